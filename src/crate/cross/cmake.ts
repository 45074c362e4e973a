/** CMake toolchain files (cmake-toolchains(7)), for crates whose build scripts run CMake. */
import type { Architecture } from '../../domain/platforms/platform-table.ts';
import type { Toolchain } from './toolchain.ts';

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
