import { describe, expect, test } from '@jest/globals';
import { chooseLinker, type LinkerFacts } from '../../../src/crate/cross/linker-choice.ts';
import { ZIG_UNSUPPORTED } from '../../../src/crate/cross/zig-unsupported.ts';
import { NO_CONFIG } from '../../../src/crate/manifest/crate-facts.ts';
import { BOOKWORM } from '../../../src/domain/debian-release.ts';

const AMD64 = 'x86_64-unknown-linux-gnu';
const NEWER = { machineGlibc: '2.41' };

function choose(given: Partial<LinkerFacts> = {}) {
  return chooseLinker({
    machineGlibc: '2.36',
    base: 'debian:bookworm-slim',
    release: BOOKWORM,
    missing: [],
    cannotInstall: undefined,
    noZig: undefined,
    config: NO_CONFIG,
    targets: [AMD64],
    used: new Set(['app']),
    libraries: [],
    ...given,
  });
}

describe('the linker where none was asked for', () => {
  test('gcc where this machine’s glibc is not newer than the base’s, and compilers are there or can be installed', () => {
    expect(choose()).toEqual({
      kind: 'gcc',
      why: 'this machine’s glibc 2.36 is not newer than 2.36 of debian:bookworm-slim',
    });
    expect(choose({ machineGlibc: '2.31', missing: ['gcc-aarch64-linux-gnu'] }).kind).toBe('gcc');
  });

  test('zig where it is newer, where there is none, and where nothing can be installed', () => {
    expect(choose(NEWER)).toEqual({
      kind: 'zig',
      why: 'this machine has glibc 2.41, and debian:bookworm-slim has 2.36: what gcc links here would not start there',
    });
    expect(choose({ machineGlibc: undefined }).kind).toBe('zig');
    expect(choose({ missing: ['gcc-aarch64-linux-gnu'], cannotInstall: 'there is no root' })).toEqual({
      kind: 'zig',
      why: 'gcc-aarch64-linux-gnu is not installed, and there is no root',
    });
  });

  test('neither, each with its reason', () => {
    expect(choose({ ...NEWER, noZig: 'there is no pip' })).toMatchObject({
      kind: 'none',
      gcc: expect.stringContaining('glibc 2.41'),
      zig: 'there is no pip',
    });
    expect(choose({ ...NEWER, libraries: ['libssl-dev'] })).toMatchObject({
      kind: 'none',
      zig: expect.stringContaining('libssl-dev'),
    });
  });

  test.each(ZIG_UNSUPPORTED)(
    'not zig for a crate that it does not serve: $crate',
    ({ crate, reason, link }) => {
      expect(choose({ ...NEWER, used: new Set(['app', crate]) })).toMatchObject({
        kind: 'none',
        zig: `crate ${crate} ${reason} (${link})`,
      });
      expect(choose({ used: new Set(['app', crate]) }).kind).toBe('gcc');
    },
  );

  test.each([
    ['a linker of a target', { targets: new Map([[AMD64, own({ linker: 'clang' })]]) }, 'clang for x86_64'],
    [
      'a linker in the flags of a condition',
      { targets: new Map([['cfg(unix)', own({ rustflags: ['-Clink-arg=-fuse-ld=mold'] })]]) },
      'mold for cfg(unix)',
    ],
    ['a linker in everybody’s flags', { rustflags: ['-C', 'linker=lld'] }, 'lld'],
  ])('the crate’s own configuration wins: %s', (_what, config, named) => {
    expect(
      choose({ ...NEWER, config: { ...NO_CONFIG, file: '.cargo/config.toml', ...config } }),
    ).toMatchObject({
      kind: 'none',
      zig: expect.stringContaining(`.cargo/config.toml names the linker ${named}`),
    });
  });

  test('a linker of another target says nothing', () => {
    const config = { ...NO_CONFIG, targets: new Map([['aarch64-apple-darwin', own({ linker: 'clang' })]]) };
    expect(choose({ ...NEWER, config }).kind).toBe('zig');
  });

  test('for musl: gcc, which links what rustc brings; zig where there is C in the crate', () => {
    const musl = { release: { kind: 'musl', distribution: 'alpine' }, base: 'alpine:3.22' } as const;
    expect(choose({ ...NEWER, ...musl }).kind).toBe('gcc');
    expect(choose({ ...musl, used: new Set(['cc']) }).kind).toBe('zig');
    expect(choose({ ...musl, used: new Set(['cc']), noZig: 'there is no pip' }).kind).toBe('gcc');
  });
});

function own(given: { readonly linker?: string; readonly rustflags?: readonly string[] }) {
  return { linker: undefined, rustflags: [], hasRunner: false, ...given };
}
