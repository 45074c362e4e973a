/** The plan: all that will be done, as data. Nothing in it is decided later, except digests that do not exist yet. */

import type { NativeRow } from '../../crate/native/native-crates.ts';
import type { Digest } from '../../domain/names/digest.ts';
import type { Reference, Repository } from '../../domain/names/reference.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { CheckName } from '../../domain/report.ts';
import type { RunIdentity } from '../../inputs/environment.ts';
import type { CompileMode } from '../../inputs/inputs.ts';
import type { Command } from '../../ports.ts';
import type { ReleaseOrder } from '../tags/tag-order.ts';
import type { AssemblyPlan } from './assembly.ts';
import type { BuiltImage } from './built-image.ts';
import type { ExportPlan } from './export-plan.ts';
import type { RunnerPlan } from './host-build.ts';
import type { ImageMetadata } from './image-metadata.ts';
import type { Notice } from './notice.ts';
import type { PlannedFile } from './planned-file.ts';
import type { ProvenancePlan } from './provenance-plan.ts';
import type { SbomPlan } from './sbom-plan.ts';
import type { SigningPlan } from './signing-plan.ts';

export type QemuPlan =
  | { readonly kind: 'not-needed'; readonly why: string }
  | { readonly kind: 'present'; readonly why: string }
  | {
      readonly kind: 'install';
      readonly why: string;
      readonly platforms: readonly Platform[];
      readonly commands: readonly Command[];
    };

export type BuildxPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly version: string }
  | {
      readonly kind: 'download';
      readonly version: string;
      readonly why: string;
      /** Path of the release binary below its site. */
      readonly path: string;
      readonly sha256: string;
    };

export type BuilderPlan =
  /** Nothing is built by BuildKit. */
  | { readonly kind: 'none' }
  | { readonly kind: 'existing'; readonly name: string }
  | {
      readonly kind: 'create';
      readonly name: string;
      readonly why: string;
      readonly create: Command;
      /** After `create`, in order: the builder of several nodes. */
      readonly append: readonly Command[];
      readonly remove: Command;
      /** Beside this machine's. */
      readonly nodes: readonly NodePlan[];
    };

/** A BuildKit elsewhere, and what it builds. */
export interface NodePlan {
  readonly endpoint: string;
  readonly options: readonly string[];
  readonly platforms: readonly Platform[];
}

export interface LoginPlan {
  readonly registry: string;
  readonly username: string;
  /** Without the password: it is written to the command's standard input when the plan is applied. */
  readonly command: Command;
}

/** A secret whose value buildx finds in its environment, and nobody else. */
export interface SecretPlan {
  readonly id: string;
  readonly variable: string;
}

/** How the image is made. */
export type BuildPlan = BuildxBuild | AssemblyPlan;

/** BuildKit makes it, in one run of buildx. */
export interface BuildxBuild {
  readonly kind: 'buildx';
  readonly command: Command;
  readonly secrets: readonly SecretPlan[];
  /** For messages: the Dockerfile's path as the user knows it. */
  readonly dockerfile: string;
  /** Multihull wrote it: there is no such file where a message could point to. */
  readonly isWritten: boolean;
  readonly platforms: readonly string[];
  /** The crate's directory in the repository; empty when it is the root. */
  readonly crateDirectory: string;
  /** buildx writes the digest of what it built here. */
  readonly metadataFile: string;
  readonly result: BuiltImage;
  /** Under which several nodes push their index, as buildx cannot without a tag; removed after the build. */
  readonly temporaryTag: string | undefined;
  readonly timeoutMs: number;
}

export interface CompilePlan {
  readonly platform: Platform;
  readonly way: CompileMode;
  readonly why: string;
}

