import type { Digest } from '../../src/domain/names/digest.ts';
import {
  imagePurl,
  type ProvenanceParts,
  provenanceStatement,
} from '../../src/trust/provenance-statement.ts';

const digest = (letter: string) => `sha256:${letter.repeat(64)}` as Digest;
const COMMIT = 'c'.repeat(40);

const parts: ProvenanceParts = {
  subject: { name: '_', digest: digest('a') },
  platform: 'linux/arm64',
  target: 'aarch64-unknown-linux-gnu',
  parameters: { compile: 'runner', features: ['tls'] },
  source: {
    url: 'https://github.com/acme/trow',
    ref: 'refs/tags/v1.2.3',
    commit: COMMIT,
    isDirty: false,
  },
  base: {
    reference: 'docker.io/library/debian:bookworm-slim',
    digest: digest('b'),
    manifest: digest('d'),
  },
  rust: { version: '1.85.0', commit: 'e'.repeat(40) },
  tools: [{ name: 'ziglang', version: '0.15.1', sha256: 'f'.repeat(64) }],
};

test('what is known, as SLSA has it', () => {
  expect(provenanceStatement(parts)).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: '_', digest: { sha256: 'a'.repeat(64) } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://github.com/multihull/multihull/blob/main/docs/provenance-v1.md',
        externalParameters: {
          source: 'git+https://github.com/acme/trow@refs/tags/v1.2.3',
          platform: 'linux/arm64',
          inputs: { compile: 'runner', features: ['tls'] },
        },
        internalParameters: { target: 'aarch64-unknown-linux-gnu' },
        resolvedDependencies: [
          {
            name: 'source',
            uri: 'git+https://github.com/acme/trow@refs/tags/v1.2.3',
            digest: { gitCommit: COMMIT },
          },
          {
            name: 'base',
            uri: 'pkg:docker/debian@bookworm-slim?platform=linux%2Farm64',
            digest: { sha256: 'b'.repeat(64) },
          },
          {
            name: 'base for linux/arm64',
            uri: 'pkg:docker/debian@bookworm-slim?platform=linux%2Farm64',
            digest: { sha256: 'd'.repeat(64) },
          },
          { name: 'rust', uri: 'pkg:generic/rust@1.85.0', digest: { gitCommit: 'e'.repeat(40) } },
          { name: 'ziglang', uri: 'pkg:pypi/ziglang@0.15.1', digest: { sha256: 'f'.repeat(64) } },
        ],
      },
      runDetails: {
        builder: {
          id: 'https://github.com/multihull/multihull',
          version: { multihull: expect.any(String) },
        },
      },
    },
  });
});

test('nothing is claimed that is not known', () => {
  const { predicate } = provenanceStatement({
    ...parts,
    target: undefined,
    source: { url: undefined, ref: '', commit: '', isDirty: false },
    base: undefined,
    rust: undefined,
    tools: [],
  });
  expect(predicate.buildDefinition).toMatchObject({
    externalParameters: { platform: 'linux/arm64', inputs: parts.parameters },
    internalParameters: {},
    resolvedDependencies: [],
  });
});

test('a commit is not the digest of what was built where more than it was built', () => {
  const { predicate } = provenanceStatement({ ...parts, source: { ...parts.source, isDirty: true } });
  expect(predicate.buildDefinition.resolvedDependencies[0]).toEqual({
    name: 'source',
    uri: 'git+https://github.com/acme/trow@refs/tags/v1.2.3',
    annotations: { basedOn: COMMIT, dirty: true },
  });
});

// As BuildKit v0.31's RefToPURL writes them.
test.each([
  ['docker.io/library/alpine:3.21', 'pkg:docker/alpine@3.21?platform=linux%2Famd64'],
  ['debian', 'pkg:docker/debian@latest?platform=linux%2Famd64'],
  ['docker.io/acme/base:1', 'pkg:docker/acme/base@1?platform=linux%2Famd64'],
  [
    'gcr.io/distroless/cc-debian12:latest',
    'pkg:docker/gcr.io/distroless/cc-debian12@latest?platform=linux%2Famd64',
  ],
  [
    `gcr.io/distroless/cc@${digest('a')}`,
    `pkg:docker/gcr.io/distroless/cc?digest=${digest('a')}&platform=linux%2Famd64`,
  ],
  [
    `docker.io/library/debian:12@${digest('a')}`,
    `pkg:docker/debian@12?digest=${digest('a')}&platform=linux%2Famd64`,
  ],
  ['127.0.0.1:5000/x:1', 'pkg:docker/127.0.0.1%3A5000/x@1?platform=linux%2Famd64'],
])('%s', (reference, purl) => {
  expect(imagePurl(reference, 'linux/amd64')).toBe(purl);
});
