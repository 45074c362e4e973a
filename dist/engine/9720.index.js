export const id = 9720;
export const ids = [9720,1468,5035];
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

/***/ 39720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERIFY_FLAGS: () => (/* binding */ VERIFY_FLAGS),
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _commands_verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93514);
/* harmony import */ var _domain_check_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36810);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/* harmony import */ var _inputs_commands_verify_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38616);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42863);
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90083);
/* harmony import */ var _inputs_platform_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6509);
/* harmony import */ var _report_verify_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96034);
/* harmony import */ var _flags_arguments_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35035);
/* harmony import */ var _flags_signer_flags_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(32451);
/* harmony import */ var _terminal_standard_output_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(71489);
/** `multihull verify REF`: looks into any image, without building it. */












/** What `multihull verify` takes, beside what every command has. */
const VERIFY_FLAGS = {
    ..._flags_arguments_js__WEBPACK_IMPORTED_MODULE_9__/* .COMMON_FLAGS */ .gd,
    platforms: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text', also: ['skip'] },
    smoke: { kind: 'words' },
    'require-statement': { kind: 'switch' },
    ..._flags_signer_flags_js__WEBPACK_IMPORTED_MODULE_10__/* .SIGNER_FLAGS */ .B,
};
/** Prints the report on stdout: for people, or with `--json` for programs. */
async function verify(words, env, log) {
    const { values, positionals } = (0,_flags_arguments_js__WEBPACK_IMPORTED_MODULE_9__/* .parseWordsOf */ .uM)(words, VERIFY_FLAGS);
    const [image] = positionals;
    if (image === undefined || positionals.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(image === undefined ? 'verify takes an image' : 'verify takes one image', {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Write multihull verify ghcr.io/acme/trow:1.0 --platforms linux/amd64,linux/arm64.',
        });
    }
    const list = (name) => values.get(name) ?? [];
    const environment = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .readRunEnvironment */ .P)(env);
    const report = await (0,_commands_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .runVerify */ .R)({
        image,
        platforms: values.has('platforms')
            ? (0,_inputs_platform_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readPlatforms */ .t)({ name: '--platforms', value: list('platforms').join(',') })
            : undefined,
        allow: list('allow'),
        skipChecks: (0,_domain_check_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCheckNames */ .E)((0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .parseList */ .E1)({ name: '--skip-checks', value: list('skip-checks').join('\n') }), '--skip-checks'),
        smoke: (0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .parseWords */ .nl)({ name: '--smoke', value: list('smoke').at(-1) ?? '' }),
        statement: (0,_inputs_commands_verify_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatementWish */ .Z)((name) => list(name).at(-1) ?? '', environment),
    }, environment, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, environment, log }));
    if ((0,_flags_arguments_js__WEBPACK_IMPORTED_MODULE_9__/* .isOn */ .Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else {
        const output = (0,_terminal_standard_output_js__WEBPACK_IMPORTED_MODULE_11__/* .standardOutput */ .d)(env);
        const colour = process.stdout.isTTY === true && !env['NO_COLOR'];
        for (const line of (0,_report_verify_text_js__WEBPACK_IMPORTED_MODULE_8__/* .renderVerifyReport */ .k)(report, { colour }))
            output.info(line);
    }
    return report.ok ? _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.ok : _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.verificationFailed;
}


/***/ }),

/***/ 71489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withResultsOn),
/* harmony export */   d: () => (/* binding */ standardOutput)
/* harmony export */ });
/* harmony import */ var _adapters_log_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44658);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6963);
/** What a command has for people on stdout, beside the log on stderr: a plan or a report, whole, also in a file or a pipe. */


function standardOutput(env) {
    return (0,_adapters_log_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .createTerminalLog */ .$)({
        colour: (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .hasColour */ .PG)(env, process.stdout.isTTY === true),
        debug: false,
        write: (text) => void process.stdout.write(text),
    });
}
/** A log whose blocks and warnings are what was asked for; progress and errors stay where they were. */
function withResultsOn(output, log) {
    return {
        ...log,
        group: output.group,
        warn: output.warn,
        mask(secret) {
            log.mask(secret);
            output.mask(secret);
        },
    };
}


