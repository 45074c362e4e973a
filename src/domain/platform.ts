/** Platforms of images: `linux/arm/v7`. Every spelling that people use parses to one canonical value. */
import { PLATFORM_TABLE, type PlatformRow } from './platform-table.ts';

/** A platform that Multihull knows; compare with `samePlatform` or by `name`. */
export type Platform = PlatformRow;

/** The `platform` object of an OCI descriptor or image config, as found: it may be one that we do not know. */
export interface OciPlatform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

const BY_SPELLING: ReadonlyMap<string, Platform> = new Map(
  PLATFORM_TABLE.flatMap((row) =>
    [row.name.slice('linux/'.length), ...row.aliases].map((spelling) => [spelling, row] as const),
  ),
);

/**
 * Parses what people write: `linux/arm64`, `arm64`, `aarch64`, `linux/arm/v7`, `armhf`, `x86_64`.
 * @returns undefined for anything that is not a Linux platform of the table.
 */
export function parsePlatform(text: string): Platform | undefined {
  const lower = text.trim().toLowerCase();
  return BY_SPELLING.get(lower.startsWith('linux/') ? lower.slice('linux/'.length) : lower);
}

/** The known platform that an OCI `platform` object means (containerd's normalisation), or undefined. */
export function platformOf(oci: OciPlatform): Platform | undefined {
  if (oci.os !== 'linux') return undefined;
  return parsePlatform(oci.variant ? `${oci.architecture}/${oci.variant}` : oci.architecture);
}

/** `os/architecture[/variant]`, exactly as it was found. */
export function formatOciPlatform(oci: OciPlatform): string {
  return [oci.os, oci.architecture, ...(oci.variant ? [oci.variant] : [])].join('/');
}

export function samePlatform(a: Platform, b: Platform): boolean {
  return a.name === b.name;
}

/** The known platform whose name is nearest to a mistyped one, for `did you mean`. */
export function nearestPlatform(text: string): Platform | undefined {
  const wanted = text.trim().toLowerCase();
  let best: { row: Platform; distance: number } | undefined;
  for (const [spelling, row] of BY_SPELLING) {
    for (const candidate of [spelling, `linux/${spelling}`]) {
      const distance = editDistance(wanted, candidate);
      if (!best || distance < best.distance) best = { row, distance };
    }
  }
  return best && best.distance <= 2 ? best.row : undefined;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to another. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const at = (r: number, c: number) => (r === i ? row[c] : rows[r]?.[c]) ?? Number.POSITIVE_INFINITY;
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
}
