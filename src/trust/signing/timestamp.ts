/** Timestamps (RFC 3161): a request for a signature's, and what an answer says. */
import { createHash } from 'node:crypto';
import { der, insideDer, oid, readDer, Tag, unsigned } from './der.ts';

const SHA256 = oid('2.16.840.1.101.3.4.2.1');

/** TimeStampReq, for SHA-256, that asks for the authority's certificate. */
export function timestampRequest(signature: Uint8Array, nonce: Uint8Array): Buffer {
  const imprint = der(
    Tag.sequence,
    der(Tag.sequence, SHA256, der(Tag.null)),
    der(Tag.octetString, hashOf(signature)),
  );
  const asksForCertificate = Buffer.from([0x01, 0x01, 0xff]);
  return der(Tag.sequence, unsigned(Buffer.from([1])), imprint, unsigned(nonce), asksForCertificate);
}

export type TimestampAnswer =
  | { readonly kind: 'granted'; readonly time: Date }
  | { readonly kind: 'refused'; readonly problem: string };

/**
 * Whether an answer is a timestamp of this signature for this request, and when it was given. Who signed it is not looked
 * at: verifiers do, and they alone know whom they trust.
 */
export function readTimestamp(answer: Buffer, signature: Uint8Array, nonce: Uint8Array): TimestampAnswer {
  const refused = (problem: string): TimestampAnswer => ({ kind: 'refused', problem });
  const parts = insideDer(answer, 0);
  const [status] = insideDer(answer, 0, 0) ?? [];
  if (parts === undefined || status?.tag !== Tag.integer) return refused('it is not a timestamp');
  // PKIStatus: 0 is granted, 1 granted with modifications.
  const code = status.content[0] ?? 2;
  if (code > 1) return refused(`it was not granted (status ${code})`);
  // TimeStampToken: ContentInfo → SignedData → encapContentInfo → eContent, which holds TSTInfo.
  const info = insideDer(answer, 0, 1, 1, 0, 2, 1, 0)?.[0]?.whole;
  const fields = info && readDer(info)?.[0]?.tag === Tag.sequence ? insideDer(info, 0) : undefined;
  if (info === undefined || fields === undefined) return refused('it has no time in it');
  const hash = insideDer(info, 0, 2)?.[1]?.content;
  if (hash === undefined || !hash.equals(hashOf(signature))) return refused('it is of another signature');
  if (!fields.some(({ whole }) => whole.equals(unsigned(nonce))))
    return refused('it answers another request');
  const time = parseTime(fields.find(({ tag }) => tag === Tag.generalizedTime)?.content.toString('latin1'));
  return time === undefined ? refused('it has no time in it') : { kind: 'granted', time };
}

/** `20261130205309Z`, or with a fraction of a second. */
function parseTime(text: string | undefined): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text ?? '');
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
