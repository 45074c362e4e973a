/**
 * What a tool gets of the environment in which this process was started. The one place that decides it:
 * `src/adapters/exec.ts` asks here before it starts anything.
 */
import { isAbsolute } from 'node:path';
import { isForCompiler } from './compiler-environment.ts';
import { GIT_SETTINGS } from './git-settings.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * - `tool`: everything, except for what nobody needs, with git made harmless for a tool that calls it by itself
 *   (buildx asks it for the revision).
 * - `git`: what git needs, and nothing that chooses another repository or program.
 * - `nothing`: for a program of an image, which has the image's variables.
 * - `compiler`: what cargo, rustup and apt may need (`compiler-environment.ts`), for build scripts have it as well.
 */
export type Inheritance = 'tool' | 'git' | 'compiler' | 'nothing';

export function inherited(kind: Inheritance, env: Variables): Variables {
  const clean = withAbsolutePath(env);
  switch (kind) {
    case 'tool':
      return withHarmlessGit(pick(clean, (name) => !isWithheld(name)));
    case 'git':
      return { ...pick(clean, isForGit), ...GIT_ENVIRONMENT };
    case 'compiler':
      return pick(clean, isForCompiler);
    case 'nothing':
      return {};
  }
}

function pick(env: Variables, isKept: (name: string) => boolean): Variables {
  return Object.fromEntries(Object.entries(env).filter(([name]) => isKept(name)));
}

/** An empty or relative entry of PATH is the current directory, which is the repository's. */
function withAbsolutePath(env: Variables): Variables {
  const path = env['PATH'];
  return path === undefined ? env : { ...env, PATH: path.split(':').filter(isAbsolute).join(':') };
}

/**
 * Variables that point git at another repository (`git rev-parse --local-env-vars`): a hook that starts us has them,
 * and they are about its own repository. With `BUILDX_GIT_CHECK_DIRTY` buildx calls `git status`, which runs the
 * clean filters that the repository's configuration names.
 */
// biome-ignore format: a list
const MISLEADING = new Set([
  'GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_PREFIX', 'GIT_NAMESPACE',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_IMPLICIT_WORK_TREE', 'GIT_GRAFT_FILE', 'GIT_SHALLOW_FILE', 'GIT_CONFIG',
  'GIT_CONFIG_PARAMETERS', 'GIT_REPLACE_REF_BASE', 'GIT_INTERNAL_SUPER_PREFIX', 'BUILDX_GIT_CHECK_DIRTY',
]);

/** Who has one of these can sign as this job. */
const FOR_SIGNING = new Set(['COSIGN_PASSWORD', 'SIGSTORE_ID_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']);

/** The runner gives us our inputs, passwords among them, as variables; no tool that we start needs them. */
function isWithheld(name: string): boolean {
  return name.startsWith('INPUT_') || MISLEADING.has(name) || FOR_SIGNING.has(name);
}

// biome-ignore format: a list
const FOR_GIT = new Set([
  'PATH', 'HOME', 'XDG_CONFIG_HOME', 'USER', 'LOGNAME', 'SUDO_UID', 'TMPDIR', 'LD_LIBRARY_PATH', 'TZ',
  'GIT_EXEC_PATH', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_CONFIG_COUNT',
  'GIT_CEILING_DIRECTORIES', 'GIT_DISCOVERY_ACROSS_FILESYSTEM', 'GIT_TEST_ASSUME_DIFFERENT_OWNER',
]);

/** The user's own configuration stays in force: `safe.directory` is often given that way. */
function isForGit(name: string): boolean {
  return FOR_GIT.has(name) || /^GIT_CONFIG_(?:KEY|VALUE)_\d+$/.test(name);
}

/**
 * Without GIT_NO_LAZY_FETCH (git 2.45, and maintenance releases from 2.39.4) a missing object of a partial clone is
 * fetched by the program that the repository names; without a protocol there is nothing to fetch with, in any version.
 */
const NO_FETCH: Variables = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '', GIT_TERMINAL_PROMPT: '0' };

const GIT_ENVIRONMENT: Variables = {
  ...NO_FETCH,
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GIT_PAGER: 'cat',
};

/** git reads `GIT_CONFIG_COUNT` pairs as if they were given with `-c`; ours come behind the user's, and win. */
function withHarmlessGit(env: Variables): Variables {
  const given = Number.parseInt(env['GIT_CONFIG_COUNT'] ?? '', 10);
  const first = given > 0 ? given : 0;
  const pairs = GIT_SETTINGS.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  return {
    ...env,
    ...NO_FETCH,
    ...Object.fromEntries(pairs),
    GIT_CONFIG_COUNT: String(first + GIT_SETTINGS.length),
  };
}
