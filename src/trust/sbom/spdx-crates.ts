/** Crates in an SPDX document: what is linked into a program, and, told apart from it, what ran to compile it. */
import type { CrateSource, ProgramCrate, ProgramCrates } from '../../crate/resolved/program-crates.ts';
import { formatPurl } from './purl.ts';
import {
  declaredLicense,
  NO_ASSERTION,
  purlReference,
  type SpdxPackage,
  type SpdxRelationship,
  UNKNOWN_ORIGIN,
} from './spdx-types.ts';

export interface SpdxCrates {
  readonly packages: readonly SpdxPackage[];
  readonly relationships: readonly SpdxRelationship[];
  /** By the crate's place. */
  readonly ids: readonly string[];
}

export function spdxCrates(
  { crates, edges, programs }: ProgramCrates,
  idFor: (...words: readonly string[]) => string,
): SpdxCrates {
  const ids = crates.map(({ name, version }) => idFor('Crate', name, version));
  const linked = new Set(programs.flatMap((program) => program.linked));
  const id = (at: number): string => ids[at] ?? '';
  const relationships = new Map<string, SpdxRelationship>();
  for (const { from, to, kind, isLinked } of edges) {
    // Into what runs while compiling there is no other way than this relationship: whoever follows DEPENDS_ON from a
    // program's package finds just what is linked.
    const isBuild = kind === 'build' || (!isLinked && crates[to]?.isProcMacro === true);
    const relationship: SpdxRelationship = isBuild
      ? {
          spdxElementId: id(to),
          relationshipType: 'BUILD_DEPENDENCY_OF',
          relatedSpdxElement: id(from),
          ...(kind === 'normal' ? { comment: 'a procedural macro' } : {}),
        }
      : { spdxElementId: id(from), relationshipType: 'DEPENDS_ON', relatedSpdxElement: id(to) };
    relationships.set(JSON.stringify(relationship), relationship);
  }
  return {
    ids,
    packages: crates.map((crate, at) => cratePackage(crate, id(at), linked.has(at))),
    relationships: [...relationships.values()],
  };
}

function cratePackage(crate: ProgramCrate, id: string, isLinked: boolean): SpdxPackage {
  const { name, version, source, checksum, features, license } = crate;
  const purl = cratePurl(crate);
  const enabled = features.length > 0 ? `features: ${features.join(', ')}` : undefined;
  const use = isLinked ? undefined : 'runs while compiling; not linked into a program of this image';
  const comment = [use, enabled].filter((part) => part !== undefined).join('; ');
  return {
    SPDXID: id,
    name,
    versionInfo: version,
    ...UNKNOWN_ORIGIN,
    downloadLocation: downloadLocation(name, version, source),
    primaryPackagePurpose: 'LIBRARY',
    ...declaredLicense(license),
    ...(comment === '' ? {} : { comment }),
    ...(checksum !== undefined && /^[a-f0-9]{64}$/.test(checksum)
      ? { checksums: [{ algorithm: 'SHA256', checksumValue: checksum }] }
      : {}),
    ...(purl === undefined ? {} : { externalRefs: purlReference(purl) }),
  };
}

/** Undefined for what comes by path: by its name alone it would be taken for the crate of that name on crates.io. */
function cratePurl({ name, version, source }: ProgramCrate): string | undefined {
  const purl = (qualifiers: Readonly<Record<string, string>>): string =>
    formatPurl({ type: 'cargo', name, version, qualifiers });
  switch (source.kind) {
    case 'crates.io':
      return purl({});
    case 'registry':
      return purl({ repository_url: source.url });
    case 'git':
      return purl({ vcs_url: `git+${source.url}@${source.commit}` });
    case 'path':
      return undefined;
  }
}

function downloadLocation(name: string, version: string, source: CrateSource): string {
  if (source.kind === 'crates.io') return `https://static.crates.io/crates/${name}/${name}-${version}.crate`;
  if (source.kind === 'git' && /^[a-z]+:\/\/\S+$/.test(source.url))
    return `git+${source.url}@${source.commit}`;
  return NO_ASSERTION;
}
