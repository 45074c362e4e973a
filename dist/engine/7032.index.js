export const id = 7032;
export const ids = [7032];
export const modules = {

/***/ 27637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/domain/names/git-ref.js
var git_ref = __webpack_require__(91556);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/inputs/environment.js
var environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/util/read-all.js
var read_all = __webpack_require__(84405);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/names/staging-tag.js
var staging_tag = __webpack_require__(76072);
// EXTERNAL MODULE: ./build/js/domain/pins.js + 1 modules
var pins = __webpack_require__(26730);
// EXTERNAL MODULE: ./build/js/domain/platforms/native.js
var platforms_native = __webpack_require__(65449);
;// CONCATENATED MODULE: ./build/js/plan/model/node-command.js
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

// EXTERNAL MODULE: ./build/js/plan/model/root-command.js
var root_command = __webpack_require__(86488);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var names_reference = __webpack_require__(2465);
;// CONCATENATED MODULE: ./build/js/plan/builder/local-registries.js
/**
 * Registries on this machine. A builder reaches them only on the host's network, where a build could talk to every
 * service of this machine: so only inputs and this machine's own configuration put it there, never a Dockerfile, which
 * a stranger may have written.
 */

/** Registries that inputs name, in whatever way an image can be named there. */
function namedRegistries(inputs) {
    const { build, cache } = inputs;
    const contexts = build.contexts.flatMap(({ value }) => after('docker-image://', value));
    const sbom = build.sbom.kind === 'buildx' ? build.sbom.value : undefined;
    const generators = [sbom, build.provenance].flatMap((text) => (text ?? '').split(',').flatMap((field) => after('generator=', field)));
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
            const parsed = (0,names_reference/* parseReference */.F2)(text);
            return 'problem' in parsed ? [] : [parsed.registry];
        }),
    ]);
}
function after(prefix, text) {
    return text.startsWith(prefix) ? [text.slice(prefix.length)] : [];
}
/** Those that put the builder on the host's network. */
function localRegistries(inputs, facts) {
    return [...new Set([...namedRegistries(inputs), ...facts.mirrors])].filter(names_reference/* isLoopback */.U9);
}

;// CONCATENATED MODULE: ./build/js/plan/builder/builder.js
/** QEMU, buildx and the builder: decided from facts. */








/**
 * QEMU is set up only for platforms that a stage really executes on, that this machine cannot run, and for which the
 * kernel has no handler.
 */
