/** From the refusal of a Dockerfile that emulates to a tagged image, by doing what the message says, once. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkout,
  cli,
  commit,
  freshImage,
  leftovers,
  must,
  printedBy,
  tagDigest,
  testbed,
} from './engines.ts';

const image = freshImage('hello');
const PLATFORMS = 'linux/amd64,linux/arm64';
const { directory } = checkout({
  'Cargo.toml': '[package]\nname = "hello"\nversion = "0.1.0"\nedition = "2021"\n',
  'Cargo.lock': 'version = 4\n\n[[package]]\nname = "hello"\nversion = "0.1.0"\n',
  'src/main.rs': 'fn main() {\n    println!("hello from {}", std::env::consts::ARCH);\n}\n',
  // As it stands in many tutorials: dependencies first, with a stand-in that is removed behind it.
  Dockerfile: `FROM rust:1.85-bookworm AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo 'fn main() {}' > src/main.rs && cargo build --release && rm -rf src
COPY . .
RUN rm target/release/deps/hello* && cargo build --release

FROM debian:bookworm-slim
COPY --from=build /app/target/release/hello /usr/local/bin/hello
CMD ["hello"]
`,
});

function multihull(...words: readonly string[]) {
  const result = spawnSync(process.execPath, cli(...words), { cwd: directory, encoding: 'utf8' });
  return { code: result.status, out: result.stdout, err: result.stderr };
}
const flags = ['--images', image, '--platforms', PLATFORMS, '--tags', 'v1', '--cache', 'off'];
const builder = ['--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE')];

test('the refusal, what it says to run, and a tagged image', async () => {
  const refused = multihull('build', ...flags, ...builder);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('Dockerfile:4: stage "build" would compile Rust for linux/arm64 under QEMU');
  expect(refused.err).toMatch(/1\. Write compile: container.*2\. Let the Dockerfile cross-compile/s);

  // The first way: nothing more is in the way.
  expect(multihull('plan', ...flags, '--compile', 'container').code).toBe(0);

  // The second one, word for word.
  const [, command = ''] = /multihull (migrate Dockerfile --write) makes this change/.exec(refused.err) ?? [];
  expect(multihull(...command.split(' ')).code).toBe(0);
  expect(refused.err).toContain(
    must('git', ['-C', directory, 'diff', '--unified=0']).split('\n').at(-2)?.slice(1),
  );
  commit(directory, 'cross-compile');

  const built = multihull('build', ...flags, ...builder);
  expect(built.err).toContain('verified');
  expect(built.code).toBe(0);
  expect(await tagDigest(image, 'v1')).toBe(built.out.trim().split('@').at(-1));
  // The stand-in says nothing.
  expect(printedBy(`${image}:v1`, 'linux/amd64')).toBe('hello from x86_64\n');
  expect(printedBy(`${image}:v1`, 'linux/arm64')).toBe('hello from aarch64\n');
  expect(readFileSync(join(directory, 'Dockerfile'), 'utf8')).toContain('RUN --mount=from=multihull');
  expect(leftovers()).toEqual([]);
});
