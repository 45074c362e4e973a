/** The commands that a person would type to look for themselves. */
import { formatReference } from '../domain/names/reference.ts';
import type { Report } from '../domain/report.ts';
import type { Plan } from '../plan/model/plan.ts';

/** Pasteable lines; by digest where no tag was moved. */
export function nextCommands(plan: Plan, report: Report): readonly string[] {
  const { result } = plan.build;
  const [loaded] = report.loaded?.refs ?? [];
  if (loaded !== undefined && result.kind === 'layout') return [`docker run --rm ${loaded}`];
  if (result.kind === 'layout') return result.kept ? [`multihull verify oci-layout:${result.directory}`] : [];
  const [tag] = plan.tags;
  const [image] = report.images ?? [];
  if (image === undefined) return [];
  const ref = report.promoted && tag ? formatReference(tag) : image;
  return [
    `docker buildx imagetools inspect ${ref}`,
    ...report.platforms.map(({ platform }) => `docker run --rm --platform ${platform} ${ref}`),
    ...(plan.heldTags.length > 0
      ? [`multihull promote ${image} --tags ${plan.heldTags.map(formatReference).join(',')}`]
      : []),
    ...(report.signature?.signed === true ? [report.signature.verify] : []),
  ];
}
