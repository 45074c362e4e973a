/** What cargo prints when it runs on the machine itself: progress, and why it failed. */
import type { BuildFailure, FailureCause } from '../graph/failure.ts';
import { blamedPlatforms } from './blamed-platforms.ts';
import { sentencesOf } from './failure-text.ts';
import { rustCause } from './rust-log.ts';

/** A failed `cargo build` as a failure of the build. */
export function explainCargo(
  log: readonly string[],
  exitCode: number,
  platforms: readonly string[],
): BuildFailure {
  const cause: FailureCause = log.some((line) => /no space left on device/i.test(line))
    ? { kind: 'disk-full' }
    : (rustCause(log) ?? { kind: 'step' });
  const facts = {
    cause,
    platforms: blamedPlatforms(platforms, cause),
    instruction: 'cargo build',
    exitCode,
    log,
    text: log.findLast((line) => line.trim() !== '') ?? '',
  };
  return { ...facts, ...sentencesOf(facts), further: [] };
}
