/** What is fetched and what is found again is the pinned thing, file by file. The wheels are small ones of the test's own. */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ZigPlan } from '../../src/plan/model/zig-plan.ts';
import { planZig } from '../../src/plan/runner/plan-zig.ts';
import { prepareZig } from '../../src/steps/zig-tools.ts';
import { testPorts } from '../fakes/ports.ts';
import { refusalFrom } from '../fakes/refused.ts';

const HEADER = 'ziglang/lib/libc/include/generic-glibc/stdio.h';
const WINDOWS = 'ziglang/lib/libc/include/any-windows-any/windows.h';
const MINGW = 'ziglang/lib/libc/mingw/crt/a.c';
const GENERATED = 'ziglang/lib/libc/glibc/sysdeps/arm/arm-features.h';
const CARGO = 'cargo_zigbuild-1.0.data/scripts/cargo-zigbuild';

const WHEELS = [
  { project: 'cargo-zigbuild', files: { [CARGO]: '#!/bin/sh\n' } },
  {
    project: 'ziglang',
    files: {
      'ziglang/zig': 'zig',
      [HEADER]: 'int puts(const char *);\n',
      [WINDOWS]: 'windows',
      [MINGW]: 'mingw',
      'ziglang/lib/libc/glibc/sysdeps/arm/start.S': 'start',
    },
  },
];

/** A plan whose wheels are directories: they are copied in the place of being fetched and unpacked. */
function made(): { plan: ZigPlan; directory: string; wheels: string } {
  const directory = mkdtempSync(join(tmpdir(), 'multihull-zig-'));
  const wheels = join(directory, 'wheels');
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(wheels, path)), { recursive: true });
    writeFileSync(join(wheels, path), text, { mode: 0o644 });
  };
  const pinned = WHEELS.map(({ project, files }) => {
    const info = `${project.replace('-', '_')}-1.0.dist-info/RECORD`;
    const lines = Object.entries(files).map(([path, text]) => {
      put(path, text);
      return `${path},sha256=${createHash('sha256').update(text).digest('base64url')},${text.length}`;
    });
    const record = `${[...lines, `${info},,`].join('\r\n')}\r\n`;
    put(info, record);
    const sha256 = createHash('sha256').update(record).digest('hex');
    return { project, version: '1.0', builds: { amd64: { file: 'x.whl', sha256, record: sha256 } } };
  });
  const planned = planZig(pinned, 'amd64', {
    cacheDirectory: join(directory, 'cache'),
    runDirectory: join(directory, 'run-1'),
  });
  const plan: ZigPlan = {
    ...planned,
    download: { tool: 'true', args: [] },
    unpack: [{ tool: 'cp', args: ['-r', `${wheels}/.`, planned.staging] }],
  };
  return { plan, directory: planned.directory, wheels };
}

async function prepare(plan: ZigPlan) {
  const warnings: string[] = [];
  const ports = await testPorts();
  await prepareZig(plan, {
    ...ports,
    log: { ...ports.log, warn: (message: string) => void warnings.push(message) },
  });
  return warnings;
}

describe('zig as it is fetched', () => {
  test('programs can be executed, and files for other systems are not kept', async () => {
    const { plan, directory } = made();
    expect(await prepare(plan)).toEqual([]);
    for (const path of ['ziglang/zig', CARGO])
      expect(statSync(join(directory, path)).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(directory, HEADER), 'utf8')).toContain('puts');
    for (const path of [WINDOWS, MINGW]) expect(() => statSync(join(directory, path))).toThrow('ENOENT');
    expect(() => statSync(plan.staging)).toThrow('ENOENT');
  });

  test.each([
    ['another file', HEADER, 'int puts();\n', `${HEADER} is not the pinned file`],
    [
      'a further file',
      'ziglang/lib/libc/include/generic-glibc/evil.h',
      'x',
      'evil.h is not a part of the pinned wheels',
    ],
    [
      'another list',
      'ziglang-1.0.dist-info/RECORD',
      'x',
      'ziglang-1.0.dist-info/RECORD is not the pinned file',
    ],
  ])('%s in a wheel is refused, and nothing is left', async (_what, path, text, problem) => {
    const { plan, wheels, directory } = made();
    writeFileSync(join(wheels, path), text);
    const refusal = await refusalFrom(prepare(plan));
    expect(refusal.message).toContain(problem);
    expect(refusal.remedy).toContain('package index');
    for (const left of [directory, plan.staging]) expect(() => statSync(left)).toThrow('ENOENT');
  });
});

describe('zig that is there already', () => {
  const there = async () => {
    const all = made();
    await prepare(all.plan);
    // Nothing can be fetched a second time.
    rmSync(all.wheels, { recursive: true });
    return all;
  };

  test('is used as it is, with what cargo-zigbuild adds', async () => {
    const { plan, directory } = await there();
    writeFileSync(join(directory, GENERATED), 'by cargo-zigbuild');
    expect(await prepare(plan)).toEqual([]);
    expect(() => statSync(join(directory, GENERATED))).toThrow('ENOENT');
  });

  test.each([
    ['a changed program', 'ziglang/zig', 'evil'],
    ['a changed header', HEADER, 'evil'],
    ['a further header', 'ziglang/lib/libc/include/generic-glibc/evil.h', 'evil'],
    ['a further directory', 'ziglang/lib/evil/x', 'evil'],
    ['a changed list', 'ziglang-1.0.dist-info/RECORD', 'ziglang/zig,,\n'],
  ])('%s is not used: all is fetched again', async (_what, path, text) => {
    const { plan, directory } = await there();
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
    chmodSync(join(directory, path), 0o644);
    const refusal = await refusalFrom(prepare(plan));
    expect(refusal.message).toMatch(/cp/);
    expect(() => statSync(directory)).toThrow('ENOENT');
  });
});
