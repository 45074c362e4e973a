export const id = 2257;
export const ids = [2257];
export const modules = {

/***/ 72274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/** Content digests (OCI image-spec, descriptor.md#digests). Only sha256 is in use in registries. */
const PATTERN = /^sha256:[a-f0-9]{64}$/;
/** The digest, or undefined when the text is not one. */
function parseDigest(text) {
    return PATTERN.test(text) ? text : undefined;
}
/** The first twelve hex digits, as people quote digests. */
function shortDigest(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}


/***/ }),

/***/ 2465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   YY: () => (/* binding */ isThisMachine),
/* harmony export */   r_: () => (/* binding */ isValidTag),
/* harmony export */   v7: () => (/* binding */ isOwnAddress)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72274);
/** Image references (distribution/reference's grammar): `[host[:port]/]path[:tag][@digest]`. */

const DOCKER_HUB = 'docker.io';
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]{1,5})?$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
function isValidTag(tag) {
    return TAG.test(tag);
}
/** Parses an image name without tag or digest. */
function parseRepository(text) {
    const parsed = parseReference(text);
    if ('problem' in parsed)
        return parsed;
    if (parsed.tag !== undefined)
        return { problem: `it has a tag (:${parsed.tag}); tags have an input of their own` };
    if (parsed.digest !== undefined)
        return { problem: 'it has a digest; only the name belongs here' };
    return parsed;
}
/** Parses a reference; never throws. */
function parseReference(text) {
    if (text.length === 0)
        return { problem: 'it is empty' };
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text.slice(at + 1));
    if (at >= 0 && !digest)
        return { problem: 'what follows @ is not a digest (sha256: and 64 hex digits)' };
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? named.slice(colon + 1) : undefined;
    if (tag !== undefined && !isValidTag(tag))
        return { problem: `"${tag}" is not a tag (letters, digits, _ . -, at most 128)` };
    const name = hasTag ? named.slice(0, colon) : named;
    if (name.includes('://'))
        return { problem: 'it has a URL scheme; write the host without https://' };
    const [first = '', ...rest] = name.split('/');
    const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    if (isHost && !HOST.test(first))
        return { problem: `"${first}" is not a host name` };
    const registry = isHost ? normaliseHub(first) : DOCKER_HUB;
    const components = isHost ? rest : [first, ...rest];
    const bad = components.find((part) => !PATH_COMPONENT.test(part));
    if (bad !== undefined) {
        if (bad === '')
            return { problem: 'a part between slashes is empty' };
        if (bad !== bad.toLowerCase())
            return { problem: `"${bad}" has capital letters; image names are lower case` };
        return { problem: `"${bad}" is not a part of an image name (a-z 0-9, with . _ - between)` };
    }
    const path = registry === DOCKER_HUB && components.length === 1 ? `library/${components[0]}` : components.join('/');
    if (path.length > 255)
        return { problem: 'it is longer than 255 characters' };
    return { registry, path, ...(tag === undefined ? {} : { tag }), ...(digest ? { digest } : {}) };
}
function normaliseHub(host) {
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? DOCKER_HUB : host;
}
/** `registry/path`, the full name without tag and digest. */
function formatRepository(repository) {
    return `${repository.registry}/${repository.path}`;
}
/** The full reference; parses back to the same value. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
function sameRepository(a, b) {
    return a.registry === b.registry && a.path === b.path;
}
/** The repositories of references, each once, in their order. */
function repositoriesOf(references) {
    return references
        .filter((one, index) => references.findIndex((other) => sameRepository(other, one)) === index)
        .map(({ registry, path }) => ({ registry, path }));
}
/** A registry on this machine: spoken to over plain HTTP, and out of reach of a container's own network. */
function isLoopback(registry) {
    const host = registry.startsWith('[')
        ? registry.slice(1, registry.indexOf(']'))
        : (registry.split(':')[0] ?? '');
    return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
/**
 * Whether a host, with or without a port, is this machine by its name alone, in any spelling that a URL parser takes:
 * loopback, the unspecified address (which Linux connects to loopback), and IPv6 addresses that stand for those.
 */
function isThisMachine(host) {
    if (!URL.canParse(`http://${host}`))
        return false;
    const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$|\.$/g, '');
    return name === 'localhost' || name.endsWith('.localhost') || isOwnAddress(name);
}
/** Whether an IP address, as URLs and the resolver write it, is one of this machine's loopback. */
function isOwnAddress(address) {
    if (!address.includes(':'))
        return /^(?:127|0)(?:\.\d{1,3}){3}$/.test(address);
    const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
    const [head = '', tail] = (embedded ? `${embedded[1]}0:0` : address).split('::');
    const groups = (text) => text.split(':').flatMap((part) => (part === '' ? [] : [Number.parseInt(part, 16)]));
    const [first, last] = [groups(head), groups(tail ?? '')];
    const all = [...first, ...Array(Math.max(0, 8 - first.length - last.length)).fill(0), ...last];
    if (!IPV4_PREFIXES.has(all.slice(0, 6).join()))
        return false;
    const top = embedded ? Number.parseInt(embedded[2] ?? '', 10) : (all[6] ?? 0) >> 8;
    return top === 127 || top === 0;
}
/** IPv6 that stands for IPv4: compatible (`::` and `::1` too), mapped, translated, NAT64 (RFC 4291, 2765, 6052). */
const IPV4_PREFIXES = new Set(['0,0,0,0,0,0', '0,0,0,0,0,65535', '0,0,0,0,65535,0', '100,65435,0,0,0,0']);


