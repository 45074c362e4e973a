/** What a crate's manifest says about its image, as Docker sees it: the same with both ways to compile. */
import { chmodSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshRust } from '../../scripts/lib/rust-home.ts';
import { checkout, cli, commit, freshImage, must, testbed } from './engines.ts';

const MANIFEST = `[package]
name = "shape"
version = "0.3.0"
edition = "2021"

[package.metadata.multihull]
files = [
  { from = "config/default.toml", to = "/etc/shape/", mode = "0640", owner = "65532" },
  { from = "config/default.toml", to = "/tmp/" },
  { from = "assets", to = "/usr/share/shape/assets" },
  { from = "scripts/*.sh", to = "/opt/" },
  { from = "odd [1] $x.txt", to = "/opt/odd [1] $x.txt" },
  { from = "assets/css", to = "/srv/css", mode = "0640" },
  { to = "/var/lib/shape/", owner = "65532" },
  { to = "/var/lib/other/deep/", mode = "0700" },
]
env = { RUST_LOG = "info", ODD = 'a "b" $c' }
cmd = ["--config", "/etc/shape/default.toml"]
expose = [8000, "9000/udp"]
user = "65532:65532"
workdir = "/var/lib/shape"
volumes = ["/data"]
stop-signal = "SIGINT"
`;

const MAIN = `fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let text = std::fs::read_to_string("/etc/shape/default.toml").unwrap();
    std::fs::write("written", "x").unwrap();
    println!("{words:?} {text:?}");
}
`;

const { directory } = checkout({
  'Cargo.toml': MANIFEST,
  'Cargo.lock': 'version = 4\n\n[[package]]\nname = "shape"\nversion = "0.3.0"\n',
  'src/main.rs': MAIN,
  'config/default.toml': 'a = 1\n',
  'assets/.hidden': 'h',
  'assets/css/b.css': 'b',
  'assets/css/x.sh': '#!/bin/sh\n',
  'scripts/run.sh': '#!/bin/sh\necho hi\n',
  'odd [1] $x.txt': 'odd',
});
for (const name of ['assets/css/x.sh', 'scripts/run.sh']) chmodSync(join(directory, name), 0o700);
chmodSync(join(directory, 'assets/.hidden'), 0o600);
symlinkSync('css/b.css', join(directory, 'assets/link'));
commit(directory, 'modes');

/** `mode owner path [-> target]` of everything that the manifest put there, and of directories of the base beside it. */
const EXPECTED = [
  'drwxr-xr-x 0:0 /etc/shape',
  '-rw-r----- 65532:65532 /etc/shape/default.toml',
  '-rw-r--r-- 0:0 /opt/odd [1] $x.txt',
  '-rwxr-xr-x 0:0 /opt/run.sh',
  'drwxr-xr-x 0:0 /srv',
  'drwxr-x--- 0:0 /srv/css',
  '-rw-r----- 0:0 /srv/css/b.css',
  '-rw-r----- 0:0 /srv/css/x.sh',
  'drwxrwxrwt 0:0 /tmp',
  '-rw-r--r-- 0:0 /tmp/default.toml',
  'drwxr-xr-x 0:0 /usr/share/shape',
  'drwxr-xr-x 0:0 /usr/share/shape/assets',
  '-rw-r--r-- 0:0 /usr/share/shape/assets/.hidden',
  'drwxr-xr-x 0:0 /usr/share/shape/assets/css',
  '-rw-r--r-- 0:0 /usr/share/shape/assets/css/b.css',
  '-rwxr-xr-x 0:0 /usr/share/shape/assets/css/x.sh',
  'lrwxrwxrwx 0:0 /usr/share/shape/assets/link -> css/b.css',
  'drwxr-xr-x 0:0 /var/lib/other',
  'drwx------ 0:0 /var/lib/other/deep',
  'drwxr-xr-x 65532:65532 /var/lib/shape',
];

function expectShape(image: string): void {
  const find = `find /etc/shape /opt/* /srv /tmp /usr/share/shape /var/lib/other /var/lib/shape -printf '%M %U:%G %p -> %l\\n' | sed 's/ -> $//'`;
  const listed = must('docker', ['run', '--rm', '--user', '0', '--entrypoint', 'sh', image, '-c', find]);
  expect(listed.trim().split('\n').sort(byPath)).toEqual([...EXPECTED].sort(byPath));
  expect(must('docker', ['run', '--rm', image])).toBe('["--config", "/etc/shape/default.toml"] "a = 1\\n"\n');
  const [{ Config: config }] = JSON.parse(must('docker', ['inspect', image]));
  expect(config).toMatchObject({
    User: '65532:65532',
    WorkingDir: '/var/lib/shape',
    StopSignal: 'SIGINT',
    Volumes: { '/data': {} },
    ExposedPorts: { '8000/tcp': {}, '9000/udp': {} },
    Entrypoint: ['/usr/local/bin/shape'],
    Cmd: ['--config', '/etc/shape/default.toml'],
  });
  expect(config.Env).toEqual(expect.arrayContaining(['RUST_LOG=info', 'ODD=a "b" $c']));
}

function byPath(a: string, b: string): number {
  const path = (line: string) => line.slice(line.indexOf('/'));
  return path(a) < path(b) ? -1 : 1;
}

function build(env: NodeJS.ProcessEnv, ...words: readonly string[]): string {
  const image = freshImage('shape');
  const common = ['--images', image, '--tags', 'v1', '--platforms', 'linux/amd64', '--cache', 'off'];
  const buildkit = ['--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE')];
  must(process.execPath, cli('build', ...common, ...buildkit, ...words), { cwd: directory, env });
  must('docker', ['pull', '--quiet', `${image}:v1`]);
  return `${image}:v1`;
}

test('in a container: files with modes and owners, and all that a config says', () => {
  expectShape(build(process.env, '--compile', 'container'));
});

test('on this machine: the same', async () => {
  const rust = await freshRust(mkdtempSync(join(tmpdir(), 'multihull-e2e-rust-')), process.env);
  expectShape(build({ ...process.env, ...rust }, '--compile', 'runner'));
});
