/** Requests to one registry: with authentication, redirects and bounded retries. */
import { DOCKER_HUB, isLoopback } from '../domain/names/reference.ts';
import { EnvironmentError, ExplainedError } from '../errors.ts';
import type { HttpRequest, Ports } from '../ports.ts';
import { type Authenticator, createAuthenticator } from './auth/auth.ts';
import type { Login } from './auth/credentials.ts';
import {
  type Answer,
  connectionProblem,
  describe,
  errorDetail,
  explainConnection,
  explainStatus,
  isConnectionError,
  isTransient,
  TRANSIENT_STATUSES,
} from './http/registry-failures.ts';
import { parseRetryAfter, pauseBefore, type RetryPolicy, withRetries } from './http/retry.ts';
import { exchange, refusal } from './http/transport.ts';
import { discard, readSome } from './oci/stream.ts';

/** The host that serves Docker Hub's API; `docker.io` itself serves a web page. */
const HUB_API = 'registry-1.docker.io';
const MAX_ERROR_BYTES = 64 * 1024;
const DEFAULT_RETRIES = 3;
const DEFAULT_USER_AGENT = 'multihull';

export type RegistryPorts = Pick<Ports, 'http' | 'files' | 'exec' | 'clock' | 'log'>;

/** How a registry is spoken to. */
export interface RegistryOptions {
  /** Credentials by registry; they come before those of `configDir`. */
  readonly logins?: ReadonlyMap<string, Login> | undefined;
  /** A Docker config directory; undefined is anonymous. */
  readonly configDir?: string | undefined;
  /** `DOCKER_AUTH_CONFIG`: comes before `configDir`. */
  readonly authConfig?: string | undefined;
  /** How often a transient failure is tried again. Default 3. */
  readonly retries?: number | undefined;
  readonly userAgent?: string | undefined;
  /**
   * Clients by registry, shared between repositories: one login, and one token for a scope. Only for calls with the
   * same ports and options.
   */
  readonly clients?: Map<string, RegistryClient> | undefined;
  /** From 0 up to 1, for the jitter of pauses. Default Math.random. */
  readonly random?: (() => number) | undefined;
}

export interface Call {
  readonly method: HttpRequest['method'];
  /** A path on the registry (`/v2/…`), or a URL that it named (pagination, upload sessions). */
  readonly url: string | URL;
  readonly scopes: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Milliseconds until headers come. */
  readonly timeoutMs?: number;
  /** False for what must not happen twice. Default true. */
  readonly repeatable?: boolean;
}

export interface RegistryClient {
  /** As in image names: `docker.io`, `127.0.0.1:5000`. */
  readonly registry: string;
  readonly origin: string;
  readonly policy: RetryPolicy;
  /**
   * Sends, and hands the answer to `use`, which must consume or destroy the body. Transient statuses and connections
   * that break, also inside `use`, are tried again from the start; the last status is handed over as it is.
   * @throws EnvironmentError
   */
  call<T>(call: Call, use: (answer: Answer) => Promise<T>): Promise<T>;
  /** The error for an answer that the caller does not know what to do with; reads its body. */
  failure(answer: Answer): Promise<EnvironmentError>;
  /**
   * A URL that the registry named (Location, Link), made absolute and checked by the rules for redirects.
   * @throws EnvironmentError
   */
  follow(answer: Answer, location: string | undefined): URL;
}

/** A client of a registry, or the one that `options.clients` has. Nothing is sent yet. */
export function openRegistry(
  registry: string,
  ports: RegistryPorts,
  options: RegistryOptions,
): RegistryClient {
  const shared = options.clients?.get(registry);
  if (shared) return shared;
  const client = createClient(registry, ports, options);
  options.clients?.set(registry, client);
  return client;
}

/** What requests to a registry need. */
interface Connection {
  readonly registry: string;
  /** Where its API is. */
  readonly home: URL;
  readonly policy: RetryPolicy;
  readonly userAgent: string;
  readonly auth: Authenticator;
  readonly ports: RegistryPorts;
}

