import { describe, expect, test } from '@jest/globals';
import { inherited } from '../../../src/domain/environment/tool-environment.ts';
import { readRunEnvironment } from '../../../src/inputs/environment.ts';

describe('PATH', () => {
  test.each([
    ['', ''],
    [':/usr/bin:', '/usr/bin'],
    ['.:bin:/usr/bin:./node_modules/.bin:/bin', '/usr/bin:/bin'],
  ])('%j has no entry that is the repository’s: %j', (given, expected) => {
    expect(inherited('tool', { PATH: given })['PATH']).toBe(expected);
    expect(inherited('git', { PATH: given })['PATH']).toBe(expected);
  });
});

test('a program of an image gets nothing of ours', () => {
  expect(inherited('nothing', { PATH: '/usr/bin', HOME: '/root', CI: '1' })).toEqual({});
});

describe('a tool', () => {
  test('gets no input of ours, and nothing that points git elsewhere', () => {
    const env = inherited('tool', {
      INPUT_PASSWORD: 'x',
      GIT_DIR: '/x',
      GIT_CONFIG_PARAMETERS: 'x',
      CI: '1',
    });
    expect(env).toMatchObject({ CI: '1' });
    expect(Object.keys(env)).toEqual(expect.not.arrayContaining(['INPUT_PASSWORD', 'GIT_DIR']));
    expect(env).not.toHaveProperty('GIT_CONFIG_PARAMETERS');
  });

  test.each([
    [undefined, 0],
    ['2', 2],
    ['nonsense', 0],
    ['-1', 0],
  ])('GIT_CONFIG_COUNT %j: the user’s settings stay, ours come behind them', (count, first) => {
    const given = { ...(count === undefined ? {} : { GIT_CONFIG_COUNT: count }), GIT_CONFIG_KEY_0: 'a.b' };
    const env = inherited('tool', given);
    const keys = Object.entries(env).filter(([name]) => name.startsWith('GIT_CONFIG_KEY_'));
    expect(env[`GIT_CONFIG_KEY_${first}`]).toBe('safe.bareRepository');
    expect(env['GIT_CONFIG_KEY_0']).toBe(first === 0 ? 'safe.bareRepository' : 'a.b');
    expect(Number(env['GIT_CONFIG_COUNT'])).toBeGreaterThan(first + 10);
    expect(keys.length).toBeLessThanOrEqual(Number(env['GIT_CONFIG_COUNT']));
  });
});

test('nobody who is started can sign as this job', () => {
  const secrets = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x', SIGSTORE_ID_TOKEN: 'x', COSIGN_PASSWORD: 'x' };
  for (const kind of ['tool', 'git', 'compiler'] as const)
    expect(Object.values(inherited(kind, { PATH: '/bin', ...secrets }))).not.toContain('x');
});

