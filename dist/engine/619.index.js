export const id = 619;
export const ids = [619];
export const modules = {

/***/ 2271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i7: () => (/* binding */ planMergedIndex),
/* harmony export */   rC: () => (/* binding */ renderIndex),
/* harmony export */   tJ: () => (/* binding */ partPlatform)
/* harmony export */ });
/* unused harmony export renderDescriptor */
/* harmony import */ var _domain_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7180);
/* harmony import */ var _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2557);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2027);
/* harmony import */ var _registry_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7773);
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
    const platforms = _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORM_TABLE */ .j.filter(({ name }) => found.has(name));
    const ordered = platforms.flatMap(({ name }) => found.get(name) ?? []);
    return { ...renderIndex(ordered, annotations), platforms, parts: ordered };
}
/** The platform that a part claims. @throws UserError for one that is not in the table. */
function partPlatform({ ref, image }) {
    const platform = image.platform && (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .tj)(image.platform);
    if (platform)
        return platform;
    const written = image.platform ? (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOciPlatform */ .wh)(image.platform) : '';
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
        images.every((image) => image.mediaType === _registry_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.dockerManifest && image.annotations === undefined);
    const mediaType = isDocker ? _registry_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.dockerList : _registry_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.ociIndex;
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

/***/ 7958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ mergeParts)
});

// EXTERNAL MODULE: ./build/js/plan/merged-index.js
var merged_index = __webpack_require__(2271);
// EXTERNAL MODULE: ./build/js/registry/stream.js
var stream = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/js/domain/reference.js
var reference = __webpack_require__(3546);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/registry/failures.js
var failures = __webpack_require__(7209);
// EXTERNAL MODULE: ./build/js/settle.js
var settle = __webpack_require__(5791);
;// CONCATENATED MODULE: ./build/js/steps/copy-image.js
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
        throw explain(error, part, target);
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
        throw new errors/* EnvironmentError */.eG(`${from.source.name}@${descriptor.digest} is not an image manifest`, {
            remedy: 'Build and push the image again.',
        });
    await (0,settle/* inParallel */.H)([document.config, ...document.layers], PARALLEL_BLOBS, async (blob) => {
        count[await copyBlob(blob, from, store, target)]++;
    });
    await store.putDocument(descriptor.digest, bytes, document.mediaType);
    return count;
}
async function copyBlob(blob, { source, repository }, store, target) {
    if (await store.hasBlob(blob))
        return 'mounted';
    if (repository && repository.registry === target.registry) {
        const isMounted = await store.mountBlob(repository, blob).catch((error) => {
            // Some registries refuse what others answer with an upload: then bytes are moved.
            if (error instanceof errors/* EnvironmentError */.eG)
                return false;
            throw error;
        });
        if (isMounted)
            return 'mounted';
    }
    await store.pushBlob(blob, () => source.blob(blob));
    return 'copied';
}
function explain(error, part, target) {
    if (!(error instanceof errors/* EnvironmentError */.eG))
        return error;
    const status = (0,failures/* statusOf */.c2)(error) ?? 0;
    if (status < 400 || status >= 500 || failures/* TRANSIENT_STATUSES */.SS.includes(status))
        return new errors/* EnvironmentError */.eG(`${part.ref} could not be copied into ${(0,reference/* formatRepository */.Sh)(target)}: ${error.message}`, { remedy: error.remedy, cause: error });
    return new errors/* UserError */.yo(`${part.ref} can neither be mounted nor copied into ${(0,reference/* formatRepository */.Sh)(target)}: ${error.message}`, { input: 'refs', value: part.ref, remedy: error.remedy, cause: error });
}

;// CONCATENATED MODULE: ./build/js/steps/merge-parts.js



/**
 * Puts the parts and the index into each target repository. The same parts give the same digest.
 * @param annotations more of them, for the index.
 * @throws UserError for a set that is refused, or a part that cannot be copied.
 */
