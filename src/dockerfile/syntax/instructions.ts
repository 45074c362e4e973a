/** What each instruction says: BuildKit's rules for its flags and arguments (frontend/dockerfile/instructions/parse.go). */
import { nearestWord } from '../../util/did-you-mean.ts';
import { trimSpace } from './go-text.ts';
import { type HeredocMark, heredocMark } from './heredoc-mark.ts';
import { type FlagKind, type Flags, readFlags } from './instruction-flags.ts';
import { mountFrom } from './run-mount.ts';
import { type RunScript, readScript } from './run-script.ts';
import type { Heredoc, SourceNode } from './source-lines.ts';
import { joinTexts, type LogicalText, textOn } from './source-text.ts';
import { WordError } from './word-error.ts';

/** A name with its value as written; an ARG may have none. */
export interface Assignment {
  readonly name: string;
  readonly value?: string;
}

interface Common {
  /** 1-based line of the keyword. */
  readonly line: number;
}

/** `COPY` or `ADD`. */
export interface CopyInstruction extends Common {
  readonly kind: 'copy';
  readonly keyword: 'COPY' | 'ADD';
  /** Value of `--from`; absent for the build context. */
  readonly from?: string;
  /** Source paths as written, without here-documents. */
  readonly sources: readonly string[];
  readonly target: string;
  /** Values of flags that may have variables. */
  readonly others: readonly string[];
  /** Contents of here-documents whose variables are replaced. */
  readonly documents: readonly string[];
}

export interface RunInstruction extends Common {
  readonly kind: 'run';
  /** Values of `--mount`. */
  readonly mounts: readonly string[];
  /** The `from` of each mount; empty where it has none. */
  readonly mountsFrom: readonly string[];
  readonly script: RunScript;
}

export interface FromInstruction extends Common {
  readonly kind: 'from';
  /** What follows FROM, unexpanded. */
  readonly from: string;
  /** Lower case, as BuildKit compares names. */
  readonly name?: string;
  /** Value of `--platform`, unexpanded. */
  readonly platform?: string;
}

export interface OnbuildInstruction extends Common {
  readonly kind: 'onbuild';
  /** The instruction that a stage made FROM this one begins with. */
  readonly trigger: LogicalText;
}

export type Instruction =
  | FromInstruction
  | (Common & { readonly kind: 'arg'; readonly assignments: readonly Assignment[] })
  | (Common & { readonly kind: 'env'; readonly assignments: readonly Assignment[] })
  | CopyInstruction
  | RunInstruction
  | OnbuildInstruction
  | (Common & { readonly kind: 'shell'; readonly words: readonly string[] })
  | (Common & { readonly kind: 'other'; readonly keyword: string; readonly words: readonly string[] });

// biome-ignore format: a list
const KEYWORDS = [
  'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER',
  'ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
];

/** @throws WordError for what BuildKit refuses. */
export function readInstruction(node: SourceNode, escapeChar: string): Instruction {
  const keyword = node.keyword.toUpperCase();
  const { line, args } = node;
  const flags = (known: Readonly<Record<string, FlagKind>> = {}) => readFlags(keyword, node.flags, known);
  const other = (words: readonly string[] = []): Instruction => ({ kind: 'other', keyword, line, words });
  switch (keyword) {
    case 'FROM':
      return readFrom(node, flags);
    case 'ARG':
      return { kind: 'arg', line, assignments: readArg(args) };
    case 'ENV':
    case 'LABEL': {
      flags();
      const assignments = readPairs(keyword, args);
      return keyword === 'ENV'
        ? { kind: 'env', line, assignments }
        : other(assignments.flatMap(({ name, value = '' }) => [name, value]));
    }
    case 'COPY':
    case 'ADD':
      return readCopy(node, keyword, flags);
    case 'RUN':
      return readRun(node, flags);
    case 'ONBUILD':
      return readOnbuild(node, escapeChar, flags);
    case 'SHELL':
      flags();
      needs(args.length > 0, 'SHELL has no arguments', 'Write SHELL ["/bin/sh", "-c"].');
      needs(node.json, `SHELL ${node.rest.text} is not a JSON array`, 'Write SHELL ["/bin/sh", "-c"].');
      return { kind: 'shell', line, words: args };
    case 'CMD':
    case 'ENTRYPOINT':
      flags();
      return other();
    case 'HEALTHCHECK':
      checkHealth(node, flags);
      return other();
    case 'EXPOSE':
    case 'VOLUME':
      needs(
        args.length > 0,
        `${keyword} has no arguments`,
        `Write ${keyword} ${keyword === 'EXPOSE' ? '8080' : '/data'}.`,
      );
      flags();
      if (keyword === 'VOLUME')
        needs(
          args.every((path) => trimSpace(path) !== ''),
          'VOLUME has an empty path',
          'Leave it out.',
        );
      return other(keyword === 'VOLUME' ? args.map(trimSpace) : args);
    case 'MAINTAINER':
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
      needs(args.length === 1, `${keyword} has no argument`, `Write ${keyword} and its value.`);
      if (keyword !== 'STOPSIGNAL') flags();
      return other(keyword === 'MAINTAINER' ? [] : args);
    default:
      throw unknownInstruction(node.keyword, escapeChar);
  }
}

