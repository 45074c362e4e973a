/**
 * `platform-set`: the index has exactly the requested platforms, each once.
 *
 * Attestation manifests are BuildKit's (docs/attestations/attestation-storage.md there): `unknown/unknown`, with
 * the annotations `vnd.docker.reference.type` and `vnd.docker.reference.digest`.
 */

import { MAX_FINDINGS_EACH } from '../../domain/image-limits.ts';
import { shortDigest } from '../../domain/names/digest.ts';
import {
  formatOciPlatform,
  nearestPlatform,
  type OciPlatform,
  type Platform,
  platformOf,
} from '../../domain/platforms/platform.ts';
import { CHECK_NAMES, type CheckName } from '../../domain/report.ts';
import type {
  AttestationEntry,
  BrokenEntry,
  ImageEntry,
  SubjectFacts,
} from '../../image/facts/image-facts.ts';
import { listOf } from '../../util/text.ts';
import { displayPlatform, type Finding, platformClaim } from '../view/finding.ts';
import { selectEntry } from '../view/platform-selection.ts';

export function checkPlatformSet(
  subject: SubjectFacts,
  requested: readonly Platform[] | undefined,
): readonly Finding[] {
  const images = subject.entries.filter((entry) => entry.kind === 'image');
  return [
    ...(requested ? againstRequest(subject, images, requested) : againstItself(subject, images)),
    ...duplicates(images),
    ...unreached(subject),
    ...subject.entries.flatMap((entry) => {
      if (entry.kind === 'attestation') return attestation(entry, images);
      if (entry.kind === 'other')
        return [other(entry.what, entry.descriptor.digest, requested !== undefined)];
      return entry.kind !== 'image' || entry.configType === undefined
        ? []
        : [oddConfig(entry, entry.configType)];
    }),
    ...unreadEntries(subject),
  ];
}

/** What the index points at and could not be read. It is found whether the check is turned off or not. */
export function unreadEntries(subject: SubjectFacts): readonly Finding[] {
  return subject.entries.flatMap((entry) => {
    const { platform, digest } = entry.descriptor;
    if (entry.kind === 'missing') return [missingManifest(platform, digest)];
    return entry.kind === 'broken' ? [broken(entry)] : [];
  });
}

function againstRequest(
  subject: SubjectFacts,
  images: readonly ImageEntry[],
  requested: readonly Platform[],
): readonly Finding[] {
  const wanted = new Set(requested.map((platform) => platform.name));
  const claims = subject.entries.flatMap((entry) =>
    entry.kind === 'image' ? [platformClaim(entry)] : (entry.descriptor.platform ?? []),
  );
  const present = new Set(claims.map(displayPlatform));
  const found = listOf([...new Set(images.map((image) => displayPlatform(platformClaim(image))))]) || 'none';
  const expected = listOf([...wanted]);
  const findings: Finding[] = [];
  for (const name of wanted) {
    if (present.has(name)) continue;
    const near = sameArchitecture(name, present);
    findings.push({
      status: 'fail',
      found,
      expected,
      message:
        `the image has no ${name}` +
        (near ? `; it has ${near}, which is another platform` : '') +
        (subject.kind === 'manifest' ? '; the reference is a single image, not a list of platforms' : ''),
      remedy:
        subject.kind === 'manifest'
          ? `Build all of ${expected} and push them as one index, or ask for ${found} only.`
          : `Add ${name} to the platforms that are built, or take it out of \`platforms\`.`,
    });
  }
  for (const image of images) {
    const name = displayPlatform(platformClaim(image));
    if (wanted.has(name)) continue;
    findings.push({
      status: 'fail',
      found,
      expected,
      message: `the image has ${name} (${shortDigest(image.descriptor.digest)}), which was not asked for`,
      remedy: `Add ${name} to \`platforms\` if it belongs there; else find out which build or merge put it in.`,
    });
  }
  return findings;
}

/** Nobody said what must be there: then there must at least be something, and it must be for a known platform. */
function againstItself(subject: SubjectFacts, images: readonly ImageEntry[]): readonly Finding[] {
  const unknown = images.filter((image) => !platformOf(platformClaim(image)));
  if (unknown.length > 0) return unknown.map((image) => unknownPlatform(image, subject.kind));
  if (images.length > 0 || subject.entries.some(({ kind }) => kind === 'missing' || kind === 'broken'))
    return [];
  return [
    {
      status: 'fail',
      found: 'none',
      message: 'the index has no image for any platform',
      remedy: 'Check that the reference is a container image, and push it again.',
    },
  ];
}

/** That none of its files was looked at is not a pass. */
function unknownPlatform(image: ImageEntry, kind: SubjectFacts['kind']): Finding {
  const claim = platformClaim(image);
  const name = displayPlatform(claim);
  const digest = shortDigest(image.descriptor.digest);
  const near = nearestPlatform(name);
  const isNone = claim.os === '' && claim.architecture === '';
  const checks = listOf(CHECK_NAMES.filter((check) => NEED_PLATFORM.has(check)));
  return {
    status: 'fail',
    found: name,
    expected: 'a platform that Multihull knows',
    message:
      (isNone
        ? `${kind === 'index' ? `an image in the index (${digest})` : 'the image'} does not say which platform it is for`
        : `the image for ${name} (${digest}) is for a platform that Multihull does not know`) +
      `, so nothing in it was checked (${checks})`,
    remedy: isNone
      ? 'Build it with --platform, and merge it with a tool that writes the platform into the index (buildx and Multihull do).'
      : near
        ? `If it is meant for ${near.name}, build it with --platform ${near.name}: clients of that platform skip an image for ${name}.`
        : 'Name the digests of the images that you want checked, or turn `platform-set` off (`skip-checks`) if it is meant to be there.',
  };
}

