import { describe, expect, test } from '@jest/globals';
import { parse } from 'smol-toml';
import { readMetadata } from '../../../src/crate/metadata/read-metadata.ts';
import { UserError } from '../../../src/errors.ts';

function read(body: string) {
  const text = `[package]\nname = "trow"\n\n[package.metadata.multihull]\n${body}\n`;
  const root = parse(text) as { package: { metadata: { multihull: unknown } } };
  return readMetadata(root.package.metadata.multihull, 'Cargo.toml', text);
}

function refused(body: string): string {
  try {
    read(body);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  throw new Error('was not refused');
}

describe('[package.metadata.multihull]', () => {
  test('everything that it can say', () => {
    const metadata = read(`
base = "gcr.io/distroless/cc-debian12"
files = [
  { from = "config/default.toml", to = "/etc/trow/" },
  { from = "./assets/", to = "/usr/share/trow/assets", mode = "0640", owner = "10:20" },
  { to = "/var/lib/trow/", owner = 65532 },
]
env = { RUST_LOG = "info", EMPTY = "" }
cmd = ["--config", "/etc/trow/default.toml"]
entrypoint = ["/usr/local/bin/trow", "serve"]
expose = [8000, "9000/udp", "8000/tcp"]
user = 65532
workdir = "/var/lib/trow/"
volumes = ["/data"]
stop-signal = "SIGINT"
system-packages = ["libssl-dev", "cmake:native"]`);
    expect(metadata).toEqual({
      file: 'Cargo.toml',
      base: 'gcr.io/distroless/cc-debian12',
      files: [
        { name: 'files[0]', from: 'config/default.toml', to: '/etc/trow/', mode: undefined, uid: 0, gid: 0 },
        { name: 'files[1]', from: 'assets', to: '/usr/share/trow/assets', mode: 0o640, uid: 10, gid: 20 },
        { name: 'files[2]', from: undefined, to: '/var/lib/trow/', mode: undefined, uid: 65532, gid: 65532 },
      ],
      env: new Map([
        ['RUST_LOG', 'info'],
        ['EMPTY', ''],
      ]),
      cmd: ['--config', '/etc/trow/default.toml'],
      entrypoint: ['/usr/local/bin/trow', 'serve'],
      expose: ['8000/tcp', '9000/udp'],
      user: '65532',
      workdir: '/var/lib/trow',
      volumes: ['/data'],
      stopSignal: 'SIGINT',
      systemPackages: ['libssl-dev', 'cmake:native'],
    });
  });

  test('an empty table says nothing', () => {
    expect(read('')).toMatchObject({ base: undefined, files: [], cmd: [], entrypoint: undefined });
  });

  test('all that is wrong is told at once, with the lines', () => {
    const message = refused(`bse = "x"
env = { A = 1 }
user = ["a"]
expose = [0]
files = [{ form = "a", to = "etc" }]`);
    expect(message).toContain('6 things are wrong');
    expect(message).toContain('line 5: bse is not known (did you mean base?)');
    expect(message).toContain('line 6: env.A is 1 (write a text of one line in quotes)');
    expect(message).toContain('line 7: user is ["a"]');
    expect(message).toContain('line 8: expose[0] is 0');
    expect(message).toContain('line 9: files[0].form is not known (did you mean from?)');
    expect(message).toContain('files[0].to is "etc" (write an absolute path');
  });

  test.each([
    ['base = "A B"', 'base "A B"'],
    ['base = 12', 'base is 12'],
    ['base = ""', 'base is ""'],
    ['cmd = "--config x"', 'cmd is "--config x" (write a list'],
    ['cmd = ["a", 1]', 'cmd[1] is 1'],
    ['entrypoint = []', 'entrypoint is empty'],
    ['env = ["A=b"]', 'env is ["A=b"]'],
    ['env = { "A B" = "c" }', 'env.A B is not the name of a variable'],
    ['env = { A = "b\\nc" }', 'env.A is'],
    ['expose = 8000', 'expose is 8000 (write a list'],
    ['expose = [70000]', 'expose[0] is 70000'],
    ['expose = ["80/icmp"]', 'expose[0] is "80/icmp"'],
    ['user = "a b"', 'user is "a b"'],
    ['workdir = "data"', 'workdir is "data"'],
    ['workdir = "/a/../b"', 'workdir is "/a/../b"'],
    ['volumes = ["/a", "b"]', 'volumes[1] is "b"'],
    ['stop-signal = "INT"', 'stop-signal is "INT"'],
    ['stop_signal = "SIGINT"', 'did you mean stop-signal?'],
    ['system-packages = ["libssl dev"]', 'system-packages[0] is "libssl dev"'],
    ['files = "config"', 'files is "config"'],
    ['files = ["config"]', 'files[0] is "config"'],
    ['files = [{ from = "a" }]', 'files[0].to is missing'],
    ['files = [{ to = "/a" }]', 'and there is no from'],
    [
      'files = [{ from = "/etc/passwd", to = "/a" }]',
      'files[0].from is "/etc/passwd" (write a path relative',
    ],
    ['files = [{ from = "a", to = "/a", mode = 644 }]', 'files[0].mode is 644 (write octal digits in quotes'],
    ['files = [{ from = "a", to = "/a", mode = "0999" }]', 'files[0].mode is "0999"'],
    ['files = [{ from = "a", to = "/a", owner = "www" }]', 'files[0].owner is "www"'],
    ['files = [{ from = "a", to = "/a", owner = "4294967295" }]', 'files[0].owner'],
  ])('%s', (body, problem) => {
    expect(refused(body)).toContain(problem);
  });

  test('something that is no table', () => {
    expect(() => readMetadata('yes', 'Cargo.toml')).toThrow(
      'is not a table (write [package.metadata.multihull])',
    );
  });
});
