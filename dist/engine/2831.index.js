export const id = 2831;
export const ids = [2831];
export const modules = {

/***/ 68093:
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

/***/ 72831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PROMOTE_FLAGS: () => (/* binding */ PROMOTE_FLAGS),
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _commands_promote_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43047);
/* harmony import */ var _commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24538);
/* harmony import */ var _inputs_commands_promote_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91727);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42863);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66279);
/* harmony import */ var _password_stdin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68093);
/** `multihull promote IMAGE --tags TAG...`: an image that is there gets tags, here or elsewhere. */







/** Flags are the inputs' names. */
/** What `multihull promote` takes, beside what every command has. */
const PROMOTE_FLAGS = {
    tags: { kind: 'text' },
    platforms: { kind: 'text' },
    'certificate-identity': { kind: 'text' },
    'certificate-oidc-issuer': { kind: 'text' },
    key: { kind: 'text' },
    'trusted-root': { kind: 'text' },
    registry: { kind: 'text' },
    username: { kind: 'text' },
    password: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text' },
    retries: { kind: 'text' },
};
/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
async function promote(words, env, log, results) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWordsOf */ .uM)(words, {
        ..._arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMON_FLAGS */ .gd,
        'password-stdin': { kind: 'switch' },
        ...PROMOTE_FLAGS,
    });
    const typed = new Map([...values].map(([name, items]) => [name, items.join('\n')]));
    const password = await (0,_password_stdin_js__WEBPACK_IMPORTED_MODULE_6__/* .readPassword */ .k)(typed.get('password'), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .isOn */ .Mp)(values, 'password-stdin'), log);
    if (password !== undefined)
        typed.set('password', password);
    typed.set('image', positionals.join('\n'));
    const ambient = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readAmbient */ .d)(env);
    const inputs = (0,_inputs_commands_promote_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readPromoteInputs */ .Q)((name) => typed.get(name) ?? '', ambient);
    for (const { password } of inputs.credentials)
        log.mask(password);
    const ports = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log });
    const outcome = await (0,_commands_promote_image_js__WEBPACK_IMPORTED_MODULE_1__/* .runPromote */ .E)(inputs, ambient, ports);
    const code = await (0,_commands_write_report_js__WEBPACK_IMPORTED_MODULE_2__.reportPromotion)(outcome, inputs, ambient, ports, results);
    if ((0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .isOn */ .Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
    return code;
}


/***/ }),

/***/ 91727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readPromoteInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_check_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36810);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90083);
/* harmony import */ var _login_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1105);
/* harmony import */ var _platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6509);
/** What the user typed for the sub-action `promote/` and for `multihull promote`. */







