/** Rows for the checks of an image's files, and how one is run. */
import type { CheckName, CheckStatus } from '../../../src/domain/report.ts';
import type { ElfFacts } from '../../../src/elf/format/elf-types.ts';
import type { ImageConfig } from '../../../src/registry/oci/oci-types.ts';
import {
  type Arch,
  debian,
  dynamic,
  elf,
  findingsOf,
  type Item,
  judgeImages,
  program,
} from './image-maker.ts';

/** One finding; a row lists all that are not passes. */
export type Expected = readonly [check: CheckName, status: CheckStatus, says?: RegExp];

export interface Case {
  readonly name: string;
  readonly platform: string;
  readonly layers: readonly (readonly Item[])[];
  readonly config?: ImageConfig['config'];
  readonly allow?: readonly string[];
  readonly expect: readonly Expected[];
}

export const APP = { Entrypoint: ['/app'] };

/** Debian with a program of one's own. */
export const withApp = (
  platform: string,
  arch: Arch,
  app: ElfFacts,
  more: Partial<Case> & { files?: readonly Item[] } = {},
): Omit<Case, 'name' | 'expect'> => {
  const { files = [], ...rest } = more;
  return { platform, layers: [debian(arch), [program('/app', app), ...files]], config: APP, ...rest };
};

/** Many programs, so that a layer looks like a base image. */
export const many = (arch: Arch, count: number): Item[] =>
  Array.from({ length: count }, (_, index) => program(`/usr/bin/tool${index}`, dynamic(arch)));

export const needs = (arch: Arch, ...libraries: string[]): ElfFacts =>
  dynamic(arch, [...libraries, 'libc.so.6']);
export const ssl = (arch: Arch): ElfFacts =>
  elf(arch, { dynamic: true, soname: 'libssl.so.3', needed: ['libc.so.6'] });

export const v6 = (cpuArch: number, more: object = {}): ElfFacts =>
  elf('armel', { arm: { cpuArch, ...more }, flags: 0x5000200 });

/** Everything found is expected, and says what it must; what a person shall change is told with each. */
export function runCase({ expect: expected, allow, name: _, ...image }: Case): void {
  const report = judgeImages([image], allow ? { allow } : {});
  const findings = findingsOf(report);
  expect(findings.map(({ check, status }) => [check, status])).toEqual(
    expected.map(([check, status]) => [check, status]),
  );
  expected.forEach(([, , says], index) => {
    if (says) expect(findings[index]?.message).toMatch(says);
  });
  for (const finding of findings) if (finding.status !== 'skip') expect(finding.remedy).toBeTruthy();
  expect(report.ok).toBe(!expected.some(([, status]) => status === 'fail'));
}
