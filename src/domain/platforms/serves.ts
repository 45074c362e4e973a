/** Which images run on which platforms. */
import { type OciPlatform, type Platform, platformOf, samePlatform } from './platform.ts';

/** Whether an image of `oci` serves a platform, as containerd's matcher has it: an older variant of an architecture serves a newer one. */
export function serves(oci: OciPlatform, platform: Platform): boolean {
  const own = platformOf(oci);
  if (!own || own.architecture !== platform.architecture) return false;
  if (samePlatform(own, platform)) return true;
  const level = (p: Platform) =>
    Number(/\d+/.exec(p.variant ?? '')?.[0] ?? (p.architecture === 'arm' ? 7 : 1));
  return level(own) <= level(platform);
}
