/** What other stages take out of stages that move to the build platform: programs and libraries must be the target's. */

import type { DockerfileAnalysis } from '../analysis/dockerfile-facts.ts';
import type { SourceNode } from '../syntax/source-lines.ts';
import { GLIBC_TARGET, installedCrates } from './cargo-use.ts';
import type { Obstacle } from './migration.ts';
import type { StageText } from './stage-runs.ts';

/** A path that a stage takes from another. */
interface Taken {
  readonly line: number;
  readonly by: number;
  readonly from: number;
  readonly path: string;
}

export interface CopyCheck {
  readonly obstacles: readonly Obstacle[];
  /** Crates whose installed program becomes part of the image, by the line that takes it. */
  readonly installed: ReadonlySet<string>;
}

const TRIPLE = /(?:^|\/)target\/([a-z0-9_]+-[a-z0-9_]+-[a-z0-9_-]+)(?:\/|$)/;
const BUILT = /(?:^|\/)target(?:\/|$)/;
const CARGO_BIN = /(?:^|\/)\.?cargo\/bin(?:\/|$)/;
const TOOLCHAIN = /(?:^|\/)(?:\.?cargo|\.?rustup)\/?$|(?:^|\/)\.?rustup\//;
const PROGRAMS = /^\/?(?:usr\/)?(?:local\/)?s?bin(?:\/|$)/;
const LIBRARIES = /^\/?(?:usr\/)?(?:local\/)?lib(?:32|64|x32)?(?:\/(?!ssl\/|os-release)|$)/;
const ARCHITECTURE = /(?:x86_64|aarch64|arm|i[36]86|powerpc64le|s390x|riscv64)-linux-(?:gnu|musl)/;

/**
 * @param moved indexes of the stages that will be of the build platform
 * @param tools commands of `cargo install NAME` in them
 * @param installsOwn one of them installs a crate of the context with `--path`
 */
export function checkCopies(
  analysis: DockerfileAnalysis,
  texts: readonly StageText[],
  moved: ReadonlySet<number>,
  tools: readonly string[],
  installsOwn: boolean,
): CopyCheck {
  const obstacles: Obstacle[] = [];
  const installed = new Set<string>();
  const needed = new Set(analysis.reachable);
  for (const taken of takenPaths(analysis, texts)) {
    if (!needed.has(taken.by) || moved.has(taken.by) === moved.has(taken.from)) continue;
    if (moved.has(taken.by)) obstacles.push(...intoMoved(taken));
    else {
      const tool = installedTool(taken.path, tools);
      if (tool !== undefined) installed.add(tool);
      else obstacles.push(...outOfMoved(taken, made(texts, moved), installsOwn));
    }
  }
  return { obstacles, installed };
}

function intoMoved({ line, path }: Taken): readonly Obstacle[] {
  if (!PROGRAMS.test(path) && !LIBRARIES.test(path) && !CARGO_BIN.test(path)) return [];
  return [
    {
      line,
      message: `${path} is of the requested platform there, and would be used by a stage of the build platform`,
      remedy: 'Give the stage that it is taken from FROM --platform=$BUILDPLATFORM, too.',
    },
  ];
}

