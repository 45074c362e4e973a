/** Git ref, commit and event: from GitHub's or GitLab's variables where there are some, else from the checkout. */
import type { GitFacts } from '../domain/git-ref.ts';
import { messageOf } from '../errors.ts';
import type { Ambient, GitHubContext, GitLabContext } from '../inputs/ambient.ts';
import type { SourceFacts } from '../plan/facts.ts';
import type { Ports } from '../ports.ts';

const LIMIT_MS = 10_000;

/** Facts are left out where they cannot be had: a checkout is not needed to build. */
export async function probeGit(
  ambient: Ambient,
  context: string,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<SourceFacts> {
  const git = await gitIn(context, ambient.workspace, ports);
  if (ambient.github) return fromGitHub(ambient.github, git, ports);
  return ambient.gitlab ? fromGitLab(ambient.gitlab) : fromCheckout(git);
}

type Git = (...args: readonly string[]) => Promise<string | undefined>;

/** git in the build context, or where the run was started when the context is not a directory. */
async function gitIn(context: string, workspace: string, ports: Pick<Ports, 'exec' | 'files'>): Promise<Git> {
  const directory = (await ports.files.exists(context)) ? context : workspace;
  const isInstalled = (await ports.exec.which('git')) !== undefined;
  return async (...args) => {
    if (!isInstalled) return undefined;
    const result = await ports.exec.run(
      { tool: 'git', args: ['-C', directory, ...args] },
      { timeoutMs: LIMIT_MS },
    );
    const text = result.stdout.trim();
    return result.exitCode === 0 && text !== '' ? text : undefined;
  };
}

async function fromGitHub(
  github: GitHubContext,
  git: Git,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<SourceFacts> {
  const event = await readEvent(github.eventPath, ports);
  const committed =
    (await git('show', '-s', '--format=%cI', github.sha)) ?? text(event, 'head_commit', 'timestamp');
  const number = at(event, 'pull_request', 'number');
  const defaultBranch = text(event, 'repository', 'default_branch');
  const facts: GitFacts = {
    event: github.event,
    ref: github.ref,
    sha: github.sha,
    actor: github.actor,
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    ...optional('headRef', text(event, 'pull_request', 'head', 'ref')),
    ...optional('baseRef', text(event, 'pull_request', 'base', 'ref') ?? text(event, 'base_ref')),
    ...optional('commitDate', committed),
    ...(typeof number === 'number'
      ? {
          pullRequest: {
            number,
            fromFork: text(event, 'pull_request', 'head', 'repo', 'full_name') !== github.repository,
          },
        }
      : {}),
  };
  return { git: facts, url: `${github.serverUrl}/${github.repository}` };
}

/** A merge request is to the rest of the program what GitHub calls a pull request. */
function fromGitLab(gitlab: GitLabContext): SourceFacts {
  const { mergeRequest, tag, branch } = gitlab;
  const named = tag !== undefined ? `refs/tags/${tag}` : branch !== undefined ? `refs/heads/${branch}` : '';
  return {
    git: {
      event: mergeRequest ? 'pull_request' : gitlab.source === 'schedule' ? 'schedule' : 'push',
      ref: mergeRequest ? `refs/merge-requests/${mergeRequest.number}/head` : named,
      sha: gitlab.sha,
      ...optional('commitDate', gitlab.commitDate),
      ...optional('defaultBranch', gitlab.defaultBranch),
      ...optional('actor', gitlab.actor),
      ...optional('headRef', mergeRequest?.sourceBranch),
      ...optional('baseRef', mergeRequest?.targetBranch),
      ...(mergeRequest
        ? { pullRequest: { number: mergeRequest.number, fromFork: mergeRequest.fromFork } }
        : {}),
    },
    url: gitlab.projectUrl,
  };
}

/** A checkout on a laptop: a tag on the commit counts more than the branch, as it would in CI. */
async function fromCheckout(git: Git): Promise<SourceFacts> {
  const sha = await git('rev-parse', 'HEAD');
  if (sha === undefined) return { git: { event: '', ref: '', sha: '' }, url: undefined };
  const [tag, branch, committed, remote, head] = await Promise.all([
    git('describe', '--tags', '--exact-match', 'HEAD'),
    git('symbolic-ref', '--short', 'HEAD'),
    git('show', '-s', '--format=%cI', 'HEAD'),
    git('remote', 'get-url', 'origin'),
    git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD'),
  ]);
  const ref = tag !== undefined ? `refs/tags/${tag}` : branch !== undefined ? `refs/heads/${branch}` : '';
  return {
    git: {
      event: 'push',
      ref,
      sha,
      ...optional('commitDate', committed),
      ...optional('defaultBranch', head?.replace(/^origin\//, '')),
    },
    url: remote === undefined ? undefined : webUrl(remote),
  };
}

/** `git@host:owner/name.git` and `https://token@host/owner/name.git` → `https://host/owner/name`; else nothing. */
export function webUrl(remote: string): string | undefined {
  const match = /^(?:https?:\/\/(?:[^/]+@)?|(?:ssh:\/\/)?git@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(
    remote,
  );
  return match ? `https://${match[1]}/${match[2]}` : undefined;
}

async function readEvent(path: string | undefined, ports: Pick<Ports, 'files' | 'log'>): Promise<unknown> {
  if (path === undefined) return undefined;
  try {
    return JSON.parse((await ports.files.readTextIfExists(path)) ?? '{}');
  } catch (error) {
    ports.log.warn(`the event file ${path} cannot be read: ${messageOf(error)}`);
    return undefined;
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function text(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}
