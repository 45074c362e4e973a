/** Where smoke runs, by what the machine has. */
import { EnvironmentError } from '../../src/errors.ts';
import type { Facts } from '../../src/plan/facts/facts.ts';
import type { SmokePlan } from '../../src/plan/model/plan.ts';
import { planSmoke } from '../../src/plan/plan-smoke.ts';
import { inputsOf } from '../fakes/typed-inputs.ts';
import { factsOf } from './plan-samples.ts';

const NO_DOCKER = { docker: { kind: 'missing', reason: 'there is no docker on PATH' } } as const;

interface Machine {
  readonly emulators?: Readonly<Record<string, string>>;
  readonly handlers?: readonly string[];
  readonly hasDocker?: boolean;
  readonly isAssembled?: boolean;
  readonly isPush?: boolean;
}

function smoke(typed: Readonly<Record<string, string>>, machine: Machine = {}): SmokePlan {
  const { emulators = {}, handlers = [], hasDocker = false, isAssembled = true, isPush = true } = machine;
  const inputs = inputsOf({ smoke: '--version', platforms: 'linux/amd64,linux/arm64', ...typed });
  const facts = factsOf(inputs, { ...(hasDocker ? {} : NO_DOCKER), handlers });
  const written = { assembly: {}, runner: { emulators: new Map(Object.entries(emulators)) } };
  // Of what is written only these two are read.
  const dockerfile = { ...facts.dockerfile, ...(isAssembled ? { written } : {}) } as Facts['dockerfile'];
  return planSmoke(inputs, { ...facts, dockerfile }, isPush);
}

test('in Docker where it is there', () => {
  expect(smoke({}, { hasDocker: true })).toEqual({ kind: 'docker' });
  expect(smoke({}, { hasDocker: true, isPush: false })).toEqual({ kind: 'none' });
});

test('nothing is run where nothing was asked for', () => {
  expect(smoke({ smoke: '' })).toEqual({ kind: 'none' });
  expect(smoke({ 'skip-checks': 'smoke' })).toEqual({ kind: 'none' });
});

test('on the machine where it compiled the programs, also those that are not pushed', () => {
  const emulators = { aarch64: 'qemu-aarch64-static' };
  const here = { kind: 'here', emulators: new Map([['linux/arm64', 'qemu-aarch64-static']]) };
  expect(smoke({}, { emulators })).toEqual(here);
  expect(smoke({}, { emulators, isPush: false })).toEqual(here);
  // The kernel does it by itself.
  expect(smoke({}, { handlers: ['aarch64'] })).toEqual({ kind: 'here', emulators: new Map() });
});

test('a platform that cannot be run is refused, with what to install; a plan alone is made', () => {
  expect(() => smoke({})).toThrow(EnvironmentError);
  expect(() => smoke({})).toThrow(/linux\/arm64 here: there is no Docker .*no qemu-aarch64 on PATH/);
  expect(smoke({ mode: 'plan' })).toMatchObject({ kind: 'here' });
});

test('an image that a builder makes is for Docker alone', () => {
  expect(() => smoke({}, { isAssembled: false })).toThrow(/smoke needs Docker/);
});
