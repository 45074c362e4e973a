/** What needs no engine: format and lint, types, generated files and dist/ equal to what the sources give. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../src/multihull-version.ts';
import { gapsOfLockfile } from './lib/lockfile.ts';
import { bin, must, ROOT } from './lib/run.ts';

must('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']);
must('types', bin('tsc'), ['-p', '.']);
must('generated files are fresh', process.execPath, ['scripts/generate.ts', '--check']);
must('workflows, and those in the documentation', process.execPath, ['scripts/lint-workflows.ts']);

const packageVersion: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
if (packageVersion !== VERSION)
  throw new Error(`package.json says ${packageVersion}, src/multihull-version.ts says ${VERSION}`);

const gaps = gapsOfLockfile();
if (gaps.length > 0) throw new Error(`package-lock.json is not complete:\n  ${gaps.join('\n  ')}`);

mkdirSync(join(ROOT, 'build'), { recursive: true });
const fresh = mkdtempSync(join(ROOT, 'build', 'fresh-'));
must('bundles', process.execPath, ['scripts/build.ts', '--out', fresh]);
const diff = spawnSync('diff', ['-rq', fresh, join(ROOT, 'dist')], { encoding: 'utf8' });
rmSync(fresh, { recursive: true, force: true });
if (diff.status !== 0) {
  console.error(`✗ dist/ is not what the sources give; run npm run build\n${diff.stdout}${diff.stderr}`);
  process.exit(1);
}
console.error('✓ dist/ is what the sources give');
