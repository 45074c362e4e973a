export const id = 629;
export const ids = [629];
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
/* harmony export */   RM: () => (/* binding */ createNode),
/* harmony export */   Zw: () => (/* binding */ planBuilder),
/* harmony export */   y$: () => (/* binding */ nativePlatforms)
/* harmony export */ });
/* unused harmony export runsNatively */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_pins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6730);
/* harmony import */ var _domain_platform_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2557);
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3546);
/* harmony import */ var _domain_staging_tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5959);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2027);
/* harmony import */ var _root_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7394);
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
                (0,_root_command_js__WEBPACK_IMPORTED_MODULE_5__/* .asRoot */ .t)(facts.isRoot, ['apt-get', 'update']),
                (0,_root_command_js__WEBPACK_IMPORTED_MODULE_5__/* .asRoot */ .t)(facts.isRoot, ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]),
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
/** @throws UserError when the named builder does not exist, EnvironmentError when Docker is needed and absent. */
function planBuilder(inputs, facts, dockerEnv, shares) {
    if (inputs.builder.kind === 'existing') {
        const { name } = inputs.builder;
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
    if (facts.docker.kind === 'missing') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`Docker cannot be used: ${facts.docker.reason}`, {
            remedy: 'Start Docker on this machine, or name a remote BuildKit with the input builder.',
        });
    }
    const local = localRegistries(inputs, facts);
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
/** Registries on this machine's loopback are out of reach of a container with a network of its own. */
function localRegistries(inputs, facts) {
    const cacheRef = inputs.cache.kind === 'registry' ? inputs.cache.ref : undefined;
    const references = [
        ...facts.bases.map(({ reference }) => reference),
        ...(cacheRef === undefined ? [] : [cacheRef]),
    ];
    const registries = [
        ...inputs.images.map((image) => image.registry),
        ...facts.mirrors,
        ...references.flatMap((text) => {
            const parsed = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .parseReference */ .F2)(text);
            return 'problem' in parsed ? [] : [parsed.registry];
        }),
    ];
    return [...new Set(registries)].filter(_domain_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .isLoopback */ .U9);
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

/***/ 6899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ analyseDockerfile),
  a: () => (/* binding */ usesContext)
});

// EXTERNAL MODULE: ./build/js/plan/dockerfile/expand.js
var expand = __webpack_require__(2331);
// EXTERNAL MODULE: ./build/js/domain/platform.js
var domain_platform = __webpack_require__(7180);
// EXTERNAL MODULE: ./build/js/domain/reference.js
var reference = __webpack_require__(3546);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/plan/tags/nearest.js
var nearest = __webpack_require__(3858);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/text.js
var dockerfile_text = __webpack_require__(8520);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/graph.js
/**
 * Which stage comes from where, for one requested platform: BuildKit's rules (moby/buildkit,
 * frontend/dockerfile/dockerfile2llb/convert.go) for names, indexes, named contexts and platforms.
 */






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
    const near = (0,nearest/* nearestWord */.z)(target, names);
    throw new errors/* UserError */.yo(`target: ${file} has no stage "${target}"`, {
        input: 'target',
        value: target,
        remedy: names.length > 0
            ? `${near === undefined ? '' : `Did you mean ${near}? `}Its stages are ${names.join(', ')}.`
            : 'None of its stages has a name: leave target out, or write FROM … AS NAME.',
        location: { file },
    });
}
/**
 * Resolves every stage for the platform that `variables` are about.
 * @throws UserError with the line: an empty FROM or platform, an unknown platform, an index without a stage, a circle.
 */
