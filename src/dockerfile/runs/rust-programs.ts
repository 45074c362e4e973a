/** Which commands compile Rust, which do not, and of which nobody can tell by looking at them. */

import type { CommandWord } from './command-words.ts';
import { baseName } from './command-wrappers.ts';

export type Verdict = 'compiles' | 'harmless' | 'unknown';

/**
 * Subcommands of cargo that compile nothing: its own, and those of common plugins. All others compile, or may: nobody
 * can list what `cargo install` adds.
 */
// biome-ignore format: a list
const HARMLESS_CARGO = new Set([
  'add', 'clean', 'config', 'fetch', 'generate-lockfile', 'help', 'info', 'init', 'locate-project', 'login', 'logout',
  'metadata', 'new', 'owner', 'pkgid', 'read-manifest', 'remove', 'rm', 'report', 'search', 'tree', 'uninstall', 'update',
  'vendor', 'verify-project', 'version', 'yank',
  'about', 'audit', 'binstall', 'cache', 'cyclonedx', 'deny', 'fmt', 'generate', 'generate-rpm', 'get', 'rdme', 'readme', 'license', 'local-registry',
  'lock-prefetch', 'machete', 'outdated', 'prefetch', 'sbom', 'set-version', 'sort', 'sweep', 'upgrade', 'vet',
]);

/** Plugins with subcommands of their own: those of them that compile nothing. */
// biome-ignore format: a table
const HARMLESS_NESTED: Readonly<Record<string, readonly string[]>> = {
  chef: ['prepare', 'help'], component: ['new', 'help'], leptos: ['new', 'help'], tauri: ['init', 'info', 'icon', 'add', 'help'],
  lambda: ['deploy', 'invoke', 'new', 'init', 'system', 'help'], pgrx: ['new', 'get', 'status', 'start', 'stop', 'help'],
  sqlx: ['database', 'db', 'migrate', 'mig', 'help'], 'llvm-cov': ['clean', 'report', 'show-env'],
  nextest: ['show-config', 'self', 'help'], shuttle: ['login', 'init', 'help'], xwin: ['splat', 'cache', 'help'],
};

/** Programs that compile Rust with most of their subcommands: those that do not. `cargo` has a list of its own. */
// biome-ignore format: a table
const HARMLESS_SUBCOMMANDS: Readonly<Record<string, readonly string[]>> = {
  'wasm-pack': ['new', 'login', 'pack', 'publish', 'help'], trunk: ['clean', 'config', 'tools', 'init', 'help'],
  dx: ['new', 'init', 'fmt', 'config', 'clean', 'translate', 'doctor', 'self-update', 'help'],
  maturin: ['sdist', 'list-python', 'new', 'init', 'generate-ci', 'upload', 'help'], tauri: ['init', 'info', 'icon', 'add', 'help'],
  napi: ['new', 'artifacts', 'prepublish', 'rename', 'universalize', 'version', 'help'], sqlx: ['database', 'db', 'migrate', 'mig', 'help'],
  'worker-build': [], anchor: ['init', 'new', 'keys', 'clean', 'help'], perseus: ['new', 'init', 'clean', 'help'],
};

const VALUED = new Set([
  '--config',
  '--color',
  '-Z',
  '-C',
  '--manifest-path',
  '--target-dir',
  '--lockfile-path',
]);
const ASKS_VERSION = /^(?:--version|-V|-vV|-Vv|--help|-h)$/;

/** The verdict about a program that is part of Rust; undefined for any other. */
export function judgeRust(program: CommandWord, args: readonly CommandWord[]): Verdict | undefined {
  const name = baseName(program.text).replace(/\.exe$/, '');
  if (name === 'cargo' || name === 'xx-cargo' || name === 'cross') return judgeCargo(args);
  if (name.startsWith('cargo-')) return judgePlugin(name.slice('cargo-'.length), args);
  if (name === 'rustc' || name === 'rustdoc' || name === 'clippy-driver') return judgeRustc(args);
  const harmless = Object.hasOwn(HARMLESS_SUBCOMMANDS, name) ? HARMLESS_SUBCOMMANDS[name] : undefined;
  if (harmless === undefined) return undefined;
  const subcommand = args.find(({ text }) => !text.startsWith('-'));
  if (subcommand === undefined && (harmless.length > 0 || args.some(({ text }) => ASKS_VERSION.test(text))))
    return 'harmless';
  return harmless.includes(subcommand?.text ?? '') || asksVersion(args) ? 'harmless' : 'compiles';
}

