/** Why a build failed, as data. */

import type { SourceLocation } from '../../errors.ts';

/** A place in a Rust source that the compiler blames. */
export interface RustError {
  /** `E0308`, where the error has a code. */
  readonly code?: string;
  readonly message: string;
  /** As rustc prints it: relative to the workspace's root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something that a build script did not find. */
export type Missing =
  /** A library by the name that pkg-config has for it. */
  | { readonly kind: 'pkg-config'; readonly name: string }
  | { readonly kind: 'program'; readonly name: string }
  | { readonly kind: 'header'; readonly path: string };

export interface FailedScripts {
  /** Each once, in the order of the log. */
  readonly crates: readonly string[];
  readonly missing: readonly Missing[];
  /** Rust targets that the failed scripts name; empty where they name none. */
  readonly targets: readonly string[];
}

/** The causes that are told apart; each has a remedy of its own (failure-text.ts). */
export type FailureCause =
  /** An instruction ended with a code, for a reason that is its own. */
  | { readonly kind: 'step' }
  | { readonly kind: 'rust-error'; readonly error: RustError }
  /** cargo gave up and the log does not say where. */
  | { readonly kind: 'rust-build' }
  | { readonly kind: 'rust-target-missing'; readonly target: string }
  /** rustup has no standard library of the target for this toolchain. */
  | { readonly kind: 'rust-target-unavailable'; readonly toolchain: string; readonly target: string }
  /** Build scripts of crates failed, as they do where a C library or a tool is missing. */
  | { readonly kind: 'build-script'; readonly scripts: FailedScripts }
  /** A linker or C compiler of the target is not installed. */
  | { readonly kind: 'tool-missing'; readonly tool: string; readonly role: 'linker' | 'compiler' }
  /** The linker ran, and was not the target's. */
  | { readonly kind: 'wrong-linker' }
  | { readonly kind: 'library-missing'; readonly library: string }
  /** zig was the linker, which knows other libraries and other flags than gcc. */
  | { readonly kind: 'zig-link'; readonly target: string; readonly library?: string }
  | { readonly kind: 'pkg-config-cross' }
  | { readonly kind: 'lockfile-outdated' }
  | { readonly kind: 'package-not-found'; readonly package: string }
  | { readonly kind: 'command-not-found'; readonly command: string }
  /** A program of another machine, and no QEMU handler. */
  | { readonly kind: 'exec-format' }
  | { readonly kind: 'emulator-crash'; readonly signal: string }
  | { readonly kind: 'killed' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'copy-missing'; readonly path: string }
  | { readonly kind: 'base-not-found'; readonly image: string }
  | { readonly kind: 'base-lacks-platform'; readonly image: string; readonly platform?: string }
  | { readonly kind: 'base-denied'; readonly image: string }
  | { readonly kind: 'rate-limited'; readonly image?: string }
  /** The image of the `# syntax=` line. */
  | { readonly kind: 'frontend-unavailable'; readonly image: string; readonly rateLimited: boolean }
  | { readonly kind: 'dockerfile-syntax' }
  | { readonly kind: 'dockerfile-missing'; readonly file: string }
  | { readonly kind: 'target-missing'; readonly target: string }
  | { readonly kind: 'push-unauthorized'; readonly ref: string }
  | { readonly kind: 'push-denied'; readonly ref: string }
  | { readonly kind: 'push-failed'; readonly ref: string }
  | { readonly kind: 'registry-unreachable'; readonly host: string }
  | { readonly kind: 'registry-not-https'; readonly host: string }
  | { readonly kind: 'registry-certificate'; readonly host: string }
  | { readonly kind: 'cache-import'; readonly ref: string }
  | { readonly kind: 'cache-export'; readonly ref: string }
  | { readonly kind: 'builder-lost' }
  | { readonly kind: 'cancelled' }
  /** Nothing we know; buildx's own words are all there is. */
  | { readonly kind: 'unknown' };

/** Another step that failed in the same build, for a reason of its own. */
export interface FurtherFailure {
  readonly place: string;
  readonly instruction: string;
  readonly error: string;
}

/** A failed build: what, where, and what to do. */
export interface BuildFailure {
  readonly cause: FailureCause;
  /** The platform it is for. */
  readonly platform?: string;
  /** Where it ran, when that is another platform. */
  readonly runsOn?: string;
  /** The platforms that need the failed step; more than one where a stage is shared. */
  readonly platforms: readonly string[];
  readonly stage?: string;
  readonly step?: { readonly n: number; readonly of: number };
  /** `RUN cargo build …`, or the name of BuildKit's own step; empty when nothing had begun. */
  readonly instruction: string;
  readonly exitCode?: number;
  /** The failed step's own lines, and no other's. */
  readonly log: readonly string[];
  readonly dockerfile?: SourceLocation;
  /** buildx's ERROR line, without that word. */
  readonly text: string;
  /** One sentence: what failed where. */
  readonly message: string;
  /** What to change. */
  readonly hint: string;
  /** What else failed on its own, such as the same step for another platform. */
  readonly further: readonly FurtherFailure[];
}
