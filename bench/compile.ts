/**
 * Compiling a crate of about 70 packages, all ways in one run: bare cargo, `runner`, `container`, and one platform under
 * QEMU; one platform against three; one source line changed; nothing changed.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/run.ts';
import { freshRust } from '../scripts/lib/rust-home.ts';
import { type Env, timed } from './measure.ts';

const FOREIGN = 'linux/arm64';
const THREE = 'linux/amd64,linux/arm64,linux/arm/v7';
const TARGETS = ['x86_64-unknown-linux-gnu', 'aarch64-unknown-linux-gnu', 'armv7-unknown-linux-gnueabihf'];

/** @param withEmulation the slowest by far: some ten minutes. */
export async function benchCompile(withEmulation: boolean, env: Env): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'multihull-bench-'));
  const rust = { ...env, ...(await freshRust(home, env)) };
  const seconds = new Map<string, number>();
  const measure = async (label: string, work: () => Promise<number>) => {
    const spent = await work();
    seconds.set(label, spent);
    console.error(`${label.padEnd(52)} ${spent.toFixed(1).padStart(8)} s`);
    return spent;
  };
  try {
    const crate = freshCrate(home, 'bare');
    await prepareTools(crate, rust);
    const cargo = (targets: readonly string[]) => async () => {
      rmSync(join(crate, 'target'), { recursive: true, force: true });
      return (await timed('cargo', bareArguments(targets), { ...rust, ...LINKERS }, crate)).seconds;
    };
    const one = await measure('bare cargo: arm64', cargo(TARGETS.slice(1, 2)));
    const three = await measure('bare cargo: three', cargo(TARGETS));

    const here = freshCrate(home, 'runner');
    const image = `${env['TESTBED_REGISTRY']}/bench/fleet-${Date.now().toString(36)}`;
    const build =
      (directory: string, name: string, platforms: string, ...flags: string[]) =>
      async () =>
        (await timed(process.execPath, words(`${image}-${name}`, platforms, env, flags), rust, directory))
          .seconds;
    const runner = ['--compile', 'runner', '--cache', 'off'];
    const runnerOne = await measure('runner: arm64', build(here, 'r1', FOREIGN, ...runner));
    rmSync(join(here, 'target'), { recursive: true });
    const runnerThree = await measure('runner: three', build(here, 'r3', THREE, ...runner));
    changeLine(here);
    const runnerLine = await measure('runner: three, one line changed', build(here, 'r3', THREE, ...runner));
    const runnerSame = await measure('runner: three, nothing changed', build(here, 'r3', THREE, ...runner));

    const boxed = freshCrate(home, 'container');
    const container = ['--compile', 'container'];
    const boxedOne = await measure('container: arm64', build(boxed, 'c1', FOREIGN, ...container));
    const boxedThree = await measure('container: three', build(boxed, 'c3', THREE, ...container));
    const boxedSame = await measure(
      'container: three, nothing changed',
      build(boxed, 'c3', THREE, ...container),
    );
    changeLine(boxed);
    const boxedLine = await measure(
      'container: three, one line changed',
      build(boxed, 'c3', THREE, ...container),
    );

    const builder = `bench-${Date.now().toString(36)}`;
    const driver = [
      '--driver',
      'docker-container',
      '--driver-opt',
      `image=${env['TESTBED_BUILDKIT_IMAGE']}`,
      '--driver-opt',
      'network=host',
    ];
    await timed('docker', ['buildx', 'create', '--name', builder, ...driver, '--bootstrap'], env);
    try {
      const kept = [...container, '--cache', 'off', '--builder', builder];
      const keptThree = await measure('container, builder kept: three', build(boxed, 'k3', THREE, ...kept));
      changeLine(boxed);
      const keptLine = await measure(
        'container, builder kept: one line changed',
        build(boxed, 'k3', THREE, ...kept),
      );
      const keptSame = await measure(
        'container, builder kept: nothing changed',
        build(boxed, 'k3', THREE, ...kept),
      );
      show('container, builder kept: one line / cold', keptLine / keptThree, '≤ 0.15');
      show('container, builder kept: nothing changed', keptSame, '≤ 5 s');
      if (withEmulation) {
        // Both have their compilers beforehand, and fetch and compile the same crates.
        await build(tinyCrate(home), 'tiny', FOREIGN, ...kept)();
        const keptOne = await measure(
          'container, compilers there: arm64',
          build(freshCrate(home, 'prepared'), 'k1', FOREIGN, ...kept),
        );
        const rustImage = await emulatedRust(image, builder, env);
        const emulated = await measure(
          'emulate: arm64',
          build(
            freshCrate(home, 'emulate'),
            'e1',
            FOREIGN,
            '--compile',
            'emulate',
            '--cache',
            'off',
            '--builder',
            builder,
            '--timeout',
            '120',
            '--build-contexts',
            `rust:1-bookworm=docker-image://${rustImage}`,
          ),
        );
        show('emulate / runner, arm64', emulated / runnerOne, '≥ 10');
        show('emulate / container, compilers there, arm64', emulated / keptOne, '≥ 10');
        show('emulate / container from nothing, arm64', emulated / boxedOne, 'fetches compilers, too');
        show('3 × emulate arm64 / runner three', (3 * emulated) / runnerThree, '≥ 8.5');
        show('3 × emulate arm64 / container three', (3 * emulated) / boxedThree, '≥ 8.5');
      }
    } finally {
      await timed('docker', ['buildx', 'rm', '--force', builder], env);
    }
    show('bare cargo: three / one', three / one, '≤ 2.7');
    show('runner: three / one', runnerThree / runnerOne, '≤ 2.7');
    show('container: three / one', boxedThree / boxedOne, '≤ 2.7');
    show('runner: one line / cold', runnerLine / runnerThree, '≤ 0.15');
    show('container: one line / cold', boxedLine / boxedThree, '≤ 0.15');
    show('runner: nothing changed', runnerSame, '≤ 5 s');
    show('container: nothing changed', boxedSame, '≤ 5 s');
    show('runner three / bare cargo three', runnerThree / three, '≤ 1.10 + push');
    show('container three / bare cargo three', boxedThree / three, 'fetches compilers and crates, too');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function show(label: string, value: number, goal: string): void {
  console.log(`${label.padEnd(52)} ${value.toFixed(2).padStart(8)}     goal ${goal}`);
}

function words(image: string, platforms: string, env: Env, flags: readonly string[]): readonly string[] {
  const own = flags.includes('--builder') ? [] : ['--buildkit-image', env['TESTBED_BUILDKIT_IMAGE'] ?? ''];
  return [
    join(ROOT, 'dist/cli/index.js'),
    'build',
    '--images',
    image,
    '--tags',
    'bench',
    '--platforms',
    platforms,
    ...own,
    ...flags,
  ];
}

const LINKERS = {
  CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER: 'aarch64-linux-gnu-gcc',
  CARGO_TARGET_ARMV7_UNKNOWN_LINUX_GNUEABIHF_LINKER: 'arm-linux-gnueabihf-gcc',
  RUSTUP_TOOLCHAIN: 'stable',
};

/** What a person would type; the same profile as ours. */
function bareArguments(targets: readonly string[]): readonly string[] {
  return [
    'build',
    '--release',
    '--locked',
    '--bins',
    '--config',
    'profile.release.strip=true',
    ...targets.flatMap((target) => ['--target', target]),
  ];
}

function freshCrate(home: string, name: string): string {
  const directory = join(home, name);
  cpSync(join(ROOT, 'bench/fleet'), directory, {
    recursive: true,
    filter: (path) => !path.endsWith('/target'),
  });
  return directory;
}

/** A crate without dependencies, which brings a builder its compilers. */
function tinyCrate(home: string): string {
  const directory = join(home, 'tiny');
  const files: Readonly<Record<string, string>> = {
    'Cargo.toml': '[package]\nname = "tiny"\nversion = "0.1.0"\nedition = "2021"\n',
    'Cargo.lock': 'version = 3\n\n[[package]]\nname = "tiny"\nversion = "0.1.0"\n',
    'src/main.rs': 'fn main() {}\n',
  };
  mkdirSync(join(directory, 'src'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
}

function changeLine(crate: string): void {
  appendFileSync(
    join(crate, 'src/main.rs'),
    `\n#[used]\nstatic CHANGED_${Date.now()}: u64 = ${Date.now()};\n`,
  );
}

/** Toolchain, targets and crates are there before anything is timed: bare cargo has them, too. */
async function prepareTools(crate: string, rust: Env): Promise<void> {
  await timed('rustup', ['toolchain', 'install', 'stable', '--profile', 'minimal'], rust);
  await timed('rustup', ['target', 'add', '--toolchain', 'stable', ...TARGETS], rust);
  await timed(
    'apt-get',
    [
      'install',
      '-y',
      '--no-install-recommends',
      'gcc-aarch64-linux-gnu',
      'libc6-dev-arm64-cross',
      'gcc-arm-linux-gnueabihf',
      'libc6-dev-armhf-cross',
    ],
    rust,
  );
  await timed('cargo', ['fetch', '--locked'], { ...rust, RUSTUP_TOOLCHAIN: 'stable' }, crate);
}

/** A compiler that runs on arm64, made beforehand. */
async function emulatedRust(image: string, builder: string, env: Env): Promise<string> {
  const name = `${image}-rust:1`;
  await timed(
    'docker',
    [
      'buildx',
      'build',
      '--builder',
      builder,
      '--platform',
      FOREIGN,
      '--file',
      'bench/emulated.Dockerfile',
      '--provenance=false',
      '--push',
      '--tag',
      name,
      'bench',
    ],
    env,
    ROOT,
  );
  return name;
}
