export const id = 4791;
export const ids = [4791,5035];
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

/***/ 53104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel),
/* harmony export */   t: () => (/* binding */ allOrFirstError)
/* harmony export */ });
/** Work that runs side by side. */
/** Waits for all, so that nothing runs on behind an error; of several errors the first in order is the one to fix. */
async function allOrFirstError(work) {
    const results = await Promise.allSettled(work);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed?.status === 'rejected')
        throw failed.reason;
    return Promise.all(work);
}
/** Works through the items in order, some at a time. @throws the first failure, when all that had begun has ended. */
async function inParallel(items, limit, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await allOrFirstError(Array.from({ length: limit }, worker));
}


/***/ })

};
