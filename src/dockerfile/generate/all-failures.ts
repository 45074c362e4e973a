/** A failed build that says all at once what its build scripts did not find. */

export const ALL_FAILURES = '/usr/local/bin/all-failures';
/** Build scripts of C libraries are near the beginning of a build; all of a long one would keep people waiting. */
const SECONDS = 120;

/** Writes the script into the stage that compiles. */
export const ALL_FAILURES_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${ALL_FAILURES}
#!/bin/sh
# all-failures COMMAND...: cargo; where a build script fails, it goes on with the others for ${SECONDS} seconds.
log=$(mktemp)
{ "$@" 2>&1; echo $? > "$log.code"; } | tee "$log"
code=$(cat "$log.code")
if [ "$code" != 0 ] && grep -q '^error: failed to run custom build command' "$log"; then
  echo 'Looking for what else is missing'
  timeout ${SECONDS} "$@" --keep-going 2>&1
fi
rm -f "$log" "$log.code"
exit "$code"
SCRIPT`;