function planQemu(inputs, facts, executing) {
    const foreign = [...new Set(executing)].filter((platform) => !(0,platforms_native/* runsNatively */.P)(platform, facts.host));
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
                (0,root_command/* asRoot */.t)(facts.isRoot, ['apt-get', 'update']),
                (0,root_command/* asRoot */.t)(facts.isRoot, ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]),
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
/** @throws UserError or EnvironmentError when no usable buildx can be had. */
function planBuildx(inputs, facts) {
    const wanted = inputs.buildx.version;
    if (facts.buildx.kind === 'found') {
        if (wanted === undefined && isRecent(facts.buildx.version))
            return { kind: 'found', version: facts.buildx.version };
        if (wanted === facts.buildx.version)
            return { kind: 'found', version: facts.buildx.version };
    }
    const version = wanted ?? pins/* DEFAULT_BUILDX */.Tc;
    const architecture = facts.host.variant === undefined
        ? facts.host.architecture
        : `${facts.host.architecture}-${facts.host.variant}`;
    const sha256 = inputs.buildx.sha256 ?? pins/* BUILDX_SHA256 */.Fq[version]?.[architecture];
    if (sha256 === undefined) {
        throw new errors/* UserError */.yo(`buildx-version: Multihull has no checksum for buildx ${version} on ${facts.host.name}`, {
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
    return { kind: 'download', version, why, path: (0,pins/* buildxPath */.up)(version, architecture), sha256 };
}
function isRecent(version) {
    const match = /^v?(\d+)\.(\d+)/.exec(version);
    // A build without a version number (a commit) is somebody's deliberate choice.
    if (!match)
        return true;
    const [major, minor] = [Number(match[1]), Number(match[2])];
    return major > pins/* OLDEST_BUILDX */.Jz[0] || (major === pins/* OLDEST_BUILDX */.Jz[0] && minor >= pins/* OLDEST_BUILDX */.Jz[1]);
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
            throw new errors/* UserError */.yo(`builder: there is no builder named "${name}"`, {
                input: 'builder',
                value: name,
                remedy: 'See `docker buildx ls` for the names, or leave builder out: one is made, and removed afterwards.',
            });
        }
        if (facts.builder.driver === 'docker') {
            throw new errors/* UserError */.yo(`builder: "${name}" uses the docker driver, which cannot push by digest or export a cache`, {
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
        throw new errors/* EnvironmentError */.eG(`Docker cannot be used: ${facts.docker.reason}`, {
            remedy: 'Start Docker on this machine, or name a remote BuildKit with the input builder.',
        });
    }
    const local = localRegistries(inputs, facts);
    const network = local.length > 0 ? ['--driver-opt', 'network=host'] : [];
    const hasNodes = shares.nodes.length > 0;
    // Beside nodes the container is made among the user's builders, whose default configuration says which mirrors it asks.
    const env = hasNodes ? { ...dockerEnv, BUILDX_CONFIG: inputs.environment.buildxConfig } : dockerEnv;
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
/** Undefined where one node builds everything, and so pushes by digest itself. */
function temporaryTag(facts, builder, shares) {
    const isSeveral = builder.kind === 'existing'
        ? (facts.builder?.nodes ?? 0) > 1
        : shares.nodes.length + (shares.here.length > 0 ? 1 : 0) > 1;
    return isSeveral ? (0,staging_tag/* formatTemporaryTag */.d$)({ at: facts.now, run: facts.runName }) : undefined;
}
/** The private Docker config directory of a run. */
function privateDockerConfig(runDirectory) {
    return (0,external_node_path_.join)(runDirectory, 'docker-config');
}

;// CONCATENATED MODULE: ./build/js/plan/builder/builder-nodes.js
/** Which node builds which platform: pure, from what was typed and who answered. */

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

;// CONCATENATED MODULE: ./build/js/plan/plan-smoke.js
/** Where `smoke` runs: in Docker, or without one on this machine, which compiled the programs. */



/** @throws EnvironmentError where neither can be. */
function planSmoke(inputs, facts, isPush) {
    if (inputs.smoke.length === 0 || inputs.skipChecks.includes('smoke'))
        return { kind: 'none' };
    if (facts.docker.kind === 'found')
        return isPush ? { kind: 'docker' } : { kind: 'none' };
    const { written } = facts.dockerfile;
    if (!written?.assembly || !written.runner) {
        if (!isPush)
            return { kind: 'none' };
        if (isOnlyPlanned(inputs, facts))
            return { kind: 'docker' };
        throw new errors/* EnvironmentError */.eG(`smoke needs Docker, which cannot be used: ${facts.docker.reason}`, {
            remedy: 'Start Docker on this machine, or leave smoke out.',
        });
    }
    const foreign = inputs.platforms.filter((platform) => !(0,platforms_native/* runsNatively */.P)(platform, facts.host));
    const { emulators } = written.runner;
    const lacking = foreign.filter(({ qemu }) => !emulators.has(qemu) && !facts.handlers.includes(qemu));
    const [first] = lacking;
    if (first && !isOnlyPlanned(inputs, facts))
        throw new errors/* EnvironmentError */.eG(`smoke cannot run ${lacking.map(({ name }) => name).join(', ')} here: there is no Docker (${facts.docker.reason}), and no qemu-${first.qemu} on PATH`, {
            remedy: 'Install qemu-user or qemu-user-static, start Docker on this machine, or leave smoke out.',
        });
    return {
        kind: 'here',
        emulators: new Map(foreign.flatMap(({ name, qemu }) => {
            const emulator = emulators.get(qemu);
            return emulator === undefined ? [] : [[name, emulator]];
        })),
    };
}

;// CONCATENATED MODULE: ./build/js/plan/plan-engine.js
/** What builds the image: Docker's environment, buildx, a builder and its nodes. */




/** @throws UserError or EnvironmentError when what is asked for cannot be had. */
function planEngine(inputs, facts, isPush) {
    const assembles = facts.dockerfile.written?.assembly !== undefined;
    const privateConfig = privateDockerConfig(facts.runDirectory);
    const shares = planNodes(inputs, facts);
    const buildxConfig = shares.nodes.length > 0 ? (0,external_node_path_.join)(facts.runDirectory, 'buildx') : inputs.environment.buildxConfig;
    const dockerEnv = {
        DOCKER_CONFIG: privateConfig,
        BUILDX_CONFIG: buildxConfig,
        // What it says is in the private config, to which logins of the inputs are added: those count more.
        ...(inputs.environment.dockerAuthConfig === undefined ? {} : { DOCKER_AUTH_CONFIG: '' }),
    };
    const buildx = assembles ? { kind: 'none' } : planBuildx(inputs, facts);
    const builder = assembles
        ? { kind: 'none' }
        : planBuilder(inputs, facts, dockerEnv, shares);
    const smoke = planSmoke(inputs, facts, isPush);
    const usesDocker = !assembles || smoke.kind === 'docker' || inputs.exports.load;
    return { dockerEnv, privateDockerConfig: privateConfig, shares, buildx, builder, smoke, usesDocker };
}
/** A login for each registry that inputs have a password for. */
function planLogins({ credentials }, env) {
    return credentials.map(({ registry, username }) => ({
        registry,
        username,
        command: {
            tool: 'docker',
            args: ['login', '--username', username, '--password-stdin', registry],
            env,
        },
    }));
}
const sentence = (text) => (/[.?!]$/.test(text) ? text : `${text}.`);
/** What a plan without Docker does not know. */
function dockerNotice(inputs, facts) {
    if (facts.docker.kind !== 'missing' || !isOnlyPlanned(inputs, facts))
        return [];
    if (facts.dockerfile.written?.assembly && !inputs.exports.load)
        return [];
    const { builder } = inputs;
    const unseen = builder.kind === 'existing' ? `, and whether there is a builder ${builder.name} was not looked at` : '';
    return [
        {
            message: `Docker cannot be used here: ${sentence(facts.docker.reason)} The plan needs none${unseen}`,
            remedy: 'The build needs it: start Docker on the machine that builds.',
        },
    ];
}

// EXTERNAL MODULE: ./build/js/dockerfile/analysis/analyse.js + 16 modules
var analyse = __webpack_require__(87147);
// EXTERNAL MODULE: ./build/js/domain/facts-context.js
var facts_context = __webpack_require__(50094);
// EXTERNAL MODULE: ./build/js/domain/image-layout.js
var image_layout = __webpack_require__(53565);
// EXTERNAL MODULE: ./build/js/plan/metadata/epoch.js
var metadata_epoch = __webpack_require__(54793);
;// CONCATENATED MODULE: ./build/js/plan/builder/build-command.js
/** The one `docker buildx build` of the run: all platforms, pushed by digest, with cache, labels and attestations. */



/** @returns the command, and what is known of the image beside it. */
function buildPlan(parts) {
    const { inputs, secrets } = parts;
    const { build } = inputs;
    const metadataFile = (0,external_node_path_.join)(parts.runDirectory, 'build-metadata.json');
    const command = buildxBuild(parts, [
        '--platform',
        inputs.platforms.map((platform) => platform.name).join(','),
        ...file(parts),
        ...(build.target === undefined ? [] : ['--target', build.target]),
        ...material(parts),
        ...each('--label', parts.labels, pair),
        ...each('--annotation', parts.annotations, (item) => item),
        ...(build.noCache ? ['--no-cache'] : []),
        ...each('--no-cache-filter', build.noCacheFilters, (stage) => stage),
        ...(build.pull ? ['--pull'] : []),
        ...rights(build),
        ...given('--provenance', build.provenance),
        ...(build.sbom.kind === 'buildx' ? [`--sbom=${build.sbom.value}`] : []),
        ...cacheFlags(inputs.cache, defaultCache(inputs), parts.writesCache),
        '--output',
        output(parts),
        '--metadata-file',
        metadataFile,
    ]);
    return {
        kind: 'buildx',
        command,
        secrets: secrets.values,
        dockerfile: parts.shownDockerfile,
        isWritten: parts.isWritten,
        platforms: inputs.platforms.map(({ name }) => name),
        crateDirectory: crateDirectory(inputs),
        metadataFile,
        result: parts.result,
        temporaryTag: parts.temporaryTag,
        timeoutMs: inputs.timeoutMs,
    };
}
/** One stage of the same build as files: all that it needs was built or found in the cache just now. */
function stageCommand(parts, stage, directory) {
    const { inputs } = parts;
    const [first] = inputs.platforms;
    return buildxBuild(parts, [
        ...file(parts),
        ...again(parts),
        ...(first ? ['--platform', first.name] : []),
        '--target',
        stage,
        '--provenance=false',
        ...asFiles(directory),
    ]);
}
/** The same build again, whose result is the files of its last stage; what it needs was built just now. */
function filesCommand(parts, { format, path, split }) {
    const { inputs } = parts;
    const { target } = inputs.build;
    return buildxBuild(parts, [
        '--platform',
        inputs.platforms.map((platform) => platform.name).join(','),
        ...file(parts),
        ...(target === undefined ? [] : ['--target', target]),
        ...again(parts),
        // They would be files beside the image's.
        '--provenance=false',
        '--output',
        csv([`type=${format}`, `dest=${path}`, ...(split === undefined ? [] : [`platform-split=${split}`])]),
    ]);
}
/**
 * The `docker buildx build` before the image's own: one platform, the builder's, whose result is a directory on this
 * machine. It has a cache of its own, because the two would overwrite each other's.
 */
function programsPlan(parts) {
    const { inputs, secrets, directory } = parts;
    const { build } = inputs;
    const command = buildxBuild(parts, [
        ...file(parts),
        ...material({ ...parts, buildArgs: build.args, contexts: [] }),
        ...(build.noCache ? ['--no-cache'] : []),
        ...(build.pull ? ['--pull'] : []),
        ...rights({ ...build, entitlements: [] }),
        // They are about images; here they would be files beside the programs.
        ...['--provenance=false', '--sbom=false'],
        ...cacheFlags(ofPrograms(inputs.cache), `${defaultCache(inputs)}-programs`, parts.writesCache),
        ...asFiles(directory),
    ]);
    return {
        kind: 'buildx',
        command,
        secrets: secrets.values,
        dockerfile: 'Dockerfile of the programs (by Multihull)',
        isWritten: true,
        platforms: inputs.platforms.map(({ name }) => name),
        crateDirectory: crateDirectory(inputs),
        metadataFile: '',
        result: { kind: 'layout', directory, kept: false },
        temporaryTag: undefined,
        timeoutMs: inputs.timeoutMs,
    };
}
function buildxBuild({ inputs, builder, dockerEnv }, flags) {
    const args = [
        'buildx',
        'build',
        '--builder',
        builder,
        '--progress',
        'rawjson',
        ...flags,
        inputs.build.context,
    ];
    return { tool: 'docker', args, env: dockerEnv };
}
function file({ dockerfile }) {
    return ['--file', dockerfile];
}
/** What goes into a build beside its context. */
function material({ inputs, secrets, buildArgs, contexts, }) {
    return [
        ...each('--build-arg', buildArgs, pair),
        ...each('--build-context', contexts, pair),
        ...each('--secret', secrets.values, ({ id, variable }) => csv([`id=${id}`, `env=${variable}`])),
        ...each('--secret', secrets.files, ({ key, value }) => csv([`id=${key}`, `src=${value}`])),
        ...each('--ssh', inputs.build.ssh, (item) => item),
    ];
}
/** For a build that was made just now: it reads the cache, and has nothing to add to it. */
function again(parts) {
    const { inputs } = parts;
    return [
        ...material(parts),
        ...rights(inputs.build),
        ...cacheFlags(inputs.cache, defaultCache(inputs), false),
    ];
}
/** What its commands may reach and use. */
function rights(build) {
    return [
        ...each('--add-host', build.addHosts, (item) => item),
        ...each('--ulimit', build.ulimits, (item) => item),
        ...each('--allow', build.entitlements, (item) => item),
        ...given('--network', build.network),
        ...given('--shm-size', build.shmSize),
        ...given('--cgroup-parent', build.cgroupParent),
    ];
}
function asFiles(directory) {
    return ['--output', csv(['type=local', `dest=${directory}`])];
}
function each(flag, items, text) {
    return items.flatMap((item) => [flag, text(item)]);
}
function given(flag, value) {
    return value === undefined ? [] : [`${flag}=${value}`];
}
function pair({ key, value }) {
    return `${key}=${value}`;
}
function ofPrograms(cache) {
    switch (cache.kind) {
        case 'registry':
            return { ...cache, ref: cache.ref === undefined ? undefined : `${cache.ref}-programs` };
        case 'local':
            return { ...cache, directory: (0,external_node_path_.join)(cache.directory, 'programs') };
        case 'gha':
            return { ...cache, scope: 'programs' };
        case 'off':
            return cache;
    }
}
/** rustc names files from the crate's root, annotations from the repository's. */
function crateDirectory(inputs) {
    const path = (0,external_node_path_.relative)(inputs.environment.workspace, inputs.build.context);
    return path.startsWith('..') ? '' : path;
}
/**
 * Of several nodes buildx merges the images itself (build/build.go, `pushNames`): each node pushes by digest whatever was
 * asked for, and the index is pushed to a name, of which a missing tag means `latest`. So it gets a tag that is nobody's.
 */
function output({ inputs, result, temporaryTag, epoch }) {
    const dated = [...(0,metadata_epoch/* epochOptions */.cz)(epoch), ...inputs.exports.compression];
    if (result.kind === 'layout')
        return csv(['type=oci', `dest=${result.directory}`, 'tar=false', ...dated]);
    const pushed = ['push=true', 'unpack=false', ...dated];
    if (temporaryTag !== undefined) {
        const tagged = result.repositories.map((image) => `${(0,names_reference/* formatRepository */.Sh)(image)}:${temporaryTag}`).join(',');
        return csv(['type=image', `name=${tagged}`, ...pushed]);
    }
    const names = result.repositories.map(names_reference/* formatRepository */.Sh).join(',');
    return csv(['type=image', `name=${names}`, 'push-by-digest=true', 'name-canonical=true', ...pushed]);
}
/** Legs that run side by side would overwrite each other's. */
function defaultCache({ images: [image], leg, platforms }) {
    const share = leg ? platforms.map(({ name }) => `-${name.replaceAll('/', '-')}`).join('') : '';
    return image && `${(0,names_reference/* formatRepository */.Sh)(image)}:buildcache${share}`;
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
        case 'gha': {
            const gha = ['type=gha', ...(cache.scope === undefined ? [] : [`scope=${cache.scope}`])];
            return flags(gha, gha);
        }
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

// EXTERNAL MODULE: ./build/js/plan/builder/platform-script.js + 1 modules
var platform_script = __webpack_require__(14057);
// EXTERNAL MODULE: ./build/js/domain/names/run-number.js
var run_number = __webpack_require__(53843);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/js/domain/names/version.js
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
var did_you_mean = __webpack_require__(21300);
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
/** Expressions for the pattern of a semver or pep440 rule. */
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

// EXTERNAL MODULE: ./build/js/crate/manifest/cargo-manifest.js
var cargo_manifest = __webpack_require__(27058);
;// CONCATENATED MODULE: ./build/js/plan/metadata/labels.js
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
/** The same where Multihull writes the image itself: by what they stand on. */
function annotationMaps(own, facts, platforms, isLeg = false) {
    const usual = platforms > 1 && !isLeg ? ['index', 'manifest'] : ['manifest'];
    const values = annotationValues(own, isLeg ? { ...facts, runNumber: undefined } : facts, usual);
    const at = (...levels) => Object.fromEntries(levels.flatMap((level) => values.flatMap((one) => (one.level === level ? [[one.key, one.value]] : []))));
    return {
        index: isLeg ? {} : at('index'),
        layout: at('index-descriptor'),
        manifest: ({ name }) => at('manifest', `manifest[${name}]`),
        descriptor: ({ name }) => at('manifest-descriptor', `manifest-descriptor[${name}]`),
    };
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

;// CONCATENATED MODULE: ./build/js/plan/model/secrets.js
/**
 * Which secrets buildx is given. Their ids go onto its command line, and an "id" may be a line of a key that was typed
 * without quotes (`MIIEpAIBAAKCAQ==`). So an id is used only when the Dockerfile has it already, or BuildKit knows it.
 */
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

;// CONCATENATED MODULE: ./build/js/plan/plan-exports.js



/**
 * @param parts undefined where BuildKit does not build.
 * @throws UserError for what BuildKit alone can write where it does not build, and where no platform can be chosen;
 * EnvironmentError where there is no Docker to load into.
 */
function planExports(inputs, facts, names, parts, dockerEnv) {
    const { load, archives, files } = inputs.exports;
    checkAssembled(inputs, parts === undefined);
    if (load && facts.docker.kind === 'missing' && !isOnlyPlanned(inputs, facts))
        throw new errors/* EnvironmentError */.eG(`load needs Docker, which cannot be used: ${facts.docker.reason}`, {
            remedy: 'Start Docker on this machine, or leave load out; output: DIRECTORY writes an OCI layout.',
        });
    const platform = load ? loadedPlatform(inputs.platforms, facts) : undefined;
    return {
        exports: {
            load: platform && {
                platform,
                command: { tool: 'docker', args: ['load', '--quiet'], env: dockerEnv },
            },
            archives: archives.map((archive) => ({
                ...archive,
                platform: archivedPlatform(archive, inputs.platforms),
            })),
            files: parts
                ? files.map((choice) => ({ path: choice.path, command: filesCommand(parts, choice) }))
                : [],
            names,
        },
        notices: platform && inputs.platforms.length > 1 ? [oneOfSeveral(platform, inputs.platforms)] : [],
    };
}
function checkAssembled({ exports: { files, compression } }, isAssembled) {
    if (!isAssembled)
        return;
    const [first] = files;
    if (first)
        throw new errors/* UserError */.yo(`outputs: type=${first.format} is written by BuildKit, which does not build here`, {
            input: 'outputs',
            value: `type=${first.format},dest=${first.path}`,
            remedy: 'Write type=oci or type=docker for the image, or compile: container, with which BuildKit builds it.',
        });
    const other = compression.find((attribute) => attribute !== 'compression=gzip');
    if (other !== undefined)
        throw new errors/* UserError */.yo(`outputs: ${other} is done by BuildKit, which does not build here`, {
            input: 'outputs',
            value: other,
            remedy: 'Leave it out: layers are compressed with gzip. Or write compile: container.',
        });
}
/** The daemon's own where the image has it; a single one is loaded whatever it is, as docker does. */
function loadedPlatform(platforms, { docker, host }) {
    const [first] = platforms;
    if (platforms.length === 1 && first)
        return first;
    const native = (docker.kind === 'found' ? docker.platform : undefined) ?? host.name;
    const found = platforms.find(({ name }) => name === native) ??
        // A daemon on ARM does not say which variant it has: the newest runs the most.
        platforms.filter(({ name }) => name.startsWith(`${native}/`)).at(-1);
    if (found)
        return found;
    const all = platforms.map(({ name }) => name).join(', ');
    throw new errors/* UserError */.yo(`load: the Docker of this machine runs ${native}, and the image has ${all}`, {
        input: 'load',
        value: all,
        remedy: `Add ${native} to platforms; or build the platform that you want to load alone.`,
    });
}
function archivedPlatform({ format, file }, platforms) {
    if (format === 'oci')
        return undefined;
    const [first] = platforms;
    if (platforms.length === 1)
        return first;
    throw new errors/* UserError */.yo('outputs: an archive of type=docker has one platform', {
        input: 'outputs',
        value: `type=docker,dest=${file}`,
        remedy: `Write type=oci,dest=${file} for all platforms, or build one platform alone.`,
    });
}
function oneOfSeveral({ name }, platforms) {
    const all = platforms.map((platform) => platform.name).join(', ');
    return {
        message: `load: Docker keeps one platform under a name: of ${all}, ${name} is loaded`,
        remedy: 'The others are built and verified; build one alone to load it.',
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
        images.map(names_reference/* formatRepository */.Sh).sort(),
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
        if ((0,names_reference/* isValidTag */.r_)(tag))
            return { tag: { ...reference, tag }, of: reference, platform };
        throw new errors/* UserError */.yo(`keep-platform-tags: ${tag} is longer than the 128 characters of a tag`, {
            input: 'keep-platform-tags',
            value: (0,names_reference/* formatReference */.FH)(reference),
            remedy: 'Leave keep-platform-tags out, or shorten the tag.',
        });
    }));
}

;// CONCATENATED MODULE: ./build/js/domain/names/pep440.js
/** Versions of Python packages (packaging.python.org, "Version specifiers"), as they stand in git tags. */
/** The appendix of the specification, without the blanks that it allows around a version. */
const VERSION = new RegExp([
    '^v?',
    '(?:(?<epoch>[0-9]+)!)?',
    '(?<release>[0-9]+(?:\\.[0-9]+)*)',
    '(?<pre>[-_.]?(?<preLetter>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<preNumber>[0-9]+)?)?',
    '(?<post>-(?<postBare>[0-9]+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>[0-9]+)?)?',
    '(?<dev>[-_.]?dev[-_.]?(?<devNumber>[0-9]+)?)?',
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
].join(''), 'i');
const LETTERS = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** Longer ones are nobody's version, and no tag. */
const MAX_LENGTH = 256;
/** Undefined for what is no version by these rules. */
function parsePep440(text) {
    const found = text.length > MAX_LENGTH ? undefined : VERSION.exec(text)?.groups;
    const release = found?.['release']?.split('.').map(number);
    if (!found || !release)
        return undefined;
    const { epoch, pre, preLetter = '', preNumber, post, postBare, postNumber, dev, devNumber, local } = found;
    const letter = preLetter.toLowerCase();
    const [major = '0', minor = '0', patch = '0'] = release;
    return {
        raw: text,
        version: [
            number(epoch) === '0' ? '' : `${number(epoch)}!`,
            release.join('.'),
            pre === undefined ? '' : `${LETTERS[letter] ?? letter}${number(preNumber)}`,
            post === undefined ? '' : `.post${number(postBare ?? postNumber)}`,
            dev === undefined ? '' : `.dev${number(devNumber)}`,
            local === undefined ? '' : `+${local.split(/[-_.]/).map(localPart).join('.')}`,
        ].join(''),
        major,
        minor,
        patch,
        isFinal: pre === undefined && post === undefined && dev === undefined,
    };
}
/** Without leading zeros; also of numbers that JavaScript does not hold. */
function number(digits) {
    return (digits ?? '').replace(/^0+(?=\d)/, '') || '0';
}
function localPart(part) {
    return /^\d+$/.test(part) ? number(part) : part.toLowerCase();
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
    pep440: { attributes: ['pattern', 'value', 'match'], priority: 900 },
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
    if (!given.has('type'))
        refuseReference(given.get('value') ?? '', refuse);
    const type = readType(given, refuse);
    refuseUnknown(type, given, refuse);
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
    return readRule(type, { given, common, refuse });
}
function readType(given, refuse) {
    const type = given.get('type') ?? 'raw';
    if (isType(type))
        return type;
    const near = (0,did_you_mean/* nearestWord */.z)(type, Object.keys(TYPES));
    throw refuse(`there is no type "${type}"`, near ? `Did you mean type=${near}?` : `Types are ${Object.keys(TYPES).join(', ')}.`);
}
function refuseUnknown(type, given, refuse) {
    const known = [...COMMON, ...TYPES[type].attributes];
    const name = [...given.keys()].find((one) => !known.includes(one));
    if (name === undefined)
        return;
    const near = (0,did_you_mean/* nearestWord */.z)(name, known);
    throw refuse(`type=${type} has no attribute "${name}"`, near ? `Did you mean ${near}=?` : `It has ${known.join(', ')}. An = inside a tag needs value= in front.`);
}
function readRule(type, entry) {
    const { given, common } = entry;
    const value = given.get('value') ?? '';
    switch (type) {
        case 'schedule':
            return { ...common, type, pattern: given.get('pattern') ?? 'nightly' };
        case 'semver':
        case 'pep440': {
            const pattern = required(entry, 'pattern', `type=${type},pattern={{version}}`);
            const match = given.get('match') ?? '';
            if (match !== '')
                compile(match, entry.refuse);
            return { ...common, type, pattern, value, match };
        }
        case 'match': {
            const pattern = compile(required(entry, 'pattern', 'type=match,pattern=v(.*),group=1'), entry.refuse);
            return { ...common, type, pattern, group: readGroup(entry), value };
        }
        case 'edge':
            return { ...common, type, branch: given.get('branch') ?? '' };
        case 'ref': {
            const event = choice(entry, 'event', required(entry, 'event', 'type=ref,event=branch'), REF_EVENTS);
            return { ...common, type, event, prefix: common.prefix ?? (event === 'pr' ? 'pr-' : undefined) };
        }
        case 'raw':
            return { ...common, type, value: required(entry, 'value', 'type=raw,value=stable') };
        case 'sha': {
            const format = choice(entry, 'format', given.get('format') ?? 'short', SHA_FORMATS);
            return { ...common, type, format, prefix: common.prefix ?? 'sha-' };
        }
    }
}
const REF_EVENTS = ['branch', 'tag', 'pr'];
const SHA_FORMATS = ['short', 'long'];
function required({ given, refuse }, name, example) {
    const value = given.get(name);
    if (value !== undefined)
        return value;
    throw refuse(`type=${given.get('type') ?? 'raw'} needs ${name}=`, `For example ${example}.`);
}
function choice({ refuse }, name, value, choices) {
    const chosen = choices.find((candidate) => candidate === value);
    if (chosen !== undefined)
        return chosen;
    const near = (0,did_you_mean/* nearestWord */.z)(value, choices);
    throw refuse(`${name}=${value} is not possible`, near ? `Did you mean ${name}=${near}?` : `Write ${name}= and one of ${choices.join(', ')}.`);
}
function readGroup({ given, refuse }) {
    const group = given.get('group') ?? '0';
    if (/^\d+$/.test(group))
        return Number(group);
    throw refuse(`group=${group} is not a number`, 'Groups count from 1; 0 is all.');
}
/** `ghcr.io/acme/trow:1.0`, as build-push-action has it among its `tags`: no tag has a colon. */
function refuseReference(tag, refuse) {
    const [, image, name] = /^([a-z0-9][^\s{}]*):([\w][\w.-]*)$/i.exec(tag) ?? [];
    if (image === undefined)
        return;
    throw refuse('it is an image with its tag', `Write images: ${image}, and tags: ${name}.`);
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
        // The first of two tags would be lost without a word.
        if (name === bare && found.has(name))
            throw ruleError(input, entry, `${found.get(name)} and ${field.trim()} are two tags on one line`, 'Write one per line.');
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
    return (0,names_reference/* isValidTag */.r_)(tag) ? tag : '';
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
 * @throws UserError for all rules and flavors that cannot be read, and for an expression that is not known.
 */
function planTags(rules, facts, options) {
    const ref = (0,git_ref/* subjectRef */.Qj)(facts);
    const given = rules.map((rule) => rule.trim()).filter((rule) => rule !== '');
    const defaults = given.length === 0 ? defaultRules(ref) : undefined;
    const { flavor, parsed } = (0,read_all/* readAll */.yw)({
        flavor: () => parseFlavor(options.flavor ?? []),
        parsed: () => (0,read_all/* readEach */.e2)(defaults?.rules ?? given, (rule) => parseTagRule(rule)),
    });
    const context = { git: facts, now: options.now, ref, flavor };
    const tags = new Set();
    const branch = ref.kind === 'branch' ? ref.name : undefined;
    const ofBranch = new Set();
    const skipped = [];
    let latest;
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
        case 'pep440':
            return versionTag(rule, context);
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
function versionTag(rule, context) {
    const source = { input: 'tags', entry: rule.text };
    const text = releaseText(rule.value, context, rule.text);
    if (text === undefined)
        return skip(notA('tag', context.ref));
    const matched = rule.match === '' ? undefined : new RegExp(rule.match).exec(text);
    if (rule.match !== '' && matched?.[1] === undefined)
        return skip(matched ? `match=${rule.match} has no group in it` : `${text} does not match ${rule.match}`);
    const found = matched?.[1] ?? text;
    const version = rule.type === 'semver' ? parseVersion(found) : parsePep440(found);
    if (!version)
        return skip(`${found} is not a version (${rule.type === 'semver' ? 'X.Y.Z' : 'PEP 440'})`);
    const isFinal = 'isFinal' in version ? version.isFinal : isStable(version);
    // 1.2 and 1 are for releases: a pre-release moves nothing but itself.
    const pattern = isFinal || isRawPattern(rule.pattern) ? rule.pattern : '{{version}}';
    return { kind: 'tag', value: expandVersion(pattern, version, source), latest: isFinal };
}
/** What semver, pep440 and match look at: their own value, else the git tag. */
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

;// CONCATENATED MODULE: ./build/js/plan/plan-release.js
/** Which tags will point at the image, and what it is called by: all that git, the event and Cargo.toml decide. */






const NO_TAG = 'no rule gives a tag here';
/** @throws UserError for two versions of one release, and, but for a plan alone, where no rule gives a tag. */
function planRelease(inputs, facts, isPush) {
    const planned = (0,read_all/* once */.Oo)(() => planTags(inputs.tagRules, facts.source.git, { now: facts.now, flavor: inputs.flavor }));
    (0,read_all/* checkAll */.K7)(() => checkVersion(inputs, facts), planned);
    const tags = planned();
    const names = referencesOf(inputs, tags.tags);
    const problem = (isPush || inputs.exports.load) && names.length === 0 ? noTags(inputs, tags.skipped) : undefined;
    if (problem && inputs.mode === 'build')
        throw problem;
    const notices = problem ? [{ message: problem.message, remedy: problem.remedy }] : [];
    return { tags, references: isPush ? names : [], names, notices };
}
/** What labels and annotations are made of. */
function originOf(inputs, facts, { tags }, epoch) {
    return {
        git: facts.source.git,
        epoch: epoch.kind === 'given' ? epoch.seconds : undefined,
        remoteUrl: facts.source.url,
        written: facts.dockerfile.analysis.labels,
        cargo: facts.cargo,
        version: tags.version,
        runNumber: runNumber(inputs, facts),
        branch: branchOf(facts),
        now: facts.now,
    };
}
/** @throws UserError for a platform's tag that would get too long. */
function planPromotion(inputs, facts, { tags, references }, origin, decision) {
    const moved = inputs.promotes ? references : [];
    return {
        tags: moved,
        heldTags: inputs.promotes ? [] : references,
        platformTags: inputs.keepPlatformTags
            ? planPlatformTags(moved, inputs.leg?.whole ?? inputs.platforms)
            : [],
        order: {
            immutable: inputs.immutable,
            version: origin.version ?? facts.cargo?.version,
            branchCommit: branchCommit(facts),
            run: inputs.environment.runNumber,
            branch: branchOf(facts),
            branchTags: tags.ofBranch,
            checkout: inputs.build.context,
        },
        leg: decision.kind === 'push' ? planLeg(inputs, indexAnnotations(inputs.annotations, origin)) : undefined,
        unpromoted: whyUnpromoted(inputs, references, decision),
        skippedTagRules: inputs.tagRules.length === 0 ? [] : tags.skipped,
        version: tags.version,
    };
}
function whyUnpromoted({ promotes }, references, decision) {
    if (decision.kind === 'stay')
        return decision.why;
    if (!promotes)
        return 'promote is false';
    return references.length === 0 ? NO_TAG : undefined;
}
function referencesOf(inputs, tags) {
    return inputs.images.flatMap((image) => tags.map((tag) => ({ ...image, tag })));
}
function noTags(inputs, skipped) {
    const reasons = skipped.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ');
    return new errors/* UserError */.yo(`tags: ${NO_TAG}${reasons === '' ? '' : ` (${reasons})`}`, {
        input: 'tags',
        value: inputs.tagRules.join('\n'),
        remedy: `Add a rule that always gives one, for example type=sha, or a plain tag such as edge${inputs.exports.load ? '' : '; or write push: false'}.`,
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
    return inputs.leg || inputs.build.provenance !== 'false' ? inputs.environment.runNumber : undefined;
}

;// CONCATENATED MODULE: ./build/js/plan/provenance.js
function planProvenance(inputs, facts, build) {
    if (build.kind !== 'assemble')
        return { kind: 'none', why: 'BuildKit builds, and states it as it is told' };
    if (inputs.build.provenance === 'false')
        return { kind: 'none', why: 'it is turned off' };
    if (build.result.kind === 'layout' && !build.result.kept)
        return { kind: 'none', why: 'the image is not kept' };
    const { written } = facts.dockerfile;
    if (!written?.runner)
        throw new Error('what is assembled was compiled on this machine');
    const { git, url } = facts.source;
    return {
        kind: 'own',
        source: { url, ref: git.ref, commit: git.sha, isDirty: git.isDirty === true },
        base: build.base && baseOf(build.base, facts),
        parameters: parametersOf(inputs, build.crateDirectory),
        platforms: build.images.map(({ platform: { name } }) => ({
            name,
            target: written.crates.targets.get(name),
        })),
        tools: (written.runner.zig?.wheels ?? []).map(({ project, version, sha256 }) => ({
            name: project,
            version,
            sha256,
        })),
        rustc: {
            tool: 'rustc',
            args: ['--version', '--verbose'],
            cwd: written.crate.root,
            inherits: 'compiler',
            env: { RUSTUP_TOOLCHAIN: written.toolchain.channel },
        },
    };
}
function baseOf({ reference, digest }, { baseImages = [] }) {
    const manifests = new Map(baseImages.map(({ platform, manifest }) => [platform.name, manifest]));
    return { reference, digest, manifests };
}
/** What shapes the image; where it is pushed to does not, and the statement goes with it to other repositories. */
function parametersOf(inputs, directory) {
    const { cargo, labels, annotations, systemPackages, linker, isBaseGiven, base } = inputs;
    const all = {
        compile: 'runner',
        context: directory,
        package: cargo.packages,
        bin: cargo.bins,
        features: cargo.features,
        profile: cargo.profile === 'release' ? undefined : cargo.profile,
        'cargo-args': cargo.args,
        toolchain: cargo.toolchain,
        linker: linker === 'auto' ? undefined : linker,
        base: isBaseGiven ? base : undefined,
        'system-packages': systemPackages.map(({ name }) => name),
        labels,
        annotations,
    };
    const secrets = secretsOf(inputs);
    const clean = (text) => secrets.reduce((all, one) => all.replaceAll(one, '***'), text);
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => {
        if (value === undefined || value.length === 0)
            return [];
        return [[name, typeof value === 'string' ? clean(value) : value.map(clean)]];
    }));
}
/** cargo's arguments may have a registry's token in them, and labels anything. Longest first: one may be part of another. */
function secretsOf({ build, credentials, signing }) {
    return [
        ...build.secrets.map(({ value }) => value),
        ...credentials.map(({ password }) => password),
        ...(signing.password === undefined ? [] : [signing.password]),
    ]
        .flatMap((text) => [text, ...text.split(/\r?\n/)])
        .filter((text) => text.length > 3)
        .sort((a, b) => b.length - a.length);
}

// EXTERNAL MODULE: ./build/js/plan/recipe/plan-assembly.js
var plan_assembly = __webpack_require__(26101);
// EXTERNAL MODULE: ./build/js/dockerfile/generate/crate-listing-lines.js
var crate_listing_lines = __webpack_require__(7541);
;// CONCATENATED MODULE: ./build/js/plan/sbom.js
/** The SBOM of each platform: whether Multihull makes it, and how it is found out which crates the programs have. */



/** @param parts of the build's command; undefined where BuildKit does not build. */
function planSbom(inputs, facts, build, parts) {
    const { sbom } = inputs.build;
    if (sbom.kind === 'off')
        return { kind: 'none', why: 'it is turned off' };
    if (sbom.kind === 'buildx')
        return { kind: 'none', why: `buildx makes it (${sbom.value})` };
    if (build.result.kind === 'layout' && !build.result.kept)
        return { kind: 'none', why: 'the image is not kept' };
    return { kind: 'own', crates: planCrates(facts, parts) };
}
function planCrates({ dockerfile, runDirectory }, parts) {
    const { written } = dockerfile;
    if (!written)
        return { kind: 'unknown', why: 'a Dockerfile compiles it, and does not say with what' };
    const { crates, way, crate, toolchain } = written;
    if (crates.targets.size === 0)
        return { kind: 'unknown', why: 'it is compiled under QEMU, where cargo is not asked' };
    const { treeArguments, ...listing } = crates;
    if (way === 'runner') {
        const env = { RUSTUP_TOOLCHAIN: toolchain.channel };
        const here = { cwd: crate.root, inherits: 'compiler', env };
        return {
            ...listing,
            kind: 'host',
            commands: [...new Set(crates.targets.values())].map((target) => ({
                target,
                command: { tool: 'cargo', args: [...treeArguments, '--target', target], ...here },
            })),
            rustc: { tool: 'rustc', args: ['--version', '--verbose'], ...here },
        };
    }
    if (!parts)
        throw new Error('what is assembled was compiled on this machine');
    const directory = (0,external_node_path_.join)(runDirectory, 'crates');
    const command = stageCommand(parts, crate_listing_lines/* CRATES_STAGE */.e4, directory);
    return { ...listing, kind: 'stage', directory, secrets: parts.secrets.values, command };
}

;// CONCATENATED MODULE: ./build/js/plan/plan-image.js
/** How the image is made: by BuildKit from a Dockerfile, or by Multihull from a base; with the files that this needs. */

















/** @throws UserError for an output that is somebody else's, a time that is none, and secrets that nothing asks for. */
function planImage(inputs, facts, engine, release, isPush) {
    checkOutput(inputs, facts.foreignOutput ?? []);
    const { written, text } = facts.dockerfile;
    const runner = written?.runner;
    const epoch = (0,metadata_epoch/* planEpoch */.tP)(inputs.build.args, inputs.environment.sourceDateEpoch, {
        git: facts.source.git,
        now: facts.now,
    });
    const origin = originOf(inputs, facts, release, epoch);
    const secrets = planSecrets(inputs.build, text);
    const known = { inputs, facts, origin, epoch, result: resultOf(inputs, facts, isPush) };
    const parts = commandParts(known, secrets, engine, isPush);
    const build = parts ? buildPlan(parts) : assembly(known);
    const exported = planExports(inputs, facts, release.names, parts, engine.dockerEnv);
    return {
        build,
        exports: exported.exports,
        metadata: {
            names: release.names,
            labels: planLabels(inputs.labels, origin),
            annotations: planAnnotations(inputs.annotations, origin, inputs.platforms.length, inputs.leg !== undefined),
        },
        programs: parts && programsOf(facts, parts),
        sbom: planSbom(inputs, facts, build, parts),
        provenance: planProvenance(inputs, facts, build),
        files: [...factsFiles(facts), ...writtenFiles(facts), ...(runner?.files ?? [])],
        runner,
        notices: [...secrets.notices, ...exported.notices],
        origin,
    };
}
/** Undefined where BuildKit does not build. */
function commandParts({ inputs, facts, origin, epoch, result }, secrets, { builder, dockerEnv, shares }, isPush) {
    if (builder.kind === 'none')
        return undefined;
    const { dockerfile, runDirectory } = facts;
    return {
        inputs,
        builder: builder.name,
        dockerEnv,
        runDirectory,
        dockerfile: dockerfile.path,
        shownDockerfile: dockerfile.analysis.file,
        isWritten: dockerfile.written?.dockerfile !== undefined,
        buildArgs: planBuildArgs(inputs.build.args, origin, dockerfile.declaredArgs),
        contexts: [...inputs.build.contexts, ...ownContexts(facts)],
        labels: planLabels(inputs.labels, origin),
        annotations: planAnnotations(inputs.annotations, origin, inputs.platforms.length, inputs.leg !== undefined),
        secrets,
        result,
        temporaryTag: isPush ? temporaryTag(facts, builder, shares) : undefined,
        epoch,
        writesCache: !(0,git_ref/* isPullRequest */.r0)(facts.source.git.event),
    };
}
function ownContexts(facts) {
    const { written } = facts.dockerfile;
    const isFed = written?.runner !== undefined || written?.programs !== undefined;
    return [
        ...(isFed ? [{ key: image_layout/* PROGRAMS_CONTEXT */.YJ, value: programsDirectory(facts) }] : []),
        ...(factsFiles(facts).length > 0 ? [{ key: facts_context/* FACTS_CONTEXT */.U3, value: factsDirectory(facts) }] : []),
    ];
}
function assembly({ inputs, facts, origin, epoch, result }) {
    const { assembly: shape, runner } = facts.dockerfile.written ?? {};
    if (!shape || !runner || epoch.kind === 'frontend')
        throw new Error('it is BuildKit that builds');
    return (0,plan_assembly/* planAssembly */.Q6)({
        inputs,
        base: facts.bases[0],
        images: facts.baseImages ?? [],
        shape,
        programs: runner.directory,
        runDirectory: facts.runDirectory,
        result,
        crateDirectory: crateDirectory(inputs),
        labels: Object.fromEntries(planLabels(inputs.labels, origin).map(({ key, value }) => [key, value])),
        annotations: annotationMaps(inputs.annotations, origin, inputs.platforms.length, inputs.leg !== undefined),
        epoch: epoch.seconds,
        created: createdAt({ ...origin, epoch: epoch.seconds }),
    });
}
/** The build before the image's own, which compiles for a Dockerfile of the user's. */
function programsOf(facts, parts) {
    const programs = facts.dockerfile.written?.programs;
    if (programs === undefined)
        return undefined;
    return programsPlan({
        ...parts,
        dockerfile: programsFile(facts),
        secrets: planSecrets(parts.inputs.build, programs),
        directory: programsDirectory(facts),
    });
}
function resultOf(inputs, { runDirectory }, isPush) {
    if (isPush)
        return { kind: 'pushed', repositories: inputs.images };
    return inputs.destination.kind === 'layout'
        ? { kind: 'layout', directory: inputs.destination.directory, kept: true }
        : { kind: 'layout', directory: (0,external_node_path_.join)(runDirectory, 'image'), kept: false };
}
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
function factsDirectory(facts) {
    return (0,external_node_path_.join)(facts.runDirectory, 'facts');
}
/** Written only when the Dockerfile takes something from the context of that name. */
function factsFiles(facts) {
    if (!(0,analyse/* usesContext */.aM)(facts.dockerfile.analysis, facts_context/* FACTS_CONTEXT */.U3))
        return [];
    const directory = factsDirectory(facts);
    return (0,platform_script/* factsContextFiles */.c)().map(({ path, text, mode }) => ({ path: (0,external_node_path_.join)(directory, path), text, mode }));
}
/** The Dockerfile that Multihull writes, and what keeps results of other builds out of it. */
function writtenFiles(facts) {
    const { path, written } = facts.dockerfile;
    const withIgnore = (file, text) => [
        { path: file, text },
        { path: `${file}.dockerignore`, text: written?.dockerignore ?? '' },
    ];
    if (written?.programs !== undefined)
        return withIgnore(programsFile(facts), written.programs);
    if (written?.dockerfile === undefined || written.assembly)
        return [];
    return withIgnore(path, written.dockerfile);
}
function programsFile({ runDirectory }) {
    return (0,external_node_path_.join)(runDirectory, 'programs.Dockerfile');
}
/** Where programs are put for a Dockerfile that copies them. */
function programsDirectory({ dockerfile, runDirectory }) {
    return dockerfile.written?.runner?.directory ?? (0,external_node_path_.join)(runDirectory, image_layout/* PROGRAMS_CONTEXT */.YJ);
}

;// CONCATENATED MODULE: ./build/js/plan/plan-signing.js
/** Whether the image is signed, by whom and where that is logged: decided before anything is built. */


/**
 * Why nobody signs whatever else is said, or undefined. A pull request is somebody else's wish: what it builds is not
 * what the repository's owners vouch for.
 */
function neverSigns({ mode }, isPush, git) {
    if (mode === 'off')
        return 'sign is off';
    if (!isPush)
        return 'nothing is pushed';
    // GitLab's merge requests have no such event, and are pull requests all the same.
    if ((0,git_ref/* isPullRequest */.r0)(git.event) || git.pullRequest !== undefined)
        return 'pull requests are never signed';
    return undefined;
}
const PERMISSION = 'Give the job `permissions: id-token: write` (GitHub), or `id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }` (GitLab)';
/** @throws UserError when it was asked for and cannot be done. */
function planSigning(inputs, fact, isPush, git) {
    const never = neverSigns(inputs, isPush, git);
    if (never !== undefined)
        return { kind: 'off', reason: never, isWorthTelling: isPush && inputs.mode !== 'off' };
    const { mode, key, services } = inputs;
    if (fact.kind === 'key' && key !== undefined)
        return { kind: 'key', services, key: key.typed, hint: fact.hint };
    if (fact.kind !== 'token') {
        if (mode === 'auto')
            return { kind: 'off', reason: 'the job has no identity token', isWorthTelling: true };
        throw new errors/* UserError */.yo('sign: keyless needs an identity token, and this job has none', {
            input: 'sign',
            value: mode,
            remedy: `${PERMISSION}; or sign with a key: sign: key, signing-key.`,
        });
    }
    const { issuer, subject, visibility } = fact;
    if (mode === 'auto' && services.isPublic && visibility !== undefined && visibility !== 'public')
        return {
            kind: 'off',
            reason: `the repository is ${visibility}, and Sigstore’s public log would show its name and its workflow to everybody`,
            isWorthTelling: true,
        };
    if (services.log === undefined && services.timestampUrl === undefined)
        throw new errors/* UserError */.yo('sign: keyless with neither a log nor timestamps cannot be verified', {
            input: 'tsa-url',
            value: 'off',
            remedy: 'The certificate is valid for ten minutes, and only a timestamp says that the signature is of that time: give rekor-url or tsa-url.',
        });
    return { kind: 'keyless', services, issuer, subject };
}

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
            return { kind: 'stay', why: destination.why };
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

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/container-advice.js
/** Instructions that are shown by name; of more, their number. */
const SHOWN = 5;
/** Sentences, and the lines for Cargo.toml. */
function containerAdvice({ metadata, lost }) {
    const shown = lost
        .slice(0, SHOWN)
        .map(({ line, message }) => (line > 0 ? `line ${line}: ${message}` : message));
    const more = lost.length > SHOWN ? ` and ${lost.length - SHOWN} more` : '';
    const table = metadata.map((line) => `\n    ${line}`).join('');
    return [
        'Write compile: container: Multihull then compiles the crate in a Dockerfile of its own, once for all platforms (multihull eject shows it).',
        ...(lost.length > 0 ? [`Of your final stage it would not have: ${shown.join('; ')}${more}.`] : []),
        ...(metadata.some((line) => line.startsWith('user = '))
            ? []
            : [
                'Its program runs as 65532:65532; if it needs root, write user = "0" in [package.metadata.multihull].',
            ]),
        ...(metadata.length > 0
            ? [`These lines of Cargo.toml make its image like yours:\n\n    [package.metadata.multihull]${table}\n`]
            : []),
    ].join(' ');
}

// EXTERNAL MODULE: ./build/js/dockerfile/syntax/source-lines.js + 2 modules
var source_lines = __webpack_require__(85231);
;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/final-stage-shape.js

const BUILT = /(?:^|\/)target\/|(?:^|\/)\.?cargo\/bin\//;
/** A file without an extension, and not one of the system's. */
const PROGRAM = /^(?!\/?(?:etc|usr\/share|usr\/lib|lib)\/).*[^/.](?<!\.\w+)$/;
/** Variables of compilers, which the image does not need. */
const final_stage_shape_OF_THE_BUILD = /^(?:CARGO|RUSTUP|RUSTFLAGS|RUSTC|SQLX_OFFLINE|CC|CXX|PKG_CONFIG|OPENSSL|PATH|DEBIAN_FRONTEND)/;
/** @param content the text that was analysed */
function imageShape(content, analysis) {
    const reader = new ShapeReader(analysis);
    for (const [node, stage] of nodesOfTarget(content, analysis))
        reader.read(node, stage.compilesRust);
    return reader.shape();
}
/** The instructions of the final stage, and before them those of the stages that it is FROM. */
function nodesOfTarget(content, { stages, target, file }) {
    const chain = [target];
    for (let at = target; at?.from.kind === 'stage';) {
        at = stages[at.from.index];
        if (at)
            chain.unshift(at);
    }
    const nodes = [];
    let index = -1;
    const byIndex = new Map(chain.map((stage) => [stage.index, stage]));
    for (const node of (0,source_lines/* readSource */.o)(content, file).nodes) {
        if (/^from$/i.test(node.keyword))
            index += 1;
        const stage = byIndex.get(index);
        if (stage)
            nodes.push([node, stage]);
    }
    return nodes;
}
class ShapeReader {
    base;
    files = [];
    env = new Map();
    ports = [];
    volumes = [];
    single = new Map();
    lost = [];
    entrypoint;
    command;
    workdir = '/';
    /** Names and numbers of stages that compile. */
    compiling;
    constructor({ target, stages }) {
        this.compiling = new Set(stages
            .filter(({ compilesRust }) => compilesRust)
            .flatMap(({ name, index }) => [`${index}`, ...(name === undefined ? [] : [name])]));
        let root = target;
        while (root?.from.kind === 'stage')
            root = stages[root.from.index];
        const compiles = target.compilesRust || target.hasRust;
        const image = root?.from.kind === 'image' ? root.from.reference : 'scratch';
        this.base = compiles || image === 'debian:bookworm-slim' ? undefined : image;
    }
    /** @param compiles its stage compiles: what it copies and runs is for that */
    read(node, compiles) {
        const keyword = node.keyword.toUpperCase();
        switch (keyword) {
            case 'COPY':
            case 'ADD':
                this.copy(node, compiles);
                break;
            case 'ENV':
                for (let at = 0; at < node.args.length; at += 3) {
                    const [name = '', value = ''] = node.args.slice(at, at + 2);
                    if (!final_stage_shape_OF_THE_BUILD.test(name))
                        this.env.set(name, unquoted(value));
                }
                break;
            case 'EXPOSE':
                for (const word of node.args) {
                    const [, port, udp] = /^(\d+)(?:\/tcp|(\/udp))?$/.exec(word) ?? [];
                    if (port === undefined)
                        this.lose(node, `EXPOSE ${word}`);
                    else
                        this.ports.push(udp === undefined ? Number(port) : word);
                }
                break;
            case 'VOLUME':
                this.volumes.push(...node.args);
                break;
            case 'USER':
                this.single.set('user', node.args[0] ?? '');
                break;
            case 'WORKDIR':
                this.workdir = absolute(node.args[0] ?? '/', this.workdir);
                if (!compiles)
                    this.single.set('workdir', this.workdir);
                break;
            case 'STOPSIGNAL':
                this.single.set('stop-signal', node.args[0] ?? '');
                break;
            case 'ENTRYPOINT':
                this.entrypoint = node;
                this.command = undefined;
                break;
            case 'CMD':
                this.command = node;
                break;
            case 'RUN':
                if (!compiles)
                    this.lose(node);
                break;
            case 'HEALTHCHECK':
            case 'ONBUILD':
                this.lose(node);
        }
    }
    shape() {
        const command = this.readCommand();
        const list = (items) => `[${items.map((each) => JSON.stringify(each)).join(', ')}]`;
        const env = [...this.env].map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
        const lines = [
            ...(this.base === undefined ? [] : [`base = ${JSON.stringify(this.base)}`]),
            ...(this.files.length === 0 ? [] : [`files = [${this.files.join(', ')}]`]),
            ...(env.length === 0 ? [] : [`env = { ${env.join(', ')} }`]),
            ...(command.length === 0 ? [] : [`cmd = ${list(command)}`]),
            ...(this.ports.length === 0 ? [] : [`expose = ${list([...new Set(this.ports)])}`]),
            ...[...this.single].map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
            ...(this.volumes.length === 0 ? [] : [`volumes = ${list([...new Set(this.volumes)])}`]),
        ];
        // A value that only a build knows cannot stand in Cargo.toml.
        const known = lines.filter((line) => !line.includes('$'));
        for (const line of lines)
            if (line.includes('$'))
                this.lost.push({ line: 0, message: `${line} (has a variable)` });
        return { metadata: known, lost: this.lost };
    }
    copy(node, compiles) {
        const sources = node.args.slice(0, -1);
        if (node.flags.some((flag) => flag.startsWith('--from='))) {
            const from = node.flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length);
            const compiles = from !== undefined && this.compiling.has(from.toLowerCase());
            if (!sources.every((path) => BUILT.test(path) || (compiles && PROGRAM.test(path))))
                this.lose(node);
            return;
        }
        // What a compile needs is not what the image needs.
        if (compiles)
            return;
        if (node.heredocs.length > 0 || sources.some((path) => /^https?:|^git@/.test(path))) {
            this.lose(node);
            return;
        }
        const target = node.args.at(-1) ?? '';
        const to = absolute(target, this.workdir);
        for (const from of sources)
            this.files.push(`{ from = ${JSON.stringify(from.replace(/^\.?\/+(?=.)/, ''))}, to = ${JSON.stringify(sources.length > 1 && !to.endsWith('/') ? `${to}/` : to)} }`);
        for (const flag of node.flags)
            if (/^--(?:chown|chmod)=/.test(flag))
                this.lose(node, flag);
    }
    /** Arguments of the program: of CMD behind an ENTRYPOINT, or behind the program itself. */
    readCommand() {
        const { entrypoint, command } = this;
        for (const node of [entrypoint, command]) {
            if (node && !node.json) {
                // A shell that only starts the program is not missed.
                const words = (node.args[0] ?? '').trim().split(/\s+/);
                if (words.length > 1 || /[;&|$<>]/.test(node.args[0] ?? '')) {
                    this.lose(node);
                    return [];
                }
            }
        }
        const words = [...(entrypoint?.json ? entrypoint.args : []), ...(command?.json ? command.args : [])];
        const [program = '', ...rest] = words;
        if (/^(?:sh|bash|tini|dumb-init|cargo|\/bin\/(?:ba)?sh)$|\.sh$/.test(program.split('/').at(-1) ?? '')) {
            for (const node of [entrypoint, command])
                if (node)
                    this.lose(node);
            return [];
        }
        return rest;
    }
    lose(node, what = node.whole.text.replaceAll(/\s+/g, ' ').trim()) {
        this.lost.push({ line: node.line, message: what.length > 60 ? `${what.slice(0, 57)}…` : what });
    }
}
function absolute(path, workdir) {
    if (path.startsWith('/') || path.startsWith('$'))
        return path;
    const inside = path.replace(/^\.\/+|^\.$/, '');
    return `${workdir.replace(/\/+$/, '')}/${inside}`;
}
function unquoted(value) {
    return /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value;
}

// EXTERNAL MODULE: ./build/js/domain/platforms/platform.js
var platforms_platform = __webpack_require__(72273);
;// CONCATENATED MODULE: ./build/js/domain/platforms/serves.js
/** Which images run on which platforms. */

/** Whether an image of `oci` serves a platform, as containerd's matcher has it: an older variant of an architecture serves a newer one. */
function serves(oci, platform) {
    const own = (0,platforms_platform/* platformOf */.tj)(oci);
    if (!own || own.architecture !== platform.architecture)
        return false;
    if ((0,platforms_platform/* samePlatform */.my)(own, platform))
        return true;
    const level = (p) => Number(/\d+/.exec(p.variant ?? '')?.[0] ?? (p.architecture === 'arm' ? 7 : 1));
    return level(own) <= level(platform);
}

// EXTERNAL MODULE: ./build/js/util/text.js
var util_text = __webpack_require__(89715);
;// CONCATENATED MODULE: ./build/js/plan/recipe/compile-mode.js
/** How each platform's Rust is compiled, and what must be refused before minutes are spent on it. */






/**
 * One row per platform. A stage that would compile Rust under QEMU is refused unless emulation was asked for.
 * @param hasCrate the build context has a Cargo.toml, so that Multihull could write the Dockerfile
 * @throws UserError at the Dockerfile's line, with all lines and platforms that it is about.
 */
function planCompile(choice, platforms, fact, hasCrate = false) {
    const { analysis: dockerfile, written } = fact;
    if (written)
        return platforms.map((platform) => writtenPlan(choice, platform, written));
    const asked = (platform) => choice.overrides.get(platform.name) ?? choice.kind;
    const refused = platforms.filter((platform) => asked(platform) !== 'emulate');
    const emulated = dockerfile.rustUnderEmulation.filter((found) => onAny(found, refused));
    const [first] = emulated;
    if (first)
        throw emulationError(first, emulated, refused, { choice, fact, hasCrate });
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
    return platforms.some((platform) => others.some((other) => (0,platforms_platform/* samePlatform */.my)(other, platform)));
}
/** What is wrong, with every line of it; then the ways out, the shortest first. */
function emulationError(first, emulated, refused, about) {
    const { choice, fact, hasCrate } = about;
    const { file } = fact.analysis;
    const named = refused.filter((platform) => emulated.some((found) => onAny(found, [platform])));
    const names = named.map(({ name }) => name);
    const commands = emulated.map(({ line, command }) => `\n  line ${line}: ${(0,util_text/* onOneLine */.GJ)(command, 60)}`);
    const stages = [...new Set(emulated.map(({ stage }) => `"${stageName(stage)}"`))];
    const roots = [...new Map(emulated.map(({ root }) => [root.line, root])).values()];
    const [own] = named;
    const value = (own && choice.overrides.get(own.name)) ?? choice.kind;
    const froms = (0,util_text/* listOf */.c3)(roots.map((root) => `line ${root.line} (FROM ${root.from.raw})`));
    const ways = [
        ...(hasCrate ? [containerAdvice(imageShape(fact.text, fact.analysis))] : []),
        migrationAdvice(fact, froms),
        `Write compile: ${names.map((name) => `${name}=emulate`).join(',')} if emulation is what you want.`,
    ];
    return new errors/* UserError */.yo(`${file}:${first.line}: ${stages.length === 1 ? 'stage' : 'stages'} ${(0,util_text/* listOf */.c3)(stages)} would compile Rust for ${(0,util_text/* listOf */.c3)(names)} under QEMU, ten times slower, and it crashes on some crates; the platform is decided in ${froms}:${commands.join('')}`, {
        input: 'compile',
        value,
        remedy: ways.length === 1 ? (ways[0] ?? '') : ways.map((way, index) => `${index + 1}. ${way}`).join('\n'),
        location: { file, line: first.line },
    });
}
/** The patch that was checked, or the lines that no rule can change. */
function migrationAdvice({ migration, analysis: { file } }, froms) {
    if (migration?.kind === 'patched')
        return `Let the Dockerfile cross-compile: multihull migrate ${file} --write makes this change:\n\n${migration.diff}`;
    const by = `Let the Dockerfile cross-compile by hand (docs/dockerfile.md shows how): FROM --platform=$BUILDPLATFORM in ${froms}, and the target of each platform`;
    if (migration?.kind !== 'refused')
        return `${by}.`;
    const lines = migration.obstacles.map(({ line, message, remedy }) => `\n   line ${line}: ${message}. ${remedy}`);
    return `${by}. What stands in the way of a patch:${lines.join('')}`;
}
function stageName(stage) {
    return stage.name ?? String(stage.index);
}
/** What was seen of where the Rust of a platform is compiled, and no more than that. */
function compilesWhere(dockerfile, platform) {
    if (dockerfile.foreignFrontend !== undefined)
        return `${dockerfile.foreignFrontend} builds the file, and what it compiles where cannot be told`;
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
function writtenPlan(choice, platform, { way, fallbackReason, buildkit, linker, programs, toolchain, binaries }) {
    if (way === 'emulate' || choice.overrides.get(platform.name) === 'emulate')
        return { platform, way: 'emulate', why: 'asked for' };
    const what = `${binaries.names.join(', ')} with Rust ${toolchain.channel} (${toolchain.why})`;
    return {
        platform,
        way,
        why: way === 'runner'
            ? `cargo on this machine compiles ${what}${linker ? `, linked with ${linker.name} (${linker.why})` : ''}${buildkit === undefined ? '' : `; BuildKit puts the image together, because ${buildkit}`}`
            : fallbackReason !== undefined
                ? `${fallbackReason}; one cargo run in a container compiles ${what}`
                : programs !== undefined
                    ? `the Dockerfile copies from the build context "programs"; one cargo run in a container compiles ${what} for it`
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
        const has = fact.platforms.map(platforms_platform/* formatOciPlatform */.wh);
        const needed = fact.isSingle ? base.lands : base.platforms;
        const lacking = needed.filter((platform) => !fact.platforms.some((oci) => serves(oci, platform)));
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
/** @throws UserError for a FROM that is a stage on some platforms, and on others the name of no image that is known. */
function checkStages(dockerfile, bases) {
    for (const base of dockerfile.bases) {
        const fact = bases.find((known) => known.reference === base.reference);
        if (fact?.kind !== 'known' && isMissingStage(base))
            throw missingStage(dockerfile, base);
    }
}
/** A bare name out of FROM stage-${TARGETARCH}, of which the other platforms' names are stages. */
function isMissingStage({ reference, stagesElsewhere }) {
    return stagesElsewhere.length > 0 && /^[\w.-]+$/.test(reference);
}
function missingStage({ file, stages }, base) {
    const names = base.platforms.map(({ name }) => name);
    const raw = stages.find(({ line }) => line === base.line)?.from.raw ?? base.reference;
    return new errors/* UserError */.yo(`${file}:${base.line}: FROM ${raw} is ${base.reference} for ${(0,util_text/* listOf */.c3)(names)}, and there is no such stage`, {
        input: 'platforms',
        value: names.join(','),
        remedy: `Add a stage "FROM … AS ${base.reference}" (there ${base.stagesElsewhere.length === 1 ? 'is' : 'are'} ${(0,util_text/* listOf */.c3)(base.stagesElsewhere)}), or remove ${(0,util_text/* listOf */.c3)(names)} from platforms.`,
        location: { file, line: base.line },
    });
}

;// CONCATENATED MODULE: ./build/js/plan/make-plan.js
/**
 * Inputs + facts → plan. Pure: it can be printed, compared and tested without a machine. All that can be refused is
 * refused here, before anything is built.
 */










/** @throws UserError for all that is refused, or EnvironmentError for what stands in the way. */
function makePlan(inputs, facts) {
    const { analysis, written } = facts.dockerfile;
    const compiling = (0,read_all/* once */.Oo)(() => {
        checkStages(analysis, facts.bases);
        return planCompile(inputs.compile, inputs.platforms, facts.dockerfile, facts.cargo !== undefined);
    });
    const bases = (0,read_all/* once */.Oo)(() => {
        // A stage that should not compile there needs no image for there.
        compiling();
        return checkBases(analysis, facts.bases);
    });
    const decision = decidePush(inputs.destination, facts.source.git);
    const isPush = decision.kind === 'push';
    const released = (0,read_all/* once */.Oo)(() => planRelease(inputs, facts, isPush));
    const signed = (0,read_all/* once */.Oo)(() => planSigning(inputs.signing, facts.signing, isPush, facts.source.git));
    const access = (0,read_all/* once */.Oo)(() => (isPush ? judgeAccess(inputs, facts.access) : []));
    (0,read_all/* checkAll */.K7)(compiling, bases, released, signed, access);
    const baseNotices = written?.assembly === undefined ? bases() : (0,plan_assembly/* baseNotices */.Dt)(facts.bases[0]);
    const engine = planEngine(inputs, facts, isPush);
    const release = released();
    const image = planImage(inputs, facts, engine, release, isPush);
    const executing = [
        ...analysis.executesOnTarget.flatMap((execution) => execution.emulated),
        ...(engine.smoke.kind === 'docker' ? inputs.platforms : []),
    ];
    return {
        platforms: inputs.platforms,
        compile: compiling(),
        notices: [
            ...inputs.notices,
            ...dockerNotice(inputs, facts),
            ...access(),
            ...released().notices,
            ...image.notices,
            ...baseNotices,
            ...engine.shares.notices,
            ...(written?.notices ?? []),
            ...hints(facts),
        ],
        directory: facts.runDirectory,
        dockerEnv: engine.dockerEnv,
        userDockerConfig: inputs.environment.dockerConfig,
        privateDockerConfig: engine.privateDockerConfig,
        files: image.files,
        qemu: planQemu(inputs, facts, executing),
        buildx: engine.buildx,
        builder: engine.builder,
        logins: planLogins(inputs, engine.dockerEnv),
        runner: image.runner,
        programs: image.programs,
        nativeRows: written?.nativeRows ?? [],
        usesDocker: engine.usesDocker,
        build: image.build,
        sbom: image.sbom,
        provenance: image.provenance,
        exports: image.exports,
        metadata: image.metadata,
        verify: {
            platforms: inputs.platforms,
            skipChecks: inputs.skipChecks,
            allow: inputs.allow,
            smoke: inputs.smoke,
        },
        smoke: engine.smoke,
        signing: signed(),
        ...planPromotion(inputs, facts, release, image.origin, decision),
    };
}
/**
 * What the registry says now of the push at the end. A plan alone pushes nothing, and whoever makes it may not have the right.
 * @throws UserError or EnvironmentError when the push would fail.
 */
function judgeAccess({ mode }, access) {
    const problems = access.flatMap((fact) => accessProblem(fact) ?? []);
    if (mode === 'plan')
        return problems.map(({ message, remedy }) => ({ message, remedy }));
    (0,read_all/* checkAll */.K7)(...problems.map((problem) => () => {
        throw problem;
    }));
    return [];
}
function accessProblem(fact) {
    const name = `${fact.repository.registry}/${fact.repository.path}`;
    if (fact.kind === 'denied')
        return new errors/* UserError */.yo(`no right to push to ${name}: ${fact.message}`, {
            input: 'images',
            value: name,
            remedy: fact.remedy,
        });
    if (fact.kind === 'unreachable')
        return new errors/* EnvironmentError */.eG(`${fact.repository.registry} cannot be reached: ${fact.message}`, {
            remedy: fact.remedy,
        });
    return undefined;
}
function hints(facts) {
    return facts.dockerfile.analysis.hints.map(({ message, remedy, line }) => ({
        message,
        remedy,
        file: facts.dockerfile.analysis.file,
        line,
    }));
}

// EXTERNAL MODULE: ./build/js/plan/print-plan.js
var print_plan = __webpack_require__(46511);
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
/** Images in a directory that no run of Multihull has put there, by digest. A file that is not an index counts as one. */
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

;// CONCATENATED MODULE: ./build/js/probe/reading-only.js
/** The same files, of which nothing below a directory is written. */
function readingOnly(files, directory) {
    const write = async (path, ...rest) => {
        if (!path.startsWith(`${directory}/`))
            await files.write(path, ...rest);
    };
    return { ...files, write };
}

;// CONCATENATED MODULE: ./build/js/promote/temporary-tag.js
/** The tag that an index of several nodes was pushed under goes before anything else is done with the image. */

/** Never fails a build: a tag that stays is warned about, and `multihull prune` removes it later. */
async function dropTemporaryTag({ result, temporaryTag }, open, log) {
    if (temporaryTag === undefined || result.kind !== 'pushed')
        return;
    for (const repository of result.repositories) {
        const store = open(repository);
        try {
            if (await store.deleteTag(temporaryTag))
                continue;
            log.warn(`${store.name} does not let tags be deleted; remove ${temporaryTag} by its own means, it points at an image that is not verified yet`);
        }
        catch (error) {
            if (!(error instanceof errors/* EnvironmentError */.eG))
                throw error;
            log.warn(`${store.name}:${temporaryTag} could not be removed: ${error.message}; multihull prune does it later`);
        }
    }
}

// EXTERNAL MODULE: ./build/js/domain/names/digest.js
var names_digest = __webpack_require__(72274);
// EXTERNAL MODULE: ./build/js/registry/oci/oci-types.js
var oci_types = __webpack_require__(80907);
// EXTERNAL MODULE: ./build/js/registry/oci/stream.js
var stream = __webpack_require__(58940);
;// CONCATENATED MODULE: ./build/js/registry/oci/layout-writer.js
/** An OCI layout on disk as a place to write an image to (image-spec, image-layout.md). */




/** @param directory made when something is written. Blobs that are there already stay. */
function writeToLayout(directory, files) {
    const name = `oci-layout:${directory}`;
    const root = directory.replace(/\/+$/, '') || '/';
    const pathOf = (digest) => `${root}/blobs/sha256/${digest.slice('sha256:'.length)}`;
    /** The size alone would not do: the layout may be an earlier run's that was broken off, or somebody's own. */
    const hasBlob = async ({ digest, size }) => (await files.size(pathOf(digest))) === size && `sha256:${await files.sha256(pathOf(digest))}` === digest;
    return {
        name,
        hasBlob,
        async mountBlob() {
            return false;
        },
        async pushBlob(descriptor, open) {
            if (await hasBlob(descriptor))
                return;
            const source = await open();
            try {
                const path = pathOf(descriptor.digest);
                await files.write(path, (0,stream/* verifiedChunks */.Dc)(source, descriptor, path, () => undefined));
            }
            finally {
                source.destroy();
            }
        },
        async putDocument(reference, bytes) {
            const digest = (0,stream/* digestOf */.ol)(bytes);
            if ((0,names_digest/* parseDigest */.m)(reference) !== digest)
                throw (0,stream/* mismatch */.J4)(`the document to be put as ${name}@${reference}`, reference, digest);
            await files.write(pathOf(digest), bytes);
            return digest;
        },
        async finish({ mediaType, digest, size, annotations }) {
            if (!(await files.exists(pathOf(digest))))
                throw new errors/* EnvironmentError */.eG(`${name} does not have ${digest}, which it is to be of`, {
                    remedy: 'Something removes files there while they are written; run again.',
                });
            const image = { mediaType, digest, size, ...(annotations ? { annotations } : {}) };
            await files.write(`${root}/oci-layout`, JSON.stringify({ imageLayoutVersion: '1.0.0' }));
            await files.write(`${root}/index.json`, JSON.stringify({ schemaVersion: 2, mediaType: oci_types/* MediaType */.z.ociIndex, manifests: [image] }));
        },
    };
}

// EXTERNAL MODULE: ./build/js/registry/remote.js + 8 modules
var remote = __webpack_require__(60370);
;// CONCATENATED MODULE: ./build/js/report/stopwatch.js
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

// EXTERNAL MODULE: ./build/js/steps/build-image.js + 11 modules
var build_image = __webpack_require__(3031);
// EXTERNAL MODULE: ./build/js/build-log/failures/blamed-platforms.js
var blamed_platforms = __webpack_require__(4086);
// EXTERNAL MODULE: ./build/js/build-log/failures/failure-text.js + 1 modules
var failure_text = __webpack_require__(96082);
// EXTERNAL MODULE: ./build/js/build-log/failures/rust-log.js
var rust_log = __webpack_require__(60311);
;// CONCATENATED MODULE: ./build/js/build-log/failures/cargo-log.js



/** A failed `cargo build` as a failure of the build. */
function explainCargo(log, exitCode, platforms) {
    const cause = log.some((line) => /no space left on device/i.test(line))
        ? { kind: 'disk-full' }
        : ((0,rust_log/* rustCause */.M)(log) ?? { kind: 'step' });
    const facts = {
        cause,
        platforms: (0,blamed_platforms/* blamedPlatforms */._)(platforms, cause),
        instruction: 'cargo build',
        exitCode,
        log,
        text: log.findLast((line) => line.trim() !== '') ?? '',
    };
    return { ...facts, ...(0,failure_text/* sentencesOf */.c)(facts), further: [] };
}

// EXTERNAL MODULE: ./build/js/build-log/graph/cargo-counter.js
var cargo_counter = __webpack_require__(15332);
// EXTERNAL MODULE: ./build/js/build-log/graph/line-buffer.js
var line_buffer = __webpack_require__(11418);
// EXTERNAL MODULE: ./build/js/build-log/live-view.js
var live_view = __webpack_require__(49522);
// EXTERNAL MODULE: ./build/js/dockerfile/generate/libraries-script.js
var libraries_script = __webpack_require__(18456);
// EXTERNAL MODULE: ./build/js/elf/format/bytes.js
var bytes = __webpack_require__(22357);
// EXTERNAL MODULE: ./build/js/elf/parse-elf.js + 5 modules
var parse_elf = __webpack_require__(47561);
// EXTERNAL MODULE: ./build/js/util/concurrency.js
var concurrency = __webpack_require__(53104);
// EXTERNAL MODULE: ./build/js/util/display-width.js + 7 modules
var display_width = __webpack_require__(40178);
// EXTERNAL MODULE: ./build/js/steps/run-tool.js
var run_tool = __webpack_require__(82658);
// EXTERNAL MODULE: ./build/js/domain/wheel.js
var domain_wheel = __webpack_require__(13896);
;// CONCATENATED MODULE: ./build/js/steps/zig-tools.js
/** zig and cargo-zigbuild, fetched once, and proven file by file before each use. */





const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const UNPACK_LIMIT_MS = 5 * 60_000;
/** Files that are hashed side by side: most are small, and opening them takes longer than reading. */
const AT_ONCE = 16;
/** @throws ToolError where pip fails, or EnvironmentError for a wheel that is not what was pinned. */
async function prepareZig(plan, ports) {
    const { files, log, clock } = ports;
    const started = clock.monotonic();
    const took = () => `${((clock.monotonic() - started) / 1000).toFixed(1)} s`;
    const names = plan.wheels.map(({ project, version }) => `${project} ${version}`).join(' and ');
    if (await files.exists(plan.directory)) {
        // Whatever is there now, cargo-zigbuild writes its own.
        for (const path of plan.generated)
            await files.remove((0,external_node_path_.join)(plan.directory, path));
        const problem = await problemIn(plan.directory, plan, files);
        if (problem === undefined) {
            log.info(`${names}: there, and every file is the pinned one (${took()})`);
            return;
        }
        log.warn(`${plan.directory}: ${problem}; it is fetched again`);
        await files.remove(plan.directory);
    }
    log.info(`fetching ${names} …`);
    await files.remove(plan.staging);
    await files.makeDirectory(plan.staging);
    try {
        await (0,run_tool/* runTool */.q)(ports, plan.download, 'Check that pip reaches its package index (pip.conf, PIP_INDEX_URL, proxies), or write linker: gcc, or compile: container.', { timeoutMs: DOWNLOAD_LIMIT_MS });
        for (const command of plan.unpack)
            await (0,run_tool/* runTool */.q)(ports, command, 'Check that there is room on the disk.', { timeoutMs: UNPACK_LIMIT_MS });
        await removeUnneeded(plan, files);
        const problem = await problemIn(plan.staging, plan, files);
        if (problem !== undefined) {
            throw new errors/* EnvironmentError */.eG(`${names}, as fetched with pip: ${problem}`, {
                remedy: 'What was fetched is not what is pinned: look at the package index that pip uses.',
            });
        }
        for (const path of plan.programs)
            await files.makeExecutable((0,external_node_path_.join)(plan.staging, path));
        // Another run may have been first; its tree is as good.
        if (!(await files.exists(plan.directory)))
            await files.move(plan.staging, plan.directory);
    }
    finally {
        await files.remove(plan.staging);
    }
    log.info(`${names}: fetched and checked (${took()})`);
}
/** What a tree has that was not pinned, or lacks; undefined where every file is the pinned one. */
async function problemIn(root, plan, files) {
    const records = await Promise.all(plan.wheels.map((wheel) => readRecord(root, wheel, files)));
    const entries = [];
    for (const record of records) {
        if (typeof record === 'string')
            return record;
        entries.push(...record.filter(({ path }) => !plan.unneeded(path)));
    }
    return ((await strangerIn(root, entries, files)) ??
        (await firstOf(entries, async ({ path, sha256 }) => {
            if (sha256 === undefined || (await hashOf((0,external_node_path_.join)(root, path), files)) === sha256)
                return undefined;
            return `${path} is not the pinned file`;
        })));
}
async function readRecord(root, wheel, files) {
    const path = (0,domain_wheel/* recordPath */.lX)(wheel);
    const hash = await hashOf((0,external_node_path_.join)(root, path), files);
    if (hash === undefined)
        return `there is no ${path}`;
    if (hash !== wheel.record)
        return `${path} is not the pinned file`;
    return (0,domain_wheel/* parseRecord */.Hh)(await files.readText((0,external_node_path_.join)(root, path))) ?? `${path} cannot be read`;
}
/** A file or directory that no RECORD names: a header of that kind would be found by compilers. */
async function strangerIn(root, entries, files) {
    const children = new Map();
    for (const { path } of entries) {
        const parts = path.split('/');
        for (let depth = 0; depth < parts.length; depth++) {
            const above = parts.slice(0, depth).join('/');
            const known = children.get(above) ?? new Set();
            known.add(parts[depth] ?? '');
            children.set(above, known);
        }
    }
    return firstOf([...children], async ([directory, known]) => {
        const stranger = (await files.list((0,external_node_path_.join)(root, directory))).find((name) => !known.has(name));
        return stranger === undefined
            ? undefined
            : `${(0,external_node_path_.join)(directory, stranger)} is not a part of the pinned wheels`;
    });
}
async function removeUnneeded(plan, files) {
    const directories = new Set();
    for (const wheel of plan.wheels) {
        const record = await readRecord(plan.staging, wheel, files);
        if (typeof record === 'string')
            continue;
        for (const { path } of record) {
            if (!plan.unneeded(path))
                continue;
            // The topmost directory of which nothing is needed.
            let top = path;
            while (plan.unneeded(`${(0,external_node_path_.dirname)(top)}/`))
                top = (0,external_node_path_.dirname)(top);
            directories.add(top);
        }
    }
    for (const path of directories)
        await files.remove((0,external_node_path_.join)(plan.staging, path));
}
async function hashOf(path, files) {
    return (await files.exists(path)) ? files.sha256(path) : undefined;
}
/** The first answer, in no order, with a bound on what happens at once. */
async function firstOf(items, ask) {
    const queue = items.values();
    let found;
    const worker = async () => {
        for (const item of queue) {
            if (found !== undefined)
                return;
            const answer = await ask(item);
            found ??= answer;
        }
    };
    await (0,concurrency/* allOrFirstError */.t)(Array.from({ length: AT_ONCE }, worker));
    return found;
}

;// CONCATENATED MODULE: ./build/js/steps/compile-on-host.js
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
    const [restored] = await (0,concurrency/* allOrFirstError */.t)([
        ports.cache.restore(cache.paths, cache.key, cache.restoreKeys),
        installAll(plan, ports),
        plan.zig && prepareZig(plan.zig, ports),
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
    await (0,run_tool/* runTool */.q)(ports, command, 'Install it in an earlier step, or write compile: container, which needs nothing of this machine but Docker.', { timeoutMs: INSTALL_LIMIT_MS });
}
async function cargo(command, platforms, timeoutMs, ports) {
    const started = ports.clock.monotonic();
    const lines = [];
    let crates = 0;
    let newest = '';
    const beat = () => {
        const seconds = Math.round((ports.clock.monotonic() - started) / 1000);
        ports.log.info(`… cargo: ${crates} compiled${newest === '' ? '' : `, now ${newest}`}, ${seconds} s`);
    };
    const stop = ports.log.live?.(({ columns, clean }) => {
        const elapsedMs = ports.clock.monotonic() - started;
        const now = newest === '' ? lines.at(-1)?.trim() || 'starting' : (0,cargo_counter/* cargoText */.sn)({ done: crates, newest });
        const text = (0,display_width/* fitted */.$5)(clean(`cargo on this machine (${platforms.join(', ')}): ${now}`), columns - 10);
        return [
            [
                { text, tone: 'busy' },
                { text: `  ${(0,live_view/* clockText */.Y)(elapsedMs)}`, tone: 'dim' },
            ],
        ];
    }) ?? ports.clock.every(HEARTBEAT_MS, beat);
    const take = (raw) => {
        const line = (0,line_buffer/* cleanLine */.Ow)(raw);
        lines.push(line);
        if (lines.length > KEPT_LINES)
            lines.shift();
        const crate = (0,cargo_counter/* compiledCrate */.DN)(line);
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
    const title = `cargo build: ${(0,util_text/* plural */.LS)(crates, 'crate')} for ${(0,util_text/* plural */.LS)(platforms.length, 'platform')}, ${seconds} s`;
    if (!ports.log.live)
        ports.log.group(title, lines);
    else if (result.exitCode === 0)
        ports.log.info(`✓ ${title}`);
    else
        ports.log.foreign(lines);
    if (result.exitCode === 0)
        return;
    throw new build_image/* BuildError */.zS(explainCargo(lines, result.exitCode, platforms), undefined, command, result.exitCode);
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
            if ((0,libraries_script/* isInEveryBase */.MN)(name) || seen.has(name) || !(await ports.files.exists(from)))
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
    const elf = (0,parse_elf/* parseElf */.$)((0,bytes/* readerOf */.TC)(Buffer.concat(chunks)));
    return elf.kind === 'elf' ? elf.needed : [];
}

;// CONCATENATED MODULE: ./build/js/steps/buildx.js
/** buildx: the machine's own, or fetched, with its checksum proven on download and on every cache hit. */



const TOOL = 'buildx';
const PLUGIN = 'docker-buildx';
/** Puts a fetched buildx into the private Docker config, where `docker buildx` finds it first. */
async function prepareBuildx(plan, mirror, ports) {
    if (plan.buildx.kind !== 'download')
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
var dead_runs = __webpack_require__(21801);
// EXTERNAL MODULE: ./build/js/registry/auth/docker-config-file.js
var docker_config_file = __webpack_require__(89861);
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
    const own = (await (0,docker_config_file/* readDockerConfig */.TO)(plan.userDockerConfig, ports.files))?.config ?? {};
    const pluginDirectories = Array.isArray(own['cliPluginsExtraDirs']) ? own['cliPluginsExtraDirs'] : [];
    const given = authConfig === undefined ? undefined : (0,docker_config_file/* readAuthConfig */.zD)(authConfig).config['auths'];
    const config = (0,docker_config_file/* withLogins */.FH)({
        ...own,
        // Plugins that the user installed beside the config are found from the private one, too.
        cliPluginsExtraDirs: [...pluginDirectories, (0,external_node_path_.join)(plan.userDockerConfig, 'cli-plugins')],
    }, given, plan.logins.map(({ registry }) => (0,docker_config_file/* serverAddress */.aD)(registry)));
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
async function logIn(login, credentials, ports) {
    const password = credentials.find(({ registry }) => registry === login.registry)?.password ?? '';
    await (0,run_tool/* runTool */.q)(ports, { ...login.command, stdin: password }, `Check username and password for ${login.registry}; a token needs the right to write packages.`, { timeoutMs: 60_000 });
    ports.log.info(`logged in to ${login.registry} as ${login.username}`);
}

;// CONCATENATED MODULE: ./build/js/steps/prepare.js
/** Everything that the build needs, made ready side by side: login, buildx, builder, QEMU handlers. */






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
    await (0,dead_runs/* signDirectory */.h)(plan.directory, inputs.environment.github !== undefined, ports);
    await Promise.all([
        plan.usesDocker
            ? prepareDockerConfig(plan, inputs.credentials, inputs.environment.dockerAuthConfig, ports)
            : undefined,
        ...plan.files.map((file) => writePlanned(file, ports)),
    ]);
}
async function writePlanned({ path, text, mode, isKept }, { files }) {
    if (isKept && (await files.stat(path))?.kind === 'file' && (await files.readText(path)) === text)
        return;
    await files.write(path, text, mode === undefined ? {} : { mode });
}
/** @throws the first failure, after all side-by-side work has ended: nothing is still running when it reports. */
async function prepareEngines(plan, inputs, journal, ports) {
    await prepareBuildx(plan, inputs.environment.mirror, ports);
    await (0,concurrency/* allOrFirstError */.t)([
        installQemu(plan, ports),
        createBuilder(plan, journal, ports),
        (0,dead_runs/* removeDeadRuns */.P)(inputs.environment, ports),
    ]);
}
async function installQemu(plan, ports) {
    if (plan.qemu.kind !== 'install')
        return;
    ports.log.info(`installing QEMU handlers: ${plan.qemu.why}`);
    for (const command of plan.qemu.commands) {
        await (0,run_tool/* runTool */.q)(ports, command, 'QEMU could not be set up; install qemu-user-static on the machine, or let the stage cross-compile.', {
            timeoutMs: prepare_INSTALL_LIMIT_MS,
        });
    }
}
async function createBuilder(plan, journal, ports) {
    if (plan.builder.kind !== 'create')
        return;
    const { name, create, append, remove, why, nodes } = plan.builder;
    // Written down first: a cancel between here and the end of `create` is cleaned up, too.
    journal.add({ kind: 'command', what: `builder ${name}`, command: remove });
    const started = ports.clock.monotonic();
    await (0,run_tool/* runTool */.q)(ports, create, 'Check that Docker runs here and that it can pull the BuildKit image; on a rate limit (429) log in or name an own buildkit-image.', {
        timeoutMs: BOOT_LIMIT_MS,
    });
    for (const command of append)
        await (0,run_tool/* runTool */.q)(ports, command, 'See above what buildx says about the node; docs/nodes.md has the endpoints.', {
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

// EXTERNAL MODULE: ./build/js/image/assemble/write-tar.js
var write_tar = __webpack_require__(872);
;// CONCATENATED MODULE: ./build/js/image/assemble/image-archive.js




/** Indexes in indexes; what is built here has one. */
const MAX_DEPTH = 4;
const OWNED_BY_ROOT = { mode: 0o644, uid: 0, gid: 0 };
/**
 * The archive, in pieces. What names the blobs comes last: of an archive that is cut short nothing can be loaded.
 * @throws EnvironmentError when the image cannot be read, or is not what its digest says.
 */
async function* imageArchive(source, { digest, names, isForDocker }) {
    const documents = [];
    await collect(source, digest, documents, 0);
    const [root] = documents;
    if (!root)
        throw new Error('an image has a document');
    const blobs = new Map();
    for (const { document } of documents)
        if (document.kind === 'manifest')
            for (const blob of [document.config, ...document.layers])
                blobs.set(blob.digest, blob);
    const entries = [
        ...[...blobs.values()].map((blob) => ({
            kind: 'file',
            path: pathOf(blob.digest),
            size: blob.size,
            open: () => opened(source, blob),
            ...OWNED_BY_ROOT,
        })),
        ...documents.map(({ descriptor, bytes }) => image_archive_file(pathOf(descriptor.digest), bytes)),
        json('oci-layout', { imageLayoutVersion: '1.0.0' }),
        json('index.json', indexOf(root, names)),
    ];
    if (isForDocker)
        entries.push(json('manifest.json', [dockerList(source, root, names)]));
    yield* (0,write_tar/* writeTar */.F)(entries, 0);
}
async function collect(source, digest, documents, depth) {
    if (documents.some(({ descriptor }) => descriptor.digest === digest))
        return;
    const stored = await source.document(digest);
    documents.push(stored);
    if (stored.document.kind !== 'index' || depth >= MAX_DEPTH)
        return;
    for (const entry of stored.document.manifests)
        await collect(source, entry.digest, documents, depth + 1);
}
async function* opened(source, blob) {
    yield* await source.blob(blob);
}
/** An entry for each name, as containerd reads them. */
function indexOf({ descriptor }, names) {
    const { mediaType, digest, size } = descriptor;
    const manifests = names.map((name) => ({
        mediaType,
        digest,
        size,
        annotations: {
            'io.containerd.image.name': (0,names_reference/* formatReference */.FH)(name),
            ...(name.tag === undefined ? {} : { 'org.opencontainers.image.ref.name': name.tag }),
        },
    }));
    return {
        schemaVersion: 2,
        mediaType: oci_types/* MediaType */.z.ociIndex,
        manifests: manifests.length > 0 ? manifests : [{ mediaType, digest, size }],
    };
}
function dockerList(source, { document }, names) {
    const { config, layers } = onlyManifest(source, document);
    return {
        Config: pathOf(config.digest),
        RepoTags: names.map(names_reference/* formatReference */.FH),
        Layers: layers.map(({ digest }) => pathOf(digest)),
    };
}
function onlyManifest(source, document) {
    if (document.kind === 'manifest')
        return document;
    throw new errors/* EnvironmentError */.eG(`${source.name} gave an index where a platform’s manifest was asked for`, {
        remedy: 'Build the image again.',
    });
}
const pathOf = (digest) => `blobs/sha256/${digest.slice('sha256:'.length)}`;
function json(path, value) {
    return image_archive_file(path, new TextEncoder().encode(JSON.stringify(value)));
}
function image_archive_file(path, bytes) {
    async function* open() {
        yield bytes;
    }
    return { kind: 'file', path, size: bytes.length, open, ...OWNED_BY_ROOT };
}

;// CONCATENATED MODULE: ./build/js/steps/export-image.js





const INSPECT_LIMIT_MS = 30_000;
/**
 * Only what was verified is passed on: the bytes are read by digest, from where the verifier read them.
 * @throws ToolError or EnvironmentError; no tag has moved then.
 */
async function exportImage({ load, archives, files, names }, { digest, verified, source, secrets, timeoutMs }, ports) {
    const written = [];
    for (const { format, file, platform } of archives) {
        const root = platform === undefined ? digest : manifestOf(verified, platform.name);
        await ports.files.write(file, imageArchive(source, { digest: root, names, isForDocker: format === 'docker' }));
        ports.log.info(`wrote ${file}`);
        written.push(file);
    }
    for (const { path, command } of files) {
        await (0,run_tool/* runTool */.q)(ports, (0,build_image/* withSecrets */.a9)(command, secrets.planned, secrets.given), `Check that ${path} can be written.`, { timeoutMs, keepBytes: 64 * 1024 });
        ports.log.info(`wrote ${path}`);
        written.push(path);
    }
    if (load === undefined)
        return { files: written };
    const { platform, command } = load;
    const manifest = manifestOf(verified, platform.name);
    await (0,run_tool/* runTool */.q)(ports, command, 'Look at the Docker of this machine; without load the image is built and verified all the same.', { timeoutMs, input: imageArchive(source, { digest: manifest, names, isForDocker: true }) });
    const refs = names.map(names_reference/* formatReference */.FH);
    const id = await loadedId(load, refs, manifest, source, ports);
    for (const ref of refs)
        ports.log.info(`loaded ${ref} (${platform.name})`);
    return { files: written, loaded: { platform: platform.name, id, refs } };
}
function manifestOf({ platforms }, name) {
    const found = platforms.find(({ platform }) => platform === name);
    if (found)
        return found.digest;
    throw new errors/* EnvironmentError */.eG(`the image has no ${name}, which is to be exported`, {
        remedy: 'Build it again.',
    });
}
/** Docker calls an image by its config's digest, and with containerd's store by its manifest's. */
async function loadedId({ command }, refs, manifest, source, ports) {
    const { document } = await source.document(manifest);
    const expected = [
        manifest,
        ...(document.kind === 'manifest' ? [document.config.digest] : []),
    ];
    const inspect = { ...command, args: ['image', 'inspect', '--format', '{{.Id}}', ...refs] };
    const { stdout } = await (0,run_tool/* runTool */.q)(ports, inspect, 'Docker loaded the image, and does not show it.', {
        timeoutMs: INSPECT_LIMIT_MS,
    });
    const ids = stdout.trim().split(/\s+/);
    const [id = ''] = ids;
    const other = ids.find((one) => !expected.includes(one));
    if (other === undefined && ids.length === refs.length)
        return id;
    throw new errors/* EnvironmentError */.eG(`Docker has ${other ?? 'nothing'} where ${expected.join(' or ')} was loaded`, {
        remedy: 'Something else tags images of the same name at the same time; run again when it has ended.',
    });
}

;// CONCATENATED MODULE: ./build/js/commands/export-built.js

/**
 * An image that cannot be had where it was asked for is not released, and one that failed verification goes nowhere.
 * @throws ToolError or EnvironmentError; no tag has moved then.
 */
async function exportBuilt(plan, inputs, image, source, ports, watch) {
    const { load, archives, files } = plan.exports;
    if (!image.verified.ok || (load === undefined && archives.length === 0 && files.length === 0))
        return {};
    const planned = plan.build.kind === 'buildx' ? plan.build.secrets : [];
    const secrets = { planned, given: inputs.build.secrets };
    const request = { ...image, source, secrets, timeoutMs: inputs.timeoutMs };
    const exported = await watch.time('export', () => exportImage(plan.exports, request, ports));
    return {
        ...(exported.loaded ? { loaded: exported.loaded } : {}),
        ...(exported.files.length > 0 ? { files: exported.files } : {}),
    };
}

// EXTERNAL MODULE: ./build/js/image/merge-parts.js
var merge_parts = __webpack_require__(42039);
// EXTERNAL MODULE: ./build/js/steps/verify-image.js + 1 modules
var verify_image = __webpack_require__(82937);
// EXTERNAL MODULE: ./build/js/image/merged-index.js
var merged_index = __webpack_require__(47787);
// EXTERNAL MODULE: ./build/js/image/read-parts.js
var read_parts = __webpack_require__(64001);
;// CONCATENATED MODULE: ./build/js/promote/staging.js




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

;// CONCATENATED MODULE: ./build/js/promote/join-legs.js



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
    const verified = await (0,verify_image/* verifyImage */.Z)(store, digest, { ...options, platforms: leg.platforms }, ports);
    return { kind: 'complete', leg: report, digest, verified, staged: tags };
}

// EXTERNAL MODULE: ./build/js/git/checkout.js + 1 modules
var git_checkout = __webpack_require__(27540);
;// CONCATENATED MODULE: ./build/js/plan/tags/tag-order.js



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

// EXTERNAL MODULE: ./build/js/promote/promote.js
var promote = __webpack_require__(49389);
;// CONCATENATED MODULE: ./build/js/promote/move-tags.js






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
async function moveTags(moves, order, before, open, setTag, ports) {
    const kept = new Map();
    // A refusal of git's has been told when the run was planned.
    const opened = order.branchCommit === undefined ? undefined : await (0,git_checkout/* openCheckout */.H)(order.checkout, ports);
    const checkout = opened?.kind === 'found' ? opened.checkout : undefined;
    await Promise.all(moves.map(async ({ tag, digest }) => {
        const ref = (0,names_reference/* formatReference */.FH)(tag);
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
        const whole = of && kept.get((0,names_reference/* formatReference */.FH)(of));
        const ref = (0,names_reference/* formatReference */.FH)(tag);
        const was = before.get(ref);
        if (whole?.message === undefined || kept.has(ref))
            continue;
        const there = was === undefined ? {} : { before: was, after: was };
        kept.set(ref, { ref, ...there, status: 'kept', message: whole.message });
    }
    for (const { ref, message } of kept.values())
        ports.log.warn(`${ref} is not moved: ${message}`);
    const promotion = await (0,promote/* promote */.pt)(moves.filter(({ tag }) => !kept.has((0,names_reference/* formatReference */.FH)(tag))), before, open, setTag, ports.log);
    const moved = new Map(promotion.tags.map((row) => [row.ref, row]));
    return {
        ...promotion,
        promoted: promotion.promoted && moved.size > 0,
        tags: moves.flatMap(({ tag }) => {
            const ref = (0,names_reference/* formatReference */.FH)(tag);
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
        ref: (0,names_reference/* formatReference */.FH)(tag),
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

// EXTERNAL MODULE: ./build/js/report/verdict-words.js
var verdict_words = __webpack_require__(7988);
// EXTERNAL MODULE: ./build/js/verify/smoke-rules.js
var smoke_rules = __webpack_require__(38009);
// EXTERNAL MODULE: ./build/js/commands/tag-image.js
var tag_image = __webpack_require__(92705);
;// CONCATENATED MODULE: ./build/js/commands/finish.js









/** @throws EnvironmentError when the registry cannot be read; nothing has moved then. */
async function finish(plan, built, open, options, sign, ports, watch) {
    const { leg } = plan;
    if (leg === undefined || !built.verified.ok)
        return { ...built, ...(await signAndMove(plan, built, open, sign, ports, watch)) };
    const joined = await watch.time('merge', () => joinLegs(plan, leg, built.digest, open, options, ports));
    if (joined.kind === 'waiting')
        return { ...built, tags: [], promoted: false, leg: joined.leg };
    logVerification(joined.verified, ports);
    const { smoke, skipChecks } = plan.verify;
    const isSmoked = smoke.length > 0 && !skipChecks.includes('smoke');
    const verified = isSmoked ? (0,smoke_rules/* withSmokeOfLegs */.K)(joined.verified, built.verified) : joined.verified;
    const whole = { digest: joined.digest, verified };
    const moved = await signAndMove(plan, whole, open, sign, ports, watch);
    if (moved.failure === undefined) {
        const problem = await removeStaged(joined.staged, open(leg.repository), ports.log);
        if (problem !== undefined)
            ports.log.warn(problem);
    }
    return { ...whole, ...moved, leg: joined.leg };
}
/** Signatures are in the registry before a tag points at what they are about: whoever pulls by tag finds them. */
async function signAndMove(plan, image, open, sign, ports, watch) {
    if (!image.verified.ok)
        return move(plan, image, open, ports, watch);
    const signed = await (plan.signing.kind === 'off'
        ? sign(image)
        : watch.time('sign', () => sign(image))).catch((error) => {
        if (error instanceof errors/* ExplainedError */.hM)
            return error;
        throw error;
    });
    if (signed instanceof errors/* ExplainedError */.hM) {
        const tags = movesOf(plan, image.digest, image.verified.platforms).map(({ tag }) => tag);
        return {
            tags: (0,promote/* untouchedTags */.vB)(tags, await (0,promote/* readTags */.g$)(tags, open)),
            promoted: false,
            failure: new errors/* EnvironmentError */.eG(`the image is not signed, so no tag was moved: ${signed.message}`, {
                remedy: signed.remedy,
                cause: signed,
            }),
        };
    }
    return { ...(await move(plan, image, open, ports, watch)), signature: signed };
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
    const overHttp = plan.leg !== undefined || plan.build.kind === 'assemble';
    const point = overHttp ? (0,promote/* pointOverHttp */.bm)(open) : (0,promote/* pointWithBuildx */.v1)(plan, ports);
    try {
        const promotion = await watch.time('promote', () => moveTags(moves, plan.order, before, open, point, ports));
        for (const { ref, status } of promotion.tags)
            ports.log.info(`  ${ref} ${status}`);
        if (promotion.problem === undefined)
            return { tags: promotion.tags, promoted: promotion.promoted };
        return {
            tags: promotion.tags,
            promoted: false,
            failure: (0,tag_image/* notEveryTag */.lJ)(promotion.problem, imageNames(plan, digest)[0], 'run the job again when the tags can be written.'),
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
    return result.repositories.map((repository) => `${(0,names_reference/* formatRepository */.Sh)(repository)}@${digest}`);
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

// EXTERNAL MODULE: ./build/js/plan/recipe/choose-recipe.js + 34 modules
var choose_recipe = __webpack_require__(43381);
// EXTERNAL MODULE: ./build/js/probe/cargo-facts.js
var cargo_facts = __webpack_require__(329);
;// CONCATENATED MODULE: ./build/js/probe/git-facts.js


/** Facts are left out where they cannot be had: a checkout is not needed to build. */
async function probeGit(environment, context, ports) {
    if (environment.gitlab && !environment.github)
        return fromGitLab(environment.gitlab);
    const directory = (await ports.files.exists(context)) ? context : environment.workspace;
    const opened = await (0,git_checkout/* openCheckout */.H)(directory, ports);
    if (opened.kind === 'refused')
        ports.log.warn(`${opened.reason}: what only git knows of the source is left out. ${opened.remedy}`);
    const checkout = opened.kind === 'found' ? opened.checkout : undefined;
    return environment.github
        ? fromGitHub(environment.github, checkout, environment, ports)
        : fromCheckout(checkout, environment, ports);
}
async function fromGitHub(github, checkout, environment, ports) {
    const event = await readEvent(github.eventPath, ports);
    const number = at(event, 'pull_request', 'number');
    const { sha, url, isDirty } = await whatIsCheckedOut(github, event, checkout, environment, ports);
    const committed = (await checkout?.committedAt(sha)) ??
        (sha === github.sha ? git_facts_text(event, 'head_commit', 'timestamp') : undefined);
    const defaultBranch = git_facts_text(event, 'repository', 'default_branch');
    const facts = {
        event: github.event,
        ref: github.ref,
        sha,
        ...git_facts_length(environment),
        ...(isDirty ? { isDirty } : {}),
        actor: github.actor,
        ...(defaultBranch === undefined ? {} : { defaultBranch }),
        ...optional('headRef', git_facts_text(event, 'pull_request', 'head', 'ref')),
        ...optional('baseRef', git_facts_text(event, 'pull_request', 'base', 'ref') ?? git_facts_text(event, 'base_ref')),
        ...optional('commitDate', committed),
        ...(typeof number === 'number'
            ? {
                pullRequest: {
                    number,
                    fromFork: git_facts_text(event, 'pull_request', 'head', 'repo', 'full_name') !== github.repository,
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
async function whatIsCheckedOut(github, event, checkout, environment, ports) {
    const ours = `${github.serverUrl}/${github.repository}`;
    const [head, remote] = await Promise.all([checkout?.commit('HEAD'), checkout?.remote('origin')]);
    const isDirty = await tellChanges(checkout, head, ports);
    const pullHead = environment.metadata.usesPullRequestHead
        ? git_facts_text(event, 'pull_request', 'head', 'sha')
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
function git_facts_length({ metadata }) {
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
async function fromCheckout(checkout, environment, ports) {
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
            ...git_facts_length(environment),
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
function git_facts_text(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function optional(key, value) {
    return (value === undefined ? {} : { [key]: value });
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./build/js/domain/platforms/oci-platform.js
var oci_platform = __webpack_require__(44561);
// EXTERNAL MODULE: ./build/js/registry/oci/image-config.js
var image_config = __webpack_require__(33530);
;// CONCATENATED MODULE: ./build/js/probe/askable-registry.js
/** Registries on this machine are asked only where an input names them (see plan/builder/local-registries.ts for why). */

/** Whether an image may be looked up by this process: not on this machine, where only a Dockerfile names it. */
function mayAsk(registry, named) {
    if (!(0,names_reference/* isThisMachine */.YY)(registry) || named.has(registry))
        return true;
    // `localhost:5000` and `127.0.0.1:5000` are one registry.
    return [...named].some((other) => (0,names_reference/* isThisMachine */.YY)(other) && portOf(other) === portOf(registry));
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

;// CONCATENATED MODULE: ./build/js/probe/look-up-bases.js
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
    const parsed = (0,names_reference/* parseReference */.F2)(text);
    if ('problem' in parsed)
        return { kind: 'missing', reference: text, message: `it is not an image reference: ${parsed.problem}` };
    const own = mayAsk(parsed.registry, named) ? [parsed.registry] : [];
    const places = [...(mirrors.get(parsed.registry) ?? []), ...own].map((registry) => ({
        ...parsed,
        registry,
    }));
    if (places.length === 0)
        return { kind: 'unknown', reference: text, ...notAsked(text, parsed.registry) };
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
                repository: { registry: place.registry, path: place.path },
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
        return { kind: 'missing', reference: text, message: `${(0,names_reference/* formatReference */.FH)(parsed)} is not in its registry` };
    return { kind: 'unknown', reference: text, reason };
}
/** An index says it itself; a single image says it in its config. Attestations are no platforms. */
async function platformsOf(stored, source) {
    if (stored.document.kind === 'index') {
        return stored.document.manifests.flatMap(({ platform }) => platform && !(0,oci_platform/* isUnknownPlatform */._H)(platform) ? [platform] : []);
    }
    const { os, architecture, variant } = (0,image_config/* decodeImageConfig */.A)(await source.text(stored.document.config), source.name);
    return [{ os, architecture, ...(variant === undefined ? {} : { variant }) }];
}

// EXTERNAL MODULE: ./build/js/domain/platforms/platform-table.js
var platform_table = __webpack_require__(12096);
;// CONCATENATED MODULE: ./build/js/probe/machine-facts.js
/** What this machine has: Docker, buildx, QEMU handlers, a named builder. */


const LIMIT_MS = 30_000;
const BINFMT = '/proc/sys/fs/binfmt_misc';
/** The Docker daemon, as far as a client reaches it. */
async function probeDocker(ports) {
    if ((await ports.exec.which('docker')) === undefined)
        return { kind: 'missing', reason: 'there is no docker on PATH' };
    const result = await ports.exec.run({ tool: 'docker', args: ['version', '--format', '{{.Server.Version}} {{.Server.Os}}/{{.Server.Arch}}'] }, { timeoutMs: LIMIT_MS });
    if (result.exitCode === 0) {
        const [version = '', platform = ''] = result.stdout.trim().split(' ');
        return { kind: 'found', version, ...(/^[a-z]+\/[a-z0-9]+$/.test(platform) ? { platform } : {}) };
    }
    return { kind: 'missing', reason: (0,util_text/* firstLine */.TM)(result.stderr) || 'the daemon does not answer' };
}
/** `docker buildx version` prints `github.com/docker/buildx v0.33.0 0a8b7c6`. */
async function probeBuildx(ports) {
    if ((await ports.exec.which('docker')) === undefined)
        return { kind: 'missing', reason: 'there is no docker on PATH' };
    const result = await ports.exec.run({ tool: 'docker', args: ['buildx', 'version'] }, { timeoutMs: LIMIT_MS });
    const version = /^\S+\s+(\S+)/.exec(result.stdout)?.[1];
    if (result.exitCode !== 0 || version === undefined) {
        return { kind: 'missing', reason: (0,util_text/* firstLine */.TM)(result.stderr) || 'docker knows no buildx' };
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
    const result = await ports.exec.run({ tool: 'docker', args: ['buildx', 'inspect', name], env: { BUILDX_CONFIG: buildxConfig } }, { timeoutMs: LIMIT_MS });
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

;// CONCATENATED MODULE: ./build/js/probe/node-facts.js
/** Do the nodes answer? buildx itself is asked, with builders in a directory that is removed again. */



/** buildx gives up on a node that does not answer after 20 s. */
const node_facts_LIMIT_MS = 60_000;
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
    const create = createNode('probe', 'probe', choice, env, false);
    const inspect = { tool: 'docker', args: ['buildx', 'inspect', '--bootstrap', 'probe'], env };
    try {
        for (const command of [create, inspect]) {
            const result = await exec.run(command, { timeoutMs: node_facts_LIMIT_MS });
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

// EXTERNAL MODULE: ./build/js/trust/signing/identity-token.js
var identity_token = __webpack_require__(57945);
// EXTERNAL MODULE: ./build/js/trust/signing/key-source.js
var key_source = __webpack_require__(42492);
// EXTERNAL MODULE: ./build/js/trust/signing/signing-key.js
var signing_key = __webpack_require__(14474);
;// CONCATENATED MODULE: ./build/js/probe/probe-signing.js



/**
 * Asks for a token as signing will, so that a permission that is missing is found now; or reads the key.
 * @throws UserError for a key that cannot be used; EnvironmentError for a token that cannot.
 */
async function probeSigning({ mode, key, password, token }, retries, ports) {
    if (key !== undefined) {
        const { hint } = await (0,signing_key/* readSigningKey */.jy)(await (0,key_source/* keyText */.P)(key, password, ports), password);
        return { kind: 'key', hint };
    }
    if (mode === 'key' || mode === 'off')
        return { kind: 'not-asked' };
    if (token === undefined)
        return { kind: 'no-token' };
    const { issuer, subject, visibility } = await (0,identity_token/* fetchToken */.e)(token, retries, ports);
    return { kind: 'token', issuer, subject, visibility };
}

// EXTERNAL MODULE: ./build/js/registry/oci/json.js
var oci_json = __webpack_require__(51238);
;// CONCATENATED MODULE: ./build/js/probe/read-base.js
/** What a base has for each platform: manifests and configs, by the digests of the index that was found. */





/**
 * Platforms that the base lacks are left out: the plan refuses them.
 * @throws EnvironmentError when the base's registry does not give what its index names.
 */
async function readBaseImages(base, platforms, open) {
    const source = open({ ...base.repository, digest: base.digest });
    try {
        const { descriptor, document } = await source.document(base.digest);
        const listed = document.kind === 'index'
            ? document.manifests
            : // A single image is of the platform that its config says.
                base.platforms.map((platform) => ({ ...descriptor, platform }));
        const found = platforms.flatMap((platform) => {
            const manifest = bestFor(platform, listed);
            return manifest ? [{ platform, manifest }] : [];
        });
        return await Promise.all(found.map(({ platform, manifest }) => readImage(platform, manifest, source)));
    }
    catch (error) {
        if (!(error instanceof errors/* ExplainedError */.hM))
            throw error;
        throw new errors/* EnvironmentError */.eG(`base: ${base.reference} cannot be read: ${error.message}`, {
            remedy: error.remedy,
            cause: error,
        });
    }
}
async function readImage(platform, { digest }, source) {
    const name = `${source.name}@${digest}`;
    const { document } = await source.document(digest);
    if (document.kind !== 'manifest')
        throw new errors/* EnvironmentError */.eG(`${name} is an index inside an index`, {
            remedy: 'Write the digest of the inner index as base.',
        });
    const config = (0,oci_json/* parseJson */.qF)(await source.text(document.config), `the config of ${name}`);
    return {
        platform,
        manifest: digest,
        layers: document.layers,
        config: (0,oci_json/* objectAt */.lJ)(config, { document: `the config of ${name}`, path: '' }),
    };
}
/** The platform itself, else its nearest older variant, as containerd chooses. */
function bestFor(platform, manifests) {
    const usable = manifests.filter((one) => one.platform !== undefined && !(0,oci_platform/* isUnknownPlatform */._H)(one.platform) && serves(one.platform, platform));
    const own = usable.find((one) => {
        const known = (0,platforms_platform/* platformOf */.tj)(one.platform);
        return known !== undefined && (0,platforms_platform/* samePlatform */.my)(known, platform);
    });
    return own ?? usable.toSorted((a, b) => level(b.platform) - level(a.platform))[0];
}
function level({ variant = '' }) {
    return Number(/\d+/.exec(variant)?.[0] ?? 0);
}

// EXTERNAL MODULE: ./build/js/probe/read-project.js + 1 modules
var read_project = __webpack_require__(12195);
;// CONCATENATED MODULE: ./build/js/commands/gather-facts.js
/**
 * From the inputs to all that the plan is made of, side by side: what is there is read, the recipe is decided of it, and
 * its base images are looked up. Reads only: nothing on the machine or in a registry is changed.
 */

















/** @throws UserError for what cannot even be looked at, such as a Dockerfile that is not there. */
async function gatherFacts(inputs, registries, ports) {
    const { environment } = inputs;
    const host = environment.host;
    const runName = (0,external_node_crypto_.randomBytes)(4).toString('hex');
    const runDirectory = (0,external_node_path_.join)(environment.temp, `multihull-${runName}`);
    const builderFact = inputs.builder.kind === 'existing'
        ? probeBuilder(inputs.builder.name, environment.buildxConfig, ports)
        : Promise.resolve(undefined);
    const sourceFact = probeGit(environment, inputs.build.context, ports);
    const nodesFact = sourceFact.then(({ git }) => probeNodes(nodesOf(inputs, git), ports));
    const accessOf = async () => {
        // Where nothing is pushed, nobody is asked whether it may be.
        const { kind } = decidePush(inputs.destination, (await sourceFact).git);
        return kind === 'push' ? Promise.all(inputs.images.map(registries.mayPush)) : [];
    };
    const signingOf = async () => {
        const { git } = await sourceFact;
        const isPush = decidePush(inputs.destination, git).kind === 'push';
        if (neverSigns(inputs.signing, isPush, git) !== undefined)
            return { kind: 'not-asked' };
        return probeSigning(inputs.signing, inputs.retries, ports);
    };
    const dockerfileOf = async () => {
        // Together: what one of them says against the run is heard at once, and by somebody.
        const [project, builder, nodes] = await Promise.all([(0,read_project/* readProject */.W)(inputs, ports), builderFact, nodesFact]);
        const native = [...(builder?.native ?? []), ...nativeOn(nodes)];
        return (0,choose_recipe/* chooseRecipe */.K)(inputs, project, { host, native, runDirectory });
    };
    const dockerfileFact = dockerfileOf();
    const basesOf = async () => {
        const [dockerfile, mirrors] = await Promise.all([
            dockerfileFact,
            probeMirrors(environment.buildxConfig, ports),
        ]);
        const references = [...new Set(dockerfile.analysis.bases.map(({ reference }) => reference))];
        const bases = await Promise.all(references.map((reference) => probeBase(reference, mirrors, registries.open, namedRegistries(inputs))));
        const [base] = bases;
        const baseImages = dockerfile.written?.assembly && base?.kind === 'known'
            ? await readBaseImages(base, inputs.platforms, registries.open)
            : [];
        return { bases, baseImages, mirrors: [...mirrors.values()].flat() };
    };
    const cargoOf = async () => {
        const { written } = await dockerfileFact;
        const [name] = written?.binaries.packages ?? [];
        const own = written?.crate.packages.find((one) => one.name === name);
        return (0,cargo_facts/* probeCargo */.x)((0,external_node_path_.join)(inputs.build.context, own?.directory ?? ''), ports);
    };
    const [dockerfile, { bases, baseImages, mirrors }, docker, buildx, handlers, builder, nodes, source, cargo, access, signing, foreignOutput,] = await (0,concurrency/* allOrFirstError */.t)([
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
        signingOf(),
        inputs.destination.kind === 'layout' ? foreignImages(inputs.destination.directory, ports) : [],
    ]);
    return {
        host,
        isRoot: environment.isRoot,
        docker,
        buildx,
        handlers,
        builder,
        nodes,
        dockerfile,
        bases,
        baseImages,
        mirrors,
        access,
        signing,
        foreignOutput,
        source,
        cargo,
        runDirectory,
        runName,
        now: ports.clock.now(),
    };
}

// EXTERNAL MODULE: ./build/js/commands/registry-options.js
var registry_options = __webpack_require__(34089);
;// CONCATENATED MODULE: ./build/js/commands/sign-built.js
/** What is signed of an image that was built: the image, what verification found, and what the build states of it. */

/**
 * As the plan says; what is loaded for it is loaded only where something is signed.
 * @throws EnvironmentError or UserError when it cannot be signed, attached or read back.
 */
async function signBuilt({ signing, build, verify, platforms, leg }, inputs, { digest, verified }, open, ports) {
    if (signing.kind === 'off')
        return { signed: false, reason: signing.reason };
    if (build.result.kind !== 'pushed')
        throw new Error('what is signed is pushed');
    const { repositories } = build.result;
    const [first] = repositories;
    if (first === undefined)
        throw new Error('what is pushed is in a repository');
    const [{ signImage }, { builtStatements }, { verificationStatement }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6865).then(__webpack_require__.bind(__webpack_require__, 56865)),
        __webpack_require__.e(/* import() */ 8001).then(__webpack_require__.bind(__webpack_require__, 38001)),
        __webpack_require__.e(/* import() */ 1468).then(__webpack_require__.bind(__webpack_require__, 31468)),
    ]);
    const wanted = leg?.platforms ?? platforms;
    const report = verificationStatement(verified, {
        name: (0,names_reference/* formatRepository */.Sh)(first),
        policy: {
            platforms: wanted.map(({ name }) => name),
            skippedChecks: verify.skipChecks,
            allowed: verify.allow,
        },
    });
    const statements = [
        { subject: digest, statement: report },
        ...(await builtStatements(digest, open(first), ports.log)),
    ];
    const alone = inputs.signing.platforms ? verified.platforms.map((one) => one.digest) : [];
    const request = { digest, repositories, platforms: alone, statements, retries: inputs.retries };
    return signImage(signing, inputs.signing, request, open, ports);
}

// EXTERNAL MODULE: ./build/js/steps/run-smoke.js
var run_smoke = __webpack_require__(78799);
// EXTERNAL MODULE: ./build/js/domain/image-limits.js
var image_limits = __webpack_require__(44747);
// EXTERNAL MODULE: ./build/js/image/tar/tar-reader.js + 3 modules
var tar_reader = __webpack_require__(88112);
// EXTERNAL MODULE: ./build/js/image/layers/compression.js
var layers_compression = __webpack_require__(91953);
// EXTERNAL MODULE: ./build/js/image/layers/gather.js
var layers_gather = __webpack_require__(712);
// EXTERNAL MODULE: ./build/js/image/layers/inflate.js + 1 modules
var inflate = __webpack_require__(43560);
// EXTERNAL MODULE: ./build/js/image/layers/turns.js
var turns = __webpack_require__(35039);
;// CONCATENATED MODULE: ./build/js/image/layers/extract-files.js
/** Single files out of a layer, by their paths in its archive: for a program's loader and libraries. */







/**
 * The files that are there and are files of their own; hard links to others are left out.
 * @param paths absolute, as the archive has them.
 * @param maxBytes of all files together; beyond it, what was not read yet is left out.
 * @throws EnvironmentError when the blob cannot be read, or is not what its digest says, or is no layer.
 */
async function extractFiles(source, layer, paths, maxBytes) {
    const found = new Map();
    const state = {};
    let room = maxBytes;
    let inflated = 0;
    const fail = (problem) => {
        state.problem ??= problem;
    };
    const archive = (0,tar_reader/* createTarReader */.N)({
        entry({ name, type, size = 0 }) {
            const path = `/${name.split('/').filter(isPart).join('/')}`;
            if (type !== 'file' || !paths.has(path) || size > room)
                return undefined;
            room -= size;
            return extract_files_collect(size, (bytes) => void found.set(path, bytes));
        },
        extension: () => { },
        records: () => { },
        read: (reader) => void reader.finish(),
        damaged: fail,
        holes: () => { },
        isDone: () => state.problem !== undefined,
    });
    const events = {
        chunk(bytes) {
            inflated += bytes.byteLength;
            if (inflated > image_limits/* MAX_LAYER_BYTES */.t1)
                fail(`it unpacks to more than ${image_limits/* MAX_LAYER_BYTES */.t1} bytes`);
            if (state.problem === undefined)
                archive.write(bytes);
        },
        given: layers_gather/* release */._,
        fail: (_kind, message) => fail(message),
    };
    const blob = await source.blob(layer);
    let inflater;
    try {
        // To its end: only there its digest is compared.
        for await (const piece of (0,layers_gather/* gather */.k)(blob[Symbol.asyncIterator](), image_limits/* CHUNK_BYTES */.EC, () => false)) {
            inflater ??= inflaterOf(piece, layer.mediaType, events);
            if (state.problem === undefined)
                await inflater.write(piece);
        }
        if (state.problem === undefined)
            await inflater?.end();
    }
    finally {
        inflater?.close();
        blob.destroy();
    }
    if (state.problem === undefined)
        return found;
    throw new errors/* EnvironmentError */.eG(`layer ${layer.digest} cannot be unpacked: ${state.problem}`, {
        remedy: 'Build and push the image that it is of again.',
    });
}
function isPart(part) {
    return part !== '' && part !== '.';
}
function extract_files_collect(size, done) {
    const bytes = new Uint8Array(size);
    let at = 0;
    return {
        push(chunk) {
            bytes.set(chunk, at);
            at += chunk.byteLength;
        },
        finish() {
            done(bytes);
            return { kind: 'plain' };
        },
    };
}
function inflaterOf(head, mediaType, events) {
    const compression = (0,layers_compression/* compressionOf */.M)(head, mediaType);
    if ('problem' in compression)
        events.fail('broken', compression.problem);
    return (0,inflate/* createInflater */.OH)('kind' in compression ? compression.kind : 'none', events, (0,turns/* createTurns */.z)());
}

;// CONCATENATED MODULE: ./build/js/steps/smoke-here.js
/**
 * Runs the programs that cargo made once on this machine, where there is no Docker: with the loader and the libraries that
 * their image has, but in no container. What a program starts or reads is the machine's own, as its user.
 */





/** Loader and libraries of one program. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Taken from an image before it is forgotten. */
function smokeSubject({ platform, image, programs }) {
    const other = (reason) => ({ platform: platform.name, kind: 'other', reason });
    const program = programs.find(({ start }) => start !== undefined);
    if (!program?.path.startsWith(`${image_layout/* PROGRAMS */.i}/`))
        return other('what the image starts is not a program that was compiled here, and nothing else of an image is executed without Docker');
    const { loader, closure } = program;
    const { Entrypoint = [], Env = [] } = image.config.config;
    const subject = {
        platform: platform.name,
        kind: 'program',
        program: program.path,
        entrypoint: Entrypoint,
        env: Env,
    };
    if (loader.kind === 'none')
        return { ...subject, loader: undefined, libraries: new Map() };
    if (loader.kind !== 'found' || loader.flavour === 'other' || !closure)
        return other('its loader is not one that can be started by itself');
    // A file's own path, not the one by which others name it: in Debian that of the loader leads through links.
    const libraries = new Map();
    for (const [name, { entry, layer }] of closure.byName)
        if (!name.includes('/'))
            libraries.set(name, { path: entry.path, layer });
    const { entry, layer, flavour } = loader;
    return { ...subject, loader: { path: entry.path, layer, flavour }, libraries };
}
/** @throws EnvironmentError when a layer of the base cannot be read. */
async function runHere(subjects, request, ports) {
    const runs = [];
    for (const subject of subjects) {
        const run = await runOne(subject, request, ports);
        const how = run.kind === 'ended' ? `exit code ${run.exitCode}` : run.kind;
        ports.log.info(`smoke ${subject.platform}, on this machine: ${how}`);
        runs.push(run);
    }
    return runs;
}
async function runOne(subject, request, ports) {
    const { platform } = subject;
    const notRun = (reason) => ({ kind: 'not-run', platform, reason });
    if (subject.kind === 'other')
        return notRun(`it needs Docker: ${subject.reason}`);
    const root = (0,external_node_path_.join)(request.directory, 'smoke', platform.replaceAll('/', '-'));
    const missing = await unpack(subject, request, root, ports);
    if (missing !== undefined)
        return notRun(`it needs Docker: ${missing} could not be taken out of its layer`);
    const work = (0,external_node_path_.join)(root, 'work');
    await ports.files.makeDirectory(work, { mode: 0o700 });
    const emulator = request.emulators.get(platform);
    const tool = emulator === undefined ? undefined : await ports.exec.which(emulator);
    if (emulator !== undefined && tool === undefined)
        throw new errors/* EnvironmentError */.eG(`${emulator} is not on PATH any more`, {
            remedy: 'Something removed it while the image was built; run again.',
        });
    const image = request.plan.images.find((one) => one.platform.name === platform);
    const program = (0,external_node_path_.join)(image?.gathered ?? '', subject.program);
    const limitSeconds = request.limitSeconds ?? run_smoke/* LIMIT_SECONDS */.Q;
    const started = ports.clock.monotonic();
    const result = await ports.exec.run(commandOf(subject, { tool, root, program, work }, request.command), {
        timeoutMs: limitSeconds * 1000,
        keepBytes: run_smoke/* KEEP_BYTES */.uK,
    });
    const output = `${result.stdout}${result.stderr}`;
    if (result.timedOut)
        return { kind: 'timed-out', platform, limitSeconds, output };
    const seconds = (ports.clock.monotonic() - started) / 1000;
    return { kind: 'ended', platform, exitCode: result.exitCode, output, seconds, isHere: true };
}
/** Starts the loader of the image with the program: what the machine has of either is not asked. */
function commandOf({ loader, entrypoint, env }, paths, command) {
    const { tool: emulator, root, program, work } = paths;
    const [tool = program, ...args] = [
        ...(emulator === undefined ? [] : [emulator, '-L', root]),
        ...(loader
            ? [
                (0,external_node_path_.join)(root, 'loader'),
                ...(loader.flavour === 'glibc' ? ['--inhibit-cache'] : []),
                ...['--library-path', (0,external_node_path_.join)(root, 'lib')],
            ]
            : []),
        program,
        ...entrypoint.slice(1),
        ...command,
    ];
    const own = env.flatMap((pair) => {
        const at = pair.indexOf('=');
        // The paths in them are the image's.
        return at < 1 || pair.startsWith('LD_') ? [] : [[pair.slice(0, at), pair.slice(at + 1)]];
    });
    // The image's variables and no others: nothing of the job gets there.
    return {
        tool,
        args,
        cwd: work,
        inherits: 'nothing',
        env: { ...Object.fromEntries(own), HOME: work, TMPDIR: work },
    };
}
/** Loader and libraries become files of this run: no links, under names of ours. @returns what could not be had. */
async function unpack({ platform, loader, libraries }, { plan, source }, root, { files }) {
    const image = plan.images.find((one) => one.platform.name === platform);
    if (!image || !loader)
        return undefined;
    const base = image.base?.layers ?? [];
    const wanted = [
        { to: (0,external_node_path_.join)(root, 'loader'), place: loader },
        ...[...libraries].map(([name, place]) => ({ to: (0,external_node_path_.join)(root, 'lib', name), place })),
    ];
    for (const { to, place } of wanted.filter((one) => one.place.layer >= base.length))
        await files.copyExecutable((0,external_node_path_.join)(image.gathered, place.path), to);
    let room = MAX_BYTES;
    for (const [index, layer] of base.entries()) {
        const here = wanted.filter(({ place }) => place.layer === index);
        if (here.length === 0 || !source)
            continue;
        const found = await extractFiles(source, layer, new Set(here.map(({ place }) => place.path)), room);
        for (const { to, place } of here) {
            const bytes = found.get(place.path);
            if (!bytes)
                return place.path;
            room -= bytes.byteLength;
            await files.write(to, bytes, { mode: 0o755 });
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/commands/smoke-built.js



const OTHER_FAILED = 'another check failed';
/** Nothing is remembered where nothing will be run here. */
function lookAtStarts({ smoke }) {
    const subjects = [];
    return {
        subjects,
        see: (view) => {
            if (smoke.kind === 'here')
                subjects.push(smokeSubject(view));
        },
    };
}
/** @returns the report with what came of it. @throws EnvironmentError when it could not be run. */
async function smokeBuilt(plan, verified, { name, starts, store, journal }, ports) {
    const { verify, build, smoke, dockerEnv } = plan;
    const command = verify.skipChecks.includes('smoke') ? [] : verify.smoke;
    if (smoke.kind === 'here' && build.kind === 'assemble' && verified.ok) {
        const { base } = build;
        const request = {
            plan: build,
            emulators: smoke.emulators,
            source: base && store(base.repository),
            command,
            directory: plan.directory,
        };
        return (0,smoke_rules/* withSmoke */.r)(verified, command, await runHere(starts.subjects, request, ports));
    }
    return (0,run_smoke/* smokeImage */.tL)(verified, {
        skipReason: verified.ok ? undefined : OTHER_FAILED,
        image: build.result.kind === 'layout' ? undefined : name,
        platforms: verify.platforms,
        command,
        dockerEnv,
        journal,
    }, ports);
}

// EXTERNAL MODULE: ./build/js/registry/oci/layout.js
var layout = __webpack_require__(15390);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/registry/oci/attestation.js
var attestation = __webpack_require__(38024);
// EXTERNAL MODULE: ./build/js/trust/in-toto.js
var in_toto = __webpack_require__(79325);
;// CONCATENATED MODULE: ./build/js/image/attest/attestation-manifest.js
/**
 * Statements in an image's index, in BuildKit's form (its docs/attestations/attestation-storage.md): beside each image a
 * manifest for the platform `unknown/unknown`, whose layers are the statements. Pure.
 *
 * An image has one such manifest. Where BuildKit has made one already, a new one takes its place, with its statements and
 * ours: there are readers that look at the first only.
 */





const PREDICATE_TYPE = 'in-toto.io/predicate-type';
const UNKNOWN = { architecture: 'unknown', os: 'unknown' };
/** Of an image there are one or two: provenance, and an SBOM. */
const MAX_STATEMENTS = 100;
/**
 * The attestation manifest of one image.
 * @param existing the one that the index has of it, as stored.
 * @throws EnvironmentError for an existing one that is not a manifest.
 */
function planAttestation(image, statements, existing) {
    const documents = statements.map((statement) => ({
        statement,
        document: documentOf((0,in_toto/* statementBytes */.Tp)(statement), in_toto/* IN_TOTO_MEDIA_TYPE */.xy),
    }));
    const before = existing ? readExisting(existing) : undefined;
    const layers = [
        ...(before?.layers ?? []),
        ...documents.map(({ statement, document: { descriptor } }) => ({
            ...descriptor,
            annotations: { [PREDICATE_TYPE]: statement.predicateType },
        })),
    ];
    // An artifact (BuildKit's oci-artifact=true) has no image config, and keeps what it has.
    const config = before?.isArtifact ? undefined : configOf(layers.map((layer) => String(layer['digest'])));
    const manifest = documentOf(encode({
        ...(before?.manifest ?? { schemaVersion: 2, mediaType: oci_types/* MediaType */.z.ociManifest }),
        config: config ? config.descriptor : before?.manifest['config'],
        layers,
    }), before?.mediaType ?? oci_types/* MediaType */.z.ociManifest);
    return {
        manifest,
        blobs: [...documents.map(({ document }) => document), ...(config ? [config] : [])],
        entry: {
            ...manifest.descriptor,
            platform: UNKNOWN,
            annotations: { [attestation/* REFERENCE_DIGEST */.R7]: image.digest, [attestation/* REFERENCE_TYPE */.pz]: 'attestation-manifest' },
        },
    };
}
/** Predicate types of the statements that an attestation manifest has. @throws EnvironmentError when it is none. */
function predicateTypesOf(manifest) {
    return readExisting(manifest).layers.flatMap((layer) => {
        const { annotations } = layer;
        const type = typeof annotations === 'object' && annotations !== null
            ? Reflect.get(annotations, PREDICATE_TYPE)
            : undefined;
        return typeof type === 'string' ? [type] : [];
    });
}
/**
 * The index with these entries: each takes the place of `instead`, or comes last. What else the index says stays.
 * @param root as stored: an index; of a single image's manifest an index is made, in which `single` is its entry.
 */
function indexWith(root, single, changes) {
    const replaced = new Map(changes.flatMap(({ entry, instead }) => (instead ? [[instead, entry]] : [])));
    const added = changes.flatMap(({ entry, instead }) => (instead ? [] : [written(entry)]));
    if (root.kind === 'manifest') {
        if (!single)
            throw new Error('a single image needs an entry');
        const manifests = [written(single), ...added];
        return documentOf(encode({ schemaVersion: 2, mediaType: oci_types/* MediaType */.z.ociIndex, manifests }), oci_types/* MediaType */.z.ociIndex);
    }
    const place = { document: 'the image index', path: '' };
    const index = (0,oci_json/* objectAt */.lJ)((0,oci_json/* parseJson */.qF)((0,oci_json/* utf8 */.As)(root.bytes, place.document), place.document), place);
    const entries = (0,oci_json/* listAt */.gT)(index, 'manifests', place, Number.MAX_SAFE_INTEGER, (value, where) => {
        const entry = replaced.get(String((0,oci_json/* objectAt */.lJ)(value, where)['digest']));
        return entry ? written(entry) : value;
    });
    return documentOf(
    // Docker's own list has no room for annotations on its entries.
    encode({ ...index, mediaType: oci_types/* MediaType */.z.ociIndex, manifests: [...(entries ?? []), ...added] }), oci_types/* MediaType */.z.ociIndex);
}
function readExisting(bytes) {
    const place = { document: 'the attestation manifest', path: '' };
    const manifest = (0,oci_json/* objectAt */.lJ)((0,oci_json/* parseJson */.qF)((0,oci_json/* utf8 */.As)(bytes, place.document), place.document), place);
    const { mediaType } = manifest;
    const config = (0,oci_json/* objectAt */.lJ)((0,oci_json/* member */.Dc)(manifest, 'config', place), (0,oci_json.at)(place, 'config'));
    return {
        manifest,
        mediaType: typeof mediaType === 'string' ? mediaType : oci_types/* MediaType */.z.ociManifest,
        layers: (0,oci_json/* listAt */.gT)(manifest, 'layers', place, MAX_STATEMENTS, oci_json/* objectAt */.lJ) ?? [],
        isArtifact: config['mediaType'] !== oci_types/* MediaType */.z.ociConfig,
    };
}
/** A valid image config, for clients that read every manifest's (BuildKit: `attestationsConfig`). */
function configOf(diffIds) {
    const config = { ...UNKNOWN, config: {}, rootfs: { type: 'layers', diff_ids: diffIds } };
    return documentOf(encode(config), oci_types/* MediaType */.z.ociConfig);
}
function written({ mediaType, digest, size, platform, annotations }) {
    return {
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
        ...(platform
            ? {
                platform: {
                    architecture: platform.architecture,
                    os: platform.os,
                    ...(platform.variant === undefined ? {} : { variant: platform.variant }),
                },
            }
            : {}),
    };
}
function encode(value) {
    return new TextEncoder().encode(JSON.stringify(value, null, 2));
}
function documentOf(bytes, mediaType) {
    return { descriptor: { mediaType, digest: (0,stream/* digestOf */.ol)(bytes), size: bytes.length }, bytes };
}

;// CONCATENATED MODULE: ./build/js/image/attest/attest-image.js
/** Puts statements about an image's platforms beside them, and makes the index that has them: a new digest. */





/**
 * Attaches statements. An image that has a statement of the same kind already keeps that one: it was there before ours.
 * @param targets each gets the statements and the index; they have the images.
 * @returns the index, which is the one that was there when there was nothing to attach.
 * @throws EnvironmentError when something cannot be read or written; what was there is untouched.
 */
async function attestImage(source, digest, statements, targets) {
    const root = await source.document(digest);
    const { document } = root;
    const before = { descriptor: root.descriptor, bytes: root.bytes };
    const single = document.kind === 'manifest' ? await entryOf(source, root.descriptor, document.config) : undefined;
    const entries = document.kind === 'manifest' ? [] : document.manifests;
    const changes = [];
    for (const [image, wanted] of statements) {
        const existing = entries.find((entry) => (0,attestation/* isAttestation */.H3)(entry) && (0,attestation/* attestedDigest */.Js)(entry) === image);
        const stored = existing ? (await source.document(existing.digest)).bytes : undefined;
        const there = new Set(stored ? predicateTypesOf(stored) : []);
        const missing = wanted.filter(({ predicateType }) => !there.has(predicateType));
        if (missing.length === 0)
            continue;
        const descriptor = single ?? entries.find((entry) => entry.digest === image);
        if (!descriptor)
            continue;
        const planned = planAttestation(descriptor, missing, stored);
        changes.push({
            entry: planned.entry,
            instead: existing?.digest,
            stored: [...planned.blobs, planned.manifest],
        });
    }
    if (changes.length === 0)
        return before;
    const index = indexWith({ bytes: root.bytes, kind: document.kind }, single, changes);
    for (const target of targets) {
        for (const { stored } of changes)
            await put(stored, target);
        await target.putDocument(index.descriptor.digest, index.bytes, index.descriptor.mediaType);
    }
    return index;
}
/** Blobs before the manifest that names them: registries refuse it otherwise. */
async function put(stored, target) {
    const manifest = stored.at(-1);
    for (const { descriptor, bytes } of stored.slice(0, -1))
        await target.pushBlob(descriptor, async () => external_node_stream_.Readable.from([Buffer.from(bytes)]));
    if (manifest)
        await target.putDocument(manifest.descriptor.digest, manifest.bytes, manifest.descriptor.mediaType);
}
/** How an index points at an image that was in none. */
async function entryOf(source, image, config) {
    const { os, architecture, variant } = (0,image_config/* decodeImageConfig */.A)(await source.text(config), `the image config ${config.digest} in ${source.name}`);
    const claim = { os, architecture, ...(variant === undefined ? {} : { variant }) };
    const platform = (0,platforms_platform/* platformOf */.tj)(claim) ?? claim;
    return {
        mediaType: image.mediaType,
        digest: image.digest,
        size: image.size,
        platform: {
            os,
            architecture: platform.architecture,
            ...(platform.variant === undefined ? {} : { variant: platform.variant }),
        },
    };
}

;// CONCATENATED MODULE: ./build/js/image/attest/point-layout.js
/** What an OCI layout on disk is of (image-spec, image-layout.md). */



/**
 * The layout is of another image from now on; annotations of the entry (its name) stay. What nothing points at any more is
 * removed.
 * @throws EnvironmentError when the layout is not of the image that it was of.
 */
async function pointLayoutAt(directory, before, { mediaType, digest, size }, files) {
    const path = `${directory}/index.json`;
    const place = { document: path, path: '' };
    const index = (0,oci_json/* objectAt */.lJ)((0,oci_json/* parseJson */.qF)(await files.readText(path), path), place);
    const entries = Array.isArray(index['manifests']) ? index['manifests'] : [];
    const at = entries.findIndex((entry) => typeof entry === 'object' && entry !== null && Reflect.get(entry, 'digest') === before);
    if (at < 0)
        throw new errors/* EnvironmentError */.eG(`${path} does not name ${before}, which was just written there`, {
            remedy: 'Something else writes to this directory; give the output one of its own.',
        });
    const old = (0,oci_json/* objectAt */.lJ)(entries[at], place);
    const { annotations } = old;
    entries[at] = { mediaType, digest, size, ...(annotations === undefined ? {} : { annotations }) };
    await files.write(path, JSON.stringify({ ...index, manifests: entries }));
    // An image without an index stays where it was: the new index points at it.
    if ((0,names_digest/* parseDigest */.m)(before) && String(old['mediaType']).includes('index'))
        await files.remove(`${directory}/blobs/sha256/${before.slice('sha256:'.length)}`);
}

;// CONCATENATED MODULE: ./build/js/steps/sbom/attach-statements.js



/** All statements about each image, in the order of the lists. */
function joinStatements(...lists) {
    const images = new Set(lists.flatMap((list) => [...list.keys()]));
    return new Map([...images].map((image) => [image, lists.flatMap((list) => list.get(image) ?? [])]));
}
/**
 * Attaches to every platform the statements that it has none of.
 * @param what for the log: `an SBOM`.
 * @returns the digest of the image with them: another one, which nothing points at yet.
 * @throws EnvironmentError when the registry cannot be read or written.
 */
async function attachStatements(digest, { statements, what }, source, result, open, ports) {
    const targets = result.kind === 'layout' ? [writeToLayout(result.directory, ports.files)] : result.repositories.map(open);
    const { descriptor } = await attestImage(source, digest, statements, targets);
    if (descriptor.digest === digest)
        return digest;
    if (result.kind === 'layout')
        await pointLayoutAt(result.directory, digest, descriptor, ports.files);
    ports.log.info(`${what} for each platform is attached: the image is now ${descriptor.digest}`);
    return descriptor.digest;
}

// EXTERNAL MODULE: ./build/js/crate/resolved/crate-listing.js + 2 modules
var crate_listing = __webpack_require__(66053);
;// CONCATENATED MODULE: ./build/js/steps/sbom/list-crates.js
/** Asks cargo which crates the programs have: on this machine, or by what the build has written down. */





const list_crates_LIMIT_MS = 5 * 60_000;
/** A tree of five thousand crates has half a megabyte. */
const list_crates_MAX_BYTES = 16 * 1024 * 1024;
/** Never a reason to fail: what cargo does not say is said in the SBOM to be unknown. */
async function listCrates(plan, secrets, ports) {
    switch (plan.kind) {
        case 'unknown':
            return { answers: new Map() };
        case 'stage':
            return exportStage(plan, secrets, ports);
        case 'host':
            return askHere(plan, ports);
    }
}
async function exportStage({ command, directory, targets, secrets: planned }, secrets, { exec, files }) {
    const full = (0,build_image/* withSecrets */.a9)(command, planned, secrets);
    const result = await exec.run(full, { timeoutMs: list_crates_LIMIT_MS, keepBytes: 64 * 1024 });
    if (result.exitCode !== 0 || result.timedOut)
        return { answers: new Map(), problem: (0,run_tool/* toolError */.$)(command, result, '').message };
    const read = async (name) => {
        const path = (0,external_node_path_.join)(directory, name);
        const size = await files.size(path);
        return size === undefined || size > list_crates_MAX_BYTES ? undefined : files.readText(path);
    };
    const answers = new Map();
    for (const target of new Set(targets.values())) {
        const failed = await read(`${target}${crate_listing_lines/* FAILED_SUFFIX */.i8}`);
        const text = await read(target);
        if (failed !== undefined)
            answers.set(target, { kind: 'failed', message: (0,crate_listing/* failureOf */.g5)(failed) });
        else if (text !== undefined)
            answers.set(target, { kind: 'printed', text });
    }
    return { answers, ...version(await read(crate_listing_lines/* RUSTC_FILE */.FL)) };
}
async function askHere({ commands, rustc }, { exec }) {
    const answers = new Map();
    for (const { target, command } of commands) {
        const { exitCode, timedOut, stdout, stderr } = await exec.run(command, {
            timeoutMs: list_crates_LIMIT_MS,
            keepBytes: list_crates_MAX_BYTES,
        });
        const isWell = exitCode === 0 && !timedOut && Buffer.byteLength(stdout) < list_crates_MAX_BYTES;
        answers.set(target, isWell ? { kind: 'printed', text: stdout } : { kind: 'failed', message: (0,crate_listing/* failureOf */.g5)(stderr) });
    }
    const { stdout } = await exec.run(rustc, { timeoutMs: list_crates_LIMIT_MS });
    return { answers, ...version(stdout) };
}
function version(text) {
    const rust = text === undefined ? undefined : (0,crate_listing/* readRustVersion */.v5)(text);
    return rust ? { rust } : {};
}

// EXTERNAL MODULE: ./build/js/multihull-version.js
var multihull_version = __webpack_require__(35685);
;// CONCATENATED MODULE: ./build/js/trust/provenance-statement.js


const PROVENANCE_PREDICATE = 'https://slsa.dev/provenance/v1';
const BUILD_TYPE = 'https://github.com/multihull/multihull/blob/main/docs/provenance-v1.md';
const BUILDER = 'https://github.com/multihull/multihull';
function provenanceStatement(parts) {
    const { subject, platform, target, parameters, source } = parts;
    const uri = sourceUri(source);
    return (0,in_toto/* statementAbout */.pT)(subject, PROVENANCE_PREDICATE, {
        buildDefinition: {
            buildType: BUILD_TYPE,
            externalParameters: { ...(uri === undefined ? {} : { source: uri }), platform, inputs: parameters },
            internalParameters: target === undefined ? {} : { target },
            resolvedDependencies: [...sourceOf(source, uri), ...provenance_statement_baseOf(parts), ...toolchainOf(parts)],
        },
        runDetails: { builder: { id: BUILDER, version: { multihull: multihull_version/* VERSION */.x } } },
    });
}
/** As SLSA's own build types write it. */
function sourceUri({ url, ref }) {
    if (url === undefined)
        return undefined;
    return `git+${url}${ref === '' ? '' : `@${ref}`}`;
}
/** A commit's id says what was built only where nothing else was. */
function sourceOf({ commit, isDirty }, uri) {
    if (uri === undefined && commit === '')
        return [];
    return [
        {
            name: 'source',
            ...(uri === undefined ? {} : { uri }),
            ...(commit === '' || isDirty ? {} : { digest: { gitCommit: commit } }),
            ...(commit !== '' && isDirty ? { annotations: { basedOn: commit, dirty: true } } : {}),
        },
    ];
}
function provenance_statement_baseOf({ base, platform }) {
    if (base === undefined)
        return [];
    const uri = imagePurl(base.reference, platform);
    return [
        { name: 'base', uri, digest: { sha256: (0,in_toto/* hexOf */.ZD)(base.digest) } },
        ...(base.manifest === undefined || base.manifest === base.digest
            ? []
            : [{ name: `base for ${platform}`, uri, digest: { sha256: (0,in_toto/* hexOf */.ZD)(base.manifest) } }]),
    ];
}
function toolchainOf({ rust, tools }) {
    return [
        ...(rust === undefined
            ? []
            : [
                {
                    name: 'rust',
                    uri: `pkg:generic/rust@${rust.version}`,
                    ...(rust.commit === undefined ? {} : { digest: { gitCommit: rust.commit } }),
                },
            ]),
        ...tools.map(({ name, version, sha256 }) => ({
            name,
            uri: `pkg:pypi/${name}@${version}`,
            digest: { sha256 },
        })),
    ];
}
/** As BuildKit names base images (its util/purl), so that its readers find this one, too. */
function imagePurl(reference, platform) {
    const [named = '', digest] = reference.split('@');
    const colon = named.lastIndexOf(':');
    const hasTag = colon > named.lastIndexOf('/');
    const name = (hasTag ? named.slice(0, colon) : named).replace(/^docker\.io\/(?:library\/)?/, '');
    const tag = hasTag ? named.slice(colon + 1) : digest === undefined ? 'latest' : undefined;
    const path = name.split('/').map(encodeURIComponent).join('/');
    const qualifiers = [
        ...(digest === undefined ? [] : [`digest=${digest}`]),
        `platform=${encodeURIComponent(platform)}`,
    ];
    return `pkg:docker/${path}${tag === undefined ? '' : `@${tag}`}?${qualifiers.join('&')}`;
}

;// CONCATENATED MODULE: ./build/js/steps/sbom/provenance-statements.js
/** Provenance of an image that Multihull has assembled: what was planned, and which Rust it was. */



const provenance_statements_LIMIT_MS = 60_000;
/** Asked while the image is verified: it takes a moment. A rustc that does not say which it is is left out. */
async function askRust(plan, { exec }) {
    if (plan.kind === 'none')
        return undefined;
    const { stdout } = await exec.run(plan.rustc, { timeoutMs: provenance_statements_LIMIT_MS });
    return (0,crate_listing/* readRustVersion */.v5)(stdout);
}
/** One for each platform; none where nobody but BuildKit states it. */
function provenanceStatements(plan, images, rust) {
    if (plan.kind === 'none')
        return new Map();
    const { source, base, parameters, tools } = plan;
    return new Map(images.map(({ platform, digest }) => {
        const statement = provenanceStatement({
            subject: { name: in_toto/* SELF */.TK, digest },
            platform,
            target: plan.platforms.find(({ name }) => name === platform)?.target,
            parameters,
            source,
            base: base && {
                reference: base.reference,
                digest: base.digest,
                manifest: base.manifests.get(platform),
            },
            rust,
            tools,
        });
        return [digest, [statement]];
    }));
}

;// CONCATENATED MODULE: ./build/js/trust/sbom/purl.js
/** Package URLs (github.com/package-url/purl-spec): names of packages that scanners of every kind understand. */
/** `pkg:deb/debian/libc6@2.36-9%2Bdeb12u10?arch=amd64&distro=debian-12`. */
function formatPurl({ type, namespace, name, version, qualifiers = {} }) {
    const pairs = Object.entries(qualifiers)
        .flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]]))
        .sort(([a], [b]) => (a < b ? -1 : 1));
    const path = [type, ...(namespace ? [purl_encode(namespace)] : []), purl_encode(name)].join('/');
    const query = pairs.map(([key, value]) => `${key}=${purl_encode(value)}`).join('&');
    return `pkg:${path}${version ? `@${purl_encode(version)}` : ''}${query === '' ? '' : `?${query}`}`;
}
/** Colons stay as they are; everything else that is not of RFC 3986's unreserved characters is encoded. */
function purl_encode(text) {
    return encodeURIComponent(text)
        .replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%3A', ':');
}

;// CONCATENATED MODULE: ./build/js/trust/sbom/spdx-types.js
/** SPDX 2.3 as JSON (spdx.github.io/spdx-spec/v2.3), as far as it is written here. */
const SPDX_PREDICATE = 'https://spdx.dev/Document';
const NO_ASSERTION = 'NOASSERTION';
/** The members that every package must have; nothing is claimed in them. */
const UNKNOWN_ORIGIN = {
    downloadLocation: NO_ASSERTION,
    filesAnalyzed: false,
    licenseConcluded: NO_ASSERTION,
    licenseDeclared: NO_ASSERTION,
    copyrightText: NO_ASSERTION,
};
function purlReference(purl) {
    return [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }];
}
/** Gives each element an identifier of its own: of letters, digits, dots and hyphens. */
function createIds() {
    const used = new Map();
    return (...words) => {
        const id = `SPDXRef-${words.join('-').replaceAll(/[^A-Za-z0-9.-]+/g, '-')}`;
        const count = (used.get(id) ?? 0) + 1;
        used.set(id, count);
        return count === 1 ? id : `${id}-n${count}`;
    };
}
/**
 * A license as packages declare it. crates.io has old ones with a slash, which means "or". What is no expression of
 * identifiers is told as it was written, and nothing is asserted.
 */
function declaredLicense(text) {
    if (text === undefined || text.trim() === '')
        return { licenseDeclared: NO_ASSERTION };
    const expression = text.trim().replaceAll(/\s*\/\s*/g, ' OR ');
    const word = String.raw `\(*\s*[A-Za-z0-9][A-Za-z0-9.+-]*\s*\)*`;
    const isExpression = new RegExp(`^${word}(?:\\s+(?:AND|OR|WITH)\\s+${word})*$`).test(expression);
    const isBalanced = expression.split('(').length === expression.split(')').length;
    if (isExpression && isBalanced && !/ (?:AND|OR|WITH)$/.test(expression))
        return { licenseDeclared: expression };
    return { licenseDeclared: NO_ASSERTION, licenseComments: `declared as: ${text.trim().slice(0, 500)}` };
}

;// CONCATENATED MODULE: ./build/js/trust/sbom/spdx-crates.js


function spdxCrates({ crates, edges, programs }, idFor) {
    const ids = crates.map(({ name, version }) => idFor('Crate', name, version));
    const linked = new Set(programs.flatMap((program) => program.linked));
    const id = (at) => ids[at] ?? '';
    const relationships = new Map();
    for (const { from, to, kind, isLinked } of edges) {
        // Into what runs while compiling there is no other way than this relationship: whoever follows DEPENDS_ON from a
        // program's package finds just what is linked.
        const isBuild = kind === 'build' || (!isLinked && crates[to]?.isProcMacro === true);
        const relationship = isBuild
            ? {
                spdxElementId: id(to),
                relationshipType: 'BUILD_DEPENDENCY_OF',
                relatedSpdxElement: id(from),
                ...(kind === 'normal' ? { comment: 'a procedural macro' } : {}),
            }
            : { spdxElementId: id(from), relationshipType: 'DEPENDS_ON', relatedSpdxElement: id(to) };
        relationships.set(JSON.stringify(relationship), relationship);
    }
    return {
        ids,
        packages: crates.map((crate, at) => cratePackage(crate, id(at), linked.has(at))),
        relationships: [...relationships.values()],
    };
}
function cratePackage(crate, id, isLinked) {
    const { name, version, source, checksum, features, license } = crate;
    const purl = cratePurl(crate);
    const enabled = features.length > 0 ? `features: ${features.join(', ')}` : undefined;
    const use = isLinked ? undefined : 'runs while compiling; not linked into a program of this image';
    const comment = [use, enabled].filter((part) => part !== undefined).join('; ');
    return {
        SPDXID: id,
        name,
        versionInfo: version,
        ...UNKNOWN_ORIGIN,
        downloadLocation: downloadLocation(name, version, source),
        primaryPackagePurpose: 'LIBRARY',
        ...declaredLicense(license),
        ...(comment === '' ? {} : { comment }),
        ...(checksum !== undefined && /^[a-f0-9]{64}$/.test(checksum)
            ? { checksums: [{ algorithm: 'SHA256', checksumValue: checksum }] }
            : {}),
        ...(purl === undefined ? {} : { externalRefs: purlReference(purl) }),
    };
}
/** Undefined for what comes by path: by its name alone it would be taken for the crate of that name on crates.io. */
function cratePurl({ name, version, source }) {
    const purl = (qualifiers) => formatPurl({ type: 'cargo', name, version, qualifiers });
    switch (source.kind) {
        case 'crates.io':
            return purl({});
        case 'registry':
            return purl({ repository_url: source.url });
        case 'git':
            return purl({ vcs_url: `git+${source.url}@${source.commit}` });
        case 'path':
            return undefined;
    }
}
function downloadLocation(name, version, source) {
    if (source.kind === 'crates.io')
        return `https://static.crates.io/crates/${name}/${name}-${version}.crate`;
    if (source.kind === 'git' && /^[a-z]+:\/\/\S+$/.test(source.url))
        return `git+${source.url}@${source.commit}`;
    return NO_ASSERTION;
}

;// CONCATENATED MODULE: ./build/js/trust/sbom/spdx-document.js





const DOCUMENT = 'SPDXRef-DOCUMENT';
/** Where an image does not say when it was made. */
const NO_TIME = '1970-01-01T00:00:00Z';
function spdxDocument(inventory, known) {
    const idFor = createIds();
    const { platform, digest, os, packages, unread, programs } = inventory;
    const image = {
        SPDXID: idFor('Image'),
        name: `image for ${platform}`,
        versionInfo: digest,
        ...UNKNOWN_ORIGIN,
        primaryPackagePurpose: 'CONTAINER',
        checksums: [{ algorithm: 'SHA256', checksumValue: (0,in_toto/* hexOf */.ZD)(digest) }],
        ...(unread.length > 0
            ? { comment: `not read, and so not listed: the packages in ${unread.join(', ')}` }
            : {}),
    };
    const contained = [
        ...(os ? [osPackage(os, idFor('OS', os.id))] : []),
        ...packages.map((one) => distributionPackage(one, os, idFor(one.kind, one.name, one.architecture ?? ''))),
    ];
    const crates = known.kind === 'resolved' ? spdxCrates(known.crates, idFor) : undefined;
    const rust = known.kind === 'resolved' && known.rust ? rustPackage(known.rust, idFor('Rust')) : undefined;
    const files = programs.map((program) => ({ program, id: idFor('File', program.path.slice(1)) }));
    return {
        spdxVersion: 'SPDX-2.3',
        dataLicense: 'CC0-1.0',
        SPDXID: DOCUMENT,
        name: `image for ${platform}`,
        documentNamespace: `https://github.com/multihull/multihull/spdx/${multihull_version/* VERSION */.x}/${digest.replace(':', '-')}`,
        creationInfo: { created: timeOf(inventory.created), creators: [`Tool: multihull-${multihull_version/* VERSION */.x}`] },
        packages: [image, ...contained, ...(crates?.packages ?? []), ...(rust ? [rust] : [])],
        files: files.map(({ program, id }) => programFile(program, id, crateOf(program, known))),
        relationships: [
            relation(DOCUMENT, 'DESCRIBES', image.SPDXID),
            ...contained.map(({ SPDXID }) => relation(image.SPDXID, 'CONTAINS', SPDXID)),
            // A package whose files are not all analysed may contain none (SPDX 2.3, 7.8).
            ...files.map(({ id }) => relation(DOCUMENT, 'DESCRIBES', id)),
            ...files.flatMap(({ program, id }) => {
                const built = crateOf(program, known);
                if (!crates || built.kind === 'unknown')
                    return [relation(id, 'STATIC_LINK', NO_ASSERTION)];
                return [
                    relation(id, 'GENERATED_FROM', crates.ids[built.root] ?? ''),
                    ...built.linked
                        .filter((at) => at !== built.root)
                        .map((at) => relation(id, 'STATIC_LINK', crates.ids[at] ?? '')),
                    ...(rust ? [relation(id, 'STATIC_LINK', rust.SPDXID)] : []),
                ];
            }),
            ...(crates?.relationships ?? []),
        ],
    };
}
function relation(from, type, to) {
    return { spdxElementId: from, relationshipType: type, relatedSpdxElement: to };
}
function crateOf({ path }, known) {
    if (known.kind === 'unknown')
        return known;
    const program = known.crates.programs.find(({ name }) => path === `${known.directory}/${name}`);
    if (!program)
        return { kind: 'unknown', why: 'it is not one of the programs that were compiled for this image' };
    return { kind: 'built', root: program.root, linked: program.linked };
}
function programFile({ path, sha1, sha256 }, id, from) {
    return {
        SPDXID: id,
        fileName: `.${path}`,
        fileTypes: ['BINARY'],
        checksums: [
            { algorithm: 'SHA1', checksumValue: sha1 },
            { algorithm: 'SHA256', checksumValue: sha256 },
        ],
        licenseConcluded: NO_ASSERTION,
        copyrightText: NO_ASSERTION,
        ...(from.kind === 'unknown' ? { comment: `the crates of this program are not known: ${from.why}` } : {}),
    };
}
function osPackage({ id: name, version, name: title }, id) {
    return {
        SPDXID: id,
        name,
        ...(version === undefined ? {} : { versionInfo: version }),
        ...UNKNOWN_ORIGIN,
        primaryPackagePurpose: 'OPERATING_SYSTEM',
        comment: title,
    };
}
function distributionPackage(one, os, id) {
    const { kind, name, version, architecture, source, sourceVersion, maintainer, homepage, license } = one;
    const from = source === undefined ? undefined : [source, sourceVersion].filter(Boolean).join('@');
    const purl = formatPurl({
        type: kind,
        namespace: os?.id ?? (kind === 'deb' ? 'debian' : 'alpine'),
        name,
        version,
        qualifiers: {
            arch: architecture,
            distro: os ? [os.id, os.version].filter(Boolean).join('-') : undefined,
            // What advisories of distributions are about; scanners read it under this name.
            upstream: from,
        },
    });
    const originator = originatorOf(maintainer);
    return {
        SPDXID: id,
        name,
        versionInfo: version,
        ...UNKNOWN_ORIGIN,
        ...declaredLicense(license),
        ...(originator === undefined ? {} : { originator }),
        ...(homepage !== undefined && /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(homepage) ? { homepage } : {}),
        ...(from === undefined ? {} : { sourceInfo: `built from the source package ${from.replace('@', ' ')}` }),
        externalRefs: purlReference(purl),
    };
}
/** `Name <address>` as SPDX writes it. */
function originatorOf(maintainer) {
    const [, name, address] = /^([^<>()]{1,200}?)\s*(?:<([^<>()\s]{1,200})>)?$/.exec(maintainer ?? '') ?? [];
    if (!name)
        return undefined;
    return `Person: ${name.replaceAll('"', '')}${address ? ` (${address})` : ''}`;
}
/** The standard library is linked into every program. */
function rustPackage({ version, commit }, id) {
    return {
        SPDXID: id,
        name: 'rust',
        versionInfo: version,
        ...UNKNOWN_ORIGIN,
        primaryPackagePurpose: 'LIBRARY',
        comment: `the compiler, and its standard library${commit === undefined ? '' : `, of commit ${commit}`}`,
        externalRefs: purlReference(formatPurl({ type: 'generic', name: 'rust', version })),
    };
}
/** SPDX wants whole seconds and a Z. */
function timeOf(created) {
    const time = Date.parse(created ?? '');
    return Number.isNaN(time) ? NO_TIME : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

;// CONCATENATED MODULE: ./build/js/steps/sbom/sbom-statements.js
/** SBOMs of a built image: from what verification read of it. */





/** Absolute paths, in the image, of the programs that were compiled for it. */
function builtPrograms(crates) {
    return crates.kind === 'unknown' ? [] : crates.programs.map(({ name }) => `${image_layout/* PROGRAMS */.i}/${name}`);
}
/** One for each platform. */
function sbomStatements(parts, ports) {
    return new Map(parts.inventories.map((inventory) => {
        const document = spdxDocument(inventory, knownCrates(parts, inventory.platform, ports));
        const subject = { name: in_toto/* SELF */.TK, digest: inventory.digest };
        return [inventory.digest, [(0,in_toto/* statementAbout */.pT)(subject, SPDX_PREDICATE, document)]];
    }));
}
function knownCrates({ crates, answers }, platform, { log }) {
    if (crates.kind === 'unknown')
        return crates;
    const listed = answers.problem === undefined
        ? (0,crate_listing/* readAnswer */.JN)(crates, platform, answers.answers)
        : { kind: 'unknown', why: answers.problem };
    if (listed.kind === 'known')
        return {
            kind: 'resolved',
            crates: listed.crates,
            directory: image_layout/* PROGRAMS */.i,
            ...(answers.rust ? { rust: answers.rust } : {}),
        };
    if (crates.targets.has(platform))
        log.warn(`the SBOM of ${platform} does not list the crates of its programs: ${listed.why}`);
    return listed;
}

;// CONCATENATED MODULE: ./build/js/trust/sbom/distribution-packages.js
/** Databases of installed packages, as they lie in an image: Debian's dpkg and Alpine's apk. */
/**
 * dpkg's `status` (dpkg-query(1): one paragraph each), and the files of `status.d`, which images without dpkg have. Only
 * what is installed counts: of a removed package dpkg may remember the configuration.
 */
function readDpkgDatabase(text) {
    return paragraphs(text).flatMap((paragraph) => {
        const fields = fieldsOf(paragraph, /^([A-Za-z-]+):[ \t]*(.*)$/);
        const name = fields.get('Package');
        const version = fields.get('Version');
        const status = fields.get('Status');
        if (!name || !version)
            return [];
        if (status !== undefined && status.split(/\s+/)[2] !== 'installed')
            return [];
        // `Source: glibc`, or `Source: gcc-12 (12.2.0-14)` where the version is another one.
        const [, source, sourceVersion] = /^(\S+)(?:\s+\(([^)\s]+)\))?$/.exec(fields.get('Source') ?? '') ?? [];
        return [
            {
                kind: 'deb',
                name,
                version,
                ...distribution_packages_optional('architecture', fields.get('Architecture')),
                ...distribution_packages_optional('source', source),
                ...distribution_packages_optional('sourceVersion', sourceVersion),
                ...distribution_packages_optional('maintainer', fields.get('Maintainer')),
                ...distribution_packages_optional('homepage', fields.get('Homepage')),
            },
        ];
    });
}
/** apk's `installed` (wiki.alpinelinux.org/wiki/Apk_spec): a letter for each field. */
function readApkDatabase(text) {
    return paragraphs(text).flatMap((paragraph) => {
        const fields = fieldsOf(paragraph, /^([A-Za-z]):(.*)$/);
        const name = fields.get('P');
        const version = fields.get('V');
        if (!name || !version)
            return [];
        const origin = fields.get('o');
        return [
            {
                kind: 'apk',
                name,
                version,
                ...distribution_packages_optional('architecture', fields.get('A')),
                ...distribution_packages_optional('source', origin === name ? undefined : origin),
                ...distribution_packages_optional('maintainer', fields.get('m')),
                ...distribution_packages_optional('homepage', fields.get('U')),
                ...distribution_packages_optional('license', fields.get('L')),
            },
        ];
    });
}
function paragraphs(text) {
    return text.split(/\n[ \t]*\n/).filter((part) => part.trim() !== '');
}
/** The first of each name; lines that go on from the one before are not wanted of any field. */
function fieldsOf(paragraph, pattern) {
    const fields = new Map();
    for (const line of paragraph.split('\n')) {
        const [, name, value] = pattern.exec(line) ?? [];
        if (name !== undefined && value !== undefined && !fields.has(name))
            fields.set(name, value.trim());
    }
    return fields;
}
function distribution_packages_optional(key, value) {
    return (value ? { [key]: value } : {});
}

;// CONCATENATED MODULE: ./build/js/trust/sbom/os-release.js
/** `os-release(5)`: which distribution an image is of. */
/** @returns undefined when it does not say what it is. */
function readOsRelease(text) {
    const values = new Map();
    for (const line of text.split('\n')) {
        const [, key, value] = /^([A-Z_]+)=(.*)$/.exec(line.trim()) ?? [];
        if (key !== undefined && value !== undefined)
            values.set(key, os_release_unquoted(value));
    }
    const id = values.get('ID');
    if (!id || !/^[a-z0-9._-]{1,64}$/.test(id))
        return undefined;
    const version = values.get('VERSION_ID');
    return {
        id,
        name: values.get('PRETTY_NAME') ?? values.get('NAME') ?? id,
        ...(version ? { version } : {}),
    };
}
/** Values are written as a shell would read them. */
function os_release_unquoted(value) {
    const [, single, double] = /^(?:'([^']*)'|"((?:[^"\\]|\\.)*)")$/.exec(value) ?? [];
    return single ?? double?.replaceAll(/\\(.)/g, '$1') ?? value;
}

;// CONCATENATED MODULE: ./build/js/trust/sbom/inventory.js


const DPKG_STATUS = '/var/lib/dpkg/status';
const DPKG_DIRECTORY = '/var/lib/dpkg/status.d';
const APK = ['/lib/apk/db/installed', '/usr/lib/apk/db/installed'];
/** @param built absolute paths of programs that are of interest whether or not the image starts them. */
function takeInventory(view, built = []) {
    const { image, platform, root } = view;
    const { packages, unread } = readPackages(root);
    const os = readOs(root);
    const { created } = image.config;
    return {
        digest: image.descriptor.digest,
        platform: platform.name,
        ...(created === undefined ? {} : { created }),
        ...(os ? { os } : {}),
        packages,
        unread,
        programs: readPrograms(view, built),
    };
}
function readPackages(root) {
    const unread = [];
    const read = (path) => {
        const text = root.text(path);
        if (text === 'unread')
            unread.push(path);
        return text === undefined || text === 'unread' ? '' : Buffer.from(text).toString('utf8');
    };
    const directory = root.resolve(DPKG_DIRECTORY);
    const single = directory.kind === 'directory' ? root.list(directory.path).map(({ path }) => path) : [];
    const debian = [DPKG_STATUS, ...single].flatMap((path) => readDpkgDatabase(read(path)));
    const alpine = readApkDatabase(APK.map(read).join('\n\n'));
    const all = [...debian, ...alpine].map((one) => [`${one.kind} ${one.name} ${one.architecture} ${one.version}`, one]);
    return {
        packages: [...new Map(all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).values()],
        unread,
    };
}
function readOs(root) {
    for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
        const text = root.text(path);
        if (text === undefined || text === 'unread')
            continue;
        const os = readOsRelease(Buffer.from(text).toString('utf8'));
        if (os)
            return os;
    }
    return undefined;
}
function readPrograms({ programs, possible, root }, built) {
    const found = new Map();
    for (const { start, realPath, entry } of [...programs, ...possible])
        if (start !== undefined)
            found.set(realPath, entry);
    for (const path of built) {
        const node = root.resolve(path);
        if (node.kind === 'file' && node.entry?.kind === 'elf')
            found.set(node.path, node.entry);
    }
    return [...found]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([path, { sha1, sha256 }]) => sha1 === undefined || sha256 === undefined ? [] : [{ path, sha1, sha256 }]);
}

;// CONCATENATED MODULE: ./build/js/commands/verify-built.js








/**
 * Verifies what was built, and attaches provenance and SBOM of each platform. The image with them has another digest, which is
 * verified in its turn: its platforms are the same bytes, so only its index is looked at.
 */
async function verifyBuilt(plan, digest, secrets, store, request, ports) {
    const { sbom, provenance, build } = plan;
    const source = openBuilt(plan, store, ports);
    if (sbom.kind === 'none' && provenance.kind === 'none')
        return { digest, verified: await (0,verify_image/* verifyImage */.Z)(source, digest, request, ports) };
    const judged = new Map();
    const inventories = [];
    const crates = sbom.kind === 'own' ? sbom.crates : undefined;
    const built = crates ? builtPrograms(crates) : [];
    const see = (view) => {
        if (crates)
            inventories.push(takeInventory(view, built));
        request.see?.(view);
    };
    const [verified, answers, rust] = await (0,concurrency/* allOrFirstError */.t)([
        (0,verify_image/* verifyImage */.Z)(source, digest, { ...request, see, judged }, ports),
        crates && listCrates(crates, secrets, ports),
        // Whoever lists crates on this machine asks it, too.
        crates?.kind === 'host' ? undefined : askRust(provenance, ports),
    ]);
    if (!verified.ok)
        return { digest, verified };
    // Provenance first, as BuildKit has it.
    const statements = joinStatements(provenanceStatements(provenance, verified.platforms, answers?.rust ?? rust), crates && answers ? sbomStatements({ crates, answers, inventories }, ports) : new Map());
    const what = [...(provenance.kind === 'own' ? ['provenance'] : []), ...(crates ? ['an SBOM'] : [])];
    const all = { statements, what: what.join(' and ') };
    const attached = await attachStatements(digest, all, source, build.result, store, ports);
    if (attached === digest)
        return { digest, verified };
    const again = openBuilt(plan, store, ports);
    return { digest: attached, verified: await (0,verify_image/* verifyImage */.Z)(again, attached, { ...request, judged }, ports) };
}
/** Where the image is, to be read. */
function openBuilt(plan, store, ports) {
    const { result } = plan.build;
    if (result.kind === 'layout')
        return (0,layout/* openLayout */.B)(result.directory, ports.files);
    const [first] = result.repositories;
    if (!first)
        throw new Error('a pushed image has a repository');
    return store(first);
}

;// CONCATENATED MODULE: ./build/js/commands/build.js
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
    const registries = createRegistries(inputs, ports, inputs.environment.dockerConfig);
    const facts = await watch.time('probe', () => gatherFacts(inputs, registries, ports));
    const plan = await watch.time('plan', () => makePlan(inputs, facts));
    ports.log.group('Plan', (0,print_plan/* describePlan */.df)(plan));
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
    const config = plan.usesDocker ? plan.privateDockerConfig : inputs.environment.dockerConfig;
    const { store } = createRegistries(inputs, ports, config);
    const cacheDir = (0,environment/* layerCache */.Q)(inputs.environment);
    const looking = isForStrangers(inputs.environment)
        ? { ...ports, files: readingOnly(ports.files, cacheDir) }
        : ports;
    await prepareFiles(plan, inputs, journal, ports);
    const image = plan.build;
    const compile = () => plan.runner && compileFor(plan.runner, inputs, journal, ports, watch);
    const built = image.kind === 'assemble'
        ? await assemble(image, { compile, store, cacheDir }, looking, watch)
        : await buildWithDocker(image, { plan, inputs, journal, compile }, ports, watch);
    await markLayout(plan.build.result, ports);
    await dropTemporaryTag(plan.build, store, ports.log);
    ports.log.info(`built ${built.digest}; no tag points at it yet`);
    const request = { ...plan.verify, openLayers: true, cacheDir };
    const looked = await watch.time('verify', async () => {
        const starts = lookAtStarts(plan);
        const { digest, verified } = await verifyBuilt(plan, built.digest, inputs.build.secrets, store, { ...request, see: starts.see }, looking);
        const [name] = imageNames(plan, digest);
        return { digest, verified: await smokeBuilt(plan, verified, { name, starts, store, journal }, ports) };
    });
    await markLayout(plan.build.result, ports);
    logVerification(looked.verified, ports);
    const exported = await exportBuilt(plan, inputs, looked, openBuilt(plan, store, ports), ports, watch);
    const finished = await finish(plan, looked, store, request, (image) => signBuilt(plan, inputs, image, store, ports), ports, watch);
    const { digest, tags, promoted, leg, signature, failure } = finished;
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
            ...exported,
            ...(leg === undefined ? {} : { leg }),
            ...(signature === undefined ? {} : { signature }),
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
async function buildWithDocker(image, { plan, inputs, journal, compile }, ports, watch) {
    await (0,concurrency/* allOrFirstError */.t)([
        watch.time('prepare', () => prepareEngines(plan, inputs, journal, ports)),
        compile(),
    ]);
    const { programs } = plan;
    if (programs)
        await watch.time('compile', () => (0,build_image/* buildWithRetries */.vU)(programs, inputs.build.secrets, inputs.retries, ports));
    return watch.time('build', () => (0,build_image/* build */.jq)(image, inputs.build.secrets, inputs.retries, ports));
}
/** What is asked of the base is answered while cargo compiles. */
async function assemble(image, { compile, store, cacheDir }, ports, watch) {
    // Not needed where BuildKit builds, and not quick to load.
    const { prepareBase } = await __webpack_require__.e(/* import() */ 2255).then(__webpack_require__.bind(__webpack_require__, 52255));
    const { assembleImage } = await __webpack_require__.e(/* import() */ 4232).then(__webpack_require__.bind(__webpack_require__, 84232));
    const { result, base } = image;
    const layout = result.kind === 'layout' ? writeToLayout(result.directory, ports.files) : undefined;
    const repositories = result.kind === 'layout' ? [] : result.repositories;
    const targets = layout
        ? [{ store: layout, repository: undefined }]
        : repositories.map((repository) => ({ store: store(repository), repository }));
    const source = base && store(base.repository);
    const [prepared] = await (0,concurrency/* allOrFirstError */.t)([
        watch.time('prepare', () => prepareBase(image, source, targets, cacheDir, ports)),
        compile(),
    ]);
    const digest = await watch.time('build', () => assembleImage(image, prepared, targets, layout, ports));
    return { digest };
}
function compileFor(runner, { timeoutMs, cacheOnFailure }, journal, ports, watch) {
    return watch.time('compile', () => compileHere(runner, { timeoutMs, cacheOnFailure }, journal, ports));
}
/** Registry clients that share connections and tokens. */
function createRegistries(inputs, ports, configDir) {
    const options = (0,registry_options/* registryOptions */._)({ ...inputs.environment, dockerConfig: configDir }, inputs);
    // What a plan only looks up must not hold it up: a registry that hangs is told, and the build asks again.
    const patience = { ...ports, http: boundedHttp(ports.http, ports.clock) };
    const lookUps = { ...options, retries: Math.min(inputs.retries, 1), clients: new Map() };
    return {
        store: (repository) => (0,remote/* openRepository */.h)(repository, ports, options),
        open: (reference) => (0,remote/* openRepository */.h)(reference, patience, lookUps),
        mayPush: (repository) => (0,remote/* probePush */.H)(repository, patience, lookUps),
    };
}


/***/ }),

/***/ 34089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ registryOptions)
/* harmony export */ });
/**
 * Of one command: all repositories that are opened with it share connections and tokens.
 * @param environment `dockerConfig` may be a run's private one.
 */
function registryOptions({ dockerConfig, dockerAuthConfig }, { credentials, retries }) {
    return {
        configDir: dockerConfig,
        authConfig: dockerAuthConfig,
        logins: new Map(credentials.map(({ registry, username, password }) => [registry, { username, password }])),
        retries,
        clients: new Map(),
    };
}


/***/ }),

/***/ 92705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ tagImage),
/* harmony export */   LX: () => (/* binding */ leaveTags),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hX: () => (/* binding */ failedVerification),
/* harmony export */   lJ: () => (/* binding */ notEveryTag)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _promote_promote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49389);



/** `registry/path@digest` of every target. */
function namesOf({ targets, digest }) {
    return targets.map((target) => `${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(target)}@${digest}`);
}
/** Ends without a tag having moved. */
function leaveTags(image, failure) {
    return { report: reportOf(image, false, (0,_promote_promote_js__WEBPACK_IMPORTED_MODULE_2__/* .untouchedTags */ .vB)(image.tags, image.before)), failure };
}
/** @param what `the merged image`. */
function failedVerification(image, what) {
    return leaveTags(image, new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk(`${what} failed verification. No tag was moved.`, {
        remedy: 'See the findings: each says what is wrong where.',
    }));
}
/** Moves the tags; where one cannot be moved, those before it are put back. */
async function tagImage(image, open, { log }) {
    const moves = image.tags.map((tag) => ({ tag, digest: image.digest }));
    const { tags, promoted, problem } = await (0,_promote_promote_js__WEBPACK_IMPORTED_MODULE_2__/* .promote */ .pt)(moves, image.before, open, (0,_promote_promote_js__WEBPACK_IMPORTED_MODULE_2__/* .pointOverHttp */ .bm)(open), log);
    for (const { ref, status } of tags)
        log.info(`  ${ref} ${status}`);
    const report = reportOf(image, promoted, tags);
    if (promoted)
        return { report, failure: undefined };
    const again = `run it again when ${image.tags.map(_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH).join(', ')} can be written.`;
    return { report, failure: notEveryTag(problem ?? '', namesOf(image)[0], again) };
}
/** @param image as it is in the registry, by its digest. @param again what to do then; ends the remedy. */
function notEveryTag(problem, image, again) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`not every tag could be moved, so none was:\n${problem}`, {
        remedy: `The image is in the registry as ${image}; ${again}`,
    });
}
function reportOf(image, promoted, tags) {
    const { verified, timings } = image;
    return { schema: 1, ...verified, ok: promoted, images: namesOf(image), promoted, tags, timings: timings() };
}


/***/ }),

/***/ 19043:
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

/***/ 27540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openCheckout)
});

// EXTERNAL MODULE: ./build/js/domain/environment/git-settings.js
var git_settings = __webpack_require__(19043);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/util/concurrency.js
var concurrency = __webpack_require__(53104);
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
    await (0,concurrency/* inParallel */.H)(entries, PARALLEL, async (entry) => {
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
        isCommitted: async (name) => {
            const [listed, changed] = await Promise.all([
                git(['ls-tree', '--name-only', '--full-name', '-z', 'HEAD', '--', `./${name}`]),
                changedFiles(directory, git, ports),
            ]);
            if (listed.exitCode !== 0 || changed === undefined)
                return undefined;
            const path = listed.stdout.replace(/\0$/, '');
            return path !== '' && !changed.includes(path);
        },
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


/***/ }),

/***/ 872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeTar)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/**
 * Tar archives of layers: POSIX ustar, with pax records only where a header has no room (POSIX.1-2017, pax). The same
 * entries give the same bytes on every machine.
 */

const BLOCK_BYTES = 512;
/** What a header's fields hold: octal digits, one byte for the end. */
const MAX_OCTAL_7 = 0o7777777;
const MAX_OCTAL_11 = 0o77777777777;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/**
 * The archive, in pieces.
 * @param mtime of every entry, in seconds since 1970.
 * @throws EnvironmentError when a file has another size than was said; the error of `open`.
 */
async function* writeTar(entries, mtime) {
    for (const entry of entries) {
        yield* headers(entry, mtime);
        if (entry.kind !== 'file')
            continue;
        let written = 0;
        for await (const chunk of entry.open()) {
            written += chunk.length;
            if (written > entry.size)
                throw changed(entry.path);
            yield chunk;
        }
        if (written !== entry.size)
            throw changed(entry.path);
        const rest = written % BLOCK_BYTES;
        if (rest > 0)
            yield new Uint8Array(BLOCK_BYTES - rest);
    }
    yield new Uint8Array(2 * BLOCK_BYTES);
}
function changed(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`the file for ${path} changed while it was put into the image`, {
        remedy: 'Something else writes to it; let that end first, and run again.',
    });
}
function* headers(entry, mtime) {
    const fields = fieldsOf(entry, mtime);
    const records = paxRecords(fields);
    if (records.length > 0) {
        const body = Buffer.concat(records.map(paxRecord));
        yield header({ ...plainFields, name: 'PaxHeaders.0/entry', type: 'x', size: body.length, mtime });
        yield body;
        if (body.length % BLOCK_BYTES > 0)
            yield new Uint8Array(BLOCK_BYTES - (body.length % BLOCK_BYTES));
    }
    yield header(fields);
}
const plainFields = {
    name: '',
    type: '0',
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: 0,
    mtime: 0,
    link: '',
};
function fieldsOf(entry, mtime) {
    const name = entry.path.replace(/^\/+/, '');
    switch (entry.kind) {
        case 'directory':
            return { ...plainFields, ...owner(entry), name: `${name}/`, type: '5', mtime };
        case 'file':
            return { ...plainFields, ...owner(entry), name, size: entry.size, mtime };
        case 'link':
            return { ...plainFields, name, type: '2', mode: 0o777, link: entry.target, mtime };
    }
}
function owner({ mode, uid, gid }) {
    return { mode, uid, gid };
}
/** What the header cannot say. Readers let records win over it. */
function paxRecords({ name, link, uid, gid, size, mtime }) {
    const records = [];
    if (!isAscii(name) || split(name) === undefined)
        records.push(['path', name]);
    if (!isAscii(link) || Buffer.byteLength(link) > NAME_BYTES)
        records.push(['linkpath', link]);
    if (uid > MAX_OCTAL_7)
        records.push(['uid', `${uid}`]);
    if (gid > MAX_OCTAL_7)
        records.push(['gid', `${gid}`]);
    if (size > MAX_OCTAL_11)
        records.push(['size', `${size}`]);
    if (mtime > MAX_OCTAL_11)
        records.push(['mtime', `${mtime}`]);
    return records;
}
/** `LENGTH KEY=VALUE\n`, where the length counts its own digits. */
function paxRecord([key, value]) {
    const rest = Buffer.from(` ${key}=${value}\n`, 'utf8');
    let length = rest.length + 1;
    while (`${length}`.length + rest.length !== length)
        length = `${length}`.length + rest.length;
    return Buffer.concat([Buffer.from(`${length}`), rest]);
}
function isAscii(text) {
    return /^[\x20-\x7e]*$/.test(text);
}
/** Name and prefix, which readers put together with a slash; undefined where the path has no place to be parted at. */
function split(name) {
    if (Buffer.byteLength(name) <= NAME_BYTES)
        return { name, prefix: '' };
    for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
        const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)];
        if (Buffer.byteLength(prefix) > PREFIX_BYTES)
            return undefined;
        if (rest !== '' && Buffer.byteLength(rest) <= NAME_BYTES)
            return { name: rest, prefix };
    }
    return undefined;
}
function header(fields) {
    const block = Buffer.alloc(BLOCK_BYTES);
    const text = (value, at, length) => block.write(value.slice(0, length), at, length, 'latin1');
    const octal = (value, max, at, length) => text((value > max ? 0 : value).toString(8).padStart(length - 1, '0'), at, length);
    const ascii = (value) => (isAscii(value) ? value : value.replace(/[^\x20-\x7e]/gu, '?'));
    const { name, prefix } = split(ascii(fields.name)) ?? { name: ascii(fields.name), prefix: '' };
    text(name, 0, NAME_BYTES);
    octal(fields.mode & 0o7777, MAX_OCTAL_7, 100, 8);
    octal(fields.uid, MAX_OCTAL_7, 108, 8);
    octal(fields.gid, MAX_OCTAL_7, 116, 8);
    octal(fields.size, MAX_OCTAL_11, 124, 12);
    octal(fields.mtime, MAX_OCTAL_11, 136, 12);
    text(fields.type, 156, 1);
    text(ascii(fields.link), 157, NAME_BYTES);
    text('ustar\0', 257, 6);
    text('00', 263, 2);
    octal(0, MAX_OCTAL_7, 329, 8);
    octal(0, MAX_OCTAL_7, 337, 8);
    text(prefix, 345, PREFIX_BYTES);
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    text(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
    return block;
}


/***/ }),

/***/ 52195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ PARALLEL_BLOBS),
/* harmony export */   Re: () => (/* binding */ explainCopy),
/* harmony export */   Z7: () => (/* binding */ copyBlob),
/* harmony export */   fT: () => (/* binding */ copyPart)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89640);
/* harmony import */ var _util_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53104);
/** Makes an image of another repository, or of a layout, readable in this one: mounted where the registry can, else copied. */




/** Blobs that are on their way at once: each holds a part of 8 MiB. */
const PARALLEL_BLOBS = 3;
/**
 * Puts a part's image and attestations into a repository, by digest.
 * @throws UserError when the part may not be read or written there; EnvironmentError for what another try may cure.
 */
async function copyPart(part, store, target) {
    let [mounted, copied] = [0, 0];
    try {
        for (const descriptor of [part.image, ...part.attestations]) {
            const count = await copyManifest(descriptor, part, store, target);
            mounted += count.mounted;
            copied += count.copied;
        }
    }
    catch (error) {
        throw explainCopy(error, part.ref, target);
    }
    return { mounted, copied };
}
async function copyManifest(descriptor, from, store, target) {
    const count = { mounted: 0, copied: 0 };
    // A registry has what its manifests point at: it refuses them otherwise.
    if ((await store.resolve(descriptor.digest)) !== undefined)
        return count;
    const { bytes, document } = await from.source.document(descriptor.digest);
    if (document.kind !== 'manifest')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${from.source.name}@${descriptor.digest} is not an image manifest`, {
            remedy: 'Build and push the image again.',
        });
    await (0,_util_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .inParallel */ .H)([document.config, ...document.layers], PARALLEL_BLOBS, async (blob) => {
        count[await copyBlob(blob, from, store, target)]++;
    });
    await store.putDocument(descriptor.digest, bytes, document.mediaType);
    return count;
}
/** Makes a blob of `from` readable in `store`. Nothing is sent where it is there already. */
async function copyBlob(blob, { source, repository }, store, target) {
    if (await store.hasBlob(blob))
        return 'mounted';
    if (repository && repository.registry === target?.registry) {
        const isMounted = await store.mountBlob(repository, blob).catch((error) => {
            // Some registries refuse what others answer with an upload: then bytes are moved.
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG)
                return false;
            throw error;
        });
        if (isMounted)
            return 'mounted';
    }
    await store.pushBlob(blob, () => source.blob(blob));
    return 'copied';
}
/** A refusal is the user's to cure, everything else may be over at another try. @param ref what is copied. */
function explainCopy(error, ref, target) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG))
        return error;
    const status = (0,_registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) ?? 0;
    if (status < 400 || status >= 500 || _registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .TRANSIENT_STATUSES */ .SS.includes(status))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${ref} could not be copied into ${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(target)}: ${error.message}`, { remedy: error.remedy, cause: error });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${ref} can neither be mounted nor copied into ${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(target)}: ${error.message}`, { input: 'refs', value: ref, remedy: error.remedy, cause: error });
}


/***/ }),

/***/ 42039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ mergeParts)
/* harmony export */ });
/* harmony import */ var _registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58940);
/* harmony import */ var _copy_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52195);
/* harmony import */ var _merged_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47787);



/**
 * Puts the parts and the index into each target repository. The same parts give the same digest.
 * @param annotations more of them, for the index.
 * @throws UserError for a set that is refused, or a part that cannot be copied.
 */
async function mergeParts(parts, asked, targets, open, log, annotations = {}) {
    const index = (0,_merged_index_js__WEBPACK_IMPORTED_MODULE_2__/* .planMergedIndex */ .i7)(parts, asked, annotations);
    const bytes = new TextEncoder().encode(index.text);
    const digests = [];
    for (const target of targets) {
        const store = open(target);
        for (const part of index.parts) {
            const { mounted, copied } = await (0,_copy_image_js__WEBPACK_IMPORTED_MODULE_1__/* .copyPart */ .fT)(part, store, target);
            if (mounted + copied > 0)
                log.info(`${part.ref} → ${store.name}: ${mounted} blobs mounted, ${copied} copied`);
        }
        digests.push(await store.putDocument((0,_registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), bytes, index.mediaType));
    }
    const [digest] = digests;
    if (!digest)
        throw new Error('nothing to merge into');
    return { digest, platforms: index.platforms, parts: index.parts };
}


/***/ }),

/***/ 47787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U3: () => (/* binding */ renderDescriptor),
/* harmony export */   i7: () => (/* binding */ planMergedIndex),
/* harmony export */   rC: () => (/* binding */ renderIndex),
/* harmony export */   tJ: () => (/* binding */ partPlatform)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72273);
/* harmony import */ var _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12096);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12027);
/* harmony import */ var _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80907);
/**
 * Parts of images → one index. Pure, and a function of the parts' content alone: whoever merges the same parts gets
 * the same bytes. Refused are sets that are not what was asked for.
 */




/**
 * Puts the parts in order and writes the index.
 * @param asked the complete set; undefined: whatever the parts are.
 * @param annotations more of them, for the index; they win.
 * @throws UserError for a platform twice, one that is missing, was not asked for, or is not known.
 */
function planMergedIndex(parts, asked, annotations = {}) {
    const found = new Map();
    for (const part of parts) {
        const { name } = partPlatform(part);
        const earlier = found.get(name);
        if (earlier)
            throw twice(name, earlier, part);
        if (asked && !asked.some((platform) => platform.name === name))
            throw unasked(name, part, asked);
        found.set(name, part);
    }
    const missing = (asked ?? []).filter(({ name }) => !found.has(name));
    if (missing.length > 0)
        throw incomplete(missing, parts);
    // Always the table's order: that of the references says nothing, and two legs may list them differently.
    const platforms = _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORM_TABLE */ .j.filter(({ name }) => found.has(name));
    const ordered = platforms.flatMap(({ name }) => found.get(name) ?? []);
    return { ...renderIndex(ordered, annotations), platforms, parts: ordered };
}
/** The platform that a part claims. @throws UserError for one that is not in the table. */
function partPlatform({ ref, image }) {
    const platform = image.platform && (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .tj)(image.platform);
    if (platform)
        return platform;
    const written = image.platform ? (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOciPlatform */ .wh)(image.platform) : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(written === ''
        ? `${ref} does not say which platform it is for`
        : `${ref} is for ${written}, which is not a platform that Multihull knows`, {
        input: 'refs',
        value: ref,
        remedy: `If its programs are for a known platform, say so with set-platform: ${ref}=PLATFORM.`,
    });
}
/** @param more annotations beside those of the parts; they win. */
function renderIndex(parts, more) {
    const images = parts.map(({ image }) => image);
    const attestations = parts.flatMap((part) => part.attestations);
    const annotations = sorted({ ...mergeAnnotations(parts), ...more });
    // Docker's own list knows no annotations; it is kept where all parts are Docker's, as old clients ask for it.
    const isDocker = attestations.length === 0 &&
        Object.keys(annotations).length === 0 &&
        images.every((image) => image.mediaType === _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.dockerManifest && image.annotations === undefined);
    const mediaType = isDocker ? _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.dockerList : _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MediaType */ .z.ociIndex;
    const document = {
        schemaVersion: 2,
        mediaType,
        manifests: [...images, ...attestations].map(renderDescriptor),
        ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    };
    return { mediaType, text: JSON.stringify(document, null, 2) };
}
/** Of all parts; where they disagree the first in the table's order counts. */
function mergeAnnotations(parts) {
    const all = new Map();
    for (const { annotations } of parts)
        for (const [key, value] of Object.entries(annotations))
            if (!all.has(key))
                all.set(key, value);
    return Object.fromEntries(all);
}
/** A descriptor's members in one order (image-spec, descriptor.md). */
function renderDescriptor(descriptor) {
    const { mediaType, digest, size, artifactType, platform, annotations } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(platform === undefined
            ? {}
            : {
                platform: {
                    architecture: platform.architecture,
                    os: platform.os,
                    ...(platform.variant === undefined ? {} : { variant: platform.variant }),
                    ...(platform.osFeatures === undefined ? {} : { 'os.features': platform.osFeatures }),
                },
            }),
        ...(annotations === undefined ? {} : { annotations: sorted(annotations) }),
    };
}
function sorted(record) {
    return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
function twice(platform, first, second) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${platform} is there twice: in ${first.ref} and in ${second.ref}`, {
        input: 'refs',
        value: second.ref,
        remedy: `Leave one of them out; if one is mislabelled, say what it is with set-platform: REF=PLATFORM.`,
    });
}
function unasked(platform, part, asked) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${part.ref} has ${platform}, which was not asked for`, {
        input: 'platforms',
        value: asked.map(({ name }) => name).join(','),
        remedy: `Add ${platform} to platforms, or leave ${part.ref} out (name a platform’s own digest to take a part of it).`,
    });
}
function incomplete(missing, parts) {
    const names = missing.map(({ name }) => name).join(', ');
    const has = parts.map((part) => `${part.ref} (${partPlatform(part).name})`).join(', ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`no reference has ${names}; there is ${has === '' ? 'nothing' : has}`, {
        input: 'platforms',
        value: names,
        remedy: `Add the reference of ${names}, or remove it from platforms.`,
    });
}


/***/ }),

/***/ 64001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readParts)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72273);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38024);
/* harmony import */ var _registry_oci_image_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33530);
/* harmony import */ var _walk_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25058);
/** What is merged: each platform's image that a reference points at, with its attestations. */





/**
 * Takes an image or an index apart, also an index inside an index.
 * @param ref for messages, as the user typed it.
 * @throws UserError for an entry that is neither an image nor its attestation, EnvironmentError when it cannot be read.
 */
async function readParts(ref, tagOrDigest, origin) {
    const { source } = origin;
    const stored = await source.document(tagOrDigest);
    if (stored.document.kind === 'manifest') {
        const image = await withPlatform(source, stored.descriptor, stored.document);
        return [{ ...origin, ref, image, attestations: [], annotations: {} }];
    }
    const items = (0,_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .flatten */ .Bq)(await (0,_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(source, stored.document));
    const images = [];
    const attestations = [];
    for (const item of items) {
        if (item.kind === 'manifest')
            images.push(item.descriptor);
        else if (item.kind === 'attestation')
            attestations.push(item.descriptor);
        else if (item.kind === 'broken')
            throw broken(ref, item);
        else
            throw notAnImage(ref, item.descriptor);
    }
    const known = new Set(images.map(({ digest }) => digest));
    const stray = attestations.find((one) => !known.has((0,_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(one)));
    if (stray)
        throw strayAttestation(ref, stray);
    const { annotations = {} } = stored.document;
    return Promise.all(images.map(async (image) => ({
        ...origin,
        ref,
        image: image.platform ? image : await withPlatform(source, image),
        attestations: attestations.filter((one) => (0,_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(one) === image.digest),
        annotations,
    })));
}
/** Without an index around it, only the image's config says what it is for. */
async function withPlatform(source, descriptor, known) {
    const document = known ?? (await source.document(descriptor.digest)).document;
    if (document.kind !== 'manifest')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${source.name}@${descriptor.digest} is an index, but is listed as an image`, {
            remedy: 'Build and push the image again.',
        });
    const name = `the config of ${source.name}@${descriptor.digest}`;
    const { os, architecture, variant } = (0,_registry_oci_image_config_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeImageConfig */ .A)(await source.text(document.config), name);
    if (os === '' || architecture === '')
        return descriptor;
    return { ...descriptor, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}
function notAnImage(ref, entry) {
    const what = entry.platform ? (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOciPlatform */ .wh)(entry.platform) : entry.mediaType;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${ref} has an entry that is neither an image nor an attestation of one (${what}, ${entry.digest})`, {
        input: 'refs',
        value: ref,
        remedy: 'Name the digests of the images in it that you want to merge.',
    });
}
function broken(ref, { problem, remedy }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${ref}: ${problem}`, { input: 'refs', value: ref, remedy });
}
function strayAttestation(ref, entry) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${ref}: the attestation ${entry.digest} is about ${(0,_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(entry) ?? 'nothing'}, which is not in it`, {
        input: 'refs',
        value: ref,
        remedy: 'The index is damaged: build it again, or name the digests of its images.',
    });
}


/***/ }),

/***/ 43092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ maskInputs)
/* harmony export */ });
/** @param log does not show them from then on. */
function maskInputs({ build, credentials }, log) {
    for (const { value } of build?.secrets ?? [])
        log.mask(value);
    for (const { password } of credentials)
        log.mask(password);
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


/***/ }),

/***/ 49389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bm: () => (/* binding */ pointOverHttp),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   pt: () => (/* binding */ promote),
/* harmony export */   v1: () => (/* binding */ pointWithBuildx),
/* harmony export */   vB: () => (/* binding */ untouchedTags)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _plan_model_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65527);
/* harmony import */ var _steps_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82658);




const LIMIT_MS = 2 * 60_000;
/** @throws EnvironmentError when a tag cannot be read: then nothing may be moved. */
async function readTags(tags, open) {
    const entries = await Promise.all(tags.map(async (tag) => [(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag), (await open(tag).resolve(tag.tag ?? ''))?.digest]));
    return new Map(entries);
}
/** With `docker buildx imagetools`, as the plan prints it. */
function pointWithBuildx(plan, ports) {
    return (tag, to) => (0,_steps_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .q)(ports, (0,_plan_model_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .promoteCommand */ .O)(plan, tag, to), 'Check that this run may write the tag.', {
        timeoutMs: LIMIT_MS,
    });
}
/** Without Docker: the registry is given its own document again, under the tag. */
function pointOverHttp(open) {
    return async (tag, to) => {
        const store = open(tag);
        const { bytes, descriptor } = await store.document(to);
        await store.putDocument(tag.tag ?? '', bytes, descriptor.mediaType);
    };
}
/** Moves all tags. Doing it again does nothing. */
async function promote(moves, before, open, setTag, log) {
    const attempts = await Promise.all(moves.map(async ({ tag, digest }) => {
        const ref = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag);
        const was = before.get(ref);
        const row = { ref, ...(was === undefined ? {} : { before: was }) };
        if (was === digest)
            return { ...row, after: digest, status: 'unchanged' };
        try {
            await setTag(tag, digest);
            const now = (await open(tag).resolve(tag.tag ?? ''))?.digest;
            if (now === digest)
                return { ...row, after: digest, status: 'moved' };
            return {
                ...row,
                ...(now === undefined ? {} : { after: now }),
                status: 'failed',
                message: `read back, it points at ${now ?? 'nothing'}`,
            };
        }
        catch (error) {
            return { ...row, status: 'failed', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
        }
    }));
    const failed = attempts.filter(({ status }) => status === 'failed');
    if (failed.length === 0)
        return { promoted: true, tags: attempts };
    log.warn(`${failed.length} of ${attempts.length} tags could not be moved; the others are put back`);
    const tags = await Promise.all(attempts.map((row, index) => restoreTag(row, moves[index], open, setTag)));
    return {
        promoted: false,
        tags,
        problem: failed.map(({ ref, message }) => `${ref}: ${message}`).join('\n'),
    };
}
/** A failed write may still have gone through: what counts is where the tag points now. */
async function restoreTag(row, move, open, setTag) {
    if (!move || row.status === 'unchanged')
        return row;
    const { tag, digest } = move;
    try {
        const store = open(tag);
        const now = (await store.resolve(tag.tag ?? ''))?.digest;
        if (now === row.before) {
            return row.status === 'failed'
                ? { ...row, ...after(now) }
                : { ...row, ...after(now), status: 'restored' };
        }
        if (row.before === undefined) {
            const removed = now === digest && (await store.deleteTag(tag.tag ?? ''));
            if (removed)
                return { ref: row.ref, status: row.status === 'failed' ? 'failed' : 'removed', ...kept(row) };
            return {
                ...row,
                ...after(now),
                status: 'not-restored',
                message: 'it is new, and this registry does not let tags be deleted',
            };
        }
        await setTag(tag, row.before);
        const restored = (await store.resolve(tag.tag ?? ''))?.digest;
        if (restored === row.before)
            return { ...row, ...after(restored), status: row.status === 'failed' ? 'failed' : 'restored' };
        return {
            ...row,
            ...after(restored),
            status: 'not-restored',
            message: `put back, it still points at ${restored ?? 'nothing'}`,
        };
    }
    catch (error) {
        return { ...row, status: 'not-restored', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
    }
}
/** The rows of tags that nobody tried to move. */
function untouchedTags(tags, before) {
    return tags.map((tag) => {
        const ref = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag);
        const was = before.get(ref);
        return { ref, ...(was === undefined ? {} : { before: was, after: was }), status: 'not-attempted' };
    });
}
function after(digest) {
    return digest === undefined ? {} : { after: digest };
}
function kept(row) {
    return row.message === undefined ? {} : { message: row.message };
}


/***/ }),

/***/ 39399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

// EXTERNAL MODULE: ./build/js/steps/run-tool.js
var run_tool = __webpack_require__(82658);
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
            throw (0,run_tool/* toolError */.$)(undo.command, result, '');
    }
    log.info(`removed ${undo.what}`);
}


/***/ }),

/***/ 21801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ removeDeadRuns),
/* harmony export */   h: () => (/* binding */ signDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39399);
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
async function removeDeadRuns(environment, ports) {
    const removed = [];
    try {
        for (const name of await ports.files.list(environment.temp)) {
            const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(environment.temp, name);
            if (!DIRECTORY.test(name) || !(await ports.files.isOwn(directory)))
                continue;
            if (!(await isDead(directory, ports)))
                continue;
            // The builder's name is the directory's: nothing that a file says is ever run.
            const env = { BUILDX_CONFIG: environment.buildxConfig, DOCKER_CONFIG: environment.dockerConfig };
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

/***/ 78799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ LIMIT_SECONDS),
/* harmony export */   tL: () => (/* binding */ smokeImage),
/* harmony export */   uK: () => (/* binding */ KEEP_BYTES)
/* harmony export */ });
/* unused harmony export runSmoke */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _verify_smoke_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38009);
/**
 * Runs a command once in every platform's image, with a time limit that kills the container itself: a damaged foreign
 * program can hang under QEMU for ever, deaf to every signal that its client passes on.
 */


/** Pulling comes before the limit begins to count; it has one of its own. */
const PULL_LIMIT_MS = 10 * 60_000;
const KILL_LIMIT_MS = 30_000;
const KEEP_BYTES = 16 * 1024;
/** Until a program is ended. */
const LIMIT_SECONDS = 60;
/** Runs the command in each platform's image. @returns the report with what came of it. */
async function smokeImage(report, request, ports) {
    const { image, command, platforms } = request;
    if (command.length === 0)
        return report;
    if (image !== undefined && request.skipReason === undefined)
        return (0,_verify_smoke_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, await runSmoke({ ...request, image }, ports));
    const reason = request.skipReason ?? 'Docker does not run an image from an OCI layout';
    const runs = platforms.map(({ name: platform }) => ({ kind: 'not-run', platform, reason }));
    return (0,_verify_smoke_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, runs);
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

/***/ 82658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ toolError),
/* harmony export */   q: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/** Running a planned command that has to succeed. */

/**
 * Runs a command; anything but exit code 0 is an error that shows the command, the code and what it wrote.
 * @throws ToolError with `remedy`.
 */
async function runTool(ports, command, remedy, options = {}) {
    const result = await ports.exec.run(command, options);
    if (result.exitCode === 0 && !result.timedOut)
        return result;
    throw toolError(command, result, remedy);
}
/** The error for a tool that ended badly. */
function toolError(command, result, remedy) {
    const said = lastLines(result.stderr.trim() === '' ? result.stdout : result.stderr, 20);
    const ended = result.timedOut
        ? 'did not end in time and was ended'
        : `failed with exit code ${result.exitCode}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`${shown(command)} ${ended}${said === '' ? '' : `:\n${said}`}`, {
        remedy,
        command: [command.tool, ...command.args],
        toolExitCode: result.timedOut ? undefined : result.exitCode,
        stderr: result.stderr,
    });
}
/** Tool and sub-command: enough to know what was run; the full command is in the plan. */
function shown(command) {
    const words = [];
    for (const word of command.args) {
        if (word.startsWith('-'))
            break;
        words.push(word);
        if (words.length === 3)
            break;
    }
    return [command.tool, ...words].join(' ');
}
function lastLines(text, count) {
    return text.trim().split('\n').slice(-count).join('\n');
}


