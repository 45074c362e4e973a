/** Layers as bytes: archives made with tar-stream, or by hand where it is too honest. */
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';

export interface TarEntry {
  readonly name: string;
  readonly type?: 'file' | 'link' | 'symlink' | 'directory' | 'character-device' | 'fifo';
  readonly mode?: number;
  readonly linkname?: string;
  readonly content?: string | Uint8Array;
}

export async function tarOf(entries: readonly TarEntry[]): Promise<Uint8Array> {
  const archive = pack();
  for (const { content = '', type = 'file', mode = 0o755, ...header } of entries)
    archive.entry({ type, mode, ...header }, Buffer.from(content));
  archive.finalize();
  return buffer(archive);
}

/** One header as it is written, with a right checksum; `size` bytes of content are up to the caller. */
export function rawHeader(fields: {
  readonly name: string;
  readonly size?: string;
  readonly type?: string;
  readonly mode?: string;
  readonly linkname?: string;
}): Buffer {
  const block = Buffer.alloc(512);
  block.write(fields.name, 0, 100, 'latin1');
  block.write(fields.mode ?? '0000755\0', 100, 'latin1');
  block.write('0000000\0', 108, 'latin1');
  block.write('0000000\0', 116, 'latin1');
  block.write(fields.size ?? '00000000000\0', 124, 12, 'latin1');
  block.write('00000000000\0', 136, 'latin1');
  block.write(fields.type ?? '0', 156, 1, 'latin1');
  block.write(fields.linkname ?? '', 157, 100, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

/** A header's content, filled up to whole blocks. */
export function rawContent(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.byteLength % 512)) % 512)]);
}
