/**
 * cargo in a directory that the builder keeps. It goes by the times of files, and a directory that other checkouts were
 * built in knows nothing of this one's: a commit's file may be older than what another one left. So what is not as it
 * was at the last good build gets a new time, programs of earlier builds are removed first, and these are taken out
 * before anybody else can build there. Nor does cargo know what apt has installed: where that has changed, build scripts
 * that told cargo what to link, or where headers are, run again.
 */

/** What cargo downloads, kept by the builder. */
export const CRATE_MOUNTS: readonly string[] = [
  '--mount=type=cache,target=/usr/local/cargo/registry',
  '--mount=type=cache,target=/usr/local/cargo/git',
];

export const CACHED_TARGET = '/usr/local/bin/with-cached-target';
/** Where the programs are afterwards, below their own paths. */
export const TAKEN_OUT = '/programs';

export const WITH_CACHED_TARGET = `COPY --chmod=755 <<'SCRIPT' ${CACHED_TARGET}
#!/bin/sh
# with-cached-target COUNT PROGRAM... COMMAND...: runs the command where "target" is kept between builds.
set -eu
export LC_ALL=C
count=$1
shift
now=$(mktemp)
find . -path ./target -prune -o -type f -exec sha256sum {} + | sort > "$now"
known=target/.sources-of-$(echo "$*" | sha256sum | cut -c 1-16)
[ -e "$known" ] || : > "$known"
comm -13 "$known" "$now" | cut -c 67- | tr '\\n' '\\0' | xargs -0 -r touch --no-create
rm -f "$known"
installed=$(mktemp)
dpkg-query -W > "$installed"
if ! cmp -s "$installed" target/.installed; then
  find target -type f -path '*/build/*/output' -exec grep -l -E 'rustc-link-|cargo::?(root|include|metadata)=' {} + |
    while read -r output; do
      unit=\${output%/output}
      rm -rf "$unit" "\${unit%/build/*}/.fingerprint/\${unit##*/}"
    done
fi
one=0
for program in "$@"; do
  [ "$one" -lt "$count" ] || break
  rm -f "$program"
  one=$((one + 1))
done
(shift "$count" && "$@")
while [ "$count" -gt 0 ]; do
  install -D "$1" "${TAKEN_OUT}/$1"
  shift
  count=$((count - 1))
done
mv "$now" "$known"
mv "$installed" target/.installed
SCRIPT`;
