/** The little of shells and of other starters that tells which program a command line means. */
import { basename } from './path.ts';

/** A program that a command line starts, and where it is looked for. */
export interface InnerCommand {
  readonly word: string;
  /** After a `cd`; undefined for the image's working directory. */
  readonly directory?: string;
}

const SHELLS = /^(?:sh|bash|dash|ash|zsh|ksh|mksh)$/;

/** POSIX's special and usual built-in utilities, and the words that begin a compound command. */
const BUILTINS: ReadonlySet<string> = new Set(
  `. : [ alias bg break builtin cd command continue declare dirs echo eval exit export false fg getopts hash help
   history jobs kill let local logout mapfile popd printf pushd pwd read readonly return set shift shopt source
   test times trap true type typeset ulimit umask unalias unset wait`.split(/\s+/),
);
const COMPOUND: ReadonlySet<string> = new Set(
  'if for while until case select function time { ( (( [[ !'.split(' '),
);

/** The command text of `sh -c TEXT`, with any options that end in `c`. */
export function shellText(argv: readonly string[]): string | undefined {
  const words = basename(argv[0] ?? '') === 'busybox' ? argv.slice(1) : argv;
  if (!SHELLS.test(basename(words[0] ?? ''))) return undefined;
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (/^-[a-zA-Z]*c[a-zA-Z]*$/.test(word)) return words[at + 1];
    if (word === '-o' || word === '+o') at += 1;
    else if (!/^[-+][a-zA-Z]+$/.test(word) && word !== '--login' && word !== '--norc') return undefined;
  }
  return undefined;
}

/**
 * The first program that a shell command starts. Undefined as soon as it takes more than reading plain words to
 * know (variables, patterns, conditions): no guess is better than a wrong one.
 */
export function firstProgram(text: string): InnerCommand | undefined {
  let directory: string | undefined;
  for (const words of simpleCommands(text)) {
    if (!words) return undefined;
    const start = words.findIndex((word) => !/^[A-Za-z_][A-Za-z0-9_]*=/.test(word));
    const plain = start < 0 ? [] : words.slice(start);
    const command = plain[0] === 'exec' ? plain.slice(plain[1] === '--' ? 2 : 1) : plain;
    const [word, argument] = command;
    if (word === undefined) continue;
    if (COMPOUND.has(word) || word.startsWith('-')) return undefined;
    if (word === 'cd' && argument !== undefined && command.length === 2) {
      directory = argument.startsWith('/') || directory === undefined ? argument : `${directory}/${argument}`;
      continue;
    }
    if (/^(?:eval|source|\.|exit|return|export|command)$/.test(word)) {
      if (word === 'export') continue;
      return undefined;
    }
    if (BUILTINS.has(word)) continue;
    return { word, ...(directory === undefined ? {} : { directory }) };
  }
  return undefined;
}

/** Words of each simple command in order; undefined for one that is not plain. */
function* simpleCommands(text: string): Generator<readonly string[] | undefined> {
  const token = /\s*(?:(&&|\|\||[;|&\n])|((?:'[^']*'|"[^"$`\\]*"|\\[^\n]|[^\s;|&'"\\])+)|(.))/gy;
  let words: string[] = [];
  for (const [, separator, word, odd] of text.matchAll(token)) {
    if (odd !== undefined && odd.trim() !== '') return yield words.length > 0 ? words : undefined;
    if (separator !== undefined) {
      if (words.length > 0) yield words;
      words = [];
      // What stands behind a failed or a piped command is another story.
      if (separator === '||' || separator === '|') return;
    } else if (word !== undefined) {
      if (/^#/.test(word)) break;
      if (/[$`*?()<>]/.test(word.replace(/'[^']*'/g, ''))) return yield words.length > 0 ? words : undefined;
      words.push(word.replace(/'([^']*)'|"([^"]*)"|\\(.)/g, (_, a, b, c) => a ?? b ?? c));
    }
  }
  if (words.length > 0) yield words;
}

/** Starters whose first plain argument is the program that matters, and how many words they take before it. */
const STARTERS: ReadonlyMap<string, number> = new Map([
  ['tini', 0],
  ['tini-static', 0],
  ['dumb-init', 0],
  ['docker-init', 0],
  ['catatonit', 0],
  ['env', 0],
  ['nice', 0],
  ['nohup', 0],
  ['setsid', 0],
  ['stdbuf', 0],
  ['gosu', 1],
  ['su-exec', 1],
]);

/** Options of these starters that take a word of their own. */
const WITH_VALUE = /^(?:-p|-e|-u|-C|-n|-i|-o|--rewrite|-r|--unset|--chdir)$/;

/** The command that a starter starts: `/app` of `tini -- /app --serve`; undefined when it is no starter. */
export function startedCommand(argv: readonly string[]): readonly string[] | undefined {
  const skip = STARTERS.get(basename(argv[0] ?? ''));
  if (skip === undefined) return undefined;
  let at = 1;
  while (at < argv.length) {
    const word = argv[at] ?? '';
    if (word === '--') {
      at += 1;
      break;
    }
    if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(word)) at += 1;
    else if (!word.startsWith('-')) break;
    else at += WITH_VALUE.test(word) ? 2 : 1;
  }
  const rest = argv.slice(at + skip);
  return rest.length > 0 ? rest : undefined;
}

/** A script's first line as the kernel takes it apart (`load_script` in its fs/binfmt_script.c). */
export function parseShebang(line: string): { readonly interpreter: string; readonly argument?: string } {
  const [, interpreter = '', argument] =
    /^[ \t]*([^ \t\0]*)[ \t]*([^\0]*?)[ \t]*(?:\0.*)?$/s.exec(line) ?? [];
  return { interpreter, ...(argument ? { argument } : {}) };
}

/** What `env` starts in `#!/usr/bin/env python3` or `#!/usr/bin/env -S python3 -u`. */
export function envTarget(interpreter: string, argument: string | undefined): string | undefined {
  if (basename(interpreter) !== 'env' || argument === undefined) return undefined;
  const split = /^-S\s*|^--split-string[= ]\s*|^-[a-z]*S\s*/.exec(argument);
  // Without -S the rest of the line is one word, blanks included.
  if (!split) return argument.startsWith('-') ? undefined : argument;
  return argument
    .slice(split[0].length)
    .split(/\s+/)
    .find((word) => word !== '' && !word.startsWith('-') && !/^[A-Za-z_][A-Za-z0-9_]*=/.test(word));
}
