import type { Report } from '../../src/domain/report.ts';
import { renderSummary, type SummaryInput } from '../../src/report/summary.ts';
import { digest, goodReport, timeline } from './samples.ts';

const input: SummaryInput = {
  work: 'build',
  images: ['127.0.0.1:5000/acme/trow'],
  platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
  report: goodReport,
  compile: { 'linux/amd64': 'dockerfile', 'linux/arm64': 'dockerfile', 'linux/arm/v7': 'emulate' },
  cache: {
    steps: 20,
    cached: 5,
    imports: [{ ref: '127.0.0.1:5000/acme/trow:buildcache', found: true }],
    exportErrors: [],
  },
  timeline,
  commands: ['docker buildx imagetools inspect 127.0.0.1:5000/acme/trow:1.0'],
  skipped: [{ what: 'QEMU', why: 'no stage executes on a foreign platform' }],
};

const broken: Report = {
  ...goodReport,
  ok: false,
  promoted: false,
  tags: goodReport.tags?.map((tag) => ({ ref: tag.ref, status: 'not-attempted' as const })) ?? [],
  platforms: goodReport.platforms.map((one) =>
    one.platform === 'linux/amd64'
      ? one
      : {
          ...one,
          ok: false,
          checks: [
            {
              check: 'binary-arch',
              status: 'fail',
              path: '/usr/bin/tr|ow',
              found: 'x86-64',
              expected: 'aarch64',
              message: 'the program is for `x86-64`\n<b>not</b> for this platform',
              remedy: 'build it for the target',
            },
            { check: 'smoke', status: 'skip', message: 'not asked for' },
          ],
        },
  ),
};

