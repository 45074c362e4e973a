/**
 * Random images, put together of the parts that real ones are made of: what `docker run` does is what verification
 * says. SOAK_RUNS says how many (2,000 and more for a long run), SOAK_SEED from where on. A warning agrees with both.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { artifacts } from '../../testbed/corpus/artifacts.ts';
import { openRegistry } from '../../testbed/corpus/registry.ts';
import { pushBases } from '../../testbed/differential/bases.ts';
import { recipes, shrunk, told } from '../../testbed/differential/recipe.ts';
import { testbed } from '../e2e/engines.ts';
import { recordingLog } from '../fakes/ports.ts';
import { type Compared, type Comparer, type Disagreement, disagreement, openComparer } from './compare.ts';

const RUNS = Number(process.env['SOAK_RUNS'] ?? 40);
const SEED = Number(process.env['SOAK_SEED'] ?? 1);
/** Containers at a time. */
const AT_ONCE = 2;
/** A long run says how far it is. */
const TOLD_EVERY = 100;
/** Of each kind so many are made smaller; it takes some ten containers each. */
const SHRUNK = Number(process.env['SOAK_SHRUNK'] ?? 60);

const host = testbed('TESTBED_REGISTRY');
const cacheDir = mkdtempSync(join(tmpdir(), 'multihull-differential-'));
let comparer: Comparer;

beforeAll(async () => {
  const directory = await artifacts();
  const registry = openRegistry(host);
  await pushBases(registry, directory);
  comparer = openComparer(host, registry, directory, cacheDir, recordingLog());
});

afterAll(async () => {
  await comparer.tidy();
  rmSync(cacheDir, { recursive: true, force: true });
});

interface Disagreed {
  readonly kind: Disagreement;
  /** How many of the run come to the same smallest recipe. */
  readonly count: number;
  readonly example: Compared;
}
/** Kind and smallest recipe → what is known of it. */
type Tally = Map<string, Disagreed>;

async function smallest(compared: Compared, kind: Disagreement): Promise<Compared> {
  let best = compared;
  await shrunk(compared.recipe, async (recipe) => {
    const smaller = await comparer.compare(recipe);
    if (disagreement(smaller) !== kind) return false;
    best = smaller;
    return true;
  });
  return best;
}

function reported({ kind, count, example }: Disagreed): string {
  return [
    `${kind}, ${count} times: ${told(example.recipe)}`,
    `  docker: ${example.said}`,
    ...example.found.map((finding) => `  we: ${finding}`),
    `  ${example.reference}`,
  ].join('\n');
}

const report = (tally: Tally): string =>
  [...tally.values()]
    .sort((a, b) => b.count - a.count)
    .map(reported)
    .join('\n');

test(`${RUNS} random images, seed ${SEED}`, async () => {
  const tally: Tally = new Map();
  const outcomes = new Map<string, number>();
  const tell = (): void => {
    const counts = [...outcomes].map(([outcome, count]) => `${outcome}: ${count}`).sort();
    process.stderr.write(`docker and verdict of ${RUNS - waiting.length} images: ${counts.join('; ')}\n`);
  };
  const waiting = fc.sample(recipes, { seed: SEED, numRuns: RUNS });
  const work = async (): Promise<void> => {
    for (let recipe = waiting.pop(); recipe !== undefined; recipe = waiting.pop()) {
      const compared = await comparer.compare(recipe);
      const kind = disagreement(compared);
      const outcome = `${compared.docker}, ${compared.verdict}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (waiting.length > 0 && waiting.length % TOLD_EVERY === 0) tell();
      if (kind === undefined) continue;
      const example = tally.size < SHRUNK ? await smallest(compared, kind) : compared;
      const key = `${kind}: ${told(example.recipe)}`;
      const known = tally.get(key);
      tally.set(key, { count: (known?.count ?? 0) + 1, kind, example });
      if (known === undefined) process.stderr.write(`${reported({ kind, count: 1, example })}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  tell();
  expect(report(tally)).toBe('');
});
