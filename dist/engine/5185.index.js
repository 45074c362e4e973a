export const id = 5185;
export const ids = [5185];
export const modules = {

/***/ 4086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ blamedPlatforms)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12096);
/** For which of several platforms a step that compiles for all of them has failed. */

/** One stage may compile for all platforms; where the failed build scripts name targets, only these have failed. */
function blamedPlatforms(platforms, cause) {
    if (cause.kind !== 'build-script' || cause.scripts.targets.length === 0)
        return platforms;
    const targets = new Set(cause.scripts.targets.map((target) => target.replaceAll('_', '-')));
    const named = _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_TABLE */ .j.filter((row) => [row.rustGnu, row.rustMusl ?? ''].some((target) => targets.has(target.replaceAll('_', '-')))).map(({ name }) => name);
    const both = platforms.filter((name) => named.includes(name));
    return both.length > 0 ? both : platforms;
}


/***/ }),

/***/ 25405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ remediesFor),
/* harmony export */   w: () => (/* binding */ failedScripts)
/* harmony export */ });
/* harmony import */ var _crate_native_native_libraries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98187);
/* harmony import */ var _crate_native_package_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64030);
/**
 * What failed build scripts were looking for, by their own words. Nobody decides these words but the crates; the common
 * ones are those of the crates pkg-config, cmake, cc, clang-sys and prost-build, through which nearly all others ask.
 */


/** More is no list that anybody reads. */
const MAX_NAMED = 20;
/** @returns undefined where no build script failed. */
function failedScripts(log) {
    const text = log.join('\n');
    const crates = caught(text, /^error: failed to run custom build command for `([\w-]+) v/gm);
    if (crates.length === 0)
        return undefined;
    return {
        crates,
        missing: [
            ...[
                ...caught(text, /The system library `([\w.+-]+)` required by crate/g),
                ...caught(text, /Package '?([\w.+-]+?)'?(?:,| was not found in the pkg-config search path)/g),
                ...caught(text, /No package '([\w.+-]+)' found/g),
            ].map((name) => ({ kind: 'pkg-config', name })),
            ...[
                ...caught(text, /is `([\w.+-]+)` not installed\?/g),
                ...caught(text, /Could not find `(protoc)`/g),
                ...(/Unable to find libclang/.test(text) ? ['libclang'] : []),
                ...(/\bNASM (?:command not found|build failed)|`?nasm`? (?:is )?not found/i.test(text)
                    ? ['nasm']
                    : []),
            ].map((name) => ({ kind: 'program', name })),
            ...caught(text, /fatal error: '?([\w./+-]+\.(?:h|hpp))'?(?:: No such file| file not found)/g).map((path) => ({ kind: 'header', path })),
        ].filter((one, index, all) => all.findIndex((other) => same(one, other)) === index),
        targets: caught(text, /PKG_CONFIG_PATH_([a-z0-9_]+-[a-z0-9_-]+)$/gm).concat(caught(text, /^\s*\$?TARGET = (?:Some\()?"?([a-z0-9_]+-[a-z0-9_-]+)/gm)),
    };
}
function caught(text, pattern) {
    return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].slice(0, MAX_NAMED);
}
function same(a, b) {
    return a.kind === b.kind && nameOf(a) === nameOf(b);
}
function nameOf(one) {
    return one.kind === 'header' ? one.path : one.name;
}
/** Debian's packages of programs that build scripts run. */
const PROGRAMS = new Map([
    ['protoc', ['protobuf-compiler', 'libprotobuf-dev']],
    ['libclang', ['libclang-dev', 'clang']],
    ['autoreconf', ['autoconf', 'automake', 'libtool']],
    ['ninja', ['ninja-build']],
    ['capnp', ['capnproto']],
    ['flatc', ['flatbuffers-compiler']],
    ...['clang', 'cmake', 'git', 'make', 'meson', 'nasm', 'perl', 'pkg-config', 'python3', 'yasm'].map((name) => [name, [name]]),
]);
/** A crate whose words say nothing is answered with what it usually needs. */
function remediesFor({ crates, missing }) {
    const needs = crates.flatMap((crate) => (0,_crate_native_native_libraries_js__WEBPACK_IMPORTED_MODULE_0__/* .knownNeed */ .c9)(crate) ?? []);
    const found = missing.map((one) => ({ one, packages: packagesOf(one) }));
    return {
        packages: [
            ...new Set([
                ...found.flatMap(({ packages }) => packages),
                ...needs.flatMap(({ packages }) => packages),
            ]),
        ],
        unknown: found.flatMap(({ one, packages }) => (packages.length > 0 ? [] : [describe(one)])),
        vendoring: [...new Set(needs.flatMap(({ vendoring }) => vendoring ?? []))],
    };
}
function packagesOf(one) {
    switch (one.kind) {
        case 'pkg-config':
            return (0,_crate_native_package_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .packagesOfPkgConfig */ .Vb)(one.name);
        case 'program':
            return PROGRAMS.get(one.name) ?? [];
        case 'header':
            return [];
    }
}
function describe(one) {
    switch (one.kind) {
        case 'pkg-config':
            return `${one.name}.pc`;
        case 'program':
            return `the program ${one.name}`;
        case 'header':
            return one.path;
    }
}


/***/ }),

/***/ 96082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ sentencesOf)
});

// EXTERNAL MODULE: ./build/js/util/text.js
var util_text = __webpack_require__(89715);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform-table.js
var platform_table = __webpack_require__(12096);
// EXTERNAL MODULE: ./build/js/util/did-you-mean.js
var did_you_mean = __webpack_require__(21300);
// EXTERNAL MODULE: ./build/js/build-log/failures/build-scripts.js
var build_scripts = __webpack_require__(25405);
;// CONCATENATED MODULE: ./build/js/build-log/failures/failure-words.js
/** Words of a failure that are looked up: platforms, packages, tools. */




/** The platforms that failed; empty where that is not known. */
function whereOf(failure) {
    if (failure.platforms.length > 1)
        return failure.platforms.join(', ');
    return failure.platforms[0] ?? failure.platform ?? '';
}
/** The failed instruction on one line. */
function step(failure) {
    return (0,util_text/* onOneLine */.GJ)(failure.instruction, 120) || 'the build';
}
/** What to do about a Debian package that is not there. */
function packageHint(name, instruction) {
    const near = (0,did_you_mean/* nearestWord */.z)(name, platform_table/* PLATFORM_TABLE */.j.flatMap(crossPackages));
    const check = /apt(?:-get)? update|install-packages/.test(instruction)
        ? 'Check at packages.debian.org what it is called in the release of this stage; without a Dockerfile of yours, in system-packages.'
        : 'Run "apt-get update" in the same RUN, and check the name at packages.debian.org.';
    return near === undefined ? check : `Write ${near}: that is the package's name in Debian.`;
}
/** What to do about a compiler or linker that is not there. */
function toolHint(tool) {
    const row = platform_table/* PLATFORM_TABLE */.j.find((one) => tool.startsWith(`${one.gnuTuple}-`));
    if (!row)
        return `Install ${tool} in the stage that compiles.`;
    const [gcc, gxx] = crossPackages(row);
    const wanted = /-(?:g\+\+|c\+\+)/.test(tool) ? gxx : gcc;
    return `Add "RUN apt-get update && apt-get install -y ${wanted} libc6-dev-${row.debian}-cross" to the stage that compiles.`;
}
function crossPackages(row) {
    return [`gcc-${row.packageTuple}`, `g++-${row.packageTuple}`];
}
function rowOf(failure) {
    return platform_table/* PLATFORM_TABLE */.j.find((row) => row.name === failure.platform);
}
/** Debian's name of the platform's architecture. */
function debianOf(failure) {
    return rowOf(failure)?.debian ?? 'ARCH';
}
/** The directory of the platform's libraries. */
function tupleOf(failure) {
    const row = rowOf(failure);
    return row?.multiarch ?? row?.gnuTuple ?? 'TUPLE';
}
/** `1.85.0-x86_64-unknown-linux-gnu` without the host. */
function channelOf(toolchain) {
    return toolchain.replace(/-[a-z0-9_]+-unknown-linux-\w+$/, '');
}
/** All that failed build scripts did not find, and what to write. */
function buildScriptHint(scripts) {
    const { packages, unknown, vendoring } = (0,build_scripts/* remediesFor */.g)(scripts);
    const write = packages.length === 0
        ? []
        : [
            `${scripts.missing.length > 0 ? 'What they did not find is' : scripts.crates.length === 1 ? 'It usually needs' : 'They usually need'} ${(0,util_text/* listOf */.c3)(packages)}: write system-packages: ${packages.join(',')} (in a Dockerfile of yours, install libraries for the target's architecture)${vendoring.length > 0 ? `, or in Cargo.toml ${vendoring.join('; ')}` : ''}.`,
        ];
    const search = unknown.length === 0
        ? []
        : [
            `Not found: ${(0,util_text/* listOf */.c3)(unknown)}. packages.debian.org tells which package has such a file: write its name in system-packages.`,
        ];
    return ([...write, ...search].join(' ') ||
        'Its output is in the log above; most such crates look for a C library or a tool.');
}

;// CONCATENATED MODULE: ./build/js/build-log/failures/failure-text.js
/** Every cause of a failed build with its two sentences: what happened where, and what to do. Both are for a person. */


/** The other ways to compile, in the middle of a sentence. */
const WITHOUT_ZIG = 'write linker: gcc, or compile: container';
const SENTENCES = {
    'rust-error': {
        message: (cause, { at }) => {
            const code = cause.error.code === undefined ? '' : ` [${cause.error.code}]`;
            return `${at}${cause.error.file}:${cause.error.line}:${cause.error.column}: ${cause.error.message}${code}`;
        },
        remedy: (cause, { failure }) => cause.error.file.startsWith('/')
            ? 'The error is in a dependency: update it, or turn off the feature that needs it on this platform.'
            : failure.platforms.length === 1
                ? 'Correct the source; an error on one platform only is often a type whose size differs, or a missing cfg.'
                : 'Correct the source.',
    },
    'rust-target-missing': {
        message: (cause, { at }) => `${at}the Rust standard library for ${cause.target} is not installed`,
        remedy: (cause) => `Add "RUN rustup target add ${cause.target}" to the stage, before cargo runs, with the same toolchain.`,
    },
    'rust-target-unavailable': {
        message: (cause, { at }) => `${at}Rust ${channelOf(cause.toolchain)} has no standard library for ${cause.target}`,
        remedy: () => 'Choose another toolchain, remove the platform, or compile it with a toolchain that builds its own standard library; some targets exist for newer or for nightly toolchains only.',
    },
    'build-script': {
        message: (cause, { at }) => `${at}the build ${cause.scripts.crates.length === 1 ? 'script of crate' : 'scripts of crates'} ${(0,util_text/* listOf */.c3)(cause.scripts.crates)} failed`,
        remedy: (cause, { failure }) => `${buildScriptHint(cause.scripts)}${failure.log.some((line) => /zigc(?:c|xx)-/.test(line)) ? ` Where it is zig’s compiler that fails: ${WITHOUT_ZIG}.` : ''}`,
    },
    'tool-missing': {
        message: (cause, { at }) => `${at}the ${cause.role} ${cause.tool} is not installed`,
        remedy: (cause) => toolHint(cause.tool),
    },
    'wrong-linker': {
        message: (_cause, { at }) => `${at}the program was linked with a linker for another machine`,
        remedy: () => 'Name the cross linker: ENV CARGO_TARGET_<TARGET>_LINKER, with the target in capitals and underscores.',
    },
    'library-missing': {
        message: (cause, { at }) => `${at}the library ${cause.library} (-l${cause.library}) is missing for this platform`,
        remedy: (_cause, { failure }) => `Install the library for the target: dpkg --add-architecture ${debianOf(failure)}, apt-get update, then its -dev package with :${debianOf(failure)}. Without a Dockerfile of yours, write the -dev package in system-packages.`,
    },
    'zig-link': {
        message: (cause, { at }) => cause.library === undefined
            ? `${at}zig could not link the program for ${cause.target}`
            : `${at}zig finds no library ${cause.library} for ${cause.target}: it links none of this machine’s`,
        remedy: (cause) => cause.library === undefined
            ? 'Write linker: gcc, or compile: container: some crates need what only gcc or GNU’s libraries have.'
            : `Build ${cause.library} with the crate (most -sys crates have a feature "vendored" or "bundled"), or write compile: container and its -dev package in system-packages.`,
    },
    'pkg-config-cross': {
        message: (_cause, { at }) => `${at}pkg-config was asked for a library of the target, and is set up for the host only`,
        remedy: (_cause, { failure }) => `Set PKG_CONFIG_ALLOW_CROSS=1 and PKG_CONFIG_LIBDIR to the target's directory (/usr/lib/${tupleOf(failure)}/pkgconfig), and install the library's -dev:${debianOf(failure)} package.`,
    },
    'lockfile-outdated': {
        message: (_cause, { at }) => `${at}Cargo.lock does not match Cargo.toml`,
        remedy: () => 'Run "cargo update --workspace" (or any cargo build without --locked), and commit Cargo.lock.',
    },
    'package-not-found': {
        message: (cause, { at }) => `${at}there is no Debian package ${cause.package}`,
        remedy: (cause, { failure }) => packageHint(cause.package, failure.instruction),
    },
    'command-not-found': {
        message: (cause, { at }) => `${at}the command ${cause.command} does not exist in this stage`,
        remedy: (cause) => `Install ${cause.command} in this stage, or start from an image that has it.`,
    },
    'exec-format': {
        message: (_cause, { at, failure }) => `${at}a program for ${failure.platform ?? 'another platform'} was run, and the builder cannot execute it`,
        remedy: () => 'Let the stage run on the builder\'s own machine ("FROM --platform=$BUILDPLATFORM …") and cross-compile, or set up QEMU for this platform.',
    },
    'emulator-crash': {
        message: (cause, { at }) => `${at}QEMU crashed (${cause.signal})`,
        remedy: () => 'Cross-compile this stage instead of emulating it: "FROM --platform=$BUILDPLATFORM …"; rustc and large C++ programs are known to crash under QEMU.',
    },
    killed: {
        message: (_cause, { at, failure }) => `${at}${step(failure)} was killed, most likely because the memory ran out`,
        remedy: () => 'Let it use less memory: fewer jobs at once (cargo build -j 2), lto = "thin" instead of "fat", fewer platforms per run; or use a larger runner.',
    },
    'disk-full': {
        message: (_cause, { at }) => `${at}the builder's disk is full`,
        remedy: () => 'Free space on the runner, or prune the builder ("docker buildx prune"); a runner with a larger disk helps too.',
    },
    'copy-missing': {
        message: (cause, { at, failure }) => `${at}${(0,util_text/* onOneLine */.GJ)(failure.instruction, 120)}: ${cause.path} does not exist in what it copies from`,
        remedy: () => 'Check the path against the build context and .dockerignore; with COPY --from, against what that stage really wrote.',
    },
    'base-not-found': {
        message: (cause, { at }) => `${at}the base image ${cause.image} does not exist`,
        remedy: () => 'Check the name and the tag for typing errors ("docker buildx imagetools inspect NAME" tells what there is).',
    },
    'base-lacks-platform': {
        message: (cause) => `the base image ${cause.image} does not exist for ${cause.platform ?? 'a requested platform'}`,
        remedy: (cause) => `Choose a base image that has it ("docker buildx imagetools inspect ${cause.image}" lists the platforms), or leave the platform out of "platforms".`,
    },
    'base-denied': {
        message: (cause, { at }) => `${at}the registry does not give out the base image ${cause.image} to this login`,
        remedy: () => 'Check the name (a private and a missing image look the same), and log in to its registry before the build.',
    },
    'rate-limited': {
        message: (cause, { at }) => `${at}the registry limits how often images are pulled${cause.image ? ` (${cause.image})` : ''}`,
        remedy: () => 'Log in to that registry (accounts have a higher limit), or use a mirror; waiting helps too.',
    },
    'frontend-unavailable': {
        message: (cause) => cause.rateLimited
            ? `the Dockerfile's syntax image ${cause.image} could not be pulled: the registry limits how often`
            : `the Dockerfile's syntax image ${cause.image} could not be pulled`,
        remedy: () => 'Remove the "# syntax=" line (BuildKit has a frontend built in), or log in to its registry, or use a mirror.',
    },
    'dockerfile-syntax': {
        message: (_cause, { failure }) => `the Dockerfile is not valid: ${(0,util_text/* onOneLine */.GJ)(failure.text.replace(/^.*dockerfile parse error[^:]*: /s, ''), 300)}`,
        remedy: () => 'Correct the line of the Dockerfile.',
    },
    'dockerfile-missing': {
        message: (cause) => `there is no Dockerfile at ${cause.file}`,
        remedy: () => 'Set "file" to the Dockerfile\'s path, relative to the repository.',
    },
    'target-missing': {
        message: (cause) => `the Dockerfile has no stage ${cause.target}`,
        remedy: () => 'Set "target" to the name of a stage (FROM … AS name), or leave it out.',
    },
    'push-unauthorized': {
        message: (cause) => `the registry did not accept the login for ${cause.ref || 'the image'}`,
        remedy: () => 'Check "username" and "password"; a token must not be expired and needs the right to write packages.',
    },
    'push-denied': {
        message: (cause) => `the registry does not let this login push ${cause.ref || 'the image'}`,
        remedy: () => 'Give the login the right to push: on GHCR "permissions: packages: write", elsewhere write access to the repository, which must exist.',
    },
    'push-failed': {
        message: (cause) => `the image could not be pushed to ${cause.ref}`,
        remedy: () => "See buildx's message above; nothing was tagged, so the build can simply be run again.",
    },
    'registry-unreachable': {
        message: (cause) => `the registry ${cause.host} does not answer the builder`.replace('  ', ' '),
        remedy: () => 'Check host and port in "images", and that the registry runs and can be reached from the builder; a builder in a container has a localhost of its own unless its network is "host".',
    },
    'registry-not-https': {
        message: (cause) => `the registry ${cause.host} speaks HTTP, and the builder expects HTTPS`,
        remedy: () => 'Give the registry a certificate, or declare it as plain HTTP in the builder\'s buildkitd.toml ([registry."HOST"] http = true).',
    },
    'registry-certificate': {
        message: (cause) => `the builder does not trust the certificate of the registry ${cause.host}`,
        remedy: () => 'Add the registry\'s CA to the builder\'s buildkitd.toml ([registry."HOST"] ca = ["…"]), or use a certificate of a public CA.',
    },
    'cache-import': {
        message: (cause) => `the build cache ${cause.ref} could not be read`,
        remedy: () => 'Check "cache-ref" and the login\'s rights, or build with "cache: off".',
    },
    'cache-export': {
        message: (cause) => `the build cache ${cause.ref} could not be written`.replace('  ', ' '),
        remedy: () => 'Check "cache-ref" and the login\'s rights, or build with "cache: off".',
    },
    'builder-lost': {
        message: () => 'the connection to the builder was lost during the build',
        remedy: () => 'Look at the builder\'s own log ("docker logs buildx_buildkit_<builder>0"); most often it ran out of memory or was removed.',
    },
    cancelled: {
        message: (_cause, { failure, where }) => failure.instruction === ''
            ? 'the build was cancelled'
            : `the build was cancelled during ${where === '' ? '' : `${where} `}${step(failure)}`,
        remedy: () => 'Nothing was tagged; run it again when it is wanted.',
    },
    'rust-build': {
        message: (_cause, { at, failure }) => `${at}${step(failure)} failed${failure.exitCode === undefined ? '' : ` with exit code ${failure.exitCode}`}`,
        remedy: () => 'The first "error" line of the log above says why.',
    },
    step: {
        message: (_cause, { at, failure }) => `${at}${step(failure)} failed${failure.exitCode === undefined ? '' : ` with exit code ${failure.exitCode}`}`,
        remedy: () => 'The log of this step, and no other, is shown above.',
    },
    unknown: {
        message: (_cause, { at, failure }) => `${at}${(0,util_text/* onOneLine */.GJ)(failure.text, 400) || 'the build failed, and buildx did not say why'}`,
        remedy: () => 'See what buildx said above.',
    },
};
/** Both sentences of a failure. */
function sentencesOf(failure) {
    const where = whereOf(failure);
    const about = { failure, where, at: where === '' ? '' : `${where}: ` };
    const row = SENTENCES[failure.cause.kind];
    return { message: row.message(failure.cause, about), hint: row.remedy(failure.cause, about) };
}


/***/ }),

