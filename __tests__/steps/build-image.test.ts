import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { BuildError, build } from '../../src/steps/build-image.ts';
import { testPorts } from '../fakes/ports.ts';
import { refusalFrom } from '../fakes/refused.ts';
import { type Answer, fakeTools, temporary } from '../fakes/tools.ts';
import { inputsOf, type Typed } from '../fakes/typed-inputs.ts';
import { buildxPlan, factsOf, withSecrets } from '../plan/plan-samples.ts';

const DIGEST = `sha256:${'d'.repeat(64)}`;
const METADATA = JSON.stringify({ 'containerimage.digest': DIGEST });

/** Progress that the real buildx wrote. */
const recorded = (name: string) =>
  readFileSync(new URL(`../build-log/fixtures/${name}.buildx-0.33.0.jsonl`, import.meta.url), 'utf8');

const saveMetadata = (text: string) =>
  `for word; do [ "$last" = --metadata-file ] && file=$word; last=$word; done; printf %s '${text}' > "$file"`;
const GOOD: Answer = { on: 'buildx build *', script: saveMetadata(METADATA) };

async function run(answer: Answer | ((directory: string) => Answer), typed: Typed = {}, timeoutMs?: number) {
  const directory = await temporary();
  const docker = await fakeTools({ docker: [typeof answer === 'function' ? answer(directory) : answer] });
  const ports = await testPorts(docker.env);
  const inputs = inputsOf(typed);
  const plan = buildxPlan(
    inputs,
    factsOf(inputs, { runDirectory: directory, text: withSecrets('a', 'b') }),
  ).build;
  const result = build(
    { ...plan, ...(timeoutMs === undefined ? {} : { timeoutMs }) },
    inputs.build.secrets,
    inputs.retries,
    ports,
  );
  return { result, ports, docker, plan };
}

/** Ends with `first` so many times, then as a good build. */
const flaky =
  (times: number, first: string) =>
  (directory: string): Answer => ({
    on: 'buildx build *',
    script: `n=$(cat '${directory}/n' 2>/dev/null || echo 0); echo $((n + 1)) > '${directory}/n'
    if [ "$n" -lt ${times} ]; then cat '${dirname(new URL(import.meta.url).pathname)}/../build-log/fixtures/${first}.buildx-0.33.0.jsonl' >&2; exit 1; fi
    ${saveMetadata(METADATA)}`,
  });

describe('a build that ends well', () => {
  test('gives the digest that buildx wrote', async () => {
    const { result } = await run(GOOD);
    expect(await result).toMatchObject({ digest: DIGEST, summary: { cache: { exportErrors: [] } } });
  });

  test('runs the planned command once, word by word', async () => {
    const { result, docker, plan } = await run(GOOD, { 'build-args': 'A=$(id) "x"' });
    await result;
    expect((await docker.calls()).map(({ args }) => args)).toEqual([plan.command.args]);
  });

  test('hands secrets over in the environment only', async () => {
    const { result, docker, ports } = await run(GOOD, { secrets: 'a=s3cret\nb=t0p=secret' });
    await result;
    const [call] = await docker.calls();
    expect(call?.env).toMatchObject({ MULTIHULL_SECRET_0: 's3cret', MULTIHULL_SECRET_1: 't0p=secret' });
    expect(JSON.stringify([call?.args, ports.log.entries])).not.toMatch(/s3cret|t0p/);
  });

  test('shows a cache that was not written as a warning', async () => {
    const { result, ports } = await run({ ...GOOD, stderr: recorded('cache-export-ignored') });
    await result;
    expect(ports.log.of('warn')).toContainEqual(expect.stringMatching(/^the build cache was not written: ./));
  });

  test('shows the log of each stage as a group', async () => {
    const { result, ports } = await run({ ...GOOD, stderr: recorded('lint') });
    await result;
    expect(ports.log.of('group').length).toBeGreaterThan(0);
  });

  test.each([
    ['nothing', ':'],
    ['an empty object', saveMetadata('{}')],
    ['something else', saveMetadata('{"containerimage.digest":"latest"}')],
    ['no object', saveMetadata('null')],
    ['half of it', saveMetadata('{"containerimage.dig')],
  ])('and wrote %s about its digest is refused', async (_what, script) => {
    const { result } = await run({ on: 'buildx build *', script });
    expect(await refusalFrom(result)).toMatchObject({
      message: 'buildx ended well, but does not say which digest it built',
      remedy: expect.stringContaining('Update buildx'),
    });
  });
});

describe('a build that fails', () => {
  test('says what failed where, at the Dockerfile’s line, once', async () => {
    const { result, docker } = await run({ on: 'buildx build *', code: 1, stderr: recorded('step-failed') });
    const error: unknown = await result.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BuildError);
    expect(error).toMatchObject({
      toolExitCode: 1,
      location: { file: 'Dockerfile', line: 2 },
      failure: { cause: { kind: 'step' }, exitCode: 3 },
    });
    expect(await docker.calls()).toHaveLength(1);
  });

  test('shows the failed step’s own log', async () => {
    const { result, ports } = await run({ on: 'buildx build *', code: 1, stderr: recorded('step-failed') });
    await refusalFrom(result);
    expect(ports.log.of('group').join('\n')).toMatch(/one|two/);
    expect(ports.log.of('info')).toContainEqual(expect.stringMatching(/^✗ linux\/.*RUN echo one/));
  });

  test('with words of its own still shows them', async () => {
    const { result, ports } = await run({ on: 'buildx build *', code: 1, stderr: 'ERROR: something new\n' });
    expect((await refusalFrom(result)).message).toContain('something new');
    expect(JSON.stringify(ports.log.entries)).toContain('something new');
  });

  test('because its time is up: which limit, and what to raise', async () => {
    const { result } = await run({ on: 'buildx build *', script: 'exec sleep 300' }, {}, 200);
    expect(await refusalFrom(result)).toMatchObject({
      message: expect.stringContaining('did not end within'),
      remedy: expect.stringContaining('Raise the input timeout'),
    });
  });
});

describe('failures of the network', () => {
  test('are tried again, with pauses that grow', async () => {
    const { result, ports, docker } = await run(flaky(2, 'push-refused'));
    expect((await result).digest).toBe(DIGEST);
    expect(ports.slept).toEqual([1000, 2000]);
    expect(await docker.calls()).toHaveLength(3);
    expect(ports.log.of('warn')[0]).toMatch(/trying again in 1 s \(1 of 3\)/);
  });

  test('are given up after so many retries as were asked for', async () => {
    const { result, docker } = await run(flaky(9, 'push-refused'), { retries: '1' });
    await expect(result).rejects.toBeInstanceOf(BuildError);
    expect(await docker.calls()).toHaveLength(2);
  });

  test.each(['push-unauthorized', 'step-failed', 'base-not-found', 'no-dockerfile'])(
    '%s is the user’s, and is not tried again',
    async (name) => {
      const { result, docker, ports } = await run(flaky(9, name));
      await expect(result).rejects.toBeInstanceOf(BuildError);
      expect(await docker.calls()).toHaveLength(1);
      expect(ports.slept).toEqual([]);
    },
  );
});
