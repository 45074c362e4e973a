/** Migrates a text as on an amd64 machine, for the three usual platforms. */
import { migrateDockerfile } from '../../../src/dockerfile/migrate/migrate-dockerfile.ts';
import type { Migration } from '../../../src/dockerfile/migrate/migration.ts';
import { loadShellParser } from '../../../src/shell/load-parser.ts';
import { platform } from '../analyse-text.ts';

const shell = await loadShellParser();

export function migrated(text: string, libraries: readonly string[] = []): Migration {
  return migrateDockerfile(text, {
    buildArgs: {},
    platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'].map(platform),
    buildPlatform: platform('linux/amd64'),
    buildContexts: [],
    shell,
    libraries,
  });
}

/** The changed lines of the diff, `-` and `+`; `line: why` for what stands in the way. */
export function changed(text: string, libraries?: readonly string[]): readonly string[] {
  const migration = migrated(text, libraries);
  if (migration.kind === 'unneeded') return ['unneeded'];
  if (migration.kind === 'refused')
    return migration.obstacles.map(({ line, message }) => `${line}: ${message}`);
  return migration.diff
    .split('\n')
    .slice(2)
    .filter((line) => /^[-+]/.test(line));
}

/** What a stage FROM a full image of rust gets. */
export const SETUP = [
  '+ARG TARGETPLATFORM',
  '+RUN --mount=from=multihull,target=/multihull . /multihull/env.sh \\',
  '+    && rustup target add "$MULTIHULL_TARGET" \\',
];
export const CROSS = 'RUN --mount=from=multihull,target=/multihull . /multihull/cross.sh &&';
