export const id = 7395;
export const ids = [7395,7468];
export const modules = {

/***/ 40783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ runPromote)
});

// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var names_reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/registry/referrers.js
var registry_referrers = __webpack_require__(52220);
// EXTERNAL MODULE: ./build/js/util/concurrency.js
var concurrency = __webpack_require__(53104);
// EXTERNAL MODULE: ./build/js/image/copy-image.js
var copy_image = __webpack_require__(52195);
// EXTERNAL MODULE: ./build/js/image/referrer-list.js
var referrer_list = __webpack_require__(4898);
;// CONCATENATED MODULE: ./build/js/image/copy-tree.js





/** Documents of one image with all that refers to it: a signed index of twenty platforms has some two hundred. */
const MAX_DOCUMENTS = 2000;
/** Indexes in indexes, and artifacts about artifacts. */
const MAX_DEPTH = 9;
/**
 * Copies an image by its digest. Doing it again adds what is new.
 * @throws UserError when it may not be read or written there; EnvironmentError for what another try may cure.
 */
async function copyTree(digest, origin, store, target, log) {
    const count = { mounted: 0, copied: 0, referrers: 0 };
    const done = new Set();
    try {
        await copyDocument(digest, 0);
        return count;
    }
    catch (error) {
        throw (0,copy_image/* explainCopy */.Re)(error, origin.ref, target);
    }
    /** What a document points at first, then itself, then what refers to it: a registry refuses any other order. */
    async function copyDocument(one, depth) {
        if (done.has(one))
            return;
        if (depth > MAX_DEPTH || done.size >= MAX_DOCUMENTS)
            throw endless(origin.ref);
        done.add(one);
        const { bytes, document } = await origin.source.document(one);
        if (document.kind === 'index')
            for (const entry of document.manifests)
                await copyDocument(entry.digest, depth + 1);
        if ((await store.resolve(one)) === undefined) {
            if (document.kind === 'manifest')
                await (0,concurrency/* inParallel */.H)([document.config, ...document.layers], copy_image/* PARALLEL_BLOBS */.$P, async (blob) => {
                    count[await (0,copy_image/* copyBlob */.Z7)(blob, origin, store, target)]++;
                });
            await store.putDocument(one, bytes, document.mediaType);
        }
        for (const referrer of await referrersOf(one)) {
            if ((await origin.source.resolve(referrer.digest)) === undefined) {
                log.warn(`${origin.ref}: ${referrer.digest} is said to refer to the image, and is not there; it is left out`);
                continue;
            }
            await copyDocument(referrer.digest, depth + 1);
            const { document } = await origin.source.document(referrer.digest);
            await (0,referrer_list/* keepListed */.f)(asListed(referrer, document), one, store, log);
            count.referrers++;
        }
        for (const tag of (0,registry_referrers/* legacyTags */.Dm)(one))
            await copyLegacy(tag, depth);
    }
    async function referrersOf(one) {
        const { source } = origin;
        const { referrers } = source;
        return referrers === undefined ? [] : (0,registry_referrers/* listReferrers */.xt)({ ...source, referrers }, one);
    }
    async function copyLegacy(tag, depth) {
        if (origin.repository === undefined)
            return;
        const found = await origin.source.resolve(tag);
        if (found === undefined)
            return;
        const there = await store.resolve(tag);
        if (there?.digest === found.digest)
            return;
        if (there !== undefined) {
            log.warn(`${store.name}:${tag} has other signatures than ${origin.ref}, and is kept as it is`);
            return;
        }
        await copyDocument(found.digest, depth + 1);
        const { bytes, document } = await origin.source.document(found.digest);
        await store.putDocument(tag, bytes, document.mediaType);
        count.referrers++;
    }
}
/**
 * How a list has to name a referrer (distribution-spec 1.1, "Listing Referrers"): by its own type and annotations. Not every
 * registry's list does, and readers choose by them.
 */
