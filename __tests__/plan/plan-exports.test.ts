/** What of an image is kept on this machine: chosen in the plan. */
import { describe, expect, test } from '@jest/globals';
import { describePlan, planCommands, planToJson } from '../../src/plan/print-plan.ts';
import { platform } from '../fakes/typed-inputs.ts';
import { planOf } from './plan-samples.ts';

const TWO = 'linux/arm64,linux/amd64';

describe('load', () => {
  test('of several platforms the daemon’s is loaded, and the plan says so', () => {
    const plan = planOf({ load: 'true', platforms: TWO, tags: 'v1' });
    expect(plan.exports.load?.platform.name).toBe('linux/amd64');
    expect(plan.tags).toEqual([]);
    expect(plan.notices.map(({ message }) => message)).toContain(
      'load: Docker keeps one platform under a name: of linux/arm64, linux/amd64, linux/amd64 is loaded',
    );
    expect(describePlan(plan)).toContain('load       linux/amd64 into Docker, as ghcr.io/acme/trow:v1');
    expect(planCommands(plan)).toContain('docker load --quiet');
    expect(planToJson(plan)).toMatchObject({
      load: { platform: 'linux/amd64', names: ['ghcr.io/acme/trow:v1'] },
    });
  });

  test('the daemon may be on another machine than the client', () => {
    const plan = planOf(
      { load: 'true', platforms: TWO },
      { docker: { kind: 'found', version: '28.0.0', platform: 'linux/arm64' } },
    );
    expect(plan.exports.load?.platform.name).toBe('linux/arm64');
  });

  test('a daemon on ARM does not tell its variant', () => {
    const plan = planOf(
      { load: 'true', platforms: 'linux/arm/v6,linux/arm/v7,linux/arm64' },
      { docker: { kind: 'found', version: '28.0.0', platform: 'linux/arm' } },
    );
    expect(plan.exports.load?.platform.name).toBe('linux/arm/v7');
  });

  test('a single platform is loaded whatever it is, without a word', () => {
    const plan = planOf({ load: 'true', platforms: 'linux/riscv64' });
    expect(plan.exports.load?.platform.name).toBe('linux/riscv64');
    expect(plan.notices).toEqual([]);
  });

  test('several, of which none is the daemon’s, are refused', () => {
    expect(() => planOf({ load: 'true', platforms: 'linux/arm64,linux/arm/v7' })).toThrow(
      /runs linux\/amd64, and the image has linux\/arm64, linux\/arm\/v7/,
    );
  });

  test('with push: true tags move, too', () => {
    const plan = planOf({ load: 'true', push: 'true', platforms: TWO, tags: 'v1' });
    expect(plan.tags).toHaveLength(1);
    expect(plan.exports.names).toEqual(plan.tags);
  });

  test('needs a Docker, except for a plan', () => {
    const docker = { kind: 'missing', reason: 'no daemon' } as const;
    expect(() => planOf({ load: 'true' }, { docker })).toThrow(/Docker cannot be used|load needs Docker/);
    expect(planOf({ load: 'true', mode: 'plan' }, { docker }).exports.load).toBeDefined();
  });

  test('needs a tag', () => {
    expect(() => planOf({ load: 'true', tags: 'type=semver,pattern={{version}},enable=false' })).toThrow(
      /no rule gives a tag/,
    );
  });
});

describe('outputs', () => {
  test('an archive for Docker has one platform', () => {
    const plan = planOf({ outputs: 'type=docker,dest=a.tar', platforms: 'linux/arm64' });
    expect(plan.exports.archives).toMatchObject([{ format: 'docker', platform: platform('linux/arm64') }]);
    expect(() => planOf({ outputs: 'type=docker,dest=a.tar', platforms: TWO })).toThrow(/has one platform/);
  });

  test('files are written by a second run of the same build', () => {
    const plan = planOf({ outputs: 'type=local,dest=out', target: 'app', 'build-args': 'A=b' });
    const [files] = plan.exports.files;
    expect(files?.command.args).toEqual(
      expect.arrayContaining(['--target', 'app', 'A=b', '--output', 'type=local,dest=/work/crate/out']),
    );
    expect(files?.command.args).toContain('--provenance=false');
  });

  test('compression reaches the exporter', () => {
    const { args } = planOf({ outputs: 'type=registry,compression=zstd' }).build.command;
    expect(args[args.indexOf('--output') + 1]).toContain('compression=zstd');
  });

  test('nothing of it is in a plan that was not asked for it', () => {
    const plan = planOf();
    expect(plan.exports).toMatchObject({ load: undefined, archives: [], files: [] });
    expect(planToJson(plan)).not.toHaveProperty('load');
  });
});
