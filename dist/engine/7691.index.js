export const id = 7691;
export const ids = [7691];
export const modules = {

/***/ 57691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMMAND_TABLE: () => (/* binding */ COMMAND_TABLE)
/* harmony export */ });
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66279);
/* harmony import */ var _run_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63703);
/* harmony import */ var _run_migrate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95507);
/* harmony import */ var _run_promote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72831);
/* harmony import */ var _run_prune_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52912);
/* harmony import */ var _run_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8210);
/** Each command with what follows it, for its help and for completion. */






const LOGIN = { ..._arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_FLAGS */ .gd, 'password-stdin': { kind: 'switch' } };
// biome-ignore format: a table
const COMMAND_TABLE = {
    plan: { words: '', does: 'Prints what build would do; nothing happens. --json prints the plan as data.', flags: _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_FLAGS */ .FX },
    build: { words: '', does: 'Builds, verifies every platform, then moves the tags. The image’s reference is on stdout; --json prints the report instead.', flags: _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_FLAGS */ .FX },
    eject: { words: '', does: 'Writes the Dockerfile that build would use for a crate without one; then it is yours.', flags: _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_FLAGS */ .FX },
    verify: { words: 'REF', does: 'Looks into any image, in a registry or oci-layout:DIR.', flags: _run_verify_js__WEBPACK_IMPORTED_MODULE_5__.VERIFY_FLAGS },
    merge: { words: 'REF...', does: 'Makes one verified index of images that are there.', flags: { ...LOGIN, ..._run_merge_js__WEBPACK_IMPORTED_MODULE_1__.MERGE_FLAGS } },
    promote: { words: 'IMAGE@DIGEST', does: 'Verifies an image again, and moves tags to it.', flags: { ...LOGIN, ..._run_promote_js__WEBPACK_IMPORTED_MODULE_3__.PROMOTE_FLAGS } },
    migrate: { words: '[DOCKERFILE]', does: 'Prints the patch that makes a Dockerfile cross-compile; --write applies it.', flags: _run_migrate_js__WEBPACK_IMPORTED_MODULE_2__.MIGRATE_FLAGS },
    prune: { words: 'IMAGE...', does: 'Removes the staging tags of dead runs.', flags: _run_prune_js__WEBPACK_IMPORTED_MODULE_4__.PRUNE_FLAGS },
    facts: { words: 'DIR', does: 'Writes the platform facts that a Dockerfile can mount as a build context.', flags: _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_FLAGS */ .gd },
};


/***/ }),

/***/ 68093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readPassword)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
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

/***/ 63703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MERGE_FLAGS: () => (/* binding */ MERGE_FLAGS),
/* harmony export */   merge: () => (/* binding */ merge)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _commands_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74715);
/* harmony import */ var _commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24538);
/* harmony import */ var _inputs_commands_merge_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19251);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42863);
/* harmony import */ var _inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43092);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66279);
/* harmony import */ var _password_stdin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68093);
/** `multihull merge REF... --tag TAG...`: one verified index from images of single platforms. */








/** Flags are the inputs' names; `--tag` and `--skip` are names that they had before. */
/** What `multihull merge` takes, beside what every command has. */
const MERGE_FLAGS = {
    tags: { kind: 'text', also: ['tag'] },
    platforms: { kind: 'text' },
    'set-platform': { kind: 'text' },
    registry: { kind: 'text' },
    username: { kind: 'text' },
    password: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text', also: ['skip'] },
    retries: { kind: 'text' },
};
/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
async function merge(words, env, log, results) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWordsOf */ .uM)(words, {
        ..._arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMON_FLAGS */ .gd,
        'password-stdin': { kind: 'switch' },
        ...MERGE_FLAGS,
    });
    const typed = new Map([...values].map(([name, items]) => [name, items.join('\n')]));
    const password = await (0,_password_stdin_js__WEBPACK_IMPORTED_MODULE_6__/* .readPassword */ .k)(typed.get('password'), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .isOn */ .Mp)(values, 'password-stdin'), log);
    if (password !== undefined)
        typed.set('password', password);
    typed.set('refs', positionals.join('\n'));
    const ambient = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readAmbient */ .d)(env);
    const inputs = (0,_inputs_commands_merge_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readMergeInputs */ .y)((name) => typed.get(name) ?? '', ambient);
    (0,_inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .maskInputs */ .a)(inputs, log);
    const ports = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log });
    const outcome = await (0,_commands_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .runMerge */ .C)(inputs, ambient, ports);
    const code = await (0,_commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__.reportMerge)(outcome, inputs, ambient, ports, results);
    if ((0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .isOn */ .Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
    return code;
}


/***/ }),

/***/ 95507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MIGRATE_FLAGS: () => (/* binding */ MIGRATE_FLAGS),
  migrateFile: () => (/* binding */ migrateFile)
});

