/**
 * Patched Dockerfiles as BuildKit reads them: its own parser and dockerfile2llb are asked about files before and after.
 * SOAK_RUNS says how many are generated (300).
 */
import { beforeAll, expect, test } from '@jest/globals';
import { migrated } from '../dockerfile/migrate/migrate-text.ts';
import { Chance, dockerfile } from './support/dockerfile-generator.ts';
import { ask, buildOracle, type FileAnswer, type FileQuestion } from './support/dockerfile-oracle.ts';

const RUNS = Number(process.env['SOAK_RUNS'] ?? 300);
const SEED = Number(process.env['SOAK_SEED'] ?? 1);

beforeAll(buildOracle, 600_000);

const question = (Text: string): FileQuestion => ({
  Op: 'file',
  Text,
  Args: {},
  Target: '',
  Build: 'linux/amd64',
  Platforms: ['linux/amd64', 'linux/arm64'],
});

/** Whatever the generator writes, between a stage that compiles and a final one that takes the program. */
function emulating(chance: Chance): string {
  const build = chance.pick([
    'RUN cargo build --release',
    'RUN --mount=type=cache,target=/app/target \\\n  cargo build --release',
    'RUN <<EOF\ncargo build --release\nEOF',
    'RUN cargo build --release --target x86_64-unknown-linux-gnu',
  ]);
  return `FROM rust:1.85 AS mh-build\n${build}\n${dockerfile(chance)}\nFROM debian:bookworm-slim\nCOPY --from=mh-build /app/target/release/app /app\n`;
}

test(`of ${RUNS} generated files, all that stands in no patch is read as before`, async () => {
  const pairs = Array.from({ length: RUNS }, (_, index) => {
    const text = emulating(new Chance(SEED * 1_000_003 + index));
    try {
      const migration = migrated(text);
      return migration.kind === 'patched' ? { text, patched: migration.text } : undefined;
    } catch {
      // The generator makes mistakes on purpose; BuildKit's own reader is compared in another test.
      return undefined;
    }
  }).filter((pair) => pair !== undefined);
  expect(pairs.length).toBeGreaterThan(RUNS / 20);
  const answers = await ask<FileAnswer>(
    pairs.flatMap(({ text, patched }) => [question(text), question(patched)]),
  );
  for (const [index, { text, patched }] of pairs.entries()) {
    const [before, after] = answers.slice(index * 2, index * 2 + 2);
    const about = `${text}\n=====\n${patched}`;
    if (!before || !after) throw new Error(about);
    expect([about, after.failedIn, after.error]).toEqual([about, before.failedIn, before.error]);
    expect([about, after.stages.map(({ name, from }) => [name, from])]).toEqual([
      about,
      before.stages.map(({ name, from }) => [name, from]),
    ]);
    // Every instruction is there in order: as it was, or a FROM, RUN or COPY that was changed in place.
    let at = 0;
    for (const now of after.instructions) {
      const was = before.instructions[at];
      const isSame =
        was?.keyword === now.keyword &&
        (JSON.stringify([was.flags, was.args]) === JSON.stringify([now.flags, now.args]) ||
          now.flags.some(
            (flag) =>
              /BUILDPLATFORM|from=multihull/.test(flag) && !now.args.join(' ').includes('rustup target add'),
          ) ||
          (was.keyword.toLowerCase() === 'copy' && was.args.join(' ').includes('unknown-linux-gnu')));
      if (isSame) at += 1;
      else
        expect([about, now.keyword.toLowerCase()]).toEqual([about, expect.stringMatching(/^(?:arg|run)$/)]);
    }
    expect([about, at]).toEqual([about, before.instructions.length]);
    // Nothing of the compiling stage runs on the requested platform any more.
    const foreign = after.built[1]?.runs.filter(
      ({ args, platform }) => platform !== 'linux/amd64' && args.join(' ').includes('cross.sh'),
    );
    expect([about, foreign ?? []]).toEqual([about, []]);
  }
}, 600_000);
