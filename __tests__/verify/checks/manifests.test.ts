/** The checks that need manifests and configs only, through the whole of `verifyImage`. */
import { type Platform, parsePlatform } from '../../../src/domain/platforms/platform.ts';
import type { CheckStatus } from '../../../src/domain/report.ts';
import type { Descriptor } from '../../../src/registry/oci/oci-types.ts';
import { verifyImage } from '../../../src/steps/verify-image.ts';
import { createMemorySource, type MemorySource } from '../support/memory-source.ts';
import { ports } from '../support/ports.ts';

const oci = (name: string) => {
  const [os = '', architecture = '', variant] = name.split('/');
  return { os, architecture, ...(variant ? { variant } : {}) };
};

function platforms(...names: string[]): Platform[] {
  return names.map((name) => {
    const platform = parsePlatform(name);
    if (!platform) throw new Error(name);
    return platform;
  });
}

/** Images that differ, as real ones do. */
function image(source: MemorySource, name: string, configName = name): Descriptor {
  return source.putImage({
    platform: oci(name),
    configPlatform: oci(configName),
    config: { Labels: { of: `${name} ${Math.random()}` } },
  });
}

function attestation(source: MemorySource, target: string | undefined): Descriptor {
  return {
    ...source.put(
      JSON.stringify({ about: target ?? Math.random() }),
      'application/vnd.oci.image.manifest.v1+json',
    ),
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      ...(target === undefined ? {} : { 'vnd.docker.reference.digest': target }),
    },
  };
}

interface Case {
  readonly name: string;
  readonly make: (source: MemorySource) => Descriptor;
  readonly ask?: Platform[];
  /** `platform-set`, then `config-platform` of each image. */
  readonly expect: readonly [CheckStatus, ...CheckStatus[]];
  readonly says?: RegExp;
}

const GONE = `sha256:${'0'.repeat(64)}`;

