/**
 * A `cargo` that compiles for the requested platform, for Dockerfiles that were written for one machine: the commands
 * and the paths in them stay as they are. Sources: cargo's documentation of target directories, and rustup's of targets.
 */
import { CROSS_SCRIPT, FACTS_SCRIPT, FACTS_TARGET, type FactsFile } from '../../domain/facts-context.ts';

/** What `bin/` and `cross.sh` consist of. */
export function cargoWrapperFiles(): readonly FactsFile[] {
  return [
    { path: CROSS_SCRIPT, text: CROSS, mode: 0o644 },
    { path: 'bin/cargo', text: CARGO, mode: 0o755 },
    { path: 'bin/strip', text: BINUTILS, mode: 0o755 },
    { path: 'bin/objcopy', text: BINUTILS, mode: 0o755 },
  ];
}

const CROSS = `# Makes the cargo commands of this RUN compile for $TARGETPLATFORM. Written by Multihull.
#
#   RUN --mount=from=multihull,target=${FACTS_TARGET} . ${FACTS_TARGET}/${CROSS_SCRIPT} && cargo build --release
#
# It sources ${FACTS_SCRIPT}, and puts ${FACTS_TARGET}/bin first on PATH: cargo adds --target, and leaves the results where they
# would be without it; strip and objcopy are those of the target.
. ${FACTS_TARGET}/${FACTS_SCRIPT}
PATH=${FACTS_TARGET}/bin:$PATH
export PATH
`;

/** The part that both scripts begin with: PATH without our directory, so that nothing calls itself. */
const WITHOUT_US = `here=${FACTS_TARGET}/bin
path=
rest=$PATH:
while [ -n "$rest" ]; do
  directory=\${rest%%:*}
  rest=\${rest#*:}
  [ "$directory" = "$here" ] || path=\${path:+$path:}$directory
done`;

const BINUTILS = `#!/bin/sh
# strip or objcopy of the target, where it has one of its own; by Multihull.
name=\${0##*/}
${WITHOUT_US}
PATH=$path
eval "ranlib=\\\${RANLIB_$(echo "$MULTIHULL_TARGET" | tr - _)-}"
case $ranlib in
  *-ranlib) own=\${ranlib%ranlib}$name ;;
  *) own=$name ;;
esac
exec "$own" "$@"
`;

/*
 * Why the target directory is hidden in target/.multihull, with target/release a link into it: Dockerfiles do not only
 * take programs out of target/release, they also remove what a stand-in left behind (target/release/deps/name*). Copies
 * of the programs alone would leave the stand-in in place. target/release cannot be a link into cargo's own directory:
 * cargo locks the directory of the host's units and that of the target's, and would wait for itself.
 */
