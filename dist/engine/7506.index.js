export const id = 7506;
export const ids = [7506,5035];
export const modules = {

/***/ 35035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ PLAN_FLAGS),
/* harmony export */   FX: () => (/* binding */ BUILD_FLAGS),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   gZ: () => (/* binding */ parseBuildArguments),
/* harmony export */   gd: () => (/* binding */ COMMON_FLAGS),
/* harmony export */   uM: () => (/* binding */ parseWordsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/* harmony import */ var _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2515);
/* harmony import */ var _util_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21300);
/** Words of a command line → values, as people type them. Flags are the inputs' names, from the one table of inputs. */



/** What every command has. */
const COMMON_FLAGS = {
    json: { kind: 'switch' },
    debug: { kind: 'switch' },
    quiet: { kind: 'switch' },
    progress: { kind: 'text' },
};
const LISTED = 'multihull --help lists all flags.';
/** Flags of other tools that people type, and what it is called here. */
const HINTS = {
    '-t': 'The name goes to --images, and what stands behind its colon to --tags.',
    '-f': 'Write --file DOCKERFILE.',
    '-o': 'Write --output DIRECTORY, for an OCI layout.',
    '-p': 'Write --package NAME, or --platforms LIST.',
    '-F': 'Write --features LIST.',
    '-q': 'Write --quiet: then only warnings, errors and results are shown.',
    '--build-arg': 'Did you mean --build-args?',
    '--dry-run': 'multihull plan prints what build would do.',
    '--show': 'multihull plan --show dockerfile prints the Dockerfile that would be written.',
    '--secret': 'Write --secrets id=value, --secret-files id=path or --secret-envs id=VARIABLE.',
    '--all-features': 'Write --cargo-args --all-features.',
    '--no-push': 'Write --push false.',
    '--release': 'Programs are built with the profile release unless --profile names another one.',
    '--target-platform': 'Did you mean --platforms?',
    '--cache-from': 'Write --cache registry, gha, local or off, and --cache-ref for its place.',
    '--cache-to': 'Write --cache registry, gha, local or off, and --cache-ref for its place.',
};
/**
 * Takes the words of a command apart. A string flag takes the next word (`--tags edge`) or what stands behind `=`; a
 * switch is true when it is only named, and takes `=false` or a next word `false`. Words of a command (`--smoke
 * --version`) may begin with a dash. `--` ends the flags.
 * @throws UserError that names everything that is wrong, and shows no value: one may be a password.
 */
