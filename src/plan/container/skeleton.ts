/**
 * Manifests without sources, so that dependencies are compiled in a layer of their own. Each source that cargo looks
 * for has an empty one in its place; afterwards the real ones are touched, as cargo goes by their times.
 */
import type { Crate } from '../crate/types.ts';
import { isPlainPath, runShell } from './dockerfile-text.ts';

export interface Skeleton {
  readonly instructions: readonly string[];
  /** Paths of the stand-ins. */
  readonly stubs: readonly string[];
}

const STUB = '/tmp/stub.rs';

/** @returns undefined for a workspace with paths that would have to be quoted: it is built without that layer. */
export function skeleton(crate: Crate): Skeleton | undefined {
  const targets = crate.packages.flatMap((one) => one.targets);
  const main = targets.filter(({ kind }) => kind !== 'lib').map(({ path }) => path);
  const empty = targets.filter(({ kind }) => kind === 'lib').map(({ path }) => path);
  const directories = crate.packages
    .map(({ directory }) => directory)
    .filter((directory) => directory !== '');
  const { vendored } = crate.config;
  if (![...main, ...empty, ...directories, ...vendored].every(isPlainPath)) return undefined;
  const stubs = [...new Set([...main, ...empty])];
  return {
    stubs,
    instructions: [
      'COPY Cargo.toml Cargo.lock ./',
      ...(crate.config.file === undefined ? [] : ['COPY .cargo .cargo']),
      ...vendored.map((directory) => `COPY ${directory} ${directory}`),
      ...directories.map((directory) => `COPY ${directory}/Cargo.toml ${directory}/`),
      `COPY <<STUB ${STUB}\nfn main() {}\nSTUB`,
      runShell(stubs.map((path) => ['install', '-D', empty.includes(path) ? '/dev/null' : STUB, path])),
    ],
  };
}
