import { describe, expect, test } from '@jest/globals';
import { parseBuildArguments, SWITCHES } from '../../src/cli/arguments.ts';
import { helpText } from '../../src/cli/help.ts';
import { INPUTS } from '../../src/inputs/table.ts';
import { refusalOf } from '../fakes/refused.ts';

const values = (...words: readonly string[]) => Object.fromEntries(parseBuildArguments(words).values);

describe('flags', () => {
  test.each<[string[], Record<string, string>]>([
    [[], {}],
    [['--images', 'a'], { images: 'a' }],
    [['--images=a'], { images: 'a' }],
    [['--platforms', 'a', '--platforms', 'b,c'], { platforms: 'a\nb,c' }],
    [['--build-args', 'A=1', '--build-args=B=x=y'], { 'build-args': 'A=1\nB=x=y' }],
    [['--no-cache', '--pull'], { 'no-cache': 'true', pull: 'true' }],
    [['--push', 'false'], { push: 'false' }],
    [['--labels=--x'], { labels: '--x' }],
  ])('%j', (words, expected) => {
    expect(values(...words)).toEqual(expected);
  });

  test('--json and --debug are no inputs', () => {
    expect(parseBuildArguments(['--json', '--debug'])).toEqual({
      values: new Map(),
      json: true,
      debug: true,
    });
    expect(parseBuildArguments([])).toMatchObject({ json: false, debug: false });
  });

  test('every input that a terminal has is a flag', () => {
    for (const { name, actionOnly } of INPUTS.filter((input) => input.name !== 'mode')) {
      if (actionOnly) expect(() => values(`--${name}=x`)).toThrow(`there is no flag --${name}`);
      else if (!SWITCHES.has(name)) expect(values(`--${name}=x`)).toEqual({ [name]: 'x' });
    }
  });
});

describe('flags that are refused', () => {
  test.each<[string[], string, string, string]>([
    [['--platfrom', 'x'], '--platfrom', 'there is no flag --platfrom', 'Did you mean --platforms?'],
    [['--image', 'x'], '--image', 'there is no flag --image', 'Did you mean --images?'],
    [['--tag=x'], '--tag', 'there is no flag --tag', 'Did you mean --tags?'],
    [['--build-arg', 'A=1'], '--build-arg', 'there is no flag --build-arg', 'Did you mean --build-args?'],
    [['--zzzzzz'], '--zzzzzz', 'there is no flag --zzzzzz', 'multihull --help lists all flags.'],
    [['-p', 'x'], '-p', 'there is no flag -p', 'multihull --help'],
    [['--mode', 'plan'], '--mode', 'there is no flag --mode', 'multihull --help'],
    [['--images'], '--images', 'argument missing', 'multihull --help'],
    [['--no-cache=false'], '--no-cache', 'does not take an argument', 'multihull --help'],
    [
      ['ghcr.io/acme/trow'],
      'command line',
      '"ghcr.io/acme/trow" is not expected here',
      'Every value follows a flag',
    ],
  ])('%j', (words, input, message, remedy) => {
    expect(refusalOf(() => parseBuildArguments(words))).toMatchObject({
      input,
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
  });

  test('no message shows a password', () => {
    const { message, remedy } = refusalOf(() => parseBuildArguments(['--password', 'hunter2', '--zzz']));
    expect(`${message}${remedy}`).not.toContain('hunter2');
  });
});

describe('help', () => {
  const help = helpText('1.2.3');

  test('has every flag with its description and default', () => {
    const flat = help.replaceAll(/\s+/g, ' ');
    for (const { name, description, fallback, actionOnly } of INPUTS) {
      if (actionOnly || name === 'mode') continue;
      const text = `${description}${fallback === '' ? '' : ` [${fallback}]`}`.replaceAll('`', '');
      expect(flat).toContain(`--${name} ${text}`);
    }
  });

  test('has no flag that does not exist', () => {
    const names = [...help.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(
        INPUTS.filter((i) => !i.actionOnly && i.name !== 'mode').map(({ name }) => name),
      ),
    );
    expect(names).not.toContain('github-token');
    expect(new Set(names).size).toBe(names.length);
  });

  test('has the exit codes, the version and the commands', () => {
    expect(help).toMatch(/^multihull 1\.2\.3:/);
    expect(help).toContain('0 done, 1 the image failed verification, 2 your input is wrong, 3');
    for (const command of ['plan', 'build', 'verify', 'facts'])
      expect(help).toContain(`multihull ${command}`);
  });

  test('fits a terminal', () => {
    expect(help.split('\n').filter((line) => line.length > 112)).toEqual([]);
  });
});
