/** What a random image is made of: the name of one choice for each feature. */
import fc from 'fast-check';
import type { Image } from '../corpus/types.ts';
import { AROUND, ENV, PACKING, USER, WORKDIR } from './container-features.ts';
import { emptyDraft, type Feature, finished } from './draft.ts';
import { LIBRARY, PRELOAD, STATE } from './library-features.ts';
import { BASE, CALL, FATE, MODE, PLACE, PROGRAM } from './program-features.ts';
import { BEFORE, INNER, OUTER, WRITTEN } from './starter-features.ts';

/** In the order in which they are laid over the draft: a wrapper comes after what it wraps. */
export const FEATURES: readonly Feature[] = [
  BASE,
  PROGRAM,
  PLACE,
  MODE,
  LIBRARY,
  STATE,
  PRELOAD,
  CALL,
  BEFORE,
  WRITTEN,
  INNER,
  OUTER,
  USER,
  ENV,
  WORKDIR,
  FATE,
  AROUND,
  PACKING,
];

/** Feature → choice. */
export type Recipe = Readonly<Record<string, string>>;
export const PLAIN = 'plain';

/** How often of 100 a feature is not plain: few things at once, or nearly every image would be broken. */
const UNUSUAL: Readonly<Record<string, number>> = {
  base: 8,
  program: 35,
  library: 20,
  state: 10,
  before: 40,
  written: 40,
  inner: 70,
  outer: 35,
  user: 20,
  call: 15,
  env: 15,
};
const SELDOM = 7;

export const recipes: fc.Arbitrary<Recipe> = fc.record(
  Object.fromEntries(
    FEATURES.map(({ name, choices }) => {
      const unusual = UNUSUAL[name] ?? SELDOM;
      return [
        name,
        fc.oneof(
          { weight: 100 - unusual, arbitrary: fc.constant(PLAIN) },
          { weight: unusual, arbitrary: fc.constantFrom(...Object.keys(choices)) },
        ),
      ];
    }),
  ),
);

/** The image of a recipe. */
export function imageOf(recipe: Recipe): Image {
  const draft = emptyDraft();
  for (const { name, choices } of FEATURES) choices[recipe[name] ?? PLAIN]?.(draft);
  return finished(draft);
}

/**
 * Choices of which only running them can tell what comes of them, with the reason: nothing is missed where
 * verification does not see that they fail.
 */
const ONLY_BY_RUNNING: Readonly<Record<string, string>> = {
  unshare: 'whether the kernel and the engine let a container make namespaces',
  'id | grep -q nobody': 'what a program answers',
  'env of nothing': 'which options this version of env has',
};

/**
 * Choices that break the programs of the base as well. These are on PATH, so they count, whether or not the image's own
 * command uses one: a failure is right where `docker run` succeeds.
 */
const BREAKS_OTHERS: ReadonlySet<string> = new Set([
  'needing another',
  'two, by a file',
  'needing a newer libc',
  'libc deleted',
  'libc foreign',
  'libc without symbols',
  'loader deleted',
  'loader a program',
  'loader not executable',
  'its directory closed',
]);

/** Whether programs on PATH that the image does not start are broken. */
export function breaksOthers(recipe: Recipe): boolean {
  return [recipe['state'], recipe['preload']].some((choice) => BREAKS_OTHERS.has(choice ?? PLAIN));
}

/** Why nobody can tell without running it whether the image of a recipe works. */
export function onlyByRunning(recipe: Recipe): string | undefined {
  return Object.values(recipe).flatMap((choice) => ONLY_BY_RUNNING[choice] ?? [])[0];
}

/** For people: what is not plain. */
export function told(recipe: Recipe): string {
  const unusual = FEATURES.flatMap(({ name }) => {
    const choice = recipe[name] ?? PLAIN;
    return choice === PLAIN ? [] : [`${name}: ${JSON.stringify(choice)}`];
  });
  return unusual.length === 0 ? 'a plain image' : unusual.join(', ');
}

/** The smallest recipe of which the same is true, each feature made plain where it does not matter. */
export async function shrunk(recipe: Recipe, isSame: (recipe: Recipe) => Promise<boolean>): Promise<Recipe> {
  let smallest = recipe;
  for (const { name } of FEATURES) {
    if ((smallest[name] ?? PLAIN) === PLAIN) continue;
    const smaller = { ...smallest, [name]: PLAIN };
    if (await isSame(smaller)) smallest = smaller;
  }
  return smallest;
}
