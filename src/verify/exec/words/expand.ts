/** Words become text: parameters, substitutions, field splitting (POSIX XCU 2.6). */
import type { Statement, VariablePart, Word, WordPart } from '../../../shell/ast.ts';
import type { RootFs } from '../../rootfs/rootfs.ts';
import type { Status } from '../model/status.ts';
import type { Args, Value } from '../model/values.ts';
import { bashModifier } from './bash-modifiers.ts';
import { createFields, type Fields } from './fields.ts';
import { type PatternPiece, trimmed } from './patterns.ts';
import { assign, type ShellState, variableOf } from './shell-state.ts';

/** What expansion needs of the shell around it. */
export interface Expansion {
  readonly root: RootFs;
  readonly isTouched: (path: string) => boolean;
  /** Remembers a status for a text that stands for it (`jobToken`). */
  remember(status: Status): string;
  /** Standard output of commands, without the line feeds at its end. */
  capture(state: ShellState, body: readonly Statement[]): Value;
}

/** A word where nothing is split: an assignment, `case`, a redirection. */
export function expandText(shell: Expansion, state: ShellState, word: Word): Value {
  return textOf(shell, state, word.parts);
}

function textOf(shell: Expansion, state: ShellState, parts: readonly WordPart[]): Value {
  let text = '';
  for (const part of parts) {
    const value = partText(shell, state, part);
    if (value === undefined) return undefined;
    text += value;
  }
  return text;
}

function partText(shell: Expansion, state: ShellState, part: WordPart): Value {
  switch (part.kind) {
    case 'literal':
    case 'glob':
      return part.text;
    case 'quoted':
      return textOf(shell, state, part.parts);
    case 'variable':
      return variableText(shell, state, part);
    case 'substitution':
      return shell.capture(state, part.body);
    case 'tilde': {
      const home = part.user === '' ? variableOf(state, 'HOME').value : undefined;
      return home === null ? '~' : home;
    }
    case 'process':
      shell.capture(state, part.body);
      return undefined;
    case 'brace':
      return part.text.includes('$') ? undefined : part.text;
    case 'arithmetic':
    case 'array':
    case 'unreadable':
      return undefined;
  }
}

/** `null`: not set. */
function parameter(shell: Pick<Expansion, 'remember'>, state: ShellState, name: string): Value | null {
  const { words, open } = state.args;
  if (name === '0') return state.zero;
  if (/^\d+$/.test(name)) {
    const index = Number(name) - 1;
    return index < words.length ? words[index] : open ? undefined : null;
  }
  if (name === '#') return open ? undefined : String(words.length);
  if (name === '@' || name === '*')
    return open || words.includes(undefined) ? undefined : words.length === 0 ? null : words.join(' ');
  if (name === '?')
    return typeof state.status.code === 'number' ? String(state.status.code) : shell.remember(state.status);
  if (name === '!') return state.job;
  if (/^[$-]$/.test(name)) return undefined;
  if (name === 'PWD') return state.directory;
  return variableOf(state, name).value;
}

function variableText(shell: Expansion, state: ShellState, part: VariablePart): Value {
  const { name, modifier } = part;
  const value = parameter(shell, state, name);
  if (!modifier) return value === null ? '' : value;
  switch (modifier.kind) {
    case 'length':
      return value === undefined || name === '@' || name === '*' ? undefined : String(value?.length ?? 0);
    case 'trim': {
      if (value === undefined) return undefined;
      const pattern = expandPattern(shell, state, modifier.pattern);
      return pattern && trimmed(value ?? '', pattern, modifier.from, modifier.longest);
    }
    case 'other':
      return bashModifier(value, modifier.text);
    default: {
      if (value === undefined) return undefined;
      const absent = value === null || (modifier.colon && value === '');
      if (modifier.kind === 'alternative') return absent ? '' : expandText(shell, state, modifier.word);
      if (!absent) return value;
      if (modifier.kind === 'error') return undefined;
      const text = expandText(shell, state, modifier.word);
      if (modifier.kind === 'assign') assign(state, name, text);
      return text;
    }
  }
}

