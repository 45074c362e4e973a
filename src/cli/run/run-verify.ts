/** `multihull verify REF`: looks into any image, without building it. */

import { createPorts } from '../../adapters/node-ports.ts';
import { runVerify } from '../../commands/verify.ts';
import { parseCheckNames } from '../../domain/check-names.ts';
import { ExitCode, UserError } from '../../errors.ts';
import { readStatementWish } from '../../inputs/commands/verify-inputs.ts';
import { type Environment, readRunEnvironment } from '../../inputs/environment.ts';
import { parseList, parseWords } from '../../inputs/lists.ts';
import { readPlatforms } from '../../inputs/platform-inputs.ts';
import type { Log } from '../../ports.ts';
import { renderVerifyReport } from '../../report/verify-text.ts';
import { COMMON_FLAGS, type Flags, isOn, parseWordsOf } from '../flags/arguments.ts';
import { SIGNER_FLAGS } from '../flags/signer-flags.ts';
import { standardOutput } from '../terminal/standard-output.ts';

/** What `multihull verify` takes, beside what every command has. */
export const VERIFY_FLAGS: Flags = {
  ...COMMON_FLAGS,
  platforms: { kind: 'text' },
  allow: { kind: 'text' },
  'skip-checks': { kind: 'text', also: ['skip'] },
  smoke: { kind: 'words' },
  'require-statement': { kind: 'switch' },
  ...SIGNER_FLAGS,
};

/** Prints the report on stdout: for people, or with `--json` for programs. */
export async function verify(words: readonly string[], env: Environment, log: Log): Promise<ExitCode> {
  const { values, positionals } = parseWordsOf(words, VERIFY_FLAGS);
  const [image] = positionals;
  if (image === undefined || positionals.length > 1) {
    throw new UserError(image === undefined ? 'verify takes an image' : 'verify takes one image', {
      input: 'command line',
      value: positionals.join(' '),
      remedy: 'Write multihull verify ghcr.io/acme/trow:1.0 --platforms linux/amd64,linux/arm64.',
    });
  }
  const list = (name: string) => values.get(name) ?? [];
  const environment = readRunEnvironment(env);
  const report = await runVerify(
    {
      image,
      platforms: values.has('platforms')
        ? readPlatforms({ name: '--platforms', value: list('platforms').join(',') })
        : undefined,
      allow: list('allow'),
      skipChecks: parseCheckNames(
        parseList({ name: '--skip-checks', value: list('skip-checks').join('\n') }),
        '--skip-checks',
      ),
      smoke: parseWords({ name: '--smoke', value: list('smoke').at(-1) ?? '' }),
      statement: readStatementWish((name) => list(name).at(-1) ?? '', environment),
    },
    environment,
    createPorts({ env, environment, log }),
  );
  if (isOn(values, 'json')) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const output = standardOutput(env);
    const colour = process.stdout.isTTY === true && !env['NO_COLOR'];
    for (const line of renderVerifyReport(report, { colour })) output.info(line);
  }
  return report.ok ? ExitCode.ok : ExitCode.verificationFailed;
}
