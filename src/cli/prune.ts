/** `multihull prune IMAGE... --older-than 7d`: removes the staging tags of dead runs. */
import { createPorts } from '../adapters/node-ports.ts';
import { ExitCode } from '../errors.ts';
import { type Environment, readAmbient } from '../inputs/ambient.ts';
import { readPruneInputs } from '../inputs/prune-inputs.ts';
import type { Log } from '../ports.ts';
import { runPrune } from '../run-prune.ts';
import { parse } from './arguments.ts';

export async function prune(words: readonly string[], env: Environment, log: Log): Promise<ExitCode> {
  const { values, positionals } = parse(words, {
    'older-than': { type: 'string', default: '7d' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    debug: { type: 'boolean' },
  });
  const inputs = readPruneInputs(positionals, String(values['older-than']), values['dry-run'] === true);
  const ambient = readAmbient(env);
  const report = await runPrune(inputs, ambient, createPorts({ env, ambient, log }));
  for (const ref of report.removed) log.info(`${inputs.isDryRun ? 'would remove' : 'removed'} ${ref}`);
  for (const { ref, why } of report.kept) log.info(`kept ${ref}: ${why}`);
  if (values['json'] === true) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return ExitCode.ok;
}
