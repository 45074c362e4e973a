export const id = 3445;
export const ids = [3445];
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

/***/ 74715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runMerge)
});

// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/image/merge-parts.js
var merge_parts = __webpack_require__(42039);
// EXTERNAL MODULE: ./build/js/image/merged-index.js
var merged_index = __webpack_require__(47787);
// EXTERNAL MODULE: ./build/js/image/read-parts.js
var read_parts = __webpack_require__(64001);
// EXTERNAL MODULE: ./build/js/inputs/environment.js
var inputs_environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/promote/promote.js
var promote = __webpack_require__(49389);
// EXTERNAL MODULE: ./build/js/registry/remote.js + 8 modules
var remote = __webpack_require__(60370);
// EXTERNAL MODULE: ./build/js/registry/source.js
var source = __webpack_require__(97527);
// EXTERNAL MODULE: ./build/js/domain/budget.js
var budget = __webpack_require__(42326);
// EXTERNAL MODULE: ./build/js/image/read-image.js + 1 modules
var read_image = __webpack_require__(54319);
// EXTERNAL MODULE: ./build/js/registry/oci/image-config.js
var image_config = __webpack_require__(33530);
// EXTERNAL MODULE: ./build/js/registry/oci/json.js
var json = __webpack_require__(51238);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/registry/oci/decode.js
var decode = __webpack_require__(29234);
// EXTERNAL MODULE: ./build/js/registry/oci/stream.js
var stream = __webpack_require__(58940);
;// CONCATENATED MODULE: ./build/js/registry/oci/overlay.js
/** Documents and blobs that are not stored anywhere yet, laid over an image source. */



function memory(...texts) {
    return new Map(texts.map((bytes) => [(0,stream/* digestOf */.ol)(bytes), bytes]));
}
/** The source, with `added` in front: what is asked for by digest is looked for there first. */
function overlay(source, added) {
    const own = (reference) => [...added].find(([digest]) => digest === reference)?.[1];
    const described = (bytes) => {
        const digest = (0,stream/* digestOf */.ol)(bytes);
        const document = (0,decode/* decodeDocument */.w8)(bytes, undefined, `${source.name}@${digest}`);
        return {
            descriptor: { mediaType: document.mediaType, digest, size: bytes.length },
            bytes,
            document,
        };
    };
    return {
        name: source.name,
        async resolve(reference) {
            const bytes = own(reference);
            return bytes ? described(bytes).descriptor : source.resolve(reference);
        },
        async document(reference) {
            const bytes = own(reference);
            return bytes ? described(bytes) : source.document(reference);
        },
        async text(descriptor) {
            const bytes = own(descriptor.digest);
            return bytes ? Buffer.from(bytes).toString('utf8') : source.text(descriptor);
        },
        async blob(descriptor) {
            const bytes = own(descriptor.digest);
            return bytes ? external_node_stream_.Readable.from([Buffer.from(bytes)]) : source.blob(descriptor);
        },
        async confirm(descriptor) {
            const bytes = own(descriptor.digest);
            return bytes ? bytes.byteLength === descriptor.size : source.confirm(descriptor);
        },
    };
}

// EXTERNAL MODULE: ./build/js/verify/verdict.js + 23 modules
var verdict = __webpack_require__(53622);
// EXTERNAL MODULE: ./build/js/verify/view/image-view.js + 43 modules
var image_view = __webpack_require__(99327);
;// CONCATENATED MODULE: ./build/js/steps/set-platform.js
/**
 * Repairs an image whose config or descriptor names the wrong platform (`docker manifest annotate` only ever changed
 * the index, and a client that looks into the config then refuses the image). Done only when its programs prove it.
 */









/**
 * The part as an image of `platform`. Its layers stay as they are; attestations of an image whose digest changes are
 * left out, since they speak of the old one.
 * @throws UserError when its programs are for another machine, or when there is none that could tell.
 */
