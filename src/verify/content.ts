/** What a file's content says, gathered while it streams by. */
import { createHash } from 'node:crypto';
import { createElfCollector } from './elf/collector.ts';
import type { ElfFacts } from './elf/types.ts';
import { MAX_LD_CACHE, MAX_LOADER_BYTES, MAX_SHEBANG, MAX_TEXT } from './limits.ts';
import { basename } from './path.ts';

/** The content of one file, as far as anybody will ask. */
export type Content =
  | {
      readonly kind: 'elf';
      readonly elf: ElfFacts;
      readonly sha256?: string;
      readonly systemDirectories?: readonly string[];
    }
  | { readonly kind: 'script'; readonly line: string }
  | { readonly kind: 'text'; readonly base64?: string }
  | { readonly kind: 'opaque'; readonly reason: string; readonly elf?: true }
  | { readonly kind: 'plain' };

/** Takes one file in consecutive chunks. */
export interface ContentReader {
  /** Copies what it keeps: the chunk stays the caller's. */
  push(chunk: Uint8Array): void;
  finish(): Content;
}

export interface FileToRead {
  readonly path: string;
  readonly size: number;
  /** Whether anybody may execute it. */
  readonly executable: boolean;
}

/** How much of a file of configuration is kept; undefined for all other files. */
export function textLimit(path: string): number | undefined {
  if (path === '/etc/ld.so.cache') return MAX_LD_CACHE;
  return TEXTS.test(path) ? MAX_TEXT : undefined;
}

/** musl's list of directories stands beside its loader: `PREFIX/etc/ld-musl-ARCH.path` for `PREFIX/lib/ld-musl-…`. */
const TEXTS =
  /^(?:.*\/etc\/ld-musl-[^/]+\.path|\/etc\/ld\.so\.conf|\/etc\/ld\.so\.conf\.d\/[^/]+|\/(?:etc|usr\/lib)\/os-release|\/etc\/(?:passwd|group))$/;

/** `ld-linux-x86-64.so.2`, `ld64.so.2`, `ld.so.1`, and `ld-2.31.so`, which such names pointed at before glibc 2.34. */
const GLIBC_LOADER = /^ld(?:64|-linux[^/]*|-2\.\d+)?\.so(?:\.\d+)?$/;

/** Reads what matters of a file with content. */
export function readContent(file: FileToRead): ContentReader {
  const limit = textLimit(file.path);
  return limit === undefined ? sniff(file) : readText(file.size, limit);
}

function readText(size: number, limit: number): ContentReader {
  const chunks: Uint8Array[] = [];
  return {
    push: (chunk) => void (size <= limit && chunks.push(new Uint8Array(chunk))),
    finish: () => ({
      kind: 'text',
      ...(size <= limit ? { base64: Buffer.concat(chunks).toString('base64') } : {}),
    }),
  };
}

/** The first four bytes decide what is read of the rest. */
function sniff(file: FileToRead): ContentReader {
  const head = new Uint8Array(4);
  let have = 0;
  let reader: ContentReader | undefined;
  const decide = (): ContentReader => {
    const [a, b, c, d] = head;
    if (have === 4 && a === 0x7f && b === 0x45 && c === 0x4c && d === 0x46) return readProgram(file);
    if (have >= 2 && a === 0x23 && b === 0x21) return readScript();
    return file.executable ? EXECUTABLE : PLAIN;
  };
  return {
    push(chunk) {
      let rest = chunk;
      if (!reader && have === 0 && chunk.length >= 4) {
        // As it came: who can use it without a copy may.
        head.set(chunk.subarray(0, 4));
        have = 4;
        reader = decide();
      } else if (!reader) {
        const taken = chunk.subarray(0, 4 - have);
        head.set(taken, have);
        have += taken.length;
        if (have < 4) return;
        reader = decide();
        reader.push(head);
        rest = chunk.subarray(taken.length);
      }
      if (rest.length > 0) reader.push(rest);
    },
    finish() {
      if (reader) return reader.finish();
      const short = decide();
      short.push(head.subarray(0, have));
      return short.finish();
    },
  };
}

const PLAIN: ContentReader = { push() {}, finish: () => ({ kind: 'plain' }) };
const EXECUTABLE: ContentReader = {
  push() {},
  finish: () => ({ kind: 'opaque', reason: 'it is neither an ELF program nor a script with a #! line' }),
};

function readScript(): ContentReader {
  let text = '';
  return {
    push(chunk) {
      if (text.length < MAX_SHEBANG) text += Buffer.from(chunk.subarray(0, MAX_SHEBANG)).toString('latin1');
    },
    finish() {
      const [line = ''] = text.slice(2, MAX_SHEBANG).split('\n', 1);
      return { kind: 'script', line: Buffer.from(line, 'latin1').toString('utf8') };
    },
  };
}

function readProgram({ path, size, executable }: FileToRead): ContentReader {
  const collector = createElfCollector(size);
  const hash = executable ? createHash('sha256') : undefined;
  const whole: Uint8Array[] | undefined =
    GLIBC_LOADER.test(basename(path)) && size <= MAX_LOADER_BYTES ? [] : undefined;
  let wanted = true;
  return {
    push(chunk) {
      hash?.update(chunk);
      whole?.push(new Uint8Array(chunk));
      if (wanted) wanted = collector.push(chunk);
    },
    finish() {
      const elf = collector.finish();
      if (elf.kind === 'not-elf') return { kind: 'opaque', elf: true, reason: elf.reason };
      // Objects (compilers' crt1.o, kernel modules, BPF) and core dumps are neither executed nor loaded by anybody.
      if (elf.type !== 2 && elf.type !== 3)
        return executable
          ? { kind: 'opaque', reason: 'it is an object file, not a program' }
          : { kind: 'plain' };
      const systemDirectories = whole && findSystemDirectories(Buffer.concat(whole).toString('latin1'));
      return {
        kind: 'elf',
        elf,
        ...(hash ? { sha256: hash.digest('hex') } : {}),
        ...(systemDirectories ? { systemDirectories } : {}),
      };
    },
  };
}

/**
 * The directories that a glibc loader searches last are compiled into it: `system_dirs` in its elf/dl-load.c, each
 * with a slash and a NUL at its end. Distributions differ (Debian's has multiarch directories, Fedora's `/lib64`,
 * Nix's its own), so the loader itself is asked.
 */
function findSystemDirectories(bytes: string): readonly string[] | undefined {
  for (const [run] of bytes.matchAll(/(?:(?:\/[\w.+-]{1,255}){1,16}\/\0){1,32}/g)) {
    const directories = run.split('\0').filter((directory) => directory !== '');
    if (directories.some((directory) => /\/lib(?:64|32)?\//.test(directory)) && directories.length > 1)
      return directories.map((directory) => directory.slice(0, -1));
  }
  return undefined;
}
