/** The sub-action `merge/`: one verified index from images that other jobs have pushed. */

import { actionInputs, actionResults } from '../adapters/github-run.ts';
import { createGitHubLog } from '../adapters/log-github.ts';
import { createPorts } from '../adapters/node-ports.ts';
import { runMerge } from '../commands/merge.ts';
import { reportError, reportMerge } from '../commands/write-report.ts';
import { readMergeInputs } from '../inputs/commands/merge-inputs.ts';
import { readAmbient } from '../inputs/environment.ts';
import { maskInputs } from '../inputs/mask-inputs.ts';

export async function merge(): Promise<void> {
  const log = createGitHubLog();
  try {
    const ambient = readAmbient(process.env);
    const ports = createPorts({ env: process.env, ambient, log, inAction: true });
    const inputs = readMergeInputs(actionInputs, ambient);
    maskInputs(inputs, log);
    const outcome = await runMerge(inputs, ambient, ports);
    process.exitCode = await reportMerge(outcome, inputs, ambient, ports, actionResults);
  } catch (error) {
    process.exitCode = await reportError(error, log, actionResults);
  }
}
