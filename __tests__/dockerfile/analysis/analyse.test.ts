import { describe, expect, test } from '@jest/globals';
import {
  analyseDockerfile,
  type DockerfileAnalysis,
  targetBase,
  usesContext,
} from '../../../src/dockerfile/analysis/analyse.ts';
import type { Platform } from '../../../src/domain/platforms/platform.ts';
import { loadShellParser } from '../../../src/shell/load-parser.ts';
import { analyse, platform } from '../analyse-text.ts';
import { ROWS, SECOND_ARTICLE } from '../dockerfile-rows.ts';

const shell = await loadShellParser();

/** The analysis in words, so that a row of the table can be read. */
function summary(found: DockerfileAnalysis) {
  const side = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : 'fixed' in Object(value)
        ? (value as { fixed: Platform }).fixed.name
        : 'varies';
  return {
    reachable: found.reachable.map((index) => found.stages[index]?.name ?? String(index)),
    bases: found.bases.map(
      (base) =>
        `${base.reference} ${side(base.forPlatforms)} [${base.platforms.map(({ name }) => name.slice(6)).join(' ')}]`,
    ),
    emulates: found.executesOnTarget
      .filter(({ emulated }) => emulated.length > 0)
      .map(({ line, emulated }) => `${line}: ${emulated.map(({ name }) => name.slice(6)).join(' ')}`),
    rust: found.rustUnderEmulation.map(({ line, command }) => `${line}: ${command}`),
    hints: found.hints.map(({ kind, line }) => `${line}: ${kind}`),
  };
}

describe('analyseDockerfile', () => {
  test.each(ROWS)('$name', ({ name: _, text, options, ...expected }) => {
    expect(summary(analyse(text, options))).toMatchObject(expected);
  });

  test('stages, as they are reported', () => {
    const found = analyse(SECOND_ARTICLE);
    expect(found.syntaxDirective).toBe('docker/dockerfile:1');
    expect(found.stages[0]).toMatchObject({
      name: 'cross',
      line: 3,
      platform: 'build',
      usesTargetArgs: true,
      executes: true,
      compilesRust: true,
      from: { kind: 'image', reference: 'rust:1.90-bookworm', raw: 'rust:1.90-bookworm' },
    });
    expect(found.stages[0]?.rustCommands.map(({ line }) => line)).toEqual([14, 15]);
    expect(found.target).toMatchObject({
      index: 1,
      platform: 'target',
      usesTargetArgs: false,
      compilesRust: false,
    });
    expect(found.target.copiesFrom).toEqual([
      { kind: 'stage', index: 0, raw: 'cross', line: 23, via: 'copy' },
    ]);
    expect(found.target.runs[1]?.text).toBe(
      'apt-get update   && apt-get install -y --no-install-recommends ca-certificates   && rm -rf /var/lib/apt/lists/*',
    );
  });

  test('reachability and sources differ by platform where FROM does', () => {
    const found = analyse('FROM a AS x-amd64\nFROM b AS x-arm64\nFROM x-$TARGETARCH\n', {
      platforms: 'linux/amd64,linux/arm64',
    });
    expect([...found.reachableOn]).toEqual([
      ['linux/amd64', [0, 2]],
      ['linux/arm64', [1, 2]],
    ]);
    expect(found.target.fromOn.get('linux/arm64')).toMatchObject({ kind: 'stage', index: 1 });
  });

  test('an expression that follows neither side', () => {
    const found = analyse('FROM --platform=linux/${TARGETARCH} debian\n', {
      platforms: 'linux/arm/v6,linux/arm64',
    });
    expect(found.target.platform).toEqual({
      varies: new Map([
        ['linux/arm/v6', platform('linux/arm/v7')],
        ['linux/arm64', platform('linux/arm64')],
      ]),
    });
    expect(found.hints.map(({ kind }) => kind)).toEqual(['mixed-image']);
  });

  test('TARGET arguments are seen through a base stage, a global ARG and ENV', () => {
    const uses = (text: string) => analyse(text).target.usesTargetArgs;
    expect(uses('FROM rust AS a\nARG TARGETARCH\nFROM a\n')).toBe(true);
    expect(uses('ARG T=$TARGETARCH\nFROM rust\nARG T\n')).toBe(true);
    expect(uses('FROM rust\nARG TARGETVARIANT=v9\n')).toBe(false);
    expect(uses('FROM rust\nARG BUILDPLATFORM\nARG TARGETSTAGE\nARG TARGET\n')).toBe(false);
  });

  test('platforms that the builder executes natively need no emulation', () => {
    const found = analyseDockerfile('FROM rust\nRUN cargo build\n', {
      buildArgs: {},
      platforms: [platform('linux/arm64'), platform('linux/riscv64')],
      buildPlatform: platform('linux/amd64'),
      shell,
      buildContexts: [],
      nativePlatforms: [platform('linux/amd64'), platform('linux/arm64')],
    });
    expect(found.rustUnderEmulation[0]?.platforms.map(({ name }) => name)).toEqual(['linux/riscv64']);
    expect(found.executesOnTarget[0]?.platforms).toHaveLength(2);
  });

  test('which named contexts are used', () => {
    const found = analyse('FROM x/y:latest\nCOPY --from=assets /x /x\n', {
      contexts: ['assets', 'x/y', 'unused'],
    });
    expect(found.usedContexts).toEqual(['assets', 'x/y']);
    expect(usesContext(found, 'docker.io/x/y')).toBe(true);
    expect(usesContext(found, 'unused')).toBe(false);
  });

  test('the image of the target is that of its FROM, not one that it copies from', () => {
    const base = (text: string) => targetBase(analyse(text));
    expect(base('FROM debian:12 AS a\nFROM a\nCOPY --from=busybox /x /x\n')).toBe('debian:12');
    expect(base('FROM scratch\nCOPY --from=busybox /x /x\n')).toBeUndefined();
  });

  test('undefined names in FROM', () => {
    expect(
      analyse('FROM debian${SUFFIX}\nFROM --platform=linux/amd64$NO a${OK:-}\n').undefinedArgsInFrom,
    ).toEqual([
      { line: 1, name: 'SUFFIX' },
      { line: 2, name: 'NO' },
    ]);
  });

  test.each([
    ['ARG VERSION\nARG A=1 B\nFROM x\n', ['VERSION', 'A', 'B']],
    ['FROM x\n  arg  lower=x\n# ARG COMMENT\nRUN ARG no\n', ['lower']],
    ['ARG A\nFROM x\nARG A=2 \\\n  B\n', ['A', 'B']],
    ['FROM x\nRUN <<EOF\nARG NO\nEOF\n', []],
  ])('declared arguments of %j', (text, names) => {
    expect(analyse(text).declaredArgs).toEqual(names);
  });
});
