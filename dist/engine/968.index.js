export const id = 968;
export const ids = [968];
export const modules = {

/***/ 14:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ejectInto: () => (/* binding */ ejectInto)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(621);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2027);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4734);
/* harmony import */ var _plan_ignore_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8288);
/* harmony import */ var _probe_dockerfile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7980);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8580);
/** `multihull eject`: the Dockerfile that Multihull would write, into the project, to become the user's own. */







/** @throws UserError when there is a Dockerfile already, or no crate to write one for. */
async function ejectInto(words, env, log) {
    const { raw, ambient } = await (0,_flags_js__WEBPACK_IMPORTED_MODULE_6__/* .readFlags */ .u)(words, env, log);
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
    const { written } = await (0,_probe_dockerfile_js__WEBPACK_IMPORTED_MODULE_5__/* .probeDockerfile */ .D)(inputs, place, ports);
    if (written?.dockerfile === undefined || written.way === 'runner') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('compile: runner copies what this machine compiles; such a Dockerfile cannot stand alone', {
            input: 'compile',
            value: inputs.compile.kind,
            remedy: 'Leave compile out, or write compile: container.',
        });
    }
    await ports.files.write(path, written.dockerfile, { mode: 0o644 });
    ports.log.info(`wrote ${shown}; it is yours now, and \`multihull build\` uses it`);
    const { ignore } = written.crate;
    if (!ignore) {
        await ports.files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, '.dockerignore'), written.dockerignore, { mode: 0o644 });
        ports.log.info('wrote .dockerignore beside it');
    }
    else if (!(0,_plan_ignore_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoredBy */ .g)(ignore, 'target')) {
        ports.log.warn(`${ignore.file} does not name target: what cargo made on this machine would become part of the build. Write **/target there.`);
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
/* harmony import */ var _password_stdin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8093);
/** The flags of plan, build and eject as inputs: what was typed, and below it what a Compose file says. */




/** @throws UserError for a flag that does not exist, or a Compose file that cannot be used. */
async function readFlags(words, env, log) {
    const { values: typed, json, compose, passwordStdin } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuildArguments */ .gZ)(words);
    const password = await (0,_password_stdin_js__WEBPACK_IMPORTED_MODULE_3__/* .readPassword */ .k)(typed.get('password'), passwordStdin, log);
    const given = new Map([...typed, ...(password === undefined ? [] : [['password', password]])]);
    // On a terminal the directory where one stands counts, also when a CI's variables say otherwise.
    const ambient = { ...(0,_inputs_ambient_js__WEBPACK_IMPORTED_MODULE_1__/* .readAmbient */ .d)(env), workspace: process.cwd() };
    const values = compose === undefined ? given : await fromCompose(given, compose, ambient, env, log);
    return { raw: (name) => values.get(name) ?? '', json, ambient };
}
/** YAML is read only when it is asked for. */
async function fromCompose(given, compose, ambient, env, log) {
    const { withCompose } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(214)]).then(__webpack_require__.bind(__webpack_require__, 3214));
    return withCompose(given, compose, ambient, env, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log }));
}


/***/ }),

/***/ 8093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readPassword)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
/** `--password-stdin`, as `docker login` has it: a password on the command line is shown to everyone who lists processes. */

/** Longer than any token; what is longer is not a password. Bytes. */
const MAX_BYTES = 64 * 1024;
/**
 * The password that was typed, or that standard input has, without its last line end.
 * @param typed the value of `--password`.
 * @throws UserError when both are given, or standard input has none.
 */
async function readPassword(typed, fromStdin, log) {
    if (!fromStdin) {
        if (typed !== undefined)
            log.warn('--password shows the password to everyone who lists processes here; write --password-stdin');
        return typed;
    }
    const refuse = (message, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { input: 'password-stdin', value: '', remedy });
    if (typed !== undefined)
        throw refuse('--password and --password-stdin are both given', 'Leave --password out.');
    if (process.stdin.isTTY)
        throw refuse('--password-stdin: standard input is a terminal, which would show the password', 'Write printf %s "$TOKEN" | multihull … --password-stdin, or --password-stdin < FILE.');
    const chunks = [];
    let size = 0;
    for await (const chunk of process.stdin) {
        const bytes = Buffer.from(chunk);
        chunks.push(bytes);
        size += bytes.length;
        if (size > MAX_BYTES)
            throw refuse(`--password-stdin: more than ${MAX_BYTES} bytes came`, 'Write the password alone.');
    }
    const password = Buffer.concat(chunks)
        .toString('utf8')
        .replace(/\r?\n$/, '');
    if (password === '')
        throw refuse('--password-stdin: standard input is empty', 'Write printf %s "$TOKEN" | multihull … --password-stdin.');
    return password;
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
