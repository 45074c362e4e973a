/**
 * actionlint and zizmor over our workflows, our actions, and the workflows in the documentation. A machine that cannot
 * have the tools (no Go, no pip) is told so, and passes; CI does not.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from './lib/run.ts';
import { workflowsIn } from './lib/snippets.ts';
import { actionlint, type Linter, zizmor } from './lib/workflow-tools.ts';

const inRoot = (patterns: readonly string[]) => globSync([...patterns], { cwd: ROOT }).sort();
const directory = mkdtempSync(join(tmpdir(), 'multihull-workflows-'));
const workflows = join(directory, '.github', 'workflows');
mkdirSync(workflows, { recursive: true });
// A repository of its own: both tools look for the root of one.
mkdirSync(join(directory, '.git'));
// actionlint looks for what an action starts.
symlinkSync(join(ROOT, 'dist'), join(directory, 'dist'));

for (const file of inRoot(['.github/workflows/*.yml', 'bench/*.yml', 'examples/*.workflow.yml']))
  copyFileSync(join(ROOT, file), join(workflows, basename(file)));
for (const file of inRoot(['action.yml', '*/action.yml'])) {
  mkdirSync(join(directory, file, '..'), { recursive: true });
  copyFileSync(join(ROOT, file), join(directory, file));
}
for (const file of inRoot(['*.md', 'docs/*.md', '{verify,merge,promote}/README.md'])) {
  for (const { line, text } of workflowsIn(readFileSync(join(ROOT, file), 'utf8')))
    writeFileSync(join(workflows, `${file.replaceAll(/\W/g, '-')}-line-${line}.yml`), text);
}

const config = join(ROOT, '.github', 'zizmor.yml');
const files = globSync('*.yml', { cwd: workflows }).map((name) => join('.github', 'workflows', name));
const isGood = [
  lint(actionlint(), ['-no-color', '-shellcheck=', '-pyflakes=', ...files]),
  // Offline: what it would ask GitHub changes without us.
  lint(zizmor(), ['--offline', '--no-progress', '--quiet', '--color', 'never', '--config', config, '.']),
].every(Boolean);
rmSync(directory, { recursive: true, force: true });
if (!isGood) process.exitCode = 1;

function lint(linter: Linter, args: readonly string[]): boolean {
  if (linter.kind === 'lacking') {
    console.error(`workflows were not looked at: ${linter.what}`);
    return !process.env['CI'];
  }
  const { status } = spawnSync(linter.path, args, { cwd: directory, stdio: 'inherit' });
  return status === 0;
}
