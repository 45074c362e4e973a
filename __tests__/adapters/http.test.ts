import { createServer, type IncomingMessage } from 'node:http';
import { connect, type LookupFunction, type Socket } from 'node:net';
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

test.each([
  ['one that drips is broken off', 1, 'gone'],
  ['one that is merely slow is read', 512, 'whole'],
])('a body that does not end for long: %s', async (_, bytes, outcome) => {
  let timer: NodeJS.Timeout | undefined;
  await start((_request, response) => {
    response.writeHead(200);
    let written = 0;
    timer = setInterval(() => {
      if (++written < 40) response.write(Buffer.alloc(bytes));
      else response.end();
    }, 25);
  });
  const response = await createHttp({ idleTimeoutMs: 400 }).send({ method: 'GET', url: server.origin });
  const end = await read(response.body).then(
    () => 'whole',
    (error: unknown) => (Reflect.get(Object(error), 'code') === 'ETIMEDOUT' ? 'gone' : error),
  );
  clearInterval(timer);
  expect(end).toBe(outcome);
});

test('a body that has come is waited with for as long as the reader likes', async () => {
  await start(answer(200, {}, 'all of it'));
  const response = await createHttp({ idleTimeoutMs: 100 }).send({ method: 'GET', url: server.origin });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect((await read(response.body)).toString()).toBe('all of it');
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

describe('behind a proxy', () => {
  /** A proxy that knows one host, whatever its name; @returns what it was asked to connect to. */
  async function proxied<T>(variable: string, use: (asked: readonly string[]) => Promise<T>): Promise<T> {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
      asked.push(request.url ?? '');
      if (!request.url?.endsWith(':80')) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const onward = connect(Number(new URL(server.origin).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      for (const side of [socket, onward]) side.on('error', () => {});
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    process.env[variable] = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    try {
      return await use(asked);
    } finally {
      delete process.env[variable];
      proxy.closeAllConnections();
      proxy.close();
    }
  }

  test('requests go through it, but not to this machine', async () => {
    await start(answer(200, {}, 'through'));
    await proxied('http_proxy', async (asked) => {
      const http = createHttp();
      const response = await http.send({ method: 'GET', url: 'http://registry.invalid/v2/' });
      expect((await read(response.body)).toString()).toBe('through');
      expect(server.asked[0]?.headers['host']).toMatch(/^registry\.invalid(?::80)?$/);
      await read((await http.send({ method: 'GET', url: server.origin })).body);
      expect(asked).toEqual(['registry.invalid:80']);
    });
  });

  test('TLS goes through its own', async () => {
    await start(answer(200));
    await proxied('HTTPS_PROXY', async (asked) => {
      await expect(
        createHttp().send({ method: 'GET', url: 'https://registry.invalid/v2/' }),
      ).rejects.toThrow();
      expect(asked).toEqual(['registry.invalid:443']);
    });
  });
});

describe('a host that a server named', () => {
  /** A resolver that knows two names. */
  const lookup: LookupFunction = (hostname, { all }, done) => {
    const address = { 'storage.test': '127.0.0.1', 'local.test': '127.0.0.1', 'away.test': '192.0.2.1' }[
      hostname
    ];
    if (address === undefined)
      return done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), []);
    if (all) done(null, [{ address, family: 4 }]);
    else done(null, address, 4);
  };
  const ask = async (home: string | undefined) => {
    const { port } = new URL((await start(answer(200))).origin);
    const url = `http://storage.test:${port}/`;
    return createHttp({ lookup })
      .send({ method: 'GET', url, ...(home === undefined ? {} : { home }) })
      .then(
        ({ status }) => status,
        ({ code, message }) => `${code}: ${message}`,
      );
  };

  test.each([
    ['the user named it', undefined],
    ['it is the registry itself', 'storage.test'],
    ['the registry is on this machine, too', 'local.test'],
  ])('is asked on this machine, if %s', async (_title, home) => {
    expect(await ask(home)).toBe(200);
  });

  test.each(['away.test', 'unknown.test'])(
    'is not asked on this machine, if the registry is %s',
    async (home) => {
      expect(await ask(home)).toBe(
        `EOWNADDRESS: storage.test is an address of this machine, and ${home} is not`,
      );
      expect(server.asked).toEqual([]);
    },
  );
});
