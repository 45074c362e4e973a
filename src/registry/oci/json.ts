/**
 * JSON from strangers: text to checked values, by hand. A document that Go's decoder (which containerd, Docker and
 * BuildKit use) could read differently from us is refused: duplicate keys, and keys that differ only by case.
 */
import { EnvironmentError, messageOf } from '../../errors.ts';

/** Objects and arrays inside each other; image documents have fewer than ten levels. */
const MAX_DEPTH = 64;

/**
 * Values in one document, objects and arrays included. A config of 127 layers has two thousand; a million empty arrays
 * would fit into 4 MiB, and take forty times that in memory.
 */
const MAX_VALUES = 200_000;

/** Where a value is, for messages: the document as people call it, and the path inside, `manifests[2].digest`. */
export interface Place {
  readonly document: string;
  readonly path: string;
  /** What to do when something is wrong there; by default, what to do about an image. */
  readonly remedy?: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The error for a document that is not what it should be. `problem` continues the sentence after the path. */
export function invalid(place: Place, problem: string): EnvironmentError {
  const where = place.path === '' ? '' : `${place.path} `;
  return new EnvironmentError(`${place.document}: ${where}${problem}`, {
    remedy:
      place.remedy ??
      'The document is damaged, or the tool that wrote it does not follow the OCI image-spec; build it again.',
  });
}

/** The place of a member or an element. */
export function at(place: Place, key: string | number): Place {
  const step = typeof key === 'number' ? `[${key}]` : place.path === '' ? key : `.${key}`;
  return { ...place, path: place.path + step };
}

/**
 * Bytes of UTF-8 as text. No byte order mark, no replacement characters: what we check is what was stored.
 * @throws EnvironmentError
 */
export function utf8(bytes: Uint8Array, document: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalid({ document, path: '' }, 'is not text (UTF-8)');
  }
}

/**
 * Parses JSON, refusing what decoders do not agree on.
 * @throws EnvironmentError that names the document.
 */
export function parseJson(text: string, document: string, remedy?: string): unknown {
  const place = { document, path: '', ...(remedy === undefined ? {} : { remedy }) };
  const problem = findTrap(text);
  if (problem !== undefined) throw invalid(place, problem);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(place, `is not JSON (${oneLine(messageOf(error), 120)})`);
  }
}

/** Too deep, too many values, the same key twice, or `__proto__`: one pass over the text, which need not be valid JSON. */
function findTrap(text: string): string | undefined {
  // One entry for each open bracket: the keys of an object, or undefined for an array.
  const open: (Set<string> | undefined)[] = [];
  let expectKey = false;
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if ((char === ',' || char === '{' || char === '[') && ++values > MAX_VALUES)
      return `has more than ${MAX_VALUES} values`;
    if (char === '{' || char === '[') {
      if (open.length >= MAX_DEPTH) return `is nested more than ${MAX_DEPTH} levels deep`;
      open.push(char === '{' ? new Set() : undefined);
      expectKey = char === '{';
    } else if (char === '}' || char === ']') {
      open.pop();
      expectKey = false;
    } else if (char === ',') {
      expectKey = open.at(-1) !== undefined;
    } else if (char === '"') {
      const start = i;
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
      const keys = expectKey ? open.at(-1) : undefined;
      expectKey = false;
      if (!keys) continue;
      const key = unquote(text.slice(start, i + 1));
      if (keys.has(key)) return `has the key ${JSON.stringify(oneLine(key, 60))} twice in one object`;
      if (key === '__proto__') return 'has a key named __proto__';
      keys.add(key);
    }
  }
  return undefined;
}

function unquote(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** @throws EnvironmentError when the value is not an object. */
export function objectAt(value: unknown, place: Place): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(place, `is ${kindOf(value)}, not an object`);
  return value as JsonObject;
}

/**
 * A member of an object, or undefined. `null` counts as absent, as it does for Go.
 * @throws EnvironmentError when another key differs only by case: Go's decoder would take that one too.
 */
