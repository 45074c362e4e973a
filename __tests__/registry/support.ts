/** Ports for tests: the real HTTP and file adapters, a real spawn, and a clock that does not wait. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExec } from '../../src/adapters/exec.ts';
import { createFiles } from '../../src/adapters/files.ts';
import { createHttp } from '../../src/adapters/http.ts';
import type { Digest } from '../../src/domain/names/digest.ts';
import { type ExplainedError, UserError } from '../../src/errors.ts';
import type { Clock, Log } from '../../src/ports.ts';
import type { RegistryPorts } from '../../src/registry/client.ts';
import type { Descriptor } from '../../src/registry/oci/oci-types.ts';
import { type FakeServer, type Handler, sha256, startServer } from '../fakes/registry-server.ts';

export interface TestPorts extends RegistryPorts {
  /** Milliseconds that were asked to be slept. */
  readonly slept: number[];
  readonly masked: string[];
  readonly lines: string[];
  readonly warnings: string[];
  /** Moves the monotonic clock on. */
  advance(ms: number): void;
}

const http = createHttp({ idleTimeoutMs: 400 });

export function testPorts(now = new Date('2026-01-02T03:04:05Z'), path = process.env['PATH']): TestPorts {
  const slept: number[] = [];
  const masked: string[] = [];
  const lines: string[] = [];
  const warnings: string[] = [];
  let elapsed = 0;
  const clock: Clock = {
    now: () => now,
    monotonic: () => elapsed,
    async sleep(ms) {
      slept.push(ms);
      elapsed += ms;
    },
    every: () => () => {},
  };
  const push = (line: string) => {
    lines.push(line);
  };
  const log: Log = {
    info: push,
    debug: push,
    warn: (line) => {
      warnings.push(line);
    },
    error: push,
    group: () => {},
    foreign: () => {},
    mask: (secret) => {
      masked.push(secret);
    },
  };
  const exec = createExec({ PATH: path });
  const advance = (ms: number) => {
    elapsed += ms;
  };
  return { http, files: createFiles(), exec, clock, log, slept, masked, lines, warnings, advance };
}

const servers: FakeServer[] = [];
const directories: string[] = [];

/** A server that ends after the test. */
export async function serve(handler: Handler): Promise<FakeServer> {
  const server = await startServer(handler);
  servers.push(server);
  return server;
}

/** A directory that is removed after the test. */
export function temporary(): string {
  const directory = mkdtempSync(join(tmpdir(), 'multihull-test-'));
  directories.push(directory);
  return directory;
}

export async function cleanUp(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
}

export function descriptorOf(bytes: string | Buffer, mediaType = 'application/octet-stream'): Descriptor {
  return { mediaType, digest: sha256(bytes) as Digest, size: Buffer.byteLength(bytes) };
}

/** The explained error that something fails with; anything else fails the test. */
export async function failureOf(promise: Promise<unknown> | (() => unknown)): Promise<ExplainedError> {
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (error) {
    if (error instanceof Error && 'remedy' in error) return error as ExplainedError;
    throw error;
  }
  throw new UserError('nothing failed', { input: 'test', value: '', remedy: '' });
}

export async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
