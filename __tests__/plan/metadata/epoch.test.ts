import { describe, expect, test } from '@jest/globals';
import { planEpoch } from '../../../src/plan/metadata/epoch.ts';
import { refusalOf } from '../../fakes/refused.ts';
import { inputsOf } from '../../fakes/typed-inputs.ts';
import { buildxPlan, factsOf } from '../plan-samples.ts';

const NOW = new Date('2026-05-06T07:08:09.900Z');
const { git: GIT } = factsOf(inputsOf()).source;
const { commitDate: _date, ...BARE } = GIT;
const of = (args: readonly string[], variable: string | undefined, commitDate?: string) =>
  planEpoch(
    args.map((value) => ({ key: 'SOURCE_DATE_EPOCH', value })),
    variable,
    { git: commitDate === undefined ? BARE : { ...BARE, commitDate }, now: NOW },
  );

describe('the image is from the time that', () => {
  // biome-ignore format: a table
  test.each<[string, readonly string[], string | undefined, string | undefined, object]>([
    ['the build argument says', ['1', '2'], '3', '2026-03-04T05:06:07+01:00', { kind: 'given', seconds: 2 }],
    ['the environment says', [], '0', '2026-03-04T05:06:07Z', { kind: 'given', seconds: 0 }],
    ['the commit has', [], '', '2026-03-04T05:06:07+01:00', { kind: 'commit', seconds: 1772597167 }],
    ['the clock shows, in whole seconds', [], undefined, undefined, { kind: 'clock', seconds: 1778051289 }],
    ['BuildKit finds behind a name', ['context'], '3', undefined, { kind: 'frontend' }],
    ['nothing has', [''], '3', undefined, { kind: 'frontend' }],
  ])('%s', (_what, args, variable, commitDate, expected) => {
    expect(of(args, variable, commitDate)).toEqual(expected);
  });

  test.each(['yesterday', '-1', '1.5', '999999999999999'])('%j in the environment is refused', (variable) => {
    expect(refusalOf(() => of([], variable))).toMatchObject({ input: 'SOURCE_DATE_EPOCH', value: variable });
  });
});

test('labels, the Dockerfile’s arguments and the exporter are of one time', () => {
  const inputs = inputsOf({ 'build-args': 'SOURCE_DATE_EPOCH=86400' });
  const plan = buildxPlan(inputs, factsOf(inputs));
  const words = plan.build.command.args;
  expect(words).toContain('org.opencontainers.image.created=1970-01-02T00:00:00Z');
  expect(words.find((word) => word.startsWith('type=image'))).toMatch(
    /,source-date-epoch=86400,rewrite-timestamp=true$/,
  );
});