/***/ }),

/***/ 79325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   TK: () => (/* binding */ SELF),
/* harmony export */   Tp: () => (/* binding */ statementBytes),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   pT: () => (/* binding */ statementAbout),
/* harmony export */   xy: () => (/* binding */ IN_TOTO_MEDIA_TYPE),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/** How statements are stored: of a layer, of an artifact, and of what is signed in a DSSE envelope. */
const IN_TOTO_MEDIA_TYPE = 'application/vnd.in-toto+json';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** BuildKit's name of a subject: the statement goes with the image to other repositories. */
const SELF = '_';
/** A statement about one manifest or index. @param name for people: a repository, a package URL. */
function statementAbout({ name, digest }, predicateType, predicate) {
    return {
        _type: STATEMENT_TYPE,
        subject: [{ name, digest: { sha256: hexOf(digest) } }],
        predicateType,
        predicate,
    };
}
/** The bytes that are stored and signed: the same statement always gives the same ones. */
function statementBytes(statement) {
    return new TextEncoder().encode(JSON.stringify(statement));
}
/** `abc…` of `sha256:abc…`. */
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** Whether a statement says something about this digest. */
function isAbout({ subject }, digest) {
    return subject.some((one) => one.digest.sha256 === hexOf(digest));
}


/***/ }),

