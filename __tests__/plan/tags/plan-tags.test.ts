import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isValidTag } from '../../../src/domain/names/reference.ts';
import { UserError } from '../../../src/errors.ts';
import { sanitiseTag } from '../../../src/plan/tags/sanitise.ts';
import { DEFAULTS, DEV, DOCUMENTED, plan, SHA, tag } from './tags-rows.ts';

describe('planTags', () => {
  test.each(
    DOCUMENTED.map(([name, facts, rules, expected, flavor = []]) => ({
      name,
      facts,
      rules,
      expected,
      flavor,
    })),
  )('$name', ({ facts, rules, expected, flavor }) => {
    const found = plan(facts, rules, flavor);
    expect(found.tags).toEqual(expected);
    expect(found.version).toBe(expected[0]);
  });

  test.each(DEFAULTS)('without rules: %s', (_name, facts, expected) => {
    expect(plan(facts, []).tags).toEqual(expected);
    expect(plan(facts, ['', '  ']).tags).toEqual(expected);
  });

  test('the flavor counts for default rules', () => {
    expect(plan(tag('v1.2.3'), [], ['latest=false', 'suffix=-slim']).tags).toEqual([
      '1.2.3-slim',
      '1.2-slim',
      '1-slim',
    ]);
    expect(plan(tag('release1'), [], ['latest=true']).tags).toEqual(['release1', 'latest']);
  });

  test('why a rule gave nothing', () => {
    const rules = [
      'type=semver,pattern={{version}}',
      'type=ref,event=pr',
      'type=schedule',
      'type=edge',
      'type=raw,value={{tag}}',
      'type=raw,x,enable=false',
      'type=match,pattern=(x),value=y',
      'type=semver,pattern={{version}},value=1.2',
      'type=sha',
    ];
    expect(plan({ ...DEV, sha: '' }, rules).skipped.map(({ reason }) => reason)).toEqual([
      'the event is push, not schedule',
      'not on a tag, but on branch dev',
      '1.2 is not a version (X.Y.Z)',
      'y does not match (x)',
      'the branch is dev, not master',
      'not on a pull request, but on branch dev',
      'it gives an empty tag',
      'enable=false',
      'the commit is not known',
    ]);
  });

  test('the commit’s date, not the clock’s', () => {
    const facts = { ...DEV, commitDate: '2019-12-31T23:59:58+02:00' };
    expect(plan(facts, ["{{commit_date 'YYYYMMDD-HHmmss'}}", "{{commit_date 'X'}}"]).tags).toEqual([
      '20191231-215958',
      '1577829598',
    ]);
    expect(plan({ ...DEV, commitDate: 'unknown' }, ["{{commit_date 'YYYY'}}"]).tags).toEqual(['2020']);
  });

  test.each([
    ["{{date 'dddd MMMM Do YYYY h mm ss a'}}", 'Friday-January-10th-2020-12-30-00-am'],
    ["{{date 'YY.M.D.H.hh.m.s.A.SSS'}}", '20.1.10.0.12.30.0.AM.000'],
    ["{{date 'YYYY-MM-DDTHH[h]mm'}}", '2020-01-10T00h30'],
    ["{{date 'ddd DD MMM' tz='America/Los_Angeles'}}", 'Thu-09-Jan'],
    ['{{date "HHmm" tz="Asia/Kolkata"}}', '0600'],
    ["{{date 'x'}}", '1578616200000'],
  ])('date %s', (rule, expected) => {
    expect(plan(DEV, [`type=raw,"value=${rule.replaceAll('"', '""')}"`]).tags).toEqual([expected]);
  });
});

