/**
 * `platform-set`: the index has exactly the requested platforms, each once.
 *
 * Attestation manifests are BuildKit's (docs/attestations/attestation-storage.md there): `unknown/unknown`, with
 * the annotations `vnd.docker.reference.type` and `vnd.docker.reference.digest`.
 */
import { shortDigest } from '../../domain/digest.ts';
import { formatOciPlatform, type OciPlatform, type Platform, platformOf } from '../../domain/platform.ts';
import type { AttestationEntry, ImageEntry, SubjectFacts } from '../facts.ts';
import { displayPlatform, type Finding, listOf, platformClaim } from '../finding.ts';

export function checkPlatformSet(
  subject: SubjectFacts,
  requested: readonly Platform[] | undefined,
): readonly Finding[] {
  const images = subject.entries.filter((entry) => entry.kind === 'image');
  return [
    ...(requested ? againstRequest(subject, images, requested) : againstItself(subject, images)),
    ...duplicates(images),
    ...subject.entries.flatMap((entry) => {
      if (entry.kind === 'attestation') return attestation(entry, images);
      if (entry.kind === 'missing')
        return [missingManifest(entry.descriptor.platform, entry.descriptor.digest)];
      if (entry.kind === 'other')
        return [other(entry.what, entry.descriptor.digest, requested !== undefined)];
      return [];
    }),
  ];
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

/** Nobody said what must be there: then there must at least be something. */
function againstItself(subject: SubjectFacts, images: readonly ImageEntry[]): readonly Finding[] {
  if (images.length > 0 || subject.entries.some((entry) => entry.kind === 'missing')) return [];
  return [
    {
      status: 'fail',
      found: 'none',
      message: 'the index has no image for any platform',
      remedy: 'Check that the reference is a container image, and push it again.',
    },
  ];
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
    const digests = listOf(entries.map((entry) => shortDigest(entry.descriptor.digest)));
    return [
      {
        status: 'fail',
        found: `${name} ${entries.length} times`,
        expected: `${name} once`,
        message: `the index has ${name} ${entries.length} times (${digests}); clients take the first and never see the others`,
        remedy:
          'Make the index from one image a platform; a merge that is given an index and its parts does this.',
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

function other(what: string, digest: string, strict: boolean): Finding {
  return {
    status: strict ? 'fail' : 'warn',
    found: what,
    expected: 'images and their attestations',
    message: `the index has an entry (${digest}) that no container can be made of: it is ${what}`,
    remedy: 'Take it out of the index, or give it the platform and annotations that it should have.',
  };
}
