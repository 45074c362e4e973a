/** A target that is written out where each platform has its own: it is taken out of commands and of paths. */
import type { SourceNode } from '../syntax/source-lines.ts';
import type { LineNote } from './migration.ts';
import type { SourceEdits } from './source-edits.ts';

/** Takes targets out of an instruction's lines: `--target T`, and `T/` in `target/T/release`. */
export function unpinTargets(
  node: SourceNode,
  targets: ReadonlySet<string>,
  edits: SourceEdits,
): readonly LineNote[] {
  const changes: LineNote[] = [];
  for (let line = node.line; line <= node.endLine; line++) {
    const text = edits.lines[line - 1] ?? '';
    if (/^\s*#/.test(text)) continue;
    for (const target of targets) {
      const found = [
        ...text.matchAll(new RegExp(` --target[ =]["']?${target}["']?(?![\\w-])`, 'g')),
        ...text.matchAll(new RegExp(`(?<=/)${target}/(?=(?:release|debug)(?:[/\\s"']|$))`, 'g')),
      ];
      for (const { index, 0: matched } of found) {
        edits.replace({ line, column: index }, matched.length, '');
        changes.push({ line, message: `${target} is left out: every platform has its own target` });
      }
    }
  }
  return changes;
}
