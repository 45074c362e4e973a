/**
 * What an image is beside its base and its programs: plain data, the same whoever writes the image (a Dockerfile that
 * Multihull writes, or Multihull itself).
 */

/** Number of no account in particular: distroless images call it nonroot. */
export const NONROOT = '65532:65532';

/** Something that is put into the image beside the programs. Paths in the image are absolute and have no `..`. */
export type ShapeEntry =
  | (ShapePermissions & {
      readonly kind: 'file';
      /** Absolute, on this machine. */
      readonly from: string;
      readonly to: string;
    })
  | (ShapePermissions & { readonly kind: 'directory'; readonly to: string })
  | { readonly kind: 'link'; readonly to: string; readonly target: string };

/** As the image gets them: nothing of the machine's own owners, and of its modes only what was planned. */
export interface ShapePermissions {
  /** Permission bits (`0o644`). */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** The image's own settings; what is undefined or empty stays as the base has it. */
export interface ImageShape {
  /** Each path once; what is inside a directory is listed, too. */
  readonly entries: readonly ShapeEntry[];
  /** Added to the base's variables; a name of the base's is replaced. */
  readonly env: ReadonlyMap<string, string>;
  readonly entrypoint: readonly string[];
  /** Arguments that a user of the image can replace. The base's are for its own entrypoint, and never kept. */
  readonly cmd: readonly string[];
  /** `user[:group]`, names or numbers. */
  readonly user: string;
  /** Absolute. */
  readonly workdir: string | undefined;
  /** `8000/tcp`. */
  readonly expose: readonly string[];
  /** Absolute. */
  readonly volumes: readonly string[];
  /** `SIGINT`. */
  readonly stopSignal: string | undefined;
}

/** An image that starts a program, and has nothing else of its own. */
export function programShape(entrypoint: string): ImageShape {
  return {
    entries: [],
    env: new Map(),
    entrypoint: [entrypoint],
    cmd: [],
    user: NONROOT,
    workdir: undefined,
    expose: [],
    volumes: [],
    stopSignal: undefined,
  };
}
