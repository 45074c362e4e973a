/**
 * Runs a command once in every platform's image, with a time limit that kills the container itself: a damaged foreign
 * program can hang under QEMU for ever, deaf to every signal that its client passes on.
 */

import { randomUUID } from 'node:crypto';
import type { Platform } from '../domain/platforms/platform.ts';
import type { VerifyReport } from '../domain/report.ts';
import type { Journal } from '../plan/model/journal.ts';
import type { Ports } from '../ports.ts';
import { type SmokeRun, withSmoke } from '../verify/smoke-rules.ts';

/** Pulling comes before the limit begins to count; it has one of its own. */
const PULL_LIMIT_MS = 10 * 60_000;
const KILL_LIMIT_MS = 30_000;
export const KEEP_BYTES = 16 * 1024;
/** Until a program is ended. */
export const LIMIT_SECONDS = 60;

export interface SmokeRequest {
  /** `registry/name@sha256:…` of the index; undefined for an OCI layout, which is nothing that Docker runs. */
  readonly image: string | undefined;
  readonly platforms: readonly Platform[];
  /** Arguments for the image's entrypoint. */
  readonly command: readonly string[];
  /** Why it is not run at all. */
  readonly skipReason?: string | undefined;
  readonly dockerEnv: Readonly<Record<string, string>>;
  /** Until the container is killed; default 60. */
  readonly limitSeconds?: number;
  /** Containers are written down before they start, for a run that is cancelled meanwhile. */
  readonly journal?: Journal;
}

/** Runs the command in each platform's image. @returns the report with what came of it. */
export async function smokeImage(
  report: VerifyReport,
  request: SmokeRequest,
  ports: Pick<Ports, 'exec' | 'clock' | 'log'>,
): Promise<VerifyReport> {
  const { image, command, platforms } = request;
  if (command.length === 0) return report;
  if (image !== undefined && request.skipReason === undefined)
    return withSmoke(report, command, await runSmoke({ ...request, image }, ports));
  const reason = request.skipReason ?? 'Docker does not run an image from an OCI layout';
  const runs = platforms.map(({ name: platform }): SmokeRun => ({ kind: 'not-run', platform, reason }));
  return withSmoke(report, command, runs);
}

interface RunRequest extends SmokeRequest {
  readonly image: string;
}

/** One platform after the other: Docker keeps one platform's image at a time under a digest. */
export async function runSmoke(
  request: RunRequest,
  ports: Pick<Ports, 'exec' | 'clock' | 'log'>,
): Promise<readonly SmokeRun[]> {
  const runs: SmokeRun[] = [];
  for (const platform of request.platforms) {
    const run = await runOne(request, platform, ports);
    ports.log.info(
      `smoke ${platform.name}: ${run.kind === 'ended' ? `exit code ${run.exitCode}` : run.kind}`,
    );
    runs.push(run);
  }
  return runs;
}

async function runOne(
  request: RunRequest,
  platform: Platform,
  ports: Pick<Ports, 'exec' | 'clock'>,
): Promise<SmokeRun> {
  const { image, command, dockerEnv } = request;
  const name = `multihull-smoke-${randomUUID().slice(0, 8)}-${platform.name.slice('linux/'.length).replaceAll('/', '-')}`;
  const docker = (...args: readonly string[]) => ({ tool: 'docker', args, env: dockerEnv });
  const pulled = await ports.exec.run(docker('pull', '--quiet', '--platform', platform.name, image), {
    timeoutMs: PULL_LIMIT_MS,
    keepBytes: KEEP_BYTES,
  });
  if (pulled.exitCode !== 0) {
    return { kind: 'ended', platform: platform.name, exitCode: 125, output: pulled.stderr, seconds: 0 };
  }
  request.journal?.add({
    kind: 'command',
    what: `container ${name}`,
    command: docker('rm', '--force', name),
  });
  const limitSeconds = request.limitSeconds ?? LIMIT_SECONDS;
  const started = ports.clock.monotonic();
  const limit = new AbortController();
  let isLate = false;
  const stop = ports.clock.every(limitSeconds * 1000, () => {
    isLate = true;
    // The client is ended only when its container is gone: it would leave it running.
    void ports.exec
      .run(docker('kill', name), { timeoutMs: KILL_LIMIT_MS })
      .catch(() => undefined)
      .finally(() => limit.abort());
  });
  const result = await ports.exec
    .run(
      docker(
        'run',
        '--rm',
        '--name',
        name,
        '--network',
        'none',
        '--platform',
        platform.name,
        image,
        ...command,
      ),
      {
        keepBytes: KEEP_BYTES,
        signal: limit.signal,
      },
    )
    .finally(stop);
  const output = `${result.stdout}${result.stderr}`;
  if (isLate) return { kind: 'timed-out', platform: platform.name, limitSeconds, output };
  const seconds = (ports.clock.monotonic() - started) / 1000;
  return { kind: 'ended', platform: platform.name, exitCode: result.exitCode, output, seconds };
}
