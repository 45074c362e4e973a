/** Statements about an image's platforms are put beside them. */
import type { Digest } from '../../domain/names/digest.ts';
import type { Repository } from '../../domain/names/reference.ts';
import { type AttestTarget, attestImage, type StatementsByImage } from '../../image/attest/attest-image.ts';
import { pointLayoutAt } from '../../image/attest/point-layout.ts';
import type { BuiltImage } from '../../plan/model/built-image.ts';
import type { Ports } from '../../ports.ts';
import { writeToLayout } from '../../registry/oci/layout-writer.ts';
import type { ImageSource } from '../../registry/oci/oci-types.ts';

/** All statements about each image, in the order of the lists. */
export function joinStatements(...lists: readonly StatementsByImage[]): StatementsByImage {
  const images = new Set(lists.flatMap((list) => [...list.keys()]));
  return new Map([...images].map((image) => [image, lists.flatMap((list) => list.get(image) ?? [])]));
}

/**
 * Attaches to every platform the statements that it has none of.
 * @param what for the log: `an SBOM`.
 * @returns the digest of the image with them: another one, which nothing points at yet.
 * @throws EnvironmentError when the registry cannot be read or written.
 */
export async function attachStatements(
  digest: Digest,
  { statements, what }: { readonly statements: StatementsByImage; readonly what: string },
  source: ImageSource,
  result: BuiltImage,
  open: (repository: Repository) => AttestTarget,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<Digest> {
  const targets =
    result.kind === 'layout' ? [writeToLayout(result.directory, ports.files)] : result.repositories.map(open);
  const { descriptor } = await attestImage(source, digest, statements, targets);
  if (descriptor.digest === digest) return digest;
  if (result.kind === 'layout') await pointLayoutAt(result.directory, digest, descriptor, ports.files);
  ports.log.info(`${what} for each platform is attached: the image is now ${descriptor.digest}`);
  return descriptor.digest;
}
