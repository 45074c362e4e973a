import { createServer } from 'node:http';
import { createHttp } from '../../src/adapters/http.ts';
import { answer, type FakeServer, type Handler, startServer } from '../fakes/registry-server.ts';

let server: FakeServer;
afterEach(() => server.close());

const read = async (stream: AsyncIterable<Buffer>) => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};
const start = async (handler: Handler) => {
  server = await startServer(handler);
  return server;
};

test('statuses and redirects are handed on as they are', async () => {
  await start(answer(302, { location: '/x', 'X-Mixed': 'A', 'set-cookie': 'a' }, 'body'));
  const response = await createHttp().send({ method: 'GET', url: `${server.origin}/a?b=c` });
  expect(response).toMatchObject({
    status: 302,
    headers: { location: '/x', 'x-mixed': 'A', 'set-cookie': 'a' },
  });
  expect((await read(response.body)).toString()).toBe('body');
  expect(server.asked).toHaveLength(1);
  expect(server.asked[0]).toMatchObject({ url: '/a?b=c', headers: { 'user-agent': 'multihull' } });
});

test.each([
  ['bytes', new Uint8Array([0, 255, 10])],
  ['a view into a larger buffer', Buffer.from('0123456789').subarray(3, 6)],
  ['text', 'é'],
  ['nothing', new Uint8Array()],
])('a body of %s, with its length', async (_name, body) => {
  await start(answer(201));
  const response = await createHttp().send({ method: 'PUT', url: server.origin, body });
  await read(response.body);
  expect(server.asked[0]?.body).toEqual(Buffer.from(body as Uint8Array));
  expect(server.asked[0]?.headers['content-length']).toBe(`${Buffer.byteLength(body)}`);
  expect(server.asked[0]?.headers['transfer-encoding']).toBeUndefined();
});

test('connections are kept', async () => {
  const ports = new Set<number | undefined>();
  await start((asked, response) => {
    ports.add(response.socket?.remotePort);
    return answer(200, {}, 'x')(asked, response);
  });
  const http = createHttp();
  for (let i = 0; i < 3; i++) await read((await http.send({ method: 'GET', url: server.origin })).body);
  expect(ports.size).toBe(1);
});

test('no answer in time', async () => {
  await start(() => {});
  const asked = createHttp().send({ method: 'GET', url: server.origin, timeoutMs: 100 });
  await expect(asked).rejects.toMatchObject({
    code: 'ETIMEDOUT',
    message: expect.stringContaining('did not answer'),
  });
});

test('an answer in time is not cut off later', async () => {
  await start((_asked, response) => {
    response.writeHead(200);
    response.write('a');
    setTimeout(() => response.end('b'), 300);
  });
  const response = await createHttp().send({ method: 'GET', url: server.origin, timeoutMs: 150 });
  expect((await read(response.body)).toString()).toBe('ab');
});

test('a body that goes silent', async () => {
  await start((_asked, response) => {
    response.writeHead(200);
    response.write('a');
  });
  const response = await createHttp({ idleTimeoutMs: 200 }).send({ method: 'GET', url: server.origin });
  await expect(read(response.body)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});

test('IPv6', async () => {
  await start(answer(200));
  const six = createServer((request, response) => void response.end(request.headers.host));
  await new Promise<void>((resolve) => six.listen(0, '::1', resolve));
  try {
    const address = six.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const response = await createHttp().send({ method: 'GET', url: `http://[::1]:${port}/` });
    expect((await read(response.body)).toString()).toBe(`[::1]:${port}`);
  } finally {
    six.closeAllConnections();
    six.close();
  }
});
