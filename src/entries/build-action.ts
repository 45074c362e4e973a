/** The step itself: reads inputs, runs the pipeline, reports. */

import { actionInputs, actionResults, createActionJournal } from '../adapters/github-run.ts';
import { createGitHubLog } from '../adapters/log-github.ts';
import { createPorts } from '../adapters/node-ports.ts';
import { run } from '../commands/build.ts';
import { reportError, reportOutcome } from '../commands/write-report.ts';
import { readAmbient } from '../inputs/environment.ts';
import { maskInputs } from '../inputs/mask-inputs.ts';
import { readInputs } from '../inputs/read-inputs.ts';

export async function action(): Promise<void> {
  // The runner cancels with SIGINT; ending at once ends our tools with us, and the post step cleans up.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const log = createGitHubLog();
  try {
    const ambient = readAmbient(process.env);
    const ports = createPorts({ env: process.env, ambient, log, inAction: true });
    const inputs = readInputs(actionInputs, ambient, process.env);
    maskInputs(inputs, log);
    const outcome = await run(inputs, ports, createActionJournal());
    process.exitCode = await reportOutcome(outcome, inputs, ports, actionResults);
  } catch (error) {
    process.exitCode = await reportError(error, log, actionResults);
  }
}
