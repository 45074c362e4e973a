/**
 * What Compose itself says that a file means: the output of `docker compose config`. Variables, `.env`, `extends`, `include`,
 * anchors and defaults are resolved there, by the tool that defines them. It is read as YAML, since Compose 5.4 cannot write
 * every `ssh` as JSON.
 */
import { parse } from 'yaml';
import { UserError } from '../../errors.ts';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Path = readonly (string | number)[];

export interface ComposeModel {
  /** The file as the user typed it, for messages. */
  readonly name: string;
  /** Undefined where there is nothing. */
  at(path: Path): Value | undefined;
  /** @throws UserError that names the place. */
  refuse(path: Path, message: string, remedy: string): never;
}

/** @throws UserError when Compose did not say a model. */
export function readComposeModel(name: string, text: string): ComposeModel {
  const root = parsed(name, text);
  return {
    name,
    at(path) {
      let value: Value | undefined = root;
      for (const key of path) {
        const inner: Value | undefined = value;
        value = isRecord(inner) && Object.hasOwn(inner, key) ? inner[String(key)] : itemOf(inner, key);
      }
      return value;
    },
    refuse(path, message, remedy) {
      throw refusal(name, `${path.join('.')}: ${message}`, remedy);
    },
  };
}

export function isRecord(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemOf(value: Value | undefined, key: string | number): Value | undefined {
  return Array.isArray(value) && typeof key === 'number' ? value[key] : undefined;
}

function parsed(name: string, text: string): Value {
  try {
    const root = withDollars(parse(text, { maxAliasCount: 0 }));
    if (isRecord(root)) return root;
  } catch {
    // Said below: the text is Compose's own, and may have secrets in it.
  }
  throw refusal(
    name,
    'docker compose config did not answer with a model',
    'Run docker compose config to see.',
  );
}

/** Compose writes every `$` twice, so that its output is a Compose file again. */
function withDollars(value: Value): Value {
  if (typeof value === 'string') return value.replace(/\$\$/g, '$');
  if (Array.isArray(value)) return value.map(withDollars);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDollars(item)]));
}

function refusal(name: string, message: string, remedy: string): UserError {
  return new UserError(`${name}: ${message}`, {
    input: 'from-compose',
    value: name,
    remedy,
    location: { file: name },
  });
}
