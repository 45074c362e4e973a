import { groupsOf, play, steady } from '../recorded.ts';

describe('a build for three platforms, shown', () => {
  const good = play('good');
  const titles = (name: string) => groupsOf(play(name)).map((group) => steady(group.title));

  it('is one group a platform and stage, and none is braided into another', () => {
    expect(titles('good').sort()).toEqual([
      'export and push, cache, N s',
      'linux/amd64 cross: 9 steps, N s',
      'linux/amd64 stage-1: 2 steps, N s',
      'linux/arm/v7 cross (on linux/amd64): 6 steps, N s',
      'linux/arm/v7 stage-1: 2 steps, N s',
      'linux/arm64 cross (on linux/amd64): 6 steps, N s',
      'linux/arm64 stage-1: 2 steps, N s',
      'setting up: Dockerfile, contexts, metadata, N s',
    ]);
  });

  it('has a stage with its steps in order, their seconds and their logs', () => {
    const arm = groupsOf(good).find((group) => group.title.startsWith('linux/arm/v7 cross'));
    expect(arm?.lines.map(steady)).toEqual([
      '[4/9] RUN sh platform.sh  N s',
      '[5/9] RUN rustup target add $(cat /.platform)  N s',
      '    info: downloading component rust-std',
      '[6/9] RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends ca-certificates $(cat /.compiler) > /dev/null  N s',
      '    debconf: delaying package configuration, since apt-utils is not installed',
      '[7/9] COPY . .  N s',
      '[8/9] RUN cargo build --release --locked --target $(cat /.platform)  N s',
      '       Compiling hello v0.1.0 (/src)',
      expect.stringMatching(/^ {8}Finished `release` profile/),
      '[9/9] RUN cp target/$(cat /.platform)/release/hello /hello  N s',
    ]);
  });

  it('shows every stage while the build still runs', () => {
    const live = good.events.filter((event) => event.kind === 'group');
    expect(live).toHaveLength(6);
    expect(good.summary.events.map((event) => (event.kind === 'group' ? steady(event.title) : ''))).toEqual([
      'setting up: Dockerfile, contexts, metadata, N s',
      'export and push, cache, N s',
    ]);
  });

  it('says that the first build found no cache', () => {
    const [setup, exported] = groupsOf({ events: [], summary: good.summary });
    expect(setup?.lines).toContain(
      'importing cache manifest from 127.0.0.1:5000/bl/hello:buildcache  nothing there yet',
    );
    expect(setup?.failed).toBe(false);
    expect(exported?.lines.map(steady)).toEqual(
      expect.arrayContaining([
        'exporting to image  N s',
        '    pushing layers  N s',
        'exporting cache to registry  N s',
      ]),
    );
    expect(good.summary.cache).toEqual({
      steps: 23,
      cached: 0,
      imports: [
        {
          ref: '127.0.0.1:5000/bl/hello:buildcache',
          found: false,
          error: expect.stringContaining('not found'),
        },
      ],
      exportErrors: [],
    });
    expect(good.summary.failure).toBeUndefined();
  });

  it('says that the second build took every step from the cache', () => {
    const { summary } = play('cached');
    expect(summary.cache).toEqual({
      steps: 23,
      cached: 23,
      imports: [{ ref: '127.0.0.1:5000/bl/hello:buildcache', found: true }],
      exportErrors: [],
    });
    expect(titles('cached').filter((title) => title.startsWith('linux/'))).toEqual(
      expect.arrayContaining([
        'linux/amd64 cross: 9 steps, all cached',
        'linux/arm64 cross (on linux/amd64): 6 steps, all cached',
      ]),
    );
    expect(summary.timings.filter((stage) => stage.stage !== 'export').every((stage) => stage.cached)).toBe(
      true,
    );
  });

  it('knows when each stage was worked on', () => {
    const { timings, durationMs } = good.summary;
    expect(timings.map(({ platform, stage }) => [platform, stage].join(' ').trim()).sort()).toEqual([
      'export',
      'linux/amd64 cross',
      'linux/amd64 stage-1',
      'linux/arm/v7 cross',
      'linux/arm/v7 stage-1',
      'linux/arm64 cross',
      'linux/arm64 stage-1',
    ]);
    const arm = timings.find(({ platform, stage }) => platform === 'linux/arm64' && stage === 'stage-1');
    // The base image was there long before the program that goes into it.
    expect(arm?.busy.length).toBeGreaterThan(1);
    for (const stage of timings) {
      expect(stage.startedMs).toBeGreaterThanOrEqual(0);
      expect(stage.endedMs).toBeLessThanOrEqual(durationMs);
    }
  });

  it('shows a compile error of one platform last, with that platform’s log only', () => {
    const groups = groupsOf(play('rust-error'));
    const last = groups.at(-1);
    expect(steady(last?.title ?? '')).toBe('linux/arm/v7 cross (on linux/amd64): 5 steps, N s — FAILED');
    expect(last?.lines).toContain('    error[E0308]: mismatched types');
    const others = groups.slice(0, -1).flatMap((group) => group.lines);
    expect(others.filter((line) => line.includes('error'))).toEqual([]);
    expect(groups.map((group) => group.failed)).toEqual([...groups.slice(1).map(() => false), true]);
  });
});
