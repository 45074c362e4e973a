export const id = 980;
export const ids = [980];
export const modules = {

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

/***/ 1111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ planQemu),
/* harmony export */   C5: () => (/* binding */ privateDockerConfig),
/* harmony export */   Gl: () => (/* binding */ planBuildx),
/* harmony export */   Gq: () => (/* binding */ passingTag),
/* harmony export */   NF: () => (/* binding */ isOnlyPlanned),
/* harmony export */   RM: () => (/* binding */ createNode),
/* harmony export */   Zw: () => (/* binding */ planBuilder),
/* harmony export */   y$: () => (/* binding */ nativePlatforms)
/* harmony export */ });
/* unused harmony export runsNatively */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_pins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6730);
/* harmony import */ var _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2557);
/* harmony import */ var _domain_staging_tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5959);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2027);
/* harmony import */ var _local_registries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7651);
/* harmony import */ var _root_command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7394);
/** QEMU, buildx and the builder: decided from facts. */







/**
 * QEMU is set up only for platforms that a stage really executes on, that this machine cannot run, and for which the
 * kernel has no handler.
 */
function planQemu(inputs, facts, executing) {
    const foreign = [...new Set(executing)].filter((platform) => !runsNatively(platform, facts.host));
    if (foreign.length === 0)
        return { kind: 'not-needed', why: 'no stage executes on a foreign platform' };
    if (inputs.builder.kind === 'existing' && inputs.smoke.length === 0) {
        return { kind: 'present', why: `builder ${inputs.builder.name} brings its own platforms` };
    }
    const lacking = foreign.filter((platform) => !facts.handlers.includes(platform.qemu));
    const names = (platforms) => platforms.map((platform) => platform.name).join(', ');
    if (lacking.length === 0)
        return { kind: 'present', why: `the kernel has handlers for ${names(foreign)}` };
    const why = `a stage executes on ${names(lacking)} and the kernel has no handler`;
    if (inputs.qemu.kind === 'package') {
        const packages = ['qemu-user-static', 'binfmt-support'];
        return {
            kind: 'install',
            why,
            platforms: lacking,
            commands: [
                (0,_root_command_js__WEBPACK_IMPORTED_MODULE_6__/* .asRoot */ .t)(facts.isRoot, ['apt-get', 'update']),
                (0,_root_command_js__WEBPACK_IMPORTED_MODULE_6__/* .asRoot */ .t)(facts.isRoot, ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]),
            ],
        };
    }
    const architectures = [...new Set(lacking.map((platform) => platform.architecture))].join(',');
    return {
        kind: 'install',
        why,
        platforms: lacking,
        commands: [
            {
                tool: 'docker',
                args: [
                    'run',
                    '--rm',
                    '--privileged',
                    '--network',
                    'none',
                    inputs.qemu.image,
                    '--install',
                    architectures,
                ],
            },
        ],
    };
}
/** What the host's kernel and CPU run without help. 64-bit ARM is not assumed to run 32-bit code: many servers cannot. */
function runsNatively(platform, host) {
    return (platform.elf.machine === host.elf.machine ||
        (host.architecture === 'amd64' && platform.architecture === '386'));
}
/** All that the host runs without QEMU. */
function nativePlatforms(host) {
    return _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_TABLE */ .j.filter((platform) => runsNatively(platform, host));
}
/** @throws UserError or EnvironmentError when no usable buildx can be had. */
function planBuildx(inputs, facts) {
    const wanted = inputs.buildx.version;
    if (facts.buildx.kind === 'found') {
        if (wanted === undefined && isRecent(facts.buildx.version))
            return { kind: 'found', version: facts.buildx.version };
        if (wanted === facts.buildx.version)
            return { kind: 'found', version: facts.buildx.version };
    }
    const version = wanted ?? _domain_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_BUILDX */ .Tc;
    const architecture = facts.host.variant === undefined
        ? facts.host.architecture
        : `${facts.host.architecture}-${facts.host.variant}`;
    const sha256 = inputs.buildx.sha256 ?? _domain_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILDX_SHA256 */ .Fq[version]?.[architecture];
    if (sha256 === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`buildx-version: Multihull has no checksum for buildx ${version} on ${facts.host.name}`, {
            input: 'buildx-version',
            value: version,
            remedy: `Install buildx on this machine, or write buildx-version: ${version}@sha256:… with the checksum of its binary.`,
        });
    }
    const why = facts.buildx.kind === 'missing'
        ? 'the machine has none'
        : wanted === undefined
            ? `the machine's ${facts.buildx.version} is too old`
            : `buildx-version asks for it; the machine has ${facts.buildx.version}`;
    return { kind: 'download', version, why, path: (0,_domain_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxPath */ .up)(version, architecture), sha256 };
}
function isRecent(version) {
    const match = /^v?(\d+)\.(\d+)/.exec(version);
    // A build without a version number (a commit) is somebody's deliberate choice.
    if (!match)
        return true;
    const [major, minor] = [Number(match[1]), Number(match[2])];
    return major > _domain_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .OLDEST_BUILDX */ .Jz[0] || (major === _domain_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .OLDEST_BUILDX */ .Jz[0] && minor >= _domain_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .OLDEST_BUILDX */ .Jz[1]);
}
/** A plan is for reading: it needs no Docker, and says what it could not look at. */
function isOnlyPlanned({ mode }, { docker }) {
    return mode === 'plan' && docker.kind === 'missing';
}
/** @throws UserError when the named builder does not exist, EnvironmentError when Docker is needed and absent. */
function planBuilder(inputs, facts, dockerEnv, shares) {
    if (inputs.builder.kind === 'existing') {
        const { name } = inputs.builder;
        if (!facts.builder && isOnlyPlanned(inputs, facts))
            return { kind: 'existing', name };
        if (!facts.builder) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`builder: there is no builder named "${name}"`, {
                input: 'builder',
                value: name,
                remedy: 'See `docker buildx ls` for the names, or leave builder out: one is made, and removed afterwards.',
            });
        }
        if (facts.builder.driver === 'docker') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`builder: "${name}" uses the docker driver, which cannot push by digest or export a cache`, {
                input: 'builder',
                value: name,
                remedy: 'Name a docker-container, remote or kubernetes builder, or leave builder out.',
            });
        }
        return { kind: 'existing', name };
    }
    const name = `multihull-${facts.runName}`;
    if (shares.nodes.length > 0 && shares.here.length === 0)
        return planRemote(name, shares, dockerEnv);
    if (facts.docker.kind === 'missing' && !isOnlyPlanned(inputs, facts)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`Docker cannot be used: ${facts.docker.reason}`, {
            remedy: 'Start Docker on this machine, or name a remote BuildKit with the input builder.',
        });
    }
    const local = (0,_local_registries_js__WEBPACK_IMPORTED_MODULE_5__/* .localRegistries */ .l$)(inputs, facts);
    const network = local.length > 0 ? ['--driver-opt', 'network=host'] : [];
    const hasNodes = shares.nodes.length > 0;
    // Beside nodes the container is made among the user's builders, whose default configuration says which mirrors it asks.
    const env = hasNodes ? { ...dockerEnv, BUILDX_CONFIG: inputs.ambient.buildxConfig } : dockerEnv;
    return {
        kind: 'create',
        name,
        why: local.length > 0 ? `on the host's network, to reach ${local.join(', ')}` : 'on its own network',
        create: {
            tool: 'docker',
            args: [
                'buildx',
                'create',
                '--name',
                name,
                '--driver',
                'docker-container',
                '--driver-opt',
                `image=${inputs.builder.image}`,
                ...network,
                '--bootstrap',
            ],
            env,
        },
        append: hasNodes ? gatherNodes(name, shares, dockerEnv) : [],
        remove: removeBuilder(name, env),
        nodes: shares.nodes,
    };
}
function removeBuilder(name, env) {
    return { tool: 'docker', args: ['buildx', 'rm', '--force', name], env };
}
/** All platforms are built elsewhere: nothing is started here, and what there is of the builder goes with the run's files. */
function planRemote(name, shares, dockerEnv) {
    const [create, ...append] = gatherNodes(name, shares, dockerEnv);
    if (!create)
        throw new Error('a node builds');
    return {
        kind: 'create',
        name,
        why: 'nodes build all platforms',
        create,
        append,
        remove: removeBuilder(name, dockerEnv),
        nodes: shares.nodes,
    };
}
/**
 * A builder of the remote driver over the nodes and, where platforms are left to it, this machine's container: buildx
 * lets no builder have nodes of two drivers (builder.go, "mismatched driver"). Every node is told its platforms, or buildx
 * would take the first that can emulate one.
 */
function gatherNodes(name, shares, dockerEnv) {
    const here = {
        endpoint: `docker-container://buildx_buildkit_${name}0`,
        options: [],
        platforms: shares.here,
    };
    return [...(shares.here.length > 0 ? [here] : []), ...shares.nodes].map((node, index) => createNode(name, `${name}-${index}`, node, dockerEnv, index > 0));
}
/** `docker buildx create` for one node of the remote driver. */
function createNode(builder, node, { endpoint, options, platforms }, env, isMore) {
    return {
        tool: 'docker',
        args: [
            'buildx',
            'create',
            '--name',
            builder,
            ...(isMore ? ['--append'] : []),
            '--node',
            node,
            '--driver',
            'remote',
            ...options.flatMap((option) => ['--driver-opt', option]),
            '--platform',
            platforms.map((platform) => platform.name).join(','),
            endpoint,
        ],
        env,
    };
}
/** Undefined where one node builds everything, and so pushes by digest itself. */
function passingTag(facts, builder, shares) {
    const isSeveral = builder.kind === 'existing'
        ? (facts.builder?.nodes ?? 0) > 1
        : shares.nodes.length + (shares.here.length > 0 ? 1 : 0) > 1;
    return isSeveral ? (0,_domain_staging_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPassingTag */ .Hm)({ at: facts.now, run: facts.runName }) : undefined;
}
/** The private Docker config directory of a run. */
function privateDockerConfig(runDirectory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDirectory, 'docker-config');
}


/***/ }),

/***/ 1108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ readToml),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   eR: () => (/* binding */ readCargoManifest)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
/** What an image's labels need from Cargo.toml (doc.rust-lang.org/cargo/reference/manifest.html); nothing else. */


const FIELDS = ['version', 'description', 'license', 'repository', 'homepage'];
/**
 * Reads a manifest.
 * @returns undefined for one without `[package]`: a virtual workspace has no version or license of its own.
 * @throws UserError with file and line: text that is not TOML, a field of another type, a field that the workspace
 *   does not have.
 */
function readCargoManifest(text, options = {}) {
    const file = options.file ?? 'Cargo.toml';
    const root = readToml(text, file);
    const own = tableIn(root, 'package', { text, file });
    if (!own)
        return undefined;
    const given = options.workspace;
    const workspaceRoot = given ? readToml(given.text, given.file) : root;
    const workspaceSource = given ?? { text, file };
    const workspace = tableIn(workspaceRoot, 'workspace', workspaceSource);
    const shared = workspace ? tableIn(workspace, 'package', workspaceSource) : undefined;
    const name = own['name'];
    if (typeof name !== 'string' || name === '')
        throw fieldError({ text, file }, 'name', 'package.name', name, 'Write name = "…" below [package].');
    const fields = {};
    const inherits = [];
    for (const field of FIELDS) {
        const value = own[field];
        if (value === undefined)
            continue;
        if (typeof value === 'string')
            fields[field] = value;
        else if (isTable(value) && value['workspace'] === true) {
            const inherited = shared?.[field];
            if (typeof inherited === 'string')
                fields[field] = inherited;
            else if (workspace === undefined)
                inherits.push(field);
            else
                throw fieldError(workspaceSource, field, `workspace.package.${field}, which ${file} inherits,`, inherited, `Write ${field} = "…" below [workspace.package] in ${workspaceSource.file}.`);
        }
        else
            throw fieldError({ text, file }, field, `package.${field}`, value, `Write ${field} = "…" or ${field}.workspace = true.`);
    }
    const bins = root['bin'];
    const names = Array.isArray(bins)
        ? bins.map((bin) => (isTable(bin) ? bin['name'] : undefined))
        : [];
    return { name, ...fields, bins: names.filter((bin) => typeof bin === 'string'), inherits };
}
/** Parses TOML. @throws UserError with file and line. */
function readToml(text, file) {
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        const line = cause instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx ? cause.line : undefined;
        const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause).split('\n')[0] ?? '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`, {
            input: 'context',
            value: file,
            remedy: 'Check it with `cargo metadata --no-deps`.',
            location: line === undefined ? { file } : { file, line },
            cause,
        });
    }
}
function tableIn(table, key, source) {
    const value = table[key];
    if (value === undefined || isTable(value))
        return value;
    throw fieldError(source, key, key, value, `Write it as a table: [${key}].`);
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
function fieldError(source, key, shown, value, remedy) {
    const at = source.text.split('\n').findIndex((line) => new RegExp(`^\\s*\\[?${key}\\b`).test(line));
    const line = at < 0 ? undefined : at + 1;
    const is = value === undefined ? 'is missing' : `is ${describe(value)}, not what Cargo takes`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${source.file}${line === undefined ? '' : `:${line}`}: ${shown} ${is}`, {
        input: 'context',
        value: value === undefined ? '' : describe(value),
        remedy,
        location: line === undefined ? { file: source.file } : { file: source.file, line },
    });
}
function describe(value) {
    if (typeof value === 'bigint')
        return String(value);
    return JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
}


/***/ }),

/***/ 6179:
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

/***/ 2157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oz: () => (/* binding */ analyseDockerfile),
  Fm: () => (/* binding */ targetBase),
  aM: () => (/* binding */ usesContext)
});

// EXTERNAL MODULE: ./build/js/domain/platform.js
var domain_platform = __webpack_require__(7180);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/summary.js
var summary = __webpack_require__(2187);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/base-images.js
/** The images that must be pulled, and for which platforms. */


/** Every image that must be pulled, with the platforms it must have. */
function baseImages(stages, graphs, place) {
    const found = new Map();
    const landing = new Map(graphs.map(([platform, graph]) => [platform, landingStages(platform, graph, place)]));
    const add = (source, side, platform, use) => {
        if (source?.kind !== 'image')
            return;
        const key = `${source.reference} ${typeof side === 'string' ? side : side.fixed.name}`;
        const { reference } = source;
        const image = {
            reference,
            forPlatforms: side,
            platforms: [],
            lands: [],
            line: use.line,
            stagesElsewhere: [],
        };
        const entry = found.get(key) ?? { image, platforms: [], lands: [], elsewhere: new Set() };
        found.set(key, entry);
        entry.platforms.push(platform);
        if (use.lands)
            entry.lands.push(platform);
        for (const name of use.elsewhere)
            entry.elsewhere.add(name);
    };
    for (const stage of stages) {
        const elsewhere = [...stage.fromOn.values()].flatMap((source) => source.kind === 'stage' ? [stages[source.index]?.name ?? String(source.index)] : []);
        for (const [target, graph] of graphs) {
            const platform = graph.platforms[stage.index];
            if (!platform || !graph.reachable.includes(stage.index))
                continue;
            const side = typeof stage.platform === 'object' && 'varies' in stage.platform
                ? { fixed: platform }
                : stage.platform;
            const lands = landing.get(target)?.has(stage.index) ?? true;
            add(graph.sources[stage.index], side, platform, { line: stage.line, lands, elsewhere });
            if (graph.replaced[stage.index])
                continue;
            // An image that is only copied from is resolved for the requested platform, whatever the stage's own is.
            for (const { source, line } of graph.copies[stage.index] ?? [])
                add(source, 'target', target, { line, lands, elsewhere: [] });
        }
    }
    return [...found.values()].map(({ image, platforms, lands, elsewhere }) => ({
        ...image,
        platforms: (0,summary/* uniqueBy */.pD)(platforms, ({ name }) => name),
        lands: (0,summary/* uniqueBy */.pD)(lands, ({ name }) => name),
        stagesElsewhere: [...elsewhere],
    }));
}
/** Stages whose own files can get into the image: all but those of the build platform, and what only they copy from. */
function landingStages(requested, graph, { target, buildPlatform }) {
    const found = new Set();
    const pending = [target];
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
        const platform = graph.platforms[index];
        const isBuildSide = index !== target &&
            platform !== undefined &&
            (0,domain_platform/* samePlatform */.my)(platform, buildPlatform) &&
            !(0,domain_platform/* samePlatform */.my)(platform, requested);
        if (found.has(index) || isBuildSide)
            continue;
        found.add(index);
        const base = graph.sources[index];
        if (base?.kind === 'stage')
            pending.push(base.index);
        for (const { source } of graph.copies[index] ?? [])
            if (source.kind === 'stage')
                pending.push(source.index);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/command-wrappers.js
const PLAIN = {};
// biome-ignore format: a table
const WRAPPERS = {
    // POSIX and coreutils; sources: their manual pages.
    env: { valued: '-u --unset -C --chdir', assigns: true, script: '-S --split-string' },
    exec: { valued: '-a' }, command: PLAIN, builtin: PLAIN, nohup: PLAIN, time: { valued: '-o --output -f --format' },
    nice: { valued: '-n --adjustment' }, timeout: { valued: '-k --kill-after -s --signal', positional: 1 },
    gtimeout: { valued: '-k --kill-after -s --signal', positional: 1 },
    stdbuf: { valued: '-i --input -o --output -e --error' },
    xargs: { valued: '-I -n -P -d -L -s -a -E --arg-file --delimiter --max-args --max-procs --max-lines --replace' },
    chroot: { positional: 1 },
    // util-linux
    ionice: { valued: '-c -n --class --classdata' }, setsid: PLAIN, taskset: { positional: 1 }, chrt: { positional: 1 },
    setarch: { positional: 1 }, linux32: PLAIN, linux64: PLAIN, i386: PLAIN, x86_64: PLAIN, unshare: { valued: '-S -G -R -w' },
    nsenter: { valued: '-t -S -G' }, prlimit: PLAIN, flock: { valued: '-w -E', positional: 1, script: '-c --command' },
    setpriv: { valued: '--reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig' },
    script: { valued: '-I -O -B -T -E -o', script: '-c --command' },
    // other users
    sudo: { valued: '-u --user -g --group -h --host -p --prompt -C -D -R -T -U', assigns: true }, doas: { valued: '-u -C' },
    su: { valued: '-s --shell -g -G', script: '-c --command --session-command', positional: 99 },
    runuser: { valued: '-u --user -s --shell -g -G', script: '-c --command', positional: 0 },
    gosu: { positional: 1 }, 'su-exec': { positional: 1 }, setuidgid: { positional: 1 }, chpst: { valued: '-u -U -b -e -d -o' },
    // toolchains
    rustup: { only: ['run'], positional: 1 }, mold: { only: ['-run', '--run'] }, sccache: PLAIN, ccache: PLAIN,
    scl: { only: ['enable'], positional: 1 }, 'scl_source': { positional: 1 },
    nix: { only: ['develop', 'shell', 'run'], positional: 99, script: '' },
    'nix-shell': { valued: '-p -A -I', script: '--run --command', positional: 99 },
    mise: { only: ['exec', 'x'], positional: 0 }, rtx: { only: ['exec', 'x'] }, asdf: { only: ['exec'] }, direnv: { only: ['exec'], positional: 1 },
    conda: { only: ['run'], valued: '-n --name -p --prefix' }, mamba: { only: ['run'], valued: '-n --name -p --prefix' },
    micromamba: { only: ['run'], valued: '-n --name -p --prefix' }, pixi: { only: ['run'] }, poetry: { only: ['run'] }, uv: { only: ['run'] },
    devbox: { only: ['run'] }, proxychains4: { valued: '-f' }, proxychains: { valued: '-f' }, torsocks: PLAIN,
    // watching and starting
    tini: { valued: '-p -e' }, 'dumb-init': { valued: '-r --rewrite' }, 'xvfb-run': { valued: '-e -f -n -p -s -w' }, 'dbus-run-session': PLAIN,
    'ssh-agent': PLAIN, fakeroot: { valued: '-l -s -i -b' }, eatmydata: PLAIN, unbuffer: PLAIN, chronic: PLAIN, ts: PLAIN,
    strace: { valued: '-e -o -p -s -u -E' }, ltrace: { valued: '-e -o -p -s -u' }, valgrind: PLAIN, catchsegv: PLAIN,
    perf: { only: ['stat', 'record'], valued: '-e -o -F -r' }, hyperfine: PLAIN, firejail: PLAIN, bwrap: PLAIN,
    retry: { valued: '-t -d -s', positional: 0 }, parallel: { valued: '-j --jobs' }, busybox: PLAIN, toybox: PLAIN,
};
const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'mksh', 'yash', 'hush', 'rbash']);
/** The last part of a path. */
const baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
function isShell(program) {
    return SHELLS.has(baseName(program));
}
/** The command inside a command; undefined when the program is no wrapper, or has nothing to execute. */
function unwrap(words) {
    const [program, ...rest] = words;
    if (program === undefined)
        return undefined;
    const name = baseName(program.text);
    if (name === 'eval')
        return [{ kind: 'script', text: join(rest) }];
    if (name === 'find')
        return findExec(rest);
    const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
    return wrapper && wrapped(name, wrapper, rest);
}
/** Without their `only` word they may execute anything. */
const EXECUTES_OTHERWISE = new Set([
    'nix',
    'poetry',
    'uv',
    'pixi',
    'devbox',
    'direnv',
    'mise',
    'rtx',
    'asdf',
]);
function wrapped(name, wrapper, words) {
    const valued = new Set(wrapper.valued?.split(' '));
    const scripts = new Set(wrapper.script?.split(' '));
    let at = 0;
    let { positional = 0 } = wrapper;
    if (wrapper.only) {
        at = words.findIndex(({ text }) => wrapper.only?.includes(text)) + 1;
        if (at === 0)
            return EXECUTES_OTHERWISE.has(name) ? undefined : [];
    }
    for (; at < words.length; at++) {
        const { text } = words[at] ?? { text: '' };
        if (text === '--') {
            at++;
            break;
        }
        if (name === 'nix' && (text === '-c' || text === '--command'))
            return commandOf(words.slice(at + 1));
        const equals = text.indexOf('=');
        const option = text.startsWith('--') && equals > 0 ? text.slice(0, equals) : text;
        if (scripts.has(option)) {
            const script = option === text ? words[at + 1] : { ...words[at], text: text.slice(equals + 1), known: true };
            return script ? [{ kind: 'script', text: script }] : [];
        }
        if (/^-./.test(text)) {
            if (valued.has(option) && option === text)
                at++;
            else if (scripts.has('-c') && /^-[a-zA-Z]*c$/.test(text) && words[at + 1])
                return [{ kind: 'script', text: words[at + 1] ?? { text: '', known: false } }];
            continue;
        }
        if (wrapper.assigns && /^[A-Za-z_]\w*=/.test(text))
            continue;
        if (positional-- <= 0)
            break;
    }
    const command = words.slice(at);
    if (command.length === 0 && name.startsWith('nix'))
        return undefined;
    // `scl enable collection 'cargo build'` has the whole command in one word.
    const [only] = command;
    if (only && command.length === 1 && /\s/.test(only.text))
        return [{ kind: 'script', text: only }];
    return commandOf(command);
}
function commandOf(words) {
    return words.length === 0 ? [] : [{ kind: 'command', words }];
}
function findExec(words) {
    return words.flatMap(({ text }, at) => {
        if (!/^-(?:exec|execdir|ok|okdir)$/.test(text))
            return [];
        const rest = words.slice(at + 1);
        const end = rest.findIndex((word) => word.text === ';' || word.text === '+');
        return commandOf(rest.slice(0, end < 0 ? undefined : end));
    });
}
function join(words) {
    return { text: words.map(({ text }) => text).join(' '), known: words.every(({ known }) => known) };
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/rust-programs.js
/** Which commands compile Rust, which do not, and of which nobody can tell by looking at them. */

/**
 * Subcommands of cargo that compile nothing: its own, and those of common plugins. All others compile, or may: nobody
 * can list what `cargo install` adds.
 */
// biome-ignore format: a list
const HARMLESS_CARGO = new Set([
    'add', 'clean', 'config', 'fetch', 'generate-lockfile', 'help', 'info', 'init', 'locate-project', 'login', 'logout',
    'metadata', 'new', 'owner', 'pkgid', 'read-manifest', 'remove', 'rm', 'report', 'search', 'tree', 'uninstall', 'update',
    'vendor', 'verify-project', 'version', 'yank',
    'about', 'audit', 'binstall', 'cache', 'cyclonedx', 'deny', 'fmt', 'generate', 'generate-rpm', 'get', 'rdme', 'readme', 'license', 'local-registry',
    'lock-prefetch', 'machete', 'outdated', 'prefetch', 'sbom', 'set-version', 'sort', 'sweep', 'upgrade', 'vet',
]);
/** Plugins with subcommands of their own: those of them that compile nothing. */
// biome-ignore format: a table
const HARMLESS_NESTED = {
    chef: ['prepare', 'help'], component: ['new', 'help'], leptos: ['new', 'help'], tauri: ['init', 'info', 'icon', 'add', 'help'],
    lambda: ['deploy', 'invoke', 'new', 'init', 'system', 'help'], pgrx: ['new', 'get', 'status', 'start', 'stop', 'help'],
    sqlx: ['database', 'db', 'migrate', 'mig', 'help'], 'llvm-cov': ['clean', 'report', 'show-env'],
    nextest: ['show-config', 'self', 'help'], shuttle: ['login', 'init', 'help'], xwin: ['splat', 'cache', 'help'],
};
/** Programs that compile Rust with most of their subcommands: those that do not. `cargo` has a list of its own. */
// biome-ignore format: a table
const HARMLESS_SUBCOMMANDS = {
    'wasm-pack': ['new', 'login', 'pack', 'publish', 'help'], trunk: ['clean', 'config', 'tools', 'init', 'help'],
    dx: ['new', 'init', 'fmt', 'config', 'clean', 'translate', 'doctor', 'self-update', 'help'],
    maturin: ['sdist', 'list-python', 'new', 'init', 'generate-ci', 'upload', 'help'], tauri: ['init', 'info', 'icon', 'add', 'help'],
    napi: ['new', 'artifacts', 'prepublish', 'rename', 'universalize', 'version', 'help'], sqlx: ['database', 'db', 'migrate', 'mig', 'help'],
    'worker-build': [], anchor: ['init', 'new', 'keys', 'clean', 'help'], perseus: ['new', 'init', 'clean', 'help'],
};
const VALUED = new Set([
    '--config',
    '--color',
    '-Z',
    '-C',
    '--manifest-path',
    '--target-dir',
    '--lockfile-path',
]);
const ASKS_VERSION = /^(?:--version|-V|-vV|-Vv|--help|-h)$/;
/** The verdict about a program that is part of Rust; undefined for any other. */
function judgeRust(program, args) {
    const name = baseName(program.text).replace(/\.exe$/, '');
    if (name === 'cargo' || name === 'xx-cargo' || name === 'cross')
        return judgeCargo(args);
    if (name.startsWith('cargo-'))
        return judgePlugin(name.slice('cargo-'.length), args);
    if (name === 'rustc' || name === 'rustdoc' || name === 'clippy-driver')
        return judgeRustc(args);
    const harmless = Object.hasOwn(HARMLESS_SUBCOMMANDS, name) ? HARMLESS_SUBCOMMANDS[name] : undefined;
    if (harmless === undefined)
        return undefined;
    const subcommand = args.find(({ text }) => !text.startsWith('-'));
    if (subcommand === undefined && (harmless.length > 0 || args.some(({ text }) => ASKS_VERSION.test(text))))
        return 'harmless';
    return harmless.includes(subcommand?.text ?? '') || asksVersion(args) ? 'harmless' : 'compiles';
}
function judgeCargo(args) {
    const at = args.findIndex(({ text }, index) => !/^[-+]/.test(text) && !(index > 0 && VALUED.has(args[index - 1]?.text ?? '')));
    // Without a subcommand: `cargo --version`, `cargo --list`.
    const subcommand = args[at];
    if (subcommand === undefined)
        return 'harmless';
    return judgeSubcommand(subcommand, args.slice(0, at), args.slice(at + 1));
}
function judgeSubcommand({ text, known }, before, args) {
    if (before.some((word) => ASKS_VERSION.test(word.text)))
        return 'harmless';
    if (!known)
        return 'compiles';
    if (HARMLESS_CARGO.has(text))
        return 'harmless';
    // `cargo install x --version 1.0` names a version; everywhere else --version only asks for it.
    if (text === 'install') {
        const isQuestion = options(args).some((word) => /^(?:--help|-h|--list)$/.test(word.text));
        return isQuestion ? 'harmless' : 'compiles';
    }
    if (asksVersion(args))
        return 'harmless';
    const nested = Object.hasOwn(HARMLESS_NESTED, text) ? HARMLESS_NESTED[text] : undefined;
    const inner = args.find((word) => !/^[-+]/.test(word.text));
    // Alone they show their help, but for one that runs the tests.
    const isHarmless = inner === undefined ? text !== 'llvm-cov' : nested?.includes(inner.text);
    return nested && isHarmless ? 'harmless' : 'compiles';
}
/** `cargo-chef chef cook`, `cargo-chef cook`, `cargo-zigbuild build`: the program behind a subcommand. */
function judgePlugin(name, args) {
    const inner = args[0]?.text === name ? args.slice(1) : args;
    if (inner.length === 0 && args.length === 0)
        return 'harmless';
    return judgeSubcommand({ text: name, known: true }, [], inner);
}
/** Behind `--` stand the arguments of the program that is run, which is compiled before. */
function options(args) {
    const end = args.findIndex(({ text }) => text === '--');
    return args.slice(0, end < 0 ? undefined : end);
}
function asksVersion(args) {
    return options(args).some(({ text }) => ASKS_VERSION.test(text));
}
function judgeRustc(args) {
    const compiled = args.some(({ text, known }, index) => (!known || text === '-' || !text.startsWith('-')) && args[index - 1]?.text !== '--print');
    return compiled && !asksVersion(args) ? 'compiles' : 'harmless';
}
/** Subcommands that surely mean cargo, wherever they stand: for programs that we do not know. */
// biome-ignore format: a list
const SURELY_CARGO = new Set([
    'build', 'b', 'check', 'run', 'r', 'test', 't', 'bench', 'doc', 'clippy', 'install', 'rustc', 'zigbuild', 'xwin', 'chef',
    'auditable', 'nextest', 'leptos', 'tauri', 'lambda', 'pgrx', 'xtask', 'make', 'dist', 'deb',
]);
/** Programs that neither compile Rust nor execute what stands in their arguments. */
// biome-ignore format: a list
const HARMLESS_PROGRAMS = new Set([
    ':', '.', '[', '[[', 'true', 'false', 'test', 'cd', 'pushd', 'popd', 'echo', 'printf', 'export', 'local', 'declare', 'readonly',
    'typeset', 'unset', 'set', 'shopt', 'trap', 'alias', 'unalias', 'umask', 'ulimit', 'wait', 'sleep', 'return', 'exit', 'break',
    'continue', 'shift', 'read', 'type', 'which', 'hash', 'let', 'getopts',
    'cat', 'head', 'tail', 'tee', 'cut', 'sort', 'uniq', 'tr', 'wc', 'grep', 'egrep', 'fgrep', 'rg', 'sed', 'awk', 'gawk', 'diff', 'cmp',
    'cp', 'mv', 'rm', 'ln', 'ls', 'mkdir', 'rmdir', 'mktemp', 'touch', 'chmod', 'chown', 'chgrp', 'install', 'stat', 'du', 'df', 'pwd',
    'basename', 'dirname', 'realpath', 'readlink', 'date', 'uname', 'arch', 'nproc', 'id', 'whoami', 'hostname', 'env', 'sync', 'file',
    'tar', 'gzip', 'gunzip', 'xz', 'bzip2', 'zstd', 'unzip', 'zip', 'ar', 'cpio', 'patch', 'dd', 'truncate', 'od', 'xxd', 'base64',
    'sha256sum', 'sha512sum', 'sha1sum', 'md5sum', 'gpg', 'openssl', 'curl', 'wget', 'git', 'ssh', 'ssh-keyscan', 'ssh-keygen', 'rsync', 'jq', 'yq',
    'apt', 'apt-get', 'apt-key', 'apt-cache', 'aptitude', 'add-apt-repository', 'dpkg', 'dpkg-query', 'dpkg-reconfigure', 'debconf-set-selections',
    'apk', 'dnf', 'yum', 'microdnf', 'tdnf', 'rpm', 'zypper', 'pacman', 'emerge', 'xbps-install', 'brew', 'opkg',
    'update-ca-certificates', 'update-ca-trust', 'update-alternatives', 'locale-gen', 'localedef', 'ldconfig', 'ldd', 'readelf', 'objdump', 'nm',
    'strip', 'llvm-strip', 'objcopy', 'upx', 'patchelf', 'setcap', 'getent', 'groupadd', 'useradd', 'usermod', 'addgroup', 'adduser', 'passwd',
    'chpasswd', 'rustup', 'rustup-init', 'rustfmt', 'xx-apt', 'xx-apt-get', 'xx-apk', 'xx-info', 'xx-verify', 'mkfifo', 'mknod', 'sccache',
    'protoc', 'pkg-config', 'xx-clang', 'xx-pkg-config', 'lscpu', 'free', 'tput', 'clear', 'xargs',
]);
/** Whether a program is known to compile nothing and to execute nothing of its arguments. */
function isHarmlessProgram(program) {
    return HARMLESS_PROGRAMS.has(baseName(program));
}
const PACKAGE_MANAGERS = new Set([
    'apt',
    'apt-get',
    'apk',
    'dnf',
    'yum',
    'microdnf',
    'tdnf',
    'zypper',
    'pacman',
    'emerge',
    'brew',
    'xx-apk',
    'xx-apt',
    'xx-apt-get',
]);
/** Whether a command brings a Rust toolchain into the stage. */
function bringsRust(words) {
    const name = baseName(words[0]?.text ?? '');
    if (name === 'rustup' || name.startsWith('rustup-init'))
        return true;
    if (words.some(({ text }) => text.includes('sh.rustup.rs') || text.includes('/rustup/dist/') || text.includes('rustup-init')))
        return true;
    return (PACKAGE_MANAGERS.has(name) &&
        words.some(({ text }) => /^(?:cargo|rust|rustc|rustup|rust-all)(?:-\d[\d.]*)?$/.test(text)));
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/executions.js
/** Stages that run commands on another platform than the build platform, and what they compile there. */



/** Reachable stages with RUN that are not of the build platform. */
function executions(stages, graphs, native) {
    return stages.flatMap((stage) => {
        const line = stage.runs[0]?.line;
        if (!stage.executes || line === undefined || stage.platform === 'build')
            return [];
        const on = graphs.flatMap(([, graph]) => {
            const platform = graph.platforms[stage.index];
            return platform && graph.reachable.includes(stage.index) ? [platform] : [];
        });
        const platforms = (0,summary/* uniqueBy */.pD)(on, ({ name }) => name);
        const emulated = platforms.filter((platform) => !native.some((other) => (0,domain_platform/* samePlatform */.my)(other, platform)));
        return platforms.length === 0 ? [] : [{ stage, line, platforms, emulated }];
    });
}
/** Commands that compile Rust in emulated stages, or with a compiler of the target's in stages of the build platform. */
function emulatedCompiles(all, stages, graphs) {
    return all.flatMap(({ stage, emulated, foreign }) => {
        if (emulated.length === 0 || (foreign && !isCompiler(foreign.program)))
            return [];
        const root = rootStage(stage, stages, graphs);
        return stage.rustCommands.map((found) => ({ stage, root, ...found, platforms: emulated }));
    });
}
function isCompiler(program) {
    return judgeRust({ text: program, known: true }, [{ text: 'build', known: true }]) === 'compiles';
}
/** Emulated stages with a Rust toolchain whose commands cannot all be known. */
function unknownCompiles(all, stages, graphs) {
    return all.flatMap(({ stage, emulated, foreign }) => {
        if (foreign || emulated.length === 0 || !stage.hasRust || stage.rustCommands.length > 0)
            return [];
        if (stage.unknownCommands.length === 0)
            return [];
        const root = rootStage(stage, stages, graphs);
        return [{ stage, root, platforms: emulated, commands: stage.unknownCommands }];
    });
}
/** The stage with the FROM of an image that a stage is made of in the end. */
function rootStage(stage, stages, graphs) {
    const graph = graphs.find(([, { reachable }]) => reachable.includes(stage.index))?.[1];
    let at = stage;
    for (;;) {
        const source = graph?.sources[at.index];
        const base = source?.kind === 'stage' ? stages[source.index] : undefined;
        if (base === undefined)
            return at;
        at = base;
    }
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/foreign-programs.js
/**
 * Programs of the target platform that a stage of the build platform starts. `COPY --from=IMAGE` takes the image of
 * the *requested* platform, whatever `--platform` the stage has: what it brings runs under QEMU, or not at all.
 */


/** One entry per program that is copied and started. */
function foreignPrograms({ stages, graphs, runs, native, buildPlatform, }) {
    const found = new Map();
    for (const [requested, graph] of graphs) {
        if ((0,domain_platform/* samePlatform */.my)(requested, buildPlatform))
            continue;
        for (const index of graph.reachable) {
            const stage = stages[index];
            const own = graph.platforms[index];
            if (!stage?.executes || !own || !(0,domain_platform/* samePlatform */.my)(own, buildPlatform))
                continue;
            for (const copy of graph.copies[index] ?? []) {
                const image = imageOf(copy, graph, requested);
                if (image === undefined)
                    continue;
                for (const { run, facts } of runs.on(requested, index)) {
                    if (copy.via === 'copy' ? run.line < copy.line : run !== copy.by)
                        continue;
                    const program = facts.programs.find((name) => provides(copy, name));
                    if (program === undefined)
                        continue;
                    const key = `${index} ${copy.line} ${program}`;
                    const foreign = { program, image };
                    const execution = { stage, line: copy.line, platforms: [], emulated: [], foreign };
                    const entry = found.get(key) ?? { execution, platforms: [] };
                    found.set(key, entry);
                    entry.platforms.push(requested);
                }
            }
        }
    }
    return [...found.values()].map(({ execution, platforms: all }) => {
        const platforms = (0,summary/* uniqueBy */.pD)(all, ({ name }) => name);
        const emulated = platforms.filter((platform) => !native.some((other) => (0,domain_platform/* samePlatform */.my)(other, platform)));
        return { ...execution, platforms, emulated };
    });
}
/** The image of the requested platform that a copy takes from, directly or through a stage that is FROM it. */
function imageOf({ source }, graph, requested) {
    if (source.kind === 'image')
        return source.reference;
    if (source.kind !== 'stage')
        return undefined;
    const platform = graph.platforms[source.index];
    const base = graph.sources[source.index];
    const isBare = base?.kind === 'image' && (graph.bodies[source.index]?.length ?? 0) === 0;
    return isBare && platform && (0,domain_platform/* samePlatform */.my)(platform, requested) ? base.reference : undefined;
}
/** Whether a started program is one that the copy brings, as far as paths tell. */
function provides({ by, via }, program) {
    const name = lastPart(program);
    if (via === 'mount' || by.kind === 'run') {
        const targets = by.kind === 'run' ? by.mounts.map(mountTarget) : [];
        return targets.some((target) => target !== '' && target !== '/' && program.startsWith(`${target}/`));
    }
    const target = by.target.replace(/\/+$/, '');
    if (target !== '' && program.startsWith(`${target}/`))
        return true;
    const isDirectory = by.target.endsWith('/') || by.sources.length > 1;
    return by.sources.some((source) => {
        const last = lastPart(source.replace(/\/+$/, ''));
        if (last === '' || /[*?[$]/.test(last))
            return false;
        // Into a directory, or under a name of its own; `/usr/local/cargo` brings cargo.
        return isDirectory || lastPart(target) === 'bin'
            ? last === name
            : lastPart(target) === name || last === name;
    });
}
function mountTarget(mount) {
    return /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(mount)?.[1]?.replace(/\/+$/, '') ?? '';
}
const lastPart = (path) => path.slice(path.lastIndexOf('/') + 1);

// EXTERNAL MODULE: ./build/js/domain/reference.js
var reference = __webpack_require__(3546);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/go-text.js
var go_text = __webpack_require__(7313);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/word-error.js
var word_error = __webpack_require__(2520);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/directives.js
/** `# syntax=`, `# escape=` and `# check=` at the top of a file (moby/buildkit, frontend/dockerfile/parser/directives.go). */


const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\t\n\f\r ].*)$/s;
const NAMES = new Set(['syntax', 'escape', 'check']);
/** The directive that a line is; undefined for any other line, and then no directive can follow. */
function readDirective(line) {
    const match = line.startsWith('#') ? DIRECTIVE.exec((0,go_text/* trimLeft */.Mr)(line.slice(1))) : null;
    const name = match?.[1]?.toLowerCase() ?? '';
    return NAMES.has(name) ? { name, value: (0,go_text/* trimEndOf */.fC)(match?.[2] ?? '', '\t\n\f\r ') } : undefined;
}
/**
 * Directives as BuildKit looks for `syntax` and `check` before it reads the file, which is a little different from the
 * reader itself: a `#!` line may stand above, and nothing may be indented.
 */
