import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../exec.ts';
import { readIfThere, writeAtomic } from '../files.ts';
import { buildGoTool, findGo } from '../go.ts';
import { ask } from '../http.ts';
import { withLock } from '../lock.ts';
import { step } from '../log.ts';
import { paths, source } from '../paths.ts';
import { isAlive, startDetached, stop, waitUntil } from '../process.ts';
import { loadState, portFor, type State, saveState } from '../state.ts';
import { sigstoreTools } from '../versions.ts';
import { authority, caPassword, makeAuthority } from './authority.ts';
import { type SigstoreServer, sigstoreServers, trustedRoot } from './sigstore-env.ts';

/** What the logs are called in their checkpoints; nobody resolves these names. */
const rekorName = 'rekor.testbed';
const ctName = 'ct.testbed';
const began = '2025-01-01T00:00:00Z';

/** Builds what is not built, and starts what does not run: a Sigstore of this machine's own. Doing it again is quick. */
export async function startSigstore(): Promise<void> {
  await buildSigstore();
  await withLock(async () => {
    const state = await loadState();
    await makeAuthority();
    const timestamps = state.processes['tsa'];
    for (const name of sigstoreServers) await start(state, name);
    const isNew = state.processes['tsa'] !== timestamps;
    if (isNew || (await readIfThere(trustedRoot)) === undefined) await writeTrustedRoot(state);
  });
}

/**
 * Compiles the six programs, one after the other, as they share most of their packages, and at low priority: tests that
 * need none of them run meanwhile.
 */
export async function buildSigstore(): Promise<void> {
  let go: Promise<string> | undefined;
  await withLock(async () => {
    for (const tool of sigstoreTools) await buildGoTool(tool, () => (go ??= findGo()), { isPatient: true });
  }, paths.sigstoreLock);
}

/** Ends one server, for tests of what happens without it. `startSigstore` brings it back. */
export async function stopSigstore(name: SigstoreServer): Promise<void> {
  await withLock(async () => {
    const state = await loadState();
    const running = state.processes[name];
    if (running !== undefined) await stop(running, 5000);
    delete state.processes[name];
    await saveState(state);
  });
}

interface Server {
  readonly argv: readonly string[];
  /** Answers with 200, or any status, when it is ready. */
  readonly probe: string;
}

async function start(state: State, name: SigstoreServer): Promise<void> {
  const known = state.ports[name];
  const running = state.processes[name];
  if (known !== undefined && isAlive(running)) return;
  await step(`starting ${name}`, async () => {
    const port = await portFor(state, name);
    const extra = [await portFor(state, `${name}-grpc`), await portFor(state, `${name}-metrics`)] as const;
    const { argv, probe } = await serverOf(state, name, port, extra);
    const process_ = startDetached(`sigstore-${name}`, argv, { OTEL_TRACES_EXPORTER: 'none' });
    state.processes[name] = process_;
    await saveState(state);
    await waitUntil(`sigstore-${name}`, process_, 30_000, async () => {
      const answer = await ask(`http://127.0.0.1:${port}`, probe);
      return answer !== undefined && answer.status < 500;
    });
  });
}

