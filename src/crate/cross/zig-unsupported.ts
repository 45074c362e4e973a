/** Crates that are known not to be built with zig as compiler and linker, with the reason and where it is told. */

export interface ZigUnsupported {
  readonly crate: string;
  /** Continues "crate NAME …". */
  readonly reason: string;
  readonly link: string;
}

export const ZIG_UNSUPPORTED: readonly ZigUnsupported[] = [
  {
    crate: 'bindgen',
    reason: 'reads zig’s C and C++ headers with the machine’s libclang, which has to be 18 or newer for them',
    link: 'https://github.com/rust-cross/cargo-zigbuild#caveats',
  },
  {
    crate: 'llvm-sys',
    reason: 'links an LLVM that was built with GNU’s libstdc++, and zig has LLVM’s libc++ only',
    link: 'https://github.com/aya-rs/bpf-linker/pull/328',
  },
];

/** The first crate of a build that zig does not serve. */
export function zigUnsupported(used: ReadonlySet<string>): ZigUnsupported | undefined {
  return ZIG_UNSUPPORTED.find(({ crate }) => used.has(crate));
}
