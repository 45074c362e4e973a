import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { programsPlan } from '../../../src/plan/builder/build-command.ts';
import { inputsOf, type Typed } from '../../fakes/typed-inputs.ts';
import { PULL_REQUEST, planOf, WITH_FACTS, withSecrets } from '../plan-samples.ts';

const command = (typed: Typed = {}, ...rest: [Parameters<typeof planOf>[1]?]) =>
  planOf(typed, ...rest).build.command.args;
/** Values of a flag, in order; `--flag value` and `--flag=value`. */
const values = (args: readonly string[], flag: string) =>
  args.flatMap((word, at) => {
    if (word === flag) return [args[at + 1] ?? ''];
    return word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [];
  });

describe('docker buildx build', () => {
  test('all platforms in one run, pushed by digest, with progress for programs', () => {
    const args = command({ platforms: 'amd64,armhf' });
    expect(args.slice(0, 2)).toEqual(['buildx', 'build']);
    expect(values(args, '--platform')).toEqual(['linux/amd64,linux/arm/v7']);
    expect(values(args, '--progress')).toEqual(['rawjson']);
    expect(values(args, '--builder')).toEqual(['multihull-0badcafe']);
    expect(values(args, '--output')).toEqual([
      'type=image,name=ghcr.io/acme/trow,push-by-digest=true,name-canonical=true,push=true,unpack=false,source-date-epoch=1772600767,rewrite-timestamp=true',
    ]);
    expect(args.at(-1)).toBe('/work/crate');
  });

  test('no tag is named: nothing moves before verification', () => {
    const { tags } = planOf({ tags: 'sentinel' });
    expect(tags.map(({ tag }) => tag)).toContain('sentinel');
    const args = command({ tags: 'sentinel' });
    expect(args.filter((word) => /^(?:--tag|-t)\b|:sentinel/.test(word))).toEqual([]);
  });

  test('several images are one CSV field, in quotes', () => {
    expect(values(command({ images: 'a.io/x,b.io/y' }), '--output')).toEqual([
      'type=image,"name=a.io/x,b.io/y",push-by-digest=true,name-canonical=true,push=true,unpack=false,source-date-epoch=1772600767,rewrite-timestamp=true',
    ]);
  });

  test.each([
    ['/out/dir', 'type=oci,dest=/out/dir,tar=false,source-date-epoch=1772600767,rewrite-timestamp=true'],
    ['/a,b', 'type=oci,"dest=/a,b",tar=false,source-date-epoch=1772600767,rewrite-timestamp=true'],
    [
      '/say "hi"',
      'type=oci,"dest=/say ""hi""",tar=false,source-date-epoch=1772600767,rewrite-timestamp=true',
    ],
  ])('an OCI layout in %s', (output, flag) => {
    expect(values(command({ output }), '--output')).toEqual([flag]);
  });

  test.each<[Typed, string, string[]]>([
    [{ target: 'app' }, '--target', ['app']],
    [
      { 'build-contexts': 'a=../x\nb=docker-image://c:1' },
      '--build-context',
      ['a=../x', 'b=docker-image://c:1'],
    ],
    [{ ssh: 'default,k=/a' }, '--ssh', ['default', 'k=/a']],
    [{ provenance: 'mode=max' }, '--provenance', ['mode=max']],
    [{ sbom: 'true' }, '--sbom', []],
    [{ sbom: 'x/y:1' }, '--sbom', ['generator=x/y:1']],
    [{ file: 'D' }, '--file', ['/work/crate/Dockerfile']],
    [{}, '--target', []],
    [{}, '--provenance', []],
    [{}, '--ssh', []],
  ])('%j gives %s %j', (typed, flag, expected) => {
    expect(values(command(typed), flag)).toEqual(expected);
  });

  test.each([
    ['no-cache', '--no-cache'],
    ['pull', '--pull'],
  ])('%s is a switch', (name, flag) => {
    expect(command({ [name]: 'true' })).toContain(flag);
    expect(command({ [name]: 'false' })).not.toContain(flag);
  });

  test('the platform facts are a build context where the Dockerfile takes them', () => {
    const plan = planOf({}, { text: WITH_FACTS });
    expect(values(plan.build.command.args, '--build-context')).toEqual([
      'multihull=/tmp/run/multihull-0badcafe/facts',
    ]);
    expect(plan.files.map(({ path, mode }) => [path, mode])).toEqual([
      ['/tmp/run/multihull-0badcafe/facts/env.sh', 0o644],
      ['/tmp/run/multihull-0badcafe/facts/cross.sh', 0o644],
      ['/tmp/run/multihull-0badcafe/facts/bin/cargo', 0o755],
      ['/tmp/run/multihull-0badcafe/facts/bin/strip', 0o755],
      ['/tmp/run/multihull-0badcafe/facts/bin/objcopy', 0o755],
    ]);
    expect(planOf().files).toEqual([]);
  });
});