/***/ 60311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ rustCause)
/* harmony export */ });
/* unused harmony export firstRustError */
/* harmony import */ var _build_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25405);
/** What rustc, cargo and the linker said in a step's log. */

const ERROR = /^error(?:\[(E\d{4})\])?: (.+)$/;
const LOCATION = /^\s*--> (.+?):(\d+):(\d+)$/;
/** Lines between an error's first line and its place; labels of macros may come between. */
const REACH = 4;
/** The first error that has a place; one in the user's own files is preferred to one in a dependency. */
function firstRustError(log) {
    const errors = log.flatMap((line, i) => {
        const error = ERROR.exec(line);
        if (!error)
            return [];
        const place = log
            .slice(i + 1, i + 1 + REACH)
            .map((next) => LOCATION.exec(next))
            .find((found) => found !== null);
        if (!place)
            return [];
        const [, code, message = ''] = error;
        return [
            {
                ...(code === undefined ? {} : { code }),
                message,
                file: place[1] ?? '',
                line: Number(place[2]),
                column: Number(place[3]),
            },
        ];
    });
    return errors.find((error) => !error.file.startsWith('/')) ?? errors[0];
}
/** A rule that looks for a pattern and makes a cause of what it caught. */
function rule(pattern, cause) {
    return (log) => {
        const match = pattern.exec(log);
        return match ? cause(match[1] ?? '') : undefined;
    };
}
/** The most telling first: a missing target also makes every crate "not compile". */
const RULES = [
    (log) => {
        const match = /toolchain '([^']+)' (?:has no prebuilt artifacts available for|does not support) target '([^']+)'/.exec(log) ?? /toolchain '([^']+)' does not contain component 'rust-std' for target '([^']+)'/.exec(log);
        return match
            ? { kind: 'rust-target-unavailable', toolchain: match[1] ?? '', target: match[2] ?? '' }
            : undefined;
    },
    rule(/the `([a-z0-9_.-]+)` target may not be installed/, (target) => ({
        kind: 'rust-target-missing',
        target,
    })),
    (log) => {
        // cargo-zigbuild's wrapper has the target in its name, and the version of glibc behind it.
        const target = /error: linking with `[^`]*\/zigcc-([a-z0-9_-]+?)(?:\.[\d.]+)?-[0-9a-f]+\.sh` failed/.exec(log)?.[1];
        if (target === undefined)
            return undefined;
        const library = /unable to find [a-z]+ system library ["']([^"']+)["']/i.exec(log)?.[1];
        return { kind: 'zig-link', target, ...(library === undefined ? {} : { library }) };
    },
    rule(/error: linker `([^`]+)` not found/, (tool) => ({ kind: 'tool-missing', tool, role: 'linker' })),
    // The cc crate also warns of a compiler that nobody needs in the end.
    rule(/^(?!\s*(?:warning:|cargo:warning=)).*failed to find tool "?([^\s":]+)/im, (tool) => ({
        kind: 'tool-missing',
        tool,
        role: 'compiler',
    })),
    // A wrapper of rustc, or a compiler, that configuration or environment names.
    rule(/error: could not execute process `([^\s`]+)[^\n]*\(never executed\)/, (tool) => ({
        kind: 'tool-missing',
        tool,
        role: 'compiler',
    })),
    rule(/pkg-config has not been configured to support cross-compilation/, () => ({
        kind: 'pkg-config-cross',
    })),
    rule(/(?:ld|collect2|lld)[^\n]*: (?:cannot find|unable to find library) -l([\w.+-]+)/, (library) => ({
        kind: 'library-missing',
        library,
    })),
    rule(/(?:file in wrong format|Relocations in generic ELF|is incompatible with (?:elf|[a-z0-9]+linux)|unrecognized command[- ]line option '-m)/, () => ({ kind: 'wrong-linker' })),
    rule(/(?:lock file [^\n]*needs to be updated but --locked|cannot (?:update|create) the lock file [^\n]* because --locked)/, () => ({ kind: 'lockfile-outdated' })),
];
/** Why cargo failed, where its log says so. */
function rustCause(log) {
    const text = log.join('\n');
    for (const read of RULES) {
        const cause = read(text);
        if (cause)
            return cause;
    }
    const error = firstRustError(log);
    if (error)
        return { kind: 'rust-error', error };
    const scripts = (0,_build_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .failedScripts */ .w)(log);
    if (scripts)
        return { kind: 'build-script', scripts };
    return /^error: could not compile /m.test(text) ? { kind: 'rust-build' } : undefined;
}


/***/ }),

/***/ 15332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ compiledCrate),
/* harmony export */   sn: () => (/* binding */ cargoText),
/* harmony export */   vn: () => (/* binding */ createCargoCounter)
/* harmony export */ });
/* harmony import */ var _line_buffer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11418);
/** Where cargo is, by what it writes: `Compiling serde v1.0.0`, and its bar where it draws one. */

const COMPILING = /^\s*Compiling (\S+) v\d/;
/** `Building [=====>   ] 87/191: serde, syn(build.rs)`, as cargo's progress.rs writes it. */
const BAR = /^\s*Building \[[^\]]*\] (\d+)\/(\d+)(?:: *([^\s,(]+))?/;
/** The crate that this line of cargo's is about to compile. */
function compiledCrate(line) {
    return COMPILING.exec(line)?.[1];
}
function createCargoCounter() {
    let crates = 0;
    let newest = '';
    let bar;
    const readPart = (part, isWhole) => {
        const drawn = BAR.exec(part);
        if (drawn) {
            bar = { done: Number(drawn[1]), of: Number(drawn[2]) };
            // At the right end a name may be cut off.
            if (drawn[3] !== undefined && !drawn[3].endsWith('.'))
                newest = drawn[3];
            return;
        }
        const crate = isWhole ? compiledCrate(part) : undefined;
        if (crate === undefined)
            return;
        crates += 1;
        newest = crate;
    };
    return {
        read(line, isWhole) {
            if (!line.includes('ing'))
                return;
            const parts = (0,_line_buffer_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(line).split('\r');
            parts.forEach((part, at) => {
                readPart(part, isWhole || at < parts.length - 1);
            });
        },
        count: () => {
            if (bar)
                return { ...bar, newest };
            return crates === 0 ? undefined : { done: crates, newest };
        },
    };
}
/** `compiling serde 87/191`; without a bar `compiling serde, 87 so far`. */
function cargoText({ done, of, newest }) {
    const what = newest === '' ? 'compiling' : `compiling ${newest}`;
    return of === undefined ? `${what}, ${done} so far` : `${what} ${done}/${of}`;
}


/***/ }),

/***/ 23824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ isStageGroup),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   ar: () => (/* binding */ groupRank),
/* harmony export */   kz: () => (/* binding */ INTERNAL),
/* harmony export */   l1: () => (/* binding */ EXPORT)
/* harmony export */ });
/** Making, pushing and caching the result. */
const EXPORT = 'export';
/** BuildKit's own doings. */
const INTERNAL = 'internal';
/** The block of a vertex. */
function groupOf(name) {
    if (name.role === 'export' || name.role === 'cache-export')
        return EXPORT;
    if (name.role === 'internal' || name.role === 'cache-import')
        return INTERNAL;
    return `stage:${name.platform ?? ''}:${name.runsOn ?? ''}:${name.stage ?? ''}:${name.role}`;
}
/** A platform's stage, as opposed to the two blocks that every build has. */
function isStageGroup(key) {
    return key !== EXPORT && key !== INTERNAL;
}
/** Setting up comes first, exporting last, whatever the order in which their vertices became known. */
function groupRank(key) {
    return key === INTERNAL ? 0 : key === EXPORT ? 2 : 1;
}


/***/ }),

/***/ 64081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Hn: () => (/* binding */ stageLabel),
/* harmony export */   cu: () => (/* binding */ isSide),
/* harmony export */   sx: () => (/* binding */ renderGroup)
/* harmony export */ });
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89715);
/* harmony import */ var _group_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23824);
/* harmony import */ var _vertex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37237);
/** Blocks for people: one a platform and stage, one for BuildKit's own doings, one for the export. */



const LOG_INDENT = '    ';
/** Less than this nobody waits for. */
const LONG_FETCH_MS = 500;
/** `linux/arm64 cross`: how people call a platform's stage. */
function stageLabel(name) {
    return [name.platform, name.stage].filter((part) => part !== undefined).join(' ');
}
/** `linux/arm64 cross 5/9`: how people call a step. */
function placeOf(name) {
    const step = name.step ? `${name.step.n}/${name.step.of}` : '';
    const label = stageLabel(name);
    if (label !== '' && step !== '')
        return `${label} ${step}`;
    return label || (step === '' ? '' : `step ${step}`);
}
/**
 * The block of these vertices, which have begun; undefined without any.
 * @param name what people call the stage.
 * @param again others of the group were shown before.
 */
function renderGroup(key, name, vertices, again) {
    const begun = [...vertices].sort((a, b) => stepNumber(a) - stepNumber(b));
    const [first] = begun;
    if (!first)
        return undefined;
    const failed = begun.some((vertex) => (0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(vertex) && !isSide(vertex));
    const title = `${titleOf(key, name, first, begun)}${again ? ' (continued)' : ''}`;
    const unfinished = begun.some((vertex) => (0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .mm)(vertex) || vertex.runningSince !== undefined);
    return { kind: 'group', title, lines: begun.flatMap(renderVertex), failed, unfinished };
}
function titleOf(key, name, first, begun) {
    const worked = begun.filter((vertex) => !vertex.cached);
    const spent = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(worked.reduce((sum, vertex) => sum + (0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .workedMs */ .x8)(vertex), 0));
    const outcome = outcomeOf(begun);
    if (key === _group_key_js__WEBPACK_IMPORTED_MODULE_2__/* .INTERNAL */ .kz)
        return `setting up: Dockerfile, contexts, metadata, ${spent}${outcome}`;
    if (key === _group_key_js__WEBPACK_IMPORTED_MODULE_2__/* .EXPORT */ .l1)
        return `${exportTitle(begun)}, ${spent}${outcome}`;
    const on = first.name.runsOn === undefined ? '' : ` (on ${first.name.runsOn})`;
    const label = name || (first.name.role === 'step' ? 'Dockerfile' : 'other steps');
    const { steps, cached } = (0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .countCached */ .A4)(begun);
    const count = `${begun.length} step${begun.length === 1 ? '' : 's'}`;
    if (cached === steps)
        return `${label}${on}: ${count}, all cached`;
    return `${label}${on}: ${count}${cached > 0 ? `, ${cached} cached` : ''}, ${spent}${outcome}`;
}
function exportTitle(begun) {
    const parts = begun.flatMap((vertex) => [...vertex.parts.values()].map((part) => part.id));
    const pushed = parts.some((part) => part.startsWith('pushing '));
    const cache = begun.some((vertex) => vertex.name.role === 'cache-export');
    return [pushed ? 'export and push' : 'export', ...(cache ? ['cache'] : [])].join(', ');
}
/** A cache that cannot be read or written does not fail the build by itself. */
function isSide(vertex) {
    return vertex.name.role === 'cache-import' || vertex.name.role === 'cache-export';
}
function outcomeOf(begun) {
    const failed = begun.filter(_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN);
    if (failed.some((vertex) => !isSide(vertex)))
        return ' — FAILED';
    if (failed.some((vertex) => vertex.name.role === 'cache-export'))
        return ' — the cache was not written';
    if (begun.some((vertex) => (0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .mm)(vertex) || vertex.runningSince !== undefined))
        return ' — given up unfinished';
    return '';
}
function renderVertex(vertex) {
    const step = vertex.name.step ? `[${vertex.name.step.n}/${vertex.name.step.of}] ` : '';
    const platform = step === '' && vertex.name.platform !== undefined ? `${vertex.name.platform} ` : '';
    const head = `${step}${platform}${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onOneLine */ .GJ)(vertex.name.instruction || vertex.rawName)}  ${stateOf(vertex)}`;
    const parts = vertex.name.role === 'step' ? [] : [...vertex.parts.values()].flatMap(renderPart);
    const log = (vertex.log?.lines() ?? []).map((line) => (line === '' ? '' : LOG_INDENT + line));
    return [head, ...parts, ...log];
}
function renderPart(part) {
    if (part.started === undefined || part.completed === undefined)
        return [];
    const ms = part.completed - part.started;
    // A line a layer that was already there would say nothing.
    return ms < 50 && part.id.includes('sha256:') ? [] : [`${LOG_INDENT}${part.id}  ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(ms)}`];
}
function stateOf(vertex) {
    if ((0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(vertex) && isSide(vertex))
        return sideState(vertex);
    if ((0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(vertex))
        return `FAILED after ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)((0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .workedMs */ .x8)(vertex))}`;
    if ((0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .mm)(vertex) || vertex.runningSince !== undefined)
        return 'given up';
    const ms = (0,_vertex_js__WEBPACK_IMPORTED_MODULE_0__/* .workedMs */ .x8)(vertex);
    if (!vertex.cached)
        return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(ms);
    return ms < LONG_FETCH_MS ? 'CACHED' : `CACHED, fetched in ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(ms)}`;
}
function sideState(vertex) {
    const error = vertex.error ?? '';
    if (vertex.name.role === 'cache-export')
        return `not written: ${error}`;
    return /: not found$/.test(error) ? 'nothing there yet' : `not read: ${error}`;
}
function stepNumber(vertex) {
    return vertex.name.step?.n ?? 0;
}


/***/ }),

/***/ 11418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   bv: () => (/* binding */ createLineBuffer),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);
/** The log of one vertex, in bounded memory: its beginning and its end, which is where the reasons are. */

const HEAD_LINES = 200;
const TAIL_LINES = 2000;
const MAX_LINE = 4000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** @param watch sees each line as it came, and one that is not whole yet as often as it grows. */
function createLineBuffer(headLimit = HEAD_LINES, tailLimit = TAIL_LINES, watch = () => { }) {
    const head = [];
    let tail = [];
    let dropped = 0;
    let count = 0;
    const partial = new Map();
    const decoders = new Map();
    const decode = (stream, data) => {
        const decoder = decoders.get(stream) ?? new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
        decoders.set(stream, decoder);
        // A letter may be cut in two between pieces.
        return decoder.write(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    };
    const add = (raw) => {
        count += 1;
        const line = cleanLine(raw);
        if (head.length < headLimit) {
            head.push(line);
            return;
        }
        tail.push(line);
        // Trimmed now and then rather than on every line: shifting an array is not free.
        if (tail.length > 2 * tailLimit) {
            dropped += tail.length - tailLimit;
            tail = tail.slice(-tailLimit);
        }
    };
    return {
        get count() {
            return count;
        },
        push(stream, data) {
            const pieces = ((partial.get(stream) ?? '') + decode(stream, data)).split('\n');
            const rest = pieces.pop() ?? '';
            for (const piece of pieces) {
                watch(piece, true);
                add(piece);
            }
            if (rest !== '')
                watch(rest, false);
            // A tool that never ends its line must not fill the memory: only what a terminal would show is kept.
            partial.set(stream, rest.length > MAX_LINE ? rest.slice(-MAX_LINE) : rest);
        },
        lines() {
            const kept = tail.slice(-tailLimit);
            const left = dropped + tail.length - kept.length;
            const unfinished = [...partial.values()].filter((rest) => rest.trim() !== '').map(cleanLine);
            const note = left > 0 ? [`… ${left} lines left out …`] : [];
            return [...head, ...note, ...kept, ...unfinished];
        },
        last() {
            return tail.at(-1) ?? head.at(-1);
        },
    };
}
/** A line as a terminal would end up showing it: no colours, and only what the last carriage return left. */
function cleanLine(raw) {
    const plain = plainText(raw).replace(/\r+$/, '');
    const shown = plain.slice(plain.lastIndexOf('\r') + 1).replace(CONTROLS, '');
    return shown.length > MAX_LINE ? `${shown.slice(0, MAX_LINE)} …` : shown;
}
/** Without escape sequences. */
function plainText(raw) {
    return raw.replace(ESCAPES, '');
}


/***/ }),