function readDirectives(lines) {
    const found = new Map();
    for (let at = lines[0]?.startsWith('#!') ? 1 : 0; at < lines.length; at++) {
        const directive = readDirective((lines[at] ?? '').replace(/\r?\n$/, ''));
        if (directive === undefined || found.has(directive.name))
            break;
        found.set(directive.name, directive.value);
    }
    return found;
}
/** @throws WordError for a `# check=` that BuildKit refuses. */
function checkLintOptions(directives) {
    const [options = ''] = (directives.get('check') ?? '').split(' ');
    if (options === '')
        return;
    const [first = '', second, ...rest] = options.split(';');
    for (const option of [
        first,
        ...(second === undefined ? [] : [second]),
        ...(rest.length > 0 ? [rest.join(';')] : []),
    ]) {
        const equals = option.indexOf('=');
        const name = equals < 0 ? '' : option.slice(0, equals).trim();
        const value = option.slice(equals + 1).trim();
        const isRight = name === 'error'
            ? /^(?:1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/.test(value)
            : name === 'skip' || name === 'experimental';
        if (!isRight)
            throw new word_error/* WordError */.N(`# check= has "${option}"`, 'It has skip=…, error=true and experimental=…, with ; between them.');
    }
}

// EXTERNAL MODULE: ./build/js/plan/dockerfile/instructions.js + 2 modules
var instructions = __webpack_require__(4806);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/heredoc-mark.js
var heredoc_mark = __webpack_require__(9977);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/limits.js
var limits = __webpack_require__(3795);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/text.js
var dockerfile_text = __webpack_require__(8520);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/words.js
/** Words and flags of one instruction, split as BuildKit does (frontend/dockerfile/parser, split_command.go and line_parsers.go). */

/** Words of FROM, COPY, EXPOSE and others: quotes mean nothing here. The text has no blanks around it. */
function splitBlanks(text) {
    return text === '' ? [] : text.split(go_text/* BLANKS */.a7);
}
/** Words of ARG, ENV and LABEL: blanks in quotes or behind the escape character do not end one. Quotes are kept. */
function splitQuoted(text, escapeChar) {
    const words = [];
    let word = '';
    let hasQuotes = false;
    let quote = '';
    const end = () => {
        if (hasQuotes || word !== '')
            words.push(word);
        word = '';
        hasQuotes = false;
    };
    for (let at = 0; at < text.length; at++) {
        const char = text[at] ?? '';
        if (quote === '' && (0,go_text/* isSpace */.xC)(char)) {
            end();
            continue;
        }
        if (quote === '' && (char === "'" || char === '"')) {
            quote = char;
            hasQuotes = true;
        }
        else if (char === quote)
            quote = '';
        else if (char === escapeChar && quote !== "'") {
            // At the very end it is dropped, and ends a quoted part.
            if (at + 1 === text.length)
                break;
            word += char + (text[++at] ?? '');
            continue;
        }
        word += char;
    }
    end();
    return words;
}
/** `--name=value` words at the beginning, quotes and escapes removed, and where the rest begins. */
function splitFlags(text, escapeChar) {
    const bytes = (0,go_text/* toByteString */.pv)(text);
    const flags = [];
    let word = '';
    let hasQuotes = false;
    let quote = '';
    let inWord = false;
    // BuildKit goes through bytes here, and takes each for a character: so does this, or "é" would differ.
    const rest = (at) => ({
        flags,
        end: bytes === text ? at : (0,go_text/* fromByteString */.qL)(bytes.slice(0, at)).length,
    });
    for (let at = 0; at < bytes.length; at++) {
        let char = bytes[at] ?? '';
        if (!inWord) {
            if ((0,go_text/* isSpace */.xC)(char))
                continue;
            if (!bytes.startsWith('--', at))
                return rest(at);
            inWord = true;
        }
        if (quote === '') {
            if ((0,go_text/* isSpace */.xC)(char)) {
                inWord = false;
                if (word === '--')
                    return rest(at);
                if (hasQuotes || word !== '')
                    flags.push(word);
                word = '';
                hasQuotes = false;
                continue;
            }
            if (char === "'" || char === '"') {
                quote = char;
                hasQuotes = true;
                continue;
            }
        }
        else if (char === quote) {
            quote = '';
            continue;
        }
        if (char === escapeChar) {
            if (at + 1 === bytes.length)
                break;
            char = bytes[++at] ?? '';
        }
        word += char;
    }
    if (inWord && word !== '--' && (hasQuotes || word !== ''))
        flags.push(word);
    return { flags, end: text.length };
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/node-arguments.js
/** The arguments of each kind of instruction (moby/buildkit, frontend/dockerfile/parser/line_parsers.go). */





/**
 * Keyword, flags and arguments of an instruction.
 * @throws WordError for what BuildKit's parser refuses.
 */
function splitNode(whole, escapeChar, depth = 0) {
    const start = whole.text.length - (0,go_text/* trimLeft */.Mr)(whole.text).length;
    const trimmed = (0,go_text/* trimSpace */.Pd)(whole.text);
    const [keyword = ''] = trimmed.split(go_text/* BLANKS */.a7, 1);
    const blanks = go_text/* BLANKS */.a7.exec(trimmed.slice(keyword.length))?.[0].length ?? 0;
    const from = start + keyword.length + blanks;
    const text = whole.text.slice(from, start + trimmed.length);
    const { flags, end } = splitFlags(text, escapeChar);
    let at = end;
    while (at < text.length && (0,go_text/* isSpace */.xC)(text[at] ?? ''))
        at++;
    const rest = (0,dockerfile_text/* sliceText */.S$)(whole, from + at, start + trimmed.length);
    return { keyword, flags, rest, ...nodeArguments(keyword.toLowerCase(), rest, escapeChar, depth) };
}
const NONE = { args: [], json: false };
function nodeArguments(keyword, rest, escapeChar, depth) {
    const { text } = rest;
    switch (keyword) {
        case 'add':
        case 'copy':
        case 'volume':
            return jsonArray(text) ?? { args: splitBlanks(text), json: false };
        case 'cmd':
        case 'entrypoint':
        case 'run':
        case 'shell':
            return jsonOrLine(text);
        case 'arg':
            return { args: splitQuoted(text, escapeChar), json: false };
        case 'env':
        case 'label':
            return { args: pairs(text, keyword.toUpperCase(), escapeChar), json: false };
        case 'expose':
        case 'from':
            return { args: splitBlanks(text), json: false };
        case 'healthcheck': {
            // Another place where BuildKit takes bytes for characters.
            const [kind = '', command = ''] = (0,go_text/* toByteString */.pv)(text).split(/[\t-\r \x85\xa0]+(.*)/s);
            if (kind === '')
                return NONE;
            const { args, json } = jsonOrLine((0,go_text/* fromByteString */.qL)(command));
            return { args: [(0,go_text/* fromByteString */.qL)(kind), ...args], json };
        }
        case 'maintainer':
        case 'stopsignal':
        case 'user':
        case 'workdir':
            return text === '' ? NONE : { args: [text], json: false };
        case 'onbuild': {
            // ONBUILD inside ONBUILD is refused later; how deep does not matter.
            if (text === '' || depth > limits/* MAX_NESTING */.M1)
                return NONE;
            const child = splitNode(rest, escapeChar, depth + 1);
            return { args: [child.keyword, ...child.args], json: false, child };
        }
        default:
            return { args: [''], json: false };
    }
}
function jsonOrLine(text) {
    if (text === '')
        return NONE;
    return jsonArray(text) ?? { args: [text], json: false };
}
/** undefined when it is no JSON array: then it is a line. @throws WordError for an array of anything but strings. */
function jsonArray(text) {
    if (!(0,go_text/* trimLeft */.Mr)(text).startsWith('['))
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(value) || !value.every((word) => typeof word === 'string'))
        throw new word_error/* WordError */.N(`${text.slice(0, 80)} is a JSON array with something else than strings in it`, 'Put every word into double quotes.');
    return { args: value.map((word) => word.toWellFormed()), json: true };
}
/** `NAME=value` pairs, or the old form `NAME value`, which has one. */
function pairs(text, keyword, escapeChar) {
    const words = splitQuoted(text, escapeChar);
    const [first] = words;
    if (first === undefined)
        return [];
    if (!first.includes('=')) {
        const blanks = go_text/* BLANKS */.a7.exec(text);
        if (blanks === null)
            throw new word_error/* WordError */.N(`${keyword} ${text} has no value`, `Write ${keyword} ${text}=value.`);
        return [text.slice(0, blanks.index), text.slice(blanks.index + blanks[0].length), ''];
    }
    return words.flatMap((word) => {
        const equals = word.indexOf('=');
        if (equals < 0)
            throw new word_error/* WordError */.N(`${keyword} has "${word}" without a =`, 'Write NAME=value for each; a value with blanks needs quotes.');
        return [word.slice(0, equals), word.slice(equals + 1), '='];
    });
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/source-lines.js
/**
 * A Dockerfile as instructions with their here-documents: directives, comments, continuations
 * (moby/buildkit, frontend/dockerfile/parser/parser.go). What an instruction means comes later.
 */







/**
 * Splits a text into its instructions.
 * @throws UserError with the line for what BuildKit's parser refuses, and for what is beyond our bounds.
 */
function readSource(content, file) {
    // No file of this length in characters can have fewer bytes.
    if (content.length > limits/* MAX_FILE_BYTES */.gZ)
        throw (0,dockerfile_text/* dockerfileError */.lL)(file, undefined, `${content.length} characters`, `it has more than ${limits/* MAX_FILE_BYTES */.gZ} characters, which no Dockerfile needs`, 'Is `file` the right one? Data belongs into files of the build context.');
    return new SourceReader(content, file).read();
}
class SourceReader {
    file;
    lines;
    /** Index of the next line. */
    at = 0;
    escapeChar = '\\';
    continuation = continuationOf('\\');
    directives = new Set();
    directivesAreOver = false;
    constructor(content, file) {
        this.file = file;
        const text = content.startsWith('\uFEFF') ? content.slice(1) : content;
        const lines = text.split('\n').map((line, index, all) => (index < all.length - 1 ? `${line}\n` : line));
        // What follows the last newline is a line only when there is something.
        this.lines = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    }
    read() {
        const nodes = [];
        while (this.at < this.lines.length) {
            const node = this.node();
            if (node)
                nodes.push(node);
            if (nodes.length > limits/* MAX_INSTRUCTIONS */.BF)
                throw (0,dockerfile_text/* dockerfileError */.lL)(this.file, node?.line, `${nodes.length}`, `there are more than ${limits/* MAX_INSTRUCTIONS */.BF} instructions`, 'No image can have so many layers; join RUN instructions with && or a here-document.');
        }
        if (nodes.length === 0)
            throw (0,dockerfile_text/* dockerfileError */.lL)(this.file, undefined, this.file, 'there is no instruction in it, and so no FROM', 'Start with FROM and a base image; is `file` the right one?');
        return { file: this.file, escapeChar: this.escapeChar, nodes, directives: readDirectives(this.lines) };
    }
    /** The next physical line, with its newline. */
    next() {
        const line = this.lines[this.at++] ?? '';
        // Characters are never more than bytes; the exact count is only needed near the bound.
        if (line.length * 3 > limits/* MAX_LINE_BYTES */.Oc) {
            const bytes = new TextEncoder().encode(line).byteLength;
            if (bytes > limits/* MAX_LINE_BYTES */.Oc || (bytes === limits/* MAX_LINE_BYTES */.Oc && !line.endsWith('\n')))
                throw (0,dockerfile_text/* dockerfileError */.lL)(this.file, this.at, `${bytes} bytes`, `the line has ${bytes} bytes; BuildKit reads no line above ${limits/* MAX_LINE_BYTES */.Oc - 1}`, `Divide it with ${this.escapeChar} at the end of a line, or put the data into a file of the build context.`);
        }
        return line;
    }
    node() {
        const line = this.at + 1;
        const first = this.withoutComment((0,go_text/* trimLeft */.Mr)(trimNewline(this.next())));
        const head = this.withoutContinuation(first);
        if (!head.continues && head.text === '')
            return undefined;
        const marks = [{ offset: 0, line }];
        const parts = [head.text];
        let length = head.text.length;
        let { continues } = head;
        while (continues && this.at < this.lines.length) {
            const raw = this.next();
            const text = this.withoutComment(trimNewline(raw));
            if (isComment(raw) || (0,go_text/* trimLeft */.Mr)(text) === '')
                continue;
            const part = this.withoutContinuation(text);
            marks.push({ offset: length, line: this.at });
            parts.push(part.text);
            length += part.text.length;
            continues = part.continues;
        }
        return this.nodeOf({ text: parts.join(''), marks }, line);
    }
    nodeOf(whole, line) {
        try {
            const node = splitNode(whole, this.escapeChar);
            const heredocs = canHaveHeredocs(node) && whole.text.includes('<<') ? (0,heredoc_mark/* findHeredocs */.T)(whole.text) : [];
            const read = heredocs.map((mark) => this.heredoc(mark, line));
            return { ...node, line, endLine: this.at, whole, heredocs: read };
        }
        catch (error) {
            if (error instanceof word_error/* WordError */.N)
                throw (0,dockerfile_text/* dockerfileError */.lL)(this.file, line, whole.text.slice(0, 80), error.message, error.remedy);
            throw error;
        }
    }
    heredoc(mark, line) {
        const marks = [];
        const parts = [];
        let length = 0;
        while (this.at < this.lines.length) {
            const raw = this.next();
            const end = trimNewline(raw);
            if ((mark.chomp ? end.replace(/^\t+/, '') : end) === mark.name)
                return { ...mark, body: { text: parts.join(''), marks } };
            marks.push({ offset: length, line: this.at });
            parts.push(raw);
            length += raw.length;
        }
        throw (0,dockerfile_text/* dockerfileError */.lL)(this.file, line, mark.name, `the here-document <<${mark.name} has no end`, `Write ${mark.name} alone on the line after its last one, without blanks.`);
    }
    /** Comments are empty lines; the first of them may be directives. */
    withoutComment(line) {
        if (!this.directivesAreOver)
            this.directive(line);
        return isComment(line) ? '' : line;
    }
    directive(line) {
        const found = readDirective(line);
        if (found === undefined) {
            this.directivesAreOver = true;
            return;
        }
        const { name, value } = found;
        if (this.directives.has(name))
            throw (0,dockerfile_text/* dockerfileError */.lL)(this.file, this.at, line, `a second directive "${name}"`, `Leave one "# ${name}=" at the top of the file.`);
        this.directives.add(name);
        if (name !== 'escape')
            return;
        if (value !== '`' && value !== '\\')
            throw (0,dockerfile_text/* dockerfileError */.lL)(this.file, this.at, value, `escape=${value} is neither \\ nor \``, 'Write # escape=` or leave the line out.');
        this.escapeChar = value;
        this.continuation = continuationOf(value);
    }
    withoutContinuation(line) {
        const match = this.continuation.exec(line);
        return match === null
            ? { text: line, continues: false }
            : { text: line.slice(0, match.index + (match[1]?.length ?? 0)), continues: true };
    }
}
const WITH_HEREDOCS = new Set(['add', 'copy', 'run']);
function canHaveHeredocs(node) {
    const { keyword, json } = node.child ?? node;
    return WITH_HEREDOCS.has(keyword.toLowerCase()) && !json;
}
/** The escape character at the end of a line continues it, except behind another one. */
function continuationOf(escapeChar) {
    const e = escapeChar === '`' ? '`' : '\\\\';
    return new RegExp(`([^${e}])${e}[ \\t]*$|^${e}[ \\t]*$`, 'su');
}
function trimNewline(line) {
    return (0,go_text/* trimEndOf */.fC)(line, '\r\n');
}
function isComment(line) {
    return (0,go_text/* trimLeft */.Mr)(line).startsWith('#');
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/onbuild.js




/**
 * The instructions that the ONBUILD of a stage's body stand for, on the lines where they are written.
 * @throws UserError with the line for one that BuildKit refuses.
 */
function readOnbuild({ file }, body) {
    return body.flatMap((entry) => {
        if (entry.kind !== 'onbuild')
            return [];
        const { trigger, line } = entry;
        const refuse = (message, remedy) => (0,dockerfile_text/* dockerfileError */.lL)(file, line, trigger.text.slice(0, 80), `ONBUILD: ${message}`, remedy);
        // BuildKit reads it as a file of its own, with a backslash as its escape character.
        const { nodes, escapeChar } = readSource(trigger.text, file);
        const [node] = nodes;
        if (node === undefined || nodes.length !== 1)
            throw refuse('it is more than one instruction', 'Write one ONBUILD for each.');
        const move = (at) => (0,dockerfile_text/* lineAt */.mh)(trigger, offsetOf(trigger.text, at));
        const moved = {
            ...node,
            line: move(node.line),
            endLine: move(node.endLine),
            rest: { ...node.rest, marks: node.rest.marks.map((mark) => ({ ...mark, line: move(mark.line) })) },
            heredocs: node.heredocs.map((heredoc) => ({
                ...heredoc,
                body: {
                    ...heredoc.body,
                    marks: heredoc.body.marks.map((mark) => ({ ...mark, line: move(mark.line) })),
                },
            })),
        };
        try {
            const found = (0,instructions/* readInstruction */.d)(moved, escapeChar);
            return found.kind === 'from' ? [] : [found];
        }
        catch (error) {
            if (error instanceof word_error/* WordError */.N)
                throw refuse(error.message, error.remedy);
            throw error;
        }
    });
}
/** Where a line of a text begins. */
function offsetOf(text, line) {
    let offset = 0;
    for (let at = 1; at < line; at++)
        offset = text.indexOf('\n', offset) + 1;
    return offset;
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/stage-platform.js
/** The value of `FROM --platform=…`, as containerd reads platforms (github.com/containerd/platforms, Parse). */


const PART = /^[A-Za-z0-9_.-]+$/;
const OS = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.+-]*)\))?$/;
// biome-ignore format: a list
const SYSTEMS = new Set([
    'aix', 'android', 'darwin', 'dragonfly', 'freebsd', 'hurd', 'illumos', 'ios', 'js', 'linux', 'nacl', 'netbsd',
    'openbsd', 'plan9', 'solaris', 'windows', 'zos',
]);
// biome-ignore format: a list
const ARCHITECTURES = new Set([
    '386', 'amd64', 'amd64p32', 'arm', 'armbe', 'arm64', 'arm64be', 'ppc64', 'ppc64le', 'loong64', 'mips', 'mipsle',
    'mips64', 'mips64le', 'mips64p32', 'mips64p32le', 'ppc', 'riscv', 'riscv64', 's390', 's390x', 'sparc', 'sparc64',
    'wasm', 'aarch64', 'armel', 'armhf', 'i386', 'x86_64', 'x86-64',
]);
/** @throws UserError with the line for what no builder takes for a platform. */
function stagePlatform(file, stage, value, build) {
    const oci = parse(value, build);
    if (oci === undefined)
        throw notAPlatform(file, stage, value);
    return { value, platform: (0,domain_platform/* platformOf */.tj)(oci) ?? (oci.os === 'linux' ? (0,domain_platform/* parsePlatform */.FL)(value) : undefined) };
}
/**
 * The platform of a stage that is needed.
 * @throws UserError with the line for one that Multihull does not know: in most cases it is misspelt.
 */
