import { describe, expect, test } from '@jest/globals';
import { BUILDKIT_IMAGE, QEMU_IMAGE } from '../../src/domain/pins.ts';
import { INPUT_NAMES, INPUTS } from '../../src/inputs/input-table.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { inputsOf, RUN_ENVIRONMENT, type Typed } from '../fakes/typed-inputs.ts';

const SUM = 'ab'.repeat(32);

/** Maps compare by content, platforms by name. */
function plain(inputs: Inputs) {
  const { environment: _, platforms, compile, ...rest } = inputs;
  return {
    ...rest,
    platforms: platforms.map(({ name }) => name),
    compile: { kind: compile.kind, overrides: Object.fromEntries(compile.overrides) },
  };
}

test('without anything but images, every default is the one that the reference names', () => {
  expect(plain(inputsOf())).toEqual({
    exports: { archives: [], compression: [], files: [], load: false },
    linker: 'auto',
    isBaseGiven: false,
    mode: 'build',
    images: [{ registry: 'ghcr.io', path: 'acme/trow' }],
    platforms: ['linux/amd64', 'linux/arm64'],
    leg: undefined,
    tagRules: [],
    flavor: [],
    immutable: false,
    allowVersionMismatch: false,
    keepPlatformTags: false,
    labels: [],
    annotations: [],
    compile: { kind: 'auto', overrides: {} },
    cargo: { bins: [], packages: [], features: [], profile: 'release', args: [], toolchain: undefined },
    base: 'debian:bookworm-slim',
    systemPackages: [],
    findsPackages: true,
    build: {
      context: '/work/crate',
      file: undefined,
      target: undefined,
      args: [],
      contexts: [],
      secrets: [],
      secretFiles: [],
      addHosts: [],
      network: undefined,
      shmSize: undefined,
      ulimits: [],
      cgroupParent: undefined,
      noCacheFilters: [],
      entitlements: [],
      ssh: [],
      noCache: false,
      pull: false,
      provenance: undefined,
      sbom: { kind: 'own' },
    },
    builder: { kind: 'own', image: BUILDKIT_IMAGE },
    nodes: [],
    buildx: { version: undefined, sha256: undefined },
    qemu: { kind: 'image', image: QEMU_IMAGE },
    cache: { kind: 'registry', ref: undefined },
    cacheOnFailure: false,
    credentials: [],
    destination: { kind: 'auto' },
    notices: [],
    skipChecks: [],
    allow: [],
    promotes: true,
    signing: {
      mode: 'auto',
      key: undefined,
      password: undefined,
      services: {
        fulcioUrl: 'https://fulcio.sigstore.dev',
        log: { url: 'https://rekor.sigstore.dev', api: 1 },
        timestampUrl: 'https://timestamp.sigstore.dev/api/v1/timestamp',
        isPublic: true,
      },
      token: undefined,
      platforms: false,
    },
    smoke: [],
    timeoutMs: 3_600_000,
    retries: 3,
  });
});

