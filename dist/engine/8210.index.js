export const id = 8210;
export const ids = [8210];
export const modules = {

/***/ 8210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERIFY_FLAGS: () => (/* binding */ VERIFY_FLAGS),
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80);
/* harmony import */ var _commands_verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18916);
/* harmony import */ var _domain_check_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36810);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42863);
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90083);
/* harmony import */ var _inputs_platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6509);
/* harmony import */ var _report_verify_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96034);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66279);
/* harmony import */ var _standard_output_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55362);
/** `multihull verify REF`: looks into any image, without building it. */










/** What `multihull verify` takes, beside what every command has. */
const VERIFY_FLAGS = {
    ..._arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .COMMON_FLAGS */ .gd,
    platforms: { kind: 'text' },
    allow: { kind: 'text' },
    'skip-checks': { kind: 'text', also: ['skip'] },
    smoke: { kind: 'words' },
};
/** Prints the report on stdout: for people, or with `--json` for programs. */
async function verify(words, env, log) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .parseWordsOf */ .uM)(words, VERIFY_FLAGS);
    const [image] = positionals;
    if (image === undefined || positionals.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(image === undefined ? 'verify takes an image' : 'verify takes one image', {
            input: 'command line',
            value: positionals.join(' '),
            remedy: 'Write multihull verify ghcr.io/acme/trow:1.0 --platforms linux/amd64,linux/arm64.',
        });
    }
    const list = (name) => values.get(name) ?? [];
    const ambient = (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readAmbient */ .d)(env);
    const report = await (0,_commands_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .runVerify */ .R)({
        image,
        platforms: values.has('platforms')
            ? (0,_inputs_platform_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlatforms */ .t)({ name: '--platforms', value: list('platforms').join(',') })
            : undefined,
        allow: list('allow'),
        skipChecks: (0,_domain_check_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCheckNames */ .E)((0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseList */ .E1)({ name: '--skip-checks', value: list('skip-checks').join('\n') }), '--skip-checks'),
        smoke: (0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWords */ .nl)({ name: '--smoke', value: list('smoke').at(-1) ?? '' }),
    }, ambient, (0,_adapters_node_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .createPorts */ .R)({ env, ambient, log }));
    if ((0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .isOn */ .Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else {
        const output = (0,_standard_output_js__WEBPACK_IMPORTED_MODULE_9__/* .standardOutput */ .d)(env);
        const colour = process.stdout.isTTY === true && !env['NO_COLOR'];
        for (const line of (0,_report_verify_text_js__WEBPACK_IMPORTED_MODULE_7__/* .renderVerifyReport */ .k)(report, { colour }))
            output.info(line);
    }
    return report.ok ? _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.ok : _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.verificationFailed;
}


/***/ }),

/***/ 55362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withResultsOn),
/* harmony export */   d: () => (/* binding */ standardOutput)
/* harmony export */ });
/* harmony import */ var _adapters_log_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44658);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67290);
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

/***/ 18916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runVerify)
/* harmony export */ });
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72273);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42863);
/* harmony import */ var _registry_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97527);
/* harmony import */ var _steps_run_smoke_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78799);
/* harmony import */ var _steps_verify_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82937);
/** Looks into any image, without building anything: `multihull verify` and the sub-action `verify/`. */






/**
 * Findings are in the report.
 * @throws UserError for a reference that is none, EnvironmentError when the image cannot be read.
 */
async function runVerify(inputs, ambient, ports) {
    const started = ports.clock.monotonic();
    const image = (0,_registry_source_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageRef */ .Q)(inputs.image);
    const { source, reference } = await (0,_registry_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openImage */ .UY)(image, ports, {
        configDir: ambient.dockerConfig,
        authConfig: ambient.dockerAuthConfig,
    });
    const report = await (0,_steps_verify_image_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyImage */ .Z)(source, reference, {
        ...(inputs.platforms === undefined ? {} : { platforms: inputs.platforms }),
        allow: inputs.allow,
        skipChecks: inputs.skipChecks,
        openLayers: true,
        cacheDir: (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .layerCache */ .Q)(ambient),
    }, ports);
    const smoked = await smoke(inputs, image, report, ports);
    return {
        schema: 1,
        ...smoked,
        timings: { verify: Math.round(ports.clock.monotonic() - started) / 1000 },
    };
}
async function smoke(inputs, image, report, ports) {
    return (0,_steps_run_smoke_js__WEBPACK_IMPORTED_MODULE_4__/* .smokeImage */ .t)(report, {
        image: image.kind === 'layout'
            ? undefined
            : `${(0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(image.repository)}@${report.subject.digest}`,
        platforms: report.platforms.flatMap(({ platform }) => (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(platform) ?? []),
        command: inputs.skipChecks.includes('smoke') ? [] : inputs.smoke,
        dockerEnv: {},
    }, ports);
}


/***/ }),

