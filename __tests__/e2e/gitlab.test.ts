/** examples/gitlab-ci.yml: its commands as they stand there, run by bash with the variables that GitLab gives a job. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'yaml';
import { checkout, freshImage, ROOT, testbed } from './engines.ts';

interface Job {
  readonly extends?: string;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly rules?: readonly { readonly if: string }[];
  readonly parallel?: { readonly matrix: readonly Readonly<Record<string, string | readonly string[]>>[] };
}

const FILE: Readonly<Record<string, Job>> & { readonly variables: Readonly<Record<string, string>> } = parse(
  readFileSync(join(ROOT, 'examples/gitlab-ci.yml'), 'utf8'),
);
const AUTH = testbed('TESTBED_AUTH_REGISTRY');
const [USER, PASSWORD] = [testbed('TESTBED_AUTH_USER'), testbed('TESTBED_AUTH_PASSWORD')];

const crate = checkout({
  Dockerfile: `FROM ${testbed('TESTBED_REGISTRY')}/library/debian:bookworm-slim\nCOPY hello /hello\nCMD ["/bin/cat", "/hello"]\n`,
  hello: 'hi\n',
});

interface Pipeline {
  readonly id: string;
  readonly image: string;
  /** The variables by which GitLab tells what the pipeline is about. */
  readonly subject: Readonly<Record<string, string>>;
}

/** Variables of a project go over those of the file, as in GitLab. */
async function runJob(name: string, pipeline: Pipeline, matrix: Readonly<Record<string, string>> = {}) {
  const job = { ...FILE['.multihull'], ...FILE[name] };
  const env = {
    ...process.env,
    ...FILE.variables,
    ...FILE['.multihull']?.variables,
    ...matrix,
    GITLAB_CI: 'true',
    CI: 'true',
    CI_PIPELINE_ID: pipeline.id,
    CI_PIPELINE_SOURCE: 'push',
    CI_COMMIT_SHA: crate.sha,
    CI_DEFAULT_BRANCH: 'main',
    CI_PROJECT_ID: '7',
    CI_PROJECT_URL: 'https://gitlab.example.com/acme/trow',
    CI_REGISTRY: AUTH,
    CI_REGISTRY_IMAGE: pipeline.image,
    CI_REGISTRY_USER: USER,
    CI_REGISTRY_PASSWORD: PASSWORD,
    ...pipeline.subject,
    // What this machine has instead of images from elsewhere.
    DOCKER_HOST: testbed('DOCKER_HOST'),
    DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'multihull-gitlab-')),
    MULTIHULL_DIR: ROOT,
    MULTIHULL_FLAGS: `--cache off --json --buildkit-image ${testbed('TESTBED_BUILDKIT_IMAGE')}`,
  };
  const commands = [...(job.before_script ?? []), ...(job.script ?? [])].join('\n');
  const child = spawn('bash', ['-eo', 'pipefail', '-c', commands], {
    cwd: crate.directory,
    env: Object.fromEntries(Object.entries(env).filter(([key]) => !key.startsWith('GITHUB_'))),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  // Before the report, docker says that the login succeeded.
  const report = out.includes('\n{') ? JSON.parse(out.slice(out.indexOf('\n{'))) : undefined;
  return { code, err, report };
}

async function tagsOf(image: string): Promise<readonly string[]> {
  const path = image.slice(image.indexOf('/') + 1);
  const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  const answer = await fetch(`http://${AUTH}/v2/${path}/tags/list`, { headers: { authorization } });
  return answer.status === 200 ? (((await answer.json()) as { tags: string[] | null }).tags ?? []) : [];
}

/** The jobs that `parallel: matrix:` makes of one. */
function matrixOf(job: Job | undefined): readonly Readonly<Record<string, string>>[] {
  return (job?.parallel?.matrix ?? []).flatMap((row) =>
    Object.entries(row).reduce<Record<string, string>[]>(
      (made, [key, values]) =>
        made.flatMap((one) => [values].flat().map((value) => ({ ...one, [key]: value }))),
      [{}],
    ),
  );
}

const branch = { CI_COMMIT_BRANCH: 'feature/x' };

test('one job: the branch’s tag, at all platforms', async () => {
  const image = freshImage('gitlab', AUTH);
  const { code, err, report } = await runJob('image', { id: '1', image, subject: branch });
  expect(err).toContain('verified: every platform is what it says');
  expect(code).toBe(0);
  expect(report.platforms.map(({ platform }: { platform: string }) => platform).join()).toBe(
    FILE.variables['PLATFORMS'],
  );
  expect(await tagsOf(image)).toEqual(['feature-x']);
});

test('legs: the matrix is the complete set, and its last job moves the tags of the release', async () => {
  const legs = matrixOf(FILE['image-legs']);
  expect(legs.map(({ PLATFORM }) => PLATFORM).join()).toBe(FILE.variables['PLATFORMS']);
  const image = freshImage('gitlab-legs', AUTH);
  const pipeline = { id: '4711', image, subject: { CI_COMMIT_TAG: 'v1.2.3' } };
  const [first, ...others] = legs;
  const waiting = await runJob('image-legs', pipeline, first);
  expect(waiting).toMatchObject({ code: 0, report: { promoted: false, leg: { run: '4711' } } });
  expect((await tagsOf(image)).map((tag) => tag.split('-').slice(0, 3).join('-'))).toEqual([
    'multihull-4711-1',
  ]);
  const rest = await Promise.all(others.map((leg) => runJob('image-legs', pipeline, leg)));
  expect(rest.map(({ code }) => code)).toEqual(others.map(() => 0));
  expect(rest.some(({ report }) => report.promoted)).toBe(true);
  expect([...(await tagsOf(image))].toSorted()).toEqual(['1', '1.2', '1.2.3', 'latest']);
});

test('a merge request from another project is built and verified, and pushes nothing', async () => {
  const image = freshImage('gitlab-fork', AUTH);
  const subject = {
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_MERGE_REQUEST_IID: '3',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '99',
  };
  const { code, err } = await runJob('image', { id: '5', image, subject });
  expect(err).toContain('pull requests from forks have no credentials');
  expect(code).toBe(0);
  expect(await tagsOf(image)).toEqual([]);
});

test('one of the two ways runs, whatever LEGS says', () => {
  expect([FILE['image'], FILE['image-legs']].map((job) => job?.rules?.map((rule) => rule.if))).toEqual([
    ['$LEGS != "yes"'],
    ['$LEGS == "yes"'],
  ]);
});
