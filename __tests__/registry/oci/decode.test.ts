import fc from 'fast-check';
import { EnvironmentError } from '../../../src/errors.ts';
import { decodeDocument } from '../../../src/registry/oci/decode.ts';
import { decodeImageConfig } from '../../../src/registry/oci/image-config.ts';
import { MediaType } from '../../../src/registry/oci/oci-types.ts';
import { failureOf } from '../support.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const entry = {
  mediaType: MediaType.ociManifest,
  digest,
  size: 7,
  platform: { os: 'linux', architecture: 'amd64' },
};
const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size: 9 };
const index = { schemaVersion: 2, mediaType: MediaType.ociIndex, manifests: [entry] };
const manifest = { schemaVersion: 2, config: { ...layer, mediaType: MediaType.ociConfig }, layers: [layer] };

const decode = (value: unknown, declared?: string) =>
  decodeDocument(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), declared, 'img');

describe('good documents', () => {
  test('an index', () => {
    expect(decode({ ...index, annotations: { a: 'b' }, unknown: [1] })).toEqual({
      kind: 'index',
      mediaType: MediaType.ociIndex,
      manifests: [entry],
      annotations: { a: 'b' },
    });
  });
  test('a manifest that takes its media type from the registry, or from its shape', () => {
    expect(decode(manifest, MediaType.dockerManifest)).toMatchObject({ mediaType: MediaType.dockerManifest });
    expect(decode(manifest)).toMatchObject({ kind: 'manifest', mediaType: MediaType.ociManifest });
    expect(decode(manifest, 'application/json')).toMatchObject({ kind: 'manifest' });
  });
  test('null is absence, as for Go', () => {
    expect(decode({ ...manifest, layers: null, annotations: null })).toMatchObject({ layers: [] });
    expect(decode({ ...index, manifests: null })).toMatchObject({ manifests: [] });
  });
  test('a platform without members is one of empty names, as for Go', () => {
    const empty = { ...entry, platform: {} };
    expect(decode({ ...index, manifests: [empty] })).toMatchObject({
      manifests: [{ platform: { os: '', architecture: '' } }],
    });
  });
  test('an empty variant is none', () => {
    const withVariant = (variant: string) => ({
      ...index,
      manifests: [{ ...entry, platform: { ...entry.platform, variant } }],
    });
    expect(decode(withVariant(''))).toEqual(decode(index));
    expect(decode(withVariant('v7'))).not.toEqual(decode(index));
  });
});

const many = (count: number, value: unknown) => Array.from({ length: count }, () => value);
const indexOf = (second: unknown) => ({ ...index, manifests: [entry, entry, second] });

test.each<[string, unknown, string | undefined, RegExp]>([
  ['not JSON', '{', undefined, /^img: is not JSON/],
  ['not an object', '[]', undefined, /is a list, not an object/],
  ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1'), undefined, /is not JSON/],
  ['very deep', '['.repeat(1_000_000), undefined, /nested more than 64 levels/],
  ['very many values', `[${'[],'.repeat(400_000)}[]]`, undefined, /has more than 200000 values/],
  ['deep inside', `{"a":${'{"a":'.repeat(100)}1${'}'.repeat(101)}`, undefined, /nested more than 64 levels/],
  ['the same key twice', '{"schemaVersion":2,"manifests":[],"manifests":[]}', undefined, /"manifests" twice/],
  [
    'the same key escaped',
    String.raw`{"schemaVersion":2,"layers":[],"l\u0061yers":[]}`,
    undefined,
    /"layers" twice/,
  ],
  [
    'a key of another case',
    '{"schemaVersion":2,"manifests":[],"Manifests":[]}',
    undefined,
    /must be spelled/,
  ],
  ['a folding letter', '{"ſchemaVersion":2,"manifests":[]}', undefined, /must be spelled "schemaVersion"/],
  ['__proto__', '{"schemaVersion":2,"manifests":[],"__proto__":{"x":1}}', undefined, /__proto__/],
  ['no version', { manifests: [] }, undefined, /schemaVersion is not 2/],
  ['schema 1', { schemaVersion: 1, fsLayers: [] }, undefined, /Docker schema 1/],
  ['schema 1 by type', {}, 'application/vnd.docker.distribution.manifest.v1+prettyjws', /Docker schema 1/],
  ['both kinds', { ...index, ...manifest }, undefined, /both manifests and layers/],
  ['a contradicting type', { ...index }, MediaType.ociManifest, /it was served as/],
  ['index type, image members', { ...manifest, mediaType: MediaType.ociIndex }, undefined, /the other kind/],
  ['an artifact', { schemaVersion: 2, mediaType: 'application/x' }, undefined, /neither an image/],
  ['an index called a manifest', { schemaVersion: 2, manifests: [] }, MediaType.dockerManifest, /other kind/],
  ['nothing', { schemaVersion: 2 }, undefined, /neither an image/],
  ['manifests no list', { ...index, manifests: {} }, undefined, /manifests is an object, not a list/],
  [
    'too many manifests',
    { ...index, manifests: many(100_000, 1) },
    undefined,
    /has 100000 entries; at most 1000/,
  ],
  [
    'too many layers',
    { ...manifest, layers: many(513, layer) },
    undefined,
    /layers has 513 entries; at most 512/,
  ],
  [
    'a bad digest',
    indexOf({ ...entry, digest: 'sha256:xyz' }),
    undefined,
    /manifests\[2\]\.digest is "sha256:xyz"/,
  ],
  [
    'sha512',
    indexOf({ ...entry, digest: `sha512:${'a'.repeat(128)}` }),
    undefined,
    /manifests\[2\]\.digest is/,
  ],
  [
    'a number as digest',
    indexOf({ ...entry, digest: 5 }),
    undefined,
    /manifests\[2\]\.digest is a number, not text/,
  ],
  [
    'a negative size',
    indexOf({ ...entry, size: -1 }),
    undefined,
    /manifests\[2\]\.size is not a number of bytes/,
  ],
  ['a broken size', indexOf({ ...entry, size: 1.5 }), undefined, /size is not/],
  ['a huge size', indexOf({ ...entry, size: 1e300 }), undefined, /size is not/],
  ['no size', indexOf({ ...entry, size: undefined }), undefined, /size is not/],
  ['no media type', indexOf({ digest, size: 1 }), undefined, /manifests\[2\]\.mediaType is missing/],
  ['a null entry', indexOf(null), undefined, /manifests\[2\] is null, not an object/],
  ['a platform of text', indexOf({ ...entry, platform: 'linux' }), undefined, /platform is a string/],
  ['annotations of numbers', { ...index, annotations: { a: 1 } }, undefined, /annotations\.a is a number/],
  ['no config', { schemaVersion: 2, layers: [] }, undefined, /config is missing/],
])('refuses %s', async (_name, value, declared, message) => {
  const error = await failureOf(() => decode(value, declared));
  expect(error).toBeInstanceOf(EnvironmentError);
  expect(error.message).toMatch(message);
  expect(error.message.length).toBeLessThan(500);
});