async function setPlatform(part, platform, options, ports) {
    const claim = {
        os: 'linux',
        architecture: platform.architecture,
        ...(platform.variant === undefined ? {} : { variant: platform.variant }),
    };
    const stored = await part.source.document(part.image.digest);
    if (stored.document.kind !== 'manifest')
        throw (0,json/* invalid */.Gq)({ document: part.ref, path: '' }, 'is not an image manifest');
    const text = await part.source.text(stored.document.config);
    const before = (0,image_config/* decodeImageConfig */.A)(text, `the config of ${part.ref}`);
    const isConfigRight = before.os === claim.os && before.architecture === claim.architecture && before.variant === claim.variant;
    const config = bytesOf({ ...objectOf(text, part.ref), variant: undefined, ...claim });
    const manifest = bytesOf(withConfig(stored.bytes, stored.document.config, config, part.ref));
    const repaired = isConfigRight
        ? { ...part, image: { ...part.image, platform: claim } }
        : {
            ...part,
            source: overlay(part.source, memory(config, manifest)),
            image: {
                ...part.image,
                digest: (0,stream/* digestOf */.ol)(manifest),
                size: manifest.length,
                platform: claim,
            },
            attestations: [],
        };
    await prove(repaired, platform, options, ports);
    if (!isConfigRight) {
        const lost = part.attestations.length > 0 ? '; its attestations speak of the old image, and are left out' : '';
        ports.log.warn(`${part.ref}: its config said ${before.os}/${before.architecture}, its programs are for ${platform.name}: it is now ${repaired.image.digest}${lost}`);
    }
    return repaired;
}
async function prove(part, platform, { allow, cacheDir }, ports) {
    const { subject: found, eachImage } = await (0,read_image/* openSubject */.n)(part.source, part.image.digest, {
        cacheDir,
        ports,
        budget: (0,budget/* createBudget */.yK)(),
    });
    const entries = [];
    await eachImage(async (entry) => void entries.push(entry));
    const subject = { ...found, entries };
    const request = { platforms: [platform], allow, skipChecks: [], openLayers: true };
    const failed = (0,verdict/* judge */.S4)(subject, request).platforms.flatMap(({ checks }) => checks.filter(({ status }) => status === 'fail'));
    const refuse = (problem, remedy) => new errors/* UserError */.yo(`set-platform: ${part.ref} is not shown to be for ${platform.name}: ${problem}`, {
        input: 'set-platform',
        value: `${part.ref}=${platform.name}`,
        remedy,
    });
    const [first] = failed;
    if (first)
        throw refuse(first.message ?? first.check, 'Name the platform that its programs are for, or build it again.');
    const [image] = subject.entries;
    const isSeen = image?.kind === 'image' &&
        image.layers !== undefined &&
        (0,image_view/* viewOf */.d)(image, image.layers.map(({ facts }) => facts), platform).programs.some(({ fit }) => fit === 'native');
    if (!isSeen)
        throw refuse('it has no program that would tell', 'Build it again with the right platform (docker buildx build --platform).');
}
function objectOf(text, ref) {
    const name = `the config of ${ref}`;
    return (0,json/* objectAt */.lJ)((0,json/* parseJson */.qF)(text, name), { document: name, path: '' });
}
/** The manifest with the config's new digest and size; everything else stays. */
function withConfig(bytes, old, config, ref) {
    const manifest = (0,json/* objectAt */.lJ)((0,json/* parseJson */.qF)((0,json/* utf8 */.As)(bytes, ref), ref), { document: ref, path: '' });
    const written = (0,json/* objectAt */.lJ)(manifest['config'], { document: ref, path: 'config' });
    return {
        ...manifest,
        config: { ...written, mediaType: old.mediaType, digest: (0,stream/* digestOf */.ol)(config), size: config.length },
    };
}
function bytesOf(value) {
    return new TextEncoder().encode(JSON.stringify(value));
}

