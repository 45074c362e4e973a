/** Hashes of wheels, to be pinned. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordPath, type WheelBuild } from '../../src/domain/wheel.ts';
import { must } from './run.ts';

/** The wheels of a version for each architecture, as pip finds them. */
export function wheelBuilds(project: string, version: string): Readonly<Record<string, WheelBuild>> {
  const builds: Record<string, WheelBuild> = {};
  for (const [name, machine] of [
    ['amd64', 'x86_64'],
    ['arm64', 'aarch64'],
  ] as const) {
    const directory = mkdtempSync(join(tmpdir(), 'multihull-wheel-'));
    const platforms = ['manylinux2014', 'manylinux_2_17', 'manylinux2010', 'manylinux1'].flatMap((tag) => [
      '--platform',
      `${tag}_${machine}`,
    ]);
    const python = (...args: string[]) => must(`${project} ${version} for ${name}`, 'python3', args);
    python(
      ...['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:', ...platforms],
      ...['--dest', directory, `${project}==${version}`],
    );
    const [file = ''] = readdirSync(directory);
    const sha256 = createHash('sha256')
      .update(readFileSync(join(directory, file)))
      .digest('hex');
    python('-m', 'zipfile', '--extract', join(directory, file), join(directory, 'tree'));
    const list = readFileSync(join(directory, 'tree', recordPath({ project, version })));
    builds[name] = { file, sha256, record: createHash('sha256').update(list).digest('hex') };
    rmSync(directory, { recursive: true });
  }
  return builds;
}
