/** SBOMs of a built image: from what verification read of it, attached beside its platforms. */
import { type ListedCrates, readAnswer } from '../../crate/resolved/crate-listing.ts';
import { PROGRAMS } from '../../domain/image-layout.ts';
import type { Digest } from '../../domain/names/digest.ts';
import type { Repository } from '../../domain/names/reference.ts';
import { type AttestTarget, attestImage } from '../../image/attest/attest-image.ts';
import { pointLayoutAt } from '../../image/attest/point-layout.ts';
import type { BuiltImage } from '../../plan/model/built-image.ts';
import type { CratesPlan } from '../../plan/model/sbom-plan.ts';
import type { Ports } from '../../ports.ts';
import { writeToLayout } from '../../registry/oci/layout-writer.ts';
import type { ImageSource } from '../../registry/oci/oci-types.ts';
import { statementAbout } from '../../trust/in-toto.ts';
import type { Inventory } from '../../trust/sbom/inventory.ts';
import { type KnownCrates, spdxDocument } from '../../trust/sbom/spdx-document.ts';
import { SPDX_PREDICATE } from '../../trust/sbom/spdx-types.ts';
import type { CargoAnswers } from './list-crates.ts';

export interface SbomParts {
  readonly crates: CratesPlan;
  readonly answers: CargoAnswers;
  /** Of each platform. */
  readonly inventories: readonly Inventory[];
}

/** BuildKit's own subject: the statement goes with the image to other repositories. */
const SELF = '_';

/** Absolute paths, in the image, of the programs that were compiled for it. */
export function builtPrograms(crates: CratesPlan): readonly string[] {
  return crates.kind === 'unknown' ? [] : crates.programs.map(({ name }) => `${PROGRAMS}/${name}`);
}

/**
 * Attaches an SBOM to every platform that has none.
 * @returns the digest of the image with them: another one, which nothing points at yet.
 * @throws EnvironmentError when the registry cannot be read or written.
 */
export async function attachSboms(
  digest: Digest,
  parts: SbomParts,
  source: ImageSource,
  result: BuiltImage,
  open: (repository: Repository) => AttestTarget,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<Digest> {
  const statements = new Map(
    parts.inventories.map((inventory) => {
      const document = spdxDocument(inventory, knownCrates(parts, inventory.platform, ports));
      const subject = { name: SELF, digest: inventory.digest };
      return [inventory.digest, [statementAbout(subject, SPDX_PREDICATE, document)]] as const;
    }),
  );
  const targets =
    result.kind === 'layout' ? [writeToLayout(result.directory, ports.files)] : result.repositories.map(open);
  const { descriptor } = await attestImage(source, digest, statements, targets);
  if (descriptor.digest === digest) return digest;
  if (result.kind === 'layout') await pointLayoutAt(result.directory, digest, descriptor, ports.files);
  ports.log.info(`an SBOM for each platform is attached: the image is now ${descriptor.digest}`);
  return descriptor.digest;
}

function knownCrates(
  { crates, answers }: SbomParts,
  platform: string,
  { log }: Pick<Ports, 'log'>,
): KnownCrates {
  if (crates.kind === 'unknown') return crates;
  const listed: ListedCrates =
    answers.problem === undefined
      ? readAnswer(crates, platform, answers.answers)
      : { kind: 'unknown', why: answers.problem };
  if (listed.kind === 'known')
    return {
      kind: 'resolved',
      crates: listed.crates,
      directory: PROGRAMS,
      ...(answers.rust ? { rust: answers.rust } : {}),
    };
  if (crates.targets.has(platform))
    log.warn(`the SBOM of ${platform} does not list the crates of its programs: ${listed.why}`);
  return listed;
}
