import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { EnvironmentError, ImageFault } from '../../src/errors.ts';
import { openRepository } from '../../src/registry/remote.ts';
import { answer, cutAfter, type Handler, inTurn, sha256 } from '../fakes/registry-server.ts';
import { cleanUp, collect, descriptorOf, failureOf, serve, testPorts } from './support.ts';

afterEach(cleanUp);

const content = randomBytes(300_000);
const descriptor = descriptorOf(content);

async function repository(handler: Handler, retries = 3) {
  const server = await serve(handler);
  const ports = testPorts();
  const store = openRepository({ registry: server.host, path: 'a' }, ports, { random: () => 0, retries });
  const read = async (of = descriptor) => collect(await store.blob(of));
  return { server, ports, store, read };
}

/** Serves what a Range header asks for, and cuts the connection at the given offset of the blob. */
const ranged =
  (cutAt: number): Handler =>
  (asked, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(asked.headers.range ?? '')?.[1] ?? 0);
    const rest = content.subarray(start);
    const headers =
      start > 0 ? { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` } : {};
    const status = start > 0 ? 206 : 200;
    const handler =
      start < cutAt ? cutAfter(cutAt - start, rest, status, headers) : answer(status, headers, rest);
    return handler(asked, response);
  };

test('a whole blob', async () => {
  const { server, read } = await repository(answer(200, {}, content));
  expect((await read()).equals(content)).toBe(true);
  expect(server.asked[0]).toMatchObject({ method: 'GET', url: `/v2/a/blobs/${descriptor.digest}` });
});

test('an empty blob', async () => {
  const { read } = await repository(answer(200));
  expect(await read(descriptorOf(''))).toHaveLength(0);
});

describe('a connection that is cut midway', () => {
  test('goes on where it broke', async () => {
    const { server, ports, read } = await repository(ranged(100_000));
    expect((await read()).equals(content)).toBe(true);
    expect(server.asked.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=100000-']);
    expect(ports.lines.join('\n')).toMatch(/broke after 100000 of 300000 bytes/);
  });

  test('several times', async () => {
    let cut = 0;
    const { server, read } = await repository((asked, response) => {
      cut += 80_000;
      return ranged(cut)(asked, response);
    });
    expect((await read()).equals(content)).toBe(true);
    expect(server.asked).toHaveLength(4);
  });

  test('a server without ranges: what is known already is skipped', async () => {
    const { read } = await repository(inTurn(cutAfter(123_457, content), answer(200, {}, content)));
    expect((await read()).equals(content)).toBe(true);
  });

  test('not for ever', async () => {
    const { server, read } = await repository(cutAfter(1000, content), 2);
    const error = await failureOf(read());
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error.message).toMatch(/the connection to .* broke .*\(tried 3 times\)/);
    expect(server.asked).toHaveLength(3);
  });

  test('a body without a length that ends early is a cut', async () => {
    const short: Handler = (_asked, response) => {
      response.writeHead(200);
      response.end(content.subarray(0, 1000));
    };
    const { server, read } = await repository(inTurn(short, ranged(0)));
    expect((await read()).equals(content)).toBe(true);
    expect(server.asked[1]?.headers.range).toBe('bytes=1000-');
  });

  test('other bytes in the rest are noticed', async () => {
    const forged: Handler = (asked, response) => {
      const start = Number(/(\d+)/.exec(asked.headers.range ?? '')?.[1]);
      const headers = { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` };
      answer(206, headers, Buffer.alloc(content.length - start))(asked, response);
    };
    const { read } = await repository(inTurn(cutAfter(1000, content), forged));
    expect((await failureOf(read())).message).toContain(`expected ${descriptor.digest}, but got sha256:`);
  });

  test.each([['bytes 5-10/300000'], ['bytes 1000-299999/9'], ['nonsense']])(
    'a wrong Content-Range: %s',
    async (range) => {
      const { read } = await repository(
        inTurn(cutAfter(1000, content), answer(206, { 'content-range': range }, 'x')),
      );
      expect((await failureOf(read())).message).toContain('expected the bytes from 1000 of 300000');
    },
  );
});

