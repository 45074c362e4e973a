export const id = 84;
export const ids = [84];
export const modules = {

/***/ 9620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ actionResults),
/* harmony export */   bP: () => (/* binding */ journalled),
/* harmony export */   eh: () => (/* binding */ actionInputs),
/* harmony export */   s8: () => (/* binding */ createActionJournal)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
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

/***/ 6253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createGitHubLog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3838);
/* harmony import */ var _util_masks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6022);
/* harmony import */ var _util_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5908);
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

/***/ 5129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   merge: () => (/* binding */ merge)
/* harmony export */ });
/* harmony import */ var _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9620);
/* harmony import */ var _adapters_log_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6253);
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(621);
/* harmony import */ var _inputs_ambient_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(994);
/* harmony import */ var _inputs_merge_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3286);
/* harmony import */ var _run_merge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3863);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1696);
/** The sub-action `merge/`: one verified index from images that other jobs have pushed. */







async function merge() {
    const log = (0,_adapters_log_github_js__WEBPACK_IMPORTED_MODULE_1__/* .createGitHubLog */ .w)();
    try {
        const ambient = (0,_inputs_ambient_js__WEBPACK_IMPORTED_MODULE_3__/* .readAmbient */ .d)(process.env);
        const ports = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .createPorts */ .R)({ env: process.env, ambient, log, inAction: true });
        const inputs = (0,_inputs_merge_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readMergeInputs */ .y)(_adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionInputs */ .eh, ambient);
        for (const { password } of inputs.credentials)
            log.mask(password);
        const outcome = await (0,_run_merge_js__WEBPACK_IMPORTED_MODULE_5__/* .runMerge */ .C)(inputs, ambient, ports);
        process.exitCode = await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__.reportMerge)(outcome, inputs, ambient, ports, _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionResults */ .Rt);
    }
    catch (error) {
        process.exitCode = await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__.reportError)(error, log, _adapters_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .actionResults */ .Rt);
    }
}


/***/ }),

/***/ 2027:
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

/***/ 3286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readMergeInputs)
/* harmony export */ });
/* harmony import */ var _domain_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7180);
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3546);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2027);
/* harmony import */ var _verify_check_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6811);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4764);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4734);
/** What the user typed for the sub-action `merge/` and for `multihull merge`. */







/** @throws UserError for the first thing that is wrong. */
function readMergeInputs(raw, ambient) {
    const optional = (name) => raw(name).trim() || undefined;
    const refs = (0,_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseList */ .E1)({ name: 'refs', value: raw('refs') });
    if (refs.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('refs is not given: there is nothing to merge', {
            input: 'refs',
            value: '',
            remedy: 'Name the images to merge, for example ghcr.io/acme/trow:1.0-amd64 ghcr.io/acme/trow:1.0-arm64.',
        });
    }
    const tags = readTags((0,_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseList */ .E1)({ name: 'tags', value: raw('tags') }));
    const platforms = optional('platforms');
    return {
        refs,
        tags,
        platforms: platforms === undefined ? undefined : (0,_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlatforms */ .t)({ name: 'platforms', value: platforms }),
        setPlatform: readSetPlatform((0,_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseList */ .E1)({ name: 'set-platform', value: raw('set-platform') }), refs),
        credentials: (0,_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .readCredentials */ .L)({
            registry: optional('registry'),
            username: optional('username'),
            password: optional('password'),
            githubToken: optional('github-token'),
        }, tags, ambient),
        allow: (0,_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLines */ .Li)(raw('allow')),
        skipChecks: (0,_verify_check_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCheckNames */ .E)((0,_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseList */ .E1)({ name: 'skip-checks', value: raw('skip-checks') })),
        retries: optional('retries') === undefined
            ? 3
            : (0,_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseCount */ .zq)({ name: 'retries', value: raw('retries').trim() }, { from: 0, to: 10 }),
    };
}
function readTags(typed) {
    const refuse = (value, problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`tags: ${problem}`, {
        input: 'tags',
        value,
        remedy: 'Write full references, for example ghcr.io/acme/trow:1.0.',
    });
    if (typed.length === 0)
        throw refuse('', 'none is given, so nothing would point at the merged index');
    return typed.map((text) => {
        const parsed = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
        if ('problem' in parsed)
            throw refuse(text, `"${text}" is not a reference: ${parsed.problem}`);
        if (parsed.tag === undefined || parsed.digest !== undefined)
            throw refuse(text, `"${text}" ${parsed.digest === undefined ? 'has no tag' : 'has a digest'}`);
        return parsed;
    });
}
function readSetPlatform(typed, refs) {
    const found = new Map();
    for (const item of typed) {
        // A digest has no equals sign, and neither has a platform.
        const equals = item.lastIndexOf('=');
        const ref = item.slice(0, Math.max(equals, 0));
        const platform = (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(item.slice(equals + 1));
        const refuse = (problem, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`set-platform: ${problem}`, { input: 'set-platform', value: item, remedy });
        if (equals < 0 || !platform)
            throw refuse(equals < 0 ? `"${item}" is not REF=PLATFORM` : `"${item.slice(equals + 1)}" is not a known platform`, 'Write for example ghcr.io/acme/trow:1.0-armv7=linux/arm/v7.');
        if (!refs.includes(ref))
            throw refuse(`${ref} is not one of the references`, `Write one of them as it is: ${refs.join(', ')}.`);
        if (found.has(ref))
            throw refuse(`${ref} is given two platforms`, 'Leave one of them out.');
        found.set(ref, platform);
    }
    return found;
}


/***/ }),

