export const id = 312;
export const ids = [312];
export const modules = {

/***/ 1312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

;// CONCATENATED MODULE: ./build/js/adapters/log-terminal.js
const MASK = '***';
function createTerminalLog(options) {
    const secrets = [];
    const paint = (code, text) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    const hide = (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, MASK), text);
    const print = (line) => options.write(`${hide(visible(line))}\n`);
    const lead = (word, colour, message, annotation) => {
        const place = annotation?.file === undefined
            ? ''
            : ` (${annotation.file}${annotation.line === undefined ? '' : `:${annotation.line}`})`;
        print(`${paint(colour, `${word}:`)} ${message}${place}`);
    };
    return {
        info: print,
        debug: (line) => {
            if (options.debug)
                print(paint(2, line));
        },
        warn: (message, annotation) => lead('warning', 33, message, annotation),
        error: (message, annotation) => lead('error', 31, message, annotation),
        group: (title, lines) => {
            print(paint(1, title));
            for (const line of lines)
                print(`  ${line}`);
        },
        foreign: (lines) => {
            for (const line of lines)
                print(line);
        },
        mask: (secret) => {
            for (const part of new Set([secret, ...secret.split(/\r\n|\r|\n/)])) {
                if (part.trim() !== '')
                    secrets.push(part);
            }
            // A secret may contain another: the longest is hidden first.
            secrets.sort((a, b) => b.length - a.length);
        },
    };
}
/** Control characters of what others wrote would drive the person's terminal: colours stay, the rest is dropped. */
function visible(line) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return line.replace(/\u001b(?!\[[0-9;]*m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g, '');
}

// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
;// CONCATENATED MODULE: ./build/js/version.js
/** Multihull's own version; scripts/check.ts proves that package.json says the same. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./build/js/cli/main.js
/** Commands of the command line. Results go to stdout, everything else to stderr. Each is loaded when it is asked for. */



/** A terminal has no outputs and no summary page: the log has told everything. */
const NO_RESULTS = { output: () => { }, summary: async () => { } };
/** @returns the exit code. */
async function main(words, env) {
    const [command, ...rest] = words;
    const debug = rest.includes('--debug');
    const colour = process.stderr.isTTY === true && !env['NO_COLOR'];
    const log = createTerminalLog({ colour, debug, write: (text) => process.stderr.write(text) });
    try {
        if (rest.includes('--help')) {
            print((await __webpack_require__.e(/* import() */ 420).then(__webpack_require__.bind(__webpack_require__, 2420))).helpText(VERSION));
            return errors/* ExitCode */.yU.ok;
        }
        switch (command) {
            case 'plan':
            case 'build':
                return await (await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(370), __webpack_require__.e(302), __webpack_require__.e(36), __webpack_require__.e(866), __webpack_require__.e(61), __webpack_require__.e(696), __webpack_require__.e(619), __webpack_require__.e(629), __webpack_require__.e(488), __webpack_require__.e(198), __webpack_require__.e(723)]).then(__webpack_require__.bind(__webpack_require__, 3723))).planOrBuild(command, rest, env, log, NO_RESULTS);
            case 'eject':
                return await (await Promise.all(/* import() */[__webpack_require__.e(370), __webpack_require__.e(302), __webpack_require__.e(866), __webpack_require__.e(629), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 14))).ejectInto(rest, env, log);
            case 'verify':
                return await (await Promise.all(/* import() */[__webpack_require__.e(302), __webpack_require__.e(36), __webpack_require__.e(866), __webpack_require__.e(61), __webpack_require__.e(290)]).then(__webpack_require__.bind(__webpack_require__, 7290))).verify(rest, env, log, colour);
            case 'merge':
                return await (await Promise.all(/* import() */[__webpack_require__.e(302), __webpack_require__.e(36), __webpack_require__.e(866), __webpack_require__.e(61), __webpack_require__.e(696), __webpack_require__.e(619), __webpack_require__.e(303)]).then(__webpack_require__.bind(__webpack_require__, 6303))).merge(rest, env, log, NO_RESULTS);
            case 'prune':
                return await (await Promise.all(/* import() */[__webpack_require__.e(302), __webpack_require__.e(36), __webpack_require__.e(500)]).then(__webpack_require__.bind(__webpack_require__, 500))).prune(rest, env, log);
            case 'facts':
                return await (await Promise.all(/* import() */[__webpack_require__.e(302), __webpack_require__.e(552)]).then(__webpack_require__.bind(__webpack_require__, 9552))).writeFacts(rest, env, log);
            case '--version':
            case 'version':
                print(`${VERSION}\n`);
                return errors/* ExitCode */.yU.ok;
            case '--help':
            case '-h':
            case 'help':
                print((await __webpack_require__.e(/* import() */ 420).then(__webpack_require__.bind(__webpack_require__, 2420))).helpText(VERSION));
                return errors/* ExitCode */.yU.ok;
            default:
                throw new errors/* UserError */.yo(command === undefined ? 'no command is given' : `there is no command "${command}"`, {
                    input: 'command line',
                    value: command ?? '',
                    remedy: 'Commands are plan, build, eject, verify, merge, prune and facts; multihull --help explains them.',
                });
        }
    }
    catch (error) {
        return (await Promise.all(/* import() */[__webpack_require__.e(696), __webpack_require__.e(455)]).then(__webpack_require__.bind(__webpack_require__, 1696))).reportError(error, log, NO_RESULTS);
    }
}
function print(text) {
    process.stdout.write(text);
}

