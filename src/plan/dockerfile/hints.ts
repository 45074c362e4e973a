/** Dockerfiles that build for several platforms, and put the same program into all of them. */
import type { Platform } from '../../domain/platform.ts';
import { namesIn, type RawStage } from './stages.ts';
import type { DockerfileHint, Stage } from './types.ts';

export interface HintFacts {
  readonly file: string;
  readonly stages: readonly Stage[];
  readonly raw: readonly RawStage[];
  /** By stage: variables that carry the target platform. */
  readonly names: readonly ReadonlySet<string>[];
  readonly target: Stage;
  readonly reachable: readonly number[];
  readonly platforms: readonly Platform[];
}

/** All hints, in the order of the file's lines; none for a single platform. */
export function findHints(facts: HintFacts): readonly DockerfileHint[] {
  if (facts.platforms.length < 2) return [];
  return [...mixedImage(facts), ...detectCopyWithoutArch(facts), ...sameBinary(facts)].sort(
    (a, b) => a.line - b.line,
  );
}

/** The image's own stage is tied to one platform: every platform's label gets that platform's files. */
function mixedImage({ file, target }: HintFacts): readonly DockerfileHint[] {
  if (target.platform === 'target') return [];
  const { platform } = target;
  const what =
    platform === 'build'
      ? 'the build platform'
      : 'fixed' in platform
        ? platform.fixed.name
        : 'another platform than the requested one';
  return [
    {
      kind: 'mixed-image',
      line: target.line,
      message: `${file}:${target.line}: the final stage is fixed to ${what}; an image of every requested platform would hold its files`,
      remedy: 'Leave --platform out of the final FROM; only stages that compile belong on $BUILDPLATFORM.',
    },
  ];
}

const PREBUILT = /(?:^|\/)target\/(?:[\w-]+\/)?(?:release|debug)(?:\/|$)/;

/** COPY of a compiled file from the build context, from a path that is the same for every platform. */
export function detectCopyWithoutArch(facts: HintFacts): readonly DockerfileHint[] {
  return facts.reachable.flatMap((index) =>
    (facts.raw[index]?.contextCopies ?? []).flatMap(({ line, paths }) => {
      const path = paths.find((candidate) => PREBUILT.test(candidate) && namesIn(candidate).length === 0);
      if (path === undefined) return [];
      return [
        {
          kind: 'copy-without-arch' as const,
          line,
          message: `${facts.file}:${line}: ${path} is the same file for ${listed(facts.platforms)}`,
          remedy:
            'Put the platform into the path (ARG TARGETARCH and COPY dist/${TARGETARCH}/…), or compile in a stage.',
        },
      ];
    }),
  );
}

/** Files that are the same on every machine: configuration, certificates, data. */
const ANY_MACHINE = /^\/?etc\/|^\/?usr\/share\/|\.(?:crt|pem|json|toml|ya?ml|txt|html|sql)$/;

/** A compiling stage that does not know the target platform, copied into an image of several platforms. */
function sameBinary(facts: HintFacts): readonly DockerfileHint[] {
  return facts.reachable.flatMap((index) => {
    const stage = facts.stages[index];
    const raw = facts.raw[index];
    if (!stage || !raw || stage.platform !== 'target') return [];
    return stage.copiesFrom.flatMap((copy, at) => {
      const from = copy.kind === 'stage' ? facts.stages[copy.index] : undefined;
      if (!from || copy.via !== 'copy' || from.platform === 'target') return [];
      if (!from.compilesRust || from.usesTargetArgs) return [];
      const paths = raw.copies[at]?.paths ?? [];
      if (paths.some((path) => namesIn(path).length > 0) || paths.every((path) => ANY_MACHINE.test(path)))
        return [];
      return [
        {
          kind: 'same-binary' as const,
          line: copy.line,
          message: `${facts.file}:${copy.line}: stage ${from.name ?? from.index} compiles once, without TARGETARCH or TARGETPLATFORM, and ${listed(facts.platforms)} would get the same file`,
          remedy:
            'Declare ARG TARGETPLATFORM there and compile for it, or put ${TARGETARCH} into the path that is copied.',
        },
      ];
    });
  });
}

function listed(platforms: readonly Platform[]): string {
  const names = platforms.map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
