export const id = 696;
export const ids = [696];
export const modules = {

/***/ 5109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A4: () => (/* binding */ countCached),
  Fn: () => (/* binding */ createGraph),
  SU: () => (/* binding */ hasBegun),
  WN: () => (/* binding */ hasFailed),
  mm: () => (/* binding */ isCancelled),
  q4: () => (/* binding */ mergeSpans),
  x8: () => (/* binding */ workedMs)
});

// UNUSED EXPORTS: isFrom

// EXTERNAL MODULE: ./build/js/build-log/group-key.js
var group_key = __webpack_require__(1959);
// EXTERNAL MODULE: ./build/js/build-log/line-buffer.js
var line_buffer = __webpack_require__(4069);
;// CONCATENATED MODULE: ./build/js/build-log/vertex-name.js
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

;// CONCATENATED MODULE: ./build/js/build-log/graph.js
/** The build graph as far as it is known: what each vertex did, when, and who needs it. */



/** More than any Dockerfile makes; what comes beyond is counted and not kept. */
const MAX_VERTICES = 5000;
const MAX_STATUSES = 200;
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
/** @param onlyPlatform the one that is built for: then BuildKit leaves it out of the names. */
function createGraph(onlyPlatform) {
    const vertices = new Map();
    const groups = new Map();
    const consumers = new Map();
    const known = (update) => {
        const found = vertices.get(update.digest);
        if (found || vertices.size >= MAX_VERTICES)
            return found;
        const name = withPlatform(parseVertexName(update.name), onlyPlatform);
        const group = (0,group_key/* groupOf */.F8)(name);
        const vertex = {
            digest: update.digest,
            rawName: update.name,
            name,
            group,
            inputs: update.inputs,
            runningSince: undefined,
            spans: [],
            cached: false,
            error: undefined,
            log: undefined,
            parts: new Map(),
        };
        vertices.set(update.digest, vertex);
        const members = groups.get(group);
        if (members)
            members.push(vertex);
        else
            groups.set(group, [vertex]);
        for (const input of update.inputs) {
            const users = consumers.get(input) ?? new Set();
            consumers.set(input, users.add(vertex));
        }
        return vertex;
    };
    const applyVertex = (update) => {
        const vertex = known(update);
        if (!vertex)
            return undefined;
        vertex.cached = isCached(vertex, update);
        vertex.error = update.error;
        if (update.started === undefined)
            return vertex;
        if (update.completed === undefined) {
            vertex.runningSince = update.started;
            return vertex;
        }
        vertex.runningSince = undefined;
        const span = { startedMs: update.started, endedMs: Math.max(update.started, update.completed) };
        // The same end may be told twice.
        const same = vertex.spans.findIndex((other) => other.startedMs === span.startedMs);
        if (same >= 0)
            vertex.spans[same] = span;
        else
            vertex.spans.push(span);
        return vertex;
    };
    const applyLog = (chunk) => {
        const vertex = vertices.get(chunk.vertex);
        if (!vertex)
            return undefined;
        vertex.log ??= (0,line_buffer/* createLineBuffer */.b)();
        vertex.log.push(chunk.stream, chunk.data);
        return vertex;
    };
    const applyPart = (part) => {
        const vertex = vertices.get(part.vertex);
        if (!vertex || (vertex.parts.size >= MAX_STATUSES && !vertex.parts.has(part.id)))
            return;
        vertex.parts.set(part.id, part);
    };
    return {
        vertices,
        members: (key) => groups.get(key) ?? [],
        apply(status) {
            const changed = new Set();
            for (const update of status.vertexes)
                changed.add(applyVertex(update));
            for (const part of status.statuses)
                applyPart(part);
            for (const chunk of status.logs)
                changed.add(applyLog(chunk));
            return [...changed].filter((vertex) => vertex !== undefined);
        },
        settled(vertex) {
            if (vertex.runningSince !== undefined)
                return false;
            if (vertex.spans.length > 0)
                return true;
            const users = [...(consumers.get(vertex.digest) ?? [])];
            return users.some((user) => user.spans.length > 0 && user.error === undefined);
        },
        platformsOf(vertex) {
            const found = new Set();
            const seen = new Set([vertex]);
            // A Set that grows while it is walked: breadth first, each vertex once.
            for (const one of seen) {
                const users = [...(consumers.get(one.digest) ?? [])].filter((user) => user.name.role === 'step');
                // Where the end of the graph is reached, the platform is one that somebody asked for.
                if (users.length === 0 && one.name.platform !== undefined)
                    found.add(one.name.platform);
                for (const user of users)
                    seen.add(user);
            }
            return [...found];
        },
    };
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


/***/ }),

/***/ 1959:
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

/***/ 8244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   cu: () => (/* binding */ isSide),
/* harmony export */   sx: () => (/* binding */ renderGroup)
/* harmony export */ });
/* unused harmony exports stageLabel, seconds */
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5109);
/* harmony import */ var _group_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1959);
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
 * @param again others of the group were shown before.
 */
