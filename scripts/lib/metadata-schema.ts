/** The JSON schema of `[package.metadata.multihull]`, from the table that its reader goes by. */
import {
  FILE_KEYS,
  METADATA_KEYS,
  METADATA_TABLE,
  type MetadataKind,
} from '../../src/crate/metadata/metadata-keys.ts';

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'array', items: TEXT } as const;

const KINDS: Readonly<Record<MetadataKind, object>> = {
  text: { type: 'string', minLength: 1 },
  texts: TEXTS,
  words: TEXTS,
  table: { type: 'object', additionalProperties: TEXT },
  ports: {
    type: 'array',
    items: {
      anyOf: [
        { type: 'integer', minimum: 1, maximum: 65535 },
        { type: 'string', pattern: '^\\d{1,5}(/(tcp|udp|sctp))?$' },
      ],
    },
  },
  user: { type: ['string', 'integer'] },
  files: {
    type: 'array',
    items: {
      type: 'object',
      required: ['to'],
      additionalProperties: false,
      properties: Object.fromEntries(
        FILE_KEYS.map(({ name, description }) => [
          name,
          { type: name === 'owner' ? ['string', 'integer'] : 'string', description },
        ]),
      ),
    },
  },
};

/** As text. */
export function metadataSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: METADATA_TABLE,
    description: 'What a crate’s image looks like, in its Cargo.toml.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      METADATA_KEYS.map(({ name, kind, description }) => [name, { ...KINDS[kind], description }]),
    ),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
