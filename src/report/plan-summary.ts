/** The job summary of `mode: plan`: what a build would do, in GitHub's Markdown. */
import { formatReference } from '../domain/names/reference.ts';
import type { Plan } from '../plan/model/plan.ts';
import { describePlan, planCommands } from '../plan/print-plan.ts';
import { listOf } from '../util/text.ts';
import { code, fenced, folded, inline, table } from './markdown.ts';
import { type SummaryLinks, warningsSection, whereFrom, withinLimit } from './summary-sections.ts';

export function renderPlanSummary(plan: Plan, images: readonly string[], links?: SummaryLinks): string {
  const name = images.length > 0 ? listOf(images) : 'image';
  const tags = plan.tags.length > 0 ? plan.tags : plan.heldTags;
  return withinLimit([
    { rank: 0, text: `## 📋 ${inline(name)}: a plan; nothing was built` },
    { rank: 1, text: platformsTable(plan) },
    { rank: 2, text: warningsSection(plan.notices) },
    {
      rank: 3,
      text:
        tags.length === 0
          ? `### Tags\n\nNone: ${inline(plan.unpromoted ?? '')}.`
          : `### Tags\n\n${tags.map((tag) => `- ${code(formatReference(tag))}`).join('\n')}`,
    },
    { rank: 4, text: folded('The whole plan', fenced(describePlan(plan))) },
    { rank: 5, text: folded('Its commands, to be run by hand', fenced(planCommands(plan), 'sh')) },
    { rank: 6, text: whereFrom(links) },
  ]);
}

function platformsTable({ compile }: Plan): string {
  return table(
    ['platform', 'compiled', 'why'],
    compile.map(({ platform, way, why }) => [inline(platform.name), code(way), inline(why)]),
  );
}
