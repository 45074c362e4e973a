/** What help and completion are told about a command. */
export interface Command {
  /** What is typed behind its name, besides flags. */
  readonly words: string;
  /** One sentence. */
  readonly does: string;
  /** By name, without dashes. */
  readonly flags: Readonly<Record<string, unknown>>;
}
export type CommandTable = Readonly<Record<string, Command>>;