/***/ 37237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A4: () => (/* binding */ countCached),
  SU: () => (/* binding */ hasBegun),
  WN: () => (/* binding */ hasFailed),
  mm: () => (/* binding */ isCancelled),
  q4: () => (/* binding */ mergeSpans),
  dH: () => (/* binding */ newVertex),
  aH: () => (/* binding */ updateVertex),
  x8: () => (/* binding */ workedMs)
});

// UNUSED EXPORTS: isFrom

// EXTERNAL MODULE: ./build/js/build-log/graph/cargo-counter.js
var cargo_counter = __webpack_require__(15332);
// EXTERNAL MODULE: ./build/js/build-log/graph/group-key.js
var group_key = __webpack_require__(23824);
;// CONCATENATED MODULE: ./build/js/build-log/graph/vertex-name.js
/**
 * What a vertex's name says. The Dockerfile frontend writes `[linux/amd64->arm64 cross 5/12] RUN …` (its
 * prefixCommand); BuildKit and buildx write names such as `exporting to image` of their own.
 */
const BRACKETS = /^\[([^\]]*)\]\s*([\s\S]*)$/;
const STEP = /^(\d+)\/(\d+)$/;
/** `linux/arm/v7`, `windows(10.0.17763)/amd64`; with the platform built for after an arrow. */
const PLATFORM = /^([a-z]+(?:\([^)]*\))?\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)(?:->([a-z0-9_]+(?:\([^)]*\))?(?:\/[a-z0-9._]+)*))?$/;
const OPERATING_SYSTEMS = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1']);
const INTERNAL_WORDS = new Set(['internal', 'auth', 'context']);
const ROLES = [
    [/^importing cache manifest from /, 'cache-import'],
    [/^(?:exporting cache|preparing build cache for export|exporting to GitHub Actions Cache)/, 'cache-export'],
    [/^(?:exporting to |pushing |merging manifest list|copying to |sending tarball)/, 'export'],
    [/^(?:resolv(?:e|ing) |docker-image:\/\/|load(?:ing)? |local:\/\/|oci-layout:\/\/)/, 'internal'],
];
/** Takes a vertex's name apart; never fails, since what it does not know is an instruction of role `other`. */
function parseVertexName(name) {
    const match = BRACKETS.exec(name);
    if (!match) {
        const role = ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
        return { role, instruction: name };
    }
    const [, inside = '', said = ''] = match;
    // Lines that were continued with a backslash keep their indentation inside.
    const instruction = said.replace(/\s+/g, ' ').trim();
    const words = inside.split(/\s+/).filter((word) => word !== '');
    const step = STEP.exec(words.at(-1) ?? '');
    if (step)
        words.pop();
    const platforms = PLATFORM.exec(words[0] ?? '');
    if (platforms)
        words.shift();
    const where = platforms ? readPlatforms(platforms[1] ?? '', platforms[2]) : {};
    if (step) {
        const [, n = '', of = ''] = step;
        return {
            role: 'step',
            ...where,
            ...(words.length > 0 ? { stage: words.join(' ') } : {}),
            step: { n: Number(n), of: Number(of) },
            instruction,
        };
    }
    return { role: INTERNAL_WORDS.has(words[0] ?? '') ? 'internal' : 'other', ...where, instruction };
}
function readPlatforms(base, target) {
    if (target === undefined)
        return { platform: base };
    const [first = ''] = target.split(/[(/]/);
    const platform = OPERATING_SYSTEMS.has(first) ? target : `${base.split('/')[0]}/${target}`;
    return { platform, runsOn: base };
}

;// CONCATENATED MODULE: ./build/js/build-log/graph/vertex.js



/** @param onlyPlatform the one that is built for: then BuildKit leaves it out of the names. */
function newVertex(update, onlyPlatform) {
    const name = withPlatform(parseVertexName(update.name), onlyPlatform);
    return {
        digest: update.digest,
        rawName: update.name,
        name,
        group: (0,group_key/* groupOf */.F8)(name),
        inputs: update.inputs,
        runningSince: undefined,
        spans: [],
        cached: false,
        error: undefined,
        log: undefined,
        cargo: (0,cargo_counter/* createCargoCounter */.vn)(),
        parts: new Map(),
    };
}
/** What a status says of it is its state from then on. */
function updateVertex(vertex, update) {
    vertex.cached = isCached(vertex, update);
    vertex.error = update.error;
    if (update.started === undefined)
        return;
    if (update.completed === undefined) {
        vertex.runningSince = update.started;
        return;
    }
    vertex.runningSince = undefined;
    const span = { startedMs: update.started, endedMs: Math.max(update.started, update.completed) };
    // The same end may be told twice.
    const same = vertex.spans.findIndex((other) => other.startedMs === span.startedMs);
    if (same >= 0)
        vertex.spans[same] = span;
    else
        vertex.spans.push(span);
}
/**
 * When a layer of a cached step is fetched later on, BuildKit tells of the step again, without `cached`: that is no work
 * of the step. One that ran stays one that ran. Sources, such as base images, have no inputs: fetching is their work.
 */
function isCached(vertex, update) {
    if (vertex.inputs.length === 0)
        return update.cached;
    return vertex.cached || (update.cached && vertex.spans.length === 0);
}
function withPlatform(name, platform) {
    const isFor = name.role === 'step' || /^load metadata for /.test(name.instruction);
    return platform !== undefined && name.platform === undefined && isFor ? { ...name, platform } : name;
}
/** A vertex that was given up because another one failed, or because somebody pressed Ctrl-C. */
function isCancelled(vertex) {
    return vertex.error !== undefined && /(?:context canceled|Canceled)/.test(vertex.error);
}
/** It failed for a reason of its own. */
function hasFailed(vertex) {
    return vertex.error !== undefined && !isCancelled(vertex);
}
function hasBegun(vertex) {
    return vertex.runningSince !== undefined || vertex.spans.length > 0;
}
/** Taking a base image is no work that a cache could spare: such a step is never "CACHED". */
function isFrom(vertex) {
    return vertex.name.role === 'step' && vertex.name.instruction.startsWith('FROM ');
}
/** How many steps could have come from a cache, and how many did; FROM counts where there is nothing else. */
function countCached(vertices) {
    const work = vertices.filter((vertex) => !isFrom(vertex));
    const counted = work.length > 0 ? work : vertices;
    return { steps: counted.length, cached: counted.filter((vertex) => vertex.cached).length };
}
/** Milliseconds of work that is over; for a cached step those in which its result was fetched. */
function workedMs(vertex) {
    return mergeSpans(vertex.spans).reduce((sum, span) => sum + span.endedMs - span.startedMs, 0);
}
/** The same stretches of time, in order, with overlaps joined. */
function mergeSpans(spans) {
    const merged = [];
    for (const span of [...spans].sort((a, b) => a.startedMs - b.startedMs)) {
        const last = merged.at(-1);
        if (last && span.startedMs <= last.endedMs)
            merged[merged.length - 1] = { ...last, endedMs: Math.max(last.endedMs, span.endedMs) };
        else
            merged.push(span);
    }
    return merged;
}


/***/ }),

/***/ 49522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ liveView),
/* harmony export */   Y: () => (/* binding */ clockText)
/* harmony export */ });
/* harmony import */ var _util_display_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40178);

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const SPINNER_MS = 100;
const MAX_LABEL = 32;
const TIME_WIDTH = 8;
/** Below this, what a stage does now is not told. */
const MIN_NOW = 10;
const MARKS = {
    waiting: '·',
    done: '✓',
    failed: '✗',
};
const TONES = {
    waiting: 'dim',
    running: 'busy',
    done: 'good',
    failed: 'bad',
};
/** Where there is no room for all: what is left out first comes last. */
const ORDER = { failed: 0, running: 1, waiting: 2, done: 3 };
/** Lines that fit the screen, without a line feed. */
function liveView(stages, totals, screen) {
    const room = Math.max(1, screen.rows - 2);
    const kept = largestThatFit(stages, room - 1);
    const labels = new Map(kept.map((stage) => [stage, screen.clean(stage.label)]));
    const widest = Math.max(0, ...[...labels.values()].map(_util_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F1));
    const labelWidth = Math.min(widest, MAX_LABEL, Math.max(4, Math.floor(screen.columns * 0.4)));
    const mark = SPINNER[Math.floor(totals.elapsedMs / SPINNER_MS) % SPINNER.length] ?? '';
    const lines = kept.map((stage) => stageLine(stage, labels.get(stage) ?? '', labelWidth, mark, screen));
    return [...lines, totalLine(stages, kept.length, totals, screen)].slice(-room);
}
function largestThatFit(stages, room) {
    if (stages.length <= room)
        return stages;
    const ranked = [...stages].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
    const kept = new Set(ranked.slice(0, Math.max(0, room)));
    return stages.filter((stage) => kept.has(stage));
}
function stageLine(stage, label, labelWidth, spinner, { columns, clean }) {
    const time = stage.state === 'waiting' && stage.elapsedMs === 0 ? '' : clockText(stage.elapsedMs);
    const nowWidth = columns - labelWidth - TIME_WIDTH - 5;
    const now = nowWidth < MIN_NOW ? '' : (0,_util_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .column */ .fi)(clean(stage.now), nowWidth);
    const mark = stage.state === 'running' ? spinner : MARKS[stage.state];
    return [
        { text: `${mark} `, tone: TONES[stage.state] },
        { text: (0,_util_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .column */ .fi)(label, labelWidth), tone: stage.state === 'waiting' ? 'dim' : 'plain' },
        ...(now === '' ? [] : [{ text: `  ${now}`, tone: stage.state === 'running' ? 'plain' : 'dim' }]),
        { text: columns < labelWidth + TIME_WIDTH + 4 ? '' : ` ${time.padStart(TIME_WIDTH)}`, tone: 'dim' },
    ];
}
function totalLine(stages, shown, { title, elapsedMs, bytes }, { columns }) {
    const sum = (pick) => stages.reduce((total, stage) => total + pick(stage), 0);
    const steps = sum(({ steps: count }) => count);
    const cached = sum(({ cachedSteps }) => cachedSteps);
    const text = [
        `${title} ${clockText(elapsedMs)}`,
        ...(steps === 0 ? [] : [`${sum(({ finishedSteps }) => finishedSteps)} of ${steps} steps`]),
        ...(cached === 0 ? [] : [`${cached} cached`]),
        ...(bytes === 0 ? [] : [`${(bytes / 1_000_000).toFixed(1)} MB fetched`]),
        ...(shown < stages.length ? [`${stages.length - shown} more stages`] : []),
    ].join(' · ');
    return [{ text: (0,_util_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .fitted */ .$5)(text, columns - 1), tone: 'strong' }];
}
/** `12.3 s`, `3:20`, `1:02:03`. */
function clockText(ms) {
    const seconds = ms / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    const two = (value) => String(value).padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    return minutes < 60
        ? `${minutes}:${two(whole % 60)}`
        : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}


/***/ }),

/***/ 55185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportError: () => (/* binding */ reportError),
  reportOutcome: () => (/* binding */ reportOutcome),
  reportTagged: () => (/* binding */ reportTagged),
  reportVerification: () => (/* binding */ reportVerification)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/plan/print-plan.js
var print_plan = __webpack_require__(46511);
// EXTERNAL MODULE: ./build/js/build-log/graph/groups.js
var groups = __webpack_require__(64081);
// EXTERNAL MODULE: ./build/js/util/text.js
var util_text = __webpack_require__(89715);
;// CONCATENATED MODULE: ./build/js/report/report-findings.js
const WEIGHT = { fail: 0, warn: 1, skip: 2, pass: 3 };
/** All that did not pass. */
function findingsOf(report) {
    const found = new Map();
    const add = (check, platform) => {
        if (check.status === 'pass')
            return;
        const { status, path, found: seen, expected, message, remedy } = check;
        const key = JSON.stringify([check.check, status, path, seen, expected, message, remedy]);
        const finding = found.get(key) ?? { check, platforms: [] };
        if (platform !== undefined)
            finding.platforms.push(platform);
        found.set(key, finding);
    };
    for (const check of report.checks)
        add(check, undefined);
    for (const one of report.platforms)
        for (const check of one.checks)
            add(check, one.platform);
    return [...found.values()].sort((a, b) => WEIGHT[a.check.status] - WEIGHT[b.check.status]);
}

;// CONCATENATED MODULE: ./build/js/report/annotations.js
/** What is shown at a line of the user's files, and on the run's page. */



/** GitHub shows ten errors and ten warnings a step; what is beyond is lost. */
const MAX_ANNOTATIONS = 10;
/** A failed build: at the Dockerfile's line, and at the Rust source's where the compiler blames one. */
function failureNotes(failure, places = {}) {
    const where = (0,groups/* placeOf */.$t)({
        role: 'step',
        instruction: failure.instruction,
        ...(failure.platform === undefined ? {} : { platform: failure.platform }),
        ...(failure.stage === undefined ? {} : { stage: failure.stage }),
        ...(failure.step === undefined ? {} : { step: failure.step }),
    });
    const title = where === '' ? 'Build failed' : `Build failed: ${where}`;
    const message = `${failure.message}\n${failure.hint}`;
    const notes = [];
    const rust = failure.cause.kind === 'rust-error' ? failure.cause.error : undefined;
    // A dependency's file is not in the repository.
    if (rust && !rust.file.startsWith('/')) {
        const platforms = failure.platforms.length > 0 ? ` (${(0,util_text/* listOf */.c3)(failure.platforms)})` : '';
        const label = rust.code === undefined ? rust.message : `${rust.message} [${rust.code}]`;
        notes.push({
            level: 'error',
            message: `${label}${platforms}`,
            annotation: {
                title: `rustc${platforms}`,
                file: inDirectory(rust.file, places.crateDirectory),
                line: rust.line,
            },
        });
    }
    notes.push({ level: 'error', message, annotation: { title, ...failure.dockerfile } });
    for (const other of failure.further)
        notes.push({
            level: 'error',
            message: `${other.instruction} failed as well: ${other.error}`,
            annotation: { title: `Build failed: ${other.place}` },
        });
    return notes.slice(0, MAX_ANNOTATIONS);
}
/** Failing checks, then warnings; findings that say the same of several platforms are one annotation. */
function checkNotes(report) {
    const notes = findingsOf(report)
        .filter(({ check }) => check.status !== 'skip')
        .map(checkNote);
    return [...bounded(notes, 'error'), ...bounded(notes, 'warning')];
}
function checkNote({ check, platforms }) {
    const where = platforms.length === 0 ? '' : `${(0,util_text/* listOf */.c3)(platforms)}: `;
    const what = check.message ?? [check.path, check.found].filter((part) => part !== undefined).join(': ');
    return {
        level: check.status === 'fail' ? 'error' : 'warning',
        message: [`${where}${what || 'the check did not pass'}`, ...(check.remedy ? [check.remedy] : [])].join('\n'),
        annotation: { title: `Check ${check.check}` },
    };
}
/** The last one says how many more there are, rather than that they silently fall off. */
function bounded(notes, level) {
    const mine = notes.filter((note) => note.level === level);
    if (mine.length <= MAX_ANNOTATIONS)
        return mine;
    const rest = mine.length - (MAX_ANNOTATIONS - 1);
    return [
        ...mine.slice(0, MAX_ANNOTATIONS - 1),
        {
            level,
            message: `${rest} more findings are in the job summary`,
            annotation: { title: 'More findings' },
        },
    ];
}
function inDirectory(file, directory) {
    const clean = (directory ?? '').replace(/^\.\/?/, '').replace(/\/+$/, '');
    return clean === '' ? file : `${clean}/${file}`;
}

;// CONCATENATED MODULE: ./build/js/report/next-commands.js
/** The commands that a person would type to look for themselves. */

/** Pasteable lines; by digest where no tag was moved. */
function nextCommands(plan, report) {
    const { result } = plan.build;
    const [loaded] = report.loaded?.refs ?? [];
    if (loaded !== undefined && result.kind === 'layout')
        return [`docker run --rm ${loaded}`];
    if (result.kind === 'layout')
        return result.kept ? [`multihull verify oci-layout:${result.directory}`] : [];
    const [tag] = plan.tags;
    const [image] = report.images ?? [];
    if (image === undefined)
        return [];
    const ref = report.promoted && tag ? (0,reference/* formatReference */.FH)(tag) : image;
    return [
        `docker buildx imagetools inspect ${ref}`,
        ...report.platforms.map(({ platform }) => `docker run --rm --platform ${platform} ${ref}`),
        ...(plan.heldTags.length > 0
            ? [`multihull promote ${image} --tags ${plan.heldTags.map(reference/* formatReference */.FH).join(',')}`]
            : []),
        ...(report.signature?.signed === true ? [report.signature.verify] : []),
    ];
}

;// CONCATENATED MODULE: ./build/js/report/markdown.js
/** Text from outside, made harmless in Markdown: it shows as it is, and does not format, link or break a table. */
/** Character references cannot be structure (CommonMark 6.2), which backslashes in tables and code can. */
const SPECIAL = /[&<>|`*_~#[\]\\!$@]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** Text within a line or a table's cell. */
function inline(text, limit = 1000) {
    const flat = text.replace(/\s*\n\s*/g, ' ').replace(CONTROLS, '');
    const short = flat.length > limit ? `${flat.slice(0, limit - 1)}…` : flat;
    return unlinked(short.replace(SPECIAL, (character) => `&#${character.codePointAt(0)};`));
}
/**
 * GitHub makes links of addresses (GFM 6.9) after it has read the character references, so they do not help: a space
 * of no width does. It is put where an address would begin, and nowhere else.
 */
