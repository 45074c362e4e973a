import { describe, expect, test } from '@jest/globals';
import { PLATFORM_TABLE } from '../../../src/domain/platforms/platform-table.ts';

/**
 * The facts, typed in from their sources a second time: Rust target (glibc, musl), cross package, Debian's architecture,
 * QEMU's name, ELF class, data and machine, loader (glibc, musl).
 */
// biome-ignore format: a table
const FACTS = [
  ['linux/amd64', 'x86_64-unknown-linux-gnu', 'x86_64-unknown-linux-musl', 'gcc-x86-64-linux-gnu', 'amd64', 'x86_64', '64 LE 62', '/lib64/ld-linux-x86-64.so.2', '/lib/ld-musl-x86_64.so.1'],
  ['linux/amd64/v2', 'x86_64-unknown-linux-gnu', 'x86_64-unknown-linux-musl', 'gcc-x86-64-linux-gnu', 'amd64', 'x86_64', '64 LE 62', '/lib64/ld-linux-x86-64.so.2', '/lib/ld-musl-x86_64.so.1'],
  ['linux/amd64/v3', 'x86_64-unknown-linux-gnu', 'x86_64-unknown-linux-musl', 'gcc-x86-64-linux-gnu', 'amd64', 'x86_64', '64 LE 62', '/lib64/ld-linux-x86-64.so.2', '/lib/ld-musl-x86_64.so.1'],
  ['linux/amd64/v4', 'x86_64-unknown-linux-gnu', 'x86_64-unknown-linux-musl', 'gcc-x86-64-linux-gnu', 'amd64', 'x86_64', '64 LE 62', '/lib64/ld-linux-x86-64.so.2', '/lib/ld-musl-x86_64.so.1'],
  ['linux/386', 'i686-unknown-linux-gnu', 'i686-unknown-linux-musl', 'gcc-i686-linux-gnu', 'i386', 'i386', '32 LE 3', '/lib/ld-linux.so.2', '/lib/ld-musl-i386.so.1'],
  ['linux/arm64', 'aarch64-unknown-linux-gnu', 'aarch64-unknown-linux-musl', 'gcc-aarch64-linux-gnu', 'arm64', 'aarch64', '64 LE 183', '/lib/ld-linux-aarch64.so.1', '/lib/ld-musl-aarch64.so.1'],
  ['linux/arm/v7', 'armv7-unknown-linux-gnueabihf', 'armv7-unknown-linux-musleabihf', 'gcc-arm-linux-gnueabihf', 'armhf', 'arm', '32 LE 40', '/lib/ld-linux-armhf.so.3', '/lib/ld-musl-armhf.so.1'],
  ['linux/arm/v6', 'arm-unknown-linux-gnueabi', 'arm-unknown-linux-musleabihf', 'gcc-arm-linux-gnueabi', 'armel', 'arm', '32 LE 40', '/lib/ld-linux.so.3', '/lib/ld-musl-armhf.so.1'],
  ['linux/arm/v5', 'armv5te-unknown-linux-gnueabi', 'armv5te-unknown-linux-musleabi', 'gcc-arm-linux-gnueabi', 'armel', 'arm', '32 LE 40', '/lib/ld-linux.so.3', '/lib/ld-musl-arm.so.1'],
  ['linux/ppc64le', 'powerpc64le-unknown-linux-gnu', undefined, 'gcc-powerpc64le-linux-gnu', 'ppc64el', 'ppc64le', '64 LE 21', '/lib64/ld64.so.2', '/lib/ld-musl-powerpc64le.so.1'],
  ['linux/riscv64', 'riscv64gc-unknown-linux-gnu', 'riscv64gc-unknown-linux-musl', 'gcc-riscv64-linux-gnu', 'riscv64', 'riscv64', '64 LE 243', '/lib/ld-linux-riscv64-lp64d.so.1', '/lib/ld-musl-riscv64.so.1'],
  ['linux/s390x', 's390x-unknown-linux-gnu', undefined, 'gcc-s390x-linux-gnu', 's390x', 's390x', '64 BE 22', '/lib/ld64.so.1', '/lib/ld-musl-s390x.so.1'],
  ['linux/loong64', 'loongarch64-unknown-linux-gnu', 'loongarch64-unknown-linux-musl', 'gcc-loongarch64-linux-gnu', 'loong64', 'loongarch64', '64 LE 258', '/lib64/ld-linux-loongarch-lp64d.so.1', '/lib/ld-musl-loongarch64.so.1'],
] as const;

describe('the platform table', () => {
  test.each(FACTS)('%s', (name, gnu, musl, cross, debian, qemu, elf, loaderGnu, loaderMusl) => {
    const row = PLATFORM_TABLE.find((candidate) => candidate.name === name);
    expect({
      gnu: row?.rustGnu,
      musl: row?.rustMusl,
      cross: `gcc-${row?.packageTuple}`,
      debian: row?.debian,
      qemu: row?.qemu,
      elf: row && `${row.elf.bits} ${row.elf.endian === 'little' ? 'LE' : 'BE'} ${row.elf.machine}`,
      loaderGnu: row?.loaderGnu,
      loaderMusl: row?.loaderMusl,
    }).toEqual({ gnu, musl, cross, debian, qemu, elf, loaderGnu, loaderMusl });
  });

  test('has these platforms and no other', () => {
    expect(PLATFORM_TABLE.map(({ name }) => name).sort()).toEqual(FACTS.map(([name]) => name).sort());
  });

  test('names follow from architecture and variant', () => {
    for (const { name, architecture, variant } of PLATFORM_TABLE)
      expect(name).toBe(['linux', architecture, variant].filter(Boolean).join('/'));
  });

  test('the tool prefix and the package name are the same tuple', () => {
    for (const { gnuTuple, packageTuple } of PLATFORM_TABLE)
      expect(packageTuple).toBe(gnuTuple.replaceAll('_', '-'));
  });

  test('only x86-64 levels above the first ask for a target-cpu', () => {
    expect(PLATFORM_TABLE.flatMap(({ name, targetCpu }) => (targetCpu ? [[name, targetCpu]] : []))).toEqual([
      ['linux/amd64/v2', 'x86-64-v2'],
      ['linux/amd64/v3', 'x86-64-v3'],
      ['linux/amd64/v4', 'x86-64-v4'],
    ]);
  });
});
