/** Legs of a run meet in the registry: whoever completes the set merges, verifies and moves the tags. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { checkout, cli, freshImage, must, tagDigest, testbed } from './engines.ts';
import { rawIndex, storeOf } from './images.ts';

interface Leg {
  readonly code: number;
  readonly err: string;
  readonly report: {
    readonly ok: boolean;
    readonly promoted: boolean;
    readonly subject: { readonly digest: string };
    readonly leg: { readonly missing: readonly string[] };
    readonly tags: readonly { readonly ref: string; readonly status: string; readonly message?: string }[];
    readonly platforms: readonly {
      readonly platform: string;
      readonly checks: readonly {
        readonly check: string;
        readonly status: string;
        readonly message?: string;
      }[];
    }[];
  };
}

interface LegOptions {
  readonly image: string;
  readonly leg: string;
  readonly run: string;
  readonly attempt?: number;
  readonly tags?: readonly string[];
  readonly directory?: string;
  readonly flags?: readonly string[];
  readonly platforms?: string;
}

const PLATFORMS = 'linux/amd64,linux/arm64,linux/arm/v7';
const crate = checkout({
  Dockerfile:
    'FROM debian:bookworm-slim\nARG TARGETPLATFORM\nCOPY hello /hello\nCMD ["/bin/cat", "/hello"]\n',
  hello: 'hi\n',
});

async function leg(options: LegOptions): Promise<Leg> {
  const { image, run, attempt = 1, tags = ['edge', 'also'], directory = crate.directory } = options;
  const words = cli(
    'build',
    ...['--images', image, '--platforms', options.platforms ?? PLATFORMS, '--leg', options.leg],
    ...['--run-id', run, ...tags.flatMap((tag) => ['--tags', tag]), '--cache', 'off'],
    ...['--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE'), ...(options.flags ?? []), '--json'],
  );
  const child = spawn(process.execPath, words, {
    cwd: directory,
    env: { ...process.env, GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: String(attempt) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code ?? 130, err, report: out === '' ? undefined : JSON.parse(out) };
}

const staged = async (image: string) =>
  (await storeOf(image).tags()).filter((tag) => tag.startsWith('multihull-'));

test('three legs one after the other: tags move once, to exactly three platforms, and nothing stays staged', async () => {
  const image = freshImage('legs');
  const first = await leg({ image, leg: 'linux/arm64', run: '71' });
  expect(first.err).not.toMatch(/✗ [^ ]/);
  expect(first).toMatchObject({
    code: 0,
    report: { promoted: false, leg: { missing: ['linux/amd64', 'linux/arm/v7'] } },
  });
  expect(first.err).toContain('no tag moves yet: linux/amd64, linux/arm/v7 is not there');
  expect(await staged(image)).toEqual([expect.stringMatching(/^multihull-71-1-linux\.arm64-[0-9a-f]{12}$/)]);

  await leg({ image, leg: 'linux/amd64', run: '71' });
  expect(await tagDigest(image, 'edge')).toBeUndefined();

  const last = await leg({ image, leg: 'linux/arm/v7', run: '71', flags: ['--keep-platform-tags'] });
  expect(last).toMatchObject({ code: 0, report: { ok: true, promoted: true, leg: { missing: [] } } });
  const { descriptor, json } = await rawIndex(image, 'edge');
  expect(descriptor.digest).toBe(last.report.subject.digest);
  expect(await tagDigest(image, 'also')).toBe(descriptor.digest);
  const platforms = json.manifests.map((one: { platform: object }) => one.platform);
  expect(platforms.slice(0, 3)).toEqual([
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64' },
    { os: 'linux', architecture: 'arm', variant: 'v7' },
  ]);
  // Each leg's provenance is kept.
  expect(platforms.slice(3)).toEqual(
    Array.from({ length: 3 }, () => ({ os: 'unknown', architecture: 'unknown' })),
  );
  expect(json.annotations).toMatchObject({ 'org.opencontainers.image.revision': crate.sha });
  expect(await tagDigest(image, 'edge-linux-arm64')).toBe(json.manifests[1].digest);
  expect(await staged(image)).toEqual([]);
});

test('legs at once: one index, whoever merges; a leg that comes late finds it done', async () => {
  const image = freshImage('race');
  const names = PLATFORMS.split(',');
  const legs = await Promise.all(names.map((name) => leg({ image, leg: name, run: '72' })));
  expect(legs.map(({ code }) => code)).toEqual([0, 0, 0]);
  const done = legs.filter(({ report }) => report.promoted);
  expect(done.length).toBeGreaterThan(0);
  const digest = await tagDigest(image, 'edge');
  for (const one of done) expect(one.report.subject.digest).toBe(digest);
  expect(await tagDigest(image, 'also')).toBe(digest);
  expect(await staged(image)).toEqual([]);
});

test('a re-run of one failed leg completes the set; runs and images do not mix', async () => {
  const image = freshImage('rerun');
  const broken = checkout({ Dockerfile: 'FROM debian:bookworm-slim\nCOPY nothing /x\n', hello: '' });
  await leg({ image, leg: 'linux/amd64', run: '81', platforms: 'linux/amd64,linux/arm64' });
  // Another run, and another image of the same run in the same repository.
  await leg({ image, leg: 'linux/arm64', run: '82', platforms: 'linux/amd64,linux/arm64' });
  await leg({ image, leg: 'linux/arm64', run: '81', platforms: 'linux/amd64,linux/arm64', tags: ['other'] });
  const failed = await leg({
    image,
    leg: 'linux/arm64',
    run: '81',
    platforms: 'linux/amd64,linux/arm64',
    directory: broken.directory,
  });
  expect(failed.code).not.toBe(0);
  for (const tag of ['edge', 'also', 'other']) expect(await tagDigest(image, tag)).toBeUndefined();
  expect(await staged(image)).toHaveLength(3);

  const again = await leg({
    image,
    leg: 'linux/arm64',
    run: '81',
    attempt: 2,
    platforms: 'linux/amd64,linux/arm64',
  });
  expect(again.report).toMatchObject({ promoted: true });
  expect(await tagDigest(image, 'edge')).toBe(again.report.subject.digest);
  // The other run and the other image are as they were.
  expect(await staged(image)).toHaveLength(2);
  expect(await tagDigest(image, 'other')).toBeUndefined();
});

test('the leg that merges tells what was run where; its own platform’s run is in its report', async () => {
  const image = freshImage('smoke-legs');
  const options = { image, run: '95', platforms: 'linux/amd64,linux/arm64', flags: ['--smoke', '/bin/true'] };
  await leg({ ...options, leg: 'linux/arm64' });
  const last = await leg({ ...options, leg: 'linux/amd64' });
  expect(last.report).toMatchObject({ ok: true, promoted: true });
  const smoked = last.report.platforms.map(({ platform, checks }) => [
    platform,
    checks.filter(({ check }) => check === 'smoke').map(({ status, message }) => `${status}: ${message}`),
  ]);
  expect(smoked).toEqual([
    ['linux/amd64', [expect.stringMatching(/^pass: "\/bin\/true" finished successfully/)]],
    ['linux/arm64', [expect.stringMatching(/^skip: it was run in this image by the leg of linux\/arm64/)]],
  ]);
});

test('legs over two registries: both have the whole, and the tags of both move together', async () => {
  const image = freshImage('two-registries');
  const auth = testbed('TESTBED_AUTH_REGISTRY');
  const other = freshImage('two-registries', auth);
  const [user, password] = [testbed('TESTBED_AUTH_USER'), testbed('TESTBED_AUTH_PASSWORD')];
  const flags = ['--images', other, '--registry', auth, '--username', user, '--password', password];
  const names = PLATFORMS.split(',');
  const digestAt = async (tag: string) => {
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const accept = 'application/vnd.oci.image.index.v1+json';
    const path = other.slice(other.indexOf('/') + 1);
    const answer = await fetch(`http://${auth}/v2/${path}/manifests/${tag}`, {
      headers: { authorization, accept },
    });
    return answer.headers.get('docker-content-digest') ?? undefined;
  };
  for (const name of names.slice(0, 2)) {
    const waiting = await leg({ image, leg: name, run: '96', flags });
    expect(waiting).toMatchObject({ code: 0, report: { promoted: false } });
  }
  // They meet in the first image's repository.
  expect(await staged(image)).toHaveLength(2);
  expect(await digestAt('edge')).toBeUndefined();
  const last = await leg({ image, leg: names[2] ?? '', run: '96', flags });
  expect(last).toMatchObject({ code: 0, report: { ok: true, promoted: true } });
  expect(last.report.tags.map(({ ref, status }) => `${ref} ${status}`)).toEqual(
    [image, other].flatMap((name) => [`${name}:edge moved`, `${name}:also moved`]),
  );
  const { digest } = last.report.subject;
  expect([await tagDigest(image, 'edge'), await digestAt('edge'), await digestAt('also')]).toEqual([
    digest,
    digest,
    digest,
  ]);
  // What the index of the second registry points at is there, too.
  const env = { ...process.env, DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'multihull-e2e-')) };
  const docker = (...words: readonly string[]) => spawnSync('docker', words, { env, encoding: 'utf8' });
  docker('login', '--username', user, '--password', password, auth);
  const said = docker('run', '--rm', '--quiet', '--platform', 'linux/arm64', `${other}@${digest}`);
  expect(said.stdout).toBe('hi\n');
  expect(await staged(image)).toEqual([]);
});

test('prune removes what legs of dead runs left, and nothing else', async () => {
  const image = freshImage('prune');
  await leg({ image, leg: 'linux/amd64', run: '91', platforms: 'linux/amd64,linux/arm64' });
  const store = storeOf(image);
  const [tag = ''] = await staged(image);
  const { bytes, descriptor } = await store.document(tag);
  const old = new Date(Date.now() - 8 * 86_400_000).toISOString();
  const aged = Buffer.from(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/("dev.multihull.staged-at": ")[^"]*/, `$1${old}`)
      .replace(/("dev.multihull.run": ")[^"]*/, '$190'),
  );
  const dead = tag.replace('multihull-91-', 'multihull-90-');
  await store.putDocument(dead, aged, descriptor.mediaType);
  // The name alone is not enough.
  await store.putDocument('multihull-1-1-linux.amd64-0123456789ab', aged, descriptor.mediaType);
  await store.putDocument('multihull-1.0', aged, descriptor.mediaType);
  // What several nodes pushed for a moment says its age in its name.
  const young = `multihull-build-${Math.floor(Date.now() / 1000)}-0badcafe`;
  for (const passing of ['multihull-build-1600000000-0badcafe', young])
    await store.putDocument(passing, aged, descriptor.mediaType);
  const child = spawn(process.execPath, cli('prune', image, '--older-than', '7d', '--json'), {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const report = JSON.parse(await text(child.stdout));
  expect(report.removed.toSorted()).toEqual([
    `${image}:${dead}`,
    `${image}:multihull-build-1600000000-0badcafe`,
  ]);
  expect((await store.tags()).toSorted()).toEqual(
    ['multihull-1-1-linux.amd64-0123456789ab', 'multihull-1.0', tag, young].toSorted(),
  );
});

