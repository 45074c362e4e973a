/** The tags of a repository (distribution-spec, "Listing Tags"). */
import { isValidTag, type Repository } from '../domain/names/reference.ts';
import { EnvironmentError } from '../errors.ts';
import { repositoryScope } from './auth/scope.ts';
import type { RegistryClient } from './client.ts';
import { invalid, listAt, objectAt, oneLine, type Place, parseJson, utf8 } from './oci/json.ts';
import { readBounded } from './oci/stream.ts';

const MAX_TAGS = 100_000;
const MAX_PAGES = 1000;
const PAGE_SIZE = 1000;
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/**
 * All tags, over as many pages as the registry has. A repository that does not exist has none.
 * @throws EnvironmentError, also for more than 100 000 tags, and for a next page on another host.
 */
export async function listTags(client: RegistryClient, repository: Repository): Promise<readonly string[]> {
  const tags = new Set<string>();
  const scopes = [repositoryScope(repository, ['pull'])];
  let next: string | URL | undefined = `/v2/${repository.path}/tags/list?n=${PAGE_SIZE}`;
  const seen = new Set<string>();
  for (let page = 0; next !== undefined; page++) {
    seen.add(new URL(next, client.origin).href);
    const url: string | URL = next;
    next = await client.call(
      { method: 'GET', url, scopes, headers: { accept: 'application/json' } },
      async (answer) => {
        if (answer.status === 404) {
          answer.body.destroy();
          return undefined;
        }
        if (answer.status !== 200) throw await client.failure(answer);
        const name = `the tags of ${client.registry}/${repository.path}`;
        for (const tag of decodeTags(await readBounded(answer.body, MAX_PAGE_BYTES, name), name))
          tags.add(tag);
        const target = nextPage(answer.headers['link']);
        if (target === undefined) return undefined;
        const following = client.follow(answer, target);
        if (following.origin !== client.origin)
          throw endless(name, `continue on another host (${following.host})`);
        if (seen.has(following.href) || page + 1 >= MAX_PAGES || tags.size > MAX_TAGS)
          throw endless(name, `do not end (${tags.size} in ${page + 1} pages)`);
        return following;
      },
    );
  }
  return [...tags];
}

function endless(name: string, problem: string): EnvironmentError {
  return new EnvironmentError(`${name} ${problem}`, {
    remedy:
      'Check the registry and the proxy before it: its Link header is wrong, or there are too many tags.',
  });
}

function decodeTags(bytes: Uint8Array, document: string): readonly string[] {
  const place: Place = {
    document,
    path: '',
    remedy: 'The registry does not answer as it should; check its address.',
  };
  const object = objectAt(parseJson(utf8(bytes, document), document, place.remedy), place);
  const decode = (value: unknown, where: Place) => {
    if (typeof value !== 'string' || !isValidTag(value))
      throw invalid(where, `is not a tag${typeof value === 'string' ? ` ("${oneLine(value, 60)}")` : ''}`);
    return value;
  };
  return listAt(object, 'tags', place, MAX_TAGS, decode) ?? [];
}

/** The target of `rel="next"` in a Link header (RFC 8288), or undefined. */
export function nextPage(header: string | undefined): string | undefined {
  for (const [, target, params = ''] of (header ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(params);
    const names = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
    if (names.includes('next')) return target;
  }
  return undefined;
}
