/**
 * One bundle for all entries: they share nearly everything. `scripts/build.ts` writes the files that start each. What
 * an entry alone needs is a piece of its own, so that nobody waits for the toolkit who does not use it.
 */

export async function action(): Promise<void> {
  return (await import('./build-action.ts')).action();
}

export async function cli(): Promise<void> {
  return (await import('./cli.ts')).cli();
}

export async function merge(): Promise<void> {
  return (await import('./merge-action.ts')).merge();
}

export async function post(): Promise<void> {
  return (await import('./post.ts')).post();
}

export async function promote(): Promise<void> {
  return (await import('./promote-action.ts')).promote();
}

export async function verify(): Promise<void> {
  return (await import('./verify-action.ts')).verify();
}
