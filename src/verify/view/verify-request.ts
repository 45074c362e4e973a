/** What the user asked verification to do. */
import type { Platform } from '../../domain/platforms/platform.ts';
import type { CheckName } from '../../domain/report.ts';

export interface VerifyRequest {
  /** The complete set that the image must have; undefined: what the index claims is checked against itself. */
  readonly platforms?: readonly Platform[];
  /** Path globs of foreign binaries that are meant to be there. */
  readonly allow: readonly string[];
  /** Checks that are turned off; the report says so. */
  readonly skipChecks: readonly CheckName[];
  /** False: only manifests and configs are read; the checks that need more say that they were skipped. */
  readonly openLayers: boolean;
}
