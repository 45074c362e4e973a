export const id = 5503;
export const ids = [5503];
export const modules = {

/***/ 29632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ chooseToolchain)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/* harmony import */ var _inputs_cargo_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63438);
/** Which Rust toolchain compiles: the input, else the crate's toolchain file, else stable, as rustup has it. */


/** Components that compile nothing. */
const NOT_FOR_BUILDS = new Set([
    'rustc',
    'cargo',
    'rust-std',
    'rustfmt',
    'clippy',
    'rust-analyzer',
    'rust-docs',
]);
/** @throws UserError for a toolchain that rustup cannot add targets to, such as a linked one. */
function chooseToolchain(asked, file) {
    const components = (file?.components ?? []).filter((name) => !NOT_FOR_BUILDS.has(name) && /^[a-z0-9-]+$/.test(name));
    if (asked !== undefined)
        return { channel: asked, why: 'the input toolchain', components };
    if (!file)
        return { channel: 'stable', why: 'nothing else is asked for', components };
    // `1.85.0-x86_64-unknown-linux-gnu` names the host, too; that is what runs here anyway.
    const channel = file.channel.replace(/-(?:x86_64|aarch64|i686|armv7|s390x|powerpc64le|riscv64gc)-unknown-linux-\w+$/, '');
    if (_inputs_cargo_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .TOOLCHAIN */ .g9.test(channel))
        return { channel, why: file.file, components };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.file}: "${file.channel}" is a toolchain of your own, which cannot be given targets`, {
        input: 'toolchain',
        value: file.channel,
        remedy: 'Write a channel such as stable, 1.85.0 or nightly-2026-01-31 there or in the input toolchain, or write a Dockerfile that brings your toolchain.',
        location: { file: file.file },
    });
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

/***/ 66053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g5: () => (/* binding */ failureOf),
  JN: () => (/* binding */ readAnswer),
  v5: () => (/* binding */ readRustVersion),
  P2: () => (/* binding */ treeArguments)
});

;// CONCATENATED MODULE: ./build/js/crate/resolved/cargo-tree.js
/**
 * What `cargo tree` prints, as a graph: which crates a program is made of on one target, with the features that are on.
 * cargo resolves this anew for every target, and only cargo knows the manifests of published crates.
 */
/** After `cargo`, before `--target` and what chooses packages and features. `-e` leaves dev-dependencies out. */
const TREE_ARGUMENTS = [
    'tree',
    '--locked',
    '--charset',
    'ascii',
    '--prefix',
    'indent',
    '--edges',
    'normal,build',
    '--format',
    '{p}\t{f}\t{l}',
];
/** More lines than any workspace has; Servo's has 5000. */
const MAX_LINES = 200_000;
/**
 * Reads what `cargo` printed with `TREE_ARGUMENTS`.
 * @throws Error for what is not such a tree; its message says where.
 */
function parseCargoTree(text) {
    const crates = [];
    const places = new Map();
    const edges = new Map();
    const roots = new Set();
    /** By depth: what is open, and the section of its children. */
    const open = [];
    const sections = [];
    const lines = text.split('\n');
    if (lines.length > MAX_LINES)
        throw new Error(`it has more than ${MAX_LINES} lines`);
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '')
            continue;
        const header = /^((?:[| ] {3})*)\[(build|dev)-dependencies\]$/.exec(line);
        if (header) {
            sections[(header[1]?.length ?? 0) / 4 + 1] = 'build';
            continue;
        }
        const [, prefix = '', rest = ''] = /^((?:[| ] {3})*(?:[|`]-- )?)(.*)$/.exec(line) ?? [];
        const depth = prefix.length / 4;
        const node = readNode(rest);
        if (!node || depth > open.length)
            throw new Error(`line ${index + 1} is not a crate: ${line.slice(0, 200)}`);
        const at = placeOf(node, crates, places);
        const parent = depth === 0 ? undefined : open[depth - 1];
        const kind = sections[depth] ?? 'normal';
        const isHost = (parent?.isHost ?? false) || kind === 'build' || node.isProcMacro;
        open.length = depth;
        open.push({ at, isHost });
        sections.length = depth + 1;
        if (!parent)
            roots.add(at);
        else {
            const edge = { from: parent.at, to: at, kind, isLinked: !isHost };
            edges.set(`${edge.from} ${edge.to} ${kind} ${isHost}`, edge);
        }
    }
    return { crates, roots: [...roots], edges: [...edges.values()] };
}
/** Places of the crates that are linked into what `root` is compiled to, itself among them. */
function linkedCrates({ edges }, root) {
    const uses = new Map();
    for (const { from, to, isLinked } of edges)
        if (isLinked)
            uses.set(from, [...(uses.get(from) ?? []), to]);
    // A Set that grows while it is looked at.
    const linked = new Set([root]);
    for (const at of linked)
        for (const to of uses.get(at) ?? [])
            linked.add(to);
    return linked;
}
function placeOf(node, crates, places) {
    const key = `${node.name} ${node.version} ${node.origin}`;
    const known = places.get(key);
    if (known === undefined) {
        places.set(key, crates.length);
        return crates.push({ ...node }) - 1;
    }
    // One crate may be compiled twice, for the target and for the machine that builds.
    const crate = crates[known];
    if (crate)
        crate.features = [...new Set([...crate.features, ...node.features])].sort();
    return known;
}
/** `name v1.2.3 (origin) (proc-macro)\tfeatures\tlicense (*)`. */
function readNode(text) {
    const [package_ = '', features = '', last = ''] = text.split('\t');
    const match = /^([A-Za-z0-9_-]{1,128}) v([^\s()]{1,128})((?: \([^\t]*\))?)$/.exec(package_);
    if (!match || text.split('\t').length !== 3)
        return undefined;
    const [, name = '', version = '', brackets = ''] = match;
    const license = last.replace(/ \(\*\)$/, '').trim();
    const inside = brackets
        .slice(2, -1)
        .split(') (')
        .filter((one) => one !== '');
    return {
        name,
        version,
        origin: inside.filter((one) => one !== 'proc-macro').join(' '),
        isProcMacro: inside.includes('proc-macro'),
        features: features === '' ? [] : features.split(','),
        ...(license === '' ? {} : { license }),
    };
}

;// CONCATENATED MODULE: ./build/js/crate/resolved/program-crates.js

/** crates.io, as Cargo.lock calls it: its git index, and the sparse one. */
const CRATES_IO = [
    'registry+https://github.com/rust-lang/crates.io-index',
    'sparse+https://index.crates.io/',
];
/** @throws Error when a program's package is not among the roots of the tree. */
function programCrates(tree, lock, programs) {
    const locked = new Map();
    for (const one of lock) {
        const key = `${one.name} ${one.version}`;
        locked.set(key, [...(locked.get(key) ?? []), one]);
    }
    const built = programs.map((program) => {
        const root = tree.roots.find((at) => tree.crates[at]?.name === program.package);
        if (root === undefined)
            throw new Error(`cargo tree does not name the package ${program.package}`);
        return { name: program.name, root, linked: [...linkedCrates(tree, root)] };
    });
    const crates = tree.crates.map((crate) => {
        const found = entryOf(crate, locked.get(`${crate.name} ${crate.version}`) ?? []);
        const { name, version, features, isProcMacro, license } = crate;
        return {
            name,
            version,
            features,
            isProcMacro,
            source: sourceOf(found?.source),
            ...(license === undefined ? {} : { license }),
            ...(found?.checksum === undefined ? {} : { checksum: found.checksum }),
        };
    });
    return reachable({ crates, edges: tree.edges, programs: built });
}
/** Without what other packages of the workspace use, which are no part of these programs. */
function reachable({ crates, edges, programs }) {
    const wanted = new Set(programs.map(({ root }) => root));
    const uses = new Map();
    for (const { from, to } of edges)
        uses.set(from, [...(uses.get(from) ?? []), to]);
    for (const at of wanted)
        for (const to of uses.get(at) ?? [])
            wanted.add(to);
    const places = new Map([...wanted].sort((a, b) => a - b).map((old, place) => [old, place]));
    const moved = (at) => places.get(at) ?? 0;
    return {
        crates: crates.filter((_, at) => wanted.has(at)),
        edges: edges
            .filter(({ from }) => wanted.has(from))
            .map((edge) => ({ ...edge, from: moved(edge.from), to: moved(edge.to) })),
        programs: programs.map((one) => ({ ...one, root: moved(one.root), linked: one.linked.map(moved) })),
    };
}
/** Two of the same name and version differ in their source, which cargo then writes in brackets. */
function entryOf(crate, entries) {
    const [first] = entries;
    if (entries.length <= 1)
        return first;
    const isGit = /^(?:https?|ssh|git|file):/.test(crate.origin);
    const commit = crate.origin.split('#')[1] ?? '';
    const fits = (source) => {
        if (crate.origin.startsWith('/'))
            return source === undefined;
        if (isGit)
            return source?.startsWith('git+') === true && (source.split('#')[1] ?? '').startsWith(commit);
        if (crate.origin === '')
            return source !== undefined && CRATES_IO.includes(source);
        return source !== undefined && !source.startsWith('git+') && !CRATES_IO.includes(source);
    };
    return entries.find(({ source }) => fits(source));
}
function sourceOf(source) {
    if (source === undefined)
        return { kind: 'path' };
    if (CRATES_IO.includes(source))
        return { kind: 'crates.io' };
    const [scheme = '', ...rest] = source.split('+');
    const [url = '', commit = ''] = rest.join('+').split('#');
    return scheme === 'git'
        ? { kind: 'git', url: url.split('?')[0] ?? url, commit }
        : { kind: 'registry', url };
}

// EXTERNAL MODULE: ./build/js/crate/resolved/tree-choice.js
var tree_choice = __webpack_require__(30487);
;// CONCATENATED MODULE: ./build/js/crate/resolved/crate-listing.js



/** Arguments of cargo, without `--target`: the same choice of packages and features as `cargo build` gets. */
function treeArguments(cargo) {
    return [...TREE_ARGUMENTS, ...(0,tree_choice/* treeChoice */.O)(cargo)];
}
/** The crates of a platform's programs, from what cargo answered for its target. */
function readAnswer({ programs, targets, lock }, platform, answers) {
    const target = targets.get(platform);
    if (target === undefined)
        return { kind: 'unknown', why: 'it is compiled under QEMU, where cargo is not asked' };
    const answer = answers.get(target);
    if (!answer)
        return { kind: 'unknown', why: `cargo did not say which crates it has for ${target}` };
    if (answer.kind === 'failed')
        return { kind: 'unknown', why: `cargo tree failed: ${answer.message}` };
    try {
        return { kind: 'known', crates: programCrates(parseCargoTree(answer.text), lock, programs) };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { kind: 'unknown', why: `what cargo tree printed for ${target} cannot be read: ${why}` };
    }
}
/** Reads `rustc --version --verbose`. */
function readRustVersion(text) {
    const [, version] = /^release: (\d+\.\d+\.\d+\S*)$/m.exec(text) ?? [];
    const [, commit] = /^commit-hash: ([0-9a-f]{40})$/m.exec(text) ?? [];
    return version === undefined ? undefined : { version, ...(commit === undefined ? {} : { commit }) };
}
/** The line of cargo's messages that says what is wrong. */
function failureOf(messages) {
    const lines = messages.split('\n').map((line) => line.trim());
    const error = lines.find((line) => line.startsWith('error')) ?? lines.findLast((line) => line !== '');
    return (error ?? 'it said nothing').slice(0, 300);
}


/***/ }),

/***/ 30487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ treeChoice)
/* harmony export */ });
const WITH_VALUE = new Set(['--config', '-Z', '--exclude', '-F', '--features']);
const ALONE = new Set([
    '--no-default-features',
    '--all-features',
    '--offline',
    '--frozen',
    '--workspace',
    '--all',
]);
/** Arguments of `cargo tree` that choose the packages and features that `cargo build` gets. */
function treeChoice({ packages, features, args }) {
    const kept = [];
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at] ?? '';
        const [flag = ''] = word.split('=', 1);
        const isJoined = (word.includes('=') && WITH_VALUE.has(flag)) || /^-[ZF]./.test(word);
        if (ALONE.has(word) || isJoined)
            kept.push(word);
        else if (WITH_VALUE.has(word))
            kept.push(word, args[++at] ?? '');
    }
    return [
        ...packages.flatMap((name) => ['--package', name]),
        ...(features.length > 0 ? ['--features', features.join(',')] : []),
        ...kept,
    ];
}


/***/ }),

/***/ 7541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ RUSTC_FILE),
/* harmony export */   Ok: () => (/* binding */ LIST_CRATES_SCRIPT),
/* harmony export */   e4: () => (/* binding */ CRATES_STAGE),
/* harmony export */   hN: () => (/* binding */ crateListingLines),
/* harmony export */   i8: () => (/* binding */ FAILED_SUFFIX)
/* harmony export */ });
/* harmony import */ var _dockerfile_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3459);
/** Lines of a generated Dockerfile that list the crates of each target, for the SBOM. */

/** The stage that has the lists, and nothing else: exported by itself. */
const CRATES_STAGE = 'crates';
/** Of what `rustc` says of itself; the other files are named after targets. */
const RUSTC_FILE = 'rustc';
/** Behind the name of a target for which cargo failed: its messages. */
const FAILED_SUFFIX = '.failed';
const LISTER = '/usr/local/bin/list-crates';
const DIRECTORY = '/crates';
/**
 * A failure ends in the SBOM, not the build: the crates are compiled all the same. Messages of a run that goes well are
 * left out, for they say what was downloaded, which is different every time.
 */
const LIST_CRATES_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${LISTER}
#!/bin/sh
# list-crates TARGET... -- ARGUMENT...: what cargo says of each target's crates, into ${DIRECTORY}.
set -u
mkdir -p ${DIRECTORY}
rustc --version --verbose > ${DIRECTORY}/${RUSTC_FILE}
targets=
while [ "$1" != -- ]; do
  targets="$targets $1"
  shift
done
shift
for target in $targets; do
  file=${DIRECTORY}/$target
  cargo "$@" --target "$target" > "$file" 2> "$file${FAILED_SUFFIX}" && rm "$file${FAILED_SUFFIX}" && continue
  cat "$file${FAILED_SUFFIX}" >&2
  rm "$file"
done
SCRIPT`;
/** @param from the stage that makes the lists. @param mounts flags of RUN that give cargo its registry and secrets. */
function crateListingLines(from, targets, cargo, mounts) {
    return {
        list: (0,_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .runExec */ .x1)([LISTER, ...targets, '--', ...cargo], mounts),
        stage: [
            '# The crates of each target, for the SBOM',
            `FROM --platform=$BUILDPLATFORM scratch AS ${CRATES_STAGE}`,
            `COPY --from=${from} ${DIRECTORY}/ /`,
        ],
        mount: `--mount=type=bind,from=${CRATES_STAGE},target=/run/crates`,
    };
}


/***/ }),

/***/ 3459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ runShell),
/* harmony export */   Lc: () => (/* binding */ execForm),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   qW: () => (/* binding */ isPlainPath),
/* harmony export */   v4: () => (/* binding */ WORKDIR),
/* harmony export */   vU: () => (/* binding */ aptInstall),
/* harmony export */   x1: () => (/* binding */ runExec)
/* harmony export */ });
/* harmony import */ var _domain_image_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53565);
/** Instructions of a Dockerfile as text. What a user typed stands in JSON arrays only: no shell reads it. */

/** Where a stage compiles. */
const WORKDIR = _domain_image_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_WORKDIR */ .W4;
/** A line that a shell reads holds only these characters; everything else goes through `execForm`. */
const SAFE_WORD = /^[A-Za-z0-9_@%+=:,./$"{}-]+$/;
/** `RUN ["cargo", "build"]`: executed as it is, without a shell. */
function runExec(words, flags = []) {
    return ['RUN', ...flags, execForm(words)].join(' ');
}
/** A JSON array of words, on one line. */
function execForm(words) {
    return `[${words.map(quotedWord).join(', ')}]`;
}
/** JSON, without the two characters that it allows and that some take for line ends. */
function quotedWord(word) {
    return JSON.stringify(word).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
/** `RUN` of commands that a shell reads, joined by `&&`. @throws Error for a word that a shell might understand. */
function runShell(commands, flags = []) {
    const lines = commands.map((words) => {
        const bad = words.find((word) => !SAFE_WORD.test(word));
        if (bad !== undefined)
            throw new Error(`"${bad}" must not reach a shell`);
        return words.join(' ');
    });
    return `RUN ${[...flags, ''].join(' ')}${lines.join(' \\\n    && ')}`;
}
/**
 * Installs Debian packages in one step, after `before`, and leaves neither lists nor archives behind. Debian's own image
 * throws archives away by itself; others do not, and then they are a third of a layer that every fresh builder unpacks.
 */
function aptInstall(packages, before = []) {
    return runShell([
        ...before,
        ['apt-get', 'update', '-q'],
        ['apt-get', 'install', '-yq', '--no-install-recommends', ...packages],
        ['apt-get', 'clean'],
        ['rm', '-rf', '/var/lib/apt/lists'],
    ]);
}
/** `ENV A=… \` with one variable a line; empty without variables. */
function environment(variables) {
    const pairs = Object.entries(variables).map(([name, value]) => `${name}=${quoted(value)}`);
    return pairs.length === 0 ? [] : [`ENV ${pairs.join(' \\\n    ')}`];
}
/** A value of ENV; `$` would be replaced. @throws Error for a line end, which would begin another instruction. */
function quoted(value) {
    if (/[\r\n]/.test(value))
        throw new Error(`${JSON.stringify(value)} must not reach a line of the Dockerfile`);
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(value) ? value : `"${value.replaceAll(/["\\$]/g, '\\$&')}"`;
}
/** A path that may stand in COPY and in a shell's line as it is. */
function isPlainPath(path) {
    return /^[A-Za-z0-9_@%+=,./-]+$/.test(path) && !path.startsWith('-');
}


/***/ }),

/***/ 18456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ isInEveryBase),
/* harmony export */   TH: () => (/* binding */ COLLECT_LIBRARIES),
/* harmony export */   W8: () => (/* binding */ COLLECTOR)
/* harmony export */ });
/**
 * Shared libraries that programs need from `system-packages`: the runtime image does not have them, and nothing may be
 * executed in it, so they are copied from the target's own packages, which the build has installed.
 */
/** What every runtime image has: the C library and the compiler's runtime; the loader besides. */
const IN_EVERY_BASE = ['c', 'm', 'dl', 'rt', 'pthread', 'resolv', 'gcc_s'];
/** Whether a library need not be copied, by its name in NEEDED. */
function isInEveryBase(name) {
    return name.startsWith('ld-') || IN_EVERY_BASE.some((one) => name.startsWith(`lib${one}.so.`));
}
const COLLECTOR = '/usr/local/bin/collect-libraries';
/**
 * Writes the script into the stage. The C library and the compiler's runtime come with every base; of all else what
 * the programs name (NEEDED, System V gABI chapter 5) is copied, and what that needs in turn.
 */
const COLLECT_LIBRARIES = `COPY --chmod=755 <<'SCRIPT' ${COLLECTOR}
#!/bin/sh
# collect-libraries ROOT MULTIARCH FILE...: copies the libraries that the files need to ROOT/usr/lib/MULTIARCH.
# "native" as MULTIARCH is that of the machine itself.
set -eu
[ "$2" != native ] || { root=$1; shift 2; set -- "$root" "$(gcc -print-multiarch)" "$@"; }
root=$1 directory=/usr/lib/$2
shift 2
while [ $# -gt 0 ]; do
  for name in $(readelf --dynamic "$1" | sed -n 's/.*(NEEDED).*\\[\\(.*\\)\\]/\\1/p'); do
    case $name in
      ld-*|${IN_EVERY_BASE.map((one) => `lib${one}.so.*`).join('|')}) continue ;;
    esac
    [ -e "$directory/$name" ] && [ ! -e "$root$directory/$name" ] || continue
    install -D -m 644 "$directory/$name" "$root$directory/$name"
    set -- "$@" "$root$directory/$name"
  done
  shift
done
SCRIPT`;


/***/ }),

/***/ 53565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ CERTIFICATES),
/* harmony export */   QG: () => (/* binding */ BUILD_CARGO_HOME),
/* harmony export */   W4: () => (/* binding */ BUILD_WORKDIR),
/* harmony export */   YG: () => (/* binding */ outDirectory),
/* harmony export */   YJ: () => (/* binding */ PROGRAMS_CONTEXT),
/* harmony export */   i: () => (/* binding */ PROGRAMS),
/* harmony export */   o9: () => (/* binding */ programFolders)
/* harmony export */ });
/** The build context that an image is copied from when its programs were compiled on the machine itself. */
const PROGRAMS_CONTEXT = 'programs';
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
/** Directory of programs in the image. */
const PROGRAMS = '/usr/local/bin';
/** The crate's directory where a container compiles; on the machine itself, what programs are told that it is. */
const BUILD_WORKDIR = '/crate';
/** cargo's directory in the official images of Rust; likewise. */
const BUILD_CARGO_HOME = '/usr/local/cargo';
/**
 * Where the platform's files are gathered; BuildKit's TARGETPLATFORM is the same name. What is copied is a directory
 * below it: `linux/amd64/v3` lies in `linux/amd64`, and must not get into that image.
 */
function outDirectory(platform) {
    return `/out/${platform.name}/image`;
}
/**
 * Folders of a platform's programs in the build context for Dockerfiles of the user's own:
 * `${TARGETARCH}${TARGETVARIANT}`, and the architecture alone where no other platform has it.
 */
function programFolders({ architecture, variant = '' }, all) {
    const isOnly = all.filter((one) => one.architecture === architecture).length === 1;
    return [...new Set([`${architecture}${variant}`, ...(isOnly ? [architecture] : [])])];
}


/***/ }),

/***/ 65449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ runsNatively),
/* harmony export */   y: () => (/* binding */ nativePlatforms)
/* harmony export */ });
/* harmony import */ var _platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12096);
/** What a machine runs without QEMU. */

/** What the host's kernel and CPU run without help. 64-bit ARM is not assumed to run 32-bit code: many servers cannot. */
function runsNatively(platform, host) {
    return (platform.elf.machine === host.elf.machine ||
        (host.architecture === 'amd64' && platform.architecture === '386'));
}
/** All that the host runs without QEMU. */
function nativePlatforms(host) {
    return _platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_TABLE */ .j.filter((platform) => runsNatively(platform, host));
}


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

