/** zig and cargo-zigbuild, fetched once, and proven file by file before each use. */
import { dirname, join } from 'node:path';
import { parseRecord, type RecordEntry, recordPath } from '../domain/wheel.ts';
import { EnvironmentError } from '../errors.ts';
import type { WheelPlan, ZigPlan } from '../plan/model/zig-plan.ts';
import type { Ports } from '../ports.ts';
import { allOrFirstError } from '../util/concurrency.ts';
import { runTool } from './run-tool.ts';

type Machine = Pick<Ports, 'exec' | 'files' | 'log' | 'clock'>;

const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const UNPACK_LIMIT_MS = 5 * 60_000;
/** Files that are hashed side by side: most are small, and opening them takes longer than reading. */
const AT_ONCE = 16;

/** @throws ToolError where pip fails, or EnvironmentError for a wheel that is not what was pinned. */
export async function prepareZig(plan: ZigPlan, ports: Machine): Promise<void> {
  const { files, log, clock } = ports;
  const started = clock.monotonic();
  const took = () => `${((clock.monotonic() - started) / 1000).toFixed(1)} s`;
  const names = plan.wheels.map(({ project, version }) => `${project} ${version}`).join(' and ');
  if (await files.exists(plan.directory)) {
    // Whatever is there now, cargo-zigbuild writes its own.
    for (const path of plan.generated) await files.remove(join(plan.directory, path));
    const problem = await problemIn(plan.directory, plan, files);
    if (problem === undefined) {
      log.info(`${names}: there, and every file is the pinned one (${took()})`);
      return;
    }
    log.warn(`${plan.directory}: ${problem}; it is fetched again`);
    await files.remove(plan.directory);
  }
  log.info(`fetching ${names} …`);
  await files.remove(plan.staging);
  await files.makeDirectory(plan.staging);
  try {
    await runTool(
      ports,
      plan.download,
      'Check that pip reaches its package index (pip.conf, PIP_INDEX_URL, proxies), or write linker: gcc, or compile: container.',
      { timeoutMs: DOWNLOAD_LIMIT_MS },
    );
    for (const command of plan.unpack)
      await runTool(ports, command, 'Check that there is room on the disk.', { timeoutMs: UNPACK_LIMIT_MS });
    await removeUnneeded(plan, files);
    const problem = await problemIn(plan.staging, plan, files);
    if (problem !== undefined) {
      throw new EnvironmentError(`${names}, as fetched with pip: ${problem}`, {
        remedy: 'What was fetched is not what is pinned: look at the package index that pip uses.',
      });
    }
    for (const path of plan.programs) await files.makeExecutable(join(plan.staging, path));
    // Another run may have been first; its tree is as good.
    if (!(await files.exists(plan.directory))) await files.move(plan.staging, plan.directory);
  } finally {
    await files.remove(plan.staging);
  }
  log.info(`${names}: fetched and checked (${took()})`);
}

/** What a tree has that was not pinned, or lacks; undefined where every file is the pinned one. */
async function problemIn(root: string, plan: ZigPlan, files: Ports['files']): Promise<string | undefined> {
  const records = await Promise.all(plan.wheels.map((wheel) => readRecord(root, wheel, files)));
  const entries: RecordEntry[] = [];
  for (const record of records) {
    if (typeof record === 'string') return record;
    entries.push(...record.filter(({ path }) => !plan.unneeded(path)));
  }
  return (
    (await strangerIn(root, entries, files)) ??
    (await firstOf(entries, async ({ path, sha256 }) => {
      if (sha256 === undefined || (await hashOf(join(root, path), files)) === sha256) return undefined;
      return `${path} is not the pinned file`;
    }))
  );
}

async function readRecord(
  root: string,
  wheel: WheelPlan,
  files: Ports['files'],
): Promise<readonly RecordEntry[] | string> {
  const path = recordPath(wheel);
  const hash = await hashOf(join(root, path), files);
  if (hash === undefined) return `there is no ${path}`;
  if (hash !== wheel.record) return `${path} is not the pinned file`;
  return parseRecord(await files.readText(join(root, path))) ?? `${path} cannot be read`;
}

/** A file or directory that no RECORD names: a header of that kind would be found by compilers. */
async function strangerIn(
  root: string,
  entries: readonly RecordEntry[],
  files: Ports['files'],
): Promise<string | undefined> {
  const children = new Map<string, Set<string>>();
  for (const { path } of entries) {
    const parts = path.split('/');
    for (let depth = 0; depth < parts.length; depth++) {
      const above = parts.slice(0, depth).join('/');
      const known = children.get(above) ?? new Set();
      known.add(parts[depth] ?? '');
      children.set(above, known);
    }
  }
  return firstOf([...children], async ([directory, known]) => {
    const stranger = (await files.list(join(root, directory))).find((name) => !known.has(name));
    return stranger === undefined
      ? undefined
      : `${join(directory, stranger)} is not a part of the pinned wheels`;
  });
}

async function removeUnneeded(plan: ZigPlan, files: Ports['files']): Promise<void> {
  const directories = new Set<string>();
  for (const wheel of plan.wheels) {
    const record = await readRecord(plan.staging, wheel, files);
    if (typeof record === 'string') continue;
    for (const { path } of record) {
      if (!plan.unneeded(path)) continue;
      // The topmost directory of which nothing is needed.
      let top = path;
      while (plan.unneeded(`${dirname(top)}/`)) top = dirname(top);
      directories.add(top);
    }
  }
  for (const path of directories) await files.remove(join(plan.staging, path));
}

async function hashOf(path: string, files: Ports['files']): Promise<string | undefined> {
  return (await files.exists(path)) ? files.sha256(path) : undefined;
}

/** The first answer, in no order, with a bound on what happens at once. */
async function firstOf<T>(
  items: readonly T[],
  ask: (item: T) => Promise<string | undefined>,
): Promise<string | undefined> {
  const queue = items.values();
  let found: string | undefined;
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (found !== undefined) return;
      const answer = await ask(item);
      found ??= answer;
    }
  };
  await allOrFirstError(Array.from({ length: AT_ONCE }, worker));
  return found;
}
