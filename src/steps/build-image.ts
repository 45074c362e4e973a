/** The build itself: one buildx run for all platforms, told as a story, retried only where the network failed. */

import { createBuildLog } from '../build-log/build-log.ts';
import type { BuildEvent, BuildSummary } from '../build-log/graph/build-log-types.ts';
import type { BuildFailure, FailureCause } from '../build-log/graph/failure.ts';
import { liveView } from '../build-log/live-view.ts';
import { type Digest, parseDigest } from '../domain/names/digest.ts';
import { EnvironmentError, ToolError } from '../errors.ts';
import type { KeyValue } from '../inputs/lists.ts';
import type { BuildxBuild, SecretPlan } from '../plan/model/plan.ts';
import type { Command, Log, Ports } from '../ports.ts';
import { onOneLine } from '../util/text.ts';

export interface BuildResult {
  readonly digest: Digest;
  readonly summary: BuildSummary;
}

/** The build failed; `failure` says where and why. */
export class BuildError extends ToolError {
  readonly failure: BuildFailure;
  /** Of buildx; undefined when cargo failed on this machine, before it. */
  readonly summary: BuildSummary | undefined;
  constructor(
    failure: BuildFailure,
    summary: BuildSummary | undefined,
    command: Command,
    exitCode: number | undefined,
  ) {
    super(failure.message, {
      remedy: failure.hint,
      command: [command.tool, ...command.args],
      toolExitCode: exitCode,
      stderr: (summary?.text ?? failure.log).join('\n'),
      ...(failure.dockerfile === undefined ? {} : { location: failure.dockerfile }),
    });
    this.failure = failure;
    this.summary = summary;
  }
}

/** A sign of life when nothing else was shown for this long; less often once it is clear that it takes long. */
const HEARTBEAT_MS = 5_000;
const SLOW_HEARTBEAT_MS = 20_000;
const SLOW_AFTER_MS = 60_000;
/** Of a failed step, on a terminal. */
const MAX_STEP_LINES = 300;
const FIRST_PAUSE_MS = 1_000;
/** Failures of the network: what was built stays in the builder, so a second run only pushes what is missing. */
const TRANSIENT: ReadonlySet<FailureCause['kind']> = new Set(['push-failed', 'registry-unreachable']);

/** @throws BuildError, or EnvironmentError when buildx ends well and says nothing about what it built. */
export async function build(
  plan: BuildxBuild,
  secrets: readonly KeyValue[],
  retries: number,
  ports: Pick<Ports, 'exec' | 'files' | 'log' | 'clock'>,
): Promise<BuildResult> {
  const summary = await buildWithRetries(plan, secrets, retries, ports);
  return { digest: await builtDigest(plan, ports), summary };
}

/** A build whose result is something else than an image. @throws BuildError */
export async function buildWithRetries(
  plan: BuildxBuild,
  secrets: readonly KeyValue[],
  retries: number,
  ports: Pick<Ports, 'exec' | 'files' | 'log' | 'clock'>,
): Promise<BuildSummary> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await buildOnce(plan, secrets, ports);
    } catch (error) {
      if (!(error instanceof BuildError) || !TRANSIENT.has(error.failure.cause.kind) || attempt >= retries)
        throw error;
      const pause = FIRST_PAUSE_MS * 2 ** attempt;
      ports.log.warn(
        `${error.message}; trying again in ${pause / 1000} s (${attempt + 1} of ${retries}); finished steps are kept`,
      );
      await ports.clock.sleep(pause);
    }
  }
}

