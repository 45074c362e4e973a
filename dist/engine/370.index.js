export const id = 370;
export const ids = [370];
export const modules = {

/***/ 56849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ maskCredentials),
/* harmony export */   L1: () => (/* binding */ readCredentials),
/* harmony export */   sL: () => (/* binding */ credentialsProblem),
/* harmony export */   uZ: () => (/* binding */ basicValue)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51238);
/* harmony import */ var _docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89861);
/**
 * Credentials as Docker keeps them: `config.json` of a Docker config directory, and credential helpers
 * (docs.docker.com/reference/cli/docker/login, github.com/docker/docker-credential-helpers).
 */




const HUB_HOSTS = [_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb, 'index.docker.io', 'registry-1.docker.io'];
/** The username by which a helper says that its secret is an identity token. */
const TOKEN_USERNAME = '<token>';
const HELPER_TIMEOUT_MS = 30_000;
const NOT_FOUND = /credentials not found in native keychain/i;
/**
 * Finds the credentials of a registry: in `authConfig`, then its own helper (`credHelpers`), then the store
 * (`credsStore`), then `auths`. Every secret found is masked in the log.
 * @returns undefined when there are none: the registry is then asked anonymously.
 * @throws EnvironmentError when the file is not what Docker writes, or a helper fails.
 */
async function readCredentials(registry, { configDir, authConfig }, ports) {
    const given = authConfig === undefined ? undefined : fromAuths(registry, (0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readAuthConfig */ .zD)(authConfig));
    if (given) {
        maskCredentials(given, ports.log);
        return given;
    }
    if (configDir === undefined)
        return undefined;
    const file = await (0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readDockerConfig */ .TO)(configDir, ports.files);
    if (file === undefined)
        return undefined;
    const found = (await fromHelpers(registry, file, ports)) ?? fromAuths(registry, file);
    if (!found)
        return undefined;
    maskCredentials(found, ports.log);
    return found;
}
/** Keeps a secret out of the log, in both spellings in which it travels. */
function maskCredentials(credentials, log) {
    const secret = credentials.kind === 'password' ? credentials.password : credentials.token;
    if (secret === '')
        return;
    log.mask(secret);
    if (credentials.kind === 'password')
        log.mask(basicValue(credentials.username, secret));
}
/** The part of `Authorization: Basic …` after the scheme (RFC 7617). */
function basicValue(username, password) {
    return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}
async function fromHelpers(registry, { name, config }, ports) {
    const place = (0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(name);
    const helpers = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(config, 'credHelpers', place);
    const helpersObject = helpers === undefined ? {} : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(helpers, (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(place, 'credHelpers'));
    const hosts = registry === _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb ? [(0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .serverAddress */ .aD)(registry), ...HUB_HOSTS] : [registry];
    for (const host of hosts) {
        // Not `member`: hosts are no keys of ours, and may well be spelled in several ways.
        const helper = Object.hasOwn(helpersObject, host) ? helpersObject[host] : undefined;
        if (typeof helper === 'string' && helper !== '')
            return askHelper(helper, (0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .serverAddress */ .aD)(registry), name, ports);
    }
    const store = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(config, 'credsStore', place);
    return store ? askHelper(store, (0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .serverAddress */ .aD)(registry), name, ports) : undefined;
}
async function askHelper(helper, host, file, ports) {
    // The name becomes part of a program's name: a path in it would run something else.
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)((0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(file), `names the credential helper "${(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(helper, 60)}"`);
    const tool = `docker-credential-${helper}`;
    if ((await ports.exec.which(tool)) === undefined) {
        // Common where a config was copied from a desktop, and public images need no credentials.
        ports.log.warn(`${file} asks for ${tool}, which is not on PATH; ${host} is asked without its credentials`);
        return undefined;
    }
    const result = await ports.exec.run({ tool, args: ['get'], stdin: `${host}\n` }, { timeoutMs: HELPER_TIMEOUT_MS, keepBytes: 64 * 1024 });
    if (result.exitCode !== 0) {
        const said = `${result.stdout} ${result.stderr}`;
        if (NOT_FOUND.test(said))
            return undefined;
        const how = result.timedOut ? 'did not answer in 30 s' : `failed (exit ${result.exitCode})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${tool} get ${how} for ${host}: ${(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(said, 300) || 'no message'}`, {
            remedy: `Run "echo ${host} | ${tool} get" to see why, or log in to ${host} again.`,
        });
    }
    const document = `the answer of ${tool}`;
    const place = { document, path: '' };
    const answer = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)((0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSecretJson */ .g4)(result.stdout, place), place);
    const username = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(answer, 'Username', place) ?? '';
    const secret = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(answer, 'Secret', place, 64 * 1024) ?? '';
    if (secret === '')
        return undefined;
    return username === TOKEN_USERNAME
        ? { kind: 'identity', username: '', token: secret }
        : { kind: 'password', username, password: secret };
}
function fromAuths(registry, { name: file, config }) {
    const place = (0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(file);
    const auths = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(config, 'auths', place);
    if (auths === undefined)
        return undefined;
    const authsPlace = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(place, 'auths');
    const object = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(auths, authsPlace);
    const wanted = registry === _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb ? HUB_HOSTS : [registry];
    const exact = (0,_docker_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .serverAddress */ .aD)(registry);
    // The exact key first, then what older tools wrote: with a scheme, or with the version of the API.
    const key = Object.hasOwn(object, exact)
        ? exact
        : Object.keys(object).find((name) => wanted.includes(hostOfKey(name)));
    if (key === undefined)
        return undefined;
    const entryPlace = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(authsPlace, key);
    const entry = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(object[key], entryPlace);
    const text = (name) => (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(entry, name, entryPlace, 64 * 1024) || undefined;
    const registryToken = text('registrytoken');
    if (registryToken)
        return { kind: 'bearer', token: registryToken };
    const auth = text('auth');
    const decoded = auth === undefined ? undefined : decodeAuth(auth);
    if (auth !== undefined && !decoded)
        throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(entryPlace, 'auth'), 'is not the base64 of username:password; log in again');
    const username = decoded?.username ?? text('username') ?? '';
    const identity = text('identitytoken');
    if (identity)
        return { kind: 'identity', username, token: identity };
    const password = decoded?.password ?? text('password') ?? '';
    return username === '' && password === '' ? undefined : { kind: 'password', username, password };
}
/** `https://ghcr.io/v2/` is `ghcr.io`; a key with another path is for that path only, and is not taken. */
function hostOfKey(key) {
    return /^(?:https?:\/\/)?([^/]+)(?:\/(?:v[12]\/?)?)?$/.exec(key)?.[1] ?? '';
}
function decodeAuth(auth) {
    // Some tools pad with NUL.
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
/** The error for credentials that could not be read, whatever went wrong: never a crash of the run. */
function credentialsProblem(error, registry) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExplainedError */ .hM)
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`the credentials of ${registry} cannot be read: ${(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), 200)}`, {
        remedy: 'Check that the Docker config directory is readable.',
        cause: error,
    });
}


/***/ }),

/***/ 89861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ withLogins),
/* harmony export */   TO: () => (/* binding */ readDockerConfig),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   aD: () => (/* binding */ serverAddress),
/* harmony export */   g4: () => (/* binding */ parseSecretJson),
/* harmony export */   zD: () => (/* binding */ readAuthConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12027);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51238);
/** Docker's `config.json`: read here for our own requests, and for the private copy that a build gets. */




/** Docker Hub's name in config files and helpers, kept since its first API. */
const HUB_KEY = 'https://index.docker.io/v1/';
/** For a config.json that is not what Docker writes. */
const CONFIG_REMEDY = 'Correct the file, or remove it and log in again (docker login).';
const VARIABLE = 'DOCKER_AUTH_CONFIG';
/**
 * @param directory Docker's config directory.
 * @returns undefined when there is no file, or nothing in it.
 * @throws EnvironmentError when it is no JSON object.
 */
async function readDockerConfig(directory, files) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'config.json');
    const text = (await files.readTextIfExists(name))?.trim() ?? '';
    if (text === '' || text === 'null')
        return undefined;
    return { name, config: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(parseSecretJson(text, placeIn(name)), placeIn(name)) };
}
/** `DOCKER_AUTH_CONFIG`. @throws EnvironmentError that quotes nothing of it. */
function readAuthConfig(text) {
    try {
        return { name: VARIABLE, config: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text, VARIABLE), placeIn(VARIABLE)) };
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`${VARIABLE} is not the JSON of a Docker config`, {
            remedy: `Set it to {"auths":{"REGISTRY":{"auth":"…"}}}, the base64 of username:password, or remove it.`,
        });
    }
}
/** As parseJson, but never quotes the text: JSON.parse's messages do, and it is full of secrets. */
function parseSecretJson(text, place) {
    try {
        return (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text, place.document);
    }
    catch {
        throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(place, 'is not JSON');
    }
}
/** Keys that hold an object in Docker's own form; nothing of any other form. */
function entriesOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
/**
 * A copy of a config in which these logins count.
 * @param auths by Docker's name of the registry, as `auths` has them.
 * @param plain registries whose logins stand in the file itself: an empty helper means this file, so no login reaches the
 * user's keychain, and none comes from there.
 */
function withLogins(own, auths, plain) {
    const added = entriesOf(auths);
    const helpers = [...Object.keys(added), ...plain].map((registry) => [registry, '']);
    return {
        ...own,
        ...(Object.keys(added).length === 0 ? {} : { auths: { ...entriesOf(own['auths']), ...added } }),
        credHelpers: { ...entriesOf(own['credHelpers']), ...Object.fromEntries(helpers) },
    };
}
/** For what is said of something in a config. */
function placeIn(name) {
    return { document: name, path: '', remedy: CONFIG_REMEDY };
}
/** The key under which Docker keeps a registry's login. */
function serverAddress(registry) {
    return registry === _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER_HUB */ .Xb ? HUB_KEY : registry;
}


/***/ }),

/***/ 79499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ repositoryScope),
/* harmony export */   O: () => (/* binding */ mergeScopes)
/* harmony export */ });
/** What may be done in a repository, as a token server wants it. */
function repositoryScope(repository, actions) {
    return `repository:${repository.path}:${actions.join(',')}`;
}
/** Actions on the same thing in one scope: some token servers read only the first scope that they are given. */
function mergeScopes(scopes) {
    const actions = new Map();
    for (const scope of scopes) {
        const colon = scope.lastIndexOf(':');
        if (colon <= 0)
            continue;
        const thing = scope.slice(0, colon);
        const known = actions.get(thing) ?? new Set();
        for (const action of scope.slice(colon + 1).split(','))
            if (action)
                known.add(action);
        actions.set(thing, known);
    }
    return [...actions].map(([thing, set]) => `${thing}:${[...set].join(',')}`);
}


/***/ }),

/***/ 89640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ connectionProblem),
/* harmony export */   Rk: () => (/* binding */ isConnectionError),
/* harmony export */   SS: () => (/* binding */ TRANSIENT_STATUSES),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   cR: () => (/* binding */ explainConnection),
/* harmony export */   cq: () => (/* binding */ explainStatus),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   m2: () => (/* binding */ errorDetail),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* unused harmony export codeOf */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51238);



