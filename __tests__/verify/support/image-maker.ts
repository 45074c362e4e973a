/** Images made of facts: what reading a real one would have given, one line a file. */

import type { Digest } from '../../../src/domain/names/digest.ts';
import { type OciPlatform, type Platform, parsePlatform } from '../../../src/domain/platforms/platform.ts';
import { ElfMachine } from '../../../src/domain/platforms/platform-table.ts';
import type { CheckName, CheckResult, VerifyReport } from '../../../src/domain/report.ts';
import type { ElfFacts } from '../../../src/elf/format/elf-types.ts';
import {
  packDefined,
  packWanted,
  type SymbolFacts,
  VersionBit,
} from '../../../src/elf/format/symbol-facts.ts';
import { gnuHash } from '../../../src/elf/sections/symbol-hash.ts';
import type { Content } from '../../../src/image/facts/content.ts';
import type { ImageEntry } from '../../../src/image/facts/image-facts.ts';
import { createLayerBuilder, type EntryHeader } from '../../../src/image/facts/layer-builder.ts';
import type { LayerFacts } from '../../../src/image/facts/layer-facts.ts';
import type { ImageConfig } from '../../../src/registry/oci/oci-types.ts';
import { loadShellParser } from '../../../src/shell/load-parser.ts';
import { judge } from '../../../src/verify/verdict.ts';

const parser = await loadShellParser();

/** A file in a layer: its header, and for a file what its content says. */
export type Item = EntryHeader & { readonly content?: Content };

