/** What the user typed for the sub-action `promote/` and for `multihull promote`. */

import { parseReference, type Reference } from '../../domain/names/reference.ts';
import { UserError } from '../../errors.ts';
import { once, readAll, readEach } from '../../util/read-all.ts';
import type { RunEnvironment } from '../environment.ts';
import type { PromoteInputName } from '../input-table.ts';
import { parseList } from '../lists.ts';
import { readSigner, type SignerRequest } from './signer-inputs.ts';
import { readTagged, type TaggingInputs, taggingReaders, tagRefusal } from './tagging-inputs.ts';

export interface PromoteInputs extends TaggingInputs {
  /** As typed. */
  readonly image: string;
  /** Full references, each with a tag. */
  readonly tags: readonly Reference[];
  /** Who must have signed it; undefined: nobody is asked for. */
  readonly signer: SignerRequest | undefined;
}

/** @throws UserError for all that is wrong. */
export function readPromoteInputs(
  raw: (name: PromoteInputName) => string,
  environment: RunEnvironment,
): PromoteInputs {
  const image = once(() => readImage(raw('image').trim()));
  const tags = once(() => readTags(parseList({ name: 'tags', value: raw('tags') }), image()));
  const repositories = () => {
    const source = parseReference(image());
    return 'problem' in source ? tags() : [...tags(), source];
  };
  return readAll<PromoteInputs>({
    image,
    tags,
    signer: () => readSigner(raw, environment),
    ...taggingReaders(raw, environment, repositories),
  });
}

function readImage(typed: string): string {
  const images = parseList({ name: 'image', value: typed });
  const [image] = images;
  if (image !== undefined && images.length === 1) return image;
  throw new UserError(
    image === undefined
      ? 'image is not given: there is nothing to promote'
      : `image: ${images.length} are given`,
    {
      input: 'image',
      value: typed,
      remedy: 'Name one image, best by its digest, for example ghcr.io/acme/trow@sha256:….',
    },
  );
}

const TAGS_REMEDY =
  'Write tags (1.0) for the image’s own repository, or full references, for example ghcr.io/acme/trow:1.0.';

/** A bare word is a tag beside the image. */
function readTags(typed: readonly string[], image: string): readonly Reference[] {
  if (typed.length === 0)
    throw tagRefusal('', 'none is given, so there is nothing to promote to', TAGS_REMEDY);
  const own = parseReference(image);
  return readEach(typed, (text) => {
    if (/[/:@]/.test(text)) return readTagged(text, TAGS_REMEDY);
    if ('problem' in own) throw tagRefusal(text, `"${text}" is a tag without a repository`, TAGS_REMEDY);
    return readTagged(`${own.registry}/${own.path}:${text}`, TAGS_REMEDY, text);
  });
}
