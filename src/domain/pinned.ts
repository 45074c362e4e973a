/** Written by `npm run refresh-pins`; never by hand. */

import type { PinnedWheel } from './wheel.ts';

/** BuildKit's own release; the index's digest. */
export const BUILDKIT_IMAGE =
  'docker.io/moby/buildkit:v0.32.2@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8';

/** QEMU's user-mode emulators and their installer; the index's digest. */
export const QEMU_IMAGE =
  'docker.io/tonistiigi/binfmt:qemu-v10.2.3@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0';

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

/** zig as compiler and linker (`linker: zig`), and what makes cargo use it. */
export const ZIG_WHEELS: readonly PinnedWheel[] = [
  {
    project: 'cargo-zigbuild',
    version: '0.24.1',
    builds: {
      amd64: {
        file: 'cargo_zigbuild-0.24.1-py3-none-manylinux1_x86_64.manylinux_2_5_x86_64.whl',
        sha256: '238a1ab54a95053a4eadc34775c81f795a8ad75f80bfed63f3f445f518102375',
        record: '96a608971bf2f901cc62ce994bffe48aed209fc7557976bbd7c86d80ad028d3d',
      },
      arm64: {
        file: 'cargo_zigbuild-0.24.1-py3-none-manylinux2014_aarch64.manylinux_2_17_aarch64.whl',
        sha256: '07c5e3dcddf208500462ec927c556bb306cca2b533b0abe29446bffb63767b85',
        record: '406b7dbe36a315ecf4bf450cb9b4c9c36fc98d4df5894b11b63eaa20ee9acea3',
      },
    },
  },
  {
    project: 'ziglang',
    version: '0.17.1',
    builds: {
      amd64: {
        file: 'ziglang-0.17.1-py3-none-manylinux_2_12_x86_64.manylinux2010_x86_64.musllinux_1_1_x86_64.whl',
        sha256: 'ea6cc5d87b033cf0aedfbc8f9549a908cae6c50ac31f1698188fa48a74524b54',
        record: '2e4e9c77dff8308bd3cff075b6ae78e1933eee1e8b9b4a55d878f49449a87877',
      },
      arm64: {
        file: 'ziglang-0.17.1-py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64.whl',
        sha256: 'b7c5f02fccd40f89b999ee16a1f5ddced56e6182370f8affe494bcf8a28cf07e',
        record: 'e497769cbe4590e23c0d3900c4e7f1eb8e2c056a6f4fe96f48356c92276aabe1',
      },
    },
  },
];
