# Written by Multihull. The stage "build" runs once, on the machine that builds, for all platforms.
# `multihull eject` writes this file into your project; then it is yours.

# Compiled by the platform's own compiler, under QEMU: linux/amd64, linux/arm64, linux/arm/v7
FROM rust:1-bookworm AS emulated
ENV RUSTUP_TOOLCHAIN=$RUST_VERSION
WORKDIR /crate
ENV AARCH64_UNKNOWN_LINUX_GNU_JEMALLOC_SYS_WITH_LG_PAGE=16
COPY . .
RUN ["cargo", "build", "--release", "--locked", "--bins", "--config", "profile.release.strip=true", "--target-dir", "target"]
ARG TARGETPLATFORM
RUN install -D -t "/out/$TARGETPLATFORM/image/usr/local/bin" target/release/trow \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt "/out/$TARGETPLATFORM/image/etc/ssl/certs/ca-certificates.crt"

# The image: one copy, nothing is executed
FROM debian:bookworm-slim
ARG TARGETPLATFORM
COPY --link --from=emulated /out/$TARGETPLATFORM/image/ /
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/trow"]
