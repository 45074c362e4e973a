/**
 * Tags move together, or not at all. Each is read before, written, and read back; when one cannot be moved, those
 * that had moved point again to where they pointed, and tags that are new are removed.
 */
import type { Digest } from '../domain/digest.ts';
import { formatReference, type Reference } from '../domain/reference.ts';
import type { TagReport } from '../domain/report.ts';
import { messageOf } from '../errors.ts';
import { type Plan, promoteCommand } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import type { ImageStore } from '../registry/types.ts';
import { runTool } from './tool.ts';

const LIMIT_MS = 2 * 60_000;

/** Gives the store of a tag's repository. */
export type OpenStore = (tag: Reference) => ImageStore;

export interface Promotion {
  readonly promoted: boolean;
  readonly tags: readonly TagReport[];
  /** Why not, for a person. */
  readonly problem?: string;
}

/** Where every tag points now; undefined where there is none. */
export type TagState = ReadonlyMap<string, Digest | undefined>;

/** @throws EnvironmentError when a tag cannot be read: then nothing may be moved. */
export async function readTags(tags: readonly Reference[], open: OpenStore): Promise<TagState> {
  const entries = await Promise.all(
    tags.map(
      async (tag) => [formatReference(tag), (await open(tag).resolve(tag.tag ?? ''))?.digest] as const,
    ),
  );
  return new Map(entries);
}

/** Moves all planned tags to `digest`. Doing it again does nothing. */
export async function promote(
  plan: Plan,
  digest: Digest,
  before: TagState,
  open: OpenStore,
  ports: Pick<Ports, 'exec' | 'log'>,
): Promise<Promotion> {
  const point = (tag: Reference, to: Digest) =>
    runTool(ports, promoteCommand(plan, tag, to), 'Check that this run may write the tag.', {
      timeoutMs: LIMIT_MS,
    });
  const attempts = await Promise.all(
    plan.tags.map(async (tag): Promise<TagReport> => {
      const ref = formatReference(tag);
      const was = before.get(ref);
      const row = { ref, ...(was === undefined ? {} : { before: was }) };
      if (was === digest) return { ...row, after: digest, status: 'unchanged' };
      try {
        await point(tag, digest);
        const now = (await open(tag).resolve(tag.tag ?? ''))?.digest;
        if (now === digest) return { ...row, after: digest, status: 'moved' };
        return {
          ...row,
          ...(now === undefined ? {} : { after: now }),
          status: 'failed',
          message: `read back, it points at ${now ?? 'nothing'}`,
        };
      } catch (error) {
        return { ...row, status: 'failed', message: messageOf(error) };
      }
    }),
  );
  const failed = attempts.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return { promoted: true, tags: attempts };

  ports.log.warn(`${failed.length} of ${attempts.length} tags could not be moved; the others are put back`);
  const tags = await Promise.all(
    attempts.map((row, index) => putBack(row, plan.tags[index], digest, open, point)),
  );
  return {
    promoted: false,
    tags,
    problem: failed.map(({ ref, message }) => `${ref}: ${message}`).join('\n'),
  };
}

/** A failed write may still have gone through: what counts is where the tag points now. */
async function putBack(
  row: TagReport,
  tag: Reference | undefined,
  digest: Digest,
  open: OpenStore,
  point: (tag: Reference, to: Digest) => Promise<unknown>,
): Promise<TagReport> {
  if (!tag || row.status === 'unchanged') return row;
  try {
    const store = open(tag);
    const now = (await store.resolve(tag.tag ?? ''))?.digest;
    if (now === row.before) {
      return row.status === 'failed'
        ? { ...row, ...after(now) }
        : { ...row, ...after(now), status: 'restored' };
    }
    if (row.before === undefined) {
      const removed = now === digest && (await store.deleteTag(tag.tag ?? ''));
      if (removed)
        return { ref: row.ref, status: row.status === 'failed' ? 'failed' : 'removed', ...kept(row) };
      return {
        ...row,
        ...after(now),
        status: 'not-restored',
        message: 'it is new, and this registry does not let tags be deleted',
      };
    }
    await point(tag, row.before);
    const restored = (await store.resolve(tag.tag ?? ''))?.digest;
    if (restored === row.before)
      return { ...row, ...after(restored), status: row.status === 'failed' ? 'failed' : 'restored' };
    return {
      ...row,
      ...after(restored),
      status: 'not-restored',
      message: `put back, it still points at ${restored ?? 'nothing'}`,
    };
  } catch (error) {
    return { ...row, status: 'not-restored', message: messageOf(error) };
  }
}

function after(digest: Digest | undefined): { after?: Digest } {
  return digest === undefined ? {} : { after: digest };
}

function kept(row: TagReport): { message?: string } {
  return row.message === undefined ? {} : { message: row.message };
}
