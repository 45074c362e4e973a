import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnHost } from './apt.ts';
import { run, tryRun } from './exec.ts';
import { fillOnce, keyOf, linkAtomic } from './files.ts';
import { step } from './log.ts';
import { paths, source } from './paths.ts';
import { type GoTool, goToolchain } from './versions.ts';

// What the tool is built from has to be the same on every machine: no workspace, no vendoring, no other flags.
const clean = { GOFLAGS: '-mod=readonly', GOWORK: 'off', GOTOOLCHAIN: 'local' };

/** Whether this tool is built already, from exactly these sources. */
export async function isBuilt(tool: GoTool): Promise<boolean> {
  return existsSync(await builtPath(tool));
}

/** Builds a module's commands once, and puts them into the testbed's bin directory. */
export async function buildGoTool(
  tool: GoTool,
  go: () => Promise<string>,
  { isPatient = false }: { readonly isPatient?: boolean } = {},
): Promise<void> {
  const built = await builtPath(tool);
  await fillOnce(built, async (temporary) => {
    const compiler = await go();
    await step(`building ${Object.keys(tool.commands).join(', ')}`, () =>
      compile(tool, isPatient ? ['nice', '-n', '10', compiler] : [compiler], temporary),
    );
  });
  for (const command of Object.keys(tool.commands))
    await linkAtomic(join(built, command), join(paths.bin, command));
}

async function compile(tool: GoTool, go: readonly string[], into: string): Promise<void> {
  const directory = moduleOf(tool);
  const flags = ['-s', '-w', ...(tool.cgo ? ['-extldflags', '-static'] : [])];
  for (const [variable, value] of Object.entries(tool.stamps)) {
    const [, v = '', module] = /^(v?)@(.+)$/.exec(value) ?? [];
    flags.push('-X', `${variable}=${module === undefined ? value : v + (await versionOf(tool, module))}`);
  }
  const tags = tool.tags === undefined ? [] : ['-tags', tool.tags];
  const argv = [...go, 'build', '-trimpath', '-buildvcs=false', ...tags, '-ldflags', flags.join(' ')];
  // One call for all of them: a command is named by the last part of its package, and links while others compile. One
  // alone has the name that it is asked for by.
  const [only, ...others] = Object.keys(tool.commands);
  const output = others.length === 0 ? `${into}/${only}` : `${into}/`;
  await run([...argv, '-o', output, ...Object.values(tool.commands)], {
    cwd: directory,
    env: { ...clean, CGO_ENABLED: tool.cgo ? '1' : '0' },
    log: `build-${tool.name}`,
  });
}

/** The version that a tool's go.mod requires of a module, without the `v`. */
export async function versionOf(tool: GoTool, module: string): Promise<string> {
  const text = await readFile(join(moduleOf(tool), 'go.mod'), 'utf8');
  const line = text
    .split('\n')
    .map((each) =>
      each
        .trim()
        .replace(/^require\s+/, '')
        .split(/\s+/),
    )
    // A module that is a command itself also stands among the tools, without a version.
    .find(([name, version]) => name === module && version !== undefined);
  if (line?.[1] === undefined)
    throw new Error(`testbed/go/${tool.directory ?? tool.name}/go.mod does not require ${module}`);
  return line[1].replace(/^v/, '').replace(/\+incompatible$/, '');
}

/** Where the module cache has the sources of a module that a tool requires. */
export async function moduleDirectory(tool: GoTool, module: string, go: string): Promise<string> {
  const argv = [go, 'list', '-m', '-f', '{{.Dir}}', module];
  const text = await run(argv, {
    cwd: moduleOf(tool),
    env: clean,
    log: `module-${tool.name}`,
  });
  return text.trim();
}

function moduleOf({ name, directory = name }: GoTool): string {
  return join(source, 'go', directory);
}

async function builtPath(tool: GoTool): Promise<string> {
  const directory = moduleOf(tool);
  const parts = [JSON.stringify(tool)];
  for (const name of (await readdir(directory)).sort()) {
    if (/^go\.(mod|sum)$|\.go$/.test(name)) parts.push(name, await readFile(join(directory, name), 'utf8'));
  }
  return join(paths.built, `${tool.name}-${keyOf(...parts)}`);
}

/** The Go command to build with: the machine's own where it is recent enough, else the pinned toolchain. */
export async function findGo(): Promise<string> {
  const found = await tryRun(['go', 'env', 'GOVERSION'], { env: clean }).catch(() => undefined);
  const version = /^go(\d+)\.(\d+)/.exec(found?.stdout.trim() ?? '');
  if (version !== null && isRecent(Number(version[1]), Number(version[2]))) return 'go';
  return await step('fetching a Go toolchain', async () => {
    // Any Go knows how to fetch a module and check it against the checksum database; the toolchain is one.
    if (version === null) await installOnHost(['golang-go']);
    const scratch = join(paths.tools, 'go-fetch');
    await mkdir(scratch, { recursive: true });
    const env = { GOFLAGS: '-mod=mod', GOWORK: 'off', GO111MODULE: 'on', GOTOOLCHAIN: 'local' };
    const text = await run(['go', 'mod', 'download', '-json', goToolchain.module], {
      cwd: scratch,
      env,
      log: 'go-toolchain',
    });
    const module = JSON.parse(text) as { Dir: string; Sum: string };
    if (module.Sum !== goToolchain.sum) {
      throw new Error(`${goToolchain.module} has the checksum ${module.Sum}, not ${goToolchain.sum}`);
    }
    await makeExecutable(module.Dir);
    return join(module.Dir, 'bin', 'go');
  });
}

function isRecent(major: number, minor: number): boolean {
  const [wantedMajor, wantedMinor] = goToolchain.atLeast;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** A module's files carry no executable bit; the go command sets it on a toolchain's the same way. */
async function makeExecutable(directory: string): Promise<void> {
  for (const part of ['bin', 'pkg/tool']) {
    for (const entry of await readdir(join(directory, part), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) await chmod(join(entry.parentPath, entry.name), 0o755);
    }
  }
}
