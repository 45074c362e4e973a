/**
 * What the surroundings say: the CI's variables and the user's directories. Read here, once; the rest of the
 * program gets a value. Missing things are undefined, never guessed.
 */
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { parseRunNumber, type RunNumber } from '../domain/names/run-number.ts';
import { type Platform, parsePlatform } from '../domain/platforms/platform.ts';
import { EnvironmentError, UserError } from '../errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface RunEnvironment {
  /** What this machine is: the platform that compilers run on. */
  readonly host: Platform;
  readonly isRoot: boolean;
  /** GitHub's variables when a workflow runs us; undefined on a terminal or in another CI. */
  readonly github: GitHubContext | undefined;
  /** GitLab's variables in one of its jobs; else undefined. */
  readonly gitlab: GitLabContext | undefined;
  /** The CI's run that this job belongs to; undefined where no CI says. */
  readonly run: RunIdentity | undefined;
  /** The CI's number of the run, where its numbers tell which of two runs is the later one. */
  readonly runNumber: RunNumber | undefined;
  /** The user's own Docker config directory. Never written to. */
  readonly dockerConfig: string;
  /** Where buildx keeps its builders. */
  readonly buildxConfig: string;
  /** Where cargo keeps what it downloads. */
  readonly cargoHome: string;
  /** Names of compilers' variables that the user has set for targets. */
  readonly compilerVariables: ReadonlySet<string>;
  /** PATH. */
  readonly searchPath: string;
  /** metadata-action's variables, which workflows set for it. */
  readonly metadata: {
    /** Of a pull request the commit of its branch counts, not that of the trial merge. */
    readonly usesPullRequestHead: boolean;
    /** Digits of a short commit id; undefined: 7. */
    readonly shortShaLength: number | undefined;
  };
  /** `DOCKER_AUTH_CONFIG`: logins in the form of Docker's config.json, which come before those of the file. */
  readonly dockerAuthConfig: string | undefined;
  /** `SOURCE_DATE_EPOCH`, as it is set. */
  readonly sourceDateEpoch: string | undefined;
  /** For files that live as long as this run. */
  readonly temp: string;
  /** For facts that later runs may use. */
  readonly cache: string;
  /** The directory against which relative paths are meant. */
  readonly workspace: string;
  /** Where buildx and others are fetched from instead of their own sites; for machines without that access. */
  readonly mirror: string | undefined;
}

/** Where facts of layers are kept between runs. */
export function layerCache(environment: Pick<RunEnvironment, 'cache'>): string {
  return join(environment.cache, 'layers');
}

/** What the legs of one run have in common. */
export interface RunIdentity {
  readonly id: string;
  /** Counts re-runs, from 1. */
  readonly attempt: number;
}

export interface GitHubContext {
  readonly event: string;
  readonly eventPath: string | undefined;
  readonly ref: string;
  readonly sha: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly serverUrl: string;
  readonly actor: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly summaryPath: string | undefined;
}

const COMPILER_VARIABLE =
  /^(?:CARGO_TARGET_.+_(?:LINKER|RUNNER|RUSTFLAGS)|(?:CC|CXX|AR|RANLIB|PKG_CONFIG\w*|BINDGEN_EXTRA_CLANG_ARGS|CMAKE_TOOLCHAIN_FILE)_.+)$/;

/** GitLab's predefined variables; its checkout is detached and knows no branch. */
export interface GitLabContext {
  /** `push`, `merge_request_event`, `schedule`, `web`, … */
  readonly source: string;
  readonly sha: string;
  /** In pipelines of tags only. */
  readonly tag: string | undefined;
  /** In pipelines of branches only. */
  readonly branch: string | undefined;
  readonly defaultBranch: string | undefined;
  /** ISO 8601. */
  readonly commitDate: string | undefined;
  readonly projectUrl: string | undefined;
  readonly actor: string | undefined;
  readonly mergeRequest:
    | {
        readonly number: number;
        readonly sourceBranch: string | undefined;
        readonly targetBranch: string | undefined;
        /** The job runs in another project than the one that the change comes from. */
        readonly fromFork: boolean;
      }
    | undefined;
}

export function readRunEnvironment(env: Environment): RunEnvironment {
  const home = env['HOME'] || homedir();
  const dockerConfig = env['DOCKER_CONFIG'] || join(home, '.docker');
  return {
    host: hostPlatform(),
    isRoot: process.getuid?.() === 0,
    github: env['GITHUB_ACTIONS'] === 'true' ? readGitHub(env) : undefined,
    gitlab: env['GITLAB_CI'] === 'true' ? readGitLab(env) : undefined,
    run: readRun(env),
    runNumber: readRunNumber(env),
    dockerConfig,
    buildxConfig: env['BUILDX_CONFIG'] || join(dockerConfig, 'buildx'),
    cargoHome: env['CARGO_HOME'] || join(home, '.cargo'),
    searchPath: (env['PATH'] ?? '').split(':').filter(isAbsolute).join(':'),
    compilerVariables: new Set(Object.keys(env).filter((name) => COMPILER_VARIABLE.test(name))),
    metadata: readMetadata(env),
    dockerAuthConfig: env['DOCKER_AUTH_CONFIG'] || undefined,
    sourceDateEpoch: env['SOURCE_DATE_EPOCH'] || undefined,
    temp: env['RUNNER_TEMP'] || tmpdir(),
    cache: join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'multihull'),
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    mirror: env['MULTIHULL_MIRROR'] || undefined,
  };
}

