/** What the user typed for the sub-action `merge/` and for `multihull merge`. */

import { parseCheckNames } from '../../domain/check-names.ts';
import { parseReference, type Reference } from '../../domain/names/reference.ts';
import { type Platform, parsePlatform } from '../../domain/platforms/platform.ts';
import type { CheckName } from '../../domain/report.ts';
import { UserError } from '../../errors.ts';
import type { Ambient } from '../environment.ts';
import type { MergeInputName } from '../input-table.ts';
import type { Credentials } from '../inputs.ts';
import { parseCount, parseLines, parseList } from '../lists.ts';
import { readCredentials } from '../login-inputs.ts';
import { readPlatforms } from '../platform-inputs.ts';

export interface MergeInputs {
  /** As typed; each names an image or an index, in a registry or in a layout. */
  readonly refs: readonly string[];
  /** Full references, each with a tag. */
  readonly tags: readonly Reference[];
  /** Undefined: whatever the references have. */
  readonly platforms: readonly Platform[] | undefined;
  /** By reference, as typed in `refs`. */
  readonly setPlatform: ReadonlyMap<string, Platform>;
  readonly credentials: readonly Credentials[];
  readonly allow: readonly string[];
  readonly skipChecks: readonly CheckName[];
  readonly retries: number;
}

/** @throws UserError for the first thing that is wrong. */
export function readMergeInputs(raw: (name: MergeInputName) => string, ambient: Ambient): MergeInputs {
  const optional = (name: MergeInputName): string | undefined => raw(name).trim() || undefined;
  const refs = parseList({ name: 'refs', value: raw('refs') });
  if (refs.length === 0) {
    throw new UserError('refs is not given: there is nothing to merge', {
      input: 'refs',
      value: '',
      remedy:
        'Name the images to merge, for example ghcr.io/acme/trow:1.0-amd64 ghcr.io/acme/trow:1.0-arm64.',
    });
  }
  const tags = readTags(parseList({ name: 'tags', value: raw('tags') }));
  const platforms = optional('platforms');
  return {
    refs,
    tags,
    platforms: platforms === undefined ? undefined : readPlatforms({ name: 'platforms', value: platforms }),
    setPlatform: readSetPlatform(parseList({ name: 'set-platform', value: raw('set-platform') }), refs),
    credentials: readCredentials(
      {
        registry: optional('registry'),
        username: optional('username'),
        password: optional('password'),
        githubToken: optional('github-token'),
      },
      tags,
      ambient,
    ),
    allow: parseLines(raw('allow')),
    skipChecks: parseCheckNames(parseList({ name: 'skip-checks', value: raw('skip-checks') })),
    retries:
      optional('retries') === undefined
        ? 3
        : parseCount({ name: 'retries', value: raw('retries').trim() }, { from: 0, to: 10 }),
  };
}

function readTags(typed: readonly string[]): readonly Reference[] {
  const refuse = (value: string, problem: string) =>
    new UserError(`tags: ${problem}`, {
      input: 'tags',
      value,
      remedy: 'Write full references, for example ghcr.io/acme/trow:1.0.',
    });
  if (typed.length === 0) throw refuse('', 'none is given, so nothing would point at the merged index');
  return typed.map((text) => {
    const parsed = parseReference(text);
    if ('problem' in parsed) throw refuse(text, `"${text}" is not a reference: ${parsed.problem}`);
    if (parsed.tag === undefined || parsed.digest !== undefined)
      throw refuse(text, `"${text}" ${parsed.digest === undefined ? 'has no tag' : 'has a digest'}`);
    return parsed;
  });
}

function readSetPlatform(typed: readonly string[], refs: readonly string[]): ReadonlyMap<string, Platform> {
  const found = new Map<string, Platform>();
  for (const item of typed) {
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
  }
  return found;
}
