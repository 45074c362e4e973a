/** What the end-to-end tests share: the testbed's variables, throw-away crates, and a look into the registry. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '../../scripts/lib/run.ts';
import { type ActionResult, type ActionRun, runAction } from '../../scripts/lib/runner.ts';

export { ROOT };

/** A variable of the testbed; scripts/jest.ts lays them into the environment. */
export function testbed(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`${name} is not set: run this with npm run test:e2e`);
  return value;
}

export const REGISTRY = testbed('TESTBED_REGISTRY');
export const THREE = 'linux/amd64,linux/arm64,linux/arm/v7';

/** A repository that no other test uses. */
export function freshImage(name: string, registry = REGISTRY): string {
  return `${registry}/e2e/${name}-${Math.random().toString(36).slice(2, 8)}`;
}

/** A directory with these files, committed. */
export function checkout(files: Readonly<Record<string, string>>): {
  readonly directory: string;
  readonly sha: string;
} {
  const directory = mkdtempSync(join(tmpdir(), 'multihull-e2e-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  must('git', ['-C', directory, 'init', '--quiet', '--initial-branch', 'main']);
  return { directory, sha: commit(directory, 'crate') };
}

/** Commits all that is there; @returns the commit. */
export function commit(directory: string, message: string): string {
  const git = (...args: string[]) =>
    must('git', ['-C', directory, '-c', 'user.name=e2e', '-c', 'user.email=e2e@localhost', ...args]);
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
  return git('rev-parse', 'HEAD').trim();
}

/** A copy of one of the crates beside these tests, committed. */
export function crate(name: string): { readonly directory: string; readonly sha: string } {
  const from = join(ROOT, '__tests__/e2e/crates', name);
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/target'))
    .map((entry) => relative(from, join(entry.parentPath, entry.name)));
  return checkout(Object.fromEntries(files.map((file) => [file, readFileSync(join(from, file), 'utf8')])));
}

/** What an image prints on a platform, natively or under QEMU. */
export function printedBy(image: string, platform: string, ...args: readonly string[]): string {
  return must('docker', [
    'run',
    '--rm',
    '--pull',
    'always',
    '--quiet',
    '--platform',
    platform,
    ...args,
    image,
  ]);
}

/** Runs the action from dist/ on the testbed. */
export function act(
  run: Omit<ActionRun, 'env'> & { readonly env?: ActionRun['env'] },
): Promise<ActionResult> {
  return runAction({
    ...run,
    env: { ...process.env, ...run.env },
    inputs: { 'buildkit-image': testbed('TESTBED_BUILDKIT_IMAGE'), ...run.inputs },
  });
}

/** Runs a tool; @returns its stdout. */
export function must(
  tool: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): string {
  const result = spawnSync(tool, args, { encoding: 'utf8', ...options });
  if (result.status !== 0) throw new Error(`${tool} ${args.join(' ')}\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

/** Where a tag points, asked of the registry itself; undefined when there is no such tag. */
export async function tagDigest(image: string, tag: string): Promise<string | undefined> {
  const [host, ...path] = image.split('/');
  const answer = await fetch(`http://${host}/v2/${path.join('/')}/manifests/${tag}`, {
    method: 'HEAD',
    headers: {
      accept: 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json',
    },
  });
  return answer.status === 200 ? (answer.headers.get('docker-content-digest') ?? undefined) : undefined;
}

/** Builders that runs of these tests have left; scripts/jest.ts gives the tests a buildx directory of their own. */
export function leftovers(): readonly string[] {
  const names = must('docker', ['buildx', 'ls', '--format', '{{.Name}}']).split('\n');
  return names.filter((name) => name.includes('multihull-'));
}

/**
 * The words that start the command line: the bundle, or with E2E_SOURCES=yes the sources as they are, for trying a
 * change without building.
 */
export function cli(...words: readonly string[]): readonly string[] {
  if (process.env['E2E_SOURCES'] !== 'yes') return [join(ROOT, 'dist/cli/index.js'), ...words];
  const main = JSON.stringify(join(ROOT, 'src/cli/main.ts'));
  const script = `const { main } = await import(${main}); process.exitCode = await main(process.argv.slice(1), process.env);`;
  return ['--input-type=module', '--eval', script, '--', ...words];
}
