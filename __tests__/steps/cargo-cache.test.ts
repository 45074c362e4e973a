/** What is left of a target directory before it is kept. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pruneTarget } from '../../src/steps/cargo-cache.ts';
import { testPorts } from '../fakes/ports.ts';

const HASH = '0123456789abcdef';
const KEPT = [
  `release/deps/libsyn-${HASH}.rlib`,
  `release/.fingerprint/syn-${HASH}/lib-syn`,
  `release/build/zstd-sys-${HASH}/output`,
  `aarch64-unknown-linux-gnu/release/deps/libserde-${HASH}.rmeta`,
  // Named like one of ours, and another crate.
  `aarch64-unknown-linux-gnu/release/deps/libatlas_core_extra-${HASH}.rlib`,
];
const DROPPED = [
  `release/.fingerprint/atlas-${HASH}/bin-atlas`,
  `release/build/atlas-${HASH}/output`,
  `release/incremental/atlas-1abc/s-x/dep-graph.bin`,
  'aarch64-unknown-linux-gnu/release/atlas',
  'aarch64-unknown-linux-gnu/release/atlas.d',
  `aarch64-unknown-linux-gnu/release/deps/atlas-${HASH}`,
  `aarch64-unknown-linux-gnu/release/deps/atlas-${HASH}.d`,
  `aarch64-unknown-linux-gnu/release/deps/libatlas_core-${HASH}.rlib`,
  `aarch64-unknown-linux-gnu/release/.fingerprint/atlas-core-${HASH}/lib-atlas_core`,
  `multihull-1/x86_64-unknown-linux-gnu/release/deps/atlas-${HASH}`,
];

test('dependencies stay, the workspace’s own results go', async () => {
  const ports = await testPorts();
  const target = join(ports.temp, 'target');
  for (const path of [
    ...KEPT,
    ...DROPPED,
    `multihull-1/x86_64-unknown-linux-gnu/release/.fingerprint/syn-${HASH}/x`,
  ]) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), '');
  }
  await pruneTarget(target, ['atlas', 'atlas-core'], ports);
  const there = (path: string) => existsSync(join(target, path));
  expect(KEPT.filter((path) => !there(path))).toEqual([]);
  expect(DROPPED.filter(there)).toEqual([]);
});

test('a directory that is not there is nothing to prune', async () => {
  await expect(pruneTarget('/no/such/target', ['atlas'], await testPorts())).resolves.toBeUndefined();
});
