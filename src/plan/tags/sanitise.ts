/** A name of a tag from any text, such that what told two texts apart is not lost. */
import { createHash } from 'node:crypto';
import { isValidTag } from '../../domain/names/reference.ts';
import { parseVersion } from '../../domain/names/version.ts';

/** distribution/reference: at most so many characters. */
const MAX_TAG = 128;
/** Of a tag that is too long: its end has the suffix, the commit, or what else makes it one of its own. */
const TAIL = 64;

/**
 * A tag that registries take (distribution/reference: letters, digits, `_ . -`, not `.` or `-` first, at most 128):
 * other ASCII characters become `-`, a run of them one, as in metadata-action. Where letters of other scripts or the
 * beginning are lost, or the middle of a long text, seven digits of the text's SHA-256 take their place: so `naïve` and
 * `na-ve` do not share a tag. Empty when nothing is left.
 */
export function sanitiseTag(text: string): string {
  const replaced = text.replace(/[^a-zA-Z0-9._-]+/g, '-');
  const plain = replaced.replace(/^[.-]+/, '');
  const losesStart = plain !== replaced && !/^[.-]/.test(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the bound of ASCII
  const losesLetters = /[^\x00-\x7f]/.test(text);
  const isLossy = losesStart || losesLetters;
  const marked = isLossy ? [plain.replace(/-+$/, ''), fingerprint(text)].filter(Boolean).join('-') : plain;
  const tag = marked.length > MAX_TAG ? shortened(marked, text) : marked;
  return isValidTag(tag) ? tag : '';
}

function shortened(tag: string, text: string): string {
  const mark = `-${fingerprint(text)}-`;
  return `${tag.slice(0, MAX_TAG - TAIL - mark.length)}${mark}${tag.slice(-TAIL)}`;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 7);
}

/**
 * Why a branch may not give its name to a tag: the tag belongs to releases, to pull requests, or to Multihull itself.
 * Undefined for all other names.
 */
export function reservedFor(tag: string): string | undefined {
  if (tag === 'latest') return 'the latest release';
  if (parseVersion(tag) || /^v?\d+(?:\.\d+)?$/.test(tag)) return 'releases';
  if (/^pr-\d+$/.test(tag)) return 'pull requests';
  if (/^buildcache(?:$|-)/.test(tag)) return 'the build cache';
  if (/^multihull-/.test(tag)) return 'images on their way';
  return undefined;
}