function asListed({ mediaType, digest, size }, document) {
    const { annotations } = document;
    const artifactType = document.kind === 'manifest' ? (document.artifactType ?? document.config.mediaType) : undefined;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function endless(ref) {
    return new errors/* UserError */.yo(`${ref} has more than ${MAX_DOCUMENTS} documents, or they refer to each other without end`, {
        input: 'image',
        value: ref,
        remedy: 'Name the image itself, and not an index of many.',
    });
}

// EXTERNAL MODULE: ./build/js/inputs/environment.js
var inputs_environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/promote/promote.js
var promote = __webpack_require__(49389);
// EXTERNAL MODULE: ./build/js/registry/remote.js + 8 modules
var remote = __webpack_require__(60370);
// EXTERNAL MODULE: ./build/js/registry/source.js
var registry_source = __webpack_require__(97527);
// EXTERNAL MODULE: ./build/js/inputs/commands/signer-inputs.js
var signer_inputs = __webpack_require__(22933);
// EXTERNAL MODULE: ./build/js/steps/cosign/ask-cosign.js
var ask_cosign = __webpack_require__(93445);
;// CONCATENATED MODULE: ./build/js/steps/cosign/verify-signature.js
/** Whether an image is signed by whom it should be. */




/** @throws VerificationError when it is not; EnvironmentError without cosign. */
async function verifySignature(question, ports) {
    const { repository, digest } = question.image;
    const image = `${(0,names_reference/* formatRepository */.Sh)(repository)}@${digest}`;
    const who = (0,signer_inputs/* describeSigner */.c)(question.signer);
    const { isGood } = await (0,ask_cosign/* askCosign */.f)(['verify'], question, ports);
    if (!isGood)
        throw new errors/* VerificationError */.mk(`cosign found no signature of ${who} on ${image}. No tag was moved.`, {
            remedy: 'See what cosign says. Name who signed as the summary of the build has it, or promote the image that was meant.',
        });
    ports.log.info(`cosign: ${image} is signed by ${who}`);
}

// EXTERNAL MODULE: ./build/js/steps/verify-image.js + 1 modules
var verify_image = __webpack_require__(82937);
// EXTERNAL MODULE: ./build/js/commands/registry-options.js
var registry_options = __webpack_require__(34089);
// EXTERNAL MODULE: ./build/js/commands/tag-image.js
var tag_image = __webpack_require__(92705);
;// CONCATENATED MODULE: ./build/js/commands/promote-image.js
/** An image that is there gets tags, here or elsewhere: `multihull promote` and the sub-action `promote/`. */











/**
 * Verifies the image where it is, copies it with its signatures wherever a tag is to be, and moves the tags. The digest
 * stays what it is.
 * @throws UserError or EnvironmentError when it cannot be read or copied: no tag has moved then.
 */
async function runPromote(inputs, environment, ports) {
    const started = ports.clock.monotonic();
    const options = (0,registry_options/* registryOptions */._)(environment, inputs);
    const open = (repository) => (0,remote/* openRepository */.h)(repository, ports, options);
    const image = (0,registry_source/* parseImageRef */.Q)(inputs.image, 'image');
    const { source, reference } = await (0,registry_source/* openImage */.UY)(image, ports, options);
    // From here on by digest: a tag may move meanwhile, and what is verified is what gets the tags.
    const { digest } = (await source.document(reference)).descriptor;
    const before = await (0,promote/* readTags */.g$)(inputs.tags, open);
    const { platforms, allow, skipChecks } = inputs;
    const verified = await (0,verify_image/* verifyImage */.Z)(source, digest, {
        ...(platforms === undefined ? {} : { platforms }),
        allow,
        skipChecks,
        openLayers: true,
        cacheDir: (0,inputs_environment/* layerCache */.Q)(environment),
    }, ports);
    const targets = (0,names_reference/* repositoriesOf */.Ub)(inputs.tags);
    const timings = () => ({ promote: Math.round(ports.clock.monotonic() - started) / 1000 });
    const tagged = { digest, verified, targets, tags: inputs.tags, before, timings };
    if (!verified.ok)
        return (0,tag_image/* failedVerification */.hX)(tagged, 'the image');
    const { signer } = inputs;
    if (signer !== undefined) {
        if (image.kind !== 'remote')
            throw noSignatures(inputs.image);
        const { credentials } = inputs;
        const { dockerConfig } = environment;
        const question = { image: { repository: image.repository, digest }, signer, credentials, dockerConfig };
        try {
            await verifySignature(question, ports);
        }
        catch (error) {
            if (!(error instanceof errors/* VerificationError */.mk))
                throw error;
            return (0,tag_image/* leaveTags */.LX)(tagged, error);
        }
    }
    for (const target of targets) {
        if (image.kind === 'remote' && (0,names_reference/* sameRepository */.RB)(image.repository, target))
            continue;
        const origin = {
            ref: inputs.image,
            // Referrers are asked of a registry only.
            source: image.kind === 'remote' ? open(image.repository) : source,
            repository: image.kind === 'remote' ? image.repository : undefined,
        };
        const { mounted, copied, referrers } = await copyTree(digest, origin, open(target), target, ports.log);
        ports.log.info(`${inputs.image} → ${(0,names_reference/* formatRepository */.Sh)(target)}@${digest}: ${mounted} blobs mounted, ${copied} copied; ${referrers} signatures and attestations`);
    }
    return (0,tag_image/* tagImage */.E$)(tagged, open, ports);
}
function noSignatures(image) {
    return new errors/* UserError */.yo(`${image} is a layout, which has no signatures to verify`, {
        input: 'image',
        value: image,
        remedy: 'Name an image in a registry, or leave certificate-identity and key out.',
    });
}


/***/ }),

