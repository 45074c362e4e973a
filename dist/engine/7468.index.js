export const id = 7468;
export const ids = [7468];
export const modules = {

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


/***/ })

};
