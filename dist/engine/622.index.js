export const id = 622;
export const ids = [622,1468,7468];
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

/***/ 93514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform.js
var platforms_platform = __webpack_require__(72273);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/inputs/commands/signer-inputs.js
var signer_inputs = __webpack_require__(22933);
// EXTERNAL MODULE: ./build/js/inputs/environment.js
var inputs_environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/registry/source.js
var registry_source = __webpack_require__(97527);
// EXTERNAL MODULE: ./build/js/steps/cosign/ask-cosign.js
var ask_cosign = __webpack_require__(93445);
// EXTERNAL MODULE: ./build/js/steps/run-smoke.js
var run_smoke = __webpack_require__(78799);
// EXTERNAL MODULE: ./build/js/steps/verify-image.js + 1 modules
var verify_image = __webpack_require__(82937);
// EXTERNAL MODULE: ./build/js/trust/in-toto.js
var in_toto = __webpack_require__(79325);
// EXTERNAL MODULE: ./build/js/trust/verification-statement.js
var verification_statement = __webpack_require__(31468);
;// CONCATENATED MODULE: ./build/js/trust/judge-statement.js


/** More than that, and somebody wants to keep us busy. */
const MAX_STATEMENTS = 100;
/**
 * One statement that says it is enough: others may be of earlier runs.
 * @param envelopes DSSE envelopes whose signatures were verified, one JSON per line, as `cosign verify-attestation` prints them.
 */