/** How the legs of a run find each other: in the first image's repository, by the names of staging tags. */
export interface LegPlan {
  readonly repository: Repository;
  readonly run: RunIdentity;
  /** What is built, for the names: the same in all legs of this image, and in no other image of the run. */
  readonly image: string;
  /** The complete set. */
  readonly platforms: readonly Platform[];
  /** Of the merged index. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** A tag for a single platform's image. */
export interface PlatformTag {
  readonly tag: Reference;
  /** The whole image's tag that it is named after; where that one stays, it stays. */
  readonly of: Reference;
  readonly platform: Platform;
}

/** Where each platform's program is run once, before the tags move. */
export type SmokePlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'docker' }
  /** On this machine, in no container: only programs that were compiled here. */
  | {
      readonly kind: 'here';
      /** By platform: the program that emulates it; none for what the machine runs itself. */
      readonly emulators: ReadonlyMap<string, string>;
    };

export interface Plan {
  readonly platforms: readonly Platform[];
  readonly compile: readonly CompilePlan[];
  readonly notices: readonly Notice[];
  readonly directory: string;
  /** Environment of every docker command. */
  readonly dockerEnv: Readonly<Record<string, string>>;
  /** The user's Docker config, whose logins and settings the private one starts from. */
  readonly userDockerConfig: string;
  readonly privateDockerConfig: string;
  readonly files: readonly PlannedFile[];
  readonly qemu: QemuPlan;
  readonly buildx: BuildxPlan;
  readonly builder: BuilderPlan;
  readonly logins: readonly LoginPlan[];
  /** Whether a docker command is run at all; without one nobody has to be logged in to it. */
  readonly usesDocker: boolean;
  /** What cargo does on this machine before the image is built; undefined where it does nothing. */
  readonly runner: RunnerPlan | undefined;
  /** Compiles programs in a container, into a directory that the Dockerfile of the user's copies from. */
  readonly programs: BuildxBuild | undefined;
  /** What crates of Cargo.lock may need of Debian; which of it they do, cargo says in the build. */
  readonly nativeRows: readonly NativeRow[];
  readonly build: BuildPlan;
  readonly sbom: SbomPlan;
  readonly provenance: ProvenancePlan;
  readonly exports: ExportPlan;
  readonly metadata: ImageMetadata;
  readonly verify: {
    readonly platforms: readonly Platform[];
    readonly skipChecks: readonly CheckName[];
    readonly allow: readonly string[];
    /** Arguments for a run of every platform's image; empty when none was asked for. */
    readonly smoke: readonly string[];
  };
  /** Where that run is. */
  readonly smoke: SmokePlan;
  /** Full references that will point at the verified digest; empty when nothing is promoted. */
  readonly tags: readonly Reference[];
  /** Further tags, of single platforms. */
  readonly platformTags: readonly PlatformTag[];
  readonly leg: LegPlan | undefined;
  readonly signing: SigningPlan;
  readonly order: ReleaseOrder;
  /** Why no tag moves, where none does. */
  readonly unpromoted: string | undefined;
  /** With `promote: false`: what `multihull promote` would move. */
  readonly heldTags: readonly Reference[];
  /** Rules that gave no tag, for the log. */
  readonly skippedTagRules: readonly { readonly rule: string; readonly reason: string }[];
  readonly version: string | undefined;
}

/**
 * `docker buildx imagetools create`: the tag will point at the digest, whose bytes are not changed.
 * @param digest `<digest>` stands for it in a plan that is only printed.
 */
export function promoteCommand(plan: Plan, tag: Reference, digest: Digest | '<digest>'): Command {
  return {
    tool: 'docker',
    args: [
      'buildx',
      'imagetools',
      'create',
      ...(plan.builder.kind === 'none' ? [] : ['--builder', plan.builder.name]),
      // A single manifest stays one; without this buildx wraps it into an index of its own.
      '--prefer-index=false',
      '--tag',
      `${tag.registry}/${tag.path}:${tag.tag}`,
      `${tag.registry}/${tag.path}@${digest}`,
    ],
    env: plan.dockerEnv,
  };
}
