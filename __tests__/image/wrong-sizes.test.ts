/**
 * Sizes that do not fit, in a layout on disk. What is right by its digest is the image's fault, and a finding; what is
 * not is the disk's, and an error.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createFiles } from '../../src/adapters/files.ts';
import { EnvironmentError, ImageFault } from '../../src/errors.ts';
import { openLayout } from '../../src/registry/oci/layout.ts';
import { MediaType } from '../../src/registry/oci/oci-types.ts';
import { verifyImage } from '../../src/steps/verify-image.ts';
import { ports } from '../verify/support/ports.ts';
import { tarOf } from '../verify/support/tar.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'multihull-sizes-'));
  await mkdir(join(directory, 'blobs/sha256'), { recursive: true });
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const what = ['root', 'manifest', 'config', 'layer'] as const;
type What = (typeof what)[number];
type Stored = Readonly<Record<What, string>>;

/** A layout of an index of one image; `off` is added to the size of one of its descriptors. */
async function layout(wrong: What | undefined, off: number): Promise<Stored> {
  const put = async (name: What, mediaType: string, content: Uint8Array | object) => {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
    const hex = sha256(bytes);
    await writeFile(join(directory, 'blobs/sha256', hex), bytes);
    paths[name] = join(directory, 'blobs/sha256', hex);
    return { mediaType, digest: `sha256:${hex}`, size: bytes.byteLength + (name === wrong ? off : 0) };
  };
  const paths: Record<What, string> = { root: '', manifest: '', config: '', layer: '' };
  const platform = { os: 'linux', architecture: 'amd64' };
  const archive = await tarOf([{ name: 'app', content: '#!/none\n' }]);
  const rootfs = { type: 'layers', diff_ids: [`sha256:${sha256(archive)}`] };
  const config = await put('config', MediaType.ociConfig, { ...platform, config: { Cmd: ['/app'] }, rootfs });
  const layer = await put('layer', 'application/vnd.oci.image.layer.v1.tar+gzip', gzipSync(archive));
  const manifest = await put('manifest', MediaType.ociManifest, {
    schemaVersion: 2,
    config,
    layers: [layer],
  });
  const index = { schemaVersion: 2, manifests: [{ ...manifest, platform }] };
  const root = await put('root', MediaType.ociIndex, index);
  await writeFile(join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root] }));
  await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  return paths;
}

const verify = (cacheDir?: string) =>
  verifyImage(
    openLayout(directory, createFiles()),
    '',
    { allow: [], skipChecks: [], openLayers: true, ...(cacheDir === undefined ? {} : { cacheDir }) },
    ports,
  );

test.each(what.flatMap((name) => [1, -1, 100_000].map((off) => [name, off] as const)))(
  'the size of the %s is off by %d',
  async (name, off) => {
    await layout(name, off);
    const report = await verify();
    expect(report.ok).toBe(false);
    const findings = [...report.checks, ...report.platforms.flatMap(({ checks }) => checks)];
    expect(findings).toContainEqual(
      expect.objectContaining({
        status: 'fail',
        message: expect.stringMatching(/has \d+ bytes, but the image says that it has \d+/),
      }),
    );
  },
);

test('also where all is known from an earlier run', async () => {
  const cacheDir = join(directory, 'cache');
  await layout(undefined, 0);
  const good = await verify(cacheDir);
  for (const name of ['config', 'layer'] as const) {
    await layout(name, 1);
    const report = await verify(cacheDir);
    expect(report).not.toEqual(good);
    expect(JSON.stringify(report)).toMatch(/bytes, but the image says/);
  }
});

test.each(what)('a %s that was cut off on disk is no finding about the image', async (name) => {
  const paths = await layout(undefined, 0);
  await truncate(paths[name], 10);
  const error = await verify().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EnvironmentError);
  expect(error).not.toBeInstanceOf(ImageFault);
});