describe('content that is not what it should be', () => {
  test('another digest', async () => {
    const other = Buffer.alloc(content.length);
    const { read } = await repository(answer(200, {}, other));
    const error = await failureOf(read());
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error.exitCode).toBe(3);
    expect(error.message).toContain(`expected ${descriptor.digest}, but got ${sha256(other)}`);
  });

  test('another size, and another digest: the registry gave something else', async () => {
    for (const size of [content.length + 1, content.length - 1]) {
      const { read } = await repository(answer(200, {}, Buffer.alloc(size)));
      const error = await failureOf(read());
      expect(error).not.toBeInstanceOf(ImageFault);
      expect(error.message).toContain(`expected 300000 bytes, but got ${size}, and of another digest`);
    }
  });

  const chunked: Handler = (asked, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(asked.headers.range ?? '')?.[1] ?? 0);
    if (start >= content.length)
      return answer(416, { 'content-range': `bytes */${content.length}` })(asked, response);
    response.writeHead(
      start > 0 ? 206 : 200,
      start > 0 ? { 'content-range': `bytes ${start}-299999/*` } : {},
    );
    response.write(content.subarray(start));
    response.end();
  };
  test.each<[string, number, Handler]>([
    ['larger', 1, answer(200, {}, content)],
    ['smaller', -1, answer(200, {}, content)],
    ['much smaller', -299_999, answer(200, {}, content)],
    ['larger, with a body that does not say how long it is', 7, chunked],
    ['smaller, with such a body', -7, chunked],
  ])('a size in the descriptor that is %s than the content: the image is wrong', async (_, off, handler) => {
    const { read } = await repository(handler);
    const error = await failureOf(read({ ...descriptor, size: content.length + off }));
    expect(error).toBeInstanceOf(ImageFault);
    expect(error.message).toContain(`has 300000 bytes, but the image says that it has ${300_000 + off}`);
  });

  test('an endless body', async () => {
    let written = 0;
    const { server, read } = await repository((_asked, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65536))) written += 65536;
      };
      response.on('drain', more);
      more();
    });
    expect((await failureOf(read())).message).toContain('expected 300000 bytes, but got more than that');
    expect(server.asked).toHaveLength(1);
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  test('text: a config that is too large is not asked for', async () => {
    const { server, store } = await repository(answer(200));
    const huge = { ...descriptor, size: 9 * 1024 * 1024 };
    expect((await failureOf(store.text(huge))).message).toMatch(/larger than 8 MiB/);
    expect(server.asked).toHaveLength(0);
  });

  test('text', async () => {
    const { store } = await repository(answer(200, {}, '{"é":1}'));
    expect(await store.text(descriptorOf('{"é":1}'))).toBe('{"é":1}');
  });
});

test('a reader that leaves closes the connection, also of a silent server', async () => {
  let closed: Promise<unknown> | undefined;
  const { server, store } = await repository((_asked, response) => {
    closed = once(response, 'close');
    response.writeHead(200, { 'content-length': `${content.length}` });
    response.write(content.subarray(0, 10));
  });
  const stream = await store.blob(descriptor);
  await once(stream, 'data');
  stream.destroy();
  await closed;
  expect(server.asked).toHaveLength(1);
});

test('a reader that takes its time is not taken for a silent server', async () => {
  const large = randomBytes(8 * 1024 * 1024);
  const { server, store } = await repository(answer(200, {}, large));
  const stream = await store.blob(descriptorOf(large));
  let length = 0;
  for await (const chunk of stream) {
    // Longer than the test's idle time of 400 ms, once.
    if (length === 0) await new Promise((resolve) => setTimeout(resolve, 1000));
    length += chunk.length;
  }
  expect(length).toBe(large.length);
  expect(server.asked).toHaveLength(1);
});

test('a blob that does not exist', async () => {
  const { store } = await repository(answer(404));
  expect((await failureOf(store.blob(descriptor))).message).toMatch(/was answered with 404/);
});