export function member(object: JsonObject, key: string, place: Place): unknown {
  if (foldedKeys(object).get(fold(key)) !== undefined) {
    const other = Object.keys(object).find((name) => name !== key && fold(name) === fold(key));
    if (other !== undefined)
      throw invalid(place, `has the key ${JSON.stringify(oneLine(other, 60))}; it must be spelled "${key}"`);
  }
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}

const foldedCache = new WeakMap<JsonObject, ReadonlyMap<string, true>>();

/** Folded once for each object, as an object may be large and is asked for several members. */
function foldedKeys(object: JsonObject): ReadonlyMap<string, true> {
  const known = foldedCache.get(object);
  if (known) return known;
  const keys = new Map(Object.keys(object).map((name) => [fold(name), true] as const));
  foldedCache.set(object, keys);
  return keys;
}

/** Upper case first: `ſ` and the Kelvin sign fold to `s` and `k`, as in Go's encoding/json. */
function fold(name: string): string {
  return name.toUpperCase().toLowerCase();
}

/** @throws EnvironmentError when it is there and not text, or longer than `max` characters. */
export function optionalText(object: JsonObject, key: string, place: Place, max = 4096): string | undefined {
  const value = member(object, key, place);
  return value === undefined ? undefined : textAt(value, at(place, key), max);
}

/** @throws EnvironmentError when it is missing or not text. */
export function requiredText(object: JsonObject, key: string, place: Place, max = 4096): string {
  const value = optionalText(object, key, place, max);
  if (value === undefined) throw invalid(at(place, key), 'is missing');
  return value;
}

function textAt(value: unknown, place: Place, max: number): string {
  if (typeof value !== 'string') throw invalid(place, `is ${kindOf(value)}, not text`);
  if (value.length > max) throw invalid(place, `is longer than ${max} characters`);
  return value;
}

/** An array, `null` and absence being an empty one. @throws EnvironmentError for anything else, or too many. */
export function listAt<T>(
  object: JsonObject,
  key: string,
  place: Place,
  max: number,
  decode: (value: unknown, place: Place) => T,
): readonly T[] | undefined {
  const value = member(object, key, place);
  if (value === undefined) return undefined;
  const here = at(place, key);
  if (!Array.isArray(value)) throw invalid(here, `is ${kindOf(value)}, not a list`);
  if (value.length > max) throw invalid(here, `has ${value.length} entries; at most ${max} are read`);
  return value.map((element: unknown, i) => decode(element, at(here, i)));
}

/** A list of texts. */
export function textsAt(object: JsonObject, key: string, place: Place, max: number, maxText: number) {
  return listAt(object, key, place, max, (value, where) => textAt(value, where, maxText));
}

/** The keys of an object, whatever its values are. @throws EnvironmentError for anything else, or too many. */
export function keysAt(
  object: JsonObject,
  key: string,
  place: Place,
  max: number,
): readonly string[] | undefined {
  const value = member(object, key, place);
  if (value === undefined) return undefined;
  const here = at(place, key);
  const keys = Object.keys(objectAt(value, here));
  if (keys.length > max) throw invalid(here, `has ${keys.length} entries; at most ${max} are read`);
  return keys;
}

/** An object whose values are text. @throws EnvironmentError otherwise, or with more than `max` entries. */
export function textMapAt(
  object: JsonObject,
  key: string,
  place: Place,
  max = 10_000,
): Readonly<Record<string, string>> | undefined {
  const value = member(object, key, place);
  if (value === undefined) return undefined;
  const here = at(place, key);
  const entries = Object.entries(objectAt(value, here));
  if (entries.length > max) throw invalid(here, `has ${entries.length} entries; at most ${max} are read`);
  return Object.fromEntries(
    entries.map(([name, text]) => [name, textAt(text, at(here, oneLine(name, 80)), 1024 * 1024)]),
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Text from a stranger as one bounded line: control characters become spaces. */
export function oneLine(text: string, max: number): string {
  const line = text
    .slice(0, max * 8)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line.length > max ? `${line.slice(0, max)}…` : line;
}
