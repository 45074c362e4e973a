export const id = 1321;
export const ids = [1321];
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

/***/ 49620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ actionResults),
/* harmony export */   bP: () => (/* binding */ journalled),
/* harmony export */   eh: () => (/* binding */ actionInputs),
/* harmony export */   s8: () => (/* binding */ createActionJournal)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/** What GitHub's runner offers a step: inputs, outputs, state that the post step reads, and the summary. */

const STATE = 'undo';
const actionInputs = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name);
/** GitHub fails a job whose outputs together have more than this (docs.github.com, "Job outputs"). */
const MAX_OUTPUT_BYTES = 1024 * 1024;
const actionResults = {
    output(name, value) {
        if (Buffer.byteLength(value) < MAX_OUTPUT_BYTES)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
        else
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`The output ${name} is left out: it is larger than the 1 MiB that GitHub takes.`);
    },
    summary: async (markdown) => {
        // As docker's actions have it, for all of them in a job.
        if (process.env['DOCKER_BUILD_SUMMARY']?.trim().toLowerCase() === 'false')
            return;
        // A runner without a summary file (older ones, some look-alikes) is no reason to fail.
        if (process.env['GITHUB_STEP_SUMMARY'])
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown).write();
    },
};
/** Keeps the list in the runner's state at once: a step that is killed has it written already. */
function createActionJournal() {
    const undos = [];
    return {
        add(undo) {
            undos.push(undo);
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(STATE, JSON.stringify(undos));
        },
    };
}
/** The list that the main step left. */
function journalled() {
    const text = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(STATE);
    return text === '' ? [] : JSON.parse(text);
}


/***/ }),

/***/ 56253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createGitHubLog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _util_masks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56022);
/* harmony import */ var _util_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95908);
/**
 * The log of a workflow run. Groups, annotations and masks are workflow commands, lines that begin with `::`.
 * Text from tools is printed between `::stop-commands::TOKEN` and `::TOKEN::`, so that a build which prints
 * `::add-mask::` or `::error::` is only printing.
 */




/** What the runner takes for the end of a line: a carriage return alone is one, too. */
const LINE_END = /\r\n|\r|\n/;
/** A workflow command: `::` at the start, or the older `##[` anywhere. */
const COMMAND = /^\s*::|##\[/;
function createGitHubLog() {
    const foreign = (lines) => {
        if (lines.length === 0)
            return;
        // The token is new each time: output of an earlier block cannot know how to end this one.
        const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
        write([`::stop-commands::${token}`, ...lines.map(oneLine), `::${token}::`]);
    };
    return {
        info: (line) => foreignSafe(line, foreign),
        debug: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz((0,_util_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(line)),
        warn: (message, annotation) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e((0,_util_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(message), properties(annotation)),
        error: (message, annotation) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3((0,_util_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(message), properties(annotation)),
        group: (title, lines) => {
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh(oneLine(title));
            foreign(lines);
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
        },
        foreign,
        mask: (secret) => {
            for (const text of (0,_util_masks_js__WEBPACK_IMPORTED_MODULE_3__/* .masksOf */ .J)(secret, false))
                _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq(text);
        },
    };
}
/** Our own sentences quote what others wrote: where such a line could be read as a command, it is fenced. */
function foreignSafe(line, foreign) {
    const parts = line.split(LINE_END).map(_util_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g);
    if (parts.some((part) => COMMAND.test(part)))
        foreign(parts);
    else
        write(parts);
}
function write(lines) {
    process.stdout.write(`${lines.join('\n')}\n`);
}
function oneLine(text) {
    return (0,_util_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text.replace(/[\r\n]+/g, ' '));
}
function properties(annotation) {
    if (!annotation)
        return {};
    return {
        title: annotation.title,
        ...(annotation.file === undefined ? {} : { file: annotation.file }),
        ...(annotation.line === undefined ? {} : { startLine: annotation.line }),
    };
}


/***/ }),

/***/ 87700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49620);
/* harmony import */ var _commands_promote_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40783);
/* harmony import */ var _commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55185);
/* harmony import */ var _inputs_commands_promote_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91727);
/* harmony import */ var _inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43092);
/* harmony import */ var _run_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63539);
/** The sub-action `promote/`: an image that is there gets tags, here or elsewhere. */






