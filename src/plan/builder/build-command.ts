/** The one `docker buildx build` of the run: all platforms, pushed by digest, with cache, labels and attestations. */
import { join, relative } from 'node:path';
import { formatRepository } from '../../domain/names/reference.ts';
import type { CacheChoice, FilesChoice, Inputs } from '../../inputs/inputs.ts';
import type { KeyValue } from '../../inputs/lists.ts';
import type { Command } from '../../ports.ts';
import { type Epoch, epochOptions } from '../metadata/epoch.ts';
import type { BuiltImage } from '../model/built-image.ts';
import type { BuildxBuild } from '../model/plan.ts';
import type { PlannedSecrets } from '../model/secrets.ts';

export interface BuildCommandParts {
  readonly inputs: Inputs;
  readonly builder: string;
  readonly dockerEnv: Readonly<Record<string, string>>;
  readonly runDirectory: string;
  readonly dockerfile: string;
  /** Its path for messages. */
  readonly shownDockerfile: string;
  readonly isWritten: boolean;
  readonly buildArgs: readonly KeyValue[];
  readonly secrets: PlannedSecrets;
  readonly contexts: readonly KeyValue[];
  readonly labels: readonly KeyValue[];
  /** `[level:]key=value`, as buildx takes them. */
  readonly annotations: readonly string[];
  readonly result: BuiltImage;
  readonly temporaryTag: string | undefined;
  readonly epoch: Epoch;
  /** False on pull requests: they read the cache and do not write it. */
  readonly writesCache: boolean;
}

/** @returns the command, and what is known of the image beside it. */
export function buildPlan(parts: BuildCommandParts): BuildxBuild {
  const { inputs, secrets } = parts;
  const { build } = inputs;
  const metadataFile = join(parts.runDirectory, 'build-metadata.json');
  const command = buildxBuild(parts, [
    '--platform',
    inputs.platforms.map((platform) => platform.name).join(','),
    ...file(parts),
    ...(build.target === undefined ? [] : ['--target', build.target]),
    ...material(parts),
    ...each('--label', parts.labels, pair),
    ...each('--annotation', parts.annotations, (item) => item),
    ...(build.noCache ? ['--no-cache'] : []),
    ...each('--no-cache-filter', build.noCacheFilters, (stage) => stage),
    ...(build.pull ? ['--pull'] : []),
    ...rights(build),
    ...given('--provenance', build.provenance),
    ...(build.sbom.kind === 'buildx' ? [`--sbom=${build.sbom.value}`] : []),
    ...cacheFlags(inputs.cache, defaultCache(inputs), parts.writesCache),
    '--output',
    output(parts),
    '--metadata-file',
    metadataFile,
  ]);
  return {
    kind: 'buildx',
    command,
    secrets: secrets.values,
    dockerfile: parts.shownDockerfile,
    isWritten: parts.isWritten,
    platforms: inputs.platforms.map(({ name }) => name),
    crateDirectory: crateDirectory(inputs),
    metadataFile,
    result: parts.result,
    temporaryTag: parts.temporaryTag,
    timeoutMs: inputs.timeoutMs,
  };
}

/** One stage of the same build as files: all that it needs was built or found in the cache just now. */
export function stageCommand(parts: BuildCommandParts, stage: string, directory: string): Command {
  const { inputs } = parts;
  const [first] = inputs.platforms;
  return buildxBuild(parts, [
    ...file(parts),
    ...again(parts),
    ...(first ? ['--platform', first.name] : []),
    '--target',
    stage,
    '--provenance=false',
    ...asFiles(directory),
  ]);
}

/** The same build again, whose result is the files of its last stage; what it needs was built just now. */
export function filesCommand(parts: BuildCommandParts, { format, path, split }: FilesChoice): Command {
  const { inputs } = parts;
  const { target } = inputs.build;
  return buildxBuild(parts, [
    '--platform',
    inputs.platforms.map((platform) => platform.name).join(','),
    ...file(parts),
    ...(target === undefined ? [] : ['--target', target]),
    ...again(parts),
    // They would be files beside the image's.
    '--provenance=false',
    '--output',
    csv([`type=${format}`, `dest=${path}`, ...(split === undefined ? [] : [`platform-split=${split}`])]),
  ]);
}