function resolveGraph(dockerfile, stages, options) {
    const { variables, contexts, platform } = options;
    const sources = [];
    const platforms = [];
    const replaced = [];
    const undefinedArgs = [];
    for (const stage of stages) {
        const base = (0,expand/* expand */.fT)(stage.from, variables, dockerfile, stage.line);
        const flag = stage.platform === undefined ? undefined : (0,expand/* expand */.fT)(stage.platform, variables, dockerfile, stage.line);
        for (const name of [...base.missing, ...(flag?.missing ?? [])])
            undefinedArgs.push({ stage: stage.index, line: stage.line, name });
        if (base.value === '')
            throw emptyFrom(dockerfile, stage, base, platform);
        const own = flag === undefined ? platform : readPlatform(dockerfile, stage, flag);
        const isReplaced = stage.name !== undefined && contexts.has(contextName(stage.name));
        const source = isReplaced
            ? contextSource(stage.name ?? '', stage.from, contexts)
            : fromSource(base.value, stage, stages, contexts);
        replaced.push(isReplaced);
        sources.push(source);
        // FROM stage takes that stage's platform whatever the flag says, and scratch is always the target's.
        if (source.kind === 'stage')
            platforms.push(platforms[source.index] ?? own);
        else
            platforms.push(source.kind === 'scratch' ? platform : own);
    }
    const copies = stages.map((stage) => stage.copies.map(({ from, line, via }) => copySource(dockerfile, from, line, via, stages, contexts)));
    const needs = stages.map((stage) => {
        if (replaced[stage.index])
            return [];
        return [sources[stage.index], ...(copies[stage.index] ?? [])].flatMap((source) => source?.kind === 'stage' ? [source.index] : []);
    });
    const reachable = reach(dockerfile, stages, needs, options.target);
    return { sources, platforms, replaced, copies, reachable, undefinedArgs };
}
function fromSource(value, stage, stages, contexts) {
    const earlier = stages.slice(0, stage.index).findLastIndex(({ name }) => name === value.toLowerCase());
    if (earlier >= 0)
        return { kind: 'stage', index: earlier, raw: stage.from };
    return imageSource(value, stage.from, contexts);
}
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
function copySource(dockerfile, from, line, via, stages, contexts) {
    if (via === 'copy' && /^\d+$/.test(from)) {
        const index = Number(from);
        if (index < stages.length)
            return { kind: 'stage', index, raw: from };
        throw (0,dockerfile_text/* dockerfileError */.lL)(dockerfile.file, line, from, `--from=${from}, but there are only ${stages.length} stages`, `Stages count from 0: the last one is ${stages.length - 1}. A name (FROM … AS NAME) is clearer.`);
    }
    // Unlike FROM, a copy may name a stage that comes later.
    const index = stages.findLastIndex(({ name }) => name === from.toLowerCase());
    if (index >= 0)
        return { kind: 'stage', index, raw: from };
    return imageSource(from, from, contexts);
}
function emptyFrom(dockerfile, stage, base, platform) {
    const names = [...new Set(base.missing.length > 0 ? base.missing : base.used)];
    return (0,dockerfile_text/* dockerfileError */.lL)(dockerfile.file, stage.line, stage.from, `FROM ${stage.from} is empty for ${platform.name}: ${names.join(', ')} has no value there`, `Write ARG ${names[0] ?? 'NAME'}=… above the first FROM, or give it in build-args.`);
}
function readPlatform(dockerfile, stage, flag) {
    const known = (0,domain_platform/* parsePlatform */.FL)(flag.value);
    if (known)
        return known;
    const shown = flag.value === stage.platform ? '' : ` (${flag.value === '' ? 'empty' : flag.value})`;
    const near = (0,domain_platform/* nearestPlatform */.Iu)(flag.value);
    throw (0,dockerfile_text/* dockerfileError */.lL)(dockerfile.file, stage.line, flag.value, `--platform=${stage.platform}${shown} is not a platform`, near
        ? `Did you mean ${near.name}?`
        : 'Write $BUILDPLATFORM, $TARGETPLATFORM or a platform such as linux/amd64.');
}
function reach(dockerfile, stages, needs, target) {
    const done = new Set();
    const path = [];
    const visit = (index) => {
        if (path.includes(index)) {
            const circle = [...path.slice(path.indexOf(index)), index].map((at) => stages[at]?.name ?? String(at));
            const line = stages[index]?.line;
            throw (0,dockerfile_text/* dockerfileError */.lL)(dockerfile.file, line, circle.join(' → '), `stages need each other in a circle: ${circle.join(' → ')}`, 'Move what both need into a stage of its own.');
        }
        if (done.has(index))
            return;
        path.push(index);
        for (const needed of needs[index] ?? [])
            visit(needed);
        path.pop();
        done.add(index);
    };
    visit(target);
    return [...done].sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/shell.js
/** What a RUN instruction would execute: the commands of its shell text, and which of them compile Rust. */

/**
 * Splits shell text into simple commands: after `;`, `&&`, `||`, `|`, newlines and parentheses, in `$(…)` and
 * backticks. Comments, redirections and here-document bodies are not commands. Never throws: text that no
 * shell would take gives the commands that can be told.
 */
function shellCommands(script) {
    const found = [];
    const pending = [];
    let words = [];
    let start = 0;
    let word = '';
    let inWord = false;
    let dropWord = false;
    const endWord = () => {
        if (inWord && !dropWord)
            words.push(word);
        if (inWord)
            dropWord = false;
        word = '';
        inWord = false;
    };
    const endCommand = () => {
        endWord();
        if (words.length > 0)
            found.push({ words, offset: start });
        words = [];
        dropWord = false;
    };
    const add = (text, at) => {
        if (!inWord && words.length === 0)
            start = at;
        inWord = true;
        word += text;
    };
    const nested = (text, at) => {
        for (const inner of shellCommands(text))
            found.push({ words: inner.words, offset: at + inner.offset });
    };
    /** `$(…)`, `$((…))` and backticks, also inside double quotes; returns the last offset read. */
    const substitution = (at) => {
        const backtick = script[at] === '`';
        const from = backtick ? at + 1 : at + 2;
        const end = backtick ? script.indexOf('`', from) : matchingParenthesis(script, from);
        const last = end < 0 ? script.length : end;
        if (!script.startsWith('$((', at))
            nested(script.slice(from, last), from);
        add('$(…)', at);
        return last;
    };
    const isSubstitution = (at) => script[at] === '`' || script.startsWith('$(', at);
    for (let at = 0; at < script.length; at++) {
        const char = script[at] ?? '';
        if (char === '\\') {
            if (script[at + 1] === '\n')
                at++;
            else
                add(script[++at] ?? '', at - 1);
        }
        else if (char === "'") {
            const end = script.indexOf("'", at + 1);
            add(script.slice(at + 1, end < 0 ? undefined : end), at);
            at = end < 0 ? script.length : end;
        }
        else if (char === '"') {
            add('', at);
            for (at++; at < script.length && script[at] !== '"'; at++) {
                if (script[at] === '\\')
                    add(script[++at] ?? '', at);
                else if (isSubstitution(at))
                    at = substitution(at);
                else
                    add(script[at] ?? '', at);
            }
        }
        else if (isSubstitution(at))
            at = substitution(at);
        else if (char === '#' && !inWord) {
            const end = script.indexOf('\n', at);
            at = (end < 0 ? script.length : end) - 1;
        }
        else if (char === '<' || char === '>') {
            const heredoc = /^<<-?\s*(["']?)([A-Za-z0-9_.]+)\1/.exec(script.slice(at));
            if (/^\d*$/.test(word)) {
                word = '';
                inWord = false;
            }
            endWord();
            if (heredoc?.[2] !== undefined && !script.startsWith('<<<', at)) {
                pending.push(heredoc[2]);
                at += heredoc[0].length - 1;
            }
            else {
                while (/[<>&]/.test(script[at + 1] ?? ''))
                    at++;
                dropWord = true;
            }
        }
        else if (char === '\n' && pending.length > 0) {
            endCommand();
            at = skipHeredocs(script, at + 1, pending) - 1;
            pending.length = 0;
        }
        else if (/[;&|()\n]/.test(char))
            endCommand();
        else if (/\s/.test(char))
            endWord();
        else
            add(char, at);
    }
    endCommand();
    return found;
}
function matchingParenthesis(script, from) {
    let depth = 1;
    let quote = '';
    for (let at = from; at < script.length; at++) {
        const char = script[at] ?? '';
        if (char === '\\' && quote !== "'")
            at++;
        else if (quote)
            quote = char === quote ? '' : quote;
        else if (char === '"' || char === "'")
            quote = char;
        else if (char === '(')
            depth++;
        else if (char === ')' && --depth === 0)
            return at;
    }
    return -1;
}
function skipHeredocs(script, from, names) {
    let at = from;
    for (const name of names) {
        while (at < script.length) {
            const end = script.indexOf('\n', at);
            const line = script.slice(at, end < 0 ? undefined : end);
            at = end < 0 ? script.length : end + 1;
            if (line.replace(/^\t+/, '') === name)
                break;
        }
    }
    return at;
}
const RESERVED = new Set(['if', 'then', 'elif', 'else', 'do', 'while', 'until', '!', '{', 'time']);
const WRAPPERS = new Set([
    'env',
    'exec',
    'command',
    'sudo',
    'nice',
    'nohup',
    'xargs',
    'timeout',
    'stdbuf',
    'gosu',
]);
const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'busybox']);
const baseName = (word) => word.slice(word.lastIndexOf('/') + 1);
/** The words that count: without reserved words, assignments and wrappers such as `env` or `timeout 60`. */
function effectiveWords(words) {
    let at = 0;
    let wrapped = false;
    for (; at < words.length; at++) {
        const word = words[at] ?? '';
        if (RESERVED.has(word) || /^[A-Za-z_][A-Za-z0-9_]*\+?=/.test(word))
            continue;
        if (WRAPPERS.has(baseName(word)))
            wrapped = true;
        else if (wrapped && (word === '-u' || word === '-n'))
            at++;
        else if (!(wrapped && /^(?:-|\d+[smhd]?$)/.test(word)))
            break;
    }
    return words.slice(at);
}
/** Commands that a RUN instruction hands to a shell or starts directly. */
function runCommands(run) {
    const parts = [];
    const json = jsonWords(run.rest.text);
    if (json)
        return [{ text: run.rest, command: { words: json, offset: 0 } }];
    const withoutHeredoc = shellCommands(run.rest.text);
    for (const command of withoutHeredoc)
        parts.push({ text: run.rest, command });
    // `RUN <<EOF` and `RUN bash -e <<EOF` run the body; `RUN cat <<EOF > file` only writes it somewhere.
    const name = baseName(effectiveWords(withoutHeredoc.at(-1)?.words ?? [])[0] ?? '');
    if (name !== '' && !SHELLS.has(name))
        return parts;
    for (const { body } of run.heredocs) {
        const interpreter = /^\s*#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(body.text)?.[1];
        if (interpreter !== undefined && !SHELLS.has(baseName(interpreter)))
            continue;
        for (const command of shellCommands(body.text))
            parts.push({ text: body, command });
    }
    return parts;
}
function jsonWords(text) {
    if (!text.startsWith('['))
        return undefined;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The commands of a RUN instruction that compile Rust, in order. */
function rustCommands(run) {
    return runCommands(run).flatMap(({ text, command }) => compiling(command.words, 0).map((words) => ({
        line: (0,dockerfile_text/* lineAt */.mh)(text, command.offset),
        command: words.join(' '),
    })));
}
function compiling(words, depth) {
    const effective = effectiveWords(words);
    const [first = '', ...rest] = effective;
    const name = baseName(first);
    const script = name === 'eval'
        ? rest.join(' ')
        : SHELLS.has(name)
            ? rest[rest.findIndex((word) => /^-[a-z]*c$/.test(word)) + 1 || rest.length]
            : undefined;
    if (script !== undefined && depth < 4)
        return shellCommands(script).flatMap((inner) => compiling(inner.words, depth + 1));
    return compilesRust(name, rest) ? [effective] : [];
}
// biome-ignore format: a list
const COMPILING = new Set([
    'build', 'b', 'check', 'c', 'run', 'r', 'test', 't', 'bench', 'doc', 'd', 'clippy', 'install', 'rustc', 'rustdoc',
    'zigbuild', 'xwin', 'auditable', 'nextest', 'llvm-cov', 'tarpaulin', 'leptos', 'component', 'hack', 'pgo',
]);
const VALUED = new Set(['--config', '--color', '-Z', '-C', '--manifest-path', '--target-dir']);
function compilesRust(name, args) {
    if (args.some((word) => word === '--help' || word === '-h' || word === '--version' || word === '-V'))
        return false;
    const plain = args.filter((word, index) => !/^[-+]/.test(word) && !(index > 0 && VALUED.has(args[index - 1] ?? '')));
    const [subcommand = '', second] = plain;
    switch (name) {
        case 'cargo':
        case 'xx-cargo':
        case 'cross':
            return subcommand === 'chef' ? second === 'cook' : COMPILING.has(subcommand);
        case 'cargo-chef':
            return subcommand === 'cook' || (subcommand === 'chef' && second === 'cook');
        case 'cargo-zigbuild':
        case 'maturin':
            return subcommand !== '';
        case 'rustc':
            return args.some((word) => word === '-' || word.endsWith('.rs'));
        default:
            return false;
    }
}

// EXTERNAL MODULE: ./build/js/plan/dockerfile/words.js
var dockerfile_words = __webpack_require__(1094);
;// CONCATENATED MODULE: ./build/js/plan/dockerfile/stages.js
/** Stages as written, before any variable has a value: FROM's parts, RUN, copies, and who sees TARGET*. */




/**
 * Groups instructions into stages.
 * @throws UserError with the line: no FROM, an instruction above the first one, a FROM that cannot be read, a bad
 *   stage name, a variable in `--from`.
 */
function readStages(dockerfile) {
    const { file, escapeChar, instructions } = dockerfile;
    const groups = [];
    for (const instruction of instructions) {
        if (instruction.keyword === 'FROM')
            groups.push({ from: instruction, body: [] });
        else if (groups.length > 0)
            groups.at(-1)?.body.push(instruction);
        else if (instruction.keyword !== 'ARG')
            throw (0,dockerfile_text/* dockerfileError */.lL)(file, instruction.line, instruction.keyword, `${instruction.keyword} stands above the first FROM`, 'Only ARG may stand there; move it below FROM.');
    }
    if (groups.length === 0)
        throw (0,dockerfile_text/* dockerfileError */.lL)(file, undefined, file, 'there is no FROM in it', 'Start with FROM and a base image; is `file` the right one?');
    return groups.map(({ from, body }, index) => {
        const runs = body.filter(({ keyword }) => keyword === 'RUN');
        return {
            index,
            ...readFrom(from, dockerfile),
            runs: runs.map((run) => ({ line: run.line, text: runText(run) })),
            rust: runs.flatMap(rustCommands),
            copies: body.flatMap((instruction) => copiesOf(instruction, dockerfile)),
            contextCopies: body
                .filter((entry) => isCopy(entry) && !entry.flags.some(({ name }) => name === 'from'))
                .map((entry) => ({ line: entry.line, paths: sourcePaths(entry, escapeChar) })),
            variables: body.filter(({ keyword }) => keyword === 'ARG' || keyword === 'ENV'),
        };
    });
}
const isCopy = ({ keyword }) => keyword === 'COPY' || keyword === 'ADD';
function runText(run) {
    return [run.rest.text, ...run.heredocs.map(({ body }) => body.text)].join('\n');
}
const STAGE_NAME = /^[a-z][a-z0-9._-]*$/;
function readFrom(from, { file, escapeChar }) {
    const [reference, as, stageName, ...more] = (0,dockerfile_words/* splitWords */.y)(from.rest.text, escapeChar);
    const written = `FROM ${from.rest.text}`.trimEnd();
    if (reference === undefined || more.length > 0 || (as !== undefined && stageName === undefined))
        throw (0,dockerfile_text/* dockerfileError */.lL)(file, from.line, written, `"${written}" cannot be read`, 'Write FROM [--platform=…] IMAGE [AS NAME].');
    if (as !== undefined && as.toUpperCase() !== 'AS')
        throw (0,dockerfile_text/* dockerfileError */.lL)(file, from.line, written, `"${as}" stands where AS belongs`, `Write FROM ${reference} AS ${stageName}.`);
    const name = stageName?.toLowerCase();
    if (name !== undefined && !STAGE_NAME.test(name))
        throw (0,dockerfile_text/* dockerfileError */.lL)(file, from.line, name, `"${stageName}" cannot be the name of a stage`, 'Start with a letter; then letters, digits, - _ and . may follow. Variables are not expanded there.');
    const unknown = from.flags.find((flag) => flag.name !== 'platform');
    if (unknown)
        throw (0,dockerfile_text/* dockerfileError */.lL)(file, from.line, `--${unknown.name}`, `FROM has no flag --${unknown.name}`, 'It has --platform=….');
    const platform = from.flags.at(-1)?.value;
    return {
        line: from.line,
        from: reference,
        ...(name === undefined ? {} : { name }),
        ...(platform === undefined ? {} : { platform }),
    };
}
function copiesOf(instruction, { file, escapeChar }) {
    const { line } = instruction;
    const found = [];
    if (isCopy(instruction)) {
        const paths = sourcePaths(instruction, escapeChar);
        for (const flag of instruction.flags)
            if (flag.name === 'from')
                found.push({ from: flag.value, line, via: 'copy', paths });
    }
    else if (instruction.keyword === 'RUN') {
        for (const flag of instruction.flags) {
            const from = flag.name === 'mount' ? /(?:^|,)from=([^,]*)/.exec(flag.value)?.[1] : undefined;
            if (from)
                found.push({ from, line, via: 'mount', paths: [] });
        }
    }
    const variable = found.find(({ from }) => from.includes('$'));
    if (variable)
        throw (0,dockerfile_text/* dockerfileError */.lL)(file, line, variable.from, `from=${variable.from} has a variable, which is not expanded there`, `Add a stage "FROM ${variable.from} AS source", with its ARG above the first FROM, and write from=source.`);
    return found;
}
function sourcePaths(copy, escapeChar) {
    const words = copy.rest.text.startsWith('[')
        ? [...copy.rest.text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '')
        : (0,dockerfile_words/* splitWords */.y)(copy.rest.text, escapeChar);
    return words.slice(0, -1).filter((word) => !word.startsWith('<<'));
}
const REFERS = /\$\{?([A-Za-z_][A-Za-z0-9_]*)/g;
/** Names of variables in a text, wherever they stand. */
function namesIn(text) {
    return [...text.matchAll(REFERS)].map((match) => match[1] ?? '');
}
/**
 * Global names whose value depends on one of `roots`: the roots, and ARGs with a default made of them.
 * A build argument of the same name cuts the dependence.
 */
function globalNamesFrom(dockerfile, buildArgs, isRoot) {
    const names = new Set();
    const depends = (name) => isRoot(name) || names.has(name);
    for (const instruction of dockerfile.instructions) {
        if (instruction.keyword === 'FROM')
            break;
        for (const { name, value } of (0,expand/* assignments */.TT)(instruction, dockerfile.escapeChar))
            if (buildArgs[name] === undefined && namesIn(value ?? '').some(depends))
                names.add(name);
    }
    return names;
}
/** Variables inside a stage that carry the target platform: declared ones, and those made from them. */
function targetNames(stage, escapeChar, globals, inherited) {
    const names = new Set(inherited);
    for (const instruction of stage.variables) {
        for (const { name, value } of (0,expand/* assignments */.TT)(instruction, escapeChar)) {
            const own = value !== undefined && namesIn(value).some((used) => names.has(used));
            const declared = instruction.keyword === 'ARG' && ((0,expand/* isTargetArgument */.XM)(name) || globals.has(name));
            if (own || declared)
                names.add(name);
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/hints.js

/** All hints, in the order of the file's lines; none for a single platform. */
function findHints(facts) {
    if (facts.platforms.length < 2)
        return [];
    return [...mixedImage(facts), ...detectCopyWithoutArch(facts), ...sameBinary(facts)].sort((a, b) => a.line - b.line);
}
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
function detectCopyWithoutArch(facts) {
    return facts.reachable.flatMap((index) => (facts.raw[index]?.contextCopies ?? []).flatMap(({ line, paths }) => {
        const path = paths.find((candidate) => PREBUILT.test(candidate) && namesIn(candidate).length === 0);
        if (path === undefined)
            return [];
        return [
            {
                kind: 'copy-without-arch',
                line,
                message: `${facts.file}:${line}: ${path} is the same file for ${listed(facts.platforms)}`,
                remedy: 'Put the platform into the path (ARG TARGETARCH and COPY dist/${TARGETARCH}/…), or compile in a stage.',
            },
        ];
    }));
}
/** Files that are the same on every machine: configuration, certificates, data. */
const ANY_MACHINE = /^\/?etc\/|^\/?usr\/share\/|\.(?:crt|pem|json|toml|ya?ml|txt|html|sql)$/;
/** A compiling stage that does not know the target platform, copied into an image of several platforms. */
function sameBinary(facts) {
    return facts.reachable.flatMap((index) => {
        const stage = facts.stages[index];
        const raw = facts.raw[index];
        if (!stage || !raw || stage.platform !== 'target')
            return [];
        return stage.copiesFrom.flatMap((copy, at) => {
            const from = copy.kind === 'stage' ? facts.stages[copy.index] : undefined;
            if (!from || copy.via !== 'copy' || from.platform === 'target')
                return [];
            if (!from.compilesRust || from.usesTargetArgs)
                return [];
            const paths = raw.copies[at]?.paths ?? [];
            if (paths.some((path) => namesIn(path).length > 0) || paths.every((path) => ANY_MACHINE.test(path)))
                return [];
            return [
                {
                    kind: 'same-binary',
                    line: copy.line,
                    message: `${facts.file}:${copy.line}: stage ${from.name ?? from.index} compiles once, without TARGETARCH or TARGETPLATFORM, and ${listed(facts.platforms)} would get the same file`,
                    remedy: 'Declare ARG TARGETPLATFORM there and compile for it, or put ${TARGETARCH} into the path that is copied.',
                },
            ];
        });
    });
}
function listed(platforms) {
    const names = platforms.map(({ name }) => name);
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/js/plan/dockerfile/summary.js
/** Per-platform graphs put together: what is said about a stage, a base image, an execution as a whole. */


/** A stage as it is reported: what is written, and what it means for each platform. */
function describeStage(stage, graphs, known) {
    const first = graphs[0]?.[1];
    const executes = stage.runs.length > 0 && first?.replaced[stage.index] !== true;
    return {
        index: stage.index,
        ...(stage.name === undefined ? {} : { name: stage.name }),
        line: stage.line,
        from: first?.sources[stage.index] ?? { kind: 'scratch', raw: stage.from },
        fromOn: new Map(graphs.flatMap(([platform, graph]) => {
            const source = graph.sources[stage.index];
            return source ? [[platform.name, source]] : [];
        })),
        ...known,
        runs: stage.runs,
        executes,
        copiesFrom: stage.copies.flatMap(({ line, via }, index) => {
            const source = first?.copies[stage.index]?.[index];
            return source ? [{ ...source, line, via }] : [];
        }),
        compilesRust: executes && stage.rust.length > 0,
        rustCommands: executes ? stage.rust : [],
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
    const names = flag === undefined ? [] : namesIn(flag);
    const follows = concrete.every(({ target, platform }) => (0,domain_platform/* samePlatform */.my)(target, platform));
    if (follows && (flag === undefined || names.some(sides.isTarget)))
        return 'target';
    if (!concrete.every(({ platform }) => (0,domain_platform/* samePlatform */.my)(platform, first)))
        return follows
            ? 'target'
            : { varies: new Map(concrete.map(({ target, platform }) => [target.name, platform])) };
    if (names.some(sides.isBuild) && (0,domain_platform/* samePlatform */.my)(first, sides.buildPlatform))
        return 'build';
    return { fixed: first };
}
/** The `--platform` that decides: scratch has none, and a stage made FROM a stage takes that one's. */
function rootFlag(raw, stage, graph) {
    const source = graph?.sources[stage.index];
    if (source?.kind === 'scratch')
        return undefined;
    const base = source?.kind === 'stage' ? raw[source.index] : undefined;
    return base ? rootFlag(raw, base, graph) : stage.platform;
}
/** Every image that must be pulled, with the platforms it must have. */
function baseImages(stages, graphs) {
    const found = new Map();
    const add = (source, side, platform, line) => {
        if (source?.kind !== 'image')
            return;
        const key = `${source.reference} ${typeof side === 'string' ? side : side.fixed.name}`;
        const entry = found.get(key);
        if (entry)
            entry.platforms.push(platform);
        else
            found.set(key, {
                image: { reference: source.reference, forPlatforms: side, platforms: [], line },
                platforms: [platform],
            });
    };
    for (const stage of stages) {
        for (const [target, graph] of graphs) {
            const platform = graph.platforms[stage.index];
            if (!platform || !graph.reachable.includes(stage.index))
                continue;
            const side = typeof stage.platform === 'object' && 'varies' in stage.platform
                ? { fixed: platform }
                : stage.platform;
            add(graph.sources[stage.index], side, platform, stage.line);
            if (graph.replaced[stage.index])
                continue;
            // An image that is only copied from is resolved for the requested platform, whatever the stage's own is.
            graph.copies[stage.index]?.forEach((source, index) => {
                add(source, 'target', target, stage.copiesFrom[index]?.line ?? stage.line);
            });
        }
    }
    return [...found.values()].map(({ image, platforms }) => ({
        ...image,
        platforms: uniqueBy(platforms, ({ name }) => name),
    }));
}
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
        const platforms = uniqueBy(on, ({ name }) => name);
        const emulated = platforms.filter((platform) => !native.some((other) => (0,domain_platform/* samePlatform */.my)(other, platform)));
        return platforms.length === 0 ? [] : [{ stage, line, platforms, emulated }];
    });
}
/** Those of the given contexts that reachable stages take something from. */
function usedContexts(graphs, names) {
    const used = graphs.flatMap(([, graph]) => graph.reachable
        .flatMap((index) => [
        graph.sources[index],
        ...(graph.replaced[index] ? [] : (graph.copies[index] ?? [])),
    ])
        .map((source) => source?.context));
    return names.filter((name) => used.includes(name));
}
/** Each number once, in order. */
function ascending(numbers) {
    return [...new Set(numbers)].sort((a, b) => a - b);
}
/** The last item of each key, in the order of the first. */
function uniqueBy(items, key) {
    return [...new Map(items.map((item) => [key(item), item])).values()];
}

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
    const dockerfile = (0,dockerfile_text/* readDockerfile */.n_)(content, file);
    const raw = readStages(dockerfile);
    const targetIndex = targetStage(raw, options.target, file);
    const contexts = readContexts(options.buildContexts);
    const { buildArgs, buildPlatform } = options;
    const graphs = options.platforms.map((platform) => {
        const stageName = options.target || raw[targetIndex]?.name || 'default';
        const variables = (0,expand/* globalVariables */.vY)(dockerfile, (0,expand/* automaticArguments */.M3)(buildPlatform, platform, stageName), buildArgs);
        return [platform, resolveGraph(dockerfile, raw, { variables, contexts, platform, target: targetIndex })];
    });
    const targetGlobals = globalNamesFrom(dockerfile, buildArgs, expand/* isTargetArgument */.XM);
    const buildGlobals = globalNamesFrom(dockerfile, buildArgs, expand/* isBuildArgument */.IT);
    const names = [];
    for (const stage of raw) {
        const parents = graphs.flatMap(([, graph]) => {
            const source = graph.sources[stage.index];
            return source?.kind === 'stage' ? [...(names[source.index] ?? [])] : [];
        });
        names.push(targetNames(stage, dockerfile.escapeChar, targetGlobals, new Set(parents)));
    }
    const stages = raw.map((stage) => describeStage(stage, graphs, {
        usesTargetArgs: (names[stage.index]?.size ?? 0) > 0,
        platform: symbolicPlatform(raw, stage, graphs, {
            buildPlatform,
            isTarget: (name) => (0,expand/* isTargetArgument */.XM)(name) || targetGlobals.has(name),
            isBuild: (name) => (0,expand/* isBuildArgument */.IT)(name) || buildGlobals.has(name),
        }),
    }));
    const target = stages[targetIndex];
    if (target === undefined)
        throw new Error('the target stage is one of the stages');
    const reachable = ascending(graphs.flatMap(([, graph]) => graph.reachable));
    const executesOnTarget = executions(stages, graphs, options.nativePlatforms ?? [buildPlatform]);
    return {
        file,
        ...(dockerfile.syntax === undefined ? {} : { syntaxDirective: dockerfile.syntax }),
        stages,
        target,
        reachable,
        reachableOn: new Map(graphs.map(([platform, graph]) => [platform.name, graph.reachable])),
        bases: baseImages(stages, graphs),
        executesOnTarget,
        rustUnderEmulation: executesOnTarget.flatMap(({ stage, emulated }) => emulated.length === 0
            ? []
            : stage.rustCommands.map((found) => ({ stage, ...found, platforms: emulated }))),
        undefinedArgsInFrom: uniqueBy(graphs.flatMap(([, graph]) => graph.undefinedArgs.map(({ line, name }) => ({ line, name }))), ({ line, name }) => `${line} ${name}`),
        usedContexts: usedContexts(graphs, [...contexts.keys()]),
        hints: findHints({ file, stages, raw, names, target, reachable, platforms: options.platforms }),
    };
}
/** True when a reachable stage takes something from the named context. */
function usesContext(analysis, name) {
    return analysis.usedContexts.includes(contextName(name));
}


/***/ }),

/***/ 2331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ isBuildArgument),
/* harmony export */   M3: () => (/* binding */ automaticArguments),
/* harmony export */   TT: () => (/* binding */ assignments),
/* harmony export */   XM: () => (/* binding */ isTargetArgument),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   vY: () => (/* binding */ globalVariables)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8520);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1094);


