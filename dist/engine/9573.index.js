export const id = 9573;
export const ids = [9573,1722];
export const modules = {

/***/ 69573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createToolkitExec: () => (/* binding */ createToolkitExec)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41955);
/* harmony import */ var _domain_environment_tool_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63667);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11722);
/**
 * The Exec port of the action: short commands run through GitHub's toolkit (@actions/exec). Two things it cannot do, so that
 * `exec.ts` does them: end what it has started, as the two long commands need it (the build, cargo: those that somebody
 * listens to); and survive a tool that ends without reading its input (toolrunner.ts has no listener for EPIPE), so commands
 * with a standard input, such as a login, are not given to it. A time limit is held by timeout(1), which ends a whole
 * process group.
 */



/** What timeout(1) ends with when the limit was reached, and when the second signal was needed. */
const TIMED_OUT = [124, 137];
const GRACE_SECONDS = 5;
/** As `createExec`; where there is no timeout(1), commands with a time limit are run by it, too. */
function createToolkitExec(baseEnv) {
    const own = (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__.createExec)(baseEnv);
    const path = (0,_domain_environment_tool_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .inherited */ .J)('tool', baseEnv)['PATH'] ?? '';
    let limiter;
    return {
        which: own.which,
        async run(command, options = {}) {
            const isLong = options.onStdout !== undefined || options.onStderr !== undefined || options.signal;
            // Its standard input stays open: without a limit, a tool that reads would never end.
            const isFed = command.stdin !== undefined || options.input !== undefined;
            if (isLong || isFed || options.timeoutMs === undefined)
                return own.run(command, options);
            limiter ??= (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__.which)('timeout', path);
            const timeout = await limiter;
            if (timeout === undefined)
                return own.run(command, options);
            const limit = [timeout, `--kill-after=${GRACE_SECONDS}`, String(options.timeoutMs / 1000)];
            return runShort(command, limit, options.keepBytes ?? _exec_js__WEBPACK_IMPORTED_MODULE_2__.KEEP_BYTES, baseEnv);
        },
    };
}
async function runShort(command, limit, keepBytes, baseEnv) {
    const env = { ...(0,_domain_environment_tool_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .inherited */ .J)(command.inherits ?? 'tool', baseEnv), ...command.env };
    // The toolkit looks on its own PATH, and timeout(1) tells a missing tool by an exit code only.
    const tool = command.tool.includes('/') ? command.tool : await (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__.which)(command.tool, env['PATH'] ?? '');
    if (tool === undefined)
        throw (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__.cannotStart)(command, Object.assign(new Error(), { code: 'ENOENT' }));
    const [first = tool, ...words] = [...limit, tool, ...command.args];
    const [stdout, stderr] = [(0,_exec_js__WEBPACK_IMPORTED_MODULE_2__.collector)(keepBytes, undefined), (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__.collector)(keepBytes, undefined)];
    let exitCode;
    try {
        exitCode = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .exec */ .m)(quoted(first), words, {
            ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
            env: Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
            silent: true,
            ignoreReturnCode: true,
            listeners: { stdout: (data) => stdout.push(data), stderr: (data) => stderr.push(data) },
        });
    }
    catch (cause) {
        throw (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__.cannotStart)(command, cause);
    }
    const timedOut = TIMED_OUT.includes(exitCode ?? 0);
    return {
        // The toolkit has no code for a tool that died of a signal.
        exitCode: timedOut ? 143 : (exitCode ?? 143),
        stdout: stdout.finish(),
        stderr: stderr.finish(),
        timedOut,
    };
}
/** The toolkit takes its first word apart at blanks. */
function quoted(path) {
    return `"${path.replaceAll('"', '\\"')}"`;
}


/***/ }),

/***/ 11722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KEEP_BYTES: () => (/* binding */ KEEP_BYTES),
/* harmony export */   cannotStart: () => (/* binding */ cannotStart),
/* harmony export */   collector: () => (/* binding */ collector),
/* harmony export */   createExec: () => (/* binding */ createExec),
/* harmony export */   which: () => (/* binding */ which)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46193);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57975);
/* harmony import */ var _domain_environment_tool_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63667);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12027);
/** Runs tools: argv arrays, never a shell; whole process groups are ended on a time limit or a cancel. */








