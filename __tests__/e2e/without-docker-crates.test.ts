/** Crates with macros, C and a system library, built without Docker and root; their images run on the real one. */
import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { cli, crate, freshImage, must, printedBy, REGISTRY, ROOT, THREE } from './engines.ts';
import { machineWithoutDocker } from './no-docker.ts';

const PLATFORMS = [
  ['linux/amd64', 'x86_64', 'x86_64-unknown-linux-gnu'],
  ['linux/arm64', 'aarch64', 'aarch64-unknown-linux-gnu'],
  ['linux/arm/v7', 'arm', 'armv7-unknown-linux-gnueabihf'],
] as const;
const BASE = ['--base', `${REGISTRY}/library/debian:bookworm-slim`, '--platforms', THREE];

test('on the machine: a workspace with macros, build scripts, C and two binaries', async () => {
  const machine = await machineWithoutDocker();
  try {
    const image = freshImage('atlas');
    const directory = machine.clone(crate('atlas').directory, 'atlas');
    const { code, log } = await machine.build(directory, ['--images', image, ...BASE]);
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(log).toContain('no Docker is needed');
    for (const [platform, arch, target] of PLATFORMS) {
      expect(JSON.parse(printedBy(`${image}:v1`, platform))).toMatchObject({
        program: 'atlas',
        arch,
        target,
      });
      expect(printedBy(`${image}:v1`, platform, '--entrypoint', 'atlasctl')).toBe(`atlasctl on ${arch}\n`);
    }
  } finally {
    rmSync(machine.home, { recursive: true, force: true });
  }
});

/** The image of a `container:` job: Rust, cross compilers, and OpenSSL of each architecture; no Docker. */
const JOB = `FROM ${REGISTRY}/library/rust:1.85-bookworm
RUN dpkg --add-architecture arm64 && dpkg --add-architecture armhf && apt-get update \\
 && apt-get install -y --no-install-recommends gcc-aarch64-linux-gnu gcc-arm-linux-gnueabihf \\
    libc6-dev-arm64-cross libc6-dev-armhf-cross libssl-dev:arm64 libssl-dev:armhf
`;

test('in a container job: OpenSSL, which the job’s image has for every platform and the base for none', () => {
  const job = `multihull-e2e-job-${Math.random().toString(36).slice(2, 8)}`;
  const image = freshImage('seal');
  const { directory } = crate('seal');
  must('chown', ['-R', '65534:65534', directory]);
  chmodSync(directory, 0o755);
  const words = ['--images', image, '--tags', 'v1', '--compile', 'runner', '--system-packages', 'libssl-dev'];
  try {
    must('docker', ['build', '--quiet', '--network', 'host', '--tag', job, '-'], { input: JOB });
    const built = spawnSync(
      'docker',
      [
        ...['run', '--rm', '--network', 'host', '--user', '65534:65534', '--workdir', '/src'],
        ...['--volume', `${directory}:/src`, '--volume', `${ROOT}:${ROOT}:ro`],
        ...['--volume', `${process.execPath}:/node:ro`, '--env', 'HOME=/tmp/home'],
        ...[job, '/node', ...cli('build', ...words, ...BASE)],
      ],
      { encoding: 'utf8' },
    );
    expect({ code: built.status, log: built.stderr }).toMatchObject({ code: 0 });
    expect(built.stderr).toContain('no Docker is needed');
  } finally {
    spawnSync('docker', ['rmi', '--force', job]);
    rmSync(directory, { recursive: true, force: true });
  }
  for (const [platform, arch] of PLATFORMS)
    expect(printedBy(`${image}:v1`, platform)).toMatch(new RegExp(`^OpenSSL 3\\..* on ${arch}\n$`));
});
