/** Which of many tags is the newest release. */
import { compare } from 'semver';

/**
 * @param prefix what stands before the version, for example `v` or `qemu-v`.
 * @returns the tag with the highest version; pre-releases, rebuilds and everything else do not count.
 */
export function newestVersion(tags: readonly string[], prefix: string): string | undefined {
  return tags
    .filter((tag) => tag.startsWith(prefix) && /^\d+\.\d+\.\d+$/.test(tag.slice(prefix.length)))
    .sort((one, other) => compare(one.slice(prefix.length), other.slice(prefix.length)))
    .at(-1);
}
