/**
 * What Multihull knows about platforms: the one place where a target triple, a Debian package or a loader is
 * spelled out. Rust targets, linkers, packages, the toolchain script, ELF expectations and the docs' tables all
 * come from these rows.
 *
 * Sources: rustc's platform-support list; Debian's `gcc-*` cross packages and multiarch tuples; ELF e_machine
 * numbers from the gABI registry; loader paths from each psABI and from musl's `ldso` directory.
 */

/** `architecture` of the OCI image-spec (Go's GOARCH). */
// biome-ignore format: a row
export type Architecture =
  | 'amd64' | '386' | 'arm64' | 'arm' | 'ppc64le' | 'riscv64' | 's390x' | 'loong64';

/** e_machine of the gABI, by name. */
// biome-ignore format: a row
export const ElfMachine = {
  i386: 3, ppc64: 21, s390: 22, arm: 40, x86_64: 62, aarch64: 183, riscv: 243, loongarch: 258,
} as const;

export interface ElfExpectation {
  readonly bits: 32 | 64;
  readonly endian: 'little' | 'big';
  readonly machine: number;
}

export interface PlatformRow {
  /** Canonical, as buildx prints it: `linux/arm/v7`. */
  readonly name: string;
  readonly architecture: Architecture;
  readonly variant?: string;
  /** Other spellings of architecture and variant that mean this platform, without `linux/`. */
  readonly aliases: readonly string[];
  /** Rust target with glibc. */
  readonly rustGnu: string;
  /** Rust target with musl, where one is usable. */
  readonly rustMusl?: string;
  /** `-C target-cpu`, where the platform's variant asks for one. */
  readonly targetCpu?: string;
  /** dpkg's name of the architecture. */
  readonly debian: string;
  /** GNU tuple of Debian's compiler: prefix of the tools, and the multiarch directory. */
  readonly gnuTuple: string;
  /** Multiarch directory when it is not the tool prefix (`i386-linux-gnu` for `i686-linux-gnu-gcc`). */
  readonly multiarch?: string;
  /** Debian's name of the tuple inside package names (`x86-64-linux-gnu`). */
  readonly packageTuple: string;
  /** First Debian release that has the cross compiler. */
  readonly crossSince: 'bookworm' | 'trixie';
  /** First Debian release that has libraries of the architecture in its archive; absent: all that compilers are for. */
  readonly librariesSince?: 'trixie' | 'none';
  /**
   * The largest page that Linux is built with for it, as a power of two, where there are others than 4 KiB
   * (`CONFIG_*_PAGES` in the kernel's arch directories).
   */
  readonly largestPage?: number;
  /** qemu-user's name of the machine. */
  readonly qemu: string;
  /** QEMU_CPU that behaves like this variant, where the default would be more able. */
  readonly qemuCpu?: string;
  readonly elf: ElfExpectation;
  readonly loaderGnu: string;
  readonly loaderMusl: string;
  /** One line for people: what to know before choosing it. */
  readonly note?: string;
}

const le64 = (machine: number): ElfExpectation => ({ bits: 64, endian: 'little', machine });
const le32 = (machine: number): ElfExpectation => ({ bits: 32, endian: 'little', machine });

const amd64 = {
  architecture: 'amd64',
  rustGnu: 'x86_64-unknown-linux-gnu',
  rustMusl: 'x86_64-unknown-linux-musl',
  debian: 'amd64',
  gnuTuple: 'x86_64-linux-gnu',
  packageTuple: 'x86-64-linux-gnu',
  crossSince: 'bookworm',
  qemu: 'x86_64',
  elf: le64(ElfMachine.x86_64),
  loaderGnu: '/lib64/ld-linux-x86-64.so.2',
  loaderMusl: '/lib/ld-musl-x86_64.so.1',
} as const;

const armel = {
  architecture: 'arm',
  debian: 'armel',
  gnuTuple: 'arm-linux-gnueabi',
  packageTuple: 'arm-linux-gnueabi',
  crossSince: 'bookworm',
  qemu: 'arm',
  elf: le32(ElfMachine.arm),
  loaderGnu: '/lib/ld-linux.so.3',
} as const;

