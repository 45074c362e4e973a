/** The step itself: reads inputs, runs the pipeline, reports. */
import { actionInputs, actionResults, createActionJournal } from '../adapters/github-run.ts';
import { run } from '../commands/build.ts';
import { reportOutcome } from '../commands/write-report.ts';
import { readForeignInputs } from '../inputs/foreign-inputs.ts';
import { maskInputs } from '../inputs/mask-inputs.ts';
import { readInputs } from '../inputs/read-inputs.ts';
import { readAll } from '../util/read-all.ts';
import { runAction } from './run-action.ts';

export async function action(): Promise<void> {
  // The runner cancels with SIGINT; ending at once ends our tools with us, and the post step cleans up.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  await runAction(async (ports, environment) => {
    const { typed, foreign } = readAll({
      typed: () => readInputs(actionInputs, environment, process.env),
      foreign: () => readForeignInputs(process.env),
    });
    const inputs = { ...typed, notices: [...typed.notices, ...foreign] };
    maskInputs(inputs, ports.log);
    const outcome = await run(inputs, ports, createActionJournal());
    return reportOutcome(outcome, inputs, ports, actionResults);
  });
}
