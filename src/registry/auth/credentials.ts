/**
 * Credentials as Docker keeps them: `config.json` of a Docker config directory, and credential helpers
 * (docs.docker.com/reference/cli/docker/login, github.com/docker/docker-credential-helpers).
 */
import { DOCKER_HUB } from '../../domain/names/reference.ts';
import { EnvironmentError, ExplainedError, messageOf } from '../../errors.ts';
import type { Log, Ports } from '../../ports.ts';
import { at, invalid, member, objectAt, oneLine, optionalText } from '../oci/json.ts';
import {
  type DockerConfig,
  parseSecretJson,
  placeIn,
  readAuthConfig,
  readDockerConfig,
  serverAddress,
} from './docker-config-file.ts';

/** A username and its password or access token. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** What a registry's token server, or the registry itself, is shown. */
export type Credentials =
  | ({ readonly kind: 'password' } & Login)
  /** An OAuth2 refresh token (`identitytoken`), exchanged by POST. */
  | { readonly kind: 'identity'; readonly username: string; readonly token: string }
  /** A bearer token that the registry takes as it is (`registrytoken`). */
  | { readonly kind: 'bearer'; readonly token: string };

type CredentialPorts = Pick<Ports, 'files' | 'exec' | 'log'>;

const HUB_HOSTS: readonly string[] = [DOCKER_HUB, 'index.docker.io', 'registry-1.docker.io'];
/** The username by which a helper says that its secret is an identity token. */
const TOKEN_USERNAME = '<token>';
const HELPER_TIMEOUT_MS = 30_000;
const NOT_FOUND = /credentials not found in native keychain/i;

/** Where Docker keeps logins. */
export interface CredentialSources {
  /** A directory with Docker's `config.json`; undefined, or no file, is no credentials. */
  readonly configDir?: string | undefined;
  /** `DOCKER_AUTH_CONFIG`, in the form of that file: its `auths` come first, as in the docker command. */
  readonly authConfig?: string | undefined;
}

/**
 * Finds the credentials of a registry: in `authConfig`, then its own helper (`credHelpers`), then the store
 * (`credsStore`), then `auths`. Every secret found is masked in the log.
 * @returns undefined when there are none: the registry is then asked anonymously.
 * @throws EnvironmentError when the file is not what Docker writes, or a helper fails.
 */
export async function readCredentials(
  registry: string,
  { configDir, authConfig }: CredentialSources,
  ports: CredentialPorts,
): Promise<Credentials | undefined> {
  const given = authConfig === undefined ? undefined : fromAuths(registry, readAuthConfig(authConfig));
  if (given) {
    maskCredentials(given, ports.log);
    return given;
  }
  if (configDir === undefined) return undefined;
  const file = await readDockerConfig(configDir, ports.files);
  if (file === undefined) return undefined;
  const found = (await fromHelpers(registry, file, ports)) ?? fromAuths(registry, file);
  if (!found) return undefined;
  maskCredentials(found, ports.log);
  return found;
}

/** Keeps a secret out of the log, in both spellings in which it travels. */
export function maskCredentials(credentials: Credentials, log: Log): void {
  const secret = credentials.kind === 'password' ? credentials.password : credentials.token;
  if (secret === '') return;
  log.mask(secret);
  if (credentials.kind === 'password') log.mask(basicValue(credentials.username, secret));
}

/** The part of `Authorization: Basic …` after the scheme (RFC 7617). */
export function basicValue(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}

async function fromHelpers(
  registry: string,
  { name, config }: DockerConfig,
  ports: CredentialPorts,
): Promise<Credentials | undefined> {
  const place = placeIn(name);
  const helpers = member(config, 'credHelpers', place);
  const helpersObject = helpers === undefined ? {} : objectAt(helpers, at(place, 'credHelpers'));
  const hosts = registry === DOCKER_HUB ? [serverAddress(registry), ...HUB_HOSTS] : [registry];
  for (const host of hosts) {
    // Not `member`: hosts are no keys of ours, and may well be spelled in several ways.
    const helper = Object.hasOwn(helpersObject, host) ? helpersObject[host] : undefined;
    if (typeof helper === 'string' && helper !== '')
      return askHelper(helper, serverAddress(registry), name, ports);
  }
  const store = optionalText(config, 'credsStore', place);
  return store ? askHelper(store, serverAddress(registry), name, ports) : undefined;
}

