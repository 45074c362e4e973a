/** An image on the way: features change it one after the other, then it becomes an image of the corpus's kind. */
import { text } from '../corpus/parts.ts';
import type { Config, Content, Image, Item, Layer, Packing } from '../corpus/types.ts';

export const PLATFORM = 'linux/amd64';

export interface Draft {
  /** Layers below the program's. */
  readonly below: Layer[];
  /** The program's own layer. */
  readonly files: Item[];
  /** Layers above it. */
  readonly above: Layer[];
  packing: Packing;
  program: Content;
  /** Where the program is, whose it is, and who may do what with it. */
  place: string;
  owner: number;
  mode: number;
  /** PAX records of the program. */
  pax: Readonly<Record<string, string>>;
  /** The command line, from the inside out. */
  argv: readonly string[];
  /** Shell lines before the command, for those wrappers that are shells. */
  before: string;
  /** How a shell's text writes the command. */
  written: (argv: readonly string[]) => string;
  config: { -readonly [Key in keyof Config]: Config[Key] };
  /** The words behind the entrypoint are given as Cmd. */
  splitAt: number;
  /** Scripts made so far; each needs a name of its own. */
  scripts: number;
}

/** One way in which images differ: the name of each choice, and what it does. `plain` is the harmless one. */
export interface Feature {
  readonly name: string;
  readonly choices: Readonly<Record<string, (draft: Draft) => void>>;
}

export function emptyDraft(): Draft {
  return {
    below: [],
    files: [],
    above: [],
    packing: 'gzip',
    program: { artifact: 'amd64/static' },
    place: '/usr/local/bin/app',
    owner: 0,
    mode: 0o755,
    pax: {},
    argv: [],
    before: '',
    written: (argv) => `exec ${shellWords(argv)}`,
    config: {},
    splitAt: Number.POSITIVE_INFINITY,
    scripts: 0,
  };
}

/** Words as a POSIX shell reads them back. */
export function shellWords(argv: readonly string[]): string {
  return argv
    .map((word) => (/^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}

export function addEnv(draft: Draft, ...lines: readonly string[]): void {
  draft.config.Env = [...(draft.config.Env ?? []), ...lines];
}

/** The image that a draft stands for. */
export function finished(draft: Draft): Image {
  const { place, owner, mode, program, pax, argv, splitAt } = draft;
  const main: Item = {
    kind: 'file',
    path: place,
    mode,
    uid: owner,
    from: program,
    ...(Object.keys(pax).length > 0 ? { pax } : {}),
  };
  const command = argv.slice(splitAt);
  // An engine unpacks what it knows under another packing no second time: each packing has an archive of its own.
  const how = draft.packing === 'gzip' ? [] : [text('/srv/packing', draft.packing)];
  return {
    platform: PLATFORM,
    layers: [...draft.below, { items: [main, ...draft.files, ...how], as: draft.packing }, ...draft.above],
    config: {
      ...draft.config,
      Entrypoint: argv.slice(0, splitAt),
      ...(command.length > 0 ? { Cmd: command } : {}),
    },
  };
}
