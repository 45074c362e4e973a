/** The RUNs of each stage, with the text that they were read from. */

import type { ShellParser } from '../../shell/load-parser.ts';
import { type CommandWord, scriptCommands } from '../runs/command-words.ts';
import { isShell } from '../runs/command-wrappers.ts';
import { type FoundCommand, readRunFacts } from '../runs/run-commands.ts';
import { type RunScript, readScript } from '../syntax/run-script.ts';
import type { Source, SourceNode } from '../syntax/source-lines.ts';

/** One RUN. */
export interface StageRun {
  readonly node: SourceNode;
  readonly script: RunScript;
  /** Commands that compile Rust. */
  readonly compiles: readonly FoundCommand[];
  /** Commands that may do anything. */
  readonly unknown: readonly FoundCommand[];
  /** It brings a Rust toolchain. */
  readonly bringsRust: boolean;
  /** Its commands as words, as far as they can be told; those inside of `sh -c` are one word. */
  readonly commands: readonly (readonly CommandWord[])[];
  /** The shell that reads it is one; otherwise nothing can be put in front. */
  readonly isShell: boolean;
}

export interface StageText {
  readonly index: number;
  readonly from: SourceNode;
  readonly nodes: readonly SourceNode[];
  readonly runs: readonly StageRun[];
}

/** The stages in order. What SHELL says holds for its stage only; a stage FROM it is told by `isShell` of its own. */
export function readStageRuns(source: Source, parser: ShellParser): readonly StageText[] {
  const stages: { from: SourceNode; nodes: SourceNode[] }[] = [];
  for (const node of source.nodes) {
    if (/^from$/i.test(node.keyword)) stages.push({ from: node, nodes: [] });
    else stages.at(-1)?.nodes.push(node);
  }
  return stages.map(({ from, nodes }, index) => {
    let shell: readonly string[] | undefined;
    const runs: StageRun[] = [];
    for (const node of nodes) {
      if (/^shell$/i.test(node.keyword)) shell = node.args;
      if (/^run$/i.test(node.keyword)) runs.push(readRun(node, shell, parser));
    }
    return { index, from, nodes, runs };
  });
}

const NOTHING_KNOWN = (): undefined => undefined;

function readRun(node: SourceNode, shell: readonly string[] | undefined, parser: ShellParser): StageRun {
  const script = readScript(node);
  const facts = readRunFacts(script, shell, NOTHING_KNOWN, parser);
  const commands =
    script.kind === 'program'
      ? [script.words.map((text) => ({ text, known: true }))]
      : scriptCommands(parser.parse(script.text.text).statements, NOTHING_KNOWN).commands.map(
          ({ words }) => words,
        );
  return {
    node,
    script,
    compiles: facts.compiles,
    unknown: facts.unknown,
    bringsRust: facts.bringsRust,
    commands,
    isShell: shell === undefined || shell.some(isShell),
  };
}