/** Of each stream, when nothing else is said. */
const KEEP_BYTES = 1024 * 1024;
/** A tool that writes without line ends must not fill memory. */
const LONGEST_LINE = 1024 * 1024;
/** Between asking a tool to end and ending it. */
const GRACE_MS = 5_000;
/**
 * The Exec port on `baseEnv`: a command gets what it inherits of it, and its own variables.
 * @param cancelled ends every running tool when it is aborted.
 */
function createExec(baseEnv, cancelled) {
    return {
        run: (command, options) => run(command, cancelled ? { signal: cancelled, ...options } : (options ?? {}), (0,_domain_environment_tool_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .inherited */ .J)(command.inherits ?? 'tool', baseEnv)),
        which: (tool) => which(tool, (0,_domain_environment_tool_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .inherited */ .J)('tool', baseEnv)['PATH'] ?? ''),
    };
}
/** The first executable file of that name in the directories of `path`. */
async function which(tool, path) {
    const candidates = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(tool) ? [tool] : path.split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter).map((dir) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(dir, tool));
    for (const candidate of candidates) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(candidate, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(candidate)).isFile())
                return candidate;
        }
        catch {
            // Not here: the next directory of PATH.
        }
    }
    return undefined;
}
function run(command, options, baseEnv) {
    return new Promise((done, reject) => {
        let child;
        try {
            // A process group of its own, so that what the tool started ends with it.
            child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command.tool, command.args, {
                cwd: command.cwd,
                env: { ...baseEnv, ...command.env },
                stdio: ['pipe', 'pipe', 'pipe'],
                detached: true,
                shell: false,
            });
        }
        catch (cause) {
            // Arguments that no process can be given: too long, or with a NUL in them.
            reject(cannotStart(command, cause));
            return;
        }
        const stdout = collector(options.keepBytes ?? KEEP_BYTES, options.onStdout);
        const stderr = collector(options.keepBytes ?? KEEP_BYTES, options.onStderr);
        let timedOut = false;
        let ended = false;
        let killer;
        const end = () => {
            ended = true;
            killGroup(child.pid, 'SIGTERM');
            killer ??= setTimeout(() => {
                killGroup(child.pid, 'SIGKILL');
                // Who left the group and still holds our pipes is not waited for.
                child.stdout.destroy();
                child.stderr.destroy();
            }, GRACE_MS);
        };
        const timer = options.timeoutMs === undefined
            ? undefined
            : setTimeout(() => {
                timedOut = true;
                end();
            }, options.timeoutMs);
        const onExit = () => killGroup(child.pid, 'SIGKILL');
        options.signal?.addEventListener('abort', end, { once: true });
        if (options.signal?.aborted)
            end();
        process.once('exit', onExit);
        const settle = () => {
            clearTimeout(timer);
            clearTimeout(killer);
            options.signal?.removeEventListener('abort', end);
            process.removeListener('exit', onExit);
        };
        child.stdout.on('data', (chunk) => stdout.push(chunk));
        child.stderr.on('data', (chunk) => stderr.push(chunk));
        // The tool may end without reading its input (EPIPE): its exit code then tells the story.
        child.stdin.on('error', () => { });
        let inputError;
        if (options.input === undefined)
            child.stdin.end(command.stdin ?? '');
        else
            feed(options.input, child.stdin).catch((cause) => {
                inputError = { cause };
                // It must not take what it has for the whole.
                end();
            });
        child.on('error', (cause) => {
            settle();
            reject(cannotStart(command, cause));
        });
        child.on('close', (code, signal) => {
            settle();
            // The tool has gone; what it started may have ignored the first signal.
            if (ended)
                killGroup(child.pid, 'SIGKILL');
            if (inputError) {
                reject(inputError.cause);
                return;
            }
            done({
                exitCode: code ?? (signal === 'SIGKILL' ? 137 : 143),
                stdout: stdout.finish(),
                stderr: stderr.finish(),
                timedOut,
            });
        });
    });
}
/** Ends quietly where the tool no longer reads. @throws the source's error, with the tool's input still open. */
async function feed(source, stdin) {
    let isGone = false;
    stdin.once('close', () => {
        isGone = true;
    });
    for await (const chunk of source) {
        if (isGone)
            return;
        if (!stdin.write(chunk))
            await drained(stdin);
    }
    stdin.end();
}
/** Also when nobody reads any more. */
function drained(stdin) {
    return new Promise((done) => {
        const go = () => {
            stdin.off('drain', go);
            stdin.off('close', go);
            done();
        };
        stdin.on('drain', go);
        stdin.on('close', go);
    });
}
function killGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // It has already ended.
    }
}
/** The error for a tool that did not start. */
function cannotStart(command, cause) {
    const missing = node_util__WEBPACK_IMPORTED_MODULE_5__.types.isNativeError(cause) && 'code' in cause && cause.code === 'ENOENT';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .EnvironmentError */ .eG(missing
        ? `${command.tool} was not found on this machine`
        : `${command.tool} could not be started: ${node_util__WEBPACK_IMPORTED_MODULE_5__.types.isNativeError(cause) ? cause.message : (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(cause)}`, {
        remedy: missing
            ? `Install ${command.tool}, or put it on PATH.`
            : `Check that ${command.tool} may be executed, and that no value given to it is longer than the system allows.`,
        cause,
    });
}
/** Splits a stream into lines for a listener, and keeps its end as text. */
function collector(keepBytes, onLine) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_4__.StringDecoder('utf8');
    const kept = [];
    let keptBytes = 0;
    let partial = '';
    const lines = (text) => {
        partial += text;
        const parts = partial.split('\n');
        partial = parts.pop() ?? '';
        for (const line of parts)
            onLine?.(line.replace(/\r$/, ''));
        if (partial.length > LONGEST_LINE) {
            onLine?.(partial);
            partial = '';
        }
    };
    return {
        push(chunk) {
            kept.push(chunk);
            keptBytes += chunk.length;
            while (kept.length > 1 && keptBytes - (kept[0]?.length ?? 0) >= keepBytes) {
                keptBytes -= kept.shift()?.length ?? 0;
            }
            if (onLine)
                lines(decoder.write(chunk));
        },
        finish() {
            if (onLine) {
                lines(decoder.end());
                if (partial !== '')
                    onLine(partial.replace(/\r$/, ''));
                partial = '';
            }
            return endOf(Buffer.concat(kept), keepBytes);
        },
    };
}
/** The last bytes as text, beginning with a whole character. */
function endOf(bytes, count) {
    let start = Math.max(0, bytes.length - count);
    while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80)
        start++;
    return bytes.toString('utf8', start);
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

