export const id = 1724;
export const ids = [1724];
export const modules = {

/***/ 67504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42863);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35035);
/* harmony import */ var _password_stdin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8801);
/** The flags of plan, build and eject as inputs: what was typed, and below it what a Compose file says. */




/** @throws UserError for a flag that does not exist, or a Compose file that cannot be used. */
async function readFlags(words, env, log) {
    const { values: typed, json, compose, passwordStdin } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuildArguments */ .gZ)(words);
    const password = await (0,_password_stdin_js__WEBPACK_IMPORTED_MODULE_3__/* .readPassword */ .k)(typed.get('password'), passwordStdin, log);
    const given = new Map([...typed, ...(password === undefined ? [] : [['password', password]])]);
    // On a terminal the directory where one stands counts, also when a CI's variables say otherwise.
    const ambient = { ...(0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readAmbient */ .d)(env), workspace: process.cwd() };
    const values = compose === undefined ? given : await fromCompose(given, compose, ambient, env, log);
    return { raw: (name) => values.get(name) ?? '', json, ambient };
}
/** YAML is read only when it is asked for. */
async function fromCompose(given, compose, ambient, env, log) {
    const { withCompose } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7222)]).then(__webpack_require__.bind(__webpack_require__, 47222));
    return withCompose(given, compose, ambient, env, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log }));
}


/***/ }),

/***/ 8801:
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

/***/ 41724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ejectInto: () => (/* binding */ ejectInto)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80);
/* harmony import */ var _dockerignore_ignore_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7687);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78405);
/* harmony import */ var _plan_recipe_choose_recipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5588);
/* harmony import */ var _probe_read_project_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12195);
/* harmony import */ var _flags_flags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67504);
/** `multihull eject`: the Dockerfile that Multihull would write, into the project, to become the user's own. */








/** @throws UserError when there is a Dockerfile already, or no crate to write one for. */
async function ejectInto(words, env, log) {
    const { raw, ambient } = await (0,_flags_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .readFlags */ .u)(words, env, log);
    return eject(raw, ambient, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .createPorts */ .R)({ env, ambient, log }));
}
async function eject(raw, ambient, ports) {
    // Nothing is built or pushed, so no image has to be named.
    const inputs = (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)((name) => (name === 'push' ? 'false' : raw(name)), ambient);
    const { context } = inputs.build;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, 'Dockerfile');
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(ambient.workspace, path) || path;
    if (await ports.files.exists(path)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`there is a ${shown} already`, {
            input: 'context',
            value: context,
            remedy: 'Remove or rename it first; nothing was written.',
        });
    }
    const place = { host: ambient.host, native: [], runDirectory: context };
    // The lists of crates are for Multihull's own SBOM, which it cannot make of a Dockerfile that anybody may change.
    const plain = { ...inputs, build: { ...inputs.build, sbom: { kind: 'off' } } };
    const { written } = (0,_plan_recipe_choose_recipe_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseRecipe */ .K)(plain, await (0,_probe_read_project_js__WEBPACK_IMPORTED_MODULE_6__/* .readProject */ .W)(inputs, ports), place);
    if (written?.dockerfile === undefined || written.way === 'runner') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('compile: runner copies what this machine compiles; such a Dockerfile cannot stand alone', {
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
    else if (!(0,_dockerignore_ignore_file_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoredBy */ .g)(ignore, 'target')) {
        ports.log.warn(`${ignore.file} does not name target: what cargo made on this machine would become part of the build. Write **/target there.`);
    }
    for (const { message, remedy } of written.notices)
        ports.log.warn(`${message}. ${remedy}`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.ok;
}


/***/ })

};
