/**
 * One file with Node and Multihull in it. Node's single executables hold one CommonJS script and assets, and cannot
 * import modules from inside; so the bundle is an asset, which the first start unpacks into the user's cache.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type NodeArchitecture, nodeBinary, postjectModule } from './node-binaries.ts';
import { must } from './run.ts';

/** What is used of postject. */
interface Postject {
  inject(file: string, name: string, blob: Buffer, options: { readonly sentinelFuse: string }): Promise<void>;
}

/** Where Node looks for what was injected; from Node's documentation. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** The script inside. `KEY` names the directory, so that each version has its own, whole or not at all. */
function mainScript(key: string, names: readonly string[]): string {
  return `'use strict';
const { getRawAsset } = require('node:sea');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const module_ = require('node:module');
const names = ${JSON.stringify(names)};
const isOurs = (directory) => {
  try {
    const found = fs.lstatSync(directory);
    return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0;
  } catch { return false; }
};
const isWhole = (directory) => isOurs(directory) && names.every((name) => {
  try {
    return fs.readFileSync(path.join(directory, name)).equals(Buffer.from(getRawAsset(name)));
  } catch { return false; }
});
const fill = (directory) => {
  for (const name of names) fs.writeFileSync(path.join(directory, name), Buffer.from(getRawAsset(name)), { mode: 0o600 });
};
const unpack = () => {
  try {
    const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'multihull', 'engines');
    const kept = path.join(cache, '${key}');
    if (isWhole(kept)) return kept;
    fs.mkdirSync(cache, { recursive: true, mode: 0o700 });
    const fresh = fs.mkdtempSync(path.join(cache, 'new-'));
    fill(fresh);
    fs.rmSync(kept, { recursive: true, force: true });
    try { fs.renameSync(fresh, kept); } catch { fs.rmSync(fresh, { recursive: true, force: true }); }
    if (isWhole(kept)) return kept;
  } catch {}
  // No home, or one that cannot be written: a directory for this run.
  const once = fs.mkdtempSync(path.join(os.tmpdir(), 'multihull-engine-'));
  process.on('exit', () => fs.rmSync(once, { recursive: true, force: true }));
  fill(once);
  return once;
};
const engine = unpack();
module_.createRequire(path.join(engine, 'index.js'))('./index.js').cli();
`;
}

/**
 * Writes an executable for Linux.
 * @param engine the bundle's directory.
 * @param work an existing directory for what lies between.
 */
export async function writeExecutable(
  architecture: NodeArchitecture,
  engine: string,
  work: string,
  out: string,
): Promise<void> {
  const names = readdirSync(engine).filter((name) => name !== 'licenses.txt');
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\0`).update(readFileSync(join(engine, name)));
  const [main, blob, config] = ['main.cjs', 'multihull.blob', 'sea.json'].map((name) => join(work, name));
  if (!main || !blob || !config) throw new Error('three names');
  writeFileSync(main, mainScript(hash.digest('hex').slice(0, 32), names));
  writeFileSync(
    config,
    JSON.stringify({
      main,
      output: blob,
      disableExperimentalSEAWarning: true,
      // Both would be of the machine that makes it.
      useSnapshot: false,
      useCodeCache: false,
      assets: Object.fromEntries(names.map((name) => [name, join(engine, name)])),
    }),
  );
  const host = nodeBinary(process.arch === 'arm64' ? 'arm64' : 'amd64');
  must(`blob for ${architecture}`, host, ['--experimental-sea-config', config]);
  rmSync(out, { force: true });
  copyFileSync(nodeBinary(architecture), out);
  chmodSync(out, 0o755);
  strip(architecture, out);
  const { inject }: Postject = createRequire(import.meta.url)(postjectModule());
  await inject(out, 'NODE_SEA_BLOB', readFileSync(blob), { sentinelFuse: FUSE });
}

/** Symbols are a quarter of Node's size; a machine without a fitting strip leaves them. */
function strip(architecture: NodeArchitecture, file: string): void {
  const own = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const tool =
    architecture === own ? 'strip' : `${architecture === 'arm64' ? 'aarch64' : 'x86-64'}-linux-gnu-strip`;
  spawnSync(tool, ['--strip-debug', file], { stdio: 'ignore' });
}