/** Codes that another attempt may cure. ENOTFOUND is not one: a mistyped host stays mistyped. */
const TRANSIENT_CODES = [
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'ESOCKETTIMEDOUT',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_STREAM_PREMATURE_CLOSE',
];
/** Statuses that another attempt may cure. */
const TRANSIENT_STATUSES = [408, 429, 500, 502, 503, 504];
/** The `code` that Node gives to errors of the system and of TLS. */
function codeOf(error) {
    // Not `instanceof`: Node's own errors may be of another realm than this module.
    const code = node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : undefined;
}
function isTransient(error) {
    const code = codeOf(error);
    return code !== undefined && TRANSIENT_CODES.includes(code);
}
/** Whether an error is of the connection, and not a bug of ours. */
function isConnectionError(error) {
    const code = codeOf(error);
    if (code === undefined)
        return false;
    return (/^E[A-Z0-9]+$/.test(code) ||
        isTransient(error) ||
        /^(HPE_|ERR_SSL_|ERR_TLS_)/.test(code) ||
        isCertificateCode(code));
}
function isCertificateCode(code) {
    return /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECRYPT)|CRL_|HOSTNAME_MISMATCH/.test(code);
}
/** `GET https://ghcr.io/v2/acme/trow/manifests/1.0`; never the query, which may carry a signature or a token. */
function describe(method, url) {
    return `${method} ${url.protocol}//${url.host}${url.pathname}`;
}
/** Explains a connection that failed. `attempts` is how often it was tried. */
function explainConnection(error, method, url, attempts) {
    const tried = attempts > 1 ? ` (tried ${attempts} times)` : '';
    const { problem, remedy } = connectionProblem(error, url);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${describe(method, url)}: ${problem}${tried}`, { remedy, cause: error });
}
/** What is wrong with a connection, in words, and what to do. */
function connectionProblem(error, url) {
    const code = codeOf(error) ?? '';
    const message = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), 200);
    const host = url.host;
    if (code === 'ECONNREFUSED')
        return {
            problem: `nothing listens at ${host} (connection refused)`,
            remedy: `Check the registry’s address and port; if ${host} is a local registry, start it first.`,
        };
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return {
            problem: `the host name ${url.hostname} cannot be resolved (${code})`,
            remedy: 'Check the spelling of the registry in the image name, and this machine’s DNS or proxy (HTTPS_PROXY).',
        };
    if (isCertificateCode(code))
        return {
            problem: `the TLS certificate of ${host} is not trusted (${code}: ${message})`,
            remedy: 'Add the authority that signed it with NODE_EXTRA_CA_CERTS=/path/to/ca.pem, or renew the certificate; certificates are always checked.',
        };
    if (/wrong version number|packet length too long|http request|record layer/i.test(message) ||
        /^ERR_SSL_/.test(code))
        return {
            problem: `${host} does not speak HTTPS (${(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message.replace(/^[^:]*:error:/, ''), 100)})`,
            remedy: 'It probably answers plain HTTP. Multihull uses HTTP only for registries at localhost and 127.0.0.0/8: put TLS in front of it, or correct the port.',
        };
    if (code.startsWith('HPE_'))
        return {
            problem: `${host} does not speak HTTP (${code})`,
            remedy: 'Check the port. A registry at localhost or 127.0.0.0/8 is reached over plain HTTP, not HTTPS.',
        };
    if (code === 'ETIMEDOUT' || code === 'ESOCKETTIMEDOUT')
        return {
            problem: message === '' ? `${host} did not answer in time` : message,
            remedy: 'Check the network, the firewall and the proxy (HTTPS_PROXY); then run again.',
        };
    return {
        problem: `the connection to ${host} broke (${[code, message].filter(Boolean).join(': ')})`,
        remedy: 'Run again; if it persists, check the network and the proxy (HTTPS_PROXY) between here and the registry.',
    };
}
/** Explains an answer with a status that was not expected. */
function explainStatus(answer, registry, said) {
    const { attempts = 1 } = answer;
    const tried = attempts > 1 ? ` (tried ${attempts} times)` : '';
    const detail = said === '' ? '' : ` (${said})`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${describe(answer.method, answer.url)} was answered with ${answer.status}${detail}${tried}`, {
        remedy: remedyOf(answer, registry, said),
        cause: Object.assign(new Error(`HTTP status ${answer.status}`), { status: answer.status }),
    });
}
/** The status that an error of `explainStatus` is about. */
function statusOf(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error && 'status' in cause && typeof cause.status === 'number'
        ? cause.status
        : undefined;
}
function remedyOf(answer, registry, said) {
    const { status } = answer;
    const writes = !['GET', 'HEAD'].includes(answer.method);
    if (status === 401 || status === 403)
        return (`Log in to ${registry} (docker login ${registry}, or the inputs username and password) with an account that may ` +
            (writes
                ? 'push there; on GitHub the job’s token needs "permissions: packages: write".'
                : 'read it. Registries also answer so for names that do not exist: check the spelling.'));
    if (status === 404)
        return writes
            ? 'Check the image’s name. Some registries (ECR, for one) want the repository to be created before the first push.'
            : 'Check the image’s name, tag and digest.';
    if (status === 429)
        return `${registry} limits how often it is asked: log in (limits are higher then), use a mirror, or wait and run again.`;
    if (status >= 500)
        return `The fault is at ${registry}: look at its status page, and run again later.`;
    if (status === 400 && /HTTPS server/i.test(said))
        return 'A registry at localhost or 127.0.0.0/8 is reached over plain HTTP, but this one wants HTTPS: let it listen without TLS.';
    return 'Read what the registry says; if it means nothing to you, please report this with the whole message.';
}
/**
 * What the registry itself says: code and message of an error body (distribution-spec, "Error Codes"), or what token
 * servers write instead. One bounded line, or ''.
 */
function errorDetail(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        const plain = text.trimStart().startsWith('<') ? '' : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text, 200);
        return { codes: [], said: plain };
    }
    const record = asRecord(value);
    const errors = Array.isArray(record['errors']) ? record['errors'].slice(0, 3).map(asRecord) : [];
    const codes = errors.flatMap(({ code }) => (typeof code === 'string' ? [(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(code, 60)] : []));
    const lines = errors.map(({ code, message }) => [code, message].filter((part) => typeof part === 'string' && part !== '').join(': '));
    const other = ['message', 'details', 'error_description', 'error']
        .map((key) => record[key])
        .find((part) => typeof part === 'string');
    return { codes, said: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(lines.join('; ') || (typeof other === 'string' ? other : ''), 300) };
}
function asRecord(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 61451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* unused harmony exports MAX_WAIT_MS, backoffMs */
/** Waited at most, whatever a server asks for. Milliseconds. */
const MAX_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 500;
const MAX_BACKOFF_MS = 30_000;
/** Milliseconds before the next attempt; `attempt` counts from 0. Half of it is jitter. */
function backoffMs(attempt, random) {
    const full = Math.min(MAX_BACKOFF_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 20));
    return full / 2 + (full / 2) * random();
}
/**
 * `Retry-After` in milliseconds (RFC 9110, 10.2.3): seconds, or an HTTP date; at most a minute.
 * @returns undefined when it is absent or means nothing.
 */
function parseRetryAfter(header, now) {
    const text = header?.trim();
    if (!text)
        return undefined;
    if (/^\d+$/.test(text))
        return Math.min(Number(text) * 1000, MAX_WAIT_MS);
    // Only the dates of HTTP: Date.parse alone would take "-5" or "2" for a year.
    const date = /^[A-Za-z]{3,9}, /.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(date))
        return undefined;
    return Math.min(Math.max(0, date - now.getTime()), MAX_WAIT_MS);
}
/**
 * Runs `attempt` until it is done. The last attempt is told so, and must answer `done` or throw.
 * @param what for the log: `GET https://ghcr.io/v2/…`.
 */
async function withRetries(policy, what, attempt) {
    for (let number = 0;; number++) {
        const result = await attempt({ last: number >= policy.retries, number });
        if (result.kind === 'done')
            return result.value;
        if (number >= policy.retries)
            throw new Error(`${what}: asked for another attempt after the last one`);
        await pauseBefore(policy, what, result.reason, number, result.waitMs);
    }
}
/** Waits before attempt `number + 1`, saying so. */
async function pauseBefore(policy, what, reason, number, waitMs = 0) {
    const ms = Math.min(MAX_WAIT_MS, Math.max(backoffMs(number, policy.random), waitMs));
    policy.log.info(`${what}: ${reason}; trying again in ${(ms / 1000).toFixed(1)} s (${number + 1} of ${policy.retries})`);
    await policy.clock.sleep(ms);
}


/***/ }),

/***/ 29234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SX: () => (/* binding */ kindOfMediaType),
/* harmony export */   VS: () => (/* binding */ storedText),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   bi: () => (/* binding */ MAX_DOCUMENT_BYTES),
/* harmony export */   qY: () => (/* binding */ decodeStored),
/* harmony export */   w8: () => (/* binding */ decodeDocument)
/* harmony export */ });
/* unused harmony export decodeDescriptor */
/* harmony import */ var _domain_names_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72274);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51238);
/* harmony import */ var _oci_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80907);
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58940);
/** Manifests and indexes: from bytes to values (image-spec, manifest.md and image-index.md; Docker's schema 2). */





/** Bytes of a manifest or index; registries accept no more (distribution-spec, "pushing manifests"). */
const MAX_DOCUMENT_BYTES = 4 * 1024 * 1024;
const MAX_MANIFESTS = 1000;
const MAX_LAYERS = 512;
const KINDS = {
    [_oci_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MediaType */ .z.ociIndex]: 'index',
    [_oci_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MediaType */ .z.dockerList]: 'index',
    [_oci_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MediaType */ .z.ociManifest]: 'manifest',
    [_oci_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MediaType */ .z.dockerManifest]: 'manifest',
};
/** Whether a media type is an index, an image manifest, or neither. */
function kindOfMediaType(mediaType) {
    return mediaType !== undefined && Object.hasOwn(KINDS, mediaType) ? KINDS[mediaType] : undefined;
}
/** A Content-Type without its parameters, in lower case. */
function bareMediaType(contentType) {
    return contentType?.split(';')[0]?.trim().toLowerCase() || undefined;
}
/**
 * Decodes a manifest or an index.
 * @param declared what the registry's Content-Type or the descriptor says; a contradiction is refused, because
 *   clients could then take the same digest for two things (GHSA-qq97-vm5h-rrhg).
 * @param name how the document is called in messages.
 * @throws EnvironmentError with the path of what is wrong.
 */