// EXTERNAL MODULE: ./build/js/steps/verify-image.js + 1 modules
var verify_image = __webpack_require__(82937);
// EXTERNAL MODULE: ./build/js/commands/promote-image.js + 2 modules
var promote_image = __webpack_require__(40783);
// EXTERNAL MODULE: ./build/js/commands/registry-options.js
var registry_options = __webpack_require__(34089);
// EXTERNAL MODULE: ./build/js/commands/tag-image.js
var tag_image = __webpack_require__(92705);
;// CONCATENATED MODULE: ./build/js/commands/merge.js
/** Images of single platforms → one verified index, then tags: `multihull merge` and the sub-action `merge/`. */














/** @throws UserError for a set that is refused; EnvironmentError when a registry does not answer. */
async function runMerge(inputs, environment, ports) {
    const started = ports.clock.monotonic();
    const options = (0,registry_options/* registryOptions */._)(environment, inputs);
    const open = (repository) => (0,remote/* openRepository */.h)(repository, ports, options);
    const cacheDir = (0,inputs_environment/* layerCache */.Q)(environment);
    const opened = await Promise.all(inputs.refs.map(async (ref) => {
        const image = (0,source/* parseImageRef */.Q)(ref, 'refs');
        const repository = image.kind === 'remote' ? image.repository : undefined;
        return { ref, repository, ...(await (0,source/* openImage */.UY)(image, ports, options)) };
    }));
    const found = await Promise.all(opened.map(({ ref, reference, source, repository }) => (0,read_parts/* readParts */.f)(ref, reference, { source, repository })));
    if (await isSingleIndex(inputs, opened)) {
        // What the set may not be is refused as for any merge; then nothing is merged, and the digest stays what it is.
        (0,merged_index/* planMergedIndex */.i7)(found.flat(), inputs.platforms);
        return (0,promote_image/* runPromote */.E)({ ...inputs, signer: undefined, image: inputs.refs[0] ?? '' }, environment, ports);
    }
    const parts = [];
    for (const part of found.flat()) {
        const platform = inputs.setPlatform.get(part.ref);
        if (!platform)
            parts.push(part);
        else if (found.flat().filter(({ ref }) => ref === part.ref).length > 1)
            throw notSingle(part.ref);
        else
            parts.push(await setPlatform(part, platform, { allow: inputs.allow, cacheDir }, ports));
    }
    const targets = (0,reference/* repositoriesOf */.Ub)(inputs.tags);
    const [first] = targets;
    if (!first)
        throw new Error('there is a tag');
    const before = await (0,promote/* readTags */.g$)(inputs.tags, open);
    const { digest, platforms } = await (0,merge_parts/* mergeParts */.N)(parts, inputs.platforms, targets, open, ports.log);
    const [image] = (0,tag_image/* namesOf */.eZ)({ targets, digest });
    ports.log.info(`merged ${platforms.map(({ name }) => name).join(', ')} into ${image}; no tag points at it yet`);
    const verified = await (0,verify_image/* verifyImage */.Z)(open(first), digest, { platforms, allow: inputs.allow, skipChecks: inputs.skipChecks, openLayers: true, cacheDir }, ports);
    const timings = () => ({ verify: Math.round(ports.clock.monotonic() - started) / 1000 });
    const merged = { digest, verified, targets, tags: inputs.tags, before, timings };
    if (!verified.ok)
        return (0,tag_image/* failedVerification */.hX)(merged, 'the merged image');
    return (0,tag_image/* tagImage */.E$)(merged, open, ports);
}
/** A new index of the same images would lose its signatures, and all else that refers to its digest. */
async function isSingleIndex({ setPlatform }, [first, ...others]) {
    if (first === undefined || others.length > 0 || setPlatform.size > 0)
        return false;
    return (await first.source.document(first.reference)).document.kind === 'index';
}
function notSingle(ref) {
    return new errors/* UserError */.yo(`set-platform: ${ref} is an index of several images`, {
        input: 'set-platform',
        value: ref,
        remedy: 'Name the digest of the image in it that is to be repaired.',
    });
}


/***/ }),

