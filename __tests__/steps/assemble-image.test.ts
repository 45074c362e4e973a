/** Images put together into OCI layouts, and read back as verification reads them. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type ImageShape, programShape, type ShapeEntry } from '../../src/domain/image-shape.ts';
import type { Digest } from '../../src/domain/names/digest.ts';
import type { AssemblyPlan, BaseImage } from '../../src/plan/model/assembly.ts';
import { objectAt, parseJson } from '../../src/registry/oci/json.ts';
import { openLayout } from '../../src/registry/oci/layout.ts';
import { writeToLayout } from '../../src/registry/oci/layout-writer.ts';
import type { ImageSource } from '../../src/registry/oci/oci-types.ts';
import { assembleImage } from '../../src/steps/assemble-image.ts';
import { prepareBase } from '../../src/steps/prepare-base.ts';
import { testPorts } from '../fakes/ports.ts';
import { temporary } from '../fakes/tools.ts';
import { platform } from '../fakes/typed-inputs.ts';

const PLATFORMS = ['linux/amd64', 'linux/arm/v7'];
const EPOCH = 1_770_000_000;

interface Base {
  readonly directory: string;
  readonly digest: Digest;
}

interface Wanted {
  /** Path in the image → content; executable below /usr/local/bin. */
  readonly programs?: Readonly<Record<string, string>>;
  readonly shape?: Partial<ImageShape>;
  readonly base?: Base;
  readonly platforms?: readonly string[];
}

/** Puts an image into a layout of its own. */
async function assembled({ programs = {}, shape = {}, base, platforms = PLATFORMS }: Wanted) {
  const directory = await temporary();
  const ports = await testPorts();
  const source = base && openLayout(base.directory, ports.files);
  const bases = source && base ? await basesOf(source, base.digest, platforms) : [];
  for (const name of platforms)
    for (const [path, text] of Object.entries(programs)) {
      const at = join(directory, 'programs', name, path);
      await mkdir(dirname(at), { recursive: true });
      await writeFile(at, `${text} for ${name}`, {
        mode: path.startsWith('/usr/local/bin/') ? 0o755 : 0o644,
      });
    }
  const plan: AssemblyPlan = {
    kind: 'assemble',
    platforms,
    crateDirectory: '',
    result: { kind: 'layout', directory: join(directory, 'image'), kept: true },
    temporaryTag: undefined,
    base: base && {
      reference: 'base:1',
      digest: base.digest,
      repository: { registry: 'docker.io', path: 'library/base' },
    },
    images: platforms.map((name) => ({
      platform: platform(name),
      gathered: join(directory, 'programs', name),
      base: bases.find((one) => one.platform.name === name),
      annotations: {},
      descriptorAnnotations: {},
    })),
    shape: { ...programShape('/usr/local/bin/trow'), ...shape },
    labels: {},
    indexAnnotations: {},
    layoutAnnotations: {},
    epoch: EPOCH,
    created: new Date(EPOCH * 1000).toISOString(),
    directory: join(directory, 'layers'),
  };
  const layout = writeToLayout(join(directory, 'image'), ports.files);
  const targets = [{ store: layout, repository: undefined }];
  const prepared = await prepareBase(plan, source, targets, join(directory, 'cache'), ports);
  const digest = await assembleImage(plan, prepared, targets, layout, ports);
  return { directory: join(directory, 'image'), digest };
}

async function basesOf(source: ImageSource, digest: Digest, platforms: readonly string[]) {
  const { document } = await source.document(digest);
  if (document.kind !== 'index') throw new Error('an index');
  return Promise.all(
    document.manifests.map(async (manifest, at): Promise<BaseImage> => {
      const image = (await source.document(manifest.digest)).document;
      if (image.kind !== 'manifest') throw new Error('a manifest');
      const config = parseJson(await source.text(image.config), 'config');
      return {
        platform: platform(platforms[at] ?? ''),
        manifest: manifest.digest,
        layers: image.layers,
        config: objectAt(config, { document: 'config', path: '' }),
      };
    }),
  );
}

