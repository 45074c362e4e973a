/** GitHub's cache service, where a run has one. It saves time and is never a reason to fail. */
import { messageOf } from '../errors.ts';
import type { KeyedCache, Log } from '../ports.ts';

/** The toolkit is large: it is loaded only when there is a service to speak to. */
export function createGitHubCache(log: Log, isAvailable: boolean): KeyedCache {
  const quietly = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    if (!isAvailable) return undefined;
    try {
      return await work();
    } catch (error) {
      log.debug(`cache: ${what}: ${messageOf(error)}`);
      return undefined;
    }
  };
  return {
    isAvailable,
    restore: (paths, key, restoreKeys) =>
      quietly(`restore ${key}`, async () => {
        const cache = await import('@actions/cache');
        return cache.restoreCache([...paths], key, [...(restoreKeys ?? [])]);
      }),
    save: async (paths, key) => {
      const id = await quietly(`save ${key}`, async () => {
        const cache = await import('@actions/cache');
        return cache.saveCache([...paths], key);
      });
      // It swallows most of its errors, and says −1 then.
      return id !== undefined && id !== -1;
    },
  };
}
