export const id = 697;
export const ids = [697];
export const modules = {

/***/ 6730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lv: () => (/* reexport */ BUILDKIT_IMAGE),
  Fq: () => (/* reexport */ BUILDX_SHA256),
  pI: () => (/* binding */ BUILDX_SITE),
  Tc: () => (/* reexport */ DEFAULT_BUILDX),
  Jz: () => (/* binding */ OLDEST_BUILDX),
  Py: () => (/* reexport */ QEMU_IMAGE),
  up: () => (/* binding */ buildxPath)
});

// UNUSED EXPORTS: buildxChecksumsPath

;// CONCATENATED MODULE: ./build/js/domain/pinned.js
/** Written by `npm run refresh-pins`; never by hand. */
/** BuildKit's own release; the index's digest. */
const BUILDKIT_IMAGE = 'docker.io/moby/buildkit:v0.31.2@sha256:2f5adac4ecd194d9f8c10b7b5d7bceb5186853db1b26e5abd3a657af0b7e26ec';
/** QEMU's user-mode emulators and their installer; the index's digest. */
const QEMU_IMAGE = 'docker.io/tonistiigi/binfmt:qemu-v10.0.4@sha256:8f58e6214f4cc9dc83ce8f5acad1ece508eb6b20e696a8c1e9f274481982c541';
const DEFAULT_BUILDX = 'v0.33.0';
/** sha256 of buildx's release binaries by version and Docker's name of the architecture. */
const BUILDX_SHA256 = {
    'v0.33.0': {
        amd64: '9426a15411f35f635afef3f5d3bae53155c3e30d26dee430cc968e13d34be49f',
        arm64: '204dc28447d3bb48f42ed1ce5747e0885cd57e306506a39029311becdb1ef786',
        'arm-v7': '4d80358ce3d217f38ac9e914cb8501fd4a8a45bc3ac3c23d303e623f275a45df',
        'arm-v6': 'b33311b149623316b840ce25f0b6686433c6aecaca560d8b35906423f8f597bb',
        ppc64le: '46b0444858c8db8c6f741dca20b815f50046a2d73f4874a54dae2719df145ad3',
        s390x: '17fbec8163440e73d1e784d55faf483b17782aac471d867a525fa370f3ed317c',
        riscv64: '5003b19409f2dfb38fc5f00a8eac4b1d810f6087b88ae007c6983287b93095dd',
    },
    'v0.36.1': {
        amd64: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
        arm64: '5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569',
        'arm-v7': '32ff9bee8c48c1fbceb1e2fb1d8472ec817ad1e25b5dff58ec9abf9b8d903518',
        ppc64le: '46f71a277d1d05cb20f87601abfb729d0056f88705903bd82ad6153f80e3cd9b',
        s390x: '9d8dff974aa0166fc59a5804f35bb6c9ea0693a3f5061a81101668cfe707b0b4',
        riscv64: '5e82f0ada635dabda74f1486dea604e0ea3a1214971ec8c52dcb4db6e08cce26',
    },
};

;// CONCATENATED MODULE: ./build/js/domain/pins.js
/**
 * Everything that Multihull downloads is pinned. The values are in `pinned.ts`, which `npm run refresh-pins` writes on
 * a machine that reaches the release pages; nothing else names a version.
 */

/** Oldest buildx that knows everything the plan uses (rawjson progress came with 0.13, push-by-digest earlier). */
const OLDEST_BUILDX = [0, 13];
/** Where buildx's releases are. */
const BUILDX_SITE = 'https://github.com';
/** Path of a buildx release binary below its site; the same path is looked for on a mirror. */
function buildxPath(version, architecture) {
    return `/docker/buildx/releases/download/${version}/buildx-${version}.linux-${architecture}`;
}
/** Path of the checksums that a release publishes beside its binaries. */
function buildxChecksumsPath(version) {
    return `/docker/buildx/releases/download/${version}/checksums.txt`;
}


/***/ }),

/***/ 6937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ CHECK_NAMES)
/* harmony export */ });
const CHECK_NAMES = [
    'platform-set',
    'config-platform',
    'binary-arch',
    'binary-variant',
    'interpreter',
    'libraries',
    'libc-version',
    'entrypoint',
    'distinct',
    'smoke',
];


/***/ }),

/***/ 1886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ readSystemPackages),
/* harmony export */   g9: () => (/* binding */ TOOLCHAIN),
/* harmony export */   gH: () => (/* binding */ readCargoChoice),
/* harmony export */   xG: () => (/* binding */ isBuildTool)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83);
/** What cargo builds: the inputs of group "compile" that are cargo's own. */


/**
 * Arguments that Multihull gives itself, and what to do instead: twice they would be an error of cargo, or build
 * something else.
 */
const OWN_ARGUMENTS = new Map([
    ['--target', 'Remove it; use the input platforms.'],
    ['--bin', 'Remove it; use the input bin.'],
    ['--bins', 'Remove it; use the input bin.'],
    ['-p', 'Remove it; use the input package.'],
    ['--package', 'Remove it; use the input package.'],
    ['-F', 'Remove it; use the input features.'],
    ['--features', 'Remove it; use the input features.'],
    ['--profile', 'Remove it; use the input profile.'],
    ['--release', 'Remove it; use the input profile.'],
    ['-r', 'Remove it; use the input profile.'],
    ['--locked', 'Remove it: Multihull builds what Cargo.lock says anyway.'],
    ['--target-dir', 'Remove it: the programs would not be found.'],
    ['--message-format', 'Remove it: Multihull reads what cargo prints.'],
    ['--manifest-path', 'Remove it; use the input context.'],
]);
/** Packages that are programs of the machine that builds, also without `:native`. */
const TOOLS = new Set([
    'autoconf automake bison clang cmake flex gettext git libclang-dev libprotobuf-dev libtool lld llvm make meson mold',
    'nasm ninja-build perl pkg-config pkgconf protobuf-compiler python3 yasm',
].flatMap((line) => line.split(' ')));
/** Whether a Debian package is a program for the machine that builds, whatever the target. */
function isBuildTool(name) {
    return TOOLS.has(name);
}
/** @throws UserError for a name that cargo cannot mean. */
function readCargoChoice(raw) {
    const args = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWords */ .nl)(raw['cargo-args']);
    for (const word of args) {
        // `-pNAME` is `-p NAME`.
        const name = /^-[pF]/.test(word) ? word.slice(0, 2) : word.replace(/=.*$/s, '');
        const remedy = OWN_ARGUMENTS.get(name);
        if (remedy === undefined)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`cargo-args: ${word} is set by Multihull itself`, {
            input: 'cargo-args',
            value: raw['cargo-args'].value,
            remedy,
        });
    }
    const profile = raw.profile.value || 'release';
    return {
        bins: named(raw.bin, /^[A-Za-z0-9_][A-Za-z0-9_-]*$/, 'a binary of the crate, for example trow'),
        packages: named(raw.package, /^[A-Za-z0-9_][A-Za-z0-9_-]*$/, 'a package of the workspace, for example trow-server'),
        features: named(raw.features, /^[A-Za-z0-9_][A-Za-z0-9_+.?/-]*$/, 'a feature of the crate, for example sqlite'),
        profile: matched({ name: 'profile', value: profile }, /^[A-Za-z0-9_][A-Za-z0-9_-]*$/, 'a profile, for example release'),
        args,
        toolchain: raw.toolchain.value === ''
            ? undefined
            : matched(raw.toolchain, TOOLCHAIN, 'a toolchain, for example stable, 1.85.0 or nightly-2026-01-31'),
    };
}
/** What rustup takes as a channel (rust-lang.github.io/rustup/concepts/toolchains.html), without a host. */
const TOOLCHAIN = /^(?:stable|beta|nightly|\d+\.\d+(?:\.\d+)?(?:-beta(?:\.\d+)?)?)(?:-\d{4}-\d{2}-\d{2})?$/;
/** @throws UserError for what is no Debian package name (Debian Policy 5.6.1). */
function readSystemPackages(input) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(input).map((text) => {
        const name = text.replace(/:native$/, '');
        matched({ name: input.name, value: name }, /^[a-z0-9][a-z0-9+.-]+$/, 'a Debian package without architecture, for example libssl-dev, or cmake:native for a tool of the build');
        return { name, isTool: name !== text || isBuildTool(name) };
    });
}
function named(input, pattern, example) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)({ ...input, value: input.value.replaceAll(/[ \t]+/g, ',') }).map((value) => matched({ name: input.name, value }, pattern, example));
}
function matched(input, pattern, example) {
    if (pattern.test(input.value))
        return input.value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input.name}: "${input.value}" cannot be used`, {
        input: input.name,
        value: input.value,
        remedy: `Write ${example}.`,
    });
}


/***/ }),

/***/ 4764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readCredentials)
/* harmony export */ });
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3546);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
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
    const parsed = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${host}/owner/name`);
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


/***/ }),

/***/ 83:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   Hl: () => (/* binding */ parseKeyValues),
/* harmony export */   Km: () => (/* binding */ parseEntries),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   nl: () => (/* binding */ parseWords),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
/** The small grammars that inputs share. */


/**
 * Records as docker's actions read them (actions-toolkit's `Util.getList`): CSV fields separated by commas, records by
 * line ends. A field that begins with a quote may contain both, and `""` inside is one quote; a quote anywhere else is
 * itself. A line that starts with `#` is a comment.
 * @throws UserError for a quote that is never closed; the value is not shown, for it may be a secret.
 */
