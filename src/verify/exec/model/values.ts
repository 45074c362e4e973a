/** Text that a process has: known, or not. What is not known is never guessed. */

/** Undefined: it cannot be known before the container runs. */
export type Value = string | undefined;

/** Words of a command line. */
export interface Args {
  readonly words: readonly Value[];
  /** More words may follow, and nobody knows which. */
  readonly open: boolean;
}

export const NO_ARGS: Args = { words: [], open: false };

export function argsOf(words: readonly Value[]): Args {
  return { words, open: false };
}

/** Without the first so many words. */
export function withoutFirst({ words, open }: Args, count: number): Args {
  return { words: words.slice(count), open };
}

export function joinArgs(first: Args, second: Args): Args {
  // What follows words that nobody knows has no place that is known.
  return first.open ? first : { words: [...first.words, ...second.words], open: second.open };
}

/** The environment of a process. */
export interface Environment {
  /** `null`: it is not set. */
  readonly variables: ReadonlyMap<string, Value | null>;
  /** There may be others: those that are not in the map are not known. Else they are not set. */
  readonly open: boolean;
}

export function lookUp({ variables, open }: Environment, name: string): Value | null {
  return variables.has(name) ? variables.get(name) : open ? undefined : null;
}

export function withVariables(
  environment: Environment,
  changes: Iterable<readonly [name: string, value: Value | null]>,
): Environment {
  return { ...environment, variables: new Map([...environment.variables, ...changes]) };
}

/** Nothing is known of it. */
export const UNKNOWN_ENVIRONMENT: Environment = { variables: new Map(), open: true };
