export const id = 61;
export const ids = [61];
export const modules = {

/***/ 468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openLayout)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1219);
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3546);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9276);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7468);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7248);
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4246);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7773);








const REF_NAME = 'org.opencontainers.image.ref.name';
const IMAGE_NAME = 'io.containerd.image.name';
/** An index in an index in an index; more is not an image. */
const MAX_DEPTH = 4;
const MAX_INDEXES = 100;
/**
 * Opens a layout directory; it is read when something is asked. Tags are the annotation
 * `org.opencontainers.image.ref.name`, or the tag in `io.containerd.image.name` (BuildKit, `docker save`).
 *
 * The empty reference is the image itself: the single entry of index.json (or several entries for one digest), or
 * index.json as a whole where its entries are unnamed and each has a platform.
 * @throws EnvironmentError from all methods, naming the file; UserError when '' or a tag means several images.
 */
function openLayout(directory, files) {
    const name = `oci-layout:${directory}`;
    const root = directory.replace(/\/+$/, '') || '/';
    const pathOf = (digest) => `${root}/blobs/sha256/${digest.slice('sha256:'.length)}`;
    let entries;
    const load = () => {
        entries ??= readEntries(root, name, files);
        return entries;
    };
    const blob = async (descriptor) => {
        const path = pathOf(descriptor.digest);
        const size = await files.size(path);
        if (size === undefined)
            throw missing(name, path, 'The layout is not complete: export the image again.');
        if (size !== descriptor.size)
            throw (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .mismatch */ .J4)(path, `${descriptor.size} bytes`, `${size}`);
        return (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .verified */ .zr)(files.openRead(path), descriptor, path);
    };
    const read = async (descriptor) => {
        const path = pathOf(descriptor.digest);
        if (descriptor.size > _decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi)
            throw (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .tooLarge */ .g$)(path, _decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi);
        const bytes = await (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .readBounded */ .CB)(await blob(descriptor), _decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi, path);
        const document = (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeDocument */ .w8)(bytes, descriptor.mediaType, path);
        return { descriptor: { ...descriptor, mediaType: document.mediaType }, bytes, document };
    };
    /** The descriptor of a digest that some index, from index.json down, points at. */
    const find = async (digest) => {
        const { bytes, document } = await load();
        if ((0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bytes) === digest)
            return whole({ bytes, document });
        let level = document.manifests;
        let indexes = 0;
        for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
            const found = level.find((entry) => entry.digest === digest);
            if (found)
                return (await files.exists(pathOf(digest))) ? found : undefined;
            const below = [];
            for (const entry of level) {
                if ((0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOfMediaType */ .SX)(entry.mediaType) !== 'index' || indexes++ >= MAX_INDEXES)
                    continue;
                if (!(await files.exists(pathOf(entry.digest))))
                    continue;
                const nested = await read(entry);
                if (nested.document.kind === 'index')
                    below.push(...nested.document.manifests);
            }
            level = below;
        }
        return undefined;
    };
    const resolve = async (reference) => {
        const digest = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDigest */ .m)(reference);
        if (digest)
            return find(digest);
        const all = await load();
        const { manifests } = all.document;
        if (reference !== '')
            return single(manifests.filter((entry) => isNamed(entry, reference)), name, reference);
        const isImageItself = manifests.length > 1 && manifests.every((entry) => entry.platform && namesOf(entry).length === 0);
        return isImageItself ? whole(all) : single(manifests, name, '');
    };
    return {
        name,
        resolve,
        async document(reference) {
            const descriptor = await resolve(reference);
            if (!descriptor)
                throw unknownReference(name, reference, (await load()).document);
            const all = await load();
            if (descriptor.digest !== (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(all.bytes))
                return read(descriptor);
            return { descriptor, ...all };
        },
        async text(descriptor) {
            const path = pathOf(descriptor.digest);
            if (descriptor.size > _config_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CONFIG_BYTES */ .G)
                throw (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .tooLarge */ .g$)(path, _config_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CONFIG_BYTES */ .G);
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8 */ .As)(await (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .readBounded */ .CB)(await blob(descriptor), _config_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CONFIG_BYTES */ .G, path), path);
        },
        blob,
    };
}
/** index.json as the image itself. */
function whole({ bytes, document }) {
    return { mediaType: document.mediaType, digest: (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bytes), size: bytes.length };
}
async function readEntries(root, name, files) {
    const isLayout = 'Name a directory that holds an OCI layout (buildx: --output type=oci,tar=false,dest=DIR).';
    const marker = `${root}/oci-layout`;
    const markerText = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8 */ .As)(await readFile(files, marker, 64 * 1024, name, isLayout), marker);
    const place = { document: marker, path: '' };
    const version = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .requiredText */ .$4)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(markerText, marker), place), 'imageLayoutVersion', place);
    if (!version.startsWith('1.'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${marker}: layout version ${(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(version, 20)} is not known (1.0.0 is)`, {
            remedy: 'Export the image again as an OCI layout, version 1.0.0.',
        });
    const path = `${root}/index.json`;
    const bytes = await readFile(files, path, _decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi, name, isLayout);
    const document = (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeDocument */ .w8)(bytes, _types_js__WEBPACK_IMPORTED_MODULE_5__/* .MediaType */ .z.ociIndex, path);
    if (document.kind !== 'index')
        throw new Error(`${path}: decoded as ${document.kind}`);
    return { bytes, document };
}
async function readFile(files, path, limit, name, remedy) {
    const size = await files.size(path);
    if (size === undefined)
        throw missing(name, path, remedy);
    if (size > limit)
        throw (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .tooLarge */ .g$)(path, limit);
    try {
        return await (0,_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .readBounded */ .CB)(files.openRead(path), limit, path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${path} cannot be read: ${(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), 200)}`, {
            remedy: 'Check the permissions of the layout directory.',
            cause: error,
        });
    }
}
function missing(name, path, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${name}: the file ${path} is missing`, { remedy });
}
function namesOf(entry) {
    return [entry.annotations?.[REF_NAME], entry.annotations?.[IMAGE_NAME]].filter((text) => text !== undefined);
}
/** Some tools write the tag, others the whole name; either may be asked for. */
function isNamed(entry, reference) {
    return namesOf(entry).some((text) => {
        if (text === reference)
            return true;
        const parsed = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .parseReference */ .F2)(text);
        return text.includes(':') && !('problem' in parsed) && parsed.tag === reference;
    });
}
/** The only image among entries, or undefined when there is none. */
function single(entries, name, reference) {
    const [first] = entries;
    if (!first || entries.every((entry) => entry.digest === first.digest))
        return first;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} holds ${entries.length} images${reference === '' ? '' : ` named ${reference}`}`, {
        input: 'image',
        value: reference === '' ? name : `${name}:${reference}`,
        remedy: `Name one of them: ${listOf(entries)}.`,
    });
}
function listOf(entries) {
    const shown = entries.slice(0, 10).map((entry) => {
        const [refName] = namesOf(entry);
        return refName === undefined ? `@${entry.digest}` : `:${(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(refName, 100)} (${entry.digest})`;
    });
    return [...shown, ...(entries.length > 10 ? ['…'] : [])].join(', ');
}
function unknownReference(name, reference, index) {
    const what = reference === '' ? 'no image' : `no image called ${(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(reference, 100)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${name} holds ${what}`, {
        remedy: index.manifests.length === 0
            ? 'Its index.json is empty: export the image again.'
            : `It has: ${listOf(index.manifests)}.`,
    });
}


/***/ }),

/***/ 6034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderVerifyReport)
/* harmony export */ });
const MARKS = { pass: '✓', fail: '✗', warn: '!', skip: '–' };
/** Green, red, yellow, grey (ECMA-48, SGR). */
const COLOURS = { pass: 32, fail: 31, warn: 33, skip: 90 };
const BOLD = 1;
const GREY = 90;
/** Lines without an end: findings in full, what passed in one line for each platform. */
function renderVerifyReport(report, { colour }) {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    const findings = [...report.checks, ...report.platforms.flatMap((platform) => platform.checks)];
    return [
        `${paint(BOLD, clean(report.subject.ref))} ${paint(GREY, report.subject.digest)}`,
        ...section(paint, 'all platforms', undefined, report.checks),
        ...report.platforms.flatMap((platform) => section(paint, clean(platform.platform), platform, platform.checks)),
        '',
        verdict(paint, report, findings),
    ];
}
function section(paint, name, platform, checks) {
    const status = worst(checks);
    const passed = checks.filter((result) => result.status === 'pass').map((result) => result.check);
    const details = platform
        ? ` ${paint(GREY, `${platform.digest.slice(0, 19)}  ${megabytes(platform.size)}`)}`
        : '';
    const skipped = Map.groupBy(checks.filter((result) => result.status === 'skip'), (result) => result.message ?? '');
    return [
        '',
        `${paint(COLOURS[status], MARKS[status])} ${paint(BOLD, name)}${details}`,
        ...(passed.length > 0
            ? [`    ${paint(COLOURS.pass, MARKS.pass)} ${[...new Set(passed)].join(', ')}`]
            : []),
        ...checks
            .filter((result) => result.status === 'fail' || result.status === 'warn')
            .flatMap((result) => finding(paint, result)),
        ...[...skipped].map(([reason, results]) => `    ${paint(COLOURS.skip, MARKS.skip)} ${[...new Set(results.map((result) => result.check))].join(', ')}: ${clean(reason)}`),
    ];
}
function finding(paint, result) {
    const mark = paint(COLOURS[result.status], MARKS[result.status]);
    return [
        `    ${mark} ${paint(BOLD, result.check)}  ${clean(result.message ?? result.path ?? '')}`,
        ...(result.remedy === undefined ? [] : [`      ${paint(GREY, '→')} ${clean(result.remedy)}`]),
    ];
}
function verdict(paint, report, findings) {
    const count = (status) => findings.filter((result) => result.status === status).length;
    const [failures, warnings] = [count('fail'), count('warn')];
    const warned = warnings > 0 ? `, ${plural(warnings, 'warning')}` : '';
    return report.ok
        ? `${paint(COLOURS.pass, MARKS.pass)} the image is what it claims to be${warned}`
        : `${paint(COLOURS.fail, MARKS.fail)} ${plural(failures, 'failure')}${warned}`;
}
function worst(checks) {
    for (const status of ['fail', 'warn', 'pass'])
        if (checks.some((result) => result.status === status))
            return status;
    return 'skip';
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}
/** Paths and names come from the image: nothing in them may speak to the terminal. */
function clean(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}


/***/ }),

/***/ 5791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel),
/* harmony export */   t: () => (/* binding */ allOrFirstError)
/* harmony export */ });
/** Work that runs side by side. */
/** Waits for all, so that nothing runs on behind an error; of several errors the first in order is the one to fix. */
async function allOrFirstError(work) {
    const results = await Promise.allSettled(work);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed?.status === 'rejected')
        throw failed.reason;
    return Promise.all(work);
}
/** Works through the items in order, some at a time. @throws the first failure, when all that had begun has ended. */
async function inParallel(items, limit, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await allOrFirstError(Array.from({ length: limit }, worker));
}


/***/ }),

/***/ 4407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readSubject)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/platform.js
var platform = __webpack_require__(7180);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/registry/config.js
var registry_config = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/js/registry/stream.js
var stream = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/js/registry/types.js
var types = __webpack_require__(7773);
// EXTERNAL MODULE: ./build/js/verify/limits.js
var limits = __webpack_require__(9592);
;// CONCATENATED MODULE: ./build/js/steps/kept-files.js
/** Texts that are kept on disk to save time: neither reading nor writing them is ever a reason to fail. */

/** What was kept; undefined where there is nothing, or nothing that can be read. */
function recall(path, { files }) {
    return files.readTextIfExists(path).catch(() => undefined);
}
/** @param otherwise a clause for the log: what it means when this fails. */
function keep(path, text, otherwise, { files, log }) {
    return files.write(path, text).catch((error) => log.debug(`${otherwise}: ${(0,errors/* messageOf */.bD)(error)}`));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/js/settle.js
var settle = __webpack_require__(5791);
// EXTERNAL MODULE: ./build/js/verify/layer-facts.js
var layer_facts = __webpack_require__(3361);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./build/js/steps/young.js
/** Keeps V8 from taking memory for garbage. */

/**
 * From now on the heap of young objects stays as large as it is, some megabytes. V8 would let it grow to 48 MB while
 * layers stream through, and give nothing back; what streams dies at once, so collecting it more often costs next to
 * nothing. An engine that does not know the flag ignores it.
 */
function keepYoungSmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./build/js/steps/read-layers.js
/** Layers of all platforms side by side: each digest once, a few at a time, from the cache where it is known. */







/** The facts of every layer by digest. @throws EnvironmentError as `readLayer` does. */
async function readLayers(source, layers, cacheDir, ports) {
    // The largest first: then no long one is left over at the end.
    const wanted = [...new Map(layers.map((layer) => [layer.digest, layer])).values()].sort((a, b) => b.size - a.size);
    const facts = new Map();
    await (0,settle/* inParallel */.H)(wanted, limits/* PARALLEL_LAYERS */.V2, async (layer) => {
        facts.set(layer.digest, await readOrRecall(source, layer, cacheDir, ports));
    });
    return facts;
}
/** Of stored facts, in characters; Debian's have half a million. */
const LARGE_FACTS = 4_000_000;
async function readOrRecall(source, layer, cacheDir, ports) {
    const path = cacheDir === undefined ? undefined : cachePath(cacheDir, layer);
    const cached = path === undefined ? undefined : await recall(path, ports);
    if (path !== undefined && cached !== undefined) {
        if (cached.length > LARGE_FACTS)
            keepYoungSmall();
        const known = (0,layer_facts/* decodeLayerFacts */.hT)(cached);
        if (known)
            return known;
        ports.log.debug(`${path} is damaged; the layer is read again`);
    }
    // Not needed where all layers are known, and not quick to load.
    const { readLayer } = await Promise.all(/* import() */[__webpack_require__.e(488), __webpack_require__.e(656)]).then(__webpack_require__.bind(__webpack_require__, 2656));
    keepYoungSmall();
    const facts = await readLayer(source, layer);
    if (path !== undefined)
        await keep(path, (0,layer_facts/* encodeLayerFacts */.lt)(facts), "the layer's facts were not cached", ports);
    return facts;
}
/** The media type takes part in the facts (see compression.ts), so it is part of the key. */
function cachePath(directory, layer) {
    const key = sha256(`${layer.digest} ${layer.mediaType}`);
    return (0,external_node_path_.join)(directory, `layers-v${layer_facts/* LAYER_FACTS_VERSION */.zJ}`, key);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./build/js/steps/read-image.js
/** Reads what a reference points at: manifests, configs and, when asked, the layers' facts. */









const ATTESTATION_TYPE = 'vnd.docker.reference.type';
const ATTESTATION_TARGET = 'vnd.docker.reference.digest';
const CONFIG_TYPES = [
    types/* MediaType */.z.ociConfig,
    'application/vnd.docker.container.image.v1+json',
];
/**
 * Manifests and configs, and with `layers` the facts of all layers; all platforms side by side.
 * @throws EnvironmentError when something cannot be read, or does not match its digest.
 */
async function readSubject(source, tagOrDigest, layers) {
    const stored = await source.document(tagOrDigest);
    const { descriptor, document } = stored;
    const from = layers ? keepingConfigs(source, layers) : source;
    const entries = document.kind === 'index'
        ? await readIndex(from, document, 0)
        : [await readManifest(from, descriptor, document, undefined)];
    return {
        ref: refOf(source.name, tagOrDigest),
        digest: descriptor.digest,
        mediaType: document.mediaType,
        kind: document.kind,
        entries: layers ? await openLayers(source, entries, layers) : entries.map(plain),
    };
}
/** Configs are as immutable as layers: what is known of an image asks the registry for neither. */
function keepingConfigs(source, { cacheDir, ports }) {
    if (cacheDir === undefined)
        return source;
    return {
        ...source,
        text: async (descriptor) => {
            const path = (0,external_node_path_.join)(cacheDir, 'configs', descriptor.digest.replace('sha256:', ''));
            const kept = await recall(path, ports);
            if (kept !== undefined && (0,stream/* digestOf */.ol)(kept) === descriptor.digest)
                return kept;
            const text = await source.text(descriptor);
            await keep(path, text, 'the config was not cached', ports);
            return text;
        },
    };
}
async function openLayers(source, entries, { cacheDir, ports }) {
    const listed = entries.flatMap((entry) => (isOpenable(entry) ? (entry.listed ?? []) : []));
    const facts = await readLayers(source, listed, cacheDir, ports);
    return entries.map((entry) => {
        if (entry.kind !== 'image' || !isOpenable(entry))
            return plain(entry);
        const layers = (entry.listed ?? []).flatMap(({ digest }) => {
            const known = facts.get(digest);
            return known ? [{ digest, facts: known }] : [];
        });
        const { listed: _, ...image } = entry;
        return { ...image, layers };
    });
}
/** Nothing is gained by reading the layers of an image whose platform we know nothing about. */
function isOpenable(entry) {
    return entry.kind === 'image' && (0,platform/* platformOf */.tj)(entry.claimed ?? entry.config) !== undefined;
}
function plain({ listed: _, ...entry }) {
    return entry;
}
/** `ghcr.io/acme/trow:1.0`, or with `@` before a digest, as a person would write it. */
function refOf(name, tagOrDigest) {
    if (tagOrDigest === '')
        return name;
    return `${name}${tagOrDigest.startsWith('sha256:') ? '@' : ':'}${tagOrDigest}`;
}
async function readIndex(source, index, depth) {
    if (index.manifests.length > limits/* MAX_INDEX_ENTRIES */.Vk)
        throw new errors/* EnvironmentError */.eG(`The index of ${source.name} has ${index.manifests.length} entries.`, {
            remedy: `Multihull reads indexes of up to ${limits/* MAX_INDEX_ENTRIES */.Vk} entries; check that this is an image.`,
        });
    const read = await Promise.all(index.manifests.map((entry) => readEntry(source, entry, depth)));
    return read.flat();
}
async function readEntry(source, descriptor, depth) {
    const { platform, annotations } = descriptor;
    const target = annotations?.[ATTESTATION_TARGET];
    const isUnknown = platform?.os === 'unknown' && platform.architecture === 'unknown';
    if (annotations?.[ATTESTATION_TYPE] === 'attestation-manifest' || (isUnknown && target !== undefined))
        return [{ kind: 'attestation', descriptor, ...(target === undefined ? {} : { target }) }];
    if (isUnknown)
        return [{ kind: 'other', descriptor, what: 'an entry for the platform unknown/unknown' }];
    const stored = await documentIfThere(source, descriptor);
    if (!stored)
        return [{ kind: 'missing', descriptor }];
    if (stored.document.kind === 'manifest')
        return [await readManifest(source, descriptor, stored.document, platform)];
    if (depth >= limits/* MAX_INDEX_DEPTH */.yM)
        return [{ kind: 'other', descriptor, what: 'an index inside an index inside an index' }];
    return readIndex(source, stored.document, depth + 1);
}
/** The registry may have lost what the index points at: that is a finding about the image, not our failure. */
async function documentIfThere(source, descriptor) {
    try {
        return await source.document(descriptor.digest);
    }
    catch (error) {
        if ((await source.resolve(descriptor.digest)) === undefined)
            return undefined;
        throw error;
    }
}
async function readManifest(source, descriptor, manifest, claimed) {
    if (!CONFIG_TYPES.includes(manifest.config.mediaType) || manifest.artifactType !== undefined)
        return {
            kind: 'other',
            descriptor,
            what: `an artifact (${manifest.artifactType ?? manifest.config.mediaType})`,
        };
    const text = await source.text(manifest.config);
    const name = `the image config${claimed ? ` for ${(0,platform/* formatOciPlatform */.wh)(claimed)}` : ''} in ${source.name}`;
    let config;
    try {
        config = (0,registry_config/* decodeImageConfig */.A)(text, name);
    }
    catch (error) {
        return { kind: 'other', descriptor, what: `an image whose config cannot be read (${(0,errors/* messageOf */.bD)(error)})` };
    }
    return {
        kind: 'image',
        descriptor,
        ...(claimed ? { claimed } : {}),
        config,
        size: sizeOf(manifest),
        listed: manifest.layers,
    };
}
function sizeOf(manifest) {
    return manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
}


/***/ }),

