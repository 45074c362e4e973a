/** What the user typed for the sub-action `merge/` and for `multihull merge`. */

import type { Reference } from '../../domain/names/reference.ts';
import { type Platform, parsePlatform } from '../../domain/platforms/platform.ts';
import { UserError } from '../../errors.ts';
import { once, readAll, readEach } from '../../util/read-all.ts';
import type { RunEnvironment } from '../environment.ts';
import type { MergeInputName } from '../input-table.ts';
import { parseList } from '../lists.ts';
import { readTagged, type TaggingInputs, taggingReaders, tagRefusal } from './tagging-inputs.ts';

export interface MergeInputs extends TaggingInputs {
  /** As typed; each names an image or an index, in a registry or in a layout. */
  readonly refs: readonly string[];
  /** Full references, each with a tag. */
  readonly tags: readonly Reference[];
  /** By reference, as typed in `refs`. */
  readonly setPlatform: ReadonlyMap<string, Platform>;
}

/** @throws UserError for all that is wrong. */
export function readMergeInputs(
  raw: (name: MergeInputName) => string,
  environment: RunEnvironment,
): MergeInputs {
  const refs = once(() => readRefs(raw('refs')));
  const tags = once(() => readTags(parseList({ name: 'tags', value: raw('tags') })));
  return readAll<MergeInputs>({
    refs,
    tags,
    setPlatform: () =>
      readSetPlatform(parseList({ name: 'set-platform', value: raw('set-platform') }), refs()),
    ...taggingReaders(raw, environment, tags),
  });
}

function readRefs(typed: string): readonly string[] {
  const refs = parseList({ name: 'refs', value: typed });
  if (refs.length > 0) return refs;
  throw new UserError('refs is not given: there is nothing to merge', {
    input: 'refs',
    value: '',
    remedy: 'Name the images to merge, for example ghcr.io/acme/trow:1.0-amd64 ghcr.io/acme/trow:1.0-arm64.',
  });
}

const TAGS_REMEDY = 'Write full references, for example ghcr.io/acme/trow:1.0.';

function readTags(typed: readonly string[]): readonly Reference[] {
  if (typed.length === 0)
    throw tagRefusal('', 'none is given, so nothing would point at the merged index', TAGS_REMEDY);
  return readEach(typed, (text) => readTagged(text, TAGS_REMEDY));
}

function readSetPlatform(typed: readonly string[], refs: readonly string[]): ReadonlyMap<string, Platform> {
  const found = new Map<string, Platform>();
  readEach(typed, (item) => {
    // A digest has no equals sign, and neither has a platform.
    const equals = item.lastIndexOf('=');
    const ref = item.slice(0, Math.max(equals, 0));
    const platform = parsePlatform(item.slice(equals + 1));
    const refuse = (problem: string, remedy: string) =>
      new UserError(`set-platform: ${problem}`, { input: 'set-platform', value: item, remedy });
    if (equals < 0 || !platform)
      throw refuse(
        equals < 0 ? `"${item}" is not REF=PLATFORM` : `"${item.slice(equals + 1)}" is not a known platform`,
        'Write for example ghcr.io/acme/trow:1.0-armv7=linux/arm/v7.',
      );
    if (!refs.includes(ref))
      throw refuse(`${ref} is not one of the references`, `Write one of them as it is: ${refs.join(', ')}.`);
    if (found.has(ref)) throw refuse(`${ref} is given two platforms`, 'Leave one of them out.');
    found.set(ref, platform);
  });
  return found;
}
