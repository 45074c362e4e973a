/** `# syntax=`, `# escape=` and `# check=` at the top of a file (moby/buildkit, frontend/dockerfile/parser/directives.go). */
import { trimEndOf, trimLeft } from './go-text.ts';
import { WordError } from './word-error.ts';

export interface Directive {
  readonly name: string;
  readonly value: string;
}

const DIRECTIVE =
  /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*(?:([^\t\n\f\r ].*)|(?<=[\t\f\r ]*([\t\f\r ])))$/s;
const NAMES = new Set(['syntax', 'escape', 'check']);

/** The directive that a line is; undefined for any other line, and then no directive can follow. */
export function readDirective(line: string): Directive | undefined {
  const match = line.startsWith('#') ? DIRECTIVE.exec(trimLeft(line.slice(1))) : null;
  const name = match?.[1]?.toLowerCase() ?? '';
  // BuildKit's expression wants one character at least: of blanks alone the last one is the value.
  const value = match?.[2] === undefined ? match?.[3] : trimEndOf(match[2], '\t\n\f\r ');
  return NAMES.has(name) && value !== undefined ? { name, value } : undefined;
}

/**
 * Directives as BuildKit looks for `syntax` and `check` before it reads the file, which is a little different from the
 * reader itself: a `#!` line may stand above, and nothing may be indented.
 */
export function readDirectives(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = lines[0]?.startsWith('#!') ? 1 : 0; at < lines.length; at++) {
    const directive = readDirective((lines[at] ?? '').replace(/\r?\n$/, ''));
    if (directive === undefined || found.has(directive.name)) break;
    found.set(directive.name, directive.value);
  }
  return found;
}

/** @throws WordError for a `# check=` that BuildKit refuses. */
export function checkLintOptions(directives: ReadonlyMap<string, string>): void {
  const [options = ''] = (directives.get('check') ?? '').split(' ');
  if (options === '') return;
  const [first = '', second, ...rest] = options.split(';');
  for (const option of [
    first,
    ...(second === undefined ? [] : [second]),
    ...(rest.length > 0 ? [rest.join(';')] : []),
  ]) {
    const equals = option.indexOf('=');
    const name = equals < 0 ? '' : option.slice(0, equals).trim();
    const value = option.slice(equals + 1).trim();
    const isRight =
      name === 'error'
        ? /^(?:1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/.test(value)
        : name === 'skip' || name === 'experimental';
    if (!isRight)
      throw new WordError(
        `# check= has "${option}"`,
        'It has skip=…, error=true and experimental=…, with ; between them.',
      );
  }
}