function judgeStatements(envelopes, wish) {
    const lines = envelopes.split('\n').filter((line) => line.trim() !== '');
    const problems = [];
    for (const line of lines.slice(0, MAX_STATEMENTS)) {
        const statement = readStatement(line);
        const problem = statement === undefined ? 'it cannot be read' : problemOf(statement, wish);
        if (statement !== undefined && problem === undefined) {
            const { multihull } = statement.predicate.verifier.version;
            return { accepted: true, ...(multihull === undefined ? {} : { version: multihull }) };
        }
        problems.push(problem ?? '');
    }
    return {
        accepted: false,
        reason: problems.length === 0 ? 'there is none' : [...new Set(problems)].join('; '),
    };
}
function problemOf({ subject, predicateType, predicate }, wish) {
    if (predicateType !== verification_statement.VERIFICATION_PREDICATE)
        return `it is of the type ${predicateType}`;
    if (!(0,in_toto/* isAbout */.KH)({ subject }, wish.digest))
        return 'it is about another image';
    if (predicate.result !== 'PASSED')
        return `it says ${predicate.result}`;
    const failed = predicate.platforms.filter(({ result }) => result !== 'PASSED');
    if (failed.length > 0)
        return `it says that ${listed(failed.map(({ platform }) => platform))} did not pass`;
    const { policy } = predicate;
    const skipped = policy.skippedChecks.filter((check) => !wish.skippedChecks.includes(check));
    if (skipped.length > 0)
        return `it was made without ${listed(skipped)}`;
    const allowed = policy.allowed.filter((glob) => !wish.allowed.includes(glob));
    if (allowed.length > 0)
        return `it was made with ${listed(allowed)} allowed`;
    const seen = predicate.platforms.map(({ platform }) => platform);
    const missing = (wish.platforms ?? []).filter((platform) => !seen.includes(platform));
    return missing.length > 0 ? `it does not speak of ${listed(missing)}` : undefined;
}
function listed(words) {
    return words.join(', ');
}
/** undefined for what is no verification statement in its form. */
function readStatement(line) {
    try {
        const envelope = JSON.parse(line);
        const payload = isObject(envelope) ? envelope['payload'] : undefined;
        const statement = typeof payload === 'string' ? JSON.parse(Buffer.from(payload, 'base64').toString()) : undefined;
        return isStatement(statement) ? statement : undefined;
    }
    catch {
        return undefined;
    }
}
function isStatement(value) {
    if (!isObject(value) || typeof value['predicateType'] !== 'string')
        return false;
    const { subject, predicate } = value;
    if (!isListOf(subject, ({ digest }) => isObject(digest)) || !isObject(predicate))
        return false;
    const { verifier, result, policy, platforms } = predicate;
    return (isObject(verifier) &&
        isObject(verifier['version']) &&
        typeof result === 'string' &&
        isObject(policy) &&
        isTexts(policy['skippedChecks']) &&
        isTexts(policy['allowed']) &&
        isListOf(platforms, (one) => typeof one['platform'] === 'string' && typeof one['result'] === 'string'));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function isListOf(value, test) {
    return Array.isArray(value) && value.every((item) => isObject(item) && test(item));
}

;// CONCATENATED MODULE: ./build/js/commands/verify.js
/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */











/**
 * Findings are in the report.
 * @throws UserError for a reference that is none, EnvironmentError when the image cannot be read.
 */
async function runVerify(inputs, environment, ports) {
    const started = ports.clock.monotonic();
    const image = (0,registry_source/* parseImageRef */.Q)(inputs.image);
    if (inputs.statement !== undefined && image.kind !== 'remote')
        throw noStatements(inputs.image);
    const { source, reference } = await (0,registry_source/* openImage */.UY)(image, ports, {
        configDir: environment.dockerConfig,
        authConfig: environment.dockerAuthConfig,
    });
    const report = await (0,verify_image/* verifyImage */.Z)(source, reference, {
        ...(inputs.platforms === undefined ? {} : { platforms: inputs.platforms }),
        allow: inputs.allow,
        skipChecks: inputs.skipChecks,
        openLayers: true,
        cacheDir: (0,inputs_environment/* layerCache */.Q)(environment),
    }, ports);
    const smoked = await smoke(inputs, image, report, ports);
    const statement = await askForStatement(inputs, image, report, environment, ports);
    return {
        schema: 1,
        ...smoked,
        ok: smoked.ok && statement?.accepted !== false,
        ...(statement === undefined ? {} : { statement }),
        timings: { verify: Math.round(ports.clock.monotonic() - started) / 1000 },
    };
}
async function smoke(inputs, image, report, ports) {
    return (0,run_smoke/* smokeImage */.tL)(report, {
        image: image.kind === 'layout'
            ? undefined
            : `${(0,reference/* formatRepository */.Sh)(image.repository)}@${report.subject.digest}`,
        platforms: report.platforms.flatMap(({ platform }) => (0,platforms_platform/* parsePlatform */.FL)(platform) ?? []),
        command: inputs.skipChecks.includes('smoke') ? [] : inputs.smoke,
        dockerEnv: {},
    }, ports);
}
/** cosign says who signed it; what it says is judged here. */
async function askForStatement({ statement: signer, platforms, skipChecks, allow }, image, { subject }, { dockerConfig }, ports) {
    if (signer === undefined || image.kind !== 'remote')
        return undefined;
    const { digest } = subject;
    const question = { image: { repository: image.repository, digest }, signer, credentials: [], dockerConfig };
    const answer = await (0,ask_cosign/* askCosign */.f)(['verify-attestation', '--type', verification_statement.VERIFICATION_PREDICATE], question, ports);
    const who = (0,signer_inputs/* describeSigner */.c)(signer);
    if (!answer.isGood)
        return {
            accepted: false,
            reason: `cosign accepts none of ${who}: ${answer.said}`,
            remedy: 'Name who signed as the summary of the build has it, and the image by the tag or digest of its index; or build it with sign, so that it has one.',
        };
    const verdict = judgeStatements(answer.stdout, {
        digest,
        platforms: platforms?.map(({ name }) => name),
        skippedChecks: skipChecks,
        allowed: allow,
    });
    if (verdict.accepted)
        return { ...verdict, signer: who };
    return {
        ...verdict,
        remedy: 'Build the image again without what stands in the way, or allow the same here: skip-checks, allow, platforms.',
    };
}
function noStatements(image) {
    return new errors/* UserError */.yo(`${image} is a layout, which has no signed statements`, {
        input: 'image',
        value: image,
        remedy: 'Name an image in a registry, or leave require-statement out.',
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

/***/ 23867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49620);
/* harmony import */ var _commands_verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93514);
/* harmony import */ var _commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55185);
/* harmony import */ var _inputs_commands_verify_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38616);
/* harmony import */ var _run_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63539);
/** The sub-action `verify/`: looks into an image that somebody built. */





