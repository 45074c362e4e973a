/** Programs that execute the command that stands in their arguments: `timeout 60 cargo build`, `su app -c "…"`. */
import type { CommandWord } from './command-words.ts';

interface Wrapper {
  /** Options with a value in the next word. */
  readonly valued?: string;
  /** Words before the command. */
  readonly positional?: number;
  /** `NAME=value` words may stand before the command. */
  readonly assigns?: boolean;
  /** Options whose value is text for a shell. */
  readonly script?: string;
  /** It executes something only behind this word: `mold -run cargo build`. */
  readonly only?: readonly string[];
}

const PLAIN: Wrapper = {};

// biome-ignore format: a table
const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  // POSIX and coreutils; sources: their manual pages.
  env: { valued: '-u --unset -C --chdir', assigns: true, script: '-S --split-string' },
  exec: { valued: '-a' }, command: PLAIN, builtin: PLAIN, nohup: PLAIN, time: { valued: '-o --output -f --format' },
  nice: { valued: '-n --adjustment' }, timeout: { valued: '-k --kill-after -s --signal', positional: 1 },
  gtimeout: { valued: '-k --kill-after -s --signal', positional: 1 },
  stdbuf: { valued: '-i --input -o --output -e --error' },
  xargs: { valued: '-I -n -P -d -L -s -a -E --arg-file --delimiter --max-args --max-procs --max-lines --replace' },
  chroot: { positional: 1 },
  // util-linux
  ionice: { valued: '-c -n --class --classdata' }, setsid: PLAIN, taskset: { positional: 1 }, chrt: { positional: 1 },
  setarch: { positional: 1 }, linux32: PLAIN, linux64: PLAIN, i386: PLAIN, x86_64: PLAIN, unshare: { valued: '-S -G -R -w' },
  nsenter: { valued: '-t -S -G' }, prlimit: PLAIN, flock: { valued: '-w -E', positional: 1, script: '-c --command' },
  setpriv: { valued: '--reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig' },
  script: { valued: '-I -O -B -T -E -o', script: '-c --command' },
  // other users
  sudo: { valued: '-u --user -g --group -h --host -p --prompt -C -D -R -T -U', assigns: true }, doas: { valued: '-u -C' },
  su: { valued: '-s --shell -g -G', script: '-c --command --session-command', positional: 99 },
  runuser: { valued: '-u --user -s --shell -g -G', script: '-c --command', positional: 0 },
  gosu: { positional: 1 }, 'su-exec': { positional: 1 }, setuidgid: { positional: 1 }, chpst: { valued: '-u -U -b -e -d -o' },
  // toolchains
  rustup: { only: ['run'], positional: 1 }, mold: { only: ['-run', '--run'] }, sccache: PLAIN, ccache: PLAIN,
  scl: { only: ['enable'], positional: 1 }, 'scl_source': { positional: 1 },
  nix: { only: ['develop', 'shell', 'run'], positional: 99, script: '' },
  'nix-shell': { valued: '-p -A -I', script: '--run --command', positional: 99 },
  mise: { only: ['exec', 'x'], positional: 0 }, rtx: { only: ['exec', 'x'] }, asdf: { only: ['exec'] }, direnv: { only: ['exec'], positional: 1 },
  conda: { only: ['run'], valued: '-n --name -p --prefix' }, mamba: { only: ['run'], valued: '-n --name -p --prefix' },
  micromamba: { only: ['run'], valued: '-n --name -p --prefix' }, pixi: { only: ['run'] }, poetry: { only: ['run'] }, uv: { only: ['run'] },
  devbox: { only: ['run'] }, proxychains4: { valued: '-f' }, proxychains: { valued: '-f' }, torsocks: PLAIN,
  // watching and starting
  tini: { valued: '-p -e' }, 'dumb-init': { valued: '-r --rewrite' }, 'xvfb-run': { valued: '-e -f -n -p -s -w' }, 'dbus-run-session': PLAIN,
  'ssh-agent': PLAIN, fakeroot: { valued: '-l -s -i -b' }, eatmydata: PLAIN, unbuffer: PLAIN, chronic: PLAIN, ts: PLAIN,
  strace: { valued: '-e -o -p -s -u -E' }, ltrace: { valued: '-e -o -p -s -u' }, valgrind: PLAIN, catchsegv: PLAIN,
  perf: { only: ['stat', 'record'], valued: '-e -o -F -r' }, hyperfine: PLAIN, firejail: PLAIN, bwrap: PLAIN,
  retry: { valued: '-t -d -s', positional: 0 }, parallel: { valued: '-j --jobs' }, busybox: PLAIN, toybox: PLAIN,
};

