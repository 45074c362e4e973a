/** A file that the plan wants to exist before the build. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  /** Default 0644. */
  readonly mode?: number;
  /** It outlives the run: where it has this text already, it is left as it is, with its time. */
  readonly isKept?: true;
}
