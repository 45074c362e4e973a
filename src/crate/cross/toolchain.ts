/**
 * What compiling Rust for a platform needs, from the platform table: target, Debian packages, and environment.
 * Every variable is suffixed by the target, so that nothing reaches build scripts, proc-macros or other targets.
 */
import type { Platform } from '../../domain/platforms/platform.ts';
import { cargoVariable, targetVariable } from '../../domain/platforms/rust-target.ts';

export interface Toolchain {
  readonly platform: Platform;
  /** Rust target triple. */
  readonly target: string;
  /** Debian packages of the C compiler and C library; empty when the machine's own compiler serves. */
  readonly packages: readonly string[];
  /** Debian packages for crates with C++ in them. */
  readonly cxxPackages: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Architectures whose musl target links dynamically unless it is told (rustc's `crt_static_default`). */
const DYNAMIC_MUSL = new Set(['riscv64', 'loong64', 's390x']);

/** The C library that programs are linked with. */
export type Libc = 'gnu' | 'musl';

/** The Rust target of a platform; undefined where there is no usable one. */
export function rustTarget(platform: Platform, libc: Libc): string | undefined {
  return libc === 'gnu' ? platform.rustGnu : platform.rustMusl;
}

/** Variables that do not depend on the compiler. */
function targetFlags(platform: Platform, target: string, libc: Libc): Readonly<Record<string, string>> {
  const rustflags = [
    ...(platform.targetCpu ? [`-C target-cpu=${platform.targetCpu}`] : []),
    ...(libc === 'musl' && DYNAMIC_MUSL.has(platform.architecture) ? ['-C target-feature=+crt-static'] : []),
  ].join(' ');
  return {
    ...(rustflags === '' ? {} : { [cargoVariable(target, 'RUSTFLAGS')]: rustflags }),
    ...pageVariable(platform, target),
  };
}

/**
 * How compilers run on `host` reach `platform`. The native compiler is used where they are the same machine.
 * With musl, the glibc compiler links: rustc brings musl's own start files and libc (rustc book, `self-contained`).
 */
export function toolchainFor(platform: Platform, host: Platform, libc: Libc = 'gnu'): Toolchain {
  const target = rustTarget(platform, libc) ?? platform.rustGnu;
  const flags = targetFlags(platform, target, libc);
  if (platform.rustGnu === host.rustGnu) {
    // The cc crate would look for musl-gcc, which the image of Rust lacks.
    const native: Record<string, string> =
      libc === 'gnu'
        ? {}
        : {
            [targetVariable('CC', target)]: 'gcc',
            [targetVariable('CXX', target)]: 'g++',
            [targetVariable('AR', target)]: 'ar',
          };
    return { platform, target, packages: [], cxxPackages: [], env: { ...flags, ...native } };
  }
  const tuple = platform.gnuTuple;
  const multiarch = platform.multiarch ?? tuple;
  return {
    platform,
    target,
    packages: [`gcc-${platform.packageTuple}`, `libc6-dev-${platform.debian}-cross`],
    cxxPackages: [`g++-${platform.packageTuple}`],
    env: {
      ...flags,
      [cargoVariable(target, 'LINKER')]: `${tuple}-gcc`,
      [targetVariable('CC', target)]: `${tuple}-gcc`,
      [targetVariable('CXX', target)]: `${tuple}-g++`,
      [targetVariable('AR', target)]: `${tuple}-ar`,
      [targetVariable('RANLIB', target)]: `${tuple}-ranlib`,
      // Libraries of the target come from multiarch directories; the host's must never be found by mistake.
      [targetVariable('PKG_CONFIG_ALLOW_CROSS', target)]: '1',
      [targetVariable('PKG_CONFIG_LIBDIR', target)]: `/usr/lib/${multiarch}/pkgconfig:/usr/share/pkgconfig`,
      [targetVariable('PKG_CONFIG_SYSROOT_DIR', target)]: '/',
      [targetVariable('BINDGEN_EXTRA_CLANG_ARGS', target)]: `--target=${tuple} -I/usr/${tuple}/include`,
    },
  };
}

/**
 * The same with zig, which brings compilers, headers and C libraries of every target. cargo-zigbuild sets the variables
 * of compilers; libraries of this machine are for its own glibc, so none are found.
 */
export function zigToolchainFor(platform: Platform, libc: Libc): Toolchain {
  const target = rustTarget(platform, libc) ?? platform.rustGnu;
  return {
    platform,
    target,
    packages: [],
    cxxPackages: [],
    env: {
      ...targetFlags(platform, target, libc),
      [targetVariable('PKG_CONFIG_LIBDIR', target)]: '/dev/null',
    },
  };
}

/** What jemalloc's build script reads for any target. */
export const JEMALLOC_PAGE = 'JEMALLOC_SYS_WITH_LG_PAGE';

/**
 * jemalloc is compiled for one size of pages, and ends at once on a kernel whose pages are larger; it takes that of the
 * machine which compiles. With the largest one it runs everywhere (tikv-jemalloc-sys, README).
 */
export function pageVariable({ largestPage }: Platform, target: string): Readonly<Record<string, string>> {
  return largestPage === undefined ? {} : { [jemallocVariable(target)]: `${largestPage}` };
}

function jemallocVariable(target: string): string {
  return `${target.toUpperCase().replaceAll('-', '_')}_${JEMALLOC_PAGE}`;
}

/** The variables without those that somebody has set in another place, from where they would not be heard. */
export function withoutSet(
  env: Readonly<Record<string, string>>,
  set: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const isSet = (name: string) =>
    set.has(name) || (name.endsWith(`_${JEMALLOC_PAGE}`) && set.has(JEMALLOC_PAGE));
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isSet(name)));
}

/** Whether it takes a cross compiler to get there. */
export function isCross({ packages }: Toolchain): boolean {
  return packages.length > 0;
}

/** A library's package for the architecture of each target; without one for the machine that builds. */
export function libraryPackages(name: string, toolchains: readonly Toolchain[]): readonly string[] {
  return [...new Set(toolchains.map((one) => (isCross(one) ? `${name}:${one.platform.debian}` : name)))];
}