async function verify() {
    await (0,_run_action_js__WEBPACK_IMPORTED_MODULE_4__/* .runAction */ .C)(async (ports, environment) => {
        const inputs = (0,_inputs_commands_verify_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readVerifyInputs */ .H)(_adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionInputs */ .eh, environment);
        const report = await (0,_commands_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .runVerify */ .R)(inputs, environment, ports);
        return (0,_commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__.reportVerification)(report, inputs, environment, ports, _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionResults */ .Rt);
    });
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

/***/ 22933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readSigner),
/* harmony export */   c: () => (/* binding */ describeSigner)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90083);
/** Who must have signed an image, in the words of cosign's flags: for `promote` and for `verify`. */



const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const EXAMPLE = 'Add certificate-identity, for example https://github.com/acme/trow/.github/workflows/release.yml@refs/tags/v1.2.3.';
/** Say who must have signed; each of the others says more of one of these. */
const NAMING = ['certificate-identity', 'certificate-identity-regexp', 'key'];
const MORE = [
    'certificate-oidc-issuer',
    'certificate-github-workflow-repository',
    'trusted-root',
    'insecure-ignore-tlog',
];
/** @returns undefined where nobody is asked for. @throws UserError for what cannot be meant. */
function readSigner(raw, { workspace }) {
    const optional = (name) => raw(name).trim() || undefined;
    const named = NAMING.filter((name) => optional(name) !== undefined);
    const [first, second] = named;
    if (first !== undefined && second !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${first} and ${second} are both given`, {
            input: second,
            value: optional(second) ?? '',
            remedy: 'Leave one of them out: the image was signed one way or the other.',
        });
    const idle = MORE.find((name) => optional(name) !== undefined && (!first || isIdle(name, first)));
    if (idle !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(first === undefined
            ? `${idle} says nothing without certificate-identity or key`
            : `${idle} says nothing beside key`, {
            input: idle,
            value: optional(idle) ?? '',
            remedy: first === undefined ? EXAMPLE : 'Leave it out: a key has no certificate.',
        });
    if (first === undefined)
        return undefined;
    const root = optional('trusted-root');
    const ignore = optional('insecure-ignore-tlog');
    const common = {
        trustedRoot: root === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, root),
        ignoreLog: ignore !== undefined && (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .yG)({ name: 'insecure-ignore-tlog', value: ignore }),
    };
    const text = optional(first) ?? '';
    // cosign also takes a key from elsewhere: env://, https://, a cloud's key store.
    if (first === 'key')
        return { ...common, kind: 'key', key: /^\w+:\/\//.test(text) ? text : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, text) };
    return {
        ...common,
        kind: 'keyless',
        identity: { kind: first === 'certificate-identity' ? 'is' : 'matches', text },
        issuer: optional('certificate-oidc-issuer') ?? GITHUB_ISSUER,
        repository: optional('certificate-github-workflow-repository'),
    };
}
function isIdle(name, beside) {
    return beside === 'key' && name.startsWith('certificate-');
}
/** For sentences. */
function describeSigner(signer) {
    if (signer.kind === 'key')
        return `the key ${signer.key}`;
    const { identity, issuer, repository } = signer;
    const who = identity.kind === 'is' ? identity.text : `/${identity.text}/`;
    return `${who} (${[issuer, ...(repository === undefined ? [] : [`called by ${repository}`])].join(', ')})`;
}


/***/ }),

/***/ 35286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ tagRefusal),
/* harmony export */   hq: () => (/* binding */ readTagged),
/* harmony export */   p8: () => (/* binding */ readAskedPlatforms),
/* harmony export */   yY: () => (/* binding */ taggingReaders)
/* harmony export */ });
/* harmony import */ var _domain_check_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36810);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12027);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90083);
/* harmony import */ var _login_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1105);
/* harmony import */ var _platform_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6509);
/** What merge and promote are told alike: references with tags, which platforms, which checks, and the registry. */






/** @param repositories those that credentials may be for. */
function taggingReaders(raw, environment, repositories) {
    return {
        platforms: () => readAskedPlatforms(raw('platforms')),
        allow: () => (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLines */ .Li)(raw('allow')),
        skipChecks: () => (0,_domain_check_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckNames */ .E)((0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)({ name: 'skip-checks', value: raw('skip-checks') })),
        ...(0,_login_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .registryReaders */ .W)(raw, environment, repositories),
    };
}
/** Platforms that an image must have; undefined when none were typed. @throws UserError */
function readAskedPlatforms(typed) {
    const value = typed.trim();
    return value === '' ? undefined : (0,_platform_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlatforms */ .t)({ name: 'platforms', value });
}
/** How a tag is refused: both commands have something of their own to say about what to write. */
function tagRefusal(value, problem, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`tags: ${problem}`, { input: 'tags', value, remedy });
}
/**
 * A full reference with a tag, and nothing else.
 * @param typed as the user wrote it, for the refusal.
 * @throws UserError
 */
function readTagged(text, remedy, typed = text) {
    const parsed = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    if ('problem' in parsed)
        throw tagRefusal(typed, `"${typed}" is not a reference: ${parsed.problem}`, remedy);
    if (parsed.tag === undefined || parsed.digest !== undefined)
        throw tagRefusal(typed, `"${typed}" ${parsed.digest === undefined ? 'has no tag' : 'has a digest'}`, remedy);
    return parsed;
}


/***/ }),

/***/ 38616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readVerifyInputs),
/* harmony export */   Z: () => (/* binding */ readStatementWish)
/* harmony export */ });
/* harmony import */ var _domain_check_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36810);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90083);
/* harmony import */ var _signer_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22933);
/* harmony import */ var _tagging_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35286);
/** What the user typed for the sub-action `verify/`. */





/** @throws UserError */
function readVerifyInputs(raw, environment) {
    const image = raw('image').trim();
    if (image === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('image is not given', {
            input: 'image',
            value: '',
            remedy: 'Write image: ghcr.io/OWNER/NAME:TAG, or image: oci-layout:DIRECTORY.',
        });
    }
    return {
        image,
        platforms: (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readAskedPlatforms */ .p8)(raw('platforms')),
        allow: (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLines */ .Li)(raw('allow')),
        skipChecks: (0,_domain_check_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckNames */ .E)((0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseList */ .E1)({ name: 'skip-checks', value: raw('skip-checks') })),
        smoke: (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWords */ .nl)({ name: 'smoke', value: raw('smoke') }),
        statement: readStatementWish(raw, environment),
    };
}
/** @throws UserError where it is not said who must have signed: anybody can say that an image passed. */
function readStatementWish(raw, environment) {
    const name = 'require-statement';
    const value = raw(name).trim();
    const signer = (0,_signer_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSigner */ .$)(raw, environment);
    if (value !== '' && (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .yG)({ name, value })) {
        if (signer !== undefined)
            return signer;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('require-statement: whose statement is not said', {
            input: name,
            value,
            remedy: 'Add certificate-identity, certificate-identity-regexp or key: anybody who can push can attach a statement, so only the signature counts.',
        });
    }
    if (signer === undefined)
        return undefined;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('it is said who must have signed, and not what', {
        input: signer.kind === 'key' ? 'key' : 'certificate-identity',
        value: signer.kind === 'key' ? signer.key : signer.identity.text,
        remedy: 'Add require-statement: true, so that the signed verification statement is asked for.',
    });
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

/***/ 93445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ askCosign)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12027);
/* harmony import */ var _registry_auth_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56849);
/* harmony import */ var _registry_auth_docker_config_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89861);
/** Asks cosign about an image: it is the judge of everybody else, too. */





const LIMIT_MS = 2 * 60_000;
/** Statements about an image of some dozens of platforms have less. */
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
/**
 * @param words `verify`, or `verify-attestation` with its type.
 * @throws EnvironmentError without cosign. What cosign says where it says no is in the log.
 */
async function askCosign(words, { image, signer, credentials, dockerConfig }, ports) {
    const { repository, digest } = image;
    if ((await ports.exec.which('cosign')) === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG('cosign is needed to verify the signature, and is not on PATH', {
            remedy: 'Install cosign 3 (in a workflow: sigstore/cosign-installer), or leave out the inputs that say who must have signed.',
        });
    const directory = await ports.files.makeTemporary('multihull-cosign-');
    try {
        const config = await loginsOf(credentials, dockerConfig, ports);
        await ports.files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'config.json'), config, { mode: 0o600 });
        const args = [
            ...words,
            ...signerFlags(signer),
            ...((0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(repository.registry) ? ['--allow-http-registry'] : []),
            `${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh)(repository)}@${digest}`,
        ];
        const command = { tool: 'cosign', args, env: { DOCKER_CONFIG: directory } };
        const result = await ports.exec.run(command, { timeoutMs: LIMIT_MS, keepBytes: MAX_OUTPUT_BYTES });
        const lines = result.stderr.trimEnd().split('\n');
        const isGood = result.exitCode === 0 && !result.timedOut;
        if (!isGood)
            ports.log.group(`cosign ${words[0]}`, lines.slice(-20));
        return { isGood, stdout: result.stdout, said: lines.at(-1)?.slice(0, 500) ?? '' };
    }
    finally {
        await ports.files.remove(directory);
    }
}
function signerFlags(signer) {
    const { trustedRoot, ignoreLog } = signer;
    const root = [
        ...(trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]),
        ...(ignoreLog ? ['--insecure-ignore-tlog=true'] : []),
    ];
    if (signer.kind === 'key')
        return ['--key', signer.key, ...root];
    const { identity, issuer, repository } = signer;
    return [
        ...[identity.kind === 'is' ? '--certificate-identity' : '--certificate-identity-regexp', identity.text],
        ...['--certificate-oidc-issuer', issuer],
        ...(repository === undefined ? [] : ['--certificate-github-workflow-repository', repository]),
        ...root,
        // Without the log only a timestamp says that the certificate was valid then.
        ...(ignoreLog ? ['--use-signed-timestamps'] : []),
    ];
}
/** The user's Docker config with the logins of the inputs. */
async function loginsOf(credentials, dockerConfig, { files }) {
    const own = (await (0,_registry_auth_docker_config_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readDockerConfig */ .TO)(dockerConfig, files))?.config ?? {};
    const auths = credentials.map(({ registry, username, password }) => [
        (0,_registry_auth_docker_config_file_js__WEBPACK_IMPORTED_MODULE_4__/* .serverAddress */ .aD)(registry),
        { auth: (0,_registry_auth_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .basicValue */ .uZ)(username, password) },
    ]);
    return JSON.stringify((0,_registry_auth_docker_config_file_js__WEBPACK_IMPORTED_MODULE_4__/* .withLogins */ .FH)(own, Object.fromEntries(auths), []));
}


/***/ }),

/***/ 78799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ LIMIT_SECONDS),
/* harmony export */   tL: () => (/* binding */ smokeImage),
/* harmony export */   uK: () => (/* binding */ KEEP_BYTES)
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
/** Until a program is ended. */
const LIMIT_SECONDS = 60;
/** Runs the command in each platform's image. @returns the report with what came of it. */
async function smokeImage(report, request, ports) {
    const { image, command, platforms } = request;
    if (command.length === 0)
        return report;
    if (image !== undefined && request.skipReason === undefined)
        return (0,_verify_smoke_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, await runSmoke({ ...request, image }, ports));
    const reason = request.skipReason ?? 'Docker does not run an image from an OCI layout';
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

/***/ 79325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   TK: () => (/* binding */ SELF),
/* harmony export */   Tp: () => (/* binding */ statementBytes),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   pT: () => (/* binding */ statementAbout),
/* harmony export */   xy: () => (/* binding */ IN_TOTO_MEDIA_TYPE),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/** How statements are stored: of a layer, of an artifact, and of what is signed in a DSSE envelope. */
const IN_TOTO_MEDIA_TYPE = 'application/vnd.in-toto+json';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** BuildKit's name of a subject: the statement goes with the image to other repositories. */
const SELF = '_';
/** A statement about one manifest or index. @param name for people: a repository, a package URL. */
function statementAbout({ name, digest }, predicateType, predicate) {
    return {
        _type: STATEMENT_TYPE,
        subject: [{ name, digest: { sha256: hexOf(digest) } }],
        predicateType,
        predicate,
    };
}
/** The bytes that are stored and signed: the same statement always gives the same ones. */
function statementBytes(statement) {
    return new TextEncoder().encode(JSON.stringify(statement));
}
/** `abc…` of `sha256:abc…`. */
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** Whether a statement says something about this digest. */
function isAbout({ subject }, digest) {
    return subject.some((one) => one.digest.sha256 === hexOf(digest));
}


/***/ }),

/***/ 31468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERIFICATION_PREDICATE: () => (/* binding */ VERIFICATION_PREDICATE),
/* harmony export */   verificationStatement: () => (/* binding */ verificationStatement)
/* harmony export */ });
/* harmony import */ var _multihull_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35685);
/* harmony import */ var _in_toto_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79325);


/** Of this predicate. A change that a reader of the old one would misunderstand gets a new one. */
const VERIFICATION_PREDICATE = 'https://github.com/multihull/multihull/blob/main/docs/verification-v1.md';
const VERIFIER = 'https://github.com/multihull/multihull';
/** The statement about the report's subject. Whether it passed or not is in it: only what passed is to be attached. */
function verificationStatement(report, { name, policy, versions }) {
    return (0,_in_toto_js__WEBPACK_IMPORTED_MODULE_0__/* .statementAbout */ .pT)({ name, digest: report.subject.digest }, VERIFICATION_PREDICATE, {
        verifier: { id: VERIFIER, version: { multihull: _multihull_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x, ...versions } },
        result: resultOf(report.ok),
        policy: {
            ...(policy.platforms === undefined ? {} : { platforms: policy.platforms }),
            skippedChecks: policy.skippedChecks,
            allowed: policy.allowed,
        },
        checks: report.checks,
        platforms: report.platforms.map(({ platform, digest, size, ok, checks }) => ({
            platform,
            digest: { sha256: (0,_in_toto_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest) },
            size,
            result: resultOf(ok),
            checks,
        })),
    });
}
function resultOf(ok) {
    return ok ? 'PASSED' : 'FAILED';
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
            message: `"${words}" did not end within ${run.limitSeconds} s and was killed; ${said}`,
            remedy: 'Choose a command that ends by itself, such as --version; a program that hangs only here may be damaged.',
        };
    }
    const where = run.isHere ? ', on this machine with the image’s loader and libraries, in no container' : '';
    if (run.exitCode === 0) {
        return {
            check: 'smoke',
            status: 'pass',
            message: `"${words}" finished successfully after ${run.seconds.toFixed(1)} s${where}; ${said}`,
        };
    }
    return {
        check: 'smoke',
        status: 'fail',
        expected: 'exit code 0',
        found: `exit code ${run.exitCode}`,
        message: `"${words}" ended with exit code ${run.exitCode}${where}; ${said}`,
        remedy: run.exitCode === 125 && !run.isHere
            ? 'Docker could not start the container; its words are above.'
            : 'Run the command in the image of that platform yourself: docker run --platform, see the end of the log.',
    };
}


/***/ })

};