function parseWordsOf(words, flags) {
    const names = new Map(Object.entries(flags).flatMap(([name, { also = [] }]) => [name, ...also].map((spelling) => [spelling, name])));
    const values = new Map();
    const positionals = [];
    const problems = [];
    const give = (name, value) => values.set(name, [...(values.get(name) ?? []), value]);
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        if (word === '--') {
            positionals.push(...words.slice(at + 1));
            break;
        }
        if (!isFlag(word)) {
            positionals.push(word);
            continue;
        }
        const equals = word.indexOf('=');
        const typed = equals < 0 ? word : word.slice(0, equals);
        const name = typed.startsWith('--') ? names.get(typed.slice(2)) : undefined;
        const flag = name === undefined ? undefined : flags[name];
        const next = words[at + 1];
        if (name === undefined || !flag)
            problems.push(unknownFlag(typed, [...names.keys()]));
        else if (equals >= 0)
            give(name, word.slice(equals + 1));
        else if (flag.kind === 'switch' || flag.kind === 'optional') {
            const isSaid = next !== undefined && (flag.kind === 'optional' ? !isFlag(next) : /^(?:true|false)$/i.test(next));
            give(name, isSaid ? next : 'true');
            if (isSaid)
                at += 1;
        }
        else if (next === undefined || (flag.kind === 'text' && isKnownFlag(next, names))) {
            problems.push(missingValue(typed, next));
        }
        else {
            give(name, next);
            at += 1;
        }
    }
    if (problems.length > 0)
        throw refusal(problems);
    return { values, positionals };
}
function isFlag(word) {
    return word.startsWith('-') && word !== '-';
}
function isKnownFlag(word, names) {
    return word.startsWith('--') && names.has(word.slice(2).replace(/=.*$/s, ''));
}
function unknownFlag(flag, names) {
    const near = (0,_util_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .z)(flag.replace(/^-+/, ''), names);
    const remedy = HINTS[flag] ?? (near === undefined ? '' : `Did you mean --${near}?`);
    return {
        flag,
        message: `there is no flag ${flag}`,
        remedy: `${remedy} ${LISTED}`.trim(),
    };
}
function missingValue(flag, next) {
    const before = next === undefined ? '' : ` before ${next.replace(/=.*$/s, '')}`;
    return {
        flag,
        message: `${flag} has no value${before}`,
        remedy: `Write ${flag} VALUE, or ${flag}=VALUE for one that looks like a flag. ${LISTED}`,
    };
}
/** Several remedies name their flags, and the help once. */
function shortRemedy({ flag, remedy }) {
    return `${flag}: ${remedy.replace(LISTED, '').trim()}`;
}
function refusal(problems) {
    const [first, ...more] = problems;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.map(({ message }) => message).join('; '), {
        input: first?.flag ?? 'command line',
        value: problems.map(({ flag }) => flag).join(' '),
        remedy: more.length === 0 ? (first?.remedy ?? '') : `${problems.map(shortRemedy).join(' ')} ${LISTED}`,
    });
}
/** The flags of `plan`, `build` and `eject`. */
const BUILD_FLAGS = {
    ...COMMON_FLAGS,
    'password-stdin': { kind: 'switch' },
    'from-compose': { kind: 'text' },
    ...Object.fromEntries(_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc.filter(({ name, actionOnly }) => !actionOnly && name !== 'mode').map(({ name, kind = 'text' }) => [
        name,
        { kind },
    ])),
};
/** Where a word without a flag belongs, as far as it can be told: `docker build .`, `docker buildx build … NAME`. */
function hintFor(word) {
    if (/^\.{0,2}(?:\/|$)/.test(word) || word === '.')
        return `A directory goes to --context: --context ${word}. `;
    return /^[a-z0-9.-]+(?::\d+)?\/[a-z0-9._/-]+/.test(word)
        ? `An image goes to --images: --images ${word}. `
        : '';
}
/** What `plan` takes besides. */
const PLAN_FLAGS = { ...BUILD_FLAGS, show: { kind: 'text' } };
/**
 * Parses the flags of `plan` and `build`. A flag may be repeated: its values are one list.
 * @throws UserError for flags that do not exist, with the nearest ones that do.
 */
function parseBuildArguments(words, flags = BUILD_FLAGS) {
    const { values, positionals } = parseWordsOf(words, flags);
    if (positionals.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${positionals[0]}" is not expected here`, {
            input: 'command line',
            value: positionals.join(' '),
            remedy: `${hintFor(positionals[0] ?? '')}Every value follows a flag: multihull build --images ghcr.io/acme/trow --platforms linux/amd64,linux/arm64.`,
        });
    }
    const own = ['json', 'debug', 'quiet', 'progress', 'from-compose', 'password-stdin', 'show'];
    const given = [...values].flatMap(([name, items]) => {
        if (own.includes(name))
            return [];
        // A switch that is said twice means what was said last.
        const isList = BUILD_FLAGS[name]?.kind !== 'optional';
        return [[name, isList ? items.join('\n') : (items.at(-1) ?? '')]];
    });
    return {
        values: new Map(given),
        compose: values.get('from-compose')?.at(-1),
        json: isOn(values, 'json'),
        debug: isOn(values, 'debug'),
        passwordStdin: isOn(values, 'password-stdin'),
        show: readShow(values.get('show')?.at(-1)),
    };
}
function readShow(typed) {
    if (typed === undefined || typed === 'dockerfile')
        return typed;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`--show: "${typed}" is not something that a plan can show`, {
        input: '--show',
        value: typed,
        remedy: 'Write --show dockerfile; --json prints all of the plan.',
    });
}
/** Whether a switch was turned on. */
function isOn(values, name) {
    return /^true$/i.test(values.get(name)?.at(-1) ?? '');
}


/***/ }),

/***/ 57506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeFacts: () => (/* binding */ writeFacts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80);
/* harmony import */ var _domain_facts_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50094);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12027);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42863);
/* harmony import */ var _plan_builder_platform_script_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14057);
/* harmony import */ var _flags_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35035);
/** `multihull facts DIR`: the platform facts as a directory, for builds that Multihull does not run itself. */







