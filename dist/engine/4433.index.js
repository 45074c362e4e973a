export const id = 4433;
export const ids = [4433];
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
const actionResults = {
    output: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value),
    summary: async (markdown) => {
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

/***/ 75676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_action_verify)
});

// EXTERNAL MODULE: ./build/js/adapters/github-run.js
var github_run = __webpack_require__(49620);
// EXTERNAL MODULE: ./build/js/adapters/log-github.js
var log_github = __webpack_require__(56253);
// EXTERNAL MODULE: ./build/js/adapters/node-ports.js + 4 modules
var node_ports = __webpack_require__(80);
// EXTERNAL MODULE: ./build/js/commands/verify.js
var verify = __webpack_require__(18916);
// EXTERNAL MODULE: ./build/js/commands/write-report.js + 6 modules
var write_report = __webpack_require__(24538);
// EXTERNAL MODULE: ./build/js/domain/check-names.js
var check_names = __webpack_require__(36810);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/inputs/lists.js
var lists = __webpack_require__(90083);
// EXTERNAL MODULE: ./build/js/inputs/platform-inputs.js
var platform_inputs = __webpack_require__(6509);
;// CONCATENATED MODULE: ./build/js/inputs/commands/verify-inputs.js
/** What the user typed for the sub-action `verify/`. */




/** @throws UserError */
function readVerifyInputs(raw) {
    const image = raw('image').trim();
    if (image === '') {
        throw new errors/* UserError */.yo('image is not given', {
            input: 'image',
            value: '',
            remedy: 'Write image: ghcr.io/OWNER/NAME:TAG, or image: oci-layout:DIRECTORY.',
        });
    }
    const platforms = raw('platforms').trim();
    return {
        image,
        platforms: platforms === '' ? undefined : (0,platform_inputs/* readPlatforms */.t)({ name: 'platforms', value: platforms }),
        allow: (0,lists/* parseLines */.Li)(raw('allow')),
        skipChecks: (0,check_names/* parseCheckNames */.E)((0,lists/* parseList */.E1)({ name: 'skip-checks', value: raw('skip-checks') })),
        smoke: (0,lists/* parseWords */.nl)({ name: 'smoke', value: raw('smoke') }),
    };
}

// EXTERNAL MODULE: ./build/js/inputs/environment.js
var environment = __webpack_require__(42863);
;// CONCATENATED MODULE: ./build/js/entries/verify-action.js
/** The sub-action `verify/`: looks into an image that somebody built. */







async function verify_action_verify() {
    const log = (0,log_github/* createGitHubLog */.w)();
    try {
        const ambient = (0,environment/* readAmbient */.d)(process.env);
        const ports = (0,node_ports/* createPorts */.R)({ env: process.env, ambient, log, inAction: true });
        const inputs = readVerifyInputs(github_run/* actionInputs */.eh);
        const report = await (0,verify/* runVerify */.R)(inputs, ambient, ports);
        process.exitCode = await (0,write_report.reportVerification)(report, inputs, ambient, ports, github_run/* actionResults */.Rt);
    }
    catch (error) {
        process.exitCode = await (0,write_report.reportError)(error, log, github_run/* actionResults */.Rt);
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

/***/ 97527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseImageRef),
/* harmony export */   UY: () => (/* binding */ openImage)
/* harmony export */ });
/* unused harmony export formatImageRef */
/* harmony import */ var _domain_names_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72274);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15390);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60370);
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
    const parsed = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    if ('problem' in parsed)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${text}" is not an image: ${parsed.problem}`, {
            input,
            value: text,
            remedy: 'Write registry/name:tag, registry/name@sha256:…, or oci-layout:DIR.',
        });
    const { registry, path, tag, digest } = parsed;
    return { kind: 'remote', repository: { registry, path }, ...optional(tag, digest) };
}
function parseLayoutRef(text, input) {
    const rest = text.slice(LAYOUT_PREFIX.length);
    const wrong = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${text}" is not an OCI layout: ${problem}`, {
        input,
        value: text,
        remedy: 'Write oci-layout:DIR, oci-layout:DIR:tag or oci-layout:DIR@sha256:…, DIR being a directory with index.json.',
    });
    const at = rest.lastIndexOf('@');
    const digest = at < 0 ? undefined : (0,_domain_names_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(rest.slice(at + 1));
    if (at >= 0 && !digest && rest.slice(at + 1).startsWith('sha256:'))
        throw wrong('what follows @ is not a digest (sha256: and 64 hex digits)');
    const named = digest ? rest.slice(0, at) : rest;
    const colon = named.lastIndexOf(':');
    const tag = !digest && colon > 0 && (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidTag */ .r_)(named.slice(colon + 1)) ? named.slice(colon + 1) : undefined;
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
        return { source: (0,_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h)(ref.repository, ports, options), reference: reference ?? 'latest' };
    const withColon = ref.tag === undefined ? undefined : `${ref.directory}:${ref.tag}`;
    if (withColon !== undefined && (await ports.files.exists(withColon)))
        return { source: (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .openLayout */ .B)(withColon, ports.files), reference: '' };
    return { source: (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .openLayout */ .B)(ref.directory, ports.files), reference: reference ?? '' };
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
