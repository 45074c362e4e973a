/** What a new user gets wrong in the first minutes, through the real command line: what, where, and what to write instead. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/lib/run.ts';

const home = mkdtempSync(join(tmpdir(), 'multihull-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function project(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(home, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(home, name);
}

const manifest = (name: string) => `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n`;
const lock = (name: string) => `version = 4\n\n[[package]]\nname = "${name}"\nversion = "0.1.0"\n`;
const MAIN = 'fn main() {}\n';
const HELLO = project('hello', {
  'Cargo.toml': manifest('hello'),
  'Cargo.lock': lock('hello'),
  'src/main.rs': MAIN,
});
const LIBRARY = project('shelf', {
  'Cargo.toml': manifest('shelf'),
  'Cargo.lock': lock('shelf'),
  'src/lib.rs': '',
});
const UNLOCKED = project('unlocked', { 'Cargo.toml': manifest('unlocked'), 'src/main.rs': MAIN });
const EMPTY = project('empty', { 'README.md': '' });
const TYPO = project('typo', { 'Cargo.toml': '[package\nname = "x"\n', 'src/main.rs': MAIN });
const BARE = project('bare', { 'docker/Dockerfile.prod': 'FROM scratch\n' });

/** Without git, Docker and cargo on PATH. */
function multihull(
  directory: string,
  words: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/multihull.ts'), ...words], {
    cwd: directory,
    env: { HOME: home, PATH: join(home, 'nothing'), TMPDIR: home },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

const IMAGE = ['--images', '127.0.0.1:9/acme/hello', '--push', 'false'];
const build = (...words: readonly string[]) => ['build', ...IMAGE, ...words];

test.each<[string, string, readonly string[], message: string, remedy: string]>([
  [
    'a name for docker’s -t',
    HELLO,
    ['build', '-t', 'a/b:1'],
    'there is no flag -t',
    'The name goes to --images, and what stands behind its colon to --tags.',
  ],
  ['a file for docker’s -f', HELLO, build('-f', 'x'), 'there is no flag -f', 'Write --file DOCKERFILE.'],
  [
    'the context as docker takes it',
    HELLO,
    ['build', '.'],
    '"." is not expected here',
    'A directory goes to --context: --context .',
  ],
  [
    'an image as docker takes it',
    HELLO,
    ['build', 'ghcr.io/acme/trow'],
    '"ghcr.io/acme/trow" is not expected here',
    '--images ghcr.io/acme/trow',
  ],
  [
    'docker’s --dry-run',
    HELLO,
    build('--dry-run'),
    'there is no flag --dry-run',
    'multihull plan prints what build would do.',
  ],
  [
    'docker’s --platform',
    HELLO,
    build('--platform', 'linux/arm64'),
    'there is no flag --platform',
    'Did you mean --platforms?',
  ],
  [
    'docker’s --build-arg',
    HELLO,
    build('--build-arg', 'A=1'),
    'there is no flag --build-arg',
    'Did you mean --build-args?',
  ],
  [
    'cargo’s --release',
    HELLO,
    build('--release'),
    'there is no flag --release',
    'Programs are built with the profile release unless --profile names another one.',
  ],
  ['a singular', HELLO, ['build', '--image', 'a/b'], 'there is no flag --image', 'Did you mean --images?'],
  [
    'a command that does not exist',
    HELLO,
    ['biuld'],
    'there is no command "biuld"',
    'Did you mean multihull build?',
  ],
  ['nothing', HELLO, [], 'no command is given', 'multihull --help'],
  ['no image', HELLO, ['build'], 'images is not given', 'Write images: ghcr.io/OWNER/NAME'],
  [
    'a tag in the name',
    HELLO,
    ['build', '--images', 'ghcr.io/a/b:latest'],
    '"ghcr.io/a/b:latest" is not an image name: it has a tag (:latest)',
    'Write registry/owner/name',
  ],
  [
    'a URL',
    HELLO,
    ['build', '--images', 'https://ghcr.io/a/b'],
    'it has a URL scheme',
    'Write registry/owner/name',
  ],
  [
    'a platform that nobody has',
    HELLO,
    build('--platforms', 'linux/amd46'),
    '"linux/amd46" is not a platform',
    'Did you mean linux/amd64?',
  ],
  [
    'Windows',
    HELLO,
    build('--platforms', 'windows/amd64'),
    '"windows/amd64" is not a platform',
    'Write one of linux/amd64',
  ],
  [
    'a switch that is none',
    HELLO,
    build('--load', 'maybe'),
    'load: "maybe" is neither true nor false',
    'Write load: true',
  ],
  ['a binary that is not there', HELLO, build('--bin', 'helo'), 'bin: there is no binary "helo"', 'hello'],
  [
    'a feature that is not there',
    HELLO,
    build('--features', 'tls'),
    'hello has no feature "tls"',
    'Leave features out: there are none.',
  ],
  [
    'a profile that is not there',
    HELLO,
    build('--profile', 'fast'),
    'there is no profile "fast"',
    'add [profile.fast]',
  ],
  [
    '--release for cargo',
    HELLO,
    build('--cargo-args', '--release'),
    '--release is set by Multihull itself',
    'use the input profile',
  ],
  [
    'a secret without a name',
    HELLO,
    build('--secrets', 'hunter2'),
    'secrets: item 1 is not of the form id=value',
    'Write one id=value per line',
  ],
  [
    'half a login',
    HELLO,
    build('--username', 'ada'),
    'username is given, but password is not',
    'Add password.',
  ],
  [
    'a Dockerfile that is not there',
    HELLO,
    build('--file', 'docker/Dockerfile'),
    'there is no docker/Dockerfile',
    'relative to hello',
  ],
  [
    'a directory that is not there',
    HELLO,
    build('--context', 'nowhere'),
    'context: there is no directory nowhere',
    'relative to hello',
  ],
  [
    'the wrong directory',
    EMPTY,
    build(),
    'there is no Dockerfile, and no Cargo.toml to write one for',
    'Write the directory of your crate as context',
  ],
  [
    'a Dockerfile of another name',
    BARE,
    build('--file', 'docker/Dockerfile'),
    'there is no docker/Dockerfile',
    'Beside it there is Dockerfile.prod',
  ],
  ['a library', LIBRARY, build(), 'shelf has no binary to put into an image', 'Add src/main.rs'],
  ['no Cargo.lock', UNLOCKED, build(), 'there is no Cargo.lock', 'cargo generate-lockfile'],
  ['a Cargo.toml that is none', TYPO, build(), 'Cargo.toml', ''],
  [
    'verify of nothing',
    HELLO,
    ['verify'],
    'verify takes an image',
    'Write multihull verify ghcr.io/acme/trow:1.0',
  ],
  [
    '--show of something else',
    HELLO,
    ['plan', ...IMAGE, '--show', 'image'],
    '--show: "image" is not something that a plan can show',
    'Write --show dockerfile',
  ],
])('%s', async (_what, directory, words, message, remedy) => {
  const { code, stdout, stderr } = await multihull(directory, words);
  expect({ code, stdout, stderr }).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(message),
  });
  expect(stderr).toContain(remedy);
  expect(stderr).not.toMatch(/hunter2|bug in Multihull|\n\s+at /);
});

test('no Docker: exit 3, as the machine lacks it, and the plan needs none', async () => {
  const { code, stderr } = await multihull(HELLO, build());
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringContaining('Start Docker on this machine'),
  });
  const planned = await multihull(HELLO, ['plan', '--show', 'dockerfile']);
  expect({ code: planned.code, first: planned.stdout.split('\n')[0] }).toEqual({
    code: 0,
    first:
      '# Written by Multihull. The stage "build" runs once, on the machine that builds, for all platforms.',
  });
  expect(planned.stderr).toContain('Docker cannot be used here');
});

test.each(['plan', 'build'])('a reader that stops reading ends nothing: %s', async (command) => {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/multihull.ts'), command, ...IMAGE], {
    cwd: HELLO,
    env: { HOME: home, PATH: join(home, 'nothing'), TMPDIR: home },
  });
  child.stdout.destroy();
  child.stderr.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(command === 'plan' ? 0 : 3);
});
