/**
 * `multihull verify` against the articles' way of looking into a three-platform image: pull each platform, inspect it,
 * copy the program out, objdump. The image is Debian's, about 115 MB compressed in all, and shares no layer with any
 * other, so that removing it from Docker makes the next pull a real one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ROOT } from '../scripts/lib/run.ts';
import { artifacts } from '../testbed/corpus/artifacts.ts';
import { assemble, type Base, type Descriptor } from '../testbed/corpus/image.ts';
import { bin, debian, image, items } from '../testbed/corpus/parts.ts';
import { openRegistry, type Registry } from '../testbed/corpus/registry.ts';
import { type Env, figure, median, timed } from './measure.ts';
import { PEAK } from './peak.ts';

const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];
/** Another word makes another image, for when Docker holds layers of this one. */
const SUBJECT = process.env['BENCH_SUBJECT'] ?? '1';
const REPOSITORY = `bench/verify-subject-${SUBJECT}`;
const PROGRAMS: Readonly<Record<string, string>> = {
  'linux/amd64': 'amd64/hello',
  'linux/arm64': 'arm64/hello',
  'linux/arm/v7': 'armhf/hello',
};
interface Round {
  readonly article: number;
  readonly articleAgain: number;
  readonly cold: number;
  readonly warm: number;
  readonly peakMiB: number;
}

/** Each round: both cold, then both again; who goes first changes by round. */
export async function benchVerify(rounds: number, env: Env): Promise<void> {
  const host = env['TESTBED_REGISTRY'] ?? '';
  const reference = await subject(host);
  const done: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    forget(reference, env);
    const cache = mkdtempSync(join(tmpdir(), 'multihull-bench-'));
    const ours = (): Promise<Ours> => verify(reference, { ...env, XDG_CACHE_HOME: cache });
    const first = round % 2 === 0 ? await byHand(reference, env, true) : undefined;
    const cold = await ours();
    const article = first ?? (await byHand(reference, env, true));
    const warm = await ours();
    const articleAgain = await byHand(reference, env, false);
    rmSync(cache, { recursive: true });
    done.push({
      article,
      articleAgain,
      cold: cold.seconds,
      warm: warm.seconds,
      peakMiB: Math.max(cold.peakMiB, warm.peakMiB),
    });
    console.error(
      `round ${round + 1} of ${rounds}: by hand ${article.toFixed(2)} s, verify cold ${cold.seconds.toFixed(2)} s, layers known ${warm.seconds.toFixed(2)} s`,
    );
  }
  forget(reference, env);
  const of = (name: keyof Round): readonly number[] => done.map((round) => round[name]);
  console.log(figure('by hand: pull ×3, inspect, copy out, objdump', of('article')));
  console.log(figure('by hand, everything pulled before', of('articleAgain')));
  console.log(figure('multihull verify, cold', of('cold')));
  console.log(figure('multihull verify, layers known', of('warm')));
  const ratio = (label: string, ratios: readonly number[], goal: string): void =>
    console.log(`${label.padEnd(44)} ${median(ratios).toFixed(1).padStart(8)} ×   (${goal})`);
  ratio(
    'cold: times faster',
    done.map(({ article, cold }) => article / cold),
    'goal 10',
  );
  ratio(
    'layers known: times faster',
    done.map(({ article, warm }) => article / warm),
    'goal 50',
  );
  ratio(
    'layers known, against everything pulled',
    done.map(({ articleAgain, warm }) => articleAgain / warm),
    'no goal',
  );
  console.log(
    `${'peak memory of multihull verify'.padEnd(44)} ${Math.max(...of('peakMiB'))
      .toFixed(0)
      .padStart(8)} MiB (goal 150)`,
  );
}

/**
 * Removes the image, and first what a round that was broken off has left: a container holds its layers, and the next
 * pull would have nothing to do.
 */