// EXTERNAL MODULE: ./build/js/adapters/node-ports.js + 4 modules
var node_ports = __webpack_require__(80);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/dockerfile/migrate/migrate-dockerfile.js + 12 modules
var migrate_dockerfile = __webpack_require__(56532);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/git/checkout.js + 1 modules
var checkout = __webpack_require__(27540);
// EXTERNAL MODULE: ./build/js/probe/crate-libraries.js
var crate_libraries = __webpack_require__(91694);
// EXTERNAL MODULE: ./build/js/shell/load-parser.js + 9 modules
var load_parser = __webpack_require__(6444);
;// CONCATENATED MODULE: ./build/js/commands/migrate.js
/** `multihull migrate`: the patch that makes a Dockerfile cross-compile, shown or written. */






/**
 * Prints the patch, and notes about it to the log.
 * @throws UserError when there is no Dockerfile, when lines are in the way (all of them are named), or when the file has
 *   changes that are in no commit and --write would mix with
 */
async function migrate({ inputs, write, print }, ports) {
    const { build, ambient } = inputs;
    const path = build.file ?? (0,external_node_path_.join)(build.context, 'Dockerfile');
    const shown = shownPath(ambient.workspace, path);
    const text = await ports.files.readTextIfExists(path);
    if (text === undefined)
        throw new errors/* UserError */.yo(`there is no ${shown}`, {
            input: 'file',
            value: path,
            remedy: 'Write multihull migrate DOCKERFILE. A crate without a Dockerfile needs none: multihull build.',
        });
    const hasCrate = await ports.files.exists((0,external_node_path_.join)(build.context, 'Cargo.toml'));
    const migration = (0,migrate_dockerfile/* migrateDockerfile */.U)(text, {
        buildArgs: Object.fromEntries(build.args.map(({ key, value }) => [key, value])),
        target: build.target,
        platforms: inputs.platforms,
        buildPlatform: ambient.host,
        buildContexts: build.contexts.map(({ key, value }) => `${key}=${value}`),
        file: shown,
        shell: await (0,load_parser/* loadShellParser */.s)(),
        libraries: await (0,crate_libraries/* crateLibraries */.h)(build.context, ports),
    });
    if (migration.kind === 'unneeded') {
        const names = inputs.platforms.map(({ name }) => name).join(', ');
        ports.log.info(`${shown}: nothing in it compiles Rust under emulation for ${names}; it stays as it is`);
        return errors/* ExitCode */.yU.ok;
    }
    if (migration.kind === 'refused')
        throw refusal(shown, migration.obstacles, hasCrate);
    if (write)
        await apply(path, shown, migration, ports);
    else
        print(migration.diff);
    tell(shown, migration, write, ports);
    return errors/* ExitCode */.yU.ok;
}
function refusal(shown, obstacles, hasCrate) {
    const [first] = obstacles;
    const lines = obstacles.map(({ line, message }) => `${shown}:${line}: ${message}`);
    const remedies = obstacles.map(({ line, remedy }) => `Line ${line}: ${remedy}`);
    const container = 'Or leave the Dockerfile out of it: with compile: container, Multihull writes one that cross-compiles (multihull eject shows it).';
    return new errors/* UserError */.yo(`${shown} cannot be made to cross-compile by rules:\n  ${lines.join('\n  ')}`, {
        input: 'file',
        value: shown,
        remedy: [...new Set(remedies), ...(hasCrate ? [container] : [])].join('\n  '),
        location: { file: shown, ...(first ? { line: first.line } : {}) },
    });
}
/** @throws UserError when the file could not be had back from the last commit */
async function apply(path, shown, { text }, ports) {
    const opened = await (0,checkout/* openCheckout */.H)((0,external_node_path_.dirname)(path), ports);
    const isCommitted = opened.kind === 'found' ? await opened.checkout.isCommitted((0,external_node_path_.basename)(path)) : undefined;
    if (isCommitted !== true) {
        const why = opened.kind === 'refused'
            ? opened.reason
            : opened.kind === 'none'
                ? `${shown} is in no git repository, so nothing could bring it back`
                : isCommitted === false
                    ? `${shown} has changes that are in no commit`
                    : `whether ${shown} has changes that are in no commit cannot be told`;
        throw new errors/* UserError */.yo(`--write: ${why}; nothing was written`, {
            input: 'write',
            value: 'true',
            remedy: `Commit it first, or apply the patch yourself: multihull migrate ${shown} | git apply`,
        });
    }
    await ports.files.write(path, text, { mode: 0o644 });
}
function tell(shown, { changes, notes }, write, { log }) {
    const say = ({ line, message }) => `${shown}:${line}: ${message}`;
    for (const change of changes)
        log.info(say(change));
    for (const note of notes)
        log.warn(say(note));
    log.info(write
        ? `wrote ${shown}; git diff shows the change`
        : `nothing was written: multihull migrate ${shown} --write changes the file`);
}
function shownPath(workspace, path) {
    const shown = (0,external_node_path_.relative)(workspace, path);
    return shown.startsWith('..') ? path : shown;
}