function usedPlatform(file, stage, { value, platform }) {
    if (platform === undefined)
        throw notAPlatform(file, stage, value);
    return platform;
}
function parse(value, build) {
    const [first = '', ...rest] = value.split('/');
    const system = OS.exec(first);
    if (system === null || rest.length > 2 || !rest.every((part) => PART.test(part)))
        return undefined;
    const os = (system[1] ?? '').toLowerCase().replace(/^macos$/, 'darwin');
    const [architecture, variant] = rest.map((part) => part.toLowerCase());
    if (architecture !== undefined)
        return { os, architecture, ...(variant === undefined ? {} : { variant }) };
    if (SYSTEMS.has(os))
        return { os, architecture: build.architecture };
    const alone = first.toLowerCase();
    return ARCHITECTURES.has(alone) ? { os: 'linux', architecture: alone } : undefined;
}
function notAPlatform(file, stage, value) {
    const shown = value === stage.platform ? '' : ` (${value === '' ? 'empty' : value})`;
    const near = (0,domain_platform/* nearestPlatform */.Iu)(value);
    return (0,dockerfile_text/* dockerfileError */.lL)(file, stage.line, value, `--platform=${stage.platform}${shown} is not a platform`, near
        ? `Did you mean ${near.name}?`
        : 'Write $BUILDPLATFORM, $TARGETPLATFORM or a platform such as linux/amd64.');
}

// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/util/did-you-mean.js
var did_you_mean = __webpack_require__(1300);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/stage-source.js
/** Where stages take their files from: images, other stages, named contexts. */



/** A context's name as BuildKit compares it: short form of an image name, without `:latest`. */
function contextName(name) {
    const parsed = (0,reference/* parseReference */.F2)(name.toLowerCase());
    if ('problem' in parsed)
        return name.toLowerCase();
    const full = (0,reference/* formatReference */.FH)(parsed).replace(/:latest$/, '');
    return full.replace(/^docker\.io\/(?:library\/)?/, '');
}
/** Reads `name` and `name=value` entries. */
function readContexts(entries) {
    return new Map(entries.map((entry) => {
        const equals = entry.indexOf('=');
        return equals < 0
            ? [contextName(entry), undefined]
            : [contextName(entry.slice(0, equals)), entry.slice(equals + 1)];
    }));
}
/**
 * Index of the target stage: the last one, or the one of that name.
 * @throws UserError for input `target`, with the names there are.
 */
function targetStage(stages, target, file) {
    if (!target)
        return stages.length - 1;
    const found = stages.findLastIndex((stage) => stage.name === target.toLowerCase());
    if (found >= 0)
        return found;
    const names = stages.flatMap((stage) => (stage.name === undefined ? [] : [stage.name]));
    const near = (0,did_you_mean/* nearestWord */.z)(target, names);
    throw new errors/* UserError */.yo(`target: ${file} has no stage "${target}"`, {
        input: 'target',
        value: target,
        remedy: names.length > 0
            ? `${near === undefined ? '' : `Did you mean ${near}? `}Its stages are ${names.join(', ')}.`
            : 'None of its stages has a name: leave target out, or write FROM … AS NAME.',
        location: { file },
    });
}
/** The source that a name stands for when it is no stage. */
function imageSource(value, raw, contexts) {
    if (value === 'scratch')
        return { kind: 'scratch', raw };
    return contexts.has(contextName(value))
        ? contextSource(value, raw, contexts)
        : { kind: 'image', reference: value, raw };
}
/** A context that is an image is a base image like any other. */
function contextSource(name, raw, contexts) {
    const value = contexts.get(contextName(name));
    const image = value?.match(/^docker-image:\/\/(.+)$/)?.[1];
    return image === undefined
        ? { kind: 'context', context: contextName(name), raw }
        : { kind: 'image', reference: image, raw, context: contextName(name) };
}

// EXTERNAL MODULE: ./build/js/plan/dockerfile/run-mount.js
var run_mount = __webpack_require__(7418);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/variables.js
var dockerfile_variables = __webpack_require__(8406);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/stage-walk.js



/** The variables at the end of each stage. @throws UserError with the line. */
function goThroughStages({ globals, buildArgs, expander, onRun }, { sources, replaced, bodies, reachable }) {
    const shells = new Map();
    const ends = new Map();
    const fromScratch = new Set();
    for (const index of reachable) {
        const source = sources[index];
        const isScratch = source?.kind === 'stage' ? fromScratch.has(source.index) : source?.kind === 'scratch';
        if (isScratch)
            fromScratch.add(index);
        const parent = source?.kind === 'stage' ? ends.get(source.index) : undefined;
        const scope = { globals, buildArgs, expander, isScratch };
        const variables = new dockerfile_variables/* StageVariables */.yz(parent, scope);
        let shell = source?.kind === 'stage' ? shells.get(source.index) : undefined;
        for (const entry of replaced[index] ? [] : (bodies[index] ?? [])) {
            if (entry.kind === 'shell')
                shell = entry.words;
            else if (entry.kind === 'run')
                onRun(index, entry, shell, variables.values);
            step(entry, variables, expander);
        }
        shells.set(index, shell);
        ends.set(index, variables);
    }
    return new Map([...ends].map(([index, { values }]) => [index, values]));
}
function step(entry, variables, expander) {
    const { line } = entry;
    const expand = (word) => variables.expand(word, line);
    switch (entry.kind) {
        case 'arg':
            variables.arg(entry.assignments, line);
            break;
        case 'env':
            variables.env(entry.assignments, line);
            break;
        case 'copy':
            for (const word of [...entry.others, ...entry.sources, entry.target])
                expand(word);
            for (const text of entry.documents)
                variables.expand(text, line, { ignoreQuotes: true, escapeChar: '\\' });
            break;
        case 'run':
            expander.at(line, 'RUN []', () => {
                if (entry.script.kind === 'program' && entry.script.words.length === 0)
                    throw new word_error/* WordError */.N('RUN [] has no command', 'Write it, or leave the line out.');
            });
            for (const mount of entry.mounts)
                expander.at(line, mount, () => (0,run_mount/* readMount */.O)(mount, (word) => variables.expandKnown(word, line)));
            break;
        case 'other':
            for (const word of entry.words)
                expand(word);
    }
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/graph.js







/**
 * Resolves every stage for one requested platform.
 * @throws UserError with the line for what BuildKit refuses: an empty FROM, a bad platform or image name, a stage
 *   that is copied from before it exists, a circle, a word that cannot be expanded.
 */
function resolveGraph(file, options) {
    return new GraphReader(file, options).read();
}
class GraphReader {
    file;
    options;
    states = [];
    /** By name; of stages with the same name, the last. */
    byName = new Map();
    /** What must be the name of an image. */
    names = [];
    sources = [];
    flags = [];
    replaced = [];
    bodies;
    copies = [];
    undefinedArgs = [];
    constructor(file, options) {
        this.file = file;
        this.options = options;
        this.bodies = file.stages.map(({ body }) => body);
    }
    read() {
        this.options.expander.at(1, '# check=', () => checkLintOptions(this.file.directives));
        for (const stage of this.file.stages)
            this.addStage(stage);
        for (const { body } of this.file.stages)
            this.copies.push(this.copiesOf(body));
        this.checkCircles();
        const reachable = this.reach();
        this.checkNames();
        this.checkOrder(reachable);
        return {
            sources: this.sources,
            platforms: this.platforms(reachable),
            replaced: this.replaced,
            copies: this.copies,
            bodies: this.bodies,
            reachable,
            undefinedArgs: this.undefinedArgs,
            globals: this.options.globals,
            variables: goThroughStages(this.options, {
                sources: this.sources,
                replaced: this.replaced,
                bodies: this.bodies,
                reachable,
            }),
        };
    }
    addStage(stage) {
        const { globals, contexts, expander, buildPlatform } = this.options;
        const base = expander.expand(stage.from, globals, stage.line);
        if (base.value === '')
            throw this.emptyFrom(stage, [...base.missing, ...base.used]);
        const flag = stage.platform === undefined ? undefined : expander.expand(stage.platform, globals, stage.line);
        for (const name of new Set([...base.holes, ...(flag?.holes ?? [])]))
            this.undefinedArgs.push({ stage: stage.index, line: stage.line, name });
        this.flags.push(flag === undefined ? undefined : stagePlatform(this.file.file, stage, flag.value, buildPlatform));
        const isReplaced = stage.name !== undefined && contexts.has(contextName(stage.name));
        const earlier = this.byName.get(base.value);
        if (isReplaced || earlier === undefined)
            this.names.push({ value: base.value, line: stage.line, holes: [...base.holes] });
        this.replaced.push(isReplaced);
        this.sources.push(isReplaced
            ? contextSource(stage.name ?? '', stage.from, contexts)
            : // A stage's name is kept in lower case, and FROM does not look at it in any other.
                earlier !== undefined
                    ? { kind: 'stage', index: earlier, raw: stage.from }
                    : imageSource(base.value, stage.from, contexts));
        this.states.push({ kind: 'stage', index: stage.index });
        if (stage.name !== undefined)
            this.byName.set(stage.name, stage.index);
    }
    /** Sources of the copies and mounts of some instructions. */
    copiesOf(body) {
        const found = [];
        for (const by of body) {
            if (by.kind === 'copy' && by.from !== undefined)
                found.push({ source: this.copySource(by.from, by.line), line: by.line, via: 'copy', by });
            if (by.kind !== 'run')
                continue;
            for (const from of by.mountsFrom) {
                const source = this.named(from === '' ? 'scratch' : from, by.line);
                // A mount without from is of the build context, or empty; the state still counts for `--from=3`.
                if (from !== '' || source.kind === 'stage')
                    found.push({ source, line: by.line, via: 'mount', by });
            }
        }
        return found;
    }
    copySource(from, line) {
        const { file, stages } = this.file;
        const expanded = this.options.expander.expand(from, new Map(), line).value;
        if (expanded !== from)
            throw (0,dockerfile_text/* dockerfileError */.lL)(file, line, from, `from=${from} has a variable, which is not expanded there`, `Add a stage "FROM ${from} AS source", with its ARG above the first FROM, and write from=source.`);
        if (!/^[-+]?\d{1,18}$/.test(from))
            return this.named(from, line);
        const state = this.states[Number(from)];
        if (state === undefined)
            throw (0,dockerfile_text/* dockerfileError */.lL)(file, line, from, `--from=${from}, but there ${stages.length === 1 ? 'is only 1 stage' : `are only ${stages.length} stages`}`, `Stages count from 0: the last one is ${stages.length - 1}. A name (FROM … AS NAME) is clearer.`);
        return state.kind === 'stage' ? { kind: 'stage', index: state.index, raw: from } : state.source;
    }
    /** A stage by its name, whatever its case; else an image, which becomes a state of its own. */
    named(from, line) {
        const index = this.byName.get(from.toLowerCase());
        if (index !== undefined)
            return { kind: 'stage', index, raw: from };
        this.names.push({ value: from, line, holes: [] });
        const source = imageSource(from, from, this.options.contexts);
        this.states.push({ kind: 'other', source });
        return source;
    }
    /** Stages that copy from each other. BuildKit looks at all of them, needed or not. */
    checkCircles() {
        const done = new Set();
        const path = [];
        const visit = (index) => {
            if (path.includes(index))
                throw this.circle([...path.slice(path.indexOf(index)), index]);
            if (done.has(index))
                return;
            done.add(index);
            path.push(index);
            for (const { source } of this.copies[index] ?? [])
                if (source.kind === 'stage')
                    visit(source.index);
            path.pop();
        };
        for (const { index } of this.file.stages)
            visit(index);
    }
    circle(indexes) {
        const names = indexes.map((at) => this.nameOf(at)).join(' → ');
        const [first = 0, second] = indexes;
        const line = this.copies[first]?.find(({ source }) => source.kind === 'stage' && source.index === second)?.line;
        return (0,dockerfile_text/* dockerfileError */.lL)(this.file.file, line ?? this.file.stages[first]?.line, names, `stages need each other in a circle: ${names}`, 'Move what both need into a stage of its own.');
    }
    /** The target, and all that it needs; ONBUILD may add to that. */
    reach() {
        const triggered = new Set();
        for (;;) {
            const reachable = this.reachFrom(this.options.target);
            let hasNew = false;
            for (const index of reachable) {
                if (triggered.has(index))
                    continue;
                triggered.add(index);
                const base = this.sources[index];
                if (base?.kind !== 'stage' || this.replaced[index])
                    continue;
                const own = this.file.stages[base.index]?.body ?? [];
                const added = readOnbuild(this.file, own);
                if (added.length === 0)
                    continue;
                this.bodies[index] = [...added, ...(this.bodies[index] ?? [])];
                const copies = this.copiesOf(added);
                this.copies[index] = [...copies, ...(this.copies[index] ?? [])];
                if (copies.length > 0)
                    hasNew = true;
            }
            if (!hasNew)
                return reachable;
        }
    }
    reachFrom(target) {
        const done = new Set();
        const pending = [target];
        for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
            if (done.has(index))
                continue;
            done.add(index);
            const base = this.sources[index];
            if (base?.kind === 'stage')
                pending.push(base.index);
            if (this.replaced[index])
                continue;
            for (const { source } of this.copies[index] ?? [])
                if (source.kind === 'stage')
                    pending.push(source.index);
        }
        return [...done].sort((a, b) => a - b);
    }
    /** Names of images, needed or not, also where a context stands in for them: BuildKit reads them all. */
    checkNames() {
        for (const { value, line, holes } of this.names) {
            const parsed = (0,reference/* parseReference */.F2)(value);
            if (!('problem' in parsed))
                continue;
            const lower = value.toLowerCase();
            const why = holes.length > 0 ? `${holes.join(', ')} has no value` : parsed.problem;
            throw (0,dockerfile_text/* dockerfileError */.lL)(this.file.file, line, value, `"${value}" is not the name of an image: ${why}`, holes.length > 0
                ? `Write ARG ${holes[0]}=… above the first FROM, or give it in build-args.`
                : this.byName.has(lower)
                    ? `The stage is called ${lower}: FROM wants its name in lower case.`
                    : 'Write the name of an image, or of a stage that stands above.');
        }
    }
    /** A stage must stand above the one that takes files from it. */
    checkOrder(reachable) {
        for (const index of reachable) {
            if (this.replaced[index])
                continue;
            for (const { source, line, via } of this.copies[index] ?? []) {
                // A stage may take from itself only through ONBUILD: circles were refused before.
                if (source.kind !== 'stage' || source.index <= index || this.replaced[source.index])
                    continue;
                const name = this.nameOf(source.index);
                throw (0,dockerfile_text/* dockerfileError */.lL)(this.file.file, line, source.raw, `stage "${name}" is ${via === 'copy' ? 'copied' : 'mounted'} from, and stands below this one`, `Move "FROM … AS ${name}" above stage "${this.nameOf(index)}" (line ${this.file.stages[index]?.line}).`);
            }
        }
    }
    /** FROM stage takes that stage's platform whatever the flag says, and scratch is always the target's. */
    platforms(reachable) {
        const platforms = [];
        for (const stage of this.file.stages) {
            const source = this.sources[stage.index];
            const flag = this.flags[stage.index];
            if (source?.kind === 'stage')
                platforms.push(platforms[source.index] ?? this.options.platform);
            else if (source?.kind === 'scratch' || flag === undefined)
                platforms.push(this.options.platform);
            else if (reachable.includes(stage.index))
                platforms.push(usedPlatform(this.file.file, stage, flag));
            else
                platforms.push(flag.platform ?? this.options.platform);
        }
        return platforms;
    }
    nameOf(index) {
        return this.file.stages[index]?.name ?? String(index);
    }
    emptyFrom(stage, names) {
        const unique = [...new Set(names)];
        const what = unique.length === 0 ? 'there is nothing in it' : `${unique.join(', ')} has no value there`;
        return (0,dockerfile_text/* dockerfileError */.lL)(this.file.file, stage.line, stage.from, `FROM ${stage.from} is empty for ${this.options.platform.name}: ${what}`, `Write ARG ${unique[0] ?? 'NAME'}=… above the first FROM, or give it in build-args.`);
    }
}

// EXTERNAL MODULE: ./build/js/plan/dockerfile/hints.js
var hints = __webpack_require__(4557);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/labels.js
/** @param expander of the same platform as the graph. */
function labelsOf(graph, target, expander) {
    const labels = new Map();
    for (const index of stagesBelow(graph, target)) {
        const variables = graph.variables.get(index) ?? new Map();
        for (const instruction of graph.bodies[index] ?? []) {
            if (instruction.kind !== 'other' || instruction.keyword !== 'LABEL')
                continue;
            const { words, line } = instruction;
            for (let at = 0; at + 1 < words.length; at += 2) {
                const [name = '', value = ''] = words.slice(at, at + 2);
                const key = expander.expand(name, variables, line).value;
                labels.set(key, value.includes('$') ? undefined : expander.expand(value, variables, line).value);
            }
        }
    }
    return labels;
}
/** The target and what it is FROM, the first of them first. */
function stagesBelow({ sources, replaced }, target) {
    const found = [];
    for (let at = target; at !== undefined && replaced[at] !== true;) {
        found.unshift(at);
        const source = sources[at];
        at = source?.kind === 'stage' ? source.index : undefined;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/command-words.js
/** All commands of a script, whatever condition they stand under; those of substitutions first. */
function scriptCommands(statements, environment) {
    const walker = new Walker(environment);
    walker.statements(statements);
    return { commands: walker.commands, unreadable: walker.unreadable };
}
const DECLARES = new Set(['export', 'local', 'declare', 'readonly', 'typeset']);
class Walker {
    commands = [];
    unreadable = [];
    environment;
    /** What the script itself sets; undefined hides a variable whose value changes. */
    set = new Map();
    constructor(environment) {
        this.environment = environment;
    }
    statements(list) {
        for (const { command } of list)
            this.command(command);
    }
    command(command, before) {
        if ('redirects' in command && command.kind !== 'simple')
            this.redirects(command.redirects);
        switch (command.kind) {
            case 'simple':
                this.simple(command, before);
                break;
            case 'and':
            case 'or':
                this.command(command.left);
                this.command(command.right);
                break;
            case 'pipeline':
                command.commands.forEach((each, index) => {
                    this.command(each, command.commands[index - 1]);
                });
                break;
            case 'if':
                for (const { condition, body } of command.branches)
                    this.statements([...condition, ...body]);
                this.statements(command.otherwise ?? []);
                break;
            case 'for':
                for (const word of command.words ?? [])
                    this.substitutions(word.parts);
                this.set.set(command.variable, undefined);
                this.statements(command.body);
                break;
            case 'while':
            case 'until':
                this.statements([...command.condition, ...command.body]);
                break;
            case 'case':
                this.substitutions(command.subject.parts);
                for (const { body } of command.items)
                    this.statements(body);
                break;
            case 'subshell':
            case 'group':
                this.statements(command.body);
                break;
            case 'function':
                this.command(command.body);
                break;
            case 'test':
                for (const word of command.words)
                    this.substitutions(word.parts);
                break;
            case 'arithmetic':
                break;
            case 'unreadable':
                this.unreadable.push(command.start);
        }
    }
    simple(command, before) {
        for (const { value } of command.assignments)
            this.substitutions(value.parts);
        for (const word of command.words)
            this.substitutions(word.parts);
        this.redirects(command.redirects);
        const words = command.words.flatMap((word) => this.word(word));
        if (words.length === 0) {
            for (const { name, append, value } of command.assignments) {
                const text = joined(this.word(value));
                this.set.set(name, append || !text.known ? undefined : text.text);
            }
            return;
        }
        if (DECLARES.has(words[0]?.text ?? ''))
            this.declaration(words.slice(1));
        const input = this.input(command.redirects) ?? this.piped(before);
        const earlier = before?.kind === 'simple' ? before.words.flatMap((word) => this.word(word)) : undefined;
        this.commands.push({
            words,
            offset: command.start,
            ...(input === undefined ? {} : { input }),
            ...(earlier === undefined ? {} : { before: earlier }),
        });
    }
    declaration(words) {
        for (const { text, known } of words) {
            const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(text);
            if (match?.[1] !== undefined)
                this.set.set(match[1], known ? match[2] : undefined);
        }
    }
    /** A here-document or `<<<`. */
    input(redirects) {
        const last = redirects.findLast((redirect) => redirect.kind === 'here' || (redirect.kind === 'file' && redirect.operator === '<<<'));
        if (last === undefined)
            return undefined;
        const word = last.kind === 'here' ? last.body : last.target;
        return { ...joined(this.word(word)), start: word.start };
    }
    /** What `echo …` or `cat <<EOF` in front of a pipe writes. */
    piped(before) {
        if (before?.kind !== 'simple')
            return undefined;
        const [name, ...rest] = before.words.flatMap((word) => this.word(word));
        if (name?.text === 'cat' && rest.length === 0)
            return this.input(before.redirects);
        if (name?.text !== 'echo' && name?.text !== 'printf')
            return undefined;
        const words = rest.filter(({ text }, index) => index > 0 || !/^-[neE]+$/.test(text));
        return {
            text: words
                .map(({ text }) => text)
                .join(' ')
                .replaceAll('\\n', '\n'),
            known: words.every(({ known }) => known),
        };
    }
    redirects(redirects) {
        for (const redirect of redirects)
            this.substitutions((redirect.kind === 'here' ? redirect.body : redirect.target).parts);
    }
    substitutions(parts) {
        for (const part of parts) {
            if (part.kind === 'substitution' || part.kind === 'process')
                this.statements(part.body);
            else if (part.kind === 'quoted')
                this.substitutions(part.parts);
            else if (part.kind === 'variable' && part.modifier && 'word' in part.modifier)
                this.substitutions(part.modifier.word.parts);
        }
    }
    lookUp(name) {
        return this.set.has(name) ? this.set.get(name) : this.environment(name);
    }
    /** What the shell makes of a word: usually one, none or several where a variable is not quoted. */
    word(word) {
        const words = [];
        let text = '';
        let known = true;
        let hasText = false;
        const end = () => {
            if (hasText)
                words.push({ text, known, start: word.start });
            text = '';
            known = true;
            hasText = false;
        };
        for (const part of word.parts) {
            const piece = this.part(part);
            known &&= piece.known;
            if (part.kind !== 'variable' || !piece.known) {
                text += piece.text;
                hasText ||= piece.text !== '' || part.kind === 'quoted';
                continue;
            }
            const fields = piece.text.split(/[ \t\n]+/);
            fields.forEach((field, index) => {
                if (index > 0)
                    end();
                text += field;
                hasText ||= field !== '';
            });
        }
        end();
        return words;
    }
    part(part) {
        switch (part.kind) {
            case 'literal':
                return { text: part.text, known: true };
            case 'quoted':
                return joined(part.parts.map((inner) => this.part(inner)), '');
            case 'tilde':
                return { text: `~${part.user}`, known: true };
            case 'variable':
                return this.variable(part);
            case 'substitution':
            case 'process':
                return { text: '$(…)', known: false };
            case 'arithmetic':
                return { text: '$((…))', known: false };
            default:
                return { text: part.text, known: false };
        }
    }
    variable({ name, modifier }) {
        const value = this.lookUp(name);
        const shown = { text: `$${name}`, known: false };
        if (modifier === undefined)
            return value === undefined ? shown : { text: value, known: true };
        if (!('word' in modifier))
            return shown;
        const isSet = value !== undefined && !(modifier.colon && value === '');
        if (modifier.kind === 'alternative')
            return isSet ? joined(this.word(modifier.word)) : { text: '', known: value !== undefined };
        if (isSet)
            return { text: value, known: true };
        return modifier.kind === 'error' ? shown : joined(this.word(modifier.word));
    }
}
function joined(words, between = ' ') {
    return { text: words.map(({ text }) => text).join(between), known: words.every(({ known }) => known) };
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/run-facts.js




/** How deep commands may stand inside each other: `sh -c "sh -c …"`. */
const MAX_DEPTH = 6;
/**
 * Reads a RUN.
 * @param shell what SHELL says; undefined for the default
 */
function readRunFacts(script, shell, environment, parser) {
    const reader = new RunReader(environment, parser);
    if (script.kind === 'program') {
        const words = script.words.map((text) => ({ text, known: true }));
        reader.command({ words, offset: 0 }, script.text, 0);
    }
    else if (script.kind === 'file') {
        const interpreter = /^#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(script.text.text)?.[1] ?? '';
        if (isShell(interpreter))
            reader.script(script.text, 0);
        else
            reader.unknown.push({ line: (0,dockerfile_text/* lineAt */.mh)(script.text, 0), command: `a ${baseName(interpreter)} script` });
    }
    else if (shell === undefined || shell.some(isShell))
        reader.script(script.text, 0);
    else
        reader.unknown.push({ line: (0,dockerfile_text/* lineAt */.mh)(script.text, 0), command: `a script for ${shell[0]}` });
    return {
        compiles: reader.compiles,
        unknown: reader.unknown,
        bringsRust: reader.brings,
        programs: [...reader.programs],
    };
}
class RunReader {
    compiles = [];
    unknown = [];
    programs = new Set();
    brings = false;
    environment;
    parser;
    constructor(environment, parser) {
        this.environment = environment;
        this.parser = parser;
    }
    script(text, depth) {
        const { statements } = this.parser.parse(withCommandFirst(text.text));
        const { commands, unreadable } = scriptCommands(statements, this.environment);
        for (const command of commands)
            this.command(command, text, depth);
        for (const offset of unreadable)
            this.unknown.push({ line: (0,dockerfile_text/* lineAt */.mh)(text, offset), command: excerpt(text.text.slice(offset)) });
    }
    command(command, text, depth) {
        const { words, offset } = command;
        const [program, ...args] = words;
        if (program === undefined)
            return;
        const found = { line: (0,dockerfile_text/* lineAt */.mh)(text, offset), command: words.map((word) => word.text).join(' ') };
        this.programs.add(program.text);
        if (bringsRust(words))
            this.brings = true;
        if (depth > MAX_DEPTH) {
            this.unknown.push(found);
            return;
        }
        const verdict = judgeRust(program, args);
        if (verdict === 'compiles')
            this.compiles.push(found);
        if (verdict !== undefined)
            return;
        if (program.known && isShell(program.text)) {
            this.shell(command, found, text, depth);
            return;
        }
        const inner = unwrap(words);
        if (inner !== undefined) {
            for (const each of inner) {
                if (each.kind === 'command')
                    this.command({ words: each.words, offset }, text, depth + 1);
                else
                    this.nested(each.text, found, text, depth);
            }
            return;
        }
        if (program.known && isHarmlessProgram(program.text))
            return;
        this.other(words, found, text, depth);
    }
    /** `sh -c "…"`, `sh <<EOF`, `curl … | sh`, `sh build.sh`. */
    shell({ words, input, before }, found, text, depth) {
        const args = words.slice(1);
        const option = args.findIndex(({ text: word }) => /^-[a-zA-Z]*c$/.test(word));
        const inline = option < 0 ? undefined : args.slice(option + 1).find((word) => word.text !== '--');
        if (inline !== undefined) {
            this.nested(inline, found, text, depth);
            return;
        }
        const file = args.find((word, at) => !/^[-+]/.test(word.text) && !/^[-+]o$/.test(args[at - 1]?.text ?? ''));
        const readsInput = file === undefined || args.some((word) => word.text === '-s');
        if (readsInput && input !== undefined)
            this.nested(input, found, text, depth);
        else if (readsInput && before !== undefined && bringsRust(before))
            this.brings = true;
        else if (args.length > 0 || before !== undefined)
            this.unknown.push(found);
    }
    /** Text that a shell executes. What is unknown in it stands as `$name`, and is judged as such. */
    nested(script, found, around, depth) {
        if (!script.known && /^\$(?:\w+|\(…\))$/.test(script.text))
            this.unknown.push(found);
        else
            this.script(inside(script, found.line, around), depth + 1);
    }
    /** A program that we do not know. One that is handed a whole cargo command most likely executes it. */
    other(words, found, around, depth) {
        for (let at = 1; at < words.length; at++) {
            const word = words[at];
            const next = words.slice(at + 1).find(({ text }) => !text.startsWith('+'));
            if (word === undefined)
                continue;
            const name = baseName(word.text);
            if (/^(?:cargo|xx-cargo|cross|tauri|wasm-pack|maturin|trunk)$/.test(name) &&
                next &&
                SURELY_CARGO.has(next.text)) {
                this.command({ words: words.slice(at), offset: 0 }, (0,dockerfile_text/* textOn */.bg)(found.line, ''), depth + 1);
                return;
            }
            if (/^\s*(?:cd [^;&|]+(?:&&|;)\s*)?(?:\S*\/)?(?:cargo|cross)\s+(?:\+\S+\s+)?[a-z]/.test(word.text)) {
                this.nested(word, found, around, depth);
                return;
            }
        }
        this.unknown.push(found);
    }
}
/** A word's text, line by line where the word stands. */
function inside({ text, start }, line, around) {
    if (start === undefined)
        return (0,dockerfile_text/* textOn */.bg)(line, text);
    const marks = [];
    let from = 0;
    let there = start;
    for (;;) {
        marks.push({ offset: from, line: (0,dockerfile_text/* lineAt */.mh)(around, there) });
        const [end, next] = [text.indexOf('\n', from), around.text.indexOf('\n', there)];
        if (end < 0 || next < 0)
            return { text, marks };
        from = end + 1;
        there = next + 1;
    }
}
/**
 * `<<EOF bash -e` as `bash <<EOF -e`, which means the same: the grammar does not know a here-document before a
 * command. The length stays, and so do the lines.
 */
function withCommandFirst(text) {
    return text.replace(/^([ \t]*)(\d*)(<<-?[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[^\s<>|;&()"']+))([ \t]+)([^\s<>|;&()]+)/, (_all, before, descriptor, mark, blank, word) => `${before}${word}${blank}${' '.repeat(descriptor.length)}${mark}`);
}
function excerpt(text) {
    return text.trim().split('\n')[0]?.slice(0, 60) ?? '';
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/run-readings.js


/** Images whose name says that they have a Rust toolchain. */
const RUST_IMAGE = /(?:^|[/_-])(?:rust|cargo|muslrust|rustup)|rust(?:[/:@_-]|$)/;
class RunReadings {
    parser;
    byStage = new Map();
    cache = new Map();
    constructor(parser) {
        this.parser = parser;
    }
    read(platform, stage, run, shell, variables) {
        // Only variables that the text names can change what is found in it.
        const used = (0,dockerfile_variables/* namesIn */.wX)(run.script.text.text).map((name) => [name, variables.get(name)]);
        const key = JSON.stringify([shell, used]);
        const known = this.cache.get(run) ?? [];
        let facts = known.find((entry) => entry.key === key)?.facts;
        if (facts === undefined) {
            facts = readRunFacts(run.script, shell, (name) => variables.get(name), this.parser);
            this.cache.set(run, [...known, { key, facts }]);
        }
        const readings = this.byStage.get(stage) ?? [];
        this.byStage.set(stage, readings);
        readings.push({ platform, run, facts });
    }
    /** What a stage's RUNs do, on all platforms together. */
    ofStage(stage) {
        const own = this.byStage.get(stage) ?? [];
        return {
            rust: unique(own.flatMap(({ facts }) => facts.compiles)),
            unknown: unique(own.flatMap(({ facts }) => facts.unknown)),
        };
    }
    /** The RUNs of a stage on one platform. */
    on(platform, stage) {
        return (this.byStage.get(stage) ?? []).filter((reading) => reading.platform === platform);
    }
    /** The stages with a Rust toolchain: by the image that they begin with, or by commands of theirs. */
    withRust(graphs) {
        const found = new Set();
        for (const [index, readings] of this.byStage)
            if (readings.some(({ facts }) => facts.bringsRust))
                found.add(index);
        for (const [, { sources, replaced }] of graphs) {
            sources.forEach((source, index) => {
                if (replaced[index])
                    return;
                const isRust = source.kind === 'image' && RUST_IMAGE.test(source.reference.toLowerCase());
                // A stage stands below the one that it is FROM.
                if (isRust || (source.kind === 'stage' && found.has(source.index)))
                    found.add(index);
            });
        }
        return found;
    }
}
function unique(commands) {
    return [...new Map(commands.map((found) => [`${found.line} ${found.command}`, found])).values()].sort((a, b) => a.line - b.line);
}

// EXTERNAL MODULE: ./build/js/plan/dockerfile/stages.js
var dockerfile_stages = __webpack_require__(280);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/analyse.js
/**
 * What a Dockerfile will do for a set of platforms, found before anything is built: base images and the
 * platforms they must have, stages that execute on a foreign platform, Rust that would be compiled under
 * emulation. Pure; the rules are BuildKit's.
 */












/**
 * Analyses a Dockerfile's text.
 * @throws UserError with file and line for what BuildKit would refuse; for input `target` with the stages' names.
 */
function analyseDockerfile(content, options) {
    const file = options.file ?? 'Dockerfile';
    const parsed = (0,dockerfile_stages/* readStages */.ir)(readSource(content, file));
    const raw = parsed.stages;
    const [syntax] = parsed.directives.get('syntax')?.split(' ') ?? [];
    const target = targetStage(raw, options.target, file);
    const contexts = readContexts(options.buildContexts);
    const { buildArgs, buildPlatform, platforms } = options;
    const runs = new RunReadings(options.shell);
    const labels = new Map();
    const graphs = platforms.map((platform) => {
        // One for each platform: it bounds how much is expanded.
        const expander = new dockerfile_variables/* Expander */.c6(file, parsed.escapeChar);
        const stageName = options.target || raw.at(-1)?.name || 'default';
        const automatic = (0,dockerfile_variables/* automaticArguments */.M3)(buildPlatform, platform, stageName);
        const globals = (0,dockerfile_variables/* globalVariables */.vY)(parsed.globals, automatic, buildArgs, expander);
        const graph = resolveGraph(parsed, {
            globals,
            buildArgs,
            contexts,
            platform,
            buildPlatform,
            target,
            expander,
            onRun: (stage, run, shell, variables) => runs.read(platform, stage, run, shell, variables),
        });
        for (const [name, value] of labelsOf(graph, target, expander))
            labels.set(name, value);
        return [platform, graph];
    });
    const targetGlobals = (0,dockerfile_stages/* globalNamesFrom */.Kj)(parsed.globals, buildArgs, dockerfile_variables/* isTargetArgument */.XM);
    const buildGlobals = (0,dockerfile_stages/* globalNamesFrom */.Kj)(parsed.globals, buildArgs, dockerfile_variables/* isBuildArgument */.IT);
    const names = [];
    for (const { index } of raw) {
        const parents = graphs.flatMap(([, { sources }]) => {
            const source = sources[index];
            return source?.kind === 'stage' ? [...(names[source.index] ?? [])] : [];
        });
        const bodies = (0,summary/* uniqueBy */.pD)(graphs, ([, { bodies: all }]) => all[index]?.length).flatMap(([, { bodies: all }]) => all[index] ?? []);
        names.push((0,dockerfile_stages/* targetNames */.i)(bodies, targetGlobals, new Set(parents), buildArgs));
    }
    const withRust = runs.withRust(graphs);
    const stages = raw.map((stage) => (0,summary/* describeStage */.al)(stage, graphs, {
        usesTargetArgs: (names[stage.index]?.size ?? 0) > 0,
        platform: (0,summary/* symbolicPlatform */.S5)(raw, stage, graphs, {
            buildPlatform,
            isTarget: (name) => (0,dockerfile_variables/* isTargetArgument */.XM)(name) || targetGlobals.has(name),
            isBuild: (name) => (0,dockerfile_variables/* isBuildArgument */.IT)(name) || buildGlobals.has(name),
        }),
        commands: runs.ofStage(stage.index),
        hasRust: withRust.has(stage.index),
    }));
    const targetOf = stages[target];
    if (targetOf === undefined)
        throw new Error('the target stage is one of the stages');
    const reachable = (0,summary/* ascending */.V_)(graphs.flatMap(([, graph]) => graph.reachable));
    const native = options.nativePlatforms ?? [buildPlatform];
    const foreign = foreignPrograms({ stages, graphs, runs, native, buildPlatform });
    const executesOnTarget = [...executions(stages, graphs, native), ...foreign];
    const unknownUnderEmulation = unknownCompiles(executesOnTarget, stages, graphs);
    const undefinedArgsInFrom = (0,summary/* uniqueBy */.pD)(graphs.flatMap(([, graph]) => graph.undefinedArgs.map(({ line, name }) => ({ line, name }))), ({ line, name }) => `${line} ${name}`);
    return {
        file,
        ...(syntax === undefined ? {} : { syntaxDirective: syntax }),
        stages,
        target: targetOf,
        reachable,
        reachableOn: new Map(graphs.map(([platform, graph]) => [platform.name, graph.reachable])),
        bases: baseImages(stages, graphs, { target, buildPlatform }),
        executesOnTarget,
        rustUnderEmulation: emulatedCompiles(executesOnTarget, stages, graphs),
        unknownUnderEmulation,
        undefinedArgsInFrom,
        usedContexts: (0,summary/* usedContexts */.iu)(graphs, [...contexts.keys()]),
        declaredArgs: (0,dockerfile_stages/* declaredNames */.ff)(parsed),
        labels,
        hints: (0,hints/* findHints */.u)({
            file,
            parsed,
            buildArgs,
            buildPlatform,
            stages,
            graphs,
            target: targetOf,
            platforms,
            undefinedArgsInFrom,
            foreign,
            unknownUnderEmulation,
        }),
    };
}
/** True when a reachable stage takes something from the named context. */
function usesContext(analysis, name) {
    return analysis.usedContexts.includes(contextName(name));
}
/** The image that the target is made of in the end, on the first requested platform; undefined for scratch. */
function targetBase({ target, stages }) {
    for (let stage = target; stage !== undefined;) {
        const { from } = stage;
        if (from.kind === 'image')
            return from.reference;
        stage = from.kind === 'stage' ? stages[from.index] : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 7313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ trimLeft),
/* harmony export */   Pd: () => (/* binding */ trimSpace),
/* harmony export */   a7: () => (/* binding */ BLANKS),
/* harmony export */   fC: () => (/* binding */ trimEndOf),
/* harmony export */   pv: () => (/* binding */ toByteString),
/* harmony export */   qL: () => (/* binding */ fromByteString),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
/**
 * Text as Go's standard library sees it, where JavaScript differs: BuildKit is written in Go, and what counts as
 * blank decides where a word ends.
 */
/** Go's unicode.IsSpace. JavaScript's `\s` has U+FEFF in addition, and lacks U+0085. */
const SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const IS_SPACE = new RegExp(`^[${SPACE}]`);
const LEADING = new RegExp(`^[${SPACE}]+`);
/** Go's unicode.IsSpace, of the first character. */
function isSpace(char) {
    return IS_SPACE.test(char);
}
/** Go's strings.TrimLeftFunc(text, unicode.IsSpace). */
function trimLeft(text) {
    return text.replace(LEADING, '');
}
/** Go's strings.TrimSpace. */
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && IS_SPACE.test(text[end - 1] ?? ''))
        end--;
    return trimLeft(text.slice(0, end));
}
/** Blanks between words of an instruction: Go's `[\t\v\f\r ]+`. */
const BLANKS = /[\t\v\f\r ]+/;
/** The text's UTF-8 bytes, each as one character; BuildKit reads flags byte by byte. */
function toByteString(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
/** Text of UTF-8 bytes, each of them one character. */
function fromByteString(bytes) {
    return Buffer.from(bytes, 'latin1').toString('utf8');
}
/** Without the characters at its end that are among these. A regular expression would take quadratic time. */
function trimEndOf(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text[end - 1] ?? ''))
        end--;
    return text.slice(0, end);
}


/***/ }),

/***/ 9977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findHeredocs),
/* harmony export */   Y: () => (/* binding */ heredocMark)
/* harmony export */ });
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7716);
/* harmony import */ var _word_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2520);
/** Which words of an instruction begin a here-document (moby/buildkit, frontend/dockerfile/parser/parser.go). */


