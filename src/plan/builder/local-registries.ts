/**
 * Registries on this machine. A builder reaches them only on the host's network, where a build could talk to every
 * service of this machine: so only inputs and this machine's own configuration put it there, never a Dockerfile, which
 * a stranger may have written.
 */
import { isLoopback, isThisMachine, parseReference } from '../../domain/names/reference.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Facts } from '../model/facts.ts';

/** Registries that inputs name, in whatever way an image can be named there. */
export function namedRegistries(inputs: Inputs): ReadonlySet<string> {
  const { build, cache } = inputs;
  const contexts = build.contexts.flatMap(({ value }) => after('docker-image://', value));
  const generators = [build.sbom, build.provenance].flatMap((text) =>
    (text ?? '').split(',').flatMap((field) => after('generator=', field)),
  );
  const references = [
    inputs.base,
    ...(cache.kind === 'registry' && cache.ref !== undefined ? [cache.ref] : []),
    ...contexts,
    ...generators,
    // `FROM $BASE` and `FROM $REGISTRY/name`: the whole reference, or its beginning.
    ...build.args.flatMap(({ value }) => [value, `${value.replace(/\/$/, '')}/name`]),
  ];
  return new Set([
    ...inputs.images.map(({ registry }) => registry),
    ...inputs.credentials.map(({ registry }) => registry),
    ...references.flatMap((text) => {
      const parsed = parseReference(text);
      return 'problem' in parsed ? [] : [parsed.registry];
    }),
  ]);
}

function after(prefix: string, text: string): readonly string[] {
  return text.startsWith(prefix) ? [text.slice(prefix.length)] : [];
}

/** Those that put the builder on the host's network. */
export function localRegistries(inputs: Inputs, facts: Pick<Facts, 'mirrors'>): readonly string[] {
  return [...new Set([...namedRegistries(inputs), ...facts.mirrors])].filter(isLoopback);
}

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
