/** The same commit gives the same images, from two builders that know nothing of each other; image layers are gzip. */
import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { checkout, cli, freshImage, leftovers, must, testbed } from './engines.ts';

const TWO = 'linux/amd64,linux/arm64';

afterEach(() => expect(leftovers()).toEqual([]));

interface Manifest {
  readonly digest?: string;
  readonly mediaType?: string;
  readonly platform?: { readonly os: string; readonly architecture: string };
  readonly manifests?: readonly Manifest[];
  readonly layers?: readonly { readonly mediaType: string }[];
}

function build(directory: string, image: string, ...flags: readonly string[]): string {
  return buildWith(process.env, directory, image, ...flags);
}

function buildWith(
  env: NodeJS.ProcessEnv,
  directory: string,
  image: string,
  ...flags: readonly string[]
): string {
  const words = ['build', '--context', directory, '--images', image, '--tags', 'v1', '--json'];
  const result = spawnSync(
    process.execPath,
    cli(...words, '--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE'), ...flags),
    { encoding: 'utf8', cwd: directory, env, maxBuffer: 1 << 28 },
  );
  if (result.status !== 0) throw new Error(result.stderr);
  const { subject }: { readonly subject: { readonly digest: string } } = JSON.parse(result.stdout);
  return subject.digest;
}

async function manifest(image: string, reference: string): Promise<Manifest> {
  const [host, ...path] = image.split('/');
  const accept = ['index', 'manifest'].map((kind) => `application/vnd.oci.image.${kind}.v1+json`).join(',');
  const answer = await fetch(`http://${host}/v2/${path.join('/')}/manifests/${reference}`, {
    headers: { accept },
  });
  const read: Manifest = JSON.parse(await answer.text());
  return read;
}

/** Digests of the images for platforms. */
async function images(image: string, index: string): Promise<readonly (string | undefined)[]> {
  const { manifests = [] } = await manifest(image, index);
  return manifests.filter(({ platform }) => platform?.os !== 'unknown').map(({ digest }) => digest);
}

const OWN = {
  Dockerfile: `FROM debian:bookworm-slim AS tools
WORKDIR /made/by/workdir
RUN seq 1 10000 > numbers
FROM debian:bookworm-slim
WORKDIR /srv/data
COPY static static
COPY --from=tools /made /made
CMD ["cat", "/made/by/workdir/numbers"]
`,
  'static/index.html': '<p>hello</p>',
};

/** Small, and with all that could differ: two programs, a library, a build script. */
const CRATE = {
  'Cargo.toml': '[package]\nname = "again"\nversion = "0.1.0"\nedition = "2021"\n',
  'Cargo.lock': 'version = 3\n\n[[package]]\nname = "again"\nversion = "0.1.0"\n',
  'build.rs': 'fn main() { println!("cargo:rustc-env=OUT={}", std::env::var("OUT_DIR").unwrap()); }',
  'src/lib.rs': 'pub fn word() -> &\'static str { env!("OUT") }',
  'src/main.rs': 'fn main() { println!("{} {}", again::word(), file!()); }',
  'src/bin/tool.rs': 'fn main() { println!("tool"); }',
};

describe.each([
  ['a crate, compiled in a container', () => checkout(CRATE).directory],
  ['a Dockerfile of the user’s', () => checkout(OWN).directory],
])('%s', (_what, source) => {
  test('gives the same bytes from two fresh builders', async () => {
    const directory = source();
    const [first, second] = [freshImage('again'), freshImage('again')];
    const flags = ['--platforms', TWO, '--cache', 'off'];
    const one = await images(first, build(directory, first, ...flags));
    const index = build(directory, second, ...flags, '--provenance', 'false');
    expect(one).toHaveLength(2);
    expect(await images(second, index)).toEqual(one);
    // Without provenance, which says when it was built, the index is the same, too.
    const third = freshImage('again');
    expect(build(directory, third, ...flags, '--provenance', 'false')).toBe(index);
  });
});

test('SOURCE_DATE_EPOCH of the environment dates the image', async () => {
  const { directory } = checkout(OWN);
  const image = freshImage('epoch');
  const flags = ['--platforms', 'linux/amd64', '--cache', 'off', '--provenance', 'false'];
  buildWith({ ...process.env, SOURCE_DATE_EPOCH: '86400' }, directory, image, ...flags);
  const config = must('docker', [
    'buildx',
    'imagetools',
    'inspect',
    '--format',
    '{{json .Image}}',
    `${image}:v1`,
  ]);
  expect(JSON.parse(config)).toMatchObject({ created: '1970-01-02T00:00:00Z' });
});

test('layers are gzip, also where the cache, which is zstd, had them', async () => {
  const { directory } = checkout({
    Dockerfile: `FROM debian:bookworm-slim AS mid
RUN seq 1 200000 > /numbers
FROM debian:bookworm-slim
COPY --from=mid /numbers /numbers
RUN seq 1 100001 > /more
CMD ["cat", "/more"]
`,
  });
  utimesSync(join(directory, 'Dockerfile'), new Date(), new Date());
  const image = freshImage('shared');
  // Without attestations, which would make an index of it.
  const alone = ['--platforms', 'linux/amd64', '--provenance', 'false', '--sbom', 'false'];
  build(directory, image, ...alone);
  const mid = build(directory, image, ...alone, '--target', 'mid');
  const { layers = [] } = await manifest(image, mid);
  expect(layers.length).toBeGreaterThan(1);
  expect(layers.map(({ mediaType }) => mediaType.split('.').at(-1))).toEqual(layers.map(() => 'tar+gzip'));
});
