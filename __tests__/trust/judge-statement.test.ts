import type { Digest } from '../../src/domain/names/digest.ts';
import type { VerifyReport } from '../../src/domain/report.ts';
import { statementBytes } from '../../src/trust/in-toto.ts';
import { judgeStatements, type StatementWish } from '../../src/trust/judge-statement.ts';
import { verificationStatement } from '../../src/trust/verification-statement.ts';

const INDEX = `sha256:${'a'.repeat(64)}` as Digest;
const OTHER = `sha256:${'b'.repeat(64)}` as Digest;

const report = (ok: boolean, digest = INDEX): VerifyReport => ({
  subject: { ref: `r.example/x@${digest}`, digest, mediaType: 'application/vnd.oci.image.index.v1+json' },
  ok,
  platforms: ['linux/amd64', 'linux/arm64'].map((platform) => ({
    platform,
    digest: OTHER,
    size: 1,
    ok,
    checks: [],
  })),
  checks: [],
});

/** As `cosign verify-attestation` 3.1 prints it. */
function envelope(
  { ok = true, digest = INDEX }: { readonly ok?: boolean; readonly digest?: Digest } = {},
  policy: { readonly skippedChecks?: readonly string[]; readonly allowed?: readonly string[] } = {},
  change: (statement: object) => object = (statement) => statement,
): string {
  const statement = verificationStatement(report(ok, digest), {
    name: 'r.example/x',
    policy: { skippedChecks: [], allowed: [], ...policy },
  });
  const changed = change(JSON.parse(Buffer.from(statementBytes(statement)).toString()));
  const payload = Buffer.from(JSON.stringify(changed)).toString('base64');
  return JSON.stringify({ payloadType: 'application/vnd.in-toto+json', payload, signatures: [{ sig: '' }] });
}

const wish: StatementWish = { digest: INDEX, platforms: undefined, skippedChecks: [], allowed: [] };

test('a statement that says that all passed is enough, also beside others', () => {
  expect(judgeStatements(`${envelope()}\n`, wish)).toMatchObject({ accepted: true });
  const others = [envelope({ ok: false }), 'no JSON', envelope({ digest: OTHER }), envelope()];
  expect(judgeStatements(others.join('\n'), wish)).toMatchObject({ accepted: true });
  const asked = { ...wish, platforms: ['linux/arm64', 'linux/amd64'] };
  expect(judgeStatements(envelope(), asked)).toMatchObject({ accepted: true });
});

test('stricter wishes of the statement are good, weaker ones are not', () => {
  const weak = envelope({}, { skippedChecks: ['smoke', 'libraries'], allowed: ['/opt/**'] });
  expect(judgeStatements(weak, wish)).toEqual({
    accepted: false,
    reason: 'it was made without smoke, libraries',
  });
  const some = { ...wish, skippedChecks: ['smoke', 'libraries', 'distinct'] };
  expect(judgeStatements(weak, some)).toEqual({
    accepted: false,
    reason: 'it was made with /opt/** allowed',
  });
  expect(judgeStatements(weak, { ...some, allowed: ['/opt/**'] })).toMatchObject({ accepted: true });
  expect(judgeStatements(envelope(), some)).toMatchObject({ accepted: true });
});

test.each<[string, string, Partial<StatementWish>, string]>([
  ['nothing', '\n', {}, 'there is none'],
  ['a failure', envelope({ ok: false }), {}, 'it says FAILED'],
  ['another image', envelope({ digest: OTHER }), {}, 'it is about another image'],
  [
    'a platform that it does not know',
    envelope(),
    { platforms: ['linux/riscv64'] },
    'speak of linux/riscv64',
  ],
  ['another type', envelope({}, {}, (it) => ({ ...it, predicateType: 'x' })), {}, 'of the type x'],
  ['no policy', envelope({}, {}, (it) => ({ ...it, predicate: { result: 'PASSED' } })), {}, 'cannot be read'],
  ['no statement', '{"payload":"e30="}', {}, 'it cannot be read'],
  ['no envelope', '[]', {}, 'it cannot be read'],
])('not accepted: %s', (_what, envelopes, asked, reason) => {
  expect(judgeStatements(envelopes, { ...wish, ...asked })).toEqual({
    accepted: false,
    reason: expect.stringContaining(reason),
  });
});

test('a platform that failed is not covered by a result that says otherwise', () => {
  const lie = envelope({ ok: false }, {}, (it) => {
    const { predicate } = it as { readonly predicate: object };
    return { ...it, predicate: { ...predicate, result: 'PASSED' } };
  });
  expect(judgeStatements(lie, wish)).toEqual({
    accepted: false,
    reason: 'it says that linux/amd64, linux/arm64 did not pass',
  });
});
