import type { FoundCommand } from '../runs/run-commands.ts';

export interface StageCommands {
  readonly rust: readonly FoundCommand[];
  readonly unknown: readonly FoundCommand[];
}