function renderGroup(key, vertices, again) {
    const begun = [...vertices].sort((a, b) => stepNumber(a) - stepNumber(b));
    const [first] = begun;
    if (!first)
        return undefined;
    const failed = begun.some((vertex) => (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(vertex) && !isSide(vertex));
    const title = `${titleOf(key, first, begun)}${again ? ' (continued)' : ''}`;
    return { kind: 'group', title, lines: begun.flatMap(renderVertex), failed };
}
function titleOf(key, first, begun) {
    const worked = begun.filter((vertex) => !vertex.cached);
    const spent = seconds(worked.reduce((sum, vertex) => sum + (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .workedMs */ .x8)(vertex), 0));
    const outcome = outcomeOf(begun);
    if (key === _group_key_js__WEBPACK_IMPORTED_MODULE_1__/* .INTERNAL */ .kz)
        return `setting up: Dockerfile, contexts, metadata, ${spent}${outcome}`;
    if (key === _group_key_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPORT */ .l1)
        return `${exportTitle(begun)}, ${spent}${outcome}`;
    const on = first.name.runsOn === undefined ? '' : ` (on ${first.name.runsOn})`;
    const label = stageLabel(first.name) || (first.name.role === 'step' ? 'Dockerfile' : 'other steps');
    const { steps, cached } = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .countCached */ .A4)(begun);
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
    const failed = begun.filter(_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN);
    if (failed.some((vertex) => !isSide(vertex)))
        return ' — FAILED';
    if (failed.some((vertex) => vertex.name.role === 'cache-export'))
        return ' — the cache was not written';
    if (begun.some((vertex) => (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .mm)(vertex) || vertex.runningSince !== undefined))
        return ' — given up unfinished';
    return '';
}
function renderVertex(vertex) {
    const step = vertex.name.step ? `[${vertex.name.step.n}/${vertex.name.step.of}] ` : '';
    const platform = step === '' && vertex.name.platform !== undefined ? `${vertex.name.platform} ` : '';
    const head = `${step}${platform}${oneLine(vertex.name.instruction || vertex.rawName)}  ${stateOf(vertex)}`;
    const parts = vertex.name.role === 'step' ? [] : [...vertex.parts.values()].flatMap(renderPart);
    const log = (vertex.log?.lines() ?? []).map((line) => (line === '' ? '' : LOG_INDENT + line));
    return [head, ...parts, ...log];
}
function renderPart(part) {
    if (part.started === undefined || part.completed === undefined)
        return [];
    const ms = part.completed - part.started;
    // A line a layer that was already there would say nothing.
    return ms < 50 && part.id.includes('sha256:') ? [] : [`${LOG_INDENT}${part.id}  ${seconds(ms)}`];
}
function stateOf(vertex) {
    if ((0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(vertex) && isSide(vertex))
        return sideState(vertex);
    if ((0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(vertex))
        return `FAILED after ${seconds((0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .workedMs */ .x8)(vertex))}`;
    if ((0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .mm)(vertex) || vertex.runningSince !== undefined)
        return 'given up';
    const ms = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .workedMs */ .x8)(vertex);
    if (!vertex.cached)
        return seconds(ms);
    return ms < LONG_FETCH_MS ? 'CACHED' : `CACHED, fetched in ${seconds(ms)}`;
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
/** `42.1 s`, `3 min 20 s`. */
function seconds(ms) {
    const s = ms / 1000;
    if (s < 60)
        return `${s.toFixed(1)} s`;
    const whole = Math.round(s);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** An instruction on one line, as long as a line of a log may be. */
function oneLine(text, limit = 200) {
    const flat = text.replace(/\s+/g, ' ').trim();
    return flat.length > limit ? `${flat.slice(0, limit - 1)}…` : flat;
}


/***/ }),

/***/ 8364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ hintFor),
/* harmony export */   X: () => (/* binding */ messageFor)
/* harmony export */ });
/* harmony import */ var _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2557);
/* harmony import */ var _plan_crate_native_libraries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3699);
/* harmony import */ var _util_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1300);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8244);
/** The two sentences of a failure: what happened where, and what to do. Both are for a person. */




