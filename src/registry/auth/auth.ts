/**
 * Authentication to one registry: Basic, or a bearer token from the token server that the registry names
 * (distribution's spec/auth/token.md and oauth.md).
 */
import { parseChallenges } from './challenge.ts';
import {
  basicValue,
  type Credentials,
  credentialsProblem,
  maskCredentials,
  readCredentials,
} from './credentials.ts';
import { mergeScopes } from './scope.ts';
import { type AuthOptions, requestToken, type TokenServer, tokenServer } from './token.ts';

export interface Authenticator {
  /** The value of `Authorization` to send with these scopes, or undefined when none is known to be needed. */
  current(scopes: readonly string[]): Promise<string | undefined>;
  /**
   * After a 401: another value, or undefined when there is nothing else to try.
   * @param challenge the answer's `WWW-Authenticate`.
   * @param rejected the value that was refused, if one was sent.
   * @throws EnvironmentError when the token server refuses or does not answer.
   */
  renew(
    challenge: string | undefined,
    scopes: readonly string[],
    rejected: string | undefined,
  ): Promise<string | undefined>;
}

interface Token {
  readonly value: string;
  /** On the monotonic clock, milliseconds. */
  readonly expires: number;
}

/** Tokens are kept by scope for as long as they live; requests at the same time share one token. */
export function createAuthenticator(options: AuthOptions): Authenticator {
  const { ports, registry } = options;
  const tokens = new Map<string, Token>();
  const pending = new Map<string, Promise<string>>();
  let credentials: Promise<Credentials | undefined> | undefined;
  let server: TokenServer | undefined;
  let basic: string | undefined;

  const findCredentials = () => {
    credentials ??= lookUp(options).catch((error: unknown) => {
      throw credentialsProblem(error, registry);
    });
    return credentials;
  };

  const fetchToken = (from: TokenServer, key: string, scopes: readonly string[]): Promise<string> => {
    const running = pending.get(key);
    if (running) return running;
    const started = (async () => {
      const found = await findCredentials();
      if (found?.kind === 'bearer') return remember(key, found.token, Number.POSITIVE_INFINITY);
      const { token, life } = await requestToken(options, from, scopes, found);
      ports.log.mask(token);
      return remember(key, token, life);
    })().finally(() => pending.delete(key));
    pending.set(key, started);
    return started;
  };

  const remember = (key: string, token: string, life: number): string => {
    const value = `Bearer ${token}`;
    // Renewed a little early, so that it does not expire on the way.
    tokens.set(key, { value, expires: ports.clock.monotonic() + life * 900 });
    return value;
  };

  return {
    async current(scopes) {
      if (basic !== undefined) return basic;
      const key = scopes.join(' ');
      const known = tokens.get(key);
      if (known && known.expires > ports.clock.monotonic()) return known.value;
      return server ? fetchToken(server, key, scopes) : undefined;
    },

    async renew(header, scopes, rejected) {
      const key = scopes.join(' ');
      const known = tokens.get(key);
      // Another request was faster.
      if (known && known.value !== rejected) return known.value;
      tokens.delete(key);
      const challenges = parseChallenges(header ?? '');
      const bearer = challenges.find(({ scheme, params }) => scheme === 'bearer' && params.has('realm'));
      if (bearer) {
        server = tokenServer(bearer, options);
        const asked = bearer.params.get('scope')?.split(' ').slice(0, 16) ?? [];
        const value = await fetchToken(server, key, mergeScopes([...scopes, ...asked]));
        return value === rejected ? undefined : value;
      }
      if (challenges.some(({ scheme }) => scheme === 'basic')) {
        const found = await findCredentials();
        if (found?.kind !== 'password') return undefined;
        basic = `Basic ${basicValue(found.username, found.password)}`;
        return basic === rejected ? undefined : basic;
      }
      return undefined;
    },
  };
}

/** What the caller logged in with, else what Docker's config has. */
async function lookUp({
  registry,
  logins,
  configDir,
  authConfig,
  ports,
}: AuthOptions): Promise<Credentials | undefined> {
  const login = logins?.get(registry);
  if (!login) return readCredentials(registry, { configDir, authConfig }, ports);
  const credentials: Credentials = { kind: 'password', ...login };
  maskCredentials(credentials, ports.log);
  return credentials;
}
