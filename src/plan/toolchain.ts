/**
 * What compiling Rust for a platform needs, from the platform table: target, Debian packages, and environment.
 * Every variable is suffixed by the target, so that nothing reaches build scripts, proc-macros or other targets.
 */
import type { Platform } from '../domain/platform.ts';
import { cargoVariable, targetVariable } from '../domain/rust-target.ts';

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

/** How compilers run on `host` reach `platform`. The native compiler is used where they are the same machine. */
export function toolchainFor(platform: Platform, host: Platform): Toolchain {
  const target = platform.rustGnu;
  const flags: Record<string, string> = platform.targetCpu
    ? { [cargoVariable(target, 'RUSTFLAGS')]: `-C target-cpu=${platform.targetCpu}` }
    : {};
  if (platform.rustGnu === host.rustGnu) {
    return { platform, target, packages: [], cxxPackages: [], env: flags };
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
