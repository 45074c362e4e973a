/** What is known of this machine as one that compiles Rust. */

export interface RunnerFacts {
  /** Version of the C library that programs linked here ask for; undefined where it is not glibc. */
  readonly glibc: string | undefined;
  /** `ID` and `VERSION_CODENAME` of os-release(5); empty where there is none. */
  readonly distribution: string;
  readonly codename: string;
  readonly rustup: { readonly kind: 'found' } | { readonly kind: 'missing'; readonly reason: string };
  /** Toolchains that rustup has, with the host in their names. */
  readonly toolchains: readonly string[];
  /** Targets of the toolchain that will be used. */
  readonly targets: ReadonlySet<string>;
  /** Debian packages: `gcc`, and `libssl-dev:arm64` for other architectures than the machine's own. */
  readonly packages: ReadonlySet<string>;
  readonly foreignArchitectures: ReadonlySet<string>;
  /** Emulators on PATH by QEMU's name of the machine. */
  readonly emulators: ReadonlyMap<string, string>;
  /** cargo's own directory, with what it has downloaded. */
  readonly cargoHome: string;
  /** Variables that the user has set; they are left alone. */
  readonly variables: ReadonlySet<string>;
  readonly hasCertificates: boolean;
  /** There is a C compiler for the machine itself (`cc`). */
  readonly hasCompiler: boolean;
  /** Why apt cannot install anything here; undefined where it can. */
  readonly cannotInstall: string | undefined;
  /** Why zig cannot be had here; undefined where it is there already, or can be fetched. */
  readonly noZig: string | undefined;
  /** Where programs are looked for. */
  readonly searchPath: string;
}
