/** zig as compiler and linker, as it is fetched: the part of the plan, as data. */
import type { WheelBuild } from '../../domain/wheel.ts';
import type { Command } from '../../ports.ts';
import type { PlannedFile } from './planned-file.ts';

/** A wheel as it is fetched for this machine. */
export interface WheelPlan extends WheelBuild {
  readonly project: string;
  readonly version: string;
}

export interface ZigPlan {
  /** Kept between runs; every file in it is checked before it is used. */
  readonly directory: string;
  /** Where it is unpacked, beside that. */
  readonly staging: string;
  readonly wheels: readonly WheelPlan[];
  /** Lists the wheels with their hashes, for `download`. */
  readonly requirements: PlannedFile;
  readonly download: Command;
  /** One a wheel. */
  readonly unpack: readonly Command[];
  /** Relative to the directory; they are not needed to build for Linux. */
  readonly unneeded: (path: string) => boolean;
  /** Relative to the directory. */
  readonly programs: readonly string[];
  /** What cargo-zigbuild adds by itself where it is missing; relative to the directory. */
  readonly generated: readonly string[];
}
