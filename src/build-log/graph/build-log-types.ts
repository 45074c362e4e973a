/** What the build log tells: events while it runs, a summary in the end. */
import type { BuildFailure } from './failure.ts';
import type { BuildWarning } from './solve-status.ts';

/** Something to show now. */
export type BuildEvent =
  /** A platform's stage is through (or the build is): its steps and their logs, in order, unbraided. */
  | {
      readonly kind: 'group';
      readonly title: string;
      readonly lines: readonly string[];
      /** The step that failed the build is in it. */
      readonly failed: boolean;
      /** It was given up because another one failed. */
      readonly unfinished: boolean;
    }
  /** A step just failed; its log follows as a group, the reasons in the summary. */
  | {
      readonly kind: 'step-failed';
      /** `linux/arm64 cross 5/9`. */
      readonly place: string;
      readonly instruction: string;
      readonly error: string;
    }
  /** A remark of the Dockerfile's linter. */
  | { readonly kind: 'warning'; readonly warning: BuildWarning }
  /** A line that is no progress: buildx's own words. */
  | { readonly kind: 'text'; readonly line: string };

/** A stretch of time, in milliseconds since the build's first vertex began. */
export interface Span {
  readonly startedMs: number;
  readonly endedMs: number;
}

/** When a stage was worked on, for one platform. */
export interface StageTiming extends Span {
  readonly platform?: string;
  /** The platform it ran on, where it cross-compiled. */
  readonly runsOn?: string;
  /** The stage's name; `export` for what came after all stages. */
  readonly stage: string;
  /** What people call it: `linux/arm64 cross`, `build (all platforms)`. */
  readonly label?: string;
  /** One of its steps failed for a reason of its own. */
  readonly failed?: true;
  /** Every step came from the cache. */
  readonly cached: boolean;
  readonly steps: number;
  readonly cachedSteps: number;
  /** When something really ran; in the gaps the stage waited for others. In order, not overlapping. */
  readonly busy: readonly Span[];
}

/** A cache that was asked for its contents. */
export interface CacheImport {
  readonly ref: string;
  /** The cache was there; whether it helped is what `cached` steps say. */
  readonly found: boolean;
  readonly error?: string;
}

/** What the cache was good for. */
export interface CacheFacts {
  /** Dockerfile steps that BuildKit worked on, without FROM. */
  readonly steps: number;
  readonly cached: number;
  readonly imports: readonly CacheImport[];
  /** Why a cache was not written, although the build went on. */
  readonly exportErrors: readonly string[];
}

/** The whole build, when buildx has ended. */
export interface BuildSummary {
  /** Groups that were not shown yet; the failed one last, next to the message. */
  readonly events: readonly BuildEvent[];
  /** Why it failed; undefined when buildx exited with 0. */
  readonly failure?: BuildFailure;
  readonly cache: CacheFacts;
  readonly timings: readonly StageTiming[];
  readonly warnings: readonly BuildWarning[];
  /** buildx's own words, in order. */
  readonly text: readonly string[];
  /** From the first vertex's start to the last one's end. */
  readonly durationMs: number;
}

/** A step at work. */
export interface Activity {
  /** `linux/arm64 cross 5/9`. */
  readonly place: string;
  readonly instruction: string;
  readonly seconds: number;
  /** The newest line it wrote. */
  readonly lastLine?: string;
}

/** Reads a build's progress line by line; pure but for what it remembers. */
export interface BuildLog {
  /** Takes one line of buildx's stderr, and says what to show. */
  push(line: string): readonly BuildEvent[];
  /** What is being worked on, oldest first. @param nowMs epoch milliseconds. */
  activities(nowMs: number): readonly Activity[];
  /** One line about it for a person who waits; undefined when nothing runs. */
  currentActivity(nowMs: number): string | undefined;
  /** Call once, when buildx has ended. @param exitCode buildx's; without it the messages decide. */
  finish(exitCode?: number): BuildSummary;
}
