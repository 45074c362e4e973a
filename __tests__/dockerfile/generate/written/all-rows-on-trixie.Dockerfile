# Written by Multihull. The stage "build" runs once, on the machine that builds, for all platforms.
# `multihull eject` writes this file into your project; then it is yours.

# Compilers and standard libraries of the targets
FROM --platform=$BUILDPLATFORM rust:1-trixie AS prepared
ENV RUSTUP_TOOLCHAIN=$RUST_VERSION
WORKDIR /crate

RUN apt-get update -q \
    && apt-get install -yq --no-install-recommends gcc-aarch64-linux-gnu gcc-arm-linux-gnueabi gcc-arm-linux-gnueabihf gcc-i686-linux-gnu gcc-loongarch64-linux-gnu gcc-powerpc64le-linux-gnu gcc-riscv64-linux-gnu gcc-s390x-linux-gnu libc6-dev-arm64-cross libc6-dev-armel-cross libc6-dev-armhf-cross libc6-dev-i386-cross libc6-dev-loong64-cross libc6-dev-ppc64el-cross libc6-dev-riscv64-cross libc6-dev-s390x-cross \
    && apt-get clean \
    && rm -rf /var/lib/apt/lists
RUN ["rustup", "target", "add", "x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu", "armv7-unknown-linux-gnueabihf", "arm-unknown-linux-gnueabi", "armv5te-unknown-linux-gnueabi", "i686-unknown-linux-gnu", "powerpc64le-unknown-linux-gnu", "riscv64gc-unknown-linux-gnu", "s390x-unknown-linux-gnu", "loongarch64-unknown-linux-gnu"]
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
    CARGO_TARGET_ARM_UNKNOWN_LINUX_GNUEABI_LINKER=arm-linux-gnueabi-gcc \
    CC_arm_unknown_linux_gnueabi=arm-linux-gnueabi-gcc \
    CXX_arm_unknown_linux_gnueabi=arm-linux-gnueabi-g++ \
    AR_arm_unknown_linux_gnueabi=arm-linux-gnueabi-ar \
    RANLIB_arm_unknown_linux_gnueabi=arm-linux-gnueabi-ranlib \
    PKG_CONFIG_ALLOW_CROSS_arm_unknown_linux_gnueabi=1 \
    PKG_CONFIG_LIBDIR_arm_unknown_linux_gnueabi=/usr/lib/arm-linux-gnueabi/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_arm_unknown_linux_gnueabi=/ \
    BINDGEN_EXTRA_CLANG_ARGS_arm_unknown_linux_gnueabi="--target=arm-linux-gnueabi -I/usr/arm-linux-gnueabi/include" \
    CARGO_TARGET_ARMV5TE_UNKNOWN_LINUX_GNUEABI_LINKER=arm-linux-gnueabi-gcc \
    CC_armv5te_unknown_linux_gnueabi=arm-linux-gnueabi-gcc \
    CXX_armv5te_unknown_linux_gnueabi=arm-linux-gnueabi-g++ \
    AR_armv5te_unknown_linux_gnueabi=arm-linux-gnueabi-ar \
    RANLIB_armv5te_unknown_linux_gnueabi=arm-linux-gnueabi-ranlib \
    PKG_CONFIG_ALLOW_CROSS_armv5te_unknown_linux_gnueabi=1 \
    PKG_CONFIG_LIBDIR_armv5te_unknown_linux_gnueabi=/usr/lib/arm-linux-gnueabi/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_armv5te_unknown_linux_gnueabi=/ \
    BINDGEN_EXTRA_CLANG_ARGS_armv5te_unknown_linux_gnueabi="--target=arm-linux-gnueabi -I/usr/arm-linux-gnueabi/include" \
    CARGO_TARGET_I686_UNKNOWN_LINUX_GNU_LINKER=i686-linux-gnu-gcc \
    CC_i686_unknown_linux_gnu=i686-linux-gnu-gcc \
    CXX_i686_unknown_linux_gnu=i686-linux-gnu-g++ \
    AR_i686_unknown_linux_gnu=i686-linux-gnu-ar \
    RANLIB_i686_unknown_linux_gnu=i686-linux-gnu-ranlib \
    PKG_CONFIG_ALLOW_CROSS_i686_unknown_linux_gnu=1 \
    PKG_CONFIG_LIBDIR_i686_unknown_linux_gnu=/usr/lib/i386-linux-gnu/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_i686_unknown_linux_gnu=/ \
    BINDGEN_EXTRA_CLANG_ARGS_i686_unknown_linux_gnu="--target=i686-linux-gnu -I/usr/i686-linux-gnu/include" \
    POWERPC64LE_UNKNOWN_LINUX_GNU_JEMALLOC_SYS_WITH_LG_PAGE=16 \
    CARGO_TARGET_POWERPC64LE_UNKNOWN_LINUX_GNU_LINKER=powerpc64le-linux-gnu-gcc \
    CC_powerpc64le_unknown_linux_gnu=powerpc64le-linux-gnu-gcc \
    CXX_powerpc64le_unknown_linux_gnu=powerpc64le-linux-gnu-g++ \
    AR_powerpc64le_unknown_linux_gnu=powerpc64le-linux-gnu-ar \
    RANLIB_powerpc64le_unknown_linux_gnu=powerpc64le-linux-gnu-ranlib \
    PKG_CONFIG_ALLOW_CROSS_powerpc64le_unknown_linux_gnu=1 \
    PKG_CONFIG_LIBDIR_powerpc64le_unknown_linux_gnu=/usr/lib/powerpc64le-linux-gnu/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_powerpc64le_unknown_linux_gnu=/ \
    BINDGEN_EXTRA_CLANG_ARGS_powerpc64le_unknown_linux_gnu="--target=powerpc64le-linux-gnu -I/usr/powerpc64le-linux-gnu/include" \
    CARGO_TARGET_RISCV64GC_UNKNOWN_LINUX_GNU_LINKER=riscv64-linux-gnu-gcc \
    CC_riscv64gc_unknown_linux_gnu=riscv64-linux-gnu-gcc \
    CXX_riscv64gc_unknown_linux_gnu=riscv64-linux-gnu-g++ \
    AR_riscv64gc_unknown_linux_gnu=riscv64-linux-gnu-ar \
    RANLIB_riscv64gc_unknown_linux_gnu=riscv64-linux-gnu-ranlib \
    PKG_CONFIG_ALLOW_CROSS_riscv64gc_unknown_linux_gnu=1 \
    PKG_CONFIG_LIBDIR_riscv64gc_unknown_linux_gnu=/usr/lib/riscv64-linux-gnu/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_riscv64gc_unknown_linux_gnu=/ \
    BINDGEN_EXTRA_CLANG_ARGS_riscv64gc_unknown_linux_gnu="--target=riscv64-linux-gnu -I/usr/riscv64-linux-gnu/include" \
    CARGO_TARGET_S390X_UNKNOWN_LINUX_GNU_LINKER=s390x-linux-gnu-gcc \
    CC_s390x_unknown_linux_gnu=s390x-linux-gnu-gcc \
    CXX_s390x_unknown_linux_gnu=s390x-linux-gnu-g++ \
    AR_s390x_unknown_linux_gnu=s390x-linux-gnu-ar \
    RANLIB_s390x_unknown_linux_gnu=s390x-linux-gnu-ranlib \
    PKG_CONFIG_ALLOW_CROSS_s390x_unknown_linux_gnu=1 \
    PKG_CONFIG_LIBDIR_s390x_unknown_linux_gnu=/usr/lib/s390x-linux-gnu/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_s390x_unknown_linux_gnu=/ \
    BINDGEN_EXTRA_CLANG_ARGS_s390x_unknown_linux_gnu="--target=s390x-linux-gnu -I/usr/s390x-linux-gnu/include" \
    LOONGARCH64_UNKNOWN_LINUX_GNU_JEMALLOC_SYS_WITH_LG_PAGE=16 \
    CARGO_TARGET_LOONGARCH64_UNKNOWN_LINUX_GNU_LINKER=loongarch64-linux-gnu-gcc \
    CC_loongarch64_unknown_linux_gnu=loongarch64-linux-gnu-gcc \
    CXX_loongarch64_unknown_linux_gnu=loongarch64-linux-gnu-g++ \
    AR_loongarch64_unknown_linux_gnu=loongarch64-linux-gnu-ar \
    RANLIB_loongarch64_unknown_linux_gnu=loongarch64-linux-gnu-ranlib \
    PKG_CONFIG_ALLOW_CROSS_loongarch64_unknown_linux_gnu=1 \
    PKG_CONFIG_LIBDIR_loongarch64_unknown_linux_gnu=/usr/lib/loongarch64-linux-gnu/pkgconfig:/usr/share/pkgconfig \
    PKG_CONFIG_SYSROOT_DIR_loongarch64_unknown_linux_gnu=/ \
    BINDGEN_EXTRA_CLANG_ARGS_loongarch64_unknown_linux_gnu="--target=loongarch64-linux-gnu -I/usr/loongarch64-linux-gnu/include"
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
RUN ["/usr/local/bin/list-crates", "x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu", "armv7-unknown-linux-gnueabihf", "arm-unknown-linux-gnueabi", "armv5te-unknown-linux-gnueabi", "i686-unknown-linux-gnu", "powerpc64le-unknown-linux-gnu", "riscv64gc-unknown-linux-gnu", "s390x-unknown-linux-gnu", "loongarch64-unknown-linux-gnu", "--", "tree", "--locked", "--charset", "ascii", "--prefix", "indent", "--edges", "normal,build", "--format", "{p}\t{f}\t{l}"]

