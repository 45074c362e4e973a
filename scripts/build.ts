/**
 * Sources → dist/: tsc checks and strips the types, ncc bundles each entry into one ESM file.
 *   npm run build [-- --out DIR]
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bin, must, ROOT } from './lib/run.ts';

/** The file below src/entries, and the directory below dist/. */
const ENTRIES = ['action', 'post', 'cli', 'verify'];

const outIndex = process.argv.indexOf('--out');
const out = resolve(ROOT, outIndex < 0 ? 'dist' : (process.argv[outIndex + 1] ?? 'dist'));

// Inside the checkout, so that ncc finds node_modules; a directory of its own, so that two builds do not meet.
mkdirSync(join(ROOT, 'build'), { recursive: true });
const work = mkdtempSync(join(ROOT, 'build', 'work-'));
try {
  must('types', bin('tsc'), ['-p', 'tsconfig.build.json', '--outDir', work]);
  const staging = join(work, 'dist');
  await Promise.all(ENTRIES.map((entry) => bundle(entry, join(staging, entry))));
  // Node reads this to know that the bundles are ES modules, wherever the action is unpacked.
  writeFileSync(join(staging, 'package.json'), '{ "type": "module" }\n');
  rmSync(out, { recursive: true, force: true });
  renameSync(staging, out);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function bundle(entry: string, to: string): Promise<void> {
  const started = performance.now();
  const args = ['build', join(work, 'entries', `${entry}.js`), '--out', to, '--license', 'licenses.txt'];
  return new Promise((done, failed) => {
    const child = spawn(bin('ncc'), [...args, '--target', 'es2024', '--no-cache', '--quiet'], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    child.on('error', failed);
    child.on('close', (code) => {
      if (code !== 0) return failed(new Error(`ncc ended with exit code ${code} for ${entry}`));
      console.error(`✓ bundle ${entry} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      done();
    });
  });
}
