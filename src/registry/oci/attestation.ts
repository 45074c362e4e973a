/**
 * Attestation manifests of BuildKit (its docs/attestations/attestation-storage.md): entries of an index for the platform
 * `unknown/unknown`, with annotations that say so and name the image that they are about.
 */
import { isUnknownPlatform } from '../../domain/platforms/oci-platform.ts';
import type { Descriptor } from './oci-types.ts';

/** Annotations of its descriptor: that it is an attestation, and of which image. */
export const REFERENCE_TYPE = 'vnd.docker.reference.type';
export const REFERENCE_DIGEST = 'vnd.docker.reference.digest';

/**
 * The platform decides: runtimes start whatever has a platform of theirs, and ask no annotation. So an entry that only
 * says that it is an attestation is an image.
 */
export function isAttestation(entry: Descriptor): boolean {
  return (
    isUnknownPlatform(entry.platform) &&
    (entry.annotations?.[REFERENCE_TYPE] === 'attestation-manifest' || attestedDigest(entry) !== undefined)
  );
}

/** The digest of the image that an attestation is about, as it is written there. */
export function attestedDigest(entry: Descriptor): string | undefined {
  return entry.annotations?.[REFERENCE_DIGEST];
}
