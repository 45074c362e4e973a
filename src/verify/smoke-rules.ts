/** The verdict over what the smoke command did; running it is a step's work (steps/smoke.ts). */
import type { CheckResult, VerifyReport } from '../domain/report.ts';

/** How the command ended in one platform's image. */
export type SmokeRun =
  | {
      readonly kind: 'ended';
      readonly platform: string;
      readonly exitCode: number;
      /** The end of what it printed, both streams. */
      readonly output: string;
      readonly seconds: number;
      /** On this machine, in no container. */
      readonly isHere?: true;
    }
  | {
      readonly kind: 'timed-out';
      readonly platform: string;
      readonly limitSeconds: number;
      readonly output: string;
    }
  | { readonly kind: 'not-run'; readonly platform: string; readonly reason: string };

/** The report with a `smoke` entry for each platform. */
export function withSmoke(
  report: VerifyReport,
  command: readonly string[],
  runs: readonly SmokeRun[],
): VerifyReport {
  const platforms = report.platforms.map((platform) => {
    const run = runs.find((each) => each.platform === platform.platform);
    if (!run) return platform;
    const result = judgeSmoke(run, command);
    return { ...platform, ok: platform.ok && result.status !== 'fail', checks: [...platform.checks, result] };
  });
  return { ...report, platforms, ok: report.ok && platforms.every(({ ok }) => ok) };
}

/**
 * The merged index's report, with what was run: this leg's platforms by this leg, each other one by its own, before it
 * left its image for the rest. The index has the same images, so nothing is run again.
 */
export function withSmokeOfLegs(whole: VerifyReport, share: VerifyReport): VerifyReport {
  const platforms = whole.platforms.map((platform) => {
    const own = share.platforms.find(({ digest }) => digest === platform.digest);
    const results = own?.checks.filter(({ check }) => check === 'smoke') ?? [];
    const elsewhere: CheckResult = {
      check: 'smoke',
      status: 'skip',
      message: `it was run in this image by the leg of ${platform.platform}, which leaves nothing for the others if it fails`,
    };
    return { ...platform, checks: [...platform.checks, ...(results.length > 0 ? results : [elsewhere])] };
  });
  return { ...whole, platforms };
}

function judgeSmoke(run: SmokeRun, command: readonly string[]): CheckResult {
  const words = command.join(' ');
  if (run.kind === 'not-run') return { check: 'smoke', status: 'skip', message: run.reason };
  const said = run.output.trim() === '' ? 'it printed nothing' : `it printed:\n${run.output.trim()}`;
  if (run.kind === 'timed-out') {
    return {
      check: 'smoke',
      status: 'fail',
      expected: 'exit code 0',
      found: `still running after ${run.limitSeconds} s`,
      message: `"${words}" did not end within ${run.limitSeconds} s and was killed; ${said}`,
      remedy:
        'Choose a command that ends by itself, such as --version; a program that hangs only here may be damaged.',
    };
  }
  const where = run.isHere ? ', on this machine with the image’s loader and libraries, in no container' : '';
  if (run.exitCode === 0) {
    return {
      check: 'smoke',
      status: 'pass',
      message: `"${words}" finished successfully after ${run.seconds.toFixed(1)} s${where}; ${said}`,
    };
  }
  return {
    check: 'smoke',
    status: 'fail',
    expected: 'exit code 0',
    found: `exit code ${run.exitCode}`,
    message: `"${words}" ended with exit code ${run.exitCode}${where}; ${said}`,
    remedy:
      run.exitCode === 125 && !run.isHere
        ? 'Docker could not start the container; its words are above.'
        : 'Run the command in the image of that platform yourself: docker run --platform, see the end of the log.',
  };
}
