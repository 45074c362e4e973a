export const id = 2223;
export const ids = [2223];
export const modules = {

/***/ 47681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** The machine's own clock. */
const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms);
    },
    every: (ms, tick) => {
        const timer = setInterval(tick, ms);
        timer.unref();
        return () => clearInterval(timer);
    },
};


/***/ }),

/***/ 44658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTerminalLog)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _util_masks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56022);
/* harmony import */ var _util_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95908);
/** The log on a terminal, or in another CI's plain log: everything goes to stderr, stdout is for results. */



const MASK = '***';
function createTerminalLog(options) {
    const secrets = [];
    const paint = (code, text) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    const hide = (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, MASK), text);
    // Colours of a tool's are cut off where lines are cut to a width.
    const region = options.region?.((text) => hide((0,_util_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text))));
    const write = region ? region.above : options.write;
    const print = (line) => write(`${hide((0,_util_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(line))}\n`);
    const unlessQuiet = options.quiet === true ? () => { } : print;
    const lead = (word, colour, message, annotation) => {
        const place = annotation?.file === undefined
            ? ''
            : ` (${annotation.file}${annotation.line === undefined ? '' : `:${annotation.line}`})`;
        print(`${paint(colour, `${word}:`)} ${message}${place}`);
    };
    return {
        info: unlessQuiet,
        debug: (line) => {
            if (options.debug)
                print(paint(2, line));
        },
        warn: (message, annotation) => lead('warning', 33, message, annotation),
        error: (message, annotation) => lead('error', 31, message, annotation),
        group: (title, lines) => {
            unlessQuiet(paint(1, title));
            for (const line of lines)
                unlessQuiet(`  ${line}`);
        },
        foreign: (lines) => {
            for (const line of lines)
                print(line);
        },
        ...(region ? { live: region.add } : options.quiet === true ? { live: () => () => { } } : {}),
        mask: (secret) => {
            secrets.push(...(0,_util_masks_js__WEBPACK_IMPORTED_MODULE_2__/* .masksOf */ .J)(secret).map(_util_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g));
            // A secret may contain another: the longest is hidden first.
            secrets.sort((a, b) => b.length - a.length);
        },
    };
}


/***/ }),

/***/ 6963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hM: () => (/* binding */ createLog),
  PG: () => (/* binding */ hasColour),
  gQ: () => (/* binding */ readProgress)
});

// UNUSED EXPORTS: PROGRESS_MODES

// EXTERNAL MODULE: ./build/js/adapters/clock.js
var clock = __webpack_require__(47681);
// EXTERNAL MODULE: ./build/js/util/masks.js
var masks = __webpack_require__(56022);
// EXTERNAL MODULE: ./build/js/util/printable.js
var printable = __webpack_require__(95908);
;// CONCATENATED MODULE: ./build/js/adapters/log-json.js


const MASK = '***';
/** `{"time":…,"level":…,"message":…}`; a group has `lines`, tools' own words have level `tool`. */
function createJsonLog(write, clock, hasDebug) {
    const secrets = [];
    const hide = (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, MASK), (0,printable/* printable */.g)(text));
    const print = (level, message, more = {}) => write(`${JSON.stringify({ time: clock.now().toISOString(), level, message: hide(message), ...more })}\n`);
    const place = ({ title, file, line } = {}) => ({
        ...(title === undefined ? {} : { title: hide(title) }),
        ...(file === undefined ? {} : { file: hide(file) }),
        ...(line === undefined ? {} : { line }),
    });
    return {
        info: (line) => print('info', line),
        debug: (line) => {
            if (hasDebug)
                print('debug', line);
        },
        warn: (message, annotation) => print('warning', message, place(annotation)),
        error: (message, annotation) => print('error', message, place(annotation)),
        group: (title, lines) => print('group', title, { lines: lines.map(hide) }),
        foreign: (lines) => {
            for (const line of lines)
                print('tool', line);
        },
        mask: (secret) => {
            secrets.push(...(0,masks/* masksOf */.J)(secret).map(printable/* printable */.g));
            secrets.sort((a, b) => b.length - a.length);
        },
    };
}