/** Builds a release of one platform, without legs. */
async function release(image: string, tag: string, ...flags: readonly string[]) {
  const { directory } = checkout({ Dockerfile: `FROM debian:bookworm-slim\nLABEL release=${tag}\n` });
  must('git', ['-C', directory, 'tag', tag]);
  const words = ['--platforms', 'linux/amd64', '--cache', 'off', '--json', ...flags];
  const builder = ['--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE')];
  const child = spawn(process.execPath, cli('build', '--images', image, ...builder, ...words), {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  const report: Leg['report'] = JSON.parse(out);
  const rows = report.tags.map(({ ref, status }) => `${ref.split(':').at(-1)} ${status}`);
  return { code, err, rows, report };
}

test('an older release does not take latest from a newer one; an immutable version stays', async () => {
  const image = freshImage('order');
  const newer = await release(image, 'v2.0.0');
  expect(newer.rows).toEqual(['2.0.0 moved', '2.0 moved', '2 moved', 'latest moved']);
  const older = await release(image, 'v1.9.1');
  expect(older.rows).toEqual(['1.9.1 moved', '1.9 moved', '1 moved', 'latest kept']);
  expect(older.code).toBe(0);
  expect(older.err).toContain('latest is not moved: it points at version 2.0.0, which is newer than 1.9.1');
  expect(await tagDigest(image, 'latest')).toBe(newer.report.subject.digest);

  const again = await release(image, 'v2.0.0', '--immutable', '--provenance', 'false');
  expect(again.code).toBe(2);
  expect(again.err).toContain(':2.0.0 exists and is immutable');
  expect(await tagDigest(image, '2.0.0')).toBe(newer.report.subject.digest);
});

test('an older run does not take a branch’s tag from a newer one, though git knows nothing of the other commit', async () => {
  const image = freshImage('runs');
  // Commits of two checkouts, as shallow as can be: neither has the other's.
  const [one, two] = ['one', 'two'].map((name) =>
    checkout({ Dockerfile: `FROM debian:bookworm-slim\nLABEL commit=${name}\n` }),
  );
  const push = async (from: typeof one, run: number, ...flags: readonly string[]) => {
    const words = ['--images', image, '--platforms', 'linux/amd64,linux/arm64', '--cache', 'off', '--json'];
    const builder = ['--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE')];
    const child = spawn(process.execPath, cli('build', ...words, ...builder, ...flags), {
      cwd: from?.directory,
      env: { ...process.env, GITHUB_RUN_ID: String(run) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    const report: Leg['report'] = JSON.parse(out);
    return { err, rows: report.tags.map(({ ref, status }) => `${ref.split(':').at(-1)} ${status}`) };
  };
  expect((await push(one, 11)).rows).toEqual(['main moved']);
  const older = await push(two, 10, '--keep-platform-tags');
  expect(older.rows).toEqual(['main kept', 'main-linux-amd64 kept', 'main-linux-arm64 kept']);
  expect(older.err).toContain('it was written by run 11, which was started after this one (10)');
  // As after a force push: the newer run's commit counts, whatever commit it is.
  expect((await push(two, 12)).rows).toEqual(['main moved']);
  const { json } = await rawIndex(image, 'main');
  expect(json.annotations).toMatchObject({ 'dev.multihull.run-number': 'github/12' });
  for (const { platform, digest } of json.manifests) {
    const manifest = await rawIndex(image, digest);
    if (platform.os !== 'unknown')
      expect(manifest.json.annotations).not.toHaveProperty(['dev.multihull.run-number']);
  }
});
