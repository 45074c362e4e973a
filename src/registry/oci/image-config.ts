/** Image configs (image-spec, config.md). */
import {
  at,
  invalid,
  keysAt,
  listAt,
  member,
  objectAt,
  optionalText,
  type Place,
  parseJson,
  textMapAt,
  textsAt,
} from './json.ts';
import type { ImageConfig } from './oci-types.ts';

/** Bytes of a config; containerd reads no more. */
export const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const MAX_LAYERS = 512;
const MAX_WORDS = 10_000;

/** Each is looked up in the layers; images have a handful. */
const MAX_VOLUMES = 1000;
/** Characters of one argument or variable: Linux' own bound (MAX_ARG_STRLEN). */
const MAX_WORD = 131_072;

/**
 * Decodes an image config. A missing `os` or `architecture` is given as '' (verification reports it as a finding);
 * members that verification does not read are ignored.
 * @param name how the config is called in messages.
 * @throws EnvironmentError with the path of what is wrong.
 */
export function decodeImageConfig(text: string, name: string): ImageConfig {
  const place: Place = { document: name, path: '' };
  const object = objectAt(parseJson(text, name), place);
  const variant = optionalText(object, 'variant', place, 64);
  const { created } = object;
  const rootfs = member(object, 'rootfs', place);
  const diffIds = rootfs === undefined ? [] : decodeDiffIds(rootfs, at(place, 'rootfs'));
  return {
    os: optionalText(object, 'os', place, 64) ?? '',
    architecture: optionalText(object, 'architecture', place, 64) ?? '',
    ...(variant ? { variant } : {}),
    // Nobody fails for a time that is none, so neither does reading it.
    ...(typeof created === 'string' && created.length <= 40 ? { created } : {}),
    config: decodeRun(member(object, 'config', place) ?? {}, at(place, 'config')),
    rootfs: { diffIds },
  };
}

function decodeDiffIds(value: unknown, place: Place): readonly string[] {
  return (
    listAt(objectAt(value, place), 'diff_ids', place, MAX_LAYERS, (id, where) => {
      if (typeof id !== 'string' || !/^sha256:[a-f0-9]{64}$/.test(id))
        throw invalid(where, 'is not a digest');
      return id;
    }) ?? []
  );
}

function decodeRun(value: unknown, place: Place): ImageConfig['config'] {
  const object = objectAt(value, place);
  const words = (key: string) => textsAt(object, key, place, MAX_WORDS, MAX_WORD);
  const Entrypoint = words('Entrypoint');
  const Cmd = words('Cmd');
  const Env = words('Env');
  const WorkingDir = optionalText(object, 'WorkingDir', place);
  const User = optionalText(object, 'User', place);
  const Volumes = keysAt(object, 'Volumes', place, MAX_VOLUMES);
  const Labels = textMapAt(object, 'Labels', place);
  const Shell = words('Shell');
  const health = member(object, 'Healthcheck', place);
  const healthPlace = at(place, 'Healthcheck');
  const Test =
    health === undefined || health === null
      ? undefined
      : textsAt(objectAt(health, healthPlace), 'Test', healthPlace, MAX_WORDS, MAX_WORD);
  return {
    ...(Entrypoint ? { Entrypoint } : {}),
    ...(Cmd ? { Cmd } : {}),
    ...(Env ? { Env } : {}),
    ...(WorkingDir === undefined ? {} : { WorkingDir }),
    ...(User === undefined ? {} : { User }),
    ...(Volumes ? { Volumes } : {}),
    ...(Labels ? { Labels } : {}),
    ...(Shell ? { Shell } : {}),
    ...(Test ? { Healthcheck: { Test } } : {}),
  };
}
