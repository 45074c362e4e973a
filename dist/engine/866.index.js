export const id = 866;
export const ids = [866];
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
    const args = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWords */ .nl)(raw['cargo-args'].value);
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
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(input.value).map((text) => {
        const name = text.replace(/:native$/, '');
        matched({ name: input.name, value: name }, /^[a-z0-9][a-z0-9+.-]+$/, 'a Debian package without architecture, for example libssl-dev, or cmake:native for a tool of the build');
        return { name, isTool: name !== text || isBuildTool(name) };
    });
}
function named(input, pattern, example) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(input.value.replaceAll(/[ \t]+/g, ',')).map((value) => matched({ name: input.name, value }, pattern, example));
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
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3546);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('registry is given, but neither username nor password', {
            input: 'registry',
            value: given.registry,
            remedy: 'Add username and password, or leave registry out: the name of the image says which registry it is.',
        });
    }
    if (given.username === undefined || given.password === undefined) {
        const [has, lacks] = given.username === undefined ? ['password', 'username'] : ['username', 'password'];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${has} is given, but ${lacks} is not`, {
            input: lacks,
            value: '',
            remedy: `Add ${lacks}. A secret that does not exist in this repository reads as an empty text.`,
        });
    }
    const registry = given.registry === undefined ? registries[0] : registryNamed(given.registry);
    if (registry === undefined || (given.registry === undefined && registries.length > 1)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('username and password are given, but not for which registry', {
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
    const parsed = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(`${host}/owner/name`);
    // A word without a dot is no host but the first part of a name on Docker Hub.
    if ('problem' in parsed || parsed.path !== 'owner/name') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`registry: "${typed}" is not a registry`, {
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
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   nl: () => (/* binding */ parseWords),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
/** The small grammars that inputs share. */

/** Items separated by commas or line ends; `#` starts a comment line; blanks are dropped. */
function parseList(value) {
    return lines(value).flatMap((line) => line
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== ''));
}
/** Items one a line, commas are part of them; `#` starts a comment line; blanks are dropped. */
function parseLines(value) {
    return lines(value);
}
function lines(value) {
    return value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
/** Words of a command: separated by blanks, quotes of either kind keep blanks together. No shell reads it. */
function parseWords(value) {
    return [...value.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_all, double, single) => double ?? single ?? ''));
}
/** One `key=value` a line. @throws UserError for a line without `=` or without a key. */
function parseKeyValues(input, example) {
    return parseLines(input.value).map((line) => {
        const pair = keyValue(line);
        if (pair)
            return pair;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input.name}: "${line}" is not of the form key=value`, {
            input: input.name,
            value: line,
            remedy: `Write one key=value a line, for example ${example}.`,
        });
    });
}
/** One `id=value` a line. @throws UserError that shows nothing of a bad line: it is, or is part of, a secret. */
function parseSecrets(input, example) {
    return parseLines(input.value).map((line, index) => {
        const pair = keyValue(line);
        if (pair)
            return pair;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input.name}: item ${index + 1} is not of the form id=value`, {
            input: input.name,
            value: '',
            remedy: `Write one id=value a line, for example ${example}. A value with line ends cannot be given here: encode it, for example with base64.`,
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input.name}: "${input.value}" is neither true nor false`, {
        input: input.name,
        value: input.value,
        remedy: `Write ${input.name}: true or ${input.name}: false.`,
    });
}
/** A whole number in a range. @throws UserError outside of it. */
function parseCount(input, range) {
    const number = /^\d{1,9}$/.test(input.value) ? Number(input.value) : Number.NaN;
    if (!(number >= range.from && number <= range.to)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input.name}: "${input.value}" is not a whole number from ${range.from} to ${range.to}`, {
            input: input.name,
            value: input.value,
            remedy: `Write a number from ${range.from} to ${range.to}, or leave ${input.name} out.`,
        });
    }
    return number;
}


/***/ }),

/***/ 7866:
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
// EXTERNAL MODULE: ./build/js/verify/check-names.js + 1 modules
var check_names = __webpack_require__(4361);
// EXTERNAL MODULE: ./build/js/inputs/cargo.js
var cargo = __webpack_require__(1886);
// EXTERNAL MODULE: ./build/js/inputs/credentials.js
var credentials = __webpack_require__(4764);
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

