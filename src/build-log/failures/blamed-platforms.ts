/** For which of several platforms a step that compiles for all of them has failed. */
import { PLATFORM_TABLE } from '../../domain/platforms/platform-table.ts';
import type { FailureCause } from '../graph/failure.ts';

/** One stage may compile for all platforms; where the failed build scripts name targets, only these have failed. */
export function blamedPlatforms(platforms: readonly string[], cause: FailureCause): readonly string[] {
  if (cause.kind !== 'build-script' || cause.scripts.targets.length === 0) return platforms;
  const targets = new Set(cause.scripts.targets.map((target) => target.replaceAll('_', '-')));
  const named = PLATFORM_TABLE.filter((row) =>
    [row.rustGnu, row.rustMusl ?? ''].some((target) => targets.has(target.replaceAll('_', '-'))),
  ).map(({ name }) => name);
  const both = platforms.filter((name) => named.includes(name));
  return both.length > 0 ? both : platforms;
}
