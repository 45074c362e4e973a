/** What one RUN instruction executes: the commands that compile Rust, those that cannot be known, and all programs. */

import type { ShellParser } from '../../shell/load-parser.ts';
import { firstLine } from '../../util/text.ts';
import type { RunScript } from '../syntax/run-script.ts';
import { type LogicalText, lineAt, textOn } from '../syntax/source-text.ts';
import { type Command, type CommandWord, type LookUp, scriptCommands } from './command-words.ts';
import { baseName, isShell, unwrap } from './command-wrappers.ts';
import { bringsRust, isHarmlessProgram, judgeRust, onlyAsksVersion, SURELY_CARGO } from './rust-programs.ts';

/** A command, and the Dockerfile's line on which it begins. */
export interface FoundCommand {
  readonly line: number;
  readonly command: string;
}

export interface RunFacts {
  /** Commands that compile Rust, in order. */
  readonly compiles: readonly FoundCommand[];
  /** Commands that may compile anything: scripts, make and the like. */
  readonly unknown: readonly FoundCommand[];
  /** It brings a Rust toolchain into the stage. */
  readonly bringsRust: boolean;
  /** Programs that it starts, as written. */
  readonly programs: readonly string[];
}

/** How deep commands may stand inside each other: `sh -c "sh -c …"`. */
const MAX_DEPTH = 6;

/**
 * Reads a RUN.
 * @param shell what SHELL says; undefined for the default
 */
export function readRunFacts(
  script: RunScript,
  shell: readonly string[] | undefined,
  environment: LookUp,
  parser: ShellParser,
): RunFacts {
  const reader = new RunReader(environment, parser);
  if (script.kind === 'program') {
    const words = script.words.map((text) => ({ text, known: true }));
    reader.command({ words, offset: 0 }, script.text, 0);
  } else if (script.kind === 'file') {
    const interpreter = /^#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(script.text.text)?.[1] ?? '';
    if (isShell(interpreter)) reader.script(script.text, 0);
    else reader.unknown.push({ line: lineAt(script.text, 0), command: `a ${baseName(interpreter)} script` });
  } else if (shell === undefined || shell.some(isShell)) reader.script(script.text, 0);
  else reader.unknown.push({ line: lineAt(script.text, 0), command: `a script for ${shell[0]}` });
  return {
    compiles: reader.compiles,
    unknown: reader.unknown,
    bringsRust: reader.brings,
    programs: [...reader.programs],
  };
}

class RunReader {
  readonly compiles: FoundCommand[] = [];
  readonly unknown: FoundCommand[] = [];
  readonly programs = new Set<string>();
  brings = false;
  private readonly environment: LookUp;
  private readonly parser: ShellParser;

  constructor(environment: LookUp, parser: ShellParser) {
    this.environment = environment;
    this.parser = parser;
  }

  script(text: LogicalText, depth: number): void {
    const { statements } = this.parser.parse(withCommandFirst(text.text));
    const { commands, unreadable } = scriptCommands(statements, this.environment);
    for (const command of commands) this.command(command, text, depth);
    for (const offset of unreadable)
      this.unknown.push({
        line: lineAt(text, offset),
        command: firstLine(text.text.slice(offset)).slice(0, 60),
      });
  }

  command(command: Command, text: LogicalText, depth: number): void {
    const { words, offset } = command;
    const [program, ...args] = words;
    if (program === undefined) return;
    const found = { line: lineAt(text, offset), command: words.map((word) => word.text).join(' ') };
    this.programs.add(program.text);
    if (bringsRust(words)) this.brings = true;
    if (depth > MAX_DEPTH) {
      this.unknown.push(found);
      return;
    }
    const verdict = judgeRust(program, args);
    if (verdict === 'compiles') this.compiles.push(found);
    if (verdict !== undefined) return;
    if (program.known && isShell(program.text)) {
      this.shell(command, found, text, depth);
      return;
    }
    const inner = unwrap(words);
    if (inner !== undefined) {
      for (const each of inner) {
        if (each.kind === 'command') this.command({ words: each.words, offset }, text, depth + 1);
        else this.nested(each.text, found, text, depth);
      }
      return;
    }
    if (program.known && isHarmlessProgram(program.text)) return;
    if (program.known && onlyAsksVersion(words)) return;
    this.other(words, found, text, depth);
  }