describe('the job summary', () => {
  it('tells of a good build', () => {
    expect(renderSummary(input)).toMatchInlineSnapshot(`
"## ✅ 127.0.0.1:5000/acme/trow: built, verified and tagged

3 platforms asked for: linux/amd64, linux/arm64 and linux/arm/v7.

Image: <code>127.0.0.1:5000/acme/trow@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</code>

\`\`\`sh
docker pull 127.0.0.1:5000/acme/trow@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
\`\`\`

| platform | digest | size | checks | compiled |
| --- | --- | --- | --- | --- |
| linux/amd64 | <code>111111111111</code> | 31 MB | ✓ 1 passed | dockerfile |
| linux/arm64 | <code>222222222222</code> | 31 MB | ✓ 1 passed | dockerfile |
| linux/arm/v7 | <code>333333333333</code> | 31 MB | ✓ 1 passed | emulate |

### Tags

| tag | before → now | what happened |
| --- | --- | --- |
| <code>127.0.0.1:5000/acme/trow:1.0</code> | (none) → <code>aaaaaaaaaaaa</code> | ✓ moved |
| <code>127.0.0.1:5000/acme/trow:latest</code> | <code>bbbbbbbbbbbb</code> → <code>aaaaaaaaaaaa</code> | ✓ moved |

### Not done

- QEMU: no stage executes on a foreign platform

### Time

\`\`\`mermaid
gantt
  dateFormat HH:mm:ss.SSS
  axisFormat %M:%S
  todayMarker off
  section phases
  probe 0.3 s :00:00:00.000, 00:00:00.300
  prepare 4.2 s :00:00:00.300, 00:00:04.500
  build 42.0 s :00:00:04.500, 00:00:46.500
  verify 1.8 s :00:00:46.500, 00:00:48.300
  promote 0.7 s :00:00:48.300, 00:00:49.000
  section build
  linux/amd64 cross 12.0 s :00:00:05.000, 00:00:17.000
  linux/arm64 cross 31.0 s :00:00:12.500, 00:00:43.500
  linux/arm64 stage-1 2.0 s :00:00:05.000, 00:00:06.000
  linux/arm64 stage-1 2.0 s :00:00:43.500, 00:00:44.500
  linux/arm/v7 cross cached :done, 00:00:12.500, 00:00:12.600
\`\`\`

5 of 20 steps came from the cache; cache <code>127.0.0.1:5000/acme/trow:buildcache</code> was read.

### To look again

\`\`\`sh
docker buildx imagetools inspect 127.0.0.1:5000/acme/trow:1.0
\`\`\`
"
`);
  });

  it('says which check failed where, once for all platforms, and shows foreign text as it is', () => {
    const summary = renderSummary({ ...input, report: broken });
    expect(summary).toContain('❌ 127.0.0.1:5000/acme/trow: verification failed; no tag was moved');
    expect(summary).toContain('✗ <code>binary-arch</code>; not run: <code>smoke</code>');
    expect(summary).toContain(
      '| ✗ failed: <code>binary-arch</code> | linux/arm64 and linux/arm/v7 | <code>/usr/bin/tr&#124;ow</code> ' +
        'the program is for &#96;x86-64&#96; &#60;b&#62;not&#60;/b&#62; for this platform | build it for the target |',
    );
    expect(summary).toContain('(none) → (none) | not moved |');
  });

  it('tells of a build that failed before there was an image', () => {
    const { report: _, ...before } = input;
    const summary = renderSummary({
      ...before,
      failure: {
        message: 'linux/arm64: src/main.rs:3:5: mismatched types [E0308]',
        remedy: 'Correct the source.',
        location: { file: 'Dockerfile', line: 12 },
        log: ['error[E0308]: mismatched types', '```'],
      },
    });
    expect(summary).toContain('## ❌ 127.0.0.1:5000/acme/trow: failed');
    expect(summary).toContain(
      '**What failed:** linux/arm64: src/main.rs:3:5: mismatched types &#91;E0308&#93;',
    );
    expect(summary).toContain('(<code>Dockerfile:12</code>)');
    expect(summary).toContain('**What to do:** Correct the source.');
    expect(summary).toContain('````\nerror[E0308]: mismatched types\n```\n````');
  });

  it('lists all that is wrong where it is more than one thing', () => {
    const summary = renderSummary({
      work: 'build',
      images: [],
      failure: {
        message: '2 things are wrong',
        parts: [
          { message: 'platforms: "linux/amd46" is not a platform', remedy: 'Did you mean linux/amd64?' },
          { message: 'no', remedy: 'Yes.', location: { file: 'Dockerfile', line: 3 } },
        ],
      },
    });
    expect(summary).toContain(
      '**What failed:**\n\n- platforms: "linux/amd46" is not a platform. Did you mean linux/amd64?\n- no (<code>Dockerfile:3</code>). Yes.',
    );
    expect(summary).not.toContain('2 things');
  });

  it('has the plan’s warnings, and links to commit and run', () => {
    const sha = '860c1904a1ce19322e91ac35af1ab07466440c37';
    const links = { serverUrl: 'https://github.com', repository: 'acme/trow', sha, runId: '42' };
    const warnings = [{ message: 'odd', remedy: 'Look.', file: 'Dockerfile', line: 7 }];
    const summary = renderSummary({ ...input, links, warnings });
    expect(summary).toContain('### Warnings\n\n- <code>Dockerfile:7</code> odd. Look.');
    expect(summary).toContain(
      `[Run 42](https://github.com/acme/trow/actions/runs/42) of commit [860c190](https://github.com/acme/trow/commit/${sha}).`,
    );
    for (const odd of [
      { serverUrl: 'javascript:alert(1)' },
      { repository: 'a)](x' },
      { sha: '' },
      { runId: 'x' },
    ])
      expect(renderSummary({ ...input, links: { ...links, ...odd } })).not.toContain('of commit');
  });

  it('tells of tags that could not be moved', () => {
    const summary = renderSummary({
      ...input,
      report: {
        ...goodReport,
        ok: false,
        promoted: false,
        tags: [
          { ref: 'r/x:1', before: digest('b'), after: digest('b'), status: 'restored' },
          { ref: 'r/x:2', status: 'failed', message: 'denied' },
        ],
      },
      failure: { message: 'the tag r/x:2 could not be moved' },
    });
    expect(summary).toContain('verified, but not finished');
    expect(summary).toContain(
      '| <code>r/x:1</code> | <code>bbbbbbbbbbbb</code> → <code>bbbbbbbbbbbb</code> | put back |',
    );
    expect(summary).toContain('| <code>r/x:2</code> | (none) → (none) | ✗ could not be moved: denied |');
  });

  it('tells who signed what, and that what could not be signed was verified all the same', () => {
    const by = {
      kind: 'keyless',
      identity: 'https://github.com/acme/trow/x.yml@refs/tags/v1',
      issuer: 'https://i',
    } as const;
    const attached = {
      subject: digest('a'),
      repository: 'r/x',
      predicateType: 'https://sigstore.dev/cosign/sign/v1',
      digest: digest('b'),
      logIndex: '7',
    };
    const signature = {
      signed: true,
      by,
      attached: [
        { ...attached, listing: 'referrers' },
        { ...attached, repository: 'r/y', listing: 'tag' },
      ],
      verify: 'cosign verify r/x',
    } as const;
    const summary = renderSummary({ ...input, report: { ...goodReport, signature } });
    expect(summary).toContain(
      'Signed by <code>https:&#8203;//github.com/acme/trow/x.yml@refs/tags/v1</code>, which <code>https:&#8203;//i</code> vouched for.',
    );
    expect(summary).toContain('<code>r/x@bbbbbbbbbbbb</code> | in the registry’s list of referrers | 7 |');
    expect(summary).toContain(
      '<code>r/y@bbbbbbbbbbbb</code> | by a tag: the registry lists no referrers | 7 |',
    );
    const failure = { message: 'the image is not signed, so no tag was moved: Fulcio cannot be reached' };
    const unsigned = renderSummary({
      ...input,
      report: { ...goodReport, ok: false, promoted: false },
      failure,
    });
    expect(unsigned).toContain('verified, but not finished');
    expect(unsigned).not.toContain('verification failed');
  });

  it('stays within what GitHub takes, and keeps what matters', () => {
    const check = { check: 'libraries', status: 'fail', message: '|'.repeat(5000) } as const;
    const report: Report = {
      ...broken,
      checks: Array.from({ length: 3000 }, (_, i) => ({ ...check, path: `/${i}` })),
    };
    const failure = { message: 'x', log: Array.from({ length: 5000 }, () => '`'.repeat(5000)) };
    const summary = renderSummary({ ...input, report, failure, commands: ['y'.repeat(1_000_000)] });
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('verification failed');
    expect(summary).toContain('report.json has all of it');
  });
});

