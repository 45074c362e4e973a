/** `compile: runner` as a plan: what is installed, run and copied, for machines that have more or less of it. */

import { EnvironmentError } from '../../../src/errors.ts';
import type { RunnerFacts } from '../../../src/plan/facts/host-facts.ts';
import type { RunnerPlan } from '../../../src/plan/model/host-build.ts';
import type { WrittenBuild } from '../../../src/plan/model/written-build.ts';
import { writeBuild } from '../../../src/plan/recipe/generated-build.ts';
import { crateOf, lockOf } from '../../crate/crate-samples.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { inputsOf, platform, type Typed } from '../../fakes/typed-inputs.ts';

/** A Debian with rustup and nothing else. */
const BARE: RunnerFacts = {
  glibc: '2.36',
  distribution: 'debian',
  codename: 'bookworm',
  rustup: { kind: 'found' },
  toolchains: [],
  targets: new Set(),
  packages: new Set(),
  foreignArchitectures: new Set(),
  emulators: new Map(),
  cargoHome: '/home/me/.cargo',
  variables: new Set(),
  hasCertificates: true,
  hasCompiler: true,
  cannotInstall: undefined,
  noZig: undefined,
  searchPath: '/usr/bin:/bin',
};
const THREE = 'linux/amd64,linux/arm64,linux/arm/v7';

interface Machine {
  readonly facts?: Partial<RunnerFacts>;
  readonly isRoot?: boolean;
  readonly ownBase?: string;
  readonly crate?: Parameters<typeof crateOf>[0];
}

function write(
  typed: Typed = {},
  { facts = {}, isRoot = true, ownBase, crate = {} }: Machine = {},
): WrittenBuild {
  const compileHost = {
    host: platform('linux/amd64'),
    isRoot,
    runDirectory: '/tmp/run',
    runner: { ...BARE, ...facts },
    ownBase,
  };
  return writeBuild(
    inputsOf({ compile: 'runner', platforms: THREE, ...typed }),
    crateOf(crate),
    compileHost,
    'runner',
  );
}

function plan(typed: Typed = {}, machine: Machine = {}): RunnerPlan {
  const { runner } = write(typed, machine);
  if (!runner) throw new Error('it was planned for a container');
  return runner;
}

const installs = (runner: RunnerPlan) => runner.install.map(({ tool, args }) => [tool, ...args].join(' '));

describe('a bare machine', () => {
  test('gets toolchain, targets and compilers, and one cargo run compiles for all', () => {
    const runner = plan();
    expect(installs(runner)).toEqual([
      'rustup toolchain install stable --profile minimal --no-self-update',
      'rustup target add --toolchain stable x86_64-unknown-linux-gnu aarch64-unknown-linux-gnu armv7-unknown-linux-gnueabihf',
      expect.stringMatching(/^apt-get .*update -q$/),
      expect.stringMatching(
        /^apt-get .*install -yq --no-install-recommends gcc-aarch64-linux-gnu gcc-arm-linux-gnueabihf libc6-dev-arm64-cross libc6-dev-armhf-cross$/,
      ),
    ]);
    expect(runner.builds).toHaveLength(1);
    expect(runner.builds[0]).toMatchObject({ tool: 'cargo', cwd: '/work/crate' });
    expect(runner.builds[0]?.args.filter((word) => word === '--target')).toHaveLength(3);
    expect(runner.packages?.paths).toEqual(['/home/ada/.cache/multihull/apt/*.deb']);
  });

  test('without root, only what changes the machine goes through sudo, which never asks', () => {
    const tools = plan({}, { isRoot: false }).install.map(({ tool, args }) => [tool, args[0]]);
    expect(tools).toEqual([
      ['rustup', 'toolchain'],
      ['rustup', 'target'],
      ['sudo', '-n'],
      ['sudo', '-n'],
    ]);
  });

  test('without rustup it is refused, with the way out', () => {
    const missing = { rustup: { kind: 'missing', reason: 'there is none on PATH' } } as const;
    expect(() => plan({}, { facts: missing })).toThrow(EnvironmentError);
  });

  test('that is neither Debian nor Ubuntu is refused only where something is missing', () => {
    expect(() => plan({}, { facts: { distribution: 'fedora' } })).toThrow(/neither Debian nor Ubuntu/);
    expect(installs(plan({ platforms: 'linux/amd64' }, { facts: { distribution: 'fedora' } }))).toHaveLength(
      2,
    );
  });
});