// EXTERNAL MODULE: ./build/js/inputs/lists.js
var lists = __webpack_require__(83);
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
    refuseTwice(input.name, nodes);
    return nodes;
}
function readNode(name, line) {
    const [head = '', ...words] = (0,lists/* parseWords */.nl)(line);
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
function refuseTwice(name, nodes) {
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












/** @throws UserError for the first thing that is wrong. */
function readInputs(raw, ambient) {
    const input = (name) => ({ name, value: raw(name).trim() });
    const optional = (name) => input(name).value || undefined;
    const flag = (name) => optional(name) !== undefined && (0,lists/* parseBoolean */.yG)(input(name));
    const path = (text) => ((0,external_node_path_.isAbsolute)(text) ? text : (0,external_node_path_.resolve)(ambient.workspace, text));
    const mode = oneOf(input('mode'), ['build', 'plan'], 'build');
    const whole = readPlatforms(input('platforms'));
    const leg = readLeg({ leg: input('leg'), runId: input('run-id') }, whole, ambient);
    const platforms = leg?.share ?? whole;
    const destination = readDestination(input('push'), optional('output'), path);
    const images = readImages(input('images'), destination);
    const context = optional('context') ?? '.';
    if (/^(?:[a-z+]+:\/\/|git@|-$)/.test(context)) {
        throw new errors/* UserError */.yo(`context: "${context}" is not a directory`, {
            input: 'context',
            value: context,
            remedy: 'Check the repository out first, and write the directory; the Dockerfile is read before the build.',
        });
    }
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
        labels: (0,lists/* parseLines */.Li)(raw('labels')),
        annotations: (0,lists/* parseLines */.Li)(raw('annotations')),
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
        build: {
            context: path(context),
            file: optional('file') === undefined ? undefined : path(optional('file') ?? ''),
            target: optional('target'),
            args: (0,lists/* parseKeyValues */.Hl)(input('build-args'), 'RUST_LOG=info'),
            contexts: (0,lists/* parseKeyValues */.Hl)(input('build-contexts'), 'shared=../shared'),
            secrets: (0,lists/* parseSecrets */.dC)(input('secrets'), 'cargo-token=${{ secrets.CARGO_TOKEN }}'),
            ssh: (0,lists/* parseList */.E1)(raw('ssh')),
            noCache: flag('no-cache'),
            pull: flag('pull'),
            provenance: optional('provenance'),
            sbom: optional('sbom'),
        },
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
        skipChecks: (0,check_names/* parseCheckNames */.E)((0,lists/* parseList */.E1)(raw('skip-checks'))),
        allow: (0,lists/* parseLines */.Li)(raw('allow')),
        smoke: (0,lists/* parseWords */.nl)(raw('smoke')),
        timeoutMs: (optional('timeout') === undefined ? 60 : (0,lists/* parseCount */.zq)(input('timeout'), { from: 1, to: 1440 })) * 60_000,
        retries: optional('retries') === undefined ? 3 : (0,lists/* parseCount */.zq)(input('retries'), { from: 0, to: 10 }),
        ambient,
    };
}
/** @throws UserError for an unknown, a mistyped or a doubled platform. */
function readPlatforms(input) {
    const given = (0,lists/* parseList */.E1)(input.value);
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
function readImages(input, destination) {
    const images = [];
    for (const text of (0,lists/* parseList */.E1)(input.value)) {
        const parsed = (0,reference/* parseRepository */.SU)(text);
        if ('problem' in parsed) {
            throw new errors/* UserError */.yo(`${input.name}: "${text}" is not an image name: ${parsed.problem}`, {
                input: input.name,
                value: text,
                remedy: 'Write registry/owner/name, for example ghcr.io/acme/trow.',
            });
        }
        if (!images.some((image) => (0,reference/* sameRepository */.RB)(image, parsed)))
            images.push(parsed);
    }
    if (images.length === 0 && (destination.kind === 'push' || destination.kind === 'auto')) {
        throw new errors/* UserError */.yo(`${input.name} is not given, and there is nowhere to push to`, {
            input: input.name,
            value: '',
            remedy: 'Write images: ghcr.io/OWNER/NAME, or output: DIRECTORY for an OCI layout, or push: false.',
        });
    }
    return images;
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
    for (const item of (0,lists/* parseList */.E1)(input.value)) {
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

/***/ 4361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ parseCheckNames)
});

;// CONCATENATED MODULE: ./build/js/domain/report.js
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

// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
;// CONCATENATED MODULE: ./build/js/verify/check-names.js
/** The names of checks, as users write them. */


/**
 * The checks that a list of names means.
 * @param input what the list is called where the user wrote it.
 * @throws UserError naming the first unknown one, and all that there are.
 */
function parseCheckNames(names, input = 'skip-checks') {
    const parsed = new Set();
    for (const name of names) {
        const known = CHECK_NAMES.find((candidate) => candidate === name.trim().toLowerCase());
        if (!known)
            throw new errors/* UserError */.yo(`"${name}" is not the name of a check`, {
                input,
                value: name,
                remedy: `The checks are: ${CHECK_NAMES.join(', ')}.`,
            });
        parsed.add(known);
    }
    return [...parsed];
}


/***/ })

};
