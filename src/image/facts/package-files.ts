/**
 * The databases of dpkg and apk, as far as an SBOM wants them: of each package the lines that say what it is. What it
 * contains, needs and describes itself with is nine tenths of the file, and is left out while it streams by.
 */

import { MAX_PACKAGE_LINE, MAX_PACKAGE_TEXT } from '../../domain/image-limits.ts';
import type { ContentReader } from './content.ts';

/** `status.d` is what images without dpkg have (distroless): a file for each package, and lists of its files beside it. */
const DPKG = /^\/var\/lib\/dpkg\/(?:status|status\.d\/[^/]+)$/;
const FILE_LIST = /\.(?:md5sums|list|conffiles)$/;
/** The newer place is that of apk 3. */
const APK = /^\/(?:usr\/)?lib\/apk\/db\/installed$/;

const DPKG_FIELDS = /^(?:Package|Status|Version|Architecture|Source|Maintainer|Homepage):/;
const APK_FIELDS = /^[PVAomUL]:/;

/** Which lines of a file are kept; undefined for a file that is no database of packages. */
export function packageFields(path: string): RegExp | undefined {
  if (!path.startsWith('/var/lib/dpkg/status') && !path.endsWith('/apk/db/installed')) return undefined;
  if (DPKG.test(path) && !FILE_LIST.test(path)) return DPKG_FIELDS;
  return APK.test(path) ? APK_FIELDS : undefined;
}

/** Keeps these lines, and the empty ones between packages. Beyond the bound nothing is kept, and that is to be seen. */
export function readPackageFields(fields: RegExp): ContentReader {
  const decoder = new TextDecoder();
  let kept: string[] = [];
  let length = 0;
  let rest = '';
  const take = (line: string): void => {
    if (line.trim() !== '' && !fields.test(line)) return;
    // A line that begins a field and goes on for ever is cut: no field that is kept is as long.
    kept.push(line.slice(0, MAX_PACKAGE_LINE));
    length += Math.min(line.length, MAX_PACKAGE_LINE) + 1;
    if (length > MAX_PACKAGE_TEXT) kept = [];
  };
  return {
    push(chunk) {
      if (length > MAX_PACKAGE_TEXT) return;
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = (lines.pop() ?? '').slice(0, MAX_PACKAGE_LINE);
      for (const line of lines) take(line);
    },
    finish() {
      take(rest + decoder.decode());
      if (length > MAX_PACKAGE_TEXT) return { kind: 'text' };
      return { kind: 'text', base64: Buffer.from(kept.join('\n')).toString('base64') };
    },
  };
}
