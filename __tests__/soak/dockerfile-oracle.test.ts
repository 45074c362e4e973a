/**
 * Dockerfiles as BuildKit reads them: its own parser, shell lexer and dockerfile2llb are asked (testbed/go/dockerfile-
 * oracle), about its own test files and about generated ones. SOAK_RUNS says how many are generated of each kind (300).
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { compareFile, compareWord, listedReason } from './support/dockerfile-compare.ts';
import { Chance, dockerfile, fileQuestion, mutated, wordQuestion } from './support/dockerfile-generator.ts';
import {
  ask,
  BuildkitSources,
  buildOracle,
  type FileAnswer,
  type FileQuestion,
  type WordAnswer,
  type WordQuestion,
} from './support/dockerfile-oracle.ts';

const RUNS = Number(process.env['SOAK_RUNS'] ?? 300);
const SEED = Number(process.env['SOAK_SEED'] ?? 1);
let sources: BuildkitSources;

beforeAll(async () => {
  await buildOracle();
  sources = await BuildkitSources.find();
}, 600_000);

const chanceOf = (index: number): Chance => new Chance(SEED * 1_000_003 + index);

/** Differences that are not listed; each names the file, so that it can be tried again. */
async function differences(questions: readonly FileQuestion[]): Promise<{ found: string[]; listed: number }> {
  const answers = await ask<FileAnswer>(questions);
  const found: string[] = [];
  let listed = 0;
  for (const [index, question] of questions.entries()) {
    const answer = answers[index];
    const difference = answer && compareFile(question, answer);
    if (difference === undefined) continue;
    if (listedReason(difference) === undefined) found.push(`${JSON.stringify(question)}\n${difference}`);
    else listed += 1;
  }
  return { found, listed };
}

async function testFiles(): Promise<readonly { path: string; text: string }[]> {
  const directories = ['parser/testfiles', 'parser/testfiles-negative'];
  return (await Promise.all(directories.map((name) => sources.readAll(name, 'Dockerfile')))).flat();
}

describe('on the test files of BuildKit itself', () => {
  test('all are read alike, and so are the words of its shell lexer', async () => {
    const files = await testFiles();
    expect(files.length).toBeGreaterThan(30);
    expect((await differences(files.map(({ text }) => fileQuestion(text, new Chance(1))))).found).toEqual([]);

    const words = (await lexerWords()).flatMap((word) =>
      ['\\', '`'].map((Escape): WordQuestion => ({ Op: 'word', Word: word, Escape, Env: LEXER_ENVIRONMENT })),
    );
    expect(words.length).toBeGreaterThan(200);
    expect(await wordDifferences(words)).toEqual([]);
  });

  test('Dockerfiles inside its own tests of instructions, here-documents and stages', async () => {
    const texts = await filesInGoTests();
    expect(texts.length).toBeGreaterThan(300);
    expect((await differences(texts.map((text) => fileQuestion(text, new Chance(1))))).found).toEqual([]);
  });
});

describe(`on ${RUNS} generated`, () => {
  test('words', async () => {
    const words = Array.from({ length: RUNS }, (_, index) => wordQuestion(chanceOf(index)));
    expect(await wordDifferences(words)).toEqual([]);
  });

  test('files', async () => {
    const questions = Array.from({ length: RUNS }, (_, index) => {
      const chance = chanceOf(index);
      return fileQuestion(dockerfile(chance), chance);
    });
    const { found, listed } = await differences(questions);
    expect(found).toEqual([]);
    expect(listed).toBeLessThan(RUNS / 20);
  });

  test('damaged files', async () => {
    const files = await testFiles();
    const questions = Array.from({ length: RUNS }, (_, index) => {
      const chance = chanceOf(index);
      const text = chance.once(2) ? chance.pick(files).text : dockerfile(chance);
      return fileQuestion(mutated(text, chance), chance);
    });
    expect((await differences(questions)).found).toEqual([]);
  });
});

async function wordDifferences(words: readonly WordQuestion[]): Promise<readonly string[]> {
  const answers = await ask<WordAnswer>(words);
  return words.flatMap((word, index) => {
    const answer = answers[index];
    const difference = answer && compareWord(word, answer);
    return difference === undefined ? [] : [`${JSON.stringify(word)}\n${difference}`];
  });
}

/** What BuildKit's own test of its lexer sets (shell/lex_test.go). */
const LEXER_ENVIRONMENT = { PWD: '/home', SHELL: 'bash', KOREAN: '한국어', NULL: '', ENV_WITH_SPACES: 'a b' };

/** First columns of its tables: `A|hello | hello`. */
async function lexerWords(): Promise<readonly string[]> {
  const tables = await Promise.all(['shell/envVarTest', 'shell/wordsTest'].map((path) => sources.read(path)));
  return tables.flatMap((text) =>
    text.split('\n').flatMap((line) => {
      const [platform = '', second = '', third] = line.split(/\s*\|\s*/);
      if (line.startsWith('#') || second === '') return [];
      return [third === undefined ? platform : /^[AWU]$/.test(platform.trim()) ? second : platform];
    }),
  );
}

/** Raw strings of Go tests that have a FROM or a here-document in them. */
async function filesInGoTests(): Promise<readonly string[]> {
  // biome-ignore format: a list
  const paths = [
    'parser/parser_test.go', 'parser/parser_heredoc_test.go', 'instructions/parse_test.go', 'instructions/parse_heredoc_test.go',
    'dockerfile2llb/convert_test.go', 'dockerfile_heredoc_test.go', 'dockerfile_mount_test.go', 'dockerfile_targets_test.go',
    'dockerfile_lint_test.go', 'dockerfile_outline_test.go', 'dockerfile_test.go', 'dockerfile_parents_test.go',
  ];
  const texts = await Promise.all(paths.map((path) => sources.read(path)));
  return texts.flatMap((text) =>
    [...text.matchAll(/`([^`]*\bFROM\b[^`]*)`/gi)].map((match) => match[1] ?? ''),
  );
}
