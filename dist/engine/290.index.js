export const id = 290;
export const ids = [290];
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

/***/ 7290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(621);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
/* harmony import */ var _inputs_ambient_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(994);
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7866);
/* harmony import */ var _report_verify_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6034);
/* harmony import */ var _run_verify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5493);
/* harmony import */ var _verify_check_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4361);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6279);
/** `multihull verify REF`: looks into any image, without building it. */









/** Prints the report: for people on stderr, with `--json` for programs on stdout. */
async function verify(words, env, log, colour) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .parse */ .qg)(words, {
        platforms: { type: 'string', multiple: true },
        allow: { type: 'string', multiple: true },
        skip: { type: 'string', multiple: true },
        smoke: { type: 'string' },
        json: { type: 'boolean' },
        debug: { type: 'boolean' },
    });
    const [image] = positionals;
    if (image === undefined || positionals.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(image === undefined ? 'verify takes an image' : 'verify takes one image', {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Write multihull verify ghcr.io/acme/trow:1.0 --platforms linux/amd64,linux/arm64.',
        });
    }
    const list = (name) => (0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)(texts(values[name]).join('\n'));
    const ambient = (0,_inputs_ambient_js__WEBPACK_IMPORTED_MODULE_2__/* .readAmbient */ .d)(env);
    const report = await (0,_run_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .runVerify */ .R)({
        image,
        platforms: values['platforms'] === undefined
            ? undefined
            : (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlatforms */ .t)({ name: '--platforms', value: texts(values['platforms']).join(',') }),
        allow: texts(values['allow']),
        skipChecks: (0,_verify_check_names_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCheckNames */ .E)(list('skip'), '--skip'),
        smoke: typeof values['smoke'] === 'string' ? (0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWords */ .nl)(values['smoke']) : [],
    }, ambient, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log }));
    if (values['json'] === true)
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else
        for (const line of (0,_report_verify_text_js__WEBPACK_IMPORTED_MODULE_5__/* .renderVerifyReport */ .k)(report, { colour }))
            log.info(line);
    return report.ok ? _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExitCode */ .yU.ok : _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExitCode */ .yU.verificationFailed;
}
function texts(value) {
    return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
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

/***/ 7527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseImageRef),
/* harmony export */   UY: () => (/* binding */ openImage)
/* harmony export */ });
/* unused harmony export formatImageRef */
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1219);
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3546);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(468);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7802);
/** `REF` of the command line: an image in a registry, or in an OCI layout on disk. */





const LAYOUT_PREFIX = 'oci-layout:';
/**
 * Parses `registry/name:tag`, `registry/name@sha256:…` or `oci-layout:DIR[:tag|@digest]`. In the last, what follows
 * the last colon is a tag if it can be one and has no slash; `openImage` looks whether DIR itself has that colon.
 * @param input the name of the input that the text comes from, for messages.
 * @throws UserError
 */
function parseImageRef(text, input = 'image') {
    if (text.startsWith(LAYOUT_PREFIX))
        return parseLayoutRef(text, input);
    const parsed = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
    if ('problem' in parsed)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${text}" is not an image: ${parsed.problem}`, {
            input,
            value: text,
            remedy: 'Write registry/name:tag, registry/name@sha256:…, or oci-layout:DIR.',
        });
    const { registry, path, tag, digest } = parsed;
    return { kind: 'remote', repository: { registry, path }, ...optional(tag, digest) };
}
function parseLayoutRef(text, input) {
    const rest = text.slice(LAYOUT_PREFIX.length);
    const wrong = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${text}" is not an OCI layout: ${problem}`, {
        input,
        value: text,
        remedy: 'Write oci-layout:DIR, oci-layout:DIR:tag or oci-layout:DIR@sha256:…, DIR being a directory with index.json.',
    });
    const at = rest.lastIndexOf('@');
    const digest = at < 0 ? undefined : (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(rest.slice(at + 1));
    if (at >= 0 && !digest && rest.slice(at + 1).startsWith('sha256:'))
        throw wrong('what follows @ is not a digest (sha256: and 64 hex digits)');
    const named = digest ? rest.slice(0, at) : rest;
    const colon = named.lastIndexOf(':');
    const tag = !digest && colon > 0 && (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isValidTag */ .r_)(named.slice(colon + 1)) ? named.slice(colon + 1) : undefined;
    const directory = tag === undefined ? named : named.slice(0, colon);
    if (directory === '')
        throw wrong('the directory is missing');
    if (directory.includes('\0'))
        throw wrong('a path cannot have a NUL in it');
    if (directory.endsWith(':'))
        throw wrong('the tag after the colon is missing');
    return { kind: 'layout', directory, ...optional(tag, digest) };
}
function optional(tag, digest) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest ? { digest } : {}) };
}
/** The reference as text; parses back to the same value. */
function formatImageRef(ref) {
    if (ref.kind === 'remote')
        return formatReference({ ...ref.repository, ...optional(ref.tag, ref.digest) });
    const end = ref.digest ? `@${ref.digest}` : ref.tag === undefined ? '' : `:${ref.tag}`;
    return `${LAYOUT_PREFIX}${ref.directory}${end}`;
}
/**
 * Opens what a reference names. A registry image without tag and digest is `latest`, as for Docker.
 * `oci-layout:a:b` is the directory `a:b` where there is one, else tag `b` of directory `a`.
 */
