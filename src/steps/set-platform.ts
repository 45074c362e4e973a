/**
 * Repairs an image whose config or descriptor names the wrong platform (`docker manifest annotate` only ever changed
 * the index, and a client that looks into the config then refuses the image). Done only when its programs prove it.
 */

import { createBudget } from '../domain/budget.ts';
import type { Platform } from '../domain/platforms/platform.ts';
import { UserError } from '../errors.ts';
import type { ImageEntry } from '../image/facts/image-facts.ts';
import { openSubject } from '../image/read-image.ts';
import type { SourcePart } from '../image/read-parts.ts';
import type { Ports } from '../ports.ts';
import { decodeImageConfig } from '../registry/oci/image-config.ts';
import { invalid, objectAt, parseJson, utf8 } from '../registry/oci/json.ts';
import type { Descriptor } from '../registry/oci/oci-types.ts';
import { memory, overlay } from '../registry/oci/overlay.ts';
import { digestOf } from '../registry/oci/stream.ts';
import { judge } from '../verify/verdict.ts';
import { viewOf } from '../verify/view/image-view.ts';

export interface RepairOptions {
  readonly allow: readonly string[];
  readonly cacheDir: string;
}

/**
 * The part as an image of `platform`. Its layers stay as they are; attestations of an image whose digest changes are
 * left out, since they speak of the old one.
 * @throws UserError when its programs are for another machine, or when there is none that could tell.
 */
export async function setPlatform(
  part: SourcePart,
  platform: Platform,
  options: RepairOptions,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<SourcePart> {
  const claim = {
    os: 'linux',
    architecture: platform.architecture,
    ...(platform.variant === undefined ? {} : { variant: platform.variant }),
  };
  const stored = await part.source.document(part.image.digest);
  if (stored.document.kind !== 'manifest')
    throw invalid({ document: part.ref, path: '' }, 'is not an image manifest');
  const text = await part.source.text(stored.document.config);
  const before = decodeImageConfig(text, `the config of ${part.ref}`);
  const isConfigRight =
    before.os === claim.os && before.architecture === claim.architecture && before.variant === claim.variant;
  const config = bytesOf({ ...objectOf(text, part.ref), variant: undefined, ...claim });
  const manifest = bytesOf(withConfig(stored.bytes, stored.document.config, config, part.ref));
  const repaired: SourcePart = isConfigRight
    ? { ...part, image: { ...part.image, platform: claim } }
    : {
        ...part,
        source: overlay(part.source, memory(config, manifest)),
        image: {
          ...part.image,
          digest: digestOf(manifest),
          size: manifest.length,
          platform: claim,
        },
        attestations: [],
      };
  await prove(repaired, platform, options, ports);
  if (!isConfigRight) {
    const lost =
      part.attestations.length > 0 ? '; its attestations speak of the old image, and are left out' : '';
    ports.log.warn(
      `${part.ref}: its config said ${before.os}/${before.architecture}, its programs are for ${platform.name}: it is now ${repaired.image.digest}${lost}`,
    );
  }
  return repaired;
}

async function prove(
  part: SourcePart,
  platform: Platform,
  { allow, cacheDir }: RepairOptions,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<void> {
  const { subject: found, eachImage } = await openSubject(part.source, part.image.digest, {
    cacheDir,
    ports,
    budget: createBudget(),
  });
  const entries: ImageEntry[] = [];
  await eachImage(async (entry) => void entries.push(entry));
  const subject = { ...found, entries };
  const request = { platforms: [platform], allow, skipChecks: [], openLayers: true };
  const failed = judge(subject, request).platforms.flatMap(({ checks }) =>
    checks.filter(({ status }) => status === 'fail'),
  );
  const refuse = (problem: string, remedy: string) =>
    new UserError(`set-platform: ${part.ref} is not shown to be for ${platform.name}: ${problem}`, {
      input: 'set-platform',
      value: `${part.ref}=${platform.name}`,
      remedy,
    });
  const [first] = failed;
  if (first)
    throw refuse(
      first.message ?? first.check,
      'Name the platform that its programs are for, or build it again.',
    );
  const [image] = subject.entries;
  const isSeen =
    image?.kind === 'image' &&
    image.layers !== undefined &&
    viewOf(
      image,
      image.layers.map(({ facts }) => facts),
      platform,
    ).programs.some(({ fit }) => fit === 'native');
  if (!isSeen)
    throw refuse(
      'it has no program that would tell',
      'Build it again with the right platform (docker buildx build --platform).',
    );
}

function objectOf(text: string, ref: string): Readonly<Record<string, unknown>> {
  const name = `the config of ${ref}`;
  return objectAt(parseJson(text, name), { document: name, path: '' });
}

/** The manifest with the config's new digest and size; everything else stays. */
function withConfig(bytes: Uint8Array, old: Descriptor, config: Uint8Array, ref: string): object {
  const manifest = objectAt(parseJson(utf8(bytes, ref), ref), { document: ref, path: '' });
  const written = objectAt(manifest['config'], { document: ref, path: 'config' });
  return {
    ...manifest,
    config: { ...written, mediaType: old.mediaType, digest: digestOf(config), size: config.length },
  };
}

function bytesOf(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
