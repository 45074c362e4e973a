/** Documents and blobs that are not stored anywhere yet, laid over an image source. */
import { Readable } from 'node:stream';
import type { Digest } from '../../domain/names/digest.ts';
import { decodeDocument } from './decode.ts';
import type { Descriptor, ImageSource } from './oci-types.ts';
import { digestOf } from './stream.ts';

/** Bytes by digest; made with `memory`. */
export type Memory = ReadonlyMap<Digest, Uint8Array>;

export function memory(...texts: readonly Uint8Array[]): Memory {
  return new Map(texts.map((bytes) => [digestOf(bytes), bytes]));
}

/** The source, with `added` in front: what is asked for by digest is looked for there first. */
export function overlay(source: ImageSource, added: Memory): ImageSource {
  const own = (reference: string): Uint8Array | undefined =>
    [...added].find(([digest]) => digest === reference)?.[1];
  const described = (bytes: Uint8Array) => {
    const digest = digestOf(bytes);
    const document = decodeDocument(bytes, undefined, `${source.name}@${digest}`);
    return {
      descriptor: { mediaType: document.mediaType, digest, size: bytes.length },
      bytes,
      document,
    };
  };
  return {
    name: source.name,
    async resolve(reference) {
      const bytes = own(reference);
      return bytes ? described(bytes).descriptor : source.resolve(reference);
    },
    async document(reference) {
      const bytes = own(reference);
      return bytes ? described(bytes) : source.document(reference);
    },
    async text(descriptor: Descriptor) {
      const bytes = own(descriptor.digest);
      return bytes ? Buffer.from(bytes).toString('utf8') : source.text(descriptor);
    },
    async blob(descriptor: Descriptor) {
      const bytes = own(descriptor.digest);
      return bytes ? Readable.from([Buffer.from(bytes)]) : source.blob(descriptor);
    },
    async confirm(descriptor: Descriptor) {
      const bytes = own(descriptor.digest);
      return bytes ? bytes.byteLength === descriptor.size : source.confirm(descriptor);
    },
  };
}
