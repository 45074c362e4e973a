/** The root file system that an image's layers make together. */
import type { Spend } from '../../domain/budget.ts';
import { absolute } from '../../domain/image-path.ts';
import type { DirectoryEntry, LayerFacts } from '../../image/facts/layer-facts.ts';
import { createLayerStack, liveNodes, MAX_REMEMBERED } from './layer-stack.ts';
import { createPathWalk } from './path-walk.ts';
import type { Found, LiveEntry, LiveNode, Node, Nowhere } from './root-node.ts';

export interface RootFs {
  /** Follows links, as opening the path does. The result's path has none. */
  resolve(path: string, directory?: string): Found | Nowhere;
  /** The same without following the last part. */
  lookup(path: string): Node | Nowhere;
  /** The directories on the way to a path, links and theirs included, that not everybody may enter. */
  closedOnWay(path: string, directory?: string): readonly DirectoryEntry[];
  /** What is remembered one by one in directories (real paths): links, programs, scripts. All in one pass. */
  list(...directories: readonly string[]): readonly LiveNode[];
  /** The links, programs, scripts and remembered files that are still there, of those that a layer's entry is asked of. */
  entries(isWanted: (entry: LiveEntry) => boolean): readonly LiveNode[];
  /** The content of a file, links followed; `unread` when it is too large, or not one whose content is remembered. */
  text(path: string): Uint8Array | 'unread' | undefined;
  /** The text of a shell script or of a file that shells read, links followed; undefined where it is not kept. */
  scriptText(path: string): string | undefined;
  readonly layerCount: number;
}

/** @param spend where it is counted what is looked up; what it throws goes to the caller. */
export function createRootFs(facts: readonly LayerFacts[], spend: Spend = () => {}): RootFs {
  const stack = createLayerStack(facts);
  const { walk } = createPathWalk(stack);

  /** Loaders ask for the same few paths again and again, and most of these lead nowhere. */
  const resolved = new Map<string, Found | Nowhere>();
  const resolve = (path: string, directory = '/'): Found | Nowhere => {
    // Not `absolute`: what `..` means is known only after links were followed.
    const whole = path.startsWith('/') ? path : `${directory}/${path}`;
    spend('lookups');
    const known = resolved.get(whole);
    if (known) return known;
    const node = walk(whole, true);
    const result: Found | Nowhere = node.kind === 'symlink' ? { kind: 'loop', at: node.path } : node;
    if (resolved.size < MAX_REMEMBERED) resolved.set(whole, result);
    return result;
  };

  // Asked for rarely, and of few: an index of everything would be larger than everything else.
  const entries = (isWanted: (entry: LiveEntry) => boolean): readonly LiveNode[] =>
    liveNodes(stack.layers, isWanted, (path) => walk(path, false));

  return {
    resolve,
    lookup: (path) => walk(absolute(path, '/'), false),
    closedOnWay(path, directory = '/') {
      const closed: DirectoryEntry[] = [];
      walk(path.startsWith('/') ? path : `${directory}/${path}`, true, (entry) => void closed.push(entry));
      return closed;
    },
    list: (...directories) => entries(({ path }) => directories.some((directory) => isIn(path, directory))),
    entries,
    text: (path) => textOf(resolve(path)),
    scriptText: (path) => scriptTextOf(resolve(path)),
    layerCount: stack.layers.length,
  };
}

function textOf(found: Found | Nowhere): Uint8Array | 'unread' | undefined {
  if (found.kind !== 'file') return undefined;
  // A link leads to a file whose content was not kept: it is there, and cannot be read.
  if (found.entry?.kind !== 'text') return 'unread';
  return found.entry.base64 === undefined ? 'unread' : Buffer.from(found.entry.base64, 'base64');
}

function scriptTextOf(found: Found | Nowhere): string | undefined {
  if (found.kind !== 'file') return undefined;
  if (found.entry?.kind === 'script') return found.entry.text;
  if (found.entry?.kind !== 'text' || found.entry.base64 === undefined) return undefined;
  return Buffer.from(found.entry.base64, 'base64').toString('utf8');
}

/** The same as `dirname(path) === directory`, without making a string of each path. */
function isIn(path: string, directory: string): boolean {
  const length = directory === '/' ? 0 : directory.length;
  return path.lastIndexOf('/') === length && (length === 0 || path.startsWith(directory));
}
