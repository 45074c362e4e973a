/** What the analysis of a Dockerfile is asked, and what it answers. */
import type { Platform } from '../../domain/platforms/platform.ts';
import type { ShellParser } from '../../shell/load-parser.ts';
import type { FoundCommand } from '../runs/run-commands.ts';
import type { StageSource } from '../stages/stage-source.ts';

export interface DockerfileOptions {
  /** Values of the `build-args` input by name. */
  readonly buildArgs: Readonly<Record<string, string>>;
  /** A stage's name; without it the last stage. */
  readonly target?: string | undefined;
  /** The complete set that the image must have. */
  readonly platforms: readonly Platform[];
  readonly buildPlatform: Platform;
  /** Names of the `build-contexts` input, or `name=value` entries as typed (then `docker-image://` is followed). */
  readonly buildContexts: readonly string[];
  /** Platforms that the builder executes without emulation; default: the build platform. */
  readonly nativePlatforms?: readonly Platform[];
  /** Path for messages; default `Dockerfile`. */
  readonly file?: string;
  /** Reads the text of RUN. */
  readonly shell: ShellParser;
}

/** Which platform a stage is of. `varies` only where an expression follows neither side for all platforms. */
export type StagePlatform =
  | 'build'
  | 'target'
  | { readonly fixed: Platform }
  | { readonly varies: ReadonlyMap<string, Platform> };

export interface Stage {
  readonly index: number;
  /** Lower case. */
  readonly name?: string;
  readonly line: number;
  /** For the first requested platform; `fromOn` has it for each. */
  readonly from: StageSource;
  /** By platform name; differs where FROM has an automatic platform argument in it. */
  readonly fromOn: ReadonlyMap<string, StageSource>;
  readonly platform: StagePlatform;
  /** The stage, or one that it is FROM, declares a TARGET… argument: BuildKit runs it once per platform. */
  readonly usesTargetArgs: boolean;
  readonly runs: readonly { readonly line: number; readonly text: string }[];
  /** It has RUN instructions, and no named context stands in for it. */
  readonly executes: boolean;
  readonly copiesFrom: readonly (StageSource & { readonly line: number; readonly via: 'copy' | 'mount' })[];
  readonly compilesRust: boolean;
  readonly rustCommands: readonly FoundCommand[];
  /** Commands of its RUNs that may execute anything: scripts, make and the like. */
  readonly unknownCommands: readonly FoundCommand[];
  /** It begins with an image of Rust's, or its commands install a toolchain. */
  readonly hasRust: boolean;
}

export interface BaseImage {
  /** Expanded, as it would be pulled. */
  readonly reference: string;
  readonly forPlatforms: 'build' | 'target' | { readonly fixed: Platform };
  /** The platforms that the image must have. */
  readonly platforms: readonly Platform[];
  /**
   * Those of `platforms` for which its files can end in the image. For the others it only feeds stages of the build
   * platform: an image of a single platform serves there as well.
   */
  readonly lands: readonly Platform[];
  readonly line: number;
  /** Stages that the same FROM means on other platforms: then this name was probably meant to be a stage, too. */
  readonly stagesElsewhere: readonly string[];
}

/** A stage that runs commands on something that may not be the build platform. */
export interface Execution {
  readonly stage: Stage;
  /** Line of its first RUN. */
  readonly line: number;
  /** Where it executes, over all requested platforms. */
  readonly platforms: readonly Platform[];
  /** Those of them that the builder cannot execute natively: QEMU is needed for these. */
  readonly emulated: readonly Platform[];
  /** In a stage of the build platform: the program of the target's that it starts, and the image that it is from. */
  readonly foreign?: { readonly program: string; readonly image: string };
}

/** Rust that would be compiled under emulation. */
export interface EmulatedCompile extends FoundCommand {
  readonly stage: Stage;
  readonly platforms: readonly Platform[];
  /** The stage with the FROM that decides the platform. */
  readonly root: Stage;
}

/** An emulated stage with Rust in it, of which nobody can tell whether it compiles. */
export interface UnknownCompile {
  readonly stage: Stage;
  readonly root: Stage;
  readonly platforms: readonly Platform[];
  readonly commands: readonly FoundCommand[];
}

export interface DockerfileAnalysis {
  readonly file: string;
  /** Value of `# syntax=`. */
  readonly syntaxDirective?: string;
  /** Another frontend than docker/dockerfile: what is said here is then only as the file looks. */
  readonly foreignFrontend?: string;
  readonly stages: readonly Stage[];
  readonly target: Stage;
  /** Indexes of stages that some requested platform needs. */
  readonly reachable: readonly number[];
  /** The same by platform name. */
  readonly reachableOn: ReadonlyMap<string, readonly number[]>;
  readonly bases: readonly BaseImage[];
  /** Reachable stages that execute RUN on another side than the build platform's. */
  readonly executesOnTarget: readonly Execution[];
  readonly rustUnderEmulation: readonly EmulatedCompile[];
  readonly unknownUnderEmulation: readonly UnknownCompile[];
  /** Names in FROM without a value; an empty FROM is an error, this is a warning. */
  readonly undefinedArgsInFrom: readonly { readonly line: number; readonly name: string }[];
  /** Normalised names of the given contexts that reachable stages use. */
  readonly usedContexts: readonly string[];
  /** Names that some ARG declares. */
  readonly declaredArgs: readonly string[];
  /** What LABEL gives the image, base images apart; a value is undefined where it depends on a variable. */
  readonly labels: ReadonlyMap<string, string | undefined>;
  readonly hints: readonly DockerfileHint[];
}

/** Something that builds, and is probably not what was meant; a warning in the plan. */
export interface DockerfileHint {
  readonly kind:
    | 'mixed-image'
    | 'copy-without-arch'
    | 'same-binary'
    | 'pinned-argument'
    | 'undefined-argument'
    | 'foreign-program'
    | 'unknown-compile'
    | 'facts-without-mount'
    | 'foreign-frontend';
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}
