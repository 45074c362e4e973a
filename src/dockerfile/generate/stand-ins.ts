/**
 * Dependencies in a layer of their own: manifests without sources, with an empty source wherever cargo looks for one.
 * None of these stand-ins is left when the real sources come, nor anything that cargo made of them: what the context
 * does not bring is then missing, and cargo says so.
 */
import { programPath } from '../../crate/cross/cargo-runs.ts';
import type { CrossBuild } from '../../crate/cross/cross-build.ts';
import type { CargoTarget, Crate, CratePackage } from '../../crate/manifest/crate-facts.ts';
import { isPlainPath, runExec } from './dockerfile-text.ts';

export interface Skeleton {
  /** Before cargo compiles the dependencies. */
  readonly instructions: readonly string[];
  /** After that. */
  readonly removal: readonly string[];
}

const STAND_INS = '/usr/local/bin/stand-ins';

/**
 * `target[/TRIPLE]/PROFILE/{.fingerprint,build}/NAME-HASH`, or `build/NAME/HASH` (cargo's `layout.rs`). Without a
 * fingerprint cargo compiles, whatever the times of files say: a commit's may be older than the stand-in was.
 */
export const STAND_INS_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${STAND_INS}
#!/bin/sh
# stand-ins add FILE...: an empty source where there is none.
# stand-ins remove PACKAGE... -- FILE...: removes the files, and what cargo keeps about the packages.
set -eu
action=$1
shift
if [ "$action" = add ]; then
  for file in "$@"; do
    [ ! -e "$file" ] || continue
    mkdir -p "$(dirname "$file")"
    echo 'fn main() {}' > "$file"
  done
  exit
fi
while [ "$1" != -- ]; do
  find target -depth -type d \\( -path "*/.fingerprint/$1-????????????????" -o -path "*/build/$1-????????????????" \\
    -o -path "*/build/$1" \\) -exec rm -rf {} +
  shift
done
shift
rm -f "$@"
SCRIPT`;

/** Sources for targets that cargo looks for and no program is made of; those that are there stay. */
export function addStandIns(targets: readonly CargoTarget[]): readonly string[] {
  return targets.length === 0 ? [] : [runExec([STAND_INS, 'add', ...targets.map(({ path }) => path)])];
}

/** @returns undefined for a workspace with paths that would have to be quoted: it is built without that layer. */
export function skeleton(build: CrossBuild, profile: string): Skeleton | undefined {
  const { crate } = build;
  const real = patchedPackages(crate);
  if (real.some(({ directory }) => directory === '')) return undefined;
  const hollow = crate.packages.filter((one) => !real.includes(one));
  const stubs = [...new Set(hollow.flatMap(({ targets }) => targets.map(({ path }) => path)))];
  const directories = hollow.map(({ directory }) => directory).filter((directory) => directory !== '');
  const copied = [...new Set([...crate.config.vendored, ...real.map(({ directory }) => directory)])];
  if (![...directories, ...copied].every(isPlainPath)) return undefined;
  const programs = build.runs.flatMap((run) =>
    run.toolchains.flatMap((toolchain) =>
      build.binaries.names.map((name) => programPath(run, toolchain, profile, name)),
    ),
  );
  return {
    instructions: [
      'COPY Cargo.toml Cargo.lock ./',
      ...(crate.config.file === undefined ? [] : ['COPY .cargo .cargo']),
      ...copied.map((directory) => `COPY ${directory} ${directory}`),
      ...directories.map((directory) => `COPY ${directory}/Cargo.toml ${directory}/`),
      runExec([STAND_INS, 'add', ...stubs]),
    ],
    removal: [runExec([STAND_INS, 'remove', ...hollow.map(({ name }) => name), '--', ...stubs, ...programs])],
  };
}

/**
 * Packages that `[patch]` puts in the place of published ones: what is compiled in this layer uses them, so they come
 * with their sources, and what they use by path, too.
 */
function patchedPackages({ packages, patched }: Crate): readonly CratePackage[] {
  const directories = new Set(patched);
  const isReal = ({ directory }: CratePackage) =>
    directory === ''
      ? directories.has('')
      : [...directories].some((above) => directory === above || directory.startsWith(`${above}/`));
  // A Set that grows while its packages are looked at.
  for (let before = -1; before !== directories.size; ) {
    before = directories.size;
    for (const one of packages.filter(isReal))
      for (const path of one.pathDependencies) directories.add(path.replace(/\/$/, ''));
  }
  return packages.filter(isReal);
}
