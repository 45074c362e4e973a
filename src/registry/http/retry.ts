/** Trying again what may work the next time: bounded, with growing pauses, and as the server asks. */
import type { Clock, Log } from '../../ports.ts';

/** Waited at most, whatever a server asks for. Milliseconds. */
export const MAX_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 500;
const MAX_BACKOFF_MS = 30_000;

export interface RetryPolicy {
  /** How often it is tried again after the first time; 0 is never. */
  readonly retries: number;
  readonly clock: Clock;
  readonly log: Log;
  /** From 0 up to 1, for jitter: clients that failed together do not come back together. */
  readonly random: () => number;
}

/** How one attempt went. */
export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | {
      readonly kind: 'again';
      /** For the log: `503`, `connection reset`. */
      readonly reason: string;
      /** What `Retry-After` said, in milliseconds. */
      readonly waitMs?: number | undefined;
    };

/** Milliseconds before the next attempt; `attempt` counts from 0. Half of it is jitter. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(MAX_BACKOFF_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 20));
  return full / 2 + (full / 2) * random();
}

/**
 * `Retry-After` in milliseconds (RFC 9110, 10.2.3): seconds, or an HTTP date; at most a minute.
 * @returns undefined when it is absent or means nothing.
 */
export function parseRetryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, MAX_WAIT_MS);
  // Only the dates of HTTP: Date.parse alone would take "-5" or "2" for a year.
  const date = /^[A-Za-z]{3,9}, /.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date)) return undefined;
  return Math.min(Math.max(0, date - now.getTime()), MAX_WAIT_MS);
}

/**
 * Runs `attempt` until it is done. The last attempt is told so, and must answer `done` or throw.
 * @param what for the log: `GET https://ghcr.io/v2/…`.
 */
export async function withRetries<T>(
  policy: RetryPolicy,
  what: string,
  attempt: (state: { readonly last: boolean; readonly number: number }) => Promise<Attempt<T>>,
): Promise<T> {
  for (let number = 0; ; number++) {
    const result = await attempt({ last: number >= policy.retries, number });
    if (result.kind === 'done') return result.value;
    if (number >= policy.retries) throw new Error(`${what}: asked for another attempt after the last one`);
    await pauseBefore(policy, what, result.reason, number, result.waitMs);
  }
}

/** Waits before attempt `number + 1`, saying so. */
export async function pauseBefore(
  policy: RetryPolicy,
  what: string,
  reason: string,
  number: number,
  waitMs = 0,
): Promise<void> {
  const ms = Math.min(MAX_WAIT_MS, Math.max(backoffMs(number, policy.random), waitMs));
  policy.log.info(
    `${what}: ${reason}; trying again in ${(ms / 1000).toFixed(1)} s (${number + 1} of ${policy.retries})`,
  );
  await policy.clock.sleep(ms);
}
