/** What is written down for later runs when cargo has compiled on this machine; the tool is no cargo, the rules are ours. */

import type { RunnerPlan } from '../../src/plan/model/host-build.ts';
import type { Undo } from '../../src/plan/model/journal.ts';
import { compileHere } from '../../src/steps/compile-on-host.ts';
import { testPorts } from '../fakes/ports.ts';

const CACHE = {
  paths: ['/c'],
  key: 'k-1',
  restoreKeys: ['k-'],
  targetDirectory: '/t',
  ownPackages: ['trow'],
};

function planOf(tool: string): RunnerPlan {
  return {
    directory: '/p',
    files: [],
    install: [],
    builds: [{ tool, args: [] }],
    programs: [],
    libraries: [],
    certificates: [],
    cache: CACHE,
    packages: undefined,
    emulators: new Map(),
    zig: undefined,
    platforms: ['linux/arm64'],
  };
}

async function compile(tool: string, service: { keeps: boolean; found?: string }, cacheOnFailure = false) {
  const undos: Undo[] = [];
  const ports = {
    ...(await testPorts()),
    cache: { keeps: service.keeps, restore: async () => service.found, save: async () => false },
  };
  const options = { timeoutMs: 60_000, cacheOnFailure };
  const result = await compileHere(
    planOf(tool),
    options,
    { add: (undo) => void undos.push(undo) },
    ports,
  ).then(
    () => 'compiled',
    (error: Error) => error.message,
  );
  return { result, kept: undos.map(({ kind }) => kind) };
}

test.each([
  ['a service that has nothing', 'true', { keeps: true }, false, ['cargo-cache']],
  ['a service that has an older one', 'true', { keeps: true, found: 'k-0' }, false, ['cargo-cache']],
  ['a service that has this very one', 'true', { keeps: true, found: 'k-1' }, false, []],
  ['no service: the target directory is the user’s, and stays', 'true', { keeps: false }, true, []],
  ['a failed build', 'false', { keeps: true }, false, []],
  ['a failed build, kept on purpose', 'false', { keeps: true }, true, ['cargo-cache']],
] as const)('%s', async (_, tool, service, cacheOnFailure, kept) => {
  const outcome = await compile(tool, service, cacheOnFailure);
  expect(outcome.kept).toEqual(kept);
  if (tool === 'true') expect(outcome.result).toBe('compiled');
  else expect(outcome.result).toContain('cargo build');
});
