/**
 * Symbols of a file as they are remembered: a library has thousands, an image some hundred thousand, and most are
 * never asked for. So they are packed, and unpacked when somebody asks.
 */

/** What a file defines and wants; plain data. Numbers are little endian, in base64. */
export interface SymbolFacts {
  /**
   * `hull_answer`, or `hull_answer@HULL_1` where a version of it is wanted. The lists below are places in here. Files of
   * one layer share the array.
   */
  readonly names: readonly string[];
  /** Wanted before the program starts: variables, and functions whose address is taken. */
  readonly start: string;
  /** Wanted at the first call, or when everything is bound at once. */
  readonly calls: string;
  /** Variables of libraries that the program has room for. */
  readonly copies: string;
  /** `gnuHash` of each name that is defined, 4 bytes, in ascending order; one name may be there in several versions. */
  readonly defined: string;
  /** 2 bytes each: see `Definition`. Undefined when the file has no table of versions. */
  readonly versions?: string;
}

/** A definition's version in two bytes: the place in `definedVersions` plus one (0: none of them), and these bits. */
export const VersionBit = {
  /** Another version of the name is the default. */
  hidden: 0x8000,
  /** The base version or the first one: also for those who want no version. */
  first: 0x4000,
  place: 0x3fff,
} as const;

/** Places in ascending order, as differences in base-128 digits, the lowest first. */
export function packPlaces(places: readonly number[]): string {
  const bytes: number[] = [];
  let last = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    let rest = place - last;
    last = place;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  }
  return Buffer.from(bytes).toString('base64');
}

/** The reverse of `packPlaces`. */
export function unpackPlaces(packed: string): number[] {
  const places: number[] = [];
  let last = 0;
  let value = 0;
  let factor = 1;
  for (const byte of Buffer.from(packed, 'base64')) {
    value += (byte & 0x7f) * factor;
    factor *= 0x80;
    if (byte > 0x7f) continue;
    last += value;
    places.push(last);
    value = 0;
    factor = 1;
  }
  return places;
}

type Places = Readonly<Record<'start' | 'calls' | 'copies', readonly number[]>>;

export function packWanted({ start, calls, copies }: Places): Pick<SymbolFacts, keyof Places> {
  return { start: packPlaces(start), calls: packPlaces(calls), copies: packPlaces(copies) };
}

/** What a file defines, an item for each in every list: a layer has a hundred thousand, too many for objects. */
export interface Definitions {
  /** `gnuHash` of the name. */
  readonly hashes: Uint32Array;
  /** DT_VERSYM of it; undefined when the file has no such table. */
  readonly versions: Uint16Array | undefined;
}

/** @param placeOf a version index's place in `definedVersions`. */
export function packDefined(
  definitions: Definitions,
  placeOf: (version: number) => number | undefined,
): Pick<SymbolFacts, 'defined' | 'versions'> {
  const versioned = definitions.versions !== undefined && definitions.hashes.length > 0;
  const known = new Map<number, number>();
  const packed = (version: number): number => {
    const found = known.get(version) ?? packVersion(version, placeOf);
    known.set(version, found);
    return found;
  };
  // Hash and version in one number of 48 bits, which sorts much faster than objects.
  const both = new Float64Array(definitions.hashes.length);
  for (let index = 0; index < both.length; index += 1)
    both[index] = (definitions.hashes[index] ?? 0) * 0x10000 + packed(definitions.versions?.[index] ?? 0);
  both.sort();
  const hashes = Buffer.alloc(4 * both.length);
  const versions = Buffer.alloc(2 * both.length);
  for (let index = 0; index < both.length; index += 1) {
    const value = both[index] ?? 0;
    hashes.writeUInt32LE(Math.floor(value / 0x10000), 4 * index);
    versions.writeUInt16LE(value % 0x10000, 2 * index);
  }
  return {
    defined: hashes.toString('base64'),
    ...(versioned ? { versions: versions.toString('base64') } : {}),
  };
}

function packVersion(version: number, placeOf: (version: number) => number | undefined): number {
  const index = version & 0x7fff;
  const place = (placeOf(index) ?? -1) + 1;
  return (
    (version & VersionBit.hidden) |
    (index <= 2 ? VersionBit.first : 0) |
    (place > VersionBit.place ? 0 : place)
  );
}

/** The names that this file wants, each once. */
export function namesOf({ names, start, calls, copies }: SymbolFacts): readonly string[] {
  return [start, calls, copies].flatMap((packed) =>
    unpackPlaces(packed).flatMap((place) => names[place] ?? []),
  );
}

/** The same facts with other names, of which those of this file are at these places. */
export function withNames(
  facts: SymbolFacts,
  names: readonly string[],
  placeOf: (name: string) => number,
): SymbolFacts {
  const moved = (packed: string): string =>
    packPlaces(unpackPlaces(packed).flatMap((place) => placeOf(facts.names[place] ?? '')));
  return {
    ...facts,
    names,
    start: moved(facts.start),
    calls: moved(facts.calls),
    copies: moved(facts.copies),
  };
}