// EXTERNAL MODULE: ./build/js/adapters/log-terminal.js
var log_terminal = __webpack_require__(44658);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
;// CONCATENATED MODULE: ./build/js/cli/terminal/progress.js
/** How the command line shows what it does: `--progress` and `--quiet`, and whether there are colours. */




const PROGRESS_MODES = ['auto', 'plain', 'tty', 'json', 'quiet'];
/** Takes a command's words behind it, whatever they look like. */
const TAKES_WORDS = /^--(?:smoke|cargo-args)$/;
/** Words that are flags by themselves, up to `--`: what is behind `--smoke` is not one. */
function flagWords(words) {
    const end = words.indexOf('--');
    return words
        .slice(0, end < 0 ? undefined : end)
        .map((word, at) => (TAKES_WORDS.test(words[at - 1] ?? '') ? '' : word));
}
/**
 * What was typed last counts, as with every flag.
 * @throws UserError for a mode that does not exist.
 */
function readProgress(words) {
    const flags = flagWords(words);
    let mode = 'auto';
    flags.forEach((word, at) => {
        if (/^--quiet(?:=true)?$/i.test(word) && !/^false$/i.test(flags[at + 1] ?? ''))
            mode = 'quiet';
        else if (word === '--progress')
            mode = flags[at + 1] ?? '';
        else if (word.startsWith('--progress='))
            mode = word.slice('--progress='.length);
    });
    const known = PROGRESS_MODES.find((name) => name === mode);
    if (known !== undefined)
        return known;
    throw new errors/* UserError */.yo(`--progress is "${mode}", and there is no such way to show progress`, {
        input: 'progress',
        value: mode,
        remedy: `Write one of ${PROGRESS_MODES.join(', ')}.`,
    });
}
/** As Node decides: FORCE_COLOR first, then NO_COLOR (https://no-color.org), then whether it is a terminal. */
function hasColour(env, isTerminal) {
    const forced = env['FORCE_COLOR'];
    if (forced !== undefined)
        return !/^(?:0|false)$/i.test(forced);
    return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
/** A terminal that somebody watches: CI systems keep every line, and a dumb one cannot move its cursor. */
function isWatched(env, isTerminal) {
    return isTerminal && env['TERM'] !== 'dumb' && (env['CI'] ?? '') === '';
}
/** The log on stderr. */
async function createLog(mode, words, env) {
    const { stderr } = process;
    const write = (text) => void stderr.write(text);
    const debug = flagWords(words).includes('--debug');
    if (mode === 'json')
        return createJsonLog(write, clock/* systemClock */.m, debug);
    const isTerminal = stderr.isTTY === true;
    const colour = hasColour(env, isTerminal);
    const options = { colour, debug, write };
    if (mode === 'quiet')
        return (0,log_terminal/* createTerminalLog */.$)({ ...options, quiet: true });
    if (mode !== 'tty' && !(mode === 'auto' && isWatched(env, isTerminal)))
        return (0,log_terminal/* createTerminalLog */.$)(options);
    // Nobody else waits for what draws.
    const { createLiveRegion } = await __webpack_require__.e(/* import() */ 4870).then(__webpack_require__.bind(__webpack_require__, 84870));
    return (0,log_terminal/* createTerminalLog */.$)({ ...options, region: (clean) => createLiveRegion(stderr, colour, clean) });
}


/***/ }),

/***/ 72223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/multihull-version.js
var multihull_version = __webpack_require__(35685);
// EXTERNAL MODULE: ./build/js/util/did-you-mean.js
var did_you_mean = __webpack_require__(21300);
// EXTERNAL MODULE: ./build/js/cli/terminal/progress.js + 1 modules
var progress = __webpack_require__(6963);
;// CONCATENATED MODULE: ./build/js/cli/main.js
/** Commands of the command line. Results go to stdout, everything else to stderr. Each is loaded when it is asked for. */




