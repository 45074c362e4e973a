export const id = 552;
export const ids = [552];
export const modules = {

/***/ 9552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeFacts: () => (/* binding */ writeFacts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(621);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2027);
/* harmony import */ var _inputs_ambient_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(994);
/* harmony import */ var _plan_platform_script_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9541);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6279);
/** `multihull facts DIR`: the platform facts as a directory, for builds that Multihull does not run itself. */






async function writeFacts(words, env, log) {
    const { positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWordsOf */ .uM)(words, _arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMON_FLAGS */ .gd);
    const [directory] = positionals;
    if (directory === undefined || positionals.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('facts takes one directory', {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Write multihull facts DIR, then docker buildx build --build-context multihull=DIR …',
        });
    }
    const { files } = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .createPorts */ .R)({ env, ambient: (0,_inputs_ambient_js__WEBPACK_IMPORTED_MODULE_3__/* .readAmbient */ .d)(env), log });
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory), _plan_platform_script_js__WEBPACK_IMPORTED_MODULE_4__/* .FACTS_SCRIPT */ .Qy);
    await files.write(file, (0,_plan_platform_script_js__WEBPACK_IMPORTED_MODULE_4__/* .renderPlatformScript */ .bJ)());
    log.info(`wrote ${file}; use it with docker buildx build --build-context ${_plan_platform_script_js__WEBPACK_IMPORTED_MODULE_4__/* .FACTS_CONTEXT */ .U3}=${directory}`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExitCode */ .yU.ok;
}


/***/ }),

/***/ 3615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ targetVariable),
/* harmony export */   P: () => (/* binding */ cargoVariable)
/* harmony export */ });
/** Rust target triples as cargo and the `cc` crate spell them in environment variables. */
/** `CARGO_TARGET_<T>_…`: upper case, dashes and dots as underscores (Cargo reference, environment variables). */
function cargoVariable(target, name) {
    return `CARGO_TARGET_${target.toUpperCase().replaceAll(/[-.]/g, '_')}_${name}`;
}
/** `CC_<t>` and the like: the form with underscores, which shells can set (the `cc` and `pkg-config` crates read it). */
function targetVariable(name, target) {
    return `${name}_${target.replaceAll(/[-.]/g, '_')}`;
}


/***/ }),

/***/ 9541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ FACTS_SCRIPT),
/* harmony export */   U3: () => (/* binding */ FACTS_CONTEXT),
/* harmony export */   bJ: () => (/* binding */ renderPlatformScript)
/* harmony export */ });
/* harmony import */ var _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2557);
/* harmony import */ var _toolchain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2803);