// EXTERNAL MODULE: ./build/js/inputs/environment.js
var environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/inputs/read-inputs.js + 5 modules
var read_inputs = __webpack_require__(17462);
// EXTERNAL MODULE: ./build/js/cli/arguments.js
var cli_arguments = __webpack_require__(66279);
;// CONCATENATED MODULE: ./build/js/cli/run-migrate.js
/** `multihull migrate [DOCKERFILE]`: words → inputs. */






/** Those inputs that change what a Dockerfile means. */
/** What `multihull migrate` takes, beside what every command has. */
const MIGRATE_FLAGS = {
    ...cli_arguments/* COMMON_FLAGS */.gd,
    write: { kind: 'switch' },
    file: { kind: 'text' },
    context: { kind: 'text' },
    platforms: { kind: 'text' },
    target: { kind: 'text' },
    'build-args': { kind: 'text' },
    'build-contexts': { kind: 'text' },
};
/** @throws UserError for words that mean nothing, and as `migrate` does */
async function migrateFile(words, env, log, print) {
    const { values, positionals } = (0,cli_arguments/* parseWordsOf */.uM)(words, MIGRATE_FLAGS);
    const [file, ...more] = positionals;
    if (more.length > 0)
        throw new errors/* UserError */.yo('migrate takes one Dockerfile', {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Write multihull migrate [DOCKERFILE] [--write].',
        });
    const ambient = { ...(0,environment/* readAmbient */.d)(env), workspace: process.cwd() };
    const given = (name) => name === 'file' ? (file ?? values.get(name)?.at(-1)) : values.get(name)?.join('\n');
    // Nothing is built or pushed, so no image has to be named.
    const inputs = (0,read_inputs/* readInputs */.K)((name) => (name === 'push' ? 'false' : (given(name) ?? '')), ambient);
    return migrate({ inputs, write: (0,cli_arguments/* isOn */.Mp)(values, 'write'), print }, (0,node_ports/* createPorts */.R)({ env, ambient, log }));
}


/***/ }),

/***/ 72831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PROMOTE_FLAGS: () => (/* binding */ PROMOTE_FLAGS),
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _commands_promote_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43047);
/* harmony import */ var _commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24538);
/* harmony import */ var _inputs_commands_promote_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91727);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42863);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66279);
/* harmony import */ var _password_stdin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68093);
/** `multihull promote IMAGE --tags TAG...`: an image that is there gets tags, here or elsewhere. */







/** Flags are the inputs' names. */
/** What `multihull promote` takes, beside what every command has. */
const PROMOTE_FLAGS = {
    tags: { kind: 'text' },
    platforms: { kind: 'text' },
    'certificate-identity': { kind: 'text' },
    'certificate-oidc-issuer': { kind: 'text' },
    key: { kind: 'text' },
    'trusted-root': { kind: 'text' },
    registry: { kind: 'text' },
    username: { kind: 'text' },
    password: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text' },
    retries: { kind: 'text' },
};
/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
async function promote(words, env, log, results) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWordsOf */ .uM)(words, {
        ..._arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMON_FLAGS */ .gd,
        'password-stdin': { kind: 'switch' },
        ...PROMOTE_FLAGS,
    });
    const typed = new Map([...values].map(([name, items]) => [name, items.join('\n')]));
    const password = await (0,_password_stdin_js__WEBPACK_IMPORTED_MODULE_6__/* .readPassword */ .k)(typed.get('password'), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .isOn */ .Mp)(values, 'password-stdin'), log);
    if (password !== undefined)
        typed.set('password', password);
    typed.set('image', positionals.join('\n'));
    const ambient = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readAmbient */ .d)(env);
    const inputs = (0,_inputs_commands_promote_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readPromoteInputs */ .Q)((name) => typed.get(name) ?? '', ambient);
    for (const { password } of inputs.credentials)
        log.mask(password);
    const ports = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log });
    const outcome = await (0,_commands_promote_image_js__WEBPACK_IMPORTED_MODULE_1__/* .runPromote */ .E)(inputs, ambient, ports);
    const code = await (0,_commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__.reportPromotion)(outcome, inputs, ambient, ports, results);
    if ((0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .isOn */ .Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
    return code;
}


/***/ }),

/***/ 52912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PRUNE_FLAGS: () => (/* binding */ PRUNE_FLAGS),
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./build/js/adapters/node-ports.js + 4 modules
var node_ports = __webpack_require__(80);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/domain/names/staging-tag.js
var staging_tag = __webpack_require__(76072);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/registry/remote.js + 8 modules
var remote = __webpack_require__(60370);
// EXTERNAL MODULE: ./build/js/steps/dead-runs.js
var dead_runs = __webpack_require__(21801);
;// CONCATENATED MODULE: ./build/js/commands/prune.js
/** Removes what legs of dead runs have left: `multihull prune`. Nothing else is ever removed. */





