/** What cargo needs of a crate, held against what its .dockerignore lets the build see. */

import { join, posix } from 'node:path';
import type { Binaries } from '../../crate/manifest/binaries.ts';
import {
  type CargoTarget,
  type Crate,
  type CratePackage,
  NO_CONFIG,
} from '../../crate/manifest/crate-facts.ts';
import { type IgnoreFile, type IgnorePattern, ignoredBy } from '../../dockerignore/ignore-file.ts';
import { UserError } from '../../errors.ts';
import type { CargoChoice } from '../../inputs/cargo-inputs.ts';
import type { Notice } from '../model/notice.ts';

/** A file that the build does not see. */
interface Gap {
  readonly path: string;
  readonly what: string;
  readonly pattern: IgnorePattern;
  readonly isProgram: boolean;
}

/** Arguments with which cargo compiles more than the programs. */
const SELECTION =
  /^(?:-p|--package|--workspace|--all|--all-targets|--(?:bin|test|example|bench|lib)s?)(?:=|$)/;

/**
 * Sources that the build does not see and cargo still looks for, though it compiles them for no program: tests and
 * examples that a manifest names, members that nothing uses. A stand-in serves for them.
 * @param used names of all packages that the programs are made of.
 * @throws UserError for a file that is needed, with the pattern that keeps it out and its line.
 */
export function sourcesToReplace(
  crate: Crate,
  binaries: Binaries,
  used: ReadonlySet<string>,
  choice: CargoChoice,
): readonly CargoTarget[] {
  const { ignore } = crate;
  if (!ignore) return [];
  const gap = (path: string, what: string, isProgram = false): readonly Gap[] => {
    const pattern = ignoredBy(ignore, path);
    return pattern ? [{ path, what, pattern, isProgram }] : [];
  };
  const takesAll = choice.args.some((arg) => SELECTION.test(arg));
  const isNeeded = (one: CratePackage, { kind, name }: CargoTarget) =>
    takesAll ||
    (used.has(one.name) &&
      (kind === 'lib' || kind === 'build-script' || (kind === 'bin' && binaries.names.includes(name))));
  const targets = crate.packages.flatMap((one) => one.targets.map((target) => ({ one, target })));
  const gaps = [
    ...gap('Cargo.toml', 'the manifest'),
    ...gap('Cargo.lock', 'the lockfile'),
    ...crate.packages
      .filter(({ directory }) => directory !== '')
      .flatMap(({ directory, name }) => gap(`${directory}/Cargo.toml`, `the manifest of ${name}`)),
    ...targets
      .filter(({ one, target }) => isNeeded(one, target))
      .flatMap(({ one, target }) => gap(target.path, describe(one, target), target.kind === 'bin')),
    ...crate.config.vendored.flatMap((path) => gap(path, 'where the vendored crates are')),
  ];
  if (gaps.length > 0) throw notSeen(crate, ignore, gaps);
  return targets
    .filter(({ one, target }) => !isNeeded(one, target) && ignoredBy(ignore, target.path) !== undefined)
    .map(({ target }) => target);
}

function describe({ name }: CratePackage, target: CargoTarget): string {
  switch (target.kind) {
    case 'bin':
      return `the source of the program ${target.name}`;
    case 'lib':
      return `the library of ${name}`;
    case 'build-script':
      return `the build script of ${name}`;
    case 'other':
      return `${target.name} of ${name}`;
  }
}

/** More of them say nothing more. */
const SHOWN = 4;

function notSeen(crate: Crate, ignore: IgnoreFile, gaps: readonly Gap[]): UserError {
  const [first] = gaps;
  if (!first) throw new Error('there is a gap');
  const further = gaps.slice(1, SHOWN).map(({ path, pattern }) => `${path} (line ${pattern.line})`);
  const rest = gaps.length > SHOWN ? [`${gaps.length - SHOWN} more`] : [];
  const also = [...further, ...rest].join(', ');
  const exceptions = [...new Set(gaps.map(({ path }) => `!${widest(path, ignore)}`))].slice(0, SHOWN);
  return new UserError(
    `${ignore.file}:${first.pattern.line}: "${first.pattern.text}" keeps ${first.path} out of the build, and it is ${first.what}${also === '' ? '' : `; the same is true of ${also}`}`,
    {
      input: 'context',
      value: first.pattern.text,
      remedy: `Write ${exceptions.join(' and ')} below that line, or take the line out.${first.isProgram ? ' Or say with package: NAME or bin: NAME which other programs are built.' : ''}`,
      location: { file: join(crate.root, ignore.file), line: first.pattern.line },
    },
  );
}

/** A `src` directory that is kept out as a whole comes back as a whole: a program has more sources than its first. */
function widest(path: string, ignore: IgnoreFile): string {
  const directory = posix.dirname(path);
  return posix.basename(directory) === 'src' && ignoredBy(ignore, directory) ? directory : path;
}

/** The crate as a build in a container sees it: cargo's configuration may be kept out on purpose. */
export function asSeen(crate: Crate): Crate {
  const { config, ignore } = crate;
  if (!ignore || config.file === undefined || !ignoredBy(ignore, config.file)) return crate;
  return { ...crate, config: NO_CONFIG };
}

/** What is kept out and may be missed: cargo's configuration, and modules that nothing but the sources name. */
export function unseenNotices(crate: Crate, used: ReadonlySet<string>): readonly Notice[] {
  const { ignore, config, packages, root } = crate;
  if (!ignore) return [];
  const file = join(root, ignore.file);
  const configPattern = config.file === undefined ? undefined : ignoredBy(ignore, config.file);
  const own = packages.filter(({ name }) => used.has(name));
  const roots = new Set(packages.flatMap(({ targets }) => targets.map(({ path }) => path)));
  const modules = crate.sources.filter(
    (path) =>
      !roots.has(path) &&
      own.some(
        ({ directory }) =>
          path.startsWith(posix.join(directory, 'src/')) &&
          !path.startsWith(posix.join(directory, 'src/bin/')),
      ),
  );
  const [unseen] = modules.flatMap((path) => {
    const pattern = ignoredBy(ignore, path);
    return pattern ? [{ path, pattern }] : [];
  });
  return [
    ...(configPattern
      ? [
          {
            message: `${ignore.file}:${configPattern.line}: "${configPattern.text}" keeps ${config.file} out of the build, which goes without it`,
            remedy: `If it is needed, write !${config.file} below that line.`,
            file,
            line: configPattern.line,
          },
        ]
      : []),
    ...(unseen
      ? [
          {
            message: `${ignore.file}:${unseen.pattern.line}: "${unseen.pattern.text}" keeps ${unseen.path} out of the build`,
            remedy: `If it is a module of the program, write !${unseen.path} below that line.`,
            file,
            line: unseen.pattern.line,
          },
        ]
      : []),
  ];
}

/**
 * The ignore file of a build that Multihull writes: the user's lines, and in any case what cargo made before, of which
 * it could take something for its own.
 */
export function ignoreFileText({ ignore, sources }: Crate): string {
  const kept = sources
    .flatMap((path) => /^(?:.*\/)?target(?=\/)/.exec(path)?.[0] ?? [])
    .filter((path) => !ignore || !ignoredBy(ignore, path));
  return [
    ...(ignore
      ? [
          ignore.text.replace(/^\uFEFF/, '').replace(/\r?\n?$/, ''),
          '',
          '# By Multihull: what cargo made before is not a part of the build.',
        ]
      : ['# Written by Multihull: neither earlier results nor history are part of the build.', '.git']),
    '**/target',
    ...new Set(kept.map((path) => `!${path}`)),
    '',
  ].join('\n');
}
