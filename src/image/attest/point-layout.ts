/** What an OCI layout on disk is of (image-spec, image-layout.md). */
import { type Digest, parseDigest } from '../../domain/names/digest.ts';
import { EnvironmentError } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import { objectAt, parseJson } from '../../registry/oci/json.ts';
import type { Descriptor } from '../../registry/oci/oci-types.ts';

/**
 * The layout is of another image from now on; annotations of the entry (its name) stay. What nothing points at any more is
 * removed.
 * @throws EnvironmentError when the layout is not of the image that it was of.
 */
export async function pointLayoutAt(
  directory: string,
  before: Digest,
  { mediaType, digest, size }: Descriptor,
  files: Pick<Files, 'readText' | 'write' | 'remove'>,
): Promise<void> {
  const path = `${directory}/index.json`;
  const place = { document: path, path: '' };
  const index = objectAt(parseJson(await files.readText(path), path), place);
  const entries = Array.isArray(index['manifests']) ? (index['manifests'] as unknown[]) : [];
  const at = entries.findIndex(
    (entry) => typeof entry === 'object' && entry !== null && Reflect.get(entry, 'digest') === before,
  );
  if (at < 0)
    throw new EnvironmentError(`${path} does not name ${before}, which was just written there`, {
      remedy: 'Something else writes to this directory; give the output one of its own.',
    });
  const old = objectAt(entries[at], place);
  const { annotations } = old;
  entries[at] = { mediaType, digest, size, ...(annotations === undefined ? {} : { annotations }) };
  await files.write(path, JSON.stringify({ ...index, manifests: entries }));
  // An image without an index stays where it was: the new index points at it.
  if (parseDigest(before) && String(old['mediaType']).includes('index'))
    await files.remove(`${directory}/blobs/sha256/${before.slice('sha256:'.length)}`);
}