function decodeDocument(bytes, declared, name) {
    const place = { document: name, path: '' };
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8 */ .As)(bytes, name), name), place);
    const version = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(object, 'schemaVersion', place);
    if (version === 1 || /docker\.distribution\.manifest\.v1\+/.test(declared ?? ''))
        throw schema1(name);
    if (version !== 2)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(place, 'schemaVersion'), 'is not 2: this is not an image manifest or index');
    const own = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(object, 'mediaType', place, 255);
    if (own !== undefined && !kindOfMediaType(own))
        throw notAnImage(name, own);
    const ownKind = kindOfMediaType(own);
    const declaredKind = kindOfMediaType(declared);
    if (ownKind && declaredKind && own !== declared)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(place, 'mediaType'), `is ${own}, but it was served as ${declared}`);
    const hasManifests = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(object, 'manifests', place) !== undefined;
    const hasImage = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(object, 'layers', place) !== undefined || (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(object, 'config', place) !== undefined;
    if (hasManifests && hasImage)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(place, 'has both manifests and layers; it cannot be an index and an image at once');
    const kind = ownKind ?? declaredKind ?? (hasManifests ? 'index' : hasImage ? 'manifest' : undefined);
    if (!kind)
        throw notAnImage(name, declared ?? 'no media type');
    if ((kind === 'index' && hasImage) || (kind === 'manifest' && hasManifests))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(place, `is called ${own ?? declared}, but has the members of the other kind`);
    const mediaType = own ??
        (declaredKind ? declared : undefined) ??
        (kind === 'index' ? _oci_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MediaType */ .z.ociIndex : _oci_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MediaType */ .z.ociManifest);
    return kind === 'index' ? decodeIndex(object, mediaType, place) : decodeManifest(object, mediaType, place);
}
/** The same for bytes whose digest was right: what is wrong with them is the image's fault. @throws ImageFault */
function decodeStored(bytes, declared, name) {
    try {
        return decodeDocument(bytes, declared, name);
    }
    catch (error) {
        throw (0,_stream_js__WEBPACK_IMPORTED_MODULE_3__/* .asImageFault */ .eH)(error);
    }
}
/** A config as text. @throws ImageFault when it is none. */
function storedText(bytes, name) {
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8 */ .As)(bytes, name);
    }
    catch (error) {
        throw (0,_stream_js__WEBPACK_IMPORTED_MODULE_3__/* .asImageFault */ .eH)(error);
    }
}
function decodeIndex(object, mediaType, place) {
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textMapAt */ .Pf)(object, 'annotations', place);
    return {
        kind: 'index',
        mediaType,
        manifests: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(object, 'manifests', place, MAX_MANIFESTS, decodeDescriptor) ?? [],
        ...(annotations ? { annotations } : {}),
    };
}
function decodeManifest(object, mediaType, place) {
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textMapAt */ .Pf)(object, 'annotations', place);
    const artifactType = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(object, 'artifactType', place, 255);
    return {
        kind: 'manifest',
        mediaType,
        config: decodeDescriptor((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(object, 'config', place), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(place, 'config')),
        layers: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(object, 'layers', place, MAX_LAYERS, decodeDescriptor) ?? [],
        ...(annotations ? { annotations } : {}),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
}
/** A descriptor (image-spec, descriptor.md). @throws EnvironmentError with the path of what is wrong. */
function decodeDescriptor(value, place) {
    if (value === undefined)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(place, 'is missing');
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(value, place);
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(object, 'digest', place, 512);
    const digest = (0,_domain_names_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(text);
    if (!digest)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(place, 'digest'), `is "${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text, 80)}", not a digest that can be checked (sha256: and 64 lower-case hex digits)`);
    const size = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(object, 'size', place);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(place, 'size'), 'is not a number of bytes');
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(object, 'platform', place);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textMapAt */ .Pf)(object, 'annotations', place);
    const artifactType = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(object, 'artifactType', place, 255);
    return {
        mediaType: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(object, 'mediaType', place, 255),
        digest,
        size,
        ...(platform === undefined ? {} : { platform: decodePlatform(platform, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(place, 'platform')) }),
        ...(annotations ? { annotations } : {}),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
}
function decodePlatform(value, place) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(value, place);
    const variant = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(object, 'variant', place, 64);
    const osFeatures = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsAt */ .i1)(object, 'os.features', place, 64, 64) ?? [];
    // What is left out is empty for Go, too; what that means is for verification to say.
    return {
        os: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(object, 'os', place, 64) ?? '',
        architecture: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(object, 'architecture', place, 64) ?? '',
        ...(variant ? { variant } : {}),
        ...(osFeatures.length > 0 ? { osFeatures } : {}),
    };
}
function schema1(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${name}: this is a Docker schema 1 manifest, a format that was retired in 2017`, {
        remedy: 'Build and push the image again with a current Docker or BuildKit.',
    });
}
function notAnImage(name, mediaType) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${name}: this is neither an image nor an image index (${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(mediaType, 120)})`, { remedy: 'Name a container image; a chart, signature or other artifact cannot be read as one.' });
}


/***/ }),

/***/ 33530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ decodeImageConfig),
/* harmony export */   G: () => (/* binding */ MAX_CONFIG_BYTES)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51238);
/** Image configs (image-spec, config.md). */

/** Bytes of a config; containerd reads no more. */
const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const MAX_LAYERS = 512;
const MAX_WORDS = 10_000;
/** Each is looked up in the layers; images have a handful. */
const MAX_VOLUMES = 1000;
/** Characters of one argument or variable: Linux' own bound (MAX_ARG_STRLEN). */
const MAX_WORD = 131_072;
/**
 * Decodes an image config. A missing `os` or `architecture` is given as '' (verification reports it as a finding);
 * members that verification does not read are ignored.
 * @param name how the config is called in messages.
 * @throws EnvironmentError with the path of what is wrong.
 */
function decodeImageConfig(text, name) {
    const place = { document: name, path: '' };
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, name), place);
    const variant = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(object, 'variant', place, 64);
    const { created } = object;
    const rootfs = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(object, 'rootfs', place);
    const diffIds = rootfs === undefined ? [] : decodeDiffIds(rootfs, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(place, 'rootfs'));
    return {
        os: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(object, 'os', place, 64) ?? '',
        architecture: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(object, 'architecture', place, 64) ?? '',
        ...(variant ? { variant } : {}),
        // Nobody fails for a time that is none, so neither does reading it.
        ...(typeof created === 'string' && created.length <= 40 ? { created } : {}),
        config: decodeRun((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(object, 'config', place) ?? {}, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(place, 'config')),
        rootfs: { diffIds },
    };
}
function decodeDiffIds(value, place) {
    return ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(value, place), 'diff_ids', place, MAX_LAYERS, (id, where) => {
        if (typeof id !== 'string' || !/^sha256:[a-f0-9]{64}$/.test(id))
            throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(where, 'is not a digest');
        return id;
    }) ?? []);
}
function decodeRun(value, place) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(value, place);
    const words = (key) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(object, key, place, MAX_WORDS, MAX_WORD);
    const Entrypoint = words('Entrypoint');
    const Cmd = words('Cmd');
    const Env = words('Env');
    const WorkingDir = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(object, 'WorkingDir', place);
    const User = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(object, 'User', place);
    const Volumes = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .keysAt */ ._s)(object, 'Volumes', place, MAX_VOLUMES);
    const Labels = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapAt */ .Pf)(object, 'Labels', place);
    const Shell = words('Shell');
    const health = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(object, 'Healthcheck', place);
    const healthPlace = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(place, 'Healthcheck');
    const Test = health === undefined || health === null
        ? undefined
        : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(health, healthPlace), 'Test', healthPlace, MAX_WORDS, MAX_WORD);
    return {
        ...(Entrypoint ? { Entrypoint } : {}),
        ...(Cmd ? { Cmd } : {}),
        ...(Env ? { Env } : {}),
        ...(WorkingDir === undefined ? {} : { WorkingDir }),
        ...(User === undefined ? {} : { User }),
        ...(Volumes ? { Volumes } : {}),
        ...(Labels ? { Labels } : {}),
        ...(Shell ? { Shell } : {}),
        ...(Test ? { Healthcheck: { Test } } : {}),
    };
}


/***/ }),

