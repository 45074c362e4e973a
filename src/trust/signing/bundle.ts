/** Sigstore bundles of version 0.3 (sigstore/protobuf-specs, sigstore_bundle.proto): all that a verifier needs, in one JSON. */
import type { Envelope } from './dsse.ts';
import type { LogEntry } from './transparency-log.ts';

export const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

export interface Bundle {
  readonly mediaType: typeof BUNDLE_MEDIA_TYPE;
  readonly verificationMaterial: {
    readonly certificate?: { readonly rawBytes: string };
    /** Whoever verifies has the key; the hint says which. */
    readonly publicKey?: { readonly hint: string };
    readonly tlogEntries: readonly LogEntry[];
    readonly timestampVerificationData: {
      readonly rfc3161Timestamps: readonly { readonly signedTimestamp: string }[];
    };
  };
  readonly dsseEnvelope: Envelope;
}

/** What is put into a bundle. */
export interface BundleParts {
  readonly envelope: Envelope;
  readonly verifier:
    | { readonly kind: 'certificate'; readonly bytes: Buffer }
    | { readonly kind: 'key'; readonly hint: string };
  readonly logEntry: LogEntry | undefined;
  readonly timestamp: Buffer | undefined;
}

export function makeBundle({ envelope, verifier, logEntry, timestamp }: BundleParts): Bundle {
  return {
    mediaType: BUNDLE_MEDIA_TYPE,
    verificationMaterial: {
      ...(verifier.kind === 'certificate'
        ? { certificate: { rawBytes: verifier.bytes.toString('base64') } }
        : { publicKey: { hint: verifier.hint } }),
      tlogEntries: logEntry === undefined ? [] : [logEntry],
      timestampVerificationData: {
        rfc3161Timestamps: timestamp === undefined ? [] : [{ signedTimestamp: timestamp.toString('base64') }],
      },
    },
    dsseEnvelope: envelope,
  };
}

export function bundleBytes(bundle: Bundle): Buffer {
  return Buffer.from(JSON.stringify(bundle));
}
