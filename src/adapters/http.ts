/**
 * The Http port on node:http: keep-alive, no redirects, no retries. Proxies (HTTPS_PROXY, NO_PROXY) are those of
 * @actions/http-client, which is loaded only where a proxy is set: it takes longer to load than a request.
 */
import { lookup } from 'node:dns';
import { type Agent, Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import type { LookupFunction } from 'node:net';
import { isOwnAddress } from '../domain/names/reference.ts';
import type { Http, HttpRequest, HttpResponse } from '../ports.ts';

const HEADERS_TIMEOUT_MS = 30_000;
/** A body that brings nothing for this long is broken off. Milliseconds. */
const IDLE_TIMEOUT_MS = 60_000;
/** A body that comes more slowly than this for as long is broken off as well: no network of today is like that. */
const MIN_BYTES_PER_SECOND = 1024;
/** Connections to one host at a time. */
const MAX_SOCKETS = 100;

interface Settings {
  /** Default `multihull`; a request's own `user-agent` header comes first. */
  readonly userAgent?: string;
  /** Milliseconds; for tests. */
  readonly idleTimeoutMs?: number;
  /** The system's resolver; for tests. */
  readonly lookup?: LookupFunction;
}

/** Connections are kept and shared by all requests of one value. */
export function createHttp(settings: Settings = {}): Http {
  const idleMs = settings.idleTimeoutMs ?? IDLE_TIMEOUT_MS;
  const channelOf = createChannels();

  return {
    async send(request) {
      const url = new URL(request.url);
      const headers = headersOf(request, settings.userAgent ?? 'multihull');
      const timeoutMs = request.timeoutMs ?? HEADERS_TIMEOUT_MS;
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), timeoutMs);
      try {
        const channel = await channelOf(url);
        const how = { signal: abort.signal, lookup: lookupFor(request, settings.lookup ?? lookup) };
        return responseOf(await exchange(request, url, headers, channel, how), idleMs);
      } catch (error) {
        if (!abort.signal.aborted) throw error;
        const seconds = Math.round(timeoutMs / 1000);
        throw Object.assign(new Error(`${url.host} did not answer in ${seconds} s`, { cause: error }), {
          code: 'ETIMEDOUT',
        });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** How one protocol is spoken. */
interface Channel {
  readonly request: typeof requestHttp;
  readonly agent: Agent;
}

/** TLS, too, is loaded only where it is spoken. */
function createChannels(): (url: URL) => Promise<Channel> {
  const options = { keepAlive: true, maxSockets: MAX_SOCKETS };
  const openers: Readonly<Record<string, () => Promise<Channel>>> = {
    'http:': async () => ({ request: requestHttp, agent: new HttpAgent(options) }),
    'https:': async () => {
      const { Agent: HttpsAgent, request } = await import('node:https');
      return { request, agent: new HttpsAgent(options) };
    },
  };
  const channels = new Map<string, Promise<Channel>>();
  const proxied = createProxies();
  return async (url) => {
    const channel = channels.get(url.protocol) ?? openers[url.protocol]?.();
    if (!channel) throw new Error(`${url.protocol} is not HTTP`);
    channels.set(url.protocol, channel);
    const { request, agent } = await channel;
    return { request, agent: (await proxied?.(url)) ?? agent };
  };
}

type AgentKeeper = { getAgent(url: string): Agent };

function createProxies(): ((url: URL) => Promise<Agent>) | undefined {
  const isSet = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'].some((name) => process.env[name]);
  if (!isSet) return undefined;
  // http-client keeps one agent, whatever the protocol: so one keeper of agents for each.
  const keepers = new Map<string, AgentKeeper>();
  return async (url) => {
    const { HttpClient } = await import('@actions/http-client');
    const keeper = keepers.get(url.protocol) ?? new HttpClient(undefined, [], { keepAlive: true });
    keepers.set(url.protocol, keeper);
    return keeper.getAgent(url.href);
  };
}

function exchange(
  { method, body }: HttpRequest,
  url: URL,
  headers: Readonly<Record<string, string>>,
  { request: open, agent }: Channel,
  how: { readonly signal: AbortSignal; readonly lookup: LookupFunction },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = open(url, { method, headers, agent, ...how });
    request.once('response', resolve);
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * Resolves names for a request. A name that a server gave us is looked at when it is resolved, because the same name may
 * mean another address a moment later. A proxy resolves names by itself.
 */
function lookupFor({ home }: HttpRequest, system: LookupFunction): LookupFunction {
  if (home === undefined) return system;
  return (hostname, options, done) =>
    system(hostname, { ...options, all: true }, (error, found) => {
      const all = Array.isArray(found) ? found : [{ address: found, family: 4 }];
      const pass = () => {
        const [first] = all;
        if (options.all === true || first === undefined) done(null, all);
        else done(null, first.address, first.family);
      };
      if (error) return done(error, []);
      if (hostname === home || !all.some(({ address }) => isOwnAddress(address))) return pass();
      system(home, { all: true }, (_unknown, own) => {
        if (Array.isArray(own) && own.some(({ address }) => isOwnAddress(address))) return pass();
        const text = `${hostname} is an address of this machine, and ${home} is not`;
        done(Object.assign(new Error(text), { code: 'EOWNADDRESS' }), []);
      });
    });
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

/**
 * Breaks off a body whose sender went silent, or lets it drip. A reader who takes a long time is not the sender's fault.
 */
function watch(message: IncomingMessage, idleMs: number): void {
  const steps = 4;
  const least = (MIN_BYTES_PER_SECOND * idleMs) / 1000;
  const bytesRead = (): number => message.socket.bytesRead;
  /** Of the last times that somebody looked, the oldest first. */
  let seen = [bytesRead()];
  const timer = setInterval(() => {
    const isReaders = message.complete || message.readableLength >= message.readableHighWaterMark;
    seen = isReaders ? [bytesRead()] : [...seen, bytesRead()].slice(-steps - 1);
    const came = (seen.at(-1) ?? 0) - (seen[0] ?? 0);
    if (seen.length <= steps || came >= least) return;
    const what = came === 0 ? 'nothing' : `no more than ${came} bytes`;
    const seconds = Math.round(idleMs / 1000);
    message.destroy(
      Object.assign(new Error(`${what} came for ${seconds} s in the middle of the body`), {
        code: 'ETIMEDOUT',
      }),
    );
  }, idleMs / steps);
  timer.unref();
  for (const event of ['close', 'end']) message.once(event, () => clearInterval(timer));
}
