export const id = 1724;
export const ids = [1724,5035];
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

/***/ 67504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42863);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35035);
/* harmony import */ var _password_stdin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8801);
/** The flags of plan, build and eject as inputs: what was typed, and below it what a Compose file says. */




/** @throws UserError for a flag that does not exist, or a Compose file that cannot be used. */
async function readFlags(words, env, log, flags = _arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD_FLAGS */ .FX) {
    const { values: typed, json, compose, passwordStdin, show } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuildArguments */ .gZ)(words, flags);
    const password = await (0,_password_stdin_js__WEBPACK_IMPORTED_MODULE_3__/* .readPassword */ .k)(typed.get('password'), passwordStdin, log);
    const given = new Map([...typed, ...(password === undefined ? [] : [['password', password]])]);
    // On a terminal the directory where one stands counts, also when a CI's variables say otherwise.
    const environment = { ...(0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunEnvironment */ .P)(env), workspace: process.cwd() };
    const values = compose === undefined ? given : await fromCompose(given, compose, environment, env, log);
    return { raw: (name) => values.get(name) ?? '', json, show, environment };
}
/** YAML is read only when it is asked for. */
async function fromCompose(given, compose, environment, env, log) {
    const { withCompose } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7222)]).then(__webpack_require__.bind(__webpack_require__, 47222));
    return withCompose(given, compose, environment, env, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, environment, log }));
}


/***/ }),

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readPassword)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/** `--password-stdin`, as `docker login` has it: a password on the command line is shown to everyone who lists processes. */

/** Longer than any token; what is longer is not a password. Bytes. */
const MAX_BYTES = 64 * 1024;
/**
 * The password that was typed, or that standard input has, without its last line end.
 * @param typed the value of `--password`.
 * @throws UserError when both are given, or standard input has none.
 */
async function readPassword(typed, fromStdin, log) {
    if (!fromStdin) {
        if (typed !== undefined)
            log.warn('--password shows the password to everyone who lists processes here; write --password-stdin');
        return typed;
    }
    const refuse = (message, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { input: 'password-stdin', value: '', remedy });
    if (typed !== undefined)
        throw refuse('--password and --password-stdin are both given', 'Leave --password out.');
    if (process.stdin.isTTY)
        throw refuse('--password-stdin: standard input is a terminal, which would show the password', 'Write printf %s "$TOKEN" | multihull … --password-stdin, or --password-stdin < FILE.');
    const chunks = [];
    let size = 0;
    for await (const chunk of process.stdin) {
        const bytes = Buffer.from(chunk);
        chunks.push(bytes);
        size += bytes.length;
        if (size > MAX_BYTES)
            throw refuse(`--password-stdin: more than ${MAX_BYTES} bytes came`, 'Write the password alone.');
    }
    const password = Buffer.concat(chunks)
        .toString('utf8')
        .replace(/\r?\n$/, '');
    if (password === '')
        throw refuse('--password-stdin: standard input is empty', 'Write printf %s "$TOKEN" | multihull … --password-stdin.');
    return password;
}


/***/ }),

/***/ 41724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ejectInto: () => (/* binding */ ejectInto)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80);
/* harmony import */ var _dockerignore_ignore_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7687);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78405);
/* harmony import */ var _plan_recipe_choose_recipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43381);
/* harmony import */ var _probe_read_project_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12195);
/* harmony import */ var _flags_flags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67504);
/** `multihull eject`: the Dockerfile that Multihull would write, into the project, to become the user's own. */








/** @throws UserError when there is a Dockerfile already, or no crate to write one for. */
async function ejectInto(words, env, log) {
    const { raw, environment } = await (0,_flags_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .readFlags */ .u)(words, env, log);
    return eject(raw, environment, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .createPorts */ .R)({ env, environment, log }));
}
async function eject(raw, environment, ports) {
    // Nothing is built or pushed, so no image has to be named.
    const inputs = (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)((name) => (name === 'push' ? 'false' : raw(name)), environment);
    const { context } = inputs.build;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, 'Dockerfile');
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(environment.workspace, path) || path;
    if (await ports.files.exists(path)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`there is a ${shown} already`, {
            input: 'context',
            value: context,
            remedy: 'Remove or rename it first; nothing was written.',
        });
    }
    const place = { host: environment.host, native: [], runDirectory: context };
    // The lists of crates are for Multihull's own SBOM, which it cannot make of a Dockerfile that anybody may change.
    const plain = { ...inputs, build: { ...inputs.build, sbom: { kind: 'off' } } };
    const { written } = (0,_plan_recipe_choose_recipe_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseRecipe */ .K)(plain, await (0,_probe_read_project_js__WEBPACK_IMPORTED_MODULE_6__/* .readProject */ .W)(inputs, ports), place);
    if (written?.dockerfile === undefined || written.way === 'runner') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('compile: runner copies what this machine compiles; such a Dockerfile cannot stand alone', {
            input: 'compile',
            value: inputs.compile.kind,
            remedy: 'Leave compile out, or write compile: container.',
        });
    }
    await ports.files.write(path, written.dockerfile, { mode: 0o644 });
    ports.log.info(`wrote ${shown}; it is yours now, and \`multihull build\` uses it`);
    const { ignore } = written.crate;
    if (!ignore) {
        await ports.files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, '.dockerignore'), written.dockerignore, { mode: 0o644 });
        ports.log.info('wrote .dockerignore beside it');
    }
    else if (!(0,_dockerignore_ignore_file_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoredBy */ .g)(ignore, 'target')) {
        ports.log.warn(`${ignore.file} does not name target: what cargo made on this machine would become part of the build. Write **/target there.`);
    }
    for (const { message, remedy } of written.notices)
        ports.log.warn(`${message}. ${remedy}`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.ok;
}


/***/ })

};
