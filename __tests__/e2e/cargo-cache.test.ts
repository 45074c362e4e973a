/** What cargo has made goes through a cache service (act's, which speaks the protocol of GitHub's) from run to run. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshRust } from '../../scripts/lib/rust-home.ts';
import { commit, crate, freshImage, leftovers, printedBy } from './engines.ts';
import { runWorkflow } from './run-workflow.ts';

const image = freshImage('cargo-cache');
/** Not in the workspace, which act makes anew somewhere else for every run; GitHub's is always in the same place. */
const { directory } = crate('atlas');
const home = mkdtempSync(join(tmpdir(), 'multihull-e2e-rust-'));
const cacheService = mkdtempSync(join(tmpdir(), 'multihull-e2e-cache-'));
let rust: Readonly<Record<string, string>>;

beforeAll(async () => {
  rust = await freshRust(home, process.env);
});
afterEach(() => expect(leftovers()).toEqual([]));

/** What a fresh runner does not have. */
function forget(): void {
  rmSync(join(directory, 'target'), { recursive: true, force: true });
  for (const name of ['registry', 'git']) rmSync(join(home, 'cargo', name), { recursive: true, force: true });
}

async function run(
  platforms: string,
): Promise<{ readonly log: string; readonly compiled: readonly string[] }> {
  const { exitCode, log } = await runWorkflow({
    file: 'e2e-cargo.yml',
    event: 'push',
    cacheService,
    machine: rust,
    env: { E2E_IMAGE: image, E2E_CONTEXT: directory, E2E_PLATFORMS: platforms },
  });
  if (exitCode !== 0) throw new Error(log);
  const compiled = [...log.matchAll(/Compiling (\S+) v/g)].map(([, name = '']) => name);
  return { log, compiled };
}

const OWN = ['atlas', 'atlas-core', 'atlas-macros'];
const both = 'linux/amd64,linux/arm64';

test('the first run compiles everything, and post saves it', async () => {
  const { log, compiled } = await run(both);
  expect(log).not.toContain('earlier results are back');
  expect(compiled).toEqual(expect.arrayContaining([...OWN, 'zstd-sys', 'serde', 'syn']));
  expect(log).toMatch(/saved .*cargo’s results/);
});

test('on a fresh machine, only the workspace itself is compiled, with the change of the last commit', async () => {
  forget();
  appendFileSync(join(directory, 'crates/atlas-core/src/lib.rs'), '\n// A change.\n');
  commit(directory, 'a change');
  const { log, compiled } = await run(both);
  expect(log).toMatch(/cargo’s earlier results are back \(multihull-cargo-/);
  expect(new Set(compiled)).toEqual(new Set(OWN));
  expect(JSON.parse(printedBy(`${image}:edge`, 'linux/arm64'))).toMatchObject({ arch: 'aarch64' });
});

test('another key finds the results that are nearest', async () => {
  forget();
  const { log, compiled } = await run('linux/amd64');
  expect(log).toMatch(/cargo’s earlier results are back \(multihull-cargo-/);
  expect(new Set(compiled)).toEqual(new Set(OWN));
  expect(log).toMatch(/saved .*cargo’s results/);
});
