/** Single files out of a layer, by their paths in its archive: for a program's loader and libraries. */
import { CHUNK_BYTES, MAX_LAYER_BYTES } from '../../domain/image-limits.ts';
import { EnvironmentError } from '../../errors.ts';
import type { Descriptor, ImageSource } from '../../registry/oci/oci-types.ts';
import type { ContentReader } from '../facts/content.ts';
import { createTarReader } from '../tar/tar-reader.ts';
import { compressionOf } from './compression.ts';
import { gather, release } from './gather.ts';
import { createInflater, type Inflater, type InflaterEvents } from './inflate.ts';
import { createTurns } from './turns.ts';

/**
 * The files that are there and are files of their own; hard links to others are left out.
 * @param paths absolute, as the archive has them.
 * @param maxBytes of all files together; beyond it, what was not read yet is left out.
 * @throws EnvironmentError when the blob cannot be read, or is not what its digest says, or is no layer.
 */
export async function extractFiles(
  source: ImageSource,
  layer: Descriptor,
  paths: ReadonlySet<string>,
  maxBytes: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const state: { problem?: string } = {};
  let room = maxBytes;
  let inflated = 0;
  const fail = (problem: string): void => {
    state.problem ??= problem;
  };
  const archive = createTarReader({
    entry({ name, type, size = 0 }) {
      const path = `/${name.split('/').filter(isPart).join('/')}`;
      if (type !== 'file' || !paths.has(path) || size > room) return undefined;
      room -= size;
      return collect(size, (bytes) => void found.set(path, bytes));
    },
    extension: () => {},
    records: () => {},
    read: (reader) => void reader.finish(),
    damaged: fail,
    holes: () => {},
    isDone: () => state.problem !== undefined,
  });
  const events: InflaterEvents = {
    chunk(bytes) {
      inflated += bytes.byteLength;
      if (inflated > MAX_LAYER_BYTES) fail(`it unpacks to more than ${MAX_LAYER_BYTES} bytes`);
      if (state.problem === undefined) archive.write(bytes);
    },
    given: release,
    fail: (_kind, message) => fail(message),
  };
  const blob = await source.blob(layer);
  let inflater: Inflater | undefined;
  try {
    // To its end: only there its digest is compared.
    for await (const piece of gather(blob[Symbol.asyncIterator](), CHUNK_BYTES, () => false)) {
      inflater ??= inflaterOf(piece, layer.mediaType, events);
      if (state.problem === undefined) await inflater.write(piece);
    }
    if (state.problem === undefined) await inflater?.end();
  } finally {
    inflater?.close();
    blob.destroy();
  }
  if (state.problem === undefined) return found;
  throw new EnvironmentError(`layer ${layer.digest} cannot be unpacked: ${state.problem}`, {
    remedy: 'Build and push the image that it is of again.',
  });
}

function isPart(part: string): boolean {
  return part !== '' && part !== '.';
}

function collect(size: number, done: (bytes: Uint8Array) => void): ContentReader {
  const bytes = new Uint8Array(size);
  let at = 0;
  return {
    push(chunk) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    },
    finish() {
      done(bytes);
      return { kind: 'plain' };
    },
  };
}

function inflaterOf(head: Uint8Array, mediaType: string, events: InflaterEvents): Inflater {
  const compression = compressionOf(head, mediaType);
  if ('problem' in compression) events.fail('broken', compression.problem);
  return createInflater('kind' in compression ? compression.kind : 'none', events, createTurns());
}
