/** How the command line shows what it does: `--progress` and `--quiet`, and whether there are colours. */
import { systemClock } from '../../adapters/clock.ts';
import { createJsonLog } from '../../adapters/log-json.ts';
import { createTerminalLog } from '../../adapters/log-terminal.ts';
import { UserError } from '../../errors.ts';
import type { Environment } from '../../inputs/environment.ts';
import type { Log } from '../../ports.ts';

export const PROGRESS_MODES = ['auto', 'plain', 'tty', 'json', 'quiet'] as const;
export type ProgressMode = (typeof PROGRESS_MODES)[number];

/** Takes a command's words behind it, whatever they look like. */
const TAKES_WORDS = /^--(?:smoke|cargo-args)$/;

/** Words that are flags by themselves, up to `--`: what is behind `--smoke` is not one. */
function flagWords(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return words
    .slice(0, end < 0 ? undefined : end)
    .map((word, at) => (TAKES_WORDS.test(words[at - 1] ?? '') ? '' : word));
}

/**
 * What was typed last counts, as with every flag.
 * @throws UserError for a mode that does not exist.
 */
export function readProgress(words: readonly string[]): ProgressMode {
  const flags = flagWords(words);
  let mode = 'auto';
  flags.forEach((word, at) => {
    if (/^--quiet(?:=true)?$/i.test(word) && !/^false$/i.test(flags[at + 1] ?? '')) mode = 'quiet';
    else if (word === '--progress') mode = flags[at + 1] ?? '';
    else if (word.startsWith('--progress=')) mode = word.slice('--progress='.length);
  });
  const known = PROGRESS_MODES.find((name) => name === mode);
  if (known !== undefined) return known;
  throw new UserError(`--progress is "${mode}", and there is no such way to show progress`, {
    input: 'progress',
    value: mode,
    remedy: `Write one of ${PROGRESS_MODES.join(', ')}.`,
  });
}

/** As Node decides: FORCE_COLOR first, then NO_COLOR (https://no-color.org), then whether it is a terminal. */
export function hasColour(env: Environment, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return !/^(?:0|false)$/i.test(forced);
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** A terminal that somebody watches: CI systems keep every line, and a dumb one cannot move its cursor. */
function isWatched(env: Environment, isTerminal: boolean): boolean {
  return isTerminal && env['TERM'] !== 'dumb' && (env['CI'] ?? '') === '';
}

/** The log on stderr. */
export async function createLog(
  mode: ProgressMode,
  words: readonly string[],
  env: Environment,
): Promise<Log> {
  const { stderr } = process;
  const write = (text: string) => void stderr.write(text);
  const debug = flagWords(words).includes('--debug');
  if (mode === 'json') return createJsonLog(write, systemClock, debug);
  const isTerminal = stderr.isTTY === true;
  const colour = hasColour(env, isTerminal);
  const options = { colour, debug, write };
  if (mode === 'quiet') return createTerminalLog({ ...options, quiet: true });
  if (mode !== 'tty' && !(mode === 'auto' && isWatched(env, isTerminal))) return createTerminalLog(options);
  // Nobody else waits for what draws.
  const { createLiveRegion } = await import('../../adapters/live-region.ts');
  return createTerminalLog({ ...options, region: (clean) => createLiveRegion(stderr, colour, clean) });
}