test('a machine that has everything installs nothing', () => {
  const runner = plan(
    { 'system-packages': 'libssl-dev' },
    {
      facts: {
        toolchains: ['stable-x86_64-unknown-linux-gnu'],
        targets: new Set([
          'x86_64-unknown-linux-gnu',
          'aarch64-unknown-linux-gnu',
          'armv7-unknown-linux-gnueabihf',
        ]),
        packages: new Set([
          ...[
            'gcc-aarch64-linux-gnu',
            'gcc-arm-linux-gnueabihf',
            'libc6-dev-arm64-cross',
            'libc6-dev-armhf-cross',
          ],
          ...['libssl-dev', 'libssl-dev:arm64', 'libssl-dev:armhf'],
        ]),
        foreignArchitectures: new Set(['arm64', 'armhf']),
      },
    },
  );
  expect(runner.install).toEqual([]);
  expect(runner.packages).toBeUndefined();
});

describe('libraries of other architectures', () => {
  test('on Debian: the architecture is added, the machine’s own list serves', () => {
    const runner = plan({ 'system-packages': 'libssl-dev' });
    expect(installs(runner)).toContain('dpkg --add-architecture arm64');
    expect(installs(runner).at(-1)).toMatch(/ libssl-dev libssl-dev:arm64 libssl-dev:armhf$/);
    expect(runner.files.map(({ path }) => path)).toEqual([expect.stringMatching(/\/rustc$/)]);
    expect(runner.libraries.map(({ directory }) => directory)).toEqual([
      '/usr/lib/x86_64-linux-gnu',
      '/usr/lib/aarch64-linux-gnu',
      '/usr/lib/arm-linux-gnueabihf',
    ]);
  });

  test('on Ubuntu: apt reads a list of ours, in which they come from the ports server', () => {
    const runner = plan(
      { 'system-packages': 'libssl-dev', base: 'ubuntu:24.04' },
      { facts: { distribution: 'ubuntu', codename: 'noble', glibc: '2.39' } },
    );
    const [list] = runner.files;
    expect(list?.text).toMatch(
      /^deb \[arch=amd64\] http:\/\/archive\.ubuntu\.com\/ubuntu noble main universe$/m,
    );
    expect(list?.text).toMatch(
      /^deb \[arch=arm64,armhf\] http:\/\/ports\.ubuntu\.com\/ubuntu-ports noble-updates /m,
    );
    for (const command of installs(runner).filter((line) => line.startsWith('apt-get')))
      expect(command).toContain(`-o Dir::Etc::SourceList=${list?.path} -o Dir::Etc::SourceParts=-`);
  });
});

describe('environment', () => {
  test('every variable names its target; only rustc and rustup’s choice do not', () => {
    for (const name of Object.keys(plan().builds[0]?.env ?? {}))
      expect(name).toMatch(
        /^RUSTUP_TOOLCHAIN$|^RUSTC$|aarch64_unknown_linux_gnu|armv7_unknown_linux_gnueabihf/i,
      );
  });

  test('what the user has set is left alone', () => {
    const facts = { variables: new Set(['CC_aarch64_unknown_linux_gnu']) };
    const env = plan({}, { facts }).builds[0]?.env ?? {};
    expect(env).not.toHaveProperty('CC_aarch64_unknown_linux_gnu');
    expect(env).toHaveProperty('CXX_aarch64_unknown_linux_gnu');
  });

  test('programs of other machines run under QEMU where it is there', () => {
    const facts = { emulators: new Map([['aarch64', 'qemu-aarch64-static']]) };
    expect(plan({}, { facts }).builds[0]?.env).toMatchObject({
      CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER: 'qemu-aarch64-static -L /usr/aarch64-linux-gnu',
    });
  });

  test('a crate that runs CMake gets a toolchain file for each target', () => {
    const runner = plan(
      { 'system-packages': 'cmake' },
      { crate: { lock: lockOf('trow:cmake', 'cmake:'), packages: withDependency('cmake') } },
    );
    expect(runner.files.map(({ path }) => path)).toEqual([
      '/tmp/run/cmake/aarch64-unknown-linux-gnu.cmake',
      '/tmp/run/cmake/armv7-unknown-linux-gnueabihf.cmake',
      expect.stringMatching(/\/rustc$/),
    ]);
    expect(runner.builds[0]?.env).toMatchObject({
      CMAKE_TOOLCHAIN_FILE_aarch64_unknown_linux_gnu: '/tmp/run/cmake/aarch64-unknown-linux-gnu.cmake',
    });
  });
});