/** What failed where; without a full stop, so that a remedy may follow. */
function messageFor(failure) {
    const where = whereOf(failure);
    const at = where === '' ? '' : `${where}: `;
    const { cause } = failure;
    switch (cause.kind) {
        case 'rust-error': {
            const code = cause.error.code === undefined ? '' : ` [${cause.error.code}]`;
            return `${at}${cause.error.file}:${cause.error.line}:${cause.error.column}: ${cause.error.message}${code}`;
        }
        case 'rust-target-missing':
            return `${at}the Rust standard library for ${cause.target} is not installed`;
        case 'rust-target-unavailable':
            return `${at}Rust ${channelOf(cause.toolchain)} has no standard library for ${cause.target}`;
        case 'build-script':
            return `${at}the build script of crate ${cause.crate} failed`;
        case 'tool-missing':
            return `${at}the ${cause.role} ${cause.tool} is not installed`;
        case 'wrong-linker':
            return `${at}the program was linked with a linker for another machine`;
        case 'library-missing':
            return `${at}the library ${cause.library} (-l${cause.library}) is missing for this platform`;
        case 'pkg-config-cross':
            return `${at}pkg-config was asked for a library of the target, and is set up for the host only`;
        case 'lockfile-outdated':
            return `${at}Cargo.lock does not match Cargo.toml`;
        case 'package-not-found':
            return `${at}there is no Debian package ${cause.package}`;
        case 'command-not-found':
            return `${at}the command ${cause.command} does not exist in this stage`;
        case 'exec-format':
            return `${at}a program for ${failure.platform ?? 'another platform'} was run, and the builder cannot execute it`;
        case 'emulator-crash':
            return `${at}QEMU crashed (${cause.signal})`;
        case 'killed':
            return `${at}${step(failure)} was killed, most likely because the memory ran out`;
        case 'disk-full':
            return `${at}the builder's disk is full`;
        case 'copy-missing':
            return `${at}${(0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(failure.instruction, 120)}: ${cause.path} does not exist in what it copies from`;
        case 'base-not-found':
            return `${at}the base image ${cause.image} does not exist`;
        case 'base-lacks-platform':
            return `the base image ${cause.image} does not exist for ${cause.platform ?? 'a requested platform'}`;
        case 'base-denied':
            return `${at}the registry does not give out the base image ${cause.image} to this login`;
        case 'rate-limited':
            return `${at}the registry limits how often images are pulled${cause.image ? ` (${cause.image})` : ''}`;
        case 'frontend-unavailable':
            return cause.rateLimited
                ? `the Dockerfile's syntax image ${cause.image} could not be pulled: the registry limits how often`
                : `the Dockerfile's syntax image ${cause.image} could not be pulled`;
        case 'dockerfile-syntax':
            return `the Dockerfile is not valid: ${(0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(failure.text.replace(/^.*dockerfile parse error[^:]*: /s, ''), 300)}`;
        case 'dockerfile-missing':
            return `there is no Dockerfile at ${cause.file}`;
        case 'target-missing':
            return `the Dockerfile has no stage ${cause.target}`;
        case 'push-unauthorized':
            return `the registry did not accept the login for ${cause.ref || 'the image'}`;
        case 'push-denied':
            return `the registry does not let this login push ${cause.ref || 'the image'}`;
        case 'push-failed':
            return `the image could not be pushed to ${cause.ref}`;
        case 'registry-unreachable':
            return `the registry ${cause.host} does not answer the builder`.replace('  ', ' ');
        case 'registry-not-https':
            return `the registry ${cause.host} speaks HTTP, and the builder expects HTTPS`;
        case 'registry-certificate':
            return `the builder does not trust the certificate of the registry ${cause.host}`;
        case 'cache-import':
            return `the build cache ${cause.ref} could not be read`;
        case 'cache-export':
            return `the build cache ${cause.ref} could not be written`.replace('  ', ' ');
        case 'builder-lost':
            return 'the connection to the builder was lost during the build';
        case 'cancelled':
            return failure.instruction === ''
                ? 'the build was cancelled'
                : `the build was cancelled during ${where === '' ? '' : `${where} `}${step(failure)}`;
        case 'rust-build':
        case 'step':
            return `${at}${step(failure)} failed${failure.exitCode === undefined ? '' : ` with exit code ${failure.exitCode}`}`;
        case 'unknown':
            return `${at}${(0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(failure.text, 400) || 'the build failed, and buildx did not say why'}`;
    }
}
/** What to change; a full sentence. */
function hintFor(failure) {
    const { cause } = failure;
    switch (cause.kind) {
        case 'rust-error':
            return cause.error.file.startsWith('/')
                ? 'The error is in a dependency: update it, or turn off the feature that needs it on this platform.'
                : failure.platforms.length === 1
                    ? 'Correct the source; an error on one platform only is often a type whose size differs, or a missing cfg.'
                    : 'Correct the source.';
        case 'rust-build':
            return 'The first "error" line of the log above says why.';
        case 'rust-target-missing':
            return `Add "RUN rustup target add ${cause.target}" to the stage, before cargo runs, with the same toolchain.`;
        case 'rust-target-unavailable':
            return 'Choose another toolchain, remove the platform, or compile it with a toolchain that builds its own standard library; some targets exist for newer or for nightly toolchains only.';
        case 'build-script':
            return buildScriptHint(cause.crate);
        case 'tool-missing':
            return toolHint(cause.tool);
        case 'wrong-linker':
            return 'Name the cross linker: ENV CARGO_TARGET_<TARGET>_LINKER, with the target in capitals and underscores.';
        case 'library-missing':
            return `Install the library for the target: dpkg --add-architecture ${debianOf(failure)}, apt-get update, then its -dev package with :${debianOf(failure)}. Without a Dockerfile of yours, write the -dev package in system-packages.`;
        case 'pkg-config-cross':
            return `Set PKG_CONFIG_ALLOW_CROSS=1 and PKG_CONFIG_LIBDIR to the target's directory (/usr/lib/${tupleOf(failure)}/pkgconfig), and install the library's -dev:${debianOf(failure)} package.`;
        case 'lockfile-outdated':
            return 'Run "cargo update --workspace" (or any cargo build without --locked), and commit Cargo.lock.';
        case 'package-not-found':
            return packageHint(cause.package);
        case 'command-not-found':
            return `Install ${cause.command} in this stage, or start from an image that has it.`;
        case 'exec-format':
            return 'Let the stage run on the builder\'s own machine ("FROM --platform=$BUILDPLATFORM …") and cross-compile, or set up QEMU for this platform.';
        case 'emulator-crash':
            return 'Cross-compile this stage instead of emulating it: "FROM --platform=$BUILDPLATFORM …"; rustc and large C++ programs are known to crash under QEMU.';
        case 'killed':
            return 'Let it use less memory: fewer jobs at once (cargo build -j 2), lto = "thin" instead of "fat", fewer platforms a run; or take a larger runner.';
        case 'disk-full':
            return 'Free space on the runner, or prune the builder ("docker buildx prune"); a runner with a larger disk helps too.';
        case 'copy-missing':
            return 'Check the path against the build context and .dockerignore; with COPY --from, against what that stage really wrote.';
        case 'base-not-found':
            return 'Check the name and the tag for typing errors ("docker buildx imagetools inspect NAME" tells what there is).';
        case 'base-lacks-platform':
            return `Choose a base image that has it ("docker buildx imagetools inspect ${cause.image}" lists the platforms), or leave the platform out of "platforms".`;
        case 'base-denied':
            return 'Check the name (a private and a missing image look the same), and log in to its registry before the build.';
        case 'rate-limited':
            return 'Log in to that registry (accounts have a higher limit), or use a mirror; waiting helps too.';
        case 'frontend-unavailable':
            return 'Remove the "# syntax=" line (BuildKit has a frontend built in), or log in to its registry, or use a mirror.';
        case 'dockerfile-syntax':
            return 'Correct the line of the Dockerfile.';
        case 'dockerfile-missing':
            return 'Set "file" to the Dockerfile\'s path, relative to the repository.';
        case 'target-missing':
            return 'Set "target" to the name of a stage (FROM … AS name), or leave it out.';
        case 'push-unauthorized':
            return 'Check "username" and "password"; a token must not be expired and needs the right to write packages.';
        case 'push-denied':
            return 'Give the login the right to push: on GHCR "permissions: packages: write", elsewhere write access to the repository, which must exist.';
        case 'push-failed':
            return "See buildx's message above; nothing was tagged, so the build can simply be run again.";
        case 'registry-unreachable':
            return 'Check host and port in "images", and that the registry runs and can be reached from the builder; a builder in a container has a localhost of its own unless its network is "host".';
        case 'registry-not-https':
            return 'Give the registry a certificate, or declare it as plain HTTP in the builder\'s buildkitd.toml ([registry."HOST"] http = true).';
        case 'registry-certificate':
            return 'Add the registry\'s CA to the builder\'s buildkitd.toml ([registry."HOST"] ca = ["…"]), or use a certificate of a public CA.';
        case 'cache-import':
        case 'cache-export':
            return 'Check "cache-ref" and the login\'s rights, or build with "cache: off".';
        case 'builder-lost':
            return 'Look at the builder\'s own log ("docker logs buildx_buildkit_<builder>0"); most often it ran out of memory or was removed.';
        case 'cancelled':
            return 'Nothing was tagged; run it again when it is wanted.';
        case 'step':
            return 'The log of this step, and no other, is shown above.';
        case 'unknown':
            return 'See what buildx said above.';
    }
}
function whereOf(failure) {
    if (failure.platforms.length > 1)
        return failure.platforms.join(', ');
    return failure.platforms[0] ?? failure.platform ?? '';
}
function step(failure) {
    return (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(failure.instruction, 120) || 'the build';
}
function packageHint(name) {
    const near = (0,_util_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestWord */ .z)(name, _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_TABLE */ .j.flatMap(crossPackages));
    const check = 'Run "apt-get update" in the same RUN, and check the name at packages.debian.org.';
    return near === undefined ? check : `Write ${near}: that is the package's name in Debian.`;
}
function toolHint(tool) {
    const row = _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_TABLE */ .j.find((one) => tool.startsWith(`${one.gnuTuple}-`));
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
    return _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_TABLE */ .j.find((row) => row.name === failure.platform);
}
function debianOf(failure) {
    return rowOf(failure)?.debian ?? 'ARCH';
}
function tupleOf(failure) {
    const row = rowOf(failure);
    return row?.multiarch ?? row?.gnuTuple ?? 'TUPLE';
}
/** `1.85.0-x86_64-unknown-linux-gnu` without the host. */
function channelOf(toolchain) {
    return toolchain.replace(/-[a-z0-9_]+-unknown-linux-\w+$/, '');
}
function buildScriptHint(crate) {
    const need = (0,_plan_crate_native_libraries_js__WEBPACK_IMPORTED_MODULE_1__/* .knownNeed */ .c9)(crate);
    if (!need)
        return 'Its own words are in the log above; most such crates look for a C library or a tool.';
    const vendored = need.vendoring === undefined ? '' : `, or in Cargo.toml ${need.vendoring}`;
    return `It usually needs ${need.packages[0]} for the target: write system-packages: ${need.packages[0]} (in a Dockerfile of yours, install ${need.packages[0]} for the target's architecture)${vendored}.`;
}


/***/ }),

