/**
 * The variables that compilers get when they run on this machine (`compile: runner`): cargo hands its whole environment
 * to build scripts and procedural macros, which are code of every dependency. So what a compiler may need is listed,
 * and all else stays here: the runner's tokens and command files, inputs, and whatever else a job has in its environment.
 */

/** Names as they are. */
// biome-ignore format: a list
const NAMES = new Set([
  // The process, the user, the language of messages.
  'PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'TZ', 'TMPDIR', 'TMP', 'TEMP', 'LANG', 'LANGUAGE', 'NO_COLOR',
  'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'DEBIAN_FRONTEND',
  // The way to the network.
  'http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy',
  'HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'ALL_PROXY', 'NO_PROXY',
  'SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE', 'REQUESTS_CA_BUNDLE', 'NIX_SSL_CERT_FILE',
  // git, for dependencies that are fetched with it, as the user has set it up.
  'SSH_AUTH_SOCK', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM', 'GIT_CONFIG_COUNT', 'GIT_EXEC_PATH', 'GIT_CEILING_DIRECTORIES',
  // Where compilers and linkers search.
  'LD_LIBRARY_PATH', 'LIBRARY_PATH', 'CPATH', 'C_INCLUDE_PATH', 'CPLUS_INCLUDE_PATH', 'OBJC_INCLUDE_PATH',
  'COMPILER_PATH', 'GCC_EXEC_PREFIX', 'SDKROOT', 'SYSROOT', 'QEMU_LD_PREFIX', 'JAVA_HOME', 'MAKEFLAGS', 'NUM_JOBS',
  'SOURCE_DATE_EPOCH', 'SQLX_OFFLINE',
  // Which commit this is: programs like to say it.
  'CI', 'GITHUB_ACTIONS', 'GITHUB_SHA', 'GITHUB_REF', 'GITHUB_REF_NAME', 'GITHUB_REF_TYPE', 'GITHUB_REPOSITORY',
  'GITHUB_RUN_ID', 'GITHUB_RUN_NUMBER', 'GITHUB_SERVER_URL',
  'GITLAB_CI', 'CI_COMMIT_SHA', 'CI_COMMIT_SHORT_SHA', 'CI_COMMIT_TAG', 'CI_COMMIT_BRANCH', 'CI_COMMIT_REF_NAME',
]);

const PATTERNS: readonly RegExp[] = [
  /^LC_/,
  /^GIT_CONFIG_(?:KEY|VALUE)_\d+$/,
  // cargo, rustc, rustup.
  /^(?:CARGO|RUSTUP|RUSTC|RUSTDOC)(?:_|$)/,
  /^RUST(?:_LOG|_BACKTRACE|_LIB_BACKTRACE|_MIN_STACK|FLAGS|DOCFLAGS|FMT)$/,
  // The crates cc, cmake, pkg-config and bindgen, for any target, or for host and target.
  /^(?:HOST_|TARGET_|BUILD_)?(?:CC|CXX|CPP|AR|AS|LD|NM|RANLIB|STRIP|OBJCOPY|[A-Z]*FLAGS|CXXSTDLIB|CC_\w+|CRATE_CC_\w+)(?:_[\w-]+)?$/,
  /^(?:HOST_|TARGET_)?(?:PKG_CONFIG|BINDGEN|CMAKE|LIBCLANG|CLANG|LLVM)(?:_|$)/,
  // What `*-sys` crates ask for: where a library is, and how to link it.
  /_SYS_/,
  /_(?:NO_PKG_CONFIG|NO_VENDOR|USE_PKG_CONFIG|STATIC|DYNAMIC|LIB_DIR|LIB_DIRS|INCLUDE_DIR|INCLUDE_PATH|LIB_PATH|LIBS)$/,
  /^(?:[A-Za-z0-9_]+_)?OPENSSL_(?:DIR|LIB_DIR|INCLUDE_DIR|STATIC|LIBS|NO_VENDOR|CONFIG_DIR|SRC_PERL)$/,
  /^(?:PROTOC|VCPKG|PYO3|SCCACHE|ZIG|CCACHE|NIX)(?:_|$)/,
];

/** Whatever else a name says: these words mean that its value opens something. */
const CREDENTIAL = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY/i;

/**
 * cargo needs the tokens of private registries to download from them; that of crates.io (`CARGO_REGISTRY_TOKEN`) is
 * for publishing only.
 */
const REGISTRY = /^CARGO_REGISTRIES_|^CARGO_REGISTRY_(?:DEFAULT|GLOBAL_CREDENTIAL_PROVIDERS)$/;

/** Whether a compiler on this machine gets a variable. */
export function isForCompiler(name: string): boolean {
  if (REGISTRY.test(name)) return true;
  if (CREDENTIAL.test(name)) return false;
  return NAMES.has(name) || PATTERNS.some((pattern) => pattern.test(name));
}
