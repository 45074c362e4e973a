/**
 * Entries that are rare, and that containerd has an answer for: global PAX headers, files stored without their holes,
 * devices that are whiteouts, directories that are replaced. The answers are those of containerd 2.2 (pkg/archive), which
 * unpacks with Go's archive/tar.
 */
import { createLayerBuilder } from '../../../src/image/facts/layer-builder.ts';
import type { LayerFacts } from '../../../src/image/facts/layer-facts.ts';
import { createTarReader } from '../../../src/image/tar/tar-reader.ts';
import { isFound } from '../../../src/verify/rootfs/root-node.ts';
import { createRootFs } from '../../../src/verify/rootfs/rootfs.ts';
import { rawContent, rawHeader } from '../../verify/support/tar.ts';

/** @param piece in how large pieces the archive comes. */
function read(parts: readonly (Buffer | Uint8Array)[], piece = 1 << 20): LayerFacts & { holes: number } {
  const builder = createLayerBuilder();
  let holes = 0;
  const reader = createTarReader({
    entry: builder.entry,
    extension: builder.extension,
    records: builder.records,
    read: (content) => builder.content(content.finish()),
    damaged: (problem) => builder.fail('broken', problem),
    holes: (bytes) => {
      holes += bytes;
    },
    isDone: () => builder.problem() !== undefined,
  });
  const bytes = Buffer.concat([...parts, Buffer.alloc(1024)]);
  for (let at = 0; at < bytes.byteLength; at += piece)
    reader.write(Buffer.from(bytes.subarray(at, at + piece)));
  reader.end();
  return { ...builder.finish(), holes };
}

const octal = (size: number): string => `${size.toString(8).padStart(11, '0')}\0`;
const header = (name: string, size: number, type = '0'): Buffer =>
  rawHeader({ name, type, size: octal(size) });
const script = (name: string, of = name): Buffer =>
  Buffer.concat([header(name, of.length + 4), rawContent(`#!/${of}\n`)]);
const directory = (name: string): Buffer => header(name, 0, '5');
const link = (name: string, linkname: string, type = '2'): Buffer => rawHeader({ name, type, linkname });
const record = (key: string, value: string | number): string => {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length;
  while (String(length).length + rest.length !== length) length += 1;
  return `${length}${rest}`;
};
type Records = readonly (readonly [string, string | number])[];
const pax = (records: Records, type = 'x', name = 'PaxHeader'): Buffer => {
  const text = records.map(([key, value]) => record(key, value)).join('');
  return Buffer.concat([header(name, text.length, type), rawContent(text)]);
};

/** What a path is in an image of these layers, the base first. */
function at(path: string, ...layers: readonly LayerFacts[]): string {
  const found = createRootFs(layers).resolve(path);
  if (!isFound(found)) return 'nothing';
  if (found.kind !== 'file' || !found.entry) return found.kind;
  return found.entry.kind === 'script' ? found.entry.line : found.entry.kind;
}

describe('a global PAX header', () => {
  const base = read([script('app', 'old')]);

  test('is nothing by itself', () => {
    const layer = read([pax([['comment', 'x']], 'g', 'pax_global_header'), script('app', 'new')]);
    expect(layer.problem).toBeUndefined();
    expect(at('/app', base, layer)).toBe('/new');
    expect(at('/pax_global_header', layer)).toBe('nothing');
  });

  test.each<readonly [string, Buffer]>([
    ['a record', pax([['path', 'app']], 'g')],
    ['its own header', pax([['comment', 'x']], 'g', 'app')],
    ['another way to write it', pax([['path', './x/../app']], 'g')],
  ])('that has the name of an earlier entry by %s is found: runtimes remove that', (_, odd) => {
    expect(read([script('app', 'new'), odd]).problem).toEqual({
      kind: 'bound',
      message: 'a global PAX header has the name of /app, which runtimes then remove',
    });
  });

  test('before an entry of its name changes nothing', () => {
    const layer = read([pax([['path', 'app']], 'g'), script('app', 'new')]);
    expect(layer.problem).toBeUndefined();
    expect(at('/app', base, layer)).toBe('/new');
  });

  test('can be a whiteout, and make an opaque directory', () => {
    expect(at('/app', base, read([pax([['path', '.wh.app']], 'g')]))).toBe('nothing');
    const deep = read([script('a/b')]);
    expect(at('/a/b', deep, read([pax([], 'g', 'a/.wh..wh..opq')]))).toBe('nothing');
  });

  test('with a path and a number that is not one has no meaning', () => {
    expect(
      read([
        pax(
          [
            ['uid', 'x'],
            ['path', 'app'],
          ],
          'g',
        ),
      ]).problem?.kind,
    ).toBe('broken');
    expect(read([pax([['uid', 'x']], 'g')]).problem).toBeUndefined();
  });
});