/** @throws EnvironmentError when a registry cannot be read, or does not let tags be deleted. */
async function runPrune(inputs, ambient, ports) {
    const options = {
        configDir: ambient.dockerConfig,
        authConfig: ambient.dockerAuthConfig,
        clients: new Map(),
    };
    if (!inputs.isDryRun)
        await (0,dead_runs/* removeDeadRuns */.P)(ambient, ports);
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

;// CONCATENATED MODULE: ./build/js/inputs/commands/prune-inputs.js
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

// EXTERNAL MODULE: ./build/js/inputs/environment.js
var environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/cli/arguments.js
var cli_arguments = __webpack_require__(66279);
;// CONCATENATED MODULE: ./build/js/cli/run-prune.js
/** `multihull prune IMAGE... --older-than 7d`: removes the staging tags of dead runs. */






/** What `multihull prune` takes, beside what every command has. */
const PRUNE_FLAGS = {
    ...cli_arguments/* COMMON_FLAGS */.gd,
    'older-than': { kind: 'text' },
    'dry-run': { kind: 'switch' },
};
async function prune(words, env, log) {
    const { values, positionals } = (0,cli_arguments/* parseWordsOf */.uM)(words, PRUNE_FLAGS);
    const inputs = readPruneInputs(positionals, values.get('older-than')?.at(-1) ?? '7d', (0,cli_arguments/* isOn */.Mp)(values, 'dry-run'));
    const ambient = (0,environment/* readAmbient */.d)(env);
    const report = await runPrune(inputs, ambient, (0,node_ports/* createPorts */.R)({ env, ambient, log }));
    for (const ref of report.removed)
        log.info(`${inputs.isDryRun ? 'would remove' : 'removed'} ${ref}`);
    for (const { ref, why } of report.kept)
        log.info(`kept ${ref}: ${why}`);
    if ((0,cli_arguments/* isOn */.Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return errors/* ExitCode */.yU.ok;
}


/***/ }),

/***/ 8210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERIFY_FLAGS: () => (/* binding */ VERIFY_FLAGS),
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _commands_verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18916);
/* harmony import */ var _domain_check_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36810);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42863);
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90083);
/* harmony import */ var _inputs_platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6509);
/* harmony import */ var _report_verify_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96034);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66279);
/* harmony import */ var _standard_output_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55362);
/** `multihull verify REF`: looks into any image, without building it. */










/** What `multihull verify` takes, beside what every command has. */
const VERIFY_FLAGS = {
    ..._arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .COMMON_FLAGS */ .gd,
    platforms: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text', also: ['skip'] },
    smoke: { kind: 'words' },
};
/** Prints the report on stdout: for people, or with `--json` for programs. */
async function verify(words, env, log) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .parseWordsOf */ .uM)(words, VERIFY_FLAGS);
    const [image] = positionals;
    if (image === undefined || positionals.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(image === undefined ? 'verify takes an image' : 'verify takes one image', {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Write multihull verify ghcr.io/acme/trow:1.0 --platforms linux/amd64,linux/arm64.',
        });
    }
    const list = (name) => values.get(name) ?? [];
    const ambient = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readAmbient */ .d)(env);
    const report = await (0,_commands_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .runVerify */ .R)({
        image,
        platforms: values.has('platforms')
            ? (0,_inputs_platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlatforms */ .t)({ name: '--platforms', value: list('platforms').join(',') })
            : undefined,
        allow: list('allow'),
        skipChecks: (0,_domain_check_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCheckNames */ .E)((0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseList */ .E1)({ name: '--skip-checks', value: list('skip-checks').join('\n') }), '--skip-checks'),
        smoke: (0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWords */ .nl)({ name: '--smoke', value: list('smoke').at(-1) ?? '' }),
    }, ambient, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log }));
    if ((0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .isOn */ .Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else {
        const output = (0,_standard_output_js__WEBPACK_IMPORTED_MODULE_9__/* .standardOutput */ .d)(env);
        const colour = process.stdout.isTTY === true && !env['NO_COLOR'];
        for (const line of (0,_report_verify_text_js__WEBPACK_IMPORTED_MODULE_7__/* .renderVerifyReport */ .k)(report, { colour }))
            output.info(line);
    }
    return report.ok ? _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.ok : _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.verificationFailed;
}


/***/ }),

/***/ 55362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withResultsOn),
/* harmony export */   d: () => (/* binding */ standardOutput)
/* harmony export */ });
/* harmony import */ var _adapters_log_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44658);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67290);
/** What a command has for people on stdout, beside the log on stderr: a plan or a report, whole, also in a file or a pipe. */


function standardOutput(env) {
    return (0,_adapters_log_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .createTerminalLog */ .$)({
        colour: (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .hasColour */ .PG)(env, process.stdout.isTTY === true),
        debug: false,
        write: (text) => void process.stdout.write(text),
    });
}
/** A log whose blocks and warnings are what was asked for; progress and errors stay where they were. */
function withResultsOn(output, log) {
    return {
        ...log,
        group: output.group,
        warn: output.warn,
        mask(secret) {
            log.mask(secret);
            output.mask(secret);
        },
    };
}


/***/ }),

/***/ 18916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runVerify)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72273);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42863);
/* harmony import */ var _registry_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97527);
/* harmony import */ var _steps_run_smoke_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78799);
/* harmony import */ var _steps_verify_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82937);
/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */






