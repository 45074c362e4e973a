import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTerminalLog } from '../../src/adapters/log-terminal.ts';
import { masksOf } from '../../src/util/masks.ts';

function shown(secret: string, line: string): string {
  const texts: string[] = [];
  const log = createTerminalLog({ colour: false, debug: true, write: (one) => void texts.push(one) });
  log.mask(secret);
  log.info(line);
  return texts.join('');
}

const SECRETS = [
  'hunter2-hunter2',
  'with "quotes" and \\ and \ttab',
  "it's <a> & b",
  'p@ss word/+=?%',
  'pässwörd-ключ-密码',
  '{\n  "type": "service_account",\n  "private_key": "-----BEGIN-----\\nMIIB\\n"\n}',
];

describe.each(SECRETS)('%j is hidden', (secret) => {
  test.each<[string, (text: string) => string]>([
    ['as it is', (text) => text.replaceAll('\n', ' ')],
    ['in JSON', (text) => JSON.stringify({ value: text })],
    [
      'in JSON in JSON’s escapes',
      (text) => JSON.stringify(text).replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
    ],
    ['in a URL', (text) => `https://x.test/?q=${encodeURIComponent(text)}`],
    ['in a form', (text) => new URLSearchParams({ password: text }).toString()],
    ['in base64', (text) => Buffer.from(text).toString('base64')],
    ['in base64url', (text) => Buffer.from(text).toString('base64url')],
    ['in hexadecimal', (text) => Buffer.from(text).toString('hex')],
    [
      'quoted by a shell',
      (text) =>
        execFileSync('bash', ['-c', "printf \"'%s'\" \"${1//\\'/\\'\\\\\\'\\'}\"", '-', text], {
          encoding: 'utf8',
        }).replaceAll('\n', ' '),
    ],
  ])('%s', (_title, write) => {
    const line = write(secret);
    const out = shown(secret, `before ${line} after`);
    expect(out).toContain('***');
    expect(out).not.toContain(line);
    for (const part of secret.split('\n').filter((one) => one.trim().length >= 4))
      expect(out).not.toContain(part.trim());
  });

  test.each(['', 'u:', 'ab', 'user:', 'a longer one:'])(
    'in base64 behind %j, as Basic credentials are',
    (before) => {
      const out = shown(secret, `auth ${Buffer.from(`${before}${secret}`).toString('base64')} end`);
      const middle = Buffer.from(`${before}${secret}`).toString('base64').slice(-12, -4);
      expect(out).toContain('***');
      expect(out).not.toContain(middle);
    },
  );
});

test.each(['=', ' ', '', '\n', '{', ' x '])(
  '%j is too short to be hidden: the log stays readable',
  (secret) => {
    expect(masksOf(secret)).toEqual([]);
    expect(shown(secret, 'a = { x }')).toBe('a = { x }\n');
  },
);

test('lines of a longer secret that say nothing are not hidden', () => {
  const key = '-----BEGIN KEY-----\nMIIBsecretsecret\nQ==\n==\n=\n},\n-----END KEY-----\n';
  expect(shown(key, 'a == { b },')).toBe('a == { b },\n');
  expect(shown(key, 'MIIBsecretsecret')).toBe('***\n');
});

test('what is hidden is a spelling of the secret, and ordinary words stay', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8, unit: 'grapheme' }), (secret) => {
      fc.pre(secret.trim().length >= 8);
      const masks = masksOf(secret);
      expect(masks).toContain(secret);
      for (const mask of masks) expect(mask.length).toBeGreaterThanOrEqual(2);
    }),
  );
});
