/** What a whole image may take: many things, each of which is within its own bound. */

import { createBudget, OverBudget } from '../../src/domain/budget.ts';
import { MediaType } from '../../src/registry/oci/oci-types.ts';
import { verifyImage } from '../../src/steps/verify-image.ts';
import { createMemorySource, type MemorySource } from '../verify/support/memory-source.ts';
import { ports } from '../verify/support/ports.ts';

const platform = { os: 'linux', architecture: 'amd64' };

/** Counts what is asked of it. */
function counting(source: MemorySource) {
  const asked = { documents: 0, texts: 0, resolves: 0 };
  const counted =
    <A extends unknown[], R>(what: keyof typeof asked, ask: (...given: A) => R) =>
    (...given: A): R => {
      asked[what] += 1;
      return ask(...given);
    };
  return {
    asked,
    source: {
      ...source,
      resolve: counted('resolves', source.resolve),
      document: counted('documents', source.document),
      text: counted('texts', source.text),
    },
  };
}

const verify = (source: MemorySource, digest: string, budget = {}) =>
  verifyImage(source, digest, { allow: [], skipChecks: [], openLayers: false, budget }, ports);

const failures = (report: Awaited<ReturnType<typeof verify>>) =>
  report.checks.filter(({ status }) => status === 'fail').map(({ message }) => message ?? '');

test('an allowance that grows with what is stored', () => {
  const budget = createBudget();
  budget.spend('entries', 2_000_000);
  expect(() => budget.spend('entries')).toThrow(OverBudget);
  budget.credit(6400);
  budget.spend('entries', 99);
  expect(() => budget.spend('entries')).toThrow('more than 2000100 files');
});

test('the time for the whole', () => {
  let now = 5;
  const budget = createBudget({ now: () => now, deadlineMs: 120_000 });
  now += 120_000;
  budget.checkTime();
  now += 1;
  expect(() => budget.checkTime()).toThrow('more than 2 minutes');
});

test('a config that many manifests name is read once', async () => {
  const memory = createMemorySource();
  const config = memory.put(
    JSON.stringify({
      ...platform,
      rootfs: { type: 'layers', diff_ids: [] },
      config: { Labels: { a: 'x'.repeat(1_000_000) } },
    }),
    MediaType.ociConfig,
  );
  const manifests = Array.from({ length: 450 }, (_, at) => ({
    ...memory.put(
      JSON.stringify({ schemaVersion: 2, config, layers: [], annotations: { at: String(at) } }),
      MediaType.ociManifest,
    ),
    platform,
  }));
  const { asked, source } = counting(memory);
  const report = await verify(source, memory.putIndex(manifests).digest);
  expect(asked.texts).toBe(1);
  expect(failures(report)[0]).toContain('linux/amd64 450 times');
});

test('configs that are large together', async () => {
  const memory = createMemorySource();
  const manifests = Array.from({ length: 12 }, (_, at) =>
    memory.putImage({ platform, config: { Labels: { a: `${at}${'x'.repeat(7_000_000)}` } } }),
  );
  const { asked, source } = counting(memory);
  const report = await verify(source, memory.putIndex(manifests).digest);
  expect(failures(report).join('\n')).toMatch(/more than 25165824 bytes of manifests and configs/);
  expect(asked.texts).toBeLessThan(6);
});

test('indexes in indexes in indexes', async () => {
  const memory = createMemorySource();
  const leaf = memory.putImage({ platform });
  const inner = Array.from({ length: 130 }, (_, at) =>
    memory.putIndex(
      Array.from({ length: 130 }, (_, to) => ({ ...leaf, annotations: { at: `${at} ${to}` } })),
    ),
  );
  const { asked, source } = counting(memory);
  const report = await verify(source, memory.putIndex(inner).digest);
  expect(failures(report).join('\n')).toMatch(/more than 1000 entries/);
  expect(asked.documents + asked.texts + asked.resolves).toBeLessThan(50);
});

test('deeper than anybody follows', async () => {
  const memory = createMemorySource();
  let index = memory.putIndex([memory.putImage({ platform })]);
  for (let depth = 0; depth < 8; depth++) index = memory.putIndex([index]);
  expect((await verify(memory, index.digest)).ok).toBe(true);
  const report = await verify(memory, memory.putIndex([index]).digest);
  expect(failures(report).join('\n')).toMatch(/in more than 8 levels/);
});

test('a registry that is slow again and again', async () => {
  const memory = createMemorySource();
  const images = Array.from({ length: 20 }, (_, at) =>
    memory.putImage({ platform, config: { Labels: { at: String(at) } } }),
  );
  let now = 0;
  const slow: MemorySource = {
    ...memory,
    document: async (reference) => {
      now += 60_000;
      return memory.document(reference);
    },
  };
  const clock = { ...ports.clock, monotonic: () => now };
  const request = { allow: [], skipChecks: [], openLayers: false, budget: { deadlineMs: 10 * 60_000 } };
  const report = await verifyImage(slow, memory.putIndex(images).digest, request, { ...ports, clock });
  expect(failures(report).join('\n')).toMatch(/more than 10 minutes/);
});
