/** What report.json says of signatures. */
import type { Digest } from './names/digest.ts';

/** Who signed, as verifiers ask for it. */
export type SignedBy =
  | {
      readonly kind: 'keyless';
      /** The certificate's: a workflow's URL, or an e-mail address. */
      readonly identity: string;
      readonly issuer: string;
      /** `owner/name` of the repository whose run signed; GitHub's certificates say it. */
      readonly repository?: string;
    }
  | {
      readonly kind: 'key';
      /** base64 of the SHA-256 of the public key (DER). */
      readonly hint: string;
      /** PEM. */
      readonly publicKey: string;
    };

/** A signed statement in a repository. */
export interface AttachedStatement {
  /** The image, or one of its platforms. */
  readonly subject: Digest;
  readonly repository: string;
  readonly predicateType: string;
  /** Of the manifest that holds the bundle. */
  readonly digest: Digest;
  /** How it is found: by the registry's list of referrers, or by the tag `sha256-…`. */
  readonly listing: 'referrers' | 'tag';
  /** In the log; left out where it is not logged. */
  readonly logIndex?: string;
}

export type SignatureReport =
  | {
      readonly signed: true;
      readonly by: SignedBy;
      readonly attached: readonly AttachedStatement[];
      /** A command that verifies it. */
      readonly verify: string;
    }
  | { readonly signed: false; readonly reason: string };
