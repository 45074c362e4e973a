/** Where an image is once it was made. */
import type { Repository } from '../../domain/names/reference.ts';

/** Where the built image is found, to be verified. */
export type BuiltImage =
  | { readonly kind: 'pushed'; readonly repositories: readonly Repository[] }
  | { readonly kind: 'layout'; readonly directory: string; readonly kept: boolean };
