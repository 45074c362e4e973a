export const id = 723;
export const ids = [723];
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

/***/ 3723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planOrBuild: () => (/* binding */ planOrBuild)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(621);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7866);
/* harmony import */ var _plan_print_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(863);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8198);
/* harmony import */ var _steps_clean_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9399);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8580);
/** `multihull plan` and `multihull build`: the whole pipeline, or its first half. */







/** `multihull plan` and `multihull build`. @returns the exit code. */
async function planOrBuild(command, words, env, log, results) {
    const { raw, json, ambient } = await (0,_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .readFlags */ .u)(words, env, log);
    const inputs = (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)((name) => (name === 'mode' ? command : raw(name)), ambient);
    for (const { value } of inputs.build.secrets)
        log.mask(value);
    for (const { password } of inputs.credentials)
        log.mask(password);
    const cancel = new AbortController();
    const onSignal = () => cancel.abort();
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    const undos = [];
    try {
        const ports = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log, cancelled: cancel.signal });
        const outcome = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, ports, { add: (undo) => void undos.push(undo) });
        const code = await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_4__.reportOutcome)(outcome, inputs, ports, results);
        if (json && outcome.kind === 'planned')
            process.stdout.write(`${JSON.stringify((0,_plan_print_js__WEBPACK_IMPORTED_MODULE_6__/* .planToJson */ .$p)(outcome.plan), null, 2)}\n`);
        if (json && outcome.kind === 'built')
            process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
        return code;
    }
    finally {
        // Ports of its own: what was cancelled must still be cleaned up.
        for (const problem of await (0,_steps_clean_up_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanUp */ .n)(undos, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log })))
            log.warn(problem);
        process.removeListener('SIGINT', onSignal).removeListener('SIGTERM', onSignal);
    }
}


/***/ }),

/***/ 8580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(621);
/* harmony import */ var _inputs_ambient_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(994);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6279);
/** The flags of plan, build and eject as inputs: what was typed, and below it what a Compose file says. */



/** @throws UserError for a flag that does not exist, or a Compose file that cannot be used. */
async function readFlags(words, env, log) {
    const { values: given, json, compose } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuildArguments */ .gZ)(words);
    // On a terminal the directory where one stands counts, also when a CI's variables say otherwise.
    const ambient = { ...(0,_inputs_ambient_js__WEBPACK_IMPORTED_MODULE_1__/* .readAmbient */ .d)(env), workspace: process.cwd() };
    const values = compose === undefined ? given : await fromCompose(given, compose, ambient, env, log);
    return { raw: (name) => values.get(name) ?? '', json, ambient };
}
/** YAML is read only when it is asked for. */
async function fromCompose(given, compose, ambient, env, log) {
    const { withCompose } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(433)]).then(__webpack_require__.bind(__webpack_require__, 433));
    return withCompose(given, compose, ambient, env, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log }));
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

/***/ 9399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/steps/cargo-cache.js
/** What cargo has made, kept for later runs: pruned to what they can use, then saved. */

/**
 * Directories of a profile in which dependencies are. All else in it is the workspace's own: programs, `incremental`,
 * `examples`.
 */
const SHARED = ['.fingerprint', 'build', 'deps'];
/** Removes the workspace's own results, then saves. Never fails for the cache's own reasons. */
async function saveCargoCache(cache, ports) {
    await pruneTarget(cache.targetDirectory, cache.ownPackages, ports);
    const isSaved = await ports.cache.save(cache.paths, cache.key);
    ports.log.info(isSaved
        ? `saved cargo’s results for later runs (${cache.key})`
        : 'cargo’s results were not saved: the cache service did not take them, or has them from another job');
}
/**
 * Leaves dependencies in a target directory and takes the workspace's own results out: they change with every commit.
 * Layout: `target[/TRIPLE]/PROFILE/{.fingerprint,build,deps}/NAME-HASH…` (cargo's `layout.rs`).
 */
async function pruneTarget(target, ownPackages, { files }) {
    const own = new Set(ownPackages.flatMap((name) => [name, name.replaceAll('-', '_')]));
    const isOwn = (entry) => {
        const name = /^(?:lib)?(.+)-[0-9a-f]{16}(?:\.[\w.]+)?$/.exec(entry)?.[1];
        return name !== undefined && (own.has(name) || own.has(entry.replace(/-[0-9a-f]{16}.*$/, '')));
    };
    for (const profile of await profiles(target, files)) {
        for (const name of await files.list(profile)) {
            const path = (0,external_node_path_.join)(profile, name);
            if (!SHARED.includes(name))
                await files.remove(path);
            else
                for (const entry of await files.list(path))
                    if (isOwn(entry))
                        await files.remove((0,external_node_path_.join)(path, entry));
        }
    }
}
/** `target/release`, `target/TRIPLE/release`, and the same below a further run's directory. */
const LEVELS = 3;
/** Directories with a `.fingerprint` in them. */
async function profiles(target, files) {
    const found = [];
    let level = [target];
    for (let depth = 0; depth < LEVELS; depth++) {
        const below = level.map(async (path) => (await files.list(path)).map((name) => (0,external_node_path_.join)(path, name)));
        level = (await Promise.all(below)).flat();
        const has = await Promise.all(level.map((path) => files.exists((0,external_node_path_.join)(path, '.fingerprint'))));
        found.push(...level.filter((_, index) => has[index]));
    }
    return found;
}

// EXTERNAL MODULE: ./build/js/steps/tool.js
var tool = __webpack_require__(5066);
;// CONCATENATED MODULE: ./build/js/steps/clean-up.js
/**
 * What a run must leave behind: nothing. Each thing is written down before it is made, so that a run which is
 * cancelled in between is cleaned up all the same; the action's post step reads the list from the runner's state.
 */



const LIMIT_MS = 60_000;
/**
 * Undoes everything, last first, then saves; one failure does not keep the others from being done.
 * @returns sentences about what could not be undone or saved.
 */
async function cleanUp(undos, ports) {
    const problems = [];
    const attempt = async (what, work) => {
        try {
            await work();
        }
        catch (error) {
            problems.push(`${what}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    };
    for (const undo of [...undos].reverse())
        if (undo.kind !== 'cargo-cache')
            await attempt(`${undo.what} could not be removed`, () => remove(undo, ports));
    for (const undo of undos)
        if (undo.kind === 'cargo-cache')
            await attempt(`${undo.what} could not be saved`, () => saveCargoCache(undo.cache, ports));
    return problems;
}
async function remove(undo, { exec, files, log }) {
    if (undo.kind === 'directory')
        await files.remove(undo.path);
    else {
        const result = await exec.run(undo.command, { timeoutMs: LIMIT_MS });
        if (result.exitCode !== 0 && !/no builder .* found|No such container/i.test(result.stderr))
            throw (0,tool/* toolError */.$)(undo.command, result, '');
    }
    log.info(`removed ${undo.what}`);
}


/***/ })

};
