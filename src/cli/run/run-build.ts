/** `multihull plan` and `multihull build`: the whole pipeline, or its first half. */

import { createPorts } from '../../adapters/node-ports.ts';
import { run } from '../../commands/build.ts';
import { reportOutcome } from '../../commands/write-report.ts';
import { ExitCode, UserError } from '../../errors.ts';
import type { Environment } from '../../inputs/environment.ts';
import { maskInputs } from '../../inputs/mask-inputs.ts';
import { readInputs } from '../../inputs/read-inputs.ts';
import type { Undo } from '../../plan/model/journal.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { planToJson } from '../../plan/print-plan.ts';
import type { Log, Results } from '../../ports.ts';
import type { Outcome } from '../../report/outcome.ts';
import { cleanUp } from '../../steps/clean-up.ts';
import { BUILD_FLAGS, PLAN_FLAGS } from '../flags/arguments.ts';
import { readFlags } from '../flags/flags.ts';
import { cancelOnSignals } from '../terminal/signals.ts';
import { standardOutput, withResultsOn } from '../terminal/standard-output.ts';

/** `multihull plan` and `multihull build`. @returns the exit code. */
export async function planOrBuild(
  command: 'plan' | 'build',
  words: readonly string[],
  env: Environment,
  stderr: Log,
  results: Results,
): Promise<number> {
  const isPlan = command === 'plan';
  const { raw, json, show, environment } = await readFlags(
    words,
    env,
    stderr,
    isPlan ? PLAN_FLAGS : BUILD_FLAGS,
  );
  const log = isPlan && !json && show === undefined ? withResultsOn(standardOutput(env), stderr) : stderr;
  const inputs = readInputs((name) => (name === 'mode' ? command : raw(name)), environment, env);
  maskInputs(inputs, log);

  const cancelled = cancelOnSignals(log);
  const undos: Undo[] = [];
  try {
    const ports = createPorts({ env, environment, log, cancelled: cancelled.signal });
    const outcome = await run(inputs, ports, { add: (undo) => void undos.push(undo) });
    if (outcome.kind === 'planned' && show !== undefined) {
      process.stdout.write(writtenDockerfile(outcome.plan));
      return ExitCode.ok;
    }
    const code = await reportOutcome(outcome, inputs, ports, results);
    if (json && outcome.kind === 'planned')
      process.stdout.write(`${JSON.stringify(planToJson(outcome.plan), null, 2)}\n`);
    if (outcome.kind === 'built') {
      if (json) process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
      else if (outcome.report.ok) for (const line of references(outcome)) process.stdout.write(`${line}\n`);
    }
    return cancelled.exitCode() ?? code;
  } finally {
    // Ports of its own: what was cancelled must still be cleaned up.
    for (const problem of await cleanUp(undos, createPorts({ env, environment, log }))) log.warn(problem);
    cancelled.release();
  }
}

/** @throws UserError where the build uses one that is there, or none. */
function writtenDockerfile({ build, files }: Plan): string {
  const written = files.find(({ path }) => path.endsWith('Dockerfile'));
  if (written) return written.text;
  const isAssembled = build.kind === 'assemble';
  throw new UserError(
    isAssembled
      ? '--show dockerfile: Multihull puts this image together itself, without a Dockerfile'
      : '--show dockerfile: the build uses the Dockerfile that is there, and writes none',
    {
      input: '--show',
      value: 'dockerfile',
      remedy: isAssembled
        ? 'Leave --show out to see how, or write --compile container for a build with one.'
        : 'Leave --show out to see the plan of it.',
    },
  );
}

/** What was built, by digest, for other commands to take: `docker run $(multihull build …)`. */
function references({ plan, report }: Outcome & { readonly kind: 'built' }): readonly string[] {
  const { result } = plan.build;
  // What is only kept for this run is gone in a moment.
  if (result.kind === 'layout' && report.loaded) return report.loaded.refs;
  return result.kind === 'layout' && !result.kept ? [] : (report.images ?? []);
}
