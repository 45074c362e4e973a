/** Registries on this machine are asked only where an input names them (see plan/builder/local-registries.ts for why). */
import { isThisMachine } from '../domain/names/reference.ts';

/** Whether an image may be looked up by this process: not on this machine, where only a Dockerfile names it. */
export function mayAsk(registry: string, named: ReadonlySet<string>): boolean {
  if (!isThisMachine(registry) || named.has(registry)) return true;
  // `localhost:5000` and `127.0.0.1:5000` are one registry.
  return [...named].some((other) => isThisMachine(other) && portOf(other) === portOf(registry));
}

function portOf(registry: string): string {
  return new URL(`http://${registry}`).port;
}

/** What is said of a base image that is therefore not looked up. */
export function notAsked(
  reference: string,
  registry: string,
): { readonly reason: string; readonly remedy: string } {
  return {
    reason:
      'its registry is on this machine and only the Dockerfile names it, so it is not asked and does not put the builder on the host’s network',
    remedy: `If it is meant, name it in an input: build-contexts: ${reference}=docker-image://${reference}, or a build argument with ${registry} in it.`,
  };
}
