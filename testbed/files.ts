import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { partial } from './paths.ts';

/** Writes a file so that a reader sees the old content or the new, never a part. */
export async function writeAtomic(path: string, content: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = partial(path);
  await writeFile(temporary, content, { mode });
  await rename(temporary, path);
}

/** Points a link at `target`, replacing what it pointed at before. */
export async function linkAtomic(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = partial(path);
  await symlink(target, temporary);
  await rename(temporary, path);
}

/** Fills a directory once: the work happens beside it, and only a finished directory gets the name. */
export async function fillOnce(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) return;
  const temporary = partial(path);
  await mkdir(temporary, { recursive: true });
  try {
    await fill(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The sha256 of a file that may be too large to hold. */
export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** A short name for a set of inputs: the same inputs always give the same. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex').slice(0, 16);
}

/** The file's text, or undefined where there is no such file. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // Not `instanceof Error`: a test runner's errors are of another realm.
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
    throw error;
  }
}