/***/ 15352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   merge: () => (/* binding */ merge)
/* harmony export */ });
/* harmony import */ var _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49620);
/* harmony import */ var _commands_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74715);
/* harmony import */ var _commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55185);
/* harmony import */ var _inputs_commands_merge_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19251);
/* harmony import */ var _inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43092);
/* harmony import */ var _run_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63539);
/** The sub-action `merge/`: one verified index from images that other jobs have pushed. */






async function merge() {
    await (0,_run_action_js__WEBPACK_IMPORTED_MODULE_4__/* .runAction */ .C)(async (ports, environment) => {
        const inputs = (0,_inputs_commands_merge_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readMergeInputs */ .y)(_adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionInputs */ .eh, environment);
        (0,_inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .maskInputs */ .a)(inputs, ports.log);
        const outcome = await (0,_commands_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .runMerge */ .C)(inputs, environment, ports);
        return (0,_commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__.reportTagged)('merge', outcome, inputs, environment, ports, _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionResults */ .Rt);
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

/***/ 42039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ mergeParts)
/* harmony export */ });
/* harmony import */ var _registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58940);
/* harmony import */ var _copy_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52195);
/* harmony import */ var _merged_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47787);



/**
 * Puts the parts and the index into each target repository. The same parts give the same digest.
 * @param annotations more of them, for the index.
 * @throws UserError for a set that is refused, or a part that cannot be copied.
 */
async function mergeParts(parts, asked, targets, open, log, annotations = {}) {
    const index = (0,_merged_index_js__WEBPACK_IMPORTED_MODULE_2__/* .planMergedIndex */ .i7)(parts, asked, annotations);
    const bytes = new TextEncoder().encode(index.text);
    const digests = [];
    for (const target of targets) {
        const store = open(target);
        for (const part of index.parts) {
            const { mounted, copied } = await (0,_copy_image_js__WEBPACK_IMPORTED_MODULE_1__/* .copyPart */ .fT)(part, store, target);
            if (mounted + copied > 0)
                log.info(`${part.ref} → ${store.name}: ${mounted} blobs mounted, ${copied} copied`);
        }
        digests.push(await store.putDocument((0,_registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), bytes, index.mediaType));
    }
    const [digest] = digests;
    if (!digest)
        throw new Error('nothing to merge into');
    return { digest, platforms: index.platforms, parts: index.parts };
}


/***/ }),

/***/ 64001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readParts)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72273);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38024);
/* harmony import */ var _registry_oci_image_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33530);
/* harmony import */ var _walk_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25058);
/** What is merged: each platform's image that a reference points at, with its attestations. */





/**
 * Takes an image or an index apart, also an index inside an index.
 * @param ref for messages, as the user typed it.
 * @throws UserError for an entry that is neither an image nor its attestation, EnvironmentError when it cannot be read.
 */