async function mergeParts(parts, asked, targets, open, log, annotations = {}) {
    const index = (0,merged_index/* planMergedIndex */.i7)(parts, asked, annotations);
    const bytes = new TextEncoder().encode(index.text);
    const digests = [];
    for (const target of targets) {
        const store = open(target);
        for (const part of index.parts) {
            const { mounted, copied } = await copyPart(part, store, target);
            if (mounted + copied > 0)
                log.info(`${part.ref} → ${store.name}: ${mounted} blobs mounted, ${copied} copied`);
        }
        digests.push(await store.putDocument((0,stream/* digestOf */.ol)(bytes), bytes, index.mediaType));
    }
    const [digest] = digests;
    if (!digest)
        throw new Error('nothing to merge into');
    return { digest, platforms: index.platforms, parts: index.parts };
}


/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bm: () => (/* binding */ pointOverHttp),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   pt: () => (/* binding */ promote),
/* harmony export */   v1: () => (/* binding */ pointWithBuildx),
/* harmony export */   vB: () => (/* binding */ untouchedTags)
/* harmony export */ });
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3546);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6773);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5066);




const LIMIT_MS = 2 * 60_000;
/** @throws EnvironmentError when a tag cannot be read: then nothing may be moved. */
async function readTags(tags, open) {
    const entries = await Promise.all(tags.map(async (tag) => [(0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag), (await open(tag).resolve(tag.tag ?? ''))?.digest]));
    return new Map(entries);
}
/** With `docker buildx imagetools`, as the plan prints it. */
function pointWithBuildx(plan, ports) {
    return (tag, to) => (0,_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .q)(ports, (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .promoteCommand */ .O)(plan, tag, to), 'Check that this run may write the tag.', {
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
async function promote(moves, before, open, point, log) {
    const attempts = await Promise.all(moves.map(async ({ tag, digest }) => {
        const ref = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag);
        const was = before.get(ref);
        const row = { ref, ...(was === undefined ? {} : { before: was }) };
        if (was === digest)
            return { ...row, after: digest, status: 'unchanged' };
        try {
            await point(tag, digest);
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
    const tags = await Promise.all(attempts.map((row, index) => putBack(row, moves[index], open, point)));
    return {
        promoted: false,
        tags,
        problem: failed.map(({ ref, message }) => `${ref}: ${message}`).join('\n'),
    };
}
/** A failed write may still have gone through: what counts is where the tag points now. */
async function putBack(row, move, open, point) {
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
        await point(tag, row.before);
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
        const ref = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag);
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

/***/ 2943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readParts)
/* harmony export */ });
/* harmony import */ var _domain_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7180);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
/* harmony import */ var _registry_attestation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6970);
/* harmony import */ var _registry_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9276);
/* harmony import */ var _walk_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8888);
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
    const stray = attestations.find((one) => !known.has((0,_registry_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .J)(one)));
    if (stray)
        throw strayAttestation(ref, stray);
    const { annotations = {} } = stored.document;
    return Promise.all(images.map(async (image) => ({
        ...origin,
        ref,
        image: image.platform ? image : await withPlatform(source, image),
        attestations: attestations.filter((one) => (0,_registry_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .J)(one) === image.digest),
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
    const { os, architecture, variant } = (0,_registry_config_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeImageConfig */ .A)(await source.text(document.config), name);
    if (os === '' || architecture === '')
        return descriptor;
    return { ...descriptor, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}
function notAnImage(ref, entry) {
    const what = entry.platform ? (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOciPlatform */ .wh)(entry.platform) : entry.mediaType;
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${ref}: the attestation ${entry.digest} is about ${(0,_registry_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .J)(entry) ?? 'nothing'}, which is not in it`, {
        input: 'refs',
        value: ref,
        remedy: 'The index is damaged: build it again, or name the digests of its images.',
    });
}


/***/ }),

/***/ 5066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ toolError),
/* harmony export */   q: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
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
