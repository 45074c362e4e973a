/**
 * Registries on this machine. A builder reaches them only on the host's network, where a build could talk to every
 * service of this machine: so only inputs and this machine's own configuration put it there, never a Dockerfile, which
 * a stranger may have written.
 */
import { isLoopback, parseReference } from '../../domain/names/reference.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Facts } from '../facts/facts.ts';

/** Registries that inputs name, in whatever way an image can be named there. */
export function namedRegistries(inputs: Inputs): ReadonlySet<string> {
  const { build, cache } = inputs;
  const contexts = build.contexts.flatMap(({ value }) => after('docker-image://', value));
  const sbom = build.sbom.kind === 'buildx' ? build.sbom.value : undefined;
  const generators = [sbom, build.provenance].flatMap((text) =>
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
