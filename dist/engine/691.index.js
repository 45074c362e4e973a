export const id = 691;
export const ids = [691];
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

/***/ 14:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ejectInto: () => (/* binding */ ejectInto)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(621);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2027);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7866);
/* harmony import */ var _probe_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7629);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8580);
/** `multihull eject`: the Dockerfile that Multihull would write, into the project, to become the user's own. */






/** @throws UserError when there is a Dockerfile already, or no crate to write one for. */
async function ejectInto(words, env, log) {
    const { raw, ambient } = await (0,_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .readFlags */ .u)(words, env, log);
    return eject(raw, ambient, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .createPorts */ .R)({ env, ambient, log }));
}
async function eject(raw, ambient, ports) {
    // Nothing is built or pushed, so no image has to be named.
    const inputs = (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)((name) => (name === 'push' ? 'false' : raw(name)), ambient);
    const { context } = inputs.build;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, 'Dockerfile');
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(ambient.workspace, path) || path;
    if (await ports.files.exists(path)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`there is a ${shown} already`, {
            input: 'context',
            value: context,
            remedy: 'Remove or rename it first; nothing was written.',
        });
    }
    const place = { host: ambient.host, native: [], runDirectory: context };
    const { written } = await (0,_probe_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .probeDockerfile */ .D)(inputs, place, ports);
    if (written?.dockerfile === undefined || written.way === 'runner') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('compile: runner copies what this machine compiles; such a Dockerfile cannot stand alone', {
            input: 'compile',
            value: inputs.compile.kind,
            remedy: 'Leave compile out, or write compile: container.',
        });
    }
    await ports.files.write(path, written.dockerfile, { mode: 0o644 });
    ports.log.info(`wrote ${shown}; it is yours now, and \`multihull build\` uses it`);
    if (written.dockerignore !== undefined) {
        await ports.files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, '.dockerignore'), written.dockerignore, { mode: 0o644 });
        ports.log.info('wrote .dockerignore beside it');
    }
    for (const { message, remedy } of written.notices)
        ports.log.warn(`${message}. ${remedy}`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExitCode */ .yU.ok;
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

/***/ 1219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/** Content digests (OCI image-spec, descriptor.md#digests). Only sha256 is in use in registries. */
const PATTERN = /^sha256:[a-f0-9]{64}$/;
/** The digest, or undefined when the text is not one. */
function parseDigest(text) {
    return PATTERN.test(text) ? text : undefined;
}
/** The first twelve hex digits, as people quote digests. */
function shortDigest(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}


/***/ }),

/***/ 3546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1219);
/** Image references (distribution/reference's grammar): `[host[:port]/]path[:tag][@digest]`. */

const DOCKER_HUB = 'docker.io';
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]{1,5})?$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
function isValidTag(tag) {
    return TAG.test(tag);
}
/** Parses an image name without tag or digest. */
function parseRepository(text) {
    const parsed = parseReference(text);
    if ('problem' in parsed)
        return parsed;
    if (parsed.tag !== undefined)
        return { problem: `it has a tag (:${parsed.tag}); tags have an input of their own` };
    if (parsed.digest !== undefined)
        return { problem: 'it has a digest; only the name belongs here' };
    return parsed;
}
/** Parses a reference; never throws. */
function parseReference(text) {
    if (text.length === 0)
        return { problem: 'it is empty' };
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text.slice(at + 1));
    if (at >= 0 && !digest)
        return { problem: 'what follows @ is not a digest (sha256: and 64 hex digits)' };
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? named.slice(colon + 1) : undefined;
    if (tag !== undefined && !isValidTag(tag))
        return { problem: `"${tag}" is not a tag (letters, digits, _ . -, at most 128)` };
    const name = hasTag ? named.slice(0, colon) : named;
    if (name.includes('://'))
        return { problem: 'it has a URL scheme; write the host without https://' };
    const [first = '', ...rest] = name.split('/');
    const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    if (isHost && !HOST.test(first))
        return { problem: `"${first}" is not a host name` };
    const registry = isHost ? normaliseHub(first) : DOCKER_HUB;
    const components = isHost ? rest : [first, ...rest];
    const bad = components.find((part) => !PATH_COMPONENT.test(part));
    if (bad !== undefined) {
        if (bad === '')
            return { problem: 'a part between slashes is empty' };
        if (bad !== bad.toLowerCase())
            return { problem: `"${bad}" has capital letters; image names are lower case` };
        return { problem: `"${bad}" is not a part of an image name (a-z 0-9, with . _ - between)` };
    }
    const path = registry === DOCKER_HUB && components.length === 1 ? `library/${components[0]}` : components.join('/');
    if (path.length > 255)
        return { problem: 'it is longer than 255 characters' };
    return { registry, path, ...(tag === undefined ? {} : { tag }), ...(digest ? { digest } : {}) };
}
function normaliseHub(host) {
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? DOCKER_HUB : host;
}
/** `registry/path`, the full name without tag and digest. */
function formatRepository(repository) {
    return `${repository.registry}/${repository.path}`;
}
/** The full reference; parses back to the same value. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
function sameRepository(a, b) {
    return a.registry === b.registry && a.path === b.path;
}
/** A registry on this machine: spoken to over plain HTTP, and out of reach of a container's own network. */
function isLoopback(registry) {
    const host = registry.startsWith('[')
        ? registry.slice(1, registry.indexOf(']'))
        : (registry.split(':')[0] ?? '');
    return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 5959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ StagingKey),
