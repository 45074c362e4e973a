/**
 * Which symbols a loaded program would look for in vain.
 *
 * glibc (do_lookup_x and check_match in elf/dl-lookup.c): all objects that are there when the program starts are searched,
 * whichever library a symbol was linked from. A version that is wanted is found as itself, or as a symbol without any.
 * musl (find_sym in ldso/dynlink.c): the same, and versions count for nothing.
 */

import type { ElfFacts } from '../../elf/format/elf-types.ts';
import { type SymbolFacts, unpackPlaces, VersionBit } from '../../elf/format/symbol-facts.ts';
import { gnuHash } from '../../elf/sections/symbol-hash.ts';
import type { Loaded } from './library-search.ts';
import type { Closure } from './loader.ts';

/** A symbol that nothing defines. */
export interface MissingSymbol {
  /** What wants it. */
  readonly object: Loaded;
  readonly name: string;
  readonly version?: string;
  /** Only when it is called, which may be never. */
  readonly late: boolean;
}

export interface Binding {
  readonly flavour: 'glibc' | 'musl';
  /** LD_BIND_NOW. */
  readonly bindNow: boolean;
}

/** Finds missing symbols; what many programs have in common is looked up once. */
export interface SymbolFinder {
  missing(closure: Closure, binding: Binding): readonly MissingSymbol[];
}

export function createSymbolFinder(): SymbolFinder {
  const memory = createMemory();
  const scopes = new WeakMap<Closure['byName'], Scope | 'unknown'>();
  return {
    missing(closure, { flavour, bindNow }) {
      const [main, ...libraries] = closure.objects;
      const symbols = main?.entry.elf.symbols;
      if (!main || !symbols || closure.unresolved.length > 0 || closure.tooMany) return [];
      // Closures that are shared between programs share this map.
      const scope =
        scopes.get(closure.byName) ??
        scopeOf([...libraries, ...(closure.loader ? [closure.loader] : [])], closure.loader, flavour, memory);
      scopes.set(closure.byName, scope);
      if (scope === 'unknown') return [];
      const toMissing = (object: Loaded, { names }: SymbolFacts, { place, when }: Place): MissingSymbol => {
        const { name, version } = wantedAt(memory, names, place);
        const late = when === 'calls' && flavour === 'glibc' && !bindNow && !object.entry.elf.bindNow;
        return { object, name, late, ...(version === undefined ? {} : { version }) };
      };
      const has = scope.has(symbols.names);
      return [
        ...placesOf(memory, symbols)
          .filter(({ place }) => !has(place))
          .map((wanted) => toMissing(main, symbols, wanted)),
        ...scope.unmet
          .filter(({ of, place }) => !defines(memory, main.entry.elf, of.names, place, flavour))
          .map((wanted) => toMissing(wanted.object, wanted.of, wanted)),
      ];
    },
  };
}

interface Place {
  /** In `names` of the symbols. */
  readonly place: number;
  readonly when: 'start' | 'calls' | 'copies';
}

interface Wanted {
  readonly hash: number;
  readonly name: string;
  readonly version: string | undefined;
}

interface Definitions {
  readonly hashes: Uint32Array;
  readonly versions: Uint16Array | undefined;
}

/** What was unpacked and looked up before: programs want the same few of the same few libraries. */
interface Memory {
  readonly wanted: WeakMap<SymbolFacts['names'], (Wanted | undefined)[]>;
  readonly places: WeakMap<SymbolFacts, readonly Place[]>;
  readonly definitions: WeakMap<SymbolFacts, Definitions>;
  /** By library and list of names: 0 not looked up, 1 defined, 2 not defined. */
  readonly defined: WeakMap<ElfFacts, WeakMap<SymbolFacts['names'], Uint8Array>>;
}

function createMemory(): Memory {
  return {
    wanted: new WeakMap(),
    places: new WeakMap(),
    definitions: new WeakMap(),
    defined: new WeakMap(),
  };
}

/** What a map has for a key, made when it is not there. */
function remembered<Key extends WeakKey, Value>(
  map: WeakMap<Key, Value>,
  key: Key,
  make: (key: Key) => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make(key);
  map.set(key, fresh);
  return fresh;
}

function placesOf({ places }: Memory, symbols: SymbolFacts): readonly Place[] {
  return remembered(places, symbols, () =>
    (['start', 'calls', 'copies'] as const).flatMap((when) =>
      unpackPlaces(symbols[when]).map((place) => ({ place, when })),
    ),
  );
}