/***/ 34089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ registryOptions)
/* harmony export */ });
/**
 * Of one command: all repositories that are opened with it share connections and tokens.
 * @param environment `dockerConfig` may be a run's private one.
 */
function registryOptions({ dockerConfig, dockerAuthConfig }, { credentials, retries }) {
    return {
        configDir: dockerConfig,
        authConfig: dockerAuthConfig,
        logins: new Map(credentials.map(({ registry, username, password }) => [registry, { username, password }])),
        retries,
        clients: new Map(),
    };
}


/***/ }),

/***/ 92705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ tagImage),
/* harmony export */   LX: () => (/* binding */ leaveTags),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hX: () => (/* binding */ failedVerification),
/* harmony export */   lJ: () => (/* binding */ notEveryTag)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _promote_promote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49389);



/** `registry/path@digest` of every target. */
function namesOf({ targets, digest }) {
    return targets.map((target) => `${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(target)}@${digest}`);
}
/** Ends without a tag having moved. */
function leaveTags(image, failure) {
    return { report: reportOf(image, false, (0,_promote_promote_js__WEBPACK_IMPORTED_MODULE_2__/* .untouchedTags */ .vB)(image.tags, image.before)), failure };
}
/** @param what `the merged image`. */
function failedVerification(image, what) {
    return leaveTags(image, new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk(`${what} failed verification. No tag was moved.`, {
        remedy: 'See the findings: each says what is wrong where.',
    }));
}
/** Moves the tags; where one cannot be moved, those before it are put back. */
async function tagImage(image, open, { log }) {
    const moves = image.tags.map((tag) => ({ tag, digest: image.digest }));
    const { tags, promoted, problem } = await (0,_promote_promote_js__WEBPACK_IMPORTED_MODULE_2__/* .promote */ .pt)(moves, image.before, open, (0,_promote_promote_js__WEBPACK_IMPORTED_MODULE_2__/* .pointOverHttp */ .bm)(open), log);
    for (const { ref, status } of tags)
        log.info(`  ${ref} ${status}`);
    const report = reportOf(image, promoted, tags);
    if (promoted)
        return { report, failure: undefined };
    const again = `run it again when ${image.tags.map(_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH).join(', ')} can be written.`;
    return { report, failure: notEveryTag(problem ?? '', namesOf(image)[0], again) };
}
/** @param image as it is in the registry, by its digest. @param again what to do then; ends the remedy. */
function notEveryTag(problem, image, again) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`not every tag could be moved, so none was:\n${problem}`, {
        remedy: `The image is in the registry as ${image}; ${again}`,
    });
}
function reportOf(image, promoted, tags) {
    const { verified, timings } = image;
    return { schema: 1, ...verified, ok: promoted, images: namesOf(image), promoted, tags, timings: timings() };
}