function judgeCargo(args: readonly CommandWord[]): Verdict {
  const at = args.findIndex(
    ({ text }, index) => !/^[-+]/.test(text) && !(index > 0 && VALUED.has(args[index - 1]?.text ?? '')),
  );
  // Without a subcommand: `cargo --version`, `cargo --list`.
  const subcommand = args[at];
  if (subcommand === undefined) return 'harmless';
  return judgeSubcommand(subcommand, args.slice(0, at), args.slice(at + 1));
}

function judgeSubcommand(
  { text, known }: CommandWord,
  before: readonly CommandWord[],
  args: readonly CommandWord[],
): Verdict {
  if (before.some((word) => ASKS_VERSION.test(word.text))) return 'harmless';
  if (!known) return 'compiles';
  if (HARMLESS_CARGO.has(text)) return 'harmless';
  // `cargo install x --version 1.0` names a version; everywhere else --version only asks for it.
  if (text === 'install') {
    const isQuestion = options(args).some((word) => /^(?:--help|-h|--list)$/.test(word.text));
    return isQuestion ? 'harmless' : 'compiles';
  }
  if (asksVersion(args)) return 'harmless';
  const nested = Object.hasOwn(HARMLESS_NESTED, text) ? HARMLESS_NESTED[text] : undefined;
  const inner = args.find((word) => !/^[-+]/.test(word.text));
  // Alone they show their help, but for one that runs the tests.
  const isHarmless = inner === undefined ? text !== 'llvm-cov' : nested?.includes(inner.text);
  return nested && isHarmless ? 'harmless' : 'compiles';
}

/** `cargo-chef chef cook`, `cargo-chef cook`, `cargo-zigbuild build`: the program behind a subcommand. */
function judgePlugin(name: string, args: readonly CommandWord[]): Verdict {
  const inner = args[0]?.text === name ? args.slice(1) : args;
  if (inner.length === 0 && args.length === 0) return 'harmless';
  return judgeSubcommand({ text: name, known: true }, [], inner);
}

/** Behind `--` stand the arguments of the program that is run, which is compiled before. */
function options(args: readonly CommandWord[]): readonly CommandWord[] {
  const end = args.findIndex(({ text }) => text === '--');
  return args.slice(0, end < 0 ? undefined : end);
}

function asksVersion(args: readonly CommandWord[]): boolean {
  return options(args).some(({ text }) => ASKS_VERSION.test(text));
}

function judgeRustc(args: readonly CommandWord[]): Verdict {
  const compiled = args.some(
    ({ text, known }, index) =>
      (!known || text === '-' || !text.startsWith('-')) && args[index - 1]?.text !== '--print',
  );
  return compiled && !asksVersion(args) ? 'compiles' : 'harmless';
}

/** Subcommands that surely mean cargo, wherever they stand: for programs that we do not know. */
// biome-ignore format: a list
export const SURELY_CARGO = new Set([
  'build', 'b', 'check', 'run', 'r', 'test', 't', 'bench', 'doc', 'clippy', 'install', 'rustc', 'zigbuild', 'xwin', 'chef',
  'auditable', 'nextest', 'leptos', 'tauri', 'lambda', 'pgrx', 'xtask', 'make', 'dist', 'deb',
]);