function records(input) {
    try {
        const found = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(input.value, {
            columns: false,
            relax_quotes: true,
            relax_column_count: true,
            skip_empty_lines: true,
            record_delimiter: ['\r\n', '\n'],
            comment: '#',
            comment_no_infix: true,
        });
        return found.filter(([first = '']) => !/^\s+#/.test(first));
    }
    catch (error) {
        if (!(error instanceof csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .CsvError */ .J$))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: a quote is opened and never closed`, {
            input: input.name,
            value: '',
            remedy: 'Put quotes around the whole item, with its name: "NAME=a, b". A quote inside it is written twice. To keep a quote as it is, do not begin the item with it.',
        });
    }
}
/** Items separated by commas or line ends, with CSV quotes; `#` starts a comment line; blanks are dropped. */
function parseList(input) {
    // As in docker's actions, the only field of a line is taken apart at its commas even where it was quoted.
    return trimmed(records(input).flatMap((fields) => (fields.length === 1 ? oneField(fields) : fields)));
}
const oneField = ([field = '']) => field.split(',');
/**
 * Items separated by line ends; commas are part of them, and with quotes around the whole item line ends are, too. `#`
 * starts a comment line; blanks are dropped.
 */
function parseEntries(input) {
    return trimmed(records(input).map((fields) => fields.join(',')));
}
function trimmed(items) {
    return items.map((item) => item.trim()).filter((item) => item !== '');
}
/** Lines as they stand, without comment lines (`#`), blanks around them, and empty ones. */
function parseLines(value) {
    return trimmed(value.split(/\r?\n/)).filter((line) => !line.startsWith('#'));
}
/**
 * Words of a command: separated by blanks, quotes of either kind keep blanks together. No shell reads it.
 * @throws UserError for a quote that is never closed.
 */
function parseWords(input) {
    const whole = /^\s*(?:(?:[^\s"']+|"[^"]*"|'[^']*')+(?:\s+|$))*$/;
    if (!whole.test(input.value)) {
        const [quote = '"'] = input.value.replaceAll(/"[^"]*"|'[^']*'/g, '').match(/["']/) ?? [];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: a ${quote} is opened and never closed`, {
            input: input.name,
            value: input.value,
            remedy: `Close it, or put the word with ${quote} into quotes of the other kind.`,
        });
    }
    return [...input.value.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_all, double, single) => double ?? single ?? ''));
}
/** One `key=value` per line. @throws UserError for an item without `=` or without a key. */
function parseKeyValues(input, example) {
    return parseEntries(input).map((line) => {
        const pair = keyValue(line);
        if (pair)
            return pair;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: "${line}" is not of the form key=value`, {
            input: input.name,
            value: line,
            remedy: `Write one key=value per line, for example ${example}.`,
        });
    });
}
/**
 * One `id=value` per line; a value with line ends has quotes around the whole item, as in build-push-action.
 * @throws UserError that shows nothing of a bad item: it is, or is part of, a secret.
 */
function parseSecrets(input, example) {
    return parseEntries(input).map((item, index) => {
        const pair = keyValue(item);
        // A line of a value that was not quoted may look like an item: `…Q==` of a key does.
        const problem = !pair
            ? 'is not of the form id=value'
            : /^=+$/.test(pair.value)
                ? 'ends in = and has no value'
                : undefined;
        if (pair && problem === undefined)
            return pair;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: item ${index + 1} ${problem}`, {
            input: input.name,
            value: '',
            remedy: `Write one id=value per line, for example ${example}. Around a value with several lines put quotes, id included: "id=first line…". A secret that does not exist in this repository reads as an empty text.`,
        });
    });
}
function keyValue(line) {
    const equals = line.indexOf('=');
    const key = line.slice(0, Math.max(equals, 0)).trim();
    return key === '' ? undefined : { key, value: line.slice(equals + 1) };
}
/** YAML's booleans, as the GitHub toolkit accepts them. @throws UserError for anything else. */
function parseBoolean(input) {
    if (/^(?:true|True|TRUE)$/.test(input.value))
        return true;
    if (/^(?:false|False|FALSE)$/.test(input.value))
        return false;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: "${input.value}" is neither true nor false`, {
        input: input.name,
        value: input.value,
        remedy: `Write ${input.name}: true or ${input.name}: false.`,
    });
}
/** A whole number in a range. @throws UserError outside of it. */
function parseCount(input, range) {
    const number = /^\d{1,9}$/.test(input.value) ? Number(input.value) : Number.NaN;
    if (!(number >= range.from && number <= range.to)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: "${input.value}" is not a whole number from ${range.from} to ${range.to}`, {
            input: input.name,
            value: input.value,
            remedy: `Write a number from ${range.from} to ${range.to}, or leave ${input.name} out.`,
        });
    }
    return number;
}


/***/ }),

/***/ 4734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs),
  t: () => (/* binding */ readPlatforms)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/pins.js + 1 modules
var pins = __webpack_require__(6730);
// EXTERNAL MODULE: ./build/js/domain/platform.js
var domain_platform = __webpack_require__(7180);
// EXTERNAL MODULE: ./build/js/domain/platform-table.js
var platform_table = __webpack_require__(2557);
// EXTERNAL MODULE: ./build/js/domain/reference.js
var reference = __webpack_require__(3546);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/verify/check-names.js
var check_names = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/js/inputs/lists.js
var lists = __webpack_require__(83);
;// CONCATENATED MODULE: ./build/js/inputs/build-options.js
/** The inputs that buildx gets, under build-push-action's names: what can be known to be wrong is refused here. */


/** @throws UserError for the first thing that buildx or BuildKit would refuse later. */
function readBuildOptions(reader) {
    const { input, optional, flag, path } = reader;
    const file = optional('file');
    const secrets = readSecrets(reader);
    return {
        context: path(readContext(optional('context') ?? '.')),
        file: file === undefined ? undefined : path(file),
        target: optional('target'),
        args: (0,lists/* parseKeyValues */.Hl)(input('build-args'), 'RUST_LOG=info'),
        contexts: (0,lists/* parseKeyValues */.Hl)(input('build-contexts'), 'shared=../shared'),
        ...secrets,
        ssh: (0,lists/* parseList */.E1)(input('ssh')),
        noCache: flag('no-cache'),
        pull: flag('pull'),
        provenance: readProvenance(input('provenance')),
        sbom: readSbom(input('sbom')),
        addHosts: readAddHosts(input('add-hosts')),
        network: optional('network'),
        shmSize: readSize(input('shm-size')),
        ulimits: readUlimits(input('ulimit')),
        cgroupParent: optional('cgroup-parent'),
        noCacheFilters: (0,lists/* parseList */.E1)(input('no-cache-filters')),
        entitlements: readEntitlements(input('allow-entitlements')),
    };
}
function readContext(context) {
    if (!/^(?:[a-z+]+:\/\/|git@|-$)/.test(context))
        return context;
    throw new errors/* UserError */.yo(`context: "${context}" is not a directory`, {
        input: 'context',
        value: context,
        remedy: 'Check the repository out first, and write the directory; the Dockerfile is read before the build.',
    });
}
/**
 * `secrets` (id=value), `secret-envs` (id=VARIABLE) and `secret-files` (id=path). A secret that is empty, as all are in
 * runs for forks, is not handed on; the notice names no id, for it may be a line of somebody's key.
 */
function readSecrets({ input, path, env, notices, }) {
    const given = (0,lists/* parseSecrets */.dC)(input('secrets'), 'cargo-token=${{ secrets.CARGO_TOKEN }}');
    const empty = given.filter(({ value }) => value === '').length;
    if (empty > 0)
        notices.push({
            message: `secrets: ${empty === 1 ? 'one item has' : `${empty} items have`} no value and ${empty === 1 ? 'is' : 'are'} not given to the build`,
            remedy: 'A secret that does not exist in this repository, or in a run for a fork, reads as an empty text. A value with several lines needs quotes around the whole item, id included.',
        });
    const fromVariables = (0,lists/* parseKeyValues */.Hl)(input('secret-envs'), 'cargo-token=CARGO_TOKEN').map(({ key, value }) => {
        const found = env[value];
        if (found !== undefined && found !== '')
            return { key, value: found };
        throw new errors/* UserError */.yo(`secret-envs: the environment has no variable ${value}`, {
            input: 'secret-envs',
            value: `${key}=${value}`,
            remedy: `Set ${value} for this step (env:), or remove the line.`,
        });
    });
    const secrets = [...given.filter(({ value }) => value !== ''), ...fromVariables];
    const secretFiles = (0,lists/* parseKeyValues */.Hl)(input('secret-files'), 'cargo-token=./token.txt').map(({ key, value }) => ({
        key,
        value: path(value),
    }));
    refuseTwice([...secrets, ...secretFiles]);
    return { secrets, secretFiles };
}
function refuseTwice(secrets) {
    const ids = secrets.map(({ key }) => key);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice < 0)
        return;
    throw new errors/* UserError */.yo(`secrets: item ${twice + 1} of secrets, secret-envs and secret-files has an id that was given before`, {
        input: 'secrets',
        value: '',
        remedy: 'Give each secret an id of its own.',
    });
}
/** What buildx takes (util/buildflags/attests.go): a switch, `mode=min|max`, or `type=provenance,…`-like attributes. */
function readProvenance(input) {
    if (input.value === '')
        return undefined;
    if (isSwitch(input.value))
        return input.value.toLowerCase();
    const fields = input.value.split(',').map((field) => field.trim());
    const bad = fields.find((field) => !/^(?:mode=(?:min|max)|disabled=(?:true|false)|(?:builder-id|filename|reproducible|inline-only|version)=.+)$/.test(field));
    if (bad === undefined)
        return fields.join(',');
    throw new errors/* UserError */.yo(`provenance: "${bad}" is not something that buildx takes`, {
        input: 'provenance',
        value: input.value,
        remedy: /^(?:min|max)$/.test(bad)
            ? `Write provenance: mode=${bad}.`
            : 'Write true, false, mode=min or mode=max.',
    });
}
/** A switch, or `generator=IMAGE` with further attributes. */
function readSbom(input) {
    if (input.value === '')
        return undefined;
    if (isSwitch(input.value))
        return input.value.toLowerCase();
    if (/^(?:generator|disabled|[A-Za-z][\w.-]*)=[^\s]+$/.test(input.value))
        return input.value;
    throw new errors/* UserError */.yo(`sbom: "${input.value}" is neither a switch nor a generator`, {
        input: 'sbom',
        value: input.value,
        remedy: 'Write true, false, or generator=IMAGE.',
    });
}
const isSwitch = (text) => /^(?:true|false)$/i.test(text);
/** `host:ip`, as buildx takes them; also `host=ip`. */
function readAddHosts(input) {
    return (0,lists/* parseList */.E1)(input).map((item) => {
        if (/^[^\s:=]+[:=](?:\[?[0-9a-fA-F.:]+\]?|host-gateway)$/.test(item))
            return item;
        throw new errors/* UserError */.yo(`add-hosts: "${item}" is not of the form HOST:IP`, {
            input: 'add-hosts',
            value: item,
            remedy: 'Write for example registry.internal:10.0.0.7, or NAME:host-gateway.',
        });
    });
}
/** docker/go-units: digits and a unit. */
function readSize(input) {
    if (input.value === '' || /^\d+(?:\.\d+)? ?(?:[bB]|[kKmMgGtTpP](?:i?[bB])?)?$/.test(input.value))
        return input.value || undefined;
    throw new errors/* UserError */.yo(`${input.name}: "${input.value}" is not a size`, {
        input: input.name,
        value: input.value,
        remedy: `Write a number and a unit, for example ${input.name}: 256m.`,
    });
}
/** docker/go-units: `name=soft[:hard]`. */
function readUlimits(input) {
    return (0,lists/* parseEntries */.Km)(input).map((item) => {
        if (/^[a-z]+=-?\d+(?::-?\d+)?$/.test(item))
            return item;
        throw new errors/* UserError */.yo(`ulimit: "${item}" is not of the form NAME=SOFT[:HARD]`, {
            input: 'ulimit',
            value: item,
            remedy: 'Write for example nofile=1024:2048, one per line.',
        });
    });
}
const ENTITLEMENTS = /^(?:network\.host|security\.insecure|device(?:=.+)?)$/;
function readEntitlements(input) {
    return (0,lists/* parseList */.E1)(input).map((item) => {
        if (ENTITLEMENTS.test(item))
            return item;
        throw new errors/* UserError */.yo(`allow-entitlements: BuildKit has no entitlement "${item}"`, {
            input: 'allow-entitlements',
            value: item,
            remedy: 'Write network.host, security.insecure or device.',
        });
    });
}

