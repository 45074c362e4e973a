/**
 * A matrix of three legs as its users write it (.github/workflows/e2e-legs.yml), run by a workflow runner, each leg after
 * a delay by chance: the tags move once, at the end, to the whole. A proxy in front of the registry sees every write.
 *
 * SOAK_RUNS says how often (20 is the full count); each run's number is its seed.
 */
import { checkout, freshImage, leftovers, REGISTRY, tagDigest } from '../e2e/engines.ts';
import { rawIndex, storeOf } from '../e2e/images.ts';
import { runWorkflow, type WorkflowRun } from '../e2e/run-workflow.ts';
import { type RegistryProxy, startRegistryProxy, type WrittenManifest } from '../fakes/registry-proxy.ts';
import { temporary } from '../fakes/tools.ts';
import { expectWhole, NAMES } from './whole.ts';

const RUNS = Number(process.env['SOAK_RUNS'] ?? 3);
const TAGS = ['edge', 'also'];
const isTag = ({ reference }: WrittenManifest) => TAGS.includes(reference);
const isStaged = ({ reference }: WrittenManifest) => reference.startsWith('multihull-');

let proxy: RegistryProxy;
beforeAll(async () => {
  proxy = await startRegistryProxy(REGISTRY);
});
afterAll(() => proxy.close());

/** Programs of each platform are those of the base image: quick to build, and real to verify. */
const crate = (label: string) =>
  checkout({
    Dockerfile: `FROM debian:bookworm-slim\nLABEL of-run=${label}\nCOPY stamp /stamp\nENTRYPOINT ["/bin/cat", "/stamp"]\n`,
    stamp: `${label}\n`,
  });

const workflow = (image: string, run: string, seed: number, label = run): Promise<WorkflowRun> =>
  runWorkflow({
    file: 'e2e-legs.yml',
    event: 'workflow_dispatch',
    jobsAtOnce: NAMES.length,
    env: {
      E2E_IMAGE: image,
      E2E_RUN_ID: run,
      E2E_SEED: String(seed),
      // Every other time so little that legs end close together.
      E2E_DELAY_MS: seed % 2 === 0 ? '500' : '8000',
      E2E_CONTEXT: crate(label).directory,
    },
  });

const writtenTo = (image: string) =>
  proxy.written.filter(({ repository }) => image.endsWith(`/${repository}`));

/** What each leg gave to the steps after it. */
const legsOf = ({ log }: WorkflowRun) =>
  [...log.matchAll(/\| leg (\S+) promoted=(\w+) digest=(\S+)/g)].map(([, leg, promoted, digest]) => ({
    leg,
    promoted: promoted === 'true',
    digest,
  }));

/** No tag was written before all legs of its run had left theirs. */
function expectAtTheEnd(writes: readonly WrittenManifest[], run: string): void {
  const staged = writes.filter((one) => isStaged(one) && one.reference.startsWith(`multihull-${run}-`));
  const first = NAMES.map((name) =>
    staged.find(({ reference }) => reference.includes(`-${name.replaceAll('/', '.')}-`)),
  );
  expect(first).not.toContain(undefined);
  const last = Math.max(...first.map((one) => (one ? writes.indexOf(one) : Number.POSITIVE_INFINITY)));
  expect(writes.findIndex(isTag)).toBeGreaterThan(last);
}

/** Each leg's builder was there, and is gone. */
function expectCleanedUp({ log }: WorkflowRun): void {
  const names = [...log.matchAll(/builder (multihull-[0-9a-f]{8}) is up/g)].map(([, name = '']) => name);
  expect(names).toHaveLength(NAMES.length);
  expect(leftovers().filter((left) => names.some((name) => left.includes(name)))).toEqual([]);
}

test(`${RUNS} workflows of three legs: tags move once, at the end, to exactly three verified platforms`, async () => {
  const cacheDir = await temporary();
  let [movedByOne, movedByMore] = [0, 0];
  for (let seed = 1; seed <= RUNS; seed++) {
    const image = freshImage(`matrix-${seed}`, proxy.host);
    const run = await workflow(image, `run-${seed}`, seed);
    const legs = legsOf(run);
    // The log is what one wants to read when it is not so.
    if (run.exitCode !== 0) process.stderr.write(run.log);
    expect({ seed, exitCode: run.exitCode, legs: legs.map(({ leg }) => leg).toSorted() }).toEqual({
      seed,
      exitCode: 0,
      legs: NAMES.toSorted(),
    });
    expectCleanedUp(run);
    const writes = writtenTo(image);
    expectAtTheEnd(writes, `run-${seed}`);
    // Legs that complete the set at the same moment may both write: the same.
    const digest = await tagDigest(image, 'edge');
    expect({ seed, written: new Set(writes.filter(isTag).map((one) => one.digest)) }).toEqual({
      seed,
      written: new Set([digest]),
    });
    expect(await tagDigest(image, 'also')).toBe(digest);
    for (const leg of legs.filter(({ promoted }) => promoted)) expect(leg.digest).toBe(digest);
    await expectWhole(image, digest ?? '', cacheDir);
    const staged = (await storeOf(image).tags()).filter((tag) => tag.startsWith('multihull-'));
    expect({ seed, staged }).toEqual({ seed, staged: [] });
    if (writes.filter(isTag).length === TAGS.length) movedByOne++;
    else movedByMore++;
  }
  process.stderr.write(`${RUNS} workflows: ${JSON.stringify({ movedByOne, movedByMore })}\n`);
});

/** Which run each platform of an index was built in, by the label in its config. */
async function runsIn(image: string, digest: string): Promise<readonly string[]> {
  const { json } = await rawIndex(image, digest);
  const store = storeOf(image);
  const labels = json.manifests
    .filter(({ platform }: { platform: { os: string } }) => platform.os !== 'unknown')
    .map(async (entry: { digest: string }) => {
      const { document } = await store.document(entry.digest);
      if (document.kind !== 'manifest') throw new Error('not an image');
      return JSON.parse(await store.text(document.config)).config.Labels['of-run'];
    });
  return [...new Set<string>(await Promise.all(labels))];
}

const AT_ONCE = Math.ceil(RUNS / 5);

test(`${AT_ONCE} × two runs of one image and a workflow of another at once: nothing crosses`, async () => {
  const cacheDir = await temporary();
  for (let seed = 1; seed <= AT_ONCE; seed++) {
    const [one, other] = [freshImage('at-once', proxy.host), freshImage('at-once-other', proxy.host)];
    // The other image's run has the id of the first.
    const runs = await Promise.all([
      workflow(one, 'first', seed * 100),
      workflow(one, 'second', seed * 100 + 1),
      workflow(other, 'first', seed * 100 + 2, 'other'),
    ]);
    for (const run of runs) if (run.exitCode !== 0) process.stderr.write(run.log);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    for (const run of runs) expectCleanedUp(run);
    for (const [image, expected] of [
      [one, ['first', 'second']],
      [other, ['other']],
    ] as const) {
      const writes = writtenTo(image);
      const indexes = [...new Set(writes.filter(isTag).map(({ digest }) => digest))];
      // Each run's own index, of its own legs alone.
      const sources = await Promise.all(indexes.map((digest) => runsIn(image, digest)));
      expect(sources.map((found) => found.join('+')).toSorted()).toEqual([...expected]);
      for (const digest of indexes) await expectWhole(image, digest, cacheDir);
      const ends = await Promise.all(TAGS.map((tag) => tagDigest(image, tag)));
      for (const end of ends) expect(indexes).toContain(end);
      expect((await storeOf(image).tags()).filter((tag) => tag.startsWith('multihull-'))).toEqual([]);
    }
  }
});
