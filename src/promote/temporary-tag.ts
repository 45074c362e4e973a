/** The tag that an index of several nodes was pushed under goes before anything else is done with the image. */
import { EnvironmentError } from '../errors.ts';
import type { BuildPlan } from '../plan/model/plan.ts';
import type { Log } from '../ports.ts';
import type { OpenStore } from './promote.ts';

/** Never fails a build: a tag that stays is warned about, and `multihull prune` removes it later. */
export async function dropTemporaryTag(
  { result, temporaryTag }: Pick<BuildPlan, 'result' | 'temporaryTag'>,
  open: OpenStore,
  log: Log,
): Promise<void> {
  if (temporaryTag === undefined || result.kind !== 'pushed') return;
  for (const repository of result.repositories) {
    const store = open(repository);
    try {
      if (await store.deleteTag(temporaryTag)) continue;
      log.warn(
        `${store.name} does not let tags be deleted; remove ${temporaryTag} by its own means, it points at an image that is not verified yet`,
      );
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      log.warn(
        `${store.name}:${temporaryTag} could not be removed: ${error.message}; multihull prune does it later`,
      );
    }
  }
}
