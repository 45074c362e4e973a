import { describe, expect, test } from '@jest/globals';
import {
  cargoArguments,
  cargoRuns,
  profileDirectory,
  programPath,
} from '../../../src/crate/cross/cargo-runs.ts';
import { toolchainFor } from '../../../src/crate/cross/toolchain.ts';
import { outDirectory } from '../../../src/domain/image-layout.ts';
import type { CargoChoice } from '../../../src/inputs/cargo-inputs.ts';
import { platform } from '../../fakes/typed-inputs.ts';
import { CHOICE } from '../crate-samples.ts';

const BINARIES = { packages: ['trow'], names: ['trow'], entrypoint: 'trow' };

function runsOf(platforms: string, libc: 'gnu' | 'musl' = 'gnu') {
  const toolchains = platforms
    .split(' ')
    .map((name) => toolchainFor(platform(name), platform('linux/amd64'), libc));
  return cargoRuns(toolchains, BINARIES, CHOICE, false).map(({ args, toolchains: own, targetDirectory }) => ({
    platforms: own.map((one) => one.platform.name.replace('linux/', '')).join(' '),
    targets: args.flatMap((word, index) => (args[index - 1] === '--target' ? [word] : [])),
    directory: args[args.indexOf('--target-dir') + 1],
    targetDirectory,
  }));
}

describe('runs of cargo', () => {
  test('one, with every target', () => {
    expect(runsOf('amd64 arm64 arm/v7 arm/v6 386 s390x')).toEqual([
      {
        platforms: 'amd64 arm64 arm/v7 arm/v6 386 s390x',
        targets: [
          'x86_64-unknown-linux-gnu',
          'aarch64-unknown-linux-gnu',
          'armv7-unknown-linux-gnueabihf',
          'arm-unknown-linux-gnueabi',
          'i686-unknown-linux-gnu',
          's390x-unknown-linux-gnu',
        ],
        directory: 'target',
        targetDirectory: 'target',
      },
    ]);
  });

  test('one target for two CPUs needs another run, in another directory', () => {
    expect(runsOf('amd64 amd64/v3 arm64')).toEqual([
      {
        platforms: 'amd64 arm64',
        targets: ['x86_64-unknown-linux-gnu', 'aarch64-unknown-linux-gnu'],
        directory: 'target',
        targetDirectory: 'target',
      },
      {
        platforms: 'amd64/v3',
        targets: ['x86_64-unknown-linux-gnu'],
        directory: 'target/multihull-1',
        targetDirectory: 'target/multihull-1',
      },
    ]);
  });

  test.each([
    ['amd64/v2 amd64/v3 amd64/v4', ['amd64/v2', 'amd64/v3', 'amd64/v4']],
    ['amd64/v3 arm64', ['amd64/v3 arm64']],
    ['amd64 amd64/v3', ['amd64', 'amd64/v3']],
    ['arm/v6 arm/v5', ['arm/v6 arm/v5']],
  ])('%s', (platforms, expected) => {
    for (const libc of ['gnu', 'musl'] as const) {
      const runs = runsOf(platforms, libc);
      expect(runs.map((run) => run.platforms)).toEqual(expected);
      expect(new Set(runs.map(({ directory }) => directory)).size).toBe(runs.length);
    }
  });

  test('none where everything is emulated', () => {
    expect(cargoRuns([], BINARIES, CHOICE, false)).toEqual([]);
  });
});

describe('arguments', () => {
  const words = (choice: Partial<CargoChoice>, keepsSymbols = true) =>
    cargoArguments({ ...BINARIES, names: choice.bins ?? ['trow'] }, { ...CHOICE, ...choice }, keepsSymbols);

  test.each<[Partial<CargoChoice>, string]>([
    [{}, 'build --release --locked --bins'],
    [{ profile: 'dev' }, 'build --profile dev --locked --bins'],
    [{ profile: 'dist' }, 'build --profile dist --locked --bins'],
    [{ packages: ['a', 'b'] }, 'build --release --locked --package a --package b --bins'],
    [{ bins: ['a', 'b'] }, 'build --release --locked --bin a --bin b'],
    [{ features: ['a', 'p/b'] }, 'build --release --locked --bins --features a,p/b'],
    [
      { args: ['--no-default-features', '$(id)'] },
      'build --release --locked --bins --no-default-features $(id)',
    ],
  ])('%j', (choice, expected) => {
    expect(words(choice).join(' ')).toBe(expected);
  });

  test('symbols are stripped, unless the profile says something of them', () => {
    expect(words({ profile: 'dist' }, false)).toEqual([
      ...['build', '--profile', 'dist', '--locked', '--bins'],
      ...['--config', 'profile.dist.strip=true'],
    ]);
  });
});

test.each([
  ['release', 'release'],
  ['dev', 'debug'],
  ['test', 'debug'],
  ['bench', 'release'],
  ['dist', 'dist'],
])('profile %s is in target/…/%s', (profile, directory) => {
  expect(profileDirectory(profile)).toBe(directory);
});

test('a program’s path is in the directory of its run', () => {
  const toolchain = toolchainFor(platform('linux/arm/v7'), platform('linux/amd64'));
  const run = { args: [], toolchains: [toolchain], targetDirectory: 'target/multihull-1' };
  expect(programPath(run, toolchain, 'dev', 'trow')).toBe(
    'target/multihull-1/armv7-unknown-linux-gnueabihf/debug/trow',
  );
  expect(outDirectory(toolchain.platform)).toBe('/out/linux/arm/v7/image');
});