const MARK = /^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/;
const nothing = () => undefined;
/** The here-document that a word begins, or undefined. @throws WordError for a name that cannot be read. */
function heredocMark(word) {
    const match = MARK.exec(word);
    const rest = match?.[3] ?? '';
    if (match === null || rest === '')
        return undefined;
    // Always a backslash here, whatever the file's escape character is.
    const plain = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .V)(rest, nothing, { keepUnset: true }).words;
    const [name] = plain;
    if (name === undefined || plain.length !== 1)
        return undefined;
    const raw = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .V)(rest, nothing, { keepUnset: true, rawQuotes: true }).words;
    if (raw.length !== 1)
        throw new _word_error_js__WEBPACK_IMPORTED_MODULE_1__/* .WordError */ .N(`the here-document ${word} has a name that cannot be read`);
    return { name, expand: quotes(name) === quotes(raw[0] ?? ''), chomp: match[2] === '-' };
}
/** The here-documents of an instruction's line. */
function findHeredocs(line) {
    const options = { keepUnset: true, rawQuotes: true, rawEscapes: true };
    let words;
    try {
        words = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .V)(line, nothing, options).words;
    }
    catch (error) {
        // BuildKit goes on without any: a quote may be open for reasons of the shell's.
        if (error instanceof _word_error_js__WEBPACK_IMPORTED_MODULE_1__/* .WordError */ .N)
            return [];
        throw error;
    }
    return words.flatMap((word) => heredocMark(word) ?? []);
}
const quotes = (text) => text.replace(/[^'"]/g, '').length;


/***/ }),

/***/ 4557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt),
/* harmony export */   u: () => (/* binding */ findHints)
/* harmony export */ });
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2187);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8406);


/** All hints, in the order of the file's lines. */
function findHints(facts) {
    const several = facts.platforms.length < 2 ? [] : [...mixedImage(facts), ...copyWithoutArch(facts), ...sameBinary(facts)];
    return [
        ...several,
        ...pinnedArguments(facts),
        ...undefinedArguments(facts),
        ...foreignPrograms(facts),
        ...unknownCompiles(facts),
    ].sort((a, b) => a.line - b.line);
}
const names = (platforms) => (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(platforms.map(({ name }) => name));
/** The image's own stage is tied to one platform: every platform's label gets that platform's files. */
function mixedImage({ file, target }) {
    if (target.platform === 'target')
        return [];
    const { platform } = target;
    const what = platform === 'build'
        ? 'the build platform'
        : 'fixed' in platform
            ? platform.fixed.name
            : 'another platform than the requested one';
    return [
        {
            kind: 'mixed-image',
            line: target.line,
            message: `${file}:${target.line}: the final stage is fixed to ${what}; an image of every requested platform would hold its files`,
            remedy: 'Leave --platform out of the final FROM; only stages that compile belong on $BUILDPLATFORM.',
        },
    ];
}
const PREBUILT = /(?:^|\/)target\/(?:[\w-]+\/)?(?:release|debug)(?:\/|$)/;
/** COPY of a compiled file from the build context, from a path that is the same for every platform. */
function copyWithoutArch({ file, graphs, stages }) {
    return stages.flatMap(({ index }) => {
        const on = graphs.filter(([, { reachable, replaced }]) => reachable.includes(index) && !replaced[index]);
        if (on.length < 2)
            return [];
        const bodies = on[0]?.[1].bodies[index] ?? [];
        return bodies.flatMap((entry) => {
            if (entry.kind !== 'copy' || entry.from !== undefined)
                return [];
            const path = entry.sources.find((source) => PREBUILT.test(source) && (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)(source).length === 0);
            if (path === undefined)
                return [];
            return [
                {
                    kind: 'copy-without-arch',
                    line: entry.line,
                    message: `${file}:${entry.line}: ${path} is the same file for ${names(on.map(([platform]) => platform))}`,
                    remedy: 'Put the platform into the path (ARG TARGETARCH and COPY dist/${TARGETARCH}/…), or compile in a stage.',
                },
            ];
        });
    });
}
/** Files that are the same on every machine: configuration, certificates, data. */
const ANY_MACHINE = /^\/?etc\/|^\/?usr\/share\/|\.(?:crt|pem|json|toml|ya?ml|txt|html|sql|sh|css|js|wasm)$/;
/** A compiling stage that does not know the target platform, copied into an image of several platforms. */
function sameBinary(facts) {
    const { file, graphs, stages } = facts;
    return stages.flatMap((stage) => {
        if (stage.platform !== 'target')
            return [];
        return stage.copiesFrom.flatMap((copy, at) => {
            const from = copy.kind === 'stage' ? stages[copy.index] : undefined;
            if (!from || copy.via !== 'copy' || from.platform === 'target' || !from.compilesRust)
                return [];
            const commands = from.rustCommands.map(({ command }) => command);
            if (commands.every(isWebAssembly))
                return [];
            // Only platforms that reach this copy, and that take it from the same stage, get the same file.
            const on = graphs.filter(([, { reachable, copies }]) => {
                const source = copies[stage.index]?.[at]?.source;
                return reachable.includes(stage.index) && source?.kind === 'stage' && source.index === from.index;
            });
            if (on.length < 2 || dependsOnTarget(from, facts, new Set()))
                return [];
            const by = on[0]?.[1].copies[stage.index]?.[at]?.by;
            const paths = by?.kind === 'copy' ? by.sources : [];
            // A tool that is installed makes files of any kind; the tool itself is in a directory of programs.
            if (commands.every(installsTool) && !paths.some((path) => /\/s?bin(?:\/|$)/.test(path)))
                return [];
            if (paths.some((path) => (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)(path).length > 0) || paths.every((path) => ANY_MACHINE.test(path)))
                return [];
            return [
                {
                    kind: 'same-binary',
                    line: copy.line,
                    message: `${file}:${copy.line}: stage ${from.name ?? from.index} compiles once, without TARGETARCH or TARGETPLATFORM, and ${names(on.map(([platform]) => platform))} would get the same file`,
                    remedy: 'Declare ARG TARGETPLATFORM there and compile for it, or put ${TARGETARCH} into the path that is copied.',
                },
            ];
        });
    });
}
/** WebAssembly is the same on every machine. */
function isWebAssembly(command) {
    return /^(?:\S*\/)?(?:wasm-pack|trunk|worker-build)\s|wasm32-/.test(command);
}
/** `cargo install mdbook`: a program that is not of this build context. */
function installsTool(command) {
    return /^\S*cargo\s+(?:\+\S+\s+)?install\s/.test(command) && !/--path[\s=]/.test(command);
}
/** Whether what a stage holds can differ by the requested platform: by its arguments, its FROM, or what it copies. */
function dependsOnTarget(stage, facts, seen) {
    if (seen.has(stage.index))
        return false;
    seen.add(stage.index);
    if (stage.usesTargetArgs ||
        stage.platform === 'target' ||
        (typeof stage.platform === 'object' && 'varies' in stage.platform))
        return true;
    const sources = [...stage.fromOn.values()];
    if (new Set(sources.map((source) => JSON.stringify(source))).size > 1)
        return true;
    const needed = [...sources, ...stage.copiesFrom].flatMap((source) => source.kind === 'stage' ? (facts.stages[source.index] ?? []) : []);
    // Images that are copied from are those of the requested platform.
    if (stage.copiesFrom.some(({ kind }) => kind === 'image'))
        return true;
    return needed.some((other) => dependsOnTarget(other, facts, seen));
}
/** `ARG TARGETARCH=amd64`: the default wins over what BuildKit knows. */
function pinnedArguments(facts) {
    const { file, parsed, graphs, buildArgs, buildPlatform } = facts;
    const found = [];
    const check = (entries, on, valueOn) => {
        for (const entry of entries) {
            if (entry.kind !== 'arg')
                continue;
            const { assignments, line } = entry;
            for (const { name, value } of assignments) {
                if (value === undefined || Object.hasOwn(buildArgs, name))
                    continue;
                const wrong = on.filter((graph) => {
                    const automatic = (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .automaticArguments */ .M3)(buildPlatform, graph[0], '').get(name);
                    return automatic !== undefined && name !== 'TARGETSTAGE' && automatic !== valueOn(graph, name);
                });
                const [first] = wrong;
                if (first === undefined)
                    continue;
                const shown = valueOn(first, name) ?? '';
                found.push({
                    kind: 'pinned-argument',
                    line,
                    message: `${file}:${line}: ARG ${name}=${value} replaces what BuildKit knows: ${name} is ${shown === '' ? 'empty' : `"${shown}"`} for ${names(wrong.map(([platform]) => platform))}`,
                    remedy: `Write ARG ${name}, without a default.`,
                });
            }
        }
    };
    check(parsed.globals, graphs, ([, graph], name) => graph.globals.get(name));
    for (const { index } of facts.stages) {
        const on = graphs.filter(([, { reachable, replaced }]) => reachable.includes(index) && !replaced[index]);
        const body = on[0]?.[1].bodies[index] ?? [];
        check(body, on, ([, graph], name) => graph.variables.get(index)?.get(name));
    }
    return found;
}
/** Names in FROM that nobody gives a value: a misspelt one leaves a hole in the name of the image. */
function undefinedArguments({ file, undefinedArgsInFrom }) {
    return undefinedArgsInFrom.map(({ line, name }) => ({
        kind: 'undefined-argument',
        line,
        message: `${file}:${line}: ${name} has no value in FROM, and counts as empty`,
        remedy: `Write ARG ${name}=… above the first FROM: arguments inside a stage are not seen there.`,
    }));
}
function foreignPrograms({ file, foreign }) {
    return foreign.flatMap(({ stage, line, emulated, foreign: program }) => {
        if (program === undefined || emulated.length === 0)
            return [];
        return [
            {
                kind: 'foreign-program',
                line,
                message: `${file}:${line}: ${program.program} is from ${program.image} of the requested platform, and stage ${stage.name ?? stage.index}, which is of the build platform, starts it: for ${names(emulated)} it runs under QEMU`,
                remedy: `Add a stage "FROM --platform=$BUILDPLATFORM ${program.image} AS tools", and write from=tools.`,
            },
        ];
    });
}
function unknownCompiles({ file, unknownUnderEmulation }) {
    return unknownUnderEmulation.map(({ stage, root, platforms, commands }) => {
        const [first] = commands;
        const line = first?.line ?? stage.line;
        const shown = commands.slice(0, 3).map(({ command }) => excerpt(command));
        const more = commands.length > shown.length ? ` and ${commands.length - shown.length} more` : '';
        return {
            kind: 'unknown-compile',
            line,
            message: `${file}:${line}: stage ${stage.name ?? stage.index} has a Rust toolchain and runs under QEMU for ${names(platforms)}; whether it compiles Rust there cannot be told (${shown.join('; ')}${more})`,
            remedy: `If it does, begin with FROM --platform=$BUILDPLATFORM in line ${root.line}, and compile for $TARGETPLATFORM (docs/dockerfile.md shows it).`,
        };
    });
}
/** The beginning of a command, on one line. */
function excerpt(command) {
    const line = command.replaceAll(/\s+/g, ' ').trim();
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}


/***/ }),

/***/ 4806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ readInstruction)
});

// EXTERNAL MODULE: ./build/js/util/did-you-mean.js
var did_you_mean = __webpack_require__(1300);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/go-text.js
var go_text = __webpack_require__(7313);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/heredoc-mark.js
var heredoc_mark = __webpack_require__(9977);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/word-error.js
var word_error = __webpack_require__(2520);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/instruction-flags.js
/** Flags of an instruction (`--from=x`), with the rules of BuildKit (frontend/dockerfile/instructions/bflag.go). */


/** @throws WordError for a flag that the instruction does not have, one given twice, or one without its value. */
function readFlags(keyword, given, known) {
    const text = new Map();
    const lists = new Map();
    for (const word of given) {
        const equals = word.indexOf('=');
        const name = (equals < 0 ? word : word.slice(0, equals)).slice(2);
        const value = equals < 0 ? undefined : word.slice(equals + 1);
        const kind = Object.hasOwn(known, name) ? known[name] : undefined;
        if (kind === undefined)
            throw unknownFlag(keyword, name, Object.keys(known));
        if (kind === 'list') {
            if (value === undefined)
                throw withoutValue(name);
            lists.set(name, [...(lists.get(name) ?? []), value]);
            continue;
        }
        if (text.has(name))
            throw new word_error/* WordError */.N(`--${name} is given twice`, 'Leave one of them out.');
        if (kind === 'text') {
            if (value === undefined)
                throw withoutValue(name);
            text.set(name, value);
        }
        else {
            const lower = value?.toLowerCase();
            if (lower === '')
                throw withoutValue(name);
            if (lower !== undefined && lower !== 'true' && lower !== 'false')
                throw new word_error/* WordError */.N(`--${name}=${value} is neither true nor false`, `Write --${name}, or leave it out.`);
            text.set(name, lower ?? 'true');
        }
    }
    return { text, lists };
}
function unknownFlag(keyword, name, known) {
    const near = (0,did_you_mean/* nearestWord */.z)(name, known);
    const has = known.length > 0 ? `It has ${known.map((each) => `--${each}`).join(', ')}.` : 'It has none.';
    return new word_error/* WordError */.N(`${keyword} has no flag --${name}`, near === undefined ? has : `Did you mean --${near}?`);
}
function withoutValue(name) {
    return new word_error/* WordError */.N(`--${name} has no value`, `Write --${name}=….`);
}

// EXTERNAL MODULE: ./build/js/plan/dockerfile/run-mount.js
var run_mount = __webpack_require__(7418);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/text.js
var dockerfile_text = __webpack_require__(8520);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/run-script.js
/** What a RUN instruction hands over for execution, here-documents included (dockerfile2llb, dispatchRun). */



/** The script of a RUN. */
function readScript({ rest, args, json, heredocs, line, endLine }) {
    if (json)
        return { kind: 'program', words: args, text: rest };
    const [only] = heredocs;
    if (only === undefined)
        return { kind: 'shell', text: rest };
    if (isHeredocAlone(rest.text)) {
        const text = only.chomp ? withoutTabs(only.body) : only.body;
        return { kind: text.text.startsWith('#!') ? 'file' : 'shell', text };
    }
    const bodies = heredocs.flatMap(({ name, body }) => [(0,dockerfile_text/* textOn */.bg)(line, '\n'), body, (0,dockerfile_text/* textOn */.bg)(endLine, name)]);
    return { kind: 'shell', text: (0,dockerfile_text/* joinTexts */.B5)([rest, ...bodies]) };
}
function isHeredocAlone(text) {
    try {
        return (0,heredoc_mark/* heredocMark */.Y)(text) !== undefined;
    }
    catch (error) {
        if (error instanceof word_error/* WordError */.N)
            return false;
        throw error;
    }
}
/** `<<-`: without the tabs at the beginning of each line. */
function withoutTabs({ text, marks }) {
    return (0,dockerfile_text/* joinTexts */.B5)(marks.map(({ offset, line }, index) => (0,dockerfile_text/* textOn */.bg)(line, text.slice(offset, marks[index + 1]?.offset).replace(/^\t+/, ''))));
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/instructions.js
/** What each instruction says: BuildKit's rules for its flags and arguments (frontend/dockerfile/instructions/parse.go). */








// biome-ignore format: a list
const KEYWORDS = [
    'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER',
    'ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
];
/** @throws WordError for what BuildKit refuses. */
function readInstruction(node, escapeChar) {
    const keyword = node.keyword.toUpperCase();
    const { line, args } = node;
    const flags = (known = {}) => readFlags(keyword, node.flags, known);
    const other = (words = []) => ({ kind: 'other', keyword, line, words });
    switch (keyword) {
        case 'FROM':
            return readFrom(node, flags);
        case 'ARG':
            return { kind: 'arg', line, assignments: readArg(args) };
        case 'ENV':
        case 'LABEL': {
            flags();
            const assignments = readPairs(keyword, args);
            return keyword === 'ENV'
                ? { kind: 'env', line, assignments }
                : other(assignments.flatMap(({ name, value = '' }) => [name, value]));
        }
        case 'COPY':
        case 'ADD':
            return readCopy(node, keyword, flags);
        case 'RUN':
            return readRun(node, flags);
        case 'ONBUILD':
            return readOnbuild(node, escapeChar, flags);
        case 'SHELL':
            flags();
            needs(args.length > 0, 'SHELL has no arguments', 'Write SHELL ["/bin/sh", "-c"].');
            needs(node.json, `SHELL ${node.rest.text} is no JSON array`, 'Write SHELL ["/bin/sh", "-c"].');
            return { kind: 'shell', line, words: args };
        case 'CMD':
        case 'ENTRYPOINT':
            flags();
            return other();
        case 'HEALTHCHECK':
            checkHealth(node, flags);
            return other();
        case 'EXPOSE':
        case 'VOLUME':
            needs(args.length > 0, `${keyword} has no arguments`, `Write ${keyword} ${keyword === 'EXPOSE' ? '8080' : '/data'}.`);
            flags();
            if (keyword === 'VOLUME')
                needs(args.every((path) => (0,go_text/* trimSpace */.Pd)(path) !== ''), 'VOLUME has an empty path', 'Leave it out.');
            return other(keyword === 'VOLUME' ? args.map(go_text/* trimSpace */.Pd) : args);
        case 'MAINTAINER':
        case 'USER':
        case 'WORKDIR':
        case 'STOPSIGNAL':
            needs(args.length === 1, `${keyword} has no argument`, `Write ${keyword} and its value.`);
            if (keyword !== 'STOPSIGNAL')
                flags();
            return other(keyword === 'MAINTAINER' ? [] : args);
        default:
            throw unknownInstruction(node.keyword, escapeChar);
    }
}
function needs(is, message, remedy) {
    if (!is)
        throw new word_error/* WordError */.N(message, remedy);
}
function unknownInstruction(keyword, escapeChar) {
    const near = (0,did_you_mean/* nearestWord */.z)(keyword.toUpperCase(), KEYWORDS);
    return new word_error/* WordError */.N(`"${keyword.slice(0, 80)}" is not an instruction`, near === undefined
        ? `Write one of ${KEYWORDS.join(', ')}; a line that continues the one above needs a ${escapeChar} at the end of that one.`
        : `Did you mean ${near}?`);
}
const STAGE_NAME = /^[a-z][a-z0-9\-_.]*$/;
function readFrom({ line, args, rest }, flags) {
    const [from, as, stageName] = args;
    const written = `FROM ${rest.text}`.trimEnd();
    const isWhole = args.length === 1 || args.length === 3;
    if (from === undefined || !isWhole)
        throw new word_error/* WordError */.N(`"${written}" cannot be read`, 'Write FROM [--platform=…] IMAGE [AS NAME].');
    if (as !== undefined && as.toLowerCase() !== 'as')
        throw new word_error/* WordError */.N(`"${as}" stands where AS belongs`, `Write FROM ${from} AS ${stageName}.`);
    const name = stageName?.toLowerCase();
    if (name !== undefined && !STAGE_NAME.test(name))
        throw new word_error/* WordError */.N(`"${stageName}" cannot be the name of a stage`, 'Start with a letter; then letters, digits, - _ and . may follow. Variables are not expanded there.');
    const platform = flags({ platform: 'text' }).text.get('platform');
    return {
        kind: 'from',
        line,
        from,
        ...(name === undefined ? {} : { name }),
        ...(platform === undefined || platform === '' ? {} : { platform }),
    };
}
function readArg(args) {
    needs(args.length > 0, 'ARG has no name', 'Write ARG NAME or ARG NAME=default.');
    return args.map((word) => {
        const equals = word.indexOf('=');
        needs(equals !== 0, `ARG ${word} has no name`, 'Write ARG NAME=default.');
        return equals < 0 ? { name: word } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
    });
}
function readPairs(keyword, args) {
    needs(args.length > 0, `${keyword} has no name`, `Write ${keyword} NAME=value.`);
    const pairs = [];
    for (let at = 0; at < args.length; at += 3) {
        const name = args[at] ?? '';
        needs(name !== '', `${keyword} has a value without a name`, `Write ${keyword} NAME=value.`);
        pairs.push({ name, value: args[at + 1] ?? '' });
    }
    return pairs;
}
function readCopy({ line, args, heredocs }, keyword, flags) {
    needs(args.length >= 2, `${keyword} has no destination`, `Write ${keyword} SOURCE… DESTINATION.`);
    const { text } = flags(keyword === 'COPY'
        ? { chown: 'text', from: 'text', chmod: 'text', link: 'switch', exclude: 'list', parents: 'switch' }
        : {
            chown: 'text',
            chmod: 'text',
            link: 'switch',
            'keep-git-dir': 'switch',
            checksum: 'text',
            unpack: 'switch',
            exclude: 'list',
        });
    const target = args.at(-1) ?? '';
    needs(markOf(target) === undefined, `${keyword} has a here-document as its destination`, 'Write the path of the file behind it.');
    const bodies = new Map(heredocs.map((heredoc) => [heredoc.name, heredoc]));
    const sources = args.slice(0, -1).map((word) => ({ word, mark: markOf(word) }));
    const from = text.get('from');
    return {
        kind: 'copy',
        keyword,
        line,
        ...(from === undefined || from === '' ? {} : { from }),
        sources: sources.filter(({ mark }) => mark === undefined).map(({ word }) => word),
        target,
        others: ['chown', 'chmod', 'checksum'].flatMap((name) => text.get(name) ?? []),
        documents: sources.flatMap(({ mark }) => (mark?.expand ? contentOf(mark, bodies.get(mark.name)) : [])),
    };
}
/** BuildKit takes a word that it cannot read as a here-document for a path. */
function markOf(word) {
    try {
        return (0,heredoc_mark/* heredocMark */.Y)(word);
    }
    catch (error) {
        if (error instanceof word_error/* WordError */.N)
            return undefined;
        throw error;
    }
}
function contentOf(mark, heredoc) {
    const text = heredoc?.body.text ?? '';
    return mark.chomp ? text.replace(/^\t+/gm, '') : text;
}
function readRun(node, flags) {
    const { text, lists } = flags({ mount: 'list', network: 'text', security: 'text', device: 'list' });
    const network = text.get('network') ?? 'default';
    needs(['default', 'none', 'host'].includes(network), `--network=${network} is not a network`, 'Write default, none or host.');
    const security = text.get('security') ?? 'sandbox';
    needs(['insecure', 'sandbox'].includes(security), `--security=${security} is not known`, 'Write insecure or sandbox.');
    const mounts = lists.get('mount') ?? [];
    return {
        kind: 'run',
        line: node.line,
        mounts,
        mountsFrom: mounts.map(run_mount/* mountFrom */.o),
        script: readScript(node),
    };
}
function readOnbuild(node, escapeChar, flags) {
    const [inner] = node.args;
    needs(inner !== undefined, 'ONBUILD has no instruction', 'Write ONBUILD RUN ….');
    flags();
    const trigger = (0,go_text/* trimSpace */.Pd)(inner ?? '').toUpperCase();
    needs(!['ONBUILD', 'FROM', 'MAINTAINER'].includes(trigger), `ONBUILD ${trigger} is not allowed`, 'Write another instruction behind ONBUILD.');
    void escapeChar;
    const bodies = node.heredocs.flatMap(({ name, body }) => [
        (0,dockerfile_text/* textOn */.bg)(node.line, '\n'),
        body,
        (0,dockerfile_text/* textOn */.bg)(node.endLine, name),
    ]);
    return { kind: 'onbuild', line: node.line, trigger: (0,dockerfile_text/* joinTexts */.B5)([node.rest, ...bodies]) };
}
const DURATION = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
function checkHealth({ args, json }, flags) {
    const [kind = '', ...command] = args;
    needs(kind !== '', 'HEALTHCHECK has no arguments', 'Write HEALTHCHECK CMD … or HEALTHCHECK NONE.');
    if (kind.toUpperCase() === 'NONE') {
        needs(command.length === 0, 'HEALTHCHECK NONE has arguments', 'Leave them out.');
        return;
    }
    const names = ['interval', 'timeout', 'start-period', 'start-interval'];
    const { text } = flags(Object.fromEntries([...names, 'retries'].map((name) => [name, 'text'])));
    needs(kind.toUpperCase() === 'CMD', `HEALTHCHECK ${kind} is not known`, 'Write HEALTHCHECK CMD … or HEALTHCHECK NONE.');
    needs(json ? command.length > 0 : command.join('') !== '', 'HEALTHCHECK CMD has no command', 'Add it.');
    for (const name of names) {
        const value = text.get(name) ?? '';
        needs(value === '' || (DURATION.test(value) && !isTooShort(value)), `--${name}=${value} is not a duration of a millisecond or more`, 'Write for example 30s or 1m30s.');
    }
    const retries = text.get('retries') ?? '';
    needs(retries === '' || (/^\+?\d+$/.test(retries) && Number(retries) < 2 ** 31) || /^-0+$/.test(retries), `--retries=${retries} is not a number`, 'Write for example 3.');
}
const MILLISECONDS = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    μs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** Less than a millisecond, and not zero. */
function isTooShort(duration) {
    let total = 0;
    for (const [, amount = '0', unit = 's'] of duration.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g))
        total += Number(amount) * (MILLISECONDS[unit] ?? 0);
    const signed = duration.startsWith('-') ? -total : total;
    return signed !== 0 && signed < 1;
}


