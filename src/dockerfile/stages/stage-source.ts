/** Where stages take their files from: images, other stages, named contexts. */
import { formatReference, parseReference } from '../../domain/names/reference.ts';
import { UserError } from '../../errors.ts';
import { nearestWord } from '../../util/did-you-mean.ts';
import type { RawStage } from './stages.ts';

/** Where a stage, a COPY --from or a mount takes its files from. `raw` is what stands in the Dockerfile. */
export type StageSource =
  | {
      readonly kind: 'image';
      readonly reference: string;
      readonly raw: string;
      /** Name of the build context that put this image in place of another. */
      readonly context?: string;
    }
  | { readonly kind: 'stage'; readonly index: number; readonly raw: string; readonly context?: undefined }
  | { readonly kind: 'context'; readonly context: string; readonly raw: string }
  | { readonly kind: 'scratch'; readonly raw: string; readonly context?: undefined };

/** Named build contexts: normalised name → its value when that was given (`docker-image://…`). */
export type NamedContexts = ReadonlyMap<string, string | undefined>;

/** A context's name as BuildKit compares it: short form of an image name, without `:latest`. */
export function contextName(name: string): string {
  const parsed = parseReference(name.toLowerCase());
  if ('problem' in parsed) return name.toLowerCase();
  const full = formatReference(parsed).replace(/:latest$/, '');
  return full.replace(/^docker\.io\/(?:library\/)?/, '');
}

/** Reads `name` and `name=value` entries. */
export function readContexts(entries: readonly string[]): NamedContexts {
  return new Map(
    entries.map((entry) => {
      const equals = entry.indexOf('=');
      return equals < 0
        ? [contextName(entry), undefined]
        : [contextName(entry.slice(0, equals)), entry.slice(equals + 1)];
    }),
  );
}

/**
 * Index of the target stage: the last one, or the one of that name.
 * @throws UserError for input `target`, with the names there are.
 */
export function targetStage(stages: readonly RawStage[], target: string | undefined, file: string): number {
  if (!target) return stages.length - 1;
  const found = stages.findLastIndex((stage) => stage.name === target.toLowerCase());
  if (found >= 0) return found;
  const names = stages.flatMap((stage) => (stage.name === undefined ? [] : [stage.name]));
  const near = nearestWord(target, names);
  throw new UserError(`target: ${file} has no stage "${target}"`, {
    input: 'target',
    value: target,
    remedy:
      names.length > 0
        ? `${near === undefined ? '' : `Did you mean ${near}? `}Its stages are ${names.join(', ')}.`
        : 'None of its stages has a name: leave target out, or write FROM … AS NAME.',
    location: { file },
  });
}

/** The source that a name stands for when it is no stage. */
export function imageSource(value: string, raw: string, contexts: NamedContexts): StageSource {
  if (value === 'scratch') return { kind: 'scratch', raw };
  return contexts.has(contextName(value))
    ? contextSource(value, raw, contexts)
    : { kind: 'image', reference: value, raw };
}

/** A context that is an image is a base image like any other. */
export function contextSource(name: string, raw: string, contexts: NamedContexts): StageSource {
  const value = contexts.get(contextName(name));
  const image = value?.match(/^docker-image:\/\/(.+)$/)?.[1];
  return image === undefined
    ? { kind: 'context', context: contextName(name), raw }
    : { kind: 'image', reference: image, raw, context: contextName(name) };
}