/***/ 51238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   As: () => (/* binding */ utf8),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Pf: () => (/* binding */ textMapAt),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _s: () => (/* binding */ keysAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/**
 * JSON from strangers: text to checked values, by hand. A document that Go's decoder (which containerd, Docker and
 * BuildKit use) could read differently from us is refused: duplicate keys, and keys that differ only by case.
 */

/** Objects and arrays inside each other; image documents have fewer than ten levels. */
const MAX_DEPTH = 64;
/**
 * Values in one document, objects and arrays included. A config of 127 layers has two thousand; a million empty arrays
 * would fit into 4 MiB, and take forty times that in memory.
 */
const MAX_VALUES = 200_000;
/** The error for a document that is not what it should be. `problem` continues the sentence after the path. */
function invalid(place, problem) {
    const where = place.path === '' ? '' : `${place.path} `;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${place.document}: ${where}${problem}`, {
        remedy: place.remedy ??
            'The document is damaged, or the tool that wrote it does not follow the OCI image-spec; build it again.',
    });
}
/** The place of a member or an element. */
function at(place, key) {
    const step = typeof key === 'number' ? `[${key}]` : place.path === '' ? key : `.${key}`;
    return { ...place, path: place.path + step };
}
/**
 * Bytes of UTF-8 as text. No byte order mark, no replacement characters: what we check is what was stored.
 * @throws EnvironmentError
 */
function utf8(bytes, document) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw invalid({ document, path: '' }, 'is not text (UTF-8)');
    }
}
/**
 * Parses JSON, refusing what decoders do not agree on.
 * @throws EnvironmentError that names the document.
 */
function parseJson(text, document, remedy) {
    const place = { document, path: '', ...(remedy === undefined ? {} : { remedy }) };
    const problem = findTrap(text);
    if (problem !== undefined)
        throw invalid(place, problem);
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw invalid(place, `is not JSON (${oneLine((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), 120)})`);
    }
}
/** Too deep, too many values, the same key twice, or `__proto__`: one pass over the text, which need not be valid JSON. */
function findTrap(text) {
    // One entry for each open bracket: the keys of an object, or undefined for an array.
    const open = [];
    let expectKey = false;
    let values = 0;
    for (let i = 0; i < text.length; i++) {
        const char = text[i];
        if ((char === ',' || char === '{' || char === '[') && ++values > MAX_VALUES)
            return `has more than ${MAX_VALUES} values`;
        if (char === '{' || char === '[') {
            if (open.length >= MAX_DEPTH)
                return `is nested more than ${MAX_DEPTH} levels deep`;
            open.push(char === '{' ? new Set() : undefined);
            expectKey = char === '{';
        }
        else if (char === '}' || char === ']') {
            open.pop();
            expectKey = false;
        }
        else if (char === ',') {
            expectKey = open.at(-1) !== undefined;
        }
        else if (char === '"') {
            const start = i;
            for (i++; i < text.length && text[i] !== '"'; i++)
                if (text[i] === '\\')
                    i++;
            const keys = expectKey ? open.at(-1) : undefined;
            expectKey = false;
            if (!keys)
                continue;
            const key = unquote(text.slice(start, i + 1));
            if (keys.has(key))
                return `has the key ${JSON.stringify(oneLine(key, 60))} twice in one object`;
            if (key === '__proto__')
                return 'has a key named __proto__';
            keys.add(key);
        }
    }
    return undefined;
}
function unquote(quoted) {
    if (!quoted.includes('\\'))
        return quoted.slice(1, -1);
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return quoted;
    }
}
/** @throws EnvironmentError when the value is not an object. */
function objectAt(value, place) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(place, `is ${kindOf(value)}, not an object`);
    return value;
}
/**
 * A member of an object, or undefined. `null` counts as absent, as it does for Go.
 * @throws EnvironmentError when another key differs only by case: Go's decoder would take that one too.
 */
function member(object, key, place) {
    if (foldedKeys(object).get(fold(key)) !== undefined) {
        const other = Object.keys(object).find((name) => name !== key && fold(name) === fold(key));
        if (other !== undefined)
            throw invalid(place, `has the key ${JSON.stringify(oneLine(other, 60))}; it must be spelled "${key}"`);
    }
    return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}
const foldedCache = new WeakMap();
/** Folded once for each object, as an object may be large and is asked for several members. */
function foldedKeys(object) {
    const known = foldedCache.get(object);
    if (known)
        return known;
    const keys = new Map(Object.keys(object).map((name) => [fold(name), true]));
    foldedCache.set(object, keys);
    return keys;
}
/** Upper case first: `ſ` and the Kelvin sign fold to `s` and `k`, as in Go's encoding/json. */
function fold(name) {
    return name.toUpperCase().toLowerCase();
}
/** @throws EnvironmentError when it is there and not text, or longer than `max` characters. */
function optionalText(object, key, place, max = 4096) {
    const value = member(object, key, place);
    return value === undefined ? undefined : textAt(value, at(place, key), max);
}
/** @throws EnvironmentError when it is missing or not text. */
function requiredText(object, key, place, max = 4096) {
    const value = optionalText(object, key, place, max);
    if (value === undefined)
        throw invalid(at(place, key), 'is missing');
    return value;
}
function textAt(value, place, max) {
    if (typeof value !== 'string')
        throw invalid(place, `is ${kindOf(value)}, not text`);
    if (value.length > max)
        throw invalid(place, `is longer than ${max} characters`);
    return value;
}
/** An array, `null` and absence being an empty one. @throws EnvironmentError for anything else, or too many. */
function listAt(object, key, place, max, decode) {
    const value = member(object, key, place);
    if (value === undefined)
        return undefined;
    const here = at(place, key);
    if (!Array.isArray(value))
        throw invalid(here, `is ${kindOf(value)}, not a list`);
    if (value.length > max)
        throw invalid(here, `has ${value.length} entries; at most ${max} are read`);
    return value.map((element, i) => decode(element, at(here, i)));
}
/** A list of texts. */
function textsAt(object, key, place, max, maxText) {
    return listAt(object, key, place, max, (value, where) => textAt(value, where, maxText));
}
/** The keys of an object, whatever its values are. @throws EnvironmentError for anything else, or too many. */
function keysAt(object, key, place, max) {
    const value = member(object, key, place);
    if (value === undefined)
        return undefined;
    const here = at(place, key);
    const keys = Object.keys(objectAt(value, here));
    if (keys.length > max)
        throw invalid(here, `has ${keys.length} entries; at most ${max} are read`);
    return keys;
}
/** An object whose values are text. @throws EnvironmentError otherwise, or with more than `max` entries. */
function textMapAt(object, key, place, max = 10_000) {
    const value = member(object, key, place);
    if (value === undefined)
        return undefined;
    const here = at(place, key);
    const entries = Object.entries(objectAt(value, here));
    if (entries.length > max)
        throw invalid(here, `has ${entries.length} entries; at most ${max} are read`);
    return Object.fromEntries(entries.map(([name, text]) => [name, textAt(text, at(here, oneLine(name, 80)), 1024 * 1024)]));
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
/** Text from a stranger as one bounded line: control characters become spaces. */
function oneLine(text, max) {
    const line = text
        .slice(0, max * 8)
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    return line.length > max ? `${line.slice(0, max)}…` : line;
}


/***/ }),

/***/ 80907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ MediaType)
/* harmony export */ });
const MediaType = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
};


/***/ }),

/***/ 58940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   Dc: () => (/* binding */ verifiedChunks),
/* harmony export */   HD: () => (/* binding */ readable),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   eH: () => (/* binding */ asImageFault),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   hD: () => (/* binding */ wrongSize),
/* harmony export */   jV: () => (/* binding */ readSome),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   vf: () => (/* binding */ discard),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _domain_names_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72274);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12027);
/** Bytes from strangers: bounded, and checked against their digest while they flow. */




/** The sha256 of bytes, as a digest. */
function digestOf(bytes) {
    return asDigest((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'));
}
function asDigest(hex) {
    const digest = (0,_domain_names_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m)(`sha256:${hex}`);
    if (!digest)
        throw new Error(`not a sha256: ${hex}`);
    return digest;
}
/** The error for content that is not what its digest or size says. */
function mismatch(name, expected, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`${name}: expected ${expected}, but got ${found}`, {
        remedy: 'The registry, or a proxy or disk on the way, gave other bytes than were pushed. Run again; if it persists, push the image again.',
    });
}
/** The error for a descriptor with a wrong size: the content has the right digest. Runtimes refuse to pull it. */
function wrongSize(name, said, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageFault */ .YW(`${name} has ${found} bytes, but the image says that it has ${said}`, {
        remedy: 'What wrote the image’s manifest wrote a wrong size, and container runtimes refuse to pull that: build and push it again.',
    });
}
/** What an image throws at decoding is its own fault, where the digest of its bytes was right. */
function asImageFault(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG) || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageFault */ .YW)
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageFault */ .YW(error.message, { remedy: error.remedy, cause: error });
}
/**
 * What is read beyond the promised size only to tell a wrong size from wrong content: up to this size in all where the
 * server says how many bytes there are, and this many more where it does not.
 */
const MAX_SURPLUS_BYTES = 1024 * 1024 * 1024;
const MAX_UNTOLD_BYTES = 8 * 1024 * 1024;
/**
 * Passes bytes on, up to the descriptor's size, and fails at the end unless they have its digest and size. Destroying
 * the result destroys the source. Memory: two stream buffers.
 * @param name how the blob is called in messages.
 * @param total its bytes, as the place where it is says, where it does.
 */
function verified(source, descriptor, name, total) {
    return readable(verifiedChunks(source, descriptor, name, () => total), () => source.destroy());
}
/** The same for chunks, which cost a fifth as much to pass on. */
async function* verifiedChunks(chunks, descriptor, name, total) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let seen = 0;
    for await (const chunk of chunks) {
        seen += chunk.length;
        if (seen > Math.max(descriptor.size + MAX_UNTOLD_BYTES, Math.min(total() ?? 0, MAX_SURPLUS_BYTES)))
            throw mismatch(name, `${descriptor.size} bytes`, 'more than that');
        hash.update(chunk);
        if (seen <= descriptor.size)
            yield chunk;
    }
    const found = asDigest(hash.digest('hex'));
    if (found !== descriptor.digest)
        throw seen === descriptor.size
            ? mismatch(name, descriptor.digest, found)
            : mismatch(name, `${descriptor.size} bytes`, `${seen}, and of another digest`);
    if (seen !== descriptor.size)
        throw wrongSize(name, descriptor.size, seen);
}
/**
 * Chunks as a stream.
 * @param close called once the stream is closed: a generator that waits for its source cannot be ended from outside.
 */
function readable(chunks, close) {
    return node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(chunks, { objectMode: false }).once('close', close);
}
/**
 * Reads a whole body. The body is destroyed when it is too long.
 * @throws EnvironmentError with more than `limit` bytes; the stream's own error when it breaks.
 */
async function readBounded(body, limit, name) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
        length += bytes.length;
        // Leaving the loop destroys the stream.
        if (length > limit)
            throw tooLarge(name, limit);
        chunks.push(bytes);
    }
    return Buffer.concat(chunks, length);
}
/** The error for a document that is larger than what is read. */
function tooLarge(name, limit) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`${name} is larger than ${limit / 1024 / 1024} MiB`, {
        remedy: 'Images do not have documents of this size; check that the name is the one of an image.',
    });
}
/** Reads at most `limit` bytes of a body that matters little (an error's text); never throws. */
async function readSome(body, limit) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of body) {
            chunks.push(Buffer.from(chunk));
            length += chunks.at(-1)?.length ?? 0;
            if (length >= limit)
                break;
        }
    }
    catch {
        // What came before the break is still worth showing.
    }
    return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}
/** Reads a small rest so that the connection can serve again, and cuts off a long one. Does not wait. */
function discard(body) {
    readSome(body, 64 * 1024).then(() => body.destroy(), () => { });
}


/***/ }),

/***/ 52220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ legacyTags),
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   XE: () => (/* binding */ taggedReferrers),
/* harmony export */   rW: () => (/* binding */ referrerSource),
/* harmony export */   xt: () => (/* binding */ listReferrers)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _auth_scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79499);
/* harmony import */ var _oci_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29234);
/* harmony import */ var _oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80907);
/* harmony import */ var _oci_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58940);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9623);







const MAX_PAGES = 20;
/** The tag under which clients keep the list where the registry keeps none ("Referrers Tag Schema"). */
function referrersTag(digest) {
    return digest.replace(':', '-');
}
function referrerSource(client, repository) {
    const scopes = [(0,_auth_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .repositoryScope */ .F)(repository, ['pull'])];
    return {
        async referrers(digest) {
            const found = [];
            let next = `/v2/${repository.path}/referrers/${digest}`;
            for (let page = 0; next !== undefined; page++) {
                const url = next;
                const name = `the referrers of ${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(repository)}@${digest}`;
                const read = await client.call({ method: 'GET', url, scopes, headers: { accept: _oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.ociIndex } }, async (answer) => {
                    if ([401, 403, 429].includes(answer.status) || answer.status >= 500)
                        throw await client.failure(answer);
                    // Registries that do not know the API answer with all sorts of things: 404, 400, a web page.
                    if (answer.status !== 200 ||
                        (0,_oci_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .bareMediaType */ .ZX)(answer.headers['content-type']) !== _oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.ociIndex) {
                        (0,_oci_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .discard */ .vf)(answer.body);
                        if (page > 0)
                            throw unreadable(name, `are not a list after page ${page}`);
                        return undefined;
                    }
                    const document = (0,_oci_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeDocument */ .w8)(await (0,_oci_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .readBounded */ .CB)(answer.body, _oci_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi, name), _oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.ociIndex, name);
                    const link = (0,_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .nextPage */ .Z)(answer.headers['link']);
                    const following = link === undefined ? undefined : client.follow(answer, link);
                    // Half a list would say that a signature is not there.
                    if (following && following.origin !== client.origin)
                        throw unreadable(name, `continue on another host (${following.host})`);
                    if (following && page + 1 === MAX_PAGES)
                        throw unreadable(name, `do not end in ${MAX_PAGES} pages`);
                    return { manifests: document.kind === 'index' ? document.manifests : [], following };
                });
                if (read === undefined)
                    return undefined;
                found.push(...read.manifests);
                next = read.following;
            }
            return found;
        },
    };
}
function unreadable(name, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${name} ${problem}`, {
        remedy: 'Check the registry and the proxy before it: its Link header is wrong, or too much refers to it.',
    });
}
/** All that refers to a digest, by the registry's list or by the tag; each once. @throws EnvironmentError */
async function listReferrers(source, digest) {
    const listed = (await source.referrers(digest)) ?? [];
    const tagged = await taggedReferrers(source, digest);
    return [...new Map([...listed, ...tagged].map((one) => [one.digest, one])).values()];
}
/** The list that clients keep under {@link referrersTag}; empty where there is none. @throws EnvironmentError */
async function taggedReferrers(source, digest) {
    const tag = referrersTag(digest);
    if ((await source.resolve(tag)) === undefined)
        return [];
    const { document } = await source.document(tag);
    return document.kind === 'index' ? document.manifests : [];
}
/** cosign's older tags beside an image: `sha256-….sig`, `.att`, `.sbom`. */
function legacyTags(digest) {
    return ['sig', 'att', 'sbom'].map((suffix) => `${referrersTag(digest)}.${suffix}`);
}