/***/ }),

/***/ 3795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ MAX_INSTRUCTIONS),
/* harmony export */   CU: () => (/* binding */ MAX_VALUE_LENGTH),
/* harmony export */   M1: () => (/* binding */ MAX_NESTING),
/* harmony export */   Ny: () => (/* binding */ MAX_STAGES),
/* harmony export */   Oc: () => (/* binding */ MAX_LINE_BYTES),
/* harmony export */   SG: () => (/* binding */ MAX_PATTERN_STEPS),
/* harmony export */   UD: () => (/* binding */ MAX_EXPANDED_LENGTH),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/** Bounds of what is read as a Dockerfile: all of it comes from outside. Each is far above anything that people write. */
/** Bytes of a whole file. The largest Dockerfiles in public repositories are below 100 KiB. */
const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** Bytes of one physical line with its newline; the same bound as BuildKit's own (Go's bufio.MaxScanTokenSize). */
const MAX_LINE_BYTES = 64 * 1024;
/** Instructions of one file. */
const MAX_INSTRUCTIONS = 20_000;
/** Stages of one file. */
const MAX_STAGES = 1_000;
/** Characters of one expanded value: `ARG B=$A$A$A$A`, repeated, grows without any bound. */
const MAX_VALUE_LENGTH = 64 * 1024;
/** Characters of all expanded values for one platform together. */
const MAX_EXPANDED_LENGTH = 8 * 1024 * 1024;
/** `${A:-${B:-…}}` inside each other. */
const MAX_NESTING = 200;
/** Steps that one pattern (`${A//x*y/z}`) may take: characters of the value times characters of the pattern. */
const MAX_PATTERN_STEPS = 20_000_000;


/***/ }),

/***/ 7418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readMount),
/* harmony export */   o: () => (/* binding */ mountFrom)
/* harmony export */ });
/* harmony import */ var _word_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2520);
/** `RUN --mount=…`, with the rules of BuildKit (frontend/dockerfile/instructions/commands_runmount.go). */

/** The `from` of a mount as it stands, before anything else of it is looked at. @throws WordError */
function mountFrom(value) {
    let from = '';
    for (const field of csvFields(value)) {
        const [key = '', given] = cut(field);
        if (key.toLowerCase() !== 'from' || given === undefined)
            continue;
        const dollar = given.indexOf('$');
        if (dollar >= 0 && dollar !== given.length - 1)
            throw new _word_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WordError */ .N(`from=${given} has a variable, which is not expanded there`, `Add a stage "FROM ${given} AS source", with its ARG above the first FROM, and write from=source.`);
        from = given;
    }
    return from;
}
const TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
/** Keys whose values have a form. */
// biome-ignore format: a list
const CHECKED = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required', 'size', 'sharing', 'mode', 'uid', 'gid']);
const BOOLEAN = /^(?:1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/;
/**
 * Reads a mount whole; `expand` replaces the variables of each value.
 * @throws WordError for what BuildKit refuses when it builds the stage.
 */
function readMount(value, expand) {
    const mount = { type: 'bind', from: '', source: '', target: '' };
    const given = new Set();
    let id = '';
    let typeIsKnown = true;
    for (const field of csvFields(value)) {
        const [name = '', raw] = cut(field);
        const key = name.toLowerCase();
        if (raw === undefined) {
            if (['readonly', 'ro', 'readwrite', 'rw'].includes(key))
                continue;
            if (key === 'required' && (mount.type === 'secret' || mount.type === 'ssh' || !typeIsKnown))
                continue;
            throw new _word_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WordError */ .N(`--mount has "${field}" without a value`, `Write ${name}=….`);
        }
        const { text, known } = expand(raw);
        const bad = () => new _word_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WordError */ .N(`--mount has ${name}=${text}, which is no value for it`, `See ${name} in Docker's reference of RUN --mount.`);
        if (!known && (key === 'type' || CHECKED.has(key))) {
            typeIsKnown &&= key !== 'type';
            continue;
        }
        switch (key) {
            case 'type': {
                const type = TYPES.find((known) => known === text.toLowerCase());
                if (type === undefined)
                    throw new _word_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WordError */ .N(`--mount has no type "${text}"`, `Types are ${TYPES.join(', ')}.`);
                mount.type = type;
                break;
            }
            case 'from':
                mount.from = text;
                break;
            case 'source':
            case 'src':
                mount.source = known ? text : '?';
                break;
            case 'target':
            case 'dst':
            case 'destination':
                mount.target = known ? text : '?';
                break;
            case 'readonly':
            case 'ro':
            case 'readwrite':
            case 'rw':
                if (!BOOLEAN.test(text))
                    throw bad();
                break;
            case 'required':
                if (typeIsKnown && ((mount.type !== 'secret' && mount.type !== 'ssh') || !BOOLEAN.test(text)))
                    throw bad();
                break;
            case 'size':
                if ((typeIsKnown && mount.type !== 'tmpfs') || !/^\d+(?:\.\d*)? ?(?:[kmgtp]i?)?b?$/i.test(text))
                    throw bad();
                break;
            case 'id':
                id = known ? text : '?';
                break;
            case 'sharing':
                if (!/^(?:shared|private|locked)$/i.test(text))
                    throw bad();
                break;
            case 'mode':
                if (!/^[0-7]+$/.test(text) || Number.parseInt(text, 8) > 0xffff_ffff)
                    throw bad();
                break;
            case 'uid':
            case 'gid':
                if (!/^\d+$/.test(text) || Number(text) > 0xffff_ffff)
                    throw bad();
                break;
            case 'env':
                break;
            default:
                throw new _word_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WordError */ .N(`--mount has no key "${name}"`, 'Keys are type, from, source, target, id and others.');
        }
        given.add(key);
    }
    // What it is decides what else may be given.
    if (typeIsKnown)
        checkTogether(mount, given, id);
    return mount;
}
function checkTogether(mount, given, id) {
    const refuse = (what) => {
        throw new _word_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WordError */ .N(`--mount of type ${mount.type} ${what}`, 'See RUN --mount in the Dockerfile reference.');
    };
    const ownsFiles = mount.type === 'secret' || mount.type === 'ssh' || mount.type === 'cache';
    for (const key of ['mode', 'uid', 'gid'])
        if (given.has(key) && !ownsFiles)
            refuse(`has no ${key}`);
    if (given.has('sharing') && mount.type !== 'cache')
        refuse('has no sharing');
    if (mount.type === 'secret') {
        if (mount.from !== '')
            refuse('has no from');
        if (mount.source === '' && mount.target === '' && id === '')
            refuse('needs an id or a target');
        if (mount.source !== '' && id !== '')
            refuse('has both a source and an id');
    }
    if (mount.type !== 'secret' && mount.type !== 'ssh' && /^\/(?:\.?\/)*\.?$/.test(mount.target))
        refuse('cannot stand in place of /');
    if (mount.type === 'ssh' && mount.source !== '')
        refuse('has no source');
}
function cut(field) {
    const equals = field.indexOf('=');
    return equals < 0 ? [field, undefined] : [field.slice(0, equals), field.slice(equals + 1)];
}
/** One line of CSV, quotes as in Go's encoding/csv. @throws WordError */
function csvFields(line) {
    const bad = (what) => new _word_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WordError */ .N(`--mount=${line} ${what}`, 'Put double quotes around a whole field: --mount="type=…","target=a,b".');
    if (line === '')
        throw bad('is empty');
    const fields = [];
    let at = 0;
    for (;;) {
        if (line[at] !== '"') {
            const comma = line.indexOf(',', at);
            const field = line.slice(at, comma < 0 ? undefined : comma);
            if (field.includes('"'))
                throw bad('has a quote inside a field');
            fields.push(field);
            if (comma < 0)
                return fields;
            at = comma + 1;
            continue;
        }
        let field = '';
        at++;
        for (;;) {
            const quote = line.indexOf('"', at);
            if (quote < 0)
                throw bad('has a quote that is not closed');
            field += line.slice(at, quote);
            at = quote + 1;
            if (line[at] !== '"')
                break;
            field += '"';
            at++;
        }
        fields.push(field);
        if (at === line.length)
            return fields;
        if (line[at] !== ',')
            throw bad('has text behind a quote');
        at++;
    }
}


/***/ }),

/***/ 7716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ expandWord)
});

// EXTERNAL MODULE: ./build/js/plan/dockerfile/limits.js
var limits = __webpack_require__(3795);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/word-error.js
var word_error = __webpack_require__(2520);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/glob-pattern.js
/**
 * Patterns of `${NAME#…}`, `${NAME%…}` and `${NAME/…/…}`: `*` and `?`, as BuildKit translates them to regular
 * expressions (moby/buildkit, frontend/dockerfile/shell/lex.go). Matched here in time proportional to value times
 * pattern, because a backtracking engine takes for ever on `*a*a*a*a`.
 */


/** @throws WordError for an escape that BuildKit does not accept. */
function tokens(pattern) {
    const found = [];
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at] ?? '';
        if (char === '*')
            found.push({ kind: 'star' });
        else if (char === '?')
            found.push({ kind: 'any' });
        else if (char === '\\') {
            const next = pattern[at + 1];
            // An escaped } or / is only there to get past the end of the expression.
            if (next === '}' || next === '/')
                continue;
            if (next !== '*' && next !== '?' && next !== '\\')
                throw new word_error/* WordError */.N(`the pattern ${pattern.join('')} has an escapeChar that is not \\*, \\? or \\\\`);
            found.push({ kind: 'char', char: next });
            at++;
        }
        else
            found.push({ kind: 'char', char });
    }
    return found;
}
/**
 * Where a match that begins at each position ends, or -1; of several, the one that a greedy (or not) `*` prefers.
 * The row of the first token is computed from that of the next one, from the right to the left.
 */
function matchEnds(text, pattern, isGreedy) {
    const all = tokens(pattern);
    if (text.length * all.length > limits/* MAX_PATTERN_STEPS */.SG)
        throw new word_error/* WordError */.N(`the pattern ${pattern.slice(0, 20).join('')}… and its value are too long`);
    let after = Int32Array.from({ length: text.length + 1 }, (_, at) => at);
    for (const token of [...all].reverse()) {
        const row = new Int32Array(text.length + 1).fill(-1);
        for (let at = text.length; at >= 0; at--) {
            const isInside = at < text.length && text[at] !== '\n';
            const rest = after[at] ?? -1;
            if (token.kind === 'star') {
                const longer = isInside ? (row[at + 1] ?? -1) : -1;
                row[at] = isGreedy ? (longer >= 0 ? longer : rest) : rest >= 0 ? rest : longer;
            }
            else if (token.kind === 'any' ? isInside : at < text.length && text[at] === token.char)
                row[at] = after[at + 1] ?? -1;
        }
        after = row;
    }
    return after;
}
/** The value without its shortest (or longest) head that the pattern matches. */
function trimPrefix(value, pattern, isLongest) {
    return withoutHead([...value], [...pattern], isLongest);
}
/** The value without its shortest (or longest) tail that the pattern matches. */
function trimSuffix(value, pattern, isLongest) {
    return [...withoutHead([...value].reverse(), reversePattern([...pattern]), isLongest)].reverse().join('');
}
function withoutHead(value, pattern, isLongest) {
    const end = matchEnds(value, pattern, isLongest)[0] ?? -1;
    return value.slice(Math.max(end, 0)).join('');
}
/** Backwards, with each escape still in front of what it escapes. */
function reversePattern(pattern) {
    const pairs = [];
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at] ?? '';
        const next = pattern[at + 1];
        if (char === '\\' && next !== undefined) {
            pairs.push([char, next]);
            at++;
        }
        else
            pairs.push([char]);
    }
    return pairs.reverse().flat();
}
/** The value with the first match, or all of them, replaced. */
function replacePattern(value, pattern, replacement, isAll) {
    const text = [...value];
    const ends = matchEnds(text, [...pattern], true);
    const insert = isAll ? goTemplate(replacement) : undefined;
    let out = '';
    let from = 0;
    let lastEnd = -1;
    for (let at = 0; at <= text.length;) {
        const end = ends[at] ?? -1;
        // Go's regexp: an empty match directly behind another match does not count.
        if (end < 0 || (end === at && at === lastEnd)) {
            at++;
            continue;
        }
        const matched = text.slice(at, end).join('');
        out += text.slice(from, at).join('') + (insert === undefined ? replacement : insert(matched));
        from = end;
        lastEnd = end;
        at = end > at ? end : at + 1;
        if (!isAll)
            break;
    }
    return out + text.slice(from).join('');
}
/** Replacements of `//` go through Go's Regexp.Expand: `$0` is the match, other `$name` are groups that do not exist. */
function goTemplate(replacement) {
    if (!replacement.includes('$'))
        return () => replacement;
    return (matched) => replacement.replace(/\$(?:(\$)|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu, (_all, dollar, braced, plain) => dollar ?? (/^0+$/.test(braced ?? plain ?? '') ? matched : ''));
}

// EXTERNAL MODULE: ./build/js/plan/dockerfile/go-text.js
var go_text = __webpack_require__(7313);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/shell-word.js
/**
 * Quotes, escapes and variables of a Dockerfile's words: BuildKit's rules (moby/buildkit,
 * frontend/dockerfile/shell/lex.go), which are its own and not those of any shell.
 */




const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u;
const DIGIT = /^\p{Nd}$/u;
const SPECIAL = /^[@*#?\-$!0]$/;
/**
 * Expands a word.
 * @throws WordError for what BuildKit refuses.
 */
function expandWord(word, lookUp, options = {}) {
    return new WordReader(word, lookUp, options).read();
}
class WordReader {
    chars;
    at = 0;
    depth = 0;
    /** Shared by nested expressions, as BuildKit does: a nested one forgets the word that is being collected. */
    pending = '';
    used = new Set();
    missing = new Set();
    holes = new Set();
    escapeChar;
    lookUp;
    options;
    constructor(word, lookUp, options) {
        this.chars = [...(word.startsWith('\uFEFF') ? word.slice(1) : word)];
        this.lookUp = lookUp;
        this.options = options;
        this.escapeChar = options.escapeChar ?? '\\';
    }
    read() {
        const { value, words } = this.until(undefined, this.options.rawEscapes ?? false);
        return { value, words, used: this.used, missing: this.missing, holes: this.holes };
    }
    peek() {
        return this.chars[this.at];
    }
    next() {
        const char = this.chars[this.at];
        if (char !== undefined)
            this.at++;
        return char;
    }
    /** Reads up to a character, or to the end of the word. */
    until(stop, raw) {
        if (++this.depth > limits/* MAX_NESTING */.M1)
            throw new word_error/* WordError */.N('variables are nested too deep', 'Nest them less.');
        const quotes = !this.options.ignoreQuotes;
        const words = [];
        let value = '';
        let inWord = false;
        this.pending = '';
        const addRaw = (text) => {
            this.pending += text;
            inWord = true;
        };
        const add = (char) => {
            if (!(0,go_text/* isSpace */.xC)(char))
                addRaw(char);
            else if (inWord && this.pending !== '') {
                words.push(this.pending);
                this.pending = '';
                inWord = false;
            }
        };
        for (let char = this.peek(); char !== undefined; char = this.peek()) {
            if (char === stop) {
                this.at++;
                this.depth--;
                return { value, words: this.finish(words) };
            }
            if (char === '$') {
                const text = this.dollar();
                value = bounded(value + text);
                for (const each of text)
                    add(each);
            }
            else if (char === '<' || (quotes && (char === "'" || char === '"'))) {
                const text = char === '<' ? this.heredocMark() : char === "'" ? this.singleQuoted() : this.doubleQuoted(raw);
                value = bounded(value + text);
                addRaw(text);
            }
            else {
                this.at++;
                if (char !== this.escapeChar) {
                    add(char);
                    value += char;
                    continue;
                }
                if (raw) {
                    addRaw(char);
                    value += char;
                }
                const escaped = this.next();
                if (escaped === undefined)
                    break;
                addRaw(escaped);
                value += escaped;
            }
        }
        if (stop !== undefined)
            throw new word_error/* WordError */.N(`"${this.chars.join('')}" ends before the ${stop} that it needs`, `Add the ${stop}.`);
        this.depth--;
        return { value, words: this.finish(words) };
    }
    finish(words) {
        if (this.pending !== '')
            words.push(this.pending);
        this.pending = '';
        return words;
    }
    singleQuoted() {
        this.at++;
        const end = this.chars.indexOf("'", this.at);
        if (end < 0)
            throw new word_error/* WordError */.N(`a quote is not closed in ${this.chars.join('')}`, "Close it with a '.");
        const text = this.chars.slice(this.at, end).join('');
        this.at = end + 1;
        return this.options.rawQuotes ? `'${text}'` : text;
    }
    doubleQuoted(raw) {
        const quote = this.options.rawQuotes ? '"' : '';
        let value = quote;
        this.at++;
        for (;;) {
            const char = this.peek();
            if (char === undefined)
                throw new word_error/* WordError */.N(`a quote is not closed in ${this.chars.join('')}`, 'Close it with a ".');
            if (char === '$') {
                value = bounded(value + this.dollar());
                continue;
            }
            this.at++;
            if (char === '"')
                return value + quote;
            if (char !== this.escapeChar) {
                value += char;
                continue;
            }
            if (raw)
                value += char;
            const escaped = this.peek();
            if (escaped === undefined)
                continue;
            // Only these can be escaped here; before all others the escape character is an ordinary one.
            const isEscape = escaped === '"' || escaped === '$' || escaped === this.escapeChar;
            value += isEscape ? (this.next() ?? '') : char;
        }
    }
    /** `<<` and the blanks behind it belong to the word that follows. */
    heredocMark() {
        this.at++;
        if (this.peek() !== '<')
            return '<';
        this.at++;
        let text = '<<';
        for (let char = this.peek(); char === '\t' || char === '\r' || char === ' '; char = this.peek()) {
            text += char;
            this.at++;
        }
        return text;
    }
    name() {
        let name = '';
        for (let char = this.peek(); char !== undefined; char = this.peek()) {
            if (name === '' && DIGIT.test(char)) {
                while (DIGIT.test(this.peek() ?? ''))
                    name += this.next();
                return name;
            }
            if (name === '' && SPECIAL.test(char))
                return this.next() ?? '';
            if (!LETTER_OR_DIGIT.test(char) && char !== '_')
                break;
            name += char;
            this.at++;
        }
        return name;
    }
    get(name, hasDefault = false) {
        const value = this.lookUp(name);
        (value === undefined ? this.missing : this.used).add(name);
        if (value === undefined && !hasDefault)
            this.holes.add(name);
        return value;
    }
    dollar() {
        this.at++;
        if (this.peek() !== '{') {
            const name = this.name();
            if (name === '')
                return '$';
            const value = this.get(name);
            return value === undefined && this.options.keepUnset ? `$${name}` : (value ?? '');
        }
        const start = this.at - 1;
        this.at++;
        const first = this.peek();
        if (first === undefined)
            throw this.unclosed();
        if (first === '{' || first === '}' || first === ':')
            throw this.badForm(start);
        const name = this.name();
        const operator = this.next();
        if (operator === undefined)
            throw this.unclosed();
        if (operator === '}') {
            const value = this.get(name);
            return value === undefined && this.options.keepUnset ? `\${${name}}` : (value ?? '');
        }
        return operator === '/' ? this.replacement(name) : this.modified(name, operator, start);
    }
    /** `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, behind the name. */
    modified(name, first, start) {
        const isColon = first === ':';
        const operator = isColon ? this.next() : first;
        const isTrim = operator === '#' || operator === '%';
        if (operator === undefined || !/^[-+?#%]$/.test(operator) || (isColon && isTrim))
            throw this.badForm(start);
        const word = this.until('}', isTrim).value;
        const value = this.get(name, !isTrim);
        if (value === undefined && this.options.keepUnset)
            return `\${${name}${isColon ? ':' : ''}${operator}${word}}`;
        const isPresent = value !== undefined && !(isColon && value === '');
        switch (operator) {
            case '-':
                return isPresent ? value : word;
            case '+':
                return isPresent ? word : '';
            case '?':
                if (isPresent)
                    return value;
                if (this.options.isLenient)
                    return '';
                throw new word_error/* WordError */.N(`${name} has no value: ${word || `it is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`, `Set it with build-args: ${name}=….`);
            default: {
                const isLongest = word.startsWith(operator);
                const pattern = isLongest ? word.slice(1) : word;
                return operator === '#'
                    ? trimPrefix(value ?? '', pattern, isLongest)
                    : trimSuffix(value ?? '', pattern, isLongest);
            }
        }
    }
    /** `${NAME/pattern/replacement}`, and with `//` for all matches. */
    replacement(name) {
        const isAll = this.peek() === '/';
        if (isAll)
            this.at++;
        const pattern = this.until('/', true).value;
        const replacement = this.until('}', true).value;
        const value = this.get(name);
        if (value === undefined && this.options.keepUnset)
            return `\${${name}/${pattern}/${replacement}}`;
        return bounded(replacePattern(value ?? '', pattern, replacement, isAll));
    }
    unclosed() {
        return new word_error/* WordError */.N(`"\${" has no closing brace in ${this.chars.join('')}`, 'Close it with a }.');
    }
    badForm(start) {
        const end = this.chars.indexOf('}', start);
        const form = this.chars.slice(start, end < 0 ? undefined : end + 1).join('');
        return new word_error/* WordError */.N(`${form} is not a form that a Dockerfile knows`, 'Write ${NAME} or ${NAME:-default}.');
    }
}
function bounded(value) {
    if (value.length > limits/* MAX_VALUE_LENGTH */.CU)
        throw new word_error/* WordError */.N(`a value has more than ${limits/* MAX_VALUE_LENGTH */.CU} characters when its variables are replaced`, 'Shorten it; each of its ARGs may be made of others many times.');
    return value;
}


/***/ }),

/***/ 280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ globalNamesFrom),
/* harmony export */   ff: () => (/* binding */ declaredNames),
/* harmony export */   i: () => (/* binding */ targetNames),
/* harmony export */   ir: () => (/* binding */ readStages),
/* harmony export */   yz: () => (/* binding */ isRun)
/* harmony export */ });
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4806);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3795);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8520);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8406);
/* harmony import */ var _word_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2520);
/** Instructions grouped into stages, before any variable has a value. */





/**
 * Reads the instructions, and groups them.
 * @throws UserError with the line: no FROM, an instruction above the first one, one that BuildKit refuses.
 */
function readStages(source) {
    const { file, escapeChar, nodes, directives } = source;
    const globals = [];
    const stages = [];
    for (const node of nodes) {
        const instruction = read(source, node);
        if (instruction.kind === 'from')
            stages.push({ from: instruction, body: [] });
        else if (stages.length > 0)
            stages.at(-1)?.body.push(instruction);
        else if (instruction.kind === 'arg')
            globals.push(instruction);
        else
            throw (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileError */ .lL)(file, node.line, node.keyword, `${node.keyword.toUpperCase()} stands above the first FROM`, 'Only ARG may stand there; move it below FROM.');
        if (stages.length > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_STAGES */ .Ny)
            throw (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileError */ .lL)(file, node.line, String(stages.length), `there are more than ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_STAGES */ .Ny} stages`, 'Divide the file.');
    }
    if (stages.length === 0)
        throw (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileError */ .lL)(file, undefined, file, 'there is no FROM in it', 'Start with FROM and a base image; is `file` the right one?');
    return {
        file,
        escapeChar,
        directives,
        globals,
        stages: stages.map(({ from, body }, index) => ({ ...from, index, body })),
    };
}
function read({ file, escapeChar }, node) {
    try {
        return (0,_instructions_js__WEBPACK_IMPORTED_MODULE_0__/* .readInstruction */ .d)(node, escapeChar);
    }
    catch (error) {
        if (error instanceof _word_error_js__WEBPACK_IMPORTED_MODULE_3__/* .WordError */ .N)
            throw (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileError */ .lL)(file, node.line, node.whole.text.trim().slice(0, 80), error.message, error.remedy);
        throw error;
    }
}
function isRun(instruction) {
    return instruction.kind === 'run';
}
/** Names that some ARG declares, in the order of the file. */
function declaredNames({ globals, stages }) {
    const all = [...globals, ...stages.flatMap(({ body }) => body)];
    return [
        ...new Set(all.flatMap((entry) => (entry.kind === 'arg' ? entry.assignments.map(({ name }) => name) : []))),
    ];
}
/**
 * Global names whose value depends on one of `roots`: ARGs with a default made of them.
 * A build argument of the same name cuts the dependence.
 */
function globalNamesFrom(globals, buildArgs, isRoot) {
    const names = new Set();
    const depends = (name) => isRoot(name) || names.has(name);
    for (const { assignments } of globals) {
        for (const { name, value } of assignments)
            if (!Object.hasOwn(buildArgs, name) && (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .namesIn */ .wX)(value ?? '').some(depends))
                names.add(name);
    }
    return names;
}
/** Variables inside a stage that carry the target platform: declared ones, and those made from them. */
function targetNames(body, globals, inherited, buildArgs) {
    const names = new Set(inherited);
    for (const entry of body) {
        if (entry.kind !== 'arg' && entry.kind !== 'env')
            continue;
        for (const { name, value } of entry.assignments) {
            if (entry.kind === 'arg' && Object.hasOwn(buildArgs, name))
                names.delete(name);
            else if (value === undefined) {
                if ((0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .isTargetArgument */ .XM)(name) || globals.has(name))
                    names.add(name);
            }
            else if ((0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .namesIn */ .wX)(value).some((used) => names.has(used)))
                names.add(name);
            else
                names.delete(name);
        }
    }
    return names;
}


/***/ }),

/***/ 2187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   S5: () => (/* binding */ symbolicPlatform),
/* harmony export */   V_: () => (/* binding */ ascending),
/* harmony export */   al: () => (/* binding */ describeStage),
/* harmony export */   iu: () => (/* binding */ usedContexts),
/* harmony export */   pD: () => (/* binding */ uniqueBy)
/* harmony export */ });
/* harmony import */ var _domain_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7180);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(280);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8406);
/** Per-platform graphs put together: what is said about a stage as a whole. */



