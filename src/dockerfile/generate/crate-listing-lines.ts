/** Lines of a generated Dockerfile that list the crates of each target, for the SBOM. */
import { runExec } from './dockerfile-text.ts';

/** The stage that has the lists, and nothing else: exported by itself. */
export const CRATES_STAGE = 'crates';
/** Of what `rustc` says of itself; the other files are named after targets. */
export const RUSTC_FILE = 'rustc';
/** Behind the name of a target for which cargo failed: its messages. */
export const FAILED_SUFFIX = '.failed';

const LISTER = '/usr/local/bin/list-crates';
const DIRECTORY = '/crates';

/**
 * A failure ends in the SBOM, not the build: the crates are compiled all the same. Messages of a run that goes well are
 * left out, for they say what was downloaded, which is different every time.
 */
export const LIST_CRATES_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${LISTER}
#!/bin/sh
# list-crates TARGET... -- ARGUMENT...: what cargo says of each target's crates, into ${DIRECTORY}.
set -u
mkdir -p ${DIRECTORY}
rustc --version --verbose > ${DIRECTORY}/${RUSTC_FILE}
targets=
while [ "$1" != -- ]; do
  targets="$targets $1"
  shift
done
shift
for target in $targets; do
  file=${DIRECTORY}/$target
  cargo "$@" --target "$target" > "$file" 2> "$file${FAILED_SUFFIX}" && rm "$file${FAILED_SUFFIX}" && continue
  cat "$file${FAILED_SUFFIX}" >&2
  rm "$file"
done
SCRIPT`;

export interface CrateListingLines {
  /** In the stage that has cargo and the manifests. */
  readonly list: string;
  /**
   * The lists in a stage of their own, named after the machine that builds: without that, whatever uses it would be built
   * once for each platform.
   */
  readonly stage: readonly string[];
  /** What compiles depends on the lists: so they are kept in a cache that is exported to a registry. */
  readonly mount: string;
}

/** @param from the stage that makes the lists. @param mounts flags of RUN that give cargo its registry and secrets. */
export function crateListingLines(
  from: string,
  targets: readonly string[],
  cargo: readonly string[],
  mounts: readonly string[],
): CrateListingLines {
  return {
    list: runExec([LISTER, ...targets, '--', ...cargo], mounts),
    stage: [
      '# The crates of each target, for the SBOM',
      `FROM --platform=$BUILDPLATFORM scratch AS ${CRATES_STAGE}`,
      `COPY --from=${from} ${DIRECTORY}/ /`,
    ],
    mount: `--mount=type=bind,from=${CRATES_STAGE},target=/run/crates`,
  };
}