const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/** @throws UserError for the first thing that is wrong. */
function readPromoteInputs(raw, ambient) {
    const optional = (name) => raw(name).trim() || undefined;
    const image = readImage(raw('image').trim());
    const tags = readTags((0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'tags', value: raw('tags') }), image);
    const platforms = optional('platforms');
    const given = {
        registry: optional('registry'),
        username: optional('username'),
        password: optional('password'),
        githubToken: optional('github-token'),
    };
    const source = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(image);
    const repositories = 'problem' in source ? tags : [...tags, source];
    return {
        image,
        tags,
        platforms: platforms === undefined ? undefined : (0,_platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlatforms */ .t)({ name: 'platforms', value: platforms }),
        signer: readSigner(optional, ambient),
        credentials: (0,_login_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readCredentials */ .L)(given, repositories, ambient),
        allow: (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLines */ .Li)(raw('allow')),
        skipChecks: (0,_domain_check_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheckNames */ .E)((0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'skip-checks', value: raw('skip-checks') })),
        retries: optional('retries') === undefined
            ? 3
            : (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCount */ .zq)({ name: 'retries', value: raw('retries').trim() }, { from: 0, to: 10 }),
    };
}
function readSigner(optional, { workspace }) {
    const identity = optional('certificate-identity');
    const key = optional('key');
    const root = optional('trusted-root');
    const trustedRoot = root === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, root);
    const alone = ['certificate-oidc-issuer', 'trusted-root'];
    const idle = alone.find((name) => optional(name) !== undefined);
    if (identity !== undefined && key !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('certificate-identity and key are both given', {
            input: 'key',
            value: key,
            remedy: 'Leave one of them out: the image was signed one way or the other.',
        });
    if (key !== undefined)
        return { kind: 'key', key: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, key), trustedRoot };
    if (identity !== undefined)
        return {
            kind: 'keyless',
            identity,
            issuer: optional('certificate-oidc-issuer') ?? GITHUB_ISSUER,
            trustedRoot,
        };
    if (idle === undefined)
        return undefined;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${idle} says nothing without certificate-identity or key`, {
        input: idle,
        value: optional(idle) ?? '',
        remedy: 'Add certificate-identity, for example https://github.com/acme/trow/.github/workflows/release.yml@refs/tags/v1.2.3.',
    });
}
function readImage(typed) {
    const images = (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)({ name: 'image', value: typed });
    const [image] = images;
    if (image !== undefined && images.length === 1)
        return image;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(image === undefined
        ? 'image is not given: there is nothing to promote'
        : `image: ${images.length} are given`, {
        input: 'image',
        value: typed,
        remedy: 'Name one image, best by its digest, for example ghcr.io/acme/trow@sha256:….',
    });
}
/** A bare word is a tag beside the image. */
function readTags(typed, image) {
    const refuse = (value, problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`tags: ${problem}`, {
        input: 'tags',
        value,
        remedy: 'Write tags (1.0) for the image’s own repository, or full references, for example ghcr.io/acme/trow:1.0.',
    });
    if (typed.length === 0)
        throw refuse('', 'none is given, so there is nothing to promote to');
    const own = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(image);
    return typed.map((text) => {
        const isBare = !/[/:@]/.test(text);
        if (isBare && 'problem' in own)
            throw refuse(text, `"${text}" is a tag without a repository`);
        const name = 'problem' in own ? '' : `${own.registry}/${own.path}`;
        const parsed = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(isBare ? `${name}:${text}` : text);
        if ('problem' in parsed)
            throw refuse(text, `"${text}" is not a reference: ${parsed.problem}`);
        if (parsed.tag === undefined || parsed.digest !== undefined)
            throw refuse(text, `"${text}" ${parsed.digest === undefined ? 'has no tag' : 'has a digest'}`);
        return parsed;
    });
}


/***/ }),

/***/ 1105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readCredentials)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/** Which registry gets which credentials. */


const GHCR = 'ghcr.io';
/**
 * `registry`, `username` and `password` when given; on ghcr.io the job's token otherwise. Other registries use
 * what the user's Docker config already has.
 * @throws UserError for half of a pair, or when it is not clear which registry is meant.
 */
function readCredentials(given, images, ambient) {
    const registries = [...new Set(images.map((image) => image.registry))];
    const explicit = explicitCredentials(given, registries);
    const isCovered = explicit?.registry === GHCR;
    if (isCovered || !registries.includes(GHCR) || given.githubToken === undefined || !ambient.github) {
        return explicit ? [explicit] : [];
    }
    const token = {
        registry: GHCR,
        username: ambient.github.actor,
        password: given.githubToken,
        origin: 'github-token',
    };
    return explicit ? [explicit, token] : [token];
}
function explicitCredentials(given, registries) {
    if (given.username === undefined && given.password === undefined) {
        if (given.registry === undefined)
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('registry is given, but neither username nor password', {
            input: 'registry',
            value: given.registry,
            remedy: 'Add username and password, or leave registry out: the name of the image says which registry it is.',
        });
    }
    if (given.username === undefined || given.password === undefined) {
        const [has, lacks] = given.username === undefined ? ['password', 'username'] : ['username', 'password'];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${has} is given, but ${lacks} is not`, {
            input: lacks,
            value: '',
            remedy: `Add ${lacks}. A secret that does not exist in this repository reads as an empty text.`,
        });
    }
    const registry = given.registry === undefined ? registries[0] : registryNamed(given.registry);
    if (registry === undefined || (given.registry === undefined && registries.length > 1)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('username and password are given, but not for which registry', {
            input: 'registry',
            value: given.registry ?? '',
            remedy: registries.length > 1 ? `Add registry: one of ${registries.join(', ')}.` : 'Add registry, or images.',
        });
    }
    return { registry, username: given.username, password: given.password, origin: 'password' };
}
/** The registry as image names have it: without scheme and path, and Docker Hub by one name. */
function registryNamed(typed) {
    const host = typed.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    const parsed = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${host}/owner/name`);
    // A word without a dot is no host but the first part of a name on Docker Hub.
    if ('problem' in parsed || parsed.path !== 'owner/name') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`registry: "${typed}" is not a registry`, {
            input: 'registry',
            value: typed,
            remedy: 'Write its host, for example ghcr.io, docker.io or registry.example.com:5000.',
        });
    }
    return parsed.registry;
}


/***/ })

};
