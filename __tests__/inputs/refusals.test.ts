import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '../fakes/refused.ts';
import { inputsOf, type Typed } from '../fakes/typed-inputs.ts';

/** What is typed, the input and value that the refusal names, what it says, and what to do. */
const BAD: readonly (readonly [Typed, input: string, value: string, says: string, remedy: string])[] = [
  [
    { mode: 'dry-run' },
    'mode',
    'dry-run',
    '"dry-run" is not one of build, plan',
    'Write mode: build or plan.',
  ],
  [{ images: '' }, 'images', '', 'there is nowhere to push to', 'ghcr.io/OWNER/NAME, or output: DIRECTORY'],
  [{ images: '# none', push: 'true' }, 'images', '', 'there is nowhere to push to', 'or push: false'],
  [{ images: 'a.io/x:1' }, 'images', 'a.io/x:1', 'it has a tag (:1)', 'registry/owner/name'],
  [
    { platforms: 'linux/amd46' },
    'platforms',
    'linux/amd46',
    'not a platform that',
    'Did you mean linux/amd64?',
  ],
  [
    { platforms: 'windows/amd64' },
    'platforms',
    'windows/amd64',
    'not a platform that',
    'Write one of linux/amd64,',
  ],
  [{ platforms: 'arm64,arm64' }, 'platforms', 'arm64', 'arm64 is listed twice', 'Remove one of them'],
  [
    { platforms: 'linux/arm64,aarch64' },
    'platforms',
    'aarch64',
    'linux/arm64 and aarch64 are the same platform, linux/arm64',
    'Remove one of them from platforms.',
  ],
  [
    { compile: 'fast' },
    'compile',
    'fast',
    '"fast" is not one of auto, dockerfile, container, runner, emulate',
    'Write compile: auto or',
  ],
  [{ compile: 'amd46=emulate' }, 'compile', 'amd46', 'not a platform that', 'Did you mean linux/amd64?'],
  [
    { compile: 's390x=emulate' },
    'compile',
    's390x=emulate',
    "linux/s390x is not one of this image's platforms",
    'Add linux/s390x to platforms',
  ],
  [
    { compile: 'arm64=auto' },
    'compile',
    'auto',
    '"auto" is not one of dockerfile, emulate',
    'Write compile: dockerfile',
  ],
  [{ compile: 'arm64=' }, 'compile', '', '"" is not one of dockerfile, emulate', 'Write compile: dockerfile'],
  [
    { context: 'https://github.com/a/b.git' },
    'context',
    'https://github.com/a/b.git',
    'is not a directory',
    '',
  ],
  [{ context: 'git@github.com:a/b.git' }, 'context', 'git@github.com:a/b.git', 'is not a directory', ''],
  [{ context: '-' }, 'context', '-', 'is not a directory', ''],
  [
    { 'build-args': 'A B' },
    'build-args',
    'A B',
    '"A B" is not of the form key=value',
    'for example RUST_LOG=info',
  ],
  [{ 'build-args': '=x' }, 'build-args', '=x', 'not of the form key=value', 'Write one key=value per line'],
  [{ 'build-contexts': 'x' }, 'build-contexts', 'x', 'not of the form', 'shared=../shared'],
  [
    { 'no-cache': 'yes' },
    'no-cache',
    'yes',
    '"yes" is neither true nor false',
    'Write no-cache: true or no-cache: false.',
  ],
  [{ pull: '1' }, 'pull', '1', 'neither true nor false', 'Write pull: true'],
  [{ push: 'no' }, 'push', 'no', 'neither true nor false', 'Write push: true'],
  [{ 'buildkit-image': 'A B' }, 'buildkit-image', 'A B', 'is not an image reference', 'name:tag@sha256:'],
  [
    { 'qemu-image': 'X' },
    'qemu-image',
    'X',
    'is not an image reference: "X" has capital letters',
    'name:tag',
  ],
  [{ 'cache-ref': 'a b' }, 'cache-ref', 'a b', 'is not an image reference', 'name:tag'],
  [{ cache: 's3' }, 'cache', 's3', '"s3" is not one of registry, gha, local, off', 'Write cache: registry'],
  [{ cache: 'off', 'cache-ref': 'a' }, 'cache-ref', 'a', 'no meaning with cache: off', 'Leave cache-ref out'],
  [{ cache: 'gha', 'cache-ref': 'a' }, 'cache-ref', 'a', 'no meaning with cache: gha', 'Leave cache-ref out'],
  [
    { 'buildx-version': 'latest' },
    'buildx-version',
    'latest',
    '"latest" is not a version',
    'Write one of v0.33.0',
  ],
  [
    { 'buildx-version': 'v0.1.0' },
    'buildx-version',
    'v0.1.0',
    'no checksum for buildx v0.1.0',
    'or v0.1.0@sha256:…',
  ],
  [
    { 'buildx-version': 'v1.0.0@sha256:abc' },
    'buildx-version',
    'v1.0.0@sha256:abc',
    'is not a version',
    'vX.Y.Z@sha256:…',
  ],
  [
    { output: 'out', push: 'true' },
    'output',
    'out',
    'output and push: true exclude each other',
    'Leave out push',
  ],
  [
    { 'skip-checks': 'smok' },
    'skip-checks',
    'smok',
    '"smok" is not the name of a check',
    'The checks are: platform-set',
  ],
  [{ timeout: '0' }, 'timeout', '0', 'not a whole number from 1 to 1440', 'or leave timeout out'],
  [{ timeout: '1.5' }, 'timeout', '1.5', 'not a whole number', 'Write a number from 1 to 1440'],
  [{ timeout: '1441' }, 'timeout', '1441', 'not a whole number', 'Write a number from 1 to 1440'],
  [{ retries: '-1' }, 'retries', '-1', 'not a whole number from 0 to 10', 'or leave retries out'],
  [{ retries: '11' }, 'retries', '11', 'not a whole number', 'Write a number from 0 to 10'],
  [{ retries: '1e1' }, 'retries', '1e1', 'not a whole number', 'Write a number from 0 to 10'],
];

