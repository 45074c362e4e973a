import { firstRustError, rustCause } from '../../../src/build-log/failures/rust-log.ts';

const lines = (text: string) => text.split('\n');

describe("what cargo's log says", () => {
  it('finds the first error of the user, not the one in a dependency', () => {
    const log = lines(`   Compiling x v1.0.0
error[E0432]: unresolved import \`crate::a\`
  --> /usr/local/cargo/registry/src/index-1/x-1.0.0/src/lib.rs:9:5
error: expected expression, found \`}\`
 --> src/lib.rs:7:1`);
    expect(firstRustError(log)).toEqual({
      message: 'expected expression, found `}`',
      file: 'src/lib.rs',
      line: 7,
      column: 1,
    });
  });

  it('takes a place for the error it belongs to only', () => {
    expect(
      firstRustError(lines('error: aborting due to 1 previous error\n\n\n\n\n --> src/a.rs:1:1')),
    ).toBeUndefined();
  });

  it.each([
    [
      "error[E0463]: can't find crate for `std`\n  |\n  = note: the `aarch64-unknown-linux-gnu` target may not be installed",
      { kind: 'rust-target-missing', target: 'aarch64-unknown-linux-gnu' },
    ],
    [
      'error: linker `aarch64-linux-gnu-gcc` not found\n  |\n  = note: No such file or directory (os error 2)\nerror: could not compile `x`',
      { kind: 'tool-missing', tool: 'aarch64-linux-gnu-gcc', role: 'linker' },
    ],
    [
      'error occurred in cc-rs: failed to find tool "arm-linux-gnueabihf-gcc": No such file or directory (os error 2)',
      { kind: 'tool-missing', tool: 'arm-linux-gnueabihf-gcc', role: 'compiler' },
    ],
    [
      '  = note: /usr/bin/ld: /src/target/x.o: Relocations in generic ELF (EM: 183)\n          /usr/bin/ld: x.o: error adding symbols: file in wrong format',
      { kind: 'wrong-linker' },
    ],
    [
      '/usr/lib/gcc-cross/aarch64-linux-gnu/12/../../../../aarch64-linux-gnu/bin/ld: cannot find -lssl: No such file or directory',
      { kind: 'library-missing', library: 'ssl' },
    ],
    // cargo-zigbuild 0.24.1 with zig 0.17.1.
    [
      'error: linking with `/h/.cache/cargo-zigbuild/0.24.1/wrappers/45e/zigcc-x86_64-unknown-linux-gnu.2.31-ef64.sh` failed: exit status: 1\n  |\n  = note: error: unable to find dynamic system library "z" using strategy no_fallback. searched paths:\n            /src/target/x86_64-unknown-linux-gnu/debug/deps/rustcj/raw-dylibs/libz.so',
      { kind: 'zig-link', target: 'x86_64-unknown-linux-gnu', library: 'z' },
    ],
    [
      'error: linking with `/h/wrappers/45e/zigcc-armv7-unknown-linux-gnueabihf.2.36-1a2b.sh` failed: exit status: 1\n  = note: ld.lld: error: undefined symbol: zlibVersion\n          >>> referenced by main.rs:2 (src/main.rs:2)',
      { kind: 'zig-link', target: 'armv7-unknown-linux-gnueabihf' },
    ],
    [
      'error: linking with `/h/wrappers/45e/zigcc-x86_64-unknown-linux-musl-ef64.sh` failed: exit status: 1',
      { kind: 'zig-link', target: 'x86_64-unknown-linux-musl' },
    ],
    [
      'pkg-config has not been configured to support cross-compilation.\n\n  Install a sysroot for the target platform',
      { kind: 'pkg-config-cross' },
    ],
    ['error: could not compile `x` (bin "x") due to 1 previous error', { kind: 'rust-build' }],
    ['all is well', undefined],
  ])('%j', (log, cause) => {
    expect(rustCause(lines(log))).toEqual(cause);
  });
});

test('a program around rustc that is not there', () => {
  const log = [
    'error: could not execute process `sccache rustc -vV` (never executed)',
    '',
    'Caused by:',
    '  No such file or directory (os error 2)',
  ];
  expect(rustCause(log)).toEqual({ kind: 'tool-missing', tool: 'sccache', role: 'compiler' });
});
