/** Who could sign: the job's identity token, or the user's key. */
import type { SigningInputs } from '../inputs/signing-inputs.ts';
import type { SigningFact } from '../plan/model/signing-plan.ts';
import type { Ports } from '../ports.ts';
import { fetchToken } from '../trust/signing/identity-token.ts';
import { keyText } from '../trust/signing/key-source.ts';
import { readSigningKey } from '../trust/signing/signing-key.ts';

/**
 * Asks for a token as signing will, so that a permission that is missing is found now; or reads the key.
 * @throws UserError for a key that cannot be used; EnvironmentError for a token that cannot.
 */
export async function probeSigning(
  { mode, key, password, token }: SigningInputs,
  retries: number,
  ports: Pick<Ports, 'http' | 'clock' | 'log' | 'files'>,
): Promise<SigningFact> {
  if (key !== undefined) {
    const { hint } = await readSigningKey(await keyText(key, password, ports), password);
    return { kind: 'key', hint };
  }
  if (mode === 'key' || mode === 'off') return { kind: 'not-asked' };
  if (token === undefined) return { kind: 'no-token' };
  const { issuer, subject, visibility } = await fetchToken(token, retries, ports);
  return { kind: 'token', issuer, subject, visibility };
}