const CARGO = `#!/bin/sh
# cargo for $MULTIHULL_TARGET, in place of the one behind it on PATH; by Multihull.
#
# build, rustc, install --path, auditable build and chef cook get --target; their results are in target/PROFILE, as they are
# without it. Commands that run what they compile (run, test, bench) and tools (install NAME) are left to the machine that
# builds. A --target of yours is never changed.
set -eu
${WITHOUT_US}
fail() {
  echo "multihull: $*" >&2
  exit 1
}
real=$(PATH=$path && command -v cargo) || fail "there is no cargo on PATH"
target=\${MULTIHULL_TARGET:?source ${FACTS_TARGET}/${CROSS_SCRIPT} in this RUN}

toolchain= command= inner= manifest= directory= profile= given= is_path= package= wanted=
for word in "$@"; do
  case $wanted in
    '') ;;
    *)
      case $wanted in
        manifest) manifest=$word ;;
        directory) directory=$word ;;
        profile) profile=$word ;;
        target) given=$word ;;
        path) manifest=$word/Cargo.toml ;;
      esac
      wanted=
      continue
      ;;
  esac
  case $word in
    --) break ;;
    +*) [ -n "$command" ] || toolchain=$word ;;
    --manifest-path) wanted=manifest ;;
    --manifest-path=*) manifest=\${word#*=} ;;
    --target-dir) wanted=directory ;;
    --target-dir=*) directory=\${word#*=} ;;
    --profile) wanted=profile ;;
    --profile=*) profile=\${word#*=} ;;
    --target) wanted=target ;;
    --target=*) given=\${word#*=} ;;
    --path) is_path=yes wanted=path ;;
    --path=*) is_path=yes manifest=\${word#*=}/Cargo.toml ;;
    --release | -r | -r[qv]* | -[qv]*r) profile=release ;;
    --debug) profile=dev ;;
    -p | --package) package=yes wanted=other ;;
    -p?* | --package=*) package=yes ;;
    --config | --color | -Z | -C | -F | --features | -j | --jobs | --bin | --example | --test | --bench | --exclude) wanted=other ;;
    --root | --index | --registry | --git | --branch | --tag | --rev | --message-format | --artifact-dir | --out-dir) wanted=other ;;
    --recipe-path | --lockfile-path | --crate-type) wanted=other ;;
    --version | --vers) [ "$command" != install ] || wanted=other ;;
    -*) ;;
    *)
      if [ -z "$command" ]; then
        command=$word
      elif [ -z "$inner" ]; then
        inner=$word
      fi
      ;;
  esac
done

# What becomes of the command: "target" is compiled for the platform, "here" for this machine.
case $command in
  build | b | rustc) does=target at=$command ;;
  install)
    does=plain
    [ -z "$is_path" ] || does=target at=install
    [ -n "$profile" ] || profile=release
    ;;
  auditable)
    does=plain
    case $inner in build | rustc) does=target at=$inner ;; esac
    ;;
  chef)
    does=plain
    [ "$inner" != cook ] || does=target at=cook
    ;;
  clean) does=clean at=clean ;;
  run | r | test | t | bench | check | c | clippy | doc | nextest) does=here ;;
  *) does=plain ;;
esac
[ -z "$given" ] || does=plain
if [ "$does" = plain ]; then
  # What other commands start may be cargo again: it finds this one.
  exec "$real" "$@"
fi

PATH=$path
export PATH
if [ "$(rustc $toolchain -vV | sed -n 's/^host: //p')" = "$target" ]; then
  eval "flags=\\\${CARGO_TARGET_$(echo "$target" | tr a-z- A-Z_)_RUSTFLAGS-}"
  # The machine's own platform: nothing to add. Flags for its CPU must not reach build scripts, which --target keeps away.
  [ -n "$flags" ] || exec "$real" "$@"
fi

if [ -z "$directory" ]; then
  directory=\${CARGO_TARGET_DIR:-}
  [ -n "$directory" ] ||
    directory=$("$real" $toolchain metadata --no-deps --format-version 1 \${manifest:+--manifest-path "$manifest"} 2>/dev/null |
      sed -n 's/.*"target_directory":"\\([^"]*\\)".*/\\1/p')
fi
[ -n "$directory" ] || directory=target
case $directory in /*) ;; *) directory=$PWD/$directory ;; esac
directory=\${directory%/.multihull}
hidden=$directory/.multihull
case $profile in
  '' | dev | test) name=debug ;;
  bench) name=release ;;
  *) name=$profile ;;
esac

# The words again, with --target behind the command, and --target-dir replaced.
left=$# added= skip= ended=
while [ "$left" -gt 0 ]; do
  word=$1
  shift
  left=$((left - 1))
  if [ -n "$skip" ]; then
    skip=
    continue
  fi
  if [ -z "$ended" ]; then
    case $word in
      --) ended=yes ;;
      --target-dir)
        skip=yes
        continue
        ;;
      --target-dir=*) continue ;;
    esac
  fi
  set -- "$@" "$word"
  if [ -z "$added" ] && [ "$does" != here ] && [ "$word" = "$at" ]; then
    added=yes
    if [ "$does" = target ] || [ -n "$package" ]; then set -- "$@" --target "$target"; fi
  fi
done
CARGO_TARGET_DIR=$hidden
export CARGO_TARGET_DIR
[ "$does" = target ] || exec "$real" "$@"

library=$(rustc $toolchain --print target-libdir --target "$target")
if [ ! -d "$library" ]; then
  command -v rustup >/dev/null ||
    fail "this Rust has no standard library for $target, and there is no rustup to add it: begin with an image of rust"
  rustup target add \${toolchain:+--toolchain "\${toolchain#+}"} "$target"
fi
eval "linker=\\\${CARGO_TARGET_$(echo "$target" | tr a-z- A-Z_)_LINKER-}"
if [ -n "$linker" ] && ! command -v "$linker" >/dev/null; then
  case $linker in
    rust-lld) ;;
    *) fail "the linker $linker is missing: install $MULTIHULL_PACKAGES in this stage" ;;
  esac
fi

results=$hidden/$target/$name
if [ -d "$directory/$name" ] && [ ! -L "$directory/$name" ] && [ ! -e "$results" ]; then
  # It came from another stage by COPY, which follows links.
  mkdir -p "$hidden/$target"
  mv "$directory/$name" "$results"
elif [ ! -e "$directory/$name" ] && [ ! -L "$directory/$name" ] && [ -e "$results" ]; then
  # It was removed, and so nothing of it may be used again.
  rm -rf "$results"
fi
mkdir -p "$results"
[ -e "$directory/$name" ] && [ ! -L "$directory/$name" ] || ln -sfn ".multihull/$target/$name" "$directory/$name"
"$real" "$@"
[ -L "$directory/$name" ] || find "$results" -maxdepth 1 -type f -exec cp -pf {} "$directory/$name/" \\;
`;
