/** CMake toolchain files in the stage that compiles. */

import { cmakeToolchain } from '../../crate/cross/cmake.ts';
import type { Toolchain } from '../../crate/cross/toolchain.ts';
import { targetVariable } from '../../domain/platforms/rust-target.ts';

const DIRECTORY = '/usr/local/share/multihull';

/** Instructions that write the files, and the variables that name them (the cmake crate reads them by target). */
export function cmakeFiles(toolchains: readonly Toolchain[]): {
  readonly instructions: readonly string[];
  readonly env: Readonly<Record<string, string>>;
} {
  const path = ({ target }: Toolchain) => `${DIRECTORY}/${target}.cmake`;
  return {
    instructions: toolchains.map(
      (toolchain) => `COPY <<CMAKE ${path(toolchain)}\n${cmakeToolchain(toolchain)}CMAKE`,
    ),
    env: Object.fromEntries(
      toolchains.map((toolchain) => [
        targetVariable('CMAKE_TOOLCHAIN_FILE', toolchain.target),
        path(toolchain),
      ]),
    ),
  };
}