/***/ 13896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   IZ: () => (/* binding */ zigCacheDirectory),
/* harmony export */   Ky: () => (/* binding */ zigDirectory),
/* harmony export */   lX: () => (/* binding */ recordPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/** A program that Python's package index carries as a wheel (a zip archive), pinned. */

/**
 * Reads a RECORD: CSV of path, `sha256=` and the hash in base64 without padding, size.
 * @returns undefined for a line that is something else: then nothing in it can be relied on.
 */
function parseRecord(text) {
    const entries = [];
    for (const line of text.split(/\r?\n/)) {
        if (line === '')
            continue;
        const match = /^(?:"([^"]+)"|([^",]+)),(?:sha256=([\w-]{43}))?,\d*$/.exec(line);
        const path = match?.[1] ?? match?.[2];
        if (path === undefined || isOutside(path))
            return undefined;
        const hash = match?.[3];
        entries.push({
            path,
            sha256: hash === undefined ? undefined : Buffer.from(hash, 'base64url').toString('hex'),
        });
    }
    return entries;
}
function isOutside(path) {
    return path.startsWith('/') || path.split('/').some((part) => part === '..' || part === '.' || part === '');
}
/** Where a wheel keeps its RECORD (binary distribution format: `-` of a project's name is `_`). */
function recordPath({ project, version }) {
    return `${project.replaceAll(/[-.]+/g, '_')}-${version}.dist-info/RECORD`;
}
/** Where zig is kept; the name changes with the versions. */
function zigDirectory(wheels, architecture, cacheDirectory) {
    const versions = wheels.map(({ project, version }) => `${project}-${version}`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cacheDirectory, 'zig', [...versions, architecture].join('-'));
}
/** Where zig keeps the C libraries that it has compiled; worth keeping between runs. */
function zigCacheDirectory(cacheDirectory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cacheDirectory, 'zig', 'built');
}


/***/ }),

/***/ 54793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cz: () => (/* binding */ epochOptions),
/* harmony export */   dX: () => (/* binding */ SOURCE_DATE_EPOCH),
/* harmony export */   tP: () => (/* binding */ planEpoch)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/**
 * The time that the image says it is from (reproducible-builds.org, SOURCE_DATE_EPOCH), so that a commit gives the same
 * image again. BuildKit takes it as an option of the exporter: as a build argument it would also date what WORKDIR makes,
 * and every commit would miss the cache from there on.
 */

const SOURCE_DATE_EPOCH = 'SOURCE_DATE_EPOCH';
/**
 * Of the build argument, else the variable of that name, else the commit; the clock's only where no commit is known.
 * @param variable of the environment; empty counts as not set, as in buildx.
 * @throws UserError for a variable that is not a number of seconds.
 */
