import { parseVertexName } from '../../../src/build-log/graph/vertex-name.ts';

describe('names of vertices', () => {
  it.each([
    [
      '[linux/arm64 cross 3/9] RUN cargo build',
      {
        role: 'step',
        platform: 'linux/arm64',
        stage: 'cross',
        step: { n: 3, of: 9 },
        instruction: 'RUN cargo build',
      },
    ],
    [
      '[linux/amd64->arm64 cross  5/12] RUN cargo build --target $(cat /.platform)',
      {
        role: 'step',
        platform: 'linux/arm64',
        runsOn: 'linux/amd64',
        stage: 'cross',
        step: { n: 5, of: 12 },
        instruction: 'RUN cargo build --target $(cat /.platform)',
      },
    ],
    [
      '[linux/amd64->arm/v7 cross 5/9] COPY src src',
      {
        role: 'step',
        platform: 'linux/arm/v7',
        runsOn: 'linux/amd64',
        stage: 'cross',
        step: { n: 5, of: 9 },
        instruction: 'COPY src src',
      },
    ],
    [
      '[linux/amd64->windows/amd64 build 2/2] RUN x',
      {
        role: 'step',
        platform: 'windows/amd64',
        runsOn: 'linux/amd64',
        stage: 'build',
        step: { n: 2, of: 2 },
        instruction: 'RUN x',
      },
    ],
    [
      '[cross 3/9] WORKDIR /src',
      { role: 'step', stage: 'cross', step: { n: 3, of: 9 }, instruction: 'WORKDIR /src' },
    ],
    [
      '[stage-1 1/3] FROM debian',
      { role: 'step', stage: 'stage-1', step: { n: 1, of: 3 }, instruction: 'FROM debian' },
    ],
    [
      '[2/3] RUN <<EOF (set -e...)',
      { role: 'step', step: { n: 2, of: 3 }, instruction: 'RUN <<EOF (set -e...)' },
    ],
    [
      '[linux/386 2/3] RUN a',
      { role: 'step', platform: 'linux/386', step: { n: 2, of: 3 }, instruction: 'RUN a' },
    ],
    [
      '[internal] load build definition from Dockerfile',
      { role: 'internal', instruction: 'load build definition from Dockerfile' },
    ],
    [
      '[linux/arm/v7 internal] load metadata for docker.io/library/debian:bookworm-slim',
      {
        role: 'internal',
        platform: 'linux/arm/v7',
        instruction: 'load metadata for docker.io/library/debian:bookworm-slim',
      },
    ],
    [
      '[auth] library/debian:pull token for registry-1.docker.io',
      { role: 'internal', instruction: 'library/debian:pull token for registry-1.docker.io' },
    ],
    ['[context multihull] load from client', { role: 'internal', instruction: 'load from client' }],
    [
      'importing cache manifest from r/x:buildcache',
      { role: 'cache-import', instruction: 'importing cache manifest from r/x:buildcache' },
    ],
    ['exporting cache to registry', { role: 'cache-export', instruction: 'exporting cache to registry' }],
    ['exporting to image', { role: 'export', instruction: 'exporting to image' }],
    ['exporting to oci image format', { role: 'export', instruction: 'exporting to oci image format' }],
    [
      'resolve image config for docker-image://docker.io/docker/dockerfile:1',
      {
        role: 'internal',
        instruction: 'resolve image config for docker-image://docker.io/docker/dockerfile:1',
      },
    ],
    [
      '[linux/arm64] generating sbom using docker.io/docker/buildkit-syft-scanner:stable-1',
      {
        role: 'other',
        platform: 'linux/arm64',
        instruction: 'generating sbom using docker.io/docker/buildkit-syft-scanner:stable-1',
      },
    ],
    ['', { role: 'other', instruction: '' }],
    ['[unclosed', { role: 'other', instruction: '[unclosed' }],
  ])('%s', (name, expected) => {
    expect(parseVertexName(name)).toEqual(expected);
  });
});
