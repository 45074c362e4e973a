/** An image source that is asked only as often as the budget allows. */

import type { Budget } from '../domain/budget.ts';
import type { ImageSource } from '../registry/oci/oci-types.ts';

/** All methods throw OverBudget beside what they throw anyway. What streams is for the reader to count. */
export function budgeted(source: ImageSource, budget: Budget): ImageSource {
  const ask = (): void => {
    budget.checkTime();
    budget.spend('requests');
  };
  return {
    name: source.name,
    async resolve(reference) {
      ask();
      return source.resolve(reference);
    },
    async document(reference) {
      ask();
      const stored = await source.document(reference);
      budget.spend('documents', stored.bytes.byteLength);
      return stored;
    },
    async text(descriptor) {
      ask();
      // Before it is fetched: several are on their way at once.
      budget.spend('documents', descriptor.size);
      return source.text(descriptor);
    },
    async blob(descriptor) {
      ask();
      return source.blob(descriptor);
    },
    async confirm(descriptor) {
      ask();
      return source.confirm(descriptor);
    },
  };
}