/***/ }),

/***/ 52195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ PARALLEL_BLOBS),
/* harmony export */   Re: () => (/* binding */ explainCopy),
/* harmony export */   Z7: () => (/* binding */ copyBlob),
/* harmony export */   fT: () => (/* binding */ copyPart)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89640);
/* harmony import */ var _util_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53104);
/** Makes an image of another repository, or of a layout, readable in this one: mounted where the registry can, else copied. */




/** Blobs that are on their way at once: each holds a part of 8 MiB. */
const PARALLEL_BLOBS = 3;
/**
 * Puts a part's image and attestations into a repository, by digest.
 * @throws UserError when the part may not be read or written there; EnvironmentError for what another try may cure.
 */
async function copyPart(part, store, target) {
    let [mounted, copied] = [0, 0];
    try {
        for (const descriptor of [part.image, ...part.attestations]) {
            const count = await copyManifest(descriptor, part, store, target);
            mounted += count.mounted;
            copied += count.copied;
        }
    }
    catch (error) {
        throw explainCopy(error, part.ref, target);
    }
    return { mounted, copied };
}
async function copyManifest(descriptor, from, store, target) {
    const count = { mounted: 0, copied: 0 };
    // A registry has what its manifests point at: it refuses them otherwise.
    if ((await store.resolve(descriptor.digest)) !== undefined)
        return count;
    const { bytes, document } = await from.source.document(descriptor.digest);
    if (document.kind !== 'manifest')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${from.source.name}@${descriptor.digest} is not an image manifest`, {
            remedy: 'Build and push the image again.',
        });
    await (0,_util_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .inParallel */ .H)([document.config, ...document.layers], PARALLEL_BLOBS, async (blob) => {
        count[await copyBlob(blob, from, store, target)]++;
    });
    await store.putDocument(descriptor.digest, bytes, document.mediaType);
    return count;
}
/** Makes a blob of `from` readable in `store`. Nothing is sent where it is there already. */
async function copyBlob(blob, { source, repository }, store, target) {
    if (await store.hasBlob(blob))
        return 'mounted';
    if (repository && repository.registry === target?.registry) {
        const isMounted = await store.mountBlob(repository, blob).catch((error) => {
            // Some registries refuse what others answer with an upload: then bytes are moved.
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG)
                return false;
            throw error;
        });
        if (isMounted)
            return 'mounted';
    }
    await store.pushBlob(blob, () => source.blob(blob));
    return 'copied';
}
/** A refusal is the user's to cure, everything else may be over at another try. @param ref what is copied. */
function explainCopy(error, ref, target) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG))
        return error;
    const status = (0,_registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) ?? 0;
    if (status < 400 || status >= 500 || _registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .TRANSIENT_STATUSES */ .SS.includes(status))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${ref} could not be copied into ${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(target)}: ${error.message}`, { remedy: error.remedy, cause: error });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${ref} can neither be mounted nor copied into ${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(target)}: ${error.message}`, { input: 'refs', value: ref, remedy: error.remedy, cause: error });
}


/***/ }),

/***/ 47787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U3: () => (/* binding */ renderDescriptor),
/* harmony export */   i7: () => (/* binding */ planMergedIndex),
/* harmony export */   rC: () => (/* binding */ renderIndex),
/* harmony export */   tJ: () => (/* binding */ partPlatform)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72273);
/* harmony import */ var _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12096);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12027);
/* harmony import */ var _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80907);
/**
 * Parts of images → one index. Pure, and a function of the parts' content alone: whoever merges the same parts gets
 * the same bytes. Refused are sets that are not what was asked for.
 */




/**
 * Puts the parts in order and writes the index.
 * @param asked the complete set; undefined: whatever the parts are.
 * @param annotations more of them, for the index; they win.
 * @throws UserError for a platform twice, one that is missing, was not asked for, or is not known.
 */
function planMergedIndex(parts, asked, annotations = {}) {
    const found = new Map();
    for (const part of parts) {
        const { name } = partPlatform(part);
        const earlier = found.get(name);
        if (earlier)
            throw twice(name, earlier, part);
        if (asked && !asked.some((platform) => platform.name === name))
            throw unasked(name, part, asked);
        found.set(name, part);
    }
    const missing = (asked ?? []).filter(({ name }) => !found.has(name));
    if (missing.length > 0)
        throw incomplete(missing, parts);
    // Always the table's order: that of the references says nothing, and two legs may list them differently.
    const platforms = _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORM_TABLE */ .j.filter(({ name }) => found.has(name));
    const ordered = platforms.flatMap(({ name }) => found.get(name) ?? []);
    return { ...renderIndex(ordered, annotations), platforms, parts: ordered };
}
/** The platform that a part claims. @throws UserError for one that is not in the table. */
function partPlatform({ ref, image }) {
    const platform = image.platform && (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .tj)(image.platform);
    if (platform)
        return platform;
    const written = image.platform ? (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOciPlatform */ .wh)(image.platform) : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(written === ''
        ? `${ref} does not say which platform it is for`
        : `${ref} is for ${written}, which is not a platform that Multihull knows`, {
        input: 'refs',
        value: ref,
        remedy: `If its programs are for a known platform, say so with set-platform: ${ref}=PLATFORM.`,
    });
}
/** @param more annotations beside those of the parts; they win. */
function renderIndex(parts, more) {
    const images = parts.map(({ image }) => image);
    const attestations = parts.flatMap((part) => part.attestations);
    const annotations = sorted({ ...mergeAnnotations(parts), ...more });
    // Docker's own list knows no annotations; it is kept where all parts are Docker's, as old clients ask for it.
    const isDocker = attestations.length === 0 &&
        Object.keys(annotations).length === 0 &&
        images.every((image) => image.mediaType === _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.dockerManifest && image.annotations === undefined);
    const mediaType = isDocker ? _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.dockerList : _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.ociIndex;
    const document = {
        schemaVersion: 2,
        mediaType,
        manifests: [...images, ...attestations].map(renderDescriptor),
        ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    };
    return { mediaType, text: JSON.stringify(document, null, 2) };
}
/** Of all parts; where they disagree the first in the table's order counts. */
function mergeAnnotations(parts) {
    const all = new Map();
    for (const { annotations } of parts)
        for (const [key, value] of Object.entries(annotations))
            if (!all.has(key))
                all.set(key, value);
    return Object.fromEntries(all);
}
/** A descriptor's members in one order (image-spec, descriptor.md). */
function renderDescriptor(descriptor) {
    const { mediaType, digest, size, artifactType, platform, annotations } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(platform === undefined
            ? {}
            : {
                platform: {
                    architecture: platform.architecture,
                    os: platform.os,
                    ...(platform.variant === undefined ? {} : { variant: platform.variant }),
                    ...(platform.osFeatures === undefined ? {} : { 'os.features': platform.osFeatures }),
                },
            }),
        ...(annotations === undefined ? {} : { annotations: sorted(annotations) }),
    };
}
function sorted(record) {
    return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
function twice(platform, first, second) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${platform} is there twice: in ${first.ref} and in ${second.ref}`, {
        input: 'refs',
        value: second.ref,
        remedy: `Leave one of them out; if one is mislabelled, say what it is with set-platform: REF=PLATFORM.`,
    });
}
function unasked(platform, part, asked) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${part.ref} has ${platform}, which was not asked for`, {
        input: 'platforms',
        value: asked.map(({ name }) => name).join(','),
        remedy: `Add ${platform} to platforms, or leave ${part.ref} out (name a platform’s own digest to take a part of it).`,
    });
}
function incomplete(missing, parts) {
    const names = missing.map(({ name }) => name).join(', ');
    const has = parts.map((part) => `${part.ref} (${partPlatform(part).name})`).join(', ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`no reference has ${names}; there is ${has === '' ? 'nothing' : has}`, {
        input: 'platforms',
        value: names,
        remedy: `Add the reference of ${names}, or remove it from platforms.`,
    });
}


/***/ }),

/***/ 4898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ keepListed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/* harmony import */ var _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80907);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52220);
/* harmony import */ var _merged_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47787);




/** Two jobs may rewrite the tag's list at once, and the later one loses what the other wrote. */
const TRIES = 5;
/**
 * Sees to it that readers find a referrer: in the registry's own list, or where it keeps none, in that under a tag.
 * @throws EnvironmentError when it is in neither.
 */
async function keepListed(descriptor, subject, store, log) {
    const listed = await store.referrers(subject);
    if (listed?.some(({ digest }) => digest === descriptor.digest))
        return 'referrers';
    if (listed !== undefined)
        throw notListed(descriptor, subject, store);
    log.debug(`${store.name} has no list of referrers; the tag ${(0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .referrersTag */ .LN)(subject)} is used`);
    for (let attempt = 0; attempt < TRIES; attempt++) {
        const before = await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .taggedReferrers */ .XE)(store, subject);
        if (before.some(({ digest }) => digest === descriptor.digest))
            return 'tag';
        const index = Buffer.from(JSON.stringify({
            schemaVersion: 2,
            mediaType: _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MediaType */ .z.ociIndex,
            manifests: [...before, descriptor].map(_merged_index_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDescriptor */ .U3),
        }));
        await store.putDocument((0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .referrersTag */ .LN)(subject), index, _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MediaType */ .z.ociIndex);
    }
    if ((await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .taggedReferrers */ .XE)(store, subject)).some(({ digest }) => digest === descriptor.digest))
        return 'tag';
    throw notListed(descriptor, subject, store);
}
function notListed({ digest }, subject, store) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${store.name}@${digest} was attached to ${subject}, but is not in the list of what refers to it`, {
        remedy: 'Nobody would find it. Run again; if it persists, the registry’s list of referrers (OCI 1.1) does not work.',
    });
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


