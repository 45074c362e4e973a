/**
 * Debian packages that a crate's dependencies need, found out where it is compiled: cargo says which crates each target
 * is made of and with which features, and our table says what those need. Nothing of the repository is executed:
 * `cargo tree` reads manifests.
 */
import { canonicalCrate, type PackageSearch } from '../../crate/native/package-rules.ts';

export const FIND_PACKAGES = '/usr/local/bin/find-packages';
export const INSTALL_PACKAGES = '/usr/local/bin/install-packages';
const TABLE = '/usr/local/share/multihull/native-crates';

/** A target, and how its libraries are named. */
export interface PackageTarget {
  /** Rust target triple. */
  readonly target: string;
  /** Debian's name of the architecture; `native`: that of the stage itself; `none`: there are no such libraries. */
  readonly architecture: string;
}

/** Words that run the script. */
export function findPackages(
  output: string,
  targets: readonly PackageTarget[],
  choice: readonly string[],
): readonly string[] {
  return [
    FIND_PACKAGES,
    output,
    ...targets.map(({ target, architecture }) => `${target}=${architecture}`),
    '--',
    ...choice,
  ];
}

const list = (words: readonly string[]) => (words.length === 0 ? '-' : words.join(','));

/**
 * The table as a file: `need CRATE KIND UNLESS WHEN SUPPLIED-BY PACKAGES`, and `apart LIBRARY TOGETHER APART`. All its
 * words are ours but those of `given`, which are names of Debian packages.
 */
export function packageTable({ rows, given, apart }: PackageSearch): string {
  const lines = [
    ...rows.map((one) =>
      [
        'need',
        canonicalCrate(one.crate),
        one.kind,
        list(one.unless),
        list(one.when),
        list(one.suppliedBy.map(canonicalCrate)),
        list(one.packages),
      ].join(' '),
    ),
    ...(given.length > 0 ? [`given ${list(given)}`] : []),
    ...apart.map((one) => ['apart', one.name, list(one.together), list(one.apart)].join(' ')),
  ];
  return `COPY <<'TABLE' ${TABLE}\n${lines.join('\n')}\nTABLE`;
}

export const FIND_PACKAGES_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${FIND_PACKAGES}
#!/bin/sh
# find-packages LIST TARGET=ARCHITECTURE... -- ARGUMENT...: asks cargo what each target is made of, says which Debian
# packages that needs, and writes them to LIST. "native" is the architecture of this stage, "none" has no libraries.
set -eu
list=$1
shift
targets=
while [ "$1" != -- ]; do
  targets="$targets $1"
  shift