/** Name of the build context that a Dockerfile mounts: `RUN --mount=from=multihull,target=/multihull …`. */
const FACTS_CONTEXT = 'multihull';
const FACTS_SCRIPT = 'env.sh';
/** `uname -m` of machines whose own compiler serves, by dpkg's name of the architecture. */
const UNAME = {
    amd64: 'x86_64',
    arm64: 'aarch64',
    armhf: 'armv7l|armv8l',
    armel: 'armv5*|armv6l',
    i386: 'i?86',
    ppc64el: 'ppc64le',
    riscv64: 'riscv64',
    s390x: 's390x',
    loong64: 'loongarch64',
};
/** Any platform that is never the native one: makes `toolchainFor` answer with the cross toolchain. */
function crossFacts(platform) {
    const foreign = _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_TABLE */ .j.find((row) => row.rustGnu !== platform.rustGnu) ?? platform;
    return (0,_toolchain_js__WEBPACK_IMPORTED_MODULE_1__/* .toolchainFor */ .r8)(platform, foreign);
}
/** The script as text; POSIX sh, no tool needed but `uname`. */
function renderPlatformScript() {
    return `# Platform facts for cross-compiling Rust, written by Multihull from its platform table.
#
# In a Dockerfile, in a stage that starts with FROM --platform=$BUILDPLATFORM:
#   ARG TARGETPLATFORM
#   RUN --mount=from=${FACTS_CONTEXT},target=/multihull . /multihull/${FACTS_SCRIPT} \\
#       && rustup target add "$MULTIHULL_TARGET" \\
#       && apt-get update && apt-get install -y --no-install-recommends $MULTIHULL_PACKAGES
#   RUN --mount=from=${FACTS_CONTEXT},target=/multihull . /multihull/${FACTS_SCRIPT} \\
#       && cargo build --release --target "$MULTIHULL_TARGET"
#
# It sets MULTIHULL_TARGET (Rust target), MULTIHULL_PACKAGES (C cross compiler and C library, Debian names),
# MULTIHULL_CXX_PACKAGES, MULTIHULL_DEBIAN_ARCH, and linker, CC, CXX, AR, RANLIB, pkg-config and bindgen variables,
# each suffixed by the target. A variable that is set already keeps its value.
multihull_default() {
  eval "if [ -z \\"\\\${$1+set}\\" ]; then $1=\\$2; fi"
  export "\${1?}"
}
case "\${TARGETPLATFORM:?declare ARG TARGETPLATFORM in this stage}" in
${_domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_TABLE */ .j.map(renderCase).join('\n')}
  *)
    echo "multihull: no facts for platform $TARGETPLATFORM" >&2
    exit 1
    ;;
esac
export MULTIHULL_TARGET MULTIHULL_PACKAGES MULTIHULL_CXX_PACKAGES MULTIHULL_DEBIAN_ARCH
`;
}
function renderCase(platform) {
    const facts = crossFacts(platform);
    const native = (0,_toolchain_js__WEBPACK_IMPORTED_MODULE_1__/* .toolchainFor */ .r8)(platform, platform);
    const set = (env, indent) => Object.entries(env).map(([name, value]) => 
    // The variable for any target is only read where there is none for this one.
    name.endsWith(_toolchain_js__WEBPACK_IMPORTED_MODULE_1__/* .JEMALLOC_PAGE */ .mx)
        ? `${indent}multihull_default ${name} "\${${_toolchain_js__WEBPACK_IMPORTED_MODULE_1__/* .JEMALLOC_PAGE */ .mx}:-${value}}"`
        : `${indent}multihull_default ${name} '${value}'`);
    const crossOnly = Object.fromEntries(Object.entries(facts.env).filter(([name]) => !(name in native.env)));
    return [
        `  ${pattern(platform)})`,
        `    MULTIHULL_TARGET=${facts.target}`,
        `    MULTIHULL_DEBIAN_ARCH=${platform.debian}`,
        ...set(native.env, '    '),
        '    case "$(uname -m)" in',
        `      ${UNAME[platform.debian]})`,
        '        MULTIHULL_PACKAGES=',
        '        MULTIHULL_CXX_PACKAGES=',
        '        ;;',
        '      *)',
        `        MULTIHULL_PACKAGES='${facts.packages.join(' ')}'`,
        `        MULTIHULL_CXX_PACKAGES='${facts.cxxPackages.join(' ')}'`,
        ...set(crossOnly, '        '),
        '        ;;',
        '    esac',
        '    ;;',
    ].join('\n');
}
/** BuildKit writes canonical names, and `linux/arm64` for `linux/arm64/v8`; a person may pass the long form. */
function pattern(platform) {
    const long = platform.aliases.filter((alias) => /^(?:amd64\/v1|arm64\/v8)$/.test(alias));
    return [platform.name, ...long.map((alias) => `linux/${alias}`)].join('|');
}


/***/ }),

/***/ 2803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ withoutSet),
/* harmony export */   hx: () => (/* binding */ isCross),
/* harmony export */   i1: () => (/* binding */ pageVariable),
/* harmony export */   mx: () => (/* binding */ JEMALLOC_PAGE),
/* harmony export */   qD: () => (/* binding */ rustTarget),
/* harmony export */   r8: () => (/* binding */ toolchainFor),
/* harmony export */   xM: () => (/* binding */ libraryPackages)
/* harmony export */ });
/* harmony import */ var _domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3615);

