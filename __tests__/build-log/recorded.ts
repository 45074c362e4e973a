/** Recordings of the real buildx (see fixtures/record.ts), played back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuildLog } from '../../src/build-log/build-log.ts';
import type { BuildEvent, BuildSummary } from '../../src/build-log/graph/build-log-types.ts';
import type { BuildFailure } from '../../src/build-log/graph/failure.ts';

export const BUILDX = 'buildx-0.33.0';

/** A recording's lines, and buildx's exit code. */
export function recording(name: string): { lines: readonly string[]; exitCode: number } {
  const path = join(import.meta.dirname, 'fixtures', `${name}.${BUILDX}.jsonl`);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return { exitCode: JSON.parse(lines.pop() ?? '').exitCode, lines };
}

export interface Played {
  /** What was shown while it ran. */
  readonly events: readonly BuildEvent[];
  readonly summary: BuildSummary;
}

export function play(name: string, dockerfile = 'Dockerfile', platforms: readonly string[] = []): Played {
  const { lines, exitCode } = recording(name);
  const log = createBuildLog({ dockerfile, platforms });
  const events = lines.flatMap((line) => log.push(line));
  return { events, summary: log.finish(exitCode) };
}

export function failureOf(name: string, dockerfile?: string, platforms?: readonly string[]): BuildFailure {
  const { failure } = play(name, dockerfile, platforms).summary;
  if (!failure) throw new Error(`${name} did not fail`);
  return failure;
}

export type Group = Extract<BuildEvent, { kind: 'group' }>;

/** All groups, in the order in which a person sees them. */
export function groupsOf({ events, summary }: Played): readonly Group[] {
  return [...events, ...summary.events].filter((event) => event.kind === 'group');
}

/** Seconds differ from recording to recording, and digests from testbed to testbed. */
export function steady(text: string): string {
  return text
    .replace(/\d+ min \d+ s|\d+\.\d s/g, 'N s')
    .replace(/sha256:[0-9a-f]{16}/g, 'DIGEST')
    .replace(/ref \S+::\w+/g, 'ref REF');
}
