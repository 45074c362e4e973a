import { existsSync } from 'node:fs';
import { mkdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run, tryRun } from './exec.ts';
import { linkAtomic, writeAtomic } from './files.ts';
import { ask, dockerAnswers } from './http.ts';
import { note, step } from './log.ts';
import { unmountBelow } from './mounts.ts';
import { paths } from './paths.ts';
import { isAlive, startDetached, startTimeOf, stop, waitUntil } from './process.ts';
import { type State, saveState } from './state.ts';

/** How our own engine is reached. */
export const ownHost = `unix://${paths.dockerSocket}`;

/** The Docker that was there before us, if one answers: it is used, and never stopped. */
export async function foreignDocker(): Promise<string | undefined> {
  const named = process.env['DOCKER_HOST'];
  const candidates = [...(named === undefined || named === '' ? [] : [named]), 'unix:///var/run/docker.sock'];
  for (const host of candidates) {
    if (host === ownHost) continue;
    if (/^(unix|tcp):/.test(host) && (await dockerAnswers(host))) return host;
  }
  return undefined;
}

/** Starts dockerd with everything it owns inside the cache directory, unless it runs already. */
export async function startEngine(state: State, mirror: string): Promise<void> {
  await linkPlugin(state);
  if (isAlive(state.processes['dockerd']) && (await dockerAnswers(ownHost))) {
    state.dockerHost = ownHost;
    return;
  }
  await step('starting dockerd', async () => {
    await stopEngine(state);
    await stopOrphan();
    // Sockets and pid files of an earlier boot: their process ids may belong to others by now.
    await unmountBelow(paths.run);
    await rm(paths.dockerSocket, { force: true });
    await rm(join(paths.run, 'docker'), { recursive: true, force: true });
    await rm(join(paths.run, 'docker.pid'), { force: true });
    await mkdir(paths.run, { recursive: true });
    const config = join(paths.run, 'daemon.json');
    await writeAtomic(
      config,
      `${JSON.stringify(
        {
          'data-root': paths.docker,
          'exec-root': join(paths.run, 'docker'),
          pidfile: join(paths.run, 'docker.pid'),
          hosts: [ownHost],
          'registry-mirrors': [mirror],
          features: { 'containerd-snapshotter': true },
          // buildx starts its BuildKit containers with an init; the engine's modules have none.
          'init-path': '/usr/bin/tini-static',
        },
        null,
        2,
      )}\n`,
    );
    const env = { PATH: `${paths.bin}:${process.env['PATH'] ?? ''}`, DOCKER_HOST: undefined };
    const bridged = existsSync('/sys/class/net/docker0');
    const dockerd = startDetached('dockerd', [join(paths.bin, 'dockerd'), '--config-file', config], env);
    state.processes['dockerd'] = dockerd;
    if (!bridged) state.bridge = true;
    state.dockerHost = ownHost;
    await saveState(state);
    await waitUntil('dockerd', dockerd, 60_000, () => dockerAnswers(ownHost));
  });
}

/** Removes all containers of our engine, then ends it; it ends its containerd itself. */
export async function stopEngine(state: State): Promise<void> {
  const dockerd = state.processes['dockerd'];
  if (!isAlive(dockerd)) return;
  const docker = [join(paths.bin, 'docker'), '--host', ownHost];
  const all = await tryRun([...docker, 'ps', '--all', '--quiet']);
  const ids = all.stdout.split('\n').filter((id) => id !== '');
  if (ids.length > 0) await run([...docker, 'rm', '--force', ...ids]);
  await stop(dockerd, 30_000);
  delete state.processes['dockerd'];
  await saveState(state);
}

/** A containerd that outlived its dockerd, which was killed: the next one could not take its place. */
async function stopOrphan(): Promise<void> {
  const file = join(paths.run, 'docker', 'containerd', 'containerd.pid');
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const startTime = startTimeOf(pid);
  if (startTime !== undefined && command.includes(paths.run)) await stop({ pid, startTime }, 10_000);
}

/** The engine's version as it says itself, or undefined when it does not answer. */
export async function engineVersion(host: string): Promise<string | undefined> {
  const answer = await ask(host.replace(/^tcp:/, 'http:'), '/version');
  if (answer?.status !== 200) return undefined;
  return (JSON.parse(answer.body) as { Version: string }).Version;
}

/**
 * `docker buildx` has to work whatever DOCKER_CONFIG is, as it does on a GitHub runner: only the system-wide plugin
 * directory gives that. A plugin that is there already is left alone.
 */
async function linkPlugin(state: State): Promise<void> {
  const target = join(paths.bin, 'buildx');
  const now = await readlink(paths.plugin).catch(() => undefined);
  if (now === target || existsSync(paths.plugin)) return;
  try {
    await linkAtomic(target, paths.plugin);
    state.links = [...new Set([...state.links, paths.plugin])];
    await saveState(state);
  } catch (error) {
    note(`docker buildx needs DOCKER_CONFIG unset: cannot write ${paths.plugin} (${String(error)})`);
  }
}
