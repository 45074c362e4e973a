export const id = 2255;
export const ids = [2255];
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

/***/ 52255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareBase: () => (/* binding */ prepareBase)
/* harmony export */ });
/* harmony import */ var _domain_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42326);
/* harmony import */ var _domain_image_layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53565);
/* harmony import */ var _domain_image_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86928);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _image_assemble_layer_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22093);
/* harmony import */ var _image_copy_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52195);
/* harmony import */ var _image_layers_read_layers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78230);
/* harmony import */ var _util_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53104);
/* harmony import */ var _verify_rootfs_rootfs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46030);
/**
 * The base of an assembled image, while cargo compiles: its layers become readable where the image goes, and it is looked
 * up in them what the new layer has to know.
 */









/** Blobs that are on their way at once: each holds a part of 8 MiB. */
const PARALLEL_BLOBS = 3;
/** @throws EnvironmentError when a layer cannot be read, is not what its digest says, or cannot be written. */
async function prepareBase(plan, source, targets, cacheDir, ports) {
    const { base } = plan;
    const prepared = new Map();
    if (!base || !source) {
        for (const { platform } of plan.images)
            prepared.set(platform.name, { tree: _image_assemble_layer_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_BASE */ .q, hasCertificates: false });
        return prepared;
    }
    try {
        await copyLayers(plan, base, source, targets, ports);
        await (0,_image_layers_read_layers_js__WEBPACK_IMPORTED_MODULE_4__/* .readLayers */ .G)(plan.images.map(({ base: own }) => own?.layers ?? []), { source, cacheDir, ports, budget: (0,_domain_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .createBudget */ .yK)() }, async (at, facts) => {
            const image = plan.images[at];
            if (!image)
                return;
            // Nothing is known of what is beyond all bounds; verification says so.
            const root = facts instanceof _domain_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .OverBudget */ .sg ? undefined : (0,_verify_rootfs_rootfs_js__WEBPACK_IMPORTED_MODULE_5__/* .createRootFs */ .s)(facts);
            prepared.set(image.platform.name, lookUp(root, pathsOf(plan, image.platform)));
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`base: ${base.reference} could not be used: ${error.message}`, {
            remedy: error.remedy,
            cause: error,
        });
    }
    return prepared;
}
async function copyLayers(plan, { repository }, source, targets, { log }) {
    const layers = new Map(plan.images.flatMap(({ base }) => base?.layers.map((layer) => [layer.digest, layer]) ?? []));
    for (const { store, repository: target } of targets) {
        const count = { mounted: 0, copied: 0 };
        await (0,_util_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .inParallel */ .H)([...layers.values()], PARALLEL_BLOBS, async (layer) => {
            count[await (0,_image_copy_image_js__WEBPACK_IMPORTED_MODULE_3__/* .copyBlob */ .Z7)(layer, { source, repository }, store, target)]++;
        });
        const there = count.mounted > 0 ? `${count.mounted} were there or are mounted` : '';
        const sent = count.copied > 0 ? `${count.copied} copied` : '';
        log.info(`base layers in ${store.name}: ${[there, sent].filter(Boolean).join(', ') || 'none'}`);
    }
}
/** All that a new layer may put something into. */
function pathsOf({ shape }, platform) {
    return [
        `${_domain_image_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .PROGRAMS */ .i}/program`,
        _domain_image_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .CERTIFICATES */ .$b,
        `/usr/lib/${platform.multiarch ?? platform.gnuTuple}/library`,
        ...shape.entries.map(({ to }) => `${to}/entry`),
    ];
}
/** Answers now, so that what is known of the layers need not be kept. */
function lookUp(root, paths) {
    if (!root)
        return { tree: _image_assemble_layer_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_BASE */ .q, hasCertificates: false };
    const known = new Map();
    const note = (path) => {
        if (known.has(path))
            return;
        const node = nodeAt(root, path);
        known.set(path, node);
        if (path !== '/')
            note((0,_domain_image_path_js__WEBPACK_IMPORTED_MODULE_8__/* .dirname */ .pD)(path));
        if (node.kind === 'directory')
            note(node.path);
    };
    for (const path of paths)
        note((0,_domain_image_path_js__WEBPACK_IMPORTED_MODULE_8__/* .dirname */ .pD)(path));
    const hasCertificates = root.resolve(_domain_image_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .CERTIFICATES */ .$b).kind === 'file';
    return { tree: (path) => known.get(path) ?? nodeAt(undefined, path), hasCertificates };
}
function nodeAt(root, path) {
    if (!root)
        return (0,_image_assemble_layer_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_BASE */ .q)(path);
    const found = root.resolve(path);
    if (found.kind === 'directory') {
        const { mode = 0o755, uid = 0, gid = 0 } = found.entry ?? {};
        return { kind: 'directory', path: found.path, mode, uid, gid };
    }
    // A link that leads nowhere is something: a directory in its place would be another one than was meant.
    if (found.kind !== 'missing')
        return { kind: 'other' };
    return root.lookup(path).kind === 'symlink' ? { kind: 'other' } : { kind: 'missing' };
}


/***/ })

};
