/** What is made of the verified image on this machine, as data. */
import type { Reference } from '../../domain/names/reference.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import type { ArchiveChoice } from '../../inputs/inputs.ts';
import type { Command } from '../../ports.ts';

export interface ExportPlan {
  /** Into the Docker of this machine, which keeps one platform under a name. */
  readonly load: { readonly platform: Platform; readonly command: Command } | undefined;
  readonly archives: readonly (ArchiveChoice & {
    /** Of a `docker` archive: it has one platform. */
    readonly platform: Platform | undefined;
  })[];
  /** Runs of buildx that write the files of the last stage: all of it was built just now. */
  readonly files: readonly { readonly path: string; readonly command: Command }[];
  /** What the image is called in archives and in Docker. */
  readonly names: readonly Reference[];
}
