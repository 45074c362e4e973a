# Written by Multihull. The stage "build" runs once, on the machine that builds, for all platforms.
# `multihull eject` writes this file into your project; then it is yours.

# Rust, for the two stages that use it
FROM --platform=$BUILDPLATFORM rust:1-bookworm AS toolchain
ENV RUSTUP_TOOLCHAIN=$RUST_VERSION
WORKDIR /crate

# Which Debian packages the dependencies need: cargo says what each target is made of
FROM toolchain AS packages
COPY <<'TABLE' /usr/local/share/multihull/native-crates
need cmake tool - - - cmake,make
TABLE
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/find-packages
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
  tree() { cargo tree --quiet --locked --target "${each%%=*}" --prefix none --format '{p}|{f}' "$@"; }
  tree --edges normal,no-proc-macro "$@" > "$work/linked"
  tree --edges normal,build "$@" > "$work/all"
  awk -v target="${each%%=*}" -v architecture="${each#*=}" '
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
      sub(/ \(\*\)$/, "", features)
      sub(/^.*\|/, "", features)
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
  ' /usr/local/share/multihull/native-crates "$work/linked" "$work/all" >> "$work/wanted"
done
sort -u "$work/wanted" | awk '
  $1 == "!" { print "not there for " $4 ": " $2 ", which " $3 " needs"; next }
  { sub(/^unpack=/, "", $1); key = $1; if (!(key in crates)) order[++n] = key
    if (!index(" " crates[key] ",", " " $2 ",")) crates[key] = crates[key] (crates[key] == "" ? "" : ", ") $2 }
  END { for (i = 1; i <= n; i++) print order[i] " for " crates[order[i]] }'
mkdir -p "$(dirname "$list")"
grep -v '^!' "$work/wanted" | cut -d ' ' -f 1 | sort -u > "$list" || true
SCRIPT
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/stand-ins
#!/bin/sh
# stand-ins add FILE...: an empty source where there is none.
# stand-ins remove PACKAGE... -- FILE...: removes the files, and what cargo keeps about the packages.
set -eu
action=$1
shift
if [ "$action" = add ]; then
  for file in "$@"; do
    [ ! -e "$file" ] || continue
    mkdir -p "$(dirname "$file")"
    echo 'fn main() {}' > "$file"
  done
  exit
fi
while [ "$1" != -- ]; do
  find target -depth -type d \( -path "*/.fingerprint/$1-????????????????" -o -path "*/build/$1-????????????????" \
    -o -path "*/build/$1" \) -exec rm -rf {} +
  shift
done
shift
rm -f "$@"
SCRIPT
COPY Cargo.toml Cargo.lock ./
RUN ["/usr/local/bin/stand-ins", "add", "src/main.rs"]
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/usr/local/cargo/git ["/usr/local/bin/find-packages", "/packages/build", "x86_64-unknown-linux-gnu=native", "aarch64-unknown-linux-gnu=arm64", "armv7-unknown-linux-gnueabihf=armhf", "--"]

# Compilers and standard libraries of the targets
FROM toolchain AS prepared

RUN apt-get update -q \
    && apt-get install -yq --no-install-recommends g++-aarch64-linux-gnu g++-arm-linux-gnueabihf gcc-aarch64-linux-gnu gcc-arm-linux-gnueabihf libc6-dev-arm64-cross libc6-dev-armhf-cross \
    && apt-get clean \
    && rm -rf /var/lib/apt/lists
RUN ["rustup", "target", "add", "x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu", "armv7-unknown-linux-gnueabihf"]
ENV AARCH64_UNKNOWN_LINUX_GNU_JEMALLOC_SYS_WITH_LG_PAGE=16 \
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc \
    CC_aarch64_unknown_linux_gnu=aarch64-linux-gnu-gcc \
    CXX_aarch64_unknown_linux_gnu=aarch64-linux-gnu-g++ \
    AR_aarch64_unknown_linux_gnu=aarch64-linux-gnu-ar \
    RANLIB_aarch64_unknown_linux_gnu=aarch64-linux-gnu-ranlib \
    PKG_CONFIG_ALLOW_CROSS_aarch64_unknown_linux_gnu=1 \
    PKG_CONFIG_LIBDIR_aarch64_unknown_linux_gnu=/usr/lib/aarch64-linux-gnu/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_aarch64_unknown_linux_gnu=/ \
    BINDGEN_EXTRA_CLANG_ARGS_aarch64_unknown_linux_gnu="--target=aarch64-linux-gnu -I/usr/aarch64-linux-gnu/include" \
    CARGO_TARGET_ARMV7_UNKNOWN_LINUX_GNUEABIHF_LINKER=arm-linux-gnueabihf-gcc \
    CC_armv7_unknown_linux_gnueabihf=arm-linux-gnueabihf-gcc \
    CXX_armv7_unknown_linux_gnueabihf=arm-linux-gnueabihf-g++ \
    AR_armv7_unknown_linux_gnueabihf=arm-linux-gnueabihf-ar \
    RANLIB_armv7_unknown_linux_gnueabihf=arm-linux-gnueabihf-ranlib \
    PKG_CONFIG_ALLOW_CROSS_armv7_unknown_linux_gnueabihf=1 \
    PKG_CONFIG_LIBDIR_armv7_unknown_linux_gnueabihf=/usr/lib/arm-linux-gnueabihf/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_armv7_unknown_linux_gnueabihf=/ \
    BINDGEN_EXTRA_CLANG_ARGS_armv7_unknown_linux_gnueabihf="--target=arm-linux-gnueabihf -I/usr/arm-linux-gnueabihf/include" \
    CMAKE_TOOLCHAIN_FILE_aarch64_unknown_linux_gnu=/usr/local/share/multihull/aarch64-unknown-linux-gnu.cmake \
    CMAKE_TOOLCHAIN_FILE_armv7_unknown_linux_gnueabihf=/usr/local/share/multihull/armv7-unknown-linux-gnueabihf.cmake
