/** What a build script sees of the job's environment when cargo runs on this machine. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshRust } from '../../scripts/lib/rust-home.ts';
import { act, checkout, leftovers } from './engines.ts';

const BUILD_SCRIPT = `use std::{env, fs, path::Path};
fn main() {
    let text: String = env::vars().map(|(name, value)| format!("{name}={}\\0", value)).collect();
    let to = env::var("CARGO_MANIFEST_DIR").unwrap();
    fs::write(Path::new(&to).join("seen"), text).unwrap();
}
`;

/** Of a job that has everything; none of it is a build script's business. */
const SECRET = {
  ACTIONS_RUNTIME_TOKEN: 'canary-1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'canary-2',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'canary-3',
  ACTIONS_RESULTS_URL: 'canary-4',
  GITHUB_TOKEN: 'canary-5',
  GH_TOKEN: 'canary-6',
  AWS_ACCESS_KEY_ID: 'canary-7',
  AWS_SECRET_ACCESS_KEY: 'canary-8',
  CARGO_REGISTRY_TOKEN: 'canary-9',
  NPM_TOKEN: 'canary-10',
  DOCKER_AUTH_CONFIG: '{"auths":{"canary.example":{"auth":"Y2FuYXJ5OmNhbmFyeQ=="}}}',
  DATABASE_URL: 'canary-11',
};

/** What compilers are told through. */
const MEANT = {
  CARGO_REGISTRIES_OWN_INDEX: 'sparse+https://registry.example/',
  CFLAGS: '-O1',
  CC_x86_64_unknown_linux_gnu: 'cc',
  PKG_CONFIG_ALLOW_CROSS: '1',
  OPENSSL_DIR: '/opt/ssl',
  NO_PROXY: '127.0.0.1,localhost',
  SSL_CERT_FILE: '/etc/ssl/certs/ca-certificates.crt',
  SOURCE_DATE_EPOCH: '1772600767',
};

afterEach(() => expect(leftovers()).toEqual([]));

test('tokens, command files and inputs stay with us; what compilers need gets there', async () => {
  const { directory, sha } = checkout({
    'Cargo.toml': '[package]\nname = "looker"\nversion = "0.1.0"\nedition = "2021"\n',
    'Cargo.lock': 'version = 4\n\n[[package]]\nname = "looker"\nversion = "0.1.0"\n',
    'build.rs': BUILD_SCRIPT,
    'src/main.rs': 'fn main() { println!("{}", env!("MEANT_FOR_IT")); }\n',
  });
  const rust = await freshRust(mkdtempSync(join(tmpdir(), 'multihull-e2e-rust-')), process.env);
  const result = await act({
    workspace: directory,
    sha,
    env: { ...rust, ...SECRET, ...MEANT },
    inputs: {
      push: 'false',
      platforms: 'linux/amd64',
      cache: 'off',
      compile: 'runner',
      secrets: 'api=canary-12',
      'cargo-args': `--config 'env.MEANT_FOR_IT="yes"'`,
    },
  });
  expect(result.stdout).toContain('for 1 platform');
  expect(result.exitCode).toBe(0);
  const lines = readFileSync(join(directory, 'seen'), 'utf8').split('\0');
  const seen = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2) as [string, string]));
  expect(Object.keys(seen)).toContain('CARGO_MANIFEST_DIR');
  for (const name of Object.keys(SECRET)) expect(seen).not.toHaveProperty(name);
  const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'];
  for (const name of files) expect(seen).not.toHaveProperty(name);
  for (const name of Object.keys(seen)) expect(name).not.toMatch(/^(?:INPUT|ACTIONS|RUNNER|STATE|AWS)_/);
  expect(Object.values(seen).join('\n')).not.toContain('canary');
  expect(seen).toMatchObject({ ...MEANT, PATH: expect.any(String), HOME: expect.any(String) });
});
