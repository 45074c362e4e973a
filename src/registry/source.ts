/** `REF` of the command line: an image in a registry, or in an OCI layout on disk. */
import { type Digest, parseDigest } from '../domain/names/digest.ts';
import { formatReference, isValidTag, parseReference, type Repository } from '../domain/names/reference.ts';
import { UserError } from '../errors.ts';
import type { Files } from '../ports.ts';
import type { RegistryOptions, RegistryPorts } from './client.ts';
import { openLayout } from './oci/layout.ts';
import type { ImageSource } from './oci/oci-types.ts';
import { openRepository } from './remote.ts';

const LAYOUT_PREFIX = 'oci-layout:';

/** An image, wherever it is. With a tag and a digest, the digest counts. */
export type ImageRef =
  | {
      readonly kind: 'remote';
      readonly repository: Repository;
      readonly tag?: string;
      readonly digest?: Digest;
    }
  | {
      readonly kind: 'layout';
      readonly directory: string;
      readonly tag?: string;
      readonly digest?: Digest;
    };

/**
 * Parses `registry/name:tag`, `registry/name@sha256:…` or `oci-layout:DIR[:tag|@digest]`. In the last, what follows
 * the last colon is a tag if it can be one and has no slash; `openImage` looks whether DIR itself has that colon.
 * @param input the name of the input that the text comes from, for messages.
 * @throws UserError
 */
export function parseImageRef(text: string, input = 'image'): ImageRef {
  if (text.startsWith(LAYOUT_PREFIX)) return parseLayoutRef(text, input);
  const parsed = parseReference(text);
  if ('problem' in parsed)
    throw new UserError(`"${text}" is not an image: ${parsed.problem}`, {
      input,
      value: text,
      remedy: 'Write registry/name:tag, registry/name@sha256:…, or oci-layout:DIR.',
    });
  const { registry, path, tag, digest } = parsed;
  return { kind: 'remote', repository: { registry, path }, ...optional(tag, digest) };
}

function parseLayoutRef(text: string, input: string): ImageRef {
  const rest = text.slice(LAYOUT_PREFIX.length);
  const wrong = (problem: string) =>
    new UserError(`"${text}" is not an OCI layout: ${problem}`, {
      input,
      value: text,
      remedy:
        'Write oci-layout:DIR, oci-layout:DIR:tag or oci-layout:DIR@sha256:…, DIR being a directory with index.json.',
    });
  const at = rest.lastIndexOf('@');
  const digest = at < 0 ? undefined : parseDigest(rest.slice(at + 1));
  if (at >= 0 && !digest && rest.slice(at + 1).startsWith('sha256:'))
    throw wrong('what follows @ is not a digest (sha256: and 64 hex digits)');
  const named = digest ? rest.slice(0, at) : rest;
  const colon = named.lastIndexOf(':');
  const tag = !digest && colon > 0 && isValidTag(named.slice(colon + 1)) ? named.slice(colon + 1) : undefined;
  const directory = tag === undefined ? named : named.slice(0, colon);
  if (directory === '') throw wrong('the directory is missing');
  if (directory.includes('\0')) throw wrong('a path cannot have a NUL in it');
  if (directory.endsWith(':')) throw wrong('the tag after the colon is missing');
  return { kind: 'layout', directory, ...optional(tag, digest) };
}

function optional(tag: string | undefined, digest: Digest | undefined): { tag?: string; digest?: Digest } {
  return { ...(tag === undefined ? {} : { tag }), ...(digest ? { digest } : {}) };
}

/** The reference as text; parses back to the same value. */
export function formatImageRef(ref: ImageRef): string {
  if (ref.kind === 'remote') return formatReference({ ...ref.repository, ...optional(ref.tag, ref.digest) });
  const end = ref.digest ? `@${ref.digest}` : ref.tag === undefined ? '' : `:${ref.tag}`;
  return `${LAYOUT_PREFIX}${ref.directory}${end}`;
}

/** An image that can be read: `source.document(reference)` is its manifest or index. */
export interface OpenImage {
  readonly source: ImageSource;
  /** Tag or digest; '' is a layout's only image. */
  readonly reference: string;
}

/**
 * Opens what a reference names. A registry image without tag and digest is `latest`, as for Docker.
 * `oci-layout:a:b` is the directory `a:b` where there is one, else tag `b` of directory `a`.
 */
export async function openImage(
  ref: ImageRef,
  ports: RegistryPorts & { readonly files: Files },
  options: RegistryOptions = {},
): Promise<OpenImage> {
  const reference = ref.digest ?? ref.tag;
  if (ref.kind === 'remote')
    return { source: openRepository(ref.repository, ports, options), reference: reference ?? 'latest' };
  const withColon = ref.tag === undefined ? undefined : `${ref.directory}:${ref.tag}`;
  if (withColon !== undefined && (await ports.files.exists(withColon)))
    return { source: openLayout(withColon, ports.files), reference: '' };
  return { source: openLayout(ref.directory, ports.files), reference: reference ?? '' };
}