function forget(reference: string, env: Env): void {
  const ask = (...words: readonly string[]): string =>
    spawnSync('docker', words, { env, encoding: 'utf8' }).stdout;
  const left = ask('ps', '--all', '--quiet', '--filter', `ancestor=${reference}`).split('\n').filter(Boolean);
  if (left.length > 0) ask('rm', '--force', ...left);
  ask('image', 'rm', '--force', reference);
  if (ask('image', 'inspect', reference).trim() !== '[]')
    throw new Error(`${reference} is still there: what holds it?`);
}

interface Ours {
  readonly seconds: number;
  readonly peakMiB: number;
}

async function verify(reference: string, env: Env): Promise<Ours> {
  const cli = join(env['BENCH_DIST'] ?? join(ROOT, 'dist'), 'cli/index.js');
  const words = [cli, 'verify', reference, '--platforms', PLATFORMS.join(',')];
  const { seconds, output } = await timed(process.execPath, ['--import', PEAK, ...words], env);
  const peak = /peak-kib=(\d+)/.exec(output)?.[1];
  if (peak === undefined) throw new Error(`the process did not say its peak:\n${output}`);
  return { seconds, peakMiB: Number(peak) / 1024 };
}

/** @param cold whether Docker must have fetched layers; where it had them, there is nothing to compare with. */
async function byHand(reference: string, env: Env, cold: boolean): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'multihull-bench-'));
  const started = performance.now();
  for (const platform of PLATFORMS) {
    const pulled = await timed('docker', ['pull', '--platform', platform, reference], env);
    if (cold && !/ (?:Pull|Download) complete/.test(pulled.output))
      throw new Error(
        `Docker had the layers of ${platform} though the image was removed (a pull that was broken off holds them for a day; BENCH_SUBJECT=2 takes another image):\n${pulled.output}`,
      );
    await timed('docker', ['image', 'inspect', '--platform', platform, reference], env);
    const { output } = await timed('docker', ['create', '--platform', platform, reference], env);
    const container = output.trim().split('\n').at(-1) ?? '';
    await timed('docker', ['cp', `${container}:/app`, join(directory, 'app')], env);
    await timed('docker', ['rm', container], env);
    // objdump knows only the machines it was built for; that it looked is all that counts here.
    spawnSync('objdump', ['-f', join(directory, 'app')]);
  }
  const seconds = (performance.now() - started) / 1000;
  rmSync(directory, { recursive: true });
  return seconds;
}

/** Makes the image, unless it is there; @returns its reference by digest. */
async function subject(host: string): Promise<string> {
  const registry = openRegistry(host);
  const there = await registry.digest(REPOSITORY);
  if (there === undefined) {
    const own = new Map<string, Buffer>();
    const assembled = await assemble(
      {
        name: 'verify-subject',
        shows: '',
        made: PLATFORMS.map((platform) =>
          image(platform, [debian(platform), items(bin('/app', PROGRAMS[platform] ?? ''))]),
        ),
        fails: [],
        runs: true,
      },
      await artifacts(),
      (name, platform) => unshared(registry, name, platform, own),
    );
    await registry.push(REPOSITORY, {
      ...assembled,
      borrowed: new Map(),
      blobs: new Map([...assembled.blobs, ...own]),
    });
  }
  return `${host}/${REPOSITORY}@${await registry.digest(REPOSITORY)}`;
}

/** The layers of a base with one more file at the beginning, so that no other image has them. */
async function unshared(
  registry: Registry,
  name: string,
  platform: string,
  own: Map<string, Buffer>,
): Promise<Base> {
  const base = await registry.base(name, platform);
  const layers: Descriptor[] = [];
  const diffIds: string[] = [];
  for (const layer of base.layers) {
    const archive = Buffer.concat([
      directoryHeader(`multihull-bench-${SUBJECT}/`),
      gunzipSync(await registry.blob(base.repository, layer.digest)),
    ]);
    const packed = gzipSync(archive);
    const digest = sha256(packed);
    own.set(digest, packed);
    layers.push({ ...layer, digest, size: packed.byteLength });
    diffIds.push(sha256(archive));
  }
  return { ...base, layers, diffIds };
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** One USTAR header. */
function directoryHeader(name: string): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write('0000755\u00000000000\u00000000000\u000000000000000\u000000000000000\u0000        5', 100);
  block.write('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
