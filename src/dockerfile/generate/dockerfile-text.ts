/** Instructions of a Dockerfile as text. What a user typed stands in JSON arrays only: no shell reads it. */
import { BUILD_WORKDIR } from '../../domain/image-layout.ts';

/** Where a stage compiles. */
export const WORKDIR = BUILD_WORKDIR;

/** A line that a shell reads holds only these characters; everything else goes through `execForm`. */
const SAFE_WORD = /^[A-Za-z0-9_@%+=:,./$"{}-]+$/;

/** `RUN ["cargo", "build"]`: executed as it is, without a shell. */
export function runExec(words: readonly string[], flags: readonly string[] = []): string {
  return ['RUN', ...flags, execForm(words)].join(' ');
}

/** A JSON array of words, on one line. */
export function execForm(words: readonly string[]): string {
  return `[${words.map(quotedWord).join(', ')}]`;
}

/** JSON, without the two characters that it allows and that some take for line ends. */
function quotedWord(word: string): string {
  return JSON.stringify(word).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** `RUN` of commands that a shell reads, joined by `&&`. @throws Error for a word that a shell might understand. */
export function runShell(commands: readonly (readonly string[])[], flags: readonly string[] = []): string {
  const lines = commands.map((words) => {
    const bad = words.find((word) => !SAFE_WORD.test(word));
    if (bad !== undefined) throw new Error(`"${bad}" must not reach a shell`);
    return words.join(' ');
  });
  return `RUN ${[...flags, ''].join(' ')}${lines.join(' \\\n    && ')}`;
}

/**
 * Installs Debian packages in one step, after `before`, and leaves neither lists nor archives behind. Debian's own image
 * throws archives away by itself; others do not, and then they are a third of a layer that every fresh builder unpacks.
 */
export function aptInstall(packages: readonly string[], before: readonly (readonly string[])[] = []): string {
  return runShell([
    ...before,
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-yq', '--no-install-recommends', ...packages],
    ['apt-get', 'clean'],
    ['rm', '-rf', '/var/lib/apt/lists'],
  ]);
}

/** `ENV A=… \` with one variable a line; empty without variables. */
export function environment(variables: Readonly<Record<string, string>>): readonly string[] {
  const pairs = Object.entries(variables).map(([name, value]) => `${name}=${quoted(value)}`);
  return pairs.length === 0 ? [] : [`ENV ${pairs.join(' \\\n    ')}`];
}

/** A value of ENV; `$` would be replaced. @throws Error for a line end, which would begin another instruction. */
function quoted(value: string): string {
  if (/[\r\n]/.test(value))
    throw new Error(`${JSON.stringify(value)} must not reach a line of the Dockerfile`);
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(value) ? value : `"${value.replaceAll(/["\\$]/g, '\\$&')}"`;
}

/** A path that may stand in COPY and in a shell's line as it is. */
export function isPlainPath(path: string): boolean {
  return /^[A-Za-z0-9_@%+=,./-]+$/.test(path) && !path.startsWith('-');
}
