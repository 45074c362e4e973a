/** Legs of a run: how they know each other, and what a single platform's image is called. */
import { createHash } from 'node:crypto';
import { formatReference, formatRepository, isValidTag, type Reference } from '../domain/names/reference.ts';
import type { Platform } from '../domain/platforms/platform.ts';
import { UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { LegPlan, PlatformTag } from './model/plan.ts';

/** Undefined for a job that builds the whole image. */
export function planLeg(inputs: Inputs, annotations: LegPlan['annotations']): LegPlan | undefined {
  const [repository] = inputs.images;
  if (!inputs.leg || !repository) return undefined;
  const { run, whole } = inputs.leg;
  return { repository, run, image: imageKey(inputs, whole), platforms: whole, annotations };
}

/**
 * Two jobs build the same image when these agree. The rules, not the tags: a date among the tags may change while the
 * legs run. Images that have all of this in common would overwrite each other's tags.
 */
function imageKey({ images, tagRules, flavor }: Inputs, whole: readonly Platform[]): string {
  const parts = [
    images.map(formatRepository).sort(),
    whole.map(({ name }) => name),
    tagRules.map((rule) => rule.trim()).filter((rule) => rule !== ''),
    flavor,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** `1.2.3-linux-arm-v7` beside `1.2.3`. @throws UserError for a tag that would get too long. */
export function planPlatformTags(
  tags: readonly Reference[],
  platforms: readonly Platform[],
): readonly PlatformTag[] {
  return tags.flatMap((reference) =>
    platforms.map((platform) => {
      const tag = `${reference.tag ?? ''}-${platform.name.replaceAll('/', '-')}`;
      if (isValidTag(tag)) return { tag: { ...reference, tag }, of: reference, platform };
      throw new UserError(`keep-platform-tags: ${tag} is longer than the 128 characters of a tag`, {
        input: 'keep-platform-tags',
        value: formatReference(reference),
        remedy: 'Leave keep-platform-tags out, or shorten the tag.',
      });
    }),
  );
}
