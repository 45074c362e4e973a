/** The Files port on node:fs. */
import { createHash, randomBytes } from 'node:crypto';
import { type BigIntStats, constants, createReadStream } from 'node:fs';
import {
  access,
  chmod,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { types } from 'node:util';
import { UserError } from '../errors.ts';
import type { FileStat, Files } from '../ports.ts';

/** Bytes read at a time: layers are large, and small reads cost more than they save. */
const READ_BYTES = 256 * 1024;

/** @param temporary where temporary directories are made; the system's own by default. */
export function createFiles(temporary: string = tmpdir()): Files {
  return {
    readText,
    readTextIfExists: (path) => orUndefined(readText(path)),
    write,
    async exists(path) {
      return (await orUndefined(access(path).then(() => true))) ?? false;
    },
    async isOwn(path) {
      const found = await orUndefined(lstat(path));
      return found?.isDirectory() === true && found.uid === process.geteuid?.();
    },
    async list(path) {
      return ((await orUndefined(readdir(path))) ?? []).sort();
    },
    async makeDirectory(path, options) {
      await mkdir(path, { recursive: true, ...(options?.mode === undefined ? {} : { mode: options.mode }) });
    },
    async makePrivate(path) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      const found = await lstat(path);
      if (!found.isDirectory() || found.uid !== process.geteuid?.()) return false;
      if ((found.mode & 0o077) !== 0) await chmod(path, 0o700);
      return true;
    },
    async makeTemporary(prefix) {
      await mkdir(temporary, { recursive: true });
      // mkdtemp makes it with mode 0700.
      return mkdtemp(join(temporary, prefix));
    },
    remove: (path) => rm(path, { recursive: true, force: true }),
    async link(target, path) {
      await mkdir(dirname(path), { recursive: true });
      await symlink(target, path);
    },
    async copyExecutable(from, to) {
      await mkdir(dirname(to), { recursive: true });
      const temporary = temporaryName(to);
      try {
        await copyFile(from, temporary, constants.COPYFILE_EXCL);
        await chmod(temporary, 0o755);
        await rename(temporary, to);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    makeExecutable: (path) => chmod(path, 0o755),
    async move(from, to) {
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    },
    async readLink(path) {
      return (await orUndefined(lstat(path)))?.isSymbolicLink() ? readlink(path) : undefined;
    },
    openRead: (path, range) => createReadStream(path, { ...range, highWaterMark: READ_BYTES }),
    async size(path) {
      return (await orUndefined(stat(path)))?.size;
    },
    async stat(path) {
      const found = await orUndefined(lstat(path, { bigint: true }));
      if (!found) return undefined;
      return {
        kind: kindOf(found),
        size: Number(found.size),
        modified: found.mtimeNs,
        isExecutable: (found.mode & 0o100n) !== 0n,
      };
    },
    async sha256(path) {
      const hash = createHash('sha256');
      await pipeline(createReadStream(path, { highWaterMark: READ_BYTES }), hash);
      return hash.digest('hex');
    },
  };
}

function kindOf(stat: BigIntStats): FileStat['kind'] {
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'directory';
  return stat.isSymbolicLink() ? 'link' : 'other';
}

/**
 * At most this much of a text is read: the largest Cargo.lock of a real project has less than a megabyte. A repository
 * may have a link to a device that never ends in its place.
 */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;

async function readText(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) {
    const bytes = chunk as Buffer;
    length += bytes.byteLength;
    if (length > MAX_TEXT_BYTES)
      throw new UserError(`${path} is larger than ${MAX_TEXT_BYTES / 1024 / 1024} MiB`, {
        input: 'file',
        value: path,
        remedy:
          'Files that Multihull reads as a whole are small; look at what this one is, and where it leads.',
      });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length).toString('utf8');
}

/** Undefined when there is no such file; any other error stays one. */
async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    const code = types.isNativeError(error) && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Beside the file, so that renaming it stays within one file system. */
function temporaryName(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.tmp`;
}

async function write(
  path: string,
  data: string | Uint8Array | Iterable<string> | AsyncIterable<Uint8Array>,
  options?: { readonly mode?: number },
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = temporaryName(path);
  try {
    // 'wx': a name that somebody else prepared (a symlink, for one) is not followed.
    const file = await open(temporary, 'wx', options?.mode ?? 0o644);
    try {
      await file.writeFile(data);
      // The umask may have taken bits that were asked for.
      if (options?.mode !== undefined) await file.chmod(options.mode);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
