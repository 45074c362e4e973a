/**
 * jest in ESM mode, on one part of the tests:
 *   unit   pure code and adapters, seconds, no engine needed
 *   e2e    on the testbed's engines
 *   soak   long repetitions; SOAK_RUNS says how many (a few by default)
 */
import { bin, ROOT, runShown } from './lib/run.ts';

const [part = 'unit', ...rest] = process.argv.slice(2);
const PATHS: Readonly<Record<string, readonly string[]>> = {
  unit: ['--testPathIgnorePatterns', '/__tests__/(e2e|soak|bundle)/'],
  bundle: ['--runInBand', '--testTimeout', '60000', '--testPathPatterns', '/__tests__/bundle/'],
  e2e: ['--runInBand', '--testTimeout', '900000', '--testPathPatterns', '/__tests__/e2e/'],
  soak: ['--runInBand', '--testTimeout', '3600000', '--testPathPatterns', '/__tests__/soak/'],
};
const paths = PATHS[part];
if (paths === undefined)
  throw new Error(`jest: there is no part "${part}"; parts are ${Object.keys(PATHS).join(', ')}`);
let env: Readonly<Record<string, string | undefined>> = process.env;
if (part === 'e2e' || part === 'soak') {
  const { testbedEnv } = await import('../testbed/env.ts');
  env = { ...env, ...testbedEnv() };
}
const code = runShown(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    bin('jest'),
    '--rootDir',
    ROOT,
    ...paths,
    ...rest,
  ],
  env,
);
process.exit(code);