/***/ 3484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SA: () => (/* binding */ insideDer),
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   _y: () => (/* binding */ pemOf),
/* harmony export */   ad: () => (/* binding */ unsigned),
/* harmony export */   jq: () => (/* binding */ oid),
/* harmony export */   vw: () => (/* binding */ Tag),
/* harmony export */   y8: () => (/* binding */ der)
/* harmony export */ });
/** As much of ASN.1's DER (X.690) as a certificate request and a timestamp need: writing, and reading step by step. */
/** Universal tags, with the bit of constructed values. */
const Tag = {
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    oid: 0x06,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
/** A value with its tag and length in front. */
function der(tag, ...contents) {
    const body = Buffer.concat(contents);
    return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}
function lengthOf(length) {
    if (length < 0x80)
        return Buffer.from([length]);
    const bytes = [];
    for (let rest = length; rest > 0; rest = Math.floor(rest / 256))
        bytes.unshift(rest % 256);
    return Buffer.from([0x80 | bytes.length, ...bytes]);
}
/** An object identifier, `1.2.840.10045.4.3.2`. */
function oid(text) {
    const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
    const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
        const groups = [arc % 128];
        for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
            groups.unshift((left % 128) | 0x80);
        return groups;
    });
    return der(Tag.oid, Buffer.from(bytes));
}
/** A number that is not negative, from its bytes. */
function unsigned(bytes) {
    let from = 0;
    while (from < bytes.length - 1 && bytes[from] === 0)
        from++;
    const own = bytes.subarray(from);
    return der(Tag.integer, ...((own[0] ?? 0) >= 0x80 ? [Buffer.from([0])] : []), own);
}
/**
 * The values that stand one after the other.
 * @returns undefined where the bytes are not DER.
 */