;// CONCATENATED MODULE: ./build/js/entries/cli.js
/** The command line: the same engine on a laptop, in GitLab or any other CI. */

async function cli() {
    process.exitCode = await main(process.argv.slice(2), process.env);
}


/***/ }),

/***/ 2027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eG: () => (/* binding */ EnvironmentError),
/* harmony export */   hM: () => (/* binding */ ExplainedError),
/* harmony export */   mk: () => (/* binding */ VerificationError),
/* harmony export */   v4: () => (/* binding */ ToolError),
/* harmony export */   yU: () => (/* binding */ ExitCode),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Everything that can go wrong in a way that we can explain. Each error says what is wrong, and what to do.
 * Anything else that is thrown is a bug of ours, and is shown as one.
 */
/** Process exit codes, a contract with scripts (see docs/reference.md). */
const ExitCode = { ok: 0, verificationFailed: 1, userError: 2, environmentError: 3 };
/** An error that a person can act on. */
class ExplainedError extends Error {
    remedy;
    location;
    constructor(message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.remedy = options.remedy;
        this.location = options.location;
    }
}
/** What the user gave is wrong: which input, its value, and what to write instead. Never retried. */
class UserError extends ExplainedError {
    name = 'UserError';
    exitCode = ExitCode.userError;
    /** The input's name as the user writes it, for example `platforms`. */
    input;
    /** The value as the user typed it. */
    value;
    constructor(message, options) {
        super(message, options);
        this.input = options.input;
        this.value = options.value;
    }
}
/** The machine or the network lacks something: Docker is not running, the registry does not answer. */
class EnvironmentError extends ExplainedError {
    name = 'EnvironmentError';
    exitCode = ExitCode.environmentError;
}
/** A tool that we ran failed: its command, exit code and what it wrote on stderr. */
class ToolError extends ExplainedError {
    name = 'ToolError';
    exitCode = ExitCode.environmentError;
    command;
    toolExitCode;
    stderr;
    constructor(message, options) {
        super(message, options);
        this.command = options.command;
        this.toolExitCode = options.toolExitCode;
        this.stderr = options.stderr;
    }
}
/** The image is not what it claims to be; no tag was moved. The findings are in the report. */
class VerificationError extends ExplainedError {
    name = 'VerificationError';
    exitCode = ExitCode.verificationFailed;
}
/** The text of anything thrown, without a stack. */
function messageOf(error) {
    // Not `instanceof`: an error of another realm (a worker, a test's sandbox) is one, too.
    const message = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : undefined;
    return typeof message === 'string' ? message : String(error);
}


/***/ })

};
