import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTerminalLog } from '../../src/adapters/log-terminal.ts';
import type { Log } from '../../src/ports.ts';

function printed(speak: (log: Log) => void, options: { colour?: boolean; debug?: boolean } = {}): string {
  let text = '';
  const log = createTerminalLog({ colour: false, debug: false, ...options, write: (more) => (text += more) });
  speak(log);
  return text;
}

describe('the log on a terminal', () => {
  test.each([
    ['info', (log: Log) => log.info('hello'), 'hello\n'],
    ['warn', (log: Log) => log.warn('hm'), 'warning: hm\n'],
    [
      'warn at a line',
      (log: Log) => log.warn('hm', { title: 'T', file: 'D', line: 3 }),
      'warning: hm (D:3)\n',
    ],
    ['error in a file', (log: Log) => log.error('no', { title: 'T', file: 'D' }), 'error: no (D)\n'],
    ['group', (log: Log) => log.group('Title', ['a', 'b']), 'Title\n  a\n  b\n'],
    ['foreign', (log: Log) => log.foreign(['::error::x']), '::error::x\n'],
    ['debug, not asked for', (log: Log) => log.debug('x'), ''],
  ])('%s', (_kind, speak, text) => {
    expect(printed(speak)).toBe(text);
  });

  test('debugging is shown where it was asked for', () => {
    expect(printed((log) => log.debug('x'), { debug: true })).toBe('x\n');
  });

  test('colours only where they are wanted', () => {
    expect(printed((log) => log.error('no'), { colour: true })).toBe('\u001b[31merror:\u001b[0m no\n');
  });
});

describe('control characters', () => {
  const speakers: readonly (readonly [string, (log: Log, text: string) => void])[] = [
    ['foreign', (log, text) => log.foreign([text])],
    ['group', (log, text) => log.group('T', [text])],
    ['error', (log, text) => log.error(text)],
    ['info', (log, text) => log.info(text)],
  ];
  const texts: readonly (readonly [string, string])[] = [
    ['\u001b[32mgreen\u001b[0m', '\u001b[32mgreen\u001b[0m'],
    ['\u001b[2Jcleared', '[2Jcleared'],
    ['\u001b]0;title\u0007', ']0;title'],
    ['back\b\rover', 'backover'],
    ['\u009b2J', '2J'],
    ['tab\tstays', 'tab\tstays'],
  ];
  test.each(speakers.flatMap(([kind, speak]) => texts.map(([text, seen]) => ({ kind, speak, text, seen }))))(
    '$kind shows $seen',
    ({ speak, text, seen }) => {
      expect(printed((log) => speak(log, text))).toContain(seen);
      expect(printed((log) => speak(log, text)).replaceAll(seen, '')).not.toContain(text.slice(0, 2));
    },
  );
});

describe('secrets', () => {
  test('are hidden in every kind of line', () => {
    const text = printed(
      (log) => {
        log.mask('s3cret');
        log.info('a s3cret b');
        log.warn('s3cret', { title: 'T', file: 's3cret' });
        log.error('s3crets3cret');
        log.group('s3cret', ['xs3cretx']);
        log.foreign(['s3\u0000cret']);
        log.debug('s3cret');
      },
      { debug: true },
    );
    expect(text).not.toContain('s3cret');
    expect(text.split('\n')[0]).toBe('a *** b');
  });

  test('each line of one that has several is hidden', () => {
    const text = printed((log) => {
      log.mask('-----BEGIN\r\nMIIE\n\n-----END');
      log.foreign(['MIIE', 'x-----BEGIN', 'rest']);
    });
    expect(text).toBe('***\nx***\nrest\n');
  });

  test('of two that overlap, the longer one is hidden whole', () => {
    const text = printed((log) => {
      log.mask('abc');
      log.mask('abcdef');
      log.info('abcdef abc');
    });
    expect(text).toBe('*** ***\n');
  });

  test('nothing is no secret', () => {
    expect(
      printed((log) => {
        log.mask('');
        log.mask(' \n');
        log.info('a b');
      }),
    ).toBe('a b\n');
  });

  test('no masked text is ever printed', () => {
    const secret = fc.stringMatching(/^[a-zA-Z0-9$.*\\[\]()]{4,12}$/);
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 4 }),
        fc.array(fc.string()),
        (secrets, texts) => {
          const text = printed((log) => {
            for (const each of secrets) log.mask(each);
            for (const each of texts) log.info(`${each}${secrets.join('')}${each}`);
          });
          for (const each of secrets) if (!/\*/.test(each)) expect(text).not.toContain(each);
        },
      ),
    );
  });
});
