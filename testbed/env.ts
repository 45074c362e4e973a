import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { paths, root } from './paths.ts';
import { isAlive } from './process.ts';
import { sigstoreEnv } from './sigstore/sigstore-env.ts';
import type { State } from './state.ts';
import { account } from './versions.ts';

/** What `up` started; each has to be alive for the testbed to be up. */
export const servers = ['registry', 'auth-registry', 'rust-dist'] as const;

/** The variables that point docker, buildx, rustup, act and the tests at the testbed. Fails where it is not up. */
export function testbedEnv(): Record<string, string> {
  const state = readState();
  const ours = state?.dockerHost === `unix://${paths.dockerSocket}`;
  const needed = ours ? ['dockerd', ...servers] : servers;
  if (state?.dockerHost === undefined || !needed.every((name) => isAlive(state.processes[name]))) {
    throw new Error('the testbed is not up: run `npm run testbed -- up`');
  }
  const registry = `127.0.0.1:${state.ports['registry']}`;
  const dist = `http://127.0.0.1:${state.ports['rust-dist']}`;
  const pinned = (name: string): string => {
    const image = state.images[name];
    if (image === undefined) throw new Error(`the testbed has no ${name} yet: run \`npm run testbed -- up\``);
    return `${registry}/${name}@${image.digest}`;
  };
  return {
    DOCKER_HOST: state.dockerHost,
    BUILDX_CONFIG: paths.buildxConfig,
    TESTBED_DIR: root,
    TESTBED_REGISTRY: registry,
    TESTBED_AUTH_REGISTRY: `127.0.0.1:${state.ports['auth-registry']}`,
    TESTBED_AUTH_USER: account.user,
    TESTBED_AUTH_PASSWORD: account.password,
    TESTBED_BUILDKIT_IMAGE: pinned('moby/buildkit:buildx-stable-1'),
    TESTBED_QEMU_IMAGE: pinned('tonistiigi/binfmt:latest'),
    TESTBED_ACT: join(paths.bin, 'act'),
    RUSTUP_DIST_SERVER: dist,
    RUSTUP_UPDATE_ROOT: `${dist}/rustup`,
    ...sigstoreEnv(state),
    PATH: withBin(process.env['PATH'] ?? ''),
  };
}

/** PATH with the testbed's tools first, and only once. */
function withBin(path: string): string {
  return [paths.bin, ...path.split(delimiter).filter((each) => each !== paths.bin)].join(delimiter);
}

function readState(): State | undefined {
  try {
    return JSON.parse(readFileSync(paths.state, 'utf8')) as State;
  } catch {
    return undefined;
  }
}

/** Lines for a shell to eval. PATH is extended there, not replaced: npm's own additions to ours are of no use to it. */
export function asExports(env: Readonly<Record<string, string>>): string {
  const quote = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`;
  return Object.entries(env)
    .map(([name, value]) =>
      name === 'PATH' ? `export PATH=${quote(paths.bin)}:"$PATH"\n` : `export ${name}=${quote(value)}\n`,
    )
    .join('');
}