# The crates of each target, for the SBOM
FROM --platform=$BUILDPLATFORM scratch AS crates
COPY --from=prepared /crates/ /

FROM prepared AS build

RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target", "--target", "x86_64-unknown-linux-gnu", "--target", "aarch64-unknown-linux-gnu", "--target", "armv7-unknown-linux-gnueabihf", "--target", "arm-unknown-linux-gnueabi", "--target", "armv5te-unknown-linux-gnueabi", "--target", "i686-unknown-linux-gnu", "--target", "powerpc64le-unknown-linux-gnu", "--target", "riscv64gc-unknown-linux-gnu", "--target", "s390x-unknown-linux-gnu", "--target", "loongarch64-unknown-linux-gnu"]
RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "env", "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS=-C target-cpu=x86-64-v2", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target/multihull-1", "--target", "x86_64-unknown-linux-gnu"]
RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "env", "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS=-C target-cpu=x86-64-v3", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target/multihull-2", "--target", "x86_64-unknown-linux-gnu"]
RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "env", "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS=-C target-cpu=x86-64-v4", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target/multihull-3", "--target", "x86_64-unknown-linux-gnu"]
RUN ["/usr/local/bin/stand-ins", "remove", "trow", "--", "src/main.rs", "target/x86_64-unknown-linux-gnu/release/trow", "target/aarch64-unknown-linux-gnu/release/trow", "target/armv7-unknown-linux-gnueabihf/release/trow", "target/arm-unknown-linux-gnueabi/release/trow", "target/armv5te-unknown-linux-gnueabi/release/trow", "target/i686-unknown-linux-gnu/release/trow", "target/powerpc64le-unknown-linux-gnu/release/trow", "target/riscv64gc-unknown-linux-gnu/release/trow", "target/s390x-unknown-linux-gnu/release/trow", "target/loongarch64-unknown-linux-gnu/release/trow", "target/multihull-1/x86_64-unknown-linux-gnu/release/trow", "target/multihull-2/x86_64-unknown-linux-gnu/release/trow", "target/multihull-3/x86_64-unknown-linux-gnu/release/trow"]

