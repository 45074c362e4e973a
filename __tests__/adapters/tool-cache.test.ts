import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FakeServer, startServer } from '../fakes/registry-server.ts';
import { temporary } from '../fakes/tools.ts';

const MODULE = new URL('../../src/adapters/tool-cache.ts', import.meta.url).href;
/** Fetches a tool with the real adapter, in a process of its own: its stdout is what is looked at. */
const SCRIPT = `
  import { createToolCache } from ${JSON.stringify(MODULE)};
  const [url, directory, hasRunner] = process.argv.slice(1);
  const tools = createToolCache(directory + '/tools', directory + '/temp', hasRunner === 'true');
  const before = await tools.find('tool', 'v1.2.3');
  const stored = await tools.store(await tools.download(url), 'program', 'tool', 'v1.2.3');
  const after = await tools.find('tool', 'v1.2.3');
  process.stdout.write(JSON.stringify({ before, stored, after }) + '\\n');
`;

let server: FakeServer;
beforeAll(async () => {
  server = await startServer(({ url }, response) => {
    // As release pages do: the file itself is elsewhere.
    if (url === '/tool') response.writeHead(302, { location: `${server.origin}/file` }).end();
    else response.writeHead(url === '/file' ? 200 : 404).end('binary');
  });
});
afterAll(() => server.close());

async function fetched(hasRunner: boolean, path = '/tool', env: Readonly<Record<string, string>> = {}) {
  const directory = await temporary();
  const child = spawn(
    process.execPath,
    // biome-ignore format: a command
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', SCRIPT, `${server.origin}${path}`, directory, `${hasRunner}`],
    { env },
  );
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { stdout, stderr, code, directory };
}

describe('the tool cache', () => {
  test('on a terminal: nothing on stdout but our own words, and the directory that was named', async () => {
    const { stdout, directory } = await fetched(false);
    const stored = join(directory, 'tools', 'tool', '1.2.3', process.arch);
    expect(JSON.parse(stdout)).toEqual({ stored, after: stored });
    expect(existsSync(join(stored, 'program'))).toBe(true);
  });

  test('on a runner: its cache, and the toolkit’s remarks for those who debug', async () => {
    const cache = await temporary();
    const { stdout } = await fetched(true, '/tool', { RUNNER_TOOL_CACHE: cache });
    expect(stdout).toContain('::debug::Downloading http://127.0.0.1');
    expect(existsSync(join(cache, 'tool', '1.2.3', process.arch, 'program'))).toBe(true);
  });

  test('an address that has nothing is an error with a way round', async () => {
    const { code, stderr } = await fetched(false, '/none');
    expect(code).not.toBe(0);
    expect(stderr).toContain('/none could not be downloaded: Unexpected HTTP response: 404');
    expect(stderr).toContain('MULTIHULL_MIRROR');
  });
});