/** Programs that neither compile Rust nor execute what stands in their arguments. */
// biome-ignore format: a list
const HARMLESS_PROGRAMS = new Set([
  ':', '.', '[', '[[', 'true', 'false', 'test', 'cd', 'pushd', 'popd', 'echo', 'printf', 'export', 'local', 'declare', 'readonly',
  'typeset', 'unset', 'set', 'shopt', 'trap', 'alias', 'unalias', 'umask', 'ulimit', 'wait', 'sleep', 'return', 'exit', 'break',
  'continue', 'shift', 'read', 'type', 'which', 'hash', 'let', 'getopts',
  'cat', 'head', 'tail', 'tee', 'cut', 'sort', 'uniq', 'tr', 'wc', 'grep', 'egrep', 'fgrep', 'rg', 'sed', 'awk', 'gawk', 'diff', 'cmp',
  'cp', 'mv', 'rm', 'ln', 'ls', 'mkdir', 'rmdir', 'mktemp', 'touch', 'chmod', 'chown', 'chgrp', 'install', 'stat', 'du', 'df', 'pwd',
  'basename', 'dirname', 'realpath', 'readlink', 'date', 'uname', 'arch', 'nproc', 'id', 'whoami', 'hostname', 'env', 'sync', 'file',
  'tar', 'gzip', 'gunzip', 'xz', 'bzip2', 'zstd', 'unzip', 'zip', 'ar', 'cpio', 'patch', 'dd', 'truncate', 'od', 'xxd', 'base64',
  'sha256sum', 'sha512sum', 'sha1sum', 'md5sum', 'gpg', 'openssl', 'curl', 'wget', 'git', 'ssh', 'ssh-keyscan', 'ssh-keygen', 'rsync', 'jq', 'yq',
  'apt', 'apt-get', 'apt-key', 'apt-cache', 'aptitude', 'add-apt-repository', 'dpkg', 'dpkg-query', 'dpkg-reconfigure', 'debconf-set-selections',
  'apk', 'dnf', 'yum', 'microdnf', 'tdnf', 'rpm', 'zypper', 'pacman', 'emerge', 'xbps-install', 'brew', 'opkg',
  'update-ca-certificates', 'update-ca-trust', 'update-alternatives', 'locale-gen', 'localedef', 'ldconfig', 'ldd', 'readelf', 'objdump', 'nm',
  'strip', 'llvm-strip', 'objcopy', 'upx', 'patchelf', 'setcap', 'getent', 'groupadd', 'useradd', 'usermod', 'addgroup', 'adduser', 'passwd',
  'chpasswd', 'rustup', 'rustup-init', 'rustfmt', 'xx-apt', 'xx-apt-get', 'xx-apk', 'xx-info', 'xx-verify', 'mkfifo', 'mknod', 'sccache',
  'envsubst', 'dos2unix', 'unix2dos', 'brotli', 'lz4', 'b3sum', 'b2sum', 'minisign', 'cosign', 'aws', 'gsutil', 'kill', 'ps', 'mountpoint', 'mount',
  'umount', 'corepack', 'wasm-opt', 'ranlib', 'lipo', 'expr', 'seq', 'yes', 'comm', 'join', 'paste', 'fold', 'split', 'iconv', 'cksum', 'sum',
  'cc', 'c++', 'gcc', 'g++', 'clang', 'clang++', 'ld', 'lld', 'ld.lld', 'ld.gold', 'as', 'nasm', 'yasm', 'gperf', 'flex', 'bison',
  'protoc', 'pkg-config', 'xx-clang', 'xx-pkg-config', 'lscpu', 'free', 'tput', 'clear', 'xargs',
]);

/** `aarch64-linux-gnu-gcc-12`, `clang-17`: the same programs for a target, and by their version. */
const PREFIX_OR_VERSION =
  /^(?:(?:[a-z0-9_]+-){1,3}(?=(?:gcc|g\+\+|c\+\+|cc|ld|ar|strip|objcopy|objdump|ranlib|readelf|nm|as)\b))?(.+?)(?:-\d+(?:\.\d+)*)?$/;

/** Whether a program is known to compile nothing of Rust and to execute nothing of its arguments. */
export function isHarmlessProgram(program: string): boolean {
  const name = baseName(program);
  return HARMLESS_PROGRAMS.has(name) || HARMLESS_PROGRAMS.has(PREFIX_OR_VERSION.exec(name)?.[1] ?? '');
}

/** `make --version` and the like: a program's name and one question. */
export function onlyAsksVersion([, question, ...more]: readonly CommandWord[]): boolean {
  return more.length === 0 && question?.known === true && /^(?:--version|--help|-V)$/.test(question.text);
}

const PACKAGE_MANAGERS = new Set([
  'apt',
  'apt-get',
  'apk',
  'dnf',
  'yum',
  'microdnf',
  'tdnf',
  'zypper',
  'pacman',
  'emerge',
  'brew',
  'xx-apk',
  'xx-apt',
  'xx-apt-get',
]);

/** Whether a command brings a Rust toolchain into the stage. */
export function bringsRust(words: readonly CommandWord[]): boolean {
  const name = baseName(words[0]?.text ?? '');
  if (name === 'rustup' || name.startsWith('rustup-init')) return true;
  if (
    words.some(
      ({ text }) =>
        text.includes('sh.rustup.rs') || text.includes('/rustup/dist/') || text.includes('rustup-init'),
    )
  )
    return true;
  return (
    PACKAGE_MANAGERS.has(name) &&
    words.some(({ text }) => /^(?:cargo|rust|rustc|rustup|rust-all)(?:-\d[\d.]*)?$/.test(text))
  );
}
