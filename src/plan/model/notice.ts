/** What the plan tells people and goes on: a sentence, what to do, and the place where there is one. */
export interface Notice {
  readonly message: string;
  readonly remedy: string;
  readonly file?: string;
  readonly line?: number;
}
