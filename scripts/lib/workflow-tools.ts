/**
 * actionlint and zizmor, for workflows. They come from package registries, at pinned versions with checksums (go.sum,
 * requirements.txt), into a cache outside the checkout.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run.ts';

const PINS = join(ROOT, 'scripts', 'workflow-tools');
const CACHE = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'multihull-tools');

/** A program that can be run, or what this machine lacks for having it. */
export type Linter =
  | { readonly kind: 'there'; readonly path: string }
  | { readonly kind: 'lacking'; readonly what: string };

export function actionlint(): Linter {
  const directory = join(PINS, 'actionlint');
  return once('actionlint', join(directory, 'go.sum'), 'actionlint', 'Go', (into) =>
    runs(
      'go',
      ['build', '-mod=readonly', '-trimpath', '-o', `${into}/`, 'github.com/rhysd/actionlint/cmd/actionlint'],
      {
        cwd: directory,
        env: { ...process.env, GOFLAGS: '', GOWORK: 'off' },
      },
    ),
  );
}

export function zizmor(): Linter {
  const pins = join(PINS, 'requirements.txt');
  const words = [
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '--require-hashes',
    '--only-binary',
    ':all:',
  ];
  return once('zizmor', pins, 'bin/zizmor', 'python3 with pip', (into) =>
    runs('python3', ['-m', 'pip', 'install', ...words, '--target', into, '--requirement', pins], {
      cwd: ROOT,
      env: { ...process.env, PIP_ROOT_USER_ACTION: 'ignore' },
    }),
  );
}

/** Installs into a directory named by the pins, whole or not at all. */
function once(
  name: string,
  pins: string,
  program: string,
  needs: string,
  install: (into: string) => boolean,
): Linter {
  const key = createHash('sha256').update(readFileSync(pins)).digest('hex').slice(0, 16);
  const directory = join(CACHE, `${name}-${key}`);
  const path = join(directory, program);
  if (existsSync(path)) return { kind: 'there', path };
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, `${name}-`));
  try {
    if (!install(fresh) || !existsSync(join(fresh, program)))
      return { kind: 'lacking', what: `${name} needs ${needs}` };
    if (!existsSync(directory)) renameSync(fresh, directory);
    return { kind: 'there', path };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function runs(
  tool: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): boolean {
  return spawnSync(tool, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
