/** Which files of an image are read as shell text, and BusyBox' version, whose applets differ. */

import { basename } from '../../domain/image-path.ts';

/** Scripts that no container starts by itself: a package manager's, and documentation. */
const NEVER_STARTED = /^\/(?:var\/lib\/dpkg|usr\/share\/doc|lib\/apk)\//;

/** A first line that names a shell, also behind `env`. */
const SHELL_LINE = /(?:^|[\s/])(?:ba|da|a|k|mk)?sh(?:\s|$)/;

/** One of another language: nobody gives such a script to a shell. All others may be given to one (`sh FILE`). */
const OTHER_LANGUAGE =
  /(?:^|[\s/])(?:python|pypy|perl|ruby|node|php|lua|[gmn]?awk|tclsh|wish|expect|guile|Rscript|java|groovy|escript|make|sed|pwsh|deno|bun)[\d.]*(?:\s|$)/;

/** Whether the text of a script with this first line (behind `#!`) is kept. */
export function isKept(path: string, line: string): boolean {
  return (SHELL_LINE.test(line) || !OTHER_LANGUAGE.test(line)) && !NEVER_STARTED.test(path);
}

/**
 * Files without a first line that a shell is given, or reads where the kernel refuses them: what may be executed, and
 * what lies in a directory of programs, unless its name says what else it is.
 */
export function mayBeShellText(path: string, executable: boolean): boolean {
  if (basename(path).includes('.')) return executable && /\.(?:sh|bash)$/.test(path);
  return executable || /\/s?bin\/[^/]+$/.test(path);
}

/** Files without a first line that shells read: profiles, and what is named like a script. */
export function isShellFile(path: string): boolean {
  return (
    /(?:^\/etc\/(?:profile|bash\.bashrc|bashrc|environment)|\/\.(?:profile|bash_profile|bash_login|bashrc))$/.test(
      path,
    ) ||
    (/\.(?:sh|bash|env)$/.test(path) && !NEVER_STARTED.test(path))
  );
}

/** Looks for `BusyBox v1.36.1` in a program that flows by. */
export function findBusybox(): {
  push(chunk: Uint8Array): void;
  found(): { readonly busybox?: string };
} {
  let tail = '';
  let version: string | undefined;
  return {
    push(chunk) {
      if (version !== undefined) return;
      const text = tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
      version = /BusyBox v(\d+\.\d+)/.exec(text)?.[1];
      tail = text.slice(-32);
    },
    found: () => (version === undefined ? {} : { busybox: version }),
  };
}