// EXTERNAL MODULE: ./build/js/inputs/cargo.js
var cargo = __webpack_require__(1886);
// EXTERNAL MODULE: ./build/js/inputs/credentials.js
var credentials = __webpack_require__(4764);
;// CONCATENATED MODULE: ./build/js/inputs/images.js
/** The `images` input: names, or metadata-action's `name=…,enable=…` lines. */



/** GitHub's own registry belongs to github.com; an Enterprise server has another, or none. */
const GITHUB = 'https://github.com';
/**
 * The repositories that the image goes to, each once. Capitals are lower-cased, which a workflow cannot do by itself
 * with `github.repository`; the notice says so. In a workflow on github.com the default is `ghcr.io/OWNER/NAME`.
 * @throws UserError for a name that is none, and when something is to be pushed and there is no name.
 */
function readImages(input, destination, github, notices) {
    const images = [];
    const typed = enabledNames(input);
    const isEmpty = (0,lists/* parseEntries */.Km)(input).length === 0;
    const pushes = destination.kind === 'push' || destination.kind === 'auto';
    const isDefault = isEmpty && pushes && github?.serverUrl === GITHUB && github.repository !== '';
    for (const text of isDefault ? [`ghcr.io/${github.repository.toLowerCase()}`] : typed) {
        const name = text.toLowerCase();
        const parsed = (0,reference/* parseRepository */.SU)(name);
        if ('problem' in parsed) {
            throw new errors/* UserError */.yo(`${input.name}: "${text}" is not an image name: ${parsed.problem}`, {
                input: input.name,
                value: text,
                remedy: 'Write registry/owner/name, for example ghcr.io/acme/trow.',
            });
        }
        if (name !== text)
            notices.push({
                message: `${input.name}: ${text} was read as ${name}`,
                remedy: 'Names of images are in lower case.',
            });
        if (!images.some((image) => (0,reference/* sameRepository */.RB)(image, parsed)))
            images.push(parsed);
    }
    if (images.length === 0 && pushes) {
        throw new errors/* UserError */.yo(isEmpty
            ? `${input.name} is not given, and there is nowhere to push to`
            : `${input.name}: every image is turned off (enable=false), and there is nowhere to push to`, {
            input: input.name,
            value: '',
            remedy: 'Write images: ghcr.io/OWNER/NAME, or output: DIRECTORY for an OCI layout, or push: false.',
        });
    }
    return images;
}
/** Lines are taken one by one: with an attribute a line is one image, without it a list of names. */
function enabledNames(input) {
    return (0,lists/* parseEntries */.Km)(input).flatMap((line) => {
        if (!/(?:^|,)\s*(?:name|enable)\s*=/i.test(line))
            return (0,lists/* parseList */.E1)({ ...input, value: line });
        const found = new Map();
        for (const field of line.split(',')) {
            const equals = field.indexOf('=');
            const key = equals < 0 ? 'name' : field.slice(0, equals).trim().toLowerCase();
            if (key !== 'name' && key !== 'enable')
                throw new errors/* UserError */.yo(`${input.name}: "${line}": there is no "${key}"`, {
                    input: input.name,
                    value: line,
                    remedy: 'Write name=IMAGE, and enable=true or enable=false.',
                });
            found.set(key, field.slice(equals + 1).trim());
        }
        const enable = found.get('enable');
        const isOn = enable === undefined || (0,lists/* parseBoolean */.yG)({ name: `${input.name}: enable`, value: enable });
        const name = found.get('name') ?? '';
        if (isOn && name === '')
            throw new errors/* UserError */.yo(`${input.name}: "${line}" names no image`, {
                input: input.name,
                value: line,
                remedy: 'Write name=IMAGE,enable=true.',
            });
        return isOn ? [name] : [];
    });
}

// EXTERNAL MODULE: ./build/js/domain/staging-tag.js
var staging_tag = __webpack_require__(5959);
;// CONCATENATED MODULE: ./build/js/inputs/leg.js




/** @throws UserError for a share that is not one of the platforms, or without a run that other legs could be of. */
function readLeg({ leg, runId }, whole, ambient) {
    if (leg.value === '') {
        if (runId.value === '')
            return undefined;
        throw new errors/* UserError */.yo('run-id has no meaning without leg', {
            input: runId.name,
            value: runId.value,
            remedy: 'Add leg: the platform that this job builds; or leave run-id out.',
        });
    }
    const share = readPlatforms(leg);
    const stranger = share.find((platform) => !whole.includes(platform));
    if (stranger) {
        throw new errors/* UserError */.yo(`leg: ${stranger.name} is not one of the image’s platforms`, {
            input: leg.name,
            value: leg.value,
            remedy: `platforms lists the complete set, in every leg the same: add ${stranger.name} there, or build another leg here (${whole.map(({ name }) => name).join(', ')}).`,
        });
    }
    const id = runId.value || ambient.run?.id;
    if (id === undefined) {
        throw new errors/* UserError */.yo('leg: it is not known which run this job belongs to', {
            input: runId.name,
            value: '',
            remedy: 'Write run-id: a text that all legs of this run have, and no other run, such as the pipeline’s id.',
        });
    }
    if (!(0,staging_tag/* isRunId */.Pk)(id)) {
        throw new errors/* UserError */.yo(`run-id: "${id}" cannot stand in a tag`, {
            input: runId.name,
            value: id,
            remedy: 'Write at most 64 letters, digits, dots, dashes and underscores.',
        });
    }
    return {
        share,
        choice: {
            whole: platform_table/* PLATFORM_TABLE */.j.filter((row) => whole.includes(row)),
            run: { id, attempt: ambient.run?.attempt ?? 1 },
        },
    };
}

;// CONCATENATED MODULE: ./build/js/inputs/nodes.js
/** `nodes`: more BuildKit nodes for the builder that is made, one a line: `PLATFORMS@ENDPOINT [optional] [key=value]…`. */