/***/ }),

/***/ 60370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository),
  H: () => (/* reexport */ probePush)
});

// EXTERNAL MODULE: ./build/js/domain/names/digest.js
var names_digest = __webpack_require__(72274);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var names_reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/registry/auth/scope.js
var scope = __webpack_require__(79499);
;// CONCATENATED MODULE: ./build/js/registry/auth/challenge.js
/** `WWW-Authenticate` (RFC 9110, 11.6.1): what a registry asks for before it answers. */
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const SPACE = /[ \t]*/y;
const SPACE_OR_COMMA = /[ \t,]*/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"?/y;
/** For values that should have been quoted: some registries do not. */
const UNQUOTED = /[^\s,"]*/y;
/**
 * Parses the header's value; several headers may be joined by commas. Never throws: what cannot be understood is
 * left out, so a sloppy header gives fewer challenges, not an error.
 */
function parseChallenges(header) {
    const challenges = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(header) ?? undefined;
        if (match)
            at += match[0].length;
        return match;
    };
    while (at < header.length) {
        take(SPACE_OR_COMMA);
        const word = take(TOKEN)?.[0];
        if (word === undefined) {
            // Not a word here: step over one character, so that parsing always ends.
            at++;
            continue;
        }
        const afterWord = at;
        take(SPACE);
        if (header[at] === '=') {
            at++;
            take(SPACE);
            const value = take(QUOTED)?.[1]?.replace(/\\(.)/g, '$1') ?? take(UNQUOTED)?.[0] ?? '';
            const params = challenges.at(-1)?.params;
            const name = word.toLowerCase();
            if (params && !params.has(name))
                params.set(name, value);
            continue;
        }
        challenges.push({ scheme: word.toLowerCase(), params: new Map() });
        // `Negotiate dG9rZW4=`: one opaque value instead of parameters. A scheme alone may be followed by another.
        if (at > afterWord)
            take(TOKEN68);
    }
    return challenges;
}

// EXTERNAL MODULE: ./build/js/registry/auth/credentials.js
var auth_credentials = __webpack_require__(56849);
// EXTERNAL MODULE: ./build/js/registry/http/registry-failures.js
var registry_failures = __webpack_require__(89640);
// EXTERNAL MODULE: ./build/js/registry/http/retry.js
var retry = __webpack_require__(61451);
// EXTERNAL MODULE: ./build/js/registry/oci/json.js
var json = __webpack_require__(51238);
// EXTERNAL MODULE: ./build/js/registry/oci/stream.js
var stream = __webpack_require__(58940);
;// CONCATENATED MODULE: ./build/js/registry/http/transport.js
/** One exchange over HTTP with redirects followed, and credentials kept at home. */





const MAX_REDIRECTS = 5;
/**
 * Why we do not go to a URL that a server named, or undefined. Plain HTTP only between local addresses, and never after
 * HTTPS: a token must not travel in the clear. A remote server must not make us ask services of this machine.
 * @param home the registry that the user named.
 * @param from the URL whose answer named this one.
 */
function refusal(url, home, from = home) {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return `${url.protocol} is not HTTP`;
    const local = (0,names_reference/* isThisMachine */.YY)(url.host);
    if (local && !(0,names_reference/* isThisMachine */.YY)(home.host))
        return 'it is an address of this machine, and the registry is not';
    if (url.protocol === 'http:' && (!local || from.protocol === 'https:'))
        return 'it is not HTTPS';
    return undefined;
}
/**
 * Sends a request and follows redirects: GET and HEAD after any, others only after 307 and 308 (same method, same
 * body). `Authorization` is sent to the first origin only, and no longer once another one was asked. A body, which may
 * hold a token, is sent to the first origin only.
 * @throws the port's error when no answer came; EnvironmentError for a redirect that is not followed.
 */
async function exchange(http, outgoing) {
    const { url: first, authorization, home, headers, ...rest } = outgoing;
    const reads = rest.method === 'GET' || rest.method === 'HEAD';
    let url = first;
    let isAbroad = false;
    for (let redirects = 0;; redirects++) {
        const own = authorization !== undefined && !isAbroad;
        const response = await http
            .send({
            ...rest,
            url: url.href,
            home: home.hostname.replace(/^\[|\]$/g, ''),
            headers: { ...headers, ...(own ? { authorization } : {}) },
        })
            .catch((error) => {
            throw isOwnAddressError(error) ? notAsked(rest.method, url, error) : error;
        });
        const answer = { ...response, method: rest.method, url };
        const { status } = response;
        const isRedirect = status === 307 || status === 308 || (reads && [301, 302, 303].includes(status));
        if (!isRedirect)
            return answer;
        (0,stream/* discard */.vf)(response.body);
        if (redirects >= MAX_REDIRECTS)
            throw redirectError(answer, `was redirected more than ${MAX_REDIRECTS} times`);
        url = target(answer, response.headers['location'], home);
        isAbroad ||= url.origin !== first.origin;
        if (isAbroad && rest.body !== undefined && rest.body.length > 0)
            throw redirectError(answer, `was redirected to ${url.origin}, which is not followed: what is sent is for ${first.origin} only`);
    }
}
function isOwnAddressError(error) {
    return error instanceof Error && 'code' in error && error.code === 'EOWNADDRESS';
}
function notAsked(method, url, cause) {
    return new errors/* EnvironmentError */.eG(`${(0,registry_failures/* describe */.q0)(method, url)} is not sent: ${cause.message}`, {
        remedy: 'Check the address that the registry names: its token server, or the storage that it redirects to.',
        cause,
    });
}
function target(answer, location, home) {
    const url = location && URL.canParse(location, answer.url.href) ? new URL(location, answer.url) : undefined;
    if (!url)
        throw redirectError(answer, `was redirected (${answer.status}) to ${location ? `"${(0,json/* oneLine */.TN)(location, 100)}", which is not a URL` : 'nowhere'}`);
    const problem = refusal(url, home, answer.url);
    if (problem)
        throw redirectError(answer, `was redirected to ${url.protocol}//${url.host}, which is not followed: ${problem}`);
    url.username = '';
    url.password = '';
    url.hash = '';
    return url;
}
function redirectError(answer, problem) {
    return new errors/* EnvironmentError */.eG(`${(0,registry_failures/* describe */.q0)(answer.method, answer.url)} ${problem}`, {
        remedy: 'Check the registry’s address, and the storage or proxy that it is configured to redirect to.',
    });
}

;// CONCATENATED MODULE: ./build/js/registry/auth/token.js
/** Tokens from a registry's token server: GET for passwords and for nobody, POST for identity tokens. */







const MAX_TOKEN_BYTES = 1024 * 1024;
/** A token without `expires_in` lives this long (spec/auth/token.md). Seconds. */
const DEFAULT_LIFE = 60;
const CLIENT_ID = 'multihull';
/** The token server of a Bearer challenge. @throws EnvironmentError when it may not be given a password. */
function tokenServer(challenge, options) {
    const text = challenge.params.get('realm') ?? '';
    const realm = URL.canParse(text) ? new URL(text) : undefined;
    // The password goes there: the same rules as for redirects.
    const problem = realm ? refusal(realm, options.home) : 'it is not a URL';
    if (!realm || problem)
        throw new errors/* EnvironmentError */.eG(`${options.registry} wants a token from "${(0,json/* oneLine */.TN)(text, 100)}", which is not asked: ${problem}`, {
            remedy: 'This is the registry’s configuration (auth token realm); its administrator can correct it.',
        });
    return { realm, service: challenge.params.get('service') };
}
/**
 * Asks for a token; `life` is in seconds.
 * @throws EnvironmentError when the server refuses or does not answer as it should.
 */
async function requestToken(options, server, scopes, credentials) {
    if (credentials?.kind === 'identity') {
        const answer = await askTokenServer(options, server, scopes, credentials, 'POST');
        // Not all token servers know the POST; they take the same secret as a password.
        if (!(answer.status === 404 || answer.status === 405) || credentials.username === '')
            return readToken(options, answer, credentials);
        const { username, token: password } = credentials;
        return requestToken(options, server, scopes, { kind: 'password', username, password });
    }
    return readToken(options, await askTokenServer(options, server, scopes, credentials, 'GET'), credentials);
}
/** Asks for a token, trying again what is transient; any final status is returned with its text. */
function askTokenServer(options, server, scopes, credentials, method) {
    const url = new URL(server.realm);
    const form = method === 'POST' ? new URLSearchParams() : url.searchParams;
    if (server.service !== undefined)
        form.set('service', server.service);
    const identity = credentials?.kind === 'identity' ? credentials : undefined;
    const password = credentials?.kind === 'password' ? credentials : undefined;
    if (method === 'POST') {
        form.set('scope', scopes.join(' '));
        form.set('client_id', CLIENT_ID);
        form.set('grant_type', 'refresh_token');
        form.set('refresh_token', identity?.token ?? '');
    }
    else {
        form.delete('scope');
        for (const scope of scopes)
            form.append('scope', scope);
        if (password?.username)
            form.set('account', password.username);
    }
    const what = (0,registry_failures/* describe */.q0)(method, url);
    return (0,retry/* withRetries */.LH)(options.policy, what, async ({ last, number }) => {
        try {
            const answer = await exchange(options.ports.http, {
                method,
                url,
                home: options.home,
                headers: {
                    accept: 'application/json',
                    'user-agent': options.userAgent,
                    ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
                },
                ...(method === 'POST' ? { body: form.toString() } : {}),
                authorization: password ? `Basic ${(0,auth_credentials/* basicValue */.uZ)(password.username, password.password)}` : undefined,
            });
            const { status } = answer;
            if (registry_failures/* TRANSIENT_STATUSES */.SS.includes(status) && !last) {
                const waitMs = (0,retry/* parseRetryAfter */.mu)(answer.headers['retry-after'], options.ports.clock.now());
                await (0,stream/* readSome */.jV)(answer.body, 64 * 1024);
                return { kind: 'again', reason: `status ${status}`, waitMs };
            }
            const text = status === 200
                ? (await (0,stream/* readBounded */.CB)(answer.body, MAX_TOKEN_BYTES, what)).toString('utf8')
                : await (0,stream/* readSome */.jV)(answer.body, 64 * 1024);
            return { kind: 'done', value: { answer: { ...answer, attempts: number + 1 }, status, text } };
        }
        catch (error) {
            if (!(0,registry_failures/* isConnectionError */.Rk)(error))
                throw error;
            const explained = (0,registry_failures/* explainConnection */.cR)(error, method, url, number + 1);
            if (last || !(0,registry_failures/* isTransient */.dg)(error))
                throw explained;
            return { kind: 'again', reason: explained.message };
        }
    });
}
function readToken(options, { answer, status, text }, credentials) {
    if (status !== 200) {
        const { said } = (0,registry_failures/* errorDetail */.m2)(text);
        const who = credentials
            ? 'the stored credentials were refused'
            : 'no credentials are stored for this registry';
        throw (0,registry_failures/* explainStatus */.cq)(answer, options.registry, [said, status === 401 || status === 403 ? who : ''].filter(Boolean).join('; '));
    }
    const document = `the token of ${(0,registry_failures/* describe */.q0)(answer.method, answer.url)}`;
    const place = { document, path: '' };
    let object;
    try {
        object = (0,json/* objectAt */.lJ)((0,json/* parseJson */.qF)(text, document), place);
    }
    catch {
        // The decoder's own message may quote the text, and the text may hold a token.
        throw notAToken(document, options.registry);
    }
    const token = [object['token'], object['access_token']].find((value) => value !== undefined && value !== '');
    // It becomes a header: visible characters only.
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token))
        throw notAToken(document, options.registry);
    const life = object['expires_in'];
    return { token, life: typeof life === 'number' && life > 0 ? life : DEFAULT_LIFE };
}
function notAToken(document, registry) {
    return new errors/* EnvironmentError */.eG(`${document} cannot be read`, {
        remedy: `The token server of ${registry} does not answer as it should; check the registry’s configuration.`,
    });
}

