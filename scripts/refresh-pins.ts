/**
 * Rewrites src/domain/pinned.ts: checksums of buildx releases from the releases themselves, digests of images from
 * their registry, hashes of wheels from Python's package index, through pip.
 *   npm run refresh-pins -- --buildx v0.36.1 [--keep v0.33.0] --buildkit v0.32.2 --qemu qemu-v10.2.3 [--out FILE]
 *     [--zig 0.17.1 --cargo-zigbuild 0.24.1]
 *   npm run refresh-pins -- --latest      the newest release of each of the three; the default buildx so far is kept
 * MULTIHULL_MIRROR stands in for buildx's site, as it does at run time. Look at the diff before you commit it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTerminalLog } from '../src/adapters/log-terminal.ts';
import { createPorts } from '../src/adapters/node-ports.ts';
import { parseReference } from '../src/domain/names/reference.ts';
import {
  BUILDX_SHA256,
  BUILDX_SITE,
  buildxChecksumsPath,
  DEFAULT_BUILDX,
  ZIG_WHEELS,
} from '../src/domain/pins.ts';
import { readRunEnvironment } from '../src/inputs/environment.ts';
import { openRepository } from '../src/registry/remote.ts';
import { newestVersion } from './lib/newest-version.ts';
import { ROOT } from './lib/run.ts';
import { wheelBuilds } from './lib/wheels.ts';

const { values } = parseArgs({
  options: {
    buildx: { type: 'string' },
    keep: { type: 'string', multiple: true },
    buildkit: { type: 'string' },
    qemu: { type: 'string' },
    zig: { type: 'string' },
    'cargo-zigbuild': { type: 'string' },
    latest: { type: 'boolean' },
    out: { type: 'string' },
  },
});
const log = createTerminalLog({ colour: false, debug: false, write: (text) => process.stderr.write(text) });
const environment = readRunEnvironment(process.env);
const ports = createPorts({ env: process.env, environment, log });

if (values.latest) {
  values.buildx ??= await newestBuildx();
  values.keep ??= DEFAULT_BUILDX === values.buildx ? [] : [DEFAULT_BUILDX];
  values.buildkit ??= newestVersion(await tagsOf('docker.io/moby/buildkit'), 'v') ?? '';
  values.qemu ??= newestVersion(await tagsOf('docker.io/tonistiigi/binfmt'), 'qemu-v') ?? '';
}
if (!values.buildx || !values.buildkit || !values.qemu) {
  console.error('refresh-pins needs --latest, or --buildx, --buildkit and --qemu, each with a version');
  process.exit(2);
}

const checksums: Record<string, Readonly<Record<string, string>>> = {};
for (const version of [values.buildx, ...(values.keep ?? [])]) {
  checksums[version] = BUILDX_SHA256[version] ?? (await releaseChecksums(version));
}
const buildkit = await pinned(`docker.io/moby/buildkit:${values.buildkit}`);
const qemu = await pinned(`docker.io/tonistiigi/binfmt:${values.qemu}`);
const wheels = ZIG_WHEELS.map(({ project, version, builds }) => {
  const wanted = project === 'ziglang' ? values.zig : values['cargo-zigbuild'];
  return wanted === undefined || wanted === version
    ? { project, version, builds }
    : { project, version: wanted, builds: wheelBuilds(project, wanted) };
});
writeFileSync(
  values.out ?? join(ROOT, 'src/domain/pinned.ts'),
  `/** Written by \`npm run refresh-pins\`; never by hand. */

import type { PinnedWheel } from './${'wheel'}.ts';

/** BuildKit's own release; the index's digest. */
export const BUILDKIT_IMAGE =
  '${buildkit}';

/** QEMU's user-mode emulators and their installer; the index's digest. */
export const QEMU_IMAGE =
  '${qemu}';

export const DEFAULT_BUILDX = '${values.buildx}';

/** sha256 of buildx's release binaries by version and Docker's name of the architecture. */
export const BUILDX_SHA256: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${Object.entries(checksums)
  .map(
    ([version, sums]) =>
      `  '${version}': {\n${Object.entries(sums)
        .map(([name, sum]) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: '${sum}',\n`)
        .join('')}  },\n`,
  )
  .join('')}};

/** zig as compiler and linker (\`linker: zig\`), and what makes cargo use it. */
export const ZIG_WHEELS: readonly PinnedWheel[] = [
${wheels
  .map(
    ({ project, version, builds }) =>
      `  {\n    project: '${project}',\n    version: '${version}',\n    builds: {\n${Object.entries(builds)
        .map(
          ([name, { file, sha256, record }]) =>
            `      ${name}: {\n        file: '${file}',\n        sha256: '${sha256}',\n        record: '${record}',\n      },\n`,
        )
        .join('')}    },\n  },\n`,
  )
  .join('')}];
`,
);

/** `SHA *buildx-VERSION.linux-ARCH` lines of a release's checksums.txt. */
async function releaseChecksums(version: string): Promise<Readonly<Record<string, string>>> {
  const url = `${environment.mirror ?? BUILDX_SITE}${buildxChecksumsPath(version)}`;
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${answer.statusText}`);
  const lines = (await answer.text()).matchAll(/^([0-9a-f]{64}) [ *]buildx-\S+\.linux-([a-z0-9-]+)$/gm);
  const sums = Object.fromEntries([...lines].map(([, sum = '', architecture = '']) => [architecture, sum]));
  if (Object.keys(sums).length === 0) throw new Error(`${url} lists no Linux binaries`);
  return sums;
}

/** A site answers `…/latest` with a redirection to the release. */
async function newestBuildx(): Promise<string> {
  const url = `${environment.mirror ?? BUILDX_SITE}/docker/buildx/releases/latest`;
  const answer = await fetch(url, { redirect: 'manual' });
  const version = /\/tag\/(v\d+\.\d+\.\d+)$/.exec(answer.headers.get('location') ?? '')?.[1];
  if (version === undefined) throw new Error(`${url}: ${answer.status}, and no release is named`);
  return version;
}

async function tagsOf(name: string): Promise<readonly string[]> {
  const parsed = parseReference(name);
  if ('problem' in parsed) throw new Error(`${name}: ${parsed.problem}`);
  return openRepository(parsed, ports, { configDir: environment.dockerConfig }).tags();
}

async function pinned(reference: string): Promise<string> {
  const parsed = parseReference(reference);
  if ('problem' in parsed) throw new Error(`${reference}: ${parsed.problem}`);
  const found = await openRepository(parsed, ports, { configDir: environment.dockerConfig }).resolve(
    parsed.tag ?? '',
  );
  if (!found) throw new Error(`${reference} does not exist`);
  return `${reference}@${found.digest}`;
}
