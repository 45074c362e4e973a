/** How a written Dockerfile puts files into the image; what BuildKit makes of it is in __tests__/e2e/image-shape.test.ts. */
import { describe, expect, test } from '@jest/globals';
import type { ExpandedRule, PlacedEntry } from '../../../src/crate/metadata/expand-files.ts';
import type { FileRule } from '../../../src/crate/metadata/file-rules.ts';
import {
  configLines,
  fileLines,
  filesStages,
  symbolic,
} from '../../../src/dockerfile/generate/shape-lines.ts';
import { programShape } from '../../../src/domain/image-shape.ts';

function file(path: string, to: string, mode = 0o644, owner = 0): PlacedEntry {
  const entry = { kind: 'file', from: `/src/${path}`, to, mode, uid: owner, gid: owner } as const;
  return { path, isExecutable: (mode & 0o100) !== 0, entry };
}

function directory(path: string | undefined, to: string, owner = 0): PlacedEntry {
  const entry = { kind: 'directory', to, mode: 0o755, uid: owner, gid: owner } as const;
  return { path, isExecutable: true, entry };
}

function rule(source: string | undefined, entries: readonly PlacedEntry[], mode?: number): ExpandedRule {
  const said: FileRule = { name: 'files[0]', from: source, to: '/', mode, uid: 0, gid: 0 };
  return { rule: said, source, entries };
}

describe('files', () => {
  test('without any there is neither stage nor copy', () => {
    expect(filesStages([])).toEqual([]);
    expect(fileLines([])).toEqual([]);
  });

  test('files of one place and kind are one COPY, in a stage and out of it', () => {
    const rules = [
      rule('a', [file('a', '/etc/app/a')]),
      rule('b', [file('b', '/etc/app/b')]),
      rule('c', [file('c', '/etc/app/other')]),
      rule('d', [file('d', '/opt/d', 0o750, 7)]),
    ];
    expect(filesStages(rules)).toEqual([
      [
        '# Files, a directory for each place in the image',
        'FROM scratch AS files',
        'WORKDIR /0',
        'WORKDIR /1',
        'COPY --chmod=0644 ["a", "b", "/0/"]',
        'COPY --chmod=0644 ["c", "/0/other"]',
        'COPY --chown=7:7 --chmod=0750 ["d", "/1/"]',
      ].join('\n'),
    ]);
    expect(fileLines(rules)).toEqual([
      'COPY --from=files ["/0/", "/etc/app/"]',
      'COPY --from=files ["/1/", "/opt/"]',
    ]);
  });

  test('a directory is one COPY; a mode without x is given to what is executable by itself', () => {
    const entries = [
      directory('web', '/srv/web'),
      file('web/a', '/srv/web/a'),
      file('web/x', '/srv/web/x', 0o755),
    ];
    expect(filesStages([rule('web', entries)])[0]).toContain(
      '\nCOPY --chmod=u=rwX,go=rX ["web/", "/0/web/"]',
    );
    const top = directory('web', '/srv/web');
    const exact = [
      { ...top, entry: { ...top.entry, mode: 0o750 } as PlacedEntry['entry'] },
      { ...file('web/x', '/srv/web/x', 0o640), isExecutable: true },
    ];
    expect(filesStages([rule('web', exact, 0o640)])[1]).toContain(
      'COPY --from=empty --chmod=0750 ["/empty/", "/0/web/"]\nCOPY --chmod=u=rwX,g=rX,o= ["web/", "/0/web/"]\nCOPY --chmod=0640 ["web/x", "/0/web/x"]',
    );
  });

  test('an empty directory, and the whole crate into the root', () => {
    expect(filesStages([rule(undefined, [directory(undefined, '/var/lib/app', 5)])])).toEqual([
      'FROM scratch AS empty\nWORKDIR /empty',
      '# Files\nFROM scratch AS files\nWORKDIR /0\nCOPY --from=empty --chown=5:5 --chmod=0755 ["/empty/", "/0/app/"]',
    ]);
    const all = [rule('.', [directory('', '/'), file('a', '/a')])];
    expect(filesStages(all)[0]).toContain('COPY --chmod=u=rwX,go=rX [".", "/0/"]');
    expect(fileLines(all)).toEqual(['COPY --from=files ["/0/", "/"]']);
  });

  test('names are names: no pattern, no variable, no second argument', () => {
    const [stage] = filesStages([rule('x', [file('a [1]*$b"', '/opt/a [1]*$b"')])]);
    expect(stage).toContain('COPY --chmod=0644 ["a [[]1][*]\\\\$b\\"", "/0/"]');
  });

  test.each([
    [undefined, 'u=rwX,go=rX'],
    [0o755, 'u=rwx,g=rx,o=rx'],
    [0o640, 'u=rwX,g=rX,o='],
    [0o600, 'u=rwX,g=,o='],
    [0o444, 'u=rX,g=rX,o=rX'],
  ])('mode %p is %s', (mode, expected) => {
    expect(symbolic(mode)).toBe(expected);
  });
});

test('what the config says, in an order that BuildKit takes', () => {
  const shape = programShape('/usr/local/bin/app');
  expect(configLines(shape)).toEqual(['USER 65532:65532', 'ENTRYPOINT ["/usr/local/bin/app"]']);
  expect(
    configLines({
      ...shape,
      env: new Map([
        ['A', 'b'],
        ['C', 'd $e "f"'],
      ]),
      workdir: '/var/lib/app',
      volumes: ['/data'],
      expose: ['80/tcp', '53/udp'],
      stopSignal: 'SIGINT',
      cmd: ['--x', 'y z'],
    }),
  ).toEqual([
    'ENV A=b \\\n    C="d \\$e \\"f\\""',
    'WORKDIR /var/lib/app',
    'VOLUME ["/data"]',
    'EXPOSE 80/tcp 53/udp',
    'STOPSIGNAL SIGINT',
    'USER 65532:65532',
    'ENTRYPOINT ["/usr/local/bin/app"]',
    'CMD ["--x", "y z"]',
  ]);
});
