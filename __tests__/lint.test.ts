import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { temporary } from './fakes/tools.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const using = (module: string) => `import * as it from '${module}';\nexport const x = it;\n`;

interface Case {
  readonly directory: string;
  readonly text: string;
  /** The rule that must bite; undefined where the file is fine. */
  readonly rule: string | undefined;
}

// biome-ignore format: a table
const PURE = [
  'src/domain', 'src/plan', 'src/verify', 'src/verify/checks', 'src/crate/cross', 'src/dockerfile/syntax', 'src/shell',
  'src/elf', 'src/image/facts', 'src/util',
];
// biome-ignore format: a table
const EFFECTS = [
  'node:fs', 'node:fs/promises', 'node:child_process', 'node:http', 'node:https', 'node:net', 'node:os', 'node:process',
  '@actions/core', '@actions/exec', '../adapters/exec.ts', '../steps/build.ts', '../probe/probe.ts', '../../entries/cli.ts',
];
const STEPPING = [
  'src',
  'src/steps',
  'src/probe',
  'src/registry',
  'src/report',
  'src/commands',
  'src/image/layers',
  'src/inputs',
];
// biome-ignore format: a table
const ADAPTED = ['node:fs', 'node:fs/promises', 'node:child_process', 'node:http', 'node:net', '@actions/core', '../adapters/exec.ts', '../entries/cli.ts'];
const imports = (directories: readonly string[], modules: readonly string[], rule: string | undefined) =>
  directories.flatMap((directory) =>
    modules.map((module): Case => ({ directory, text: using(module), rule })),
  );
const environment = (directory: string): Case => ({
  directory,
  text: "export const x = process.env['HOME'];\n",
  rule: 'style/noProcessEnv',
});

const CASES: readonly Case[] = [
  ...imports(PURE, EFFECTS, 'style/noRestrictedImports'),
  ...imports(STEPPING, ADAPTED, 'style/noRestrictedImports'),
  ...[...PURE, ...STEPPING].map(environment),
  ...imports(['src/plan', 'src/verify'], ['../domain/platform.ts', 'node:path', 'semver'], undefined),
  ...imports(['src/steps', 'src/probe'], ['../ports.ts', '../plan/plan.ts', 'node:path'], undefined),
  ...imports(['src/adapters'], ['node:fs', '@actions/core', 'node:child_process'], undefined),
  ...(
    [
      ['suspicious/noExplicitAny', 'export const x = (a: any) => a;\n'],
      ['style/noDefaultExport', 'export default 1;\n'],
      ['style/noNonNullAssertion', 'export const x = (a?: { b: number }) => a!.b;\n'],
      ['style/useImportType', "import { X } from './x.ts';\nexport type Y = X;\n"],
      ['style/useNodejsImportProtocol', "import { join } from 'path';\nexport const x = join;\n"],
      ['correctness/noUnusedImports', "import { join } from 'node:path';\nexport const x = 1;\n"],
    ] as const
  ).map(([rule, text]): Case => ({ directory: 'src/adapters', text, rule })),
];
const fileOf = (index: number) => `${CASES[index]?.directory}/case-${index}.ts`;

/** Errors by file, as `group/rule`; the project's own settings, in a directory of their own, and one run for all. */
const found = new Map<string, string[]>();
beforeAll(async () => {
  const directory = await temporary();
  await copyFile(join(ROOT, 'biome.json'), join(directory, 'biome.json'));
  for (const [index, { text }] of CASES.entries()) {
    await mkdir(dirname(join(directory, fileOf(index))), { recursive: true });
    await writeFile(join(directory, fileOf(index)), text);
  }
  const { stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/biome'),
    ['lint', '--error-on-warnings', '--max-diagnostics=none', '--reporter=github', '.'],
    { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const lines = [...stdout.matchAll(/^::\w+ title=lint\/([\w/]+),file=([^,]+),/gm)];
  if (lines.length === 0) throw new Error(`the linter found nothing at all:\n${stdout}${stderr}`);
  for (const [, rule = '', file = ''] of lines) {
    const path = relative(directory, file);
    found.set(path, [...(found.get(path) ?? []), rule]);
  }
}, 30_000);

describe('the linter, with the project’s own settings', () => {
  test.each(CASES.map((entry, index) => ({ ...entry, index, line: entry.text.split('\n')[0] })))(
    'in $directory, $line: $rule',
    ({ index, rule }) => {
      expect(found.get(fileOf(index)) ?? []).toEqual(
        rule === undefined ? [] : expect.arrayContaining([rule]),
      );
    },
  );
});
