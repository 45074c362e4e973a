/** Git ref, commit and event: from GitHub's or GitLab's variables where there are some, else from the checkout. */
import type { GitFacts } from '../domain/git-ref.ts';
import { messageOf } from '../errors.ts';
import { type Checkout, openCheckout } from '../git/checkout.ts';
import type { Ambient, GitHubContext, GitLabContext } from '../inputs/ambient.ts';
import type { SourceFacts } from '../plan/facts.ts';
import type { Ports } from '../ports.ts';

/** Facts are left out where they cannot be had: a checkout is not needed to build. */
export async function probeGit(
  ambient: Ambient,
  context: string,
  ports: Pick<Ports, 'exec' | 'files' | 'log'>,
): Promise<SourceFacts> {
  if (ambient.gitlab && !ambient.github) return fromGitLab(ambient.gitlab);
  const directory = (await ports.files.exists(context)) ? context : ambient.workspace;
  const opened = await openCheckout(directory, ports);
  if (opened.kind === 'refused')
    ports.log.warn(`${opened.reason}: what only git knows of the source is left out. ${opened.remedy}`);
  const checkout = opened.kind === 'found' ? opened.checkout : undefined;
  return ambient.github ? fromGitHub(ambient.github, checkout, ports) : fromCheckout(checkout);
}

async function fromGitHub(
  github: GitHubContext,
  checkout: Checkout | undefined,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<SourceFacts> {
  const event = await readEvent(github.eventPath, ports);
  const committed = (await checkout?.committedAt(github.sha)) ?? text(event, 'head_commit', 'timestamp');
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
async function fromCheckout(checkout: Checkout | undefined): Promise<SourceFacts> {
  const sha = await checkout?.commit('HEAD');
  if (checkout === undefined || sha === undefined)
    return { git: { event: '', ref: '', sha: '' }, url: undefined };
  const [tag, branch, committed, remote, defaultBranch] = await Promise.all([
    checkout.tag(),
    checkout.branch(),
    checkout.committedAt(sha),
    checkout.remote('origin'),
    checkout.defaultBranch('origin'),
  ]);
  const ref = tag ?? (branch === undefined ? '' : `refs/heads/${branch}`);
  return {
    git: {
      event: 'push',
      ref,
      sha,
      ...optional('commitDate', committed),
      ...optional('defaultBranch', defaultBranch),
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
