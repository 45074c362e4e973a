/** What rustc, cargo and the linker said in a step's log. */

import type { FailureCause, RustError } from '../graph/failure.ts';
import { failedScripts } from './build-scripts.ts';

const ERROR = /^error(?:\[(E\d{4})\])?: (.+)$/;
const LOCATION = /^\s*--> (.+?):(\d+):(\d+)$/;
/** Lines between an error's first line and its place; labels of macros may come between. */
const REACH = 4;

/** The first error that has a place; one in the user's own files is preferred to one in a dependency. */
export function firstRustError(log: readonly string[]): RustError | undefined {
  const errors = log.flatMap((line, i) => {
    const error = ERROR.exec(line);
    if (!error) return [];
    const place = log
      .slice(i + 1, i + 1 + REACH)
      .map((next) => LOCATION.exec(next))
      .find((found) => found !== null);
    if (!place) return [];
    const [, code, message = ''] = error;
    return [
      {
        ...(code === undefined ? {} : { code }),
        message,
        file: place[1] ?? '',
        line: Number(place[2]),
        column: Number(place[3]),
      },
    ];
  });
  return errors.find((error) => !error.file.startsWith('/')) ?? errors[0];
}

type Rule = (log: string) => FailureCause | undefined;

/** A rule that looks for a pattern and makes a cause of what it caught. */
function rule(pattern: RegExp, cause: (caught: string) => FailureCause): Rule {
  return (log) => {
    const match = pattern.exec(log);
    return match ? cause(match[1] ?? '') : undefined;
  };
}

/** The most telling first: a missing target also makes every crate "not compile". */
const RULES: readonly Rule[] = [
  (log) => {
    const match =
      /toolchain '([^']+)' (?:has no prebuilt artifacts available for|does not support) target '([^']+)'/.exec(
        log,
      ) ?? /toolchain '([^']+)' does not contain component 'rust-std' for target '([^']+)'/.exec(log);
    return match
      ? { kind: 'rust-target-unavailable', toolchain: match[1] ?? '', target: match[2] ?? '' }
      : undefined;
  },
  rule(/the `([a-z0-9_.-]+)` target may not be installed/, (target) => ({
    kind: 'rust-target-missing',
    target,
  })),
  (log) => {
    // cargo-zigbuild's wrapper has the target in its name, and the version of glibc behind it.
    const target = /error: linking with `[^`]*\/zigcc-([a-z0-9_-]+?)(?:\.[\d.]+)?-[0-9a-f]+\.sh` failed/.exec(
      log,
    )?.[1];
    if (target === undefined) return undefined;
    const library = /unable to find [a-z]+ system library ["']([^"']+)["']/i.exec(log)?.[1];
    return { kind: 'zig-link', target, ...(library === undefined ? {} : { library }) };
  },
  rule(/error: linker `([^`]+)` not found/, (tool) => ({ kind: 'tool-missing', tool, role: 'linker' })),
  // The cc crate also warns of a compiler that nobody needs in the end.
  rule(/^(?!\s*(?:warning:|cargo:warning=)).*failed to find tool "?([^\s":]+)/im, (tool) => ({
    kind: 'tool-missing',
    tool,
    role: 'compiler',
  })),
  // A wrapper of rustc, or a compiler, that configuration or environment names.
  rule(/error: could not execute process `([^\s`]+)[^\n]*\(never executed\)/, (tool) => ({
    kind: 'tool-missing',
    tool,
    role: 'compiler',
  })),
  rule(/pkg-config has not been configured to support cross-compilation/, () => ({
    kind: 'pkg-config-cross',
  })),
  rule(/(?:ld|collect2|lld)[^\n]*: (?:cannot find|unable to find library) -l([\w.+-]+)/, (library) => ({
    kind: 'library-missing',
    library,
  })),
  rule(
    /(?:file in wrong format|Relocations in generic ELF|is incompatible with (?:elf|[a-z0-9]+linux)|unrecognized command[- ]line option '-m)/,
    () => ({ kind: 'wrong-linker' }),
  ),
  rule(
    /(?:lock file [^\n]*needs to be updated but --locked|cannot (?:update|create) the lock file [^\n]* because --locked)/,
    () => ({ kind: 'lockfile-outdated' }),
  ),
];

/** Why cargo failed, where its log says so. */
export function rustCause(log: readonly string[]): FailureCause | undefined {
  const text = log.join('\n');
  for (const read of RULES) {
    const cause = read(text);
    if (cause) return cause;
  }
  const error = firstRustError(log);
  if (error) return { kind: 'rust-error', error };
  const scripts = failedScripts(log);
  if (scripts) return { kind: 'build-script', scripts };
  return /^error: could not compile /m.test(text) ? { kind: 'rust-build' } : undefined;
}