/** The variables that BuildKit sets by itself, for one requested platform. */
function automaticArguments(build, target, stage) {
    const of = (prefix, platform) => [
        [`${prefix}PLATFORM`, platform.name],
        [`${prefix}OS`, 'linux'],
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
/** The assignments of an ARG or ENV instruction; `ENV NAME value` is the old form with one name. */
function assignments(instruction, escapeChar) {
    const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .y)(instruction.rest.text, escapeChar);
    const [first = '', ...others] = words;
    if (instruction.keyword === 'ENV' && !first.includes('='))
        return [{ name: first, value: others.join(' ') }];
    return words.map((word) => {
        const equals = word.indexOf('=');
        return equals < 0 ? { name: word } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
    });
}
/**
 * Global variables: automatic ones, then each ARG above the first FROM in order; a build argument of the same
 * name wins over the default. An ARG without either stays undefined.
 */
function globalVariables(dockerfile, automatic, buildArgs) {
    const variables = new Map(automatic);
    for (const name of automatic.keys()) {
        const given = buildArgs[name];
        if (given !== undefined)
            variables.set(name, given);
    }
    for (const instruction of dockerfile.instructions) {
        if (instruction.keyword === 'FROM')
            break;
        for (const { name, value } of assignments(instruction, dockerfile.escapeChar)) {
            const given = buildArgs[name];
            if (given !== undefined)
                variables.set(name, given);
            else if (value !== undefined)
                variables.set(name, expand(value, variables, dockerfile, instruction.line).value);
        }
    }
    return variables;
}
/**
 * Expands one word: quotes, escapes, `$NAME`, `${NAME}` with `:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//`.
 * @throws UserError with the line for a form that BuildKit does not have, and for `${NAME:?message}`.
 */
function expand(word, variables, dockerfile, line) {
    const used = [];
    const missing = [];
    const fail = (message, remedy) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerfileError */ .lL)(dockerfile.file, line, word, message, remedy);
    const walk = (text) => {
        let out = '';
        let quoted = false;
        for (let at = 0; at < text.length; at++) {
            const char = text[at] ?? '';
            if (char === dockerfile.escapeChar)
                out += text[++at] ?? '';
            else if (char === '"')
                quoted = !quoted;
            else if (char === "'" && !quoted) {
                const end = text.indexOf("'", at + 1);
                if (end < 0)
                    throw fail(`a quote is not closed in ${word}`, "Close it with a '.");
                out += text.slice(at + 1, end);
                at = end;
            }
            else if (char === '$') {
                const plain = /^[A-Za-z_][A-Za-z0-9_]*/.exec(text.slice(at + 1));
                if (plain) {
                    out += lookup(plain[0]) ?? miss(plain[0]);
                    at += plain[0].length;
                }
                else if (text[at + 1] === '{') {
                    const end = closing(text, at + 2);
                    if (end < 0)
                        throw fail(`"\${" has no closing brace in ${word}`, 'Close it with a }.');
                    out += braces(text.slice(at + 2, end));
                    at = end;
                }
                else
                    out += char;
            }
            else
                out += char;
        }
        return out;
    };
    const lookup = (name) => {
        used.push(name);
        return variables.get(name);
    };
    const miss = (name) => {
        missing.push(name);
        return '';
    };
    const braces = (inside) => {
        const form = /^([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+?]|##?|%%?|\/\/?)(.*))?$/s.exec(inside);
        const name = form?.[1];
        if (name === undefined)
            throw fail(`\${${inside}} is not a form that a Dockerfile knows`, 'Write ${NAME} or ${NAME:-default}.');
        const operator = form?.[2] ?? '';
        const argument = form?.[3] ?? '';
        const value = lookup(name);
        const present = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
        if (operator.endsWith('-'))
            return present ? (value ?? '') : walk(argument);
        if (operator.endsWith('+'))
            return present ? walk(argument) : '';
        if (operator.endsWith('?')) {
            if (present)
                return value ?? '';
            throw fail(`${name} has no value: ${walk(argument) || 'it is required'}`, `Set it with build-args: ${name}=….`);
        }
        if (value === undefined)
            return miss(name);
        return operator === '' ? value : replaceIn(value, operator, walk(argument));
    };
    return { value: walk(word), used, missing };
}
/** The brace that ends `${…`, past nested ones; -1 when there is none. */
function closing(text, from) {
    let depth = 1;
    for (let at = from; at < text.length; at++) {
        if (text[at] === '{')
            depth++;
        else if (text[at] === '}' && --depth === 0)
            return at;
    }
    return -1;
}
function replaceIn(value, operator, argument) {
    if (operator.startsWith('/')) {
        const slash = argument.indexOf('/');
        const pattern = slash < 0 ? argument : argument.slice(0, slash);
        const replacement = slash < 0 ? '' : argument.slice(slash + 1);
        return value.replace(new RegExp(glob(pattern, true), operator === '//' ? 'g' : ''), () => replacement);
    }
    const greedy = operator.length === 2;
    if (operator.startsWith('#'))
        return value.replace(new RegExp(`^${glob(argument, greedy)}`), '');
    // The shortest suffix is the one that leaves the longest head.
    return value.replace(new RegExp(`^(.*${greedy ? '?' : ''})${glob(argument, true)}$`, 's'), '$1');
}
function glob(pattern, greedy) {
    return [...pattern]
        .map((char) => {
        if (char === '*')
            return greedy ? '.*' : '.*?';
        return char === '?' ? '.' : char.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
    })
        .join('');
}


/***/ }),

