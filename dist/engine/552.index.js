export const id = 552;
export const ids = [552];
export const modules = {

/***/ 6279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gZ: () => (/* binding */ parseBuildArguments),
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* unused harmony export SWITCHES */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2194);
/** Words of a command line → values. Flags are the inputs' names, from the one table of inputs. */



/** Inputs that are true when they are named without a value. */
const SWITCHES = new Set([
    'no-cache',
    'pull',
    'immutable',
    'allow-version-mismatch',
    'keep-platform-tags',
    'cache-on-failure',
]);
/**
 * Parses the flags of `plan` and `build`. A flag may be repeated: its values are one list.
 * @throws UserError for a flag that does not exist, with the nearest one that does.
 */
function parseBuildArguments(words) {
    const options = {
        json: { type: 'boolean' },
        debug: { type: 'boolean' },
        'from-compose': { type: 'string' },
    };
    for (const { name, actionOnly } of _inputs_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc) {
        if (actionOnly || name === 'mode')
            continue;
        options[name] = SWITCHES.has(name) ? { type: 'boolean' } : { type: 'string', multiple: true };
    }
    const { values, positionals } = parse(words, options);
    if (positionals.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${positionals[0]}" is not expected here`, {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Every value follows a flag: multihull build --images ghcr.io/acme/trow --platforms linux/amd64,linux/arm64.',
        });
    }
    const given = Object.entries(values).flatMap(([name, value]) => {
        if (name === 'json' || name === 'debug' || name === 'from-compose')
            return [];
        return [[name, Array.isArray(value) ? value.join('\n') : String(value)]];
    });
    const compose = values['from-compose'];
    return {
        values: new Map(given),
        compose: typeof compose === 'string' ? compose : undefined,
        json: values['json'] === true,
        debug: values['debug'] === true,
    };
}
/** `parseArgs` with our own words for its errors. @throws UserError */
function parse(words, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...words], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        const flag = /'(--?[^' ]+)/.exec((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))?.[1] ?? '';
        const near = Object.keys(options).find((name) => flag.length > 4 && (name.startsWith(flag.slice(2, 6)) || flag.slice(2).startsWith(name)));
        const unknown = /unknown option/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(unknown ? `there is no flag ${flag}` : `${flag}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, {
            input: flag || 'command line',
            value: words.join(' '),
            remedy: unknown && near
                ? `Did you mean --${near}? multihull --help lists all.`
                : 'multihull --help lists all flags.',
        });
    }
}


/***/ }),

/***/ 9552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeFacts: () => (/* binding */ writeFacts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(621);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2027);
/* harmony import */ var _inputs_ambient_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(994);
/* harmony import */ var _plan_platform_script_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9541);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6279);
/** `multihull facts DIR`: the platform facts as a directory, for builds that Multihull does not run itself. */






async function writeFacts(words, env, log) {
    const { positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qg)(words, { debug: { type: 'boolean' } });
    const [directory] = positionals;
    if (directory === undefined || positionals.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('facts takes one directory', {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Write multihull facts DIR, then docker buildx build --build-context multihull=DIR …',
        });
    }
    const { files } = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .createPorts */ .R)({ env, ambient: (0,_inputs_ambient_js__WEBPACK_IMPORTED_MODULE_3__/* .readAmbient */ .d)(env), log });
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory), _plan_platform_script_js__WEBPACK_IMPORTED_MODULE_4__/* .FACTS_SCRIPT */ .Qy);
    await files.write(file, (0,_plan_platform_script_js__WEBPACK_IMPORTED_MODULE_4__/* .renderPlatformScript */ .bJ)());
    log.info(`wrote ${file}; use it with docker buildx build --build-context ${_plan_platform_script_js__WEBPACK_IMPORTED_MODULE_4__/* .FACTS_CONTEXT */ .U3}=${directory}`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExitCode */ .yU.ok;
}


/***/ }),

/***/ 3615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ targetVariable),
/* harmony export */   P: () => (/* binding */ cargoVariable)
/* harmony export */ });
/** Rust target triples as cargo and the `cc` crate spell them in environment variables. */
/** `CARGO_TARGET_<T>_…`: upper case, dashes and dots as underscores (Cargo reference, environment variables). */
function cargoVariable(target, name) {
    return `CARGO_TARGET_${target.toUpperCase().replaceAll(/[-.]/g, '_')}_${name}`;
}
/** `CC_<t>` and the like: the form with underscores, which shells can set (the `cc` and `pkg-config` crates read it). */
function targetVariable(name, target) {
    return `${name}_${target.replaceAll(/[-.]/g, '_')}`;
}


/***/ }),

/***/ 2194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony exports INPUT_NAMES, VERIFY_INPUTS, MERGE_INPUTS, OUTPUTS */
/**
 * Every input, once: action.yml, `multihull --help` and the reference in docs/ are generated from this table
 * (npm run generate), and `npm test` proves that they are fresh. An input is here only if it has an effect.
 */
// biome-ignore format: grouped
const INPUT_NAMES = (/* unused pure expression or super */ null && ([
    'images', 'platforms', 'tags', 'flavor', 'immutable', 'allow-version-mismatch', 'labels', 'annotations',
    'compile', 'bin', 'package', 'features', 'profile', 'cargo-args', 'toolchain', 'base', 'system-packages',
    'context', 'file', 'target', 'build-args', 'build-contexts', 'secrets', 'ssh', 'no-cache', 'pull', 'provenance', 'sbom',
    'builder', 'nodes', 'buildx-version', 'buildkit-image', 'qemu-image',
    'cache', 'cache-ref', 'cache-on-failure',
    'registry', 'username', 'password', 'github-token',
    'push', 'output',
    'skip-checks', 'allow', 'smoke',
    'leg', 'run-id', 'keep-platform-tags',
    'mode', 'timeout', 'retries',
]));
// biome-ignore format: a table
const INPUTS = [
    { name: 'images', group: 'what', fallback: 'required when pushing', description: 'Image names, without tag. More than one: the same image is pushed to each.' },
    { name: 'platforms', group: 'what', fallback: '`linux/amd64,linux/arm64`', description: 'The complete set of platforms that the image must have.' },
    { name: 'tags', group: 'what', fallback: '`X.Y.Z`, `X.Y`, `X` and `latest` for a stable version tag; else the branch name, or `pr-N`', description: 'Tag rules in docker/metadata-action’s syntax (`type=semver,pattern={{version}}`), or plain tags.' },
    { name: 'flavor', group: 'what', fallback: '`latest=auto`', description: 'For all tags, as in docker/metadata-action: `latest=`, `prefix=` and `suffix=` with `onlatest=`.' },
    { name: 'immutable', group: 'what', fallback: '`false`', description: 'Refuse to move a version tag (`1.2.3`) that exists and points at another digest.' },
    { name: 'allow-version-mismatch', group: 'what', fallback: '`false`', description: 'Release also when the git tag’s version is not the one in Cargo.toml.' },
    { name: 'labels', group: 'what', fallback: 'OCI ones from git and Cargo.toml', description: 'More labels, `key=value` a line; the user’s own win.' },
    { name: 'annotations', group: 'what', fallback: 'OCI ones from git and Cargo.toml', description: 'More annotations, `key=value` a line, with buildx’s optional level (`index:key=value`).' },
    { name: 'compile', group: 'compile', fallback: '`auto`: the Dockerfile where there is one, else `container`', description: 'How Rust is compiled: `dockerfile` (yours cross-compiles on `$BUILDPLATFORM`), `container` (Multihull writes one: a single cargo run for all platforms), `runner` (cargo on this machine) or `emulate` (QEMU); for single platforms `linux/riscv64=emulate`.' },
    { name: 'bin', group: 'compile', fallback: 'all of the package', description: 'Binaries that go into the image; the first is its entrypoint.' },
    { name: 'package', group: 'compile', fallback: 'cargo’s own choice', description: 'Package of the workspace whose binaries are built.' },
    { name: 'features', group: 'compile', fallback: 'the crate’s default ones', description: 'Features to enable.' },
    { name: 'profile', group: 'compile', fallback: '`release`', description: 'Cargo profile.' },
    { name: 'cargo-args', group: 'compile', fallback: '', description: 'Further arguments of `cargo build`, for example `--no-default-features`.' },
    { name: 'toolchain', group: 'compile', fallback: '`rust-toolchain.toml`, else stable', description: 'Rust toolchain: `stable`, `1.85.0`, `nightly-2026-01-31`.' },
    { name: 'base', group: 'compile', fallback: '`debian:bookworm-slim`', description: 'Runtime image when Multihull writes the Dockerfile. Programs are compiled for its release; `scratch` and Alpine get musl.' },
    { name: 'system-packages', group: 'compile', fallback: '', description: 'Debian packages: libraries that the crate links against (`libssl-dev`), installed for every platform; and tools of the build (`protobuf-compiler`).' },
    { name: 'context', group: 'build', fallback: '`.`', description: 'Build context, a directory.' },
    { name: 'file', group: 'build', fallback: '`<context>/Dockerfile`', description: 'The Dockerfile.' },
    { name: 'target', group: 'build', fallback: 'the last stage', description: 'The stage to build.' },
    { name: 'build-args', group: 'build', fallback: '', description: '`KEY=value` a line. BUILD_DATE, VCS_REF and VERSION are filled in where the Dockerfile declares them.' },
    { name: 'build-contexts', group: 'build', fallback: '', description: 'Named contexts, `name=path-or-image` a line.' },
    { name: 'secrets', group: 'build', fallback: '', description: '`id=value` a line; seen by `RUN --mount=type=secret`, never on a command line.' },
    { name: 'ssh', group: 'build', fallback: '', description: 'SSH agent sockets or keys, as buildx takes them (`default`).' },
    { name: 'no-cache', group: 'build', fallback: '`false`', description: 'Build every step anew.' },
    { name: 'pull', group: 'build', fallback: '`false`', description: 'Always look for newer base images.' },
    { name: 'provenance', group: 'build', fallback: 'as buildx', description: 'Provenance attestation: `true`, `false`, or `mode=max`.' },
    { name: 'sbom', group: 'build', fallback: 'as buildx', description: 'SBOM attestation: `true`, `false`, or a generator.' },
    { name: 'builder', group: 'builder', fallback: 'one is made, and removed afterwards', description: 'Name of an existing buildx builder to use.' },
    { name: 'nodes', group: 'builder', fallback: '', description: 'More BuildKit nodes for the builder that is made, `platforms@endpoint` a line (`linux/arm64@tcp://10.0.0.7:1234`): they build those platforms, this machine the rest. With `optional` behind it a node may be away.' },
    { name: 'buildx-version', group: 'builder', fallback: 'the machine’s own, else the pinned one', description: 'A buildx version to fetch: one of the pinned ones, or `vX.Y.Z@sha256:…` with the checksum of the binary.' },
    { name: 'buildkit-image', group: 'builder', fallback: 'pinned by digest', description: 'BuildKit image of the builder that is made.' },
    { name: 'qemu-image', group: 'builder', fallback: 'pinned by digest', description: 'Image that installs QEMU handlers, or `package` for the distribution’s qemu-user-static. Used only when a stage executes on a foreign platform.' },
    { name: 'cache', group: 'cache', fallback: '`registry`', description: '`registry`, `gha`, `local` or `off`. Pull requests only read.' },
    { name: 'cache-ref', group: 'cache', fallback: '`<first image>:buildcache`', description: 'Where the registry cache lives; a directory for `local`.' },
    { name: 'cache-on-failure', group: 'cache', fallback: '`false`', description: 'With `compile: runner`: keep what cargo compiled also when a later crate fails.' },
    { name: 'registry', group: 'registry', fallback: 'from `images`', description: 'Registry to log in to.' },
    { name: 'username', group: 'registry', fallback: 'on ghcr.io the actor', description: 'User name for the registry.' },
    { name: 'password', group: 'registry', fallback: 'on ghcr.io the job’s token', description: 'Password or token for the registry; kept in a private Docker config that is removed afterwards.' },
    { name: 'github-token', group: 'registry', fallback: 'the job’s token', description: 'Token for ghcr.io.', actionDefault: '${{ github.token }}', actionOnly: true },
    { name: 'push', group: 'push', fallback: '`true`, but `false` on pull requests from forks', description: 'Push, verify and move tags; with `false` the image is built and verified, and nothing leaves the machine.' },
    { name: 'output', group: 'push', fallback: '', description: 'Directory for an OCI layout, instead of pushing.' },
    { name: 'skip-checks', group: 'verify', fallback: '', description: 'Names of checks to turn off; the report still shows that they were.' },
    { name: 'allow', group: 'verify', fallback: '', description: 'Path globs of foreign binaries that are meant to be there (`/opt/agents/**`), one a line.' },
    { name: 'smoke', group: 'verify', fallback: '', description: 'Arguments for a run of every platform’s image before the tags move, for example `--version`; each must exit with 0. Foreign platforms run under QEMU.' },
    { name: 'leg', group: 'matrix', fallback: '', description: 'This job’s share of `platforms`. The leg that finds the set complete merges, verifies the whole and moves the tags.' },
    { name: 'run-id', group: 'matrix', fallback: 'from the CI’s variables', description: 'What the legs of one run have in common, and no other run has.' },
    { name: 'keep-platform-tags', group: 'matrix', fallback: '`false`', description: 'Also tag each platform’s own image, `1.2.3-linux-arm64`.' },
    { name: 'mode', group: 'run', fallback: '`build`', description: '`build`, or `plan` to print what would be done.' },
    { name: 'timeout', group: 'run', fallback: '`60`', description: 'Minutes until the build is ended.' },
    { name: 'retries', group: 'run', fallback: '`3`', description: 'How often a transient failure of the network or registry is tried again.' },
];
/** Inputs of the sub-action `verify/`; those with a name of the step's mean the same. */
const VERIFY_INPUTS = [
    {
        name: 'image',
        fallback: 'required',
        description: '`registry/name:tag`, `registry/name@sha256:…` or `oci-layout:DIR[:tag|@digest]`.',
    },
    {
        name: 'platforms',
        fallback: 'what the index claims',
        description: 'The complete set of platforms that the image must have.',
    },
    {
        name: 'allow',
        fallback: '',
        description: 'Path globs of foreign binaries that are meant to be there, one a line.',
    },
    {
        name: 'skip-checks',
        fallback: '',
        description: 'Names of checks to turn off; the report still shows that they were.',
    },
    {
        name: 'smoke',
        fallback: '',
        description: 'Arguments for a run of every platform’s image, for example `--version`; each must exit with 0. Needs Docker, and QEMU handlers for foreign platforms.',
    },
];
/** Inputs of the sub-action `merge/`; those with a name of the step's mean the same. */
// biome-ignore format: a table
const MERGE_INPUTS = [
    { name: 'refs', fallback: 'required', description: 'Tags or digests of images or indexes, `registry/name:tag`, `registry/name@sha256:…` or `oci-layout:DIR`.' },
    { name: 'tags', fallback: 'required', description: 'Full references that will point at the merged index.' },
    { name: 'platforms', fallback: 'what the references have', description: 'The complete set of platforms that the index must have.' },
    { name: 'set-platform', fallback: '', description: '`REF=PLATFORM`: repairs an image that names the wrong platform, if its programs prove the right one.' },
    { name: 'registry', fallback: 'from `tags`', description: 'Registry to log in to.' },
    { name: 'username', fallback: 'on ghcr.io the actor', description: 'User name for the registry.' },
    { name: 'password', fallback: 'on ghcr.io the job’s token', description: 'Password or token for the registry.' },
    { name: 'github-token', fallback: 'the job’s token', description: 'Token for ghcr.io.', actionDefault: '${{ github.token }}', actionOnly: true },
    { name: 'skip-checks', fallback: '', description: 'Names of checks to turn off; the report still shows that they were.' },
    { name: 'allow', fallback: '', description: 'Path globs of foreign binaries that are meant to be there, one a line.' },
    { name: 'retries', fallback: '`3`', description: 'How often a transient failure of the network or registry is tried again.' },
];
const OUTPUTS = [
    { name: 'digest', description: 'Digest of the image index.' },
    { name: 'tags', description: 'The tags that point at it now, full references, one a line.' },
    { name: 'images', description: 'Each image as `name@digest`, one a line.' },
    { name: 'platforms', description: 'JSON object: platform to digest.' },
    { name: 'report', description: 'Path of report.json.' },
    { name: 'promoted', description: '`true` if the tags were moved, else `false`.' },
    { name: 'plan', description: 'The plan as JSON.' },
];


