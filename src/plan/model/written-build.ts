/** The build of a crate without a Dockerfile: what Multihull writes, and from what. */

import type { ToolchainChoice } from '../../crate/cross/toolchain-choice.ts';
import type { Binaries } from '../../crate/manifest/binaries.ts';
import type { Crate } from '../../crate/manifest/crate-facts.ts';
import type { NativeRow } from '../../crate/native/native-crates.ts';
import type { CrateListing } from '../../crate/resolved/crate-listing.ts';
import type { ImageShape } from '../../domain/image-shape.ts';
import type { LinkerName } from '../../inputs/cargo-inputs.ts';
import type { CompileMode } from '../../inputs/inputs.ts';
import type { RunnerPlan } from './host-build.ts';
import type { Notice } from './notice.ts';

/** A way to compile in which Multihull writes the Dockerfile. */
export type WrittenMode = Exclude<CompileMode, 'dockerfile'>;

export interface WrittenBuild {
  readonly way: WrittenMode;
  /** Why it is another way than was asked for; undefined where it is not. */
  readonly fallbackReason: string | undefined;
  /** On this machine. */
  readonly linker: { readonly name: LinkerName; readonly why: string } | undefined;
  /** undefined when the user's own copies what the runner has compiled. */
  readonly dockerfile: string | undefined;
  /** Compiles in a container for the build context of that name; undefined where nothing takes from it. */
  readonly programs: string | undefined;
  /** What the build does not see: what the user's .dockerignore names, if there is one, and earlier results. */
  readonly dockerignore: string;
  readonly crate: Crate;
  readonly binaries: Binaries;
  readonly toolchain: ToolchainChoice;
  readonly notices: readonly Notice[];
  /** What crates may need of Debian, and cargo decides about in the build. */
  readonly nativeRows: readonly NativeRow[];
  /** Which crates the programs are made of, and cargo's arguments to list them, without a target. */
  readonly crates: CrateListing & { readonly treeArguments: readonly string[] };
  /** What Multihull puts together itself; undefined where BuildKit builds it. */
  readonly assembly: ImageShape | undefined;
  /** With `compile: runner`: why BuildKit builds the image, although nothing is executed in it. */
  readonly buildkit: string | undefined;
  /** What this machine does before the image is built, with `compile: runner`. */
  readonly runner: RunnerPlan | undefined;
}
