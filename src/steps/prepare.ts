/** Everything that the build needs, made ready side by side: login, buildx, builder, QEMU handlers. */

import type { Inputs } from '../inputs/inputs.ts';
import { deadNode } from '../plan/builder/builder-nodes.ts';
import type { Journal } from '../plan/model/journal.ts';
import type { NodePlan, Plan } from '../plan/model/plan.ts';
import type { PlannedFile } from '../plan/model/planned-file.ts';
import type { Ports } from '../ports.ts';
import { allOrFirstError } from '../util/concurrency.ts';
import { prepareBuildx } from './buildx.ts';
import { removeDeadRuns, signDirectory } from './dead-runs.ts';
import { prepareDockerConfig } from './docker-config.ts';
import { runTool } from './run-tool.ts';

const BOOT_LIMIT_MS = 5 * 60_000;
const INSTALL_LIMIT_MS = 10 * 60_000;

/** This run's own directory, with the login and every file that the plan names. */
export async function prepareFiles(
  plan: Plan,
  inputs: Inputs,
  journal: Journal,
  ports: Ports,
): Promise<void> {
  journal.add({
    kind: 'directory',
    what: `${plan.directory} (login and files of this run)`,
    path: plan.directory,
  });
  await ports.files.makeDirectory(plan.directory, { mode: 0o700 });
  await signDirectory(plan.directory, inputs.environment.github !== undefined, ports);
  await Promise.all([
    plan.usesDocker
      ? prepareDockerConfig(plan, inputs.credentials, inputs.environment.dockerAuthConfig, ports)
      : undefined,
    ...plan.files.map((file) => writePlanned(file, ports)),
  ]);
}

async function writePlanned(
  { path, text, mode, isKept }: PlannedFile,
  { files }: Pick<Ports, 'files'>,
): Promise<void> {
  if (isKept && (await files.stat(path))?.kind === 'file' && (await files.readText(path)) === text) return;
  await files.write(path, text, mode === undefined ? {} : { mode });
}

/** @throws the first failure, after all side-by-side work has ended: nothing is still running when it reports. */
export async function prepareEngines(
  plan: Plan,
  inputs: Inputs,
  journal: Journal,
  ports: Ports,
): Promise<void> {
  await prepareBuildx(plan, inputs.environment.mirror, ports);
  await allOrFirstError([
    installQemu(plan, ports),
    createBuilder(plan, journal, ports),
    removeDeadRuns(inputs.environment, ports),
  ]);
}

async function installQemu(plan: Plan, ports: Ports): Promise<void> {
  if (plan.qemu.kind !== 'install') return;
  ports.log.info(`installing QEMU handlers: ${plan.qemu.why}`);
  for (const command of plan.qemu.commands) {
    await runTool(
      ports,
      command,
      'QEMU could not be set up; install qemu-user-static on the machine, or let the stage cross-compile.',
      {
        timeoutMs: INSTALL_LIMIT_MS,
      },
    );
  }
}

async function createBuilder(plan: Plan, journal: Journal, ports: Ports): Promise<void> {
  if (plan.builder.kind !== 'create') return;
  const { name, create, append, remove, why, nodes } = plan.builder;
  // Written down first: a cancel between here and the end of `create` is cleaned up, too.
  journal.add({ kind: 'command', what: `builder ${name}`, command: remove });
  const started = ports.clock.monotonic();
  await runTool(
    ports,
    create,
    'Check that Docker runs here and that it can pull the BuildKit image; on a rate limit (429) log in or name an own buildkit-image.',
    {
      timeoutMs: BOOT_LIMIT_MS,
    },
  );
  for (const command of append)
    await runTool(
      ports,
      command,
      'See above what buildx says about the node; docs/nodes.md has the endpoints.',
      {
        timeoutMs: BOOT_LIMIT_MS,
      },
    );
  if (nodes.length > 0) await expectAlive(name, nodes, plan.dockerEnv, ports);
  ports.log.info(
    `builder ${name} is up after ${((ports.clock.monotonic() - started) / 1000).toFixed(1)} s (${why})`,
  );
}

/** buildx boots all nodes, and names none when one does not answer. */
async function expectAlive(
  name: string,
  nodes: readonly NodePlan[],
  env: Plan['dockerEnv'],
  ports: Pick<Ports, 'exec'>,
): Promise<void> {
  const command = { tool: 'docker', args: ['buildx', 'inspect', '--bootstrap', name], env };
  const { exitCode, stderr } = await ports.exec.run(command, { timeoutMs: BOOT_LIMIT_MS });
  if (exitCode === 0) return;
  const list = nodes.map(
    ({ endpoint, platforms }) => `${endpoint} for ${platforms.map((platform) => platform.name).join(', ')}`,
  );
  throw deadNode(`one of ${list.join('; ')} does not answer: ${stderr.trim().split('\n').at(-1) ?? ''}`);
}
