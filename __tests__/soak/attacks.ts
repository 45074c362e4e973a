/**
 * Images that are small where they are stored and huge where they are looked into. Each is an OCI layout on disk whose
 * digests fit, so that nothing but a bound stops it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DT, elfHeader, PT, programHeaders, words } from '../elf/support/elf-builder.ts';
import { rawContent, rawHeader } from '../verify/support/tar.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip';

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

interface Stored {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

export interface LayerBytes {
  readonly stored: Stored;
  /** Of the archive. */
  readonly diffId: string;
}

/** A layout that is being written. */
export function layoutIn(directory: string) {
  mkdirSync(join(directory, 'blobs/sha256'), { recursive: true });
  writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  const put = (content: Uint8Array | object | string, mediaType: string): Stored => {
    const bytes =
      content instanceof Uint8Array
        ? content
        : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    const digest = sha256(bytes);
    writeFileSync(join(directory, 'blobs/sha256', digest.slice(7)), bytes);
    return { mediaType, digest, size: bytes.byteLength };
  };
  const layer = (archive: Uint8Array): LayerBytes => ({
    stored: put(gzipSync(archive, { level: archive.byteLength > 10_000_000 ? 1 : 6 }), LAYER),
    diffId: sha256(archive),
  });
  const config = (layers: readonly LayerBytes[], architecture = 'amd64', run: object = {}) =>
    put(
      {
        os: 'linux',
        architecture,
        config: { Entrypoint: ['/app'], ...run },
        rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
      },
      CONFIG,
    );
  const image = (layers: readonly LayerBytes[], architecture = 'amd64', run: object = {}) => ({
    ...put(
      {
        schemaVersion: 2,
        mediaType: MANIFEST,
        config: config(layers, architecture, run),
        layers: layers.map(({ stored }) => stored),
      },
      MANIFEST,
    ),
    platform: { os: 'linux', architecture },
  });
  const index = (manifests: readonly object[]) =>
    put({ schemaVersion: 2, mediaType: INDEX, manifests }, INDEX);
  const root = (manifests: readonly object[]): string => {
    const all = index(manifests);
    writeFileSync(join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [all] }));
    return `oci-layout:${directory}`;
  };
  return { put, layer, config, image, index, root };
}

export interface FileIn {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly mode?: string;
  /** `2` for a symbolic link, `5` for a directory. */
  readonly type?: string;
  readonly linkname?: string;
}

