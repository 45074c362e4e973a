/** The sub-action `verify/`: looks into an image that somebody built. */
import { actionInputs, actionResults } from '../adapters/github-run.ts';
import { runVerify } from '../commands/verify.ts';
import { reportVerification } from '../commands/write-report.ts';
import { readVerifyInputs } from '../inputs/commands/verify-inputs.ts';
import { runAction } from './run-action.ts';

export async function verify(): Promise<void> {
  await runAction(async (ports, environment) => {
    const inputs = readVerifyInputs(actionInputs, environment);
    const report = await runVerify(inputs, environment, ports);
    return reportVerification(report, inputs, environment, ports, actionResults);
  });
}
