/** Instructions grouped into stages, before any variable has a value. */
import {
  type FromInstruction,
  type Instruction,
  type RunInstruction,
  readInstruction,
} from '../syntax/instructions.ts';
import type { Source } from '../syntax/source-lines.ts';
import { dockerfileError } from '../syntax/source-text.ts';
import { MAX_STAGES } from '../syntax/syntax-limits.ts';
import { WordError } from '../syntax/word-error.ts';
import { isTargetArgument, namesIn } from './variables.ts';

export type ArgInstruction = Instruction & { readonly kind: 'arg' };

export interface RawStage extends FromInstruction {
  readonly index: number;
  readonly body: readonly Exclude<Instruction, FromInstruction>[];
}

/** A whole file. */
export interface Stages {
  readonly file: string;
  readonly escapeChar: string;
  readonly directives: ReadonlyMap<string, string>;
  /** ARG above the first FROM. */
  readonly globals: readonly ArgInstruction[];
  readonly stages: readonly RawStage[];
}

/**
 * Reads the instructions, and groups them.
 * @throws UserError with the line: no FROM, an instruction above the first one, one that BuildKit refuses.
 */
export function readStages(source: Source): Stages {
  const { file, escapeChar, nodes, directives } = source;
  const globals: ArgInstruction[] = [];
  const stages: { from: FromInstruction; body: RawStage['body'][number][] }[] = [];
  for (const node of nodes) {
    const instruction = read(source, node);
    if (instruction.kind === 'from') stages.push({ from: instruction, body: [] });
    else if (stages.length > 0) stages.at(-1)?.body.push(instruction);
    else if (instruction.kind === 'arg') globals.push(instruction);
    else
      throw dockerfileError(
        file,
        node.line,
        node.keyword,
        `${node.keyword.toUpperCase()} stands above the first FROM`,
        'Only ARG may stand there; move it below FROM.',
      );
    if (stages.length > MAX_STAGES)
      throw dockerfileError(
        file,
        node.line,
        String(stages.length),
        `there are more than ${MAX_STAGES} stages`,
        'Divide the file.',
      );
  }
  if (stages.length === 0)
    throw dockerfileError(
      file,
      undefined,
      file,
      'there is no FROM in it',
      'Start with FROM and a base image; is `file` the right one?',
    );
  return {
    file,
    escapeChar,
    directives,
    globals,
    stages: stages.map(({ from, body }, index) => ({ ...from, index, body })),
  };
}

function read({ file, escapeChar }: Source, node: Source['nodes'][number]): Instruction {
  try {
    return readInstruction(node, escapeChar);
  } catch (error) {
    if (error instanceof WordError)
      throw dockerfileError(
        file,
        node.line,
        node.whole.text.trim().slice(0, 80),
        error.message,
        error.remedy,
      );
    throw error;
  }
}

export function isRun(instruction: Instruction): instruction is RunInstruction {
  return instruction.kind === 'run';
}

/** Names that some ARG declares, in the order of the file. */
export function declaredNames({ globals, stages }: Stages): readonly string[] {
  const all = [...globals, ...stages.flatMap(({ body }) => body)];
  return [
    ...new Set(
      all.flatMap((entry) => (entry.kind === 'arg' ? entry.assignments.map(({ name }) => name) : [])),
    ),
  ];
}

/**
 * Global names whose value depends on one of `roots`: ARGs with a default made of them.
 * A build argument of the same name cuts the dependence.
 */
export function globalNamesFrom(
  globals: readonly ArgInstruction[],
  buildArgs: Readonly<Record<string, string>>,
  isRoot: (name: string) => boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  const depends = (name: string) => isRoot(name) || names.has(name);
  for (const { assignments } of globals) {
    for (const { name, value } of assignments)
      if (!Object.hasOwn(buildArgs, name) && namesIn(value ?? '').some(depends)) names.add(name);
  }
  return names;
}

/** Variables inside a stage that carry the target platform: declared ones, and those made from them. */
export function targetNames(
  body: readonly Instruction[],
  globals: ReadonlySet<string>,
  inherited: ReadonlySet<string>,
  buildArgs: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const names = new Set(inherited);
  for (const entry of body) {
    if (entry.kind !== 'arg' && entry.kind !== 'env') continue;
    for (const { name, value } of entry.assignments) {
      if (entry.kind === 'arg' && Object.hasOwn(buildArgs, name)) names.delete(name);
      else if (value === undefined) {
        if (isTargetArgument(name) || globals.has(name)) names.add(name);
      } else if (namesIn(value).some((used) => names.has(used))) names.add(name);
      else names.delete(name);
    }
  }
  return names;
}
