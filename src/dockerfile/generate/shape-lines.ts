/** Instructions of a runtime stage that come from the image's shape: files, and what its config says. */
import { posix } from 'node:path';
import type { ExpandedRule, PlacedEntry } from '../../crate/metadata/expand-files.ts';
import type { ImageShape } from '../../domain/image-shape.ts';
import { environment, execForm } from './dockerfile-text.ts';

/** Where files wait with their owners and modes. */
const FILES = 'files';
const EMPTY = 'empty';

/** Files that end in the same directory of the image: one COPY puts them there. */
interface Group {
  /** Of the image. */
  readonly directory: string;
  readonly lines: readonly string[];
}

/**
 * Stages without a system in them. `--chmod` and `--chown` of COPY are applied to the directories above, too, where it
 * makes them (BuildKit 0.31); here these exist before. What is copied on from here keeps owner and mode, makes missing
 * directories as usual, and leaves those of the base as they are.
 */
export function filesStages(rules: readonly ExpandedRule[]): readonly string[] {
  const groups = groupsOf(rules);
  if (groups.length === 0) return [];
  const hasEmpty = groups.some(({ lines }) => lines.some((line) => line.includes(`--from=${EMPTY} `)));
  return [
    ...(hasEmpty ? [[`FROM scratch AS ${EMPTY}`, 'WORKDIR /empty'].join('\n')] : []),
    [
      `# ${groups.length === 1 ? 'Files' : 'Files, a directory for each place in the image'}`,
      `FROM scratch AS ${FILES}`,
      ...groups.map((_, index) => `WORKDIR /${index}`),
      ...groups.flatMap(({ lines }) => lines),
    ].join('\n'),
  ];
}

/** Copies them into the image. */
export function fileLines(rules: readonly ExpandedRule[]): readonly string[] {
  return groupsOf(rules).map(({ directory }, index) =>
    copy([], [`/${index}/`], directory === '/' ? '/' : `${directory}/`, [`--from=${FILES}`]),
  );
}

function groupsOf(rules: readonly ExpandedRule[]): readonly Group[] {
  const tops = rules.flatMap((rule) => topsOf(rule).map((top) => ({ rule, top })));
  const groups = Map.groupBy(tops, ({ top }) => (top.entry.to === '/' ? '' : posix.dirname(top.entry.to)));
  return [...groups].map(([directory, members], index) => ({
    // The root's own content is in a directory of its own name: none.
    directory: directory === '' ? '/' : directory,
    lines: linesOf(members, `/${index}`),
  }));
}

interface Member {
  readonly rule: ExpandedRule;
  readonly top: PlacedEntry;
}

/** Entries that come with no other. */
function topsOf({ entries }: ExpandedRule): readonly PlacedEntry[] {
  const paths = new Set(entries.map(({ path }) => path));
  return entries.filter(({ path }) => {
    if (path === undefined || path === '') return true;
    const above = posix.dirname(path);
    return !paths.has(above === '.' ? '' : above);
  });
}

/** Files with the same owner, mode and name are copied together: a stage can have some hundred layers only. */
function linesOf(members: readonly Member[], stage: string): readonly string[] {
  const together = Map.groupBy(members, ({ top }) =>
    top.entry.kind === 'file' && posix.basename(top.entry.to) === posix.basename(top.path ?? '')
      ? flagsOf(top).join(' ')
      : '',
  );
  return [...together].flatMap(([flags, alike]) =>
    flags === ''
      ? alike.flatMap((member) => singleLines(member, stage))
      : [
          copy(
            flags.split(' '),
            alike.map(({ top }) => source(top.path ?? '')),
            `${stage}/`,
          ),
        ],
  );
}

function singleLines({ rule, top }: Member, stage: string): readonly string[] {
  const to = `${stage}${top.entry.to === '/' ? '' : `/${posix.basename(top.entry.to)}`}`;
  if (top.path === undefined)
    return [copy(flagsOf(top), ['/empty/'], literal(`${to}/`), [`--from=${EMPTY}`])];
  if (top.entry.kind !== 'directory') return [copy(flagsOf(top), [source(top.path)], literal(to))];
  const { mode } = rule.rule;
  const flags = [...ownerOf(top), `--chmod=${symbolic(mode)}`];
  // `X` lets what is executable here stay so, against a mode that says otherwise.
  const exceptions =
    mode === undefined || (mode & 0o111) !== 0
      ? []
      : rule.entries.filter(
          ({ path, entry, isExecutable }) =>
            isExecutable && entry.kind === 'file' && (top.path === '' || path?.startsWith(`${top.path}/`)),
        );
  // A symbolic mode does not reach the directory itself, if COPY makes it.
  const own =
    top.entry.kind === 'directory' && top.entry.mode !== 0o755 && top.entry.to !== '/'
      ? [copy(flagsOf(top), ['/empty/'], literal(`${to}/`), [`--from=${EMPTY}`])]
      : [];
  return [
    ...own,
    copy(flags, [top.path === '' ? '.' : `${source(top.path)}/`], literal(`${to}/`)),
    ...exceptions.map((one) =>
      copy(
        flagsOf(one),
        [source(one.path ?? '')],
        literal(`${to}/${posix.relative(top.path ?? '', one.path ?? '')}`),
      ),
    ),
  ];
}

function flagsOf(one: PlacedEntry): readonly string[] {
  return one.entry.kind === 'link' ? [] : [...ownerOf(one), `--chmod=0${one.entry.mode.toString(8)}`];
}

function ownerOf({ entry }: PlacedEntry): readonly string[] {
  return entry.kind === 'link' || (entry.uid === 0 && entry.gid === 0)
    ? []
    : [`--chown=${entry.uid}:${entry.gid}`];
}

function copy(
  flags: readonly string[],
  from: readonly string[],
  to: string,
  before: readonly string[] = [],
): string {
  return ['COPY', ...before, ...flags, execForm([...from, to])].join(' ');
}

/** `u=rwX,go=rX`: directories and what is executable get X; the rest is read and written as said. */
export function symbolic(mode: number | undefined): string {
  if (mode === undefined) return 'u=rwX,go=rX';
  return (['u', 'g', 'o'] as const)
    .map((who, index) => {
      const bits = (mode >> (6 - 3 * index)) & 7;
      const letters = `${bits & 4 ? 'r' : ''}${bits & 2 ? 'w' : ''}${bits & 1 ? 'x' : bits & 4 ? 'X' : ''}`;
      return `${who}=${letters}`;
    })
    .join(',');
}

/** A path of COPY's sources, where it would be a pattern and a variable. */
function source(path: string): string {
  return literal(path.replaceAll(/[*?[]/g, '[$&]'));
}

/** `$` begins a variable. */
function literal(text: string): string {
  return text.replaceAll(/[\\$]/g, '\\$&');
}

/** What the image's config says. */
export function configLines(shape: ImageShape): readonly string[] {
  return [
    ...environment(Object.fromEntries(shape.env)),
    ...(shape.workdir === undefined ? [] : [`WORKDIR ${literal(shape.workdir)}`]),
    ...(shape.volumes.length > 0 ? [`VOLUME ${execForm(shape.volumes.map(literal))}`] : []),
    ...(shape.expose.length > 0 ? [`EXPOSE ${shape.expose.join(' ')}`] : []),
    ...(shape.stopSignal === undefined ? [] : [`STOPSIGNAL ${shape.stopSignal}`]),
    `USER ${shape.user}`,
    `ENTRYPOINT ${execForm(shape.entrypoint)}`,
    ...(shape.cmd.length > 0 ? [`CMD ${execForm(shape.cmd)}`] : []),
  ];
}
