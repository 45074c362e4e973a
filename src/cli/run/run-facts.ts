/** `multihull facts DIR`: the platform facts as a directory, for builds that Multihull does not run itself. */
import { join, resolve } from 'node:path';
import { createPorts } from '../../adapters/node-ports.ts';
import { FACTS_CONTEXT, FACTS_SCRIPT } from '../../domain/facts-context.ts';
import { ExitCode, UserError } from '../../errors.ts';
import { type Environment, readRunEnvironment } from '../../inputs/environment.ts';
import { factsContextFiles } from '../../plan/builder/platform-script.ts';
import type { Log } from '../../ports.ts';
import { COMMON_FLAGS, parseWordsOf } from '../flags/arguments.ts';

export async function writeFacts(words: readonly string[], env: Environment, log: Log): Promise<ExitCode> {
  const { positionals } = parseWordsOf(words, COMMON_FLAGS);
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) {
    throw new UserError('facts takes one directory', {
      input: 'command line',
      value: positionals.join(' '),
      remedy: 'Write multihull facts DIR, then docker buildx build --build-context multihull=DIR …',
    });
  }
  const { files } = createPorts({ env, environment: readRunEnvironment(env), log });
  const root = resolve(directory);
  for (const { path, text, mode } of factsContextFiles()) await files.write(join(root, path), text, { mode });
  log.info(
    `wrote ${join(root, FACTS_SCRIPT)} and what belongs to it; use it with docker buildx build --build-context ${FACTS_CONTEXT}=${directory}`,
  );
  return ExitCode.ok;
}