function planEpoch(buildArgs, variable, { git, now }) {
    const argument = buildArgs.findLast(({ key }) => key === SOURCE_DATE_EPOCH)?.value;
    if (argument !== undefined)
        return isSeconds(argument) ? { kind: 'given', seconds: Number(argument) } : { kind: 'frontend' };
    if (variable) {
        if (isSeconds(variable))
            return { kind: 'given', seconds: Number(variable) };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${SOURCE_DATE_EPOCH}: "${variable}" is not a number of seconds`, {
            input: SOURCE_DATE_EPOCH,
            value: variable,
            remedy: 'Set it to seconds since 1970, for example $(git log -1 --pretty=%ct), or take it out of the environment.',
        });
    }
    const commit = Date.parse(git.commitDate ?? '');
    return Number.isNaN(commit)
        ? { kind: 'clock', seconds: Math.floor(now.getTime() / 1000) }
        : { kind: 'commit', seconds: Math.floor(commit / 1000) };
}
/** Twelve digits reach beyond the year 9999, which RFC 3339 cannot write. */
function isSeconds(text) {
    return /^\d{1,12}$/.test(text) && Number(text) < 253_402_300_800;
}
/**
 * Options of `--output`. Layers are written anew with the times in them: their own (gzip) compression comes with that,
 * also where a step's layer was found in a cache that is packed with zstd. `unpack` is for a Docker daemon's own store, and
 * excludes it.
 */
function epochOptions(epoch) {
    const seconds = epoch.kind === 'frontend' ? [] : [`source-date-epoch=${epoch.seconds}`];
    return [...seconds, 'rewrite-timestamp=true'];
}


/***/ }),

/***/ 86488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ asRoot)
/* harmony export */ });
/** As root, or through a sudo that never asks (`-n`). */
function asRoot(isRoot, words) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const [tool, ...args] = words;
    const how = { env, inherits: 'compiler' };
    return isRoot ? { tool, args, ...how } : { tool: 'sudo', args: ['-n', ...words], ...how };
}


/***/ }),

/***/ 43381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ chooseRecipe)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/dockerfile/analysis/analyse.js + 16 modules
var analysis_analyse = __webpack_require__(87147);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var names_reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/directives.js
var directives = __webpack_require__(19151);
;// CONCATENATED MODULE: ./build/js/dockerfile/analysis/foreign-frontend.js
/**
 * Files that another frontend than docker/dockerfile builds (`# syntax=IMAGE`): BuildKit runs that image, which reads the file
 * as it likes. What is found in the file is then a guess, which refuses nothing and looks nothing up.
 */




/** The argument that counts more than the file (moby/buildkit, frontend/dockerfile/builder/build.go). */
const SYNTAX_ARGUMENT = 'BUILDKIT_SYNTAX';
/** A mirror keeps the path. */
const OFFICIAL = /(?:^|\/)docker\/dockerfile(?:-upstream)?$/;
/** The frontend that builds a file, where it is none of docker/dockerfile's. */
function foreignFrontend(text, buildArgs) {
    const named = buildArgs[SYNTAX_ARGUMENT] ?? syntaxOf(text);
    const [image = ''] = named?.split(' ') ?? [];
    if (image === '')
        return undefined;
    const reference = (0,names_reference/* parseReference */.F2)(image);
    // What is no name of an image is for BuildKit to refuse.
    if ('problem' in reference || OFFICIAL.test(reference.path))
        return undefined;
    const lines = text.split('\n');
    return { image, line: Math.max(1, lines.findIndex((line) => line.includes(image)) + 1) };
}
/** As BuildKit looks for it: behind `#`, behind `//`, or in a file that is JSON as a whole (parser/directives.go). */
function syntaxOf(text) {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    return ((0,directives/* readDirectives */.Vl)(lines).get('syntax') ??
        (0,directives/* readDirectives */.Vl)(lines.map((line) => line.replace(/^\/\//, '#'))).get('syntax') ??
        jsonSyntax(text));
}
function jsonSyntax(text) {
    if (!text.trimStart().startsWith('{'))
        return undefined;
    try {
        const value = JSON.parse(text);
        const syntax = typeof value === 'object' && value !== null ? Reflect.get(value, 'syntax') : undefined;
        return typeof syntax === 'string' ? syntax : undefined;
    }
    catch {
        return undefined;
    }
}
/** @throws UserError for a file that is no Dockerfile: without one there is nothing to plan with. */
function analyseForeign(text, options, { image, line }) {
    const file = options.file ?? 'Dockerfile';
    const analysis = (() => {
        try {
            return (0,analysis_analyse/* analyseDockerfile */.oz)(text, options);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            throw new errors/* UserError */.yo(`${file} is built by the frontend ${image}, and cannot be read as a Dockerfile: ${error.message}`, {
                input: 'file',
                value: file,
                remedy: 'Build and push it with docker buildx build, and give the image to multihull verify or multihull promote.',
                location: { file, line },
                cause: error,
            });
        }
    })();
    return {
        ...analysis,
        foreignFrontend: image,
        bases: [],
        rustUnderEmulation: [],
        hints: [
            {
                kind: 'foreign-frontend',
                line,
                message: `${image} builds this file, and not docker/dockerfile: stages, platforms and emulated compiles are only read from it as if it were a Dockerfile`,
                remedy: 'Nothing was refused because of them, and base images were not looked up. What comes of the build is verified as ever.',
            },
        ],
    };
}

// EXTERNAL MODULE: ./build/js/dockerfile/migrate/migrate-dockerfile.js + 12 modules
var migrate_dockerfile = __webpack_require__(56532);
// EXTERNAL MODULE: ./build/js/domain/image-layout.js
var image_layout = __webpack_require__(53565);
// EXTERNAL MODULE: ./build/js/domain/platforms/native.js
var platforms_native = __webpack_require__(65449);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform.js
var platform = __webpack_require__(72273);
;// CONCATENATED MODULE: ./build/js/crate/manifest/binaries.js
/** Which programs of a crate go into the image, and which of them is started. */

/**
 * As cargo chooses, and clearly where cargo would leave it open.
 * @throws UserError when there is nothing to run, a name does not exist, or several programs could be the entrypoint.
 */
function chooseBinaries(crate, choice) {
    const packages = choosePackages(crate, choice);
    const all = packages.flatMap((one) => binsOf(one).map((target) => ({ target, one, left: lacking(target, one, choice) })));
    const names = [
        ...new Set(choice.bins.length > 0
            ? choice.bins
            : all.filter(({ left }) => left.length === 0).map(({ target }) => target.name)),
    ];
    for (const name of choice.bins) {
        const found = all.find(({ target }) => target.name === name);
        if (!found)
            throw unknownBinary(name, all.map(({ target }) => target.name));
        if (found.left.length > 0) {
            throw new errors/* UserError */.yo(`bin: ${name} needs feature ${found.left.join(', ')}, which is not enabled`, {
                input: 'bin',
                value: name,
                remedy: `Write features: ${[...choice.features, ...found.left].join(',')}.`,
            });
        }
    }
    if (names.length === 0)
        throw nothingToRun(packages, all);
    const odd = names.find((name) => !/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name));
    if (odd !== undefined) {
        throw new errors/* UserError */.yo(`bin: "${odd}" is not a name that a program in an image can have`, {
            input: 'bin',
            value: odd,
            remedy: 'Rename it in Cargo.toml, or choose others with bin: NAME.',
        });
    }
    for (const name of names) {
        const sources = all.filter(({ target, left }) => target.name === name && left.length === 0);
        if (sources.length > 1)
            throw ambiguous(name, sources.map(({ one }) => one.name));
    }
    const entrypoint = chooseEntrypoint(names, packages, choice);
    return {
        packages: packages
            .filter((one) => binsOf(one).some(({ name }) => names.includes(name)))
            .map(({ name }) => name),
        names,
        entrypoint,
    };
}
/** The package of each program, of which there is one: several were refused. */
function programPackages(crate, choice, { names }) {
    const packages = choosePackages(crate, choice);
    return names.flatMap((name) => {
        const found = packages.find((one) => binsOf(one).some((target) => target.name === name && lacking(target, one, choice).length === 0));
        return found ? [{ name, package: found.name }] : [];
    });
}
/** The packages that cargo is asked to build. @throws UserError for a name that none has. */
function choosePackages(crate, { packages }) {
    if (packages.length === 0)
        return crate.packages.filter(({ name }) => crate.defaultPackages.includes(name));
    return packages.map((name) => {
        const found = crate.packages.find((one) => one.name === name);
        if (found)
            return found;
        throw new errors/* UserError */.yo(`package: there is no package "${name}" in ${crate.root}`, {
            input: 'package',
            value: name,
            remedy: `Write one of ${crate.packages.map((one) => one.name).join(', ')}.`,
        });
    });
}
function binsOf({ targets }) {
    return targets.filter(({ kind }) => kind === 'bin');
}
/** Features that a binary asks for and that are not enabled. */
function lacking(target, { features }, choice) {
    if (choice.args.includes('--all-features'))
        return [];
    const enabled = new Set();
    const enable = (name) => {
        if (enabled.has(name))
            return;
        enabled.add(name);
        for (const further of features.get(name) ?? [])
            enable(further);
    };
    if (!choice.args.includes('--no-default-features'))
        enable('default');
    for (const feature of choice.features)
        enable(feature.replace(/^.*\//, ''));
    return target.requiredFeatures.filter((feature) => !enabled.has(feature));
}
function chooseEntrypoint(names, packages, choice) {
    const [first] = names;
    if (first !== undefined && (names.length === 1 || choice.bins.length > 0))
        return first;
    const preferred = packages.flatMap(({ defaultRun, name }) => [
        ...(defaultRun === undefined ? [] : [defaultRun]),
        name,
    ]);
    const found = preferred.find((name) => names.includes(name));
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo(`bin: the crate has ${names.length} binaries, ${names.join(', ')}, and none is named as the one to start`, {
        input: 'bin',
        value: '',
        remedy: `Write bin: ${names.join(',')} with the one to start first, or default-run = "…" in Cargo.toml.`,
    });
}
/** Cargo writes both to one file, and which of them is there in the end is chance. */
function ambiguous(name, packages) {
    return new errors/* UserError */.yo(`package: ${packages.join(' and ')} both have a binary ${name}`, {
        input: 'package',
        value: packages.join(','),
        remedy: `Write package: ${packages[0]} to build one of them, or rename one in its Cargo.toml.`,
    });
}
function unknownBinary(name, known) {
    return new errors/* UserError */.yo(`bin: there is no binary "${name}"`, {
        input: 'bin',
        value: name,
        remedy: known.length > 0 ? `Write one of ${known.join(', ')}.` : 'The crate has none: add src/main.rs.',
    });
}
function nothingToRun(packages, all) {
    const hidden = all.find(({ left }) => left.length > 0);
    const names = packages.map(({ name }) => name).join(', ') || 'the workspace';
    return new errors/* UserError */.yo(`${names} has no binary to put into an image`, {
        input: 'package',
        value: names,
        remedy: hidden
            ? `${hidden.target.name} needs a feature: write features: ${hidden.left.join(',')}.`
            : 'Add src/main.rs, or write package: NAME of the package that has the program.',
    });
}

// EXTERNAL MODULE: ./build/js/crate/resolved/crate-listing.js + 2 modules
var crate_listing = __webpack_require__(66053);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/js/crate/cross/cargo-runs.js
/**
 * @param keepsSymbols the user's profile decides about symbols; otherwise they are stripped.
 * @param abi follows a target's name on the command line: cargo-zigbuild reads the version of glibc there (`.2.36`).
 */
function cargoRuns(toolchains, binaries, choice, keepsSymbols, abi = '') {
    const groups = [];
    for (const toolchain of toolchains) {
        const free = groups.find((group) => group.every(({ target }) => target !== toolchain.target));
        if (free)
            free.push(toolchain);
        else
            groups.push([toolchain]);
    }
    return groups.map((group, index) => {
        const targetDirectory = index === 0 ? 'target' : `target/multihull-${index}`;
        return {
            toolchains: group,
            targetDirectory,
            args: [
                ...cargoArguments(binaries, choice, keepsSymbols),
                // A directory that the crate's configuration names would not be where the programs are looked for.
                '--target-dir',
                targetDirectory,
                ...group.flatMap(({ target }) => ['--target', `${target}${abi}`]),
            ],
        };
    });
}
/** `build`, and all that does not depend on targets. */
function cargoArguments(binaries, choice, keepsSymbols) {
    const each = (flag, values) => values.flatMap((value) => [flag, value]);
    return [
        'build',
        ...(choice.profile === 'release' ? ['--release'] : ['--profile', choice.profile]),
        '--locked',
        ...each('--package', choice.packages),
        ...(choice.bins.length > 0 ? each('--bin', binaries.names) : ['--bins']),
        ...each('--features', choice.features.length > 0 ? [choice.features.join(',')] : []),
        ...(keepsSymbols ? [] : ['--config', `profile.${choice.profile}.strip=true`]),
        ...choice.args,
    ];
}
/** Where a program of a platform is after the run, relative to the crate's root. */
function programPath(run, { target }, profile, name) {
    return `${run.targetDirectory}/${target}/${profileDirectory(profile)}/${name}`;
}
/** Cargo's directory of a profile (doc.rust-lang.org/cargo/reference/profiles.html). */
function profileDirectory(profile) {
    return profile === 'dev' || profile === 'test' ? 'debug' : profile === 'bench' ? 'release' : profile;
}

// EXTERNAL MODULE: ./build/js/crate/cross/toolchain.js
var cross_toolchain = __webpack_require__(39166);
;// CONCATENATED MODULE: ./build/js/crate/cross/cross-build.js

/** All toolchains of a build, in order. */
function toolchainsOf({ runs }) {
    return runs.flatMap(({ toolchains }) => toolchains);
}
/** Whether the programs link something that is no crate. */
function hasLibraries(build) {
    return librariesOf(build).length > 0 || (build.search?.rows ?? []).some(({ kind }) => kind === 'library');
}
/** Libraries that the user names, by the names of Debian's packages. */
function librariesOf({ systemPackages }) {
    return systemPackages.filter(({ isTool }) => !isTool).map(({ name }) => name);
}
function crossPackages(build) {
    const toolchains = toolchainsOf(build);
    // What is found is installed together with them.
    const libraries = build.search ? [] : librariesOf(build);
    const foreign = toolchains.filter(cross_toolchain/* isCross */.hx).map(({ platform }) => platform.debian);
    return {
        names: [
            ...new Set([...build.packages, ...libraries.flatMap((name) => (0,cross_toolchain/* libraryPackages */.xM)(name, toolchains))]),
        ],
        foreign: libraries.length > 0 ? [...new Set(foreign)] : [],
    };
}

;// CONCATENATED MODULE: ./build/js/dockerfile/generate/all-failures.js
/** A failed build that says all at once what its build scripts did not find. */
const ALL_FAILURES = '/usr/local/bin/all-failures';
/** Build scripts of C libraries are near the beginning of a build; all of a long one would keep people waiting. */
const SECONDS = 120;
/** Writes the script into the stage that compiles. */
const ALL_FAILURES_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${ALL_FAILURES}
#!/bin/sh
# all-failures COMMAND...: cargo; where a build script fails, it goes on with the others for ${SECONDS} seconds.
log=$(mktemp)
{ "$@" 2>&1; echo $? > "$log.code"; } | tee "$log"
code=$(cat "$log.code")
if [ "$code" != 0 ] && grep -q '^error: failed to run custom build command' "$log"; then
  echo 'Looking for what else is missing'
  timeout ${SECONDS} "$@" --keep-going 2>&1
fi
rm -f "$log" "$log.code"
exit "$code"
SCRIPT`;

// EXTERNAL MODULE: ./build/js/domain/debian-release.js
var debian_release = __webpack_require__(46878);
// EXTERNAL MODULE: ./build/js/dockerfile/generate/dockerfile-text.js
var dockerfile_text = __webpack_require__(3459);
;// CONCATENATED MODULE: ./build/js/dockerfile/generate/builder-base.js
/** The stage that compiles: where its Rust comes from, for each distribution release. */


/**
 * First lines of a stage with Rust in it.
 * @param stage its name; `emulated` is one of the target platform itself, not of the machine that builds.
 */
function builderBase(release, toolchain, stage = 'build') {
    const platform = stage === 'emulated' ? '' : '--platform=$BUILDPLATFORM ';
    // There are rust images of Debian's releases only; musl programs are linked by any glibc system.
    const debian = release.kind === 'glibc' && release.distribution === 'debian' ? release : debian_release/* BOOKWORM */.db;
    const version = hasImage(toolchain.channel, debian) ? toolchain.channel : undefined;
    const components = toolchain.components.length > 0 ? [(0,dockerfile_text/* runExec */.x1)(['rustup', 'component', 'add', ...toolchain.components])] : [];
    if (release.kind === 'glibc' && release.distribution === 'ubuntu') {
        return [
            `FROM ${platform}rust:1-${debian_release/* BOOKWORM */.db.codename} AS ${stage}-rust`,
            `FROM ${platform}ubuntu:${release.codename} AS ${stage}`,
            `COPY --from=${stage}-rust /usr/local/rustup /usr/local/rustup`,
            `COPY --from=${stage}-rust /usr/local/cargo /usr/local/cargo`,
            'ENV RUSTUP_HOME=/usr/local/rustup CARGO_HOME=/usr/local/cargo PATH=/usr/local/cargo/bin:$PATH',
            (0,dockerfile_text/* aptInstall */.vU)(['ca-certificates', 'g++', 'gcc', 'git', 'libc6-dev', 'make', 'pkg-config']),
            ...installed(toolchain.channel),
            ...components,
        ];
    }
    const isStable = toolchain.channel === 'stable';
    return [
        `FROM ${platform}rust:${version ?? '1'}-${debian.codename} AS ${stage}`,
        // The image's own toolchain, whatever the crate's toolchain file calls it: nothing is downloaded a second time.
        ...(version !== undefined || isStable
            ? ['ENV RUSTUP_TOOLCHAIN=$RUST_VERSION']
            : installed(toolchain.channel)),
        ...components,
    ];
}
/** Whether there is a rust image of just this version; otherwise rustup installs it into the newest. */
function hasImage(channel, { rustImagesSince }) {
    const isVersion = /^\d+\.\d+(?:\.\d+)?$/.test(channel);
    return isVersion && rustImagesSince !== undefined && (0,debian_release/* compareMinor */.Bw)(channel, rustImagesSince) >= 0;
}
function installed(channel) {
    return [
        (0,dockerfile_text/* runExec */.x1)(['rustup', 'toolchain', 'install', channel, '--profile', 'minimal', '--no-self-update']),
        `ENV RUSTUP_TOOLCHAIN=${channel}`,
    ];
}

;// CONCATENATED MODULE: ./build/js/dockerfile/generate/cached-target.js
/**
 * cargo in a directory that the builder keeps. It goes by the times of files, and a directory that other checkouts were
 * built in knows nothing of this one's: a commit's file may be older than what another one left. So what is not as it
 * was at the last good build gets a new time, programs of earlier builds are removed first, and these are taken out
 * before anybody else can build there. Nor does cargo know what apt has installed: where that has changed, build scripts
 * that told cargo what to link, or where headers are, run again.
 */
/** What cargo downloads, kept by the builder. */
const CRATE_MOUNTS = [
    '--mount=type=cache,target=/usr/local/cargo/registry',
    '--mount=type=cache,target=/usr/local/cargo/git',
];
const CACHED_TARGET = '/usr/local/bin/with-cached-target';
/** Where the programs are afterwards, below their own paths. */
const TAKEN_OUT = '/programs';
const WITH_CACHED_TARGET = `COPY --chmod=755 <<'SCRIPT' ${CACHED_TARGET}
#!/bin/sh
# with-cached-target COUNT PROGRAM... COMMAND...: runs the command where "target" is kept between builds.
set -eu
export LC_ALL=C
count=$1
shift
now=$(mktemp)
find . -path ./target -prune -o -type f -exec sha256sum {} + | sort > "$now"
known=target/.sources-of-$(echo "$*" | sha256sum | cut -c 1-16)
[ -e "$known" ] || : > "$known"
comm -13 "$known" "$now" | cut -c 67- | tr '\\n' '\\0' | xargs -0 -r touch --no-create
rm -f "$known"
installed=$(mktemp)
dpkg-query -W > "$installed"
if ! cmp -s "$installed" target/.installed; then
  find target -type f -path '*/build/*/output' -exec grep -l -E 'rustc-link-|cargo::?(root|include|metadata)=' {} + |
    while read -r output; do
      unit=\${output%/output}
      rm -rf "$unit" "\${unit%/build/*}/.fingerprint/\${unit##*/}"
    done
fi
one=0
for program in "$@"; do
  [ "$one" -lt "$count" ] || break
  rm -f "$program"
  one=$((one + 1))
done
(shift "$count" && "$@")
while [ "$count" -gt 0 ]; do
  install -D "$1" "${TAKEN_OUT}/$1"
  shift
  count=$((count - 1))
done
mv "$now" "$known"
mv "$installed" target/.installed
SCRIPT`;

;// CONCATENATED MODULE: ./build/js/crate/cross/cmake.js
/** CMAKE_SYSTEM_PROCESSOR: what `uname -m` says there. */
const PROCESSOR = {
    amd64: 'x86_64',
    '386': 'i686',
    arm64: 'aarch64',
    arm: 'arm',
    ppc64le: 'ppc64le',
    riscv64: 'riscv64',
    s390x: 's390x',
    loong64: 'loongarch64',
};
/** A toolchain file's text. */
function cmakeToolchain({ platform }) {
    const tuple = platform.gnuTuple;
    return `set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${PROCESSOR[platform.architecture]})
set(CMAKE_C_COMPILER ${tuple}-gcc)
set(CMAKE_CXX_COMPILER ${tuple}-g++)
set(CMAKE_LIBRARY_ARCHITECTURE ${platform.multiarch ?? tuple})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
`;
}

// EXTERNAL MODULE: ./build/js/domain/platforms/rust-target.js
var rust_target = __webpack_require__(19080);
;// CONCATENATED MODULE: ./build/js/dockerfile/generate/cmake-lines.js
/** CMake toolchain files in the stage that compiles. */


const DIRECTORY = '/usr/local/share/multihull';
/** Instructions that write the files, and the variables that name them (the cmake crate reads them by target). */
function cmakeFiles(toolchains) {
    const path = ({ target }) => `${DIRECTORY}/${target}.cmake`;
    return {
        instructions: toolchains.map((toolchain) => `COPY <<CMAKE ${path(toolchain)}\n${cmakeToolchain(toolchain)}CMAKE`),
        env: Object.fromEntries(toolchains.map((toolchain) => [
            (0,rust_target/* targetVariable */.I)('CMAKE_TOOLCHAIN_FILE', toolchain.target),
            path(toolchain),
        ])),
    };
}

// EXTERNAL MODULE: ./build/js/dockerfile/generate/crate-listing-lines.js
var crate_listing_lines = __webpack_require__(7541);
// EXTERNAL MODULE: ./build/js/dockerfile/generate/libraries-script.js
var libraries_script = __webpack_require__(18456);
// EXTERNAL MODULE: ./build/js/crate/resolved/tree-choice.js
var tree_choice = __webpack_require__(30487);
// EXTERNAL MODULE: ./build/js/crate/native/package-rules.js + 3 modules
var package_rules = __webpack_require__(64030);
;// CONCATENATED MODULE: ./build/js/dockerfile/generate/find-packages.js
/**
 * Debian packages that a crate's dependencies need, found out where it is compiled: cargo says which crates each target
 * is made of and with which features, and our table says what those need. Nothing of the repository is executed:
 * `cargo tree` reads manifests.
 */

const FIND_PACKAGES = '/usr/local/bin/find-packages';
const INSTALL_PACKAGES = '/usr/local/bin/install-packages';
const TABLE = '/usr/local/share/multihull/native-crates';
/** Words that run the script. */
function findPackages(output, targets, choice) {
    return [
        FIND_PACKAGES,
        output,
        ...targets.map(({ target, architecture }) => `${target}=${architecture}`),
        '--',
        ...choice,
    ];
}
const list = (words) => (words.length === 0 ? '-' : words.join(','));
/**
 * The table as a file: `need CRATE KIND UNLESS WHEN SUPPLIED-BY PACKAGES`, and `apart LIBRARY TOGETHER APART`. All its
 * words are ours but those of `given`, which are names of Debian packages.
 */
function packageTable({ rows, given, apart }) {
    const lines = [
        ...rows.map((one) => [
            'need',
            (0,package_rules/* canonicalCrate */.sD)(one.crate),
            one.kind,
            list(one.unless),
            list(one.when),
            list(one.suppliedBy.map(package_rules/* canonicalCrate */.sD)),
            list(one.packages),
        ].join(' ')),
        ...(given.length > 0 ? [`given ${list(given)}`] : []),
        ...apart.map((one) => ['apart', one.name, list(one.together), list(one.apart)].join(' ')),
    ];
    return `COPY <<'TABLE' ${TABLE}\n${lines.join('\n')}\nTABLE`;
}
const FIND_PACKAGES_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${FIND_PACKAGES}
#!/bin/sh
# find-packages LIST TARGET=ARCHITECTURE... -- ARGUMENT...: asks cargo what each target is made of, says which Debian
# packages that needs, and writes them to LIST. "native" is the architecture of this stage, "none" has no libraries.
set -eu
list=$1
shift
targets=
while [ "$1" != -- ]; do
  targets="$targets $1"
  shift
done
shift
work=$(mktemp -d)
for each in $targets; do
  tree() { cargo tree --quiet --locked --target "\${each%%=*}" --prefix none --format '{p}|{f}' "$@"; }
  tree --edges normal,no-proc-macro "$@" > "$work/linked"
  tree --edges normal,build "$@" > "$work/all"
  awk -v target="\${each%%=*}" -v architecture="\${each#*=}" '
    function any(words, among,   i, n, list) {
      n = split(words, list, ",")
      for (i = 1; i <= n; i++) if (index("," among ",", "," list[i] ",")) return 1
      return 0
    }
    function want(name, arch, crate) { print name (arch == "native" || arch == "" ? "" : ":" arch), crate, target }
    function library(name, arch, crate,   i, n, list) {
      if (arch == "none") { print "!", name, crate, target; return }
      if (arch == "native" || arch == "" || !(name in apart)) { want(name, arch, crate); return }
      n = split(together[name], list, ",")
      for (i = 1; i <= n; i++) if (list[i] != "-") want(list[i], arch, crate)
      n = split(apart[name], list, ",")
      for (i = 1; i <= n; i++) want("unpack=" list[i], arch, crate)
    }
    FILENAME ~ /native-crates$/ {
      if ($1 == "given") given = $2
      else if ($1 == "apart") { together[$2] = $3; apart[$2] = $4 }
      else if ($1 == "need") { row[++rows] = $0 }
      next
    }
    {
      name = tolower($1)
      gsub(/_/, "-", name)
      features = $0
      sub(/ \\(\\*\\)$/, "", features)
      sub(/^.*\\|/, "", features)
      part = FILENAME ~ /linked$/ ? "linked" : "all"
      seen[part, name] = 1
      line[++lines] = part " " name " " features
    }
    END {
      n = split(given, words, ",")
      for (i = 1; i <= n; i++) library(words[i], architecture, "system-packages")
      for (r = 1; r <= rows; r++) {
        split(row[r], need, " ")
        for (l = 1; l <= lines; l++) {
          split(line[l], use, " ")
          if (use[2] != need[2]) continue
          # A library is that of what links it; a build script, or what one is made of, links that of this machine.
          if (need[3] == "library" && use[1] == "all" && ("linked", use[2]) in seen) continue
          if (need[3] == "tool" && use[1] == "linked") continue
          if (any(need[4], use[3]) || (need[5] != "-" && !any(need[5], use[3]))) continue
          supplied = 0
          n = split(need[6], words, ",")
          for (i = 1; i <= n; i++) if (("all", words[i]) in seen) supplied = 1
          if (supplied) continue
          n = split(need[7], words, ",")
          for (i = 1; i <= n; i++) {
            if (need[3] == "library") library(words[i], use[1] == "linked" ? architecture : "native", use[2])
            else want(words[i], "native", use[2])
          }
        }
      }
    }
  ' ${TABLE} "$work/linked" "$work/all" >> "$work/wanted"
done
sort -u "$work/wanted" | awk '
  $1 == "!" { print "not there for " $4 ": " $2 ", which " $3 " needs"; next }
  { sub(/^unpack=/, "", $1); key = $1; if (!(key in crates)) order[++n] = key
    if (!index(" " crates[key] ",", " " $2 ",")) crates[key] = crates[key] (crates[key] == "" ? "" : ", ") $2 }
  END { for (i = 1; i <= n; i++) print order[i] " for " crates[order[i]] }'
mkdir -p "$(dirname "$list")"
grep -v '^!' "$work/wanted" | cut -d ' ' -f 1 | sort -u > "$list" || true
SCRIPT`;
/**
 * A library that apt does not install beside that of another architecture is unpacked: its files are below directories
 * of the architecture, and what is not (headers) goes to where the target's compiler alone looks.
 */
const INSTALL_PACKAGES_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${INSTALL_PACKAGES}
#!/bin/sh
# install-packages LIST: installs NAME[:ARCHITECTURE] of each line, and unpacks unpack=NAME:ARCHITECTURE: what is in the
# architecture's own directories, and headers, which go where its compiler looks first.
set -eu
[ -s "$1" ] || exit 0
grep -Exv '(unpack=)?[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?' "$1" && exit 1
for architecture in $(sed -n 's/.*://p' "$1" | sort -u); do
  dpkg --add-architecture "$architecture"
done
apt-get update -q
grep -v '^unpack=' "$1" | xargs -r apt-get install -yq --no-install-recommends
work=$(mktemp -d)
chmod 755 "$work"
for package in $(sed -n 's/^unpack=//p' "$1"); do
  (cd "$work" && apt-get download -q "$package" && dpkg -x ./*.deb files && rm ./*.deb)
  for directory in "$work"/files/usr/lib/*-linux-gnu*; do
    tuple=\${directory##*/}
    [ -d "$directory" ] || continue
    mkdir -p "$work/files/usr/include" "/usr/include/$tuple"
    for file in "$directory"/pkgconfig/*.pc; do
      [ ! -f "$file" ] || sed -i "/\\/include\\/$tuple/!s#^\\(includedir=.*/include\\)#\\1/$tuple#" "$file"
    done
    cp -a "$directory" /usr/lib/
    cp -a "$work/files/usr/include/." "/usr/include/$tuple/"
  done
  rm -rf "$work/files"
  echo "unpacked $package"
done
apt-get clean
rm -rf /var/lib/apt/lists "$work"
SCRIPT`;

;// CONCATENATED MODULE: ./build/js/dockerfile/generate/stand-ins.js
/**
 * Dependencies in a layer of their own: manifests without sources, with an empty source wherever cargo looks for one.
 * None of these stand-ins is left when the real sources come, nor anything that cargo made of them: what the context
 * does not bring is then missing, and cargo says so.
 */


const STAND_INS = '/usr/local/bin/stand-ins';
/**
 * `target[/TRIPLE]/PROFILE/{.fingerprint,build}/NAME-HASH`, or `build/NAME/HASH` (cargo's `layout.rs`). Without a
 * fingerprint cargo compiles, whatever the times of files say: a commit's may be older than the stand-in was.
 */
const STAND_INS_SCRIPT = `COPY --chmod=755 <<'SCRIPT' ${STAND_INS}
#!/bin/sh
# stand-ins add FILE...: an empty source where there is none.
# stand-ins remove PACKAGE... -- FILE...: removes the files, and what cargo keeps about the packages.
set -eu
action=$1
shift
if [ "$action" = add ]; then
  for file in "$@"; do
    [ ! -e "$file" ] || continue
    mkdir -p "$(dirname "$file")"
    echo 'fn main() {}' > "$file"
  done
  exit
fi
while [ "$1" != -- ]; do
  find target -depth -type d \\( -path "*/.fingerprint/$1-????????????????" -o -path "*/build/$1-????????????????" \\
    -o -path "*/build/$1" \\) -exec rm -rf {} +
  shift
done
shift
rm -f "$@"
SCRIPT`;
/** Sources for targets that cargo looks for and no program is made of; those that are there stay. */
function addStandIns(targets) {
    return targets.length === 0 ? [] : [(0,dockerfile_text/* runExec */.x1)([STAND_INS, 'add', ...targets.map(({ path }) => path)])];
}
/** @returns undefined for a workspace with paths that would have to be quoted: it is built without that layer. */
function skeleton(build, profile) {
    const { crate } = build;
    const real = patchedPackages(crate);
    if (real.some(({ directory }) => directory === ''))
        return undefined;
    const hollow = crate.packages.filter((one) => !real.includes(one));
    const stubs = [...new Set(hollow.flatMap(({ targets }) => targets.map(({ path }) => path)))];
    const directories = hollow.map(({ directory }) => directory).filter((directory) => directory !== '');
    const copied = [...new Set([...crate.config.vendored, ...real.map(({ directory }) => directory)])];
    if (![...directories, ...copied].every(dockerfile_text/* isPlainPath */.qW))
        return undefined;
    const programs = build.runs.flatMap((run) => run.toolchains.flatMap((toolchain) => build.binaries.names.map((name) => programPath(run, toolchain, profile, name))));
    return {
        instructions: [
            'COPY Cargo.toml Cargo.lock ./',
            ...(crate.config.file === undefined ? [] : ['COPY .cargo .cargo']),
            ...copied.map((directory) => `COPY ${directory} ${directory}`),
            ...directories.map((directory) => `COPY ${directory}/Cargo.toml ${directory}/`),
            (0,dockerfile_text/* runExec */.x1)([STAND_INS, 'add', ...stubs]),
        ],
        removal: [(0,dockerfile_text/* runExec */.x1)([STAND_INS, 'remove', ...hollow.map(({ name }) => name), '--', ...stubs, ...programs])],
    };
}
/**
 * Packages that `[patch]` puts in the place of published ones: what is compiled in this layer uses them, so they come
 * with their sources, and what they use by path, too.
 */
function patchedPackages({ packages, patched }) {
    const directories = new Set(patched);
    const isReal = ({ directory }) => directory === ''
        ? directories.has('')
        : [...directories].some((above) => directory === above || directory.startsWith(`${above}/`));
    // A Set that grows while its packages are looked at.
    for (let before = -1; before !== directories.size;) {
        before = directories.size;
        for (const one of packages.filter(isReal))
            for (const path of one.pathDependencies)
                directories.add(path.replace(/\/$/, ''));
    }
    return packages.filter(isReal);
}

;// CONCATENATED MODULE: ./build/js/dockerfile/generate/packages-stage.js
/** The stage that finds out which Debian packages a crate needs, and the lines that install them. */








const LISTS = '/packages';
const INSTALLED = '/tmp/packages';
/**
 * A stage of its own, of which only lists of packages are taken over: a manifest that changes installs nothing anew as
 * long as the lists are the same. Crates are downloaded into a mount, so that they are in no layer.
 */
function packagesStage(build) {
    if (!build.search)
        return [];
    const search = (stage, targets) => targets.length === 0
        ? []
        : [
            (0,dockerfile_text/* runExec */.x1)(findPackages(`${LISTS}/${stage}`, targets, (0,tree_choice/* treeChoice */.O)(build.cargo)), [
                ...CRATE_MOUNTS,
                ...build.mounts,
            ]),
        ];
    return [
        [
            '# Rust, for the two stages that use it',
            ...builderBase(build.release.release, build.toolchain, 'toolchain'),
            `WORKDIR ${dockerfile_text/* WORKDIR */.v4}`,
        ].join('\n'),
        [
            '# Which Debian packages the dependencies need: cargo says what each target is made of',
            'FROM toolchain AS packages',
            packageTable(build.search),
            FIND_PACKAGES_SCRIPT,
            // Among them are variables that tell cargo and git how to fetch.
            ...build.args.map((name) => `ARG ${name}`),
            ...(skeletonLines(build) ?? ['COPY . .']),
            ...search('build', crossTargets(build)),
            ...search('emulated', emulatedTargets(build)),
        ].join('\n'),
    ];
}
/** Installs what was found, in the stage that compiles. */
function installFound(build, stage) {
    if (!build.search)
        return [];
    return [
        INSTALL_PACKAGES_SCRIPT,
        `COPY --from=packages ${LISTS}/${stage} ${INSTALLED}`,
        (0,dockerfile_text/* runExec */.x1)([INSTALL_PACKAGES, INSTALLED]),
    ];
}
function skeletonLines(build) {
    const bare = skeleton(build, build.cargo.profile);
    return bare && [STAND_INS_SCRIPT, ...bare.instructions];
}
function crossTargets(build) {
    const targets = toolchainsOf(build).map((one) => {
        const { platform, target } = one;
        if (!(0,cross_toolchain/* isCross */.hx)(one))
            return { target, architecture: 'native' };
        return {
            target,
            architecture: build.withoutLibraries.includes(platform.name) ? 'none' : platform.debian,
        };
    });
    return targets.filter(({ target }, index) => targets.findIndex((one) => one.target === target) === index);
}
function emulatedTargets({ emulated }) {
    return emulated.map(({ rustGnu }) => ({ target: rustGnu, architecture: 'native' }));
}

;// CONCATENATED MODULE: ./build/js/dockerfile/generate/shape-lines.js
/** Instructions of a runtime stage that come from the image's shape: files, and what its config says. */


/** Where files wait with their owners and modes. */
const FILES = 'files';
const EMPTY = 'empty';
/**
 * Stages without a system in them. `--chmod` and `--chown` of COPY are applied to the directories above, too, where it
 * makes them (BuildKit 0.31); here these exist before. What is copied on from here keeps owner and mode, makes missing
 * directories as usual, and leaves those of the base as they are.
 */
function filesStages(rules) {
    const groups = groupsOf(rules);
    if (groups.length === 0)
        return [];
    const hasEmpty = groups.some(({ lines }) => lines.some((line) => line.includes(`--from=${EMPTY} `)));
    return [
        ...(hasEmpty ? [[`FROM scratch AS ${EMPTY}`, 'WORKDIR /empty'].join('\n')] : []),
        [
            `# ${groups.length === 1 ? 'Files' : 'Files, a directory for each place in the image'}`,
            `FROM scratch AS ${FILES}`,
            ...groups.map((_, index) => `WORKDIR /${index}`),
            ...groups.flatMap(({ lines }) => lines),
        ].join('\n'),
    ];
}
/** Copies them into the image. */
function fileLines(rules) {
    return groupsOf(rules).map(({ directory }, index) => copy([], [`/${index}/`], directory === '/' ? '/' : `${directory}/`, [`--from=${FILES}`]));
}
function groupsOf(rules) {
    const tops = rules.flatMap((rule) => topsOf(rule).map((top) => ({ rule, top })));
    const groups = Map.groupBy(tops, ({ top }) => (top.entry.to === '/' ? '' : external_node_path_.posix.dirname(top.entry.to)));
    return [...groups].map(([directory, members], index) => ({
        // The root's own content is in a directory of its own name: none.
        directory: directory === '' ? '/' : directory,
        lines: linesOf(members, `/${index}`),
    }));
}
/** Entries that come with no other. */
function topsOf({ entries }) {
    const paths = new Set(entries.map(({ path }) => path));
    return entries.filter(({ path }) => {
        if (path === undefined || path === '')
            return true;
        const above = external_node_path_.posix.dirname(path);
        return !paths.has(above === '.' ? '' : above);
    });
}
/** Files with the same owner, mode and name are copied together: a stage can have some hundred layers only. */
function linesOf(members, stage) {
    const together = Map.groupBy(members, ({ top }) => top.entry.kind === 'file' && external_node_path_.posix.basename(top.entry.to) === external_node_path_.posix.basename(top.path ?? '')
        ? flagsOf(top).join(' ')
        : '');
    return [...together].flatMap(([flags, alike]) => flags === ''
        ? alike.flatMap((member) => singleLines(member, stage))
        : [
            copy(flags.split(' '), alike.map(({ top }) => source(top.path ?? '')), `${stage}/`),
        ]);
}
function singleLines({ rule, top }, stage) {
    const to = `${stage}${top.entry.to === '/' ? '' : `/${external_node_path_.posix.basename(top.entry.to)}`}`;
    if (top.path === undefined)
        return [copy(flagsOf(top), ['/empty/'], literal(`${to}/`), [`--from=${EMPTY}`])];
    if (top.entry.kind !== 'directory')
        return [copy(flagsOf(top), [source(top.path)], literal(to))];
    const { mode } = rule.rule;
    const flags = [...ownerOf(top), `--chmod=${symbolic(mode)}`];
    // `X` lets what is executable here stay so, against a mode that says otherwise.
    const exceptions = mode === undefined || (mode & 0o111) !== 0
        ? []
        : rule.entries.filter(({ path, entry, isExecutable }) => isExecutable && entry.kind === 'file' && (top.path === '' || path?.startsWith(`${top.path}/`)));
    // A symbolic mode does not reach the directory itself, if COPY makes it.
    const own = top.entry.kind === 'directory' && top.entry.mode !== 0o755 && top.entry.to !== '/'
        ? [copy(flagsOf(top), ['/empty/'], literal(`${to}/`), [`--from=${EMPTY}`])]
        : [];
    return [
        ...own,
        copy(flags, [top.path === '' ? '.' : `${source(top.path)}/`], literal(`${to}/`)),
        ...exceptions.map((one) => copy(flagsOf(one), [source(one.path ?? '')], literal(`${to}/${external_node_path_.posix.relative(top.path ?? '', one.path ?? '')}`))),
    ];
}
function flagsOf(one) {
    return one.entry.kind === 'link' ? [] : [...ownerOf(one), `--chmod=0${one.entry.mode.toString(8)}`];
}
function ownerOf({ entry }) {
    return entry.kind === 'link' || (entry.uid === 0 && entry.gid === 0)
        ? []
        : [`--chown=${entry.uid}:${entry.gid}`];
}
function copy(flags, from, to, before = []) {
    return ['COPY', ...before, ...flags, (0,dockerfile_text/* execForm */.Lc)([...from, to])].join(' ');
}
/** `u=rwX,go=rX`: directories and what is executable get X; the rest is read and written as said. */
function symbolic(mode) {
    if (mode === undefined)
        return 'u=rwX,go=rX';
    return ['u', 'g', 'o']
        .map((who, index) => {
        const bits = (mode >> (6 - 3 * index)) & 7;
        const letters = `${bits & 4 ? 'r' : ''}${bits & 2 ? 'w' : ''}${bits & 1 ? 'x' : bits & 4 ? 'X' : ''}`;
        return `${who}=${letters}`;
    })
        .join(',');
}
/** A path of COPY's sources, where it would be a pattern and a variable. */
function source(path) {
    return literal(path.replaceAll(/[*?[]/g, '[$&]'));
}
/** `$` begins a variable. */
function literal(text) {
    return text.replaceAll(/[\\$]/g, '\\$&');
}
/** What the image's config says. */
function configLines(shape) {
    return [
        ...(0,dockerfile_text/* environment */.cA)(Object.fromEntries(shape.env)),
        ...(shape.workdir === undefined ? [] : [`WORKDIR ${literal(shape.workdir)}`]),
        ...(shape.volumes.length > 0 ? [`VOLUME ${(0,dockerfile_text/* execForm */.Lc)(shape.volumes.map(literal))}`] : []),
        ...(shape.expose.length > 0 ? [`EXPOSE ${shape.expose.join(' ')}`] : []),
        ...(shape.stopSignal === undefined ? [] : [`STOPSIGNAL ${shape.stopSignal}`]),
        `USER ${shape.user}`,
        `ENTRYPOINT ${(0,dockerfile_text/* execForm */.Lc)(shape.entrypoint)}`,
        ...(shape.cmd.length > 0 ? [`CMD ${(0,dockerfile_text/* execForm */.Lc)(shape.cmd)}`] : []),
    ];
}

;// CONCATENATED MODULE: ./build/js/dockerfile/generate/write-dockerfile.js
/**
 * The Dockerfile that Multihull writes for a crate: one stage on the machine that builds, which never names the
 * target architecture, so that BuildKit runs it once for all platforms; then only copies.
 */















/** The same directory, where a stage is of one platform. */
const OUT = (0,image_layout/* outDirectory */.YG)({ name: '$TARGETPLATFORM' });
/** Names of stages; an image that is called like one is meant by its full name. */
const STAGE = /^(?:build|build-rust|crates|prepared|prepared-rust|toolchain|toolchain-rust|packages|files|empty|emulated|emulated-rust|programs|programs-[a-z0-9]+)$/;
/** The file as text. */
function writeDockerfile(build) {
    const isMixed = build.emulated.length > 0 && build.runs.length > 0;
    return `${[
        HEADER,
        ...packagesStage(build),
        ...(build.runs.length > 0 ? crossStage(build) : []),
        ...(build.emulated.length > 0 ? emulatedStage(build) : []),
        ...(isMixed ? programStages(build) : []),
        ...filesStages(build.rules),
        finalStage(build, isMixed ? 'programs' : build.runs.length > 0 ? 'build' : 'emulated'),
    ].join('\n\n')}\n`;
}
/** For programs that are compiled already, in a build context of their own. */
function writeCopyDockerfile(parts) {
    return `${[
        '# Written by Multihull, for programs that cargo compiled on the machine itself.',
        ...filesStages(parts.rules),
        finalStage(parts, image_layout/* PROGRAMS_CONTEXT */.YJ),
    ].join('\n\n')}\n`;
}
/** Only the programs, in folders of their platforms, for a Dockerfile of the user's that copies them. */
function writeProgramsDockerfile(build) {
    const platforms = toolchainsOf(build).map(({ platform }) => platform);
    return `${[
        '# Written by Multihull: what it compiles is the build context "programs" of your Dockerfile.',
        ...packagesStage(build),
        ...crossStage(build),
        [
            `FROM scratch AS ${image_layout/* PROGRAMS_CONTEXT */.YJ}`,
            ...platforms.flatMap((platform) => (0,image_layout/* programFolders */.o9)(platform, platforms).map((folder) => `COPY --from=build ${(0,image_layout/* outDirectory */.YG)(platform)}${image_layout/* PROGRAMS */.i}/ /${folder}/`)),
        ].join('\n'),
    ].join('\n\n')}\n`;
}
const HEADER = `# Written by Multihull. The stage "build" runs once, on the machine that builds, for all platforms.
# \`multihull eject\` writes this file into your project; then it is yours.`;
function crossStage(build) {
    const [first] = build.runs;
    if (!first)
        return [];
    const toolchains = toolchainsOf(build);
    const targets = [...new Set(toolchains.map(({ target }) => target))];
    const { names: packages, foreign } = crossPackages(build);
    const { treeArguments } = build;
    const listing = treeArguments &&
        (0,crate_listing_lines/* crateListingLines */.hN)('prepared', targets, treeArguments, [...cacheMounts(build), ...build.mounts]);
    const stage = listing ? 'prepared' : 'build';
    const base = build.search
        ? [`FROM toolchain AS ${stage}`]
        : [...builderBase(build.release.release, build.toolchain, stage), `WORKDIR ${dockerfile_text/* WORKDIR */.v4}`];
    const cmake = build.usesCmake ? cmakeFiles(toolchains.filter(cross_toolchain/* isCross */.hx)) : undefined;
    const cargo = build.runs.map((each) => (0,dockerfile_text/* runExec */.x1)([
        ...throughCache(build, each),
        ALL_FAILURES,
        // The first run's variables are the stage's.
        ...(each === first ? [] : ['env', ...Object.entries(build.env(each)).map((pair) => pair.join('='))]),
        'cargo',
        ...each.args,
    ], [...(listing ? [listing.mount] : []), ...cacheMounts(build), ...build.mounts]));
    const args = build.args.map((name) => `ARG ${name}`);
    // Before anything is compiled: what compiles depends on the lists.
    const lists = listing
        ? [
            [crate_listing_lines/* LIST_CRATES_SCRIPT */.Ok, listing.list].join('\n'),
            listing.stage.join('\n'),
            ['FROM prepared AS build', ...args].join('\n'),
        ]
        : [];
    const bare = build.caching === 'layers' ? skeleton(build, build.cargo.profile) : undefined;
    return [
        ['# Compilers and standard libraries of the targets', ...base].join('\n'),
        [
            ...(packages.length > 0
                ? [
                    (0,dockerfile_text/* aptInstall */.vU)(packages, foreign.map((architecture) => ['dpkg', '--add-architecture', architecture])),
                ]
                : []),
            (0,dockerfile_text/* runExec */.x1)(['rustup', 'target', 'add', ...targets]),
            ...(0,dockerfile_text/* environment */.cA)({ ...build.env(first), ...cmake?.env }),
            ...(cmake?.instructions ?? []),
            ...installFound(build, 'build'),
            ...(hasLibraries(build) ? [libraries_script/* COLLECT_LIBRARIES */.TH] : []),
            ALL_FAILURES_SCRIPT,
            ...(bare || build.replaced.length > 0 ? [STAND_INS_SCRIPT] : []),
            ...(build.caching === 'mounts' ? [WITH_CACHED_TARGET] : []),
            ...args,
        ].join('\n'),
        ...(bare
            ? [
                ['# Dependencies: compiled again only when a manifest changes', ...bare.instructions].join('\n'),
                ...lists,
                [...cargo, ...bare.removal].join('\n'),
            ]
            : []),
        ['# The crate itself', 'COPY . .', ...addStandIns(build.replaced)].join('\n'),
        ...(bare ? [] : lists),
        [
            ...cargo,
            (0,dockerfile_text/* runShell */.E5)(build.runs.flatMap((each) => each.toolchains.flatMap((toolchain) => gather(build, each, toolchain)))),
        ].join('\n'),
    ];
}
/** What a platform's image gets, into a directory of its own. */
function gather(build, run, toolchain) {
    const out = (0,image_layout/* outDirectory */.YG)(toolchain.platform);
    const { platform } = toolchain;
    const from = build.caching === 'mounts' ? `${TAKEN_OUT}/` : '';
    const programs = build.binaries.names.map((name) => `${from}${programPath(run, toolchain, build.cargo.profile, name)}`);
    return [
        ['install', '-D', '-t', `${out}${image_layout/* PROGRAMS */.i}`, ...programs],
        ...(hasLibraries(build) ? [[libraries_script/* COLLECTOR */.W8, out, platform.multiarch ?? platform.gnuTuple, ...programs]] : []),
        ...(build.release.hasCertificates === false
            ? [['install', '-D', '-m', '644', image_layout/* CERTIFICATES */.$b, `${out}${image_layout/* CERTIFICATES */.$b}`]]
            : []),
    ];
}
function emulatedStage(build) {
    const args = cargoArguments(build.binaries, build.cargo, build.crate.symbolProfiles.includes(build.cargo.profile));
    const programs = build.binaries.names.map((name) => `target/${profileDirectory(build.cargo.profile)}/${name}`);
    return [
        [
            `# Compiled by the platform's own compiler, under QEMU: ${build.emulated.map(({ name }) => name).join(', ')}`,
            ...builderBase(build.release.release, build.toolchain, 'emulated'),
            `WORKDIR ${dockerfile_text/* WORKDIR */.v4}`,
            ...(build.emulatedPackages.length > 0 ? [(0,dockerfile_text/* aptInstall */.vU)(build.emulatedPackages)] : []),
            ...(0,dockerfile_text/* environment */.cA)(build.emulatedEnv),
            ...installFound(build, 'emulated'),
            ...(hasLibraries(build) ? [libraries_script/* COLLECT_LIBRARIES */.TH] : []),
            ...(build.replaced.length > 0 ? [STAND_INS_SCRIPT] : []),
            ...build.args.map((name) => `ARG ${name}`),
            'COPY . .',
            ...addStandIns(build.replaced),
            (0,dockerfile_text/* runExec */.x1)(['cargo', ...args, '--target-dir', 'target'], build.mounts),
            'ARG TARGETPLATFORM',
            (0,dockerfile_text/* runShell */.E5)([
                ['install', '-D', '-t', `"${OUT}${image_layout/* PROGRAMS */.i}"`, ...programs],
                ...(hasLibraries(build) ? [[libraries_script/* COLLECTOR */.W8, `"${OUT}"`, 'native', ...programs]] : []),
                ...(build.release.hasCertificates === false
                    ? [['install', '-D', '-m', '644', image_layout/* CERTIFICATES */.$b, `"${OUT}${image_layout/* CERTIFICATES */.$b}"`]]
                    : []),
            ]),
        ].join('\n'),
    ];
}
/** A name for each platform's programs, as COPY --from takes no variable. */
function programStages({ runs, emulated }) {
    const stage = ({ architecture, variant }) => `programs-${architecture}${variant ?? ''}`;
    return [
        [
            '# Where each platform finds its programs',
            ...runs.flatMap(({ toolchains }) => toolchains.map(({ platform }) => `FROM build AS ${stage(platform)}`)),
            ...emulated.map((platform) => `FROM emulated AS ${stage(platform)}`),
            `FROM programs-\${TARGETARCH}\${TARGETVARIANT} AS programs`,
        ].join('\n'),
    ];
}
function finalStage({ base, shape, rules }, from) {
    return [
        // One COPY: behind a second one BuildKit unpacks the whole build stage to find that nothing has changed.
        '# The image: one copy, nothing is executed',
        `FROM ${STAGE.test(base) ? `docker.io/library/${base}` : base}`,
        'ARG TARGETPLATFORM',
        `COPY --link --from=${from} ${OUT}/ /`,
        ...fileLines(rules),
        ...configLines(shape),
    ].join('\n');
}
/** Words before a cargo run that make it right in a directory which the builder keeps. */
function throughCache({ caching, binaries, cargo }, run) {
    if (caching === 'layers')
        return [];
    const programs = run.toolchains.flatMap((toolchain) => binaries.names.map((name) => programPath(run, toolchain, cargo.profile, name)));
    return [CACHED_TARGET, `${programs.length}`, ...programs];
}
function cacheMounts(build) {
    return build.caching === 'layers' ? [] : [...CRATE_MOUNTS, targetMount(build)];
}
/**
 * Of this crate alone, its toolchain, and the release whose libraries it links: another crate must not find these results
 * by its file names.
 */
function targetMount({ crate: { packages, root }, ...build }) {
    const crate = packages.find(({ directory }) => directory === '')?.name ?? root.split('/').at(-1) ?? 'crate';
    const { release } = build.release;
    const installed = JSON.stringify([
        release.kind === 'glibc' ? release.codename : release.distribution,
        build.toolchain.channel,
    ]);
    const name = `${crate}-${(0,external_node_crypto_.createHash)('sha256').update(installed).digest('hex').slice(0, 12)}`;
    return `--mount=type=cache,id=multihull-${name.replaceAll(/[^A-Za-z0-9_-]/g, '-')},target=${dockerfile_text/* WORKDIR */.v4}/target,sharing=locked`;
}

// EXTERNAL MODULE: ./build/js/domain/pins.js + 1 modules
var pins = __webpack_require__(26730);
// EXTERNAL MODULE: ./build/js/domain/wheel.js
var wheel = __webpack_require__(13896);
// EXTERNAL MODULE: ./build/js/plan/model/root-command.js
var root_command = __webpack_require__(86488);
;// CONCATENATED MODULE: ./build/js/plan/runner/apt-sources.js
/**
 * Where apt finds packages of other architectures. Debian serves all of them from one place; Ubuntu has amd64 and
 * i386 in its archive and everything else on its ports server, so that a machine's own list does not serve for both.
 */
const ARCHIVE = 'http://archive.ubuntu.com/ubuntu';
const PORTS = 'http://ports.ubuntu.com/ubuntu-ports';
const IN_ARCHIVE = new Set(['amd64', 'i386']);
/** A list that takes the place of the machine's own for our commands only; undefined where that one serves. */
function sourcesFile(facts, foreign, path) {
    const needsPorts = foreign.some((name) => !IN_ARCHIVE.has(name));
    if (facts.distribution !== 'ubuntu' || facts.codename === '' || !needsPorts)
        return undefined;
    const all = [...new Set([...facts.foreignArchitectures, ...foreign, 'amd64'])];
    const lines = (base, architectures) => architectures.length === 0
        ? []
        : ['', '-updates', '-security'].map((pocket) => `deb [arch=${architectures.join(',')}] ${base} ${facts.codename}${pocket} main universe`);
    return {
        path,
        text: `${[
            '# Written by Multihull for its own apt commands; the machine’s list is as it was.',
            ...lines(ARCHIVE, all.filter((name) => IN_ARCHIVE.has(name))),
            ...lines(PORTS, all.filter((name) => !IN_ARCHIVE.has(name))),
        ].join('\n')}\n`,
    };
}
/** Options that make apt read only that list (apt.conf(5), Dir::Etc). */
function aptOptions(sources) {
    return sources ? ['-o', `Dir::Etc::SourceList=${sources.path}`, '-o', 'Dir::Etc::SourceParts=-'] : [];
}

;// CONCATENATED MODULE: ./build/js/plan/runner/compilers.js
/** Debian packages of a C compiler for this machine; none where there is one already. */
function hostCompilerPackages({ hasCompiler }) {
    return hasCompiler ? [] : ['gcc', 'libc6-dev'];
}

;// CONCATENATED MODULE: ./build/js/plan/runner/remap-paths.js
/**
 * rustc as cargo calls it on this machine, with the machine's directories out of what it writes: panics and debug
 * information name the sources by their paths, so that the same commit would give other programs in another directory.
 *
 * cargo takes flags from one source only, and RUSTFLAGS or a target's flags would take the place of the user's own.
 * They are also part of what cargo compares, so that a `cargo build` by hand would compile everything again. A
 * program in the place of rustc does neither; wrappers such as sccache stay around it.
 */



/** @returns undefined where the user names a rustc, which is used as it is. */
function remappingRustc(parts) {
    const { root, cargoHome, cacheDirectory, variables, wrappers } = parts;
    if (variables.has('RUSTC') || variables.has('CARGO_BUILD_RUSTC') || wrappers.has('rustc'))
        return undefined;
    // The last one that fits counts, so the deeper directory comes last.
    const mapped = [
        [root, image_layout/* BUILD_WORKDIR */.W4],
        [cargoHome, image_layout/* BUILD_CARGO_HOME */.QG],
    ].sort(([a = ''], [b = '']) => a.length - b.length);
    const flags = mapped.map(([from, to]) => `--remap-path-prefix ${shellQuoted(`${from}=${to}`)}`);
    const text = `#!/bin/sh
# cargo says where it is; the rustc beside it is the one of its toolchain, without rustup in between.
rustc=\${CARGO%/*}/rustc
[ -x "$rustc" ] || rustc=rustc
exec "$rustc" "$@" ${flags.join(' ')}
`;
    const name = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
    return { path: (0,external_node_path_.join)(cacheDirectory, 'rustc', name, 'rustc'), text, mode: 0o755, isKept: true };
}
function shellQuoted(word) {
    return `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/js/plan/runner/plan-zig.js
/** zig as compiler and linker: fetched as Python wheels, unpacked, and used by cargo-zigbuild. */



/** Directory names below `ziglang/lib/libc`, and parts of names below `include` there, of other systems. */
const OTHER_SYSTEMS = /^ziglang\/lib\/libc\/(?:(?:darwin|freebsd|mingw|netbsd|openbsd|wasi)\/|include\/[^/]*(?:windows|darwin|freebsd|netbsd|openbsd|wasi)[^/]*\/)/;
/** @param architecture Docker's name of this machine's. */
function planZig(wheels, architecture, { cacheDirectory, runDirectory }) {
    const directory = (0,wheel/* zigDirectory */.Ky)(wheels, architecture, cacheDirectory);
    const plans = wheels.flatMap(({ project, version, builds }) => {
        const build = builds[architecture];
        return build ? [{ project, version, ...build }] : [];
    });
    const downloads = (0,external_node_path_.join)(runDirectory, 'wheels');
    const requirements = {
        path: (0,external_node_path_.join)(runDirectory, 'zig-requirements.txt'),
        text: plans.map((one) => `${one.project}==${one.version} --hash=sha256:${one.sha256}\n`).join(''),
    };
    const staging = (0,external_node_path_.join)((0,external_node_path_.dirname)(directory), `.${(0,external_node_path_.basename)(directory)}-${(0,external_node_path_.basename)(runDirectory)}`);
    return {
        directory,
        staging,
        wheels: plans,
        requirements,
        // pip knows the user's index, proxy and certificates. It compares the hashes; nothing is installed or executed.
        download: python(['-m', 'pip', 'download', '--quiet', '--no-input', '--disable-pip-version-check', '--no-cache-dir'], ['--no-deps', '--only-binary', ':all:', '--require-hashes'], ['--requirement', requirements.path, '--dest', downloads]),
        unpack: plans.map(({ file }) => python(['-m', 'zipfile', '--extract', (0,external_node_path_.join)(downloads, file), staging])),
        unneeded: (path) => OTHER_SYSTEMS.test(path),
        programs: [ZIG, cargoZigbuild(plans)],
        // For glibc on ARM (src/zig.rs, `setup_os_deps`).
        generated: ['ziglang/lib/libc/glibc/sysdeps/arm/arm-features.h'],
    };
}
const ZIG = 'ziglang/zig';
function cargoZigbuild(wheels) {
    const version = wheels.find(({ project }) => project === 'cargo-zigbuild')?.version ?? '';
    return `cargo_zigbuild-${version}.data/scripts/cargo-zigbuild`;
}
function python(...args) {
    return { tool: 'python3', args: args.flat(), cwd: '/' };
}
/** cargo-zigbuild in the place of cargo, with the same arguments. */
function zigbuild(zig, args) {
    return { tool: zigbuildPath(zig), args: args.map((word, index) => (index === 0 ? `zig${word}` : word)) };
}
function zigbuildPath({ directory, wheels }) {
    return (0,external_node_path_.join)(directory, cargoZigbuild(wheels));
}
/** What cargo-zigbuild and zig read. */
function zigEnvironment({ directory }, cacheDirectory) {
    const built = (0,wheel/* zigCacheDirectory */.IZ)(cacheDirectory);
    return {
        CARGO_ZIGBUILD_ZIG_PATH: (0,external_node_path_.join)(directory, ZIG),
        CARGO_ZIGBUILD_CACHE_DIR: built,
        ZIG_GLOBAL_CACHE_DIR: built,
        ZIG_LOCAL_CACHE_DIR: built,
    };
}
/**
 * A machine without a C compiler: build scripts and procedural macros are linked for the machine itself, with `cc`.
 * @returns a program of that name; its directory goes first on PATH.
 */
function hostCompiler(zig, directory) {
    const words = [zigbuildPath(zig), 'zig', 'cc', '--', '-g', '-fno-sanitize=all'];
    return {
        path: (0,external_node_path_.join)(directory, 'cc'),
        text: `#!/bin/sh\nexec ${words.map(shellQuoted).join(' ')} "$@"\n`,
        mode: 0o755,
    };
}

;// CONCATENATED MODULE: ./build/js/plan/runner/plan-runner.js
/** `compile: runner`: cargo on this machine, for all targets in one run; then an image of copies. */
















/** @throws EnvironmentError when this machine cannot compile, with what to do. */
function planRunner(parts) {
    const { crate, facts, runs, runDirectory } = parts;
    if (facts.rustup.kind === 'missing') {
        throw new errors/* EnvironmentError */.eG(`rustup cannot be used on this machine: ${facts.rustup.reason}`, {
            remedy: 'Install it (rustup.rs) in an earlier step, or write compile: container, which needs Docker only.',
        });
    }
    const directory = (0,external_node_path_.join)(runDirectory, image_layout/* PROGRAMS_CONTEXT */.YJ);
    const toolchains = toolchainsOf(parts);
    const cmake = parts.usesCmake ? toolchains.filter(cross_toolchain/* isCross */.hx) : [];
    const cmakeFile = ({ target }) => (0,external_node_path_.join)(runDirectory, 'cmake', `${target}.cmake`);
    const { names, foreign } = crossPackages(parts);
    const sources = sourcesFile(facts, foreign, (0,external_node_path_.join)(runDirectory, 'apt-sources.list'));
    const zig = parts.usesZig ? planZig(pins/* ZIG_WHEELS */.QC, parts.host.architecture, parts) : undefined;
    const compiler = zig && !facts.hasCompiler ? hostCompiler(zig, (0,external_node_path_.join)(runDirectory, 'bin')) : undefined;
    const rustc = remappingRustc({
        root: crate.root,
        cargoHome: facts.cargoHome,
        cacheDirectory: parts.cacheDirectory,
        variables: facts.variables,
        wrappers: crate.config.wrappers,
    });
    const wanted = [...(zig ? [] : hostCompilerPackages(facts)), ...names];
    const missing = wanted.filter((name) => !facts.packages.has(name));
    const packages = missing.length === 0 ? undefined : packageCache(missing, parts);
    return {
        directory,
        files: [
            ...cmake.map((one) => ({ path: cmakeFile(one), text: cmakeToolchain(one) })),
            ...(sources ? [sources] : []),
            ...(zig ? [zig.requirements] : []),
            ...(compiler ? [compiler] : []),
            ...(rustc ? [rustc] : []),
        ],
        install: [
            ...rustupCommands(parts),
            ...aptCommands(parts, missing, foreign, [...aptOptions(sources), ...keptIn(packages)]),
        ],
        builds: runs.map((run) => ({
            ...(zig ? zigbuild(zig, run.args) : { tool: 'cargo', args: run.args }),
            cwd: crate.root,
            inherits: 'compiler',
            env: {
                ...(0,cross_toolchain/* withoutSet */.Ln)({
                    ...parts.env(run),
                    ...Object.fromEntries(run.toolchains
                        .filter((one) => cmake.includes(one))
                        .map((one) => [(0,rust_target/* targetVariable */.I)('CMAKE_TOOLCHAIN_FILE', one.target), cmakeFile(one)])),
                    ...emulatorVariables(run, crate, facts),
                }, facts.variables),
                RUSTUP_TOOLCHAIN: parts.toolchain.channel,
                ...(rustc ? { RUSTC: rustc.path } : {}),
                ...(zig ? zigEnvironment(zig, parts.cacheDirectory) : {}),
                ...(compiler ? { PATH: `${(0,external_node_path_.dirname)(compiler.path)}:${facts.searchPath}` } : {}),
            },
        })),
        programs: runs.flatMap((run) => run.toolchains.flatMap((one) => parts.binaries.names.flatMap((name) => places(one.platform, toolchains, name, parts.isContext).map((to) => ({
            from: (0,external_node_path_.join)(crate.root, programPath(run, one, parts.profile, name)),
            to: (0,external_node_path_.join)(directory, to),
        }))))),
        libraries: !hasLibraries(parts)
            ? []
            : toolchains.map(({ platform }) => ({
                root: (0,external_node_path_.join)(directory, (0,image_layout/* outDirectory */.YG)(platform)),
                directory: `/usr/lib/${platform.multiarch ?? platform.gnuTuple}`,
                programs: parts.binaries.names.map((name) => (0,external_node_path_.join)(directory, (0,image_layout/* outDirectory */.YG)(platform), image_layout/* PROGRAMS */.i, name)),
            })),
        certificates: parts.copiesCertificates && facts.hasCertificates
            ? toolchains.map(({ platform }) => (0,external_node_path_.join)(directory, (0,image_layout/* outDirectory */.YG)(platform), image_layout/* CERTIFICATES */.$b))
            : [],
        cache: cargoCache(parts, zig),
        packages,
        platforms: toolchains.map(({ platform }) => platform.name),
        emulators: facts.emulators,
        zig,
    };
}
/**
 * Below the platform's name as the image's root; and, for Dockerfiles of the user's own, in a folder of the
 * architecture (`armv7`, and `arm` where there is only one).
 */
function places(platform, all, name, isContext) {
    const own = `${(0,image_layout/* outDirectory */.YG)(platform)}${image_layout/* PROGRAMS */.i}/${name}`;
    if (!isContext)
        return [own];
    const folders = (0,image_layout/* programFolders */.o9)(platform, all.map((one) => one.platform));
    return [own, ...folders.map((folder) => `${folder}/${name}`)];
}
function rustupCommands({ toolchain, facts, runs }) {
    const { channel, components } = toolchain;
    const has = facts.toolchains.some((name) => name === channel || name.startsWith(`${channel}-`));
    const missing = [...new Set(runs.flatMap((run) => run.toolchains.map(({ target }) => target)))].filter((target) => !facts.targets.has(target));
    return [
        ...(has ? [] : [rustup('toolchain', 'install', channel, '--profile', 'minimal', '--no-self-update')]),
        ...(missing.length > 0 ? [rustup('target', 'add', '--toolchain', channel, ...missing)] : []),
        ...(components.length > 0 ? [rustup('component', 'add', '--toolchain', channel, ...components)] : []),
    ];
}
function rustup(...args) {
    return { tool: 'rustup', args, inherits: 'compiler' };
}
/** @throws EnvironmentError where packages are missing and this is no machine with apt. */
function aptCommands({ facts, isRoot }, missing, foreign, options) {
    if (missing.length === 0)
        return [];
    if (facts.distribution !== 'debian' && facts.distribution !== 'ubuntu') {
        throw new errors/* EnvironmentError */.eG(`this machine lacks ${missing.join(', ')}, and is neither Debian nor Ubuntu`, {
            remedy: 'Install a cross compiler and the libraries in an earlier step, or write compile: container.',
        });
    }
    const architectures = foreign.filter((name) => !facts.foreignArchitectures.has(name));
    return [
        ...architectures.map((name) => (0,root_command/* asRoot */.t)(isRoot, ['dpkg', '--add-architecture', name])),
        (0,root_command/* asRoot */.t)(isRoot, ['apt-get', ...options, 'update', '-q']),
        (0,root_command/* asRoot */.t)(isRoot, ['apt-get', ...options, 'install', '-yq', '--no-install-recommends', ...missing]),
    ];
}
/** So that `cargo run` and `cargo test` of the same shell work, too; nothing is emulated by building. */
function emulatorVariables(run, crate, facts) {
    return Object.fromEntries(run.toolchains.filter(cross_toolchain/* isCross */.hx).flatMap(({ platform, target }) => {
        const emulator = facts.emulators.get(platform.qemu);
        if (emulator === undefined || crate.config.targets.get(target)?.hasRunner)
            return [];
        return [[(0,rust_target/* cargoVariable */.P)(target, 'RUNNER'), `${emulator} -L /usr/${platform.gnuTuple}`]];
    }));
}
function cargoCache({ crate, facts, runs, toolchain, env, cacheDirectory }, zig) {
    // Results under the older name, without the 2, have the machine’s paths in them.
    const prefix = `multihull-cargo-2-${facts.codename || facts.distribution}-${toolchain.channel}-`;
    const parts = [crate.lock, runs.map(({ args }) => args), runs.map((run) => env(run)), zig?.directory];
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
    const targetDirectory = (0,external_node_path_.join)(crate.root, 'target');
    return {
        // What is unpacked from these is made again in no time.
        paths: [
            (0,external_node_path_.join)(facts.cargoHome, 'registry', 'index'),
            (0,external_node_path_.join)(facts.cargoHome, 'registry', 'cache'),
            (0,external_node_path_.join)(facts.cargoHome, 'git', 'db'),
            targetDirectory,
            ...(zig ? [(0,wheel/* zigCacheDirectory */.IZ)(cacheDirectory)] : []),
        ],
        key: `${prefix}${hash}`,
        restoreKeys: [prefix],
        targetDirectory,
        ownPackages: crate.packages.map(({ name }) => name),
    };
}
function packageCache(missing, { facts, cacheDirectory }) {
    const directory = (0,external_node_path_.join)(cacheDirectory, 'apt');
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(missing)).digest('hex').slice(0, 24);
    return {
        directory,
        paths: [(0,external_node_path_.join)(directory, '*.deb')],
        key: `multihull-apt-${facts.codename || facts.distribution}-${hash}`,
    };
}
/** Options that make apt download to that directory and leave the files there (apt.conf(5)). */
function keptIn(packages) {
    return packages
        ? ['-o', `Dir::Cache::Archives=${packages.directory}`, '-o', 'APT::Keep-Downloaded-Packages=true']
        : [];
}

