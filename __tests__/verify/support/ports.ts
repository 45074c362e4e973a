/** Ports for tests of verification: the real files and clock, a silent log. */
import { systemClock } from '../../../src/adapters/clock.ts';
import { createFiles } from '../../../src/adapters/files.ts';
import type { Ports } from '../../../src/ports.ts';

export const ports: Pick<Ports, 'files' | 'log' | 'clock'> = {
  files: createFiles(),
  log: { info() {}, debug() {}, warn() {}, error() {}, group() {}, foreign() {}, mask() {} },
  clock: systemClock,
};
