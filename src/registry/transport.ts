/** One exchange over HTTP with redirects followed, and credentials kept at home. */
import { isLoopback } from '../domain/reference.ts';
import { EnvironmentError } from '../errors.ts';
import type { Http, HttpRequest } from '../ports.ts';
import { type Answer, describe } from './failures.ts';
import { oneLine } from './json.ts';
import { discard } from './stream.ts';

const MAX_REDIRECTS = 5;

export interface Outgoing extends Omit<HttpRequest, 'url'> {
  readonly url: URL;
  /** Value of `Authorization`, for the URL's own origin only. */
  readonly authorization?: string | undefined;
  /** Whether we talk to a registry on this machine: only then plain HTTP, and other local addresses, are allowed. */
  readonly loopback: boolean;
}

/**
 * Why we do not go to a URL that a server named, or undefined. Plain HTTP only between local addresses: a token must
 * not travel in the clear, and a remote server must not make us ask services of this machine.
 */
export function refusal(url: URL, loopback: boolean): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `${url.protocol} is not HTTP`;
  const local = isLoopback(url.host);
  if (local && !loopback) return 'it is an address of this machine, and the registry is not';
  if (!local && url.protocol === 'http:') return 'it is not HTTPS';
  return undefined;
}

/**
 * Sends a request and follows redirects: GET and HEAD after any, others only after 307 and 308 (same method, same
 * body). `Authorization` is sent to the first origin only.
 * @throws the port's error when no answer came; EnvironmentError for a redirect that is not followed.
 */
export async function exchange(http: Http, outgoing: Outgoing): Promise<Answer> {
  const { url: first, authorization, loopback, headers, ...rest } = outgoing;
  const reads = rest.method === 'GET' || rest.method === 'HEAD';
  let url = first;
  for (let redirects = 0; ; redirects++) {
    const own = authorization !== undefined && url.origin === first.origin;
    const response = await http.send({
      ...rest,
      url: url.href,
      headers: { ...headers, ...(own ? { authorization } : {}) },
    });
    const answer: Answer = { ...response, method: rest.method, url };
    const { status } = response;
    const isRedirect = status === 307 || status === 308 || (reads && [301, 302, 303].includes(status));
    if (!isRedirect) return answer;
    discard(response.body);
    if (redirects >= MAX_REDIRECTS)
      throw redirectError(answer, `was redirected more than ${MAX_REDIRECTS} times`);
    url = target(answer, response.headers['location'], loopback);
  }
}

function target(answer: Answer, location: string | undefined, loopback: boolean): URL {
  const url = location && URL.canParse(location, answer.url.href) ? new URL(location, answer.url) : undefined;
  if (!url)
    throw redirectError(
      answer,
      `was redirected (${answer.status}) to ${location ? `"${oneLine(location, 100)}", which is not a URL` : 'nowhere'}`,
    );
  const problem = refusal(url, loopback);
  if (problem)
    throw redirectError(
      answer,
      `was redirected to ${url.protocol}//${url.host}, which is not followed: ${problem}`,
    );
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

function redirectError(answer: Answer, problem: string): EnvironmentError {
  return new EnvironmentError(`${describe(answer.method, answer.url)} ${problem}`, {
    remedy: 'Check the registry’s address, and the storage or proxy that it is configured to redirect to.',
  });
}
