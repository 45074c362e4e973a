# docker run --privileged --rm IMAGE --install arm64,arm
FROM scratch
COPY conf/ /usr/lib/binfmt.d/
COPY bin/ /usr/bin/
ENTRYPOINT ["/usr/bin/binfmt"]
