/** Which files of an image are read as shell text, and BusyBox' version, whose applets differ. */

/** Scripts that no container starts by itself: a package manager's, and documentation. */
const NEVER_STARTED = /^\/(?:var\/lib\/dpkg|usr\/share\/doc|lib\/apk)\//;

/** A first line that names a shell, also behind `env`. */
const SHELL_LINE = /(?:^|[\s/])(?:ba|da|a|k|mk)?sh(?:\s|$)/;

/** Whether the text of a script with this first line (behind `#!`) is kept. */
export function isKept(path: string, line: string): boolean {
  return SHELL_LINE.test(line) && !NEVER_STARTED.test(path);
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