/** Where what is compiled for a Dockerfile of the user's is written. */
export interface ProgramsCommandParts
  extends Pick<
    BuildCommandParts,
    'inputs' | 'builder' | 'dockerEnv' | 'runDirectory' | 'dockerfile' | 'secrets' | 'writesCache'
  > {
  /** Of the programs. */
  readonly directory: string;
}

/**
 * The `docker buildx build` before the image's own: one platform, the builder's, whose result is a directory on this
 * machine. It has a cache of its own, because the two would overwrite each other's.
 */
export function programsPlan(parts: ProgramsCommandParts): BuildxBuild {
  const { inputs, secrets, directory } = parts;
  const { build } = inputs;
  const command = buildxBuild(parts, [
    ...file(parts),
    ...material({ ...parts, buildArgs: build.args, contexts: [] }),
    ...(build.noCache ? ['--no-cache'] : []),
    ...(build.pull ? ['--pull'] : []),
    ...rights({ ...build, entitlements: [] }),
    // They are about images; here they would be files beside the programs.
    ...['--provenance=false', '--sbom=false'],
    ...cacheFlags(ofPrograms(inputs.cache), `${defaultCache(inputs)}-programs`, parts.writesCache),
    ...asFiles(directory),
  ]);
  return {
    kind: 'buildx',
    command,
    secrets: secrets.values,
    dockerfile: 'Dockerfile of the programs (by Multihull)',
    isWritten: true,
    platforms: inputs.platforms.map(({ name }) => name),
    crateDirectory: crateDirectory(inputs),
    metadataFile: '',
    result: { kind: 'layout', directory, kept: false },
    temporaryTag: undefined,
    timeoutMs: inputs.timeoutMs,
  };
}

type Parts<K extends keyof BuildCommandParts> = Pick<BuildCommandParts, K>;

function buildxBuild(
  { inputs, builder, dockerEnv }: Parts<'inputs' | 'builder' | 'dockerEnv'>,
  flags: readonly string[],
): Command {
  const args = [
    'buildx',
    'build',
    '--builder',
    builder,
    '--progress',
    'rawjson',
    ...flags,
    inputs.build.context,
  ];
  return { tool: 'docker', args, env: dockerEnv };
}

function file({ dockerfile }: Parts<'dockerfile'>): readonly string[] {
  return ['--file', dockerfile];
}

/** What goes into a build beside its context. */
function material({
  inputs,
  secrets,
  buildArgs,
  contexts,
}: Parts<'inputs' | 'secrets' | 'buildArgs' | 'contexts'>): readonly string[] {
  return [
    ...each('--build-arg', buildArgs, pair),
    ...each('--build-context', contexts, pair),
    ...each('--secret', secrets.values, ({ id, variable }) => csv([`id=${id}`, `env=${variable}`])),
    ...each('--secret', secrets.files, ({ key, value }) => csv([`id=${key}`, `src=${value}`])),
    ...each('--ssh', inputs.build.ssh, (item) => item),
  ];
}

/** For a build that was made just now: it reads the cache, and has nothing to add to it. */
function again(parts: BuildCommandParts): readonly string[] {
  const { inputs } = parts;
  return [
    ...material(parts),
    ...rights(inputs.build),
    ...cacheFlags(inputs.cache, defaultCache(inputs), false),
  ];
}

/** What its commands may reach and use. */
function rights(build: Inputs['build']): readonly string[] {
  return [
    ...each('--add-host', build.addHosts, (item) => item),
    ...each('--ulimit', build.ulimits, (item) => item),
    ...each('--allow', build.entitlements, (item) => item),
    ...given('--network', build.network),
    ...given('--shm-size', build.shmSize),
    ...given('--cgroup-parent', build.cgroupParent),
  ];
}

