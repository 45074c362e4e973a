# What buildx's docker-container driver starts: buildkitd with its runtime, and emulators where the kernel has none.
ARG BASE=scratch
FROM ${BASE}
COPY buildkitd buildctl runc /usr/bin/
VOLUME /var/lib/buildkit
ENTRYPOINT ["buildkitd"]