COPY <<CMAKE /usr/local/share/multihull/aarch64-unknown-linux-gnu.cmake
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
CMAKE
COPY <<CMAKE /usr/local/share/multihull/armv7-unknown-linux-gnueabihf.cmake
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(CMAKE_C_COMPILER arm-linux-gnueabihf-gcc)
set(CMAKE_CXX_COMPILER arm-linux-gnueabihf-g++)
set(CMAKE_LIBRARY_ARCHITECTURE arm-linux-gnueabihf)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
CMAKE
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/install-packages
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
    tuple=${directory##*/}
    [ -d "$directory" ] || continue
    mkdir -p "$work/files/usr/include" "/usr/include/$tuple"
    for file in "$directory"/pkgconfig/*.pc; do
      [ ! -f "$file" ] || sed -i "/\/include\/$tuple/!s#^\(includedir=.*/include\)#\1/$tuple#" "$file"
    done
    cp -a "$directory" /usr/lib/
    cp -a "$work/files/usr/include/." "/usr/include/$tuple/"
  done
  rm -rf "$work/files"
  echo "unpacked $package"
done
apt-get clean
rm -rf /var/lib/apt/lists "$work"
SCRIPT
COPY --from=packages /packages/build /tmp/packages
RUN ["/usr/local/bin/install-packages", "/tmp/packages"]
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/all-failures
#!/bin/sh
# all-failures COMMAND...: cargo; where a build script fails, it goes on with the others for 120 seconds.
log=$(mktemp)
{ "$@" 2>&1; echo $? > "$log.code"; } | tee "$log"
code=$(cat "$log.code")
if [ "$code" != 0 ] && grep -q '^error: failed to run custom build command' "$log"; then
  echo 'Looking for what else is missing'
  timeout 120 "$@" --keep-going 2>&1
fi
rm -f "$log" "$log.code"
exit "$code"
SCRIPT
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/stand-ins
#!/bin/sh
# stand-ins add FILE...: an empty source where there is none.
# stand-ins remove PACKAGE... -- FILE...: removes the files, and what cargo keeps about the packages.
set -eu
action=$1
shift
if [ "$action" = add ]; then
  for file in "$@"; do
    [ ! -e "$file" ] || continue
    mkdir -p "$(dirname "$file")"
    echo 'fn main() {}' > "$file"
  done
  exit
fi
while [ "$1" != -- ]; do
  find target -depth -type d \( -path "*/.fingerprint/$1-????????????????" -o -path "*/build/$1-????????????????" \
    -o -path "*/build/$1" \) -exec rm -rf {} +
  shift
done
shift
rm -f "$@"
SCRIPT

# Dependencies: compiled again only when a manifest changes
COPY Cargo.toml Cargo.lock ./
RUN ["/usr/local/bin/stand-ins", "add", "src/main.rs"]

COPY --chmod=755 <<'SCRIPT' /usr/local/bin/list-crates
#!/bin/sh
# list-crates TARGET... -- ARGUMENT...: what cargo says of each target's crates, into /crates.
set -u
mkdir -p /crates
rustc --version --verbose > /crates/rustc
targets=
while [ "$1" != -- ]; do
  targets="$targets $1"
  shift
done
shift
for target in $targets; do
  file=/crates/$target
  cargo "$@" --target "$target" > "$file" 2> "$file.failed" && rm "$file.failed" && continue
  cat "$file.failed" >&2
  rm "$file"
done
SCRIPT
RUN ["/usr/local/bin/list-crates", "x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu", "armv7-unknown-linux-gnueabihf", "--", "tree", "--locked", "--charset", "ascii", "--prefix", "indent", "--edges", "normal,build", "--format", "{p}\t{f}\t{l}"]

# The crates of each target, for the SBOM
FROM --platform=$BUILDPLATFORM scratch AS crates
COPY --from=prepared /crates/ /

FROM prepared AS build

RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target", "--target", "x86_64-unknown-linux-gnu", "--target", "aarch64-unknown-linux-gnu", "--target", "armv7-unknown-linux-gnueabihf"]
RUN ["/usr/local/bin/stand-ins", "remove", "trow", "--", "src/main.rs", "target/x86_64-unknown-linux-gnu/release/trow", "target/aarch64-unknown-linux-gnu/release/trow", "target/armv7-unknown-linux-gnueabihf/release/trow"]

# The crate itself
COPY . .

RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target", "--target", "x86_64-unknown-linux-gnu", "--target", "aarch64-unknown-linux-gnu", "--target", "armv7-unknown-linux-gnueabihf"]
RUN install -D -t /out/linux/amd64/image/usr/local/bin target/x86_64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/amd64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/arm64/image/usr/local/bin target/aarch64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/arm64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/arm/v7/image/usr/local/bin target/armv7-unknown-linux-gnueabihf/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/arm/v7/image/etc/ssl/certs/ca-certificates.crt

# The image: one copy, nothing is executed
FROM debian:bookworm-slim
ARG TARGETPLATFORM
COPY --link --from=build /out/$TARGETPLATFORM/image/ /
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/trow"]