done
shift
work=$(mktemp -d)
for each in $targets; do
  tree() { cargo tree --quiet --locked --target "\${each%%=*}" --prefix none --format '{p}|{f}' "$@"; }
  tree --edges normal,no-proc-macro "$@" > "$work/linked"
  tree --edges normal,build "$@" > "$work/all"
  awk -v target="\${each%%=*}" -v architecture="\${each#*=}" '
    function any(words, among,   i, n, list) {
      n = split(words, list, ",")
      for (i = 1; i <= n; i++) if (index("," among ",", "," list[i] ",")) return 1
      return 0
    }
    function want(name, arch, crate) { print name (arch == "native" || arch == "" ? "" : ":" arch), crate, target }
    function library(name, arch, crate,   i, n, list) {
      if (arch == "none") { print "!", name, crate, target; return }
      if (arch == "native" || arch == "" || !(name in apart)) { want(name, arch, crate); return }
      n = split(together[name], list, ",")
      for (i = 1; i <= n; i++) if (list[i] != "-") want(list[i], arch, crate)
      n = split(apart[name], list, ",")
      for (i = 1; i <= n; i++) want("unpack=" list[i], arch, crate)
    }
    FILENAME ~ /native-crates$/ {
      if ($1 == "given") given = $2
      else if ($1 == "apart") { together[$2] = $3; apart[$2] = $4 }
      else if ($1 == "need") { row[++rows] = $0 }
      next
    }
    {
      name = tolower($1)
      gsub(/_/, "-", name)
      features = $0
      sub(/ \\(\\*\\)$/, "", features)
      sub(/^.*\\|/, "", features)
      part = FILENAME ~ /linked$/ ? "linked" : "all"
      seen[part, name] = 1
      line[++lines] = part " " name " " features
    }
    END {
      n = split(given, words, ",")
      for (i = 1; i <= n; i++) library(words[i], architecture, "system-packages")
      for (r = 1; r <= rows; r++) {
        split(row[r], need, " ")
        for (l = 1; l <= lines; l++) {
          split(line[l], use, " ")
          if (use[2] != need[2]) continue
          # A library is that of what links it; a build script, or what one is made of, links that of this machine.
          if (need[3] == "library" && use[1] == "all" && ("linked", use[2]) in seen) continue
          if (need[3] == "tool" && use[1] == "linked") continue
          if (any(need[4], use[3]) || (need[5] != "-" && !any(need[5], use[3]))) continue
          supplied = 0
          n = split(need[6], words, ",")
          for (i = 1; i <= n; i++) if (("all", words[i]) in seen) supplied = 1
          if (supplied) continue
          n = split(need[7], words, ",")
          for (i = 1; i <= n; i++) {
            if (need[3] == "library") library(words[i], use[1] == "linked" ? architecture : "native", use[2])
            else want(words[i], "native", use[2])
          }
        }
      }
    }
  ' ${TABLE} "$work/linked" "$work/all" >> "$work/wanted"
done
sort -u "$work/wanted" | awk '
  $1 == "!" { print "not there for " $4 ": " $2 ", which " $3 " needs"; next }
  { sub(/^unpack=/, "", $1); key = $1; if (!(key in crates)) order[++n] = key
    if (!index(" " crates[key] ",", " " $2 ",")) crates[key] = crates[key] (crates[key] == "" ? "" : ", ") $2 }
  END { for (i = 1; i <= n; i++) print order[i] " for " crates[order[i]] }'
mkdir -p "$(dirname "$list")"
grep -v '^!' "$work/wanted" | cut -d ' ' -f 1 | sort -u > "$list" || true
SCRIPT`;

/**
 * A library that apt does not install beside that of another architecture is unpacked: its files are below directories
 * of the architecture, and what is not (headers) goes to where the target's compiler alone looks.
 */
export const INSTALL_PACKAGES_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${INSTALL_PACKAGES}
#!/bin/sh
# install-packages LIST: installs NAME[:ARCHITECTURE] of each line, and unpacks unpack=NAME:ARCHITECTURE: what is in the
# architecture's own directories, and headers, which go where its compiler looks first.
set -eu
[ -s "$1" ] || exit 0
grep -Exv '(unpack=)?[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?' "$1" && exit 1
for architecture in $(sed -n 's/.*://p' "$1" | sort -u); do
  dpkg --add-architecture "$architecture"
done
apt-get update -q
grep -v '^unpack=' "$1" | xargs -r apt-get install -yq --no-install-recommends
work=$(mktemp -d)
chmod 755 "$work"
for package in $(sed -n 's/^unpack=//p' "$1"); do
  (cd "$work" && apt-get download -q "$package" && dpkg -x ./*.deb files && rm ./*.deb)
  for directory in "$work"/files/usr/lib/*-linux-gnu*; do
    tuple=\${directory##*/}
    [ -d "$directory" ] || continue
    mkdir -p "$work/files/usr/include" "/usr/include/$tuple"
    for file in "$directory"/pkgconfig/*.pc; do
      [ ! -f "$file" ] || sed -i "/\\/include\\/$tuple/!s#^\\(includedir=.*/include\\)#\\1/$tuple#" "$file"
    done
    cp -a "$directory" /usr/lib/
    cp -a "$work/files/usr/include/." "/usr/include/$tuple/"
  done
  rm -rf "$work/files"
  echo "unpacked $package"
done
apt-get clean
rm -rf /var/lib/apt/lists "$work"
SCRIPT`;
