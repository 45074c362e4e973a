/**
 * jest in ESM mode, on one part of the tests:
 *   unit     pure code and adapters, seconds, no engine needed
 *   process  the command line as child processes, from the sources: signals, standard input, hostile repositories
 *   bundle   what is in dist/, as child processes
 *   e2e      on the testbed's engines
 *   soak     long repetitions; SOAK_RUNS says how many (a few by default)
 * A word after it chooses files by their path: npm run test:e2e -- workflow
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, ROOT, runShown } from './lib/run.ts';

interface Part {
  readonly flags: readonly string[];
  /** A pattern of paths; the word that chooses goes behind it. */
  readonly pattern: string;
  readonly needsTestbed: boolean;
}

const serial = (name: string, minutes: number, needsTestbed: boolean): Part => ({
  flags: ['--runInBand', '--testTimeout', String(minutes * 60_000)],
  pattern: `/__tests__/${name}/`,
  needsTestbed,
});
const PARTS: Readonly<Record<string, Part>> = {
  unit: {
    // jest leaves one processor idle by default, which is half of a small machine.
    flags: ['--maxWorkers', '100%', '--testPathIgnorePatterns', '/__tests__/(e2e|soak|bundle|process)/'],
    pattern: '/__tests__/',
    needsTestbed: false,
  },
  process: { flags: ['--testTimeout', '120000'], pattern: '/__tests__/process/', needsTestbed: false },
  bundle: serial('bundle', 1, false),
  e2e: serial('e2e', 15, true),
  soak: serial('soak', 60, true),
};

const temporary: string[] = [];
const [name = 'unit', ...rest] = process.argv.slice(2);
const part = PARTS[name];
if (part === undefined) {
  throw new Error(`jest: there is no part "${name}"; parts are ${Object.keys(PARTS).join(', ')}`);
}
const wanted = rest.find((word) => !word.startsWith('-'));
const flags = rest.filter((word) => word !== wanted);
let env: Readonly<Record<string, string | undefined>> = process.env;
if (part.needsTestbed) {
  const { testbedEnv } = await import('../testbed/env.ts');
  const engines = testbedEnv();
  env = { ...env, ...engines, BUILDX_CONFIG: privateBuildx(engines['BUILDX_CONFIG'] ?? '') };
}
const pattern = wanted === undefined ? part.pattern : `${part.pattern}.*${wanted}`;
const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = [bin('jest'), '--rootDir', ROOT, ...part.flags, '--testPathPatterns', pattern, ...flags];
process.exitCode = runShown(process.execPath, [...node, ...jest], env);
for (const directory of temporary) rmSync(directory, { recursive: true, force: true });

/** buildx's directory for these tests alone, with the testbed's settings: builders of others are not seen in it. */
function privateBuildx(shared: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'multihull-buildx-'));
  temporary.push(directory);
  const settings = 'buildkitd.default.toml';
  copyFileSync(join(shared, settings), join(directory, settings));
  return directory;
}