/***/ 63667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ inherited)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/js/domain/environment/compiler-environment.js
/**
 * The variables that compilers get when they run on this machine (`compile: runner`): cargo hands its whole environment
 * to build scripts and procedural macros, which are code of every dependency. So what a compiler may need is listed,
 * and all else stays here: the runner's tokens and command files, inputs, and whatever else a job has in its environment.
 */
/** Names as they are. */
// biome-ignore format: a list
const NAMES = new Set([
    // The process, the user, the language of messages.
    'PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'TZ', 'TMPDIR', 'TMP', 'TEMP', 'LANG', 'LANGUAGE', 'NO_COLOR',
    'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'DEBIAN_FRONTEND',
    // The way to the network.
    'http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy',
    'HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'ALL_PROXY', 'NO_PROXY',
    'SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE', 'REQUESTS_CA_BUNDLE', 'NIX_SSL_CERT_FILE',
    // git, for dependencies that are fetched with it, as the user has set it up.
    'SSH_AUTH_SOCK', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM',
    'GIT_CONFIG_NOSYSTEM', 'GIT_CONFIG_COUNT', 'GIT_EXEC_PATH', 'GIT_CEILING_DIRECTORIES',
    // Where compilers and linkers search.
    'LD_LIBRARY_PATH', 'LIBRARY_PATH', 'CPATH', 'C_INCLUDE_PATH', 'CPLUS_INCLUDE_PATH', 'OBJC_INCLUDE_PATH',
    'COMPILER_PATH', 'GCC_EXEC_PREFIX', 'SDKROOT', 'SYSROOT', 'QEMU_LD_PREFIX', 'JAVA_HOME', 'MAKEFLAGS', 'NUM_JOBS',
    'SOURCE_DATE_EPOCH', 'SQLX_OFFLINE',
    // Which commit this is: programs like to say it.
    'CI', 'GITHUB_ACTIONS', 'GITHUB_SHA', 'GITHUB_REF', 'GITHUB_REF_NAME', 'GITHUB_REF_TYPE', 'GITHUB_REPOSITORY',
    'GITHUB_RUN_ID', 'GITHUB_RUN_NUMBER', 'GITHUB_SERVER_URL',
    'GITLAB_CI', 'CI_COMMIT_SHA', 'CI_COMMIT_SHORT_SHA', 'CI_COMMIT_TAG', 'CI_COMMIT_BRANCH', 'CI_COMMIT_REF_NAME',
]);
const PATTERNS = [
    /^LC_/,
    /^GIT_CONFIG_(?:KEY|VALUE)_\d+$/,
    // cargo, rustc, rustup.
    /^(?:CARGO|RUSTUP|RUSTC|RUSTDOC)(?:_|$)/,
    /^RUST(?:_LOG|_BACKTRACE|_LIB_BACKTRACE|_MIN_STACK|FLAGS|DOCFLAGS|FMT)$/,
    // The crates cc, cmake, pkg-config and bindgen, for any target, or for host and target.
    /^(?:HOST_|TARGET_|BUILD_)?(?:CC|CXX|CPP|AR|AS|LD|NM|RANLIB|STRIP|OBJCOPY|[A-Z]*FLAGS|CXXSTDLIB|CC_\w+|CRATE_CC_\w+)(?:_[\w-]+)?$/,
    /^(?:HOST_|TARGET_)?(?:PKG_CONFIG|BINDGEN|CMAKE|LIBCLANG|CLANG|LLVM)(?:_|$)/,
    // What `*-sys` crates ask for: where a library is, and how to link it.
    /_SYS_/,
    /_(?:NO_PKG_CONFIG|NO_VENDOR|USE_PKG_CONFIG|STATIC|DYNAMIC|LIB_DIR|LIB_DIRS|INCLUDE_DIR|INCLUDE_PATH|LIB_PATH|LIBS)$/,
    /^(?:[A-Za-z0-9_]+_)?OPENSSL_(?:DIR|LIB_DIR|INCLUDE_DIR|STATIC|LIBS|NO_VENDOR|CONFIG_DIR|SRC_PERL)$/,
    /^(?:PROTOC|VCPKG|PYO3|SCCACHE|ZIG|CCACHE|NIX)(?:_|$)/,
];
/** Whatever else a name says: these words mean that its value opens something. */
const CREDENTIAL = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY/i;
/**
 * cargo needs the tokens of private registries to download from them; that of crates.io (`CARGO_REGISTRY_TOKEN`) is
 * for publishing only.
 */