/** A stage as it is reported: what is written, and what it means for each platform. */
function describeStage(stage, graphs, known) {
    const { commands, ...rest } = known;
    // On a platform that needs the stage it has all its instructions, those of ONBUILD too.
    const first = graphs.find(([, { reachable }]) => reachable.includes(stage.index))?.[1] ?? graphs[0]?.[1];
    const runs = (first?.bodies[stage.index] ?? stage.body).filter(_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .isRun */ .yz);
    const executes = runs.length > 0 && first?.replaced[stage.index] !== true;
    return {
        index: stage.index,
        ...(stage.name === undefined ? {} : { name: stage.name }),
        line: stage.line,
        from: first?.sources[stage.index] ?? { kind: 'scratch', raw: stage.from },
        fromOn: new Map(graphs.flatMap(([platform, graph]) => {
            const source = graph.sources[stage.index];
            return source ? [[platform.name, source]] : [];
        })),
        ...rest,
        runs: runs.map(({ line, script }) => ({ line, text: script.text.text })),
        executes,
        copiesFrom: (first?.copies[stage.index] ?? []).map(({ source, line, via }) => ({ ...source, line, via })),
        compilesRust: executes && commands.rust.length > 0,
        rustCommands: executes ? commands.rust : [],
        unknownCommands: executes ? commands.unknown : [],
    };
}
/** Names the side a stage is on, from its own `--platform` or that of the stage it is FROM. */
function symbolicPlatform(raw, stage, graphs, sides) {
    const concrete = graphs.flatMap(([target, graph]) => {
        const platform = graph.platforms[stage.index];
        return platform ? [{ target, platform }] : [];
    });
    const first = concrete[0]?.platform ?? sides.buildPlatform;
    const flag = rootFlag(raw, stage, graphs[0]?.[1]);
    const names = flag === undefined ? [] : (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .namesIn */ .wX)(flag);
    const follows = concrete.every(({ target, platform }) => (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .samePlatform */ .my)(target, platform));
    if (follows && (flag === undefined || names.some(sides.isTarget)))
        return 'target';
    if (!concrete.every(({ platform }) => (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .samePlatform */ .my)(platform, first)))
        return follows
            ? 'target'
            : { varies: new Map(concrete.map(({ target, platform }) => [target.name, platform])) };
    if (names.some(sides.isBuild) && (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .samePlatform */ .my)(first, sides.buildPlatform))
        return 'build';
    return { fixed: first };
}
/** The `--platform` that decides: scratch has none, and a stage made FROM a stage takes that one's. */
function rootFlag(raw, stage, graph) {
    for (let at = stage; at !== undefined;) {
        const source = graph?.sources[at.index];
        if (source?.kind === 'scratch')
            return undefined;
        if (source?.kind !== 'stage')
            return at.platform;
        at = raw[source.index];
    }
    return undefined;
}
/** Those of the given contexts that reachable stages take something from. */
function usedContexts(graphs, names) {
    const used = new Set();
    for (const [, graph] of graphs) {
        for (const index of graph.reachable) {
            used.add(graph.sources[index]?.context);
            if (graph.replaced[index])
                continue;
            for (const { source } of graph.copies[index] ?? [])
                used.add(source.context);
        }
    }
    return names.filter((name) => used.has(name));
}
/** Each number once, in order. */
function ascending(numbers) {
    return [...new Set(numbers)].sort((a, b) => a - b);
}
/** The last item of each key, in the order of the first. */
function uniqueBy(items, key) {
    return [...new Map(items.map((item) => [key(item), item])).values()];
}
/** `a`, `a and b`, `a, b and c`. */
function listed(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}


/***/ }),

/***/ 8520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ joinTexts),
/* harmony export */   S$: () => (/* binding */ sliceText),
/* harmony export */   bg: () => (/* binding */ textOn),
/* harmony export */   lL: () => (/* binding */ dockerfileError),
/* harmony export */   mh: () => (/* binding */ lineAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2027);
/** Text of a Dockerfile that still knows on which line it stands, and errors that name the line. */

/** The line on which an offset of the text stands. */
function lineAt(text, offset) {
    let low = 0;
    let high = text.marks.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((text.marks[middle]?.offset ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return text.marks[low]?.line ?? 1;
}
/** A part of the text, without blanks around it when `start` and `end` say so. */
function sliceText(from, start, end) {
    const marks = from.marks.filter((mark) => mark.offset > start && mark.offset < end);
    return {
        text: from.text.slice(start, end),
        marks: [
            { offset: 0, line: lineAt(from, start) },
            ...marks.map((mark) => ({ offset: mark.offset - start, line: mark.line })),
        ],
    };
}
/** Texts one behind the other. */
function joinTexts(parts) {
    let text = '';
    const marks = [];
    for (const part of parts) {
        for (const mark of part.marks)
            marks.push({ offset: mark.offset + text.length, line: mark.line });
        text += part.text;
    }
    return { text, marks };
}
/** Text that stands on one line. */
function textOn(line, text) {
    return { text, marks: [{ offset: 0, line }] };
}
/** An error about the Dockerfile: input `file`, the line, what is wrong, and what to write. */
function dockerfileError(file, line, value, message, remedy) {
    const where = line === undefined ? file : `${file}:${line}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: ${message}`, {
        input: 'file',
        value,
        remedy,
        location: line === undefined ? { file } : { file, line },
    });
}


/***/ }),

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ isBuildArgument),
/* harmony export */   M3: () => (/* binding */ automaticArguments),
/* harmony export */   XM: () => (/* binding */ isTargetArgument),
/* harmony export */   c6: () => (/* binding */ Expander),
/* harmony export */   vY: () => (/* binding */ globalVariables),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   yz: () => (/* binding */ StageVariables)
/* harmony export */ });
/* unused harmony export DEFAULT_PATH */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3795);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7716);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8520);
/* harmony import */ var _word_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2520);




/** The variables that BuildKit sets by itself, for one requested platform. */
function automaticArguments(build, target, stage) {
    const of = (prefix, platform) => [
        [`${prefix}PLATFORM`, platform.name],
        [`${prefix}OS`, 'linux'],
        [`${prefix}OSVERSION`, ''],
        [`${prefix}ARCH`, platform.architecture],
        [`${prefix}VARIANT`, platform.variant ?? ''],
    ];
    return new Map([...of('BUILD', build), ...of('TARGET', target), ['TARGETSTAGE', stage]]);
}
/** True for TARGETPLATFORM, TARGETOS, TARGETARCH and TARGETVARIANT. */
function isTargetArgument(name) {
    return /^TARGET(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name);
}
/** True for BUILDPLATFORM, BUILDOS, BUILDARCH and BUILDVARIANT. */
function isBuildArgument(name) {
    return /^BUILD(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name);
}
const REFERS = /\$\{?([A-Za-z_][A-Za-z0-9_]*)/g;
/** Names of variables in a text, wherever they stand. */
function namesIn(text) {
    return [...text.matchAll(REFERS)].map((match) => match[1] ?? '');
}
/** Expands words of one file for one platform, and says the line when one cannot be expanded. */
class Expander {
    length = 0;
    file;
    escapeChar;
    constructor(file, escapeChar) {
        this.file = file;
        this.escapeChar = escapeChar;
    }
    /** @throws UserError with the line. */
    expand(word, variables, line, options = {}) {
        try {
            const found = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .V)(word, (name) => variables.get(name), {
                escapeChar: this.escapeChar,
                ...options,
            });
            this.length += found.value.length;
            if (this.length > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_EXPANDED_LENGTH */ .UD)
                throw new _word_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WordError */ .N(`the file's variables expand to more than ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_EXPANDED_LENGTH */ .UD} characters`, 'Shorten the values of its ARG and ENV instructions.');
            return found;
        }
        catch (error) {
            if (error instanceof _word_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WordError */ .N)
                throw (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileError */ .lL)(this.file, line, word.slice(0, 80), error.message, error.remedy);
            throw error;
        }
    }
    /** For readers of words that throw WordError themselves. @throws UserError with the line. */
    at(line, value, read) {
        try {
            return read();
        }
        catch (error) {
            if (error instanceof _word_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WordError */ .N)
                throw (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileError */ .lL)(this.file, line, value.slice(0, 80), error.message, error.remedy);
            throw error;
        }
    }
}
/**
 * Global variables: automatic ones, then each ARG above the first FROM in order; a build argument of the same
 * name wins over the default. An ARG without either stays undefined.
 */
function globalVariables(globals, automatic, buildArgs, expander) {
    const variables = new Map(automatic);
    for (const name of automatic.keys()) {
        const given = own(buildArgs, name);
        if (given !== undefined)
            variables.set(name, given);
    }
    for (const { assignments, line } of globals) {
        for (const { name, value } of assignments) {
            const given = own(buildArgs, name);
            if (given !== undefined)
                variables.set(name, given);
            else if (value !== undefined)
                variables.set(name, expander.expand(value, variables, line).value);
        }
    }
    return variables;
}
function own(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}
/** What BuildKit sets where the image says nothing about PATH. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The variables of a stage, while its instructions are gone through. */
class StageVariables {
    /** What RUN sees: ARG and ENV, those of the stages that it is made of included. */
    values;
    /** What the image keeps: ENV alone. A stage made FROM another one begins with it, over that one's ARGs. */
    kept;
    scope;
    constructor(parent, scope) {
        this.kept = new Map(parent?.kept ?? [['PATH', DEFAULT_PATH]]);
        this.values = new Map([...(parent?.values ?? []), ...this.kept]);
        this.scope = scope;
    }
    /** @throws UserError with the line, also for `${NAME:?…}` where nobody can have set it. */
    expand(word, line, options = {}) {
        const isLenient = !this.scope.isScratch;
        return this.scope.expander.expand(word, this.values, line, { isLenient, ...options }).value;
    }
    /** The same, and whether nothing in it can have been set by the base image. */
    expandKnown(word, line) {
        const isLenient = !this.scope.isScratch;
        const { value, missing } = this.scope.expander.expand(word, this.values, line, { isLenient });
        return { text: value, known: this.scope.isScratch || missing.size === 0 };
    }
    /** Goes over one ARG. Its own default wins over a value from outside the stage, except over a build argument. */
    arg(assignments, line) {
        const { buildArgs, globals } = this.scope;
        for (const { name, value } of assignments) {
            const given = own(buildArgs, name);
            const found = given ?? (value === undefined ? globals.get(name) : this.expand(value, line));
            // Only for the scanner of packages: never in the environment.
            if (found !== undefined && !/^BUILDKIT_SBOM_SCAN_(?:CONTEXT|STAGE)$/.test(name))
                this.values.set(name, found);
        }
    }
    /** Goes over one ENV: all its values see the variables as they were before it. */
    env(assignments, line) {
        const pairs = assignments.map(({ name, value = '' }) => [this.expand(name, line), this.expand(value, line)]);
        for (const [name, value] of pairs) {
            this.values.set(name, value);
            this.kept.set(name, value);
        }
    }
}


/***/ }),

/***/ 2520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ WordError)
/* harmony export */ });
/** Why a word cannot be expanded. Whoever knows the line makes a UserError of it. */
class WordError extends Error {
    name = 'WordError';
    remedy;
    constructor(message, remedy = 'Write ${NAME}, ${NAME:-default} or another form that Dockerfiles have.') {
        super(message);
        this.remedy = remedy;
    }
}


/***/ }),

/***/ 8288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ ignoredBy),
  r: () => (/* binding */ readIgnoreFile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
;// CONCATENATED MODULE: ./build/js/plan/ignore/ignore-pattern.js
/**
 * One pattern of a .dockerignore, read as BuildKit does (moby/patternmatcher): Go's `filepath.Match` with `**`. Matched
 * by walking states side by side, so that no pattern takes longer than its length times the path's.
 */
/** @returns the test, or undefined for a pattern that BuildKit refuses. */
function compilePattern(pattern) {
    if (isBad(pattern))
        return undefined;
    const chars = [...pattern];
    // BuildKit takes shorter ways for these, and `**foo` means something else on its way.
    if (!chars.some((char) => '*?[]\\'.includes(char)))
        return each((path) => path === pattern);
    if (/^\*\*[^*?[\]\\]*$/.test(pattern)) {
        const end = pattern.slice(2);
        return each((path) => path.endsWith(end) || (end.startsWith('/') && path === end.slice(1)));
    }
    if (/^[^*?[\]\\]+\*\*$/.test(pattern))
        return each((path) => path.startsWith(pattern.slice(0, -2)));
    const tokens = tokensOf(chars);
    return tokens && ((path) => matches(tokens, [...path]));
}
function each(test) {
    return (path) => beginnings(path).map(test);
}
/** `a`, `a/b`, `a/b/c`. */
function beginnings(path) {
    const ends = [...path.matchAll(/\//g)].map(({ index }) => index);
    return [...ends, path.length].map((end) => path.slice(0, end));
}
function tokensOf(chars) {
    const tokens = [];
    for (let at = 0; at < chars.length; at++) {
        const char = chars[at] ?? '';
        if (char === '*' && chars[at + 1] === '*') {
            at += chars[at + 2] === '/' ? 2 : 1;
            if (at + 1 >= chars.length)
                tokens.push({ kind: 'rest' });
            else
                tokens.push({ kind: 'maybe' }, { kind: 'directories' });
        }
        else if (char === '*')
            tokens.push({ kind: 'many' });
        else if (char === '?')
            tokens.push({ kind: 'one', test: (other) => other !== '/' });
        else if (char === '\\') {
            const token = escaped(chars[++at]);
            if (!token)
                return undefined;
            tokens.push(token);
        }
        else if (char === '[') {
            const end = classEnd(chars, at);
            tokens.push({ kind: 'one', test: classTest(chars.slice(at + 1, end)) });
            at = end;
        }
        else
            tokens.push({ kind: 'one', test: (other) => other === char });
    }
    return tokens;
}
/** Classes of Go's regular expressions, which an escaped letter becomes. */
const CLASSES = {
    d: /[0-9]/,
    D: /[^0-9]/,
    w: /\w/,
    W: /\W/,
    s: /[\t\n\f\r ]/,
    S: /[^\t\n\f\r ]/,
};
/** @returns undefined for an escape that Go's regular expressions do not have. */
function escaped(char) {
    // At the end it takes the regular expression's own end, and with it all that could be meant.
    if (char === undefined)
        return { kind: 'one', test: () => false };
    if (char === 'b' || char === 'B')
        return { kind: 'boundary', is: char === 'b' };
    const known = CLASSES[char];
    if (known)
        return { kind: 'one', test: (other) => known.test(other) };
    return /[A-Za-z0-9]/.test(char) ? undefined : { kind: 'one', test: (other) => other === char };
}
/** Where a class ends; behind the last character where it does not. A bracket that comes first is one of its characters. */
function classEnd(chars, from) {
    let at = from + 1;
    if (chars[at] === '^')
        at++;
    if (chars[at] === ']')
        at++;
    while (at < chars.length && chars[at] !== ']')
        at += chars[at] === '\\' ? 2 : 1;
    return at;
}
/** A class matches a slash, too: it is one of a regular expression. */
function classTest(inside) {
    const isNegated = inside[0] === '^';
    const ranges = [];
    const next = (at) => (inside[at] === '\\' ? at + 1 : at);
    for (let at = isNegated ? 1 : 0; at < inside.length; at++) {
        at = next(at);
        const low = inside[at] ?? '';
        if (inside[at + 1] === '-' && at + 2 < inside.length) {
            at = next(at + 2);
            ranges.push([low, inside[at] ?? '']);
        }
        else
            ranges.push([low, low]);
    }
    const code = (char) => char.codePointAt(0) ?? 0;
    return (char) => ranges.some(([low, high]) => code(low) <= code(char) && code(char) <= code(high)) !== isNegated;
}
/** All beginnings of the path at once: what follows a slash changes nothing before it. */
function matches(tokens, path) {
    const found = [];
    // All places in the pattern that the path so far can have led to.
    let places = reached(new Set([0]), tokens, path, 0);
    for (const [index, char] of path.entries()) {
        if (char === '/')
            found.push(places.has(tokens.length));
        const next = new Set();
        for (const place of places)
            for (const to of after(tokens[place], place, char))
                next.add(to);
        places = reached(next, tokens, path, index + 1);
    }
    return [...found, places.has(tokens.length)];
}
/** Places that a character leads to. */
function after(token, place, char) {
    switch (token?.kind) {
        case 'one':
            return token.test(char) ? [place + 1] : [];
        case 'many':
            return char === '/' ? [] : [place];
        case 'rest':
            return [place];
        case 'directories':
            return char === '/' ? [place, place + 1] : [place];
        default:
            return [];
    }
}
/** Adds the places that cost no character. */
function reached(places, tokens, path, at) {
    // A Set that grows while it is walked.
    for (const place of places) {
        const token = tokens[place];
        if (token?.kind === 'many' || token?.kind === 'rest')
            places.add(place + 1);
        if (token?.kind === 'maybe')
            places.add(place + 1).add(place + 2);
        if (token?.kind === 'boundary' && isBoundary(path, at) === token.is)
            places.add(place + 1);
    }
    return places;
}
function isBoundary(path, at) {
    const isWord = (char) => char !== undefined && /^\w$/.test(char);
    return isWord(path[at - 1]) !== isWord(path[at]);
}
/**
 * Whether BuildKit refuses the pattern: Go's `filepath.Match` reads its beginning, up to the first `*` behind something,
 * and is stricter about classes than the regular expression that is made of the whole.
 */
function isBad(pattern) {
    const chars = [...pattern];
    let isRead = true;
    for (let at = 0; at < chars.length; at++) {
        const char = chars[at];
        if (char === '*')
            isRead &&= at === 0 || chars.slice(0, at).every((one) => '*.?'.includes(one));
        else if (char === '\\') {
            if (++at >= chars.length)
                return isRead;
        }
        else if (char === '[') {
            const end = classEnd(chars, at);
            const inside = chars.slice(at + 1, end);
            if (end >= chars.length || inside.some((one) => '*?'.includes(one)) || !hasGoodRanges(inside))
                return true;
            if (isRead && /^\^?(?:[\]-]|$)|-$|[^\\]-.-/.test(inside.join('')))
                return true;
            at = end;
        }
    }
    return false;
}
function hasGoodRanges(inside) {
    return [...inside.join('').matchAll(/([^\\])-(?!\\)(.)/gu)].every(([, low = '', high = '']) => low <= high);
}

;// CONCATENATED MODULE: ./build/js/plan/ignore/ignore-file.js
/**
 * What a .dockerignore keeps out of a build, decided as BuildKit decides it: moby/patternmatcher's `ignorefile` reads
 * the lines, and fsutil walks from directory to file and remembers for each pattern whether a directory above matched.
 */



/** More lines than this are no list that somebody wrote. */
const MAX_PATTERNS = 10_000;
/** @throws UserError with the line, for a pattern that BuildKit refuses. */
function readIgnoreFile(text, file) {
    const patterns = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .slice(0, MAX_PATTERNS)
        .flatMap((written, index) => {
        if (written.startsWith('#'))
            return [];
        const trimmed = written.trim();
        if (trimmed === '')
            return [];
        const isException = trimmed.startsWith('!');
        const path = cleaned(isException ? trimmed.slice(1).trim() : trimmed);
        const isNothing = path === '' || (isException && path === '/');
        const test = isNothing ? undefined : compilePattern(path);
        if (!test)
            throw badPattern(trimmed, file, index + 1);
        return [{ text: trimmed, line: index + 1, isException, test }];
    });
    return { file, text, patterns };
}
/** Go's `filepath.Clean`, without the slash that means the context itself. */
function cleaned(path) {
    if (path === '')
        return '';
    const short = external_node_path_.posix.normalize(path);
    const bare = short.length > 1 ? short.replace(/\/+$/, '') : short;
    return bare.length > 1 ? bare.replace(/^\/+/, '') : bare;
}
function badPattern(pattern, file, line) {
    return new errors/* UserError */.yo(`${file}:${line}: "${pattern}" is not a pattern, and BuildKit refuses the file`, {
        input: 'context',
        value: pattern,
        remedy: 'Write paths with / and with * ? ** and [a-z]; a \\ stands before a character that is meant literally.',
        location: { file, line },
    });
}
/** @returns the pattern because of which the build does not see a path; undefined where it sees it. */
function ignoredBy({ patterns }, path) {
    const meant = patterns.map((pattern) => pattern.test(path));
    const above = new Set();
    let decider;
    for (const depth of beginnings(path).keys()) {
        decider = undefined;
        for (const [index, pattern] of patterns.entries()) {
            // An exception is not even tried where nothing is kept out yet, and is not remembered then.
            if (!above.has(pattern)) {
                if (pattern.isException === (decider === undefined))
                    continue;
                if (!meant[index]?.[depth])
                    continue;
                above.add(pattern);
            }
            decider = pattern.isException ? undefined : (decider ?? pattern);
        }
    }
    return decider;
}


/***/ }),

/***/ 9468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ CERTIFICATES),
/* harmony export */   YG: () => (/* binding */ outDirectory),
/* harmony export */   YJ: () => (/* binding */ PROGRAMS_CONTEXT),
/* harmony export */   i: () => (/* binding */ PROGRAMS)
/* harmony export */ });
/** The build context that an image is copied from when its programs were compiled on the machine itself. */
const PROGRAMS_CONTEXT = 'programs';
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
/** Directory of programs in the image. */
const PROGRAMS = '/usr/local/bin';
/**
 * Where the platform's files are gathered; BuildKit's TARGETPLATFORM is the same name. What is copied is a directory
 * below it: `linux/amd64/v3` lies in `linux/amd64`, and must not get into that image.
 */
function outDirectory(platform) {
    return `/out/${platform.name}/image`;
}


/***/ }),

/***/ 7651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ mayAsk),
/* harmony export */   Op: () => (/* binding */ notAsked),
/* harmony export */   Tn: () => (/* binding */ namedRegistries),
/* harmony export */   l$: () => (/* binding */ localRegistries)
/* harmony export */ });
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3546);
/**
 * Registries on this machine. A builder reaches them only on the host's network, where a build could talk to every
 * service of this machine: so only inputs and this machine's own configuration put it there, never a Dockerfile, which
 * a stranger may have written.
 */

/** Registries that inputs name, in whatever way an image can be named there. */
function namedRegistries(inputs) {
    const { build, cache } = inputs;
    const contexts = build.contexts.flatMap(({ value }) => after('docker-image://', value));
    const generators = [build.sbom, build.provenance].flatMap((text) => (text ?? '').split(',').flatMap((field) => after('generator=', field)));
    const references = [
        inputs.base,
        ...(cache.kind === 'registry' && cache.ref !== undefined ? [cache.ref] : []),
        ...contexts,
        ...generators,
        // `FROM $BASE` and `FROM $REGISTRY/name`: the whole reference, or its beginning.
        ...build.args.flatMap(({ value }) => [value, `${value.replace(/\/$/, '')}/name`]),
    ];
    return new Set([
        ...inputs.images.map(({ registry }) => registry),
        ...inputs.credentials.map(({ registry }) => registry),
        ...references.flatMap((text) => {
            const parsed = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
            return 'problem' in parsed ? [] : [parsed.registry];
        }),
    ]);
}
function after(prefix, text) {
    return text.startsWith(prefix) ? [text.slice(prefix.length)] : [];
}
/** Those that put the builder on the host's network. */
function localRegistries(inputs, facts) {
    return [...new Set([...namedRegistries(inputs), ...facts.mirrors])].filter(_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9);
}
/** Whether an image may be looked up by this process: not on this machine, where only a Dockerfile names it. */
function mayAsk(registry, named) {
    if (!(0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isThisMachine */ .YY)(registry) || named.has(registry))
        return true;
    // `localhost:5000` and `127.0.0.1:5000` are one registry.
    return [...named].some((other) => (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isThisMachine */ .YY)(other) && portOf(other) === portOf(registry));
}
function portOf(registry) {
    return new URL(`http://${registry}`).port;
}
/** What is said of a base image that is therefore not looked up. */
function notAsked(reference, registry) {
    return {
        reason: 'its registry is on this machine and only the Dockerfile names it, so it is not asked and does not put the builder on the host’s network',
        remedy: `If it is meant, name it in an input: build-contexts: ${reference}=docker-image://${reference}, or a build argument with ${registry} in it.`,
    };
}


/***/ }),

/***/ 7394:
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


/***/ }),

/***/ 1727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ findWorkspace),
/* harmony export */   x: () => (/* binding */ probeCargo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _plan_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1108);
/** Cargo.toml of the crate in the build context, for labels. */


/** A workspace's root is looked for this far up; cargo goes to the root of the disk. */
const MAX_PARENTS = 6;
/** @returns undefined where there is no Cargo.toml, or only a workspace's. @throws UserError when it is not TOML. */
async function probeCargo(context, ports) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, 'Cargo.toml');
    const text = await ports.files.readTextIfExists(file);
    if (text === undefined)
        return undefined;
    const manifest = (0,_plan_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readCargoManifest */ .eR)(text, { file });
    if (!manifest || manifest.inherits.length === 0)
        return manifest;
    return (0,_plan_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readCargoManifest */ .eR)(text, { file, workspace: await findWorkspace((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(context), ports) });
}
/** The nearest Cargo.toml above a directory that has a workspace in it. */
async function findWorkspace(from, ports) {
    let directory = from;
    for (let depth = 0; depth < MAX_PARENTS; depth++) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'Cargo.toml');
        const text = await ports.files.readTextIfExists(file);
        if (text !== undefined && /^\s*\[workspace[\].]/m.test(text))
            return { text, file };
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(directory) === directory)
            return undefined;
        directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(directory);
    }
    return undefined;
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ probeDockerfile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/platform.js
var platform = __webpack_require__(7180);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/plan/builder.js
var builder = __webpack_require__(1111);
// EXTERNAL MODULE: ./build/js/inputs/cargo.js
var cargo = __webpack_require__(1886);
;// CONCATENATED MODULE: ./build/js/plan/crate/toolchain-choice.js
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
    if (cargo/* TOOLCHAIN */.g9.test(channel))
        return { channel, why: file.file, components };
    throw new errors/* UserError */.yo(`${file.file}: "${file.channel}" is a toolchain of your own, which cannot be given targets`, {
        input: 'toolchain',
        value: file.channel,
        remedy: 'Write a channel such as stable, 1.85.0 or nightly-2026-01-31 there or in the input toolchain, or write a Dockerfile that brings your toolchain.',
        location: { file: file.file },
    });
}

// EXTERNAL MODULE: ./build/js/plan/dockerfile/analyse.js + 18 modules
var analyse = __webpack_require__(2157);
// EXTERNAL MODULE: ./build/js/plan/image-layout.js
var image_layout = __webpack_require__(9468);
// EXTERNAL MODULE: ./build/js/domain/reference.js
var reference = __webpack_require__(3546);
;// CONCATENATED MODULE: ./build/js/domain/release.js
/**
 * Which distribution release an image is of, told from its name: a program runs where glibc is at least as new as
 * where it was linked, so the release decides where to compile.
 */

