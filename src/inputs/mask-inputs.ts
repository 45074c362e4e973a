/** Secrets that were typed are masked before anything is done with them. */
import type { Inputs } from './inputs.ts';

/** @param log does not show them from then on. */
export function maskInputs(
  { build, credentials }: Pick<Inputs, 'credentials'> & { readonly build?: Pick<Inputs['build'], 'secrets'> },
  log: { mask(secret: string): void },
): void {
  for (const { value } of build?.secrets ?? []) log.mask(value);
  for (const { password } of credentials) log.mask(password);
}