  /** `sh -c "…"`, `sh <<EOF`, `curl … | sh`, `sh build.sh`. */
  private shell(
    { words, input, before }: Command,
    found: FoundCommand,
    text: LogicalText,
    depth: number,
  ): void {
    const args = words.slice(1);
    const option = args.findIndex(({ text: word }) => /^-[a-zA-Z]*c$/.test(word));
    const inline = option < 0 ? undefined : args.slice(option + 1).find((word) => word.text !== '--');
    if (inline !== undefined) {
      this.nested(inline, found, text, depth);
      return;
    }
    const file = args.find(
      (word, at) => !/^[-+]/.test(word.text) && !/^[-+]o$/.test(args[at - 1]?.text ?? ''),
    );
    const readsInput = file === undefined || args.some((word) => word.text === '-s');
    if (readsInput && input !== undefined) this.nested(input, found, text, depth);
    else if (readsInput && before !== undefined && bringsRust(before)) this.brings = true;
    else if (args.length > 0 || before !== undefined) this.unknown.push(found);
  }

  /** Text that a shell executes. What is unknown in it stands as `$name`, and is judged as such. */
  private nested(script: CommandWord, found: FoundCommand, around: LogicalText, depth: number): void {
    if (!script.known && /^\$(?:\w+|\(…\))$/.test(script.text)) this.unknown.push(found);
    else this.script(inside(script, found.line, around), depth + 1);
  }

  /** A program that we do not know. One that is handed a whole cargo command most likely executes it. */
  private other(
    words: readonly CommandWord[],
    found: FoundCommand,
    around: LogicalText,
    depth: number,
  ): void {
    for (let at = 1; at < words.length; at++) {
      const word = words[at];
      const next = words.slice(at + 1).find(({ text }) => !text.startsWith('+'));
      if (word === undefined) continue;
      const name = baseName(word.text);
      if (
        /^(?:cargo|xx-cargo|cross|tauri|wasm-pack|maturin|trunk)$/.test(name) &&
        next &&
        SURELY_CARGO.has(next.text)
      ) {
        this.command({ words: words.slice(at), offset: 0 }, textOn(found.line, ''), depth + 1);
        return;
      }
      if (/^\s*(?:cd [^;&|]+(?:&&|;)\s*)?(?:\S*\/)?(?:cargo|cross)\s+(?:\+\S+\s+)?[a-z]/.test(word.text)) {
        this.nested(word, found, around, depth);
        return;
      }
    }
    this.unknown.push(found);
  }
}

/** A word's text, line by line where the word stands. */
function inside({ text, start }: CommandWord, line: number, around: LogicalText): LogicalText {
  if (start === undefined) return textOn(line, text);
  const marks: { offset: number; line: number }[] = [];
  let from = 0;
  let there = start;
  for (;;) {
    marks.push({ offset: from, line: lineAt(around, there) });
    const [end, next] = [text.indexOf('\n', from), around.text.indexOf('\n', there)];
    if (end < 0 || next < 0) return { text, marks };
    from = end + 1;
    there = next + 1;
  }
}

/**
 * `<<EOF bash -e` as `bash <<EOF -e`, which means the same: the grammar does not know a here-document before a
 * command. The length stays, and so do the lines.
 */
function withCommandFirst(text: string): string {
  return text.replace(
    /^([ \t]*)(\d*)(<<-?[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[^\s<>|;&()"']+))([ \t]+)([^\s<>|;&()]+)/,
    (_all, before: string, descriptor: string, mark: string, blank: string, word: string) =>
      `${before}${word}${blank}${' '.repeat(descriptor.length)}${mark}`,
  );
}
