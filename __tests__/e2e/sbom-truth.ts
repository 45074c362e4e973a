/** What SBOMs say, and the truth that they are compared with: cargo's, dpkg's and the schema's own word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { must, ROOT } from './engines.ts';

/** An SPDX document, as far as it is looked at. */
export interface Document {
  readonly packages: readonly {
    readonly SPDXID: string;
    readonly name: string;
    readonly versionInfo: string;
    readonly externalRefs?: readonly { readonly referenceLocator: string }[];
  }[];
  readonly files: readonly {
    readonly SPDXID: string;
    readonly fileName: string;
    readonly comment?: string;
  }[];
  readonly relationships: readonly {
    readonly spdxElementId: string;
    readonly relationshipType: string;
    readonly relatedSpdxElement: string;
  }[];
}

const schema = join(ROOT, '__tests__/trust/fixtures/spdx-schema.2.3.json');
export const isSpdx = new Ajv({ strict: false, formats: { uri: true, 'date-time': true } }).compile(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
);

/** By platform, as buildx finds them. */
export function sboms(image: string): Readonly<Record<string, { readonly SPDX: Document }>> {
  const format = ['--format', '{{json .SBOM}}'];
  return JSON.parse(must('docker', ['buildx', 'imagetools', 'inspect', ...format, `${image}`]));
}

export function packagesOf({ packages }: Document, type: string): readonly string[] {
  const isOf = ({ externalRefs = [] }: Document['packages'][number]): boolean =>
    externalRefs.some(({ referenceLocator }) => referenceLocator.startsWith(`pkg:${type}/`));
  return packages
    .filter(isOf)
    .map(({ name, versionInfo }) => `${name} ${versionInfo}`)
    .sort();
}

/** Crates that are linked into a program; Rust itself is not one. */
export function linkedInto({ files, packages, relationships }: Document, program: string): readonly string[] {
  const file = files.find(({ fileName }) => fileName === `./usr/local/bin/${program}`);
  const ids = relationships
    .filter(
      ({ spdxElementId, relationshipType }) =>
        spdxElementId === file?.SPDXID && ['STATIC_LINK', 'GENERATED_FROM'].includes(relationshipType),
    )
    .map(({ relatedSpdxElement }) => relatedSpdxElement);
  return packages
    .filter(({ SPDXID }) => ids.includes(SPDXID) && SPDXID !== 'SPDXRef-Rust')
    .map(({ name, versionInfo }) => `${name} ${versionInfo}`)
    .sort();
}

/** What cargo lists as linked, without procedural macros. */
export function cargoTree(directory: string, target: string, name: string): readonly string[] {
  const words = ['tree', '--locked', '--package', name, '--target', target, '--prefix', 'none'];
  const text = must('cargo', [...words, '--edges', 'normal,no-proc-macro'], { cwd: directory });
  const crates = text.split('\n').flatMap((line) => {
    const [, crateName, version] = /^([\w-]+) v(\S+)/.exec(line) ?? [];
    return crateName === undefined ? [] : [`${crateName} ${version}`];
  });
  return [...new Set(crates)].sort();
}

export function dpkg(image: string, platform: string): readonly string[] {
  const run = [
    'run',
    '--rm',
    '--quiet',
    '--pull',
    'always',
    '--platform',
    platform,
    '--entrypoint',
    'dpkg-query',
  ];
  const text = must('docker', [...run, `${image}`, '-W', '-f', '${Package} ${Version}\\n']);
  return text.trim().split('\n').sort();
}
