/** Platforms of images: `linux/arm/v7`. Every spelling that people use parses to one canonical value. */

import { editDistance } from '../../util/did-you-mean.ts';
import { normalisePlatform, type OciPlatform } from './oci-platform.ts';
import { PLATFORM_TABLE, type PlatformRow } from './platform-table.ts';

export { formatOciPlatform, type OciPlatform } from './oci-platform.ts';

/** A platform that Multihull knows; compare with `samePlatform` or by `name`. */
export type Platform = PlatformRow;

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
  const name = lower.startsWith('linux/') ? lower.slice('linux/'.length) : lower;
  return BY_SPELLING.get(name) ?? normalised(name);
}

/** What containerd takes `arm/7`, `arm64/v8.0` or `x86-64/v2` for. */
function normalised(name: string): Platform | undefined {
  const [architecture = '', variant, ...rest] = name.split('/');
  if (!variant || rest.length > 0) return undefined;
  return platformOf({ os: 'linux', architecture, variant });
}

const BY_NAME: ReadonlyMap<string, Platform> = new Map(PLATFORM_TABLE.map((row) => [row.name, row]));

/**
 * The known platform that runtimes take an OCI `platform` object for, or undefined. What people type may be looser
 * (`parsePlatform`): an index that says `armv7` or `arm64v8` offers nothing that any client asks for.
 */
export function platformOf(oci: OciPlatform): Platform | undefined {
  // Linux clients have no features, so they pass by whatever asks for some.
  if (oci.osFeatures !== undefined && oci.osFeatures.length > 0) return undefined;
  const { os, architecture, variant } = normalisePlatform(oci);
  return BY_NAME.get([os, architecture, ...(variant === '' ? [] : [variant])].join('/'));
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