const inRoot = (path: string): string => path.replace(/^\//, '');

export const dir = (path: string, mode = 0o755): Item => ({ name: inRoot(path), type: 'directory', mode });
export const link = (path: string, target: string): Item => ({
  name: inRoot(path),
  type: 'symlink',
  mode: 0o777,
  linkname: target,
});
export const hard = (path: string, target: string, mode = 0o755): Item => ({
  name: inRoot(path),
  type: 'link',
  mode,
  linkname: inRoot(target),
});
export const data = (path: string, mode = 0o644): Item => ({ name: inRoot(path), type: 'file', mode });
export const gone = (path: string): Item => {
  const [, parent = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(inRoot(path)) ?? [];
  return { name: `${parent}.wh.${name}`, type: 'file', mode: 0 };
};
export const hidden = (path: string): Item => ({
  name: `${inRoot(path)}/.wh..wh..opq`,
  type: 'file',
  mode: 0,
});
/** A script, all of which is known. */
export const script = (path: string, line: string, mode = 0o755, ...more: readonly string[]): Item => ({
  name: inRoot(path),
  type: 'file',
  mode,
  content: {
    kind: 'script',
    line,
    text: [`#!${line}`, ...more, ''].join('\n'),
  },
});
export const text = (path: string, content: string | Uint8Array): Item => ({
  name: inRoot(path),
  type: 'file',
  mode: 0o644,
  content: { kind: 'text', base64: Buffer.from(content).toString('base64') },
});
/** An executable that is not a program. */
export const junk = (path: string, elf?: true): Item => ({
  name: inRoot(path),
  type: 'file',
  mode: 0o755,
  content: { kind: 'opaque', reason: 'it is junk', ...(elf ? { elf } : {}) },
});

export type Arch =
  | 'amd64'
  | 'arm64'
  | 'armhf'
  | 'armel'
  | '386'
  | 's390x'
  | 'ppc64le'
  | 'riscv64'
  | 'x32'
  | 'bpf';

const ARM_V7 = { flags: 0x5000400, arm: { cpuArch: 10, profile: 65, thumbIsa: 2, vfpArgs: 1 } };
const ARM_V5 = { flags: 0x5000200, arm: { cpuArch: 4, thumbIsa: 1 } };

// biome-ignore format: a table
const ARCHS: Readonly<Record<Arch, Pick<ElfFacts, 'bits' | 'endian' | 'machine'> & Partial<ElfFacts>>> = {
  amd64: { bits: 64, endian: 'little', machine: ElfMachine.x86_64 },
  x32: { bits: 32, endian: 'little', machine: ElfMachine.x86_64 },
  arm64: { bits: 64, endian: 'little', machine: ElfMachine.aarch64 },
  armhf: { bits: 32, endian: 'little', machine: ElfMachine.arm, ...ARM_V7 },
  armel: { bits: 32, endian: 'little', machine: ElfMachine.arm, ...ARM_V5 },
  '386': { bits: 32, endian: 'little', machine: ElfMachine.i386 },
  s390x: { bits: 64, endian: 'big', machine: ElfMachine.s390 },
  ppc64le: { bits: 64, endian: 'little', machine: ElfMachine.ppc64, flags: 2 },
  riscv64: { bits: 64, endian: 'little', machine: ElfMachine.riscv },
  bpf: { bits: 64, endian: 'little', machine: 247 },
};

export const LOADERS: Readonly<Record<string, string>> = {
  amd64: '/lib64/ld-linux-x86-64.so.2',
  arm64: '/lib/ld-linux-aarch64.so.1',
  armhf: '/lib/ld-linux-armhf.so.3',
  armel: '/lib/ld-linux.so.3',
  '386': '/lib/ld-linux.so.2',
};

/** Facts of an ELF file; static unless told otherwise. */
export function elf(arch: Arch, facts: Partial<ElfFacts> = {}): ElfFacts {
  return {
    kind: 'elf',
    type: 3,
    flags: 0,
    osabi: 0,
    dynamic: false,
    needed: [],
    rpath: [],
    runpath: [],
    noDefaultLib: false,
    neededVersions: [],
    definedVersions: [],
    damage: [],
    ...ARCHS[arch],
    ...facts,
  };
}

export const wants = (library: string, ...versions: string[]): ElfFacts['neededVersions'][number] => ({
  library,
  versions: versions.map((name) => ({ name, weak: false })),
});

/** A program; its content is told apart by `id`. */
export function program(path: string, facts: ElfFacts, mode = 0o755, id = path): Item {
  const sha256 = Buffer.from(`${id} ${facts.machine} ${facts.bits}`).toString('hex');
  return { name: inRoot(path), type: 'file', mode, content: { kind: 'elf', elf: facts, sha256 } };
}

/** A program that is linked with glibc. */
export function dynamic(
  arch: Arch,
  needed: readonly string[] = ['libc.so.6'],
  facts: Partial<ElfFacts> = {},
): ElfFacts {
  const interpreter = LOADERS[arch];
  return elf(arch, { dynamic: true, needed, ...(interpreter ? { interpreter } : {}), ...facts });
}

export function library(path: string, facts: ElfFacts): Item {
  return { name: inRoot(path), type: 'file', mode: 0o644, content: { kind: 'elf', elf: facts } };
}

const TUPLES: Readonly<Record<string, string>> = {
  amd64: 'x86_64-linux-gnu',
  arm64: 'aarch64-linux-gnu',
  armhf: 'arm-linux-gnueabihf',
  armel: 'arm-linux-gnueabi',
  '386': 'i386-linux-gnu',
};

export const multiarch = (arch: Arch): string => `/usr/lib/${TUPLES[arch]}`;

const GLIBC_VERSIONS = ['GLIBC_2.4', 'GLIBC_2.17', 'GLIBC_2.34', 'GLIBC_2.36', 'GLIBC_PRIVATE'];

/** Debian bookworm in a dozen files: merged /usr, a shell, a C library. */
export function debian(arch: Arch): Item[] {
  const directory = multiarch(arch);
  const loader = LOADERS[arch] ?? '';
  const name = loader.slice(loader.lastIndexOf('/') + 1);
  return [
    dir('/usr'),
    dir('/usr/bin'),
    dir('/usr/lib'),
    dir('/usr/lib64'),
    link('/bin', 'usr/bin'),
    link('/lib', 'usr/lib'),
    link('/lib64', 'usr/lib64'),
    dir('/root', 0o700),
    {
      ...program(
        `${directory}/${name}`,
        elf(arch, { dynamic: true, soname: name, definedVersions: ['GLIBC_2.4', 'GLIBC_PRIVATE'] }),
      ),
      content: {
        kind: 'elf',
        elf: elf(arch, { dynamic: true, soname: name, definedVersions: ['GLIBC_2.4', 'GLIBC_PRIVATE'] }),
        systemDirectories: [`/lib/${TUPLES[arch]}`, `/usr/lib/${TUPLES[arch]}`, '/lib', '/usr/lib'],
      },
    },
    link(loader.replace(/^\/lib/, '/usr/lib'), `${directory}/${name}`),
    library(
      `${directory}/libc.so.6`,
      elf(arch, { dynamic: true, soname: 'libc.so.6', needed: [name], definedVersions: GLIBC_VERSIONS }),
    ),
    library(
      `${directory}/libgcc_s.so.1`,
      elf(arch, { dynamic: true, soname: 'libgcc_s.so.1', needed: ['libc.so.6'] }),
    ),
    program('/usr/bin/dash', dynamic(arch)),
    link('/usr/bin/sh', 'dash'),
    program('/usr/bin/env', dynamic(arch)),
    script('/usr/bin/zcat', '/bin/sh'),
    text('/etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nwww-data:x:33:33::/var/www:/bin/sh\n'),
    text('/etc/group', 'root:x:0:\nwww-data:x:33:\nstaff:x:50:www-data\n'),
    text('/usr/lib/os-release', 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n'),
    link('/etc/os-release', '../usr/lib/os-release'),
  ];
}

/** Alpine: musl, and busybox under many names. */
export function alpine(arch: 'amd64' | 'arm64'): Item[] {
  const machine = arch === 'amd64' ? 'x86_64' : 'aarch64';
  const busybox = elf(arch, {
    dynamic: true,
    interpreter: `/lib/ld-musl-${machine}.so.1`,
    needed: [`libc.musl-${machine}.so.1`],
  });
  return [
    dir('/bin'),
    dir('/lib'),
    program(
      `/lib/ld-musl-${machine}.so.1`,
      elf(arch, { dynamic: true, soname: `libc.musl-${machine}.so.1` }),
    ),
    link(`/lib/libc.musl-${machine}.so.1`, `ld-musl-${machine}.so.1`),
    program('/bin/busybox', busybox),
    link('/bin/sh', '/bin/busybox'),
    text('/etc/os-release', 'NAME="Alpine Linux"\nPRETTY_NAME="Alpine Linux v3.20"\n'),
  ];
}

export function layerOf(items: readonly Item[]): LayerFacts {
  const builder = createLayerBuilder();
  for (const { content, ...header } of items) {
    builder.entry(header);
    if (content) builder.content(content);
    else builder.content({ kind: 'plain' });
  }
  return builder.finish();
}

export interface ImageOfFacts {
  readonly platform: string;
  readonly layers: readonly (readonly Item[])[];
  readonly config?: ImageConfig['config'];
}

export function platformNamed(name: string): Platform {
  const platform = parsePlatform(name);
  if (!platform) throw new Error(name);
  return platform;
}

const digest = (seed: number): Digest => `sha256:${seed.toString(16).padStart(64, '0')}` as Digest;

export function imageOf({ platform, layers, config = {} }: ImageOfFacts, seed = 1): ImageEntry {
  const { architecture, variant } = platformNamed(platform);
  const claimed: OciPlatform = { os: 'linux', architecture, ...(variant ? { variant } : {}) };
  return {
    kind: 'image',
    descriptor: { mediaType: 'x', digest: digest(seed), size: 1, platform: claimed },
    claimed,
    config: { ...claimed, config, rootfs: { diffIds: layers.map((_, index) => digest(index)) } },
    size: 1,
    layers: layers.map((items, index) => ({
      digest: digest(100 * seed + index),
      facts: { ...layerOf(items), diffId: digest(index) },
    })),
  };
}

export interface JudgeOptions {
  readonly allow?: readonly string[];
  readonly skipChecks?: readonly CheckName[];
}

export function judgeImages(images: readonly ImageOfFacts[], options: JudgeOptions = {}): VerifyReport {
  return judge(
    {
      ref: 'registry.example/app:1',
      digest: digest(999),
      mediaType: 'x',
      kind: 'index',
      entries: images.map((image, index) => imageOf(image, index + 1)),
    },
    { allow: [], skipChecks: [], openLayers: true, ...options },
    parser,
  );
}

/** Everything that is not a pass, of the index and of all images. */
export function findingsOf(report: VerifyReport): readonly CheckResult[] {
  return [...report.platforms.flatMap((platform) => platform.checks), ...report.checks].filter(
    (result) => result.status !== 'pass',
  );
}

/**
 * Symbols of a file. What it defines: `hull`, `hull@HULL_1` (not the default), `hull@@HULL_1`. What it wants: `hull`,
 * `hull@HULL_1`; `call:hull` is wanted when it is called, `copy:hull` is a variable that the program has room for.
 * @param versions what the file defines, as in `definedVersions`.
 */
export function symbols(
  defines: readonly string[],
  wants: readonly string[] = [],
  versions: readonly string[] = [],
): SymbolFacts {
  const kinds = { start: [] as number[], calls: [] as number[], copies: [] as number[] };
  const names = wants.map((want, place) => {
    const [, kind, name = want] = /^(call|copy):(.*)$/.exec(want) ?? [];
    kinds[kind === 'call' ? 'calls' : kind === 'copy' ? 'copies' : 'start'].push(place);
    return name;
  });
  const versioned = versions.length > 0 || defines.some((name) => name.includes('@'));
  const definitions = defines.map((text) => {
    const [, name = '', at = '', version = ''] = /^([^@]*)(@{0,2})(.*)$/.exec(text) ?? [];
    // As linkers number them: 1 is the file's own, the first version of all has 2.
    const index = version === '' ? 1 : versions.indexOf(version) + 2;
    return {
      hash: gnuHash(name),
      version: versioned ? index | (at === '@' ? VersionBit.hidden : 0) : undefined,
    };
  });
  return {
    names,
    ...packWanted(kinds),
    ...packDefined(listsOf(definitions), (index) => (index < 2 ? undefined : index - 2)),
  };
}

/** As a reader of files has them; a file has a version for each symbol, or for none. */
function listsOf(definitions: readonly { readonly hash: number; readonly version: number | undefined }[]) {
  const versioned = definitions.some(({ version }) => version !== undefined);
  return {
    hashes: Uint32Array.from(definitions, ({ hash }) => hash),
    versions: versioned ? Uint16Array.from(definitions, ({ version }) => version ?? 0) : undefined,
  };
}
