/**
 * Which entry of an index a client takes. The rules are containerd's (`images.Manifest` and `LimitManifests` in its
 * core/images), which Docker pulls with: at each index only entries of the client's platform and entries without one
 * come into question, the former first, and only the first of them is followed.
 */
import { type OciPlatform, type Platform, platformOf } from '../../domain/platforms/platform.ts';
import type { IndexLeaf, IndexTree, SubjectEntry } from '../../image/facts/image-facts.ts';

export type Selection =
  /** The place of an image in `entries`. */
  | { readonly kind: 'image'; readonly entry: number }
  /** The client follows this entry, and stops there with an error. */
  | { readonly kind: 'stuck'; readonly entry: number }
  /** Nothing in the index, or in one that the client has followed, comes into question. */
  | { readonly kind: 'none' };

/** What a client of this platform ends at. Clients that would also take an older variant are not asked. */
export function selectEntry(
  tree: IndexTree,
  entries: readonly SubjectEntry[],
  platform: Platform,
): Selection {
  const isOwn = (found: OciPlatform): boolean => platformOf(found)?.name === platform.name;
  let at: IndexTree | IndexLeaf = tree;
  while ('children' in at) {
    const { children }: IndexTree = at;
    const next: IndexTree | IndexLeaf | undefined =
      children.find((child) => child.platform && isOwn(child.platform)) ??
      children.find((child) => child.platform === undefined);
    if (!next) return { kind: 'none' };
    at = next;
  }
  const entry = entries[at.entry];
  const isImage = entry?.kind === 'image' && isOwn(entry.claimed ?? entry.config);
  return { kind: isImage ? 'image' : 'stuck', entry: at.entry };
}
