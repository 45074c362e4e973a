export const id = 5704;
export const ids = [5704];
export const modules = {

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
var environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/promote/promote.js
var promote = __webpack_require__(49389);
// EXTERNAL MODULE: ./build/js/registry/remote.js + 8 modules
var remote = __webpack_require__(60370);
// EXTERNAL MODULE: ./build/js/registry/source.js
var registry_source = __webpack_require__(97527);
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

// EXTERNAL MODULE: ./build/js/verify/verdict.js + 22 modules
var verdict = __webpack_require__(98848);
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
var promote_image = __webpack_require__(43047);
;// CONCATENATED MODULE: ./build/js/commands/merge.js
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
    const cacheDir = (0,environment/* layerCache */.Q)(ambient);
    const found = await Promise.all(inputs.refs.map(async (ref) => {
        const image = (0,registry_source/* parseImageRef */.Q)(ref, 'refs');
        const { source, reference } = await (0,registry_source/* openImage */.UY)(image, ports, options);
        const repository = image.kind === 'remote' ? image.repository : undefined;
        return (0,read_parts/* readParts */.f)(ref, reference, { source, repository });
    }));
    if (await isSingleIndex(inputs, ports, options)) {
        // What the set may not be is refused as for any merge; then nothing is merged, and the digest stays what it is.
        (0,merged_index/* planMergedIndex */.i7)(found.flat(), inputs.platforms);
        return (0,promote_image/* runPromote */.E)({ ...inputs, signer: undefined, image: inputs.refs[0] ?? '' }, ambient, ports);
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
    const targets = repositoriesOf(inputs);
    const [first] = targets;
    if (!first)
        throw new Error('there is a tag');
    const before = await (0,promote/* readTags */.g$)(inputs.tags, open);
    const { digest, platforms } = await (0,merge_parts/* mergeParts */.N)(parts, inputs.platforms, targets, open, ports.log);
    const images = targets.map((target) => `${(0,reference/* formatRepository */.Sh)(target)}@${digest}`);
    ports.log.info(`merged ${platforms.map(({ name }) => name).join(', ')} into ${images[0]}; no tag points at it yet`);
    const verified = await (0,verify_image/* verifyImage */.Z)(open(first), digest, { platforms, allow: inputs.allow, skipChecks: inputs.skipChecks, openLayers: true, cacheDir }, ports);
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
/** A new index of the same images would lose its signatures, and all else that refers to its digest. */
async function isSingleIndex({ refs, setPlatform }, ports, options) {
    const [ref] = refs;
    if (ref === undefined || refs.length > 1 || setPlatform.size > 0)
        return false;
    const { source, reference } = await (0,registry_source/* openImage */.UY)((0,registry_source/* parseImageRef */.Q)(ref, 'refs'), ports, options);
    return (await source.document(reference)).document.kind === 'index';
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
/* harmony import */ var _domain_check_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36810);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2465);
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72273);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90083);
/* harmony import */ var _login_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1105);
/* harmony import */ var _platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6509);
/** What the user typed for the sub-action `merge/` and for `multihull merge`. */







/** @throws UserError for the first thing that is wrong. */
function readMergeInputs(raw, ambient) {
    const optional = (name) => raw(name).trim() || undefined;
    const refs = (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'refs', value: raw('refs') });
    if (refs.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('refs is not given: there is nothing to merge', {
            input: 'refs',
            value: '',
            remedy: 'Name the images to merge, for example ghcr.io/acme/trow:1.0-amd64 ghcr.io/acme/trow:1.0-arm64.',
        });
    }
    const tags = readTags((0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'tags', value: raw('tags') }));
    const platforms = optional('platforms');
    return {
        refs,
        tags,
        platforms: platforms === undefined ? undefined : (0,_platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlatforms */ .t)({ name: 'platforms', value: platforms }),
        setPlatform: readSetPlatform((0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'set-platform', value: raw('set-platform') }), refs),
        credentials: (0,_login_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readCredentials */ .L)({
            registry: optional('registry'),
            username: optional('username'),
            password: optional('password'),
            githubToken: optional('github-token'),
        }, tags, ambient),
        allow: (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLines */ .Li)(raw('allow')),
        skipChecks: (0,_domain_check_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckNames */ .E)((0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'skip-checks', value: raw('skip-checks') })),
        retries: optional('retries') === undefined
            ? 3
            : (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCount */ .zq)({ name: 'retries', value: raw('retries').trim() }, { from: 0, to: 10 }),
    };
}
function readTags(typed) {
    const refuse = (value, problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`tags: ${problem}`, {
        input: 'tags',
        value,
        remedy: 'Write full references, for example ghcr.io/acme/trow:1.0.',
    });
    if (typed.length === 0)
        throw refuse('', 'none is given, so nothing would point at the merged index');
    return typed.map((text) => {
        const parsed = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
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
        const platform = (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(item.slice(equals + 1));
        const refuse = (problem, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`set-platform: ${problem}`, { input: 'set-platform', value: item, remedy });
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

/***/ 43092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ maskInputs)
/* harmony export */ });
/** @param log does not show them from then on. */
function maskInputs({ build, credentials }, log) {
    for (const { value } of build?.secrets ?? [])
        log.mask(value);
    for (const { password } of credentials)
        log.mask(password);
}


/***/ })

};