/***/ }),

/***/ 12096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ElfMachine),
/* harmony export */   j: () => (/* binding */ PLATFORM_TABLE)
/* harmony export */ });
/**
 * What Multihull knows about platforms: the one place where a target triple, a Debian package or a loader is
 * spelled out. Rust targets, linkers, packages, the toolchain script, ELF expectations and the docs' tables all
 * come from these rows.
 *
 * Sources: rustc's platform-support list; Debian's `gcc-*` cross packages and multiarch tuples; ELF e_machine
 * numbers from the gABI registry; loader paths from each psABI and from musl's `ldso` directory.
 */
/** e_machine of the gABI, by name. */
// biome-ignore format: a row
const ElfMachine = {
    i386: 3, ppc64: 21, s390: 22, arm: 40, x86_64: 62, aarch64: 183, riscv: 243, loongarch: 258,
};
const le64 = (machine) => ({ bits: 64, endian: 'little', machine });
const le32 = (machine) => ({ bits: 32, endian: 'little', machine });
const amd64 = {
    architecture: 'amd64',
    rustGnu: 'x86_64-unknown-linux-gnu',
    rustMusl: 'x86_64-unknown-linux-musl',
    debian: 'amd64',
    gnuTuple: 'x86_64-linux-gnu',
    packageTuple: 'x86-64-linux-gnu',
    crossSince: 'bookworm',
    qemu: 'x86_64',
    elf: le64(ElfMachine.x86_64),
    loaderGnu: '/lib64/ld-linux-x86-64.so.2',
    loaderMusl: '/lib/ld-musl-x86_64.so.1',
};
const armel = {
    architecture: 'arm',
    debian: 'armel',
    gnuTuple: 'arm-linux-gnueabi',
    packageTuple: 'arm-linux-gnueabi',
    crossSince: 'bookworm',
    qemu: 'arm',
    elf: le32(ElfMachine.arm),
    loaderGnu: '/lib/ld-linux.so.3',
};
/** In the order in which people meet them; the order of docs and of `plan`'s output. */
// biome-ignore format: a table
const PLATFORM_TABLE = [
    { ...amd64, name: 'linux/amd64', aliases: ['x86_64', 'x86-64', 'amd64/v1', 'x64'] },
    { ...amd64, name: 'linux/amd64/v2', variant: 'v2', aliases: ['x86_64/v2'], targetCpu: 'x86-64-v2' },
    { ...amd64, name: 'linux/amd64/v3', variant: 'v3', aliases: ['x86_64/v3'], targetCpu: 'x86-64-v3', qemuCpu: 'Haswell' },
    { ...amd64, name: 'linux/amd64/v4', variant: 'v4', aliases: ['x86_64/v4'], targetCpu: 'x86-64-v4', qemuCpu: 'Skylake-Server' },
    {
        name: 'linux/arm64', largestPage: 16, architecture: 'arm64', aliases: ['aarch64', 'arm64/v8', 'aarch64/v8', 'armv8'],
        rustGnu: 'aarch64-unknown-linux-gnu', rustMusl: 'aarch64-unknown-linux-musl', debian: 'arm64',
        gnuTuple: 'aarch64-linux-gnu', packageTuple: 'aarch64-linux-gnu', crossSince: 'bookworm', qemu: 'aarch64',
        elf: le64(ElfMachine.aarch64), loaderGnu: '/lib/ld-linux-aarch64.so.1', loaderMusl: '/lib/ld-musl-aarch64.so.1',
    },
    {
        name: 'linux/arm/v7', architecture: 'arm', variant: 'v7', aliases: ['arm', 'armhf', 'armv7', 'armv7l', 'armhf/v7'],
        rustGnu: 'armv7-unknown-linux-gnueabihf', rustMusl: 'armv7-unknown-linux-musleabihf', debian: 'armhf',
        gnuTuple: 'arm-linux-gnueabihf', packageTuple: 'arm-linux-gnueabihf', crossSince: 'bookworm', qemu: 'arm',
        elf: le32(ElfMachine.arm), loaderGnu: '/lib/ld-linux-armhf.so.3', loaderMusl: '/lib/ld-musl-armhf.so.1',
    },
    {
        ...armel, name: 'linux/arm/v6', variant: 'v6', aliases: ['armel', 'armv6', 'armv6l', 'armel/v6'],
        rustGnu: 'arm-unknown-linux-gnueabi', rustMusl: 'arm-unknown-linux-musleabihf', qemuCpu: 'arm1176',
        loaderMusl: '/lib/ld-musl-armhf.so.1',
        note: 'soft float with glibc: Debian’s hard-float start files are ARMv7 code and die with SIGILL on ARMv6',
    },
    {
        ...armel, name: 'linux/arm/v5', variant: 'v5', aliases: ['armv5', 'armv5te', 'armel/v5'],
        rustGnu: 'armv5te-unknown-linux-gnueabi', rustMusl: 'armv5te-unknown-linux-musleabi', qemuCpu: 'arm926',
        loaderMusl: '/lib/ld-musl-arm.so.1',
    },
    {
        name: 'linux/386', architecture: '386', aliases: ['i386', 'i486', 'i586', 'i686', 'x86'],
        rustGnu: 'i686-unknown-linux-gnu', rustMusl: 'i686-unknown-linux-musl', debian: 'i386',
        gnuTuple: 'i686-linux-gnu', multiarch: 'i386-linux-gnu', packageTuple: 'i686-linux-gnu', crossSince: 'bookworm',
        qemu: 'i386', elf: le32(ElfMachine.i386), loaderGnu: '/lib/ld-linux.so.2', loaderMusl: '/lib/ld-musl-i386.so.1',
    },
    {
        name: 'linux/ppc64le', largestPage: 16, architecture: 'ppc64le', aliases: ['ppc64el', 'powerpc64le'],
        rustGnu: 'powerpc64le-unknown-linux-gnu', debian: 'ppc64el', gnuTuple: 'powerpc64le-linux-gnu',
        packageTuple: 'powerpc64le-linux-gnu', crossSince: 'bookworm', qemu: 'ppc64le', elf: le64(ElfMachine.ppc64),
        loaderGnu: '/lib64/ld64.so.2', loaderMusl: '/lib/ld-musl-powerpc64le.so.1',
    },
    {
        name: 'linux/riscv64', architecture: 'riscv64', aliases: ['riscv64gc', 'rv64gc'],
        rustGnu: 'riscv64gc-unknown-linux-gnu', rustMusl: 'riscv64gc-unknown-linux-musl', debian: 'riscv64',
        gnuTuple: 'riscv64-linux-gnu', packageTuple: 'riscv64-linux-gnu', crossSince: 'bookworm', librariesSince: 'trixie', qemu: 'riscv64',
        elf: le64(ElfMachine.riscv), loaderGnu: '/lib/ld-linux-riscv64-lp64d.so.1', loaderMusl: '/lib/ld-musl-riscv64.so.1',
        note: 'Debian has it as an architecture from trixie on',
    },
    {
        name: 'linux/s390x', architecture: 's390x', aliases: [],
        rustGnu: 's390x-unknown-linux-gnu', debian: 's390x', gnuTuple: 's390x-linux-gnu', packageTuple: 's390x-linux-gnu',
        crossSince: 'bookworm', qemu: 's390x', elf: { bits: 64, endian: 'big', machine: ElfMachine.s390 },
        loaderGnu: '/lib/ld64.so.1', loaderMusl: '/lib/ld-musl-s390x.so.1',
        note: 'no usable musl target',
    },
    {
        name: 'linux/loong64', largestPage: 16, architecture: 'loong64', aliases: ['loongarch64'],
        rustGnu: 'loongarch64-unknown-linux-gnu', rustMusl: 'loongarch64-unknown-linux-musl', debian: 'loong64',
        gnuTuple: 'loongarch64-linux-gnu', packageTuple: 'loongarch64-linux-gnu', crossSince: 'trixie', librariesSince: 'none', qemu: 'loongarch64',
        elf: le64(ElfMachine.loongarch), loaderGnu: '/lib64/ld-linux-loongarch-lp64d.so.1',
        loaderMusl: '/lib/ld-musl-loongarch64.so.1',
        note: 'no cross compiler in bookworm; trixie has one',
    },
];


