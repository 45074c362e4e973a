/**
 * The SBOM of one platform's image: SPDX 2.3, from what was read of its layers and what cargo resolved for its target.
 * It depends on the image and on the crates alone, so the same image gives the same bytes.
 */
import type { ProgramCrates } from '../../crate/resolved/program-crates.ts';
import { VERSION } from '../../multihull-version.ts';
import { hexOf } from '../in-toto.ts';
import type { DistributionPackage } from './distribution-packages.ts';
import type { Inventory, InventoryProgram } from './inventory.ts';
import type { OsRelease } from './os-release.ts';
import { formatPurl } from './purl.ts';
import { spdxCrates } from './spdx-crates.ts';
import {
  createIds,
  declaredLicense,
  NO_ASSERTION,
  purlReference,
  type SpdxDocument,
  type SpdxFile,
  type SpdxPackage,
  type SpdxRelationship,
  UNKNOWN_ORIGIN,
} from './spdx-types.ts';

/** What is known of the crates of the image's programs. */
export type KnownCrates =
  | {
      readonly kind: 'resolved';
      readonly crates: ProgramCrates;
      /** Where programs are, by name. */
      readonly directory: string;
      /** `rustc --version`: `1.85.0`, and its commit. */
      readonly rust?: { readonly version: string; readonly commit?: string };
    }
  /** `why` fits after "the crates of this program are not known:". */
  | { readonly kind: 'unknown'; readonly why: string };

const DOCUMENT = 'SPDXRef-DOCUMENT';
/** Where an image does not say when it was made. */
const NO_TIME = '1970-01-01T00:00:00Z';

export function spdxDocument(inventory: Inventory, known: KnownCrates): SpdxDocument {
  const idFor = createIds();
  const { platform, digest, os, packages, unread, programs } = inventory;
  const image: SpdxPackage = {
    SPDXID: idFor('Image'),
    name: `image for ${platform}`,
    versionInfo: digest,
    ...UNKNOWN_ORIGIN,
    primaryPackagePurpose: 'CONTAINER',
    checksums: [{ algorithm: 'SHA256', checksumValue: hexOf(digest) }],
    ...(unread.length > 0
      ? { comment: `not read, and so not listed: the packages in ${unread.join(', ')}` }
      : {}),
  };
  const contained: SpdxPackage[] = [
    ...(os ? [osPackage(os, idFor('OS', os.id))] : []),
    ...packages.map((one) => distributionPackage(one, os, idFor(one.kind, one.name, one.architecture ?? ''))),
  ];
  const crates = known.kind === 'resolved' ? spdxCrates(known.crates, idFor) : undefined;
  const rust = known.kind === 'resolved' && known.rust ? rustPackage(known.rust, idFor('Rust')) : undefined;
  const files = programs.map((program) => ({ program, id: idFor('File', program.path.slice(1)) }));
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: DOCUMENT,
    name: `image for ${platform}`,
    documentNamespace: `https://github.com/multihull/multihull/spdx/${VERSION}/${digest.replace(':', '-')}`,
    creationInfo: { created: timeOf(inventory.created), creators: [`Tool: multihull-${VERSION}`] },
    packages: [image, ...contained, ...(crates?.packages ?? []), ...(rust ? [rust] : [])],
    files: files.map(({ program, id }) => programFile(program, id, crateOf(program, known))),
    relationships: [
      relation(DOCUMENT, 'DESCRIBES', image.SPDXID),
      ...contained.map(({ SPDXID }) => relation(image.SPDXID, 'CONTAINS', SPDXID)),
      // A package whose files are not all analysed may contain none (SPDX 2.3, 7.8).
      ...files.map(({ id }) => relation(DOCUMENT, 'DESCRIBES', id)),
      ...files.flatMap(({ program, id }) => {
        const built = crateOf(program, known);
        if (!crates || built.kind === 'unknown') return [relation(id, 'STATIC_LINK', NO_ASSERTION)];
        return [
          relation(id, 'GENERATED_FROM', crates.ids[built.root] ?? ''),
          ...built.linked
            .filter((at) => at !== built.root)
            .map((at) => relation(id, 'STATIC_LINK', crates.ids[at] ?? '')),
          ...(rust ? [relation(id, 'STATIC_LINK', rust.SPDXID)] : []),
        ];
      }),
      ...(crates?.relationships ?? []),
    ],
  };
}

