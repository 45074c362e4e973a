/** Synthetic images for `grow`: OCI layouts whose size, layers, platforms and files are as asked, written in seconds. */
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../scripts/lib/run.ts';

export interface Shape {
  /** Bytes of all layers of a platform together, as unpacked. */
  readonly bytes: number;
  readonly layers: number;
  readonly platforms: number;
  /** Ordinary files of a platform, apart from those that fill the bytes. */
  readonly files: number;
}

interface Stored {
  readonly digest: string;
  readonly size: number;
  readonly diffId: string;
}

const PLATFORMS = ['amd64', 'arm64', 'arm/v7', 'arm/v6', '386', 'riscv64', 'ppc64le', 's390x', 'arm/v5'];
const MiB = 1024 * 1024;
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** One body for all files: half of it random, so that it is packed to about half, as programs are. */
const BODY = Buffer.concat(
  Array.from({ length: 16 }, () => Buffer.concat([randomBytes(MiB / 2), Buffer.alloc(MiB / 2, 'text ')])),
);
const PACKED_BODY = gzipSync(BODY, { level: 6 });

function header(name: string, size: number, mode = 0o644): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0, 'latin1');
  block.write(`${mode.toString(8).padStart(7, '0')}\0`, 100, 'latin1');
  for (const at of [108, 116]) block.write('0000000\0', at, 'latin1');
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  block.write('00000000000\0        0', 136, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

/** Pieces of a layer, each a gzip member: the large one is packed once for all. */
function* pieces(
  seed: string,
  bytes: number,
  files: number,
): Generator<readonly [raw: Buffer, packed: Buffer]> {
  const pack = (raw: Buffer): readonly [Buffer, Buffer] => [raw, gzipSync(raw, { level: 6 })];
  const app = readFileSync(join(ROOT, '__tests__/elf/fixtures/amd64-static.elf'));
  yield pack(
    Buffer.concat([
      header('app', app.byteLength, 0o755),
      app,
      Buffer.alloc((512 - (app.byteLength % 512)) % 512),
    ]),
  );
  yield pack(header(`seed-${seed}`, 0));
  for (let at = 0; at < files; at += 1000) {
    const count = Math.min(1000, files - at);
    yield pack(
      Buffer.concat(Array.from({ length: count }, (_, n) => header(`data/${at / 1000}/file-${n}`, 0))),
    );
  }
  for (let at = 0; at + BODY.byteLength <= bytes; at += BODY.byteLength) {
    yield pack(header(`large/${at}`, BODY.byteLength));
    yield [BODY, PACKED_BODY];
  }
  yield pack(Buffer.alloc(1024));
}

async function writeLayer(blobs: string, seed: string, bytes: number, files: number): Promise<Stored> {
  const path = join(blobs, 'new');
  const out = createWriteStream(path);
  const [whole, unpacked] = [createHash('sha256'), createHash('sha256')];
  let size = 0;
  for (const [raw, packed] of pieces(seed, bytes, files)) {
    unpacked.update(raw);
    whole.update(packed);
    size += packed.byteLength;
    if (!out.write(packed)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  out.end();
  await finished(out);
  const digest = whole.digest('hex');
  renameSync(path, join(blobs, digest));
  return { digest: `sha256:${digest}`, size, diffId: `sha256:${unpacked.digest('hex')}` };
}

/** Writes the layout into an empty directory. */
export async function writeLayout(directory: string, shape: Shape): Promise<void> {
  const blobs = join(directory, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const put = (mediaType: string, value: object): object => {
    const text = JSON.stringify(value);
    writeFileSync(join(blobs, sha256(text)), text);
    return { mediaType, digest: `sha256:${sha256(text)}`, size: Buffer.byteLength(text) };
  };
  const oci = (what: string): string => `application/vnd.oci.image.${what}`;
  const manifests: object[] = [];
  for (const name of PLATFORMS.slice(0, shape.platforms)) {
    const [architecture, variant] = name.split('/');
    const platform = { os: 'linux', architecture, ...(variant === undefined ? {} : { variant }) };
    const layers: Stored[] = [];
    for (let at = 0; at < shape.layers; at += 1)
      layers.push(
        await writeLayer(
          blobs,
          `${name}-${at}`,
          shape.bytes / shape.layers,
          Math.ceil(shape.files / shape.layers),
        ),
      );
    const config = put(oci('config.v1+json'), {
      ...platform,
      config: { Entrypoint: ['/app'] },
      rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    });
    const manifest = put(oci('manifest.v1+json'), {
      schemaVersion: 2,
      mediaType: oci('manifest.v1+json'),
      config,
      layers: layers.map(({ digest, size }) => ({ mediaType: oci('layer.v1.tar+gzip'), digest, size })),
    });
    manifests.push({ ...manifest, platform });
  }
  writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
}
