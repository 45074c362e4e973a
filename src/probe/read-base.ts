/** What a base has for each platform: manifests and configs, by the digests of the index that was found. */
import { isUnknownPlatform, type OciPlatform } from '../domain/platforms/oci-platform.ts';
import { type Platform, platformOf, samePlatform } from '../domain/platforms/platform.ts';
import { serves } from '../domain/platforms/serves.ts';
import { EnvironmentError, ExplainedError } from '../errors.ts';
import type { BaseFact } from '../plan/facts/facts.ts';
import type { BaseImage } from '../plan/model/assembly.ts';
import { objectAt, parseJson } from '../registry/oci/json.ts';
import type { Descriptor, ImageSource } from '../registry/oci/oci-types.ts';
import type { OpenSource } from './look-up-bases.ts';

type KnownBase = BaseFact & { readonly kind: 'known' };

/**
 * Platforms that the base lacks are left out: the plan refuses them.
 * @throws EnvironmentError when the base's registry does not give what its index names.
 */
export async function readBaseImages(
  base: KnownBase,
  platforms: readonly Platform[],
  open: OpenSource,
): Promise<readonly BaseImage[]> {
  const source = open({ ...base.repository, digest: base.digest });
  try {
    const { descriptor, document } = await source.document(base.digest);
    const listed =
      document.kind === 'index'
        ? document.manifests
        : // A single image is of the platform that its config says.
          base.platforms.map((platform): Descriptor => ({ ...descriptor, platform }));
    const found = platforms.flatMap((platform) => {
      const manifest = bestFor(platform, listed);
      return manifest ? [{ platform, manifest }] : [];
    });
    return await Promise.all(found.map(({ platform, manifest }) => readImage(platform, manifest, source)));
  } catch (error) {
    if (!(error instanceof ExplainedError)) throw error;
    throw new EnvironmentError(`base: ${base.reference} cannot be read: ${error.message}`, {
      remedy: error.remedy,
      cause: error,
    });
  }
}

async function readImage(
  platform: Platform,
  { digest }: Descriptor,
  source: ImageSource,
): Promise<BaseImage> {
  const name = `${source.name}@${digest}`;
  const { document } = await source.document(digest);
  if (document.kind !== 'manifest')
    throw new EnvironmentError(`${name} is an index inside an index`, {
      remedy: 'Write the digest of the inner index as base.',
    });
  const config = parseJson(await source.text(document.config), `the config of ${name}`);
  return {
    platform,
    manifest: digest,
    layers: document.layers,
    config: objectAt(config, { document: `the config of ${name}`, path: '' }),
  };
}

/** The platform itself, else its nearest older variant, as containerd chooses. */
function bestFor(platform: Platform, manifests: readonly Descriptor[]): Descriptor | undefined {
  const usable = manifests.filter(
    (one): one is Descriptor & { readonly platform: OciPlatform } =>
      one.platform !== undefined && !isUnknownPlatform(one.platform) && serves(one.platform, platform),
  );
  const own = usable.find((one) => {
    const known = platformOf(one.platform);
    return known !== undefined && samePlatform(known, platform);
  });
  return own ?? usable.toSorted((a, b) => level(b.platform) - level(a.platform))[0];
}

function level({ variant = '' }: OciPlatform): number {
  return Number(/\d+/.exec(variant)?.[0] ?? 0);
}
