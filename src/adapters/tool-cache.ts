/** The runner's tool cache; the toolkit is loaded only when a tool has to be fetched. */
import { EnvironmentError, messageOf } from '../errors.ts';
import type { ToolCache } from '../ports.ts';

/** @param directory used where the runner gives no RUNNER_TOOL_CACHE, on a terminal for example. */
export function createToolCache(directory: string, temp: string): ToolCache {
  const load = async () => {
    // The toolkit reads these variables when it is called; a terminal has neither.
    process.env['RUNNER_TOOL_CACHE'] ||= directory;
    process.env['RUNNER_TEMP'] ||= temp;
    return import('@actions/tool-cache');
  };
  return {
    find: async (name, version) => (await load()).find(name, version) || undefined,
    download: async (url) => {
      try {
        return await (await load()).downloadTool(url);
      } catch (cause) {
        throw new EnvironmentError(`${url} could not be downloaded: ${messageOf(cause)}`, {
          remedy: 'Check that this machine reaches the site, or set MULTIHULL_MIRROR to one that it reaches.',
          cause,
        });
      }
    },
    store: async (file, fileName, name, version) => (await load()).cacheFile(file, fileName, name, version),
  };
}