/** What a command executes in its turn. */
export type Wrapped =
  | { readonly kind: 'command'; readonly words: readonly CommandWord[] }
  | { readonly kind: 'script'; readonly text: CommandWord };

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'mksh', 'yash', 'hush', 'rbash']);

/** The last part of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export function isShell(program: string): boolean {
  return SHELLS.has(baseName(program));
}

/** The command inside a command; undefined when the program is no wrapper, or has nothing to execute. */
export function unwrap(words: readonly CommandWord[]): readonly Wrapped[] | undefined {
  const [program, ...rest] = words;
  if (program === undefined) return undefined;
  const name = baseName(program.text);
  if (name === 'eval') return [{ kind: 'script', text: join(rest) }];
  // Its first word is executed later.
  if (name === 'trap') return [{ kind: 'script', text: join(rest.slice(0, 1)) }];
  if (name === 'find') return findExec(rest);
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
  return wrapper && wrapped(name, wrapper, rest);
}

/** Without their `only` word they may execute anything. */
const EXECUTES_OTHERWISE = new Set([
  'nix',
  'poetry',
  'uv',
  'pixi',
  'devbox',
  'direnv',
  'mise',
  'rtx',
  'asdf',
]);

function wrapped(
  name: string,
  wrapper: Wrapper,
  words: readonly CommandWord[],
): readonly Wrapped[] | undefined {
  const valued = new Set(wrapper.valued?.split(' '));
  const scripts = new Set(wrapper.script?.split(' '));
  let at = 0;
  let { positional = 0 } = wrapper;
  if (wrapper.only) {
    at = words.findIndex(({ text }) => wrapper.only?.includes(text)) + 1;
    if (at === 0) return EXECUTES_OTHERWISE.has(name) ? undefined : [];
  }
  for (; at < words.length; at++) {
    const { text } = words[at] ?? { text: '' };
    if (text === '--') {
      at++;
      break;
    }
    if (name === 'nix' && (text === '-c' || text === '--command')) return commandOf(words.slice(at + 1));
    const equals = text.indexOf('=');
    const option = text.startsWith('--') && equals > 0 ? text.slice(0, equals) : text;
    if (scripts.has(option)) {
      const script =
        option === text ? words[at + 1] : { ...words[at], text: text.slice(equals + 1), known: true };
      return script ? [{ kind: 'script', text: script }] : [];
    }
    if (/^-./.test(text)) {
      if (valued.has(option) && option === text) at++;
      else if (scripts.has('-c') && /^-[a-zA-Z]*c$/.test(text) && words[at + 1])
        return [{ kind: 'script', text: words[at + 1] ?? { text: '', known: false } }];
      continue;
    }
    if (wrapper.assigns && /^[A-Za-z_]\w*=/.test(text)) continue;
    if (positional-- <= 0) break;
  }
  const command = words.slice(at);
  if (command.length === 0 && name.startsWith('nix')) return undefined;
  // `scl enable collection 'cargo build'` has the whole command in one word.
  const [only] = command;
  if (only && command.length === 1 && /\s/.test(only.text)) return [{ kind: 'script', text: only }];
  return commandOf(command);
}

function commandOf(words: readonly CommandWord[]): readonly Wrapped[] {
  return words.length === 0 ? [] : [{ kind: 'command', words }];
}

function findExec(words: readonly CommandWord[]): readonly Wrapped[] {
  return words.flatMap(({ text }, at) => {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(text)) return [];
    const rest = words.slice(at + 1);
    const end = rest.findIndex((word) => word.text === ';' || word.text === '+');
    return commandOf(rest.slice(0, end < 0 ? undefined : end));
  });
}

function join(words: readonly CommandWord[]): CommandWord {
  return { text: words.map(({ text }) => text).join(' '), known: words.every(({ known }) => known) };
}