/***/ 5269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ verifyImage)
/* harmony export */ });
/* harmony import */ var _verify_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1800);
/* harmony import */ var _read_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4407);


/**
 * Verifies what a tag or digest points at. Findings are in the report, never thrown.
 * @throws EnvironmentError when the image cannot be read, or its content does not match its digest.
 */
async function verifyImage(source, tagOrDigest, request, ports) {
    const started = ports.clock.monotonic();
    const subject = await (0,_read_image_js__WEBPACK_IMPORTED_MODULE_1__/* .readSubject */ .$)(source, tagOrDigest, request.openLayers ? { cacheDir: request.cacheDir, ports } : undefined);
    const report = (0,_verify_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(subject, request);
    ports.log.debug(`verified ${subject.ref} in ${Math.round(ports.clock.monotonic() - started)} ms`);
    return report;
}


/***/ }),

/***/ 7696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ x86Level),
/* harmony export */   Tv: () => (/* binding */ loaderAbiOf),
/* harmony export */   Zo: () => (/* binding */ fitOf),
/* harmony export */   dD: () => (/* binding */ hwcapDirectories),
/* harmony export */   de: () => (/* binding */ isForeignByNature),
/* harmony export */   us: () => (/* binding */ usualDirectories),
/* harmony export */   xL: () => (/* binding */ sameAbi)
/* harmony export */ });
/* unused harmony export isArm32 */
/* harmony import */ var _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2557);
/* harmony import */ var _elf_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8567);
/** Which code a platform executes, and where its loaders look. */


/**
 * Whether the platform runs this code. 32-bit ARM on arm64 is foreign: many processors (Apple's, AWS Graviton's
 * later ones, Ampere's) cannot run it, so an image that needs it works on some hosts only. The same holds for x32,
 * which distributions' kernels leave out.
 */
function fitOf(code, platform) {
    const { bits, endian, machine } = platform.elf;
    if (code.machine === machine && code.bits === bits && code.endian === endian)
        // The two ABIs of 64-bit PowerPC do not mix; little endian is ELFv2's alone.
        return (0,_elf_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .ppc64Abi */ ._H)(code) === 1 && endian === 'little' ? 'foreign' : 'native';
    if (platform.architecture === 'amd64' && code.machine === _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.i386 && code.bits === 32)
        return 'compatible';
    return 'foreign';
}
/** Whether a loader takes this file for a library of the program: it asks for class and machine. */
function sameAbi(a, b) {
    return a.machine === b.machine && a.bits === b.bits && a.endian === b.endian;
}
/** Code that nobody takes for a program of this machine, and that is at home in any image. */
function isForeignByNature(elf) {
    return (0,_elf_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .isBpf */ .Tw)(elf) || (0,_elf_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .isX32 */ .Ui)(elf);
}
// biome-ignore format: a table
const LOADER_ABIS = [
    { machine: _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.x86_64, bits: 64, multiarch: ['x86_64-linux-gnu'], cacheFlags: [0x0303], platforms: ['x86_64', 'haswell', 'xeon_phi'], musl: ['x86_64'] },
    { machine: _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.x86_64, bits: 32, multiarch: ['x86_64-linux-gnux32'], cacheFlags: [0x0803], platforms: ['x86_64'], musl: ['x32'] },
    { machine: _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.i386, bits: 32, multiarch: ['i386-linux-gnu', 'i686-linux-gnu'], cacheFlags: [0x0003, 0x0001], platforms: ['i686', 'i586', 'i486', 'i386'], musl: ['i386'] },
    { machine: _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.aarch64, bits: 64, multiarch: ['aarch64-linux-gnu'], cacheFlags: [0x0a03], platforms: ['aarch64'], musl: ['aarch64'] },
    { machine: _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.arm, bits: 32, multiarch: ['arm-linux-gnueabihf', 'arm-linux-gnueabi'], cacheFlags: [0x0903, 0x0b03, 0x0003], platforms: ['v7l', 'v6l', 'v5l'], musl: ['armhf', 'arm'] },
    { machine: _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.ppc64, bits: 64, multiarch: ['powerpc64le-linux-gnu', 'powerpc64-linux-gnu'], cacheFlags: [0x0503], platforms: ['power8', 'power9', 'power10'], musl: ['powerpc64le', 'powerpc64'] },
    { machine: _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.s390, bits: 64, multiarch: ['s390x-linux-gnu'], cacheFlags: [0x0403], platforms: ['z13', 'z14', 'z15', 'z16'], musl: ['s390x'] },
    { machine: _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.riscv, bits: 64, multiarch: ['riscv64-linux-gnu'], cacheFlags: [0x1003, 0x0f03], platforms: [], musl: ['riscv64', 'riscv64-sf', 'riscv64-sp'] },
    { machine: _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.loongarch, bits: 64, multiarch: ['loongarch64-linux-gnu'], cacheFlags: [0x1203, 0x1103], platforms: ['loongarch'], musl: ['loongarch64', 'loongarch64-sf', 'loongarch64-sp'] },
];
function loaderAbiOf(code) {
    return LOADER_ABIS.find((abi) => abi.machine === code.machine && abi.bits === code.bits);
}
/**
 * Where a glibc loader looks last when it does not say itself (see `systemDirectories` of its facts): the
 * directories of Debian's and of Fedora's loaders together. Too many directories only make us find too much.
 */
function usualDirectories(code) {
    const multiarch = loaderAbiOf(code)?.multiarch ?? [];
    return [
        ...multiarch.flatMap((tuple) => [`/lib/${tuple}`, `/usr/lib/${tuple}`]),
        ...(code.bits === 64 ? ['/lib64', '/usr/lib64'] : ['/lib32', '/usr/lib32']),
        '/lib',
        '/usr/lib',
    ];
}
/**
 * Sub-directories of a library directory that the loader prefers on processors that have what the platform
 * promises, best first (glibc's sysdeps/x86_64/dl-hwcaps-subdirs.c).
 */
function hwcapDirectories(platform) {
    const level = x86Level(platform);
    return ['x86-64-v4', 'x86-64-v3', 'x86-64-v2'].slice(4 - level).map((name) => `glibc-hwcaps/${name}`);
}
/** 1 for plain amd64, 4 for amd64/v4; 1 for all that is not amd64. */
function x86Level(platform) {
    return platform.architecture === 'amd64' ? Number(platform.variant?.slice(1) ?? 1) : 1;
}
const isArm32 = (architecture) => architecture === 'arm';


/***/ }),

/***/ 8567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ describeMachine),
/* harmony export */   Nq: () => (/* binding */ describeArmArchitecture),
/* harmony export */   T1: () => (/* binding */ armFloatAbi),
/* harmony export */   Tw: () => (/* binding */ isBpf),
/* harmony export */   Ui: () => (/* binding */ isX32),
/* harmony export */   _H: () => (/* binding */ ppc64Abi)
/* harmony export */ });
/* harmony import */ var _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2557);
/** What the facts mean to a person. */

/** EM_BPF. */
const BPF = 247;
/** Flags of 32-bit ARM files of ABI version 5 (IHI 0044, "e_flags"). */
const EF_ARM_ABI_FLOAT_SOFT = 0x200;
const EF_ARM_ABI_FLOAT_HARD = 0x400;
/** Whether this is BPF code, which the kernel runs on any machine. */
const isBpf = (facts) => facts.machine === BPF;
/** Whether this is x32: x86-64 code with 32-bit pointers, which needs a kernel and libraries of its own. */
const isX32 = (facts) => facts.machine === _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.x86_64 && facts.bits === 32;
/** Version of the 64-bit PowerPC ABI in e_flags (EF_PPC64_ABI): 2 is ppc64le's; undefined says either will do. */
function ppc64Abi(facts) {
    if (facts.machine !== _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.ppc64)
        return undefined;
    const version = facts.flags & 3;
    return version === 1 || version === 2 ? version : undefined;
}
/**
 * Whether 32-bit ARM code passes floating point numbers in VFP registers. e_flags say so in files of current
 * linkers; the build attributes in all others. Undefined when nothing says, or when it fits both.
 */
function armFloatAbi(facts) {
    if (facts.machine !== _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.arm)
        return undefined;
    const flags = facts.flags & (EF_ARM_ABI_FLOAT_HARD | EF_ARM_ABI_FLOAT_SOFT);
    if (flags === EF_ARM_ABI_FLOAT_HARD)
        return 'hard';
    if (flags === EF_ARM_ABI_FLOAT_SOFT)
        return 'soft';
    if (facts.arm === undefined)
        return undefined;
    // An attribute that is left out has the value 0 (IHI 0045, "Default values for public tags"): the base variant.
    const vfpArgs = facts.arm.vfpArgs ?? 0;
    if (vfpArgs === 1)
        return 'hard';
    return vfpArgs === 0 ? 'soft' : undefined;
}
/** Tag_CPU_arch by value (IHI 0045). */
const ARM_ARCHITECTURES = [
    'before ARMv4',
    'ARMv4',
    'ARMv4T',
    'ARMv5T',
    'ARMv5TE',
    'ARMv5TEJ',
    'ARMv6',
    'ARMv6KZ',
    'ARMv6T2',
    'ARMv6K',
    'ARMv7',
    'ARMv6-M',
    'ARMv6S-M',
    'ARMv7E-M',
    'ARMv8-A',
    'ARMv8-R',
    'ARMv8-M baseline',
    'ARMv8-M mainline',
    'ARMv8.1-A',
    'ARMv8.2-A',
    'ARMv8.3-A',
    'ARMv8.1-M mainline',
    'ARMv9-A',
];
/** Name of a Tag_CPU_arch value: `ARMv6KZ`. */
const describeArmArchitecture = (cpuArch) => ARM_ARCHITECTURES[cpuArch] ?? `ARM architecture ${cpuArch}`;
/** Machines that are met in images and have one name; e_machine by the gABI's registry. */
const NAMES = new Map([
    [2, 'SPARC'],
    [_domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.i386, 'i386'],
    [4, 'm68k'],
    [15, 'PA-RISC'],
    [18, 'SPARC'],
    [20, 'PowerPC (32-bit)'],
    [42, 'SuperH'],
    [43, 'SPARC (64-bit)'],
    [50, 'Itanium'],
    [83, 'AVR'],
    [94, 'Xtensa'],
    [105, 'MSP430'],
    [164, 'Hexagon'],
    [190, 'NVIDIA CUDA'],
    [195, 'ARC'],
    [224, 'AMD GPU'],
    [BPF, 'eBPF'],
    [252, 'C-SKY'],
    [0x9026, 'Alpha'],
]);
/** The machine that the file is for, in a few words: `x86-64`, `ARM (32-bit, hard float, ARMv7)`. */
function describeMachine(facts) {
    const big = facts.endian === 'big';
    const wide = facts.bits === 64;
    switch (facts.machine) {
        case _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.x86_64:
            return wide ? 'x86-64' : 'x32 (x86-64 with 32-bit pointers)';
        case _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.aarch64:
            return `aarch64${big ? '_be' : ''}${wide ? '' : ' (32-bit pointers)'}`;
        case _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.arm:
            return describeArm(facts);
        case _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.ppc64:
            return big ? 'ppc64' : 'ppc64le';
        case _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.s390:
            return wide ? 's390x' : 's390 (31-bit)';
        case _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.riscv:
            return wide ? 'riscv64' : 'riscv32';
        case _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfMachine */ .F.loongarch:
            return wide ? 'loongarch64' : 'loongarch32';
        case 8:
            return `MIPS (${facts.bits}-bit, ${facts.endian} endian)`;
        default:
            return NAMES.get(facts.machine) ?? `machine 0x${facts.machine.toString(16)}`;
    }
}
function describeArm(facts) {
    const float = armFloatAbi(facts);
    const parts = [
        '32-bit',
        ...(facts.endian === 'big' ? ['big endian'] : []),
        ...(float === undefined ? [] : [`${float} float`]),
        ...(facts.arm?.cpuArch === undefined ? [] : [describeArmArchitecture(facts.arm.cpuArch)]),
    ];
    return `ARM (${parts.join(', ')})`;
}


/***/ }),

/***/ 3361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hT: () => (/* binding */ decodeLayerFacts),
/* harmony export */   lt: () => (/* binding */ encodeLayerFacts),
/* harmony export */   zJ: () => (/* binding */ LAYER_FACTS_VERSION)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/**
 * What verification keeps of a layer: plain data that depends on the layer's bytes alone, so it is cached by digest.
 *
 * Kept one by one are links, programs, scripts, other executables, directories that not everybody may enter, and a
 * few files of configuration. Of everything else only the path's kind is kept, as a hash (`path-table.ts`).
 */

/** Part of the cache's key: facts of another version are made anew. Raise it with every change of meaning. */
const LAYER_FACTS_VERSION = 3;
const ENTRIES_A_LINE = 500;
/** Divisible by three, so that each line is whole base64. */
const PATH_BYTES_A_LINE = 96 * 1024;
/** Facts as text, line by line. */
function* encodeLayerFacts({ entries, paths, ...head }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const line = (value) => {
        const text = `${JSON.stringify(value)}\n`;
        hash.update(text);
        return text;
    };
    const { needs, placesOf } = collectNeeds(entries);
    yield line({ ...head, pathBytes: paths.byteLength, needs });
    const bytes = Buffer.from(paths.buffer, paths.byteOffset, paths.byteLength);
    for (let at = 0; at < bytes.byteLength; at += PATH_BYTES_A_LINE)
        yield line(bytes.toString('base64', at, Math.min(at + PATH_BYTES_A_LINE, bytes.byteLength)));
    for (let at = 0; at < entries.length; at += ENTRIES_A_LINE)
        yield line(entries
            .slice(at, at + ENTRIES_A_LINE)
            .map((entry) => entry.kind === 'elf'
            ? { ...entry, elf: { ...entry.elf, neededVersions: placesOf(entry.elf) } }
            : entry));
    yield hash.digest('hex');
}
function collectNeeds(entries) {
    const needs = [];
    const places = new Map();
    const placeOf = (need) => {
        const key = JSON.stringify(need);
        const known = places.get(key);
        if (known !== undefined)
            return known;
        places.set(key, needs.length);
        return needs.push(need) - 1;
    };
    const placesOf = (elf) => elf.neededVersions.map(placeOf);
    for (const entry of entries)
        if (entry.kind === 'elf')
            placesOf(entry.elf);
    return { needs, placesOf };
}
/** The facts of a cached text; undefined when it is damaged, or of another version. */
function decodeLayerFacts(text) {
    const end = text.lastIndexOf('\n') + 1;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const line of linesOf(text, end))
        hash.update(line);
    if (end === 0 || hash.digest('hex') !== text.slice(end))
        return undefined;
    // The checksum says that we wrote it; the version, that we mean the same by it.
    const lines = linesOf(text, end);
    const { needs, pathBytes, ...head } = JSON.parse(lines.next().value ?? '');
    if (head.version !== LAYER_FACTS_VERSION)
        return undefined;
    const paths = Buffer.alloc(pathBytes);
    let have = 0;
    const entries = [];
    for (const line of lines) {
        const value = JSON.parse(line);
        if (typeof value === 'string')
            have += paths.write(value, have, 'base64');
        else
            for (const entry of value)
                entries.push(entry.kind === 'elf' ? withNeeds(entry, needs) : entry);
    }
    return { ...head, paths, entries };
}
/** With their ends. */
function* linesOf(text, end) {
    for (let at = 0; at < end;) {
        const next = text.indexOf('\n', at) + 1;
        yield text.slice(at, next);
        at = next;
    }
}
/** In place: there are thousands, and they are nobody else's yet. */
function withNeeds(entry, needs) {
    const neededVersions = entry.elf.neededVersions.flatMap((place) => needs[place] ?? []);
    return Object.assign(entry, { elf: Object.assign(entry.elf, { neededVersions }) });
}


/***/ }),

/***/ 3760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createLayerTree),
/* harmony export */   w: () => (/* binding */ isDirectory)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9592);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6335);
/* harmony import */ var _path_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4994);



function createLayerTree(fail) {
    const paths = (0,_path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .createPathTable */ .cw)();
    const inodes = new Map();
    /** Archives list directory by directory: the last one is asked for again. Any change of a link makes it stale. */
    let last = { written: '/', resolved: '/' };
    const put = (path, kind) => {
        if (inodes.delete(path))
            last = { written: '/', resolved: '/' };
        paths.set(path, kind);
    };
    const keep = (path, inode) => {
        if (inodes.size >= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_KEPT_ENTRIES */ .fn && !inodes.has(path)) {
            fail('bound', `it has more than ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_KEPT_ENTRIES */ .fn} links, programs and scripts`);
            return;
        }
        last = { written: '/', resolved: '/' };
        inodes.set(path, inode);
        if (inode.content.kind !== 'directory')
            paths.set(path, _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.entry);
    };
    return {
        paths,
        inodes,
        put,
        keep,
        directoryFor(written) {
            if (written === last.written)
                return last.resolved;
            const resolved = followLinks(written, inodes, fail);
            if (resolved === undefined || !makeDirectories(resolved, paths, fail))
                return undefined;
            last = { written, resolved };
            return resolved;
        },
        putDirectory(path, permissions) {
            // A whiteout before it in the same layer counts for nothing: runtimes replace it by the directory, which then
            // is laid over that of the layers below.
            const hides = paths.get(path) === _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.opaqueDirectory;
            put(path, hides ? _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.opaqueDirectory : _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.directory);
            if ((permissions.mode & 0o001) === 0)
                keep(path, { ...permissions, content: { kind: 'directory' } });
        },
        remove(path) {
            // A whiteout is about the layers below (image-spec, layer.md#whiteouts), and it is a file in the path's place:
            // where the same layer has put something there before, containerd and Docker stop ("file exists").
            if (paths.get(path) === undefined)
                paths.set(path, _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.whiteout);
            else
                fail('broken', `${path} is in it, and so is a whiteout that removes it`);
        },
    };
}
function isDirectory(kind) {
    return (kind === _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.directory || kind === _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.opaqueDirectory || kind === _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.impliedDirectory);
}
/** A path of directories, with the links that the layer itself made so far followed inside its root. */
function followLinks(written, inodes, fail) {
    const pending = partsOf(written).reverse();
    let at = '/';
    for (let links = 0; pending.length > 0;) {
        if (pending.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .lr)
            return fail('bound', `${written.slice(0, 60)}… is too deep`);
        const part = pending.pop() ?? '';
        const next = part === '..' ? (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .dirname */ .pD)(at) : (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(at, part);
        const content = inodes.get(next)?.content;
        if (content?.kind !== 'symlink') {
            at = next;
            continue;
        }
        links += 1;
        if (links > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_LINKS */ .vk)
            return fail('broken', `the links in ${written} go round in a circle`);
        if (content.target.startsWith('/'))
            at = '/';
        pending.push(...partsOf(content.target).reverse());
    }
    return at;
}
function partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}
function makeDirectories(directory, paths, fail) {
    for (let at = directory; at !== '/'; at = (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .dirname */ .pD)(at)) {
        const kind = paths.get(at);
        if (isDirectory(kind))
            return true;
        if (kind !== undefined) {
            // A whiteout is a file, too, until an entry for the directory replaces it.
            const what = kind === _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.whiteout ? 'removed' : 'a file';
            fail('broken', `${at} is ${what}, and something is to be unpacked below it`);
            return false;
        }
        paths.set(at, _path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathKind */ .ii.impliedDirectory);
    }
    return true;
}


