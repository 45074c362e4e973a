/** Commands of the command line. Results go to stdout, everything else to stderr. */
import { createTerminalLog } from '../adapters/log-terminal.ts';
import { createPorts } from '../adapters/node-ports.ts';
import { ExitCode, UserError } from '../errors.ts';
import { type Ambient, type Environment, readAmbient } from '../inputs/ambient.ts';
import { readInputs } from '../inputs/read.ts';
import { planToJson } from '../plan/print.ts';
import type { Log, Results } from '../ports.ts';
import { run } from '../run.ts';
import { cleanUp, type Undo } from '../steps/clean-up.ts';
import { reportError, reportOutcome } from '../steps/report.ts';
import { VERSION } from '../version.ts';
import { parseBuildArguments } from './arguments.ts';
import { withCompose } from './compose.ts';
import { writeFacts } from './facts.ts';
import { helpText } from './help.ts';
import { merge } from './merge.ts';
import { prune } from './prune.ts';
import { verify } from './verify.ts';

/** A terminal has no outputs and no summary page: the log has told everything. */
const NO_RESULTS: Results = { output: () => {}, summary: async () => {} };

/** @returns the exit code. */
export async function main(words: readonly string[], env: Environment): Promise<ExitCode> {
  const [command, ...rest] = words;
  const debug = rest.includes('--debug');
  const colour = process.stderr.isTTY === true && !env['NO_COLOR'];
  const log = createTerminalLog({ colour, debug, write: (text) => process.stderr.write(text) });
  try {
    if (rest.includes('--help')) {
      print(helpText(VERSION));
      return ExitCode.ok;
    }
    switch (command) {
      case 'plan':
      case 'build':
        return await planOrBuild(command, rest, env, log);
      case 'verify':
        return await verify(rest, env, log, colour);
      case 'merge':
        return await merge(rest, env, log, NO_RESULTS);
      case 'prune':
        return await prune(rest, env, log);
      case 'facts':
        return await writeFacts(rest, env, log);
      case '--version':
      case 'version':
        print(`${VERSION}\n`);
        return ExitCode.ok;
      case '--help':
      case '-h':
      case 'help':
        print(helpText(VERSION));
        return ExitCode.ok;
      default:
        throw new UserError(
          command === undefined ? 'no command is given' : `there is no command "${command}"`,
          {
            input: 'command line',
            value: command ?? '',
            remedy:
              'Commands are plan, build, verify, merge, prune and facts; multihull --help explains them.',
          },
        );
    }
  } catch (error) {
    return reportError(error, log, NO_RESULTS);
  }
}

async function planOrBuild(
  command: 'plan' | 'build',
  words: readonly string[],
  env: Environment,
  log: Log,
): Promise<ExitCode> {
  const { values: given, json, compose } = parseBuildArguments(words);
  // On a terminal the directory where one stands counts, also when a CI's variables say otherwise.
  const ambient: Ambient = { ...readAmbient(env), workspace: process.cwd() };
  const values =
    compose === undefined
      ? given
      : await withCompose(given, compose, ambient, env, createPorts({ env, ambient, log }));
  const inputs = readInputs((name) => (name === 'mode' ? command : (values.get(name) ?? '')), ambient);
  for (const { value } of inputs.build.secrets) log.mask(value);
  for (const { password } of inputs.credentials) log.mask(password);

  const cancel = new AbortController();
  const onSignal = () => cancel.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const undos: Undo[] = [];
  try {
    const ports = createPorts({ env, ambient, log, cancelled: cancel.signal });
    const outcome = await run(inputs, ports, { add: (undo) => void undos.push(undo) });
    const code = await reportOutcome(outcome, inputs, ports, NO_RESULTS);
    if (json && outcome.kind === 'planned') print(`${JSON.stringify(planToJson(outcome.plan), null, 2)}\n`);
    if (json && outcome.kind === 'built') print(`${JSON.stringify(outcome.report, null, 2)}\n`);
    return code;
  } finally {
    // Ports of its own: what was cancelled must still be cleaned up.
    for (const problem of await cleanUp(undos, createPorts({ env, ambient, log }))) log.warn(problem);
    process.removeListener('SIGINT', onSignal).removeListener('SIGTERM', onSignal);
  }
}

function print(text: string): void {
  process.stdout.write(text);
}
