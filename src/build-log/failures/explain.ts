/** Puts a failure together: the vertex that is to blame, its cause, its place, and what to do about it. */
import { PLATFORM_TABLE } from '../../domain/platforms/platform-table.ts';
import type { SourceLocation } from '../../errors.ts';
import type { Graph } from '../graph/build-graph.ts';
import type { BuildFailure, FailureCause } from '../graph/failure.ts';
import { isSide, placeOf } from '../graph/groups.ts';
import { hasFailed, isCancelled, type Vertex, workedMs } from '../graph/vertex.ts';
import { blamedPlatforms } from './blamed-platforms.ts';
import { causeOf } from './failure-causes.ts';
import { sentencesOf } from './failure-text.ts';
import { type Excerpt, readStderrTrailer, type StderrTrailer } from './stderr-trailer.ts';

/**
 * Why the build failed; undefined when it did not.
 * @param exitCode buildx's; without it, an ERROR line or a failed step is what counts.
 */
export function explainFailure(
  graph: Graph,
  text: readonly string[],
  exitCode: number | undefined,
  dockerfile: string | undefined,
): BuildFailure | undefined {
  // A cache that could not be written is a failed vertex of a good build.
  if (exitCode === 0) return undefined;
  const stderrTrailer = readStderrTrailer(text);
  const failed = [...graph.vertices.values()].filter(hasFailed);
  if (
    exitCode === undefined &&
    stderrTrailer.error === undefined &&
    failed.every((one) => one.name.role !== 'step')
  )
    return undefined;

  const vertex = blame(failed, stderrTrailer.error) ?? interrupted(graph);
  const own = vertex?.error ?? '';
  const said = stderrTrailer.error ?? '';
  const error = own !== '' && said.includes(own) ? said : `${said}\n${own}`.trim();
  const log = vertex?.log?.lines() ?? [];
  const stepExit = vertex && isCancelled(vertex) ? undefined : /exit code: (\d+)/.exec(own || said)?.[1];
  const stepExitCode = stepExit === undefined ? undefined : Number(stepExit);
  const found = causeOf({ vertex, log, error, exitCode: stepExitCode, toolExitCode: exitCode });
  // buildx may name no more than the directory that it could not enter.
  const cause: FailureCause =
    found.kind === 'dockerfile-missing' ? { ...found, file: dockerfile ?? found.file } : found;
  const same = failed.filter((other) => vertex !== undefined && isSameFailure(other, vertex));
  const affected = same.length > 0 || !vertex ? same : [vertex];
  const place = placeInDockerfile(stderrTrailer, vertex, cause, dockerfile);
  const name = vertex?.name;
  const facts = {
    cause,
    ...(name?.platform === undefined ? {} : { platform: name.platform }),
    ...(name?.runsOn === undefined ? {} : { runsOn: name.runsOn }),
    platforms: blamedPlatforms(inTableOrder(affected.flatMap((one) => graph.platformsOf(one))), cause),
    ...(name?.stage === undefined ? {} : { stage: name.stage }),
    ...(name?.step === undefined ? {} : { step: name.step }),
    instruction: name?.instruction ?? '',
    ...(stepExitCode === undefined ? {} : { exitCode: stepExitCode }),
    log,
    ...(place ? { dockerfile: place } : {}),
    text: said || own || (text.findLast((line) => line.trim() !== '') ?? ''),
  };
  return {
    ...facts,
    ...sentencesOf(facts),
    further: failed
      .filter((other) => other !== vertex && !same.includes(other) && other.name.role === 'step')
      .map((other) => ({
        place: placeOf(other.name),
        instruction: other.name.instruction,
        error: other.error ?? '',
      })),
  };
}

/** The vertex whose error buildx reports; without one, the first step that failed. */
function blame(failed: readonly Vertex[], error: string | undefined): Vertex | undefined {
  const reported = failed
    .filter((vertex) => error !== undefined && vertex.error !== undefined && error.includes(vertex.error))
    .sort((a, b) => (b.error?.length ?? 0) - (a.error?.length ?? 0) || Number(isSide(a)) - Number(isSide(b)));
  return (
    reported[0] ?? failed.find((vertex) => vertex.name.role === 'step') ?? failed.find((one) => !isSide(one))
  );
}

/** The step that was at work the longest when the build was cancelled. */
function interrupted(graph: Graph): Vertex | undefined {
  return [...graph.vertices.values()]
    .filter((vertex) => vertex.name.role === 'step' && isCancelled(vertex))
    .sort((a, b) => workedMs(b) - workedMs(a))[0];
}

/** Each once, in the order in which people know them rather than that of a race. */
function inTableOrder(platforms: readonly string[]): readonly string[] {
  const rank = (platform: string) => {
    const index = PLATFORM_TABLE.findIndex((row) => row.name === platform);
    return index < 0 ? PLATFORM_TABLE.length : index;
  };
  return [...new Set(platforms)].sort((a, b) => rank(a) - rank(b));
}

/** The same instruction for another platform, with the same message: a missing file is missing for all. */
function isSameFailure(a: Vertex, b: Vertex): boolean {
  return a.error === b.error && a.name.instruction === b.name.instruction && a.name.stage === b.name.stage;
}

function placeInDockerfile(
  stderrTrailer: StderrTrailer,
  vertex: Vertex | undefined,
  cause: FailureCause,
  dockerfile: string | undefined,
): SourceLocation | undefined {
  const excerpt = chooseExcerpt(stderrTrailer.excerpts, vertex);
  if (excerpt) return { file: knownPath(excerpt.file, dockerfile), line: excerpt.line };
  const parse = /dockerfile parse error on line (\d+)/.exec(stderrTrailer.error ?? '');
  if (parse) return { file: dockerfile ?? 'Dockerfile', line: Number(parse[1]) };
  return cause.kind === 'dockerfile-syntax' && dockerfile !== undefined ? { file: dockerfile } : undefined;
}

/** The excerpt that shows the failed instruction. One that shows another instruction would mislead. */
function chooseExcerpt(excerpts: readonly Excerpt[], vertex: Vertex | undefined): Excerpt | undefined {
  if (vertex?.name.role !== 'step') return excerpts[0];
  const keyword = firstWord(vertex.name.instruction.replace(/^ONBUILD /, ''));
  return excerpts.find((excerpt) => firstWord(excerpt.blamed[0] ?? '') === keyword);
}

function firstWord(text: string): string {
  return /^\s*(\S+)/.exec(text)?.[1]?.toUpperCase() ?? '';
}

/** buildx names the file without its directories. */
function knownPath(file: string, dockerfile: string | undefined): string {
  return dockerfile !== undefined && basename(dockerfile) === basename(file) ? dockerfile : file;
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