;// CONCATENATED MODULE: ./build/js/crate/cross/cargo-environment.js
/**
 * Environment and tools of a cross build: what the platform table says, except where the crate's own
 * `.cargo/config.toml` says something else. Variables are suffixed by target, so none reaches build scripts.
 */




/** Linkers that configurations name, and Debian's packages of them. */
const LINKER_PACKAGES = new Map([
    ['clang', 'clang'],
    ['lld', 'lld'],
    ['ld.lld', 'lld'],
    ['mold', 'mold'],
]);
/** Compilers that are there anyway. */
const USUAL = /^(?:cc|gcc|g\+\+|ld|bfd|gold|[a-z0-9_]+-linux-(?:gnu|gnueabi|gnueabihf)-(?:gcc|g\+\+|ld))$/;
/**
 * Variables for one target; the crate's own linker, runner and flags are kept.
 * @throws UserError for a linker that no known package has, and for flags that no variable can hold.
 */
function configuredBuild(toolchain, config) {
    const own = config.targets.get(toolchain.target);
    const flags = own !== undefined && own.rustflags.length > 0 ? own.rustflags : config.rustflags;
    const linker = (0,rust_target/* cargoVariable */.P)(toolchain.target, 'LINKER');
    const runner = (0,rust_target/* cargoVariable */.P)(toolchain.target, 'RUNNER');
    const rustflags = (0,rust_target/* cargoVariable */.P)(toolchain.target, 'RUSTFLAGS');
    const env = Object.fromEntries(Object.entries((0,cross_toolchain/* withoutSet */.Ln)(toolchain.env, config.variables))
        .filter(([name]) => !(name === linker && own?.linker !== undefined) && !(name === runner && own?.hasRunner))
        // A variable takes the place of the file's value, so both are in it.
        .map(([name, value]) => [
        name,
        name === rustflags ? [...joinable(flags, config), value].join(' ') : value,
    ]));
    return {
        env,
        toolPackages: [
            ...namedTools(own?.linker, flags).flatMap((tool) => packageOf(tool, toolchain.target, config)),
            ...conditionalTools(config),
        ],
    };
}
/** Whether a `cfg(…)` holds for a target is left to cargo: of what it names, a package too many does no harm. */
function conditionalTools({ targets }) {
    return [...targets]
        .filter(([name]) => name.startsWith('cfg('))
        .flatMap(([, { linker, rustflags }]) => namedTools(linker, rustflags))
        .flatMap((tool) => LINKER_PACKAGES.get(external_node_path_.posix.basename(tool)) ?? []);
}
/** The variable separates flags by blanks, so that none can have one in it. */
function joinable(flags, { file = '' }) {
    const bad = flags.find((flag) => /\s/.test(flag));
    if (bad === undefined)
        return flags;
    throw new errors/* UserError */.yo(`${file}: the flag ${JSON.stringify(bad)} has a blank in it`, {
        input: 'platforms',
        value: bad,
        remedy: `This platform needs flags of rustc besides yours, and cargo reads them separated by blanks: write the flag in ${file} without one.`,
        location: { file },
    });
}
/** Programs that a target's configuration makes rustc run. */
function namedTools(linker, rustflags) {
    const used = rustflags.flatMap((flag) => {
        const match = /-fuse-ld=(\S+)/.exec(flag) ?? /^(?:-Clinker=|linker=)(\S+)$/.exec(flag);
        return match?.[1] === undefined ? [] : [match[1]];
    });
    return [...(linker === undefined ? [] : [linker]), ...used];
}
function packageOf(tool, target, config) {
    const name = external_node_path_.posix.basename(tool);
    if (USUAL.test(name))
        return [];
    const found = LINKER_PACKAGES.get(name);
    if (found !== undefined)
        return [found];
    throw new errors/* UserError */.yo(`${config.file}: linker "${tool}" of ${target} is not in the build container`, {
        input: 'compile',
        value: tool,
        remedy: `Remove it from ${config.file} (Multihull sets the linker of each target), or write a Dockerfile that installs it.`,
        location: { file: config.file ?? '' },
    });
}

