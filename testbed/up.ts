import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnHost, unsupported } from './apt.ts';
import { registerHandlers } from './binfmt.ts';
import { foreignDocker, startEngine } from './engine.ts';
import { run } from './exec.ts';
import { linkAtomic, readIfThere, writeAtomic } from './files.ts';
import { buildGoTool, findGo } from './go.ts';
import { ask } from './http.ts';
import { publishBases, publishBuildkit, publishQemu, publishRust } from './images.ts';
import { note, step } from './log.ts';
import { paths, source } from './paths.ts';
import { isAlive, startDetached, stop, waitUntil } from './process.ts';
import { startRegistry } from './registry.ts';
import { makeRootfs } from './rootfs.ts';
import { distPath, makeRustDist } from './rust-dist.ts';
import { loadState, portFor, type State, saveState } from './state.ts';
import { goTools } from './versions.ts';

/** Brings everything up that is not up yet. Pieces that do not need each other are made side by side. */
export async function up(): Promise<void> {
  const reason = await unsupported();
  if (reason !== undefined) throw new Error(`the testbed cannot come up on this machine: ${reason}`);
  const state = await loadState();
  for (const directory of [paths.bin, paths.built, paths.run, paths.contexts, paths.logs]) {
    await mkdir(directory, { recursive: true });
  }
  await sweep();
  await installOnHost();
  await registerHandlers(state);
  const tools = buildTools();
  const bases = makeRootfs();
  const dist = makeRustDist();
  await settle([
    ...tools.values(),
    bases,
    dist,
    assemble(state, (...names) => Promise.all(names.map((name) => tools.get(name))), bases, dist),
  ]);
  await linkAtomic(process.execPath, join(paths.bin, 'node'));
  await linkAtomic(
    join(distPath, 'rustup/dist/x86_64-unknown-linux-gnu/rustup-init'),
    join(paths.bin, 'rustup-init'),
  );
  note('up; to use it from a shell: eval "$(npm run --silent testbed -- env)"');
}

/** Starts the servers as soon as each can, and fills the registry. */
async function assemble(
  state: State,
  built: (...names: string[]) => Promise<unknown>,
  bases: Promise<void>,
  dist: Promise<void>,
): Promise<void> {
  await built('registry');
  const registry = await startRegistry(state, 'registry', false);
  await startRegistry(state, 'auth-registry', true);
  await configureBuilders(registry);
  const foreign = await foreignDocker();
  await built('engine', 'runc', 'buildx');
  if (foreign === undefined) await startEngine(state, `http://${registry}`);
  else if (state.dockerHost !== foreign) {
    note(`using the Docker that is running already: ${foreign}`);
    state.dockerHost = foreign;
    await saveState(state);
  }
  await bases;
  const base = await publishBases(state, registry);
  await built('buildkit', 'binfmt');
  await publishBuildkit(state, registry, base);
  await publishQemu(state, registry, await qemuVersion());
  await dist;
  const server = await startRustDist(state);
  await publishRust(state, registry, base, server, distPath);
}

/** One build after the other: each uses every core already, and the first ones unblock the rest. */
function buildTools(): Map<string, Promise<void>> {
  let go: Promise<string> | undefined;
  let last: Promise<void> = Promise.resolve();
  const builds = new Map<string, Promise<void>>();
  for (const tool of goTools) {
    last = last.then(() => buildGoTool(tool, () => (go ??= findGo())));
    builds.set(tool.name, last);
  }
  return builds;
}

/** Every builder that buildx makes reads this file: docker.io is our registry, and it is spoken to over HTTP. */
async function configureBuilders(registry: string): Promise<void> {
  const text = [
    '# Written by the testbed.',
    '[registry."docker.io"]',
    `  mirrors = ["${registry}"]`,
    `[registry."${registry}"]`,
    '  http = true',
    '',
  ].join('\n');
  const path = join(paths.buildxConfig, 'buildkitd.default.toml');
  if ((await readIfThere(path)) !== text) await writeAtomic(path, text);
}

/** Serves the Rust release from the directory that belongs to these sources. */
async function startRustDist(state: State): Promise<string> {
  const name = 'rust-dist';
  const answers = async (port: number): Promise<boolean> =>
    (await ask(`http://127.0.0.1:${port}`, '/dist/channel-rust-stable.toml.sha256'))?.status === 200;
  const known = state.ports[name];
  const running = state.processes[name];
  if (known !== undefined && isAlive(running) && state.served === distPath && (await answers(known))) {
    return `http://127.0.0.1:${known}`;
  }
  return await step('starting the Rust release server', async () => {
    if (running !== undefined) await stop(running, 2000);
    const port = await portFor(state, name);
    const argv = [process.execPath, join(source, 'dist-server.ts'), distPath, String(port)];
    const server = startDetached(name, argv);
    state.processes[name] = server;
    state.served = distPath;
    await saveState(state);
    await waitUntil(name, server, 20_000, () => answers(port));
    return `http://127.0.0.1:${port}`;
  });
}

async function qemuVersion(): Promise<string> {
  return (await run(['/usr/bin/qemu-aarch64-static', '--version'])).split('\n')[0] ?? '';
}

/** Waits for all, so that nothing goes on behind a failure's back and what was begun is cached; then fails. */
async function settle(work: readonly Promise<unknown>[]): Promise<void> {
  const failures = new Set<unknown>();
  const watched = work.map((each) =>
    each.catch((error: unknown) => {
      // One failure reaches us by every piece that waited for it; a person wants it once, and at once.
      if (!failures.has(error))
        note(`${error instanceof Error ? error.message : String(error)}\n(finishing the rest)`);
      failures.add(error);
    }),
  );
  await Promise.all(watched);
  if (failures.size > 0)
    throw new Error('not all of it came up; the reasons are above, and what was made is kept');
}

/** What a killed process left half-made. Tests fill the same directories, so what a living one works on stays. */
async function sweep(): Promise<void> {
  for (const directory of [
    paths.built,
    paths.rootfs,
    paths.dist,
    paths.contexts,
    paths.apt,
    paths.bin,
    paths.run,
  ]) {
    for (const name of await readdir(directory).catch(() => [])) {
      const pid = Number(/^\.partial-(\d+)-/.exec(name)?.[1]);
      if (pid > 0 && !isRunning(pid)) {
        await rm(join(directory, name), { recursive: true, force: true });
      }
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
