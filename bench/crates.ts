/**
 * Published programs, as they are, built for three platforms with nothing but `--images` and `--platforms`, and each of
 * them run. What a crate needs of C is Multihull's to find out.
 *
 *   npm run testbed -- up
 *   npm run bench:crates                    all of them: hours
 *   npm run bench:crates -- xcolor eza      these
 *   npm run bench:crates -- --results FILE  a line of JSON for each, added to FILE
 *
 * The sources come from crates.io through cargo, at the versions below: the newest that Rust 1.85 compiles, because that is
 * what the testbed has.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { testbedEnv } from '../testbed/env.ts';

const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];
const CLI = fileURLToPath(new URL('../scripts/multihull.ts', import.meta.url));
const LIMIT_MS = 90 * 60_000;

interface Published {
  readonly name: string;
  readonly version: string;
  /** What of C is in it. */
  readonly native: string;
  /** Words after its name for a run that ends with 0. */
  readonly run: readonly string[];
}

const row = (name: string, version: string, native = '', run = '--version'): Published => ({
  name,
  version,
  native,
  run: run.split(' '),
});

const CRATES: readonly Published[] = [
  row('xcolor', '0.5.1', 'xcb, x11'),
  row('choose', '1.3.7'),
  row('crabz', '0.10.1', 'zlib-ng with CMake, libdeflate'),
  row('tealdeer', '1.8.1', 'ring'),
  row('eza', '0.23.4', 'libgit2, zlib'),
  row('diesel_cli', '2.2.12', 'PostgreSQL, MariaDB, SQLite'),
  row('websocat', '1.14.1', 'OpenSSL'),
  row('sniffglue', '0.16.2', 'pcap, seccomp'),
  row('netavark', '1.16.1', 'protobuf'),
  row('porsmo', '0.3.5', 'ALSA'),
  row('silicon', '0.5.2', 'fontconfig, freetype, oniguruma'),
  row('bluetui', '0.8.0', 'D-Bus'),
  row('cyme', '3.0.2', 'udev, libusb'),
  row('fd-find', '10.3.0', 'jemalloc'),
  row('bat', '0.26.0', 'libgit2, oniguruma'),
  row('git-delta', '0.20.1', 'libgit2, oniguruma'),
  row('xh', '0.26.3', 'ring or aws-lc'),
  row('oha', '1.12.0', 'aws-lc or ring, jemalloc'),
  row('sqlx-cli', '0.8.6', 'OpenSSL, SQLite'),
  row('ncspot', '1.5.0', 'D-Bus, PulseAudio, OpenSSL, ncurses'),
  row('espflash', '4.3.0', 'udev'),
  row('cargo-edit', '0.13.10', 'OpenSSL, libgit2', 'upgrade --version'),
  row('b3sum', '1.8.7', 'BLAKE3 in C and assembly'),
  row('ripgrep', '15.2.0'),
  row('hexyl', '0.16.0'),
  row('zoxide', '0.9.9'),
  row('hyperfine', '1.19.0'),
  row('pastel', '0.12.0'),
  row('grex', '1.4.6'),
  row('jql', '8.1.2', 'mimalloc'),
  row('procs', '0.14.10'),
  row('du-dust', '1.2.7'),
  row('tokei', '15.0.0'),
  row('just', '1.53.0'),
  row('sd', '1.0.0'),
  row('bottom', '0.13.0'),
  row('gping', '1.21.0'),
  row('miniserve', '0.35.0', 'zlib, bzip2, xz, zstd'),
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { results: { type: 'string' }, builder: { type: 'string' } },
});
const unknown = positionals.find((name) => !CRATES.some((one) => one.name === name));
if (unknown !== undefined) throw new Error(`${unknown} is not in the list of bench/crates.ts`);
const chosen = positionals.length === 0 ? CRATES : CRATES.filter(({ name }) => positionals.includes(name));
const env = { ...process.env, ...testbedEnv() };
const registry = env['TESTBED_REGISTRY'] ?? '';
const cargoHome = mkdtempSync(join(tmpdir(), 'multihull-bench-cargo-'));

