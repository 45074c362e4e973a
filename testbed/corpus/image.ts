/** Rows become blobs: archives, configs, manifests, an index. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Header, pack } from 'tar-stream';
import { claimedType, packed } from './packing.ts';
import type { Content, Image, Item, Row, Shape } from './types.ts';

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: unknown;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A manifest or an index, to be put after what it points at. */
export interface Document {
  readonly descriptor: Descriptor;
  readonly bytes: Buffer;
}

/** What an image of the testbed is made of; its blobs are in the registry already. */
export interface Base {
  readonly repository: string;
  readonly layers: readonly Descriptor[];
  readonly diffIds: readonly string[];
}

export interface Assembled {
  readonly blobs: ReadonlyMap<string, Buffer>;
  /** Blobs of the testbed's images: digest → repository. */
  readonly borrowed: ReadonlyMap<string, { readonly repository: string; readonly size: number }>;
  /** In the order in which a registry takes them; the last is the image. */
  readonly documents: readonly Document[];
  /** Digests of manifests that are deleted afterwards. */
  readonly lost: readonly string[];
}

interface Types {
  readonly index: string;
  readonly manifest: string;
  readonly config: string;
  readonly layer: (compression: string) => string;
}
const OCI: Types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: (compression) =>
    `application/vnd.oci.image.layer.v1.tar${compression === 'none' ? '' : `+${compression}`}`,
};
const DOCKER: Types = {
  index: 'application/vnd.docker.distribution.manifest.list.v2+json',
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
  layer: (compression) =>
    `application/vnd.docker.image.rootfs.diff.tar${compression === 'none' ? '' : `.${compression}`}`,
};

export const digestOf = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Puts a row's image together. `baseOf` knows the testbed's images. */
export async function assemble(
  row: Row & { readonly made: readonly Image[] },
  directory: string,
  baseOf: (name: string, platform: string) => Promise<Base>,
): Promise<Assembled> {
  const shape: Shape = row.shape ?? {};
  const types = shape.docker ? DOCKER : OCI;
  const blobs = new Map<string, Buffer>();
  const borrowed = new Map<string, { repository: string; size: number }>();
  const documents: Document[] = [];
  const keep = (bytes: Buffer, mediaType: string): Descriptor => {
    const digest = digestOf(bytes);
    blobs.set(digest, bytes);
    return { mediaType, digest, size: bytes.byteLength };
  };
  const write = (mediaType: string, content: object): Descriptor => {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...content }));
    const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
    documents.push({ descriptor, bytes });
    return descriptor;
  };

  const entries: Descriptor[] = [];
  for (const [at, image] of row.made.entries()) {
    const layers: Descriptor[] = [];
    const diffIds: string[] = [];
    for (const layer of image.layers) {
      if ('base' in layer) {
        const base = await baseOf(layer.base, layer.platform);
        for (const one of base.layers)
          borrowed.set(one.digest, { repository: base.repository, size: one.size });
        layers.push(...base.layers);
        diffIds.push(...base.diffIds);
      } else {
        const archive = await archiveOf(layer.items, directory);
        diffIds.push(digestOf(archive));
        layers.push(keep(packed(archive, layer), types.layer(claimedType(layer.as))));
      }
    }
    const config = {
      ...platformOf(image.labelled ?? image.platform),
      config: image.config,
      rootfs: { type: 'layers', diff_ids: claimedIds(image, diffIds) },
    };
    const manifest = write(types.manifest, {
      config: keep(Buffer.from(JSON.stringify(config)), types.config),
      layers,
    });
    const spelt = at === 0 && shape.spelt ? { os: 'linux', ...shape.spelt } : platformOf(image.platform);
    const annotations = {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': entries[0]?.digest ?? '',
    };
    entries.push({ ...manifest, platform: spelt, ...(image.hidden ? { annotations } : {}) });
  }
  const lost = row.made.flatMap(({ platform }, at) =>
    platform === shape.lost ? (entries[at]?.digest ?? []) : [],
  );
  if (shape.single) return { blobs, borrowed, documents, lost };

  const unknown = { architecture: 'unknown', os: 'unknown' };
  if (shape.attestation !== undefined || shape.unknown) {
    const statement = keep(
      Buffer.from('{"_type":"https://in-toto.io/Statement/v0.1"}'),
      'application/vnd.in-toto+json',
    );
    const config = keep(
      Buffer.from(
        '{"architecture":"unknown","os":"unknown","config":{},"rootfs":{"type":"layers","diff_ids":[]}}',
      ),
      types.config,
    );
    const manifest = write(types.manifest, { config, layers: [statement] });
    const about = shape.attestation === 'right' ? (entries[0]?.digest ?? '') : `sha256:${'0'.repeat(63)}1`;
    const annotations = {
      'vnd.docker.reference.type': 'attestation-manifest',
      ...(shape.attestation === 'no-target' ? {} : { 'vnd.docker.reference.digest': about }),
    };
    entries.push({ ...manifest, platform: unknown, ...(shape.unknown ? {} : { annotations }) });
  }
  const index = write(types.index, { manifests: entries });
  if (shape.nested) write(types.index, { manifests: [index] });
  return { blobs, borrowed, documents, lost };
}

