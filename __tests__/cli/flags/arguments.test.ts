import { describe, expect, test } from '@jest/globals';
import { parseBuildArguments, parseWordsOf } from '../../../src/cli/flags/arguments.ts';
import { helpText } from '../../../src/cli/help/help.ts';
import { INPUTS } from '../../../src/inputs/input-table.ts';
import { refusalOf } from '../../fakes/refused.ts';

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
    [['--smoke', '--version'], { smoke: '--version' }],
    [['--smoke', '--help'], { smoke: '--help' }],
    [['--smoke=--platforms x'], { smoke: '--platforms x' }],
    [
      ['--cargo-args', '--no-default-features', '--push'],
      { 'cargo-args': '--no-default-features', push: 'true' },
    ],
    [['--tags', '-x', '--labels', 'a=-1'], { tags: '-x', labels: 'a=-1' }],
    [['--push'], { push: 'true' }],
    [['--push=false', '--no-cache=true'], { push: 'false', 'no-cache': 'true' }],
    [['--immutable', 'true', '--pull', 'False'], { immutable: 'true', pull: 'False' }],
    [['--no-cache', '--no-cache=false'], { 'no-cache': 'false' }],
    [['--sbom', '--provenance=mode=max'], { sbom: 'true', provenance: 'mode=max' }],
    [
      ['--sbom', 'generator=x/y', '--provenance', 'mode=min'],
      { sbom: 'generator=x/y', provenance: 'mode=min' },
    ],
    [['--images', ''], { images: '' }],
  ])('%j', (words, expected) => {
    expect(values(...words)).toEqual(expected);
  });

  test('--json and --debug are no inputs', () => {
    expect(parseBuildArguments(['--json', '--debug'])).toEqual({
      values: new Map(),
      json: true,
      debug: true,
      passwordStdin: false,
    });
    expect(parseBuildArguments([])).toMatchObject({ json: false, debug: false });
  });

  test('every input that a terminal has is a flag', () => {
    for (const { name, actionOnly } of INPUTS.filter((input) => input.name !== 'mode')) {
      if (actionOnly) expect(() => values(`--${name}=x`)).toThrow(`there is no flag --${name}`);
      else expect(values(`--${name}=x`)).toEqual({ [name]: 'x' });
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
    [['-p', 'x'], '-p', 'there is no flag -p', '--package NAME'],
    [['--mode', 'plan'], '--mode', 'there is no flag --mode', 'multihull --help'],
    [['--imgaes', 'x'], '--imgaes', 'there is no flag --imgaes', 'Did you mean --images?'],
    [
      ['--build-context', 'x'],
      '--build-context',
      'there is no flag --build-context',
      'Did you mean --build-contexts?',
    ],
    [['--images'], '--images', '--images has no value', '--images=VALUE'],
    [
      ['--images', '--platforms', 'x'],
      '--images',
      '--images has no value before --platforms',
      'Write --images VALUE',
    ],
    [['-t', 'x:1'], '-t', 'there is no flag -t', 'to --images'],
    [['-f', 'x'], '-f', 'there is no flag -f', '--file DOCKERFILE'],
    [['--dry-run'], '--dry-run', 'there is no flag --dry-run', 'multihull plan'],
    [
      ['--imgaes', 'a', '--platfrom=b', '--zzzzzz'],
      '--imgaes',
      'there is no flag --imgaes; there is no flag --platfrom; there is no flag --zzzzzz',
      '--imgaes: Did you mean --images? --platfrom: Did you mean --platforms?',
    ],
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

test('a double dash ends the flags', () => {
  expect(
    parseWordsOf(['--json', '--', '--debug', '-x'], { json: { kind: 'switch' }, debug: { kind: 'switch' } }),
  ).toEqual({
    values: new Map([['json', ['true']]]),
    positionals: ['--debug', '-x'],
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
