/**
 * What a platform would execute: the image's entrypoint and command, and everything on its PATH. Nothing else in an
 * image is run by `docker run`, so nothing else can make the image fail.
 */
import type { ImageConfig } from '../registry/types.ts';
import { credentialsOf, type UnknownUser } from './access.ts';
import { type ExecContext, type Execution, execute, executeWord, type ProgramFile } from './exec.ts';
import { absolute, basename, dirname } from './path.ts';
import { isFound, type LiveNode, type RootFs } from './rootfs.ts';
import { firstProgram, shellText, startedCommand } from './shell.ts';

/** Docker sets this when the image has no PATH (moby's oci.DefaultPathEnv). */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** One command line that `docker run` comes to, the image's own first, then those that it starts. */
export interface Start {
  readonly word: string;
  /** How a person knows it: `the entrypoint`, `the command of the shell`. */
  readonly role: string;
  readonly execution: Execution;
  /** False where a failure is likely but not certain, so that only what was found counts. */
  readonly certain: boolean;
}

export interface Reach {
  readonly context: ExecContext;
  readonly libraryPath: string | undefined;
  readonly starts: readonly Start[];
  readonly unknownUser?: UnknownUser;
  /** Programs in the directories of PATH, and interpreters of scripts there; links to one file count once. */
  readonly onPath: readonly ProgramFile[];
}

export function reachOf(root: RootFs, config: ImageConfig['config']): Reach {
  const env = environment(config.Env ?? []);
  const workingDirectory = absolute(config.WorkingDir ?? '', '/');
  const user = credentialsOf(config.User ?? '', root);
  const searchPath = (env.get('PATH') ?? DEFAULT_PATH)
    .split(':')
    .map((directory) => absolute(directory, workingDirectory));
  const context: ExecContext = {
    root,
    searchPath: [...new Set(searchPath)],
    workingDirectory,
    ...(user && 'uid' in user ? { user } : {}),
  };
  return {
    context,
    libraryPath: env.get('LD_LIBRARY_PATH') || undefined,
    starts: startsOf(context, config),
    ...(user && 'unknown' in user ? { unknownUser: user } : {}),
    onPath: programsOnPath(context),
  };
}

/** Of a variable that is set twice the last counts. */
function environment(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.map((line): [string, string] => {
      const equals = line.indexOf('=');
      return equals < 0 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
    }),
  );
}

function startsOf(context: ExecContext, config: ImageConfig['config']): readonly Start[] {
  const entrypoint = config.Entrypoint ?? [];
  const command = config.Cmd ?? [];
  const argv = [...entrypoint, ...command];
  const role = entrypoint.length > 0 ? 'the entrypoint' : 'the command';
  const starts = commandLine(context, argv, role);
  const first = starts[0];
  // A script that is given a command nearly always ends in `exec "$@"`; many take names of their own, too.
  const word = command[0];
  if (entrypoint.length > 0 && word !== undefined && first && first.execution.scripts.length > 0) {
    const execution = executeWord(context, word);
    if (execution.program) starts.splice(1, 0, { word, role: 'the command', execution, certain: false });
  }
  return starts;
}

function commandLine(context: ExecContext, argv: readonly string[], role: string): Start[] {
  const starts: Start[] = [];
  let line: readonly string[] = argv;
  let at = context;
  let called = role;
  for (let depth = 0; depth < 4 && line.length > 0; depth += 1) {
    const word = line[0] ?? '';
    const execution = executeWord({ ...at, byRuntime: depth === 0 }, word);
    starts.push({ word, role: called, execution, certain: true });
    if (execution.problem) return starts;
    const text = shellText(line);
    const inner = text === undefined ? undefined : firstProgram(text);
    const started = startedCommand(line);
    if (inner) {
      if (inner.directory !== undefined)
        at = { ...at, workingDirectory: absolute(inner.directory, at.workingDirectory) };
      called = `the command that ${word} runs`;
      line = [inner.word];
    } else if (started) {
      called = `the command that ${basename(word)} starts`;
      line = started;
    } else {
      if (text === undefined) starts.push(...argumentsOf(at, line));
      return starts;
    }
  }
  return starts;
}

/** A program that is given as a whole path is most likely run; not so by an emulator, whose food is foreign. */
function argumentsOf(context: ExecContext, line: readonly string[]): readonly Start[] {
  if (/^(?:qemu-|box64|box86|fex)/i.test(basename(line[0] ?? ''))) return [];
  return line.slice(1, 8).flatMap((word): Start[] => {
    if (!word.startsWith('/')) return [];
    const execution = execute(context, word, []);
    return execution.program && execution.scripts.length === 0
      ? [{ word, role: 'an argument of the command', execution, certain: false }]
      : [];
  });
}

function programsOnPath(context: ExecContext): readonly ProgramFile[] {
  const { root, searchPath } = context;
  const found = new Map<string, ProgramFile>();
  const add = (path: string): void => {
    // Permissions are those of whoever will run it: `docker run --user` and scripts' sudo can be anybody.
    const { program } = execute({ root, searchPath, workingDirectory: '/' }, path, []);
    if (program && !found.has(program.realPath)) found.set(program.realPath, program);
  };
  const directories = searchPath.flatMap((directory) => {
    const place = root.resolve(directory);
    return isFound(place) && place.kind === 'directory' ? [place.path] : [];
  });
  // `/bin` is `/usr/bin` nearly everywhere, and PATH has both.
  const places = new Set(directories);
  const candidates = Map.groupBy(root.list(...places).filter(isCandidate), ({ path }) => dirname(path));
  for (const place of places) for (const { path } of candidates.get(place) ?? []) add(path);
  return [...found.values()];
}

function isCandidate(node: LiveNode): boolean {
  return node.kind === 'symlink' || node.entry.kind === 'elf' || node.entry.kind === 'script';
}
