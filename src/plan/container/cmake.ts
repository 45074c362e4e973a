/** CMake toolchain files (cmake-toolchains(7)), for crates whose build scripts run CMake. */
import type { Architecture } from '../../domain/platform-table.ts';
import { targetVariable } from '../../domain/rust-target.ts';
import type { Toolchain } from '../toolchain.ts';

/** CMAKE_SYSTEM_PROCESSOR: what `uname -m` says there. */
const PROCESSOR: Readonly<Record<Architecture, string>> = {
  amd64: 'x86_64',
  '386': 'i686',
  arm64: 'aarch64',
  arm: 'arm',
  ppc64le: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loongarch64',
};

const DIRECTORY = '/usr/local/share/multihull';

/** A toolchain file's text. */
export function cmakeToolchain({ platform }: Toolchain): string {
  const tuple = platform.gnuTuple;
  return `set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${PROCESSOR[platform.architecture]})
set(CMAKE_C_COMPILER ${tuple}-gcc)
set(CMAKE_CXX_COMPILER ${tuple}-g++)
set(CMAKE_LIBRARY_ARCHITECTURE ${platform.multiarch ?? tuple})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
`;
}

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
