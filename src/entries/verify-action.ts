/** The sub-action `verify/`: looks into an image that somebody built. */
import { actionInputs, actionResults } from '../adapters/github-run.ts';
import { createGitHubLog } from '../adapters/log-github.ts';
import { createPorts } from '../adapters/node-ports.ts';
import { runVerify } from '../commands/verify.ts';
import { reportError, reportVerification } from '../commands/write-report.ts';
import { readVerifyInputs } from '../inputs/commands/verify-inputs.ts';
import { readAmbient } from '../inputs/environment.ts';

export async function verify(): Promise<void> {
  const log = createGitHubLog();
  try {
    const ambient = readAmbient(process.env);
    const ports = createPorts({ env: process.env, ambient, log, inAction: true });
    const inputs = readVerifyInputs(actionInputs);
    const report = await runVerify(inputs, ambient, ports);
    process.exitCode = await reportVerification(report, inputs, ambient, ports, actionResults);
  } catch (error) {
    process.exitCode = await reportError(error, log, actionResults);
  }
}
