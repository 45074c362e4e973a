/** `compile: runner` on a machine that has no Docker, as a user who is not root; the images run on the real one. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { freshRust } from '../../scripts/lib/rust-home.ts';
import { type RegistryProxy, startRegistryProxy } from '../fakes/registry-proxy.ts';
import { checkout, cli, freshImage, must, printedBy, REGISTRY, ROOT, THREE, tagDigest } from './engines.ts';

const PLATFORMS = [
  ['linux/amd64', 'x86_64'],
  ['linux/arm64', 'aarch64'],
  ['linux/arm/v7', 'arm'],
] as const;
const CROSS = [
  'gcc-aarch64-linux-gnu',
  'gcc-arm-linux-gnueabihf',
  'libc6-dev-arm64-cross',
  'libc6-dev-armhf-cross',
];
const CRATE = {
  'Cargo.toml': '[package]\nname = "dinghy"\nversion = "0.1.0"\nedition = "2021"\n',
  'Cargo.lock': 'version = 4\n\n[[package]]\nname = "dinghy"\nversion = "0.1.0"\n',
  // A panic's message has the source's path in it: it must not be that of the clone.
  'src/main.rs':
    'fn main() {\n    let n = std::env::args().count();\n    assert!(n > 0);\n    println!("dinghy on {}", std::env::consts::ARCH);\n}\n',
};
const isRoot = process.getuid?.() === 0;
/** Debian's nobody; where the tests are not root's, whoever runs them. */
const NOBODY = 65534;

const home = mkdtempSync(join(tmpdir(), 'multihull-e2e-nodocker-'));
const tools = join(home, 'bin');
let rust: Readonly<Record<string, string>>;

/** Everything of a usual PATH but Docker, and what the user may read of this project. */
beforeAll(async () => {
  const lacking = CROSS.filter((name) => spawnSync('dpkg', ['--status', name]).status !== 0);
  const root = isRoot ? [] : ['sudo', '-n'];
  const apt = (...words: readonly string[]) => {
    const [tool = '', ...args] = [...root, 'apt-get', ...words];
    must(tool, args);
  };
  if (lacking.length > 0) {
    apt('update', '-q');
    apt('install', '-yq', '--no-install-recommends', ...lacking);
  }
  rust = await freshRust(home, process.env);
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
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Makes a directory the other user's. */
function give(directory: string): void {
  chmodSync(directory, 0o755);
  if (isRoot) must('chown', ['-R', `${NOBODY}:${NOBODY}`, directory]);
  if (isRoot) chownSync(directory, NOBODY, NOBODY);
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly log: string;
}

/** Not `spawnSync`: the registry that is asked may be in this process. */
async function build(directory: string, words: readonly string[]): Promise<Ended> {
  // A home of its own: nothing is known of any layer.
  const own = mkdtempSync(join(home, 'home-'));
  give(own);
  const { DOCKER_HOST: _, DOCKER_CONFIG: __, BUILDX_CONFIG: ___, ...env } = process.env;
  const started = cli('build', '--compile', 'runner', '--tags', 'v1', ...words);
  const [first = '', ...rest] = started;
  const script = basename(first) === 'index.js' ? join(home, 'dist/cli/index.js') : first;
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
    },
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let [stdout, log] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, log };
}

/** One commit, of which all clones are: its id is in the provenance. */
const source = checkout(CRATE).directory;

/** The crate in a directory of its own, as the other user's. */
function clone(name: string): string {
  const at = join(home, name);
  cpSync(source, at, { recursive: true });
  give(at);
  return at;
}

const BASE = ['--base', `${REGISTRY}/library/debian:bookworm-slim`];
/** Of one commit: its date is in the image. */
const DATED = [
  '--build-args',
  'SOURCE_DATE_EPOCH=1770000000',
  '--labels',
  'org.opencontainers.image.revision=',
];

describe('from crate to tag', () => {
  const image = freshImage('dinghy');
  let digest: string;

  test('three platforms, and each runs on the real Docker', async () => {
    const words = ['--images', image, '--platforms', THREE, ...BASE, ...DATED];
    const result = await build(clone('crate'), [
      ...words,
      '--annotations',
      'org.opencontainers.image.revision=',
    ]);
    expect(result.log).toContain('no Docker is needed');
    expect(result).toMatchObject({ code: 0 });
    digest = (await tagDigest(image, 'v1')) ?? '';
    expect(result.stdout.trim()).toBe(`${image}@${digest}`);
    for (const [platform, arch] of PLATFORMS)
      expect(printedBy(`${image}:v1`, platform)).toBe(`dinghy on ${arch}\n`);
    expect(must('docker', ['run', '--rm', '--entrypoint', 'id', `${image}:v1`])).toContain('uid=65532');
    // As the base has it: a layer's own directories do not take that away.
    const tmp = must('docker', ['run', '--rm', '--entrypoint', 'stat', `${image}:v1`, '-c', '%a', '/tmp']);
    expect(tmp.trim()).toBe('1777');
  });

  test('another clone, deeper and elsewhere, gives the same index', async () => {
    mkdirSync(join(home, 'some/where/else'), { recursive: true });
    give(join(home, 'some'));
    const words = ['--images', image, '--platforms', THREE, ...BASE, ...DATED];
    const at = clone('some/where/else/again');
    const result = await build(at, [...words, '--annotations', 'org.opencontainers.image.revision=']);
    expect(result.stdout.trim()).toBe(`${image}@${digest}`);
    expect(result.log).toContain(`${image}:v1 unchanged`);
  });
});

describe('a registry that does not play along', () => {
  let proxy: RegistryProxy;
  beforeAll(async () => {
    proxy = await startRegistryProxy(REGISTRY);
  });
  afterAll(() => proxy.close());
  afterEach(() => proxy.setRule(undefined));

  const through = async () => {
    const image = freshImage('dinghy', proxy.host);
    const base = `${proxy.host}/library/debian:bookworm-slim`;
    const words = ['--images', image, '--platforms', 'linux/amd64', '--base', base, '--retries', '0'];
    const result = await build(join(home, 'crate'), words);
    return { ...result, image, tag: await tagDigest(image.replace(proxy.host, REGISTRY), 'v1') };
  };

  test('layers that cannot be mounted are copied', async () => {
    proxy.setRule((method, path) =>
      method === 'POST' && path.includes('mount=') ? { status: 405 } : undefined,
    );
    const { code, log, image, tag } = await through();
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(log).toMatch(/base layers in .*: 1 copied/);
    expect(tag).toBeDefined();
    expect(printedBy(`${image.replace(proxy.host, REGISTRY)}:v1`, 'linux/amd64')).toBe('dinghy on x86_64\n');
  });

  test('a layer of the base that is gone: no tag, and whose layer it is', async () => {
    proxy.setRule((method, path) =>
      path.includes('mount=')
        ? { status: 405 }
        : method === 'GET' && /library\/debian\/blobs\//.test(path) && proxy.requests.length > 0
          ? { status: 404 }
          : undefined,
    );
    const { code, log, tag } = await through();
    expect(code).toBe(3);
    expect(log).toMatch(/base: .*debian:bookworm-slim (?:could not be used|cannot be read)/);
    expect(tag).toBeUndefined();
  });

  test('an upload that is cut off: no tag, and where it broke', async () => {
    proxy.setRule((method, path) =>
      (method === 'PUT' || method === 'PATCH') && path.includes('/blobs/uploads/') ? 'cut' : undefined,
    );
    const { code, log, tag } = await through();
    expect(code).toBe(3);
    expect(log).toMatch(/\/blobs\/uploads\//);
    expect(tag).toBeUndefined();
  });
});
