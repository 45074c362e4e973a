/**
 * Everything that can go wrong in a way that we can explain. Each error says what is wrong, and what to do.
 * Anything else that is thrown is a bug of ours, and is shown as one.
 */

/** Process exit codes, a contract with scripts (see docs/reference.md). */
export const ExitCode = { ok: 0, verificationFailed: 1, userError: 2, environmentError: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A place in a file that belongs to the user, for annotations. */
export interface SourceLocation {
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
}

interface ExplainedOptions {
  /** What to write, run or change instead; a full sentence. */
  readonly remedy: string;
  readonly cause?: unknown;
  readonly location?: SourceLocation;
}

/** An error that a person can act on. */
export abstract class ExplainedError extends Error {
  abstract readonly exitCode: ExitCode;
  readonly remedy: string;
  readonly location: SourceLocation | undefined;
  constructor(message: string, options: ExplainedOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.remedy = options.remedy;
    this.location = options.location;
  }
}

/** What the user gave is wrong: which input, its value, and what to write instead. Never retried. */
export class UserError extends ExplainedError {
  override readonly name = 'UserError';
  readonly exitCode: ExitCode = ExitCode.userError;
  /** The input's name as the user writes it, for example `platforms`. */
  readonly input: string;
  /** The value as the user typed it. */
  readonly value: string;
  constructor(message: string, options: ExplainedOptions & { input: string; value: string }) {
    super(message, options);
    this.input = options.input;
    this.value = options.value;
  }
}

/** The machine or the network lacks something: Docker is not running, the registry does not answer. */
export class EnvironmentError extends ExplainedError {
  override readonly name = 'EnvironmentError';
  readonly exitCode: ExitCode = ExitCode.environmentError;
}

/**
 * What is stored is not what it should be, and no machine or network is to blame: its digest is right. Verification turns
 * it into a finding; for everything else it is an error like those of the environment.
 */
export class ImageFault extends EnvironmentError {}

/** A tool that we ran failed: its command, exit code and what it wrote on stderr. */
export class ToolError extends ExplainedError {
  override readonly name = 'ToolError';
  readonly exitCode: ExitCode = ExitCode.environmentError;
  readonly command: readonly string[];
  readonly toolExitCode: number | undefined;
  readonly stderr: string;
  constructor(
    message: string,
    options: ExplainedOptions & {
      command: readonly string[];
      toolExitCode: number | undefined;
      stderr: string;
    },
  ) {
    super(message, options);
    this.command = options.command;
    this.toolExitCode = options.toolExitCode;
    this.stderr = options.stderr;
  }
}

/** The image is not what it claims to be; no tag was moved. The findings are in the report. */
export class VerificationError extends ExplainedError {
  override readonly name = 'VerificationError';
  readonly exitCode: ExitCode = ExitCode.verificationFailed;
}

/** The text of anything thrown, without a stack. */
export function messageOf(error: unknown): string {
  // Not `instanceof`: an error of another realm (a worker, a test's sandbox) is one, too.
  const message: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : undefined;
  return typeof message === 'string' ? message : String(error);
}
