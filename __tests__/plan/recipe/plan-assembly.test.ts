import { describe, expect, test } from '@jest/globals';
import { parseDigest } from '../../../src/domain/names/digest.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { BaseImage } from '../../../src/plan/model/assembly.ts';
import type { Plan } from '../../../src/plan/model/plan.ts';
import { describePlan, planCommands, planToJson } from '../../../src/plan/print-plan.ts';
import { chooseRecipe } from '../../../src/plan/recipe/choose-recipe.ts';
import { crateOf } from '../../crate/crate-samples.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { inputsOf, platform, type Typed } from '../../fakes/typed-inputs.ts';
import { type FactChanges, factsOf } from '../plan-samples.ts';

const TWO = 'linux/amd64,linux/arm/v7';
const MANIFEST = parseDigest(`sha256:${'b'.repeat(64)}`);

/** A machine without Docker. */
function assembled(typed: Typed = {}, changes: FactChanges = {}, config: object = {}): Plan {
  const inputs = inputsOf({ compile: 'runner', platforms: TWO, ...typed });
  const tools = {
    glibc: '2.36',
    distribution: 'debian',
    codename: 'bookworm',
    rustup: { kind: 'found' as const },
    toolchains: [],
    targets: new Set<string>(),
    packages: new Set<string>(),
    foreignArchitectures: new Set<string>(),
    emulators: new Map<string, string>(),
    cargoHome: '/home/me/.cargo',
    variables: new Set<string>(),
    hasCertificates: true,
    hasCompiler: true,
    cannotInstall: undefined,
    noZig: undefined,
    searchPath: '/usr/bin:/bin',
  };
  const compileHost = {
    host: platform('linux/amd64'),
    native: [],
    runDirectory: '/tmp/run/multihull-0badcafe',
  };
  const shell = { parse: () => ({ statements: [], readable: true }) };
  const dockerfile = chooseRecipe(
    inputs,
    { kind: 'crate', crate: crateOf({}), own: undefined, tools, shell },
    compileHost,
  );
  const missing = { kind: 'missing' as const, reason: 'there is no docker on PATH' };
  if (!MANIFEST) throw new Error('a digest');
  const baseImages = inputs.platforms.map(
    (one): BaseImage => ({ platform: one, manifest: MANIFEST, layers: [], config: { config } }),
  );
  const facts = factsOf(inputs, {
    text: dockerfile.text,
    docker: missing,
    buildx: missing,
    baseImages,
    ...changes,
  });
  return makePlan(inputs, { ...facts, dockerfile });
}

function assembly(...of: Parameters<typeof assembled>) {
  const { build } = assembled(...of);
  if (build.kind !== 'assemble') throw new Error('BuildKit builds it');
  return build;
}

test('no Docker, no builder, no buildx, and nobody to log in to it', () => {
  const plan = assembled({ registry: 'ghcr.io', username: 'ada', password: 'x' });
  expect(plan).toMatchObject({
    builder: { kind: 'none' },
    buildx: { kind: 'none' },
    usesDocker: false,
    notices: [],
  });
  expect(planCommands(plan).filter((line) => /buildx/.test(line))).toEqual([]);
  expect(plan.files.filter(({ path }) => /Dockerfile/.test(path))).toEqual([]);
});

test('the base is pinned by digest, and so is each platform’s own image of it', () => {
  const { base, images } = assembly();
  expect(base).toMatchObject({
    reference: 'debian:bookworm-slim',
    digest: `sha256:${'a'.repeat(64)}`,
    repository: { registry: 'docker.io', path: 'library/debian:bookworm-slim' },
  });
  expect(images.map((image) => [image.platform.name, image.base?.manifest, image.gathered])).toEqual([
    ['linux/amd64', MANIFEST, '/tmp/run/multihull-0badcafe/programs/out/linux/amd64/image'],
    ['linux/arm/v7', MANIFEST, '/tmp/run/multihull-0badcafe/programs/out/linux/arm/v7/image'],
  ]);
});

test('annotations say what it is built on; those of the user’s stand where they are put', () => {
  const { indexAnnotations, layoutAnnotations, images } = assembly({
    annotations:
      'both=1\nindex:top=2\nmanifest[linux/arm/v7]:own=3\nmanifest-descriptor:d=4\nindex-descriptor:l=5',
  });
  const NAME = 'org.opencontainers.image.base.name';
  const DIGEST = 'org.opencontainers.image.base.digest';
  expect(indexAnnotations).toMatchObject({
    both: '1',
    top: '2',
    [NAME]: 'debian:bookworm-slim',
    [DIGEST]: `sha256:${'a'.repeat(64)}`,
  });
  expect(layoutAnnotations).toEqual({ l: '5' });
  expect(
    images.map(({ annotations }) => [annotations['both'], annotations['own'], annotations[DIGEST]]),
  ).toEqual([
    ['1', undefined, MANIFEST],
    ['1', '3', MANIFEST],
  ]);
  expect(images.map(({ descriptorAnnotations }) => descriptorAnnotations)).toEqual([{ d: '4' }, { d: '4' }]);
});