/***/ 4069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ cleanLine),
/* harmony export */   b: () => (/* binding */ createLineBuffer)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6193);
/** The log of one vertex, in bounded memory: its beginning and its end, which is where the reasons are. */

const HEAD_LINES = 200;
const TAIL_LINES = 2000;
const MAX_LINE = 4000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
function createLineBuffer(headLimit = HEAD_LINES, tailLimit = TAIL_LINES) {
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
            for (const piece of pieces)
                add(piece);
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
    const plain = raw.replace(ESCAPES, '').replace(/\r+$/, '');
    const shown = plain.slice(plain.lastIndexOf('\r') + 1).replace(CONTROLS, '');
    return shown.length > MAX_LINE ? `${shown.slice(0, MAX_LINE)} …` : shown;
}


/***/ }),

/***/ 5393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ rustCause)
/* harmony export */ });
/* unused harmony export firstRustError */
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
    rule(/error: linker `([^`]+)` not found/, (tool) => ({ kind: 'tool-missing', tool, role: 'linker' })),
    rule(/failed to find tool "?([^\s":]+)/i, (tool) => ({ kind: 'tool-missing', tool, role: 'compiler' })),
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
    const script = /error: failed to run custom build command for `([\w-]+) v/.exec(text)?.[1];
    if (script !== undefined)
        return { kind: 'build-script', crate: script };
    return /^error: could not compile /m.test(text) ? { kind: 'rust-build' } : undefined;
}


/***/ }),

/***/ 3699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ usesCxx),
/* harmony export */   QE: () => (/* binding */ missingLibraries),
/* harmony export */   c9: () => (/* binding */ knownNeed),
/* harmony export */   uw: () => (/* binding */ usedCrates)
/* harmony export */ });
/* unused harmony export NATIVE_NEEDS */
const row = (crate, packages, vendoring, vendoredBy) => ({
    crate,
    packages: packages.split(' '),
    vendoring,
    ...(vendoredBy === undefined ? {} : { vendoredBy }),
});
/** From each crate's build script and README: what it links when it is not told to bring its own source. */
// biome-ignore format: a table
const ROWS = [
    row('openssl-sys', 'libssl-dev', 'openssl = { version = "0.10", features = ["vendored"] }, or rustls instead of native-tls', 'openssl-src'),
    row('pq-sys', 'libpq-dev', 'pq-sys = { version = "0.7", features = ["bundled"] }', 'pq-src'),
    row('mysqlclient-sys', 'libmysqlclient-dev default-libmysqlclient-dev libmariadb-dev', 'mysqlclient-sys = { version = "0.4", features = ["bundled"] }', 'mysqlclient-src'),
    row('curl-sys', 'libcurl4-openssl-dev libcurl4-gnutls-dev', 'curl = { version = "0.4", features = ["static-curl", "static-ssl"] }', 'openssl-src'),
    row('libudev-sys', 'libudev-dev'),
    row('libdbus-sys', 'libdbus-1-dev', 'dbus = { version = "0.9", features = ["vendored"] }'),
    row('alsa-sys', 'libasound2-dev'),
    row('libsodium-sys', 'libsodium-dev', 'libsodium-sys-stable, which brings its own'),
    row('libxml', 'libxml2-dev'),
    row('gstreamer-sys', 'libgstreamer1.0-dev'),
    row('glib-sys', 'libglib2.0-dev'),
    row('rdkafka-sys', 'cmake', 'rdkafka without features cmake-build'),
    row('bindgen', 'libclang-dev clang'),
    row('clang-sys', 'libclang-dev clang'),
    row('prost-build', 'protobuf-compiler', 'protobuf-src as build-dependency'),
    row('tonic-build', 'protobuf-compiler', 'protobuf-src as build-dependency'),
    row('cmake', 'cmake'),
    row('aws-lc-fips-sys', 'cmake'),
];
/** Crates that compile C++, so that the C compiler alone does not serve. */
const CXX_CRATES = new Set([
    'cmake',
    'cxx',
    'cxx-build',
    'link-cplusplus',
    'librocksdb-sys',
    'esaxx-rs',
    'sentencepiece-sys',
    'snmalloc-sys',
    'duckdb',
    'libduckdb-sys',
    'protobuf-src',
]);
/** All that is known, for the documentation. */
const NATIVE_NEEDS = (/* unused pure expression or super */ null && (ROWS));
/** What a crate of this name is known to need. */
function knownNeed(crate) {
    return ROWS.find((known) => known.crate === crate);
}
/** What the used crates need and `given` does not have. */
function missingLibraries(crate, used, given) {
    const lock = byName(crate.lock ?? []);
    const has = new Set(given.map(({ name }) => name));
    return ROWS.filter(({ crate: name, packages, vendoredBy }) => {
        const locked = lock.get(name);
        if (!used.has(name) || !locked)
            return false;
        if (vendoredBy !== undefined && locked.some(({ dependencies }) => dependencies.includes(vendoredBy)))
            return false;
        return !packages.some((each) => has.has(each));
    });
}
/** Whether one of them compiles C++. */
function usesCxx(used) {
    return [...used].some((name) => CXX_CRATES.has(name));
}
/** Names of all crates that are compiled for the given packages: their dependencies in Cargo.lock, all the way down. */
function usedCrates(crate, built) {
    const lock = byName(crate.lock ?? []);
    const own = new Map(crate.packages.map((one) => [one.name, one.dependencies]));
    const used = new Set();
    const queue = [...built];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        if (used.has(name))
            continue;
        used.add(name);
        // A package of the workspace lists its dev-dependencies in Cargo.lock, too; its manifest tells them apart.
        queue.push(...(own.get(name) ?? (lock.get(name) ?? []).flatMap(({ dependencies }) => dependencies)));
    }
    return used;
}
function byName(lock) {
    return Map.groupBy(lock, ({ name }) => name);
}


/***/ }),

/***/ 6773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ promoteCommand)
/* harmony export */ });
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
            '--builder',
            plan.builder.name,
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

