/** Multihull's own version; scripts/check.ts proves that package.json says the same. */
export const VERSION = '0.1.0';