function needs(is: boolean, message: string, remedy: string): void {
  if (!is) throw new WordError(message, remedy);
}

function unknownInstruction(keyword: string, escapeChar: string): WordError {
  const near = nearestWord(keyword.toUpperCase(), KEYWORDS);
  return new WordError(
    `"${keyword.slice(0, 80)}" is not an instruction`,
    near === undefined
      ? `Write one of ${KEYWORDS.join(', ')}; a line that continues the one above needs a ${escapeChar} at the end of that one.`
      : `Did you mean ${near}?`,
  );
}

const STAGE_NAME = /^[a-z][a-z0-9\-_.]*$/;

function readFrom(
  { line, args, rest }: SourceNode,
  flags: (known: Readonly<Record<string, FlagKind>>) => Flags,
): FromInstruction {
  const [from, as, stageName] = args;
  const written = `FROM ${rest.text}`.trimEnd();
  const isWhole = args.length === 1 || args.length === 3;
  if (from === undefined || !isWhole)
    throw new WordError(`"${written}" cannot be read`, 'Write FROM [--platform=…] IMAGE [AS NAME].');
  if (as !== undefined && as.toLowerCase() !== 'as')
    throw new WordError(`"${as}" stands where AS belongs`, `Write FROM ${from} AS ${stageName}.`);
  const name = stageName?.toLowerCase();
  if (name !== undefined && !STAGE_NAME.test(name))
    throw new WordError(
      `"${stageName}" cannot be the name of a stage`,
      'Start with a letter; then letters, digits, - _ and . may follow. Variables are not expanded there.',
    );
  const platform = flags({ platform: 'text' }).text.get('platform');
  return {
    kind: 'from',
    line,
    from,
    ...(name === undefined ? {} : { name }),
    ...(platform === undefined || platform === '' ? {} : { platform }),
  };
}

function readArg(args: readonly string[]): readonly Assignment[] {
  needs(args.length > 0, 'ARG has no name', 'Write ARG NAME or ARG NAME=default.');
  return args.map((word) => {
    const equals = word.indexOf('=');
    needs(equals !== 0, `ARG ${word} has no name`, 'Write ARG NAME=default.');
    return equals < 0 ? { name: word } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
  });
}

function readPairs(keyword: string, args: readonly string[]): readonly Assignment[] {
  needs(args.length > 0, `${keyword} has no name`, `Write ${keyword} NAME=value.`);
  const pairs: Assignment[] = [];
  for (let at = 0; at < args.length; at += 3) {
    const name = args[at] ?? '';
    needs(name !== '', `${keyword} has a value without a name`, `Write ${keyword} NAME=value.`);
    pairs.push({ name, value: args[at + 1] ?? '' });
  }
  return pairs;
}

function readCopy(
  { line, args, heredocs }: SourceNode,
  keyword: 'COPY' | 'ADD',
  flags: (known: Readonly<Record<string, FlagKind>>) => Flags,
): CopyInstruction {
  needs(args.length >= 2, `${keyword} has no destination`, `Write ${keyword} SOURCE… DESTINATION.`);
  const { text } = flags(
    keyword === 'COPY'
      ? { chown: 'text', from: 'text', chmod: 'text', link: 'switch', exclude: 'list', parents: 'switch' }
      : {
          chown: 'text',
          chmod: 'text',
          link: 'switch',
          'keep-git-dir': 'switch',
          checksum: 'text',
          unpack: 'switch',
          exclude: 'list',
        },
  );
  const target = args.at(-1) ?? '';
  needs(
    markOf(target) === undefined,
    `${keyword} has a here-document as its destination`,
    'Write the path of the file behind it.',
  );
  const bodies = new Map(heredocs.map((heredoc) => [heredoc.name, heredoc]));
  const sources = args.slice(0, -1).map((word) => ({ word, mark: markOf(word) }));
  const from = text.get('from');
  return {
    kind: 'copy',
    keyword,
    line,
    ...(from === undefined || from === '' ? {} : { from }),
    sources: sources.filter(({ mark }) => mark === undefined).map(({ word }) => word),
    target,
    others: ['chown', 'chmod', 'checksum'].flatMap((name) => text.get(name) ?? []),
    documents: sources.flatMap(({ mark }) => (mark?.expand ? contentOf(mark, bodies.get(mark.name)) : [])),
  };
}

