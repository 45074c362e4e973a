/** The few requests that fill a registry, and that read an image back. */
import type { Assembled, Base, Descriptor, Document } from './image.ts';
import { platformOf } from './image.ts';

const ACCEPT = [
  'oci.image.index.v1',
  'oci.image.manifest.v1',
  'docker.distribution.manifest.list.v2',
  'docker.distribution.manifest.v2',
]
  .map((name) => `application/vnd.${name}+json`)
  .join(', ');

export interface Registry {
  push(repository: string, image: Assembled): Promise<void>;
  /** The digest of `:1`, or undefined. */
  digest(repository: string): Promise<string | undefined>;
  base(name: string, platform: string): Promise<Base>;
  /** A manifest or an index with its bytes; undefined when there is none. */
  document(repository: string, reference: string): Promise<Document | undefined>;
  blob(repository: string, digest: string): Promise<Buffer>;
}

export function openRegistry(host: string): Registry {
  const url = (path: string): string => `http://${host}/v2/${path}`;
  const ask = async (path: string, init: RequestInit, ...fine: readonly number[]): Promise<Response> => {
    const answer = await fetch(path.startsWith('http') ? path : url(path), init);
    if (!fine.includes(answer.status))
      throw new Error(`${init.method ?? 'GET'} ${path}: HTTP ${answer.status} ${await answer.text()}`);
    return answer;
  };

  const hasBlob = async (repository: string, digest: string): Promise<boolean> =>
    (await ask(`${repository}/blobs/${digest}`, { method: 'HEAD' }, 200, 404)).status === 200;

  const upload = async (repository: string, digest: string, bytes: Buffer): Promise<void> => {
    if (await hasBlob(repository, digest)) return;
    const begun = await ask(`${repository}/blobs/uploads/`, { method: 'POST' }, 202);
    const place = new URL(begun.headers.get('location') ?? '', url(''));
    place.searchParams.set('digest', digest);
    await ask(
      place.href,
      { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream' } },
      201,
    );
  };

  const document = async (repository: string, reference: string): Promise<Document | undefined> => {
    const answer = await ask(
      `${repository}/manifests/${reference}`,
      { headers: { accept: ACCEPT } },
      200,
      404,
    );
    if (answer.status === 404) return undefined;
    const bytes = Buffer.from(await answer.arrayBuffer());
    const mediaType = answer.headers.get('content-type') ?? '';
    return {
      bytes,
      descriptor: {
        mediaType,
        digest: answer.headers.get('docker-content-digest') ?? '',
        size: bytes.byteLength,
      },
    };
  };

  const blob = async (repository: string, digest: string): Promise<Buffer> =>
    Buffer.from(await (await ask(`${repository}/blobs/${digest}`, {}, 200)).arrayBuffer());

  return {
    document,
    blob,
    async digest(repository) {
      const answer = await ask(
        `${repository}/manifests/1`,
        { method: 'HEAD', headers: { accept: ACCEPT } },
        200,
        404,
      );
      return answer.status === 200 ? (answer.headers.get('docker-content-digest') ?? undefined) : undefined;
    },
    async push(repository, { blobs, borrowed, documents, lost }) {
      for (const [digest, { repository: from }] of borrowed)
        await ask(`${repository}/blobs/uploads/?mount=${digest}&from=${from}`, { method: 'POST' }, 201);
      for (const [digest, bytes] of blobs) await upload(repository, digest, bytes);
      for (const [at, { descriptor, bytes }] of documents.entries()) {
        const reference = at === documents.length - 1 ? '1' : descriptor.digest;
        await ask(
          `${repository}/manifests/${reference}`,
          { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': descriptor.mediaType } },
          201,
        );
      }
      for (const digest of lost) await ask(`${repository}/manifests/${digest}`, { method: 'DELETE' }, 202);
    },
    async base(name, platform) {
      const [repository = '', tag = ''] = name.split(':');
      const index = await document(repository, tag);
      if (!index) throw new Error(`the testbed has no ${name}`);
      const { manifests } = JSON.parse(index.bytes.toString()) as { manifests: readonly Descriptor[] };
      const wanted = platformOf(platform);
      const entry = manifests.find(({ platform: has }) => {
        const { architecture, variant } = has as { architecture: string; variant?: string };
        return architecture === wanted.architecture && (variant ?? '') === (wanted.variant ?? '');
      });
      const manifest = entry && (await document(repository, entry.digest));
      if (!manifest) throw new Error(`${name} has no ${platform}`);
      const { config, layers } = JSON.parse(manifest.bytes.toString()) as {
        config: Descriptor;
        layers: readonly Descriptor[];
      };
      const parsed = JSON.parse((await blob(repository, config.digest)).toString()) as {
        rootfs: { diff_ids: readonly string[] };
      };
      return { repository, layers, diffIds: parsed.rootfs.diff_ids };
    },
  };
}
