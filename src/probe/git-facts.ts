/** Git ref, commit and event: from GitHub's or GitLab's variables where there are some, else from the checkout. */
import type { GitFacts } from '../domain/names/git-ref.ts';
import { messageOf } from '../errors.ts';
import { type Checkout, openCheckout } from '../git/checkout.ts';
import type { GitHubContext, GitLabContext, RunEnvironment } from '../inputs/environment.ts';
import type { SourceFacts } from '../plan/facts/facts.ts';
import type { Ports } from '../ports.ts';

/** Facts are left out where they cannot be had: a checkout is not needed to build. */
export async function probeGit(
  environment: RunEnvironment,
  context: string,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<SourceFacts> {
  if (environment.gitlab && !environment.github) return fromGitLab(environment.gitlab);
  const directory = (await ports.files.exists(context)) ? context : environment.workspace;
  const opened = await openCheckout(directory, ports);
  if (opened.kind === 'refused')
    ports.log.warn(`${opened.reason}: what only git knows of the source is left out. ${opened.remedy}`);
  const checkout = opened.kind === 'found' ? opened.checkout : undefined;
  return environment.github
    ? fromGitHub(environment.github, checkout, environment, ports)
    : fromCheckout(checkout, environment, ports);
}

async function fromGitHub(
  github: GitHubContext,
  checkout: Checkout | undefined,
  environment: RunEnvironment,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<SourceFacts> {
  const event = await readEvent(github.eventPath, ports);
  const number = at(event, 'pull_request', 'number');
  const { sha, url, isDirty } = await whatIsCheckedOut(github, event, checkout, environment, ports);
  const committed =
    (await checkout?.committedAt(sha)) ??
    (sha === github.sha ? text(event, 'head_commit', 'timestamp') : undefined);
  const defaultBranch = text(event, 'repository', 'default_branch');
  const facts: GitFacts = {
    event: github.event,
    ref: github.ref,
    sha,
    ...length(environment),
    ...(isDirty ? { isDirty } : {}),
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
  return { git: facts, url };
}

/**
 * The commit that the image is made of: what is checked out, whatever GITHUB_SHA says. Workflows check out other refs
 * (`ref:`), and other repositories.
 */
async function whatIsCheckedOut(
  github: GitHubContext,
  event: unknown,
  checkout: Checkout | undefined,
  environment: RunEnvironment,
  ports: Pick<Ports, 'log'>,
): Promise<{ readonly sha: string; readonly url: string; readonly isDirty: boolean }> {
  const ours = `${github.serverUrl}/${github.repository}`;
  const [head, remote] = await Promise.all([checkout?.commit('HEAD'), checkout?.remote('origin')]);
  const isDirty = await tellChanges(checkout, head, ports);
  const pullHead = environment.metadata.usesPullRequestHead
    ? text(event, 'pull_request', 'head', 'sha')
    : undefined;
  if (head === undefined || head === github.sha || head === pullHead)
    return { sha: pullHead ?? github.sha, url: ours, isDirty };
  const other = remote === undefined ? undefined : webUrl(remote);
  const isOther = other !== undefined && other.toLowerCase() !== ours.toLowerCase();
  ports.log.warn(
    `GITHUB_SHA is ${github.sha}, but ${isOther ? `${other} at ${head}` : head} is checked out: the image says that it was made of what is checked out`,
  );
  return { sha: pullHead ?? head, url: isOther ? other : ours, isDirty };
}

/** Whether tracked files were changed; if so, that is told. */
async function tellChanges(
  checkout: Checkout | undefined,
  head: string | undefined,
  ports: Pick<Ports, 'log'>,
): Promise<boolean> {
  const [first, ...others] = (head === undefined ? undefined : await checkout?.changedFiles()) ?? [];
  if (first === undefined) return false;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  ports.log.warn(
    `files differ from commit ${head?.slice(0, 7)} (${first}${more}): the image's revision ends in -dirty`,
  );
  return true;
}

function length({ metadata }: RunEnvironment): Pick<GitFacts, 'shortLength'> {
  return metadata.shortShaLength === undefined ? {} : { shortLength: metadata.shortShaLength };
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
async function fromCheckout(
  checkout: Checkout | undefined,
  environment: RunEnvironment,
  ports: Pick<Ports, 'log'>,
): Promise<SourceFacts> {
  const sha = await checkout?.commit('HEAD');
  if (checkout === undefined || sha === undefined)
    return { git: { event: '', ref: '', sha: '' }, url: undefined };
  const [tag, branch, committed, remote, defaultBranch, isDirty] = await Promise.all([
    checkout.tag(),
    checkout.branch(),
    checkout.committedAt(sha),
    checkout.remote('origin'),
    checkout.defaultBranch('origin'),
    tellChanges(checkout, sha, ports),
  ]);
  const ref = tag ?? (branch === undefined ? '' : `refs/heads/${branch}`);
  return {
    git: {
      event: 'push',
      ref,
      sha,
      ...length(environment),
      ...(isDirty ? { isDirty } : {}),
      ...optional('commitDate', committed),
      ...optional('defaultBranch', defaultBranch),
    },
    url: remote === undefined ? undefined : webUrl(remote),
  };
}

/**
 * `git@host:owner/name.git` and `https://token@host/owner/name.git` → `https://host/owner/name`; else nothing. The port of
 * an HTTP remote stays, that of ssh is another one than the web page's.
 */
export function webUrl(remote: string): string | undefined {
  const web = /^(https?):\/\/(?:[^/]+@)?([^:/]+(?::\d+)?)\/(.+?)(?:\.git)?\/?$/.exec(remote);
  if (web) return `${web[1]}://${web[2]}/${web[3]}`;
  const ssh = /^(?:ssh:\/\/)?git@([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
  return ssh ? `https://${ssh[1]}/${ssh[2]}` : undefined;
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