async function openImage(ref, ports, options = {}) {
    const reference = ref.digest ?? ref.tag;
    if (ref.kind === 'remote')
        return { source: (0,_remote_js__WEBPACK_IMPORTED_MODULE_2__/* .openRepository */ .h)(ref.repository, ports, options), reference: reference ?? 'latest' };
    const withColon = ref.tag === undefined ? undefined : `${ref.directory}:${ref.tag}`;
    if (withColon !== undefined && (await ports.files.exists(withColon)))
        return { source: (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .openLayout */ .B)(withColon, ports.files), reference: '' };
    return { source: (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .openLayout */ .B)(ref.directory, ports.files), reference: reference ?? '' };
}


/***/ }),

/***/ 5493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runVerify)
/* harmony export */ });
/* harmony import */ var _domain_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7180);
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3546);
/* harmony import */ var _inputs_ambient_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(994);
/* harmony import */ var _registry_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7527);
/* harmony import */ var _steps_smoke_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9095);
/* harmony import */ var _steps_verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5269);
/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */






/**
 * Findings are in the report.
 * @throws UserError for a reference that is none, EnvironmentError when the image cannot be read.
 */
async function runVerify(inputs, ambient, ports) {
    const started = ports.clock.monotonic();
    const image = (0,_registry_source_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageRef */ .Q)(inputs.image);
    const { source, reference } = await (0,_registry_source_js__WEBPACK_IMPORTED_MODULE_2__/* .openImage */ .UY)(image, ports, {
        configDir: ambient.dockerConfig,
    });
    const report = await (0,_steps_verify_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyImage */ .Z)(source, reference, {
        ...(inputs.platforms === undefined ? {} : { platforms: inputs.platforms }),
        allow: inputs.allow,
        skipChecks: inputs.skipChecks,
        openLayers: true,
        cacheDir: (0,_inputs_ambient_js__WEBPACK_IMPORTED_MODULE_1__/* .layerCache */ .Q)(ambient),
    }, ports);
    const smoked = await smoke(inputs, image, report, ports);
    return {
        schema: 1,
        ...smoked,
        timings: { verify: Math.round(ports.clock.monotonic() - started) / 1000 },
    };
}
async function smoke(inputs, image, report, ports) {
    return (0,_steps_smoke_js__WEBPACK_IMPORTED_MODULE_3__/* .smokeImage */ .t)(report, {
        image: image.kind === 'layout'
            ? undefined
            : `${(0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRepository */ .Sh)(image.repository)}@${report.subject.digest}`,
        platforms: report.platforms.flatMap(({ platform }) => (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(platform) ?? []),
        command: inputs.skipChecks.includes('smoke') ? [] : inputs.smoke,
        dockerEnv: {},
    }, ports);
}


/***/ }),

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ smokeImage)
/* harmony export */ });
/* unused harmony export runSmoke */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _verify_smoke_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(335);
/**
 * Runs a command once in every platform's image, with a time limit that kills the container itself: a damaged foreign
 * program can hang under QEMU for ever, deaf to every signal that its client passes on.
 */


