/** Who signs, as facts and as the plan has it. */
import type { SigstoreServices } from '../../inputs/signing-inputs.ts';

/** What the probe found out about who could sign. */
export type SigningFact =
  /** Nothing was looked at: nobody would sign. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'no-token' }
  | {
      readonly kind: 'token';
      readonly issuer: string;
      readonly subject: string;
      /** Who can see the repository, where the token says so. */
      readonly visibility: string | undefined;
    }
  | { readonly kind: 'key'; readonly hint: string };

export type SigningPlan =
  | { readonly kind: 'off'; readonly reason: string; readonly isWorthTelling: boolean }
  | {
      readonly kind: 'keyless';
      readonly services: SigstoreServices;
      /** As the token names them, which nobody has checked yet. */
      readonly issuer: string;
      readonly subject: string;
    }
  | {
      readonly kind: 'key';
      readonly services: SigstoreServices;
      /** As the user wrote it. */
      readonly key: string;
      readonly hint: string;
    };