describe('the cache', () => {
  const cache = (typed: Typed, ...rest: [Parameters<typeof planOf>[1]?]) => {
    const args = command(typed, ...rest);
    return [values(args, '--cache-from'), values(args, '--cache-to')];
  };
  const REGISTRY = 'image-manifest=true,oci-mediatypes=true,compression=zstd,mode=max,ignore-error=true';

  test.each<[Typed, string, string]>([
    [
      {},
      'type=registry,ref=ghcr.io/acme/trow:buildcache',
      `type=registry,ref=ghcr.io/acme/trow:buildcache,${REGISTRY}`,
    ],
    [{ 'cache-ref': 'a.io/c:x' }, 'type=registry,ref=a.io/c:x', `type=registry,ref=a.io/c:x,${REGISTRY}`],
    [{ cache: 'gha' }, 'type=gha', 'type=gha,mode=max,ignore-error=true'],
    [
      { cache: 'local', 'cache-ref': '/c,d' },
      'type=local,"src=/c,d"',
      'type=local,"dest=/c,d",compression=zstd,mode=max,ignore-error=true',
    ],
  ])('%j', (typed, from, to) => {
    expect(cache(typed)).toEqual([[from], [to]]);
  });

  test.each(['pull_request', 'pull_request_target'])(
    'the event %s reads it and does not write it',
    (event) => {
      const [from, to] = cache({}, { git: { ...PULL_REQUEST, event } });
      expect(from).toHaveLength(1);
      expect(to).toEqual([]);
    },
  );

  test.each<Typed>([{ cache: 'off' }, { images: '', push: 'false' }])('%j has none', (typed) => {
    expect(cache(typed)).toEqual([[], []]);
  });
});

describe('secrets', () => {
  const plan = planOf(
    { secrets: 'token=s3cret\nnpm,rc=t0psecret', password: 'hunter2', username: 'bob' },
    { text: withSecrets('token', 'npm,rc') },
  );

  test('are named, and carried by variables', () => {
    expect(values(plan.build.command.args, '--secret')).toEqual([
      'id=token,env=MULTIHULL_SECRET_0',
      '"id=npm,rc",env=MULTIHULL_SECRET_1',
    ]);
    expect(plan.build.secrets.map(({ id }) => id)).toEqual(['token', 'npm,rc']);
  });

  test('are nowhere in the plan', () => {
    expect(JSON.stringify(plan)).not.toMatch(/s3cret|t0psecret|hunter2/);
  });
});

describe('whatever a value is', () => {
  // A quote behind a comma opens a field of CSV, which may be closed nowhere.
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((s) => s === s.trim() && !/[\r\n\u2028\u2029]|,\s*"/.test(s));
  const key = fc.stringMatching(/^[A-Z][A-Z_]{0,8}$/);

  test('each pair is one argument of its own', () => {
    fc.assert(
      fc.property(key, text, (name, value) => {
        const args = command({
          'build-args': `${name}=${value}`,
          labels: `x.${name}=y${value.replaceAll('{', '')}`,
        });
        expect(values(args, '--build-arg').filter((word) => word === `${name}=${value}`)).toHaveLength(1);
        expect(values(args, '--label')).toContain(`x.${name}=y${value.replaceAll('{', '')}`);
        expect(args.filter((word) => word.includes('\n'))).toEqual([]);
      }),
    );
  });

  test('the same inputs and facts give the same plan', () => {
    fc.assert(
      fc.property(key, text, fc.constantFrom('amd64', 'arm64,armhf', 's390x'), (name, value, platforms) => {
        const typed = { 'build-args': `${name}=${value}`, platforms };
        expect(planOf(typed)).toEqual(planOf(typed));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the build of programs for a Dockerfile of the user’s', () => {
  const programs = (typed: Typed = {}, writesCache = true) =>
    programsPlan({
      inputs: inputsOf(typed),
      builder: 'b',
      dockerEnv: {},
      runDirectory: '/run',
      dockerfile: '/run/programs.Dockerfile',
      secrets: { values: [], files: [], notices: [] },
      writesCache,
      directory: '/run/programs',
    }).command.args;

  test('is of the builder’s own platform, and writes a directory with nothing but programs', () => {
    const args = programs({ platforms: 'amd64,armhf', 'build-args': 'A=b' });
    expect(values(args, '--platform')).toEqual([]);
    expect(values(args, '--output')).toEqual(['type=local,dest=/run/programs']);
    expect(values(args, '--provenance')).toEqual(['false']);
    expect(values(args, '--sbom')).toEqual(['false']);
    expect(values(args, '--build-arg')).toEqual(['A=b']);
    expect(args.at(-1)).toBe('/work/crate');
  });

  test.each([
    [{}, /ref=ghcr\.io\/acme\/trow:buildcache-programs/],
    [{ 'cache-ref': 'ghcr.io/acme/cache:main' }, /ref=ghcr\.io\/acme\/cache:main-programs/],
    [{ cache: 'gha' }, /type=gha,scope=programs/],
    [{ cache: 'local', 'cache-ref': '/cache' }, /\/cache\/programs/],
  ])('has a cache of its own: %j', (typed, where) => {
    for (const flag of ['--cache-from', '--cache-to'])
      expect(values(programs(typed), flag)[0]).toMatch(where);
    expect(values(programs(typed, false), '--cache-to')).toEqual([]);
    expect(values(programs({ cache: 'off' }), '--cache-from')).toEqual([]);
  });
});
