/** What summaries of all kinds share: room for what is most important, warnings, and where they come from. */
import { code, inline } from './markdown.ts';

/** GitHub refuses a step's summary beyond 1 MiB; some is left for what others write into the same file. */
const MAX_BYTES = 1024 * 1024 - 64 * 1024;
const MAX_WARNINGS = 50;

/** A part of a summary, in the order of reading; the lowest ranks go first where there is no room for all. */
export interface Section {
  readonly rank: number;
  /** Markdown; empty where there is nothing to say. */
  readonly text: string;
}

/** Which run it is, and of which commit; for links. */
export interface SummaryLinks {
  /** `https://github.com`. */
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly sha: string;
  readonly runId: string;
}

/** Something that a user should know, and what to do. */
export interface SummaryWarning {
  readonly message: string;
  readonly remedy: string;
  readonly file?: string;
  readonly line?: number;
}

/** All sections that fit within GitHub's limit; a note says when some did not. */
export function withinLimit(sections: readonly Section[]): string {
  const kept = new Set<Section>();
  let room = MAX_BYTES;
  for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
    const size = Buffer.byteLength(section.text) + 2;
    if (section.text === '' || size > room) continue;
    kept.add(section);
    room -= size;
  }
  const isCut = sections.some((section) => section.text !== '' && !kept.has(section));
  const note = isCut ? ['_Parts of this summary were too long for GitHub; report.json has all of it._'] : [];
  const texts = sections.filter((section) => kept.has(section)).map(({ text }) => text);
  return `${[...texts, ...note].join('\n\n')}\n`;
}

export function warningsSection(warnings: readonly SummaryWarning[] | undefined): string {
  if (!warnings || warnings.length === 0) return '';
  const lines = warnings.slice(0, MAX_WARNINGS).map(({ message, remedy, file, line }) => {
    const place = file === undefined ? '' : `${code(line === undefined ? file : `${file}:${line}`)} `;
    return `- ${place}${inline(message, 2000)}. ${inline(remedy, 2000)}`;
  });
  const more = warnings.length - lines.length;
  return `### Warnings\n\n${[...lines, ...(more > 0 ? [`- ${more} more are in the log.`] : [])].join('\n')}`;
}

/** Links to commit and run, where the run is one of GitHub's. */
export function whereFrom(links: SummaryLinks | undefined): string {
  if (!links || !/^https:\/\/[A-Za-z0-9.:-]+$/.test(links.serverUrl)) return '';
  const { serverUrl, repository, sha, runId } = links;
  // What is not as GitHub writes it is no link.
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[0-9a-f]{40,64}$/.test(sha) || !/^\d+$/.test(runId))
    return '';
  const page = `${serverUrl}/${repository}`;
  // Not "built from": what is checked out may be another commit, of which the plan warns.
  return `[Run ${runId}](${page}/actions/runs/${runId}) of commit [${sha.slice(0, 7)}](${page}/commit/${sha}).`;
}
