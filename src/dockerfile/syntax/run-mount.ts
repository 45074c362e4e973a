/** `RUN --mount=…`, with the rules of BuildKit (frontend/dockerfile/instructions/commands_runmount.go). */
import { WordError } from './word-error.ts';

export interface RunMount {
  readonly type: 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh';
  readonly from: string;
  readonly source: string;
  readonly target: string;
}

/** The `from` of a mount as it stands, before anything else of it is looked at. @throws WordError */
export function mountFrom(value: string): string {
  let from = '';
  for (const field of csvFields(value)) {
    const [key = '', given] = cut(field);
    if (key.toLowerCase() !== 'from' || given === undefined) continue;
    const dollar = given.indexOf('$');
    if (dollar >= 0 && dollar !== given.length - 1)
      throw new WordError(
        `from=${given} has a variable, which is not expanded there`,
        `Add a stage "FROM ${given} AS source", with its ARG above the first FROM, and write from=source.`,
      );
    from = given;
  }
  return from;
}

const TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'] as const;
/** Keys whose values have a form. */
// biome-ignore format: a list
const CHECKED = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required', 'size', 'sharing', 'mode', 'uid', 'gid']);
const BOOLEAN = /^(?:1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/;

/** A value after its variables were replaced. */
export interface MountValue {
  readonly text: string;
  /** False when one of them may be set by the base image, which nobody has seen. */
  readonly known: boolean;
}

/** A mount as far as its fields are read. */
interface Reading {
  type: RunMount['type'];
  /** False where the type has a variable that nobody has seen: then what depends on it is not checked. */
  typeIsKnown: boolean;
  from: string;
  source: string;
  target: string;
  id: string;
}

/**
 * Reads a mount whole; `expand` replaces the variables of each value.
 * @throws WordError for what BuildKit refuses when it builds the stage.
 */
export function readMount(value: string, expand: (word: string) => MountValue): RunMount {
  const mount: Reading = { type: 'bind', typeIsKnown: true, from: '', source: '', target: '', id: '' };
  const given = new Set<string>();
  for (const field of csvFields(value)) {
    const [name = '', raw] = cut(field);
    const key = name.toLowerCase();
    if (raw === undefined) {
      checkBare(name, mount, field);
      continue;
    }
    const { text, known } = expand(raw);
    if (!known && (key === 'type' || CHECKED.has(key))) {
      mount.typeIsKnown &&= key !== 'type';
      continue;
    }
    readField(mount, name, text, known);
    given.add(key);
  }
  const { type, from, source, target } = mount;
  // What it is decides what else may be given.
  if (mount.typeIsKnown) checkTogether({ type, from, source, target }, given, mount.id);
  return { type, from, source, target };
}

/** A key without a value. */
function checkBare(name: string, { type, typeIsKnown }: Reading, field: string): void {
  const key = name.toLowerCase();
  if (['readonly', 'ro', 'readwrite', 'rw'].includes(key)) return;
  if (key === 'required' && (type === 'secret' || type === 'ssh' || !typeIsKnown)) return;
  throw new WordError(`--mount has "${field}" without a value`, `Write ${name}=….`);
}

/** Keys whose values are kept; one with a variable that nobody has seen is some path. */
const KEPT: Readonly<Record<string, 'source' | 'target' | 'id'>> = {
  source: 'source',
  src: 'source',
  target: 'target',
  dst: 'target',
  destination: 'target',
  id: 'id',
};

function readField(mount: Reading, name: string, text: string, known: boolean): void {
  const key = name.toLowerCase();
  const kept = Object.hasOwn(KEPT, key) ? KEPT[key] : undefined;
  if (kept !== undefined) mount[kept] = known ? text : '?';
  else if (key === 'from') mount.from = text;
  else if (key === 'type') mount.type = readType(text);
  else if (key !== 'env') {
    const isValid = Object.hasOwn(VALID, key) ? VALID[key] : undefined;
    if (isValid === undefined)
      throw new WordError(
        `--mount has no key "${name}"`,
        'Keys are type, from, source, target, id and others.',
      );
    if (!isValid(text, mount))
      throw new WordError(
        `--mount has ${name}=${text}, which is not a value for it`,
        `See ${name} in Docker's reference of RUN --mount.`,
      );
  }
}

function readType(text: string): RunMount['type'] {
  const type = TYPES.find((known) => known === text.toLowerCase());
  if (type !== undefined) return type;
  throw new WordError(`--mount has no type "${text}"`, `Types are ${TYPES.join(', ')}.`);
}

type IsValid = (text: string, mount: Reading) => boolean;

const isBoolean: IsValid = (text) => BOOLEAN.test(text);
const isNumber: IsValid = (text) => /^\d+$/.test(text) && Number(text) <= 0xffff_ffff;

/** By key: whether a value has the form that BuildKit wants. */
const VALID: Readonly<Record<string, IsValid>> = {
  readonly: isBoolean,
  ro: isBoolean,
  readwrite: isBoolean,
  rw: isBoolean,
  required: (text, { type, typeIsKnown }) =>
    !typeIsKnown || ((type === 'secret' || type === 'ssh') && BOOLEAN.test(text)),
  size: (text, { type, typeIsKnown }) =>
    (!typeIsKnown || type === 'tmpfs') && /^\d+(?:\.\d*)? ?(?:[kmgtp]i?)?b?$/i.test(text),
  sharing: (text) => /^(?:shared|private|locked)$/i.test(text),
  mode: (text) => /^[0-7]+$/.test(text) && Number.parseInt(text, 8) <= 0xffff_ffff,
  uid: isNumber,
  gid: isNumber,
};

function checkTogether(mount: RunMount, given: ReadonlySet<string>, id: string): void {
  const refuse = (what: string) => {
    throw new WordError(
      `--mount of type ${mount.type} ${what}`,
      'See RUN --mount in the Dockerfile reference.',
    );
  };
  const ownsFiles = mount.type === 'secret' || mount.type === 'ssh' || mount.type === 'cache';
  for (const key of ['mode', 'uid', 'gid']) if (given.has(key) && !ownsFiles) refuse(`has no ${key}`);
  if (given.has('sharing') && mount.type !== 'cache') refuse('has no sharing');
  if (mount.type === 'secret') {
    if (mount.from !== '') refuse('has no from');
    if (mount.source === '' && mount.target === '' && id === '') refuse('needs an id or a target');
    if (mount.source !== '' && id !== '') refuse('has both a source and an id');
  }
  if (mount.type !== 'secret' && mount.type !== 'ssh' && /^\/(?:\.?\/)*\.?$/.test(mount.target))
    refuse('cannot stand in place of /');
  if (mount.type === 'ssh' && mount.source !== '') refuse('has no source');
}

function cut(field: string): readonly [string, string | undefined] {
  const equals = field.indexOf('=');
  return equals < 0 ? [field, undefined] : [field.slice(0, equals), field.slice(equals + 1)];
}

/** One line of CSV, quotes as in Go's encoding/csv. @throws WordError */
function csvFields(line: string): readonly string[] {
  const bad = (what: string) =>
    new WordError(
      `--mount=${line} ${what}`,
      'Put double quotes around a whole field: --mount="type=…","target=a,b".',
    );
  if (line === '') throw bad('is empty');
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] !== '"') {
      const comma = line.indexOf(',', at);
      const field = line.slice(at, comma < 0 ? undefined : comma);
      if (field.includes('"')) throw bad('has a quote inside a field');
      fields.push(field);
      if (comma < 0) return fields;
      at = comma + 1;
      continue;
    }
    let field = '';
    at++;
    for (;;) {
      const quote = line.indexOf('"', at);
      if (quote < 0) throw bad('has a quote that is not closed');
      field += line.slice(at, quote);
      at = quote + 1;
      if (line[at] !== '"') break;
      field += '"';
      at++;
    }
    fields.push(field);
    if (at === line.length) return fields;
    if (line[at] !== ',') throw bad('has text behind a quote');
    at++;
  }
}
