/** What was read of the project before anything is decided. */
import type { Crate } from '../../crate/manifest/crate-facts.ts';
import type { ShellParser } from '../../shell/load-parser.ts';
import type { RunnerFacts } from './host-facts.ts';

/** A Dockerfile as it was read. */
export interface ProjectFile {
  readonly path: string;
  /** The path as the user knows it, for messages. */
  readonly shown: string;
  readonly text: string;
}

export type Project =
  | {
      readonly kind: 'dockerfile';
      readonly own: ProjectFile;
      readonly shell: ShellParser;
      /** Debian packages that a crate beside it is known to link against: for a patch of the file. */
      readonly libraries: readonly string[];
    }
  | {
      readonly kind: 'crate';
      /** The user's Dockerfile, where it only copies what Multihull compiles. */
      readonly own: ProjectFile | undefined;
      readonly shell: ShellParser;
      readonly crate: Crate;
      /** What this machine has to compile with; undefined where it is not asked to. */
      readonly tools: RunnerFacts | undefined;
    };
