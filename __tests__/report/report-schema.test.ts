import type { Report } from '../../src/domain/report.ts';
import { expectReport } from './expect-report.ts';
import { digest, goodReport } from './samples.ts';

/** Every member that a report can have; a new one that the schema lacks fails here or does not compile. */
const FULL: Required<Report> = {
  ...goodReport,
  tags: [{ ref: 'a.io/x:1', before: digest('1'), after: digest('2'), status: 'kept', message: 'newer' }],
  promoted: true,
  images: ['a.io/x@sha256:1'],
  loaded: { platform: 'linux/amd64', id: digest('3'), refs: ['a.io/x:1'] },
  files: ['/work/image.tar'],
  leg: { run: '42', attempt: 1, built: ['linux/amd64'], missing: [] },
  signature: {
    signed: true,
    by: { kind: 'keyless', identity: 'https://github.com/a/x', issuer: 'https://issuer', repository: 'a/x' },
    attached: [
      {
        subject: digest('1'),
        repository: 'a.io/x',
        predicateType: 'https://slsa.dev/provenance/v1',
        digest: digest('2'),
        listing: 'referrers',
        logIndex: '7',
      },
    ],
    verify: 'cosign verify …',
  },
  statement: { accepted: true, version: '1.0.0', signer: 'a/x' },
};

test.each<[string, Report]>([
  ['the least', goodReport],
  ['all of it', FULL],
  [
    'by a key',
    {
      ...FULL,
      signature: { signed: true, by: { kind: 'key', hint: 'h', publicKey: 'p' }, attached: [], verify: '' },
    },
  ],
  [
    'unsigned',
    {
      ...FULL,
      signature: { signed: false, reason: 'off' },
      statement: { accepted: false, reason: 'no', remedy: 'Sign.' },
    },
  ],
])('the schema takes %s', (_what, report) => {
  expectReport(JSON.parse(JSON.stringify(report)));
});

test.each([
  [{ ...goodReport, schema: 2 }],
  [{ ...goodReport, extra: true }],
  [{ ...goodReport, subject: { ...goodReport.subject, digest: 'sha256:x' } }],
  [{ ...goodReport, checks: [{ check: 'beauty', status: 'pass' }] }],
  [{ ...goodReport, tags: [{ ref: 'x', status: 'lost' }] }],
])('and refuses another thing', (report) => {
  expect(() => expectReport(report)).toThrow();
});
