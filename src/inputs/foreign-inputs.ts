/**
 * Inputs of other actions that a workflow may still have: GitHub only warns of names that action.yml does not know, and the
 * step runs as if nothing had been said. What would then be done otherwise than it was asked for is refused.
 */
import { UserError } from '../errors.ts';
import { readEach } from '../util/read-all.ts';
import type { Environment } from './environment.ts';
import type { InputNotice } from './inputs.ts';

interface Foreign {
  readonly name: string;
  /** Values that ask for nothing. */
  readonly harmless?: RegExp;
  readonly remedy: string;
  /** Without it, the step does the same, only slower or elsewhere: a warning is enough. */
  readonly isRefused: boolean;
}

const CACHE =
  'Write cache: registry, gha, local or off, and cache-ref for its place; a cache is on by default.';
const OUTPUT = 'This step gives its outputs one per line; docs/reference.md lists them.';
const BUILDER = 'Make that builder in a step of its own, and name it with builder.';

/** build-push-action 7, metadata-action 6, setup-buildx-action 4, by the names that mean nothing here. */
const FOREIGN: readonly Foreign[] = [
  {
    name: 'call',
    harmless: /^build$/,
    isRefused: true,
    remedy:
      'It prints checks, outlines or targets and builds nothing. Use a step of its own: run: docker buildx build --call check . (or outline, targets).',
  },
  {
    name: 'attests',
    isRefused: true,
    remedy:
      'Write provenance: mode=max for type=provenance, and sbom: true or the image of a generator for type=sbom.',
  },
  { name: 'cache-from', isRefused: false, remedy: CACHE },
  { name: 'cache-to', isRefused: false, remedy: CACHE },
  { name: 'driver', harmless: /^docker-container$/, isRefused: true, remedy: BUILDER },
  { name: 'endpoint', isRefused: true, remedy: `${BUILDER} Or write nodes: PLATFORMS@ENDPOINT.` },
  { name: 'append', isRefused: true, remedy: 'Write nodes: PLATFORMS@ENDPOINT, one per line.' },
  { name: 'driver-opts', isRefused: false, remedy: `Write buildkit-image for image=. ${BUILDER}` },
  { name: 'buildkitd-flags', isRefused: false, remedy: `allow-entitlements grants rights. ${BUILDER}` },
  { name: 'buildkitd-config', isRefused: false, remedy: BUILDER },
  { name: 'buildkitd-config-inline', isRefused: false, remedy: BUILDER },
  { name: 'sep-tags', isRefused: false, remedy: OUTPUT },
  { name: 'sep-labels', isRefused: false, remedy: OUTPUT },
  { name: 'sep-annotations', isRefused: false, remedy: OUTPUT },
];

/** @param env where a runner puts what stands under `with:`. @throws UserError for all that would be left undone. */
export function readForeignInputs(env: Environment): readonly InputNotice[] {
  return readEach(FOREIGN, ({ name, harmless, remedy, isRefused }) => {
    const value = (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
    if (value === '' || harmless?.test(value) === true) return [];
    const message = `${name} is an input of another action, and not of this one`;
    if (isRefused) throw new UserError(message, { input: name, value, remedy });
    return [{ message, remedy }];
  }).flat();
}
