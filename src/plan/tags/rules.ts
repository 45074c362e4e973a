/** metadata-action's `tags` and `flavor` entries (README, "tags input"), read into typed rules. */
import { messageOf, UserError } from '../../errors.ts';
import { nearestWord } from '../../util/did-you-mean.ts';
import { readFields } from './csv.ts';

interface Common {
  /** As typed. */
  readonly text: string;
  /** Unexpanded; `true` when not given. */
  readonly enable: string;
  /** Higher comes first. */
  readonly priority: number;
  /** Unexpanded. Undefined lets the flavor's count; an empty one does not. */
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

/** One entry of the `tags` input. */
export type TagRule = Common &
  (
    | { readonly type: 'schedule'; readonly pattern: string }
    | {
        readonly type: 'semver' | 'pep440';
        readonly pattern: string;
        readonly value: string;
        readonly match: string;
      }
    | {
        readonly type: 'match';
        readonly pattern: RegExp;
        readonly group: number;
        readonly value: string;
      }
    | { readonly type: 'edge'; readonly branch: string }
    | { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' }
    | { readonly type: 'raw'; readonly value: string }
    | { readonly type: 'sha'; readonly format: 'short' | 'long' }
  );

/** The `flavor` input. */
export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false';
  readonly prefix: string;
  readonly prefixOnLatest: boolean;
  readonly suffix: string;
  readonly suffixOnLatest: boolean;
}

const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix'];

/** By type: its own attributes, and the default priority. */
const TYPES: Readonly<Record<TagRule['type'], { attributes: readonly string[]; priority: number }>> = {
  schedule: { attributes: ['pattern'], priority: 1000 },
  semver: { attributes: ['pattern', 'value', 'match'], priority: 900 },
  pep440: { attributes: ['pattern', 'value', 'match'], priority: 900 },
  match: { attributes: ['pattern', 'group', 'value'], priority: 800 },
  edge: { attributes: ['branch'], priority: 700 },
  ref: { attributes: ['event'], priority: 600 },
  raw: { attributes: ['value'], priority: 200 },
  sha: { attributes: ['format'], priority: 100 },
};

const isType = (text: string): text is TagRule['type'] => Object.hasOwn(TYPES, text);

/** An error about one entry of an input. */
export function ruleError(input: string, entry: string, problem: string, remedy: string): UserError {
  return new UserError(`${input}: "${entry}": ${problem}`, { input, value: entry, remedy });
}

/**
 * Reads one entry: `type=semver,pattern={{version}}`, or a bare word, which is a tag.
 * @throws UserError with the entry, what is wrong and what to write: unknown type or attribute, one that is missing or
 *   has a value it cannot have, quotes that do not match.
 */
export function parseTagRule(entry: string): TagRule {
  const refuse = (problem: string, remedy: string) => ruleError('tags', entry, problem, remedy);
  const given = readAttributes('tags', entry, 'value');
  if (!given.has('type')) refuseReference(given.get('value') ?? '', refuse);
  const type = readType(given, refuse);
  refuseUnknown(type, given, refuse);
  const priority = given.get('priority') ?? String(TYPES[type].priority);
  if (!/^-?\d+$/.test(priority))
    throw refuse(`priority=${priority} is not a whole number`, 'Write priority=900.');
  const common: Common = {
    text: entry,
    enable: given.get('enable') ?? 'true',
    priority: Number(priority),
    prefix: given.get('prefix'),
    suffix: given.get('suffix'),
  };
  return readRule(type, { given, common, refuse });
}

type Refuse = (problem: string, remedy: string) => UserError;
type Attributes = ReadonlyMap<string, string>;

/** An entry whose type is known. */
interface Entry {
  readonly given: Attributes;
  readonly common: Common;
  readonly refuse: Refuse;
}

function readType(given: Attributes, refuse: Refuse): TagRule['type'] {
  const type = given.get('type') ?? 'raw';
  if (isType(type)) return type;
  const near = nearestWord(type, Object.keys(TYPES));
  throw refuse(
    `there is no type "${type}"`,
    near ? `Did you mean type=${near}?` : `Types are ${Object.keys(TYPES).join(', ')}.`,
  );
}

function refuseUnknown(type: TagRule['type'], given: Attributes, refuse: Refuse): void {
  const known = [...COMMON, ...TYPES[type].attributes];
  const name = [...given.keys()].find((one) => !known.includes(one));
  if (name === undefined) return;
  const near = nearestWord(name, known);
  throw refuse(
    `type=${type} has no attribute "${name}"`,
    near ? `Did you mean ${near}=?` : `It has ${known.join(', ')}. An = inside a tag needs value= in front.`,
  );
}

function readRule(type: TagRule['type'], entry: Entry): TagRule {
  const { given, common } = entry;
  const value = given.get('value') ?? '';
  switch (type) {
    case 'schedule':
      return { ...common, type, pattern: given.get('pattern') ?? 'nightly' };
    case 'semver':
    case 'pep440': {
      const pattern = required(entry, 'pattern', `type=${type},pattern={{version}}`);
      const match = given.get('match') ?? '';
      if (match !== '') compile(match, entry.refuse);
      return { ...common, type, pattern, value, match };
    }
    case 'match': {
      const pattern = compile(required(entry, 'pattern', 'type=match,pattern=v(.*),group=1'), entry.refuse);
      return { ...common, type, pattern, group: readGroup(entry), value };
    }
    case 'edge':
      return { ...common, type, branch: given.get('branch') ?? '' };
    case 'ref': {
      const event = choice(entry, 'event', required(entry, 'event', 'type=ref,event=branch'), REF_EVENTS);
      return { ...common, type, event, prefix: common.prefix ?? (event === 'pr' ? 'pr-' : undefined) };
    }
    case 'raw':
      return { ...common, type, value: required(entry, 'value', 'type=raw,value=stable') };
    case 'sha': {
      const format = choice(entry, 'format', given.get('format') ?? 'short', SHA_FORMATS);
      return { ...common, type, format, prefix: common.prefix ?? 'sha-' };
    }
  }
}

const REF_EVENTS = ['branch', 'tag', 'pr'] as const;
const SHA_FORMATS = ['short', 'long'] as const;

function required({ given, refuse }: Entry, name: string, example: string): string {
  const value = given.get(name);
  if (value !== undefined) return value;
  throw refuse(`type=${given.get('type') ?? 'raw'} needs ${name}=`, `For example ${example}.`);
}

function choice<T extends string>({ refuse }: Entry, name: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((candidate) => candidate === value);
  if (chosen !== undefined) return chosen;
  const near = nearestWord(value, choices);
  throw refuse(
    `${name}=${value} is not possible`,
    near ? `Did you mean ${name}=${near}?` : `Write ${name}= and one of ${choices.join(', ')}.`,
  );
}

function readGroup({ given, refuse }: Entry): number {
  const group = given.get('group') ?? '0';
  if (/^\d+$/.test(group)) return Number(group);
  throw refuse(`group=${group} is not a number`, 'Groups count from 1; 0 is all.');
}

/** `ghcr.io/acme/trow:1.0`, as build-push-action has it among its `tags`: no tag has a colon. */
function refuseReference(tag: string, refuse: (problem: string, remedy: string) => UserError): void {
  const [, image, name] = /^([a-z0-9][^\s{}]*):([\w][\w.-]*)$/i.exec(tag) ?? [];
  if (image === undefined) return;
  throw refuse('it is an image with its tag', `Write images: ${image}, and tags: ${name}.`);
}

/**
 * Reads the `flavor` input: `latest=auto|true|false`, `prefix=…[,onlatest=true]`, `suffix=…[,onlatest=true]`.
 * @throws UserError with the entry.
 */
export function parseFlavor(entries: readonly string[]): Flavor {
  let flavor: Flavor = {
    latest: 'auto',
    prefix: '',
    prefixOnLatest: false,
    suffix: '',
    suffixOnLatest: false,
  };
  for (const entry of entries) {
    const refuse = (problem: string, remedy: string) => ruleError('flavor', entry, problem, remedy);
    let side: 'prefix' | 'suffix' | undefined;
    for (const [name, value] of readAttributes('flavor', entry, undefined)) {
      if (name === 'latest') {
        if (value !== 'auto' && value !== 'true' && value !== 'false')
          throw refuse(`latest=${value} is not possible`, 'Write latest=auto, latest=true or latest=false.');
        flavor = { ...flavor, latest: value };
      } else if (name === 'prefix' || name === 'suffix') {
        side = name;
        flavor = { ...flavor, [name]: value };
      } else if (name === 'onlatest') {
        if (value !== 'true' && value !== 'false')
          throw refuse(`onlatest=${value} is not possible`, 'Write onlatest=true or onlatest=false.');
        if (side === undefined)
          throw refuse(
            'onlatest= says nothing alone',
            'Write it behind prefix= or suffix=, on the same line.',
          );
        const key = side === 'prefix' ? 'prefixOnLatest' : 'suffixOnLatest';
        flavor = { ...flavor, [key]: value === 'true' };
      } else {
        const near = nearestWord(name, ['latest', 'prefix', 'suffix', 'onlatest']);
        throw refuse(
          `there is no "${name}"`,
          near ? `Did you mean ${near}=?` : 'It has latest=, prefix=, suffix= and onlatest=.',
        );
      }
    }
  }
  return flavor;
}

/** `name=value` fields of an entry; a field without = goes by `bare`, or is refused. */
function readAttributes(input: string, entry: string, bare: string | undefined): ReadonlyMap<string, string> {
  const fields = readFields(entry);
  if (!Array.isArray(fields)) throw ruleError(input, entry, fields.problem, fields.remedy);
  const found = new Map<string, string>();
  for (const field of fields) {
    const equals = field.indexOf('=');
    const name = equals > 0 ? field.slice(0, equals).trim().toLowerCase() : bare;
    if (name === undefined)
      throw ruleError(input, entry, `"${field.trim()}" is not name=value`, 'Write for example latest=false.');
    // The first of two tags would be lost without a word.
    if (name === bare && found.has(name))
      throw ruleError(
        input,
        entry,
        `${found.get(name)} and ${field.trim()} are two tags on one line`,
        'Write one per line.',
      );
    found.set(name, (equals > 0 ? field.slice(equals + 1) : field).trim());
  }
  return found;
}

/** A pattern, or `/pattern/flags`. */
function compile(pattern: string, refuse: (problem: string, remedy: string) => UserError): RegExp {
  const literal = /^\/(.+)\/(.*)$/.exec(pattern);
  try {
    return literal?.[1] === undefined ? new RegExp(pattern) : new RegExp(literal[1], literal[2]);
  } catch (error) {
    throw refuse(
      `"${pattern}" is not a regular expression: ${messageOf(error)}`,
      'A pattern with commas or quotes needs quotes around the whole field: "pattern=…".',
    );
  }
}