/***/ }),

/***/ 93514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform.js
var platforms_platform = __webpack_require__(72273);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/inputs/commands/signer-inputs.js
var signer_inputs = __webpack_require__(22933);
// EXTERNAL MODULE: ./build/js/inputs/environment.js
var inputs_environment = __webpack_require__(42863);
// EXTERNAL MODULE: ./build/js/registry/source.js
var registry_source = __webpack_require__(97527);
// EXTERNAL MODULE: ./build/js/steps/cosign/ask-cosign.js
var ask_cosign = __webpack_require__(93445);
// EXTERNAL MODULE: ./build/js/steps/run-smoke.js
var run_smoke = __webpack_require__(78799);
// EXTERNAL MODULE: ./build/js/steps/verify-image.js + 1 modules
var verify_image = __webpack_require__(82937);
// EXTERNAL MODULE: ./build/js/trust/in-toto.js
var in_toto = __webpack_require__(79325);
// EXTERNAL MODULE: ./build/js/trust/verification-statement.js
var verification_statement = __webpack_require__(31468);
;// CONCATENATED MODULE: ./build/js/trust/judge-statement.js


/** More than that, and somebody wants to keep us busy. */
const MAX_STATEMENTS = 100;
/**
 * One statement that says it is enough: others may be of earlier runs.
 * @param envelopes DSSE envelopes whose signatures were verified, one JSON per line, as `cosign verify-attestation` prints them.
 */
