export const id = 4232;
export const ids = [4232];
export const modules = {

/***/ 22093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ layerEntries),
/* harmony export */   q: () => (/* binding */ EMPTY_BASE)
/* harmony export */ });
/** Nothing is below: an image from scratch. */
const EMPTY_BASE = (path) => path === '/' ? { kind: 'directory', path, ...ROOTS } : { kind: 'missing' };
const ROOTS = { mode: 0o755, uid: 0, gid: 0 };
/**
 * The entries of one layer. Directories on the way are named as the base has them: an entry for a directory replaces what
 * is below it, also its mode, and where there is none some runtimes make one that only root may enter. A directory that
 * the base has behind a link is written where it really is: an entry under the link's name would hide what the link
 * leads to.
 */
function layerEntries(wanted, base) {
    const placed = new Map();
    const implied = new Map();
    const obstacles = [];
    const own = new Map(wanted.flatMap((entry) => (entry.kind === 'directory' ? [[entry.to, entry]] : [])));
    /** Where a directory is, in the end; undefined where something else is in its place. */
    const directory = (path) => {
        const found = base(path);
        if (found.kind === 'other')
            return undefined;
        if (found.kind === 'directory') {
            addWay(found.path);
            return found.path;
        }
        const parent = directory(parentOf(path));
        if (parent === undefined)
            return undefined;
        const at = join(parent, nameOf(path));
        if (!own.has(path) && !implied.has(at))
            implied.set(at, { kind: 'directory', to: at, ...ROOTS });
        return at;
    };
    const addWay = (path) => {
        if (path === '/' || implied.has(path))
            return;
        addWay(parentOf(path));
        const found = base(path);
        const { mode, uid, gid } = found.kind === 'directory' ? found : ROOTS;
        implied.set(path, { kind: 'directory', to: path, mode, uid, gid });
    };
    for (const entry of wanted) {
        const parent = directory(parentOf(entry.to));
        if (parent === undefined) {
            obstacles.push({ path: entry.to, at: parentOf(entry.to) });
            continue;
        }
        const there = entry.kind === 'directory' ? base(entry.to) : undefined;
        const to = there?.kind === 'directory' ? there.path : join(parent, nameOf(entry.to));
        placed.set(to, { ...entry, to });
    }
    const entries = [...new Map([...implied, ...placed]).values()];
    return { entries: entries.sort((a, b) => compareBytes(a.to, b.to)), obstacles };
}
function parentOf(path) {
    const at = path.lastIndexOf('/');
    return at <= 0 ? '/' : path.slice(0, at);
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function join(directory, name) {
    return directory === '/' ? `/${name}` : `${directory}/${name}`;
}
/** By parts of the path, so that a directory comes right before what is in it; the same in every language. */
function compareBytes(a, b) {
    return Buffer.compare(Buffer.from(a.replaceAll('/', '\0')), Buffer.from(b.replaceAll('/', '\0')));
}


/***/ }),

