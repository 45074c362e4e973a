import { mermaidTimeline, textTimeline } from '../../src/report/timeline.ts';
import { timeline } from './samples.ts';

describe('the picture of a run', () => {
  it('is bars in a terminal, at most 80 columns wide', () => {
    const lines = textTimeline(timeline);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
"probe                         ▎                                            0.3 s
prepare                       ███▌                                         4.2 s
build                            █████████████████████████████████        42.0 s
  linux/amd64 cross              ██████████▏                              12.0 s
  linux/arm64 cross                    ████████████████████████▊          31.0 s
  linux/arm64 stage-1            █▋                            █▌          2.0 s
  linux/arm/v7 cross                   ▊                                  cached
verify                                                            █▌       1.8 s
promote                                                            █       0.7 s"
`);
  });

  it('is a Gantt chart on GitHub', () => {
    expect(mermaidTimeline(timeline)).toMatchInlineSnapshot(`
"\`\`\`mermaid
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
\`\`\`"
`);
  });

  it('is nothing when nothing was timed', () => {
    expect(textTimeline({ phases: [], stages: [] })).toEqual([]);
    expect(mermaidTimeline({ phases: [], stages: [] })).toBe('');
  });

  it("keeps Mermaid's own characters out of names", () => {
    const stages = timeline.stages.map((stage) => ({ ...stage, stage: 'a:b;c#d\n%%{init}%%' }));
    const chart = mermaidTimeline({ ...timeline, stages });
    expect(chart).toContain('linux/amd64 a b c d init 12.0 s :');
    expect(chart).not.toMatch(/[;#{}%]{2}/);
  });

  it("does not draw a stage beyond its phase, whatever the builder's clock says", () => {
    const stages = timeline.stages.map((stage) => ({
      ...stage,
      busy: [{ startedMs: 0, endedMs: 9_000_000 }],
    }));
    expect(textTimeline({ ...timeline, stages }).at(-1)).toMatch(/^promote .* 0\.7 s$/);
    expect(mermaidTimeline({ ...timeline, stages })).not.toContain('02:');
  });
});