describe('a file without its holes', () => {
  /** `#!/hole` and a line feed, a hole of 2000 bytes, `end`, a hole of 89 bytes. */
  const pieces: readonly (readonly [number, number])[] = [
    [0, 8],
    [2008, 3],
  ];
  const size = 2100;
  const dense = '#!/hole\nend';
  const map = `2\n${pieces.flat().join('\n')}\n`;
  const named = (version: string, more: Records): Buffer =>
    pax([
      ['GNU.sparse.major', version[0] ?? ''],
      ['GNU.sparse.minor', version[2] ?? ''],
      ['GNU.sparse.name', 'app'],
      ['GNU.sparse.realsize', size],
      ...more,
    ]);
  const stored = (body: string): Buffer =>
    Buffer.concat([header('GNUSparseFile.0/app', body.length), rawContent(body)]);
  const padded = (text: string): string => text.padEnd(Math.ceil(text.length / 512) * 512, '\0');

  const formats: readonly (readonly [string, readonly Buffer[]])[] = [
    ['1.0', [named('1.0', []), stored(padded(map) + dense)]],
    [
      '0.1',
      [
        named('0.1', [
          ['GNU.sparse.numblocks', 2],
          ['GNU.sparse.map', pieces.flat().join(',')],
        ]),
        stored(dense),
      ],
    ],
    [
      '0.0',
      [
        named('0.0', [
          ['GNU.sparse.numblocks', 2],
          ...pieces.flatMap(
            ([offset, bytes]): Records => [
              ['GNU.sparse.offset', offset],
              ['GNU.sparse.numbytes', bytes],
            ],
          ),
        ]),
        stored(dense),
      ],
    ],
  ];

  test.each(formats)('is whole in format %s, wherever it is cut', (_, parts) => {
    for (const piece of [1, 511, 513, 1 << 20]) {
      const layer = read([...parts, script('next')], piece);
      expect(layer.problem).toBeUndefined();
      expect(at('/app', layer)).toBe('/hole');
      expect(at('/next', layer)).toBe('/next');
    }
  });

  test('has its holes counted', () => {
    expect(read(formats[1]?.[1] ?? []).holes).toBe(size - dense.length);
  });

  test('is hashed with its holes', () => {
    const text = Buffer.concat([Buffer.from('root:x'), Buffer.alloc(20), Buffer.from('end')]);
    const records: Records = [
      ['GNU.sparse.major', 0],
      ['GNU.sparse.minor', 1],
      ['GNU.sparse.name', 'etc/passwd'],
      ['GNU.sparse.size', text.byteLength],
      ['GNU.sparse.numblocks', 2],
      ['GNU.sparse.map', '0,6,26,3'],
    ];
    const root = createRootFs([read([pax(records), stored('root:xend')])]);
    expect(Buffer.from(root.text('/etc/passwd') ?? [])).toEqual(text);
  });

  test('of an unknown version is what is stored', () => {
    const layer = read([named('2.0', []), Buffer.concat([header('app', 8), rawContent('#!/flat\n')])]);
    expect(at('/app', layer)).toBe('/flat');
  });

  test.each<readonly [string, readonly Buffer[]]>([
    ['a map that ends early', [named('1.0', []), stored('2\n0\n')]],
    ['a map without an end', [named('1.0', []), stored(padded('9'.repeat(600)))]],
    ['a map of words', [named('1.0', []), stored(padded('1\nx\n1\n'))]],
    ['a map of a negative number of pieces', [named('1.0', []), stored(padded('-1\n'))]],
    ['pieces out of order', [named('1.0', []), stored(`${padded('2\n5\n1\n0\n1\n')}ab`)]],
    ['a piece behind the end', [named('1.0', []), stored(`${padded(`1\n${size}\n1\n`)}a`)]],
    ['less data than the map says', [named('1.0', []), stored(padded(map) + dense.slice(1))]],
    ['more data than the map says', [named('1.0', []), stored(`${padded(map)}${dense}x`)]],
    [
      'another number of pieces',
      [
        named('0.1', [
          ['GNU.sparse.numblocks', 3],
          ['GNU.sparse.map', '0,1'],
        ]),
        stored('a'),
      ],
    ],
    ['no number of pieces', [named('0.1', [['GNU.sparse.map', '0,1']]), stored('a')]],
    [
      'an offset without a length',
      [
        named('0.0', [
          ['GNU.sparse.offset', 1],
          ['GNU.sparse.offset', 1],
        ]),
        stored('a'),
      ],
    ],
    ['a directory', [named('1.0', []), directory('app')]],
  ])('with %s cannot be unpacked', (_, parts) => {
    for (const piece of [1, 1 << 20])
      expect(read([...parts, script('next')], piece).problem?.kind).toBe('broken');
  });
});

