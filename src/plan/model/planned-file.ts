/** A file that the plan wants to exist before the build. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  /** Default 0644. */
  readonly mode?: number;
}
