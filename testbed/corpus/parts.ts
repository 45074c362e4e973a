/** The words that rows are written with. */
import { TUPLES } from './artifacts.ts';
import type { Config, Content, Expected, Image, Item, Layer, Row } from './types.ts';

/** A compiled file, `arm64/hello`. */
export const bin = (path: string, artifact: string, mode = 0o755): Item => ({
  kind: 'file',
  path,
  mode,
  from: { artifact },
});
/** The beginning of a compiled file. */
export const cut = (path: string, artifact: string, bytes: number, mode = 0o755): Item => ({
  kind: 'file',
  path,
  mode,
  from: { artifact, bytes },
});
export const text = (path: string, content: string, mode = 0o644): Item => ({
  kind: 'file',
  path,
  mode,
  from: { text: content },
});
export const script = (path: string, content: string): Item => text(path, content, 0o755);
/** A file of this machine's compilers. */
export const host = (path: string, from: string, mode = 0o644): Item => ({
  kind: 'file',
  path,
  mode,
  from: { host: from },
});
export const dir = (path: string, mode = 0o755, uid = 0): Item => ({ kind: 'directory', path, mode, uid });
export const link = (path: string, to: string): Item => ({ kind: 'symlink', path, to });
export const hard = (path: string, to: string, mode = 0o755): Item => ({ kind: 'hardlink', path, to, mode });
export const fifo = (path: string): Item => ({ kind: 'fifo', path, mode: 0o755 });
/** A whiteout: the path of a layer below is gone. */
export const gone = (path: string): Item => text(path.replace(/([^/]+)$/, '.wh.$1'), '');
/** All that layers below have in a directory is gone. */
export const opaque = (path: string): Item => text(`${path}/.wh..wh..opq`, '');

export const items = (...list: readonly (Item | readonly Item[])[]): Layer => ({ items: list.flat() });
/** All layers of the testbed's Debian. */
export const debian = (platform: string): Layer => ({ base: 'library/debian:bookworm-slim', platform });

/** `/app` is started, unless the configuration says otherwise. */
export const image = (platform: string, layers: readonly Layer[], config: Config = {}): Image => ({
  platform,
  layers,
  config: config.Cmd ? config : { Entrypoint: ['/app'], ...config },
});

const LOADERS: Readonly<Record<string, string>> = {
  amd64: '/lib64/ld-linux-x86-64.so.2',
  '386': '/lib/ld-linux.so.2',
  arm64: '/lib/ld-linux-aarch64.so.1',
  armhf: '/lib/ld-linux-armhf.so.3',
  armel: '/lib/ld-linux.so.3',
  ppc64le: '/lib64/ld64.so.2',
  s390x: '/lib/ld64.so.1',
  riscv64: '/lib/ld-linux-riscv64-lp64d.so.1',
};

/** Where the loader of an architecture looks by itself: Debian's directory for it. */
export const libraries = (arch: string): string =>
  `/usr/lib/${arch === '386' ? 'i386-linux-gnu' : TUPLES[arch]?.tuple}`;

/** A root with nothing but glibc: merged /usr, the loader, the C library. */
export function glibc(arch: string): readonly Item[] {
  const tuple = TUPLES[arch]?.tuple ?? '';
  const from = arch === 'amd64' ? `/lib/${tuple}` : `/usr/${tuple}/lib`;
  const to = libraries(arch);
  const loader = LOADERS[arch] ?? '';
  const name = loader.slice(loader.lastIndexOf('/') + 1);
  const place = loader.startsWith('/lib64/') ? '/usr/lib64' : '/usr/lib';
  return [
    dir('/usr'),
    dir('/usr/bin'),
    dir('/usr/lib'),
    dir('/usr/lib64'),
    dir(to),
    link('/bin', 'usr/bin'),
    link('/lib', 'usr/lib'),
    link('/lib64', 'usr/lib64'),
    host(`${to}/${name}`, `${from}/${name}`, 0o755),
    link(`${place}/${name}`, `${to}/${name}`),
    host(`${to}/libc.so.6`, `${from}/libc.so.6`, 0o755),
  ];
}

/** The libgcc of an architecture. */
export function libgcc(arch: string): Item {
  const tuple = TUPLES[arch]?.tuple ?? '';
  const from = arch === 'amd64' ? `/lib/${tuple}` : `/usr/${tuple}/lib`;
  return host(`${libraries(arch)}/libgcc_s.so.1`, `${from}/libgcc_s.so.1`);
}

/** musl's loader, which is its C library, too. */
export const musl = (): readonly Item[] => [
  dir('/lib'),
  host('/lib/ld-musl-x86_64.so.1', '/lib/x86_64-linux-musl/libc.so', 0o755),
];

/** An image with glibc and one program on top. */
export const onGlibc = (
  platform: string,
  arch: string,
  artifact: string,
  more: readonly Item[] = [],
  config: Config = {},
): Image => image(platform, [items(glibc(arch)), items(bin('/app', artifact), more)], config);

/** A program that needs nothing. */
export const bare = (
  platform: string,
  artifact: string,
  more: readonly Item[] = [],
  config: Config = {},
): Image => image(platform, [items(bin('/app', artifact), more)], config);

/** A healthy image of amd64, to stand beside the one that matters. */
export const AMD64: Image = bare('linux/amd64', 'amd64/static');

export const artifact = (name: string): Content => ({ artifact: name });

/** A healthy row: passes everything, and runs unless it says otherwise. */
export const fine = (name: string, shows: string, made: Row['made'], more: Partial<Row> = {}): Row => ({
  name,
  shows,
  made,
  fails: [],
  runs: true,
  ...more,
});

/** The testbed's Debian of amd64 with these files on top. */
export const onDebian = (list: readonly Item[], config: Config = {}): readonly Image[] => [
  image('linux/amd64', [debian('linux/amd64'), items(list)], config),
];

/** A broken row of amd64: `docker run` does not run it, for this reason. */
export const dead = (
  name: string,
  shows: string,
  made: Row['made'],
  [check, path, says]: readonly [check: Expected[0], path: string, says: string],
  more: Partial<Row> = {},
): Row => ({ name, shows, made, fails: [[check, 'linux/amd64', path, says]], runs: false, ...more });
