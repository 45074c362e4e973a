/**
 * Programs that start another one: what they start, and what is different for it.
 *
 * Options are those of the tools' own manuals (GNU coreutils 9, util-linux 2.40, BusyBox 1.36, tini 0.19, dumb-init
 * 1.2, gosu 1.17, s6). A tool that does more than that, or an option that is not listed, gives `unknown`.
 */
import type { Search } from '../exec.ts';
import { has, type OptionSpec, type Options, optionValue, readOptions } from './options.ts';
import { splitString } from './split-string.ts';
import { type Args, argsOf, type Environment, joinArgs, type Value, withoutFirst } from './values.ts';

export type Started =
  | StartedCommand
  /** It fails, whatever the rest: why, as a clause after "because". */
  | { readonly kind: 'fails'; readonly reason: string }
  /** It starts something, and nobody knows what. */
  | { readonly kind: 'unknown' };

export interface StartedCommand {
  readonly kind: 'command';
  readonly argv: Args;
  readonly search: Search;
  /** Changes of the environment; `null` takes a variable away. */
  readonly changes?: readonly (readonly [name: string, value: Value | null])[];
  /** The environment is emptied first, or becomes one that is not known. */
  readonly environment?: 'empty' | 'unknown';
  /** Another working directory. */
  readonly directory?: { readonly path: Value };
  /** Runs as this user (`name`, `uid`, `user:group`). */
  readonly user?: { readonly name: Value };
  /** False: it is not certain that it comes to it, or its failure is not that of the starter. */
  readonly decides: boolean;
  /** It is a file that the starter loads itself: execute permission and PATH are not asked for. */
  readonly loads?: { readonly libraryPath?: Value; readonly preload?: Value };
}

export interface Starter {
  readonly argv: Args;
  readonly environment: Environment;
  /** BusyBox' version, where the program is BusyBox and it is known. */
  readonly busybox?: string;
}

const UNKNOWN: Started = { kind: 'unknown' };

/** What the program of this name starts with these words; undefined when it is no starter, or starts nothing. */
export function startedBy(name: string, starter: Starter): Started | undefined {
  const args = withoutFirst(starter.argv, 1);
  if (/^(?:ld-linux[^/]*|ld64|ld|ld-2\.\d+|ld-musl-[^/]+)\.so(?:\.\d+)?$/.test(name)) return loader(args);
  const special = SPECIAL.get(name);
  if (special) return special(args, starter);
  const plain = PLAIN.get(name);
  return plain && ordinary(args, plain);
}

interface Plain extends OptionSpec {
  /** Words between the options and the command. */
  readonly before?: number;
  readonly search?: Search;
  readonly decides?: false;
  /** With one of these it starts nothing. */
  readonly nothing?: readonly string[];
}

