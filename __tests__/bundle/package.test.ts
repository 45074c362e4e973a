/** What users install: packed, installed with npm into a directory of its own, and started. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { MAX_PACKED } from '../../scripts/lib/npm-package.ts';
import { ROOT } from '../../scripts/lib/run.ts';
import { VERSION } from '../../src/multihull-version.ts';
import { temporary } from '../fakes/tools.ts';

let out = '';
let prefix = '';
const run = (tool: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
  const { status, stdout, stderr } = spawnSync(tool, words, { encoding: 'utf8', env });
  return { status, stdout, stderr };
};
const installed = () => join(prefix, 'lib', 'node_modules', 'multihull');

beforeAll(async () => {
  out = join(await temporary('multihull-package-'), 'out');
  prefix = await temporary('multihull-prefix-');
  const made = run(process.execPath, [
    join(ROOT, 'scripts/package.ts'),
    '--npm-only',
    '--dist',
    'dist',
    '--out',
    out,
  ]);
  expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: '' });
  const words = ['install', '--global', '--offline', '--no-audit', '--no-fund', '--prefix', prefix];
  expect(run('npm', [...words, join(out, `multihull-${VERSION}.tgz`)])).toMatchObject({ status: 0 });
}, 120_000);

test('a tarball below its bound, and its checksum', async () => {
  expect((await stat(join(out, `multihull-${VERSION}.tgz`))).size).toBeLessThan(MAX_PACKED);
  expect(spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: out }).status).toBe(0);
});

test('no dependencies and no scripts; only what it needs', async () => {
  const manifest = JSON.parse(await readFile(join(installed(), 'package.json'), 'utf8'));
  expect(Object.keys(manifest)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/ependencies|scripts|private/)]),
  );
  expect((await readdir(installed())).sort()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'engine', 'package.json', 'schemas'].sort(),
  );
});

test.each([['--version'], ['help']])('multihull %s', (word) => {
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` };
  const { status, stdout, stderr } = run(join(prefix, 'bin', 'multihull'), [word], env);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(VERSION);
});

test('an older Node is one sentence: the starter is read by any', async () => {
  const starter = await readFile(join(installed(), 'bin', 'multihull.js'), 'utf8');
  // Nothing that came after ES5, nor a module: a Node that cannot read the file cannot say so either.
  expect(starter).not.toMatch(/\bimport\b|=>|`|\bconst\b|\blet\b|\?\?|\?\./);
  const older = join(await temporary(), 'older.cjs');
  await mkdir(dirname(older), { recursive: true });
  await writeFile(older, "Object.defineProperty(process, 'versions', { value: { node: '6.17.1' } });");
  const ended = run(process.execPath, ['--require', older, join(installed(), 'bin', 'multihull.js'), 'plan']);
  expect(ended).toEqual({
    status: 3,
    stdout: '',
    stderr:
      'error: Multihull needs Node 24 or newer, and this is Node 6.17.1. Install Node 24, or take the executable that needs none.\n',
  });
});
