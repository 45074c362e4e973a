/** Where things are in the image, and where they wait to be copied into it. */
import type { Platform } from './platforms/platform.ts';

/** The build context that an image is copied from when its programs were compiled on the machine itself. */
export const PROGRAMS_CONTEXT = 'programs';
export const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
/** Directory of programs in the image. */
export const PROGRAMS = '/usr/local/bin';

/** The crate's directory where a container compiles; on the machine itself, what programs are told that it is. */
export const BUILD_WORKDIR = '/crate';
/** cargo's directory in the official images of Rust; likewise. */
export const BUILD_CARGO_HOME = '/usr/local/cargo';

/**
 * Where the platform's files are gathered; BuildKit's TARGETPLATFORM is the same name. What is copied is a directory
 * below it: `linux/amd64/v3` lies in `linux/amd64`, and must not get into that image.
 */
export function outDirectory(platform: Pick<Platform, 'name'>): string {
  return `/out/${platform.name}/image`;
}

/**
 * Folders of a platform's programs in the build context for Dockerfiles of the user's own:
 * `${TARGETARCH}${TARGETVARIANT}`, and the architecture alone where no other platform has it.
 */
export function programFolders(
  { architecture, variant = '' }: Pick<Platform, 'architecture' | 'variant'>,
  all: readonly Pick<Platform, 'architecture'>[],
): readonly string[] {
  const isOnly = all.filter((one) => one.architecture === architecture).length === 1;
  return [...new Set([`${architecture}${variant}`, ...(isOnly ? [architecture] : [])])];
}
