/** Content digests (OCI image-spec, descriptor.md#digests). Only sha256 is in use in registries. */

declare const digestBrand: unique symbol;
/** `sha256:` and 64 lower-case hex digits. */
export type Digest = string & { readonly [digestBrand]: true };

const PATTERN = /^sha256:[a-f0-9]{64}$/;

/** The digest, or undefined when the text is not one. */
export function parseDigest(text: string): Digest | undefined {
  return PATTERN.test(text) ? (text as Digest) : undefined;
}

/** The first twelve hex digits, as people quote digests. */
export function shortDigest(digest: Digest): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}
