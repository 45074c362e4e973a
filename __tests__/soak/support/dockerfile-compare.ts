/** Multihull's reading of a Dockerfile in the words of the oracle, and where the two differ. */

import { resolveGraph } from '../../../src/dockerfile/stages/stage-graph.ts';
import { targetStage } from '../../../src/dockerfile/stages/stage-source.ts';
import { readStages, type Stages } from '../../../src/dockerfile/stages/stages.ts';
import { automaticArguments, Expander, globalVariables } from '../../../src/dockerfile/stages/variables.ts';
import { expandWord } from '../../../src/dockerfile/syntax/shell-word.ts';
import { readSource, type Source } from '../../../src/dockerfile/syntax/source-lines.ts';
import { WordError } from '../../../src/dockerfile/syntax/word-error.ts';
import { formatReference, parseReference } from '../../../src/domain/names/reference.ts';
import { type Platform, parsePlatform } from '../../../src/domain/platforms/platform.ts';
import { UserError } from '../../../src/errors.ts';
import type { FileAnswer, FileQuestion, WordAnswer, WordQuestion } from './dockerfile-oracle.ts';

/** What differs, in words; undefined when nothing does. */
export type Difference = string | undefined;

function refusal<T>(read: () => T): T | UserError {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

export function compareWord(question: WordQuestion, answer: WordAnswer): Difference {
  let own: { value: string; words: readonly string[]; used: readonly string[]; missing: readonly string[] };
  try {
    const found = expandWord(question.Word, (name) => question.Env[name], { escapeChar: question.Escape });
    const { value, words, used, missing } = found;
    own = { value, words, used: [...used].sort(), missing: [...missing].sort() };
  } catch (error) {
    if (!(error instanceof WordError)) throw error;
    return answer.error === undefined
      ? `refused, but is ${JSON.stringify(answer.result)}: ${error.message}`
      : undefined;
  }
  if (answer.error !== undefined) return `is ${JSON.stringify(own.value)}, but refused: ${answer.error}`;
  return different(own, {
    value: answer.result,
    words: answer.words ?? [],
    used: answer.matched,
    missing: answer.unmatched,
  });
}

function different(own: unknown, theirs: unknown): Difference {
  const [a, b] = [JSON.stringify(own), JSON.stringify(theirs)];
  if (a === b) return undefined;
  // From a little before the first character that differs.
  let at = 0;
  while (a[at] === b[at]) at++;
  const from = Math.max(0, at - 120);
  return `ours   …${a.slice(from, at + 200)}\ntheirs …${b.slice(from, at + 200)}`;
}

/**
 * Differences that are meant, each with its reason. What BuildKit says is the second half of a difference.
 */
const LISTED: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /refused, but built: .* is not a platform$/,
    why: 'a needed stage of a platform that Multihull does not know: BuildKit asks the registry for it, and a misspelt name fails there',
  },
  {
    pattern: /built, but refused: failed to process ".*\?.*": /,
    why: '${NAME:?…} inside a stage: the base image may set NAME, which is not known before it is pulled',
  },
  {
    pattern: /built, but refused: invalid (?:containerPort|hostPort|port|IP address|ranges)/,
    why: 'port numbers of EXPOSE mean nothing for platforms',
  },
  { pattern: /built, but refused: invalid signal/, why: 'signals of STOPSIGNAL mean nothing for platforms' },
  {
    pattern: /built, but refused: (?:invalid chmod|checksum |source can't be|invalid symbolic|invalid mode)/,
    why: 'values of COPY and ADD that are checked with the files themselves',
  },
  {
    pattern: /built, but refused: (?:invalid mount target|invalid secret mount)/,
    why: 'a mount without a target stands in the working directory, and its variables may have values, which the base image sets',
  },
];

/** Why a difference is meant; undefined for all others. */
export function listedReason(difference: string): string | undefined {
  return LISTED.find(({ pattern }) => pattern.test(difference))?.why;
}

export function compareFile(question: FileQuestion, answer: FileAnswer): Difference {
  const source = refusal(() => readSource(question.Text, 'Dockerfile'));
  if (source instanceof UserError || answer.failedIn === 'parser')
    return bothRefuse('the parser', source, answer.failedIn === 'parser' ? answer.error : undefined);
  const nodes = compareNodes(source, answer);
  if (nodes !== undefined) return nodes;
  const stages = refusal(() => readStages(source));
  if (stages instanceof UserError && answer.failedIn === '' && answer.stages.length === 0) return undefined;
  if (stages instanceof UserError || answer.failedIn === 'instructions')
    return bothRefuse(
      'an instruction',
      stages,
      answer.failedIn === 'instructions' ? answer.error : undefined,
    );
  const grouped = different(
    {
      syntax: stages.directives.get('syntax')?.split(' ')[0] ?? '',
      globals: stages.globals.flatMap(({ assignments }) => assignments.map(({ name }) => name)),
      stages: stages.stages.map(({ name = '', from, platform = '', line, body }) => ({
        name,
        from,
        platform,
        line,
        commands: body.length,
      })),
    },
    { syntax: answer.syntax, globals: answer.globalArgs, stages: answer.stages },
  );
  if (grouped !== undefined) return grouped;
  for (const [index, name] of question.Platforms.entries()) {
    const built = answer.built[index];
    if (built === undefined) return `no answer for ${name}`;
    const difference = compareBuilt(question, stages, platformOf(name), built);
    if (difference !== undefined) return `${name}: ${difference}`;
  }
  return undefined;
}

