import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from './files.ts';
import { ask } from './http.ts';
import { step } from './log.ts';
import { paths } from './paths.ts';
import { isAlive, startDetached, waitUntil } from './process.ts';
import { portFor, type State, saveState } from './state.ts';
import { account } from './versions.ts';

const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** The open registry, and the one that wants a login. */
export const registries = [
  { name: 'registry', auth: false },
  { name: 'auth-registry', auth: true },
] as const;

/** `127.0.0.1:PORT`, or undefined before its first start. */
export function registryHost(state: State, name: string): string | undefined {
  const port = state.ports[name];
  return port === undefined ? undefined : `127.0.0.1:${port}`;
}

/** Starts a registry on its port, unless it answers there already; returns `127.0.0.1:PORT`. */
export async function startRegistry(state: State, name: string, auth: boolean): Promise<string> {
  const host = registryHost(state, name);
  if (host !== undefined && isAlive(state.processes[name]) && (await registryAnswers(host, auth)))
    return host;
  return await step(`starting ${name}`, async () => {
    const port = await portFor(state, name);
    const data = join(paths.registries, name);
    await mkdir(data, { recursive: true });
    await mkdir(paths.run, { recursive: true });
    const lines = [
      'version: 0.1',
      'log: { level: warn }',
      'storage:',
      `  filesystem: { rootdirectory: ${JSON.stringify(data)} }`,
      '  delete: { enabled: true }',
      `http: { addr: "127.0.0.1:${port}" }`,
    ];
    if (auth) {
      const file = join(paths.run, 'htpasswd');
      await writeAtomic(file, `${account.htpasswd}\n`);
      lines.push(`auth: { htpasswd: { realm: testbed, path: ${JSON.stringify(file)} } }`);
    }
    const config = join(paths.run, `${name}.yml`);
    await writeAtomic(config, `${lines.join('\n')}\n`);
    // Traces go nowhere here: without this the registry complains about a missing collector all the time.
    const env = { OTEL_TRACES_EXPORTER: 'none' };
    const server = startDetached(name, [join(paths.bin, 'registry'), 'serve', config], env);
    state.processes[name] = server;
    await saveState(state);
    const address = `127.0.0.1:${port}`;
    await waitUntil(name, server, 20_000, () => registryAnswers(address, auth));
    return address;
  });
}

/** Whether a registry answers, and asks for a login exactly if it should. */
export async function registryAnswers(host: string, auth: boolean): Promise<boolean> {
  const answer = await ask(`http://${host}`, '/v2/');
  return answer?.status === (auth ? 401 : 200);
}

/** The digest that a tag points at in the open registry, or undefined where there is none. */
export async function digestOf(host: string, repository: string, tag: string): Promise<string | undefined> {
  const answer = await ask(`http://${host}`, `/v2/${repository}/manifests/${tag}`, {
    method: 'HEAD',
    headers: { accept },
  });
  const digest = answer?.headers['docker-content-digest'];
  return answer?.status === 200 && typeof digest === 'string' ? digest : undefined;
}

/** Points another tag at what a tag points at: the same bytes, so the same digest. */
export async function copyTag(host: string, repository: string, from: string, to: string): Promise<void> {
  const path = (tag: string): string => `/v2/${repository}/manifests/${tag}`;
  const manifest = await ask(`http://${host}`, path(from), { headers: { accept } });
  const type = manifest?.headers['content-type'];
  if (manifest?.status !== 200 || typeof type !== 'string')
    throw new Error(`${host}/${repository}:${from} is not there`);
  const put = await ask(`http://${host}`, path(to), {
    method: 'PUT',
    headers: { 'content-type': type },
    body: manifest.body,
  });
  if (put?.status !== 201)
    throw new Error(
      `tagging ${repository}:${to} failed with HTTP ${put?.status ?? 'no answer'}: ${put?.body ?? ''}`,
    );
}
