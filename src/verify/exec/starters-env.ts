import { has, type Options, optionValue, readOptions } from './model/options.ts';
import { command, type Started, type Starter, UNKNOWN_START } from './model/started.ts';
import { type Args, argsOf, joinArgs, type Value, withoutFirst } from './model/values.ts';
import { splitString } from './split-string.ts';

const NO_OPTION = 'Write the command without this option, or install GNU coreutils.';

/** BusyBox' env knows -i, -u and -0; -S since 1.36. */
export function env(args: Args, starter: Starter, depth: number): Started | undefined {
  const { busybox } = starter;
  const options = readOptions(args, {
    flags: 'i0v',
    valued: 'uCSa',
    long: ['unset', 'chdir', 'split-string', 'argv0'],
  });
  if (!options || depth > 4) return args.words.length === 0 && !args.open ? undefined : UNKNOWN_START;
  if (busybox !== undefined && has(options, 'C', 'chdir', 'a', 'v'))
    return {
      kind: 'fails',
      reason: `BusyBox’ env (version ${busybox}) has no such option`,
      remedy: NO_OPTION,
    };
  if (has(options, 'S', 'split-string')) return envSplit(options, starter, depth);
  const changes: [string, Value | null][] = [];
  for (const [name, value] of options.given)
    if (name === 'u' || name === 'unset') {
      if (value === undefined) return UNKNOWN_START;
      changes.push([value, null]);
    }
  let { rest } = options;
  let empty = has(options, 'i', 'ignore-environment');
  if (rest.words[0] === '-') {
    empty = true;
    rest = withoutFirst(rest, 1);
  }
  for (;;) {
    const [word] = rest.words;
    if (word === undefined) return rest.words.length > 0 || rest.open ? UNKNOWN_START : undefined;
    const equals = word.indexOf('=');
    if (equals < 1) break;
    changes.push([word.slice(0, equals), word.slice(equals + 1)]);
    rest = withoutFirst(rest, 1);
  }
  return command(rest, 0, {
    search: 'libc',
    decides: true,
    changes,
    ...(empty ? { environment: 'empty' } : {}),
    ...(has(options, 'C', 'chdir') ? { directory: { path: optionValue(options, 'C', 'chdir') } } : {}),
  });
}

/** The text's words stand in the option's place, and are read as if they had been there. */
function envSplit(options: Options, starter: Starter, depth: number): Started | undefined {
  const [major = 0, minor = 0] = (starter.busybox ?? '99.0').split('.').map(Number);
  if (major < 1 || (major === 1 && minor < 36))
    return {
      kind: 'fails',
      reason: `BusyBox’ env knows -S since version 1.36, and this is ${starter.busybox}`,
      remedy: NO_OPTION,
    };
  const at = options.given.findIndex(([name]) => name === 'S' || name === 'split-string');
  const text = options.given[at]?.[1];
  const words = text === undefined ? undefined : splitString(text, starter.environment);
  if (!words) return UNKNOWN_START;
  const before = options.given.slice(0, at).flatMap(([name, value]): Value[] => {
    const dashed = name.length === 1 ? `-${name}` : `--${name}`;
    return name === 'i' || name === '0' || name === 'v' || value === '' ? [dashed] : [dashed, value];
  });
  return env(joinArgs(argsOf([...before, ...words]), options.rest), starter, depth + 1);
}
