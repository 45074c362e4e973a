/** An entry in the signature log (Rekor), of either API, as a bundle holds it. */
import { createHash, type KeyObject } from 'node:crypto';
import { EnvironmentError } from '../../errors.ts';
import type { TransparencyLog } from '../../inputs/signing-inputs.ts';
import {
  at,
  type JsonObject,
  listAt,
  member,
  objectAt,
  parseJson,
  requiredText,
  utf8,
} from '../../registry/oci/json.ts';
import { pemOf } from './der.ts';
import { type Envelope, signedBytes } from './dsse.ts';
import { type InclusionProof, provesInclusion } from './inclusion.ts';
import { askService, joinUrl, type ServicePorts } from './service.ts';

/** What is logged: a signed envelope, and how its signature is verified. */
export interface LoggedSignature {
  readonly envelope: Envelope;
  readonly verifier:
    | { readonly kind: 'certificate'; readonly bytes: Buffer }
    | { readonly kind: 'key'; readonly key: KeyObject };
  /** PublicKeyDetails of Sigstore's protobuf-specs, `PKIX_ECDSA_P256_SHA_256`. */
  readonly keyDetails: string;
  /** Of the signature: `sha256`. */
  readonly hash: string;
}

/** A TransparencyLogEntry of Sigstore's protobuf-specs, as JSON. */
export interface LogEntry extends JsonObject {
  readonly logIndex: string;
}

const REMEDY = 'Check that rekor-url is the address of a Rekor.';
const ENTRIES = '/log/entries';

/**
 * Logs a signature, and proves that it is in the log.
 * @throws EnvironmentError when the log does not answer, refuses it, or answers with something else.
 */
export async function logSignature(
  log: TransparencyLog,
  signature: LoggedSignature,
  retries: number,
  ports: ServicePorts,
): Promise<LogEntry> {
  if (log.api !== 1) {
    const { status, body } = await askService(
      {
        service: 'Rekor',
        method: 'POST',
        url: joinUrl(log.url, `/api/v2${ENTRIES}`),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(requestV2(signature)),
        expected: log.api === 'detect' ? [200, 201, 404, 405] : [200, 201],
      },
      retries,
      ports,
    );
    if (status < 300) return readV2(body, signature);
  }
  const { body } = await askService(
    {
      service: 'Rekor',
      method: 'POST',
      url: joinUrl(log.url, `/api/v1${ENTRIES}`),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(requestV1(signature)),
      expected: [201],
    },
    retries,
    ports,
  );
  return readV1(body, signature);
}

/** Rekor 2 has one kind of entry: the hash of what was signed. For an envelope that is its pre-authentication encoding. */
function requestV2({ envelope, verifier, keyDetails, hash }: LoggedSignature): object {
  return {
    hashedRekordRequestV002: {
      digest: createHash(hash).update(signedBytes(envelope)).digest('base64'),
      signature: {
        content: envelope.signatures[0].sig,
        verifier: {
          keyDetails,
          ...(verifier.kind === 'certificate'
            ? { x509Certificate: { rawBytes: verifier.bytes.toString('base64') } }
            : { publicKey: { rawBytes: spki(verifier.key).toString('base64') } }),
        },
      },
    },
  };
}

function requestV1({ envelope, verifier }: LoggedSignature): object {
  const pem =
    verifier.kind === 'certificate'
      ? pemOf('CERTIFICATE', verifier.bytes)
      : pemOf('PUBLIC KEY', spki(verifier.key));
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      proposedContent: {
        envelope: JSON.stringify(envelope),
        verifiers: [Buffer.from(pem).toString('base64')],
      },
    },
  };
}

function readV2(body: Buffer, signature: LoggedSignature): LogEntry {
  const document = 'the answer of Rekor';
  const place = { document, path: '', remedy: REMEDY };
  const entry = objectAt(parseJson(utf8(body, document), document, REMEDY), place);
  const proof = objectAt(member(entry, 'inclusionProof', place), at(place, 'inclusionProof'));
  const logged = Buffer.from(requiredText(entry, 'canonicalizedBody', place, 512 * 1024), 'base64');
  check(logged, signature, {
    // Numbers of 64 bits are text in this JSON, and zero is left out.
    index: Number(member(proof, 'logIndex', place) ?? 0),
    size: Number(member(proof, 'treeSize', place) ?? 0),
    root: Buffer.from(requiredText(proof, 'rootHash', place), 'base64'),
    hashes: listAt(proof, 'hashes', place, 64, (value) => Buffer.from(String(value), 'base64')) ?? [],
  });
  return { ...entry, logIndex: String(member(entry, 'logIndex', place) ?? '0') };
}

/** The older API answers `{ UUID: entry }`, with hashes in hexadecimal. */
function readV1(body: Buffer, signature: LoggedSignature): LogEntry {
  const document = 'the answer of Rekor';
  const place = { document, path: '', remedy: REMEDY };
  const answer = objectAt(parseJson(utf8(body, document), document, REMEDY), place);
  const [uuid = ''] = Object.keys(answer);
  const entry = objectAt(answer[uuid], at(place, uuid));
  const verification = objectAt(member(entry, 'verification', place), at(place, 'verification'));
  const proof = objectAt(member(verification, 'inclusionProof', place), at(place, 'inclusionProof'));
  const hex = (text: string): Buffer => Buffer.from(text, 'hex');
  const hashes = listAt(proof, 'hashes', place, 64, (value) => hex(String(value))) ?? [];
  const root = hex(requiredText(proof, 'rootHash', place));
  const canonicalizedBody = requiredText(entry, 'body', place, 512 * 1024);
  const index = Number(member(proof, 'logIndex', place));
  const size = Number(member(proof, 'treeSize', place));
  check(Buffer.from(canonicalizedBody, 'base64'), signature, { index, size, root, hashes });
  return {
    logIndex: String(member(entry, 'logIndex', place)),
    logId: { keyId: hex(requiredText(entry, 'logID', place)).toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(member(entry, 'integratedTime', place)),
    inclusionPromise: {
      signedEntryTimestamp: requiredText(verification, 'signedEntryTimestamp', place),
    },
    inclusionProof: {
      logIndex: String(index),
      rootHash: root.toString('base64'),
      treeSize: String(size),
      hashes: hashes.map((hash) => hash.toString('base64')),
      checkpoint: { envelope: requiredText(proof, 'checkpoint', place) },
    },
    canonicalizedBody,
  };
}

/** Whether it is our signature that was logged, and whether it is in the tree. The log's own key is for verifiers. */
function check(logged: Buffer, { envelope }: LoggedSignature, proof: InclusionProof): void {
  const problem = !logged.includes(envelope.signatures[0].sig)
    ? 'it logged another signature'
    : provesInclusion(logged, proof)
      ? undefined
      : 'its proof of inclusion does not hold';
  if (problem === undefined) return;
  throw new EnvironmentError(`Rekor’s answer is not what it should be: ${problem}`, { remedy: REMEDY });
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}
