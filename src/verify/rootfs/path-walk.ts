/** Follows a path through a root file system as the kernel does (path_resolution(7)). */
import { MAX_DEPTH, MAX_LINKS } from '../../domain/image-limits.ts';
import { basename, child, dirname } from '../../domain/image-path.ts';
import type { DirectoryEntry } from '../../image/facts/layer-facts.ts';
import { type LayerStack, MAX_REMEMBERED, type Seen } from './layer-stack.ts';
import type { Node, Nowhere } from './root-node.ts';

/** Is told of each directory on the way that not everybody may enter. */
export type Passing = (directory: DirectoryEntry) => void;

export interface PathWalk {
  /** @param followLast whether a link at the path itself is followed. */
  walk(path: string, followLast: boolean, passing?: Passing): Node | Nowhere;
}

/** Where a path leads, and how many links were followed. */
interface Place {
  readonly at: Seen | Nowhere;
  readonly links: number;
}

/** A way that is begun. */
interface Way {
  /** The whole path, for what is said of it. */
  readonly path: string;
  readonly start: Seen;
  /** Parts that are to come, the next one last. */
  readonly pending: string[];
  readonly followLast: boolean;
  /** Links that were followed to the start. */
  readonly links: number;
  readonly passing?: Passing | undefined;
}

export function createPathWalk(stack: LayerStack): PathWalk {
  /**
   * Where directories lead, as they are written: a loader tries many names in each of a few, most of which are not there.
   */
  const directories = new Map<string, Place>();
  const directoryOf = (path: string): Place => {
    const known = directories.get(path);
    if (known) return known;
    const pending = partsOf(path).reverse();
    const place = follow(stack, { path, start: stack.root, pending, followLast: true, links: 0 });
    if (directories.size < MAX_REMEMBERED) directories.set(path, place);
    return place;
  };
  return {
    walk(path, followLast, passing) {
      const name = basename(path);
      // Who wants to know each directory on the way goes all of it.
      const isPlain = !passing && name !== '' && name !== '.' && name !== '..';
      const directory: Place = isPlain ? directoryOf(dirname(path)) : { at: stack.root, links: 0 };
      if (directory.at && 'at' in directory.at)
        return directory.at.kind === 'loop' ? { kind: 'loop', at: path } : directory.at;
      const pending = isPlain ? [name] : partsOf(path).reverse();
      const { links, at: start } = directory;
      const { at } = follow(stack, { path, start, pending, followLast, links, passing });
      if (!at) return { kind: 'missing', at: path };
      return 'at' in at ? at : at.node;
    },
  };
}

function follow(stack: LayerStack, { path, start, pending, followLast, links: soFar, passing }: Way): Place {
  let at = start;
  let links = soFar;
  const nowhere = (kind: Nowhere['kind'], where: string): Place => ({ at: { kind, at: where }, links });
  while (pending.length > 0) {
    if (!at) return nowhere('missing', path);
    const here: string = at.node.path;
    if (at.node.kind !== 'directory') return nowhere('not-a-directory', here);
    if (pending.length > MAX_DEPTH) return nowhere('loop', path);
    if (at.node.entry && (at.node.entry.mode & 0o001) === 0) passing?.(at.node.entry);
    const part = pending.pop() ?? '';
    if (part === '..') {
      at = stack.seen(dirname(here)) ?? again(stack, dirname(here));
      continue;
    }
    const next: Seen = stack.look(at, child(here, part));
    if (!next) return nowhere('missing', child(here, part));
    if (next.node.kind !== 'symlink' || (pending.length === 0 && !followLast)) {
      at = next;
      continue;
    }
    links += 1;
    const { target } = next.node.entry;
    if (links > MAX_LINKS) return nowhere('loop', path);
    if (target === '') return nowhere('missing', next.node.path);
    if (target.startsWith('/')) at = stack.root;
    pending.push(...partsOf(target).reverse());
  }
  return at ? { at, links } : nowhere('missing', path);
}

/** A canonical path that is known to be there. */
function again(stack: LayerStack, path: string): Seen {
  return partsOf(path).reduce<Seen>(
    (at, part) => at && stack.look(at, child(at.node.path, part)),
    stack.root,
  );
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}
