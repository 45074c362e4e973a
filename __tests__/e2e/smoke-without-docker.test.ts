/** `smoke` where there is no Docker: programs run on the machine, natively or under QEMU, and nothing else does. */
import { existsSync, rmSync } from 'node:fs';
import { checkout, freshImage, REGISTRY, THREE, tagDigest } from './engines.ts';
import { type Machine, machineWithoutDocker } from './no-docker.ts';

const BASE = ['--base', `${REGISTRY}/library/debian:bookworm-slim`];
/** Says where it is and what it sees, fails or hangs, as it is told. */
const MAIN = `fn main() {
    let word = std::env::args().nth(1).unwrap_or_default();
    match word.as_str() {
        "fail" => { eprintln!("told to fail"); std::process::exit(3) }
        "env" => for (name, _) in std::env::vars() { println!("saw {name}") },
        "--touch" => std::fs::write(std::env::args().nth(2).unwrap(), "").unwrap(),
        _ => println!("dinghy on {} is well", std::env::consts::ARCH),
    }
}
`;

let machine: Machine;
let directory: string;
beforeAll(async () => {
  machine = await machineWithoutDocker();
  const crate = {
    'Cargo.toml':
      '[package]\nname = "dinghy"\nversion = "0.1.0"\nedition = "2021"\n[package.metadata.multihull]\nenv = { FROM_IMAGE = "yes" }\n',
    'Cargo.lock': 'version = 4\n\n[[package]]\nname = "dinghy"\nversion = "0.1.0"\n',
    'src/main.rs': MAIN,
  };
  directory = machine.clone(checkout(crate).directory, 'crate');
});
afterAll(() => rmSync(machine.home, { recursive: true, force: true }));

async function smoke(
  platforms: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const image = freshImage('smoke');
  const flags = ['--images', image, '--platforms', platforms, ...BASE, '--json'];
  const ended = await machine.build(directory, [...flags, ...words], env);
  const report = ended.stdout === '' ? undefined : JSON.parse(ended.stdout);
  const messages = (report?.platforms ?? []).map(
    ({ checks }: { checks: readonly { check: string; message?: string }[] }) =>
      checks.find(({ check }) => check === 'smoke')?.message ?? '',
  );
  return { ...ended, messages, tag: await tagDigest(image, 'v1') };
}

test('three platforms run, with their image’s loader and libraries, and the plan says where', async () => {
  const { code, log, messages, tag } = await smoke(THREE, ['--smoke', 'hello']);
  expect({ code, log }).toMatchObject({ code: 0 });
  expect(log).toContain('the programs run on this machine, as this user');
  expect(messages).toEqual([
    expect.stringMatching(/on this machine.*in no container; it printed:\ndinghy on x86_64 is well/),
    expect.stringContaining('dinghy on aarch64 is well'),
    expect.stringContaining('dinghy on arm is well'),
  ]);
  expect(tag).toBeDefined();
});

test('a program that fails moves no tag', async () => {
  const { code, messages, tag } = await smoke('linux/amd64', ['--smoke', 'fail']);
  expect(code).toBe(1);
  expect(messages[0]).toMatch(/exit code 3.*it printed:\ntold to fail/s);
  expect(tag).toBeUndefined();
});

test('it sees the image’s variables, and none of the job’s', async () => {
  const { messages } = await smoke('linux/amd64', ['--smoke', 'env'], { NPM_TOKEN: 'secret' });
  expect(messages[0]).toContain('saw FROM_IMAGE');
  expect(messages[0]).not.toMatch(/saw (?:NPM_TOKEN|RUSTUP_HOME|TESTBED_REGISTRY)/);
});

test('nothing of the image is executed where smoke is not asked for', async () => {
  const mark = `${machine.home}/touched`;
  await smoke('linux/amd64', []);
  expect(existsSync(mark)).toBe(false);
  const asked = await smoke('linux/amd64', ['--smoke', `--touch ${mark}`]);
  expect(asked.code).toBe(0);
  expect(existsSync(mark)).toBe(true);
});
