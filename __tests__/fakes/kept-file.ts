/** Text that is kept as a file of its own beside the tests, to be opened and compared as what it is. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

/**
 * The text is that of the file. `KEEP=1 npm run test:unit -- NAME` writes files anew, for git to show what changed.
 * @param file beside the test that asks.
 */
export function expectKept(text: string, file: URL): void {
  const path = fileURLToPath(file);
  if (process.env['KEEP'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `there is no ${path}; KEEP=1 writes it`).toBe(text);
}

/** `two CPUs, and more` as the name of a file. */
export function fileName(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
