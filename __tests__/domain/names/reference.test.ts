import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatReference,
  formatRepository,
  isLoopback,
  isOwnAddress,
  isThisMachine,
  isValidTag,
  parseReference,
  parseRepository,
  sameRepository,
} from '../../../src/domain/names/reference.ts';

const HEX = 'a'.repeat(64);

describe('parseReference', () => {
  test.each([
    ['trow', 'docker.io/library/trow'],
    ['acme/trow', 'docker.io/acme/trow'],
    ['docker.io/trow', 'docker.io/library/trow'],
    ['index.docker.io/acme/trow', 'docker.io/acme/trow'],
    ['registry-1.docker.io/library/rust:1', 'docker.io/library/rust:1'],
    ['ghcr.io/acme/trow:1.2.3', 'ghcr.io/acme/trow:1.2.3'],
    ['localhost/trow', 'localhost/trow'],
    ['localhost:5000/trow:latest', 'localhost:5000/trow:latest'],
    ['127.0.0.1:5000/a/b/c/d', '127.0.0.1:5000/a/b/c/d'],
    ['[::1]:5000/trow', '[::1]:5000/trow'],
    ['MyHost/trow', 'MyHost/trow'],
    [`trow@sha256:${HEX}`, `docker.io/library/trow@sha256:${HEX}`],
    [`ghcr.io/acme/trow:v1@sha256:${HEX}`, `ghcr.io/acme/trow:v1@sha256:${HEX}`],
    ['a.b/c__d/e--f/g.h_i', 'a.b/c__d/e--f/g.h_i'],
    ['trow:5000', 'docker.io/library/trow:5000'],
  ])('%s is %s', (text, full) => {
    const parsed = parseReference(text);
    expect('problem' in parsed ? parsed.problem : formatReference(parsed)).toBe(full);
  });

  test.each([
    ['', 'it is empty'],
    ['https://ghcr.io/acme/trow', 'write the host without https://'],
    ['ghcr.io/Acme/trow', '"Acme" has capital letters'],
    ['acme/Trow', '"Trow" has capital letters'],
    ['ghcr.io//trow', 'a part between slashes is empty'],
    ['ghcr.io/acme/', 'a part between slashes is empty'],
    ['/trow', 'a part between slashes is empty'],
    ['trow:', '"" is not a tag'],
    ['trow:.x', '".x" is not a tag'],
    [`trow:${'x'.repeat(129)}`, 'at most 128'],
    ['trow@sha256:abc', 'not a digest'],
    [`trow@sha256:${HEX.toUpperCase()}`, 'not a digest'],
    [`trow@sha512:${HEX}`, 'not a digest'],
    ['trow@', 'not a digest'],
    ['-host.io/trow', '"-host.io" is not a host name'],
    ['host.io:port/trow', '"host.io:port" is not a host name'],
    ['acme/tr ow', '"tr ow" is not a part of an image name'],
    ['acme/-trow', '"-trow" is not a part'],
    ['acme/trow-', '"trow-" is not a part'],
    ['acme/a..b', '"a..b" is not a part'],
    ['acme/a___b', '"a___b" is not a part'],
    ['acme/$(id)', '"$(id)" is not a part'],
    [`a.io/${'x'.repeat(256)}`, 'longer than 255'],
  ])('%s is refused: %s', (text, problem) => {
    const parsed = parseReference(text);
    expect('problem' in parsed ? parsed.problem : 'it was accepted').toContain(problem);
  });

  test('what is formatted parses back to the same value', () => {
    const component = fc.stringMatching(/^[a-z0-9]{1,8}(?:[._-][a-z0-9]{1,8}){0,2}$/);
    const reference = fc.record(
      {
        registry: fc.constantFrom(
          'docker.io',
          'ghcr.io',
          'localhost',
          'localhost:5000',
          '127.0.0.1:1',
          '[::1]:80',
        ),
        path: fc.array(component, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/')),
        tag: fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,30}$/),
        digest: fc.stringMatching(/^[a-f0-9]{64}$/).map((hex) => `sha256:${hex}`),
      },
      { requiredKeys: ['registry', 'path'] },
    );
    fc.assert(
      fc.property(reference, (value) => {
        const { tag, digest } = value;
        const text = `${value.registry}/${value.path}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
        const parsed = parseReference(text);
        expect(parsed).toEqual(value);
        expect('problem' in parsed ? parsed.problem : formatReference(parsed)).toBe(text);
      }),
    );
  });

  test('any text is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseReference(text);
        if ('problem' in parsed) expect(parsed.problem).not.toBe('');
        else expect(parseReference(formatReference(parsed))).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseRepository', () => {
  test.each([
    ['ghcr.io/acme/trow:1', 'it has a tag (:1)'],
    [`ghcr.io/acme/trow@sha256:${HEX}`, 'it has a digest'],
    ['', 'it is empty'],
  ])('%s is refused: %s', (text, problem) => {
    const parsed = parseRepository(text);
    expect('problem' in parsed ? parsed.problem : 'it was accepted').toContain(problem);
  });

  test('a name without tag and digest is a repository', () => {
    const parsed = parseRepository('acme/trow');
    expect('problem' in parsed ? parsed.problem : formatRepository(parsed)).toBe('docker.io/acme/trow');
  });
});

test('sameRepository looks at registry and path, and at nothing else', () => {
  const a = { registry: 'ghcr.io', path: 'acme/trow' };
  expect(sameRepository(a, { ...a, ...{ tag: 'x' } })).toBe(true);
  expect(sameRepository(a, { ...a, registry: 'docker.io' })).toBe(false);
  expect(sameRepository(a, { ...a, path: 'acme/other' })).toBe(false);
});

test.each([
  ['latest', true],
  ['1.2.3', true],
  ['_x', true],
  ['-x', false],
  ['.x', false],
  ['a b', false],
  ['ä', false],
  ['', false],
  ['a\n', false],
])('isValidTag(%j) is %s', (tag, valid) => {
  expect(isValidTag(tag)).toBe(valid);
});

test.each([
  ['localhost', true],
  ['localhost:5000', true],
  ['127.0.0.1', true],
  ['127.3.2.1:5000', true],
  ['[::1]', true],
  ['[::1]:5000', true],
  ['ghcr.io', false],
  ['localhost.example.com', false],
  ['127.0.0.1.example.com:443', false],
  ['10.0.0.1:5000', false],
  ['[2001:db8::1]:5000', false],
  ['128.0.0.1', false],
])('isLoopback(%s) is %s', (registry, loopback) => {
  expect(isLoopback(registry)).toBe(loopback);
});

test.each([
  ['localhost', true],
  ['LOCALHOST:5000', true],
  ['localhost.:5000', true],
  ['a.localhost', true],
  ['127.8.9.10:1', true],
  ['0.0.0.0:5000', true],
  ['0:5000', true],
  ['2130706433', true],
  ['0x7f.1', true],
  ['0177.0.0.1', true],
  ['[::]:5000', true],
  ['[::1]', true],
  ['[0:0:0:0:0:0:0:1]', true],
  ['[::ffff:127.0.0.1]:5000', true],
  ['[::ffff:0.0.0.0]', true],
  ['[::127.0.0.1]', true],
  ['[64:ff9b::127.0.0.1]', true],
  ['ghcr.io', false],
  ['localhost.example.com', false],
  ['10.0.0.1', false],
  ['128.0.0.1', false],
  ['[::ffff:10.0.0.1]', false],
  ['[::ffff:128.0.0.1]', false],
  ['[2001:db8::1]:5000', false],
  ['[2001:db8::7f00:1]', false],
  ['not a host', false],
])('isThisMachine(%s) is %s', (host, expected) => {
  expect(isThisMachine(host)).toBe(expected);
});

test.each([
  ['127.0.0.53', true],
  ['0.0.0.0', true],
  ['::1', true],
  ['::', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:7f00:1', true],
  ['::ffff:0:127.0.0.1', true],
  ['64:ff9b::7f00:1', true],
  ['192.0.2.1', false],
  ['::ffff:192.0.2.1', false],
  ['2001:db8::', false],
  ['fe80::1', false],
  ['1::', false],
])('isOwnAddress(%s) is %s', (address, expected) => {
  expect(isOwnAddress(address)).toBe(expected);
});