function bothRefuse(where: string, own: unknown, theirs: FileAnswer['error']): Difference {
  if (!(own instanceof UserError)) return `accepted, but refused in ${where}: ${theirs?.message}`;
  if (theirs === undefined) return `refused in ${where}, but accepted: ${own.message}`;
  const { line } = own.location ?? {};
  // Some of BuildKit's errors name no line, or count from zero.
  if (theirs.line > 0 && line !== undefined && Math.abs(theirs.line - line) > 1)
    return `refused in line ${line} (${own.message}), not in ${theirs.line} (${theirs.message})`;
  return undefined;
}

function compareNodes(source: Source, answer: FileAnswer): Difference {
  return different(
    {
      escapeChar: source.escapeChar,
      nodes: source.nodes.map(({ keyword, line, endLine, flags, args, json, heredocs }) => ({
        keyword,
        line,
        end: endLine,
        flags,
        args,
        json,
        heredocs: heredocs.map(({ name, expand, chomp, body }) => ({
          name,
          expand,
          chomp,
          content: body.text,
        })),
      })),
    },
    { escapeChar: answer.escape, nodes: answer.instructions },
  );
}

function platformOf(name: string): Platform {
  const platform = parsePlatform(name);
  if (!platform) throw new Error(`not a platform: ${name}`);
  return platform;
}

function compareBuilt(
  question: FileQuestion,
  stages: Stages,
  platform: Platform,
  theirs: FileAnswer['built'][number],
): Difference {
  const own = refusal(() => build(question, stages, platform));
  if (own instanceof UserError || theirs.error !== undefined) {
    if (own instanceof UserError && theirs.error !== undefined) return undefined;
    return own instanceof UserError
      ? `refused, but built: ${own.message}`
      : `built, but refused: ${theirs.error?.message} (line ${theirs.error?.line})`;
  }
  const runs = theirs.runs.map(({ args, platform: on, env }) => ({
    args,
    platform: on,
    env: ownEnvironment(env ?? []),
  }));
  return different(own, { images: theirs.images, runs: sortRuns(runs) });
}

/** Without the variable that an ssh mount adds. */
function ownEnvironment(env: readonly string[]): readonly string[] {
  return env.filter((entry) => !entry.startsWith('SSH_AUTH_SOCK=')).toSorted();
}

interface BuiltRun {
  readonly args: readonly string[];
  readonly platform: string;
  readonly env: readonly string[];
}

/** The order of a build graph means nothing, and equal commands on equal files are one. */
function sortRuns(runs: readonly BuiltRun[]): readonly BuiltRun[] {
  const texts = new Set(runs.map((run) => JSON.stringify(run)));
  return [...texts].sort().map((text) => JSON.parse(text) as BuiltRun);
}

/** The images that are looked up and the commands that run, as dockerfile2llb has them. */
function build({ Args, Target, Build }: FileQuestion, stages: Stages, platform: Platform) {
  const buildPlatform = platformOf(Build);
  const expander = new Expander('Dockerfile', stages.escapeChar);
  const name = Target || stages.stages.at(-1)?.name || 'default';
  const globals = globalVariables(
    stages.globals,
    automaticArguments(buildPlatform, platform, name),
    Args,
    expander,
  );
  const runs: (BuiltRun & { readonly stage: number })[] = [];
  const graph = resolveGraph(stages, {
    globals,
    buildArgs: Args,
    contexts: new Map(),
    platform,
    buildPlatform,
    target: targetStage(stages.stages, Target, 'Dockerfile'),
    expander,
    onRun: (stage, { script }, shell, variables) => {
      const program =
        script.kind === 'program'
          ? script.words
          : script.kind === 'file'
            ? ['(file)']
            : [...(shell ?? ['/bin/sh', '-c']), script.text.text];
      const env = [...variables].map(([key, value]) => `${key}=${value}`).sort();
      runs.push({ args: program, platform: '', env, stage });
    },
  });
  const images = new Map<string, { reference: string; platform: string }>();
  for (const index of graph.reachable) {
    const own = graph.platforms[index] ?? platform;
    const uses = [
      { source: graph.sources[index], on: own },
      ...(graph.copies[index] ?? []).map(({ source }) => ({ source, on: platform })),
    ];
    for (const { source, on } of uses) {
      if (source?.kind !== 'image') continue;
      const image = { reference: full(source.reference), platform: on.name };
      images.set(`${image.reference} ${image.platform}`, image);
    }
  }
  return {
    images: [...images].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, image]) => image),
    runs: sortRuns(
      runs.map(({ args, env, stage }) => ({ args, platform: graph.platforms[stage]?.name ?? '', env })),
    ),
  };
}

function full(reference: string): string {
  const parsed = parseReference(reference);
  if ('problem' in parsed) throw new Error(`${reference}: ${parsed.problem}`);
  const text = formatReference(parsed);
  return parsed.tag === undefined && parsed.digest === undefined ? `${text}:latest` : text;
}
