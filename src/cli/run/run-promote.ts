/** `multihull promote IMAGE --tags TAG...`: an image that is there gets tags, here or elsewhere. */
import { createPorts } from '../../adapters/node-ports.ts';
import { runPromote } from '../../commands/promote-image.ts';
import { reportPromotion } from '../../commands/write-report.ts';
import type { ExitCode } from '../../errors.ts';
import { readPromoteInputs } from '../../inputs/commands/promote-inputs.ts';
import { type Environment, readAmbient } from '../../inputs/environment.ts';
import type { PromoteInputName } from '../../inputs/input-table.ts';
import type { Log, Results } from '../../ports.ts';
import { COMMON_FLAGS, type Flag, isOn, parseWordsOf } from '../flags/arguments.ts';
import { readPassword } from '../flags/password-stdin.ts';

/** Flags are the inputs' names. */
/** What `multihull promote` takes, beside what every command has. */
export const PROMOTE_FLAGS: Readonly<Record<Exclude<PromoteInputName, 'image' | 'github-token'>, Flag>> = {
  tags: { kind: 'text' },
  platforms: { kind: 'text' },
  'certificate-identity': { kind: 'text' },
  'certificate-oidc-issuer': { kind: 'text' },
  key: { kind: 'text' },
  'trusted-root': { kind: 'text' },
  registry: { kind: 'text' },
  username: { kind: 'text' },
  password: { kind: 'text' },
  allow: { kind: 'text' },
  'skip-checks': { kind: 'text' },
  retries: { kind: 'text' },
};

/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
export async function promote(
  words: readonly string[],
  env: Environment,
  log: Log,
  results: Results,
): Promise<ExitCode> {
  const { values, positionals } = parseWordsOf(words, {
    ...COMMON_FLAGS,
    'password-stdin': { kind: 'switch' },
    ...PROMOTE_FLAGS,
  });
  const typed = new Map([...values].map(([name, items]) => [name, items.join('\n')]));
  const password = await readPassword(typed.get('password'), isOn(values, 'password-stdin'), log);
  if (password !== undefined) typed.set('password', password);
  typed.set('image', positionals.join('\n'));
  const ambient = readAmbient(env);
  const inputs = readPromoteInputs((name) => typed.get(name) ?? '', ambient);
  for (const { password } of inputs.credentials) log.mask(password);
  const ports = createPorts({ env, ambient, log });
  const outcome = await runPromote(inputs, ambient, ports);
  const code = await reportPromotion(outcome, inputs, ambient, ports, results);
  if (isOn(values, 'json')) process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
  return code;
}
