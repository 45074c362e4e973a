/** The lines that give a stage the compiler and the libraries of the requested platform. */
import { CROSS_SCRIPT, FACTS_CONTEXT, FACTS_SCRIPT, FACTS_TARGET } from '../../domain/facts-context.ts';
import type { SourceNode } from '../syntax/source-lines.ts';
import type { BaseFamily } from './base-family.ts';
import type { Obstacle } from './migration.ts';
import type { StageRun, StageText } from './stage-runs.ts';

export const MOUNT = `--mount=from=${FACTS_CONTEXT},target=${FACTS_TARGET}`;
export const SOURCE_CROSS = `. ${FACTS_TARGET}/${CROSS_SCRIPT}`;

/** Headers and tools of compilers: they are used on the machine that builds, whatever is compiled for. */
const OF_THE_COMPILER =
  /^(?:libclang|clang|llvm|libllvm|libc6|libstdc\+\+|linux-libc|libgcc|libpolly|python|libpython)/;
const HAS_CXX = /^(?:g\+\+|build-essential|cmake|clang)/;

/** Packages that the RUNs install with apt. */
export function aptPackages(runs: readonly StageRun[]): readonly string[] {
  return runs.flatMap(({ commands }) =>
    commands.flatMap((words) => {
      const [program, ...args] = words.map(({ text }) => text);
      if (!/^(?:\S*\/)?apt(?:-get)?$/.test(program ?? '')) return [];
      const at = args.indexOf('install');
      return at < 0 ? [] : args.slice(at + 1).filter((word) => /^[a-z0-9][\w.+:=~-]*$/.test(word));
    }),
  );
}

/** Those that a program links against: `libssl-dev`, `zlib1g-dev`. */
export function libraryPackages(packages: readonly string[]): readonly string[] {
  const names = packages.filter((name) => /-dev(?:=|$)/.test(name) && !OF_THE_COMPILER.test(name));
  return [...new Set(names)].sort();
}

export interface Setup {
  readonly stage: StageText;
  readonly family: BaseFamily;
  /** `-dev` packages that the stage, or one that it is FROM, installs for the machine that builds. */
  readonly packages: readonly string[];
  /** More of them, which the image has without a line. */
  readonly libraries: readonly string[];
  readonly escapeChar: string;
  /** The stage declares the argument already, above the first RUN that needs it. */
  readonly hasArgument: boolean;
}

/** Lines without endings. */
export function setupLines(setup: Setup): readonly string[] {
  const { family, escapeChar, hasArgument } = setup;
  const commands = family.kind === 'debian' ? debianCommands(setup, family) : [];
  return [
    ...(hasArgument ? [] : ['ARG TARGETPLATFORM']),
    `RUN ${MOUNT} . ${FACTS_TARGET}/${FACTS_SCRIPT} ${escapeChar}`,
    ...commands.map(
      (command, index) => `    && ${command}${index < commands.length - 1 ? ` ${escapeChar}` : ''}`,
    ),
  ];
}

function debianCommands(
  { packages, libraries }: Setup,
  { isRustupOnPath, isFull }: BaseFamily & { readonly kind: 'debian' },
): readonly string[] {
  const wanted = libraryPackages([...packages, ...libraries]).map(forTarget);
  const compilers = ['$MULTIHULL_PACKAGES'];
  if (isFull || packages.some((name) => HAS_CXX.test(name))) compilers.push('$MULTIHULL_CXX_PACKAGES');
  return [
    ...(isRustupOnPath ? ['rustup target add "$MULTIHULL_TARGET"'] : []),
    ...(wanted.length > 0 ? ['dpkg --add-architecture "$MULTIHULL_DEBIAN_ARCH"'] : []),
    `apt-get update && apt-get install -y --no-install-recommends ${[...compilers, ...wanted].join(' ')}`,
  ];
}

/** `libssl-dev=3.0` is `libssl-dev:arm64=3.0`. */
function forTarget(name: string): string {
  const [own = '', version] = name.split('=');
  const suffix = version === undefined ? '' : `=${version}`;
  return `"${own.split(':')[0]}:$MULTIHULL_DEBIAN_ARCH${suffix}"`;
}

/** Where they go: behind what installs packages or Rust, and above the first RUN that needs them. */
export function setupLine({ from, runs }: StageText, first: SourceNode): number {
  const before = runs.filter(
    (run) => run.node.line < first.line && (run.bringsRust || aptPackages([run]).length > 0),
  );
  return (before.at(-1)?.node.endLine ?? from.endLine) + 1;
}

/** What stands in the way of installing packages there. */
export function setupObstacles(
  chain: readonly StageText[],
  line: number,
  family: BaseFamily,
  image: string,
  wanted: readonly string[],
): readonly Obstacle[] {
  const own = chain.at(-1);
  const at = own?.from.line ?? 1;
  if (family.kind === 'unknown')
    return [
      {
        line: chain[0]?.from.line ?? at,
        message: `which distribution ${image} is of cannot be told, and so not how a cross compiler is installed there`,
        remedy: 'Begin with an image of rust on Debian (rust:1-bookworm).',
      },
    ];
  if (family.kind === 'alpine')
    return [
      {
        line: chain[0]?.from.line ?? at,
        message: `${image} is Alpine, which has no compilers and no libraries for other architectures`,
        remedy:
          'Compile on Debian for musl, in a stage FROM an image such as rust:1-bookworm (docs/dockerfile.md); or let Multihull do that, with compile: container.',
      },
    ];
  const users = chain
    .flatMap(({ nodes }) => nodes)
    .filter((node) => /^user$/i.test(node.keyword) && node.line < line);
  const user = users.at(-1);
  if (user && !/^(?:root|0)(?::|$)/.test(user.args[0] ?? ''))
    return [
      {
        line: user.line,
        message: `the packages of the cross compiler cannot be installed as USER ${user.args[0]}`,
        remedy: 'Move USER below the installation of packages.',
      },
    ];
  if (family.kind === 'debian' && family.isUbuntu && wanted.length > 0)
    return [
      {
        line: at,
        message: `${wanted.join(', ')} of other architectures ${wanted.length === 1 ? 'is' : 'are'} not on the server that ${image} names`,
        remedy:
          'Begin with an image of rust on Debian (rust:1-bookworm), which has all architectures on one.',
      },
    ];
  if (family.kind === 'debian' && !family.hasRustup)
    return [
      {
        line: at,
        message: `${image} has no rustup, as far as this file tells: nothing can add the standard library of another platform`,
        remedy: 'Begin with an image of rust.',
      },
    ];
  return [];
}