/**
 * Findings are in the report.
 * @throws UserError for a reference that is none, EnvironmentError when the image cannot be read.
 */
async function runVerify(inputs, ambient, ports) {
    const started = ports.clock.monotonic();
    const image = (0,_registry_source_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageRef */ .Q)(inputs.image);
    const { source, reference } = await (0,_registry_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openImage */ .UY)(image, ports, {
        configDir: ambient.dockerConfig,
        authConfig: ambient.dockerAuthConfig,
    });
    const report = await (0,_steps_verify_image_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyImage */ .Z)(source, reference, {
        ...(inputs.platforms === undefined ? {} : { platforms: inputs.platforms }),
        allow: inputs.allow,
        skipChecks: inputs.skipChecks,
        openLayers: true,
        cacheDir: (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .layerCache */ .Q)(ambient),
    }, ports);
    const smoked = await smoke(inputs, image, report, ports);
    return {
        schema: 1,
        ...smoked,
        timings: { verify: Math.round(ports.clock.monotonic() - started) / 1000 },
    };
}
async function smoke(inputs, image, report, ports) {
    return (0,_steps_run_smoke_js__WEBPACK_IMPORTED_MODULE_4__/* .smokeImage */ .t)(report, {
        image: image.kind === 'layout'
            ? undefined
            : `${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(image.repository)}@${report.subject.digest}`,
        platforms: report.platforms.flatMap(({ platform }) => (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(platform) ?? []),
        command: inputs.skipChecks.includes('smoke') ? [] : inputs.smoke,
        dockerEnv: {},
    }, ports);
}


/***/ }),

/***/ 85625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ GIT_SETTINGS)
/* harmony export */ });
/**
 * Settings that win over those of a repository, so that git runs nothing that the repository names. They come from
 * git's documentation (git-config(1)): every setting that is a command and has one fixed name. Those with free names
 * (`filter.*`, `diff.*.command`, `merge.*.driver`) cannot be overridden: no command that obeys them is called.
 */
const GIT_SETTINGS = [
    // A directory with HEAD, objects/ and refs/ in it is content, not a repository (since git 2.38).
    ['safe.bareRepository', 'explicit'],
    ['protocol.allow', 'never'],
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', '/dev/null'],
    ['core.attributesFile', '/dev/null'],
    ['core.alternateRefsCommand', 'true'],
    ['core.sshCommand', 'false'],
    ['core.gitProxy', ''],
    ['core.askPass', ''],
    ['core.pager', 'cat'],
    ['core.editor', 'false'],
    ['credential.helper', ''],
    ['diff.external', ''],
    ['log.showSignature', 'false'],
    ['gpg.program', 'false'],
    ['gpg.openpgp.program', 'false'],
    ['gpg.x509.program', 'false'],
    ['gpg.ssh.program', 'false'],
    ['gpg.ssh.defaultKeyCommand', ''],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['submodule.recurse', 'false'],
];


/***/ }),

/***/ 27540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openCheckout)
});

// EXTERNAL MODULE: ./build/js/domain/git-settings.js
var git_settings = __webpack_require__(85625);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/util/concurrency.js
var concurrency = __webpack_require__(53104);
;// CONCATENATED MODULE: ./build/js/git/changed-files.js
/**
 * Which tracked files differ from HEAD, without `git status` or `git diff-files`: those run the repository's own filters
 * on files whose times are not sure, and look into submodules. The index is compared with HEAD by ids, and each file with
 * what the index remembers of it (git's index-format: size and time of change); one that only looks changed, as all do in
 * a copied tree, is hashed as it stands.
 */


