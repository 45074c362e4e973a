/** Where loaders look for a library: what they find first, and everything they passed by. */

import { MAX_SEARCH_DIRECTORIES } from '../../domain/image-limits.ts';
import { dirname } from '../../domain/image-path.ts';
import type { ElfFacts } from '../../elf/format/elf-types.ts';
import type { ElfEntry } from '../../image/facts/layer-facts.ts';
import { barredDirectory, type Credentials, mayOpen } from '../rootfs/access.ts';
import { type Found, isFound } from '../rootfs/root-node.ts';
import type { RootFs } from '../rootfs/rootfs.ts';
import { loaderAbiOf, sameAbi } from './abi.ts';

/** A shared object in memory. */
export interface Loaded {
  /** The path under which it was opened; `$ORIGIN` is its directory. */
  readonly path: string;
  /** The path of the file itself. */
  readonly realPath: string;
  readonly entry: ElfEntry;
  /** The layer that it is in. */
  readonly layer: number;
  /** Who wanted it; undefined for the program. */
  readonly neededBy?: Loaded;
}

/** A file with the right name that cannot be used. */
export interface Passed {
  readonly path: string;
  /** Without links. */
  readonly realPath: string;
  /** `closed`: the user may not open it; a loader then goes on as if nothing were there. */
  readonly kind: 'foreign' | 'broken' | 'closed';
  /** Of a foreign one. */
  readonly elf?: ElfFacts;
  /** Of a broken one; a clause. */
  readonly reason?: string;
}

export type Search =
  | ({ readonly kind: 'found' } & Omit<Loaded, 'neededBy'>)
  /** The loader stops here with an error, though another directory may have a good one. */
  | { readonly kind: 'fatal'; readonly by: Passed; readonly passed: readonly Passed[] }
  | { readonly kind: 'none'; readonly passed: readonly Passed[]; readonly directories: readonly string[] };

/** What happens when the loader of `program` opens this path. */
export type Attempt =
  | ({ readonly kind: 'found' } & Omit<Loaded, 'neededBy' | 'path'>)
  | { readonly kind: 'passed' | 'fatal'; readonly by: Passed }
  | undefined;

/**
 * Opens a candidate as glibc does (`open_verify` in its elf/dl-load.c): a file of another class or machine is
 * passed by in silence, and so is one that the user may not open; one that is no ELF file at all, or of the other byte
 * order, ends the program.
 * @param reader whose permissions count; undefined when that is not known.
 */
export function tryGlibc(root: RootFs, path: string, program: ElfFacts, reader?: Credentials): Attempt {
  const found = root.resolve(path);
  if (!isFound(found)) return undefined;
  const broken = (reason: string): Attempt => ({
    kind: 'fatal',
    by: { path, realPath: found.path, kind: 'broken', reason },
  });
  if (reader && !mayReach(root, path, found, reader))
    return { kind: 'passed', by: { path, realPath: found.path, kind: 'closed' } };
  // Both can be opened, and no header can be read from them.
  if (found.kind === 'directory') return broken('it is a directory');
  if (found.kind === 'special') return broken('it is a device, a pipe or a socket');
  const { entry } = found;
  if (entry?.kind !== 'elf') {
    return broken(entry?.kind === 'opaque' && entry.elf ? entry.reason : 'it is not an ELF file');
  }
  if (entry.elf.truncated) return broken('it is cut off');
  if (sameAbi(entry.elf, program)) return { kind: 'found', realPath: found.path, entry, layer: found.layer };
  const sameClassOtherOrder = entry.elf.bits === program.bits && entry.elf.endian !== program.endian;
  return {
    kind: sameClassOtherOrder ? 'fatal' : 'passed',
    by: { path, realPath: found.path, kind: 'foreign', elf: entry.elf },
  };
}

/** Files of data have no permissions here: they can be opened, or what they are counts for nothing. */
function mayReach(root: RootFs, path: string, found: Found, reader: Credentials): boolean {
  if (found.kind === 'file' && found.entry) return mayOpen(path, found.entry, reader, root);
  return barredDirectory(path, reader, root) === undefined;
}

/** musl (`path_open` and `map_library` in its ldso/dynlink.c) takes the first file that it can open. */
export function tryMusl(root: RootFs, path: string, program: ElfFacts, reader?: Credentials): Attempt {
  const attempt = tryGlibc(root, path, program, reader);
  return attempt?.kind === 'passed' && attempt.by.kind !== 'closed'
    ? { kind: 'fatal', by: attempt.by }
    : attempt;
}

/** Tries one directory after the other. */
export function searchDirectories(
  directories: readonly string[],
  name: string,
  attempt: (path: string) => Attempt,
): Search {
  const passed: Passed[] = [];
  const unique = [...new Set(directories)].slice(0, MAX_SEARCH_DIRECTORIES);
  for (const directory of unique) {
    const path = `${directory}/${name}`;
    const result = attempt(path);
    if (result?.kind === 'found') return { ...result, path };
    if (result?.kind === 'fatal') return { kind: 'fatal', by: result.by, passed };
    if (result) passed.push(result.by);
  }
  return { kind: 'none', passed, directories: unique };
}

/**
 * Dynamic string tokens (ld.so(8), "Dynamic string tokens"): one path may mean several, where we do not know the
 * loader's own idea of `$LIB` or the processor's name.
 */
export function expandTokens(text: string, object: Loaded): readonly string[] {
  if (!text.includes('$')) return [text];
  const abi = loaderAbiOf(object.entry.elf);
  const values: Readonly<Record<string, readonly string[]>> = {
    ORIGIN: [dirname(object.neededBy ? object.path : object.realPath)],
    LIB: [...(abi?.multiarch ?? []).map((tuple) => `lib/${tuple}`), 'lib64', 'lib'],
    PLATFORM: abi?.platforms ?? [],
  };
  return Object.entries(values).reduce<readonly string[]>(
    (texts, [token, replacements]) => {
      const pattern = new RegExp(`\\$(?:${token}(?![A-Za-z0-9_])|\\{${token}\\})`, 'g');
      return texts.flatMap((one) =>
        pattern.test(one) ? replacements.map((value) => one.replace(pattern, () => value)) : [one],
      );
    },
    [text],
  );
}
