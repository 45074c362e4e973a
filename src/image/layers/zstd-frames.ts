/**
 * Where the frames of a zstd stream begin and end (RFC 8878, 3.1), found without inflating anything.
 *
 * Why: a layer may have many frames, and frames to be skipped between them (zstd:chunked, pzstd, `cat a.zst b.zst`), and
 * Node's decoder ends at whatever is left of a write behind the end of a frame. It goes on with the next frame when
 * a write ends where the frame ends. So the stream is cut there; headers are read for that, and for what runtimes
 * refuse (klauspost/compress, which containerd, BuildKit and Podman unpack with).
 */
import { MAX_ZSTD_WINDOW } from '../../domain/image-limits.ts';

export interface ZstdFrames {
  /**
   * The parts of a piece that the decoder must be given, in order, each ending at most where a frame ends. Nothing more
   * comes after a problem. A part is a view of the piece, except a frame's header that came in two pieces.
   */
  cut(piece: Uint8Array): Generator<ZstdPart, undefined>;
  /** Called when there are no more pieces. */
  end(): void;
  problem(): ZstdProblem | undefined;
}

export interface ZstdPart {
  readonly bytes: Uint8Array;
  /** Of the frame that the part belongs to: how far back its content refers, in bytes; what a decoder must hold. */
  readonly window: number;
}

export interface ZstdProblem {
  /** `bound`: a runtime may cope with it. */
  readonly kind: 'broken' | 'bound';
  /** A clause. */
  readonly message: string;
}

const MAGIC = 0xfd2fb528;
/** 0x184D2A50 to 0x184D2A5F. */
const SKIPPABLE = 0x184d2a5;
const MAX_BLOCK = 128 * 1024;
/** What klauspost/compress takes by default (`MaxWindowSize`). */
const MAX_RUNTIME_WINDOW = 2 ** 29;
const MIN_WINDOW = 1024;

type State = 'magic' | 'skip-size' | 'skip' | 'descriptor' | 'header' | 'block-header' | 'block' | 'checksum';

export function createZstdFrames(): ZstdFrames {
  return new Frames();
}

class Frames implements ZstdFrames {
  #state: State = 'magic';
  /** Bytes that the state takes: a number to be read whole, or a body to be passed. */
  #need = 4;
  /** A header, as far as it came; the descriptor and its fields stay here until all are there. */
  readonly #held = Buffer.alloc(18);
  #have = 0;
  #window = 0;
  #hasChecksum = false;
  #isLast = false;
  #problem: ZstdProblem | undefined;

  problem(): ZstdProblem | undefined {
    return this.#problem;
  }

