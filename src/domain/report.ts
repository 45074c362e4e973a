/** The report: a contract with scripts (`"schema": 1`). Findings are for a person first. */
import type { Digest } from './names/digest.ts';
import type { SignatureReport } from './signature-report.ts';
import type { StatementReport } from './statement-report.ts';

export const CHECK_NAMES = [
  'platform-set',
  'config-platform',
  'binary-arch',
  'binary-variant',
  'interpreter',
  'libraries',
  'libc-version',
  'entrypoint',
  'distinct',
  'smoke',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

export type CheckStatus = 'pass' | 'fail' | 'warn' | 'skip';

/** One finding of a check; a check that found nothing has one entry with `pass`. */
export interface CheckResult {
  readonly check: CheckName;
  readonly status: CheckStatus;
  /** Absolute path inside the image. */
  readonly path?: string;
  readonly found?: string;
  readonly expected?: string;
  /** What was found where, for a person. The reason, when skipped. */
  readonly message?: string;
  /** What to change. */
  readonly remedy?: string;
}

export interface PlatformReport {
  readonly platform: string;
  readonly digest: Digest;
  /** Bytes a client pulls: config and layers as stored. */
  readonly size: number;
  readonly ok: boolean;
  readonly checks: readonly CheckResult[];
}

/** What verification found out about one image; pure data. */
export interface VerifyReport {
  readonly subject: { readonly ref: string; readonly digest: Digest; readonly mediaType: string };
  readonly ok: boolean;
  readonly platforms: readonly PlatformReport[];
  /** About the index as a whole. */
  readonly checks: readonly CheckResult[];
}

/** What happened to one tag. Digests are undefined where there was no such tag. */
export interface TagReport {
  readonly ref: string;
  readonly before?: Digest;
  readonly after?: Digest;
  readonly status:
    | 'moved'
    | 'unchanged'
    /** It points at something newer, and stays. */
    | 'kept'
    | 'failed'
    | 'restored'
    | 'removed'
    | 'not-restored'
    | 'not-attempted';
  readonly message?: string;
}

export type Phase =
  | 'probe'
  | 'plan'
  | 'prepare'
  | 'compile'
  | 'build'
  | 'verify'
  | 'export'
  | 'merge'
  | 'sign'
  | 'promote'
  | 'report';

/** What a leg found of the whole. */
export interface LegReport {
  readonly run: string;
  readonly attempt: number;
  /** What this job built. */
  readonly built: readonly string[];
  /** What no leg has staged yet; empty when the image is complete. */
  readonly missing: readonly string[];
}

/** What the Docker of this machine has now. */
export interface LoadedImage {
  readonly platform: string;
  /** As Docker calls it. */
  readonly id: string;
  readonly refs: readonly string[];
}

/** report.json. Fields that the sub-commands do not fill are left out. */
export interface Report extends VerifyReport {
  readonly schema: 1;
  readonly tags?: readonly TagReport[];
  readonly promoted?: boolean;
  readonly images?: readonly string[];
  readonly loaded?: LoadedImage;
  /** What `outputs` has written. */
  readonly files?: readonly string[];
  readonly leg?: LegReport;
  readonly signature?: SignatureReport;
  /** Only where one was asked for. */
  readonly statement?: StatementReport;
  /** Seconds by phase. */
  readonly timings: Readonly<Partial<Record<Phase, number>>>;
}
