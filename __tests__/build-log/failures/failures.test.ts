import { createBuildLog } from '../../../src/build-log/build-log.ts';
import { failureOf, play, steady } from '../recorded.ts';

describe('failures, as the real buildx reports them', () => {
  it.each([
    ['step-failed', 'step', 'linux/amd64: RUN echo one; echo two >&2; exit 3 failed with exit code 3', 2],
    ['rust-error', 'rust-error', 'linux/arm/v7: src/main.rs:4:12: mismatched types [E0308]', 11],
    [
      'rust-error-everywhere',
      'rust-error',
      'linux/amd64, linux/arm/v7: src/main.rs:2:18: mismatched types [E0308]',
      11,
    ],
    [
      'target-missing',
      'rust-target-missing',
      'the Rust standard library for aarch64-unknown-linux-gnu is not installed',
      10,
    ],
    ['linker-missing', 'tool-missing', 'the linker aarch64-linux-gnu-gcc is not installed', 11],
    ['lockfile-outdated', 'lockfile-outdated', 'Cargo.lock does not match Cargo.toml', 11],
    [
      'apt-unknown-package',
      'package-not-found',
      'linux/arm/v7: there is no Debian package gcc-arm-linux-gnuabihf',
      9,
    ],
    ['command-not-found', 'command-not-found', 'the command protoc does not exist in this stage', 2],
    [
      'killed',
      'killed',
      "RUN sh -c 'echo linking; kill -9 $$'; exit $? was killed, most likely because the memory ran out",
      2,
    ],
    [
      'exec-format',
      'exec-format',
      'a program for another platform was run, and the builder cannot execute it',
      3,
    ],
    [
      'copy-missing',
      'copy-missing',
      'linux/amd64, linux/arm64, linux/arm/v7: COPY missing.txt /: /missing.txt does not exist in what it copies from',
      2,
    ],
    ['base-not-found', 'base-not-found', 'the base image 127.0.0.1:5000/bl/nothing:1 does not exist', 1],
    [
      'base-lacks-platform',
      'base-lacks-platform',
      'the base image docker.io/library/noarmv7:1 does not exist for linux/arm/v7',
      1,
    ],
    [
      'base-denied',
      'base-denied',
      'the registry does not give out the base image 127.0.0.1:5001/bl/secret:1 to this login',
      1,
    ],
    [
      'syntax-error',
      'dockerfile-syntax',
      'the Dockerfile is not valid: unknown instruction: RUNN (did you mean RUN?)',
      2,
    ],
    [
      'syntax-image',
      'frontend-unavailable',
      "the Dockerfile's syntax image 127.0.0.1:9/docker/dockerfile:1 could not be pulled",
      1,
    ],
    ['no-dockerfile', 'dockerfile-missing', 'there is no Dockerfile at docker/Dockerfile', undefined],
    ['no-such-dockerfile', 'dockerfile-missing', 'there is no Dockerfile at docker/Dockerfile', undefined],
    ['no-such-target', 'target-missing', 'the Dockerfile has no stage release', undefined],
    [
      'push-refused',
      'registry-unreachable',
      'the registry 127.0.0.1:9 does not answer the builder',
      undefined,
    ],
    [
      'push-unauthorized',
      'push-unauthorized',
      'the registry did not accept the login for 127.0.0.1:5001/bl/hello',
      undefined,
    ],
    ['cache-export-failed', 'cache-export', 'the build cache could not be written', undefined],
    ['cancelled', 'cancelled', 'the build was cancelled during RUN echo waiting; sleep 60', undefined],
  ])('%s is %s', (name, kind, message, line) => {
    const failure = failureOf(name, 'docker/Dockerfile');
    expect(failure.cause.kind).toBe(kind);
    expect(failure.message).toBe(message);
    expect(failure.dockerfile).toEqual(line === undefined ? undefined : { file: 'docker/Dockerfile', line });
    expect(failure.hint).toMatch(/^[A-Z].*[.]$/);
    expect(failure.text).not.toBe('');
  });

  it('has the log of the failed step, and of no other', () => {
    const failure = failureOf('step-failed');
    expect([...failure.log].sort()).toEqual(['one', 'two']);
    expect(failure).toMatchObject({ platform: 'linux/amd64', platforms: ['linux/amd64'], exitCode: 3 });
  });

  it('points at the Rust line and at the Dockerfile line', () => {
    expect(failureOf('rust-error')).toMatchObject({
      cause: {
        kind: 'rust-error',
        error: { code: 'E0308', message: 'mismatched types', file: 'src/main.rs', line: 4, column: 12 },
      },
      platform: 'linux/arm/v7',
      runsOn: 'linux/amd64',
      platforms: ['linux/arm/v7'],
      stage: 'cross',
      step: { n: 8, of: 9 },
      instruction: 'RUN cargo build --release --locked --target $(cat /.platform)',
      exitCode: 101,
      dockerfile: { file: 'Dockerfile', line: 11 },
      further: [],
    });
  });

  it.each([
    ['target-missing', 'RUN rustup target add aarch64-unknown-linux-gnu'],
    ['linker-missing', 'apt-get install -y gcc-aarch64-linux-gnu libc6-dev-arm64-cross'],
    ['apt-unknown-package', 'Write gcc-arm-linux-gnueabihf'],
    ['lockfile-outdated', 'commit Cargo.lock'],
    ['base-lacks-platform', 'docker buildx imagetools inspect docker.io/library/noarmv7:1'],
    ['push-unauthorized', '"username" and "password"'],
  ])('says what to do about %s', (name, words) => {
    expect(failureOf(name).hint).toContain(words);
  });

  it('names the one platform that was asked for, which BuildKit does not', () => {
    expect(failureOf('target-missing', 'Dockerfile', ['linux/arm64'])).toMatchObject({
      platform: 'linux/arm64',
      platforms: ['linux/arm64'],
      message: 'linux/arm64: the Rust standard library for aarch64-unknown-linux-gnu is not installed',
    });
  });

  it('says once what failed alike for every platform', () => {
    expect(failureOf('copy-missing').further).toEqual([]);
  });

  it('puts the failed group last, next to the message', () => {
    const { summary } = play('step-failed');
    expect(
      summary.events.map((event) => (event.kind === 'group' ? steady(event.title) : event.kind)),
    ).toEqual([
      'setting up: Dockerfile, contexts, metadata, N s',
      expect.stringMatching(/^linux\/arm64: .* given up unfinished$/),
      expect.stringMatching(/^linux\/amd64: .* FAILED$/),
    ]);
  });

  it('tells of a failing step at once', () => {
    expect(play('step-failed').events.find((event) => event.kind === 'step-failed')).toMatchObject({
      place: 'linux/amd64 2/2',
      instruction: 'RUN echo one; echo two >&2; exit 3',
    });
  });

  it('does not make a failure of a cache that could not be written', () => {
    const { summary } = play('cache-export-ignored');
    expect(summary.failure).toBeUndefined();
    expect(summary.cache.exportErrors).toEqual([expect.stringContaining('connection refused')]);
    const titles = summary.events.map((event) =>
      event.kind === 'group' ? [steady(event.title), event.failed] : [],
    );
    expect(titles).toContainEqual(['export, cache, N s — the cache was not written', false]);
  });
});