/** What buildx's remote driver dials (driver/remote/util/endpoint.go); `kubernetes` is our name for `kube-pod`. */
const SCHEMES = ['tcp', 'unix', 'ssh', 'docker-container', 'kubernetes', 'kube-pod'];
/** Of the remote driver, for TLS; the first three are paths. */
const TLS_OPTIONS = ['cacert', 'cert', 'key', 'servername'];
const EXAMPLE = 'linux/arm64,linux/arm/v7@tcp://10.0.0.7:1234';
/** @throws UserError for a line that is no node, for a platform or an endpoint twice, and beside a builder of the user's. */
function readNodes(input, builder, destination) {
    const nodes = (0,lists/* parseLines */.Li)(input.value).map((line) => readNode(input.name, line));
    if (nodes.length === 0)
        return [];
    if (builder !== undefined) {
        throw new errors/* UserError */.yo('nodes and builder exclude each other: nodes are added to the builder that is made', {
            input: input.name,
            value: builder,
            remedy: `Leave builder out; or add the nodes to ${builder} yourself, with docker buildx create --append.`,
        });
    }
    if (destination.kind === 'layout' || destination.kind === 'nowhere') {
        throw new errors/* UserError */.yo('nodes need a push: what several nodes have built meets in the registry', {
            input: input.name,
            value: input.value,
            remedy: 'Leave nodes out where nothing is pushed, or leave out output and push: false.',
        });
    }
    nodes_refuseTwice(input.name, nodes);
    return nodes;
}
function readNode(name, line) {
    const [head = '', ...words] = (0,lists/* parseWords */.nl)({ name, value: line });
    const at = head.indexOf('@');
    const endpoint = head.slice(at + 1);
    const scheme = /^([a-z-]+):\/\/./.exec(endpoint)?.[1];
    if (at < 1 || scheme === undefined || !SCHEMES.includes(scheme)) {
        const what = at < 1
            ? 'is not of the form PLATFORMS@ENDPOINT'
            : `has an endpoint that is none of ${SCHEMES.map((each) => `${each}://`).join(', ')}`;
        throw new errors/* UserError */.yo(`${name}: "${line}" ${what}`, {
            input: name,
            value: line,
            remedy: `Write for example ${EXAMPLE}.`,
        });
    }
    const options = words.filter((word) => word !== 'optional').map((word) => readOption(name, line, word));
    return {
        platforms: readPlatforms({ name, value: head.slice(0, at) }),
        endpoint: scheme === 'kubernetes' ? endpoint.replace(/^kubernetes/, 'kube-pod') : endpoint,
        options,
        isOptional: words.includes('optional'),
    };
}
function readOption(name, line, word) {
    const [key = '', value = ''] = word.split(/=(.*)/s);
    if (TLS_OPTIONS.includes(key) && (key === 'servername' ? value !== '' : (0,external_node_path_.isAbsolute)(value)))
        return word;
    throw new errors/* UserError */.yo(`${name}: "${word}" is nothing that may stand behind an endpoint`, {
        input: name,
        value: line,
        remedy: `Write optional, servername=NAME, or cacert=, cert= and key= with absolute paths.`,
    });
}
function nodes_refuseTwice(name, nodes) {
    const endpoints = new Set();
    const owners = new Map();
    for (const { endpoint, platforms } of nodes) {
        if (endpoints.has(endpoint)) {
            throw new errors/* UserError */.yo(`${name}: ${endpoint} is listed twice`, {
                input: name,
                value: endpoint,
                remedy: 'Write all its platforms in one line.',
            });
        }
        endpoints.add(endpoint);
        for (const platform of platforms) {
            const owner = owners.get(platform);
            if (owner !== undefined) {
                throw new errors/* UserError */.yo(`${name}: ${platform.name} is claimed by ${owner} and by ${endpoint}`, {
                    input: name,
                    value: platform.name,
                    remedy: 'A platform is built by one node: leave it out of one of the two lines.',
                });
            }
            owners.set(platform, endpoint);
        }
    }
}

;// CONCATENATED MODULE: ./build/js/inputs/read.js
/** What the user typed → `Inputs`. The only reader of inputs; every refusal names the input, the value and a way out. */














/**
 * @param env where `secret-envs` are looked up.
 * @throws UserError for the first thing that is wrong.
 */
function readInputs(raw, ambient, env = {}) {
    const input = (name) => ({ name, value: raw(name).trim() });
    const optional = (name) => input(name).value || undefined;
    const flag = (name) => optional(name) !== undefined && (0,lists/* parseBoolean */.yG)(input(name));
    const path = (text) => ((0,external_node_path_.isAbsolute)(text) ? text : (0,external_node_path_.resolve)(ambient.workspace, text));
    const mode = oneOf(input('mode'), ['build', 'plan'], 'build');
    const whole = readPlatforms(input('platforms'));
    const leg = readLeg({ leg: input('leg'), runId: input('run-id') }, whole, ambient);
    const platforms = leg?.share ?? whole;
    const destination = readDestination(input('push'), optional('output'), path);
    const notices = [];
    const images = readImages(input('images'), destination, ambient.github, notices);
    return {
        mode,
        images,
        platforms,
        leg: leg?.choice,
        tagRules: (0,lists/* parseLines */.Li)(raw('tags')),
        flavor: (0,lists/* parseLines */.Li)(raw('flavor')),
        immutable: flag('immutable'),
        allowVersionMismatch: flag('allow-version-mismatch'),
        keepPlatformTags: flag('keep-platform-tags'),
        labels: (0,lists/* parseEntries */.Km)(input('labels')),
        annotations: (0,lists/* parseEntries */.Km)(input('annotations')),
        compile: readCompile(input('compile'), whole),
        cargo: (0,cargo/* readCargoChoice */.gH)({
            bin: input('bin'),
            package: input('package'),
            features: input('features'),
            profile: input('profile'),
            'cargo-args': input('cargo-args'),
            toolchain: input('toolchain'),
        }),
        base: readBase(input('base')),
        systemPackages: (0,cargo/* readSystemPackages */.Rw)(input('system-packages')),
        build: readBuildOptions({ input, optional, flag, path, env, notices }),
        builder: readBuilder(optional('builder'), input('buildkit-image')),
        nodes: readNodes({ ...input('nodes'), value: raw('nodes') }, optional('builder'), destination),
        buildx: readBuildx(input('buildx-version')),
        qemu: readQemu(input('qemu-image')),
        cacheOnFailure: flag('cache-on-failure'),
        cache: readCache(input('cache'), optional('cache-ref'), path),
        credentials: (0,credentials/* readCredentials */.L)({
            registry: optional('registry'),
            username: optional('username'),
            password: optional('password'),
            githubToken: optional('github-token'),
        }, images, ambient),
        destination,
        skipChecks: (0,check_names/* parseCheckNames */.E)((0,lists/* parseList */.E1)(input('skip-checks'))),
        allow: (0,lists/* parseLines */.Li)(raw('allow')),
        smoke: (0,lists/* parseWords */.nl)(input('smoke')),
        timeoutMs: (optional('timeout') === undefined ? 60 : (0,lists/* parseCount */.zq)(input('timeout'), { from: 1, to: 1440 })) * 60_000,
        retries: optional('retries') === undefined ? 3 : (0,lists/* parseCount */.zq)(input('retries'), { from: 0, to: 10 }),
        notices,
        ambient,
    };
}
/** @throws UserError for an unknown, a mistyped or a doubled platform. */
function readPlatforms(input) {
    const given = (0,lists/* parseList */.E1)(input);
    const typed = given.length > 0 ? given : ['linux/amd64', 'linux/arm64'];
    const seen = new Map();
    return typed.map((text) => {
        const platform = (0,domain_platform/* parsePlatform */.FL)(text);
        if (!platform)
            throw unknownPlatform(input.name, text);
        const earlier = seen.get(platform.name);
        if (earlier !== undefined) {
            const same = earlier === text
                ? `${text} is listed twice`
                : `${earlier} and ${text} are the same platform, ${platform.name}`;
            throw new errors/* UserError */.yo(`${input.name}: ${same}`, {
                input: input.name,
                value: text,
                remedy: `Remove one of them from ${input.name}.`,
            });
        }
        seen.set(platform.name, text);
        return platform;
    });
}
function unknownPlatform(input, text) {
    const near = (0,domain_platform/* nearestPlatform */.Iu)(text);
    const known = platform_table/* PLATFORM_TABLE */.j.map((row) => row.name).join(', ');
    return new errors/* UserError */.yo(`${input}: "${text}" is not a platform that Multihull knows`, {
        input,
        value: text,
        remedy: near ? `Did you mean ${near.name}?` : `Write one of ${known}.`,
    });
}
function readDestination(push, output, path) {
    const pushed = push.value === '' ? undefined : (0,lists/* parseBoolean */.yG)(push);
    if (output !== undefined) {
        if (pushed === true) {
            throw new errors/* UserError */.yo('output and push: true exclude each other', {
                input: 'output',
                value: output,
                remedy: 'Leave out push to write the OCI layout, or leave out output to push.',
            });
        }
        return { kind: 'layout', directory: path(output) };
    }
    if (pushed === undefined)
        return { kind: 'auto' };
    return pushed ? { kind: 'push' } : { kind: 'nowhere' };
}
function readCompile(input, platforms) {
    const ways = ['dockerfile', 'container', 'runner', 'emulate'];
    let kind = 'auto';
    const overrides = new Map();
    for (const item of (0,lists/* parseList */.E1)(input)) {
        const equals = item.indexOf('=');
        if (equals < 0) {
            kind = oneOf({ name: input.name, value: item }, ['auto', ...ways], 'auto');
            continue;
        }
        const platform = (0,domain_platform/* parsePlatform */.FL)(item.slice(0, equals));
        if (!platform)
            throw unknownPlatform(input.name, item.slice(0, equals));
        if (!platforms.includes(platform)) {
            throw new errors/* UserError */.yo(`${input.name}: ${platform.name} is not one of this image's platforms`, {
                input: input.name,
                value: item,
                remedy: `Add ${platform.name} to platforms, or remove it here.`,
            });
        }
        overrides.set(platform.name, oneOf({ name: input.name, value: item.slice(equals + 1) }, ['dockerfile', 'emulate']));
    }
    return { kind, overrides };
}
function readBase(input) {
    if (input.value !== '' && input.value !== 'scratch')
        requireReference(input);
    return input.value || 'debian:bookworm-slim';
}
function readBuilder(name, image) {
    if (name !== undefined)
        return { kind: 'existing', name };
    if (image.value !== '')
        requireReference(image);
    return { kind: 'own', image: image.value || pins/* BUILDKIT_IMAGE */.lv };
}
function readQemu(input) {
    if (input.value === 'package')
        return { kind: 'package' };
    if (input.value !== '')
        requireReference(input);
    return { kind: 'image', image: input.value || pins/* QEMU_IMAGE */.Py };
}
function requireReference(input) {
    const parsed = (0,reference/* parseReference */.F2)(input.value);
    if (!('problem' in parsed))
        return;
    throw new errors/* UserError */.yo(`${input.name}: "${input.value}" is not an image reference: ${parsed.problem}`, {
        input: input.name,
        value: input.value,
        remedy: 'Write name:tag, or better name:tag@sha256:….',
    });
}
function readBuildx(input) {
    if (input.value === '')
        return { version: undefined, sha256: undefined };
    const match = /^(v?\d+\.\d+\.\d+(?:-[a-z0-9.]+)?)(?:@sha256:([a-f0-9]{64}))?$/.exec(input.value);
    const version = match?.[1]?.replace(/^v?/, 'v');
    if (version === undefined) {
        throw new errors/* UserError */.yo(`${input.name}: "${input.value}" is not a version`, {
            input: input.name,
            value: input.value,
            remedy: `Write one of ${Object.keys(pins/* BUILDX_SHA256 */.Fq).join(', ')}, or vX.Y.Z@sha256:… with the checksum of the release's binary.`,
        });
    }
    if (match?.[2] === undefined && !pins/* BUILDX_SHA256 */.Fq[version]) {
        throw new errors/* UserError */.yo(`${input.name}: Multihull has no checksum for buildx ${version}`, {
            input: input.name,
            value: input.value,
            remedy: `Write one of ${Object.keys(pins/* BUILDX_SHA256 */.Fq).join(', ')}, or ${version}@sha256:… with the checksum of the release's binary.`,
        });
    }
    return { version, sha256: match?.[2] };
}
function readCache(input, ref, path) {
    const kind = oneOf(input, ['registry', 'gha', 'local', 'off'], 'registry');
    if (kind === 'local')
        return { kind, directory: path(ref ?? (0,external_node_path_.join)('.multihull', 'cache')) };
    if (kind !== 'registry') {
        if (ref === undefined)
            return { kind };
        throw new errors/* UserError */.yo(`cache-ref has no meaning with cache: ${kind}`, {
            input: 'cache-ref',
            value: ref,
            remedy: 'Leave cache-ref out, or write cache: registry or cache: local.',
        });
    }
    if (ref !== undefined)
        requireReference({ name: 'cache-ref', value: ref });
    return { kind, ref };
}
/** @param fallback what an empty value means; without it an empty value is refused. */
function oneOf(input, choices, fallback) {
    if (input.value === '' && fallback !== undefined)
        return fallback;
    const found = choices.find((choice) => choice === input.value);
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo(`${input.name}: "${input.value}" is not one of ${choices.join(', ')}`, {
        input: input.name,
        value: input.value,
        remedy: `Write ${input.name}: ${choices.join(' or ')}.`,
    });
}


