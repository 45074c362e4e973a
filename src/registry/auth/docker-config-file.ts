/** Docker's `config.json`: read here for our own requests, and for the private copy that a build gets. */
import { join } from 'node:path';
import { DOCKER_HUB } from '../../domain/names/reference.ts';
import { EnvironmentError } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import { invalid, type JsonObject, objectAt, type Place, parseJson } from '../oci/json.ts';

/** Docker Hub's name in config files and helpers, kept since its first API. */
const HUB_KEY = 'https://index.docker.io/v1/';
/** For a config.json that is not what Docker writes. */
const CONFIG_REMEDY = 'Correct the file, or remove it and log in again (docker login).';
const VARIABLE = 'DOCKER_AUTH_CONFIG';

/** A config, and what it is called in messages. */
export interface DockerConfig {
  readonly name: string;
  readonly config: JsonObject;
}

/**
 * @param directory Docker's config directory.
 * @returns undefined when there is no file, or nothing in it.
 * @throws EnvironmentError when it is no JSON object.
 */
export async function readDockerConfig(
  directory: string,
  files: Pick<Files, 'readTextIfExists'>,
): Promise<DockerConfig | undefined> {
  const name = join(directory, 'config.json');
  const text = (await files.readTextIfExists(name))?.trim() ?? '';
  if (text === '' || text === 'null') return undefined;
  return { name, config: objectAt(parseSecretJson(text, placeIn(name)), placeIn(name)) };
}

/** `DOCKER_AUTH_CONFIG`. @throws EnvironmentError that quotes nothing of it. */
export function readAuthConfig(text: string): DockerConfig {
  try {
    return { name: VARIABLE, config: objectAt(parseJson(text, VARIABLE), placeIn(VARIABLE)) };
  } catch {
    throw new EnvironmentError(`${VARIABLE} is not the JSON of a Docker config`, {
      remedy: `Set it to {"auths":{"REGISTRY":{"auth":"…"}}}, the base64 of username:password, or remove it.`,
    });
  }
}

/** As parseJson, but never quotes the text: JSON.parse's messages do, and it is full of secrets. */
export function parseSecretJson(text: string, place: Place): unknown {
  try {
    return parseJson(text, place.document);
  } catch {
    throw invalid(place, 'is not JSON');
  }
}

/** Keys that hold an object in Docker's own form; nothing of any other form. */
function entriesOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/**
 * A copy of a config in which these logins count.
 * @param auths by Docker's name of the registry, as `auths` has them.
 * @param plain registries whose logins stand in the file itself: an empty helper means this file, so no login reaches the
 * user's keychain, and none comes from there.
 */
export function withLogins(own: JsonObject, auths: unknown, plain: readonly string[]): JsonObject {
  const added = entriesOf(auths);
  const helpers = [...Object.keys(added), ...plain].map((registry) => [registry, '']);
  return {
    ...own,
    ...(Object.keys(added).length === 0 ? {} : { auths: { ...entriesOf(own['auths']), ...added } }),
    credHelpers: { ...entriesOf(own['credHelpers']), ...Object.fromEntries(helpers) },
  };
}

/** For what is said of something in a config. */
export function placeIn(name: string): Place {
  return { document: name, path: '', remedy: CONFIG_REMEDY };
}

/** The key under which Docker keeps a registry's login. */
export function serverAddress(registry: string): string {
  return registry === DOCKER_HUB ? HUB_KEY : registry;
}
