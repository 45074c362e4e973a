/** What cargo would refuse about a crate after minutes of setting up, refused in the plan instead. */
import { join, posix } from 'node:path';
import { compareMinor } from '../../domain/debian-release.ts';
import { UserError } from '../../errors.ts';
import type { CargoChoice } from '../../inputs/cargo-inputs.ts';
import { nearestWord } from '../../util/did-you-mean.ts';
import type { Crate, CratePackage, MissingPackage } from '../manifest/crate-facts.ts';
import type { ToolchainChoice } from './toolchain-choice.ts';

/** @throws UserError for a member, a patch or a path dependency that is not there. */
export function refuseMissing({ missing, root }: Pick<Crate, 'missing' | 'root'>): void {
  const [first] = missing;
  if (!first) return;
  const { directory, submodule, from } = first;
  const file = join(root, from);
  const what = describeMissing(first);
  if (submodule !== undefined) {
    throw new UserError(`${from}: ${what} is in the submodule ${submodule}, which is not checked out`, {
      input: 'context',
      value: directory,
      remedy:
        'Write submodules: true (or recursive) in the with: of actions/checkout, or run `git submodule update --init --recursive`.',
      location: { file },
    });
  }
  throw new UserError(`${from}: ${what} has no Cargo.toml`, {
    input: 'context',
    value: directory,
    remedy: `Commit ${posix.join(directory, 'Cargo.toml')}, or take the entry out of ${from}.`,
    location: { file },
  });
}

function describeMissing({ kind, directory, name }: MissingPackage): string {
  switch (kind) {
    case 'member':
      return `the workspace's member ${directory}`;
    case 'patch':
      return `${directory}, which [patch] puts in the place of a crate,`;
    case 'dependency':
      return `${directory}, which ${name} depends on by path,`;
  }
}

/** Profiles that cargo has by itself (doc.rust-lang.org/cargo/reference/profiles.html). */
const PROFILES = ['dev', 'release', 'test', 'bench'];

/** @throws UserError for a profile that neither the workspace's root nor cargo's configuration has. */
export function refuseProfile({ profiles, config, root }: Crate, { profile }: CargoChoice): void {
  const known = [...PROFILES, ...profiles, ...config.profiles];
  if (known.includes(profile)) return;
  const near = nearestWord(profile, known);
  throw new UserError(`profile: there is no profile "${profile}" in ${join(root, 'Cargo.toml')}`, {
    input: 'profile',
    value: profile,
    remedy: `Write ${near ?? `one of ${known.join(', ')}`}, or add [profile.${profile}] with inherits = "release" to the manifest in the workspace's root: cargo reads profiles there alone.`,
    location: { file: join(root, 'Cargo.toml') },
  });
}

/**
 * @param selected the packages that cargo is asked to build.
 * @throws UserError for a feature that none of them has, as cargo does.
 */
export function refuseFeatures(
  crate: Crate,
  selected: readonly CratePackage[],
  { features }: CargoChoice,
): void {
  for (const asked of features) {
    const [first = '', rest] = asked.split('/', 2);
    if (rest === undefined) {
      const known = [...new Set(selected.flatMap(featuresOf))];
      if (!known.includes(first) && first !== 'default') throw unknownFeature(asked, selected, known, '');
      continue;
    }
    const member = crate.packages.find(({ name }) => name === first);
    const isDependency = selected.some(({ dependencyKeys }) => dependencyKeys.includes(first));
    if (member) {
      const known = featuresOf(member);
      if (!known.includes(rest) && rest !== 'default')
        throw unknownFeature(asked, [member], known, `${first}/`);
    } else if (!isDependency) {
      const known = [
        ...new Set([
          ...selected.flatMap((one) => one.dependencyKeys),
          ...crate.packages.map(({ name }) => name),
        ]),
      ];
      throw unknownFeature(
        asked,
        selected,
        known.map((name) => `${name}/${rest}`),
        '',
      );
    }
  }
}