async function readParts(ref, tagOrDigest, origin) {
    const { source } = origin;
    const stored = await source.document(tagOrDigest);
    if (stored.document.kind === 'manifest') {
        const image = await withPlatform(source, stored.descriptor, stored.document);
        return [{ ...origin, ref, image, attestations: [], annotations: {} }];
    }
    const items = (0,_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .flatten */ .Bq)(await (0,_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(source, stored.document));
    const images = [];
    const attestations = [];
    for (const item of items) {
        if (item.kind === 'manifest')
            images.push(item.descriptor);
        else if (item.kind === 'attestation')
            attestations.push(item.descriptor);
        else if (item.kind === 'broken')
            throw broken(ref, item);
        else
            throw notAnImage(ref, item.descriptor);
    }
    const known = new Set(images.map(({ digest }) => digest));
    const stray = attestations.find((one) => !known.has((0,_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(one)));
    if (stray)
        throw strayAttestation(ref, stray);
    const { annotations = {} } = stored.document;
    return Promise.all(images.map(async (image) => ({
        ...origin,
        ref,
        image: image.platform ? image : await withPlatform(source, image),
        attestations: attestations.filter((one) => (0,_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(one) === image.digest),
        annotations,
    })));
}
/** Without an index around it, only the image's config says what it is for. */
async function withPlatform(source, descriptor, known) {
    const document = known ?? (await source.document(descriptor.digest)).document;
    if (document.kind !== 'manifest')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${source.name}@${descriptor.digest} is an index, but is listed as an image`, {
            remedy: 'Build and push the image again.',
        });
    const name = `the config of ${source.name}@${descriptor.digest}`;
    const { os, architecture, variant } = (0,_registry_oci_image_config_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeImageConfig */ .A)(await source.text(document.config), name);
    if (os === '' || architecture === '')
        return descriptor;
    return { ...descriptor, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}
function notAnImage(ref, entry) {
    const what = entry.platform ? (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOciPlatform */ .wh)(entry.platform) : entry.mediaType;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${ref} has an entry that is neither an image nor an attestation of one (${what}, ${entry.digest})`, {
        input: 'refs',
        value: ref,
        remedy: 'Name the digests of the images in it that you want to merge.',
    });
}
function broken(ref, { problem, remedy }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${ref}: ${problem}`, { input: 'refs', value: ref, remedy });
}
function strayAttestation(ref, entry) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${ref}: the attestation ${entry.digest} is about ${(0,_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(entry) ?? 'nothing'}, which is not in it`, {
        input: 'refs',
        value: ref,
        remedy: 'The index is damaged: build it again, or name the digests of its images.',
    });
}


/***/ }),

/***/ 19251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readMergeInputs)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72273);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _util_read_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84405);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90083);
/* harmony import */ var _tagging_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35286);
/** What the user typed for the sub-action `merge/` and for `multihull merge`. */





/** @throws UserError for all that is wrong. */
function readMergeInputs(raw, environment) {
    const refs = (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(() => readRefs(raw('refs')));
    const tags = (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(() => readTags((0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)({ name: 'tags', value: raw('tags') })));
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)({
        refs,
        tags,
        setPlatform: () => readSetPlatform((0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)({ name: 'set-platform', value: raw('set-platform') }), refs()),
        ...(0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .taggingReaders */ .yY)(raw, environment, tags),
    });
}
function readRefs(typed) {
    const refs = (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)({ name: 'refs', value: typed });
    if (refs.length > 0)
        return refs;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('refs is not given: there is nothing to merge', {
        input: 'refs',
        value: '',
        remedy: 'Name the images to merge, for example ghcr.io/acme/trow:1.0-amd64 ghcr.io/acme/trow:1.0-arm64.',
    });
}
const TAGS_REMEDY = 'Write full references, for example ghcr.io/acme/trow:1.0.';
function readTags(typed) {
    if (typed.length === 0)
        throw (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .tagRefusal */ .Bw)('', 'none is given, so nothing would point at the merged index', TAGS_REMEDY);
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .readEach */ .e2)(typed, (text) => (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readTagged */ .hq)(text, TAGS_REMEDY));
}
function readSetPlatform(typed, refs) {
    const found = new Map();
    (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .readEach */ .e2)(typed, (item) => {
        // A digest has no equals sign, and neither has a platform.
        const equals = item.lastIndexOf('=');
        const ref = item.slice(0, Math.max(equals, 0));
        const platform = (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(item.slice(equals + 1));
        const refuse = (problem, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`set-platform: ${problem}`, { input: 'set-platform', value: item, remedy });
        if (equals < 0 || !platform)
            throw refuse(equals < 0 ? `"${item}" is not REF=PLATFORM` : `"${item.slice(equals + 1)}" is not a known platform`, 'Write for example ghcr.io/acme/trow:1.0-armv7=linux/arm/v7.');
        if (!refs.includes(ref))
            throw refuse(`${ref} is not one of the references`, `Write one of them as it is: ${refs.join(', ')}.`);
        if (found.has(ref))
            throw refuse(`${ref} is given two platforms`, 'Leave one of them out.');
        found.set(ref, platform);
    });
    return found;
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
