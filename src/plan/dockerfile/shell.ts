/** What a RUN instruction would execute: the commands of its shell text, and which of them compile Rust. */
import { type DockerInstruction, type LogicalText, lineAt } from './text.ts';

/** One command of a shell text: its words without quotes, and where it starts. */
export interface ShellCommand {
  readonly words: readonly string[];
  readonly offset: number;
}

/** A command, and the Dockerfile's line on which it begins. */
export interface FoundCommand {
  readonly line: number;
  readonly command: string;
}

/**
 * Splits shell text into simple commands: after `;`, `&&`, `||`, `|`, newlines and parentheses, in `$(…)` and
 * backticks. Comments, redirections and here-document bodies are not commands. Never throws: text that no
 * shell would take gives the commands that can be told.
 */
export function shellCommands(script: string): readonly ShellCommand[] {
  const found: ShellCommand[] = [];
  const pending: string[] = [];
  let words: string[] = [];
  let start = 0;
  let word = '';
  let inWord = false;
  let dropWord = false;
  const endWord = () => {
    if (inWord && !dropWord) words.push(word);
    if (inWord) dropWord = false;
    word = '';
    inWord = false;
  };
  const endCommand = () => {
    endWord();
    if (words.length > 0) found.push({ words, offset: start });
    words = [];
    dropWord = false;
  };
  const add = (text: string, at: number) => {
    if (!inWord && words.length === 0) start = at;
    inWord = true;
    word += text;
  };
  const nested = (text: string, at: number) => {
    for (const inner of shellCommands(text)) found.push({ words: inner.words, offset: at + inner.offset });
  };
  /** `$(…)`, `$((…))` and backticks, also inside double quotes; returns the last offset read. */
  const substitution = (at: number): number => {
    const backtick = script[at] === '`';
    const from = backtick ? at + 1 : at + 2;
    const end = backtick ? script.indexOf('`', from) : matchingParenthesis(script, from);
    const last = end < 0 ? script.length : end;
    if (!script.startsWith('$((', at)) nested(script.slice(from, last), from);
    add('$(…)', at);
    return last;
  };
  const isSubstitution = (at: number) => script[at] === '`' || script.startsWith('$(', at);

  for (let at = 0; at < script.length; at++) {
    const char = script[at] ?? '';
    if (char === '\\') {
      if (script[at + 1] === '\n') at++;
      else add(script[++at] ?? '', at - 1);
    } else if (char === "'") {
      const end = script.indexOf("'", at + 1);
      add(script.slice(at + 1, end < 0 ? undefined : end), at);
      at = end < 0 ? script.length : end;
    } else if (char === '"') {
      add('', at);
      for (at++; at < script.length && script[at] !== '"'; at++) {
        if (script[at] === '\\') add(script[++at] ?? '', at);
        else if (isSubstitution(at)) at = substitution(at);
        else add(script[at] ?? '', at);
      }
    } else if (isSubstitution(at)) at = substitution(at);
    else if (char === '#' && !inWord) {
      const end = script.indexOf('\n', at);
      at = (end < 0 ? script.length : end) - 1;
    } else if (char === '<' || char === '>') {
      const heredoc = /^<<-?\s*(["']?)([A-Za-z0-9_.]+)\1/.exec(script.slice(at));
      if (/^\d*$/.test(word)) {
        word = '';
        inWord = false;
      }
      endWord();
      if (heredoc?.[2] !== undefined && !script.startsWith('<<<', at)) {
        pending.push(heredoc[2]);
        at += heredoc[0].length - 1;
      } else {
        while (/[<>&]/.test(script[at + 1] ?? '')) at++;
        dropWord = true;
      }
    } else if (char === '\n' && pending.length > 0) {
      endCommand();
      at = skipHeredocs(script, at + 1, pending) - 1;
      pending.length = 0;
    } else if (/[;&|()\n]/.test(char)) endCommand();
    else if (/\s/.test(char)) endWord();
    else add(char, at);
  }
  endCommand();
  return found;
}

function matchingParenthesis(script: string, from: number): number {
  let depth = 1;
  let quote = '';
  for (let at = from; at < script.length; at++) {
    const char = script[at] ?? '';
    if (char === '\\' && quote !== "'") at++;
    else if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at;
  }
  return -1;
}

function skipHeredocs(script: string, from: number, names: readonly string[]): number {
  let at = from;
  for (const name of names) {
    while (at < script.length) {
      const end = script.indexOf('\n', at);
      const line = script.slice(at, end < 0 ? undefined : end);
      at = end < 0 ? script.length : end + 1;
      if (line.replace(/^\t+/, '') === name) break;
    }
  }
  return at;
}

const RESERVED = new Set(['if', 'then', 'elif', 'else', 'do', 'while', 'until', '!', '{', 'time']);
const WRAPPERS = new Set([
  'env',
  'exec',
  'command',
  'sudo',
  'nice',
  'nohup',
  'xargs',
  'timeout',
  'stdbuf',
  'gosu',
]);
const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'busybox']);

