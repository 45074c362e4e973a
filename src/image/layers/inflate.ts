/** Compressed bytes in, inflated bytes out, on Node's own threads: as the runtimes' decoders read them, to the last byte. */
import type { Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { CHUNK_BYTES, SMALL_ZSTD_WINDOW } from '../../domain/image-limits.ts';
import { messageOf } from '../../errors.ts';
import type { Turns } from './turns.ts';
import { createZstdFrames } from './zstd-frames.ts';

export interface Inflater {
  /** Resolves when the piece is not needed any more. After damage, nothing is inflated. */
  write(piece: Uint8Array): Promise<void>;
  /** There is no more: resolves when the last of it was given out. */
  end(): Promise<void>;
  /** Gives its memory back; may be called at any time, and must be. */
  close(): void;
}

/** Who is told. */
export interface InflaterEvents {
  /** The next chunk, which is only lent. */
  chunk(bytes: Uint8Array): void;
  /** The chunks once more, in larger pieces that may be kept. */
  given(bytes: Uint8Array<ArrayBuffer>): void;
  /** What makes the data unusable; a clause. */
  fail(kind: 'broken' | 'bound', message: string): void;
}

/** @param turns for frames that take much memory. */
export function createInflater(
  kind: 'gzip' | 'zstd' | 'none',
  events: InflaterEvents,
  turns: Turns,
): Inflater {
  if (kind === 'gzip') return createGzipInflater(events);
  if (kind === 'zstd') return createZstdInflater(events, turns);
  return { write: async (piece) => events.chunk(piece), end: async () => {}, close: () => {} };
}

/**
 * Gzip: members one behind the other, as often as there are. Whatever else follows a member is damage: NULs and other bytes
 * are refused by Go's compress/gzip, which containerd, BuildKit and Docker read with where no `pigz` is installed.
 */
export function createGzipInflater(events: InflaterEvents): Inflater {
  const decoder = new Decoder(createGunzip(OPTIONS), events);
  return {
    async write(piece) {
      await decoder.write(piece);
      if (decoder.unread > 0)
        decoder.fail('broken', 'something that is not gzip follows its compressed data');
    },
    end: () => decoder.end(),
    close: () => decoder.close(),
  };
}

/** @param turns for frames that take much memory: layers inflate them one after the other. */
export function createZstdInflater(events: InflaterEvents, turns: Turns): Inflater {
  const frames = createZstdFrames();
  const decoder = new Decoder(createZstdDecompress(OPTIONS), events);
  let done: (() => void) | undefined;
  const tell = (): void => {
    const problem = frames.problem();
    if (problem) decoder.fail(problem.kind, problem.message);
  };
  return {
    async write(piece) {
      for (const { bytes, window } of frames.cut(piece)) {
        if (decoder.isClosed) return;
        if (window > SMALL_ZSTD_WINDOW) done ??= await turns.take();
        await decoder.write(bytes);
        if (decoder.unread > 0) decoder.fail('broken', 'a zstd frame ends before its last block');
      }
      tell();
    },
    async end() {
      frames.end();
      tell();
      await decoder.end();
    },
    close() {
      decoder.close();
      done?.();
      done = undefined;
    },
  };
}

/** Every write fills it, so that a piece is in use until it was read. */
const OPTIONS = { chunkSize: CHUNK_BYTES, writableHighWaterMark: 1 };

type Coder = Transform & { readonly bytesWritten: number };

/** One of Node's decoders, of which nothing escapes: no event, no exception. */
class Decoder {
  readonly #coder: Coder;
  readonly #events: InflaterEvents;
  #given = 0;
  /** What was lent of the buffer that the decoder fills. */
  #lent: Uint8Array<ArrayBuffer> | undefined;
  #waiting: (() => void) | undefined;
  #thrown: { readonly error: unknown } | undefined;

  constructor(coder: Coder, events: InflaterEvents) {
    this.#coder = coder;
    this.#events = events;
    coder.on('data', (chunk: Buffer) => this.#take(chunk));
    coder.on('error', (error) =>
      events.fail('broken', `its compressed data is damaged (${messageOf(error)})`),
    );
    coder.once('close', () => this.#waiting?.());
  }

  get isClosed(): boolean {
    return this.#coder.destroyed;
  }

  /** Bytes that were written and not read: the decoder was at an end before them. */
  get unread(): number {
    return this.isClosed ? 0 : this.#given - this.#coder.bytesWritten;
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.isClosed) return;
    this.#given += bytes.byteLength;
    await this.#orClosed((done) => this.#coder.write(bytes, done));
    this.#rethrow();
  }

  async end(): Promise<void> {
    // What it died of is told before it is closed. Without any frame, nothing is missing.
    if (this.#coder.closed || this.#given === 0) return;
    let isWhole = false;
    await this.#orClosed((done) => {
      this.#coder.once('end', () => {
        isWhole = true;
        done();
      });
      if (!this.isClosed) this.#coder.end();
    });
    if (isWhole) this.#give();
    this.#rethrow();
  }

  fail(kind: 'broken' | 'bound', message: string): void {
    this.close();
    this.#events.fail(kind, message);
  }

  close(): void {
    this.#coder.destroy();
  }

  #take(chunk: Buffer): void {
    if (this.isClosed) return;
    try {
      this.#events.chunk(chunk);
    } catch (error) {
      // Thrown here it would end the process; it belongs to whoever writes.
      this.#thrown = { error };
      this.close();
    }
    this.#lend(chunk);
  }

  /** A decoder fills one buffer after the other: after a chunk that reaches the end of its buffer, it has a new one. */
  #lend({ buffer, byteOffset, byteLength }: Buffer): void {
    if (!(buffer instanceof ArrayBuffer)) throw new Error('a decoder fills buffers that nobody shares');
    if (this.#lent && this.#lent.buffer !== buffer) this.#give();
    const start = this.#lent?.byteOffset ?? byteOffset;
    const end = byteOffset + byteLength;
    this.#lent = new Uint8Array(buffer, start, end - start);
    if (end === buffer.byteLength) this.#give();
  }

  #give(): void {
    const lent = this.#lent;
    this.#lent = undefined;
    if (lent) this.#events.given(lent);
  }

  #orClosed(start: (done: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      start(resolve);
    });
  }

  #rethrow(): void {
    if (this.#thrown) throw this.#thrown.error;
  }
}