/***/ 8520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lL: () => (/* binding */ dockerfileError),
/* harmony export */   mh: () => (/* binding */ lineAt),
/* harmony export */   n_: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8390);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
/* harmony import */ var _tags_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3858);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1094);
/**
 * A Dockerfile as instructions: keyword, flags, one logical text without continuations, here-documents.
 * `dockerfile-ast` finds where instructions and here-documents begin and end; what BuildKit makes of the text
 * (moby/buildkit, frontend/dockerfile/parser) is done here.
 */




// biome-ignore format: a list
const KEYWORDS = new Set([
    'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER',
    'ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
]);
/** An error about the Dockerfile: input `file`, the line, what is wrong, and what to write. */
function dockerfileError(file, line, value, message, remedy) {
    const where = line === undefined ? file : `${file}:${line}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${where}: ${message}`, {
        input: 'file',
        value,
        remedy,
        location: line === undefined ? { file } : { file, line },
    });
}
/** The line on which an offset of the text stands. */
function lineAt(text, offset) {
    let line = text.marks[0]?.line ?? 1;
    for (const mark of text.marks)
        if (mark.offset <= offset)
            line = mark.line;
    return line;
}
/**
 * Splits a Dockerfile into its instructions.
 * @throws UserError with the line: unknown instruction, here-document without an end, nothing to read.
 */