/***/ }),

/***/ 49389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bm: () => (/* binding */ pointOverHttp),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   pt: () => (/* binding */ promote),
/* harmony export */   v1: () => (/* binding */ pointWithBuildx),
/* harmony export */   vB: () => (/* binding */ untouchedTags)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _plan_model_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65527);
/* harmony import */ var _steps_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82658);




const LIMIT_MS = 2 * 60_000;
/** @throws EnvironmentError when a tag cannot be read: then nothing may be moved. */
async function readTags(tags, open) {
    const entries = await Promise.all(tags.map(async (tag) => [(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag), (await open(tag).resolve(tag.tag ?? ''))?.digest]));
    return new Map(entries);
}
/** With `docker buildx imagetools`, as the plan prints it. */
function pointWithBuildx(plan, ports) {
    return (tag, to) => (0,_steps_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .q)(ports, (0,_plan_model_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .promoteCommand */ .O)(plan, tag, to), 'Check that this run may write the tag.', {
        timeoutMs: LIMIT_MS,
    });
}
/** Without Docker: the registry is given its own document again, under the tag. */
function pointOverHttp(open) {
    return async (tag, to) => {
        const store = open(tag);
        const { bytes, descriptor } = await store.document(to);
        await store.putDocument(tag.tag ?? '', bytes, descriptor.mediaType);
    };
}
/** Moves all tags. Doing it again does nothing. */
async function promote(moves, before, open, setTag, log) {
    const attempts = await Promise.all(moves.map(async ({ tag, digest }) => {
        const ref = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag);
        const was = before.get(ref);
        const row = { ref, ...(was === undefined ? {} : { before: was }) };
        if (was === digest)
            return { ...row, after: digest, status: 'unchanged' };
        try {
            await setTag(tag, digest);
            const now = (await open(tag).resolve(tag.tag ?? ''))?.digest;
            if (now === digest)
                return { ...row, after: digest, status: 'moved' };
            return {
                ...row,
                ...(now === undefined ? {} : { after: now }),
                status: 'failed',
                message: `read back, it points at ${now ?? 'nothing'}`,
            };
        }
        catch (error) {
            return { ...row, status: 'failed', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
        }
    }));
    const failed = attempts.filter(({ status }) => status === 'failed');
    if (failed.length === 0)
        return { promoted: true, tags: attempts };
    log.warn(`${failed.length} of ${attempts.length} tags could not be moved; the others are put back`);
    const tags = await Promise.all(attempts.map((row, index) => restoreTag(row, moves[index], open, setTag)));
    return {
        promoted: false,
        tags,
        problem: failed.map(({ ref, message }) => `${ref}: ${message}`).join('\n'),
    };
}
/** A failed write may still have gone through: what counts is where the tag points now. */
async function restoreTag(row, move, open, setTag) {
    if (!move || row.status === 'unchanged')
        return row;
    const { tag, digest } = move;
    try {
        const store = open(tag);
        const now = (await store.resolve(tag.tag ?? ''))?.digest;
        if (now === row.before) {
            return row.status === 'failed'
                ? { ...row, ...after(now) }
                : { ...row, ...after(now), status: 'restored' };
        }
        if (row.before === undefined) {
            const removed = now === digest && (await store.deleteTag(tag.tag ?? ''));
            if (removed)
                return { ref: row.ref, status: row.status === 'failed' ? 'failed' : 'removed', ...kept(row) };
            return {
                ...row,
                ...after(now),
                status: 'not-restored',
                message: 'it is new, and this registry does not let tags be deleted',
            };
        }
        await setTag(tag, row.before);
        const restored = (await store.resolve(tag.tag ?? ''))?.digest;
        if (restored === row.before)
            return { ...row, ...after(restored), status: row.status === 'failed' ? 'failed' : 'restored' };
        return {
            ...row,
            ...after(restored),
            status: 'not-restored',
            message: `put back, it still points at ${restored ?? 'nothing'}`,
        };
    }
    catch (error) {
        return { ...row, status: 'not-restored', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
    }
}
/** The rows of tags that nobody tried to move. */
function untouchedTags(tags, before) {
    return tags.map((tag) => {
        const ref = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag);
        const was = before.get(ref);
        return { ref, ...(was === undefined ? {} : { before: was, after: was }), status: 'not-attempted' };
    });
}
function after(digest) {
    return digest === undefined ? {} : { after: digest };
}
function kept(row) {
    return row.message === undefined ? {} : { message: row.message };
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

/***/ 82658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ toolError),
/* harmony export */   q: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/** Running a planned command that has to succeed. */

