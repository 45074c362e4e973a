/** Real programs: Debian packages with the command that shows that they start. */

export interface Program {
  /** The package, or what the program is called. */
  readonly name: string;
  readonly run: readonly string[];
  /** What it prints, on stdout or stderr. */
  readonly says: RegExp;
}

/** Packages that share a root file system, and their programs. */
export interface Group {
  readonly name: string;
  readonly packages: readonly string[];
  readonly programs: readonly Program[];
}

/** `package: command`; it says its version, or whatever the third word is. */
const program = (name: string, command: string, says = /\d+\.\d+/): Program => ({
  name,
  run: command.split(' '),
  says,
});
const group = (name: string, programs: readonly Program[], ...more: readonly string[]): Group => ({
  name,
  packages: [...new Set([...programs.map((one) => one.name), ...more])],
  programs,
});

/** What wheels and npm packages stand on. */
export const RUNTIMES: Group = group('runtimes', [
  program('python3', 'python3 --version'),
  program('nodejs', 'node --version'),
  program('perl', 'perl --version', /This is perl/),
]);

export const GROUPS: readonly Group[] = [
  RUNTIMES,
  group('tools', [
    program('git', 'git --version'),
    program('curl', 'curl --version'),
    program('wget', 'wget --version'),
    program('openssl', 'openssl version'),
    program('sqlite3', 'sqlite3 --version'),
    program('ffmpeg', 'ffmpeg -version'),
    program('imagemagick', 'convert --version', /ImageMagick/),
    program('ghostscript', 'gs --version'),
    program('graphviz', 'dot -V'),
    program('poppler-utils', 'pdftotext -v'),
    program('busybox', 'busybox sh -c busybox', /BusyBox v/),
    program('bash', 'bash --version'),
    program('gdb', 'gdb --version'),
    program('strace', 'strace -V'),
    program('qemu-user', 'qemu-arm --version'),
    program('vim-nox', 'vim --version'),
    program('tmux', 'tmux -V'),
    program('jq', 'jq --version'),
    program('ripgrep', 'rg --version'),
    program('nmap', 'nmap --version'),
    program('gnupg', 'gpg --version'),
    program('gcc', 'gcc --version'),
    program('make', 'make --version'),
    program('rsync', 'rsync --version'),
    program('zstd', 'zstd --version'),
    program('openssh-client', 'ssh -V'),
    program('tini', 'tini --version'),
    program('gosu', 'gosu nobody git --version'),
  ]),
  group(
    'servers',
    [
      program('nginx', 'nginx -v'),
      program('postgresql', '/usr/lib/postgresql/15/bin/postgres --version'),
      program('redis-server', 'redis-server --version', /v=\d/),
      program('haproxy', 'haproxy -v'),
      program('memcached', 'memcached --version'),
      program('apache2', 'apache2 -v'),
      program('mariadb-server', 'mariadbd --version'),
      program('unbound', 'unbound -V'),
      program('dnsmasq', 'dnsmasq --version'),
      program('lighttpd', 'lighttpd -v'),
      program('bind9', 'named -v'),
      program('chrony', 'chronyd --version'),
      program('varnish', 'varnishd -V'),
      program('mosquitto', 'mosquitto_passwd -c -b /tmp/passwords user word', /^(Adding .*)?$/),
    ],
    'mosquitto-clients',
  ),
  group('languages', [
    program('python3', 'python3 --version'),
    program('perl', 'perl --version', /This is perl/),
    program('nodejs', 'node --version'),
    program('php-cli', 'php --version'),
    program('ruby', 'ruby --version'),
    program('openjdk-17-jre-headless', 'java -version', /OpenJDK/),
    program('lua5.4', 'lua5.4 -v'),
    program('guile-3.0', 'guile-3.0 --version'),
    program('tcl', 'tclsh', /^$/),
    program('r-base-core', 'R --version'),
    program('erlang-base', 'erl +V', /emulator version/),
    program('gawk', 'gawk --version'),
  ]),
];