async function writeFacts(words, env, log) {
    const { positionals } = (0,_flags_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWordsOf */ .uM)(words, _flags_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMON_FLAGS */ .gd);
    const [directory] = positionals;
    if (directory === undefined || positionals.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('facts takes one directory', {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Write multihull facts DIR, then docker buildx build --build-context multihull=DIR …',
        });
    }
    const { files } = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .createPorts */ .R)({ env, environment: (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunEnvironment */ .P)(env), log });
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory);
    for (const { path, text, mode } of (0,_plan_builder_platform_script_js__WEBPACK_IMPORTED_MODULE_4__/* .factsContextFiles */ .c)())
        await files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path), text, { mode });
    log.info(`wrote ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, _domain_facts_context_js__WEBPACK_IMPORTED_MODULE_6__/* .FACTS_SCRIPT */ .Qy)} and what belongs to it; use it with docker buildx build --build-context ${_domain_facts_context_js__WEBPACK_IMPORTED_MODULE_6__/* .FACTS_CONTEXT */ .U3}=${directory}`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExitCode */ .yU.ok;
}


/***/ }),

/***/ 39166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ withoutSet),
/* harmony export */   hx: () => (/* binding */ isCross),
/* harmony export */   i1: () => (/* binding */ pageVariable),
/* harmony export */   mx: () => (/* binding */ JEMALLOC_PAGE),
/* harmony export */   qD: () => (/* binding */ rustTarget),
/* harmony export */   r8: () => (/* binding */ toolchainFor),
/* harmony export */   td: () => (/* binding */ zigToolchainFor),
/* harmony export */   xM: () => (/* binding */ libraryPackages)
/* harmony export */ });
/* harmony import */ var _domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19080);

/** Architectures whose musl target links dynamically unless it is told (rustc's `crt_static_default`). */
const DYNAMIC_MUSL = new Set(['riscv64', 'loong64', 's390x']);
/** The Rust target of a platform; undefined where there is no usable one. */
function rustTarget(platform, libc) {
    return libc === 'gnu' ? platform.rustGnu : platform.rustMusl;
}
/** Variables that do not depend on the compiler. */
function targetFlags(platform, target, libc) {
    const rustflags = [
        ...(platform.targetCpu ? [`-C target-cpu=${platform.targetCpu}`] : []),
        ...(libc === 'musl' && DYNAMIC_MUSL.has(platform.architecture) ? ['-C target-feature=+crt-static'] : []),
    ].join(' ');
    return {
        ...(rustflags === '' ? {} : { [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .cargoVariable */ .P)(target, 'RUSTFLAGS')]: rustflags }),
        ...pageVariable(platform, target),
    };
}
/**
 * How compilers run on `host` reach `platform`. The native compiler is used where they are the same machine.
 * With musl, the glibc compiler links: rustc brings musl's own start files and libc (rustc book, `self-contained`).
 */
function toolchainFor(platform, host, libc = 'gnu') {
    const target = rustTarget(platform, libc) ?? platform.rustGnu;
    const flags = targetFlags(platform, target, libc);
    if (platform.rustGnu === host.rustGnu) {
        // The cc crate would look for musl-gcc, which the image of Rust lacks.
        const native = libc === 'gnu'
            ? {}
            : {
                [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CC', target)]: 'gcc',
                [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CXX', target)]: 'g++',
                [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('AR', target)]: 'ar',
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
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .cargoVariable */ .P)(target, 'LINKER')]: `${tuple}-gcc`,
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CC', target)]: `${tuple}-gcc`,
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('CXX', target)]: `${tuple}-g++`,
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('AR', target)]: `${tuple}-ar`,
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('RANLIB', target)]: `${tuple}-ranlib`,
            // Libraries of the target come from multiarch directories; the host's must never be found by mistake.
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_ALLOW_CROSS', target)]: '1',
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_LIBDIR', target)]: `/usr/lib/${multiarch}/pkgconfig:/usr/share/pkgconfig`,
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_SYSROOT_DIR', target)]: '/',
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('BINDGEN_EXTRA_CLANG_ARGS', target)]: `--target=${tuple} -I/usr/${tuple}/include`,
        },
    };
}
/**
 * The same with zig, which brings compilers, headers and C libraries of every target. cargo-zigbuild sets the variables
 * of compilers; libraries of this machine are for its own glibc, so none are found.
 */
function zigToolchainFor(platform, libc) {
    const target = rustTarget(platform, libc) ?? platform.rustGnu;
    return {
        platform,
        target,
        packages: [],
        cxxPackages: [],
        env: {
            ...targetFlags(platform, target, libc),
            [(0,_domain_platforms_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVariable */ .I)('PKG_CONFIG_LIBDIR', target)]: '/dev/null',
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


/***/ }),

/***/ 50094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ FACTS_SCRIPT),
/* harmony export */   U3: () => (/* binding */ FACTS_CONTEXT),
/* harmony export */   gP: () => (/* binding */ FACTS_TARGET),
/* harmony export */   pH: () => (/* binding */ CROSS_SCRIPT)
/* harmony export */ });
/**
 * The build context with the platform facts, as Dockerfiles name it and its files. They are written by
 * `multihull facts`, or by a build whose Dockerfile mounts the context.
 */
