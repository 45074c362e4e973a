/**
 * Whatever is written around it: what `migrate` shows can be applied with the tool for it, every line that is not in the
 * patch stays byte for byte, and nothing compiles under emulation any more.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSource } from '../../../src/dockerfile/syntax/source-lines.ts';
import { temporary } from '../../fakes/tools.ts';
import { analyse } from '../analyse-text.ts';
import { migrated } from './migrate-text.ts';

const BUILDS = [
  'RUN cargo build --release',
  'run  cargo   build --release  ',
  'RUN --mount=type=cache,target=/app/target \\\n  cargo build --release && \\\n# comment\n\n  cp target/release/app /app/app',
  'RUN set -e; \\\n  if true; then cargo build --release; \\\n  fi',
  'RUN <<EOF\ncargo build --release\nEOF',
  'RUN <<-EOF\n\tset -e\n\tcargo build --release\n\tEOF',
  'RUN cargo install --path . --root /usr/local',
  'RUN cargo build --release --target x86_64-unknown-linux-gnu',
  'RUN "cargo" build',
  'RUN cargo chef cook --release',
];
// Lines that nothing has to be done about.
const OTHERS = [
  '# a comment',
  '',
  'WORKDIR /app',
  'COPY . .',
  'ENV A=1 B="x y"',
  'ARG VERSION=1',
  'RUN apt-get update && apt-get install -y libssl-dev pkg-config',
  'RUN cargo install cargo-chef',
  'RUN mkdir -p src && echo "fn main() {}" > src/main.rs',
  'LABEL é="ü 🚀"',
  'RUN echo a \\\n  && echo b',
  'COPY <<EOF /x\ncargo build\nEOF',
];
const FROMS = [
  'FROM rust:1.85 AS build',
  'FROM   rust:1-slim   as   build',
  'from docker.io/library/rust:latest AS build',
  'FROM --platform=$TARGETPLATFORM rust AS build',
  'FROM \\\n  rust:1.85 AS build',
  'ARG V=1\nFROM rust:${V} AS build',
];
const file = fc
  .record({
    first: fc.constantFrom('', '# syntax=docker/dockerfile:1\n', '\uFEFF', '\n# x\n'),
    from: fc.constantFrom(...FROMS),
    before: fc.array(fc.constantFrom(...OTHERS), { maxLength: 4 }),
    build: fc.constantFrom(...BUILDS),
    after: fc.array(fc.constantFrom(...OTHERS, ...BUILDS), { maxLength: 3 }),
    end: fc.constantFrom('\n', '', '\n\n# end'),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ first, from, before, build, after, end, eol }) =>
    `${first}${[from, ...before, build, ...after, 'FROM debian:bookworm-slim', 'COPY --from=build /app/target/release/app /app'].join('\n')}${end}`.replaceAll(
      '\n',
      eol,
    ),
  );

test('patches of generated files', async () => {
  const directory = await temporary();
  let patched = 0;
  fc.assert(
    fc.property(file, (text) => {
      const migration = migrated(text);
      if (migration.kind !== 'patched') return;
      patched += 1;
      // git says which lines changed; all others are there, in order.
      const old = text.split('\n');
      const now = migration.text.split('\n');
      let at = 0;
      const removed = new Set(
        migration.diff
          .split('\n')
          .filter((line, index) => index > 1 && line.startsWith('-'))
          .map((line) => line.slice(1)),
      );
      for (const line of old) {
        if (removed.has(line)) continue;
        const found = now.indexOf(line, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + 1;
      }
      const analysis = analyse(migration.text, { contexts: ['multihull'] });
      expect(analysis.rustUnderEmulation).toEqual([]);
      expect(analysis.stages.map(({ name }) => name)).toEqual(analyse(text).stages.map(({ name }) => name));
      expect(readSource(migration.text, 'x').nodes.length).toBeGreaterThan(
        readSource(text, 'x').nodes.length,
      );
      // A second patch has nothing to do.
      expect(migrated(migration.text).kind).toBe('unneeded');
    }),
    { numRuns: 150, seed: 7 },
  );
  expect(patched).toBeGreaterThan(100);

  for (const [index, text] of fc.sample(file, { numRuns: 15, seed: 3 }).entries()) {
    const migration = migrated(text);
    if (migration.kind !== 'patched') continue;
    const path = join(directory, 'Dockerfile');
    writeFileSync(path, text);
    const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn'], {
      cwd: directory,
      input: migration.diff,
      encoding: 'utf8',
    });
    expect([index, status, stderr]).toEqual([index, 0, '']);
    expect(readFileSync(path, 'utf8')).toBe(migration.text);
  }
});
