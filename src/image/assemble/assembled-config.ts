/** The config of an assembled image (image-spec, config.md): the base's, with what is new. Pure. */
import type { ImageShape } from '../../domain/image-shape.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { at, type JsonObject, listAt, member, objectAt, type Place } from '../../registry/oci/json.ts';

/** A layer that is put on the base. */
export interface NewLayer {
  /** Digest of the archive before compression. */
  readonly diffId: string;
  /** For `docker history`. */
  readonly createdBy: string;
}

export interface ConfigParts {
  /** As it is stored; undefined for an image from scratch. */
  readonly base: JsonObject | undefined;
  readonly platform: Platform;
  readonly shape: ImageShape;
  readonly labels: Readonly<Record<string, string>>;
  /** RFC 3339. */
  readonly created: string;
  readonly layers: readonly NewLayer[];
}

/** What Linux has where an image says nothing (BuildKit: system.DefaultPathEnvUnix). */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const MAX_LAYERS = 512;
const MAX_HISTORY = 2000;

/**
 * Members that are not named here stay as the base has them. Not taken over: its command, which was for its own
 * entrypoint, and what Docker wrote of the container that it was committed from.
 * @throws EnvironmentError for a base's config that is none.
 */
export function assembleConfig({ base, platform, shape, labels, created, layers }: ConfigParts): JsonObject {
  const place: Place = { document: 'the base image’s config', path: '' };
  const own = base ?? {};
  const run = objectOf(own, 'config', place);
  const rootfs = objectOf(own, 'rootfs', place);
  const diffIds = listAt(rootfs, 'diff_ids', at(place, 'rootfs'), MAX_LAYERS, (id) => id) ?? [];
  const history = listAt(own, 'history', place, MAX_HISTORY, (one) => one) ?? [];
  const { container: _, container_config: __, docker_version: ___, id: ____, parent: _____, ...kept } = own;
  return pruned({
    ...kept,
    created,
    architecture: platform.architecture,
    variant: platform.variant,
    os: 'linux',
    config: runConfig(run, shape, labels),
    rootfs: { type: 'layers', diff_ids: [...diffIds, ...layers.map(({ diffId }) => diffId)] },
    history: [
      ...history,
      ...layers.map(({ createdBy }) => ({ created, created_by: createdBy, comment: 'multihull' })),
    ],
  });
}

function runConfig(run: JsonObject, shape: ImageShape, labels: Readonly<Record<string, string>>): JsonObject {
  const { Cmd: _, ArgsEscaped: __, Image: ___, OnBuild: ____, Hostname: _____, ...kept } = run;
  const set = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, {}]));
  return pruned({
    ...kept,
    Env: environment(textsOf(run['Env']), shape.env),
    Entrypoint: shape.entrypoint,
    Cmd: shape.cmd.length > 0 ? shape.cmd : undefined,
    User: shape.user,
    WorkingDir: shape.workdir ?? (run['WorkingDir'] || '/'),
    ExposedPorts: merged(run['ExposedPorts'], set(shape.expose)),
    Volumes: merged(run['Volumes'], set(shape.volumes)),
    StopSignal: shape.stopSignal ?? run['StopSignal'],
    Labels: merged(run['Labels'], labels),
  });
}

/** The base's variables in their order, then the new ones. */
function environment(base: readonly string[], added: ReadonlyMap<string, string>): readonly string[] {
  const nameOf = (variable: string) => variable.split('=', 1)[0] ?? '';
  const names = new Set([...base.map(nameOf), ...added.keys()]);
  return [
    ...(names.has('PATH') ? [] : [`PATH=${DEFAULT_PATH}`]),
    ...base.filter((variable) => !added.has(nameOf(variable))),
    ...[...added].map(([name, value]) => `${name}=${value}`),
  ];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Keys in order, so that what is the same is the same bytes; undefined where there is none. */
function merged(base: unknown, added: JsonObject): JsonObject | undefined {
  const all = { ...(typeof base === 'object' && base !== null ? base : {}), ...added };
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length > 0 ? Object.fromEntries(sorted) : undefined;
}

function objectOf(object: JsonObject, key: string, place: Place): JsonObject {
  const value = member(object, key, place);
  return value === undefined || value === null ? {} : objectAt(value, at(place, key));
}

function pruned(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
