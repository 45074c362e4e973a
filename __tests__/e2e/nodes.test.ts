/** `nodes`: real BuildKit nodes, each of which builds its platforms; the proof is in what the steps themselves saw. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startRegistryProxy } from '../fakes/registry-proxy.ts';
import { checkout, cli, freshImage, must, REGISTRY, tagDigest, testbed } from './engines.ts';
import { rawIndex, storeOf } from './images.ts';

const THREE = 'linux/amd64,linux/arm64,linux/arm/v7';

interface BuildkitNode {
  readonly container: string;
  readonly endpoint: string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A buildkitd whose state has a directory of its own name: steps see it among their mounts. */
async function startNode(name: string): Promise<BuildkitNode> {
  const port = await freePort();
  const container = `e2e-${name}-${port}`;
  const endpoint = `tcp://127.0.0.1:${port}`;
  const image = testbed('TESTBED_BUILDKIT_IMAGE');
  const daemon = ['--addr', endpoint, '--root', `/var/lib/${name}`];
  must('docker', [
    ...['run', '--detach', '--rm', '--privileged', '--network', 'host', '--name', container, image],
    ...daemon,
  ]);
  return { container, endpoint };
}

const nodes: BuildkitNode[] = [];
let [first, second]: readonly BuildkitNode[] = [];
beforeAll(async () => {
  first = await startNode('node-first');
  nodes.push(first);
  second = await startNode('node-second');
  nodes.push(second);
});
afterAll(() => {
  for (const { container } of nodes) spawnSync('docker', ['rm', '--force', container]);
});

function endpointOf(node: BuildkitNode | undefined): string {
  if (!node) throw new Error('the node did not start');
  return node.endpoint;
}

const base = `${REGISTRY}/library/debian:bookworm-slim`;
const where = (file: string) =>
  `RUN grep -oE '/var/lib/(node-[a-z]+|buildkit)/' /proc/self/mountinfo | head -n 1 | cut -d / -f 4 > ${file} && cat ${file}`;
const crate = checkout({
  Dockerfile: `FROM --platform=$BUILDPLATFORM ${base} AS cross
ARG TARGETPLATFORM
${where('/cross')}
FROM ${base}
${where('/where')}
COPY --from=cross /cross /cross
CMD ["/bin/cat", "/where", "/cross"]
`,
});