const REGISTRY = /^CARGO_REGISTRIES_|^CARGO_REGISTRY_(?:DEFAULT|GLOBAL_CREDENTIAL_PROVIDERS)$/;
/** Whether a compiler on this machine gets a variable. */
function isForCompiler(name) {
    if (REGISTRY.test(name))
        return true;
    if (CREDENTIAL.test(name))
        return false;
    return NAMES.has(name) || PATTERNS.some((pattern) => pattern.test(name));
}

// EXTERNAL MODULE: ./build/js/domain/environment/git-settings.js
var git_settings = __webpack_require__(19043);
;// CONCATENATED MODULE: ./build/js/domain/environment/tool-environment.js
/**
 * What a tool gets of the environment in which this process was started. The one place that decides it:
 * `src/adapters/exec.ts` asks here before it starts anything.
 */



function inherited(kind, env) {
    const clean = withAbsolutePath(env);
    switch (kind) {
        case 'tool':
            return withHarmlessGit(pick(clean, (name) => !isWithheld(name)));
        case 'git':
            return { ...pick(clean, isForGit), ...GIT_ENVIRONMENT };
        case 'compiler':
            return pick(clean, isForCompiler);
        case 'nothing':
            return {};
    }
}
function pick(env, isKept) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => isKept(name)));
}
/** An empty or relative entry of PATH is the current directory, which is the repository's. */
function withAbsolutePath(env) {
    const path = env['PATH'];
    return path === undefined ? env : { ...env, PATH: path.split(':').filter(external_node_path_.isAbsolute).join(':') };
}
/**
 * Variables that point git at another repository (`git rev-parse --local-env-vars`): a hook that starts us has them,
 * and they are about its own repository. With `BUILDX_GIT_CHECK_DIRTY` buildx calls `git status`, which runs the
 * clean filters that the repository's configuration names.
 */
