/**
 * The long compilations, with SOAK=full only: every target that the testbed's Rust has, and OpenSSL from its sources.
 * Each program runs in its image, natively or under QEMU.
 */
import { linkSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEBIANS, debianTar } from '../../testbed/debian-extract.ts';
import { act, crate, freshImage, must, printedBy, REGISTRY, THREE } from '../e2e/engines.ts';

const full = process.env['SOAK'] === 'full' ? test : test.skip;

/** Platform, Rust's name of its architecture, and what Multihull has to compile for. */
const SIX = [
  ['linux/amd64', 'x86_64', 'x86_64-unknown-linux-gnu'],
  ['linux/arm64', 'aarch64', 'aarch64-unknown-linux-gnu'],
  ['linux/arm/v7', 'arm', 'armv7-unknown-linux-gnueabihf'],
  ['linux/386', 'x86', 'i686-unknown-linux-gnu'],
  ['linux/ppc64le', 'powerpc64', 'powerpc64le-unknown-linux-gnu'],
  ['linux/s390x', 's390x', 's390x-unknown-linux-gnu'],
] as const;

/** A Debian of all six platforms, of files alone. @returns its name, which says its release. */
async function publishBase(): Promise<string> {
  const name = `${REGISTRY}/soak/debian:bookworm-six`;
  const rows = DEBIANS.filter(({ platform }) => SIX.some(([wanted]) => wanted === platform));
  const first = await debianTar(
    rows[0] ?? DEBIANS[0] ?? { debian: 'amd64', platform: 'linux/amd64', suite: 'bookworm' },
  );
  // Beside the archives, so that they can be linked.
  const context = mkdtempSync(`${first}.six-`);
  for (const row of rows)
    linkSync(await debianTar(row), join(context, `${row.platform.split('/').slice(1).join('')}.tar`));
  writeFileSync(
    join(context, 'Dockerfile'),
    'FROM scratch\nARG TARGETARCH TARGETVARIANT\nADD ${TARGETARCH}${TARGETVARIANT}.tar /\n',
  );
  must('docker', [
    'buildx',
    'build',
    '--builder',
    'default',
    '--provenance=false',
    '--platform',
    rows.map(({ platform }) => platform).join(','),
    '--tag',
    name,
    '--push',
    context,
  ]);
  must('rm', ['-rf', context]);
  return name;
}

full('six targets in one cargo run', async () => {
  const base = await publishBase();
  const image = freshImage('six');
  const { directory, sha } = crate('atlas');
  const result = await act({
    workspace: directory,
    sha,
    inputs: {
      images: image,
      platforms: SIX.map(([platform]) => platform).join(','),
      tags: 'v1',
      cache: 'off',
      base,
    },
  });
  expect(result.exitCode).toBe(0);
  for (const [platform, arch, target] of SIX)
    expect(JSON.parse(printedBy(`${image}:v1`, platform))).toMatchObject({
      arch,
      target,
      built_on: 'x86_64',
    });
});

full('OpenSSL from its sources, for three platforms', async () => {
  const image = freshImage('vendored');
  const { directory, sha } = crate('seal-vendored');
  const result = await act({
    workspace: directory,
    sha,
    inputs: { images: image, platforms: THREE, tags: 'v1', cache: 'off', 'system-packages': 'perl' },
  });
  expect(result.exitCode).toBe(0);
  expect(result.stdout).not.toMatch(/usually needs libssl-dev/);
  for (const [platform, arch] of SIX.slice(0, 3))
    expect(printedBy(`${image}:v1`, platform)).toMatch(new RegExp(`^OpenSSL \\d.* on ${arch}\n$`));
});
