/** A crate or workspace on disk, as far as building it needs to be known: read without cargo, in milliseconds. */

import type { IgnoreFile } from '../../dockerignore/ignore-file.ts';

/** Something that cargo compiles from a source of its own. */
export interface CargoTarget {
  readonly kind: 'bin' | 'lib' | 'build-script' | 'other';
  /** Empty for build scripts. */
  readonly name: string;
  /** Relative to the workspace's root, with `/`. */
  readonly path: string;
  /** Features without which cargo leaves it out. */
  readonly requiredFeatures: readonly string[];
}

/** A package whose sources are in the workspace's directory. */
export interface CratePackage {
  readonly name: string;
  /** Relative to the workspace's root; empty for the root itself. */
  readonly directory: string;
  readonly targets: readonly CargoTarget[];
  readonly defaultRun?: string | undefined;
  /** `[features]`: what each one enables. */
  readonly features: ReadonlyMap<string, readonly string[]>;
  /** Names in Cargo.lock of what it links or runs while it builds; no dev-dependencies. */
  readonly dependencies: readonly string[];
  /** Directories of path dependencies, relative to the workspace's root. */
  readonly pathDependencies: readonly string[];
  /** Names by which the manifest calls its dependencies, of all kinds. */
  readonly dependencyKeys: readonly string[];
  /** Those that are optional, which makes features of them. */
  readonly optionalDependencies: readonly string[];
  /** Dependencies that ask git which commit is built. */
  readonly gitDependencies: readonly string[];
  readonly rustVersion?: string | undefined;
  readonly edition?: string | undefined;
  /** `[package.metadata.multihull]` as it stands there, with the manifest's text. */
  readonly metadata?: { readonly table: unknown; readonly text: string } | undefined;
}

/** Something that lies in the build context, and that the image may get. */
export interface FoundPath {
  /** Relative to the context, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  readonly isExecutable: boolean;
  /** Of a link. */
  readonly target: string | undefined;
}

/** A package that some manifest names and that is not there. */
export interface MissingPackage {
  readonly kind: 'member' | 'patch' | 'dependency';
  /** Relative to the workspace's root, or a pattern. */
  readonly directory: string;
  /** The manifest that names it, relative to the root. */
  readonly from: string;
  /** Of the package whose manifest that is; empty for the workspace. */
  readonly name: string;
  /** The submodule that it would be in, relative to the root; undefined where it is in none. */
  readonly submodule: string | undefined;
}

/** One `[[package]]` of Cargo.lock. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Names, without versions. */
  readonly dependencies: readonly string[];
  /** `registry+https://…`, `sparse+https://…`, `git+https://…#COMMIT`; undefined for what comes by path. */
  readonly source?: string | undefined;
  /** SHA-256 of what the registry serves, hexadecimal. */
  readonly checksum?: string | undefined;
}

/** What rustup takes from the crate's toolchain file. */
export interface ToolchainFile {
  /** As the user knows it: `rust-toolchain.toml`. */
  readonly file: string;
  readonly channel: string;
  readonly components: readonly string[];
}

/** What `.cargo/config.toml` says of targets; it is the user's, and wins. */
export interface CargoConfig {
  /** As the user knows it; undefined where there is none. */
  readonly file: string | undefined;
  /** By target triple, or by `cfg(…)`. */
  readonly targets: ReadonlyMap<string, CargoConfigTarget>;
  /** `build.rustflags`, which cargo uses for a target that has no flags of its own. */
  readonly rustflags: readonly string[];
  /** Directories that stand in for registries, relative to the root (`cargo vendor`). */
  readonly vendored: readonly string[];
  /** What runs in the place of rustc or around it: key of `[build]` → value. */
  readonly wrappers: ReadonlyMap<string, string>;
  readonly profiles: readonly string[];
  /** Names of variables that `[env]` sets, which cargo does only where they are not set yet. */
  readonly variables: ReadonlySet<string>;
}

/** A crate without any. */
export const NO_CONFIG: CargoConfig = {
  file: undefined,
  targets: new Map(),
  rustflags: [],
  vendored: [],
  wrappers: new Map(),
  profiles: [],
  variables: new Set(),
};

export interface CargoConfigTarget {
  readonly linker?: string | undefined;
  readonly hasRunner: boolean;
  readonly rustflags: readonly string[];
}

export interface Crate {
  /** Absolute; the build context. */
  readonly root: string;
  /** Members, and packages that they use by path. */
  readonly packages: readonly CratePackage[];
  /** Names of the packages that `cargo build` builds when none is named. */
  readonly defaultPackages: readonly string[];
  /** Profiles in which the user has set `strip` or `debug`. */
  readonly symbolProfiles: readonly string[];
  /** All profiles that the root's manifest has. */
  readonly profiles: readonly string[];
  readonly missing: readonly MissingPackage[];
  /** Directories of packages whose build script asks git for something. */
  readonly gitScripts: readonly string[];
  /** There is a `.git` in the root. */
  readonly hasHistory: boolean;
  /** Submodules in the context that are not checked out, relative to the root. */
  readonly emptySubmodules: readonly string[];
  /** undefined where there is no Cargo.lock. */
  readonly lock: readonly LockedPackage[] | undefined;
  /** Of its format. */
  readonly lockVersion: number | undefined;
  readonly toolchain: ToolchainFile | undefined;
  readonly config: CargoConfig;
  /** Directories of `[patch]`, relative to the root: other people's crates may use these. */
  readonly patched: readonly string[];
  /** What keeps files out of the build; undefined where the user has none. */
  readonly ignore: IgnoreFile | undefined;
  /** What lies where manifests say that files of the image are. */
  readonly imageFiles?: readonly FoundPath[];
  /** All `.rs` files in the packages' `src` directories, relative to the root. */
  readonly sources: readonly string[];
}