describe('refused rules', () => {
  const refused: [rule: string, message: RegExp, remedy: RegExp, flavor?: string[]][] = [
    ['type=pep440', /needs pattern=/, /type=pep440,pattern/],
    ['ghcr.io/acme/trow:1.0', /image with its tag/, /images: ghcr.io\/acme\/trow, and tags: 1.0/],
    ['127.0.0.1:5000/trow:edge', /image with its tag/, /images: 127.0.0.1:5000\/trow, and tags: edge/],
    ['trow:latest', /image with its tag/, /images: trow/],
    ['1.0,latest', /1.0 and latest are two tags/, /one per line/],
    ['type=raw,a,value=b', /a and value=b are two tags/, /one per line/],
    ['type=pep440,pattern={{prerelease}},value=1.0', /prerelease/, /Known are/],
    ['type=semvre,pattern={{version}}', /no type "semvre"/, /type=semver\?/],
    ['type=', /no type ""/, /Types are/],
    ['type=semver', /needs pattern=/, /For example/],
    ['type=match', /needs pattern=/, /For example/],
    ['type=raw', /needs value=/, /For example/],
    ['type=ref', /needs event=/, /For example/],
    ['type=ref,event=branhc', /event=branhc/, /event=branch\?/],
    ['type=ref,event=merge', /event=merge/, /branch, tag, pr/],
    ['type=sha,format=tiny', /format=tiny/, /short, long/],
    ['type=sha,fromat=long', /no attribute "fromat"/, /format=\?/],
    ['type=schedule,nightly', /no attribute "value"/, /has type, enable/],
    ["v-{{date 'YYYY' tz='UTC'}}", /no attribute "v-/, /value= in front/],
    ['type=match,pattern=(', /not a regular expression/, /quotes/],
    ['type=match,pattern=v,group=x', /group=x/, /count from 1/],
    ['type=raw,x,priority=high', /priority=high/, /priority=900/],
    ['type=raw,x,enable=yes', /enable=yes/, /enable=true/],
    ['type=raw,x,enable={{branch}}', /enable=dev/, /enable=true/],
    ['type=raw,value={{brnach}}', /\{\{brnach\}\} is not known/, /\{\{branch\}\}\?/],
    ['type=raw,value={{constructor}}', /not known/, /Known are/],
    ['type=raw,value={{#if x}}', /cannot be read/, /quoted format/],
    ['type=raw,value={{branch', /has no "\}\}"/, /Close/],
    ['type=raw,value={{date}}', /needs a format/, /quotes/],
    ['type=raw,value={{commit_date YYYY-MM-DD}}', /cannot be read/, /quoted/],
    ["type=raw,value={{date 'gggg'}}", /"gggg" in the date format/, /Use YYYY/],
    ["type=raw,value={{date 'DDDD'}}", /"DDDD" in the date format/, /Use YYYY/],
    ["type=raw,value={{date 'YYYY' tz='Mars/Base'}}", /Mars\/Base/, /IANA/],
    ["type=raw,value={{date 'YYYY' zone='UTC'}}", /"zone"/, /tz=/],
    ['type=semver,value=1.2.3,pattern={{version}}-{{sha}}', /\{\{sha\}\} is not known/, /Known are/],
    ['type=match,"pattern=a,b', /not closed/, /whole field/],
    ['type=match,pattern="a,b"', /middle/, /whole field/],
    ['x', /latest=maybe/, /latest=auto/, ['latest=maybe']],
    ['x', /no "sufix"/, /suffix=\?/, ['sufix=-a']],
    ['x', /not name=value/, /latest=false/, ['slim']],
    ['x', /onlatest=/, /prefix=/, ['onlatest=true']],
    ['x', /onlatest=yes/, /onlatest=true/, ['suffix=-a,onlatest=yes']],
  ];
  test.each(refused.map(([rule, message, remedy, flavor]) => ({ rule, message, remedy, flavor })))(
    '$rule $flavor',
    ({ rule, message, remedy, flavor }) => {
      const refusal = (() => {
        try {
          plan(DEV, [rule], flavor);
        } catch (error) {
          return error;
        }
        return undefined;
      })();
      expect(refusal).toBeInstanceOf(UserError);
      const error = refusal as UserError;
      expect(error.message).toMatch(message);
      expect(error.remedy).toMatch(remedy);
      expect(error.input).toBe(flavor ? 'flavor' : 'tags');
      expect(error.message).toContain(flavor?.[0] ?? rule);
    },
  );
});

describe('properties', () => {
  const refs = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((name) => `refs/heads/${name}`),
    fc.string().map((name) => `refs/tags/${name}`),
    fc.tuple(fc.nat(), fc.nat(), fc.nat()).map((version) => `refs/tags/v${version.join('.')}`),
    fc.nat().map((number) => `refs/pull/${number}/merge`),
    fc.string(),
  );
  const facts = fc.record({
    event: fc.constantFrom('push', 'schedule', 'pull_request', 'workflow_dispatch', 'create', ''),
    ref: refs,
    sha: fc.constantFrom(SHA, ''),
    defaultBranch: fc.constantFrom('main', 'dev'),
  });
  const rules = fc.array(
    fc.constantFrom(
      'type=schedule',
      'type=semver,pattern={{version}}',
      'type=semver,pattern={{major}}.{{minor}}',
      'type=ref,event=branch',
      'type=ref,event=tag',
      'type=ref,event=pr',
      'type=sha',
      'type=raw,value=.{{branch}}',
      'type=raw,-x y-',
      'type=edge',
      'type=match,pattern=(.*),group=1',
      'latest',
    ),
  );
  const flavors = fc.constantFrom(
    [],
    ['latest=true'],
    ['prefix=-,onlatest=true', 'suffix=/{{branch}},onlatest=true'],
  );

  test('every tag is valid, once, and the first is the version', () => {
    fc.assert(
      fc.property(facts, rules, flavors, (git, given, flavor) => {
        const { tags, version } = plan(git, given, flavor);
        expect(tags.filter((name) => !isValidTag(name))).toEqual([]);
        expect(new Set(tags).size).toBe(tags.length);
        expect(version).toBe(tags[0]);
      }),
    );
  });

  test('the same answer each time; a rule given twice changes nothing', () => {
    fc.assert(
      fc.property(facts, rules, flavors, (git, given, flavor) => {
        const once = plan(git, given, flavor);
        expect(plan(git, given, flavor)).toEqual(once);
        if (given.length > 0) expect(plan(git, [...given, ...given], flavor).tags).toEqual(once.tags);
      }),
    );
  });

  test('a sanitised tag stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = sanitiseTag(text);
        expect(name === '' || isValidTag(name)).toBe(true);
        expect(sanitiseTag(name)).toBe(name);
      }),
    );
  });
});