function unlinked(text) {
    return text
        .replace(/:\/\//g, ':&#8203;//')
        .replace(/\b(www)(?=\.)/gi, '$1&#8203;')
        .replace(/(&#64;)(?=[\w-]+\.)/g, '$1&#8203;');
}
/** Text in a fixed font, within a line or a table's cell. */
function code(text, limit = 1000) {
    // Nobody is mentioned in code, and a digest reads better as it is.
    return `<code>${inline(text, limit).replaceAll('&#64;', '@')}</code>`;
}
/** A block in a fixed font; its fence is longer than any that is inside. */
function fenced(lines, language = '') {
    const body = lines.map((line) => line.replace(CONTROLS, '')).join('\n');
    const longest = Math.max(0, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A table; cells must be safe already. Empty without rows. */
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A block that is folded until it is clicked. */
function folded(title, body) {
    return `<details><summary>${inline(title)}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./build/js/report/summary-sections.js
/** What summaries of all kinds share: room for what is most important, warnings, and where they come from. */

/** GitHub refuses a step's summary beyond 1 MiB; some is left for what others write into the same file. */
const MAX_BYTES = 1024 * 1024 - 64 * 1024;
const MAX_WARNINGS = 50;
/** All sections that fit within GitHub's limit; a note says when some did not. */
function withinLimit(sections) {
    const kept = new Set();
    let room = MAX_BYTES;
    for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
        const size = Buffer.byteLength(section.text) + 2;
        if (section.text === '' || size > room)
            continue;
        kept.add(section);
        room -= size;
    }
    const isCut = sections.some((section) => section.text !== '' && !kept.has(section));
    const note = isCut ? ['_Parts of this summary were too long for GitHub; report.json has all of it._'] : [];
    const texts = sections.filter((section) => kept.has(section)).map(({ text }) => text);
    return `${[...texts, ...note].join('\n\n')}\n`;
}
function warningsSection(warnings) {
    if (!warnings || warnings.length === 0)
        return '';
    const lines = warnings.slice(0, MAX_WARNINGS).map(({ message, remedy, file, line }) => {
        const place = file === undefined ? '' : `${code(line === undefined ? file : `${file}:${line}`)} `;
        return `- ${place}${inline(message, 2000)}. ${inline(remedy, 2000)}`;
    });
    const more = warnings.length - lines.length;
    return `### Warnings\n\n${[...lines, ...(more > 0 ? [`- ${more} more are in the log.`] : [])].join('\n')}`;
}
/** Links to commit and run, where the run is one of GitHub's. */
function whereFrom(links) {
    if (!links || !/^https:\/\/[A-Za-z0-9.:-]+$/.test(links.serverUrl))
        return '';
    const { serverUrl, repository, sha, runId } = links;
    // What is not as GitHub writes it is no link.
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[0-9a-f]{40,64}$/.test(sha) || !/^\d+$/.test(runId))
        return '';
    const page = `${serverUrl}/${repository}`;
    // Not "built from": what is checked out may be another commit, of which the plan warns.
    return `[Run ${runId}](${page}/actions/runs/${runId}) of commit [${sha.slice(0, 7)}](${page}/commit/${sha}).`;
}

;// CONCATENATED MODULE: ./build/js/report/plan-summary.js
/** The job summary of `mode: plan`: what a build would do, in GitHub's Markdown. */





function renderPlanSummary(plan, images, links) {
    const name = images.length > 0 ? (0,util_text/* listOf */.c3)(images) : 'image';
    const tags = plan.tags.length > 0 ? plan.tags : plan.heldTags;
    return withinLimit([
        { rank: 0, text: `## 📋 ${inline(name)}: a plan; nothing was built` },
        { rank: 1, text: platformsTable(plan) },
        { rank: 2, text: warningsSection(plan.notices) },
        {
            rank: 3,
            text: tags.length === 0
                ? `### Tags\n\nNone: ${inline(plan.unpromoted ?? '')}.`
                : `### Tags\n\n${tags.map((tag) => `- ${code((0,reference/* formatReference */.FH)(tag))}`).join('\n')}`,
        },
        { rank: 4, text: folded('The whole plan', fenced((0,print_plan/* describePlan */.df)(plan))) },
        { rank: 5, text: folded('Its commands, to be run by hand', fenced((0,print_plan/* planCommands */.uk)(plan), 'sh')) },
        { rank: 6, text: whereFrom(links) },
    ]);
}
function platformsTable({ compile }) {
    return table(['platform', 'compiled', 'why'], compile.map(({ platform, way, why }) => [inline(platform.name), code(way), inline(why)]));
}

// EXTERNAL MODULE: ./build/js/domain/names/digest.js
var names_digest = __webpack_require__(72274);
;// CONCATENATED MODULE: ./build/js/report/timeline.js
/** When what was done, as a picture: for GitHub as a Mermaid chart, for a terminal as bars of text. */


const WIDTH = 80;
const LABEL_WIDTH = 30;
const NOTE_WIDTH = 12;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** More would not be read; the largest are kept. */
const MAX_STAGES = 40;
/** Bars of text, at most 80 columns wide; no lines when nothing was timed. */
function textTimeline(timeline) {
    const bars = barsOf(timeline);
    const total = totalMs(bars);
    if (total <= 0)
        return [];
    const columns = WIDTH - LABEL_WIDTH - NOTE_WIDTH;
    return bars.map((bar) => {
        const label = (0,util_text/* shorten */.ml)(`${'  '.repeat(bar.indent)}${bar.label}`, LABEL_WIDTH - 1).padEnd(LABEL_WIDTH);
        const picture = drawSpans(bar.spans, total, columns).padEnd(columns);
        return `${label}${picture}${bar.note.padStart(NOTE_WIDTH)}`;
    });
}
/** A Mermaid Gantt chart in its fence; empty when nothing was timed. */
function mermaidTimeline(timeline) {
    const bars = barsOf(timeline);
    const total = totalMs(bars);
    if (total <= 0)
        return '';
    const lines = ['gantt', '  dateFormat HH:mm:ss.SSS', '  axisFormat %M:%S', '  todayMarker off'];
    let section = '';
    // Mermaid places a section's name by counting its bars, so each section is one run of lines.
    for (const bar of [...bars].sort((a, b) => a.indent - b.indent)) {
        const wanted = bar.indent === 0 ? 'phases' : 'build';
        if (wanted !== section)
            lines.push(`  section ${wanted}`);
        section = wanted;
        for (const span of joinNear(bar.spans, total / 20)) {
            const tag = bar.failed ? 'crit, ' : bar.cached ? 'done, ' : '';
            // A bar of no length is not drawn at all.
            const end = Math.max(span.endedMs, span.startedMs + Math.ceil(total / 500));
            lines.push(`  ${mermaidName(`${bar.label} ${bar.note}`)} :${tag}${clock(span.startedMs)}, ${clock(end)}`);
        }
    }
    return fenced(lines, 'mermaid');
}
function barsOf({ phases, stages }) {
    const build = phases.find((phase) => phase.phase === 'build');
    const offset = build?.startedMs ?? 0;
    const kept = largest(stages);
    const stageBars = kept.map((stage) => {
        const shift = (span) => {
            const endedMs = offset + span.endedMs;
            // The builder's clock is not ours: a stage is never drawn beyond the phase that it belongs to.
            return {
                startedMs: Math.min(offset + span.startedMs, build?.endedMs ?? endedMs),
                endedMs: Math.min(endedMs, build?.endedMs ?? endedMs),
            };
        };
        return {
            label: [stage.platform, stage.stage].filter((part) => part !== undefined).join(' '),
            indent: 1,
            spans: stage.busy.map(shift),
            note: stage.cached ? 'cached' : (0,util_text/* duration */.p0)(workOf(stage.busy)),
            cached: stage.cached,
            failed: false,
        };
    });
    const phaseBars = phases.map((phase) => ({
        label: phase.phase,
        indent: 0,
        spans: [phase],
        note: (0,util_text/* duration */.p0)(phase.endedMs - phase.startedMs),
        cached: false,
        failed: phase.failed === true,
    }));
    const at = phases.findIndex((phase) => phase.phase === 'build');
    if (at < 0)
        return [...phaseBars, ...stageBars];
    return [...phaseBars.slice(0, at + 1), ...stageBars, ...phaseBars.slice(at + 1)];
}
function largest(stages) {
    if (stages.length <= MAX_STAGES)
        return stages;
    const bySize = [...stages].sort((a, b) => workOf(b.busy) - workOf(a.busy));
    const kept = new Set(bySize.slice(0, MAX_STAGES));
    return stages.filter((stage) => kept.has(stage));
}
function workOf(spans) {
    return spans.reduce((sum, span) => sum + span.endedMs - span.startedMs, 0);
}
function totalMs(bars) {
    return bars.flatMap((bar) => bar.spans.map((span) => span.endedMs)).reduce((a, b) => Math.max(a, b), 0);
}
/** A row of blocks; the end of a bar is drawn to an eighth of a column, its start to a whole one. */
function drawSpans(spans, total, columns) {
    const row = Array.from({ length: columns }, () => ' ');
    for (const span of spans) {
        const from = Math.min(columns - 1, Math.floor((span.startedMs / total) * columns));
        const eighths = Math.round((span.endedMs / total) * columns * 8) - from * 8;
        const full = Math.floor(eighths / 8);
        for (let i = 0; i < full && from + i < columns; i++)
            row[from + i] = '█';
        const rest = EIGHTHS[eighths % 8] ?? '';
        const at = from + full;
        if (at < columns && row[at] === ' ' && (rest !== '' || full === 0))
            row[at] = rest || '▏';
    }
    return row.join('');
}
function joinNear(spans, gapMs) {
    const joined = [];
    for (const span of spans) {
        const last = joined.at(-1);
        if (last && span.startedMs - last.endedMs <= gapMs)
            joined[joined.length - 1] = {
                startedMs: last.startedMs,
                endedMs: Math.max(last.endedMs, span.endedMs),
            };
        else
            joined.push(span);
    }
    return joined;
}
/** Mermaid has no escapes in names: what its grammar would take for itself is left out. */
function mermaidName(text) {
    return (text
        .replace(/[^\p{L}\p{N} ./_-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'step');
}
/** Time of day is the one format that Mermaid draws the same in every time zone. */
function clock(ms) {
    const whole = Math.max(0, Math.round(ms));
    const pad = (value, width) => String(value).padStart(width, '0');
    const hours = Math.min(23, Math.floor(whole / 3_600_000));
    return `${pad(hours, 2)}:${pad(Math.floor(whole / 60_000) % 60, 2)}:${pad(Math.floor(whole / 1000) % 60, 2)}.${pad(whole % 1000, 3)}`;
}

// EXTERNAL MODULE: ./build/js/report/verdict-words.js
var verdict_words = __webpack_require__(7988);
;// CONCATENATED MODULE: ./build/js/report/summary.js
/** The job summary: what was built, whether it is good, where the tags point, and where the time went. */







const MAX_FINDINGS = 100;
const MAX_LOG_LINES = 300;
/** The summary in GitHub's Markdown; within GitHub's limit whatever the input. */
function renderSummary(input) {
    return withinLimit([
        { rank: 0, text: headline(input) },
        { rank: 1, text: failureSection(input.failure) },
        { rank: 1, text: statement(input.report?.statement) },
        { rank: 9, text: failureLog(input.failure) },
        { rank: 2, text: platformTable(input) },
        { rank: 3, text: findings(input.report) },
        { rank: 4, text: tagTable(input.report?.tags) },
        { rank: 5, text: signature(input.report?.signature) },
        { rank: 6, text: warningsSection(input.warnings) },
        { rank: 8, text: skipped(input.skipped) },
        { rank: 9, text: timings(input) },
        { rank: 7, text: commands(input.commands) },
        { rank: 6, text: whereFrom(input.links) },
    ]);
}
function headline({ work, images, platforms, report, failure }) {
    const name = images.length > 0 ? (0,util_text/* listOf */.c3)(images) : (report?.subject.ref ?? 'image');
    const verdict = verdictOf(work, report, failure);
    const lines = [`## ${verdict.ok ? '✅' : '❌'} ${inline(name)}: ${verdict.words}`];
    const asked = platforms ?? report?.platforms.map(({ platform }) => platform) ?? [];
    const count = (0,util_text/* plural */.LS)(asked.length, 'platform');
    if (asked.length > 0)
        lines.push(`${count}${platforms === undefined ? '' : ' asked for'}: ${inline((0,util_text/* listOf */.c3)(asked))}.`);
    if (report) {
        const image = `${withoutTag(report.subject.ref)}@${report.subject.digest}`;
        lines.push(`Image: ${code(image)}`);
        if (verdict.ok && !image.startsWith('oci-layout:'))
            lines.push(fenced([`docker pull ${image}`], 'sh'));
    }
    return lines.join('\n\n');
}
function verdictOf(work, report, failure) {
    // Of tags only where there were some to move.
    const tags = report?.tags ?? [];
    const unmoved = work !== 'verify' && tags.length > 0 && tags.every(({ status }) => status !== 'moved')
        ? '; no tag was moved'
        : '';
    // A report is also not in order where a signature or a tag failed.
    if (report && !report.ok && !(failure && isVerified(report)))
        return {
            ok: false,
            words: isVerified(report) && report.statement?.accepted === false
                ? 'the verification statement is not accepted'
                : `verification failed${unmoved}`,
        };
    if (failure)
        return { ok: false, words: report ? 'verified, but not finished' : 'failed' };
    if (!report)
        return { ok: true, words: 'nothing was built' };
    if (work === 'verify')
        return { ok: true, words: (0,verdict_words/* goodVerdict */.j)(report) };
    const made = { build: 'built, ', merge: 'merged, ', promote: '' }[work];
    if (report.promoted)
        return { ok: true, words: `${made}verified and tagged` };
    return { ok: true, words: `${made.replace(', ', ' and ')}verified${unmoved}` };
}
function isVerified({ platforms, checks }) {
    return platforms.every(({ ok }) => ok) && checks.every(({ status }) => status !== 'fail');
}
function failureSection(failure) {
    if (!failure)
        return '';
    const { parts = [] } = failure;
    if (parts.length > 1) {
        const lines = parts.map((part) => `- ${inline(part.message, 2000)}${placeOf(part)}. ${inline(part.remedy ?? '', 2000)}`);
        return `**What failed:**\n\n${lines.join('\n')}`;
    }
    const remedy = failure.remedy ? `\n\n**What to do:** ${inline(failure.remedy, 2000)}` : '';
    return `**What failed:** ${inline(failure.message, 2000)}${placeOf(failure)}${remedy}`;
}
function placeOf({ location }) {
    if (!location)
        return '';
    return ` (${code([location.file, location.line].filter((part) => part !== undefined).join(':'))})`;
}
function failureLog(failure) {
    const log = failure?.log ?? [];
    if (log.length === 0)
        return '';
    const shown = log.slice(-MAX_LOG_LINES).map((line) => line.slice(0, 1000));
    const title = shown.length < log.length
        ? `The failed step's log: its last ${shown.length} lines`
        : "The failed step's log";
    return folded(title, fenced(shown));
}
function platformTable({ report, compile }) {
    if (!report)
        return '';
    const ways = compile ?? {};
    const withWay = Object.keys(ways).length > 0;
    return table(['platform', 'digest', 'size', 'checks', ...(withWay ? ['compiled'] : [])], report.platforms.map((one) => [
        inline(one.platform),
        code((0,names_digest/* shortDigest */.V)(one.digest)),
        (0,util_text/* byteSize */.mz)(one.size),
        checksCell(one),
        ...(withWay ? [inline(ways[one.platform] ?? '')] : []),
    ]));
}
function checksCell({ checks, ok }) {
    const named = (status) => [...new Set(checks.filter((check) => check.status === status).map((check) => check.check))].map((name) => code(name));
    const passed = named('pass').length;
    const parts = [
        ...(named('fail').length > 0 ? [`✗ ${named('fail').join(', ')}`] : []),
        ...(named('warn').length > 0 ? [`warning: ${named('warn').join(', ')}`] : []),
        ...(passed > 0 ? [`✓ ${passed} passed`] : []),
        ...(named('skip').length > 0 ? [`not run: ${named('skip').join(', ')}`] : []),
    ];
    return parts.join('; ') || (ok ? '✓' : '✗');
}
function findings(report) {
    if (!report)
        return '';
    const all = findingsOf(report);
    if (all.length === 0)
        return '';
    const words = { fail: '✗ failed', warn: 'warning', skip: 'not run', pass: '' };
    const rows = all
        .slice(0, MAX_FINDINGS)
        .map(({ platforms, check }) => [
        `${words[check.status]}: ${code(check.check)}`,
        inline(platforms.length === 0 ? 'image' : (0,util_text/* listOf */.c3)(platforms)),
        [check.path === undefined ? '' : code(check.path), inline(check.message ?? '')]
            .filter(Boolean)
            .join(' '),
        inline(check.remedy ?? ''),
    ]);
    const more = all.length > rows.length ? `\n\n${all.length - rows.length} more are in report.json.` : '';
    return `### Findings\n\n${table(['check', 'where', 'what', 'what to do'], rows)}${more}`;
}
const TAG_WORDS = {
    moved: '✓ moved',
    unchanged: '✓ pointed there already',
    failed: '✗ could not be moved',
    restored: 'put back',
    removed: 'removed again',
    'not-restored': '✗ could not be put back',
    'not-attempted': 'not moved',
    kept: 'kept',
};
function tagTable(tags) {
    if (!tags || tags.length === 0)
        return '';
    const rows = tags.map((tag) => [
        code(tag.ref),
        `${tag.before ? code((0,names_digest/* shortDigest */.V)(tag.before)) : '(none)'} → ${tag.after ? code((0,names_digest/* shortDigest */.V)(tag.after)) : '(none)'}`,
        [TAG_WORDS[tag.status], inline(tag.message ?? '')].filter(Boolean).join(': '),
    ]);
    return `### Tags\n\n${table(['tag', 'before → now', 'what happened'], rows)}`;
}
/** Who signed, and what: the command that verifies it stands among those to look again. */
function signature(found) {
    if (found === undefined || !found.signed)
        return '';
    const { by, attached } = found;
    const who = by.kind === 'keyless'
        ? `${code(by.identity)}, which ${code(by.issuer)} vouched for`
        : `the key ${code(by.hint)}`;
    const rows = attached.map(({ predicateType, repository, digest, listing: how, logIndex }) => [
        code(predicateType),
        code(`${repository}@${(0,names_digest/* shortDigest */.V)(digest)}`),
        how === 'tag' ? 'by a tag: the registry lists no referrers' : 'in the registry’s list of referrers',
        inline(logIndex ?? 'not logged'),
    ]);
    return `### Signature\n\nSigned by ${who}.\n\n${table(['statement', 'attached as', 'found', 'entry in the log'], rows)}`;
}
function statement(found) {
    if (found === undefined)
        return '';
    const title = '### Verification statement\n\n';
    if (found.accepted)
        return `${title}It says that the image passed, and is signed by ${code(found.signer ?? '')}.`;
    const remedy = found.remedy === undefined ? '' : `\n\n**What to do:** ${inline(found.remedy, 2000)}`;
    return `${title}It is not accepted: ${inline(found.reason, 2000)}.${remedy}`;
}
function timings({ timeline, cache }) {
    const picture = timeline ? mermaidTimeline(timeline) : '';
    const facts = cache ? cacheSentence(cache) : '';
    return picture === '' && facts === '' ? '' : ['### Time', picture, facts].filter(Boolean).join('\n\n');
}
function cacheSentence({ steps, cached, imports, exportErrors }) {
    const found = imports.map((one) => one.found ? `cache ${code(one.ref)} was read` : `there was no cache at ${code(one.ref)}`);
    const lost = exportErrors.map((error) => `the cache was not written: ${inline(error, 300)}`);
    return `${[`${cached} of ${steps} steps came from the cache`, ...new Set([...found, ...lost])].join('; ')}.`;
}
function commands(lines) {
    return lines && lines.length > 0 ? `### To look again\n\n${fenced(lines, 'sh')}` : '';
}
function skipped(items) {
    if (!items || items.length === 0)
        return '';
    return `### Not done\n\n${items.map(({ what, why }) => `- ${inline(what)}: ${inline(why)}`).join('\n')}`;
}
/** The repository of a reference, since a digest says more than the tag beside it. */
function withoutTag(ref) {
    const name = ref.split('@')[0] ?? ref;
    const colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}

// EXTERNAL MODULE: ./build/js/report/verify-text.js
var verify_text = __webpack_require__(96034);
// EXTERNAL MODULE: ./build/js/steps/build-image.js + 11 modules
var build_image = __webpack_require__(3031);
// EXTERNAL MODULE: ./build/js/util/read-all.js
var read_all = __webpack_require__(84405);
;// CONCATENATED MODULE: ./build/js/commands/write-report.js
/** Tells how it ended: report.json, outputs, the job's summary, annotations, and the commands to look again. */












/** @returns the process's exit code. */
async function reportOutcome(outcome, inputs, ports, results) {
    const names = {
        work: 'build',
        images: inputs.images.map(reference/* formatRepository */.Sh),
        platforms: inputs.platforms.map(({ name }) => name),
        links: inputs.environment.github,
    };
    if (outcome.kind === 'planned') {
        results.output('plan', JSON.stringify((0,print_plan/* planToJson */.$p)(outcome.plan)));
        giveMetadata(outcome.plan, results);
        results.output('promoted', 'false');
        ports.log.group('Commands', (0,print_plan/* planCommands */.uk)(outcome.plan));
        await results.summary(renderPlanSummary(outcome.plan, names.images, inputs.environment.github));
        return errors/* ExitCode */.yU.ok;
    }
    const timeline = { phases: outcome.phases, stages: stagesOf(outcome) };
    if (outcome.kind === 'failed') {
        results.output('promoted', 'false');
        showFailure(outcome.failure, ports.log, outcome.plan?.build.crateDirectory);
        await results.summary(renderSummary({
            ...names,
            failure: summaryFailure(outcome.failure),
            warnings: outcome.plan?.notices ?? [],
            timeline,
        }));
        return outcome.failure.exitCode;
    }
    const { plan, report, build, failure } = outcome;
    const path = (0,external_node_path_.join)(inputs.environment.temp, `multihull-report-${plan.directory.split('-').at(-1)}.json`);
    await ports.files.write(path, `${JSON.stringify(report, null, 2)}\n`);
    const commands = nextCommands(plan, report);
    giveOutputs(report, path, results);
    giveMetadata(plan, results);
    results.output('imageid', report.loaded?.id ?? '');
    results.output('complete', String(inputs.leg === undefined || report.leg?.missing.length === 0));
    await results.summary(renderSummary({
        ...names,
        report,
        compile: Object.fromEntries(plan.compile.map(({ platform, way }) => [platform.name, way])),
        ...(build === undefined ? {} : { cache: build.cache }),
        timeline,
        commands,
        warnings: plan.notices,
        skipped: [...notSigned(plan, report), ...notMoved(plan, report)],
        ...(failure === undefined || !report.platforms.every(({ ok }) => ok)
            ? {}
            : { failure: summaryFailure(failure) }),
    }));
    ports.log.group('Where the time went', textTimeline(timeline));
    if (commands.length > 0)
        ports.log.group('To look again', commands);
    annotate(checkNotes(report), ports.log);
    if (failure !== undefined)
        showFailure(failure, ports.log);
    ports.log.info(`report: ${path}`);
    return failure?.exitCode ?? errors/* ExitCode */.yU.ok;
}
/** The end of a verification without a build. */
async function reportVerification(report, { image, platforms }, environment, ports, results) {
    const path = (0,external_node_path_.join)(environment.temp, `multihull-verify-${report.subject.digest.slice(7, 19)}.json`);
    await ports.files.write(path, `${JSON.stringify(report, null, 2)}\n`);
    results.output('digest', report.subject.digest);
    results.output('platforms', platformDigests(report));
    results.output('report', path);
    for (const line of (0,verify_text/* renderVerifyReport */.k)(report, { colour: false }))
        ports.log.info(line);
    await results.summary(renderSummary({
        work: 'verify',
        images: [image],
        platforms: platforms?.map(({ name }) => name),
        links: environment.github,
        report,
    }));
    annotate(checkNotes(report), ports.log);
    ports.log.info(`report: ${path}`);
    return report.ok ? errors/* ExitCode */.yU.ok : errors/* ExitCode */.yU.verificationFailed;
}
/** The end of a merge or a promotion. */
async function reportTagged(work, { report, failure }, { tags, platforms }, environment, ports, results) {
    const path = (0,external_node_path_.join)(environment.temp, `multihull-${work}-${report.subject.digest.slice(7, 19)}.json`);
    await ports.files.write(path, `${JSON.stringify(report, null, 2)}\n`);
    giveOutputs(report, path, results);
    for (const line of (0,verify_text/* renderVerifyReport */.k)(report, { colour: false }))
        ports.log.info(line);
    await results.summary(renderSummary({
        work,
        images: [...new Set(tags.map(reference/* formatRepository */.Sh))],
        platforms: platforms?.map(({ name }) => name),
        links: environment.github,
        report,
        ...(failure === undefined ? {} : { failure: summaryFailure(failure) }),
    }));
    annotate(checkNotes(report), ports.log);
    if (failure !== undefined)
        showFailure(failure, ports.log);
    ports.log.info(`report: ${path}`);
    return failure?.exitCode ?? errors/* ExitCode */.yU.ok;
}
/** For what was thrown outside of the pipeline: bad inputs, or a bug. */
async function reportError(error, log, results) {
    if (error instanceof errors/* ExplainedError */.hM) {
        showFailure(error, log);
        await results.summary(renderSummary({ work: 'build', images: [], failure: summaryFailure(error) }));
        return error.exitCode;
    }
    log.error(`This is a bug in Multihull, please report it: ${(0,errors/* messageOf */.bD)(error)}`);
    if (error instanceof Error && error.stack !== undefined)
        log.foreign(error.stack.split('\n'));
    return errors/* ExitCode */.yU.environmentError;
}
function platformDigests(report) {
    return JSON.stringify(Object.fromEntries(report.platforms.map(({ platform, digest }) => [platform, digest])));
}
function notMoved(plan, { leg }) {
    const what = 'moving tags';
    if (plan.unpromoted !== undefined)
        return [{ what, why: plan.unpromoted }];
    if (leg === undefined || leg.missing.length === 0)
        return [];
    const why = leg.missing.some((name) => leg.built.includes(name))
        ? 'another leg of this run has finished the image'
        : `of run ${leg.run}, ${leg.missing.join(', ')} is not there yet; the leg that completes the set moves them`;
    return [{ what, why }];
}
/** Where it was not asked for, nothing is missing. */
function notSigned({ signing }, { signature }) {
    if (signing.kind !== 'off' || !signing.isWorthTelling || signature === undefined)
        return [];
    return [{ what: 'signing', why: signing.reason }];
}
/** A tag that was kept points at something newer. */
function pointingAt({ tags = [] }) {
    return tags.flatMap(({ ref, status }) => (status === 'moved' || status === 'unchanged' ? [ref] : []));
}
function giveOutputs(report, path, results) {
    results.output('digest', report.subject.digest);
    results.output('tags', report.promoted ? pointingAt(report).join('\n') : '');
    results.output('images', (report.images ?? []).join('\n'));
    results.output('platforms', platformDigests(report));
    results.output('report', path);
    results.output('promoted', String(report.promoted ?? false));
}
/** Under metadata-action's names, for steps that used its outputs. */
function giveMetadata({ version, metadata: { names, labels, annotations } }, results) {
    results.output('version', version ?? '');
    results.output('labels', labels.map(({ key, value }) => `${key}=${value}`).join('\n'));
    results.output('json', JSON.stringify({
        tags: names.map(reference/* formatReference */.FH),
        'tag-names': [...new Set(names.map(({ tag = '' }) => tag))],
        labels: Object.fromEntries(labels.map(({ key, value }) => [key, value])),
        annotations,
    }));
}
function showFailure(failure, log, crateDirectory = '') {
    if (failure instanceof build_image/* BuildError */.zS) {
        annotate(failureNotes(failure.failure, crateDirectory === '' ? {} : { crateDirectory }), log);
        return;
    }
    for (const { message, remedy, location } of (0,read_all/* refusalsIn */.z0)(failure))
        log.error(`${message}\n${remedy}`, { title: 'Multihull', ...(location ?? {}) });
}
function annotate(notes, log) {
    for (const { level, message, annotation } of notes) {
        if (level === 'error')
            log.error(message, annotation);
        else
            log.warn(message, annotation);
    }
}
function summaryFailure(error) {
    return {
        ...summaryPart(error),
        parts: (0,read_all/* refusalsIn */.z0)(error).map(summaryPart),
        ...(error instanceof build_image/* BuildError */.zS ? { log: error.failure.log } : {}),
    };
}
function summaryPart({ message, remedy, location }) {
    return { message, remedy, ...(location === undefined ? {} : { location }) };
}
function stagesOf(outcome) {
    if (outcome.kind === 'built')
        return outcome.build?.timings ?? [];
    return outcome.failure instanceof build_image/* BuildError */.zS ? (outcome.failure.summary?.timings ?? []) : [];
}


/***/ }),

/***/ 65527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ promoteCommand)
/* harmony export */ });
/** The plan: all that will be done, as data. Nothing in it is decided later, except digests that do not exist yet. */
/**
 * `docker buildx imagetools create`: the tag will point at the digest, whose bytes are not changed.
 * @param digest `<digest>` stands for it in a plan that is only printed.
 */
function promoteCommand(plan, tag, digest) {
    return {
        tool: 'docker',
        args: [
            'buildx',
            'imagetools',
            'create',
            ...(plan.builder.kind === 'none' ? [] : ['--builder', plan.builder.name]),
            // A single manifest stays one; without this buildx wraps it into an index of its own.
            '--prefer-index=false',
            '--tag',
            `${tag.registry}/${tag.path}:${tag.tag}`,
            `${tag.registry}/${tag.path}@${digest}`,
        ],
        env: plan.dockerEnv,
    };
}


/***/ }),

