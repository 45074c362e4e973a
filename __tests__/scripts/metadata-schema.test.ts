/** The schema and the reader agree about what is right and what is not. */
import { describe, expect, test } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020.js';
import { metadataSchema } from '../../scripts/lib/metadata-schema.ts';
import { METADATA_KEYS } from '../../src/crate/metadata/metadata-keys.ts';
import { readMetadata } from '../../src/crate/metadata/read-metadata.ts';

const validate = new Ajv2020.default({ allowUnionTypes: true }).compile(JSON.parse(metadataSchema()));

function reads(table: unknown): boolean {
  try {
    readMetadata(table, 'Cargo.toml');
    return true;
  } catch {
    return false;
  }
}

describe('a table that one takes the other takes', () => {
  test.each([
    [{}],
    [{ base: 'debian:trixie-slim', env: { A: 'b' }, cmd: ['x'], expose: [80, '53/udp'], user: 5 }],
    [{ files: [{ from: 'a', to: '/a', mode: '0640', owner: 5 }, { to: '/b/' }] }],
    [{ volumes: ['/data'], workdir: '/x', 'stop-signal': 'SIGINT', 'system-packages': ['libssl-dev'] }],
  ])('%j', (table) => {
    expect([validate(table), reads(table)]).toEqual([true, true]);
  });
});

describe('a table that the schema refuses is refused', () => {
  test.each([
    [{ bse: 'x' }],
    [{ base: 5 }],
    [{ env: { A: 1 } }],
    [{ cmd: 'x' }],
    [{ expose: [0] }],
    [{ expose: ['80/icmp'] }],
    [{ files: [{ from: 'a' }] }],
    [{ files: [{ from: 'a', to: '/a', form: 'b' }] }],
  ])('%j', (table) => {
    expect([validate(table), reads(table)]).toEqual([false, false]);
  });
});

test('every key’s example is one that is read', async () => {
  const { parse } = await import('smol-toml');
  const text = METADATA_KEYS.map(({ name, example }) => `${name} = ${example}`).join('\n');
  const table = parse(text);
  expect([validate(table), reads(table)]).toEqual([true, true]);
});