/***/ }),

/***/ 6444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ loadShellParser)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/js/shell/bounds.js
/** Bounds of reading shell text: far above what people write, and small enough for text of any origin. */
/** Characters of one text. The longest RUN instructions and entrypoint scripts have some 20 000. */
const MAX_SHELL_TEXT = 256 * 1024;
/** Commands, words and substitutions inside each other. */
const MAX_SHELL_DEPTH = 100;
/** Commands joined by `&&`, `||` and `|` in one list. */
const MAX_SHELL_CHAIN = 1000;
/**
 * How often the parser may report progress before it is stopped. It reports after each hundred steps or so; 256 KiB of
 * ordinary script take some 10 000 reports. Only damaged text, where it looks for the cheapest repair, takes more.
 */
const MAX_PARSER_REPORTS = 50_000;

;// CONCATENATED MODULE: ./build/js/shell/word-pieces.js
function take(cursor, count = 1) {
    const taken = cursor.text.slice(cursor.at, Math.min(cursor.at + count, cursor.end));
    cursor.at += count;
    return taken;
}
/** The rest of the stretch. */
function giveUp(cursor) {
    const text = cursor.text.slice(cursor.at, cursor.end);
    cursor.at = cursor.end;
    return { kind: 'unreadable', text };
}
function readSingle(cursor) {
    const close = cursor.text.indexOf("'", cursor.at + 1);
    if (close < 0 || close >= cursor.end)
        return giveUp(cursor);
    const text = cursor.text.slice(cursor.at + 1, close);
    cursor.at = close + 1;
    return { kind: 'quoted', parts: text === '' ? [] : [{ kind: 'literal', text }] };
}
/** `$'…'`: bash's, and in POSIX since 2024. Escapes of one letter are resolved, others make it unreadable. */
function readAnsi(cursor) {
    const [whole, body = ''] = /^\$'((?:[^'\\]|\\.)*)'/s.exec(cursor.text.slice(cursor.at, cursor.end)) ?? [];
    if (whole === undefined || /\\[^abefnrtv\\'"?]/.test(body.replace(/\\\\/g, '')))
        return giveUp(cursor);
    cursor.at += whole.length;
    const escapes = {
        a: '\x07',
        b: '\b',
        e: '\x1b',
        f: '\f',
        n: '\n',
        r: '\r',
        t: '\t',
        v: '\v',
    };
    const text = body.replace(/\\(.)/gs, (_, char) => escapes[char] ?? char);
    return { kind: 'quoted', parts: text === '' ? [] : [{ kind: 'literal', text }] };
}
function readGlob(cursor) {
    const rest = cursor.text.slice(cursor.at, cursor.end);
    const [whole] = /^(?:[*?]|\[[!^]?\]?[^\]'"$`/\s]*\])/.exec(rest) ?? [];
    if (whole === undefined)
        return take(cursor);
    cursor.at += whole.length;
    return { kind: 'glob', text: whole };
}
function readBrace(cursor) {
    const rest = cursor.text.slice(cursor.at, cursor.end);
    const [whole] = /^\{[^{}]*(?:,|\.\.)[^{}]*\}/.exec(rest) ?? [];
    if (whole === undefined)
        return take(cursor);
    cursor.at += whole.length;
    return { kind: 'brace', text: whole };
}
function readTilde(cursor) {
    const [whole = '~', user = ''] = /^~([A-Za-z0-9._+-]*)/.exec(cursor.text.slice(cursor.at, cursor.end)) ?? [];
    cursor.at += whole.length;
    return { kind: 'tilde', user };
}

;// CONCATENATED MODULE: ./build/js/shell/read-words.js


/** Reads a stretch of text as one word. Never throws: what is not understood is an `unreadable` part. */
function readWord(text, span, nested, mode = 'plain') {
    const cursor = { text, at: span.start, end: span.end, nested, depth: 0 };
    const parts = readParts(cursor, mode);
    return {
        start: span.start,
        end: span.end,
        parts: mode === 'here' ? [{ kind: 'quoted', parts }] : parts,
    };
}
/** A word of fixed text, as if it stood in single quotes. */
function literalWord(text, span) {
    return { ...pick(span), parts: [{ kind: 'quoted', parts: [{ kind: 'literal', text }] }] };
}
function unreadableWord(text, span) {
    return { ...pick(span), parts: [{ kind: 'unreadable', text: text.slice(span.start, span.end) }] };
}
function pick({ start, end }) {
    return { start, end };
}
function readParts(cursor, mode) {
    const parts = [];
    let literal = '';
    const flush = () => {
        if (literal !== '')
            parts.push({ kind: 'literal', text: literal });
        literal = '';
    };
    const begin = cursor.at;
    cursor.depth += 1;
    if (cursor.depth > MAX_SHELL_DEPTH)
        parts.push(giveUp(cursor));
    while (cursor.at < cursor.end) {
        if (closes(cursor, mode))
            break;
        const part = readOne(cursor, mode, begin);
        if (typeof part === 'string')
            literal += part;
        else {
            flush();
            parts.push(part);
        }
    }
    flush();
    cursor.depth -= 1;
    return parts;
}
function closes({ text, at }, mode) {
    const char = text[at];
    return mode === 'double'
        ? char === '"'
        : mode === 'brace' || mode === 'brace-in-double'
            ? char === '}'
            : false;
}
/** The next part, or characters that stand for themselves. Always goes on by one character at least. */
function readOne(cursor, mode, begin) {
    const { text, at } = cursor;
    const char = text[at] ?? '';
    const outside = mode === 'plain' || mode === 'brace';
    switch (char) {
        case '\\':
            return readEscape(cursor, mode);
        case "'":
            return outside ? readSingle(cursor) : take(cursor);
        case '"':
            return mode === 'here' ? take(cursor) : readDouble(cursor);
        case '$':
            return readDollar(cursor, mode);
        case '`':
            return readNested(cursor);
        case '<':
        case '>':
            return cursor.nested.has(at) ? readNested(cursor) : take(cursor);
        case '*':
        case '?':
        case '[':
            return outside ? readGlob(cursor) : take(cursor);
        case '{':
            return mode === 'plain' ? readBrace(cursor) : take(cursor);
        case '~':
            return mode === 'plain' && at === begin ? readTilde(cursor) : take(cursor);
        case ' ':
        case '\t':
        case '\n':
            // The grammar puts a lone bracket and what follows into one word.
            return mode === 'plain' ? giveUp(cursor) : take(cursor);
        default:
            return take(cursor);
    }
}
function readEscape(cursor, mode) {
    const next = cursor.at + 1 < cursor.end ? (cursor.text[cursor.at + 1] ?? '') : '';
    const kept = mode === 'plain' || mode === 'brace'
        ? true
        : mode === 'here'
            ? /[$`\\\n]/.test(next)
            : /[$`"\\\n}]/.test(next) && (next !== '}' || mode === 'brace-in-double');
    if (next === '' || !kept)
        return take(cursor);
    cursor.at += 2;
    return next === '\n' ? '' : next;
}
function readDouble(cursor) {
    cursor.at += 1;
    const parts = readParts(cursor, 'double');
    if (cursor.at >= cursor.end)
        return giveUp(cursor);
    cursor.at += 1;
    return { kind: 'quoted', parts };
}
function readNested(cursor) {
    const found = cursor.nested.get(cursor.at);
    if (!found || found.end > cursor.end || found.end <= cursor.at)
        return giveUp(cursor);
    const text = cursor.text.slice(cursor.at, found.end);
    cursor.at = found.end;
    return found.kind === 'arithmetic' ? { kind: found.kind, text } : { kind: found.kind, body: found.body() };
}
function readDollar(cursor, mode) {
    const { text, at, end } = cursor;
    const next = at + 1 < end ? (text[at + 1] ?? '') : '';
    if (next === '(' || next === '[')
        return cursor.nested.has(at) ? readNested(cursor) : giveUp(cursor);
    if (next === '{')
        return readExpansion(cursor, mode);
    if (next === "'" && (mode === 'plain' || mode === 'brace'))
        return readAnsi(cursor);
    if (next === '"' && (mode === 'plain' || mode === 'brace')) {
        cursor.at += 1;
        return readDouble(cursor);
    }
    const [name] = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])/.exec(text.slice(at + 1, end)) ?? [];
    if (name === undefined)
        return take(cursor);
    cursor.at += 1 + name.length;
    return { kind: 'variable', name };
}
const OPERATORS = { '-': 'default', '=': 'assign', '?': 'error', '+': 'alternative' };
function readExpansion(cursor, mode) {
    const start = cursor.at;
    const rest = cursor.text.slice(start + 2, cursor.end);
    const length = /^#([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*])\}/.exec(rest);
    if (length?.[1] !== undefined) {
        cursor.at = start + 2 + length[0].length;
        return { kind: 'variable', name: length[1], modifier: { kind: 'length' } };
    }
    const [name] = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-](?=[}:#%=+?-]))/.exec(rest) ?? [];
    cursor.at = start + 2 + (name?.length ?? 0);
    if (name !== undefined && cursor.text[cursor.at] === '}' && cursor.at < cursor.end) {
        cursor.at += 1;
        return { kind: 'variable', name };
    }
    const modifier = readModifier(cursor, mode, name !== undefined);
    if (cursor.at >= cursor.end) {
        cursor.at = start;
        return giveUp(cursor);
    }
    cursor.at += 1;
    const shown = name ?? cursor.text.slice(start + 2, cursor.at - 1);
    return { kind: 'variable', name: shown, modifier };
}
/** What stands between the name and the closing brace; the cursor is at that brace then, or at the end. */
function readModifier(cursor, mode, named) {
    const { text, at } = cursor;
    const inner = mode === 'plain' || mode === 'brace' ? 'brace' : 'brace-in-double';
    const colon = text[at] === ':';
    const kind = OPERATORS[(text[at + (colon ? 1 : 0)] ?? '')];
    if (named && kind !== undefined) {
        cursor.at += colon ? 2 : 1;
        return { kind, colon, word: readInner(cursor, inner) };
    }
    const trim = text[at];
    if (named && (trim === '#' || trim === '%')) {
        const longest = text[at + 1] === trim;
        cursor.at += longest ? 2 : 1;
        // Patterns have quotes of their own, also inside of double quotes.
        const pattern = readInner(cursor, 'brace');
        return { kind: 'trim', from: trim === '#' ? 'start' : 'end', longest, pattern };
    }
    readInner(cursor, inner);
    return { kind: 'other', text: text.slice(at, cursor.at) };
}
function readInner(cursor, mode) {
    const start = cursor.at;
    const parts = readParts(cursor, mode);
    return { start, end: cursor.at, parts };
}

;// CONCATENATED MODULE: ./build/js/shell/reading.js
function deeper(reading) {
    return { ...reading, depth: reading.depth + 1 };
}
function unreadable(reading, { startIndex, endIndex }) {
    reading.unreadable();
    return { kind: 'unreadable', start: startIndex, end: endIndex };
}
function spanOf({ startIndex, endIndex }) {
    return { start: startIndex, end: endIndex };
}
function childrenOf(node) {
    return node.children.flatMap((child) => (child && child.type !== 'comment' ? [child] : []));
}
/** What the grammar takes apart without a blank between is one word. */
function addSpan({ text }, spans, { startIndex, endIndex }) {
    // A name that the grammar misses where there are only assignments.
    if (startIndex === endIndex)
        return;
    const last = spans.at(-1);
    const joins = last && /^(?:\\\n)*$/.test(text.slice(last.end, startIndex));
    if (joins)
        spans.splice(-1, 1, { start: last.start, end: endIndex });
    else
        spans.push({ start: startIndex, end: endIndex });
}

;// CONCATENATED MODULE: ./build/js/shell/nested.js



/** The text of a node (or a part of it) as a word. */
function wordOf(reading, node, span = spanOf(node)) {
    if (reading.depth > MAX_SHELL_DEPTH) {
        reading.unreadable();
        return unreadableWord(reading.text, span);
    }
    const word = readWord(reading.text, span, nestedOf(reading, node, span));
    if (word.parts.some(({ kind }) => kind === 'unreadable'))
        reading.unreadable();
    return word;
}
/** Substitutions of a node, those inside of each other not counted, by where they begin. */
function nestedOf(reading, node, within) {
    const found = new Map();
    const pending = [node];
    for (let at = pending.pop(); at; at = pending.pop()) {
        if (at.endIndex <= within.start || at.startIndex >= within.end)
            continue;
        const { startIndex, endIndex: end } = at;
        const kind = NESTED[at.type];
        if (kind === undefined)
            for (const child of at.children)
                child && pending.push(child);
        else if (kind === 'arithmetic')
            found.set(startIndex, { kind, end });
        else {
            const substitution = at;
            found.set(startIndex, { kind, end, body: () => readSubstitution(reading, substitution) });
        }
    }
    return found;
}
function readSubstitution(reading, node) {
    const { text } = reading;
    // Between backquotes a backslash is resolved before the commands are read; the grammar does not do that.
    const escapes = text[node.startIndex] === '`' && /\\[\\`$]/.test(text.slice(node.startIndex, node.endIndex));
    if (escapes)
        return [{ command: unreadable(reading, node), background: false }];
    return reading.statements(deeper(reading), childrenOf(node).slice(1, -1));
}
const NESTED = {
    command_substitution: 'substitution',
    process_substitution: 'process',
    arithmetic_expansion: 'arithmetic',
};

;// CONCATENATED MODULE: ./build/js/shell/read-compounds.js



function readIf(reading, node) {
    const branches = [];
    let otherwise;
    const own = [];
    const inner = deeper(reading);
    const branch = (nodes) => {
        const then = nodes.findIndex(({ type }) => type === 'then');
        if (then < 0)
            return false;
        const condition = reading.statements(inner, nodes.slice(0, then));
        branches.push({ condition, body: reading.statements(inner, nodes.slice(then + 1)) });
        return true;
    };
    const clauses = [];
    for (const child of childrenOf(node)) {
        if (child.type === 'fi' && child.isMissing)
            return unreadable(reading, node);
        if (child.type === 'elif_clause' || child.type === 'else_clause')
            clauses.push(child);
        else if (child.type !== 'if' && child.type !== 'fi')
            own.push(child);
    }
    if (!branch(own))
        return unreadable(reading, node);
    for (const clause of clauses) {
        const nodes = childrenOf(clause).slice(1);
        if (clause.type === 'else_clause')
            otherwise = reading.statements(inner, nodes);
        else if (!branch(nodes))
            return unreadable(reading, node);
    }
    return { kind: 'if', ...spanOf(node), branches, ...(otherwise ? { otherwise } : {}), redirects: [] };
}
function readFor(reading, node) {
    const body = node.childForFieldName('body');
    const children = childrenOf(node);
    if (!body || children.some(({ type, isMissing }) => type === 'select' || isMissing))
        return unreadable(reading, node);
    const statements = bodyOf(reading, body);
    if (!statements)
        return unreadable(reading, node);
    const made = {
        kind: 'for',
        ...spanOf(node),
        variable: node.childForFieldName('variable')?.text ?? '',
        body: statements,
        redirects: [],
    };
    if (node.type === 'c_style_for_statement')
        return { ...made, words: [unreadableWord(reading.text, spanOf(node))] };
    const spans = [];
    const start = children.findIndex(({ type }) => type === 'in');
    if (start < 0)
        return made;
    for (const child of children.slice(start + 1, children.findIndex(({ id }) => id === body.id)))
        if (child.isNamed)
            addSpan(reading, spans, child);
    return { ...made, words: spans.map((span) => wordOf(reading, node, span)) };
}
/** Between `do` and `done`, or braces. */
function bodyOf(reading, body) {
    const children = childrenOf(body);
    if (children.some(({ isMissing }) => isMissing))
        return undefined;
    return reading.statements(deeper(reading), children.slice(1, -1));
}
function readLoop(reading, node) {
    const body = node.childForFieldName('body');
    const children = childrenOf(node);
    const statements = body && bodyOf(reading, body);
    if (!statements)
        return unreadable(reading, node);
    const condition = children.slice(1).filter(({ id }) => id !== body.id);
    return {
        kind: children[0]?.type === 'until' ? 'until' : 'while',
        ...spanOf(node),
        condition: reading.statements(deeper(reading), condition),
        body: statements,
        redirects: [],
    };
}
function readCase(reading, node) {
    const subject = node.childForFieldName('value');
    const children = childrenOf(node);
    if (!subject || children.at(-1)?.type !== 'esac' || children.at(-1)?.isMissing)
        return unreadable(reading, node);
    const items = [];
    for (const child of children) {
        if (child.type === 'ERROR')
            return unreadable(reading, node);
        if (child.type !== 'case_item')
            continue;
        const parts = childrenOf(child);
        const close = parts.findIndex(({ type }) => type === ')');
        if (close < 0)
            return unreadable(reading, node);
        const spans = [];
        for (const part of parts.slice(0, close))
            if (part.isNamed)
                addSpan(reading, spans, part);
        const last = parts.at(-1)?.type;
        items.push({
            patterns: spans.map((span) => wordOf(reading, child, span)),
            body: reading.statements(deeper(reading), parts.slice(close + 1)),
            end: last === ';&' || last === ';;&' ? last : ';;',
        });
    }
    return { kind: 'case', ...spanOf(node), subject: wordOf(reading, subject), items, redirects: [] };
}
function readGroup(reading, node) {
    const children = childrenOf(node);
    if (children.some(({ isMissing }) => isMissing))
        return unreadable(reading, node);
    if (children[0]?.type === '((')
        return { kind: 'arithmetic', ...spanOf(node), text: node.text, redirects: [] };
    return {
        kind: node.type === 'subshell' ? 'subshell' : 'group',
        ...spanOf(node),
        body: reading.statements(deeper(reading), children.slice(1, -1)),
        redirects: [],
    };
}

;// CONCATENATED MODULE: ./build/js/shell/read-redirects.js


/** A redirection; `words` are stretches that stand behind it, and belong to its command. */
function readRedirect(reading, node) {
    if (node.type === 'heredoc_redirect')
        return { redirect: readHere(reading, node), words: [] };
    const operator = operatorOf(node);
    const number = /^\d+/.exec(reading.text.slice(node.startIndex, node.endIndex))?.[0];
    const targets = [];
    let behind = false;
    for (const child of node.children) {
        if (!child || child.type === 'comment')
            continue;
        if (behind) {
            const last = targets.at(-1);
            if (last?.end === child.startIndex)
                targets.splice(-1, 1, { start: last.start, end: child.endIndex });
            else
                targets.push({ start: child.startIndex, end: child.endIndex });
        }
        else if (!child.isNamed)
            behind = true;
    }
    const closing = operator === '<&-' || operator === '>&-';
    const span = { start: node.startIndex, end: node.endIndex };
    const first = closing ? undefined : targets.shift();
    let target;
    if (closing)
        target = literalWord('-', span);
    else if (first)
        target = readWord(reading.text, first, nestedOf(reading, node, first));
    else {
        reading.unreadable();
        target = unreadableWord(reading.text, span);
    }
    const redirect = {
        kind: 'file',
        ...span,
        operator: (closing ? operator.slice(0, 2) : operator),
        ...(number === undefined ? {} : { descriptor: Number(number) }),
        target,
    };
    return { redirect, words: targets };
}
function operatorOf(node) {
    return node.children.find((child) => child && !child.isNamed)?.type ?? '';
}
function readHere(reading, node) {
    const { text } = reading;
    const delimiter = node.children.find((child) => child?.type === 'heredoc_start')?.text ?? '';
    const body = node.children.find((child) => child?.type === 'heredoc_body');
    const end = node.children.find((child) => child?.type === 'heredoc_end');
    const number = /^\d+/.exec(text.slice(node.startIndex, node.endIndex))?.[0];
    const span = { start: node.startIndex, end: node.endIndex };
    const descriptor = number === undefined ? {} : { descriptor: Number(number) };
    if (!body || !end || node.hasError) {
        reading.unreadable();
        return { kind: 'here', ...span, ...descriptor, body: unreadableWord(text, span) };
    }
    // The grammar leaves out blanks at the body's beginning, and at the delimiter's.
    const within = {
        start: text.lastIndexOf('\n', Math.max(body.startIndex - 1, 0)) + 1,
        end: text.lastIndexOf('\n', Math.max(end.endIndex - 1, 0)) + 1,
    };
    const tabs = operatorOf(node) === '<<-';
    const literal = text.slice(within.start, within.end);
    if (/['"\\]/.test(delimiter))
        return {
            kind: 'here',
            ...span,
            ...descriptor,
            body: literalWord(tabs ? literal.replace(/^\t+/gm, '') : literal, within),
        };
    const word = readWord(text, within, nestedOf(reading, body, within), 'here');
    return { kind: 'here', ...span, ...descriptor, body: tabs ? withoutTabs(word) : word };
}
function withoutTabs(word) {
    let atLineStart = true;
    const parts = word.parts.map((quoted) => quoted.kind !== 'quoted'
        ? quoted
        : {
            ...quoted,
            parts: quoted.parts.map((part) => {
                const stripped = atLineStart;
                atLineStart = part.kind === 'literal' && part.text.endsWith('\n');
                if (part.kind !== 'literal')
                    return part;
                const text = part.text.replace(/\n\t+/g, '\n');
                return { ...part, text: stripped ? text.replace(/^\t+/, '') : text };
            }),
        });
    return { ...word, parts };
}

;// CONCATENATED MODULE: ./build/js/shell/read-simple.js




function readSimple(reading, node) {
    const assignments = [];
    const redirects = [];
    const spans = [];
    const children = node.type === 'variable_assignment' ? [node] : childrenOf(node);
    const declares = node.type === 'declaration_command';
    let end = node.startIndex;
    /** Where a line ends that the grammar took for a blank: `A=1 B=2` before a command on the next line. */
    let ended;
    for (const child of children) {
        if (child.type === 'ERROR' || child.isMissing || child.type === 'subshell')
            return unreadable(reading, node);
        if (endsLine(reading.text.slice(end, child.startIndex))) {
            if (spans.length > 0 || redirects.length > 0 || ended !== undefined)
                return unreadable(reading, node);
            ended = end;
        }
        end = child.endIndex;
        if (/^(?:file|herestring)_redirect$/.test(child.type)) {
            const { redirect, words } = readRedirect(reading, child);
            redirects.push(redirect);
            spans.push(...words);
        }
        else if (child.type === 'variable_assignment' && !declares && spans.length === 0) {
            if (ended !== undefined || touches(assignments.at(-1), child))
                return unreadable(reading, node);
            assignments.push(readAssignment(reading, child));
        }
        else
            addSpan(reading, spans, child);
    }
    // Where the grammar lost its way, a reserved word is taken for a command's name.
    const [first] = spans;
    if (first && RESERVED.has(reading.text.slice(first.start, first.end)))
        return unreadable(reading, node);
    const words = spans.map((span) => wordOf(reading, node, span));
    const span = spanOf(node);
    if (ended === undefined)
        return { kind: 'simple', ...span, assignments, words, redirects };
    const set = {
        kind: 'simple',
        start: span.start,
        end: ended,
        assignments,
        words: [],
        redirects: [],
    };
    const then = {
        kind: 'simple',
        start: first?.start ?? ended,
        end: span.end,
        assignments: [],
        words,
        redirects,
    };
    const body = [set, then].map((command) => ({ command, background: false }));
    return { kind: 'group', ...span, body, redirects: [] };
}
/** Whether a stretch between two words has the end of a line that no backslash takes away. */
function endsLine(gap) {
    return gap.includes('\n') && gap.replace(/\\\r?\n/g, '').includes('\n');
}
const RESERVED = new Set('if then elif else fi for while until do done case esac in { } ! [[ ]] ( ) ;;'.split(' '));
function touches(before, { startIndex }) {
    return before?.end === startIndex;
}
function readAssignment(reading, node) {
    const whole = spanOf(node);
    const match = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)=/.exec(reading.text.slice(whole.start, whole.end));
    const name = match?.[1];
    if (match && name !== undefined && node.childForFieldName('value')?.type === 'array')
        return {
            ...whole,
            name,
            append: match[2] === '+',
            value: {
                ...whole,
                parts: [{ kind: 'array', text: reading.text.slice(whole.start + match[0].length, whole.end) }],
            },
        };
    if (match === null || name === undefined) {
        reading.unreadable();
        const shown = /^[A-Za-z_][A-Za-z0-9_]*/.exec(reading.text.slice(whole.start, whole.end))?.[0] ?? '';
        return { ...whole, name: shown, append: false, value: unreadableWord(reading.text, whole) };
    }
    const value = wordOf(reading, node, { start: whole.start + match[0].length, end: whole.end });
    return { ...whole, name, append: match[2] === '+', value };
}
function readTest(reading, node) {
    if (node.hasError)
        return unreadable(reading, node);
    const spans = [];
    for (const leaf of leaves(node))
        addSpan(reading, spans, leaf);
    const words = spans.map((span) => wordOf(reading, node, span));
    if (reading.text.startsWith('[[', node.startIndex))
        return { kind: 'test', ...spanOf(node), words: words.slice(1, -1), redirects: [] };
    return { kind: 'simple', ...spanOf(node), assignments: [], words, redirects: [] };
}
/** Operands and operators of a test, in order. */
function leaves(test) {
    const found = [];
    const pending = [test];
    for (let node = pending.pop(); node; node = pending.pop())
        if (/^(?:test_command|(?:unary|binary|parenthesized|ternary|postfix)_expression)$/.test(node.type))
            pending.push(...childrenOf(node).toReversed());
        else
            found.push(node);
    return found;
}

;// CONCATENATED MODULE: ./build/js/shell/read-commands.js






function readStatements(reading, nodes) {
    const statements = [];
    const relevant = nodes.filter(({ type }) => type !== 'comment');
    for (const [index, node] of relevant.entries()) {
        if (!node.isNamed && !node.isMissing)
            continue;
        const command = readCommand(reading, node);
        // An error in the middle of a line: what was read before it may be half of something else.
        const before = command.kind === 'unreadable' && relevant[index - 1]?.isNamed ? statements.pop() : undefined;
        statements.push({
            command: before ? { ...command, start: before.command.start } : command,
            background: relevant[index + 1]?.type === '&',
        });
    }
    return statements;
}
function readCommand(reading, node) {
    if (reading.depth > MAX_SHELL_DEPTH)
        return unreadable(reading, node);
    return joined(reading, flatten(deeper(reading), node, 0), node);
}
/** A tree of lists and pipelines as its commands and operators, in the order of the text. */
function flatten(reading, node, links) {
    if (links > MAX_SHELL_CHAIN)
        return [unreadable(reading, node)];
    switch (node.type) {
        case 'list':
        case 'pipeline':
        case 'negated_command':
            return childrenOf(node).flatMap((child) => flattenChild(reading, child, links + 1));
        case 'redirected_statement':
            return flattenRedirected(reading, node, links + 1);
        default:
            return [readPlain(reading, node)];
    }
}
function flattenChild(reading, child, links) {
    if (child.isNamed)
        return flatten(reading, child, links);
    if (child.type === '&&' || child.type === '||' || child.type === '!')
        return [child.type];
    if (child.type === '|' || child.type === '|&')
        return ['|'];
    return [unreadable(reading, child)];
}
/** Redirections belong to the last command before them. */
function flattenRedirected(reading, node, links) {
    const tokens = [];
    const behind = [];
    for (const child of childrenOf(node)) {
        if (!/^(?:file|heredoc|herestring)_redirect$/.test(child.type)) {
            tokens.push(...flatten(reading, child, links));
            continue;
        }
        const last = tokens.at(-1);
        const command = last === undefined || typeof last === 'string'
            ? { kind: 'simple', ...spanOf(child), assignments: [], words: [], redirects: [] }
            : last;
        if (last !== undefined && typeof last !== 'string')
            tokens.pop();
        const { redirects, words, rest } = redirectParts(reading, child, links);
        tokens.push(redirected(reading, command, redirects, words));
        behind.push(...rest);
    }
    return [...tokens, ...behind];
}
function redirectParts(reading, node, links) {
    const { redirect, words: extra } = readRedirect(reading, node);
    const redirects = [redirect];
    const words = extra.map((span) => wordOf(reading, node, span));
    const rest = [];
    if (redirect.kind === 'here')
        for (const [index, child] of childrenOf(node).entries()) {
            const field = fieldOf(node, child, index);
            if (field === 'redirect') {
                const inner = redirectParts(reading, child, links + 1);
                redirects.push(...inner.redirects);
                words.push(...inner.words);
            }
            else if (field === 'argument')
                words.push(wordOf(reading, child));
            else if (field === 'operator' && (child.type === '&&' || child.type === '||'))
                rest.push(child.type);
            else if (field === 'right' || child.type === 'pipeline')
                rest.push(...flattenChild(reading, child, links + 1));
        }
    return { redirects, words, rest };
}
function fieldOf(node, child, hint) {
    for (let index = hint; index < node.childCount; index += 1)
        if (node.child(index)?.id === child.id)
            return node.fieldNameForChild(index) ?? undefined;
    return undefined;
}
function redirected(reading, command, redirects, words) {
    switch (command.kind) {
        case 'simple':
            return {
                ...command,
                words: [...command.words, ...words],
                redirects: [...command.redirects, ...redirects],
                end: redirects.at(-1)?.end ?? command.end,
            };
        case 'function':
            return words.length > 0
                ? unreadable(reading, { startIndex: command.start, endIndex: command.end })
                : { ...command, body: redirected(reading, command.body, redirects, []) };
        case 'and':
        case 'or':
        case 'pipeline':
        case 'unreadable':
            return unreadable(reading, { startIndex: command.start, endIndex: command.end });
        default:
            return words.length > 0
                ? unreadable(reading, { startIndex: command.start, endIndex: command.end })
                : { ...command, redirects: [...command.redirects, ...redirects] };
    }
}
/** Pipelines bind closer than `&&` and `||`, which are equal, from the left. */
function joined(reading, tokens, node) {
    let left;
    let operator;
    let pipe = [];
    const endPipeline = () => {
        const right = pipelineOf(pipe);
        pipe = [];
        if (!right)
            return false;
        left =
            left && operator
                ? { kind: operator === '&&' ? 'and' : 'or', left, right, start: left.start, end: right.end }
                : right;
        return true;
    };
    for (const token of tokens) {
        if (token !== '&&' && token !== '||') {
            pipe.push(token);
            continue;
        }
        if (!endPipeline())
            return unreadable(reading, node);
        operator = token;
    }
    return endPipeline() && left ? left : unreadable(reading, node);
}
function pipelineOf(tokens) {
    const negated = tokens[0] === '!';
    const commands = [];
    for (const [index, token] of tokens.slice(negated ? 1 : 0).entries()) {
        if ((index % 2 === 1) !== (token === '|'))
            return undefined;
        if (typeof token === 'string') {
            if (token !== '|')
                return undefined;
        }
        else
            commands.push(token);
    }
    const [first] = commands;
    const last = commands.at(-1);
    if (!first || !last || tokens.at(-1) === '|')
        return undefined;
    if (!negated && commands.length === 1)
        return first;
    return { kind: 'pipeline', commands, negated, start: first.start, end: last.end };
}
function readPlain(reading, node) {
    if (node.isMissing)
        return unreadable(reading, node);
    switch (node.type) {
        case 'command':
        case 'declaration_command':
        case 'unset_command':
        case 'variable_assignment':
        case 'variable_assignments':
            return readSimple(reading, node);
        case 'test_command':
            return readTest(reading, node);
        case 'if_statement':
            return readIf(reading, node);
        case 'for_statement':
        case 'c_style_for_statement':
            return readFor(reading, node);
        case 'while_statement':
            return readLoop(reading, node);
        case 'case_statement':
            return readCase(reading, node);
        case 'subshell':
        case 'compound_statement':
            return readGroup(reading, node);
        case 'function_definition':
            return readFunction(reading, node);
        default:
            return unreadable(reading, node);
    }
}
function readFunction(reading, node) {
    const name = node.childForFieldName('name');
    const body = node.childForFieldName('body');
    if (!name || !body)
        return unreadable(reading, node);
    let command = readCommand(deeper(reading), body);
    for (const child of childrenOf(node))
        if (/^(?:file|herestring)_redirect$/.test(child.type)) {
            const { redirects, words } = redirectParts(reading, child, 0);
            command = redirected(reading, command, redirects, words);
        }
    return { kind: 'function', ...spanOf(node), name: name.text, body: command };
}

;// CONCATENATED MODULE: ./build/js/shell/load-parser.js
/**
 * The grammar of shells: tree-sitter with tree-sitter-bash, two WebAssembly files of 1.6 MB in all. They are a part of
 * this program, like its modules: beside the bundle in dist/ (scripts/build.ts puts them there), and in node_modules
 * beside the sources.
 */






let loading;
/** Loads the grammar, once (some 20 ms): ask for it only when there is shell text to read. */
function loadShellParser() {
    loading ??= load();
    return loading;
}
async function load() {
    const require = (0,external_node_module_.createRequire)(import.meta.url);
    const locate = (file, name = file) => {
        const beside = (0,external_node_url_.fileURLToPath)(new URL(file.slice(file.lastIndexOf('/') + 1), import.meta.url));
        return (0,external_node_fs_.existsSync)(beside) ? beside : require.resolve(name);
    };
    const [engine, grammar] = await Promise.all([
        (0,promises_.readFile)(locate('web-tree-sitter/web-tree-sitter.wasm')),
        (0,promises_.readFile)(locate('tree-sitter-bash/tree-sitter-bash.wasm')),
    ]);
    // Not bundled: ncc breaks its way to find Node's own modules.
    const path = locate('web-tree-sitter/web-tree-sitter.cjs', 'web-tree-sitter');
    const { Parser, Language } = require(path);
    await Parser.init({ wasmBinary: engine });
    const parser = new Parser().setLanguage(await Language.load(grammar));
    const nothing = (text) => ({
        statements: [{ command: { kind: 'unreadable', start: 0, end: text.length }, background: false }],
        readable: false,
    });
    return {
        parse(text) {
            if (text.length > MAX_SHELL_TEXT)
                return nothing(text);
            let reports = 0;
            parser.reset();
            const tree = parser.parse(forGrammar(text), null, {
                progressCallback: () => {
                    reports += 1;
                    return reports > MAX_PARSER_REPORTS;
                },
            });
            if (!tree)
                return nothing(text);
            try {
                let readable = true;
                const reading = {
                    text,
                    depth: 0,
                    statements: readStatements,
                    unreadable: () => {
                        readable = false;
                    },
                };
                const children = tree.rootNode.type === 'program' ? tree.rootNode.children : [tree.rootNode];
                const statements = readStatements(reading, children);
                return { statements, readable };
            }
            finally {
                tree.delete();
            }
        },
    };
}
/** The grammar does not know a line feed between `for name` and `do`; a semicolon means the same. */
function forGrammar(text) {
    return text.replace(/\b(for[ \t]+\w+[ \t]*)\n(?=[ \t\n]*do\b)/g, '$1;');
}


/***/ }),

/***/ 6811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseCheckNames)
/* harmony export */ });
/* harmony import */ var _domain_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6937);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
/** The names of checks, as users write them. */


/**
 * The checks that a list of names means.
 * @param input what the list is called where the user wrote it.
 * @throws UserError naming the first unknown one, and all that there are.
 */
function parseCheckNames(names, input = 'skip-checks') {
    const parsed = new Set();
    for (const name of names) {
        const known = _domain_report_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_NAMES */ .c.find((candidate) => candidate === name.trim().toLowerCase());
        if (!known)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${name}" is not the name of a check`, {
                input,
                value: name,
                remedy: `The checks are: ${_domain_report_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_NAMES */ .c.join(', ')}.`,
            });
        parsed.add(known);
    }
    return [...parsed];
}


/***/ })

};
