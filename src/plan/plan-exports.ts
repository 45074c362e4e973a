/** `load` and `outputs`: what of the image is kept on this machine, and for which platform. */
import type { Reference } from '../domain/names/reference.ts';
import type { Platform } from '../domain/platforms/platform.ts';
import { EnvironmentError, UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type BuildCommandParts, filesCommand } from './builder/build-command.ts';
import { isOnlyPlanned } from './builder/builder.ts';
import type { Facts } from './facts/facts.ts';
import type { ExportPlan } from './model/export-plan.ts';
import type { Notice } from './model/notice.ts';
import type { Plan } from './model/plan.ts';

export interface PlannedExports {
  readonly exports: ExportPlan;
  readonly notices: readonly Notice[];
}

/**
 * @param parts undefined where BuildKit does not build.
 * @throws UserError for what BuildKit alone can write where it does not build, and where no platform can be chosen;
 * EnvironmentError where there is no Docker to load into.
 */
export function planExports(
  inputs: Inputs,
  facts: Facts,
  names: readonly Reference[],
  parts: BuildCommandParts | undefined,
  dockerEnv: Plan['dockerEnv'],
): PlannedExports {
  const { load, archives, files } = inputs.exports;
  checkAssembled(inputs, parts === undefined);
  if (load && facts.docker.kind === 'missing' && !isOnlyPlanned(inputs, facts))
    throw new EnvironmentError(`load needs Docker, which cannot be used: ${facts.docker.reason}`, {
      remedy: 'Start Docker on this machine, or leave load out; output: DIRECTORY writes an OCI layout.',
    });
  const platform = load ? loadedPlatform(inputs.platforms, facts) : undefined;
  return {
    exports: {
      load: platform && {
        platform,
        command: { tool: 'docker', args: ['load', '--quiet'], env: dockerEnv },
      },
      archives: archives.map((archive) => ({
        ...archive,
        platform: archivedPlatform(archive, inputs.platforms),
      })),
      files: parts
        ? files.map((choice) => ({ path: choice.path, command: filesCommand(parts, choice) }))
        : [],
      names,
    },
    notices: platform && inputs.platforms.length > 1 ? [oneOfSeveral(platform, inputs.platforms)] : [],
  };
}

function checkAssembled({ exports: { files, compression } }: Inputs, isAssembled: boolean): void {
  if (!isAssembled) return;
  const [first] = files;
  if (first)
    throw new UserError(`outputs: type=${first.format} is written by BuildKit, which does not build here`, {
      input: 'outputs',
      value: `type=${first.format},dest=${first.path}`,
      remedy:
        'Write type=oci or type=docker for the image, or compile: container, with which BuildKit builds it.',
    });
  const other = compression.find((attribute) => attribute !== 'compression=gzip');
  if (other !== undefined)
    throw new UserError(`outputs: ${other} is done by BuildKit, which does not build here`, {
      input: 'outputs',
      value: other,
      remedy: 'Leave it out: layers are compressed with gzip. Or write compile: container.',
    });
}

/** The daemon's own where the image has it; a single one is loaded whatever it is, as docker does. */
function loadedPlatform(platforms: readonly Platform[], { docker, host }: Facts): Platform {
  const [first] = platforms;
  if (platforms.length === 1 && first) return first;
  const native = (docker.kind === 'found' ? docker.platform : undefined) ?? host.name;
  const found =
    platforms.find(({ name }) => name === native) ??
    // A daemon on ARM does not say which variant it has: the newest runs the most.
    platforms.filter(({ name }) => name.startsWith(`${native}/`)).at(-1);
  if (found) return found;
  const all = platforms.map(({ name }) => name).join(', ');
  throw new UserError(`load: the Docker of this machine runs ${native}, and the image has ${all}`, {
    input: 'load',
    value: all,
    remedy: `Add ${native} to platforms; or build the platform that you want to load alone.`,
  });
}

function archivedPlatform(
  { format, file }: ExportPlan['archives'][number] | Inputs['exports']['archives'][number],
  platforms: readonly Platform[],
): Platform | undefined {
  if (format === 'oci') return undefined;
  const [first] = platforms;
  if (platforms.length === 1) return first;
  throw new UserError('outputs: an archive of type=docker has one platform', {
    input: 'outputs',
    value: `type=docker,dest=${file}`,
    remedy: `Write type=oci,dest=${file} for all platforms, or build one platform alone.`,
  });
}

function oneOfSeveral({ name }: Platform, platforms: readonly Platform[]): Notice {
  const all = platforms.map((platform) => platform.name).join(', ');
  return {
    message: `load: Docker keeps one platform under a name: of ${all}, ${name} is loaded`,
    remedy: 'The others are built and verified; build one alone to load it.',
  };
}
