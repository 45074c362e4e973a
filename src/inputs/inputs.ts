/** The typed value that the whole run is made of; `read.ts` makes it from what the user typed. */

import type { Repository } from '../domain/names/reference.ts';
import type { Platform } from '../domain/platforms/platform.ts';
import type { CheckName } from '../domain/report.ts';
import type { CargoChoice, LinkerInput, SystemPackage } from './cargo-inputs.ts';
import type { RunEnvironment, RunIdentity } from './environment.ts';
import type { KeyValue } from './lists.ts';
import type { SigningInputs } from './signing-inputs.ts';

/** Something about the inputs that a person should know, and what to do about it. */
export interface InputNotice {
  readonly message: string;
  readonly remedy: string;
}

/** How Rust is compiled for a platform. */
export type CompileMode = 'dockerfile' | 'container' | 'runner' | 'emulate';

export interface CompileChoice {
  readonly kind: 'auto' | CompileMode;
  /** Platforms that are compiled another way than the rest. */
  readonly overrides: ReadonlyMap<string, CompileMode>;
}

export type CacheChoice =
  | { readonly kind: 'registry'; readonly ref: string | undefined }
  | { readonly kind: 'gha'; readonly scope?: string }
  | { readonly kind: 'local'; readonly directory: string }
  | { readonly kind: 'off' };

/** Where the image goes. `auto`: pushed, except on pull requests from forks, which have no credentials. */
export type Destination =
  | { readonly kind: 'auto' }
  | { readonly kind: 'push' }
  | { readonly kind: 'nowhere'; readonly why: string }
  | { readonly kind: 'layout'; readonly directory: string };

/** An image as one file: what `docker load` reads, of one platform, or an OCI layout of all of them. */
export interface ArchiveChoice {
  readonly format: 'oci' | 'docker';
  readonly file: string;
}

/** The files of the image's last stage, as BuildKit writes them: a directory, or a tar archive. */
export interface FilesChoice {
  readonly format: 'local' | 'tar';
  readonly path: string;
  /** `platform-split` of the exporter, where it was said. */
  readonly split?: string;
}

/** What is made of the image on this machine, whether it is pushed or not. */
export interface Exports {
  /** Into the Docker of this machine. */
  readonly load: boolean;
  readonly archives: readonly ArchiveChoice[];
  readonly files: readonly FilesChoice[];
  /** Attributes of BuildKit's exporters, `compression=zstd`. */
  readonly compression: readonly string[];
}

export type BuilderChoice =
  | { readonly kind: 'existing'; readonly name: string }
  | { readonly kind: 'own'; readonly image: string };

/** Another BuildKit, that builds some of the platforms. */
export interface NodeChoice {
  readonly platforms: readonly Platform[];
  /** As buildx's remote driver takes it. */
  readonly endpoint: string;
  /** `key=value`, options of that driver. */
  readonly options: readonly string[];
  /** When it does not answer, this machine builds its platforms. */
  readonly isOptional: boolean;
}

export type QemuChoice = { readonly kind: 'image'; readonly image: string } | { readonly kind: 'package' };

export interface BuildxChoice {
  /** undefined: what the machine has, else the pinned default. */
  readonly version: string | undefined;
  readonly sha256: string | undefined;
}

export interface Credentials {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  /** Which input the password came from, for messages. */
  readonly origin: 'password' | 'github-token';
}

/** Who makes the SBOM of each platform. */
export type SbomChoice =
  | { readonly kind: 'own' }
  | { readonly kind: 'off' }
  /** A generator, as buildx takes it: BuildKit runs it over what was built. */
  | { readonly kind: 'buildx'; readonly value: string };

export interface BuildOptions {
  readonly context: string;
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly args: readonly KeyValue[];
  readonly contexts: readonly KeyValue[];
  /** By id; from `secrets` and `secret-envs`. Those that were given empty are left out. */
  readonly secrets: readonly KeyValue[];
  /** Files that buildx reads secrets from, by id. */
  readonly secretFiles: readonly KeyValue[];
  readonly ssh: readonly string[];
  readonly noCache: boolean;
  readonly pull: boolean;
  readonly provenance: string | undefined;
  readonly sbom: SbomChoice;
  /** Handed to buildx under the same names. */
  readonly addHosts: readonly string[];
  readonly network: string | undefined;
  readonly shmSize: string | undefined;
  readonly ulimits: readonly string[];
  readonly cgroupParent: string | undefined;
  readonly noCacheFilters: readonly string[];
  /** `network.host` or `security.insecure`: what a `RUN` may ask for. */
  readonly entitlements: readonly string[];
}

/** This job builds a share of the image; other jobs of the same run build the rest. */
export interface LegChoice {
  /** All platforms of the image, in the table's order. */
  readonly whole: readonly Platform[];
  readonly run: RunIdentity;
}

export interface Inputs {
  readonly mode: 'build' | 'plan';
  readonly images: readonly Repository[];
  /** What this job builds; with `leg`, its share. */
  readonly platforms: readonly Platform[];
  readonly leg: LegChoice | undefined;
  readonly tagRules: readonly string[];
  readonly flavor: readonly string[];
  readonly immutable: boolean;
  readonly allowVersionMismatch: boolean;
  readonly keepPlatformTags: boolean;
  readonly labels: readonly string[];
  readonly annotations: readonly string[];
  readonly compile: CompileChoice;
  readonly cargo: CargoChoice;
  readonly linker: LinkerInput;
  /** Runtime image of a Dockerfile that Multihull writes. */
  readonly base: string;
  /** False where it is the default. */
  readonly isBaseGiven: boolean;
  readonly systemPackages: readonly SystemPackage[];
  /** Whether those that crates are known to need are found and installed besides. */
  readonly findsPackages: boolean;
  readonly build: BuildOptions;
  readonly builder: BuilderChoice;
  /** Added to the builder that is made. */
  readonly nodes: readonly NodeChoice[];
  readonly buildx: BuildxChoice;
  readonly qemu: QemuChoice;
  readonly cache: CacheChoice;
  /** Keep cargo's results also after a failed build. */
  readonly cacheOnFailure: boolean;
  readonly credentials: readonly Credentials[];
  readonly destination: Destination;
  readonly exports: Exports;
  /** Whether tags move; without it somebody promotes the image later. */
  readonly promotes: boolean;
  readonly skipChecks: readonly CheckName[];
  /** Path globs of foreign binaries that are meant to be in the image. */
  readonly allow: readonly string[];
  /** Arguments for a run of every platform's image; empty when none was asked for. */
  readonly smoke: readonly string[];
  readonly signing: SigningInputs;
  readonly timeoutMs: number;
  readonly retries: number;
  /** What was read otherwise than it was typed; the plan tells it. */
  readonly notices: readonly InputNotice[];
  readonly environment: RunEnvironment;
}
