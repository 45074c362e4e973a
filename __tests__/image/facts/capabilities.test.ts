import { beyondDefault, parseCapabilities } from '../../../src/image/facts/capabilities.ts';
import { readPaxRecords } from '../../../src/image/tar/pax.ts';

const attribute = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');

test.each([
  // `setcap cap_net_bind_service=+ep`, and what getfattr shows of it.
  ['0100000200040000000000000000000000000000', [10], true],
  // `setcap cap_setuid=+p`: a byte that is no UTF-8.
  ['0000000280000000000000000000000000000000', [7], false],
  // `setcap cap_bpf,cap_sys_admin=+ep`: one beyond the first 32.
  ['0100000200002000000000008000000000000000', [21, 39], true],
  // Revision 1 has one word of each mask.
  ['010000010020000000000000', [13], true],
  // Revision 3, for the first user namespace.
  ['010000030020000000000000000000000000000000000000', [13], true],
])('%s', (hex, permitted, effective) => {
  expect(parseCapabilities(attribute(hex))).toEqual({ permitted, effective });
});

test.each([
  ['', 'nothing'],
  ['01000002000400', 'too short'],
  ['0100000900040000000000000000000000000000', 'an unknown revision'],
  ['010000030020000000000000000000000000000001000000', 'another user namespace'],
])('%s: %s', (hex) => {
  expect(parseCapabilities(attribute(hex))).toBeUndefined();
});

test('what a container does not have by default', () => {
  expect(beyondDefault({ permitted: [10, 13, 21, 14], effective: true })).toEqual(['sys_admin', 'ipc_lock']);
});

test('an extended attribute keeps its bytes, a name is UTF-8', () => {
  const value = Buffer.from('0100000280ff0000000000000000000000000000', 'hex');
  const record = (key: string, content: Buffer): Buffer => {
    const rest = Buffer.concat([Buffer.from(` ${key}=`), content, Buffer.from('\n')]);
    const length = rest.byteLength + String(rest.byteLength + 2).length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
  };
  const records = readPaxRecords(
    Buffer.concat([record('SCHILY.xattr.security.capability', value), record('path', Buffer.from('naïve'))]),
  );
  expect(records?.get('SCHILY.xattr.security.capability')).toBe(value.toString('latin1'));
  expect(records?.get('path')).toBe('naïve');
});
