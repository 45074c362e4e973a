/** What is signed of an image that was built: the image, what verification found, and what the build states of it. */
import { formatRepository, type Repository } from '../domain/names/reference.ts';
import type { SignatureReport } from '../domain/signature-report.ts';
import type { Store } from '../image/copy-image.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Ports } from '../ports.ts';
import type { VerifiedImage } from './finish.ts';

/**
 * As the plan says; what is loaded for it is loaded only where something is signed.
 * @throws EnvironmentError or UserError when it cannot be signed, attached or read back.
 */
export async function signBuilt(
  { signing, build, verify, platforms, leg }: Plan,
  inputs: Inputs,
  { digest, verified }: VerifiedImage,
  open: (repository: Repository) => Store,
  ports: Ports,
): Promise<SignatureReport> {
  if (signing.kind === 'off') return { signed: false, reason: signing.reason };
  if (build.result.kind !== 'pushed') throw new Error('what is signed is pushed');
  const { repositories } = build.result;
  const [first] = repositories;
  if (first === undefined) throw new Error('what is pushed is in a repository');
  const [{ signImage }, { builtStatements }, { verificationStatement }] = await Promise.all([
    import('../trust/attachments/sign-image.ts'),
    import('../trust/attachments/built-statements.ts'),
    import('../trust/verification-statement.ts'),
  ]);
  const wanted = leg?.platforms ?? platforms;
  const report = verificationStatement(verified, {
    name: formatRepository(first),
    policy: {
      platforms: wanted.map(({ name }) => name),
      skippedChecks: verify.skipChecks,
      allowed: verify.allow,
    },
  });
  const statements = [
    { subject: digest, statement: report },
    ...(await builtStatements(digest, open(first), ports.log)),
  ];
  const alone = inputs.signing.platforms ? verified.platforms.map((one) => one.digest) : [];
  const request = { digest, repositories, platforms: alone, statements, retries: inputs.retries };
  return signImage(signing, inputs.signing, request, open, ports);
}
