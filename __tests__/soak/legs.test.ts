/**
 * Legs that are killed at random points, all at once, then run again: the tags never point at anything but a complete,
 * verified index, and in the end always at one. Against the real registry; only the builds are replaced by images that
 * are put by hand. A killed leg is one whose every request from some moment on does not happen.
 *
 * SOAK_RUNS says how often; each run's number is its seed.
 */

import { finish } from '../../src/commands/finish.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { Ports } from '../../src/ports.ts';
import type { Descriptor } from '../../src/registry/oci/oci-types.ts';
import { openRepository } from '../../src/registry/remote.ts';
import { verifyImage } from '../../src/steps/verify-image.ts';
import { freshImage, tagDigest } from '../e2e/engines.ts';
import { putAttested, putImage, repositoryOf, storeOf } from '../e2e/images.ts';
import { testPorts } from '../fakes/ports.ts';
import { temporary } from '../fakes/tools.ts';
import { inputsOf, RUN_ENVIRONMENT } from '../fakes/typed-inputs.ts';
import { factsOf } from '../plan/plan-samples.ts';
import { expectWhole, NAMES } from './whole.ts';

const RUNS = Number(process.env['SOAK_RUNS'] ?? 3);
const TAGS = ['one', 'two', 'three'];

/** mulberry32: the same seed, the same run. */
function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

class Killed extends Error {}

/** Ports whose requests are delayed by chance, and cease after some number of them. */
async function mortal(lifetime: number, random: () => number): Promise<Ports> {
  const ports = await testPorts();
  let left = lifetime;
  return {
    ...ports,
    clock: { ...ports.clock, now: () => new Date() },
    http: {
      async send(request) {
        if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 20));
        if (left-- <= 0) throw new Killed();
        return ports.http.send(request);
      },
    },
  };
}

async function runLeg(
  image: string,
  platform: string,
  attempt: number,
  built: Descriptor['digest'],
  cacheDir: string,
  ports: Ports,
): Promise<boolean> {
  const typed = {
    images: image,
    platforms: NAMES.join(','),
    leg: platform,
    'run-id': 'soak',
    tags: TAGS.join('\n'),
  };
  const inputs = inputsOf(typed, { ...RUN_ENVIRONMENT, run: { id: 'soak', attempt } });
  const plan = makePlan(inputs, factsOf(inputs));
  const clients = new Map();
  const open = (repository: Parameters<typeof openRepository>[0]) =>
    openRepository(repository, ports, { clients, retries: 0 });
  const options = { allow: [], skipChecks: [], openLayers: true, cacheDir };
  const watch = { time: async <T>(_phase: string, work: () => T | Promise<T>): Promise<T> => work() };
  const store = open(repositoryOf(image));
  const unsigned = async () => ({ signed: false, reason: 'not asked for' }) as const;
  try {
    const verified = await verifyImage(store, built, { ...options, platforms: plan.platforms }, ports);
    const finished = await finish(plan, { digest: built, verified }, open, options, unsigned, ports, watch);
    return finished.failure === undefined;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

/** Looks where the tags point, all the while; every digest that was ever seen. */
function watchTags(image: string): () => Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      for (const tag of TAGS) {
        const digest = await tagDigest(image, tag);
        if (digest !== undefined) seen.add(digest);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return seen;
  };
}

test(`${RUNS} runs of three legs, killed at random and run again`, async () => {
  const cacheDir = await temporary();
  const counts = { killed: 0, promotedAtOnce: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = randomFrom(seed);
    const image = freshImage(`soak-${seed}`);
    const build = async (platform: string, attempt: number) => {
      const one = await putImage(image, { layersOf: platform, label: `${seed} ${platform} ${attempt}` });
      const [os, architecture, variant] = platform.split('/');
      const claim = { os, architecture, ...(variant === undefined ? {} : { variant }) };
      return putAttested(image, one, claim, `built-${attempt}-${platform.replaceAll('/', '-')}`);
    };
    const stop = watchTags(image);
    let open = [...NAMES];
    for (let attempt = 1; open.length > 0; attempt++) {
      const results = await Promise.all(
        open.map(async (platform) => {
          const digest = await build(platform, attempt);
          // From the third attempt on nobody is killed: a run ends.
          const lifetime =
            attempt < 3 && random() < 0.7 ? Math.floor(random() * (random() < 0.5 ? 40 : 120)) : Infinity;
          const ports = await mortal(lifetime, random);
          return { platform, ok: await runLeg(image, platform, attempt, digest, cacheDir, ports) };
        }),
      );
      open = results.filter(({ ok }) => !ok).map(({ platform }) => platform);
      counts.killed += open.length;
      if (attempt === 1 && open.length === 0) counts.promotedAtOnce++;
    }
    const seen = await stop();
    for (const digest of seen) await expectWhole(image, digest, cacheDir);
    const ends = await Promise.all(TAGS.map((tag) => tagDigest(image, tag)));
    expect({ seed, complete: ends[0] !== undefined, same: new Set(ends).size }).toEqual({
      seed,
      complete: true,
      same: 1,
    });
    const staged = (await storeOf(image).tags()).filter((tag) => tag.startsWith('multihull-'));
    expect({ seed, staged }).toEqual({ seed, staged: [] });
  }
  process.stderr.write(`${RUNS} runs: ${JSON.stringify(counts)}\n`);
});
