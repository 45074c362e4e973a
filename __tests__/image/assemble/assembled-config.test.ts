import { NONROOT, programShape } from '../../../src/domain/image-shape.ts';
import { parsePlatform } from '../../../src/domain/platforms/platform.ts';
import { assembleConfig, type ConfigParts } from '../../../src/image/assemble/assembled-config.ts';
import {
  configDocument,
  indexDocument,
  manifestDocument,
  ociLayer,
} from '../../../src/image/assemble/image-documents.ts';
import { decodeDocument } from '../../../src/registry/oci/decode.ts';
import { decodeImageConfig } from '../../../src/registry/oci/image-config.ts';
import { digestOf } from '../../../src/registry/oci/stream.ts';

const CREATED = '2026-05-05T17:34:49Z';
const OLD = `sha256:${'a'.repeat(64)}`;
const NEW = `sha256:${'b'.repeat(64)}`;

function platform(name: string) {
  const found = parsePlatform(name);
  if (!found) throw new Error(name);
  return found;
}

function config(parts: Partial<ConfigParts> = {}) {
  return assembleConfig({
    base: undefined,
    platform: platform('linux/arm/v7'),
    shape: programShape('/usr/local/bin/trow'),
    labels: { 'org.opencontainers.image.title': 'trow' },
    created: CREATED,
    layers: [{ diffId: NEW, createdBy: 'COPY trow' }],
    ...parts,
  });
}

const BASE = {
  architecture: 'arm',
  os: 'linux',
  variant: 'v7',
  created: '2020-01-01T00:00:00Z',
  docker_version: '20.10',
  container_config: { Image: 'x' },
  config: {
    Env: ['PATH=/bin', 'LANG=C'],
    Cmd: ['bash'],
    Entrypoint: ['/init'],
    Labels: { z: '1', a: '2' },
    WorkingDir: '/srv',
    Healthcheck: { Test: ['NONE'] },
    OnBuild: null,
  },
  rootfs: { type: 'layers', diff_ids: [OLD] },
  history: [{ created: '2020-01-01T00:00:00Z', created_by: 'debian' }],
};

test('from scratch: the program, its user, and the search path that BuildKit gives', () => {
  expect(config()).toEqual({
    created: CREATED,
    architecture: 'arm',
    variant: 'v7',
    os: 'linux',
    config: {
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      Entrypoint: ['/usr/local/bin/trow'],
      User: NONROOT,
      WorkingDir: '/',
      Labels: { 'org.opencontainers.image.title': 'trow' },
    },
    rootfs: { type: 'layers', diff_ids: [NEW] },
    history: [{ created: CREATED, created_by: 'COPY trow', comment: 'multihull' }],
  });
});

test('on a base: what it says stays, its command and Docker’s remarks about it do not', () => {
  const made = config({ base: BASE });
  expect(made['config']).toEqual({
    Env: ['PATH=/bin', 'LANG=C'],
    Entrypoint: ['/usr/local/bin/trow'],
    User: NONROOT,
    WorkingDir: '/srv',
    Healthcheck: { Test: ['NONE'] },
    Labels: { a: '2', 'org.opencontainers.image.title': 'trow', z: '1' },
  });
  expect(made['rootfs']).toEqual({ type: 'layers', diff_ids: [OLD, NEW] });
  expect(made['history']).toHaveLength(2);
  expect(made).not.toHaveProperty('docker_version');
  expect(made).not.toHaveProperty('container_config');
});

test('the platform is the one that was asked for: v3 on a base of plain amd64, arm64 without its v8', () => {
  const v3 = config({ base: { ...BASE, architecture: 'amd64' }, platform: platform('linux/amd64/v3') });
  expect([v3['architecture'], v3['variant']]).toEqual(['amd64', 'v3']);
  const arm = config({ base: { ...BASE, variant: 'v8' }, platform: platform('linux/arm64') });
  expect([arm['architecture'], arm['variant']]).toEqual(['arm64', undefined]);
});

test('a shape of one’s own', () => {
  const shape = {
    ...programShape('/usr/local/bin/trow'),
    env: new Map([
      ['LANG', 'de'],
      ['RUST_LOG', 'info'],
    ]),
    cmd: ['--help'],
    user: 'www-data',
    workdir: '/data',
    expose: ['8000/tcp'],
    volumes: ['/data'],
    stopSignal: 'SIGINT',
  };
  expect(config({ base: BASE, shape })['config']).toMatchObject({
    Env: ['PATH=/bin', 'LANG=de', 'RUST_LOG=info'],
    Cmd: ['--help'],
    User: 'www-data',
    WorkingDir: '/data',
    ExposedPorts: { '8000/tcp': {} },
    Volumes: { '/data': {} },
    StopSignal: 'SIGINT',
  });
});

test('what is written is what our reader takes for an image', () => {
  const made = configDocument(config({ base: BASE }));
  const read = decodeImageConfig(new TextDecoder().decode(made.bytes), 'config');
  expect(read).toMatchObject({
    os: 'linux',
    architecture: 'arm',
    variant: 'v7',
    rootfs: { diffIds: [OLD, NEW] },
  });
  const layer = {
    mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    digest: digestOf('x'),
    size: 1,
  };
  const manifest = manifestDocument(made.descriptor, [ociLayer(layer)], { b: '2', a: '1' });
  expect(decodeDocument(manifest.bytes, manifest.descriptor.mediaType, 'manifest')).toMatchObject({
    kind: 'manifest',
    config: made.descriptor,
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: layer.digest, size: 1 }],
    annotations: { a: '1', b: '2' },
  });
  const index = indexDocument([{ platform: platform('linux/arm/v7'), manifest: manifest.descriptor }], {});
  expect(decodeDocument(index.bytes, index.descriptor.mediaType, 'index')).toMatchObject({
    kind: 'index',
    manifests: [{ ...manifest.descriptor, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } }],
  });
  expect(index.descriptor.digest).toBe(digestOf(index.bytes));
});