test('bytes that are not UTF-8', async () => {
  const error = await failureOf(() => decodeDocument(Buffer.from([0x22, 0xff, 0x22]), undefined, 'img'));
  expect(error.message).toBe('img: is not text (UTF-8)');
});

test('any JSON is a document or an EnvironmentError', () => {
  const key = fc.constantFrom(
    'schemaVersion',
    'manifests',
    'layers',
    'config',
    'digest',
    'size',
    '__proto__',
    'toString',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constant(2),
      fc.constant(digest),
      fc.string(),
      fc.constant(null),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
  }));
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(undefined, MediaType.ociIndex, MediaType.ociManifest, 'text/html'),
      (json, declared) => {
        try {
          decode(JSON.stringify(json), declared);
        } catch (error) {
          expect(error).toBeInstanceOf(EnvironmentError);
        }
        try {
          decodeImageConfig(JSON.stringify(json), 'config');
        } catch (error) {
          expect(error).toBeInstanceOf(EnvironmentError);
        }
      },
    ),
    { numRuns: 500 },
  );
});

describe('configs', () => {
  test('what verification reads', () => {
    const text = JSON.stringify({
      os: 'linux',
      architecture: 'arm',
      variant: 'v7',
      created: 'x',
      config: {
        Entrypoint: ['/trow'],
        Cmd: null,
        Env: ['PATH=/bin'],
        WorkingDir: '',
        Labels: { a: 'b', A: 'c' },
      },
      rootfs: { type: 'layers', diff_ids: [digest] },
    });
    expect(decodeImageConfig(text, 'config')).toEqual({
      created: 'x',
      os: 'linux',
      architecture: 'arm',
      variant: 'v7',
      config: { Entrypoint: ['/trow'], Env: ['PATH=/bin'], WorkingDir: '', Labels: { a: 'b', A: 'c' } },
      rootfs: { diffIds: [digest] },
    });
  });
  test('an empty one is one, for verification to judge', () => {
    expect(decodeImageConfig('{}', 'config')).toEqual({
      os: '',
      architecture: '',
      config: {},
      rootfs: { diffIds: [] },
    });
  });
  test.each([
    ['{"config":{"Entrypoint":"/trow"}}', /config\.Entrypoint is a string, not a list/],
    ['{"config":{"Cmd":[1]}}', /config\.Cmd\[0\] is a number, not text/],
    ['{"config":{"entrypoint":["/evil"]}}', /must be spelled "Entrypoint"/],
    ['{"config":[]}', /config is a list/],
    ['{"os":{}}', /os is an object/],
    ['{"rootfs":{"diff_ids":["x"]}}', /rootfs\.diff_ids\[0\] is not a digest/],
  ])('refuses %s', async (text, message) => {
    expect((await failureOf(() => decodeImageConfig(text, 'cfg'))).message).toMatch(message);
  });
});