function readDer(bytes) {
    const values = [];
    for (let at = 0; at < bytes.length;) {
        const tag = bytes[at];
        const first = bytes[at + 1];
        if (tag === undefined || first === undefined)
            return undefined;
        let start = at + 2;
        let length = first;
        if (first >= 0x80) {
            const count = first & 0x7f;
            // Indefinite lengths are BER; four bytes are more than any answer has.
            if (count === 0 || count > 4 || start + count > bytes.length)
                return undefined;
            length = bytes.readUIntBE(start, count);
            start += count;
        }
        if (start + length > bytes.length)
            return undefined;
        values.push({
            tag,
            content: bytes.subarray(start, start + length),
            whole: bytes.subarray(at, start + length),
        });
        at = start + length;
    }
    return values;
}
/** The values inside the one at `path`: each step names the position in the value before. */
function insideDer(bytes, ...path) {
    let values = readDer(bytes);
    for (const step of path) {
        const next = values?.[step];
        values = next === undefined ? undefined : readDer(next.content);
    }
    return values;
}
/** PEM, in lines as everybody writes them. */
function pemOf(label, bytes) {
    const lines = Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}


/***/ }),

/***/ 57945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ fetchToken)
/* harmony export */ });
/* unused harmony export AUDIENCE */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/* harmony import */ var _registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51238);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29844);
/** The job's identity token: who runs this, vouched for by the CI, for the audience that Fulcio wants. */



