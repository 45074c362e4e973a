/** All images of the corpus. */
import { ARCH_CASES } from './cases-arch.ts';
import { ALIVE_CONTAINER_CASES, DEAD_CONTAINER_CASES } from './cases-container.ts';
import { ENTRYPOINT_CASES } from './cases-entrypoint.ts';
import { HEALTHY_FILE_CASES } from './cases-healthy.ts';
import { HEALTHY_LIBRARY_CASES } from './cases-healthy-libraries.ts';
import { INDEX_CASES } from './cases-index.ts';
import { ALIVE_LAYER_CASES, DEAD_LAYER_CASES } from './cases-layers.ts';
import { ALIVE_LOADED_CASES, DEAD_LOADED_CASES } from './cases-loaded.ts';
import { LOADER_CASES } from './cases-loader.ts';
import { ALIVE_RUNTIME_CASES, DEAD_RUNTIME_CASES } from './cases-runtime.ts';
import { ALIVE_SCRIPT_CASES, DEAD_SCRIPT_CASES } from './cases-scripts.ts';
import { ALIVE_SYMBOL_CASES, DEAD_SYMBOL_CASES } from './cases-symbols.ts';
import { ALIVE_WRAPPER_CASES, DEAD_WRAPPER_CASES } from './cases-wrappers.ts';
import type { Row } from './types.ts';

export const BROKEN_CASES: readonly Row[] = [
  ...INDEX_CASES,
  ...ARCH_CASES,
  ...LOADER_CASES,
  ...ENTRYPOINT_CASES,
  ...DEAD_SCRIPT_CASES,
  ...DEAD_WRAPPER_CASES,
  ...DEAD_LOADED_CASES,
  ...DEAD_CONTAINER_CASES,
  ...DEAD_LAYER_CASES,
  ...DEAD_RUNTIME_CASES,
  ...DEAD_SYMBOL_CASES,
];

export const HEALTHY_CASES: readonly Row[] = [
  ...HEALTHY_FILE_CASES,
  ...HEALTHY_LIBRARY_CASES,
  ...ALIVE_SCRIPT_CASES,
  ...ALIVE_WRAPPER_CASES,
  ...ALIVE_LOADED_CASES,
  ...ALIVE_CONTAINER_CASES,
  ...ALIVE_LAYER_CASES,
  ...ALIVE_RUNTIME_CASES,
  ...ALIVE_SYMBOL_CASES,
];

export const CASES: readonly Row[] = [...BROKEN_CASES, ...HEALTHY_CASES];
