/** What a starter starts, and how its command line is taken apart. */
import type { Search } from './execve.ts';
import { type Args, type Environment, type Value, withoutFirst } from './values.ts';

export type Started =
  | StartedCommand
  /** It fails, whatever the rest: why, as a clause after "because". */
  | { readonly kind: 'fails'; readonly reason: string; readonly remedy: string }
  /** It starts something, and nobody knows what. */
  | { readonly kind: 'unknown' };

export interface StartedCommand {
  readonly kind: 'command';
  readonly argv: Args;
  readonly search: Search;
  /** Changes of the environment; `null` takes a variable away. */
  readonly changes?: readonly (readonly [name: string, value: Value | null])[];
  /** The environment is emptied first, or becomes one that is not known. */
  readonly environment?: 'empty' | 'unknown';
  /** Another working directory. */
  readonly directory?: { readonly path: Value };
  /** Runs as this user (`name`, `uid`, `user:group`). */
  readonly user?: { readonly name: Value };
  /** What only root may do: anything of the kind, or to become another user than the one that it is. */
  readonly rights?: 'root' | 'other-user';
  /** What makes it uncertain that this is what starts: a sentence, and what to write instead. */
  readonly doubt?: { readonly message: string; readonly remedy: string };
  /** False: it is not certain that it comes to it, or its failure is not that of the starter. */
  readonly decides: boolean;
  /** It is a file that the starter loads itself: execute permission and PATH are not asked for. */
  readonly loads?: { readonly libraryPath?: Value; readonly preload?: Value };
}

export interface Starter {
  readonly argv: Args;
  readonly environment: Environment;
  /** BusyBox' version, where the program is BusyBox and it is known. */
  readonly busybox?: string;
}

export const UNKNOWN_START: Started = { kind: 'unknown' };

export function command(
  rest: Args,
  before: number,
  how: Omit<StartedCommand, 'kind' | 'argv'>,
): Started | undefined {
  if (rest.words.length <= before) return rest.open ? UNKNOWN_START : undefined;
  return { kind: 'command', argv: withoutFirst(rest, before), ...how };
}