  end(): void {
    if (this.#state === 'magic' && this.#have === 0) return;
    this.#fail('broken', 'its compressed data ends inside of a zstd frame');
  }

  *cut(piece: Uint8Array): Generator<ZstdPart, undefined> {
    // Where what belongs to a frame, and was not given yet, begins in this piece.
    let from = this.#isInFrame() ? 0 : -1;
    for (let at = 0; at < piece.byteLength && !this.#problem; ) {
      const step = Math.min(this.#need, piece.byteLength - at);
      this.#need -= step;
      if (!isBody(this.#state)) {
        this.#held.set(piece.subarray(at, at + step), this.#have);
        this.#have += step;
      }
      at += step;
      if (this.#need > 0) break;
      const ended = this.#state;
      this.#next();
      if (this.#problem) return undefined;
      if (ended === 'header') {
        // The header is given as well, and by itself where its beginning was in an earlier piece.
        from = at >= this.#have ? at - this.#have : at;
        if (from === at)
          yield { bytes: Uint8Array.from(this.#held.subarray(0, this.#have)), window: this.#window };
        this.#have = 0;
      } else if (from >= 0 && !this.#isInFrame()) {
        yield { bytes: piece.subarray(from, at), window: this.#window };
        from = -1;
      }
    }
    if (from >= 0 && from < piece.byteLength && !this.#problem)
      yield { bytes: piece.subarray(from), window: this.#window };
    return undefined;
  }

  /** Whether what comes next is given to the decoder as it comes. */
  #isInFrame(): boolean {
    return this.#state === 'block-header' || this.#state === 'block' || this.#state === 'checksum';
  }

  /** What the state needed is there. */
  #next(): void {
    switch (this.#state) {
      case 'magic':
        this.#begin(this.#held.readUInt32LE(0));
        return;
      case 'skip-size':
        this.#skip(this.#held.readUInt32LE(4));
        return;
      case 'skip':
        this.#endFrame();
        return;
      case 'descriptor':
        this.#enter('header', headerBytes(this.#held[4] ?? 0));
        return;
      case 'header':
        this.#header();
        return;
      case 'block-header':
        this.#block(this.#held.readUIntLE(0, 3));
        return;
      case 'block':
        this.#have = 0;
        if (!this.#isLast) this.#enter('block-header', 3);
        else if (this.#hasChecksum) this.#enter('checksum', 4);
        else this.#endFrame();
        return;
      case 'checksum':
        this.#endFrame();
        return;
    }
  }

  #enter(state: State, need: number): void {
    this.#state = state;
    this.#need = need;
  }

  #endFrame(): void {
    this.#have = 0;
    this.#enter('magic', 4);
  }

  #fail(kind: ZstdProblem['kind'], message: string): void {
    this.#problem ??= { kind, message };
  }

  #begin(magic: number): void {
    if (magic === MAGIC) this.#enter('descriptor', 1);
    else if (Math.floor(magic / 16) === SKIPPABLE) this.#enter('skip-size', 4);
    else this.#fail('broken', 'something that is not a zstd frame follows its compressed data');
  }

  #skip(bytes: number): void {
    this.#have = 0;
    if (bytes === 0) this.#endFrame();
    else this.#enter('skip', bytes);
  }

  #header(): void {
    const descriptor = this.#held[4] ?? 0;
    const at = { dictionary: isSingleSegment(descriptor) ? 5 : 6, content: 0 };
    at.content = at.dictionary + dictionaryBytes(descriptor);
    const dictionary = readLittle(this.#held, at.dictionary, dictionaryBytes(descriptor));
    this.#window = isSingleSegment(descriptor)
      ? Math.max(readContentSize(this.#held, at.content, descriptor), MIN_WINDOW)
      : windowOf(this.#held[5] ?? 0);
    this.#hasChecksum = (descriptor & 4) !== 0;
    if ((descriptor & 8) !== 0) this.#fail('broken', 'a zstd frame’s header has a reserved bit set');
    else if (dictionary !== 0)
      this.#fail('broken', `a zstd frame needs dictionary ${dictionary}, which no container runtime has`);
    else if (!isSingleSegment(descriptor) && this.#window > MAX_RUNTIME_WINDOW)
      this.#fail(
        'broken',
        `a zstd frame needs a window of ${mebibytes(this.#window)}; runtimes have 512 MiB`,
      );
    else if (this.#window > MAX_ZSTD_WINDOW)
      this.#fail(
        'bound',
        `a zstd frame needs a window of ${mebibytes(this.#window)}, and Multihull gives it ${mebibytes(MAX_ZSTD_WINDOW)}`,
      );
    else this.#enter('block-header', 3);
  }

  #block(header: number): void {
    const type = (header >> 1) & 3;
    const size = header >>> 3;
    this.#isLast = (header & 1) !== 0;
    if (type === 3) this.#fail('broken', 'a zstd block is of a reserved kind');
    else if (size > MAX_BLOCK || size > this.#window) this.#fail('broken', 'a zstd block is too large');
    else if (type === 2 && size < 2) this.#fail('broken', 'a zstd block is too small');
    else {
      this.#have = 0;
      this.#enter('block', type === 1 ? 1 : size);
      if (this.#need === 0) this.#next();
    }
  }
}

/** Bytes that are passed on or over, not read. */
function isBody(state: State): boolean {
  return state === 'skip' || state === 'block' || state === 'checksum';
}

function isSingleSegment(descriptor: number): boolean {
  return (descriptor & 0x20) !== 0;
}

function dictionaryBytes(descriptor: number): number {
  return [0, 1, 2, 4][descriptor & 3] ?? 0;
}

function contentSizeBytes(descriptor: number): number {
  const flag = descriptor >> 6;
  return flag === 0 ? (isSingleSegment(descriptor) ? 1 : 0) : 2 ** flag;
}

/** What follows the descriptor. */
function headerBytes(descriptor: number): number {
  return (isSingleSegment(descriptor) ? 0 : 1) + dictionaryBytes(descriptor) + contentSizeBytes(descriptor);
}

function windowOf(byte: number): number {
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}

function readContentSize(bytes: Buffer, at: number, descriptor: number): number {
  const length = contentSizeBytes(descriptor);
  return readLittle(bytes, at, length) + (length === 2 ? 256 : 0);
}

/** Exact up to 53 bits, which is far beyond every bound. */
function readLittle(bytes: Buffer, at: number, length: number): number {
  let value = 0;
  for (let byte = length - 1; byte >= 0; byte -= 1) value = value * 256 + (bytes[at + byte] ?? 0);
  return value;
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`;
}