/***/ 46511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ planToJson),
/* harmony export */   df: () => (/* binding */ describePlan),
/* harmony export */   uk: () => (/* binding */ planCommands)
/* harmony export */ });
/* unused harmony export formatCommand */
/* harmony import */ var _crate_native_package_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64030);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2465);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89715);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65527);
/** The plan for people (lines) and for programs (JSON). */




/** What will be done, and why; one line an item. */
function describePlan(plan) {
    const lines = [`platforms  ${plan.platforms.map(({ name }) => name).join(', ')}`];
    for (const group of groupBy(plan.compile, ({ way, why }) => `${way}: ${why}`)) {
        const names = group.items.length === plan.compile.length
            ? ''
            : `${group.items.map(({ platform }) => platform.name).join(', ')} `;
        lines.push(`compile    ${names}${group.key}`);
    }
    if (plan.qemu.kind !== 'not-needed' || plan.builder.kind !== 'none')
        lines.push(`QEMU       ${plan.qemu.kind === 'install' ? 'installed' : plan.qemu.kind === 'present' ? 'there' : 'not needed'}: ${plan.qemu.why}`);
    if (plan.buildx.kind !== 'none')
        lines.push(`buildx     ${plan.buildx.version}${plan.buildx.kind === 'download' ? `, fetched: ${plan.buildx.why}` : ''}`);
    if (plan.builder.kind !== 'none')
        lines.push(`builder    ${plan.builder.kind === 'create' ? `made, ${plan.builder.why}` : `${plan.builder.name}, which exists`}`);
    for (const { endpoint, platforms } of plan.builder.kind === 'create' ? plan.builder.nodes : [])
        lines.push(`node       ${endpoint} builds ${platforms.map(({ name }) => name).join(', ')}`);
    for (const login of plan.logins)
        lines.push(`login      ${login.registry} as ${login.username}`);
    for (const command of plan.runner?.install ?? [])
        lines.push(`install    ${formatCommand(command)}`);
    for (const command of plan.runner?.builds ?? [])
        lines.push(`cargo      ${formatCommand(command)}`);
    for (const [index, row] of plan.nativeRows.entries())
        lines.push(`${index === 0 ? 'packages  ' : '          '} ${(0,_crate_native_package_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRow */ ._)(row)}`);
    const { result } = plan.build;
    if (plan.build.kind === 'assemble')
        lines.push(`image      ${describeAssembly(plan.build)}`);
    lines.push(result.kind === 'pushed'
        ? `build      pushed by digest to ${result.repositories.map(_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh).join(', ')}`
        : `build      ${result.kept ? `OCI layout in ${result.directory}` : `kept on this machine: ${plan.unpromoted}`}`);
    lines.push(`verify     ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(plan.platforms.length, 'platform')}${plan.verify.skipChecks.length > 0 ? `, without ${plan.verify.skipChecks.join(', ')}` : ''}`);
    lines.push(...describeExports(plan.exports));
    if (plan.smoke.kind === 'here')
        lines.push('smoke      there is no Docker: the programs run on this machine, as this user, with their image’s libraries and in no container');
    lines.push(`sign       ${describeSigning(plan.signing)}`);
    lines.push(plan.tags.length > 0
        ? `tags       ${plan.tags.map(_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH).join(', ')}`
        : `tags       none: ${plan.unpromoted}${plan.heldTags.length === 0 ? '' : `; they would be ${plan.heldTags.map(_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH).join(', ')}`}`);
    if (plan.leg) {
        const { platforms, run } = plan.leg;
        lines.push(`leg        of run ${run.id}, attempt ${run.attempt}; the set is ${platforms.map(({ name }) => name).join(', ')}`);
    }
    for (const { rule, reason } of plan.skippedTagRules)
        lines.push(`           not ${rule}: ${reason}`);
    return lines;
}
function describeExports({ load, archives, files, names }) {
    return [
        ...(load
            ? [`load       ${load.platform.name} into Docker, as ${names.map(_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH).join(', ')}`]
            : []),
        ...archives.map(({ format, file, platform }) => format === 'oci'
            ? `archive    OCI layout of all platforms in ${file}`
            : `archive    ${platform?.name ?? ''} for docker load in ${file}`),
        ...files.map(({ path }) => `files      of the last stage in ${path}`),
    ];
}
/** Every command of the plan in order, as a person would type it. `<digest>` stands for what the build will give. */
function planCommands(plan) {
    return [
        ...(plan.qemu.kind === 'install' ? plan.qemu.commands : []),
        ...plan.logins.map(({ command }) => command),
        ...(plan.runner ? [...plan.runner.install, ...plan.runner.builds] : []),
        ...(plan.builder.kind === 'create' ? [plan.builder.create, ...plan.builder.append] : []),
        ...(plan.programs ? [plan.programs.command] : []),
        ...(plan.build.kind === 'buildx' ? [plan.build.command] : []),
        ...plan.exports.files.map(({ command }) => command),
        ...(plan.exports.load ? [plan.exports.load.command] : []),
    ]
        .map(formatCommand)
        .concat(plan.build.kind === 'assemble'
        ? []
        : plan.tags.map((tag) => formatCommand((0,_model_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .promoteCommand */ .O)(plan, tag, '<digest>'))), plan.builder.kind === 'create' ? [formatCommand(plan.builder.remove)] : []);
}
/** The plan as JSON: a contract with scripts, so it is made field by field. */
function planToJson(plan) {
    return {
        schema: 1,
        platforms: plan.platforms.map(({ name }) => name),
        compile: plan.compile.map(({ platform, way, why }) => ({ platform: platform.name, way, why })),
        notices: plan.notices,
        qemu: {
            kind: plan.qemu.kind,
            why: plan.qemu.why,
            platforms: plan.qemu.kind === 'install' ? plan.qemu.platforms.map(({ name }) => name) : [],
        },
        ...(plan.buildx.kind === 'none' ? {} : { buildx: plan.buildx }),
        ...(plan.builder.kind === 'none' ? {} : { builder: builderToJson(plan.builder) }),
        logins: plan.logins.map(({ registry, username }) => ({ registry, username })),
        files: plan.files,
        ...(plan.runner === undefined ? {} : { cargo: plan.runner.builds }),
        packages: plan.nativeRows.map(({ crate, kind, packages }) => ({ crate, kind, packages })),
        ...(plan.build.kind === 'assemble'
            ? { assembly: assemblyToJson(plan.build) }
            : {
                build: {
                    command: [plan.build.command.tool, ...plan.build.command.args],
                    secrets: plan.build.secrets.map(({ id }) => id),
                    timeoutSeconds: plan.build.timeoutMs / 1000,
                },
            }),
        verify: { platforms: plan.verify.platforms.map(({ name }) => name), skipChecks: plan.verify.skipChecks },
        ...exportsToJson(plan.exports),
        sign: signingToJson(plan.signing),
        tags: plan.tags.map(_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH),
        ...(plan.leg === undefined ? {} : { leg: legToJson(plan.leg) }),
        ...(plan.heldTags.length === 0 ? {} : { heldTags: plan.heldTags.map(_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH) }),
        ...(plan.unpromoted === undefined ? {} : { unpromoted: plan.unpromoted }),
        ...(plan.version === undefined ? {} : { version: plan.version }),
        commands: planCommands(plan),
    };
}
function describeAssembly({ base }) {
    const on = base === undefined ? 'from scratch' : `on ${base.reference}, pinned to ${base.digest}`;
    return `assembled by Multihull ${on}; no Docker is needed`;
}
function assemblyToJson({ base, images, labels, indexAnnotations, created }) {
    return {
        ...(base === undefined
            ? {}
            : {
                base: {
                    reference: base.reference,
                    digest: base.digest,
                    platforms: Object.fromEntries(images.flatMap((image) => image.base === undefined ? [] : [[image.platform.name, image.base.manifest]])),
                },
            }),
        created,
        labels,
        annotations: indexAnnotations,
    };
}
/** Nothing where nothing was asked for. */
function exportsToJson({ load, archives, files, names }) {
    return {
        ...(load ? { load: { platform: load.platform.name, names: names.map(_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH) } } : {}),
        ...(archives.length === 0 ? {} : { archives: archives.map(({ format, file }) => ({ format, file })) }),
        ...(files.length === 0 ? {} : { files: files.map(({ path }) => path) }),
    };
}
function builderToJson(builder) {
    const { kind, name } = builder;
    if (kind === 'existing' || builder.nodes.length === 0)
        return { kind, name };
    const nodes = builder.nodes.map(({ endpoint, platforms }) => ({
        endpoint,
        platforms: platforms.map((platform) => platform.name),
    }));
    return { kind, name, nodes };
}
function describeSigning(signing) {
    if (signing.kind === 'off')
        return `no: ${signing.reason}`;
    const { log } = signing.services;
    const logged = log === undefined ? 'not logged' : `logged at ${log.url}`;
    return signing.kind === 'keyless'
        ? `as ${signing.subject}, with the token of ${signing.issuer}; ${logged}`
        : `with the key ${signing.key}; ${logged}`;
}
function signingToJson(signing) {
    if (signing.kind === 'off')
        return { kind: 'off', reason: signing.reason };
    const { fulcioUrl, log, timestampUrl } = signing.services;
    const where = { rekor: log?.url, timestamps: timestampUrl };
    return signing.kind === 'keyless'
        ? { kind: 'keyless', issuer: signing.issuer, subject: signing.subject, fulcio: fulcioUrl, ...where }
        : { kind: 'key', key: signing.key, hint: signing.hint, ...where };
}
function legToJson({ run, image, platforms }) {
    return { run: run.id, attempt: run.attempt, image, platforms: platforms.map(({ name }) => name) };
}
/** Quoted for a POSIX shell, for people to copy; we ourselves never use a shell. */
function formatCommand(command) {
    const quote = (word) => /^[A-Za-z0-9_@%+=:,./<>-]+$/.test(word) && !/[<>]/.test(word.replace(/<digest>/g, ''))
        ? word
        : `'${word.replaceAll("'", "'\\''")}'`;
    return [command.tool, ...command.args].map(quote).join(' ');
}
function groupBy(items, keyOf) {
    return [...Map.groupBy(items, keyOf)].map(([key, group]) => ({ key, items: group }));
}


