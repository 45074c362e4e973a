/**
 * Hostile images, whole: verification ends with a report or an EnvironmentError, in bounded memory. SOAK_RUNS says how
 * many random images are tried of each kind (50).
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { createPorts } from '../../src/adapters/node-ports.ts';
import type { VerifyReport } from '../../src/domain/report.ts';
import { EnvironmentError } from '../../src/errors.ts';
import { readRunEnvironment } from '../../src/inputs/environment.ts';
import { openImage, parseImageRef } from '../../src/registry/source.ts';
import { verifyImage } from '../../src/steps/verify-image.ts';
import { DIST, start } from '../bundle/support.ts';
import { fixture } from '../elf/support/fixtures.ts';
import { recordingLog } from '../fakes/ports.ts';
import { rawHeader, tarOf } from '../verify/support/tar.ts';
import { ATTACKS } from './attacks.ts';

const RUNS = { numRuns: Number(process.env['SOAK_RUNS'] ?? 50) };
const MAX_PEAK_MIB = 256;
const TAR = 'application/vnd.oci.image.layer.v1.tar';
const ports = createPorts({
  env: process.env,
  environment: readRunEnvironment(process.env),
  log: recordingLog(),
});
let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'multihull-hostile-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Texts {
  readonly config: string;
  readonly manifest: string;
  readonly index: string;
}
type Change = (text: string, what: keyof Texts) => string;

/** A layout of one image with one layer, whose file is in place; digests fit, whatever is changed. */
async function layout(
  layer: { readonly sha256: string; readonly size: number; readonly type: string; readonly diffId?: string },
  change: Change = (text) => text,
): Promise<string> {
  const put = async (content: string): Promise<{ digest: string; size: number }> => {
    const bytes = Buffer.from(content);
    await writeFile(join(directory, 'blobs/sha256', sha256(bytes)), bytes);
    return { digest: `sha256:${sha256(bytes)}`, size: bytes.byteLength };
  };
  const platform = { os: 'linux', architecture: 'amd64' };
  const config = {
    ...platform,
    config: { Entrypoint: ['/app'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${layer.diffId ?? layer.sha256}`] },
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      ...(await put(change(JSON.stringify(config), 'config'))),
    },
    layers: [{ mediaType: layer.type, digest: `sha256:${layer.sha256}`, size: layer.size }],
  };
  const index = {
    schemaVersion: 2,
    manifests: [
      {
        mediaType: manifest.mediaType,
        ...(await put(change(JSON.stringify(manifest), 'manifest'))),
        platform,
      },
    ],
  };
  await writeFile(join(directory, 'index.json'), change(JSON.stringify(index), 'index'));
  await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  return `oci-layout:${directory}`;
}

async function layoutOf(bytes: Uint8Array, type: string, change?: Change): Promise<string> {
  await mkdir(join(directory, 'blobs/sha256'), { recursive: true });
  await writeFile(join(directory, 'blobs/sha256', sha256(bytes)), bytes);
  const diffId = sha256(inflated(bytes));
  return layout({ sha256: sha256(bytes), size: bytes.byteLength, type, diffId }, change);
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  } catch {
    return bytes;
  }
}

/** A report, or the error that says that the image cannot be read; anything else fails the test. */
async function outcome(reference: string): Promise<VerifyReport | EnvironmentError> {
  try {
    const { source, reference: tag } = await openImage(parseImageRef(reference), ports);
    return await verifyImage(source, tag, { allow: [], skipChecks: [], openLayers: true }, ports);
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
}

function expectOutcome(result: VerifyReport | EnvironmentError): void {
  if (result instanceof EnvironmentError) expect(result.message).not.toBe('');
  else expect(typeof result.ok).toBe('boolean');
}

const archive = tarOf([
  { name: 'app', content: fixture('amd64-dynamic') },
  { name: 'lib64/ld-linux-x86-64.so.2', content: fixture('amd64-static-pie') },
  { name: 'usr/lib/libhull.so.1', content: fixture('amd64-library'), mode: 0o644 },
  { name: 'bin/run', content: '#!/bin/sh\n' },
  { name: 'bin/sh', type: 'symlink', linkname: '../app' },
  { name: 'copy', type: 'link', linkname: 'app' },
  { name: 'etc/.wh.gone', content: '' },
]);

const mutations = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)),
  { minLength: 1, maxLength: 20 },
);

function mutate(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Buffer {
  const changed = Buffer.from(bytes);
  for (const [where, value] of changes) changed[Math.floor(where * changed.byteLength)] = value;
  return changed;
}

test('any bytes of a layer’s archive', async () => {
  const good = await archive;
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      expectOutcome(await outcome(await layoutOf(mutate(good, changes), TAR)));
    }),
    RUNS,
  );
});

test('any bytes of a compressed layer', async () => {
  const good = gzipSync(await archive);
  await fc.assert(
    fc.asyncProperty(mutations, fc.integer({ min: 1, max: good.byteLength }), async (changes, end) => {
      expectOutcome(await outcome(await layoutOf(mutate(good.subarray(0, end), changes), `${TAR}+gzip`)));
    }),
    RUNS,
  );
});

/** What somebody might put into a JSON document. */
const odd = fc.constantFrom(
  'null',
  '-1',
  '1e999',
  '""',
  '[]',
  '{}',
  '"sha256:x"',
  '"../../etc/passwd"',
  '9007199254740993',
  '{"__proto__":{}}',
);

test.each(['config', 'manifest', 'index'] as const)('any value in the %s', async (target) => {
  const layer = await archive;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(40),
      odd,
      fc.string({ unit: 'binary', maxLength: 3 }),
      async (which, value, noise) => {
        // A value is replaced by another; the noise makes some documents no JSON at all.
        const change: Change = (text, what) => {
          if (what !== target) return text;
          const values = [...text.matchAll(/(?<=:)(?:"[^"]*"|\d+|\[[^\]]*\])/g)];
          const at = values[which % values.length];
          return at
            ? `${text.slice(0, at.index)}${value}${text.slice(at.index + at[0].length)}${noise}`
            : text;
        };
        expectOutcome(await outcome(await layoutOf(layer, TAR, change)));
      },
    ),
    RUNS,
  );
});

/** Not `resourceUsage()`: that begins with the peak of the process that forked it, which is jest. */
const PEAK =
  'data:text/javascript,import{readFileSync}from"node:fs";process.on("exit",()=>process.stderr.write("peak-kib="+/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1]+"\\n"))';

async function inChild(
  reference: string,
): Promise<{ readonly code: number; readonly report: VerifyReport; readonly peakMiB: number }> {
  const ended = await start(
    join(DIST, 'cli/index.js'),
    ['verify', reference, '--json'],
    {
      PATH: process.env['PATH'] ?? '',
      HOME: directory,
      XDG_CACHE_HOME: join(directory, 'cache'),
      NODE_OPTIONS: `--import=${JSON.stringify(PEAK)}`,
    },
    directory,
  );
  const peak = /peak-kib=(\d+)/.exec(ended.stderr)?.[1];
  if (peak === undefined || ended.stdout === '') throw new Error(`exit ${ended.code}: ${ended.stderr}`);
  return { code: ended.code, report: JSON.parse(ended.stdout) as VerifyReport, peakMiB: Number(peak) / 1024 };
}

/** A layer that is too large for memory is written as it is made. */
async function largeLayout(pieces: Iterable<Uint8Array>, gzip: boolean): Promise<string> {
  await mkdir(join(directory, 'blobs/sha256'), { recursive: true });
  const path = join(directory, 'layer');
  const source = Readable.from(pieces);
  if (gzip) await pipeline(source, createGzip({ level: 1 }), createWriteStream(path));
  else await pipeline(source, createWriteStream(path));
  const bytes = await readFile(path);
  await rm(path);
  await writeFile(join(directory, 'blobs/sha256', sha256(bytes)), bytes);
  const { size } = await stat(join(directory, 'blobs/sha256', sha256(bytes)));
  return layout({ sha256: sha256(bytes), size, type: `${TAR}+gzip` });
}

function* bomb(): Generator<Uint8Array> {
  const zeros = gzipSync(Buffer.alloc(64 << 20), { level: 9 });
  yield gzipSync(rawHeader({ name: 'app', size: '77777777777\0' }));
  for (let count = 0; count < 520; count++) yield zeros;
}

function* entries(count: number): Generator<Uint8Array> {
  const block: Buffer[] = [];
  for (let at = 0; at < count; at++) {
    block.push(rawHeader({ name: `data/${at % 1000}/file-${at}`, mode: '0000644\0' }));
    if (block.length === 1000) yield Buffer.concat(block.splice(0));
  }
  yield Buffer.alloc(1024);
}

describe('in a process of its own', () => {
  test('a gzip bomb of 32.5 GiB', async () => {
    const { code, report, peakMiB } = await inChild(await largeLayout(bomb(), false));
    expect(code).toBe(1);
    expect(JSON.stringify(report)).toContain('where Multihull stopped');
    expect(peakMiB).toBeLessThanOrEqual(MAX_PEAK_MIB);
  });

  test('an archive with a million entries', async () => {
    const { report, peakMiB } = await inChild(await largeLayout(entries(1_000_000), true));
    expect(report.ok).toBe(false);
    expect(peakMiB).toBeLessThanOrEqual(MAX_PEAK_MIB);
  });

  test('links that go round in circles, by the thousand', async () => {
    const links = Array.from({ length: 20_000 }, (_, at) => ({
      name: `bin/l${at}`,
      type: 'symlink' as const,
      linkname: `l${(at + 1) % 20_000}`,
    }));
    const bytes = gzipSync(await tarOf([...links, { name: 'app', type: 'symlink', linkname: 'bin/l0' }]));
    const { code, report, peakMiB } = await inChild(await layoutOf(bytes, `${TAR}+gzip`));
    expect(code).toBe(1);
    expect(JSON.stringify(report)).toContain('circle');
    expect(peakMiB).toBeLessThanOrEqual(MAX_PEAK_MIB);
  });

  test.each(ATTACKS)('$name', async ({ make, says }) => {
    const { code, report, peakMiB } = await inChild(make(directory));
    expect(code).toBe(1);
    const findings = [...report.checks, ...report.platforms.flatMap(({ checks }) => checks)];
    expect(findings.filter(({ status }) => status === 'fail').map(({ message }) => message)).toContainEqual(
      expect.stringMatching(says),
    );
    expect(peakMiB).toBeLessThanOrEqual(MAX_PEAK_MIB);
  });
});
