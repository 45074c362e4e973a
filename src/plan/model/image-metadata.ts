/** What metadata-action would say of the image: decided before it is built. */
import type { Reference } from '../../domain/names/reference.ts';
import type { KeyValue } from '../../inputs/lists.ts';

export interface ImageMetadata {
  /** All that the rules give, whether they are pushed or not. */
  readonly names: readonly Reference[];
  readonly labels: readonly KeyValue[];
  /** `[level:]key=value`, as buildx takes them. */
  readonly annotations: readonly string[];
}
