/**
 * What a platform would execute: the image's entrypoint and command with everything that is known to follow, and
 * everything on its PATH. Nothing else in an image is run by `docker run`, so nothing else can make the image fail.
 */

import { absolute, dirname } from '../../domain/image-path.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { ImageConfig } from '../../registry/oci/oci-types.ts';
import type { ShellParser } from '../../shell/load-parser.ts';
import { type ExecContext, execute, executeWord, type ProgramFile } from '../exec/model/execve.ts';
import { createMachine, type Doubt, type Process } from '../exec/model/machine.ts';
import { DEFAULT_PATH } from '../exec/model/search-path.ts';
import { problemOf, type Start, type Surroundings } from '../exec/model/start.ts';
import { hasFailed, type Status } from '../exec/model/status.ts';
import { argsOf, type Environment, lookUp, type Value } from '../exec/model/values.ts';
import { runProcess, surroundingsOf } from '../exec/run-process.ts';
import { isFound, type LiveNode } from '../rootfs/root-node.ts';
import type { RootFs } from '../rootfs/rootfs.ts';
import { credentialsOf, homeOf, type UnknownUser } from '../rootfs/user.ts';

export interface EntryPoints {
  readonly context: ExecContext;
  /** Those of a program that the image's own environment starts. */
  readonly surroundings: Surroundings;
  /** Files that are started, or given to an interpreter; those that must be there come first. */
  readonly starts: readonly Start[];
  /** What was not looked at of what they do. */
  readonly doubts: readonly Doubt[];
  /** The same of the health check. */
  readonly health: readonly Start[];
  readonly unknownUser?: UnknownUser;
  /** Programs in the directories of PATH, and interpreters of scripts there; links to one file count once. */
  readonly onPath: readonly ProgramFile[];
}

export interface ReachOptions {
  readonly platform: Platform;
  /** Without it nothing is known of what shells start. */
  readonly parser?: ShellParser;
}

export function entryPointsOf(
  root: RootFs,
  config: ImageConfig['config'],
  options: ReachOptions,
): EntryPoints {
  const workingDirectory = absolute(config.WorkingDir ?? '', '/');
  const user = credentialsOf(config.User ?? '', root);
  const environment = environmentOf(config, root);
  const path = lookUp(environment, 'PATH') ?? DEFAULT_PATH;
  const context: ExecContext = {
    root,
    searchPath: path.split(':'),
    workingDirectory,
    search: 'runtime',
    ...(user && 'uid' in user ? { user } : {}),
  };
  const process = (words: readonly string[], role: string): Process => ({
    argv: argsOf(words),
    environment,
    workingDirectory,
    user: context.user,
    search: 'runtime',
    role,
    sure: true,
    scripts: [],
    input: 'empty',
    depth: 0,
  });
  const evaluate = (words: readonly string[], role: string): Pick<EntryPoints, 'starts' | 'doubts'> => {
    if (words.length === 0) return { starts: [], doubts: [] };
    const { platform, parser } = options;
    const { machine, starts, doubts } = createMachine({ root, platform, parser }, runProcess);
    const end = machine.run(process(words, role));
    const all = starts().map((start) =>
      end.starts.has(start) ? { ...start, weight: 'must' as const } : start,
    );
    const must = all.filter(({ weight }) => weight === 'must');
    const ends = hasFailed(end) && !must.some(problemOf) ? [alwaysFails(role, end)] : [];
    return {
      starts: [...must, ...all.filter(({ weight }) => weight !== 'must')],
      doubts: [...doubts(), ...ends],
    };
  };
  const { Entrypoint = [], Cmd = [] } = config;
  const role = Entrypoint.length > 0 ? 'the entrypoint' : 'the command';
  const { starts, doubts } = evaluate([...Entrypoint, ...Cmd], role);
  return {
    context,
    surroundings: surroundingsOf(process([], '')),
    starts: [...starts, ...givenCommand(context, config, starts)],
    doubts,
    health: evaluate(healthCommand(config), 'the health check').starts,
    ...(user && 'unknown' in user ? { unknownUser: user } : {}),
    onPath: programsOnPath(context),
  };
}

/** Everything can be started, and the shell text itself ends in an error: it may be meant to. */
function alwaysFails(role: string, { code }: Status): Doubt {
  const how = typeof code === 'number' ? `exit code ${code}` : 'an error';
  return {
    found: how,
    message: `${role} always ends with ${how}, as its shell text is written and with the files that the image has`,
    remedy: 'Look at the last command that it comes to, and at conditions that this image never meets.',
  };
}

/** Docker's part of a container's environment: PATH where the image has none, a host name, and HOME (runc). */
function environmentOf(config: ImageConfig['config'], root: RootFs): Environment {
  const variables = new Map<string, Value>([
    ['PATH', DEFAULT_PATH],
    ['HOSTNAME', undefined],
  ]);
  for (const line of config.Env ?? []) {
    const equals = line.indexOf('=');
    // Of a variable that is set twice the last counts; what has no sign takes one away.
    if (equals < 0) variables.delete(line);
    else variables.set(line.slice(0, equals), line.slice(equals + 1));
  }
  if (!variables.get('HOME')) variables.set('HOME', homeOf(config.User ?? '', root));
  return { variables, open: false };
}

/** `HEALTHCHECK CMD …` goes through the image's shell (moby's daemon/health.go). */
function healthCommand({ Healthcheck, Shell }: ImageConfig['config']): readonly string[] {
  const [kind, ...words] = Healthcheck?.Test ?? [];
  if (kind === 'CMD') return words;
  return kind === 'CMD-SHELL' ? [...(Shell ?? ['/bin/sh', '-c']), ...words] : [];
}

/**
 * A script that cannot be followed, and that is given a command, nearly always ends in `exec "$@"`; many take names of
 * their own, too.
 */
function givenCommand(
  context: ExecContext,
  { Entrypoint = [], Cmd = [] }: ImageConfig['config'],
  starts: readonly Start[],
): readonly Start[] {
  const [word] = Cmd;
  const [first] = starts;
  if (Entrypoint.length === 0 || word === undefined || !first || first.execution.scripts.length === 0)
    return [];
  const execution = executeWord({ ...context, search: 'shell' }, word);
  const { program } = execution;
  const known = starts.some((start) => start.execution.program?.realPath === program?.realPath);
  if (!program || known) return [];
  const surroundings = { workingDirectory: context.workingDirectory };
  return [{ word, role: 'the command', execution, search: 'shell', weight: 'may', surroundings }];
}

function programsOnPath(context: ExecContext): readonly ProgramFile[] {
  const { root, workingDirectory } = context;
  const searchPath = [...new Set(context.searchPath.map((one) => absolute(one, workingDirectory)))];
  const found = new Map<string, ProgramFile>();
  const add = (path: string): void => {
    // Permissions are those of whoever will run it: `docker run --user` and scripts' sudo can be anybody.
    const { program } = execute({ root, searchPath, workingDirectory: '/', search: 'shell' }, path, []);
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
