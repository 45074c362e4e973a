/** Programs that change the user: `gosu`, `setpriv`, `su`, `sudo`. */
import type { Search } from './model/execve.ts';
import { has, type OptionSpec, optionValue, readOptions } from './model/options.ts';
import { command, type Started, UNKNOWN_START } from './model/started.ts';
import { type Args, argsOf, joinArgs, withoutFirst } from './model/values.ts';

export function asUser(args: Args, search: Search): Started | undefined {
  if (args.words.length === 0) return args.open ? UNKNOWN_START : undefined;
  const [name] = args.words;
  if (name?.startsWith('-')) return undefined;
  // Both set the groups first, which only root may, also to become who it is.
  return command(args, 1, { search, decides: true, user: { name }, rights: 'root' });
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

export function setpriv(args: Args): Started | undefined {
  const options = readOptions(args, SETPRIV);
  if (!options) return UNKNOWN_START;
  const user = has(options, 'reuid', 'euid') ? { name: optionValue(options, 'reuid', 'euid') } : undefined;
  return command(options.rest, 0, {
    search: 'libc',
    decides: true,
    ...(user ? { user } : {}),
    rights: has(options, 'clear-groups', 'init-groups', 'groups') ? 'root' : 'other-user',
    ...(has(options, 'reset-env') ? { environment: 'unknown' } : {}),
  });
}

/** util-linux' su and runuser, and BusyBox' su: `-c TEXT` is run by the user's shell, or that of `-s`. */
export function su(args: Args): Started | undefined {
  const options = readOptions(args, {
    flags: 'flmpPT',
    valued: 'cCgGsuw',
    long: ['command', 'session-command', 'group', 'supp-group', 'shell', 'user', 'whitelist-environment'],
    permute: true,
  });
  if (!options) return UNKNOWN_START;
  const login = has(options, 'l', 'login') || options.rest.words[0] === '-';
  const rest = options.rest.words[0] === '-' ? withoutFirst(options.rest, 1) : options.rest;
  if (has(options, 'u', 'user'))
    return command(rest, 0, {
      search: 'libc',
      decides: true,
      user: { name: optionValue(options, 'u', 'user') },
      rights: 'root',
    });
  const text = ['c', 'command', 'session-command', 'C'];
  const name = rest.words.length > 0 ? rest.words[0] : rest.open ? undefined : 'root';
  const keeps = has(options, 'm', 'p', 'preserve-environment');
  const shell = has(options, 's', 'shell') ? optionValue(options, 's', 'shell') : undefined;
  // Without -s it is the shell of the user's line in passwd, or $SHELL: most often /bin/sh, but not known here.
  if (shell === undefined || !has(options, ...text)) return UNKNOWN_START;
  return {
    kind: 'command',
    argv: joinArgs(argsOf([shell, '-c', optionValue(options, ...text)]), withoutFirst(rest, 1)),
    search: 'libc',
    decides: true,
    user: { name },
    rights: 'root',
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
export function sudo(args: Args): Started | undefined {
  const options = readOptions(args, {
    flags: 'ABbEHKklNnPSV',
    valued: 'CDgpRrTtUuh',
    long: ['user', 'group', 'chdir', 'prompt', 'host', 'role', 'type', 'close-from', 'other-user', 'chroot'],
  });
  if (!options) return UNKNOWN_START;
  if (has(options, 'l', 'K', 'k', 'V', 'list', 'version', 'R', 'chroot')) return undefined;
  let { rest } = options;
  while (rest.words[0]?.includes('=')) rest = withoutFirst(rest, 1);
  const name = has(options, 'u', 'user') ? optionValue(options, 'u', 'user') : 'root';
  return command(rest, 0, {
    search: 'libc',
    decides: true,
    user: { name },
    rights: 'root',
    environment: 'unknown',
  });
}

export function doas(args: Args): Started | undefined {
  const options = readOptions(args, { flags: 'Lns', valued: 'aCu' });
  if (!options) return UNKNOWN_START;
  const name = has(options, 'u') ? optionValue(options, 'u') : 'root';
  return command(options.rest, 0, {
    search: 'libc',
    decides: true,
    user: { name },
    rights: 'root',
    environment: 'unknown',
  });
}
