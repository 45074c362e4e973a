/**
 * `npm run demo`: the real engines are brought up, then the action builds examples/lighthouse for three platforms,
 * verifies it, moves its tags, and each platform's program is run once. The last line of stdout is `report: PATH`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { testbedEnv } from '../testbed/env.ts';
import { must, ROOT } from './lib/run.ts';
import { runAction } from './lib/runner.ts';

const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];

must('testbed is up', process.execPath, ['testbed/main.ts', 'up']);
const env = { ...process.env, ...testbedEnv() };
const image = `${env['TESTBED_REGISTRY']}/acme/lighthouse`;
const sha = capture('git', ['-C', ROOT, 'rev-parse', 'HEAD']).trim();

console.error(`\nbuilding examples/lighthouse as ${image} for ${PLATFORMS.join(', ')}\n`);
const result = await runAction({
  inputs: {
    images: image,
    platforms: PLATFORMS.join(','),
    context: 'examples/lighthouse',
    'buildkit-image': env['TESTBED_BUILDKIT_IMAGE'] ?? '',
  },
  env,
  workspace: ROOT,
  ref: 'refs/tags/v0.3.1',
  sha,
  onLine: (line) => {
    const shown = plain(line);
    if (shown !== undefined) console.error(shown);
  },
});
if (result.exitCode !== 0) process.exit(result.exitCode);

console.log('\nEach platform’s program, run once:');
let worst = 0;
for (const platform of PLATFORMS) {
  const run = spawnSync(
    'docker',
    ['run', '--rm', '--pull', 'always', '--quiet', '--platform', platform, `${image}:0.3.1`],
    { encoding: 'utf8', env },
  );
  console.log(
    `  ${platform.padEnd(13)} ${run.status === 0 ? run.stdout.trim() : `failed with exit code ${run.status}\n${run.stderr}`}`,
  );
  worst = Math.max(worst, run.status ?? 1);
}
const path = result.outputs['report'] ?? '';
const report = JSON.parse(readFileSync(path, 'utf8'));
console.log('\nThe report:');
console.log(`  image     ${report.subject.digest}`);
for (const row of report.platforms) {
  const checks = row.checks
    .map((check: { check: string; status: string }) => `${check.check} ${check.status}`)
    .join(', ');
  console.log(
    `  ${row.platform.padEnd(13)} ${row.ok ? 'good' : 'BAD '}  ${row.digest.slice(0, 19)}…  ${(row.size / 1e6).toFixed(1)} MB  ${checks}`,
  );
}
for (const tag of report.tags) console.log(`  tag       ${tag.ref} ${tag.status}`);
console.log(
  `  seconds   ${Object.entries(report.timings)
    .map(([phase, seconds]) => `${phase} ${seconds}`)
    .join(', ')}`,
);
console.log(`report: ${path}`);
process.exitCode = worst;

/** The runner's commands as a terminal shows them: groups as headings, fences not at all. */
function plain(line: string): string | undefined {
  if (/^::(?:stop-commands|add-mask|endgroup|debug|[0-9a-f-]{36})/.test(line)) return undefined;
  return line
    .replace(/^::group::/, '▸ ')
    .replace(/^::(warning|error)[^:]*::/, '$1: ')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
}

function capture(tool: string, args: readonly string[]): string {
  const result = spawnSync(tool, args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}
