/** Labels, annotations and build arguments of this run. */
import type { Inputs } from '../inputs/inputs.ts';
import type { KeyValue } from '../inputs/lists.ts';
import type { Facts } from './facts.ts';

export function planMetadata(_inputs: Inputs, _facts: Facts, _version: string | undefined): { labels: readonly KeyValue[]; annotations: readonly string[]; buildArgs: readonly KeyValue[] } {
  return { labels: [], annotations: [], buildArgs: [] };
}
