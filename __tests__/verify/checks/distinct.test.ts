import type { ElfFacts } from '../../../src/elf/format/elf-types.ts';
import { type Arch, debian, elf, findingsOf, judgeImages, program, script } from '../support/image-maker.ts';
import { APP, v6 } from '../support/verdict-cases.ts';

describe('distinct', () => {
  const one = (platform: string, app: ElfFacts, id: string) => ({
    platform,
    layers: [[program('/app', app, 0o755, id)]],
    config: APP,
  });

  test('different programs pass', () => {
    const report = judgeImages([
      one('linux/amd64', elf('amd64'), 'a'),
      one('linux/arm64', elf('arm64'), 'b'),
    ]);
    expect(findingsOf(report)).toEqual([]);
  });

  test('the same program in two platforms fails, and names both', () => {
    const report = judgeImages([
      one('linux/amd64', elf('amd64'), 'a'),
      one('linux/arm64', elf('amd64'), 'a'),
    ]);
    expect(findingsOf(report)).toMatchObject([
      { check: 'binary-arch', status: 'fail' },
      { check: 'distinct', status: 'fail', message: 'linux/amd64 and linux/arm64 have the very same /app' },
    ]);
  });

  test('the same program in two variants of a machine is a warning', () => {
    const report = judgeImages([one('linux/arm/v6', v6(6), 'a'), one('linux/arm/v7', v6(6), 'a')]);
    expect(findingsOf(report)).toMatchObject([{ check: 'distinct', status: 'warn' }]);
    expect(report.ok).toBe(true);
  });

  test('the same script is what everybody has', () => {
    const scripted = (platform: string, arch: Arch) => ({
      platform,
      layers: [debian(arch), [script('/entrypoint.sh', '/bin/sh')]],
      config: { Entrypoint: ['/entrypoint.sh'] },
    });
    expect(
      findingsOf(judgeImages([scripted('linux/amd64', 'amd64'), scripted('linux/arm64', 'arm64')])),
    ).toEqual([]);
  });
});