describe('a branch does not take what belongs to others', () => {
  const branch = (name: string) => ({ ...DEV, ref: `refs/heads/${name}` });
  test.each([
    ['latest', []],
    ['1.2.3', []],
    ['v2', []],
    ['2.0', []],
    ['buildcache', []],
    ['multihull-42-1-linux.amd64-0123456789ab', []],
    ['1.x', []],
    ['1.2.3', ['type=ref,event=branch']],
    ['latest', ['type=raw,value={{branch}}']],
  ])('%s %j', (name, rules) => {
    const { tags, skipped } = plan(branch(name), rules);
    expect(tags).toEqual(name === '1.x' ? ['1.x'] : []);
    if (name !== '1.x') expect(skipped.at(-1)?.reason ?? skipped[0]?.reason).toBeDefined();
  });

  test('the flavor stands around releases, too', () => {
    expect(plan(branch('1.2.3'), ['type=ref,event=branch'], ['suffix=-slim']).tags).toEqual([]);
    expect(plan(branch('latest'), ['type=ref,event=branch'], ['suffix=-slim,onlatest=true']).tags).toEqual(
      [],
    );
  });

  test('with a prefix of the rule’s own it is nobody’s', () => {
    expect(plan(branch('1.2.3'), ['type=ref,event=branch,prefix=branch-']).tags).toEqual(['branch-1.2.3']);
  });

  test('why is said', () => {
    const [reason] = plan(branch('latest'), ['type=ref,event=branch']).skipped.map((one) => one.reason);
    expect(reason).toMatch(/the branch latest would take the tag latest, which is for the latest release/);
  });

  test('names in any script neither meet each other nor a release', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((text) => text.trim() !== '');
    const usual = (text: string) => text.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [one] = plan(branch(a), ['type=ref,event=branch']).tags;
        const [other] = plan(branch(b), ['type=ref,event=branch']).tags;
        // Signs of ASCII are replaced as in metadata-action; the order of tags tells such branches apart.
        const ascii = /^[\x20-\x7e]*$/;
        if (a !== b && one !== undefined && !(ascii.test(a) && ascii.test(b) && usual(a) === usual(b)))
          expect(one).not.toBe(other);
        expect(one).not.toBe('latest');
        expect(one ?? '').not.toMatch(/^v?\d+(\.\d+){0,2}$/);
      }),
    );
  });

  test('the end of a long tag survives', () => {
    const long = branch('f'.repeat(150));
    const { tags } = plan(long, [
      'type=ref,event=branch,suffix=-alpine',
      'type=raw,value={{branch}}-{{sha}}',
    ]);
    expect(tags.map((one) => one.length)).toEqual([128, 128]);
    expect(tags[0]).toMatch(/-alpine$/);
    expect(tags[1]).toMatch(/-860c190$/);
  });
});
