/**
 * What verification found, as an in-toto statement about the image's digest: whoever admits images can ask for it.
 * docs/verification-v1.md says what it means, docs/verification-v1.schema.json what it looks like.
 *
 * It has no time and no place in it: the same image, looked into by the same version with the same wishes, gives the same
 * bytes, so a second run adds nothing to the registry, and the statement goes with the image to other registries. The
 * time is that of its signature.
 */
import type { CheckResult, VerifyReport } from '../domain/report.ts';
import { VERSION } from '../multihull-version.ts';
import { hexOf, type Statement, statementAbout } from './in-toto.ts';

/** Of this predicate. A change that a reader of the old one would misunderstand gets a new one. */
export const VERIFICATION_PREDICATE =
  'https://github.com/multihull/multihull/blob/main/docs/verification-v1.md';

const VERIFIER = 'https://github.com/multihull/multihull';

export type VerificationResult = 'PASSED' | 'FAILED';

/** What was asked for, beside the image. */
export interface VerificationPolicy {
  /** The complete set that was asked for; undefined where whatever the image has was looked into. */
  readonly platforms?: readonly string[];
  /** Checks that were turned off; they are in the checks, too, as skipped. */
  readonly skippedChecks: readonly string[];
  /** Globs of files for other machines that may be in the image. */
  readonly allowed: readonly string[];
}

export interface VerifiedPlatform {
  readonly platform: string;
  /** Of its image manifest. */
  readonly digest: { readonly sha256: string };
  /** Bytes a client pulls. */
  readonly size: number;
  readonly result: VerificationResult;
  readonly checks: readonly CheckResult[];
}

export interface VerificationPredicate {
  readonly verifier: {
    readonly id: string;
    /** Of each thing that takes part in the verdict. */
    readonly version: Readonly<Record<string, string>>;
  };
  readonly result: VerificationResult;
  readonly policy: VerificationPolicy;
  /** About the index as a whole. */
  readonly checks: readonly CheckResult[];
  readonly platforms: readonly VerifiedPlatform[];
}

export type VerificationStatement = Statement<VerificationPredicate>;

export interface VerificationContext {
  /** The subject's name: the repository, without tag and digest. */
  readonly name: string;
  readonly policy: VerificationPolicy;
  /** Versions beside Multihull's own: of what ran the programs, where something did. */
  readonly versions?: Readonly<Record<string, string>>;
}

/** The statement about the report's subject. Whether it passed or not is in it: only what passed is to be attached. */
export function verificationStatement(
  report: VerifyReport,
  { name, policy, versions }: VerificationContext,
): VerificationStatement {
  return statementAbout({ name, digest: report.subject.digest }, VERIFICATION_PREDICATE, {
    verifier: { id: VERIFIER, version: { multihull: VERSION, ...versions } },
    result: resultOf(report.ok),
    policy: {
      ...(policy.platforms === undefined ? {} : { platforms: policy.platforms }),
      skippedChecks: policy.skippedChecks,
      allowed: policy.allowed,
    },
    checks: report.checks,
    platforms: report.platforms.map(({ platform, digest, size, ok, checks }) => ({
      platform,
      digest: { sha256: hexOf(digest) },
      size,
      result: resultOf(ok),
      checks,
    })),
  });
}

function resultOf(ok: boolean): VerificationResult {
  return ok ? 'PASSED' : 'FAILED';
}