function readDockerfile(content, file) {
    const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    const lines = text.split('\n');
    try {
        // The parser does not know a descriptor before a here-document (`3<<EOF`); blanks keep every position.
        const readable = text.replace(/(?<=\s)\d+(?=<<-?["']?[A-Za-z_])/g, (digits) => ' '.repeat(digits.length));
        const parsed = dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__.DockerfileParser.parse(readable);
        const escapeChar = parsed.getEscapeCharacter() || '\\';
        const directive = parsed.getDirectives().find((entry) => entry.getName().toLowerCase() === 'syntax');
        const syntax = directive?.getValue();
        const instructions = parsed.getInstructions().map((entry) => instruction(entry, lines, escapeChar, file));
        return { file, escapeChar, instructions, ...(syntax ? { syntax } : {}) };
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} cannot be read as a Dockerfile: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, {
            input: 'file',
            value: file,
            remedy: 'Check the file with `docker buildx build --check`.',
            location: { file },
            cause,
        });
    }
}
function instruction(entry, lines, escapeChar, file) {
    const range = entry.getRange();
    const line = range.start.line + 1;
    const keyword = entry.getKeyword();
    if (!KEYWORDS.has(keyword)) {
        const near = (0,_tags_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .z)(keyword, [...KEYWORDS]);
        throw dockerfileError(file, line, entry.getInstruction(), `"${entry.getInstruction()}" is not an instruction`, near === undefined
            ? `Write one of ${[...KEYWORDS].join(', ')}; a line that continues the one above needs a ${escapeChar} at its end.`
            : `Did you mean ${near}?`);
    }
    const heredocs = 'getHeredocs' in entry ? readHeredocs(entry, lines, file, line) : [];
    const firstBody = Math.min(range.end.line + 1, ...heredocs.map((heredoc) => heredoc.startLine));
    const head = joinLines(lines, range.start.line, firstBody, escapeChar);
    const start = head.text.length - head.text.trimStart().length + entry.getInstruction().length;
    const { flags, end } = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .readFlags */ .u)(head.text, start, escapeChar);
    return { keyword, line, flags, rest: slice(head, end), heredocs };
}
function readHeredocs(entry, lines, file, line) {
    const source = entry;
    // Bodies follow each other: what is between the end of one and the end of the next belongs to the next.
    let previousEnd;
    return source.getHeredocs().map((node) => {
        const end = node.getDelimiterRange()?.start.line;
        if (end === undefined) {
            const name = node.getName();
            throw dockerfileError(file, line, name, `the here-document <<${name} has no end`, `Write ${name.replace(/^(["'])(.*)\1$/, '$2')} alone on the line after its last one.`);
        }
        const startLine = node.getContentRange()?.start.line ?? (previousEnd === undefined ? end : previousEnd + 1);
        previousEnd = end;
        const body = lines.slice(startLine, end);
        return { name: node.getName(), startLine, body: markLines(body, startLine + 1) };
    });
}
function markLines(body, firstLine) {
    let offset = 0;
    const marks = body.map((text, index) => {
        const mark = { offset, line: firstLine + index };
        offset += text.length + 1;
        return mark;
    });
    return { text: body.join('\n'), marks };
}
/** Joins lines [from, to) as BuildKit does: the escape and the newline vanish, so do comment and empty lines. */
function joinLines(lines, from, to, escapeChar) {
    const marks = [];
    let text = '';
    for (let index = from; index < to; index++) {
        const raw = lines[index] ?? '';
        if (index > from && (raw.trim() === '' || raw.trimStart().startsWith('#')))
            continue;
        marks.push({ offset: text.length, line: index + 1 });
        const trimmed = raw.trimEnd();
        text += trimmed.endsWith(escapeChar) ? trimmed.slice(0, -1) : raw;
    }
    return { text, marks };
}
function slice(from, start) {
    const trimmed = from.text.slice(start).trimStart();
    const cut = from.text.length - trimmed.length;
    const line = lineAt(from, cut);
    const marks = from.marks.filter((mark) => mark.offset > cut);
    return {
        text: trimmed.trimEnd(),
        marks: [{ offset: 0, line }, ...marks.map((mark) => ({ offset: mark.offset - cut, line: mark.line }))],
    };
}