;// CONCATENATED MODULE: ./build/js/registry/auth/auth.js
/**
 * Authentication to one registry: Basic, or a bearer token from the token server that the registry names
 * (distribution's spec/auth/token.md and oauth.md).
 */




/** Tokens are kept by scope for as long as they live; requests at the same time share one token. */
function createAuthenticator(options) {
    const { ports, registry } = options;
    const tokens = new Map();
    const pending = new Map();
    let credentials;
    let server;
    let basic;
    const findCredentials = () => {
        credentials ??= lookUp(options).catch((error) => {
            throw (0,auth_credentials/* credentialsProblem */.sL)(error, registry);
        });
        return credentials;
    };
    const fetchToken = (from, key, scopes) => {
        const running = pending.get(key);
        if (running)
            return running;
        const started = (async () => {
            const found = await findCredentials();
            if (found?.kind === 'bearer')
                return remember(key, found.token, Number.POSITIVE_INFINITY);
            const { token, life } = await requestToken(options, from, scopes, found);
            ports.log.mask(token);
            return remember(key, token, life);
        })().finally(() => pending.delete(key));
        pending.set(key, started);
        return started;
    };
    const remember = (key, token, life) => {
        const value = `Bearer ${token}`;
        // Renewed a little early, so that it does not expire on the way.
        tokens.set(key, { value, expires: ports.clock.monotonic() + life * 900 });
        return value;
    };
    return {
        async current(scopes) {
            if (basic !== undefined)
                return basic;
            const key = scopes.join(' ');
            const known = tokens.get(key);
            if (known && known.expires > ports.clock.monotonic())
                return known.value;
            return server ? fetchToken(server, key, scopes) : undefined;
        },
        async renew(header, scopes, rejected) {
            const key = scopes.join(' ');
            const known = tokens.get(key);
            // Another request was faster.
            if (known && known.value !== rejected)
                return known.value;
            tokens.delete(key);
            const challenges = parseChallenges(header ?? '');
            const bearer = challenges.find(({ scheme, params }) => scheme === 'bearer' && params.has('realm'));
            if (bearer) {
                server = tokenServer(bearer, options);
                const asked = bearer.params.get('scope')?.split(' ').slice(0, 16) ?? [];
                const value = await fetchToken(server, key, (0,scope/* mergeScopes */.O)([...scopes, ...asked]));
                return value === rejected ? undefined : value;
            }
            if (challenges.some(({ scheme }) => scheme === 'basic')) {
                const found = await findCredentials();
                if (found?.kind !== 'password')
                    return undefined;
                basic = `Basic ${(0,auth_credentials/* basicValue */.uZ)(found.username, found.password)}`;
                return basic === rejected ? undefined : basic;
            }
            return undefined;
        },
    };
}
/** What the caller logged in with, else what Docker's config has. */
async function lookUp({ registry, logins, configDir, authConfig, ports, }) {
    const login = logins?.get(registry);
    if (!login)
        return (0,auth_credentials/* readCredentials */.L1)(registry, { configDir, authConfig }, ports);
    const credentials = { kind: 'password', ...login };
    (0,auth_credentials/* maskCredentials */.Bs)(credentials, ports.log);
    return credentials;
}

;// CONCATENATED MODULE: ./build/js/registry/client.js
/** Requests to one registry: with authentication, redirects and bounded retries. */







/** The host that serves Docker Hub's API; `docker.io` itself serves a web page. */
const HUB_API = 'registry-1.docker.io';
const MAX_ERROR_BYTES = 64 * 1024;
const DEFAULT_RETRIES = 3;
const DEFAULT_USER_AGENT = 'multihull';
/** A client of a registry, or the one that `options.clients` has. Nothing is sent yet. */
function openRegistry(registry, ports, options) {
    const shared = options.clients?.get(registry);
    if (shared)
        return shared;
    const client = createClient(registry, ports, options);
    options.clients?.set(registry, client);
    return client;
}
function createClient(registry, ports, options) {
    const scheme = (0,names_reference/* isLoopback */.U9)(registry) ? 'http' : 'https';
    const home = new URL(`${scheme}://${registry === names_reference/* DOCKER_HUB */.Xb ? HUB_API : registry}`);
    const userAgent = options.userAgent ?? DEFAULT_USER_AGENT;
    const policy = {
        retries: options.retries ?? DEFAULT_RETRIES,
        clock: ports.clock,
        log: ports.log,
        random: options.random ?? Math.random,
    };
    const { configDir, authConfig, logins } = options;
    const known = { registry, home, policy, userAgent, ports };
    const auth = createAuthenticator({ ...known, logins, authConfig, configDir });
    const connection = { ...known, auth };
    return {
        registry,
        origin: home.origin,
        policy,
        call: (call, use) => callWithRetries(connection, call, use),
        async failure(answer) {
            const text = await (0,stream/* readSome */.jV)(answer.body, MAX_ERROR_BYTES);
            return (0,registry_failures/* explainStatus */.cq)(answer, registry, (0,registry_failures/* errorDetail */.m2)(text).said);
        },
        follow: (answer, location) => follow(home, answer, location),
    };
}
function callWithRetries(connection, call, use) {
    const { home, policy, ports } = connection;
    const url = new URL(call.url, home.origin);
    const retries = call.repeatable === false ? 0 : policy.retries;
    return (0,retry/* withRetries */.LH)({ ...policy, retries }, (0,registry_failures/* describe */.q0)(call.method, url), async ({ last, number }) => {
        let answer;
        try {
            answer = await send(connection, call, url);
            if (registry_failures/* TRANSIENT_STATUSES */.SS.includes(answer.status) && !last) {
                const waitMs = (0,retry/* parseRetryAfter */.mu)(answer.headers['retry-after'], ports.clock.now());
                (0,stream/* discard */.vf)(answer.body);
                return { kind: 'again', reason: `status ${answer.status}`, waitMs };
            }
            return { kind: 'done', value: await use({ ...answer, attempts: number + 1 }) };
        }
        catch (error) {
            answer?.body.destroy();
            if (error instanceof errors/* ExplainedError */.hM || !(0,registry_failures/* isConnectionError */.Rk)(error))
                throw error;
            const where = answer?.url ?? url;
            if (last || !(0,registry_failures/* isTransient */.dg)(error))
                throw (0,registry_failures/* explainConnection */.cR)(error, call.method, where, number + 1);
            return { kind: 'again', reason: (0,registry_failures/* connectionProblem */.E3)(error, where).problem };
        }
    });
}
/** Once with what authentication is known, and once more with what the registry then asks for. */
async function send({ home, userAgent, auth, ports }, call, url) {
    const { scopes, repeatable: _repeatable, ...request } = call;
    const headers = { 'user-agent': userAgent, ...call.headers };
    const sendWith = async (authorization) => {
        const answer = await exchange(ports.http, { ...request, url, headers, authorization, home });
        ports.log.debug(`${(0,registry_failures/* describe */.q0)(call.method, url)} ${answer.status}`);
        return answer;
    };
    const first = url.origin === home.origin ? await auth.current(scopes) : undefined;
    const answer = await sendWith(first);
    if (answer.status !== 401 || answer.url.origin !== home.origin)
        return answer;
    const second = await auth.renew(answer.headers['www-authenticate'], scopes, first);
    if (second === undefined)
        return answer;
    (0,stream/* discard */.vf)(answer.body);
    return sendWith(second);
}
function follow(home, answer, location) {
    const url = location && URL.canParse(location, answer.url.href) ? new URL(location, answer.url) : undefined;
    const isHome = url?.origin === home.origin;
    const problem = url ? (isHome ? undefined : refusal(url, home, answer.url)) : 'it is not a URL';
    if (!url || problem)
        throw new errors/* EnvironmentError */.eG(`${(0,registry_failures/* describe */.q0)(answer.method, answer.url)} named an address to go on with that is not followed: ${problem}`, { remedy: 'Check the registry’s configuration: the host that it believes to have, and its proxy.' });
    return url;
}
/** Waits as before any other retry; for bodies that broke after `call` was done. */
function pauseBeforeResume(client, what, reason, number) {
    return (0,retry/* pauseBefore */.GB)(client.policy, what, reason, number);
}

;// CONCATENATED MODULE: ./build/js/registry/download.js







/**
 * Opens a blob. The stream fails with an EnvironmentError when the content is not what the descriptor says, or when
 * it broke more often than the client retries.
 * @throws EnvironmentError when it cannot be opened.
 */
