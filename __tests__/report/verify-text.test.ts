import type { Digest } from '../../src/domain/names/digest.ts';
import type { VerifyReport } from '../../src/domain/report.ts';
import { renderVerifyReport } from '../../src/report/verify-text.ts';

const digest = `sha256:${'ab'.repeat(32)}` as Digest;

const report: VerifyReport = {
  subject: { ref: 'ghcr.io/acme/trow:1.0', digest, mediaType: 'x' },
  ok: false,
  checks: [
    { check: 'platform-set', status: 'pass' },
    { check: 'distinct', status: 'skip', message: 'turned off by the user' },
  ],
  platforms: [
    {
      platform: 'linux/arm64',
      digest,
      size: 31_457_280,
      ok: false,
      checks: [
        { check: 'config-platform', status: 'pass' },
        {
          check: 'binary-arch',
          status: 'fail',
          path: '/app',
          message: '/app is for x86-64',
          remedy: 'Copy the other one.',
        },
        { check: 'libraries', status: 'warn', message: 'a \u001b[31mred\nline\u202e' },
      ],
    },
  ],
};

test('a report for a person', () => {
  expect(renderVerifyReport(report, { colour: false }).join('\n')).toBe(
    `ghcr.io/acme/trow:1.0 ${digest}

✓ all platforms
    ✓ platform-set
    – distinct: turned off by the user

✗ linux/arm64 sha256:abababababab  31.5 MB
    ✓ config-platform
    ✗ binary-arch  /app is for x86-64
      → Copy the other one.
    ! libraries  a \ufffd[31mred\ufffdline\ufffd

✗ 1 failure, 1 warning`,
  );
});

test('colours are a matter of taste, the text is the same', () => {
  const plain = renderVerifyReport(report, { colour: false }).join('\n');
  const painted = renderVerifyReport(report, { colour: true }).join('\n');
  expect(painted).toContain('\u001b[31m✗\u001b[0m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is removed
  expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test('a healthy image', () => {
  const checks = report.checks.filter(({ status }) => status === 'pass');
  const lines = renderVerifyReport({ ...report, ok: true, checks, platforms: [] }, { colour: false });
  expect(lines.at(-1)).toBe('✓ the image is what it claims to be');
});

test('nothing is claimed that was not looked at', () => {
  const platforms = report.platforms.map((one) => ({
    ...one,
    ok: true,
    checks: [{ check: 'libraries', status: 'skip', message: 'the layers were not opened' } as const],
  }));
  const lines = renderVerifyReport({ ...report, ok: true, platforms }, { colour: false });
  expect(lines.at(-1)).toBe('✓ every check that was made passed; not made: distinct, libraries');
});
