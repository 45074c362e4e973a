/**
 * Shared libraries that programs need from `system-packages`: the runtime image does not have them, and nothing may be
 * executed in it, so they are copied from the target's own packages, which the build has installed.
 */

/** What every runtime image has: the C library and the compiler's runtime; the loader besides. */
const IN_EVERY_BASE = ['c', 'm', 'dl', 'rt', 'pthread', 'resolv', 'gcc_s'];

/** Whether a library need not be copied, by its name in NEEDED. */
export function isInEveryBase(name: string): boolean {
  return name.startsWith('ld-') || IN_EVERY_BASE.some((one) => name.startsWith(`lib${one}.so.`));
}

export const COLLECTOR = '/usr/local/bin/collect-libraries';

/**
 * Writes the script into the stage. The C library and the compiler's runtime come with every base; of all else what
 * the programs name (NEEDED, System V gABI chapter 5) is copied, and what that needs in turn.
 */
export const COLLECT_LIBRARIES = `COPY --chmod=755 <<'SCRIPT' ${COLLECTOR}
#!/bin/sh
# collect-libraries ROOT MULTIARCH FILE...: copies the libraries that the files need to ROOT/usr/lib/MULTIARCH.
# "native" as MULTIARCH is that of the machine itself.
set -eu
[ "$2" != native ] || { root=$1; shift 2; set -- "$root" "$(gcc -print-multiarch)" "$@"; }
root=$1 directory=/usr/lib/$2
shift 2
while [ $# -gt 0 ]; do
  for name in $(readelf --dynamic "$1" | sed -n 's/.*(NEEDED).*\\[\\(.*\\)\\]/\\1/p'); do
    case $name in
      ld-*|${IN_EVERY_BASE.map((one) => `lib${one}.so.*`).join('|')}) continue ;;
    esac
    [ -e "$directory/$name" ] && [ ! -e "$root$directory/$name" ] || continue
    install -D -m 644 "$directory/$name" "$root$directory/$name"
    set -- "$@" "$root$directory/$name"
  done
  shift
done
SCRIPT`;
