import { describe, expect, test } from '@jest/globals';
import { BUILDKIT_IMAGE, BUILDX_SHA256, QEMU_IMAGE } from '../../../src/domain/pins.ts';
import { runsNatively } from '../../../src/domain/platforms/native.ts';
import { PLATFORM_TABLE } from '../../../src/domain/platforms/platform-table.ts';
import { planBuilder, planBuildx, planQemu } from '../../../src/plan/builder/builder.ts';
import { planNodes } from '../../../src/plan/builder/builder-nodes.ts';
import type { Facts } from '../../../src/plan/facts/facts.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { inputsOf, platform, type Typed } from '../../fakes/typed-inputs.ts';
import { base, CROSS, EXECUTES, type FactChanges, factsOf, planOf } from '../plan-samples.ts';

const ENV = { DOCKER_CONFIG: '/private' };
const missing = (reason: string) => ({ kind: 'missing', reason }) as const;
const found = (version: string) => ({ kind: 'found', version }) as const;

describe('QEMU', () => {
  const qemu = (platforms: string, changes: FactChanges = {}, typed: Typed = {}) =>
    planOf({ platforms, ...typed }, { text: EXECUTES, ...changes }).qemu;

  test.each<[string, string, FactChanges, string, string]>([
    ['nothing executes on a target', 'arm64', { text: CROSS }, 'not-needed', 'no stage executes'],
    ['only the host’s own platform', 'amd64', {}, 'not-needed', 'no stage executes on a foreign platform'],
    ['386 runs on amd64 as it is', 'amd64,386', {}, 'not-needed', 'no stage executes on a foreign platform'],
    ['a newer level of the same machine', 'amd64/v3', {}, 'not-needed', 'no stage executes'],
    ['a handler is there', 'arm64', { handlers: ['aarch64'] }, 'present', 'handlers for linux/arm64'],
    [
      'both handlers are there',
      'arm64,arm/v7',
      { handlers: ['aarch64', 'arm'] },
      'present',
      'handlers for linux/arm64, linux/arm/v7',
    ],
    [
      'one of two is there',
      'arm64,arm/v7',
      { handlers: ['aarch64'] },
      'install',
      'a stage executes on linux/arm/v7 and',
    ],
    [
      'none is there',
      'arm64',
      {},
      'install',
      'a stage executes on linux/arm64 and the kernel has no handler',
    ],
  ])('%s', (_title, platforms, changes, kind, why) => {
    expect(qemu(platforms, changes)).toEqual(
      expect.objectContaining({ kind, why: expect.stringContaining(why) }),
    );
  });

  test('handlers are installed by the pinned image, without a network, for what lacks only', () => {
    const plan = qemu('amd64,arm64,arm/v7,arm/v6,riscv64', { handlers: ['riscv64'] });
    expect(plan).toMatchObject({
      platforms: [platform('arm64'), platform('arm/v7'), platform('arm/v6')],
      commands: [
        {
          tool: 'docker',
          args: ['run', '--rm', '--privileged', '--network', 'none', QEMU_IMAGE, '--install', 'arm64,arm'],
        },
      ],
    });
  });

  test('a platform on which two stages execute is named once', () => {
    const text = `${EXECUTES}FROM debian:bookworm-slim AS more\nRUN true\nCOPY --from=1 / /\n`;
    expect(qemu('arm64', { text }).why).toBe('a stage executes on linux/arm64 and the kernel has no handler');
    expect(qemu('arm64', { text, handlers: ['aarch64'] }).why).toBe(
      'the kernel has handlers for linux/arm64',
    );
  });

  test('the distribution’s package is installed as root, or through a sudo that never asks', () => {
    const tools = (isRoot: boolean) => {
      const plan = qemu('arm64', { isRoot }, { 'qemu-image': 'package' });
      return plan.kind === 'install' ? plan.commands.map(({ tool, args }) => [tool, ...args].join(' ')) : [];
    };
    expect(tools(true)).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends qemu-user-static binfmt-support',
    ]);
    expect(tools(false)).toEqual(tools(true).map((line) => `sudo -n ${line}`));
  });

  test('a builder of the user’s brings its own', () => {
    const builder = { name: 'mine', driver: 'remote', platforms: ['linux/amd64'], native: [], nodes: 1 };
    expect(qemu('arm64', { builder }, { builder: 'mine' })).toEqual({
      kind: 'present',
      why: 'builder mine brings its own platforms',
    });
  });

  test('64-bit ARM is not assumed to run 32-bit code, and 386 not amd64', () => {
    const natives = (host: string) =>
      PLATFORM_TABLE.filter((row) => runsNatively(row, platform(host))).map(({ name }) => name);
    expect(natives('arm64')).toEqual(['linux/arm64']);
    expect(natives('386')).toEqual(['linux/386']);
    expect(natives('amd64')).toEqual([
      'linux/amd64',
      'linux/amd64/v2',
      'linux/amd64/v3',
      'linux/amd64/v4',
      'linux/386',
    ]);
  });

  test('an executing list may be given by hand', () => {
    const inputs = inputsOf();
    expect(planQemu(inputs, factsOf(inputs), []).kind).toBe('not-needed');
  });
});

