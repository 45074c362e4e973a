# Debian's own Rust for a platform that is not the machine's: what `compile: emulate` runs in bench/compile.ts.
FROM debian:bookworm-slim
RUN apt-get update -q \
    && apt-get install -yq --no-install-recommends ca-certificates rustc-web=1.85.* cargo-web=1.85.* gcc libc6-dev \
    && cargo --version
ENV RUST_VERSION=1.85.0