/***/ }),

/***/ 3031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zS: () => (/* binding */ BuildError),
  jq: () => (/* binding */ build),
  vU: () => (/* binding */ buildWithRetries),
  a9: () => (/* binding */ withSecrets)
});

// EXTERNAL MODULE: ./build/js/util/text.js
var util_text = __webpack_require__(89715);
// EXTERNAL MODULE: ./build/js/build-log/graph/groups.js
var groups = __webpack_require__(64081);
;// CONCATENATED MODULE: ./build/js/build-log/activities.js
/** What BuildKit is at now, in words. */


/** Everything that is at work, the longest first. @param nowMs epoch milliseconds. */
function activities(graph, nowMs) {
    return [...graph.vertices.values()]
        .filter((vertex) => vertex.runningSince !== undefined)
        .sort((a, b) => (a.runningSince ?? 0) - (b.runningSince ?? 0))
        .map(({ cached, log, name, runningSince }) => {
        const lastLine = log?.last();
        return {
            place: (0,groups/* placeOf */.$t)(name),
            instruction: cached ? `fetching the cached ${name.instruction}` : name.instruction,
            // The builder's clock may be ahead of ours.
            seconds: Math.max(0, Math.round((nowMs - (runningSince ?? nowMs)) / 1000)),
            ...(lastLine === undefined ? {} : { lastLine }),
        };
    });
}
/** A line for somebody who waits; undefined while nothing is at work. */
function currentActivity(running) {
    const steps = running.filter((activity) => activity.place !== '');
    const [first, ...others] = steps.length > 0 ? steps : running;
    if (!first)
        return undefined;
    const more = others.length === 0 ? '' : `; at the same time ${others.map(shortActivity).join(', ')}`;
    return (0,util_text/* onOneLine */.GJ)(`${describe(first)} … ${first.seconds} s${more}`, 240);
}
function describe(activity) {
    return `${activity.place} ${(0,util_text/* onOneLine */.GJ)(activity.instruction, 90)}`.trim();
}
function shortActivity(activity) {
    return `${activity.place || (0,util_text/* onOneLine */.GJ)(activity.instruction, 40)} ${activity.seconds} s`;
}

// EXTERNAL MODULE: ./build/js/domain/platforms/platform-table.js
var platform_table = __webpack_require__(12096);
// EXTERNAL MODULE: ./build/js/build-log/graph/vertex.js + 1 modules
var graph_vertex = __webpack_require__(37237);
// EXTERNAL MODULE: ./build/js/build-log/failures/blamed-platforms.js
var blamed_platforms = __webpack_require__(4086);
// EXTERNAL MODULE: ./build/js/build-log/failures/rust-log.js
var rust_log = __webpack_require__(60311);
;// CONCATENATED MODULE: ./build/js/build-log/failures/failure-causes.js
/** Tells the causes of a failure apart, by what BuildKit, the registry, or the step itself said. */


