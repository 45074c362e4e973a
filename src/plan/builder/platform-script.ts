/**
 * The platform facts for Dockerfiles: a script that a RUN step sources, rendered from the platform table. It takes
 * the place of the platform.sh that every project writes by hand.
 */

import { JEMALLOC_PAGE, toolchainFor } from '../../crate/cross/toolchain.ts';
import { cargoWrapperFiles } from '../../dockerfile/generate/cargo-wrapper.ts';
import { FACTS_CONTEXT, FACTS_SCRIPT, type FactsFile } from '../../domain/facts-context.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { PLATFORM_TABLE } from '../../domain/platforms/platform-table.ts';

/** Everything that the facts context consists of. */
export function factsContextFiles(): readonly FactsFile[] {
  return [{ path: FACTS_SCRIPT, text: renderPlatformScript(), mode: 0o644 }, ...cargoWrapperFiles()];
}

/** `uname -m` of machines whose own compiler serves, by dpkg's name of the architecture. */
const UNAME: Readonly<Record<string, string>> = {
  amd64: 'x86_64',
  arm64: 'aarch64',
  armhf: 'armv7l|armv8l',
  armel: 'armv5*|armv6l',
  i386: 'i?86',
  ppc64el: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loongarch64',
};

/** Any platform that is never the native one: makes `toolchainFor` answer with the cross toolchain. */
function crossFacts(platform: Platform) {
  const foreign = PLATFORM_TABLE.find((row) => row.rustGnu !== platform.rustGnu) ?? platform;
  return toolchainFor(platform, foreign);
}

/** The script as text; POSIX sh, no tool needed but `uname`. */
export function renderPlatformScript(): string {
  return `# Platform facts for cross-compiling Rust, written by Multihull from its platform table.
#
# In a Dockerfile, in a stage that starts with FROM --platform=$BUILDPLATFORM:
#   ARG TARGETPLATFORM
#   RUN --mount=from=${FACTS_CONTEXT},target=/multihull . /multihull/${FACTS_SCRIPT} \\
#       && rustup target add "$MULTIHULL_TARGET" \\
#       && apt-get update && apt-get install -y --no-install-recommends $MULTIHULL_PACKAGES
#   RUN --mount=from=${FACTS_CONTEXT},target=/multihull . /multihull/${FACTS_SCRIPT} \\
#       && cargo build --release --target "$MULTIHULL_TARGET"
#
# It sets MULTIHULL_TARGET (Rust target), MULTIHULL_PACKAGES (C cross compiler and C library, Debian names),
# MULTIHULL_CXX_PACKAGES, MULTIHULL_DEBIAN_ARCH, and linker, CC, CXX, AR, RANLIB, pkg-config and bindgen variables,
# each suffixed by the target. A variable that is set already keeps its value.
multihull_default() {
  eval "if [ -z \\"\\\${$1+set}\\" ]; then $1=\\$2; fi"
  export "\${1?}"
}
case "\${TARGETPLATFORM:?declare ARG TARGETPLATFORM in this stage}" in
${PLATFORM_TABLE.map(renderCase).join('\n')}
  *)
    echo "multihull: no facts for platform $TARGETPLATFORM" >&2
    exit 1
    ;;
esac
export MULTIHULL_TARGET MULTIHULL_PACKAGES MULTIHULL_CXX_PACKAGES MULTIHULL_DEBIAN_ARCH
`;
}

function renderCase(platform: Platform): string {
  const facts = crossFacts(platform);
  const native = toolchainFor(platform, platform);
  const set = (env: Readonly<Record<string, string>>, indent: string) =>
    Object.entries(env).map(([name, value]) =>
      // The variable for any target is only read where there is none for this one.
      name.endsWith(JEMALLOC_PAGE)
        ? `${indent}multihull_default ${name} "\${${JEMALLOC_PAGE}:-${value}}"`
        : `${indent}multihull_default ${name} '${value}'`,
    );
  const crossOnly = Object.fromEntries(Object.entries(facts.env).filter(([name]) => !(name in native.env)));
  return [
    `  ${pattern(platform)})`,
    `    MULTIHULL_TARGET=${facts.target}`,
    `    MULTIHULL_DEBIAN_ARCH=${platform.debian}`,
    ...set(native.env, '    '),
    '    case "$(uname -m)" in',
    `      ${UNAME[platform.debian]})`,
    '        MULTIHULL_PACKAGES=',
    '        MULTIHULL_CXX_PACKAGES=',
    '        ;;',
    '      *)',
    `        MULTIHULL_PACKAGES='${facts.packages.join(' ')}'`,
    `        MULTIHULL_CXX_PACKAGES='${facts.cxxPackages.join(' ')}'`,
    ...set(crossOnly, '        '),
    '        ;;',
    '    esac',
    '    ;;',
  ].join('\n');
}

/** BuildKit writes canonical names, and `linux/arm64` for `linux/arm64/v8`; a person may pass the long form. */
function pattern(platform: Platform): string {
  const long = platform.aliases.filter((alias) => /^(?:amd64\/v1|arm64\/v8)$/.test(alias));
  return [platform.name, ...long.map((alias) => `linux/${alias}`)].join('|');
}
