/** SBOMs against the truth: cargo's and dpkg's own lists, read as buildx reads them. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { freshRust } from '../../scripts/lib/rust-home.ts';
import { checkout, cli, crate, freshImage, leftovers, must, testbed } from './engines.ts';
import { cargoTree, dpkg, isSpdx, linkedInto, packagesOf, sboms } from './sbom-truth.ts';

const TWO = 'linux/amd64,linux/arm64';
const TARGETS: Readonly<Record<string, string>> = {
  'linux/amd64': 'x86_64-unknown-linux-gnu',
  'linux/arm64': 'aarch64-unknown-linux-gnu',
};

afterEach(() => expect(leftovers()).toEqual([]));

interface Provenance {
  readonly buildDefinition: {
    readonly resolvedDependencies: readonly {
      readonly name?: string;
      readonly uri?: string;
      readonly digest?: Readonly<Record<string, string>>;
    }[];
  };
  readonly runDetails: { readonly builder: { readonly id: string } };
}

interface Entry {
  readonly digest: string;
  readonly platform: { readonly architecture: string };
}

function build(directory: string, image: string, ...flags: readonly string[]): void {
  const words = ['build', '--context', directory, '--images', image, '--tags', 'v1', '--platforms', TWO];
  must(process.execPath, cli(...words, '--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE'), ...flags), {
    cwd: directory,
  });
}

test('a workspace compiled in a container: the crates of each program and the packages of each platform', () => {
  const { directory } = crate('atlas');
  const image = freshImage('sbom');
  build(directory, image, '--compile', 'container', '--package', 'atlas');
  const found = sboms(`${image}:v1`);
  expect(Object.keys(found).sort()).toEqual(Object.keys(TARGETS).sort());
  for (const [platform, target] of Object.entries(TARGETS)) {
    const document = found[platform]?.SPDX;
    if (!document) throw new Error(`no SBOM for ${platform}`);
    isSpdx(document);
    expect(isSpdx.errors ?? []).toEqual([]);
    const truth = cargoTree(directory, target, 'atlas');
    expect(truth.length).toBeGreaterThan(5);
    for (const program of ['atlas', 'atlasctl']) expect(linkedInto(document, program)).toEqual(truth);
    const packages = packagesOf(document, 'deb');
    expect(packages.length).toBeGreaterThan(50);
    expect(packages).toEqual(dpkg(`${image}:v1`, platform));
  }
  // BuildKit's own statement is still there, beside ours.
  const provenance = must('docker', [
    'buildx',
    'imagetools',
    'inspect',
    '--format',
    '{{json .Provenance}}',
    `${image}:v1`,
  ]);
  expect(Object.keys(JSON.parse(provenance)).sort()).toEqual(Object.keys(TARGETS).sort());
});

test('assembled without BuildKit: the same lists, and provenance as buildx reads it', async () => {
  const { directory, sha } = crate('atlas');
  const image = freshImage('sbom-assembled');
  const flags = [
    '--compile',
    'runner',
    '--package',
    'atlas',
    '--base',
    'debian:bookworm-slim',
    '--profile',
    'dev',
  ];
  const fresh = await freshRust(mkdtempSync(join(tmpdir(), 'multihull-e2e-rust-')), process.env);
  const rust = { ...process.env, ...fresh, RUSTUP_TOOLCHAIN: '1.85.0' };
  const words = ['build', '--context', directory, '--images', image, '--tags', 'v1', '--platforms', TWO];
  must(process.execPath, cli(...words, ...flags), { cwd: directory, env: rust });
  const found = sboms(`${image}:v1`);
  const inspected = must('docker', [
    ...['buildx', 'imagetools', 'inspect', '--format', '{{json .Provenance}}', `${image}:v1`],
  ]);
  const provenance: Readonly<Record<string, { readonly SLSA: Provenance }>> = JSON.parse(inspected);
  expect(Object.keys(provenance).sort()).toEqual(Object.keys(TARGETS).sort());
  for (const [platform, target] of Object.entries(TARGETS)) {
    const document = found[platform]?.SPDX;
    if (!document) throw new Error(`no SBOM for ${platform}`);
    isSpdx(document);
    expect(isSpdx.errors ?? []).toEqual([]);
    const truth = cargoTree(directory, target, 'atlas');
    for (const program of ['atlas', 'atlasctl']) expect(linkedInto(document, program)).toEqual(truth);
    expect(packagesOf(document, 'deb')).toEqual(dpkg(`${image}:v1`, platform));

    const { buildDefinition, runDetails } = provenance[platform]?.SLSA ?? {};
    expect(buildDefinition).toMatchObject({
      externalParameters: { platform, inputs: { compile: 'runner', package: ['atlas'] } },
      internalParameters: { target },
    });
    expect(runDetails?.builder.id).toBe('https://github.com/multihull/multihull');
    const named = (name: string) =>
      buildDefinition?.resolvedDependencies.find((one) => one.name === name)?.digest;
    expect(named('source')).toEqual({ gitCommit: sha });
    // Debian's says no commit.
    const compiler = buildDefinition?.resolvedDependencies.find((one) => one.name === 'rust');
    expect(compiler?.uri).toBe('pkg:generic/rust@1.85.0');
    // The base as the registry has it now, for this platform.
    const base = `${testbed('TESTBED_REGISTRY')}/library/debian:bookworm-slim`;
    const raw = must('docker', ['buildx', 'imagetools', 'inspect', '--raw', base]);
    const index: { readonly manifests: readonly Entry[] } = JSON.parse(raw);
    const [, architecture] = platform.split('/');
    const entry = index.manifests.find((one) => one.platform.architecture === architecture);
    expect(named(`base for ${platform}`)).toEqual({ sha256: entry?.digest.slice('sha256:'.length) });
  }
});

test('a Dockerfile of the user’s: packages are listed, and crates are said to be unknown; as a layout, too', () => {
  const { directory } = checkout({
    Dockerfile: 'FROM debian:bookworm-slim\nRUN echo 1 > /made\nENTRYPOINT ["/bin/ls"]\n',
  });
  const image = freshImage('sbom-own');
  build(directory, image, '--skip-checks', 'distinct');
  const document = sboms(`${image}:v1`)['linux/arm64']?.SPDX;
  if (!document) throw new Error('no SBOM');
  expect(packagesOf(document, 'deb').length).toBeGreaterThan(50);
  expect(document.files.map(({ fileName }) => fileName)).toContain('./usr/bin/ls');
  expect(document.files.every(({ comment = '' }) => comment.includes('not known'))).toBe(true);

  const out = join(mkdtempSync(join(tmpdir(), 'multihull-e2e-')), 'out');
  build(directory, image, '--output', out, '--skip-checks', 'distinct');
  const report = JSON.parse(
    must(process.execPath, cli('verify', `oci-layout:${out}`, '--json', '--platforms', TWO)),
  );
  expect(report.ok).toBe(true);
  const index = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
  expect(index.manifests.map(({ digest }: { digest: string }) => digest)).toEqual([report.subject.digest]);
});

test('sbom: false attaches none', () => {
  const { directory } = checkout({ Dockerfile: 'FROM debian:bookworm-slim\nCMD ["/bin/ls"]\n' });
  const image = freshImage('sbom-off');
  build(directory, image, '--sbom', 'false', '--provenance', 'false', '--skip-checks', 'distinct');
  expect(sboms(`${image}:v1`)).toEqual({});
});
