/** Signs statements: one key and one certificate for a run, a log entry and a timestamp for each statement. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { SignedBy } from '../../domain/signature-report.ts';
import { EnvironmentError } from '../../errors.ts';
import type { TransparencyLog } from '../../inputs/signing-inputs.ts';
import { IN_TOTO_MEDIA_TYPE, type Statement, statementBytes } from '../in-toto.ts';
import { type Bundle, makeBundle } from './bundle.ts';
import { requestCertificate, type SigningCertificate } from './certificate.ts';
import { type Envelope, preAuthEncoding } from './dsse.ts';
import type { IdentityToken } from './identity-token.ts';
import { askService, type ServicePorts } from './service.ts';
import { describeKey, publicPem, type SigningKey } from './signing-key.ts';
import { readTimestamp, timestampRequest } from './timestamp.ts';
import { type LogEntry, logSignature } from './transparency-log.ts';

/** Where signatures are logged and timed; undefined where they are not. */
export interface Witnesses {
  readonly log: TransparencyLog | undefined;
  readonly timestampUrl: string | undefined;
}

export interface Signer {
  readonly key: SigningKey;
  readonly certificate: SigningCertificate | undefined;
  readonly witnesses: Witnesses;
}

export interface SignedStatement {
  readonly statement: Statement;
  readonly bundle: Bundle;
  readonly logEntry: LogEntry | undefined;
}

/** A signer for the holder of a token: with a new key, which no disk ever sees. @throws EnvironmentError */
export async function openKeyless(
  fulcioUrl: string,
  token: IdentityToken,
  witnesses: Witnesses,
  retries: number,
  ports: ServicePorts,
): Promise<Signer> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = await requestCertificate(fulcioUrl, pair, token.text, retries, ports);
  return { key: describeKey(pair.privateKey, 'the key of this run'), certificate, witnesses };
}

/** A signer with a key that the user has. */
export function openWithKey(key: SigningKey, witnesses: Witnesses): Signer {
  return { key, certificate: undefined, witnesses };
}

/**
 * Signs a statement.
 * @throws EnvironmentError when log or timestamps are not to be had, or the time is not one at which the certificate is
 * valid: nobody would accept such a signature.
 */
export async function signStatement(
  statement: Statement,
  { key, certificate, witnesses }: Signer,
  retries: number,
  ports: ServicePorts,
): Promise<SignedStatement> {
  const payload = statementBytes(statement);
  const signature = sign(key.hash, preAuthEncoding(IN_TOTO_MEDIA_TYPE, payload), key.privateKey);
  const envelope: Envelope = {
    payload: Buffer.from(payload).toString('base64'),
    payloadType: IN_TOTO_MEDIA_TYPE,
    signatures: [{ sig: signature.toString('base64') }],
  };
  const verifier = certificate
    ? ({ kind: 'certificate', bytes: certificate.bytes } as const)
    : ({ kind: 'key', key: key.publicKey, hint: key.hint } as const);
  const { log, timestampUrl } = witnesses;
  const logged = { envelope, verifier, keyDetails: key.details, hash: key.hash };
  const [timestamp, logEntry] = await Promise.all([
    timestampUrl === undefined
      ? undefined
      : requestTimestamp(timestampUrl, signature, certificate, retries, ports),
    log === undefined ? undefined : logSignature(log, logged, retries, ports),
  ]);
  return {
    statement,
    bundle: makeBundle({ envelope, verifier, logEntry, timestamp }),
    logEntry,
  };
}

async function requestTimestamp(
  url: string,
  signature: Buffer,
  certificate: SigningCertificate | undefined,
  retries: number,
  ports: ServicePorts,
): Promise<Buffer> {
  const nonce = randomBytes(8);
  const { body } = await askService(
    {
      service: 'the timestamp authority',
      method: 'POST',
      url,
      headers: { 'content-type': 'application/timestamp-query' },
      body: timestampRequest(signature, nonce),
      expected: [200, 201],
    },
    retries,
    ports,
  );
  const answer = readTimestamp(body, signature, nonce);
  if (answer.kind === 'refused')
    throw new EnvironmentError(`the timestamp authority’s answer cannot be used: ${answer.problem}`, {
      remedy: 'Check that tsa-url is the address of a timestamp authority (RFC 3161).',
    });
  if (certificate && (answer.time < certificate.notBefore || answer.time > certificate.notAfter))
    throw new EnvironmentError(
      `the signature is of ${answer.time.toISOString()}, but its certificate is valid from ${certificate.notBefore.toISOString()} to ${certificate.notAfter.toISOString()}`,
      { remedy: 'Run again; if it persists, the clock of Fulcio or of the timestamp authority is wrong.' },
    );
  return body;
}

/** Who signs, for reports and messages. */
export function signedBy({ certificate, key }: Signer): SignedBy {
  return certificate
    ? {
        kind: 'keyless',
        identity: certificate.identity,
        issuer: certificate.issuer,
        ...(certificate.repository === undefined ? {} : { repository: certificate.repository }),
      }
    : { kind: 'key', hint: key.hint, publicKey: publicPem(key) };
}
