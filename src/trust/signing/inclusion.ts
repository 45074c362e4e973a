/** Proofs that an entry is in a Merkle tree (RFC 6962, 2.1.1; verified as in RFC 9162, 2.1.3.2). */
import { createHash } from 'node:crypto';

/** As a log gives it. */
export interface InclusionProof {
  /** Of the entry in this tree, from 0. */
  readonly index: number;
  /** Entries in the tree. */
  readonly size: number;
  readonly root: Buffer;
  readonly hashes: readonly Buffer[];
}

/** Whether the entry's hash and those of the proof add up to the root. */
export function provesInclusion(entry: Uint8Array, { index, size, root, hashes }: InclusionProof): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [at, last] = [BigInt(index), BigInt(size - 1)];
  let hash = sha256(Buffer.from([0]), entry);
  for (const other of hashes) {
    if (last === 0n) return false;
    if (at % 2n === 1n || at === last) {
      hash = sha256(Buffer.from([1]), other, hash);
      while (at % 2n === 0n && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
    } else hash = sha256(Buffer.from([1]), hash, other);
    [at, last] = [at >> 1n, last >> 1n];
  }
  return last === 0n && hash.equals(root);
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