/** Input, what is typed, which part of the result it reaches, and its value there. */
const GOOD: readonly (readonly [Typed, (inputs: ReturnType<typeof plain>) => unknown, unknown])[] = [
  [{ mode: 'plan' }, ({ mode }) => mode, 'plan'],
  [
    { images: 'a.io/x, b.io/y\n# not this\nc.io/z' },
    ({ images }) => images.map(({ registry }) => registry),
    ['a.io', 'b.io', 'c.io'],
  ],
  [
    { images: 'acme/x,docker.io/acme/x' },
    ({ images }) => images,
    [{ registry: 'docker.io', path: 'acme/x' }],
  ],
  [
    { platforms: 'armhf\n# none\n x86_64 ,aarch64' },
    (i) => i.platforms,
    ['linux/arm/v7', 'linux/amd64', 'linux/arm64'],
  ],
  [{ platforms: '# only a comment' }, (i) => i.platforms, ['linux/amd64', 'linux/arm64']],
  [
    { tags: 'type=semver,pattern={{version}}\n\n# no\nedge' },
    (i) => i.tagRules,
    ['type=semver,pattern={{version}}', 'edge'],
  ],
  [{ labels: 'a=b,c\nd=e' }, (i) => i.labels, ['a=b,c', 'd=e']],
  [{ annotations: 'index:a=b' }, (i) => i.annotations, ['index:a=b']],
  [{ compile: 'emulate' }, (i) => i.compile, { kind: 'emulate', overrides: {} }],
  [
    { compile: 'dockerfile, linux/arm64=emulate' },
    (i) => i.compile,
    { kind: 'dockerfile', overrides: { 'linux/arm64': 'emulate' } },
  ],
  [
    { compile: 'aarch64=emulate' },
    (i) => i.compile,
    { kind: 'auto', overrides: { 'linux/arm64': 'emulate' } },
  ],
  [{ context: 'app' }, (i) => i.build.context, '/work/crate/app'],
  [{ context: '/else' }, (i) => i.build.context, '/else'],
  [{ file: 'docker/Dockerfile' }, (i) => i.build.file, '/work/crate/docker/Dockerfile'],
  [{ target: 'app' }, (i) => i.build.target, 'app'],
  [
    { 'build-args': 'A=1\n# B=2\nC=x=y, z\nD=' },
    (i) => i.build.args,
    [
      { key: 'A', value: '1' },
      { key: 'C', value: 'x=y, z' },
      { key: 'D', value: '' },
    ],
  ],
  [{ 'build-contexts': 'shared=../s' }, (i) => i.build.contexts, [{ key: 'shared', value: '../s' }]],
  [{ secrets: 'token=s3cret==' }, (i) => i.build.secrets, [{ key: 'token', value: 's3cret==' }]],
  [{ ssh: 'default,key=/a' }, (i) => i.build.ssh, ['default', 'key=/a']],
  [{ 'no-cache': 'true' }, (i) => i.build.noCache, true],
  [{ pull: 'TRUE' }, (i) => i.build.pull, true],
  [{ pull: 'False' }, (i) => i.build.pull, false],
  [{ provenance: 'mode=max' }, (i) => i.build.provenance, 'mode=max'],
  [{ sbom: 'false' }, (i) => i.build.sbom, { kind: 'off' }],
  [{ builder: 'mine' }, (i) => i.builder, { kind: 'existing', name: 'mine' }],
  [{ 'buildkit-image': 'a.io/b:1' }, (i) => i.builder, { kind: 'own', image: 'a.io/b:1' }],
  [{ 'buildx-version': '0.33.0' }, (i) => i.buildx, { version: 'v0.33.0', sha256: undefined }],
  [{ 'buildx-version': 'v0.36.1' }, (i) => i.buildx, { version: 'v0.36.1', sha256: undefined }],
  [
    { 'buildx-version': `v9.9.9-rc.1@sha256:${SUM}` },
    (i) => i.buildx,
    { version: 'v9.9.9-rc.1', sha256: SUM },
  ],
  [{ 'qemu-image': 'package' }, (i) => i.qemu, { kind: 'package' }],
  [{ 'qemu-image': 'a.io/q:1' }, (i) => i.qemu, { kind: 'image', image: 'a.io/q:1' }],
  [{ cache: 'off' }, (i) => i.cache, { kind: 'off' }],
  [{ cache: 'gha' }, (i) => i.cache, { kind: 'gha' }],
  [{ cache: 'local' }, (i) => i.cache, { kind: 'local', directory: '/work/crate/.multihull/cache' }],
  [{ cache: 'local', 'cache-ref': '/c' }, (i) => i.cache, { kind: 'local', directory: '/c' }],
  [{ 'cache-ref': 'a.io/c:1' }, (i) => i.cache, { kind: 'registry', ref: 'a.io/c:1' }],
  [{ push: 'true' }, (i) => i.destination, { kind: 'push' }],
  [{ push: 'false', images: '' }, (i) => i.destination, { kind: 'nowhere', why: 'push is false' }],
  [{ output: 'out', images: '' }, (i) => i.destination, { kind: 'layout', directory: '/work/crate/out' }],
  [{ output: '/out', push: 'false' }, (i) => i.destination, { kind: 'layout', directory: '/out' }],
  [{ 'skip-checks': 'smoke, libc-version' }, (i) => i.skipChecks, ['smoke', 'libc-version']],
  [{ allow: '/opt/agents/**\n# no\n*.bpf.o' }, (i) => i.allow, ['/opt/agents/**', '*.bpf.o']],
  [{ timeout: '5' }, (i) => i.timeoutMs, 300_000],
  [{ retries: '0' }, (i) => i.retries, 0],
];

describe('what is typed reaches its place', () => {
  test.each(GOOD)('%j', (typed, part, expected) => {
    expect(part(plain(inputsOf(typed)))).toEqual(expected);
  });
});

test('blanks around a value do not count', () => {
  expect(plain(inputsOf({ mode: '  plan \n', retries: ' 2 ', target: ' app ' }))).toMatchObject({
    mode: 'plan',
    retries: 2,
    build: { target: 'app' },
  });
});

test('relative paths are meant against the workspace', () => {
  const { build } = inputsOf({ context: '.', file: './D' }, { ...RUN_ENVIRONMENT, workspace: '/else' });
  expect(build).toMatchObject({ context: '/else', file: '/else/D' });
});

test('the table of inputs has every name once, each with a sentence', () => {
  expect(INPUTS.map(({ name }) => name)).toEqual([...INPUT_NAMES]);
  expect(new Set(INPUT_NAMES).size).toBe(INPUT_NAMES.length);
  for (const { description } of INPUTS) expect(description).toMatch(/^[A-Z`].+\.$/s);
});
