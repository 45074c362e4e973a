/** One bundle for all entries: they share nearly everything. `scripts/build.ts` writes the files that start each. */
export { action } from './action.ts';
export { cli } from './cli.ts';
export { merge } from './merge.ts';
export { post } from './post.ts';
export { verify } from './verify.ts';
