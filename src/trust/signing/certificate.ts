/** A certificate from Fulcio for a key that lives as long as this run. */
import { type KeyObject, sign, X509Certificate } from 'node:crypto';
import { EnvironmentError, messageOf } from '../../errors.ts';
import { at, listAt, member, objectAt, parseJson, utf8 } from '../../registry/oci/json.ts';
import { der, oid, pemOf, Tag, unsigned } from './der.ts';
import { askService, joinUrl, type ServicePorts } from './service.ts';

/** A signing certificate, and what it says. */
export interface SigningCertificate {
  /** DER of the leaf alone: who verifies has the authority's. */
  readonly bytes: Buffer;
  /** Who signs, as the certificate's subject alternative name has it: a workflow's URL, an e-mail address. */
  readonly identity: string;
  /** Who vouched for that. */
  readonly issuer: string;
  /** `owner/name` of the repository whose run it was, where the issuer is GitHub. */
  readonly repository: string | undefined;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Fulcio's extensions for the issuer: 1.8 is DER text, 1.1 plain (fulcio docs/oid-info.md). */
const ISSUER_V2 = oid('1.3.6.1.4.1.57264.1.8');
const ISSUER_V1 = oid('1.3.6.1.4.1.57264.1.1');
/** GitHub Workflow Repository, plain. */
const REPOSITORY = oid('1.3.6.1.4.1.57264.1.5');

/**
 * Gets a certificate for a P-256 key with an identity token.
 * @throws EnvironmentError when Fulcio does not answer, does not believe the token, or sends something else.
 */
export async function requestCertificate(
  fulcioUrl: string,
  key: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  token: string,
  retries: number,
  ports: ServicePorts,
): Promise<SigningCertificate> {
  const request = certificateRequest(key);
  const { body } = await askService(
    {
      service: 'Fulcio',
      method: 'POST',
      url: joinUrl(fulcioUrl, '/api/v2/signingCert'),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ certificateSigningRequest: Buffer.from(request).toString('base64') }),
      expected: [200, 201],
      remedyOf: (status) =>
        status === 400 || status === 401 || status === 403
          ? `This Fulcio does not take the job’s identity token: it has to be for the audience sigstore, not expired, and of an issuer that ${fulcioUrl} knows.`
          : undefined,
    },
    retries,
    ports,
  );
  const pem = leafOf(body);
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch (error) {
    throw unusable(`it cannot be read (${messageOf(error)})`);
  }
  const spki = { type: 'spki', format: 'der' } as const;
  if (!certificate.publicKey.export(spki).equals(key.publicKey.export(spki)))
    throw unusable('it is for another key');
  const { raw, validFromDate: notBefore, validToDate: notAfter } = certificate;
  return {
    bytes: raw,
    identity: identityOf(certificate) ?? 'nobody',
    issuer: issuerOf(raw) ?? 'nobody',
    repository: extensionOf(raw, REPOSITORY)?.toString('utf8'),
    notBefore,
    notAfter,
  };
}

/** PKCS #10, in PEM: its own signature proves that we have the key, whatever name the token gives us. */
function certificateRequest({
  privateKey,
  publicKey,
}: {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}): string {
  const nameless = der(Tag.sequence);
  const noAttributes = der(0xa0);
  const info = der(
    Tag.sequence,
    unsigned(Buffer.from([0])),
    nameless,
    publicKey.export({ type: 'spki', format: 'der' }),
    noAttributes,
  );
  const ecdsaWithSha256 = der(Tag.sequence, oid('1.2.840.10045.4.3.2'));
  const signature = der(Tag.bitString, Buffer.from([0]), sign('sha256', info, privateKey));
  return pemOf('CERTIFICATE REQUEST', der(Tag.sequence, info, ecdsaWithSha256, signature));
}

function leafOf(body: Buffer): string {
  const document = 'the answer of Fulcio';
  const place = { document, path: '', remedy: 'Check that fulcio-url is the address of a Fulcio.' };
  const answer = objectAt(parseJson(utf8(body, document), document, place.remedy), place);
  for (const key of ['signedCertificateEmbeddedSct', 'signedCertificateDetachedSct']) {
    const found = member(answer, key, place);
    if (found === undefined) continue;
    const chain = objectAt(
      member(objectAt(found, at(place, key)), 'chain', place),
      at(place, `${key}.chain`),
    );
    const [leaf] = listAt(chain, 'certificates', place, 16, (value) => String(value)) ?? [];
    if (leaf !== undefined) return leaf;
  }
  throw unusable('there is none in it');
}

function identityOf({ subjectAltName }: X509Certificate): string | undefined {
  const match = /^(?:URI|email):(.*)$/s.exec(subjectAltName ?? '');
  if (match?.[1] === undefined) return subjectAltName;
  // Node writes a name that needs it as a JSON string.
  return match[1].startsWith('"') ? String(JSON.parse(match[1])) : match[1];
}

/** The extension is looked for by its bytes: its OID, then an octet string. */
function issuerOf(certificate: Buffer): string | undefined {
  for (const name of [ISSUER_V2, ISSUER_V1]) {
    let value = extensionOf(certificate, name);
    // UTF8String inside.
    if (name === ISSUER_V2 && value?.[0] === 0x0c) value = value.subarray(value[1] === 0x81 ? 3 : 2);
    if (value !== undefined) return value.toString('utf8');
  }
  return undefined;
}

function extensionOf(certificate: Buffer, name: Buffer): Buffer | undefined {
  const found = certificate.indexOf(name);
  return found < 0 ? undefined : octets(certificate.subarray(found + name.length));
}

function octets(bytes: Buffer): Buffer | undefined {
  const [tag, first = 0] = bytes;
  if (tag !== Tag.octetString) return undefined;
  const [start, length] = first === 0x81 ? [3, bytes[2] ?? 0] : [2, first];
  return length >= 0x80 && first !== 0x81 ? undefined : bytes.subarray(start, start + length);
}

function unusable(problem: string): EnvironmentError {
  return new EnvironmentError(`Fulcio sent no certificate that can be used: ${problem}`, {
    remedy: 'Check that fulcio-url is the address of a Fulcio, and run again.',
  });
}
