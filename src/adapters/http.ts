/** The Http port on @actions/http-client: keep-alive, proxies (HTTPS_PROXY, NO_PROXY), no redirects, no retries. */
import type { Agent, IncomingMessage, RequestOptions } from 'node:http';
import { Readable } from 'node:stream';
import { HttpClient } from '@actions/http-client';
import type { Http, HttpRequest, HttpResponse } from '../ports.ts';

const HEADERS_TIMEOUT_MS = 30_000;
/** A body that brings nothing for this long is broken off. Milliseconds. */
const IDLE_TIMEOUT_MS = 60_000;
/** http-client's own timeout only has to be longer than ours. Milliseconds. */
const SOCKET_TIMEOUT_MS = 60 * 60_000;

interface Settings {
  /** Default `multihull`; a request's own `user-agent` header comes first. */
  readonly userAgent?: string;
  /** Milliseconds; for tests. */
  readonly idleTimeoutMs?: number;
}

/** Connections are kept and shared by all requests of one value. */
export function createHttp(settings: Settings = {}): Http {
  const idleMs = settings.idleTimeoutMs ?? IDLE_TIMEOUT_MS;
  const options = {
    allowRedirects: false,
    allowRetries: false,
    keepAlive: true,
    socketTimeout: SOCKET_TIMEOUT_MS,
  };
  // http-client keeps one agent, whatever the protocol: so one keeper of agents for each.
  const keepers: Readonly<Record<string, HttpClient>> = {
    'http:': new HttpClient(undefined, [], options),
    'https:': new HttpClient(undefined, [], options),
  };

  return {
    async send(request) {
      const agent: Agent | undefined = keepers[new URL(request.url).protocol]?.getAgent(request.url);
      const timeoutMs = request.timeoutMs ?? HEADERS_TIMEOUT_MS;
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), timeoutMs);
      try {
        // A client of its own for each request: it is how http-client lets one request have its own options.
        const client = new HttpClient(
          undefined,
          [
            {
              prepareRequest: (prepared: RequestOptions) => prepare(prepared, agent, abort.signal),
              canHandleAuthentication: () => false,
              handleAuthentication: () => Promise.reject(new Error('not used')),
            },
          ],
          options,
        );
        // Its type does not say so, but no body is null.
        const body = bodyOf(request) as NodeJS.ReadableStream;
        const headers = headersOf(request, settings.userAgent ?? 'multihull');
        client.userAgent = headers['user-agent'];
        const { message } = await client.request(request.method, request.url, body, headers);
        return responseOf(message, idleMs);
      } catch (error) {
        if (!abort.signal.aborted) throw error;
        const seconds = Math.round(timeoutMs / 1000);
        throw Object.assign(
          new Error(`${new URL(request.url).host} did not answer in ${seconds} s`, { cause: error }),
          { code: 'ETIMEDOUT' },
        );
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function prepare(prepared: RequestOptions, agent: Agent | undefined, signal: AbortSignal): void {
  if (agent) prepared.agent = agent;
  prepared.signal = signal;
  // http-client takes the host as a URL spells it, and Node would look up `[::1]` as a name.
  if (prepared.host?.startsWith('[')) prepared.host = prepared.host.slice(1, -1);
}

function bodyOf(request: HttpRequest): Readable | string | null {
  if (request.body === undefined) return null;
  if (typeof request.body === 'string') return request.body;
  // As one chunk: Readable.from would iterate over the bytes.
  return Readable.from([Buffer.from(request.body.buffer, request.body.byteOffset, request.body.byteLength)]);
}

function headersOf(request: HttpRequest, userAgent: string): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': userAgent };
  for (const [name, value] of Object.entries(request.headers ?? {})) headers[name.toLowerCase()] = value;
  // Without it the body would be sent chunked, which registries refuse for manifests.
  if (request.body !== undefined) headers['content-length'] = `${Buffer.byteLength(request.body)}`;
  return headers;
}

function responseOf(message: IncomingMessage, idleMs: number): HttpResponse {
  // An error nobody waits for yet must not end the process; readers still see it.
  message.on('error', () => {});
  watch(message, idleMs);
  const headers = Object.entries(message.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  );
  return { status: message.statusCode ?? 0, headers: Object.fromEntries(headers), body: message };
}

/** Breaks off a body whose sender went silent. A reader who takes a long time is not the sender's silence. */
function watch(message: IncomingMessage, idleMs: number): void {
  const steps = 4;
  let silent = 0;
  let seen = message.socket.bytesRead;
  const timer = setInterval(() => {
    const full = message.readableLength >= message.readableHighWaterMark;
    const now = message.socket.bytesRead;
    silent = full || now !== seen ? 0 : silent + 1;
    seen = now;
    if (silent < steps) return;
    const seconds = Math.round(idleMs / 1000);
    message.destroy(
      Object.assign(new Error(`nothing came for ${seconds} s in the middle of the body`), {
        code: 'ETIMEDOUT',
      }),
    );
  }, idleMs / steps);
  timer.unref();
  for (const event of ['close', 'end']) message.once(event, () => clearInterval(timer));
}
