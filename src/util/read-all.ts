/** Reads on after a refusal, so that a user hears of everything that is wrong at once. */
import { type ExplainedError, UserError } from '../errors.ts';

/** Several refusals in one: each with what to write instead. */
class Refusals extends UserError {
  readonly all: readonly UserError[];
  constructor(all: readonly UserError[]) {
    super(
      [
        `${all.length} things are wrong with what was given:`,
        ...all.map(({ message, remedy }) => `- ${message}\n  ${remedy}`),
      ].join('\n'),
      {
        input: all.map(({ input }) => input).join(', '),
        value: '',
        remedy: 'Nothing was started. Each line says what to write instead.',
      },
    );
    this.all = all;
  }
}

/** The refusals that an error stands for: each has its own place, for annotations. */
export function refusalsIn(error: ExplainedError): readonly ExplainedError[] {
  return error instanceof Refusals ? error.all : [error];
}

/** A reader for each part of a value. */
export type Readers<T extends object> = { readonly [K in keyof T]: () => T[K] };

/**
 * The value that the readers make. Where one part needs another, both call the same {@link once}: what is refused there is
 * told once.
 * @throws UserError for all that is refused; anything else that is thrown at once.
 */
export function readAll<T extends object>(readers: Readers<T>): T {
  const refused = new Set<UserError>();
  const entries = Object.entries<() => unknown>(readers).map(([name, read]) => [
    name,
    collected(read, refused),
  ]);
  throwAll(refused);
  return Object.fromEntries(entries) as T;
}

/** Reads every item of a list. @throws UserError for all that is refused. */
export function readEach<I, T>(items: readonly I[], read: (item: I, index: number) => T): readonly T[] {
  const refused = new Set<UserError>();
  const values = items.flatMap((item, index) => collected(() => [read(item, index)], refused) ?? []);
  throwAll(refused);
  return values;
}

/**
 * Makes every check, whatever the others say.
 * @throws UserError for all that is refused; else the first error of another kind.
 */
export function checkAll(...checks: readonly (() => unknown)[]): void {
  const refused = new Set<UserError>();
  const others: unknown[] = [];
  for (const check of checks) {
    try {
      collected(check, refused);
    } catch (error) {
      others.push(error);
    }
  }
  throwAll(refused);
  if (others.length > 0) throw others[0];
}

/** The same value, or the same refusal, each time. */
export function once<T>(read: () => T): () => T {
  let result: { readonly value: T } | { readonly refusal: unknown } | undefined;
  return () => {
    if (result === undefined) {
      try {
        result = { value: read() };
      } catch (refusal) {
        result = { refusal };
      }
    }
    if ('refusal' in result) throw result.refusal;
    return result.value;
  };
}

function collected<T>(read: () => T, refused: Set<UserError>): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const one of error instanceof Refusals ? error.all : [error]) refused.add(one);
    return undefined;
  }
}

function throwAll(refused: ReadonlySet<UserError>): void {
  const [first, ...more] = refused;
  if (first !== undefined) throw more.length === 0 ? first : new Refusals([...refused]);
}
