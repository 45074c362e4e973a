/** What a build without a Dockerfile of the user's may stumble over; it goes on. */

import { join } from 'node:path';
import type { Toolchain } from '../../crate/cross/toolchain.ts';
import type { Crate } from '../../crate/manifest/crate-facts.ts';
import { gitAskers } from '../../crate/manifest/git-askers.ts';
import { missingLibraries } from '../../crate/native/native-libraries.ts';
import type { BaseRelease } from '../../domain/debian-release.ts';
import { formatReference, parseReference } from '../../domain/names/reference.ts';
import { isBuildTool } from '../../inputs/cargo-inputs.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Notice } from '../model/notice.ts';
import type { WrittenMode } from '../model/written-build.ts';
import { unseenNotices } from './context-gaps.ts';
import { unusedNotices } from './image-shape-of.ts';
import type { ResolvedBuild } from './resolve-build.ts';

/** All that a user should know of a build that Multihull writes. */
export function buildNotices(resolved: ResolvedBuild): readonly Notice[] {
  const { inputs, compileHost, metadata, whole, crate, base, way, wrappers, toolchains, used } = resolved;
  return [
    ...baseNotice(inputs.base, base),
    ...(way === 'runner' ? [] : unseenNotices(whole, used)),
    ...wrapperNotices(crate, wrappers),
    ...nativeCpuNotices(crate, toolchains),
    ...submoduleNotices(crate),
    ...(way === 'runner' ? [] : gitNotices(crate, used)),
    ...needNotices(crate, used, inputs, base, foundIn(way, inputs, base)),
    ...(resolved.linker?.name === 'zig' ? [] : muslNotice(base, used)),
    ...(compileHost.ownBase === undefined ? [] : unusedNotices(metadata, 'the Dockerfile')),
  ];
}

/** What of the packages that crates need is found in the build. */
function foundIn(
  way: WrittenMode,
  { findsPackages }: Inputs,
  { release }: BaseRelease,
): 'all' | 'tools' | 'none' {
  if (!findsPackages || way === 'runner') return 'none';
  return release.kind === 'glibc' ? 'all' : 'tools';
}

/** The base's name does not say its release. */
function baseNotice(base: string, { certain, release }: BaseRelease): readonly Notice[] {
  if (certain || release.kind === 'musl') return [];
  const parsed = parseReference(base);
  return [
    {
      message: `${'problem' in parsed ? base : formatReference(parsed)}: its name does not say which release it is; programs are compiled on ${release.distribution} ${release.codename} (glibc ${release.glibc})`,
      remedy:
        'Verification refuses the image if the base is older; a tag such as debian:trixie-slim says it.',
    },
  ];
}

/**
 * Crates that usually need a package which was not given.
 * @param found packages of what kind are found in the build and installed without a word.
 */
function needNotices(
  crate: Crate,
  used: ReadonlySet<string>,
  { systemPackages }: Inputs,
  { release }: BaseRelease,
  found: 'all' | 'tools' | 'none',
): readonly Notice[] {
  if (found === 'all') return [];
  return missingLibraries(crate, used, systemPackages).flatMap(({ crate: name, packages, vendoring }) => {
    // A library of Debian is for glibc; a tool runs where the crate is compiled.
    const [first = ''] = packages;
    if (found === 'tools' && isBuildTool(first)) return [];
    const asPackage =
      release.kind === 'musl' && !isBuildTool(first)
        ? 'a base with glibc, such as debian:bookworm-slim'
        : `system-packages: ${packages.join(',')}`;
    return [
      {
        message: `crate ${name} usually needs ${packages.join(' and ')}, which system-packages does not have`,
        remedy: `Write ${asPackage}${vendoring === undefined ? '' : `, or in Cargo.toml ${vendoring}`}.`,
        file: join(crate.root, 'Cargo.toml'),
      },
    ];
  });
}

/** C code, and a base without glibc. */
function muslNotice({ release }: BaseRelease, used: ReadonlySet<string>): readonly Notice[] {
  if (release.kind !== 'musl' || !used.has('cc')) return [];
  return [
    {
      message:
        'the crate compiles C, and the base has no glibc: the C code is compiled with glibc’s headers and linked with musl',
      remedy: 'If it does not link, write a base with glibc, such as debian:bookworm-slim.',
    },
  ];
}

/** Caches of compilers that the crate's configuration names and that no container has. */
function wrapperNotices({ config, root }: Crate, wrappers: readonly string[]): readonly Notice[] {
  const { file } = config;
  if (file === undefined) return [];
  return wrappers.map((key) => ({
    message: `${file}: ${key} = "${config.wrappers.get(key)}" is not in the build container, which compiles without it`,
    remedy: 'Nothing has to be done: layers or cache mounts keep what was compiled.',
    file: join(root, file),
  }));
}

/** Flags that make a program for the CPU of the machine that happens to compile it. */
function nativeCpuNotices({ config, root }: Crate, toolchains: readonly Toolchain[]): readonly Notice[] {
  const targets = new Set(toolchains.map(({ target }) => target));
  const tables = [...config.targets].filter(([name]) => name.startsWith('cfg(') || targets.has(name));
  const flags = [...config.rustflags, ...tables.flatMap(([, { rustflags }]) => rustflags)];
  if (config.file === undefined || !flags.some((flag) => /(?:^|[\s=C])target-cpu=native\b/.test(flag)))
    return [];
  return [
    {
      message: `${config.file}: target-cpu=native compiles for the CPU of the machine that builds; on an older one the program ends with SIGILL`,
      remedy: `Remove it there; a platform such as linux/amd64/v3 says which CPUs an image is for.`,
      file: join(root, config.file),
    },
  ];
}

/** Submodules that a checkout left empty: no manifest names them, but a build script may read from them. */
function submoduleNotices({ emptySubmodules, root }: Crate): readonly Notice[] {
  if (emptySubmodules.length === 0) return [];
  return [
    {
      message: `${emptySubmodules.join(', ')}: ${emptySubmodules.length === 1 ? 'this submodule is' : 'these submodules are'} not checked out`,
      remedy:
        'If the build reads from there, write submodules: true in the with: of actions/checkout, or run `git submodule update --init`.',
      file: join(root, '.gitmodules'),
    },
  ];
}

/** The build has no history, and something in it asks git. */
function gitNotices(crate: Crate, used: ReadonlySet<string>): readonly Notice[] {
  const askers = gitAskers(crate, used);
  if (askers.length === 0) return [];
  const { ignore, hasHistory, root } = crate;
  return [
    {
      message: `${askers.join(', ')} ${askers.length === 1 ? 'asks' : 'ask'} git which commit this is, and .git is not part of the build${ignore && hasHistory ? ` (${ignore.file})` : ''}`,
      remedy: hasHistory
        ? `${ignore ? `Write !.git at the end of ${ignore.file}` : 'Add a .dockerignore of yours without .git in it'}: then every commit compiles the crate anew, and .git/config, in which a login may be, should be kept out (.git/config below it). Or let the build script read a variable, and give it with build-args.`
        : 'There is no .git in the context: let the build script read a variable, and give it with build-args.',
      file: join(root, ignore?.file ?? 'Cargo.toml'),
    },
  ];
}
