export const id = 7691;
export const ids = [7691];
export const modules = {

/***/ 57691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMMAND_TABLE: () => (/* binding */ COMMAND_TABLE)
/* harmony export */ });
/* harmony import */ var _flags_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35035);
/* harmony import */ var _run_run_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12293);
/* harmony import */ var _run_run_migrate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94791);
/* harmony import */ var _run_run_promote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77649);
/* harmony import */ var _run_run_prune_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57280);
/* harmony import */ var _run_run_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39720);
/** Each command with what follows it, for its help and for completion. */






const LOGIN = { ..._flags_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_FLAGS */ .gd, 'password-stdin': { kind: 'switch' } };
// biome-ignore format: a table
const COMMAND_TABLE = {
    plan: { words: '', does: 'Prints what build would do; nothing happens. --json prints the plan as data, --show dockerfile the Dockerfile that would be written.', flags: _flags_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .PLAN_FLAGS */ .C9 },
    build: { words: '', does: 'Builds, verifies every platform, then moves the tags. The image’s reference is on stdout; --json prints the report instead.', flags: _flags_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_FLAGS */ .FX },
    eject: { words: '', does: 'Writes the Dockerfile that build would use for a crate without one; then it is yours.', flags: _flags_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_FLAGS */ .FX },
    verify: { words: 'REF', does: 'Looks into any image, in a registry or oci-layout:DIR.', flags: _run_run_verify_js__WEBPACK_IMPORTED_MODULE_5__.VERIFY_FLAGS },
    merge: { words: 'REF...', does: 'Makes one verified index of images that are there.', flags: { ...LOGIN, ..._run_run_merge_js__WEBPACK_IMPORTED_MODULE_1__.MERGE_FLAGS } },
    promote: { words: 'IMAGE@DIGEST', does: 'Verifies an image again, and moves tags to it.', flags: { ...LOGIN, ..._run_run_promote_js__WEBPACK_IMPORTED_MODULE_3__.PROMOTE_FLAGS } },
    migrate: { words: '[DOCKERFILE]', does: 'Prints the patch that makes a Dockerfile cross-compile; --write applies it.', flags: _run_run_migrate_js__WEBPACK_IMPORTED_MODULE_2__.MIGRATE_FLAGS },
    prune: { words: 'IMAGE...', does: 'Removes the staging tags of dead runs.', flags: _run_run_prune_js__WEBPACK_IMPORTED_MODULE_4__.PRUNE_FLAGS },
    facts: { words: 'DIR', does: 'Writes the platform facts that a Dockerfile can mount as a build context.', flags: _flags_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_FLAGS */ .gd },
};


/***/ }),

/***/ 94791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MIGRATE_FLAGS: () => (/* binding */ MIGRATE_FLAGS),
  migrateFile: () => (/* binding */ migrateFile)
});

// EXTERNAL MODULE: ./build/js/adapters/node-ports.js + 4 modules
var node_ports = __webpack_require__(80);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/dockerfile/migrate/migrate-dockerfile.js + 12 modules
var migrate_dockerfile = __webpack_require__(56532);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/git/checkout.js + 1 modules
var checkout = __webpack_require__(27540);
// EXTERNAL MODULE: ./build/js/probe/crate-libraries.js
var crate_libraries = __webpack_require__(91694);
// EXTERNAL MODULE: ./build/js/shell/load-parser.js + 9 modules
var load_parser = __webpack_require__(6444);
;// CONCATENATED MODULE: ./build/js/commands/migrate.js
/** `multihull migrate`: the patch that makes a Dockerfile cross-compile, shown or written. */






/**
 * Prints the patch, and notes about it to the log.
 * @throws UserError when there is no Dockerfile, when lines are in the way (all of them are named), or when the file has
 *   changes that are in no commit and --write would mix with
 */
