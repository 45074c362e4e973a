/**
 * How an assembled image was made, as SLSA provenance (slsa.dev/spec/v1.0/provenance): docs/provenance-v1.md says what its
 * parts mean here.
 *
 * There is no time and no run in it, so that the same commit gives the same index; the signature has both.
 */
import type { Digest } from '../domain/names/digest.ts';
import { VERSION } from '../multihull-version.ts';
import { hexOf, type Statement, statementAbout } from './in-toto.ts';

export const PROVENANCE_PREDICATE = 'https://slsa.dev/provenance/v1';
export const BUILD_TYPE = 'https://github.com/multihull/multihull/blob/main/docs/provenance-v1.md';
const BUILDER = 'https://github.com/multihull/multihull';

/** What one platform's image was made of. */
export interface ProvenanceParts {
  readonly subject: { readonly name: string; readonly digest: Digest };
  readonly platform: string;
  readonly target: string | undefined;
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  readonly source: {
    readonly url: string | undefined;
    readonly ref: string;
    readonly commit: string;
    readonly isDirty: boolean;
  };
  readonly base:
    | { readonly reference: string; readonly digest: Digest; readonly manifest: Digest | undefined }
    | undefined;
  readonly rust: { readonly version: string; readonly commit?: string } | undefined;
  readonly tools: readonly { readonly name: string; readonly version: string; readonly sha256: string }[];
}

/** in-toto's ResourceDescriptor, as far as it is used. */
export interface Resource {
  readonly name?: string;
  readonly uri?: string;
  readonly digest?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string | boolean>>;
}

export interface ProvenancePredicate {
  readonly buildDefinition: {
    readonly buildType: string;
    readonly externalParameters: object;
    readonly internalParameters: object;
    readonly resolvedDependencies: readonly Resource[];
  };
  readonly runDetails: {
    readonly builder: { readonly id: string; readonly version: Readonly<Record<string, string>> };
  };
}

export function provenanceStatement(parts: ProvenanceParts): Statement<ProvenancePredicate> {
  const { subject, platform, target, parameters, source } = parts;
  const uri = sourceUri(source);
  return statementAbout(subject, PROVENANCE_PREDICATE, {
    buildDefinition: {
      buildType: BUILD_TYPE,
      externalParameters: { ...(uri === undefined ? {} : { source: uri }), platform, inputs: parameters },
      internalParameters: target === undefined ? {} : { target },
      resolvedDependencies: [...sourceOf(source, uri), ...baseOf(parts), ...toolchainOf(parts)],
    },
    runDetails: { builder: { id: BUILDER, version: { multihull: VERSION } } },
  });
}

/** As SLSA's own build types write it. */
function sourceUri({ url, ref }: ProvenanceParts['source']): string | undefined {
  if (url === undefined) return undefined;
  return `git+${url}${ref === '' ? '' : `@${ref}`}`;
}

/** A commit's id says what was built only where nothing else was. */
function sourceOf(
  { commit, isDirty }: ProvenanceParts['source'],
  uri: string | undefined,
): readonly Resource[] {
  if (uri === undefined && commit === '') return [];
  return [
    {
      name: 'source',
      ...(uri === undefined ? {} : { uri }),
      ...(commit === '' || isDirty ? {} : { digest: { gitCommit: commit } }),
      ...(commit !== '' && isDirty ? { annotations: { basedOn: commit, dirty: true } } : {}),
    },
  ];
}

function baseOf({ base, platform }: ProvenanceParts): readonly Resource[] {
  if (base === undefined) return [];
  const uri = imagePurl(base.reference, platform);
  return [
    { name: 'base', uri, digest: { sha256: hexOf(base.digest) } },
    ...(base.manifest === undefined || base.manifest === base.digest
      ? []
      : [{ name: `base for ${platform}`, uri, digest: { sha256: hexOf(base.manifest) } }]),
  ];
}

function toolchainOf({ rust, tools }: ProvenanceParts): readonly Resource[] {
  return [
    ...(rust === undefined
      ? []
      : [
          {
            name: 'rust',
            uri: `pkg:generic/rust@${rust.version}`,
            ...(rust.commit === undefined ? {} : { digest: { gitCommit: rust.commit } }),
          },
        ]),
    ...tools.map(({ name, version, sha256 }) => ({
      name,
      uri: `pkg:pypi/${name}@${version}`,
      digest: { sha256 },
    })),
  ];
}

/** As BuildKit names base images (its util/purl), so that its readers find this one, too. */
export function imagePurl(reference: string, platform: string): string {
  const [named = '', digest] = reference.split('@');
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const name = (hasTag ? named.slice(0, colon) : named).replace(/^docker\.io\/(?:library\/)?/, '');
  const tag = hasTag ? named.slice(colon + 1) : digest === undefined ? 'latest' : undefined;
  const path = name.split('/').map(encodeURIComponent).join('/');
  const qualifiers = [
    ...(digest === undefined ? [] : [`digest=${digest}`]),
    `platform=${encodeURIComponent(platform)}`,
  ];
  return `pkg:docker/${path}${tag === undefined ? '' : `@${tag}`}?${qualifiers.join('&')}`;
}
