/** Puts a failure together: the vertex that is to blame, its cause, its place, and what to do about it. */
import type { SourceLocation } from '../errors.ts';
import { causeOf } from './causes.ts';
import type { BuildFailure, FailureCause } from './failure.ts';
import { type Graph, hasFailed, type Vertex } from './graph.ts';
import { placeOf } from './groups.ts';
import { hintFor, messageFor } from './hints.ts';
import { type Excerpt, readTrailer, type Trailer } from './trailer.ts';

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
  const trailer = readTrailer(text);
  const failed = [...graph.vertices.values()].filter(hasFailed);
  if (
    exitCode === undefined &&
    trailer.error === undefined &&
    failed.every((one) => one.name.role !== 'step')
  )
    return undefined;

  const vertex = blame(failed, trailer.error);
  const own = vertex?.error ?? '';
  const said = trailer.error ?? '';
  const error = own !== '' && said.includes(own) ? said : `${said}\n${own}`.trim();
  const log = vertex?.log?.lines() ?? [];
  const stepExit = /exit code: (\d+)/.exec(own || said)?.[1];
  const stepExitCode = stepExit === undefined ? undefined : Number(stepExit);
  const cause = causeOf({ vertex, log, error, exitCode: stepExitCode, toolExitCode: exitCode });
  const place = placeInDockerfile(trailer, vertex, cause, dockerfile);
  const name = vertex?.name;
  const facts = {
    cause,
    ...(name?.platform === undefined ? {} : { platform: name.platform }),
    ...(name?.runsOn === undefined ? {} : { runsOn: name.runsOn }),
    platforms: vertex ? graph.platformsOf(vertex) : [],
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
    message: messageFor(facts),
    hint: hintFor(facts),
    further: failed
      .filter((other) => other !== vertex && other.name.role === 'step')
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

/** Caches fail without failing the build. */
function isSide(vertex: Vertex): boolean {
  return vertex.name.role === 'cache-import' || vertex.name.role === 'cache-export';
}

function placeInDockerfile(
  trailer: Trailer,
  vertex: Vertex | undefined,
  cause: FailureCause,
  dockerfile: string | undefined,
): SourceLocation | undefined {
  const excerpt = chooseExcerpt(trailer.excerpts, vertex);
  if (excerpt) return { file: knownPath(excerpt.file, dockerfile), line: excerpt.line };
  const parse = /dockerfile parse error on line (\d+)/.exec(trailer.error ?? '');
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
