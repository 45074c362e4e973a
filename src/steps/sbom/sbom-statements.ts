/** SBOMs of a built image: from what verification read of it. */
import { type ListedCrates, readAnswer } from '../../crate/resolved/crate-listing.ts';
import { PROGRAMS } from '../../domain/image-layout.ts';
import type { StatementsByImage } from '../../image/attest/attest-image.ts';
import type { CratesPlan } from '../../plan/model/sbom-plan.ts';
import type { Ports } from '../../ports.ts';
import { SELF, statementAbout } from '../../trust/in-toto.ts';
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

/** Absolute paths, in the image, of the programs that were compiled for it. */
export function builtPrograms(crates: CratesPlan): readonly string[] {
  return crates.kind === 'unknown' ? [] : crates.programs.map(({ name }) => `${PROGRAMS}/${name}`);
}

/** One for each platform. */
export function sbomStatements(parts: SbomParts, ports: Pick<Ports, 'log'>): StatementsByImage {
  return new Map(
    parts.inventories.map((inventory) => {
      const document = spdxDocument(inventory, knownCrates(parts, inventory.platform, ports));
      const subject = { name: SELF, digest: inventory.digest };
      return [inventory.digest, [statementAbout(subject, SPDX_PREDICATE, document)]] as const;
    }),
  );
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