const COMMANDS = [
    'plan',
    'build',
    'eject',
    'verify',
    'merge',
    'promote',
    'migrate',
    'prune',
    'facts',
    'completion',
    'help',
    'version',
];
/** A terminal has no outputs and no summary page: the log has told everything. */
const NO_RESULTS = { output: () => { }, summary: async () => { } };
/** @returns the exit code. */
async function main(words, env) {
    const [command, ...rest] = words;
    let log = await (0,progress/* createLog */.hM)('plain', rest, env);
    try {
        log = await (0,progress/* createLog */.hM)((0,progress/* readProgress */.gQ)(rest), rest, env);
        if (asksForHelp(rest)) {
            print(await helpOf(command));
            return errors/* ExitCode */.yU.ok;
        }
        switch (command) {
            case 'plan':
            case 'build':
                return await (await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(2088), __webpack_require__.e(5652), __webpack_require__.e(9250), __webpack_require__.e(8187), __webpack_require__.e(2515), __webpack_require__.e(370), __webpack_require__.e(7631), __webpack_require__.e(5185), __webpack_require__.e(151), __webpack_require__.e(5503), __webpack_require__.e(1916), __webpack_require__.e(7032), __webpack_require__.e(5365)]).then(__webpack_require__.bind(__webpack_require__, 5365))).planOrBuild(command, rest, env, log, NO_RESULTS);
            case 'eject':
                return await (await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5652), __webpack_require__.e(9250), __webpack_require__.e(8187), __webpack_require__.e(2515), __webpack_require__.e(151), __webpack_require__.e(5503), __webpack_require__.e(1724)]).then(__webpack_require__.bind(__webpack_require__, 41724))).ejectInto(rest, env, log);
            case 'verify':
                return await (await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(5652), __webpack_require__.e(9250), __webpack_require__.e(2515), __webpack_require__.e(370), __webpack_require__.e(7631), __webpack_require__.e(9720), __webpack_require__.e(7468)]).then(__webpack_require__.bind(__webpack_require__, 39720))).verify(rest, env, log);
            case 'merge':
                return await (await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(5652), __webpack_require__.e(9250), __webpack_require__.e(8187), __webpack_require__.e(2515), __webpack_require__.e(370), __webpack_require__.e(7631), __webpack_require__.e(5185), __webpack_require__.e(7395), __webpack_require__.e(2293), __webpack_require__.e(5035)]).then(__webpack_require__.bind(__webpack_require__, 12293))).merge(rest, env, log, NO_RESULTS);
            case 'promote':
                return await (await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(5652), __webpack_require__.e(9250), __webpack_require__.e(8187), __webpack_require__.e(2515), __webpack_require__.e(370), __webpack_require__.e(7631), __webpack_require__.e(5185), __webpack_require__.e(7395), __webpack_require__.e(7649)]).then(__webpack_require__.bind(__webpack_require__, 77649))).promote(rest, env, log, NO_RESULTS);
            case 'migrate':
                return await (await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5652), __webpack_require__.e(9250), __webpack_require__.e(8187), __webpack_require__.e(2515), __webpack_require__.e(151), __webpack_require__.e(4791)]).then(__webpack_require__.bind(__webpack_require__, 94791))).migrateFile(rest, env, log, print);
            case 'prune':
                return await (await Promise.all(/* import() */[__webpack_require__.e(5652), __webpack_require__.e(2515), __webpack_require__.e(370), __webpack_require__.e(7280)]).then(__webpack_require__.bind(__webpack_require__, 57280))).prune(rest, env, log);
            case 'facts':
                return await (await Promise.all(/* import() */[__webpack_require__.e(5652), __webpack_require__.e(2515), __webpack_require__.e(7506)]).then(__webpack_require__.bind(__webpack_require__, 57506))).writeFacts(rest, env, log);
            case 'completion':
                print(await completionOf(rest));
                return errors/* ExitCode */.yU.ok;
            case '-V':
            case '--version':
            case 'version':
                print(`${multihull_version/* VERSION */.x}\n`);
                return errors/* ExitCode */.yU.ok;
            case '--help':
            case '-h':
            case 'help':
                print(await helpOf(rest[0]));
                return errors/* ExitCode */.yU.ok;
            default: {
                const near = command === undefined ? undefined : (0,did_you_mean/* nearestWord */.z)(command, COMMANDS);
                throw new errors/* UserError */.yo(command === undefined ? 'no command is given' : `there is no command "${command}"`, {
                    input: 'command line',
                    value: command ?? '',
                    remedy: `${near === undefined ? '' : `Did you mean multihull ${near}? `}Commands are plan, build, eject, verify, merge, promote, migrate, prune and facts; multihull --help explains them.`,
                });
            }
        }
    }
    catch (error) {
        return (await Promise.all(/* import() */[__webpack_require__.e(8187), __webpack_require__.e(5185), __webpack_require__.e(2257)]).then(__webpack_require__.bind(__webpack_require__, 55185))).reportError(error, log, NO_RESULTS);
    }
}
async function completionOf(words) {
    const { COMMAND_TABLE } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5652), __webpack_require__.e(9250), __webpack_require__.e(8187), __webpack_require__.e(2515), __webpack_require__.e(370), __webpack_require__.e(7631), __webpack_require__.e(5185), __webpack_require__.e(151), __webpack_require__.e(7395), __webpack_require__.e(9720), __webpack_require__.e(2293), __webpack_require__.e(7691)]).then(__webpack_require__.bind(__webpack_require__, 57691));
    return (await __webpack_require__.e(/* import() */ 1609).then(__webpack_require__.bind(__webpack_require__, 11609))).completionFor(COMMAND_TABLE, words);
}
/** One screen for a command that there is, all of it otherwise. */
async function helpOf(command) {
    const { COMMAND_TABLE } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5652), __webpack_require__.e(9250), __webpack_require__.e(8187), __webpack_require__.e(2515), __webpack_require__.e(370), __webpack_require__.e(7631), __webpack_require__.e(5185), __webpack_require__.e(151), __webpack_require__.e(7395), __webpack_require__.e(9720), __webpack_require__.e(2293), __webpack_require__.e(7691)]).then(__webpack_require__.bind(__webpack_require__, 57691));
    const { commandHelp } = await Promise.all(/* import() */[__webpack_require__.e(2515), __webpack_require__.e(3748)]).then(__webpack_require__.bind(__webpack_require__, 83748));
    return commandHelp(COMMAND_TABLE, command) ?? (await Promise.all(/* import() */[__webpack_require__.e(2515), __webpack_require__.e(6544)]).then(__webpack_require__.bind(__webpack_require__, 16544))).helpText(multihull_version/* VERSION */.x);
}
/** `--help` behind a flag that takes words of a command is one of those: `--smoke --help`. */
function asksForHelp(words) {
    return words.some((word, at) => (word === '--help' || word === '-h') && !/^--(?:smoke|cargo-args)$/.test(words[at - 1] ?? ''));
}
function print(text) {
    process.stdout.write(text);
}