function source({ name, version }: Published): string {
  const { status, stderr } = spawnSync('cargo', ['info', '--quiet', `${name}@${version}`], {
    encoding: 'utf8',
    env: { ...env, CARGO_HOME: cargoHome },
  });
  if (status !== 0) throw new Error(`cargo info ${name}@${version}: ${stderr}`);
  const sources = join(cargoHome, 'registry', 'src');
  const [index = ''] = readdirSync(sources);
  const copy = mkdtempSync(join(tmpdir(), `multihull-bench-${name}-`));
  cpSync(join(sources, index, `${name}-${version}`), copy, { recursive: true });
  return copy;
}

/** Arguments beside those two are about this machine's engines, not about the crate. */
function engine(): readonly string[] {
  const builder =
    values.builder === undefined
      ? ['--buildkit-image', env['TESTBED_BUILDKIT_IMAGE'] ?? '']
      : ['--builder', values.builder];
  return [...builder, '--cache', 'off'];
}

interface Result {
  readonly name: string;
  readonly version: string;
  readonly native: string;
  readonly seconds: number;
  readonly exitCode: number | null;
  /** What was found and installed. */
  readonly packages: readonly string[];
  /** Of each platform: the first line of what the program printed; or why it did not. */
  readonly printed: Readonly<Record<string, string>>;
  readonly error: string;
}

function build(one: Published): Result {
  const directory = source(one);
  const image = `${registry}/bench/${one.name.replaceAll('_', '-')}`;
  const started = performance.now();
  const args = [CLI, 'build', '--images', image, '--platforms', PLATFORMS.join(','), '--tags', 'bench'];
  const done = spawnSync(process.execPath, [...args, ...engine()], {
    cwd: directory,
    env,
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 256 << 20,
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  const said = `${done.stderr}\n${done.stdout}`;
  rmSync(directory, { recursive: true, force: true });
  const printed =
    done.status === 0 ? PLATFORMS.map((platform) => [platform, run(image, platform, one)] as const) : [];
  return {
    ...{ name: one.name, version: one.version, native: one.native, seconds, exitCode: done.status },
    packages: [...new Set([...said.matchAll(/^\s+(\S+) for \S+(?:, \S+)*$/gm)].map(([, name = '']) => name))],
    printed: Object.fromEntries(printed),
    error:
      done.status === 0
        ? ''
        : said
            .split('\n')
            .filter((line) => /error/i.test(line))
            .slice(-6)
            .join('\n'),
  };
}

function run(image: string, platform: string, one: Published): string {
  const words = ['run', '--rm', '--quiet', '--platform', platform, `${image}:bench`, ...one.run];
  const { status, stdout, stderr } = spawnSync('docker', words, { encoding: 'utf8', env, timeout: 120_000 });
  const [first = ''] = stdout.split('\n').filter((line) => line.trim() !== '');
  return status === 0 ? first.trim() : `exit code ${status}: ${stderr.trim().slice(-200)}`;
}

let failed = 0;
for (const one of chosen) {
  const result = build(one);
  const runs = Object.values(result.printed).filter(
    (text) => text !== '' && !text.startsWith('exit code'),
  ).length;
  const isGood = result.exitCode === 0 && runs === PLATFORMS.length;
  if (!isGood) failed++;
  if (values.results !== undefined) appendFileSync(values.results, `${JSON.stringify(result)}\n`);
  process.stdout.write(
    `${isGood ? 'ok    ' : 'FAILED'} ${one.name} ${one.version}: ${result.seconds} s, ${runs} of ${PLATFORMS.length} run${
      result.packages.length > 0 ? `; found ${result.packages.join(' ')}` : ''
    }\n${isGood ? '' : `${result.error}\n${JSON.stringify(result.printed)}\n`}`,
  );
}
rmSync(cargoHome, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
