/** Image configs (OCI image-spec, config.md), read from text that nobody vouches for. */
import type { ImageConfig } from '../registry/types.ts';

/** Why a text is not an image config; a clause that fits after "because". */
export interface ConfigProblem {
  readonly problem: string;
}

/**
 * Parses an image config. Wrongly typed optional fields are an error, not ignored: a runtime refuses them, too
 * (Go's JSON decoder fails on a string where a list belongs).
 */
export function parseImageConfig(text: string): ImageConfig | ConfigProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'it is not JSON' };
  }
  if (!isRecord(value)) return { problem: 'it is not a JSON object' };
  const { os, architecture, variant } = value;
  if (typeof os !== 'string') return { problem: 'it has no "os"' };
  if (typeof architecture !== 'string') return { problem: 'it has no "architecture"' };
  if (!isAbsent(variant) && typeof variant !== 'string') return { problem: '"variant" is not a string' };
  const inner = isAbsent(value['config']) ? {} : value['config'];
  if (!isRecord(inner)) return { problem: '"config" is not an object' };
  const rootfs = isRecord(value['rootfs']) ? value['rootfs']['diff_ids'] : undefined;
  if (!isAbsent(rootfs) && !isStrings(rootfs))
    return { problem: '"rootfs.diff_ids" is not a list of strings' };

  const lists: { Entrypoint?: string[]; Cmd?: string[]; Env?: string[] } = {};
  for (const field of ['Entrypoint', 'Cmd', 'Env'] as const) {
    const list = inner[field];
    if (isAbsent(list)) continue;
    if (!isStrings(list)) return { problem: `"config.${field}" is not a list of strings` };
    lists[field] = list;
  }
  const texts: { WorkingDir?: string; User?: string } = {};
  for (const field of ['WorkingDir', 'User'] as const) {
    const entry = inner[field];
    if (isAbsent(entry)) continue;
    if (typeof entry !== 'string') return { problem: `"config.${field}" is not a string` };
    texts[field] = entry;
  }
  const labels = inner['Labels'];
  return {
    os,
    architecture,
    ...(variant ? { variant } : {}),
    config: { ...lists, ...texts, ...(isRecord(labels) ? { Labels: stringsOf(labels) } : {}) },
    rootfs: { diffIds: isAbsent(rootfs) ? [] : rootfs },
  };
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((element) => typeof element === 'string');
}

function stringsOf(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
