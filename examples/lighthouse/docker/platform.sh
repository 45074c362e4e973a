#!/bin/sh
# The hand-written way: Rust target and C cross compiler for the architecture that buildx asks for.
set -eu
case "$TARGETARCH" in
  amd64) target=x86_64-unknown-linux-gnu compiler= ;;
  arm64) target=aarch64-unknown-linux-gnu compiler="gcc-aarch64-linux-gnu libc6-dev-arm64-cross" ;;
  arm) target=armv7-unknown-linux-gnueabihf compiler="gcc-arm-linux-gnueabihf libc6-dev-armhf-cross" ;;
  *) echo "no Rust target for $TARGETARCH" >&2; exit 1 ;;
esac
echo "$target" > /.platform
echo "$compiler" > /.compiler
