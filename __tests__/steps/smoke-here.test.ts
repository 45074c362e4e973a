/** What of an image may be started on the machine, and what the loader is told. */

import { smokeSubject } from '../../src/steps/smoke-here.ts';
import type { ImageView } from '../../src/verify/view/image-view.ts';

/** Of a view only these are read. */
function view(program: object | undefined, config: object = {}): ImageView {
  return {
    platform: { name: 'linux/amd64' },
    image: { config: { config } },
    programs: program ? [program] : [],
  } as unknown as ImageView;
}

const START = { word: 'dinghy', role: 'entrypoint' };
const OWN = { path: '/usr/local/bin/dinghy', start: START, loader: { kind: 'none' } };

test('a static program is started as it is', () => {
  const subject = smokeSubject(view(OWN, { Entrypoint: ['/usr/local/bin/dinghy', '-q'], Env: ['A=1'] }));
  expect(subject).toMatchObject({ kind: 'program', program: OWN.path, loader: undefined, env: ['A=1'] });
});

test('a dynamic one needs its loader, and the libraries by the names that are asked for', () => {
  const entry = { path: '/usr/lib/ld-2.so' };
  const loader = { kind: 'found', path: '/lib64/ld.so', entry, layer: 0, flavour: 'glibc' };
  const byName = new Map([
    ['libc.so.6', { entry: { path: '/usr/lib/libc.so.6' }, layer: 0 }],
    ['/opt/odd.so', { entry: { path: '/opt/odd.so' }, layer: 0 }],
  ]);
  const subject = smokeSubject(view({ ...OWN, loader, closure: { byName } }));
  expect(subject).toMatchObject({
    loader: { path: '/usr/lib/ld-2.so', layer: 0, flavour: 'glibc' },
    libraries: new Map([['libc.so.6', { path: '/usr/lib/libc.so.6', layer: 0 }]]),
  });
});

test.each([
  ['nothing', undefined],
  ['a program of the base', { ...OWN, path: '/usr/bin/tini' }],
  ['a program on PATH that nothing starts', { ...OWN, start: undefined }],
])('a script, or a program of the base, is not started: %s', (_name, program) => {
  expect(smokeSubject(view(program))).toMatchObject({
    kind: 'other',
    reason: expect.stringContaining('not a program that was compiled here'),
  });
});