function relation(from: string, type: SpdxRelationship['relationshipType'], to: string): SpdxRelationship {
  return { spdxElementId: from, relationshipType: type, relatedSpdxElement: to };
}

type BuiltFrom =
  | { readonly kind: 'built'; readonly root: number; readonly linked: readonly number[] }
  | { readonly kind: 'unknown'; readonly why: string };

function crateOf({ path }: InventoryProgram, known: KnownCrates): BuiltFrom {
  if (known.kind === 'unknown') return known;
  const program = known.crates.programs.find(({ name }) => path === `${known.directory}/${name}`);
  if (!program)
    return { kind: 'unknown', why: 'it is not one of the programs that were compiled for this image' };
  return { kind: 'built', root: program.root, linked: program.linked };
}

function programFile({ path, sha1, sha256 }: InventoryProgram, id: string, from: BuiltFrom): SpdxFile {
  return {
    SPDXID: id,
    fileName: `.${path}`,
    fileTypes: ['BINARY'],
    checksums: [
      { algorithm: 'SHA1', checksumValue: sha1 },
      { algorithm: 'SHA256', checksumValue: sha256 },
    ],
    licenseConcluded: NO_ASSERTION,
    copyrightText: NO_ASSERTION,
    ...(from.kind === 'unknown' ? { comment: `the crates of this program are not known: ${from.why}` } : {}),
  };
}

function osPackage({ id: name, version, name: title }: OsRelease, id: string): SpdxPackage {
  return {
    SPDXID: id,
    name,
    ...(version === undefined ? {} : { versionInfo: version }),
    ...UNKNOWN_ORIGIN,
    primaryPackagePurpose: 'OPERATING_SYSTEM',
    comment: title,
  };
}

function distributionPackage(one: DistributionPackage, os: OsRelease | undefined, id: string): SpdxPackage {
  const { kind, name, version, architecture, source, sourceVersion, maintainer, homepage, license } = one;
  const from = source === undefined ? undefined : [source, sourceVersion].filter(Boolean).join('@');
  const purl = formatPurl({
    type: kind,
    namespace: os?.id ?? (kind === 'deb' ? 'debian' : 'alpine'),
    name,
    version,
    qualifiers: {
      arch: architecture,
      distro: os ? [os.id, os.version].filter(Boolean).join('-') : undefined,
      // What advisories of distributions are about; scanners read it under this name.
      upstream: from,
    },
  });
  const originator = originatorOf(maintainer);
  return {
    SPDXID: id,
    name,
    versionInfo: version,
    ...UNKNOWN_ORIGIN,
    ...declaredLicense(license),
    ...(originator === undefined ? {} : { originator }),
    ...(homepage !== undefined && /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(homepage) ? { homepage } : {}),
    ...(from === undefined ? {} : { sourceInfo: `built from the source package ${from.replace('@', ' ')}` }),
    externalRefs: purlReference(purl),
  };
}

/** `Name <address>` as SPDX writes it. */
function originatorOf(maintainer: string | undefined): string | undefined {
  const [, name, address] = /^([^<>()]{1,200}?)\s*(?:<([^<>()\s]{1,200})>)?$/.exec(maintainer ?? '') ?? [];
  if (!name) return undefined;
  return `Person: ${name.replaceAll('"', '')}${address ? ` (${address})` : ''}`;
}

/** The standard library is linked into every program. */
function rustPackage(
  { version, commit }: { readonly version: string; readonly commit?: string },
  id: string,
): SpdxPackage {
  return {
    SPDXID: id,
    name: 'rust',
    versionInfo: version,
    ...UNKNOWN_ORIGIN,
    primaryPackagePurpose: 'LIBRARY',
    comment: `the compiler, and its standard library${commit === undefined ? '' : `, of commit ${commit}`}`,
    externalRefs: purlReference(formatPurl({ type: 'generic', name: 'rust', version })),
  };
}

/** SPDX wants whole seconds and a Z. */
function timeOf(created: string | undefined): string {
  const time = Date.parse(created ?? '');
  return Number.isNaN(time) ? NO_TIME : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
