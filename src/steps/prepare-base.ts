/**
 * The base of an assembled image, while cargo compiles: its layers become readable where the image goes, and it is looked
 * up in them what the new layer has to know.
 */
import { createBudget, OverBudget } from '../domain/budget.ts';
import { CERTIFICATES, PROGRAMS } from '../domain/image-layout.ts';
import { dirname } from '../domain/image-path.ts';
import type { Repository } from '../domain/names/reference.ts';
import type { Platform } from '../domain/platforms/platform.ts';
import { EnvironmentError } from '../errors.ts';
import { type BaseNode, type BaseTree, EMPTY_BASE } from '../image/assemble/layer-entries.ts';
import { copyBlob } from '../image/copy-image.ts';
import { readLayers } from '../image/layers/read-layers.ts';
import type { AssemblyBase, AssemblyPlan } from '../plan/model/assembly.ts';
import type { Ports } from '../ports.ts';
import type { ImageTarget } from '../registry/oci/layout-writer.ts';
import type { Descriptor, ImageSource } from '../registry/oci/oci-types.ts';
import { inParallel } from '../util/concurrency.ts';
import { createRootFs, type RootFs } from '../verify/rootfs/rootfs.ts';

/** Blobs that are on their way at once: each holds a part of 8 MiB. */
const PARALLEL_BLOBS = 3;

/** Where the image goes. */
export interface Target {
  readonly store: ImageTarget;
  /** undefined for an OCI layout. */
  readonly repository: Repository | undefined;
}

export interface BaseLookUps {
  readonly tree: BaseTree;
  readonly hasCertificates: boolean;
}

/** By the platform's name. */
export type PreparedBase = ReadonlyMap<string, BaseLookUps>;

/** @throws EnvironmentError when a layer cannot be read, is not what its digest says, or cannot be written. */
export async function prepareBase(
  plan: AssemblyPlan,
  source: ImageSource | undefined,
  targets: readonly Target[],
  cacheDir: string,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<PreparedBase> {
  const { base } = plan;
  const prepared = new Map<string, BaseLookUps>();
  if (!base || !source) {
    for (const { platform } of plan.images)
      prepared.set(platform.name, { tree: EMPTY_BASE, hasCertificates: false });
    return prepared;
  }
  try {
    await copyLayers(plan, base, source, targets, ports);
    await readLayers(
      plan.images.map(({ base: own }) => own?.layers ?? []),
      { source, cacheDir, ports, budget: createBudget() },
      async (at, facts) => {
        const image = plan.images[at];
        if (!image) return;
        // Nothing is known of what is beyond all bounds; verification says so.
        const root = facts instanceof OverBudget ? undefined : createRootFs(facts);
        prepared.set(image.platform.name, lookUp(root, pathsOf(plan, image.platform)));
      },
    );
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new EnvironmentError(`base: ${base.reference} could not be used: ${error.message}`, {
      remedy: error.remedy,
      cause: error,
    });
  }
  return prepared;
}

async function copyLayers(
  plan: AssemblyPlan,
  { repository }: AssemblyBase,
  source: ImageSource,
  targets: readonly Target[],
  { log }: Pick<Ports, 'log'>,
): Promise<void> {
  const layers = new Map<string, Descriptor>(
    plan.images.flatMap(({ base }) => base?.layers.map((layer) => [layer.digest, layer] as const) ?? []),
  );
  for (const { store, repository: target } of targets) {
    const count = { mounted: 0, copied: 0 };
    await inParallel([...layers.values()], PARALLEL_BLOBS, async (layer) => {
      count[await copyBlob(layer, { source, repository }, store, target)]++;
    });
    const there = count.mounted > 0 ? `${count.mounted} were there or are mounted` : '';
    const sent = count.copied > 0 ? `${count.copied} copied` : '';
    log.info(`base layers in ${store.name}: ${[there, sent].filter(Boolean).join(', ') || 'none'}`);
  }
}

/** All that a new layer may put something into. */
function pathsOf({ shape }: AssemblyPlan, platform: Platform): readonly string[] {
  return [
    `${PROGRAMS}/program`,
    CERTIFICATES,
    `/usr/lib/${platform.multiarch ?? platform.gnuTuple}/library`,
    ...shape.entries.map(({ to }) => `${to}/entry`),
  ];
}

/** Answers now, so that what is known of the layers need not be kept. */
function lookUp(root: RootFs | undefined, paths: readonly string[]): BaseLookUps {
  if (!root) return { tree: EMPTY_BASE, hasCertificates: false };
  const known = new Map<string, BaseNode>();
  const note = (path: string): void => {
    if (known.has(path)) return;
    const node = nodeAt(root, path);
    known.set(path, node);
    if (path !== '/') note(dirname(path));
    if (node.kind === 'directory') note(node.path);
  };
  for (const path of paths) note(dirname(path));
  const hasCertificates = root.resolve(CERTIFICATES).kind === 'file';
  return { tree: (path) => known.get(path) ?? nodeAt(undefined, path), hasCertificates };
}

function nodeAt(root: RootFs | undefined, path: string): BaseNode {
  if (!root) return EMPTY_BASE(path);
  const found = root.resolve(path);
  if (found.kind === 'directory') {
    const { mode = 0o755, uid = 0, gid = 0 } = found.entry ?? {};
    return { kind: 'directory', path: found.path, mode, uid, gid };
  }
  // A link that leads nowhere is something: a directory in its place would be another one than was meant.
  if (found.kind !== 'missing') return { kind: 'other' };
  return root.lookup(path).kind === 'symlink' ? { kind: 'other' } : { kind: 'missing' };
}
