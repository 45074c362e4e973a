/** The crates of a program on one target: cargo's resolution, with what Cargo.lock knows of each. */
import type { LockedPackage } from '../manifest/crate-facts.ts';
import { type CrateTree, linkedCrates, type TreeCrate, type TreeEdge } from './cargo-tree.ts';

/** Where a crate comes from. */
export type CrateSource =
  | { readonly kind: 'crates.io' }
  /** Another registry; `url` is its index. */
  | { readonly kind: 'registry'; readonly url: string }
  | { readonly kind: 'git'; readonly url: string; readonly commit: string }
  /** Of the workspace, vendored by hand, or patched. */
  | { readonly kind: 'path' };

export interface ProgramCrate {
  readonly name: string;
  readonly version: string;
  readonly source: CrateSource;
  readonly features: readonly string[];
  readonly license?: string;
  /** SHA-256 of the published archive, hexadecimal. */
  readonly checksum?: string;
  readonly isProcMacro: boolean;
}

export interface ProgramCrates {
  readonly crates: readonly ProgramCrate[];
  readonly edges: readonly TreeEdge[];
  readonly programs: readonly {
    readonly name: string;
    /** Places in `crates`: the package that it is built from, and all that is linked into it. */
    readonly root: number;
    readonly linked: readonly number[];
  }[];
}

/** A program, and the package that it is a target of. */
export interface BuiltProgram {
  readonly name: string;
  readonly package: string;
}

/** crates.io, as Cargo.lock calls it: its git index, and the sparse one. */
const CRATES_IO = [
  'registry+https://github.com/rust-lang/crates.io-index',
  'sparse+https://index.crates.io/',
];

/** @throws Error when a program's package is not among the roots of the tree. */
export function programCrates(
  tree: CrateTree,
  lock: readonly LockedPackage[],
  programs: readonly BuiltProgram[],
): ProgramCrates {
  const locked = new Map<string, LockedPackage[]>();
  for (const one of lock) {
    const key = `${one.name} ${one.version}`;
    locked.set(key, [...(locked.get(key) ?? []), one]);
  }
  const built = programs.map((program) => {
    const root = tree.roots.find((at) => tree.crates[at]?.name === program.package);
    if (root === undefined) throw new Error(`cargo tree does not name the package ${program.package}`);
    return { name: program.name, root, linked: [...linkedCrates(tree, root)] };
  });
  const crates = tree.crates.map((crate) => {
    const found = entryOf(crate, locked.get(`${crate.name} ${crate.version}`) ?? []);
    const { name, version, features, isProcMacro, license } = crate;
    return {
      name,
      version,
      features,
      isProcMacro,
      source: sourceOf(found?.source),
      ...(license === undefined ? {} : { license }),
      ...(found?.checksum === undefined ? {} : { checksum: found.checksum }),
    };
  });
  return reachable({ crates, edges: tree.edges, programs: built });
}

/** Without what other packages of the workspace use, which are no part of these programs. */
function reachable({ crates, edges, programs }: ProgramCrates): ProgramCrates {
  const wanted = new Set(programs.map(({ root }) => root));
  const uses = new Map<number, number[]>();
  for (const { from, to } of edges) uses.set(from, [...(uses.get(from) ?? []), to]);
  for (const at of wanted) for (const to of uses.get(at) ?? []) wanted.add(to);
  const places = new Map([...wanted].sort((a, b) => a - b).map((old, place) => [old, place]));
  const moved = (at: number): number => places.get(at) ?? 0;
  return {
    crates: crates.filter((_, at) => wanted.has(at)),
    edges: edges
      .filter(({ from }) => wanted.has(from))
      .map((edge) => ({ ...edge, from: moved(edge.from), to: moved(edge.to) })),
    programs: programs.map((one) => ({ ...one, root: moved(one.root), linked: one.linked.map(moved) })),
  };
}

/** Two of the same name and version differ in their source, which cargo then writes in brackets. */
function entryOf(crate: TreeCrate, entries: readonly LockedPackage[]): LockedPackage | undefined {
  const [first] = entries;
  if (entries.length <= 1) return first;
  const isGit = /^(?:https?|ssh|git|file):/.test(crate.origin);
  const commit = crate.origin.split('#')[1] ?? '';
  const fits = (source: string | undefined): boolean => {
    if (crate.origin.startsWith('/')) return source === undefined;
    if (isGit) return source?.startsWith('git+') === true && (source.split('#')[1] ?? '').startsWith(commit);
    if (crate.origin === '') return source !== undefined && CRATES_IO.includes(source);
    return source !== undefined && !source.startsWith('git+') && !CRATES_IO.includes(source);
  };
  return entries.find(({ source }) => fits(source));
}

function sourceOf(source: string | undefined): CrateSource {
  if (source === undefined) return { kind: 'path' };
  if (CRATES_IO.includes(source)) return { kind: 'crates.io' };
  const [scheme = '', ...rest] = source.split('+');
  const [url = '', commit = ''] = rest.join('+').split('#');
  return scheme === 'git'
    ? { kind: 'git', url: url.split('?')[0] ?? url, commit }
    : { kind: 'registry', url };
}