// EXTERNAL MODULE: ./build/js/crate/native/native-libraries.js
var native_libraries = __webpack_require__(98187);
// EXTERNAL MODULE: ./build/js/crate/manifest/crate-facts.js
var crate_facts = __webpack_require__(90787);
// EXTERNAL MODULE: ./build/js/dockerignore/ignore-file.js + 1 modules
var ignore_file = __webpack_require__(7687);
;// CONCATENATED MODULE: ./build/js/plan/recipe/context-gaps.js
/** What cargo needs of a crate, held against what its .dockerignore lets the build see. */




/** Arguments with which cargo compiles more than the programs. */
const SELECTION = /^(?:-p|--package|--workspace|--all|--all-targets|--(?:bin|test|example|bench|lib)s?)(?:=|$)/;
/**
 * Sources that the build does not see and cargo still looks for, though it compiles them for no program: tests and
 * examples that a manifest names, members that nothing uses. A stand-in serves for them.
 * @param used names of all packages that the programs are made of.
 * @throws UserError for a file that is needed, with the pattern that keeps it out and its line.
 */
function sourcesToReplace(crate, binaries, used, choice) {
    const { ignore } = crate;
    if (!ignore)
        return [];
    const gap = (path, what, isProgram = false) => {
        const pattern = (0,ignore_file/* ignoredBy */.g)(ignore, path);
        return pattern ? [{ path, what, pattern, isProgram }] : [];
    };
    const takesAll = choice.args.some((arg) => SELECTION.test(arg));
    const isNeeded = (one, { kind, name }) => takesAll ||
        (used.has(one.name) &&
            (kind === 'lib' || kind === 'build-script' || (kind === 'bin' && binaries.names.includes(name))));
    const targets = crate.packages.flatMap((one) => one.targets.map((target) => ({ one, target })));
    const gaps = [
        ...gap('Cargo.toml', 'the manifest'),
        ...gap('Cargo.lock', 'the lockfile'),
        ...crate.packages
            .filter(({ directory }) => directory !== '')
            .flatMap(({ directory, name }) => gap(`${directory}/Cargo.toml`, `the manifest of ${name}`)),
        ...targets
            .filter(({ one, target }) => isNeeded(one, target))
            .flatMap(({ one, target }) => gap(target.path, describe(one, target), target.kind === 'bin')),
        ...crate.config.vendored.flatMap((path) => gap(path, 'where the vendored crates are')),
    ];
    if (gaps.length > 0)
        throw notSeen(crate, ignore, gaps);
    return targets
        .filter(({ one, target }) => !isNeeded(one, target) && (0,ignore_file/* ignoredBy */.g)(ignore, target.path) !== undefined)
        .map(({ target }) => target);
}
function describe({ name }, target) {
    switch (target.kind) {
        case 'bin':
            return `the source of the program ${target.name}`;
        case 'lib':
            return `the library of ${name}`;
        case 'build-script':
            return `the build script of ${name}`;
        case 'other':
            return `${target.name} of ${name}`;
    }
}
/** More of them say nothing more. */
const SHOWN = 4;
function notSeen(crate, ignore, gaps) {
    const [first] = gaps;
    if (!first)
        throw new Error('there is a gap');
    const further = gaps.slice(1, SHOWN).map(({ path, pattern }) => `${path} (line ${pattern.line})`);
    const rest = gaps.length > SHOWN ? [`${gaps.length - SHOWN} more`] : [];
    const also = [...further, ...rest].join(', ');
    const exceptions = [...new Set(gaps.map(({ path }) => `!${widest(path, ignore)}`))].slice(0, SHOWN);
    return new errors/* UserError */.yo(`${ignore.file}:${first.pattern.line}: "${first.pattern.text}" keeps ${first.path} out of the build, and it is ${first.what}${also === '' ? '' : `; the same is true of ${also}`}`, {
        input: 'context',
        value: first.pattern.text,
        remedy: `Write ${exceptions.join(' and ')} below that line, or take the line out.${first.isProgram ? ' Or say with package: NAME or bin: NAME which other programs are built.' : ''}`,
        location: { file: (0,external_node_path_.join)(crate.root, ignore.file), line: first.pattern.line },
    });
}
/** A `src` directory that is kept out as a whole comes back as a whole: a program has more sources than its first. */
function widest(path, ignore) {
    const directory = external_node_path_.posix.dirname(path);
    return external_node_path_.posix.basename(directory) === 'src' && (0,ignore_file/* ignoredBy */.g)(ignore, directory) ? directory : path;
}
/** The crate as a build in a container sees it: cargo's configuration may be kept out on purpose. */
function asSeen(crate) {
    const { config, ignore } = crate;
    if (!ignore || config.file === undefined || !(0,ignore_file/* ignoredBy */.g)(ignore, config.file))
        return crate;
    return { ...crate, config: crate_facts/* NO_CONFIG */.H };
}
/** What is kept out and may be missed: cargo's configuration, and modules that nothing but the sources name. */
function unseenNotices(crate, used) {
    const { ignore, config, packages, root } = crate;
    if (!ignore)
        return [];
    const file = (0,external_node_path_.join)(root, ignore.file);
    const configPattern = config.file === undefined ? undefined : (0,ignore_file/* ignoredBy */.g)(ignore, config.file);
    const own = packages.filter(({ name }) => used.has(name));
    const roots = new Set(packages.flatMap(({ targets }) => targets.map(({ path }) => path)));
    const modules = crate.sources.filter((path) => !roots.has(path) &&
        own.some(({ directory }) => path.startsWith(external_node_path_.posix.join(directory, 'src/')) &&
            !path.startsWith(external_node_path_.posix.join(directory, 'src/bin/'))));
    const [unseen] = modules.flatMap((path) => {
        const pattern = (0,ignore_file/* ignoredBy */.g)(ignore, path);
        return pattern ? [{ path, pattern }] : [];
    });
    return [
        ...(configPattern
            ? [
                {
                    message: `${ignore.file}:${configPattern.line}: "${configPattern.text}" keeps ${config.file} out of the build, which goes without it`,
                    remedy: `If it is needed, write !${config.file} below that line.`,
                    file,
                    line: configPattern.line,
                },
            ]
            : []),
        ...(unseen
            ? [
                {
                    message: `${ignore.file}:${unseen.pattern.line}: "${unseen.pattern.text}" keeps ${unseen.path} out of the build`,
                    remedy: `If it is a module of the program, write !${unseen.path} below that line.`,
                    file,
                    line: unseen.pattern.line,
                },
            ]
            : []),
    ];
}
/**
 * The ignore file of a build that Multihull writes: the user's lines, and in any case what cargo made before, of which
 * it could take something for its own.
 */
