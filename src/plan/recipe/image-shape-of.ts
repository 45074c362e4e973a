/** What the image looks like beside its programs: said in the crate's manifest, checked against what lies there. */
import { posix } from 'node:path';
import type { Binaries } from '../../crate/manifest/binaries.ts';
import type { Crate, CratePackage } from '../../crate/manifest/crate-facts.ts';
import { type Expanded, type ExpandedRule, expandFiles } from '../../crate/metadata/expand-files.ts';
import { METADATA_TABLE } from '../../crate/metadata/metadata-keys.ts';
import { type ImageMetadata, readMetadata, refusal } from '../../crate/metadata/read-metadata.ts';
import { ignoredBy, readIgnoreFile } from '../../dockerignore/ignore-file.ts';
import { CERTIFICATES, PROGRAMS } from '../../domain/image-layout.ts';
import { type ImageShape, programShape } from '../../domain/image-shape.ts';
import { readSystemPackages } from '../../inputs/cargo-inputs.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Notice } from '../model/notice.ts';
import { ignoreFileText } from './context-gaps.ts';

/** The image's own settings, and how they came about. */
export interface ShapedImage {
  readonly shape: ImageShape;
  /** The files of `shape` as they were named, for a Dockerfile that copies them. */
  readonly rules: readonly ExpandedRule[];
}

/**
 * The table of the package whose program is started.
 * @returns undefined where it has none.
 * @throws UserError with all that is wrong in it.
 */
export function metadataOf(crate: Crate, binaries: Binaries): ImageMetadata | undefined {
  const own = entryPackage(crate, binaries);
  if (own?.metadata === undefined) return undefined;
  return readMetadata(own.metadata.table, manifestOf(own), own.metadata.text);
}

function entryPackage(crate: Crate, { packages, entrypoint }: Binaries): CratePackage | undefined {
  const built = crate.packages.filter(({ name }) => packages.includes(name));
  return (
    built.find(({ targets }) => targets.some(({ kind, name }) => kind === 'bin' && name === entrypoint)) ??
    built[0]
  );
}

function manifestOf({ directory }: CratePackage): string {
  return posix.join(directory, 'Cargo.toml');
}

/** Inputs win over the manifest; what they leave open it decides. */
export function withMetadata(inputs: Inputs, metadata: ImageMetadata | undefined): Inputs {
  if (!metadata) return inputs;
  // The input none is an answer, too.
  const isOpen = inputs.systemPackages.length === 0 && inputs.findsPackages;
  const packages =
    isOpen && metadata.systemPackages.length > 0
      ? readSystemPackages({ name: 'system-packages', value: metadata.systemPackages.join(',') })
      : {};
  return {
    ...inputs,
    base: inputs.isBaseGiven ? inputs.base : (metadata.base ?? inputs.base),
    ...packages,
  };
}

/**
 * @param isInContainer files come out of the build context, of which .dockerignore keeps things out.
 * @throws UserError with all files that are missing, in each other's way, or kept out.
 */
export function shapeImage(
  crate: Crate,
  binaries: Binaries,
  metadata: ImageMetadata | undefined,
  isInContainer: boolean,
): ShapedImage {
  const plain = programShape(`${PROGRAMS}/${binaries.entrypoint}`);
  if (!metadata) return { shape: plain, rules: [] };
  const directory = entryPackage(crate, binaries)?.directory ?? '';
  const { rules, problems } = expandFiles(metadata.files, crate.imageFiles ?? [], {
    directory,
    root: crate.root,
  });
  const all = [...problems, ...ownPlaces(rules, binaries), ...(isInContainer ? keptOut(crate, rules) : [])];
  if (all.length > 0) throw refusal(all, metadata.file);
  return {
    rules,
    shape: {
      entries: rules.flatMap(({ entries }) => entries.map(({ entry }) => entry)),
      env: metadata.env,
      entrypoint: metadata.entrypoint ?? plain.entrypoint,
      cmd: metadata.cmd,
      user: metadata.user ?? plain.user,
      workdir: metadata.workdir,
      expose: metadata.expose,
      volumes: metadata.volumes,
      stopSignal: metadata.stopSignal,
    },
  };
}

/** Places where Multihull puts something itself. */
function ownPlaces(rules: Expanded['rules'], { names }: Binaries): readonly string[] {
  const own = new Set([...names.map((name) => `${PROGRAMS}/${name}`), CERTIFICATES]);
  return rules.flatMap(({ rule, entries }) =>
    entries.flatMap(({ entry }) =>
      own.has(entry.to)
        ? [`${rule.name} puts something at ${entry.to}, where Multihull does (name another place)`]
        : [],
    ),
  );
}

/** What the build context does not have; the first of each rule. */
function keptOut(crate: Crate, rules: Expanded['rules']): readonly string[] {
  const ignore = readIgnoreFile(ignoreFileText(crate), crate.ignore?.file ?? '.dockerignore');
  return rules.flatMap(({ rule, entries }) => {
    const kept = entries.flatMap(({ path }) => {
      const pattern = path === undefined ? undefined : ignoredBy(ignore, path);
      return pattern ? [{ path, pattern }] : [];
    });
    const [first] = kept;
    if (!first) return [];
    const own = crate.ignore?.patterns.some(
      ({ text, line }) => text === first.pattern.text && line === first.pattern.line,
    );
    const by = own
      ? `"${first.pattern.text}" in line ${first.pattern.line} of ${crate.ignore?.file} keeps`
      : `Multihull keeps "${first.pattern.text}"`;
    const more = kept.length > 1 ? ` and ${kept.length - 1} more` : '';
    const remedy = own ? `write !${first.path} below that line` : 'give the directory another name';
    return [`${rule.name}: ${by} ${first.path}${more} out of the build (${remedy})`];
  });
}

/** A Dockerfile of the user's decides what its image looks like. */
export function unusedNotices(metadata: ImageMetadata | undefined, dockerfile: string): readonly Notice[] {
  if (!metadata) return [];
  const { base, files, env, entrypoint, cmd, expose, user, workdir, volumes, stopSignal } = metadata;
  const said = Object.entries({ base, entrypoint, user, workdir, 'stop-signal': stopSignal })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);
  const lists = Object.entries({ files, cmd, expose, volumes })
    .filter(([, value]) => value.length > 0)
    .map(([name]) => name);
  const names = [...said, ...lists, ...(env.size > 0 ? ['env'] : [])];
  if (names.length === 0) return [];
  return [
    {
      message: `${metadata.file}: ${names.join(', ')} of [${METADATA_TABLE}] ${names.length === 1 ? 'has' : 'have'} no effect: ${dockerfile} says what the image looks like`,
      remedy: 'Write it in the Dockerfile, or remove the Dockerfile to let Multihull write one.',
      file: metadata.file,
    },
  ];
}
