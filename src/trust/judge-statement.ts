/**
 * Whether a verification statement says what somebody asks for. It is read after its signature was verified; a policy of a
 * cluster asks the same (docs/trust.md).
 */
import type { Digest } from '../domain/names/digest.ts';
import type { StatementReport } from '../domain/statement-report.ts';
import { isAbout, type Statement } from './in-toto.ts';
import { VERIFICATION_PREDICATE, type VerificationPredicate } from './verification-statement.ts';

/** What is asked for. A statement may have been made with stricter wishes, not with weaker ones. */
export interface StatementWish {
  /** Of the index, or of the manifest where there is no index. */
  readonly digest: Digest;
  /** The complete set; undefined where whatever the image has will do. */
  readonly platforms: readonly string[] | undefined;
  /** Checks that need not have been made. */
  readonly skippedChecks: readonly string[];
  /** Globs of files for other machines that may have been allowed. */
  readonly allowed: readonly string[];
}

/** More than that, and somebody wants to keep us busy. */
const MAX_STATEMENTS = 100;

/**
 * One statement that says it is enough: others may be of earlier runs.
 * @param envelopes DSSE envelopes whose signatures were verified, one JSON per line, as `cosign verify-attestation` prints them.
 */
export function judgeStatements(envelopes: string, wish: StatementWish): StatementReport {
  const lines = envelopes.split('\n').filter((line) => line.trim() !== '');
  const problems: string[] = [];
  for (const line of lines.slice(0, MAX_STATEMENTS)) {
    const statement = readStatement(line);
    const problem = statement === undefined ? 'it cannot be read' : problemOf(statement, wish);
    if (statement !== undefined && problem === undefined) {
      const { multihull } = statement.predicate.verifier.version;
      return { accepted: true, ...(multihull === undefined ? {} : { version: multihull }) };
    }
    problems.push(problem ?? '');
  }
  return {
    accepted: false,
    reason: problems.length === 0 ? 'there is none' : [...new Set(problems)].join('; '),
  };
}

function problemOf(
  { subject, predicateType, predicate }: Statement<VerificationPredicate>,
  wish: StatementWish,
): string | undefined {
  if (predicateType !== VERIFICATION_PREDICATE) return `it is of the type ${predicateType}`;
  if (!isAbout({ subject }, wish.digest)) return 'it is about another image';
  if (predicate.result !== 'PASSED') return `it says ${predicate.result}`;
  const failed = predicate.platforms.filter(({ result }) => result !== 'PASSED');
  if (failed.length > 0) return `it says that ${listed(failed.map(({ platform }) => platform))} did not pass`;
  const { policy } = predicate;
  const skipped = policy.skippedChecks.filter((check) => !wish.skippedChecks.includes(check));
  if (skipped.length > 0) return `it was made without ${listed(skipped)}`;
  const allowed = policy.allowed.filter((glob) => !wish.allowed.includes(glob));
  if (allowed.length > 0) return `it was made with ${listed(allowed)} allowed`;
  const seen = predicate.platforms.map(({ platform }) => platform);
  const missing = (wish.platforms ?? []).filter((platform) => !seen.includes(platform));
  return missing.length > 0 ? `it does not speak of ${listed(missing)}` : undefined;
}

function listed(words: readonly string[]): string {
  return words.join(', ');
}

/** undefined for what is no verification statement in its form. */
function readStatement(line: string): Statement<VerificationPredicate> | undefined {
  try {
    const envelope: unknown = JSON.parse(line);
    const payload = isObject(envelope) ? envelope['payload'] : undefined;
    const statement: unknown =
      typeof payload === 'string' ? JSON.parse(Buffer.from(payload, 'base64').toString()) : undefined;
    return isStatement(statement) ? statement : undefined;
  } catch {
    return undefined;
  }
}

function isStatement(value: unknown): value is Statement<VerificationPredicate> {
  if (!isObject(value) || typeof value['predicateType'] !== 'string') return false;
  const { subject, predicate } = value;
  if (!isListOf(subject, ({ digest }) => isObject(digest)) || !isObject(predicate)) return false;
  const { verifier, result, policy, platforms } = predicate;
  return (
    isObject(verifier) &&
    isObject(verifier['version']) &&
    typeof result === 'string' &&
    isObject(policy) &&
    isTexts(policy['skippedChecks']) &&
    isTexts(policy['allowed']) &&
    isListOf(platforms, (one) => typeof one['platform'] === 'string' && typeof one['result'] === 'string')
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isListOf(value: unknown, test: (item: Readonly<Record<string, unknown>>) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isObject(item) && test(item));
}