/** BuildKit takes a word that it cannot read as a here-document for a path. */
function markOf(word: string): HeredocMark | undefined {
  try {
    return heredocMark(word);
  } catch (error) {
    if (error instanceof WordError) return undefined;
    throw error;
  }
}

function contentOf(mark: HeredocMark, heredoc: Heredoc | undefined): string {
  const text = heredoc?.body.text ?? '';
  return mark.chomp ? text.replace(/^\t+/gm, '') : text;
}

function readRun(
  node: SourceNode,
  flags: (known: Readonly<Record<string, FlagKind>>) => Flags,
): RunInstruction {
  const { text, lists } = flags({ mount: 'list', network: 'text', security: 'text', device: 'list' });
  const network = text.get('network') ?? 'default';
  needs(
    ['default', 'none', 'host'].includes(network),
    `--network=${network} is not a network`,
    'Write default, none or host.',
  );
  const security = text.get('security') ?? 'sandbox';
  needs(
    ['insecure', 'sandbox'].includes(security),
    `--security=${security} is not known`,
    'Write insecure or sandbox.',
  );
  const mounts = lists.get('mount') ?? [];
  return {
    kind: 'run',
    line: node.line,
    mounts,
    mountsFrom: mounts.map(mountFrom),
    script: readScript(node),
  };
}

function readOnbuild(node: SourceNode, escapeChar: string, flags: () => Flags): OnbuildInstruction {
  const [inner] = node.args;
  needs(inner !== undefined, 'ONBUILD has no instruction', 'Write ONBUILD RUN ….');
  flags();
  const trigger = trimSpace(inner ?? '').toUpperCase();
  needs(
    !['ONBUILD', 'FROM', 'MAINTAINER'].includes(trigger),
    `ONBUILD ${trigger} is not allowed`,
    'Write another instruction behind ONBUILD.',
  );
  void escapeChar;
  const bodies = node.heredocs.flatMap(({ name, body }) => [
    textOn(node.line, '\n'),
    body,
    textOn(node.endLine, name),
  ]);
  return { kind: 'onbuild', line: node.line, trigger: joinTexts([node.rest, ...bodies]) };
}

const DURATION = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

function checkHealth(
  { args, json }: SourceNode,
  flags: (known: Readonly<Record<string, FlagKind>>) => Flags,
): void {
  const [kind = '', ...command] = args;
  needs(kind !== '', 'HEALTHCHECK has no arguments', 'Write HEALTHCHECK CMD … or HEALTHCHECK NONE.');
  if (kind.toUpperCase() === 'NONE') {
    needs(command.length === 0, 'HEALTHCHECK NONE has arguments', 'Leave them out.');
    return;
  }
  const names = ['interval', 'timeout', 'start-period', 'start-interval'];
  const { text } = flags(Object.fromEntries([...names, 'retries'].map((name) => [name, 'text' as const])));
  needs(
    kind.toUpperCase() === 'CMD',
    `HEALTHCHECK ${kind} is not known`,
    'Write HEALTHCHECK CMD … or HEALTHCHECK NONE.',
  );
  needs(json ? command.length > 0 : command.join('') !== '', 'HEALTHCHECK CMD has no command', 'Add it.');
  for (const name of names) {
    const value = text.get(name) ?? '';
    needs(
      value === '' || (DURATION.test(value) && !isTooShort(value)),
      `--${name}=${value} is not a duration of a millisecond or more`,
      'Write for example 30s or 1m30s.',
    );
  }
  const retries = text.get('retries') ?? '';
  needs(
    retries === '' || (/^\+?\d+$/.test(retries) && Number(retries) < 2 ** 31) || /^-0+$/.test(retries),
    `--retries=${retries} is not a number`,
    'Write for example 3.',
  );
}

const MILLISECONDS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Less than a millisecond, and not zero. */
function isTooShort(duration: string): boolean {
  let total = 0;
  for (const [, amount = '0', unit = 's'] of duration.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g))
    total += Number(amount) * (MILLISECONDS[unit] ?? 0);
  const signed = duration.startsWith('-') ? -total : total;
  return signed !== 0 && signed < 1;
}
