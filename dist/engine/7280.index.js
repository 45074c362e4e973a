export const id = 7280;
export const ids = [7280,5035];
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

/***/ 57280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PRUNE_FLAGS: () => (/* binding */ PRUNE_FLAGS),
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./build/js/adapters/node-ports.js + 4 modules
var node_ports = __webpack_require__(80);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/domain/names/staging-tag.js
var staging_tag = __webpack_require__(76072);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/registry/remote.js + 8 modules
var remote = __webpack_require__(60370);
// EXTERNAL MODULE: ./build/js/steps/dead-runs.js
var dead_runs = __webpack_require__(21801);
;// CONCATENATED MODULE: ./build/js/commands/prune.js
/** Removes what legs of dead runs have left: `multihull prune`. Nothing else is ever removed. */





/** @throws EnvironmentError when a registry cannot be read, or does not let tags be deleted. */
async function runPrune(inputs, environment, ports) {
    const options = {
        configDir: environment.dockerConfig,
        authConfig: environment.dockerAuthConfig,
        clients: new Map(),
    };
    if (!inputs.isDryRun)
        await (0,dead_runs/* removeDeadRuns */.P)(environment, ports);
    const removed = [];
    const kept = [];
    for (const image of inputs.images)
        await pruneImage(image, (0,remote/* openRepository */.h)(image, ports, options), inputs, ports, { removed, kept });
    return { removed, kept };
}
async function pruneImage(image, store, inputs, ports, report) {
    const candidates = [];
    const now = ports.clock.now().getTime();
    const nameOf = (tag) => `${(0,reference/* formatRepository */.Sh)(image)}:${tag}`;
    const remove = async (tag, age, why) => {
        if (age < inputs.olderThanMs)
            report.kept.push({ ref: nameOf(tag), why });
        else if (inputs.isDryRun || (await store.deleteTag(tag)))
            report.removed.push(nameOf(tag));
        else
            throw cannotDelete(image);
    };
    for (const tag of await store.tags()) {
        const passing = (0,staging_tag/* parseTemporaryTag */.Xp)(tag);
        if (passing)
            await remove(tag, now - passing.at.getTime(), 'its build may still run');
        const staging = (0,staging_tag/* parseStagingTag */.xF)(tag);
        if (!staging)
            continue;
        const stagedAt = await readStagedAt(tag, staging, store);
        if (stagedAt !== undefined)
            candidates.push({ tag, staging, stagedAt });
        else
            report.kept.push({ ref: nameOf(tag), why: 'it has the name of a staging tag, but is not one' });
    }
    // A run lives as long as its newest leg: a slow one may still complete what the first ones left.
    const runs = Map.groupBy(candidates, ({ staging }) => `${staging.run} ${staging.image}`);
    for (const run of runs.values()) {
        const age = now - Math.max(...run.map(({ stagedAt }) => stagedAt));
        for (const { tag } of run)
            await remove(tag, age, 'its run is younger');
    }
}
/** When a leg staged it; undefined when its own annotations do not say that it is what its name says. */
async function readStagedAt(tag, staging, store) {
    const descriptor = await store.resolve(tag);
    if (!descriptor)
        return undefined;
    const { document } = await store.document(descriptor.digest);
    const says = document.annotations ?? {};
    const at = Date.parse(says[staging_tag/* StagingKey */.D3.stagedAt] ?? '');
    const isOurs = says[staging_tag/* StagingKey */.D3.run] === staging.run &&
        says[staging_tag/* StagingKey */.D3.image] === staging.image &&
        says[staging_tag/* StagingKey */.D3.platform] === staging.platform.name &&
        says[staging_tag/* StagingKey */.D3.attempt] === String(staging.attempt);
    return isOurs && !Number.isNaN(at) ? at : undefined;
}
function cannotDelete(image) {
    return new errors/* EnvironmentError */.eG(`${(0,reference/* formatRepository */.Sh)(image)}: this registry does not let tags be deleted`, {
        remedy: 'Remove tags that begin with multihull- by the registry’s own means: GHCR’s package versions, ECR’s lifecycle rules, Docker Hub’s web page.',
    });
}

;// CONCATENATED MODULE: ./build/js/inputs/commands/prune-inputs.js
/** What the user typed for `multihull prune`. */


const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** @throws UserError without an image, or for an age that is none. */
function readPruneInputs(images, olderThan, isDryRun) {
    if (images.length === 0)
        throw new errors/* UserError */.yo('prune takes an image name', {
            input: 'command line',
            value: '',
            remedy: 'Write multihull prune ghcr.io/acme/trow --older-than 7d.',
        });
    return { images: images.map(readImage), olderThanMs: readAge(olderThan), isDryRun };
}
function readImage(text) {
    const parsed = (0,reference/* parseRepository */.SU)(text);
    if (!('problem' in parsed))
        return parsed;
    throw new errors/* UserError */.yo(`"${text}" is not an image name: ${parsed.problem}`, {
        input: 'command line',
        value: text,
        remedy: 'Write registry/owner/name, for example ghcr.io/acme/trow.',
    });
}
function readAge(text) {
    const match = /^(\d{1,5})([mhd])$/.exec(text);
    const age = Number(match?.[1]) * (UNITS[match?.[2] ?? ''] ?? Number.NaN);
    if (Number.isFinite(age))
        return age;
    throw new errors/* UserError */.yo(`--older-than: "${text}" is not an age`, {
        input: '--older-than',
        value: text,
        remedy: 'Write a number and m, h or d, for example 7d: longer than any run of yours takes.',
    });
}