async function serverOf(
  state: State,
  name: SigstoreServer,
  port: number,
  [grpc, metrics]: readonly [number, number],
): Promise<Server> {
  const bin = (command: string): string => join(paths.bin, command);
  const data = join(paths.sigstore, name);
  await mkdir(data, { recursive: true });
  const url = (other: SigstoreServer): string => `http://127.0.0.1:${state.ports[other]}`;
  switch (name) {
    case 'issuer':
      return {
        argv: [process.execPath, join(source, 'sigstore', 'issuer.ts'), authority.issuerKey, String(port)],
        probe: '/keys',
      };
    case 'ct-log':
      return {
        argv: [
          bin('tesseract'),
          `--http_endpoint=127.0.0.1:${port}`,
          `--origin=${ctName}`,
          `--private_key=${authority.ctKey}`,
          `--roots_pem_file=${authority.caCertificate}`,
          `--storage_dir=${data}`,
          '--enable_publication_awaiter=false',
          '--batch_max_age=50ms',
          '--logtostderr',
        ],
        probe: '/ct/v1/get-roots',
      };
    case 'fulcio': {
      const issuer = url('issuer');
      const config = join(data, 'config.json');
      const entry = { IssuerURL: issuer, ClientID: 'sigstore', Type: 'github-workflow' };
      // It does not take the socket of one that was killed.
      const socket = join(paths.run, 'fulcio.sock');
      await rm(socket, { force: true });
      await writeAtomic(config, `${JSON.stringify({ OIDCIssuers: { [issuer]: entry } })}\n`);
      return {
        argv: [
          bin('fulcio'),
          'serve',
          `--config-path=${config}`,
          '--ca=fileca',
          `--fileca-cert=${authority.caCertificate}`,
          `--fileca-key=${authority.caKey}`,
          `--fileca-key-passwd=${caPassword}`,
          '--fileca-watch=false',
          `--ct-log-url=${url('ct-log')}`,
          `--ct-log-public-key-path=${authority.ctPublic}`,
          '--host=127.0.0.1',
          `--port=${port}`,
          '--grpc-host=127.0.0.1',
          `--grpc-port=${grpc}`,
          `--metrics-port=${metrics}`,
          `--legacy-unix-domain-socket=${socket}`,
        ],
        probe: '/healthz',
      };
    }
    case 'rekor':
      return {
        argv: [
          bin('rekor-server'),
          'serve',
          `--signer-filepath=${authority.rekorKey}`,
          `--storage-dir=${data}`,
          `--hostname=${rekorName}`,
          '--http-address=127.0.0.1',
          `--http-port=${port}`,
          '--grpc-address=127.0.0.1',
          `--grpc-port=${grpc}`,
          `--http-metrics-port=${metrics}`,
          '--checkpoint-interval=100ms',
          '--batch-max-age=50ms',
        ],
        probe: '/healthz',
      };
    case 'tsa':
      return {
        argv: [
          bin('timestamp-server'),
          'serve',
          '--host=127.0.0.1',
          `--port=${port}`,
          '--timestamp-signer=memory',
          '--disable-ntp-monitoring',
        ],
        probe: '/ping',
      };
    case 'referrers-registry':
      return {
        argv: [bin('referrers-registry'), `--address=127.0.0.1:${port}`, `--blobs=${data}`],
        probe: '/v2/',
      };
  }
}

/** The timestamp authority has a new key whenever it starts, so this is written anew then. */
async function writeTrustedRoot(state: State): Promise<void> {
  const tsa = `http://127.0.0.1:${state.ports['tsa']}`;
  const chain = await ask(tsa, '/api/v1/timestamp/certchain');
  if (chain?.status !== 200)
    throw new Error(`the timestamp authority gave no certificates (${chain?.status})`);
  const chainFile = join(paths.sigstore, 'tsa-chain.pem');
  await writeAtomic(chainFile, chain.body);
  const partial = join(paths.sigstore, 'trusted-root.new');
  const port = (name: SigstoreServer): string => `http://127.0.0.1:${state.ports[name]}`;
  await run(
    [
      join(paths.bin, 'cosign'),
      'trusted-root',
      'create',
      `--fulcio=url=${port('fulcio')},certificate-chain=${authority.caCertificate},start-time=${began}`,
      `--rekor=url=http://${rekorName},public-key=${authority.rekorPublic},start-time=${began},origin=${rekorName}`,
      `--ctfe=url=${port('ct-log')},public-key=${authority.ctPublic},start-time=${began}`,
      `--tsa=url=${tsa},certificate-chain=${chainFile},start-time=${began}`,
      `--out=${partial}`,
    ],
    { log: 'sigstore-trusted-root' },
  );
  await writeAtomic(trustedRoot, await readFile(partial, 'utf8'));
}
