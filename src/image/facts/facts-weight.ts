/**
 * How much memory facts take, in bytes: an estimate, measured against V8 for millions of each kind. It is what a budget
 * counts in, because a thousand links are nothing, and one file may have a megabyte of names.
 */
import type { InodeContent } from './content.ts';
import type { LayerFacts } from './layer-facts.ts';
import { RECORD_BYTES } from './path-table.ts';

/** A path of a layer, in its table and in that of the root file system. */
export const PATH_WEIGHT = 40;

/** An entry with its permissions, in a map, a list and whatever asks for it. */
const ENTRY_WEIGHT = 280;
/** A string and its place in a list. */
const STRING_WEIGHT = 40;
const ELF_WEIGHT = 800;

/** Of an entry that is remembered by itself, without the names of its symbols. */
export function weightOf(path: string, content: InodeContent): number {
  return ENTRY_WEIGHT + path.length + contentWeight(content);
}

/** Of the name of a symbol, which all files of a layer share. */
export function nameWeight(name: string): number {
  return STRING_WEIGHT + name.length;
}

/** Of a whole layer, as it comes out of a cache: its files share one list of names. */
export function weightOfFacts({ paths, entries }: LayerFacts): number {
  const lists = new Set(
    entries.flatMap((entry) => (entry.kind === 'elf' && entry.elf.symbols ? [entry.elf.symbols.names] : [])),
  );
  let sum = (paths.byteLength / RECORD_BYTES) * PATH_WEIGHT;
  for (const entry of entries) sum += weightOf(entry.path, entry);
  for (const list of lists) sum += weigh(list);
  return sum;
}

function contentWeight(content: InodeContent): number {
  switch (content.kind) {
    case 'symlink':
      return content.target.length;
    case 'script':
      return content.line.length + (content.text?.length ?? 0);
    case 'text':
      return content.base64?.length ?? 0;
    case 'elf': {
      const { elf, systemDirectories = [] } = content;
      const lists = [elf.needed, elf.rpath, elf.runpath, elf.definedVersions, elf.damage, systemDirectories];
      const wanted = elf.neededVersions.map(({ library, versions }) =>
        weigh([library, ...versions.map(({ name }) => name)]),
      );
      const symbols = elf.symbols;
      return (
        ELF_WEIGHT +
        [...lists.map(weigh), ...wanted].reduce((sum, weight) => sum + weight, 0) +
        (symbols ? symbols.defined.length + symbols.start.length + symbols.calls.length : 0)
      );
    }
    default:
      return 0;
  }
}

function weigh(strings: readonly string[]): number {
  return strings.reduce((sum, text) => sum + STRING_WEIGHT + text.length, 0);
}
