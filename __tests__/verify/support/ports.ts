/** Ports for tests of verification: real files, a silent log, a real clock. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Ports } from '../../../src/ports.ts';

type VerifyPorts = Pick<Ports, 'files' | 'log' | 'clock'>;

const orUndefined = (): undefined => undefined;

export const ports: VerifyPorts = {
  files: {
    readText: (path) => readFile(path, 'utf8'),
    readTextIfExists: (path) => readFile(path, 'utf8').catch(orUndefined),
    async write(path, data) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, data);
      await rename(`${path}.new`, path);
    },
    exists: (path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    list: (path) =>
      readdir(path).then(
        (names) => names.sort(),
        () => [],
      ),
    async makeDirectory(path) {
      await mkdir(path, { recursive: true });
    },
    makeTemporary: (prefix) => mkdtemp(join(tmpdir(), prefix)),
    remove: (path) => rm(path, { recursive: true, force: true }),
    openRead: (path, range) => createReadStream(path, range),
    size: (path) => stat(path).then((found) => found.size, orUndefined),
    sha256: async (path) =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
  },
  log: { info() {}, debug() {}, warn() {}, error() {}, group() {}, foreign() {}, mask() {} },
  clock: {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  },
};