/***/ 863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ planToJson),
/* harmony export */   df: () => (/* binding */ describePlan),
/* harmony export */   uk: () => (/* binding */ planCommands)
/* harmony export */ });
/* unused harmony export formatCommand */
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3546);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6773);
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
    lines.push(`QEMU       ${plan.qemu.kind === 'install' ? 'installed' : plan.qemu.kind === 'present' ? 'there' : 'not needed'}: ${plan.qemu.why}`);
    lines.push(`buildx     ${plan.buildx.version}${plan.buildx.kind === 'download' ? `, fetched: ${plan.buildx.why}` : ''}`);
    lines.push(`builder    ${plan.builder.kind === 'create' ? `made, ${plan.builder.why}` : `${plan.builder.name}, which exists`}`);
    for (const { endpoint, platforms } of plan.builder.kind === 'create' ? plan.builder.nodes : [])
        lines.push(`node       ${endpoint} builds ${platforms.map(({ name }) => name).join(', ')}`);
    for (const login of plan.logins)
        lines.push(`login      ${login.registry} as ${login.username}`);
    for (const command of plan.runner?.install ?? [])
        lines.push(`install    ${formatCommand(command)}`);
    for (const command of plan.runner?.builds ?? [])
        lines.push(`cargo      ${formatCommand(command)}`);
    const { result } = plan.build;
    lines.push(result.kind === 'pushed'
        ? `build      pushed by digest to ${result.repositories.map(_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh).join(', ')}`
        : `build      ${result.kept ? `OCI layout in ${result.directory}` : `kept on this machine: ${plan.unpromoted}`}`);
    lines.push(`verify     ${plan.platforms.length} platforms${plan.verify.skipChecks.length > 0 ? `, without ${plan.verify.skipChecks.join(', ')}` : ''}`);
    lines.push(plan.tags.length > 0
        ? `tags       ${plan.tags.map(_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH).join(', ')}`
        : `tags       none: ${plan.unpromoted}`);
    if (plan.leg) {
        const { platforms, run } = plan.leg;
        lines.push(`leg        of run ${run.id}, attempt ${run.attempt}; the set is ${platforms.map(({ name }) => name).join(', ')}`);
    }
    for (const { rule, reason } of plan.skippedTagRules)
        lines.push(`           not ${rule}: ${reason}`);
    return lines;
}
/** Every command of the plan in order, as a person would type it. `<digest>` stands for what the build will give. */
function planCommands(plan) {
    return [
        ...(plan.qemu.kind === 'install' ? plan.qemu.commands : []),
        ...plan.logins.map(({ command }) => command),
        ...(plan.runner ? [...plan.runner.install, ...plan.runner.builds] : []),
        ...(plan.builder.kind === 'create' ? [plan.builder.create, ...plan.builder.append] : []),
        plan.build.command,
    ]
        .map(formatCommand)
        .concat(plan.tags.map((tag) => formatCommand((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .promoteCommand */ .O)(plan, tag, '<digest>'))), plan.builder.kind === 'create' ? [formatCommand(plan.builder.remove)] : []);
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
        buildx: plan.buildx,
        builder: builderToJson(plan.builder),
        logins: plan.logins.map(({ registry, username }) => ({ registry, username })),
        files: plan.files,
        ...(plan.runner === undefined ? {} : { cargo: plan.runner.builds }),
        build: {
            command: [plan.build.command.tool, ...plan.build.command.args],
            secrets: plan.build.secrets.map(({ id }) => id),
            timeoutSeconds: plan.build.timeoutMs / 1000,
        },
        verify: { platforms: plan.verify.platforms.map(({ name }) => name), skipChecks: plan.verify.skipChecks },
        tags: plan.tags.map(_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH),
        ...(plan.leg === undefined ? {} : { leg: legToJson(plan.leg) }),
        ...(plan.unpromoted === undefined ? {} : { unpromoted: plan.unpromoted }),
        ...(plan.version === undefined ? {} : { version: plan.version }),
        commands: planCommands(plan),
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

/***/ 5088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ BuildError),
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: ./build/js/domain/platform-table.js
var platform_table = __webpack_require__(2557);
// EXTERNAL MODULE: ./build/js/build-log/graph.js + 1 modules
var build_log_graph = __webpack_require__(5109);
// EXTERNAL MODULE: ./build/js/build-log/rust-log.js
var rust_log = __webpack_require__(5393);
;// CONCATENATED MODULE: ./build/js/build-log/causes.js


