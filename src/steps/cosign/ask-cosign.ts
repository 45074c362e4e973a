/** Asks cosign about an image: it is the judge of everybody else, too. */
import { join } from 'node:path';
import type { Digest } from '../../domain/names/digest.ts';
import { formatRepository, isLoopback, type Repository } from '../../domain/names/reference.ts';
import { EnvironmentError } from '../../errors.ts';
import type { SignerRequest } from '../../inputs/commands/signer-inputs.ts';
import type { Credentials } from '../../inputs/inputs.ts';
import type { Ports } from '../../ports.ts';
import { basicValue } from '../../registry/auth/credentials.ts';
import { readDockerConfig, serverAddress, withLogins } from '../../registry/auth/docker-config-file.ts';

const LIMIT_MS = 2 * 60_000;
/** Statements about an image of some dozens of platforms have less. */
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

export interface CosignQuestion {
  readonly image: { readonly repository: Repository; readonly digest: Digest };
  readonly signer: SignerRequest;
  readonly credentials: readonly Credentials[];
  /** The user's own, whose logins count where the inputs have none. */
  readonly dockerConfig: string;
}

export interface CosignAnswer {
  readonly isGood: boolean;
  readonly stdout: string;
  /** The last sentence of what it said, for messages. */
  readonly said: string;
}

/**
 * @param words `verify`, or `verify-attestation` with its type.
 * @throws EnvironmentError without cosign. What cosign says where it says no is in the log.
 */
export async function askCosign(
  words: readonly string[],
  { image, signer, credentials, dockerConfig }: CosignQuestion,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<CosignAnswer> {
  const { repository, digest } = image;
  if ((await ports.exec.which('cosign')) === undefined)
    throw new EnvironmentError('cosign is needed to verify the signature, and is not on PATH', {
      remedy:
        'Install cosign 3 (in a workflow: sigstore/cosign-installer), or leave out the inputs that say who must have signed.',
    });
  const directory = await ports.files.makeTemporary('multihull-cosign-');
  try {
    const config = await loginsOf(credentials, dockerConfig, ports);
    await ports.files.write(join(directory, 'config.json'), config, { mode: 0o600 });
    const args = [
      ...words,
      ...signerFlags(signer),
      ...(isLoopback(repository.registry) ? ['--allow-http-registry'] : []),
      `${formatRepository(repository)}@${digest}`,
    ];
    const command = { tool: 'cosign', args, env: { DOCKER_CONFIG: directory } };
    const result = await ports.exec.run(command, { timeoutMs: LIMIT_MS, keepBytes: MAX_OUTPUT_BYTES });
    const lines = result.stderr.trimEnd().split('\n');
    const isGood = result.exitCode === 0 && !result.timedOut;
    if (!isGood) ports.log.group(`cosign ${words[0]}`, lines.slice(-20));
    return { isGood, stdout: result.stdout, said: lines.at(-1)?.slice(0, 500) ?? '' };
  } finally {
    await ports.files.remove(directory);
  }
}

function signerFlags(signer: SignerRequest): readonly string[] {
  const { trustedRoot, ignoreLog } = signer;
  const root = [
    ...(trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]),
    ...(ignoreLog ? ['--insecure-ignore-tlog=true'] : []),
  ];
  if (signer.kind === 'key') return ['--key', signer.key, ...root];
  const { identity, issuer, repository } = signer;
  return [
    ...[identity.kind === 'is' ? '--certificate-identity' : '--certificate-identity-regexp', identity.text],
    ...['--certificate-oidc-issuer', issuer],
    ...(repository === undefined ? [] : ['--certificate-github-workflow-repository', repository]),
    ...root,
    // Without the log only a timestamp says that the certificate was valid then.
    ...(ignoreLog ? ['--use-signed-timestamps'] : []),
  ];
}

/** The user's Docker config with the logins of the inputs. */
async function loginsOf(
  credentials: readonly Credentials[],
  dockerConfig: string,
  { files }: Pick<Ports, 'files'>,
): Promise<string> {
  const own = (await readDockerConfig(dockerConfig, files))?.config ?? {};
  const auths = credentials.map(({ registry, username, password }) => [
    serverAddress(registry),
    { auth: basicValue(username, password) },
  ]);
  return JSON.stringify(withLogins(own, Object.fromEntries(auths), []));
}
