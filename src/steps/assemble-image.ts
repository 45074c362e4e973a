/** Puts an image together from a base and what cargo made, and sends it: by digest, no tag points at it. */
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CERTIFICATES, PROGRAMS } from '../domain/image-layout.ts';
import type { ShapeEntry } from '../domain/image-shape.ts';
import type { Digest } from '../domain/names/digest.ts';
import { EnvironmentError, UserError } from '../errors.ts';
import { assembleConfig } from '../image/assemble/assembled-config.ts';
import {
  configDocument,
  type Document,
  indexDocument,
  manifestDocument,
  ociLayer,
} from '../image/assemble/image-documents.ts';
import { layerEntries } from '../image/assemble/layer-entries.ts';
import { type WrittenLayer, writeLayer } from '../image/assemble/write-layer.ts';
import type { TarEntry } from '../image/assemble/write-tar.ts';
import type { AssembledPlatform, AssemblyPlan } from '../plan/model/assembly.ts';
import type { Ports } from '../ports.ts';
import type { LayoutWriter } from '../registry/oci/layout-writer.ts';
import type { Descriptor } from '../registry/oci/oci-types.ts';
import { allOrFirstError, inParallel } from '../util/concurrency.ts';
import { byteSize } from '../util/text.ts';
import type { BaseLookUps, PreparedBase, Target } from './prepare-base.ts';

const PARALLEL_BLOBS = 3;
/** Files of one image's own layers: more are no crate's. */
const MAX_FILES = 100_000;

/** Layers of one's own, in the order in which they change: a new program leaves the others as they are. */
const LAYERS = ['libraries', 'certificates', 'files', 'programs'] as const;
type LayerName = (typeof LAYERS)[number];

interface PlatformImage {
  readonly image: AssembledPlatform;
  readonly layers: readonly WrittenLayer[];
  readonly config: Document;
  readonly manifest: Document;
}

/**
 * @returns the digest of the index, or with one platform of its manifest.
 * @throws UserError for a file that has no place in the base, EnvironmentError when something cannot be read or sent.
 */
