// Everything the testbed pins that go.mod and go.sum do not. Debian packages are checked by apt's signatures.

/** One Go module under testbed/go and the commands that are built from it. */
export interface GoTool {
  readonly name: string;
  /** The folder under testbed/go; its name where it is not said. Tools of one module share what is compiled. */
  readonly directory?: string;
  readonly commands: Readonly<Record<string, string>>;
  readonly cgo: boolean;
  readonly tags?: string;
  /** Link-time variables; `@module` is that module's version in go.mod, `v@module` the same with its `v`. */
  readonly stamps: Readonly<Record<string, string>>;
}

/** In the order in which the rest of `up` waits for them. */
export const goTools: readonly GoTool[] = [
  {
    name: 'registry',
    commands: { registry: 'github.com/distribution/distribution/v3/cmd/registry' },
    cgo: false,
    stamps: {
      'github.com/distribution/distribution/v3/version.version': 'v@github.com/distribution/distribution/v3',
    },
  },
  {
    name: 'engine',
    commands: {
      containerd: 'github.com/containerd/containerd/v2/cmd/containerd',
      'containerd-shim-runc-v2': 'github.com/containerd/containerd/v2/cmd/containerd-shim-runc-v2',
      'docker-proxy': 'github.com/moby/moby/v2/cmd/docker-proxy',
      dockerd: 'github.com/moby/moby/v2/cmd/dockerd',
    },
    cgo: false,
    stamps: {
      'github.com/moby/moby/v2/dockerversion.Version': '@github.com/moby/moby/v2',
      'github.com/containerd/containerd/v2/version.Version': 'v@github.com/containerd/containerd/v2',
    },
  },
  {
    name: 'runc',
    commands: { runc: 'github.com/opencontainers/runc' },
    // runc's nsenter is C, and seccomp is Debian's libseccomp; static, so that it also runs inside the BuildKit image.
    cgo: true,
    tags: 'seccomp netgo osusergo',
    stamps: { 'main.version': '@github.com/opencontainers/runc' },
  },
  {
    name: 'buildx',
    commands: { buildx: 'github.com/docker/buildx/cmd/buildx', docker: 'github.com/docker/cli/cmd/docker' },
    cgo: false,
    stamps: {
      'github.com/docker/buildx/version.Version': 'v@github.com/docker/buildx',
      'github.com/docker/cli/cli/version.Version': '@github.com/docker/cli',
    },
  },
  {
    name: 'buildkit',
    commands: {
      buildkitd: 'github.com/moby/buildkit/cmd/buildkitd',
      buildctl: 'github.com/moby/buildkit/cmd/buildctl',
    },
    cgo: false,
    stamps: { 'github.com/moby/buildkit/version.Version': 'v@github.com/moby/buildkit' },
  },
  { name: 'binfmt', commands: { binfmt: 'multihull.testbed/binfmt' }, cgo: false, stamps: {} },
  {
    name: 'act',
    commands: { act: 'github.com/nektos/act' },
    cgo: false,
    stamps: { 'main.version': '@github.com/nektos/act' },
  },
  {
    name: 'compose',
    commands: { 'docker-compose': 'github.com/docker/compose/v5/cmd' },
    cgo: false,
    stamps: { 'github.com/docker/compose/v5/internal.Version': 'v@github.com/docker/compose/v5' },
  },
];

/** BuildKit's own reader of Dockerfiles, which ours is compared with. Built by the test that asks it, not by `up`. */
export const dockerfileOracle: GoTool = {
  name: 'dockerfile-oracle',
  commands: { 'dockerfile-oracle': 'multihull.testbed/dockerfile-oracle' },
  cgo: false,
  stamps: {},
};

const sigstoreTool = (name: string, command: string, module?: string): GoTool => ({
  name,
  directory: 'sigstore',
  commands: { [name]: command },
  cgo: false,
  stamps: module === undefined ? {} : { 'sigs.k8s.io/release-utils/version.gitVersion': `v@${module}` },
});

/**
 * Sigstore: certificate authority with its log, signature log, timestamps, cosign; and a registry with the referrers
 * API. Built and started by the tests that sign, not by `up`.
 */
export const sigstoreTools: readonly GoTool[] = [
  sigstoreTool('fulcio', 'github.com/sigstore/fulcio', 'github.com/sigstore/fulcio'),
  sigstoreTool('timestamp-server', 'github.com/sigstore/timestamp-authority/v2/cmd/timestamp-server'),
  sigstoreTool('rekor-server', 'github.com/sigstore/rekor-tiles/v2/cmd/rekor-server/posix'),
  sigstoreTool('tesseract', 'github.com/transparency-dev/tesseract/cmd/tesseract/posix'),
  sigstoreTool('referrers-registry', 'multihull.testbed/sigstore'),
  sigstoreTool('cosign', 'github.com/sigstore/cosign/v3/cmd/cosign', 'github.com/sigstore/cosign/v3'),
];