// EXTERNAL MODULE: ./build/js/inputs/environment.js
var inputs_environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/cli/flags/arguments.js
var flags_arguments = __webpack_require__(35035);
;// CONCATENATED MODULE: ./build/js/cli/run/run-prune.js
/** `multihull prune IMAGE... --older-than 7d`: removes the staging tags of dead runs. */






/** What `multihull prune` takes, beside what every command has. */
const PRUNE_FLAGS = {
    ...flags_arguments/* COMMON_FLAGS */.gd,
    'older-than': { kind: 'text' },
    'dry-run': { kind: 'switch' },
};
async function prune(words, env, log) {
    const { values, positionals } = (0,flags_arguments/* parseWordsOf */.uM)(words, PRUNE_FLAGS);
    const inputs = readPruneInputs(positionals, values.get('older-than')?.at(-1) ?? '7d', (0,flags_arguments/* isOn */.Mp)(values, 'dry-run'));
    const environment = (0,inputs_environment/* readRunEnvironment */.P)(env);
    const report = await runPrune(inputs, environment, (0,node_ports/* createPorts */.R)({ env, environment, log }));
    for (const ref of report.removed)
        log.info(`${inputs.isDryRun ? 'would remove' : 'removed'} ${ref}`);
    for (const { ref, why } of report.kept)
        log.info(`kept ${ref}: ${why}`);
    if ((0,flags_arguments/* isOn */.Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return errors/* ExitCode */.yU.ok;
}


/***/ }),

/***/ 76072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ StagingKey),
/* harmony export */   Pk: () => (/* binding */ isRunId),
/* harmony export */   Xp: () => (/* binding */ parseTemporaryTag),
/* harmony export */   d$: () => (/* binding */ formatTemporaryTag),
/* harmony export */   p: () => (/* binding */ formatStagingTag),
/* harmony export */   xF: () => (/* binding */ parseStagingTag)
/* harmony export */ });
/* harmony import */ var _platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72273);
/**
 * Names under which the legs of a run leave their images for each other: `multihull-RUN-ATTEMPT-PLATFORM-IMAGE`.
 * Parsed from the right: the last three fields have no dash in them, the run may.
 */

const RUN = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/;
const TAG = /^multihull-(.+)-([1-9]\d{0,8})-(linux(?:\.[a-z0-9]+){1,2})-([0-9a-f]{12})$/;
/** What can stand in a tag; ids of CI systems are numbers or UUIDs. */
function isRunId(text) {
    return RUN.test(text);
}
/** At most 116 characters; parses back to the same value. */
function formatStagingTag({ run, attempt, platform, image }) {
    return `multihull-${run}-${attempt}-${platform.name.replaceAll('/', '.')}-${image}`;
}
/** Undefined for every tag that is not one of ours. */
function parseStagingTag(tag) {
    const [, run = '', attempt = '', dotted = '', image = ''] = TAG.exec(tag) ?? [];
    const platform = (0,_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(dotted.replaceAll('.', '/'));
    if (!platform || !RUN.test(run))
        return undefined;
    const parsed = { run, attempt: Number(attempt), platform, image };
    // An alias (linux.aarch64) is nothing that we write.
    return formatStagingTag(parsed) === tag ? parsed : undefined;
}
const PASSING = /^multihull-build-(\d{10})-([0-9a-f]{8})$/;
/** `multihull-build-SECONDS-RUN`: its own name says how old it is, for `prune`. */
function formatTemporaryTag({ at, run }) {
    return `multihull-build-${Math.floor(at.getTime() / 1000)}-${run}`;
}
/** Undefined for every tag that is not one of ours. */
function parseTemporaryTag(tag) {
    const [, seconds, run] = PASSING.exec(tag) ?? [];
    return seconds && run ? { at: new Date(Number(seconds) * 1000), run } : undefined;
}
/** Annotations of what a staging tag points at, and (`run`, `image`) of the merged index. */
const StagingKey = {
    run: 'dev.multihull.run',
    attempt: 'dev.multihull.attempt',
    platform: 'dev.multihull.platform',
    image: 'dev.multihull.image',
    /** When the leg staged it, RFC 3339: the age that `prune` goes by. */
    stagedAt: 'dev.multihull.staged-at',
};


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


/***/ })

};