/** Name of the build context that a Dockerfile mounts: `RUN --mount=from=multihull,target=/multihull …`. */
const FACTS_CONTEXT = 'multihull';
/** Where the scripts expect the mount. */
const FACTS_TARGET = '/multihull';
/** Sets variables, and nothing else. */
const FACTS_SCRIPT = 'env.sh';
/** Sources `env.sh`, and puts `bin/cargo` first on PATH. */
const CROSS_SCRIPT = 'cross.sh';


/***/ }),

/***/ 19080:
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

/***/ 14057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ factsContextFiles)
});

// UNUSED EXPORTS: renderPlatformScript

// EXTERNAL MODULE: ./build/js/crate/cross/toolchain.js
var toolchain = __webpack_require__(39166);
// EXTERNAL MODULE: ./build/js/domain/facts-context.js
var facts_context = __webpack_require__(50094);
;// CONCATENATED MODULE: ./build/js/dockerfile/generate/cargo-wrapper.js
/**
 * A `cargo` that compiles for the requested platform, for Dockerfiles that were written for one machine: the commands
 * and the paths in them stay as they are. Sources: cargo's documentation of target directories, and rustup's of targets.
 */

/** What `bin/` and `cross.sh` consist of. */
function cargoWrapperFiles() {
    return [
        { path: facts_context/* CROSS_SCRIPT */.pH, text: CROSS, mode: 0o644 },
        { path: 'bin/cargo', text: CARGO, mode: 0o755 },
        { path: 'bin/strip', text: BINUTILS, mode: 0o755 },
        { path: 'bin/objcopy', text: BINUTILS, mode: 0o755 },
    ];
}
const CROSS = `# Makes the cargo commands of this RUN compile for $TARGETPLATFORM. Written by Multihull.
#
#   RUN --mount=from=multihull,target=${facts_context/* FACTS_TARGET */.gP} . ${facts_context/* FACTS_TARGET */.gP}/${facts_context/* CROSS_SCRIPT */.pH} && cargo build --release
#
# It sources ${facts_context/* FACTS_SCRIPT */.Qy}, and puts ${facts_context/* FACTS_TARGET */.gP}/bin first on PATH: cargo adds --target, and leaves the results where they
# would be without it; strip and objcopy are those of the target.
. ${facts_context/* FACTS_TARGET */.gP}/${facts_context/* FACTS_SCRIPT */.Qy}
PATH=${facts_context/* FACTS_TARGET */.gP}/bin:$PATH
export PATH
`;
/** The part that both scripts begin with: PATH without our directory, so that nothing calls itself. */
const WITHOUT_US = `here=${facts_context/* FACTS_TARGET */.gP}/bin
path=
rest=$PATH:
while [ -n "$rest" ]; do
  directory=\${rest%%:*}
  rest=\${rest#*:}
  [ "$directory" = "$here" ] || path=\${path:+$path:}$directory
done`;
const BINUTILS = `#!/bin/sh
# strip or objcopy of the target, where it has one of its own; by Multihull.
name=\${0##*/}
${WITHOUT_US}
PATH=$path
eval "ranlib=\\\${RANLIB_$(echo "$MULTIHULL_TARGET" | tr - _)-}"
case $ranlib in
  *-ranlib) own=\${ranlib%ranlib}$name ;;
  *) own=$name ;;
esac
exec "$own" "$@"
`;
/*
 * Why the target directory is hidden in target/.multihull, with target/release a link into it: Dockerfiles do not only
 * take programs out of target/release, they also remove what a stand-in left behind (target/release/deps/name*). Copies
 * of the programs alone would leave the stand-in in place. target/release cannot be a link into cargo's own directory:
 * cargo locks the directory of the host's units and that of the target's, and would wait for itself.
 */