test('it is of the commit’s time', () => {
  expect(assembly()).toMatchObject({ epoch: 1_772_600_767, created: '2026-03-04T05:06:07Z' });
  expect(assembly({ 'build-args': 'SOURCE_DATE_EPOCH=86400' })).toMatchObject({
    epoch: 86_400,
    created: '1970-01-02T00:00:00Z',
  });
});

describe('refused', () => {
  test('a base that wants something executed', () => {
    expect(refusalOf(() => assembled({}, {}, { OnBuild: ['RUN apt-get update'] }))).toMatchObject({
      input: 'base',
      message: expect.stringContaining('ONBUILD RUN apt-get update'),
    });
  });

  test('a base that cannot be looked up; a plan for reading says so and goes on', () => {
    const unknown = { kind: 'unknown' as const, reference: 'debian:bookworm-slim', reason: 'it hangs' };
    const changes = { bases: [unknown], baseImages: [] };
    expect(() => assembled({}, changes)).toThrow('base: debian:bookworm-slim cannot be read: it hangs');
    const plan = assembled({ mode: 'plan' }, changes);
    expect(plan.notices).toMatchObject([
      { message: 'base: debian:bookworm-slim could not be looked up (it hangs)' },
    ]);
  });
});

test('from scratch there is no base', () => {
  const build = assembly({ base: 'scratch' }, { bases: [], baseImages: [] });
  expect(build.base).toBeUndefined();
  expect(build.indexAnnotations).not.toHaveProperty('org.opencontainers.image.base.name');
});

test('people read on what it is put, programs the digests', () => {
  const plan = assembled();
  expect(describePlan(plan).join('\n')).toMatch(
    /^image {6}assembled by Multihull on debian:bookworm-slim, pinned to sha256:a+; no Docker is needed$/m,
  );
  expect(describePlan(plan).join('\n')).not.toMatch(/^(?:builder|buildx|QEMU)/m);
  expect(planToJson(plan)).toMatchObject({
    assembly: { base: { platforms: { 'linux/amd64': MANIFEST, 'linux/arm/v7': MANIFEST } } },
  });
});

describe('provenance', () => {
  const own = (...of: Parameters<typeof assembled>) => {
    const { provenance } = assembled(...of);
    if (provenance.kind !== 'own') throw new Error(`no provenance: ${provenance.why}`);
    return provenance;
  };

  test('says what shaped the image, by what was asked, and what it was made of', () => {
    const { source, base, parameters, platforms, rustc } = own({
      bin: 'trow',
      'cargo-args': '--no-default-features',
      labels: 'team=boats',
    });
    expect(source).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/), isDirty: false });
    expect(base).toMatchObject({ reference: expect.stringContaining('debian:bookworm-slim') });
    expect([...(base?.manifests ?? [])]).toEqual([
      ['linux/amd64', MANIFEST],
      ['linux/arm/v7', MANIFEST],
    ]);
    expect(parameters).toEqual({
      compile: 'runner',
      bin: ['trow'],
      'cargo-args': ['--no-default-features'],
      labels: ['team=boats'],
    });
    expect(platforms).toEqual([
      { name: 'linux/amd64', target: 'x86_64-unknown-linux-gnu' },
      { name: 'linux/arm/v7', target: 'armv7-unknown-linux-gnueabihf' },
    ]);
    expect(rustc).toMatchObject({ tool: 'rustc', inherits: 'compiler' });
  });

  test('has no secret in it, wherever somebody wrote one', () => {
    const typed = {
      registry: 'ghcr.io',
      username: 'ada',
      password: 'hunter2-registry',
      secrets: 'token=first-line-of-it\n"key=-----BEGIN\nsecond-secret-line"',
      'cargo-args': '--config registries.own.token="first-line-of-it"',
      labels: 'a=x-hunter2-registry-y\nb=second-secret-line',
    };
    const text = JSON.stringify(own(typed));
    for (const secret of ['hunter2-registry', 'first-line-of-it', 'second-secret-line'])
      expect(text).not.toContain(secret);
    expect(text).toContain('x-***-y');
  });

  test.each<[Typed, string | undefined]>([
    [{}, undefined],
    [{ provenance: 'true' }, undefined],
    [{ provenance: 'mode=min' }, undefined],
    [{ provenance: 'false' }, 'it is turned off'],
    [{ push: 'false' }, 'the image is not kept'],
  ])('%j', (typed, why) => {
    const { provenance } = assembled(typed);
    expect(provenance.kind === 'none' ? provenance.why : undefined).toBe(why);
  });
});