/***/ }),

/***/ 9592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ MAX_LD_CACHE),
/* harmony export */   EC: () => (/* binding */ CHUNK_BYTES),
/* harmony export */   PR: () => (/* binding */ MAX_PATH_BYTES),
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES),
/* harmony export */   V2: () => (/* binding */ PARALLEL_LAYERS),
/* harmony export */   Vk: () => (/* binding */ MAX_INDEX_ENTRIES),
/* harmony export */   fn: () => (/* binding */ MAX_KEPT_ENTRIES),
/* harmony export */   gg: () => (/* binding */ MAX_SHEBANG),
/* harmony export */   iI: () => (/* binding */ MAX_RATIO_FREE_BYTES),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   lm: () => (/* binding */ MAX_PATH),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   oV: () => (/* binding */ MAX_FINDINGS_EACH),
/* harmony export */   ri: () => (/* binding */ MAX_SCRIPT_DEPTH),
/* harmony export */   sl: () => (/* binding */ MAX_LD_CACHE_ENTRIES),
/* harmony export */   su: () => (/* binding */ MAX_SEARCH_DIRECTORIES),
/* harmony export */   t1: () => (/* binding */ MAX_LAYER_BYTES),
/* harmony export */   vk: () => (/* binding */ MAX_LINKS),
/* harmony export */   w2: () => (/* binding */ MAX_OBJECTS),
/* harmony export */   xi: () => (/* binding */ MAX_LOADER_BYTES),
/* harmony export */   yM: () => (/* binding */ MAX_INDEX_DEPTH),
/* harmony export */   zB: () => (/* binding */ MAX_NAME),
/* harmony export */   zN: () => (/* binding */ MAX_RATIO)
/* harmony export */ });
/* unused harmony export MAX_TEXTS */
/**
 * Every bound of verification, in one place. They are far above what images have, and low enough that a hostile
 * image costs seconds and little memory. What is beyond a bound is said in the report, never ignored.
 *
 * The bounds of one ELF file are in `elf/limits.ts`, those of documents in `src/registry`.
 */
const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;
/** An index has one entry a platform, and one attestation for each. */
const MAX_INDEX_ENTRIES = 1000;
/** Docker and Multihull read an index inside an index; no tool makes more. */
const MAX_INDEX_DEPTH = 1;
/** What one layer may unpack to. */
const MAX_LAYER_BYTES = 32 * GiB;
/**
 * A layer that unpacks to more than `MAX_RATIO_FREE_BYTES` may not be more than this many times larger than it is
 * stored. Gzip reaches 1032 with zeros; programs and data reach 2 to 10, text 20.
 */
const MAX_RATIO = 200;
const MAX_RATIO_FREE_BYTES = 1 * GiB;
/** Entries of one layer's archive. */
const MAX_ENTRIES = 2_000_000;
/**
 * Links, programs and scripts of one layer, which are kept one by one (ordinary files are kept as hashes). A hundred
 * thousand of them take 150 MB of memory in all, this many 270.
 */
const MAX_KEPT_ENTRIES = 300_000;
/** PATH_MAX and NAME_MAX of Linux, in bytes: what is longer cannot be unpacked. */
const MAX_PATH = 4096;
const MAX_NAME = 255;
/** Directories inside each other. Linux has no bound of its own; node_modules of years ago reached 50. */
const MAX_DEPTH = 256;
/** All paths of one layer together, in characters. */
const MAX_PATH_BYTES = 256 * MiB;
/** Symbolic links followed in one resolution: path_resolution(7). */
const MAX_LINKS = 40;
/** The kernel reads this much of a script's first line (BINPRM_BUF_SIZE). */
const MAX_SHEBANG = 256;
/** Scripts whose interpreters are scripts: the kernel stops at five (`exec_binprm`). */
const MAX_SCRIPT_DEPTH = 5;
/** `/etc/ld.so.cache`; that of a full desktop has 250 KiB. */
const MAX_LD_CACHE = 4 * MiB;
const MAX_LD_CACHE_ENTRIES = 100_000;
/** Other configuration that is read: `ld-musl-*.path`, `ld.so.conf`, `os-release`, `passwd`, `group`. */
const MAX_TEXT = 64 * KiB;
const MAX_TEXTS = 256;
/** The glibc loader, which is searched for the directories that it was built with; Debian's has 210 KiB. */
const MAX_LOADER_BYTES = 4 * MiB;
/** Shared objects that one program loads. Chromium has some 150. */
const MAX_OBJECTS = 2000;
/** Directories that are searched for one library. */
const MAX_SEARCH_DIRECTORIES = 500;
/**
 * Compressed and decompressed data travel in pieces of this size. Larger ones are no faster with Node 24, and take more
 * memory; with smaller ones, switching between threads costs more than inflating.
 */
const CHUNK_BYTES = 256 * KiB;
/** Layers that are read at a time. Inflating happens on threads of their own, of which Node has four. */
const PARALLEL_LAYERS = 3;
/** Findings of one check that are told one by one; more of them are summed up. */
const MAX_FINDINGS_EACH = 8;


/***/ }),

/***/ 4994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ unpackPathTable),
/* harmony export */   cw: () => (/* binding */ createPathTable),
/* harmony export */   ii: () => (/* binding */ PathKind)
/* harmony export */ });
/**
 * What a layer does to each of its paths, in nine bytes a path.
 *
 * Why: a layer may have a million ordinary files. None of them matters by itself, but each may replace a program of
 * a layer below, be the target of a link, or be the file that a loader finds first. So all paths are remembered,
 * as 64-bit hashes. That one of ten thousand paths that are looked up meets the hash of another among two million is
 * less likely than 1 in 10⁸, and an image that arranges it deceives nobody but its owner.
 */
/** What a layer says about a path. The numbers are stored; new ones need a new version of the facts. */
const PathKind = {
    directory: 1,
    /** A directory that hides what the layers below have in it (`.wh..wh..opq`). */
    opaqueDirectory: 2,
    /** An ordinary file without any execute permission, and not a program. */
    file: 3,
    /** A device, a pipe or a socket. */
    special: 4,
    /** Removed (`.wh.NAME`). */
    whiteout: 5,
    /** Described by one of the layer's entries. */
    entry: 6,
    /** A directory that the layer does not list, only something in it: its permissions come from below. */
    impliedDirectory: 7,
};
const RECORD_BYTES = 9;
const START_CAPACITY = 1024;
const MAX_LOAD = 0.7;
/** A table for about this many paths; it grows. */
function createPathTable(expected = 0) {
    return new Table(expected);
}
/** The table of packed bytes, or undefined when they are none. */
function unpackPathTable(bytes) {
    if (bytes.byteLength % RECORD_BYTES !== 0)
        return undefined;
    const count = bytes.byteLength / RECORD_BYTES;
    const table = new Table(count);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.byteLength; at += RECORD_BYTES) {
        const kind = view.getUint8(at + 8);
        if (!isKind(kind))
            return undefined;
        table.put(view.getUint32(at, true), view.getUint32(at + 4, true), kind);
    }
    return table;
}
function isKind(value) {
    return value >= PathKind.directory && value <= PathKind.impliedDirectory;
}
/** Open addressing over typed arrays: a Map of as many strings would take ten times the memory. */
class Table {
    #low;
    #high;
    #kinds;
    #size = 0;
    constructor(expected) {
        const capacity = 2 ** Math.ceil(Math.log2(Math.max(START_CAPACITY, expected / MAX_LOAD)));
        this.#low = new Uint32Array(capacity);
        this.#high = new Uint32Array(capacity);
        this.#kinds = new Uint8Array(capacity);
    }
    get size() {
        return this.#size;
    }
    get(path) {
        const [low, high] = hash(path);
        const kind = this.#kinds[this.#slot(low, high)] ?? 0;
        return isKind(kind) ? kind : undefined;
    }
    set(path, kind) {
        const [low, high] = hash(path);
        this.put(low, high, kind);
    }
    put(low, high, kind) {
        if (this.#size >= this.#kinds.length * MAX_LOAD)
            this.#grow();
        const slot = this.#slot(low, high);
        if (this.#kinds[slot] === 0)
            this.#size += 1;
        this.#low[slot] = low;
        this.#high[slot] = high;
        this.#kinds[slot] = kind;
    }
    pack() {
        const bytes = new Uint8Array(this.#size * RECORD_BYTES);
        const view = new DataView(bytes.buffer);
        let at = 0;
        for (let slot = 0; slot < this.#kinds.length; slot += 1) {
            const kind = this.#kinds[slot] ?? 0;
            if (kind === 0)
                continue;
            view.setUint32(at, this.#low[slot] ?? 0, true);
            view.setUint32(at + 4, this.#high[slot] ?? 0, true);
            view.setUint8(at + 8, kind);
            at += RECORD_BYTES;
        }
        return bytes;
    }
    #slot(low, high) {
        const mask = this.#kinds.length - 1;
        let slot = low & mask;
        while (this.#kinds[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
            slot = (slot + 1) & mask;
        return slot;
    }
    #grow() {
        const [lows, highs, kinds] = [this.#low, this.#high, this.#kinds];
        const capacity = kinds.length * 2;
        this.#low = new Uint32Array(capacity);
        this.#high = new Uint32Array(capacity);
        this.#kinds = new Uint8Array(capacity);
        for (let old = 0; old < kinds.length; old += 1) {
            const kind = kinds[old] ?? 0;
            if (kind === 0)
                continue;
            const [low, high] = [lows[old] ?? 0, highs[old] ?? 0];
            const slot = this.#slot(low, high);
            this.#low[slot] = low;
            this.#high[slot] = high;
            this.#kinds[slot] = kind;
        }
    }
}
/** Two 32-bit multiplicative hashes, mixed into each other at the end (after MurmurHash3's finaliser). */
function hash(path) {
    let low = 0x9e3779b9;
    let high = 0x85ebca6b;
    for (let at = 0; at < path.length; at += 1) {
        const code = path.charCodeAt(at);
        low = Math.imul(low ^ code, 0x9e3779b1);
        high = Math.imul(high ^ code, 0x5f356495);
    }
    low = mix(low ^ (high >>> 15));
    high = mix(high ^ (low >>> 13));
    return [low >>> 0, high >>> 0];
}
function mix(value) {
    let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
}


/***/ }),

/***/ 6335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   P8: () => (/* binding */ basename),
/* harmony export */   j7: () => (/* binding */ normalise),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   pD: () => (/* binding */ dirname),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/** Paths inside an image: absolute, `/` between parts, without `.`, `..` and empty parts. */
/**
 * The path in canonical form. `..` stops at the root, as it does for a process whose root this is.
 * Purely textual: links are not followed (`rootfs.ts` does that).
 */
function normalise(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..')
            parts.pop();
        else
            parts.push(part);
    }
    return `/${parts.join('/')}`;
}
/** Resolves against a directory, as `open` does with its working directory. */
function absolute(path, directory) {
    return normalise(path.startsWith('/') ? path : `${directory}/${path}`);
}
function dirname(path) {
    const slash = path.lastIndexOf('/');
    return slash <= 0 ? '/' : path.slice(0, slash);
}
function basename(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** A name in a directory. */
function child(directory, name) {
    return directory === '/' ? `/${name}` : `${directory}/${name}`;
}
/** Whether the path is the directory, or inside it. */
function isInside(path, directory) {
    return directory === '/' || path === directory || path.startsWith(`${directory}/`);
}


/***/ }),

/***/ 2235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isFound),
/* harmony export */   s: () => (/* binding */ createRootFs)
/* harmony export */ });
/* harmony import */ var _layer_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3760);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9592);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6335);
/* harmony import */ var _path_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4994);




/** Look-ups that are remembered for good. */
const MAX_REMEMBERED = 20_000;
function createRootFs(facts) {
    const layers = facts.map(openLayer);
    const seen = new Map([
        ['/', { node: { kind: 'directory', path: '/' }, floor: rootFloor(layers) }],
    ]);
    const look = (parent, path) => {
        if (seen.has(path))
            return seen.get(path);
        const found = lookThrough(layers, parent.floor, path);
        // Directories are passed again and again; there are too many files to remember each that was looked at.
        if (found?.node.kind === 'directory' || seen.size < MAX_REMEMBERED)
            seen.set(path, found);
        return found;
    };
    /** The directory of a path, when it is written as it is and known to be one: most are asked for in those. */
    const besideKnown = (path) => {
        const directory = seen.get((0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .dirname */ .pD)(path));
        const name = (0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .basename */ .P8)(path);
        return directory?.node.kind === 'directory' && name !== '' && name !== '.' && name !== '..'
            ? directory
            : undefined;
    };
    /** Loaders ask for the same few paths again and again, and most of these lead nowhere. */
    const resolved = new Map();
    const walk = (path, followLast) => {
        const short = besideKnown(path);
        const pending = short ? [(0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .basename */ .P8)(path)] : partsOf(path).reverse();
        let at = short ?? seen.get('/');
        let links = 0;
        while (pending.length > 0) {
            if (!at)
                return { kind: 'missing', at: path };
            const here = at.node.path;
            if (at.node.kind !== 'directory')
                return { kind: 'not-a-directory', at: here };
            if (pending.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr)
                return { kind: 'loop', at: path };
            const part = pending.pop() ?? '';
            if (part === '..') {
                at = seen.get((0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .dirname */ .pD)(here));
                continue;
            }
            const next = look(at, (0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(here, part));
            if (!next)
                return { kind: 'missing', at: (0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(here, part) };
            if (next.node.kind !== 'symlink' || (pending.length === 0 && !followLast)) {
                at = next;
                continue;
            }
            links += 1;
            const { target } = next.node.entry;
            if (links > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_LINKS */ .vk)
                return { kind: 'loop', at: path };
            if (target === '')
                return { kind: 'missing', at: next.node.path };
            if (target.startsWith('/'))
                at = seen.get('/');
            pending.push(...partsOf(target).reverse());
        }
        return at?.node ?? { kind: 'missing', at: path };
    };
    const resolve = (path, directory = '/') => {
        // Not `absolute`: what `..` means is known only after links were followed.
        const whole = path.startsWith('/') ? path : `${directory}/${path}`;
        const known = resolved.get(whole);
        if (known)
            return known;
        const node = walk(whole, true);
        const result = node.kind === 'symlink' ? { kind: 'loop', at: node.path } : node;
        if (resolved.size < MAX_REMEMBERED)
            resolved.set(whole, result);
        return result;
    };
    // Asked for rarely, and of few: an index of everything would be larger than everything else.
    const entries = (isWanted) => liveNodes(layers, isWanted, (path) => walk(path, false));
    return {
        resolve,
        lookup: (path) => walk((0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .absolute */ .ys)(path, '/'), false),
        list: (...directories) => entries(({ path }) => directories.some((directory) => isIn(path, directory))),
        entries,
        text(path) {
            const found = resolve(path);
            if (found.kind !== 'file')
                return undefined;
            // Data that is not a remembered text: something unexpected links here.
            if (found.entry?.kind !== 'text')
                return undefined;
            return found.entry.base64 === undefined ? 'too-large' : Buffer.from(found.entry.base64, 'base64');
        },
        layerCount: layers.length,
    };
}
function openLayer(facts) {
    return {
        paths: (0,_path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackPathTable */ .EV)(facts.paths) ?? (0,_path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .createPathTable */ .cw)(),
        entries: new Map(facts.entries.map((entry) => [entry.path, entry])),
    };
}
/** From the top layer down to the floor of the parent directory. */
function lookThrough(layers, floor, path) {
    let directory;
    for (let index = layers.length - 1; index >= floor; index -= 1) {
        const layer = layers[index];
        const kind = layer?.paths.get(path);
        if (!layer || kind === undefined)
            continue;
        if (!(0,_layer_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isDirectory */ .w)(kind)) {
            if (directory || kind === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.whiteout)
                break;
            return nonDirectory(layer.entries.get(path), kind, path, index);
        }
        const entry = layer.entries.get(path);
        const own = entry?.kind === 'directory' ? entry : undefined;
        directory ??= { entry: undefined, floor: index, settled: false };
        directory.floor = index;
        // A directory that a layer only passes through keeps the permissions that it has below.
        if (!directory.settled && kind !== _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.impliedDirectory) {
            directory.entry = own;
            directory.settled = true;
        }
        if (kind === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.opaqueDirectory)
            break;
    }
    if (!directory)
        return undefined;
    const { entry } = directory;
    return { node: { kind: 'directory', path, ...(entry ? { entry } : {}) }, floor: directory.floor };
}
function nonDirectory(entry, kind, path, layer) {
    if (kind === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.special)
        return { node: { kind: 'special', path, layer }, floor: layer };
    if (kind === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.file)
        return { node: { kind: 'file', path, layer }, floor: layer };
    if (!entry || entry.kind === 'directory')
        return undefined;
    if (entry.kind === 'symlink')
        return { node: { kind: 'symlink', path, entry, layer }, floor: layer };
    return { node: { kind: 'file', path, entry, layer }, floor: layer };
}
function rootFloor(layers) {
    return Math.max(0, layers.findLastIndex((layer) => layer.paths.get('/') === _path_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PathKind */ .ii.opaqueDirectory));
}
/** Entries that are still there: not replaced, removed or hidden by a layer above. */
function liveNodes(layers, isWanted, lookup) {
    return layers.flatMap((layer, index) => {
        const live = [];
        for (const entry of layer.entries.values()) {
            if (entry.kind === 'directory' || !isWanted(entry))
                continue;
            const node = lookup(entry.path);
            // The path may lead through a link that another layer put there; then the entry is not what is found.
            if (isLive(node) && node.layer === index && node.path === entry.path)
                live.push(node);
        }
        return live;
    });
}
function isLive(node) {
    return node.kind === 'symlink' || (node.kind === 'file' && node.entry !== undefined);
}
/** The same as `dirname(path) === directory`, without making a string of each path. */
function isIn(path, directory) {
    const length = directory === '/' ? 0 : directory.length;
    return path.lastIndexOf('/') === length && (length === 0 || path.startsWith(directory));
}
function partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}
/** Whether a resolution found something. */
function isFound(result) {
    return result.kind !== 'missing' && result.kind !== 'not-a-directory' && result.kind !== 'loop';
}


/***/ }),

/***/ 1800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/js/domain/platform.js
var domain_platform = __webpack_require__(7180);
// EXTERNAL MODULE: ./build/js/verify/abi.js
var abi = __webpack_require__(7696);
// EXTERNAL MODULE: ./build/js/verify/limits.js
var limits = __webpack_require__(9592);
;// CONCATENATED MODULE: ./build/js/verify/findings.js

/**
 * Keeps findings as they are while they are few; of more, the first stands for all.
 * @param all what they are together: `programs on PATH`.
 */