async function downloadBlob(client, repository, descriptor) {
    const name = `${(0,names_reference/* formatRepository */.Sh)(repository)}@${descriptor.digest}`;
    let current = await openAt(client, repository, descriptor, 0, name);
    let closed = false;
    async function* bytes() {
        let offset = 0;
        for (let resumes = 0;; resumes++) {
            let { skip } = current;
            const chunks = current.answer.body[Symbol.asyncIterator]();
            let broken;
            for (;;) {
                let next;
                try {
                    next = await chunks.next();
                }
                catch (error) {
                    broken = error;
                    break;
                }
                if (next.done)
                    break;
                const fresh = next.value.subarray(Math.min(skip, next.value.length));
                skip -= next.value.length - fresh.length;
                offset += fresh.length;
                if (fresh.length > 0)
                    yield fresh;
            }
            // Complete, also when the connection broke after the last byte. A size that is not the image's is for `verified`.
            if (offset >= (current.total ?? descriptor.size) || closed)
                return;
            if (broken !== undefined && !(0,registry_failures/* isConnectionError */.Rk)(broken))
                throw broken;
            const { method, url } = current.answer;
            const cause = broken ?? Object.assign(new Error('the body ended early'), { code: 'ECONNRESET' });
            if (resumes >= client.policy.retries || !(0,registry_failures/* isTransient */.dg)(cause))
                throw (0,registry_failures/* explainConnection */.cR)(cause, method, url, resumes + 1);
            const reason = `broke after ${offset} of ${current.total ?? descriptor.size} bytes (${(0,json/* oneLine */.TN)((0,errors/* messageOf */.bD)(cause), 100)})`;
            await pauseBeforeResume(client, (0,registry_failures/* describe */.q0)(method, url), reason, resumes);
            if (closed)
                return;
            const seen = offset;
            current = await openAt(client, repository, descriptor, offset, name, current.total);
            if (current.total === seen)
                return;
        }
    }
    // A generator that waits for a silent server cannot be ended from outside: the connection is.
    const chunks = (0,stream/* verifiedChunks */.Dc)(bytes(), descriptor, name, () => current.total);
    return (0,stream/* readable */.HD)(chunks, () => {
        closed = true;
        current.answer.body.destroy();
    });
}
function openAt(client, repository, descriptor, offset, name, known) {
    const call = {
        method: 'GET',
        url: `/v2/${repository.path}/blobs/${descriptor.digest}`,
        scopes: [(0,scope/* repositoryScope */.F)(repository, ['pull'])],
        headers: {
            // Compression on the way would make the length, and ranges, mean something else.
            'accept-encoding': 'identity',
            ...(offset > 0 ? { range: `bytes=${offset}-` } : {}),
        },
    };
    return client.call(call, async (answer) => {
        if (answer.status === 206 && offset > 0) {
            const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.headers['content-range'] ?? '');
            const [, start, total] = range ?? [];
            if (Number(start) !== offset || (total !== '*' && Number(total) !== (known ?? descriptor.size))) {
                answer.body.destroy();
                const got = (0,json/* oneLine */.TN)(answer.headers['content-range'] ?? 'no Content-Range', 80);
                throw (0,stream/* mismatch */.J4)(name, `the bytes from ${offset} of ${known ?? descriptor.size}`, got);
            }
            return { answer, skip: 0, total: known };
        }
        if (known === undefined && endsAt(answer, offset)) {
            answer.body.destroy();
            return { answer, skip: 0, total: offset };
        }
        if (answer.status !== 200)
            throw await client.failure(answer);
        return { answer, skip: offset, total: totalOf(answer) };
    });
}
/** Not the descriptor's word: that it is right is what `verified` finds out. */
function totalOf({ headers }) {
    const length = headers['content-length'];
    return length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}
/** Asked for the rest of a body without a length, the server says that there is none. */
function endsAt({ status, headers }, offset) {
    return status === 416 && headers['content-range'] === `bytes */${offset}`;
}

// EXTERNAL MODULE: ./build/js/registry/oci/decode.js
var decode = __webpack_require__(29234);
// EXTERNAL MODULE: ./build/js/registry/oci/image-config.js
var image_config = __webpack_require__(33530);
// EXTERNAL MODULE: ./build/js/registry/oci/oci-types.js
var oci_types = __webpack_require__(80907);
// EXTERNAL MODULE: ./build/js/registry/referrers.js
var referrers = __webpack_require__(52220);
// EXTERNAL MODULE: ./build/js/registry/tags.js
var tags = __webpack_require__(9623);
;// CONCATENATED MODULE: ./build/js/registry/upload.js






const PART_BYTES = 8 * 1024 * 1024;
/** What a registry may ask for with OCI-Chunk-Min-Length before we decline. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
/** A part is sent before the answer's headers come; at 30 kB/s it takes this long. Milliseconds. */
const PART_TIMEOUT_MS = 300_000;
/** Statuses that mean "this upload session is of no use any more", worth a new one. */
const SESSION_LOST = [...registry_failures/* TRANSIENT_STATUSES */.SS, 404, 416];
/** The part of a repository that writes blobs. */
function blobStore(client, repository) {
    const uploads = `/v2/${repository.path}/blobs/uploads/`;
    const target = {
        client,
        repository,
        uploads,
        scopes: [(0,scope/* repositoryScope */.F)(repository, ['pull', 'push'])],
    };
    return {
        hasBlob: (descriptor) => hasBlob(target, descriptor),
        mountBlob: (from, descriptor) => mountBlob(target, from, descriptor),
        pushBlob: (descriptor, open) => pushBlob(target, descriptor, open),
    };
}
function hasBlob({ client, repository, scopes }, { digest }) {
    return client.call({ method: 'HEAD', url: `/v2/${repository.path}/blobs/${digest}`, scopes }, async (answer) => {
        (0,stream/* discard */.vf)(answer.body);
        if (answer.status === 200)
            return true;
        if (answer.status === 404)
            return false;
        throw await client.failure(answer);
    });
}
function mountBlob({ client, uploads, scopes }, from, { digest }) {
    const call = {
        method: 'POST',
        url: `${uploads}?${new URLSearchParams({ mount: digest, from: from.path })}`,
        scopes: [...scopes, (0,scope/* repositoryScope */.F)(from, ['pull'])],
        headers: { 'content-length': '0' },
    };
    return client.call(call, async (answer) => {
        if (answer.status !== 201 && answer.status !== 202)
            throw await client.failure(answer);
        (0,stream/* discard */.vf)(answer.body);
        if (answer.status === 202)
            await cancelUpload(client, answer, scopes);
        return answer.status === 201;
    });
}
function pushBlob(target, descriptor, open) {
    return (0,retry/* withRetries */.LH)(target.client.policy, `upload of ${descriptor.digest}`, async ({ last }) => {
        // Also after a failure: it may have arrived although the answer did not.
        if (await hasBlob(target, descriptor))
            return { kind: 'done', value: undefined };
        const source = await open();
        try {
            const result = await uploadOnce(target, descriptor, source);
            if (!result)
                return { kind: 'done', value: undefined };
            if (last)
                throw result.lost;
            return { kind: 'again', reason: result.lost.message };
        }
        finally {
            source.destroy();
        }
    });
}
/** One session from its beginning to its end: all parts but the last by PATCH, and that one with the PUT. */
async function uploadOnce(target, descriptor, source) {
    const { repository, scopes } = target;
    let { location, part } = await openSession(target);
    let offset = 0;
    const name = `${(0,names_reference/* formatRepository */.Sh)(repository)}@${descriptor.digest}`;
    const headers = { 'content-type': 'application/octet-stream' };
    let last;
    for await (const bytes of partsOf((0,stream/* verified */.zr)(source, descriptor, name), part)) {
        if (offset === 0 && bytes.length === descriptor.size) {
            last = bytes;
            continue;
        }
        const range = `${offset}-${offset + bytes.length - 1}`;
        const patch = { method: 'PATCH', url: location, scopes, body: bytes };
        const next = await step(target, { ...patch, headers: { ...headers, 'content-range': range } }, 202);
        if (next && 'lost' in next)
            return next;
        location = next ?? location;
        offset += bytes.length;
    }
    location = new URL(location);
    location.searchParams.set('digest', descriptor.digest);
    const put = { method: 'PUT', url: location, scopes, headers, body: last ?? new Uint8Array() };
    const end = await step(target, put, 201);
    return end && 'lost' in end ? end : undefined;
}
function openSession({ client, uploads, scopes }) {
    return client.call({ method: 'POST', url: uploads, scopes, headers: { 'content-length': '0' } }, async (answer) => {
        if (answer.status !== 202)
            throw await client.failure(answer);
        (0,stream/* discard */.vf)(answer.body);
        const least = Number(answer.headers['oci-chunk-min-length'] ?? 0) || 0;
        return {
            location: client.follow(answer, answer.headers['location']),
            part: Math.min(Math.max(PART_BYTES, least), MAX_PART_BYTES),
        };
    });
}
/** One step of a session: the answer's next location, or that the session is lost. */
async function step({ client }, call, expected) {
    const use = async (answer) => {
        if (answer.status !== expected) {
            const failure = await client.failure(answer);
            if (SESSION_LOST.includes(answer.status))
                return { lost: failure };
            throw failure;
        }
        (0,stream/* discard */.vf)(answer.body);
        const { location } = answer.headers;
        return location === undefined || expected === 201 ? undefined : client.follow(answer, location);
    };
    try {
        return await client.call({ ...call, repeatable: false, timeoutMs: PART_TIMEOUT_MS }, use);
    }
    catch (error) {
        if (error instanceof errors/* EnvironmentError */.eG && (0,registry_failures/* isTransient */.dg)(error.cause))
            return { lost: error };
        throw error;
    }
}
/** An upload session that nobody needs is ended; a registry that does not know how will end it in time. */
async function cancelUpload(client, answer, scopes) {
    try {
        const url = client.follow(answer, answer.headers['location']);
        await client.call({ method: 'DELETE', url, scopes, repeatable: false }, async ({ body }) => (0,stream/* discard */.vf)(body));
    }
    catch {
        // Nothing of ours is left but an empty session.
    }
}
/** The stream's bytes in parts of exactly `size`, the last one shorter. */
async function* partsOf(stream, size) {
    let chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        let bytes = Buffer.from(chunk);
        while (length + bytes.length >= size) {
            const fits = size - length;
            yield Buffer.concat([...chunks, bytes.subarray(0, fits)], size);
            bytes = bytes.subarray(fits);
            chunks = [];
            length = 0;
        }
        if (bytes.length > 0)
            chunks.push(bytes);
        length += bytes.length;
    }
    if (length > 0)
        yield Buffer.concat(chunks, length);
}

;// CONCATENATED MODULE: ./build/js/registry/push-access.js






/**
 * Opens an upload, which needs the right to push, and cancels it: nothing is stored. Tokens alone do not tell, as
 * token servers hand out tokens for less than was asked.
 */
async function probePush(repository, ports, options = {}) {
    const { registry, path } = repository;
    const scopes = [(0,scope/* repositoryScope */.F)(repository, ['pull', 'push'])];
    try {
        const client = openRegistry(registry, ports, options);
        const call = {
            method: 'POST',
            url: `/v2/${path}/blobs/uploads/`,
            scopes,
            headers: { 'content-length': '0' },
        };
        await client.call(call, async (answer) => {
            if (answer.status !== 202)
                throw await client.failure(answer);
            (0,stream/* discard */.vf)(answer.body);
            await cancelUpload(client, answer, scopes);
        });
        return { kind: 'granted', repository: { registry, path } };
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        const status = (0,registry_failures/* statusOf */.c2)(error) ?? 0;
        const denied = status >= 400 && status < 500 && !registry_failures/* TRANSIENT_STATUSES */.SS.includes(status);
        const { message, remedy } = error;
        return { kind: denied ? 'denied' : 'unreachable', repository: { registry, path }, message, remedy };
    }
}

;// CONCATENATED MODULE: ./build/js/registry/remote.js
/** A repository of a registry as an ImageStore (OCI distribution-spec v1.1). */
















/** Schema 1 is asked for last, so that the answer can be recognised and explained. */
const ACCEPT = [...Object.values(oci_types/* MediaType */.z).filter((type) => (0,decode/* kindOfMediaType */.SX)(type)), '*/*;q=0.1'].join(', ');
/**
 * Opens a repository. Nothing is sent until something is asked. Plain HTTP for registries on this machine, HTTPS for
 * all others. All methods throw EnvironmentError.
 */
