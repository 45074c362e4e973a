/** What a user sees when something is wrong, on the real engines. Nothing may be left behind, and no tag moved. */
import { existsSync, readdirSync } from 'node:fs';
import { startRegistryProxy } from '../fakes/registry-proxy.ts';
import { act, checkout, freshImage, leftovers, REGISTRY, THREE, tagDigest, testbed } from './engines.ts';

const COPY_ONLY = 'FROM debian:bookworm-slim\nCOPY hello /hello\nENTRYPOINT ["/bin/cat", "/hello"]\n';

function errors(stdout: string): string {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('::error'))
    .join('\n')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
}

afterEach(() => expect(leftovers()).toEqual([]));

test('a base image without arm/v7 is refused before anything is built', async () => {
  const { directory, sha } = checkout({ Dockerfile: 'FROM noarmv7:1\nCOPY hello /hello\n', hello: 'hi' });
  const result = await act({
    workspace: directory,
    sha,
    inputs: { images: freshImage('base'), platforms: THREE },
  });
  expect(result.exitCode).toBe(2);
  expect(errors(result.stdout)).toContain(
    'Dockerfile:1: base image noarmv7:1 has no linux/arm/v7; it has linux/amd64, linux/arm64',
  );
  expect(errors(result.stdout)).toContain(
    'Take a base image that has linux/arm/v7, or remove linux/arm/v7 from platforms.',
  );
  expect(errors(result.stdout)).toContain('file=Dockerfile,line=1');
  expect(result.outputs['promoted']).toBe('false');
  expect(result.stdout).not.toContain('builder multihull-');
});

test('a compile error on one platform is shown as that platform’s own log, at its line', async () => {
  const { directory, sha } = checkout({
    'Cargo.toml': '[package]\nname = "crooked"\nversion = "0.1.0"\nedition = "2021"\n',
    'Cargo.lock': 'version = 4\n\n[[package]]\nname = "crooked"\nversion = "0.1.0"\n',
    'src/main.rs':
      'fn main() {\n    #[cfg(target_arch = "aarch64")]\n    let _wrong: u32 = "a text";\n    println!("hi");\n}\n',
    Dockerfile: [
      'FROM --platform=$BUILDPLATFORM rust:1.85-bookworm AS cross',
      'WORKDIR /src',
      'ARG TARGETPLATFORM',
      'RUN --mount=from=multihull,target=/multihull . /multihull/env.sh && rustup target add "$MULTIHULL_TARGET"',
      'COPY . .',
      'RUN --mount=from=multihull,target=/multihull . /multihull/env.sh && cargo check --target "$MULTIHULL_TARGET"',
      'FROM debian:bookworm-slim',
      'COPY --from=cross /src/Cargo.toml /Cargo.toml',
    ].join('\n'),
  });
  const image = freshImage('crooked');
  const result = await act({
    workspace: directory,
    sha,
    inputs: { images: image, platforms: 'linux/amd64,linux/arm64', tags: 'v1', cache: 'off' },
  });
  expect(result.exitCode).toBe(3);
  const shown = errors(result.stdout);
  expect(shown).toContain('file=src/main.rs,line=3');
  expect(shown).toContain('mismatched types');
  expect(shown).toContain('linux/arm64');
  expect(shown).toMatch(/file=Dockerfile,line=6/);
  expect(result.summary).toContain('linux/arm64');
  expect(await tagDigest(image, 'v1')).toBeUndefined();
});

test('a registry that goes away before the push moves no tag', async () => {
  const proxy = await startRegistryProxy(REGISTRY);
  const { directory, sha } = checkout({ Dockerfile: COPY_ONLY, hello: 'hi' });
  const image = freshImage('away', proxy.host);
  try {
    const result = await act({
      workspace: directory,
      sha,
      inputs: { images: image, platforms: THREE, tags: 'v1', retries: '1', cache: 'off' },
      onLine: (line) => {
        if (line.startsWith('::group::Plan')) void proxy.close();
      },
    });
    expect(result.exitCode).toBe(3);
    expect(errors(result.stdout)).toContain(proxy.host);
    expect(errors(result.stdout)).toContain('does not answer the builder');
    expect(result.stdout).toContain('trying again in 1 s (1 of 1)');
    expect(result.outputs['promoted']).toBe('false');
    expect(await tagDigest(image.replace(proxy.host, REGISTRY), 'v1')).toBeUndefined();
  } finally {
    await proxy.close();
  }
});