/** What GNU tar says of the newest layer of the first platform. */
async function newest({ directory, digest }: Base): Promise<readonly string[]> {
  const source = openLayout(directory, (await testPorts()).files);
  const { document } = await source.document(digest);
  const first = document.kind === 'index' ? document.manifests[0]?.digest : digest;
  const image = (await source.document(first ?? '')).document;
  const layer = image.kind === 'manifest' ? image.layers.at(-1) : undefined;
  const file = join(directory, 'blobs/sha256', layer?.digest.slice('sha256:'.length) ?? '');
  const args = ['--list', '--verbose', '--gzip', '--numeric-owner', '--file', file];
  const listed = spawnSync('tar', args, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
  return listed.stdout
    .trim()
    .split('\n')
    .map((line) => line.replace(/ +\d+ 20\d\d-\d\d-\d\d \d\d:\d\d/, ''));
}

const entries: readonly ShapeEntry[] = [
  { kind: 'directory', to: '/usr/local/bin', mode: 0o755, uid: 0, gid: 0 },
  { kind: 'directory', to: '/usr/sbin', mode: 0o755, uid: 0, gid: 0 },
  { kind: 'link', to: '/sbin', target: 'usr/sbin' },
  { kind: 'directory', to: '/tmp', mode: 0o1777, uid: 0, gid: 0 },
  { kind: 'directory', to: '/srv/app', mode: 0o750, uid: 7, gid: 8 },
  { kind: 'link', to: '/gone', target: 'nowhere' },
];

describe('on a base', () => {
  const file = (to: string): ShapeEntry => ({
    kind: 'file',
    from: import.meta.filename,
    to,
    mode: 0o644,
    uid: 0,
    gid: 0,
  });
  const based = async (...more: readonly ShapeEntry[]) =>
    assembled({ base: await assembled({ shape: { entries } }), shape: { entries: more } });

  test('directories on the way are as the base has them, and a link is followed', async () => {
    expect(await newest(await based(file('/tmp/a'), file('/sbin/b'), file('/srv/app/c/d')))).toEqual([
      'drwxr-xr-x 0/0 srv/',
      'drwxr-x--- 7/8 srv/app/',
      'drwxr-xr-x 0/0 srv/app/c/',
      '-rw-r--r-- 0/0 srv/app/c/d',
      'drwxrwxrwt 0/0 tmp/',
      '-rw-r--r-- 0/0 tmp/a',
      'drwxr-xr-x 0/0 usr/',
      'drwxr-xr-x 0/0 usr/sbin/',
      '-rw-r--r-- 0/0 usr/sbin/b',
    ]);
  });

  test('what would have to go through a link to nowhere is refused', async () => {
    await expect(based(file('/gone/a'))).rejects.toThrow('/gone/a has no place in base:1');
  });

  test('its own certificates stay', async () => {
    const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
    const programs = { [CERTIFICATES]: 'ours', '/usr/local/bin/trow': 'program' };
    const layers = async (base?: Base) => {
      const made = await assembled({ programs, ...(base ? { base } : {}) });
      const source = openLayout(made.directory, (await testPorts()).files);
      const { document } = await source.document(made.digest);
      const first = document.kind === 'index' ? document.manifests[0]?.digest : undefined;
      const image = (await source.document(first ?? '')).document;
      return image.kind === 'manifest' ? image.layers.length : 0;
    };
    expect(await layers()).toBe(2);
    expect(await layers(await assembled({ shape: { entries } }))).toBe(3);
    expect(await layers(await assembled({ shape: { entries: [...entries, file(CERTIFICATES)] } }))).toBe(2);
  });
});

test('the same is the same image, wherever it is put together', async () => {
  const programs = { '/usr/local/bin/trow': 'program', '/usr/lib/x/libssl.so.3': 'library' };
  const [one, other] = await Promise.all([assembled({ programs }), assembled({ programs })]);
  expect(one.digest).toBe(other.digest);
  expect(one.directory).not.toBe(other.directory);
  expect(await newest(one)).toEqual([
    'drwxr-xr-x 0/0 usr/',
    'drwxr-xr-x 0/0 usr/local/',
    'drwxr-xr-x 0/0 usr/local/bin/',
    '-rwxr-xr-x 0/0 usr/local/bin/trow',
  ]);
});

test('one platform makes a manifest, as BuildKit does', async () => {
  const { directory, digest } = await assembled({ platforms: ['linux/arm64'] });
  const index = JSON.parse(await readFile(join(directory, 'index.json'), 'utf8'));
  expect(index.manifests).toMatchObject([
    { digest, mediaType: 'application/vnd.oci.image.manifest.v1+json' },
  ]);
});

test('a layer of the base that is not there: nothing in the layout is an image', async () => {
  const base = await assembled({ shape: { entries } });
  const source = openLayout(base.directory, (await testPorts()).files);
  const [image] = await basesOf(source, base.digest, PLATFORMS);
  const blob = join(base.directory, 'blobs/sha256', image?.layers[0]?.digest.slice(7) ?? '');
  await writeFile(blob, 'other bytes');
  await expect(assembled({ base })).rejects.toThrow(/^base: base:1 could not be used: .*expected/);
});
