/** Decides which tags may move, then moves those together. */
import type { Digest } from '../domain/names/digest.ts';
import { formatReference, type Reference } from '../domain/names/reference.ts';
import { BRANCH_KEY, parseRunNumber, RUN_NUMBER_KEY } from '../domain/names/run-number.ts';
import type { TagReport } from '../domain/report.ts';
import { EnvironmentError } from '../errors.ts';
import { type Checkout, openCheckout } from '../git/checkout.ts';
import type { Plan } from '../plan/model/plan.ts';
import { type ReleaseOrder, type TagFacts, whyKept } from '../plan/tags/tag-order.ts';
import type { Ports } from '../ports.ts';
import type { ImageSource } from '../registry/oci/oci-types.ts';
import { type Move, type OpenStore, type Point, type Promotion, promote, type TagState } from './promote.ts';

const OCI = 'org.opencontainers.image.';

/** All moves of a plan: the image's own tags, and those of single platforms. */
export function movesOf(
  plan: Pick<Plan, 'tags' | 'platformTags'>,
  digest: Digest,
  platforms: readonly { readonly platform: string; readonly digest: Digest }[],
): readonly Move[] {
  return [
    ...plan.tags.map((tag) => ({ tag, digest })),
    ...plan.platformTags.flatMap(({ tag, of, platform }) => {
      const image = platforms.find((one) => one.platform === platform.name);
      return image ? [{ tag, of, digest: image.digest }] : [];
    }),
  ];
}

/**
 * Moves the tags that may move; the rows of the others say why they stay.
 * @throws UserError for an immutable tag: then none has moved. EnvironmentError when a tag cannot be read.
 */
export async function moveTags(
  moves: readonly Move[],
  order: ReleaseOrder,
  before: TagState,
  open: OpenStore,
  setTag: Point,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<Promotion> {
  const kept = new Map<string, TagReport>();
  // A refusal of git's has been told when the run was planned.
  const opened = order.branchCommit === undefined ? undefined : await openCheckout(order.checkout, ports);
  const checkout = opened?.kind === 'found' ? opened.checkout : undefined;
  await Promise.all(
    moves.map(async ({ tag, digest }) => {
      const ref = formatReference(tag);
      const was = before.get(ref);
      if (was === undefined || was === digest) return;
      const facts = await tagFacts(tag, was, order, open, checkout);
      const message = whyKept(facts, digest, order);
      if (message !== undefined) kept.set(ref, { ref, before: was, after: was, status: 'kept', message });
    }),
  );
  // A single platform's image says nothing about its run: it goes with the whole.
  for (const { tag, of } of moves) {
    const whole = of && kept.get(formatReference(of));
    const ref = formatReference(tag);
    const was = before.get(ref);
    if (whole?.message === undefined || kept.has(ref)) continue;
    const there = was === undefined ? {} : { before: was, after: was };
    kept.set(ref, { ref, ...there, status: 'kept', message: whole.message });
  }
  for (const { ref, message } of kept.values()) ports.log.warn(`${ref} is not moved: ${message}`);
  const promotion = await promote(
    moves.filter(({ tag }) => !kept.has(formatReference(tag))),
    before,
    open,
    setTag,
    ports.log,
  );
  const moved = new Map(promotion.tags.map((row) => [row.ref, row]));
  return {
    ...promotion,
    promoted: promotion.promoted && moved.size > 0,
    tags: moves.flatMap(({ tag }) => {
      const ref = formatReference(tag);
      return kept.get(ref) ?? moved.get(ref) ?? [];
    }),
  };
}

async function tagFacts(
  tag: Reference,
  digest: Digest,
  order: ReleaseOrder,
  open: OpenStore,
  checkout: Checkout | undefined,
): Promise<TagFacts> {
  const store = open(tag);
  const says = await annotationsOf(store, digest).catch((error: unknown): Annotations => {
    // Something else than an image is under the tag, or is gone: it cannot be a newer release.
    if (error instanceof EnvironmentError) return {};
    throw error;
  });
  const revision = says[`${OCI}revision`];
  return {
    ref: formatReference(tag),
    tag: tag.tag ?? '',
    digest,
    version: says[`${OCI}version`],
    revision,
    isDescendant:
      order.branchCommit === undefined || revision === undefined
        ? undefined
        : await checkout?.isAncestor(order.branchCommit, revision),
    run: parseRunNumber(says[RUN_NUMBER_KEY] ?? ''),
    branch: says[BRANCH_KEY],
  };
}

type Annotations = Readonly<Record<string, string>>;

/** An index of one platform has none of its own (BuildKit refuses them): then its first image's count. */
async function annotationsOf(store: ImageSource, digest: Digest): Promise<Annotations> {
  const { document } = await store.document(digest);
  const own = document.annotations ?? {};
  if (own[`${OCI}version`] !== undefined || document.kind === 'manifest') return own;
  const [first] = document.manifests;
  return first ? { ...(await store.document(first.digest)).document.annotations, ...own } : own;
}
