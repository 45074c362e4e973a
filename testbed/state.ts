import { createServer } from 'node:net';
import { readIfThere, writeAtomic } from './files.ts';
import { paths } from './paths.ts';
import type { Process } from './process.ts';

/** What has to be remembered between two calls. */
export interface State {
  /** Chosen free once, then kept: references in caches and configs stay valid across restarts. */
  ports: Record<string, number>;
  processes: Record<string, Process>;
  /** Image name → the inputs it was made of and the digest it got. */
  images: Record<string, { key: string; digest: string }>;
  /** The Docker that is used: ours by its socket, or one that was already running. */
  dockerHost?: string;
  /** The directory that the Rust release server serves. */
  served?: string;
  /** Whether our engine made docker0, so that it can go with it. */
  bridge?: boolean;
  /** What `up` changed outside the cache directory, and `down` has to put back. */
  mounted: string[];
  handlers: string[];
  links: string[];
}

const empty = (): State => ({ ports: {}, processes: {}, images: {}, mounted: [], handlers: [], links: [] });

/** The state as it was last saved; an empty one where `up` never ran. */
export async function loadState(): Promise<State> {
  const text = await readIfThere(paths.state);
  return text === undefined ? empty() : { ...empty(), ...(JSON.parse(text) as Partial<State>) };
}

/** Saved after every change, so that `down` knows of everything even after a kill in the middle of `up`. */
export async function saveState(state: State): Promise<void> {
  await writeAtomic(paths.state, `${JSON.stringify(state, null, 2)}\n`);
}

/** The port kept under this name, if it can still be had, else a new free one. Ask only while its owner is down. */
export async function portFor(state: State, name: string): Promise<number> {
  const kept = state.ports[name];
  if (kept !== undefined && (await canListen(kept)) === kept) return kept;
  const port = await canListen(0);
  if (port === undefined) throw new Error('no free TCP port on 127.0.0.1');
  state.ports[name] = port;
  await saveState(state);
  return port;
}

async function canListen(port: number): Promise<number | undefined> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}
