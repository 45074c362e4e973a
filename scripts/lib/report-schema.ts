/** The JSON schema of report.json (src/domain/report.ts), with the names that the code has. */
import { CHECK_NAMES } from '../../src/domain/report.ts';

const TEXT = { type: 'string' } as const;
const BOOLEAN = { type: 'boolean' } as const;
const DIGEST = { $ref: '#/$defs/digest' } as const;
const TEXTS = { type: 'array', items: TEXT } as const;
const CHECKS = { type: 'array', items: { $ref: '#/$defs/check' } } as const;

/** An object with these members and no others. @param optional those that may be left out. */
function object(properties: Readonly<Record<string, object>>, ...optional: readonly string[]): object {
  return {
    type: 'object',
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
    properties,
  };
}

const REPORT = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://github.com/multihull/multihull/blob/main/docs/report.schema.json',
  title: "Multihull's report.json, schema 1",
  description:
    'Fields may be added under schema 1; none changes its meaning. docs/reference.md says what they mean.',
  ...object(
    {
      schema: { const: 1 },
      subject: object({ ref: TEXT, digest: DIGEST, mediaType: TEXT }),
      ok: BOOLEAN,
      platforms: {
        type: 'array',
        items: object({
          platform: TEXT,
          digest: DIGEST,
          size: { type: 'integer', minimum: 0, description: 'Bytes that a client pulls.' },
          ok: BOOLEAN,
          checks: CHECKS,
        }),
      },
      checks: CHECKS,
      images: TEXTS,
      loaded: object({ platform: TEXT, id: TEXT, refs: TEXTS }),
      files: TEXTS,
      promoted: BOOLEAN,
      tags: { type: 'array', items: { $ref: '#/$defs/tag' } },
      leg: object({ run: TEXT, attempt: { type: 'integer' }, built: TEXTS, missing: TEXTS }),
      signature: {
        oneOf: [
          object({
            signed: { const: true },
            by: {
              oneOf: [
                object(
                  { kind: { const: 'keyless' }, identity: TEXT, issuer: TEXT, repository: TEXT },
                  'repository',
                ),
                object({ kind: { const: 'key' }, hint: TEXT, publicKey: TEXT }),
              ],
            },
            attached: { type: 'array', items: { $ref: '#/$defs/attached' } },
            verify: { type: 'string', description: 'A command that verifies it.' },
          }),
          object({ signed: { const: false }, reason: TEXT }),
        ],
      },
      statement: {
        oneOf: [
          object({ accepted: { const: true }, version: TEXT, signer: TEXT }, 'version', 'signer'),
          object({ accepted: { const: false }, reason: TEXT, remedy: TEXT }, 'remedy'),
        ],
      },
      timings: {
        description: 'Seconds by phase.',
        type: 'object',
        additionalProperties: { type: 'number', minimum: 0 },
      },
    },
    ...['images', 'loaded', 'files', 'promoted', 'tags', 'leg', 'signature', 'statement'],
  ),
  $defs: {
    digest: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    check: object(
      {
        check: { enum: CHECK_NAMES },
        status: { enum: ['pass', 'fail', 'warn', 'skip'] },
        path: { type: 'string', description: 'Absolute, inside the image.' },
        found: TEXT,
        expected: TEXT,
        message: TEXT,
        remedy: TEXT,
      },
      ...['path', 'found', 'expected', 'message', 'remedy'],
    ),
    tag: object(
      {
        ref: TEXT,
        before: DIGEST,
        after: DIGEST,
        status: {
          enum: [
            ...[
              'moved',
              'unchanged',
              'kept',
              'failed',
              'restored',
              'removed',
              'not-restored',
              'not-attempted',
            ],
          ],
        },
        message: TEXT,
      },
      ...['before', 'after', 'message'],
    ),
    attached: object(
      {
        subject: DIGEST,
        repository: TEXT,
        predicateType: TEXT,
        digest: DIGEST,
        listing: { enum: ['referrers', 'tag'] },
        logIndex: TEXT,
      },
      'logIndex',
    ),
  },
};

export function reportSchema(): string {
  return `${JSON.stringify(REPORT, null, 2)}\n`;
}