/* harmony export */   Hm: () => (/* binding */ formatPassingTag),
/* harmony export */   PR: () => (/* binding */ parsePassingTag),
/* harmony export */   Pk: () => (/* binding */ isRunId),
/* harmony export */   p: () => (/* binding */ formatStagingTag),
/* harmony export */   xF: () => (/* binding */ parseStagingTag)
/* harmony export */ });
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7180);
/**
 * Names under which the legs of a run leave their images for each other: `multihull-RUN-ATTEMPT-PLATFORM-IMAGE`.
 * Parsed from the right: the last three fields have no dash in them, the run may.
 */

const RUN = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/;
const TAG = /^multihull-(.+)-([1-9]\d{0,8})-(linux(?:\.[a-z0-9]+){1,2})-([0-9a-f]{12})$/;
/** What can stand in a tag; ids of CI systems are numbers or UUIDs. */
function isRunId(text) {
    return RUN.test(text);
}
/** At most 116 characters; parses back to the same value. */
function formatStagingTag({ run, attempt, platform, image }) {
    return `multihull-${run}-${attempt}-${platform.name.replaceAll('/', '.')}-${image}`;
}
/** Undefined for every tag that is not one of ours. */
function parseStagingTag(tag) {
    const [, run = '', attempt = '', dotted = '', image = ''] = TAG.exec(tag) ?? [];
    const platform = (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(dotted.replaceAll('.', '/'));
    if (!platform || !RUN.test(run))
        return undefined;
    const parsed = { run, attempt: Number(attempt), platform, image };
    // An alias (linux.aarch64) is nothing that we write.
    return formatStagingTag(parsed) === tag ? parsed : undefined;
}
const PASSING = /^multihull-build-(\d{10})-([0-9a-f]{8})$/;
/** `multihull-build-SECONDS-RUN`: its own name says how old it is, for `prune`. */
function formatPassingTag({ at, run }) {
    return `multihull-build-${Math.floor(at.getTime() / 1000)}-${run}`;
}
/** Undefined for every tag that is not one of ours. */
function parsePassingTag(tag) {
    const [, seconds, run] = PASSING.exec(tag) ?? [];
    return seconds && run ? { at: new Date(Number(seconds) * 1000), run } : undefined;
}
/** Annotations of what a staging tag points at, and (`run`, `image`) of the merged index. */
const StagingKey = {
    run: 'dev.multihull.run',
    attempt: 'dev.multihull.attempt',
    platform: 'dev.multihull.platform',
    image: 'dev.multihull.image',
    /** When the leg staged it, RFC 3339: the age that `prune` goes by. */
    stagedAt: 'dev.multihull.staged-at',
};


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

/***/ 3699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ usesCxx),
/* harmony export */   QE: () => (/* binding */ missingLibraries),
/* harmony export */   c9: () => (/* binding */ knownNeed),
/* harmony export */   uw: () => (/* binding */ usedCrates)
/* harmony export */ });
/* unused harmony export NATIVE_NEEDS */
const row = (crate, packages, vendoring, vendoredBy) => ({
    crate,
    packages: packages.split(' '),
    vendoring,
    ...(vendoredBy === undefined ? {} : { vendoredBy }),
});
/** From each crate's build script and README: what it links when it is not told to bring its own source. */
// biome-ignore format: a table
const ROWS = [
    row('openssl-sys', 'libssl-dev', 'openssl = { version = "0.10", features = ["vendored"] }, or rustls instead of native-tls', 'openssl-src'),
    row('pq-sys', 'libpq-dev', 'pq-sys = { version = "0.7", features = ["bundled"] }', 'pq-src'),
    row('mysqlclient-sys', 'libmysqlclient-dev default-libmysqlclient-dev libmariadb-dev', 'mysqlclient-sys = { version = "0.4", features = ["bundled"] }', 'mysqlclient-src'),
    row('curl-sys', 'libcurl4-openssl-dev libcurl4-gnutls-dev', 'curl = { version = "0.4", features = ["static-curl", "static-ssl"] }', 'openssl-src'),
    row('libudev-sys', 'libudev-dev'),
    row('libdbus-sys', 'libdbus-1-dev', 'dbus = { version = "0.9", features = ["vendored"] }'),
    row('alsa-sys', 'libasound2-dev'),
    row('libsodium-sys', 'libsodium-dev', 'libsodium-sys-stable, which brings its own'),
    row('libxml', 'libxml2-dev'),
    row('gstreamer-sys', 'libgstreamer1.0-dev'),
    row('glib-sys', 'libglib2.0-dev'),
    row('rdkafka-sys', 'cmake', 'rdkafka without features cmake-build'),
    row('bindgen', 'libclang-dev clang'),
    row('clang-sys', 'libclang-dev clang'),
    row('prost-build', 'protobuf-compiler', 'protobuf-src as build-dependency'),
    row('tonic-build', 'protobuf-compiler', 'protobuf-src as build-dependency'),
    row('cmake', 'cmake'),
    row('aws-lc-fips-sys', 'cmake'),
];
/** Crates that compile C++, so that the C compiler alone does not serve. */
const CXX_CRATES = new Set([
    'cmake',
    'cxx',
    'cxx-build',
    'link-cplusplus',
    'librocksdb-sys',
    'esaxx-rs',
    'sentencepiece-sys',
    'snmalloc-sys',
    'duckdb',
    'libduckdb-sys',
    'protobuf-src',
]);
/** All that is known, for the documentation. */
const NATIVE_NEEDS = (/* unused pure expression or super */ null && (ROWS));
/** What a crate of this name is known to need. */
function knownNeed(crate) {
    return ROWS.find((known) => known.crate === crate);
}
/** What the used crates need and `given` does not have. */
function missingLibraries(crate, used, given) {
    const lock = byName(crate.lock ?? []);
    const has = new Set(given.map(({ name }) => name));
    return ROWS.filter(({ crate: name, packages, vendoredBy }) => {
        const locked = lock.get(name);
        if (!used.has(name) || !locked)
            return false;
        if (vendoredBy !== undefined && locked.some(({ dependencies }) => dependencies.includes(vendoredBy)))
            return false;
        return !packages.some((each) => has.has(each));
    });
}
/** Whether one of them compiles C++. */
function usesCxx(used) {
    return [...used].some((name) => CXX_CRATES.has(name));
}
/** Names of all crates that are compiled for the given packages: their dependencies in Cargo.lock, all the way down. */
function usedCrates(crate, built) {
    const lock = byName(crate.lock ?? []);
    const own = new Map(crate.packages.map((one) => [one.name, one.dependencies]));
    const used = new Set();
    const queue = [...built];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        if (used.has(name))
            continue;
        used.add(name);
        // A package of the workspace lists its dev-dependencies in Cargo.lock, too; its manifest tells them apart.
        queue.push(...(own.get(name) ?? (lock.get(name) ?? []).flatMap(({ dependencies }) => dependencies)));
    }
    return used;
}
function byName(lock) {
    return Map.groupBy(lock, ({ name }) => name);
}


/***/ })

};
