/** Policies for clusters, held against a statement as we write it. No controller runs here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Digest } from '../../src/domain/names/digest.ts';
import type { CheckName } from '../../src/domain/report.ts';
import { VERIFICATION_PREDICATE, verificationStatement } from '../../src/trust/verification-statement.ts';

const root = join(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const FILES = ['examples/admission/policy-controller.yaml', 'examples/admission/kyverno.yaml'];

const DIGEST = `sha256:${'a'.repeat(64)}` as Digest;
function predicate(ok: boolean, skippedChecks: readonly CheckName[]): object {
  const report = {
    subject: { ref: 'x', digest: DIGEST, mediaType: 'application/vnd.oci.image.index.v1+json' },
    ok,
    platforms: [],
    checks: [],
  };
  return verificationStatement(report, { name: 'x', policy: { skippedChecks, allowed: [] } }).predicate;
}

/** What a path of names leads to. */
const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, name) => Reflect.get(Object(found), name), value);

/** The two forms of JMESPath that the example uses. */
function evaluate(key: string, value: object): unknown {
  const [, length, path = ''] = /^\{\{ (?:(length)\()?([\w.]+)\)? \}\}$/.exec(key) ?? [];
  const found = at(value, path);
  return length === undefined ? found : (found as readonly unknown[]).length;
}

function kyvernoAdmits(value: object): boolean {
  const policy: unknown = parse(text('examples/admission/kyverno.yaml'));
  const [one] = at(policy, 'spec.rules.0.verifyImages.0.attestations') as readonly {
    readonly type: string;
    readonly conditions: readonly {
      readonly all: readonly { readonly key: string; readonly operator: string; readonly value: unknown }[];
    }[];
  }[];
  expect(one?.type).toBe(VERIFICATION_PREDICATE);
  const conditions = one?.conditions.flatMap(({ all }) => all) ?? [];
  expect(conditions.map(({ operator }) => operator)).toEqual(['Equals', 'Equals']);
  return conditions.every((each) => evaluate(each.key, value) === each.value);
}

/** Lines of CUE that unify one path with one value, which is JSON. */
function policyControllerAdmits(value: object): boolean {
  const policy: unknown = parse(text('examples/admission/policy-controller.yaml'));
  const [one] = at(policy, 'spec.authorities.0.attestations') as readonly {
    readonly predicateType: string;
    readonly policy: { readonly type: string; readonly data: string };
  }[];
  expect(one?.predicateType).toBe(VERIFICATION_PREDICATE);
  expect(one?.policy.type).toBe('cue');
  const lines = one?.policy.data.trim().split('\n') ?? [];
  expect(lines).toHaveLength(2);
  return lines.every((line) => {
    const [, path = '', wanted = ''] = /^((?:\w+: )+)(\S+)$/.exec(line) ?? [];
    const names = path.trim().replace(/:$/, '').split(': ').join('.');
    return JSON.stringify(at({ predicate: value }, names)) === JSON.stringify(JSON.parse(wanted));
  });
}

test.each([
  ['Kyverno', kyvernoAdmits],
  ['policy-controller', policyControllerAdmits],
])('%s: what passed every check is admitted, and nothing else', (_name, admits) => {
  expect(admits(predicate(true, []))).toBe(true);
  expect(admits(predicate(false, []))).toBe(false);
  expect(admits(predicate(true, ['libraries']))).toBe(false);
});

test('the documentation shows what the files say', () => {
  const docs = text('docs/trust.md');
  for (const file of FILES) {
    const policy = text(file);
    expect(docs).toContain(`\`\`\`yaml\n${policy.slice(policy.indexOf('apiVersion:'))}\`\`\``);
  }
});
