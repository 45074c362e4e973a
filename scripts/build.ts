/**
 * Sources → dist/: tsc strips and checks the types, ncc bundles each entry into one ESM file.
 *   npm run build [-- --out DIR]
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bin, must, ROOT } from './lib/run.ts';

/** Entry by entry: the file below src/entries, and the directory below dist/. */
const ENTRIES = ['action', 'post', 'cli'];

const outIndex = process.argv.indexOf('--out');
const out = resolve(ROOT, outIndex < 0 ? 'dist' : (process.argv[outIndex + 1] ?? 'dist'));

rmSync(join(ROOT, 'build'), { recursive: true, force: true });
must('types', bin('tsc'), ['-p', 'tsconfig.build.json']);
rmSync(out, { recursive: true, force: true });
for (const entry of ENTRIES) {
  const staging = join(ROOT, 'build', 'bundle', entry);
  must(`bundle ${entry}`, bin('ncc'), [
    'build',
    join('build', 'entries', `${entry}.js`),
    '--out',
    staging,
    '--license',
    'licenses.txt',
    '--target',
    'es2024',
    '--no-cache',
    '--quiet',
  ]);
  mkdirSync(join(out, entry), { recursive: true });
  for (const file of readdirSync(staging))
    cpSync(join(staging, file), join(out, entry, file), { recursive: true });
}
// Node reads this to know that the bundles are ES modules, wherever the action is unpacked.
writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