/***/ 84232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleImage: () => (/* binding */ assembleImage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/domain/image-layout.js
var image_layout = __webpack_require__(53565);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/registry/oci/json.js
var json = __webpack_require__(51238);
;// CONCATENATED MODULE: ./build/js/image/assemble/assembled-config.js

/** What Linux has where an image says nothing (BuildKit: system.DefaultPathEnvUnix). */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const MAX_LAYERS = 512;
const MAX_HISTORY = 2000;
/**
 * Members that are not named here stay as the base has them. Not taken over: its command, which was for its own
 * entrypoint, and what Docker wrote of the container that it was committed from.
 * @throws EnvironmentError for a base's config that is none.
 */
function assembleConfig({ base, platform, shape, labels, created, layers }) {
    const place = { document: 'the base image’s config', path: '' };
    const own = base ?? {};
    const run = objectOf(own, 'config', place);
    const rootfs = objectOf(own, 'rootfs', place);
    const diffIds = (0,json/* listAt */.gT)(rootfs, 'diff_ids', (0,json.at)(place, 'rootfs'), MAX_LAYERS, (id) => id) ?? [];
    const history = (0,json/* listAt */.gT)(own, 'history', place, MAX_HISTORY, (one) => one) ?? [];
    const { container: _, container_config: __, docker_version: ___, id: ____, parent: _____, ...kept } = own;
    return pruned({
        ...kept,
        created,
        architecture: platform.architecture,
        variant: platform.variant,
        os: 'linux',
        config: runConfig(run, shape, labels),
        rootfs: { type: 'layers', diff_ids: [...diffIds, ...layers.map(({ diffId }) => diffId)] },
        history: [
            ...history,
            ...layers.map(({ createdBy }) => ({ created, created_by: createdBy, comment: 'multihull' })),
        ],
    });
}
function runConfig(run, shape, labels) {
    const { Cmd: _, ArgsEscaped: __, Image: ___, OnBuild: ____, Hostname: _____, ...kept } = run;
    const set = (names) => Object.fromEntries(names.map((name) => [name, {}]));
    return pruned({
        ...kept,
        Env: environment(textsOf(run['Env']), shape.env),
        Entrypoint: shape.entrypoint,
        Cmd: shape.cmd.length > 0 ? shape.cmd : undefined,
        User: shape.user,
        WorkingDir: shape.workdir ?? (run['WorkingDir'] || '/'),
        ExposedPorts: merged(run['ExposedPorts'], set(shape.expose)),
        Volumes: merged(run['Volumes'], set(shape.volumes)),
        StopSignal: shape.stopSignal ?? run['StopSignal'],
        Labels: merged(run['Labels'], labels),
    });
}
/** The base's variables in their order, then the new ones. */
function environment(base, added) {
    const nameOf = (variable) => variable.split('=', 1)[0] ?? '';
    const names = new Set([...base.map(nameOf), ...added.keys()]);
    return [
        ...(names.has('PATH') ? [] : [`PATH=${DEFAULT_PATH}`]),
        ...base.filter((variable) => !added.has(nameOf(variable))),
        ...[...added].map(([name, value]) => `${name}=${value}`),
    ];
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
/** Keys in order, so that what is the same is the same bytes; undefined where there is none. */
function merged(base, added) {
    const all = { ...(typeof base === 'object' && base !== null ? base : {}), ...added };
    const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.length > 0 ? Object.fromEntries(sorted) : undefined;
}
function objectOf(object, key, place) {
    const value = (0,json/* member */.Dc)(object, key, place);
    return value === undefined || value === null ? {} : (0,json/* objectAt */.lJ)(value, (0,json.at)(place, key));
}
function pruned(object) {
    return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: ./build/js/registry/oci/oci-types.js
var oci_types = __webpack_require__(80907);
// EXTERNAL MODULE: ./build/js/registry/oci/stream.js
var stream = __webpack_require__(58940);
;// CONCATENATED MODULE: ./build/js/image/assemble/image-documents.js


/** OCI's name of what a gzip'd layer is; Docker's own means the same bytes. */
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip';
const OCI_LAYER_TYPES = {
    'application/vnd.docker.image.rootfs.diff.tar': 'application/vnd.oci.image.layer.v1.tar',
    'application/vnd.docker.image.rootfs.diff.tar.gzip': LAYER_TYPE,
    'application/vnd.docker.image.rootfs.diff.tar.zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
};
/** A base's layer as an OCI manifest points at it: some registries refuse manifests of mixed types. */
function ociLayer({ mediaType, digest, size }) {
    return { mediaType: OCI_LAYER_TYPES[mediaType] ?? mediaType, digest, size };
}
/** A config as it is stored. */
function configDocument(config) {
    return documentOf(config, oci_types/* MediaType */.z.ociConfig);
}
/** A platform's manifest. Annotations are sorted. */
function manifestDocument(config, layers, annotations) {
    return documentOf({ schemaVersion: 2, mediaType: oci_types/* MediaType */.z.ociManifest, config, layers, ...annotated(annotations) }, oci_types/* MediaType */.z.ociManifest);
}
/** The index of all platforms' manifests, in their order. */
function indexDocument(images, annotations) {
    const manifests = images.map(({ platform, manifest: { mediaType, digest, size, annotations: own } }) => ({
        mediaType,
        digest,
        size,
        platform: {
            architecture: platform.architecture,
            os: 'linux',
            ...(platform.variant === undefined ? {} : { variant: platform.variant }),
        },
        ...annotated(own ?? {}),
    }));
    return documentOf({ schemaVersion: 2, mediaType: oci_types/* MediaType */.z.ociIndex, manifests, ...annotated(annotations) }, oci_types/* MediaType */.z.ociIndex);
}
function documentOf(value, mediaType) {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return { descriptor: { mediaType, digest: (0,stream/* digestOf */.ol)(bytes), size: bytes.length }, bytes };
}
function annotated(annotations) {
    const sorted = Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.length > 0 ? { annotations: Object.fromEntries(sorted) } : {};
}

// EXTERNAL MODULE: ./build/js/image/assemble/layer-entries.js
var layer_entries = __webpack_require__(22093);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/js/domain/names/digest.js
var names_digest = __webpack_require__(72274);
// EXTERNAL MODULE: ./build/js/image/assemble/write-tar.js
var write_tar = __webpack_require__(872);
;// CONCATENATED MODULE: ./build/js/image/assemble/write-layer.js
/** One layer, written to a file: tar, gzip, and both digests on the way. Memory does not grow with the layer. */







/**
 * Part of what an image's digest depends on, so it stays. Of a program, level 4 makes 2 % more than 6 does in half the
 * time, and 1 makes 7 % more in two fifths of it.
 */
const GZIP_LEVEL = 4;
/** So is the size of the pieces that zlib is given. */
const PIECE_BYTES = 256 * 1024;
/** Where gzip's header names the operating system (RFC 1952), and its word for "unknown". */
const OS_BYTE = 9;
const OS_UNKNOWN = 255;
/**
 * @param mtime of every entry, in seconds since 1970.
 * @throws EnvironmentError when a file changes meanwhile; the system's error when one cannot be read or written.
 */
async function writeLayer(entries, mtime, path, files) {
    const diffId = (0,external_node_crypto_.createHash)('sha256');
    const digest = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const gzip = (0,external_node_zlib_.createGzip)({ level: GZIP_LEVEL });
    async function* packed() {
        const packing = (0,promises_.pipeline)(external_node_stream_.Readable.from(pieces((0,write_tar/* writeTar */.F)(entries, mtime), diffId)), gzip);
        // Its failure is the generator's: it ends the stream that is read here.
        packing.catch(() => { });
        for await (const chunk of gzip) {
            const bytes = chunk;
            if (size === 0)
                bytes[OS_BYTE] = OS_UNKNOWN;
            size += bytes.length;
            digest.update(bytes);
            yield bytes;
        }
        await packing;
    }
    await files.write(path, packed(), { mode: 0o600 });
    const name = (0,names_digest/* parseDigest */.m)(`sha256:${digest.digest('hex')}`);
    if (!name)
        throw new Error('not a sha256');
    return {
        descriptor: { mediaType: LAYER_TYPE, digest: name, size },
        diffId: `sha256:${diffId.digest('hex')}`,
        path,
    };
}
/** The archive in pieces of one size, hashed as they pass. */
async function* pieces(chunks, hash) {
    let piece = Buffer.allocUnsafe(PIECE_BYTES);
    let length = 0;
    for await (const chunk of chunks) {
        for (let at = 0; at < chunk.length;) {
            const part = chunk.subarray(at, at + PIECE_BYTES - length);
            piece.set(part, length);
            at += part.length;
            length += part.length;
            if (length < PIECE_BYTES)
                continue;
            hash.update(piece);
            yield piece;
            piece = Buffer.allocUnsafe(PIECE_BYTES);
            length = 0;
        }
    }
    hash.update(piece.subarray(0, length));
    if (length > 0)
        yield piece.subarray(0, length);
}

// EXTERNAL MODULE: ./build/js/util/concurrency.js
var concurrency = __webpack_require__(53104);
// EXTERNAL MODULE: ./build/js/util/text.js
var util_text = __webpack_require__(89715);
;// CONCATENATED MODULE: ./build/js/steps/assemble-image.js
/** Puts an image together from a base and what cargo made, and sends it: by digest, no tag points at it. */










const PARALLEL_BLOBS = 3;
/** Files of one image's own layers: more are no crate's. */
const MAX_FILES = 100_000;
/** Layers of one's own, in the order in which they change: a new program leaves the others as they are. */
const LAYERS = ['libraries', 'certificates', 'files', 'programs'];
/**
 * @returns the digest of the index, or with one platform of its manifest.
 * @throws UserError for a file that has no place in the base, EnvironmentError when something cannot be read or sent.
 */
async function assembleImage(plan, base, targets, layout, ports) {
    const images = await (0,concurrency/* allOrFirstError */.t)(plan.images.map((image) => assemble(plan, image, base, ports)));
    for (const { image, layers } of images) {
        const size = layers.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
        ports.log.info(`${image.platform.name}: ${layers.length === 1 ? 'one layer' : `${layers.length} layers`}, ${(0,util_text/* byteSize */.mz)(size)}`);
    }
    const [only] = images;
    const root = images.length === 1 && only
        ? only.manifest
        : indexDocument(images.map(({ image, manifest }) => ({
            platform: image.platform,
            manifest: withAnnotations(manifest.descriptor, image.descriptorAnnotations),
        })), plan.indexAnnotations);
    for (const target of targets)
        await send(images, root, target, ports);
    await layout?.finish(withAnnotations(root.descriptor, plan.layoutAnnotations));
    return root.descriptor.digest;
}
async function assemble(plan, image, prepared, ports) {
    const below = prepared.get(image.platform.name);
    if (!below)
        throw new Error(`the base was not looked at for ${image.platform.name}`);
    const groups = await groupsOf(plan, image, below, ports);
    const layers = [];
    for (const name of LAYERS) {
        const wanted = groups.get(name) ?? [];
        if (wanted.length === 0)
            continue;
        const { entries, obstacles } = (0,layer_entries/* layerEntries */.c)(wanted, below.tree);
        const [first] = obstacles;
        if (first)
            throw new errors/* UserError */.yo(`${first.path} has no place in ${plan.base?.reference ?? 'the image'}: ${first.at} is not a directory there`, {
                input: 'base',
                value: first.path,
                remedy: 'Put it somewhere else in the image.',
            });
        const path = (0,external_node_path_.join)(plan.directory, `${image.platform.name.replaceAll('/', '-')}-${name}.tar.gz`);
        const tar = await Promise.all(entries.map((entry) => tarEntry(entry, ports)));
        const written = await writeLayer(tar, plan.epoch, path, ports.files);
        layers.push({ ...written, createdBy: `multihull: ${describe(name, wanted)}` });
    }
    const config = configDocument(assembleConfig({
        base: image.base?.config,
        platform: image.platform,
        shape: plan.shape,
        labels: plan.labels,
        created: plan.created,
        layers,
    }));
    const manifest = manifestDocument(config.descriptor, [...(image.base?.layers ?? []).map(ociLayer), ...layers.map(({ descriptor }) => descriptor)], image.annotations);
    return { image, layers, config, manifest };
}
/** For `docker history`: what a layer has, not where it was on this machine. */
function describe(name, wanted) {
    const paths = wanted.map(({ to }) => to);
    return paths.length <= 5 ? paths.join(' ') : `${paths.length} ${name}`;
}
async function groupsOf({ shape }, { gathered }, { hasCertificates }, ports) {
    const found = await gatheredFiles(gathered, ports);
    const groups = Map.groupBy(found, ({ to }) => {
        if (to === image_layout/* CERTIFICATES */.$b)
            return 'certificates';
        return to.startsWith(`${image_layout/* PROGRAMS */.i}/`) ? 'programs' : 'libraries';
    });
    // The base's own are its maker's choice, and newer when it is.
    if (hasCertificates)
        groups.delete('certificates');
    return new Map([...groups, ['files', shape.entries]]);
}
/** What cargo's programs and their libraries are: root's, whoever compiled them. */
async function gatheredFiles(root, { files }) {
    const found = [];
    const walk = async (directory) => {
        for (const name of await files.list((0,external_node_path_.join)(root, directory))) {
            const to = `${directory}/${name}`;
            const from = (0,external_node_path_.join)(root, to);
            const stat = await files.stat(from);
            if (stat?.kind === 'directory')
                await walk(to);
            else if (stat?.kind === 'file')
                found.push({ kind: 'file', from, to, mode: stat.isExecutable ? 0o755 : 0o644, uid: 0, gid: 0 });
            if (found.length > MAX_FILES)
                throw new Error(`more than ${MAX_FILES} files in ${root}`);
        }
    };
    await walk('');
    return found;
}
async function tarEntry(entry, { files }) {
    if (entry.kind === 'link')
        return { kind: 'link', path: entry.to, target: entry.target };
    const { mode, uid, gid } = entry;
    if (entry.kind === 'directory')
        return { kind: 'directory', path: entry.to, mode, uid, gid };
    const size = await files.size(entry.from);
    if (size === undefined)
        throw new errors/* EnvironmentError */.eG(`${entry.from}, which is to be ${entry.to} in the image, is gone`, {
            remedy: 'Something else removed it while the image was built; run again.',
        });
    return { kind: 'file', path: entry.to, mode, uid, gid, size, open: () => files.openRead(entry.from) };
}
/** Blobs first, then what names them: nobody can see an image of which a part is missing. */
async function send(images, root, { store }, { files }) {
    const layers = new Map(images.flatMap((image) => image.layers.map((layer) => [layer.descriptor.digest, layer])));
    await (0,concurrency/* inParallel */.H)([...layers.values()], PARALLEL_BLOBS, ({ descriptor, path }) => store.pushBlob(descriptor, async () => files.openRead(path)));
    await (0,concurrency/* inParallel */.H)(images, PARALLEL_BLOBS, async ({ config, manifest }) => {
        await store.pushBlob(config.descriptor, async () => external_node_stream_.Readable.from([Buffer.from(config.bytes)]));
        await put(store, manifest);
    });
    if (images.length > 1)
        await put(store, root);
}
async function put(store, { descriptor, bytes }) {
    await store.putDocument(descriptor.digest, bytes, descriptor.mediaType);
}
function withAnnotations(descriptor, annotations) {
    return Object.keys(annotations).length === 0 ? descriptor : { ...descriptor, annotations };
}


/***/ })

};