function createClient(registry: string, ports: RegistryPorts, options: RegistryOptions): RegistryClient {
  const scheme = isLoopback(registry) ? 'http' : 'https';
  const home = new URL(`${scheme}://${registry === DOCKER_HUB ? HUB_API : registry}`);
  const userAgent = options.userAgent ?? DEFAULT_USER_AGENT;
  const policy: RetryPolicy = {
    retries: options.retries ?? DEFAULT_RETRIES,
    clock: ports.clock,
    log: ports.log,
    random: options.random ?? Math.random,
  };
  const { configDir, authConfig, logins } = options;
  const known = { registry, home, policy, userAgent, ports };
  const auth = createAuthenticator({ ...known, logins, authConfig, configDir });
  const connection: Connection = { ...known, auth };
  return {
    registry,
    origin: home.origin,
    policy,
    call: (call, use) => callWithRetries(connection, call, use),
    async failure(answer) {
      const text = await readSome(answer.body, MAX_ERROR_BYTES);
      return explainStatus(answer, registry, errorDetail(text).said);
    },
    follow: (answer, location) => follow(home, answer, location),
  };
}

function callWithRetries<T>(
  connection: Connection,
  call: Call,
  use: (answer: Answer) => Promise<T>,
): Promise<T> {
  const { home, policy, ports } = connection;
  const url = new URL(call.url, home.origin);
  const retries = call.repeatable === false ? 0 : policy.retries;
  return withRetries({ ...policy, retries }, describe(call.method, url), async ({ last, number }) => {
    let answer: Answer | undefined;
    try {
      answer = await send(connection, call, url);
      if (TRANSIENT_STATUSES.includes(answer.status) && !last) {
        const waitMs = parseRetryAfter(answer.headers['retry-after'], ports.clock.now());
        discard(answer.body);
        return { kind: 'again', reason: `status ${answer.status}`, waitMs };
      }
      return { kind: 'done', value: await use({ ...answer, attempts: number + 1 }) };
    } catch (error) {
      answer?.body.destroy();
      if (error instanceof ExplainedError || !isConnectionError(error)) throw error;
      const where = answer?.url ?? url;
      if (last || !isTransient(error)) throw explainConnection(error, call.method, where, number + 1);
      return { kind: 'again', reason: connectionProblem(error, where).problem };
    }
  });
}

/** Once with what authentication is known, and once more with what the registry then asks for. */
async function send({ home, userAgent, auth, ports }: Connection, call: Call, url: URL): Promise<Answer> {
  const { scopes, repeatable: _repeatable, ...request } = call;
  const headers = { 'user-agent': userAgent, ...call.headers };
  const sendWith = async (authorization: string | undefined) => {
    const answer = await exchange(ports.http, { ...request, url, headers, authorization, home });
    ports.log.debug(`${describe(call.method, url)} ${answer.status}`);
    return answer;
  };
  const first = url.origin === home.origin ? await auth.current(scopes) : undefined;
  const answer = await sendWith(first);
  if (answer.status !== 401 || answer.url.origin !== home.origin) return answer;
  const second = await auth.renew(answer.headers['www-authenticate'], scopes, first);
  if (second === undefined) return answer;
  discard(answer.body);
  return sendWith(second);
}

function follow(home: URL, answer: Answer, location: string | undefined): URL {
  const url = location && URL.canParse(location, answer.url.href) ? new URL(location, answer.url) : undefined;
  const isHome = url?.origin === home.origin;
  const problem = url ? (isHome ? undefined : refusal(url, home, answer.url)) : 'it is not a URL';
  if (!url || problem)
    throw new EnvironmentError(
      `${describe(answer.method, answer.url)} named an address to go on with that is not followed: ${problem}`,
      { remedy: 'Check the registry’s configuration: the host that it believes to have, and its proxy.' },
    );
  return url;
}

/** Waits as before any other retry; for bodies that broke after `call` was done. */
export function pauseBeforeResume(
  client: RegistryClient,
  what: string,
  reason: string,
  number: number,
): Promise<void> {
  return pauseBefore(client.policy, what, reason, number);
}
