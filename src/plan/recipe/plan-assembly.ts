/** Images that Multihull puts together itself, over HTTP: from a base and what cargo made. Pure. */
import { join } from 'node:path';
import { outDirectory } from '../../domain/image-layout.ts';
import type { ImageShape } from '../../domain/image-shape.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { EnvironmentError, UserError } from '../../errors.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { BaseFact } from '../facts/facts.ts';
import { SOURCE_DATE_EPOCH } from '../metadata/epoch.ts';
import type { AnnotationMaps } from '../metadata/labels.ts';
import type { AssemblyPlan, BaseImage } from '../model/assembly.ts';
import type { BuiltImage } from '../model/built-image.ts';
import type { Notice } from '../model/notice.ts';

/** Values of `provenance` that ask for no more than Multihull states itself. */
const OWN_PROVENANCE: ReadonlySet<string> = new Set(['true', 'mode=min']);

/**
 * What only BuildKit does, so that it builds the image although nothing is executed in it.
 * @returns a clause, or undefined where nothing was asked of it.
 */
export function whyBuildKit({ build, builder, nodes }: Inputs): string | undefined {
  if (builder.kind === 'existing') return `builder names ${builder.name}`;
  if (nodes.length > 0) return 'nodes names builders';
  const asked = (value: string | undefined) => value !== undefined && value !== 'false';
  if (build.sbom.kind === 'buildx') return `sbom: ${build.sbom.value} is a generator that BuildKit runs`;
  if (asked(build.provenance) && !OWN_PROVENANCE.has(build.provenance ?? ''))
    return `provenance: ${build.provenance} is an attestation that BuildKit makes`;
  if (build.target !== undefined) return `target names the stage ${build.target}`;
  const epoch = build.args.findLast(({ key }) => key === SOURCE_DATE_EPOCH)?.value;
  if (epoch !== undefined && !/^\d+$/.test(epoch)) return `${SOURCE_DATE_EPOCH} is not a number of seconds`;
  return undefined;
}

export interface AssemblyParts {
  readonly inputs: Inputs;
  /** Of the base's reference; undefined from scratch. */
  readonly base: BaseFact | undefined;
  readonly images: readonly BaseImage[];
  readonly shape: ImageShape;
  /** Where programs are gathered, below a directory for each platform. */
  readonly programs: string;
  readonly runDirectory: string;
  readonly result: BuiltImage;
  readonly crateDirectory: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: AnnotationMaps;
  readonly epoch: number;
  readonly created: string;
}

/** @throws UserError for a base that wants something executed, EnvironmentError for one that cannot be read. */
export function planAssembly(parts: AssemblyParts): AssemblyPlan {
  const { inputs, base, images, annotations } = parts;
  if (base !== undefined && base.kind !== 'known' && inputs.mode !== 'plan') throw unreadable(base);
  for (const image of images) refuseTriggers(image, base?.reference ?? inputs.base);
  return {
    kind: 'assemble',
    platforms: inputs.platforms.map(({ name }) => name),
    crateDirectory: parts.crateDirectory,
    result: parts.result,
    temporaryTag: undefined,
    base:
      base?.kind === 'known'
        ? { reference: base.reference, digest: base.digest, repository: base.repository }
        : undefined,
    images: inputs.platforms.map((platform) => ({
      platform,
      gathered: join(parts.programs, outDirectory(platform)),
      base: images.find((image) => image.platform.name === platform.name),
      annotations: { ...baseAnnotations(base, platform, images), ...annotations.manifest(platform) },
      descriptorAnnotations: annotations.descriptor(platform),
    })),
    shape: parts.shape,
    labels: parts.labels,
    indexAnnotations: { ...baseAnnotations(base), ...annotations.index },
    layoutAnnotations: annotations.layout,
    epoch: parts.epoch,
    created: parts.created,
    directory: join(parts.runDirectory, 'layers'),
  };
}

/** For readers of the plan where the base could not be looked up. */
export function baseNotices(base: BaseFact | undefined): readonly Notice[] {
  if (base?.kind !== 'unknown') return [];
  return [
    {
      message: `base: ${base.reference} could not be looked up (${base.reason})`,
      remedy: base.remedy ?? 'The build needs it: it is what the programs are put on.',
    },
  ];
}

/** The OCI image-spec's keys (annotations.md) for what an image is built on. */
function baseAnnotations(
  base: BaseFact | undefined,
  platform?: Platform,
  images: readonly BaseImage[] = [],
): Readonly<Record<string, string>> {
  if (base?.kind !== 'known') return {};
  const own = images.find((image) => image.platform.name === platform?.name);
  return {
    'org.opencontainers.image.base.name': base.reference,
    'org.opencontainers.image.base.digest': own?.manifest ?? base.digest,
  };
}

function unreadable(base: Exclude<BaseFact, { kind: 'known' }>): EnvironmentError {
  const reason = base.kind === 'missing' ? base.message : base.reason;
  const remedy = base.kind === 'unknown' ? base.remedy : undefined;
  return new EnvironmentError(`base: ${base.reference} cannot be read: ${reason}`, {
    remedy:
      remedy ??
      'The programs are put on it, so its registry has to answer; if it is private, log in to its registry in an earlier step.',
  });
}

/** ONBUILD is for builds: some of it would have to run in the image. */
function refuseTriggers({ config }: BaseImage, reference: string): void {
  const run = config['config'];
  const triggers: unknown = typeof run === 'object' && run !== null ? Reflect.get(run, 'OnBuild') : undefined;
  if (!Array.isArray(triggers) || triggers.length === 0) return;
  throw new UserError(
    `base: ${reference} has instructions for those who build on it (ONBUILD ${String(triggers[0])})`,
    {
      input: 'base',
      value: reference,
      remedy: 'Write compile: container, where BuildKit carries them out, or a base that has none.',
    },
  );
}
