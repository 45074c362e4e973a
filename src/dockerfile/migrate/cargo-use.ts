/** What a cargo command has to do with the requested platform. */

export type CargoUse =
  /** It compiles what goes into the image. The wrapper of the facts context adds the target. */
  | 'program'
  /** It compiles, and runs what it compiled, or nothing is kept of it: that is the machine that builds. */
  | 'here'
  /** `cargo install NAME`: a tool of the build, unless the image gets it. */
  | 'tool'
  /** The same on every machine. */
  | 'wasm'
  /** It has a `--target` made of variables. */
  | 'own-target'
  /** It has a `--target` of one platform with glibc, which is left out: the wrapper adds that of each. */
  | 'glibc-target'
  /** It has another `--target` of one platform. */
  | 'pinned'
  /** A subcommand, or a program, of which nobody knows here how it takes a target. */
  | 'unknown';

const HERE = new Set(['run', 'r', 'test', 't', 'bench', 'check', 'c', 'clippy', 'doc', 'nextest']);
const VALUED = new Set(['--config', '--color', '-Z', '-C', '--manifest-path', '--target-dir']);

/** @param command a command that compiles Rust, its words joined by blanks */
export function cargoUse(command: string): CargoUse {
  const words = command.split(/\s+/);
  const program = words[0]?.split('/').at(-1) ?? '';
  if (/^(?:wasm-pack|trunk|worker-build|dx)$/.test(program) || /\bwasm32-/.test(command)) return 'wasm';
  if (program !== 'cargo') return 'unknown';
  const args = words.slice(1);
  const at = args.findIndex((word, index) => !/^[-+]/.test(word) && !VALUED.has(args[index - 1] ?? ''));
  const subcommand = args[at] ?? '';
  const rest = args.slice(at + 1);
  const target = targetOf(args);
  if (subcommand === 'install') {
    if (!rest.some((word) => /^--path(?:=|$)/.test(word)))
      return target === undefined ? 'tool' : 'own-target';
  } else if (HERE.has(subcommand)) return 'here';
  else if (!isProgram(subcommand, rest)) return 'unknown';
  if (target === undefined) return 'program';
  if (target.includes('$')) return 'own-target';
  return GLIBC_TARGET.test(target) ? 'glibc-target' : 'pinned';
}

/** A Rust target with glibc, which is what the wrapper compiles for. */
export const GLIBC_TARGET = /^[a-z0-9_]+-unknown-linux-gnu[a-z0-9]*$/;

function isProgram(subcommand: string, rest: readonly string[]): boolean {
  if (['build', 'b', 'rustc'].includes(subcommand)) return true;
  const [inner] = rest.filter((word) => !word.startsWith('-'));
  return (
    (subcommand === 'chef' && inner === 'cook') ||
    (subcommand === 'auditable' && (inner === 'build' || inner === 'rustc'))
  );
}

/** The value of `--target`; undefined without one. */
export function targetOf(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = args.slice(0, end < 0 ? undefined : end);
  const at = options.findIndex((word) => /^--target(?:=|$)/.test(word));
  if (at < 0) return undefined;
  return options[at]?.slice('--target='.length) || options[at + 1] || '';
}

/** The crate that `cargo install NAME` installs, without its version; undefined for --git. */
export function installedCrates(command: string): readonly string[] {
  const words = command.split(/\s+/);
  const at = words.indexOf('install');
  const valued = new Set([
    '--version',
    '--vers',
    '--root',
    '--features',
    '-F',
    '--bin',
    '--git',
    '--branch',
    '--tag',
    '--rev',
    '--profile',
    '-j',
    '--jobs',
    '--index',
    '--registry',
    '--target',
    '--config',
  ]);
  return words
    .slice(at + 1)
    .filter((word, index, all) => !word.startsWith('-') && !valued.has(all[index - 1] ?? ''))
    .map((word) => word.split('@')[0] ?? word);
}
