/** From the entries of a layer's archive, in order, to the layer's facts. */

import type { Spend } from '../../domain/budget.ts';
import {
  MAX_ENTRIES,
  MAX_NAME,
  MAX_PATH,
  MAX_PATH_BYTES,
  MAX_SCRIPT_BYTES,
  MAX_SYMBOL_BYTES,
} from '../../domain/image-limits.ts';
import { basename, child, dirname, normalise } from '../../domain/image-path.ts';
import { CAPABILITY_RECORD, type FileCapabilities, parseCapabilities, XATTR } from './capabilities.ts';
import type { Content, ContentReader } from './content.ts';
import { nameWeight, PATH_WEIGHT } from './facts-weight.ts';
import { readContent } from './file-content.ts';
import {
  LAYER_FACTS_VERSION,
  type LayerEntry,
  type LayerFacts,
  type LayerProblem,
  type Permissions,
} from './layer-facts.ts';
import { createLayerTree, type Fail, type Inode, type LayerTree } from './layer-tree.ts';
import { PathKind } from './path-table.ts';

export type EntryType =
  | 'file'
  | 'link'
  | 'symlink'
  | 'character-device'
  | 'block-device'
  | 'directory'
  | 'fifo'
  /** A character device 0, 0, which is how overlayfs says that something was removed. */
  | 'whiteout-device'
  /** A global PAX header: it makes nothing, but runtimes make room for it as for a file of its name. */
  | 'global';

/** An entry's header, after PAX and GNU long names were applied. */
export interface EntryHeader {
  readonly name: string;
  /** Null for types that runtimes do not unpack. */
  readonly type: EntryType | null;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly size?: number;
  readonly linkname?: string;
  readonly pax?: ReadonlyMap<string, string>;
}

export interface LayerBuilder {
  /** Takes the next entry; gives a reader when its content matters. Nothing more is taken after a problem. */
  entry(header: EntryHeader): ContentReader | undefined;
  /** What the reader of the last entry found. */
  content(content: Content): void;
  /** A header that extends the next entry. */
  extension(): void;
  /** PAX records of such a header. */
  records(count: number): void;
  readonly fail: Fail;
  problem(): LayerProblem | undefined;
  /** @param diffId the digest of the archive, when it was read to its end. */
  finish(diffId?: string): LayerFacts;
}

/** PAX records of an ordinary file: path, times, size, owner, attributes. */
const USUAL_RECORDS = 16;

const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';

const NO_PROGRAM: Content = {
  kind: 'opaque',
  reason: 'it is neither an ELF program nor a script with a #! line',
};

type FilePermissions = Permissions & { readonly capabilities?: FileCapabilities };

function capabilitiesOf({ pax }: EntryHeader): { readonly capabilities?: FileCapabilities } {
  const value = pax?.get(CAPABILITY_RECORD);
  const capabilities = value === undefined ? undefined : parseCapabilities(value);
  return capabilities ? { capabilities } : {};
}

function sizeOfSymbols(content: Content): number {
  const symbols = content.kind === 'elf' ? content.elf.symbols : undefined;
  if (!symbols) return 0;
  const { names, defined, start, calls } = symbols;
  return names.reduce((sum, name) => sum + name.length, defined.length + start.length + calls.length);
}

function sizeOfScript(content: Content): number {
  if (content.kind === 'script') return content.text?.length ?? 0;
  return content.kind === 'text' && content.script ? (content.base64?.length ?? 0) : 0;
}

/** Names of symbols are the same in all files: each is remembered once. */
function createNames() {
  const known = new Map<string, string>();
  return {
    /** @returns the weight of those that are new, and of the places of all. */
    add({ elf: { symbols } }: Extract<Content, { kind: 'elf' }>): number {
      let weight = 8 * (symbols?.names.length ?? 0);
      for (const name of symbols?.names ?? []) {
        if (known.has(name)) continue;
        known.set(name, name);
        weight += nameWeight(name);
      }
      return weight;
    },
    share(content: Content): Content {
      if (content.kind !== 'elf' || !content.elf.symbols) return content;
      const { symbols } = content.elf;
      return {
        ...content,
        elf: {
          ...content.elf,
          symbols: { ...symbols, names: symbols.names.map((name) => known.get(name) ?? name) },
        },
      };
    },
  };
}

/** Facts without symbols are those of a file whose symbols cannot be read: nothing is said about them. */
function withoutSymbols(content: Content): Content {
  if (content.kind !== 'elf') return content;
  const { symbols: _, ...elf } = content.elf;
  return { ...content, elf };
}

