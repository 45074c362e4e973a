import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { requestCertificate } from '../../../src/trust/signing/certificate.ts';
import { answering, exchange, PRIVATE_KEY } from './recorded.ts';

const pair = { privateKey: PRIVATE_KEY, publicKey: createPublicKey(PRIVATE_KEY) };
const { answer } = exchange('/signingCert');
const ask = (status: number, body: Buffer | string, key = pair) => {
  const service = answering(status, body);
  return {
    ...service,
    result: requestCertificate('https://fulcio.example/', key, 'token', 0, service.ports),
  };
};

test('what a real certificate says', async () => {
  const { asked, result } = ask(200, answer);
  expect(await result).toMatchObject({
    identity: 'https://github.com/acme/trow/.github/workflows/release.yml@refs/heads/main',
    issuer: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    repository: 'acme/trow',
    notBefore: new Date('2026-11-30T21:48:56Z'),
    notAfter: new Date('2026-11-30T21:58:56Z'),
  });
  expect(asked[0]).toMatchObject({
    url: 'https://fulcio.example/api/v2/signingCert',
    headers: { authorization: 'Bearer token' },
  });
});

test('one for another key is not taken', async () => {
  await expect(ask(200, answer, generateKeyPairSync('ec', { namedCurve: 'P-256' })).result).rejects.toThrow(
    'it is for another key',
  );
});

test.each([
  ['{}', 'there is none in it'],
  ['{"signedCertificateEmbeddedSct":{"chain":{"certificates":[]}}}', 'there is none in it'],
  ['{"signedCertificateEmbeddedSct":{"chain":{"certificates":["x"]}}}', 'it cannot be read'],
  ['<html>', 'is not JSON'],
])('an answer that is none: %s', async (body, message) => {
  await expect(ask(200, body).result).rejects.toThrow(message);
});

test('a refusal says what to look at', async () => {
  const { result } = ask(400, '{"code":3,"message":"There was an error processing the identity token"}');
  await expect(result).rejects.toMatchObject({
    message: expect.stringContaining('400 (There was an error processing the identity token)'),
    remedy: expect.stringContaining('audience sigstore'),
  });
});