export function archiveOf(files: Iterable<FileIn>): Buffer {
  const blocks: Buffer[] = [];
  for (const { content = '', ...file } of files) {
    const bytes = Buffer.from(content);
    const size = `${bytes.byteLength.toString(8).padStart(11, '0')}\0`;
    blocks.push(rawHeader({ ...file, size }), rawContent(bytes));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const GLIBC = '/lib64/ld-linux-x86-64.so.2';
const MUSL = '/lib/ld-musl-x86_64.so.1';
const DT_VERDEF = 0x6ffffffc;
const DT_VERDEFNUM = 0x6ffffffd;

/** A program of amd64 that wants libraries, says where to look for them, and defines `GLIBC_2.36`, as loaders do. */
export function programOf(needed: readonly string[], runpath: readonly string[], interpreter = MUSL): Buffer {
  const names = [interpreter, 'GLIBC_2.36', ...needed, runpath.join(':')];
  const at: number[] = [];
  let text = '\0';
  for (const name of names) {
    at.push(text.length);
    text += `${name}\0`;
  }
  const table = Buffer.from(text, 'latin1');
  const tableAt = 64 + 56 * 3;
  const versionAt = Math.ceil((tableAt + table.byteLength) / 8) * 8;
  const version = Buffer.alloc(32);
  // Elf64_Verdef, one name, and its Elf64_Verdaux.
  version.writeUInt16LE(1, 0);
  version.writeUInt16LE(1, 4);
  version.writeUInt16LE(1, 6);
  version.writeUInt32LE(20, 12);
  version.writeUInt32LE(at[1] ?? 0, 20);
  const dynamicAt = versionAt + version.byteLength;
  const isLoader = needed.length === 0 && runpath.length === 0;
  const dynamic = words(
    ...needed.flatMap((_, index) => [DT.needed, at[index + 2] ?? 0]),
    ...(runpath.length > 0 ? [DT.runpath, at.at(-1) ?? 0] : []),
    ...(isLoader ? [DT_VERDEF, versionAt, DT_VERDEFNUM, 1] : []),
    DT.strtab,
    tableAt,
    DT.strsz,
    table.byteLength,
    0,
    0,
  );
  const size = dynamicAt + dynamic.byteLength;
  const file = Buffer.alloc(size);
  file.set(elfHeader({ phnum: 3 }));
  file.set(
    programHeaders([
      { type: PT.load, offset: 0, size },
      { type: PT.interp, offset: tableAt + (at[0] ?? 0), size: interpreter.length + 1 },
      { type: PT.dynamic, offset: dynamicAt, size: dynamic.byteLength },
    ]),
    64,
  );
  file.set(table, tableAt);
  file.set(version, versionAt);
  file.set(dynamic, dynamicAt);
  return file;
}

/** `/etc/ld.so.cache` of many entries whose strings lie over each other: the same ones, or each its own part of one. */
function overlappingCache(entries: number, same: boolean): Buffer {
  const header = Buffer.alloc(48 + entries * 24);
  header.write('glibc-ld.so.cache1.1', 0, 'latin1');
  header.writeUInt32LE(entries, 20);
  const text = Buffer.from(`/${'x'.repeat(4000)}\0`.repeat(same ? 1 : entries / 2000).slice(0, 3_000_000));
  for (let at = 0; at < entries; at++) {
    header.writeUInt32LE(0x0303, 48 + at * 24);
    header.writeUInt32LE(header.length + (same ? at % 64 : at * 2), 48 + at * 24 + 4);
    header.writeUInt32LE(header.length, 48 + at * 24 + 8);
  }
  return Buffer.concat([header, text]);
}

function paxHeader(records: number, name: string): Buffer {
  let text = '';
  for (let at = 0; at < records; at++) {
    const body = ` k${at.toString(36)}=v\n`;
    let length = body.length + 2;
    if (String(length).length + body.length !== length) length = String(length).length + body.length;
    text += `${length}${body}`;
  }
  const size = `${text.length.toString(8).padStart(11, '0')}\0`;
  return Buffer.concat([
    rawHeader({ name: 'pax', type: 'x', size }),
    rawContent(text),
    rawHeader({ name, mode: '0000644\0' }),
  ]);
}

const sevenMegabytes = (id: string): object =>
  Object.fromEntries(range(7).map((at) => [`l${at}`, `${id}${'x'.repeat(1_000_000)}`]));

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
/** Symbolic links, some hundred thousand of them in a second: only what differs is written into each header. */
function linksArchive(count: number, prefix: string): Buffer {
  const archive = Buffer.alloc(count * 512 + 1024);
  const empty = rawHeader({ name: '', type: '2' });
  const base = [...empty.subarray(0, 148), ...empty.subarray(156)].reduce(
    (sum, byte) => sum + byte,
    8 * 0x20,
  );
  for (let at = 0; at < count; at++) {
    const block = archive.subarray(at * 512, at * 512 + 512);
    block.set(empty);
    const name = block.write(`${prefix}/d${at % 500}/l${at}`, 0, 'latin1');
    const target = block.write(`../t${at}`, 157, 'latin1');
    let sum = base;
    for (let to = 0; to < name; to++) sum += block[to] ?? 0;
    for (let to = 157; to < 157 + target; to++) sum += block[to] ?? 0;
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  }
  return archive;
}

/** A loader and a libc, or programs would stop there. */
const loader: FileIn = { name: 'lib/ld-musl-x86_64.so.1', content: programOf([], [], '/lib/none') };

function withCache(directory: string, cache: Uint8Array): string {
  const { layer, image, root } = layoutIn(directory);
  const files = [
    { name: GLIBC.slice(1), content: programOf([], [], '/lib/none') },
    { name: 'app', content: programOf(['libx.so'], [], GLIBC) },
    { name: 'etc/ld.so.cache', content: cache, mode: '0000644\0' },
  ];
  return root([image([layer(archiveOf(files))])]);
}

export interface Attack {
  readonly name: string;
  /** Writes the layout; @returns how it is named. */
  readonly make: (directory: string) => string;
  /** What the finding says. */
  readonly says: RegExp;
}

export const ATTACKS: readonly Attack[] = [
  {
    name: 'ld.so.cache whose 100 000 entries share one string',
    make: (directory) => withCache(directory, overlappingCache(100_000, true)),
    says: /needs libx\.so/,
  },
  {
    name: 'ld.so.cache whose 100 000 entries have each a part of one string',
    make: (directory) => withCache(directory, overlappingCache(100_000, false)),
    says: /bytes of configuration files/,
  },
  {
    name: 'an index of 450 manifests of one config of 7 MB',
    make(directory) {
      const { put, root } = layoutIn(directory);
      const config = put(
        {
          os: 'linux',
          architecture: 'amd64',
          config: { Labels: sevenMegabytes('') },
          rootfs: { type: 'layers', diff_ids: [] },
        },
        CONFIG,
      );
      return root(
        range(450).map((at) => ({
          ...put(
            { schemaVersion: 2, mediaType: MANIFEST, config, layers: [], annotations: { at: `${at}` } },
            MANIFEST,
          ),
          platform: { os: 'linux', architecture: 'amd64' },
        })),
      );
    },
    says: /450 times/,
  },
  {
    name: '450 manifests, each with a config of its own of 7 MB',
    make(directory) {
      const { put, root } = layoutIn(directory);
      return root(
        range(40).map((at) => {
          const config = put(
            {
              os: 'linux',
              architecture: 'amd64',
              config: { Labels: sevenMegabytes(`${at}`) },
              rootfs: { type: 'layers', diff_ids: [] },
            },
            CONFIG,
          );
          return {
            ...put({ schemaVersion: 2, mediaType: MANIFEST, config, layers: [] }, MANIFEST),
            platform: { os: 'linux', architecture: 'amd64' },
          };
        }),
      );
    },
    says: /bytes of manifests and configs/,
  },
  {
    name: '130 indexes of 130 indexes',
    make(directory) {
      const { index, image, root } = layoutIn(directory);
      const inner = index([image([])]);
      return root(
        range(130).map((at) =>
          index(range(130).map((to) => ({ ...inner, annotations: { at: `${at} ${to}` } }))),
        ),
      );
    },
    says: /more than 1000 entries/,
  },
  {
    name: '12 layers of 299 000 links',
    make(directory) {
      const { layer, image, root } = layoutIn(directory);
      return root([image(range(12).map((at) => layer(linksArchive(299_000, `p${at}`))))]);
    },
    says: /links, programs and scripts/,
  },
  {
    name: '12 platforms, each with 299 000 links',
    make(directory) {
      const { layer, image, root } = layoutIn(directory);
      const names = ['amd64', 'arm64', 'arm', '386', 'ppc64le', 'riscv64', 's390x', 'loong64'];
      return root(names.map((name, at) => image([layer(linksArchive(299_000, `p${at}`))], name)));
    },
    says: /links, programs and scripts/,
  },
  {
    name: '20 programs of 490 directories and 250 libraries each',
    make(directory) {
      const { layer, image, root } = layoutIn(directory);
      const directories = range(490).map((at) => `/d/${at}`);
      const programs = range(20).map((at) => ({
        name: `bin/p${at}`,
        content: programOf(
          range(250).map((to) => `l${at}-${to}.so`),
          directories,
        ),
      }));
      return root([
        image([
          layer(
            archiveOf([
              loader,
              { name: 'app', content: programOf([], []) },
              ...directories.map((name) => ({ name: name.slice(1), type: '5' })),
              ...programs,
            ]),
          ),
        ]),
      ]);
    },
    says: /needs l0-0\.so, which is in none of the directories/,
  },
  {
    name: 'PAX headers of 60 000 records each',
    make(directory) {
      const { layer, image, root } = layoutIn(directory);
      const one = paxHeader(60_000, 'f');
      const archive = Buffer.concat([...range(120).map(() => one), Buffer.alloc(1024)]);
      return root([image([layer(archive)])]);
    },
    says: /PAX/,
  },
  {
    name: 'a layer of ld-musl-*.path files',
    make(directory) {
      const { layer, image, root } = layoutIn(directory);
      const content = Buffer.alloc(64 * 1024, '/a:');
      const blocks: Buffer[] = [];
      const size = `${content.byteLength.toString(8).padStart(11, '0')}\0`;
      for (const at of range(14_000))
        blocks.push(rawHeader({ name: `d${at}/etc/ld-musl-x86_64.path`, size }), content);
      return root([image([layer(Buffer.concat([...blocks, Buffer.alloc(1024)]))])]);
    },
    says: /configuration files/,
  },
];
