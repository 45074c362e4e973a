import { logSignature } from '../../../src/trust/signing/transparency-log.ts';
import { answering, BUNDLE, exchange } from './recorded.ts';

const { request, answer } = exchange('/log/entries');
const bytes = Buffer.from(BUNDLE.verificationMaterial.certificate?.rawBytes ?? '', 'base64');
const signature = {
  envelope: BUNDLE.dsseEnvelope,
  verifier: { kind: 'certificate', bytes },
  keyDetails: 'PKIX_ECDSA_P256_SHA_256',
  hash: 'sha256',
} as const;
const log = { url: 'https://rekor.example', api: 'detect' } as const;

test('the request is the one that the log took, and its entry is that of the bundle', async () => {
  const { ports, asked } = answering(201, answer);
  expect(await logSignature(log, signature, 0, ports)).toEqual(BUNDLE.verificationMaterial.tlogEntries[0]);
  expect(JSON.parse(String(asked[0]?.body))).toEqual(JSON.parse(request.toString()));
  expect(asked[0]?.url).toBe('https://rekor.example/api/v2/log/entries');
});

test('an entry of another signature, or that is not in the tree, is not taken', async () => {
  const other = {
    ...signature,
    envelope: { ...BUNDLE.dsseEnvelope, signatures: [{ sig: 'b3RoZXI=' }] as const },
  };
  await expect(logSignature(log, other, 0, answering(201, answer).ports)).rejects.toThrow(
    'it logged another signature',
  );
  const entry = JSON.parse(answer.toString());
  entry.inclusionProof.hashes.reverse();
  const damaged = answering(201, JSON.stringify(entry));
  await expect(logSignature(log, signature, 0, damaged.ports)).rejects.toThrow(
    'its proof of inclusion does not hold',
  );
});

test('a log that knows only the older API is asked that way', async () => {
  const { ports, asked } = answering(404, '{"code":404,"message":"path /api/v2/log/entries was not found"}');
  await expect(logSignature(log, signature, 0, ports)).rejects.toThrow(
    'Rekor answered POST https://rekor.example/api/v1/log/entries with 404',
  );
  expect(asked.map(({ url }) => url)).toEqual([
    'https://rekor.example/api/v2/log/entries',
    'https://rekor.example/api/v1/log/entries',
  ]);
});
