/** What a Dockerfile is written of. */

import type { CrossBuild } from '../../crate/cross/cross-build.ts';
import type { CargoTarget } from '../../crate/manifest/crate-facts.ts';
import type { ExpandedRule } from '../../crate/metadata/expand-files.ts';
import type { BaseRelease } from '../../domain/debian-release.ts';
import type { ImageShape } from '../../domain/image-shape.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { CargoChoice } from '../../inputs/cargo-inputs.ts';

/** What is written of the image itself. */
export interface ImageParts {
  readonly base: string;
  readonly shape: ImageShape;
  /** The files of `shape`, as they were named. */
  readonly rules: readonly ExpandedRule[];
}

/** A build in a container: one cargo run for all platforms. */
export interface ContainerBuild extends ImageParts, CrossBuild {
  readonly cargo: CargoChoice;
  readonly release: BaseRelease;
  /** Compiled under QEMU, in a stage of their own platform. */
  readonly emulated: readonly Platform[];
  /** Variables there. */
  readonly emulatedEnv: Readonly<Record<string, string>>;
  /** Debian packages of tools and libraries there. */
  readonly emulatedPackages: readonly string[];
  /** Names of platforms for which Debian's libraries cannot be had here. */
  readonly withoutLibraries: readonly string[];
  /** Names of build arguments, which build scripts see as variables. */
  readonly args: readonly string[];
  /** Flags of RUN that give cargo its secrets and agents. */
  readonly mounts: readonly string[];
  /** Sources that the context does not bring, of targets that no program is made of. */
  readonly replaced: readonly CargoTarget[];
  /** Arguments of cargo that list a target's crates, for the SBOM; undefined where nobody asks for them. */
  readonly treeArguments: readonly string[] | undefined;
  /** `mounts` where the builder stays and keeps its cache mounts; otherwise layers, which a registry can keep. */
  readonly caching: 'layers' | 'mounts';
}
