import { expect, test } from '@jest/globals';
import { analyseDockerfile } from '../../../src/dockerfile/analysis/analyse.ts';
import { loadShellParser } from '../../../src/shell/load-parser.ts';
import { platform } from '../../fakes/typed-inputs.ts';

const shell = await loadShellParser();

function labels(text: string, target?: string, buildContexts: readonly string[] = []) {
  const amd64 = platform('linux/amd64');
  const options = {
    buildArgs: { V: '2' },
    target,
    platforms: [amd64, platform('linux/arm64')],
    buildPlatform: amd64,
    shell,
  };
  return Object.fromEntries(analyseDockerfile(text, { ...options, buildContexts }).labels);
}

// biome-ignore format: a table
test.each<[string, string, object]>([
  ['several in one instruction, with quotes', 'LABEL a="x y" b=\'z\' "c.d"=e\\ f', { a: 'x y', b: 'z', 'c.d': 'e f' }],
  ['the old form', 'LABEL maintainer Joe Doe', { maintainer: 'Joe Doe' }],
  ['over several lines', 'LABEL a=1 \\\n  # why\n  b=2', { a: '1', b: '2' }],
  ['a later one of the same name', 'LABEL a=1\nLABEL a=2', { a: '2' }],
  ['a value that depends on a variable', 'ARG V\nLABEL a=$V b="x${V}"', { a: undefined, b: undefined }],
  ['a name that does', 'ENV N=a\nLABEL $N.b=1', { 'a.b': '1' }],
  ['no text that only looks like one', 'RUN <<EOF\nLABEL a=1\nEOF', {}],
])('%s', (_what, text, expected) => {
  expect(labels(`FROM debian\n${text}\n`)).toEqual(expected);
});

const STAGES = `FROM debian AS base
LABEL from=base both=base
ONBUILD LABEL later=yes
FROM rust AS build
LABEL from=build
FROM base AS image
LABEL both=image
COPY --from=build /x /x
FROM image
USER 1
`;

test('stages that the image is FROM count, and those that it copies from do not', () => {
  expect(labels(STAGES)).toEqual({ from: 'base', both: 'image', later: 'yes' });
  expect(labels(STAGES, 'build')).toEqual({ from: 'build' });
  expect(labels(STAGES, 'base')).toEqual({ from: 'base', both: 'base' });
});

test('a named context in the place of a stage takes its labels away', () => {
  expect(labels(STAGES, 'image', ['base=docker-image://alpine'])).toEqual({ both: 'image', later: 'yes' });
});
