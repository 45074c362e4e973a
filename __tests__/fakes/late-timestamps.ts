/** A timestamp authority whose clock is wrong: OpenSSL's, in the time that faketime gives it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LateTimestamps {
  readonly url: string;
  close(): void;
}

const CONFIG = `[req]
prompt = no
distinguished_name = name
x509_extensions = extensions
[name]
CN = late.testbed
[extensions]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[late]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
`;

/** @param shift as faketime takes it: `+2h`. */
export async function startLateTimestamps(shift: string): Promise<LateTimestamps> {
  const directory = mkdtempSync(join(tmpdir(), 'multihull-late-'));
  const file = (name: string) => join(directory, name);
  const run = (tool: string, ...args: readonly string[]) => {
    const { status, stderr } = spawnSync(tool, args, { cwd: directory, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${stderr}`);
  };
  writeFileSync(file('tsa.cnf'), CONFIG);
  writeFileSync(file('serial'), '01');
  const request = ['req', '-new', '-x509', '-days', '3650', '-newkey', 'rsa:2048', '-nodes'];
  run('openssl', ...request, '-keyout', 'tsa.key', '-out', 'tsa.crt', '-config', 'tsa.cnf');
  const server = createServer((asked, response) => {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => {
      writeFileSync(file('query'), Buffer.concat(chunks));
      const reply = ['ts', '-reply', '-queryfile', 'query', '-config', 'tsa.cnf', '-section', 'late'];
      const signer = ['-inkey', 'tsa.key', '-signer', 'tsa.crt', '-out', 'answer'];
      run('faketime', '-f', shift, 'openssl', ...reply, ...signer);
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
      response.end(readFileSync(file('answer')));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
