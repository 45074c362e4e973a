/** A Compose file as far as a build needs it: YAML, variables, and where in the file something stands. */
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { messageOf, UserError } from '../errors.ts';
import type { Environment } from './ambient.ts';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Path = readonly (string | number)[];

export interface ComposeFile {
  /** As the user typed it, for messages. */
  readonly name: string;
  /** Whole values of variables put in; undefined where there is nothing. */
  at(path: Path): Value | undefined;
  /** 1-based. */
  lineOf(path: Path): number | undefined;
  /** @throws UserError at the place. */
  refuse(path: Path, message: string, remedy: string): never;
  /** Variables that are not set and have no default; Compose takes an empty text for each. */
  readonly unset: ReadonlySet<string>;
}

/** @throws UserError with file and line for what is not YAML, or no mapping. */
export function parseCompose(name: string, text: string, env: Environment): ComposeFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const [error] = document.errors;
  if (error) throw refusal(name, lines.linePos(error.pos[0]).line, error.message, 'Correct the YAML there.');
  const unset = new Set<string>();
  const root = rootOf(name, document);
  const file: ComposeFile = {
    name,
    unset,
    at(path) {
      let value: Value | undefined = root;
      for (const key of path)
        value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
      return value === undefined ? undefined : withVariables(value, env, unset, file, path);
    },
    lineOf(path) {
      // A key of a merged mapping stands elsewhere: then the nearest that is known.
      for (let length = path.length; length > 0; length--) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return undefined;
    },
    refuse(path, message, remedy) {
      throw refusal(name, file.lineOf(path), `${path.join('.')}: ${message}`, remedy);
    },
  };
  return file;
}

export function isRecord(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rootOf(name: string, document: Document): Value {
  let root: unknown;
  try {
    // Limits how often aliases are followed: a small file cannot become a large one.
    root = document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    throw refusal(name, undefined, messageOf(error), 'Correct the anchors and aliases.');
  }
  if (typeof root === 'object' && root !== null && !Array.isArray(root)) return root as Value;
  throw refusal(name, 1, 'it is no mapping with services', 'Name a Compose file, such as compose.yaml.');
}

function refusal(name: string, line: number | undefined, message: string, remedy: string): UserError {
  const [first = ''] = message.split('\n');
  return new UserError(`${name}${line === undefined ? '' : `:${line}`}: ${first}`, {
    input: 'from-compose',
    value: name,
    remedy,
    location: { file: name, ...(line === undefined ? {} : { line }) },
  });
}

function withVariables(
  value: Value,
  env: Environment,
  unset: Set<string>,
  file: ComposeFile,
  path: Path,
): Value {
  if (typeof value === 'string')
    return expandVariables(value, env, {
      unset: (name) => void unset.add(name),
      required: (name, message) =>
        file.refuse(path, `${name} must be set${message === '' ? '' : `: ${message}`}`, `Set ${name}.`),
    });
  if (Array.isArray(value))
    return value.map((item, index) => withVariables(item, env, unset, file, [...path, index]));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withVariables(item, env, unset, file, [...path, key])]),
  );
}

interface Misses {
  readonly unset: (name: string) => void;
  readonly required: (name: string, message: string) => never;
}

/** `$X`, `${X}` with `:-`, `-`, `:+`, `+`, `:?`, `?`, and `$$` (Compose specification, interpolation); they may be nested. */
export function expandVariables(text: string, env: Environment, misses: Misses): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const [simple, name = ''] = /^\$([A-Za-z_]\w*)/.exec(rest) ?? [];
    if (rest.startsWith('$$')) {
      result += '$';
      at += 2;
    } else if (simple !== undefined) {
      result += variable(name, '', '', env, misses);
      at += simple.length;
    } else if (rest.startsWith('${')) {
      const end = closing(rest);
      const [, inner = '', operator = '', word = ''] =
        /^([A-Za-z_]\w*)(?:(:?[-+?])(.*))?$/s.exec(rest.slice(2, Math.max(end, 2))) ?? [];
      // What is no variable stays as it is; so does the tool that reads it say what is wrong.
      result += inner === '' ? rest[0] : variable(inner, operator, word, env, misses);
      at += inner === '' ? 1 : end + 1;
    } else {
      result += rest[0];
      at++;
    }
  }
  return result;
}

function variable(name: string, operator: string, word: string, env: Environment, misses: Misses): string {
  const value = env[name];
  const isThere = operator.startsWith(':') ? Boolean(value) : value !== undefined;
  switch (operator.at(-1)) {
    case '-':
      return isThere ? (value ?? '') : expandVariables(word, env, misses);
    case '+':
      return isThere ? expandVariables(word, env, misses) : '';
    case '?':
      return isThere ? (value ?? '') : misses.required(name, expandVariables(word, env, misses));
    default:
      if (value === undefined) misses.unset(name);
      return value ?? '';
  }
}

/** Index of the brace that closes the first one; -1 where none does. */
function closing(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && text[at - 1] === '$') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** The `.env` beside a Compose file: `KEY=value` a line, quotes around a value dropped, `#` comments. */
export function parseDotEnv(text: string): Environment {
  const pairs = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(.*?)[ \t]*\r?$/gm)];
  return Object.fromEntries(
    pairs.map(([, key = '', value = '']) => {
      const [, , quoted] = /^(["'])(.*)\1(?:[ \t]+#.*)?$/.exec(value) ?? [];
      return [key, quoted ?? value.replace(/(?:^|[ \t]+)#.*$/, '')];
    }),
  );
}