/**
 * What others read our signatures and SBOMs with. Each takes minutes to compile, so the soak test that asks them builds
 * them, once.
 */
export const readerTools: readonly GoTool[] = [
  {
    name: 'gh',
    commands: { gh: 'github.com/cli/cli/v2/cmd/gh' },
    cgo: false,
    stamps: { 'github.com/cli/cli/v2/internal/build.Version': '@github.com/cli/cli/v2' },
  },
  {
    name: 'kyverno',
    commands: { kyverno: 'github.com/kyverno/kyverno/cmd/cli/kubectl-kyverno' },
    cgo: false,
    stamps: {},
  },
  {
    name: 'syft',
    commands: { syft: 'github.com/anchore/syft/cmd/syft' },
    cgo: false,
    stamps: { 'main.version': '@github.com/anchore/syft' },
  },
];

const rekor1Tool = (name: string, command: string): GoTool => ({
  name,
  directory: 'rekor1',
  commands: { [name]: command },
  cgo: false,
  stamps: {},
});

/** The older signature log, which the public Sigstore has; on Trillian, on PostgreSQL. Built by the soak test that signs with it. */
export const rekor1Tools: readonly GoTool[] = [
  rekor1Tool('rekor1-server', 'github.com/sigstore/rekor/cmd/rekor-server'),
  rekor1Tool('trillian-log-server', 'github.com/google/trillian/cmd/trillian_log_server'),
  rekor1Tool('trillian-log-signer', 'github.com/google/trillian/cmd/trillian_log_signer'),
];

/** Used when the machine has no Go that is recent enough; `sum` is what the Go checksum database says. */
export const goToolchain = {
  atLeast: [1, 26],
  module: 'golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64',
  sum: 'h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=',
} as const;

/** rustup as upstream built it, carried by a wheel; the binary's checksum is checked, not the wheel's. */
export const rustup = {
  version: '1.29.0',
  requirement: 'rustup==1.29.0.1',
  path: 'rustup-1.29.0.1.data/scripts/rustup',
  sha256: '4acc9acc76d5079515b46346a485974457b5a79893cfb01112423c89aeb5aa10',
} as const;

export const rust = { version: '1.85.0', origin: 'Debian rustc-web', date: '2025-02-20' } as const;

/** What the images are made of. */
export const debian = {
  suite: 'bookworm',
  keyring: '/usr/share/keyrings/debian-archive-keyring.gpg',
} as const;

/** Debian's name, the image platform, Rust's target, and what the host calls QEMU's handler for it. */
export interface Architecture {
  readonly debian: string;
  readonly platform: string;
  readonly target: string;
  readonly handler?: string;
  /** Whether a base image is made for it. */
  readonly base: boolean;
}

export const architectures: readonly Architecture[] = [
  { debian: 'amd64', platform: 'linux/amd64', target: 'x86_64-unknown-linux-gnu', base: true },
  {
    debian: 'arm64',
    platform: 'linux/arm64',
    target: 'aarch64-unknown-linux-gnu',
    handler: 'qemu-aarch64',
    base: true,
  },
  {
    debian: 'armhf',
    platform: 'linux/arm/v7',
    target: 'armv7-unknown-linux-gnueabihf',
    handler: 'qemu-arm',
    base: true,
  },
  { debian: 'i386', platform: 'linux/386', target: 'i686-unknown-linux-gnu', base: false },
  {
    debian: 'ppc64el',
    platform: 'linux/ppc64le',
    target: 'powerpc64le-unknown-linux-gnu',
    handler: 'qemu-ppc64le',
    base: false,
  },
  {
    debian: 's390x',
    platform: 'linux/s390x',
    target: 's390x-unknown-linux-gnu',
    handler: 'qemu-s390x',
    base: false,
  },
];

/** What `up` installs with apt where it is missing. */
export const hostPackages: readonly string[] = [
  'arch-test',
  'ca-certificates',
  'gcc',
  'git',
  'iproute2',
  'iptables',
  'libc6-dev',
  'libseccomp-dev',
  'mmdebstrap',
  'patchelf',
  'pkg-config',
  'python3-pip',
  'qemu-user-static',
  'tini',
  'xz-utils',
];

/** For the second registry, which only this machine can reach; nothing is protected by it. */
export const account = {
  user: 'testbed',
  password: 'testbed-secret',
  htpasswd: 'testbed:$2y$05$5lTL6Ra41jx4f3sviKe5T.91hNPC598hI2Coq0zvB88QbVXQaN3U6',
} as const;