const CARGO = `#!/bin/sh
# cargo for $MULTIHULL_TARGET, in place of the one behind it on PATH; by Multihull.
#
# build, rustc, install --path, auditable build and chef cook get --target; their results are in target/PROFILE, as they are
# without it. Commands that run what they compile (run, test, bench) and tools (install NAME) are left to the machine that
# builds. A --target of yours is never changed.
set -eu
${WITHOUT_US}
fail() {
  echo "multihull: $*" >&2
  exit 1
}
real=$(PATH=$path && command -v cargo) || fail "there is no cargo on PATH"
target=\${MULTIHULL_TARGET:?source ${facts_context/* FACTS_TARGET */.gP}/${facts_context/* CROSS_SCRIPT */.pH} in this RUN}

toolchain= command= inner= manifest= directory= profile= given= is_path= package= wanted=
for word in "$@"; do
  case $wanted in
    '') ;;
    *)
      case $wanted in
        manifest) manifest=$word ;;
        directory) directory=$word ;;
        profile) profile=$word ;;
        target) given=$word ;;
        path) manifest=$word/Cargo.toml ;;
      esac
      wanted=
      continue
      ;;
  esac
  case $word in
    --) break ;;
    +*) [ -n "$command" ] || toolchain=$word ;;
    --manifest-path) wanted=manifest ;;
    --manifest-path=*) manifest=\${word#*=} ;;
    --target-dir) wanted=directory ;;
    --target-dir=*) directory=\${word#*=} ;;
    --profile) wanted=profile ;;
    --profile=*) profile=\${word#*=} ;;
    --target) wanted=target ;;
    --target=*) given=\${word#*=} ;;
    --path) is_path=yes wanted=path ;;
    --path=*) is_path=yes manifest=\${word#*=}/Cargo.toml ;;
    --release | -r | -r[qv]* | -[qv]*r) profile=release ;;
    --debug) profile=dev ;;
    -p | --package) package=yes wanted=other ;;
    -p?* | --package=*) package=yes ;;
    --config | --color | -Z | -C | -F | --features | -j | --jobs | --bin | --example | --test | --bench | --exclude) wanted=other ;;
    --root | --index | --registry | --git | --branch | --tag | --rev | --message-format | --artifact-dir | --out-dir) wanted=other ;;
    --recipe-path | --lockfile-path | --crate-type) wanted=other ;;
    --version | --vers) [ "$command" != install ] || wanted=other ;;
    -*) ;;
    *)
      if [ -z "$command" ]; then
        command=$word
      elif [ -z "$inner" ]; then
        inner=$word
      fi
      ;;
  esac
done

# What becomes of the command: "target" is compiled for the platform, "here" for this machine.
case $command in
  build | b | rustc) does=target at=$command ;;
  install)
    does=plain
    [ -z "$is_path" ] || does=target at=install
    [ -n "$profile" ] || profile=release
    ;;
  auditable)
    does=plain
    case $inner in build | rustc) does=target at=$inner ;; esac
    ;;
  chef)
    does=plain
    [ "$inner" != cook ] || does=target at=cook
    ;;
  clean) does=clean at=clean ;;
  run | r | test | t | bench | check | c | clippy | doc | nextest) does=here ;;
  *) does=plain ;;
esac
[ -z "$given" ] || does=plain
if [ "$does" = plain ]; then
  # What other commands start may be cargo again: it finds this one.
  exec "$real" "$@"
fi

PATH=$path
export PATH
if [ "$(rustc $toolchain -vV | sed -n 's/^host: //p')" = "$target" ]; then
  eval "flags=\\\${CARGO_TARGET_$(echo "$target" | tr a-z- A-Z_)_RUSTFLAGS-}"
  # The machine's own platform: nothing to add. Flags for its CPU must not reach build scripts, which --target keeps away.
  [ -n "$flags" ] || exec "$real" "$@"
fi

if [ -z "$directory" ]; then
  directory=\${CARGO_TARGET_DIR:-}
  [ -n "$directory" ] ||
    directory=$("$real" $toolchain metadata --no-deps --format-version 1 \${manifest:+--manifest-path "$manifest"} 2>/dev/null |
      sed -n 's/.*"target_directory":"\\([^"]*\\)".*/\\1/p')
fi
[ -n "$directory" ] || directory=target
case $directory in /*) ;; *) directory=$PWD/$directory ;; esac
directory=\${directory%/.multihull}
hidden=$directory/.multihull
case $profile in
  '' | dev | test) name=debug ;;
  bench) name=release ;;
  *) name=$profile ;;
esac

# The words again, with --target behind the command, and --target-dir replaced.
left=$# added= skip= ended=
while [ "$left" -gt 0 ]; do
  word=$1
  shift
  left=$((left - 1))
  if [ -n "$skip" ]; then
    skip=
    continue
  fi
  if [ -z "$ended" ]; then
    case $word in
      --) ended=yes ;;
      --target-dir)
        skip=yes
        continue
        ;;
      --target-dir=*) continue ;;
    esac
  fi
  set -- "$@" "$word"
  if [ -z "$added" ] && [ "$does" != here ] && [ "$word" = "$at" ]; then
    added=yes
    if [ "$does" = target ] || [ -n "$package" ]; then set -- "$@" --target "$target"; fi
  fi
done
CARGO_TARGET_DIR=$hidden
export CARGO_TARGET_DIR
[ "$does" = target ] || exec "$real" "$@"

library=$(rustc $toolchain --print target-libdir --target "$target")
if [ ! -d "$library" ]; then
  command -v rustup >/dev/null ||
    fail "this Rust has no standard library for $target, and there is no rustup to add it: begin with an image of rust"
  rustup target add \${toolchain:+--toolchain "\${toolchain#+}"} "$target"
fi
eval "linker=\\\${CARGO_TARGET_$(echo "$target" | tr a-z- A-Z_)_LINKER-}"
if [ -n "$linker" ] && ! command -v "$linker" >/dev/null; then
  case $linker in
    rust-lld) ;;
    *) fail "the linker $linker is missing: install $MULTIHULL_PACKAGES in this stage" ;;
  esac
fi

results=$hidden/$target/$name
if [ -d "$directory/$name" ] && [ ! -L "$directory/$name" ] && [ ! -e "$results" ]; then
  # It came from another stage by COPY, which follows links.
  mkdir -p "$hidden/$target"
  mv "$directory/$name" "$results"
elif [ ! -e "$directory/$name" ] && [ ! -L "$directory/$name" ] && [ -e "$results" ]; then
  # It was removed, and so nothing of it may be used again.
  rm -rf "$results"
fi
mkdir -p "$results"
[ -e "$directory/$name" ] && [ ! -L "$directory/$name" ] || ln -sfn ".multihull/$target/$name" "$directory/$name"
"$real" "$@"
[ -L "$directory/$name" ] || find "$results" -maxdepth 1 -type f -exec cp -pf {} "$directory/$name/" \\;
`;

