/** How a layer is compressed. Its first bytes decide, as in containerd; the media type must not contradict them. */

export type Compression = { readonly kind: 'gzip' | 'zstd' | 'none' } | { readonly problem: string };

const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
];

/** Layers of OCI and of Docker; `nondistributable` and `foreign` ones are Windows' base layers. */
const LAYER =
  /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?|docker\.image\.rootfs(?:\.foreign)?\.diff\.tar(?:\.(gzip|zstd))?)$/;

/**
 * @param head the first six bytes, or all there are.
 */
export function compressionOf(head: Uint8Array, mediaType: string): Compression {
  const match = LAYER.exec(mediaType);
  if (!match) return { problem: `its media type is ${mediaType}, which container runtimes do not unpack` };
  const found = detect(head);
  if (found === 'bzip2' || found === 'xz')
    return { problem: `it is compressed with ${found}; container runtimes unpack gzip and zstd` };
  // containerd (images.DiffCompression) hands a layer of OCI's uncompressed type to untar as it is; it looks at the
  // bytes for all other types, also for Docker's uncompressed one.
  if (found !== 'none' && match[1] === undefined && mediaType.startsWith('application/vnd.oci.'))
    return {
      problem: `its media type (${mediaType}) says that it is not compressed, but it is, with ${found}`,
    };
  return { kind: found };
}

function detect(head: Uint8Array): 'gzip' | 'zstd' | 'none' | 'bzip2' | 'xz' {
  const name = MAGIC.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
  if (name === 'gzip' || name === 'bzip2' || name === 'xz') return name;
  // A zstd stream may begin with a skippable frame (RFC 8878, 3.1.2): 0x184D2A50 to 0x184D2A5F.
  const skippable = head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18 && (head[0] ?? 0) >> 4 === 5;
  return name === 'zstd' || skippable ? 'zstd' : 'none';
}
