#!/bin/sh
# Runs one of our TypeScript programs with the project's own Node 24, installing it (and every other dependency,
# from the lockfile) when that has not happened yet. This makes each command of the README enough on its own.
#   sh scripts/with-node24.sh FILE.ts [ARGUMENT...]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
installed="$root/node_modules/.package-lock.json"
if [ ! -x "$root/node_modules/.bin/node" ] || [ ! -f "$installed" ] || [ "$root/package-lock.json" -nt "$installed" ]; then
  echo "installing dependencies (npm ci)" >&2
  (cd "$root" && npm ci --no-audit --no-fund >&2)
  touch "$installed"
fi
PATH="$root/node_modules/.bin:$PATH"
export PATH
program="$root/$1"
shift
exec "$root/node_modules/.bin/node" "$program" "$@"