/** The cause; `unknown` when nothing fits. */
function causeOf(evidence) {
    const role = evidence.vertex?.name.role;
    if (/no space left on device/i.test(`${evidence.error}\n${evidence.log.join('\n')}`))
        return { kind: 'disk-full' };
    // A step that was ended from outside has an exit code too, which says nothing about it.
    if (evidence.vertex && (0,graph_vertex/* isCancelled */.mm)(evidence.vertex))
        return endCause(evidence) ?? { kind: 'cancelled' };
    if (evidence.exitCode !== undefined || /did not complete successfully/.test(evidence.error))
        return stepCause(evidence);
    return (dockerfileCause(evidence) ??
        (role === 'cache-import' || role === 'cache-export' ? cacheCause(evidence, role) : undefined) ??
        pushCause(evidence) ??
        imageCause(evidence) ??
        registryCause(evidence.error) ??
        endCause(evidence) ?? { kind: 'unknown' });
}
function stepCause({ log, error, exitCode }) {
    const text = `${log.join('\n')}\n${error}`;
    if (exitCode === 137 || /signal: 9, SIGKILL|cannot allocate memory/i.test(text))
        return { kind: 'killed' };
    const crash = /qemu: uncaught target signal \d+ \(([^)]*)\)/.exec(text);
    if (crash)
        return { kind: 'emulator-crash', signal: crash[1] ?? '' };
    if (/exec format error|Invalid ELF image|cannot execute binary file/i.test(text))
        return { kind: 'exec-format' };
    const unknownPackage = /^E: (?:Unable to locate package|Couldn't find any package[^']*') *'?([^\s']+)/m.exec(text);
    if (unknownPackage)
        return { kind: 'package-not-found', package: unknownPackage[1] ?? '' };
    const noCandidate = /^E: Package '([^']+)' has no installation candidate/m.exec(text);
    if (noCandidate)
        return { kind: 'package-not-found', package: noCandidate[1] ?? '' };
    const rust = (0,rust_log/* rustCause */.M)(log);
    if (rust)
        return rust;
    const command = /^(?:\/bin\/sh: \d+: |\/bin\/sh: |sh: |bash: line \d+: )(\S+): (?:command )?not found/m.exec(text);
    if (command && exitCode === 127)
        return { kind: 'command-not-found', command: command[1] ?? '' };
    return { kind: 'step' };
}
function dockerfileCause({ error }) {
    if (/dockerfile parse error|file with no instructions|no build stage in current context|failed to parse (?:stage name|platform)/i.test(error))
        return { kind: 'dockerfile-syntax' };
    const missing = /failed to read dockerfile: open ([^:\n]+): no such file/.exec(error) ??
        /(?:unable to prepare context|resolve)[^\n]*?(?:lstat|stat|open) ([^:\n]*): no such file/.exec(error);
    if (missing)
        return { kind: 'dockerfile-missing', file: missing[1] ?? '' };
    const target = /target stage "?([^"\s]+)"? could not be found/.exec(error);
    if (target)
        return { kind: 'target-missing', target: target[1] ?? '' };
    const copied = /failed to (?:calculate checksum of ref|compute cache key)[^"]*"([^"]+)": not found/.exec(error);
    return copied ? { kind: 'copy-missing', path: copied[1] ?? '' } : undefined;
}
function cacheCause({ vertex, error }, role) {
    const named = vertex?.name.instruction.replace(/^importing cache manifest from /, '') ?? '';
    const ref = role === 'cache-import' ? named : (/failed to push ([^\s:]+(?::\d+)?[^\s:]*)/.exec(error)?.[1] ?? '');
    return { kind: role, ref };
}
function pushCause({ error, vertex }) {
    const pushed = /failed to push (\S+?):? /.exec(`${error} `);
    if (!pushed && vertex?.name.role !== 'export')
        return undefined;
    const ref = pushed?.[1] ?? '';
    const registry = registryCause(error);
    if (registry)
        return registry;
    if (/denied|403 Forbidden/i.test(error) && !/401 Unauthorized/.test(error))
        return { kind: 'push-denied', ref };
    if (/unauthorized|401|authentication required|no basic auth credentials|failed to authorize|authorization failed/i.test(error))
        return { kind: 'push-unauthorized', ref };
    return pushed ? { kind: 'push-failed', ref } : undefined;
}
function imageCause({ vertex, error }) {
    const named = /failed to resolve source metadata for ([^\s]+?):? /.exec(`${error} `)?.[1] ??
        /(?:load metadata for|docker-image:\/\/) ?([^\s]+)/.exec(vertex?.rawName ?? '')?.[1];
    const rateLimited = /429 Too Many Requests|toomanyrequests/i.test(error);
    if (named === undefined)
        return rateLimited ? { kind: 'rate-limited' } : undefined;
    const image = named;
    const isFrontend = /^resolve image config for |^docker-image:\/\/docker\.io\/docker\/dockerfile/.test(vertex?.rawName ?? '') || /(?:^|\/)docker\/dockerfile(?:-upstream)?[:@]/.test(image);
    if (isFrontend)
        return { kind: 'frontend-unavailable', image, rateLimited };
    if (rateLimited)
        return { kind: 'rate-limited', image };
    if (/no match for platform/.test(error)) {
        const platform = vertex?.name.platform;
        return { kind: 'base-lacks-platform', image, ...(platform === undefined ? {} : { platform }) };
    }
    if (registryCause(error))
        return undefined;
    if (/denied|unauthorized|401|403|authorization failed|failed to authorize/i.test(error))
        return { kind: 'base-denied', image };
    return /not found/.test(error) ? { kind: 'base-not-found', image } : undefined;
}
/** The registry did not answer, or not in the way in which it was asked. */
function registryCause(error) {
    const host = /(?:https?:\/\/)([^/"\s]+)/.exec(error)?.[1] ?? /lookup (\S+)/.exec(error)?.[1] ?? '';
    if (/server gave HTTP response to HTTPS client/.test(error))
        return { kind: 'registry-not-https', host };
    if (/x509:|certificate (?:signed by unknown|has expired)/.test(error))
        return { kind: 'registry-certificate', host };
    if (/connection refused|no such host|i\/o timeout|connection reset|no route to host|TLS handshake timeout|network is unreachable|server misbehaving/.test(error))
        return { kind: 'registry-unreachable', host };
    return undefined;
}
function endCause({ error, toolExitCode }) {
    if (/(?:error reading from server|closing transport|code = Unavailable|no such container|is not running|failed to list workers|frontend grpc server closed)/i.test(error))
        return { kind: 'builder-lost' };
    if (toolExitCode === 130 || /context canceled|code = Canceled|\bCanceled\b/.test(error))
        return { kind: 'cancelled' };
    return undefined;
}

// EXTERNAL MODULE: ./build/js/build-log/failures/failure-text.js + 1 modules
var failure_text = __webpack_require__(96082);
;// CONCATENATED MODULE: ./build/js/build-log/failures/stderr-trailer.js
/**
 * What buildx prints on stderr that is no progress: its final ERROR line, and before it the piece of the
 * Dockerfile that failed (solver/errdefs/source.go):
 *
 *     Dockerfile:12
 *     --------------------
 *       10 |
 *       12 | >>> RUN cargo build --release
 *     --------------------
 *     ERROR: failed to build: failed to solve: process "/bin/sh -c …" did not complete successfully: exit code: 101
 */
const PLACE = /^(.+):(\d+)$/;
const RULE = /^-{20}$/;
const SOURCE_LINE = /^\s*\d+ \| (>>>| {3}) ?(.*)$/;
const ERROR = /^(?:ERROR|error): (.*)$/;
/** What buildx says after the error about its own desktop views. */
const AFTERWORD = /^(?:View build details: |Build multi-platform images faster|\s*$)/;
/** Reads the lines of stderr that were not progress. */
function readStderrTrailer(lines) {
    const excerpts = [];
    let error;
    for (let i = 0; i < lines.length; i++) {
        const line = lines[i] ?? '';
        const place = PLACE.exec(line);
        if (place && RULE.test(lines[i + 1] ?? '')) {
            const end = lines.findIndex((other, j) => j > i + 1 && RULE.test(other));
            const block = lines.slice(i + 2, end < 0 ? undefined : end);
            excerpts.push({ file: place[1] ?? '', line: Number(place[2]), blamed: blamedLines(block) });
            if (end < 0)
                break;
            i = end;
            continue;
        }
        const start = ERROR.exec(line);
        if (start)
            error = [start[1] ?? ''];
        else if (error && !AFTERWORD.test(line))
            error.push(line);
    }
    return { excerpts, ...(error ? { error: error.join('\n').trimEnd() } : {}) };
}
function blamedLines(block) {
    return block.flatMap((line) => {
        const match = SOURCE_LINE.exec(line);
        return match?.[1] === '>>>' ? [match[2] ?? ''] : [];
    });
}

;// CONCATENATED MODULE: ./build/js/build-log/failures/explain.js
/** Puts a failure together: the vertex that is to blame, its cause, its place, and what to do about it. */







/**
 * Why the build failed; undefined when it did not.
 * @param exitCode buildx's; without it, an ERROR line or a failed step is what counts.
 */
function explainFailure(graph, text, exitCode, dockerfile) {
    // A cache that could not be written is a failed vertex of a good build.
    if (exitCode === 0)
        return undefined;
    const stderrTrailer = readStderrTrailer(text);
    const failed = [...graph.vertices.values()].filter(graph_vertex/* hasFailed */.WN);
    if (exitCode === undefined &&
        stderrTrailer.error === undefined &&
        failed.every((one) => one.name.role !== 'step'))
        return undefined;
    const vertex = blame(failed, stderrTrailer.error) ?? interrupted(graph);
    const own = vertex?.error ?? '';
    const said = stderrTrailer.error ?? '';
    const error = own !== '' && said.includes(own) ? said : `${said}\n${own}`.trim();
    const log = vertex?.log?.lines() ?? [];
    const stepExit = vertex && (0,graph_vertex/* isCancelled */.mm)(vertex) ? undefined : /exit code: (\d+)/.exec(own || said)?.[1];
    const stepExitCode = stepExit === undefined ? undefined : Number(stepExit);
    const found = causeOf({ vertex, log, error, exitCode: stepExitCode, toolExitCode: exitCode });
    // buildx may name no more than the directory that it could not enter.
    const cause = found.kind === 'dockerfile-missing' ? { ...found, file: dockerfile ?? found.file } : found;
    const same = failed.filter((other) => vertex !== undefined && isSameFailure(other, vertex));
    const affected = same.length > 0 || !vertex ? same : [vertex];
    const place = placeInDockerfile(stderrTrailer, vertex, cause, dockerfile);
    const name = vertex?.name;
    const facts = {
        cause,
        ...(name?.platform === undefined ? {} : { platform: name.platform }),
        ...(name?.runsOn === undefined ? {} : { runsOn: name.runsOn }),
        platforms: (0,blamed_platforms/* blamedPlatforms */._)(inTableOrder(affected.flatMap((one) => graph.platformsOf(one))), cause),
        ...(name?.stage === undefined ? {} : { stage: name.stage }),
        ...(name?.step === undefined ? {} : { step: name.step }),
        instruction: name?.instruction ?? '',
        ...(stepExitCode === undefined ? {} : { exitCode: stepExitCode }),
        log,
        ...(place ? { dockerfile: place } : {}),
        text: said || own || (text.findLast((line) => line.trim() !== '') ?? ''),
    };
    return {
        ...facts,
        ...(0,failure_text/* sentencesOf */.c)(facts),
        further: failed
            .filter((other) => other !== vertex && !same.includes(other) && other.name.role === 'step')
            .map((other) => ({
            place: (0,groups/* placeOf */.$t)(other.name),
            instruction: other.name.instruction,
            error: other.error ?? '',
        })),
    };
}
/** The vertex whose error buildx reports; without one, the first step that failed. */
function blame(failed, error) {
    const reported = failed
        .filter((vertex) => error !== undefined && vertex.error !== undefined && error.includes(vertex.error))
        .sort((a, b) => (b.error?.length ?? 0) - (a.error?.length ?? 0) || Number((0,groups/* isSide */.cu)(a)) - Number((0,groups/* isSide */.cu)(b)));
    return (reported[0] ?? failed.find((vertex) => vertex.name.role === 'step') ?? failed.find((one) => !(0,groups/* isSide */.cu)(one)));
}
/** The step that was at work the longest when the build was cancelled. */
function interrupted(graph) {
    return [...graph.vertices.values()]
        .filter((vertex) => vertex.name.role === 'step' && (0,graph_vertex/* isCancelled */.mm)(vertex))
        .sort((a, b) => (0,graph_vertex/* workedMs */.x8)(b) - (0,graph_vertex/* workedMs */.x8)(a))[0];
}
/** Each once, in the order in which people know them rather than that of a race. */
function inTableOrder(platforms) {
    const rank = (platform) => {
        const index = platform_table/* PLATFORM_TABLE */.j.findIndex((row) => row.name === platform);
        return index < 0 ? platform_table/* PLATFORM_TABLE */.j.length : index;
    };
    return [...new Set(platforms)].sort((a, b) => rank(a) - rank(b));
}
/** The same instruction for another platform, with the same message: a missing file is missing for all. */
function isSameFailure(a, b) {
    return a.error === b.error && a.name.instruction === b.name.instruction && a.name.stage === b.name.stage;
}
function placeInDockerfile(stderrTrailer, vertex, cause, dockerfile) {
    const excerpt = chooseExcerpt(stderrTrailer.excerpts, vertex);
    if (excerpt)
        return { file: knownPath(excerpt.file, dockerfile), line: excerpt.line };
    const parse = /dockerfile parse error on line (\d+)/.exec(stderrTrailer.error ?? '');
    if (parse)
        return { file: dockerfile ?? 'Dockerfile', line: Number(parse[1]) };
    return cause.kind === 'dockerfile-syntax' && dockerfile !== undefined ? { file: dockerfile } : undefined;
}
/** The excerpt that shows the failed instruction. One that shows another instruction would mislead. */
function chooseExcerpt(excerpts, vertex) {
    if (vertex?.name.role !== 'step')
        return excerpts[0];
    const keyword = firstWord(vertex.name.instruction.replace(/^ONBUILD /, ''));
    return excerpts.find((excerpt) => firstWord(excerpt.blamed[0] ?? '') === keyword);
}
function firstWord(text) {
    return /^\s*(\S+)/.exec(text)?.[1]?.toUpperCase() ?? '';
}
/** buildx names the file without its directories. */
function knownPath(file, dockerfile) {
    return dockerfile !== undefined && basename(dockerfile) === basename(file) ? dockerfile : file;
}
function basename(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./build/js/build-log/graph/line-buffer.js
var line_buffer = __webpack_require__(11418);
;// CONCATENATED MODULE: ./build/js/build-log/graph/build-graph.js


/** More than any Dockerfile makes; what comes beyond is counted and not kept. */
const MAX_VERTICES = 5000;
const MAX_STATUSES = 200;
/** @param onlyPlatform the one that is built for: then BuildKit leaves it out of the names. */
function createGraph(onlyPlatform) {
    const state = { vertices: new Map(), groups: new Map(), consumers: new Map() };
    const { vertices, groups } = state;
    return {
        vertices,
        members: (key) => groups.get(key) ?? [],
        apply(status) {
            const changed = new Set();
            for (const update of status.vertexes) {
                const vertex = known(state, update, onlyPlatform);
                if (vertex)
                    (0,graph_vertex/* updateVertex */.aH)(vertex, update);
                changed.add(vertex);
            }
            for (const part of status.statuses)
                applyPart(vertices, part);
            for (const chunk of status.logs)
                changed.add(applyLog(vertices, chunk));
            return [...changed].filter((vertex) => vertex !== undefined);
        },
        settled(vertex) {
            if (vertex.runningSince !== undefined)
                return false;
            if (vertex.spans.length > 0)
                return true;
            return consumersOf(state, vertex).some((user) => user.spans.length > 0 && user.error === undefined);
        },
        platformsOf: (vertex) => platformsOf(state, vertex),
    };
}
/** The vertex that an update is of, new or not; undefined when there are too many. */
function known({ vertices, groups, consumers }, update, onlyPlatform) {
    const found = vertices.get(update.digest);
    if (found || vertices.size >= MAX_VERTICES)
        return found;
    const vertex = (0,graph_vertex/* newVertex */.dH)(update, onlyPlatform);
    vertices.set(update.digest, vertex);
    const members = groups.get(vertex.group);
    if (members)
        members.push(vertex);
    else
        groups.set(vertex.group, [vertex]);
    for (const input of update.inputs) {
        const users = consumers.get(input) ?? new Set();
        consumers.set(input, users.add(vertex));
    }
    return vertex;
}
function applyLog(vertices, chunk) {
    const vertex = vertices.get(chunk.vertex);
    if (!vertex)
        return undefined;
    vertex.log ??= (0,line_buffer/* createLineBuffer */.bv)(undefined, undefined, vertex.cargo.read);
    vertex.log.push(chunk.stream, chunk.data);
    return vertex;
}
function applyPart(vertices, part) {
    const vertex = vertices.get(part.vertex);
    if (!vertex || (vertex.parts.size >= MAX_STATUSES && !vertex.parts.has(part.id)))
        return;
    vertex.parts.set(part.id, part);
}
function consumersOf({ consumers }, vertex) {
    return [...(consumers.get(vertex.digest) ?? [])];
}
function platformsOf(state, vertex) {
    const found = new Set();
    const seen = new Set([vertex]);
    // A Set that grows while it is walked: breadth first, each vertex once.
    for (const one of seen) {
        const users = consumersOf(state, one).filter((user) => user.name.role === 'step');
        // Where the end of the graph is reached, the platform is one that somebody asked for.
        if (users.length === 0 && one.name.platform !== undefined)
            found.add(one.name.platform);
        for (const user of users)
            seen.add(user);
    }
    return [...found];
}

// EXTERNAL MODULE: ./build/js/build-log/graph/group-key.js
var group_key = __webpack_require__(23824);
;// CONCATENATED MODULE: ./build/js/build-log/graph/solve-status.js
/**
 * One line of `--progress=rawjson`: BuildKit's `client.SolveStatus` (moby/buildkit client/graph.go) as Go's
 * encoding/json writes it: fields that are zero are left out, times are RFC 3339 in the builder's clock, byte
 * strings are base64. Read leniently, because a newer buildx may add fields.
 */
const KEYS = new Set(['vertexes', 'statuses', 'logs', 'warnings']);
/** The progress that a line holds; undefined when the line is something else, such as an error message. */
function parseSolveStatus(line) {
    if (!line.startsWith('{'))
        return undefined;
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (!isObject(value) || !Object.keys(value).every((key) => KEYS.has(key)))
        return undefined;
    return {
        vertexes: objects(value['vertexes']).flatMap(vertexUpdate),
        statuses: objects(value['statuses']).flatMap(statusUpdate),
        logs: objects(value['logs']).map((log) => ({
            vertex: solve_status_text(log['vertex']) ?? '',
            stream: typeof log['stream'] === 'number' ? log['stream'] : 1,
            data: bytes(log['data']),
        })),
        warnings: objects(value['warnings']).map(buildWarning),
    };
}
function vertexUpdate(json) {
    const digest = solve_status_text(json['digest']);
    if (digest === undefined)
        return [];
    const inputs = Array.isArray(json['inputs']) ? json['inputs'] : [];
    const error = solve_status_text(json['error']);
    return [
        {
            digest,
            inputs: inputs.filter((input) => typeof input === 'string'),
            name: solve_status_text(json['name']) ?? '',
            ...times(json),
            cached: json['cached'] === true,
            ...(error === undefined ? {} : { error }),
        },
    ];
}
function statusUpdate(json) {
    const vertex = solve_status_text(json['vertex']);
    const id = solve_status_text(json['id']);
    if (vertex === undefined || id === undefined)
        return [];
    const current = amount(json['current']);
    const total = amount(json['total']);
    return [
        {
            vertex,
            id,
            ...times(json),
            ...(current === undefined ? {} : { current }),
            ...(total === undefined ? {} : { total }),
        },
    ];
}
function buildWarning(json) {
    const detail = Array.isArray(json['detail']) ? json['detail'].map(fromBase64) : [];
    const source = isObject(json['sourceInfo']) ? json['sourceInfo'] : {};
    const start = objects(json['range'])[0]?.['start'];
    const line = isObject(start) && typeof start['line'] === 'number' ? start['line'] : undefined;
    const url = solve_status_text(json['url']);
    const file = solve_status_text(source['filename']);
    return {
        message: fromBase64(json['short']),
        detail,
        ...(url === undefined ? {} : { url }),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
    };
}
function times(json) {
    const started = instant(json['started']);
    const completed = instant(json['completed']);
    return {
        ...(started === undefined ? {} : { started }),
        ...(completed === undefined ? {} : { completed }),
    };
}
/** Go leaves zero out, mostly. */
function amount(value) {
    return typeof value === 'number' && value > 0 ? value : undefined;
}
/** Epoch milliseconds; Go's nanoseconds are cut off, since not every engine's Date reads nine digits. */
function instant(value) {
    if (typeof value !== 'string')
        return undefined;
    const ms = Date.parse(value.replace(/(\.\d{3})\d+/, '$1'));
    return Number.isNaN(ms) ? undefined : ms;
}
function bytes(value) {
    return Buffer.from(typeof value === 'string' ? value : '', 'base64');
}
function fromBase64(value) {
    return bytes(value).toString('utf8');
}
function objects(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Go leaves empty strings out; so does this. */
function solve_status_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/js/build-log/graph/stage-label.js

/** Nothing is known of what is built. */
const NO_NAMES = { platforms: [], isWritten: false };
/**
 * `linux/arm64 cross`; `compile (all platforms)` for a stage that all of several platforms need, and
 * `cross (linux/arm64, linux/arm/v7)` for one that some of them share.
 */
function sharedLabel(graph, vertices, { platforms, isWritten }) {
    const [first] = vertices;
    if (!first)
        return '';
    const { stage, runsOn, platform } = first.name;
    const label = (0,groups/* stageLabel */.Hn)(first.name);
    // A stage with an arrow in its names is one platform's own.
    if (stage === undefined || runsOn !== undefined || platforms.length < 2)
        return label;
    // Every step must be shared: a stage's first steps often are, and its last ones are a platform's own.
    const [some = new Set(), ...others] = vertices.map((vertex) => new Set(graph.platformsOf(vertex)));
    const users = new Set([...some].filter((name) => others.every((more) => more.has(name))));
    const isOwn = users.size === 1 && platform !== undefined && users.has(platform);
    if (users.size === 0 || isOwn)
        return label;
    const isForAll = platforms.every((name) => users.has(name));
    const name = isWritten && stage === 'build' ? 'compile' : stage;
    return `${name} (${isForAll ? 'all platforms' : [...users].join(', ')})`;
}

;// CONCATENATED MODULE: ./build/js/build-log/graph/timings.js



/** Stages in the order in which they began; internal vertices are not shown. */
function stageTimings(graph, names = NO_NAMES) {
    const origin = originOf(graph);
    const groups = new Map();
    for (const vertex of graph.vertices.values()) {
        if (vertex.spans.length === 0)
            continue;
        if (vertex.name.role === 'internal' || vertex.name.role === 'cache-import')
            continue;
        const { group } = vertex;
        groups.set(group, [...(groups.get(group) ?? []), vertex]);
    }
    return [...groups.values()]
        .flatMap((vertices) => timingOf(vertices, origin, sharedLabel(graph, vertices, names)))
        .sort((a, b) => a.startedMs - b.startedMs || a.endedMs - b.endedMs);
}
function timingOf(vertices, origin, label) {
    const busy = (0,graph_vertex/* mergeSpans */.q4)(vertices.flatMap((vertex) => vertex.spans)).map((span) => ({
        startedMs: span.startedMs - origin,
        endedMs: span.endedMs - origin,
    }));
    const name = vertices[0]?.name;
    const startedMs = busy[0]?.startedMs;
    const endedMs = busy.at(-1)?.endedMs;
    if (!name || startedMs === undefined || endedMs === undefined)
        return [];
    const { steps, cached } = (0,graph_vertex/* countCached */.A4)(vertices);
    const isExport = name.role === 'export' || name.role === 'cache-export';
    return [
        {
            ...(name.platform === undefined ? {} : { platform: name.platform }),
            ...(name.runsOn === undefined ? {} : { runsOn: name.runsOn }),
            stage: isExport ? 'export' : (name.stage ?? (name.role === 'step' ? 'Dockerfile' : 'other')),
            startedMs,
            endedMs,
            ...(label === '' || isExport ? {} : { label }),
            ...(vertices.some((vertex) => (0,graph_vertex/* hasFailed */.WN)(vertex) && !(0,groups/* isSide */.cu)(vertex)) ? { failed: true } : {}),
            cached: cached === steps,
            steps,
            cachedSteps: cached,
            busy,
        },
    ];
}
/** From the first vertex's start to the last one's end. */
function durationMs(graph) {
    const ends = [...graph.vertices.values()].flatMap((vertex) => vertex.spans.map((span) => span.endedMs));
    return ends.length === 0 ? 0 : ends.reduce((a, b) => Math.max(a, b)) - originOf(graph);
}
function originOf(graph) {
    let origin = Number.POSITIVE_INFINITY;
    for (const vertex of graph.vertices.values())
        for (const span of vertex.spans)
            origin = Math.min(origin, span.startedMs);
    return Number.isFinite(origin) ? origin : 0;
}
/** Counts what came out of the cache, and says what became of the caches that were asked for. */
function cacheFacts(graph) {
    const begun = [...graph.vertices.values()].filter(graph_vertex/* hasBegun */.SU);
    const steps = begun.filter((vertex) => vertex.name.role === 'step');
    return {
        ...(steps.length === 0 ? { steps: 0, cached: 0 } : (0,graph_vertex/* countCached */.A4)(steps)),
        imports: begun
            .filter((vertex) => vertex.name.role === 'cache-import')
            .map((vertex) => ({
            ref: vertex.name.instruction.replace(/^importing cache manifest from /, ''),
            found: vertex.error === undefined,
            ...(vertex.error === undefined ? {} : { error: vertex.error }),
        })),
        exportErrors: begun
            .filter((vertex) => vertex.name.role === 'cache-export')
            .flatMap((vertex) => (vertex.error === undefined ? [] : [vertex.error])),
    };
}

;// CONCATENATED MODULE: ./build/js/build-log/shown-groups.js




function createShownGroups(graph, names) {
    const shown = new Set();
    /** What BuildKit did in a group and nobody has seen yet. */
    const fresh = (key) => graph.members(key).filter((vertex) => (0,graph_vertex/* hasBegun */.SU)(vertex) && (!shown.has(vertex) || (0,graph_vertex/* hasFailed */.WN)(vertex)));
    return {
        isThrough(key) {
            const vertices = graph.members(key);
            // A failed stage waits for the end: its block belongs next to the message.
            if (vertices.some((vertex) => vertex.error !== undefined))
                return false;
            return fresh(key).length > 0 && vertices.every((vertex) => graph.settled(vertex));
        },
        show(key) {
            const vertices = fresh(key);
            const members = graph.members(key);
            const isContinued = members.some((vertex) => shown.has(vertex));
            const event = (0,groups/* renderGroup */.sx)(key, sharedLabel(graph, members, names), vertices, isContinued);
            for (const vertex of vertices) {
                shown.add(vertex);
                // Lines that were shown are not needed again, but for those that explain a failure.
                if (vertex.error === undefined)
                    vertex.log = undefined;
            }
            return event ? [event] : [];
        },
        pending() {
            const open = new Set([...graph.vertices.values()].map((vertex) => vertex.group));
            return [...open]
                .filter((key) => fresh(key).length > 0)
                .sort((a, b) => Number(hasFailure(graph.members(a))) - Number(hasFailure(graph.members(b))) ||
                (0,group_key/* groupRank */.ar)(a) - (0,group_key/* groupRank */.ar)(b));
        },
    };
}
function hasFailure(vertices) {
    return vertices.some((vertex) => (0,graph_vertex/* hasFailed */.WN)(vertex) && !(0,groups/* isSide */.cu)(vertex));
}

// EXTERNAL MODULE: ./build/js/build-log/graph/cargo-counter.js
var cargo_counter = __webpack_require__(15332);
;// CONCATENATED MODULE: ./build/js/build-log/stage-progress.js
/** Where each stage of a build is now. */






const MEGABYTE = 1_000_000;
/** Stages in the order in which they became known; the setting up first, the export last. */
function stageProgress(graph, nowMs, names) {
    const groups = new Map();
    for (const vertex of graph.vertices.values())
        groups.set(vertex.group, [...(groups.get(vertex.group) ?? []), vertex]);
    return [...groups]
        .sort(([a], [b]) => (0,group_key/* groupRank */.ar)(a) - (0,group_key/* groupRank */.ar)(b))
        .map(([key, vertices]) => progressOf(graph, key, vertices, nowMs, names));
}
function progressOf(graph, key, vertices, nowMs, names) {
    const state = stateOf(graph, vertices);
    const { steps, cached } = (0,graph_vertex/* countCached */.A4)(vertices);
    const running = vertices
        .filter((vertex) => vertex.runningSince !== undefined)
        .sort((a, b) => (a.runningSince ?? 0) - (b.runningSince ?? 0));
    return {
        label: labelOf(graph, key, vertices, names),
        state,
        now: nowOf(state, vertices, running, cached === steps),
        elapsedMs: vertices.reduce((sum, vertex) => sum +
            (0,graph_vertex/* workedMs */.x8)(vertex) +
            (vertex.runningSince === undefined ? 0 : Math.max(0, nowMs - vertex.runningSince)), 0),
        steps: vertices.length,
        finishedSteps: vertices.filter((vertex) => graph.settled(vertex)).length,
        cachedSteps: cached,
    };
}
function labelOf(graph, key, vertices, names) {
    if (key === group_key/* INTERNAL */.kz)
        return 'setting up';
    if (key === group_key/* EXPORT */.l1)
        return 'export';
    return (sharedLabel(graph, vertices, names) || (vertices[0]?.name.role === 'step' ? 'Dockerfile' : 'other steps'));
}
function stateOf(graph, vertices) {
    if (vertices.some((vertex) => (0,graph_vertex/* hasFailed */.WN)(vertex) && !(0,groups/* isSide */.cu)(vertex)))
        return 'failed';
    if (vertices.some((vertex) => vertex.runningSince !== undefined))
        return 'running';
    return vertices.every((vertex) => graph.settled(vertex)) ? 'done' : 'waiting';
}
function nowOf(state, vertices, running, isCached) {
    switch (state) {
        case 'waiting':
            return vertices.some(graph_vertex/* hasBegun */.SU) ? 'waiting for another stage' : 'waiting';
        case 'done':
            return isCached ? 'cached' : '';
        case 'failed': {
            const failed = vertices.find(graph_vertex/* hasFailed */.WN);
            return failed ? stepText(failed) : '';
        }
        case 'running': {
            const [first, ...others] = running;
            if (!first)
                return '';
            return `${doing(first)}${others.length > 0 ? ` (and ${others.length} more)` : ''}`;
        }
    }
}
/** The most telling that is known of a step at work. */
function doing(vertex) {
    const cargo = vertex.cargo.count();
    if (cargo)
        return `${numberOf(vertex)}${(0,cargo_counter/* cargoText */.sn)(cargo)}`;
    const parts = [...vertex.parts.values()];
    const moved = transferText(parts);
    if (moved !== '')
        return `${numberOf(vertex)}${moved}`;
    if (vertex.cached)
        return `${numberOf(vertex)}fetching the cached ${(0,util_text/* onOneLine */.GJ)(vertex.name.instruction, 200)}`;
    const part = parts.findLast((one) => one.started !== undefined && one.completed === undefined);
    if (part && vertex.name.role !== 'step')
        return shortened(part.id);
    const line = vertex.log?.last()?.trim() ?? '';
    return line === '' ? stepText(vertex) : `${numberOf(vertex)}${(0,util_text/* onOneLine */.GJ)(line, 200)}`;
}
function stepText(vertex) {
    return `${numberOf(vertex)}${(0,util_text/* onOneLine */.GJ)(vertex.name.instruction || vertex.rawName, 200)}`;
}
function numberOf({ name: { step } }) {
    return step ? `${step.n}/${step.of} ` : '';
}
/** `fetching 88.1 of 411.0 MB`; a layer that is there already is not told of. */
function transferText(parts) {
    const open = parts.filter(({ completed, current }) => completed === undefined && current !== undefined);
    if (open.length === 0) {
        const extracting = parts.some(({ id, started, completed }) => id.startsWith('extracting ') && started !== undefined && completed === undefined);
        return extracting ? 'unpacking layers' : '';
    }
    const layers = parts.filter(({ current }) => current !== undefined);
    const sum = (pick) => layers.reduce((total, part) => total + pick(part), 0);
    const current = sum((part) => part.current ?? 0);
    const total = sum((part) => part.total ?? part.current ?? 0);
    const isKnown = layers.every((part) => part.total !== undefined);
    const verb = open.some(({ id }) => id.startsWith('transferring ')) ? 'sending' : 'fetching';
    return `${verb} ${megabytes(current)}${isKnown ? ` of ${megabytes(total)}` : ''} MB`;
}
function megabytes(bytes) {
    return (bytes / MEGABYTE).toFixed(1);
}
/** Digests say nothing to a person who waits. */
function shortened(id) {
    return (0,util_text/* onOneLine */.GJ)(id.replace(/sha256:([0-9a-f]{12})[0-9a-f]*/g, '$1'), 200);
}
/** Bytes that all transfers of the build have moved until now. */
function transferred(graph) {
    let bytes = 0;
    for (const { parts } of graph.vertices.values())
        for (const part of parts.values())
            bytes += part.current ?? 0;
    return bytes;
}

;// CONCATENATED MODULE: ./build/js/build-log/build-log.js
/**
 * Reads `docker buildx build --progress=rawjson`. Parallel builds are taken apart: what a platform's stage wrote
 * is shown when the stage is through, and a failure with its own log only.
 */











const MAX_TEXT_LINES = 2000;
const MAX_WARNINGS = 200;
/** A reader of one build. */
function createBuildLog(options = {}) {
    const names = {
        platforms: options.platforms ?? [],
        isWritten: options.isWritten === true,
    };
    const graph = createGraph(options.platforms?.length === 1 ? options.platforms[0] : undefined);
    const text = [];
    const warnings = createWarnings();
    const groups = createShownGroups(graph, names);
    const announced = new Set();
    return {
        push(line) {
            const status = parseSolveStatus(line);
            if (!status) {
                const clean = (0,line_buffer/* cleanLine */.Ow)(line);
                text.push(clean);
                if (text.length > MAX_TEXT_LINES)
                    text.shift();
                return [{ kind: 'text', line: clean }];
            }
            const changed = graph.apply(status);
            const failures = changed.flatMap((vertex) => announce(vertex, announced));
            const through = [...touchedGroups(changed, graph)].filter(group_key/* isStageGroup */.En).filter(groups.isThrough);
            return [...failures, ...status.warnings.flatMap(warnings.add), ...through.flatMap(groups.show)];
        },
        activities: (nowMs) => activities(graph, nowMs),
        stages: (nowMs) => stageProgress(graph, nowMs, names),
        transferred: () => transferred(graph),
        currentActivity: (nowMs) => currentActivity(activities(graph, nowMs)),
        finish(exitCode) {
            const failure = explainFailure(graph, text, exitCode, options.dockerfile);
            return {
                events: groups.pending().flatMap(groups.show),
                ...(failure ? { failure } : {}),
                cache: cacheFacts(graph),
                timings: stageTimings(graph, names),
                warnings: warnings.all(),
                text,
                durationMs: durationMs(graph),
            };
        },
    };
}
/** Groups that changed. A stage may also be through because nobody needs its last steps any more. */
function touchedGroups(changed, graph) {
    const inputs = changed.flatMap((vertex) => vertex.inputs.map((input) => graph.vertices.get(input)));
    return new Set([...changed, ...inputs].flatMap((vertex) => (vertex ? [vertex.group] : [])));
}
function announce(vertex, announced) {
    if (!(0,graph_vertex/* hasFailed */.WN)(vertex) || announced.has(vertex) || vertex.name.role !== 'step')
        return [];
    announced.add(vertex);
    return [
        {
            kind: 'step-failed',
            place: (0,groups/* placeOf */.$t)(vertex.name),
            instruction: vertex.name.instruction,
            error: vertex.error ?? '',
        },
    ];
}
function createWarnings() {
    const warnings = new Map();
    return {
        all: () => [...warnings.values()],
        add(warning) {
            // Every platform's build of the same Dockerfile makes the same remarks.
            const key = JSON.stringify([warning.message, warning.file, warning.line]);
            if (warnings.has(key) || warnings.size >= MAX_WARNINGS)
                return [];
            warnings.set(key, warning);
            return [{ kind: 'warning', warning }];
        },
    };
}

// EXTERNAL MODULE: ./build/js/build-log/live-view.js
var live_view = __webpack_require__(49522);
// EXTERNAL MODULE: ./build/js/domain/names/digest.js
var names_digest = __webpack_require__(72274);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
;// CONCATENATED MODULE: ./build/js/steps/build-image.js
/** The build itself: one buildx run for all platforms, told as a story, retried only where the network failed. */





/** The build failed; `failure` says where and why. */
class BuildError extends errors/* ToolError */.v4 {
    failure;
    /** Of buildx; undefined when cargo failed on this machine, before it. */
    summary;
    constructor(failure, summary, command, exitCode) {
        super(failure.message, {
            remedy: failure.hint,
            command: [command.tool, ...command.args],
            toolExitCode: exitCode,
            stderr: (summary?.text ?? failure.log).join('\n'),
            ...(failure.dockerfile === undefined ? {} : { location: failure.dockerfile }),
        });
        this.failure = failure;
        this.summary = summary;
    }
}
/** A sign of life when nothing else was shown for this long; less often once it is clear that it takes long. */
const HEARTBEAT_MS = 5_000;
const SLOW_HEARTBEAT_MS = 20_000;
const SLOW_AFTER_MS = 60_000;
/** Of a failed step, on a terminal. */
const MAX_STEP_LINES = 300;
const FIRST_PAUSE_MS = 1_000;
/** Failures of the network: what was built stays in the builder, so a second run only pushes what is missing. */
const TRANSIENT = new Set(['push-failed', 'registry-unreachable']);
/** @throws BuildError, or EnvironmentError when buildx ends well and says nothing about what it built. */
async function build(plan, secrets, retries, ports) {
    const summary = await buildWithRetries(plan, secrets, retries, ports);
    return { digest: await builtDigest(plan, ports), summary };
}
/** A build whose result is something else than an image. @throws BuildError */
async function buildWithRetries(plan, secrets, retries, ports) {
    for (let attempt = 0;; attempt++) {
        try {
            return await buildOnce(plan, secrets, ports);
        }
        catch (error) {
            if (!(error instanceof BuildError) || !TRANSIENT.has(error.failure.cause.kind) || attempt >= retries)
                throw error;
            const pause = FIRST_PAUSE_MS * 2 ** attempt;
            ports.log.warn(`${error.message}; trying again in ${pause / 1000} s (${attempt + 1} of ${retries}); finished steps are kept`);
            await ports.clock.sleep(pause);
        }
    }
}
async function buildOnce(plan, secrets, ports) {
    const command = withSecrets(plan.command, plan.secrets, secrets);
    const progress = createBuildLog(plan);
    const startedAt = ports.clock.monotonic();
    let shownAt = startedAt;
    const show = (events) => {
        if (events.length > 0)
            shownAt = ports.clock.monotonic();
        for (const event of events) {
            if (ports.log.live)
                showFolded(event, ports.log);
            else
                showEvent(event, ports.log);
        }
    };
    const beat = () => {
        const now = ports.clock.monotonic();
        if (now - shownAt < (now - startedAt < SLOW_AFTER_MS ? HEARTBEAT_MS : SLOW_HEARTBEAT_MS))
            return;
        const activity = progress.currentActivity(ports.clock.now().getTime());
        if (activity !== undefined)
            ports.log.info(`… ${activity}`);
        shownAt = now;
    };
    const stop = ports.log.live?.((screen) => (0,live_view/* liveView */.A)(progress.stages(ports.clock.now().getTime()), {
        title: 'building',
        elapsedMs: ports.clock.monotonic() - startedAt,
        bytes: progress.transferred(),
    }, screen)) ?? ports.clock.every(HEARTBEAT_MS, beat);
    const result = await ports.exec
        .run(command, {
        timeoutMs: plan.timeoutMs,
        onStderr: (line) => show(progress.push(line)),
        keepBytes: 64 * 1024,
    })
        .finally(stop);
    const summary = progress.finish(result.exitCode);
    show(summary.events);
    if (ports.log.live && summary.failure)
        showFailedStep(summary.failure, ports.log);
    for (const problem of summary.cache.exportErrors) {
        ports.log.warn(`the build cache was not written: ${problem}`);
    }
    if (result.timedOut) {
        throw new errors/* EnvironmentError */.eG(`the build did not end within ${plan.timeoutMs / 60_000} minutes and was ended`, {
            remedy: 'Raise the input timeout, or see in the log above which step takes so long.',
        });
    }
    if (summary.failure) {
        const { dockerfile: _nowhere, ...elsewhere } = summary.failure;
        const failure = plan.isWritten ? elsewhere : summary.failure;
        throw new BuildError(failure, summary, plan.command, result.exitCode);
    }
    return summary;
}
/** The command with each secret's value in its own variable. */
function withSecrets(command, planned, secrets) {
    const values = planned.map(({ id, variable }) => [
        variable,
        secrets.find(({ key }) => key === id)?.value ?? '',
    ]);
    return { ...command, env: { ...command.env, ...Object.fromEntries(values) } };
}
function showEvent(event, log) {
    switch (event.kind) {
        case 'group':
            log.group(event.title, event.lines);
            return;
        case 'step-failed':
            log.info(`✗ ${event.place} ${event.instruction}: ${event.error}`);
            return;
        case 'warning':
            log.warn(event.warning.message);
            return;
        case 'text':
            log.foreign([event.line]);
    }
}
/** Where lines are drawn in place, what went well is one line, and of what did not the failed step's log is shown. */
function showFolded(event, log) {
    if (event.kind === 'group') {
        if (!event.failed && !event.unfinished)
            log.info(`✓ ${event.title}`);
    }
    else if (event.kind !== 'text')
        showEvent(event, log);
}
function showFailedStep({ log: lines, instruction }, log) {
    if (lines.length === 0)
        return;
    const left = lines.length - MAX_STEP_LINES;
    log.foreign([
        `── ${(0,util_text/* onOneLine */.GJ)(instruction, 200)}`,
        ...(left > 0 ? [`   … ${left} lines before`] : []),
        ...lines.slice(-MAX_STEP_LINES).map((line) => `   ${line}`),
        '──',
    ]);
}
/** What buildx wrote about its result (`--metadata-file`). */
async function builtDigest(plan, ports) {
    const text = (await ports.files.readTextIfExists(plan.metadataFile)) ?? '{}';
    const metadata = parseJson(text);
    const value = typeof metadata === 'object' && metadata !== null
        ? Reflect.get(metadata, 'containerimage.digest')
        : undefined;
    const digest = typeof value === 'string' ? (0,names_digest/* parseDigest */.m)(value) : undefined;
    if (digest !== undefined)
        return digest;
    throw new errors/* EnvironmentError */.eG('buildx ended well, but does not say which digest it built', {
        remedy: 'Update buildx, or leave buildx-version out to use the pinned one.',
    });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 40178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fi: () => (/* binding */ column),
  F1: () => (/* binding */ displayWidth),
  $5: () => (/* binding */ fitted)
});

;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
	4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
	   Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
	5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Matches a visible (printing) character. Used to find the base scalar of a cluster (skipping leading Prepend/Format/Marks) and to detect whole-cluster zero-width.
// Intentionally a single negated class without a quantifier: a repeated pattern like `^(?:…|…)+$` backtracks exponentially on overlapping properties, and even `^[…]+$` overflows V8's backtrack stack (RangeError) on clusters with millions of marks.
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

// Detect minimally-qualified/unqualified emoji sequences (missing VS16 but still render as double-width)
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;

function isDoubleWidthNonRgiEmojiSequence(segment) {
	// Real emoji clusters are < 30 chars; guard against pathological input
	if (segment.length > 50) {
		return false;
	}

	if (unqualifiedKeycapRegex.test(segment)) {
		return true;
	}

	// ZWJ sequences with 2+ Extended_Pictographic
	if (segment.includes('\u200D')) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}

	return false;
}

// Returns the cluster starting at its first visible character, or `undefined` if the whole cluster is zero-width.
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? undefined : segment.slice(index);
}

function isHangulLeadingJamo(codePoint) {
	return (codePoint >= 0x11_00 && codePoint <= 0x11_5F)
		|| (codePoint >= 0xA9_60 && codePoint <= 0xA9_7C);
}

function isHangulVowelJamo(codePoint) {
	return (codePoint >= 0x11_60 && codePoint <= 0x11_A7)
		|| (codePoint >= 0xD7_B0 && codePoint <= 0xD7_C6);
}

function isHangulTrailingJamo(codePoint) {
	return (codePoint >= 0x11_A8 && codePoint <= 0x11_FF)
		|| (codePoint >= 0xD7_CB && codePoint <= 0xD7_FB);
}

function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint)
		|| isHangulVowelJamo(codePoint)
		|| isHangulTrailingJamo(codePoint);
}

function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];

	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) {
			continue;
		}

		codePoints.push(character.codePointAt(0));
	}

	if (codePoints.length === 0) {
		return undefined;
	}

	let width = 0;

	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) {
				return undefined;
			}

			// Mixed cluster (e.g., L + precomposed syllable): use EAW for non-jamo remainder
			for (let remaining = index; remaining < codePoints.length; remaining++) {
				width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			}

			return width;
		}

		// Modern Hangul L+V(+T) shapes as one syllable block. Unmatched jamo stay additive:
		// U+1100 U+1100 U+1161 => U+1100 + (U+1100 U+1161) => 2 + 2.
		if (
			isHangulLeadingJamo(codePoint)
			&& isHangulVowelJamo(codePoints[index + 1])
		) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}

		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}

	return width;
}

