/** The runner's tool cache; the toolkit is loaded only when a tool has to be fetched. */
import { EnvironmentError, messageOf } from '../errors.ts';
import type { ToolCache } from '../ports.ts';

/**
 * @param directory used where the runner gives no RUNNER_TOOL_CACHE, on a terminal for example.
 * @param hasRunner a runner reads stdout; elsewhere it is for results, and the toolkit must not write there.
 */
export function createToolCache(directory: string, temp: string, hasRunner: boolean): ToolCache {
  const heard = <T>(work: () => Promise<T>): Promise<T> => (hasRunner ? work() : unheard(work));
  const load = async () => {
    // The toolkit reads these variables when it is called; a terminal has neither.
    process.env['RUNNER_TOOL_CACHE'] ||= directory;
    process.env['RUNNER_TEMP'] ||= temp;
    return import('@actions/tool-cache');
  };
  return {
    find: (name, version) => heard(async () => (await load()).find(name, version) || undefined),
    download: async (url) => {
      try {
        return await heard(async () => (await load()).downloadTool(url));
      } catch (cause) {
        throw new EnvironmentError(`${url} could not be downloaded: ${messageOf(cause)}`, {
          remedy: 'Check that this machine reaches the site, or set MULTIHULL_MIRROR to one that it reaches.',
          cause,
        });
      }
    },
    store: (file, fileName, name, version) =>
      heard(async () => (await load()).cacheFile(file, fileName, name, version)),
  };
}

/** The toolkit tells what it does in workflow commands (`::debug::…`), and knows no other place than stdout. */
async function unheard<T>(work: () => Promise<T>): Promise<T> {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}
