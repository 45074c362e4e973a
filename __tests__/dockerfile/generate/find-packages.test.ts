/** The script that finds packages, run by a real shell on what cargo printed of the crate in fixtures/. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packageSearch } from '../../../src/crate/native/package-rules.ts';
import { treeChoice } from '../../../src/crate/resolved/tree-choice.ts';
import {
  FIND_PACKAGES_SCRIPT,
  findPackages,
  INSTALL_PACKAGES_SCRIPT,
  type PackageTarget,
  packageTable,
} from '../../../src/dockerfile/generate/find-packages.ts';
import { BOOKWORM } from '../../../src/domain/debian-release.ts';
import { temporary } from '../../fakes/tools.ts';

const RECORDED: { readonly answers: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(new URL('fixtures/needs.cargo-1.95.json', import.meta.url), 'utf8'),
);
const TABLE = '/usr/local/share/multihull/native-crates';
/** All that Cargo.lock has, what no target uses among it. */
const LOCKED = new Set(
  'openssl-sys openssl-src libsqlite3-sys zmq-sys onig_sys pam-sys prost-build pq-sys alsa-sys libdbus-sys libudev-sys bindgen clang-sys pkg-config'.split(
    ' ',
  ),
);
const CARGO = { bins: [], packages: [], features: [], profile: 'release', args: [], toolchain: undefined };

/** A file that a Dockerfile writes by a here-document. */
function body(instruction: string): string {
  return instruction.split('\n').slice(1, -1).join('\n');
}

async function find(
  targets: readonly PackageTarget[],
  { features = [] as readonly string[], given = [] as readonly string[] } = {},
) {
  const directory = await temporary();
  const bin = join(directory, 'bin');
  await mkdir(bin);
  const answers = join(directory, 'answers');
  await mkdir(answers);
  for (const [words, text] of Object.entries(RECORDED.answers))
    await writeFile(join(answers, words.replaceAll(/[^\w-]/g, '_')), text);
  await writeFile(
    join(bin, 'cargo'),
    `#!/bin/sh\nexec cat "${answers}/$(printf %s "$*" | sed 's/[^A-Za-z0-9_-]/_/g')"\n`,
  );
  await chmod(join(bin, 'cargo'), 0o755);
  const search = packageSearch(BOOKWORM, LOCKED, given);
  if (!search) throw new Error('nothing to look for');
  const table = join(directory, 'native-crates');
  await writeFile(table, `${body(packageTable(search))}\n`);
  const script = join(directory, 'find-packages');
  await writeFile(script, body(FIND_PACKAGES_SCRIPT).replaceAll(TABLE, table));
  const list = join(directory, 'lists', 'build');
  const [, ...words] = findPackages(list, targets, treeChoice({ ...CARGO, features }));
  const done = spawnSync('sh', [script, ...words], {
    encoding: 'utf8',
    env: { PATH: `${bin}:/usr/bin:/bin` },
  });
  return {
    exitCode: done.status,
    stderr: done.stderr,
    said: done.stdout.split('\n').filter(Boolean),
    list: done.status === 0 ? (await readFile(list, 'utf8')).split('\n').filter(Boolean) : [],
  };
}

const ARM64 = { target: 'aarch64-unknown-linux-gnu', architecture: 'arm64' };
const ARMV7 = { target: 'armv7-unknown-linux-gnueabihf', architecture: 'armhf' };
const TOOLS = ['clang', 'libclang-dev', 'libprotobuf-dev', 'pkg-config', 'protobuf-compiler'];

describe('packages are found', () => {
  test('for what is linked, by target; for build scripts of the machine itself', async () => {
    const found = await find([ARM64]);
    expect(found).toMatchObject({ exitCode: 0, stderr: '' });
    // pq-sys is linked by the build script; SQLite and ZeroMQ come with their source; nobody builds for Windows, or tests.
    expect(found.list).toEqual([...TOOLS, 'libpq-dev', 'libssl-dev:arm64'].sort());
    expect(found.said).toContain('libssl-dev:arm64 for openssl-sys');
    expect(found.said).toContain('clang for bindgen, clang-sys');
  });

  test('not where a feature brings the source, whose own tools are needed then', async () => {
    const { list } = await find([ARM64], { features: ['vendored'] });
    expect(list).toEqual([...TOOLS, 'libpq-dev', 'make', 'perl'].sort());
  });

  test('for several targets, each with crates of its own', async () => {
    const { list } = await find([ARM64, ARMV7]);
    const libraries = ['libssl-dev:arm64', 'libssl-dev:armhf'];
    expect(list).toEqual([...TOOLS, 'libpq-dev', 'libudev-dev:armhf', ...libraries].sort());
  });

  test('where a target has no libraries, which is said, and the rest is found', async () => {
    const { list, said } = await find([{ ...ARM64, architecture: 'none' }]);
    expect(list).toEqual([...TOOLS, 'libpq-dev'].sort());
    expect(said).toContain('not there for aarch64-unknown-linux-gnu: libssl-dev, which openssl-sys needs');
  });

  test('of the user’s own, and one that apt installs for one architecture only is unpacked for others', async () => {
    const { list } = await find([{ ...ARM64, architecture: 'native' }, ARMV7], {
      given: ['libpq-dev', 'libfoo-dev'],
    });
    expect(list).toEqual(
      expect.arrayContaining([
        'libfoo-dev',
        'libfoo-dev:armhf',
        'libpq-dev',
        'libpq5:armhf',
        'libssl-dev:armhf',
        'unpack=libpq-dev:armhf',
      ]),
    );
    expect(list).not.toContain('libpq-dev:armhf');
  });

  test('or the step fails with what cargo says', async () => {
    const found = await find([{ target: 'x86_64-unknown-none', architecture: 'native' }]);
    expect(found.exitCode).not.toBe(0);
    expect(found.stderr).toContain('x86_64-unknown-none');
  });
});

test.each(['libssl-dev;reboot', '-o', '--yes', 'a b', '$(id)', 'unpack=../x'])(
  'a list with %j in it installs nothing',
  async (line) => {
    const directory = await temporary();
    const script = join(directory, 'install-packages');
    await writeFile(script, body(INSTALL_PACKAGES_SCRIPT));
    await writeFile(join(directory, 'list'), `libssl-dev\n${line}\n`);
    // Without apt on PATH, an attempt to call it would be an error of its own.
    const done = spawnSync('sh', [script, join(directory, 'list')], { encoding: 'utf8' });
    expect(done).toMatchObject({ status: 1, stdout: `${line}\n`, stderr: '' });
  },
);