/** Pulling comes before the limit begins to count; it has one of its own. */
const PULL_LIMIT_MS = 10 * 60_000;
const KILL_LIMIT_MS = 30_000;
const KEEP_BYTES = 16 * 1024;
const LIMIT_SECONDS = 60;
/** Runs the command in each platform's image. @returns the report with what came of it. */
async function smokeImage(report, request, ports) {
    const { image, command, platforms } = request;
    if (command.length === 0)
        return report;
    if (image !== undefined && request.notBecause === undefined)
        return (0,_verify_smoke_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, await runSmoke({ ...request, image }, ports));
    const reason = request.notBecause ?? 'Docker does not run an image from an OCI layout';
    const runs = platforms.map(({ name: platform }) => ({ kind: 'not-run', platform, reason }));
    return (0,_verify_smoke_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, runs);
}
/** One platform after the other: Docker keeps one platform's image at a time under a digest. */
async function runSmoke(request, ports) {
    const runs = [];
    for (const platform of request.platforms) {
        const run = await runOne(request, platform, ports);
        ports.log.info(`smoke ${platform.name}: ${run.kind === 'ended' ? `exit code ${run.exitCode}` : run.kind}`);
        runs.push(run);
    }
    return runs;
}
async function runOne(request, platform, ports) {
    const { image, command, dockerEnv } = request;
    const name = `multihull-smoke-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}-${platform.name.slice('linux/'.length).replaceAll('/', '-')}`;
    const docker = (...args) => ({ tool: 'docker', args, env: dockerEnv });
    const pulled = await ports.exec.run(docker('pull', '--quiet', '--platform', platform.name, image), {
        timeoutMs: PULL_LIMIT_MS,
        keepBytes: KEEP_BYTES,
    });
    if (pulled.exitCode !== 0) {
        return { kind: 'ended', platform: platform.name, exitCode: 125, output: pulled.stderr, seconds: 0 };
    }
    request.journal?.add({
        kind: 'command',
        what: `container ${name}`,
        command: docker('rm', '--force', name),
    });
    const limitSeconds = request.limitSeconds ?? LIMIT_SECONDS;
    const started = ports.clock.monotonic();
    const limit = new AbortController();
    let isLate = false;
    const stop = ports.clock.every(limitSeconds * 1000, () => {
        isLate = true;
        // The client is ended only when its container is gone: it would leave it running.
        void ports.exec
            .run(docker('kill', name), { timeoutMs: KILL_LIMIT_MS })
            .catch(() => undefined)
            .finally(() => limit.abort());
    });
    const result = await ports.exec
        .run(docker('run', '--rm', '--name', name, '--network', 'none', '--platform', platform.name, image, ...command), {
        keepBytes: KEEP_BYTES,
        signal: limit.signal,
    })
        .finally(stop);
    const output = `${result.stdout}${result.stderr}`;
    if (isLate)
        return { kind: 'timed-out', platform: platform.name, limitSeconds, output };
    const seconds = (ports.clock.monotonic() - started) / 1000;
    return { kind: 'ended', platform: platform.name, exitCode: result.exitCode, output, seconds };
}


/***/ }),

/***/ 335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withSmokeOfLegs),
/* harmony export */   r: () => (/* binding */ withSmoke)
/* harmony export */ });
/** The report with a `smoke` entry for each platform. */
function withSmoke(report, command, runs) {
    const platforms = report.platforms.map((platform) => {
        const run = runs.find((each) => each.platform === platform.platform);
        if (!run)
            return platform;
        const result = judgeSmoke(run, command);
        return { ...platform, ok: platform.ok && result.status !== 'fail', checks: [...platform.checks, result] };
    });
    return { ...report, platforms, ok: report.ok && platforms.every(({ ok }) => ok) };
}
/**
 * The merged index's report, with what was run: this leg's platforms by this leg, each other one by its own, before it
 * left its image for the rest. The index has the same images, so nothing is run again.
 */
function withSmokeOfLegs(whole, share) {
    const platforms = whole.platforms.map((platform) => {
        const own = share.platforms.find(({ digest }) => digest === platform.digest);
        const results = own?.checks.filter(({ check }) => check === 'smoke') ?? [];
        const elsewhere = {
            check: 'smoke',
            status: 'skip',
            message: `it was run in this image by the leg of ${platform.platform}, which leaves nothing for the others if it fails`,
        };
        return { ...platform, checks: [...platform.checks, ...(results.length > 0 ? results : [elsewhere])] };
    });
    return { ...whole, platforms };
}
function judgeSmoke(run, command) {
    const words = command.join(' ');
    if (run.kind === 'not-run')
        return { check: 'smoke', status: 'skip', message: run.reason };
    const said = run.output.trim() === '' ? 'it printed nothing' : `it printed:\n${run.output.trim()}`;
    if (run.kind === 'timed-out') {
        return {
            check: 'smoke',
            status: 'fail',
            expected: 'exit code 0',
            found: `still running after ${run.limitSeconds} s`,
            message: `"${words}" did not end within ${run.limitSeconds} s and its container was killed; ${said}`,
            remedy: 'Choose a command that ends by itself, such as --version; a program that hangs only here may be damaged.',
        };
    }
    if (run.exitCode === 0) {
        return {
            check: 'smoke',
            status: 'pass',
            message: `"${words}" ended well after ${run.seconds.toFixed(1)} s; ${said}`,
        };
    }
    return {
        check: 'smoke',
        status: 'fail',
        expected: 'exit code 0',
        found: `exit code ${run.exitCode}`,
        message: `"${words}" ended with exit code ${run.exitCode}; ${said}`,
        remedy: run.exitCode === 125
            ? 'Docker could not start the container; its words are above.'
            : 'Run the command in the image of that platform yourself: docker run --platform, see the end of the log.',
    };
}


/***/ })

};
