/** `--from-compose`: Compose itself reads the file, and buildx bake makes the same build of it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout, cli, freshImage, must, REGISTRY, testbed } from './engines.ts';
import { rawIndex } from './images.ts';

const image = freshImage('compose');
const crate = checkout({
  'compose.yaml': `
x-common: &common
  org.example.team: hull
services:
  db:
    image: postgres:17
  app:
    image: ${image}:\${VERSION:-0.0.0}
    build:
      context: ./crate
      dockerfile: Dockerfile.app
      target: runtime
      args: { GREETING: "hello, \${WHO}", FROM_ENV: }
      platforms: [linux/amd64, linux/arm64]
      labels: { <<: *common, org.example.more: "a=b" }
      tags: ["${image}:edge"]
      shm_size: 64m
      privileged: true
`,
  // What only Compose's own reader knows: a value of several parts, with a default in braces.
  '.env': 'WHO="${NAME:-wor}ld" # comment\nVERSION=1.2.3\n',
  'crate/Dockerfile.app': `FROM ${REGISTRY}/library/debian:bookworm-slim AS runtime
ARG GREETING
ARG FROM_ENV
RUN echo "$GREETING, $FROM_ENV" > /greeting
CMD ["/bin/cat", "/greeting"]
FROM scratch
`,
});
const env = { ...process.env, FROM_ENV: 'from here' };

function multihull(command: 'plan' | 'build', ...words: readonly string[]) {
  const flags = ['--json', '--cache', 'off', '--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE')];
  return spawnSync(process.execPath, cli(command, '--from-compose', 'compose.yaml', ...flags, ...words), {
    cwd: crate.directory,
    encoding: 'utf8',
    env,
  });
}

test('the plan is what bake makes of the same file, and what is left out is named', () => {
  const baked = spawnSync('docker', ['buildx', 'bake', '--print', '--file', 'compose.yaml', 'app'], {
    cwd: crate.directory,
    encoding: 'utf8',
    env,
  });
  const { app } = JSON.parse(baked.stdout).target;
  const planned = multihull('plan');
  expect(planned.stderr).toContain(
    'compose.yaml: services.app.build.privileged is not taken over: no input says the same',
  );
  const plan = JSON.parse(planned.stdout);
  const words: readonly string[] = plan.build.command;
  const after = (flag: string) => words.filter((_, index) => words[index - 1] === flag);
  const pairs = (texts: readonly string[]) =>
    Object.fromEntries(texts.map((each) => [each.split('=')[0], each.slice(each.indexOf('=') + 1)]));
  expect(words.at(-1)).toBe(join(crate.directory, app.context));
  expect(after('--file')).toEqual([join(crate.directory, app.context, app.dockerfile)]);
  expect(after('--target')).toEqual([app.target]);
  expect(words).toContain('--shm-size=67108864');
  expect(pairs(after('--build-arg'))).toEqual(app.args);
  expect(pairs(after('--label'))).toMatchObject(app.labels);
  expect(plan.platforms).toEqual(app.platforms);
  // The specification says that build.tags come in addition to image; bake takes them instead of it.
  expect(plan.tags).toEqual([`${image}:1.2.3`, ...app.tags]);
});

test('a flag wins; the build is the service’s', async () => {
  const built = multihull('build', '--tags', 'mine', '--platforms', 'linux/arm64,linux/arm/v7');
  expect(built.status).toBe(0);
  const { json } = await rawIndex(image, 'mine');
  expect(
    json.manifests.map((one: { platform: { architecture: string } }) => one.platform.architecture),
  ).toEqual(expect.arrayContaining(['arm64', 'arm']));
  const said = must('docker', ['run', '--rm', '--quiet', '--platform', 'linux/arm64', `${image}:mine`]);
  expect(said).toBe('hello, world, from here\n');
});

test.each([
  ['bad YAML', 'services:\n  app:\n    build: [\n', /compose\.yaml: Compose refuses it: .*L4/s],
  [
    'a variable that must be set',
    'services: { app: { build: ., image: "${NOT_SET:?say it}" } }',
    /NOT_SET .*say it/s,
  ],
  [
    'a text for a list',
    'services: { app: { build: { platforms: linux/arm64 } } }',
    /platforms must be a? ?(?:list|array)/s,
  ],
  [
    'a file of somebody else’s repository',
    'include: ["https://git.invalid/x/y.git"]\nservices: { app: { build: . } }',
    /git remote resource is disabled/,
  ],
])('%s is refused in Compose’s own words', (_title, text, says) => {
  const bad = checkout({ 'compose.yaml': text, Dockerfile: 'FROM scratch\n' });
  const refused = spawnSync(process.execPath, cli('plan', '--from-compose', 'compose.yaml'), {
    cwd: bad.directory,
    encoding: 'utf8',
  });
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(says);
  expect(refused.stderr).toContain('docker compose -f compose.yaml config');
});

test('without Compose one sentence says so', () => {
  const { directory } = checkout({
    'compose.yaml': 'services: { app: { build: . } }',
    Dockerfile: 'FROM scratch\n',
  });
  const refused = spawnSync(process.execPath, cli('plan', '--from-compose', 'compose.yaml'), {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, PATH: directory },
  });
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain('--from-compose needs Docker Compose');
});