/***/ 7527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseImageRef),
/* harmony export */   UY: () => (/* binding */ openImage)
/* harmony export */ });
/* unused harmony export formatImageRef */
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1219);
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3546);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(468);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3422);
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
    const parsed = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
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
    const digest = at < 0 ? undefined : (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(rest.slice(at + 1));
    if (at >= 0 && !digest && rest.slice(at + 1).startsWith('sha256:'))
        throw wrong('what follows @ is not a digest (sha256: and 64 hex digits)');
    const named = digest ? rest.slice(0, at) : rest;
    const colon = named.lastIndexOf(':');
    const tag = !digest && colon > 0 && (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidTag */ .r_)(named.slice(colon + 1)) ? named.slice(colon + 1) : undefined;
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
        return { source: (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .openLayout */ .B)(withColon, ports.files), reference: '' };
    return { source: (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .openLayout */ .B)(ref.directory, ports.files), reference: reference ?? '' };
}


/***/ }),

/***/ 3863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runMerge)
});

// EXTERNAL MODULE: ./build/js/domain/reference.js
var reference = __webpack_require__(3546);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/inputs/ambient.js
var inputs_ambient = __webpack_require__(994);
// EXTERNAL MODULE: ./build/js/registry/remote.js + 11 modules
var remote = __webpack_require__(3422);
// EXTERNAL MODULE: ./build/js/registry/source.js
var registry_source = __webpack_require__(7527);
// EXTERNAL MODULE: ./build/js/steps/merge-parts.js + 1 modules
var merge_parts = __webpack_require__(7958);
// EXTERNAL MODULE: ./build/js/steps/promote.js
var promote = __webpack_require__(854);
// EXTERNAL MODULE: ./build/js/steps/read-parts.js
var read_parts = __webpack_require__(2943);
// EXTERNAL MODULE: ./build/js/registry/config.js
var registry_config = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/js/registry/json.js
var json = __webpack_require__(7248);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/js/registry/decode.js
var decode = __webpack_require__(7468);
// EXTERNAL MODULE: ./build/js/registry/stream.js
var stream = __webpack_require__(4246);
;// CONCATENATED MODULE: ./build/js/registry/overlay.js
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

// EXTERNAL MODULE: ./build/js/verify/budget.js
var budget = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/js/verify/verdict.js + 22 modules
var verdict = __webpack_require__(8208);
// EXTERNAL MODULE: ./build/js/verify/view.js + 43 modules
var view = __webpack_require__(3976);
// EXTERNAL MODULE: ./build/js/steps/read-image.js + 4 modules
var read_image = __webpack_require__(1060);
;// CONCATENATED MODULE: ./build/js/steps/set-platform.js









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
    const before = (0,registry_config/* decodeImageConfig */.A)(text, `the config of ${part.ref}`);
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
        (0,view/* viewOf */.d)(image, image.layers.map(({ facts }) => facts), platform).programs.some(({ fit }) => fit === 'native');
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