/** The cause; `unknown` when nothing fits. */
function causeOf(evidence) {
    const role = evidence.vertex?.name.role;
    if (/no space left on device/i.test(`${evidence.error}\n${evidence.log.join('\n')}`))
        return { kind: 'disk-full' };
    // A step that was ended from outside has an exit code too, which says nothing about it.
    if (evidence.vertex && (0,build_log_graph/* isCancelled */.mm)(evidence.vertex))
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

// EXTERNAL MODULE: ./build/js/build-log/groups.js
var groups = __webpack_require__(8244);
// EXTERNAL MODULE: ./build/js/build-log/hints.js
var hints = __webpack_require__(8364);
;// CONCATENATED MODULE: ./build/js/build-log/trailer.js
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
function readTrailer(lines) {
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

;// CONCATENATED MODULE: ./build/js/build-log/explain.js
/** Puts a failure together: the vertex that is to blame, its cause, its place, and what to do about it. */






/**
 * Why the build failed; undefined when it did not.
 * @param exitCode buildx's; without it, an ERROR line or a failed step is what counts.
 */
function explainFailure(graph, text, exitCode, dockerfile) {
    // A cache that could not be written is a failed vertex of a good build.
    if (exitCode === 0)
        return undefined;
    const trailer = readTrailer(text);
    const failed = [...graph.vertices.values()].filter(build_log_graph/* hasFailed */.WN);
    if (exitCode === undefined &&
        trailer.error === undefined &&
        failed.every((one) => one.name.role !== 'step'))
        return undefined;
    const vertex = blame(failed, trailer.error) ?? interrupted(graph);
    const own = vertex?.error ?? '';
    const said = trailer.error ?? '';
    const error = own !== '' && said.includes(own) ? said : `${said}\n${own}`.trim();
    const log = vertex?.log?.lines() ?? [];
    const stepExit = vertex && (0,build_log_graph/* isCancelled */.mm)(vertex) ? undefined : /exit code: (\d+)/.exec(own || said)?.[1];
    const stepExitCode = stepExit === undefined ? undefined : Number(stepExit);
    const found = causeOf({ vertex, log, error, exitCode: stepExitCode, toolExitCode: exitCode });
    // buildx may name no more than the directory that it could not enter.
    const cause = found.kind === 'dockerfile-missing' ? { ...found, file: dockerfile ?? found.file } : found;
    const same = failed.filter((other) => vertex !== undefined && isSameFailure(other, vertex));
    const affected = same.length > 0 || !vertex ? same : [vertex];
    const place = placeInDockerfile(trailer, vertex, cause, dockerfile);
    const name = vertex?.name;
    const facts = {
        cause,
        ...(name?.platform === undefined ? {} : { platform: name.platform }),
        ...(name?.runsOn === undefined ? {} : { runsOn: name.runsOn }),
        platforms: inTableOrder(affected.flatMap((one) => graph.platformsOf(one))),
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
        message: (0,hints/* messageFor */.X)(facts),
        hint: (0,hints/* hintFor */.J)(facts),
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
        .filter((vertex) => vertex.name.role === 'step' && (0,build_log_graph/* isCancelled */.mm)(vertex))
        .sort((a, b) => (0,build_log_graph/* workedMs */.x8)(b) - (0,build_log_graph/* workedMs */.x8)(a))[0];
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
function placeInDockerfile(trailer, vertex, cause, dockerfile) {
    const excerpt = chooseExcerpt(trailer.excerpts, vertex);
    if (excerpt)
        return { file: knownPath(excerpt.file, dockerfile), line: excerpt.line };
    const parse = /dockerfile parse error on line (\d+)/.exec(trailer.error ?? '');
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

// EXTERNAL MODULE: ./build/js/build-log/group-key.js
var group_key = __webpack_require__(1959);
// EXTERNAL MODULE: ./build/js/build-log/line-buffer.js
var line_buffer = __webpack_require__(4069);
;// CONCATENATED MODULE: ./build/js/build-log/solve-status.js
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
    return vertex === undefined || id === undefined ? [] : [{ vertex, id, ...times(json) }];
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

;// CONCATENATED MODULE: ./build/js/build-log/timings.js
/** When each platform's stage was worked on, for the report's picture; and what the cache was good for. */

/** Stages in the order in which they began; internal vertices are not shown. */
function stageTimings(graph) {
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
        .flatMap((vertices) => timingOf(vertices, origin))
        .sort((a, b) => a.startedMs - b.startedMs || a.endedMs - b.endedMs);
}
function timingOf(vertices, origin) {
    const busy = (0,build_log_graph/* mergeSpans */.q4)(vertices.flatMap((vertex) => vertex.spans)).map((span) => ({
        startedMs: span.startedMs - origin,
        endedMs: span.endedMs - origin,
    }));
    const name = vertices[0]?.name;
    const startedMs = busy[0]?.startedMs;
    const endedMs = busy.at(-1)?.endedMs;
    if (!name || startedMs === undefined || endedMs === undefined)
        return [];
    const { steps, cached } = (0,build_log_graph/* countCached */.A4)(vertices);
    const isExport = name.role === 'export' || name.role === 'cache-export';
    return [
        {
            ...(name.platform === undefined ? {} : { platform: name.platform }),
            ...(name.runsOn === undefined ? {} : { runsOn: name.runsOn }),
            stage: isExport ? 'export' : (name.stage ?? (name.role === 'step' ? 'Dockerfile' : 'other')),
            startedMs,
            endedMs,
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
    const begun = [...graph.vertices.values()].filter(build_log_graph/* hasBegun */.SU);
    const steps = begun.filter((vertex) => vertex.name.role === 'step');
    return {
        ...(steps.length === 0 ? { steps: 0, cached: 0 } : (0,build_log_graph/* countCached */.A4)(steps)),
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

;// CONCATENATED MODULE: ./build/js/build-log/build-log.js
/**
 * Reads `docker buildx build --progress=rawjson`. Parallel builds are taken apart: what a platform's stage wrote
 * is shown when the stage is through, and a failure with its own log only.
 */







const MAX_TEXT_LINES = 2000;
const MAX_WARNINGS = 200;
/** A reader of one build. */
function createBuildLog(options = {}) {
    const graph = (0,build_log_graph/* createGraph */.Fn)(options.platforms?.length === 1 ? options.platforms[0] : undefined);
    const text = [];
    const warnings = new Map();
    const shown = new Set();
    const announced = new Set();
    /** What BuildKit did in a group and nobody has seen yet. */
    const fresh = (key) => graph.members(key).filter((vertex) => (0,build_log_graph/* hasBegun */.SU)(vertex) && (!shown.has(vertex) || (0,build_log_graph/* hasFailed */.WN)(vertex)));
    const show = (key) => {
        const vertices = fresh(key);
        const event = (0,groups/* renderGroup */.sx)(key, vertices, graph.members(key).some((vertex) => shown.has(vertex)));
        for (const vertex of vertices) {
            shown.add(vertex);
            // Lines that were shown are not needed again, but for those that explain a failure.
            if (vertex.error === undefined)
                vertex.log = undefined;
        }
        return event ? [event] : [];
    };
    const isThrough = (key) => {
        const vertices = graph.members(key);
        // A failed stage waits for the end: its block belongs next to the message.
        if (vertices.some((vertex) => vertex.error !== undefined))
            return false;
        return fresh(key).length > 0 && vertices.every((vertex) => graph.settled(vertex));
    };
    const announce = (vertex) => {
        if (!(0,build_log_graph/* hasFailed */.WN)(vertex) || announced.has(vertex) || vertex.name.role !== 'step')
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
    };
    const warn = (warning) => {
        // Every platform's build of the same Dockerfile makes the same remarks.
        const key = JSON.stringify([warning.message, warning.file, warning.line]);
        if (warnings.has(key) || warnings.size >= MAX_WARNINGS)
            return [];
        warnings.set(key, warning);
        return [{ kind: 'warning', warning }];
    };
    const activities = (nowMs) => [...graph.vertices.values()]
        .filter((vertex) => vertex.runningSince !== undefined)
        .sort((a, b) => (a.runningSince ?? 0) - (b.runningSince ?? 0))
        .map((vertex) => {
        const lastLine = vertex.log?.last();
        return {
            place: (0,groups/* placeOf */.$t)(vertex.name),
            instruction: vertex.cached
                ? `fetching the cached ${vertex.name.instruction}`
                : vertex.name.instruction,
            // The builder's clock may be ahead of ours.
            seconds: Math.max(0, Math.round((nowMs - (vertex.runningSince ?? nowMs)) / 1000)),
            ...(lastLine === undefined ? {} : { lastLine }),
        };
    });
    return {
        push(line) {
            const status = parseSolveStatus(line);
            if (!status) {
                const clean = (0,line_buffer/* cleanLine */.O)(line);
                text.push(clean);
                if (text.length > MAX_TEXT_LINES)
                    text.shift();
                return [{ kind: 'text', line: clean }];
            }
            const changed = graph.apply(status);
            const failures = changed.flatMap(announce);
            const touched = new Set(changed.map((vertex) => vertex.group));
            // A stage may also be through because nobody needs its last steps any more.
            for (const vertex of changed)
                for (const input of vertex.inputs) {
                    const source = graph.vertices.get(input);
                    if (source)
                        touched.add(source.group);
                }
            const groups = [...touched].filter(group_key/* isStageGroup */.En).filter(isThrough).flatMap(show);
            return [...failures, ...status.warnings.flatMap(warn), ...groups];
        },
        activities,
        currentActivity(nowMs) {
            const running = activities(nowMs);
            const steps = running.filter((activity) => activity.place !== '');
            const [first, ...others] = steps.length > 0 ? steps : running;
            if (!first)
                return undefined;
            const more = others.length === 0 ? '' : `; at the same time ${others.map(shortActivity).join(', ')}`;
            return (0,groups/* oneLine */.TN)(`${describe(first)} … ${first.seconds} s${more}`, 240);
        },
        finish(exitCode) {
            const failure = explainFailure(graph, text, exitCode, options.dockerfile);
            const open = new Set([...graph.vertices.values()].map((vertex) => vertex.group));
            const pending = [...open]
                .filter((key) => fresh(key).length > 0)
                .sort((a, b) => Number(hasFailure(graph.members(a))) - Number(hasFailure(graph.members(b))) ||
                (0,group_key/* groupRank */.ar)(a) - (0,group_key/* groupRank */.ar)(b));
            return {
                events: pending.flatMap(show),
                ...(failure ? { failure } : {}),
                cache: cacheFacts(graph),
                timings: stageTimings(graph),
                warnings: [...warnings.values()],
                text,
                durationMs: durationMs(graph),
            };
        },
    };
}
function hasFailure(vertices) {
    return vertices.some((vertex) => (0,build_log_graph/* hasFailed */.WN)(vertex) && !(0,groups/* isSide */.cu)(vertex));
}
function describe(activity) {
    return `${activity.place} ${(0,groups/* oneLine */.TN)(activity.instruction, 90)}`.trim();
}
function shortActivity(activity) {
    return `${activity.place || (0,groups/* oneLine */.TN)(activity.instruction, 40)} ${activity.seconds} s`;
}

// EXTERNAL MODULE: ./build/js/domain/digest.js
var domain_digest = __webpack_require__(1219);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
;// CONCATENATED MODULE: ./build/js/steps/build.js
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
const FIRST_PAUSE_MS = 1_000;
/** Failures of the network: what was built stays in the builder, so a second run only pushes what is missing. */
const TRANSIENT = new Set(['push-failed', 'registry-unreachable']);
/** @throws BuildError, or EnvironmentError when buildx ends well and says nothing about what it built. */
async function build(plan, secrets, retries, ports) {
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
    const command = {
        ...plan.command,
        env: {
            ...plan.command.env,
            ...Object.fromEntries(plan.secrets.map(({ id, variable }) => [
                variable,
                secrets.find(({ key }) => key === id)?.value ?? '',
            ])),
        },
    };
    const progress = createBuildLog({ dockerfile: plan.dockerfile, platforms: plan.platforms });
    const startedAt = ports.clock.monotonic();
    let shownAt = startedAt;
    const show = (events) => {
        if (events.length > 0)
            shownAt = ports.clock.monotonic();
        for (const event of events)
            showEvent(event, ports.log);
    };
    const stop = ports.clock.every(HEARTBEAT_MS, () => {
        const now = ports.clock.monotonic();
        if (now - shownAt < (now - startedAt < SLOW_AFTER_MS ? HEARTBEAT_MS : SLOW_HEARTBEAT_MS))
            return;
        const activity = progress.currentActivity(ports.clock.now().getTime());
        if (activity !== undefined)
            ports.log.info(`… ${activity}`);
        shownAt = now;
    });
    const result = await ports.exec
        .run(command, {
        timeoutMs: plan.timeoutMs,
        onStderr: (line) => show(progress.push(line)),
        keepBytes: 64 * 1024,
    })
        .finally(stop);
    const summary = progress.finish(result.exitCode);
    show(summary.events);
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
    return { digest: await builtDigest(plan, ports), summary };
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
/** What buildx wrote about its result (`--metadata-file`). */
async function builtDigest(plan, ports) {
    const text = (await ports.files.readTextIfExists(plan.metadataFile)) ?? '{}';
    const metadata = parseJson(text);
    const value = typeof metadata === 'object' && metadata !== null
        ? Reflect.get(metadata, 'containerimage.digest')
        : undefined;
    const digest = typeof value === 'string' ? (0,domain_digest/* parseDigest */.m)(value) : undefined;
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

/***/ 1696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportError: () => (/* binding */ reportError),
  reportMerge: () => (/* binding */ reportMerge),
  reportOutcome: () => (/* binding */ reportOutcome),
  reportVerification: () => (/* binding */ reportVerification)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/reference.js
var reference = __webpack_require__(3546);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/plan/print.js
var print = __webpack_require__(863);
// EXTERNAL MODULE: ./build/js/build-log/groups.js
var groups = __webpack_require__(8244);
;// CONCATENATED MODULE: ./build/js/report/findings.js
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
/** `linux/amd64, linux/arm64 and linux/arm/v7`. */
function listing(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

;// CONCATENATED MODULE: ./build/js/report/annotations.js



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
        const platforms = failure.platforms.length > 0 ? ` (${listing(failure.platforms)})` : '';
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
    const where = platforms.length === 0 ? '' : `${listing(platforms)}: `;
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

;// CONCATENATED MODULE: ./build/js/report/look-again.js
/** The commands that a person would type to look for themselves. */

/** Pasteable lines; by digest where no tag was moved. */
function lookAgain(plan, report) {
    const { result } = plan.build;
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
    ];
}

// EXTERNAL MODULE: ./build/js/domain/digest.js
var digest = __webpack_require__(1219);
;// CONCATENATED MODULE: ./build/js/report/timeline.js

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
        const label = shorten(`${'  '.repeat(bar.indent)}${bar.label}`, LABEL_WIDTH - 1).padEnd(LABEL_WIDTH);
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
            note: stage.cached ? 'cached' : seconds(workOf(stage.busy)),
            cached: stage.cached,
            failed: false,
        };
    });
    const phaseBars = phases.map((phase) => ({
        label: phase.phase,
        indent: 0,
        spans: [phase],
        note: seconds(phase.endedMs - phase.startedMs),
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
function shorten(text, width) {
    return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
function seconds(ms) {
    const s = ms / 1000;
    return s < 60 ? `${s.toFixed(1)} s` : `${Math.floor(Math.round(s) / 60)} min ${Math.round(s) % 60} s`;
}

// EXTERNAL MODULE: ./build/js/report/verdict-words.js
var verdict_words = __webpack_require__(7988);
;// CONCATENATED MODULE: ./build/js/report/summary.js





/** GitHub refuses a step's summary beyond 1 MiB; some is left for what others write into the same file. */
const MAX_BYTES = 1024 * 1024 - 64 * 1024;
const MAX_FINDINGS = 100;
const MAX_LOG_LINES = 300;
/** The summary in GitHub's Markdown; within GitHub's limit whatever the input. */
function renderSummary(input) {
    // In the order of reading; the rank says which go first where there is no room for all.
    const sections = [
        { rank: 0, text: headline(input) },
        { rank: 1, text: failureSection(input.failure) },
        { rank: 2, text: platformTable(input) },
        { rank: 3, text: findings(input.report) },
        { rank: 4, text: tagTable(input.report?.tags) },
        { rank: 6, text: timings(input) },
        { rank: 5, text: commands(input.commands) },
        { rank: 7, text: skipped(input.skipped) },
        { rank: 8, text: failureLog(input.failure) },
    ];
    const kept = new Set();
    let room = MAX_BYTES;
    for (const { text } of [...sections].sort((a, b) => a.rank - b.rank)) {
        const size = Buffer.byteLength(text) + 2;
        if (text === '' || size > room)
            continue;
        kept.add(text);
        room -= size;
    }
    const left = sections.some(({ text }) => text !== '' && !kept.has(text));
    const note = left ? ['_Parts of this summary were too long for GitHub; report.json has all of it._'] : [];
    return `${[...sections.map(({ text }) => text).filter((text) => kept.has(text)), ...note].join('\n\n')}\n`;
}
function headline({ work, images, platforms, report, failure }) {
    const name = images.length > 0 ? listing(images) : (report?.subject.ref ?? 'image');
    const verdict = verdictOf(work, report, failure);
    const lines = [`## ${verdict.ok ? '✅' : '❌'} ${inline(name)}: ${verdict.words}`];
    const asked = platforms ?? report?.platforms.map(({ platform }) => platform) ?? [];
    const count = `${asked.length} platform${asked.length === 1 ? '' : 's'}`;
    if (asked.length > 0)
        lines.push(`${count}${platforms === undefined ? '' : ' asked for'}: ${inline(listing(asked))}.`);
    if (report)
        lines.push(`Image: ${code(`${withoutTag(report.subject.ref)}@${report.subject.digest}`)}`);
    return lines.join('\n\n');
}
function verdictOf(work, report, failure) {
    // Of tags only where there were some to move.
    const tags = report?.tags ?? [];
    const unmoved = work !== 'verify' && tags.length > 0 && tags.every(({ status }) => status !== 'moved')
        ? '; no tag was moved'
        : '';
    if (report && !report.ok)
        return { ok: false, words: `verification failed${unmoved}` };
    if (failure)
        return { ok: false, words: report ? 'verified, but not finished' : 'failed' };
    if (!report)
        return { ok: true, words: 'nothing was built' };
    if (work === 'verify')
        return { ok: true, words: (0,verdict_words/* goodVerdict */.j)(report) };
    const made = work === 'merge' ? 'merged' : 'built';
    if (report.promoted)
        return { ok: true, words: `${made}, verified and tagged` };
    return { ok: true, words: `${made} and verified${unmoved}` };
}
function failureSection(failure) {
    if (!failure)
        return '';
    const place = failure.location
        ? ` (${code([failure.location.file, failure.location.line].filter((part) => part !== undefined).join(':'))})`
        : '';
    const remedy = failure.remedy ? `\n\n**What to do:** ${inline(failure.remedy, 2000)}` : '';
    return `**What failed:** ${inline(failure.message, 2000)}${place}${remedy}`;
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
        code((0,digest/* shortDigest */.V)(one.digest)),
        byteSize(one.size),
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
        inline(platforms.length === 0 ? 'image' : listing(platforms)),
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
        `${tag.before ? code((0,digest/* shortDigest */.V)(tag.before)) : '(none)'} → ${tag.after ? code((0,digest/* shortDigest */.V)(tag.after)) : '(none)'}`,
        [TAG_WORDS[tag.status], inline(tag.message ?? '')].filter(Boolean).join(': '),
    ]);
    return `### Tags\n\n${table(['tag', 'before → now', 'what happened'], rows)}`;
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
var verify_text = __webpack_require__(6034);
// EXTERNAL MODULE: ./build/js/steps/build.js + 6 modules
var build = __webpack_require__(5088);
;// CONCATENATED MODULE: ./build/js/steps/report.js
/** Tells how it ended: report.json, outputs, the job's summary, annotations, and the commands to look again. */










/** @returns the process's exit code. */
async function reportOutcome(outcome, inputs, ports, results) {
    const names = {
        work: 'build',
        images: inputs.images.map(reference/* formatRepository */.Sh),
        platforms: inputs.platforms.map(({ name }) => name),
    };
    if (outcome.kind === 'planned') {
        results.output('plan', JSON.stringify((0,print/* planToJson */.$p)(outcome.plan)));
        results.output('promoted', 'false');
        ports.log.group('Commands', (0,print/* planCommands */.uk)(outcome.plan));
        return errors/* ExitCode */.yU.ok;
    }
    const timeline = { phases: outcome.phases, stages: stagesOf(outcome) };
    if (outcome.kind === 'failed') {
        results.output('promoted', 'false');
        showFailure(outcome.failure, ports.log, outcome.plan?.build.crateDirectory);
        await results.summary(renderSummary({ ...names, failure: summaryFailure(outcome.failure), timeline }));
        return outcome.failure.exitCode;
    }
    const { plan, report, build, failure } = outcome;
    const path = (0,external_node_path_.join)(inputs.ambient.temp, `multihull-report-${plan.directory.split('-').at(-1)}.json`);
    await ports.files.write(path, `${JSON.stringify(report, null, 2)}\n`);
    const commands = lookAgain(plan, report);
    giveOutputs(report, path, results);
    await results.summary(renderSummary({
        ...names,
        report,
        compile: Object.fromEntries(plan.compile.map(({ platform, way }) => [platform.name, way])),
        cache: build.cache,
        timeline,
        commands,
        skipped: notMoved(plan, report),
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
async function reportVerification(report, { image, platforms }, ambient, ports, results) {
    const path = (0,external_node_path_.join)(ambient.temp, `multihull-verify-${report.subject.digest.slice(7, 19)}.json`);
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
        report,
    }));
    annotate(checkNotes(report), ports.log);
    ports.log.info(`report: ${path}`);
    return report.ok ? errors/* ExitCode */.yU.ok : errors/* ExitCode */.yU.verificationFailed;
}
/** The end of a merge. */
async function reportMerge({ report, failure }, inputs, ambient, ports, results) {
    const path = (0,external_node_path_.join)(ambient.temp, `multihull-merge-${report.subject.digest.slice(7, 19)}.json`);
    await ports.files.write(path, `${JSON.stringify(report, null, 2)}\n`);
    giveOutputs(report, path, results);
    for (const line of (0,verify_text/* renderVerifyReport */.k)(report, { colour: false }))
        ports.log.info(line);
    await results.summary(renderSummary({
        work: 'merge',
        images: [...new Set(inputs.tags.map(reference/* formatRepository */.Sh))],
        platforms: inputs.platforms?.map(({ name }) => name),
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
function showFailure(failure, log, crateDirectory = '') {
    if (failure instanceof build/* BuildError */.z) {
        annotate(failureNotes(failure.failure, crateDirectory === '' ? {} : { crateDirectory }), log);
        return;
    }
    const { location } = failure;
    log.error(`${failure.message}\n${failure.remedy}`, { title: 'Multihull', ...(location ?? {}) });
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
        message: error.message,
        remedy: error.remedy,
        ...(error.location === undefined ? {} : { location: error.location }),
        ...(error instanceof build/* BuildError */.z ? { log: error.failure.log } : {}),
    };
}
function stagesOf(outcome) {
    if (outcome.kind === 'built')
        return outcome.build.timings;
    return outcome.failure instanceof build/* BuildError */.z ? (outcome.failure.summary?.timings ?? []) : [];
}


/***/ })

};
