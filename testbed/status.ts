import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { activeHandlers, handlers } from './binfmt.ts';
import { engineVersion, ownHost } from './engine.ts';
import { tryRun } from './exec.ts';
import { versionOf } from './go.ts';
import { paths } from './paths.ts';
import { isAlive } from './process.ts';
import { digestOf, registries, registryAnswers, registryHost } from './registry.ts';
import { loadState, type State } from './state.ts';
import { goTools, rust } from './versions.ts';

interface Line {
  readonly name: string;
  readonly version: string;
  readonly where: string;
  readonly up: boolean;
}

/** One line an engine; true only if all are up. */
export async function status(): Promise<boolean> {
  const state = await loadState();
  const lines = [
    await engine(state),
    ...(await servers(state)),
    ...(await commands()),
    await qemu(),
    ...(await images(state)),
  ];
  const width = (of: (line: Line) => string): number => Math.max(...lines.map((line) => of(line).length));
  const [name, version] = [width((line) => line.name), width((line) => line.version)];
  for (const line of lines) {
    const text = `${line.up ? 'up  ' : 'down'}  ${line.name.padEnd(name)}  ${line.version.padEnd(version)}  ${line.where}`;
    process.stdout.write(`${text.trimEnd()}\n`);
  }
  return lines.every((line) => line.up);
}

async function engine(state: State): Promise<Line> {
  const host = state.dockerHost;
  const version = host === undefined ? undefined : await engineVersion(host);
  const pid =
    host === ownHost ? `pid ${state.processes['dockerd']?.pid ?? '-'}` : 'not started by the testbed';
  return {
    name: 'dockerd',
    version: version ?? '-',
    where: host === undefined ? '' : `${pid}, ${host}`,
    up: version !== undefined,
  };
}

async function servers(state: State): Promise<Line[]> {
  const lines: Line[] = [];
  const version = await pinned('registry', 'github.com/distribution/distribution/v3');
  for (const { name, auth } of registries) {
    const host = registryHost(state, name);
    const process_ = state.processes[name];
    const alive = isAlive(process_) && host !== undefined && (await registryAnswers(host, auth));
    lines.push({ name, version, where: alive ? `pid ${process_.pid}, ${host}` : '', up: alive });
  }
  const dist = state.processes['rust-dist'];
  const up = isAlive(dist);
  lines.push({
    name: 'rust-dist',
    version: rust.version,
    where: up ? `pid ${dist.pid}, 127.0.0.1:${state.ports['rust-dist']}` : '',
    up,
  });
  return lines;
}

async function commands(): Promise<Line[]> {
  const wanted = [
    ['buildx', 'buildx', 'github.com/docker/buildx'],
    ['docker', 'buildx', 'github.com/docker/cli'],
    ['buildkitd', 'buildkit', 'github.com/moby/buildkit'],
    ['runc', 'runc', 'github.com/opencontainers/runc'],
    ['containerd', 'engine', 'github.com/containerd/containerd/v2'],
    ['act', 'act', 'github.com/nektos/act'],
    ['docker-compose', 'compose', 'github.com/docker/compose/v5'],
  ] as const;
  return await Promise.all(
    wanted.map(async ([name, tool, module]) => {
      const path = join(paths.bin, name);
      const starts =
        existsSync(path) &&
        (await tryRun([path, /^(?:buildx|docker-compose)$/.test(name) ? 'version' : '--version'])).code === 0;
      return { name, version: await pinned(tool, module), where: path, up: starts };
    }),
  );
}

async function pinned(tool: string, module: string): Promise<string> {
  const found = goTools.find((each) => each.name === tool);
  return found === undefined ? '-' : await versionOf(found, module);
}

async function qemu(): Promise<Line> {
  const active = await activeHandlers();
  const version = /version ([^ ]+)/.exec(
    (await tryRun(['/usr/bin/qemu-aarch64-static', '--version']).catch(() => undefined))?.stdout ?? '',
  );
  return {
    name: 'qemu',
    version: version?.[1] ?? '-',
    where: active.join(' '),
    up: active.length === handlers.length,
  };
}

async function images(state: State): Promise<Line[]> {
  const host = registryHost(state, 'registry');
  const names = [
    'library/debian:bookworm-slim',
    'moby/buildkit:buildx-stable-1',
    'tonistiigi/binfmt:latest',
    'library/rust:1.85-bookworm',
  ];
  return await Promise.all(
    names.map(async (name) => {
      const [repository = '', tag = ''] = name.split(':');
      const digest = host === undefined ? undefined : await digestOf(host, repository, tag);
      return {
        name,
        version: digest?.slice(0, 19) ?? '-',
        where: '',
        up: digest !== undefined && digest === state.images[name]?.digest,
      };
    }),
  );
}
