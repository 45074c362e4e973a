/** Signs an image and what is stated about it, and attaches all of it, before any tag points there. */
import type { Digest } from '../../domain/names/digest.ts';
import { formatRepository, isLoopback, type Repository } from '../../domain/names/reference.ts';
import type { AttachedStatement, SignatureReport, SignedBy } from '../../domain/signature-report.ts';
import { EnvironmentError } from '../../errors.ts';
import type { SigningInputs } from '../../inputs/signing-inputs.ts';
import type { SigningPlan } from '../../plan/model/signing-plan.ts';
import type { Ports } from '../../ports.ts';
import { inParallel } from '../../util/concurrency.ts';
import { isAbout } from '../in-toto.ts';
import { BUNDLE_MEDIA_TYPE, bundleBytes } from '../signing/bundle.ts';
import { imageSignature } from '../signing/dsse.ts';
import { fetchToken } from '../signing/identity-token.ts';
import { keyText } from '../signing/key-source.ts';
import {
  openKeyless,
  openWithKey,
  type SignedStatement,
  type Signer,
  signedBy,
  signStatement,
} from '../signing/signer.ts';
import { readSigningKey } from '../signing/signing-key.ts';
import { type ArtifactStore, attach } from './attach.ts';
import type { StatementOf } from './built-statements.ts';

/** Signatures that are asked for at a time: logs limit how often they are asked. */
const PARALLEL = 4;

type Signing = Exclude<SigningPlan, { kind: 'off' }>;
type SignPorts = Pick<Ports, 'http' | 'clock' | 'log' | 'files'>;

/** What is signed. */
export interface SignRequest {
  readonly digest: Digest;
  /** The image is in each of them, by that digest. */
  readonly repositories: readonly Repository[];
  /** Images of platforms that get a signature of their own. */
  readonly platforms: readonly Digest[];
  /** Beside the signatures. */
  readonly statements: readonly StatementOf[];
  readonly retries: number;
}

/** A signed statement that is not attached yet. */
interface Signed extends StatementOf {
  readonly signed: SignedStatement;
}

/**
 * Signs, attaches and reads back.
 * @param inputs the secrets: token and key.
 * @throws EnvironmentError or UserError when any of it fails: then no tag may move.
 */
export async function signImage(
  plan: Signing,
  inputs: SigningInputs,
  { digest, repositories, platforms, statements, retries }: SignRequest,
  open: (repository: Repository) => ArtifactStore,
  ports: SignPorts,
): Promise<SignatureReport> {
  const [first] = repositories;
  if (first === undefined) throw new Error('what is signed is in a repository');
  const signer = await openSigner(plan, inputs, retries, ports);
  const name = formatRepository(first);
  const images = [digest, ...platforms.filter((platform) => platform !== digest)];
  const all = [
    ...images.map((one) => ({ subject: one, statement: imageSignature({ name, digest: one }) })),
    ...statements,
  ];
  const signed = new Map<StatementOf, Signed>();
  await inParallel(all, PARALLEL, async (one) => {
    if (!isAbout(one.statement, one.subject)) throw new Error('a statement is attached to what it is about');
    signed.set(one, { ...one, signed: await signStatement(one.statement, signer, retries, ports) });
  });
  // One after the other: where the registry keeps no list of referrers, each rewrites the same one.
  const attached: AttachedStatement[] = [];
  for (const repository of repositories)
    for (const one of all.flatMap((each) => signed.get(each) ?? []))
      attached.push(await attachOne(one, repository, open(repository), ports));
  const by = signedBy(signer);
  ports.log.info(
    `signed by ${by.kind === 'keyless' ? `${by.identity} (${by.issuer})` : `the key ${by.hint}`}; ${attached.length} signatures attached and read back`,
  );
  return { signed: true, by, attached, verify: verifyCommand(plan, by, first, digest) };
}

async function openSigner(
  plan: Signing,
  { key, password, token }: SigningInputs,
  retries: number,
  ports: SignPorts,
): Promise<Signer> {
  const { fulcioUrl, log, timestampUrl } = plan.services;
  const witnesses = { log, timestampUrl };
  if (plan.kind === 'key') {
    if (key === undefined) throw new Error('a plan with a key has one');
    return openWithKey(await readSigningKey(await keyText(key, password, ports), password), witnesses);
  }
  if (token === undefined) throw new Error('a keyless plan has a token');
  // A new one: that of the plan may have expired while the image was built.
  return openKeyless(fulcioUrl, await fetchToken(token, retries, ports), witnesses, retries, ports);
}

async function attachOne(
  { subject, statement, signed }: Signed,
  repository: Repository,
  store: ArtifactStore,
  ports: SignPorts,
): Promise<AttachedStatement> {
  const { predicateType } = statement;
  const artifact = {
    mediaType: BUNDLE_MEDIA_TYPE,
    bytes: bundleBytes(signed.bundle),
    // As cosign writes them, and looks for them.
    annotations: {
      'dev.sigstore.bundle.content': 'dsse-envelope',
      'dev.sigstore.bundle.predicateType': predicateType,
      'org.opencontainers.image.created': ports.clock
        .now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
    },
  };
  try {
    const { digest, listing } = await attach(artifact, subject, store, ports.log);
    const { logEntry } = signed;
    return {
      subject,
      repository: formatRepository(repository),
      predicateType,
      digest,
      listing,
      ...(logEntry === undefined ? {} : { logIndex: logEntry.logIndex }),
    };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new EnvironmentError(`the signature could not be attached: ${error.message}`, {
      remedy: error.remedy,
      cause: error,
    });
  }
}

/** A workflow that others call, too, signs for all of them: only the repository says for whom. */
function calledFrom({ identity, repository }: Extract<SignedBy, { kind: 'keyless' }>): readonly string[] {
  if (repository === undefined || identity.includes(`/${repository}/`)) return [];
  return [`--certificate-github-workflow-repository '${repository}'`];
}

/** What anybody can type who has cosign, and what is trusted where it is not the public Sigstore. */
function verifyCommand(
  { services }: Signing,
  by: Extract<SignatureReport, { signed: true }>['by'],
  repository: Repository,
  digest: Digest,
): string {
  const { log, timestampUrl, isPublic } = services;
  const words = [
    'cosign verify',
    ...(by.kind === 'keyless'
      ? [
          `--certificate-identity '${by.identity}'`,
          `--certificate-oidc-issuer '${by.issuer}'`,
          ...calledFrom(by),
        ]
      : ['--key cosign.pub']),
    ...(log === undefined ? ['--insecure-ignore-tlog=true'] : []),
    ...(timestampUrl !== undefined && log === undefined ? ['--use-signed-timestamps'] : []),
    ...(isPublic ? [] : ['--trusted-root trusted-root.json']),
    ...(isLoopback(repository.registry) ? ['--allow-http-registry'] : []),
    `${formatRepository(repository)}@${digest}`,
  ];
  return words.join(' ');
}
