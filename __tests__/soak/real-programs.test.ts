/**
 * No false alarms: images of real programs (Debian packages, wheels, npm packages with native code) pass every check,
 * and start. SOAK=full takes all of them for amd64 and arm64, which makes root file systems for some minutes at first;
 * else the wheels and npm packages of amd64 on the smallest of these.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPorts } from '../../src/adapters/node-ports.ts';
import { readRunEnvironment } from '../../src/inputs/environment.ts';
import { openImage, parseImageRef } from '../../src/registry/source.ts';
import { verifyImage } from '../../src/steps/verify-image.ts';
import { tryRun } from '../../testbed/exec.ts';
import { paths } from '../../testbed/paths.ts';
import { ADDONS, addonLayer } from '../../testbed/real/addons.ts';
import { GROUPS, type Program, RUNTIMES } from '../../testbed/real/programs.ts';
import { groupLayers } from '../../testbed/real/roots.ts';
import { recordingLog } from '../fakes/ports.ts';
import { type LayoutImage, writeLayout } from './layouts.ts';

const full = process.env['SOAK'] === 'full';
const ARCHITECTURES = full ? (['amd64', 'arm64'] as const) : (['amd64'] as const);
const groups = full ? GROUPS : [RUNTIMES];
const ENV = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'];

/** Under QEMU a virtual machine of a language takes its time; what takes longer hangs. */
const LIMIT_SECONDS = 120;
const NAME = `real-${process.pid}`;

type Arch = (typeof ARCHITECTURES)[number];
interface Case {
  readonly program: Program;
  readonly image: LayoutImage;
}

const ports = createPorts({
  env: process.env,
  environment: readRunEnvironment(process.env),
  log: recordingLog(),
});
const cacheDir = mkdtempSync(join(tmpdir(), 'multihull-real-'));
const loaded: string[] = [];

afterAll(async () => {
  rmSync(cacheDir, { recursive: true, force: true });
  if (loaded.length > 0) await tryRun(['docker', 'image', 'rm', '--force', ...loaded]);
});

const tagOf = (name: string): string => name.replaceAll(/[^\w.-]+/g, '-').replace(/^-/, '');

function caseOf(program: Program, arch: Arch, layers: readonly string[]): Case {
  const config = { Entrypoint: program.run, Env: ENV };
  return { program, image: { tag: tagOf(program.name), platform: `linux/${arch}`, layers, config } };
}

async function casesOf(group: (typeof GROUPS)[number], arch: Arch): Promise<readonly Case[]> {
  const root = await groupLayers(group, arch);
  const cases = group.programs.map((program) => caseOf(program, arch, root));
  if (group !== RUNTIMES) return cases;
  for (const addon of ADDONS) cases.push(caseOf(addon, arch, [...root, await addonLayer(addon, arch)]));
  return cases;
}

/** `docker load` of a layout, which has links to large archives. */
async function load(directory: string): Promise<void> {
  const tar = spawn('tar', ['-C', directory, '-c', '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const docker = spawn('docker', ['load', '--quiet'], { stdio: [tar.stdout, 'ignore', 'inherit'] });
  const [code] = await once(docker, 'close');
  if (code !== 0) throw new Error(`docker load: exit code ${code}`);
}

/** What was found against an image. */
async function against(reference: string): Promise<readonly string[]> {
  const { source, reference: tag } = await openImage(parseImageRef(reference), ports);
  const request = { allow: [], skipChecks: [], openLayers: true, cacheDir };
  const { platforms, checks } = await verifyImage(source, tag, request, ports);
  return [...platforms.flatMap((platform) => platform.checks), ...checks]
    .filter(({ status }) => status !== 'pass')
    .map(({ status, check, path, message }) => `${status} ${check} ${path ?? ''}: ${message}`);
}

/** What keeps a program from starting; nothing where it starts. */
async function notStarted(reference: string, { image, program }: Case): Promise<readonly string[]> {
  const argv = [
    'docker',
    'run',
    '--rm',
    '--pull',
    'never',
    '--network',
    'none',
    '--platform',
    image.platform,
  ];
  const limit = ['timeout', '--kill-after', '5', `${LIMIT_SECONDS}`];
  const { code, stdout, stderr } = await tryRun([...limit, ...argv, '--name', NAME, reference]);
  // A container outlives its client, and what hangs under QEMU is deaf to SIGTERM.
  await tryRun(['docker', 'rm', '--force', NAME]);
  const said = `${stdout}${stderr}`;
  return code === 0 && program.says.test(said.trim()) ? [] : [`exit ${code}: ${said.slice(-400)}`];
}

describe.each(ARCHITECTURES)('%s', (arch) => {
  test.each(groups)('$name', async (group) => {
    const cases = await casesOf(group, arch);
    // Beside the archives, so that they can be linked.
    mkdirSync(paths.rootfs, { recursive: true });
    const directory = mkdtempSync(join(paths.rootfs, 'layout-'));
    const repository = `localhost/real-${group.name}-${arch}`;
    const wrong: string[] = [];
    try {
      await writeLayout(
        directory,
        repository,
        cases.map(({ image }) => image),
      );
      loaded.push(...cases.map(({ image }) => `${repository}:${image.tag}`));
      await load(directory);
      for (const one of cases) {
        const found = await against(`oci-layout:${directory}:${one.image.tag}`);
        const failed = await notStarted(`${repository}:${one.image.tag}`, one);
        wrong.push(...[...found, ...failed].map((text) => `${one.program.name}: ${text}`));
      }
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(10);
  });
});

test('there are enough of them', () => {
  const names = [...GROUPS.flatMap(({ programs }) => programs), ...ADDONS].map(({ name }) => name);
  expect(new Set(names).size).toBeGreaterThanOrEqual(60);
});
