import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';

// node dist-server.ts DIRECTORY PORT: serves a directory's files on 127.0.0.1. `up` starts it as a process of its own.
const [directory = '.', port = '0'] = process.argv.slice(2);

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? found.size : undefined;
}

const server = createServer((request, response) => {
  const path = join(
    directory,
    normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)),
  );
  void (async () => {
    const size = await sizeOf(path);
    if (size === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(size === undefined ? 404 : 405).end();
      return;
    }
    response.writeHead(200, { 'content-length': size, 'content-type': 'application/octet-stream' });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(path), response);
  })().catch(() => response.destroy());
});
server.listen(Number(port), '127.0.0.1');