/***/ }),

/***/ 7988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ goodVerdict)
/* harmony export */ });
/** The clause for a report that is in order. @param whole what is said where every check was made. */
function goodVerdict(report, whole = 'the image is what it claims to be') {
    const left = notMade(report);
    if (left.length === 0)
        return whole;
    return `every check that was made passed; not made: ${left.join(', ')}`;
}
/** Checks that were not made, of the image as a whole or of one of its platforms. */
function notMade({ checks, platforms }) {
    const all = [...checks, ...platforms.flatMap((platform) => platform.checks)];
    return [...new Set(all.filter(({ status }) => status === 'skip').map(({ check }) => check))];
}


/***/ }),

/***/ 96034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderVerifyReport)
/* harmony export */ });
/* harmony import */ var _util_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95908);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89715);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7988);
/** A verification report for a person at a terminal. */



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
        `${paint(BOLD, (0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(report.subject.ref))} ${paint(GREY, report.subject.digest)}`,
        ...section(paint, 'all platforms', undefined, report.checks),
        ...report.platforms.flatMap((platform) => section(paint, (0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(platform.platform), platform, platform.checks)),
        ...statementLines(paint, report.statement),
        '',
        verdict(paint, report, findings),
    ];
}
function statementLines(paint, statement) {
    if (statement === undefined)
        return [];
    const status = statement.accepted ? 'pass' : 'fail';
    const title = `${paint(COLOURS[status], MARKS[status])} ${paint(BOLD, 'verification statement')}`;
    if (statement.accepted)
        return ['', `${title} signed by ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(statement.signer ?? '')}`];
    return [
        '',
        title,
        `    ${paint(COLOURS.fail, MARKS.fail)} not accepted: ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(statement.reason)}`,
        ...(statement.remedy === undefined
            ? []
            : [`      ${paint(GREY, '→')} ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(statement.remedy)}`]),
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
        ...[...skipped].map(([reason, results]) => `    ${paint(COLOURS.skip, MARKS.skip)} ${[...new Set(results.map((result) => result.check))].join(', ')}: ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(reason)}`),
    ];
}
function finding(paint, result) {
    const mark = paint(COLOURS[result.status], MARKS[result.status]);
    return [
        `    ${mark} ${paint(BOLD, result.check)}  ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(result.message ?? result.path ?? '')}`,
        ...(result.remedy === undefined ? [] : [`      ${paint(GREY, '→')} ${(0,_util_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .o)(result.remedy)}`]),
    ];
}
function verdict(paint, report, findings) {
    const count = (status) => findings.filter((result) => result.status === status).length;
    const refused = report.statement?.accepted === false ? 1 : 0;
    const [failures, warnings] = [count('fail') + refused, count('warn')];
    const warned = warnings > 0 ? `, ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(warnings, 'warning')}` : '';
    return report.ok
        ? `${paint(COLOURS.pass, MARKS.pass)} ${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .goodVerdict */ .j)(report)}${warned}`
        : `${paint(COLOURS.fail, MARKS.fail)} ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(failures, 'failure')}${warned}`;
}
function worst(checks) {
    for (const status of ['fail', 'warn', 'pass'])
        if (checks.some((result) => result.status === status))
            return status;
    return 'skip';
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}


