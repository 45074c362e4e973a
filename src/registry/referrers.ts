/** What refers to an image: signatures and attestations (distribution-spec v1.1, "Listing Referrers"). */
import type { Digest } from '../domain/names/digest.ts';
import { formatRepository, type Repository } from '../domain/names/reference.ts';
import { EnvironmentError } from '../errors.ts';
import { repositoryScope } from './auth/scope.ts';
import type { RegistryClient } from './client.ts';
import { bareMediaType, decodeDocument, MAX_DOCUMENT_BYTES } from './oci/decode.ts';
import { type Descriptor, type ImageSource, MediaType } from './oci/oci-types.ts';
import { discard, readBounded } from './oci/stream.ts';
import { nextPage } from './tags.ts';

const MAX_PAGES = 20;

interface Page {
  readonly manifests: readonly Descriptor[];
  readonly following: URL | undefined;
}

export interface ReferrerSource {
  /**
   * Manifests that name this digest as their subject, as the registry itself lists them; undefined where it keeps no such
   * list. @throws EnvironmentError when it cannot be asked.
   */
  referrers(digest: Digest): Promise<readonly Descriptor[] | undefined>;
}

/** The tag under which clients keep the list where the registry keeps none ("Referrers Tag Schema"). */
export function referrersTag(digest: Digest): string {
  return digest.replace(':', '-');
}

export function referrerSource(client: RegistryClient, repository: Repository): ReferrerSource {
  const scopes = [repositoryScope(repository, ['pull'])];
  return {
    async referrers(digest) {
      const found: Descriptor[] = [];
      let next: string | URL | undefined = `/v2/${repository.path}/referrers/${digest}`;
      for (let page = 0; next !== undefined; page++) {
        const url: string | URL = next;
        const name = `the referrers of ${formatRepository(repository)}@${digest}`;
        const read: Page | undefined = await client.call(
          { method: 'GET', url, scopes, headers: { accept: MediaType.ociIndex } },
          async (answer) => {
            if ([401, 403, 429].includes(answer.status) || answer.status >= 500)
              throw await client.failure(answer);
            // Registries that do not know the API answer with all sorts of things: 404, 400, a web page.
            if (
              answer.status !== 200 ||
              bareMediaType(answer.headers['content-type']) !== MediaType.ociIndex
            ) {
              discard(answer.body);
              if (page > 0) throw unreadable(name, `are not a list after page ${page}`);
              return undefined;
            }
            const document = decodeDocument(
              await readBounded(answer.body, MAX_DOCUMENT_BYTES, name),
              MediaType.ociIndex,
              name,
            );
            const link = nextPage(answer.headers['link']);
            const following = link === undefined ? undefined : client.follow(answer, link);
            // Half a list would say that a signature is not there.
            if (following && following.origin !== client.origin)
              throw unreadable(name, `continue on another host (${following.host})`);
            if (following && page + 1 === MAX_PAGES)
              throw unreadable(name, `do not end in ${MAX_PAGES} pages`);
            return { manifests: document.kind === 'index' ? document.manifests : [], following };
          },
        );
        if (read === undefined) return undefined;
        found.push(...read.manifests);
        next = read.following;
      }
      return found;
    },
  };
}

function unreadable(name: string, problem: string): EnvironmentError {
  return new EnvironmentError(`${name} ${problem}`, {
    remedy: 'Check the registry and the proxy before it: its Link header is wrong, or too much refers to it.',
  });
}

/** All that refers to a digest, by the registry's list or by the tag; each once. @throws EnvironmentError */
export async function listReferrers(
  source: ImageSource & ReferrerSource,
  digest: Digest,
): Promise<readonly Descriptor[]> {
  const listed = (await source.referrers(digest)) ?? [];
  const tagged = await taggedReferrers(source, digest);
  return [...new Map([...listed, ...tagged].map((one) => [one.digest, one])).values()];
}

/** The list that clients keep under {@link referrersTag}; empty where there is none. @throws EnvironmentError */
export async function taggedReferrers(source: ImageSource, digest: Digest): Promise<readonly Descriptor[]> {
  const tag = referrersTag(digest);
  if ((await source.resolve(tag)) === undefined) return [];
  const { document } = await source.document(tag);
  return document.kind === 'index' ? document.manifests : [];
}

/** cosign's older tags beside an image: `sha256-….sig`, `.att`, `.sbom`. */
export function legacyTags(digest: Digest): readonly string[] {
  return ['sig', 'att', 'sbom'].map((suffix) => `${referrersTag(digest)}.${suffix}`);
}
