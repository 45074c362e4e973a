/** The rustc that cargo calls on the machine: run by the real sh, with a rustc that prints what it gets. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remappingRustc } from '../../../src/plan/runner/remap-paths.ts';

const parts = {
  root: "/work/it's = here",
  cargoHome: '/home/me/.cargo',
  cacheDirectory: '/cache',
  variables: new Set<string>(),
  wrappers: new Map<string, string>(),
};

test('arguments arrive as they are, and the machine’s directories are mapped behind them', () => {
  const directory = mkdtempSync(join(tmpdir(), 'multihull-rustc-'));
  const script = join(directory, 'script');
  writeFileSync(script, remappingRustc(parts)?.text ?? '');
  const rustc = (where: string): string => {
    mkdirSync(join(directory, where));
    const path = join(directory, where, 'rustc');
    writeFileSync(path, `#!/bin/sh\necho ${where}; for word in "$@"; do echo "<$word>"; done\n`);
    chmodSync(path, 0o755);
    return join(directory, where);
  };
  const [onPath, toolchain] = [rustc('path'), rustc('toolchain')];
  const run = (env: Readonly<Record<string, string>>) =>
    spawnSync('sh', [script, '--crate-name', 'a b', '$(x)'], {
      encoding: 'utf8',
      env: { PATH: `${onPath}:/usr/bin:/bin`, ...env },
    }).stdout.split('\n');
  const words = [
    ...['<--crate-name>', '<a b>', '<$(x)>'],
    ...['<--remap-path-prefix>', '</home/me/.cargo=/usr/local/cargo>'],
    ...['<--remap-path-prefix>', "</work/it's = here=/crate>", ''],
  ];
  expect(run({})).toEqual(['path', ...words]);
  expect(run({ CARGO: join(toolchain, 'cargo') })).toEqual(['toolchain', ...words]);
});

test('the deeper directory counts', () => {
  const inside = remappingRustc({ ...parts, root: '/src', cargoHome: '/src/.cargo' })?.text;
  expect(inside).toMatch(/'\/src=\/crate' .*'\/src\/\.cargo=/);
});

test.each([
  ['RUSTC', { variables: new Set(['RUSTC']) }],
  ['CARGO_BUILD_RUSTC', { variables: new Set(['CARGO_BUILD_RUSTC']) }],
  ['build.rustc', { wrappers: new Map([['rustc', 'my-rustc']]) }],
])('a rustc of the user’s (%s) is used as it is', (_name, own) => {
  expect(remappingRustc({ ...parts, ...own })).toBeUndefined();
});

test('wrappers stay around it', () => {
  expect(remappingRustc({ ...parts, wrappers: new Map([['rustc-wrapper', 'sccache']]) })).toBeDefined();
});