interface Build {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function multihull(
  command: 'build' | 'plan',
  words: readonly string[],
  directory = crate.directory,
): Promise<Build> {
  const flags = ['--cache', 'off', '--buildkit-image', testbed('TESTBED_BUILDKIT_IMAGE'), '--tags', 'edge'];
  const child = spawn(process.execPath, cli(command, ...flags, ...words), {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code ?? 130, out, err };
}

/** What the final and the cross stage of each platform saw, from the image itself. */
function stages(image: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    THREE.split(',').map((platform) => [
      platform,
      must('docker', ['run', '--rm', '--pull', 'always', '--quiet', '--platform', platform, `${image}:edge`])
        .trim()
        .split('\n'),
    ]),
  );
}

const strays = async (image: string) => (await storeOf(image).tags()).filter((tag) => tag !== 'edge');

/** The platforms that a node has built of an image, from its own build records. */
function recordedBy(node: BuildkitNode | undefined, image: string): readonly string[] {
  const { container = '', endpoint = '' } = node ?? {};
  const client = ['buildctl', '--addr', endpoint, 'debug', 'histories', '--format', '{{json .}}'];
  const lines = must('docker', ['exec', container, ...client])
    .trim()
    .split('\n');
  return lines
    .map((line) => JSON.parse(line).record)
    .filter(({ Exporters = [] }) =>
      Exporters.some((one: { Attrs?: { name?: string } }) => one.Attrs?.name === image),
    )
    .map(({ FrontendAttrs }) => FrontendAttrs.platform);
}

test('two nodes, each with its platforms: stages run where they should, and nothing is started here', async () => {
  const image = freshImage('two-nodes');
  const line = (platforms: string, node: BuildkitNode | undefined) => `${platforms}@${endpointOf(node)}`;
  const built = await multihull('build', [
    ...['--images', image, '--platforms', THREE],
    ...['--nodes', line('linux/amd64', first), '--nodes', line('linux/arm64,linux/arm/v7', second)],
  ]);
  expect(built.err).toContain(`${endpointOf(second)} builds linux/arm64, linux/arm/v7`);
  expect(built.code).toBe(0);
  expect(built.err).not.toContain('docker-container');
  expect(stages(image)).toEqual({
    'linux/amd64': ['node-first', 'node-first'],
    'linux/arm64': ['node-second', 'node-second'],
    'linux/arm/v7': ['node-second', 'node-second'],
  });
  expect(recordedBy(first, image)).toEqual(['linux/amd64']);
  expect(recordedBy(second, image)).toEqual(['linux/arm64,linux/arm/v7']);
  expect(await strays(image)).toEqual([]);
});

test('a node for ARM, and this machine for the rest; the index has annotations and attestations of both', async () => {
  const image = freshImage('one-node');
  const built = await multihull('build', [
    ...['--images', image, '--platforms', THREE],
    ...['--nodes', `linux/arm64,linux/arm/v7@${endpointOf(second)}`],
  ]);
  expect(built.err).toContain('verified: every platform is what it says');
  expect(built.code).toBe(0);
  expect(stages(image)).toEqual({
    'linux/amd64': ['buildkit', 'buildkit'],
    'linux/arm64': ['node-second', 'node-second'],
    'linux/arm/v7': ['node-second', 'node-second'],
  });
  const { json } = await rawIndex(image, 'edge');
  expect(json.annotations).toMatchObject({ 'org.opencontainers.image.revision': crate.sha });
  expect(json.manifests).toHaveLength(6);
  expect(await strays(image)).toEqual([]);
  const name = /builder (multihull-[0-9a-f]{8}) is up/.exec(built.err)?.[1] ?? '?';
  expect(must('docker', ['ps', '--all', '--format', '{{.Names}}'])).not.toContain(name);
});

test('no tag is written before the image of several nodes is verified, latest neither', async () => {
  const proxy = await startRegistryProxy(REGISTRY);
  try {
    const image = freshImage('unverified', proxy.host);
    const broken = checkout({ Dockerfile: `FROM ${base}\nRUN rm /bin/cat\nCMD ["/bin/cat"]\n` });
    const nodesFlag = ['--nodes', `linux/arm64@${endpointOf(second)}`];
    const platforms = ['--platforms', 'linux/amd64,linux/arm64'];
    const built = await multihull('build', ['--images', image, ...platforms, ...nodesFlag], broken.directory);
    expect(built.code).toBe(1);
    const tags = proxy.written.filter(({ reference }) => !reference.startsWith('sha256:'));
    expect(tags.map(({ reference }) => reference)).toEqual([
      expect.stringMatching(/^multihull-build-\d{10}-[0-9a-f]{8}$/),
    ]);
    expect(await storeOf(image).tags()).toEqual([]);
  } finally {
    await proxy.close();
  }
});

test('a builder of the user’s own that has several nodes does not write latest either', async () => {
  const proxy = await startRegistryProxy(REGISTRY);
  // Not the testbed's: buildx makes no remote builder beside a default configuration.
  const BUILDX_CONFIG = mkdtempSync(join(tmpdir(), 'multihull-e2e-'));
  const add = (platforms: string, node: BuildkitNode | undefined, ...more: readonly string[]) => {
    const words = [
      'buildx',
      'create',
      '--name',
      'mine',
      '--driver',
      'remote',
      '--platform',
      platforms,
      ...more,
    ];
    const env = { ...process.env, BUILDX_CONFIG };
    expect(spawnSync('docker', [...words, endpointOf(node)], { env }).status).toBe(0);
  };
  try {
    add('linux/amd64', first);
    add('linux/arm64,linux/arm/v7', second, '--append');
    const image = freshImage('own-builder', proxy.host);
    const words = ['--images', image, '--platforms', THREE, '--builder', 'mine'];
    const flags = words.concat('--cache', 'off', '--tags', 'edge');
    const child = spawn(process.execPath, cli('build', ...flags), {
      cwd: crate.directory,
      env: { ...process.env, BUILDX_CONFIG },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(err).toContain('verified: every platform is what it says');
    expect(code).toBe(0);
    const tags = proxy.written.filter(({ reference }) => !reference.startsWith('sha256:'));
    expect(tags.map(({ reference }) => reference)).toEqual([
      expect.stringMatching(/^multihull-build-/),
      'edge',
    ]);
    expect(await strays(image)).toEqual([]);
  } finally {
    await proxy.close();
  }
});

test('a dead node is named with its platforms; optional, this machine builds them', async () => {
  const image = freshImage('dead-node');
  const endpoint = `tcp://127.0.0.1:${await freePort()}`;
  const flags = ['--images', image, '--platforms', 'linux/amd64,linux/arm64'];
  const refused = await multihull('build', [...flags, '--nodes', `linux/arm64@${endpoint}`]);
  expect(refused.code).toBe(3);
  expect(refused.err).toContain(
    `nodes: ${endpoint} for linux/arm64 does not answer: no BuildKit answered within 20 s`,
  );
  expect(await tagDigest(image, 'edge')).toBeUndefined();

  const built = await multihull('build', [...flags, '--nodes', `linux/arm64@${endpoint} optional`]);
  expect(built.err).toContain('It is optional, so this machine builds linux/arm64.');
  expect(built.code).toBe(0);
  expect(await tagDigest(image, 'edge')).toBeDefined();
});

test('a node’s platforms are native: Rust may be compiled there', async () => {
  const compiling = checkout({ Dockerfile: `FROM ${base}\nRUN cargo build --release\n` });
  const flags = ['--images', freshImage('native'), '--platforms', 'linux/arm64'];
  const here = await multihull('plan', flags, compiling.directory);
  expect(here.code).toBe(2);
  expect(here.err).toContain('would compile Rust for linux/arm64 under QEMU');
  const there = await multihull(
    'plan',
    [...flags, '--nodes', `linux/arm64@${endpointOf(second)}`],
    compiling.directory,
  );
  expect(there.code).toBe(0);
  expect(there.out).toContain('QEMU       not needed');
});
