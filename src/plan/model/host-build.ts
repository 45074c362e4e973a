/** What cargo does on this machine before an image is assembled of its results: the part of the plan, as data. */
import type { Command } from '../../ports.ts';
import type { PlannedFile } from './planned-file.ts';
import type { ZigPlan } from './zig-plan.ts';

/** A program, and where the image's build finds it. */
export interface GatheredProgram {
  readonly from: string;
  readonly to: string;
}

/** What cargo leaves that later runs can use. */
export interface CargoCache {
  readonly paths: readonly string[];
  readonly key: string;
  /** Prefixes of older ones that are better than nothing. */
  readonly restoreKeys: readonly string[];
  readonly targetDirectory: string;
  /** Packages of the workspace: their results change with every commit, and are not kept. */
  readonly ownPackages: readonly string[];
}

/** Debian packages as they were downloaded, for later runs on fresh machines. */
export interface PackageCache {
  readonly directory: string;
  /** A glob: apt's own files beside them are root's alone. */
  readonly paths: readonly string[];
  readonly key: string;
}

export interface RunnerPlan {
  readonly directory: string;
  readonly files: readonly PlannedFile[];
  /** In order; only what is missing. */
  readonly install: readonly Command[];
  readonly builds: readonly Command[];
  readonly programs: readonly GatheredProgram[];
  /** Libraries that programs need from system packages: searched there, copied to the same path below `root`. */
  readonly libraries: readonly {
    readonly root: string;
    readonly directory: string;
    readonly programs: readonly string[];
  }[];
  readonly certificates: readonly string[];
  readonly cache: CargoCache;
  /** undefined where apt installs nothing. */
  readonly packages: PackageCache | undefined;
  readonly platforms: readonly string[];
  /** On PATH, by QEMU's name of the machine. */
  readonly emulators: ReadonlyMap<string, string>;
  /** Fetched before cargo runs. */
  readonly zig: ZigPlan | undefined;
}
