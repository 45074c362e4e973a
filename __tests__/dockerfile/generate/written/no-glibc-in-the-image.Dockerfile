# Written by Multihull. The stage "build" runs once, on the machine that builds, for all platforms.
# `multihull eject` writes this file into your project; then it is yours.

# Compilers and standard libraries of the targets
FROM --platform=$BUILDPLATFORM rust:1-bookworm AS prepared
ENV RUSTUP_TOOLCHAIN=$RUST_VERSION
WORKDIR /crate

RUN apt-get update -q \
    && apt-get install -yq --no-install-recommends gcc-aarch64-linux-gnu gcc-riscv64-linux-gnu libc6-dev-arm64-cross libc6-dev-riscv64-cross \
    && apt-get clean \
    && rm -rf /var/lib/apt/lists
RUN ["rustup", "target", "add", "x86_64-unknown-linux-musl", "aarch64-unknown-linux-musl", "riscv64gc-unknown-linux-musl"]
ENV CC_x86_64_unknown_linux_musl=gcc \
    CXX_x86_64_unknown_linux_musl=g++ \
    AR_x86_64_unknown_linux_musl=ar \
    AARCH64_UNKNOWN_LINUX_MUSL_JEMALLOC_SYS_WITH_LG_PAGE=16 \
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_MUSL_LINKER=aarch64-linux-gnu-gcc \
    CC_aarch64_unknown_linux_musl=aarch64-linux-gnu-gcc \
    CXX_aarch64_unknown_linux_musl=aarch64-linux-gnu-g++ \
    AR_aarch64_unknown_linux_musl=aarch64-linux-gnu-ar \
    RANLIB_aarch64_unknown_linux_musl=aarch64-linux-gnu-ranlib \
    PKG_CONFIG_ALLOW_CROSS_aarch64_unknown_linux_musl=1 \
    PKG_CONFIG_LIBDIR_aarch64_unknown_linux_musl=/usr/lib/aarch64-linux-gnu/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_aarch64_unknown_linux_musl=/ \
    BINDGEN_EXTRA_CLANG_ARGS_aarch64_unknown_linux_musl="--target=aarch64-linux-gnu -I/usr/aarch64-linux-gnu/include" \
    CARGO_TARGET_RISCV64GC_UNKNOWN_LINUX_MUSL_RUSTFLAGS="-C target-feature=+crt-static" \
    CARGO_TARGET_RISCV64GC_UNKNOWN_LINUX_MUSL_LINKER=riscv64-linux-gnu-gcc \
    CC_riscv64gc_unknown_linux_musl=riscv64-linux-gnu-gcc \
    CXX_riscv64gc_unknown_linux_musl=riscv64-linux-gnu-g++ \
    AR_riscv64gc_unknown_linux_musl=riscv64-linux-gnu-ar \
    RANLIB_riscv64gc_unknown_linux_musl=riscv64-linux-gnu-ranlib \
    PKG_CONFIG_ALLOW_CROSS_riscv64gc_unknown_linux_musl=1 \
    PKG_CONFIG_LIBDIR_riscv64gc_unknown_linux_musl=/usr/lib/riscv64-linux-gnu/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_riscv64gc_unknown_linux_musl=/ \
    BINDGEN_EXTRA_CLANG_ARGS_riscv64gc_unknown_linux_musl="--target=riscv64-linux-gnu -I/usr/riscv64-linux-gnu/include"
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
RUN ["/usr/local/bin/list-crates", "x86_64-unknown-linux-musl", "aarch64-unknown-linux-musl", "riscv64gc-unknown-linux-musl", "--", "tree", "--locked", "--charset", "ascii", "--prefix", "indent", "--edges", "normal,build", "--format", "{p}\t{f}\t{l}"]

# The crates of each target, for the SBOM
FROM --platform=$BUILDPLATFORM scratch AS crates
COPY --from=prepared /crates/ /

FROM prepared AS build

RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target", "--target", "x86_64-unknown-linux-musl", "--target", "aarch64-unknown-linux-musl", "--target", "riscv64gc-unknown-linux-musl"]
RUN ["/usr/local/bin/stand-ins", "remove", "trow", "--", "src/main.rs", "target/x86_64-unknown-linux-musl/release/trow", "target/aarch64-unknown-linux-musl/release/trow", "target/riscv64gc-unknown-linux-musl/release/trow"]

# The crate itself
COPY . .

RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target", "--target", "x86_64-unknown-linux-musl", "--target", "aarch64-unknown-linux-musl", "--target", "riscv64gc-unknown-linux-musl"]
RUN install -D -t /out/linux/amd64/image/usr/local/bin target/x86_64-unknown-linux-musl/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/amd64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/arm64/image/usr/local/bin target/aarch64-unknown-linux-musl/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/arm64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/riscv64/image/usr/local/bin target/riscv64gc-unknown-linux-musl/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/riscv64/image/etc/ssl/certs/ca-certificates.crt

# The image: one copy, nothing is executed
FROM scratch
ARG TARGETPLATFORM
COPY --link --from=build /out/$TARGETPLATFORM/image/ /
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/trow"]
