/** A Dockerfile of the user's that only copies programs, which are compiled in a container for it. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, cli, freshImage, leftovers, must, printedBy, testbed } from './engines.ts';

const PLATFORMS = 'linux/amd64,linux/arm/v7';
const DOCKERFILE = `FROM debian:bookworm-slim
ARG TARGETARCH TARGETVARIANT
COPY --from=programs \${TARGETARCH}\${TARGETVARIANT}/where /usr/local/bin/where
ENV FROM_MY_DOCKERFILE=yes
ENTRYPOINT ["where"]
`;

const { directory } = checkout({
  'Cargo.toml': '[package]\nname = "where"\nversion = "0.1.0"\nedition = "2021"\n',
  'Cargo.lock': 'version = 4\n\n[[package]]\nname = "where"\nversion = "0.1.0"\n',
  'src/main.rs':
    'fn main() {\n    println!("{} {:?}", std::env::consts::ARCH, std::env::var("FROM_MY_DOCKERFILE"));\n}\n',
  Dockerfile: DOCKERFILE,
});

function run(...words: readonly string[]) {
  const all = cli(...words, '--compile', 'container', '--platforms', PLATFORMS);
  return spawnSync(process.execPath, all, { cwd: directory, encoding: 'utf8', env: process.env });
}

afterEach(() => expect(leftovers()).toEqual([]));

test('the programs of every platform are compiled once, and the user’s Dockerfile makes the image', () => {
  const image = freshImage('programs');
  const build = () =>
    run('build', '--images', image, '--tags', 'v1', '--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE'));
  const first = build();
  expect(first.stderr).toContain('the Dockerfile copies from the build context "programs"');
  expect(first.status).toBe(0);
  expect(printedBy(`${image}:v1`, 'linux/amd64')).toBe('x86_64 Ok("yes")\n');
  expect(printedBy(`${image}:v1`, 'linux/arm/v7')).toBe('arm Ok("yes")\n');
  // A fresh builder: what was compiled comes out of a cache of its own in the registry.
  const second = build();
  expect(second.status).toBe(0);
  expect(second.stderr).not.toMatch(/^\s+Compiling where/m);
  expect(second.stderr).toMatch(/"cargo", "build".*CACHED/);
});

test('a compile error is shown at its place in the source, not in the Dockerfile', () => {
  writeFileSync(join(directory, 'src/main.rs'), 'fn main() {\n    println!("hi"\n}\n');
  const result = run(
    'build',
    '--push',
    'false',
    '--cache',
    'off',
    '--buildkit-image',
    testbed('TESTBED_BUILDKIT_IMAGE'),
  );
  must('git', ['-C', directory, 'checkout', '--quiet', 'src/main.rs']);
  expect(result.status).toBe(3);
  expect(result.stderr).toMatch(/src\/main\.rs:\d+/);
});

test('which of two Dockerfiles is built is said', () => {
  writeFileSync(join(directory, 'Dockerfile'), 'FROM debian:bookworm-slim\nCOPY where /usr/local/bin/\n');
  const ignored = run('plan', '--push', 'false');
  expect(ignored.status).toBe(0);
  expect(`${ignored.stdout}${ignored.stderr}`).toContain(
    'Dockerfile is not used: compile: container writes a Dockerfile',
  );
  rmSync(join(directory, 'Dockerfile'));
  const written = run('plan', '--push', 'false');
  expect(`${written.stdout}${written.stderr}`).not.toContain('is not used');
});
