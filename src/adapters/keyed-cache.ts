/** GitHub's cache service, where a run has one. It saves time and is never a reason to fail. */
import { messageOf } from '../errors.ts';
import type { KeyedCache, Log } from '../ports.ts';

/** What a run may do with the service; `none`: there is none. */
export type CacheAccess = 'none' | 'read' | 'write';

/** The toolkit is large: it is loaded only when there is a service to speak to. */
export function createGitHubCache(log: Log, access: CacheAccess): KeyedCache {
  const quietly = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      log.debug(`cache: ${what}: ${messageOf(error)}`);
      return undefined;
    }
  };
  return {
    keeps: access === 'write',
    restore: async (paths, key, restoreKeys) => {
      if (access === 'none') return undefined;
      return quietly(`restore ${key}`, async () => {
        const cache = await import('@actions/cache');
        return cache.restoreCache([...paths], key, [...(restoreKeys ?? [])]);
      });
    },
    save: async (paths, key) => {
      if (access !== 'write') return false;
      const id = await quietly(`save ${key}`, async () => {
        const cache = await import('@actions/cache');
        return cache.saveCache([...paths], key);
      });
      // It swallows most of its errors, and says −1 then.
      return id !== undefined && id !== -1;
    },
  };
}
