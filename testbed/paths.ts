import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');

/** The one directory that everything of the testbed lives in, outside any checkout. */
export const root = process.env['MULTIHULL_TESTBED_DIR'] || join(cache, 'multihull-testbed');

/** This folder: the Go modules and Dockerfiles are read from here. */
export const source = import.meta.dirname;

const inRoot = (...parts: string[]): string => join(root, ...parts);

/** Where each piece keeps its files. `run` holds sockets and pids; the rest survives a reboot. */
export const paths = {
  bin: inRoot('bin'),
  built: inRoot('built'),
  rootfs: inRoot('rootfs'),
  apt: inRoot('apt'),
  tools: inRoot('tools'),
  dist: inRoot('dist'),
  contexts: inRoot('contexts'),
  logs: inRoot('logs'),
  run: inRoot('run'),
  docker: inRoot('docker'),
  registries: inRoot('registries'),
  sigstore: inRoot('sigstore'),
  buildxConfig: inRoot('buildx'),
  state: inRoot('state.json'),
  lock: inRoot('lock'),
  sigstoreLock: inRoot('sigstore-lock'),
  dockerSocket: inRoot('run', 'docker.sock'),
  plugin: '/usr/local/lib/docker/cli-plugins/docker-buildx',
} as const;

/** A name beside `path` to write to before renaming, so that a killed `up` never leaves a half-written result. */
export function partial(path: string): string {
  return join(dirname(path), `.partial-${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
}
