/** Whether an image is signed by whom it should be: cosign is asked, which is the judge of everybody else, too. */
import { join } from 'node:path';
import type { Digest } from '../domain/names/digest.ts';
import { DOCKER_HUB, formatRepository, isLoopback, type Repository } from '../domain/names/reference.ts';
import { EnvironmentError, VerificationError } from '../errors.ts';
import type { SignerRequest } from '../inputs/commands/promote-inputs.ts';
import type { Credentials } from '../inputs/inputs.ts';
import type { Ports } from '../ports.ts';

const LIMIT_MS = 2 * 60_000;

/**
 * @param dockerConfig the user's own, whose logins count where the inputs have none.
 * @throws VerificationError when it is not; EnvironmentError without cosign.
 */
export async function verifySignature(
  { repository, digest }: { readonly repository: Repository; readonly digest: Digest },
  signer: SignerRequest,
  credentials: readonly Credentials[],
  dockerConfig: string,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<void> {
  const image = `${formatRepository(repository)}@${digest}`;
  if ((await ports.exec.which('cosign')) === undefined)
    throw new EnvironmentError('cosign is needed to verify the signature, and is not on PATH', {
      remedy:
        'Install cosign 3 (in a workflow: sigstore/cosign-installer), or leave certificate-identity and key out.',
    });
  const directory = await ports.files.makeTemporary('multihull-cosign-');
  try {
    const config = await loginsOf(credentials, dockerConfig, ports);
    await ports.files.write(join(directory, 'config.json'), config, { mode: 0o600 });
    const { trustedRoot } = signer;
    const args = [
      'verify',
      ...(signer.kind === 'key'
        ? ['--key', signer.key]
        : ['--certificate-identity', signer.identity, '--certificate-oidc-issuer', signer.issuer]),
      ...(trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]),
      ...(isLoopback(repository.registry) ? ['--allow-http-registry'] : []),
      image,
    ];
    const command = { tool: 'cosign', args, env: { DOCKER_CONFIG: directory } };
    const result = await ports.exec.run(command, { timeoutMs: LIMIT_MS });
    const who = signer.kind === 'key' ? `the key ${signer.key}` : `${signer.identity} (${signer.issuer})`;
    if (result.exitCode === 0) {
      ports.log.info(`cosign: ${image} is signed by ${who}`);
      return;
    }
    ports.log.group('cosign verify', result.stderr.trimEnd().split('\n').slice(-20));
    throw new VerificationError(`cosign found no signature of ${who} on ${image}. No tag was moved.`, {
      remedy:
        'See what cosign says. Name who signed as the summary of the build has it, or promote the image that was meant.',
    });
  } finally {
    await ports.files.remove(directory);
  }
}

/** The user's Docker config with the logins of the inputs. */
async function loginsOf(
  credentials: readonly Credentials[],
  dockerConfig: string,
  { files }: Pick<Ports, 'files'>,
): Promise<string> {
  const file = join(dockerConfig, 'config.json');
  const text = await files.readTextIfExists(file);
  let own: Readonly<Record<string, unknown>>;
  try {
    own = text === undefined ? {} : JSON.parse(text);
  } catch {
    throw new EnvironmentError(`${file} is not JSON`, { remedy: 'Correct it, or remove it.' });
  }
  const hosts = credentials.map(({ registry, username, password }) => ({
    host: registry === DOCKER_HUB ? 'https://index.docker.io/v1/' : registry,
    auth: Buffer.from(`${username}:${password}`).toString('base64'),
  }));
  return JSON.stringify({
    ...own,
    auths: {
      ...record(own['auths']),
      ...Object.fromEntries(hosts.map(({ host, auth }) => [host, { auth }])),
    },
    credHelpers: {
      ...record(own['credHelpers']),
      ...Object.fromEntries(hosts.map(({ host }) => [host, ''])),
    },
  });
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