;// CONCATENATED MODULE: ./build/js/entries/cli.js
/** The command line: the same engine on a laptop, in GitLab or any other CI. */

async function cli() {
    // Whoever reads may stop reading (`multihull plan | head`): the run goes on to its end, and its exit code is its own.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE')
                throw error;
        });
    process.exitCode = await main(process.argv.slice(2), process.env);
}


/***/ }),

/***/ 12027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YW: () => (/* binding */ ImageFault),
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
/**
 * What is stored is not what it should be, and no machine or network is to blame: its digest is right. Verification turns
 * it into a finding; for everything else it is an error like those of the environment.
 */
class ImageFault extends EnvironmentError {
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


/***/ }),

/***/ 35685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Multihull's own version; scripts/check.ts proves that package.json says the same. */
const VERSION = '0.1.0';


/***/ }),

/***/ 21300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/** "Did you mean": the known word that was probably meant. */
/** The candidate within two edits (insert, delete, replace, swap neighbours) of a word; undefined when none is. */
function nearestWord(word, candidates) {
    const wanted = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
        // Two edits turn any short word into any other: at least half of it has to be right.
        .filter(({ candidate, distance }) => distance <= Math.min(2, Math.floor(candidate.length / 2)))
        .sort((a, b) => a.distance - b.distance);
    return ranked[0]?.candidate;
}
/** Edits (insert, delete, replace, swap neighbours) from one word to another. */
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    const at = (cells, column) => cells[column] ?? Number.POSITIVE_INFINITY;
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same, swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        before = row;
        row = next;
    }
    return at(row, b.length);
}