describe('glibc', () => {
  test('a machine that is newer than the base compiles in a container where zig does not serve, and says why', () => {
    const written = write({}, { facts: { glibc: '2.39', noZig: 'there is no pip' } });
    expect(written.way).toBe('container');
    expect(written.runner).toBeUndefined();
    expect(written.fallbackReason).toBe(
      'this machine has glibc 2.39, and debian:bookworm-slim has 2.36: what gcc links here would not start there; zig does not serve either: there is no pip',
    );
    expect(written.dockerfile).toContain('FROM --platform=$BUILDPLATFORM rust:');
  });

  test('with a Dockerfile of the user’s own a container compiles the programs for it', () => {
    const machine = { facts: { glibc: '2.39', noZig: 'no pip' }, ownBase: 'debian:bookworm-slim' };
    const { way, dockerfile, programs } = write({}, machine);
    expect([way, dockerfile]).toEqual(['container', undefined]);
    expect(programs?.split('\n\n').at(-1)).toBe(`FROM scratch AS programs
COPY --from=build /out/linux/amd64/image/usr/local/bin/ /amd64/
COPY --from=build /out/linux/arm64/image/usr/local/bin/ /arm64/
COPY --from=build /out/linux/arm/v7/image/usr/local/bin/ /armv7/
COPY --from=build /out/linux/arm/v7/image/usr/local/bin/ /arm/
`);
    const here = write({}, { ownBase: 'debian:bookworm-slim' });
    expect([here.way, here.dockerfile, here.programs]).toEqual(['runner', undefined, undefined]);
  });

  test('a newer machine links with zig, for the base’s glibc, and installs no compilers', () => {
    const { runner, linker } = write({}, { facts: { glibc: '2.41', hasCompiler: false } });
    expect(linker).toEqual({ name: 'zig', why: expect.stringContaining('this machine has glibc 2.41') });
    if (!runner?.zig) throw new Error('there is no zig in the plan');
    expect(installs(runner).filter((line) => /apt|dpkg/.test(line))).toEqual([]);
    expect(runner.builds).toHaveLength(1);
    const [command] = runner.builds;
    expect(command?.tool).toMatch(
      /^\/home\/.*\/zig\/cargo-zigbuild-[\d.]+-ziglang-[\d.]+-amd64\/.*\/cargo-zigbuild$/,
    );
    expect(command?.args[0]).toBe('zigbuild');
    expect(command?.args.filter((_, index, all) => all[index - 1] === '--target')).toEqual([
      'x86_64-unknown-linux-gnu.2.36',
      'aarch64-unknown-linux-gnu.2.36',
      'armv7-unknown-linux-gnueabihf.2.36',
    ]);
    expect(Object.keys(command?.env ?? {}).filter((name) => /LINKER|^CC|^CXX|^AR_/.test(name))).toEqual([]);
    // Build scripts are linked for this machine, which has no compiler.
    expect(command?.env?.['PATH']).toBe('/tmp/run/bin:/usr/bin:/bin');
    expect(runner.files.find(({ path }) => path === '/tmp/run/bin/cc')).toMatchObject({
      mode: 0o755,
      text: expect.stringMatching(/^#!\/bin\/sh\nexec '.*cargo-zigbuild' 'zig' 'cc' .* "\$@"\n$/),
    });
    expect(runner.programs.map(({ from }) => from)).toContain(
      '/work/crate/target/aarch64-unknown-linux-gnu/release/trow',
    );
    expect(runner.cache.paths).toContainEqual(expect.stringMatching(/\/multihull\/zig\/built$/));
  });

  test('wheels are fetched with their hashes, and nothing of pip’s is installed', () => {
    const { runner } = write({ linker: 'zig' });
    const { requirements, download, unpack } = runner?.zig ?? {};
    expect(requirements?.text).toMatch(
      /^cargo-zigbuild==[\d.]+ --hash=sha256:[0-9a-f]{64}\nziglang==[\d.]+ --hash=sha256:[0-9a-f]{64}\n$/,
    );
    expect(download?.args).toEqual(
      expect.arrayContaining(['download', '--require-hashes', '--no-deps', ':all:']),
    );
    expect(unpack).toHaveLength(2);
  });

  test.each([
    [
      { linker: 'gcc' },
      { glibc: '2.41' },
      /^linker: gcc: this machine has glibc 2\.41, and .* 2\.36/,
      /^Write linker: zig, or take a base/,
    ],
    [
      { linker: 'zig' },
      { noZig: 'there is no pip' },
      /^linker: zig: there is no pip/,
      /^Write linker: gcc, or compile: container/,
    ],
    [
      { linker: 'gcc' },
      { glibc: '2.41', noZig: 'there is no pip' },
      /^linker: gcc/,
      /^Take a base .* zig does not serve either: there is no pip\.$/,
    ],
  ])(
    'a linker that was asked for and does not serve is refused: %j on %j',
    (typed, facts, message, remedy) => {
      expect(refusalOf(() => write(typed, { facts }))).toMatchObject({
        input: 'linker',
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(remedy),
      });
    },
  );

  test('a linker without compile: runner would change nothing, and is refused', () => {
    expect(refusalOf(() => inputsOf({ compile: 'container', linker: 'zig' }))).toMatchObject({
      input: 'linker',
      remedy: expect.stringContaining('compile: runner'),
    });
    expect(refusalOf(() => inputsOf({ compile: 'runner', linker: 'mold' }))).toMatchObject({ value: 'mold' });
  });

  test('an older or equal machine compiles itself', () => {
    for (const glibc of ['2.31', '2.36']) expect(write({}, { facts: { glibc } }).way).toBe('runner');
  });
});

describe('programs lie', () => {
  const places = (machine: Machine = {}) =>
    plan({}, machine)
      .programs.filter(({ from }) => from.includes('armv7'))
      .map(({ to }) => to);

  test('where the image is put together from', () => {
    expect(places()).toEqual(['/tmp/run/programs/out/linux/arm/v7/image/usr/local/bin/trow']);
  });

  test('and where a Dockerfile with TARGETARCH finds them', () => {
    expect(places({ ownBase: 'debian:bookworm-slim' })).toEqual([
      '/tmp/run/programs/out/linux/arm/v7/image/usr/local/bin/trow',
      '/tmp/run/programs/armv7/trow',
      '/tmp/run/programs/arm/trow',
    ]);
  });
});

describe('who puts the image together', () => {
  test('Multihull itself, where nothing is asked that only BuildKit does', () => {
    expect(write()).toMatchObject({
      assembly: { entrypoint: ['/usr/local/bin/trow'], user: '65532:65532' },
      buildkit: undefined,
    });
    expect(write({ sbom: 'false', provenance: 'false' }).assembly).toBeDefined();
    // Multihull makes one of its own.
    expect(write({ sbom: 'true' }).assembly).toBeDefined();
  });

  test.each<[Typed, RegExp]>([
    [{ sbom: 'docker/scout-sbom-indexer:1' }, /^sbom: .*scout-sbom-indexer/],
    [{ provenance: 'mode=max' }, /^provenance: mode=max/],
    [{ builder: 'mine' }, /^builder names mine/],
    [{ nodes: 'linux/arm64@tcp://10.0.0.7:1234' }, /^nodes/],
    [{ target: 'app' }, /^target names the stage app/],
    [{ 'build-args': 'SOURCE_DATE_EPOCH=context' }, /^SOURCE_DATE_EPOCH/],
  ])('BuildKit, where it is asked for: %j', (typed, why) => {
    const { assembly, buildkit } = write(typed);
    expect(assembly).toBeUndefined();
    expect(buildkit).toMatch(why);
  });

  test('BuildKit, where there is a Dockerfile or a container compiles', () => {
    expect(write({}, { ownBase: 'debian:bookworm-slim' }).assembly).toBeUndefined();
    expect(write({}, { facts: { glibc: '2.39', noZig: 'there is no pip' } }).assembly).toBeUndefined();
  });
});

test('runner and emulation exclude each other', () => {
  expect(() => write({ compile: 'runner,linux/arm64=emulate' })).toThrow(/cannot be mixed with runner/);
});

test('cargo’s results are kept by lockfile, flags and toolchain', () => {
  const key = (typed: Typed, machine?: Machine) => plan(typed, machine).cache.key;
  const keys = [
    key({}),
    key({ 'cargo-args': '--offline' }),
    key({ profile: 'dev' }),
    key({ toolchain: '1.85.0' }),
    key({}, { crate: { lock: lockOf('trow:', 'more:') } }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(key({})).toBe(keys[0]);
});

function withDependency(name: string) {
  return crateOf().packages.map((one) => ({ ...one, dependencies: [name] }));
}
