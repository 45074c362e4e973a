/** Scopes of tokens (distribution's spec/auth/scope.md): `repository:acme/trow:pull,push`. */
import type { Repository } from '../../domain/names/reference.ts';

export type Action = 'pull' | 'push' | 'delete';

/** What may be done in a repository, as a token server wants it. */
export function repositoryScope(repository: Repository, actions: readonly Action[]): string {
  return `repository:${repository.path}:${actions.join(',')}`;
}

/** Actions on the same thing in one scope: some token servers read only the first scope that they are given. */
export function mergeScopes(scopes: readonly string[]): readonly string[] {
  const actions = new Map<string, Set<string>>();
  for (const scope of scopes) {
    const colon = scope.lastIndexOf(':');
    if (colon <= 0) continue;
    const thing = scope.slice(0, colon);
    const known = actions.get(thing) ?? new Set();
    for (const action of scope.slice(colon + 1).split(',')) if (action) known.add(action);
    actions.set(thing, known);
  }
  return [...actions].map(([thing, set]) => `${thing}:${[...set].join(',')}`);
}
