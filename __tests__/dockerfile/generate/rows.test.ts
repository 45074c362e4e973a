import { describe, expect, test } from '@jest/globals';
import { toolchainFor } from '../../../src/crate/cross/toolchain.ts';
import { PLATFORM_TABLE, type PlatformRow } from '../../../src/domain/platforms/platform-table.ts';
import { expectKept } from '../../fakes/kept-file.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { platform } from '../../fakes/typed-inputs.ts';
import { write } from './written.ts';

const HOST = platform('linux/amd64');
const ROWS = PLATFORM_TABLE.map((row) => [row.name, row] as const);
const isNative = (row: PlatformRow) => row.rustGnu === HOST.rustGnu;

/** Names of variables that ENV sets. */
function variables(dockerfile: string): readonly string[] {
  return [...dockerfile.matchAll(/^(?:ENV| {4})\s*([A-Za-z_]\w*)=/gm)].map(([, name]) => name ?? '');
}

const suffixes = (target: string) => {
  const spelled = target.replaceAll('-', '_');
  const upper = spelled.toUpperCase();
  return [`_${spelled}$`, `^CARGO_TARGET_${upper}_[A-Z]+$`, `^${upper}_JEMALLOC_SYS_WITH_LG_PAGE$`].map(
    (pattern) => new RegExp(pattern),
  );
};

describe.each(ROWS)('%s alone', (name, row) => {
  const { dockerfile, emulated, analysis } = write({ platforms: name, base: 'debian:trixie-slim' });

  test('has the row’s target, compiler and variables', () => {
    expect(dockerfile).toContain(`RUN ["rustup", "target", "add", "${row.rustGnu}"]`);
    expect(dockerfile).toContain(`"--target", "${row.rustGnu}"]`);
    expect(dockerfile).toContain(`target/${row.rustGnu}/release/trow`);
    expect(dockerfile).toContain(`install -D -t /out/${row.name}/image/usr/local/bin `);
    const installed = [`gcc-${row.packageTuple}`, `libc6-dev-${row.debian}-cross`];
    for (const each of installed) expect(dockerfile.includes(each)).toBe(!isNative(row));
    const linker = `${row.rustGnu.replaceAll('-', '_').toUpperCase()}_LINKER=${row.gnuTuple}-gcc`;
    expect(dockerfile.includes(`CARGO_TARGET_${linker}`)).toBe(!isNative(row));
    expect(dockerfile.includes(`/usr/lib/${row.multiarch ?? row.gnuTuple}/pkgconfig`)).toBe(!isNative(row));
    expect(dockerfile.includes(`-C target-cpu=${row.targetCpu}`)).toBe(row.targetCpu !== undefined);
    expect(emulated).toEqual([]);
    expect(analysis.hints).toEqual([]);
  });

  test('sets no variable that another target or the machine itself would see', () => {
    const own = variables(dockerfile).filter((variable) => variable !== 'RUSTUP_TOOLCHAIN');
    for (const variable of own)
      expect(suffixes(row.rustGnu).filter((pattern) => pattern.test(variable))).toHaveLength(1);
  });

  test('has toolchains with suffixed variables alone, from every host and with either libc', () => {
    for (const host of PLATFORM_TABLE) {
      for (const libc of ['gnu', 'musl'] as const) {
        const { env, target } = toolchainFor(row, host, libc);
        for (const variable of Object.keys(env))
          expect(suffixes(target).filter((pattern) => pattern.test(variable))).toHaveLength(1);
      }
    }
  });

  test('with musl is built for the row’s musl target, or refused', () => {
    const work = () => write({ platforms: name, base: 'scratch' });
    if (row.rustMusl === undefined) {
      expect(refusalOf(work)).toMatchObject({
        input: 'base',
        value: 'scratch',
        message: `platforms: ${name} has no usable musl target, and scratch has no glibc`,
      });
    } else if (row.crossSince === 'trixie') {
      expect(refusalOf(work)).toMatchObject({ input: 'platforms', value: name });
    } else {
      expect(work().dockerfile).toContain(`"--target", "${row.rustMusl}"]`);
    }
  });

  test('on bookworm is refused where it has no cross compiler', () => {
    const work = () => write({ platforms: name, base: 'debian:bookworm-slim' });
    if (row.crossSince === 'bookworm') expect(work().dockerfile).toContain('rust:1-bookworm');
    else
      expect(refusalOf(work)).toMatchObject({
        message: `platforms: Debian has a cross compiler for ${name} from trixie on, and debian:bookworm-slim is older`,
        remedy: expect.stringContaining('debian:trixie-slim'),
      });
  });

  test.each(['debian:bookworm-slim', 'debian:trixie-slim'])(
    'libraries on %s are the row’s, or refused',
    (base) => {
      const lacks =
        row.librariesSince === 'none' || (row.librariesSince === 'trixie' && base !== 'debian:trixie-slim');
      const work = () => write({ platforms: name, base, 'system-packages': 'libssl-dev' }).dockerfile;
      if (lacks) expect(refusalOf(work).message).toContain(name);
      else if (isNative(row)) expect(work()).toMatch(/--no-install-recommends libssl-dev \\/);
      else
        expect(work()).toMatch(
          new RegExp(`--add-architecture ${row.debian} [\\s\\S]*libssl-dev:${row.debian} `),
        );
    },
  );
});

test('all rows at once, on trixie', () => {
  const platforms = PLATFORM_TABLE.map(({ name }) => name).join(',');
  const { dockerfile, emulated } = write({ platforms, base: 'debian:trixie-slim' });
  expectKept(dockerfile, new URL('written/all-rows-on-trixie.Dockerfile', import.meta.url));
  expect(emulated).toEqual([]);
  // Four levels of amd64 share a target, and so need four runs; everything else is in the first, with and without
  // the crate's sources.
  expect(dockerfile.match(/"cargo", "build"/g)).toHaveLength(8);
});