function openRepository(repository, ports, options = {}) {
    const client = openRegistry(repository.registry, ports, options);
    const name = (0,names_reference/* formatRepository */.Sh)(repository);
    const remote = { client, repository, name };
    const blob = (descriptor) => downloadBlob(client, repository, descriptor);
    return {
        name,
        resolve: (reference) => resolve(remote, reference),
        document: (reference) => existing(remote, reference),
        async text(descriptor) {
            const blobName = `${name}@${descriptor.digest}`;
            if (descriptor.size > image_config/* MAX_CONFIG_BYTES */.G)
                throw (0,stream/* asImageFault */.eH)((0,stream/* tooLarge */.g$)(blobName, image_config/* MAX_CONFIG_BYTES */.G));
            return (0,decode/* storedText */.VS)(await (0,stream/* readBounded */.CB)(await blob(descriptor), image_config/* MAX_CONFIG_BYTES */.G, blobName), blobName);
        },
        blob,
        confirm: (descriptor) => remote_confirm(remote, descriptor),
        putDocument: (reference, bytes, mediaType) => putDocument(remote, reference, bytes, mediaType),
        deleteTag: (tag) => deleteTag(remote, tag),
        tags: () => (0,tags/* listTags */.c)(client, repository),
        ...blobStore(client, repository),
        ...(0,referrers/* referrerSource */.rW)(client, repository),
    };
}
function pathOf({ repository, name }, reference) {
    if (!(0,names_reference/* isValidTag */.r_)(reference) && !(0,names_digest/* parseDigest */.m)(reference))
        throw notAReference(name, reference);
    return `/v2/${repository.path}/manifests/${reference}`;
}
function nameOf({ name }, reference) {
    return (0,names_digest/* parseDigest */.m)(reference) ? `${name}@${reference}` : `${name}:${reference}`;
}
/** A question about a manifest. */
function question(remote, method, reference) {
    return {
        method,
        url: pathOf(remote, reference),
        scopes: [(0,scope/* repositoryScope */.F)(remote.repository, ['pull'])],
        headers: { accept: ACCEPT },
    };
}
function get(remote, reference) {
    const { client } = remote;
    return client.call(question(remote, 'GET', reference), (answer) => readDocument(client, answer, reference, nameOf(remote, reference)));
}
async function existing(remote, reference) {
    const found = await get(remote, reference);
    if (found)
        return found;
    throw new errors/* EnvironmentError */.eG(`${nameOf(remote, reference)} does not exist, or is hidden from this account`, {
        remedy: `Check the image’s name, tag and digest; if it is private, log in to ${remote.repository.registry}.`,
    });
}
async function resolve(remote, reference) {
    const { client } = remote;
    const head = await client.call(question(remote, 'HEAD', reference), async (answer) => {
        (0,stream/* discard */.vf)(answer.body);
        if (answer.status === 404)
            return 'absent';
        // Registries that do not know HEAD, or say too little, are asked with GET.
        if (answer.status === 400 || answer.status === 405)
            return 'unclear';
        if (answer.status !== 200)
            throw await client.failure(answer);
        return descriptorOf(answer) ?? 'unclear';
    });
    if (head === 'absent')
        return undefined;
    if (head === 'unclear')
        return (await get(remote, reference))?.descriptor;
    const asked = (0,names_digest/* parseDigest */.m)(reference);
    if (asked && head.digest !== asked)
        throw (0,stream/* mismatch */.J4)(nameOf(remote, reference), asked, `${head.digest} (Docker-Content-Digest)`);
    return head;
}
function remote_confirm({ client, repository }, { digest, size }) {
    const scopes = [(0,scope/* repositoryScope */.F)(repository, ['pull'])];
    return client.call({ method: 'HEAD', url: `/v2/${repository.path}/blobs/${digest}`, scopes }, async (answer) => {
        (0,stream/* discard */.vf)(answer.body);
        return answer.status === 200 && answer.headers['content-length'] === `${size}`;
    });
}
async function putDocument(remote, reference, bytes, mediaType) {
    const { client, repository, name } = remote;
    const digest = (0,stream/* digestOf */.ol)(bytes);
    if ((0,names_digest/* parseDigest */.m)(reference) && reference !== digest)
        throw (0,stream/* mismatch */.J4)(`the document to be put as ${name}@${reference}`, reference, digest);
    const call = {
        method: 'PUT',
        url: pathOf(remote, reference),
        scopes: [(0,scope/* repositoryScope */.F)(repository, ['pull', 'push'])],
        headers: { 'content-type': mediaType },
        body: bytes,
    };
    // Idempotent: the same bytes under the same name, so a lost answer may be asked for again.
    return client.call(call, async (answer) => {
        if (answer.status < 200 || answer.status > 299)
            throw await client.failure(answer);
        (0,stream/* discard */.vf)(answer.body);
        const stored = answer.headers['docker-content-digest'];
        if (stored !== undefined && stored !== digest)
            throw (0,stream/* mismatch */.J4)(`${nameOf(remote, reference)} as stored by the registry`, digest, (0,json/* oneLine */.TN)(stored, 100));
        return digest;
    });
}
async function deleteTag(remote, tag) {
    const { client, repository, name } = remote;
    if (!(0,names_reference/* isValidTag */.r_)(tag))
        throw notAReference(name, tag);
    const scopes = [(0,scope/* repositoryScope */.F)(repository, ['pull', 'push', 'delete'])];
    return client.call({ method: 'DELETE', url: pathOf(remote, tag), scopes }, (answer) => wasDeleted(client, answer));
}
/** What HEAD says, when it says all of it. */
function descriptorOf(answer) {
    const digest = (0,names_digest/* parseDigest */.m)(answer.headers['docker-content-digest'] ?? '');
    const mediaType = (0,decode/* bareMediaType */.ZX)(answer.headers['content-type']);
    const length = answer.headers['content-length'];
    if (!digest || !(0,decode/* kindOfMediaType */.SX)(mediaType) || mediaType === undefined)
        return undefined;
    return length !== undefined && /^[1-9]\d{0,9}$/.test(length)
        ? { mediaType, digest, size: Number(length) }
        : undefined;
}
async function readDocument(client, answer, reference, name) {
    if (answer.status === 404) {
        (0,stream/* discard */.vf)(answer.body);
        return undefined;
    }
    if (answer.status !== 200)
        throw await client.failure(answer);
    const bytes = await (0,stream/* readBounded */.CB)(answer.body, decode/* MAX_DOCUMENT_BYTES */.bi, name);
    const digest = (0,stream/* digestOf */.ol)(bytes);
    const promised = (0,names_digest/* parseDigest */.m)(reference) ?? answer.headers['docker-content-digest'];
    if (promised !== undefined && promised !== digest)
        throw (0,stream/* mismatch */.J4)(name, (0,json/* oneLine */.TN)(promised, 100), digest);
    const document = (0,decode/* decodeStored */.qY)(bytes, (0,decode/* bareMediaType */.ZX)(answer.headers['content-type']), name);
    return {
        descriptor: { mediaType: document.mediaType, digest, size: bytes.length },
        bytes,
        document,
    };
}
/** Registries that cannot delete a tag say so in many ways. */
async function wasDeleted(client, answer) {
    if (answer.status >= 200 && answer.status <= 299) {
        (0,stream/* discard */.vf)(answer.body);
        return true;
    }
    const { codes, said } = (0,registry_failures/* errorDetail */.m2)(await (0,stream/* readSome */.jV)(answer.body, 64 * 1024));
    // Gone already is what was wanted; a 404 that is no registry's error is an API that does not exist.
    if (answer.status === 404)
        return codes.some((code) => /^(MANIFEST|NAME|TAG)_/.test(code));
    if (answer.status === 405 || answer.status === 501)
        return false;
    if (answer.status === 400 && codes.some((code) => /^(UNSUPPORTED|DIGEST_INVALID|TAG_INVALID)$/.test(code)))
        return false;
    throw (0,registry_failures/* explainStatus */.cq)(answer, client.registry, said);
}
function notAReference(name, reference) {
    return new errors/* EnvironmentError */.eG(`"${(0,json/* oneLine */.TN)(reference, 140)}" is not a tag or digest of ${name}`, {
        remedy: 'Name a tag (letters, digits, _ . -, at most 128) or a digest (sha256: and 64 hex digits).',
    });
}


/***/ }),

/***/ 9623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nextPage),
/* harmony export */   c: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _auth_scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79499);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51238);
/* harmony import */ var _oci_stream_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58940);
/** The tags of a repository (distribution-spec, "Listing Tags"). */





const MAX_TAGS = 100_000;
const MAX_PAGES = 1000;
const PAGE_SIZE = 1000;
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
/**
 * All tags, over as many pages as the registry has. A repository that does not exist has none.
 * @throws EnvironmentError, also for more than 100 000 tags, and for a next page on another host.
 */
async function listTags(client, repository) {
    const tags = new Set();
    const scopes = [(0,_auth_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryScope */ .F)(repository, ['pull'])];
    let next = `/v2/${repository.path}/tags/list?n=${PAGE_SIZE}`;
    const seen = new Set();
    for (let page = 0; next !== undefined; page++) {
        seen.add(new URL(next, client.origin).href);
        const url = next;
        next = await client.call({ method: 'GET', url, scopes, headers: { accept: 'application/json' } }, async (answer) => {
            if (answer.status === 404) {
                answer.body.destroy();
                return undefined;
            }
            if (answer.status !== 200)
                throw await client.failure(answer);
            const name = `the tags of ${client.registry}/${repository.path}`;
            for (const tag of decodeTags(await (0,_oci_stream_js__WEBPACK_IMPORTED_MODULE_3__/* .readBounded */ .CB)(answer.body, MAX_PAGE_BYTES, name), name))
                tags.add(tag);
            const target = nextPage(answer.headers['link']);
            if (target === undefined)
                return undefined;
            const following = client.follow(answer, target);
            if (following.origin !== client.origin)
                throw endless(name, `continue on another host (${following.host})`);
            if (seen.has(following.href) || page + 1 >= MAX_PAGES || tags.size > MAX_TAGS)
                throw endless(name, `do not end (${tags.size} in ${page + 1} pages)`);
            return following;
        });
    }
    return [...tags];
}
function endless(name, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${name} ${problem}`, {
        remedy: 'Check the registry and the proxy before it: its Link header is wrong, or there are too many tags.',
    });
}
function decodeTags(bytes, document) {
    const place = {
        document,
        path: '',
        remedy: 'The registry does not answer as it should; check its address.',
    };
    const object = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8 */ .As)(bytes, document), document, place.remedy), place);
    const decode = (value, where) => {
        if (typeof value !== 'string' || !(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidTag */ .r_)(value))
            throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(where, `is not a tag${typeof value === 'string' ? ` ("${(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(value, 60)}")` : ''}`);
        return value;
    };
    return (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(object, 'tags', place, MAX_TAGS, decode) ?? [];
}
/** The target of `rel="next"` in a Link header (RFC 8288), or undefined. */
function nextPage(header) {
    for (const [, target, params = ''] of (header ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
        const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(params);
        const names = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
        if (names.includes('next'))
            return target;
    }
    return undefined;
}


/***/ })

};
