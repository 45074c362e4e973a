/** Commands of the command line. Results go to stdout, everything else to stderr. Each is loaded when it is asked for. */
import { ExitCode, UserError } from '../errors.ts';
import type { Environment } from '../inputs/environment.ts';
import { VERSION } from '../multihull-version.ts';
import type { Results } from '../ports.ts';
import { nearestWord } from '../util/did-you-mean.ts';
import { createLog, readProgress } from './terminal/progress.ts';

const COMMANDS = [
  'plan',
  'build',
  'eject',
  'verify',
  'merge',
  'promote',
  'migrate',
  'prune',
  'facts',
  'completion',
  'help',
  'version',
];

/** A terminal has no outputs and no summary page: the log has told everything. */
const NO_RESULTS: Results = { output: () => {}, summary: async () => {} };

/** @returns the exit code. */
export async function main(words: readonly string[], env: Environment): Promise<number> {
  const [command, ...rest] = words;
  let log = await createLog('plain', rest, env);
  try {
    log = await createLog(readProgress(rest), rest, env);
    if (asksForHelp(rest)) {
      print(await helpOf(command));
      return ExitCode.ok;
    }
    switch (command) {
      case 'plan':
      case 'build':
        return await (await import('./run/run-build.ts')).planOrBuild(command, rest, env, log, NO_RESULTS);
      case 'eject':
        return await (await import('./run/run-eject.ts')).ejectInto(rest, env, log);
      case 'verify':
        return await (await import('./run/run-verify.ts')).verify(rest, env, log);
      case 'merge':
        return await (await import('./run/run-merge.ts')).merge(rest, env, log, NO_RESULTS);
      case 'promote':
        return await (await import('./run/run-promote.ts')).promote(rest, env, log, NO_RESULTS);
      case 'migrate':
        return await (await import('./run/run-migrate.ts')).migrateFile(rest, env, log, print);
      case 'prune':
        return await (await import('./run/run-prune.ts')).prune(rest, env, log);
      case 'facts':
        return await (await import('./run/run-facts.ts')).writeFacts(rest, env, log);
      case 'completion':
        print(await completionOf(rest));
        return ExitCode.ok;
      case '-V':
      case '--version':
      case 'version':
        print(`${VERSION}\n`);
        return ExitCode.ok;
      case '--help':
      case '-h':
      case 'help':
        print(await helpOf(rest[0]));
        return ExitCode.ok;
      default: {
        const near = command === undefined ? undefined : nearestWord(command, COMMANDS);
        throw new UserError(
          command === undefined ? 'no command is given' : `there is no command "${command}"`,
          {
            input: 'command line',
            value: command ?? '',
            remedy: `${near === undefined ? '' : `Did you mean multihull ${near}? `}Commands are plan, build, eject, verify, merge, promote, migrate, prune and facts; multihull --help explains them.`,
          },
        );
      }
    }
  } catch (error) {
    return (await import('../commands/write-report.ts')).reportError(error, log, NO_RESULTS);
  }
}

async function completionOf(words: readonly string[]): Promise<string> {
  const { COMMAND_TABLE } = await import('./command-table.ts');
  return (await import('./help/completion.ts')).completionFor(COMMAND_TABLE, words);
}

/** One screen for a command that there is, all of it otherwise. */
async function helpOf(command: string | undefined): Promise<string> {
  const { COMMAND_TABLE } = await import('./command-table.ts');
  const { commandHelp } = await import('./help/command-help.ts');
  return commandHelp(COMMAND_TABLE, command) ?? (await import('./help/help.ts')).helpText(VERSION);
}

/** `--help` behind a flag that takes words of a command is one of those: `--smoke --help`. */
function asksForHelp(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      (word === '--help' || word === '-h') && !/^--(?:smoke|cargo-args)$/.test(words[at - 1] ?? ''),
  );
}

function print(text: string): void {
  process.stdout.write(text);
}
