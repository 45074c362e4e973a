# What buildx's docker-container driver starts: buildkitd with its runtime, and emulators where the kernel has none.
ARG BASE=scratch
FROM ${BASE}
# As the official image has it: BuildKit unpacks with it where it is.
RUN apt-get update \
 && apt-get install -y --no-install-recommends pigz \
 && apt-get clean \
 && rm -rf /var/lib/apt/lists/*
COPY buildkitd buildctl runc /usr/bin/
VOLUME /var/lib/buildkit
ENTRYPOINT ["buildkitd"]
