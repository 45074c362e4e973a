/**
 * Environment and tools of a cross build: what the platform table says, except where the crate's own
 * `.cargo/config.toml` says something else. Variables are suffixed by target, so none reaches build scripts.
 */
import { posix } from 'node:path';
import { cargoVariable } from '../../domain/platforms/rust-target.ts';
import { UserError } from '../../errors.ts';
import type { CargoConfig } from '../manifest/crate-facts.ts';
import { type Toolchain, withoutSet } from './toolchain.ts';

/** What the crate's configuration changes. */
export interface ConfiguredBuild {
  readonly env: Readonly<Record<string, string>>;
  /** Debian packages of linkers that the configuration names. */
  readonly toolPackages: readonly string[];
}

/** Linkers that configurations name, and Debian's packages of them. */
const LINKER_PACKAGES: ReadonlyMap<string, string> = new Map([
  ['clang', 'clang'],
  ['lld', 'lld'],
  ['ld.lld', 'lld'],
  ['mold', 'mold'],
]);

/** Compilers that are there anyway. */
const USUAL = /^(?:cc|gcc|g\+\+|ld|bfd|gold|[a-z0-9_]+-linux-(?:gnu|gnueabi|gnueabihf)-(?:gcc|g\+\+|ld))$/;

/**
 * Variables for one target; the crate's own linker, runner and flags are kept.
 * @throws UserError for a linker that no known package has, and for flags that no variable can hold.
 */
export function configuredBuild(toolchain: Toolchain, config: CargoConfig): ConfiguredBuild {
  const own = config.targets.get(toolchain.target);
  const flags = own !== undefined && own.rustflags.length > 0 ? own.rustflags : config.rustflags;
  const linker = cargoVariable(toolchain.target, 'LINKER');
  const runner = cargoVariable(toolchain.target, 'RUNNER');
  const rustflags = cargoVariable(toolchain.target, 'RUSTFLAGS');
  const env = Object.fromEntries(
    Object.entries(withoutSet(toolchain.env, config.variables))
      .filter(
        ([name]) => !(name === linker && own?.linker !== undefined) && !(name === runner && own?.hasRunner),
      )
      // A variable takes the place of the file's value, so both are in it.
      .map(([name, value]) => [
        name,
        name === rustflags ? [...joinable(flags, config), value].join(' ') : value,
      ]),
  );
  return {
    env,
    toolPackages: [
      ...namedTools(own?.linker, flags).flatMap((tool) => packageOf(tool, toolchain.target, config)),
      ...conditionalTools(config),
    ],
  };
}

/** Whether a `cfg(…)` holds for a target is left to cargo: of what it names, a package too many does no harm. */
function conditionalTools({ targets }: CargoConfig): readonly string[] {
  return [...targets]
    .filter(([name]) => name.startsWith('cfg('))
    .flatMap(([, { linker, rustflags }]) => namedTools(linker, rustflags))
    .flatMap((tool) => LINKER_PACKAGES.get(posix.basename(tool)) ?? []);
}

/** The variable separates flags by blanks, so that none can have one in it. */
function joinable(flags: readonly string[], { file = '' }: CargoConfig): readonly string[] {
  const bad = flags.find((flag) => /\s/.test(flag));
  if (bad === undefined) return flags;
  throw new UserError(`${file}: the flag ${JSON.stringify(bad)} has a blank in it`, {
    input: 'platforms',
    value: bad,
    remedy: `This platform needs flags of rustc besides yours, and cargo reads them separated by blanks: write the flag in ${file} without one.`,
    location: { file },
  });
}

/** Programs that a target's configuration makes rustc run. */
export function namedTools(linker: string | undefined, rustflags: readonly string[]): readonly string[] {
  const used = rustflags.flatMap((flag) => {
    const match = /-fuse-ld=(\S+)/.exec(flag) ?? /^(?:-Clinker=|linker=)(\S+)$/.exec(flag);
    return match?.[1] === undefined ? [] : [match[1]];
  });
  return [...(linker === undefined ? [] : [linker]), ...used];
}

function packageOf(tool: string, target: string, config: CargoConfig): readonly string[] {
  const name = posix.basename(tool);
  if (USUAL.test(name)) return [];
  const found = LINKER_PACKAGES.get(name);
  if (found !== undefined) return [found];
  throw new UserError(`${config.file}: linker "${tool}" of ${target} is not in the build container`, {
    input: 'compile',
    value: tool,
    remedy: `Remove it from ${config.file} (Multihull sets the linker of each target), or write a Dockerfile that installs it.`,
    location: { file: config.file ?? '' },
  });
}
