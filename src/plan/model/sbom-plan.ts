/** Who makes the SBOMs, and how it is found out which crates the programs have. */
import type { CrateListing } from '../../crate/resolved/crate-listing.ts';
import type { Command } from '../../ports.ts';

export type SbomPlan =
  /** `why` fits after "no SBOM:". */
  { readonly kind: 'none'; readonly why: string } | { readonly kind: 'own'; readonly crates: CratesPlan };

export type CratesPlan =
  /** `why` fits after "the crates of this program are not known:". */
  | { readonly kind: 'unknown'; readonly why: string }
  /** A stage of the generated Dockerfile has the lists; the command exports it into the directory. */
  | (CrateListing & {
      readonly kind: 'stage';
      readonly command: Command;
      readonly secrets: readonly { readonly id: string; readonly variable: string }[];
      readonly directory: string;
    })
  /** cargo on this machine, where it has compiled. */
  | (CrateListing & {
      readonly kind: 'host';
      readonly commands: readonly { readonly target: string; readonly command: Command }[];
      readonly rustc: Command;
    });
