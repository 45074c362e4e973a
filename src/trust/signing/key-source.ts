/** The user's key, from where it is. */
import { messageOf, UserError } from '../../errors.ts';
import type { KeySource } from '../../inputs/signing-inputs.ts';
import type { Ports } from '../../ports.ts';
import type { KeyText } from './signing-key.ts';

/**
 * The key's text. A password is masked in the log, and so is a key that is not in a file.
 * @throws UserError when the file cannot be read.
 */
export async function keyText(
  source: KeySource,
  password: string | undefined,
  { files, log }: Pick<Ports, 'files' | 'log'>,
): Promise<KeyText> {
  if (password) log.mask(password);
  if (source.kind === 'variable') {
    log.mask(source.pem);
    return { origin: source.typed, pem: source.pem };
  }
  try {
    return { origin: source.typed, pem: await files.readText(source.path) };
  } catch (error) {
    throw new UserError(`signing-key: ${source.typed} cannot be read: ${messageOf(error)}`, {
      input: 'signing-key',
      value: source.typed,
      remedy: 'Write the path of the private key, or signing-key: env://VARIABLE.',
    });
  }
}
