/** The sub-action `merge/`: one verified index from images that other jobs have pushed. */
import { actionInputs, actionResults } from '../adapters/github-run.ts';
import { runMerge } from '../commands/merge.ts';
import { reportTagged } from '../commands/write-report.ts';
import { readMergeInputs } from '../inputs/commands/merge-inputs.ts';
import { maskInputs } from '../inputs/mask-inputs.ts';
import { runAction } from './run-action.ts';

export async function merge(): Promise<void> {
  await runAction(async (ports, environment) => {
    const inputs = readMergeInputs(actionInputs, environment);
    maskInputs(inputs, ports.log);
    const outcome = await runMerge(inputs, environment, ports);
    return reportTagged('merge', outcome, inputs, environment, ports, actionResults);
  });
}