function ignoreFileText({ ignore, sources }) {
    const kept = sources
        .flatMap((path) => /^(?:.*\/)?target(?=\/)/.exec(path)?.[0] ?? [])
        .filter((path) => !ignore || !(0,ignore_file/* ignoredBy */.g)(ignore, path));
    return [
        ...(ignore
            ? [
                ignore.text.replace(/^\uFEFF/, '').replace(/\r?\n?$/, ''),
                '',
                '# By Multihull: what cargo made before is not a part of the build.',
            ]
            : ['# Written by Multihull: neither earlier results nor history are part of the build.', '.git']),
        '**/target',
        ...new Set(kept.map((path) => `!${path}`)),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/js/dockerfile/stages/variables.js
var variables = __webpack_require__(95296);
;// CONCATENATED MODULE: ./build/js/plan/recipe/unsupported.js
/** What a build without a Dockerfile of the user's cannot be, found before anything is installed or compiled. */




/** An image is built from the versions that were tested. */
function noLockfile({ root }) {
    return new errors/* UserError */.yo(`context: there is no Cargo.lock in ${root}`, {
        input: 'context',
        value: root,
        remedy: 'Run `cargo generate-lockfile` there and commit it: an image is built from the versions that were tested.',
        location: { file: (0,external_node_path_.join)(root, 'Cargo.toml') },
    });
}
/** @throws UserError for a platform whose own way to compile leads nowhere here. */
function refuseOverrides(inputs, { release }, emulated) {
    const elsewhere = inputs.platforms.find(({ name }) => inputs.compile.overrides.get(name) === 'dockerfile');
    if (elsewhere) {
        throw new errors/* UserError */.yo(`compile: ${elsewhere.name}=dockerfile, and the Dockerfile is not yours`, {
            input: 'compile',
            value: `${elsewhere.name}=dockerfile`,
            remedy: `Remove it, or write a Dockerfile for all platforms.`,
        });
    }
    const [first] = emulated;
    if (!first || release.kind === 'glibc')
        return;
    throw new errors/* UserError */.yo(`compile: ${first.name} would be compiled under QEMU on Debian, and ${inputs.base} has no glibc`, {
        input: 'compile',
        value: 'emulate',
        remedy: `Let ${first.name} be cross-compiled, or write a base with glibc, such as debian:bookworm-slim.`,
    });
}
/** Names that build scripts see. @throws UserError for one that no variable can have, or that would part the stage. */
function argumentNames({ build }) {
    return [...new Set(build.args.map(({ key }) => key))].map((name) => {
        const problem = !/^[A-Za-z_]\w*$/.test(name)
            ? 'is not the name of a variable'
            : (0,variables/* isTargetArgument */.XM)(name)
                ? 'is different for each platform, and cargo runs once for all of them'
                : undefined;
        if (problem === undefined)
            return name;
        throw new errors/* UserError */.yo(`build-args: ${JSON.stringify(name)} ${problem}`, {
            input: 'build-args',
            value: name,
            remedy: 'Remove it, or write a Dockerfile that uses it.',
        });
    });
}
function isNotInDebian({ librariesSince }, isOld) {
    return librariesSince === 'none' || (librariesSince === 'trixie' && isOld);
}
/** Whether a container that is of another platform cannot install libraries of this one. */
function lacksLibraries(platform, { release }) {
    const isOld = !(release.distribution === 'debian' && release.codename === 'trixie');
    return release.distribution === 'ubuntu' || isNotInDebian(platform, isOld);
}
/** @throws UserError for a platform that the release has no compiler, libraries or Rust target for. */
function crossToolchain(platform, host, { release }, inputs, { way, linker }) {
    const libc = release.kind === 'glibc' ? 'gnu' : 'musl';
    if ((0,cross_toolchain/* rustTarget */.qD)(platform, libc) === undefined) {
        throw new errors/* UserError */.yo(`platforms: ${platform.name} has no usable musl target, and ${inputs.base} has no glibc`, {
            input: 'base',
            value: inputs.base,
            remedy: `Write a base with glibc, such as debian:bookworm-slim, or remove ${platform.name} from platforms.`,
        });
    }
    const toolchain = linker === 'zig' ? (0,cross_toolchain/* zigToolchainFor */.td)(platform, libc) : (0,cross_toolchain/* toolchainFor */.r8)(platform, host, libc);
    const isOld = !(release.distribution === 'debian' && release.codename === 'trixie');
    if ((0,cross_toolchain/* isCross */.hx)(toolchain) && platform.crossSince === 'trixie' && isOld) {
        throw new errors/* UserError */.yo(`platforms: Debian has a cross compiler for ${platform.name} from trixie on, and ${inputs.base} is older`, {
            input: 'platforms',
            value: platform.name,
            remedy: `Write base: debian:trixie-slim, compile: ${platform.name}=emulate, or remove ${platform.name} from platforms.`,
        });
    }
    const library = inputs.systemPackages.find(({ isTool }) => !isTool);
    if (library && release.kind === 'musl') {
        throw new errors/* UserError */.yo(`system-packages: ${library.name} of Debian is built for glibc, and ${inputs.base} has none`, {
            input: 'system-packages',
            value: library.name,
            remedy: 'Build the library with the crate (most -sys crates have a feature "vendored" or "bundled"), or write a base with glibc, such as debian:bookworm-slim.',
        });
    }
    // On the runner apt gets a list of its own.
    if (library && way !== 'runner' && release.distribution === 'ubuntu' && (0,cross_toolchain/* isCross */.hx)(toolchain)) {
        throw new errors/* UserError */.yo(`system-packages: Ubuntu keeps ${library.name} of ${platform.name} on another mirror than its own`, {
            input: 'system-packages',
            value: library.name,
            remedy: 'Write a base of Debian, such as debian:bookworm-slim, or build the library with the crate (most -sys crates have a feature "vendored" or "bundled").',
        });
    }
    if (library && isNotInDebian(platform, isOld) && (0,cross_toolchain/* isCross */.hx)(toolchain)) {
        throw new errors/* UserError */.yo(`system-packages: Debian has no ${library.name} for ${platform.name}${platform.librariesSince === 'trixie' ? ' before trixie' : ''}`, {
            input: 'system-packages',
            value: library.name,
            remedy: `${platform.librariesSince === 'trixie' ? 'Write base: debian:trixie-slim, or build' : 'Build'} the library with the crate (most -sys crates have a feature "vendored" or "bundled").`,
        });
    }
    return toolchain;
}
/**
 * Secrets with names of variables are variables of cargo (`CARGO_REGISTRIES_ACME_TOKEN`), the others files.
 * @throws UserError that shows nothing of a bad id: it may be part of a secret.
 */
function buildMounts({ build }) {
    const ids = [...build.secrets, ...build.secretFiles].map(({ key }) => key);
    const bad = ids.findIndex((id) => !/^[\w.-]+$/.test(id));
    if (bad >= 0) {
        throw new errors/* UserError */.yo(`secrets: the id of item ${bad + 1} cannot be used`, {
            input: 'secrets',
            value: '',
            remedy: 'Write ids of letters, digits, and _ . -, for example CARGO_REGISTRIES_ACME_TOKEN.',
        });
    }
    return [
        ...ids.map((id) => `--mount=type=secret,id=${id}${/^[A-Z_][A-Z0-9_]*$/.test(id) ? `,env=${id}` : ''}`),
        ...(build.ssh.length > 0 ? ['--mount=type=ssh'] : []),
    ];
}
/** @throws UserError for a platform whose own compiler would have to run in the user's Dockerfile. */
function refuseEmulatedPrograms(emulated, ownBase) {
    const [first] = emulated;
    if (!first || ownBase === undefined)
        return;
    throw new errors/* UserError */.yo(`compile: ${first.name}=emulate cannot be mixed with a Dockerfile that takes its programs from Multihull`, {
        input: 'compile',
        value: `${first.name}=emulate`,
        remedy: `Let ${first.name} be cross-compiled, or compile in the Dockerfile.`,
    });
}

;// CONCATENATED MODULE: ./build/js/plan/recipe/compiled-parts.js
/** What is compiled, and with which packages: alike on this machine and in a container, and what only a container has. */






function compiledParts(resolved) {
    const { inputs, way, crate, binaries, toolchain, runs, toolchains, used } = resolved;
    const withCxx = (0,native_libraries/* usesCxx */.Gz)(used) || inputs.systemPackages.some(({ name }) => name === 'g++');
    const shadowing = shadowingNames(resolved);
    return {
        crate,
        binaries,
        toolchain,
        runs,
        env: (run) => (0,cross_toolchain/* withoutSet */.Ln)(environmentOf(run, crate), shadowing),
        packages: sorted([
            ...toolchains.flatMap((one) => [...one.packages, ...(withCxx ? one.cxxPackages : [])]),
            ...toolchains.flatMap((one) => configuredBuild(one, crate.config).toolPackages),
            ...inputs.systemPackages.filter(({ isTool }) => isTool).map(({ name }) => name),
        ]),
        systemPackages: inputs.systemPackages.filter(({ name }) => name !== 'g++'),
        search: way === 'runner' ? undefined : searchOf(resolved),
        usesCmake: used.has('cmake'),
    };
}
/** @param listing cargo's arguments that list a target's crates; undefined where nobody asks for them. */
function containerBuild(resolved, parts, image, listing) {
    const { inputs, crate, binaries, cargo, base, emulated, used } = resolved;
    const set = new Set([...shadowingNames(resolved), ...crate.config.variables]);
    return {
        ...parts,
        ...image,
        cargo,
        replaced: sourcesToReplace(crate, binaries, used, inputs.cargo),
        release: base,
        emulated,
        withoutLibraries: inputs.platforms
            .filter((platform) => lacksLibraries(platform, base))
            .map(({ name }) => name),
        emulatedEnv: (0,cross_toolchain/* withoutSet */.Ln)(Object.assign({}, ...emulated.map((one) => (0,cross_toolchain/* pageVariable */.i1)(one, one.rustGnu))), set),
        emulatedPackages: sorted([
            ...emulated.flatMap((platform) => linkersOf(platform, crate)),
            ...inputs.systemPackages.map(({ name }) => name),
        ]),
        args: argumentNames(inputs),
        mounts: buildMounts(inputs),
        treeArguments: listing,
        caching: inputs.builder.kind === 'existing' ? 'mounts' : 'layers',
    };
}
/** A build argument is a variable of the stage, and one of ours with its name would take its place. */
function shadowingNames({ way, inputs }) {
    return new Set(way === 'runner' ? [] : argumentNames(inputs));
}
/** Packages to be found, if they are to be, and those of the user's that apt does not install for all platforms. */
function searchOf({ inputs, base, used }) {
    const given = inputs.systemPackages
        .filter(({ isTool, name }) => !isTool && name !== 'g++')
        .map(({ name }) => name);
    return (0,package_rules/* packageSearch */.X0)(base.release, inputs.findsPackages ? used : new Set(), given);
}
/** Variables of a run's targets; each value that the crate's configuration has is left to it. */
function environmentOf(run, crate) {
    return Object.assign({}, ...run.toolchains.map((one) => configuredBuild(one, crate.config).env));
}
/** Packages of linkers that the crate's configuration names for a platform that compiles for itself. */
function linkersOf(platform, { config }) {
    return configuredBuild((0,cross_toolchain/* toolchainFor */.r8)(platform, platform, 'gnu'), config).toolPackages;
}
function sorted(names) {
    return [...new Set(names)].sort();
}

// EXTERNAL MODULE: ./build/js/crate/metadata/file-rules.js
var file_rules = __webpack_require__(88580);
;// CONCATENATED MODULE: ./build/js/crate/metadata/expand-files.js
/** The files that `files` means, as entries of the image. Pure: what lies in the crate's directory is given. */


/**
 * @param directory of the package, relative to the context; empty for the root.
 * @param root the context, absolute.
 */
function expandFiles(rules, found, { directory, root }) {
    const problems = [];
    const byPath = new Map(found.map((one) => [one.path, one]));
    const expanded = rules.flatMap((rule) => {
        const mode = (one) => one.kind === 'directory' ? directoryMode(rule.mode) : (rule.mode ?? (one.isExecutable ? 0o755 : 0o644));
        const owner = { uid: rule.uid, gid: rule.gid };
        if (rule.from === undefined) {
            const entry = {
                kind: 'directory',
                to: withoutSlash(rule.to),
                mode: rule.mode ?? 0o755,
                ...owner,
            };
            return [{ rule, source: undefined, entries: [{ path: undefined, isExecutable: true, entry }] }];
        }
        const source = external_node_path_.posix.join(directory, rule.from);
        if (source === '..' || source.startsWith('../')) {
            problems.push(`${rule.name}.from ${rule.from} is outside of the build context (copy it into the crate)`);
            return [];
        }
        const placed = (one, to) => {
            const { path, isExecutable } = one;
            switch (one.kind) {
                case 'file':
                    return [
                        {
                            path,
                            isExecutable,
                            entry: { kind: 'file', from: external_node_path_.posix.join(root, path), to, mode: mode(one), ...owner },
                        },
                    ];
                case 'directory':
                    return [{ path, isExecutable, entry: { kind: 'directory', to, mode: mode(one), ...owner } }];
                case 'link':
                    return [{ path, isExecutable, entry: { kind: 'link', to, target: one.target ?? '' } }];
                case 'other':
                    problems.push(`${rule.name}: ${path} is neither file, directory nor link (leave it out)`);
                    return [];
            }
        };
        const tree = (top, to) => [
            ...placed(top, to),
            ...(top.kind === 'directory'
                ? below(top.path, found).flatMap((one) => placed(one, external_node_path_.posix.join(to, relative(one.path, top.path))))
                : []),
        ];
        const literal = source === '.' ? ROOT : byPath.get(source);
        if (literal) {
            const to = literal.kind === 'directory' || !rule.to.endsWith('/')
                ? withoutSlash(rule.to)
                : external_node_path_.posix.join(rule.to, external_node_path_.posix.basename(source));
            if (literal.kind === 'link')
                problems.push(`${rule.name}.from ${rule.from} is a link (name what it points at)`);
            return [{ rule, source, entries: tree(literal, to) }];
        }
        const matched = (0,file_rules/* isPattern */.Pt)(source) ? found.filter(({ path }) => (0,file_rules/* matchesPattern */.MT)(path, source)) : [];
        if (matched.length === 0) {
            problems.push((0,file_rules/* isPattern */.Pt)(source)
                ? `${rule.name}.from ${rule.from} matches no file`
                : `${rule.name}.from ${rule.from} does not exist`);
            return [];
        }
        if (!rule.to.endsWith('/')) {
            problems.push(`${rule.name}.to is ${rule.to}, and ${rule.from} may match several files (write a slash at its end)`);
            return [];
        }
        const prefix = (0,file_rules/* literalPart */.Dz)(source);
        const link = matched.find(({ kind }) => kind === 'link');
        if (link)
            problems.push(`${rule.name}.from ${rule.from} matches the link ${link.path} (name its directory, or what it points at)`);
        // What matches inside a directory that matches comes with it.
        const tops = matched.filter(({ path }) => !matched.some((above) => above.kind === 'directory' && path.startsWith(`${above.path}/`)));
        return [
            {
                rule,
                source,
                entries: tops.flatMap((one) => tree(one, external_node_path_.posix.join(rule.to, relative(one.path, prefix)))),
            },
        ];
    });
    problems.push(...collisions(expanded));
    return { rules: expanded, problems };
}
const ROOT = { path: '', kind: 'directory', isExecutable: true, target: undefined };
/** Who may read a directory's files may look into it. */
function directoryMode(mode) {
    return mode === undefined ? 0o755 : mode | ((mode & 0o444) >> 2);
}
function below(directory, found) {
    return directory === '' ? found : found.filter(({ path }) => path.startsWith(`${directory}/`));
}
function relative(path, above) {
    return above === '' ? path : path.slice(above.length + 1);
}
function withoutSlash(path) {
    return path.length > 1 ? path.replace(/\/$/, '') : path;
}
/** The same path twice, of which one would be lost, or below something that is not a directory. */
function collisions(rules) {
    const problems = [];
    const taken = new Map();
    for (const { rule, entries } of rules) {
        for (const { entry } of entries) {
            const other = taken.get(entry.to);
            if (other && !(other.entry.kind === 'directory' && entry.kind === 'directory'))
                problems.push(`${rule.name} and ${other.rule.name} both put something at ${entry.to} (name another place)`);
            else
                taken.set(entry.to, { entry, rule });
        }
    }
    for (const { entry, rule } of taken.values()) {
        for (let path = external_node_path_.posix.dirname(entry.to); path !== '/'; path = external_node_path_.posix.dirname(path)) {
            const above = taken.get(path);
            if (above && above.entry.kind !== 'directory')
                problems.push(`${rule.name} puts something below ${path}, which ${above.rule.name} makes a ${above.entry.kind}`);
        }
    }
    return problems;
}

// EXTERNAL MODULE: ./build/js/crate/metadata/metadata-keys.js
var metadata_keys = __webpack_require__(53802);
// EXTERNAL MODULE: ./build/js/util/did-you-mean.js
var did_you_mean = __webpack_require__(21300);
// EXTERNAL MODULE: ./build/js/crate/manifest/cargo-manifest.js
var cargo_manifest = __webpack_require__(27058);
// EXTERNAL MODULE: ./build/js/crate/metadata/metadata-values.js
var metadata_values = __webpack_require__(43980);
;// CONCATENATED MODULE: ./build/js/crate/metadata/read-metadata.js
/** `[package.metadata.multihull]`: what the image looks like, said in the crate's own manifest. */







/** More than this is no list that somebody wrote. */
const MAX_ITEMS = 1000;
/**
 * Reads the table.
 * @param text the manifest, to find lines in.
 * @throws UserError with everything that is wrong in it, not only the first.
 */
function readMetadata(table, file, text = '') {
    const problems = [];
    const complain = (key, problem, remedy) => {
        problems.push(`${at(text, key)}${key} ${problem} (${remedy})`);
    };
    if (!(0,cargo_manifest/* isTable */.bI)(table))
        complain('multihull', 'is not a table', `write [${metadata_keys/* METADATA_TABLE */.lp}]`);
    const metadata = readTable((0,cargo_manifest/* isTable */.bI)(table) ? table : {}, file, complain);
    if (problems.length > 0)
        throw refusal(problems, file);
    return metadata;
}
/** Everything that is wrong in a table, in one error. */
function refusal(problems, file) {
    const count = problems.length === 1 ? '' : `${problems.length} things are wrong: `;
    return new errors/* UserError */.yo(`${file}: [${metadata_keys/* METADATA_TABLE */.lp}]: ${count}${problems.join('; ')}`, {
        input: 'context',
        value: file,
        remedy: 'docs/crates.md has every key with an example.',
        location: { file },
    });
}
function readTable(table, file, complain) {
    for (const name of Object.keys(table)) {
        if (metadata_keys/* METADATA_KEYS */.L3.some((key) => key.name === name))
            continue;
        const names = metadata_keys/* METADATA_KEYS */.L3.map((key) => key.name);
        const near = (0,did_you_mean/* nearestWord */.z)(name, names);
        complain(name, 'is not known', near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`);
    }
    const read = (name, reader) => table[name] === undefined ? undefined : reader(table[name], name, complain);
    return {
        file,
        base: read('base', readBase),
        files: read('files', file_rules/* readFileRules */.af) ?? [],
        env: read('env', readEnvironment) ?? new Map(),
        entrypoint: read('entrypoint', readEntrypoint),
        cmd: read('cmd', readTexts) ?? [],
        expose: read('expose', readPorts) ?? [],
        user: read('user', readUser),
        workdir: read('workdir', readPath),
        volumes: read('volumes', readPaths) ?? [],
        stopSignal: read('stop-signal', readSignal),
        systemPackages: read('system-packages', readPackages) ?? [],
    };
}
function readText(value, name, complain) {
    if (typeof value === 'string' && value !== '' && !/[\0\r\n]/.test(value))
        return value;
    complain(name, `is ${(0,metadata_values/* shown */.S)(value)}`, `write a text of one line, ${name} = "…"`);
    return undefined;
}
function readTexts(value, name, complain) {
    if (!Array.isArray(value) || value.length > MAX_ITEMS) {
        complain(name, `is ${(0,metadata_values/* shown */.S)(value)}`, `write a list, ${name} = ["…"]`);
        return [];
    }
    return value.flatMap((item, index) => {
        if (typeof item === 'string' && !item.includes('\0'))
            return [item];
        complain(`${name}[${index}]`, `is ${(0,metadata_values/* shown */.S)(item)}`, 'write a text in quotes');
        return [];
    });
}
function readBase(value, name, complain) {
    const base = readText(value, name, complain);
    if (base === undefined || base === 'scratch')
        return base;
    const parsed = (0,names_reference/* parseReference */.F2)(base);
    if (!('problem' in parsed))
        return base;
    complain(name, `"${base}" ${parsed.problem}`, 'write an image, for example "debian:bookworm-slim"');
    return undefined;
}
function readEnvironment(value, name, complain) {
    if (!(0,cargo_manifest/* isTable */.bI)(value)) {
        complain(name, `is ${(0,metadata_values/* shown */.S)(value)}`, `write a table, ${name} = { RUST_LOG = "info" }`);
        return new Map();
    }
    const pairs = Object.entries(value).flatMap(([key, text]) => {
        if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(key))
            complain(`${name}.${key}`, 'is not the name of a variable', 'write letters, digits and _');
        else if (typeof text !== 'string' || /[\0\r\n]/.test(text))
            complain(`${name}.${key}`, `is ${(0,metadata_values/* shown */.S)(text)}`, 'write a text of one line in quotes');
        else
            return [[key, text]];
        return [];
    });
    return new Map(pairs);
}
function readEntrypoint(value, name, complain) {
    const words = readTexts(value, name, complain);
    if (Array.isArray(value) && value.length === 0)
        complain(name, 'is empty', 'leave it out to start the program');
    return words.length > 0 ? words : undefined;
}
function readPorts(value, name, complain) {
    if (!Array.isArray(value) || value.length > MAX_ITEMS) {
        complain(name, `is ${(0,metadata_values/* shown */.S)(value)}`, `write a list, ${name} = [8000]`);
        return [];
    }
    return [
        ...new Set(value.flatMap((item, index) => {
            const match = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/.exec(typeof item === 'string'
                ? item
                : typeof item === 'number' || typeof item === 'bigint'
                    ? `${item}`
                    : '');
            const port = Number(match?.[1]);
            if (match && port > 0 && port < 65536)
                return [`${port}/${match[2] ?? 'tcp'}`];
            complain(`${name}[${index}]`, `is ${(0,metadata_values/* shown */.S)(item)}`, 'write a port from 1 to 65535, or "9000/udp"');
            return [];
        })),
    ];
}
function readUser(value, name, complain) {
    const text = typeof value === 'number' || typeof value === 'bigint' ? `${value}` : value;
    if (typeof text === 'string' && /^[A-Za-z0-9_][\w.-]*(?::[A-Za-z0-9_][\w.-]*)?$/.test(text))
        return text;
    complain(name, `is ${(0,metadata_values/* shown */.S)(value)}`, 'write "USER" or "USER:GROUP", names or numbers, such as "65532"');
    return undefined;
}
function readPath(value, name, complain) {
    if (typeof value === 'string' && (0,metadata_values/* isImagePath */.R)(value))
        return value.length > 1 ? value.replace(/\/$/, '') : value;
    complain(name, `is ${(0,metadata_values/* shown */.S)(value)}`, 'write an absolute path without . and ..');
    return undefined;
}
function readPaths(value, name, complain) {
    return readTexts(value, name, complain).flatMap((path, index) => readPath(path, `${name}[${index}]`, complain) ?? []);
}
function readSignal(value, name, complain) {
    const text = typeof value === 'number' || typeof value === 'bigint' ? `${value}` : value;
    if (typeof text === 'string' && /^(?:SIG[A-Z][A-Z0-9+-]{1,11}|[1-9]\d?)$/.test(text))
        return text;
    complain(name, `is ${(0,metadata_values/* shown */.S)(value)}`, 'write a signal, such as "SIGINT"');
    return undefined;
}
function readPackages(value, name, complain) {
    return readTexts(value, name, complain).filter((text, index) => {
        if (/^[a-z0-9][a-z0-9+.-]+(?::native)?$/.test(text))
            return true;
        complain(`${name}[${index}]`, `is ${(0,metadata_values/* shown */.S)(text)}`, 'write a Debian package, such as "libssl-dev"');
        return false;
    });
}
/** `line 12: `, where the manifest's text has the key below the table's head; empty where it cannot be told. */
function at(text, key) {
    const lines = text.split('\n');
    const head = lines.findIndex((line) => /^\s*\[\s*package\.metadata\.multihull\b/.test(line));
    if (head < 0)
        return '';
    const name = key.replace(/[.[].*$/, '').replaceAll(/[^\w-]/g, '.');
    const found = lines.findIndex((line, index) => index >= head &&
        new RegExp(`^\\s*(?:"${name}"|'${name}'|${name})\\s*[.=]|\\.${name}\\s*\\]`).test(line));
    return `line ${(found < 0 ? head : found) + 1}: `;
}

;// CONCATENATED MODULE: ./build/js/domain/image-shape.js
/**
 * What an image is beside its base and its programs: plain data, the same whoever writes the image (a Dockerfile that
 * Multihull writes, or Multihull itself).
 */
/** Number of no account in particular: distroless images call it nonroot. */
const NONROOT = '65532:65532';
/** An image that starts a program, and has nothing else of its own. */
function programShape(entrypoint) {
    return {
        entries: [],
        env: new Map(),
        entrypoint: [entrypoint],
        cmd: [],
        user: NONROOT,
        workdir: undefined,
        expose: [],
        volumes: [],
        stopSignal: undefined,
    };
}

// EXTERNAL MODULE: ./build/js/inputs/cargo-inputs.js
var cargo_inputs = __webpack_require__(63438);
;// CONCATENATED MODULE: ./build/js/plan/recipe/image-shape-of.js
/** What the image looks like beside its programs: said in the crate's manifest, checked against what lies there. */









/**
 * The table of the package whose program is started.
 * @returns undefined where it has none.
 * @throws UserError with all that is wrong in it.
 */
function metadataOf(crate, binaries) {
    const own = entryPackage(crate, binaries);
    if (own?.metadata === undefined)
        return undefined;
    return readMetadata(own.metadata.table, manifestOf(own), own.metadata.text);
}
function entryPackage(crate, { packages, entrypoint }) {
    const built = crate.packages.filter(({ name }) => packages.includes(name));
    return (built.find(({ targets }) => targets.some(({ kind, name }) => kind === 'bin' && name === entrypoint)) ??
        built[0]);
}
function manifestOf({ directory }) {
    return external_node_path_.posix.join(directory, 'Cargo.toml');
}
/** Inputs win over the manifest; what they leave open it decides. */
function withMetadata(inputs, metadata) {
    if (!metadata)
        return inputs;
    // The input none is an answer, too.
    const isOpen = inputs.systemPackages.length === 0 && inputs.findsPackages;
    const packages = isOpen && metadata.systemPackages.length > 0
        ? (0,cargo_inputs/* readSystemPackages */.Rw)({ name: 'system-packages', value: metadata.systemPackages.join(',') })
        : {};
    return {
        ...inputs,
        base: inputs.isBaseGiven ? inputs.base : (metadata.base ?? inputs.base),
        ...packages,
    };
}
/**
 * @param isInContainer files come out of the build context, of which .dockerignore keeps things out.
 * @throws UserError with all files that are missing, in each other's way, or kept out.
 */
function shapeImage(crate, binaries, metadata, isInContainer) {
    const plain = programShape(`${image_layout/* PROGRAMS */.i}/${binaries.entrypoint}`);
    if (!metadata)
        return { shape: plain, rules: [] };
    const directory = entryPackage(crate, binaries)?.directory ?? '';
    const { rules, problems } = expandFiles(metadata.files, crate.imageFiles ?? [], {
        directory,
        root: crate.root,
    });
    const all = [...problems, ...ownPlaces(rules, binaries), ...(isInContainer ? keptOut(crate, rules) : [])];
    if (all.length > 0)
        throw refusal(all, metadata.file);
    return {
        rules,
        shape: {
            entries: rules.flatMap(({ entries }) => entries.map(({ entry }) => entry)),
            env: metadata.env,
            entrypoint: metadata.entrypoint ?? plain.entrypoint,
            cmd: metadata.cmd,
            user: metadata.user ?? plain.user,
            workdir: metadata.workdir,
            expose: metadata.expose,
            volumes: metadata.volumes,
            stopSignal: metadata.stopSignal,
        },
    };
}
/** Places where Multihull puts something itself. */
function ownPlaces(rules, { names }) {
    const own = new Set([...names.map((name) => `${image_layout/* PROGRAMS */.i}/${name}`), image_layout/* CERTIFICATES */.$b]);
    return rules.flatMap(({ rule, entries }) => entries.flatMap(({ entry }) => own.has(entry.to)
        ? [`${rule.name} puts something at ${entry.to}, where Multihull does (name another place)`]
        : []));
}
/** What the build context does not have; the first of each rule. */
function keptOut(crate, rules) {
    const ignore = (0,ignore_file/* readIgnoreFile */.r)(ignoreFileText(crate), crate.ignore?.file ?? '.dockerignore');
    return rules.flatMap(({ rule, entries }) => {
        const kept = entries.flatMap(({ path }) => {
            const pattern = path === undefined ? undefined : (0,ignore_file/* ignoredBy */.g)(ignore, path);
            return pattern ? [{ path, pattern }] : [];
        });
        const [first] = kept;
        if (!first)
            return [];
        const own = crate.ignore?.patterns.some(({ text, line }) => text === first.pattern.text && line === first.pattern.line);
        const by = own
            ? `"${first.pattern.text}" in line ${first.pattern.line} of ${crate.ignore?.file} keeps`
            : `Multihull keeps "${first.pattern.text}"`;
        const more = kept.length > 1 ? ` and ${kept.length - 1} more` : '';
        const remedy = own ? `write !${first.path} below that line` : 'give the directory another name';
        return [`${rule.name}: ${by} ${first.path}${more} out of the build (${remedy})`];
    });
}
/** A Dockerfile of the user's decides what its image looks like. */
function unusedNotices(metadata, dockerfile) {
    if (!metadata)
        return [];
    const { base, files, env, entrypoint, cmd, expose, user, workdir, volumes, stopSignal } = metadata;
    const said = Object.entries({ base, entrypoint, user, workdir, 'stop-signal': stopSignal })
        .filter(([, value]) => value !== undefined)
        .map(([name]) => name);
    const lists = Object.entries({ files, cmd, expose, volumes })
        .filter(([, value]) => value.length > 0)
        .map(([name]) => name);
    const names = [...said, ...lists, ...(env.size > 0 ? ['env'] : [])];
    if (names.length === 0)
        return [];
    return [
        {
            message: `${metadata.file}: ${names.join(', ')} of [${metadata_keys/* METADATA_TABLE */.lp}] ${names.length === 1 ? 'has' : 'have'} no effect: ${dockerfile} says what the image looks like`,
            remedy: 'Write it in the Dockerfile, or remove the Dockerfile to let Multihull write one.',
            file: metadata.file,
        },
    ];
}

// EXTERNAL MODULE: ./build/js/plan/recipe/plan-assembly.js
var plan_assembly = __webpack_require__(26101);
// EXTERNAL MODULE: ./build/js/crate/cross/toolchain-choice.js
var toolchain_choice = __webpack_require__(29632);
;// CONCATENATED MODULE: ./build/js/crate/cross/unbuildable.js
/** What cargo would refuse about a crate after minutes of setting up, refused in the plan instead. */




/** @throws UserError for a member, a patch or a path dependency that is not there. */
function refuseMissing({ missing, root }) {
    const [first] = missing;
    if (!first)
        return;
    const { directory, submodule, from } = first;
    const file = (0,external_node_path_.join)(root, from);
    const what = describeMissing(first);
    if (submodule !== undefined) {
        throw new errors/* UserError */.yo(`${from}: ${what} is in the submodule ${submodule}, which is not checked out`, {
            input: 'context',
            value: directory,
            remedy: 'Write submodules: true (or recursive) in the with: of actions/checkout, or run `git submodule update --init --recursive`.',
            location: { file },
        });
    }
    throw new errors/* UserError */.yo(`${from}: ${what} has no Cargo.toml`, {
        input: 'context',
        value: directory,
        remedy: `Commit ${external_node_path_.posix.join(directory, 'Cargo.toml')}, or take the entry out of ${from}.`,
        location: { file },
    });
}
function describeMissing({ kind, directory, name }) {
    switch (kind) {
        case 'member':
            return `the workspace's member ${directory}`;
        case 'patch':
            return `${directory}, which [patch] puts in the place of a crate,`;
        case 'dependency':
            return `${directory}, which ${name} depends on by path,`;
    }
}
/** Profiles that cargo has by itself (doc.rust-lang.org/cargo/reference/profiles.html). */
const PROFILES = ['dev', 'release', 'test', 'bench'];
/** @throws UserError for a profile that neither the workspace's root nor cargo's configuration has. */
function refuseProfile({ profiles, config, root }, { profile }) {
    const known = [...PROFILES, ...profiles, ...config.profiles];
    if (known.includes(profile))
        return;
    const near = (0,did_you_mean/* nearestWord */.z)(profile, known);
    throw new errors/* UserError */.yo(`profile: there is no profile "${profile}" in ${(0,external_node_path_.join)(root, 'Cargo.toml')}`, {
        input: 'profile',
        value: profile,
        remedy: `Write ${near ?? `one of ${known.join(', ')}`}, or add [profile.${profile}] with inherits = "release" to the manifest in the workspace's root: cargo reads profiles there alone.`,
        location: { file: (0,external_node_path_.join)(root, 'Cargo.toml') },
    });
}
/**
 * @param selected the packages that cargo is asked to build.
 * @throws UserError for a feature that none of them has, as cargo does.
 */
function refuseFeatures(crate, selected, { features }) {
    for (const asked of features) {
        const [first = '', rest] = asked.split('/', 2);
        if (rest === undefined) {
            const known = [...new Set(selected.flatMap(featuresOf))];
            if (!known.includes(first) && first !== 'default')
                throw unknownFeature(asked, selected, known, '');
            continue;
        }
        const member = crate.packages.find(({ name }) => name === first);
        const isDependency = selected.some(({ dependencyKeys }) => dependencyKeys.includes(first));
        if (member) {
            const known = featuresOf(member);
            if (!known.includes(rest) && rest !== 'default')
                throw unknownFeature(asked, [member], known, `${first}/`);
        }
        else if (!isDependency) {
            const known = [
                ...new Set([
                    ...selected.flatMap((one) => one.dependencyKeys),
                    ...crate.packages.map(({ name }) => name),
                ]),
            ];
            throw unknownFeature(asked, selected, known.map((name) => `${name}/${rest}`), '');
        }
    }
}
/** `[features]`, and a feature for each optional dependency that none of them names with `dep:`. */
function featuresOf({ features, optionalDependencies }) {
    const named = new Set([...features.values()].flat());
    return [...features.keys(), ...optionalDependencies.filter((name) => !named.has(`dep:${name}`))];
}
function unknownFeature(asked, packages, known, prefix) {
    const names = packages.map(({ name }) => name).join(', ');
    const all = known.map((name) => `${prefix}${name}`);
    const near = (0,did_you_mean/* nearestWord */.z)(asked, all);
    const list = all.filter((name) => name !== 'default');
    return new errors/* UserError */.yo(`features: ${names} has no feature "${asked}"`, {
        input: 'features',
        value: asked,
        remedy: near !== undefined
            ? `Write ${near}.`
            : list.length === 0
                ? 'Leave features out: there are none.'
                : `Write one of ${list.slice(0, 12).join(', ')}.`,
    });
}
/** The first version of Rust that knows an edition, and a version of Cargo.lock (cargo's changelog). */
const EDITIONS = { '2018': '1.31', '2021': '1.56', '2024': '1.85' };
const LOCKS = { 2: '1.38', 3: '1.53', 4: '1.78' };
/**
 * @param used names of the packages that are compiled.
 * @throws UserError for a toolchain with a known version that is too old for the crate. What a channel such as stable is
 *   today, nobody knows here.
 */
function refuseToolchain(crate, used, { channel, why }, args) {
    if (!/^\d+\.\d+(?:\.\d+)?$/.test(channel))
        return;
    const wants = [
        ...crate.packages
            .filter(({ name }) => used.has(name))
            .flatMap(({ name, directory, rustVersion, edition }) => [
            ...(rustVersion === undefined || args.includes('--ignore-rust-version')
                ? []
                : [{ version: rustVersion, what: `rust-version of ${name}`, directory }]),
            ...(edition === undefined || EDITIONS[edition] === undefined
                ? []
                : [{ version: EDITIONS[edition], what: `edition ${edition} of ${name}`, directory }]),
        ]),
        ...(crate.lockVersion === undefined || LOCKS[crate.lockVersion] === undefined
            ? []
            : [
                {
                    version: LOCKS[crate.lockVersion] ?? '',
                    what: `version ${crate.lockVersion} of Cargo.lock`,
                    directory: '',
                },
            ]),
    ];
    const tooNew = wants.find(({ version }) => (0,debian_release/* compareMinor */.Bw)(channel, version) < 0);
    if (!tooNew)
        return;
    throw new errors/* UserError */.yo(`toolchain: Rust ${channel} (${why}) is too old: ${tooNew.what} needs ${tooNew.version}`, {
        input: 'toolchain',
        value: channel,
        remedy: `Write ${tooNew.version} or newer${why === 'the input toolchain' ? '' : ` in ${why}`}, or toolchain: stable.`,
        location: { file: (0,external_node_path_.join)(crate.root, tooNew.directory, 'Cargo.toml') },
    });
}
/** Programs that only spare compiling what was compiled before; a build is the same without them. */
const CACHES = new Set(['sccache', 'ccache', 'cachepot', 'buildcache', 'kache', 'fccache', 'distcc']);
/**
 * What `[build]` of cargo's configuration puts around rustc is on the user's machine, not in a build container.
 * @returns keys of wrappers that the build goes without.
 * @throws UserError for one that may be more than a cache.
 */
function unneededWrappers({ config }, installed) {
    return [...config.wrappers].flatMap(([key, value]) => {
        const name = external_node_path_.posix.basename(value);
        if (installed.includes(name))
            return [];
        if (key !== 'rustc' && CACHES.has(name))
            return [key];
        throw new errors/* UserError */.yo(`${config.file}: ${key} = "${value}" is not in the build container`, {
            input: 'compile',
            value,
            remedy: `Remove it from ${config.file}, write system-packages: ${name} if Debian has it, or write a Dockerfile that installs it.`,
            location: { file: config.file ?? '' },
        });
    });
}

// EXTERNAL MODULE: ./build/js/util/read-all.js
var read_all = __webpack_require__(84405);
;// CONCATENATED MODULE: ./build/js/crate/cross/zig-unsupported.js
/** Crates that are known not to be built with zig as compiler and linker, with the reason and where it is told. */
const ZIG_UNSUPPORTED = [
    {
        crate: 'bindgen',
        reason: 'reads zig’s C and C++ headers with the machine’s libclang, which has to be 18 or newer for them',
        link: 'https://github.com/rust-cross/cargo-zigbuild#caveats',
    },
    {
        crate: 'llvm-sys',
        reason: 'links an LLVM that was built with GNU’s libstdc++, and zig has LLVM’s libc++ only',
        link: 'https://github.com/aya-rs/bpf-linker/pull/328',
    },
];
/** The first crate of a build that zig does not serve. */
function zigUnsupported(used) {
    return ZIG_UNSUPPORTED.find(({ crate }) => used.has(crate));
}

;// CONCATENATED MODULE: ./build/js/crate/cross/linker-choice.js
/**
 * Which linker serves a crate that cargo compiles on this machine: gcc links against the machine's own glibc, zig
 * against any that it is told.
 */



/** The choice where none was made. */
function chooseLinker(facts) {
    const gcc = gccProblem(facts);
    const zig = zigProblem(facts);
    if (gcc === undefined) {
        if (facts.release.kind === 'musl' && facts.used.has('cc') && zig === undefined)
            return {
                kind: 'zig',
                why: 'the crate compiles C, for which zig has musl’s headers and gcc has glibc’s',
            };
        return { kind: 'gcc', why: whyGcc(facts) };
    }
    if (zig === undefined)
        return { kind: 'zig', why: gcc };
    return { kind: 'none', gcc, zig };
}
function whyGcc({ release, machineGlibc, base }) {
    return release.kind === 'musl'
        ? `${base} has no glibc, and rustc brings musl`
        : `this machine’s glibc ${machineGlibc} is not newer than ${release.glibc} of ${base}`;
}
/** Why gcc does not serve; undefined where it does. */
function gccProblem(facts) {
    const { machineGlibc, release, base, missing, cannotInstall } = facts;
    if (release.kind === 'glibc') {
        if (machineGlibc === undefined)
            return `this machine has no glibc, and ${base} has ${release.glibc}`;
        if ((0,debian_release/* compareMinor */.Bw)(machineGlibc, release.glibc) > 0)
            return `this machine has glibc ${machineGlibc}, and ${base} has ${release.glibc}: what gcc links here would not start there`;
    }
    if (missing.length > 0 && cannotInstall !== undefined)
        return `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not installed, and ${cannotInstall}`;
    return undefined;
}
/** Why zig does not serve; undefined where it does. */
function zigProblem(facts) {
    const own = ownLinker(facts.config, facts.targets);
    if (own !== undefined)
        return own;
    const unsupported = zigUnsupported(facts.used);
    if (unsupported)
        return `crate ${unsupported.crate} ${unsupported.reason} (${unsupported.link})`;
    const [library] = facts.libraries;
    if (library !== undefined)
        return `${library} is linked from this machine’s directories, which zig does not search: they have this machine’s glibc in them, too`;
    return facts.noZig;
}
/** A linker that the crate's configuration names; it is the user's, and wins. */
function ownLinker({ targets, rustflags, file }, built) {
    for (const [name, { linker, rustflags: flags }] of targets) {
        if (!name.startsWith('cfg(') && !built.includes(name))
            continue;
        const [tool] = namedTools(linker, flags);
        if (tool !== undefined)
            return `${file} names the linker ${tool} for ${name}`;
    }
    const [tool] = namedTools(undefined, rustflags);
    return tool === undefined ? undefined : `${file} names the linker ${tool}`;
}

;// CONCATENATED MODULE: ./build/js/plan/recipe/host-linker.js
/** Whether a crate can be compiled on this machine for its runtime image, and with which linker. */









/**
 * A program runs where glibc is at least as new as where it was linked; this machine may be newer than the base.
 * @throws UserError where neither this machine nor a container serves, and for a linker that was asked for and does not.
 */
function decideHost(compileHost, base, inputs, crate) {
    const emulated = [...inputs.compile.overrides].find(([, way]) => way === 'emulate');
    if (emulated) {
        throw new errors/* UserError */.yo(`compile: ${emulated[0]}=emulate cannot be mixed with runner`, {
            input: 'compile',
            value: `runner,${emulated[0]}=emulate`,
            remedy: `Write compile: container,${emulated[0]}=emulate.`,
        });
    }
    const facts = linkerFacts(compileHost, base, inputs, crate);
    if (!facts)
        return { kind: 'here', linker: 'gcc', why: 'asked for' };
    if (inputs.linker !== 'auto') {
        const problem = inputs.linker === 'gcc' ? gccProblem(facts) : zigProblem(facts);
        if (problem === undefined)
            return { kind: 'here', linker: inputs.linker, why: 'asked for' };
        throw refused(inputs.linker, problem, facts);
    }
    const choice = chooseLinker(facts);
    if (choice.kind !== 'none')
        return { kind: 'here', linker: choice.kind, why: choice.why };
    const why = `${choice.gcc}; zig does not serve either: ${choice.zig}`;
    return { kind: 'container', why };
}
function refused(linker, problem, facts) {
    const other = linker === 'gcc' ? zigProblem(facts) : gccProblem(facts);
    const ways = [
        ...(other === undefined ? [`Write linker: ${linker === 'gcc' ? 'zig' : 'gcc'}`] : []),
        ...(linker === 'gcc' && facts.release.kind === 'glibc'
            ? ['take a base that is as new as this machine']
            : []),
        'compile: container',
    ];
    const text = ways.join(', or ');
    return new errors/* UserError */.yo(`linker: ${linker}: ${problem}`, {
        input: 'linker',
        value: linker,
        remedy: `${text[0]?.toUpperCase()}${text.slice(1)}${other === undefined ? '' : `; ${linker === 'gcc' ? 'zig' : 'gcc'} does not serve either: ${other}`}.`,
    });
}
function linkerFacts({ runner, ownBase, host }, { release }, inputs, crate) {
    if (!runner)
        return undefined;
    refuseMissing(crate);
    const libc = release.kind === 'glibc' ? 'gnu' : 'musl';
    const toolchains = inputs.platforms.map((platform) => (0,cross_toolchain/* toolchainFor */.r8)(platform, host, libc));
    const needed = [...hostCompilerPackages(runner), ...toolchains.flatMap(({ packages }) => packages)];
    const used = (0,native_libraries/* usedCrates */.uw)(crate, chooseBinaries(crate, inputs.cargo).packages);
    return {
        machineGlibc: runner.glibc,
        base: ownBase ?? inputs.base,
        release,
        missing: [...new Set(needed)].filter((name) => !runner.packages.has(name)),
        cannotInstall: runner.cannotInstall,
        noZig: pins/* ZIG_WHEELS */.QC.every(({ builds }) => builds[host.architecture] !== undefined)
            ? runner.noZig
            : `there is no zig for ${host.name}`,
        config: crate.config,
        targets: inputs.platforms.flatMap((platform) => (0,cross_toolchain/* rustTarget */.qD)(platform, libc) ?? []),
        used,
        libraries: [
            ...inputs.systemPackages.filter(({ isTool }) => !isTool).map(({ name }) => name),
            ...(0,native_libraries/* missingLibraries */.QE)(crate, used, inputs.systemPackages)
                .map(({ packages }) => packages[0] ?? '')
                .filter((name) => !(0,cargo_inputs/* isBuildTool */.xG)(name)),
        ],
    };
}

;// CONCATENATED MODULE: ./build/js/plan/recipe/resolve-build.js
/** What is decided before anything is written: which compile mode, which programs, and cargo's runs. Refuses what cannot work. */











/** @throws UserError for what cannot be built, with what to write instead. */
function resolveBuild(given, whole, compileHost, asked) {
    if (whole.lock === undefined)
        throw noLockfile(whole);
    refuseMissing(whole);
    const metadata = metadataOf(whole, chooseBinaries(whole, given.cargo));
    const inputs = withMetadata(given, metadata);
    const base = (0,debian_release/* releaseOfBase */.IE)(compileHost.ownBase ?? inputs.base);
    const decision = asked === 'runner' ? decideHost(compileHost, base, inputs, whole) : undefined;
    const way = decision?.kind === 'container' ? 'container' : asked;
    const crate = way === 'runner' ? whole : asSeen(whole);
    const choose = (0,read_all/* once */.Oo)(() => chooseBinaries(crate, inputs.cargo));
    const toolchain = (0,toolchain_choice/* chooseToolchain */.D)(inputs.cargo.toolchain, crate.toolchain);
    const findUsed = (0,read_all/* once */.Oo)(() => (0,native_libraries/* usedCrates */.uw)(crate, choose().packages));
    (0,read_all/* checkAll */.K7)(() => refuseMissing(crate), () => refuseProfile(crate, inputs.cargo), () => refuseFeatures(crate, choosePackages(crate, inputs.cargo), inputs.cargo), choose, () => refuseToolchain(crate, findUsed(), toolchain, inputs.cargo.args), () => refuseOverrides(inputs, base, emulatedOf(inputs, way)));
    const binaries = choose();
    const systemPackages = inputs.systemPackages.map(({ name }) => name);
    const wrappers = way === 'runner' ? [] : unneededWrappers(crate, systemPackages);
    const off = wrappers.flatMap((key) => ['--config', `build.${key}=""`]);
    const linker = decision?.kind === 'here' ? { name: decision.linker, why: decision.why } : undefined;
    const targets = resolveTargets({ inputs, compileHost, base, way, crate, linker: linker?.name ?? 'gcc', binaries }, off);
    return {
        inputs,
        compileHost,
        metadata,
        lock: whole.lock,
        whole,
        crate,
        base,
        way,
        fallbackReason: decision?.kind === 'container' ? decision.why : undefined,
        linker,
        binaries,
        toolchain,
        wrappers,
        ...targets,
        used: findUsed(),
    };
}
/** Which platforms cargo compiles for, in which runs. @param off arguments that turn wrappers off. */
function resolveTargets({ inputs, compileHost, base, way, crate, linker, binaries }, off) {
    const emulated = emulatedOf(inputs, way);
    refuseEmulatedPrograms(emulated, way === 'runner' ? undefined : compileHost.ownBase);
    const toolchains = (0,read_all/* readEach */.e2)(inputs.platforms.filter((platform) => !emulated.includes(platform)), (platform) => crossToolchain(platform, compileHost.host, base, inputs, { way, linker }));
    const cargo = { ...inputs.cargo, args: [...off, ...inputs.cargo.args] };
    const glibc = linker === 'zig' && base.release.kind === 'glibc' ? `.${base.release.glibc}` : '';
    const keepsSymbols = crate.symbolProfiles.includes(inputs.cargo.profile);
    return { cargo, emulated, toolchains, runs: cargoRuns(toolchains, binaries, cargo, keepsSymbols, glibc) };
}
function emulatedOf({ platforms, compile }, way) {
    return platforms.filter(({ name }) => way === 'emulate' || compile.overrides.get(name) === 'emulate');
}

// EXTERNAL MODULE: ./build/js/crate/manifest/git-askers.js
var git_askers = __webpack_require__(59540);
;// CONCATENATED MODULE: ./build/js/plan/recipe/warnings.js
/** What a build without a Dockerfile of the user's may stumble over; it goes on. */







/** All that a user should know of a build that Multihull writes. */
function buildNotices(resolved) {
    const { inputs, compileHost, metadata, whole, crate, base, way, wrappers, toolchains, used } = resolved;
    return [
        ...baseNotice(inputs.base, base),
        ...(way === 'runner' ? [] : unseenNotices(whole, used)),
        ...wrapperNotices(crate, wrappers),
        ...nativeCpuNotices(crate, toolchains),
        ...submoduleNotices(crate),
        ...(way === 'runner' ? [] : gitNotices(crate, used)),
        ...needNotices(crate, used, inputs, base, foundIn(way, inputs, base)),
        ...(resolved.linker?.name === 'zig' ? [] : muslNotice(base, used)),
        ...(compileHost.ownBase === undefined ? [] : unusedNotices(metadata, 'the Dockerfile')),
    ];
}
/** What of the packages that crates need is found in the build. */
function foundIn(way, { findsPackages }, { release }) {
    if (!findsPackages || way === 'runner')
        return 'none';
    return release.kind === 'glibc' ? 'all' : 'tools';
}
/** The base's name does not say its release. */
function baseNotice(base, { certain, release }) {
    if (certain || release.kind === 'musl')
        return [];
    const parsed = (0,names_reference/* parseReference */.F2)(base);
    return [
        {
            message: `${'problem' in parsed ? base : (0,names_reference/* formatReference */.FH)(parsed)}: its name does not say which release it is; programs are compiled on ${release.distribution} ${release.codename} (glibc ${release.glibc})`,
            remedy: 'Verification refuses the image if the base is older; a tag such as debian:trixie-slim says it.',
        },
    ];
}
/**
 * Crates that usually need a package which was not given.
 * @param found packages of what kind are found in the build and installed without a word.
 */
function needNotices(crate, used, { systemPackages }, { release }, found) {
    if (found === 'all')
        return [];
    return (0,native_libraries/* missingLibraries */.QE)(crate, used, systemPackages).flatMap(({ crate: name, packages, vendoring }) => {
        // A library of Debian is for glibc; a tool runs where the crate is compiled.
        const [first = ''] = packages;
        if (found === 'tools' && (0,cargo_inputs/* isBuildTool */.xG)(first))
            return [];
        const asPackage = release.kind === 'musl' && !(0,cargo_inputs/* isBuildTool */.xG)(first)
            ? 'a base with glibc, such as debian:bookworm-slim'
            : `system-packages: ${packages.join(',')}`;
        return [
            {
                message: `crate ${name} usually needs ${packages.join(' and ')}, which system-packages does not have`,
                remedy: `Write ${asPackage}${vendoring === undefined ? '' : `, or in Cargo.toml ${vendoring}`}.`,
                file: (0,external_node_path_.join)(crate.root, 'Cargo.toml'),
            },
        ];
    });
}
/** C code, and a base without glibc. */
function muslNotice({ release }, used) {
    if (release.kind !== 'musl' || !used.has('cc'))
        return [];
    return [
        {
            message: 'the crate compiles C, and the base has no glibc: the C code is compiled with glibc’s headers and linked with musl',
            remedy: 'If it does not link, write a base with glibc, such as debian:bookworm-slim.',
        },
    ];
}
/** Caches of compilers that the crate's configuration names and that no container has. */
function wrapperNotices({ config, root }, wrappers) {
    const { file } = config;
    if (file === undefined)
        return [];
    return wrappers.map((key) => ({
        message: `${file}: ${key} = "${config.wrappers.get(key)}" is not in the build container, which compiles without it`,
        remedy: 'Nothing has to be done: layers or cache mounts keep what was compiled.',
        file: (0,external_node_path_.join)(root, file),
    }));
}
/** Flags that make a program for the CPU of the machine that happens to compile it. */
function nativeCpuNotices({ config, root }, toolchains) {
    const targets = new Set(toolchains.map(({ target }) => target));
    const tables = [...config.targets].filter(([name]) => name.startsWith('cfg(') || targets.has(name));
    const flags = [...config.rustflags, ...tables.flatMap(([, { rustflags }]) => rustflags)];
    if (config.file === undefined || !flags.some((flag) => /(?:^|[\s=C])target-cpu=native\b/.test(flag)))
        return [];
    return [
        {
            message: `${config.file}: target-cpu=native compiles for the CPU of the machine that builds; on an older one the program ends with SIGILL`,
            remedy: `Remove it there; a platform such as linux/amd64/v3 says which CPUs an image is for.`,
            file: (0,external_node_path_.join)(root, config.file),
        },
    ];
}
/** Submodules that a checkout left empty: no manifest names them, but a build script may read from them. */
function submoduleNotices({ emptySubmodules, root }) {
    if (emptySubmodules.length === 0)
        return [];
    return [
        {
            message: `${emptySubmodules.join(', ')}: ${emptySubmodules.length === 1 ? 'this submodule is' : 'these submodules are'} not checked out`,
            remedy: 'If the build reads from there, write submodules: true in the with: of actions/checkout, or run `git submodule update --init`.',
            file: (0,external_node_path_.join)(root, '.gitmodules'),
        },
    ];
}
/** The build has no history, and something in it asks git. */
function gitNotices(crate, used) {
    const askers = (0,git_askers/* gitAskers */.mo)(crate, used);
    if (askers.length === 0)
        return [];
    const { ignore, hasHistory, root } = crate;
    return [
        {
            message: `${askers.join(', ')} ${askers.length === 1 ? 'asks' : 'ask'} git which commit this is, and .git is not part of the build${ignore && hasHistory ? ` (${ignore.file})` : ''}`,
            remedy: hasHistory
                ? `${ignore ? `Write !.git at the end of ${ignore.file}` : 'Add a .dockerignore of yours without .git in it'}: then every commit compiles the crate anew, and .git/config, in which a login may be, should be kept out (.git/config below it). Or let the build script read a variable, and give it with build-args.`
                : 'There is no .git in the context: let the build script read a variable, and give it with build-args.',
            file: (0,external_node_path_.join)(root, ignore?.file ?? 'Cargo.toml'),
        },
    ];
}

;// CONCATENATED MODULE: ./build/js/plan/recipe/generated-build.js
/**
 * A build without a Dockerfile of the user's: Multihull writes one. Pure; everything that cannot work is refused here,
 * before anything is installed or compiled.
 */










/** @throws UserError for what cannot be built, with what to write instead. */
function writeBuild(given, whole, compileHost, asked) {
    const resolved = resolveBuild(given, whole, compileHost, asked);
    const { way, crate, binaries, toolchain, cargo, inputs } = resolved;
    const parts = compiledParts(resolved);
    const isWhole = way === 'runner' && compileHost.ownBase === undefined;
    const buildkit = isWhole ? (0,plan_assembly/* whyBuildKit */.nD)(inputs) : undefined;
    const isAssembled = isWhole && buildkit === undefined;
    const image = imageParts(resolved, isAssembled);
    const crates = {
        programs: programPackages(crate, cargo, binaries),
        targets: new Map(resolved.toolchains.map(({ platform, target }) => [platform.name, target])),
        lock: resolved.lock,
        treeArguments: (0,crate_listing/* treeArguments */.P2)(cargo),
    };
    const listing = inputs.build.sbom.kind === 'own' ? crates.treeArguments : undefined;
    return {
        way,
        fallbackReason: resolved.fallbackReason,
        linker: resolved.linker,
        buildkit,
        assembly: isAssembled ? image.shape : undefined,
        crate,
        binaries,
        toolchain,
        crates,
        dockerignore: ignoreFileText(crate),
        nativeRows: parts.search?.rows ?? [],
        notices: buildNotices(resolved),
        ...dockerfiles(resolved, image, () => containerBuild(resolved, parts, image, listing)),
        runner: runnerPlan(resolved, parts),
    };
}
function imageParts({ inputs, whole, binaries, metadata, compileHost }, isAssembled) {
    const isOurs = compileHost.ownBase === undefined;
    return {
        base: inputs.base,
        // What Multihull puts together itself has no build context.
        ...shapeImage(whole, binaries, isOurs ? metadata : undefined, isOurs && !isAssembled),
    };
}
/** With a Dockerfile of the user's, only what it copies from is written. */
function dockerfiles({ way, compileHost }, image, container) {
    const isHere = way === 'runner';
    if (compileHost.ownBase !== undefined)
        return { dockerfile: undefined, programs: isHere ? undefined : writeProgramsDockerfile(container()) };
    return {
        dockerfile: isHere ? writeCopyDockerfile(image) : writeDockerfile(container()),
        programs: undefined,
    };
}
function runnerPlan({ way, compileHost, inputs, base, linker }, parts) {
    if (way !== 'runner' || !compileHost.runner)
        return undefined;
    return planRunner({
        ...parts,
        profile: inputs.cargo.profile,
        copiesCertificates: base.hasCertificates === false,
        isRoot: compileHost.isRoot,
        runDirectory: compileHost.runDirectory,
        cacheDirectory: inputs.environment.cache,
        facts: compileHost.runner,
        host: compileHost.host,
        usesZig: linker?.name === 'zig',
        isContext: compileHost.ownBase !== undefined,
    });
}

;// CONCATENATED MODULE: ./build/js/plan/recipe/choose-recipe.js
/** Which Dockerfile is built, the user's or a written one, and what its analysis says. */








/**
 * The Dockerfile of this build: the user's where there is one or it is asked for, else written for the crate. Pure.
 * @throws UserError when the crate cannot be built, or BuildKit would refuse the file.
 */
function chooseRecipe(inputs, project, compileHost) {
    const { compile } = inputs;
    const libraries = project.kind === 'dockerfile' ? project.libraries : [];
    const analyse = (file) => analysed(inputs, compileHost, project.shell, libraries, file);
    if (project.kind === 'dockerfile')
        return analyse(project.own);
    const analysis = ownOf(inputs, project, analyse);
    const written = writeBuild(inputs, project.crate, {
        ...compileHost,
        isRoot: inputs.environment.isRoot,
        runner: project.tools,
        ownBase: analysis && ((0,analysis_analyse/* targetBase */.Fm)(analysis.analysis) ?? 'scratch'),
    }, compile.kind === 'auto' || compile.kind === 'dockerfile' ? 'container' : compile.kind);
    if (analysis && written.dockerfile === undefined)
        return { ...analysis, written };
    const unused = project.own && !analysis ? [unusedDockerfile(project.own)] : [];
    const fact = analyse({
        path: (0,external_node_path_.join)(compileHost.runDirectory, 'Dockerfile'),
        shown: 'Dockerfile (by Multihull)',
        text: written.dockerfile ?? '',
    });
    return { ...fact, written: { ...written, notices: [...unused, ...written.notices] } };
}
/**
 * The user's Dockerfile where it is built: with `compile: runner` always, with `container` where it takes programs from
 * the build context of that name.
 */
function ownOf({ compile }, { own }, analyse) {
    if (!own || compile.kind !== 'container')
        return own && analyse(own);
    // One that is not built need not be one that BuildKit takes.
    if (!own.text.toLowerCase().includes(image_layout/* PROGRAMS_CONTEXT */.YJ))
        return undefined;
    const fact = analyse(own);
    return (0,analysis_analyse/* usesContext */.aM)(fact.analysis, image_layout/* PROGRAMS_CONTEXT */.YJ) ? fact : undefined;
}
function unusedDockerfile({ path, shown }) {
    const folder = ['$', '{TARGETARCH}$', '{TARGETVARIANT}'].join('');
    return {
        message: `${shown} is not used: compile: container writes a Dockerfile, and ${shown} takes nothing from the build context "${image_layout/* PROGRAMS_CONTEXT */.YJ}"`,
        remedy: `Leave compile out to build ${shown}, or let it copy what is compiled: COPY --from=${image_layout/* PROGRAMS_CONTEXT */.YJ} ${folder}/NAME /usr/local/bin/.`,
        file: path,
    };
}
function analysed(inputs, { host, native }, shell, libraries, { path, shown, text }) {
    const { build } = inputs;
    const options = {
        buildArgs: Object.fromEntries(build.args.map(({ key, value }) => [key, value])),
        target: build.target,
        platforms: inputs.platforms,
        buildPlatform: host,
        nativePlatforms: [...(0,platforms_native/* nativePlatforms */.y)(host), ...native.flatMap((text) => (0,platform/* parsePlatform */.FL)(text) ?? [])],
        buildContexts: [
            'multihull',
            ...(inputs.compile.kind === 'runner' || inputs.compile.kind === 'container' ? [image_layout/* PROGRAMS_CONTEXT */.YJ] : []),
            ...build.contexts.map(({ key, value }) => `${key}=${value}`),
        ],
        file: shown,
        shell,
    };
    const frontend = foreignFrontend(text, options.buildArgs);
    const analysis = frontend ? analyseForeign(text, options, frontend) : (0,analysis_analyse/* analyseDockerfile */.oz)(text, options);
    const emulates = analysis.rustUnderEmulation.length > 0;
    const migration = emulates ? (0,migrate_dockerfile/* migrateDockerfile */.U)(text, { ...options, libraries }) : undefined;
    return { path, text, analysis, declaredArgs: analysis.declaredArgs, migration };
}


/***/ }),