const PLAIN: ReadonlyMap<string, Plain> = new Map<string, Plain>([
  ...['tini', 'tini-static', 'docker-init'].map((name): [string, Plain] => [
    name,
    { flags: 'svwgh', valued: 'pe', nothing: ['version', 'h'] },
  ]),
  ['catatonit', { flags: 'gPLVh', nothing: ['P', 'L', 'V', 'h'] }],
  ['dumb-init', { flags: 'cvVh', valued: 'r', long: ['rewrite'], nothing: ['V', 'h', 'version', 'help'] }],
  ['nohup', {}],
  [
    'ionice',
    { flags: 't', valued: 'cnpPu', long: ['class', 'classdata', 'pid'], nothing: ['p', 'P', 'u', 'pid'] },
  ],
  ['chrt', { flags: 'abfiordRv', valued: 'pTPD', before: 1, nothing: ['p', 'pid'] }],
  ['taskset', { flags: 'ac', valued: 'p', before: 1, nothing: ['p', 'pid'] }],
  [
    'numactl',
    {
      flags: 'alsH',
      valued: 'iNCmp',
      long: ['interleave', 'cpunodebind', 'physcpubind', 'membind', 'preferred'],
    },
  ],
  ['setarch', { flags: 'BFILRSTXZv3h', before: 1 }],
  ['linux64', { flags: 'BFILRSTXZv3h' }],
  ['linux32', { flags: 'BFILRSTXZv3h' }],
  ['stdbuf', { valued: 'ioe', long: ['input', 'output', 'error'] }],
  ['timeout', { flags: 'vfp', valued: 'sk', long: ['signal', 'kill-after'], before: 1 }],
  ['time', { flags: 'pvqaV', valued: 'of', long: ['output', 'format'] }],
  ['chpst', { flags: 'vVPoplF012', valued: 'uUbe/nmdofsplcrt', decides: false }],
  ['s6-setuidgid', { before: 1 }],
  ['s6-applyuidgid', { flags: 'z', valued: 'ugGU' }],
  ['s6-envuidgid', { flags: 'niBD', before: 1 }],
  ['setuidgid', { before: 1 }],
  ['strace', { flags: 'cCdfFhiknqrtTvVwxyYzZ', valued: 'abeEIoOpPsSuUX', nothing: ['p', 'h', 'V'] }],
  ['ltrace', { flags: 'bcCfhiLrStTV', valued: 'aAeFlnopsuwx', nothing: ['p', 'h', 'V'] }],
  ['eatmydata', {}],
  ['catchsegv', {}],
  ['unshare', { flags: 'cfhimnpruCTUV', valued: 'RwSG', decides: false, nothing: ['R', 'root'] }],
  ['watch', { flags: 'bcdegtx', valued: 'nq', decides: false }],
]);

function ordinary(args: Args, plain: Plain): Started | undefined {
  const options = readOptions(args, plain);
  if (!options) return args.words.length === 0 && !args.open ? undefined : UNKNOWN;
  if (has(options, ...(plain.nothing ?? []), 'help', 'version')) return undefined;
  const { before = 0 } = plain;
  return command(options.rest, before, { search: plain.search ?? 'libc', decides: plain.decides !== false });
}

function command(
  rest: Args,
  before: number,
  how: Omit<StartedCommand, 'kind' | 'argv'>,
): Started | undefined {
  if (rest.words.length <= before) return rest.open ? UNKNOWN : undefined;
  return { kind: 'command', argv: withoutFirst(rest, before), ...how };
}

type Special = (args: Args, starter: Starter) => Started | undefined;

const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['env', (args, starter) => env(args, starter, 0)],
  ['nice', nice],
  ['setsid', setsid],
  ['xargs', xargs],
  ['gosu', (args) => asUser(args, 'go')],
  ['su-exec', (args) => asUser(args, 'libc')],
  ['setpriv', setpriv],
  ['su', su],
  ['runuser', su],
  ['sudo', sudo],
  ['doas', doas],
  ['flock', flock],
  ['chroot', chroot],
  ['find', find],
  ['start-stop-daemon', () => UNKNOWN],
]);

/** BusyBox' env knows -i, -u and -0; -S since 1.36. */
function env(args: Args, starter: Starter, depth: number): Started | undefined {
  const { busybox } = starter;
  const options = readOptions(args, {
    flags: 'i0v',
    valued: 'uCSa',
    long: ['unset', 'chdir', 'split-string', 'argv0'],
  });
  if (!options || depth > 4) return args.words.length === 0 && !args.open ? undefined : UNKNOWN;
  if (busybox !== undefined && has(options, 'C', 'chdir', 'a', 'v'))
    return { kind: 'fails', reason: `BusyBox’ env (version ${busybox}) has no such option` };
  if (has(options, 'S', 'split-string')) return envSplit(options, starter, depth);
  const changes: [string, Value | null][] = [];
  for (const [name, value] of options.given)
    if (name === 'u' || name === 'unset') {
      if (value === undefined) return UNKNOWN;
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
    if (word === undefined) return rest.words.length > 0 || rest.open ? UNKNOWN : undefined;
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
    };
  const at = options.given.findIndex(([name]) => name === 'S' || name === 'split-string');
  const text = options.given[at]?.[1];
  const words = text === undefined ? undefined : splitString(text, starter.environment);
  if (!words) return UNKNOWN;
  const before = options.given.slice(0, at).flatMap(([name, value]): Value[] => {
    const dashed = name.length === 1 ? `-${name}` : `--${name}`;
    return name === 'i' || name === '0' || name === 'v' || value === '' ? [dashed] : [dashed, value];
  });
  return env(joinArgs(argsOf([...before, ...words]), options.rest), starter, depth + 1);
}

