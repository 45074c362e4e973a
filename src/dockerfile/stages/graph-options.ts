/** What the graph of stages is resolved from, and what walks through it. */
import type { Platform } from '../../domain/platforms/platform.ts';
import type { RunInstruction } from '../syntax/instructions.ts';
import type { NamedContexts } from './stage-source.ts';
import type { RawStage } from './stages.ts';
import type { Expander, Variables } from './variables.ts';

export type StageBody = RawStage['body'];

export interface GraphOptions {
  readonly globals: Variables;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly contexts: NamedContexts;
  readonly platform: Platform;
  readonly buildPlatform: Platform;
  readonly target: number;
  readonly expander: Expander;
  /** Called for each RUN of the stages that are needed, with what SHELL says and the variables as they are there. */
  readonly onRun: (
    stage: number,
    run: RunInstruction,
    shell: readonly string[] | undefined,
    variables: Variables,
  ) => void;
}
