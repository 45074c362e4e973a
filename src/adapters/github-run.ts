/** What GitHub's runner offers a step: inputs, outputs, state that the post step reads, and the summary. */

import * as core from '@actions/core';
import type { Journal, Undo } from '../plan/model/journal.ts';
import type { Results } from '../ports.ts';

const STATE = 'undo';

export const actionInputs = (name: string): string => core.getInput(name);

/** GitHub fails a job whose outputs together have more than this (docs.github.com, "Job outputs"). */
const MAX_OUTPUT_BYTES = 1024 * 1024;

export const actionResults: Results = {
  output(name, value) {
    if (Buffer.byteLength(value) < MAX_OUTPUT_BYTES) core.setOutput(name, value);
    else core.warning(`The output ${name} is left out: it is larger than the 1 MiB that GitHub takes.`);
  },
  summary: async (markdown) => {
    // As docker's actions have it, for all of them in a job.
    if (process.env['DOCKER_BUILD_SUMMARY']?.trim().toLowerCase() === 'false') return;
    // A runner without a summary file (older ones, some look-alikes) is no reason to fail.
    if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(markdown).write();
  },
};

/** Keeps the list in the runner's state at once: a step that is killed has it written already. */
export function createActionJournal(): Journal {
  const undos: Undo[] = [];
  return {
    add(undo) {
      undos.push(undo);
      core.saveState(STATE, JSON.stringify(undos));
    },
  };
}

/** The list that the main step left. */
export function journalled(): readonly Undo[] {
  const text = core.getState(STATE);
  return text === '' ? [] : (JSON.parse(text) as Undo[]);
}
