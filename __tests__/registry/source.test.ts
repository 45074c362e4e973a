import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { UserError } from '../../src/errors.ts';
import { MediaType } from '../../src/registry/oci/oci-types.ts';
import { formatImageRef, type ImageRef, openImage, parseImageRef } from '../../src/registry/source.ts';
import { cleanUp, failureOf, temporary, testPorts } from './support.ts';

afterEach(cleanUp);

const digest = `sha256:${'a'.repeat(64)}`;
const ghcr = { registry: 'ghcr.io', path: 'acme/trow' };

test.each([
  ['ghcr.io/acme/trow:1.0', { kind: 'remote', repository: ghcr, tag: '1.0' }],
  [`ghcr.io/acme/trow@${digest}`, { kind: 'remote', repository: ghcr, digest }],
  [`ghcr.io/acme/trow:1.0@${digest}`, { kind: 'remote', repository: ghcr, tag: '1.0', digest }],
  ['debian', { kind: 'remote', repository: { registry: 'docker.io', path: 'library/debian' } }],
  ['127.0.0.1:5000/a', { kind: 'remote', repository: { registry: '127.0.0.1:5000', path: 'a' } }],
  ['oci-layout:out', { kind: 'layout', directory: 'out' }],
  ['oci-layout:./out:1.0', { kind: 'layout', directory: './out', tag: '1.0' }],
  ['oci-layout:/a:b/out', { kind: 'layout', directory: '/a:b/out' }],
  ['oci-layout:/a:b/out:c', { kind: 'layout', directory: '/a:b/out', tag: 'c' }],
  [`oci-layout:/a@b/out@${digest}`, { kind: 'layout', directory: '/a@b/out', digest }],
  ['oci-layout:me@home', { kind: 'layout', directory: 'me@home' }],
])('%s', (text, expected) => {
  expect(parseImageRef(text)).toEqual(expected);
});

test.each([
  ['', /it is empty/],
  ['ghcr.io/Acme/trow', /capital letters/],
  ['ghcr.io/acme/trow@sha256:abc', /not a digest/],
  ['https://ghcr.io/acme/trow', /scheme/],
  ['oci-layout:', /the directory is missing/],
  [`oci-layout:@${digest}`, /the directory is missing/],
  ['oci-layout:out@sha256:abc', /not a digest/],
  ['oci-layout:out:', /the tag after the colon is missing/],
  ['oci-layout:a\0b', /NUL/],
])('refuses %j', async (text, message) => {
  const error = await failureOf(() => parseImageRef(text, 'ref'));
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ input: 'ref', value: text });
  expect(error.message).toMatch(message);
  expect(error.remedy).toMatch(/^Write /);
});

const part = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const tag = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,20}$/);
const anyDigest = fc.stringMatching(/^[a-f0-9]{64}$/).map((hex) => `sha256:${hex}`);
const end = fc.oneof(
  fc.constant({}),
  tag.map((value) => ({ tag: value })),
  anyDigest.map((value) => ({ digest: value })),
);
const remote = fc
  .tuple(
    fc.constantFrom('ghcr.io', 'docker.io', '127.0.0.1:5000', 'localhost'),
    fc.array(part, { minLength: 2, maxLength: 4 }),
    end,
  )
  .map(([registry, parts, rest]) => ({
    kind: 'remote',
    repository: { registry, path: parts.join('/') },
    ...rest,
  }));
// A last component without colon or @: with one, the text means something else.
const layout = fc
  .tuple(fc.stringMatching(/^[ -~]{0,20}$/), fc.stringMatching(/^[a-zA-Z0-9 ._-]{1,10}$/), end)
  .map(([before, last, rest]) => ({ kind: 'layout', directory: `${before}/${last}`, ...rest }));

test('what is formatted parses back', () => {
  fc.assert(
    fc.property(fc.oneof(remote, layout), (ref) => {
      fc.pre(!/@sha256:/.test(JSON.stringify(ref)));
      expect(parseImageRef(formatImageRef(ref as ImageRef))).toEqual(ref);
    }),
  );
});

test('any text is a reference or a UserError', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `oci-layout:${rest}`),
      ),
      (text) => {
        try {
          const ref = parseImageRef(text);
          expect(parseImageRef(formatImageRef(ref))).toEqual(ref);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      },
    ),
    { numRuns: 500 },
  );
});

describe('openImage', () => {
  const image = (directory: string) => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    writeFileSync(
      join(directory, 'index.json'),
      JSON.stringify({
        schemaVersion: 2,
        manifests: [{ mediaType: MediaType.ociManifest, digest, size: 1 }],
      }),
    );
  };
  const name = async (text: string) => {
    const { source, reference } = await openImage(parseImageRef(text), testPorts());
    return `${source.name} ${reference}`;
  };
  test('a directory with a colon counts when it exists', async () => {
    const directory = temporary();
    image(join(directory, 'a'));
    expect(await name(`oci-layout:${directory}/a:b`)).toBe(`oci-layout:${directory}/a b`);
    image(join(directory, 'a:b'));
    expect(await name(`oci-layout:${directory}/a:b`)).toBe(`oci-layout:${directory}/a:b `);
    expect(await name(`oci-layout:${directory}/a@${digest}`)).toBe(`oci-layout:${directory}/a ${digest}`);
  });
  test('a registry’s default is latest; a digest counts more than a tag', async () => {
    expect(await name('debian')).toBe('docker.io/library/debian latest');
    expect(await name(`ghcr.io/a/b:1@${digest}`)).toBe(`ghcr.io/a/b ${digest}`);
  });
});
