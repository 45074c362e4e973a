/** What `multihull migrate` answers: a changed file, or the lines that stand in its way. */
import type { DockerfileOptions } from '../analysis/dockerfile-facts.ts';

export interface MigrationOptions extends DockerfileOptions {
  /**
   * Debian packages of libraries that the crate links against, for base images that come with many of them: the
   * Dockerfile does not name those.
   */
  readonly libraries?: readonly string[];
}

/** A line that was changed or added, or has to be known, and why. */
export interface LineNote {
  /** 1-based, of the file as it is. */
  readonly line: number;
  readonly message: string;
}

/** A line that cannot be changed by a rule. */
export interface Obstacle extends LineNote {
  /** What to write instead; a full sentence. */
  readonly remedy: string;
}

export type Migration =
  /** Nothing in it compiles Rust under emulation. */
  | { readonly kind: 'unneeded' }
  | {
      readonly kind: 'patched';
      /** The whole file. */
      readonly text: string;
      /** A unified diff from the file as it is, with the file's name. */
      readonly diff: string;
      /** What was changed, by line. */
      readonly changes: readonly LineNote[];
      /** What nobody can know from the Dockerfile alone. */
      readonly notes: readonly LineNote[];
    }
  | { readonly kind: 'refused'; readonly obstacles: readonly Obstacle[] };
