/** Crates whose build asks git which commit this is: history is not part of a build that Multihull writes. */
import { type IgnoreFile, ignoredBy } from '../../dockerignore/ignore-file.ts';
import type { Crate, CratePackage } from './crate-facts.ts';

/** Crates that run git, or read `.git`, while they are built. */
const CRATES =
  /^(?:vergen(?:-\w+)*|shadow-rs|git-version(?:-macro)?|git-testament(?:-derive)?|build-info-build|build-data|built|git2|gix)$/;

/** What build scripts that call git themselves have in them. */
const IN_SCRIPTS =
  /Command::new\(\s*(?:r#*)?"git"|\.git\/(?:HEAD|refs|index|logs)|\bgit (?:rev-parse|describe|log|show)\b/;

/** Whether a build script's text asks git for something. */
export function scriptAsksGit(text: string): boolean {
  return IN_SCRIPTS.test(text);
}

/**
 * Who asks for git in the packages that are compiled: `build.rs of trow`, `vergen`.
 * @returns nothing where the build has the history, because the user's .dockerignore lets it in.
 */
export function gitAskers(crate: Crate, used: ReadonlySet<string>): readonly string[] {
  if (crate.ignore && crate.hasHistory && !isKeptOut(crate.ignore)) return [];
  const own = crate.packages.filter(({ name }) => used.has(name));
  const crates = own.flatMap((one) => one.gitDependencies);
  return [...new Set([...own.flatMap((one) => scripts(crate, one)), ...crates])];
}

/** `git2` and `gix` are libraries like others, unless a build script has them. */
export function isGitDependency(name: string, isForBuild: boolean): boolean {
  return CRATES.test(name) && (isForBuild || !/^(?:git2|gix|built)$/.test(name));
}

function scripts(crate: Crate, { directory, name }: CratePackage): readonly string[] {
  return crate.gitScripts.includes(directory) ? [`the build script of ${name}`] : [];
}

function isKeptOut(ignore: IgnoreFile): boolean {
  return ignoredBy(ignore, '.git/HEAD') !== undefined;
}
