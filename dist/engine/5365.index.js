export const id = 5365;
export const ids = [5365];
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

/***/ 5365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planOrBuild: () => (/* binding */ planOrBuild)
});

// EXTERNAL MODULE: ./build/js/adapters/node-ports.js + 4 modules
var node_ports = __webpack_require__(80);
// EXTERNAL MODULE: ./build/js/commands/build.js + 69 modules
var build = __webpack_require__(81945);
// EXTERNAL MODULE: ./build/js/commands/write-report.js + 6 modules
var write_report = __webpack_require__(24538);
// EXTERNAL MODULE: ./build/js/inputs/mask-inputs.js
var mask_inputs = __webpack_require__(43092);
// EXTERNAL MODULE: ./build/js/inputs/read-inputs.js + 6 modules
var read_inputs = __webpack_require__(78405);
// EXTERNAL MODULE: ./build/js/plan/print-plan.js
var print_plan = __webpack_require__(46511);
// EXTERNAL MODULE: ./build/js/steps/clean-up.js + 1 modules
var clean_up = __webpack_require__(39399);
// EXTERNAL MODULE: ./build/js/cli/flags/flags.js
var flags = __webpack_require__(67504);
;// CONCATENATED MODULE: ./build/js/cli/terminal/signals.js
/** What a shell says of a process that such a signal has ended: 128 and the signal's number. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
function cancelOnSignals(log) {
    const cancel = new AbortController();
    let first;
    const onSignal = (name) => {
        if (first !== undefined) {
            log.info(`${name}: what this run has made is still being removed; it ends by itself`);
            return;
        }
        first = name;
        // A terminal that was closed takes no more text: that must not end the clean-up either.
        for (const stream of [process.stdout, process.stderr])
            stream.on('error', () => { });
        cancel.abort();
    };
    const names = Object.keys(CODES);
    for (const name of names)
        process.on(name, onSignal);
    return {
        signal: cancel.signal,
        exitCode: () => (first === undefined ? undefined : CODES[first]),
        release: () => {
            for (const name of names)
                process.removeListener(name, onSignal);
        },
    };
}

// EXTERNAL MODULE: ./build/js/cli/terminal/standard-output.js
var standard_output = __webpack_require__(71489);
;// CONCATENATED MODULE: ./build/js/cli/run/run-build.js
/** `multihull plan` and `multihull build`: the whole pipeline, or its first half. */










/** `multihull plan` and `multihull build`. @returns the exit code. */
async function planOrBuild(command, words, env, stderr, results) {
    const { raw, json, ambient } = await (0,flags/* readFlags */.u)(words, env, stderr);
    const log = command === 'plan' && !json ? (0,standard_output/* withResultsOn */.c)((0,standard_output/* standardOutput */.d)(env), stderr) : stderr;
    const inputs = (0,read_inputs/* readInputs */.K)((name) => (name === 'mode' ? command : raw(name)), ambient, env);
    (0,mask_inputs/* maskInputs */.a)(inputs, log);
    const cancelled = cancelOnSignals(log);
    const undos = [];
    try {
        const ports = (0,node_ports/* createPorts */.R)({ env, ambient, log, cancelled: cancelled.signal });
        const outcome = await (0,build/* run */.e)(inputs, ports, { add: (undo) => void undos.push(undo) });
        const code = await (0,write_report.reportOutcome)(outcome, inputs, ports, results);
        if (json && outcome.kind === 'planned')
            process.stdout.write(`${JSON.stringify((0,print_plan/* planToJson */.$p)(outcome.plan), null, 2)}\n`);
        if (outcome.kind === 'built') {
            if (json)
                process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
            else if (outcome.report.ok)
                for (const line of references(outcome))
                    process.stdout.write(`${line}\n`);
        }
        return cancelled.exitCode() ?? code;
    }
    finally {
        // Ports of its own: what was cancelled must still be cleaned up.
        for (const problem of await (0,clean_up/* cleanUp */.n)(undos, (0,node_ports/* createPorts */.R)({ env, ambient, log })))
            log.warn(problem);
        cancelled.release();
    }
}
/** What was built, by digest, for other commands to take: `docker run $(multihull build …)`. */
function references({ plan, report }) {
    const { result } = plan.build;
    // What is only kept for this run is gone in a moment.
    if (result.kind === 'layout' && report.loaded)
        return report.loaded.refs;
    return result.kind === 'layout' && !result.kept ? [] : (report.images ?? []);
}


/***/ }),

/***/ 71489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withResultsOn),
/* harmony export */   d: () => (/* binding */ standardOutput)
/* harmony export */ });
/* harmony import */ var _adapters_log_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44658);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6963);
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


/***/ })

};
