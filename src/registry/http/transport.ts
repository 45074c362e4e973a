/** One exchange over HTTP with redirects followed, and credentials kept at home. */
import { isThisMachine } from '../../domain/names/reference.ts';
import { EnvironmentError } from '../../errors.ts';
import type { Http, HttpRequest } from '../../ports.ts';
import { oneLine } from '../oci/json.ts';
import { discard } from '../oci/stream.ts';
import { type Answer, describe } from './registry-failures.ts';

const MAX_REDIRECTS = 5;

export interface Outgoing extends Omit<HttpRequest, 'url' | 'home'> {
  readonly url: URL;
  /** Value of `Authorization`, for the URL's own origin only. */
  readonly authorization?: string | undefined;
  /** The registry that the user named. */
  readonly home: URL;
}

/**
 * Why we do not go to a URL that a server named, or undefined. Plain HTTP only between local addresses, and never after
 * HTTPS: a token must not travel in the clear. A remote server must not make us ask services of this machine.
 * @param home the registry that the user named.
 * @param from the URL whose answer named this one.
 */
export function refusal(url: URL, home: URL, from: URL = home): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `${url.protocol} is not HTTP`;
  const local = isThisMachine(url.host);
  if (local && !isThisMachine(home.host)) return 'it is an address of this machine, and the registry is not';
  if (url.protocol === 'http:' && (!local || from.protocol === 'https:')) return 'it is not HTTPS';
  return undefined;
}

/**
 * Sends a request and follows redirects: GET and HEAD after any, others only after 307 and 308 (same method, same
 * body). `Authorization` is sent to the first origin only, and no longer once another one was asked. A body, which may
 * hold a token, is sent to the first origin only.
 * @throws the port's error when no answer came; EnvironmentError for a redirect that is not followed.
 */
export async function exchange(http: Http, outgoing: Outgoing): Promise<Answer> {
  const { url: first, authorization, home, headers, ...rest } = outgoing;
  const reads = rest.method === 'GET' || rest.method === 'HEAD';
  let url = first;
  let isAbroad = false;
  for (let redirects = 0; ; redirects++) {
    const own = authorization !== undefined && !isAbroad;
    const response = await http
      .send({
        ...rest,
        url: url.href,
        home: home.hostname.replace(/^\[|\]$/g, ''),
        headers: { ...headers, ...(own ? { authorization } : {}) },
      })
      .catch((error: unknown) => {
        throw isOwnAddressError(error) ? notAsked(rest.method, url, error) : error;
      });
    const answer: Answer = { ...response, method: rest.method, url };
    const { status } = response;
    const isRedirect = status === 307 || status === 308 || (reads && [301, 302, 303].includes(status));
    if (!isRedirect) return answer;
    discard(response.body);
    if (redirects >= MAX_REDIRECTS)
      throw redirectError(answer, `was redirected more than ${MAX_REDIRECTS} times`);
    url = target(answer, response.headers['location'], home);
    isAbroad ||= url.origin !== first.origin;
    if (isAbroad && rest.body !== undefined && rest.body.length > 0)
      throw redirectError(
        answer,
        `was redirected to ${url.origin}, which is not followed: what is sent is for ${first.origin} only`,
      );
  }
}

function isOwnAddressError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EOWNADDRESS';
}

function notAsked(method: string, url: URL, cause: Error): EnvironmentError {
  return new EnvironmentError(`${describe(method, url)} is not sent: ${cause.message}`, {
    remedy:
      'Check the address that the registry names: its token server, or the storage that it redirects to.',
    cause,
  });
}

function target(answer: Answer, location: string | undefined, home: URL): URL {
  const url = location && URL.canParse(location, answer.url.href) ? new URL(location, answer.url) : undefined;
  if (!url)
    throw redirectError(
      answer,
      `was redirected (${answer.status}) to ${location ? `"${oneLine(location, 100)}", which is not a URL` : 'nowhere'}`,
    );
  const problem = refusal(url, home, answer.url);
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
