/** A comparison as a unified diff, which `git apply` and `patch` take. */
import type { ComparedLine } from './source-edits.ts';

/** Lines around a change, as git shows them. */
const AROUND = 3;
const SIGN = { kept: ' ', removed: '-', added: '+' } as const;

/** The diff, or nothing where no line differs. @param file the path in both headers */
export function unifiedDiff(lines: readonly ComparedLine[], file: string): string {
  const hunks = hunksOf(lines);
  if (hunks.length === 0) return '';
  return `--- a/${file}\n+++ b/${file}\n${hunks.map((hunk) => render(lines, hunk)).join('')}`;
}

interface Hunk {
  /** Index of its first line, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
}

function hunksOf(lines: readonly ComparedLine[]): readonly Hunk[] {
  const hunks: { from: number; to: number }[] = [];
  for (const [index, { kind }] of lines.entries()) {
    if (kind === 'kept') continue;
    const from = Math.max(0, index - AROUND);
    const to = Math.min(lines.length, index + AROUND + 1);
    const last = hunks.at(-1);
    if (last && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks;
}

function render(lines: readonly ComparedLine[], { from, to }: Hunk): string {
  const count = (end: number, without: 'added' | 'removed', start = 0) =>
    lines.slice(start, end).filter(({ kind }) => kind !== without).length;
  const range = (without: 'added' | 'removed') => {
    const length = count(to, without, from);
    const first = count(from, without) + (length === 0 ? 0 : 1);
    return length === 1 ? `${first}` : `${first},${length}`;
  };
  const body = removedFirst(lines.slice(from, to)).map(({ kind, text }) =>
    text.endsWith('\n') ? `${SIGN[kind]}${text}` : `${SIGN[kind]}${text}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range('added')} +${range('removed')} @@\n${body.join('')}`;
}

/** Of lines that stand together, those that go come before those that come, as in every diff. */
function removedFirst(lines: readonly ComparedLine[]): readonly ComparedLine[] {
  const sorted: ComparedLine[] = [];
  let added: ComparedLine[] = [];
  for (const line of lines) {
    if (line.kind === 'added') added.push(line);
    else if (line.kind === 'removed') sorted.push(line);
    else {
      sorted.push(...added, line);
      added = [];
    }
  }
  return [...sorted, ...added];
}