test('a character device 0, 0 removes what layers below have', () => {
  const base = read([script('app'), script('b/app')]);
  const layer = read([link('app', '', '3'), link('b', 'app', '1')]);
  expect(at('/app', base)).toBe('/app');
  expect(at('/app', base, layer)).toBe('nothing');
  expect(at('/b/app', base, layer)).toBe('nothing');
});

test.each<readonly [string, readonly Buffer[], 'bound' | 'broken' | undefined]>([
  ['a directory that becomes a file', [directory('a'), script('a')], undefined],
  ['a directory that becomes a link to something', [script('b'), directory('a'), link('a', 'b')], undefined],
  ['a directory that becomes a link to nothing', [directory('a'), link('a', 'b')], 'broken'],
  ['one that was only implied', [script('a/b'), link('a', 'c')], undefined],
  ['a directory with others in it that becomes a file', [directory('a/b'), script('a')], 'bound'],
  ['and a directory again', [script('a/b'), script('a'), directory('a')], 'bound'],
  ['a hard link to itself', [script('a'), link('a', './a', '1')], 'broken'],
  ['a hard link to what it replaces', [script('a/b'), link('a', 'a/b', '1')], 'broken'],
  ['a link to nowhere', [link('a', '')], 'broken'],
  ['a whiteout of a leftover of AUFS, twice', [script('.wh..wh.plnk'), script('.wh..wh.plnk')], 'broken'],
  [
    'a negative size where none counts',
    [rawHeader({ name: 'd', type: '5', size: '\xff'.repeat(12) })],
    undefined,
  ],
  ['a time that is none', [pax([['mtime', '1.x']]), script('a')], 'broken'],
  [
    'a time with a fraction',
    [
      pax([
        ['mtime', '-1.25'],
        ['atime', '9.'],
      ]),
      script('a'),
    ],
    undefined,
  ],
  ['an attribute', [pax([['SCHILY.xattr.user.x', 'y']]), script('a')], undefined],
  ['an attribute without a name', [pax([['SCHILY.xattr.', 'y']]), script('a')], 'broken'],
  [
    'capabilities',
    [pax([['SCHILY.xattr.security.capability', `\x01\0\0\x02${'\0'.repeat(16)}`]]), script('a')],
    undefined,
  ],
  ['capabilities that are none', [pax([['SCHILY.xattr.security.capability', 'y']]), script('a')], 'broken'],
  ['a number of 64 bits', [pax([['uid', '9223372036854775807']]), script('a')], undefined],
  ['a number of more', [pax([['uid', '9223372036854775808']]), script('a')], 'broken'],
])('%s', (_, parts, expected) => {
  expect(read(parts).problem?.kind).toBe(expected);
});

/** A header with something at offset 345, where USTAR has the prefix and GNU two times. */
function prefixed(magic: string, prefix: string): Buffer {
  const block = rawHeader({ name: 'app', size: octal(6) });
  block.write(magic, 257, 8, 'latin1');
  block.write(prefix, 345, 'latin1');
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return Buffer.concat([block, rawContent('#!/x\n ')]);
}

test.each([
  ['ustar\x0000', 'usr/bin', '/usr/bin/app'],
  ['ustar  \0', 'usr/bin', '/usr/bin/app'],
  ['ustar  \0', '12345670123', '/app'],
  ['ustar  \0', '\xe4', '/app'],
  ['\0\0\0\0\0\0\0\0', 'usr/bin', '/app'],
])('magic %j with %j before the name: %s', (magic, prefix, path) => {
  expect(at(path, read([prefixed(magic, prefix)]))).toBe('/x');
});
