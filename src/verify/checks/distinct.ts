/**
 * `distinct`: no two platforms share the same entrypoint binary. A COPY without $TARGETARCH puts one build's program
 * into every platform's image; then it is wrong in all but one.
 */
import { listOf } from '../../util/text.ts';
import type { Weight } from '../exec/model/start.ts';
import type { Finding } from '../view/finding.ts';
import type { ImageView } from '../view/image-view.ts';

/** What is asked of a platform's image: all that is left of it when the next platform is looked into. */
export interface StartedPrograms {
  readonly platform: ImageView['platform'];
  readonly programs: readonly {
    readonly path: string;
    readonly start?: { readonly weight: Weight; readonly script?: string };
    readonly entry: { readonly sha256?: string };
  }[];
}

interface Started {
  readonly view: StartedPrograms;
  readonly path: string;
}

/** The part of an image that `checkDistinct` wants. */
export function startedPrograms({ platform, programs }: ImageView): StartedPrograms {
  return {
    platform,
    programs: programs.flatMap(({ path, start, entry: { sha256 } }) =>
      start === undefined
        ? []
        : [
            {
              path,
              start: {
                weight: start.weight,
                ...(start.script === undefined ? {} : { script: start.script }),
              },
              entry: sha256 === undefined ? {} : { sha256 },
            },
          ],
    ),
  };
}

export function checkDistinct(views: readonly StartedPrograms[]): readonly Finding[] {
  const byContent = new Map<string, Started[]>();
  for (const view of views)
    for (const program of view.programs) {
      const { sha256 } = program.entry;
      // The interpreter of a script is not what is built.
      const { start } = program;
      if (start?.weight !== 'must' || start.script !== undefined || sha256 === undefined) continue;
      byContent.set(sha256, [...(byContent.get(sha256) ?? []), { view, path: program.path }]);
    }
  return [...byContent].flatMap(([sha256, started]): Finding[] => {
    const platforms = [...new Set(started.map(({ view }) => view.platform.name))];
    const [first] = started;
    if (!first || platforms.length < 2) return [];
    // arm/v6 code runs on arm/v7, and plain amd64 code on amd64/v3: wasteful perhaps, but not broken.
    const machines = new Set(
      started.map(({ view }) => `${view.platform.elf.machine} ${view.platform.elf.bits}`),
    );
    const sameMachine = machines.size === 1;
    return [
      {
        status: sameMachine ? 'warn' : 'fail',
        path: first.path,
        found: `sha256:${sha256}`,
        expected: 'another program for each platform',
        message: `${listOf(platforms)} have the very same ${first.path}`,
        remedy: sameMachine
          ? 'If one build is meant for both, offer it as the older variant only; else copy from a path with $TARGETVARIANT.'
          : 'The Dockerfile copies it from a path that is the same for every platform: put $TARGETARCH$TARGETVARIANT into that path.',
      },
    ];
  });
}
