/** How long each phase took, and when. */
import type { Phase } from '../domain/report.ts';
import type { Clock } from '../ports.ts';
import type { PhaseSpan } from './timeline.ts';

export interface Stopwatch {
  /** Runs a phase's work; a phase that fails is marked as the one where the run ended. */
  time<T>(phase: Phase, work: () => T | Promise<T>): Promise<T>;
  /** In the order in which the phases ended; milliseconds since the stopwatch was made. */
  readonly spans: readonly PhaseSpan[];
  seconds(): Readonly<Partial<Record<Phase, number>>>;
}

export function createStopwatch(clock: Pick<Clock, 'monotonic'>): Stopwatch {
  const zero = clock.monotonic();
  const spans: PhaseSpan[] = [];
  return {
    spans,
    seconds: () =>
      Object.fromEntries(
        spans.map(({ phase, startedMs, endedMs }) => [phase, Math.round(endedMs - startedMs) / 1000]),
      ),
    async time(phase, work) {
      const startedMs = clock.monotonic() - zero;
      let failed = true;
      try {
        const result = await work();
        failed = false;
        return result;
      } finally {
        spans.push({ phase, startedMs, endedMs: clock.monotonic() - zero, ...(failed ? { failed } : {}) });
      }
    },
  };
}
