/** `multihull verify REF`: looks into any image, without building it. */
import { createPorts } from '../adapters/node-ports.ts';
import { ExitCode, UserError } from '../errors.ts';
import { type Environment, readAmbient } from '../inputs/ambient.ts';
import type { Log } from '../ports.ts';
import { parse } from './arguments.ts';

export async function verify(words: readonly string[], env: Environment, log: Log): Promise<ExitCode> {
  parse(words, {});
  createPorts({ env, ambient: readAmbient(env), log });
  throw new UserError('not yet', { input: '', value: '', remedy: '' });
}