/** All that opens layers. */
const NEED_PLATFORM: ReadonlySet<CheckName> = new Set<CheckName>([
  'binary-arch',
  'binary-variant',
  'interpreter',
  'libraries',
  'libc-version',
  'entrypoint',
  'distinct',
]);

/** An image that the clients of its platform never get to. */
function unreached(subject: SubjectFacts): readonly Finding[] {
  const { tree, entries } = subject;
  if (!tree) return [];
  return entries.flatMap((entry): Finding[] => {
    const platform = entry.kind === 'image' ? platformOf(platformClaim(entry)) : undefined;
    if (!platform) return [];
    const selection = selectEntry(tree, entries, platform);
    // Another image of the platform is what `duplicates` is about.
    if (selection.kind === 'image') return [];
    const digest = shortDigest(entry.descriptor.digest);
    const stuck = selection.kind === 'stuck' ? entries[selection.entry]?.descriptor.digest : undefined;
    return [
      {
        status: 'fail',
        found: stuck ?? 'nothing',
        expected: entry.descriptor.digest,
        message:
          `clients of ${platform.name} do not get its image (${digest}): ` +
          (stuck === undefined
            ? 'the index that lists it is for another platform, or behind another index without a platform'
            : `they follow the entry ${shortDigest(stuck)}, which has no platform in the index and stands before it`),
        remedy:
          'Make one flat index in which every entry has its platform; `multihull merge` and `docker buildx imagetools create` do.',
      },
    ];
  });
}

/** `linux/arm/v6` where `linux/arm/v7` was wanted: the nearest mistake is worth a word. */
function sameArchitecture(name: string, present: ReadonlySet<string>): string | undefined {
  const architecture = name.split('/')[1];
  return [...present].find((candidate) => candidate.split('/')[1] === architecture);
}

/** Platforms that we do not know may differ in what we do not read (Windows has `os.version`), so they may repeat. */
function duplicates(images: readonly ImageEntry[]): readonly Finding[] {
  const byName = new Map<string, ImageEntry[]>();
  for (const image of images) {
    const platform = platformOf(platformClaim(image));
    if (!platform) continue;
    byName.set(platform.name, [...(byName.get(platform.name) ?? []), image]);
  }
  return [...byName].flatMap(([name, entries]): Finding[] => {
    if (entries.length < 2) return [];
    const some = entries.slice(0, MAX_FINDINGS_EACH).map((entry) => shortDigest(entry.descriptor.digest));
    const digests = entries.length > some.length ? `${some.join(', ')}, …` : listOf(some);
    return [
      {
        status: 'fail',
        found: `${name} ${entries.length} times`,
        expected: `${name} once`,
        message: `the index has ${name} ${entries.length} times (${digests}); clients take the first and never see the others`,
        remedy:
          'Make the index from one image per platform; a merge that is given an index and its parts does this.',
      },
    ];
  });
}

function attestation(entry: AttestationEntry, images: readonly ImageEntry[]): readonly Finding[] {
  if (entry.target !== undefined && images.some((image) => image.descriptor.digest === entry.target))
    return [];
  const which = `the attestation ${shortDigest(entry.descriptor.digest)}`;
  return [
    {
      status: 'fail',
      ...(entry.target === undefined ? {} : { found: entry.target }),
      expected: 'the digest of an image in this index',
      message:
        entry.target === undefined
          ? `${which} does not say which image it is about (no vnd.docker.reference.digest)`
          : `${which} is about ${entry.target}, which is not in this index: it belongs to another build`,
      remedy: 'Merge only digests of one build, with their attestations, or build with `provenance: false`.',
    },
  ];
}

function missingManifest(platform: OciPlatform | undefined, digest: string): Finding {
  return {
    status: 'fail',
    found: 'nothing',
    expected: digest,
    message: `the index points at ${digest}${platform ? ` for ${formatOciPlatform(platform)}` : ''}, which the registry does not have`,
    remedy:
      'A clean-up job that removes untagged images takes the parts of an index with it: push the image again, and make the job keep them.',
  };
}

function broken({ descriptor: { platform, digest }, problem, remedy }: BrokenEntry): Finding {
  const which = platform
    ? `the image for ${formatOciPlatform(platform)}`
    : `the entry ${shortDigest(digest)}`;
  return { status: 'fail', expected: digest, message: `${which} cannot be pulled: ${problem}`, remedy };
}

/** Docker with containerd's image store pulls the config of such an image, and leaves its layers out. */
function oddConfig(image: ImageEntry, type: string): Finding {
  return {
    status: 'warn',
    found: type,
    expected: 'application/vnd.oci.image.config.v1+json',
    message: `the config of the image for ${displayPlatform(platformClaim(image))} has the media type ${type}; some runtimes do not unpack such an image`,
    remedy: 'Build it with a tool that writes container images (BuildKit does).',
  };
}

function other(what: string, digest: string, strict: boolean): Finding {
  return {
    status: strict ? 'fail' : 'warn',
    found: what,
    expected: 'images and their attestations',
    message: `the index has an entry (${digest}) that is not an image: it is ${what}`,
    remedy: 'Take it out of the index, or give it the platform and annotations that it should have.',
  };
}