const baseName = (word: string): string => word.slice(word.lastIndexOf('/') + 1);

/** The words that count: without reserved words, assignments and wrappers such as `env` or `timeout 60`. */
function effectiveWords(words: readonly string[]): readonly string[] {
  let at = 0;
  let wrapped = false;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    if (RESERVED.has(word) || /^[A-Za-z_][A-Za-z0-9_]*\+?=/.test(word)) continue;
    if (WRAPPERS.has(baseName(word))) wrapped = true;
    else if (wrapped && (word === '-u' || word === '-n')) at++;
    else if (!(wrapped && /^(?:-|\d+[smhd]?$)/.test(word))) break;
  }
  return words.slice(at);
}

/** Commands that a RUN instruction hands to a shell or starts directly. */
function runCommands(run: DockerInstruction): readonly { text: LogicalText; command: ShellCommand }[] {
  const parts: { text: LogicalText; command: ShellCommand }[] = [];
  const json = jsonWords(run.rest.text);
  if (json) return [{ text: run.rest, command: { words: json, offset: 0 } }];
  const withoutHeredoc = shellCommands(run.rest.text);
  for (const command of withoutHeredoc) parts.push({ text: run.rest, command });
  // `RUN <<EOF` and `RUN bash -e <<EOF` run the body; `RUN cat <<EOF > file` only writes it somewhere.
  const name = baseName(effectiveWords(withoutHeredoc.at(-1)?.words ?? [])[0] ?? '');
  if (name !== '' && !SHELLS.has(name)) return parts;
  for (const { body } of run.heredocs) {
    const interpreter = /^\s*#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(body.text)?.[1];
    if (interpreter !== undefined && !SHELLS.has(baseName(interpreter))) continue;
    for (const command of shellCommands(body.text)) parts.push({ text: body, command });
  }
  return parts;
}

function jsonWords(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The commands of a RUN instruction that compile Rust, in order. */
export function rustCommands(run: DockerInstruction): readonly FoundCommand[] {
  return runCommands(run).flatMap(({ text, command }) =>
    compiling(command.words, 0).map((words) => ({
      line: lineAt(text, command.offset),
      command: words.join(' '),
    })),
  );
}

function compiling(words: readonly string[], depth: number): readonly (readonly string[])[] {
  const effective = effectiveWords(words);
  const [first = '', ...rest] = effective;
  const name = baseName(first);
  const script =
    name === 'eval'
      ? rest.join(' ')
      : SHELLS.has(name)
        ? rest[rest.findIndex((word) => /^-[a-z]*c$/.test(word)) + 1 || rest.length]
        : undefined;
  if (script !== undefined && depth < 4)
    return shellCommands(script).flatMap((inner) => compiling(inner.words, depth + 1));
  return compilesRust(name, rest) ? [effective] : [];
}

// biome-ignore format: a list
const COMPILING = new Set([
  'build', 'b', 'check', 'c', 'run', 'r', 'test', 't', 'bench', 'doc', 'd', 'clippy', 'install', 'rustc', 'rustdoc',
  'zigbuild', 'xwin', 'auditable', 'nextest', 'llvm-cov', 'tarpaulin', 'leptos', 'component', 'hack', 'pgo',
]);
const VALUED = new Set(['--config', '--color', '-Z', '-C', '--manifest-path', '--target-dir']);

function compilesRust(name: string, args: readonly string[]): boolean {
  if (args.some((word) => word === '--help' || word === '-h' || word === '--version' || word === '-V'))
    return false;
  const plain = args.filter(
    (word, index) => !/^[-+]/.test(word) && !(index > 0 && VALUED.has(args[index - 1] ?? '')),
  );
  const [subcommand = '', second] = plain;
  switch (name) {
    case 'cargo':
    case 'xx-cargo':
    case 'cross':
      return subcommand === 'chef' ? second === 'cook' : COMPILING.has(subcommand);
    case 'cargo-chef':
      return subcommand === 'cook' || (subcommand === 'chef' && second === 'cook');
    case 'cargo-zigbuild':
    case 'maturin':
      return subcommand !== '';
    case 'rustc':
      return args.some((word) => word === '-' || word.endsWith('.rs'));
    default:
      return false;
  }
}