function sumUp(findings, all) {
    const first = findings[0];
    if (!first || findings.length <= limits/* MAX_FINDINGS_EACH */.oV)
        return findings;
    const others = findings.slice(1, 4).map((finding) => finding.path);
    return [
        {
            ...first,
            message: `${first.message}; the same is true of ${findings.length - 1} more ${all} (${others.join(', ')}, …)`,
        },
    ];
}
/** Sums up each group apart. */
function sumUpBy(findings, key, all) {
    return [...Map.groupBy(findings, key).values()].flatMap((group) => sumUp(group, all));
}
/** `layer 3 of 4`, counted as `docker history` lists them from below. */
function layerName(view, layer) {
    return `layer ${layer + 1} of ${view.root.layerCount}`;
}
/** How a program is reached, as a clause behind its path: `, the entrypoint,`. */
function reachedAs(start) {
    if (!start)
        return ' (on PATH)';
    return start.script === undefined
        ? `, ${start.role},`
        : `, which ${start.script} (${start.role}) is run by,`;
}

;// CONCATENATED MODULE: ./build/js/verify/causes.js
/** Why a file of another machine is where it is, as far as the image shows. */


/** A layer with this many programs and libraries of the wrong machine is no copy of a build's result. */
const BASE_IMAGE_FILES = 20;
/** What to change, when a file in this layer is for another machine. */
function foreignRemedy(view, layer, machine) {
    const where = layerName(view, layer);
    const name = view.platform.name;
    if (isForeignBase(view, layer))
        return (`Nearly all of ${where} is ${machine}: the base image is for another platform than its label says. Choose one ` +
            `that has ${name}; where it is pinned by digest, pin the digest of the index, not that of one architecture.`);
    return (`It is in ${where}. If the Dockerfile copies it from a path that is the same for every platform, put ` +
        '$TARGETARCH$TARGETVARIANT into that path; if it compiles it, let cargo build for the target platform ' +
        `(--target), not for the build platform. If it is meant to be there, list its path in \`allow\`.`);
}
function isForeignBase(view, layer) {
    let foreign = 0;
    let native = 0;
    for (const node of view.root.entries((entry) => entry.kind === 'elf')) {
        if (node.layer !== layer || node.entry.kind !== 'elf')
            continue;
        if ((0,abi/* fitOf */.Zo)(node.entry.elf, view.platform) === 'native')
            native += 1;
        else
            foreign += 1;
    }
    return foreign >= BASE_IMAGE_FILES && foreign > native * 4;
}

// EXTERNAL MODULE: ./build/js/verify/elf/describe.js
var describe = __webpack_require__(8567);
// EXTERNAL MODULE: ./build/js/domain/platform-table.js
var platform_table = __webpack_require__(2557);
;// CONCATENATED MODULE: ./build/js/verify/foreign-places.js
/** Places in which code for another machine is at home. */

/** A GNU tuple as a directory: `/usr/aarch64-linux-gnu/lib`, `/usr/lib/i386-linux-gnu`, `lib/rustlib/…-unknown-linux-gnu`. */
const TUPLE = /\/[a-z0-9_]+-(?:[a-z0-9_]+-)*(?:linux|none|elf|eabi|eabihf|gnu|gnueabi|gnueabihf|musl|mingw32|android|freebsd|wasi)[a-z0-9]*\//;
/** Directories of cross compilers, emulators and virtual machines, of firmware, and of data for tests. */
const PLACES = /\/(?:sysroots?|gcc-cross|firmware|lib32|libx32|qemu[^/]*|seabios|bpf|testdata|tests?|fixtures?|examples?|debug|\.build-id|prebuilds|crash-?dumps?)\//;
/** Names of a machine in paths: a file that says what it is was not put there by mistake. */
const NAMES = new Map([
    [platform_table/* ElfMachine */.F.x86_64, /x86[_-]?64|amd64|(?:^|[^a-z0-9])x64|x32/i],
    [platform_table/* ElfMachine */.F.i386, /i[3-6]86|(?:^|[^0-9])386|(?:^|[^a-z0-9])x86(?![_-]?64)|ia32|32/i],
    [platform_table/* ElfMachine */.F.aarch64, /aarch64|arm64/i],
    [platform_table/* ElfMachine */.F.arm, /arm(?!64)/i],
    [platform_table/* ElfMachine */.F.ppc64, /ppc64|powerpc64/i],
    [platform_table/* ElfMachine */.F.s390, /s390/i],
    [platform_table/* ElfMachine */.F.riscv, /riscv/i],
    [platform_table/* ElfMachine */.F.loongarch, /loong/i],
]);
/** Whether code for another machine at this path says nothing bad about the image. */
function isAtHome(path, elf) {
    return TUPLE.test(path) || PLACES.test(path) || (NAMES.get(elf.machine)?.test(path) ?? false);
}

;// CONCATENATED MODULE: ./build/js/verify/glob.js
/** Path globs of the `allow` input: `*` and `?` stay within a name, `**` does not; `{a,b}` and `[a-z]` as in a shell. */
/**
 * A predicate for absolute paths. A pattern that names a directory covers everything in it, and one without a slash
 * at the beginning is taken from the root.
 */
function createPathMatcher(patterns) {
    const expressions = patterns
        .filter((pattern) => pattern.trim() !== '')
        .map((pattern) => compile(pattern.trim()));
    return (path) => expressions.some((expression) => expression.test(path));
}
function compile(pattern) {
    const rooted = pattern.startsWith('/') || pattern.startsWith('**') ? pattern : `/${pattern}`;
    const text = rooted.replace(/\/+$/, '');
    let source = '';
    let braces = 0;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (text.startsWith('**/', at)) {
            source += '(?:.*/)?';
            at += 2;
        }
        else if (text.startsWith('**', at)) {
            source += '.*';
            at += 1;
        }
        else if (character === '*')
            source += '[^/]*';
        else if (character === '?')
            source += '[^/]';
        else if (character === '{' && text.includes('}', at)) {
            source += '(?:';
            braces += 1;
        }
        else if (character === '}' && braces > 0) {
            source += ')';
            braces -= 1;
        }
        else if (character === ',' && braces > 0)
            source += '|';
        else {
            const set = /^\[(!?)([^\]/]+)\]/.exec(text.slice(at));
            if (set) {
                source += `[${set[1] ? '^/' : ''}${(set[2] ?? '').replace(/[\\^[]/g, '\\$&')}]`;
                at += set[0].length - 1;
            }
            else
                source += character.replace(/[.+^$()|[\]\\{}]/, '\\$&');
        }
    }
    return new RegExp(`^${source}${')'.repeat(braces)}(?:/.*)?$`);
}

// EXTERNAL MODULE: ./build/js/verify/rootfs.js
var rootfs = __webpack_require__(2235);
;// CONCATENATED MODULE: ./build/js/verify/checks/binary-arch.js
/**
 * `binary-arch`: nothing that the platform would execute or load is built for another machine.
 *
 * Only what is reached can fail. Code for other machines elsewhere is a warning, or nothing where it is at home.
 */