/** Messages of registries and engines that the testbed does not have: written after their sources and public reports. */
describe('failures of other registries and machines', () => {
  const solved = (error: string, exitCode = 1) => {
    const log = createBuildLog();
    log.push(`ERROR: failed to build: failed to solve: ${error}`);
    return log.finish(exitCode).failure?.cause;
  };

  it.each([
    [
      'failed to push ghcr.io/acme/trow: denied: permission_denied: write_package',
      { kind: 'push-denied', ref: 'ghcr.io/acme/trow' },
    ],
    [
      'failed to push ghcr.io/acme/trow:1: unexpected status from POST request to https://ghcr.io/v2/acme/trow/blobs/uploads/: 403 Forbidden',
      { kind: 'push-denied', ref: 'ghcr.io/acme/trow:1' },
    ],
    [
      'failed to push docker.io/acme/trow:1: push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      { kind: 'push-denied', ref: 'docker.io/acme/trow:1' },
    ],
    [
      'failed to push ghcr.io/acme/trow: failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://ghcr.io/token: 401 Unauthorized',
      { kind: 'push-unauthorized', ref: 'ghcr.io/acme/trow' },
    ],
    [
      'failed to push registry.example/x: failed to do request: Head "https://registry.example/v2/x/blobs/sha256:1": http: server gave HTTP response to HTTPS client',
      { kind: 'registry-not-https', host: 'registry.example' },
    ],
    [
      'failed to push registry.example/x: failed to do request: Head "https://registry.example/v2/x/blobs/sha256:1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      { kind: 'registry-certificate', host: 'registry.example' },
    ],
    [
      'failed to push registry.example/x: failed to do request: Head "https://registry.example/v2/x/blobs/sha256:1": dial tcp: lookup registry.example on 127.0.0.53:53: no such host',
      { kind: 'registry-unreachable', host: 'registry.example' },
    ],
    [
      'alpine:latest: failed to resolve source metadata for docker.io/library/alpine:latest: no match for platform in manifest: not found',
      { kind: 'base-lacks-platform', image: 'docker.io/library/alpine:latest' },
    ],
    [
      'acme/secret: failed to resolve source metadata for docker.io/acme/secret:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      { kind: 'base-denied', image: 'docker.io/acme/secret:latest' },
    ],
    [
      'rust:1: failed to resolve source metadata for docker.io/library/rust:1: failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/rust/manifests/sha256:1: 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit.',
      { kind: 'rate-limited', image: 'docker.io/library/rust:1' },
    ],
    [
      'failed to resolve source metadata for docker.io/docker/dockerfile:1: failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://auth.docker.io/token: 429 Too Many Requests',
      { kind: 'frontend-unavailable', image: 'docker.io/docker/dockerfile:1', rateLimited: true },
    ],
    ['failed to copy files: copy file range failed: no space left on device', { kind: 'disk-full' }],
    ['rpc error: code = Unavailable desc = error reading from server: EOF', { kind: 'builder-lost' }],
    ['something that nobody has seen before', { kind: 'unknown' }],
  ])('%s', (error, cause) => {
    expect(solved(error)).toEqual(cause);
  });

  it('makes no failure of an exit code 0', () => {
    expect(solved('anything', 0)).toBeUndefined();
  });
});