function asFiles(directory: string): readonly string[] {
  return ['--output', csv(['type=local', `dest=${directory}`])];
}

function each<T>(flag: string, items: readonly T[], text: (item: T) => string): readonly string[] {
  return items.flatMap((item) => [flag, text(item)]);
}

function given(flag: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${flag}=${value}`];
}

function pair({ key, value }: KeyValue): string {
  return `${key}=${value}`;
}

function ofPrograms(cache: CacheChoice): CacheChoice {
  switch (cache.kind) {
    case 'registry':
      return { ...cache, ref: cache.ref === undefined ? undefined : `${cache.ref}-programs` };
    case 'local':
      return { ...cache, directory: join(cache.directory, 'programs') };
    case 'gha':
      return { ...cache, scope: 'programs' };
    case 'off':
      return cache;
  }
}

/** rustc names files from the crate's root, annotations from the repository's. */
export function crateDirectory(inputs: Inputs): string {
  const path = relative(inputs.environment.workspace, inputs.build.context);
  return path.startsWith('..') ? '' : path;
}

/**
 * Of several nodes buildx merges the images itself (build/build.go, `pushNames`): each node pushes by digest whatever was
 * asked for, and the index is pushed to a name, of which a missing tag means `latest`. So it gets a tag that is nobody's.
 */
function output({ inputs, result, temporaryTag, epoch }: BuildCommandParts): string {
  const dated = [...epochOptions(epoch), ...inputs.exports.compression];
  if (result.kind === 'layout') return csv(['type=oci', `dest=${result.directory}`, 'tar=false', ...dated]);
  const pushed = ['push=true', 'unpack=false', ...dated];
  if (temporaryTag !== undefined) {
    const tagged = result.repositories.map((image) => `${formatRepository(image)}:${temporaryTag}`).join(',');
    return csv(['type=image', `name=${tagged}`, ...pushed]);
  }
  const names = result.repositories.map(formatRepository).join(',');
  return csv(['type=image', `name=${names}`, 'push-by-digest=true', 'name-canonical=true', ...pushed]);
}

/** Legs that run side by side would overwrite each other's. */
function defaultCache({ images: [image], leg, platforms }: Inputs): string | undefined {
  const share = leg ? platforms.map(({ name }) => `-${name.replaceAll('/', '-')}`).join('') : '';
  return image && `${formatRepository(image)}:buildcache${share}`;
}

/** Compile stages are large: zstd packs and unpacks them in little more than half of gzip's time. */
const ZSTD = 'compression=zstd';

/**
 * Registry cache: `mode=max` keeps the compile stages; image manifest and OCI media types because some registries
 * refuse the older form; a cache that cannot be written is a warning.
 */
function cacheFlags(cache: CacheChoice, fallback: string | undefined, writes: boolean): readonly string[] {
  const flags = (from: readonly string[], to: readonly string[]) => [
    '--cache-from',
    csv(from),
    ...(writes ? ['--cache-to', csv([...to, 'mode=max', 'ignore-error=true'])] : []),
  ];
  switch (cache.kind) {
    case 'off':
      return [];
    case 'gha': {
      const gha = ['type=gha', ...(cache.scope === undefined ? [] : [`scope=${cache.scope}`])];
      return flags(gha, gha);
    }
    case 'local':
      return flags(['type=local', `src=${cache.directory}`], ['type=local', `dest=${cache.directory}`, ZSTD]);
    case 'registry': {
      const ref = cache.ref ?? fallback;
      if (ref === undefined) return [];
      return flags(
        ['type=registry', `ref=${ref}`],
        ['type=registry', `ref=${ref}`, 'image-manifest=true', 'oci-mediatypes=true', ZSTD],
      );
    }
  }
}

/** One line of CSV, as buildx reads `--output`, `--cache-to` and `--secret`: fields with a comma or quote are quoted. */
export function csv(fields: readonly string[]): string {
  return fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
