import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttp } from '../../src/adapters/http.ts';
import { boundedHttp } from '../../src/probe/bounded-http.ts';
import { testPorts } from '../fakes/ports.ts';

let server: Server;
let origin = '';

/** Answers /now at once, never answers /never, and begins /half without an end. */
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/now') response.end('now');
    else if (url === '/half') response.write('half');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const client = async (totalMs: number) => boundedHttp(createHttp(), (await testPorts()).clock, totalMs);
const get = (path: string) => ({ method: 'GET' as const, url: `${origin}${path}` });

test('what answers in time is passed on', async () => {
  const http = await client(60_000);
  expect(await text((await http.send(get('/now'))).body)).toBe('now');
});

test('a registry that hangs is named, and asked no more', async () => {
  const http = await client(200);
  await expect(http.send(get('/never'))).rejects.toThrow(/^127\.0\.0\.1:\d+ did not answer/);
  await new Promise((resolve) => setTimeout(resolve, 250));
  await expect(http.send(get('/now'))).rejects.toThrow(/did not answer/);
});

test('a body that never ends is broken off', async () => {
  const http = await client(200);
  const read = http.send(get('/half')).then(({ body }) => text(body));
  await expect(read).rejects.toThrow(/did not answer/);
});