describe('buildx', () => {
  const buildx = (typed: Typed, changes: Partial<Facts> = {}) => {
    const inputs = inputsOf(typed);
    return planBuildx(inputs, factsOf(inputs, changes));
  };
  const SUM = 'cd'.repeat(32);

  test.each([
    ['v0.33.0', 'recent'],
    ['0.13.1+ds1', 'a distribution’s'],
    ['v1.0.0', 'of a later major version'],
    ['b1ebba2', 'built from a commit'],
  ])('the machine’s %s is used: %s', (version) => {
    expect(buildx({}, { buildx: found(version) })).toEqual({ kind: 'found', version });
  });

  test.each<[string, Typed, Facts['buildx'], string, string]>([
    ['missing', {}, missing('x'), 'v0.33.0', 'the machine has none'],
    ['too old', {}, found('v0.12.1'), 'v0.33.0', "the machine's v0.12.1 is too old"],
    ['another', { 'buildx-version': 'v0.36.1' }, found('v0.33.0'), 'v0.36.1', 'the machine has v0.33.0'],
    ['none, one asked for', { 'buildx-version': '0.36.1' }, missing('x'), 'v0.36.1', 'the machine has none'],
  ])('%s: it is fetched', (_title, typed, fact, version, why) => {
    expect(buildx(typed, { buildx: fact })).toEqual({
      kind: 'download',
      version,
      why: expect.stringContaining(why),
      path: `/docker/buildx/releases/download/${version}/buildx-${version}.linux-amd64`,
      sha256: BUILDX_SHA256[version]?.['amd64'],
    });
  });

  test('the one that was asked for is there already', () => {
    expect(buildx({ 'buildx-version': 'v0.33.0' }).kind).toBe('found');
  });

  test.each([
    ['amd64', 'amd64'],
    ['arm64', 'arm64'],
    ['arm/v7', 'arm-v7'],
    ['arm/v6', 'arm-v6'],
    ['s390x', 's390x'],
    ['riscv64', 'riscv64'],
    ['ppc64le', 'ppc64le'],
  ])('on %s the binary of %s is fetched, with its own checksum', (host, name) => {
    const plan = buildx({}, { host: platform(host), buildx: missing('x') });
    expect(plan).toMatchObject({
      path: expect.stringMatching(new RegExp(`linux-${name}$`)),
      sha256: BUILDX_SHA256['v0.33.0']?.[name],
    });
  });

  test('an own checksum is for any version and machine', () => {
    const plan = buildx({ 'buildx-version': `v9.9.9@sha256:${SUM}` }, { host: platform('loong64') });
    expect(plan).toMatchObject({ kind: 'download', version: 'v9.9.9', sha256: SUM });
  });

  test('without a checksum for this machine it is refused', () => {
    expect(refusalOf(() => buildx({}, { host: platform('loong64'), buildx: missing('x') }))).toEqual({
      input: 'buildx-version',
      value: 'v0.33.0',
      message: 'buildx-version: Multihull has no checksum for buildx v0.33.0 on linux/loong64',
      remedy: expect.stringContaining('write buildx-version: v0.33.0@sha256:…'),
    });
  });
});