const cases: readonly Case[] = [
  {
    name: 'exactly what was asked for',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), image(s, 'linux/arm64'), image(s, 'linux/arm/v7')]),
    ask: platforms('amd64', 'arm64', 'arm/v7'),
    expect: ['pass', 'pass', 'pass', 'pass'],
  },
  {
    name: 'other spellings of the same platforms',
    make: (s) =>
      s.putIndex([image(s, 'linux/amd64/v1', 'linux/amd64'), image(s, 'linux/arm64/v8', 'linux/arm64')]),
    ask: platforms('x86_64', 'aarch64'),
    expect: ['pass', 'pass', 'pass'],
  },
  {
    name: 'attestations do not count',
    make: (s) => {
      const [a, b] = [image(s, 'linux/amd64'), image(s, 'linux/arm64')];
      return s.putIndex([a, b, attestation(s, a.digest), attestation(s, b.digest)]);
    },
    ask: platforms('amd64', 'arm64'),
    expect: ['pass', 'pass', 'pass'],
  },
  {
    name: 'a platform is missing',
    make: (s) => s.putIndex([image(s, 'linux/amd64')]),
    ask: platforms('amd64', 'arm64'),
    expect: ['fail', 'pass'],
    says: /the image has no linux\/arm64/,
  },
  {
    name: 'another variant is another platform',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), image(s, 'linux/arm/v6')]),
    ask: platforms('amd64', 'arm/v7'),
    expect: ['fail', 'pass', 'pass'],
    says: /has no linux\/arm\/v7; it has linux\/arm\/v6, which is another platform/,
  },
  {
    name: 'a platform too many',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), image(s, 'linux/s390x')]),
    ask: platforms('amd64'),
    expect: ['fail', 'pass', 'pass'],
    says: /has linux\/s390x .*which was not asked for/,
  },
  {
    name: 'a platform twice',
    make: (s) => s.putIndex([image(s, 'linux/arm64'), image(s, 'linux/arm64/v8')]),
    expect: ['fail', 'pass', 'pass'],
    says: /linux\/arm64 2 times/,
  },
  {
    name: 'an attestation of another build',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), attestation(s, GONE)]),
    expect: ['fail', 'pass'],
    says: /not in this index/,
  },
  {
    name: 'an attestation of nothing',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), attestation(s, undefined)]),
    expect: ['fail', 'pass'],
    says: /does not say which image/,
  },
  {
    name: 'an unknown/unknown entry that is no attestation',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), { ...attestation(s, undefined), annotations: {} }]),
    ask: platforms('amd64'),
    expect: ['fail', 'pass'],
    says: /unknown\/unknown/,
  },
  {
    name: 'a child of the index was cleaned up',
    make: (s) => {
      const lost = image(s, 'linux/arm64');
      s.blobs.delete(lost.digest);
      return s.putIndex([image(s, 'linux/amd64'), lost]);
    },
    ask: platforms('amd64', 'arm64'),
    expect: ['fail', 'pass'],
    says: /which the registry does not have/,
  },
  {
    name: 'an index inside the index',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), s.putIndex([image(s, 'linux/arm64')])]),
    ask: platforms('amd64', 'arm64'),
    expect: ['pass', 'pass', 'pass'],
  },
  {
    name: 'an index inside that one, too',
    make: (s) => s.putIndex([s.putIndex([s.putIndex([image(s, 'linux/arm64')])])]),
    ask: platforms('arm64'),
    expect: ['pass', 'pass'],
  },
  {
    name: 'an image that calls itself an attestation is a second image for its platform',
    make: (s) => {
      const first = image(s, 'linux/amd64');
      return s.putIndex([first, { ...attestation(s, first.digest), ...image(s, 'linux/amd64') }]);
    },
    ask: platforms('amd64'),
    expect: ['fail', 'pass', 'pass'],
    says: /has linux\/amd64 2 times/,
  },
  {
    name: 'one without a platform is what its config says, whatever its annotations',
    make: (s) => {
      const first = image(s, 'linux/amd64');
      const second = s.putImage({ configPlatform: oci('linux/s390x') });
      return s.putIndex([first, { ...second, annotations: attestation(s, first.digest).annotations ?? {} }]);
    },
    ask: platforms('amd64'),
    expect: ['fail', 'pass', 'pass'],
    says: /has linux\/s390x .*which was not asked for/,
  },
  {
    name: 'a media type for artifacts on what runtimes start',
    make: (s) =>
      s.putIndex([
        s.putImage({ platform: oci('linux/amd64'), manifest: { artifactType: 'application/x' } }),
        s.putImage({
          platform: oci('linux/arm64'),
          configType: 'application/x',
          configPlatform: oci('linux/arm/v7'),
        }),
        s.putImage({ configPlatform: oci('linux/s390x'), configType: 'application/x' }),
      ]),
    expect: ['warn', 'pass', 'fail', 'pass'],
    says: /linux\/arm64 has the media type application\/x; some[\s\S]*offers this image as linux\/arm64/,
  },
  {
    name: 'names that runtimes do not know, though people use them',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), image(s, 'linux/armv7')]),
    ask: platforms('amd64', 'arm/v7'),
    expect: ['fail', 'pass', 'pass'],
    says: /the image has no linux\/arm\/v7.*/,
  },
  {
    name: 'names that runtimes take for others',
    make: (s) => s.putIndex([image(s, '/x86_64'), image(s, 'Linux/AARCH64/8'), image(s, 'linux/armhf')]),
    ask: platforms('amd64', 'arm64', 'arm/v7'),
    expect: ['pass', 'pass', 'pass', 'pass'],
  },
  {
    name: 'entries of types that runtimes do not follow',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), s.put('{}', 'application/vnd.in-toto+json')]),
    expect: ['warn', 'pass'],
    says: /it is application\/vnd.in-toto\+json/,
  },
  {
    name: 'a single manifest: its config says what it is',
    make: (s) => s.putImage({ configPlatform: oci('linux/arm64/v8') }),
    ask: platforms('arm64'),
    expect: ['pass', 'pass'],
  },
  {
    name: 'a single manifest where an index belongs',
    make: (s) => s.putImage({ configPlatform: oci('linux/amd64') }),
    ask: platforms('amd64', 'arm64'),
    expect: ['fail', 'pass'],
    says: /single image, not a list of platforms/,
  },
  {
    name: 'nothing is a pass for a platform that we do not know',
    make: (s) =>
      s.putIndex([
        image(s, 'linux/amd64'),
        image(s, 'linux/mips64le'),
        image(s, 'windows/amd64'),
        image(s, 'windows/amd64'),
      ]),
    expect: ['fail', 'pass', 'pass', 'pass', 'pass'],
    says: /linux\/mips64le .* nothing in it was checked \(binary-arch, .*entrypoint and distinct\)[\s\S]*windows\/amd64/,
  },
  {
    name: 'an empty index',
    make: (s) => s.putIndex([]),
    expect: ['fail'],
    says: /no image for any platform/,
  },
  {
    name: 'an artifact among images',
    make: (s) => {
      const config = s.put('{}', 'application/vnd.oci.empty.v1+json');
      const manifest = { schemaVersion: 2, config, layers: [] };
      return s.putIndex([
        image(s, 'linux/amd64'),
        s.put(JSON.stringify(manifest), 'application/vnd.oci.image.manifest.v1+json'),
      ]);
    },
    expect: ['warn', 'pass'],
    says: /that is not an image: it is an artifact/,
  },
  {
    name: 'the config says another architecture',
    make: (s) => s.putIndex([image(s, 'linux/amd64'), image(s, 'linux/arm64', 'linux/amd64')]),
    ask: platforms('amd64', 'arm64'),
    expect: ['pass', 'pass', 'fail'],
    says: /offers this image as linux\/arm64, but its own config says linux\/amd64/,
  },
  {
    name: 'the config says another variant',
    make: (s) => s.putIndex([image(s, 'linux/arm/v6', 'linux/arm/v7')]),
    expect: ['pass', 'fail'],
    says: /offers this image as linux\/arm\/v6/,
  },
  {
    name: 'the config leaves the variant out',
    make: (s) => s.putIndex([image(s, 'linux/arm/v6', 'linux/arm'), image(s, 'linux/arm/v7', 'linux/arm')]),
    expect: ['pass', 'warn', 'pass'],
    says: /leaves out the variant/,
  },
];