// EXTERNAL MODULE: ./build/js/domain/platforms/platform-table.js
var platform_table = __webpack_require__(12096);
;// CONCATENATED MODULE: ./build/js/plan/builder/platform-script.js
/**
 * The platform facts for Dockerfiles: a script that a RUN step sources, rendered from the platform table. It takes
 * the place of the platform.sh that every project writes by hand.
 */




/** Everything that the facts context consists of. */
function factsContextFiles() {
    return [{ path: facts_context/* FACTS_SCRIPT */.Qy, text: renderPlatformScript(), mode: 0o644 }, ...cargoWrapperFiles()];
}
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
    const foreign = platform_table/* PLATFORM_TABLE */.j.find((row) => row.rustGnu !== platform.rustGnu) ?? platform;
    return (0,toolchain/* toolchainFor */.r8)(platform, foreign);
}
/** The script as text; POSIX sh, no tool needed but `uname`. */
function renderPlatformScript() {
    return `# Platform facts for cross-compiling Rust, written by Multihull from its platform table.
#
# In a Dockerfile, in a stage that starts with FROM --platform=$BUILDPLATFORM:
#   ARG TARGETPLATFORM
#   RUN --mount=from=${facts_context/* FACTS_CONTEXT */.U3},target=/multihull . /multihull/${facts_context/* FACTS_SCRIPT */.Qy} \\
#       && rustup target add "$MULTIHULL_TARGET" \\
#       && apt-get update && apt-get install -y --no-install-recommends $MULTIHULL_PACKAGES
#   RUN --mount=from=${facts_context/* FACTS_CONTEXT */.U3},target=/multihull . /multihull/${facts_context/* FACTS_SCRIPT */.Qy} \\
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
${platform_table/* PLATFORM_TABLE */.j.map(renderCase).join('\n')}
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
    const native = (0,toolchain/* toolchainFor */.r8)(platform, platform);
    const set = (env, indent) => Object.entries(env).map(([name, value]) => 
    // The variable for any target is only read where there is none for this one.
    name.endsWith(toolchain/* JEMALLOC_PAGE */.mx)
        ? `${indent}multihull_default ${name} "\${${toolchain/* JEMALLOC_PAGE */.mx}:-${value}}"`
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


/***/ })

};
