/** What the probe found out: plain data, the second half of what the plan is made from. */

import type { CargoManifest } from '../../crate/manifest/cargo-manifest.ts';
import type { DockerfileAnalysis } from '../../dockerfile/analysis/analyse.ts';
import type { Migration } from '../../dockerfile/migrate/migration.ts';
import type { Digest } from '../../domain/names/digest.ts';
import type { GitFacts } from '../../domain/names/git-ref.ts';
import type { Repository } from '../../domain/names/reference.ts';
import type { OciPlatform, Platform } from '../../domain/platforms/platform.ts';
import type { NodeChoice } from '../../inputs/inputs.ts';
import type { BaseImage } from '../model/assembly.ts';
import type { SigningFact } from '../model/signing-plan.ts';
import type { WrittenBuild } from '../model/written-build.ts';

/** A tool that may be absent, or present and not usable. */
export type ToolFact =
  | { readonly kind: 'found'; readonly version: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** The daemon; `platform` is what it runs natively, without a variant: `linux/arm`. */
export type DockerFact =
  | { readonly kind: 'found'; readonly version: string; readonly platform?: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** An existing builder, as `docker buildx inspect` shows it. */
export interface BuilderFact {
  readonly name: string;
  readonly driver: string;
  readonly platforms: readonly string[];
  /** Platforms that somebody gave its nodes by hand (`*` in buildx's list): they run there without emulation. */
  readonly native: readonly string[];
  /** How many nodes it has. */
  readonly nodes: number;
}

/** A node that this job would use, and whether it answers; `unknown` where there is no buildx to ask with. */
export interface NodeFact {
  readonly choice: NodeChoice;
  readonly state:
    | { readonly kind: 'alive' }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'dead'; readonly reason: string };
}

/** A base image, and which platforms it has. */
export type BaseFact =
  | {
      readonly kind: 'known';
      readonly reference: string;
      readonly digest: Digest;
      /** Where it was found: its own registry, or a mirror. */
      readonly repository: Repository;
      readonly platforms: readonly OciPlatform[];
      /** It is one manifest without an index: BuildKit takes it whatever platform is asked for. */
      readonly isSingle?: boolean;
    }
  | { readonly kind: 'missing'; readonly reference: string; readonly message: string }
  | {
      readonly kind: 'unknown';
      readonly reference: string;
      readonly reason: string;
      /** What a person can do about it. */
      readonly remedy?: string;
    };

/** Whether this run may push to a repository, as far as the registry tells before a push. */
export type AccessFact =
  | { readonly kind: 'granted'; readonly repository: Repository }
  | {
      readonly kind: 'denied';
      readonly repository: Repository;
      readonly message: string;
      readonly remedy: string;
    }
  | {
      readonly kind: 'unreachable';
      readonly repository: Repository;
      readonly message: string;
      readonly remedy: string;
    };

/** Where the source comes from. */
export interface SourceFacts {
  /** Texts are empty where there is no checkout. */
  readonly git: GitFacts;
  /** The repository's page. */
  readonly url: string | undefined;
}

/** The Dockerfile that is built: the user's, or one that Multihull writes. */
export interface DockerfileFact {
  /** As the build sees it. */
  readonly path: string;
  readonly text: string;
  readonly analysis: DockerfileAnalysis;
  /** Names declared by ARG anywhere in it. */
  readonly declaredArgs: readonly string[];
  /** Present when Multihull writes it. */
  readonly written?: WrittenBuild;
  /** What would make it cross-compile; only where it compiles under emulation. */
  readonly migration?: Migration | undefined;
}

export interface Facts {
  readonly host: Platform;
  /** Packages can be installed without sudo. */
  readonly isRoot: boolean;
  readonly docker: DockerFact;
  readonly buildx: ToolFact;
  /** QEMU's names of machines for which the kernel has a usable handler. */
  readonly handlers: readonly string[];
  readonly builder: BuilderFact | undefined;
  readonly nodes: readonly NodeFact[];
  readonly dockerfile: DockerfileFact;
  readonly bases: readonly BaseFact[];
  /** Of an image that Multihull assembles itself: what its base has for each platform. */
  readonly baseImages?: readonly BaseImage[];
  /** Hosts that a new builder asks instead of a registry, from buildx's own default configuration. */
  readonly mirrors: readonly string[];
  readonly access: readonly AccessFact[];
  readonly signing: SigningFact;
  /** Images that are in the directory of `output` and that no run has put there, by digest. */
  readonly foreignOutput?: readonly string[];
  readonly source: SourceFacts;
  readonly cargo: CargoManifest | undefined;
  /** This run's own directory; made when the plan is applied. */
  readonly runDirectory: string;
  /** Unique to this run; part of the builder's name. */
  readonly runName: string;
  readonly now: Date;
}
