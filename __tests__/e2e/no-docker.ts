/** A machine without Docker, whose user is not root: Debian's nobody, with rustup, cross compilers, and a home of its own. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { freshRust } from '../../scripts/lib/rust-home.ts';
import { cli, must, ROOT } from './engines.ts';

const CROSS = [
  'gcc-aarch64-linux-gnu',
  'gcc-arm-linux-gnueabihf',
  'libc6-dev-arm64-cross',
  'libc6-dev-armhf-cross',
];
const isRoot = process.getuid?.() === 0;
/** Where the tests are not root's, the user is whoever runs them. */
const NOBODY = 65534;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly log: string;
}

export interface Machine {
  /** The user's; everything of these tests is below it. */
  readonly home: string;
  /** A copy of a directory, as the user's. */
  clone(directory: string, name: string): string;
  /** Makes a directory the user's. */
  give(directory: string): void;
  /** `multihull build` with `--compile runner` as the user; each time nothing is known of any layer. */
  build(directory: string, words: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
}

export async function machineWithoutDocker(): Promise<Machine> {
  const home = mkdtempSync(join(tmpdir(), 'multihull-e2e-nodocker-'));
  const tools = join(home, 'bin');
  install(CROSS);
  const rust = await freshRust(home, process.env);
  // Everything of a usual PATH but Docker.
  mkdirSync(tools);
  for (const directory of ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'])
    for (const name of readdirSync(directory))
      if (!/^docker/.test(name))
        try {
          symlinkSync(join(directory, name), join(tools, name));
        } catch {
          // It is there from a directory before.
        }
  copyFileSync(process.execPath, join(home, 'node'));
  cpSync(join(ROOT, 'dist'), join(home, 'dist'), { recursive: true });
  give(home);
  return {
    home,
    give,
    clone(directory, name) {
      const at = join(home, name);
      cpSync(directory, at, { recursive: true });
      give(at);
      return at;
    },
    async build(directory, words, more = {}) {
      const own = mkdtempSync(join(home, 'home-'));
      give(own);
      const { DOCKER_HOST: _, DOCKER_CONFIG: __, BUILDX_CONFIG: ___, ...env } = process.env;
      const started = cli('build', '--compile', 'runner', '--tags', 'v1', ...words);
      const [first = '', ...rest] = started;
      const script = basename(first) === 'index.js' ? join(home, 'dist/cli/index.js') : first;
      // Not `spawnSync`: the registry that is asked may be in this process.
      const child = spawn(join(home, 'node'), [script, ...rest], {
        cwd: directory,
        env: {
          ...env,
          ...rust,
          HOME: own,
          TMPDIR: own,
          XDG_CACHE_HOME: join(own, 'cache'),
          PATH: `${join(home, 'cargo/bin')}:${tools}`,
          RUSTUP_TOOLCHAIN: '1.85.0',
          ...more,
        },
        ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
      });
      let [stdout, log] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk));
      child.stderr.on('data', (chunk: Buffer) => (log += chunk));
      const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
      return { code, stdout, log };
    },
  };
}

function give(directory: string): void {
  chmodSync(directory, 0o755);
  if (isRoot) must('chown', ['-R', `${NOBODY}:${NOBODY}`, directory]);
  if (isRoot) chownSync(directory, NOBODY, NOBODY);
}

function install(packages: readonly string[]): void {
  const lacking = packages.filter((name) => spawnSync('dpkg', ['--status', name]).status !== 0);
  if (lacking.length === 0) return;
  const root = (...words: readonly string[]) => {
    const [tool = '', ...args] = [...(isRoot ? [] : ['sudo', '-n']), ...words];
    must(tool, args);
  };
  root('apt-get', 'update', '-q');
  root('apt-get', 'install', '-yq', '--no-install-recommends', ...lacking);
}
