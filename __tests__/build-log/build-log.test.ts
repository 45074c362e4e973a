import { createBuildLog } from '../../src/build-log/build-log.ts';
import { play } from './recorded.ts';

const at = (ms: number) => new Date(1_700_000_000_000 + ms).toISOString();

const vertex = (digest: string, name: string, more: object = {}) =>
  JSON.stringify({ vertexes: [{ digest, name, ...more }] });

describe('reading while it runs', () => {
  it('says what is being worked on, and for how long', () => {
    const log = createBuildLog();
    log.push(vertex('a', '[linux/amd64->arm64 cross 5/9] RUN cargo build --release', { started: at(0) }));
    log.push(vertex('b', '[linux/amd64->arm/v7 cross 5/9] RUN cargo build --release', { started: at(2000) }));
    const data = Buffer.from('   Compiling serde v1.0.0\n').toString('base64');
    log.push(JSON.stringify({ logs: [{ vertex: 'a', stream: 2, data }] }));
    expect(log.currentActivity(1_700_000_042_000)).toBe(
      'linux/arm64 cross 5/9 RUN cargo build --release … 42 s; at the same time linux/arm/v7 cross 5/9 40 s',
    );
    expect(log.activities(1_700_000_042_000)[0]).toEqual({
      place: 'linux/arm64 cross 5/9',
      instruction: 'RUN cargo build --release',
      seconds: 42,
      lastLine: '   Compiling serde v1.0.0',
    });
    log.push(vertex('a', '', { started: at(0), completed: at(43_000) }));
    log.push(vertex('b', '', { started: at(2000), completed: at(43_000) }));
    expect(log.currentActivity(1_700_000_043_000)).toBeUndefined();
  });

  it("is not confused by a builder's clock that is ahead", () => {
    const log = createBuildLog();
    log.push(vertex('a', '[1/2] FROM debian', { started: at(5000) }));
    expect(log.currentActivity(1_700_000_000_000)).toBe('step 1/2 FROM debian … 0 s');
  });

  it('shows a stage when it is through, although its last steps were never needed', () => {
    const log = createBuildLog();
    log.push(vertex('a', '[cross 1/2] FROM rust'));
    log.push(vertex('b', '[cross 2/2] RUN cargo build', { inputs: ['a'] }));
    log.push(vertex('c', '[stage-1 2/2] COPY --from=cross /x /x', { inputs: ['b'] }));
    log.push(vertex('a', '', { inputs: [], started: at(0), completed: at(10) }));
    const shown = log.push(
      vertex('c', '', { inputs: ['b'], started: at(10), completed: at(20), cached: true }),
    );
    expect(shown.map((event) => (event.kind === 'group' ? event.title : event.kind))).toEqual([
      'stage-1: 1 step, all cached',
      'cross: 1 step, 0.0 s',
    ]);
  });

  it('counts the fetching of a cached step’s layer as no work of the step', () => {
    const log = createBuildLog();
    const inputs = ['a'];
    log.push(vertex('c', '[3/3] RUN ls', { inputs: ['b'] }));
    log.push(vertex('a', '[1/3] FROM rust', { started: at(0), completed: at(10) }));
    log.push(
      vertex('b', '[2/3] RUN cargo build', { inputs, started: at(10), completed: at(10), cached: true }),
    );
    // As BuildKit tells of it when the layer is unpacked for a later step.
    log.push(vertex('b', '[2/3] RUN cargo build', { inputs, started: at(20) }));
    expect(log.currentActivity(1_700_000_005_000)).toMatch(/fetching the cached RUN cargo build … 5 s/);
    log.push(vertex('b', '[2/3] RUN cargo build', { inputs, started: at(20), completed: at(31_020) }));
    const events = log.push(
      vertex('c', '[3/3] RUN ls', { inputs: ['b'], started: at(31_020), completed: at(32_020) }),
    );
    const { cache } = log.finish(0);
    expect(cache).toMatchObject({ steps: 2, cached: 1 });
    const shown = events.flatMap((event) => (event.kind === 'group' ? [event.title, ...event.lines] : []));
    expect(shown).toContain('[2/3] RUN cargo build  CACHED, fetched in 31.0 s');
    expect(shown[0]).toBe('Dockerfile: 3 steps, 1 cached, 1.0 s');
  });

  it('takes a step that ran for one that ran, also when its result is used again', () => {
    const log = createBuildLog();
    const step = { inputs: ['a'], started: at(10) };
    log.push(vertex('a', '[1/2] FROM rust', { started: at(0), completed: at(10) }));
    log.push(vertex('b', '[2/2] RUN cargo build', { ...step, completed: at(5010) }));
    log.push(
      vertex('b', '[2/2] RUN cargo build', { ...step, started: at(5020), completed: at(5020), cached: true }),
    );
    expect(log.finish(0).cache).toMatchObject({ steps: 1, cached: 0 });
  });

  it('keeps lines that are no progress as text', () => {
    const log = createBuildLog();
    expect(log.push('{"foo":1}')).toEqual([{ kind: 'text', line: '{"foo":1}' }]);
    expect(log.push('{"vertexes":')).toEqual([{ kind: 'text', line: '{"vertexes":' }]);
    expect(log.push('\u001b[33mWARNING\u001b[0m: x')).toEqual([{ kind: 'text', line: 'WARNING: x' }]);
  });

  it('stays small, whatever a build writes', () => {
    const log = createBuildLog();
    log.push(vertex('a', '[1/1] RUN yes', { started: at(0) }));
    const data = Buffer.from('y\n'.repeat(10_000)).toString('base64');
    for (let i = 0; i < 50; i++) log.push(JSON.stringify({ logs: [{ vertex: 'a', stream: 1, data }] }));
    const [group] = log.push(vertex('a', '', { started: at(0), completed: at(1) }));
    expect(group?.kind === 'group' ? group.lines : []).toHaveLength(1 + 200 + 1 + 2000);
    for (let i = 0; i < 6000; i++) log.push(vertex(`v${i}`, `[1/1] RUN ${i}`, { started: at(0) }));
    expect(log.activities(0).length).toBeLessThan(5000);
  });

  it("makes one warning of every platform's same remark, with its line", () => {
    const warnings = play('lint').events.filter((event) => event.kind === 'warning');
    expect(
      warnings.map(({ warning }) => `${warning.file}:${warning.line} ${warning.message.split(':')[0]}`),
    ).toEqual([
      'Dockerfile:1 StageNameCasing',
      'Dockerfile:1 FromAsCasing',
      'Dockerfile:2 MaintainerDeprecated',
      'Dockerfile:1 ConsistentInstructionCasing',
      'Dockerfile:3 JSONArgsRecommended',
    ]);
  });
});
