import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Digest } from '../../src/domain/names/digest.ts';
import type { VerifyReport } from '../../src/domain/report.ts';
import { VERSION } from '../../src/multihull-version.ts';
import { IN_TOTO_MEDIA_TYPE, statementBytes } from '../../src/trust/in-toto.ts';
import { VERIFICATION_PREDICATE, verificationStatement } from '../../src/trust/verification-statement.ts';

const docs = join(import.meta.dirname, '../../docs');
const schema = JSON.parse(readFileSync(join(docs, 'verification-v1.schema.json'), 'utf8')) as object;
const isValid = new Ajv({ formats: { uri: true } }).compile(schema);

const INDEX = `sha256:${'a'.repeat(64)}` as Digest;
const IMAGE = `sha256:${'b'.repeat(64)}` as Digest;

const report: VerifyReport = {
  subject: {
    ref: `ghcr.io/acme/trow@${INDEX}`,
    digest: INDEX,
    mediaType: 'application/vnd.oci.image.index.v1+json',
  },
  ok: true,
  platforms: [
    {
      platform: 'linux/arm/v7',
      digest: IMAGE,
      size: 1234,
      ok: true,
      checks: [
        { check: 'binary-arch', status: 'pass' },
        { check: 'libraries', status: 'warn', path: '/app', message: 'm', found: 'f', expected: 'e' },
        { check: 'smoke', status: 'skip', message: 'turned off by the user' },
      ],
    },
  ],
  checks: [{ check: 'platform-set', status: 'pass' }],
};
const context = {
  name: 'ghcr.io/acme/trow',
  policy: { platforms: ['linux/arm/v7'], skippedChecks: ['smoke'], allowed: ['/opt/fw/**'] },
};

test('a statement is about the index, and says what was asked for, looked into and found', () => {
  const statement = verificationStatement(report, context);
  expect(statement).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'ghcr.io/acme/trow', digest: { sha256: 'a'.repeat(64) } }],
    predicateType: VERIFICATION_PREDICATE,
    predicate: {
      verifier: { id: 'https://github.com/multihull/multihull', version: { multihull: VERSION } },
      result: 'PASSED',
      policy: context.policy,
      checks: report.checks,
      platforms: [
        {
          platform: 'linux/arm/v7',
          digest: { sha256: 'b'.repeat(64) },
          size: 1234,
          result: 'PASSED',
          checks: report.platforms[0]?.checks,
        },
      ],
    },
  });
  expect(isValid(statement)).toBe(true);
});

test('a failed check is not called a pass', () => {
  const { predicate } = verificationStatement(
    { ...report, ok: false, platforms: report.platforms.map((one) => ({ ...one, ok: false })) },
    context,
  );
  expect(predicate.result).toBe('FAILED');
  expect(predicate.platforms.map(({ result }) => result)).toEqual(['FAILED']);
});

test('the reference by which the image was looked at is not in it: the same image gives the same bytes', () => {
  const elsewhere = { ...report, subject: { ...report.subject, ref: 'mirror.example/x:1.0' } };
  expect(statementBytes(verificationStatement(elsewhere, context))).toEqual(
    statementBytes(verificationStatement(report, context)),
  );
});

test('versions of what else took part stand beside Multihull’s', () => {
  const { predicate } = verificationStatement(report, { ...context, versions: { docker: '29.3.1' } });
  expect(predicate.verifier.version).toEqual({ multihull: VERSION, docker: '29.3.1' });
});

test('no set of platforms was named: nothing is said of one', () => {
  const statement = verificationStatement(report, { name: 'x', policy: { skippedChecks: [], allowed: [] } });
  expect(statement.predicate.policy).toEqual({ skippedChecks: [], allowed: [] });
  expect(isValid(statement)).toBe(true);
});

test.each([
  ['another type', { predicateType: 'https://spdx.dev/Document' }],
  ['no subject', { subject: [] }],
  ['no predicate', { predicate: {} }],
])('the schema refuses %s', (_, change) => {
  expect(isValid({ ...verificationStatement(report, context), ...change })).toBe(false);
});

test('the documentation’s example is valid', () => {
  const text = readFileSync(join(docs, 'verification-v1.md'), 'utf8');
  const [, json = ''] = /```json\n([\s\S]*?)\n```/.exec(text) ?? [];
  const example = JSON.parse(json.replaceAll(/"([a-f0-9]{4})…"/g, `"${'c'.repeat(64)}"`)) as object;
  expect(isValid(example)).toBe(true);
  expect(text).toContain(VERIFICATION_PREDICATE);
});

test('statements have in-toto’s media type', () => {
  expect(IN_TOTO_MEDIA_TYPE).toBe('application/vnd.in-toto+json');
});
