import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseLdCache } from '../../../src/verify/loader/ld-cache.ts';

/** Made by ldconfig of Debian 12 (glibc 2.36) in a minimal amd64 system. */
const debian = readFileSync(new URL('fixtures/debian-12-amd64.ld.so.cache', import.meta.url));

/** The same entries behind the old format, as ldconfig wrote it until glibc 2.32; big endian if told. */
function compose(names: readonly string[], big = false, old = 0): Buffer {
  const strings = Buffer.from(names.flatMap((name) => [`${name}\0`, `/lib/${name}\0`]).join(''));
  const header = Buffer.alloc(48 + names.length * 24);
  header.write('glibc-ld.so.cache1.1', 0, 'latin1');
  const u32 = (at: number, value: number) =>
    big ? header.writeUInt32BE(value, at) : header.writeUInt32LE(value, at);
  u32(20, names.length);
  let at = header.length;
  names.forEach((name, index) => {
    u32(48 + index * 24, 0x0303);
    u32(48 + index * 24 + 4, at);
    u32(48 + index * 24 + 8, at + name.length + 1);
    if (name.includes('hw')) u32(48 + index * 24 + 20, 1);
    at += 2 * name.length + 7;
  });
  const fresh = Buffer.concat([header, strings]);
  if (old === 0) return fresh;
  const before = Buffer.alloc(Math.ceil((16 + old * 12) / 8) * 8);
  before.write('ld.so-1.7.0', 0, 'latin1');
  before.writeUInt32LE(old, 12);
  return Buffer.concat([before, fresh]);
}

test('a real cache', () => {
  const entries = parseLdCache(debian, 'little');
  if ('problem' in entries) throw new Error(entries.problem);
  expect(entries.length).toBeGreaterThan(50);
  expect(entries).toContainEqual({
    name: 'libc.so.6',
    path: '/lib/x86_64-linux-gnu/libc.so.6',
    flags: 0x303,
    hwcap: false,
  });
});

test.each([
  ['the new format', compose(['liba.so', 'libb.so']), 'little'],
  ['big endian', compose(['liba.so', 'libb.so'], true), 'big'],
  ['behind the old format, aligned', compose(['liba.so', 'libb.so'], false, 3), 'little'],
  ['behind the old format, with a gap', compose(['liba.so', 'libb.so'], false, 4), 'little'],
] as const)('%s', (_, bytes, endian) => {
  expect(parseLdCache(bytes, endian)).toEqual([
    { name: 'liba.so', path: '/lib/liba.so', flags: 0x303, hwcap: false },
    { name: 'libb.so', path: '/lib/libb.so', flags: 0x303, hwcap: false },
  ]);
});

test('entries for some processors are marked', () => {
  expect(parseLdCache(compose(['hw.so']), 'little')).toMatchObject([{ hwcap: true }]);
});

test('any cut and any changed byte is a problem or fewer entries, never an exception', () => {
  fc.assert(
    fc.property(fc.nat(debian.length), (length) => {
      const result = parseLdCache(debian.subarray(0, length), 'little');
      expect('problem' in result ? 0 : result.length).toBeLessThanOrEqual(77);
    }),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(fc.nat(debian.length - 1), fc.nat(255), (at, value) => {
      const changed = Buffer.from(debian);
      changed[at] = value;
      parseLdCache(changed, 'little');
      parseLdCache(changed, 'big');
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      parseLdCache(bytes, 'little');
      parseLdCache(Buffer.concat([Buffer.from('glibc-ld.so.cache1.1'), bytes]), 'little');
      parseLdCache(Buffer.concat([Buffer.from('ld.so-1.7.0'), bytes]), 'big');
    }),
    { numRuns: 300 },
  );
});
