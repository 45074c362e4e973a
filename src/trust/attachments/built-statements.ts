/**
 * What BuildKit, or whoever assembled the image, states of its platforms: provenance and SBOM, which lie unsigned in
 * attestation manifests of the index (BuildKit's docs/attestations/attestation-storage.md).
 */
import { type Digest, parseDigest } from '../../domain/names/digest.ts';
import type { Log } from '../../ports.ts';
import { attestedDigest, isAttestation } from '../../registry/oci/attestation.ts';
import { at, listAt, member, objectAt, parseJson, requiredText } from '../../registry/oci/json.ts';
import type { Descriptor, ImageSource } from '../../registry/oci/oci-types.ts';
import { IN_TOTO_MEDIA_TYPE, isAbout, STATEMENT_TYPE, type Statement } from '../in-toto.ts';

/** A statement, and the image or platform that it is about. */
export interface StatementOf {
  readonly subject: Digest;
  readonly statement: Statement;
}

/** Of one platform there are two or three; an index has at most some dozens of platforms. */
const MAX_STATEMENTS = 200;
/** What is read as one text; an SBOM of a whole distribution has less. Bytes. */
const MAX_STATEMENT_BYTES = 8 * 1024 * 1024;

/**
 * The statements of an index. One that is not about the platform that it is stored for is left out with a warning: a
 * signature would vouch for it.
 * @throws EnvironmentError when they cannot be read.
 */
export async function builtStatements(
  digest: Digest,
  source: ImageSource,
  log: Pick<Log, 'warn'>,
): Promise<readonly StatementOf[]> {
  const { document } = await source.document(digest);
  if (document.kind !== 'index') return [];
  const found: StatementOf[] = [];
  for (const entry of document.manifests.filter(isAttestation)) {
    const subject = parseDigest(attestedDigest(entry) ?? '');
    if (subject === undefined) continue;
    const { document: attestation } = await source.document(entry.digest);
    const layers = attestation.kind === 'manifest' ? attestation.layers : [];
    for (const layer of layers.filter(({ mediaType }) => mediaType === IN_TOTO_MEDIA_TYPE)) {
      const statement = await readStatement(layer, source);
      const problem =
        statement === undefined
          ? 'is too large, or of an older kind,'
          : isAbout(statement, subject)
            ? found.length < MAX_STATEMENTS
              ? undefined
              : `is one of more than ${MAX_STATEMENTS},`
            : `is not about ${subject}`;
      if (statement && problem === undefined) found.push({ subject, statement });
      else
        log.warn(
          `${source.name}@${entry.digest}: the statement ${layer.digest} ${problem} and is not signed`,
        );
    }
  }
  return found;
}

/** Undefined for one that is too large, or of a kind that is not signed (in-toto 0.1). */
async function readStatement(layer: Descriptor, source: ImageSource): Promise<Statement | undefined> {
  if (layer.size > MAX_STATEMENT_BYTES) return undefined;
  const document = `${source.name}@${layer.digest}`;
  const place = { document, path: '' };
  const value = objectAt(parseJson(await source.text(layer), document), place);
  if (requiredText(value, '_type', place) !== STATEMENT_TYPE) return undefined;
  const subject = listAt(value, 'subject', place, 1000, (one, where) => {
    const { name, digest } = objectAt(one, where);
    const { sha256 } = objectAt(digest, at(where, 'digest'));
    return { name: String(name ?? ''), digest: { sha256: String(sha256 ?? '') } };
  });
  return {
    _type: STATEMENT_TYPE,
    subject: subject ?? [],
    predicateType: requiredText(value, 'predicateType', place),
    predicate: objectAt(member(value, 'predicate', place), at(place, 'predicate')),
  };
}
