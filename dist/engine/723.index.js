export const id = 723;
export const ids = [723];
export const modules = {

/***/ 3723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planOrBuild: () => (/* binding */ planOrBuild)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(621);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4734);
/* harmony import */ var _plan_print_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(863);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1322);
/* harmony import */ var _steps_clean_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9399);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1696);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8580);
/** `multihull plan` and `multihull build`: the whole pipeline, or its first half. */







/** `multihull plan` and `multihull build`. @returns the exit code. */
async function planOrBuild(command, words, env, log, results) {
    const { raw, json, ambient } = await (0,_flags_js__WEBPACK_IMPORTED_MODULE_6__/* .readFlags */ .u)(words, env, log);
    const inputs = (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)((name) => (name === 'mode' ? command : raw(name)), ambient, env);
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
        const outcome = await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(inputs, ports, { add: (undo) => void undos.push(undo) });
        const code = await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_5__.reportOutcome)(outcome, inputs, ports, results);
        if (json && outcome.kind === 'planned')
            process.stdout.write(`${JSON.stringify((0,_plan_print_js__WEBPACK_IMPORTED_MODULE_2__/* .planToJson */ .$p)(outcome.plan), null, 2)}\n`);
        if (json && outcome.kind === 'built')
            process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
        return code;
    }
    finally {
        // Ports of its own: what was cancelled must still be cleaned up.
        for (const problem of await (0,_steps_clean_up_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanUp */ .n)(undos, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log })))
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
    const { withCompose } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(214)]).then(__webpack_require__.bind(__webpack_require__, 3214));
    return withCompose(given, compose, ambient, env, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log }));
}


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
