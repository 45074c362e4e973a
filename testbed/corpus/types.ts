/** The corpus: images made for real, each with what verification must say of it. Rows are data. */
import type { CheckName } from '../../src/domain/report.ts';

export interface Row {
  /** Repository under `corpus/`, and directory of the layout. */
  readonly name: string;
  /** The mistake, or why it is none. */
  readonly shows: string;
  /** Put together by our own code; or, where that is the point, built by buildx. */
  readonly made: readonly Image[] | Buildx;
  readonly shape?: Shape;
  readonly ask?: {
    readonly platforms?: readonly string[];
    readonly allow?: readonly string[];
  };
  /** Exactly these failures; none: the image is healthy. */
  readonly fails: readonly Expected[];
  /** Exactly these warnings. */
  readonly warns?: readonly Expected[];
  /** What `docker run` does, for all platforms or for each. */
  readonly runs: Runs | Readonly<Record<string, Runs>>;
}

/** `platform` is '' for findings about the index; `path` is '' where there is none. */
export type Expected = readonly [check: CheckName, platform: string, path: string, says: string];

/** `here`: what happens on the testbed is not what the verdict is about, for this reason. */
export type Runs = boolean | 'not-runnable-here' | { readonly here: boolean; readonly because: string };

export interface Image {
  /** What the index says. */
  readonly platform: string;
  /** What the config says, where that differs. */
  readonly labelled?: string;
  readonly config?: Config;
  readonly layers: readonly Layer[];
  /** The config lists one layer less than the manifest. */
  readonly forgetsLayer?: true;
  /** The config has the hash of other bytes for the last layer. */
  readonly wrongDiffId?: true;
  /** The index marks it as an attestation of the first image. */
  readonly hidden?: true;
}

export interface Config {
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Env?: readonly string[];
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly Volumes?: Readonly<Record<string, object>>;
  readonly Healthcheck?: { readonly Test: readonly string[] };
}

export type Layer =
  /** All layers of an image of the testbed, for one platform. */
  | { readonly base: string; readonly platform: string }
  | {
      readonly items: readonly Item[];
      readonly as?: Packing;
      /** The compressed bytes end early. */
      readonly cut?: true;
    };

/** How an archive is packed, and what is wrong or unusual about that. */
export type Packing =
  | 'gzip'
  | 'zstd'
  | 'none'
  | 'bzip2'
  /** zstd in two frames, with a skippable one between them. */
  | 'zstd-frames'
  /** Two gzip members, as pigz and `cat` of two files make. */
  | 'gzip-members'
  /** 512 NULs, or a text, behind the gzip member. */
  | 'gzip-nuls'
  | 'gzip-text'
  /** A text behind the zstd frame. */
  | 'zstd-text'
  /** The media type says that it is a gzip, and it is not packed, or packed with zstd. */
  | 'none-as-gzip'
  | 'zstd-as-gzip';

/** One entry of an archive. */
export type Item = {
  readonly path: string;
  readonly mode?: number;
  readonly uid?: number;
  /** PAX records: extended attributes (`SCHILY.xattr.…`) and others. */
  readonly pax?: Readonly<Record<string, string>>;
} & (
  | { readonly kind: 'file'; readonly from: Content }
  | { readonly kind: 'directory' }
  | { readonly kind: 'symlink' | 'hardlink'; readonly to: string }
  | { readonly kind: 'fifo' }
  /** A PAX header of the whole archive, from here on: `path` stands for nothing. */
  | { readonly kind: 'global' }
);

export type Content =
  /** Compiled: a name of artifacts.ts; `bytes`: only so many of it. */
  | { readonly artifact: string; readonly bytes?: number }
  /** A file of this machine's cross compilers and C libraries. */
  | { readonly host: string; readonly bytes?: number }
  | { readonly text: string };

export interface Shape {
  /** The tag points at the only image's manifest, without an index. */
  readonly single?: true;
  /** Docker's media types (schema 2) instead of OCI's. */
  readonly docker?: true;
  /** The index stands inside another one. */
  readonly nested?: true;
  /** An attestation entry: of the first image, of another build, or of nothing. */
  readonly attestation?: 'right' | 'foreign' | 'no-target';
  /** An entry for unknown/unknown that is no attestation. */
  readonly unknown?: true;
  /** The manifest of this platform is deleted after the push. */
  readonly lost?: string;
  /** The platform in the index as it is written there, for the first image: `arm64/v8`. */
  readonly spelt?: { readonly architecture: string; readonly variant?: string };
}

export interface Buildx {
  readonly dockerfile: string;
  /** The context: name → artifact. */
  readonly context: Readonly<Record<string, Content>>;
  readonly platforms: readonly string[];
  /** Options with `--`, and those of `--output`. */
  readonly args: readonly string[];
}