function checkBinaryArch(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const programs = view.programs.filter(({ path, realPath }) => !isAllowed(path) && !isAllowed(realPath));
    const reached = new Set();
    const failures = [
        ...foreignPrograms(view, programs, reached),
        ...otherMachineOnly(view, programs),
        ...foreignLoaders(view, programs, reached),
        ...foreignLibraries(view, programs, reached).filter(({ path }) => !isAllowed(path)),
    ];
    // What surrounds a program of the wrong machine is of the same machine, and adds nothing.
    const blamed = new Set(failures.map(({ found }) => found));
    return [...failures, ...elsewhere(view, reached, isAllowed).filter(({ found }) => !blamed.has(found))];
}
function expectedMachine(view) {
    return (0,describe/* describeMachine */.Fe)({ ...view.platform.elf, flags: 0 });
}
function foreignPrograms(view, programs, reached) {
    const findings = programs.flatMap((program) => {
        if (program.fit !== 'foreign')
            return [];
        reached.add(program.realPath);
        const found = (0,describe/* describeMachine */.Fe)(program.entry.elf);
        const expected = expectedMachine(view);
        return [
            {
                status: 'fail',
                path: program.path,
                found,
                expected,
                message: `${program.path}${reachedAs(program.start)} is a program for ${found}; ${view.platform.name} runs ${expected}`,
                remedy: foreignRemedy(view, program.layer, found),
                group: `${found} ${program.layer}`,
                started: program.start !== undefined,
            },
        ];
    });
    const plain = ({ group: _, started: __, ...finding }) => finding;
    return [
        ...findings.filter(({ started }) => started).map(plain),
        ...[
            ...Map.groupBy(findings.filter(({ started }) => !started), ({ group }) => group).values(),
        ].flatMap((group) => sumUp(group.map(plain), 'programs on PATH')),
    ];
}
/** i386 code runs on amd64, so one such program is nobody's mistake; an image of nothing else is. */
function otherMachineOnly(view, programs) {
    const compatible = programs.filter(({ fit }) => fit === 'compatible');
    const first = compatible[0];
    if (!first)
        return [];
    const started = compatible.filter(({ start }) => start !== undefined);
    const found = (0,describe/* describeMachine */.Fe)(first.entry.elf);
    const all = programs.every(({ fit }) => fit === 'compatible');
    const shown = all ? [first] : started;
    return shown.map((program) => ({
        status: all ? 'fail' : 'warn',
        path: program.path,
        found,
        expected: expectedMachine(view),
        message: all && programs.length > 1
            ? `all ${programs.length} programs that the image runs, for example ${program.path}, are ${found} code`
            : `${program.path}${reachedAs(program.start)} is ${found} code, which ${view.platform.name} runs, but it is not its own`,
        remedy: foreignRemedy(view, program.layer, found),
    }));
}
function foreignLoaders(view, programs, reached) {
    const findings = programs.flatMap(({ path, fit, loader }) => {
        if (fit === 'foreign' || loader.kind !== 'foreign' || reached.has(loader.entry.path))
            return [];
        reached.add(loader.entry.path);
        const found = (0,describe/* describeMachine */.Fe)(loader.entry.elf);
        return [
            {
                status: 'fail',
                path: loader.path,
                found,
                expected: expectedMachine(view),
                message: `${loader.path}, the loader of ${path}, is for ${found}`,
                remedy: foreignRemedy(view, layerOf(view, loader.entry.path), found),
            },
        ];
    });
    return sumUp(findings, 'loaders');
}
/** A library that the loader came across, could not use, and found no other for. */
function foreignLibraries(view, programs, reached) {
    const findings = [];
    for (const program of programs) {
        for (const { name, neededBy, search } of program.closure?.unresolved ?? []) {
            const candidates = search.kind === 'fatal' ? [search.by, ...search.passed] : search.passed;
            const foreign = candidates.find((candidate) => candidate.kind === 'foreign');
            if (!foreign?.elf || reached.has(foreign.realPath))
                continue;
            reached.add(foreign.realPath);
            const found = (0,describe/* describeMachine */.Fe)(foreign.elf);
            findings.push({
                status: 'fail',
                path: foreign.path,
                found,
                expected: (0,describe/* describeMachine */.Fe)(program.entry.elf),
                message: `${foreign.path} is for ${found}; ${neededBy.path} needs ${name}, and there is no other that fits`,
                remedy: foreignRemedy(view, layerOf(view, foreign.path), found),
            });
        }
    }
    return sumUpBy(findings, ({ found }) => found ?? '', 'libraries').filter((finding) => finding.path !== undefined);
}
function layerOf(view, path) {
    const node = view.root.resolve(path);
    return (0,rootfs/* isFound */.Z)(node) && 'layer' in node ? node.layer : 0;
}
function elsewhere(view, reached, isAllowed) {
    const isStray = (entry) => entry.kind === 'elf' &&
        (0,abi/* fitOf */.Zo)(entry.elf, view.platform) === 'foreign' &&
        !(0,abi/* isForeignByNature */.de)(entry.elf) &&
        !isAtHome(entry.path, entry.elf);
    const findings = view.root.entries(isStray).flatMap((node) => {
        if (node.entry.kind !== 'elf' || reached.has(node.path) || isAllowed(node.path))
            return [];
        const found = (0,describe/* describeMachine */.Fe)(node.entry.elf);
        return [
            {
                status: 'warn',
                path: node.path,
                found,
                expected: expectedMachine(view),
                message: `${node.path} is for ${found}; nothing that the image starts by itself uses it`,
                remedy: 'If it is meant to be there, list its path in `allow`; else see which COPY puts it there.',
            },
        ];
    });
    // One line a machine: this is a remark, and may concern thousands of files.
    return [...Map.groupBy(findings, ({ found }) => found).values()].flatMap((group) => {
        const [first] = group;
        if (!first || group.length === 1)
            return group;
        return [
            {
                ...first,
                message: `${group.length} files that nothing uses by itself are for ${first.found}, for example ${first.path}`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/js/verify/checks/binary-variant.js




/**
 * Tag_CPU_arch values that each variant's processors execute. Docker's arm/v6 is the ARM1176 of the first
 * Raspberry Pi: ARMv6K and v6KZ, but without ARMv6T2's Thumb-2. The M profiles (11 to 13) run no Linux.
 */
const ARM_LIMITS = new Map([
    ['v5', [0, 1, 2, 3, 4, 5]],
    ['v6', [0, 1, 2, 3, 4, 5, 6, 7, 9]],
    ['v7', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
]);
function checkBinaryVariant(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const used = usedFiles(view).filter(({ path, realPath }) => !isAllowed(path) && !isAllowed(realPath));
    const { platform } = view;
    if (platform.architecture === 'arm')
        return [...tooNewForArm(view, used), ...mixedFloat(used, platform)];
    return platform.architecture === 'amd64' ? tooNewForX86(view, used) : [];
}
function usedFiles(view) {
    const used = new Map();
    const add = (file) => {
        if (!used.has(file.realPath))
            used.set(file.realPath, file);
    };
    const programs = view.programs.filter(({ fit }) => fit === 'native');
    for (const program of programs)
        add({ ...program, elf: program.entry.elf, program, isProgram: true });
    for (const program of programs) {
        if (program.loader.kind === 'found')
            add({
                path: program.loader.path,
                realPath: program.loader.entry.path,
                elf: program.loader.entry.elf,
                program,
                isProgram: false,
            });
        for (const object of program.closure?.objects.slice(1) ?? [])
            if (!used.has(object.realPath))
                add({ ...object, elf: object.entry.elf, program, isProgram: false });
    }
    return [...used.values()];
}
/** `, the entrypoint,` of a program; of a library, whose it is. */
function roleOf({ isProgram, program }) {
    return isProgram ? reachedAs(program.start) : `, which ${program.path} loads,`;
}
/**
 * The linker raises Tag_CPU_arch to the newest of all objects, and one hand-written file is enough: Debian's armhf
 * libgcrypt says ARMv8 for instructions that it uses only where the processor has them; so do `ring` and OpenSSL on
 * ARMv6. So a distribution is judged by its C library, which is compiled as a whole for its baseline; of other code,
 * what only such parts can have raised is a warning.
 */
function tooNewForArm(view, used) {
    const { variant = 'v7', name } = view.platform;
    const limits = ARM_LIMITS.get(variant);
    if (!limits)
        return [];
    const fits = ({ elf }) => elf.arm?.cpuArch === undefined || limits.includes(elf.arm.cpuArch);
    const distributionFits = used.filter(isCLibrary).every(fits);
    const findings = used.flatMap((file) => {
        const { arm } = file.elf;
        if (arm?.cpuArch === undefined || fits(file))
            return [];
        if (distributionFits && isDistributions(file))
            return [];
        const found = (0,describe/* describeArmArchitecture */.Nq)(arm.cpuArch);
        const inParts = isRaisedByParts(arm.cpuArch, arm.thumbIsa, variant);
        const what = `${file.path}${roleOf(file)}`;
        return [
            {
                status: inParts ? 'warn' : 'fail',
                path: file.path,
                found,
                expected: `at most ${(0,describe/* describeArmArchitecture */.Nq)(limits.at(-1) ?? 0)}`,
                message: inParts
                    ? `${what} has ${found} code in it, probably parts that run only where the processor has it; ${name} promises less`
                    : `${what} is ${found} code; a processor of ${name} ends it with SIGILL`,
                remedy: armRemedy(view, file, arm.cpuArch),
            },
        ];
    });
    return sumUpBy(findings, ({ status, found }) => `${status} ${found}`, 'programs and libraries');
}
/** Compilers for ARMv7 use Thumb-2, or say that they might; ARMv6 has none. No compiler's default is ARMv8 code. */
function isRaisedByParts(cpuArch, thumbIsa, variant) {
    if (cpuArch >= 11 && cpuArch <= 13)
        return false;
    return variant === 'v7' ? cpuArch >= 14 : thumbIsa !== 2 && thumbIsa !== 3;
}
/** The loader and the C library, of glibc or of musl. */
function isCLibrary({ path }) {
    return /\/(?:libc\.so\.6|libc\.so|ld-linux[^/]*|ld-musl-[^/]+)$/.test(path);
}
/** What a package manager puts there, as far as a path can tell. */
function isDistributions({ realPath, program, isProgram }) {
    return !(isProgram && program.start) && /^\/(?:usr\/)?(?:s?bin|lib(?:exec|32|64)?)\//.test(realPath);
}
function armRemedy({ platform, distribution }, { elf }, cpuArch) {
    if (cpuArch === 10 && (0,describe/* armFloatAbi */.T1)(elf) === 'hard')
        return (`${distribution ?? 'The distribution'}: hard-float ARM code of Debian and its relatives (armhf), and whatever ` +
            'is linked with their cross compiler gcc-arm-linux-gnueabihf, is ARMv7. ' +
            `For ${platform.name} use soft float (Debian armel, ${platform.rustGnu}) or musl (${platform.rustMusl ?? 'Alpine armhf'}), or build for linux/arm/v7.`);
    return `Compile for ${platform.name} (Rust target ${platform.rustGnu}), without a newer target-cpu, or offer the image as a newer variant.`;
}
/** Hard-float and soft-float code pass numbers in different registers: loaded together, they compute nonsense. */
function mixedFloat(used, platform) {
    const findings = used.flatMap((file) => {
        if (file.isProgram)
            return [];
        const own = (0,describe/* armFloatAbi */.T1)(file.elf);
        const wanted = (0,describe/* armFloatAbi */.T1)(file.program.entry.elf);
        if (!own || !wanted || own === wanted)
            return [];
        return [
            {
                status: 'fail',
                path: file.path,
                found: `${own} float`,
                expected: `${wanted} float`,
                message: `${file.path} is ${own} float, and ${file.program.path}, which loads it, is ${wanted} float`,
                remedy: `Compile the program for the float ABI of the image’s libraries (${platform.rustGnu} for ${platform.name}), or take another base image.`,
            },
        ];
    });
    return sumUpBy(findings, ({ found }) => found ?? '', 'libraries');
}
/** The highest level in a mask of GNU_PROPERTY_X86_ISA_1_NEEDED: 1 for the baseline, 4 for v4. */
function levelOf(mask) {
    return [8, 4, 2].reduce((level, bit, index) => (level === 1 && (mask & bit) !== 0 ? 4 - index : level), 1);
}
/**
 * A distribution that is itself built for v2 (RHEL 9 and its relatives) has a C library that says so. Its users know
 * the processors they need; then its own level is the threshold, and the difference is said once.
 */
function tooNewForX86(view, used) {
    const promised = (0,abi/* x86Level */.Lr)(view.platform);
    const ofLibc = Math.max(1, ...used
        .filter(({ path }) => /\/(?:libc\.so\.6|ld-linux-x86-64\.so\.2)$/.test(path))
        .map(({ elf }) => levelOf(elf.x86IsaNeeded ?? 0)));
    const level = Math.max(promised, ofLibc);
    const findings = used.flatMap((file) => {
        const needed = levelOf(file.elf.x86IsaNeeded ?? 0);
        if (needed <= level)
            return [];
        const { program } = file;
        return [
            {
                status: 'fail',
                path: file.path,
                found: `x86-64-v${needed}`,
                expected: level === 1 ? 'x86-64' : `at most x86-64-v${level}`,
                message: `${file.path}${roleOf(file)} says that it needs an x86-64-v${needed} processor; ${view.platform.name} promises less, and glibc refuses to start it there`,
                remedy: `Compile without target-cpu=x86-64-v${needed} (or native), offer the image as linux/amd64/v${needed}, or put such libraries under glibc-hwcaps. The program is in ${layerName(view, program.layer)}.`,
            },
        ];
    });
    const distribution = ofLibc > promised
        ? [
            {
                status: 'warn',
                found: `x86-64-v${ofLibc}`,
                expected: view.platform.name,
                message: `the C library of the image (${view.distribution ?? 'its distribution'}) needs an x86-64-v${ofLibc} processor, more than ${view.platform.name} promises`,
                remedy: `Take another base image if older processors matter; offering the image as linux/amd64/v${ofLibc} says what it needs.`,
            },
        ]
        : [];
    return [...sumUpBy(findings, ({ found }) => found ?? '', 'programs and libraries'), ...distribution];
}

;// CONCATENATED MODULE: ./build/js/verify/finding.js
/** What a check says, before the report gives it the check's name. */

/** What an image says it is for: the index's word, else its own config's. */
function platformClaim(image) {
    return image.claimed ?? image.config;
}
/** The canonical name where the platform is a known one (`linux/arm64` for `linux/arm64/v8`), else as found. */
function displayPlatform(oci) {
    return (0,domain_platform/* platformOf */.tj)(oci)?.name ?? (0,domain_platform/* formatOciPlatform */.wh)(oci);
}
/** `a`, `a and b`, `a, b and c`. */
function listOf(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/js/verify/checks/config-platform.js
/**
 * `config-platform`: the image config's os, architecture and variant equal those of its descriptor.
 *
 * They are compared as containerd compares platforms (its `platforms` package, Normalize): `arm64/v8` is `arm64`,
 * `amd64/v1` is `amd64`, `arm` is `arm/v7`.
 */


function checkConfigPlatform(image) {
    const { claimed, config } = image;
    // A single manifest, or an index that names no platform: clients ask the config, too; nothing can disagree.
    if (!claimed || displayPlatform(claimed) === displayPlatform(config))
        return [];
    const found = (0,domain_platform/* formatOciPlatform */.wh)(config);
    const expected = (0,domain_platform/* formatOciPlatform */.wh)(claimed);
    const sameMachine = claimed.os === config.os && claimed.architecture === config.architecture;
    if (sameMachine && !config.variant)
        return [
            {
                status: 'warn',
                found,
                expected,
                message: `the image config leaves out the variant: it says ${found}, the index says ${expected}`,
                remedy: `Build with a builder that records the variant (BuildKit does), so that tools which read only the config see ${expected}.`,
            },
        ];
    return [
        {
            status: 'fail',
            found,
            expected,
            message: `the index offers this image as ${expected}, but its own config says ${found}`,
            remedy: sameMachine
                ? `Build it with --platform ${expected}; the variant belongs in the platform's name.`
                : `Build it with --platform ${expected}. If it was pushed without --platform and merged by hand, or the base image is pinned to the digest of one architecture, this is how it gets the wrong label.`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/js/verify/checks/distinct.js
/**
 * `distinct`: no two platforms share the same entrypoint binary. A COPY without $TARGETARCH puts one build's program
 * into every platform's image; then it is wrong in all but one.
 */

function checkDistinct(views) {
    const byContent = new Map();
    for (const view of views)
        for (const program of view.programs) {
            const { sha256 } = program.entry;
            // The interpreter of a script is not what is built.
            if (!program.start || program.start.script !== undefined || sha256 === undefined)
                continue;
            byContent.set(sha256, [...(byContent.get(sha256) ?? []), { view, path: program.path }]);
        }
    return [...byContent].flatMap(([sha256, started]) => {
        const platforms = [...new Set(started.map(({ view }) => view.platform.name))];
        const [first] = started;
        if (!first || platforms.length < 2)
            return [];
        // arm/v6 code runs on arm/v7, and plain amd64 code on amd64/v3: wasteful perhaps, but not broken.
        const machines = new Set(started.map(({ view }) => `${view.platform.elf.machine} ${view.platform.elf.bits}`));
        const sameMachine = machines.size === 1;
        return [
            {
                status: sameMachine ? 'warn' : 'fail',
                path: first.path,
                found: `sha256:${sha256}`,
                expected: 'another program for each platform',
                message: `${listOf(platforms)} have the very same ${first.path}`,
                remedy: sameMachine
                    ? 'If one build is meant for both, offer it as the older variant only; else copy from a path with $TARGETVARIANT.'
                    : 'The Dockerfile copies it from a path that is the same for every platform: put $TARGETARCH$TARGETVARIANT into that path.',
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/js/verify/path.js
var verify_path = __webpack_require__(6335);
;// CONCATENATED MODULE: ./build/js/verify/checks/entrypoint.js


function checkEntrypoint(view) {
    const { reach } = view;
    return [
        ...nothingToStart(view),
        ...wrongUser(view),
        ...wrongDirectory(view),
        ...reach.starts.flatMap((start) => {
            const finding = start.certain ? startProblem(view, start) : undefined;
            return finding ? [finding] : [];
        }),
        ...damaged(view),
    ];
}
function nothingToStart({ reach }) {
    if (reach.starts.length > 0)
        return [];
    return [
        {
            status: 'warn',
            found: 'neither Entrypoint nor Cmd',
            message: 'the image says nothing of what to start; `docker run` needs a command',
            remedy: 'Add ENTRYPOINT to the Dockerfile’s last stage, unless this image is only a base for others.',
        },
    ];
}
function wrongUser({ reach, image }) {
    const { unknownUser } = reach;
    if (!unknownUser)
        return [];
    return [
        {
            status: 'fail',
            path: unknownUser.file,
            found: image.config.config.User ?? '',
            message: `the container runs as ${image.config.config.User}, and ${unknownUser.file} of the image does not know ${unknownUser.unknown}`,
            remedy: 'Create the user in the last stage (RUN useradd …), or give USER as a number.',
        },
    ];
}
/** A directory that does not exist is made by the runtime; a file in its place is an error. */
function wrongDirectory({ reach, root }) {
    const path = reach.context.workingDirectory;
    const found = root.resolve(path);
    if ((0,rootfs/* isFound */.Z)(found) ? found.kind === 'directory' : found.kind === 'missing')
        return [];
    return [
        {
            status: 'fail',
            path,
            expected: 'a directory',
            message: `the working directory ${path} is not a directory`,
            remedy: 'Give WORKDIR another path, or do not copy a file there.',
        },
    ];
}
function startProblem(view, start) {
    const { problem, scripts, refused } = start.execution;
    if (!problem)
        return refused ? refusedFinding(view, start, refused) : undefined;
    const script = scripts.at(-1);
    // A shell runs a file without a #! line itself (POSIX: "Command Search and Execution").
    if (problem.kind === 'not-a-program' && problem.data && start.role.startsWith('the command that'))
        return undefined;
    if (script)
        return interpreterProblem(start, script.path, script.entry.line, problem);
    return {
        status: 'fail',
        ...pathOf(problem),
        ...entrypoint_describe(view, start, problem),
    };
}
/** Docker's default capabilities go past permissions when it starts the first program. */
function refusedFinding(view, { word, role }, refused) {
    const { message, ...rest } = entrypoint_describe(view, { word, role }, refused);
    return {
        status: 'warn',
        path: refused.path,
        ...rest,
        message: `${message}; Docker starts it all the same, and a runtime that drops capabilities (Kubernetes’ restricted profile, --cap-drop=ALL) does not`,
    };
}
/** A bare word that is not found has no path. */
function pathOf(problem) {
    return 'path' in problem ? { path: problem.path } : {};
}
function interpreterProblem(start, script, line, problem) {
    const who = `${script} (${start.role}) is a script for`;
    if (line.includes('\r'))
        return {
            status: 'fail',
            path: script,
            found: 'a carriage return at the end of its first line',
            message: `${script} (${start.role}) has Windows line endings: the kernel looks for an interpreter whose name ends in a carriage return`,
            remedy: 'Save it with Unix line endings (.gitattributes: `*.sh text eol=lf`).',
        };
    const wanted = problem.kind === 'not-on-path' ? problem.word : 'path' in problem ? problem.path : '';
    const absent = problem.kind === 'missing' || problem.kind === 'not-on-path';
    return {
        status: 'fail',
        path: script,
        found: absent ? 'nothing' : problem.kind,
        expected: wanted,
        message: problem.kind === 'empty-interpreter'
            ? `${script} (${start.role}) begins with #! and names no interpreter`
            : problem.kind === 'too-many-scripts'
                ? `${script} (${start.role}) is run by a script, which is run by a script, and so on; the kernel gives up`
                : `${who} ${wanted}, which ${absent ? 'the image does not have' : 'cannot be executed'}`,
        remedy: absent
            ? `Install ${(0,verify_path/* basename */.P8)(wanted)} in the last stage, or write the script for a shell that the image has (#!/bin/sh).`
            : 'Correct the script’s first line.',
    };
}
function entrypoint_describe(view, { word, role }, problem) {
    switch (problem.kind) {
        case 'missing':
            return {
                found: 'nothing',
                message: `${role}, ${word}, is not in the image` +
                    (problem.at === problem.path ? '' : ` (${problem.at} does not exist)`),
                remedy: 'Copy it there in the last stage, and compare its path with ENTRYPOINT and WORKDIR.',
            };
        case 'not-on-path':
            return {
                found: problem.unusable ? entrypoint_describe(view, { word, role }, problem.unusable).message : 'nothing',
                expected: `one of ${view.reach.context.searchPath.join(':')}`,
                message: problem.unusable
                    ? `${role}, ${word}, is on the image’s PATH, but not as something that can be executed`
                    : `${role}, ${word}, is in no directory of the image’s PATH`,
                remedy: 'Give its whole path, or copy it into a directory of PATH, such as /usr/local/bin, with mode 0755.',
            };
        case 'loop':
            return {
                found: 'links that go round in a circle',
                message: `${role}, ${word}, leads through links that go round in a circle`,
                remedy: 'Remove the link that points at itself.',
            };
        case 'directory':
            return {
                found: 'a directory',
                message: `${role}, ${word}, is a directory`,
                remedy: `Name the program in it. COPY of a file to a path that ends in / or is a directory puts it inside: ${word}/${(0,verify_path/* basename */.P8)(word)}.`,
            };
        case 'special':
            return {
                found: 'a device, a pipe or a socket',
                message: `${role}, ${word}, is not a file`,
                remedy: 'Copy the program there.',
            };
        case 'not-executable':
            return {
                found: problem.mode === undefined ? 'no execute permission' : `mode ${octal(problem.mode)}`,
                expected: 'an execute permission',
                message: `${role}, ${word}, may not be executed by anybody`,
                remedy: 'Use COPY --chmod=755. Artifacts of CI lose the permission on the way: restore it after download.',
            };
        case 'no-permission':
            return {
                found: `mode ${octal(problem.mode)}`,
                message: `${role}, ${word}, may not be executed by the image’s user ${view.image.config.config.User}: ${problem.at} does not let it`,
                remedy: 'Use COPY --chmod=755 (or --chown), and do not keep the program under a private directory such as /root.',
            };
        case 'not-a-program':
            return {
                found: problem.reason,
                expected: 'an ELF program or a script',
                message: `${role}, ${word}, is no program: ${problem.reason}`,
                remedy: problem.data
                    ? 'Begin the script with #!/bin/sh, without a byte order mark or an empty line before it.'
                    : 'Build it again; it was damaged or cut off on the way into the image.',
            };
        case 'empty-interpreter':
        case 'too-many-scripts':
            return {
                message: `${role}, ${word}, is a script that cannot be run`,
                remedy: 'Correct its first line.',
            };
    }
}
function octal(mode) {
    return `0${mode.toString(8)}`;
}
/** Programs whose file ends before their code does: they crash at once, or hang an emulator. */
function damaged({ programs }) {
    return programs.flatMap(({ start, path, entry }) => start && entry.elf.truncated
        ? [
            {
                status: 'fail',
                path,
                found: entry.elf.damage[0] ?? 'the file is cut off',
                message: `${path}, ${start.role}, is cut off: its headers promise more than the file has`,
                remedy: 'Build or copy it again; an upload or a disk that ran full cut it off.',
            },
        ]
        : []);
}

;// CONCATENATED MODULE: ./build/js/verify/checks/interpreter.js



function checkInterpreter(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const findings = view.programs.flatMap((program) => {
        const { path, realPath, start, loader, fit } = program;
        // What does not run at all is `binary-arch`'s.
        if (fit === 'foreign' || isAllowed(path) || isAllowed(realPath))
            return [];
        const asks = `${path}${reachedAs(start)} asks for the loader`;
        if (loader.kind === 'missing')
            return [
                {
                    status: 'fail',
                    path,
                    found: 'nothing',
                    expected: loader.path,
                    message: `${asks} ${loader.path}, which the image does not have`,
                    remedy: missingRemedy(view, loader.path),
                },
            ];
        if (loader.kind === 'unusable')
            return [
                {
                    status: 'fail',
                    path,
                    found: loader.reason,
                    expected: loader.path,
                    message: `${asks} ${loader.path}, which cannot be one: ${loader.reason}`,
                    remedy: 'Restore the C library of the base image, or copy the program only, without its surroundings.',
                },
            ];
        return [];
    });
    return sumUpBy(findings, ({ expected }) => expected ?? '', 'programs');
}
function missingRemedy(view, loader) {
    const { root, platform } = view;
    const hidden = root.resolve(`/usr${loader}`);
    if (!loader.startsWith('/usr/') && (0,rootfs/* isFound */.Z)(hidden) && hidden.kind === 'file') {
        const directory = `/${loader.split('/')[1]}`;
        const at = `It is at /usr${loader} (${layerName(view, hidden.layer)})`;
        return (0,rootfs/* isFound */.Z)(root.resolve(directory))
            ? `${at}: ${directory} was a link to usr${directory}, and a layer has a directory in its place. Copy into /usr${directory} instead of ${directory}.`
            : `${at}, and the link ${directory} → usr${directory} of a merged /usr is not there: make it.`;
    }
    const glibc = (0,rootfs/* isFound */.Z)(root.resolve(platform.loaderGnu));
    const musl = (0,rootfs/* isFound */.Z)(root.resolve(platform.loaderMusl));
    const wantsMusl = /\/ld-musl-/.test(loader);
    const distribution = view.distribution ?? 'the image';
    if (musl && !wantsMusl)
        return `The program is linked with glibc, and ${distribution} has musl: build it for ${platform.rustMusl ?? 'musl'}, or take a base image with glibc.`;
    if (glibc && wantsMusl)
        return `The program is linked with musl, dynamically, and ${distribution} has glibc: build it for ${platform.rustGnu}, or link statically (-C target-feature=+crt-static).`;
    if (glibc)
        return `${distribution} has the loader ${platform.loaderGnu}: the program was built for another ABI. Build it for ${platform.rustGnu}.`;
    return ('The image has no C library at all: link the program statically ' +
        `(${platform.rustMusl ?? platform.rustGnu}, -C target-feature=+crt-static), or take a base image that has one (for example debian:bookworm-slim).`);
}

;// CONCATENATED MODULE: ./build/js/verify/checks/libc-version.js


function checkLibcVersion(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const missing = new Map();
    const lacking = createLacking();
    for (const program of view.programs) {
        if (isAllowed(program.path) || isAllowed(program.realPath))
            continue;
        for (const one of missingVersions(program, lacking)) {
            const key = `${one.object.realPath} ${one.library.realPath}`;
            const known = missing.get(key);
            if (known)
                known.programs += 1;
            else
                missing.set(key, { ...one, programs: 1 });
        }
    }
    return [...missing.values()].map((one) => finding(view, one));
}
/** The versions that a library lacks; each pair is compared once, however many programs load it. */
function createLacking() {
    const known = new Map();
    return (needed, library) => {
        const ofNeeded = known.get(needed) ?? new Map();
        known.set(needed, ofNeeded);
        const before = ofNeeded.get(library);
        if (before)
            return before;
        const defined = new Set(library.definedVersions);
        const lacking = needed.versions.flatMap(({ name, weak }) => (weak || defined.has(name) ? [] : [name]));
        ofNeeded.set(library, lacking);
        return lacking;
    };
}
function missingVersions(program, lackingIn) {
    const { closure, loader } = program;
    if (!closure || loader.kind !== 'found' || loader.flavour !== 'glibc')
        return [];
    const missing = [];
    for (const object of closure.objects)
        for (const needed of object.entry.elf.neededVersions) {
            const library = closure.byName.get(needed.library);
            if (!library || isUnversioned(library.entry.elf))
                continue;
            const versions = lackingIn(needed, library.entry.elf);
            if (versions.length > 0)
                missing.push({ program, object, library, versions });
        }
    return missing;
}
/**
 * A library that defines no versions satisfies all (_dl_check_map_versions), with a remark, when it has a table of
 * versions at all because it needs some itself. Without that table, the first symbol looked up there ends the loader
 * ("Inconsistency detected by ld.so", check_match in elf/dl-lookup.c).
 */
function isUnversioned(elf) {
    return elf.definedVersions.length === 0 && elf.neededVersions.length > 0;
}
function finding(view, { program, object, library, versions, programs }) {
    const needed = [...versions].sort(byVersion).at(-1) ?? '';
    const family = familyOf(needed);
    const newest = newestOf(library.entry.elf, family);
    const own = object.realPath === program.realPath;
    const path = own ? program.path : object.path;
    const who = own
        ? `${path}${reachedAs(program.start)} needs`
        : `${path}, which ${program.path} loads, needs`;
    const more = programs > 1 ? ` (${programs} programs are concerned)` : '';
    return {
        status: 'fail',
        path,
        found: newest ?? `no ${family} version`,
        expected: needed,
        message: `${who} ${needed}${versions.length > 1 ? ` and ${versions.length - 1} more versions` : ''}; ` +
            `${library.path} ${newest === undefined ? 'has none of the kind' : `has them up to ${newest}`}${more}`,
        remedy: remedy(view, family, needed),
    };
}
function remedy(view, family, needed) {
    const runtime = view.distribution ?? 'the runtime image';
    if (family === 'GLIBC')
        return (`It was linked on a system with a newer glibc (${needed.replace('_', ' ')} or later) than ${runtime} has. Compile on the distribution of the ` +
            `runtime image or an older one, or take a newer base image${view.platform.rustMusl ? `, or build for ${view.platform.rustMusl}` : ''}.`);
    if (family === 'GLIBCXX' || family === 'CXXABI' || family === 'GCC')
        return `It was compiled with a newer GCC than ${runtime} has: compile on the distribution of the runtime image, or link libstdc++ and libgcc statically.`;
    return `The library in ${runtime} is older than the one that was linked with: use the same distribution for both stages.`;
}
/** `GLIBC` of `GLIBC_2.39`. */
function familyOf(version) {
    return version.replace(/_[^_]*$/, '');
}
function newestOf(elf, family) {
    return elf.definedVersions
        .filter((name) => familyOf(name) === family && /_\d/.test(name))
        .sort(byVersion)
        .at(-1);
}
/** By the numbers in the name: 2.9 before 2.36. */
function byVersion(a, b) {
    const [left, right] = [numbersOf(a), numbersOf(b)];
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function numbersOf(version) {
    return (version.match(/\d+/g) ?? []).map(Number);
}

;// CONCATENATED MODULE: ./build/js/verify/ld-conf.js
/** Directories in ld.so.conf and in all files of ld.so.conf.d, which is what it includes everywhere. */
function configuredDirectories(root) {
    const included = root.list('/etc/ld.so.conf.d').map((node) => node.path);
    return ['/etc/ld.so.conf', ...included].flatMap((file) => {
        const text = root.text(file);
        if (text === undefined || text === 'too-large')
            return [];
        return Buffer.from(text)
            .toString('utf8')
            .split('\n')
            .map((line) => line.replace(/#.*/, '').trim())
            .filter((line) => line.startsWith('/'))
            .map((directory) => ({ directory, file }));
    });
}

;// CONCATENATED MODULE: ./build/js/verify/library-packages.js
/** Packages of libraries that Rust programs link with; a hint for a remedy, never a verdict. */
/** Debian bookworm and Alpine 3.20. */
const PACKAGES = {
    'libssl.so.3': { debian: 'libssl3', alpine: 'libssl3' },
    'libcrypto.so.3': { debian: 'libssl3', alpine: 'libcrypto3' },
    'libgcc_s.so.1': { debian: 'libgcc-s1', alpine: 'libgcc' },
    'libstdc++.so.6': { debian: 'libstdc++6', alpine: 'libstdc++' },
    'libz.so.1': { debian: 'zlib1g', alpine: 'zlib' },
    'libzstd.so.1': { debian: 'libzstd1', alpine: 'zstd-libs' },
    'libpq.so.5': { debian: 'libpq5', alpine: 'libpq' },
    'libsqlite3.so.0': { debian: 'libsqlite3-0', alpine: 'sqlite-libs' },
    'libmariadb.so.3': { debian: 'libmariadb3', alpine: 'mariadb-connector-c' },
    'libcurl.so.4': { debian: 'libcurl4', alpine: 'libcurl' },
    'libpcre2-8.so.0': { debian: 'libpcre2-8-0', alpine: 'pcre2' },
    'liblzma.so.5': { debian: 'liblzma5', alpine: 'xz-libs' },
    'libgit2.so.1.5': { debian: 'libgit2-1.5' },
    'libsasl2.so.2': { debian: 'libsasl2-2', alpine: 'libsasl' },
    'librdkafka.so.1': { debian: 'librdkafka1', alpine: 'librdkafka' },
    'libdbus-1.so.3': { debian: 'libdbus-1-3', alpine: 'dbus-libs' },
    'libsystemd.so.0': { debian: 'libsystemd0' },
    'libudev.so.1': { debian: 'libudev1', alpine: 'eudev-libs' },
    'libasound.so.2': { debian: 'libasound2', alpine: 'alsa-lib' },
    'libatomic.so.1': { debian: 'libatomic1', alpine: 'libatomic' },
    'libjemalloc.so.2': { debian: 'libjemalloc2', alpine: 'jemalloc' },
};
/** What to install, as the beginning of a sentence. */
function packageHint(library) {
    if (library === 'libssl.so.1.1' || library === 'libcrypto.so.1.1')
        return 'It is linked with OpenSSL 1.1, which current distributions do not have: build on the distribution that it will run on (bookworm has libssl3)';
    const known = PACKAGES[library];
    if (!known)
        return undefined;
    return `Install it in the last stage: ${known.debian} on Debian${known.alpine === undefined ? '' : `, ${known.alpine} on Alpine`}`;
}

;// CONCATENATED MODULE: ./build/js/verify/checks/libraries.js
/** `libraries`: every library that a program needs is found the way its loader looks for it (see `loader.ts`). */







/**
 * Parts of NVIDIA's driver: they belong to the machine, not to the image, and its container toolkit mounts them when
 * a container starts.
 */
const FROM_THE_HOST = /^lib(?:cuda|nvcuvid|nvidia-[a-z]+|nvoptix|vdpau_nvidia|GLX_nvidia|EGL_nvidia)\.so(?:\.\d+)?$/;
function checkLibraries(view, request) {
    const isAllowed = createPathMatcher(request.allow);
    const gaps = view.programs.flatMap((program) => isAllowed(program.path) || isAllowed(program.realPath)
        ? []
        : (program.closure?.unresolved ?? []).map((unresolved) => ({ ...unresolved, program })));
    const byName = Map.groupBy(gaps, ({ name }) => name);
    return [...byName.values()].flatMap((group) => {
        const [first] = group;
        return first ? [libraries_finding(view, first, group)] : [];
    });
}
function libraries_finding(view, gap, all) {
    const { name, neededBy, program, search } = gap;
    const own = neededBy.realPath === program.realPath;
    const who = own
        ? `${program.path}${reachedAs(program.start)} needs`
        : `${neededBy.path}, which ${program.path} loads, needs`;
    const programs = new Set(all.map((one) => one.program.realPath)).size - 1;
    const more = programs > 0 ? `; so do ${programs} more programs` : '';
    const path = own ? program.path : neededBy.path;
    if (FROM_THE_HOST.test(name))
        return {
            status: 'warn',
            path,
            found: 'nothing',
            expected: name,
            message: `${who} ${name}${more}: a part of the GPU’s driver, which must come from the machine`,
            remedy: 'Run the image with the NVIDIA container toolkit (docker run --gpus), or load the library at run time.',
        };
    return {
        status: 'fail',
        path,
        found: search.kind === 'fatal' ? search.by.path : 'nothing',
        expected: name,
        message: `${who} ${name}${more}, ${why(gap)}`,
        remedy: libraries_remedy(view, gap),
    };
}
function why({ search }) {
    if (search.kind === 'fatal')
        return `and the loader stops at ${search.by.path}: ${search.by.reason ?? libraries_describe(search.by.elf)}`;
    const foreign = search.passed.find(({ kind }) => kind === 'foreign');
    if (foreign)
        return `and the only one that the loader comes across, ${foreign.path}, is ${libraries_describe(foreign.elf)}`;
    return 'which is in none of the directories where its loader looks';
}
function libraries_describe(elf) {
    return elf ? `for ${(0,describe/* describeMachine */.Fe)(elf)}` : 'not usable';
}
function libraries_remedy(view, { name, search, neededBy, program }) {
    if (search.kind === 'fatal' && search.by.kind === 'broken')
        return `Replace ${search.by.path} with the real library, or remove it so that the loader looks further.`;
    const elsewhere = name.includes('/') ? undefined : findElsewhere(view, name, program);
    if (elsewhere) {
        const directory = (0,verify_path/* dirname */.pD)(elsewhere.path);
        const at = `It is at ${elsewhere.path} (${layerName(view, elsewhere.layer)})`;
        if (program.loader.kind === 'found' && program.loader.flavour === 'glibc') {
            const conf = configuredDirectories(view.root).find((line) => isSameDirectory(view, line.directory, directory));
            if (conf)
                return `${at}, and ${conf.file} lists its directory, but the loader reads only the cache: run ldconfig after copying it (RUN ldconfig).`;
            return `${at}, where the loader does not look. Add ${directory} to /etc/ld.so.conf.d and run ldconfig, or set LD_LIBRARY_PATH=${directory}, or link with -rpath.`;
        }
        return `${at}, where the loader does not look. Copy it to /usr/lib, or set LD_LIBRARY_PATH=${directory}.`;
    }
    const hint = packageHint(name);
    const origin = neededBy.realPath === program.realPath
        ? ''
        : ` (${(0,verify_path/* basename */.P8)(neededBy.path)} was copied without what it needs)`;
    return `${hint ?? `Install the package that has ${name}, or copy it from the build stage`}${origin}; or link it statically.`;
}
function findElsewhere(view, name, program) {
    for (const node of view.root.entries(({ path }) => (0,verify_path/* basename */.P8)(path) === name)) {
        const found = view.root.resolve(node.path);
        if (!(0,rootfs/* isFound */.Z)(found) || found.kind !== 'file' || found.entry?.kind !== 'elf')
            continue;
        if (found.entry.elf.machine === program.entry.elf.machine &&
            found.entry.elf.bits === program.entry.elf.bits)
            return { path: node.path, layer: found.layer };
    }
    return undefined;
}
function isSameDirectory(view, a, b) {
    const [first, second] = [view.root.resolve(a), view.root.resolve(b)];
    return (0,rootfs/* isFound */.Z)(first) && (0,rootfs/* isFound */.Z)(second) && first.path === second.path;
}

// EXTERNAL MODULE: ./build/js/domain/digest.js
var digest = __webpack_require__(1219);
;// CONCATENATED MODULE: ./build/js/verify/checks/platform-set.js
/**
 * `platform-set`: the index has exactly the requested platforms, each once.
 *
 * Attestation manifests are BuildKit's (docs/attestations/attestation-storage.md there): `unknown/unknown`, with
 * the annotations `vnd.docker.reference.type` and `vnd.docker.reference.digest`.
 */



function checkPlatformSet(subject, requested) {
    const images = subject.entries.filter((entry) => entry.kind === 'image');
    return [
        ...(requested ? againstRequest(subject, images, requested) : againstItself(subject, images)),
        ...duplicates(images),
        ...subject.entries.flatMap((entry) => {
            if (entry.kind === 'attestation')
                return attestation(entry, images);
            if (entry.kind === 'missing')
                return [missingManifest(entry.descriptor.platform, entry.descriptor.digest)];
            if (entry.kind === 'other')
                return [other(entry.what, entry.descriptor.digest, requested !== undefined)];
            return [];
        }),
    ];
}
function againstRequest(subject, images, requested) {
    const wanted = new Set(requested.map((platform) => platform.name));
    const claims = subject.entries.flatMap((entry) => entry.kind === 'image' ? [platformClaim(entry)] : (entry.descriptor.platform ?? []));
    const present = new Set(claims.map(displayPlatform));
    const found = listOf([...new Set(images.map((image) => displayPlatform(platformClaim(image))))]) || 'none';
    const expected = listOf([...wanted]);
    const findings = [];
    for (const name of wanted) {
        if (present.has(name))
            continue;
        const near = sameArchitecture(name, present);
        findings.push({
            status: 'fail',
            found,
            expected,
            message: `the image has no ${name}` +
                (near ? `; it has ${near}, which is another platform` : '') +
                (subject.kind === 'manifest' ? '; the reference is a single image, not a list of platforms' : ''),
            remedy: subject.kind === 'manifest'
                ? `Build all of ${expected} and push them as one index, or ask for ${found} only.`
                : `Add ${name} to the platforms that are built, or take it out of \`platforms\`.`,
        });
    }
    for (const image of images) {
        const name = displayPlatform(platformClaim(image));
        if (wanted.has(name))
            continue;
        findings.push({
            status: 'fail',
            found,
            expected,
            message: `the image has ${name} (${(0,digest/* shortDigest */.V)(image.descriptor.digest)}), which was not asked for`,
            remedy: `Add ${name} to \`platforms\` if it belongs there; else find out which build or merge put it in.`,
        });
    }
    return findings;
}
/** Nobody said what must be there: then there must at least be something. */
function againstItself(subject, images) {
    if (images.length > 0 || subject.entries.some((entry) => entry.kind === 'missing'))
        return [];
    return [
        {
            status: 'fail',
            found: 'none',
            message: 'the index has no image for any platform',
            remedy: 'Check that the reference is a container image, and push it again.',
        },
    ];
}
/** `linux/arm/v6` where `linux/arm/v7` was wanted: the nearest mistake is worth a word. */
function sameArchitecture(name, present) {
    const architecture = name.split('/')[1];
    return [...present].find((candidate) => candidate.split('/')[1] === architecture);
}
/** Platforms that we do not know may differ in what we do not read (Windows has `os.version`), so they may repeat. */
function duplicates(images) {
    const byName = new Map();
    for (const image of images) {
        const platform = (0,domain_platform/* platformOf */.tj)(platformClaim(image));
        if (!platform)
            continue;
        byName.set(platform.name, [...(byName.get(platform.name) ?? []), image]);
    }
    return [...byName].flatMap(([name, entries]) => {
        if (entries.length < 2)
            return [];
        const digests = listOf(entries.map((entry) => (0,digest/* shortDigest */.V)(entry.descriptor.digest)));
        return [
            {
                status: 'fail',
                found: `${name} ${entries.length} times`,
                expected: `${name} once`,
                message: `the index has ${name} ${entries.length} times (${digests}); clients take the first and never see the others`,
                remedy: 'Make the index from one image a platform; a merge that is given an index and its parts does this.',
            },
        ];
    });
}
function attestation(entry, images) {
    if (entry.target !== undefined && images.some((image) => image.descriptor.digest === entry.target))
        return [];
    const which = `the attestation ${(0,digest/* shortDigest */.V)(entry.descriptor.digest)}`;
    return [
        {
            status: 'fail',
            ...(entry.target === undefined ? {} : { found: entry.target }),
            expected: 'the digest of an image in this index',
            message: entry.target === undefined
                ? `${which} does not say which image it is about (no vnd.docker.reference.digest)`
                : `${which} is about ${entry.target}, which is not in this index: it belongs to another build`,
            remedy: 'Merge only digests of one build, with their attestations, or build with `provenance: false`.',
        },
    ];
}
function missingManifest(platform, digest) {
    return {
        status: 'fail',
        found: 'nothing',
        expected: digest,
        message: `the index points at ${digest}${platform ? ` for ${(0,domain_platform/* formatOciPlatform */.wh)(platform)}` : ''}, which the registry does not have`,
        remedy: 'A clean-up job that removes untagged images takes the parts of an index with it: push the image again, and make the job keep them.',
    };
}
function other(what, digest, strict) {
    return {
        status: strict ? 'fail' : 'warn',
        found: what,
        expected: 'images and their attestations',
        message: `the index has an entry (${digest}) that no container can be made of: it is ${what}`,
        remedy: 'Take it out of the index, or give it the platform and annotations that it should have.',
    };
}

;// CONCATENATED MODULE: ./build/js/verify/checks/index.js









const CHECKS = [
    {
        name: 'platform-set',
        kind: 'subject',
        passesWhen: 'the index has exactly the requested platforms, each once; attestations point at an image in it',
        run: (subject, request) => checkPlatformSet(subject, request.platforms),
    },
    {
        name: 'config-platform',
        kind: 'image',
        passesWhen: 'each image config’s os, architecture and variant equal its descriptor’s',
        run: checkConfigPlatform,
    },
    {
        name: 'binary-arch',
        kind: 'layers',
        passesWhen: 'nothing that this platform would execute or load is built for another machine',
        run: checkBinaryArch,
    },
    {
        name: 'binary-variant',
        kind: 'layers',
        passesWhen: 'no code needs a newer processor than the platform’s variant promises',
        run: checkBinaryVariant,
    },
    {
        name: 'interpreter',
        kind: 'layers',
        passesWhen: 'the loader that a program names exists in the image',
        run: checkInterpreter,
    },
    {
        name: 'libraries',
        kind: 'layers',
        passesWhen: 'every shared library that is needed is found where the program’s loader looks',
        run: checkLibraries,
    },
    {
        name: 'libc-version',
        kind: 'layers',
        passesWhen: 'every versioned symbol that is needed is defined by the library that it resolves to',
        run: checkLibcVersion,
    },
    {
        name: 'entrypoint',
        kind: 'layers',
        passesWhen: 'what `docker run` starts exists and may be executed; a script’s interpreter, too',
        run: checkEntrypoint,
    },
    {
        name: 'distinct',
        kind: 'all-layers',
        passesWhen: 'no two platforms share the same entrypoint binary',
        run: checkDistinct,
    },
    {
        name: 'smoke',
        kind: 'effect',
        passesWhen: 'the command exits 0 in every platform’s image (only when asked for)',
    },
];

;// CONCATENATED MODULE: ./build/js/verify/layer-problems.js
/** Layers that could not be read to their end: the image's fault, or beyond our bounds. */

/** The finding that stands for all checks of an image that cannot be looked into; undefined when all is well. */
function layerProblem(layers, config) {
    const index = layers.findIndex((layer) => layer.facts.problem !== undefined);
    const layer = layers[index];
    const problem = layer?.facts.problem;
    if (layer && problem) {
        const which = `layer ${index + 1} of ${layers.length} (${(0,digest/* shortDigest */.V)(layer.digest)})`;
        return problem.kind === 'broken'
            ? {
                status: 'fail',
                message: `${which} cannot be unpacked: ${problem.message}; no container can be made of this image`,
                remedy: 'Build and push the image again; the tool that wrote this layer has a fault.',
            }
            : {
                status: 'fail',
                message: `${which} was not read to its end: ${problem.message}`,
                remedy: 'If the layer is meant to be like this, turn the checks of files off by name (`skip-checks`).',
            };
    }
    const { diffIds } = config.rootfs;
    if (diffIds.length === layers.length)
        return undefined;
    return {
        status: 'fail',
        found: `${diffIds.length} diff_ids`,
        expected: `${layers.length} layers`,
        message: `the image config lists ${diffIds.length} layers and the manifest ${layers.length}; no container can be made of this image`,
        remedy: 'Build and push the image again; the tool that wrote it has a fault.',
    };
}

// EXTERNAL MODULE: ./build/js/verify/view.js + 7 modules
var view = __webpack_require__(3965);
;// CONCATENATED MODULE: ./build/js/verify/verdict.js
/** From what was read to the report: pure, so that every verdict can be tested without a registry. */





const NOT_OPENED = 'the layers were not opened';
/** Runs every check that was not turned off. */
function judge(subject, request) {
    const opened = subject.entries.flatMap((entry) => entry.kind === 'image' ? [{ image: entry, view: verdict_open(entry) }] : []);
    const platforms = opened.map((one) => {
        const checks = CHECKS.flatMap((check) => imageResults(check, one, request));
        return {
            platform: displayPlatform(platformClaim(one.image)),
            digest: one.image.descriptor.digest,
            size: one.image.size,
            ok: passed(checks),
            checks,
        };
    });
    const checks = CHECKS.flatMap((check) => subjectResults(check, subject, opened, request));
    return {
        subject: { ref: subject.ref, digest: subject.digest, mediaType: subject.mediaType },
        ok: passed(checks) && platforms.every((platform) => platform.ok),
        platforms,
        checks,
    };
}
function verdict_open(image) {
    const claim = platformClaim(image);
    const platform = (0,domain_platform/* platformOf */.tj)(claim);
    if (!platform)
        return { unseen: `Multihull does not know what a program for ${displayPlatform(claim)} looks like` };
    if (!image.layers)
        return { unseen: NOT_OPENED };
    const problem = layerProblem(image.layers, image.config);
    if (problem)
        return { unseen: problem.message, finding: problem };
    return (0,view/* viewOf */.d)(image, image.layers.map((layer) => layer.facts), platform);
}
function imageResults(check, { image, view }, request) {
    if (check.kind !== 'image' && check.kind !== 'layers')
        return [];
    if (request.skipChecks.includes(check.name))
        return [turnedOff(check.name)];
    if (check.kind === 'image')
        return results(check.name, check.run(image));
    if ('unseen' in view) {
        if (view.finding && check.name === 'entrypoint')
            return results(check.name, [view.finding]);
        return [{ check: check.name, status: 'skip', message: view.unseen }];
    }
    return results(check.name, check.run(view, request));
}
function subjectResults(check, subject, opened, request) {
    if (check.kind === 'image' || check.kind === 'layers')
        return [];
    if (request.skipChecks.includes(check.name))
        return [turnedOff(check.name)];
    if (check.kind === 'effect')
        return [];
    if (check.kind === 'subject')
        return results(check.name, check.run(subject, request));
    const views = opened.flatMap(({ view }) => ('unseen' in view ? [] : [view]));
    const unseen = opened.flatMap(({ view }) => ('unseen' in view ? [view.unseen] : []))[0];
    if (views.length === 0)
        return [{ check: check.name, status: 'skip', message: unseen ?? 'there is no image' }];
    return results(check.name, check.run(views));
}
function results(check, findings) {
    return findings.length === 0
        ? [{ check, status: 'pass' }]
        : findings.map((finding) => ({ check, ...finding }));
}
function turnedOff(check) {
    return { check, status: 'skip', message: 'turned off by the user' };
}
function passed(checks) {
    return checks.every((check) => check.status !== 'fail');
}


/***/ }),

/***/ 3965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ viewOf)
});

// EXTERNAL MODULE: ./build/js/verify/abi.js
var verify_abi = __webpack_require__(7696);
// EXTERNAL MODULE: ./build/js/verify/limits.js
var limits = __webpack_require__(9592);
;// CONCATENATED MODULE: ./build/js/verify/ld-cache.js
/**
 * `/etc/ld.so.cache`, as glibc's loader reads it (its sysdeps/generic/dl-cache.h).
 *
 * The new format is `glibc-ld.so.cache1.1`; until glibc 2.32 it stood behind an old one (`ld.so-1.7.0`) that only
 * libc5 ever read.
 */

const OLD_MAGIC = 'ld.so-1.7.0';
const NEW_MAGIC = 'glibc-ld.so.cache1.1';
const OLD_HEADER_BYTES = 16;
const OLD_ENTRY_BYTES = 12;
const NEW_HEADER_BYTES = 48;
const NEW_ENTRY_BYTES = 24;
const MAX_STRING = 4096;
/** Parses a cache; every offset and count is checked. The byte order is the machine's, as the loader assumes. */
function parseLdCache(bytes, endian) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const little = endian === 'little';
    const start = newFormatStart(bytes, view, little);
    if (start === undefined)
        return { problem: 'it is not a cache that a loader of today reads' };
    if (start + NEW_HEADER_BYTES > bytes.byteLength)
        return { problem: 'it ends inside its header' };
    const count = view.getUint32(start + 20, little);
    if (count > limits/* MAX_LD_CACHE_ENTRIES */.sl)
        return { problem: `it says that it has ${count} entries` };
    if (start + NEW_HEADER_BYTES + count * NEW_ENTRY_BYTES > bytes.byteLength)
        return { problem: 'it ends inside its list of libraries' };
    const entries = [];
    for (let index = 0; index < count; index += 1) {
        const at = start + NEW_HEADER_BYTES + index * NEW_ENTRY_BYTES;
        const name = stringAt(bytes, start + view.getUint32(at + 4, little));
        const path = stringAt(bytes, start + view.getUint32(at + 8, little));
        if (name === undefined || path === undefined || !path.startsWith('/'))
            continue;
        const hwcap = view.getUint32(at + 16, little) !== 0 || view.getUint32(at + 20, little) !== 0;
        entries.push({ name, path, flags: view.getInt32(at, little), hwcap });
    }
    return entries;
}
/** Offsets of strings count from here. Behind the old format, it is aligned to eight bytes. */
function newFormatStart(bytes, view, little) {
    if (hasText(bytes, 0, NEW_MAGIC))
        return 0;
    if (!hasText(bytes, 0, OLD_MAGIC) || bytes.byteLength < OLD_HEADER_BYTES)
        return undefined;
    const old = view.getUint32(12, little);
    const start = Math.ceil((OLD_HEADER_BYTES + old * OLD_ENTRY_BYTES) / 8) * 8;
    return hasText(bytes, start, NEW_MAGIC) ? start : undefined;
}
function hasText(bytes, at, text) {
    if (at + text.length > bytes.byteLength)
        return false;
    for (let index = 0; index < text.length; index += 1)
        if (bytes[at + index] !== text.charCodeAt(index))
            return false;
    return true;
}
function stringAt(bytes, at) {
    if (at >= bytes.byteLength)
        return undefined;
    const end = bytes.indexOf(0, at);
    if (end < 0 || end - at > MAX_STRING)
        return undefined;
    return Buffer.from(bytes.subarray(at, end)).toString('utf8');
}

// EXTERNAL MODULE: ./build/js/verify/path.js
var verify_path = __webpack_require__(6335);
// EXTERNAL MODULE: ./build/js/verify/rootfs.js
var rootfs = __webpack_require__(2235);
;// CONCATENATED MODULE: ./build/js/verify/library-search.js
/** Where loaders look for a library: what they find first, and everything they passed by. */




/**
 * Opens a candidate as glibc does (`open_verify` in its elf/dl-load.c): a file of another class or machine is
 * passed by in silence; one that is no ELF file at all, or of the other byte order, ends the program.
 */
function tryGlibc(root, path, program) {
    const found = root.resolve(path);
    if (!(0,rootfs/* isFound */.Z)(found) || found.kind === 'directory' || found.kind === 'special')
        return undefined;
    const { entry } = found;
    if (entry?.kind !== 'elf') {
        const reason = entry?.kind === 'opaque' && entry.elf ? entry.reason : 'it is not an ELF file';
        return { kind: 'fatal', by: { path, realPath: found.path, kind: 'broken', reason } };
    }
    if (entry.elf.truncated)
        return { kind: 'fatal', by: { path, realPath: found.path, kind: 'broken', reason: 'it is cut off' } };
    if ((0,verify_abi/* sameAbi */.xL)(entry.elf, program))
        return { kind: 'found', realPath: found.path, entry };
    const sameClassOtherOrder = entry.elf.bits === program.bits && entry.elf.endian !== program.endian;
    return {
        kind: sameClassOtherOrder ? 'fatal' : 'passed',
        by: { path, realPath: found.path, kind: 'foreign', elf: entry.elf },
    };
}
/** musl (`path_open` and `map_library` in its ldso/dynlink.c) takes the first file that it can open. */
function tryMusl(root, path, program) {
    const attempt = tryGlibc(root, path, program);
    return attempt?.kind === 'passed' ? { kind: 'fatal', by: attempt.by } : attempt;
}
/** Tries one directory after the other. */
function searchDirectories(directories, name, attempt) {
    const passed = [];
    const unique = [...new Set(directories)].slice(0, limits/* MAX_SEARCH_DIRECTORIES */.su);
    for (const directory of unique) {
        const path = `${directory}/${name}`;
        const result = attempt(path);
        if (result?.kind === 'found')
            return { ...result, path };
        if (result?.kind === 'fatal')
            return { kind: 'fatal', by: result.by, passed };
        if (result)
            passed.push(result.by);
    }
    return { kind: 'none', passed, directories: unique };
}
/**
 * Dynamic string tokens (ld.so(8), "Dynamic string tokens"): one path may mean several, where we do not know the
 * loader's own idea of `$LIB` or the processor's name.
 */
function expandTokens(text, object) {
    if (!text.includes('$'))
        return [text];
    const abi = (0,verify_abi/* loaderAbiOf */.Tv)(object.entry.elf);
    const values = {
        ORIGIN: [(0,verify_path/* dirname */.pD)(object.neededBy ? object.path : object.realPath)],
        LIB: [...(abi?.multiarch ?? []).map((tuple) => `lib/${tuple}`), 'lib64', 'lib'],
        PLATFORM: abi?.platforms ?? [],
    };
    return Object.entries(values).reduce((texts, [token, replacements]) => {
        const pattern = new RegExp(`\\$(?:${token}(?![A-Za-z0-9_])|\\{${token}\\})`, 'g');
        return texts.flatMap((one) => pattern.test(one) ? replacements.map((value) => one.replace(pattern, () => value)) : [one]);
    }, [text]);
}

;// CONCATENATED MODULE: ./build/js/verify/loader.js
/**
 * What a program loads when it starts: the dynamic loader's work, without running it.
 *
 * Sources: ld.so(8) and glibc's elf/dl-load.c, elf/dl-deps.c; musl's ldso/dynlink.c.
 */




/** Loads a program's libraries, breadth first, each name once. */
function loadProgram(context, program) {
    const main = { path: program.path, realPath: program.path, entry: program.entry };
    const known = knownOf(context, program);
    if (!known || bringsPaths(main))
        return load(context, program, main, known);
    const key = main.entry.elf.needed.join('\0');
    const same = known.closures.get(key);
    // A program may be a library, too: then it is there already for what needs it.
    if (same?.objects.every(({ realPath }) => realPath !== main.realPath))
        return { ...same, objects: [main, ...same.objects.slice(1)] };
    const closure = load(context, program, main, known);
    const isWhole = closure.unresolved.length === 0 && !closure.tooMany;
    if (isWhole && [...closure.byName.values()].every((object) => object !== main))
        known.closures.set(key, closure);
    return closure;
}
function load(context, program, main, known) {
    const objects = [main];
    const byName = new Map();
    const byFile = new Map([[main.realPath, main]]);
    const unresolved = new Map();
    const loader = {
        path: program.loader.path,
        realPath: program.loader.path,
        entry: program.loader.entry,
        neededBy: main,
    };
    // The loader is there before anything is searched for, and answers to its own name.
    for (const name of [program.loader.entry.elf.soname, program.entry.elf.interpreter])
        if (name !== undefined)
            byName.set(name, loader);
    byFile.set(loader.realPath, loader);
    for (let index = 0; index < objects.length && objects.length < limits/* MAX_OBJECTS */.w2; index += 1) {
        const object = objects[index];
        if (!object)
            break;
        const searches = bringsPaths(object) ? undefined : known?.searches;
        for (const name of object.entry.elf.needed) {
            if (byName.has(name) || unresolved.has(name))
                continue;
            if (program.loader.flavour === 'musl' && isPartOfMusl(name)) {
                byName.set(name, loader);
                continue;
            }
            const search = searches?.get(name) ?? find(context, program, object, name);
            if (!name.includes('/'))
                searches?.set(name, search);
            if (search.kind !== 'found') {
                unresolved.set(name, { name, neededBy: object, search });
                continue;
            }
            const same = byFile.get(search.realPath);
            const { path, realPath, entry } = search;
            const loaded = same ?? { path, realPath, entry, neededBy: object };
            byName.set(name, loaded);
            if (same)
                continue;
            byFile.set(search.realPath, loaded);
            const { soname } = entry.elf;
            if (soname !== undefined && !byName.has(soname))
                byName.set(soname, loaded);
            objects.push(loaded);
        }
    }
    return {
        objects,
        unresolved: [...unresolved.values()],
        byName,
        tooMany: objects.length >= limits/* MAX_OBJECTS */.w2,
    };
}
/** musl's own library answers for all that glibc has in libraries of their own (`reserved` in dynlink.c). */
function isPartOfMusl(name) {
    return /^lib(?:c|pthread|rt|m|dl|util|xnet)\./.test(name);
}
function knownOf(context, { loader, entry }) {
    if (context.libraryPath?.includes('$'))
        return undefined;
    const { machine, bits, endian, interpreter } = entry.elf;
    const key = [loader.path, interpreter, machine, bits, endian].join('\0');
    const known = context.known.get(key) ?? { searches: new Map(), closures: new Map() };
    context.known.set(key, known);
    return known;
}
/** Whether the object, or one that made it be loaded, says itself where to look, or where not to. */
function bringsPaths(object) {
    if (object.entry.elf.noDefaultLib)
        return true;
    for (let at = object; at; at = at.neededBy)
        if (at.entry.elf.rpath.length > 0 || at.entry.elf.runpath.length > 0)
            return true;
    return false;
}
function find(context, program, object, name) {
    const { root } = context;
    const open = program.loader.flavour === 'musl' ? tryMusl : tryGlibc;
    const attempt = (path) => open(root, absolutePath(path, context), program.entry.elf);
    if (name.includes('/')) {
        for (const path of expandTokens(name, object)) {
            const result = attempt(path);
            if (result?.kind === 'found')
                return { ...result, path: absolutePath(path, context) };
            if (result)
                return { kind: 'fatal', by: result.by, passed: [] };
        }
        return { kind: 'none', passed: [], directories: [] };
    }
    return program.loader.flavour === 'musl'
        ? searchDirectories(muslDirectories(context, program, object), name, attempt)
        : findGlibc(context, program, object, name, attempt);
}
/** ld.so(8), "When resolving shared object dependencies": RPATH, LD_LIBRARY_PATH, RUNPATH, the cache, defaults. */
function findGlibc(context, program, object, name, attempt) {
    const { elf } = object.entry;
    const system = program.loader.entry.systemDirectories ?? (0,verify_abi/* usualDirectories */.us)(program.entry.elf);
    const named = [
        ...(elf.runpath.length > 0 ? [] : inheritedRpath(object)),
        ...(context.libraryPath?.split(/[:;]/) ?? []).flatMap((part) => expandTokens(part, object)),
        ...elf.runpath.flatMap((part) => expandTokens(part, object)),
    ].map((directory) => absolutePath(directory, context));
    const first = searchDirectories(withHwcaps(named, context), name, attempt);
    if (first.kind !== 'none')
        return first;
    const passed = [...first.passed];
    const cached = cachedPath(context, program, name);
    if (cached !== undefined &&
        !(elf.noDefaultLib && system.some((directory) => (0,verify_path/* isInside */.FK)(cached, directory)))) {
        const result = attempt(cached);
        if (result?.kind === 'found')
            return { ...result, path: cached };
        if (result?.kind === 'fatal')
            return { kind: 'fatal', by: result.by, passed };
        if (result)
            passed.push(result.by);
    }
    const last = searchDirectories(elf.noDefaultLib ? [] : withHwcaps(system, context), name, attempt);
    if (last.kind === 'none')
        return {
            kind: 'none',
            passed: [...passed, ...last.passed],
            directories: [...new Set([...named, ...(elf.noDefaultLib ? [] : system)])],
        };
    return last.kind === 'fatal' ? { ...last, passed: [...passed, ...last.passed] } : last;
}
/** DT_RPATH of the object, then of those that made it be loaded; each only if it has no DT_RUNPATH of its own. */
function inheritedRpath(object) {
    const directories = [];
    for (let at = object; at; at = at.neededBy) {
        const holder = at;
        if (holder.entry.elf.runpath.length > 0)
            continue;
        directories.push(...holder.entry.elf.rpath.flatMap((part) => expandTokens(part, holder)));
    }
    return directories;
}
function withHwcaps(directories, { platform }) {
    const preferred = (0,verify_abi/* hwcapDirectories */.dD)(platform);
    if (preferred.length === 0)
        return directories;
    return directories.flatMap((directory) => [...preferred.map((sub) => `${directory}/${sub}`), directory]);
}
/** Entries for particular processors come into question only where there is no other. */
function cachedPath(context, program, name) {
    const flags = (0,verify_abi/* loaderAbiOf */.Tv)(program.entry.elf)?.cacheFlags ?? [];
    const candidates = (context.cache.get(name) ?? []).filter((entry) => flags.includes(entry.flags));
    const usable = candidates.filter((entry) => !entry.hwcap || isPromised(entry.path, context.platform));
    return (usable.find((entry) => entry.hwcap) ?? usable[0])?.path;
}
function isPromised(path, platform) {
    return (0,verify_abi/* hwcapDirectories */.dD)(platform).some((directory) => (0,verify_path/* dirname */.pD)(path).endsWith(directory));
}
/** musl: LD_LIBRARY_PATH, then the run paths up the chain, then its own list. */
function muslDirectories(context, program, object) {
    const directories = (context.libraryPath?.split(/[:\n]/) ?? []).filter((part) => part !== '');
    for (let at = object; at; at = at.neededBy) {
        const holder = at;
        const own = holder.entry.elf.runpath.length > 0 ? holder.entry.elf.runpath : holder.entry.elf.rpath;
        directories.push(...own.flatMap((part) => expandTokens(part, holder)));
    }
    return [...directories, ...muslSystemDirectories(context, program)].map((directory) => absolutePath(directory, context));
}
/** `PREFIX/etc/ld-musl-ARCH.path` beside a loader at `PREFIX/lib/ld-musl-ARCH.so.1`. */
function muslSystemDirectories({ root }, program) {
    const prefix = (0,verify_path/* dirname */.pD)((0,verify_path/* dirname */.pD)(program.entry.elf.interpreter ?? '/lib/ld'));
    for (const architecture of (0,verify_abi/* loaderAbiOf */.Tv)(program.entry.elf)?.musl ?? []) {
        const text = root.text((0,verify_path/* absolute */.ys)(`${prefix}/etc/ld-musl-${architecture}.path`, '/'));
        if (text === undefined || text === 'too-large')
            continue;
        return Buffer.from(text)
            .toString('utf8')
            .split(/[:\n]/)
            .filter((part) => part !== '');
    }
    return ['/lib', '/usr/local/lib', '/usr/lib'];
}
/** An empty part of a search path means the working directory. */
function absolutePath(path, { workingDirectory }) {
    return path.startsWith('/') ? path : `${workingDirectory}/${path}`;
}

;// CONCATENATED MODULE: ./build/js/verify/access.js

/**
 * Resolves `user`, `uid`, `user:group` and so on, as runc does (moby's sys/user, GetExecUser). Undefined when the
 * files that would tell are not readable for us.
 */
function credentialsOf(user, root) {
    const [name = '', groupName] = user.split(':');
    if (name === '' && groupName === undefined)
        return ROOT;
    const passwd = records(root.text('/etc/passwd'));
    const group = records(root.text('/etc/group'));
    if (passwd === 'unknown' || group === 'unknown')
        return undefined;
    const numeric = numberOf(name);
    const record = passwd.find((fields) => fields[0] === name || (numeric !== undefined && numberOf(fields[2]) === numeric));
    const uid = name === '' ? 0 : (numberOf(record?.[2]) ?? numeric);
    if (uid === undefined)
        return { unknown: name, file: '/etc/passwd' };
    if (groupName === undefined || groupName === '') {
        const more = group
            .filter((fields) => record?.[0] !== undefined && (fields[3] ?? '').split(',').includes(record[0]))
            .flatMap((fields) => numberOf(fields[2]) ?? []);
        return { uid, gids: [numberOf(record?.[3]) ?? 0, ...more] };
    }
    const gid = numberOf(group.find((fields) => fields[0] === groupName)?.[2]) ?? numberOf(groupName);
    return gid === undefined ? { unknown: groupName, file: '/etc/group' } : { uid, gids: [gid] };
}
const ROOT = { uid: 0, gids: [0] };
function records(text) {
    if (text === 'too-large')
        return 'unknown';
    if (text === undefined)
        return [];
    return Buffer.from(text)
        .toString('utf8')
        .split('\n')
        .map((line) => line.split(':'));
}
function numberOf(text) {
    return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
/** Root needs one execute bit of any kind; everybody else the one that is meant for them (execve(2), EACCES). */
function mayExecute(file, who) {
    if (who.uid === 0)
        return (file.mode & 0o111) !== 0;
    return (file.mode & bitFor(file, who)) !== 0;
}
/** Whether a process of this user may read it, without capabilities. */
function mayRead(file, who) {
    return who.uid === 0 || (file.mode & (bitFor(file, who) << 2)) !== 0;
}
/** The first directory on the way to a path (without links) that may not be passed. */
function barredDirectory(path, who, root) {
    if (who.uid === 0)
        return undefined;
    const ways = [];
    for (let at = (0,verify_path/* dirname */.pD)(path); at !== '/'; at = (0,verify_path/* dirname */.pD)(at))
        ways.push(at);
    return ways.reverse().find((directory) => {
        const node = root.lookup(directory);
        const entry = node.kind === 'directory' ? node.entry : undefined;
        return entry !== undefined && (entry.mode & bitFor(entry, who)) === 0;
    });
}
function bitFor(file, who) {
    if (file.uid === who.uid)
        return 0o100;
    return who.gids.includes(file.gid) ? 0o010 : 0o001;
}

;// CONCATENATED MODULE: ./build/js/verify/shell.js
/** The little of shells and of other starters that tells which program a command line means. */

const SHELLS = /^(?:sh|bash|dash|ash|zsh|ksh|mksh)$/;
/** POSIX's special and usual built-in utilities, and the words that begin a compound command. */
const BUILTINS = new Set(`. : [ alias bg break builtin cd command continue declare dirs echo eval exit export false fg getopts hash help
   history jobs kill let local logout mapfile popd printf pushd pwd read readonly return set shift shopt source
   test times trap true type typeset ulimit umask unalias unset wait`.split(/\s+/));
const COMPOUND = new Set('if for while until case select function time { ( (( [[ !'.split(' '));
/** The command text of `sh -c TEXT`, with any options that end in `c`. */
function shellText(argv) {
    const words = (0,verify_path/* basename */.P8)(argv[0] ?? '') === 'busybox' ? argv.slice(1) : argv;
    if (!SHELLS.test((0,verify_path/* basename */.P8)(words[0] ?? '')))
        return undefined;
    for (let at = 1; at < words.length; at += 1) {
        const word = words[at] ?? '';
        if (/^-[a-zA-Z]*c[a-zA-Z]*$/.test(word))
            return words[at + 1];
        if (word === '-o' || word === '+o')
            at += 1;
        else if (!/^[-+][a-zA-Z]+$/.test(word) && word !== '--login' && word !== '--norc')
            return undefined;
    }
    return undefined;
}
/**
 * The first program that a shell command starts. Undefined as soon as it takes more than reading plain words to
 * know (variables, patterns, conditions): no guess is better than a wrong one.
 */
function firstProgram(text) {
    let directory;
    for (const words of simpleCommands(text)) {
        if (!words)
            return undefined;
        const start = words.findIndex((word) => !/^[A-Za-z_][A-Za-z0-9_]*=/.test(word));
        const plain = start < 0 ? [] : words.slice(start);
        const command = plain[0] === 'exec' ? plain.slice(plain[1] === '--' ? 2 : 1) : plain;
        const [word, argument] = command;
        if (word === undefined)
            continue;
        if (COMPOUND.has(word) || word.startsWith('-'))
            return undefined;
        if (word === 'cd' && argument !== undefined && command.length === 2) {
            directory = argument.startsWith('/') || directory === undefined ? argument : `${directory}/${argument}`;
            continue;
        }
        if (/^(?:eval|source|\.|exit|return|export|command)$/.test(word)) {
            if (word === 'export')
                continue;
            return undefined;
        }
        if (BUILTINS.has(word))
            continue;
        return { word, ...(directory === undefined ? {} : { directory }) };
    }
    return undefined;
}
/** Words of each simple command in order; undefined for one that is not plain. */
function* simpleCommands(text) {
    const token = /\s*(?:(&&|\|\||[;|&\n])|((?:'[^']*'|"[^"$`\\]*"|\\[^\n]|[^\s;|&'"\\])+)|(.))/gy;
    let words = [];
    for (const [, separator, word, odd] of text.matchAll(token)) {
        if (odd !== undefined && odd.trim() !== '')
            return yield words.length > 0 ? words : undefined;
        if (separator !== undefined) {
            if (words.length > 0)
                yield words;
            words = [];
            // What stands behind a failed or a piped command is another story.
            if (separator === '||' || separator === '|')
                return;
        }
        else if (word !== undefined) {
            if (/^#/.test(word))
                break;
            if (/[$`*?()<>]/.test(word.replace(/'[^']*'/g, '')))
                return yield words.length > 0 ? words : undefined;
            words.push(word.replace(/'([^']*)'|"([^"]*)"|\\(.)/g, (_, a, b, c) => a ?? b ?? c));
        }
    }
    if (words.length > 0)
        yield words;
}
/** Starters whose first plain argument is the program that matters, and how many words they take before it. */
const STARTERS = new Map([
    ['tini', 0],
    ['tini-static', 0],
    ['dumb-init', 0],
    ['docker-init', 0],
    ['catatonit', 0],
    ['env', 0],
    ['nice', 0],
    ['nohup', 0],
    ['setsid', 0],
    ['stdbuf', 0],
    ['gosu', 1],
    ['su-exec', 1],
]);
/** Options of these starters that take a word of their own. */
const WITH_VALUE = /^(?:-p|-e|-u|-C|-n|-i|-o|--rewrite|-r|--unset|--chdir)$/;
/** The command that a starter starts: `/app` of `tini -- /app --serve`; undefined when it is no starter. */
function startedCommand(argv) {
    const skip = STARTERS.get((0,verify_path/* basename */.P8)(argv[0] ?? ''));
    if (skip === undefined)
        return undefined;
    let at = 1;
    while (at < argv.length) {
        const word = argv[at] ?? '';
        if (word === '--') {
            at += 1;
            break;
        }
        if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(word))
            at += 1;
        else if (!word.startsWith('-'))
            break;
        else
            at += WITH_VALUE.test(word) ? 2 : 1;
    }
    const rest = argv.slice(at + skip);
    return rest.length > 0 ? rest : undefined;
}
/** A script's first line as the kernel takes it apart (`load_script` in its fs/binfmt_script.c). */
function parseShebang(line) {
    const [, interpreter = '', argument] = /^[ \t]*([^ \t\0]*)[ \t]*([^\0]*?)[ \t]*(?:\0.*)?$/s.exec(line) ?? [];
    return { interpreter, ...(argument ? { argument } : {}) };
}
/** What `env` starts in `#!/usr/bin/env python3` or `#!/usr/bin/env -S python3 -u`. */
function envTarget(interpreter, argument) {
    if ((0,verify_path/* basename */.P8)(interpreter) !== 'env' || argument === undefined)
        return undefined;
    const split = /^-S\s*|^--split-string[= ]\s*|^-[a-z]*S\s*/.exec(argument);
    // Without -S the rest of the line is one word, blanks included.
    if (!split)
        return argument.startsWith('-') ? undefined : argument;
    return argument
        .slice(split[0].length)
        .split(/\s+/)
        .find((word) => word !== '' && !word.startsWith('-') && !/^[A-Za-z_][A-Za-z0-9_]*=/.test(word));
}

;// CONCATENATED MODULE: ./build/js/verify/exec.js
/** What happens when a container's process executes a path: execve(2) inside the image's root. */





/** Runs a command's first word: looked for on PATH when it has no slash, as runc does (Go's exec.LookPath). */
function executeWord(context, word) {
    if (word.includes('/'))
        return execute(context, fromDirectory(word, context.workingDirectory), []);
    let unusable;
    for (const directory of context.searchPath) {
        const path = (0,verify_path/* child */.jf)(directory, word);
        const problem = examine(context, path).problem;
        if (!problem)
            return execute(context, path, []);
        if (problem.kind !== 'missing')
            unusable ??= problem;
    }
    return { scripts: [], problem: { kind: 'not-on-path', word, ...(unusable ? { unusable } : {}) } };
}
/** `./app` as an absolute path; `..` is left to be resolved, for links may stand before it. */
function fromDirectory(word, directory) {
    return word.startsWith('/') ? word : (0,verify_path/* child */.jf)(directory, word.replace(/^(?:\.\/+)+/, ''));
}
/** Executes a path, and the interpreters of scripts after it. */
function execute(context, path, scripts) {
    const found = examine(context, path);
    if (found.problem)
        return { scripts, problem: found.problem };
    const { realPath, entry, layer } = found;
    const refused = found.refused ? { refused: found.refused } : {};
    if (entry.kind === 'elf')
        return { scripts, program: { path, realPath, entry, layer }, ...refused };
    const chain = [...scripts, { path, realPath, entry }];
    if (chain.length > limits/* MAX_SCRIPT_DEPTH */.ri)
        return { scripts: chain, problem: { kind: 'too-many-scripts', path } };
    const { interpreter, argument } = parseShebang(entry.line);
    if (interpreter === '')
        return { scripts: chain, problem: { kind: 'empty-interpreter', path } };
    const next = execute(context, interpreter, chain);
    // `env` itself is never the program that was meant.
    const target = next.problem ? undefined : envTarget(interpreter, argument);
    if (target === undefined)
        return { ...refused, ...next };
    const started = executeWord({ ...context, byRuntime: false }, target);
    return { ...refused, ...started, scripts: [...chain, ...started.scripts] };
}
function examine(context, path) {
    const { root, workingDirectory } = context;
    const found = root.resolve(path, workingDirectory);
    if (!(0,rootfs/* isFound */.Z)(found))
        return {
            problem: found.kind === 'loop' ? { kind: 'loop', path } : { kind: 'missing', path, at: found.at },
        };
    if (found.kind === 'directory' || found.kind === 'special')
        return { problem: { kind: found.kind, path } };
    const { entry } = found;
    if (!entry)
        return { problem: { kind: 'not-executable', path } };
    const { mode } = entry;
    if ((mode & 0o111) === 0)
        return { problem: { kind: 'not-executable', path, mode } };
    if (entry.kind === 'text' || entry.kind === 'opaque')
        return {
            problem: {
                kind: 'not-a-program',
                path,
                reason: entry.kind === 'text' ? 'it is a text' : entry.reason,
                data: !(entry.kind === 'opaque' && entry.elf),
            },
        };
    const refused = refusalOf(context, path, found.path, entry);
    if (refused && !(context.byRuntime && (entry.kind === 'elf' || refused.only === 'execute')))
        return { problem: refused.problem };
    return {
        realPath: found.path,
        entry,
        layer: found.layer,
        ...(refused ? { refused: refused.problem } : {}),
    };
}
/** Why the user may not execute it; `only`: reading it is allowed. */
function refusalOf({ root, user }, path, realPath, entry) {
    if (!user)
        return undefined;
    const { mode } = entry;
    const barred = barredDirectory(realPath, user, root);
    if (barred !== undefined)
        return { problem: { kind: 'no-permission', path, at: barred, mode } };
    const problem = { kind: 'no-permission', path, at: realPath, mode };
    // A script's interpreter opens it, as the user.
    if (entry.kind === 'script' && !mayRead(entry, user))
        return { problem };
    return mayExecute(entry, user) ? undefined : { problem, only: 'execute' };
}

;// CONCATENATED MODULE: ./build/js/verify/reach.js





/** Docker sets this when the image has no PATH (moby's oci.DefaultPathEnv). */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
function reachOf(root, config) {
    const env = environment(config.Env ?? []);
    const workingDirectory = (0,verify_path/* absolute */.ys)(config.WorkingDir ?? '', '/');
    const user = credentialsOf(config.User ?? '', root);
    const searchPath = (env.get('PATH') ?? DEFAULT_PATH)
        .split(':')
        .map((directory) => (0,verify_path/* absolute */.ys)(directory, workingDirectory));
    const context = {
        root,
        searchPath: [...new Set(searchPath)],
        workingDirectory,
        ...(user && 'uid' in user ? { user } : {}),
    };
    return {
        context,
        libraryPath: env.get('LD_LIBRARY_PATH') || undefined,
        starts: startsOf(context, config),
        ...(user && 'unknown' in user ? { unknownUser: user } : {}),
        onPath: programsOnPath(context),
    };
}
/** Of a variable that is set twice the last counts. */
function environment(lines) {
    return new Map(lines.map((line) => {
        const equals = line.indexOf('=');
        return equals < 0 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
    }));
}
function startsOf(context, config) {
    const entrypoint = config.Entrypoint ?? [];
    const command = config.Cmd ?? [];
    const argv = [...entrypoint, ...command];
    const role = entrypoint.length > 0 ? 'the entrypoint' : 'the command';
    const starts = commandLine(context, argv, role);
    const first = starts[0];
    // A script that is given a command nearly always ends in `exec "$@"`; many take names of their own, too.
    const word = command[0];
    if (entrypoint.length > 0 && word !== undefined && first && first.execution.scripts.length > 0) {
        const execution = executeWord(context, word);
        if (execution.program)
            starts.splice(1, 0, { word, role: 'the command', execution, certain: false });
    }
    return starts;
}
function commandLine(context, argv, role) {
    const starts = [];
    let line = argv;
    let at = context;
    let called = role;
    for (let depth = 0; depth < 4 && line.length > 0; depth += 1) {
        const word = line[0] ?? '';
        const execution = executeWord({ ...at, byRuntime: depth === 0 }, word);
        starts.push({ word, role: called, execution, certain: true });
        if (execution.problem)
            return starts;
        const text = shellText(line);
        const inner = text === undefined ? undefined : firstProgram(text);
        const started = startedCommand(line);
        if (inner) {
            if (inner.directory !== undefined)
                at = { ...at, workingDirectory: (0,verify_path/* absolute */.ys)(inner.directory, at.workingDirectory) };
            called = `the command that ${word} runs`;
            line = [inner.word];
        }
        else if (started) {
            called = `the command that ${(0,verify_path/* basename */.P8)(word)} starts`;
            line = started;
        }
        else {
            if (text === undefined)
                starts.push(...argumentsOf(at, line));
            return starts;
        }
    }
    return starts;
}
/** A program that is given as a whole path is most likely run; not so by an emulator, whose food is foreign. */
function argumentsOf(context, line) {
    if (/^(?:qemu-|box64|box86|fex)/i.test((0,verify_path/* basename */.P8)(line[0] ?? '')))
        return [];
    return line.slice(1, 8).flatMap((word) => {
        if (!word.startsWith('/'))
            return [];
        const execution = execute(context, word, []);
        return execution.program && execution.scripts.length === 0
            ? [{ word, role: 'an argument of the command', execution, certain: false }]
            : [];
    });
}
function programsOnPath(context) {
    const { root, searchPath } = context;
    const found = new Map();
    const add = (path) => {
        // Permissions are those of whoever will run it: `docker run --user` and scripts' sudo can be anybody.
        const { program } = execute({ root, searchPath, workingDirectory: '/' }, path, []);
        if (program && !found.has(program.realPath))
            found.set(program.realPath, program);
    };
    const directories = searchPath.flatMap((directory) => {
        const place = root.resolve(directory);
        return (0,rootfs/* isFound */.Z)(place) && place.kind === 'directory' ? [place.path] : [];
    });
    // `/bin` is `/usr/bin` nearly everywhere, and PATH has both.
    const places = new Set(directories);
    const candidates = Map.groupBy(root.list(...places).filter(isCandidate), ({ path }) => (0,verify_path/* dirname */.pD)(path));
    for (const place of places)
        for (const { path } of candidates.get(place) ?? [])
            add(path);
    return [...found.values()];
}
function isCandidate(node) {
    return node.kind === 'symlink' || node.entry.kind === 'elf' || node.entry.kind === 'script';
}

;// CONCATENATED MODULE: ./build/js/verify/view.js





function viewOf(image, layers, platform) {
    const root = (0,rootfs/* createRootFs */.s)(layers);
    const reach = reachOf(root, image.config.config);
    const context = {
        root,
        platform,
        libraryPath: reach.libraryPath,
        workingDirectory: reach.context.workingDirectory,
        cache: readCache(root, platform),
        known: new Map(),
    };
    const distribution = readDistribution(root);
    return {
        image,
        platform,
        root,
        reach,
        programs: reachedPrograms(reach).map((program) => view_examine(program, context)),
        ...(distribution ? { distribution } : {}),
    };
}
function reachedPrograms(reach) {
    const reached = new Map();
    for (const { word, role, execution } of reach.starts) {
        const script = execution.scripts[0]?.path;
        const { program } = execution;
        if (program && !reached.has(program.realPath))
            reached.set(program.realPath, {
                ...program,
                start: { role, word, ...(script === undefined ? {} : { script }) },
            });
    }
    for (const program of reach.onPath)
        if (!reached.has(program.realPath))
            reached.set(program.realPath, program);
    return [...reached.values()];
}
function view_examine(program, context) {
    const fit = (0,verify_abi/* fitOf */.Zo)(program.entry.elf, context.platform);
    const loader = findLoader(program, context);
    if (fit === 'foreign' || loader.kind !== 'found' || loader.flavour === 'other')
        return { ...program, fit, loader };
    const { flavour } = loader;
    const closure = loadProgram(context, {
        path: program.realPath,
        entry: program.entry,
        loader: { ...loader, flavour },
    });
    return { ...program, fit, loader, closure };
}
function findLoader({ entry }, { root, workingDirectory }) {
    const path = entry.elf.interpreter;
    if (path === undefined)
        return { kind: 'none' };
    const found = root.resolve(path, workingDirectory);
    if (!(0,rootfs/* isFound */.Z)(found))
        return { kind: 'missing', path, at: found.at };
    if (found.kind !== 'file')
        return { kind: 'unusable', path, reason: `it is a ${found.kind}` };
    if (found.entry?.kind !== 'elf')
        return {
            kind: 'unusable',
            path,
            reason: found.entry?.kind === 'opaque' ? found.entry.reason : 'it is not an ELF file',
        };
    if (!(0,verify_abi/* sameAbi */.xL)(found.entry.elf, entry.elf))
        return { kind: 'foreign', path, entry: found.entry };
    if ((found.entry.mode & 0o111) === 0)
        return { kind: 'unusable', path, reason: 'it is not executable' };
    return { kind: 'found', path, entry: found.entry, flavour: flavourOf(found.entry, path, root) };
}
/**
 * glibc's loader defines GLIBC_ versions; musl's is its C library itself. What stands at a glibc loader's place and
 * is neither (Alpine's gcompat) hands over to musl's loader, when there is one.
 */
function flavourOf({ elf }, path, root) {
    if (elf.definedVersions.some((name) => name.startsWith('GLIBC_')))
        return 'glibc';
    if (/\/ld-musl-[^/]+$/.test(path) || elf.soname === 'libc.so' || elf.soname?.startsWith('libc.musl-'))
        return 'musl';
    return root.list('/lib').some((node) => /\/ld-musl-[^/]+$/.test(node.path)) ? 'musl' : 'other';
}
function readCache(root, platform) {
    const bytes = root.text('/etc/ld.so.cache');
    if (bytes === undefined || bytes === 'too-large')
        return new Map();
    const parsed = parseLdCache(bytes, platform.elf.endian);
    return 'problem' in parsed ? new Map() : Map.groupBy(parsed, (entry) => entry.name);
}
/** os-release(5). */
function readDistribution(root) {
    for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
        const text = root.text(path);
        if (text === undefined || text === 'too-large')
            continue;
        const name = /^PRETTY_NAME=(["']?)(.{1,200})\1\s*$/m.exec(Buffer.from(text).toString('utf8'))?.[2];
        if (name !== undefined)
            return name;
    }
    return undefined;
}


/***/ })

};
