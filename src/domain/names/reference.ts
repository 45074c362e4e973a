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

/** The repositories of references, each once, in their order. */
export function repositoriesOf(references: readonly Repository[]): readonly Repository[] {
  return references
    .filter((one, index) => references.findIndex((other) => sameRepository(other, one)) === index)
    .map(({ registry, path }) => ({ registry, path }));
}

/** A registry on this machine: spoken to over plain HTTP, and out of reach of a container's own network. */
export function isLoopback(registry: string): boolean {
  const host = registry.startsWith('[')
    ? registry.slice(1, registry.indexOf(']'))
    : (registry.split(':')[0] ?? '');
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Whether a host, with or without a port, is this machine by its name alone, in any spelling that a URL parser takes:
 * loopback, the unspecified address (which Linux connects to loopback), and IPv6 addresses that stand for those.
 */
export function isThisMachine(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$|\.$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || isOwnAddress(name);
}

/** Whether an IP address, as URLs and the resolver write it, is one of this machine's loopback. */
export function isOwnAddress(address: string): boolean {
  if (!address.includes(':')) return /^(?:127|0)(?:\.\d{1,3}){3}$/.test(address);
  const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const [head = '', tail] = (embedded ? `${embedded[1]}0:0` : address).split('::');
  const groups = (text: string) =>
    text.split(':').flatMap((part) => (part === '' ? [] : [Number.parseInt(part, 16)]));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const all = [...first, ...Array<number>(Math.max(0, 8 - first.length - last.length)).fill(0), ...last];
  if (!IPV4_PREFIXES.has(all.slice(0, 6).join())) return false;
  const top = embedded ? Number.parseInt(embedded[2] ?? '', 10) : (all[6] ?? 0) >> 8;
  return top === 127 || top === 0;
}

/** IPv6 that stands for IPv4: compatible (`::` and `::1` too), mapped, translated, NAT64 (RFC 4291, 2765, 6052). */
const IPV4_PREFIXES = new Set(['0,0,0,0,0,0', '0,0,0,0,0,65535', '0,0,0,0,65535,0', '100,65435,0,0,0,0']);
