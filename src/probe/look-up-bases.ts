/** Which platforms each base image has, asked of the registries themselves, through the mirrors that BuildKit uses. */

import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { formatReference, parseReference, type Reference } from '../domain/names/reference.ts';
import { isUnknownPlatform, type OciPlatform } from '../domain/platforms/oci-platform.ts';
import { messageOf } from '../errors.ts';
import type { BaseFact } from '../plan/facts/facts.ts';
import type { Ports } from '../ports.ts';
import { decodeImageConfig } from '../registry/oci/image-config.ts';
import type { ImageSource, StoredDocument } from '../registry/oci/oci-types.ts';
import { mayAsk, notAsked } from './askable-registry.ts';

/** Opens the repository of a reference for reading. */
export type OpenSource = (reference: Reference) => ImageSource;

/** Mirrors by registry, in the order in which BuildKit asks them. */
export type Mirrors = ReadonlyMap<string, readonly string[]>;

/**
 * Mirrors of new builders: `buildkitd.default.toml` in buildx's own directory, which buildx gives to every builder
 * that it makes (docs.docker.com/build/buildkit/configure).
 */
export async function probeMirrors(
  buildxConfig: string,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<Mirrors> {
  const file = join(buildxConfig, 'buildkitd.default.toml');
  const text = await ports.files.readTextIfExists(file);
  if (text === undefined) return new Map();
  try {
    return parseMirrors(text);
  } catch (error) {
    ports.log.warn(`${file} cannot be read: ${messageOf(error)}`);
    return new Map();
  }
}

/** Reads `[registry."docker.io"] mirrors = ["host:port"]` out of BuildKit's configuration. */
export function parseMirrors(toml: string): Mirrors {
  const registries = parseToml(toml)['registry'];
  if (typeof registries !== 'object' || registries === null) return new Map();
  return new Map(
    Object.entries(registries).flatMap(([registry, settings]): [string, readonly string[]][] => {
      const mirrors: unknown =
        typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'mirrors') : undefined;
      const names = Array.isArray(mirrors)
        ? mirrors.filter((name): name is string => typeof name === 'string')
        : [];
      return names.length > 0
        ? [[registry, names.map((name) => name.replace(/^https?:\/\//, '').replace(/\/$/, ''))]]
        : [];
    }),
  );
}

/**
 * Looks a base image up; a registry that cannot be asked is a fact, not an error.
 * @param named registries that inputs name: of those on this machine, no others are asked.
 */
export async function probeBase(
  text: string,
  mirrors: Mirrors,
  open: OpenSource,
  named: ReadonlySet<string>,
): Promise<BaseFact> {
  const parsed = parseReference(text);
  if ('problem' in parsed)
    return { kind: 'missing', reference: text, message: `it is not an image reference: ${parsed.problem}` };
  const own = mayAsk(parsed.registry, named) ? [parsed.registry] : [];
  const places = [...(mirrors.get(parsed.registry) ?? []), ...own].map((registry) => ({
    ...parsed,
    registry,
  }));
  if (places.length === 0) return { kind: 'unknown', reference: text, ...notAsked(text, parsed.registry) };
  let reason = '';
  let isMissing = false;
  for (const place of places) {
    try {
      const source = open(place);
      const wanted = place.digest ?? place.tag ?? 'latest';
      const found = await source.resolve(wanted);
      if (!found) {
        isMissing = true;
        continue;
      }
      const stored = await source.document(found.digest);
      return {
        kind: 'known',
        reference: text,
        digest: stored.descriptor.digest,
        repository: { registry: place.registry, path: place.path },
        platforms: await platformsOf(stored, source),
        ...(stored.document.kind === 'index' ? {} : { isSingle: true }),
      };
    } catch (error) {
      // What a mirror cannot answer, the registry itself may.
      reason = messageOf(error);
    }
  }
  if (isMissing && reason === '')
    return { kind: 'missing', reference: text, message: `${formatReference(parsed)} is not in its registry` };
  return { kind: 'unknown', reference: text, reason };
}

/** An index says it itself; a single image says it in its config. Attestations are no platforms. */
async function platformsOf(stored: StoredDocument, source: ImageSource): Promise<readonly OciPlatform[]> {
  if (stored.document.kind === 'index') {
    return stored.document.manifests.flatMap(({ platform }) =>
      platform && !isUnknownPlatform(platform) ? [platform] : [],
    );
  }
  const { os, architecture, variant } = decodeImageConfig(
    await source.text(stored.document.config),
    source.name,
  );
  return [{ os, architecture, ...(variant === undefined ? {} : { variant }) }];
}
