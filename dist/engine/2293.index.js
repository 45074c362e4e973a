export const id = 2293;
export const ids = [2293];
export const modules = {

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

/***/ 12293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MERGE_FLAGS: () => (/* binding */ MERGE_FLAGS),
/* harmony export */   merge: () => (/* binding */ merge)
/* harmony export */ });
/* harmony import */ var _commands_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74715);
/* harmony import */ var _inputs_commands_merge_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19251);
/* harmony import */ var _run_tagged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70345);
/** `multihull merge REF... --tag TAG...`: one verified index from images of single platforms. */



/**
 * What `multihull merge` takes, beside what every command has. Flags are the inputs' names; `--tag` and `--skip` are
 * names that they had before.
 */
const MERGE_FLAGS = {
    tags: { kind: 'text', also: ['tag'] },
    platforms: { kind: 'text' },
    'set-platform': { kind: 'text' },
    ..._run_tagged_js__WEBPACK_IMPORTED_MODULE_2__/* .TAGGING_FLAGS */ .s,
    'skip-checks': { kind: 'text', also: ['skip'] },
};
function merge(words, env, log, results) {
    return (0,_run_tagged_js__WEBPACK_IMPORTED_MODULE_2__/* .runTagged */ .O)({ work: 'merge', positional: 'refs', flags: MERGE_FLAGS, read: _inputs_commands_merge_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readMergeInputs */ .y, run: _commands_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .runMerge */ .C }, { words, env, log, results });
}


/***/ }),

/***/ 70345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ runTagged),
/* harmony export */   s: () => (/* binding */ TAGGING_FLAGS)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _commands_write_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55185);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42863);
/* harmony import */ var _inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43092);
/* harmony import */ var _flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35035);
/* harmony import */ var _flags_password_stdin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8801);
/** What `merge` and `promote` do alike on a command line: words → inputs, the run, and how it ended. */






/** Flags of both, in the order in which help shows them; `--platforms` stands before. */
const TAGGING_FLAGS = {
    registry: { kind: 'text' },
    username: { kind: 'text' },
    password: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text' },
    retries: { kind: 'text' },
};
/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
async function runTagged({ work, positional, flags, read, run }, { words, env, log, results }) {
    const all = { ..._flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMON_FLAGS */ .gd, 'password-stdin': { kind: 'switch' }, ...flags };
    const { values, positionals } = (0,_flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWordsOf */ .uM)(words, all);
    const typed = new Map([...values].map(([name, items]) => [name, items.join('\n')]));
    const password = await (0,_flags_password_stdin_js__WEBPACK_IMPORTED_MODULE_4__/* .readPassword */ .k)(typed.get('password'), (0,_flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .isOn */ .Mp)(values, 'password-stdin'), log);
    if (password !== undefined)
        typed.set('password', password);
    typed.set(positional, positionals.join('\n'));
    const environment = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunEnvironment */ .P)(env);
    const inputs = read((name) => typed.get(name) ?? '', environment);
    (0,_inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .maskInputs */ .a)(inputs, log);
    const ports = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, environment, log });
    const outcome = await run(inputs, environment, ports);
    const code = await (0,_commands_write_report_js__WEBPACK_IMPORTED_MODULE_1__.reportTagged)(work, outcome, inputs, environment, ports, results);
    if ((0,_flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .isOn */ .Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
    return code;
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


/***/ })

};
