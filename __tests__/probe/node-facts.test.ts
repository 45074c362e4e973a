import { expect, test } from '@jest/globals';
import { probeNodes, reasonOf } from '../../src/probe/node-facts.ts';
import { testPorts } from '../fakes/ports.ts';
import { type Answer, fakeTools } from '../fakes/tools.ts';
import { inputsOf } from '../fakes/typed-inputs.ts';

const { nodes } = inputsOf({ nodes: 'arm64@tcp://a:1\namd64@tcp://b:1 optional' });
// What buildx 0.33 writes when nobody listens there.
const TIMEOUT = `#1 [internal] waiting for connection
#1 ERROR: context deadline exceeded
------
 > [internal] waiting for connection:
------
ERROR: context deadline exceeded
`;

const probed = async (...answers: readonly Answer[]) => {
  const tools = await fakeTools({ docker: answers });
  const facts = await probeNodes(nodes, await testPorts(tools.env));
  return { states: facts.map(({ state }) => state), calls: await tools.calls() };
};

test('each is asked through a builder of its own, that nobody else sees', async () => {
  const { states, calls } = await probed({ on: '*', stdout: '' });
  expect(states).toEqual([{ kind: 'alive' }, { kind: 'alive' }]);
  const configs = new Set(calls.map(({ env }) => env['BUILDX_CONFIG']));
  expect(configs.size).toBe(2);
  for (const config of configs) expect(config).toContain('multihull-nodes-');
  expect(calls.map(({ args }) => args.slice(0, 2).join(' ')).toSorted()).toEqual([
    'buildx create',
    'buildx create',
    'buildx inspect',
    'buildx inspect',
  ]);
});

test('one that does not answer is dead, and why; the other lives', async () => {
  const { states } = await probed(
    { on: 'buildx create *tcp://a:1', code: 1, stderr: 'ERROR: tls enabled, but missing keys cacert\n' },
    { on: '*' },
  );
  expect(states).toEqual([
    { kind: 'dead', reason: 'tls enabled, but missing keys cacert' },
    { kind: 'alive' },
  ]);
});

test('without buildx nobody knows', async () => {
  const { states } = await probed({
    on: '*',
    code: 1,
    stderr: "docker: 'buildx' is not a docker command.\n",
  });
  expect(states).toEqual([{ kind: 'unknown' }, { kind: 'unknown' }]);
  const { directory } = await fakeTools({});
  const facts = await probeNodes(nodes, await testPorts({ PATH: directory }));
  expect(facts.map(({ state }) => state.kind)).toEqual(['unknown', 'unknown']);
});

test.each([
  [TIMEOUT, 'no BuildKit answered within 20 s'],
  ['ERROR: dial unix /x: connect: permission denied\n', 'dial unix /x: connect: permission denied'],
  ['', ''],
])('the reason in %j', (stderr, reason) => {
  expect(reasonOf(stderr)).toBe(reason);
});