/***/ 97527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseImageRef),
/* harmony export */   UY: () => (/* binding */ openImage)
/* harmony export */ });
/* unused harmony export formatImageRef */
/* harmony import */ var _domain_names_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72274);
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15390);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60370);
/** `REF` of the command line: an image in a registry, or in an OCI layout on disk. */





const LAYOUT_PREFIX = 'oci-layout:';
/**
 * Parses `registry/name:tag`, `registry/name@sha256:…` or `oci-layout:DIR[:tag|@digest]`. In the last, what follows
 * the last colon is a tag if it can be one and has no slash; `openImage` looks whether DIR itself has that colon.
 * @param input the name of the input that the text comes from, for messages.
 * @throws UserError
 */
function parseImageRef(text, input = 'image') {
    if (text.startsWith(LAYOUT_PREFIX))
        return parseLayoutRef(text, input);
    const parsed = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    if ('problem' in parsed)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${text}" is not an image: ${parsed.problem}`, {
            input,
            value: text,
            remedy: 'Write registry/name:tag, registry/name@sha256:…, or oci-layout:DIR.',
        });
    const { registry, path, tag, digest } = parsed;
    return { kind: 'remote', repository: { registry, path }, ...optional(tag, digest) };
}
function parseLayoutRef(text, input) {
    const rest = text.slice(LAYOUT_PREFIX.length);
    const wrong = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${text}" is not an OCI layout: ${problem}`, {
        input,
        value: text,
        remedy: 'Write oci-layout:DIR, oci-layout:DIR:tag or oci-layout:DIR@sha256:…, DIR being a directory with index.json.',
    });
    const at = rest.lastIndexOf('@');
    const digest = at < 0 ? undefined : (0,_domain_names_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(rest.slice(at + 1));
    if (at >= 0 && !digest && rest.slice(at + 1).startsWith('sha256:'))
        throw wrong('what follows @ is not a digest (sha256: and 64 hex digits)');
    const named = digest ? rest.slice(0, at) : rest;
    const colon = named.lastIndexOf(':');
    const tag = !digest && colon > 0 && (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidTag */ .r_)(named.slice(colon + 1)) ? named.slice(colon + 1) : undefined;
    const directory = tag === undefined ? named : named.slice(0, colon);
    if (directory === '')
        throw wrong('the directory is missing');
    if (directory.includes('\0'))
        throw wrong('a path cannot have a NUL in it');
    if (directory.endsWith(':'))
        throw wrong('the tag after the colon is missing');
    return { kind: 'layout', directory, ...optional(tag, digest) };
}
function optional(tag, digest) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest ? { digest } : {}) };
}
/** The reference as text; parses back to the same value. */
function formatImageRef(ref) {
    if (ref.kind === 'remote')
        return formatReference({ ...ref.repository, ...optional(ref.tag, ref.digest) });
    const end = ref.digest ? `@${ref.digest}` : ref.tag === undefined ? '' : `:${ref.tag}`;
    return `${LAYOUT_PREFIX}${ref.directory}${end}`;
}
/**
 * Opens what a reference names. A registry image without tag and digest is `latest`, as for Docker.
 * `oci-layout:a:b` is the directory `a:b` where there is one, else tag `b` of directory `a`.
 */
async function openImage(ref, ports, options = {}) {
    const reference = ref.digest ?? ref.tag;
    if (ref.kind === 'remote')
        return { source: (0,_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h)(ref.repository, ports, options), reference: reference ?? 'latest' };
    const withColon = ref.tag === undefined ? undefined : `${ref.directory}:${ref.tag}`;
    if (withColon !== undefined && (await ports.files.exists(withColon)))
        return { source: (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .openLayout */ .B)(withColon, ports.files), reference: '' };
    return { source: (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .openLayout */ .B)(ref.directory, ports.files), reference: reference ?? '' };
}


/***/ }),

/***/ 78799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ smokeImage)
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
const LIMIT_SECONDS = 60;
/** Runs the command in each platform's image. @returns the report with what came of it. */
async function smokeImage(report, request, ports) {
    const { image, command, platforms } = request;
    if (command.length === 0)
        return report;
    if (image !== undefined && request.notBecause === undefined)
        return (0,_verify_smoke_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .withSmoke */ .r)(report, command, await runSmoke({ ...request, image }, ports));
    const reason = request.notBecause ?? 'Docker does not run an image from an OCI layout';
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
