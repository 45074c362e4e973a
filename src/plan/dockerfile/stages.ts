/** Stages as written, before any variable has a value: FROM's parts, RUN, copies, and who sees TARGET*. */
import { assignments, isTargetArgument } from './expand.ts';
import { type FoundCommand, rustCommands } from './shell.ts';
import { type DockerfileText, type DockerInstruction, dockerfileError } from './text.ts';
import { splitWords } from './words.ts';

/** `COPY --from=`, `ADD --from=` or `RUN --mount=…,from=`, with what stands after it. */
export interface RawCopy {
  readonly from: string;
  readonly line: number;
  readonly via: 'copy' | 'mount';
  /** Source paths as written; empty for a mount. */
  readonly paths: readonly string[];
}

export interface RawStage {
  readonly index: number;
  /** Lower case, as BuildKit compares names. */
  readonly name?: string;
  readonly line: number;
  /** What follows FROM, unexpanded. */
  readonly from: string;
  /** Value of `--platform`, unexpanded. */
  readonly platform?: string;
  readonly runs: readonly { readonly line: number; readonly text: string }[];
  readonly rust: readonly FoundCommand[];
  readonly copies: readonly RawCopy[];
  /** COPY and ADD from the build context. */
  readonly contextCopies: readonly { readonly line: number; readonly paths: readonly string[] }[];
  /** ARG and ENV instructions, for who sees which variable. */
  readonly variables: readonly DockerInstruction[];
}

/**
 * Groups instructions into stages.
 * @throws UserError with the line: no FROM, an instruction above the first one, a FROM that cannot be read, a bad
 *   stage name, a variable in `--from`.
 */
export function readStages(dockerfile: DockerfileText): readonly RawStage[] {
  const { file, escapeChar, instructions } = dockerfile;
  const groups: { from: DockerInstruction; body: DockerInstruction[] }[] = [];
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') groups.push({ from: instruction, body: [] });
    else if (groups.length > 0) groups.at(-1)?.body.push(instruction);
    else if (instruction.keyword !== 'ARG')
      throw dockerfileError(
        file,
        instruction.line,
        instruction.keyword,
        `${instruction.keyword} stands above the first FROM`,
        'Only ARG may stand there; move it below FROM.',
      );
  }
  if (groups.length === 0)
    throw dockerfileError(
      file,
      undefined,
      file,
      'there is no FROM in it',
      'Start with FROM and a base image; is `file` the right one?',
    );
  return groups.map(({ from, body }, index) => {
    const runs = body.filter(({ keyword }) => keyword === 'RUN');
    return {
      index,
      ...readFrom(from, dockerfile),
      runs: runs.map((run) => ({ line: run.line, text: runText(run) })),
      rust: runs.flatMap(rustCommands),
      copies: body.flatMap((instruction) => copiesOf(instruction, dockerfile)),
      contextCopies: body
        .filter((entry) => isCopy(entry) && !entry.flags.some(({ name }) => name === 'from'))
        .map((entry) => ({ line: entry.line, paths: sourcePaths(entry, escapeChar) })),
      variables: body.filter(({ keyword }) => keyword === 'ARG' || keyword === 'ENV'),
    };
  });
}

const isCopy = ({ keyword }: DockerInstruction): boolean => keyword === 'COPY' || keyword === 'ADD';

function runText(run: DockerInstruction): string {
  return [run.rest.text, ...run.heredocs.map(({ body }) => body.text)].join('\n');
}

const STAGE_NAME = /^[a-z][a-z0-9._-]*$/;

