/**
 * No false alarms: Debian's own root file systems pass every check. SOAK=full takes all eight architectures, with and
 * without what people install beside their programs; else the minimal ones of the three base architectures.
 */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPorts } from '../../src/adapters/node-ports.ts';
import { readRunEnvironment } from '../../src/inputs/environment.ts';
import { openImage, parseImageRef } from '../../src/registry/source.ts';
import { verifyImage } from '../../src/steps/verify-image.ts';
import { DEBIANS, type DebianRow, debianTar, TOOLS } from '../../testbed/debian-extract.ts';
import { recordingLog } from '../fakes/ports.ts';

const full = process.env['SOAK'] === 'full';
const BASES = ['amd64', 'arm64', 'armhf'];
const rows = DEBIANS.filter(({ debian }) => full || BASES.includes(debian));
const CASES = [
  ...rows.map((row) => [row.debian, [] as readonly string[], row] as const),
  ...(full ? rows.map((row) => [row.debian, TOOLS, row] as const) : []),
];

const ports = createPorts({
  env: process.env,
  environment: readRunEnvironment(process.env),
  log: recordingLog(),
});

/** An OCI layout with one uncompressed layer; the archive is linked, not copied, where that is possible. */
async function layoutOf(archive: string, { platform }: DebianRow, directory: string): Promise<void> {
  const blobs = join(directory, 'blobs/sha256');
  await mkdir(blobs, { recursive: true });
  const hash = createHash('sha256');
  await pipeline(createReadStream(archive), hash);
  const layer = hash.digest('hex');
  await link(archive, join(blobs, layer));
  const put = async (mediaType: string, content: object): Promise<object> => {
    const bytes = Buffer.from(JSON.stringify(content));
    const name = createHash('sha256').update(bytes).digest('hex');
    await writeFile(join(blobs, name), bytes);
    return { mediaType, digest: `sha256:${name}`, size: bytes.byteLength };
  };
  const [os, architecture, variant] = platform.split('/');
  const claimed = { os, architecture, ...(variant === undefined ? {} : { variant }) };
  const config = await put('application/vnd.oci.image.config.v1+json', {
    ...claimed,
    config: { Cmd: ['bash'], Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${layer}`] },
  });
  const manifest = await put('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config,
    layers: [
      {
        mediaType: 'application/vnd.oci.image.layer.v1.tar',
        digest: `sha256:${layer}`,
        size: (await stat(archive)).size,
      },
    ],
  });
  const index = { schemaVersion: 2, manifests: [{ ...manifest, platform: claimed }] };
  await writeFile(join(directory, 'index.json'), JSON.stringify(index));
  await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}

test.each(CASES)('Debian %s with %j', async (_, include, row) => {
  const archive = await debianTar(row, include);
  // Beside the archive, so that it can be linked.
  const directory = await mkdtemp(`${archive}.layout-`);
  try {
    await layoutOf(archive, row, directory);
    const { source, reference } = await openImage(parseImageRef(`oci-layout:${directory}`), ports);
    const report = await verifyImage(
      source,
      reference,
      { allow: [], skipChecks: [], openLayers: true },
      ports,
    );
    const platform = report.platforms[0];
    expect([...(platform?.checks ?? []), ...report.checks].filter(({ status }) => status !== 'pass')).toEqual(
      [],
    );
    expect(platform?.checks.length).toBeGreaterThan(6);
    expect(report.ok).toBe(true);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