/***/ }),

/***/ 56022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ masksOf)
/* harmony export */ });
/** What has to be hidden of a secret: itself, its lines, and what tools make of them when they print it. */
/** A single character is in every line: hiding it tells the secret's place and makes the log unreadable. */
const SHORTEST = 2;
/**
 * Texts to hide, the longest first: one may contain another. Lines count by themselves, for logs are made of lines.
 * @param hasEncodings false where the log's reader makes base64 of masks by itself, as GitHub's runner does.
 */
function masksOf(secret, hasEncodings = true) {
    const lines = secret.split(/\r\n|\r|\n/);
    const parts = [secret, ...(lines.length > 1 ? lines.filter(saysSomething) : [])].filter((part) => part.trim().length >= SHORTEST);
    const found = new Set([
        ...parts.flatMap((part) => [part, ...spellings(part)]),
        ...(hasEncodings
            ? [...new Set([secret, secret.trim()])]
                .filter((part) => parts.length > 0 && part !== '')
                .flatMap(encodings)
            : []),
    ]);
    return [...found].sort((a, b) => b.length - a.length);
}
/** Of a longer secret, brackets and padding alone (`}`, `==`) are no secret. */
function saysSomething(line) {
    return /[\p{L}\p{N}]/u.test(line);
}
/** JSON, and Go's, which writes `<`, `>` and `&` as escapes; URLs and forms; XML; a shell's single quotes. */
function spellings(text) {
    const json = JSON.stringify(text).slice(1, -1);
    const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const url = encodeURIComponent(text.toWellFormed());
    const xml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return [
        json,
        json.replace(/[<>&]/g, escaped),
        json.replace(/[\u0080-\uffff]/g, escaped),
        url,
        url.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
        new URLSearchParams([['', text]]).toString().slice(1),
        xml.replaceAll('"', '&quot;'),
        xml,
        text.replaceAll("'", "'\\''"),
    ];
}
/** Fewer characters than this in base64 are in too many words. */
const SHORTEST_ENCODED = 6;
/**
 * base64 of the secret at each of the three places where it can begin in what is encoded (`user:password`): only the
 * characters that depend on nothing but the secret. And hexadecimal.
 */
function encodings(text) {
    const bytes = Buffer.from(text);
    const shifted = [0, 1, 2].map((before) => {
        const all = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const partial = (before + bytes.length) % 3 === 0 ? 0 : 1;
        return all.slice(before === 0 ? 0 : before + 1, all.length - partial);
    });
    const url = shifted.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
    const hex = bytes.toString('hex');
    return [bytes.toString('base64'), ...shifted, ...url, hex, hex.toUpperCase()].filter(({ length }) => length >= SHORTEST_ENCODED);
}


/***/ }),

/***/ 95908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   o: () => (/* binding */ printableLine)
/* harmony export */ });
/**
 * Text from outside as it may be shown. Control characters would drive a terminal (titles, links, the clipboard, the
 * cursor), or turn the direction of text around; colours, tabs and line feeds stay. What stood behind a control
 * character stays, too: it is what somebody wrote.
 */
function printable(text) {
    return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /\u001b(?!\[[0-9;]*m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}
/** Text from outside within one line, such as a path in an image: a control character shows as one that is unknown. */
function printableLine(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}


/***/ })

};
