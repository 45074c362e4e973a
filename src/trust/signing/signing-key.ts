/** A signing key that the user has: cosign's own format, or any PEM that Node reads. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, scryptSync } from 'node:crypto';
import { messageOf, UserError } from '../../errors.ts';
import { pemOf } from './der.ts';

/** A private key, and what verifiers and logs call its kind. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** PublicKeyDetails of Sigstore's protobuf-specs. */
  readonly details: string;
  /** Name of the hash that is signed, for node:crypto. */
  readonly hash: 'sha256' | 'sha384' | 'sha512';
  /** What bundles call it: base64 of the SHA-256 of its public half (DER), as cosign does. */
  readonly hint: string;
}

/** The key as it was given: where it came from is for messages. */
export interface KeyText {
  /** As the user wrote it: a path, or `env://NAME`. */
  readonly origin: string;
  readonly pem: string;
}

/** cosign encrypts with scrypt and NaCl's secretbox (go-securesystemslib, encrypted.go); these are the costs it knows. */
const SCRYPT_COSTS: readonly unknown[] = [32768, 65536, 131072];
const COSIGN_LABELS = /^-----BEGIN (?:ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY)-----$/m;
const PASSWORD = 'COSIGN_PASSWORD';

/**
 * @param password of an encrypted key, from the environment variable COSIGN_PASSWORD.
 * @throws UserError for a key that cannot be read, and for one of a kind that logs do not take.
 */
export async function readSigningKey(text: KeyText, password: string | undefined): Promise<SigningKey> {
  const privateKey = COSIGN_LABELS.test(text.pem)
    ? await decryptCosign(text, password ?? '')
    : readPem(text, password);
  return describeKey(privateKey, text.origin);
}

function readPem({ origin, pem }: KeyText, password: string | undefined): KeyObject {
  if (/BEGIN (CERTIFICATE|PUBLIC KEY)/.test(pem))
    throw refused(origin, 'is the public half', 'Name the file of the private key, cosign.key.');
  try {
    return createPrivateKey({ key: pem, ...(password === undefined ? {} : { passphrase: password }) });
  } catch (error) {
    const isEncrypted = /ENCRYPTED/.test(pem);
    if (isEncrypted && password === undefined) throw needsPassword(origin);
    if (isEncrypted) throw wrongPassword(origin);
    throw refused(
      origin,
      `is not a private key that can be read (${messageOf(error)})`,
      'Name a file that cosign generate-key-pair wrote, or a private key in PEM.',
    );
  }
}

async function decryptCosign({ origin, pem }: KeyText, password: string): Promise<KeyObject> {
  const damaged = () =>
    refused(
      origin,
      'is damaged: what stands between its lines is not what cosign writes',
      'Copy the file again.',
    );
  let box: Box;
  try {
    box = JSON.parse(Buffer.from(pem.replace(/-----[^-]*-----/g, ''), 'base64').toString('utf8')) as Box;
  } catch {
    throw damaged();
  }
  const { kdf, cipher, ciphertext } = box;
  const isKnown =
    kdf?.name === 'scrypt' &&
    cipher?.name === 'nacl/secretbox' &&
    SCRYPT_COSTS.includes(kdf.params?.N) &&
    kdf.params?.r === 8 &&
    kdf.params.p === 1 &&
    [kdf.salt, cipher.nonce, ciphertext].every((part) => typeof part === 'string');
  if (!isKnown) throw damaged();
  const { N, r, p } = kdf.params;
  const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');
  const key = scryptSync(password, bytes(kdf.salt), 32, { N, r, p, maxmem: 256 * N * r });
  const { xsalsa20poly1305 } = await import('@noble/ciphers/salsa.js');
  let plain: Uint8Array;
  try {
    plain = xsalsa20poly1305(key, bytes(cipher.nonce)).decrypt(bytes(ciphertext));
  } catch {
    throw password === '' ? needsPassword(origin) : wrongPassword(origin);
  }
  return createPrivateKey({ key: Buffer.from(plain), format: 'der', type: 'pkcs8' });
}

interface Box {
  readonly kdf: {
    readonly name: string;
    readonly params: { readonly N: number; readonly r: number; readonly p: number };
    readonly salt: string;
  };
  readonly cipher: { readonly name: string; readonly nonce: string };
  readonly ciphertext: string;
}

const CURVES: Readonly<Record<string, Pick<SigningKey, 'details' | 'hash'>>> = {
  prime256v1: { details: 'PKIX_ECDSA_P256_SHA_256', hash: 'sha256' },
  secp384r1: { details: 'PKIX_ECDSA_P384_SHA_384', hash: 'sha384' },
  secp521r1: { details: 'PKIX_ECDSA_P521_SHA_512', hash: 'sha512' },
};

/** @param origin for messages. @throws UserError for a kind of key that Sigstore's logs do not take. */
export function describeKey(privateKey: KeyObject, origin: string): SigningKey {
  const publicKey = createPublicKey(privateKey);
  const { asymmetricKeyType: type, asymmetricKeyDetails: own = {} } = privateKey;
  const kind =
    type === 'ec'
      ? CURVES[own.namedCurve ?? '']
      : type === 'rsa' && [2048, 3072, 4096].includes(own.modulusLength ?? 0)
        ? ({ details: `PKIX_RSA_PKCS1V15_${own.modulusLength}_SHA256`, hash: 'sha256' } as const)
        : undefined;
  if (kind === undefined)
    throw refused(
      origin,
      `is of a kind that Sigstore’s log does not take (${[type, own.namedCurve ?? own.modulusLength].filter(Boolean).join(' ')})`,
      'Use an ECDSA key (P-256, P-384 or P-521), as cosign generate-key-pair makes it, or RSA with 2048, 3072 or 4096 bits.',
    );
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { privateKey, publicKey, ...kind, hint: createHash('sha256').update(der).digest('base64') };
}

/** The public half, as verifiers want it (`cosign verify --key`). */
export function publicPem({ publicKey }: Pick<SigningKey, 'publicKey'>): string {
  return pemOf('PUBLIC KEY', publicKey.export({ type: 'spki', format: 'der' }));
}

function needsPassword(origin: string): UserError {
  return refused(
    origin,
    'is encrypted, and there is no password',
    `Set the environment variable ${PASSWORD}, in a workflow from a secret.`,
  );
}

function wrongPassword(origin: string): UserError {
  return refused(
    origin,
    `cannot be decrypted with the password in ${PASSWORD}`,
    `Correct ${PASSWORD}; the file may also be of another key.`,
  );
}

function refused(origin: string, problem: string, remedy: string): UserError {
  return new UserError(`signing-key: ${origin} ${problem}`, { input: 'signing-key', value: origin, remedy });
}
