/** Settings that fit only the machine for which they were written, in stages that will compile for others. */
import type { DockerfileAnalysis } from '../analysis/dockerfile-facts.ts';
import type { SourceNode } from '../syntax/source-lines.ts';
import type { Obstacle } from './migration.ts';
import type { StageText } from './stage-runs.ts';

interface Rule {
  readonly found: RegExp;
  readonly message: string;
  readonly remedy: string;
}

const RULES: readonly Rule[] = [
  {
    found: /target-cpu=["']?native/,
    message: 'target-cpu=native is the CPU of the machine that builds',
    remedy: 'Leave it out; a platform such as linux/amd64/v3 says which CPUs an image is for.',
  },
  {
    found: /-C\s*linker=(?!["']?(?:rust-)?lld)/,
    message: 'a linker in RUSTFLAGS is taken for every target',
    remedy: 'Leave it out, or name it for one target: CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER=….',
  },
  {
    found: /-fuse-ld=["']?\//,
    message: 'a linker is named by its path, which clang takes and the target’s gcc does not',
    remedy: 'Leave it out, or name it for one target: CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS=….',
  },
  {
    found: /\bCARGO_BUILD_TARGET[= ]/,
    message: 'CARGO_BUILD_TARGET names one target',
    remedy: 'Leave it out: the facts context gives the target of each platform.',
  },
  {
    found:
      /\b(?:OPENSSL_(?:LIB_|INCLUDE_)?DIR|PKG_CONFIG_(?:PATH|LIBDIR|SYSROOT_DIR)|LIBRARY_PATH)[= ]\S*(?:x86_64|aarch64)/,
    message: 'a path of one architecture’s libraries is taken for every target',
    remedy: 'Leave it out: the facts context says where the libraries of each target are.',
  },
];

export function environmentObstacles(texts: readonly StageText[]): readonly Obstacle[] {
  const nodes = texts
    .flatMap((text) => text.nodes)
    .filter(({ keyword }) => /^(?:env|arg|run)$/i.test(keyword));
  return nodes.flatMap((node) =>
    RULES.filter(({ found }) => found.test(textOf(node))).map(({ message, remedy }) => ({
      line: node.line,
      message,
      remedy,
    })),
  );
}

function textOf(node: SourceNode): string {
  return [node.whole.text, ...node.heredocs.map(({ body }) => body.text)].join('\n');
}

/** `RUN --mount=from=NAME` with a named context came with version 1.4 of the frontend. */
export function syntaxObstacles({ syntaxDirective }: DockerfileAnalysis): readonly Obstacle[] {
  if (syntaxDirective === undefined) return [];
  const tag = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?:([^@]+)/.exec(syntaxDirective)?.[1] ?? '';
  const [, major = '', minor] = /^(\d+)(?:\.(\d+))?/.exec(tag) ?? [];
  const isOld =
    tag === 'experimental' || major === '0' || (major === '1' && minor !== undefined && +minor < 4);
  if (!isOld) return [];
  return [
    {
      line: 1,
      message: `# syntax=${syntaxDirective} is older than build contexts with a name`,
      remedy: 'Write # syntax=docker/dockerfile:1.',
    },
  ];
}
