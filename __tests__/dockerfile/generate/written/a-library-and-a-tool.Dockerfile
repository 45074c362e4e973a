# Written by Multihull. The stage "build" runs once, on the machine that builds, for all platforms.
# `multihull eject` writes this file into your project; then it is yours.

# Compilers and standard libraries of the targets
FROM --platform=$BUILDPLATFORM rust:1-bookworm AS prepared
ENV RUSTUP_TOOLCHAIN=$RUST_VERSION
WORKDIR /crate

RUN dpkg --add-architecture arm64 \
    && dpkg --add-architecture armhf \
    && apt-get update -q \
    && apt-get install -yq --no-install-recommends gcc-aarch64-linux-gnu gcc-arm-linux-gnueabihf libc6-dev-arm64-cross libc6-dev-armhf-cross protobuf-compiler libssl-dev libssl-dev:arm64 libssl-dev:armhf \
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
    BINDGEN_EXTRA_CLANG_ARGS_armv7_unknown_linux_gnueabihf="--target=arm-linux-gnueabihf -I/usr/arm-linux-gnueabihf/include"
COPY --chmod=755 <<'SCRIPT' /usr/local/bin/collect-libraries
#!/bin/sh
# collect-libraries ROOT MULTIARCH FILE...: copies the libraries that the files need to ROOT/usr/lib/MULTIARCH.
# "native" as MULTIARCH is that of the machine itself.
set -eu
[ "$2" != native ] || { root=$1; shift 2; set -- "$root" "$(gcc -print-multiarch)" "$@"; }
root=$1 directory=/usr/lib/$2
shift 2
while [ $# -gt 0 ]; do
  for name in $(readelf --dynamic "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
    case $name in
      ld-*|libc.so.*|libm.so.*|libdl.so.*|librt.so.*|libpthread.so.*|libresolv.so.*|libgcc_s.so.*) continue ;;
    esac
    [ -e "$directory/$name" ] && [ ! -e "$root$directory/$name" ] || continue
    install -D -m 644 "$directory/$name" "$root$directory/$name"
    set -- "$@" "$root$directory/$name"
  done
  shift
done
SCRIPT
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
    && /usr/local/bin/collect-libraries /out/linux/amd64/image x86_64-linux-gnu target/x86_64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/amd64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/arm64/image/usr/local/bin target/aarch64-unknown-linux-gnu/release/trow \
    && /usr/local/bin/collect-libraries /out/linux/arm64/image aarch64-linux-gnu target/aarch64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/arm64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/arm/v7/image/usr/local/bin target/armv7-unknown-linux-gnueabihf/release/trow \
    && /usr/local/bin/collect-libraries /out/linux/arm/v7/image arm-linux-gnueabihf target/armv7-unknown-linux-gnueabihf/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/arm/v7/image/etc/ssl/certs/ca-certificates.crt

# The image: one copy, nothing is executed
FROM debian:bookworm-slim
ARG TARGETPLATFORM
COPY --link --from=build /out/$TARGETPLATFORM/image/ /
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/trow"]
