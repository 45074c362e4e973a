import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicPem, readSigningKey } from '../../../src/trust/signing/signing-key.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const COSIGN = fixture('cosign-3.1.3.key');
const read = (pem: string, password?: string) => readSigningKey({ origin: 'cosign.key', pem }, password);

test('a key as cosign writes it, with the public half that it wrote beside it', async () => {
  const key = await read(COSIGN, 'pw');
  expect(publicPem(key)).toBe(fixture('cosign-3.1.3.pub'));
  expect(key).toMatchObject({ details: 'PKIX_ECDSA_P256_SHA_256', hash: 'sha256' });
});

const pem = { type: 'pkcs8', format: 'pem' } as const;
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;

test('keys in PEM, encrypted or not', async () => {
  expect(await read(p384.export(pem).toString())).toMatchObject({
    details: 'PKIX_ECDSA_P384_SHA_384',
    hash: 'sha384',
  });
  const sealed = p384.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'pw' }).toString();
  expect(await read(sealed, 'pw')).toMatchObject({ details: 'PKIX_ECDSA_P384_SHA_384' });
  await expect(read(sealed, 'no')).rejects.toThrow(
    'cannot be decrypted with the password in COSIGN_PASSWORD',
  );
  await expect(read(sealed)).rejects.toThrow('is encrypted, and there is no password');
});

test.each([
  ['the wrong password', COSIGN, 'wrong', 'cannot be decrypted with the password in COSIGN_PASSWORD'],
  ['no password', COSIGN, undefined, 'is encrypted, and there is no password'],
  ['the public half', fixture('cosign-3.1.3.pub'), undefined, 'is the public half'],
  ['a cut file', COSIGN.replace(/\n.{30}/, '\n'), 'pw', 'is damaged'],
  ['no key', 'hello', undefined, 'is not a private key that can be read'],
])('refused: %s', async (_what, text, password, problem) => {
  await expect(read(text, password)).rejects.toMatchObject({
    message: expect.stringContaining(problem),
    input: 'signing-key',
  });
});

test('a kind of key that the log does not take', async () => {
  const ed25519 = generateKeyPairSync('ed25519').privateKey.export(pem).toString();
  await expect(read(ed25519)).rejects.toThrow('is of a kind that Sigstore’s log does not take (ed25519)');
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(pem).toString();
  await expect(read(small)).rejects.toThrow('(rsa 1024)');
});