function readFrom(
  from: DockerInstruction,
  { file, escapeChar }: DockerfileText,
): Pick<RawStage, 'line' | 'from' | 'name' | 'platform'> {
  const [reference, as, stageName, ...more] = splitWords(from.rest.text, escapeChar);
  const written = `FROM ${from.rest.text}`.trimEnd();
  if (reference === undefined || more.length > 0 || (as !== undefined && stageName === undefined))
    throw dockerfileError(
      file,
      from.line,
      written,
      `"${written}" cannot be read`,
      'Write FROM [--platform=…] IMAGE [AS NAME].',
    );
  if (as !== undefined && as.toUpperCase() !== 'AS')
    throw dockerfileError(
      file,
      from.line,
      written,
      `"${as}" stands where AS belongs`,
      `Write FROM ${reference} AS ${stageName}.`,
    );
  const name = stageName?.toLowerCase();
  if (name !== undefined && !STAGE_NAME.test(name))
    throw dockerfileError(
      file,
      from.line,
      name,
      `"${stageName}" cannot be the name of a stage`,
      'Start with a letter; then letters, digits, - _ and . may follow. Variables are not expanded there.',
    );
  const unknown = from.flags.find((flag) => flag.name !== 'platform');
  if (unknown)
    throw dockerfileError(
      file,
      from.line,
      `--${unknown.name}`,
      `FROM has no flag --${unknown.name}`,
      'It has --platform=….',
    );
  const platform = from.flags.at(-1)?.value;
  return {
    line: from.line,
    from: reference,
    ...(name === undefined ? {} : { name }),
    ...(platform === undefined ? {} : { platform }),
  };
}

function copiesOf(instruction: DockerInstruction, { file, escapeChar }: DockerfileText): readonly RawCopy[] {
  const { line } = instruction;
  const found: RawCopy[] = [];
  if (isCopy(instruction)) {
    const paths = sourcePaths(instruction, escapeChar);
    for (const flag of instruction.flags)
      if (flag.name === 'from') found.push({ from: flag.value, line, via: 'copy', paths });
  } else if (instruction.keyword === 'RUN') {
    for (const flag of instruction.flags) {
      const from = flag.name === 'mount' ? /(?:^|,)from=([^,]*)/.exec(flag.value)?.[1] : undefined;
      if (from) found.push({ from, line, via: 'mount', paths: [] });
    }
  }
  const variable = found.find(({ from }) => from.includes('$'));
  if (variable)
    throw dockerfileError(
      file,
      line,
      variable.from,
      `from=${variable.from} has a variable, which is not expanded there`,
      `Add a stage "FROM ${variable.from} AS source", with its ARG above the first FROM, and write from=source.`,
    );
  return found;
}

function sourcePaths(copy: DockerInstruction, escapeChar: string): readonly string[] {
  const words = copy.rest.text.startsWith('[')
    ? [...copy.rest.text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '')
    : splitWords(copy.rest.text, escapeChar);
  return words.slice(0, -1).filter((word) => !word.startsWith('<<'));
}

const REFERS = /\$\{?([A-Za-z_][A-Za-z0-9_]*)/g;

/** Names of variables in a text, wherever they stand. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(REFERS)].map((match) => match[1] ?? '');
}

/**
 * Global names whose value depends on one of `roots`: the roots, and ARGs with a default made of them.
 * A build argument of the same name cuts the dependence.
 */
export function globalNamesFrom(
  dockerfile: DockerfileText,
  buildArgs: Readonly<Record<string, string>>,
  isRoot: (name: string) => boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  const depends = (name: string) => isRoot(name) || names.has(name);
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword === 'FROM') break;
    for (const { name, value } of assignments(instruction, dockerfile.escapeChar))
      if (buildArgs[name] === undefined && namesIn(value ?? '').some(depends)) names.add(name);
  }
  return names;
}

/** Variables inside a stage that carry the target platform: declared ones, and those made from them. */
export function targetNames(
  stage: RawStage,
  escapeChar: string,
  globals: ReadonlySet<string>,
  inherited: ReadonlySet<string>,
): ReadonlySet<string> {
  const names = new Set(inherited);
  for (const instruction of stage.variables) {
    for (const { name, value } of assignments(instruction, escapeChar)) {
      const own = value !== undefined && namesIn(value).some((used) => names.has(used));
      const declared = instruction.keyword === 'ARG' && (isTargetArgument(name) || globals.has(name));
      if (own || declared) names.add(name);
    }
  }
  return names;
}