test.each(cases)('$name', async ({ make, ask, expect: expected, says }) => {
  const source = createMemorySource();
  const { digest } = make(source);
  const report = await verifyImage(
    source,
    digest,
    { ...(ask ? { platforms: ask } : {}), allow: [], skipChecks: [], openLayers: false },
    ports,
  );
  const status = (name: string, results: typeof report.checks) =>
    results.filter((result) => result.check === name).map((result) => result.status)[0];
  expect([
    status('platform-set', report.checks),
    ...report.platforms.map((platform) => status('config-platform', platform.checks)),
  ]).toEqual(expected);
  expect(report.ok).toBe(!expected.includes('fail'));
  const messages = [...report.checks, ...report.platforms.flatMap((platform) => platform.checks)]
    .filter((result) => result.status !== 'pass' && result.status !== 'skip')
    .map((result) => result.message);
  if (says) expect(messages.join('\n')).toMatch(says);
  else expect(messages).toEqual([]);
});

test('a check that was turned off says so and is no pass', async () => {
  const source = createMemorySource();
  const { digest } = source.putIndex([image(source, 'linux/amd64', 'linux/s390x')]);
  const report = await verifyImage(
    source,
    digest,
    {
      platforms: platforms('arm64'),
      allow: [],
      skipChecks: ['platform-set', 'config-platform'],
      openLayers: false,
    },
    ports,
  );
  expect(report.ok).toBe(true);
  expect(report.checks).toContainEqual({
    check: 'platform-set',
    status: 'skip',
    message: 'turned off by the user',
  });
  expect(report.platforms[0]?.checks).toContainEqual({
    check: 'config-platform',
    status: 'skip',
    message: 'turned off by the user',
  });
});
