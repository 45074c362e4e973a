/** Which programs of a crate go into the image, and which of them is started. */
import { UserError } from '../../errors.ts';
import type { CargoChoice } from '../../inputs/cargo-inputs.ts';
import type { CargoTarget, Crate, CratePackage } from './crate-facts.ts';

export interface Binaries {
  /** Names of the packages they are from. */
  readonly packages: readonly string[];
  readonly names: readonly string[];
  readonly entrypoint: string;
}

/**
 * As cargo chooses, and clearly where cargo would leave it open.
 * @throws UserError when there is nothing to run, a name does not exist, or several programs could be the entrypoint.
 */
export function chooseBinaries(crate: Crate, choice: CargoChoice): Binaries {
  const packages = choosePackages(crate, choice);
  const all = packages.flatMap((one) =>
    binsOf(one).map((target) => ({ target, one, left: lacking(target, one, choice) })),
  );
  const names = [
    ...new Set(
      choice.bins.length > 0
        ? choice.bins
        : all.filter(({ left }) => left.length === 0).map(({ target }) => target.name),
    ),
  ];
  for (const name of choice.bins) {
    const found = all.find(({ target }) => target.name === name);
    if (!found)
      throw unknownBinary(
        name,
        all.map(({ target }) => target.name),
      );
    if (found.left.length > 0) {
      throw new UserError(`bin: ${name} needs feature ${found.left.join(', ')}, which is not enabled`, {
        input: 'bin',
        value: name,
        remedy: `Write features: ${[...choice.features, ...found.left].join(',')}.`,
      });
    }
  }
  if (names.length === 0) throw nothingToRun(packages, all);
  const odd = names.find((name) => !/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name));
  if (odd !== undefined) {
    throw new UserError(`bin: "${odd}" is not a name that a program in an image can have`, {
      input: 'bin',
      value: odd,
      remedy: 'Rename it in Cargo.toml, or choose others with bin: NAME.',
    });
  }
  for (const name of names) {
    const sources = all.filter(({ target, left }) => target.name === name && left.length === 0);
    if (sources.length > 1)
      throw ambiguous(
        name,
        sources.map(({ one }) => one.name),
      );
  }
  const entrypoint = chooseEntrypoint(names, packages, choice);
  return {
    packages: packages
      .filter((one) => binsOf(one).some(({ name }) => names.includes(name)))
      .map(({ name }) => name),
    names,
    entrypoint,
  };
}

/** The package of each program, of which there is one: several were refused. */
export function programPackages(
  crate: Crate,
  choice: CargoChoice,
  { names }: Binaries,
): readonly { readonly name: string; readonly package: string }[] {
  const packages = choosePackages(crate, choice);
  return names.flatMap((name) => {
    const found = packages.find((one) =>
      binsOf(one).some((target) => target.name === name && lacking(target, one, choice).length === 0),
    );
    return found ? [{ name, package: found.name }] : [];
  });
}

/** The packages that cargo is asked to build. @throws UserError for a name that none has. */
export function choosePackages(crate: Crate, { packages }: CargoChoice): readonly CratePackage[] {
  if (packages.length === 0) return crate.packages.filter(({ name }) => crate.defaultPackages.includes(name));
  return packages.map((name) => {
    const found = crate.packages.find((one) => one.name === name);
    if (found) return found;
    throw new UserError(`package: there is no package "${name}" in ${crate.root}`, {
      input: 'package',
      value: name,
      remedy: `Write one of ${crate.packages.map((one) => one.name).join(', ')}.`,
    });
  });
}

function binsOf({ targets }: CratePackage): readonly CargoTarget[] {
  return targets.filter(({ kind }) => kind === 'bin');
}

/** Features that a binary asks for and that are not enabled. */
function lacking(target: CargoTarget, { features }: CratePackage, choice: CargoChoice): readonly string[] {
  if (choice.args.includes('--all-features')) return [];
  const enabled = new Set<string>();
  const enable = (name: string) => {
    if (enabled.has(name)) return;
    enabled.add(name);
    for (const further of features.get(name) ?? []) enable(further);
  };
  if (!choice.args.includes('--no-default-features')) enable('default');
  for (const feature of choice.features) enable(feature.replace(/^.*\//, ''));
  return target.requiredFeatures.filter((feature) => !enabled.has(feature));
}

function chooseEntrypoint(
  names: readonly string[],
  packages: readonly CratePackage[],
  choice: CargoChoice,
): string {
  const [first] = names;
  if (first !== undefined && (names.length === 1 || choice.bins.length > 0)) return first;
  const preferred = packages.flatMap(({ defaultRun, name }) => [
    ...(defaultRun === undefined ? [] : [defaultRun]),
    name,
  ]);
  const found = preferred.find((name) => names.includes(name));
  if (found !== undefined) return found;
  throw new UserError(
    `bin: the crate has ${names.length} binaries, ${names.join(', ')}, and none is named as the one to start`,
    {
      input: 'bin',
      value: '',
      remedy: `Write bin: ${names.join(',')} with the one to start first, or default-run = "…" in Cargo.toml.`,
    },
  );
}

/** Cargo writes both to one file, and which of them is there in the end is chance. */
function ambiguous(name: string, packages: readonly string[]): UserError {
  return new UserError(`package: ${packages.join(' and ')} both have a binary ${name}`, {
    input: 'package',
    value: packages.join(','),
    remedy: `Write package: ${packages[0]} to build one of them, or rename one in its Cargo.toml.`,
  });
}

function unknownBinary(name: string, known: readonly string[]): UserError {
  return new UserError(`bin: there is no binary "${name}"`, {
    input: 'bin',
    value: name,
    remedy: known.length > 0 ? `Write one of ${known.join(', ')}.` : 'The crate has none: add src/main.rs.',
  });
}

function nothingToRun(
  packages: readonly CratePackage[],
  all: readonly { readonly target: CargoTarget; readonly left: readonly string[] }[],
): UserError {
  const hidden = all.find(({ left }) => left.length > 0);
  const names = packages.map(({ name }) => name).join(', ') || 'the workspace';
  return new UserError(`${names} has no binary to put into an image`, {
    input: 'package',
    value: names,
    remedy: hidden
      ? `${hidden.target.name} needs a feature: write features: ${hidden.left.join(',')}.`
      : 'Add src/main.rs, or write package: NAME of the package that has the program.',
  });
}