test('a wrong password is refused before anything is built', async () => {
  const { directory, sha } = checkout({ Dockerfile: COPY_ONLY, hello: 'hi' });
  const result = await act({
    workspace: directory,
    sha,
    inputs: {
      images: freshImage('locked', testbed('TESTBED_AUTH_REGISTRY')),
      platforms: 'linux/amd64',
      username: testbed('TESTBED_AUTH_USER'),
      password: 'not-the-password',
    },
  });
  expect(result.exitCode).toBe(2);
  expect(errors(result.stdout)).toContain(testbed('TESTBED_AUTH_REGISTRY'));
  expect(errors(result.stdout)).toMatch(/401/);
  // The runner is told to hide it; it is nowhere else.
  const lines = result.stdout.split('\n').filter((line) => line.includes('not-the-password'));
  expect([...new Set(lines)]).toEqual(['::add-mask::not-the-password']);
});

test('a mistyped platform is named, with the one that was meant', async () => {
  const { directory, sha } = checkout({ Dockerfile: COPY_ONLY, hello: 'hi' });
  const result = await act({
    workspace: directory,
    sha,
    inputs: { images: freshImage('typo'), platforms: 'linux/amd46' },
  });
  expect(result.exitCode).toBe(2);
  expect(errors(result.stdout)).toContain('platforms: "linux/amd46" is not a platform that Multihull knows');
  expect(errors(result.stdout)).toContain('Did you mean linux/amd64?');
});

test('a Dockerfile that does not exist is named, with the one beside it', async () => {
  const { directory, sha } = checkout({ 'docker/Dockerfile.release': COPY_ONLY, hello: 'hi' });
  const result = await act({
    workspace: directory,
    sha,
    inputs: { images: freshImage('nofile'), file: 'docker/Dockerfile' },
  });
  expect(result.exitCode).toBe(2);
  expect(errors(result.stdout)).toContain('file: there is no docker/Dockerfile');
  expect(errors(result.stdout)).toContain('write file: docker/Dockerfile.release');
});

test('when the third of five tags cannot be moved, all five are as before', async () => {
  const proxy = await startRegistryProxy(REGISTRY);
  const image = freshImage('five', proxy.host);
  const behind = image.replace(proxy.host, REGISTRY);
  const tags = ['one', 'two', 'three', 'four', 'five'];
  const build = (hello: string, names: readonly string[]) => {
    const { directory, sha } = checkout({ Dockerfile: COPY_ONLY, hello });
    return act({
      workspace: directory,
      sha,
      inputs: { images: image, platforms: THREE, tags: names.join('\n'), cache: 'off' },
    });
  };
  try {
    // Before: four of the five exist.
    const first = await build('before', tags.slice(0, 4));
    expect(first.exitCode).toBe(0);
    const before = first.outputs['digest'];
    proxy.setRule((method, path) =>
      method === 'PUT' && path.endsWith('/manifests/three') ? { status: 403 } : undefined,
    );
    const second = await build('after', tags);
    expect(second.exitCode).toBe(3);
    expect(errors(second.stdout)).toContain('not every tag could be moved, so none was');
    expect(errors(second.stdout)).toContain(`${image}:three`);
    expect(second.outputs['promoted']).toBe('false');
    expect(second.outputs['digest']).not.toBe(before);
    for (const tag of tags.slice(0, 4)) expect(await tagDigest(behind, tag)).toBe(before);
    expect(await tagDigest(behind, 'five')).toBeUndefined();
  } finally {
    await proxy.close();
  }
});

test('a run that fails leaves no files but its report', async () => {
  const { directory, sha } = checkout({ Dockerfile: 'FROM debian:bookworm-slim\nRUN exit 7\n', hello: 'hi' });
  const result = await act({
    workspace: directory,
    sha,
    inputs: { images: freshImage('seven'), platforms: 'linux/amd64', cache: 'off' },
  });
  expect(result.exitCode).toBe(3);
  expect(errors(result.stdout)).toContain('exit code 7');
  expect(existsSync(result.temp)).toBe(true);
  expect(readdirSync(result.temp).filter((name) => !name.includes('report'))).toEqual([]);
});
