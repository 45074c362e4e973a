import { readdirSync, readFileSync } from 'node:fs';
import { createElfCollector } from '../../../src/elf/collector.ts';
import type { ElfFacts, ElfResult } from '../../../src/elf/format/elf-types.ts';

const DIRECTORY = new URL('../fixtures/', import.meta.url);

/** Names of all fixtures, which `fixtures/make.sh` builds. */
export const FIXTURES: readonly string[] = readdirSync(DIRECTORY)
  .filter((file) => file.endsWith('.elf'))
  .map((file) => file.slice(0, -'.elf'.length))
  .sort();

/** A fixture's bytes, without the spare room that Node's buffers have. */
export const fixture = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`${name}.elf`, DIRECTORY)));

/** What readelf said of a fixture when it was built. */
export const readelfText = (name: string): string =>
  readFileSync(new URL(`${name}.readelf.txt`, DIRECTORY), 'utf8');

/** The facts of a result that must have some. */
export function factsOf(result: ElfResult): ElfFacts {
  if (result.kind !== 'elf') throw new Error(`not ELF: ${result.reason}`);
  return result;
}

/**
 * What the collector says of a file, given in chunks of these sizes in turn. Each chunk is overwritten once it
 * was taken, as a stream may do.
 */
export function collect(
  file: { readonly size: number; read(offset: number, length: number): Uint8Array | undefined },
  sizes: readonly number[],
  untilRefused = false,
): ElfResult {
  const collector = createElfCollector(file.size);
  for (let at = 0, turn = 0; at < file.size; turn += 1) {
    const length = Math.min(file.size - at, Math.max(1, sizes[turn % sizes.length] ?? 1));
    const chunk = Uint8Array.from(file.read(at, length) ?? []);
    const wants = collector.push(chunk);
    chunk.fill(0xaa);
    if (!wants && untilRefused) break;
    at += length;
  }
  return collector.finish();
}