/***/ 26101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ baseNotices),
/* harmony export */   Q6: () => (/* binding */ planAssembly),
/* harmony export */   nD: () => (/* binding */ whyBuildKit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_image_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53565);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _metadata_epoch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54793);
/** Images that Multihull puts together itself, over HTTP: from a base and what cargo made. Pure. */




/** Values of `provenance` that ask for no more than Multihull states itself. */
const OWN_PROVENANCE = new Set(['true', 'mode=min']);
/**
 * What only BuildKit does, so that it builds the image although nothing is executed in it.
 * @returns a clause, or undefined where nothing was asked of it.
 */
function whyBuildKit({ build, builder, nodes }) {
    if (builder.kind === 'existing')
        return `builder names ${builder.name}`;
    if (nodes.length > 0)
        return 'nodes names builders';
    const asked = (value) => value !== undefined && value !== 'false';
    if (build.sbom.kind === 'buildx')
        return `sbom: ${build.sbom.value} is a generator that BuildKit runs`;
    if (asked(build.provenance) && !OWN_PROVENANCE.has(build.provenance ?? ''))
        return `provenance: ${build.provenance} is an attestation that BuildKit makes`;
    if (build.target !== undefined)
        return `target names the stage ${build.target}`;
    const epoch = build.args.findLast(({ key }) => key === _metadata_epoch_js__WEBPACK_IMPORTED_MODULE_2__/* .SOURCE_DATE_EPOCH */ .dX)?.value;
    if (epoch !== undefined && !/^\d+$/.test(epoch))
        return `${_metadata_epoch_js__WEBPACK_IMPORTED_MODULE_2__/* .SOURCE_DATE_EPOCH */ .dX} is not a number of seconds`;
    return undefined;
}
/** @throws UserError for a base that wants something executed, EnvironmentError for one that cannot be read. */
function planAssembly(parts) {
    const { inputs, base, images, annotations } = parts;
    if (base !== undefined && base.kind !== 'known' && inputs.mode !== 'plan')
        throw unreadable(base);
    for (const image of images)
        refuseTriggers(image, base?.reference ?? inputs.base);
    return {
        kind: 'assemble',
        platforms: inputs.platforms.map(({ name }) => name),
        crateDirectory: parts.crateDirectory,
        result: parts.result,
        temporaryTag: undefined,
        base: base?.kind === 'known'
            ? { reference: base.reference, digest: base.digest, repository: base.repository }
            : undefined,
        images: inputs.platforms.map((platform) => ({
            platform,
            gathered: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(parts.programs, (0,_domain_image_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .outDirectory */ .YG)(platform)),
            base: images.find((image) => image.platform.name === platform.name),
            annotations: { ...baseAnnotations(base, platform, images), ...annotations.manifest(platform) },
            descriptorAnnotations: annotations.descriptor(platform),
        })),
        shape: parts.shape,
        labels: parts.labels,
        indexAnnotations: { ...baseAnnotations(base), ...annotations.index },
        layoutAnnotations: annotations.layout,
        epoch: parts.epoch,
        created: parts.created,
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(parts.runDirectory, 'layers'),
    };
}
/** For readers of the plan where the base could not be looked up. */
function baseNotices(base) {
    if (base?.kind !== 'unknown')
        return [];
    return [
        {
            message: `base: ${base.reference} could not be looked up (${base.reason})`,
            remedy: base.remedy ?? 'The build needs it: it is what the programs are put on.',
        },
    ];
}
/** The OCI image-spec's keys (annotations.md) for what an image is built on. */
function baseAnnotations(base, platform, images = []) {
    if (base?.kind !== 'known')
        return {};
    const own = images.find((image) => image.platform.name === platform?.name);
    return {
        'org.opencontainers.image.base.name': base.reference,
        'org.opencontainers.image.base.digest': own?.manifest ?? base.digest,
    };
}
function unreadable(base) {
    const reason = base.kind === 'missing' ? base.message : base.reason;
    const remedy = base.kind === 'unknown' ? base.remedy : undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`base: ${base.reference} cannot be read: ${reason}`, {
        remedy: remedy ??
            'The programs are put on it, so its registry has to answer; if it is private, log in to its registry in an earlier step.',
    });
}
/** ONBUILD is for builds: some of it would have to run in the image. */
function refuseTriggers({ config }, reference) {
    const run = config['config'];
    const triggers = typeof run === 'object' && run !== null ? Reflect.get(run, 'OnBuild') : undefined;
    if (!Array.isArray(triggers) || triggers.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`base: ${reference} has instructions for those who build on it (ONBUILD ${String(triggers[0])})`, {
        input: 'base',
        value: reference,
        remedy: 'Write compile: container, where BuildKit carries them out, or a base that has none.',
    });
}


