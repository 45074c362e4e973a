import fc from 'fast-check';
import { insideDer } from '../../../src/trust/signing/der.ts';
import { readTimestamp, timestampRequest } from '../../../src/trust/signing/timestamp.ts';
import { BUNDLE, exchange } from './recorded.ts';

const { request, answer } = exchange('/timestamp');
const signature = Buffer.from(BUNDLE.dsseEnvelope.signatures[0].sig, 'base64');
const nonce = insideDer(request, 0)?.[2]?.content ?? Buffer.alloc(0);

test('the request is the one that the authority took', () => {
  expect(timestampRequest(signature, nonce)).toEqual(request);
});

test('the time of a real answer', () => {
  expect(readTimestamp(answer, signature, nonce)).toEqual({
    kind: 'granted',
    time: new Date('2026-11-30T21:48:56Z'),
  });
});

test.each([
  ['another signature', answer, Buffer.from('x'), nonce, 'it is of another signature'],
  ['another request', answer, signature, Buffer.from([1, 2, 3]), 'it answers another request'],
  ['an error page', Buffer.from('<html>'), signature, nonce, 'it is not a timestamp'],
  ['a refusal', Buffer.from('30053003020102', 'hex'), signature, nonce, 'it was not granted (status 2)'],
  ['nothing', Buffer.alloc(0), signature, nonce, 'it is not a timestamp'],
])('refused: %s', (_what, bytes, signed, asked, problem) => {
  expect(readTimestamp(bytes, signed, asked)).toEqual({ kind: 'refused', problem });
});

test('whatever comes, nothing is thrown; a damaged answer has no other time', () => {
  fc.assert(
    fc.property(fc.nat(answer.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const damaged = Buffer.from(answer);
      damaged[at] = byte;
      readTimestamp(damaged, signature, nonce);
      readTimestamp(damaged.subarray(0, at), signature, nonce);
    }),
  );
});
