/**
 * SHA-256 of what is inflated, on a thread of its own: this one has enough to do with stepping through it, and a second
 * core is idle meanwhile. The bytes are handed over, not copied.
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { CHUNK_BYTES } from '../verify/limits.ts';
import { release } from './gather.ts';

export interface Digester {
  /** Takes the next bytes, with the buffer that they are in. @returns what to wait for before more are given. */
  update(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined;
  /** `sha256:…` of all of them. */
  digest(): Promise<string>;
}

export interface Digesters {
  /** @param size of the layer as it is stored: small ones are not worth a message. */
  create(size: number): Digester;
  /** Ends the thread, if there is one. */
  close(): void;
}

/** A thread is started for layers of this size: it takes as long as hashing some thirty megabytes. */
const WORTH_A_THREAD = 8 * 1024 * 1024;

/** Bytes that may be on their way, in chunks: above that, inflating waits. */
const MAX_CHUNKS = Math.floor((4 * 1024 * 1024) / CHUNK_BYTES);

/** The thread's program, as text: it is in no bundle, and so small that loading it takes no time. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const hashes = new Map();
parentPort.on('message', ({ id, bytes, asks }) => {
  if (!hashes.has(id)) hashes.set(id, createHash('sha256'));
  if (bytes) {
    hashes.get(id).update(bytes);
    bytes.buffer.transfer(0);
  }
  if (asks === 'digest') {
    parentPort.postMessage(hashes.get(id).digest('hex'));
    hashes.delete(id);
  } else if (asks === 'turn') parentPort.postMessage('');
});
`;

export function createDigesters(): Digesters {
  let thread: Thread | undefined;
  return {
    create(size) {
      if (size < WORTH_A_THREAD) return hashHere();
      thread ??= new Thread();
      return thread.create();
    },
    close() {
      thread?.close();
      thread = undefined;
    },
  };
}

function hashHere(): Digester {
  const hash = createHash('sha256');
  return {
    update(bytes) {
      hash.update(bytes);
      release(bytes);
      return undefined;
    },
    digest: async () => `sha256:${hash.digest('hex')}`,
  };
}

class Thread {
  readonly #worker: Worker;
  /** Who waits, in the order in which they are answered. */
  readonly #asked: { resolve(digest: string): void; reject(error: unknown): void }[] = [];
  #last = 0;
  #broken: { readonly error: unknown } | undefined;

  constructor() {
    this.#worker = new Worker(PROGRAM, { eval: true });
    this.#worker.unref();
    this.#worker.on('message', (digest: string) => this.#asked.shift()?.resolve(digest));
    this.#worker.on('error', (error) => this.#break(error));
  }

  close(): void {
    this.#break(new Error('the thread that hashes was closed'));
    void this.#worker.terminate();
  }

  create(): Digester {
    this.#last += 1;
    const id = this.#last;
    let chunks = 0;
    return {
      update: (bytes) => {
        chunks += 1;
        const isMuch = chunks >= MAX_CHUNKS;
        if (isMuch) chunks = 0;
        const asks = isMuch ? 'turn' : undefined;
        this.#worker.postMessage({ id, bytes, asks }, [bytes.buffer]);
        return isMuch ? this.#answer().then(() => {}) : undefined;
      },
      digest: async () => {
        this.#worker.postMessage({ id, asks: 'digest' });
        return `sha256:${await this.#answer()}`;
      },
    };
  }

  #answer(): Promise<string> {
    if (this.#broken) return Promise.reject(this.#broken.error);
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#asked.push({ resolve, reject });
    // Whoever waits keeps the process alive, and only while waiting.
    this.#worker.ref();
    return promise.finally(() => {
      if (this.#asked.length === 0) this.#worker.unref();
    });
  }

  #break(error: unknown): void {
    this.#broken ??= { error };
    for (const { reject } of this.#asked.splice(0)) reject(error);
  }
}
