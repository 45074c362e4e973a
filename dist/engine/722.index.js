export const id = 722;
export const ids = [722];
export const modules = {

/***/ 1722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createExec: () => (/* binding */ createExec)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6193);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2027);
/** Runs tools: argv arrays, never a shell; whole process groups are ended on a time limit or a cancel. */







const KEEP_BYTES = 1024 * 1024;
/** A tool that writes without line ends must not fill memory. */
const LONGEST_LINE = 1024 * 1024;
/** Between asking a tool to end and ending it. */
const GRACE_MS = 5_000;
/**
 * The Exec port on `baseEnv`, into which each command's own variables are laid.
 * @param cancelled ends every running tool when it is aborted.
 */
function createExec(baseEnv, cancelled) {
    return {
        run: (command, options) => run(command, cancelled ? { signal: cancelled, ...options } : (options ?? {}), baseEnv),
        which: (tool) => which(tool, baseEnv['PATH'] ?? ''),
    };
}
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
        child.stdin.end(command.stdin ?? '');
        child.on('error', (cause) => {
            settle();
            reject(cannotStart(command, cause));
        });
        child.on('close', (code, signal) => {
            settle();
            // The tool has gone; what it started may have ignored the first signal.
            if (ended)
                killGroup(child.pid, 'SIGKILL');
            done({
                exitCode: code ?? (signal === 'SIGKILL' ? 137 : 143),
                stdout: stdout.finish(),
                stderr: stderr.finish(),
                timedOut,
            });
        });
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
function cannotStart(command, cause) {
    const missing = node_util__WEBPACK_IMPORTED_MODULE_5__.types.isNativeError(cause) && 'code' in cause && cause.code === 'ENOENT';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .EnvironmentError */ .eG(missing
        ? `${command.tool} was not found on this machine`
        : `${command.tool} could not be started: ${node_util__WEBPACK_IMPORTED_MODULE_5__.types.isNativeError(cause) ? cause.message : (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(cause)}`, {
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


/***/ })

};
