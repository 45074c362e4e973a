export const id = 500;
export const ids = [500];
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

/***/ 500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./build/js/adapters/node-ports.js + 5 modules
var node_ports = __webpack_require__(621);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/inputs/ambient.js
var inputs_ambient = __webpack_require__(994);
// EXTERNAL MODULE: ./build/js/domain/reference.js
var reference = __webpack_require__(3546);
;// CONCATENATED MODULE: ./build/js/inputs/prune-inputs.js
/** What the user typed for `multihull prune`. */


const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** @throws UserError without an image, or for an age that is none. */
function readPruneInputs(images, olderThan, isDryRun) {
    if (images.length === 0)
        throw new errors/* UserError */.yo('prune takes an image name', {
            input: 'command line',
            value: '',
            remedy: 'Write multihull prune ghcr.io/acme/trow --older-than 7d.',
        });
    return { images: images.map(readImage), olderThanMs: readAge(olderThan), isDryRun };
}
function readImage(text) {
    const parsed = (0,reference/* parseRepository */.SU)(text);
    if (!('problem' in parsed))
        return parsed;
    throw new errors/* UserError */.yo(`"${text}" is not an image name: ${parsed.problem}`, {
        input: 'command line',
        value: text,
        remedy: 'Write registry/owner/name, for example ghcr.io/acme/trow.',
    });
}
function readAge(text) {
    const match = /^(\d{1,5})([mhd])$/.exec(text);
    const age = Number(match?.[1]) * (UNITS[match?.[2] ?? ''] ?? Number.NaN);
    if (Number.isFinite(age))
        return age;
    throw new errors/* UserError */.yo(`--older-than: "${text}" is not an age`, {
        input: '--older-than',
        value: text,
        remedy: 'Write a number and m, h or d, for example 7d: longer than any run of yours takes.',
    });
}

// EXTERNAL MODULE: ./build/js/domain/staging-tag.js
var staging_tag = __webpack_require__(5959);
// EXTERNAL MODULE: ./build/js/registry/remote.js + 12 modules
var remote = __webpack_require__(7802);
;// CONCATENATED MODULE: ./build/js/run-prune.js
/** Removes what legs of dead runs have left: `multihull prune`. Nothing else is ever removed. */




/** @throws EnvironmentError when a registry cannot be read, or does not let tags be deleted. */
async function runPrune(inputs, ambient, ports) {
    const options = { configDir: ambient.dockerConfig, clients: new Map() };
    const removed = [];
    const kept = [];
    for (const image of inputs.images)
        await pruneImage(image, (0,remote/* openRepository */.h)(image, ports, options), inputs, ports, { removed, kept });
    return { removed, kept };
}
async function pruneImage(image, store, inputs, ports, report) {
    const candidates = [];
    const now = ports.clock.now().getTime();
    const nameOf = (tag) => `${(0,reference/* formatRepository */.Sh)(image)}:${tag}`;
    const remove = async (tag, age, why) => {
        if (age < inputs.olderThanMs)
            report.kept.push({ ref: nameOf(tag), why });
        else if (inputs.isDryRun || (await store.deleteTag(tag)))
            report.removed.push(nameOf(tag));
        else
            throw cannotDelete(image);
    };
    for (const tag of await store.tags()) {
        const passing = (0,staging_tag/* parsePassingTag */.PR)(tag);
        if (passing)
            await remove(tag, now - passing.at.getTime(), 'its build may still run');
        const staging = (0,staging_tag/* parseStagingTag */.xF)(tag);
        if (!staging)
            continue;
        const stagedAt = await readStagedAt(tag, staging, store);
        if (stagedAt !== undefined)
            candidates.push({ tag, staging, stagedAt });
        else
            report.kept.push({ ref: nameOf(tag), why: 'it has the name of a staging tag, but is not one' });
    }
    // A run lives as long as its newest leg: a slow one may still complete what the first ones left.
    const runs = Map.groupBy(candidates, ({ staging }) => `${staging.run} ${staging.image}`);
    for (const run of runs.values()) {
        const age = now - Math.max(...run.map(({ stagedAt }) => stagedAt));
        for (const { tag } of run)
            await remove(tag, age, 'its run is younger');
    }
}
/** When a leg staged it; undefined when its own annotations do not say that it is what its name says. */
async function readStagedAt(tag, staging, store) {
    const descriptor = await store.resolve(tag);
    if (!descriptor)
        return undefined;
    const { document } = await store.document(descriptor.digest);
    const says = document.annotations ?? {};
    const at = Date.parse(says[staging_tag/* StagingKey */.D3.stagedAt] ?? '');
    const isOurs = says[staging_tag/* StagingKey */.D3.run] === staging.run &&
        says[staging_tag/* StagingKey */.D3.image] === staging.image &&
        says[staging_tag/* StagingKey */.D3.platform] === staging.platform.name &&
        says[staging_tag/* StagingKey */.D3.attempt] === String(staging.attempt);
    return isOurs && !Number.isNaN(at) ? at : undefined;
}
function cannotDelete(image) {
    return new errors/* EnvironmentError */.eG(`${(0,reference/* formatRepository */.Sh)(image)}: this registry does not let tags be deleted`, {
        remedy: 'Remove tags that begin with multihull- by the registry’s own means: GHCR’s package versions, ECR’s lifecycle rules, Docker Hub’s web page.',
    });
}

// EXTERNAL MODULE: ./build/js/cli/arguments.js
var cli_arguments = __webpack_require__(6279);
;// CONCATENATED MODULE: ./build/js/cli/prune.js
/** `multihull prune IMAGE... --older-than 7d`: removes the staging tags of dead runs. */






async function prune(words, env, log) {
    const { values, positionals } = (0,cli_arguments/* parse */.qg)(words, {
        'older-than': { type: 'string', default: '7d' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        debug: { type: 'boolean' },
    });
    const inputs = readPruneInputs(positionals, String(values['older-than']), values['dry-run'] === true);
    const ambient = (0,inputs_ambient/* readAmbient */.d)(env);
    const report = await runPrune(inputs, ambient, (0,node_ports/* createPorts */.R)({ env, ambient, log }));
    for (const ref of report.removed)
        log.info(`${inputs.isDryRun ? 'would remove' : 'removed'} ${ref}`);
    for (const { ref, why } of report.kept)
        log.info(`kept ${ref}: ${why}`);
    if (values['json'] === true)
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return errors/* ExitCode */.yU.ok;
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


/***/ })

};
