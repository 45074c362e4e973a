/** Image references (distribution/reference's grammar): `[host[:port]/]path[:tag][@digest]`. */
import { type Digest, parseDigest } from './digest.ts';

/** A repository in a registry, normalised as Docker does: `trow` is `docker.io/library/trow`. */
export interface Repository {
  /** Host and optional port, for example `ghcr.io` or `127.0.0.1:5000`. */
  readonly registry: string;
  /** Path without tag or digest, for example `acme/trow`. */
  readonly path: string;
}

/** What an image reference points at: a tag, a digest, or both (then the digest counts). */
export interface Reference extends Repository {
  readonly tag?: string;
  readonly digest?: Digest;
}

export const DOCKER_HUB = 'docker.io';

const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]{1,5})?$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

/** Why a text is not a reference; a clause that fits after "because". */
export interface ReferenceProblem {
  readonly problem: string;
}

export function isValidTag(tag: string): boolean {
  return TAG.test(tag);
}

/** Parses an image name without tag or digest. */
export function parseRepository(text: string): Repository | ReferenceProblem {
  const parsed = parseReference(text);
  if ('problem' in parsed) return parsed;
  if (parsed.tag !== undefined)
    return { problem: `it has a tag (:${parsed.tag}); tags have an input of their own` };
  if (parsed.digest !== undefined) return { problem: 'it has a digest; only the name belongs here' };
  return parsed;
}

/** Parses a reference; never throws. */
export function parseReference(text: string): Reference | ReferenceProblem {
  if (text.length === 0) return { problem: 'it is empty' };
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : parseDigest(text.slice(at + 1));
  if (at >= 0 && !digest) return { problem: 'what follows @ is not a digest (sha256: and 64 hex digits)' };
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const tag = hasTag ? named.slice(colon + 1) : undefined;
  if (tag !== undefined && !isValidTag(tag))
    return { problem: `"${tag}" is not a tag (letters, digits, _ . -, at most 128)` };
  const name = hasTag ? named.slice(0, colon) : named;
  if (name.includes('://')) return { problem: 'it has a URL scheme; write the host without https://' };

  const [first = '', ...rest] = name.split('/');
  const isHost =
    rest.length > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  if (isHost && !HOST.test(first)) return { problem: `"${first}" is not a host name` };
  const registry = isHost ? normaliseHub(first) : DOCKER_HUB;
  const components = isHost ? rest : [first, ...rest];
  const bad = components.find((part) => !PATH_COMPONENT.test(part));
  if (bad !== undefined) {
    if (bad === '') return { problem: 'a part between slashes is empty' };
    if (bad !== bad.toLowerCase())
      return { problem: `"${bad}" has capital letters; image names are lower case` };
    return { problem: `"${bad}" is not a part of an image name (a-z 0-9, with . _ - between)` };
  }
  const path =
    registry === DOCKER_HUB && components.length === 1 ? `library/${components[0]}` : components.join('/');
  if (path.length > 255) return { problem: 'it is longer than 255 characters' };
  return { registry, path, ...(tag === undefined ? {} : { tag }), ...(digest ? { digest } : {}) };
}

function normaliseHub(host: string): string {
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? DOCKER_HUB : host;
}

/** `registry/path`, the full name without tag and digest. */
export function formatRepository(repository: Repository): string {
  return `${repository.registry}/${repository.path}`;
}

/** The full reference; parses back to the same value. */
export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${formatRepository(reference)}${tag}${digest}`;
}

export function sameRepository(a: Repository, b: Repository): boolean {
  return a.registry === b.registry && a.path === b.path;
}

/** A registry on this machine: spoken to over plain HTTP, and out of reach of a container's own network. */
export function isLoopback(registry: string): boolean {
  const host = registry.startsWith('[')
    ? registry.slice(1, registry.indexOf(']'))
    : (registry.split(':')[0] ?? '');
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