/***/ }),

/***/ 9541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ FACTS_SCRIPT),
/* harmony export */   U3: () => (/* binding */ FACTS_CONTEXT),
/* harmony export */   bJ: () => (/* binding */ renderPlatformScript)
/* harmony export */ });
/* harmony import */ var _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2557);
/* harmony import */ var _toolchain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2803);


/** Name of the build context that a Dockerfile mounts: `RUN --mount=from=multihull,target=/multihull …`. */
const FACTS_CONTEXT = 'multihull';
const FACTS_SCRIPT = 'env.sh';
/** `uname -m` of machines whose own compiler serves, by dpkg's name of the architecture. */
const UNAME = {
    amd64: 'x86_64',
    arm64: 'aarch64',
    armhf: 'armv7l|armv8l',
    armel: 'armv5*|armv6l',
    i386: 'i?86',
    ppc64el: 'ppc64le',
    riscv64: 'riscv64',
    s390x: 's390x',
    loong64: 'loongarch64',
};
/** Any platform that is never the native one: makes `toolchainFor` answer with the cross toolchain. */
function crossFacts(platform) {
    const foreign = _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_TABLE */ .j.find((row) => row.rustGnu !== platform.rustGnu) ?? platform;
    return (0,_toolchain_js__WEBPACK_IMPORTED_MODULE_1__/* .toolchainFor */ .r8)(platform, foreign);
}
/** The script as text; POSIX sh, no tool needed but `uname`. */
function renderPlatformScript() {
    return `# Platform facts for cross-compiling Rust, written by Multihull from its platform table.
#
# In a Dockerfile, in a stage that starts with FROM --platform=$BUILDPLATFORM:
#   ARG TARGETPLATFORM
#   RUN --mount=from=${FACTS_CONTEXT},target=/multihull . /multihull/${FACTS_SCRIPT} \\
#       && rustup target add "$MULTIHULL_TARGET" \\
#       && apt-get update && apt-get install -y --no-install-recommends $MULTIHULL_PACKAGES
#   RUN --mount=from=${FACTS_CONTEXT},target=/multihull . /multihull/${FACTS_SCRIPT} \\
#       && cargo build --release --target "$MULTIHULL_TARGET"
#
# It sets MULTIHULL_TARGET (Rust target), MULTIHULL_PACKAGES (C cross compiler and C library, Debian names),
# MULTIHULL_CXX_PACKAGES, MULTIHULL_DEBIAN_ARCH, and linker, CC, CXX, AR, RANLIB, pkg-config and bindgen variables,
# each suffixed by the target. A variable that is set already keeps its value.
multihull_default() {
  eval "if [ -z \\"\\\${$1+set}\\" ]; then $1=\\$2; fi"
  export "\${1?}"
}
case "\${TARGETPLATFORM:?declare ARG TARGETPLATFORM in this stage}" in
${_domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_TABLE */ .j.map(renderCase).join('\n')}
  *)
    echo "multihull: no facts for platform $TARGETPLATFORM" >&2
    exit 1
    ;;
esac
export MULTIHULL_TARGET MULTIHULL_PACKAGES MULTIHULL_CXX_PACKAGES MULTIHULL_DEBIAN_ARCH
`;
}
function renderCase(platform) {
    const facts = crossFacts(platform);
    const native = (0,_toolchain_js__WEBPACK_IMPORTED_MODULE_1__/* .toolchainFor */ .r8)(platform, platform);
    const set = (env, indent) => Object.entries(env).map(([name, value]) => `${indent}multihull_default ${name} '${value}'`);
    const crossOnly = Object.fromEntries(Object.entries(facts.env).filter(([name]) => !(name in native.env)));
    return [
        `  ${pattern(platform)})`,
        `    MULTIHULL_TARGET=${facts.target}`,
        `    MULTIHULL_DEBIAN_ARCH=${platform.debian}`,
        ...set(native.env, '    '),
        '    case "$(uname -m)" in',
        `      ${UNAME[platform.debian]})`,
        '        MULTIHULL_PACKAGES=',
        '        MULTIHULL_CXX_PACKAGES=',
        '        ;;',
        '      *)',
        `        MULTIHULL_PACKAGES='${facts.packages.join(' ')}'`,
        `        MULTIHULL_CXX_PACKAGES='${facts.cxxPackages.join(' ')}'`,
        ...set(crossOnly, '        '),
        '        ;;',
        '    esac',
        '    ;;',
    ].join('\n');
}
/** BuildKit writes canonical names, and `linux/arm64` for `linux/arm64/v8`; a person may pass the long form. */
function pattern(platform) {
    const long = platform.aliases.filter((alias) => /^(?:amd64\/v1|arm64\/v8)$/.test(alias));
    return [platform.name, ...long.map((alias) => `linux/${alias}`)].join('|');
}


