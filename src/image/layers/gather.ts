/** Small chunks of a stream as larger pieces, in two places that take turns. */

/**
 * Pieces of `bytes` bytes; the last is smaller. A piece is good until the one after the next is asked for. Why: a
 * network gives 64 KiB at most, and every piece that is inflated costs a switch of threads.
 * @param isEnough looked at between pieces; true ends it early.
 */
export async function* gather(
  chunks: AsyncIterator<Uint8Array>,
  bytes: number,
  isEnough: () => boolean,
): AsyncGenerator<Uint8Array, undefined> {
  const places = [Buffer.allocUnsafe(bytes), Buffer.allocUnsafe(bytes)] as const;
  let turn: 0 | 1 = 0;
  let have = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    for (let at = 0; at < next.value.byteLength; ) {
      const step = Math.min(bytes - have, next.value.byteLength - at);
      places[turn].set(next.value.subarray(at, at + step), have);
      have += step;
      at += step;
      if (have < bytes) continue;
      yield places[turn];
      if (isEnough()) return;
      turn = turn === 0 ? 1 : 0;
      have = 0;
    }
    release(next.value);
  }
  if (have > 0) yield places[turn].subarray(0, have);
}

/**
 * Gives the memory of a chunk back at once, if it is a buffer of its own. V8 does not feel buffers outside of its heap:
 * it lets tens of megabytes of them pile up before it looks for garbage.
 */
export function release(chunk: Uint8Array): void {
  const { buffer, byteLength } = chunk;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
