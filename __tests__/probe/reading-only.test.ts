import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readingOnly } from '../../src/probe/reading-only.ts';
import { testPorts } from '../fakes/ports.ts';

test('pull requests add nothing to what is kept, and read it', async () => {
  const ports = await testPorts();
  const kept = join(ports.temp, 'kept');
  await ports.files.write(join(kept, 'old'), 'facts');
  const files = readingOnly(ports.files, kept);
  await files.write(join(kept, 'new'), 'x');
  await files.write(join(ports.temp, 'kept-elsewhere'), 'x');
  expect(existsSync(join(kept, 'new'))).toBe(false);
  expect(existsSync(join(ports.temp, 'kept-elsewhere'))).toBe(true);
  expect(await files.readText(join(kept, 'old'))).toBe('facts');
});