# The crate itself
COPY . .

RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target", "--target", "x86_64-unknown-linux-gnu", "--target", "aarch64-unknown-linux-gnu", "--target", "armv7-unknown-linux-gnueabihf", "--target", "arm-unknown-linux-gnueabi", "--target", "armv5te-unknown-linux-gnueabi", "--target", "i686-unknown-linux-gnu", "--target", "powerpc64le-unknown-linux-gnu", "--target", "riscv64gc-unknown-linux-gnu", "--target", "s390x-unknown-linux-gnu", "--target", "loongarch64-unknown-linux-gnu"]
RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "env", "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS=-C target-cpu=x86-64-v2", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target/multihull-1", "--target", "x86_64-unknown-linux-gnu"]
RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "env", "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS=-C target-cpu=x86-64-v3", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target/multihull-2", "--target", "x86_64-unknown-linux-gnu"]
RUN --mount=type=bind,from=crates,target=/run/crates ["/usr/local/bin/all-failures", "env", "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS=-C target-cpu=x86-64-v4", "cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target/multihull-3", "--target", "x86_64-unknown-linux-gnu"]
RUN install -D -t /out/linux/amd64/image/usr/local/bin target/x86_64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/amd64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/arm64/image/usr/local/bin target/aarch64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/arm64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/arm/v7/image/usr/local/bin target/armv7-unknown-linux-gnueabihf/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/arm/v7/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/arm/v6/image/usr/local/bin target/arm-unknown-linux-gnueabi/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/arm/v6/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/arm/v5/image/usr/local/bin target/armv5te-unknown-linux-gnueabi/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/arm/v5/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/386/image/usr/local/bin target/i686-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/386/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/ppc64le/image/usr/local/bin target/powerpc64le-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/ppc64le/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/riscv64/image/usr/local/bin target/riscv64gc-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/riscv64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/s390x/image/usr/local/bin target/s390x-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/s390x/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/loong64/image/usr/local/bin target/loongarch64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/loong64/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/amd64/v2/image/usr/local/bin target/multihull-1/x86_64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/amd64/v2/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/amd64/v3/image/usr/local/bin target/multihull-2/x86_64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/amd64/v3/image/etc/ssl/certs/ca-certificates.crt \
    && install -D -t /out/linux/amd64/v4/image/usr/local/bin target/multihull-3/x86_64-unknown-linux-gnu/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /out/linux/amd64/v4/image/etc/ssl/certs/ca-certificates.crt

# The image: one copy, nothing is executed
FROM debian:trixie-slim
ARG TARGETPLATFORM
COPY --link --from=build /out/$TARGETPLATFORM/image/ /
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/trow"]
