/** A CI's own number of a run: of two runs of one CI, the one with the greater number was started later. */
export interface RunNumber {
  /** Numbers of two CIs have nothing to do with each other. */
  readonly ci: string;
  readonly number: number;
}

/** Annotation of an index that a branch's run has written. */
export const RUN_NUMBER_KEY = 'dev.multihull.run-number';

/** Annotation beside it: the branch, since another branch's name may come to the same tag (`a/b` and `a-b`). */
export const BRANCH_KEY = 'dev.multihull.branch';

/** `github/9188273645`; parses back to the same value. */
export function formatRunNumber({ ci, number }: RunNumber): string {
  return `${ci}/${number}`;
}

/** Undefined for what is no such text. */
export function parseRunNumber(text: string): RunNumber | undefined {
  const [, ci, digits] = /^([a-z]{1,32})\/([1-9]\d{0,14})$/.exec(text) ?? [];
  return ci && digits ? { ci, number: Number(digits) } : undefined;
}

/** Below zero where `a` was started before `b`; undefined where that cannot be told. */
export function compareRuns(a: RunNumber | undefined, b: RunNumber | undefined): number | undefined {
  return a && b && a.ci === b.ci ? a.number - b.number : undefined;
}
