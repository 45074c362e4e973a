/** Which registry gets which credentials. */
import { parseRepository, type Repository } from '../domain/names/reference.ts';
import { UserError } from '../errors.ts';
import type { Readers } from '../util/read-all.ts';
import type { RunEnvironment } from './environment.ts';
import type { Credentials } from './inputs.ts';
import { parseCount } from './lists.ts';

interface Given {
  readonly registry: string | undefined;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly githubToken: string | undefined;
}

const GHCR = 'ghcr.io';

/** What reads the inputs of a registry: alike in every command that has them. */
export function registryReaders(
  raw: (name: 'registry' | 'username' | 'password' | 'github-token' | 'retries') => string,
  environment: RunEnvironment,
  images: () => readonly Repository[],
): Readers<{ readonly credentials: readonly Credentials[]; readonly retries: number }> {
  const optional = (name: Parameters<typeof raw>[0]): string | undefined => raw(name).trim() || undefined;
  return {
    credentials: () =>
      readCredentials(
        {
          registry: optional('registry'),
          username: optional('username'),
          password: optional('password'),
          githubToken: optional('github-token'),
        },
        images(),
        environment,
      ),
    retries: () => {
      const value = optional('retries');
      return value === undefined ? 3 : parseCount({ name: 'retries', value }, { from: 0, to: 10 });
    },
  };
}

/**
 * `registry`, `username` and `password` when given; on ghcr.io the job's token otherwise. Other registries use
 * what the user's Docker config already has.
 * @throws UserError for half of a pair, or when it is not clear which registry is meant.
 */
export function readCredentials(
  given: Given,
  images: readonly Repository[],
  environment: RunEnvironment,
): readonly Credentials[] {
  const registries = [...new Set(images.map((image) => image.registry))];
  const explicit = explicitCredentials(given, registries);
  const isCovered = explicit?.registry === GHCR;
  if (isCovered || !registries.includes(GHCR) || given.githubToken === undefined || !environment.github) {
    return explicit ? [explicit] : [];
  }
  const token: Credentials = {
    registry: GHCR,
    username: environment.github.actor,
    password: given.githubToken,
    origin: 'github-token',
  };
  return explicit ? [explicit, token] : [token];
}

function explicitCredentials(given: Given, registries: readonly string[]): Credentials | undefined {
  if (given.username === undefined && given.password === undefined) {
    if (given.registry === undefined) return undefined;
    throw new UserError('registry is given, but neither username nor password', {
      input: 'registry',
      value: given.registry,
      remedy:
        'Add username and password, or leave registry out: the name of the image says which registry it is.',
    });
  }
  if (given.username === undefined || given.password === undefined) {
    const [has, lacks] = given.username === undefined ? ['password', 'username'] : ['username', 'password'];
    throw new UserError(`${has} is given, but ${lacks} is not`, {
      input: lacks,
      value: '',
      remedy: `Add ${lacks}. A secret that does not exist in this repository reads as an empty text.`,
    });
  }
  const registry = given.registry === undefined ? registries[0] : registryNamed(given.registry);
  if (registry === undefined || (given.registry === undefined && registries.length > 1)) {
    throw new UserError('username and password are given, but not for which registry', {
      input: 'registry',
      value: given.registry ?? '',
      remedy:
        registries.length > 1 ? `Add registry: one of ${registries.join(', ')}.` : 'Add registry, or images.',
    });
  }
  return { registry, username: given.username, password: given.password, origin: 'password' };
}

/** The registry as image names have it: without scheme and path, and Docker Hub by one name. */
function registryNamed(typed: string): string {
  const host = typed.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  const parsed = parseRepository(`${host}/owner/name`);
  // A word without a dot is no host but the first part of a name on Docker Hub.
  if ('problem' in parsed || parsed.path !== 'owner/name') {
    throw new UserError(`registry: "${typed}" is not a registry`, {
      input: 'registry',
      value: typed,
      remedy: 'Write its host, for example ghcr.io, docker.io or registry.example.com:5000.',
    });
  }
  return parsed.registry;
}
