/** What BuildKit is at now, in words. */
import { onOneLine } from '../util/text.ts';
import type { Graph } from './graph/build-graph.ts';
import type { Activity } from './graph/build-log-types.ts';
import { placeOf } from './graph/groups.ts';

/** Everything that is at work, the longest first. @param nowMs epoch milliseconds. */
export function activities(graph: Graph, nowMs: number): readonly Activity[] {
  return [...graph.vertices.values()]
    .filter((vertex) => vertex.runningSince !== undefined)
    .sort((a, b) => (a.runningSince ?? 0) - (b.runningSince ?? 0))
    .map(({ cached, log, name, runningSince }) => {
      const lastLine = log?.last();
      return {
        place: placeOf(name),
        instruction: cached ? `fetching the cached ${name.instruction}` : name.instruction,
        // The builder's clock may be ahead of ours.
        seconds: Math.max(0, Math.round((nowMs - (runningSince ?? nowMs)) / 1000)),
        ...(lastLine === undefined ? {} : { lastLine }),
      };
    });
}

/** A line for somebody who waits; undefined while nothing is at work. */
export function currentActivity(running: readonly Activity[]): string | undefined {
  const steps = running.filter((activity) => activity.place !== '');
  const [first, ...others] = steps.length > 0 ? steps : running;
  if (!first) return undefined;
  const more = others.length === 0 ? '' : `; at the same time ${others.map(shortActivity).join(', ')}`;
  return onOneLine(`${describe(first)} … ${first.seconds} s${more}`, 240);
}

function describe(activity: Activity): string {
  return `${activity.place} ${onOneLine(activity.instruction, 90)}`.trim();
}

function shortActivity(activity: Activity): string {
  return `${activity.place || onOneLine(activity.instruction, 40)} ${activity.seconds} s`;
}
