/** SPDX 2.3 as JSON (spdx.github.io/spdx-spec/v2.3), as far as it is written here. */

export const SPDX_PREDICATE = 'https://spdx.dev/Document';
export const NO_ASSERTION = 'NOASSERTION';

export interface SpdxChecksum {
  readonly algorithm: 'SHA1' | 'SHA256';
  readonly checksumValue: string;
}

export interface SpdxPackage {
  readonly SPDXID: string;
  readonly name: string;
  readonly versionInfo?: string;
  readonly downloadLocation: string;
  readonly filesAnalyzed: false;
  readonly primaryPackagePurpose?: 'CONTAINER' | 'OPERATING_SYSTEM' | 'LIBRARY' | 'APPLICATION';
  readonly originator?: string;
  readonly homepage?: string;
  readonly sourceInfo?: string;
  readonly licenseConcluded: string;
  readonly licenseDeclared: string;
  readonly licenseComments?: string;
  readonly copyrightText: string;
  readonly comment?: string;
  readonly checksums?: readonly SpdxChecksum[];
  readonly externalRefs?: readonly {
    readonly referenceCategory: 'PACKAGE-MANAGER';
    readonly referenceType: 'purl';
    readonly referenceLocator: string;
  }[];
}

export interface SpdxFile {
  readonly SPDXID: string;
  /** Relative to the image's root, with `./`. */
  readonly fileName: string;
  readonly fileTypes: readonly ['BINARY'];
  readonly checksums: readonly SpdxChecksum[];
  readonly licenseConcluded: string;
  readonly copyrightText: string;
  readonly comment?: string;
}

export interface SpdxRelationship {
  readonly spdxElementId: string;
  readonly relationshipType:
    | 'DESCRIBES'
    | 'CONTAINS'
    | 'GENERATED_FROM'
    | 'STATIC_LINK'
    | 'DEPENDS_ON'
    | 'BUILD_DEPENDENCY_OF';
  readonly relatedSpdxElement: string;
  readonly comment?: string;
}

export interface SpdxDocument {
  readonly spdxVersion: 'SPDX-2.3';
  readonly dataLicense: 'CC0-1.0';
  readonly SPDXID: 'SPDXRef-DOCUMENT';
  readonly name: string;
  readonly documentNamespace: string;
  readonly creationInfo: { readonly created: string; readonly creators: readonly string[] };
  readonly comment?: string;
  readonly packages: readonly SpdxPackage[];
  readonly files: readonly SpdxFile[];
  readonly relationships: readonly SpdxRelationship[];
}

/** The members that every package must have; nothing is claimed in them. */
export const UNKNOWN_ORIGIN = {
  downloadLocation: NO_ASSERTION,
  filesAnalyzed: false,
  licenseConcluded: NO_ASSERTION,
  licenseDeclared: NO_ASSERTION,
  copyrightText: NO_ASSERTION,
} as const;

export function purlReference(purl: string): NonNullable<SpdxPackage['externalRefs']> {
  return [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }];
}

/** Gives each element an identifier of its own: of letters, digits, dots and hyphens. */
export function createIds(): (...words: readonly string[]) => string {
  const used = new Map<string, number>();
  return (...words) => {
    const id = `SPDXRef-${words.join('-').replaceAll(/[^A-Za-z0-9.-]+/g, '-')}`;
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}-n${count}`;
  };
}

/**
 * A license as packages declare it. crates.io has old ones with a slash, which means "or". What is no expression of
 * identifiers is told as it was written, and nothing is asserted.
 */
export function declaredLicense(
  text: string | undefined,
): Pick<SpdxPackage, 'licenseDeclared' | 'licenseComments'> {
  if (text === undefined || text.trim() === '') return { licenseDeclared: NO_ASSERTION };
  const expression = text.trim().replaceAll(/\s*\/\s*/g, ' OR ');
  const word = String.raw`\(*\s*[A-Za-z0-9][A-Za-z0-9.+-]*\s*\)*`;
  const isExpression = new RegExp(`^${word}(?:\\s+(?:AND|OR|WITH)\\s+${word})*$`).test(expression);
  const isBalanced = expression.split('(').length === expression.split(')').length;
  if (isExpression && isBalanced && !/ (?:AND|OR|WITH)$/.test(expression))
    return { licenseDeclared: expression };
  return { licenseDeclared: NO_ASSERTION, licenseComments: `declared as: ${text.trim().slice(0, 500)}` };
}
