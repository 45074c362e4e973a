/** What is kept of a file, and what takes it in. */
import type { ElfFacts } from '../../elf/format/elf-types.ts';

/** The content of one file, as far as anybody will ask. */
export type Content =
  | {
      readonly kind: 'elf';
      readonly elf: ElfFacts;
      readonly sha256?: string;
      readonly sha1?: string;
      readonly systemDirectories?: readonly string[];
      readonly cachePath?: string;
      readonly glibc?: string;
      readonly busybox?: string;
    }
  | { readonly kind: 'script'; readonly line: string; readonly text?: string }
  | {
      readonly kind: 'text';
      readonly base64?: string;
      /** It counts as a script, and is kept as these are. */
      readonly script?: true;
    }
  | { readonly kind: 'opaque'; readonly reason: string; readonly elf?: true }
  | { readonly kind: 'plain' };

/** What a name in a layer leads to. */
export type InodeContent =
  | Content
  | { readonly kind: 'symlink'; readonly target: string }
  | { readonly kind: 'directory' };

/** Takes one file in consecutive chunks. */
export interface ContentReader {
  /** Copies what it keeps: the chunk stays the caller's. */
  push(chunk: Uint8Array): void;
  finish(): Content;
}