describe('says only what was done', () => {
  const { tags: _tags, promoted: _promoted, ...verified } = goodReport;
  const first = (given: Partial<SummaryInput>) =>
    renderSummary({ work: 'verify', images: ['a/b'], ...given })
      .split('\n\n')
      .slice(0, 2);

  it.each<[string, Partial<SummaryInput>, string, string]>([
    [
      'verify, with platforms',
      { report: verified, platforms: ['linux/amd64', 'linux/arm64'] },
      '## ✅ a/b: the image is what it claims to be',
      '2 platforms asked for: linux/amd64 and linux/arm64.',
    ],
    [
      'verify, without',
      { report: verified },
      '## ✅ a/b: the image is what it claims to be',
      '3 platforms: linux/amd64, linux/arm64 and linux/arm/v7.',
    ],
    [
      'verify that failed: it moves no tags anyway',
      { report: { ...verified, ok: false } },
      '## ❌ a/b: verification failed',
      '3 platforms: linux/amd64, linux/arm64 and linux/arm/v7.',
    ],
    [
      'verify with a check turned off',
      { report: { ...verified, checks: [{ check: 'distinct', status: 'skip', message: 'turned off' }] } },
      '## ✅ a/b: every check that was made passed; not made: distinct',
      '3 platforms: linux/amd64, linux/arm64 and linux/arm/v7.',
    ],
    [
      'merge',
      { work: 'merge', report: goodReport },
      '## ✅ a/b: merged, verified and tagged',
      '3 platforms: linux/amd64, linux/arm64 and linux/arm/v7.',
    ],
    [
      'a build without tags',
      { work: 'build', report: { ...goodReport, promoted: false, tags: [] }, platforms: ['linux/amd64'] },
      '## ✅ a/b: built and verified',
      '1 platform asked for: linux/amd64.',
    ],
    [
      'a build whose tags stayed',
      {
        work: 'build',
        report: { ...goodReport, promoted: false, tags: broken.tags ?? [] },
        platforms: ['linux/amd64'],
      },
      '## ✅ a/b: built and verified; no tag was moved',
      '1 platform asked for: linux/amd64.',
    ],
  ])('%s', (_, given, headline, platforms) => {
    expect(first(given)).toEqual([headline, platforms]);
  });
});
