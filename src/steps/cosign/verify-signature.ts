/** Whether an image is signed by whom it should be. */
import { formatRepository } from '../../domain/names/reference.ts';
import { VerificationError } from '../../errors.ts';
import { describeSigner } from '../../inputs/commands/signer-inputs.ts';
import type { Ports } from '../../ports.ts';
import { askCosign, type CosignQuestion } from './ask-cosign.ts';

/** @throws VerificationError when it is not; EnvironmentError without cosign. */
export async function verifySignature(
  question: CosignQuestion,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<void> {
  const { repository, digest } = question.image;
  const image = `${formatRepository(repository)}@${digest}`;
  const who = describeSigner(question.signer);
  const { isGood } = await askCosign(['verify'], question, ports);
  if (!isGood)
    throw new VerificationError(`cosign found no signature of ${who} on ${image}. No tag was moved.`, {
      remedy:
        'See what cosign says. Name who signed as the summary of the build has it, or promote the image that was meant.',
    });
  ports.log.info(`cosign: ${image} is signed by ${who}`);
}