/***/ }),

/***/ 1094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readFlags),
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/** Words and flags of one instruction: quotes, and the escape character of the file. */
/** `--name=value` words directly after the keyword; quotes around a value are removed. */
function readFlags(text, from, escapeChar) {
    const flags = [];
    let end = from;
    for (;;) {
        const start = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
        if (!text.startsWith('--', start))
            return { flags, end };
        const word = readWord(text, start, escapeChar);
        end = word.end;
        if (word.value === '--')
            return { flags, end };
        const equals = word.value.indexOf('=');
        const name = equals < 0 ? word.value.slice(2) : word.value.slice(2, equals);
        flags.push({ name, value: equals < 0 ? 'true' : word.value.slice(equals + 1) });
    }
}
function readWord(text, start, escapeChar) {
    let value = '';
    let quote = '';
    let at = start;
    for (; at < text.length; at++) {
        const char = text[at] ?? '';
        if (quote) {
            if (char === quote)
                quote = '';
            else
                value += char;
        }
        else if (char === '"' || char === "'")
            quote = char;
        else if (/\s/.test(char))
            break;
        else if (char === escapeChar)
            value += text[++at] ?? '';
        else
            value += char;
    }
    return { value, end: at };
}
/** Words of an instruction as written, quotes and escapes kept for the expansion that follows. */
function splitWords(text, escapeChar) {
    const words = [];
    let at = 0;
    while (at < text.length) {
        if (/\s/.test(text[at] ?? '')) {
            at++;
            continue;
        }
        const start = at;
        let quote = '';
        for (; at < text.length; at++) {
            const char = text[at] ?? '';
            if (char === escapeChar && quote !== "'")
                at++;
            else if (quote)
                quote = char === quote ? '' : quote;
            else if (char === '"' || char === "'")
                quote = char;
            else if (char === '$' && text[at + 1] === '{')
                at = Math.max(at, text.indexOf('}', at));
            else if (/\s/.test(char))
                break;
        }
        words.push(text.slice(start, at));
    }
    return words;
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

/***/ 7394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ asRoot)
/* harmony export */ });
/** As root, or through a sudo that never asks (`-n`). */
function asRoot(isRoot, words) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const [tool, ...args] = words;
    return isRoot ? { tool, args, env } : { tool: 'sudo', args: ['-n', ...words], env };
}


