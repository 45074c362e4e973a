/** All ports on a real machine. */
import { join } from 'node:path';
import { isPullRequest } from '../domain/names/git-ref.ts';
import type { Environment, RunEnvironment } from '../inputs/environment.ts';
import type { Exec, Log, Ports } from '../ports.ts';
import { systemClock } from './clock.ts';
import { createFiles } from './files.ts';
import { createHttp } from './http.ts';
import { type CacheAccess, createGitHubCache } from './keyed-cache.ts';
import { createToolCache } from './tool-cache.ts';

export interface PortOptions {
  readonly env: Environment;
  readonly environment: RunEnvironment;
  readonly log: Log;
  /** A step of a workflow: tools run through GitHub's toolkit. */
  readonly inAction?: boolean;
  /** Ends every running tool when it is aborted. */
  readonly cancelled?: AbortSignal;
}

/** Looking into an image runs no tool, and is over sooner than starting processes is loaded. */
function lazyExec(env: Environment, cancelled: AbortSignal | undefined, inAction: boolean): Exec {
  let loaded: Promise<Exec> | undefined;
  const load = (): Promise<Exec> => {
    loaded ??= inAction
      ? import('./exec-toolkit.ts').then(({ createToolkitExec }) => createToolkitExec(env))
      : import('./exec.ts').then(({ createExec }) => createExec(env, cancelled));
    return loaded;
  };
  return {
    run: async (command, options) => (await load()).run(command, options),
    which: async (tool) => (await load()).which(tool),
  };
}

export function createPorts({ env, environment, log, inAction = false, cancelled }: PortOptions): Ports {
  return {
    // What ends with a signal of its own is ours: the toolkit ends nothing.
    exec: lazyExec(env, cancelled, inAction && cancelled === undefined),
    files: createFiles(),
    http: createHttp(),
    log,
    clock: systemClock,
    tools: createToolCache(
      join(environment.cache, 'tools'),
      environment.temp,
      environment.github !== undefined,
    ),
    cache: createGitHubCache(log, cacheAccess(env, environment)),
  };
}

/**
 * Whether there is a service, as the toolkit decides, which is not loaded for this alone: the newer protocol where the
 * runner says so, else the one that GitHub Enterprise Server, act and other runners speak.
 */
function cacheAccess(env: Environment, { github }: RunEnvironment): CacheAccess {
  const service = env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL'];
  if (!github || !service) return 'none';
  return isPullRequest(github.event) ? 'read' : 'write';
}
