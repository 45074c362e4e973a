/** `compile: runner`: cargo on this machine, and its programs gathered for the image. */

import { join } from 'node:path';
import { explainCargo } from '../build-log/failures/cargo-log.ts';
import { cargoText, compiledCrate } from '../build-log/graph/cargo-counter.ts';
import { cleanLine } from '../build-log/graph/line-buffer.ts';
import { clockText } from '../build-log/live-view.ts';
import { isInEveryBase } from '../dockerfile/generate/libraries-script.ts';
import { CERTIFICATES } from '../domain/image-layout.ts';
import { readerOf } from '../elf/format/bytes.ts';
import { parseElf } from '../elf/parse-elf.ts';
import { EnvironmentError } from '../errors.ts';
import type { RunnerPlan } from '../plan/model/host-build.ts';
import type { Journal } from '../plan/model/journal.ts';
import type { Command, Ports } from '../ports.ts';
import { allOrFirstError } from '../util/concurrency.ts';
import { fitted } from '../util/display-width.ts';
import { plural } from '../util/text.ts';
import { BuildError } from './build-image.ts';
import { runTool } from './run-tool.ts';
import { prepareZig } from './zig-tools.ts';

type Machine = Pick<Ports, 'exec' | 'files' | 'log' | 'clock' | 'cache'>;

const INSTALL_LIMIT_MS = 15 * 60_000;
const HEARTBEAT_MS = 5_000;
/** Enough for a compiler's longest message. */
const KEPT_LINES = 400;

export interface CompileOptions {
  readonly timeoutMs: number;
  /** Keep what was compiled also when a later crate fails. */
  readonly cacheOnFailure: boolean;
}

/**
 * Installs what is missing, compiles, and lays the programs where the image is copied from.
 * @throws ToolError, BuildError, or EnvironmentError when cargo ends well and a program is not there.
 */
export async function compileHere(
  plan: RunnerPlan,
  { timeoutMs, cacheOnFailure }: CompileOptions,
  journal: Journal,
  ports: Machine,
): Promise<void> {
  const { cache } = plan;
  const [restored] = await allOrFirstError([
    ports.cache.restore(cache.paths, cache.key, cache.restoreKeys),
    installAll(plan, ports),
    plan.zig && prepareZig(plan.zig, ports),
  ]);
  if (restored !== undefined) ports.log.info(`cargo’s earlier results are back (${restored})`);
  // Where nothing is kept, the target directory stays as cargo left it: it is the user's.
  const keep = () => {
    if (ports.cache.keeps && restored !== cache.key)
      journal.add({ kind: 'cargo-cache', what: 'cargo’s results', cache });
  };
  if (cacheOnFailure) keep();
  for (const command of plan.builds) await cargo(command, plan.platforms, timeoutMs, ports);
  if (!cacheOnFailure) keep();
  await gather(plan, ports);
}

async function installAll({ install: commands, packages }: RunnerPlan, ports: Machine): Promise<void> {
  const known = packages && (await ports.cache.restore(packages.paths, packages.key));
  // apt refuses a directory without it.
  if (packages) await ports.files.makeDirectory(join(packages.directory, 'partial'));
  for (const command of commands) await install(command, ports);
  if (packages && known === undefined) await ports.cache.save(packages.paths, packages.key);
}

async function install(command: Command, ports: Machine): Promise<void> {
  const words = [command.tool, ...command.args].filter((word) => word !== 'sudo' && word !== '-n');
  ports.log.info(`running ${words.slice(0, 3).join(' ')} …`);
  await runTool(
    ports,
    command,
    'Install it in an earlier step, or write compile: container, which needs nothing of this machine but Docker.',
    { timeoutMs: INSTALL_LIMIT_MS },
  );
}

async function cargo(
  command: Command,
  platforms: readonly string[],
  timeoutMs: number,
  ports: Machine,
): Promise<void> {
  const started = ports.clock.monotonic();
  const lines: string[] = [];
  let crates = 0;
  let newest = '';
  const beat = () => {
    const seconds = Math.round((ports.clock.monotonic() - started) / 1000);
    ports.log.info(`… cargo: ${crates} compiled${newest === '' ? '' : `, now ${newest}`}, ${seconds} s`);
  };
  const stop =
    ports.log.live?.(({ columns, clean }) => {
      const elapsedMs = ports.clock.monotonic() - started;
      const now = newest === '' ? lines.at(-1)?.trim() || 'starting' : cargoText({ done: crates, newest });
      const text = fitted(clean(`cargo on this machine (${platforms.join(', ')}): ${now}`), columns - 10);
      return [
        [
          { text, tone: 'busy' },
          { text: `  ${clockText(elapsedMs)}`, tone: 'dim' },
        ],
      ];
    }) ?? ports.clock.every(HEARTBEAT_MS, beat);
  const take = (raw: string) => {
    const line = cleanLine(raw);
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    const crate = compiledCrate(line);
    if (crate === undefined) return;
    crates++;
    newest = crate;
  };
  const result = await ports.exec
    .run(command, { timeoutMs, onStderr: take, onStdout: take, keepBytes: 64 * 1024 })
    .finally(stop);
  if (result.timedOut) {
    throw new EnvironmentError(`cargo did not end within ${timeoutMs / 60_000} minutes and was ended`, {
      remedy: 'Raise the input timeout.',
    });
  }
  const seconds = ((ports.clock.monotonic() - started) / 1000).toFixed(1);
  const title = `cargo build: ${plural(crates, 'crate')} for ${plural(platforms.length, 'platform')}, ${seconds} s`;
  if (!ports.log.live) ports.log.group(title, lines);
  else if (result.exitCode === 0) ports.log.info(`✓ ${title}`);
  else ports.log.foreign(lines);
  if (result.exitCode === 0) return;
  throw new BuildError(explainCargo(lines, result.exitCode, platforms), undefined, command, result.exitCode);
}

async function gather(plan: RunnerPlan, ports: Machine): Promise<void> {
  for (const { from, to } of plan.programs) {
    if (!(await ports.files.exists(from))) {
      throw new EnvironmentError(`cargo ended well, but there is no ${from}`, {
        remedy: 'Check the inputs bin, package and profile; a build script may have moved the program.',
      });
    }
    await ports.files.copyExecutable(from, to);
  }
  for (const { root, directory, programs } of plan.libraries)
    await collectLibraries(programs, directory, root, ports);
  if (plan.certificates.length > 0) {
    const text = await ports.files.readText(CERTIFICATES);
    for (const path of plan.certificates) await ports.files.write(path, text, { mode: 0o644 });
  }
}

/** Copies the libraries that the programs name (NEEDED), and what those need in turn. */
async function collectLibraries(
  programs: readonly string[],
  directory: string,
  root: string,
  ports: Pick<Ports, 'files'>,
): Promise<void> {
  const queue = [...programs];
  const seen = new Set<string>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const name of await neededBy(path, ports)) {
      const from = join(directory, name);
      if (isInEveryBase(name) || seen.has(name) || !(await ports.files.exists(from))) continue;
      seen.add(name);
      await ports.files.copyExecutable(from, join(root, from));
      queue.push(from);
    }
  }
}

async function neededBy(path: string, { files }: Pick<Ports, 'files'>): Promise<readonly string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of files.openRead(path)) chunks.push(chunk as Buffer);
  const elf = parseElf(readerOf(Buffer.concat(chunks)));
  return elf.kind === 'elf' ? elf.needed : [];
}
