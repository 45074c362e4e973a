/** `multihull verify REF`: looks into any image, without building it. */
import { createPorts } from '../adapters/node-ports.ts';
import { ExitCode, UserError } from '../errors.ts';
import { type Environment, readAmbient } from '../inputs/ambient.ts';
import { parseList, parseWords } from '../inputs/lists.ts';
import { readPlatforms } from '../inputs/read.ts';
import type { Log } from '../ports.ts';
import { renderVerifyReport } from '../report/verify-text.ts';
import { runVerify } from '../run-verify.ts';
import { parseCheckNames } from '../verify/check-names.ts';
import { parse } from './arguments.ts';

/** Prints the report: for people on stderr, with `--json` for programs on stdout. */
export async function verify(
  words: readonly string[],
  env: Environment,
  log: Log,
  colour: boolean,
): Promise<ExitCode> {
  const { values, positionals } = parse(words, {
    platforms: { type: 'string', multiple: true },
    allow: { type: 'string', multiple: true },
    skip: { type: 'string', multiple: true },
    smoke: { type: 'string' },
    json: { type: 'boolean' },
    debug: { type: 'boolean' },
  });
  const [image] = positionals;
  if (image === undefined || positionals.length > 1) {
    throw new UserError(image === undefined ? 'verify takes an image' : 'verify takes one image', {
      input: 'command line',
      value: positionals.join(' '),
      remedy: 'Write multihull verify ghcr.io/acme/trow:1.0 --platforms linux/amd64,linux/arm64.',
    });
  }
  const list = (name: string) => parseList({ name, value: texts(values[name]).join('\n') });
  const ambient = readAmbient(env);
  const report = await runVerify(
    {
      image,
      platforms:
        values['platforms'] === undefined
          ? undefined
          : readPlatforms({ name: '--platforms', value: texts(values['platforms']).join(',') }),
      allow: texts(values['allow']),
      skipChecks: parseCheckNames(list('skip'), '--skip'),
      smoke: typeof values['smoke'] === 'string' ? parseWords({ name: 'smoke', value: values['smoke'] }) : [],
    },
    ambient,
    createPorts({ env, ambient, log }),
  );
  if (values['json'] === true) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else for (const line of renderVerifyReport(report, { colour })) log.info(line);
  return report.ok ? ExitCode.ok : ExitCode.verificationFailed;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
}
