/** Words of a command line → values. Flags are the inputs' names, from the one table of inputs. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf, UserError } from '../errors.ts';
import { INPUTS, type InputName } from '../inputs/table.ts';

/** Inputs that are true when they are named without a value. */
export const SWITCHES: ReadonlySet<InputName> = new Set([
  'no-cache',
  'pull',
  'immutable',
  'allow-version-mismatch',
  'keep-platform-tags',
  'cache-on-failure',
]);

export interface BuildArguments {
  readonly values: ReadonlyMap<string, string>;
  /** `FILE[:SERVICE]` of `--from-compose`. */
  readonly compose: string | undefined;
  readonly json: boolean;
  readonly debug: boolean;
}

/**
 * Parses the flags of `plan` and `build`. A flag may be repeated: its values are one list.
 * @throws UserError for a flag that does not exist, with the nearest one that does.
 */
export function parseBuildArguments(words: readonly string[]): BuildArguments {
  const options: NonNullable<ParseArgsConfig['options']> = {
    json: { type: 'boolean' },
    debug: { type: 'boolean' },
    'from-compose': { type: 'string' },
  };
  for (const { name, actionOnly } of INPUTS) {
    if (actionOnly || name === 'mode') continue;
    options[name] = SWITCHES.has(name) ? { type: 'boolean' } : { type: 'string', multiple: true };
  }
  const { values, positionals } = parse(words, options);
  if (positionals.length > 0) {
    throw new UserError(`"${positionals[0]}" is not expected here`, {
      input: 'command line',
      value: positionals.join(' '),
      remedy:
        'Every value follows a flag: multihull build --images ghcr.io/acme/trow --platforms linux/amd64,linux/arm64.',
    });
  }
  const given = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    if (name === 'json' || name === 'debug' || name === 'from-compose') return [];
    return [[name, Array.isArray(value) ? value.join('\n') : String(value)]];
  });
  const compose = values['from-compose'];
  return {
    values: new Map(given),
    compose: typeof compose === 'string' ? compose : undefined,
    json: values['json'] === true,
    debug: values['debug'] === true,
  };
}

/** `parseArgs` with our own words for its errors. @throws UserError */
export function parse(words: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const flag = /'(--?[^' ]+)/.exec(messageOf(error))?.[1] ?? '';
    const near = Object.keys(options).find(
      (name) => flag.length > 4 && (name.startsWith(flag.slice(2, 6)) || flag.slice(2).startsWith(name)),
    );
    const unknown = /unknown option/i.test(messageOf(error));
    throw new UserError(unknown ? `there is no flag ${flag}` : `${flag}: ${messageOf(error)}`, {
      input: flag || 'command line',
      value: words.join(' '),
      remedy:
        unknown && near
          ? `Did you mean --${near}? multihull --help lists all.`
          : 'multihull --help lists all flags.',
    });
  }
}
