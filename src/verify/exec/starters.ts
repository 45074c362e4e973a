/**
 * Programs that start another one: what they start, and what is different for it.
 *
 * Options are those of the tools' own manuals (GNU coreutils 9, util-linux 2.40, BusyBox 1.36, tini 0.19, dumb-init
 * 1.2, gosu 1.17, s6). A tool that does more than that, or an option that is not listed, gives `unknown`.
 */
import type { Search } from './model/execve.ts';
import { has, type OptionSpec, optionValue, readOptions } from './model/options.ts';
import { command, type Started, type Starter, UNKNOWN_START } from './model/started.ts';
import { type Args, argsOf, withoutFirst } from './model/values.ts';
import { env } from './starters-env.ts';
import { asUser, doas, setpriv, su, sudo } from './starters-users.ts';

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
  ['catatonit', { flags: 'gPLVh', nothing: ['P', 'L', 'V', 'h'] }],
  ['dumb-init', { flags: 'cvVh', valued: 'r', long: ['rewrite'], nothing: ['V', 'h', 'version', 'help'] }],
  ['nohup', {}],
  [
    'ionice',
    { flags: 't', valued: 'cnpPu', long: ['class', 'classdata', 'pid'], nothing: ['p', 'P', 'u', 'pid'] },
  ],
  ['chrt', { flags: 'abfiordRv', valued: 'pTPD', before: 1, nothing: ['p', 'pid'] }],
  ['taskset', { flags: 'ac', valued: 'p', before: 1, nothing: ['p', 'pid'] }],
  ['prlimit', { valued: 'po', long: ['pid', 'output'], nothing: ['p', 'o', 'pid', 'output'] }],
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
  if (!options) return args.words.length === 0 && !args.open ? undefined : UNKNOWN_START;
  if (has(options, ...(plain.nothing ?? []), 'help', 'version')) return undefined;
  const { before = 0 } = plain;
  return command(options.rest, before, { search: plain.search ?? 'libc', decides: plain.decides !== false });
}

type Special = (args: Args, starter: Starter) => Started | undefined;

const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['env', (args, starter) => env(args, starter, 0)],
  ...['tini', 'tini-static', 'docker-init'].map((name): [string, Special] => [name, tini]),
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
  ['start-stop-daemon', () => UNKNOWN_START],
]);

/**
 * It reads its options with getopt(3): glibc's takes those of the command for tini's own where no `--` stands before
 * them, musl's stops at the command.
 */
function tini(args: Args): Started | undefined {
  const started = ordinary(args, { flags: 'svwgh', valued: 'pe', nothing: ['version', 'h'] });
  if (started?.kind !== 'command') return started;
  const before = args.words.slice(0, args.words.length - started.argv.words.length);
  const hidden = started.argv.words.slice(1).find((word) => word?.startsWith('-') && word.length > 1);
  if (before.includes('--') || hidden === undefined) return started;
  const message = `tini takes ${hidden} for an option of its own, unless it was built with musl: no -- stands before the command`;
  return {
    ...started,
    decides: false,
    doubt: { message, remedy: 'Write -- between tini’s options and the command.' },
  };
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
  if (!options) return UNKNOWN_START;
  return command(options.rest, 0, { search: 'libc', decides: has(options, 'w', 'wait') });
}

/** It runs its command once at least, unless -r is given. */
function xargs(args: Args): Started | undefined {
  const options = readOptions(args, {
    flags: '0oprtx',
    valued: 'adEIiLlnPs',
    long: ['arg-file', 'delimiter', 'max-args', 'max-procs', 'max-lines', 'replace'],
  });
  if (!options) return UNKNOWN_START;
  return command(options.rest, 0, {
    search: 'libc',
    decides: !has(options, 'r', 'no-run-if-empty', 'I', 'i'),
  });
}

function flock(args: Args): Started | undefined {
  const options = readOptions(args, {
    flags: 'exsnuoFvVh',
    valued: 'wE',
    long: ['timeout', 'wait', 'conflict-exit-code'],
  });
  if (!options) return UNKNOWN_START;
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
  if (!options || root !== '/') return UNKNOWN_START;
  // It changes to the new root, unless it is told not to.
  const directory = has(options, 'skip-chdir') ? {} : { directory: { path: '/' } };
  const user = has(options, 'userspec') ? { user: { name: optionValue(options, 'userspec') } } : {};
  return command(options.rest, 1, { search: 'libc', decides: true, rights: 'root', ...user, ...directory });
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
  if (!options) return UNKNOWN_START;
  if (has(options, 'help', 'version', 'list-tunables', 'list-diagnostics', 'audit')) return undefined;
  return command(options.rest, 0, {
    search: 'libc',
    decides: true,
    loads: {
      ...(has(options, 'library-path') ? { libraryPath: optionValue(options, 'library-path') } : {}),
      ...(has(options, 'preload') ? { preload: optionValue(options, 'preload') } : {}),
    },
  });
}