function withoutMark({ kind, base64 }: Extract<Content, { kind: 'text' }>): Content {
  return { kind, ...(base64 === undefined ? {} : { base64 }) };
}

function bounded(content: Content, tooManySymbols: boolean, tooMuchScript: boolean): Content {
  if (content.kind === 'script') return tooMuchScript ? { kind: 'script', line: content.line } : content;
  if (content.kind === 'text' && content.script) return tooMuchScript ? NO_PROGRAM : withoutMark(content);
  return tooManySymbols ? withoutSymbols(content) : content;
}

/** @param spend where it is counted what this layer takes; what it throws goes to the caller. */
export function createLayerBuilder(spend: Spend = () => {}): LayerBuilder {
  let problem: LayerProblem | undefined;
  let entries = 0;
  let pathBytes = 0;
  let reading: { readonly path: string; readonly permissions: FilePermissions } | undefined;
  let symbolBytes = 0;
  let scriptBytes = 0;
  const names = createNames();
  const fail: Fail = (kind, message) => {
    problem ??= { kind, message };
    return undefined;
  };
  const tree = createLayerTree(fail, spend);

  const begin = (header: EntryHeader): ContentReader | undefined => {
    const place = placeOf(header, tree, fail);
    if (!place) return undefined;
    const { parent, name } = place;
    if (name.startsWith(WHITEOUT)) {
      whiteout(tree, parent, name, fail);
      return undefined;
    }
    const path = child(parent, name);
    if (header.type === 'global') {
      if (tree.paths.get(path) !== undefined)
        fail('bound', `a global PAX header has the name of ${path}, which runtimes then remove`);
      return undefined;
    }
    for (const [key, value] of header.pax ?? []) {
      if (!isAttribute(key, value))
        return fail('broken', `${path} has an attribute that Linux refuses (${key.slice(0, 60)})`);
    }
    const permissions = { mode: (header.mode ?? 0) & 0o7777, uid: header.uid ?? 0, gid: header.gid ?? 0 };
    if (header.type !== 'file') {
      putOther(tree, path, header, permissions, fail);
      return undefined;
    }
    tree.put(path, PathKind.file);
    const executable = (permissions.mode & 0o111) !== 0;
    reading = { path, permissions: { ...permissions, ...capabilitiesOf(header) } };
    return readContent({ path, size: header.size ?? 0, executable });
  };

  return {
    fail,
    problem: () => problem,
    extension: () => spend('entries'),
    // Half a dozen belong to every file: they come with its entry.
    records: (count) => spend('records', Math.max(0, count - USUAL_RECORDS)),
    entry(header) {
      entries += 1;
      pathBytes += header.name.length + (header.linkname?.length ?? 0);
      if (entries > MAX_ENTRIES) fail('bound', `it has more than ${MAX_ENTRIES} entries`);
      spend('entries');
      spend('memory', PATH_WEIGHT);
      if (pathBytes > MAX_PATH_BYTES) fail('bound', 'its paths alone fill hundreds of megabytes');
      return problem ? undefined : begin(header);
    },
    content(content) {
      if (reading && content.kind === 'elf') spend('memory', names.add(content));
      if (content.kind === 'text' && !content.script) spend('texts', content.base64?.length ?? 0);
      symbolBytes += sizeOfSymbols(content);
      scriptBytes += sizeOfScript(content);
      if (reading && content.kind !== 'plain')
        tree.keep(reading.path, {
          ...reading.permissions,
          content: names.share(
            bounded(content, symbolBytes > MAX_SYMBOL_BYTES, scriptBytes > MAX_SCRIPT_BYTES),
          ),
        });
      reading = undefined;
    },
    finish(diffId) {
      if (!problem) tree.end();
      return {
        version: LAYER_FACTS_VERSION,
        ...(diffId === undefined || problem ? {} : { diffId }),
        paths: tree.paths.pack(),
        entries: entriesOf(tree.inodes),
        ...(problem ? { problem } : {}),
      };
    },
  };
}

/** Where the entry goes; undefined for the root itself, and after a problem. */
function placeOf(
  header: EntryHeader,
  tree: LayerTree,
  fail: Fail,
): { readonly parent: string; readonly name: string } | undefined {
  const written = header.name;
  if (tooLong(written) || tooLong(header.linkname ?? ''))
    return fail('broken', `the path ${written.slice(0, 60)}… is longer than Linux allows`);
  // `..` that leads out of the root is cut there, as containerd does.
  const clean = normalise(written);
  if (clean === '/') return undefined;
  const parent = tree.directoryFor(dirname(clean));
  return parent === undefined ? undefined : { parent, name: basename(clean) };
}

