/** The testbed's Sigstore for tests that sign: started on first need, and how its cosign is asked. */
import { spawnSync } from 'node:child_process';
import { startSigstore } from '../../testbed/sigstore/sigstore.ts';
import { sigstoreEnv } from '../../testbed/sigstore/sigstore-env.ts';
import { loadState } from '../../testbed/state.ts';

/** Names as `testbed env` has them. */
export type Sigstore = Readonly<Record<string, string>>;

/** @returns its variables, which are in this process's environment from then on. */
export async function sigstore(): Promise<Sigstore> {
  await startSigstore();
  const env = sigstoreEnv(await loadState());
  Object.assign(process.env, env);
  return env;
}

/** Flags of Multihull that name it. */
export function services(found: Sigstore, changed: Readonly<Record<string, string>> = {}): readonly string[] {
  const urls = {
    'fulcio-url': found['TESTBED_FULCIO'] ?? '',
    'rekor-url': found['TESTBED_REKOR'] ?? '',
    'tsa-url': found['TESTBED_TSA'] ?? '',
    ...changed,
  };
  return Object.entries(urls).flatMap(([name, value]) => [`--${name}`, value]);
}

/** The variables of a job that may have an identity token. @param query more of the token's, see testbed/sigstore/issuer.ts. */
export function withToken(found: Sigstore, query = ''): Readonly<Record<string, string>> {
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${found['TESTBED_TOKEN_URL']}${query}`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner',
  };
}

/** The identity that the issuer's tokens give. */
export const IDENTITY = 'https://github.com/acme/trow/.github/workflows/release.yml@refs/heads/main';

export interface CosignResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `cosign verify` or `verify-attestation`, with nothing but whom to trust. */
export function cosign(found: Sigstore, command: string, ...args: readonly string[]): CosignResult {
  const words = [
    command,
    '--trusted-root',
    found['TESTBED_TRUSTED_ROOT'] ?? '',
    '--allow-http-registry',
    ...args,
  ];
  const result = spawnSync(found['TESTBED_COSIGN'] ?? 'cosign', words, { encoding: 'utf8' });
  return { exitCode: result.status ?? 128, stdout: result.stdout, stderr: result.stderr };
}

/** Whose certificate is expected. */
export function keyless(found: Sigstore, identity = IDENTITY): readonly string[] {
  return ['--certificate-identity', identity, '--certificate-oidc-issuer', found['TESTBED_ISSUER'] ?? ''];
}