// biome-ignore format: a list
const MISLEADING = new Set([
    'GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_PREFIX', 'GIT_NAMESPACE',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_IMPLICIT_WORK_TREE', 'GIT_GRAFT_FILE', 'GIT_SHALLOW_FILE', 'GIT_CONFIG',
    'GIT_CONFIG_PARAMETERS', 'GIT_REPLACE_REF_BASE', 'GIT_INTERNAL_SUPER_PREFIX', 'BUILDX_GIT_CHECK_DIRTY',
]);
/** Who has one of these can sign as this job. */
const FOR_SIGNING = new Set(['COSIGN_PASSWORD', 'SIGSTORE_ID_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
/** The runner gives us our inputs, passwords among them, as variables; no tool that we start needs them. */
function isWithheld(name) {
    return name.startsWith('INPUT_') || MISLEADING.has(name) || FOR_SIGNING.has(name);
}
// biome-ignore format: a list
const FOR_GIT = new Set([
    'PATH', 'HOME', 'XDG_CONFIG_HOME', 'USER', 'LOGNAME', 'SUDO_UID', 'TMPDIR', 'LD_LIBRARY_PATH', 'TZ',
    'GIT_EXEC_PATH', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_CONFIG_COUNT',
    'GIT_CEILING_DIRECTORIES', 'GIT_DISCOVERY_ACROSS_FILESYSTEM', 'GIT_TEST_ASSUME_DIFFERENT_OWNER',
]);
/** The user's own configuration stays in force: `safe.directory` is often given that way. */
function isForGit(name) {
    return FOR_GIT.has(name) || /^GIT_CONFIG_(?:KEY|VALUE)_\d+$/.test(name);
}
/**
 * Without GIT_NO_LAZY_FETCH (git 2.45, and maintenance releases from 2.39.4) a missing object of a partial clone is
 * fetched by the program that the repository names; without a protocol there is nothing to fetch with, in any version.
 */
const NO_FETCH = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '', GIT_TERMINAL_PROMPT: '0' };
const GIT_ENVIRONMENT = {
    ...NO_FETCH,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_PAGER: 'cat',
};
/** git reads `GIT_CONFIG_COUNT` pairs as if they were given with `-c`; ours come behind the user's, and win. */
function withHarmlessGit(env) {
    const given = Number.parseInt(env['GIT_CONFIG_COUNT'] ?? '', 10);
    const first = given > 0 ? given : 0;
    const pairs = git_settings/* GIT_SETTINGS */.b.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return {
        ...env,
        ...NO_FETCH,
        ...Object.fromEntries(pairs),
        GIT_CONFIG_COUNT: String(first + git_settings/* GIT_SETTINGS */.b.length),
    };
}


/***/ })

};
