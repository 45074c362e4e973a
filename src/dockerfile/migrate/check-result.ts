/** What is shown must be right: the changed file is read and analysed anew. */
import { analyseDockerfile } from '../analysis/analyse.ts';
import type { DockerfileAnalysis } from '../analysis/dockerfile-facts.ts';
import { readSource } from '../syntax/source-lines.ts';
import { cargoUse } from './cargo-use.ts';
import type { MigrationOptions, Obstacle } from './migration.ts';
import type { SourceEdits } from './source-edits.ts';

/** What is wrong with the result; empty when nothing compiles under emulation any more and all else is as it was. */
export function checkResult(
  before: string,
  after: string,
  edits: SourceEdits,
  was: DockerfileAnalysis,
  options: MigrationOptions,
): readonly Obstacle[] {
  const kept = edits
    .compare()
    .filter(({ kind }) => kind !== 'added')
    .map(({ text }) => text)
    .join('');
  if (kept !== before || !keepsInstructions(before, after, edits, was.file))
    return [
      {
        line: 1,
        message: 'the changed file would not be read as it should be',
        remedy: 'Change it by hand (docs/dockerfile.md shows how).',
      },
    ];
  const now = analyseDockerfile(after, options);
  const left = [...now.rustUnderEmulation, ...now.unknownUnderEmulation];
  const emulated = left.map(({ stage, root }) => ({
    line: root.line,
    message: `stage ${stage.name ?? stage.index} would still be of the requested platform`,
    remedy: 'Change it by hand (docs/dockerfile.md shows how).',
  }));
  const pinned = now.stages
    .flatMap(({ rustCommands, usesTargetArgs }) => (usesTargetArgs ? rustCommands : []))
    .filter(({ command }) => cargoUse(command) === 'glibc-target')
    .map(({ line, command }) => ({
      line,
      message: `"${command}" names the target of one platform`,
      remedy: 'Leave --target out, also of the paths (target/release).',
    }));
  const known = new Set(was.hints.map(({ kind }) => kind));
  const hints = now.hints
    .filter(({ kind }) => !known.has(kind))
    .map(({ line, message, remedy }) => ({ line, message: message.replace(/^\S+:\d+: /, ''), remedy }));
  return [...emulated, ...pinned, ...hints];
}

/** Every instruction is there as it was, on its new line; where it was changed, its keyword and its end are. */
function keepsInstructions(before: string, after: string, edits: SourceEdits, file: string): boolean {
  const old = readSource(before, file).nodes;
  const now = new Map(readSource(after, file).nodes.map((node) => [node.line, node]));
  const isKept = old.every((was) => {
    const node = now.get(edits.newLine(was.line));
    if (node?.keyword !== was.keyword || node.endLine !== edits.newLine(was.endLine)) return false;
    if (!edits.touches(was.line, was.endLine))
      return node.whole.text === was.whole.text && isDeepEqual(node.heredocs, was.heredocs);
    return node.heredocs.length === was.heredocs.length && node.json === was.json;
  });
  return isKept && now.size === old.length + edits.addedInstructions;
}

function isDeepEqual(
  some: readonly { readonly body: { readonly text: string } }[],
  others: readonly { readonly body: { readonly text: string } }[],
): boolean {
  return (
    some.length === others.length && some.every(({ body }, index) => body.text === others[index]?.body.text)
  );
}