function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;

	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}

		if (
			spacingMarkRegex.test(character)
			|| (character >= '\uFF00' && character <= '\uFFEF')
		) {
			extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	// Avoid calling stripAnsi when there are no ANSI escape sequences (ESC = 0x1B, CSI = 0x9B)
	if (!countAnsiEscapeCodes && (string.includes('\u001B') || string.includes('\u009B'))) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	// Fast path: printable ASCII (0x20–0x7E) needs no segmenter, regex, or EAW lookup — width equals length.
	if (/^[\u0020-\u007E]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === undefined) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}

		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== undefined) {
			width += hangulWidth;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing spacing marks and Halfwidth/Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}

	return width;
}

;// CONCATENATED MODULE: ./build/js/util/display-width.js
/** How many columns of a terminal a text takes. */

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter();
function displayWidth(text) {
    return stringWidth(text);
}
/** The text in at most so many columns; what is cut off ends with an ellipsis. */
function fitted(text, columns) {
    if (columns <= 0)
        return '';
    if (displayWidth(text) <= columns)
        return text;
    let shown = '';
    let used = 1;
    for (const { segment } of graphemes.segment(text)) {
        used += displayWidth(segment);
        if (used > columns)
            break;
        shown += segment;
    }
    return `${shown.trimEnd()}${ELLIPSIS}`;
}
/** Fitted, and filled with blanks to exactly so many columns. */
function column(text, columns) {
    const shown = fitted(text, columns);
    return shown + ' '.repeat(Math.max(0, columns - displayWidth(shown)));
}


/***/ })

};