/** `-5` is an option, too. */
function nice(args: Args): Started | undefined {
  const [first] = args.words;
  const old = first !== undefined && /^--?\d+$/.test(first);
  return ordinary(old ? withoutFirst(args, 1) : args, { valued: 'n', long: ['adjustment'] });
}

/** As a process group's leader, which a container's first process is, it does not wait for the command, unless told to. */
function setsid(args: Args): Started | undefined {
  const options = readOptions(args, { flags: 'cfwVh' });
  if (!options) return UNKNOWN;
  return command(options.rest, 0, { search: 'libc', decides: has(options, 'w', 'wait') });
}

/** It runs its command once at least, unless -r is given. */
function xargs(args: Args): Started | undefined {
  const options = readOptions(args, {
    flags: '0oprtx',
    valued: 'adEIiLlnPs',
    long: ['arg-file', 'delimiter', 'max-args', 'max-procs', 'max-lines', 'replace'],
  });
  if (!options) return UNKNOWN;
  return command(options.rest, 0, {
    search: 'libc',
    decides: !has(options, 'r', 'no-run-if-empty', 'I', 'i'),
  });
}

function asUser(args: Args, search: Search): Started | undefined {
  if (args.words.length === 0) return args.open ? UNKNOWN : undefined;
  const [name] = args.words;
  if (name?.startsWith('-')) return undefined;
  return command(args, 1, { search, decides: true, user: { name } });
}

const SETPRIV: OptionSpec = {
  flags: 'dhV',
  long: [
    ...[
      'ambient-caps',
      'inh-caps',
      'bounding-set',
      'groups',
      'pdeathsig',
      'ptracer',
      'regid',
      'rgid',
      'egid',
    ],
    ...[
      'reuid',
      'ruid',
      'euid',
      'securebits',
      'selinux-label',
      'apparmor-profile',
      'landlock-access',
      'landlock-rule',
    ],
  ],
};

function setpriv(args: Args): Started | undefined {
  const options = readOptions(args, SETPRIV);
  if (!options) return UNKNOWN;
  const user = has(options, 'reuid', 'euid') ? { name: optionValue(options, 'reuid', 'euid') } : undefined;
  return command(options.rest, 0, {
    search: 'libc',
    decides: true,
    ...(user ? { user } : {}),
    ...(has(options, 'reset-env') ? { environment: 'unknown' } : {}),
  });
}

/** util-linux' su and runuser, and BusyBox' su: `-c TEXT` is run by the user's shell, or that of `-s`. */
function su(args: Args): Started | undefined {
  const options = readOptions(args, {
    flags: 'flmpPT',
    valued: 'cCgGsuw',
    long: ['command', 'session-command', 'group', 'supp-group', 'shell', 'user', 'whitelist-environment'],
    permute: true,
  });
  if (!options) return UNKNOWN;
  const login = has(options, 'l', 'login') || options.rest.words[0] === '-';
  const rest = options.rest.words[0] === '-' ? withoutFirst(options.rest, 1) : options.rest;
  if (has(options, 'u', 'user'))
    return command(rest, 0, {
      search: 'libc',
      decides: true,
      user: { name: optionValue(options, 'u', 'user') },
    });
  const text = ['c', 'command', 'session-command', 'C'];
  const name = rest.words.length > 0 ? rest.words[0] : rest.open ? undefined : 'root';
  const keeps = has(options, 'm', 'p', 'preserve-environment');
  const shell = has(options, 's', 'shell') ? optionValue(options, 's', 'shell') : undefined;
  // Without -s it is the shell of the user's line in passwd, or $SHELL: most often /bin/sh, but not known here.
  if (shell === undefined || !has(options, ...text)) return UNKNOWN;
  return {
    kind: 'command',
    argv: joinArgs(argsOf([shell, '-c', optionValue(options, ...text)]), withoutFirst(rest, 1)),
    search: 'libc',
    decides: true,
    user: { name },
    ...(login ? { environment: 'unknown' as const } : {}),
    ...(keeps || login
      ? {}
      : {
          changes: [
            ['HOME', undefined],
            ['SHELL', shell],
            ['USER', name],
            ['LOGNAME', name],
          ] as const,
        }),
  };
}

