import { createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// node issuer.ts KEY PORT: an OpenID issuer on 127.0.0.1 that hands out identity tokens as GitHub's does. `up` starts it
// as a process of its own. Whoever asks is believed: it protects nothing, and only this machine can reach it.
const [keyFile = '', port = '0'] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const key = readFileSync(keyFile, 'utf8');
const keyId = 'testbed';

/** The claims of a push to the main branch, named as GitHub names them. There is no `email`, as there is none in GitHub's. */
const claims = {
  sub: 'repo:acme/trow:ref:refs/heads/main',
  repository: 'acme/trow',
  repository_id: '1',
  repository_owner: 'acme',
  repository_owner_id: '2',
  repository_visibility: 'public',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  sha: '0123456789abcdef0123456789abcdef01234567',
  workflow: 'release',
  workflow_ref: 'acme/trow/.github/workflows/release.yml@refs/heads/main',
  workflow_sha: '0123456789abcdef0123456789abcdef01234567',
  job_workflow_ref: 'acme/trow/.github/workflows/release.yml@refs/heads/main',
  job_workflow_sha: '0123456789abcdef0123456789abcdef01234567',
  event_name: 'push',
  run_id: '1',
  run_number: '1',
  run_attempt: '1',
  actor: 'somebody',
  actor_id: '3',
  runner_environment: 'github-hosted',
};

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * @param query `audience`, as GitHub's endpoint takes it. For tests of what goes wrong: `answered-audience` is put into the
 * token instead, `age` makes the token that many seconds old, and `claim.NAME` replaces or adds a claim.
 */
function token(query: URLSearchParams): string {
  const began = Math.floor(Date.now() / 1000) - Number(query.get('age') ?? 0);
  const changed = [...query]
    .filter(([name]) => name.startsWith('claim.'))
    .map(([name, value]) => [name.slice('claim.'.length), value]);
  const body = {
    ...claims,
    ...Object.fromEntries(changed),
    iss: issuer,
    aud: query.get('answered-audience') ?? query.get('audience') ?? 'https://github.com/acme',
    iat: began,
    nbf: began,
    exp: began + 300,
  };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${encode(body)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', issuer);
  const answer = (value: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  if (url.pathname === '/.well-known/openid-configuration')
    answer({
      issuer,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  else if (url.pathname === '/keys')
    answer({
      keys: [{ ...createPublicKey(key).export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }],
    });
  else if (url.pathname === '/token' && /^bearer ./i.test(request.headers.authorization ?? ''))
    answer({ value: token(url.searchParams) });
  else response.writeHead(url.pathname === '/token' ? 401 : 404).end();
});
server.listen(Number(port), '127.0.0.1');