async function askHelper(
  helper: string,
  host: string,
  file: string,
  ports: CredentialPorts,
): Promise<Credentials | undefined> {
  // The name becomes part of a program's name: a path in it would run something else.
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
    throw invalid(placeIn(file), `names the credential helper "${oneLine(helper, 60)}"`);
  const tool = `docker-credential-${helper}`;
  if ((await ports.exec.which(tool)) === undefined) {
    // Common where a config was copied from a desktop, and public images need no credentials.
    ports.log.warn(
      `${file} asks for ${tool}, which is not on PATH; ${host} is asked without its credentials`,
    );
    return undefined;
  }
  const result = await ports.exec.run(
    { tool, args: ['get'], stdin: `${host}\n` },
    { timeoutMs: HELPER_TIMEOUT_MS, keepBytes: 64 * 1024 },
  );
  if (result.exitCode !== 0) {
    const said = `${result.stdout} ${result.stderr}`;
    if (NOT_FOUND.test(said)) return undefined;
    const how = result.timedOut ? 'did not answer in 30 s' : `failed (exit ${result.exitCode})`;
    throw new EnvironmentError(`${tool} get ${how} for ${host}: ${oneLine(said, 300) || 'no message'}`, {
      remedy: `Run "echo ${host} | ${tool} get" to see why, or log in to ${host} again.`,
    });
  }
  const document = `the answer of ${tool}`;
  const place = { document, path: '' };
  const answer = objectAt(parseSecretJson(result.stdout, place), place);
  const username = optionalText(answer, 'Username', place) ?? '';
  const secret = optionalText(answer, 'Secret', place, 64 * 1024) ?? '';
  if (secret === '') return undefined;
  return username === TOKEN_USERNAME
    ? { kind: 'identity', username: '', token: secret }
    : { kind: 'password', username, password: secret };
}

function fromAuths(registry: string, { name: file, config }: DockerConfig): Credentials | undefined {
  const place = placeIn(file);
  const auths = member(config, 'auths', place);
  if (auths === undefined) return undefined;
  const authsPlace = at(place, 'auths');
  const object = objectAt(auths, authsPlace);
  const wanted = registry === DOCKER_HUB ? HUB_HOSTS : [registry];
  const exact = serverAddress(registry);
  // The exact key first, then what older tools wrote: with a scheme, or with the version of the API.
  const key = Object.hasOwn(object, exact)
    ? exact
    : Object.keys(object).find((name) => wanted.includes(hostOfKey(name)));
  if (key === undefined) return undefined;
  const entryPlace = at(authsPlace, key);
  const entry = objectAt(object[key], entryPlace);
  const text = (name: string) => optionalText(entry, name, entryPlace, 64 * 1024) || undefined;

  const registryToken = text('registrytoken');
  if (registryToken) return { kind: 'bearer', token: registryToken };
  const auth = text('auth');
  const decoded = auth === undefined ? undefined : decodeAuth(auth);
  if (auth !== undefined && !decoded)
    throw invalid(at(entryPlace, 'auth'), 'is not the base64 of username:password; log in again');
  const username = decoded?.username ?? text('username') ?? '';
  const identity = text('identitytoken');
  if (identity) return { kind: 'identity', username, token: identity };
  const password = decoded?.password ?? text('password') ?? '';
  return username === '' && password === '' ? undefined : { kind: 'password', username, password };
}

/** `https://ghcr.io/v2/` is `ghcr.io`; a key with another path is for that path only, and is not taken. */
function hostOfKey(key: string): string {
  return /^(?:https?:\/\/)?([^/]+)(?:\/(?:v[12]\/?)?)?$/.exec(key)?.[1] ?? '';
}

function decodeAuth(auth: string): { username: string; password: string } | undefined {
  // Some tools pad with NUL.
  const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** The error for credentials that could not be read, whatever went wrong: never a crash of the run. */
export function credentialsProblem(error: unknown, registry: string): ExplainedError {
  if (error instanceof ExplainedError) return error;
  return new EnvironmentError(
    `the credentials of ${registry} cannot be read: ${oneLine(messageOf(error), 200)}`,
    {
      remedy: 'Check that the Docker config directory is readable.',
      cause: error,
    },
  );
}
