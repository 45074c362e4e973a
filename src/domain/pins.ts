/**
 * Everything that Multihull downloads is pinned. The values are in `pinned.ts`, which `npm run refresh-pins` writes on
 * a machine that reaches the release pages; nothing else names a version.
 */
export { BUILDKIT_IMAGE, BUILDX_SHA256, DEFAULT_BUILDX, QEMU_IMAGE, ZIG_WHEELS } from './pinned.ts';

/** Oldest buildx that knows everything the plan uses (rawjson progress came with 0.13, push-by-digest earlier). */
export const OLDEST_BUILDX = [0, 13] as const;

/** Where buildx's releases are. */
export const BUILDX_SITE = 'https://github.com';

/** Path of a buildx release binary below its site; the same path is looked for on a mirror. */
export function buildxPath(version: string, architecture: string): string {
  return `/docker/buildx/releases/download/${version}/buildx-${version}.linux-${architecture}`;
}

/** Path of the checksums that a release publishes beside its binaries. */
export function buildxChecksumsPath(version: string): string {
  return `/docker/buildx/releases/download/${version}/checksums.txt`;
}
