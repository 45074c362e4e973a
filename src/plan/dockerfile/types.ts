/** What the analysis of a Dockerfile is asked, and what it answers. */
import type { Platform } from '../../domain/platform.ts';
import type { StageSource } from './graph.ts';
import type { FoundCommand } from './shell.ts';

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
  /** The stage, or one that it is FROM, declares a TARGET… argument: BuildKit runs it once a platform. */
  readonly usesTargetArgs: boolean;
  readonly runs: readonly { readonly line: number; readonly text: string }[];
  /** It has RUN instructions, and no named context stands in for it. */
  readonly executes: boolean;
  readonly copiesFrom: readonly (StageSource & { readonly line: number; readonly via: 'copy' | 'mount' })[];
  readonly compilesRust: boolean;
  readonly rustCommands: readonly FoundCommand[];
}

export interface BaseImage {
  /** Expanded, as it would be pulled. */
  readonly reference: string;
  readonly forPlatforms: 'build' | 'target' | { readonly fixed: Platform };
  /** The platforms that the image must have. */
  readonly platforms: readonly Platform[];
  readonly line: number;
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
}

export interface DockerfileAnalysis {
  readonly file: string;
  /** Value of `# syntax=`. */
  readonly syntaxDirective?: string;
  readonly stages: readonly Stage[];
  readonly target: Stage;
  /** Indexes of stages that some requested platform needs. */
  readonly reachable: readonly number[];
  /** The same by platform name. */
  readonly reachableOn: ReadonlyMap<string, readonly number[]>;
  readonly bases: readonly BaseImage[];
  /** Reachable stages that execute RUN on another side than the build platform's. */
  readonly executesOnTarget: readonly Execution[];
  readonly rustUnderEmulation: readonly {
    readonly stage: Stage;
    readonly line: number;
    readonly command: string;
    readonly platforms: readonly Platform[];
  }[];
  /** Names in FROM without a value; an empty FROM is an error, this is a warning. */
  readonly undefinedArgsInFrom: readonly { readonly line: number; readonly name: string }[];
  /** Normalised names of the given contexts that reachable stages use. */
  readonly usedContexts: readonly string[];
  readonly hints: readonly DockerfileHint[];
}

/** Something that builds, and is probably not what was meant; a warning in the plan. */
export interface DockerfileHint {
  readonly kind: 'mixed-image' | 'copy-without-arch' | 'same-binary';
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}