/** @throws UserError for a length that no commit id has. */
function readMetadata(env: Environment): RunEnvironment['metadata'] {
  const name = 'DOCKER_METADATA_SHORT_SHA_LENGTH';
  const digits = env[name] || undefined;
  const length = Number(digits);
  if (digits !== undefined && !(Number.isInteger(length) && length >= 4 && length <= 40))
    throw new UserError(`${name}: "${digits}" is not a number of digits from 4 to 40`, {
      input: name,
      value: digits,
      remedy: `Set ${name} to 7 or another number, or remove it.`,
    });
  return {
    usesPullRequestHead: /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? ''),
    shortShaLength: digits === undefined ? undefined : length,
  };
}

/** GitHub, GitLab, Buildkite, CircleCI, Azure Pipelines: an id that all jobs of a run have, and no other run. */
const RUN_VARIABLES = [
  'GITHUB_RUN_ID',
  'CI_PIPELINE_ID',
  'BUILDKITE_BUILD_ID',
  'CIRCLE_WORKFLOW_ID',
  'BUILD_BUILDID',
];

function readRun(env: Environment): RunIdentity | undefined {
  const id = RUN_VARIABLES.map((name) => env[name]).find(Boolean);
  // Only GitHub counts attempts; elsewhere a job that runs again overwrites what it has staged.
  const attempt = Number.parseInt(env['GITHUB_RUN_ATTEMPT'] ?? '', 10) || 1;
  return id === undefined ? undefined : { id, attempt };
}

/** Ids that only grow, whatever workflow of the repository they are of. UUIDs (CircleCI) have no order. */
const NUMBER_VARIABLES: Readonly<Record<string, string>> = {
  github: 'GITHUB_RUN_ID',
  gitlab: 'CI_PIPELINE_ID',
  buildkite: 'BUILDKITE_BUILD_NUMBER',
  azure: 'BUILD_BUILDID',
};

function readRunNumber(env: Environment): RunNumber | undefined {
  const found = Object.entries(NUMBER_VARIABLES).find(([, name]) => Boolean(env[name]));
  return found && parseRunNumber(`${found[0]}/${env[found[1]]}`);
}

function readGitHub(env: Environment): GitHubContext {
  return {
    event: env['GITHUB_EVENT_NAME'] ?? '',
    eventPath: env['GITHUB_EVENT_PATH'] || undefined,
    ref: env['GITHUB_REF'] ?? '',
    sha: env['GITHUB_SHA'] ?? '',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    actor: env['GITHUB_ACTOR'] ?? '',
    runId: env['GITHUB_RUN_ID'] ?? '',
    runAttempt: env['GITHUB_RUN_ATTEMPT'] || '1',
    summaryPath: env['GITHUB_STEP_SUMMARY'] || undefined,
  };
}

function readGitLab(env: Environment): GitLabContext {
  const number = Number.parseInt(env['CI_MERGE_REQUEST_IID'] ?? '', 10);
  return {
    source: env['CI_PIPELINE_SOURCE'] ?? '',
    sha: env['CI_COMMIT_SHA'] ?? '',
    tag: env['CI_COMMIT_TAG'] || undefined,
    branch: env['CI_COMMIT_BRANCH'] || undefined,
    defaultBranch: env['CI_DEFAULT_BRANCH'] || undefined,
    commitDate: env['CI_COMMIT_TIMESTAMP'] || undefined,
    projectUrl: env['CI_PROJECT_URL'] || undefined,
    actor: env['GITLAB_USER_LOGIN'] || undefined,
    mergeRequest: Number.isNaN(number)
      ? undefined
      : {
          number,
          sourceBranch: env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'] || undefined,
          targetBranch: env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] || undefined,
          fromFork: env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'] !== env['CI_PROJECT_ID'],
        },
  };
}

/** Node's names of architectures are not Go's. */
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };

function hostPlatform(): Platform {
  const platform = parsePlatform(ARCHITECTURES[process.arch] ?? process.arch);
  if (platform) return platform;
  throw new EnvironmentError(`Multihull does not know machines of architecture ${process.arch}`, {
    remedy: 'Run it on one of the platforms in docs/reference.md.',
  });
}
