import { describe, expect, test } from '@jest/globals';
import { chooseToolchain } from '../../../src/crate/cross/toolchain-choice.ts';
import { refusalOf } from '../../fakes/refused.ts';

const file = (channel: string, components: readonly string[] = []) => ({
  file: 'rust-toolchain.toml',
  channel,
  components,
});

describe('the toolchain', () => {
  test('is stable where nothing is said', () => {
    expect(chooseToolchain(undefined, undefined)).toEqual({
      channel: 'stable',
      why: 'nothing else is asked for',
      components: [],
    });
  });

  test('is the crate’s, without components that compile nothing', () => {
    const components = ['rustfmt', 'clippy', 'rust-src', 'llvm-tools-preview', 'rust-std', 'a;b', 'Cargo'];
    expect(chooseToolchain(undefined, file('1.85.0', components))).toEqual({
      channel: '1.85.0',
      why: 'rust-toolchain.toml',
      components: ['rust-src', 'llvm-tools-preview'],
    });
  });

  test('is the input’s before the crate’s, whose components stay', () => {
    expect(chooseToolchain('nightly', file('/opt/own', ['rust-src']))).toEqual({
      channel: 'nightly',
      why: 'the input toolchain',
      components: ['rust-src'],
    });
  });

  test.each([
    ['1.85.0-x86_64-unknown-linux-gnu', '1.85.0'],
    ['nightly-2026-01-31-aarch64-unknown-linux-gnu', 'nightly-2026-01-31'],
    ['stable-armv7-unknown-linux-gnueabihf', 'stable'],
    ['stable-x86_64-unknown-linux-musl', 'stable'],
  ])('%s names a host, too', (channel, expected) => {
    expect(chooseToolchain(undefined, file(channel)).channel).toBe(expected);
  });

  test.each([
    'my-toolchain',
    'stable-x86_64-pc-windows-msvc',
    'stable\nRUN id',
    '$(id)',
    '',
    '1.85.0 nightly',
  ])('%j cannot be given targets', (channel) => {
    expect(refusalOf(() => chooseToolchain(undefined, file(channel)))).toEqual({
      input: 'toolchain',
      value: channel,
      message: `rust-toolchain.toml: "${channel}" is a toolchain of your own, which cannot be given targets`,
      remedy: expect.stringContaining('Write a channel such as stable'),
    });
  });
});
