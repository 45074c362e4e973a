/** What a command has for people on stdout, beside the log on stderr: a plan or a report, whole, also in a file or a pipe. */
import { createTerminalLog } from '../../adapters/log-terminal.ts';
import type { Environment } from '../../inputs/environment.ts';
import type { Log } from '../../ports.ts';
import { hasColour } from './progress.ts';

export function standardOutput(env: Environment): Log {
  return createTerminalLog({
    colour: hasColour(env, process.stdout.isTTY === true),
    debug: false,
    write: (text) => void process.stdout.write(text),
  });
}

/** A log whose blocks and warnings are what was asked for; progress and errors stay where they were. */
export function withResultsOn(output: Log, log: Log): Log {
  return {
    ...log,
    group: output.group,
    warn: output.warn,
    mask(secret) {
      log.mask(secret);
      output.mask(secret);
    },
  };
}