/***/ }),

/***/ 12195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/crate/cross/toolchain-choice.js
var toolchain_choice = __webpack_require__(29632);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/shell/load-parser.js + 9 modules
var load_parser = __webpack_require__(6444);
// EXTERNAL MODULE: ./build/js/probe/crate-libraries.js
var crate_libraries = __webpack_require__(91694);
// EXTERNAL MODULE: ./build/js/domain/image-layout.js
var image_layout = __webpack_require__(53565);
// EXTERNAL MODULE: ./build/js/domain/pins.js + 1 modules
var pins = __webpack_require__(26730);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform-table.js
var platform_table = __webpack_require__(12096);
// EXTERNAL MODULE: ./build/js/domain/wheel.js
var wheel = __webpack_require__(13896);
;// CONCATENATED MODULE: ./build/js/probe/host-tools.js
/** This machine as one that compiles Rust: what is installed already. Reads only. */




const LIMIT_MS = 30_000;
/**
 * @param channel the toolchain that will be used; its targets are looked up.
 * @param architecture Docker's name of this machine's.
 */
async function probeRunner(channel, architecture, environment, ports) {
    const say = async (tool, ...args) => {
        if ((await ports.exec.which(tool)) === undefined)
            return undefined;
        const result = await ports.exec.run(
        // Not in the repository: rustup reads a toolchain file there, which may name a directory of it as the toolchain.
        { tool, args, env: { LC_ALL: 'C' }, cwd: '/', inherits: 'compiler' }, { timeoutMs: LIMIT_MS, keepBytes: 4 << 20 });
        return result.exitCode === 0 ? result.stdout : undefined;
    };
    const [release, glibc, toolchains, targets, packages, native, foreign, emulators, hasCertificates, pip, sudo,] = await Promise.all([
        ports.files.readTextIfExists('/etc/os-release'),
        say('getconf', 'GNU_LIBC_VERSION'),
        say('rustup', 'toolchain', 'list'),
        say('rustup', 'target', 'list', '--installed', '--toolchain', channel),
        say('dpkg-query', '--show', '--showformat', '${db:Status-Status} ${Package}:${Architecture}\\n'),
        say('dpkg', '--print-architecture'),
        say('dpkg', '--print-foreign-architectures'),
        findEmulators(ports),
        ports.files.exists(image_layout/* CERTIFICATES */.$b),
        hasZig(architecture, environment, ports).then((has) => has ? 'there' : say('python3', '-m', 'pip', '--version')),
        environment.isRoot ? '' : say('sudo', '-n', 'true'),
    ]);
    const system = parseOsRelease(release ?? '');
    return {
        glibc: /glibc (\d+\.\d+)/.exec(glibc ?? '')?.[1],
        ...system,
        rustup: toolchains === undefined
            ? { kind: 'missing', reason: 'there is none on PATH, or it does not answer' }
            : { kind: 'found' },
        toolchains: firstWords(toolchains),
        targets: new Set(firstWords(targets)),
        packages: parsePackages(packages ?? '', native?.trim()),
        foreignArchitectures: new Set(firstWords(foreign)),
        emulators,
        cargoHome: environment.cargoHome,
        variables: environment.compilerVariables,
        hasCertificates,
        hasCompiler: (await ports.exec.which('cc')) !== undefined,
        cannotInstall: system.distribution !== 'debian' && system.distribution !== 'ubuntu'
            ? 'this machine is neither Debian nor Ubuntu'
            : sudo === undefined
                ? 'nothing can be installed here: this is not root, and sudo asks for a password or is not there'
                : undefined,
        noZig: pip ? undefined : 'there is no python3 with pip here, with which it would be fetched',
        searchPath: environment.searchPath,
    };
}
function hasZig(architecture, { cache }, { files }) {
    return files.exists((0,wheel/* zigDirectory */.Ky)(pins/* ZIG_WHEELS */.QC, architecture, cache));
}
/** `ID=debian`, `VERSION_CODENAME=bookworm` (os-release(5)); Ubuntu's relatives count as Ubuntu only by ID. */
function parseOsRelease(text) {
    const value = (name) => new RegExp(`^${name}=["']?([^"'\n]*)`, 'm').exec(text)?.[1] ?? '';
    return { distribution: value('ID'), codename: value('VERSION_CODENAME') };
}
/** Installed packages; those of the machine's own architecture, or of none, without it. */
function parsePackages(text, native) {
    return new Set(text.split('\n').flatMap((line) => {
        const match = /^installed (\S+):(\S+)$/.exec(line);
        if (!match)
            return [];
        return match[2] === native || match[2] === 'all' ? [match[1] ?? ''] : [`${match[1]}:${match[2]}`];
    }));
}
async function findEmulators(ports) {
    const names = [...new Set(platform_table/* PLATFORM_TABLE */.j.map(({ qemu }) => qemu))];
    const found = await Promise.all(names.map(async (name) => {
        for (const program of [`qemu-${name}`, `qemu-${name}-static`])
            if ((await ports.exec.which(program)) !== undefined)
                return [[name, program]];
        return [];
    }));
    return new Map(found.flat());
}
/** The first word of each line that has one. */
function firstWords(text = '') {
    return text.split('\n').flatMap((line) => line.trim().split(/\s+/)[0] || []);
}

// EXTERNAL MODULE: ./build/js/probe/read-crate.js + 6 modules
var read_crate = __webpack_require__(90242);
;// CONCATENATED MODULE: ./build/js/probe/read-project.js
/** What is there to build: the Dockerfile, the crate, and the tools of this machine, as far as the inputs ask for them. */







/**
 * Reads; what is built of it is decided by the recipe.
 * @throws UserError when there is neither a Dockerfile nor a crate where the inputs say.
 */
async function readProject(inputs, ports) {
    const { build, compile } = inputs;
    const path = build.file ?? (0,external_node_path_.join)(build.context, 'Dockerfile');
    const text = await ports.files.readTextIfExists(path);
    const own = text === undefined ? undefined : { path, shown: shownPath(inputs, path), text };
    const shell = await shellFor(text);
    const needsCrate = compile.kind === 'container' || compile.kind === 'runner';
    if (own && !needsCrate) {
        const libraries = /\bcargo\b/.test(own.text) ? await (0,crate_libraries/* crateLibraries */.h)(build.context, ports) : [];
        return { kind: 'dockerfile', own, shell, libraries };
    }
    const crate = needsCrate || (build.file === undefined && compile.kind !== 'dockerfile')
        ? await (0,read_crate/* probeCrate */.k)(build.context, ports)
        : undefined;
    if (!crate)
        throw await nothingToBuild(inputs, path, needsCrate, ports);
    const { channel } = (0,toolchain_choice/* chooseToolchain */.D)(inputs.cargo.toolchain, crate.toolchain);
    return {
        kind: 'crate',
        own,
        shell: own && compile.kind === 'runner' ? shell : await (0,load_parser/* loadShellParser */.s)(),
        crate,
        tools: compile.kind === 'runner'
            ? await probeRunner(channel, inputs.environment.host.architecture, inputs.environment, ports)
            : undefined,
    };
}
/** The grammar of shells takes some time to load: only where there is a RUN to read. */
async function shellFor(dockerfile = '') {
    const nothing = { parse: () => ({ statements: [], readable: true }) };
    return /\brun\b/i.test(dockerfile) ? await (0,load_parser/* loadShellParser */.s)() : nothing;
}
/** A path as the user knows it. */
function shownPath(inputs, path) {
    const shown = (0,external_node_path_.relative)(inputs.environment.workspace, path);
    return shown.startsWith('..') ? path : shown;
}
async function nothingToBuild(inputs, path, needsNone, ports) {
    const { build, environment } = inputs;
    if (!(await ports.files.exists(build.context)))
        return new errors/* UserError */.yo(`context: there is no directory ${shownPath(inputs, build.context)}`, {
            input: 'context',
            value: build.context,
            remedy: `Write the directory of your crate, relative to ${(0,external_node_path_.basename)(environment.workspace)}; or leave context out, if that is it.`,
        });
    if (needsNone) {
        return new errors/* UserError */.yo(`context: there is no Cargo.toml in ${build.context}`, {
            input: 'context',
            value: build.context,
            remedy: `compile: ${inputs.compile.kind} builds a crate: write the directory of its Cargo.toml as context.`,
        });
    }
    const name = shownPath(inputs, path);
    const near = (await ports.files.list((0,external_node_path_.join)(path, '..'))).filter((file) => /dockerfile/i.test(file));
    const isOpen = build.file === undefined && inputs.compile.kind !== 'dockerfile';
    return new errors/* UserError */.yo(`file: there is no ${name}${isOpen ? ', and no Cargo.toml to write one for' : ''}`, {
        input: 'file',
        value: path,
        remedy: near.length > 0
            ? `Beside it there is ${near.join(', ')}: write file: ${(0,external_node_path_.relative)(environment.workspace, (0,external_node_path_.join)(path, '..', near[0] ?? ''))}.`
            : isOpen
                ? `Write the directory of your crate as context, or the path of your Dockerfile in file, relative to ${(0,external_node_path_.basename)(environment.workspace)}.`
                : `Write the path of your Dockerfile in file, relative to ${(0,external_node_path_.basename)(environment.workspace)}.`,
    });
}


/***/ })

};
