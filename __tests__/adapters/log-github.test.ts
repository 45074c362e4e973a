import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Log } from '../../src/ports.ts';

type Spoken = Exclude<keyof Log, 'live'>;
type Words = { readonly [K in Spoken]: readonly [K, ...Parameters<Log[K]>] }[Spoken];

const MODULE = new URL('../../src/adapters/log-github.ts', import.meta.url).href;
const SCRIPT = `
  import { createInterface } from 'node:readline';
  import { createGitHubLog } from ${JSON.stringify(MODULE)};
  const log = createGitHubLog();
  for await (const line of createInterface({ input: process.stdin })) {
    for (const [method, ...args] of JSON.parse(line)) log[method](...args);
    process.stdout.write('\\0');
  }
`;

/** A process of its own, in which the real log prints; it ends each answer with a NUL. */
const speaker = spawn(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', SCRIPT],
  { stdio: ['pipe', 'pipe', 'inherit'], env: {} },
);
afterAll(() => void speaker.stdin.end());

async function printed(...words: readonly Words[]): Promise<string> {
  speaker.stdin.write(`${JSON.stringify(words)}\n`);
  let text = '';
  while (!text.endsWith('\0')) {
    const [chunk] = await once(speaker.stdout.setEncoding('utf8'), 'data');
    text += chunk;
  }
  return text.slice(0, -1);
}

/** What the runner makes of it: it ends lines at \n, \r and \r\n, and stops reading commands where it is told to. */
function runner(output: string): { readonly commands: readonly string[]; readonly shown: readonly string[] } {
  const [commands, shown]: [string[], string[]] = [[], []];
  let token: string | undefined;
  for (const line of output.split(/\r\n|\r|\n/).slice(0, -1)) {
    const stop = /^\s*::stop-commands::(.+)$/.exec(line);
    if (token !== undefined) {
      if (line.trim() === `::${token}::`) token = undefined;
      else shown.push(line);
    } else if (stop) token = stop[1];
    else if (/^\s*::|##\[/.test(line)) commands.push(line);
    else shown.push(line);
  }
  if (token !== undefined) throw new Error('commands were stopped for good');
  return { commands, shown };
}

const HOSTILE = [
  '::add-mask::x',
  '  ::error file=a::b',
  '::stop-commands::t',
  '##[error]x',
  'text ##[add-mask]x',
  'progress\r::set-output name=digest::evil',
  'two\n::warning::lines',
  '\u00a0::error::nbsp',
];

describe('text from tools', () => {
  test.each(HOSTILE)('%j says nothing to the runner', async (line) => {
    const { commands } = runner(await printed(['foreign', [line]], ['info', line]));
    expect(commands).toEqual([]);
  });

  test('in a group is fenced inside of the group', async () => {
    const { commands, shown } = runner(await printed(['group', 'A title', ['::endgroup::', 'line']]));
    expect(commands).toEqual(['::group::A title', '::endgroup::']);
    expect(shown).toEqual(['::endgroup::', 'line']);
  });

  test('a title cannot end its line', async () => {
    expect(runner(await printed(['group', 'a\r\n::error::b', []])).commands).toEqual([
      '::group::a ::error::b',
      '::endgroup::',
    ]);
  });

  test('a fence that was seen does not open the next one', async () => {
    const tokens = [
      ...(await printed(['foreign', ['a']], ['foreign', ['b']])).matchAll(/stop-commands::(.+)/g),
    ];
    expect(new Set(tokens.map(([, token]) => token)).size).toBe(2);
  });

  test('no lines are no fence', async () => {
    expect(await printed(['foreign', []])).toBe('');
  });

  test('any text at all says nothing to the runner', async () => {
    const piece = fc.oneof(fc.constantFrom('::', '\r', '\n', '##[', ' ', '\t', 'error', ']'), fc.string());
    const lines = fc.sample(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      300,
    );
    const words = lines.flatMap((line): Words[] => [
      ['foreign', [line]],
      ['info', line],
    ]);
    expect(runner(await printed(...words)).commands).toEqual([]);
  });
});

describe('control characters', () => {
  const hostile =
    'a\u001b]0;title\u0007b\u001b]8;;http://x.test\u001b\\c\u001b[2J\u009b2J\u0007\u001bcd\u202ee\u001b[31mred\u001b[0m';
  test.each<[string, Words]>([
    ['foreign', ['foreign', [hostile]]],
    ['group', ['group', hostile, [hostile]]],
    ['info', ['info', hostile]],
    ['info that is fenced', ['info', `::error::${hostile}`]],
    ['debug', ['debug', hostile]],
    ['warn', ['warn', hostile]],
    ['error', ['error', hostile, { title: 'x', file: 'x', line: 1 }]],
  ])('%s: none but colours reaches the log', async (_title, words) => {
    const text = await printed(words);
    expect(text).toContain('\u001b[31mred\u001b[0m');
    const rest = text.replaceAll('\u001b[31m', '').replaceAll('\u001b[0m', '').replaceAll('\n', '');
    expect(rest).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });
});

describe('our own words', () => {
  test('are printed as they are', async () => {
    expect(await printed(['info', 'building linux/arm64'], ['info', 'a:: b'])).toBe(
      'building linux/arm64\na:: b\n',
    );
  });

  test('become annotations at a place, with line ends and commas escaped', async () => {
    expect(
      await printed(
        ['error', 'bad\nfix it', { title: 'A, b: c', file: 'Dockerfile', line: 3 }],
        ['warn', 'hm', { title: 'T' }],
        ['warn', 'plain'],
      ),
    ).toBe(
      '::error title=A%2C b%3A c,file=Dockerfile,line=3::bad%0Afix it\n::warning title=T::hm\n::warning::plain\n',
    );
  });

  test('for debugging are left to the runner to show', async () => {
    expect(await printed(['debug', 'detail'])).toBe('::debug::detail\n');
  });
});

describe('secrets', () => {
  test.each([
    ['s3cret', ['s3cret']],
    ['aa\nbb', ['aa%250Abb', 'aa\\nbb', 'aa%0Abb', 'aa', 'bb']],
    ['say "hi"', ['say \\"hi\\"', 'say%2520%2522hi%2522']],
    ['=', []],
    ['a\n=\n', ['a%0A=%0A']],
    ['', []],
    ['\n \n', []],
  ])('%j is masked whole and line by line', async (secret, masks) => {
    const said = (await printed(['mask', secret])).split('\n').filter((line) => line !== '');
    expect(said).toEqual(expect.arrayContaining(masks.map((mask) => `::add-mask::${mask}`)));
    if (masks.length === 0) expect(said).toEqual([]);
  });
});
