/** The sub-action `promote/`: an image that is there gets tags, here or elsewhere. */
import { actionInputs, actionResults } from '../adapters/github-run.ts';
import { createGitHubLog } from '../adapters/log-github.ts';
import { createPorts } from '../adapters/node-ports.ts';
import { runPromote } from '../commands/promote-image.ts';
import { reportError, reportPromotion } from '../commands/write-report.ts';
import { readPromoteInputs } from '../inputs/commands/promote-inputs.ts';
import { readAmbient } from '../inputs/environment.ts';

export async function promote(): Promise<void> {
  const log = createGitHubLog();
  try {
    const ambient = readAmbient(process.env);
    const ports = createPorts({ env: process.env, ambient, log, inAction: true });
    const inputs = readPromoteInputs(actionInputs, ambient);
    for (const { password } of inputs.credentials) log.mask(password);
    const outcome = await runPromote(inputs, ambient, ports);
    process.exitCode = await reportPromotion(outcome, inputs, ambient, ports, actionResults);
  } catch (error) {
    process.exitCode = await reportError(error, log, actionResults);
  }
}
