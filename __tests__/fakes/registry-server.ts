/**
 * A registry on a port of this machine whose behaviour is given request by request: for the misbehaviours that a real
 * registry cannot be asked for. It speaks real HTTP; nothing is mocked.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a server was asked. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Handler = (asked: Asked, response: ServerResponse) => void | Promise<void>;

export interface FakeServer {
  /** `127.0.0.1:PORT`, as in image names. */
  readonly host: string;
  readonly origin: string;
  /** Everything it was asked, in order. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** Starts a server on a free port. A handler that throws answers 599, which no test expects. */
export async function startServer(handler: Handler): Promise<FakeServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const entry: Asked = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    asked.push(entry);
    try {
      await handler(entry, response);
    } catch (error) {
      response.writeHead(599).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  const host = `127.0.0.1:${address.port}`;
  return {
    host,
    origin: `http://${host}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers one after the other; the last one stays. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  let next = 0;
  return (asked, response) => handlers[Math.min(next++, handlers.length - 1)]?.(asked, response);
}

/** A fixed answer. */
export function answer(
  status: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Handler {
  return (asked, response) => {
    response.writeHead(status, { 'content-length': `${Buffer.byteLength(body)}`, ...headers });
    response.end(asked.method === 'HEAD' ? undefined : body);
  };
}

/** An error as the distribution-spec writes it. */
export function ociError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Handler {
  return answer(
    status,
    { 'content-type': 'application/json', ...headers },
    JSON.stringify({ errors: [{ code, message }] }),
  );
}

/** Promises the whole length, sends `count` bytes, then cuts the connection. */
export function cutAfter(
  count: number,
  body: Buffer,
  status = 200,
  headers: Record<string, string> = {},
): Handler {
  return (_asked, response) => {
    response.writeHead(status, { 'content-length': `${body.length}`, ...headers });
    response.write(body.subarray(0, count), () => setTimeout(() => response.destroy(), 20));
  };
}

export function sha256(bytes: string | Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