async function migrate({ inputs, write, print }, ports) {
    const { build, environment } = inputs;
    const path = build.file ?? (0,external_node_path_.join)(build.context, 'Dockerfile');
    const shown = shownPath(environment.workspace, path);
    const text = await ports.files.readTextIfExists(path);
    if (text === undefined)
        throw new errors/* UserError */.yo(`there is no ${shown}`, {
            input: 'file',
            value: path,
            remedy: 'Write multihull migrate DOCKERFILE. A crate without a Dockerfile needs none: multihull build.',
        });
    const hasCrate = await ports.files.exists((0,external_node_path_.join)(build.context, 'Cargo.toml'));
    const migration = (0,migrate_dockerfile/* migrateDockerfile */.U)(text, {
        buildArgs: Object.fromEntries(build.args.map(({ key, value }) => [key, value])),
        target: build.target,
        platforms: inputs.platforms,
        buildPlatform: environment.host,
        buildContexts: build.contexts.map(({ key, value }) => `${key}=${value}`),
        file: shown,
        shell: await (0,load_parser/* loadShellParser */.s)(),
        libraries: await (0,crate_libraries/* crateLibraries */.h)(build.context, ports),
    });
    if (migration.kind === 'unneeded') {
        const names = inputs.platforms.map(({ name }) => name).join(', ');
        ports.log.info(`${shown}: nothing in it compiles Rust under emulation for ${names}; it stays as it is`);
        return errors/* ExitCode */.yU.ok;
    }
    if (migration.kind === 'refused')
        throw refusal(shown, migration.obstacles, hasCrate);
    if (write)
        await apply(path, shown, migration, ports);
    else
        print(migration.diff);
    tell(shown, migration, write, ports);
    return errors/* ExitCode */.yU.ok;
}
function refusal(shown, obstacles, hasCrate) {
    const [first] = obstacles;
    const lines = obstacles.map(({ line, message }) => `${shown}:${line}: ${message}`);
    const remedies = obstacles.map(({ line, remedy }) => `Line ${line}: ${remedy}`);
    const container = 'Or leave the Dockerfile out of it: with compile: container, Multihull writes one that cross-compiles (multihull eject shows it).';
    return new errors/* UserError */.yo(`${shown} cannot be made to cross-compile by rules:\n  ${lines.join('\n  ')}`, {
        input: 'file',
        value: shown,
        remedy: [...new Set(remedies), ...(hasCrate ? [container] : [])].join('\n  '),
        location: { file: shown, ...(first ? { line: first.line } : {}) },
    });
}
/** @throws UserError when the file could not be had back from the last commit */
async function apply(path, shown, { text }, ports) {
    const opened = await (0,checkout/* openCheckout */.H)((0,external_node_path_.dirname)(path), ports);
    const isCommitted = opened.kind === 'found' ? await opened.checkout.isCommitted((0,external_node_path_.basename)(path)) : undefined;
    if (isCommitted !== true) {
        const why = opened.kind === 'refused'
            ? opened.reason
            : opened.kind === 'none'
                ? `${shown} is in no git repository, so nothing could bring it back`
                : isCommitted === false
                    ? `${shown} has changes that are in no commit`
                    : `whether ${shown} has changes that are in no commit cannot be told`;
        throw new errors/* UserError */.yo(`--write: ${why}; nothing was written`, {
            input: 'write',
            value: 'true',
            remedy: `Commit it first, or apply the patch yourself: multihull migrate ${shown} | git apply`,
        });
    }
    await ports.files.write(path, text, { mode: 0o644 });
}
function tell(shown, { changes, notes }, write, { log }) {
    const say = ({ line, message }) => `${shown}:${line}: ${message}`;
    for (const change of changes)
        log.info(say(change));
    for (const note of notes)
        log.warn(say(note));
    log.info(write
        ? `wrote ${shown}; git diff shows the change`
        : `nothing was written: multihull migrate ${shown} --write changes the file`);
}
function shownPath(workspace, path) {
    const shown = (0,external_node_path_.relative)(workspace, path);
    return shown.startsWith('..') ? path : shown;
}

// EXTERNAL MODULE: ./build/js/inputs/environment.js
var inputs_environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/inputs/read-inputs.js + 6 modules
var read_inputs = __webpack_require__(78405);
// EXTERNAL MODULE: ./build/js/cli/flags/arguments.js
var flags_arguments = __webpack_require__(35035);
;// CONCATENATED MODULE: ./build/js/cli/run/run-migrate.js
/** `multihull migrate [DOCKERFILE]`: words → inputs. */






