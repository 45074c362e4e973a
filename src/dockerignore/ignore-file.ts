/**
 * What a .dockerignore keeps out of a build, decided as BuildKit decides it: moby/patternmatcher's `ignorefile` reads
 * the lines, and fsutil walks from directory to file and remembers for each pattern whether a directory above matched.
 */
import { posix } from 'node:path';
import { UserError } from '../errors.ts';
import { beginnings, compilePattern, type PathTest } from './ignore-pattern.ts';

/** A line that names paths. */
export interface IgnorePattern {
  /** As the user wrote it. */
  readonly text: string;
  readonly line: number;
  /** `!`: it brings back what an earlier line keeps out. */
  readonly isException: boolean;
  readonly test: PathTest;
}

export interface IgnoreFile {
  /** As the user knows it: `.dockerignore`. */
  readonly file: string;
  readonly text: string;
  readonly patterns: readonly IgnorePattern[];
}

/** More lines than this are no list that somebody wrote. */
const MAX_PATTERNS = 10_000;

/** @throws UserError with the line, for a pattern that BuildKit refuses. */
export function readIgnoreFile(text: string, file: string): IgnoreFile {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .slice(0, MAX_PATTERNS)
    .flatMap((written, index): IgnorePattern[] => {
      if (written.startsWith('#')) return [];
      const trimmed = written.trim();
      if (trimmed === '') return [];
      const isException = trimmed.startsWith('!');
      const path = cleaned(isException ? trimmed.slice(1).trim() : trimmed);
      const isNothing = path === '' || (isException && path === '/');
      const test = isNothing ? undefined : compilePattern(path);
      if (!test) throw badPattern(trimmed, file, index + 1);
      return [{ text: trimmed, line: index + 1, isException, test }];
    });
  return { file, text, patterns };
}

/** Go's `filepath.Clean`, without the slash that means the context itself. */
function cleaned(path: string): string {
  if (path === '') return '';
  const short = posix.normalize(path);
  const bare = short.length > 1 ? short.replace(/\/+$/, '') : short;
  return bare.length > 1 ? bare.replace(/^\/+/, '') : bare;
}

function badPattern(pattern: string, file: string, line: number): UserError {
  return new UserError(`${file}:${line}: "${pattern}" is not a pattern, and BuildKit refuses the file`, {
    input: 'context',
    value: pattern,
    remedy:
      'Write paths with / and with * ? ** and [a-z]; a \\ stands before a character that is meant literally.',
    location: { file, line },
  });
}

/** @returns the pattern because of which the build does not see a path; undefined where it sees it. */
export function ignoredBy(
  { patterns }: Pick<IgnoreFile, 'patterns'>,
  path: string,
): IgnorePattern | undefined {
  const meant = patterns.map((pattern) => pattern.test(path));
  const above = new Set<IgnorePattern>();
  let decider: IgnorePattern | undefined;
  for (const depth of beginnings(path).keys()) {
    decider = undefined;
    for (const [index, pattern] of patterns.entries()) {
      // An exception is not even tried where nothing is kept out yet, and is not remembered then.
      if (!above.has(pattern)) {
        if (pattern.isException === (decider === undefined)) continue;
        if (!meant[index]?.[depth]) continue;
        above.add(pattern);
      }
      decider = pattern.isException ? undefined : (decider ?? pattern);
    }
  }
  return decider;
}
