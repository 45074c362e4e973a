/** What the action costs over `docker buildx create`, `build --push` and `rm` typed by hand: cold, and with nothing changed. */
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/run.ts';
import { type Env, figure, median, sequence, timed } from './measure.ts';

const PLATFORMS = 'linux/amd64,linux/arm64,linux/arm/v7';
const PASSED = ['DOCKER_HOST', 'BUILDX_CONFIG', 'TESTBED_REGISTRY', 'TESTBED_BUILDKIT_IMAGE'];

/** Each round: both cold (a cache of their own, empty), then both again; who goes first changes by round. */
export async function benchOverhead(rounds: number, env: Env): Promise<void> {
  const cold: Row[] = [];
  const warm: Row[] = [];
  for (let round = 0; round < rounds; round++) {
    const id = `${Date.now().toString(36)}${round}`;
    const sides = [
      byHand(`${env['TESTBED_REGISTRY']}/bench/hand-${id}`, env),
      byAction(`${env['TESTBED_REGISTRY']}/bench/action-${id}`, env),
    ] as const;
    cold.push(await both(sides, round));
    warm.push(await both(sides, round + 1));
    console.error(
      `round ${round + 1} of ${rounds}: cold ${show(cold.at(-1))}, nothing changed ${show(warm.at(-1))}`,
    );
  }
  for (const [name, rows] of [
    ['cold', cold],
    ['nothing changed', warm],
  ] as const) {
    console.log(
      figure(
        `${name}: by hand`,
        rows.map(({ hand }) => hand),
      ),
    );
    console.log(
      figure(
        `${name}: the action, main and post`,
        rows.map(({ action }) => action),
      ),
    );
    console.log(
      `${`${name}: action / by hand`.padEnd(44)} ${median(rows.map(({ hand, action }) => action / hand))
        .toFixed(3)
        .padStart(8)}     ${median(rows.map(({ hand, action }) => action - hand)).toFixed(2)} s more`,
    );
  }
}

interface Row {
  readonly hand: number;
  readonly action: number;
}

async function both(
  [hand, action]: readonly [() => Promise<number>, () => Promise<number>],
  round: number,
): Promise<Row> {
  if (round % 2 === 0) {
    const first = await hand();
    return { hand: first, action: await action() };
  }
  const first = await action();
  return { action: first, hand: await hand() };
}

function show(row: Row | undefined): string {
  return row ? `${row.hand.toFixed(1)} s by hand, ${row.action.toFixed(1)} s the action` : '';
}

function byHand(image: string, env: Env): () => Promise<number> {
  const cache = `type=registry,ref=${image}:buildcache`;
  const builder = `bench-${image.split('-').at(-1)}`;
  return () =>
    sequence(
      [
        [
          'docker',
          [
            'buildx',
            'create',
            '--name',
            builder,
            '--driver',
            'docker-container',
            '--driver-opt',
            'network=host',
            '--driver-opt',
            `image=${env['TESTBED_BUILDKIT_IMAGE']}`,
            '--bootstrap',
          ],
        ],
        [
          'docker',
          [
            'buildx',
            'build',
            '--builder',
            builder,
            '--platform',
            PLATFORMS,
            '--cache-from',
            cache,
            '--cache-to',
            `${cache},mode=max,image-manifest=true,oci-mediatypes=true`,
            '--push',
            '--tag',
            `${image}:bench`,
            'examples/lighthouse',
          ],
        ],
        ['docker', ['buildx', 'rm', '--force', builder]],
      ],
      env,
      ROOT,
    );
}

/** The step's own time, main and post, as the workflow runner gives it. */
function byAction(image: string, env: Env): () => Promise<number> {
  return async () => {
    const { output } = await timed(
      env['TESTBED_ACT'] ?? 'act',
      [
        'push',
        '--workflows',
        join(ROOT, 'bench/overhead.yml'),
        '--platform',
        'ubuntu-latest=-self-hosted',
        '--env',
        `BENCH_IMAGE=${image}`,
        ...PASSED.flatMap((name) => ['--env', `${name}=${env[name]}`]),
      ],
      env,
      ROOT,
    );
    const spent = [...output.matchAll(/Success - (?:Main|Post) \.\/ \[([^\]]+)\]/g)].map((match) =>
      seconds(match[1] ?? ''),
    );
    if (spent.length !== 2)
      throw new Error(`the runner's log does not say how long main and post took:\n${output.slice(-2000)}`);
    return spent.reduce((sum, part) => sum + part, 0);
  };
}

/** Go's durations: `1m2.5s`, `850.1ms`. */
function seconds(text: string): number {
  const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001, µs: 1e-6 };
  return [...text.matchAll(/([\d.]+)(h|ms|µs|m|s)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (units[unit ?? ''] ?? 0),
    0,
  );
}
