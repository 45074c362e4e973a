/** The sub-action `promote/`: an image that is there gets tags, here or elsewhere. */
import { actionInputs, actionResults } from '../adapters/github-run.ts';
import { runPromote } from '../commands/promote-image.ts';
import { reportTagged } from '../commands/write-report.ts';
import { readPromoteInputs } from '../inputs/commands/promote-inputs.ts';
import { maskInputs } from '../inputs/mask-inputs.ts';
import { runAction } from './run-action.ts';

export async function promote(): Promise<void> {
  await runAction(async (ports, environment) => {
    const inputs = readPromoteInputs(actionInputs, environment);
    maskInputs(inputs, ports.log);
    const outcome = await runPromote(inputs, environment, ports);
    return reportTagged('promote', outcome, inputs, environment, ports, actionResults);
  });
}
