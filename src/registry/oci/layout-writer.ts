/** An OCI layout on disk as a place to write an image to (image-spec, image-layout.md). */
import { type Digest, parseDigest } from '../../domain/names/digest.ts';
import { EnvironmentError } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import { type BlobStore, type Descriptor, type ImageStore, MediaType } from './oci-types.ts';
import { digestOf, mismatch, verifiedChunks } from './stream.ts';

/** What an image can be written to: a repository of a registry, or a layout. */
export type ImageTarget = BlobStore & Pick<ImageStore, 'name' | 'putDocument'>;

export interface LayoutWriter extends ImageTarget {
  /** What the layout is of, from now on. Written last: before, nothing in it is an image. */
  finish(image: Descriptor): Promise<void>;
}

/** @param directory made when something is written. Blobs that are there already stay. */
export function writeToLayout(directory: string, files: Files): LayoutWriter {
  const name = `oci-layout:${directory}`;
  const root = directory.replace(/\/+$/, '') || '/';
  const pathOf = (digest: string): string => `${root}/blobs/sha256/${digest.slice('sha256:'.length)}`;
  /** The size alone would not do: the layout may be an earlier run's that was broken off, or somebody's own. */
  const hasBlob = async ({ digest, size }: Descriptor): Promise<boolean> =>
    (await files.size(pathOf(digest))) === size && `sha256:${await files.sha256(pathOf(digest))}` === digest;
  return {
    name,
    hasBlob,
    async mountBlob() {
      return false;
    },
    async pushBlob(descriptor, open) {
      if (await hasBlob(descriptor)) return;
      const source = await open();
      try {
        const path = pathOf(descriptor.digest);
        await files.write(
          path,
          verifiedChunks(source, descriptor, path, () => undefined),
        );
      } finally {
        source.destroy();
      }
    },
    async putDocument(reference, bytes): Promise<Digest> {
      const digest = digestOf(bytes);
      if (parseDigest(reference) !== digest)
        throw mismatch(`the document to be put as ${name}@${reference}`, reference, digest);
      await files.write(pathOf(digest), bytes);
      return digest;
    },
    async finish({ mediaType, digest, size, annotations }) {
      if (!(await files.exists(pathOf(digest))))
        throw new EnvironmentError(`${name} does not have ${digest}, which it is to be of`, {
          remedy: 'Something removes files there while they are written; run again.',
        });
      const image = { mediaType, digest, size, ...(annotations ? { annotations } : {}) };
      await files.write(`${root}/oci-layout`, JSON.stringify({ imageLayoutVersion: '1.0.0' }));
      await files.write(
        `${root}/index.json`,
        JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests: [image] }),
      );
    },
  };
}