describe('the builder', () => {
  const builder = (typed: Typed, changes: Partial<Facts> = {}) => {
    const inputs = inputsOf(typed);
    const facts = factsOf(inputs, changes);
    return planBuilder(inputs, facts, ENV, planNodes(inputs, facts));
  };

  test('is made, with the pinned image and no entitlement, and removed', () => {
    expect(builder({})).toEqual({
      kind: 'create',
      name: 'multihull-0badcafe',
      why: 'on its own network',
      create: {
        tool: 'docker',
        // biome-ignore format: a command
        args: [
          'buildx', 'create', '--name', 'multihull-0badcafe', '--driver', 'docker-container',
          '--driver-opt', `image=${BUILDKIT_IMAGE}`, '--bootstrap',
        ],
        env: ENV,
      },
      append: [],
      remove: { tool: 'docker', args: ['buildx', 'rm', '--force', 'multihull-0badcafe'], env: ENV },
      nodes: [],
    });
  });

  test('a mirror on this machine puts it on the host’s network, also where nothing is pushed', () => {
    const plan = planOf({ push: 'false', images: '' }, { mirrors: ['127.0.0.1:5005'] }).builder;
    expect(plan.kind === 'create' ? plan.create.args : []).toContain('network=host');
    expect(plan.kind === 'create' ? plan.why : '').toContain('127.0.0.1:5005');
  });

  test.each([
    ['localhost:5000/trow', 'localhost:5000', true],
    ['127.0.0.1:5000/a,ghcr.io/acme/trow', '127.0.0.1:5000', true],
    ['[::1]:5000/trow', '[::1]:5000', true],
    ['ghcr.io/acme/trow', '', false],
    ['registry.local:5000/trow', '', false],
  ])('for %s it is on the host’s network: %s', (images, named, onHost) => {
    const plan = builder({ images });
    const args = plan.kind === 'create' ? plan.create.args : [];
    expect(args.includes('network=host')).toBe(onHost);
    if (onHost) expect(plan).toMatchObject({ why: `on the host's network, to reach ${named}` });
  });

  // biome-ignore format: a table
  test.each<[string, Typed, boolean]>([
    ['FROM', {}, false],
    ['a cache', { 'cache-ref': 'localhost:9/cache' }, true],
    ['the base of a written Dockerfile', { base: 'localhost:9/base' }, true],
    ['a build context', { 'build-contexts': 'localhost:9/x=docker-image://localhost:9/x' }, true],
    ['a build argument with the reference', { 'build-args': 'BASE=localhost:9/x' }, true],
    ['a build argument with the registry', { 'build-args': 'HUB=localhost:9' }, true],
    ['a build argument with a prefix', { 'build-args': 'HUB=localhost:9/' }, true],
    ['a login', { registry: 'localhost:9', username: 'a', password: 'b' }, true],
    ['another argument', { 'build-args': 'URL=http://localhost:9' }, false],
  ])('a registry on this machine that %s names: on the host’s network: %#', (_title, typed, onHost) => {
    const text = 'FROM localhost:9/x AS x\nFROM scratch\nCOPY --from=localhost:9/y / /\nRUN --mount=from=localhost:9/z true\n';
    const plan = planOf(typed, { text, bases: [base('localhost:9/x', 'linux/amd64')] }).builder;
    expect(plan.kind === 'create' && plan.create.args.includes('network=host')).toBe(onHost);
  });

  test('an own BuildKit image', () => {
    expect(builder({ 'buildkit-image': 'a.io/b:1' })).toMatchObject({
      create: { args: expect.arrayContaining(['image=a.io/b:1']) },
    });
  });

  const existing = (driver: string): Partial<Facts> => ({
    builder: { name: 'mine', driver, platforms: [], native: [], nodes: 1 },
  });
  test.each(['docker-container', 'remote', 'kubernetes'])(
    'an existing %s builder is used as it is',
    (driver) => {
      expect(builder({ builder: 'mine' }, existing(driver))).toEqual({ kind: 'existing', name: 'mine' });
    },
  );

  test('an existing remote builder needs no Docker here', () => {
    const changes = { ...existing('remote'), docker: missing('no daemon') };
    expect(builder({ builder: 'mine' }, changes).kind).toBe('existing');
  });

  test.each<[string, Typed, Partial<Facts>, string | undefined, string, string]>([
    ['does not exist', { builder: 'mine' }, {}, 'builder', 'no builder named "mine"', 'docker buildx ls'],
    [
      'the docker driver',
      { builder: 'mine' },
      existing('docker'),
      'builder',
      'cannot push by digest',
      'docker-container',
    ],
    [
      'no Docker',
      {},
      { docker: missing('no daemon') },
      undefined,
      'Docker cannot be used: no daemon',
      'Start Docker',
    ],
  ])('is refused: %s', (_title, typed, changes, input, message, remedy) => {
    expect(refusalOf(() => builder(typed, changes))).toMatchObject({
      input,
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
  });
});