/** In the order in which people meet them; the order of docs and of `plan`'s output. */
// biome-ignore format: a table
export const PLATFORM_TABLE: readonly PlatformRow[] = [
  { ...amd64, name: 'linux/amd64', aliases: ['x86_64', 'x86-64', 'amd64/v1', 'x64'] },
  { ...amd64, name: 'linux/amd64/v2', variant: 'v2', aliases: ['x86_64/v2'], targetCpu: 'x86-64-v2' },
  { ...amd64, name: 'linux/amd64/v3', variant: 'v3', aliases: ['x86_64/v3'], targetCpu: 'x86-64-v3', qemuCpu: 'Haswell' },
  { ...amd64, name: 'linux/amd64/v4', variant: 'v4', aliases: ['x86_64/v4'], targetCpu: 'x86-64-v4', qemuCpu: 'Skylake-Server' },
  {
    name: 'linux/arm64', largestPage: 16, architecture: 'arm64', aliases: ['aarch64', 'arm64/v8', 'aarch64/v8', 'armv8'],
    rustGnu: 'aarch64-unknown-linux-gnu', rustMusl: 'aarch64-unknown-linux-musl', debian: 'arm64',
    gnuTuple: 'aarch64-linux-gnu', packageTuple: 'aarch64-linux-gnu', crossSince: 'bookworm', qemu: 'aarch64',
    elf: le64(ElfMachine.aarch64), loaderGnu: '/lib/ld-linux-aarch64.so.1', loaderMusl: '/lib/ld-musl-aarch64.so.1',
  },
  {
    name: 'linux/arm/v7', architecture: 'arm', variant: 'v7', aliases: ['arm', 'armhf', 'armv7', 'armv7l', 'armhf/v7'],
    rustGnu: 'armv7-unknown-linux-gnueabihf', rustMusl: 'armv7-unknown-linux-musleabihf', debian: 'armhf',
    gnuTuple: 'arm-linux-gnueabihf', packageTuple: 'arm-linux-gnueabihf', crossSince: 'bookworm', qemu: 'arm',
    elf: le32(ElfMachine.arm), loaderGnu: '/lib/ld-linux-armhf.so.3', loaderMusl: '/lib/ld-musl-armhf.so.1',
  },
  {
    ...armel, name: 'linux/arm/v6', variant: 'v6', aliases: ['armel', 'armv6', 'armv6l', 'armel/v6'],
    rustGnu: 'arm-unknown-linux-gnueabi', rustMusl: 'arm-unknown-linux-musleabihf', qemuCpu: 'arm1176',
    loaderMusl: '/lib/ld-musl-armhf.so.1',
    note: 'soft float with glibc: Debian’s hard-float start files are ARMv7 code and die with SIGILL on ARMv6',
  },
  {
    ...armel, name: 'linux/arm/v5', variant: 'v5', aliases: ['armv5', 'armv5te', 'armel/v5'],
    rustGnu: 'armv5te-unknown-linux-gnueabi', rustMusl: 'armv5te-unknown-linux-musleabi', qemuCpu: 'arm926',
    loaderMusl: '/lib/ld-musl-arm.so.1',
  },
  {
    name: 'linux/386', architecture: '386', aliases: ['i386', 'i486', 'i586', 'i686', 'x86'],
    rustGnu: 'i686-unknown-linux-gnu', rustMusl: 'i686-unknown-linux-musl', debian: 'i386',
    gnuTuple: 'i686-linux-gnu', multiarch: 'i386-linux-gnu', packageTuple: 'i686-linux-gnu', crossSince: 'bookworm',
    qemu: 'i386', elf: le32(ElfMachine.i386), loaderGnu: '/lib/ld-linux.so.2', loaderMusl: '/lib/ld-musl-i386.so.1',
  },
  {
    name: 'linux/ppc64le', largestPage: 16, architecture: 'ppc64le', aliases: ['ppc64el', 'powerpc64le'],
    rustGnu: 'powerpc64le-unknown-linux-gnu', debian: 'ppc64el', gnuTuple: 'powerpc64le-linux-gnu',
    packageTuple: 'powerpc64le-linux-gnu', crossSince: 'bookworm', qemu: 'ppc64le', elf: le64(ElfMachine.ppc64),
    loaderGnu: '/lib64/ld64.so.2', loaderMusl: '/lib/ld-musl-powerpc64le.so.1',
  },
  {
    name: 'linux/riscv64', architecture: 'riscv64', aliases: ['riscv64gc', 'rv64gc'],
    rustGnu: 'riscv64gc-unknown-linux-gnu', rustMusl: 'riscv64gc-unknown-linux-musl', debian: 'riscv64',
    gnuTuple: 'riscv64-linux-gnu', packageTuple: 'riscv64-linux-gnu', crossSince: 'bookworm', librariesSince: 'trixie', qemu: 'riscv64',
    elf: le64(ElfMachine.riscv), loaderGnu: '/lib/ld-linux-riscv64-lp64d.so.1', loaderMusl: '/lib/ld-musl-riscv64.so.1',
    note: 'Debian has it as an architecture from trixie on',
  },
  {
    name: 'linux/s390x', architecture: 's390x', aliases: [],
    rustGnu: 's390x-unknown-linux-gnu', debian: 's390x', gnuTuple: 's390x-linux-gnu', packageTuple: 's390x-linux-gnu',
    crossSince: 'bookworm', qemu: 's390x', elf: { bits: 64, endian: 'big', machine: ElfMachine.s390 },
    loaderGnu: '/lib/ld64.so.1', loaderMusl: '/lib/ld-musl-s390x.so.1',
    note: 'no usable musl target',
  },
  {
    name: 'linux/loong64', largestPage: 16, architecture: 'loong64', aliases: ['loongarch64'],
    rustGnu: 'loongarch64-unknown-linux-gnu', rustMusl: 'loongarch64-unknown-linux-musl', debian: 'loong64',
    gnuTuple: 'loongarch64-linux-gnu', packageTuple: 'loongarch64-linux-gnu', crossSince: 'trixie', librariesSince: 'none', qemu: 'loongarch64',
    elf: le64(ElfMachine.loongarch), loaderGnu: '/lib64/ld-linux-loongarch-lp64d.so.1',
    loaderMusl: '/lib/ld-musl-loongarch64.so.1',
    note: 'no cross compiler in bookworm; trixie has one',
  },
];
