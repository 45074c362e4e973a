/** Which runs have a cache service, and which of them write to it. */
import { createPorts } from '../../src/adapters/node-ports.ts';
import { readRunEnvironment } from '../../src/inputs/environment.ts';
import { recordingLog } from '../fakes/ports.ts';

const GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/trow', GITHUB_EVENT_NAME: 'push' };
// Nobody listens there: whoever asks it would be told so in the log.
const V1 = { ...GITHUB, ACTIONS_CACHE_URL: 'http://127.0.0.1:1/' };
const V2 = { ...GITHUB, ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' };

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['a terminal', { ACTIONS_CACHE_URL: 'http://127.0.0.1:1/' }, false],
  ['a runner without a service', GITHUB, false],
  ['a runner with the older protocol', V1, true],
  ['a runner with the newer protocol', V2, true],
  ['the newer protocol without its address', { ...V1, ACTIONS_CACHE_SERVICE_V2: 'true' }, false],
  ['a pull request', { ...V1, GITHUB_EVENT_NAME: 'pull_request' }, false],
  ['a pull request with its target’s rights', { ...V2, GITHUB_EVENT_NAME: 'pull_request_target' }, false],
])('%s: something is kept: %#', async (_what, env, keeps) => {
  const log = recordingLog();
  const { cache } = createPorts({ env, environment: readRunEnvironment(env), log });
  expect(cache.keeps).toBe(keeps);
  if (keeps) return;
  expect(await cache.save(['/nowhere'], 'key')).toBe(false);
  expect(log.of('debug')).toEqual([]);
});
