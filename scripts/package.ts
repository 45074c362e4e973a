/**
 * What users install, into build/package/: the npm package, packed; executables with Node in them for Linux on amd64
 * and arm64; and their checksums.
 *   npm run package [-- --npm-only] [--dist DIR] [--out DIR]
 * Without --dist, the bundle is made of the sources.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { VERSION } from '../src/multihull-version.ts';
import { writeExecutable } from './lib/executable.ts';
import { NODE_ARCHITECTURES } from './lib/node-binaries.ts';
import { MAX_PACKED, writeNpmPackage } from './lib/npm-package.ts';
import { must, ROOT } from './lib/run.ts';

const { values } = parseArgs({
  options: { 'npm-only': { type: 'boolean' }, dist: { type: 'string' }, out: { type: 'string' } },
});
const out = resolve(ROOT, values.out ?? 'build/package');
const work = join(out, 'work');
rmSync(out, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

let dist = values.dist === undefined ? undefined : resolve(ROOT, values.dist);
if (dist === undefined) {
  dist = join(work, 'dist');
  must('bundles', process.execPath, ['scripts/build.ts', '--out', dist]);
}

const directory = join(work, 'npm');
writeNpmPackage(directory, dist);
const packed = `multihull-${VERSION}.tgz`;
const { status, stderr } = spawnSync('npm', ['pack', '--silent', '--pack-destination', out], {
  cwd: directory,
  encoding: 'utf8',
});
if (status !== 0) throw new Error(`npm pack ended with ${status}: ${stderr}`);
const { size } = statSync(join(out, packed));
if (size > MAX_PACKED) throw new Error(`${packed} has ${size} bytes, more than ${MAX_PACKED}`);

const files = [packed];
if (!values['npm-only'])
  for (const architecture of NODE_ARCHITECTURES) {
    const name = `multihull-linux-${architecture}`;
    await writeExecutable(architecture, join(dist, 'engine'), work, join(out, name));
    files.push(name);
  }
const sum = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(out, name)))
    .digest('hex');
writeFileSync(join(out, 'SHA256SUMS'), files.map((name) => `${sum(name)}  ${name}\n`).join(''));
rmSync(work, { recursive: true, force: true });
for (const name of files)
  console.log(`${join(out, name)}  ${(statSync(join(out, name)).size / 1e6).toFixed(1)} MB`);