function wantedAt(memory: Memory, names: SymbolFacts['names'], place: number): Wanted {
  const list = remembered(memory.wanted, names, () => []);
  const known = list[place];
  if (known) return known;
  const text = names[place] ?? '';
  const at = text.indexOf('@');
  const name = at < 0 ? text : text.slice(0, at);
  const fresh = { hash: gnuHash(name), name, version: at < 0 ? undefined : text.slice(at + 1) };
  list[place] = fresh;
  return fresh;
}

/** All that is loaded beside the program itself. */
interface Scope {
  /** Whether something defines what stands at a place in these names. */
  has(names: SymbolFacts['names']): (place: number) => boolean;
  /** What the libraries want of the program. */
  readonly unmet: readonly (Place & { readonly object: Loaded; readonly of: SymbolFacts })[];
}

function scopeOf(
  objects: readonly Loaded[],
  loader: Loaded | undefined,
  flavour: Binding['flavour'],
  memory: Memory,
): Scope | 'unknown' {
  // A library whose symbols could not be read may define anything; so may the one that a filter stands for.
  if (objects.some(({ entry: { elf } }) => !elf.symbols || elf.filters)) return 'unknown';
  // Most is found in the largest, which is the C library.
  const elfs = objects
    .map(({ entry }) => entry.elf)
    .sort((a, b) => (b.symbols?.defined.length ?? 0) - (a.symbols?.defined.length ?? 0));
  const has = (names: SymbolFacts['names']) => {
    const answers = elfs.map((elf) => answersOf(memory, elf, names));
    return (place: number): boolean =>
      answers.some((answer) => answer[place] === 1) ||
      elfs.some((elf, index) => answers[index]?.[place] === 0 && defines(memory, elf, names, place, flavour));
  };
  const unmet = objects.flatMap((object) => {
    const of = object.entry.elf.symbols;
    // The loader relocates itself, and has been linked with nothing.
    if (!of || object === loader) return [];
    const hasIt = has(of.names);
    return placesOf(memory, of)
      .filter(({ place }) => !hasIt(place))
      .map((wanted) => ({ ...wanted, object, of }));
  });
  return { has, unmet };
}

function answersOf({ defined }: Memory, elf: ElfFacts, names: SymbolFacts['names']): Uint8Array {
  const ofElf = remembered(defined, elf, () => new WeakMap());
  return remembered(ofElf, names, () => new Uint8Array(names.length));
}

function defines(
  memory: Memory,
  elf: ElfFacts,
  names: SymbolFacts['names'],
  place: number,
  flavour: Binding['flavour'],
): boolean {
  const answers = answersOf(memory, elf, names);
  if (answers[place] === 0)
    answers[place] = findsDefinition(memory, elf, wantedAt(memory, names, place), flavour) ? 1 : 2;
  return answers[place] === 1;
}

function findsDefinition(
  memory: Memory,
  { symbols, definedVersions }: ElfFacts,
  wanted: Wanted,
  flavour: Binding['flavour'],
): boolean {
  if (!symbols) return true;
  const { hashes, versions } = remembered(memory.definitions, symbols, unpack);
  let at = firstAtLeast(hashes, wanted.hash);
  if (hashes[at] !== wanted.hash) return false;
  if (!versions) return true;
  let visible = 0;
  for (; hashes[at] === wanted.hash; at += 1) {
    const version = versions[at] ?? 0;
    const isHidden = (version & VersionBit.hidden) !== 0;
    if (flavour === 'musl') {
      if (!isHidden) return true;
      continue;
    }
    const place = version & VersionBit.place;
    if (wanted.version === undefined) {
      if ((version & VersionBit.first) !== 0) return true;
      if (!isHidden) visible += 1;
    } else if (place === 0 ? !isHidden : definedVersions[place - 1] === wanted.version) return true;
  }
  return visible > 0;
}

function unpack({ defined, versions }: SymbolFacts): Definitions {
  const bytes = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'base64')).buffer;
  return {
    hashes: new Uint32Array(bytes(defined)),
    versions: versions === undefined ? undefined : new Uint16Array(bytes(versions)),
  };
}

/** In ascending numbers: the place of the first that is not smaller. */
function firstAtLeast(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