// EXTERNAL MODULE: ./build/js/steps/verify.js + 1 modules
var verify = __webpack_require__(2411);
;// CONCATENATED MODULE: ./build/js/run-merge.js
/** Images of single platforms → one verified index, then tags: `multihull merge` and the sub-action `merge/`. */










/** @throws UserError for a set that is refused; EnvironmentError when a registry does not answer. */
async function runMerge(inputs, ambient, ports) {
    const started = ports.clock.monotonic();
    const options = {
        configDir: ambient.dockerConfig,
        authConfig: ambient.dockerAuthConfig,
        logins: new Map(inputs.credentials.map(({ registry, username, password }) => [registry, { username, password }])),
        retries: inputs.retries,
        clients: new Map(),
    };
    const open = (repository) => (0,remote/* openRepository */.h)(repository, ports, options);
    const cacheDir = (0,inputs_ambient/* layerCache */.Q)(ambient);
    const found = await Promise.all(inputs.refs.map(async (ref) => {
        const image = (0,registry_source/* parseImageRef */.Q)(ref, 'refs');
        const { source, reference } = await (0,registry_source/* openImage */.UY)(image, ports, options);
        const repository = image.kind === 'remote' ? image.repository : undefined;
        return (0,read_parts/* readParts */.f)(ref, reference, { source, repository });
    }));
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
    const targets = repositoriesOf(inputs);
    const [first] = targets;
    if (!first)
        throw new Error('there is a tag');
    const before = await (0,promote/* readTags */.g$)(inputs.tags, open);
    const { digest, platforms } = await (0,merge_parts/* mergeParts */.N)(parts, inputs.platforms, targets, open, ports.log);
    const images = targets.map((target) => `${(0,reference/* formatRepository */.Sh)(target)}@${digest}`);
    ports.log.info(`merged ${platforms.map(({ name }) => name).join(', ')} into ${images[0]}; no tag points at it yet`);
    const verified = await (0,verify/* verifyImage */.Z)(open(first), digest, { platforms, allow: inputs.allow, skipChecks: inputs.skipChecks, openLayers: true, cacheDir }, ports);
    const seconds = () => Math.round(ports.clock.monotonic() - started) / 1000;
    if (!verified.ok)
        return {
            report: {
                schema: 1,
                ...verified,
                images,
                promoted: false,
                tags: (0,promote/* untouchedTags */.vB)(inputs.tags, before),
                timings: { verify: seconds() },
            },
            failure: new errors/* VerificationError */.mk('the merged image failed verification. No tag was moved.', {
                remedy: 'See the findings: each says what is wrong where.',
            }),
        };
    const moves = inputs.tags.map((tag) => ({ tag, digest }));
    const promotion = await (0,promote/* promote */.pt)(moves, before, open, (0,promote/* pointOverHttp */.bm)(open), ports.log);
    for (const { ref, status } of promotion.tags)
        ports.log.info(`  ${ref} ${status}`);
    return {
        report: {
            schema: 1,
            ...verified,
            ok: promotion.promoted,
            images,
            promoted: promotion.promoted,
            tags: promotion.tags,
            timings: { verify: seconds() },
        },
        failure: promotion.promoted
            ? undefined
            : new errors/* EnvironmentError */.eG(`not every tag could be moved, so none was:\n${promotion.problem ?? ''}`, {
                remedy: `The image is in the registry as ${images[0]}; run it again when ${inputs.tags.map(reference/* formatReference */.FH).join(', ')} can be written.`,
            }),
    };
}
function repositoriesOf({ tags }) {
    return tags
        .filter((tag, index) => tags.findIndex((other) => (0,reference/* sameRepository */.RB)(other, tag)) === index)
        .map(({ registry, path }) => ({ registry, path }));
}
function notSingle(ref) {
    return new errors/* UserError */.yo(`set-platform: ${ref} is an index of several images`, {
        input: 'set-platform',
        value: ref,
        remedy: 'Name the digest of the image in it that is to be repaired.',
    });
}


/***/ }),

/***/ 1300:
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

/***/ 6022:
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

/***/ 5908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
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


/***/ })

};
