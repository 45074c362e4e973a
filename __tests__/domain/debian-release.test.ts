import { describe, expect, test } from '@jest/globals';
import { compareMinor, releaseOfBase } from '../../src/domain/debian-release.ts';

const SHA = `@sha256:${'a'.repeat(64)}`;

/** `bookworm 2.36`, or which kind of system without glibc. */
function release(base: string): string {
  const { release: found } = releaseOfBase(base);
  return found.kind === 'glibc'
    ? `${found.distribution} ${found.codename} ${found.glibc}`
    : found.distribution;
}

describe('the release of a base', () => {
  test.each([
    ['debian:bookworm-slim', 'debian bookworm 2.36'],
    ['debian:12', 'debian bookworm 2.36'],
    ['debian:12.5-slim', 'debian bookworm 2.36'],
    ['debian:11', 'debian bullseye 2.31'],
    ['debian:bullseye-20240101-slim', 'debian bullseye 2.31'],
    ['debian:trixie-slim', 'debian trixie 2.41'],
    ['debian:13', 'debian trixie 2.41'],
    ['docker.io/library/debian:trixie', 'debian trixie 2.41'],
    ['ubuntu:22.04', 'ubuntu jammy 2.35'],
    ['ubuntu:24.04', 'ubuntu noble 2.39'],
    ['ubuntu:noble-20250101', 'ubuntu noble 2.39'],
    ['gcr.io/distroless/cc-debian12', 'debian bookworm 2.36'],
    ['gcr.io/distroless/cc-debian13:nonroot', 'debian trixie 2.41'],
    ['acme/runtime:3-bookworm', 'debian bookworm 2.36'],
    ['acme/runtime-trixie:3', 'debian trixie 2.41'],
    [`debian:12${SHA}`, 'debian bookworm 2.36'],
    ['127.0.0.1:5000/debian:13', 'debian trixie 2.41'],
    [`registry.acme.example:8443/base/ubuntu:24.04${SHA}`, 'ubuntu noble 2.39'],
    ['alpine:3.22', 'alpine'],
    ['alpine', 'alpine'],
    [`alpine${SHA}`, 'alpine'],
    ['localhost:5000/alpine:3', 'alpine'],
    ['rust:1-alpine', 'alpine'],
    ['rust:1.90-alpine3.22', 'alpine'],
    ['acme/runtime:alpine', 'alpine'],
    ['scratch', 'none'],
    ['gcr.io/distroless/static-debian12', 'none'],
    ['gcr.io/distroless/static:nonroot', 'none'],
    ['mirror.acme.example/gcr/distroless/static-debian12', 'none'],
  ])('%s is surely %s', (base, expected) => {
    expect([release(base), releaseOfBase(base).certain]).toEqual([expected, true]);
  });

  test.each([
    'debian',
    'debian:latest',
    'debian:stable-slim',
    'debian:120',
    `debian${SHA}`,
    'ubuntu:latest',
    'acme/runtime:3',
    'acme/debian-like',
    'acme/alpine-like:1',
    'acme/runtime:notbookworm',
    'ghcr.io/acme/bookworm/runtime:1',
    'acme/static-files:1',
    'gcr.io/distroless/cc',
    'NOT a reference',
  ])('%s may be anything: the oldest usual one is taken', (base) => {
    expect([release(base), releaseOfBase(base).certain]).toEqual(['debian bookworm 2.36', false]);
  });

  test.each([
    ['scratch', false],
    ['debian:bookworm-slim', false],
    ['ubuntu:24.04', false],
    ['127.0.0.1:5000/debian:13', false],
    ['gcr.io/distroless/cc-debian12', true],
    ['gcr.io/distroless/static-debian12', true],
    ['alpine:3.22', true],
    ['acme/runtime:3', undefined],
    ['acme/runtime:3-bookworm', undefined],
  ])('%s has certificates: %s', (base, expected) => {
    expect(releaseOfBase(base).hasCertificates).toBe(expected);
  });
});

test.each([
  ['2.36', '2.41', -1],
  ['2.9', '2.36', -1],
  ['2.36', '2.36', 0],
  ['2.36', '2.4', 1],
  ['3.0', '2.41', 1],
  ['3', '3.0', 0],
])('glibc %s compared with %s: %i', (a, b, expected) => {
  expect(Math.sign(compareMinor(a, b))).toBe(expected);
});
