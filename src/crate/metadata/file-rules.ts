/** Entries of `files`: what is put into the image, from where, and with which permissions. */
import { posix } from 'node:path';
import { nearestWord } from '../../util/did-you-mean.ts';
import { isTable } from '../manifest/cargo-manifest.ts';
import { FILE_KEYS } from './metadata-keys.ts';
import { type Complain, isImagePath, shown } from './metadata-values.ts';

/** One entry, as it was written. */
export interface FileRule {
  /** For messages: `files[0]`. */
  readonly name: string;
  /** Relative to the package's directory, a path or a pattern; undefined for an empty directory. */
  readonly from: string | undefined;
  /** Absolute; with a slash at its end it is a directory. */
  readonly to: string;
  /** undefined: by what it is. */
  readonly mode: number | undefined;
  readonly uid: number;
  readonly gid: number;
}

const MAX_RULES = 500;

/** Reads the list; everything that is wrong is told to `complain`. */
export function readFileRules(value: unknown, name: string, complain: Complain): readonly FileRule[] {
  if (!Array.isArray(value) || value.length > MAX_RULES) {
    complain(name, `is ${shown(value)}`, `write a list, ${name} = [{ from = "…", to = "/…" }]`);
    return [];
  }
  return value.flatMap((item: unknown, index) => readRule(item, `${name}[${index}]`, complain) ?? []);
}

function readRule(value: unknown, name: string, complain: Complain): FileRule | undefined {
  if (!isTable(value)) {
    complain(name, `is ${shown(value)}`, 'write { from = "…", to = "/…" }');
    return undefined;
  }
  const known = FILE_KEYS.map((key) => key.name);
  for (const key of Object.keys(value)) {
    if (known.some((one) => one === key)) continue;
    const near = nearestWord(key, known);
    complain(
      `${name}.${key}`,
      'is not known',
      near ? `did you mean ${near}?` : `there are ${known.join(', ')}`,
    );
  }
  const from = value['from'] === undefined ? undefined : readSource(value['from'], `${name}.from`, complain);
  const to = readTarget(value['to'], `${name}.to`, complain);
  const mode = value['mode'] === undefined ? undefined : readMode(value['mode'], `${name}.mode`, complain);
  const owner = readOwner(value['owner'], `${name}.owner`, complain);
  if (to === undefined || owner === undefined) return undefined;
  if (value['from'] !== undefined && from === undefined) return undefined;
  if (from === undefined && !to.endsWith('/')) {
    complain(
      `${name}.to`,
      `is ${shown(to)}, and there is no from`,
      'write from, or a slash at its end for an empty directory',
    );
    return undefined;
  }
  return { name, from, to, mode, ...owner };
}

function readSource(value: unknown, name: string, complain: Complain): string | undefined {
  if (typeof value !== 'string' || value.trim() === '' || /[\0\r\n]/.test(value)) {
    complain(name, `is ${shown(value)}`, 'write a path or pattern, relative to the package');
    return undefined;
  }
  if (posix.isAbsolute(value)) {
    complain(name, `is ${shown(value)}`, 'write a path relative to the package');
    return undefined;
  }
  const path = posix.normalize(value).replace(/\/$/, '');
  return path === '' ? '.' : path;
}

function readTarget(value: unknown, name: string, complain: Complain): string | undefined {
  if (typeof value === 'string' && isImagePath(value)) return value;
  complain(
    name,
    value === undefined ? 'is missing' : `is ${shown(value)}`,
    'write an absolute path in the image, without . and ..',
  );
  return undefined;
}

function readMode(value: unknown, name: string, complain: Complain): number | undefined {
  if (typeof value === 'string' && /^0?[0-7]{3}$/.test(value)) return Number.parseInt(value, 8);
  // 0o640 is a number of TOML; 640 is one, too, and is hardly meant.
  complain(name, `is ${shown(value)}`, 'write octal digits in quotes, such as "0640"');
  return undefined;
}

