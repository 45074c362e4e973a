/** DSSE envelopes (secure-systems-lab/dsse) around in-toto statements: what is signed, and the exact bytes that are. */
import type { Digest } from '../../domain/names/digest.ts';
import { type Statement, statementAbout } from '../in-toto.ts';

/** What `cosign sign` states of an image: that it is signed, and nothing else. */
export const COSIGN_SIGN_PREDICATE = 'https://sigstore.dev/cosign/sign/v1';

/** The statement that is an image's signature, as `cosign verify` wants it. @param image its name is for people. */
export function imageSignature(image: { readonly name: string; readonly digest: Digest }): Statement {
  return statementAbout(image, COSIGN_SIGN_PREDICATE, {});
}

/** An envelope with one signature, its bytes in base64. */
export interface Envelope {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly [{ readonly sig: string }];
}

/** DSSE's pre-authentication encoding: these bytes are signed, so that a payload cannot pass for one of another type. */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** The bytes under an envelope's signature. */
export function signedBytes({ payloadType, payload }: Envelope): Buffer {
  return preAuthEncoding(payloadType, Buffer.from(payload, 'base64'));
}
