export const id = 106;
export const ids = [106];
export const modules = {

/***/ 5625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ GIT_SETTINGS)
/* harmony export */ });
/**
 * Settings that win over those of a repository, so that git runs nothing that the repository names. They come from
 * git's documentation (git-config(1)): every setting that is a command and has one fixed name. Those with free names
 * (`filter.*`, `diff.*.command`, `merge.*.driver`) cannot be overridden: no command that obeys them is called.
 */
const GIT_SETTINGS = [
    // A directory with HEAD, objects/ and refs/ in it is content, not a repository (since git 2.38).
    ['safe.bareRepository', 'explicit'],
    ['protocol.allow', 'never'],
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', '/dev/null'],
    ['core.attributesFile', '/dev/null'],
    ['core.alternateRefsCommand', 'true'],
    ['core.sshCommand', 'false'],
    ['core.gitProxy', ''],
    ['core.askPass', ''],
    ['core.pager', 'cat'],
    ['core.editor', 'false'],
    ['credential.helper', ''],
    ['diff.external', ''],
    ['log.showSignature', 'false'],
    ['gpg.program', 'false'],
    ['gpg.openpgp.program', 'false'],
    ['gpg.x509.program', 'false'],
    ['gpg.ssh.program', 'false'],
    ['gpg.ssh.defaultKeyCommand', ''],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['submodule.recurse', 'false'],
];


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

/***/ 3106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/domain/git-ref.js
var git_ref = __webpack_require__(8387);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/inputs/ambient.js
var ambient = __webpack_require__(994);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/reference.js
var domain_reference = __webpack_require__(3546);
;// CONCATENATED MODULE: ./build/js/plan/epoch.js
/**
 * The time that the image says it is from (reproducible-builds.org, SOURCE_DATE_EPOCH), so that a commit gives the same
 * image again. BuildKit takes it as an option of the exporter: as a build argument it would also date what WORKDIR makes,
 * and every commit would miss the cache from there on.
 */

const SOURCE_DATE_EPOCH = 'SOURCE_DATE_EPOCH';
/**
 * Of the build argument, else the variable of that name, else the commit; the clock's only where no commit is known.
 * @param variable of the environment; empty counts as not set, as in buildx.
 * @throws UserError for a variable that is no number of seconds.
 */
