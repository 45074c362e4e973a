/** Requests to Sigstore's services: bounded, tried again where that may help, never redirected. */
import { EnvironmentError } from '../../errors.ts';
import type { HttpRequest, Ports } from '../../ports.ts';
import {
  describe,
  errorDetail,
  explainConnection,
  isConnectionError,
  isTransient,
  TRANSIENT_STATUSES,
} from '../../registry/http/registry-failures.ts';
import { parseRetryAfter, withRetries } from '../../registry/http/retry.ts';
import { discard, readBounded, readSome } from '../../registry/oci/stream.ts';

export type ServicePorts = Pick<Ports, 'http' | 'clock' | 'log'>;

/** An answer of a service with all that it holds. */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Which service is asked, for messages: `Fulcio`. */
export interface ServiceCall extends Pick<HttpRequest, 'method' | 'headers' | 'body'> {
  readonly service: string;
  readonly url: string;
  /** Statuses that the caller knows what to do with. */
  readonly expected: readonly number[];
  /** What to do about an answer that is not expected; without it what is known in general. */
  readonly remedyOf?: (status: number, said: string) => string | undefined;
}

/** Certificates, log entries and timestamps have a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** A log answers when the entry is in a checkpoint, which may take seconds. */
const TIMEOUT_MS = 30_000;

/**
 * Asks, and reads the answer.
 * @throws EnvironmentError for no answer, or another status than expected.
 */
export async function askService(
  call: ServiceCall,
  retries: number,
  ports: ServicePorts,
): Promise<ServiceAnswer> {
  const url = new URL(call.url);
  const what = describe(call.method, url);
  const policy = { retries, clock: ports.clock, log: ports.log, random: Math.random };
  return withRetries(policy, `${call.service}: ${what}`, async ({ last, number }) => {
    try {
      const { method, headers = {}, body } = call;
      const response = await ports.http.send({
        method,
        url: url.href,
        headers,
        timeoutMs: TIMEOUT_MS,
        ...(body === undefined ? {} : { body }),
      });
      const { status } = response;
      ports.log.debug(`${what} ${status}`);
      if (call.expected.includes(status)) {
        const name = `the answer of ${call.service}`;
        const value = {
          status,
          headers: response.headers,
          body: await readBounded(response.body, MAX_ANSWER_BYTES, name),
        };
        return { kind: 'done', value };
      }
      if (TRANSIENT_STATUSES.includes(status) && !last) {
        discard(response.body);
        const waitMs = parseRetryAfter(response.headers['retry-after'], ports.clock.now());
        return { kind: 'again', reason: `status ${status}`, waitMs };
      }
      const { said } = errorDetail(await readSome(response.body, 64 * 1024));
      const tried = number > 0 ? ` (tried ${number + 1} times)` : '';
      throw new EnvironmentError(
        `${call.service} answered ${what} with ${status}${said === '' ? '' : ` (${said})`}${tried}`,
        { remedy: call.remedyOf?.(status, said) ?? remedyOf(call.service, status) },
      );
    } catch (error) {
      if (error instanceof EnvironmentError || !isConnectionError(error)) throw error;
      const explained = explainConnection(error, call.method, url, number + 1);
      if (!last && isTransient(error)) return { kind: 'again', reason: explained.message };
      throw new EnvironmentError(`${call.service} cannot be reached: ${explained.message}`, {
        remedy: `Check the address of ${call.service} and the way to it (proxy, firewall), and run again; or write sign: off.`,
        cause: error,
      });
    }
  });
}

function remedyOf(service: string, status: number): string {
  if (status >= 500 || status === 429)
    return `The fault is at ${service}: look at its status page, and run again later.`;
  if (status >= 300 && status < 400)
    return `${service} names another address, which is not followed: write that one as its URL.`;
  return `Check that the URL is the one of ${service}, and read what it says.`;
}

/** `https://host/base` and `/path` as one URL, whether or not the base ends in a slash. */
export function joinUrl(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path;
}