export function platformOf(name: string): { os: string; architecture: string; variant?: string } {
  const [os = '', architecture = '', variant] = name.split('/');
  return { architecture, os, ...(variant === undefined ? {} : { variant }) };
}

function claimedIds(image: Image, diffIds: readonly string[]): readonly string[] {
  if (image.forgetsLayer) return diffIds.slice(1);
  return image.wrongDiffId ? [...diffIds.slice(0, -1), digestOf(Buffer.from('other bytes'))] : diffIds;
}

/** The archive of these entries. */
export async function archiveOf(items: readonly Item[], directory: string): Promise<Buffer> {
  const archive = pack();
  const whole = buffer(archive);
  for (const item of items) {
    const header: Partial<Header> & Pick<Header, 'name'> = {
      name: item.path.replace(/^\//, ''),
      mode: item.mode ?? (item.kind === 'symlink' ? 0o777 : 0o755),
      uid: item.uid ?? 0,
      gid: item.uid ?? 0,
      mtime: new Date(0),
      ...(item.pax ? { pax: { ...item.pax } } : {}),
    };
    if (item.kind === 'file') archive.entry(header, await contentOf(item.from, directory));
    else if (item.kind === 'symlink') archive.entry({ ...header, type: 'symlink', linkname: item.to });
    else if (item.kind === 'hardlink')
      archive.entry({ ...header, type: 'link', linkname: item.to.replace(/^\//, '') });
    else if (item.kind === 'global') archive.entry({ name: GLOBAL_MARK }, globalRecords(item.pax ?? {}));
    else archive.entry({ ...header, type: item.kind });
  }
  archive.finalize();
  return markGlobals(await whole);
}

/** A name that no image has; tar-stream writes no global headers, so that one is made of a file. */
const GLOBAL_MARK = '.pax-global-header';
const BLOCK = 512;

function globalRecords(records: Readonly<Record<string, string>>): string {
  return Object.entries(records)
    .map(([key, value]) => {
      const rest = ` ${key}=${value}\n`;
      let length = rest.length + 1;
      while (`${length}${rest}`.length !== length) length += 1;
      return `${length}${rest}`;
    })
    .join('');
}

/** Files of that name become headers of type `g`; the checksum grows by as much as the type's letter does. */
function markGlobals(archive: Buffer): Buffer {
  for (let at = 0; ; at += BLOCK) {
    at = archive.indexOf(GLOBAL_MARK, at);
    if (at < 0) return archive;
    const sum = Number.parseInt(archive.toString('latin1', at + 148, at + 154), 8);
    archive.write((sum - 0x30 + 0x67).toString(8).padStart(6, '0'), at + 148, 'latin1');
    archive.write('g', at + 156, 'latin1');
  }
}

/** The bytes of one file. */
export async function contentOf(content: Content, directory: string): Promise<Buffer> {
  if ('text' in content) return Buffer.from(content.text);
  const bytes = await readFile('host' in content ? content.host : join(directory, content.artifact));
  return content.bytes === undefined ? bytes : bytes.subarray(0, content.bytes);
}
