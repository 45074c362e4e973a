import { copyFile, link, mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './exec.ts';
import { keyOf } from './files.ts';
import { step } from './log.ts';
import { partial, paths, source } from './paths.ts';
import { copyTag, digestOf } from './registry.ts';
import { rootfsPath } from './rootfs.ts';
import { type State, saveState } from './state.ts';
import { architectures, rust } from './versions.ts';

interface Image {
  readonly repository: string;
  readonly tags: readonly [string, ...string[]];
  readonly dockerfile: string;
  readonly platforms: readonly string[];
  readonly args: Readonly<Record<string, string>>;
  /** Everything else that decides what the image becomes. */
  readonly inputs: readonly string[];
  readonly fill: (context: string) => Promise<void>;
}

/** Builds an image and pushes it to the open registry, unless it is there already, made of the same; returns its digest. */
async function publish(state: State, registry: string, image: Image): Promise<string> {
  const [first, ...others] = image.tags;
  const name = `${image.repository}:${first}`;
  const dockerfile = join(source, 'images', image.dockerfile);
  const key = keyOf(
    await readFile(dockerfile, 'utf8'),
    JSON.stringify([image.tags, image.platforms, image.args]),
    ...image.inputs,
  );
  const known = state.images[name];
  const there = await digestOf(registry, image.repository, first);
  if (known !== undefined && known.key === key && known.digest === there) return there;
  const digest = await step(`building and pushing ${name}`, async () => {
    const context = partial(join(paths.contexts, first));
    await mkdir(context, { recursive: true });
    try {
      await image.fill(context);
      const args = Object.entries(image.args).flatMap(([arg, value]) => ['--build-arg', `${arg}=${value}`]);
      await run(
        [
          join(paths.bin, 'buildx'),
          'build',
          '--builder',
          'default',
          '--progress',
          'plain',
          '--provenance=false',
          '--sbom=false',
          '--network',
          'host',
          '--allow',
          'network.host',
          '--platform',
          image.platforms.join(','),
          ...args,
          '--file',
          dockerfile,
          '--tag',
          `${registry}/${name}`,
          '--push',
          context,
        ],
        { env: dockerEnv(state), log: `image-${image.repository.replaceAll('/', '-')}-${first}` },
      );
    } finally {
      await rm(context, { recursive: true, force: true });
    }
    for (const tag of others) await copyTag(registry, image.repository, first, tag);
    const pushed = await digestOf(registry, image.repository, first);
    if (pushed === undefined)
      throw new Error(`${registry}/${name} was pushed, but the registry does not have it`);
    return pushed;
  });
  state.images[name] = { key, digest };
  await saveState(state);
  return digest;
}

/** What docker and buildx have to be told to reach the engine of the testbed. */
export function dockerEnv(state: State): Record<string, string> {
  if (state.dockerHost === undefined) throw new Error('no engine is up');
  return { DOCKER_HOST: state.dockerHost, BUILDX_CONFIG: paths.buildxConfig };
}

/** debian for every base architecture; and two that lack some, to be refused. */
export async function publishBases(state: State, registry: string): Promise<string> {
  const all = architectures.filter((each) => each.base);
  const made = async (
    repository: string,
    tags: readonly [string, ...string[]],
    only: readonly string[],
  ): Promise<string> => {
    const chosen = all.filter((each) => only.includes(each.platform));
    const files = await Promise.all(chosen.map(async (each) => ({ each, path: await rootfsPath(each) })));
    return await publish(state, registry, {
      repository,
      tags,
      dockerfile: 'base.Dockerfile',
      platforms: chosen.map((each) => each.platform),
      args: {},
      inputs: files.map(({ path }) => path),
      fill: async (context) => {
        // linux/arm/v7 is TARGETARCH arm and TARGETVARIANT v7.
        for (const { each, path } of files) {
          await link(path, join(context, `${each.platform.split('/').slice(1).join('')}.tar`));
        }
      },
    });
  };
  const digest = await made(
    'library/debian',
    ['bookworm-slim', 'bookworm', 'latest'],
    all.map((each) => each.platform),
  );
  await made('library/onlyamd64', ['1', 'latest'], ['linux/amd64']);
  await made('library/noarmv7', ['1', 'latest'], ['linux/amd64', 'linux/arm64']);
  return digest;
}

/** The BuildKit that buildx's docker-container driver starts. */
export async function publishBuildkit(state: State, registry: string, base: string): Promise<string> {
  const binaries = ['buildkitd', 'buildctl', 'runc'];
  const built = await Promise.all(binaries.map((name) => realpath(join(paths.bin, name))));
  return await publish(state, registry, {
    repository: 'moby/buildkit',
    tags: ['buildx-stable-1', 'latest'],
    dockerfile: 'buildkit.Dockerfile',
    platforms: ['linux/amd64'],
    args: { BASE: `${registry}/library/debian@${base}` },
    inputs: built,
    fill: async (context) => {
      for (const path of built) await copyFile(path, join(context, path.split('/').at(-1) ?? ''));
    },
  });
}

/** The installer of QEMU handlers: our binfmt command and Debian's emulators under the names that images use. */
export async function publishQemu(state: State, registry: string, version: string): Promise<string> {
  const binfmt = await realpath(join(paths.bin, 'binfmt'));
  const definitions = '/usr/lib/binfmt.d';
  const wanted = ['aarch64', 'arm', 'i386', 'x86_64', 'ppc64le', 's390x', 'riscv64', 'loongarch64'];
  return await publish(state, registry, {
    repository: 'tonistiigi/binfmt',
    tags: ['latest'],
    dockerfile: 'qemu.Dockerfile',
    platforms: ['linux/amd64'],
    args: {},
    inputs: [binfmt, version, ...wanted],
    fill: async (context) => {
      for (const folder of ['bin', 'conf']) await mkdir(join(context, folder));
      await copyFile(binfmt, join(context, 'bin/binfmt'));
      const defined = new Set(await readdir(definitions));
      for (const name of wanted) {
        await copyFile(`/usr/bin/qemu-${name}-static`, join(context, `bin/qemu-${name}`));
        const conf = `qemu-${name}.conf`;
        // Debian defines no handler for what the machine runs by itself.
        if (defined.has(conf)) await copyFile(join(definitions, conf), join(context, 'conf', conf));
      }
    },
  });
}

/** rust for the native platform: the compile stage of a cross build runs nowhere else. */
export async function publishRust(
  state: State,
  registry: string,
  base: string,
  server: string,
  dist: string,
): Promise<string> {
  return await publish(state, registry, {
    repository: 'library/rust',
    tags: [
      '1.85-bookworm',
      '1.85',
      '1',
      'bookworm',
      'latest',
      `${rust.version}-bookworm`,
      rust.version,
      '1-bookworm',
    ],
    dockerfile: 'rust.Dockerfile',
    platforms: ['linux/amd64'],
    args: { BASE: `${registry}/library/debian@${base}`, RUSTUP_SERVER: server, RUST_VERSION: rust.version },
    inputs: [dist],
    fill: async () => undefined,
  });
}
