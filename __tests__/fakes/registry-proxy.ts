/**
 * A door in front of the real registry that can be told to fail: everything passes through it untouched, except
 * requests that a rule stops. It listens on 127.0.0.1 only.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** What to do with a request; undefined lets it pass. */
export type Rule = (
  method: string,
  path: string,
) => { readonly status: number; readonly body?: string } | 'cut' | undefined;

export interface WrittenManifest {
  readonly repository: string;
  /** A tag, or a digest. */
  readonly reference: string;
  /** What it points at from then on. */
  readonly digest: string;
}

export interface RegistryProxy {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  setRule(rule: Rule | undefined): void;
  /** `METHOD /path` of everything that came. */
  readonly requests: readonly string[];
  /** Every manifest that was written, in the order in which the registry confirmed it. */
  readonly written: readonly WrittenManifest[];
  /** From now on connections are refused. */
  close(): Promise<void>;
}

/** @param registry host and port of the registry behind it. */
export async function startRegistryProxy(registry: string): Promise<RegistryProxy> {
  let rule: Rule | undefined;
  const requests: string[] = [];
  const written: WrittenManifest[] = [];
  const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const method = incoming.method ?? '';
    const path = incoming.url ?? '';
    requests.push(`${method} ${path}`);
    const verdict = rule?.(method, path);
    if (verdict === 'cut') {
      incoming.socket.destroy();
      return;
    }
    if (verdict !== undefined) {
      incoming.resume();
      outgoing.writeHead(verdict.status, { 'content-type': 'application/json' });
      outgoing.end(
        verdict.body ?? JSON.stringify({ errors: [{ code: 'DENIED', message: 'told to refuse' }] }),
      );
      return;
    }
    const [hostname, port] = registry.split(':');
    const onward = request({ hostname, port, method, path, headers: incoming.headers }, (answer) => {
      const [, repository, reference] = /^\/v2\/(.+)\/manifests\/([^/?]+)/.exec(path) ?? [];
      const digest = answer.headers['docker-content-digest'];
      if (
        method === 'PUT' &&
        answer.statusCode === 201 &&
        repository &&
        reference &&
        typeof digest === 'string'
      )
        written.push({ repository, reference, digest });
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  let isOpen = true;
  return {
    host: `127.0.0.1:${address.port}`,
    setRule: (next) => {
      rule = next;
    },
    requests,
    written,
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
