/**
 * The build context with the platform facts, as Dockerfiles name it and its files. They are written by
 * `multihull facts`, or by a build whose Dockerfile mounts the context.
 */

/** Name of the build context that a Dockerfile mounts: `RUN --mount=from=multihull,target=/multihull …`. */
export const FACTS_CONTEXT = 'multihull';

/** Where the scripts expect the mount. */
export const FACTS_TARGET = '/multihull';

/** Sets variables, and nothing else. */
export const FACTS_SCRIPT = 'env.sh';

/** Sources `env.sh`, and puts `bin/cargo` first on PATH. */
export const CROSS_SCRIPT = 'cross.sh';

/** One file of the context. */
export interface FactsFile {
  /** Relative to the context. */
  readonly path: string;
  readonly text: string;
  readonly mode: number;
}
