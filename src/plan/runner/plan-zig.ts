/** zig as compiler and linker: fetched as Python wheels, unpacked, and used by cargo-zigbuild. */
import { basename, dirname, join } from 'node:path';
import { type PinnedWheel, zigCacheDirectory, zigDirectory } from '../../domain/wheel.ts';
import type { Command } from '../../ports.ts';
import type { PlannedFile } from '../model/planned-file.ts';
import type { WheelPlan, ZigPlan } from '../model/zig-plan.ts';
import { shellQuoted } from './remap-paths.ts';

/** Directory names below `ziglang/lib/libc`, and parts of names below `include` there, of other systems. */
const OTHER_SYSTEMS =
  /^ziglang\/lib\/libc\/(?:(?:darwin|freebsd|mingw|netbsd|openbsd|wasi)\/|include\/[^/]*(?:windows|darwin|freebsd|netbsd|openbsd|wasi)[^/]*\/)/;

/** @param architecture Docker's name of this machine's. */
export function planZig(
  wheels: readonly PinnedWheel[],
  architecture: string,
  { cacheDirectory, runDirectory }: { readonly cacheDirectory: string; readonly runDirectory: string },
): ZigPlan {
  const directory = zigDirectory(wheels, architecture, cacheDirectory);
  const plans = wheels.flatMap(({ project, version, builds }): WheelPlan[] => {
    const build = builds[architecture];
    return build ? [{ project, version, ...build }] : [];
  });
  const downloads = join(runDirectory, 'wheels');
  const requirements = {
    path: join(runDirectory, 'zig-requirements.txt'),
    text: plans.map((one) => `${one.project}==${one.version} --hash=sha256:${one.sha256}\n`).join(''),
  };
  const staging = join(dirname(directory), `.${basename(directory)}-${basename(runDirectory)}`);
  return {
    directory,
    staging,
    wheels: plans,
    requirements,
    // pip knows the user's index, proxy and certificates. It compares the hashes; nothing is installed or executed.
    download: python(
      ['-m', 'pip', 'download', '--quiet', '--no-input', '--disable-pip-version-check', '--no-cache-dir'],
      ['--no-deps', '--only-binary', ':all:', '--require-hashes'],
      ['--requirement', requirements.path, '--dest', downloads],
    ),
    unpack: plans.map(({ file }) => python(['-m', 'zipfile', '--extract', join(downloads, file), staging])),
    unneeded: (path) => OTHER_SYSTEMS.test(path),
    programs: [ZIG, cargoZigbuild(plans)],
    // For glibc on ARM (src/zig.rs, `setup_os_deps`).
    generated: ['ziglang/lib/libc/glibc/sysdeps/arm/arm-features.h'],
  };
}

const ZIG = 'ziglang/zig';

function cargoZigbuild(wheels: readonly WheelPlan[]): string {
  const version = wheels.find(({ project }) => project === 'cargo-zigbuild')?.version ?? '';
  return `cargo_zigbuild-${version}.data/scripts/cargo-zigbuild`;
}

function python(...args: readonly (readonly string[])[]): Command {
  return { tool: 'python3', args: args.flat(), cwd: '/' };
}

/** cargo-zigbuild in the place of cargo, with the same arguments. */
export function zigbuild(zig: ZigPlan, args: readonly string[]): Pick<Command, 'tool' | 'args'> {
  return { tool: zigbuildPath(zig), args: args.map((word, index) => (index === 0 ? `zig${word}` : word)) };
}

function zigbuildPath({ directory, wheels }: ZigPlan): string {
  return join(directory, cargoZigbuild(wheels));
}

/** What cargo-zigbuild and zig read. */
export function zigEnvironment(
  { directory }: ZigPlan,
  cacheDirectory: string,
): Readonly<Record<string, string>> {
  const built = zigCacheDirectory(cacheDirectory);
  return {
    CARGO_ZIGBUILD_ZIG_PATH: join(directory, ZIG),
    CARGO_ZIGBUILD_CACHE_DIR: built,
    ZIG_GLOBAL_CACHE_DIR: built,
    ZIG_LOCAL_CACHE_DIR: built,
  };
}

/**
 * A machine without a C compiler: build scripts and procedural macros are linked for the machine itself, with `cc`.
 * @returns a program of that name; its directory goes first on PATH.
 */
export function hostCompiler(zig: ZigPlan, directory: string): PlannedFile {
  const words = [zigbuildPath(zig), 'zig', 'cc', '--', '-g', '-fno-sanitize=all'];
  return {
    path: join(directory, 'cc'),
    text: `#!/bin/sh\nexec ${words.map(shellQuoted).join(' ')} "$@"\n`,
    mode: 0o755,
  };
}