/***/ }),

/***/ 3858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/** "Did you mean": the known word that was probably meant. */
/** The candidate within two edits (insert, delete, replace, swap neighbours) of a word; undefined when none is. */
function nearestWord(word, candidates) {
    const wanted = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, distance: edits(wanted, candidate.toLowerCase()) }))
        // Two edits turn any short word into any other: at least half of it has to be right.
        .filter(({ candidate, distance }) => distance <= Math.min(2, Math.floor(candidate.length / 2)))
        .sort((a, b) => a.distance - b.distance);
    return ranked[0]?.candidate;
}
function edits(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    const at = (cells, column) => cells[column] ?? Number.POSITIVE_INFINITY;
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same, swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        before = row;
        row = next;
    }
    return at(row, b.length);
}


/***/ }),

/***/ 2803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hx: () => (/* binding */ isCross),
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
    const flags = rustflags === '' ? {} : { [(0,_domain_rust_target_js__WEBPACK_IMPORTED_MODULE_0__/* .cargoVariable */ .P)(target, 'RUSTFLAGS')]: rustflags };
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

/***/ 7629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ probeDockerfile)
});

// UNUSED EXPORTS: declaredArgs

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

// EXTERNAL MODULE: ./build/js/plan/dockerfile/analyse.js + 5 modules
var analyse = __webpack_require__(6899);
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
;// CONCATENATED MODULE: ./build/js/plan/container/skeleton.js

const STUB = '/tmp/stub.rs';
/** @returns undefined for a workspace with paths that would have to be quoted: it is built without that layer. */
function skeleton(crate) {
    const targets = crate.packages.flatMap((one) => one.targets);
    const main = targets.filter(({ kind }) => kind !== 'lib').map(({ path }) => path);
    const empty = targets.filter(({ kind }) => kind === 'lib').map(({ path }) => path);
    const directories = crate.packages
        .map(({ directory }) => directory)
        .filter((directory) => directory !== '');
    const { vendored } = crate.config;
    if (![...main, ...empty, ...directories, ...vendored].every(isPlainPath))
        return undefined;
    const stubs = [...new Set([...main, ...empty])];
    return {
        stubs,
        instructions: [
            'COPY Cargo.toml Cargo.lock ./',
            ...(crate.config.file === undefined ? [] : ['COPY .cargo .cargo']),
            ...vendored.map((directory) => `COPY ${directory} ${directory}`),
            ...directories.map((directory) => `COPY ${directory}/Cargo.toml ${directory}/`),
            `COPY <<STUB ${STUB}\nfn main() {}\nSTUB`,
            runShell(stubs.map((path) => ['install', '-D', empty.includes(path) ? '/dev/null' : STUB, path])),
        ],
    };
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
    const run = (words) => runExec(words, [...cacheMounts(build), ...build.mounts]);
    const cargo = build.runs.map((each) => 
    // The first run's variables are the stage's.
    run([
        ...(each === first ? [] : ['env', ...Object.entries(build.env(each)).map((pair) => pair.join('='))]),
        'cargo',
        ...each.args,
    ]));
    const bare = skeleton(build.crate);
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
            ...build.args.map((name) => `ARG ${name}`),
        ].join('\n'),
        ...(build.caching === 'layers' && bare
            ? [
                [
                    '# Dependencies: compiled again only when a manifest changes',
                    ...bare.instructions,
                    ...cargo,
                ].join('\n'),
            ]
            : []),
        [
            '# The crate itself',
            'COPY . .',
            ...(build.caching === 'layers' && bare ? [runExec(['touch', ...bare.stubs])] : []),
            ...cargo,
            runShell(build.runs.flatMap((each) => each.toolchains.flatMap((toolchain) => gather(build, each, toolchain))), build.caching === 'mounts' ? [targetMount(build)] : []),
        ].join('\n'),
    ];
}
/** What a platform's image gets, into a directory of its own. */
function gather(build, run, toolchain) {
    const out = (0,image_layout/* outDirectory */.YG)(toolchain.platform);
    const { platform } = toolchain;
    const programs = build.binaries.names.map((name) => programPath(run, toolchain, build.cargo.profile, name));
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
            ...(hasLibraries(build) ? [libraries/* COLLECT_LIBRARIES */.TH] : []),
            ...build.args.map((name) => `ARG ${name}`),
            'COPY . .',
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
    const env = Object.fromEntries(Object.entries(toolchain.env)
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
            env: withoutSet({
                ...parts.env(run),
                ...Object.fromEntries(run.toolchains
                    .filter((one) => cmake.includes(one))
                    .map((one) => [(0,rust_target/* targetVariable */.I)('CMAKE_TOOLCHAIN_FILE', one.target), cmakeFile(one)])),
                ...emulatorVariables(run, crate, facts),
                RUSTUP_TOOLCHAIN: parts.toolchain.channel,
            }, facts.variables),
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
    return { tool: 'rustup', args };
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
function withoutSet(env, set) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => name === 'RUSTUP_TOOLCHAIN' || !set.has(name)));
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

// EXTERNAL MODULE: ./build/js/plan/dockerfile/expand.js
var expand = __webpack_require__(2331);
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
            : (0,expand/* isTargetArgument */.XM)(name)
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
    const bad = build.secrets.findIndex(({ key }) => !/^[\w.-]+$/.test(key));
    if (bad >= 0) {
        throw new errors/* UserError */.yo(`secrets: the id of item ${bad + 1} cannot be used`, {
            input: 'secrets',
            value: '',
            remedy: 'Write ids of letters, digits, and _ . -, for example CARGO_REGISTRIES_ACME_TOKEN.',
        });
    }
    return [
        ...build.secrets.map(({ key }) => `--mount=type=secret,id=${key}${/^[A-Z_][A-Z0-9_]*$/.test(key) ? `,env=${key}` : ''}`),
        ...(build.ssh.length > 0 ? ['--mount=type=ssh'] : []),
    ];
}

;// CONCATENATED MODULE: ./build/js/plan/written-build.js











