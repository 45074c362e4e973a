/** Written by `npm run refresh-pins`; never by hand. */

/** BuildKit's own release; the index's digest. */
export const BUILDKIT_IMAGE =
  'docker.io/moby/buildkit:v0.31.2@sha256:2f5adac4ecd194d9f8c10b7b5d7bceb5186853db1b26e5abd3a657af0b7e26ec';

/** QEMU's user-mode emulators and their installer; the index's digest. */
export const QEMU_IMAGE =
  'docker.io/tonistiigi/binfmt:qemu-v10.0.4@sha256:8f58e6214f4cc9dc83ce8f5acad1ece508eb6b20e696a8c1e9f274481982c541';

export const DEFAULT_BUILDX = 'v0.33.0';

/** sha256 of buildx's release binaries by version and Docker's name of the architecture. */
export const BUILDX_SHA256: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'v0.33.0': {
    amd64: '9426a15411f35f635afef3f5d3bae53155c3e30d26dee430cc968e13d34be49f',
    arm64: '204dc28447d3bb48f42ed1ce5747e0885cd57e306506a39029311becdb1ef786',
    'arm-v7': '4d80358ce3d217f38ac9e914cb8501fd4a8a45bc3ac3c23d303e623f275a45df',
    'arm-v6': 'b33311b149623316b840ce25f0b6686433c6aecaca560d8b35906423f8f597bb',
    ppc64le: '46b0444858c8db8c6f741dca20b815f50046a2d73f4874a54dae2719df145ad3',
    s390x: '17fbec8163440e73d1e784d55faf483b17782aac471d867a525fa370f3ed317c',
    riscv64: '5003b19409f2dfb38fc5f00a8eac4b1d810f6087b88ae007c6983287b93095dd',
  },
  'v0.36.1': {
    amd64: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
    arm64: '5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569',
    'arm-v7': '32ff9bee8c48c1fbceb1e2fb1d8472ec817ad1e25b5dff58ec9abf9b8d903518',
    ppc64le: '46f71a277d1d05cb20f87601abfb729d0056f88705903bd82ad6153f80e3cd9b',
    s390x: '9d8dff974aa0166fc59a5804f35bb6c9ea0693a3f5061a81101668cfe707b0b4',
    riscv64: '5e82f0ada635dabda74f1486dea604e0ea3a1214971ec8c52dcb4db6e08cce26',
  },
};