export async function assembleImage(
  plan: AssemblyPlan,
  base: PreparedBase,
  targets: readonly Target[],
  layout: LayoutWriter | undefined,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<Digest> {
  const images = await allOrFirstError(plan.images.map((image) => assemble(plan, image, base, ports)));
  for (const { image, layers } of images) {
    const size = layers.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
    ports.log.info(
      `${image.platform.name}: ${layers.length === 1 ? 'one layer' : `${layers.length} layers`}, ${byteSize(size)}`,
    );
  }
  const [only] = images;
  const root =
    images.length === 1 && only
      ? only.manifest
      : indexDocument(
          images.map(({ image, manifest }) => ({
            platform: image.platform,
            manifest: withAnnotations(manifest.descriptor, image.descriptorAnnotations),
          })),
          plan.indexAnnotations,
        );
  for (const target of targets) await send(images, root, target, ports);
  await layout?.finish(withAnnotations(root.descriptor, plan.layoutAnnotations));
  return root.descriptor.digest;
}

async function assemble(
  plan: AssemblyPlan,
  image: AssembledPlatform,
  prepared: PreparedBase,
  ports: Pick<Ports, 'files'>,
): Promise<PlatformImage> {
  const below = prepared.get(image.platform.name);
  if (!below) throw new Error(`the base was not looked at for ${image.platform.name}`);
  const groups = await groupsOf(plan, image, below, ports);
  const layers: (WrittenLayer & { readonly createdBy: string })[] = [];
  for (const name of LAYERS) {
    const wanted = groups.get(name) ?? [];
    if (wanted.length === 0) continue;
    const { entries, obstacles } = layerEntries(wanted, below.tree);
    const [first] = obstacles;
    if (first)
      throw new UserError(
        `${first.path} has no place in ${plan.base?.reference ?? 'the image'}: ${first.at} is not a directory there`,
        {
          input: 'base',
          value: first.path,
          remedy: 'Put it somewhere else in the image.',
        },
      );
    const path = join(plan.directory, `${image.platform.name.replaceAll('/', '-')}-${name}.tar.gz`);
    const tar = await Promise.all(entries.map((entry) => tarEntry(entry, ports)));
    const written = await writeLayer(tar, plan.epoch, path, ports.files);
    layers.push({ ...written, createdBy: `multihull: ${describe(name, wanted)}` });
  }
  const config = configDocument(
    assembleConfig({
      base: image.base?.config,
      platform: image.platform,
      shape: plan.shape,
      labels: plan.labels,
      created: plan.created,
      layers,
    }),
  );
  const manifest = manifestDocument(
    config.descriptor,
    [...(image.base?.layers ?? []).map(ociLayer), ...layers.map(({ descriptor }) => descriptor)],
    image.annotations,
  );
  return { image, layers, config, manifest };
}

/** For `docker history`: what a layer has, not where it was on this machine. */
function describe(name: LayerName, wanted: readonly ShapeEntry[]): string {
  const paths = wanted.map(({ to }) => to);
  return paths.length <= 5 ? paths.join(' ') : `${paths.length} ${name}`;
}

async function groupsOf(
  { shape }: AssemblyPlan,
  { gathered }: AssembledPlatform,
  { hasCertificates }: BaseLookUps,
  ports: Pick<Ports, 'files'>,
): Promise<ReadonlyMap<LayerName, readonly ShapeEntry[]>> {
  const found = await gatheredFiles(gathered, ports);
  const groups = Map.groupBy(found, ({ to }): LayerName => {
    if (to === CERTIFICATES) return 'certificates';
    return to.startsWith(`${PROGRAMS}/`) ? 'programs' : 'libraries';
  });
  // The base's own are its maker's choice, and newer when it is.
  if (hasCertificates) groups.delete('certificates');
  return new Map([...groups, ['files', shape.entries]]);
}

/** What cargo's programs and their libraries are: root's, whoever compiled them. */
async function gatheredFiles(
  root: string,
  { files }: Pick<Ports, 'files'>,
): Promise<readonly (ShapeEntry & { readonly kind: 'file' })[]> {
  const found: (ShapeEntry & { readonly kind: 'file' })[] = [];
  const walk = async (directory: string): Promise<void> => {
    for (const name of await files.list(join(root, directory))) {
      const to = `${directory}/${name}`;
      const from = join(root, to);
      const stat = await files.stat(from);
      if (stat?.kind === 'directory') await walk(to);
      else if (stat?.kind === 'file')
        found.push({ kind: 'file', from, to, mode: stat.isExecutable ? 0o755 : 0o644, uid: 0, gid: 0 });
      if (found.length > MAX_FILES) throw new Error(`more than ${MAX_FILES} files in ${root}`);
    }
  };
  await walk('');
  return found;
}

async function tarEntry(entry: ShapeEntry, { files }: Pick<Ports, 'files'>): Promise<TarEntry> {
  if (entry.kind === 'link') return { kind: 'link', path: entry.to, target: entry.target };
  const { mode, uid, gid } = entry;
  if (entry.kind === 'directory') return { kind: 'directory', path: entry.to, mode, uid, gid };
  const size = await files.size(entry.from);
  if (size === undefined)
    throw new EnvironmentError(`${entry.from}, which is to be ${entry.to} in the image, is gone`, {
      remedy: 'Something else removed it while the image was built; run again.',
    });
  return { kind: 'file', path: entry.to, mode, uid, gid, size, open: () => files.openRead(entry.from) };
}

/** Blobs first, then what names them: nobody can see an image of which a part is missing. */
async function send(
  images: readonly PlatformImage[],
  root: Document,
  { store }: Target,
  { files }: Pick<Ports, 'files'>,
): Promise<void> {
  const layers = new Map(
    images.flatMap((image) => image.layers.map((layer) => [layer.descriptor.digest, layer] as const)),
  );
  await inParallel([...layers.values()], PARALLEL_BLOBS, ({ descriptor, path }) =>
    store.pushBlob(descriptor, async () => files.openRead(path)),
  );
  await inParallel(images, PARALLEL_BLOBS, async ({ config, manifest }) => {
    await store.pushBlob(config.descriptor, async () => Readable.from([Buffer.from(config.bytes)]));
    await put(store, manifest);
  });
  if (images.length > 1) await put(store, root);
}

async function put(store: Target['store'], { descriptor, bytes }: Document): Promise<void> {
  await store.putDocument(descriptor.digest, bytes, descriptor.mediaType);
}

function withAnnotations(descriptor: Descriptor, annotations: Readonly<Record<string, string>>): Descriptor {
  return Object.keys(annotations).length === 0 ? descriptor : { ...descriptor, annotations };
}
