/** A layer's tar archive, entry by entry into a layer's facts. */
import { extract } from 'tar-stream';
import { messageOf } from '../errors.ts';
import type { EntryHeader, LayerBuilder } from '../verify/layer-builder.ts';
import { CHUNK_BYTES } from '../verify/limits.ts';

export interface ArchiveSink {
  /** Resolves when the next piece may come. Damage is told to the builder; what comes after it is ignored. */
  write(chunk: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/**
 * tar-stream reads USTAR, PAX and GNU long names, and checks the headers' checksums and the bounds of long names
 * (4 MiB). It drops sparse files of the old GNU kind, which container runtimes refuse, too.
 */
export function createArchiveSink(builder: LayerBuilder): ArchiveSink {
  // Runtimes read the archives of the 1970s, too (no magic in the header).
  const options = { allowUnknownFormat: true, highWaterMark: CHUNK_BYTES };
  const archive = extract(options);
  let closed = false;
  let wake = (): void => {};
  const paused = (): Promise<void> =>
    new Promise((resolve) => {
      if (closed) resolve();
      else wake = resolve;
    });

  archive.on('entry', (header, body, next) => {
    const reader = builder.entry(header as EntryHeader);
    if (builder.problem()) {
      archive.destroy();
      return;
    }
    if (reader) body.on('data', (chunk) => reader.push(chunk as Uint8Array));
    body.on('end', () => {
      if (reader) builder.content(reader.finish());
      next();
    });
    body.on('error', () => {});
    body.resume();
  });
  archive.on('drain', () => wake());
  archive.on('finish', () => wake());
  archive.on('error', (error: unknown) =>
    builder.fail('broken', `its archive is damaged (${messageOf(error)})`),
  );
  archive.on('close', () => {
    closed = true;
    wake();
  });

  return {
    async write(chunk) {
      if (closed || builder.problem()) return;
      if (!archive.write(chunk)) await paused();
    },
    async end() {
      if (closed) return;
      if (builder.problem()) {
        archive.destroy();
        return;
      }
      const finished = paused();
      archive.end(undefined);
      await finished;
    },
  };
}
