/** Many files with one cause: told one by one as long as that helps, else summed up. */

import { MAX_FINDINGS_EACH } from '../../domain/image-limits.ts';
import type { Finding } from './finding.ts';
import type { ImageView } from './image-view.ts';

export interface FileFinding extends Finding {
  readonly path: string;
}

/**
 * Keeps findings as they are while they are few; of more, the first stands for all.
 * @param all what they are together: `programs on PATH`.
 */
export function summarise(findings: readonly FileFinding[], all: string): readonly Finding[] {
  const first = findings[0];
  if (!first || findings.length <= MAX_FINDINGS_EACH) return findings;
  const others = findings.slice(1, 4).map((finding) => finding.path);
  return [
    {
      ...first,
      message: `${first.message}; the same is true of ${findings.length - 1} more ${all} (${others.join(', ')}, …)`,
    },
  ];
}

/** Sums up each group apart. */
export function sumUpBy<T extends FileFinding>(
  findings: readonly T[],
  key: (finding: T) => string,
  all: string,
): readonly Finding[] {
  return [...Map.groupBy(findings, key).values()].flatMap((group) => summarise(group, all));
}

/** `layer 3 of 4`, counted as `docker history` lists them from below. */
export function layerName(view: ImageView, layer: number): string {
  return `layer ${layer + 1} of ${view.root.layerCount}`;
}

/** How a program is reached, as a clause behind its path: `, the entrypoint,`. */
export function reachedAs(start: { readonly role: string; readonly script?: string } | undefined): string {
  if (!start) return ' (on PATH)';
  return start.script === undefined
    ? `, ${start.role},`
    : `, which ${start.script} (${start.role}) is run by,`;
}
