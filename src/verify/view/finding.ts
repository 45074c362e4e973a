/** What a check says, before the report gives it the check's name. */
import { formatOciPlatform, type OciPlatform, platformOf } from '../../domain/platforms/platform.ts';
import type { CheckResult } from '../../domain/report.ts';
import type { ImageEntry } from '../../image/facts/image-facts.ts';

/** A check without findings passes; `pass` is never a finding. */
export interface Finding extends Omit<CheckResult, 'check' | 'status'> {
  readonly status: 'fail' | 'warn' | 'skip';
  readonly message: string;
}

/** What an image says it is for: the index's word, else its own config's. */
export function platformClaim(image: ImageEntry): OciPlatform {
  return image.claimed ?? image.config;
}

/** The canonical name where the platform is a known one (`linux/arm64` for `linux/arm64/v8`), else as found. */
export function displayPlatform(oci: OciPlatform): string {
  return platformOf(oci)?.name ?? formatOciPlatform(oci);
}