/** Not part of any build: what cargo made before, and history. */
const DOCKERIGNORE = '# Written by Multihull: neither earlier results nor history are part of the build.\n**/target\n.git\n';
/** @throws UserError for what cannot be built, with what to write instead. */
function writeBuild(inputs, crate, place, asked) {
    if (crate.lock === undefined)
        throw noLockfile(crate);
    const { host } = place;
    const binaries = chooseBinaries(crate, inputs.cargo);
    const toolchain = chooseToolchain(inputs.cargo.toolchain, crate.toolchain);
    const base = releaseOfBase(place.ownBase ?? inputs.base);
    const instead = asked === 'runner' ? whyNotHere(place, base, inputs) : undefined;
    const way = instead === undefined ? asked : 'container';
    const isEmulated = ({ name }) => way === 'emulate' || inputs.compile.overrides.get(name) === 'emulate';
    const emulated = inputs.platforms.filter(isEmulated);
    refuseOverrides(inputs, base, emulated);
    const toolchains = inputs.platforms
        .filter((platform) => !isEmulated(platform))
        .map((platform) => crossToolchain(platform, host, base, inputs, way));
    const runs = cargoRuns(toolchains, binaries, inputs.cargo, crate.symbolProfiles.includes(inputs.cargo.profile));
    const configured = toolchains.map((one) => configuredBuild(one, crate.config));
    const used = (0,native_libraries/* usedCrates */.uw)(crate, binaries.packages);
    const withCxx = (0,native_libraries/* usesCxx */.Gz)(used) || inputs.systemPackages.some(({ name }) => name === 'g++');
    const tools = inputs.systemPackages.filter(({ isTool }) => isTool).map(({ name }) => name);
    const shared = {
        crate,
        binaries,
        toolchain,
        runs,
        env: (run) => environmentOf(run, crate),
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
        dockerignore: crate.hasDockerignore ? undefined : DOCKERIGNORE,
        notices: [
            ...baseNotice(inputs.base, base),
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
                cargo: inputs.cargo,
                release: base,
                emulated,
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
    const components = toolchain['components'];
    return {
        file,
        channel: typeof channel === 'string' ? channel : 'stable',
        components: Array.isArray(components)
            ? components.filter((item) => typeof item === 'string')
            : [],
    };
}

;// CONCATENATED MODULE: ./build/js/plan/crate/package.js
/** One package's manifest and files → what cargo finds in it (doc.rust-lang.org/cargo/reference/cargo-targets.html). */


/**
 * Reads a package.
 * @param directory relative to the workspace's root, empty for the root.
 * @param inherited the root's `[workspace.dependencies]`.
 * @returns undefined for a manifest without `[package]`.
 * @throws UserError when it is not TOML.
 */
function readPackage(text, file, directory, files, inherited = {}) {
    const root = (0,cargo_manifest/* readToml */.D7)(text, file);
    const own = root['package'];
    const name = (0,cargo_manifest/* isTable */.bI)(own) ? own['name'] : undefined;
    if (!(0,cargo_manifest/* isTable */.bI)(own) || typeof name !== 'string')
        return undefined;
    const at = (path, from = directory) => external_node_path_.posix.isAbsolute(path) ? external_node_path_.posix.normalize(path) : external_node_path_.posix.join(from, path);
    const built = dependencyTables(root, BUILD_TABLES).map((each) => withInherited(each, inherited));
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
        pathDependencies: dependencyTables(root, ALL_TABLES)
            .flatMap((each) => withInherited(each, inherited))
            .flatMap(({ table, isInherited }) => {
            const path = text_(table['path']);
            return path === undefined ? [] : [at(path, isInherited ? '' : directory)];
        }),
    };
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
        return { key, table: tableOf(isInherited ? inherited[key] : value), isInherited };
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
;// CONCATENATED MODULE: ./build/js/probe/crate.js
/** The crate in the build context, with everything of its workspace: manifests, lockfile, toolchain file, config. */







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
    const [packages, lock, toolchain, config, hasDockerignore] = await Promise.all([
        readPackages(context, workspace, ports),
        files.readTextIfExists((0,external_node_path_.join)(context, 'Cargo.lock')),
        readToolchain(context, ports),
        readConfig(context, ports),
        files.exists((0,external_node_path_.join)(context, '.dockerignore')),
    ]);
    return {
        root: context,
        packages,
        defaultPackages: defaultPackages(workspace, packages),
        symbolProfiles: workspace.symbolProfiles,
        lock: lock === undefined ? undefined : readLock(lock, (0,external_node_path_.join)(context, 'Cargo.lock')),
        toolchain,
        config,
        hasDockerignore,
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
async function readPackages(root, workspace, ports) {
    const expanded = await Promise.all(workspace.members.map((pattern) => crate_expand(root, segments(pattern), ports)));
    const members = expanded.flat().filter((directory) => !isExcluded(directory, workspace));
    const found = new Map();
    const first = [...(workspace.hasPackage ? [''] : []), ...members, ...workspace.patched];
    let next = [...new Set(first.map(normal))];
    // Path dependencies lead to further packages, also to such that are not listed as members.
    while (next.length > 0 && found.size < MAX_PACKAGES) {
        const read = await Promise.all(next.map((directory) => readOne(root, directory, workspace, ports)));
        for (const one of read)
            if (one)
                found.set(one.directory, one);
        const further = read.flatMap((one) => one?.pathDependencies ?? []).map(normal);
        next = [...new Set(further)].filter((directory) => !found.has(directory));
    }
    return [...found.values()];
}
/** Without `./` and a slash at the end; the root is empty. */
function normal(path) {
    const short = external_node_path_.posix.normalize(path).replace(/\/$/, '');
    return short === '.' ? '' : short;
}
async function readOne(root, directory, { dependencies }, ports) {
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
        return undefined;
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
    return readPackage(text, at('Cargo.toml'), directory, known, dependencies);
}
/** Directories that match a member pattern. */
async function crate_expand(root, parts, ports, base = '') {
    const [part, ...rest] = parts;
    if (part === undefined)
        return [base];
    if (!/[*?]/.test(part))
        return crate_expand(root, rest, ports, external_node_path_.posix.join(base, part));
    const names = (await ports.files.list((0,external_node_path_.join)(root, base))).filter((name) => !name.startsWith('.') && segmentPattern(part).test(name));
    const below = await Promise.all(names.map((name) => crate_expand(root, rest, ports, external_node_path_.posix.join(base, name))));
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
    return { file: undefined, targets: new Map(), rustflags: [], vendored: [] };
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
        const result = await ports.exec.run({ tool, args, env: { LC_ALL: 'C' } }, { timeoutMs: LIMIT_MS, keepBytes: 4 << 20 });
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
        return analysed(inputs, place, own);
    const needsCrate = compile.kind === 'container' || compile.kind === 'runner';
    const crate = needsCrate || (build.file === undefined && compile.kind !== 'dockerfile')
        ? await probeCrate(build.context, ports)
        : undefined;
    if (!crate)
        throw await nothingToBuild(inputs, path, needsCrate, ports);
    const { channel } = chooseToolchain(inputs.cargo.toolchain, crate.toolchain);
    const analysis = own && analysed(inputs, place, own);
    const written = writeBuild(inputs, crate, {
        ...place,
        isRoot: inputs.ambient.isRoot,
        runner: compile.kind === 'runner' ? await probeRunner(channel, inputs.ambient, ports) : undefined,
        ownBase: analysis && (analysis.analysis.bases.at(-1)?.reference ?? 'scratch'),
    }, compile.kind === 'auto' || compile.kind === 'dockerfile' ? 'container' : compile.kind);
    if (analysis && written.dockerfile === undefined)
        return { ...analysis, written };
    const fact = analysed(inputs, place, {
        path: (0,external_node_path_.join)(place.runDirectory, 'Dockerfile'),
        shown: 'Dockerfile (by Multihull)',
        text: written.dockerfile ?? '',
    });
    return { ...fact, written };
}
function analysed(inputs, { host, native }, { path, shown, text }) {
    const { build } = inputs;
    const analysis = (0,analyse/* analyseDockerfile */.o)(text, {
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
    });
    return { path, analysis, declaredArgs: declaredArgs(text) };
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
/** Names that some ARG declares; a build argument that nobody declares would only be noise in the provenance. */
function declaredArgs(dockerfile) {
    const names = [...dockerfile.matchAll(/^[ \t]*ARG[ \t]+(.+)$/gim)].flatMap((match) => (match[1] ?? '').split(/[ \t]+/).map((word) => word.split('=')[0] ?? ''));
    return [...new Set(names.filter((name) => /^[A-Za-z_]\w*$/.test(name)))];
}


/***/ })

};