/** Those inputs that change what a Dockerfile means. */
/** What `multihull migrate` takes, beside what every command has. */
const MIGRATE_FLAGS = {
    ...flags_arguments/* COMMON_FLAGS */.gd,
    write: { kind: 'switch' },
    file: { kind: 'text' },
    context: { kind: 'text' },
    platforms: { kind: 'text' },
    target: { kind: 'text' },
    'build-args': { kind: 'text' },
    'build-contexts': { kind: 'text' },
};
/** @throws UserError for words that mean nothing, and as `migrate` does */
async function migrateFile(words, env, log, print) {
    const { values, positionals } = (0,flags_arguments/* parseWordsOf */.uM)(words, MIGRATE_FLAGS);
    const [file, ...more] = positionals;
    if (more.length > 0)
        throw new errors/* UserError */.yo('migrate takes one Dockerfile', {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Write multihull migrate [DOCKERFILE] [--write].',
        });
    const environment = { ...(0,inputs_environment/* readRunEnvironment */.P)(env), workspace: process.cwd() };
    const given = (name) => name === 'file' ? (file ?? values.get(name)?.at(-1)) : values.get(name)?.join('\n');
    // Nothing is built or pushed, so no image has to be named.
    const inputs = (0,read_inputs/* readInputs */.K)((name) => (name === 'push' ? 'false' : (given(name) ?? '')), environment);
    return migrate({ inputs, write: (0,flags_arguments/* isOn */.Mp)(values, 'write'), print }, (0,node_ports/* createPorts */.R)({ env, environment, log }));
}


/***/ }),

/***/ 77649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PROMOTE_FLAGS: () => (/* binding */ PROMOTE_FLAGS),
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _commands_promote_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40783);
/* harmony import */ var _inputs_commands_promote_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91727);
/* harmony import */ var _flags_signer_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32451);
/* harmony import */ var _run_tagged_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70345);
/** `multihull promote IMAGE --tags TAG...`: an image that is there gets tags, here or elsewhere. */




/** What `multihull promote` takes, beside what every command has. Flags are the inputs' names. */
const PROMOTE_FLAGS = {
    tags: { kind: 'text' },
    platforms: { kind: 'text' },
    ..._flags_signer_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNER_FLAGS */ .B,
    ..._run_tagged_js__WEBPACK_IMPORTED_MODULE_3__/* .TAGGING_FLAGS */ .s,
};
function promote(words, env, log, results) {
    return (0,_run_tagged_js__WEBPACK_IMPORTED_MODULE_3__/* .runTagged */ .O)({ work: 'promote', positional: 'image', flags: PROMOTE_FLAGS, read: _inputs_commands_promote_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readPromoteInputs */ .Q, run: _commands_promote_image_js__WEBPACK_IMPORTED_MODULE_0__/* .runPromote */ .E }, { words, env, log, results });
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

/***/ 91727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readPromoteInputs)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _util_read_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84405);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90083);
/* harmony import */ var _signer_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22933);
/* harmony import */ var _tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35286);
/** What the user typed for the sub-action `promote/` and for `multihull promote`. */






/** @throws UserError for all that is wrong. */
function readPromoteInputs(raw, environment) {
    const image = (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(() => readImage(raw('image').trim()));
    const tags = (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(() => readTags((0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)({ name: 'tags', value: raw('tags') }), image()));
    const repositories = () => {
        const source = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image());
        return 'problem' in source ? tags() : [...tags(), source];
    };
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)({
        image,
        tags,
        signer: () => (0,_signer_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSigner */ .$)(raw, environment),
        ...(0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .taggingReaders */ .yY)(raw, environment, repositories),
    });
}
function readImage(typed) {
    const images = (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)({ name: 'image', value: typed });
    const [image] = images;
    if (image !== undefined && images.length === 1)
        return image;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(image === undefined
        ? 'image is not given: there is nothing to promote'
        : `image: ${images.length} are given`, {
        input: 'image',
        value: typed,
        remedy: 'Name one image, best by its digest, for example ghcr.io/acme/trow@sha256:….',
    });
}
const TAGS_REMEDY = 'Write tags (1.0) for the image’s own repository, or full references, for example ghcr.io/acme/trow:1.0.';
/** A bare word is a tag beside the image. */
function readTags(typed, image) {
    if (typed.length === 0)
        throw (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .tagRefusal */ .Bw)('', 'none is given, so there is nothing to promote to', TAGS_REMEDY);
    const own = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image);
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .readEach */ .e2)(typed, (text) => {
        if (/[/:@]/.test(text))
            return (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readTagged */ .hq)(text, TAGS_REMEDY);
        if ('problem' in own)
            throw (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .tagRefusal */ .Bw)(text, `"${text}" is a tag without a repository`, TAGS_REMEDY);
        return (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readTagged */ .hq)(`${own.registry}/${own.path}:${text}`, TAGS_REMEDY, text);
    });
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


/***/ })

};
