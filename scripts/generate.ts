/**
 * Writes what is derived from tables in code: action.yml, and the tables between markers in README.md and docs/.
 *   npm run generate            writes
 *   npm run generate -- --check fails when something is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolchainFor } from '../src/crate/cross/toolchain.ts';
import { ZIG_UNSUPPORTED } from '../src/crate/cross/zig-unsupported.ts';
import { FILE_KEYS, METADATA_KEYS } from '../src/crate/metadata/metadata-keys.ts';
import { nativeRows } from '../src/crate/native/package-rules.ts';
import { BOOKWORM } from '../src/domain/debian-release.ts';
import { PLATFORM_TABLE } from '../src/domain/platforms/platform-table.ts';
import { INPUTS, MERGE_INPUTS, OUTPUTS, PROMOTE_INPUTS, VERIFY_INPUTS } from '../src/inputs/input-table.ts';
import { VERSION } from '../src/multihull-version.ts';
import { CHECKS } from '../src/verify/checks/check-table.ts';
import { imageWorkflow } from './lib/image-workflow.ts';
import { metadataSchema } from './lib/metadata-schema.ts';
import { reportSchema } from './lib/report-schema.ts';
import { COMMON, ROOMS } from './lib/rooms.ts';
import { ROOT } from './lib/run.ts';

const isCheck = process.argv.includes('--check');
const stale: string[] = [];

function put(file: string, text: string): void {
  const path = join(ROOT, file);
  let current = '';
  try {
    current = readFileSync(path, 'utf8');
  } catch {
    // A new file.
  }
  if (current === text) return;
  if (isCheck) stale.push(file);
  else writeFileSync(path, text);
}

/** Replaces what stands between `<!-- generated:NAME -->` and `<!-- /generated -->`. */
function putTables(file: string, tables: Readonly<Record<string, string>>): void {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8').replace(
    /(<!-- generated:([a-z]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g,
    (_all, open: string, name: string, close: string) => {
      const table = tables[name];
      if (table === undefined) throw new Error(`${file}: there is no table "${name}"`);
      return `${open}${table}\n${close}`;
    },
  );
  put(file, text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

interface YmlInput {
  readonly name: string;
  readonly description: string;
  readonly fallback: string;
  readonly actionDefault?: string;
}

function actionYml(
  about: { readonly name: string; readonly description: string; readonly runs: readonly string[] },
  definitions: readonly YmlInput[],
  outputDefinitions: readonly { readonly name: string; readonly description: string }[],
): string {
  const inputs = definitions.map(({ name, description, fallback, actionDefault }) => {
    const lines = [
      `  ${name}:`,
      `    description: ${quoted(fallback === '' ? description : `${description} Default: ${fallback}.`)}`,
    ];
    if (actionDefault !== undefined) lines.push(`    default: ${actionDefault}`);
    return lines.join('\n');
  });
  const outputs = outputDefinitions.map(
    ({ name, description }) => `  ${name}:\n    description: ${quoted(description)}`,
  );
  return `# Generated from src/inputs/input-table.ts by \`npm run generate\`.
name: ${about.name}
description: ${about.description}
author: The Multihull authors
branding: { icon: anchor, color: blue }
inputs:
${inputs.join('\n')}
outputs:
${outputs.join('\n')}
runs:
  using: node24
${about.runs.map((line) => `  ${line}\n`).join('')}`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const tables = {
  inputs: markdownTable(
    ['input', 'default', 'meaning'],
    INPUTS.map(({ name, fallback, description }) => [`\`${name}\``, fallback, description]),
  ),
  mergeinputs: markdownTable(
    ['input', 'default', 'meaning'],
    MERGE_INPUTS.map(({ name, fallback, description }) => [`\`${name}\``, fallback, description]),
  ),
  promoteinputs: markdownTable(
    ['input', 'default', 'meaning'],
    PROMOTE_INPUTS.map(({ name, fallback, description }) => [`\`${name}\``, fallback, description]),
  ),
  verifyinputs: markdownTable(
    ['input', 'default', 'meaning'],
    VERIFY_INPUTS.map(({ name, fallback, description }) => [`\`${name}\``, fallback, description]),
  ),
  outputs: markdownTable(
    ['output', 'meaning'],
    OUTPUTS.map(({ name, description }) => [`\`${name}\``, description]),
  ),
  platforms: markdownTable(
    ['platform', 'also written', 'Rust target', 'Debian packages, cross', 'note'],
    PLATFORM_TABLE.map((row) => {
      const foreign = PLATFORM_TABLE.find((other) => other.rustGnu !== row.rustGnu) ?? row;
      return [
        `\`${row.name}\``,
        row.aliases.map((alias) => `\`${alias}\``).join(', '),
        `\`${row.rustGnu}\`${row.targetCpu === undefined ? '' : `, \`-C target-cpu=${row.targetCpu}\``}`,
        toolchainFor(row, foreign)
          .packages.map((name) => `\`${name}\``)
          .join(' '),
        row.note ?? '',
      ];
    }),
  ),
  nativecrates: markdownTable(
    ['crate', 'packages', 'with one of these features only', 'not with one of these'],
    [...nativeRows(BOOKWORM)]
      .sort((a, b) => (a.crate < b.crate ? -1 : a.crate > b.crate ? 1 : 0))
      .map(({ crate, packages, when, unless }) => [
        `\`${crate}\``,
        ...[packages, when, unless].map((names) => names.map((name) => `\`${name}\``).join(', ')),
      ]),
  ),
  zigunsupported: markdownTable(
    ['crate', 'why not zig', 'more'],
    ZIG_UNSUPPORTED.map(({ crate, reason, link }) => [`\`${crate}\``, `it ${reason}`, link]),
  ),
  rooms: markdownTable(
    ['room', 'what it holds', 'imports'],
    ROOMS.filter(({ name }) => !COMMON.includes(name)).map(({ name, holds, imports }) => [
      `\`${name}\``,
      holds,
      imports.map((one) => `\`${one}\``).join(' '),
    ]),
  ),
  metadata: markdownTable(
    ['key', 'for example', 'meaning'],
    METADATA_KEYS.map(({ name, example, description }) => [`\`${name}\``, `\`${example}\``, description]),
  ),
  metadatafiles: markdownTable(
    ['key of a file', 'meaning'],
    FILE_KEYS.map(({ name, description }) => [`\`${name}\``, description]),
  ),
  checks: markdownTable(
    ['check', 'passes when'],
    CHECKS.filter(({ kind }) => kind !== 'effect').map(({ name, passesWhen }) => [`\`${name}\``, passesWhen]),
  ),
};

put('docs/metadata.schema.json', metadataSchema());
put('docs/report.schema.json', reportSchema());
put('.github/workflows/image.yml', imageWorkflow(INPUTS, VERSION));
put(
  'action.yml',
  actionYml(
    {
      name: 'Multihull',
      description: 'One step from a Rust crate to a multi-arch container image that is known to work',
      runs: ['main: dist/action/index.js', 'post: dist/post/index.js', 'post-if: always()'],
    },
    INPUTS,
    OUTPUTS,
  ),
);
put(
  'verify/action.yml',
  actionYml(
    {
      name: 'Multihull verify',
      description: 'Opens a multi-arch image and proves that every platform is what it says',
      runs: ['main: ../dist/verify/index.js'],
    },
    VERIFY_INPUTS,
    OUTPUTS.filter(({ name }) => name === 'digest' || name === 'platforms' || name === 'report'),
  ),
);
put(
  'merge/action.yml',
  actionYml(
    {
      name: 'Multihull merge',
      description: 'Per-architecture images into one verified index, whose tags move together',
      runs: ['main: ../dist/merge/index.js'],
    },
    MERGE_INPUTS,
    OUTPUTS.filter(({ buildOnly }) => buildOnly !== true),
  ),
);
put(
  'promote/action.yml',
  actionYml(
    {
      name: 'Multihull promote',
      description:
        'An image that is there is verified again and gets tags, here or in other repositories, with its signatures',
      runs: ['main: ../dist/promote/index.js'],
    },
    PROMOTE_INPUTS,
    OUTPUTS.filter(({ buildOnly }) => buildOnly !== true),
  ),
);
for (const file of [
  'docs/architecture.md',
  'docs/reference.md',
  'docs/crates.md',
  'docs/system-packages.md',
  'verify/README.md',
  'merge/README.md',
  'promote/README.md',
])
  putTables(file, tables);
if (stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}; run npm run generate`);
  process.exit(1);
}
