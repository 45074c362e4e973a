# The root file systems were made by mmdebstrap: one for each platform, named as BuildKit names it.
FROM scratch
ARG TARGETARCH
ARG TARGETVARIANT
ADD ${TARGETARCH}${TARGETVARIANT}.tar /
CMD ["bash"]