/** What Fulcio expects tokens to be for. */
const AUDIENCE = 'sigstore';
/**
 * Asks for a token, or takes the one that the CI has put into the environment. It is masked in the log.
 * @throws EnvironmentError when there is none to be had, or the one that came cannot be used.
 */
async function fetchToken(source, retries, ports) {
    const text = source.kind === 'variable' ? source.value.trim() : await requestToken(source, retries, ports);
    ports.log.mask(text);
    const origin = source.kind === 'variable' ? `the variable ${source.name}` : 'the job’s token service';
    return readClaims(text, origin, ports.clock.now());
}
async function requestToken({ url, bearer }, retries, ports) {
    const asked = new URL(url);
    asked.searchParams.set('audience', AUDIENCE);
    const { body } = await (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .askService */ .x)({
        service: 'the job’s token service',
        method: 'GET',
        url: asked.href,
        headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
        expected: [200],
        remedyOf: () => 'Give the job `permissions: id-token: write`, and run it again.',
    }, retries, ports);
    const document = 'the answer of the job’s token service';
    const place = { document, path: '' };
    return (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)((0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)((0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)((0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8 */ .As)(body, document), document), place), 'value', place, 64 * 1024);
}
/** The claims of a JWT (RFC 7519), which are for us only a hint: Fulcio verifies the token. */
function readClaims(text, origin, now) {
    const unusable = (problem, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`the identity token from ${origin} cannot be used: ${problem}`, { remedy });
    const [, body, signature] = text.split('.');
    if (body === undefined || signature === undefined)
        throw unusable('it is not a JWT', 'Set the variable to a token as the CI gives it, in GitLab with id_tokens.');
    const document = `the identity token from ${origin}`;
    const place = { document, path: '', remedy: 'Check where the token comes from.' };
    const claims = (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)((0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)((0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8 */ .As)(Buffer.from(body, 'base64url'), document), document, place.remedy), place);
    const audience = (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(claims, 'aud', place);
    const audiences = Array.isArray(audience) ? audience : [audience];
    if (!audiences.includes(AUDIENCE))
        throw unusable(`it is for ${audiences.map((one) => JSON.stringify(one)).join(', ')}, and not for "${AUDIENCE}"`, `Ask for a token with the audience ${AUDIENCE}; in GitLab: id_tokens: { SIGSTORE_ID_TOKEN: { aud: ${AUDIENCE} } }.`);
    const expires = Number((0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(claims, 'exp', place));
    if (Number.isFinite(expires) && expires * 1000 < now.getTime())
        throw unusable(`it expired at ${new Date(expires * 1000).toISOString()}, and it is ${now.toISOString()} here`, 'Check this machine’s clock. A token from a variable lives for minutes: sign in a job that gets a new one.');
    return {
        text,
        issuer: (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(claims, 'iss', place),
        subject: (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(claims, 'sub', place),
        visibility: (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(claims, 'repository_visibility', place),
    };
}


/***/ }),

/***/ 42492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ keyText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/** The user's key, from where it is. */

/**
 * The key's text. A password is masked in the log, and so is a key that is not in a file.
 * @throws UserError when the file cannot be read.
 */
async function keyText(source, password, { files, log }) {
    if (password)
        log.mask(password);
    if (source.kind === 'variable') {
        log.mask(source.pem);
        return { origin: source.typed, pem: source.pem };
    }
    try {
        return { origin: source.typed, pem: await files.readText(source.path) };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`signing-key: ${source.typed} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, {
            input: 'signing-key',
            value: source.typed,
            remedy: 'Write the path of the private key, or signing-key: env://VARIABLE.',
        });
    }
}


/***/ }),

/***/ 29844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ joinUrl),
/* harmony export */   x: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/* harmony import */ var _registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89640);
/* harmony import */ var _registry_http_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61451);
/* harmony import */ var _registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58940);
/** Requests to Sigstore's services: bounded, tried again where that may help, never redirected. */




/** Certificates, log entries and timestamps have a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** A log answers when the entry is in a checkpoint, which may take seconds. */
const TIMEOUT_MS = 30_000;
/**
 * Asks, and reads the answer.
 * @throws EnvironmentError for no answer, or another status than expected.
 */
async function askService(call, retries, ports) {
    const url = new URL(call.url);
    const what = (0,_registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(call.method, url);
    const policy = { retries, clock: ports.clock, log: ports.log, random: Math.random };
    return (0,_registry_http_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .withRetries */ .LH)(policy, `${call.service}: ${what}`, async ({ last, number }) => {
        try {
            const { method, headers = {}, body } = call;
            const response = await ports.http.send({
                method,
                url: url.href,
                headers,
                timeoutMs: TIMEOUT_MS,
                ...(body === undefined ? {} : { body }),
            });
            const { status } = response;
            ports.log.debug(`${what} ${status}`);
            if (call.expected.includes(status)) {
                const name = `the answer of ${call.service}`;
                const value = {
                    status,
                    headers: response.headers,
                    body: await (0,_registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .readBounded */ .CB)(response.body, MAX_ANSWER_BYTES, name),
                };
                return { kind: 'done', value };
            }
            if (_registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .TRANSIENT_STATUSES */ .SS.includes(status) && !last) {
                (0,_registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .discard */ .vf)(response.body);
                const waitMs = (0,_registry_http_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfter */ .mu)(response.headers['retry-after'], ports.clock.now());
                return { kind: 'again', reason: `status ${status}`, waitMs };
            }
            const { said } = (0,_registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .errorDetail */ .m2)(await (0,_registry_oci_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .readSome */ .jV)(response.body, 64 * 1024));
            const tried = number > 0 ? ` (tried ${number + 1} times)` : '';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${call.service} answered ${what} with ${status}${said === '' ? '' : ` (${said})`}${tried}`, { remedy: call.remedyOf?.(status, said) ?? remedyOf(call.service, status) });
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG || !(0,_registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .isConnectionError */ .Rk)(error))
                throw error;
            const explained = (0,_registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .explainConnection */ .cR)(error, call.method, url, number + 1);
            if (!last && (0,_registry_http_registry_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error))
                return { kind: 'again', reason: explained.message };
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${call.service} cannot be reached: ${explained.message}`, {
                remedy: `Check the address of ${call.service} and the way to it (proxy, firewall), and run again; or write sign: off.`,
                cause: error,
            });
        }
    });
}
function remedyOf(service, status) {
    if (status >= 500 || status === 429)
        return `The fault is at ${service}: look at its status page, and run again later.`;
    if (status >= 300 && status < 400)
        return `${service} names another address, which is not followed: write that one as its URL.`;
    return `Check that the URL is the one of ${service}, and read what it says.`;
}
/** `https://host/base` and `/path` as one URL, whether or not the base ends in a slash. */
function joinUrl(base, path) {
    return base.replace(/\/+$/, '') + path;
}


/***/ }),

/***/ 14474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ publicPem),
/* harmony export */   Rx: () => (/* binding */ describeKey),
/* harmony export */   jy: () => (/* binding */ readSigningKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3484);
/** A signing key that the user has: cosign's own format, or any PEM that Node reads. */



