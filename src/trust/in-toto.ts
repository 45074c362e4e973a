/** Statements of the in-toto attestation framework (github.com/in-toto/attestation, spec/v1): what is said, and of what. */
import type { Digest } from '../domain/names/digest.ts';

/** How statements are stored: of a layer, of an artifact, and of what is signed in a DSSE envelope. */
export const IN_TOTO_MEDIA_TYPE = 'application/vnd.in-toto+json';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** What a statement is about. The digest decides; the name is for people. */
export interface StatementSubject {
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

/** BuildKit's name of a subject: the statement goes with the image to other repositories. */
export const SELF = '_';

export interface Statement<Predicate = object> {
  readonly _type: typeof STATEMENT_TYPE;
  readonly subject: readonly StatementSubject[];
  readonly predicateType: string;
  readonly predicate: Predicate;
}

/** A statement about one manifest or index. @param name for people: a repository, a package URL. */
export function statementAbout<Predicate>(
  { name, digest }: { readonly name: string; readonly digest: Digest },
  predicateType: string,
  predicate: Predicate,
): Statement<Predicate> {
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name, digest: { sha256: hexOf(digest) } }],
    predicateType,
    predicate,
  };
}

/** The bytes that are stored and signed: the same statement always gives the same ones. */
export function statementBytes(statement: Statement): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(statement));
}

/** `abc…` of `sha256:abc…`. */
export function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1);
}

/** Whether a statement says something about this digest. */
export function isAbout({ subject }: Pick<Statement, 'subject'>, digest: Digest): boolean {
  return subject.some((one) => one.digest.sha256 === hexOf(digest));
}
