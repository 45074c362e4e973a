/** `nodes`: more BuildKit nodes for the builder that is made, one per line: `PLATFORMS@ENDPOINT [optional] [key=value]…`. */

import { isAbsolute } from 'node:path';
import type { Platform } from '../domain/platforms/platform.ts';
import { UserError } from '../errors.ts';
import type { Destination, NodeChoice } from './inputs.ts';
import { parseLines, parseWords, type RawInput } from './lists.ts';
import { readPlatforms } from './platform-inputs.ts';

/** What buildx's remote driver dials (driver/remote/util/endpoint.go); `kubernetes` is our name for `kube-pod`. */
const SCHEMES = ['tcp', 'unix', 'ssh', 'docker-container', 'kubernetes', 'kube-pod'];
/** Of the remote driver, for TLS; the first three are paths. */
const TLS_OPTIONS = ['cacert', 'cert', 'key', 'servername'];
const EXAMPLE = 'linux/arm64,linux/arm/v7@tcp://10.0.0.7:1234';

/** @throws UserError for a line that is no node, for a platform or an endpoint twice, and beside a builder of the user's. */
export function readNodes(
  input: RawInput,
  builder: string | undefined,
  destination: Destination,
): readonly NodeChoice[] {
  const nodes = parseLines(input.value).map((line) => readNode(input.name, line));
  if (nodes.length === 0) return [];
  if (builder !== undefined) {
    throw new UserError('nodes and builder exclude each other: nodes are added to the builder that is made', {
      input: input.name,
      value: builder,
      remedy: `Leave builder out; or add the nodes to ${builder} yourself, with docker buildx create --append.`,
    });
  }
  if (destination.kind === 'layout' || destination.kind === 'nowhere') {
    throw new UserError('nodes need a push: what several nodes have built meets in the registry', {
      input: input.name,
      value: input.value,
      remedy: 'Leave nodes out where nothing is pushed, or leave out output and push: false.',
    });
  }
  refuseTwice(input.name, nodes);
  return nodes;
}

function readNode(name: string, line: string): NodeChoice {
  const [head = '', ...words] = parseWords({ name, value: line });
  const at = head.indexOf('@');
  const endpoint = head.slice(at + 1);
  const scheme = /^([a-z-]+):\/\/./.exec(endpoint)?.[1];
  if (at < 1 || scheme === undefined || !SCHEMES.includes(scheme)) {
    const what =
      at < 1
        ? 'is not of the form PLATFORMS@ENDPOINT'
        : `has an endpoint that is none of ${SCHEMES.map((each) => `${each}://`).join(', ')}`;
    throw new UserError(`${name}: "${line}" ${what}`, {
      input: name,
      value: line,
      remedy: `Write for example ${EXAMPLE}.`,
    });
  }
  const options = words.filter((word) => word !== 'optional').map((word) => readOption(name, line, word));
  return {
    platforms: readPlatforms({ name, value: head.slice(0, at) }),
    endpoint: scheme === 'kubernetes' ? endpoint.replace(/^kubernetes/, 'kube-pod') : endpoint,
    options,
    isOptional: words.includes('optional'),
  };
}

function readOption(name: string, line: string, word: string): string {
  const [key = '', value = ''] = word.split(/=(.*)/s);
  if (TLS_OPTIONS.includes(key) && (key === 'servername' ? value !== '' : isAbsolute(value))) return word;
  throw new UserError(`${name}: "${word}" is nothing that may stand behind an endpoint`, {
    input: name,
    value: line,
    remedy: `Write optional, servername=NAME, or cacert=, cert= and key= with absolute paths.`,
  });
}

function refuseTwice(name: string, nodes: readonly NodeChoice[]): void {
  const endpoints = new Set<string>();
  const owners = new Map<Platform, string>();
  for (const { endpoint, platforms } of nodes) {
    if (endpoints.has(endpoint)) {
      throw new UserError(`${name}: ${endpoint} is listed twice`, {
        input: name,
        value: endpoint,
        remedy: 'Write all its platforms in one line.',
      });
    }
    endpoints.add(endpoint);
    for (const platform of platforms) {
      const owner = owners.get(platform);
      if (owner !== undefined) {
        throw new UserError(`${name}: ${platform.name} is claimed by ${owner} and by ${endpoint}`, {
          input: name,
          value: platform.name,
          remedy: 'A platform is built by one node: leave it out of one of the two lines.',
        });
      }
      owners.set(platform, endpoint);
    }
  }
}