function tooLong(path: string): boolean {
  return (
    path.length > MAX_PATH ||
    (path.length > MAX_NAME && path.split('/').some((name) => name.length > MAX_NAME))
  );
}

/** False for an extended attribute that setxattr(2) would refuse: a name of no or 256 bytes, capabilities that are none. */
function isAttribute(key: string, value: string): boolean {
  if (!key.startsWith(XATTR)) return true;
  const name = Buffer.byteLength(key) - XATTR.length;
  if (name === 0 || name > MAX_NAME) return false;
  if (!key.endsWith('.security.capability')) return true;
  // vfs_cap_data of version 2, and of version 3 with an owner (linux/capability.h): the version is the fourth byte.
  const version = value.charCodeAt(3);
  return (value.length === 20 && version === 2) || (value.length === 24 && version === 3);
}

function whiteout(tree: LayerTree, parent: string, name: string, fail: Fail): void {
  if (name === OPAQUE) {
    tree.paths.set(parent, PathKind.opaqueDirectory);
    return;
  }
  const removed = name.slice(WHITEOUT.length);
  if (removed === '' || removed === '.' || removed === '..')
    fail('broken', `${child(parent, name)} removes nothing that has a name`);
  else tree.remove(child(parent, removed));
}

function putOther(
  tree: LayerTree,
  path: string,
  header: EntryHeader,
  permissions: Permissions,
  fail: Fail,
): void {
  switch (header.type) {
    case 'directory':
      tree.putDirectory(path, permissions);
      return;
    case 'symlink':
      if (!header.linkname) fail('broken', `${path} is a link to nothing`);
      tree.keep(path, { ...permissions, content: { kind: 'symlink', target: header.linkname ?? '' } });
      return;
    case 'link':
      hardLink(tree, path, header, permissions, fail);
      return;
    case 'character-device':
    case 'block-device':
    case 'fifo':
      tree.put(path, PathKind.special);
      return;
    case 'whiteout-device':
      tree.put(path, PathKind.whiteout);
      return;
    default:
      // GNU's old sparse files, contiguous files and the like: containerd says "unhandled tar header type".
      fail('broken', `${path} is of a kind that container runtimes do not unpack`);
  }
}

function hardLink(
  tree: LayerTree,
  path: string,
  header: EntryHeader,
  permissions: Permissions,
  fail: Fail,
): void {
  const clean = normalise(header.linkname ?? '');
  const parent = tree.directoryFor(dirname(clean));
  if (parent === undefined) return;
  const target = child(parent, basename(clean));
  // What was at the path is removed before the link is made.
  if (`${target}/`.startsWith(`${path}/`)) {
    fail('broken', `${path} is a hard link to itself`);
    return;
  }
  const kind = tree.paths.get(target);
  if (kind === PathKind.file || kind === PathKind.special || kind === PathKind.whiteout) {
    tree.put(path, kind);
    if (kind === PathKind.file && (permissions.mode & 0o111) !== 0)
      for (const name of [path, target]) tree.keep(name, { ...permissions, content: NO_PROGRAM });
    return;
  }
  const inode = kind === PathKind.entry ? tree.inodes.get(target) : undefined;
  if (!inode) {
    fail('broken', `${path} is a hard link to ${target}, which is not a file of the same layer`);
    return;
  }
  // Runtimes change owner and mode after linking, so the last header holds for all names.
  // Changing the owner takes capabilities away, but for those of that header.
  if (inode.content.kind !== 'symlink')
    Object.assign(inode, permissions, { capabilities: capabilitiesOf(header).capabilities });
  tree.keep(path, inode);
}

function entriesOf(inodes: LayerTree['inodes']): readonly LayerEntry[] {
  const entries: LayerEntry[] = [];
  for (const [path, inode] of inodes) entries.push(entryOf(path, inode));
  return entries;
}

function entryOf(path: string, { mode, uid, gid, capabilities, content }: Inode): LayerEntry {
  if (content.kind === 'symlink') return { kind: 'symlink', path, target: content.target };
  if (content.kind === 'plain') return { kind: 'opaque', path, mode, uid, gid, reason: 'it is data' };
  if (content.kind === 'elf' && capabilities) return { ...content, path, mode, uid, gid, capabilities };
  return { ...content, path, mode, uid, gid };
}
