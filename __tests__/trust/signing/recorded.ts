/** One signature as the real services made it: what each was asked, and what it answered. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { HttpRequest } from '../../../src/ports.ts';
import type { Bundle } from '../../../src/trust/signing/bundle.ts';
import type { ServicePorts } from '../../../src/trust/signing/service.ts';

interface Exchange {
  readonly url: string;
  readonly request: string;
  readonly status: number;
  readonly answer: string;
}

const recorded: {
  readonly privateKey: string;
  readonly talk: readonly Exchange[];
  readonly bundle: Bundle;
} = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/sigstore-2026-11.json'), 'utf8'));

export const BUNDLE = recorded.bundle;
export const PRIVATE_KEY: KeyObject = createPrivateKey(recorded.privateKey);

/** The exchange with a service, by the end of its path. */
export function exchange(path: string): { readonly request: Buffer; readonly answer: Buffer } {
  const found = recorded.talk.find(({ url }) => url.endsWith(path));
  if (found === undefined) throw new Error(`nothing was recorded for ${path}`);
  return { request: Buffer.from(found.request, 'base64'), answer: Buffer.from(found.answer, 'base64') };
}

/** Ports to a service that answers the same to everything, and what it was asked. */
export function answering(
  status: number,
  body: Buffer | string,
): { readonly ports: ServicePorts; readonly asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  const nothing = () => {};
  return {
    asked,
    ports: {
      http: {
        async send(request) {
          asked.push(request);
          return { status, headers: {}, body: Readable.from([Buffer.from(body)], { objectMode: false }) };
        },
      },
      clock: {
        now: () => new Date('2026-11-30T21:49:00Z'),
        monotonic: () => 0,
        sleep: async () => {},
        every: () => nothing,
      },
      log: {
        info: nothing,
        debug: nothing,
        warn: nothing,
        error: nothing,
        group: nothing,
        foreign: nothing,
        mask: nothing,
      },
    },
  };
}