/** `[features]`, and a feature for each optional dependency that none of them names with `dep:`. */
function featuresOf({ features, optionalDependencies }: CratePackage): readonly string[] {
  const named = new Set([...features.values()].flat());
  return [...features.keys(), ...optionalDependencies.filter((name) => !named.has(`dep:${name}`))];
}

function unknownFeature(
  asked: string,
  packages: readonly CratePackage[],
  known: readonly string[],
  prefix: string,
): UserError {
  const names = packages.map(({ name }) => name).join(', ');
  const all = known.map((name) => `${prefix}${name}`);
  const near = nearestWord(asked, all);
  const list = all.filter((name) => name !== 'default');
  return new UserError(`features: ${names} has no feature "${asked}"`, {
    input: 'features',
    value: asked,
    remedy:
      near !== undefined
        ? `Write ${near}.`
        : list.length === 0
          ? 'Leave features out: there are none.'
          : `Write one of ${list.slice(0, 12).join(', ')}.`,
  });
}

/** The first version of Rust that knows an edition, and a version of Cargo.lock (cargo's changelog). */
const EDITIONS: Readonly<Record<string, string>> = { '2018': '1.31', '2021': '1.56', '2024': '1.85' };
const LOCKS: Readonly<Record<number, string>> = { 2: '1.38', 3: '1.53', 4: '1.78' };

/**
 * @param used names of the packages that are compiled.
 * @throws UserError for a toolchain with a known version that is too old for the crate. What a channel such as stable is
 *   today, nobody knows here.
 */
export function refuseToolchain(
  crate: Crate,
  used: ReadonlySet<string>,
  { channel, why }: ToolchainChoice,
  args: readonly string[],
): void {
  if (!/^\d+\.\d+(?:\.\d+)?$/.test(channel)) return;
  const wants = [
    ...crate.packages
      .filter(({ name }) => used.has(name))
      .flatMap(({ name, directory, rustVersion, edition }) => [
        ...(rustVersion === undefined || args.includes('--ignore-rust-version')
          ? []
          : [{ version: rustVersion, what: `rust-version of ${name}`, directory }]),
        ...(edition === undefined || EDITIONS[edition] === undefined
          ? []
          : [{ version: EDITIONS[edition], what: `edition ${edition} of ${name}`, directory }]),
      ]),
    ...(crate.lockVersion === undefined || LOCKS[crate.lockVersion] === undefined
      ? []
      : [
          {
            version: LOCKS[crate.lockVersion] ?? '',
            what: `version ${crate.lockVersion} of Cargo.lock`,
            directory: '',
          },
        ]),
  ];
  const tooNew = wants.find(({ version }) => compareMinor(channel, version) < 0);
  if (!tooNew) return;
  throw new UserError(
    `toolchain: Rust ${channel} (${why}) is too old: ${tooNew.what} needs ${tooNew.version}`,
    {
      input: 'toolchain',
      value: channel,
      remedy: `Write ${tooNew.version} or newer${why === 'the input toolchain' ? '' : ` in ${why}`}, or toolchain: stable.`,
      location: { file: join(crate.root, tooNew.directory, 'Cargo.toml') },
    },
  );
}

/** Programs that only spare compiling what was compiled before; a build is the same without them. */
const CACHES = new Set(['sccache', 'ccache', 'cachepot', 'buildcache', 'kache', 'fccache', 'distcc']);

/**
 * What `[build]` of cargo's configuration puts around rustc is on the user's machine, not in a build container.
 * @returns keys of wrappers that the build goes without.
 * @throws UserError for one that may be more than a cache.
 */
export function unneededWrappers({ config }: Crate, installed: readonly string[]): readonly string[] {
  return [...config.wrappers].flatMap(([key, value]) => {
    const name = posix.basename(value);
    if (installed.includes(name)) return [];
    if (key !== 'rustc' && CACHES.has(name)) return [key];
    throw new UserError(`${config.file}: ${key} = "${value}" is not in the build container`, {
      input: 'compile',
      value,
      remedy: `Remove it from ${config.file}, write system-packages: ${name} if Debian has it, or write a Dockerfile that installs it.`,
      location: { file: config.file ?? '' },
    });
  });
}