describe('a refusal names the input, the value and a way out', () => {
  test.each(BAD)('%j', (typed, input, value, says, remedy) => {
    expect(refusalOf(() => inputsOf(typed))).toEqual({
      input,
      value,
      message: expect.stringContaining(says),
      remedy: expect.stringContaining(remedy),
    });
  });
});

describe('a secret that is not of the form id=value', () => {
  // A key in PEM form has line ends: its second line is no id=value, and must not be shown.
  test.each(['s3cret-token', 'key=-----BEGIN KEY-----\nMIIEvQIBADANBg', '=s3cret-token'])(
    '%j is not shown',
    (secrets) => {
      const refusal = refusalOf(() => inputsOf({ secrets }));
      expect(refusal).toMatchObject({
        input: 'secrets',
        remedy: expect.stringContaining('one id=value per line'),
      });
      expect(JSON.stringify(refusal)).not.toMatch(/s3cret|MIIE/);
    },
  );
});

test('all that is wrong is told at once', () => {
  const { input, message } = refusalOf(() =>
    inputsOf({
      platforms: 'linux/amd46, linux/foo',
      compile: 'amd64=emulate',
      mode: 'dry-run',
      'cargo-args': '--release --bin x',
      'build-args': 'A B',
      'skip-checks': 'all, every',
      profile: 'a b',
    }),
  );
  // What depends on the platforms cannot be judged.
  expect(input?.split(', ')).toEqual([
    ...['mode', 'platforms', 'platforms', 'profile', 'cargo-args', 'cargo-args', 'build-args'],
    ...['skip-checks', 'skip-checks'],
  ]);
  expect(message).toMatch(/^9 things are wrong with what was given:\n- mode: "dry-run" is not one of/);
});