/** `${name?message}`, and `$name` after `set -u`, where it is not set: the shell ends. */
export function isRefused(shell: Expansion, state: ShellState, words: readonly Word[]): boolean {
  const refused = (part: WordPart): boolean => {
    if (part.kind === 'quoted') return part.parts.some(refused);
    if (part.kind !== 'variable') return false;
    if (!part.modifier)
      return state.nounset && !/^[@*]$/.test(part.name) && parameter(shell, state, part.name) === null;
    if (part.modifier.kind !== 'error') return false;
    const value = parameter(shell, state, part.name);
    return value === null || (part.modifier.colon && value === '');
  };
  return words.some(({ parts }) => parts.some(refused));
}

/** A pattern: what was quoted stands for itself. Undefined when some of it is not known. */
export function expandPattern(
  shell: Expansion,
  state: ShellState,
  word: Word,
): readonly PatternPiece[] | undefined {
  const pieces: PatternPiece[] = [];
  for (const part of word.parts) {
    const text = partText(shell, state, part);
    if (text === undefined || part.kind === 'brace') return undefined;
    const literal = part.kind === 'quoted' || part.kind === 'literal' || part.kind === 'tilde';
    pieces.push({ text, literal });
  }
  return pieces;
}

/** Fields that words become. */
export function expandWords(shell: Expansion, state: ShellState, words: readonly Word[]): Args {
  const fields = createFields(shell, state);
  for (const word of words) {
    if (fields.open) break;
    addParts(fields, shell, state, word.parts, 'plain');
    fields.end();
  }
  return fields.args();
}

/** `inner`: the word of `${name:-word}`, where blanks separate fields; elsewhere they are not in a word at all. */
type Place = 'plain' | 'quoted' | 'inner';

function addParts(
  fields: Fields,
  shell: Expansion,
  state: ShellState,
  parts: readonly WordPart[],
  place: Place,
): void {
  const quoted = place === 'quoted';
  for (const part of parts) {
    if (fields.open) return;
    if (part.kind === 'quoted') {
      // "$@" of no arguments is no word, "" is one.
      const none = part.parts.length > 0 && state.args.words.length === 0 && !state.args.open;
      if (!(none && part.parts.every(isAll))) fields.add('');
      addParts(fields, shell, state, part.parts, 'quoted');
    } else if (isAll(part)) addAll(fields, state, part.name === '*' && quoted);
    else if (quoted) fields.add(partText(shell, state, part));
    else addUnquoted(fields, shell, state, part, place);
  }
}

function addUnquoted(
  fields: Fields,
  shell: Expansion,
  state: ShellState,
  part: WordPart,
  place: Place,
): void {
  switch (part.kind) {
    case 'literal':
      if (place === 'inner' && /\s/.test(part.text)) fields.split(part.text);
      else fields.add(part.text);
      return;
    case 'tilde':
      fields.add(partText(shell, state, part));
      return;
    case 'glob':
      fields.glob(part.text);
      return;
    case 'brace':
      fields.lose();
      return;
    case 'variable':
      if (isChoice(shell, state, part) && part.modifier && 'word' in part.modifier)
        addParts(fields, shell, state, part.modifier.word.parts, 'inner');
      else fields.split(variableText(shell, state, part));
      return;
    default:
      fields.split(partText(shell, state, part));
  }
}

function isAll(part: WordPart): part is VariablePart {
  return part.kind === 'variable' && part.modifier === undefined && (part.name === '@' || part.name === '*');
}

/** Whether it is the word of `${name:+word}` or `${name:-word}` that counts. */
function isChoice(shell: Expansion, state: ShellState, { name, modifier }: VariablePart): boolean {
  if (modifier?.kind !== 'alternative' && modifier?.kind !== 'default') return false;
  const value = parameter(shell, state, name);
  if (value === undefined) return false;
  const absent = value === null || (modifier.colon && value === '');
  return modifier.kind === 'alternative' ? !absent : absent;
}

function addAll(fields: Fields, { args }: ShellState, joined: boolean): void {
  if (joined) {
    fields.add(args.open || args.words.includes(undefined) ? undefined : args.words.join(' '));
    return;
  }
  args.words.forEach((word, index) => {
    if (index > 0) fields.end();
    fields.add(word);
  });
  if (args.open) fields.lose();
}
