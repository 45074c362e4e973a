/** `compile: runner` on a machine that has no Docker, as a user who is not root; the images run on the real one. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type RegistryProxy, startRegistryProxy } from '../fakes/registry-proxy.ts';
import { checkout, freshImage, must, printedBy, REGISTRY, THREE, tagDigest } from './engines.ts';
import { type Machine, machineWithoutDocker } from './no-docker.ts';

const PLATFORMS = [
  ['linux/amd64', 'x86_64'],
  ['linux/arm64', 'aarch64'],
  ['linux/arm/v7', 'arm'],
] as const;
const CRATE = {
  'Cargo.toml': '[package]\nname = "dinghy"\nversion = "0.1.0"\nedition = "2021"\n',
  'Cargo.lock': 'version = 4\n\n[[package]]\nname = "dinghy"\nversion = "0.1.0"\n',
  // Panics have the paths of sources in them: of this file, which is a relative one, and of generated code, which is not.
  'build.rs':
    'fn main() {\n    let out = std::env::var("OUT_DIR").unwrap();\n    std::fs::write(format!("{out}/made.rs"), "pub fn check(n: usize) { assert!(n > 0); }").unwrap();\n}\n',
  'src/main.rs':
    'include!(concat!(env!("OUT_DIR"), "/made.rs"));\nfn main() {\n    let n = std::env::args().count();\n    check(n);\n    assert!(n > 0);\n    println!("dinghy on {}", std::env::consts::ARCH);\n}\n',
};

let machine: Machine;
beforeAll(async () => {
  machine = await machineWithoutDocker();
});
afterAll(() => rmSync(machine.home, { recursive: true, force: true }));

/** One commit, of which all clones are: its id is in the provenance. */
const source = checkout(CRATE).directory;
const clone = (name: string) => machine.clone(source, name);

const BASE = ['--base', `${REGISTRY}/library/debian:bookworm-slim`];
/** Of one commit: its date is in the image. */
const DATED = [
  '--build-args',
  'SOURCE_DATE_EPOCH=1770000000',
  '--labels',
  'org.opencontainers.image.revision=',
];

describe('from crate to tag', () => {
  const image = freshImage('dinghy');
  let digest: string;

  test('three platforms, and each runs on the real Docker', async () => {
    const words = ['--images', image, '--platforms', THREE, ...BASE, ...DATED];
    const result = await machine.build(clone('crate'), [
      ...words,
      '--annotations',
      'org.opencontainers.image.revision=',
    ]);
    expect(result.log).toContain('no Docker is needed');
    expect(result).toMatchObject({ code: 0 });
    digest = (await tagDigest(image, 'v1')) ?? '';
    expect(result.stdout.trim()).toBe(`${image}@${digest}`);
    for (const [platform, arch] of PLATFORMS)
      expect(printedBy(`${image}:v1`, platform)).toBe(`dinghy on ${arch}\n`);
    expect(must('docker', ['run', '--rm', '--entrypoint', 'id', `${image}:v1`])).toContain('uid=65532');
    // As the base has it: a layer's own directories do not take that away.
    const tmp = must('docker', ['run', '--rm', '--entrypoint', 'stat', `${image}:v1`, '-c', '%a', '/tmp']);
    expect(tmp.trim()).toBe('1777');
  });

  test('another clone, deeper and elsewhere, gives the same index', async () => {
    mkdirSync(join(machine.home, 'some/where/else'), { recursive: true });
    machine.give(join(machine.home, 'some'));
    const words = ['--images', image, '--platforms', THREE, ...BASE, ...DATED];
    const at = clone('some/where/else/again');
    const result = await machine.build(at, [...words, '--annotations', 'org.opencontainers.image.revision=']);
    expect(result.stdout.trim()).toBe(`${image}@${digest}`);
    expect(result.log).toContain(`${image}:v1 unchanged`);
  });
});

describe('a registry that does not play along', () => {
  let proxy: RegistryProxy;
  beforeAll(async () => {
    proxy = await startRegistryProxy(REGISTRY);
  });
  afterAll(() => proxy.close());
  afterEach(() => proxy.setRule(undefined));

  const through = async () => {
    const image = freshImage('dinghy', proxy.host);
    const base = `${proxy.host}/library/debian:bookworm-slim`;
    const words = ['--images', image, '--platforms', 'linux/amd64', '--base', base, '--retries', '0'];
    const result = await machine.build(join(machine.home, 'crate'), words);
    return { ...result, image, tag: await tagDigest(image.replace(proxy.host, REGISTRY), 'v1') };
  };

  test('layers that cannot be mounted are copied', async () => {
    proxy.setRule((method, path) =>
      method === 'POST' && path.includes('mount=') ? { status: 405 } : undefined,
    );
    const { code, log, image, tag } = await through();
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(log).toMatch(/base layers in .*: 1 copied/);
    expect(tag).toBeDefined();
    expect(printedBy(`${image.replace(proxy.host, REGISTRY)}:v1`, 'linux/amd64')).toBe('dinghy on x86_64\n');
  });

  test('a layer of the base that is gone: no tag, and whose layer it is', async () => {
    proxy.setRule((method, path) =>
      path.includes('mount=')
        ? { status: 405 }
        : method === 'GET' && /library\/debian\/blobs\//.test(path) && proxy.requests.length > 0
          ? { status: 404 }
          : undefined,
    );
    const { code, log, tag } = await through();
    expect(code).toBe(3);
    expect(log).toMatch(/base: .*debian:bookworm-slim (?:could not be used|cannot be read)/);
    expect(tag).toBeUndefined();
  });

  test('an upload that is cut off: no tag, and where it broke', async () => {
    proxy.setRule((method, path) =>
      (method === 'PUT' || method === 'PATCH') && path.includes('/blobs/uploads/') ? 'cut' : undefined,
    );
    const { code, log, tag } = await through();
    expect(code).toBe(3);
    expect(log).toMatch(/\/blobs\/uploads\//);
    expect(tag).toBeUndefined();
  });
});
