import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDigest, shortDigest } from '../../src/domain/names/digest.ts';
import {
  branchName,
  type GitFacts,
  parseGitRef,
  shortSha,
  subjectRef,
} from '../../src/domain/names/git-ref.ts';
import { parseReference } from '../../src/domain/names/reference.ts';
import { compareVersions, isStable, parseVersion, sameVersion } from '../../src/domain/names/version.ts';
import {
  BUILDKIT_IMAGE,
  BUILDX_SHA256,
  buildxPath,
  DEFAULT_BUILDX,
  QEMU_IMAGE,
} from '../../src/domain/pins.ts';
import { cargoVariable, targetVariable } from '../../src/domain/platforms/rust-target.ts';

const HEX = '0123456789abcdef'.repeat(4);

describe('digests', () => {
  test('a sha256 digest is one, and is quoted by its first twelve digits', () => {
    const digest = parseDigest(`sha256:${HEX}`);
    expect(digest).toBe(`sha256:${HEX}`);
    expect(digest && shortDigest(digest)).toBe('0123456789ab');
  });

  test.each([
    '',
    HEX,
    `sha256:${HEX.slice(1)}`,
    `sha256:${HEX}0`,
    `sha256:${HEX.toUpperCase()}`,
    `SHA256:${HEX}`,
    `sha512:${HEX}`,
    ` sha256:${HEX}`,
    `sha256:${HEX}\n`,
    `sha256-${HEX}`,
  ])('%j is none', (text) => {
    expect(parseDigest(text)).toBeUndefined();
  });
});

describe('git refs', () => {
  test.each([
    ['refs/heads/main', { kind: 'branch', name: 'main' }],
    ['refs/heads/feature/x/y', { kind: 'branch', name: 'feature/x/y' }],
    ['refs/tags/v1.2.3', { kind: 'tag', name: 'v1.2.3' }],
    ['refs/pull/12/merge', { kind: 'pull', number: 12 }],
    ['refs/pull/12', { kind: 'pull', number: 12 }],
    ['refs/pull/12x', { kind: 'other', name: 'refs/pull/12x' }],
    ['refs/heads/', { kind: 'other', name: 'refs/heads/' }],
    ['main', { kind: 'other', name: 'main' }],
    ['', { kind: 'other', name: '' }],
  ] as const)('%s', (ref, parsed) => {
    expect(parseGitRef(ref)).toEqual(parsed);
  });

  const facts: GitFacts = { event: 'push', ref: 'refs/heads/main', sha: HEX };
  const pullRequest = { number: 9, fromFork: true };
  test.each([
    ['push', { kind: 'branch', name: 'main' }],
    ['pull_request', { kind: 'pull', number: 9 }],
    ['pull_request_target', { kind: 'pull', number: 9 }],
    ['workflow_dispatch', { kind: 'branch', name: 'main' }],
  ] as const)('with the event %s the run is about %j', (event, subject) => {
    expect(subjectRef({ ...facts, event, pullRequest })).toEqual(subject);
  });

  test('branch names lose refs/heads/, and only at the start', () => {
    expect(branchName('refs/heads/a/b')).toBe('a/b');
    expect(branchName('a/refs/heads/b')).toBe('a/refs/heads/b');
    expect(shortSha({ sha: HEX })).toBe('0123456');
  });
});

describe('versions', () => {
  test.each([
    ['1.2.3', '1.2.3', true],
    ['v1.2.3', '1.2.3', true],
    ['v2.0.0-rc.1+build.5', '2.0.0-rc.1', false],
    ['0.1.0-beta.67', '0.1.0-beta.67', false],
  ])('%s is %s, stable: %s', (text, version, stable) => {
    const parsed = parseVersion(text);
    expect(parsed?.raw).toBe(text);
    expect(parsed?.version).toBe(version);
    expect(parsed && isStable(parsed)).toBe(stable);
  });

  test.each(['1.2', 'release1', '', 'v1', '1.2.3.4', '1.02.3', 'x1.2.3'])('%s is no version', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  test('they are ordered by precedence, without build metadata', () => {
    const ordered = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      'v1.0.0',
      '1.10.0',
    ];
    const versions = ordered.flatMap((text) => parseVersion(text) ?? []);
    expect(
      versions
        .toReversed()
        .toSorted(compareVersions)
        .map(({ raw }) => raw),
    ).toEqual(ordered);
    const [a, b] = [parseVersion('v1.0.0+a'), parseVersion('1.0.0+b')];
    expect(a && b && sameVersion(a, b)).toBe(true);
  });
});

describe('variables of a Rust target', () => {
  test.each([
    [
      'armv7-unknown-linux-gnueabihf',
      'CARGO_TARGET_ARMV7_UNKNOWN_LINUX_GNUEABIHF_LINKER',
      'CC_armv7_unknown_linux_gnueabihf',
    ],
    ['thumbv7em.x-none', 'CARGO_TARGET_THUMBV7EM_X_NONE_LINKER', 'CC_thumbv7em_x_none'],
  ])('%s', (target, cargo, cc) => {
    expect(cargoVariable(target, 'LINKER')).toBe(cargo);
    expect(targetVariable('CC', target)).toBe(cc);
  });

  test('whatever the target, a shell can set them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9_]+(?:[-.][a-z0-9_]+){1,3}$/), (target) => {
        expect(cargoVariable(target, 'RUSTFLAGS')).toMatch(/^[A-Z0-9_]+$/);
        expect(targetVariable('AR', target)).toMatch(/^[A-Za-z0-9_]+$/);
      }),
    );
  });
});

describe('pins', () => {
  test.each([BUILDKIT_IMAGE, QEMU_IMAGE])('%s is pinned by tag and digest', (image) => {
    const parsed = parseReference(image);
    expect(parsed).toMatchObject({ tag: expect.any(String), digest: expect.stringMatching(/^sha256:/) });
  });

  test('the default buildx is one of the pinned, and every checksum is one', () => {
    expect(BUILDX_SHA256[DEFAULT_BUILDX]).toBeDefined();
    const sums = Object.values(BUILDX_SHA256).flatMap((byArchitecture) => Object.values(byArchitecture));
    for (const sum of sums) expect(sum).toMatch(/^[a-f0-9]{64}$/);
    expect(new Set(sums).size).toBe(sums.length);
  });

  test('a release binary is where Docker publishes it', () => {
    expect(buildxPath('v0.33.0', 'arm-v7')).toBe(
      '/docker/buildx/releases/download/v0.33.0/buildx-v0.33.0.linux-arm-v7',
    );
  });
});