/** Where a repository has more, it is not looked at: nothing is said then. */
const MAX_FILES = 100_000;
const PARALLEL = 32;
const FILE = /^100(?:644|755)$/;
const SKIP_WORKTREE = 0x40000000;
/** Of `ls-files --stage --debug -z`: mode, id and stage, the name, and six lines of what `stat` said. */
const ENTRY = /(\d{6}) ([0-9a-f]{40,64}) (\d)\t([^\0]+)\0 {2}ctime: \d+:\d+\n {2}mtime: (\d+):(\d+)\n {2}dev: .*\n {2}uid: .*\n {2}size: (\d+)\tflags: ([0-9a-f]+)\n/g;
/** Paths from the top of the repository; undefined where git does not say, or there are too many files. */
async function changedFiles(directory, git, ports) {
    const [staged, index, top] = await Promise.all([
        git([
            'diff-index',
            '--cached',
            '--name-only',
            '-z',
            '--no-renames',
            '--ignore-submodules=all',
            'HEAD',
            '--',
        ]),
        git(['ls-files', '--stage', '--debug', '-z', '--full-name', '--', ':/']),
        git(['rev-parse', '--show-cdup']),
    ]);
    if (staged.exitCode !== 0 || index.exitCode !== 0 || top.exitCode !== 0)
        return undefined;
    const root = (0,external_node_path_.join)(directory, top.stdout.trim());
    const entries = [...index.stdout.matchAll(ENTRY)].map(readEntry);
    if (entries.length > MAX_FILES)
        return undefined;
    const changed = new Set(staged.stdout.split('\0').filter((path) => path !== ''));
    const seeming = [];
    await (0,concurrency/* inParallel */.H)(entries, PARALLEL, async (entry) => {
        if (entry.stage !== '0')
            changed.add(entry.path);
        else if (FILE.test(entry.mode) && !entry.isSkipped) {
            const found = await ports.files.stat((0,external_node_path_.join)(root, entry.path));
            const isRunnable = entry.mode === '100755';
            if (found?.kind !== 'file' || found.isExecutable !== isRunnable)
                changed.add(entry.path);
            else if (found.size !== entry.size || found.modified !== entry.modified)
                seeming.push(entry);
        }
    });
    for (const path of await whereContentDiffers(seeming, root, git))
        changed.add(path);
    return [...changed].sort();
}
function readEntry([, mode = '', id = '', stage = '', path = '', seconds, nanos, size, flags,]) {
    return {
        mode,
        id,
        stage,
        path,
        modified: BigInt(seconds ?? 0) * 1000000000n + BigInt(nanos ?? 0),
        size: Number(size),
        isSkipped: (Number.parseInt(flags ?? '0', 16) & SKIP_WORKTREE) !== 0,
    };
}
/** Those whose bytes have another id; of a file that cannot be read, too. */
async function whereContentDiffers(seeming, root, git) {
    // `--stdin-paths` has a path per line, and reads quotes.
    const plain = seeming.filter(({ path }) => !/["\n]/.test(path));
    const odd = seeming.filter((entry) => !plain.includes(entry));
    if (plain.length === 0)
        return odd.map(({ path }) => path);
    const paths = plain.map(({ path }) => `${(0,external_node_path_.join)(root, path)}\n`).join('');
    const { stdout } = await git(['hash-object', '--no-filters', '--stdin-paths'], paths);
    const ids = stdout.split('\n');
    return [...odd, ...plain.filter(({ id }, index) => ids[index] !== id)].map(({ path }) => path);
}

;// CONCATENATED MODULE: ./build/js/git/checkout.js
/**
 * The only caller of git. What lies in a checkout, its configuration included, is somebody else's: only commands that
 * read refs, commits and the index are used, none that fetches, signs, filters files or shows differences, and the
 * settings of `domain/git-settings.ts` win over the repository's.
 */


const LIMIT_MS = 10_000;
/** Of what git says of changed files: 100 bytes for each of 100 000. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
/** Looks for a repository in a directory and above it, as git does. */
async function openCheckout(directory, ports) {
    if ((await ports.exec.which('git')) === undefined)
        return { kind: 'none' };
    const settings = git_settings/* GIT_SETTINGS */.b.flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const git = (args, stdin) => ports.exec.run({
        tool: 'git',
        args: ['--no-pager', '-C', directory, ...settings, ...args],
        inherits: 'git',
        ...(stdin === undefined ? {} : { stdin }),
    }, { timeoutMs: LIMIT_MS, keepBytes: MAX_ANSWER_BYTES });
    const found = await git(['rev-parse', '--is-inside-git-dir']);
    // git before 2.38 has no safe.bareRepository, and takes the directory itself for a repository.
    if (found.exitCode === 0 && found.stdout.trim() === 'true')
        return refusedBare(directory);
    if (found.exitCode === 0)
        return { kind: 'found', checkout: asking(directory, git, ports) };
    return refusal(directory, found);
}
function asking(directory, git, ports) {
    const say = async (...args) => {
        const { exitCode, stdout } = await git(args);
        const text = stdout.trim();
        return exitCode === 0 && text !== '' ? text : undefined;
    };
    return {
        commit: async (revision) => revision === 'HEAD' || isCommitId(revision)
            ? say('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)
            : undefined,
        committedAt: async (commit) => isCommitId(commit)
            ? // The first line is `commit ID`: the option that leaves it out is newer than 2.33.
                (await say('rev-list', '--max-count=1', '--format=%cI', commit, '--'))?.split('\n')[1]
            : undefined,
        branch: () => say('symbolic-ref', '--quiet', '--short', 'HEAD'),
        tag: () => 
        // The last key counts most: `tag` sorts behind `commit`.
        say('for-each-ref', '--points-at=HEAD', '--sort=-taggerdate', '--sort=-objecttype', '--count=1', '--format=%(refname)', 'refs/tags'),
        remote: (name) => say('remote', 'get-url', name),
        defaultBranch: async (remote) => {
            const head = await say('symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`);
            return head?.slice(`refs/remotes/${remote}/`.length);
        },
        changedFiles: () => changedFiles(directory, git, ports),
        isCommitted: async (name) => {
            const [listed, changed] = await Promise.all([
                git(['ls-tree', '--name-only', '--full-name', '-z', 'HEAD', '--', `./${name}`]),
                changedFiles(directory, git, ports),
            ]);
            if (listed.exitCode !== 0 || changed === undefined)
                return undefined;
            const path = listed.stdout.replace(/\0$/, '');
            return path !== '' && !changed.includes(path);
        },
        isAncestor: async (older, newer) => {
            if (!isCommitId(older) || !isCommitId(newer))
                return undefined;
            const { exitCode, timedOut } = await git(['merge-base', '--is-ancestor', older, newer]);
            if (timedOut)
                return undefined;
            return exitCode === 0 ? true : exitCode === 1 ? false : undefined;
        },
    };
}
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** Why git answered nothing. Its words are C locale's; "not a git repository" is the one answer that is no refusal. */
function refusal(directory, { stderr, timedOut }) {
    if (/dubious ownership|safe\.directory/.test(stderr)) {
        const owned = /repository at '([^']+)'/.exec(stderr)?.[1] ?? directory;
        return {
            kind: 'refused',
            reason: `git does not read ${owned}, which belongs to another user ("dubious ownership")`,
            remedy: `If you trust it, run "git config --global --add safe.directory ${owned}" in an earlier step, as the same user.`,
        };
    }
    if (/cannot use bare repository/.test(stderr))
        return refusedBare(directory);
    if (/not a git repository/i.test(stderr))
        return { kind: 'none' };
    const said = stderr.trim().split('\n').at(-1) ?? '';
    return {
        kind: 'refused',
        reason: timedOut
            ? `git did not answer about ${directory} within ${LIMIT_MS / 1000} s`
            : `git does not read the repository of ${directory}: ${said}`,
        remedy: `Run "git -C ${directory} rev-parse HEAD" to see what is wrong.`,
    };
}
function refusedBare(directory) {
    return {
        kind: 'refused',
        reason: `${directory} looks like a bare Git repository itself, or is inside of one, and its configuration is not obeyed`,
        remedy: 'Build from a checkout ("git clone", "git worktree add") instead of a repository’s own directory.',
    };
}


/***/ }),