/** cosign encrypts with scrypt and NaCl's secretbox (go-securesystemslib, encrypted.go); these are the costs it knows. */
const SCRYPT_COSTS = [32768, 65536, 131072];
const COSIGN_LABELS = /^-----BEGIN (?:ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY)-----$/m;
const PASSWORD = 'COSIGN_PASSWORD';
/**
 * @param password of an encrypted key, from the environment variable COSIGN_PASSWORD.
 * @throws UserError for a key that cannot be read, and for one of a kind that logs do not take.
 */
async function readSigningKey(text, password) {
    const privateKey = COSIGN_LABELS.test(text.pem)
        ? await decryptCosign(text, password ?? '')
        : readPem(text, password);
    return describeKey(privateKey, text.origin);
}
function readPem({ origin, pem }, password) {
    if (/BEGIN (CERTIFICATE|PUBLIC KEY)/.test(pem))
        throw refused(origin, 'is the public half', 'Name the file of the private key, cosign.key.');
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: pem, ...(password === undefined ? {} : { passphrase: password }) });
    }
    catch (error) {
        const isEncrypted = /ENCRYPTED/.test(pem);
        if (isEncrypted && password === undefined)
            throw needsPassword(origin);
        if (isEncrypted)
            throw wrongPassword(origin);
        throw refused(origin, `is not a private key that can be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)})`, 'Name a file that cosign generate-key-pair wrote, or a private key in PEM.');
    }
}
async function decryptCosign({ origin, pem }, password) {
    const damaged = () => refused(origin, 'is damaged: what stands between its lines is not what cosign writes', 'Copy the file again.');
    let box;
    try {
        box = JSON.parse(Buffer.from(pem.replace(/-----[^-]*-----/g, ''), 'base64').toString('utf8'));
    }
    catch {
        throw damaged();
    }
    const { kdf, cipher, ciphertext } = box;
    const isKnown = kdf?.name === 'scrypt' &&
        cipher?.name === 'nacl/secretbox' &&
        SCRYPT_COSTS.includes(kdf.params?.N) &&
        kdf.params?.r === 8 &&
        kdf.params.p === 1 &&
        [kdf.salt, cipher.nonce, ciphertext].every((part) => typeof part === 'string');
    if (!isKnown)
        throw damaged();
    const { N, r, p } = kdf.params;
    const bytes = (base64) => Buffer.from(base64, 'base64');
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(password, bytes(kdf.salt), 32, { N, r, p, maxmem: 256 * N * r });
    const { xsalsa20poly1305 } = await __webpack_require__.e(/* import() */ 6382).then(__webpack_require__.bind(__webpack_require__, 46382));
    let plain;
    try {
        plain = xsalsa20poly1305(key, bytes(cipher.nonce)).decrypt(bytes(ciphertext));
    }
    catch {
        throw password === '' ? needsPassword(origin) : wrongPassword(origin);
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.from(plain), format: 'der', type: 'pkcs8' });
}
const CURVES = {
    prime256v1: { details: 'PKIX_ECDSA_P256_SHA_256', hash: 'sha256' },
    secp384r1: { details: 'PKIX_ECDSA_P384_SHA_384', hash: 'sha384' },
    secp521r1: { details: 'PKIX_ECDSA_P521_SHA_512', hash: 'sha512' },
};
/** @param origin for messages. @throws UserError for a kind of key that Sigstore's logs do not take. */
function describeKey(privateKey, origin) {
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    const { asymmetricKeyType: type, asymmetricKeyDetails: own = {} } = privateKey;
    const kind = type === 'ec'
        ? CURVES[own.namedCurve ?? '']
        : type === 'rsa' && [2048, 3072, 4096].includes(own.modulusLength ?? 0)
            ? { details: `PKIX_RSA_PKCS1V15_${own.modulusLength}_SHA256`, hash: 'sha256' }
            : undefined;
    if (kind === undefined)
        throw refused(origin, `is of a kind that Sigstore’s log does not take (${[type, own.namedCurve ?? own.modulusLength].filter(Boolean).join(' ')})`, 'Use an ECDSA key (P-256, P-384 or P-521), as cosign generate-key-pair makes it, or RSA with 2048, 3072 or 4096 bits.');
    const der = publicKey.export({ type: 'spki', format: 'der' });
    return { privateKey, publicKey, ...kind, hint: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(der).digest('base64') };
}
/** The public half, as verifiers want it (`cosign verify --key`). */
function publicPem({ publicKey }) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .pemOf */ ._y)('PUBLIC KEY', publicKey.export({ type: 'spki', format: 'der' }));
}
function needsPassword(origin) {
    return refused(origin, 'is encrypted, and there is no password', `Set the environment variable ${PASSWORD}, in a workflow from a secret.`);
}
function wrongPassword(origin) {
    return refused(origin, `cannot be decrypted with the password in ${PASSWORD}`, `Correct ${PASSWORD}; the file may also be of another key.`);
}
function refused(origin, problem, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`signing-key: ${origin} ${problem}`, { input: 'signing-key', value: origin, remedy });
}


/***/ }),

/***/ 38009:
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
            message: `"${words}" did not end within ${run.limitSeconds} s and was killed; ${said}`,
            remedy: 'Choose a command that ends by itself, such as --version; a program that hangs only here may be damaged.',
        };
    }
    const where = run.isHere ? ', on this machine with the image’s loader and libraries, in no container' : '';
    if (run.exitCode === 0) {
        return {
            check: 'smoke',
            status: 'pass',
            message: `"${words}" finished successfully after ${run.seconds.toFixed(1)} s${where}; ${said}`,
        };
    }
    return {
        check: 'smoke',
        status: 'fail',
        expected: 'exit code 0',
        found: `exit code ${run.exitCode}`,
        message: `"${words}" ended with exit code ${run.exitCode}${where}; ${said}`,
        remedy: run.exitCode === 125 && !run.isHere
            ? 'Docker could not start the container; its words are above.'
            : 'Run the command in the image of that platform yourself: docker run --platform, see the end of the log.',
    };
}


/***/ })

};