function judgeStatements(envelopes, wish) {
    const lines = envelopes.split('\n').filter((line) => line.trim() !== '');
    const problems = [];
    for (const line of lines.slice(0, MAX_STATEMENTS)) {
        const statement = readStatement(line);
        const problem = statement === undefined ? 'it cannot be read' : problemOf(statement, wish);
        if (statement !== undefined && problem === undefined) {
            const { multihull } = statement.predicate.verifier.version;
            return { accepted: true, ...(multihull === undefined ? {} : { version: multihull }) };
        }
        problems.push(problem ?? '');
    }
    return {
        accepted: false,
        reason: problems.length === 0 ? 'there is none' : [...new Set(problems)].join('; '),
    };
}
function problemOf({ subject, predicateType, predicate }, wish) {
    if (predicateType !== verification_statement.VERIFICATION_PREDICATE)
        return `it is of the type ${predicateType}`;
    if (!(0,in_toto/* isAbout */.KH)({ subject }, wish.digest))
        return 'it is about another image';
    if (predicate.result !== 'PASSED')
        return `it says ${predicate.result}`;
    const failed = predicate.platforms.filter(({ result }) => result !== 'PASSED');
    if (failed.length > 0)
        return `it says that ${listed(failed.map(({ platform }) => platform))} did not pass`;
    const { policy } = predicate;
    const skipped = policy.skippedChecks.filter((check) => !wish.skippedChecks.includes(check));
    if (skipped.length > 0)
        return `it was made without ${listed(skipped)}`;
    const allowed = policy.allowed.filter((glob) => !wish.allowed.includes(glob));
    if (allowed.length > 0)
        return `it was made with ${listed(allowed)} allowed`;
    const seen = predicate.platforms.map(({ platform }) => platform);
    const missing = (wish.platforms ?? []).filter((platform) => !seen.includes(platform));
    return missing.length > 0 ? `it does not speak of ${listed(missing)}` : undefined;
}
function listed(words) {
    return words.join(', ');
}
/** undefined for what is no verification statement in its form. */
function readStatement(line) {
    try {
        const envelope = JSON.parse(line);
        const payload = isObject(envelope) ? envelope['payload'] : undefined;
        const statement = typeof payload === 'string' ? JSON.parse(Buffer.from(payload, 'base64').toString()) : undefined;
        return isStatement(statement) ? statement : undefined;
    }
    catch {
        return undefined;
    }
}
function isStatement(value) {
    if (!isObject(value) || typeof value['predicateType'] !== 'string')
        return false;
    const { subject, predicate } = value;
    if (!isListOf(subject, ({ digest }) => isObject(digest)) || !isObject(predicate))
        return false;
    const { verifier, result, policy, platforms } = predicate;
    return (isObject(verifier) &&
        isObject(verifier['version']) &&
        typeof result === 'string' &&
        isObject(policy) &&
        isTexts(policy['skippedChecks']) &&
        isTexts(policy['allowed']) &&
        isListOf(platforms, (one) => typeof one['platform'] === 'string' && typeof one['result'] === 'string'));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function isListOf(value, test) {
    return Array.isArray(value) && value.every((item) => isObject(item) && test(item));
}

;// CONCATENATED MODULE: ./build/js/commands/verify.js
/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */











/**
 * Findings are in the report.
 * @throws UserError for a reference that is none, EnvironmentError when the image cannot be read.
 */
async function runVerify(inputs, environment, ports) {
    const started = ports.clock.monotonic();
    const image = (0,registry_source/* parseImageRef */.Q)(inputs.image);
    if (inputs.statement !== undefined && image.kind !== 'remote')
        throw noStatements(inputs.image);
    const { source, reference } = await (0,registry_source/* openImage */.UY)(image, ports, {
        configDir: environment.dockerConfig,
        authConfig: environment.dockerAuthConfig,
    });
    const report = await (0,verify_image/* verifyImage */.Z)(source, reference, {
        ...(inputs.platforms === undefined ? {} : { platforms: inputs.platforms }),
        allow: inputs.allow,
        skipChecks: inputs.skipChecks,
        openLayers: true,
        cacheDir: (0,inputs_environment/* layerCache */.Q)(environment),
    }, ports);
    const smoked = await smoke(inputs, image, report, ports);
    const statement = await askForStatement(inputs, image, report, environment, ports);
    return {
        schema: 1,
        ...smoked,
        ok: smoked.ok && statement?.accepted !== false,
        ...(statement === undefined ? {} : { statement }),
        timings: { verify: Math.round(ports.clock.monotonic() - started) / 1000 },
    };
}
async function smoke(inputs, image, report, ports) {
    return (0,run_smoke/* smokeImage */.tL)(report, {
        image: image.kind === 'layout'
            ? undefined
            : `${(0,reference/* formatRepository */.Sh)(image.repository)}@${report.subject.digest}`,
        platforms: report.platforms.flatMap(({ platform }) => (0,platforms_platform/* parsePlatform */.FL)(platform) ?? []),
        command: inputs.skipChecks.includes('smoke') ? [] : inputs.smoke,
        dockerEnv: {},
    }, ports);
}
/** cosign says who signed it; what it says is judged here. */
async function askForStatement({ statement: signer, platforms, skipChecks, allow }, image, { subject }, { dockerConfig }, ports) {
    if (signer === undefined || image.kind !== 'remote')
        return undefined;
    const { digest } = subject;
    const question = { image: { repository: image.repository, digest }, signer, credentials: [], dockerConfig };
    const answer = await (0,ask_cosign/* askCosign */.f)(['verify-attestation', '--type', verification_statement.VERIFICATION_PREDICATE], question, ports);
    const who = (0,signer_inputs/* describeSigner */.c)(signer);
    if (!answer.isGood)
        return {
            accepted: false,
            reason: `cosign accepts none of ${who}: ${answer.said}`,
            remedy: 'Name who signed as the summary of the build has it, and the image by the tag or digest of its index; or build it with sign, so that it has one.',
        };
    const verdict = judgeStatements(answer.stdout, {
        digest,
        platforms: platforms?.map(({ name }) => name),
        skippedChecks: skipChecks,
        allowed: allow,
    });
    if (verdict.accepted)
        return { ...verdict, signer: who };
    return {
        ...verdict,
        remedy: 'Build the image again without what stands in the way, or allow the same here: skip-checks, allow, platforms.',
    };
}
function noStatements(image) {
    return new errors/* UserError */.yo(`${image} is a layout, which has no signed statements`, {
        input: 'image',
        value: image,
        remedy: 'Name an image in a registry, or leave require-statement out.',
    });
}


/***/ }),

