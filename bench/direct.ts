/**
 * What an image costs beside cargo: bare cargo, `compile: runner` as Multihull assembles it, the same through BuildKit, and
 * `container`; with nothing changed, and with one line changed. A crate without dependencies, so that little else is seen.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/run.ts';
import { freshRust } from '../scripts/lib/rust-home.ts';
import { type Env, figure, median, timed } from './measure.ts';

const THREE = 'linux/amd64,linux/arm64,linux/arm/v7';
const TARGETS = ['x86_64-unknown-linux-gnu', 'aarch64-unknown-linux-gnu', 'armv7-unknown-linux-gnueabihf'];
const LINKERS = {
  CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER: 'aarch64-linux-gnu-gcc',
  CARGO_TARGET_ARMV7_UNKNOWN_LINUX_GNUEABIHF_LINKER: 'arm-linux-gnueabihf-gcc',
};

type Change = 'nothing changed' | 'one line changed';

/**
 * Each round measures every way once, so that they meet the same machine.
 * @param withContainer the slowest by far.
 */
export async function benchDirect(rounds: number, withContainer: boolean, env: Env): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'multihull-bench-direct-'));
  const rust = { ...env, ...(await freshRust(home, env)), RUSTUP_TOOLCHAIN: 'stable' };
  const image = `${env['TESTBED_REGISTRY']}/bench/direct-${Date.now().toString(36)}`;
  const build = (name: string, ...flags: readonly string[]) => {
    const directory = crate(home, name);
    const words = ['build', '--images', `${image}-${name}`, '--tags', 'v1', '--platforms', THREE, ...flags];
    const kit = ['--buildkit-image', env['TESTBED_BUILDKIT_IMAGE'] ?? ''];
    const args = [join(ROOT, 'dist/cli/index.js'), ...words, ...kit];
    return { directory, run: () => timed(process.execPath, args, rust, directory) };
  };
  const bare = crate(home, 'bare');
  const cargo = ['build', '--release', '--locked', ...TARGETS.flatMap((target) => ['--target', target])];
  const ways = new Map([
    ['direct', build('direct', '--compile', 'runner')],
    ['through BuildKit', build('buildkit', '--compile', 'runner', '--provenance', 'true')],
    ...(withContainer ? [['container', build('container', '--compile', 'container')] as const] : []),
    ['bare cargo', { directory: bare, run: () => timed('cargo', cargo, { ...rust, ...LINKERS }, bare) }],
  ]);
  const spent = new Map<string, number[]>();
  try {
    for (const [name, { run }] of ways) console.error(`${name}: first ${(await run()).seconds.toFixed(1)} s`);
    for (let round = 1; round <= rounds; round++)
      for (const change of ['nothing changed', 'one line changed'] satisfies Change[])
        for (const [name, { directory, run }] of ways) {
          if (change === 'one line changed') write(directory, round);
          const label = `${name}, ${change}`;
          spent.set(label, [...(spent.get(label) ?? []), (await run()).seconds]);
        }
    for (const [label, seconds] of spent) console.log(figure(label, seconds));
    const of = (name: string, change: Change) => median(spent.get(`${name}, ${change}`) ?? []);
    for (const change of ['nothing changed', 'one line changed'] satisfies Change[]) {
      const direct = of('direct', change);
      console.log(`\n${change}`);
      console.log(`  direct − bare cargo        ${(direct - of('bare cargo', change)).toFixed(2)} s`);
      console.log(`  direct / bare cargo        ${(direct / of('bare cargo', change)).toFixed(2)}`);
      console.log(`  direct / through BuildKit  ${(direct / of('through BuildKit', change)).toFixed(2)}`);
      if (withContainer)
        console.log(`  direct / container         ${(direct / of('container', change)).toFixed(2)}`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function crate(home: string, name: string): string {
  const directory = join(home, 'crates', name);
  mkdirSync(join(directory, 'src'), { recursive: true });
  const about = '[package]\nname = "dinghy"\nversion = "0.1.0"\nedition = "2021"\n';
  writeFileSync(join(directory, 'Cargo.toml'), about);
  writeFileSync(
    join(directory, 'Cargo.lock'),
    'version = 4\n\n[[package]]\nname = "dinghy"\nversion = "0.1.0"\n',
  );
  write(directory, 0);
  return directory;
}

function write(directory: string, round: number): void {
  writeFileSync(join(directory, 'src/main.rs'), `fn main() {\n    println!("round ${round}");\n}\n`);
}
