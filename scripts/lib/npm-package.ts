/**
 * The npm package as users get it: the bundle, a starter that any Node can read, README, licence and schemas; no
 * dependencies, no scripts.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

/** Words that every Node since 4 can read: a newer one goes on, an older one says what it lacks. */
const STARTER = `#!/usr/bin/env node
'use strict';
var found = process.versions.node;
if (parseInt(found, 10) < 24) {
  console.error('error: Multihull needs Node 24 or newer, and this is Node ' + found + '. Install Node 24, or take the executable that needs none.');
  process.exitCode = 3;
} else {
  require('./start.js');
}
`;

const START = `'use strict';
require('node:module').enableCompileCache();
import('../engine/index.js').then(({ cli }) => cli());
`;

/** What an installed package may weigh, packed, in bytes. */
export const MAX_PACKED = 3_000_000;

/**
 * Writes the package's directory.
 * @param dist a built dist/, of which the engine is taken.
 */
export function writeNpmPackage(directory: string, dist: string): void {
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, 'bin'), { recursive: true });
  cpSync(join(dist, 'engine'), join(directory, 'engine'), { recursive: true });
  writeFileSync(join(directory, 'bin', 'multihull.js'), STARTER, { mode: 0o755 });
  writeFileSync(join(directory, 'bin', 'start.js'), START);
  for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md'])
    cpSync(join(ROOT, file), join(directory, file));
  mkdirSync(join(directory, 'schemas'));
  for (const file of ['metadata.schema.json', 'report.schema.json', 'verification-v1.schema.json'])
    cpSync(join(ROOT, 'docs', file), join(directory, 'schemas', file));
  const manifest = {
    name: own.name,
    version: own.version,
    description: own.description,
    license: own.license,
    engines: own.engines,
    bin: { multihull: 'bin/multihull.js' },
    files: ['bin', 'engine', 'schemas', 'CHANGELOG.md'],
    repository: { type: 'git', url: 'git+https://github.com/multihull/multihull.git' },
    keywords: ['rust', 'cargo', 'docker', 'oci', 'multi-arch', 'container', 'buildx'],
  };
  writeFileSync(join(directory, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