async function promote() {
    await (0,_run_action_js__WEBPACK_IMPORTED_MODULE_4__/* .runAction */ .C)(async (ports, environment) => {
        const inputs = (0,_inputs_commands_promote_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readPromoteInputs */ .Q)(_adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionInputs */ .eh, environment);
        (0,_inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .maskInputs */ .a)(inputs, ports.log);
        const outcome = await (0,_commands_promote_image_js__WEBPACK_IMPORTED_MODULE_1__/* .runPromote */ .E)(inputs, environment, ports);
        return (0,_commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__.reportTagged)('promote', outcome, inputs, environment, ports, _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionResults */ .Rt);
    });
}


/***/ }),

/***/ 63539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49620);
/* harmony import */ var _adapters_log_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56253);
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80);
/* harmony import */ var _commands_write_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55185);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42863);
/** What the step and its sub-actions do alike: the runner's log, the ports, and an end that is told in any case. */





/** @param work what an entry does; its answer, or how its error is told, becomes the process's exit code. */
async function runAction(work) {
    const log = (0,_adapters_log_github_js__WEBPACK_IMPORTED_MODULE_1__/* .createGitHubLog */ .w)();
    try {
        const environment = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunEnvironment */ .P)(process.env);
        process.exitCode = await work((0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .createPorts */ .R)({ env: process.env, environment, log, inAction: true }), environment);
    }
    catch (error) {
        process.exitCode = await (0,_commands_write_report_js__WEBPACK_IMPORTED_MODULE_3__.reportError)(error, log, _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionResults */ .Rt);
    }
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

/***/ 91727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readPromoteInputs)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _util_read_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84405);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90083);
/* harmony import */ var _signer_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22933);
/* harmony import */ var _tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35286);
/** What the user typed for the sub-action `promote/` and for `multihull promote`. */






/** @throws UserError for all that is wrong. */
function readPromoteInputs(raw, environment) {
    const image = (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(() => readImage(raw('image').trim()));
    const tags = (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(() => readTags((0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)({ name: 'tags', value: raw('tags') }), image()));
    const repositories = () => {
        const source = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image());
        return 'problem' in source ? tags() : [...tags(), source];
    };
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)({
        image,
        tags,
        signer: () => (0,_signer_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSigner */ .$)(raw, environment),
        ...(0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .taggingReaders */ .yY)(raw, environment, repositories),
    });
}
function readImage(typed) {
    const images = (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)({ name: 'image', value: typed });
    const [image] = images;
    if (image !== undefined && images.length === 1)
        return image;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(image === undefined
        ? 'image is not given: there is nothing to promote'
        : `image: ${images.length} are given`, {
        input: 'image',
        value: typed,
        remedy: 'Name one image, best by its digest, for example ghcr.io/acme/trow@sha256:….',
    });
}
const TAGS_REMEDY = 'Write tags (1.0) for the image’s own repository, or full references, for example ghcr.io/acme/trow:1.0.';
/** A bare word is a tag beside the image. */
function readTags(typed, image) {
    if (typed.length === 0)
        throw (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .tagRefusal */ .Bw)('', 'none is given, so there is nothing to promote to', TAGS_REMEDY);
    const own = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image);
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .readEach */ .e2)(typed, (text) => {
        if (/[/:@]/.test(text))
            return (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readTagged */ .hq)(text, TAGS_REMEDY);
        if ('problem' in own)
            throw (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .tagRefusal */ .Bw)(text, `"${text}" is a tag without a repository`, TAGS_REMEDY);
        return (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readTagged */ .hq)(`${own.registry}/${own.path}:${text}`, TAGS_REMEDY, text);
    });
}


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