/** The largest number that systems take for an account (2^32-1 means "none"). */
const MAX_ID = 4294967294;

function readOwner(
  value: unknown,
  name: string,
  complain: Complain,
): { readonly uid: number; readonly gid: number } | undefined {
  if (value === undefined) return { uid: 0, gid: 0 };
  const text = typeof value === 'number' || typeof value === 'bigint' ? `${value}` : value;
  const match = typeof text === 'string' ? /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text) : null;
  const uid = Number(match?.[1]);
  const gid = Number(match?.[2] ?? match?.[1]);
  if (match && uid <= MAX_ID && gid <= MAX_ID) return { uid, gid };
  complain(
    name,
    `is ${shown(value)}`,
    'write numbers, "UID" or "UID:GID": names may mean others in the image',
  );
  return undefined;
}

/** Whether a path has characters in it that make it a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[]/.test(path);
}

/** The directories of a pattern before the first one that is a pattern itself; empty where it begins with one. */
export function literalPart(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(isPattern);
  return first < 0 ? pattern : parts.slice(0, first).join('/');
}

/**
 * Whether a path is meant by a pattern: `*` and `?` stay within a name, `**` is any number of directories, and names that
 * begin with a dot are names like others.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  return matches(path.split('/'), pattern.split('/'));
}

function matches(names: readonly string[], parts: readonly string[]): boolean {
  // Rows of a table: which beginnings of the names the beginning of the pattern can stand for.
  let reachable = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (part === '**') for (let end = at; end <= names.length; end++) next.add(end);
      else if (at < names.length && matchesName(names[at] ?? '', part)) next.add(at + 1);
    }
    reachable = next;
  }
  return reachable.has(names.length);
}

type Token =
  | { readonly kind: 'many' }
  | { readonly kind: 'one'; readonly test: (character: string) => boolean };

function tokens(part: string): readonly Token[] {
  return [...part.matchAll(/\*+|\?|\[(!?)([^\]]+)\]|[^*?[]|\[/gsu)].map(([found, negated, set]): Token => {
    if (found.startsWith('*')) return { kind: 'many' };
    if (found === '?') return { kind: 'one', test: () => true };
    if (set === undefined) return { kind: 'one', test: (character) => character === found };
    return { kind: 'one', test: (character) => isIn(set, character) !== (negated === '!') };
  });
}

/** Whether a character is in a set such as `a-z_`. */
function isIn(set: string, character: string): boolean {
  const all = [...set];
  for (let at = 0; at < all.length; at++) {
    const first = all[at] ?? '';
    const last = all[at + 1] === '-' ? all[at + 2] : undefined;
    if (last === undefined ? character === first : first <= character && character <= last) return true;
    if (last !== undefined) at += 2;
  }
  return false;
}

/** Goes back to the last `*` only, so that no name takes long. */
function matchesName(name: string, part: string): boolean {
  const pattern = tokens(part);
  const characters = [...name];
  let at = 0;
  let next = 0;
  let star: { readonly next: number; at: number } | undefined;
  while (at < characters.length) {
    const token = pattern[next];
    if (token?.kind === 'one' && token.test(characters[at] ?? '')) {
      at++;
      next++;
    } else if (token?.kind === 'many') {
      next++;
      star = { next, at };
    } else if (star) {
      star.at++;
      at = star.at;
      next = star.next;
    } else return false;
  }
  return pattern.slice(next).every(({ kind }) => kind === 'many');
}

/** All that a table names as sources, whatever else is right or wrong in it: these places are looked at. */
export function namedSources(table: unknown): readonly string[] {
  const files = isTable(table) ? table['files'] : undefined;
  if (!Array.isArray(files)) return [];
  return files.slice(0, MAX_RULES).flatMap((item: unknown) => {
    const from = isTable(item) ? item['from'] : undefined;
    return typeof from === 'string' && from !== '' && !posix.isAbsolute(from)
      ? [posix.normalize(from).replace(/\/$/, '') || '.']
      : [];
  });
}