/***/ }),

/***/ 84405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ checkAll),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   e2: () => (/* binding */ readEach),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   z0: () => (/* binding */ refusalsIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/** Reads on after a refusal, so that a user hears of everything that is wrong at once. */

/** Several refusals in one: each with what to write instead. */
class Refusals extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    all;
    constructor(all) {
        super([
            `${all.length} things are wrong with what was given:`,
            ...all.map(({ message, remedy }) => `- ${message}\n  ${remedy}`),
        ].join('\n'), {
            input: all.map(({ input }) => input).join(', '),
            value: '',
            remedy: 'Nothing was started. Each line says what to write instead.',
        });
        this.all = all;
    }
}
/** The refusals that an error stands for: each has its own place, for annotations. */
function refusalsIn(error) {
    return error instanceof Refusals ? error.all : [error];
}
/**
 * The value that the readers make. Where one part needs another, both call the same {@link once}: what is refused there is
 * told once.
 * @throws UserError for all that is refused; anything else that is thrown at once.
 */
function readAll(readers) {
    const refused = new Set();
    const entries = Object.entries(readers).map(([name, read]) => [
        name,
        collected(read, refused),
    ]);
    throwAll(refused);
    return Object.fromEntries(entries);
}
/** Reads every item of a list. @throws UserError for all that is refused. */
function readEach(items, read) {
    const refused = new Set();
    const values = items.flatMap((item, index) => collected(() => [read(item, index)], refused) ?? []);
    throwAll(refused);
    return values;
}
/**
 * Makes every check, whatever the others say.
 * @throws UserError for all that is refused; else the first error of another kind.
 */
