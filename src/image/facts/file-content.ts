/** What a file's content says, gathered while it streams by. */

import { createHash } from 'node:crypto';
import {
  MAX_LD_CACHE,
  MAX_LOADER_BYTES,
  MAX_SCRIPT,
  MAX_SHEBANG,
  MAX_TEXT,
} from '../../domain/image-limits.ts';
import { basename, dirname } from '../../domain/image-path.ts';
import { createElfCollector } from '../../elf/collector.ts';
import type { Content, ContentReader } from './content.ts';
import { findGlibcFacts } from './glibc-facts.ts';
import { packageFields, readPackageFields } from './package-files.ts';
import { findBusybox, isKept, isShellFile, mayBeShellText } from './script-files.ts';

export interface FileToRead {
  readonly path: string;
  readonly size: number;
  /** Whether anybody may execute it. */
  readonly executable: boolean;
}

/** How much of a file of configuration is kept; undefined for all other files. */
export function textLimit(path: string): number | undefined {
  if (basename(path) === 'ld.so.cache') return MAX_LD_CACHE;
  return TEXTS.test(path) ? MAX_TEXT : undefined;
}

/**
 * musl's list of directories stands beside its loader: `PREFIX/etc/ld-musl-ARCH.path` for `PREFIX/lib/ld-musl-…`. Others
 * may be links to files elsewhere, which mostly have the same name (Nix: `/nix/store/…-passwd`); see also `isKnownText`.
 */
const TEXTS =
  /^(?:.*\/ld-musl-[^/]+\.path|.*\/ld\.so\.preload|\/etc\/ld\.so\.conf|\/etc\/ld\.so\.conf\.d\/[^/]+|\/(?:etc|usr\/lib)\/os-release|\/etc\/(?:passwd|group))$/;

/** `ld-linux-x86-64.so.2`, `ld64.so.2`, `ld.so.1`, and `ld-2.31.so`, which such names pointed at before glibc 2.34. */
const GLIBC_LOADER = /^ld(?:64|-linux[^/]*|-2\.\d+)?\.so(?:\.\d+)?$/;

/** `libc.so.6`, and `libc-2.31.so`, which it pointed at before glibc 2.34. */
const GLIBC = /^libc(?:\.so\.6|-2\.\d+\.so)$/;

/** Reads what matters of a file with content. */
export function readContent(file: FileToRead): ContentReader {
  const limit = textLimit(file.path);
  if (limit !== undefined) return readText(file.size, limit);
  const fields = packageFields(file.path);
  return fields ? readPackageFields(fields) : sniff(file);
}

interface TextReader extends ContentReader {
  finish(): Extract<Content, { kind: 'text' }>;
}

