/**
 * Tags move together, or not at all. Each is read before, written, and read back; when one cannot be moved, those
 * that had moved point again to where they pointed, and tags that are new are removed.
 */
import type { Digest } from '../domain/names/digest.ts';
import { formatReference, type Reference } from '../domain/names/reference.ts';
import type { TagReport } from '../domain/report.ts';
import { messageOf } from '../errors.ts';
import { type Plan, promoteCommand } from '../plan/model/plan.ts';
import type { Log, Ports } from '../ports.ts';
import type { ImageStore } from '../registry/oci/oci-types.ts';
import { runTool } from '../steps/run-tool.ts';

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

/** A tag, and what it is to point at. */
export interface Move {
  /** The whole image's tag, for a tag of a single platform. */
  readonly of?: Reference;
  readonly tag: Reference;
  readonly digest: Digest;
}

/** Points a tag at a digest of its repository, whose bytes are not changed. */
export type Point = (tag: Reference, to: Digest) => Promise<unknown>;

/** With `docker buildx imagetools`, as the plan prints it. */
export function pointWithBuildx(plan: Plan, ports: Pick<Ports, 'exec'>): Point {
  return (tag, to) =>
    runTool(ports, promoteCommand(plan, tag, to), 'Check that this run may write the tag.', {
      timeoutMs: LIMIT_MS,
    });
}

/** Without Docker: the registry is given its own document again, under the tag. */
export function pointOverHttp(open: OpenStore): Point {
  return async (tag, to) => {
    const store = open(tag);
    const { bytes, descriptor } = await store.document(to);
    await store.putDocument(tag.tag ?? '', bytes, descriptor.mediaType);
  };
}

/** Moves all tags. Doing it again does nothing. */
export async function promote(
  moves: readonly Move[],
  before: TagState,
  open: OpenStore,
  setTag: Point,
  log: Log,
): Promise<Promotion> {
  const attempts = await Promise.all(
    moves.map(async ({ tag, digest }): Promise<TagReport> => {
      const ref = formatReference(tag);
      const was = before.get(ref);
      const row = { ref, ...(was === undefined ? {} : { before: was }) };
      if (was === digest) return { ...row, after: digest, status: 'unchanged' };
      try {
        await setTag(tag, digest);
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

  log.warn(`${failed.length} of ${attempts.length} tags could not be moved; the others are put back`);
  const tags = await Promise.all(attempts.map((row, index) => restoreTag(row, moves[index], open, setTag)));
  return {
    promoted: false,
    tags,
    problem: failed.map(({ ref, message }) => `${ref}: ${message}`).join('\n'),
  };
}

/** A failed write may still have gone through: what counts is where the tag points now. */
async function restoreTag(
  row: TagReport,
  move: Move | undefined,
  open: OpenStore,
  setTag: Point,
): Promise<TagReport> {
  if (!move || row.status === 'unchanged') return row;
  const { tag, digest } = move;
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
    await setTag(tag, row.before);
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

/** The rows of tags that nobody tried to move. */
export function untouchedTags(tags: readonly Reference[], before: TagState): readonly TagReport[] {
  return tags.map((tag) => {
    const ref = formatReference(tag);
    const was = before.get(ref);
    return { ref, ...(was === undefined ? {} : { before: was, after: was }), status: 'not-attempted' };
  });
}

function after(digest: Digest | undefined): { after?: Digest } {
  return digest === undefined ? {} : { after: digest };
}

function kept(row: TagReport): { message?: string } {
  return row.message === undefined ? {} : { message: row.message };
}
