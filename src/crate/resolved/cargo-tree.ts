/**
 * What `cargo tree` prints, as a graph: which crates a program is made of on one target, with the features that are on.
 * cargo resolves this anew for every target, and only cargo knows the manifests of published crates.
 */

/** After `cargo`, before `--target` and what chooses packages and features. `-e` leaves dev-dependencies out. */
export const TREE_ARGUMENTS: readonly string[] = [
  'tree',
  '--locked',
  '--charset',
  'ascii',
  '--prefix',
  'indent',
  '--edges',
  'normal,build',
  '--format',
  '{p}\t{f}\t{l}',
];

/** More lines than any workspace has; Servo's has 5000. */
const MAX_LINES = 200_000;

/** A package, as cargo names it. */
export interface TreeCrate {
  readonly name: string;
  readonly version: string;
  /** What cargo writes in brackets: a path, a git URL, a registry that is not crates.io. Empty for crates.io. */
  readonly origin: string;
  readonly isProcMacro: boolean;
  /** Features that are on, of any of its uses. */
  readonly features: readonly string[];
  /** As its manifest says it. */
  readonly license?: string;
}

export type TreeEdgeKind = 'normal' | 'build';

export interface TreeEdge {
  /** Places in `crates`. */
  readonly from: number;
  readonly to: number;
  readonly kind: TreeEdgeKind;
  /** False of what runs while compiling: build scripts, procedural macros, and all that they use. */
  readonly isLinked: boolean;
}

export interface CrateTree {
  readonly crates: readonly TreeCrate[];
  /** Places of the packages that were built. */
  readonly roots: readonly number[];
  readonly edges: readonly TreeEdge[];
}

interface Open {
  readonly at: number;
  /** Compiled for the machine that builds. */
  readonly isHost: boolean;
}

/**
 * Reads what `cargo` printed with `TREE_ARGUMENTS`.
 * @throws Error for what is not such a tree; its message says where.
 */
export function parseCargoTree(text: string): CrateTree {
  const crates: MutableCrate[] = [];
  const places = new Map<string, number>();
  const edges = new Map<string, TreeEdge>();
  const roots = new Set<number>();
  /** By depth: what is open, and the section of its children. */
  const open: Open[] = [];
  const sections: TreeEdgeKind[] = [];
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) throw new Error(`it has more than ${MAX_LINES} lines`);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const header = /^((?:[| ] {3})*)\[(build|dev)-dependencies\]$/.exec(line);
    if (header) {
      sections[(header[1]?.length ?? 0) / 4 + 1] = 'build';
      continue;
    }
    const [, prefix = '', rest = ''] = /^((?:[| ] {3})*(?:[|`]-- )?)(.*)$/.exec(line) ?? [];
    const depth = prefix.length / 4;
    const node = readNode(rest);
    if (!node || depth > open.length)
      throw new Error(`line ${index + 1} is not a crate: ${line.slice(0, 200)}`);
    const at = placeOf(node, crates, places);
    const parent = depth === 0 ? undefined : open[depth - 1];
    const kind = sections[depth] ?? 'normal';
    const isHost = (parent?.isHost ?? false) || kind === 'build' || node.isProcMacro;
    open.length = depth;
    open.push({ at, isHost });
    sections.length = depth + 1;
    if (!parent) roots.add(at);
    else {
      const edge = { from: parent.at, to: at, kind, isLinked: !isHost };
      edges.set(`${edge.from} ${edge.to} ${kind} ${isHost}`, edge);
    }
  }
  return { crates, roots: [...roots], edges: [...edges.values()] };
}

/** Places of the crates that are linked into what `root` is compiled to, itself among them. */
export function linkedCrates({ edges }: CrateTree, root: number): ReadonlySet<number> {
  const uses = new Map<number, number[]>();
  for (const { from, to, isLinked } of edges) if (isLinked) uses.set(from, [...(uses.get(from) ?? []), to]);
  // A Set that grows while it is looked at.
  const linked = new Set([root]);
  for (const at of linked) for (const to of uses.get(at) ?? []) linked.add(to);
  return linked;
}

type MutableCrate = { -readonly [Key in keyof TreeCrate]: TreeCrate[Key] };

function placeOf(node: TreeCrate, crates: MutableCrate[], places: Map<string, number>): number {
  const key = `${node.name} ${node.version} ${node.origin}`;
  const known = places.get(key);
  if (known === undefined) {
    places.set(key, crates.length);
    return crates.push({ ...node }) - 1;
  }
  // One crate may be compiled twice, for the target and for the machine that builds.
  const crate = crates[known];
  if (crate) crate.features = [...new Set([...crate.features, ...node.features])].sort();
  return known;
}

/** `name v1.2.3 (origin) (proc-macro)\tfeatures\tlicense (*)`. */
function readNode(text: string): TreeCrate | undefined {
  const [package_ = '', features = '', last = ''] = text.split('\t');
  const match = /^([A-Za-z0-9_-]{1,128}) v([^\s()]{1,128})((?: \([^\t]*\))?)$/.exec(package_);
  if (!match || text.split('\t').length !== 3) return undefined;
  const [, name = '', version = '', brackets = ''] = match;
  const license = last.replace(/ \(\*\)$/, '').trim();
  const inside = brackets
    .slice(2, -1)
    .split(') (')
    .filter((one) => one !== '');
  return {
    name,
    version,
    origin: inside.filter((one) => one !== 'proc-macro').join(' '),
    isProcMacro: inside.includes('proc-macro'),
    features: features === '' ? [] : features.split(','),
    ...(license === '' ? {} : { license }),
  };
}