function checkAll(...checks) {
    const refused = new Set();
    const others = [];
    for (const check of checks) {
        try {
            collected(check, refused);
        }
        catch (error) {
            others.push(error);
        }
    }
    throwAll(refused);
    if (others.length > 0)
        throw others[0];
}
/** The same value, or the same refusal, each time. */
function once(read) {
    let result;
    return () => {
        if (result === undefined) {
            try {
                result = { value: read() };
            }
            catch (refusal) {
                result = { refusal };
            }
        }
        if ('refusal' in result)
            throw result.refusal;
        return result.value;
    };
}
function collected(read, refused) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        for (const one of error instanceof Refusals ? error.all : [error])
            refused.add(one);
        return undefined;
    }
}
function throwAll(refused) {
    const [first, ...more] = refused;
    if (first !== undefined)
        throw more.length === 0 ? first : new Refusals([...refused]);
}


/***/ }),

/***/ 89715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ onOneLine),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   mz: () => (/* binding */ byteSize),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** Words and lines as people read them. */
/** `a`, `a and b`, `a, b and c`. */
function listOf(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** `1 file`, `3 files`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `42.1 s`, `3 min 20 s`. */
function duration(ms) {
    const seconds = ms / 1000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** At most so many characters, the last one `…` where some are left out. */
function shorten(text, limit) {
    return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}
/** Text of several lines as one, shortened. */
function onOneLine(text, limit = 200) {
    return shorten(text.replace(/\s+/g, ' ').trim(), limit);
}
/** The first line that is not empty. */
function firstLine(text) {
    return text.trim().split('\n')[0] ?? '';
}
/** `31.5 MB`; as registries and clients count, in powers of ten. */
function byteSize(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(value < 9.95 ? 1 : 0)} ${units[unit]}`;
}


/***/ })

};
