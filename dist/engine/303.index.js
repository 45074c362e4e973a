export const id = 303;
export const ids = [303];
export const modules = {

/***/ 6303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   merge: () => (/* binding */ merge)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(621);
/* harmony import */ var _inputs_ambient_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(994);
/* harmony import */ var _inputs_merge_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3286);
/* harmony import */ var _run_merge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3863);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6279);
/* harmony import */ var _password_stdin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8093);
/** `multihull merge REF... --tag TAG...`: one verified index from images of single platforms. */







/** Flags are the inputs' names; `--tag` and `--skip` are names that they had before. */
const FLAGS = {
    tags: { kind: 'text', also: ['tag'] },
    platforms: { kind: 'text' },
    'set-platform': { kind: 'text' },
    registry: { kind: 'text' },
    username: { kind: 'text' },
    password: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text', also: ['skip'] },
    retries: { kind: 'text' },
};
/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
async function merge(words, env, log, results) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWordsOf */ .uM)(words, {
        ..._arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMON_FLAGS */ .gd,
        'password-stdin': { kind: 'switch' },
        ...FLAGS,
    });
    const typed = new Map([...values].map(([name, items]) => [name, items.join('\n')]));
    const password = await (0,_password_stdin_js__WEBPACK_IMPORTED_MODULE_6__/* .readPassword */ .k)(typed.get('password'), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .isOn */ .Mp)(values, 'password-stdin'), log);
    if (password !== undefined)
        typed.set('password', password);
    typed.set('refs', positionals.join('\n'));
    const ambient = (0,_inputs_ambient_js__WEBPACK_IMPORTED_MODULE_1__/* .readAmbient */ .d)(env);
    const inputs = (0,_inputs_merge_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readMergeInputs */ .y)((name) => typed.get(name) ?? '', ambient);
    for (const { password } of inputs.credentials)
        log.mask(password);
    const ports = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log });
    const outcome = await (0,_run_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .runMerge */ .C)(inputs, ambient, ports);
    const code = await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_4__.reportMerge)(outcome, inputs, ambient, ports, results);
    if ((0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .isOn */ .Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
    return code;
}


/***/ }),

/***/ 8093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readPassword)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
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


/***/ })

};
