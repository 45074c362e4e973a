/** Hashing on a thread: the same digests as here, for several layers at once, and no wait without an end. */
import { createHash, randomBytes } from 'node:crypto';
import { createDigesters } from '../../src/steps/hash-thread.ts';

const LARGE = 100 * 1024 * 1024;

/** A buffer of its own, as decoders fill them. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

test.each([
  ['here, where a layer is small', 1000],
  ['on the thread', LARGE],
])('%s', async (_, size) => {
  const digesters = createDigesters();
  try {
    const layers = [0, 1, 37, 300].map((chunks) => ({
      digester: digesters.create(size),
      chunks: Array.from({ length: chunks }, () => randomBytes(997)),
    }));
    await Promise.all(
      layers.map(async ({ digester, chunks }) => {
        for (const chunk of chunks) await digester.update(owned(chunk));
        const expected = createHash('sha256').update(Buffer.concat(chunks)).digest('hex');
        expect(await digester.digest()).toBe(`sha256:${expected}`);
      }),
    );
  } finally {
    digesters.close();
  }
});

test('what is on its way has a bound: sooner or later there is something to wait for', async () => {
  const digesters = createDigesters();
  const digester = digesters.create(LARGE);
  const waits = Array.from({ length: 100 }, () => digester.update(owned(randomBytes(10)))).filter(Boolean);
  expect(waits.length).toBeGreaterThan(2);
  await Promise.all(waits);
  digesters.close();
});

test('who waits for a thread that is closed is told', async () => {
  const digesters = createDigesters();
  const digester = digesters.create(LARGE);
  const waiting = digester.digest();
  digesters.close();
  await expect(waiting).rejects.toThrow('was closed');
  await expect(digester.digest()).rejects.toThrow('was closed');
});