/** It makes an environment of its own: PATH is `secure_path`. */
function sudo(args: Args): Started | undefined {
  const options = readOptions(args, {
    flags: 'ABbEHKklNnPSV',
    valued: 'CDgpRrTtUuh',
    long: ['user', 'group', 'chdir', 'prompt', 'host', 'role', 'type', 'close-from', 'other-user', 'chroot'],
  });
  if (!options) return UNKNOWN;
  if (has(options, 'l', 'K', 'k', 'V', 'list', 'version', 'R', 'chroot')) return undefined;
  let { rest } = options;
  while (rest.words[0]?.includes('=')) rest = withoutFirst(rest, 1);
  const name = has(options, 'u', 'user') ? optionValue(options, 'u', 'user') : 'root';
  return command(rest, 0, { search: 'libc', decides: true, user: { name }, environment: 'unknown' });
}

function doas(args: Args): Started | undefined {
  const options = readOptions(args, { flags: 'Lns', valued: 'aCu' });
  if (!options) return UNKNOWN;
  const name = has(options, 'u') ? optionValue(options, 'u') : 'root';
  return command(options.rest, 0, { search: 'libc', decides: true, user: { name }, environment: 'unknown' });
}

function flock(args: Args): Started | undefined {
  const options = readOptions(args, {
    flags: 'exsnuoFvVh',
    valued: 'wE',
    long: ['timeout', 'wait', 'conflict-exit-code'],
  });
  if (!options) return UNKNOWN;
  const [, second, third] = options.rest.words;
  if (second === '-c' || second === '--command')
    return {
      kind: 'command',
      argv: argsOf(['/bin/sh', '-c', third]),
      search: 'libc',
      decides: true,
    };
  return command(options.rest, 1, { search: 'libc', decides: true });
}

/** Into another root nothing is followed. */
function chroot(args: Args): Started | undefined {
  const options = readOptions(args, { long: ['userspec', 'groups'] });
  const [root] = options?.rest.words ?? [];
  if (!options || root !== '/') return UNKNOWN;
  return command(options.rest, 1, { search: 'libc', decides: true });
}

/** `-exec` runs a command for what is found, if anything is. */
function find(args: Args): Started | undefined {
  const at = args.words.findIndex((word) => word !== undefined && /^-(?:exec|execdir|ok|okdir)$/.test(word));
  if (at < 0) return undefined;
  return command(withoutFirst(args, at + 1), 0, { search: 'libc', decides: false });
}

/** A loader that is started by its path loads the program that it is given (glibc's ld.so(8), musl's dynlink.c). */
function loader(args: Args): Started | undefined {
  const options = readOptions(args, {
    long: [
      'library-path',
      'preload',
      'argv0',
      'audit',
      'inhibit-rpath',
      'glibc-hwcaps-prepend',
      'glibc-hwcaps-mask',
    ],
  });
  if (!options) return UNKNOWN;
  if (has(options, 'help', 'version', 'list-tunables', 'list-diagnostics', 'audit')) return undefined;
  const [program] = options.rest.words;
  // Without a slash it is looked for among the libraries.
  if (program !== undefined && !program.includes('/')) return UNKNOWN;
  return command(options.rest, 0, {
    search: 'libc',
    decides: true,
    loads: {
      ...(has(options, 'library-path') ? { libraryPath: optionValue(options, 'library-path') } : {}),
      ...(has(options, 'preload') ? { preload: optionValue(options, 'preload') } : {}),
    },
  });
}
