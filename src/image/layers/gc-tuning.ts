/** Keeps V8 from taking memory for garbage. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * From now on the heap of young objects stays as large as it is, some megabytes. V8 would let it grow to 48 MB while
 * layers stream through, and give nothing back; what streams dies at once, so collecting it more often costs next to
 * nothing. An engine that does not know the flag ignores it.
 */
export function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Gives back what nobody needs any more. V8 would do so when it has as much again, which is too late after a hundred
 * megabytes of facts were forgotten.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : undefined');
  if (typeof collect === 'function') collect();
}
