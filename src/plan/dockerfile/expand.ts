/**
 * Variables of a Dockerfile's FROM lines: automatic platform arguments, global ARGs, build arguments, and
 * the `${…}` forms that BuildKit knows (docs.docker.com/reference/dockerfile, "Environment replacement").
 */
import type { Platform } from '../../domain/platform.ts';
import { type DockerfileText, type DockerInstruction, dockerfileError } from './text.ts';
import { splitWords } from './words.ts';

export type Variables = ReadonlyMap<string, string>;

export interface Expansion {
  readonly value: string;
  /** Names that were looked up, found or not. */
  readonly used: readonly string[];
  /** Names without a value, and without a default where they stand. */
  readonly missing: readonly string[];
}

/** The variables that BuildKit sets by itself, for one requested platform. */
export function automaticArguments(
  build: Platform,
  target: Platform,
  stage: string,
): ReadonlyMap<string, string> {
  const of = (prefix: string, platform: Platform): [string, string][] => [
    [`${prefix}PLATFORM`, platform.name],
    [`${prefix}OS`, 'linux'],
    [`${prefix}ARCH`, platform.architecture],
    [`${prefix}VARIANT`, platform.variant ?? ''],
  ];
  return new Map([...of('BUILD', build), ...of('TARGET', target), ['TARGETSTAGE', stage]]);
}

/** True for TARGETPLATFORM, TARGETOS, TARGETARCH and TARGETVARIANT. */
export function isTargetArgument(name: string): boolean {
  return /^TARGET(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name);
}

/** True for BUILDPLATFORM, BUILDOS, BUILDARCH and BUILDVARIANT. */
export function isBuildArgument(name: string): boolean {
  return /^BUILD(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name);
}

/** One `NAME` or `NAME=value` of an ARG or ENV instruction; the value is still to be expanded. */
export interface Assignment {
  readonly name: string;
  readonly value?: string;
}

/** The assignments of an ARG or ENV instruction; `ENV NAME value` is the old form with one name. */
export function assignments(instruction: DockerInstruction, escapeChar: string): readonly Assignment[] {
  const words = splitWords(instruction.rest.text, escapeChar);
  const [first = '', ...others] = words;
  if (instruction.keyword === 'ENV' && !first.includes('='))
    return [{ name: first, value: others.join(' ') }];
  return words.map((word) => {
    const equals = word.indexOf('=');
    return equals < 0 ? { name: word } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
  });
}

/**
 * Global variables: automatic ones, then each ARG above the first FROM in order; a build argument of the same
 * name wins over the default. An ARG without either stays undefined.
 */
export function globalVariables(
  dockerfile: DockerfileText,
  automatic: Variables,
  buildArgs: Readonly<Record<string, string>>,
): Variables {
  const variables = new Map(automatic);
  for (const name of automatic.keys()) {
    const given = buildArgs[name];
    if (given !== undefined) variables.set(name, given);
  }
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword === 'FROM') break;
    for (const { name, value } of assignments(instruction, dockerfile.escapeChar)) {
      const given = buildArgs[name];
      if (given !== undefined) variables.set(name, given);
      else if (value !== undefined)
        variables.set(name, expand(value, variables, dockerfile, instruction.line).value);
    }
  }
  return variables;
}

/**
 * Expands one word: quotes, escapes, `$NAME`, `${NAME}` with `:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//`.
 * @throws UserError with the line for a form that BuildKit does not have, and for `${NAME:?message}`.
 */
export function expand(
  word: string,
  variables: Variables,
  dockerfile: DockerfileText,
  line: number,
): Expansion {
  const used: string[] = [];
  const missing: string[] = [];
  const fail = (message: string, remedy: string) =>
    dockerfileError(dockerfile.file, line, word, message, remedy);

  const walk = (text: string): string => {
    let out = '';
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
      const char = text[at] ?? '';
      if (char === dockerfile.escapeChar) out += text[++at] ?? '';
      else if (char === '"') quoted = !quoted;
      else if (char === "'" && !quoted) {
        const end = text.indexOf("'", at + 1);
        if (end < 0) throw fail(`a quote is not closed in ${word}`, "Close it with a '.");
        out += text.slice(at + 1, end);
        at = end;
      } else if (char === '$') {
        const plain = /^[A-Za-z_][A-Za-z0-9_]*/.exec(text.slice(at + 1));
        if (plain) {
          out += lookup(plain[0]) ?? miss(plain[0]);
          at += plain[0].length;
        } else if (text[at + 1] === '{') {
          const end = closing(text, at + 2);
          if (end < 0) throw fail(`"\${" has no closing brace in ${word}`, 'Close it with a }.');
          out += braces(text.slice(at + 2, end));
          at = end;
        } else out += char;
      } else out += char;
    }
    return out;
  };
  const lookup = (name: string): string | undefined => {
    used.push(name);
    return variables.get(name);
  };
  const miss = (name: string): string => {
    missing.push(name);
    return '';
  };
  const braces = (inside: string): string => {
    const form = /^([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+?]|##?|%%?|\/\/?)(.*))?$/s.exec(inside);
    const name = form?.[1];
    if (name === undefined)
      throw fail(`\${${inside}} is not a form that a Dockerfile knows`, 'Write ${NAME} or ${NAME:-default}.');
    const operator = form?.[2] ?? '';
    const argument = form?.[3] ?? '';
    const value = lookup(name);
    const present = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
    if (operator.endsWith('-')) return present ? (value ?? '') : walk(argument);
    if (operator.endsWith('+')) return present ? walk(argument) : '';
    if (operator.endsWith('?')) {
      if (present) return value ?? '';
      throw fail(
        `${name} has no value: ${walk(argument) || 'it is required'}`,
        `Set it with build-args: ${name}=….`,
      );
    }
    if (value === undefined) return miss(name);
    return operator === '' ? value : replaceIn(value, operator, walk(argument));
  };
  return { value: walk(word), used, missing };
}

/** The brace that ends `${…`, past nested ones; -1 when there is none. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function replaceIn(value: string, operator: string, argument: string): string {
  if (operator.startsWith('/')) {
    const slash = argument.indexOf('/');
    const pattern = slash < 0 ? argument : argument.slice(0, slash);
    const replacement = slash < 0 ? '' : argument.slice(slash + 1);
    return value.replace(new RegExp(glob(pattern, true), operator === '//' ? 'g' : ''), () => replacement);
  }
  const greedy = operator.length === 2;
  if (operator.startsWith('#')) return value.replace(new RegExp(`^${glob(argument, greedy)}`), '');
  // The shortest suffix is the one that leaves the longest head.
  return value.replace(new RegExp(`^(.*${greedy ? '?' : ''})${glob(argument, true)}$`, 's'), '$1');
}

function glob(pattern: string, greedy: boolean): string {
  return [...pattern]
    .map((char) => {
      if (char === '*') return greedy ? '.*' : '.*?';
      return char === '?' ? '.' : char.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
    })
    .join('');
}
