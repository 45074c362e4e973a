import { randomInt } from 'node:crypto';
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installOnHost } from '../apt.ts';
import { run, tryRun } from '../exec.ts';
import { writeAtomic } from '../files.ts';
import { buildGoTool, findGo, moduleDirectory } from '../go.ts';
import { ask } from '../http.ts';
import { paths } from '../paths.ts';
import { type Process, startDetached, stop, waitUntil } from '../process.ts';
import { rekor1Tools } from '../versions.ts';

/** A Rekor of version 1, with all that it needs; not part of what is up, so whoever starts it ends it. */
export interface Rekor1 {
  readonly url: string;
  /** A file: the key that its entries and checkpoints are signed with. */
  readonly publicKey: string;
  /** The name in its checkpoints. */
  readonly name: string;
  close(): Promise<void>;
}

const NAME = 'rekor1.testbed';

/** Compiles what is not compiled, and starts PostgreSQL, Trillian's two servers and Rekor. */
export async function startRekor1(): Promise<Rekor1> {
  let go: Promise<string> | undefined;
  const compiler = (): Promise<string> => (go ??= findGo());
  for (const tool of rekor1Tools) await buildGoTool(tool, compiler, { isPatient: true });
  await installOnHost(['postgresql']);
  const [tool] = rekor1Tools;
  if (tool === undefined) throw new Error('Rekor is one of its tools');
  const trillian = await moduleDirectory(tool, 'github.com/google/trillian', await compiler());
  const schema = join(trillian, 'storage/postgresql/schema/storage.sql');

  const first = randomInt(20_000, 30_000);
  const [sql, log, logHttp, signer, signerHttp, http] = [0, 1, 2, 3, 4, 5].map((offset) => first + offset);
  const database = await startPostgres(Number(sql), schema);
  const processes: Process[] = [];
  const close = async (): Promise<void> => {
    for (const one of processes.reverse()) await stop(one, 5000);
    await database.close();
  };
  try {
    const uri = `--postgresql_uri=postgresql:///trillian?host=127.0.0.1&port=${sql}&user=postgres`;
    const storage = ['--storage_system=postgresql', '--quota_system=noop', uri];
    const start = async (command: string, argv: readonly string[], url: string, path: string) => {
      const started = startDetached(`sigstore-${command}`, [join(paths.bin, command), ...argv]);
      processes.push(started);
      await waitUntil(`sigstore-${command}`, started, 30_000, async () => {
        const answer = await ask(url, path);
        return answer !== undefined && answer.status < 500;
      });
    };
    const local = (port: number | undefined): string => `127.0.0.1:${port}`;
    await start(
      'trillian-log-server',
      [...storage, `--rpc_endpoint=${local(log)}`, `--http_endpoint=${local(logHttp)}`],
      `http://${local(logHttp)}`,
      '/metrics',
    );
    const sequencer = ['--force_master', '--sequencer_interval=50ms', '--batch_size=50'];
    await start(
      'trillian-log-signer',
      [...storage, ...sequencer, `--rpc_endpoint=${local(signer)}`, `--http_endpoint=${local(signerHttp)}`],
      `http://${local(signerHttp)}`,
      '/metrics',
    );
    const url = `http://${local(http)}`;
    // Searching would need Redis.
    const endpoints =
      'getLogInfo,getPublicKey,getLogProof,createLogEntry,getLogEntryByIndex,getLogEntryByUUID';
    await start(
      'rekor1-server',
      [
        ...['serve', '--host=127.0.0.1', `--port=${http}`, `--rekor_server.hostname=${NAME}`],
        ...['--trillian_log_server.address=127.0.0.1', `--trillian_log_server.port=${log}`],
        ...['--rekor_server.signer=memory', `--enabled_api_endpoints=${endpoints}`],
      ],
      url,
      '/api/v1/log',
    );
    const key = await ask(url, '/api/v1/log/publicKey');
    if (key?.status !== 200) throw new Error('Rekor gave no public key');
    const publicKey = join(database.directory, 'rekor1.pub');
    await writeAtomic(publicKey, key.body);
    return { url, publicKey, name: NAME, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Database {
  readonly directory: string;
  close(): Promise<void>;
}

/** As the user that Debian's package makes: PostgreSQL does not run as root. */
async function startPostgres(port: number, schema: string): Promise<Database> {
  const initdb = globSync('/usr/lib/postgresql/*/bin/initdb').sort().at(-1);
  if (initdb === undefined) throw new Error('there is no initdb in /usr/lib/postgresql');
  const directory = mkdtempSync(join(tmpdir(), 'multihull-rekor1-'));
  chmodSync(directory, 0o755);
  const data = join(directory, 'postgres');
  const asUser = async (...argv: readonly string[]): Promise<string> =>
    run(['runuser', '-u', 'postgres', '--', ...argv], { cwd: '/', log: 'rekor1-postgres' });
  await run(['install', '-d', '-o', 'postgres', data]);
  const control = join(dirname(initdb), 'pg_ctl');
  const options = `-p ${port} -k ${data} -c listen_addresses=127.0.0.1`;
  await asUser(initdb, '-D', data, '-A', 'trust');
  // Not through `run`: the server keeps what it inherits open.
  await asUser('sh', '-c', `${control} -D ${data} -o '${options}' -l ${data}/log -w start >/dev/null 2>&1`);
  const psql = ['psql', '-q', '-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
  await run([...psql, '-c', 'create database trillian']);
  await run([...psql, '-d', 'trillian', '-f', schema], { log: 'rekor1-schema' });
  return {
    directory,
    close: async () => {
      await tryRun(['runuser', '-u', 'postgres', '--', control, '-D', data, '-m', 'fast', 'stop'], {
        cwd: '/',
      });
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