function readText(size: number, limit: number): TextReader {
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
    if (have >= 2 && a === 0x23 && b === 0x21) return readScript(file);
    if (have === 4 && CACHE_MAGICS.some((magic) => magic.startsWith(Buffer.from(head).toString('latin1'))))
      return readKnownText(file, MAX_LD_CACHE);
    const isSmall = file.size <= MAX_SCRIPT;
    if (isSmall && mayBeShellText(file.path, file.executable)) return readUnmarked(file);
    if (isSmall && isShellFile(file.path)) return readText(file.size, MAX_SCRIPT);
    if (file.executable) return EXECUTABLE;
    return file.size <= MAX_TEXT && isLetter(a) ? readKnownText(file, MAX_TEXT) : PLAIN;
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

/** What `/etc/ld.so.cache` begins with (`ld-cache.ts`). */
const CACHE_MAGICS: readonly string[] = ['ld.so-1.7.0', 'glibc-ld.so.cache1.1'];
/** The first line of a passwd and of a group file. */
const ACCOUNT = /^[\w.-]+:[^:\s]*:\d+:(?:\d+:[^:]*:[^:]*:[^:]*|[\w,.$-]*)$/;
const MAX_FIRST_LINE = 256;

const isLetter = (byte: number | undefined): boolean => byte !== undefined && byte > 0x60 && byte < 0x7b;

/**
 * A file that may be what `/etc/passwd`, `/etc/group` or `/etc/ld.so.cache` is a link to: its path does not say so, and
 * its content does.
 */
function readKnownText(file: FileToRead, limit: number): ContentReader {
  let start = '';
  let reader: ContentReader | undefined;
  let given = false;
  const isKnown = (): boolean =>
    CACHE_MAGICS.some((magic) => start.startsWith(magic)) ||
    (file.size <= MAX_TEXT && ACCOUNT.test(start.split('\n', 1)[0] ?? ''));
  return {
    push(chunk) {
      if (given) return;
      start +=
        start.length < MAX_FIRST_LINE
          ? Buffer.from(chunk.subarray(0, MAX_FIRST_LINE)).toString('latin1')
          : '';
      reader ??= readText(file.size, limit);
      given = start.length >= MAX_FIRST_LINE && !isKnown();
      if (!given) reader.push(chunk);
      else reader = undefined;
    },
    finish() {
      if (reader && isKnown()) return reader.finish();
      return file.executable ? EXECUTABLE.finish() : PLAIN.finish();
    },
  };
}

const PLAIN: ContentReader = { push() {}, finish: () => ({ kind: 'plain' }) };
const EXECUTABLE: ContentReader = {
  push() {},
  finish: () => ({ kind: 'opaque', reason: 'it is neither an ELF program nor a script with a #! line' }),
};

/** What may be a script without a first line: a text is kept, anything else is not. */
function readUnmarked(file: FileToRead): ContentReader {
  const reader = readText(file.size, MAX_SCRIPT);
  const known = readKnownText(file, MAX_TEXT);
  let isText = true;
  return {
    push(chunk) {
      isText &&= !chunk.includes(0);
      if (isText) reader.push(chunk);
      known.push(chunk);
    },
    finish() {
      const content = known.finish();
      return isText && content.kind !== 'text' ? { ...reader.finish(), script: true } : content;
    },
  };
}

function readScript({ path, size }: FileToRead): ContentReader {
  const chunks: Buffer[] = [];
  let have = 0;
  let wanted = MAX_SHEBANG;
  const firstLine = (): string => {
    const [line = ''] = Buffer.concat(chunks).subarray(2, MAX_SHEBANG).toString('utf8').split('\n', 1);
    return line;
  };
  return {
    push(chunk) {
      if (have >= wanted) return;
      const before = have;
      const most = size <= MAX_SCRIPT ? MAX_SCRIPT : MAX_SHEBANG;
      chunks.push(Buffer.from(chunk.subarray(0, most - have)));
      have = Math.min(have + chunk.length, most);
      // The first line says whether the rest is shell text, too.
      if (before < MAX_SHEBANG && have >= MAX_SHEBANG && isKept(path, firstLine())) wanted = most;
    },
    finish() {
      const line = firstLine();
      const whole = size <= MAX_SCRIPT && have >= Math.min(size, MAX_SCRIPT) && isKept(path, line);
      return { kind: 'script', line, ...(whole ? { text: Buffer.concat(chunks).toString('utf8') } : {}) };
    },
  };
}

function readProgram({ path, size, executable }: FileToRead): ContentReader {
  const collector = createElfCollector(size);
  const hash = executable ? createHash('sha256') : undefined;
  const sha1 = executable ? createHash('sha1') : undefined;
  const isLoader = GLIBC_LOADER.test(basename(path));
  const whole: Uint8Array[] | undefined =
    (isLoader || GLIBC.test(basename(path))) && size <= MAX_LOADER_BYTES ? [] : undefined;
  const version = /^busybox/.test(basename(path)) ? findBusybox() : undefined;
  let wanted = true;
  return {
    push(chunk) {
      hash?.update(chunk);
      sha1?.update(chunk);
      version?.push(chunk);
      whole?.push(new Uint8Array(chunk));
      if (wanted) wanted = collector.push(chunk);
    },
    finish() {
      const elf = collector.finish();
      if (elf.kind === 'not-elf') return { kind: 'opaque', elf: true, reason: elf.reason };
      // Objects (compilers' crt1.o, kernel modules, BPF) and core dumps are neither executed nor loaded by anybody.
      if (elf.type !== 2 && elf.type !== 3)
        return executable
          ? { kind: 'opaque', elf: true, reason: 'it is an object file, not a program' }
          : { kind: 'plain' };
      return {
        kind: 'elf',
        elf,
        ...(hash ? { sha256: hash.digest('hex') } : {}),
        ...(sha1 ? { sha1: sha1.digest('hex') } : {}),
        ...version?.found(),
        ...(whole ? findGlibcFacts(Buffer.concat(whole), dirname(path), isLoader) : {}),
      };
    },
  };
}
