/** Whether this run pushes: decided once, from the inputs and the event; probe and plan both ask here. */
import { type GitFacts, isPullRequest } from '../domain/names/git-ref.ts';
import type { Destination } from '../inputs/inputs.ts';

export type PushDecision = { readonly kind: 'push' } | { readonly kind: 'stay'; readonly why: string };

/**
 * GitHub's events for which a run that Dependabot started has a read-only token and none of the repository's secrets
 * (docs.github.com, "Dependabot on GitHub Actions").
 */
const WITHOUT_SECRETS: ReadonlySet<string> = new Set(['push', 'create', 'deployment', 'deployment_status']);
const DEPENDABOT = 'dependabot[bot]';

/** Without a word of the user's: pushes, except in runs that have no right to, and in merge queues. */
export function decidePush(destination: Destination, git: GitFacts): PushDecision {
  switch (destination.kind) {
    case 'push':
      return { kind: 'push' };
    case 'layout':
      return { kind: 'stay', why: 'output writes an OCI layout' };
    case 'nowhere':
      return { kind: 'stay', why: destination.why };
    case 'auto': {
      const why = whyNot(git);
      return why === undefined ? { kind: 'push' } : { kind: 'stay', why };
    }
  }
}

function whyNot(git: GitFacts): string | undefined {
  if (git.pullRequest?.fromFork === true) return 'pull requests from forks have no credentials to push with';
  if (git.actor === DEPENDABOT && (isPullRequest(git.event) || WITHOUT_SECRETS.has(git.event)))
    return 'runs that Dependabot starts have no credentials to push with';
  if (git.event === 'merge_group')
    return 'a merge queue only checks the change: the push follows when it is on its branch';
  return undefined;
}