/** Architectures whose musl target links dynamically unless it is told (rustc's `crt_static_default`). */
const DYNAMIC_MUSL = new Set(['riscv64', 'loong64', 's390x']);
/** The Rust target of a platform; undefined where there is no usable one. */
function rustTarget(platform, libc) {
    return libc === 'gnu' ? platform.rustGnu : platform.rustMusl;
}
/**
 * How compilers run on `host` reach `platform`. The native compiler is used where they are the same machine.
 * With musl, the glibc compiler links: rustc brings musl's own start files and libc (rustc book, `self-contained`).
 */
function toolchainFor(platform, host, libc = 'gnu') {
    const target = rustTarget(platform, libc) ?? platform.rustGnu;
    const rustflags = [
        ...(platform.targetCpu ? [`-C target-cpu=${platform.targetCpu}`] : []),
        ...(libc === 'musl' && DYNAMIC_MUSL.has(platform.architecture) ? ['-C target-feature=+crt-static'] : []),
    ].join(' ');
    const flags = {
        ...(rustflags === '' ? {} : { [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .cargoVariable */ .P)(target, 'RUSTFLAGS')]: rustflags }),
        ...pageVariable(platform, target),
    };
    if (platform.rustGnu === host.rustGnu) {
        // The cc crate would look for musl-gcc, which the image of Rust lacks.
        const native = libc === 'gnu'
            ? {}
            : {
                [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CC', target)]: 'gcc',
                [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CXX', target)]: 'g++',
                [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('AR', target)]: 'ar',
            };
        return { platform, target, packages: [], cxxPackages: [], env: { ...flags, ...native } };
    }
    const tuple = platform.gnuTuple;
    const multiarch = platform.multiarch ?? tuple;
    return {
        platform,
        target,
        packages: [`gcc-${platform.packageTuple}`, `libc6-dev-${platform.debian}-cross`],
        cxxPackages: [`g++-${platform.packageTuple}`],
        env: {
            ...flags,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .cargoVariable */ .P)(target, 'LINKER')]: `${tuple}-gcc`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CC', target)]: `${tuple}-gcc`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CXX', target)]: `${tuple}-g++`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('AR', target)]: `${tuple}-ar`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('RANLIB', target)]: `${tuple}-ranlib`,
            // Libraries of the target come from multiarch directories; the host's must never be found by mistake.
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_ALLOW_CROSS', target)]: '1',
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_LIBDIR', target)]: `/usr/lib/${multiarch}/pkgconfig:/usr/share/pkgconfig`,
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_SYSROOT_DIR', target)]: '/',
            [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('BINDGEN_EXTRA_CLANG_ARGS', target)]: `--target=${tuple} -I/usr/${tuple}/include`,
        },
    };
}
/** What jemalloc's build script reads for any target. */
const JEMALLOC_PAGE = 'JEMALLOC_SYS_WITH_LG_PAGE';
/**
 * jemalloc is compiled for one size of pages, and ends at once on a kernel whose pages are larger; it takes that of the
 * machine which compiles. With the largest one it runs everywhere (tikv-jemalloc-sys, README).
 */
function pageVariable({ largestPage }, target) {
    return largestPage === undefined ? {} : { [jemallocVariable(target)]: `${largestPage}` };
}
function jemallocVariable(target) {
    return `${target.toUpperCase().replaceAll('-', '_')}_${JEMALLOC_PAGE}`;
}
/** The variables without those that somebody has set in another place, from where they would not be heard. */
function withoutSet(env, set) {
    const isSet = (name) => set.has(name) || (name.endsWith(`_${JEMALLOC_PAGE}`) && set.has(JEMALLOC_PAGE));
    return Object.fromEntries(Object.entries(env).filter(([name]) => !isSet(name)));
}
/** Whether it takes a cross compiler to get there. */
function isCross({ packages }) {
    return packages.length > 0;
}
/** A library's package for the architecture of each target; without one for the machine that builds. */
function libraryPackages(name, toolchains) {
    return [...new Set(toolchains.map((one) => (isCross(one) ? `${name}:${one.platform.debian}` : name)))];
}


/***/ })

};
