export const id = 7649;
export const ids = [7649,5035];
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

/***/ 32451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ SIGNER_FLAGS)
/* harmony export */ });
const SIGNER_FLAGS = {
    'certificate-identity': { kind: 'text' },
    'certificate-identity-regexp': { kind: 'words' },
    'certificate-oidc-issuer': { kind: 'text' },
    'certificate-github-workflow-repository': { kind: 'text' },
    key: { kind: 'text' },
    'trusted-root': { kind: 'text' },
    'insecure-ignore-tlog': { kind: 'switch' },
};


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

/***/ 70345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ runTagged),
/* harmony export */   s: () => (/* binding */ TAGGING_FLAGS)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _commands_write_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55185);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42863);
/* harmony import */ var _inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43092);
/* harmony import */ var _flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35035);
/* harmony import */ var _flags_password_stdin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8801);
/** What `merge` and `promote` do alike on a command line: words → inputs, the run, and how it ended. */






/** Flags of both, in the order in which help shows them; `--platforms` stands before. */
const TAGGING_FLAGS = {
    registry: { kind: 'text' },
    username: { kind: 'text' },
    password: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text' },
    retries: { kind: 'text' },
};
/** Prints what happened: for people on stderr, with `--json` the report on stdout. */
async function runTagged({ work, positional, flags, read, run }, { words, env, log, results }) {
    const all = { ..._flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMON_FLAGS */ .gd, 'password-stdin': { kind: 'switch' }, ...flags };
    const { values, positionals } = (0,_flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWordsOf */ .uM)(words, all);
    const typed = new Map([...values].map(([name, items]) => [name, items.join('\n')]));
    const password = await (0,_flags_password_stdin_js__WEBPACK_IMPORTED_MODULE_4__/* .readPassword */ .k)(typed.get('password'), (0,_flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .isOn */ .Mp)(values, 'password-stdin'), log);
    if (password !== undefined)
        typed.set('password', password);
    typed.set(positional, positionals.join('\n'));
    const environment = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunEnvironment */ .P)(env);
    const inputs = read((name) => typed.get(name) ?? '', environment);
    (0,_inputs_mask_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .maskInputs */ .a)(inputs, log);
    const ports = (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, environment, log });
    const outcome = await run(inputs, environment, ports);
    const code = await (0,_commands_write_report_js__WEBPACK_IMPORTED_MODULE_1__.reportTagged)(work, outcome, inputs, environment, ports, results);
    if ((0,_flags_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .isOn */ .Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(outcome.report, null, 2)}\n`);
    return code;
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


/***/ })

};
