/** Where `smoke` runs: in Docker, or without one on this machine, which compiled the programs. */
import { runsNatively } from '../domain/platforms/native.ts';
import { EnvironmentError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { isOnlyPlanned } from './builder/builder.ts';
import type { Facts } from './facts/facts.ts';
import type { SmokePlan } from './model/plan.ts';

/** @throws EnvironmentError where neither can be. */
export function planSmoke(inputs: Inputs, facts: Facts, isPush: boolean): SmokePlan {
  if (inputs.smoke.length === 0 || inputs.skipChecks.includes('smoke')) return { kind: 'none' };
  if (facts.docker.kind === 'found') return isPush ? { kind: 'docker' } : { kind: 'none' };
  const { written } = facts.dockerfile;
  if (!written?.assembly || !written.runner) {
    if (!isPush) return { kind: 'none' };
    if (isOnlyPlanned(inputs, facts)) return { kind: 'docker' };
    throw new EnvironmentError(`smoke needs Docker, which cannot be used: ${facts.docker.reason}`, {
      remedy: 'Start Docker on this machine, or leave smoke out.',
    });
  }
  const foreign = inputs.platforms.filter((platform) => !runsNatively(platform, facts.host));
  const { emulators } = written.runner;
  const lacking = foreign.filter(({ qemu }) => !emulators.has(qemu) && !facts.handlers.includes(qemu));
  const [first] = lacking;
  if (first && !isOnlyPlanned(inputs, facts))
    throw new EnvironmentError(
      `smoke cannot run ${lacking.map(({ name }) => name).join(', ')} here: there is no Docker (${facts.docker.reason}), and no qemu-${first.qemu} on PATH`,
      {
        remedy: 'Install qemu-user or qemu-user-static, start Docker on this machine, or leave smoke out.',
      },
    );
  return {
    kind: 'here',
    emulators: new Map(
      foreign.flatMap(({ name, qemu }) => {
        const emulator = emulators.get(qemu);
        return emulator === undefined ? [] : [[name, emulator] as const];
      }),
    ),
  };
}