function outOfMoved(
  { line, path }: Taken,
  made: ReadonlySet<string>,
  installsOwn: boolean,
): readonly Obstacle[] {
  const own = (message: string, remedy: string): readonly Obstacle[] => [{ line, message, remedy }];
  const triple = TRIPLE.exec(path)?.[1];
  if (triple !== undefined && !GLIBC_TARGET.test(triple))
    return own(
      `${path} names the target ${triple}, which is that of one platform`,
      'Compile without --target, and copy from target/release: the facts context adds the target.',
    );
  if (BUILT.test(path)) return [];
  const whole = `/${path.replace(/^\/+|\/+$/g, '')}`;
  const last = whole.split('/').at(-1) ?? '';
  if (made.has(last) || [...made].some((place) => /^\/./.test(place) && `${whole}/`.startsWith(`${place}/`)))
    return [];
  if (CARGO_BIN.test(path) && installsOwn) return [];
  if (TOOLCHAIN.test(path))
    return own(
      `${path} holds the toolchain of the machine that builds`,
      'Copy the programs that the image needs, one by one.',
    );
  if (LIBRARIES.test(path) || ARCHITECTURE.test(path))
    return own(
      `${path} would hold libraries of the machine that builds`,
      'Install the library in the final stage (the package without -dev), instead of copying it.',
    );
  if (PROGRAMS.test(path) || CARGO_BIN.test(path))
    return own(
      `${path} would be a program of the machine that builds, as far as this file tells`,
      'Install it in the final stage, or copy it from a stage of the requested platform.',
    );
  return [];
}

/** `cargo install NAME` whose program this is. A crate's program is often a part of its name: sqlx of sqlx-cli. */
function installedTool(path: string, tools: readonly string[]): string | undefined {
  if (!CARGO_BIN.test(path) && !PROGRAMS.test(path)) return undefined;
  const program = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return tools.find((command) =>
    installedCrates(command).some(
      (crate) => crate === program || crate.startsWith(`${program}-`) || crate.startsWith(`${program}_`),
    ),
  );
}

/** Names and paths that commands of these stages write: what was compiled is often moved to another place. */
function made(texts: readonly StageText[], moved: ReadonlySet<number>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { index, runs } of texts) {
    if (!moved.has(index)) continue;
    for (const words of runs.flatMap(({ commands }) => commands)) {
      const program = words[0]?.text.split('/').at(-1) ?? '';
      const writes =
        /^(?:cp|mv|install|ln|strip|upx|objcopy)$/.test(program) ||
        (program === 'cargo' && words.some(({ text }) => /^--(?:root|artifact-dir|out-dir)\b/.test(text)));
      if (!writes) continue;
      for (const { text } of words.slice(1)) {
        const path = text.replace(/^--[a-z-]+=/, '').replace(/\/+$/, '');
        names.add(path);
        names.add(path.split('/').at(-1) ?? '');
      }
    }
  }
  for (const general of ['', '.', '..', 'bin', 'lib', 'release', 'debug']) names.delete(general);
  return names;
}

/** COPY --from and mounts, with the stage that they name. */
function takenPaths(analysis: DockerfileAnalysis, texts: readonly StageText[]): readonly Taken[] {
  return texts.flatMap(({ index, nodes }) =>
    nodes.flatMap((node): Taken[] => {
      const from = (name: string) => stageOf(name, index, analysis);
      const taken = (name: string, path: string): Taken[] => {
        const stage = from(name);
        return stage === undefined ? [] : [{ line: node.line, by: index, from: stage, path }];
      };
      if (/^copy$/i.test(node.keyword)) {
        const name = flag(node, 'from');
        return name === undefined ? [] : node.args.slice(0, -1).flatMap((path) => taken(name, path));
      }
      if (!/^run$/i.test(node.keyword)) return [];
      return node.flags.flatMap((word) => {
        const name = /^--mount=(?:.*,)?from=([^,]+)/i.exec(word)?.[1];
        const path = /[=,](?:source|src)=([^,]+)/i.exec(word)?.[1] ?? '/';
        return name === undefined ? [] : taken(name, path);
      });
    }),
  );
}

function flag({ flags }: SourceNode, name: string): string | undefined {
  return flags.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** A stage's name, or its number, as seen from a stage below it. */
function stageOf(name: string, below: number, { stages }: DockerfileAnalysis): number | undefined {
  const earlier = stages.filter(({ index }) => index < below);
  const named = earlier.findLast((stage) => stage.name === name.toLowerCase());
  return (named ?? (/^\d+$/.test(name) ? earlier[Number(name)] : undefined))?.index;
}
