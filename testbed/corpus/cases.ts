/** All images of the corpus. */
import { ARCH_CASES } from './cases-arch.ts';
import { ENTRYPOINT_CASES } from './cases-entrypoint.ts';
import { HEALTHY_FILE_CASES } from './cases-healthy.ts';
import { HEALTHY_LIBRARY_CASES } from './cases-healthy-libraries.ts';
import { INDEX_CASES } from './cases-index.ts';
import { LOADER_CASES } from './cases-loader.ts';
import type { Row } from './types.ts';

export const BROKEN_CASES: readonly Row[] = [
  ...INDEX_CASES,
  ...ARCH_CASES,
  ...LOADER_CASES,
  ...ENTRYPOINT_CASES,
];

export const HEALTHY_CASES: readonly Row[] = [...HEALTHY_FILE_CASES, ...HEALTHY_LIBRARY_CASES];

export const CASES: readonly Row[] = [...BROKEN_CASES, ...HEALTHY_CASES];
