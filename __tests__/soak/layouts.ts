/** OCI layouts of archives on disk, whole root file systems among them: linked, not copied, and never compressed. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { link, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface LayoutImage {
  /** A tag of the layout, and Docker's name of the image once it is loaded. */
  readonly tag: string;
  readonly platform: string;
  /** Archives, the lowest first. */
  readonly layers: readonly string[];
  readonly config: object;
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/**
 * Writes a layout of these images into an empty directory, which is on the file system of the archives.
 * @param repository Docker's name of the images, to which the tag is added
 */
export async function writeLayout(
  directory: string,
  repository: string,
  images: readonly LayoutImage[],
): Promise<void> {
  const blobs = join(directory, 'blobs/sha256');
  await mkdir(blobs, { recursive: true });
  const known = new Map<string, Promise<Descriptor>>();
  const layerOf = (archive: string): Promise<Descriptor> => {
    const layer = known.get(archive) ?? linked(archive, blobs);
    known.set(archive, layer);
    return layer;
  };
  const put = async (mediaType: string, content: object): Promise<Descriptor> => {
    const bytes = Buffer.from(JSON.stringify(content));
    const name = createHash('sha256').update(bytes).digest('hex');
    await writeFile(join(blobs, name), bytes);
    return { mediaType, digest: `sha256:${name}`, size: bytes.byteLength };
  };
  const manifests = [];
  for (const { tag, platform: name, layers: archives, config } of images) {
    const [os, architecture, variant] = name.split('/');
    const platform = { os, architecture, ...(variant === undefined ? {} : { variant }) };
    const layers = await Promise.all(archives.map(layerOf));
    const manifest = await put('application/vnd.oci.image.manifest.v1+json', {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: await put('application/vnd.oci.image.config.v1+json', {
        ...platform,
        config,
        rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
      }),
      layers,
    });
    const annotations = {
      'org.opencontainers.image.ref.name': tag,
      'io.containerd.image.name': `${repository}:${tag}`,
    };
    manifests.push({ ...manifest, platform, annotations });
  }
  await writeFile(join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}

/** The layer of an archive. */
async function linked(archive: string, blobs: string): Promise<Descriptor> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(archive), hash);
  const name = hash.digest('hex');
  if (!existsSync(join(blobs, name))) await link(archive, join(blobs, name));
  return {
    mediaType: 'application/vnd.oci.image.layer.v1.tar',
    digest: `sha256:${name}`,
    size: (await stat(archive)).size,
  };
}