/**
 * Runs a command; anything but exit code 0 is an error that shows the command, the code and what it wrote.
 * @throws ToolError with `remedy`.
 */
async function runTool(ports, command, remedy, options = {}) {
    const result = await ports.exec.run(command, options);
    if (result.exitCode === 0 && !result.timedOut)
        return result;
    throw toolError(command, result, remedy);
}
/** The error for a tool that ended badly. */
function toolError(command, result, remedy) {
    const said = lastLines(result.stderr.trim() === '' ? result.stdout : result.stderr, 20);
    const ended = result.timedOut
        ? 'did not end in time and was ended'
        : `failed with exit code ${result.exitCode}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`${shown(command)} ${ended}${said === '' ? '' : `:\n${said}`}`, {
        remedy,
        command: [command.tool, ...command.args],
        toolExitCode: result.timedOut ? undefined : result.exitCode,
        stderr: result.stderr,
    });
}
/** Tool and sub-command: enough to know what was run; the full command is in the plan. */
function shown(command) {
    const words = [];
    for (const word of command.args) {
        if (word.startsWith('-'))
            break;
        words.push(word);
        if (words.length === 3)
            break;
    }
    return [command.tool, ...words].join(' ');
}
function lastLines(text, count) {
    return text.trim().split('\n').slice(-count).join('\n');
}


/***/ })

};
