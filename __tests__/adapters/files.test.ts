import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFiles } from '../../src/adapters/files.ts';

const directory = mkdtempSync(join(tmpdir(), 'multihull-test-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const files = createFiles(join(directory, 'tmp'));
const at = (...parts: string[]) => join(directory, ...parts);

test('write makes parents, sets the mode, leaves nothing half-written', async () => {
  await files.write(at('w', 'x', 'a.txt'), 'one', { mode: 0o600 });
  await files.write(at('w', 'x', 'a.txt'), new Uint8Array([116, 119, 111]), { mode: 0o600 });
  expect(await files.readText(at('w', 'x', 'a.txt'))).toBe('two');
  expect(statSync(at('w', 'x', 'a.txt')).mode & 0o777).toBe(0o600);
  expect(await files.list(at('w', 'x'))).toEqual(['a.txt']);
  await expect(files.write(at('w', 'x'), 'a directory is there')).rejects.toMatchObject({ code: 'EISDIR' });
  expect(await files.list(at('w'))).toEqual(['x']);
});

test('what is missing', async () => {
  expect(await files.readTextIfExists(at('no'))).toBeUndefined();
  expect(await files.exists(at('no'))).toBe(false);
  expect(await files.size(at('no'))).toBeUndefined();
  expect(await files.list(at('no'))).toEqual([]);
  await files.remove(at('no'));
  await expect(files.readText(at('no'))).rejects.toMatchObject({ code: 'ENOENT' });
  await files.write(at('file'), 'x');
  expect(await files.readTextIfExists(at('file', 'below'))).toBeUndefined();
});

test('what cannot be read is not missing', async () => {
  symlinkSync('loop', at('loop'));
  await expect(files.readTextIfExists(at('loop'))).rejects.toMatchObject({ code: 'ELOOP' });
});

test('sizes, digests, ranges', async () => {
  await files.write(at('abc'), 'abc');
  expect(await files.size(at('abc'))).toBe(3);
  expect(await files.sha256(at('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  const chunks: Buffer[] = [];
  for await (const chunk of files.openRead(at('abc'), { start: 1, end: 2 })) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe('bc');
});

test('directories and programs', async () => {
  const made = await files.makeTemporary('run-');
  expect(made.startsWith(at('tmp', 'run-'))).toBe(true);
  expect(statSync(made).mode & 0o777).toBe(0o700);
  await files.makeDirectory(at('d', 'e'), { mode: 0o700 });
  expect(statSync(at('d', 'e')).mode & 0o777).toBe(0o700);
  await files.write(at('prog'), '#!/bin/sh\n');
  await files.copyExecutable(at('prog'), at('bin', 'prog'));
  expect(statSync(at('bin', 'prog')).mode & 0o777).toBe(0o755);
  expect(await files.list(at('bin'))).toEqual(['prog']);
});

test('a text that does not end, or is too large, is not read to its end', async () => {
  symlinkSync('/dev/zero', at('endless'));
  await expect(files.readTextIfExists(at('endless'))).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(/endless is larger than 32 MiB/),
  });
  symlinkSync('/dev/null', at('nothing'));
  expect(await files.readText(at('nothing'))).toBe('');
});