async function buildOnce(
  plan: BuildxBuild,
  secrets: readonly KeyValue[],
  ports: Pick<Ports, 'exec' | 'files' | 'log' | 'clock'>,
): Promise<BuildSummary> {
  const command = withSecrets(plan.command, plan.secrets, secrets);
  const progress = createBuildLog(plan);
  const startedAt = ports.clock.monotonic();
  let shownAt = startedAt;
  const show = (events: readonly BuildEvent[]) => {
    if (events.length > 0) shownAt = ports.clock.monotonic();
    for (const event of events) {
      if (ports.log.live) showFolded(event, ports.log);
      else showEvent(event, ports.log);
    }
  };
  const beat = () => {
    const now = ports.clock.monotonic();
    if (now - shownAt < (now - startedAt < SLOW_AFTER_MS ? HEARTBEAT_MS : SLOW_HEARTBEAT_MS)) return;
    const activity = progress.currentActivity(ports.clock.now().getTime());
    if (activity !== undefined) ports.log.info(`… ${activity}`);
    shownAt = now;
  };
  const stop =
    ports.log.live?.((screen) =>
      liveView(
        progress.stages(ports.clock.now().getTime()),
        {
          title: 'building',
          elapsedMs: ports.clock.monotonic() - startedAt,
          bytes: progress.transferred(),
        },
        screen,
      ),
    ) ?? ports.clock.every(HEARTBEAT_MS, beat);
  const result = await ports.exec
    .run(command, {
      timeoutMs: plan.timeoutMs,
      onStderr: (line) => show(progress.push(line)),
      keepBytes: 64 * 1024,
    })
    .finally(stop);
  const summary = progress.finish(result.exitCode);
  show(summary.events);
  if (ports.log.live && summary.failure) showFailedStep(summary.failure, ports.log);
  for (const problem of summary.cache.exportErrors) {
    ports.log.warn(`the build cache was not written: ${problem}`);
  }
  if (result.timedOut) {
    throw new EnvironmentError(
      `the build did not end within ${plan.timeoutMs / 60_000} minutes and was ended`,
      {
        remedy: 'Raise the input timeout, or see in the log above which step takes so long.',
      },
    );
  }
  if (summary.failure) {
    const { dockerfile: _nowhere, ...elsewhere } = summary.failure;
    const failure = plan.isWritten ? elsewhere : summary.failure;
    throw new BuildError(failure, summary, plan.command, result.exitCode);
  }
  return summary;
}

/** The command with each secret's value in its own variable. */
export function withSecrets(
  command: Command,
  planned: readonly SecretPlan[],
  secrets: readonly KeyValue[],
): Command {
  const values = planned.map(({ id, variable }) => [
    variable,
    secrets.find(({ key }) => key === id)?.value ?? '',
  ]);
  return { ...command, env: { ...command.env, ...Object.fromEntries(values) } };
}

function showEvent(event: BuildEvent, log: Log): void {
  switch (event.kind) {
    case 'group':
      log.group(event.title, event.lines);
      return;
    case 'step-failed':
      log.info(`✗ ${event.place} ${event.instruction}: ${event.error}`);
      return;
    case 'warning':
      log.warn(event.warning.message);
      return;
    case 'text':
      log.foreign([event.line]);
  }
}

/** Where lines are drawn in place, what went well is one line, and of what did not the failed step's log is shown. */
function showFolded(event: BuildEvent, log: Log): void {
  if (event.kind === 'group') {
    if (!event.failed && !event.unfinished) log.info(`✓ ${event.title}`);
  } else if (event.kind !== 'text') showEvent(event, log);
}

function showFailedStep({ log: lines, instruction }: BuildFailure, log: Log): void {
  if (lines.length === 0) return;
  const left = lines.length - MAX_STEP_LINES;
  log.foreign([
    `── ${onOneLine(instruction, 200)}`,
    ...(left > 0 ? [`   … ${left} lines before`] : []),
    ...lines.slice(-MAX_STEP_LINES).map((line) => `   ${line}`),
    '──',
  ]);
}

/** What buildx wrote about its result (`--metadata-file`). */
async function builtDigest(plan: BuildxBuild, ports: Pick<Ports, 'files'>): Promise<Digest> {
  const text = (await ports.files.readTextIfExists(plan.metadataFile)) ?? '{}';
  const metadata = parseJson(text);
  const value =
    typeof metadata === 'object' && metadata !== null
      ? Reflect.get(metadata, 'containerimage.digest')
      : undefined;
  const digest = typeof value === 'string' ? parseDigest(value) : undefined;
  if (digest !== undefined) return digest;
  throw new EnvironmentError('buildx ended well, but does not say which digest it built', {
    remedy: 'Update buildx, or leave buildx-version out to use the pinned one.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
