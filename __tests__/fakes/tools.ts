/**
 * Executables in a temporary directory, to be put on PATH. Each records how it was called (argv, environment, standard
 * input) and answers from a table. They are real processes: what is tested is what would be run.
 */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** What a tool does when its words, joined by blanks, match. */
export interface Answer {
  /** A pattern of sh's `case`; `*` and `?` match, all else is literal. */
  readonly on: string;
  readonly code?: number;
  readonly stdout?: string;
  readonly stderr?: string;
  /** Run before it ends, in sh; `$*` are the words. */
  readonly script?: string;
}

export interface Call {
  readonly tool: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
}

export interface FakeTools {
  /** This directory, and nothing else of the machine's PATH but sh's own tools. */
  readonly env: Readonly<Record<string, string>>;
  readonly directory: string;
  /** In the order in which they began. */
  calls(): Promise<readonly Call[]>;
  /** The words of each call, without the environment. */
  words(): Promise<readonly string[]>;
}

const made: string[] = [];
afterAll(async () => {
  for (const directory of made.splice(0)) await rm(directory, { recursive: true, force: true });
});

/** A directory that is removed after the file's tests. */
export async function temporary(prefix = 'multihull-test-'): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), prefix));
  made.push(directory);
  return directory;
}

/** A tool that gets words that no answer matches ends with 97 and says so. */
export async function fakeTools(tools: Readonly<Record<string, readonly Answer[]>>): Promise<FakeTools> {
  const directory = await temporary('multihull-tools-');
  const bin = join(directory, 'bin');
  const log = join(directory, 'calls');
  await mkdir(bin);
  await mkdir(log);
  for (const [tool, answers] of Object.entries(tools)) {
    const file = join(bin, tool);
    await writeFile(file, await script(tool, answers, directory, log));
    await chmod(file, 0o755);
  }
  const calls = async () => {
    const names = (await readdir(log)).filter((name) => name.endsWith('.argv')).sort();
    return Promise.all(names.map((name) => readCall(join(log, name.slice(0, -'.argv'.length)))));
  };
  return {
    env: { PATH: `${bin}:/usr/bin:/bin`, HOME: directory },
    directory,
    calls,
    words: async () => (await calls()).map(({ tool, args }) => [tool, ...args].join(' ')),
  };
}

async function script(
  tool: string,
  answers: readonly Answer[],
  directory: string,
  log: string,
): Promise<string> {
  const cases = await Promise.all(
    answers.map(async ({ on, code = 0, stdout = '', stderr = '', script: body = ':' }, index) => {
      const base = join(directory, `${tool}-${index}`);
      await writeFile(`${base}.out`, stdout);
      await writeFile(`${base}.err`, stderr);
      const pattern = on.replaceAll(/[^\w*?./:@=-]/g, '\\$&');
      return `${pattern})\n${body}\ncat '${base}.out'\ncat '${base}.err' >&2\nexit ${code}\n;;`;
    }),
  );
  return `#!/bin/sh
call='${log}'/$(date +%s%N)-$$
env -0 > "$call.env"
# As the real tools: only a login and a credential helper read what they are given.
case "$*" in *stdin*|get) cat > "$call.stdin" ;; *) : > "$call.stdin" ;; esac
{ printf '%s\\0' '${tool}'; [ $# -eq 0 ] || printf '%s\\0' "$@"; } > "$call.tmp"
mv "$call.tmp" "$call.argv"
case "$*" in
${cases.join('\n')}
esac
echo "fake ${tool}: no answer for: $*" >&2
exit 97
`;
}

async function readCall(base: string): Promise<Call> {
  const [tool = '', ...args] = (await readFile(`${base}.argv`, 'utf8')).split('\0').slice(0, -1);
  const variables = (await readFile(`${base}.env`, 'utf8')).split('\0').slice(0, -1);
  return {
    tool,
    args,
    env: Object.fromEntries(variables.map((line) => line.split(/=(.*)/s, 2) as [string, string])),
    stdin: await readFile(`${base}.stdin`, 'utf8'),
  };
}