/***/ 91727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readPromoteInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_check_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36810);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90083);
/* harmony import */ var _login_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1105);
/* harmony import */ var _platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6509);
/** What the user typed for the sub-action `promote/` and for `multihull promote`. */







const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/** @throws UserError for the first thing that is wrong. */
function readPromoteInputs(raw, ambient) {
    const optional = (name) => raw(name).trim() || undefined;
    const image = readImage(raw('image').trim());
    const tags = readTags((0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'tags', value: raw('tags') }), image);
    const platforms = optional('platforms');
    const given = {
        registry: optional('registry'),
        username: optional('username'),
        password: optional('password'),
        githubToken: optional('github-token'),
    };
    const source = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(image);
    const repositories = 'problem' in source ? tags : [...tags, source];
    return {
        image,
        tags,
        platforms: platforms === undefined ? undefined : (0,_platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlatforms */ .t)({ name: 'platforms', value: platforms }),
        signer: readSigner(optional, ambient),
        credentials: (0,_login_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readCredentials */ .L)(given, repositories, ambient),
        allow: (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLines */ .Li)(raw('allow')),
        skipChecks: (0,_domain_check_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheckNames */ .E)((0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'skip-checks', value: raw('skip-checks') })),
        retries: optional('retries') === undefined
            ? 3
            : (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCount */ .zq)({ name: 'retries', value: raw('retries').trim() }, { from: 0, to: 10 }),
    };
}
function readSigner(optional, { workspace }) {
    const identity = optional('certificate-identity');
    const key = optional('key');
    const root = optional('trusted-root');
    const trustedRoot = root === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, root);
    const alone = ['certificate-oidc-issuer', 'trusted-root'];
    const idle = alone.find((name) => optional(name) !== undefined);
    if (identity !== undefined && key !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('certificate-identity and key are both given', {
            input: 'key',
            value: key,
            remedy: 'Leave one of them out: the image was signed one way or the other.',
        });
    if (key !== undefined)
        return { kind: 'key', key: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, key), trustedRoot };
    if (identity !== undefined)
        return {
            kind: 'keyless',
            identity,
            issuer: optional('certificate-oidc-issuer') ?? GITHUB_ISSUER,
            trustedRoot,
        };
    if (idle === undefined)
        return undefined;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${idle} says nothing without certificate-identity or key`, {
        input: idle,
        value: optional(idle) ?? '',
        remedy: 'Add certificate-identity, for example https://github.com/acme/trow/.github/workflows/release.yml@refs/tags/v1.2.3.',
    });
}
function readImage(typed) {
    const images = (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'image', value: typed });
    const [image] = images;
    if (image !== undefined && images.length === 1)
        return image;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(image === undefined
        ? 'image is not given: there is nothing to promote'
        : `image: ${images.length} are given`, {
        input: 'image',
        value: typed,
        remedy: 'Name one image, best by its digest, for example ghcr.io/acme/trow@sha256:….',
    });
}
/** A bare word is a tag beside the image. */
function readTags(typed, image) {
    const refuse = (value, problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`tags: ${problem}`, {
        input: 'tags',
        value,
        remedy: 'Write tags (1.0) for the image’s own repository, or full references, for example ghcr.io/acme/trow:1.0.',
    });
    if (typed.length === 0)
        throw refuse('', 'none is given, so there is nothing to promote to');
    const own = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(image);
    return typed.map((text) => {
        const isBare = !/[/:@]/.test(text);
        if (isBare && 'problem' in own)
            throw refuse(text, `"${text}" is a tag without a repository`);
        const name = 'problem' in own ? '' : `${own.registry}/${own.path}`;
        const parsed = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(isBare ? `${name}:${text}` : text);
        if ('problem' in parsed)
            throw refuse(text, `"${text}" is not a reference: ${parsed.problem}`);
        if (parsed.tag === undefined || parsed.digest !== undefined)
            throw refuse(text, `"${text}" ${parsed.digest === undefined ? 'has no tag' : 'has a digest'}`);
        return parsed;
    });
}


/***/ }),

/***/ 39399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

// EXTERNAL MODULE: ./build/js/steps/run-tool.js
var run_tool = __webpack_require__(82658);
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
            throw (0,run_tool/* toolError */.$)(undo.command, result, '');
    }
    log.info(`removed ${undo.what}`);
}


/***/ }),

/***/ 21801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ removeDeadRuns),
/* harmony export */   h: () => (/* binding */ signDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39399);
/**
 * What runs have left that were killed (SIGKILL, out of memory, power): nobody was there to clean up. Each run writes into
 * its directory who it is; a later one removes what belongs to none that is alive.
 */



const FILE = 'owner.json';
const DIRECTORY = /^multihull-[0-9a-f]{8}$/;
/**
 * Writes down who made a run's directory: this process, or under an action the runner's, which is there until the post
 * step has cleaned up. Where the kernel does not say (no /proc), nothing is written and nothing is ever removed.
 */
async function signDirectory(directory, isAction, ports) {
    const owner = await describeProcess(isAction ? process.ppid : process.pid, ports);
    if (owner)
        await ports.files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, FILE), JSON.stringify(owner), { mode: 0o600 });
}
/** Removes directories and builders of dead runs of this user. Never fails. @returns what was removed, for the log. */
async function removeDeadRuns(ambient, ports) {
    const removed = [];
    try {
        for (const name of await ports.files.list(ambient.temp)) {
            const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(ambient.temp, name);
            if (!DIRECTORY.test(name) || !(await ports.files.isOwn(directory)))
                continue;
            if (!(await isDead(directory, ports)))
                continue;
            // The builder's name is the directory's: nothing that a file says is ever run.
            const env = { BUILDX_CONFIG: ambient.buildxConfig, DOCKER_CONFIG: ambient.dockerConfig };
            const command = { tool: 'docker', args: ['buildx', 'rm', '--force', name], env };
            const hasDocker = (await ports.exec.which('docker')) !== undefined;
            const problems = await (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanUp */ .n)([
                { kind: 'directory', what: `${directory} (of a run that was killed)`, path: directory },
                ...(hasDocker
                    ? [
                        {
                            kind: 'command',
                            what: `builder ${name} (of a run that was killed), if it was there`,
                            command,
                        },
                    ]
                    : []),
            ], ports);
            for (const problem of problems)
                ports.log.warn(problem);
            removed.push(directory);
        }
    }
    catch (error) {
        ports.log.debug(`what killed runs have left was not looked for: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
    return removed;
}
async function isDead(directory, ports) {
    const owner = parseOwner(await ports.files.readTextIfExists((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, FILE)));
    const here = await describeProcess(1, ports);
    if (!owner || !here)
        return false;
    if (owner.boot !== here.boot)
        return true;
    if (owner.space !== here.space)
        return false;
    const now = await describeProcess(owner.pid, ports);
    return now?.started !== owner.started;
}
async function describeProcess(pid, ports) {
    const [started, space, boot] = await Promise.all([
        startOf(pid, ports),
        startOf(1, ports),
        ports.files.readTextIfExists('/proc/sys/kernel/random/boot_id'),
    ]);
    if (started === undefined || space === undefined || boot === undefined)
        return undefined;
    return { pid, started, boot: boot.trim(), space };
}
/** The name in parentheses may have anything in it, so fields are counted behind it. */
async function startOf(pid, { files }) {
    const text = await files.readTextIfExists(`/proc/${pid}/stat`).catch(() => undefined);
    return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}
function parseOwner(text) {
    try {
        const { pid, started, boot, space } = JSON.parse(text ?? '');
        if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1)
            return undefined;
        if (typeof started !== 'string' || typeof boot !== 'string' || typeof space !== 'string')
            return undefined;
        return { pid, started, boot, space };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 78799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ smokeImage)
/* harmony export */ });
/* unused harmony export runSmoke */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _verify_smoke_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38009);
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
        return (0,_verify_smoke_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, await runSmoke({ ...request, image }, ports));
    const reason = request.notBecause ?? 'Docker does not run an image from an OCI layout';
    const runs = platforms.map(({ name: platform }) => ({ kind: 'not-run', platform, reason }));
    return (0,_verify_smoke_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, runs);
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

/***/ 38009:
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