test('git gets no token and no program of anybody’s', () => {
  const env = inherited('git', {
    GITHUB_TOKEN: 'x',
    GIT_SSH_COMMAND: 'x',
    GIT_EXTERNAL_DIFF: 'x',
    GIT_DIR: 'x',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    HOME: '/root',
  });
  expect(env).toMatchObject({ HOME: '/root', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory' });
  for (const name of ['GITHUB_TOKEN', 'GIT_SSH_COMMAND', 'GIT_EXTERNAL_DIFF', 'GIT_DIR'])
    expect(env).not.toHaveProperty(name);
});

// biome-ignore format: lists
const FOR_COMPILERS = [
  'PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'http_proxy', 'HTTPS_PROXY', 'SSL_CERT_FILE', 'SSH_AUTH_SOCK', 'GIT_SSH_COMMAND',
  'GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_0', 'GIT_CONFIG_VALUE_12', 'CARGO_HOME', 'CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER',
  'CARGO_TARGET_ARMV7_UNKNOWN_LINUX_GNUEABIHF_RUSTFLAGS', 'CARGO_NET_GIT_FETCH_WITH_CLI', 'CARGO_REGISTRIES_OWN_TOKEN',
  'CARGO_REGISTRIES_OWN_INDEX', 'CARGO_INCREMENTAL', 'RUSTUP_HOME', 'RUSTUP_DIST_SERVER', 'RUSTUP_TOOLCHAIN', 'RUSTC_WRAPPER',
  'RUSTFLAGS', 'RUST_LOG', 'RUST_BACKTRACE', 'CC', 'CXX', 'AR', 'CFLAGS', 'CXXFLAGS', 'LDFLAGS', 'CC_aarch64_unknown_linux_gnu',
  'CC_aarch64-unknown-linux-gnu', 'CFLAGS_x86_64_unknown_linux_musl', 'HOST_CC', 'TARGET_CC', 'TARGET_CFLAGS', 'PKG_CONFIG',
  'PKG_CONFIG_PATH', 'PKG_CONFIG_SYSROOT_DIR_aarch64_unknown_linux_gnu', 'PKG_CONFIG_ALLOW_CROSS', 'BINDGEN_EXTRA_CLANG_ARGS',
  'BINDGEN_EXTRA_CLANG_ARGS_aarch64_unknown_linux_gnu', 'CMAKE_TOOLCHAIN_FILE_aarch64_unknown_linux_gnu', 'LIBCLANG_PATH',
  'LLVM_CONFIG_PATH', 'OPENSSL_DIR', 'OPENSSL_STATIC', 'X86_64_UNKNOWN_LINUX_GNU_OPENSSL_DIR', 'LIBZ_SYS_STATIC',
  'LIBSQLITE3_SYS_USE_PKG_CONFIG', 'ZSTD_SYS_USE_PKG_CONFIG', 'JEMALLOC_SYS_WITH_LG_PAGE', 'SODIUM_LIB_DIR', 'PROTOC',
  'PROTOC_INCLUDE', 'SQLX_OFFLINE', 'SOURCE_DATE_EPOCH', 'LD_LIBRARY_PATH', 'CPATH', 'NIX_LDFLAGS', 'CI', 'GITHUB_SHA',
];
// biome-ignore format: lists
const NOT_FOR_COMPILERS = [
  'INPUT_PASSWORD', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RUNTIME_URL', 'ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL', 'GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY', 'GITHUB_EVENT_PATH', 'STATE_journal', 'RUNNER_TEMP', 'CI_JOB_TOKEN', 'CI_REGISTRY_PASSWORD', 'CI_JOB_JWT',
  'DOCKER_AUTH_CONFIG', 'DOCKER_CONFIG', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AZURE_CLIENT_SECRET',
  'GOOGLE_APPLICATION_CREDENTIALS', 'CARGO_REGISTRY_TOKEN', 'NPM_TOKEN', 'NODE_AUTH_TOKEN', 'NODE_OPTIONS', 'SIGNING_KEY', 'KUBECONFIG',
  'VAULT_TOKEN', 'COSIGN_PASSWORD', 'DATABASE_URL', 'MULTIHULL_SECRET_0', 'GIT_ASKPASS', 'OPENSSL_PASSWORD', 'RUSTUP_TOKEN',
  'SCCACHE_WEBDAV_TOKEN', 'BUILDKITE_AGENT_ACCESS_TOKEN', 'VSS_NUGET_ACCESSTOKEN', 'SYSTEM_ACCESSTOKEN', 'RUST',
];

test('compilers get what is listed, and nothing else', () => {
  const all = Object.fromEntries([...FOR_COMPILERS, ...NOT_FOR_COMPILERS].map((name) => [name, '/x']));
  expect(Object.keys(inherited('compiler', all)).sort()).toEqual([...FOR_COMPILERS].sort());
});

test('what we take for a setting of the user’s own does get to the compiler', () => {
  const env = Object.fromEntries(FOR_COMPILERS.map((name) => [name, '/x']));
  const passed = inherited('compiler', env);
  for (const name of readRunEnvironment(env).compilerVariables) expect(passed).toHaveProperty([name]);
});