/***/ 38616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readVerifyInputs),
/* harmony export */   Z: () => (/* binding */ readStatementWish)
/* harmony export */ });
/* harmony import */ var _domain_check_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36810);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90083);
/* harmony import */ var _signer_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22933);
/* harmony import */ var _tagging_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35286);
/** What the user typed for the sub-action `verify/`. */





/** @throws UserError */
function readVerifyInputs(raw, environment) {
    const image = raw('image').trim();
    if (image === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('image is not given', {
            input: 'image',
            value: '',
            remedy: 'Write image: ghcr.io/OWNER/NAME:TAG, or image: oci-layout:DIRECTORY.',
        });
    }
    return {
        image,
        platforms: (0,_tagging_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readAskedPlatforms */ .p8)(raw('platforms')),
        allow: (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLines */ .Li)(raw('allow')),
        skipChecks: (0,_domain_check_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckNames */ .E)((0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseList */ .E1)({ name: 'skip-checks', value: raw('skip-checks') })),
        smoke: (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWords */ .nl)({ name: 'smoke', value: raw('smoke') }),
        statement: readStatementWish(raw, environment),
    };
}
/** @throws UserError where it is not said who must have signed: anybody can say that an image passed. */
function readStatementWish(raw, environment) {
    const name = 'require-statement';
    const value = raw(name).trim();
    const signer = (0,_signer_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSigner */ .$)(raw, environment);
    if (value !== '' && (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .yG)({ name, value })) {
        if (signer !== undefined)
            return signer;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('require-statement: whose statement is not said', {
            input: name,
            value,
            remedy: 'Add certificate-identity, certificate-identity-regexp or key: anybody who can push can attach a statement, so only the signature counts.',
        });
    }
    if (signer === undefined)
        return undefined;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('it is said who must have signed, and not what', {
        input: signer.kind === 'key' ? 'key' : 'certificate-identity',
        value: signer.kind === 'key' ? signer.key : signer.identity.text,
        remedy: 'Add require-statement: true, so that the signed verification statement is asked for.',
    });
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

/***/ 31468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERIFICATION_PREDICATE: () => (/* binding */ VERIFICATION_PREDICATE),
/* harmony export */   verificationStatement: () => (/* binding */ verificationStatement)
/* harmony export */ });
/* harmony import */ var _multihull_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35685);
/* harmony import */ var _in_toto_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79325);


/** Of this predicate. A change that a reader of the old one would misunderstand gets a new one. */
const VERIFICATION_PREDICATE = 'https://github.com/multihull/multihull/blob/main/docs/verification-v1.md';
const VERIFIER = 'https://github.com/multihull/multihull';
/** The statement about the report's subject. Whether it passed or not is in it: only what passed is to be attached. */
function verificationStatement(report, { name, policy, versions }) {
    return (0,_in_toto_js__WEBPACK_IMPORTED_MODULE_0__/* .statementAbout */ .pT)({ name, digest: report.subject.digest }, VERIFICATION_PREDICATE, {
        verifier: { id: VERIFIER, version: { multihull: _multihull_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x, ...versions } },
        result: resultOf(report.ok),
        policy: {
            ...(policy.platforms === undefined ? {} : { platforms: policy.platforms }),
            skippedChecks: policy.skippedChecks,
            allowed: policy.allowed,
        },
        checks: report.checks,
        platforms: report.platforms.map(({ platform, digest, size, ok, checks }) => ({
            platform,
            digest: { sha256: (0,_in_toto_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest) },
            size,
            result: resultOf(ok),
            checks,
        })),
    });
}
function resultOf(ok) {
    return ok ? 'PASSED' : 'FAILED';
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