/***/ }),

/***/ 2803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hx: () => (/* binding */ isCross),
/* harmony export */   qD: () => (/* binding */ rustTarget),
/* harmony export */   r8: () => (/* binding */ toolchainFor),
/* harmony export */   xM: () => (/* binding */ libraryPackages)
/* harmony export */ });
/* harmony import */ var _domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3615);

/** Architectures whose musl target links dynamically unless it is told (rustc's `crt_static_default`). */
const DYNAMIC_MUSL = new Set(['riscv64', 'loong64', 's390x']);
/** The Rust target of a platform; undefined where there is no usable one. */
function rustTarget(platform, libc) {
    return libc === 'gnu' ? platform.rustGnu : platform.rustMusl;
}
/**
 * How compilers run on `host` reach `platform`. The native compiler is used where they are the same machine.
 * With musl, the glibc compiler links: rustc brings musl's own start files and libc (rustc book, `self-contained`).
 */
function toolchainFor(platform, host, libc = 'gnu') {
    const target = rustTarget(platform, libc) ?? platform.rustGnu;
    const rustflags = [
        ...(platform.targetCpu ? [`-C target-cpu=${platform.targetCpu}`] : []),
        ...(libc === 'musl' && DYNAMIC_MUSL.has(platform.architecture) ? ['-C target-feature=+crt-static'] : []),
    ].join(' ');
    const flags = rustflags === '' ? {} : { [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .cargoVariable */ .P)(target, 'RUSTFLAGS')]: rustflags };
    if (platform.rustGnu === host.rustGnu) {
        // The cc crate would look for musl-gcc, which the image of Rust lacks.
        const native = libc === 'gnu'
            ? {}
            : {
                [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CC', target)]: 'gcc',
                [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CXX', target)]: 'g++',
                [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('AR', target)]: 'ar',
            };
        return { platform, target, packages: [], cxxPackages: [], env: { ...flags, ...native } };
    }
    const tuple = platform.gnuTuple;
    const multiarch = platform.multiarch ?? tuple;
    return {
        platform,
        target,
        packages: [`gcc-${platform.packageTuple}`, `libc6-dev-${platform.debian}-cross`],
        cxxPackages: [`g++-${platform.packageTuple}`],
        env: {
            ...flags,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .cargoVariable */ .P)(target, 'LINKER')]: `${tuple}-gcc`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CC', target)]: `${tuple}-gcc`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CXX', target)]: `${tuple}-g++`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('AR', target)]: `${tuple}-ar`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('RANLIB', target)]: `${tuple}-ranlib`,
            // Libraries of the target come from multiarch directories; the host's must never be found by mistake.
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_ALLOW_CROSS', target)]: '1',
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_LIBDIR', target)]: `/usr/lib/${multiarch}/pkgconfig:/usr/share/pkgconfig`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_SYSROOT_DIR', target)]: '/',
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('BINDGEN_EXTRA_CLANG_ARGS', target)]: `--target=${tuple} -I/usr/${tuple}/include`,
        },
    };
}
/** Whether it takes a cross compiler to get there. */
function isCross({ packages }) {
    return packages.length > 0;
}
/** A library's package for the architecture of each target; without one for the machine that builds. */
function libraryPackages(name, toolchains) {
    return [...new Set(toolchains.map((one) => (isCross(one) ? `${name}:${one.platform.debian}` : name)))];
}


/***/ })

};