function planEpoch(buildArgs, variable, { git, now }) {
    const argument = buildArgs.findLast(({ key }) => key === SOURCE_DATE_EPOCH)?.value;
    if (argument !== undefined)
        return isSeconds(argument) ? { kind: 'given', seconds: Number(argument) } : { kind: 'frontend' };
    if (variable) {
        if (isSeconds(variable))
            return { kind: 'given', seconds: Number(variable) };
        throw new errors/* UserError */.yo(`${SOURCE_DATE_EPOCH}: "${variable}" is not a number of seconds`, {
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

;// CONCATENATED MODULE: ./build/js/plan/build-command.js
/** The one `docker buildx build` of the run: all platforms, pushed by digest, with cache, labels and attestations. */



function buildPlan(parts) {
    const { inputs, secrets } = parts;
    const { build } = inputs;
    const metadataFile = (0,external_node_path_.join)(parts.runDirectory, 'build-metadata.json');
    const each = (flag, items, text) => items.flatMap((item) => [flag, text(item)]);
    const given = (flag, value) => value === undefined ? [] : [`${flag}=${value}`];
    const pair = ({ key, value }) => `${key}=${value}`;
    const command = {
        tool: 'docker',
        args: [
            'buildx',
            'build',
            '--builder',
            parts.builder,
            '--progress',
            'rawjson',
            '--platform',
            inputs.platforms.map((platform) => platform.name).join(','),
            '--file',
            parts.dockerfile,
            ...(build.target === undefined ? [] : ['--target', build.target]),
            ...each('--build-arg', parts.buildArgs, pair),
            ...each('--build-context', parts.contexts, pair),
            ...each('--secret', secrets.values, ({ id, variable }) => csv([`id=${id}`, `env=${variable}`])),
            ...each('--secret', secrets.files, ({ key, value }) => csv([`id=${key}`, `src=${value}`])),
            ...each('--ssh', build.ssh, (item) => item),
            ...each('--label', parts.labels, pair),
            ...each('--annotation', parts.annotations, (item) => item),
            ...(build.noCache ? ['--no-cache'] : []),
            ...each('--no-cache-filter', build.noCacheFilters, (stage) => stage),
            ...(build.pull ? ['--pull'] : []),
            ...each('--add-host', build.addHosts, (item) => item),
            ...each('--ulimit', build.ulimits, (item) => item),
            ...each('--allow', build.entitlements, (item) => item),
            ...given('--network', build.network),
            ...given('--shm-size', build.shmSize),
            ...given('--cgroup-parent', build.cgroupParent),
            ...given('--provenance', build.provenance),
            ...given('--sbom', build.sbom),
            ...cacheFlags(inputs.cache, defaultCache(inputs), parts.writesCache),
            '--output',
            output(parts),
            '--metadata-file',
            metadataFile,
            build.context,
        ],
        env: parts.dockerEnv,
    };
    return {
        command,
        secrets: secrets.values,
        dockerfile: parts.shownDockerfile,
        isWritten: parts.isWritten,
        platforms: inputs.platforms.map(({ name }) => name),
        crateDirectory: crateDirectory(inputs),
        metadataFile,
        result: parts.result,
        passingTag: parts.passingTag,
        timeoutMs: inputs.timeoutMs,
    };
}
/** rustc names files from the crate's root, annotations from the repository's. */
function crateDirectory(inputs) {
    const path = (0,external_node_path_.relative)(inputs.ambient.workspace, inputs.build.context);
    return path.startsWith('..') ? '' : path;
}
/**
 * Of several nodes buildx merges the images itself (build/build.go, `pushNames`): each node pushes by digest whatever was
 * asked for, and the index is pushed to a name, of which a missing tag means `latest`. So it gets a tag that is nobody's.
 */
function output({ result, passingTag, epoch }) {
    const dated = epochOptions(epoch);
    if (result.kind === 'layout')
        return csv(['type=oci', `dest=${result.directory}`, 'tar=false', ...dated]);
    const pushed = ['push=true', 'unpack=false', ...dated];
    if (passingTag !== undefined) {
        const tagged = result.repositories.map((image) => `${(0,domain_reference/* formatRepository */.Sh)(image)}:${passingTag}`).join(',');
        return csv(['type=image', `name=${tagged}`, ...pushed]);
    }
    const names = result.repositories.map(domain_reference/* formatRepository */.Sh).join(',');
    return csv(['type=image', `name=${names}`, 'push-by-digest=true', 'name-canonical=true', ...pushed]);
}
/** Legs that run side by side would overwrite each other's. */
function defaultCache({ images: [image], leg, platforms }) {
    const share = leg ? platforms.map(({ name }) => `-${name.replaceAll('/', '-')}`).join('') : '';
    return image && `${(0,domain_reference/* formatRepository */.Sh)(image)}:buildcache${share}`;
}
/** Compile stages are large: zstd packs and unpacks them in little more than half of gzip's time. */
const ZSTD = 'compression=zstd';
/**
 * Registry cache: `mode=max` keeps the compile stages; image manifest and OCI media types because some registries
 * refuse the older form; a cache that cannot be written is a warning.
 */
function cacheFlags(cache, fallback, writes) {
    const flags = (from, to) => [
        '--cache-from',
        csv(from),
        ...(writes ? ['--cache-to', csv([...to, 'mode=max', 'ignore-error=true'])] : []),
    ];
    switch (cache.kind) {
        case 'off':
            return [];
        case 'gha':
            return flags(['type=gha'], ['type=gha']);
        case 'local':
            return flags(['type=local', `src=${cache.directory}`], ['type=local', `dest=${cache.directory}`, ZSTD]);
        case 'registry': {
            const ref = cache.ref ?? fallback;
            if (ref === undefined)
                return [];
            return flags(['type=registry', `ref=${ref}`], ['type=registry', `ref=${ref}`, 'image-manifest=true', 'oci-mediatypes=true', ZSTD]);
        }
    }
}
/** One line of CSV, as buildx reads `--output`, `--cache-to` and `--secret`: fields with a comma or quote are quoted. */
function csv(fields) {
    return fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

// EXTERNAL MODULE: ./build/js/plan/builder.js
var plan_builder = __webpack_require__(1111);
// EXTERNAL MODULE: ./build/js/domain/platform.js
var domain_platform = __webpack_require__(7180);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/hints.js
var hints = __webpack_require__(4557);
// EXTERNAL MODULE: ./build/js/plan/dockerfile/summary.js
var summary = __webpack_require__(2187);
;// CONCATENATED MODULE: ./build/js/plan/compile.js




/**
 * One row per platform. A stage that would compile Rust under QEMU is refused unless emulation was asked for.
 * @param hasCrate the build context has a Cargo.toml, so that Multihull could write the Dockerfile
 * @throws UserError at the Dockerfile's line, with all lines and platforms that it is about.
 */
function planCompile(choice, platforms, { analysis: dockerfile, written }, hasCrate = false) {
    if (written)
        return platforms.map((platform) => writtenPlan(choice, platform, written));
    const asked = (platform) => choice.overrides.get(platform.name) ?? choice.kind;
    const refused = platforms.filter((platform) => asked(platform) !== 'emulate');
    const emulated = dockerfile.rustUnderEmulation.filter((found) => onAny(found, refused));
    const [first] = emulated;
    if (first)
        throw emulationError(first, emulated, refused, { choice, file: dockerfile.file, hasCrate });
    return platforms.map((platform) => {
        if (asked(platform) !== 'emulate')
            return { platform, way: 'dockerfile', why: compilesWhere(dockerfile, platform) };
        const compiles = dockerfile.rustUnderEmulation.some((found) => onAny(found, [platform]));
        return {
            platform,
            way: 'emulate',
            why: compiles ? 'asked for' : 'asked for, but no stage compiles on it',
        };
    });
}
function onAny({ platforms }, others) {
    return platforms.some((platform) => others.some((other) => (0,domain_platform/* samePlatform */.my)(other, platform)));
}
function emulationError(first, emulated, refused, about) {
    const { choice, file, hasCrate } = about;
    const named = refused.filter((platform) => emulated.some((found) => onAny(found, [platform])));
    const names = named.map(({ name }) => name);
    const commands = emulated.map(({ line, command }, index) => index === 0 ? (0,hints/* excerpt */.K)(command) : `line ${line}: ${(0,hints/* excerpt */.K)(command)}`);
    const stages = [...new Set(emulated.map(({ stage }) => `"${stageName(stage)}"`))];
    const roots = [...new Map(emulated.map(({ root }) => [root.line, root])).values()];
    const [own] = named;
    const value = (own && choice.overrides.get(own.name)) ?? choice.kind;
    const froms = (0,summary/* listed */.KE)(roots.map((root) => `line ${root.line} (FROM ${root.from.raw})`));
    const ways = [
        `Let it cross-compile: write FROM --platform=$BUILDPLATFORM in ${froms}, and build with --target "$MULTIHULL_TARGET" (docs/dockerfile.md shows it).`,
        ...(hasCrate
            ? [
                'Or write compile: container: the context has a Cargo.toml, and Multihull writes a Dockerfile that cross-compiles.',
            ]
            : []),
        `Or write compile: ${names.map((name) => `${name}=emulate`).join(',')} if that is what you want.`,
    ];
    return new errors/* UserError */.yo(`${file}:${first.line}: ${stages.length === 1 ? 'stage' : 'stages'} ${(0,summary/* listed */.KE)(stages)} would compile Rust for ${(0,summary/* listed */.KE)(names)} under QEMU (${commands.join('; ')}), ten times slower, and it crashes on some crates; the platform is decided in ${froms}`, { input: 'compile', value, remedy: ways.join(' '), location: { file, line: first.line } });
}
function stageName(stage) {
    return stage.name ?? String(stage.index);
}
/** What was seen of where the Rust of a platform is compiled, and no more than that. */
function compilesWhere(dockerfile, platform) {
    const needed = dockerfile.reachableOn.get(platform.name) ?? [];
    const compiling = needed.flatMap((index) => {
        const stage = dockerfile.stages[index];
        return stage?.compilesRust ? [stage] : [];
    });
    if (compiling.some(({ platform: side }) => side === 'build'))
        return 'the Dockerfile cross-compiles on the build platform';
    const [own] = compiling;
    if (own)
        return `stage "${stageName(own)}" compiles on ${nameOf(own, platform)}, which the builder runs itself`;
    const unknown = dockerfile.unknownUnderEmulation.find((found) => onAny(found, [platform]));
    if (unknown)
        return `stage "${stageName(unknown.stage)}" runs under QEMU, and whether it compiles Rust cannot be told`;
    const scripts = needed.some((index) => (dockerfile.stages[index]?.unknownCommands.length ?? 0) > 0);
    return scripts
        ? 'no compile of Rust was found in the Dockerfile, which also runs scripts or programs that were not looked into'
        : 'the Dockerfile compiles no Rust';
}
function nameOf({ platform: side }, requested) {
    if (typeof side === 'string')
        return requested.name;
    return 'fixed' in side ? side.fixed.name : (side.varies.get(requested.name)?.name ?? requested.name);
}
function writtenPlan(choice, platform, { way, instead, toolchain, binaries }) {
    if (way === 'emulate' || choice.overrides.get(platform.name) === 'emulate')
        return { platform, way: 'emulate', why: 'asked for' };
    const what = `${binaries.names.join(', ')} with Rust ${toolchain.channel} (${toolchain.why})`;
    return {
        platform,
        way,
        why: way === 'runner'
            ? `cargo on this machine compiles ${what}`
            : instead !== undefined
                ? `${instead}; one cargo run in a container compiles ${what}`
                : `${choice.kind === 'auto' ? 'there is no Dockerfile; one is written' : 'a Dockerfile is written'}; one cargo run compiles ${what}`,
    };
}
/**
 * Every base image must have every platform that it is used for. Of an index BuildKit refuses a platform that is not
 * in it; a single manifest it takes for any platform, silently. That does no harm where the files only feed stages of
 * the build platform.
 * @throws UserError naming the image, what it has, and what lacks.
 */
function checkBases(dockerfile, bases) {
    const notices = [];
    for (const base of dockerfile.bases) {
        const fact = bases.find((known) => known.reference === base.reference);
        const location = { file: dockerfile.file, line: base.line };
        if (fact?.kind !== 'known' && isMissingStage(base))
            throw missingStage(dockerfile, base);
        if (!fact || fact.kind === 'unknown') {
            notices.push({
                message: `${base.reference}: its platforms could not be looked up (${fact?.reason ?? 'not asked'})`,
                remedy: fact?.remedy ?? 'Nothing is refused for it; the build will tell.',
                ...location,
            });
            continue;
        }
        if (fact.kind === 'missing') {
            throw new errors/* UserError */.yo(`${dockerfile.file}:${base.line}: base image ${base.reference} does not exist: ${fact.message}`, {
                input: 'file',
                value: base.reference,
                remedy: 'Check its name and tag; if it is private, log in to its registry in an earlier step.',
                location,
            });
        }
        const has = fact.platforms.map(domain_platform/* formatOciPlatform */.wh);
        const needed = fact.isSingle ? base.lands : base.platforms;
        const lacking = needed.filter((platform) => !fact.platforms.some((oci) => provides(oci, platform)));
        if (lacking.length > 0) {
            const names = lacking.map((platform) => platform.name).join(', ');
            const otherwise = fact.isSingle
                ? `Built anyway, the image would say ${lacking[0]?.name} and contain another platform's files.`
                : 'BuildKit would stop there.';
            throw new errors/* UserError */.yo(`${dockerfile.file}:${base.line}: base image ${base.reference} has no ${names}; it has ${has.join(', ') || 'no platform at all'}`, {
                input: 'platforms',
                value: names,
                remedy: `Take a base image that has ${names}, or remove ${names} from platforms. ${otherwise}`,
                location,
            });
        }
    }
    return notices;
}
/** A bare name out of FROM stage-${TARGETARCH}, of which the other platforms' names are stages. */
function isMissingStage({ reference, stagesElsewhere }) {
    return stagesElsewhere.length > 0 && /^[\w.-]+$/.test(reference);
}
function missingStage({ file, stages }, base) {
    const names = base.platforms.map(({ name }) => name);
    const raw = stages.find(({ line }) => line === base.line)?.from.raw ?? base.reference;
    return new errors/* UserError */.yo(`${file}:${base.line}: FROM ${raw} is ${base.reference} for ${(0,summary/* listed */.KE)(names)}, and there is no such stage`, {
        input: 'platforms',
        value: names.join(','),
        remedy: `Add a stage "FROM … AS ${base.reference}" (there ${base.stagesElsewhere.length === 1 ? 'is' : 'are'} ${(0,summary/* listed */.KE)(base.stagesElsewhere)}), or remove ${(0,summary/* listed */.KE)(names)} from platforms.`,
        location: { file, line: base.line },
    });
}
/** An image of an older variant of the same architecture serves a newer one, as containerd's matcher has it. */
function provides(oci, platform) {
    const own = (0,domain_platform/* platformOf */.tj)(oci);
    if (!own || own.architecture !== platform.architecture)
        return false;
    if ((0,domain_platform/* samePlatform */.my)(own, platform))
        return true;
    const level = (p) => Number(/\d+/.exec(p.variant ?? '')?.[0] ?? (p.architecture === 'arm' ? 7 : 1));
    return level(own) <= level(platform);
}

// EXTERNAL MODULE: ./build/js/plan/dockerfile/analyse.js + 18 modules
var analyse = __webpack_require__(2157);
// EXTERNAL MODULE: ./build/js/plan/image-layout.js
var image_layout = __webpack_require__(9468);
// EXTERNAL MODULE: ./build/js/domain/run-number.js
var run_number = __webpack_require__(6830);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./build/js/domain/version.js
/** Versions of releases (semver.org), as they stand in git tags and in Cargo.toml. */

/** Parses `1.2.3`, `v1.2.3`, `v2.0.0-rc.1+build`; undefined for anything else (`1.2`, `release1`). */
function parseVersion(text) {
    const parsed = (0,semver.parse)(text);
    if (!parsed)
        return undefined;
    const { version, major, minor, patch } = parsed;
    return { raw: text, version, major, minor, patch, prerelease: parsed.prerelease.map(String) };
}
/** No pre-release part. */
function isStable(version) {
    return version.prerelease.length === 0;
}
/** Negative when a comes before b, by semver's precedence. */
function compareVersions(a, b) {
    return (0,semver.compare)(a.version, b.version);
}
/** The same release: build metadata and a leading v do not count. */
function sameVersion(a, b) {
    return compareVersions(a, b) === 0;
}

// EXTERNAL MODULE: ./build/js/util/did-you-mean.js
var did_you_mean = __webpack_require__(1300);
;// CONCATENATED MODULE: ./build/js/plan/tags/date.js
/** Dates in tags and labels: the tokens that metadata-action documents, with the zone from Intl. */
/** A run of one letter is a token, or none: `DDDD` is not two `DD`. */
const TOKEN = /\[[^\]]*\]|[DMQdwW]o|([A-Za-z])\1*|./gs;
/** Letters that moment reads: an unknown run of them is refused, or a tag would have the letters in it. */
const MEANT = /^[QDdeEwWYyNgGkSzLlMHhmsAaXxZ]/;
/** Tokens that can be used, for messages. */
const DATE_TOKENS = 'YYYY YY MMMM MMM MM M DD Do D dddd ddd HH H hh h mm m ss s SSS A a X x Z ZZ and [text]';
/**
 * Writes a date, for example `YYYYMMDD-HHmmss`. Letters that are no token (`T`) and other signs stay.
 * @param zone an IANA name such as `Asia/Tokyo`; default UTC.
 */
function formatDate(date, format, zone = 'UTC') {
    const parts = zonedParts(date, zone);
    if (parts === undefined)
        return {
            problem: `"${zone}" is not a time zone`,
            remedy: "Write an IANA name, for example tz='Europe/Berlin'.",
        };
    let out = '';
    for (const token of format.match(TOKEN) ?? []) {
        const value = parts[token];
        if (value !== undefined)
            out += value;
        else if (token.startsWith('['))
            out += token.slice(1, -1);
        else if (MEANT.test(token))
            return {
                problem: `"${token}" in the date format "${format}" is not supported`,
                remedy: `Use ${DATE_TOKENS}.`,
            };
        else
            out += token;
    }
    return out;
}
function zonedParts(date, timeZone) {
    const formatter = formatterFor(timeZone);
    if (!formatter)
        return undefined;
    const found = new Map(formatter.formatToParts(date).map(({ type, value }) => [type, value]));
    const of = (type) => found.get(type) ?? '';
    const number = (type) => Number(of(type));
    const two = (value) => String(value).padStart(2, '0');
    const [year, month, day] = [number('year'), number('month'), number('day')];
    const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
    const milliseconds = date.getUTCMilliseconds();
    const zoned = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
    const offset = Math.round((zoned - date.getTime()) / 60_000);
    const sign = offset < 0 ? '-' : '+';
    const [offsetHours, offsetMinutes] = [two(Math.floor(Math.abs(offset) / 60)), two(Math.abs(offset) % 60)];
    const noonDate = new Date(Date.UTC(year, month - 1, day, 12));
    const name = (options) => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(noonDate);
    const twelve = hour % 12 === 0 ? 12 : hour % 12;
    const half = hour < 12 ? 'am' : 'pm';
    return {
        YYYY: String(year).padStart(4, '0'),
        YY: two(year % 100),
        MMMM: name({ month: 'long' }),
        MMM: name({ month: 'short' }),
        MM: two(month),
        M: String(month),
        DD: two(day),
        Do: ordinal(day),
        D: String(day),
        dddd: name({ weekday: 'long' }),
        ddd: name({ weekday: 'short' }),
        HH: two(hour),
        H: String(hour),
        hh: two(twelve),
        h: String(twelve),
        mm: two(minute),
        m: String(minute),
        ss: two(second),
        s: String(second),
        SSS: String(milliseconds).padStart(3, '0'),
        A: half.toUpperCase(),
        a: half,
        X: String(Math.floor(date.getTime() / 1000)),
        x: String(date.getTime()),
        Z: `${sign}${offsetHours}:${offsetMinutes}`,
        ZZ: `${sign}${offsetHours}${offsetMinutes}`,
    };
}
function formatterFor(timeZone) {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        });
    }
    catch {
        return undefined;
    }
}
function ordinal(day) {
    const teen = day > 10 && day < 14;
    return `${day}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`;
}

;// CONCATENATED MODULE: ./build/js/plan/tags/template.js
/**
 * Expressions in double braces: `{{branch}}`, `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`. The names and their
 * meaning are metadata-action's; other parts of Handlebars (blocks, paths) are refused, not ignored.
 */




/** Expressions for `prefix`, `suffix`, `value`, `enable`, and for labels and annotations. */
function expandGlobal(text, facts, source) {
    return expandWith(text, { ...globalHelpers(facts.git), ...dateHelpers(facts, source) }, source);
}
/** Expressions for the pattern of a schedule: dates only. */
function expandSchedule(text, facts, source) {
    return expandWith(text, dateHelpers(facts, source), source);
}
/** Expressions for the pattern of a semver rule. */
function expandVersion(text, version, source) {
    const { raw, major, minor, patch } = version;
    return expandWith(text, { raw, version: version.version, major: String(major), minor: String(minor), patch: String(patch) }, source);
}
/** True when a pattern is `{{raw}}` and nothing else. */
function isRawPattern(pattern) {
    return /^\{\{\s*raw\s*\}\}$/.test(pattern);
}
function globalHelpers(git) {
    const ref = (0,git_ref/* subjectRef */.Qj)(git);
    const isDefault = isDefaultBranch(git);
    const hasBase = ref.kind === 'tag' || ref.kind === 'pull';
    return {
        branch: ref.kind === 'branch' ? ref.name : '',
        tag: ref.kind === 'tag' ? ref.name : '',
        sha: (0,git_ref/* shortSha */.Fu)(git),
        base_ref: hasBase && git.baseRef !== undefined ? (0,git_ref/* branchName */.at)(git.baseRef) : '',
        is_default_branch: String(isDefault),
        is_not_default_branch: String(!isDefault),
    };
}
function isDefaultBranch(git) {
    if (git.ref === '')
        return false;
    const ref = (0,git_ref/* subjectRef */.Qj)(git);
    if (ref.kind === 'branch' && ref.name === git.defaultBranch)
        return true;
    // GitHub starts these on the last commit of the default branch.
    return /create|discussion|issues|schedule/.test(git.event);
}
function dateHelpers(facts, source) {
    const write = (date) => (expression) => {
        if (expression.argument === undefined)
            throw refused(source, expression.name, `{{${expression.name}}} needs a format`, `Write it in quotes: {{${expression.name} 'YYYYMMDD'}}.`);
        const written = formatDate(date, expression.argument, expression.zone);
        if (typeof written === 'string')
            return written;
        throw refused(source, expression.argument, written.problem, written.remedy);
    };
    const { commitDate } = facts.git;
    const commit = commitDate === undefined ? facts.now : new Date(commitDate);
    return { date: write(facts.now), commit_date: write(Number.isNaN(commit.getTime()) ? facts.now : commit) };
}
const EXPRESSION = /\{\{\{?(.*?)\}\}\}?/gs;
const CALL = /^([A-Za-z_]\w*)((?:\s+(?:'[^']*'|"[^"]*"|\w+=(?:'[^']*'|"[^"]*")))*)$/s;
function expandWith(text, helpers, source) {
    const expanded = text.replace(EXPRESSION, (whole, inside) => {
        const expression = readExpression(whole, inside.trim(), source);
        const helper = Object.hasOwn(helpers, expression.name) ? helpers[expression.name] : undefined;
        if (helper === undefined) {
            const known = Object.keys(helpers);
            const near = (0,did_you_mean/* nearestWord */.z)(expression.name, known);
            throw refused(source, whole, `${whole} is not known there`, near ? `Did you mean {{${near}}}?` : `Known are ${known.map((name) => `{{${name}}}`).join(' ')}.`);
        }
        return typeof helper === 'string' ? helper : helper(expression);
    });
    // What is left of braces was opened and never closed, or the other way round.
    if (text.replace(EXPRESSION, '').includes('{{'))
        throw refused(source, text, `"{{" in ${text} has no "}}"`, 'Close the expression with }}.');
    return expanded;
}
function readExpression(whole, inside, source) {
    const call = CALL.exec(inside);
    const name = call?.[1];
    if (name === undefined)
        throw refused(source, whole, `${whole} cannot be read`, "An expression is a name, and for dates a quoted format and tz='…': {{date 'YYYYMMDD' tz='UTC'}}.");
    let argument;
    let zone;
    for (const [word, key, quoted = ''] of (call?.[2] ?? '').matchAll(/(?:(\w+)=)?('[^']*'|"[^"]*")/g)) {
        if (key === undefined)
            argument = quoted.slice(1, -1);
        else if (key === 'tz')
            zone = quoted.slice(1, -1);
        else
            throw refused(source, word, `"${key}" in ${whole} is not known`, "Only tz='…' can be given there.");
    }
    return { name, argument, zone };
}
function refused(source, value, message, remedy) {
    return new errors/* UserError */.yo(`${source.input}: ${message} (in "${source.entry}")`, {
        input: source.input,
        value,
        remedy,
    });
}

// EXTERNAL MODULE: ./build/js/plan/cargo-manifest.js
var cargo_manifest = __webpack_require__(1108);
;// CONCATENATED MODULE: ./build/js/plan/labels.js
/** Labels, annotations and build arguments that say where an image comes from. */






const OCI = 'org.opencontainers.image.';
/**
 * When the image was made, as RFC 3339: what SOURCE_DATE_EPOCH says, else the commit's date, so that the same commit gives
 * the same image; the clock's only where no commit is known.
 */
function createdAt(facts) {
    if (facts.epoch !== undefined)
        return rfc3339(new Date(facts.epoch * 1000));
    const commit = new Date(facts.git.commitDate ?? Number.NaN);
    return rfc3339(Number.isNaN(commit.getTime()) ? facts.now : commit);
}
function rfc3339(date) {
    return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
/** The OCI image-spec's own keys (annotations.md), sorted; those about which nothing is known are left out. */
function originPairs(facts) {
    const { git, cargo, remoteUrl } = facts;
    const known = {
        created: createdAt(facts),
        description: cargo?.description,
        licenses: cargo?.license,
        revision: (0,git_ref/* revisionOf */.DT)(git),
        source: remoteUrl ?? cargo?.repository,
        title: cargo?.name ?? remoteUrl?.split('/').at(-1),
        url: cargo?.homepage ?? remoteUrl ?? cargo?.repository,
        version: facts.version ?? cargo?.version,
    };
    return Object.entries(known).flatMap(([key, text]) => {
        const value = text?.replace(/\s+/g, ' ').trim();
        return value ? [{ key: `${OCI}${key}`, value }] : [];
    });
}
/** What an index says for the order of tags: it is of this build, whatever a Dockerfile writes. */
const OF_THE_BUILD = new Set(['created', 'revision', 'version'].map((name) => `${OCI}${name}`));
/** Annotations agree with the labels that a Dockerfile writes, where they describe the same. */
function describedPairs(facts) {
    const { written } = facts;
    return originPairs(facts).flatMap((pair) => {
        if (!written?.has(pair.key) || OF_THE_BUILD.has(pair.key))
            return [pair];
        const value = written.get(pair.key);
        return value ? [{ key: pair.key, value }] : [];
    });
}
/**
 * The labels of the image: ours, unless the Dockerfile has its own, then the user's entries, of which later ones win. An empty value takes one of ours
 * away; any other label may be empty.
 * @throws UserError for an entry that is not `key=value`, or has an unknown expression.
 */
function planLabels(own, facts) {
    const ours = originPairs(facts);
    const labels = new Map(ours.filter(({ key }) => !facts.written?.has(key)).map(({ key, value }) => [key, value]));
    for (const { key, value } of own.map((entry) => readPair('labels', entry, facts))) {
        if (value === '' && ours.some((pair) => pair.key === key))
            labels.delete(key);
        else
            labels.set(key, value);
    }
    return [...labels].map(([key, value]) => ({ key, value }));
}
const LEVELS = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
const LEVEL = new RegExp(`^(?:${LEVELS.join('|')})(?:\\[[A-Za-z0-9_/-]+\\])?$`);
/**
 * The annotations, as arguments of `buildx build --annotation`. An entry without a level goes to the index, which
 * registries show, and to the manifests; a level of the user's own (`index:`, `manifest[linux/arm64]:`) is kept. One
 * platform makes no index, and BuildKit refuses annotations for it; a leg's go to the index that is merged.
 * @throws UserError for an entry that is not `[level:]key=value`, or has an unknown level or expression.
 */
function planAnnotations(own, facts, platforms, isLeg = false) {
    const usual = platforms > 1 && !isLeg ? ['index', 'manifest'] : ['manifest'];
    const together = new Map();
    const known = isLeg ? { ...facts, runNumber: undefined } : facts;
    for (const { key, level, value } of annotationValues(own, known, usual)) {
        if (isLeg && level.startsWith('index'))
            continue;
        const pair = `${key}=${value}`;
        together.set(pair, [...(together.get(pair) ?? []), level]);
    }
    return [...together].map(([pair, levels]) => `${levels.join(',')}:${pair}`);
}
/** What stands on the index itself, where legs write it and not BuildKit. */
function indexAnnotations(own, facts) {
    const values = annotationValues(own, facts, ['index', 'manifest']).filter(({ level }) => level === 'index');
    return Object.fromEntries(values.map(({ key, value }) => [key, value]));
}
/** @param usual levels of an entry that names none. */
function annotationValues(own, facts, usual) {
    const values = new Map();
    const set = (levels, key, value) => {
        for (const level of levels)
            values.set(`${level}:${key}`, { key, level, value });
    };
    const ours = new Set();
    for (const { key, value } of describedPairs(facts)) {
        ours.add(key);
        set(usual, key, value);
    }
    if (facts.runNumber) {
        ours.add(run_number/* RUN_NUMBER_KEY */.eN);
        ours.add(run_number/* BRANCH_KEY */.Dt);
        // Images stay the same bytes from run to run, wherever there is an index to say it on.
        const level = [usual.includes('index') ? 'index' : 'manifest'];
        set(level, run_number/* RUN_NUMBER_KEY */.eN, (0,run_number/* formatRunNumber */.iT)(facts.runNumber));
        if (facts.branch !== undefined)
            set(level, run_number/* BRANCH_KEY */.Dt, facts.branch);
    }
    for (const entry of own) {
        const { key: written, value } = readPair('annotations', entry, facts);
        const colon = written.indexOf(':');
        const levels = colon < 0 ? usual : written.slice(0, colon).split(',');
        const key = written.slice(colon + 1);
        const bad = levels.find((level) => !LEVEL.test(level));
        if (bad !== undefined || key === '')
            throw new errors/* UserError */.yo(`annotations: "${entry}": ${key === '' ? 'it has no key' : `there is no level "${bad}"`}`, {
                input: 'annotations',
                value: entry,
                remedy: `Write [LEVEL:]key=value; levels are ${LEVELS.join(', ')}, with commas between several.`,
            });
        if (value === '' && ours.has(key))
            for (const level of levels)
                values.delete(`${level}:${key}`);
        else
            set(levels, key, value);
    }
    return [...values.values()];
}
/**
 * Build arguments: the user's (a later one of the same name wins), then BUILD_DATE, VCS_REF, VERSION and
 * SOURCE_DATE_EPOCH where they are known and not given, and the Dockerfile declares them. The last is not given
 * unasked: BuildKit then dates what WORKDIR makes, and each commit would miss the cache from there on.
 */
function planBuildArgs(own, facts, declared) {
    const args = new Map(own.map(({ key, value }) => [key, value]));
    const created = createdAt(facts);
    const usual = {
        BUILD_DATE: created,
        VCS_REF: (0,git_ref/* revisionOf */.DT)(facts.git),
        VERSION: facts.version ?? facts.cargo?.version,
        SOURCE_DATE_EPOCH: facts.git.commitDate === undefined && facts.epoch === undefined
            ? undefined
            : String(Date.parse(created) / 1000),
    };
    for (const [key, value] of Object.entries(usual))
        if (value && declared.includes(key) && !args.has(key))
            args.set(key, value);
    return [...args].map(([key, value]) => ({ key, value }));
}
/** Compares a release's git tag with Cargo.toml: an error to throw when they are two versions, else undefined. */
function versionMismatch(gitTag, cargo) {
    const tagged = parseVersion(gitTag);
    const written = cargo?.version === undefined ? undefined : parseVersion(cargo.version);
    if (!tagged || !written || sameVersion(tagged, written))
        return undefined;
    return new errors/* UserError */.yo(`the git tag ${gitTag} is version ${tagged.version}, but Cargo.toml of ${cargo?.name} says ${written.version}`, {
        input: 'tags',
        value: gitTag,
        remedy: `Set version = "${tagged.version}" in Cargo.toml and tag that commit, or tag this one v${written.version}. If they are meant to differ, write allow-version-mismatch: true.`,
    });
}
function readPair(input, entry, facts) {
    const equals = entry.indexOf('=');
    const key = entry.slice(0, Math.max(equals, 0)).trim();
    if (key === '')
        throw new errors/* UserError */.yo(`${input}: "${entry}" is not key=value`, {
            input,
            value: entry,
            remedy: `Write one key=value a line, for example ${OCI}vendor=Acme.`,
        });
    return { key, value: expandGlobal(entry.slice(equals + 1).trim(), facts, { input, entry }) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/plan/leg.js
/** Legs of a run: how they know each other, and what a single platform's image is called. */



/** Undefined for a job that builds the whole image. */
function planLeg(inputs, annotations) {
    const [repository] = inputs.images;
    if (!inputs.leg || !repository)
        return undefined;
    const { run, whole } = inputs.leg;
    return { repository, run, image: imageKey(inputs, whole), platforms: whole, annotations };
}
/**
 * Two jobs build the same image when these agree. The rules, not the tags: a date among the tags may change while the
 * legs run. Images that have all of this in common would overwrite each other's tags.
 */
function imageKey({ images, tagRules, flavor }, whole) {
    const parts = [
        images.map(domain_reference/* formatRepository */.Sh).sort(),
        whole.map(({ name }) => name),
        tagRules.map((rule) => rule.trim()).filter((rule) => rule !== ''),
        flavor,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}
/** `1.2.3-linux-arm-v7` beside `1.2.3`. @throws UserError for a tag that would get too long. */
function planPlatformTags(tags, platforms) {
    return tags.flatMap((reference) => platforms.map((platform) => {
        const tag = `${reference.tag ?? ''}-${platform.name.replaceAll('/', '-')}`;
        if ((0,domain_reference/* isValidTag */.r_)(tag))
            return { tag: { ...reference, tag }, of: reference, platform };
        throw new errors/* UserError */.yo(`keep-platform-tags: ${tag} is longer than the 128 characters of a tag`, {
            input: 'keep-platform-tags',
            value: (0,domain_reference/* formatReference */.FH)(reference),
            remedy: 'Leave keep-platform-tags out, or shorten the tag.',
        });
    }));
}

;// CONCATENATED MODULE: ./build/js/plan/nodes.js

/** Nodes that have something to build in this job. A pull request from a fork is not let onto other people's machines. */
function nodesOf(inputs, git) {
    if (git.pullRequest?.fromFork === true)
        return [];
    return inputs.nodes.filter((node) => shareOf(node, inputs.platforms).length > 0);
}
/** Platforms that some node runs without emulation, for the analysis of the Dockerfile. */
function nativeOn(facts) {
    return facts
        .filter(({ choice, state }) => !(choice.isOptional && state.kind === 'dead'))
        .flatMap(({ choice }) => choice.platforms.map(({ name }) => name));
}
/** @throws EnvironmentError for a node that does not answer, unless it is optional. */
function planNodes(inputs, facts) {
    const notices = [];
    const nodes = [];
    for (const { choice, state } of facts.nodes) {
        const platforms = shareOf(choice, inputs.platforms);
        const names = platforms.map(({ name }) => name).join(', ');
        const { endpoint, options } = choice;
        if (state.kind !== 'dead')
            nodes.push({ endpoint, options, platforms });
        else if (choice.isOptional)
            notices.push({
                message: `nodes: ${endpoint} for ${names} does not answer: ${state.reason}`,
                remedy: `It is optional, so this machine builds ${names}.`,
            });
        else
            throw deadNode(`${endpoint} for ${names} does not answer: ${state.reason}`);
    }
    const unused = inputs.nodes.filter((node) => !facts.nodes.some(({ choice }) => choice === node));
    for (const { endpoint, platforms } of inputs.leg ? [] : unused) {
        const isForFork = shareOf({ platforms }, inputs.platforms).length > 0;
        notices.push({
            message: `nodes: ${endpoint} is not used: ${isForFork ? 'a pull request from a fork is built on this machine' : `the image has no ${platforms.map(({ name }) => name).join(', ')}`}`,
            remedy: isForFork
                ? 'Nothing is pushed either.'
                : 'Add its platforms to platforms, or remove the line from nodes.',
        });
    }
    const claimed = nodes.flatMap(({ platforms }) => platforms);
    return { nodes, here: inputs.platforms.filter((platform) => !claimed.includes(platform)), notices };
}
/** @param what the endpoint, its platforms, and what is wrong with it. */
function deadNode(what) {
    return new errors/* EnvironmentError */.eG(`nodes: ${what}`, {
        remedy: 'Check that buildkitd runs there and that this machine may connect to it. With the word optional behind the endpoint, this machine builds its platforms while it is away.',
    });
}
function shareOf(node, asked) {
    return asked.filter((platform) => node.platforms.includes(platform));
}

// EXTERNAL MODULE: ./build/js/plan/platform-script.js
var platform_script = __webpack_require__(9541);
;// CONCATENATED MODULE: ./build/js/plan/push.js
/** Whether this run pushes: decided once, from the inputs and the event; probe and plan both ask here. */

/**
 * GitHub's events for which a run that Dependabot started has a read-only token and none of the repository's secrets
 * (docs.github.com, "Dependabot on GitHub Actions").
 */
const WITHOUT_SECRETS = new Set(['push', 'create', 'deployment', 'deployment_status']);
const DEPENDABOT = 'dependabot[bot]';
/** Without a word of the user's: pushes, except in runs that have no right to, and in merge queues. */
function decidePush(destination, git) {
    switch (destination.kind) {
        case 'push':
            return { kind: 'push' };
        case 'layout':
            return { kind: 'stay', why: 'output writes an OCI layout' };
        case 'nowhere':
            return { kind: 'stay', why: 'push is false' };
        case 'auto': {
            const why = whyNot(git);
            return why === undefined ? { kind: 'push' } : { kind: 'stay', why };
        }
    }
}
function whyNot(git) {
    if (git.pullRequest?.fromFork === true)
        return 'pull requests from forks have no credentials to push with';
    if (git.actor === DEPENDABOT && ((0,git_ref/* isPullRequest */.r0)(git.event) || WITHOUT_SECRETS.has(git.event)))
        return 'runs that Dependabot starts have no credentials to push with';
    if (git.event === 'merge_group')
        return 'a merge queue only checks the change: the push follows when it is on its branch';
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/plan/secrets.js
/** Ids that BuildKit itself asks for when it fetches from git or over HTTP (docs: "Build secrets"). */
const OF_BUILDKIT = /^(?:GIT|HTTP)_AUTH_(?:TOKEN|HEADER)(?:[._][A-Za-z0-9_.-]+)?$/;
const PLAIN_ID = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;
/** @param dockerfile its text, as it is built. */
function planSecrets({ secrets, secretFiles }, dockerfile) {
    const isUsed = ({ key }) => OF_BUILDKIT.test(key) ||
        isNamed(dockerfile, key) ||
        (PLAIN_ID.test(key) && namesIdsIndirectly(dockerfile));
    const notices = [
        ...secrets.flatMap((secret, index) => (isUsed(secret) ? [] : [unused('secrets', index)])),
        ...secretFiles.flatMap((secret, index) => (isUsed(secret) ? [] : [unused('secret-files', index)])),
    ];
    return {
        values: secrets.flatMap((secret, index) => isUsed(secret) ? [{ id: secret.key, variable: `MULTIHULL_SECRET_${index}` }] : []),
        files: secretFiles.filter(isUsed),
        notices,
    };
}
/** The id as a word of its own, not as a part of another. */
function isNamed(text, id) {
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
        const around = `${text[at - 1] ?? ' '}${text[at + id.length] ?? ' '}`;
        if (!/[A-Za-z0-9_]/.test(around))
            return true;
    }
    return false;
}
/** Ids made of variables, or a language of which we do not know how it names them. */
function namesIdsIndirectly(dockerfile) {
    if (/type=secret[^\n]*\$/.test(dockerfile))
        return true;
    const syntax = /^#\s*syntax\s*=\s*(\S+)/im.exec(dockerfile)?.[1];
    return syntax !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(syntax);
}
function unused(input, index) {
    return {
        message: `${input}: item ${index + 1} is not given to the build, because the Dockerfile does not use its id`,
        remedy: 'Use it with RUN --mount=type=secret,id=…, or remove it. If it is a line of a longer value, put quotes around the whole item, id included: "id=first line…".',
    };
}

;// CONCATENATED MODULE: ./build/js/plan/tags/csv.js
/** One record of comma separated fields (RFC 4180), the outer form of `tags` and `flavor` entries. */
/** Splits at commas outside of double quotes; inside of them `""` is one quote. */
function readFields(record) {
    const fields = [];
    let at = 0;
    for (;;) {
        if (record[at] === '"') {
            const quoted = /^"((?:[^"]|"")*)"\s*(?=,|$)/.exec(record.slice(at));
            if (!quoted)
                return {
                    problem: 'a quote is not closed before the next comma or the end',
                    remedy: 'Put quotes around the whole field: "pattern=a,b". A quote inside is written twice.',
                };
            fields.push((quoted[1] ?? '').replaceAll('""', '"'));
            at += quoted[0].length;
        }
        else {
            const comma = record.indexOf(',', at);
            const end = comma < 0 ? record.length : comma;
            const field = record.slice(at, end);
            if (/^[^=]*"/.test(field) || /="/.test(field))
                return {
                    problem: `a quote stands in the middle of ${field.trim()}`,
                    remedy: 'Put quotes around the whole field, its name included: "pattern=a,b".',
                };
            fields.push(field);
            at = end;
        }
        if (record[at] !== ',')
            return fields;
        at++;
    }
}

;// CONCATENATED MODULE: ./build/js/plan/tags/rules.js
/** metadata-action's `tags` and `flavor` entries (README, "tags input"), read into typed rules. */



const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix'];
/** By type: its own attributes, and the default priority. */
const TYPES = {
    schedule: { attributes: ['pattern'], priority: 1000 },
    semver: { attributes: ['pattern', 'value', 'match'], priority: 900 },
    match: { attributes: ['pattern', 'group', 'value'], priority: 800 },
    edge: { attributes: ['branch'], priority: 700 },
    ref: { attributes: ['event'], priority: 600 },
    raw: { attributes: ['value'], priority: 200 },
    sha: { attributes: ['format'], priority: 100 },
};
const isType = (text) => Object.hasOwn(TYPES, text);
/** An error about one entry of an input. */
function ruleError(input, entry, problem, remedy) {
    return new errors/* UserError */.yo(`${input}: "${entry}": ${problem}`, { input, value: entry, remedy });
}
/**
 * Reads one entry: `type=semver,pattern={{version}}`, or a bare word, which is a tag.
 * @throws UserError with the entry, what is wrong and what to write: unknown type or attribute, one that is missing or
 *   has a value it cannot have, quotes that do not match.
 */
function parseTagRule(entry) {
    const refuse = (problem, remedy) => ruleError('tags', entry, problem, remedy);
    const given = readAttributes('tags', entry, 'value');
    const type = given.get('type') ?? 'raw';
    if (type === 'pep440')
        throw refuse('versions of Python packages (pep440) are not supported', 'Use type=semver,pattern={{version}}, or type=match with a pattern of your own.');
    if (!isType(type)) {
        const near = (0,did_you_mean/* nearestWord */.z)(type, Object.keys(TYPES));
        throw refuse(`there is no type "${type}"`, near ? `Did you mean type=${near}?` : `Types are ${Object.keys(TYPES).join(', ')}.`);
    }
    const known = [...COMMON, ...TYPES[type].attributes];
    for (const name of given.keys()) {
        if (known.includes(name))
            continue;
        const near = (0,did_you_mean/* nearestWord */.z)(name, known);
        throw refuse(`type=${type} has no attribute "${name}"`, near
            ? `Did you mean ${near}=?`
            : `It has ${known.join(', ')}. An = inside a tag needs value= in front.`);
    }
    const required = (name, example) => {
        const value = given.get(name);
        if (value !== undefined)
            return value;
        throw refuse(`type=${type} needs ${name}=`, `For example ${example}.`);
    };
    const choice = (name, value, choices) => {
        const chosen = choices.find((candidate) => candidate === value);
        if (chosen !== undefined)
            return chosen;
        const near = (0,did_you_mean/* nearestWord */.z)(value, choices);
        throw refuse(`${name}=${value} is not possible`, near ? `Did you mean ${name}=${near}?` : `Write ${name}= and one of ${choices.join(', ')}.`);
    };
    const priority = given.get('priority') ?? String(TYPES[type].priority);
    if (!/^-?\d+$/.test(priority))
        throw refuse(`priority=${priority} is not a whole number`, 'Write priority=900.');
    const common = {
        text: entry,
        enable: given.get('enable') ?? 'true',
        priority: Number(priority),
        prefix: given.get('prefix'),
        suffix: given.get('suffix'),
    };
    const value = given.get('value') ?? '';
    switch (type) {
        case 'schedule':
            return { ...common, type, pattern: given.get('pattern') ?? 'nightly' };
        case 'semver': {
            const pattern = required('pattern', 'type=semver,pattern={{version}}');
            const match = given.get('match') ?? '';
            if (match !== '')
                compile(match, refuse);
            return { ...common, type, pattern, value, match };
        }
        case 'match': {
            const pattern = compile(required('pattern', 'type=match,pattern=v(.*),group=1'), refuse);
            const group = given.get('group') ?? '0';
            if (!/^\d+$/.test(group))
                throw refuse(`group=${group} is not a number`, 'Groups count from 1; 0 is all.');
            return { ...common, type, pattern, group: Number(group), value };
        }
        case 'edge':
            return { ...common, type, branch: given.get('branch') ?? '' };
        case 'ref': {
            const event = choice('event', required('event', 'type=ref,event=branch'), ['branch', 'tag', 'pr']);
            return { ...common, type, event, prefix: common.prefix ?? (event === 'pr' ? 'pr-' : undefined) };
        }
        case 'raw':
            return { ...common, type, value: required('value', 'type=raw,value=stable') };
        case 'sha':
            return {
                ...common,
                type,
                format: choice('format', given.get('format') ?? 'short', ['short', 'long']),
                prefix: common.prefix ?? 'sha-',
            };
    }
}
/**
 * Reads the `flavor` input: `latest=auto|true|false`, `prefix=…[,onlatest=true]`, `suffix=…[,onlatest=true]`.
 * @throws UserError with the entry.
 */
function parseFlavor(entries) {
    let flavor = {
        latest: 'auto',
        prefix: '',
        prefixOnLatest: false,
        suffix: '',
        suffixOnLatest: false,
    };
    for (const entry of entries) {
        const refuse = (problem, remedy) => ruleError('flavor', entry, problem, remedy);
        let side;
        for (const [name, value] of readAttributes('flavor', entry, undefined)) {
            if (name === 'latest') {
                if (value !== 'auto' && value !== 'true' && value !== 'false')
                    throw refuse(`latest=${value} is not possible`, 'Write latest=auto, latest=true or latest=false.');
                flavor = { ...flavor, latest: value };
            }
            else if (name === 'prefix' || name === 'suffix') {
                side = name;
                flavor = { ...flavor, [name]: value };
            }
            else if (name === 'onlatest') {
                if (value !== 'true' && value !== 'false')
                    throw refuse(`onlatest=${value} is not possible`, 'Write onlatest=true or onlatest=false.');
                if (side === undefined)
                    throw refuse('onlatest= says nothing alone', 'Write it behind prefix= or suffix=, on the same line.');
                const key = side === 'prefix' ? 'prefixOnLatest' : 'suffixOnLatest';
                flavor = { ...flavor, [key]: value === 'true' };
            }
            else {
                const near = (0,did_you_mean/* nearestWord */.z)(name, ['latest', 'prefix', 'suffix', 'onlatest']);
                throw refuse(`there is no "${name}"`, near ? `Did you mean ${near}=?` : 'It has latest=, prefix=, suffix= and onlatest=.');
            }
        }
    }
    return flavor;
}
/** `name=value` fields of an entry; a field without = goes by `bare`, or is refused. */
function readAttributes(input, entry, bare) {
    const fields = readFields(entry);
    if (!Array.isArray(fields))
        throw ruleError(input, entry, fields.problem, fields.remedy);
    const found = new Map();
    for (const field of fields) {
        const equals = field.indexOf('=');
        const name = equals > 0 ? field.slice(0, equals).trim().toLowerCase() : bare;
        if (name === undefined)
            throw ruleError(input, entry, `"${field.trim()}" is not name=value`, 'Write for example latest=false.');
        found.set(name, (equals > 0 ? field.slice(equals + 1) : field).trim());
    }
    return found;
}
/** A pattern, or `/pattern/flags`. */
function compile(pattern, refuse) {
    const literal = /^\/(.+)\/(.*)$/.exec(pattern);
    try {
        return literal?.[1] === undefined ? new RegExp(pattern) : new RegExp(literal[1], literal[2]);
    }
    catch (error) {
        throw refuse(`"${pattern}" is not a regular expression: ${(0,errors/* messageOf */.bD)(error)}`, 'A pattern with commas or quotes needs quotes around the whole field: "pattern=…".');
    }
}

;// CONCATENATED MODULE: ./build/js/plan/tags/sanitise.js
/** A name of a tag from any text, such that what told two texts apart is not lost. */



/** distribution/reference: at most so many characters. */
const MAX_TAG = 128;
/** Of a tag that is too long: its end has the suffix, the commit, or what else makes it one of its own. */
const TAIL = 64;
/**
 * A tag that registries take (distribution/reference: letters, digits, `_ . -`, not `.` or `-` first, at most 128):
 * other ASCII characters become `-`, a run of them one, as in metadata-action. Where letters of other scripts or the
 * beginning are lost, or the middle of a long text, seven digits of the text's SHA-256 take their place: so `naïve` and
 * `na-ve` do not share a tag. Empty when nothing is left.
 */
function sanitiseTag(text) {
    const replaced = text.replace(/[^a-zA-Z0-9._-]+/g, '-');
    const plain = replaced.replace(/^[.-]+/, '');
    const losesStart = plain !== replaced && !/^[.-]/.test(text);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the bound of ASCII
    const losesLetters = /[^\x00-\x7f]/.test(text);
    const isLossy = losesStart || losesLetters;
    const marked = isLossy ? [plain.replace(/-+$/, ''), fingerprint(text)].filter(Boolean).join('-') : plain;
    const tag = marked.length > MAX_TAG ? shortened(marked, text) : marked;
    return (0,domain_reference/* isValidTag */.r_)(tag) ? tag : '';
}
function shortened(tag, text) {
    const mark = `-${fingerprint(text)}-`;
    return `${tag.slice(0, MAX_TAG - TAIL - mark.length)}${mark}${tag.slice(-TAIL)}`;
}
function fingerprint(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 7);
}
/**
 * Why a branch may not give its name to a tag: the tag belongs to releases, to pull requests, or to Multihull itself.
 * Undefined for all other names.
 */
function reservedFor(tag) {
    if (tag === 'latest')
        return 'the latest release';
    if (parseVersion(tag) || /^v?\d+(?:\.\d+)?$/.test(tag))
        return 'releases';
    if (/^pr-\d+$/.test(tag))
        return 'pull requests';
    if (/^buildcache(?:$|-)/.test(tag))
        return 'the build cache';
    if (/^multihull-/.test(tag))
        return 'images on their way';
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/plan/tags/plan-tags.js
/** Which tags a run gives its image: rules and facts in, names out. Nothing is moved here. */





/**
 * Applies the rules of the `tags` input. Without rules: `X.Y.Z`, `X.Y`, `X` (not `0`) and `latest` for a tag
 * `vX.Y.Z` or `X.Y.Z`, only itself for a pre-release; the name of any other tag or of a branch; `pr-N`; `nightly`
 * for a schedule. Results of rules are those that metadata-action documents.
 * @throws UserError for a rule or flavor that cannot be read, and for an expression that is not known.
 */
function planTags(rules, facts, options) {
    const ref = (0,git_ref/* subjectRef */.Qj)(facts);
    const given = rules.map((rule) => rule.trim()).filter((rule) => rule !== '');
    const defaults = given.length === 0 ? defaultRules(ref) : undefined;
    const flavor = parseFlavor(options.flavor ?? []);
    const context = { git: facts, now: options.now, ref, flavor };
    const tags = new Set();
    const branch = ref.kind === 'branch' ? ref.name : undefined;
    const ofBranch = new Set();
    const skipped = [];
    let latest;
    const parsed = (defaults?.rules ?? given).map(parseTagRule);
    for (const rule of parsed.toSorted((a, b) => b.priority - a.priority)) {
        const outcome = applyRule(rule, context);
        const tag = outcome.kind === 'tag' ? sanitiseTag(outcome.value) : '';
        const isOfBranch = branch !== undefined && usesBranch(rule);
        const owner = isOfBranch && outcome.kind === 'tag' ? ownerOf(outcome.name, tag, context) : undefined;
        if (outcome.kind === 'skip')
            skipped.push({ rule: rule.text, reason: outcome.reason });
        else if (tag === '')
            skipped.push({ rule: rule.text, reason: 'it gives an empty tag' });
        else if (owner !== undefined)
            skipped.push({
                rule: rule.text,
                reason: `the branch ${branch} would take the tag ${tag}, which is for ${owner}; give it a prefix, for example type=ref,event=branch,prefix=branch-`,
            });
        else {
            tags.add(tag);
            if (isOfBranch)
                ofBranch.add(tag);
            // The rule of the highest priority decides about latest, for all.
            latest ??= flavor.latest === 'auto' ? (defaults?.latest ?? outcome.latest) : flavor.latest === 'true';
        }
    }
    const [version] = tags;
    if (latest === true)
        tags.add(latestTag(context));
    return {
        tags: [...tags],
        ...(version === undefined ? {} : { version }),
        latest: latest ?? false,
        ofBranch: [...ofBranch],
        skipped,
    };
}
const skip = (reason) => ({ kind: 'skip', reason });
function defaultRules(ref) {
    if (ref.kind !== 'tag')
        return { rules: ['type=schedule', 'type=ref,event=branch', 'type=ref,event=pr'] };
    const version = parseVersion(ref.name);
    // A tag that is no version (a date, a name) says nothing about what the latest release is.
    if (!version)
        return { rules: ['type=ref,event=tag'], latest: false };
    // Nothing is promised between 0.1 and 0.2 (semver.org, 4), so a tag 0 would promise too much.
    const patterns = ['{{version}}', '{{major}}.{{minor}}', ...(version.major > 0 ? ['{{major}}'] : [])];
    return { rules: patterns.map((pattern) => `type=semver,pattern=${pattern}`) };
}
function applyRule(rule, context) {
    const source = { input: 'tags', entry: rule.text };
    const enable = expandGlobal(rule.enable, context, source);
    if (enable === 'false')
        return skip('enable=false');
    if (enable !== 'true')
        throw ruleError('tags', rule.text, `enable=${enable} is not possible`, 'Write enable=true or enable=false.');
    const outcome = tagOf(rule, context);
    if (outcome.kind === 'skip')
        return outcome;
    const { flavor } = context;
    const prefix = expandGlobal(rule.prefix ?? flavor.prefix, context, source);
    const suffix = expandGlobal(rule.suffix ?? flavor.suffix, context, source);
    return { ...outcome, name: outcome.value, value: `${prefix}${outcome.value}${suffix}` };
}
/** Whether a rule's tag is the branch's name, alone or with something around it. */
function usesBranch(rule) {
    return rule.type === 'ref' || (rule.type === 'raw' && /\{\{\s*branch\b/.test(rule.value));
}
/** To whom a tag belongs that a branch's name came to; a prefix or suffix of the rule's own makes it nobody's. */
function ownerOf(name, tag, context) {
    if (tag === latestTag(context))
        return 'the latest release';
    return reservedFor(tag) ?? (hasFlavor(tag, name, context) ? reservedFor(sanitiseTag(name)) : undefined);
}
/** The flavor stands around the tags of releases, too. */
function hasFlavor(tag, name, context) {
    const { flavor } = context;
    const source = { input: 'flavor', entry: `prefix=${flavor.prefix} suffix=${flavor.suffix}` };
    const whole = `${expandGlobal(flavor.prefix, context, source)}${name}${expandGlobal(flavor.suffix, context, source)}`;
    return tag === sanitiseTag(whole);
}
function tagOf(rule, context) {
    const { git, ref } = context;
    const source = { input: 'tags', entry: rule.text };
    switch (rule.type) {
        case 'schedule':
            return git.event.includes('schedule')
                ? { kind: 'tag', value: expandSchedule(rule.pattern, context, source), latest: false }
                : skip(`the event is ${git.event || 'unknown'}, not schedule`);
        case 'semver':
            return semverTag(rule, context);
        case 'match': {
            const text = releaseText(rule.value, context, rule.text);
            if (text === undefined)
                return skip(notA('tag', ref));
            // A pattern with the g flag would forget its groups.
            const found = new RegExp(rule.pattern.source, rule.pattern.flags.replace(/[gy]/g, '')).exec(text);
            if (!found)
                return skip(`${text} does not match ${rule.pattern.source}`);
            const value = found[rule.group];
            return value === undefined
                ? skip(`${rule.pattern.source} has no group ${rule.group} in ${text}`)
                : { kind: 'tag', value, latest: true };
        }
        case 'edge': {
            const branch = rule.branch || git.defaultBranch;
            if (ref.kind !== 'branch')
                return skip(notA('branch', ref));
            return ref.name === branch
                ? { kind: 'tag', value: 'edge', latest: false }
                : skip(`the branch is ${ref.name}, not ${branch ?? 'the default branch, which is not known'}`);
        }
        case 'ref':
            if (rule.event === 'pr')
                return ref.kind === 'pull'
                    ? { kind: 'tag', value: String(ref.number), latest: false }
                    : skip(notA('pull request', ref));
            return ref.kind === rule.event
                ? { kind: 'tag', value: ref.name, latest: rule.event === 'tag' }
                : skip(notA(rule.event, ref));
        case 'raw':
            return { kind: 'tag', value: expandGlobal(rule.value, context, source), latest: false };
        case 'sha': {
            if (git.sha === '')
                return skip('the commit is not known');
            return { kind: 'tag', value: rule.format === 'short' ? (0,git_ref/* shortSha */.Fu)(git) : git.sha, latest: false };
        }
    }
}
function semverTag(rule, context) {
    const source = { input: 'tags', entry: rule.text };
    const text = releaseText(rule.value, context, rule.text);
    if (text === undefined)
        return skip(notA('tag', context.ref));
    const matched = rule.match === '' ? undefined : new RegExp(rule.match).exec(text);
    if (rule.match !== '' && matched?.[1] === undefined)
        return skip(matched ? `match=${rule.match} has no group in it` : `${text} does not match ${rule.match}`);
    const version = parseVersion(matched?.[1] ?? text);
    if (!version)
        return skip(`${matched?.[1] ?? text} is not a version (X.Y.Z)`);
    // 1.2 and 1 are for releases: a pre-release moves nothing but itself.
    const pattern = isStable(version) || isRawPattern(rule.pattern) ? rule.pattern : '{{version}}';
    return { kind: 'tag', value: expandVersion(pattern, version, source), latest: isStable(version) };
}
/** What semver and match look at: their own value, else the git tag. */
function releaseText(value, context, rule) {
    if (value !== '')
        return expandGlobal(value, context, { input: 'tags', entry: rule });
    return context.ref.kind === 'tag' ? context.ref.name : undefined;
}
function notA(wanted, ref) {
    const is = ref.kind === 'pull' ? `pull request ${ref.number}` : `${ref.kind} ${ref.name}`;
    return ref.kind === 'other'
        ? `not on a ${wanted}${ref.name === '' ? '' : ` (${ref.name})`}`
        : `not on a ${wanted}, but on ${is}`;
}
function latestTag(context) {
    const { flavor } = context;
    const source = { input: 'flavor', entry: `prefix=${flavor.prefix} suffix=${flavor.suffix}` };
    const prefix = flavor.prefixOnLatest ? expandGlobal(flavor.prefix, context, source) : '';
    const suffix = flavor.suffixOnLatest ? expandGlobal(flavor.suffix, context, source) : '';
    return sanitiseTag(`${prefix}latest${suffix}`);
}

;// CONCATENATED MODULE: ./build/js/plan/make-plan.js
/**
 * Inputs + facts → plan. Pure: it can be printed, compared and tested without a machine. All that can be refused is
 * refused here, before anything is built.
 */
















/** @throws UserError or EnvironmentError for the first thing that stands in the way. */
function makePlan(inputs, facts) {
    const { analysis } = facts.dockerfile;
    const baseNotices = checkBases(analysis, facts.bases);
    const hasCrate = facts.cargo !== undefined;
    const compile = planCompile(inputs.compile, inputs.platforms, facts.dockerfile, hasCrate);
    const decision = decidePush(inputs.destination, facts.source.git);
    const isPush = decision.kind === 'push';
    const accessNotices = isPush ? checkAccess(facts.access) : [];
    const privateConfig = (0,plan_builder/* privateDockerConfig */.C5)(facts.runDirectory);
    const shares = planNodes(inputs, facts);
    const buildxConfig = shares.nodes.length > 0 ? (0,external_node_path_.join)(facts.runDirectory, 'buildx') : inputs.ambient.buildxConfig;
    const dockerEnv = {
        DOCKER_CONFIG: privateConfig,
        BUILDX_CONFIG: buildxConfig,
        // What it says is in the private config, to which logins of the inputs are added: those count more.
        ...(inputs.ambient.dockerAuthConfig === undefined ? {} : { DOCKER_AUTH_CONFIG: '' }),
    };
    const buildx = (0,plan_builder/* planBuildx */.Gl)(inputs, facts);
    const builder = (0,plan_builder/* planBuilder */.Zw)(inputs, facts, dockerEnv, shares);
    const smokes = inputs.smoke.length > 0 && isPush;
    if (smokes && facts.docker.kind === 'missing' && !(0,plan_builder/* isOnlyPlanned */.NF)(inputs, facts)) {
        throw new errors/* EnvironmentError */.eG(`smoke needs Docker, which cannot be used: ${facts.docker.reason}`, {
            remedy: 'Start Docker on this machine, or leave smoke out.',
        });
    }
    const executing = [
        ...analysis.executesOnTarget.flatMap((execution) => execution.emulated),
        ...(smokes ? inputs.platforms : []),
    ];
    checkVersion(inputs, facts);
    const tags = planTags(inputs.tagRules, facts.source.git, { now: facts.now, flavor: inputs.flavor });
    const promoted = isPush ? references(inputs, tags.tags) : [];
    if (isPush && promoted.length === 0)
        throw noTags(inputs, tags.skipped);
    checkOutput(inputs, facts.foreignOutput ?? []);
    const result = isPush
        ? { kind: 'pushed', repositories: inputs.images }
        : inputs.destination.kind === 'layout'
            ? { kind: 'layout', directory: inputs.destination.directory, kept: true }
            : { kind: 'layout', directory: (0,external_node_path_.join)(facts.runDirectory, 'image'), kept: false };
    const runner = facts.dockerfile.written?.runner;
    const mounted = factsFiles(facts);
    const files = [...mounted, ...writtenFiles(facts), ...(runner?.files ?? [])];
    const epoch = planEpoch(inputs.build.args, inputs.ambient.sourceDateEpoch, {
        git: facts.source.git,
        now: facts.now,
    });
    const origin = {
        git: facts.source.git,
        epoch: epoch.kind === 'given' ? epoch.seconds : undefined,
        remoteUrl: facts.source.url,
        written: analysis.labels,
        cargo: facts.cargo,
        version: tags.version,
        runNumber: runNumber(inputs, facts),
        branch: branchOf(facts),
        now: facts.now,
    };
    const secrets = planSecrets(inputs.build, facts.dockerfile.text);
    return {
        platforms: inputs.platforms,
        compile,
        notices: [
            ...inputs.notices,
            ...dockerNotice(inputs, facts),
            ...secrets.notices,
            ...baseNotices,
            ...accessNotices,
            ...shares.notices,
            ...(facts.dockerfile.written?.notices ?? []),
            ...make_plan_hints(facts),
        ],
        directory: facts.runDirectory,
        dockerEnv,
        userDockerConfig: inputs.ambient.dockerConfig,
        privateDockerConfig: privateConfig,
        files,
        qemu: (0,plan_builder/* planQemu */.AU)(inputs, facts, executing),
        buildx,
        builder,
        logins: inputs.credentials.map(({ registry, username }) => ({
            registry,
            username,
            command: {
                tool: 'docker',
                args: ['login', '--username', username, '--password-stdin', registry],
                env: dockerEnv,
            },
        })),
        runner,
        build: buildPlan({
            inputs,
            builder: builder.name,
            dockerEnv,
            runDirectory: facts.runDirectory,
            dockerfile: facts.dockerfile.path,
            shownDockerfile: facts.dockerfile.analysis.file,
            isWritten: facts.dockerfile.written?.dockerfile !== undefined,
            buildArgs: planBuildArgs(inputs.build.args, origin, facts.dockerfile.declaredArgs),
            contexts: [
                ...inputs.build.contexts,
                ...(runner ? [{ key: image_layout/* PROGRAMS_CONTEXT */.YJ, value: runner.directory }] : []),
                ...(mounted.length > 0 ? [{ key: platform_script/* FACTS_CONTEXT */.U3, value: factsDirectory(facts) }] : []),
            ],
            labels: planLabels(inputs.labels, origin),
            annotations: planAnnotations(inputs.annotations, origin, inputs.platforms.length, inputs.leg !== undefined),
            secrets,
            result,
            passingTag: isPush ? (0,plan_builder/* passingTag */.Gq)(facts, builder, shares) : undefined,
            epoch,
            writesCache: !(0,git_ref/* isPullRequest */.r0)(facts.source.git.event),
        }),
        verify: {
            platforms: inputs.platforms,
            skipChecks: inputs.skipChecks,
            allow: inputs.allow,
            smoke: inputs.smoke,
        },
        tags: promoted,
        platformTags: inputs.keepPlatformTags
            ? planPlatformTags(promoted, inputs.leg?.whole ?? inputs.platforms)
            : [],
        order: {
            immutable: inputs.immutable,
            version: origin.version ?? facts.cargo?.version,
            branchCommit: branchCommit(facts),
            run: inputs.ambient.runNumber,
            branch: branchOf(facts),
            branchTags: tags.ofBranch,
            checkout: inputs.build.context,
        },
        leg: isPush ? planLeg(inputs, indexAnnotations(inputs.annotations, origin)) : undefined,
        unpromoted: decision.kind === 'stay' ? decision.why : undefined,
        skippedTagRules: inputs.tagRules.length === 0 ? [] : tags.skipped,
        version: tags.version,
    };
}
/** @throws UserError or EnvironmentError when the registry says now that the push would fail in the end. */
/** buildx takes over the list of images in a layout that is there already. @throws UserError where that is somebody else's. */
function checkOutput({ destination }, foreign) {
    if (destination.kind !== 'layout' || foreign.length === 0)
        return;
    throw new errors/* UserError */.yo(`output: ${destination.directory} has an OCI layout that Multihull did not write, with ${foreign.slice(0, 3).join(', ')}`, {
        input: 'output',
        value: destination.directory,
        remedy: 'Name a directory that is empty or not there yet, or remove this one.',
    });
}
function checkAccess(access) {
    return access.flatMap((fact) => {
        const name = `${fact.repository.registry}/${fact.repository.path}`;
        if (fact.kind === 'denied') {
            throw new errors/* UserError */.yo(`no right to push to ${name}: ${fact.message}`, {
                input: 'images',
                value: name,
                remedy: fact.remedy,
            });
        }
        if (fact.kind === 'unreachable') {
            throw new errors/* EnvironmentError */.eG(`${fact.repository.registry} cannot be reached: ${fact.message}`, {
                remedy: fact.remedy,
            });
        }
        return [];
    });
}
/** What a plan without Docker does not know. */
function dockerNotice(inputs, facts) {
    if (facts.docker.kind !== 'missing' || !(0,plan_builder/* isOnlyPlanned */.NF)(inputs, facts))
        return [];
    const { builder } = inputs;
    const unseen = builder.kind === 'existing' ? `, and whether there is a builder ${builder.name} was not looked at` : '';
    return [
        {
            message: `Docker cannot be used here: ${facts.docker.reason}. The plan needs none${unseen}`,
            remedy: 'The build needs it: start Docker on the machine that builds.',
        },
    ];
}
function references(inputs, tags) {
    return inputs.images.flatMap((image) => tags.map((tag) => ({ ...image, tag })));
}
function noTags(inputs, skipped) {
    const reasons = skipped.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ');
    return new errors/* UserError */.yo(`tags: no rule gives a tag here${reasons === '' ? '' : ` (${reasons})`}`, {
        input: 'tags',
        value: inputs.tagRules.join('\n'),
        remedy: 'Add a rule that always gives one, for example type=sha, or a plain tag such as edge; or write push: false.',
    });
}
/** @throws UserError when a release's git tag and Cargo.toml are two versions, unless that was allowed. */
function checkVersion(inputs, facts) {
    const ref = (0,git_ref/* subjectRef */.Qj)(facts.source.git);
    if (inputs.allowVersionMismatch || ref.kind !== 'tag')
        return;
    const mismatch = versionMismatch(ref.name, facts.cargo);
    if (mismatch)
        throw mismatch;
}
/** A tag is ordered by its version; of a pull request only the newest push matters, and its tag is its own. */
function branchCommit(facts) {
    const { git } = facts.source;
    return (0,git_ref/* subjectRef */.Qj)(git).kind === 'branch' && git.sha !== '' ? git.sha : undefined;
}
function branchOf(facts) {
    const ref = (0,git_ref/* subjectRef */.Qj)(facts.source.git);
    return ref.kind === 'branch' ? ref.name : undefined;
}
/**
 * What is written from a branch says of which run it is, for the order of tags. Without provenance an index can be the
 * same in every run, and stays so; that of legs has the run's id in any case.
 */
function runNumber(inputs, facts) {
    if (branchCommit(facts) === undefined)
        return undefined;
    return inputs.leg || inputs.build.provenance !== 'false' ? inputs.ambient.runNumber : undefined;
}
function factsDirectory(facts) {
    return (0,external_node_path_.join)(facts.runDirectory, 'facts');
}
/** Written only when the Dockerfile takes something from the context of that name. */
function factsFiles(facts) {
    if (!(0,analyse/* usesContext */.aM)(facts.dockerfile.analysis, platform_script/* FACTS_CONTEXT */.U3))
        return [];
    return [{ path: (0,external_node_path_.join)(factsDirectory(facts), platform_script/* FACTS_SCRIPT */.Qy), text: (0,platform_script/* renderPlatformScript */.bJ)() }];
}
/** The Dockerfile that Multihull writes, and what keeps results of other builds out of it. */
function writtenFiles({ dockerfile: { path, written } }) {
    if (written?.dockerfile === undefined)
        return [];
    return [
        { path, text: written.dockerfile },
        { path: `${path}.dockerignore`, text: written.dockerignore },
    ];
}
function make_plan_hints(facts) {
    return facts.dockerfile.analysis.hints.map(({ message, remedy, line }) => ({
        message,
        remedy,
        file: facts.dockerfile.analysis.file,
        line,
    }));
}

// EXTERNAL MODULE: ./build/js/plan/print.js
var print = __webpack_require__(863);
;// CONCATENATED MODULE: ./build/js/probe/bounded-http.js
/** For all look-ups of a plan together. Registries answer in tenths of a second; a plan is waited for by a person. */
const LOOK_UPS_MS = 20_000;
const HEADERS_MS = 10_000;
/** The same HTTP until `totalMs` after the first request; then nothing is sent any more, and open bodies break off. */
function boundedHttp(http, clock, totalMs = LOOK_UPS_MS) {
    let deadline;
    return {
        async send(request) {
            deadline ??= clock.monotonic() + totalMs;
            const { host } = new URL(request.url);
            const late = () => Object.assign(new Error(`${host} did not answer in ${Math.round(totalMs / 1000)} s`), {
                code: 'ETIMEDOUT',
            });
            const left = deadline - clock.monotonic();
            if (left <= 0)
                throw late();
            const timeoutMs = Math.min(request.timeoutMs ?? HEADERS_MS, left);
            const response = await http.send({ ...request, timeoutMs });
            const stop = clock.every(Math.max(1, deadline - clock.monotonic()), () => response.body.destroy(late()));
            response.body.once('close', stop);
            return response;
        },
    };
}

;// CONCATENATED MODULE: ./build/js/probe/output-layout.js
/** The directory of `output`: an OCI layout that a run has written is written again; what is somebody else's stays. */

/** An annotation of the layout's `index.json`: the digests in it that Multihull has written. */
const WRITTEN = 'dev.multihull.written';
/** Images in a directory that no run of Multihull has put there, by digest. A file that is no index counts as one. */
async function foreignImages(directory, ports) {
    const text = await ports.files.readTextIfExists((0,external_node_path_.join)(directory, 'index.json'));
    if (text === undefined)
        return [];
    const index = parseIndex(text);
    if (!index)
        return ['an index.json that cannot be read'];
    const ours = String(index.annotations[WRITTEN] ?? '').split(',');
    return index.manifests.map(({ digest }) => digest).filter((digest) => !ours.includes(digest));
}
/** After the build: what is in the layout now is ours, since nothing else was there before. */
async function markLayout(result, ports) {
    if (result.kind !== 'layout' || !result.kept)
        return;
    const file = (0,external_node_path_.join)(result.directory, 'index.json');
    const index = parseIndex((await ports.files.readTextIfExists(file)) ?? '');
    if (!index)
        return;
    const digests = index.manifests.map(({ digest }) => digest).join(',');
    const marked = { ...index.rest, annotations: { ...index.annotations, [WRITTEN]: digests } };
    await ports.files.write(file, JSON.stringify(marked));
}
function parseIndex(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return undefined;
        const { manifests, annotations } = value;
        if (!Array.isArray(manifests))
            return undefined;
        return {
            manifests: manifests.map((one) => ({
                digest: String(typeof one === 'object' && one !== null ? Reflect.get(one, 'digest') : one),
            })),
            annotations: typeof annotations === 'object' && annotations !== null ? { ...annotations } : {},
            rest: value,
        };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/js/plan/local-registries.js
var local_registries = __webpack_require__(7651);
// EXTERNAL MODULE: ./build/js/settle.js
var settle = __webpack_require__(5791);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./build/js/domain/oci-platform.js
var oci_platform = __webpack_require__(3688);
// EXTERNAL MODULE: ./build/js/registry/config.js
var config = __webpack_require__(9276);
;// CONCATENATED MODULE: ./build/js/probe/bases.js
/** Which platforms each base image has, asked of the registries themselves, through the mirrors that BuildKit uses. */







/**
 * Mirrors of new builders: `buildkitd.default.toml` in buildx's own directory, which buildx gives to every builder
 * that it makes (docs.docker.com/build/buildkit/configure).
 */
async function probeMirrors(buildxConfig, ports) {
    const file = (0,external_node_path_.join)(buildxConfig, 'buildkitd.default.toml');
    const text = await ports.files.readTextIfExists(file);
    if (text === undefined)
        return new Map();
    try {
        return parseMirrors(text);
    }
    catch (error) {
        ports.log.warn(`${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
        return new Map();
    }
}
/** Reads `[registry."docker.io"] mirrors = ["host:port"]` out of BuildKit's configuration. */
function parseMirrors(toml) {
    const registries = (0,dist/* parse */.qg)(toml)['registry'];
    if (typeof registries !== 'object' || registries === null)
        return new Map();
    return new Map(Object.entries(registries).flatMap(([registry, settings]) => {
        const mirrors = typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'mirrors') : undefined;
        const names = Array.isArray(mirrors)
            ? mirrors.filter((name) => typeof name === 'string')
            : [];
        return names.length > 0
            ? [[registry, names.map((name) => name.replace(/^https?:\/\//, '').replace(/\/$/, ''))]]
            : [];
    }));
}
/**
 * Looks a base image up; a registry that cannot be asked is a fact, not an error.
 * @param named registries that inputs name: of those on this machine, no others are asked.
 */
async function probeBase(text, mirrors, open, named) {
    const parsed = (0,domain_reference/* parseReference */.F2)(text);
    if ('problem' in parsed)
        return { kind: 'missing', reference: text, message: `it is not an image reference: ${parsed.problem}` };
    const own = (0,local_registries/* mayAsk */.Nh)(parsed.registry, named) ? [parsed.registry] : [];
    const places = [...(mirrors.get(parsed.registry) ?? []), ...own].map((registry) => ({
        ...parsed,
        registry,
    }));
    if (places.length === 0)
        return { kind: 'unknown', reference: text, ...(0,local_registries/* notAsked */.Op)(text, parsed.registry) };
    let reason = '';
    let isMissing = false;
    for (const place of places) {
        try {
            const source = open(place);
            const wanted = place.digest ?? place.tag ?? 'latest';
            const found = await source.resolve(wanted);
            if (!found) {
                isMissing = true;
                continue;
            }
            const stored = await source.document(found.digest);
            return {
                kind: 'known',
                reference: text,
                digest: stored.descriptor.digest,
                platforms: await platformsOf(stored, source),
                ...(stored.document.kind === 'index' ? {} : { isSingle: true }),
            };
        }
        catch (error) {
            // What a mirror cannot answer, the registry itself may.
            reason = (0,errors/* messageOf */.bD)(error);
        }
    }
    if (isMissing && reason === '')
        return { kind: 'missing', reference: text, message: `${(0,domain_reference/* formatReference */.FH)(parsed)} is not in its registry` };
    return { kind: 'unknown', reference: text, reason };
}
/** An index says it itself; a single image says it in its config. Attestations are no platforms. */
async function platformsOf(stored, source) {
    if (stored.document.kind === 'index') {
        return stored.document.manifests.flatMap(({ platform }) => platform && !(0,oci_platform/* isUnknownPlatform */._H)(platform) ? [platform] : []);
    }
    const { os, architecture, variant } = (0,config/* decodeImageConfig */.A)(await source.text(stored.document.config), source.name);
    return [{ os, architecture, ...(variant === undefined ? {} : { variant }) }];
}

// EXTERNAL MODULE: ./build/js/probe/cargo.js
var probe_cargo = __webpack_require__(1727);
// EXTERNAL MODULE: ./build/js/probe/dockerfile.js + 29 modules
var probe_dockerfile = __webpack_require__(7980);
// EXTERNAL MODULE: ./build/js/domain/git-settings.js
var git_settings = __webpack_require__(5625);
;// CONCATENATED MODULE: ./build/js/git/changed-files.js
/**
 * Which tracked files differ from HEAD, without `git status` or `git diff-files`: those run the repository's own filters
 * on files whose times are not sure, and look into submodules. The index is compared with HEAD by ids, and each file with
 * what the index remembers of it (git's index-format: size and time of change); one that only looks changed, as all do in
 * a copied tree, is hashed as it stands.
 */


/** Where a repository has more, it is not looked at: nothing is said then. */
const MAX_FILES = 100_000;
const PARALLEL = 32;
const FILE = /^100(?:644|755)$/;
const SKIP_WORKTREE = 0x40000000;
/** Of `ls-files --stage --debug -z`: mode, id and stage, the name, and six lines of what `stat` said. */
const ENTRY = /(\d{6}) ([0-9a-f]{40,64}) (\d)\t([^\0]+)\0 {2}ctime: \d+:\d+\n {2}mtime: (\d+):(\d+)\n {2}dev: .*\n {2}uid: .*\n {2}size: (\d+)\tflags: ([0-9a-f]+)\n/g;
/** Paths from the top of the repository; undefined where git does not say, or there are too many files. */
async function changedFiles(directory, git, ports) {
    const [staged, index, top] = await Promise.all([
        git([
            'diff-index',
            '--cached',
            '--name-only',
            '-z',
            '--no-renames',
            '--ignore-submodules=all',
            'HEAD',
            '--',
        ]),
        git(['ls-files', '--stage', '--debug', '-z', '--full-name', '--', ':/']),
        git(['rev-parse', '--show-cdup']),
    ]);
    if (staged.exitCode !== 0 || index.exitCode !== 0 || top.exitCode !== 0)
        return undefined;
    const root = (0,external_node_path_.join)(directory, top.stdout.trim());
    const entries = [...index.stdout.matchAll(ENTRY)].map(readEntry);
    if (entries.length > MAX_FILES)
        return undefined;
    const changed = new Set(staged.stdout.split('\0').filter((path) => path !== ''));
    const seeming = [];
    await (0,settle/* inParallel */.H)(entries, PARALLEL, async (entry) => {
        if (entry.stage !== '0')
            changed.add(entry.path);
        else if (FILE.test(entry.mode) && !entry.isSkipped) {
            const found = await ports.files.stat((0,external_node_path_.join)(root, entry.path));
            const isRunnable = entry.mode === '100755';
            if (found?.kind !== 'file' || found.isExecutable !== isRunnable)
                changed.add(entry.path);
            else if (found.size !== entry.size || found.modified !== entry.modified)
                seeming.push(entry);
        }
    });
    for (const path of await whereContentDiffers(seeming, root, git))
        changed.add(path);
    return [...changed].sort();
}
function readEntry([, mode = '', id = '', stage = '', path = '', seconds, nanos, size, flags,]) {
    return {
        mode,
        id,
        stage,
        path,
        modified: BigInt(seconds ?? 0) * 1000000000n + BigInt(nanos ?? 0),
        size: Number(size),
        isSkipped: (Number.parseInt(flags ?? '0', 16) & SKIP_WORKTREE) !== 0,
    };
}
/** Those whose bytes have another id; of a file that cannot be read, too. */
async function whereContentDiffers(seeming, root, git) {
    // `--stdin-paths` has a path per line, and reads quotes.
    const plain = seeming.filter(({ path }) => !/["\n]/.test(path));
    const odd = seeming.filter((entry) => !plain.includes(entry));
    if (plain.length === 0)
        return odd.map(({ path }) => path);
    const paths = plain.map(({ path }) => `${(0,external_node_path_.join)(root, path)}\n`).join('');
    const { stdout } = await git(['hash-object', '--no-filters', '--stdin-paths'], paths);
    const ids = stdout.split('\n');
    return [...odd, ...plain.filter(({ id }, index) => ids[index] !== id)].map(({ path }) => path);
}

;// CONCATENATED MODULE: ./build/js/git/checkout.js
/**
 * The only caller of git. What lies in a checkout, its configuration included, is somebody else's: only commands that
 * read refs, commits and the index are used, none that fetches, signs, filters files or shows differences, and the
 * settings of `domain/git-settings.ts` win over the repository's.
 */


const LIMIT_MS = 10_000;
/** Of what git says of changed files: 100 bytes for each of 100 000. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
/** Looks for a repository in a directory and above it, as git does. */
async function openCheckout(directory, ports) {
    if ((await ports.exec.which('git')) === undefined)
        return { kind: 'none' };
    const settings = git_settings/* GIT_SETTINGS */.b.flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const git = (args, stdin) => ports.exec.run({
        tool: 'git',
        args: ['--no-pager', '-C', directory, ...settings, ...args],
        inherits: 'git',
        ...(stdin === undefined ? {} : { stdin }),
    }, { timeoutMs: LIMIT_MS, keepBytes: MAX_ANSWER_BYTES });
    const found = await git(['rev-parse', '--is-inside-git-dir']);
    // git before 2.38 has no safe.bareRepository, and takes the directory itself for a repository.
    if (found.exitCode === 0 && found.stdout.trim() === 'true')
        return refusedBare(directory);
    if (found.exitCode === 0)
        return { kind: 'found', checkout: asking(directory, git, ports) };
    return refusal(directory, found);
}
function asking(directory, git, ports) {
    const say = async (...args) => {
        const { exitCode, stdout } = await git(args);
        const text = stdout.trim();
        return exitCode === 0 && text !== '' ? text : undefined;
    };
    return {
        commit: async (revision) => revision === 'HEAD' || isCommitId(revision)
            ? say('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)
            : undefined,
        committedAt: async (commit) => isCommitId(commit)
            ? // The first line is `commit ID`: the option that leaves it out is newer than 2.33.
                (await say('rev-list', '--max-count=1', '--format=%cI', commit, '--'))?.split('\n')[1]
            : undefined,
        branch: () => say('symbolic-ref', '--quiet', '--short', 'HEAD'),
        tag: () => 
        // The last key counts most: `tag` sorts behind `commit`.
        say('for-each-ref', '--points-at=HEAD', '--sort=-taggerdate', '--sort=-objecttype', '--count=1', '--format=%(refname)', 'refs/tags'),
        remote: (name) => say('remote', 'get-url', name),
        defaultBranch: async (remote) => {
            const head = await say('symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`);
            return head?.slice(`refs/remotes/${remote}/`.length);
        },
        changedFiles: () => changedFiles(directory, git, ports),
        isAncestor: async (older, newer) => {
            if (!isCommitId(older) || !isCommitId(newer))
                return undefined;
            const { exitCode, timedOut } = await git(['merge-base', '--is-ancestor', older, newer]);
            if (timedOut)
                return undefined;
            return exitCode === 0 ? true : exitCode === 1 ? false : undefined;
        },
    };
}
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** Why git answered nothing. Its words are C locale's; "not a git repository" is the one answer that is no refusal. */
function refusal(directory, { stderr, timedOut }) {
    if (/dubious ownership|safe\.directory/.test(stderr)) {
        const owned = /repository at '([^']+)'/.exec(stderr)?.[1] ?? directory;
        return {
            kind: 'refused',
            reason: `git does not read ${owned}, which belongs to another user ("dubious ownership")`,
            remedy: `If you trust it, run "git config --global --add safe.directory ${owned}" in an earlier step, as the same user.`,
        };
    }
    if (/cannot use bare repository/.test(stderr))
        return refusedBare(directory);
    if (/not a git repository/i.test(stderr))
        return { kind: 'none' };
    const said = stderr.trim().split('\n').at(-1) ?? '';
    return {
        kind: 'refused',
        reason: timedOut
            ? `git did not answer about ${directory} within ${LIMIT_MS / 1000} s`
            : `git does not read the repository of ${directory}: ${said}`,
        remedy: `Run "git -C ${directory} rev-parse HEAD" to see what is wrong.`,
    };
}
function refusedBare(directory) {
    return {
        kind: 'refused',
        reason: `${directory} looks like a bare Git repository itself, or is inside of one, and its configuration is not obeyed`,
        remedy: 'Build from a checkout ("git clone", "git worktree add") instead of a repository’s own directory.',
    };
}

;// CONCATENATED MODULE: ./build/js/probe/git.js


/** Facts are left out where they cannot be had: a checkout is not needed to build. */
async function probeGit(ambient, context, ports) {
    if (ambient.gitlab && !ambient.github)
        return fromGitLab(ambient.gitlab);
    const directory = (await ports.files.exists(context)) ? context : ambient.workspace;
    const opened = await openCheckout(directory, ports);
    if (opened.kind === 'refused')
        ports.log.warn(`${opened.reason}: what only git knows of the source is left out. ${opened.remedy}`);
    const checkout = opened.kind === 'found' ? opened.checkout : undefined;
    return ambient.github
        ? fromGitHub(ambient.github, checkout, ambient, ports)
        : fromCheckout(checkout, ambient, ports);
}
async function fromGitHub(github, checkout, ambient, ports) {
    const event = await readEvent(github.eventPath, ports);
    const number = at(event, 'pull_request', 'number');
    const { sha, url, isDirty } = await whatIsCheckedOut(github, event, checkout, ambient, ports);
    const committed = (await checkout?.committedAt(sha)) ??
        (sha === github.sha ? git_text(event, 'head_commit', 'timestamp') : undefined);
    const defaultBranch = git_text(event, 'repository', 'default_branch');
    const facts = {
        event: github.event,
        ref: github.ref,
        sha,
        ...git_length(ambient),
        ...(isDirty ? { isDirty } : {}),
        actor: github.actor,
        ...(defaultBranch === undefined ? {} : { defaultBranch }),
        ...optional('headRef', git_text(event, 'pull_request', 'head', 'ref')),
        ...optional('baseRef', git_text(event, 'pull_request', 'base', 'ref') ?? git_text(event, 'base_ref')),
        ...optional('commitDate', committed),
        ...(typeof number === 'number'
            ? {
                pullRequest: {
                    number,
                    fromFork: git_text(event, 'pull_request', 'head', 'repo', 'full_name') !== github.repository,
                },
            }
            : {}),
    };
    return { git: facts, url };
}
/**
 * The commit that the image is made of: what is checked out, whatever GITHUB_SHA says. Workflows check out other refs
 * (`ref:`), and other repositories.
 */
async function whatIsCheckedOut(github, event, checkout, ambient, ports) {
    const ours = `${github.serverUrl}/${github.repository}`;
    const [head, remote] = await Promise.all([checkout?.commit('HEAD'), checkout?.remote('origin')]);
    const isDirty = await tellChanges(checkout, head, ports);
    const pullHead = ambient.metadata.usesPullRequestHead
        ? git_text(event, 'pull_request', 'head', 'sha')
        : undefined;
    if (head === undefined || head === github.sha || head === pullHead)
        return { sha: pullHead ?? github.sha, url: ours, isDirty };
    const other = remote === undefined ? undefined : webUrl(remote);
    const isOther = other !== undefined && other.toLowerCase() !== ours.toLowerCase();
    ports.log.warn(`GITHUB_SHA is ${github.sha}, but ${isOther ? `${other} at ${head}` : head} is checked out: the image says that it was made of what is checked out`);
    return { sha: pullHead ?? head, url: isOther ? other : ours, isDirty };
}
/** Whether tracked files were changed; if so, that is told. */
async function tellChanges(checkout, head, ports) {
    const [first, ...others] = (head === undefined ? undefined : await checkout?.changedFiles()) ?? [];
    if (first === undefined)
        return false;
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    ports.log.warn(`files differ from commit ${head?.slice(0, 7)} (${first}${more}): the image's revision ends in -dirty`);
    return true;
}
function git_length({ metadata }) {
    return metadata.shortShaLength === undefined ? {} : { shortLength: metadata.shortShaLength };
}
/** A merge request is to the rest of the program what GitHub calls a pull request. */
function fromGitLab(gitlab) {
    const { mergeRequest, tag, branch } = gitlab;
    const named = tag !== undefined ? `refs/tags/${tag}` : branch !== undefined ? `refs/heads/${branch}` : '';
    return {
        git: {
            event: mergeRequest ? 'pull_request' : gitlab.source === 'schedule' ? 'schedule' : 'push',
            ref: mergeRequest ? `refs/merge-requests/${mergeRequest.number}/head` : named,
            sha: gitlab.sha,
            ...optional('commitDate', gitlab.commitDate),
            ...optional('defaultBranch', gitlab.defaultBranch),
            ...optional('actor', gitlab.actor),
            ...optional('headRef', mergeRequest?.sourceBranch),
            ...optional('baseRef', mergeRequest?.targetBranch),
            ...(mergeRequest
                ? { pullRequest: { number: mergeRequest.number, fromFork: mergeRequest.fromFork } }
                : {}),
        },
        url: gitlab.projectUrl,
    };
}
/** A checkout on a laptop: a tag on the commit counts more than the branch, as it would in CI. */
async function fromCheckout(checkout, ambient, ports) {
    const sha = await checkout?.commit('HEAD');
    if (checkout === undefined || sha === undefined)
        return { git: { event: '', ref: '', sha: '' }, url: undefined };
    const [tag, branch, committed, remote, defaultBranch, isDirty] = await Promise.all([
        checkout.tag(),
        checkout.branch(),
        checkout.committedAt(sha),
        checkout.remote('origin'),
        checkout.defaultBranch('origin'),
        tellChanges(checkout, sha, ports),
    ]);
    const ref = tag ?? (branch === undefined ? '' : `refs/heads/${branch}`);
    return {
        git: {
            event: 'push',
            ref,
            sha,
            ...git_length(ambient),
            ...(isDirty ? { isDirty } : {}),
            ...optional('commitDate', committed),
            ...optional('defaultBranch', defaultBranch),
        },
        url: remote === undefined ? undefined : webUrl(remote),
    };
}
/**
 * `git@host:owner/name.git` and `https://token@host/owner/name.git` → `https://host/owner/name`; else nothing. The port of
 * an HTTP remote stays, that of ssh is another one than the web page's.
 */
function webUrl(remote) {
    const web = /^(https?):\/\/(?:[^/]+@)?([^:/]+(?::\d+)?)\/(.+?)(?:\.git)?\/?$/.exec(remote);
    if (web)
        return `${web[1]}://${web[2]}/${web[3]}`;
    const ssh = /^(?:ssh:\/\/)?git@([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
    return ssh ? `https://${ssh[1]}/${ssh[2]}` : undefined;
}
async function readEvent(path, ports) {
    if (path === undefined)
        return undefined;
    try {
        return JSON.parse((await ports.files.readTextIfExists(path)) ?? '{}');
    }
    catch (error) {
        ports.log.warn(`the event file ${path} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
function at(value, ...path) {
    return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}
function git_text(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function optional(key, value) {
    return (value === undefined ? {} : { [key]: value });
}

// EXTERNAL MODULE: ./build/js/domain/platform-table.js
var platform_table = __webpack_require__(2557);
;// CONCATENATED MODULE: ./build/js/probe/machine.js
/** What this machine has: Docker, buildx, QEMU handlers, a named builder. */

const machine_LIMIT_MS = 30_000;
const BINFMT = '/proc/sys/fs/binfmt_misc';
/** The Docker daemon, as far as a client reaches it. */
async function probeDocker(ports) {
    if ((await ports.exec.which('docker')) === undefined)
        return { kind: 'missing', reason: 'there is no docker on PATH' };
    const result = await ports.exec.run({ tool: 'docker', args: ['version', '--format', '{{.Server.Version}}'] }, { timeoutMs: machine_LIMIT_MS });
    if (result.exitCode === 0)
        return { kind: 'found', version: result.stdout.trim() };
    return { kind: 'missing', reason: firstLine(result.stderr) || 'the daemon does not answer' };
}
/** `docker buildx version` prints `github.com/docker/buildx v0.33.0 0a8b7c6`. */
async function probeBuildx(ports) {
    if ((await ports.exec.which('docker')) === undefined)
        return { kind: 'missing', reason: 'there is no docker on PATH' };
    const result = await ports.exec.run({ tool: 'docker', args: ['buildx', 'version'] }, { timeoutMs: machine_LIMIT_MS });
    const version = /^\S+\s+(\S+)/.exec(result.stdout)?.[1];
    if (result.exitCode !== 0 || version === undefined) {
        return { kind: 'missing', reason: firstLine(result.stderr) || 'docker knows no buildx' };
    }
    return { kind: 'found', version };
}
/** QEMU's names of the machines that the kernel can execute through a handler that containers can use. */
async function probeHandlers(ports) {
    const names = await ports.files.list(BINFMT);
    const found = await Promise.all(names
        .filter((name) => name !== 'register' && name !== 'status')
        .map(async (name) => {
        const text = await ports.files.readTextIfExists(`${BINFMT}/${name}`).catch(() => undefined);
        return text === undefined ? undefined : parseHandler(text);
    }));
    return [...new Set(found.filter((qemu) => qemu !== undefined))];
}
/**
 * Reads a handler's file in binfmt_misc (kernel docs, admin-guide/binfmt-misc.rst). The magic tells the machine,
 * whatever the handler is called; flag F (interpreter opened at registration) is what makes it work in containers.
 * @returns QEMU's name of the machine, or undefined when it is no usable handler.
 */
function parseHandler(text) {
    const field = (pattern) => pattern.exec(text)?.[1];
    if (!/^enabled$/m.test(text) || !field(/^flags:\s*(\S*)/m)?.includes('F'))
        return undefined;
    if (Number(field(/^offset\s+(\d+)/m) ?? 0) !== 0)
        return undefined;
    const magic = field(/^magic\s+([0-9a-f]+)/m);
    if (!magic?.startsWith('7f454c46'))
        return undefined;
    const byte = (at) => Number.parseInt(magic.slice(at * 2, at * 2 + 2), 16);
    const [bits, endian] = [byte(4) === 2 ? 64 : 32, byte(5) === 2 ? 'big' : 'little'];
    const machine = endian === 'big' ? byte(18) * 256 + byte(19) : byte(19) * 256 + byte(18);
    return platform_table/* PLATFORM_TABLE */.j.find((row) => row.elf.machine === machine && row.elf.bits === bits && row.elf.endian === endian)?.qemu;
}
/** A builder by name; undefined when there is none. */
async function probeBuilder(name, buildxConfig, ports) {
    if ((await ports.exec.which('docker')) === undefined)
        return undefined;
    const result = await ports.exec.run({ tool: 'docker', args: ['buildx', 'inspect', name], env: { BUILDX_CONFIG: buildxConfig } }, { timeoutMs: machine_LIMIT_MS });
    return result.exitCode === 0 ? parseBuilder(result.stdout) : undefined;
}
/** Reads `docker buildx inspect`: a head, then a block a node. */
function parseBuilder(text) {
    const name = /^Name:\s+(\S+)/m.exec(text)?.[1];
    const driver = /^Driver:\s+(\S+)/m.exec(text)?.[1];
    if (name === undefined || driver === undefined)
        return undefined;
    const listed = [...text.matchAll(/^Platforms:\s+(.+)$/gm)].flatMap((match) => (match[1] ?? '').split(',').map((platform) => platform.trim()));
    const given = listed.filter((platform) => platform.endsWith('*')).map((platform) => platform.slice(0, -1));
    return {
        name,
        driver,
        platforms: [...new Set(listed.map((platform) => platform.replace(/\*$/, '')))],
        native: [...new Set(given)],
        nodes: [...text.matchAll(/^Endpoint:/gm)].length,
    };
}
function firstLine(text) {
    return text.trim().split('\n')[0] ?? '';
}

;// CONCATENATED MODULE: ./build/js/probe/nodes.js
/** Do the nodes answer? buildx itself is asked, with builders in a directory that is removed again. */



/** buildx gives up on a node that does not answer after 20 s. */
const nodes_LIMIT_MS = 60_000;
/** All side by side. Without buildx nobody can be asked: then the builder tells, when it is made. */
async function probeNodes(nodes, ports) {
    if (nodes.length === 0)
        return [];
    const directory = await ports.files.makeTemporary('multihull-nodes-');
    try {
        return await Promise.all(nodes.map(async (choice, index) => {
            const env = { BUILDX_CONFIG: (0,external_node_path_.join)(directory, String(index)) };
            return { choice, state: await stateOf(choice, env, ports) };
        }));
    }
    finally {
        await ports.files.remove(directory);
    }
}
async function stateOf(choice, env, { exec }) {
    if ((await exec.which('docker')) === undefined)
        return { kind: 'unknown' };
    const create = (0,plan_builder/* createNode */.RM)('probe', 'probe', choice, env, false);
    const inspect = { tool: 'docker', args: ['buildx', 'inspect', '--bootstrap', 'probe'], env };
    try {
        for (const command of [create, inspect]) {
            const result = await exec.run(command, { timeoutMs: nodes_LIMIT_MS });
            if (/is not a docker command|unknown command/i.test(result.stderr))
                return { kind: 'unknown' };
            if (result.exitCode !== 0 || result.timedOut)
                return { kind: 'dead', reason: reasonOf(result.stderr) || 'buildx does not say why' };
        }
    }
    catch (error) {
        return { kind: 'dead', reason: (0,errors/* messageOf */.bD)(error) };
    }
    return { kind: 'alive' };
}
/** buildx's last line; what came before it are steps. A dead end is always called a deadline. */
function reasonOf(stderr) {
    const last = stderr.trim().split('\n').at(-1) ?? '';
    const reason = last.replace(/^ERROR: /, '').trim();
    return reason === 'context deadline exceeded' ? 'no BuildKit answered within 20 s' : reason;
}

;// CONCATENATED MODULE: ./build/js/probe/probe.js
/** Gathers all facts, side by side. Reads only: nothing on the machine or in a registry is changed. */













/** @throws UserError for what cannot even be looked at, such as a Dockerfile that is not there. */
async function probe(inputs, registries, ports) {
    const { ambient } = inputs;
    const host = ambient.host;
    const runName = (0,external_node_crypto_.randomBytes)(4).toString('hex');
    const runDirectory = (0,external_node_path_.join)(ambient.temp, `multihull-${runName}`);
    const builderFact = inputs.builder.kind === 'existing'
        ? probeBuilder(inputs.builder.name, ambient.buildxConfig, ports)
        : Promise.resolve(undefined);
    const sourceFact = probeGit(ambient, inputs.build.context, ports);
    const nodesFact = sourceFact.then(({ git }) => probeNodes(nodesOf(inputs, git), ports));
    const accessOf = async () => {
        // Where nothing is pushed, nobody is asked whether it may be.
        const { kind } = decidePush(inputs.destination, (await sourceFact).git);
        return kind === 'push' ? Promise.all(inputs.images.map(registries.mayPush)) : [];
    };
    const dockerfileOf = async () => {
        const native = [...((await builderFact)?.native ?? []), ...nativeOn(await nodesFact)];
        return (0,probe_dockerfile/* probeDockerfile */.D)(inputs, { host, native, runDirectory }, ports);
    };
    const dockerfileFact = dockerfileOf();
    const basesOf = async () => {
        const [dockerfile, mirrors] = await Promise.all([
            dockerfileFact,
            probeMirrors(ambient.buildxConfig, ports),
        ]);
        const references = [...new Set(dockerfile.analysis.bases.map(({ reference }) => reference))];
        const bases = await Promise.all(references.map((reference) => probeBase(reference, mirrors, registries.open, (0,local_registries/* namedRegistries */.Tn)(inputs))));
        return { bases, mirrors: [...mirrors.values()].flat() };
    };
    const cargoOf = async () => {
        const { written } = await dockerfileFact;
        const [name] = written?.binaries.packages ?? [];
        const own = written?.crate.packages.find((one) => one.name === name);
        return (0,probe_cargo/* probeCargo */.x)((0,external_node_path_.join)(inputs.build.context, own?.directory ?? ''), ports);
    };
    const [dockerfile, { bases, mirrors }, docker, buildx, handlers, builder, nodes, source, cargo, access, foreignOutput,] = await (0,settle/* allOrFirstError */.t)([
        dockerfileFact,
        basesOf(),
        probeDocker(ports),
        probeBuildx(ports),
        probeHandlers(ports),
        builderFact,
        nodesFact,
        sourceFact,
        cargoOf(),
        accessOf(),
        inputs.destination.kind === 'layout' ? foreignImages(inputs.destination.directory, ports) : [],
    ]);
    return {
        host,
        isRoot: ambient.isRoot,
        docker,
        buildx,
        handlers,
        builder,
        nodes,
        dockerfile,
        bases,
        mirrors,
        access,
        foreignOutput,
        source,
        cargo,
        runDirectory,
        runName,
        now: ports.clock.now(),
    };
}

// EXTERNAL MODULE: ./build/js/registry/layout.js
var layout = __webpack_require__(468);
// EXTERNAL MODULE: ./build/js/registry/remote.js + 11 modules
var remote = __webpack_require__(3422);
// EXTERNAL MODULE: ./build/js/steps/build.js + 6 modules
var build = __webpack_require__(5088);
// EXTERNAL MODULE: ./build/js/build-log/hints.js
var build_log_hints = __webpack_require__(8364);
// EXTERNAL MODULE: ./build/js/build-log/rust-log.js
var rust_log = __webpack_require__(5393);
;// CONCATENATED MODULE: ./build/js/build-log/cargo-log.js


/** `   Compiling serde v1.0.219`: the crate's name; undefined for other lines. */
function compiledCrate(line) {
    return /^\s*(?:Compiling|Building)\s+(\S+) v/.exec(line)?.[1];
}
/** A failed `cargo build` as a failure of the build. */
function explainCargo(log, exitCode, platforms) {
    const cause = (0,rust_log/* rustCause */.M)(log) ?? { kind: 'step' };
    const facts = {
        cause,
        platforms,
        instruction: 'cargo build',
        exitCode,
        log,
        text: log.findLast((line) => line.trim() !== '') ?? '',
    };
    return { ...facts, message: (0,build_log_hints/* messageFor */.X)(facts), hint: (0,build_log_hints/* hintFor */.J)(facts), further: [] };
}

// EXTERNAL MODULE: ./build/js/build-log/line-buffer.js
var line_buffer = __webpack_require__(4069);
// EXTERNAL MODULE: ./build/js/plan/container/libraries.js
var libraries = __webpack_require__(6179);
// EXTERNAL MODULE: ./build/js/verify/elf/bytes.js
var bytes = __webpack_require__(2107);
// EXTERNAL MODULE: ./build/js/verify/elf/parse.js + 5 modules
var parse = __webpack_require__(1615);
// EXTERNAL MODULE: ./build/js/steps/tool.js
var tool = __webpack_require__(5066);
;// CONCATENATED MODULE: ./build/js/steps/compile.js
/** `compile: runner`: cargo on this machine, and its programs gathered for the image. */











const INSTALL_LIMIT_MS = 15 * 60_000;
const HEARTBEAT_MS = 5_000;
/** Enough for a compiler's longest message. */
const KEPT_LINES = 400;
/**
 * Installs what is missing, compiles, and lays the programs where the image is copied from.
 * @throws ToolError, BuildError, or EnvironmentError when cargo ends well and a program is not there.
 */
async function compileHere(plan, { timeoutMs, cacheOnFailure }, journal, ports) {
    const { cache } = plan;
    const [restored] = await (0,settle/* allOrFirstError */.t)([
        ports.cache.restore(cache.paths, cache.key, cache.restoreKeys),
        installAll(plan, ports),
    ]);
    if (restored !== undefined)
        ports.log.info(`cargo’s earlier results are back (${restored})`);
    // Where nothing is kept, the target directory stays as cargo left it: it is the user's.
    const keep = () => {
        if (ports.cache.keeps && restored !== cache.key)
            journal.add({ kind: 'cargo-cache', what: 'cargo’s results', cache });
    };
    if (cacheOnFailure)
        keep();
    for (const command of plan.builds)
        await cargo(command, plan.platforms, timeoutMs, ports);
    if (!cacheOnFailure)
        keep();
    await gather(plan, ports);
}
async function installAll({ install: commands, packages }, ports) {
    const known = packages && (await ports.cache.restore(packages.paths, packages.key));
    // apt refuses a directory without it.
    if (packages)
        await ports.files.makeDirectory((0,external_node_path_.join)(packages.directory, 'partial'));
    for (const command of commands)
        await install(command, ports);
    if (packages && known === undefined)
        await ports.cache.save(packages.paths, packages.key);
}
async function install(command, ports) {
    const words = [command.tool, ...command.args].filter((word) => word !== 'sudo' && word !== '-n');
    ports.log.info(`running ${words.slice(0, 3).join(' ')} …`);
    await (0,tool/* runTool */.q)(ports, command, 'Install it in an earlier step, or write compile: container, which needs nothing of this machine but Docker.', { timeoutMs: INSTALL_LIMIT_MS });
}
async function cargo(command, platforms, timeoutMs, ports) {
    const started = ports.clock.monotonic();
    const lines = [];
    let crates = 0;
    let newest = '';
    const stop = ports.clock.every(HEARTBEAT_MS, () => {
        const seconds = Math.round((ports.clock.monotonic() - started) / 1000);
        ports.log.info(`… cargo: ${crates} compiled${newest === '' ? '' : `, now ${newest}`}, ${seconds} s`);
    });
    const take = (raw) => {
        const line = (0,line_buffer/* cleanLine */.O)(raw);
        lines.push(line);
        if (lines.length > KEPT_LINES)
            lines.shift();
        const crate = compiledCrate(line);
        if (crate === undefined)
            return;
        crates++;
        newest = crate;
    };
    const result = await ports.exec
        .run(command, { timeoutMs, onStderr: take, onStdout: take, keepBytes: 64 * 1024 })
        .finally(stop);
    if (result.timedOut) {
        throw new errors/* EnvironmentError */.eG(`cargo did not end within ${timeoutMs / 60_000} minutes and was ended`, {
            remedy: 'Raise the input timeout.',
        });
    }
    const seconds = ((ports.clock.monotonic() - started) / 1000).toFixed(1);
    ports.log.group(`cargo build: ${crates} crates for ${platforms.length} platforms, ${seconds} s`, lines);
    if (result.exitCode === 0)
        return;
    throw new build/* BuildError */.z(explainCargo(lines, result.exitCode, platforms), undefined, command, result.exitCode);
}
async function gather(plan, ports) {
    for (const { from, to } of plan.programs) {
        if (!(await ports.files.exists(from))) {
            throw new errors/* EnvironmentError */.eG(`cargo ended well, but there is no ${from}`, {
                remedy: 'Check the inputs bin, package and profile; a build script may have moved the program.',
            });
        }
        await ports.files.copyExecutable(from, to);
    }
    for (const { root, directory, programs } of plan.libraries)
        await collectLibraries(programs, directory, root, ports);
    if (plan.certificates.length > 0) {
        const text = await ports.files.readText(image_layout/* CERTIFICATES */.$b);
        for (const path of plan.certificates)
            await ports.files.write(path, text, { mode: 0o644 });
    }
}
/** Copies the libraries that the programs name (NEEDED), and what those need in turn. */
async function collectLibraries(programs, directory, root, ports) {
    const queue = [...programs];
    const seen = new Set();
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        for (const name of await neededBy(path, ports)) {
            const from = (0,external_node_path_.join)(directory, name);
            if ((0,libraries/* isInEveryBase */.MN)(name) || seen.has(name) || !(await ports.files.exists(from)))
                continue;
            seen.add(name);
            await ports.files.copyExecutable(from, (0,external_node_path_.join)(root, from));
            queue.push(from);
        }
    }
}
async function neededBy(path, { files }) {
    const chunks = [];
    for await (const chunk of files.openRead(path))
        chunks.push(chunk);
    const elf = (0,parse/* parseElf */.$)((0,bytes/* readerOf */.TC)(Buffer.concat(chunks)));
    return elf.kind === 'elf' ? elf.needed : [];
}

// EXTERNAL MODULE: ./build/js/report/verdict-words.js
var verdict_words = __webpack_require__(7988);
// EXTERNAL MODULE: ./build/js/verify/smoke.js
var verify_smoke = __webpack_require__(335);
// EXTERNAL MODULE: ./build/js/steps/merge-parts.js + 1 modules
var merge_parts = __webpack_require__(7958);
// EXTERNAL MODULE: ./build/js/domain/staging-tag.js
var staging_tag = __webpack_require__(5959);
// EXTERNAL MODULE: ./build/js/plan/merged-index.js
var merged_index = __webpack_require__(2271);
// EXTERNAL MODULE: ./build/js/steps/read-parts.js
var read_parts = __webpack_require__(2943);
;// CONCATENATED MODULE: ./build/js/steps/staging.js




/** Leaves each platform of what was built under a staging tag of its own. Doing it again overwrites it. */
async function stage(leg, built, store, ports) {
    const parts = await (0,read_parts/* readParts */.f)(`${store.name}@${built}`, built, {
        source: store,
        repository: leg.repository,
    });
    const stagedAt = ports.clock.now().toISOString();
    for (const part of parts) {
        const platform = leg.platforms.find(({ name }) => name === staging_nameOf(part));
        if (!platform)
            continue;
        const { mediaType, text } = (0,merged_index/* renderIndex */.rC)([{ ...part, annotations: {} }], {
            ...leg.annotations,
            [staging_tag/* StagingKey */.D3.run]: leg.run.id,
            [staging_tag/* StagingKey */.D3.attempt]: String(leg.run.attempt),
            [staging_tag/* StagingKey */.D3.platform]: platform.name,
            [staging_tag/* StagingKey */.D3.image]: leg.image,
            [staging_tag/* StagingKey */.D3.stagedAt]: stagedAt,
        });
        const tag = (0,staging_tag/* formatStagingTag */.p)(stagingTag(leg, platform, leg.run.attempt));
        await store.putDocument(tag, new TextEncoder().encode(text), mediaType);
        ports.log.info(`staged ${platform.name} as ${store.name}:${tag}`);
    }
}
/**
 * Looks for every platform: the newest attempt's staging tag, else, where another leg has already moved the tags and
 * removed what was staged, the image of this run that the tags point at.
 */
async function staging_gather(leg, plan, store, log) {
    const known = await stagingTags(leg, store, log);
    const found = new Map();
    const tags = [];
    for (const platform of leg.platforms) {
        const candidates = known.filter((tag) => tag.platform.name === platform.name);
        for (const candidate of candidates.sort((a, b) => b.attempt - a.attempt)) {
            const tag = (0,staging_tag/* formatStagingTag */.p)(candidate);
            const part = await readStaged(candidate, tag, leg, store, log);
            if (part === undefined)
                continue;
            tags.push(tag);
            if (!found.has(platform.name))
                found.set(platform.name, part);
        }
    }
    if (found.size < leg.platforms.length)
        for (const part of await promotedParts(leg, plan, store))
            if (!found.has(staging_nameOf(part)))
                found.set(staging_nameOf(part), part);
    return {
        parts: leg.platforms.flatMap(({ name }) => found.get(name) ?? []),
        missing: leg.platforms.filter(({ name }) => !found.has(name)),
        tags,
    };
}
/** Annotations that say whose the merged index is. */
function mergedAnnotations(leg) {
    return { [staging_tag/* StagingKey */.D3.run]: leg.run.id, [staging_tag/* StagingKey */.D3.image]: leg.image };
}
/** @returns a sentence when the registry does not let tags be deleted. Never fails a run that has moved its tags. */
async function removeStaged(tags, store, log) {
    try {
        const removed = await Promise.all(tags.map((tag) => store.deleteTag(tag)));
        log.info(`removed ${removed.filter(Boolean).length} staging tags`);
        if (removed.every(Boolean))
            return undefined;
        return `${store.name} does not let tags be deleted; remove those that begin with multihull- by its own means`;
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return `staging tags could not be removed: ${error.message}; multihull prune does it later`;
    }
}
/**
 * By name, up to this attempt: a list of tags may lag behind what was just pushed, and may be forbidden. The list is
 * asked as well, for attempts that are newer than this leg's.
 */
async function stagingTags(leg, store, log) {
    const attempts = Array.from({ length: leg.run.attempt }, (_, index) => index + 1).slice(-50);
    const named = leg.platforms.flatMap((platform) => attempts.map((attempt) => stagingTag(leg, platform, attempt)));
    const listed = await store.tags().catch((error) => {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        log.debug(`the tags cannot be listed: ${error.message}`);
        return [];
    });
    const ours = listed.flatMap((tag) => {
        const parsed = (0,staging_tag/* parseStagingTag */.xF)(tag);
        return parsed && parsed.run === leg.run.id && parsed.image === leg.image ? [parsed] : [];
    });
    return [...new Map([...named, ...ours].map((tag) => [(0,staging_tag/* formatStagingTag */.p)(tag), tag])).values()];
}
/** Undefined when there is none, or when it is not what its name says. */
async function readStaged(staging, tag, leg, store, log) {
    const descriptor = await store.resolve(tag);
    if (!descriptor)
        return undefined;
    // By digest from here on: another leg may remove the tag at any time.
    const parts = await (0,read_parts/* readParts */.f)(`${store.name}:${tag}`, descriptor.digest, {
        source: store,
        repository: leg.repository,
    });
    const [part] = parts;
    const says = part?.annotations ?? {};
    if (part !== undefined &&
        parts.length === 1 &&
        staging_nameOf(part) === staging.platform.name &&
        says[staging_tag/* StagingKey */.D3.run] === staging.run &&
        says[staging_tag/* StagingKey */.D3.attempt] === String(staging.attempt) &&
        says[staging_tag/* StagingKey */.D3.platform] === staging.platform.name &&
        says[staging_tag/* StagingKey */.D3.image] === staging.image)
        return { ...part, annotations: withoutStaging(says) };
    log.warn(`${store.name}:${tag} is not what its name says; it is left out`);
    return undefined;
}
async function promotedParts(leg, plan, store) {
    for (const { registry, path, tag = '' } of plan.tags) {
        if (registry !== leg.repository.registry || path !== leg.repository.path)
            continue;
        const descriptor = await store.resolve(tag);
        if (!descriptor)
            continue;
        const { document } = await store.document(descriptor.digest);
        const says = document.annotations ?? {};
        if (document.kind !== 'index' || says[staging_tag/* StagingKey */.D3.run] !== leg.run.id || says[staging_tag/* StagingKey */.D3.image] !== leg.image)
            continue;
        const parts = await (0,read_parts/* readParts */.f)(`${store.name}:${tag}`, descriptor.digest, {
            source: store,
            repository: leg.repository,
        });
        return parts.map((part) => ({ ...part, annotations: withoutStaging(part.annotations) }));
    }
    return [];
}
function stagingTag(leg, platform, attempt) {
    return { run: leg.run.id, attempt, platform, image: leg.image };
}
function withoutStaging(annotations) {
    const own = Object.values(staging_tag/* StagingKey */.D3);
    return Object.fromEntries(Object.entries(annotations).filter(([key]) => !own.includes(key)));
}
function staging_nameOf(part) {
    return (0,merged_index/* partPlatform */.tJ)(part).name;
}

// EXTERNAL MODULE: ./build/js/steps/verify.js + 1 modules
var verify = __webpack_require__(2411);
;// CONCATENATED MODULE: ./build/js/steps/join-legs.js



/** @throws EnvironmentError when the registry cannot be written or read. */
async function joinLegs(plan, leg, built, open, options, ports) {
    const store = open(leg.repository);
    await stage(leg, built, store, ports);
    const { parts, missing, tags } = await staging_gather(leg, plan, store, ports.log);
    const report = {
        run: leg.run.id,
        attempt: leg.run.attempt,
        built: plan.platforms.map(({ name }) => name),
        missing: missing.map(({ name }) => name),
    };
    if (missing.length > 0) {
        const gone = plan.platforms.some((platform) => missing.includes(platform));
        ports.log.info(gone
            ? 'what this leg staged is gone: another leg of this run has finished the image'
            : `no tag moves yet: ${report.missing.join(', ')} is not there; the leg that completes the set goes on`);
        return { kind: 'waiting', leg: report };
    }
    const { result } = plan.build;
    if (result.kind !== 'pushed')
        throw new Error('a leg is pushed');
    const annotations = mergedAnnotations(leg);
    const { digest } = await (0,merge_parts/* mergeParts */.N)(parts, leg.platforms, result.repositories, open, ports.log, annotations);
    ports.log.info(`the set is complete: merged into ${store.name}@${digest}; no tag points at it yet`);
    const verified = await (0,verify/* verifyImage */.Z)(store, digest, { ...options, platforms: leg.platforms }, ports);
    return { kind: 'complete', leg: report, digest, verified, staged: tags };
}

;// CONCATENATED MODULE: ./build/js/plan/tag-order.js



/** Why the tag stays where it is, or undefined when it may move. @throws UserError for an immutable tag. */
function whyKept(now, digest, order) {
    if (now.digest === digest)
        return undefined;
    if (order.immutable && isVersionTag(now.tag))
        throw immutable(now, digest);
    if (order.branchTags.includes(now.tag) && now.branch !== undefined && now.branch !== order.branch)
        return `it was written from the branch ${now.branch}, and this run is about ${order.branch}: both names give this tag; rename one, or tell them apart with a prefix or {{sha}}`;
    const ours = order.version === undefined ? undefined : parseVersion(order.version);
    const theirs = now.version === undefined ? undefined : parseVersion(now.version);
    const versions = ours && theirs ? compareVersions(theirs, ours) : 0;
    if (versions > 0)
        return `it points at version ${theirs?.version}, which is newer than ${ours?.version}`;
    // Between two releases of a crate, all of a branch's images have the same version.
    const isDecided = versions < 0 || (ours && theirs && order.branchCommit === undefined);
    if (isDecided || order.branchCommit === undefined)
        return undefined;
    // A run starts at what the branch is then, also after a force push: its number is the better witness.
    const runs = (0,run_number/* compareRuns */.qB)(now.run, order.run);
    if (runs !== undefined && runs !== 0)
        return runs > 0
            ? `it was written by run ${now.run?.number}, which was started after this one (${order.run?.number})`
            : undefined;
    if (now.revision === order.branchCommit)
        return undefined;
    return now.isDescendant === true
        ? `it points at commit ${now.revision?.slice(0, 7)}, which comes after ${order.branchCommit.slice(0, 7)}`
        : undefined;
}
/** A whole version, also behind a prefix (`app-1.2.3`) or before a suffix (`1.2.3-alpine`). */
function isVersionTag(tag) {
    return parseVersion(tag.replace(/^[^0-9]+/, '')) !== undefined;
}
function immutable(now, digest) {
    return new errors/* UserError */.yo(`${now.ref} exists and is immutable: it points at ${now.digest}, this image is ${digest}`, {
        input: 'immutable',
        value: now.ref,
        remedy: 'Release under a new version; or write immutable: false, and everybody who pulled it has another image.',
    });
}

// EXTERNAL MODULE: ./build/js/steps/promote.js
var promote = __webpack_require__(854);
;// CONCATENATED MODULE: ./build/js/steps/move-tags.js






const move_tags_OCI = 'org.opencontainers.image.';
/** All moves of a plan: the image's own tags, and those of single platforms. */
function movesOf(plan, digest, platforms) {
    return [
        ...plan.tags.map((tag) => ({ tag, digest })),
        ...plan.platformTags.flatMap(({ tag, of, platform }) => {
            const image = platforms.find((one) => one.platform === platform.name);
            return image ? [{ tag, of, digest: image.digest }] : [];
        }),
    ];
}
/**
 * Moves the tags that may move; the rows of the others say why they stay.
 * @throws UserError for an immutable tag: then none has moved. EnvironmentError when a tag cannot be read.
 */
async function moveTags(moves, order, before, open, point, ports) {
    const kept = new Map();
    // A refusal of git's has been told when the run was planned.
    const opened = order.branchCommit === undefined ? undefined : await openCheckout(order.checkout, ports);
    const checkout = opened?.kind === 'found' ? opened.checkout : undefined;
    await Promise.all(moves.map(async ({ tag, digest }) => {
        const ref = (0,domain_reference/* formatReference */.FH)(tag);
        const was = before.get(ref);
        if (was === undefined || was === digest)
            return;
        const facts = await tagFacts(tag, was, order, open, checkout);
        const message = whyKept(facts, digest, order);
        if (message !== undefined)
            kept.set(ref, { ref, before: was, after: was, status: 'kept', message });
    }));
    // A single platform's image says nothing about its run: it goes with the whole.
    for (const { tag, of } of moves) {
        const whole = of && kept.get((0,domain_reference/* formatReference */.FH)(of));
        const ref = (0,domain_reference/* formatReference */.FH)(tag);
        const was = before.get(ref);
        if (whole?.message === undefined || kept.has(ref))
            continue;
        const there = was === undefined ? {} : { before: was, after: was };
        kept.set(ref, { ref, ...there, status: 'kept', message: whole.message });
    }
    for (const { ref, message } of kept.values())
        ports.log.warn(`${ref} is not moved: ${message}`);
    const promotion = await (0,promote/* promote */.pt)(moves.filter(({ tag }) => !kept.has((0,domain_reference/* formatReference */.FH)(tag))), before, open, point, ports.log);
    const moved = new Map(promotion.tags.map((row) => [row.ref, row]));
    return {
        ...promotion,
        promoted: promotion.promoted && moved.size > 0,
        tags: moves.flatMap(({ tag }) => {
            const ref = (0,domain_reference/* formatReference */.FH)(tag);
            return kept.get(ref) ?? moved.get(ref) ?? [];
        }),
    };
}
async function tagFacts(tag, digest, order, open, checkout) {
    const store = open(tag);
    const says = await annotationsOf(store, digest).catch((error) => {
        // Something else than an image is under the tag, or is gone: it cannot be a newer release.
        if (error instanceof errors/* EnvironmentError */.eG)
            return {};
        throw error;
    });
    const revision = says[`${move_tags_OCI}revision`];
    return {
        ref: (0,domain_reference/* formatReference */.FH)(tag),
        tag: tag.tag ?? '',
        digest,
        version: says[`${move_tags_OCI}version`],
        revision,
        isDescendant: order.branchCommit === undefined || revision === undefined
            ? undefined
            : await checkout?.isAncestor(order.branchCommit, revision),
        run: (0,run_number/* parseRunNumber */.ig)(says[run_number/* RUN_NUMBER_KEY */.eN] ?? ''),
        branch: says[run_number/* BRANCH_KEY */.Dt],
    };
}
/** An index of one platform has none of its own (BuildKit refuses them): then its first image's count. */
async function annotationsOf(store, digest) {
    const { document } = await store.document(digest);
    const own = document.annotations ?? {};
    if (own[`${move_tags_OCI}version`] !== undefined || document.kind === 'manifest')
        return own;
    const [first] = document.manifests;
    return first ? { ...(await store.document(first.digest)).document.annotations, ...own } : own;
}

;// CONCATENATED MODULE: ./build/js/steps/finish.js








/** @throws EnvironmentError when the registry cannot be read; nothing has moved then. */
async function finish(plan, built, open, options, ports, watch) {
    const { leg } = plan;
    if (leg === undefined || !built.verified.ok)
        return { ...built, ...(await move(plan, built, open, ports, watch)) };
    const joined = await watch.time('merge', () => joinLegs(plan, leg, built.digest, open, options, ports));
    if (joined.kind === 'waiting')
        return { ...built, tags: [], promoted: false, leg: joined.leg };
    logVerification(joined.verified, ports);
    const { smoke, skipChecks } = plan.verify;
    const isSmoked = smoke.length > 0 && !skipChecks.includes('smoke');
    const verified = isSmoked ? (0,verify_smoke/* withSmokeOfLegs */.K)(joined.verified, built.verified) : joined.verified;
    const whole = { digest: joined.digest, verified };
    const moved = await move(plan, whole, open, ports, watch);
    if (moved.failure === undefined) {
        const problem = await removeStaged(joined.staged, open(leg.repository), ports.log);
        if (problem !== undefined)
            ports.log.warn(problem);
    }
    return { ...whole, ...moved, leg: joined.leg };
}
async function move(plan, { digest, verified }, open, ports, watch) {
    const moves = movesOf(plan, digest, verified.platforms);
    const tags = moves.map(({ tag }) => tag);
    const before = await (0,promote/* readTags */.g$)(tags, open);
    const stay = (failure) => ({
        tags: (0,promote/* untouchedTags */.vB)(tags, before),
        promoted: false,
        failure,
    });
    if (!verified.ok)
        return stay(verificationError(verified, plan));
    if (moves.length === 0)
        return { tags: [], promoted: false };
    const point = plan.leg ? (0,promote/* pointOverHttp */.bm)(open) : (0,promote/* pointWithBuildx */.v1)(plan, ports);
    try {
        const promotion = await watch.time('promote', () => moveTags(moves, plan.order, before, open, point, ports));
        for (const { ref, status } of promotion.tags)
            ports.log.info(`  ${ref} ${status}`);
        if (promotion.problem === undefined)
            return { tags: promotion.tags, promoted: promotion.promoted };
        return {
            tags: promotion.tags,
            promoted: false,
            failure: new errors/* EnvironmentError */.eG(`not every tag could be moved, so none was:\n${promotion.problem}`, {
                remedy: `The image is in the registry as ${imageNames(plan, digest)[0]}; run the job again when the tags can be written.`,
            }),
        };
    }
    catch (error) {
        // There is a verified image: what was refused is about its tags alone.
        if (error instanceof errors/* ExplainedError */.hM)
            return stay(error);
        throw error;
    }
}
function imageNames(plan, digest) {
    const { result } = plan.build;
    if (result.kind === 'layout')
        return [`oci-layout:${result.directory}@${digest}`];
    return result.repositories.map((repository) => `${(0,domain_reference/* formatRepository */.Sh)(repository)}@${digest}`);
}
function logVerification(report, ports) {
    const lines = report.platforms.map(({ platform, digest, ok, checks }) => {
        const failed = checks.filter(({ status }) => status === 'fail').map(({ check }) => check);
        return `${ok ? '✓' : '✗'} ${platform.padEnd(14)} ${digest}${failed.length > 0 ? `  ${[...new Set(failed)].join(', ')}` : ''}`;
    });
    ports.log.info(report.ok ? `verified: ${(0,verdict_words/* goodVerdict */.j)(report, 'every platform is what it says')}` : 'verification failed');
    for (const line of lines)
        ports.log.info(`  ${line}`);
}
function verificationError(report, plan) {
    const findings = [...report.checks, ...report.platforms.flatMap(({ checks }) => checks)].filter(({ status }) => status === 'fail');
    const list = findings.map(({ check, message }) => `${check}: ${message ?? ''}`).join('\n');
    const tags = plan.tags.length > 0 ? ' No tag was moved.' : '';
    return new errors/* VerificationError */.mk(`the image failed verification.${tags}\n${list}`, {
        remedy: findings[0]?.remedy ?? 'See the report for what was found where.',
    });
}

;// CONCATENATED MODULE: ./build/js/steps/passing-tag.js
/** The tag that an index of several nodes was pushed under goes before anything else is done with the image. */

/** Never fails a build: a tag that stays is warned about, and `multihull prune` removes it later. */
async function dropPassingTag({ result, passingTag }, open, log) {
    if (passingTag === undefined || result.kind !== 'pushed')
        return;
    for (const repository of result.repositories) {
        const store = open(repository);
        try {
            if (await store.deleteTag(passingTag))
                continue;
            log.warn(`${store.name} does not let tags be deleted; remove ${passingTag} by its own means, it points at an image that is not verified yet`);
        }
        catch (error) {
            if (!(error instanceof errors/* EnvironmentError */.eG))
                throw error;
            log.warn(`${store.name}:${passingTag} could not be removed: ${error.message}; multihull prune does it later`);
        }
    }
}

// EXTERNAL MODULE: ./build/js/domain/pins.js + 1 modules
var pins = __webpack_require__(6730);
;// CONCATENATED MODULE: ./build/js/steps/buildx.js
/** buildx: the machine's own, or fetched, with its checksum proven on download and on every cache hit. */



const TOOL = 'buildx';
const PLUGIN = 'docker-buildx';
/** Puts a fetched buildx into the private Docker config, where `docker buildx` finds it first. */
async function prepareBuildx(plan, mirror, ports) {
    if (plan.buildx.kind === 'found')
        return;
    const { version, sha256, path, why } = plan.buildx;
    const cached = await ports.tools.find(TOOL, version);
    let file = cached && (0,external_node_path_.join)(cached, PLUGIN);
    // Another action may keep its tools under the same name, and in a file of another.
    if (file !== undefined && !(await ports.files.exists(file)))
        file = undefined;
    if (file !== undefined && (await ports.files.sha256(file)) !== sha256) {
        ports.log.warn(`the cached buildx ${version} is not the pinned one (its sha256 differs); it is fetched again`);
        file = undefined;
    }
    if (file === undefined) {
        const url = `${(mirror ?? pins/* BUILDX_SITE */.pI).replace(/\/+$/, '')}${path}`;
        ports.log.info(`fetching buildx ${version} (${why})`);
        const download = await ports.tools.download(url);
        const actual = await ports.files.sha256(download);
        if (actual !== sha256) {
            await ports.files.remove(download);
            throw new errors/* EnvironmentError */.eG(`${url} has sha256 ${actual}, pinned is ${sha256}`, {
                remedy: 'Nothing of it was run. Try again; if it stays so, the file or the way to it is not to be trusted.',
            });
        }
        file = (0,external_node_path_.join)(await ports.tools.store(download, PLUGIN, TOOL, version), PLUGIN);
    }
    await ports.files.copyExecutable(file, (0,external_node_path_.join)(plan.privateDockerConfig, 'cli-plugins', PLUGIN));
}

// EXTERNAL MODULE: ./build/js/steps/dead-runs.js
var dead_runs = __webpack_require__(1801);
// EXTERNAL MODULE: ./build/js/registry/credentials.js
var registry_credentials = __webpack_require__(8746);
;// CONCATENATED MODULE: ./build/js/steps/docker-config.js
/**
 * The run's private Docker config: the user's logins and settings, to which ours are added. The user's own file is
 * never written to, and the copy is removed afterwards.
 */





/**
 * Writes the private config, and logs in to each planned registry.
 * @param authConfig `DOCKER_AUTH_CONFIG`; its logins become part of the file, since older dockers do not know the variable.
 */
async function prepareDockerConfig(plan, credentials, authConfig, ports) {
    const file = (0,external_node_path_.join)(plan.userDockerConfig, 'config.json');
    const own = parseConfig(await ports.files.readTextIfExists(file), file);
    const pluginDirectories = Array.isArray(own['cliPluginsExtraDirs']) ? own['cliPluginsExtraDirs'] : [];
    const given = record(authConfig === undefined ? undefined : (0,registry_credentials/* readAuthConfig */.zD)(authConfig)['auths']);
    const config = {
        ...own,
        ...(authConfig === undefined ? {} : { auths: { ...record(own['auths']), ...given } }),
        // Plugins that the user installed beside the config are found from the private one, too.
        cliPluginsExtraDirs: [...pluginDirectories, (0,external_node_path_.join)(plan.userDockerConfig, 'cli-plugins')],
        // An empty helper means this file: our logins never reach the user's keychain.
        credHelpers: {
            ...record(own['credHelpers']),
            ...Object.fromEntries(Object.keys(given).map((registry) => [registry, ''])),
            ...Object.fromEntries(plan.logins.map(({ registry }) => [serverAddress(registry), ''])),
        },
    };
    await ports.files.makeDirectory(plan.privateDockerConfig, { mode: 0o700 });
    await ports.files.write((0,external_node_path_.join)(plan.privateDockerConfig, 'config.json'), JSON.stringify(config, null, 2), {
        mode: 0o600,
    });
    // A context that the user has chosen is described there.
    const contexts = (0,external_node_path_.join)(plan.userDockerConfig, 'contexts');
    if (await ports.files.exists(contexts))
        await ports.files.link(contexts, (0,external_node_path_.join)(plan.privateDockerConfig, 'contexts'));
    // One after the other: each login rewrites the same file.
    for (const login of plan.logins)
        await logIn(login, credentials, ports);
}
/** The key under which Docker keeps a registry's login; Docker Hub's is from its first API. */
function serverAddress(registry) {
    return registry === domain_reference/* DOCKER_HUB */.Xb ? 'https://index.docker.io/v1/' : registry;
}
async function logIn(login, credentials, ports) {
    const password = credentials.find(({ registry }) => registry === login.registry)?.password ?? '';
    await (0,tool/* runTool */.q)(ports, { ...login.command, stdin: password }, `Check username and password for ${login.registry}; a token needs the right to write packages.`, { timeoutMs: 60_000 });
    ports.log.info(`logged in to ${login.registry} as ${login.username}`);
}
function parseConfig(text, file) {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        return record(JSON.parse(text));
    }
    catch (cause) {
        throw new errors/* EnvironmentError */.eG(`${file} is not JSON`, {
            remedy: 'Repair or remove it; docker itself cannot read it either.',
            cause,
        });
    }
}
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

;// CONCATENATED MODULE: ./build/js/steps/prepare.js






const BOOT_LIMIT_MS = 5 * 60_000;
const prepare_INSTALL_LIMIT_MS = 10 * 60_000;
/** This run's own directory, with the login and every file that the plan names. */
async function prepareFiles(plan, inputs, journal, ports) {
    journal.add({
        kind: 'directory',
        what: `${plan.directory} (login and files of this run)`,
        path: plan.directory,
    });
    await ports.files.makeDirectory(plan.directory, { mode: 0o700 });
    await (0,dead_runs/* signDirectory */.h)(plan.directory, inputs.ambient.github !== undefined, ports);
    await Promise.all([
        prepareDockerConfig(plan, inputs.credentials, inputs.ambient.dockerAuthConfig, ports),
        ...plan.files.map((file) => ports.files.write(file.path, file.text)),
    ]);
}
/** @throws the first failure, after all side-by-side work has ended: nothing is still running when it reports. */
async function prepareEngines(plan, inputs, journal, ports) {
    await prepareBuildx(plan, inputs.ambient.mirror, ports);
    await (0,settle/* allOrFirstError */.t)([
        installQemu(plan, ports),
        createBuilder(plan, journal, ports),
        (0,dead_runs/* removeDeadRuns */.P)(inputs.ambient, ports),
    ]);
}
async function installQemu(plan, ports) {
    if (plan.qemu.kind !== 'install')
        return;
    ports.log.info(`installing QEMU handlers: ${plan.qemu.why}`);
    for (const command of plan.qemu.commands) {
        await (0,tool/* runTool */.q)(ports, command, 'QEMU could not be set up; install qemu-user-static on the machine, or let the stage cross-compile.', {
            timeoutMs: prepare_INSTALL_LIMIT_MS,
        });
    }
}
async function createBuilder(plan, journal, ports) {
    if (plan.builder.kind === 'existing')
        return;
    const { name, create, append, remove, why, nodes } = plan.builder;
    // Written down first: a cancel between here and the end of `create` is cleaned up, too.
    journal.add({ kind: 'command', what: `builder ${name}`, command: remove });
    const started = ports.clock.monotonic();
    await (0,tool/* runTool */.q)(ports, create, 'Check that Docker runs here and that it can pull the BuildKit image; on a rate limit (429) log in or name an own buildkit-image.', {
        timeoutMs: BOOT_LIMIT_MS,
    });
    for (const command of append)
        await (0,tool/* runTool */.q)(ports, command, 'See above what buildx says about the node; docs/nodes.md has the endpoints.', {
            timeoutMs: BOOT_LIMIT_MS,
        });
    if (nodes.length > 0)
        await expectAlive(name, nodes, plan.dockerEnv, ports);
    ports.log.info(`builder ${name} is up after ${((ports.clock.monotonic() - started) / 1000).toFixed(1)} s (${why})`);
}
/** buildx boots all nodes, and names none when one does not answer. */
async function expectAlive(name, nodes, env, ports) {
    const command = { tool: 'docker', args: ['buildx', 'inspect', '--bootstrap', name], env };
    const { exitCode, stderr } = await ports.exec.run(command, { timeoutMs: BOOT_LIMIT_MS });
    if (exitCode === 0)
        return;
    const list = nodes.map(({ endpoint, platforms }) => `${endpoint} for ${platforms.map((platform) => platform.name).join(', ')}`);
    throw deadNode(`one of ${list.join('; ')} does not answer: ${stderr.trim().split('\n').at(-1) ?? ''}`);
}

;// CONCATENATED MODULE: ./build/js/steps/reading-only.js
/** The same files, of which nothing below a directory is written. */
function readingOnly(files, directory) {
    const write = async (path, ...rest) => {
        if (!path.startsWith(`${directory}/`))
            await files.write(path, ...rest);
    };
    return { ...files, write };
}

// EXTERNAL MODULE: ./build/js/steps/smoke.js
var smoke = __webpack_require__(9095);
;// CONCATENATED MODULE: ./build/js/stopwatch.js
function createStopwatch(clock) {
    const zero = clock.monotonic();
    const spans = [];
    return {
        spans,
        seconds: () => Object.fromEntries(spans.map(({ phase, startedMs, endedMs }) => [phase, Math.round(endedMs - startedMs) / 1000])),
        async time(phase, work) {
            const startedMs = clock.monotonic() - zero;
            let failed = true;
            try {
                const result = await work();
                failed = false;
                return result;
            }
            finally {
                spans.push({ phase, startedMs, endedMs: clock.monotonic() - zero, ...(failed ? { failed } : {}) });
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/js/run.js
/** The pipeline: probe → plan → prepare → build → verify → promote. Each step gets what came before, nothing else. */




















/** Runs the whole pipeline. What can be explained is an outcome; what is thrown is a bug. */
async function run(inputs, ports, journal) {
    const watch = createStopwatch(ports.clock);
    let plan;
    try {
        plan = await planRun(inputs, ports, watch);
        if (inputs.mode === 'plan')
            return { kind: 'planned', plan };
        return await applyPlan(plan, inputs, ports, journal, watch);
    }
    catch (error) {
        if (!(error instanceof errors/* ExplainedError */.hM))
            throw error;
        return { kind: 'failed', plan, phases: watch.spans, failure: error };
    }
}
async function planRun(inputs, ports, watch) {
    const registries = createRegistries(inputs, ports, inputs.ambient.dockerConfig);
    const facts = await watch.time('probe', () => probe(inputs, registries, ports));
    const plan = await watch.time('plan', () => makePlan(inputs, facts));
    ports.log.group('Plan', (0,print/* describePlan */.df)(plan));
    for (const { message, remedy, file, line } of plan.notices) {
        ports.log.warn(`${message}. ${remedy}`, {
            title: 'Multihull',
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { line }),
        });
    }
    return plan;
}
async function applyPlan(plan, inputs, ports, journal, watch) {
    await prepareAndCompile(plan, inputs, ports, journal, watch);
    const { store } = createRegistries(inputs, ports, plan.privateDockerConfig);
    const cacheDir = (0,ambient/* layerCache */.Q)(inputs.ambient);
    const looking = isForStrangers(inputs.ambient)
        ? { ...ports, files: readingOnly(ports.files, cacheDir) }
        : ports;
    const built = await watch.time('build', () => (0,build/* build */.j)(plan.build, inputs.build.secrets, inputs.retries, ports));
    await markLayout(plan.build.result, ports);
    await dropPassingTag(plan.build, store, ports.log);
    ports.log.info(`built ${built.digest}; no tag points at it yet`);
    const request = { ...plan.verify, openLayers: true, cacheDir };
    const verified = await watch.time('verify', async () => {
        const report = await (0,verify/* verifyImage */.Z)(openBuilt(plan, store, ports), built.digest, request, looking);
        const [image] = imageNames(plan, built.digest);
        return (0,smoke/* smokeImage */.t)(report, smokeRequest(plan, report, image, journal), ports);
    });
    logVerification(verified, ports);
    const finished = await finish(plan, { digest: built.digest, verified }, store, request, ports, watch);
    const { digest, tags, promoted, leg, failure } = finished;
    return {
        kind: 'built',
        plan,
        report: {
            schema: 1,
            ...finished.verified,
            ok: finished.verified.ok && failure === undefined,
            tags,
            promoted,
            images: imageNames(plan, digest),
            ...(leg === undefined ? {} : { leg }),
            timings: watch.seconds(),
        },
        build: built.summary,
        phases: watch.spans,
        failure,
    };
}
/** A pull request may be anybody's: it reads what earlier runs have kept, and adds nothing to it. */
function isForStrangers({ github, gitlab }) {
    return github ? (0,git_ref/* isPullRequest */.r0)(github.event) : gitlab?.mergeRequest !== undefined;
}
/** The builder starts while cargo compiles. */
async function prepareAndCompile(plan, inputs, ports, journal, watch) {
    await prepareFiles(plan, inputs, journal, ports);
    const { runner } = plan;
    await (0,settle/* allOrFirstError */.t)([
        watch.time('prepare', () => prepareEngines(plan, inputs, journal, ports)),
        runner &&
            watch.time('compile', () => compileHere(runner, { timeoutMs: inputs.timeoutMs, cacheOnFailure: inputs.cacheOnFailure }, journal, ports)),
    ]);
}
function smokeRequest({ verify, build, dockerEnv }, { ok }, image, journal) {
    const { smoke, skipChecks, platforms } = verify;
    return {
        notBecause: ok ? undefined : 'another check failed',
        image: build.result.kind === 'layout' ? undefined : image,
        platforms,
        command: skipChecks.includes('smoke') ? [] : smoke,
        dockerEnv,
        journal,
    };
}
/** Registry clients that share connections and tokens. */
function createRegistries(inputs, ports, configDir) {
    const options = {
        configDir,
        authConfig: inputs.ambient.dockerAuthConfig,
        logins: new Map(inputs.credentials.map(({ registry, username, password }) => [registry, { username, password }])),
        retries: inputs.retries,
        clients: new Map(),
    };
    // What a plan only looks up must not hold it up: a registry that hangs is told, and the build asks again.
    const patience = { ...ports, http: boundedHttp(ports.http, ports.clock) };
    const lookUps = { ...options, retries: Math.min(inputs.retries, 1), clients: new Map() };
    return {
        store: (repository) => (0,remote/* openRepository */.h)(repository, ports, options),
        open: (reference) => (0,remote/* openRepository */.h)(reference, patience, lookUps),
        mayPush: (repository) => (0,remote/* probePush */.H)(repository, patience, lookUps),
    };
}
function openBuilt(plan, store, ports) {
    const { result } = plan.build;
    if (result.kind === 'layout')
        return (0,layout/* openLayout */.B)(result.directory, ports.files);
    const [first] = result.repositories;
    if (!first)
        throw new Error('a pushed image has a repository');
    return store(first);
}


/***/ }),

/***/ 9399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/steps/cargo-cache.js
/** What cargo has made, kept for later runs: pruned to what they can use, then saved. */

/**
 * Directories of a profile in which dependencies are. All else in it is the workspace's own: programs, `incremental`,
 * `examples`.
 */
const SHARED = ['.fingerprint', 'build', 'deps'];
/** Removes the workspace's own results, then saves. Never fails for the cache's own reasons. */
async function saveCargoCache(cache, ports) {
    await pruneTarget(cache.targetDirectory, cache.ownPackages, ports);
    const isSaved = await ports.cache.save(cache.paths, cache.key);
    ports.log.info(isSaved
        ? `saved cargo’s results for later runs (${cache.key})`
        : 'cargo’s results were not saved: the cache service did not take them, or has them from another job');
}
/**
 * Leaves dependencies in a target directory and takes the workspace's own results out: they change with every commit.
 * Layout: `target[/TRIPLE]/PROFILE/{.fingerprint,build,deps}/NAME-HASH…` (cargo's `layout.rs`).
 */
async function pruneTarget(target, ownPackages, { files }) {
    const own = new Set(ownPackages.flatMap((name) => [name, name.replaceAll('-', '_')]));
    const isOwn = (entry) => {
        const name = /^(?:lib)?(.+)-[0-9a-f]{16}(?:\.[\w.]+)?$/.exec(entry)?.[1];
        return name !== undefined && (own.has(name) || own.has(entry.replace(/-[0-9a-f]{16}.*$/, '')));
    };
    for (const profile of await profiles(target, files)) {
        for (const name of await files.list(profile)) {
            const path = (0,external_node_path_.join)(profile, name);
            if (!SHARED.includes(name))
                await files.remove(path);
            else
                for (const entry of await files.list(path))
                    if (isOwn(entry))
                        await files.remove((0,external_node_path_.join)(path, entry));
        }
    }
}
/** `target/release`, `target/TRIPLE/release`, and the same below a further run's directory. */
const LEVELS = 3;
/** Directories with a `.fingerprint` in them. */
async function profiles(target, files) {
    const found = [];
    let level = [target];
    for (let depth = 0; depth < LEVELS; depth++) {
        const below = level.map(async (path) => (await files.list(path)).map((name) => (0,external_node_path_.join)(path, name)));
        level = (await Promise.all(below)).flat();
        const has = await Promise.all(level.map((path) => files.exists((0,external_node_path_.join)(path, '.fingerprint'))));
        found.push(...level.filter((_, index) => has[index]));
    }
    return found;
}

// EXTERNAL MODULE: ./build/js/steps/tool.js
var tool = __webpack_require__(5066);
;// CONCATENATED MODULE: ./build/js/steps/clean-up.js
/**
 * What a run must leave behind: nothing. Each thing is written down before it is made, so that a run which is
 * cancelled in between is cleaned up all the same; the action's post step reads the list from the runner's state.
 */



const LIMIT_MS = 60_000;
/**
 * Undoes everything, last first, then saves; one failure does not keep the others from being done.
 * @returns sentences about what could not be undone or saved.
 */
async function cleanUp(undos, ports) {
    const problems = [];
    const attempt = async (what, work) => {
        try {
            await work();
        }
        catch (error) {
            problems.push(`${what}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    };
    for (const undo of [...undos].reverse())
        if (undo.kind !== 'cargo-cache')
            await attempt(`${undo.what} could not be removed`, () => remove(undo, ports));
    for (const undo of undos)
        if (undo.kind === 'cargo-cache')
            await attempt(`${undo.what} could not be saved`, () => saveCargoCache(undo.cache, ports));
    return problems;
}
async function remove(undo, { exec, files, log }) {
    if (undo.kind === 'directory')
        await files.remove(undo.path);
    else {
        const result = await exec.run(undo.command, { timeoutMs: LIMIT_MS });
        if (result.exitCode !== 0 && !/no builder .* found|No such container/i.test(result.stderr))
            throw (0,tool/* toolError */.$)(undo.command, result, '');
    }
    log.info(`removed ${undo.what}`);
}


/***/ }),

/***/ 1801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ removeDeadRuns),
/* harmony export */   h: () => (/* binding */ signDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2027);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9399);
/**
 * What runs have left that were killed (SIGKILL, out of memory, power): nobody was there to clean up. Each run writes into
 * its directory who it is; a later one removes what belongs to none that is alive.
 */



const FILE = 'owner.json';
const DIRECTORY = /^multihull-[0-9a-f]{8}$/;
/**
 * Writes down who made a run's directory: this process, or under an action the runner's, which is there until the post
 * step has cleaned up. Where the kernel does not say (no /proc), nothing is written and nothing is ever removed.
 */
async function signDirectory(directory, isAction, ports) {
    const owner = await describeProcess(isAction ? process.ppid : process.pid, ports);
    if (owner)
        await ports.files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, FILE), JSON.stringify(owner), { mode: 0o600 });
}
/** Removes directories and builders of dead runs of this user. Never fails. @returns what was removed, for the log. */
async function removeDeadRuns(ambient, ports) {
    const removed = [];
    try {
        for (const name of await ports.files.list(ambient.temp)) {
            const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(ambient.temp, name);
            if (!DIRECTORY.test(name) || !(await ports.files.isOwn(directory)))
                continue;
            if (!(await isDead(directory, ports)))
                continue;
            // The builder's name is the directory's: nothing that a file says is ever run.
            const env = { BUILDX_CONFIG: ambient.buildxConfig, DOCKER_CONFIG: ambient.dockerConfig };
            const command = { tool: 'docker', args: ['buildx', 'rm', '--force', name], env };
            const hasDocker = (await ports.exec.which('docker')) !== undefined;
            const problems = await (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanUp */ .n)([
                { kind: 'directory', what: `${directory} (of a run that was killed)`, path: directory },
                ...(hasDocker
                    ? [
                        {
                            kind: 'command',
                            what: `builder ${name} (of a run that was killed), if it was there`,
                            command,
                        },
                    ]
                    : []),
            ], ports);
            for (const problem of problems)
                ports.log.warn(problem);
            removed.push(directory);
        }
    }
    catch (error) {
        ports.log.debug(`what killed runs have left was not looked for: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
    return removed;
}
async function isDead(directory, ports) {
    const owner = parseOwner(await ports.files.readTextIfExists((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, FILE)));
    const here = await describeProcess(1, ports);
    if (!owner || !here)
        return false;
    if (owner.boot !== here.boot)
        return true;
    if (owner.space !== here.space)
        return false;
    const now = await describeProcess(owner.pid, ports);
    return now?.started !== owner.started;
}
async function describeProcess(pid, ports) {
    const [started, space, boot] = await Promise.all([
        startOf(pid, ports),
        startOf(1, ports),
        ports.files.readTextIfExists('/proc/sys/kernel/random/boot_id'),
    ]);
    if (started === undefined || space === undefined || boot === undefined)
        return undefined;
    return { pid, started, boot: boot.trim(), space };
}
/** The name in parentheses may have anything in it, so fields are counted behind it. */
async function startOf(pid, { files }) {
    const text = await files.readTextIfExists(`/proc/${pid}/stat`).catch(() => undefined);
    return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}
function parseOwner(text) {
    try {
        const { pid, started, boot, space } = JSON.parse(text ?? '');
        if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1)
            return undefined;
        if (typeof started !== 'string' || typeof boot !== 'string' || typeof space !== 'string')
            return undefined;
        return { pid, started, boot, space };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ smokeImage)
/* harmony export */ });
/* unused harmony export runSmoke */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _verify_smoke_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(335);
/**
 * Runs a command once in every platform's image, with a time limit that kills the container itself: a damaged foreign
 * program can hang under QEMU for ever, deaf to every signal that its client passes on.
 */


/** Pulling comes before the limit begins to count; it has one of its own. */
const PULL_LIMIT_MS = 10 * 60_000;
const KILL_LIMIT_MS = 30_000;
const KEEP_BYTES = 16 * 1024;
const LIMIT_SECONDS = 60;
/** Runs the command in each platform's image. @returns the report with what came of it. */
async function smokeImage(report, request, ports) {
    const { image, command, platforms } = request;
    if (command.length === 0)
        return report;
    if (image !== undefined && request.notBecause === undefined)
        return (0,_verify_smoke_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, await runSmoke({ ...request, image }, ports));
    const reason = request.notBecause ?? 'Docker does not run an image from an OCI layout';
    const runs = platforms.map(({ name: platform }) => ({ kind: 'not-run', platform, reason }));
    return (0,_verify_smoke_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, runs);
}
/** One platform after the other: Docker keeps one platform's image at a time under a digest. */
async function runSmoke(request, ports) {
    const runs = [];
    for (const platform of request.platforms) {
        const run = await runOne(request, platform, ports);
        ports.log.info(`smoke ${platform.name}: ${run.kind === 'ended' ? `exit code ${run.exitCode}` : run.kind}`);
        runs.push(run);
    }
    return runs;
}
async function runOne(request, platform, ports) {
    const { image, command, dockerEnv } = request;
    const name = `multihull-smoke-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}-${platform.name.slice('linux/'.length).replaceAll('/', '-')}`;
    const docker = (...args) => ({ tool: 'docker', args, env: dockerEnv });
    const pulled = await ports.exec.run(docker('pull', '--quiet', '--platform', platform.name, image), {
        timeoutMs: PULL_LIMIT_MS,
        keepBytes: KEEP_BYTES,
    });
    if (pulled.exitCode !== 0) {
        return { kind: 'ended', platform: platform.name, exitCode: 125, output: pulled.stderr, seconds: 0 };
    }
    request.journal?.add({
        kind: 'command',
        what: `container ${name}`,
        command: docker('rm', '--force', name),
    });
    const limitSeconds = request.limitSeconds ?? LIMIT_SECONDS;
    const started = ports.clock.monotonic();
    const limit = new AbortController();
    let isLate = false;
    const stop = ports.clock.every(limitSeconds * 1000, () => {
        isLate = true;
        // The client is ended only when its container is gone: it would leave it running.
        void ports.exec
            .run(docker('kill', name), { timeoutMs: KILL_LIMIT_MS })
            .catch(() => undefined)
            .finally(() => limit.abort());
    });
    const result = await ports.exec
        .run(docker('run', '--rm', '--name', name, '--network', 'none', '--platform', platform.name, image, ...command), {
        keepBytes: KEEP_BYTES,
        signal: limit.signal,
    })
        .finally(stop);
    const output = `${result.stdout}${result.stderr}`;
    if (isLate)
        return { kind: 'timed-out', platform: platform.name, limitSeconds, output };
    const seconds = (ports.clock.monotonic() - started) / 1000;
    return { kind: 'ended', platform: platform.name, exitCode: result.exitCode, output, seconds };
}


/***/ }),

/***/ 335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withSmokeOfLegs),
/* harmony export */   r: () => (/* binding */ withSmoke)
/* harmony export */ });
/** The report with a `smoke` entry for each platform. */
function withSmoke(report, command, runs) {
    const platforms = report.platforms.map((platform) => {
        const run = runs.find((each) => each.platform === platform.platform);
        if (!run)
            return platform;
        const result = judgeSmoke(run, command);
        return { ...platform, ok: platform.ok && result.status !== 'fail', checks: [...platform.checks, result] };
    });
    return { ...report, platforms, ok: report.ok && platforms.every(({ ok }) => ok) };
}
/**
 * The merged index's report, with what was run: this leg's platforms by this leg, each other one by its own, before it
 * left its image for the rest. The index has the same images, so nothing is run again.
 */
function withSmokeOfLegs(whole, share) {
    const platforms = whole.platforms.map((platform) => {
        const own = share.platforms.find(({ digest }) => digest === platform.digest);
        const results = own?.checks.filter(({ check }) => check === 'smoke') ?? [];
        const elsewhere = {
            check: 'smoke',
            status: 'skip',
            message: `it was run in this image by the leg of ${platform.platform}, which leaves nothing for the others if it fails`,
        };
        return { ...platform, checks: [...platform.checks, ...(results.length > 0 ? results : [elsewhere])] };
    });
    return { ...whole, platforms };
}
function judgeSmoke(run, command) {
    const words = command.join(' ');
    if (run.kind === 'not-run')
        return { check: 'smoke', status: 'skip', message: run.reason };
    const said = run.output.trim() === '' ? 'it printed nothing' : `it printed:\n${run.output.trim()}`;
    if (run.kind === 'timed-out') {
        return {
            check: 'smoke',
            status: 'fail',
            expected: 'exit code 0',
            found: `still running after ${run.limitSeconds} s`,
            message: `"${words}" did not end within ${run.limitSeconds} s and its container was killed; ${said}`,
            remedy: 'Choose a command that ends by itself, such as --version; a program that hangs only here may be damaged.',
        };
    }
    if (run.exitCode === 0) {
        return {
            check: 'smoke',
            status: 'pass',
            message: `"${words}" ended well after ${run.seconds.toFixed(1)} s; ${said}`,
        };
    }
    return {
        check: 'smoke',
        status: 'fail',
        expected: 'exit code 0',
        found: `exit code ${run.exitCode}`,
        message: `"${words}" ended with exit code ${run.exitCode}; ${said}`,
        remedy: run.exitCode === 125
            ? 'Docker could not start the container; its words are above.'
            : 'Run the command in the image of that platform yourself: docker run --platform, see the end of the log.',
    };
}


/***/ })

};