const debian = (codename, glibc, rustImagesSince) => ({
    kind: 'glibc',
    distribution: 'debian',
    codename,
    glibc,
    rustImagesSince,
});
const ubuntu = (codename, glibc) => ({
    kind: 'glibc',
    distribution: 'ubuntu',
    codename,
    glibc,
    rustImagesSince: undefined,
});
/** Also where a name says nothing: programs from there run on newer ones, too. */
const BOOKWORM = debian('bookworm', '2.36', '1.71');
/** The words by which tags and names tell a release. */
const RELEASES = [
    { words: /(?:^|[^a-z])bullseye|debian:?11(?!\d)/, release: debian('bullseye', '2.31', '1.56') },
    { words: /(?:^|[^a-z])bookworm|debian:?12(?!\d)/, release: BOOKWORM },
    { words: /(?:^|[^a-z])trixie|debian:?13(?!\d)/, release: debian('trixie', '2.41', '1.89') },
    { words: /(?:^|[^a-z])jammy|ubuntu:?22\.04/, release: ubuntu('jammy', '2.35') },
    { words: /(?:^|[^a-z])noble|ubuntu:?24\.04/, release: ubuntu('noble', '2.39') },
];
/** Reads what the name of a runtime image says about it. */
function releaseOfBase(base) {
    if (base === 'scratch')
        return { release: { kind: 'musl', distribution: 'none' }, certain: true, hasCertificates: false };
    const parsed = (0,reference/* parseReference */.F2)(base);
    const path = 'problem' in parsed ? base : parsed.path;
    const tag = 'problem' in parsed ? '' : (parsed.tag ?? '');
    const name = path.split('/').at(-1) ?? path;
    const isDistroless = /(?:^|\/)distroless\//.test(path);
    if (name === 'alpine' || /(?:^|[-.])alpine/.test(tag))
        return { release: { kind: 'musl', distribution: 'alpine' }, certain: true, hasCertificates: true };
    if (isDistroless && name.startsWith('static'))
        return { release: { kind: 'musl', distribution: 'none' }, certain: true, hasCertificates: true };
    const found = RELEASES.find(({ words }) => words.test(`${name}:${tag}`));
    const isPlain = name === 'debian' || name === 'ubuntu';
    return {
        release: found?.release ?? BOOKWORM,
        certain: found !== undefined,
        hasCertificates: isDistroless ? true : isPlain ? false : undefined,
    };
}
/** Compares the first two numbers of versions such as `2.9` and `2.36`, or `1.85` and `1.85.1`. */
function compareMinor(a, b) {
    const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
    const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
    return aMajor - bMajor || aMinor - bMinor;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/plan/crate/cargo-runs.js
/** @param keepsSymbols the user's profile decides about symbols; otherwise they are stripped. */
function cargoRuns(toolchains, binaries, choice, keepsSymbols) {
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
                ...group.flatMap(({ target }) => ['--target', target]),
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

// EXTERNAL MODULE: ./build/js/plan/toolchain.js
var plan_toolchain = __webpack_require__(2803);
;// CONCATENATED MODULE: ./build/js/plan/crate/cross-build.js

/** All toolchains of a build, in order. */
function toolchainsOf({ runs }) {
    return runs.flatMap(({ toolchains }) => toolchains);
}
/** Whether the programs link something that is no crate. */
function hasLibraries(build) {
    return librariesOf(build).length > 0;
}
/** By the names of Debian's packages. */
function librariesOf({ systemPackages }) {
    return systemPackages.filter(({ isTool }) => !isTool).map(({ name }) => name);
}
function crossPackages(build) {
    const toolchains = toolchainsOf(build);
    const libraries = librariesOf(build);
    const foreign = toolchains.filter(plan_toolchain/* isCross */.hx).map(({ platform }) => platform.debian);
    return {
        names: [
            ...new Set([...build.packages, ...libraries.flatMap((name) => (0,plan_toolchain/* libraryPackages */.xM)(name, toolchains))]),
        ],
        foreign: libraries.length > 0 ? [...new Set(foreign)] : [],
    };
}

;// CONCATENATED MODULE: ./build/js/plan/container/dockerfile-text.js
/** Instructions of a Dockerfile as text. What a user typed stands in JSON arrays only: no shell reads it. */
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

;// CONCATENATED MODULE: ./build/js/plan/container/builder-base.js
/** The stage that compiles: where its Rust comes from, for each distribution release. */


/**
 * First lines of a stage with Rust in it.
 * @param emulated a stage of the target platform itself, not of the machine that builds.
 */
function builderBase(release, toolchain, emulated) {
    const platform = emulated ? '' : '--platform=$BUILDPLATFORM ';
    const stage = emulated ?? 'build';
    // There are rust images of Debian's releases only; musl programs are linked by any glibc system.
    const debian = release.kind === 'glibc' && release.distribution === 'debian' ? release : BOOKWORM;
    const version = hasImage(toolchain.channel, debian) ? toolchain.channel : undefined;
    const components = toolchain.components.length > 0 ? [runExec(['rustup', 'component', 'add', ...toolchain.components])] : [];
    if (release.kind === 'glibc' && release.distribution === 'ubuntu') {
        return [
            `FROM ${platform}rust:1-${BOOKWORM.codename} AS ${stage}-rust`,
            `FROM ${platform}ubuntu:${release.codename} AS ${stage}`,
            `COPY --from=${stage}-rust /usr/local/rustup /usr/local/rustup`,
            `COPY --from=${stage}-rust /usr/local/cargo /usr/local/cargo`,
            'ENV RUSTUP_HOME=/usr/local/rustup CARGO_HOME=/usr/local/cargo PATH=/usr/local/cargo/bin:$PATH',
            aptInstall(['ca-certificates', 'g++', 'gcc', 'git', 'libc6-dev', 'make', 'pkg-config']),
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
    return isVersion && rustImagesSince !== undefined && compareMinor(channel, rustImagesSince) >= 0;
}
function installed(channel) {
    return [
        runExec(['rustup', 'toolchain', 'install', channel, '--profile', 'minimal']),
        `ENV RUSTUP_TOOLCHAIN=${channel}`,
    ];
}

;// CONCATENATED MODULE: ./build/js/plan/container/cached-target.js
/**
 * cargo in a directory that the builder keeps. It goes by the times of files, and a directory that other checkouts were
 * built in knows nothing of this one's: a commit's file may be older than what another one left. So what is not as it
 * was at the last good build gets a new time, programs of earlier builds are removed first, and these are taken out
 * before anybody else can build there.
 */
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
SCRIPT`;

// EXTERNAL MODULE: ./build/js/domain/rust-target.js
var rust_target = __webpack_require__(3615);
;// CONCATENATED MODULE: ./build/js/plan/crate/cmake.js
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

;// CONCATENATED MODULE: ./build/js/plan/container/cmake.js
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

// EXTERNAL MODULE: ./build/js/plan/container/libraries.js
var libraries = __webpack_require__(6179);
;// CONCATENATED MODULE: ./build/js/plan/container/stand-ins.js
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
    return targets.length === 0 ? [] : [runExec([STAND_INS, 'add', ...targets.map(({ path }) => path)])];
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
    if (![...directories, ...copied].every(isPlainPath))
        return undefined;
    const programs = build.runs.flatMap((run) => run.toolchains.flatMap((toolchain) => build.binaries.names.map((name) => programPath(run, toolchain, profile, name))));
    return {
        instructions: [
            'COPY Cargo.toml Cargo.lock ./',
            ...(crate.config.file === undefined ? [] : ['COPY .cargo .cargo']),
            ...copied.map((directory) => `COPY ${directory} ${directory}`),
            ...directories.map((directory) => `COPY ${directory}/Cargo.toml ${directory}/`),
            runExec([STAND_INS, 'add', ...stubs]),
        ],
        removal: [runExec([STAND_INS, 'remove', ...hollow.map(({ name }) => name), '--', ...stubs, ...programs])],
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

;// CONCATENATED MODULE: ./build/js/plan/container/write-dockerfile.js
/**
 * The Dockerfile that Multihull writes for a crate: one stage on the machine that builds, which never names the
 * target architecture, so that BuildKit runs it once for all platforms; then only copies.
 */











const WORKDIR = '/crate';
/** Of nobody in particular: the number that distroless images call nonroot. */
const USER = '65532:65532';
/** The same directory, where a stage is of one platform. */
const OUT = (0,image_layout/* outDirectory */.YG)({ name: '$TARGETPLATFORM' });
/** Names of stages; an image that is called like one is meant by its full name. */
const STAGE = /^(?:build|build-rust|emulated|emulated-rust|programs|programs-[a-z0-9]+)$/;
/** The file as text. */
function writeDockerfile(build) {
    const isMixed = build.emulated.length > 0 && build.runs.length > 0;
    return `${[
        HEADER,
        ...(build.runs.length > 0 ? crossStage(build) : []),
        ...(build.emulated.length > 0 ? emulatedStage(build) : []),
        ...(isMixed ? programStages(build) : []),
        finalStage(build, isMixed ? 'programs' : build.runs.length > 0 ? 'build' : 'emulated'),
    ].join('\n\n')}\n`;
}
/** For programs that are compiled already, in a build context of their own. */
function writeCopyDockerfile(parts) {
    return `# Written by Multihull, for programs that cargo compiled on the machine itself.\n\n${finalStage(parts, image_layout/* PROGRAMS_CONTEXT */.YJ)}\n`;
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
    const base = builderBase(build.release.release, build.toolchain);
    const cmake = build.usesCmake ? cmakeFiles(toolchains.filter(plan_toolchain/* isCross */.hx)) : undefined;
    const cargo = build.runs.map((each) => runExec([
        ...throughCache(build, each),
        // The first run's variables are the stage's.
        ...(each === first ? [] : ['env', ...Object.entries(build.env(each)).map((pair) => pair.join('='))]),
        'cargo',
        ...each.args,
    ], [...cacheMounts(build), ...build.mounts]));
    const bare = build.caching === 'layers' ? skeleton(build, build.cargo.profile) : undefined;
    return [
        ['# Compilers and standard libraries of the targets', ...base, `WORKDIR ${WORKDIR}`].join('\n'),
        [
            ...(packages.length > 0
                ? [
                    aptInstall(packages, foreign.map((architecture) => ['dpkg', '--add-architecture', architecture])),
                ]
                : []),
            runExec(['rustup', 'target', 'add', ...targets]),
            ...environment({ ...build.env(first), ...cmake?.env }),
            ...(cmake?.instructions ?? []),
            ...(hasLibraries(build) ? [libraries/* COLLECT_LIBRARIES */.TH] : []),
            ...(bare || build.replaced.length > 0 ? [STAND_INS_SCRIPT] : []),
            ...(build.caching === 'mounts' ? [WITH_CACHED_TARGET] : []),
            ...build.args.map((name) => `ARG ${name}`),
        ].join('\n'),
        ...(bare
            ? [
                [
                    '# Dependencies: compiled again only when a manifest changes',
                    ...bare.instructions,
                    ...cargo,
                    ...bare.removal,
                ].join('\n'),
            ]
            : []),
        [
            '# The crate itself',
            'COPY . .',
            ...addStandIns(build.replaced),
            ...cargo,
            runShell(build.runs.flatMap((each) => each.toolchains.flatMap((toolchain) => gather(build, each, toolchain)))),
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
        ...(hasLibraries(build) ? [[libraries/* COLLECTOR */.W8, out, platform.multiarch ?? platform.gnuTuple, ...programs]] : []),
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
            `WORKDIR ${WORKDIR}`,
            ...(build.emulatedPackages.length > 0 ? [aptInstall(build.emulatedPackages)] : []),
            ...environment(build.emulatedEnv),
            ...(hasLibraries(build) ? [libraries/* COLLECT_LIBRARIES */.TH] : []),
            ...(build.replaced.length > 0 ? [STAND_INS_SCRIPT] : []),
            ...build.args.map((name) => `ARG ${name}`),
            'COPY . .',
            ...addStandIns(build.replaced),
            runExec(['cargo', ...args, '--target-dir', 'target'], build.mounts),
            'ARG TARGETPLATFORM',
            runShell([
                ['install', '-D', '-t', `"${OUT}${image_layout/* PROGRAMS */.i}"`, ...programs],
                ...(hasLibraries(build) ? [[libraries/* COLLECTOR */.W8, `"${OUT}"`, 'native', ...programs]] : []),
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
function finalStage({ base, entrypoint }, from) {
    return [
        // One COPY: behind a second one BuildKit unpacks the whole build stage to find that nothing has changed.
        '# The image: one copy, nothing is executed',
        `FROM ${STAGE.test(base) ? `docker.io/library/${base}` : base}`,
        'ARG TARGETPLATFORM',
        `COPY --link --from=${from} ${OUT}/ /`,
        `USER ${USER}`,
        `ENTRYPOINT ${execForm([`${image_layout/* PROGRAMS */.i}/${entrypoint}`])}`,
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
    if (build.caching === 'layers')
        return [];
    return [
        '--mount=type=cache,target=/usr/local/cargo/registry',
        '--mount=type=cache,target=/usr/local/cargo/git',
        targetMount(build),
    ];
}
/**
 * Of this crate alone, and of what is installed: another crate must not find these results by its file names, and a
 * build script does not notice that a library has come or gone.
 */
function targetMount({ crate: { packages, root }, ...build }) {
    const crate = packages.find(({ directory }) => directory === '')?.name ?? root.split('/').at(-1) ?? 'crate';
    const { release } = build.release;
    const installed = JSON.stringify([
        build.packages,
        build.systemPackages,
        release.kind === 'glibc' ? release.codename : release.distribution,
        build.toolchain.channel,
    ]);
    const name = `${crate}-${(0,external_node_crypto_.createHash)('sha256').update(installed).digest('hex').slice(0, 12)}`;
    return `--mount=type=cache,id=multihull-${name.replaceAll(/[^A-Za-z0-9_-]/g, '-')},target=${WORKDIR}/target,sharing=locked`;
}

;// CONCATENATED MODULE: ./build/js/plan/crate/binaries.js
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

;// CONCATENATED MODULE: ./build/js/plan/crate/environment.js
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
    const env = Object.fromEntries(Object.entries((0,plan_toolchain/* withoutSet */.Ln)(toolchain.env, config.variables))
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

// EXTERNAL MODULE: ./build/js/plan/crate/native-libraries.js
var native_libraries = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/js/util/did-you-mean.js
var did_you_mean = __webpack_require__(1300);
;// CONCATENATED MODULE: ./build/js/plan/crate/unbuildable.js
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
    const tooNew = wants.find(({ version }) => compareMinor(channel, version) < 0);
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

;// CONCATENATED MODULE: ./build/js/plan/crate/types.js
/** A crate or workspace on disk, as far as building it needs to be known: read without cargo, in milliseconds. */
/** A crate without any. */
const NO_CONFIG = {
    file: undefined,
    targets: new Map(),
    rustflags: [],
    vendored: [],
    wrappers: new Map(),
    profiles: [],
    variables: new Set(),
};

// EXTERNAL MODULE: ./build/js/plan/ignore/ignore-file.js + 1 modules
var ignore_file = __webpack_require__(8288);
;// CONCATENATED MODULE: ./build/js/plan/ignore/context-gaps.js
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
    return { ...crate, config: NO_CONFIG };
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
                '# By Multihull: what cargo made before is no part of the build.',
            ]
            : ['# Written by Multihull: neither earlier results nor history are part of the build.', '.git']),
        '**/target',
        ...new Set(kept.map((path) => `!${path}`)),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/js/plan/root-command.js
var root_command = __webpack_require__(7394);
;// CONCATENATED MODULE: ./build/js/plan/runner/apt-sources.js
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
    const cmake = parts.usesCmake ? toolchains.filter(plan_toolchain/* isCross */.hx) : [];
    const cmakeFile = ({ target }) => (0,external_node_path_.join)(runDirectory, 'cmake', `${target}.cmake`);
    const { names, foreign } = crossPackages(parts);
    const sources = sourcesFile(facts, foreign, (0,external_node_path_.join)(runDirectory, 'apt-sources.list'));
    const missing = names.filter((name) => !facts.packages.has(name));
    const packages = missing.length === 0 ? undefined : packageCache(missing, parts);
    return {
        directory,
        files: [
            ...cmake.map((one) => ({ path: cmakeFile(one), text: cmakeToolchain(one) })),
            ...(sources ? [sources] : []),
        ],
        install: [
            ...rustupCommands(parts),
            ...aptCommands(parts, missing, foreign, [...aptOptions(sources), ...keptIn(packages)]),
        ],
        builds: runs.map((run) => ({
            tool: 'cargo',
            args: run.args,
            cwd: crate.root,
            inherits: 'compiler',
            env: {
                ...(0,plan_toolchain/* withoutSet */.Ln)({
                    ...parts.env(run),
                    ...Object.fromEntries(run.toolchains
                        .filter((one) => cmake.includes(one))
                        .map((one) => [(0,rust_target/* targetVariable */.I)('CMAKE_TOOLCHAIN_FILE', one.target), cmakeFile(one)])),
                    ...emulatorVariables(run, crate, facts),
                }, facts.variables),
                RUSTUP_TOOLCHAIN: parts.toolchain.channel,
            },
        })),
        programs: runs.flatMap((run) => run.toolchains.flatMap((one) => parts.binaries.names.flatMap((name) => places(one.platform, toolchains, name).map((to) => ({
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
        cache: cargoCache(parts),
        packages,
        platforms: toolchains.map(({ platform }) => platform.name),
    };
}
/**
 * Below the platform's name as the image's root; and, for Dockerfiles of the user's own, in a folder of the
 * architecture (`armv7`, and `arm` where there is only one).
 */
function places(platform, all, name) {
    const { architecture, variant = '' } = platform;
    const isOnly = all.filter((one) => one.platform.architecture === architecture).length === 1;
    const folders = new Set([`${architecture}${variant}`, ...(isOnly ? [architecture] : [])]);
    return [
        `${(0,image_layout/* outDirectory */.YG)(platform)}${image_layout/* PROGRAMS */.i}/${name}`,
        ...[...folders].map((folder) => `${folder}/${name}`),
    ];
}
function rustupCommands({ toolchain, facts, runs }) {
    const { channel, components } = toolchain;
    const has = facts.toolchains.some((name) => name === channel || name.startsWith(`${channel}-`));
    const missing = [...new Set(runs.flatMap((run) => run.toolchains.map(({ target }) => target)))].filter((target) => !facts.targets.has(target));
    return [
        ...(has ? [] : [rustup('toolchain', 'install', channel, '--profile', 'minimal')]),
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
    return Object.fromEntries(run.toolchains.filter(plan_toolchain/* isCross */.hx).flatMap(({ platform, target }) => {
        const emulator = facts.emulators.get(platform.qemu);
        if (emulator === undefined || crate.config.targets.get(target)?.hasRunner)
            return [];
        return [[(0,rust_target/* cargoVariable */.P)(target, 'RUNNER'), `${emulator} -L /usr/${platform.gnuTuple}`]];
    }));
}
function cargoCache({ crate, facts, runs, toolchain, env }) {
    const prefix = `multihull-cargo-${facts.codename || facts.distribution}-${toolchain.channel}-`;
    const parts = [crate.lock, runs.map(({ args }) => args), runs.map((run) => env(run))];
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
    const targetDirectory = (0,external_node_path_.join)(crate.root, 'target');
    return {
        // What is unpacked from these is made again in no time.
        paths: [
            (0,external_node_path_.join)(facts.cargoHome, 'registry', 'index'),
            (0,external_node_path_.join)(facts.cargoHome, 'registry', 'cache'),
            (0,external_node_path_.join)(facts.cargoHome, 'git', 'db'),
            targetDirectory,
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

;// CONCATENATED MODULE: ./build/js/plan/crate/git-askers.js
/** Crates whose build asks git which commit this is: history is not part of a build that Multihull writes. */

/** Crates that run git, or read `.git`, while they are built. */
const CRATES = /^(?:vergen(?:-\w+)*|shadow-rs|git-version(?:-macro)?|git-testament(?:-derive)?|build-info-build|build-data|built|git2|gix)$/;
/** What build scripts that call git themselves have in them. */
const IN_SCRIPTS = /Command::new\(\s*(?:r#*)?"git"|\.git\/(?:HEAD|refs|index|logs)|\bgit (?:rev-parse|describe|log|show)\b/;
/** Whether a build script's text asks git for something. */
function scriptAsksGit(text) {
    return IN_SCRIPTS.test(text);
}
/**
 * Who asks for git in the packages that are compiled: `build.rs of trow`, `vergen`.
 * @returns nothing where the build has the history, because the user's .dockerignore lets it in.
 */
function gitAskers(crate, used) {
    if (crate.ignore && crate.hasHistory && !isKeptOut(crate.ignore))
        return [];
    const own = crate.packages.filter(({ name }) => used.has(name));
    const crates = own.flatMap((one) => one.gitDependencies);
    return [...new Set([...own.flatMap((one) => scripts(crate, one)), ...crates])];
}
/** `git2` and `gix` are libraries like others, unless a build script has them. */
function isGitDependency(name, isForBuild) {
    return CRATES.test(name) && (isForBuild || !/^(?:git2|gix|built)$/.test(name));
}
function scripts(crate, { directory, name }) {
    return crate.gitScripts.includes(directory) ? [`the build script of ${name}`] : [];
}
function isKeptOut(ignore) {
    return (0,ignore_file/* ignoredBy */.g)(ignore, '.git/HEAD') !== undefined;
}

;// CONCATENATED MODULE: ./build/js/plan/written-notices.js
/** What a build without a Dockerfile of the user's may stumble over; it goes on. */





/** The base's name does not say its release. */
function baseNotice(base, { certain, release }) {
    if (certain || release.kind === 'musl')
        return [];
    const parsed = (0,reference/* parseReference */.F2)(base);
    return [
        {
            message: `${'problem' in parsed ? base : (0,reference/* formatReference */.FH)(parsed)}: its name does not say which release it is; programs are compiled on ${release.distribution} ${release.codename} (glibc ${release.glibc})`,
            remedy: 'Verification refuses the image if the base is older; a tag such as debian:trixie-slim says it.',
        },
    ];
}
/** Crates that usually need a package which was not given. */
function needNotices(crate, used, inputs, { release }) {
    return (0,native_libraries/* missingLibraries */.QE)(crate, used, inputs.systemPackages).map(({ crate: name, packages, vendoring }) => {
        // A library of Debian is for glibc; a tool runs where the crate is compiled.
        const [first = ''] = packages;
        const asPackage = release.kind === 'musl' && !(0,cargo/* isBuildTool */.xG)(first)
            ? 'a base with glibc, such as debian:bookworm-slim'
            : `system-packages: ${first}`;
        return {
            message: `crate ${name} usually needs ${first}, which system-packages does not have`,
            remedy: `Write ${asPackage}${vendoring === undefined ? '' : `, or in Cargo.toml ${vendoring}`}.`,
            file: (0,external_node_path_.join)(crate.root, 'Cargo.toml'),
        };
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
    const askers = gitAskers(crate, used);
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

// EXTERNAL MODULE: ./build/js/plan/dockerfile/variables.js
var variables = __webpack_require__(8406);
;// CONCATENATED MODULE: ./build/js/plan/written-refusals.js
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
/**
 * A program runs where glibc is at least as new as where it was linked; this machine may be newer than the base.
 * @returns why it is compiled in a container instead.
 * @throws UserError where that is no way out.
 */
function whyNotHere({ runner, ownBase }, { release }, inputs) {
    const emulated = [...inputs.compile.overrides].find(([, way]) => way === 'emulate');
    if (emulated) {
        throw new errors/* UserError */.yo(`compile: ${emulated[0]}=emulate cannot be mixed with runner`, {
            input: 'compile',
            value: `runner,${emulated[0]}=emulate`,
            remedy: `Write compile: container,${emulated[0]}=emulate.`,
        });
    }
    if (!runner || release.kind === 'musl')
        return undefined;
    if (runner.glibc !== undefined && compareMinor(runner.glibc, release.glibc) <= 0)
        return undefined;
    const why = `${runner.glibc === undefined ? 'this machine has no glibc' : `this machine has glibc ${runner.glibc}`}, and ${ownBase ?? inputs.base} has ${release.glibc}: what is linked here would not start there`;
    if (ownBase === undefined)
        return why;
    throw new errors/* UserError */.yo(`compile: ${why}`, {
        input: 'compile',
        value: 'runner',
        remedy: 'Use a base image that is at least as new as this machine, or leave compile out and let the Dockerfile compile.',
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
/** @throws UserError for a platform that the release has no compiler, libraries or Rust target for. */
function crossToolchain(platform, host, { release }, inputs, way) {
    const libc = release.kind === 'glibc' ? 'gnu' : 'musl';
    if ((0,plan_toolchain/* rustTarget */.qD)(platform, libc) === undefined) {
        throw new errors/* UserError */.yo(`platforms: ${platform.name} has no usable musl target, and ${inputs.base} has no glibc`, {
            input: 'base',
            value: inputs.base,
            remedy: `Write a base with glibc, such as debian:bookworm-slim, or remove ${platform.name} from platforms.`,
        });
    }
    const toolchain = (0,plan_toolchain/* toolchainFor */.r8)(platform, host, libc);
    const isOld = !(release.distribution === 'debian' && release.codename === 'trixie');
    if ((0,plan_toolchain/* isCross */.hx)(toolchain) && platform.crossSince === 'trixie' && isOld) {
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
    if (library && way !== 'runner' && release.distribution === 'ubuntu' && (0,plan_toolchain/* isCross */.hx)(toolchain)) {
        throw new errors/* UserError */.yo(`system-packages: Ubuntu keeps ${library.name} of ${platform.name} on another mirror than its own`, {
            input: 'system-packages',
            value: library.name,
            remedy: 'Write a base of Debian, such as debian:bookworm-slim, or build the library with the crate (most -sys crates have a feature "vendored" or "bundled").',
        });
    }
    const lacksLibraries = platform.librariesSince === 'none' || (platform.librariesSince === 'trixie' && isOld);
    if (library && lacksLibraries && (0,plan_toolchain/* isCross */.hx)(toolchain)) {
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

;// CONCATENATED MODULE: ./build/js/plan/written-build.js













/** @throws UserError for what cannot be built, with what to write instead. */
function writeBuild(inputs, whole, place, asked) {
    if (whole.lock === undefined)
        throw noLockfile(whole);
    const { host } = place;
    const base = releaseOfBase(place.ownBase ?? inputs.base);
    const instead = asked === 'runner' ? whyNotHere(place, base, inputs) : undefined;
    const way = instead === undefined ? asked : 'container';
    const crate = way === 'runner' ? whole : asSeen(whole);
    refuseMissing(crate);
    refuseProfile(crate, inputs.cargo);
    refuseFeatures(crate, choosePackages(crate, inputs.cargo), inputs.cargo);
    const binaries = chooseBinaries(crate, inputs.cargo);
    const toolchain = chooseToolchain(inputs.cargo.toolchain, crate.toolchain);
    const wrappers = way === 'runner'
        ? []
        : unneededWrappers(crate, inputs.systemPackages.map(({ name }) => name));
    const cargo = {
        ...inputs.cargo,
        args: [...wrappers.flatMap((key) => ['--config', `build.${key}=""`]), ...inputs.cargo.args],
    };
    const isEmulated = ({ name }) => way === 'emulate' || inputs.compile.overrides.get(name) === 'emulate';
    const emulated = inputs.platforms.filter(isEmulated);
    refuseOverrides(inputs, base, emulated);
    const toolchains = inputs.platforms
        .filter((platform) => !isEmulated(platform))
        .map((platform) => crossToolchain(platform, host, base, inputs, way));
    const runs = cargoRuns(toolchains, binaries, cargo, crate.symbolProfiles.includes(inputs.cargo.profile));
    const configured = toolchains.map((one) => configuredBuild(one, crate.config));
    const used = (0,native_libraries/* usedCrates */.uw)(crate, binaries.packages);
    refuseToolchain(crate, used, toolchain, inputs.cargo.args);
    const replaced = way === 'runner' ? [] : sourcesToReplace(crate, binaries, used, inputs.cargo);
    const withCxx = (0,native_libraries/* usesCxx */.Gz)(used) || inputs.systemPackages.some(({ name }) => name === 'g++');
    const tools = inputs.systemPackages.filter(({ isTool }) => isTool).map(({ name }) => name);
    // A build argument is a variable of the stage, and one of ours with its name would take its place.
    const given = new Set(way === 'runner' ? [] : argumentNames(inputs));
    const shared = {
        crate,
        binaries,
        toolchain,
        runs,
        env: (run) => (0,plan_toolchain/* withoutSet */.Ln)(environmentOf(run, crate), given),
        packages: sorted([
            ...toolchains.flatMap((one) => [...one.packages, ...(withCxx ? one.cxxPackages : [])]),
            ...configured.flatMap(({ toolPackages }) => toolPackages),
            ...tools,
        ]),
        systemPackages: inputs.systemPackages.filter(({ name }) => name !== 'g++'),
        usesCmake: used.has('cmake'),
    };
    const image = { base: inputs.base, entrypoint: binaries.entrypoint };
    return {
        way,
        instead,
        crate,
        binaries,
        toolchain,
        dockerignore: ignoreFileText(crate),
        notices: [
            ...baseNotice(inputs.base, base),
            ...(way === 'runner' ? [] : unseenNotices(whole, used)),
            ...wrapperNotices(crate, wrappers),
            ...nativeCpuNotices(crate, toolchains),
            ...submoduleNotices(crate),
            ...(way === 'runner' ? [] : gitNotices(crate, used)),
            ...needNotices(crate, used, inputs, base),
            ...muslNotice(base, used),
        ],
        dockerfile: way === 'runner'
            ? place.ownBase === undefined
                ? writeCopyDockerfile(image)
                : undefined
            : writeDockerfile({
                ...shared,
                ...image,
                cargo,
                replaced,
                release: base,
                emulated,
                emulatedEnv: (0,plan_toolchain/* withoutSet */.Ln)(Object.assign({}, ...emulated.map((one) => (0,plan_toolchain/* pageVariable */.i1)(one, one.rustGnu))), new Set([...given, ...crate.config.variables])),
                emulatedPackages: sorted([
                    ...emulated.flatMap((platform) => linkersOf(platform, crate)),
                    ...inputs.systemPackages.map(({ name }) => name),
                ]),
                args: argumentNames(inputs),
                mounts: buildMounts(inputs),
                caching: inputs.builder.kind === 'existing' ? 'mounts' : 'layers',
            }),
        runner: way === 'runner' && place.runner
            ? planRunner({
                ...shared,
                profile: inputs.cargo.profile,
                copiesCertificates: base.hasCertificates === false,
                isRoot: place.isRoot,
                runDirectory: place.runDirectory,
                cacheDirectory: inputs.ambient.cache,
                facts: place.runner,
            })
            : undefined,
    };
}
/** Variables of a run's targets; each value that the crate's configuration has is left to it. */
function environmentOf(run, crate) {
    return Object.assign({}, ...run.toolchains.map((one) => configuredBuild(one, crate.config).env));
}
/** Packages of linkers that the crate's configuration names for a platform that compiles for itself. */
function linkersOf(platform, { config }) {
    return configuredBuild((0,plan_toolchain/* toolchainFor */.r8)(platform, platform, 'gnu'), config).toolPackages;
}
function sorted(names) {
    return [...new Set(names)].sort();
}

// EXTERNAL MODULE: ./build/js/shell/load-parser.js + 9 modules
var load_parser = __webpack_require__(6444);
// EXTERNAL MODULE: ./build/js/plan/cargo-manifest.js
var cargo_manifest = __webpack_require__(1108);
;// CONCATENATED MODULE: ./build/js/plan/crate/documents.js
/** The small documents beside a manifest: Cargo.lock, .cargo/config.toml, rust-toolchain.toml. */



/** Reads Cargo.lock (doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html). @throws UserError for bad TOML. */
function readLock(text, file) {
    const packages = (0,cargo_manifest/* readToml */.D7)(text, file)['package'];
    return (Array.isArray(packages) ? packages : []).flatMap((entry) => {
        if (!(0,cargo_manifest/* isTable */.bI)(entry) || typeof entry['name'] !== 'string')
            return [];
        const dependencies = Array.isArray(entry['dependencies']) ? entry['dependencies'] : [];
        return [
            {
                name: entry['name'],
                version: typeof entry['version'] === 'string' ? entry['version'] : '',
                // `name`, or `name version` where there are several of that name.
                dependencies: dependencies.flatMap((item) => typeof item === 'string' ? [item.split(' ')[0] ?? ''] : []),
            },
        ];
    });
}
/** The version of Cargo.lock's format; undefined in the first two, which do not say it. */
function lockVersion(text) {
    const match = /^version = (\d{1,4})\s*$/m.exec(text.slice(0, 4096).split('[[', 1)[0] ?? '');
    return match ? Number(match[1]) : undefined;
}
/** Reads .cargo/config.toml (doc.rust-lang.org/cargo/reference/config.html). @throws UserError for bad TOML. */
function readCargoConfig(text, file) {
    const root = (0,cargo_manifest/* readToml */.D7)(text, file);
    const targets = (0,cargo_manifest/* isTable */.bI)(root['target']) ? Object.entries(root['target']) : [];
    const build = (0,cargo_manifest/* isTable */.bI)(root['build']) ? root['build'] : {};
    const sources = (0,cargo_manifest/* isTable */.bI)(root['source']) ? Object.values(root['source']) : [];
    return {
        file,
        targets: new Map(targets.flatMap(([target, table]) => (0,cargo_manifest/* isTable */.bI)(table)
            ? [
                [
                    target,
                    {
                        linker: typeof table['linker'] === 'string' ? table['linker'] : undefined,
                        hasRunner: table['runner'] !== undefined,
                        rustflags: flags(table['rustflags']),
                    },
                ],
            ]
            : [])),
        rustflags: flags(build['rustflags']),
        wrappers: new Map(['rustc', 'rustc-wrapper', 'rustc-workspace-wrapper'].flatMap((key) => {
            const value = build[key];
            return typeof value === 'string' && value !== '' ? [[key, value]] : [];
        })),
        profiles: (0,cargo_manifest/* isTable */.bI)(root['profile']) ? Object.keys(root['profile']) : [],
        variables: new Set((0,cargo_manifest/* isTable */.bI)(root['env']) ? Object.keys(root['env']) : []),
        vendored: sources.flatMap((source) => (0,cargo_manifest/* isTable */.bI)(source) && typeof source['directory'] === 'string'
            ? [external_node_path_.posix.normalize(source['directory'])]
            : []),
    };
}
function flags(value) {
    if (typeof value === 'string')
        return value.split(/\s+/).filter((word) => word !== '');
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/**
 * Reads rust-toolchain.toml, or the older rust-toolchain, which may be just a channel
 * (rust-lang.github.io/rustup/overrides.html).
 * @throws UserError for a toolchain that is a directory of the user's own: no target can be added to it.
 */
function readToolchainFile(text, file) {
    const bare = text.trim();
    if (!file.endsWith('.toml') && /^[\w.-]+$/.test(bare))
        return { file, channel: bare, components: [] };
    const table = (0,cargo_manifest/* readToml */.D7)(text, file)['toolchain'];
    const toolchain = (0,cargo_manifest/* isTable */.bI)(table) ? table : {};
    if (typeof toolchain['path'] === 'string') {
        throw new errors/* UserError */.yo(`${file}: a custom toolchain (path = "${toolchain['path']}") cannot be given targets`, {
            input: 'toolchain',
            value: toolchain['path'],
            remedy: 'Write channel = "…" there, name another toolchain in the input toolchain, or write a Dockerfile that brings yours.',
            location: { file },
        });
    }
    const channel = toolchain['channel'];
    if (channel !== undefined && typeof channel !== 'string')
        throw badChannel(text, file);
    const components = toolchain['components'];
    return {
        file,
        channel: typeof channel === 'string' ? channel : 'stable',
        components: Array.isArray(components)
            ? components.filter((item) => typeof item === 'string')
            : [],
    };
}
/** rustup refuses a channel that is no text; 1.90 as a number would be 1.9. */
function badChannel(text, file) {
    const line = text.split('\n').findIndex((each) => /^\s*(?:toolchain\.)?channel\s*=/.test(each)) + 1;
    const value = /channel\s*=\s*([^\s#,}]+)/.exec(text)?.[1] ?? '';
    return new errors/* UserError */.yo(`${file}${line > 0 ? `:${line}` : ''}: channel = ${value} is not a text, which rustup refuses`, {
        input: 'toolchain',
        value,
        remedy: `Write channel = "${value.replaceAll(/["']/g, '')}", with quotes.`,
        location: line > 0 ? { file, line } : { file },
    });
}

;// CONCATENATED MODULE: ./build/js/plan/crate/package.js
/** One package's manifest and files → what cargo finds in it (doc.rust-lang.org/cargo/reference/cargo-targets.html). */



/**
 * Reads a package.
 * @param directory relative to the workspace's root, empty for the root.
 * @param inherited the root's `[workspace.dependencies]`.
 * @param shared the root's `[workspace.package]`.
 * @returns undefined for a manifest without `[package]`.
 * @throws UserError when it is not TOML.
 */
function readPackage(text, file, directory, files, inherited = {}, shared = {}) {
    const root = (0,cargo_manifest/* readToml */.D7)(text, file);
    const own = root['package'];
    const name = (0,cargo_manifest/* isTable */.bI)(own) ? own['name'] : undefined;
    if (!(0,cargo_manifest/* isTable */.bI)(own) || typeof name !== 'string')
        return undefined;
    const at = (path, from = directory) => external_node_path_.posix.isAbsolute(path) ? external_node_path_.posix.normalize(path) : external_node_path_.posix.join(from, path);
    const built = dependencyTables(root, BUILD_TABLES).map((each) => withInherited(each, inherited));
    const all = dependencyTables(root, ALL_TABLES).map((each) => withInherited(each, inherited));
    const inheritable = (key) => text_(own[key]) ?? ((0,cargo_manifest/* isTable */.bI)(own[key]) ? text_(shared[key]) : undefined);
    return {
        name,
        directory,
        targets: [
            ...package_libraries(root, name, files),
            ...binaries(root, own, name, files),
            ...buildScript(own, files),
            ...others(root, files),
        ].map((target) => ({ ...target, path: at(target.path) })),
        defaultRun: text_(own['default-run']),
        features: new Map(Object.entries(tableOf(root['features'])).map(([feature, enabled]) => [feature, strings(enabled)])),
        dependencies: built.flat().map(({ key, table }) => text_(table['package']) ?? key),
        pathDependencies: all.flat().flatMap(({ table, isInherited }) => {
            const path = text_(table['path']);
            return path === undefined ? [] : [at(path, isInherited ? '' : directory)];
        }),
        dependencyKeys: [...new Set(all.flat().map(({ key }) => key))],
        optionalDependencies: [
            ...new Set(built.flat().flatMap(({ key, isOptional }) => (isOptional ? [key] : []))),
        ],
        gitDependencies: gitDependencies(root, inherited),
        rustVersion: inheritable('rust-version'),
        edition: inheritable('edition'),
    };
}
function gitDependencies(root, inherited) {
    const named = (tables, isForBuild) => dependencyTables(root, tables)
        .flatMap((each) => withInherited(each, inherited))
        .map(({ key, table }) => text_(table['package']) ?? key)
        .filter((name) => isGitDependency(name, isForBuild));
    return [...new Set([...named(['dependencies'], false), ...named(['build-dependencies'], true)])];
}
function package_libraries(root, name, files) {
    const lib = root['lib'];
    const table = tableOf(lib);
    if (!(0,cargo_manifest/* isTable */.bI)(lib) && !files.has('src/lib.rs'))
        return [];
    return [
        {
            kind: 'lib',
            name: text_(table['name']) ?? name.replaceAll('-', '_'),
            path: text_(table['path']) ?? 'src/lib.rs',
            requiredFeatures: [],
        },
    ];
}
/** `[[bin]]` tables, and what cargo finds by itself unless `autobins = false`. */
function binaries(root, own, name, files) {
    const found = new Map();
    const add = (bin, path, requiredFeatures = []) => found.set(bin, { kind: 'bin', name: bin, path, requiredFeatures });
    if (own['autobins'] !== false) {
        if (files.has('src/main.rs'))
            add(name, 'src/main.rs');
        for (const entry of files.bins) {
            if (entry.endsWith('.rs'))
                add(entry.slice(0, -3), `src/bin/${entry}`);
            else if (files.has(`src/bin/${entry}/main.rs`))
                add(entry, `src/bin/${entry}/main.rs`);
        }
    }
    for (const table of tablesOf(root['bin'])) {
        const bin = text_(table['name']) ?? name;
        const path = text_(table['path']);
        // A source with a name of its own is not found a second time under its file's name.
        for (const [other, { path: known }] of found)
            if (path !== undefined && known === external_node_path_.posix.normalize(path) && other !== bin)
                found.delete(other);
        add(bin, path ?? found.get(bin)?.path ?? guess(bin, name, files), strings(table['required-features']));
    }
    return [...found.values()];
}
function guess(bin, name, files) {
    const places = [`src/bin/${bin}.rs`, `src/bin/${bin}/main.rs`, ...(bin === name ? ['src/main.rs'] : [])];
    return places.find(files.has) ?? `src/bin/${bin}.rs`;
}
function buildScript(own, files) {
    const build = own['build'];
    if (build === false)
        return [];
    if (typeof build !== 'string' && !files.has('build.rs'))
        return [];
    return [
        {
            kind: 'build-script',
            name: '',
            path: typeof build === 'string' ? build : 'build.rs',
            requiredFeatures: [],
        },
    ];
}
/** Directories of examples, tests and benches. */
const OTHER_FOLDERS = { example: 'examples', test: 'tests', bench: 'benches' };
/**
 * Examples, tests and benches that the manifest names: cargo refuses a manifest whose sources are not there, and one
 * that has both `tests/NAME.rs` and `tests/NAME/main.rs`.
 */
function others(root, files) {
    return ['example', 'test', 'bench'].flatMap((kind) => tablesOf(root[kind]).flatMap((table) => {
        const name = text_(table['name']) ?? '';
        const inFolder = `${OTHER_FOLDERS[kind]}/${name}/main.rs`;
        return name === ''
            ? []
            : [
                {
                    kind: 'other',
                    name,
                    path: text_(table['path']) ??
                        (files.has(inFolder) ? inFolder : `${OTHER_FOLDERS[kind]}/${name}.rs`),
                    requiredFeatures: [],
                },
            ];
    }));
}
/** What a build compiles. */
const BUILD_TABLES = ['dependencies', 'build-dependencies'];
/** What cargo reads: it wants the manifests of dev-dependencies, too. */
const ALL_TABLES = [...BUILD_TABLES, 'dev-dependencies'];
/** Tables of dependencies, also those of single targets. */
function dependencyTables(root, names) {
    const of = (table) => names.map((name) => tableOf(table[name]));
    return [
        ...of(root),
        ...Object.values(tableOf(root['target'])).flatMap((target) => ((0,cargo_manifest/* isTable */.bI)(target) ? of(target) : [])),
    ];
}
function withInherited(table, inherited) {
    return Object.entries(table).map(([key, value]) => {
        const isInherited = (0,cargo_manifest/* isTable */.bI)(value) && value['workspace'] === true;
        const isOptional = (0,cargo_manifest/* isTable */.bI)(value) && value['optional'] === true;
        return { key, table: tableOf(isInherited ? inherited[key] : value), isInherited, isOptional };
    });
}
function text_(value) {
    return typeof value === 'string' ? value : undefined;
}
function strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function tableOf(value) {
    return (0,cargo_manifest/* isTable */.bI)(value) ? value : {};
}
function tablesOf(value) {
    return Array.isArray(value) ? value.filter(cargo_manifest/* isTable */.bI) : [];
}

;// CONCATENATED MODULE: ./build/js/plan/crate/workspace.js
/** A workspace's own table: members, exclusions, default members (doc.rust-lang.org/cargo/reference/workspaces.html). */

/** @throws UserError when it is not TOML. */
function readWorkspace(text, file) {
    const root = (0,cargo_manifest/* readToml */.D7)(text, file);
    const workspace = root['workspace'];
    const table = (0,cargo_manifest/* isTable */.bI)(workspace) ? workspace : {};
    const profiles = (0,cargo_manifest/* isTable */.bI)(root['profile']) ? root['profile'] : {};
    return {
        isWorkspace: (0,cargo_manifest/* isTable */.bI)(workspace),
        hasPackage: (0,cargo_manifest/* isTable */.bI)(root['package']),
        members: workspace_strings(table['members']) ?? [],
        exclude: workspace_strings(table['exclude']) ?? [],
        defaultMembers: workspace_strings(table['default-members']),
        symbolProfiles: Object.keys(profiles).filter((name) => setsSymbols(profiles, name)),
        profiles: Object.keys(profiles),
        package: (0,cargo_manifest/* isTable */.bI)(table['package']) ? table['package'] : {},
        dependencies: (0,cargo_manifest/* isTable */.bI)(table['dependencies']) ? table['dependencies'] : {},
        patched: Object.values((0,cargo_manifest/* isTable */.bI)(root['patch']) ? root['patch'] : {}).flatMap((source) => Object.values((0,cargo_manifest/* isTable */.bI)(source) ? source : {}).flatMap((patch) => (0,cargo_manifest/* isTable */.bI)(patch) && typeof patch['path'] === 'string' ? [patch['path']] : [])),
    };
}
/** Custom profiles inherit from others; `depth` ends a circle, which cargo refuses. */
function setsSymbols(profiles, name, depth = 0) {
    const profile = profiles[name];
    if (!(0,cargo_manifest/* isTable */.bI)(profile) || depth > 8)
        return false;
    if (profile['strip'] !== undefined || profile['debug'] !== undefined)
        return true;
    return typeof profile['inherits'] === 'string' && setsSymbols(profiles, profile['inherits'], depth + 1);
}
/** Whether a directory matches a member pattern: `crates/*`, where `*` and `?` stay within one name. */
function matchesMember(pattern, directory) {
    const [wanted, given] = [segments(pattern), segments(directory)];
    return (wanted.length === given.length &&
        wanted.every((part, index) => segmentPattern(part).test(given[index] ?? '')));
}
/** The parts of a path, without `.` and empty ones. */
function segments(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}
/** One name of a pattern as a regular expression. */
function segmentPattern(part) {
    const source = [...part].map((char) => char === '*' ? '[^/]*' : char === '?' ? '[^/]' : char.replace(/[\\^$.|+()[\]{}]/, '\\$&'));
    return new RegExp(`^${source.join('')}$`);
}
function workspace_strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

// EXTERNAL MODULE: ./build/js/probe/cargo.js
var probe_cargo = __webpack_require__(1727);
;// CONCATENATED MODULE: ./build/js/plan/crate/submodules.js
/** Directories of `.gitmodules` (gitmodules(5)), which a checkout leaves empty unless it is told otherwise. */

/** Longer than any list of submodules. */
const MAX_LENGTH = 256 * 1024;
/** Paths relative to the file's directory. */
function submodulePaths(text) {
    return [...text.slice(0, MAX_LENGTH).matchAll(/^[ \t]*path[ \t]*=[ \t]*(.*)$/gm)].flatMap(([, value = '']) => {
        const path = value.trim().replace(/^"(.*)"$/, '$1');
        return path === '' ? [] : [external_node_path_.posix.normalize(path).replace(/\/$/, '')];
    });
}

;// CONCATENATED MODULE: ./build/js/probe/crate-files.js
/** What lies in a crate's directory beside its manifests: sources, and submodules. */



/** A .gitmodules is in the repository's root, which is not far up. */
const MAX_PARENTS = 6;
/** Submodules in the context, from the nearest .gitmodules, and those of them that are empty. */
async function readSubmodules(root, { files }) {
    let directory = root;
    for (let depth = 0; depth < MAX_PARENTS; depth++) {
        const text = await files.readTextIfExists((0,external_node_path_.join)(directory, '.gitmodules'));
        if (text !== undefined) {
            const paths = submodulePaths(text)
                .map((path) => (0,external_node_path_.relative)(root, (0,external_node_path_.join)(directory, path)))
                .filter((path) => path !== '' && !path.startsWith('..'));
            const names = await Promise.all(paths.map((path) => files.list((0,external_node_path_.join)(root, path))));
            return { paths, empty: paths.filter((_, index) => names[index]?.length === 0) };
        }
        if ((0,external_node_path_.dirname)(directory) === directory)
            break;
        directory = (0,external_node_path_.dirname)(directory);
    }
    return { paths: [], empty: [] };
}
/** Sources are looked for this far down and no more of them, so that a strange tree costs nothing. */
const MAX_DEPTH = 16;
const MAX_SOURCES = 20_000;
/** All `.rs` files in the `src` directories, relative to the root. */
async function readSources(root, packages, { files }) {
    const found = [];
    let level = packages.map(({ directory }) => external_node_path_.posix.join(directory, 'src'));
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_SOURCES; depth++) {
        const below = await Promise.all(level.map(async (path) => (await files.list((0,external_node_path_.join)(root, path))).map((name) => `${path}/${name}`)));
        found.push(...below.flat().filter((path) => path.endsWith('.rs')));
        // A directory of modules has no dot in its name.
        level = below
            .flat()
            .filter((path) => !external_node_path_.posix.basename(path).includes('.'))
            .slice(0, MAX_SOURCES);
    }
    return found.slice(0, MAX_SOURCES).sort();
}
/** A build script is read up to here. */
const MAX_SCRIPT = 256 * 1024;
/** Directories of packages whose build script asks git for something. */
async function readGitScripts(root, packages, { files }) {
    const asks = await Promise.all(packages.map(async ({ targets }) => {
        const path = targets.find(({ kind }) => kind === 'build-script')?.path;
        if (path === undefined || path.startsWith('..') || path.startsWith('/'))
            return false;
        const size = await files.size((0,external_node_path_.join)(root, path));
        if (size === undefined || size > MAX_SCRIPT)
            return false;
        return scriptAsksGit((await files.readTextIfExists((0,external_node_path_.join)(root, path))) ?? '');
    }));
    return packages.filter((_, index) => asks[index]).map(({ directory }) => directory);
}

;// CONCATENATED MODULE: ./build/js/probe/crate.js
/** The crate in the build context, with everything of its workspace: manifests, lockfile, toolchain file, config. */










/** Of the context: no Dockerfile of the user's is built, beside which there could be another one. */
const IGNORE_FILE = '.dockerignore';
/** More packages than this are no workspace that somebody builds an image of; a pattern went wild. */
const MAX_PACKAGES = 2000;
/**
 * Reads the crate whose root is `context`.
 * @returns undefined where there is no Cargo.toml.
 * @throws UserError for a manifest that is not TOML, a context that is only a member of a workspace above it, a path
 *   dependency outside of it.
 */
async function probeCrate(context, ports) {
    const { files } = ports;
    const file = (0,external_node_path_.join)(context, 'Cargo.toml');
    const text = await files.readTextIfExists(file);
    if (text === undefined)
        return undefined;
    const workspace = readWorkspace(text, file);
    if (!workspace.isWorkspace)
        await refuseMember(context, text, ports);
    const ignoreText = files.readTextIfExists((0,external_node_path_.join)(context, IGNORE_FILE));
    const submodules = await readSubmodules(context, ports);
    const [{ packages, missing }, lock, toolchain, config, ignore] = await Promise.all([
        readPackages(context, workspace, submodules.paths, ports),
        files.readTextIfExists((0,external_node_path_.join)(context, 'Cargo.lock')),
        readToolchain(context, ports),
        readConfig(context, ports),
        ignoreText,
    ]);
    return {
        root: context,
        packages,
        defaultPackages: defaultPackages(workspace, packages),
        symbolProfiles: workspace.symbolProfiles,
        profiles: workspace.profiles,
        missing,
        gitScripts: await readGitScripts(context, packages, ports),
        hasHistory: await files.exists((0,external_node_path_.join)(context, '.git')),
        emptySubmodules: submodules.empty,
        lockVersion: lock === undefined ? undefined : lockVersion(lock),
        lock: lock === undefined ? undefined : readLock(lock, (0,external_node_path_.join)(context, 'Cargo.lock')),
        toolchain,
        config,
        patched: workspace.patched.map(normal),
        ignore: ignore === undefined ? undefined : (0,ignore_file/* readIgnoreFile */.r)(ignore, IGNORE_FILE),
        sources: await readSources(context, packages, ports),
    };
}
/** A member alone has no Cargo.lock, and cargo would look for a workspace that the build does not see. */
async function refuseMember(context, text, ports) {
    const above = await (0,probe_cargo/* findWorkspace */.p)((0,external_node_path_.dirname)(context), ports);
    if (!above)
        return;
    const root = (0,external_node_path_.dirname)(above.file);
    const directory = (0,external_node_path_.relative)(root, context).replaceAll('\\', '/');
    const workspace = readWorkspace(above.text, above.file);
    if (isExcluded(directory, workspace))
        return;
    if (!workspace.members.some((pattern) => matchesMember(pattern, directory)))
        return;
    const name = (0,cargo_manifest/* readCargoManifest */.eR)(text, { file: (0,external_node_path_.join)(context, 'Cargo.toml') })?.name;
    throw new errors/* UserError */.yo(`context: ${context} is a member of the workspace in ${root}`, {
        input: 'context',
        value: context,
        remedy: `Write context: ${root}${name === undefined ? '' : `, and package: ${name} to build this one`}.`,
    });
}
async function readPackages(root, workspace, submodules, ports) {
    const wanted = (kind, directory, by) => ({
        kind,
        directory: normal(directory),
        from: external_node_path_.posix.join(by?.directory ?? '', 'Cargo.toml'),
        name: by?.name ?? '',
    });
    const members = await Promise.all(workspace.members.map((pattern) => membersOf(root, pattern, ports)));
    const found = new Map();
    const missing = new Map();
    let next = [
        ...(workspace.hasPackage ? [wanted('member', '')] : []),
        ...members
            .flat()
            .filter((directory) => !isExcluded(directory, workspace))
            .map((directory) => wanted('member', directory)),
        ...workspace.patched.map((directory) => wanted('patch', directory)),
    ];
    // Path dependencies lead to further packages, also to such that are not listed as members.
    while (next.length > 0 && found.size < MAX_PACKAGES) {
        const unique = [...new Map(next.map((one) => [one.directory, one])).values()];
        const read = await Promise.all(unique.map((one) => readOne(root, one.directory, workspace, ports)));
        for (const [index, one] of unique.entries()) {
            const { directory } = one;
            const result = read[index];
            if (result?.kind === 'package')
                found.set(directory, result.package);
            if (result?.kind === 'missing')
                missing.set(directory, { ...one, submodule: submodules.find((path) => isWithin(directory, path)) });
        }
        next = read
            .flatMap((one) => one.kind === 'package'
            ? one.package.pathDependencies.map((path) => wanted('dependency', path, one.package))
            : [])
            .filter(({ directory }) => !found.has(directory) && !missing.has(directory));
    }
    return { packages: [...found.values()], missing: [...missing.values()] };
}
/** As cargo expands a pattern: directories without a manifest are passed over, and one that matches nothing is a name. */
async function membersOf(root, pattern, ports) {
    const expanded = await expand(root, segments(pattern), ports);
    if (!/[*?]/.test(pattern))
        return expanded;
    const has = await Promise.all(expanded.map((path) => ports.files.exists((0,external_node_path_.join)(root, path, 'Cargo.toml'))));
    const packages = expanded.filter((_, index) => has[index]);
    return packages.length > 0 || expanded.length > 0 ? packages : [pattern];
}
/** Without `./` and a slash at the end; the root is empty. */
function normal(path) {
    const short = external_node_path_.posix.normalize(path).replace(/\/$/, '');
    return short === '.' ? '' : short;
}
async function readOne(root, directory, workspace, ports) {
    if (directory === '..' || directory.startsWith('../') || directory.startsWith('/')) {
        throw new errors/* UserError */.yo(`context: a package uses ${directory} by path, which is outside of ${root}`, {
            input: 'context',
            value: root,
            remedy: 'Write as context the directory that holds both, or publish the dependency.',
            location: { file: (0,external_node_path_.join)(root, 'Cargo.toml') },
        });
    }
    const { files } = ports;
    const at = (path) => (0,external_node_path_.join)(root, directory, path);
    const text = await files.readTextIfExists(at('Cargo.toml'));
    if (text === undefined)
        return { kind: 'missing' };
    const inFolders = async (folder) => (await files.list(at(folder))).map((name) => `${folder}/${name}/main.rs`);
    const [bins, ...others] = await Promise.all([
        files.list(at('src/bin')),
        ...Object.values(OTHER_FOLDERS).map(inFolders),
    ]);
    const looked = [
        ...['src/main.rs', 'src/lib.rs', 'build.rs'],
        ...bins.map((name) => `src/bin/${name}/main.rs`),
        ...others.flat(),
    ];
    const there = await Promise.all(looked.map((path) => files.exists(at(path))));
    const existing = new Set([
        ...looked.filter((_, index) => there[index]),
        ...bins.map((name) => `src/bin/${name}`),
    ]);
    const known = { has: (path) => existing.has(path), bins };
    const { dependencies, package: shared } = workspace;
    const read = readPackage(text, at('Cargo.toml'), directory, known, dependencies, shared);
    return read ? { kind: 'package', package: read } : { kind: 'other' };
}
/** Directories that match a member pattern. */
async function expand(root, parts, ports, base = '') {
    const [part, ...rest] = parts;
    if (part === undefined)
        return [base];
    if (!/[*?]/.test(part))
        return expand(root, rest, ports, external_node_path_.posix.join(base, part));
    const names = (await ports.files.list((0,external_node_path_.join)(root, base))).filter((name) => !name.startsWith('.') && segmentPattern(part).test(name));
    const below = await Promise.all(names.map((name) => expand(root, rest, ports, external_node_path_.posix.join(base, name))));
    return below.flat();
}
/** As cargo decides: a directory that is a member by its own name stays one. */
function isExcluded(directory, { members, exclude }) {
    const isIn = (above) => isWithin(directory, above);
    return exclude.some(isIn) && !members.some(isIn);
}
function isWithin(directory, above) {
    const parent = segments(above).join('/');
    return directory === parent || directory.startsWith(`${parent}/`);
}
/** As cargo chooses: default-members, else the root package, else all members, which path dependencies are, too. */
function defaultPackages(workspace, packages) {
    const chosen = workspace.defaultMembers;
    const isDefault = ({ directory }) => chosen !== undefined
        ? chosen.some((pattern) => matchesMember(pattern, directory))
        : workspace.hasPackage
            ? directory === ''
            : !isExcluded(directory, workspace) &&
                (workspace.members.some((pattern) => matchesMember(pattern, directory)) ||
                    !workspace.patched.map(normal).includes(directory));
    return packages.filter(isDefault).map(({ name }) => name);
}
async function readToolchain(context, ports) {
    // rustup prefers the older name where both are there.
    for (const file of ['rust-toolchain', 'rust-toolchain.toml']) {
        const text = await ports.files.readTextIfExists((0,external_node_path_.join)(context, file));
        if (text !== undefined)
            return readToolchainFile(text, file);
    }
    return undefined;
}
async function readConfig(context, ports) {
    for (const file of ['.cargo/config', '.cargo/config.toml']) {
        const text = await ports.files.readTextIfExists((0,external_node_path_.join)(context, file));
        if (text !== undefined)
            return readCargoConfig(text, file);
    }
    return NO_CONFIG;
}

// EXTERNAL MODULE: ./build/js/domain/platform-table.js
var platform_table = __webpack_require__(2557);
;// CONCATENATED MODULE: ./build/js/probe/runner.js
/** This machine as one that compiles Rust: what is installed already. Reads only. */


const LIMIT_MS = 30_000;
/** @param channel the toolchain that will be used; its targets are looked up. */
async function probeRunner(channel, ambient, ports) {
    const say = async (tool, ...args) => {
        if ((await ports.exec.which(tool)) === undefined)
            return undefined;
        const result = await ports.exec.run(
        // Not in the repository: rustup reads a toolchain file there, which may name a directory of it as the toolchain.
        { tool, args, env: { LC_ALL: 'C' }, cwd: '/', inherits: 'compiler' }, { timeoutMs: LIMIT_MS, keepBytes: 4 << 20 });
        return result.exitCode === 0 ? result.stdout : undefined;
    };
    const [release, glibc, toolchains, targets, packages, native, foreign, emulators, hasCertificates] = await Promise.all([
        ports.files.readTextIfExists('/etc/os-release'),
        say('getconf', 'GNU_LIBC_VERSION'),
        say('rustup', 'toolchain', 'list'),
        say('rustup', 'target', 'list', '--installed', '--toolchain', channel),
        say('dpkg-query', '--show', '--showformat', '${db:Status-Status} ${Package}:${Architecture}\\n'),
        say('dpkg', '--print-architecture'),
        say('dpkg', '--print-foreign-architectures'),
        findEmulators(ports),
        ports.files.exists(image_layout/* CERTIFICATES */.$b),
    ]);
    return {
        glibc: /glibc (\d+\.\d+)/.exec(glibc ?? '')?.[1],
        ...parseOsRelease(release ?? ''),
        rustup: toolchains === undefined
            ? { kind: 'missing', reason: 'there is none on PATH, or it does not answer' }
            : { kind: 'found' },
        toolchains: firstWords(toolchains),
        targets: new Set(firstWords(targets)),
        packages: parsePackages(packages ?? '', native?.trim()),
        foreignArchitectures: new Set(firstWords(foreign)),
        emulators,
        cargoHome: ambient.cargoHome,
        variables: ambient.compilerVariables,
        hasCertificates,
    };
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

;// CONCATENATED MODULE: ./build/js/probe/dockerfile.js
/** The Dockerfile, read and analysed. */











/**
 * The Dockerfile of this build: the user's where there is one or it is asked for, else written for the crate.
 * @throws UserError when there is neither, the crate cannot be built, or BuildKit would refuse the file.
 */
async function probeDockerfile(inputs, place, ports) {
    const { build, compile } = inputs;
    const path = build.file ?? (0,external_node_path_.join)(build.context, 'Dockerfile');
    const text = compile.kind === 'container' ? undefined : await ports.files.readTextIfExists(path);
    const own = text === undefined ? undefined : { path, shown: shownPath(inputs, path), text };
    if (own && compile.kind !== 'runner')
        return await analysed(inputs, place, own);
    const needsCrate = compile.kind === 'container' || compile.kind === 'runner';
    const crate = needsCrate || (build.file === undefined && compile.kind !== 'dockerfile')
        ? await probeCrate(build.context, ports)
        : undefined;
    if (!crate)
        throw await nothingToBuild(inputs, path, needsCrate, ports);
    const { channel } = chooseToolchain(inputs.cargo.toolchain, crate.toolchain);
    const analysis = own && (await analysed(inputs, place, own));
    const written = writeBuild(inputs, crate, {
        ...place,
        isRoot: inputs.ambient.isRoot,
        runner: compile.kind === 'runner' ? await probeRunner(channel, inputs.ambient, ports) : undefined,
        ownBase: analysis && ((0,analyse/* targetBase */.Fm)(analysis.analysis) ?? 'scratch'),
    }, compile.kind === 'auto' || compile.kind === 'dockerfile' ? 'container' : compile.kind);
    if (analysis && written.dockerfile === undefined)
        return { ...analysis, written };
    const fact = await analysed(inputs, place, {
        path: (0,external_node_path_.join)(place.runDirectory, 'Dockerfile'),
        shown: 'Dockerfile (by Multihull)',
        text: written.dockerfile ?? '',
    });
    return { ...fact, written };
}
async function analysed(inputs, { host, native }, { path, shown, text }) {
    const { build } = inputs;
    const analysis = (0,analyse/* analyseDockerfile */.oz)(text, {
        buildArgs: Object.fromEntries(build.args.map(({ key, value }) => [key, value])),
        target: build.target,
        platforms: inputs.platforms,
        buildPlatform: host,
        nativePlatforms: [...(0,builder/* nativePlatforms */.y$)(host), ...native.flatMap((text) => (0,platform/* parsePlatform */.FL)(text) ?? [])],
        buildContexts: [
            'multihull',
            ...(inputs.compile.kind === 'runner' ? [image_layout/* PROGRAMS_CONTEXT */.YJ] : []),
            ...build.contexts.map(({ key, value }) => `${key}=${value}`),
        ],
        file: shown,
        shell: await shellFor(text),
    });
    return { path, text, analysis, declaredArgs: analysis.declaredArgs };
}
/** The grammar of shells takes some time to load: only where there is a RUN to read. */
async function shellFor(dockerfile) {
    const nothing = { parse: () => ({ statements: [], readable: true }) };
    return /\brun\b/i.test(dockerfile) ? await (0,load_parser/* loadShellParser */.s)() : nothing;
}
/** A path as the user knows it. */
function shownPath(inputs, path) {
    const shown = (0,external_node_path_.relative)(inputs.ambient.workspace, path);
    return shown.startsWith('..') ? path : shown;
}
async function nothingToBuild(inputs, path, needsNone, ports) {
    const { build, ambient } = inputs;
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
            ? `Beside it there is ${near.join(', ')}: write file: ${(0,external_node_path_.relative)(ambient.workspace, (0,external_node_path_.join)(path, '..', near[0] ?? ''))}.`
            : isOpen
                ? `Write the directory of your crate as context, or the path of your Dockerfile in file, relative to ${(0,external_node_path_.basename)(ambient.workspace)}.`
                : `Write the path of your Dockerfile in file, relative to ${(0,external_node_path_.basename)(ambient.workspace)}.`,
    });
}


/***/ })

};
