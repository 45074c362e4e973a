/** Tokens from a registry's token server: GET for passwords and for nobody, POST for identity tokens. */
import { EnvironmentError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import {
  type Answer,
  describe,
  errorDetail,
  explainConnection,
  explainStatus,
  isConnectionError,
  isTransient,
  TRANSIENT_STATUSES,
} from '../http/registry-failures.ts';
import { parseRetryAfter, type RetryPolicy, withRetries } from '../http/retry.ts';
import { exchange, refusal } from '../http/transport.ts';
import { objectAt, oneLine, parseJson } from '../oci/json.ts';
import { readBounded, readSome } from '../oci/stream.ts';
import type { Challenge } from './challenge.ts';
import { basicValue, type Credentials, type Login } from './credentials.ts';

const MAX_TOKEN_BYTES = 1024 * 1024;
/** A token without `expires_in` lives this long (spec/auth/token.md). Seconds. */
const DEFAULT_LIFE = 60;
const CLIENT_ID = 'multihull';

/** What authentication to one registry needs. */
export interface AuthOptions {
  readonly registry: string;
  /** The registry's own address. */
  readonly home: URL;
  readonly logins: ReadonlyMap<string, Login> | undefined;
  readonly configDir: string | undefined;
  readonly authConfig: string | undefined;
  readonly userAgent: string;
  readonly policy: RetryPolicy;
  readonly ports: Pick<Ports, 'http' | 'files' | 'exec' | 'log' | 'clock'>;
}

/** Where a registry sends for tokens. */
export interface TokenServer {
  readonly realm: URL;
  readonly service: string | undefined;
}

/** The token server of a Bearer challenge. @throws EnvironmentError when it may not be given a password. */
export function tokenServer(challenge: Challenge, options: AuthOptions): TokenServer {
  const text = challenge.params.get('realm') ?? '';
  const realm = URL.canParse(text) ? new URL(text) : undefined;
  // The password goes there: the same rules as for redirects.
  const problem = realm ? refusal(realm, options.home) : 'it is not a URL';
  if (!realm || problem)
    throw new EnvironmentError(
      `${options.registry} wants a token from "${oneLine(text, 100)}", which is not asked: ${problem}`,
      {
        remedy: 'This is the registry’s configuration (auth token realm); its administrator can correct it.',
      },
    );
  return { realm, service: challenge.params.get('service') };
}

/**
 * Asks for a token; `life` is in seconds.
 * @throws EnvironmentError when the server refuses or does not answer as it should.
 */
export async function requestToken(
  options: AuthOptions,
  server: TokenServer,
  scopes: readonly string[],
  credentials: Credentials | undefined,
): Promise<{ token: string; life: number }> {
  if (credentials?.kind === 'identity') {
    const answer = await askTokenServer(options, server, scopes, credentials, 'POST');
    // Not all token servers know the POST; they take the same secret as a password.
    if (!(answer.status === 404 || answer.status === 405) || credentials.username === '')
      return readToken(options, answer, credentials);
    const { username, token: password } = credentials;
    return requestToken(options, server, scopes, { kind: 'password', username, password });
  }
  return readToken(options, await askTokenServer(options, server, scopes, credentials, 'GET'), credentials);
}

interface TokenAnswer {
  readonly answer: Answer;
  readonly status: number;
  readonly text: string;
}

/** Asks for a token, trying again what is transient; any final status is returned with its text. */
function askTokenServer(
  options: AuthOptions,
  server: TokenServer,
  scopes: readonly string[],
  credentials: Credentials | undefined,
  method: 'GET' | 'POST',
): Promise<TokenAnswer> {
  const url = new URL(server.realm);
  const form = method === 'POST' ? new URLSearchParams() : url.searchParams;
  if (server.service !== undefined) form.set('service', server.service);
  const identity = credentials?.kind === 'identity' ? credentials : undefined;
  const password = credentials?.kind === 'password' ? credentials : undefined;
  if (method === 'POST') {
    form.set('scope', scopes.join(' '));
    form.set('client_id', CLIENT_ID);
    form.set('grant_type', 'refresh_token');
    form.set('refresh_token', identity?.token ?? '');
  } else {
    form.delete('scope');
    for (const scope of scopes) form.append('scope', scope);
    if (password?.username) form.set('account', password.username);
  }
  const what = describe(method, url);
  return withRetries(options.policy, what, async ({ last, number }) => {
    try {
      const answer = await exchange(options.ports.http, {
        method,
        url,
        home: options.home,
        headers: {
          accept: 'application/json',
          'user-agent': options.userAgent,
          ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        ...(method === 'POST' ? { body: form.toString() } : {}),
        authorization: password ? `Basic ${basicValue(password.username, password.password)}` : undefined,
      });
      const { status } = answer;
      if (TRANSIENT_STATUSES.includes(status) && !last) {
        const waitMs = parseRetryAfter(answer.headers['retry-after'], options.ports.clock.now());
        await readSome(answer.body, 64 * 1024);
        return { kind: 'again', reason: `status ${status}`, waitMs };
      }
      const text =
        status === 200
          ? (await readBounded(answer.body, MAX_TOKEN_BYTES, what)).toString('utf8')
          : await readSome(answer.body, 64 * 1024);
      return { kind: 'done', value: { answer: { ...answer, attempts: number + 1 }, status, text } };
    } catch (error) {
      if (!isConnectionError(error)) throw error;
      const explained = explainConnection(error, method, url, number + 1);
      if (last || !isTransient(error)) throw explained;
      return { kind: 'again', reason: explained.message };
    }
  });
}

function readToken(
  options: AuthOptions,
  { answer, status, text }: TokenAnswer,
  credentials: Credentials | undefined,
): { token: string; life: number } {
  if (status !== 200) {
    const { said } = errorDetail(text);
    const who = credentials
      ? 'the stored credentials were refused'
      : 'no credentials are stored for this registry';
    throw explainStatus(
      answer,
      options.registry,
      [said, status === 401 || status === 403 ? who : ''].filter(Boolean).join('; '),
    );
  }
  const document = `the token of ${describe(answer.method, answer.url)}`;
  const place = { document, path: '' };
  let object: Readonly<Record<string, unknown>>;
  try {
    object = objectAt(parseJson(text, document), place);
  } catch {
    // The decoder's own message may quote the text, and the text may hold a token.
    throw notAToken(document, options.registry);
  }
  const token = [object['token'], object['access_token']].find(
    (value) => value !== undefined && value !== '',
  );
  // It becomes a header: visible characters only.
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) throw notAToken(document, options.registry);
  const life = object['expires_in'];
  return { token, life: typeof life === 'number' && life > 0 ? life : DEFAULT_LIFE };
}

function notAToken(document: string, registry: string): EnvironmentError {
  return new EnvironmentError(`${document} cannot be read`, {
    remedy: `The token server of ${registry} does not answer as it should; check the registry’s configuration.`,
  });
}
