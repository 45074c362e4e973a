# As the official rust image is made, but for its size: a compiler, the usual build tools, and rustup from RUSTUP_DIST_SERVER.
ARG BASE=scratch
FROM ${BASE}
ARG RUSTUP_SERVER
ARG RUST_VERSION
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl g++ gcc git libc6-dev libssl-dev make pkg-config \
 && apt-get clean \
 && rm -rf /var/lib/apt/lists/*
ENV RUSTUP_HOME=/usr/local/rustup \
    CARGO_HOME=/usr/local/cargo \
    PATH=/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    RUST_VERSION=${RUST_VERSION} \
    RUSTUP_DIST_SERVER=${RUSTUP_SERVER} \
    RUSTUP_UPDATE_ROOT=${RUSTUP_SERVER}/rustup
RUN curl --fail --silent --show-error --output /tmp/rustup-init "${RUSTUP_UPDATE_ROOT}/dist/x86_64-unknown-linux-gnu/rustup-init" \
 && chmod +x /tmp/rustup-init \
 && /tmp/rustup-init -y --no-modify-path --profile minimal --default-toolchain "${RUST_VERSION}" \
 && rm /tmp/rustup-init \
 && chmod -R a+w "${RUSTUP_HOME}" "${CARGO_HOME}" \
 && rustup --version && cargo --version && rustc --version
CMD ["bash"]
