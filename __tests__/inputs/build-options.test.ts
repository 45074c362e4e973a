import { describe, expect, test } from '@jest/globals';
import type { Environment } from '../../src/inputs/environment.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { refusalOf } from '../fakes/refused.ts';
import { inputsOf, RUN_ENVIRONMENT, type Typed } from '../fakes/typed-inputs.ts';
import { planOf } from '../plan/plan-samples.ts';

const build = (typed: Typed, env: Environment = {}) =>
  readInputs((name) => ({ images: 'acme/trow', ...typed })[name] ?? '', RUN_ENVIRONMENT, env);

describe('what buildx would refuse later is refused at once', () => {
  test.each([
    [{ provenance: 'max' }, 'provenance', /"max"/, /mode=max/],
    [{ provenance: 'mode=large' }, 'provenance', /mode=large/, /mode=min or mode=max/],
    [{ sbom: 'yes' }, 'sbom', /"yes"/, /generator=IMAGE/],
    [{ network: 'bridge' }, 'network', /no network "bridge"/, /default, none or host/],
    [{ context: '{{defaultContext}}' }, 'context', /defaultContext/, /leave context out/],
    [{ context: '{{ defaultContext }}:api' }, 'context', /defaultContext/, /write context: api/],
    [{ 'build-args': 'A: 1' }, 'build-args', /not of the form/, /RUST_LOG=info/],
    [{ 'add-hosts': 'registry' }, 'add-hosts', /HOST:IP/, /10\.0\.0\.7/],
    [{ 'shm-size': 'big' }, 'shm-size', /not a size/, /256m/],
    [{ ulimit: 'nofile' }, 'ulimit', /NAME=SOFT/, /1024:2048/],
    [{ 'allow-entitlements': 'network' }, 'allow-entitlements', /no entitlement/, /network\.host/],
    [{ 'secret-envs': 'a=NOT_THERE' }, 'secret-envs', /no variable NOT_THERE/, /env:/],
    [{ secrets: 'a=1\na=2' }, 'secrets', /item 2 .* given before/, /id of its own/],
  ] as const)('%j', (typed, input, message, remedy) => {
    const refusal = refusalOf(() => inputsOf(typed));
    expect(refusal).toMatchObject({
      input,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    });
  });

  test.each([
    [{ provenance: 'TRUE' }, { provenance: 'true' }],
    [{ provenance: 'mode=max,version=v1' }, { provenance: 'mode=max,version=v1' }],
    [
      { sbom: 'generator=docker/scout-sbom-indexer:latest' },
      { sbom: { kind: 'buildx', value: 'generator=docker/scout-sbom-indexer:latest' } },
    ],
    [
      { sbom: 'docker/buildkit-syft-scanner:stable-1' },
      { sbom: { kind: 'buildx', value: 'generator=docker/buildkit-syft-scanner:stable-1' } },
    ],
    [{ sbom: 'False' }, { sbom: { kind: 'off' } }],
    [{ sbom: 'true' }, { sbom: { kind: 'own' } }],
    [{ 'shm-size': '2gb' }, { shmSize: '2gb' }],
  ])('%j is taken', (typed, expected) => {
    expect(build(typed).build).toMatchObject(expected);
  });
});

test('a build argument without a value takes that of the environment, as with buildx', () => {
  const { build: options, notices } = build(
    { 'build-args': 'FROM_ENV\nNOWHERE\nconstructor\nA=1' },
    { FROM_ENV: 'x, y=z' },
  );
  expect(options.args).toEqual([
    { key: 'FROM_ENV', value: 'x, y=z' },
    { key: 'A', value: '1' },
  ]);
  expect(notices.map(({ message }) => message)).toEqual([
    'build-args: NOWHERE has no value, and neither has the environment; it is not given to the build',
    'build-args: constructor has no value, and neither has the environment; it is not given to the build',
  ]);
});

describe('secrets', () => {
  test('come from variables and files, too', () => {
    const { secrets, secretFiles } = build(
      { secrets: 'a=1', 'secret-envs': 'b=TOKEN', 'secret-files': 'c=./key' },
      { TOKEN: 's3cret' },
    ).build;
    expect({ secrets, secretFiles }).toEqual({
      secrets: [
        { key: 'a', value: '1' },
        { key: 'b', value: 's3cret' },
      ],
      secretFiles: [{ key: 'c', value: '/work/crate/key' }],
    });
  });

  test('an empty one, as in a run for a fork, is left out, and its id is not shown', () => {
    const inputs = build({ secrets: 'MIIEpAIB=\nb=2' });
    expect(inputs.build.secrets).toEqual([{ key: 'b', value: '2' }]);
    expect(inputs.notices).toMatchObject([
      { message: 'secrets: one item has no value and is not given to the build' },
    ]);
    expect(JSON.stringify(inputs.notices)).not.toContain('MIIE');
  });
});

test('options of the build reach buildx under its names', () => {
  const { args } = planOf({
    'add-hosts': 'a.internal:10.0.0.7,b.internal:host-gateway',
    'no-cache-filters': 'build,app',
    ulimit: 'nofile=1024:2048',
    'allow-entitlements': 'network.host',
    network: 'host',
    'shm-size': '1g',
    'cgroup-parent': '/ci',
    'secret-files': 'multihull-nowhere=/k',
  }).build.command;
  expect(args.join(' ')).toContain(
    '--no-cache-filter build --no-cache-filter app --add-host a.internal:10.0.0.7 --add-host b.internal:host-gateway --ulimit nofile=1024:2048 --allow network.host --network=host --shm-size=1g --cgroup-parent=/ci',
  );
  expect(args).not.toContain('--secret');
});
