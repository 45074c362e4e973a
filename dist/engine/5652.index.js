export const id = 5652;
export const ids = [5652];
export const modules = {

/***/ 80:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createPorts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/names/git-ref.js
var git_ref = __webpack_require__(91556);
// EXTERNAL MODULE: ./build/js/adapters/clock.js
var clock = __webpack_require__(47681);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
;// CONCATENATED MODULE: ./build/js/adapters/files.js
/** The Files port on node:fs. */








/** Bytes read at a time: layers are large, and small reads cost more than they save. */
const READ_BYTES = 256 * 1024;
/** @param temporary where temporary directories are made; the system's own by default. */
function createFiles(temporary = (0,external_node_os_.tmpdir)()) {
    return {
        readText,
        readTextIfExists: (path) => orUndefined(readText(path)),
        write,
        async exists(path) {
            return (await orUndefined((0,promises_.access)(path).then(() => true))) ?? false;
        },
        async isOwn(path) {
            const found = await orUndefined((0,promises_.lstat)(path));
            return found?.isDirectory() === true && found.uid === process.geteuid?.();
        },
        async list(path) {
            return ((await orUndefined((0,promises_.readdir)(path))) ?? []).sort();
        },
        async makeDirectory(path, options) {
            await (0,promises_.mkdir)(path, { recursive: true, ...(options?.mode === undefined ? {} : { mode: options.mode }) });
        },
        async makePrivate(path) {
            await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
            const found = await (0,promises_.lstat)(path);
            if (!found.isDirectory() || found.uid !== process.geteuid?.())
                return false;
            if ((found.mode & 0o077) !== 0)
                await (0,promises_.chmod)(path, 0o700);
            return true;
        },
        async makeTemporary(prefix) {
            await (0,promises_.mkdir)(temporary, { recursive: true });
            // mkdtemp makes it with mode 0700.
            return (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, prefix));
        },
        remove: (path) => (0,promises_.rm)(path, { recursive: true, force: true }),
        async link(target, path) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.symlink)(target, path);
        },
        async copyExecutable(from, to) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            const temporary = temporaryName(to);
            try {
                await (0,promises_.copyFile)(from, temporary, external_node_fs_.constants.COPYFILE_EXCL);
                await (0,promises_.chmod)(temporary, 0o755);
                await (0,promises_.rename)(temporary, to);
            }
            catch (error) {
                await (0,promises_.rm)(temporary, { force: true });
                throw error;
            }
        },
        makeExecutable: (path) => (0,promises_.chmod)(path, 0o755),
        async move(from, to) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await (0,promises_.rename)(from, to);
        },
        async readLink(path) {
            return (await orUndefined((0,promises_.lstat)(path)))?.isSymbolicLink() ? (0,promises_.readlink)(path) : undefined;
        },
        openRead: (path, range) => (0,external_node_fs_.createReadStream)(path, { ...range, highWaterMark: READ_BYTES }),
        async size(path) {
            return (await orUndefined((0,promises_.stat)(path)))?.size;
        },
        async stat(path) {
            const found = await orUndefined((0,promises_.lstat)(path, { bigint: true }));
            if (!found)
                return undefined;
            return {
                kind: kindOf(found),
                size: Number(found.size),
                modified: found.mtimeNs,
                isExecutable: (found.mode & 64n) !== 0n,
            };
        },
        async sha256(path) {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: READ_BYTES }), hash);
            return hash.digest('hex');
        },
    };
}
function kindOf(stat) {
    if (stat.isFile())
        return 'file';
    if (stat.isDirectory())
        return 'directory';
    return stat.isSymbolicLink() ? 'link' : 'other';
}
/**
 * At most this much of a text is read: the largest Cargo.lock of a real project has less than a megabyte. A repository
 * may have a link to a device that never ends in its place.
 */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;
async function readText(path) {
    const chunks = [];
    let length = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: READ_BYTES })) {
        const bytes = chunk;
        length += bytes.byteLength;
        if (length > MAX_TEXT_BYTES)
            throw new errors/* UserError */.yo(`${path} is larger than ${MAX_TEXT_BYTES / 1024 / 1024} MiB`, {
                input: 'file',
                value: path,
                remedy: 'Files that Multihull reads as a whole are small; look at what this one is, and where it leads.',
            });
        chunks.push(bytes);
    }
    return Buffer.concat(chunks, length).toString('utf8');
}
/** Undefined when there is no such file; any other error stays one. */
async function orUndefined(promise) {
    try {
        return await promise;
    }
    catch (error) {
        const code = external_node_util_.types.isNativeError(error) && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
/** Beside the file, so that renaming it stays within one file system. */
function temporaryName(path) {
    return `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
}
async function write(path, data, options) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const temporary = temporaryName(path);
    try {
        // 'wx': a name that somebody else prepared (a symlink, for one) is not followed.
        const file = await (0,promises_.open)(temporary, 'wx', options?.mode ?? 0o644);
        try {
            await file.writeFile(data);
            // The umask may have taken bits that were asked for.
            if (options?.mode !== undefined)
                await file.chmod(options.mode);
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
;// CONCATENATED MODULE: ./build/js/adapters/http.js
/**
 * The Http port on node:http: keep-alive, no redirects, no retries. Proxies (HTTPS_PROXY, NO_PROXY) are those of
 * @actions/http-client, which is loaded only where a proxy is set: it takes longer to load than a request.
 */



const HEADERS_TIMEOUT_MS = 30_000;
/** A body that brings nothing for this long is broken off. Milliseconds. */
const IDLE_TIMEOUT_MS = 60_000;
/** A body that comes more slowly than this for as long is broken off as well: no network of today is like that. */
const MIN_BYTES_PER_SECOND = 1024;
/** Connections to one host at a time. */
const MAX_SOCKETS = 100;
/** Connections are kept and shared by all requests of one value. */
function createHttp(settings = {}) {
    const idleMs = settings.idleTimeoutMs ?? IDLE_TIMEOUT_MS;
    const channelOf = createChannels();
    return {
        async send(request) {
            const url = new URL(request.url);
            const headers = headersOf(request, settings.userAgent ?? 'multihull');
            const timeoutMs = request.timeoutMs ?? HEADERS_TIMEOUT_MS;
            const abort = new AbortController();
            const timer = setTimeout(() => abort.abort(), timeoutMs);
            try {
                const channel = await channelOf(url);
                const how = { signal: abort.signal, lookup: lookupFor(request, settings.lookup ?? external_node_dns_.lookup) };
                return responseOf(await exchange(request, url, headers, channel, how), idleMs);
            }
            catch (error) {
                if (!abort.signal.aborted)
                    throw error;
                const seconds = Math.round(timeoutMs / 1000);
                throw Object.assign(new Error(`${url.host} did not answer in ${seconds} s`, { cause: error }), {
                    code: 'ETIMEDOUT',
                });
            }
            finally {
                clearTimeout(timer);
            }
        },
    };
}
/** TLS, too, is loaded only where it is spoken. */
function createChannels() {
    const options = { keepAlive: true, maxSockets: MAX_SOCKETS };
    const openers = {
        'http:': async () => ({ request: external_node_http_.request, agent: new external_node_http_.Agent(options) }),
        'https:': async () => {
            const { Agent: HttpsAgent, request } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19));
            return { request, agent: new HttpsAgent(options) };
        },
    };
    const channels = new Map();
    const proxied = createProxies();
    return async (url) => {
        const channel = channels.get(url.protocol) ?? openers[url.protocol]?.();
        if (!channel)
            throw new Error(`${url.protocol} is not HTTP`);
        channels.set(url.protocol, channel);
        const { request, agent } = await channel;
        return { request, agent: (await proxied?.(url)) ?? agent };
    };
}
function createProxies() {
    const isSet = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'].some((name) => process.env[name]);
    if (!isSet)
        return undefined;
    // http-client keeps one agent, whatever the protocol: so one keeper of agents for each.
    const keepers = new Map();
    return async (url) => {
        const { HttpClient } = await __webpack_require__.e(/* import() */ 4942).then(__webpack_require__.bind(__webpack_require__, 44942));
        const keeper = keepers.get(url.protocol) ?? new HttpClient(undefined, [], { keepAlive: true });
        keepers.set(url.protocol, keeper);
        return keeper.getAgent(url.href);
    };
}
function exchange({ method, body }, url, headers, { request: open, agent }, how) {
    return new Promise((resolve, reject) => {
        const request = open(url, { method, headers, agent, ...how });
        request.once('response', resolve);
        request.on('error', reject);
        request.end(body);
    });
}
/**
 * Resolves names for a request. A name that a server gave us is looked at when it is resolved, because the same name may
 * mean another address a moment later. A proxy resolves names by itself.
 */
function lookupFor({ home }, system) {
    if (home === undefined)
        return system;
    return (hostname, options, done) => system(hostname, { ...options, all: true }, (error, found) => {
        const all = Array.isArray(found) ? found : [{ address: found, family: 4 }];
        const pass = () => {
            const [first] = all;
            if (options.all === true || first === undefined)
                done(null, all);
            else
                done(null, first.address, first.family);
        };
        if (error)
            return done(error, []);
        if (hostname === home || !all.some(({ address }) => (0,reference/* isOwnAddress */.v7)(address)))
            return pass();
        system(home, { all: true }, (_unknown, own) => {
            if (Array.isArray(own) && own.some(({ address }) => (0,reference/* isOwnAddress */.v7)(address)))
                return pass();
            const text = `${hostname} is an address of this machine, and ${home} is not`;
            done(Object.assign(new Error(text), { code: 'EOWNADDRESS' }), []);
        });
    });
}
function headersOf(request, userAgent) {
    const headers = { 'user-agent': userAgent };
    for (const [name, value] of Object.entries(request.headers ?? {}))
        headers[name.toLowerCase()] = value;
    // Without it the body would be sent chunked, which registries refuse for manifests.
    if (request.body !== undefined)
        headers['content-length'] = `${Buffer.byteLength(request.body)}`;
    return headers;
}
function responseOf(message, idleMs) {
    // An error nobody waits for yet must not end the process; readers still see it.
    message.on('error', () => { });
    watch(message, idleMs);
    const headers = Object.entries(message.headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]);
    return { status: message.statusCode ?? 0, headers: Object.fromEntries(headers), body: message };
}
/**
 * Breaks off a body whose sender went silent, or lets it drip. A reader who takes a long time is not the sender's fault.
 */
function watch(message, idleMs) {
    const steps = 4;
    const least = (MIN_BYTES_PER_SECOND * idleMs) / 1000;
    const bytesRead = () => message.socket.bytesRead;
    /** Of the last times that somebody looked, the oldest first. */
    let seen = [bytesRead()];
    const timer = setInterval(() => {
        const isReaders = message.complete || message.readableLength >= message.readableHighWaterMark;
        seen = isReaders ? [bytesRead()] : [...seen, bytesRead()].slice(-steps - 1);
        const came = (seen.at(-1) ?? 0) - (seen[0] ?? 0);
        if (seen.length <= steps || came >= least)
            return;
        const what = came === 0 ? 'nothing' : `no more than ${came} bytes`;
        const seconds = Math.round(idleMs / 1000);
        message.destroy(Object.assign(new Error(`${what} came for ${seconds} s in the middle of the body`), {
            code: 'ETIMEDOUT',
        }));
    }, idleMs / steps);
    timer.unref();
    for (const event of ['close', 'end'])
        message.once(event, () => clearInterval(timer));
}

;// CONCATENATED MODULE: ./build/js/adapters/keyed-cache.js
/** GitHub's cache service, where a run has one. It saves time and is never a reason to fail. */

/** The toolkit is large: it is loaded only when there is a service to speak to. */
function createGitHubCache(log, access) {
    const quietly = async (what, work) => {
        try {
            return await work();
        }
        catch (error) {
            log.debug(`cache: ${what}: ${(0,errors/* messageOf */.bD)(error)}`);
            return undefined;
        }
    };
    return {
        keeps: access === 'write',
        restore: async (paths, key, restoreKeys) => {
            if (access === 'none')
                return undefined;
            return quietly(`restore ${key}`, async () => {
                const cache = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(2088), __webpack_require__.e(1691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
                return cache.restoreCache([...paths], key, [...(restoreKeys ?? [])]);
            });
        },
        save: async (paths, key) => {
            if (access !== 'write')
                return false;
            const id = await quietly(`save ${key}`, async () => {
                const cache = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(2088), __webpack_require__.e(1691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
                return cache.saveCache([...paths], key);
            });
            // It swallows most of its errors, and says −1 then.
            return id !== undefined && id !== -1;
        },
    };
}

;// CONCATENATED MODULE: ./build/js/adapters/tool-cache.js
/** The runner's tool cache; the toolkit is loaded only when a tool has to be fetched. */

/**
 * @param directory used where the runner gives no RUNNER_TOOL_CACHE, on a terminal for example.
 * @param hasRunner a runner reads stdout; elsewhere it is for results, and the toolkit must not write there.
 */
function createToolCache(directory, temp, hasRunner) {
    const heard = (work) => (hasRunner ? work() : unheard(work));
    const load = async () => {
        // The toolkit reads these variables when it is called; a terminal has neither.
        process.env['RUNNER_TOOL_CACHE'] ||= directory;
        process.env['RUNNER_TEMP'] ||= temp;
        return Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(2088), __webpack_require__.e(9805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
    };
    return {
        find: (name, version) => heard(async () => (await load()).find(name, version) || undefined),
        download: async (url) => {
            try {
                return await heard(async () => (await load()).downloadTool(url));
            }
            catch (cause) {
                throw new errors/* EnvironmentError */.eG(`${url} could not be downloaded: ${(0,errors/* messageOf */.bD)(cause)}`, {
                    remedy: 'Check that this machine reaches the site, or set MULTIHULL_MIRROR to one that it reaches.',
                    cause,
                });
            }
        },
        store: (file, fileName, name, version) => heard(async () => (await load()).cacheFile(file, fileName, name, version)),
    };
}
/** The toolkit tells what it does in workflow commands (`::debug::…`), and knows no other place than stdout. */
async function unheard(work) {
    const { write } = process.stdout;
    process.stdout.write = () => true;
    try {
        return await work();
    }
    finally {
        process.stdout.write = write;
    }
}

;// CONCATENATED MODULE: ./build/js/adapters/node-ports.js
/** All ports on a real machine. */







/** Looking into an image runs no tool, and is over sooner than starting processes is loaded. */
function lazyExec(env, cancelled, inAction) {
    let loaded;
    const load = () => {
        loaded ??= inAction
            ? Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(9573)]).then(__webpack_require__.bind(__webpack_require__, 69573)).then(({ createToolkitExec }) => createToolkitExec(env))
            : __webpack_require__.e(/* import() */ 1722).then(__webpack_require__.bind(__webpack_require__, 11722)).then(({ createExec }) => createExec(env, cancelled));
        return loaded;
    };
    return {
        run: async (command, options) => (await load()).run(command, options),
        which: async (tool) => (await load()).which(tool),
    };
}
function createPorts({ env, environment, log, inAction = false, cancelled }) {
    return {
        // What ends with a signal of its own is ours: the toolkit ends nothing.
        exec: lazyExec(env, cancelled, inAction && cancelled === undefined),
        files: createFiles(),
        http: createHttp(),
        log,
        clock: clock/* systemClock */.m,
        tools: createToolCache((0,external_node_path_.join)(environment.cache, 'tools'), environment.temp, environment.github !== undefined),
        cache: createGitHubCache(log, cacheAccess(env, environment)),
    };
}
/**
 * Whether there is a service, as the toolkit decides, which is not loaded for this alone: the newer protocol where the
 * runner says so, else the one that GitHub Enterprise Server, act and other runners speak.
 */
function cacheAccess(env, { github }) {
    const service = env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL'];
    if (!github || !service)
        return 'none';
    return (0,git_ref/* isPullRequest */.r0)(github.event) ? 'read' : 'write';
}


/***/ }),

/***/ 72274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/** Content digests (OCI image-spec, descriptor.md#digests). Only sha256 is in use in registries. */
const PATTERN = /^sha256:[a-f0-9]{64}$/;
/** The digest, or undefined when the text is not one. */
function parseDigest(text) {
    return PATTERN.test(text) ? text : undefined;
}
/** The first twelve hex digits, as people quote digests. */
function shortDigest(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}


/***/ }),

/***/ 91556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ revisionOf),
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   Qj: () => (/* binding */ subjectRef),
/* harmony export */   at: () => (/* binding */ branchName),
/* harmony export */   r0: () => (/* binding */ isPullRequest)
/* harmony export */ });
/* unused harmony export parseGitRef */
/** What is known about the commit that is built, and about the event that started the run. */
/** Parses a full ref; anything that is no branch, tag or pull request is `other`, also the empty text. */
function parseGitRef(ref) {
    const named = /^refs\/(heads|tags)\/(.+)$/.exec(ref);
    const name = named?.[2];
    if (name !== undefined)
        return { kind: named?.[1] === 'heads' ? 'branch' : 'tag', name };
    const pull = /^refs\/pull\/(\d+)(?:\/|$)/.exec(ref)?.[1];
    return pull === undefined ? { kind: 'other', name: ref } : { kind: 'pull', number: Number(pull) };
}
/** Whether a run is about a pull request: a stranger may have written what runs, so it reads caches and writes none. */
function isPullRequest(event) {
    return event.startsWith('pull_request');
}
/**
 * The ref that a run is about. `pull_request_target` runs on the base branch, and is still about its pull
 * request: publishing it under the branch's name would pass a stranger's code off as the branch.
 */
function subjectRef(facts) {
    if (facts.pullRequest && isPullRequest(facts.event))
        return { kind: 'pull', number: facts.pullRequest.number };
    return parseGitRef(facts.ref);
}
/** `refs/heads/x` and `x` are both `x`. */
function branchName(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
/** The first seven digits, as git and metadata-action shorten a commit id, or as many as the user wants. */
function shortSha({ sha, shortLength = 7 }) {
    return sha.slice(0, shortLength);
}
/** The commit, with `-dirty` behind it where more than it was built (as buildx and `git describe` say it). */
function revisionOf({ sha, isDirty }) {
    return sha !== '' && isDirty === true ? `${sha}-dirty` : sha;
}


/***/ }),

/***/ 2465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   YY: () => (/* binding */ isThisMachine),
/* harmony export */   r_: () => (/* binding */ isValidTag),
/* harmony export */   v7: () => (/* binding */ isOwnAddress)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72274);
/** Image references (distribution/reference's grammar): `[host[:port]/]path[:tag][@digest]`. */

const DOCKER_HUB = 'docker.io';
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]{1,5})?$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
function isValidTag(tag) {
    return TAG.test(tag);
}
/** Parses an image name without tag or digest. */
function parseRepository(text) {
    const parsed = parseReference(text);
    if ('problem' in parsed)
        return parsed;
    if (parsed.tag !== undefined)
        return { problem: `it has a tag (:${parsed.tag}); tags have an input of their own` };
    if (parsed.digest !== undefined)
        return { problem: 'it has a digest; only the name belongs here' };
    return parsed;
}
/** Parses a reference; never throws. */
function parseReference(text) {
    if (text.length === 0)
        return { problem: 'it is empty' };
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text.slice(at + 1));
    if (at >= 0 && !digest)
        return { problem: 'what follows @ is not a digest (sha256: and 64 hex digits)' };
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? named.slice(colon + 1) : undefined;
    if (tag !== undefined && !isValidTag(tag))
        return { problem: `"${tag}" is not a tag (letters, digits, _ . -, at most 128)` };
    const name = hasTag ? named.slice(0, colon) : named;
    if (name.includes('://'))
        return { problem: 'it has a URL scheme; write the host without https://' };
    const [first = '', ...rest] = name.split('/');
    const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    if (isHost && !HOST.test(first))
        return { problem: `"${first}" is not a host name` };
    const registry = isHost ? normaliseHub(first) : DOCKER_HUB;
    const components = isHost ? rest : [first, ...rest];
    const bad = components.find((part) => !PATH_COMPONENT.test(part));
    if (bad !== undefined) {
        if (bad === '')
            return { problem: 'a part between slashes is empty' };
        if (bad !== bad.toLowerCase())
            return { problem: `"${bad}" has capital letters; image names are lower case` };
        return { problem: `"${bad}" is not a part of an image name (a-z 0-9, with . _ - between)` };
    }
    const path = registry === DOCKER_HUB && components.length === 1 ? `library/${components[0]}` : components.join('/');
    if (path.length > 255)
        return { problem: 'it is longer than 255 characters' };
    return { registry, path, ...(tag === undefined ? {} : { tag }), ...(digest ? { digest } : {}) };
}
function normaliseHub(host) {
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? DOCKER_HUB : host;
}
/** `registry/path`, the full name without tag and digest. */
function formatRepository(repository) {
    return `${repository.registry}/${repository.path}`;
}
/** The full reference; parses back to the same value. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
function sameRepository(a, b) {
    return a.registry === b.registry && a.path === b.path;
}
/** The repositories of references, each once, in their order. */
function repositoriesOf(references) {
    return references
        .filter((one, index) => references.findIndex((other) => sameRepository(other, one)) === index)
        .map(({ registry, path }) => ({ registry, path }));
}
/** A registry on this machine: spoken to over plain HTTP, and out of reach of a container's own network. */
function isLoopback(registry) {
    const host = registry.startsWith('[')
        ? registry.slice(1, registry.indexOf(']'))
        : (registry.split(':')[0] ?? '');
    return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
/**
 * Whether a host, with or without a port, is this machine by its name alone, in any spelling that a URL parser takes:
 * loopback, the unspecified address (which Linux connects to loopback), and IPv6 addresses that stand for those.
 */
function isThisMachine(host) {
    if (!URL.canParse(`http://${host}`))
        return false;
    const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$|\.$/g, '');
    return name === 'localhost' || name.endsWith('.localhost') || isOwnAddress(name);
}
/** Whether an IP address, as URLs and the resolver write it, is one of this machine's loopback. */
function isOwnAddress(address) {
    if (!address.includes(':'))
        return /^(?:127|0)(?:\.\d{1,3}){3}$/.test(address);
    const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
    const [head = '', tail] = (embedded ? `${embedded[1]}0:0` : address).split('::');
    const groups = (text) => text.split(':').flatMap((part) => (part === '' ? [] : [Number.parseInt(part, 16)]));
    const [first, last] = [groups(head), groups(tail ?? '')];
    const all = [...first, ...Array(Math.max(0, 8 - first.length - last.length)).fill(0), ...last];
    if (!IPV4_PREFIXES.has(all.slice(0, 6).join()))
        return false;
    const top = embedded ? Number.parseInt(embedded[2] ?? '', 10) : (all[6] ?? 0) >> 8;
    return top === 127 || top === 0;
}
/** IPv6 that stands for IPv4: compatible (`::` and `::1` too), mapped, translated, NAT64 (RFC 4291, 2765, 6052). */
const IPV4_PREFIXES = new Set(['0,0,0,0,0,0', '0,0,0,0,0,65535', '0,0,0,0,65535,0', '100,65435,0,0,0,0']);


/***/ }),

/***/ 53843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ BRANCH_KEY),
/* harmony export */   eN: () => (/* binding */ RUN_NUMBER_KEY),
/* harmony export */   iT: () => (/* binding */ formatRunNumber),
/* harmony export */   ig: () => (/* binding */ parseRunNumber),
/* harmony export */   qB: () => (/* binding */ compareRuns)
/* harmony export */ });
/** Annotation of an index that a branch's run has written. */
const RUN_NUMBER_KEY = 'dev.multihull.run-number';
/** Annotation beside it: the branch, since another branch's name may come to the same tag (`a/b` and `a-b`). */
const BRANCH_KEY = 'dev.multihull.branch';
/** `github/9188273645`; parses back to the same value. */
function formatRunNumber({ ci, number }) {
    return `${ci}/${number}`;
}
/** Undefined for what is no such text. */
function parseRunNumber(text) {
    const [, ci, digits] = /^([a-z]{1,32})\/([1-9]\d{0,14})$/.exec(text) ?? [];
    return ci && digits ? { ci, number: Number(digits) } : undefined;
}
/** Below zero where `a` was started before `b`; undefined where that cannot be told. */
function compareRuns(a, b) {
    return a && b && a.ci === b.ci ? a.number - b.number : undefined;
}


/***/ }),

/***/ 44561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ normalisePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform),
/* harmony export */   wh: () => (/* binding */ formatOciPlatform)
/* harmony export */ });
/**
 * The `platform` object of descriptors and configs, read as container runtimes read it: Docker, containerd and
 * BuildKit all compare platforms after `Normalize` of github.com/containerd/platforms (platforms.go, database.go).
 */
/**
 * Lower case, Debian's and uname's names of architectures as Go's, and the default variant left out (but `arm` is
 * `arm/v7`). A missing `os` is the client's own, which is Linux here.
 */
function normalisePlatform(platform) {
    const os = platform.os === '' ? 'linux' : platform.os.toLowerCase();
    const architecture = platform.architecture.toLowerCase();
    const variant = (platform.variant ?? '').toLowerCase();
    switch (architecture) {
        case 'i386':
            return { os, architecture: '386', variant: '' };
        case 'amd64':
        case 'x86_64':
        case 'x86-64':
            return { os, architecture: 'amd64', variant: variant === 'v1' ? '' : variant };
        case 'arm64':
        case 'aarch64':
            return { os, architecture: 'arm64', variant: ARM64.get(variant) ?? variant };
        case 'armhf':
            return { os, architecture: 'arm', variant: 'v7' };
        case 'armel':
            return { os, architecture: 'arm', variant: 'v6' };
        case 'arm':
            return { os, architecture, variant: ARM.get(variant) ?? variant };
        default:
            return { os, architecture, variant };
    }
}
const ARM64 = new Map([
    ['8', ''],
    ['v8', ''],
    ['v8.0', ''],
    ['9', 'v9'],
    ['9.0', 'v9'],
    ['v9.0', 'v9'],
]);
const ARM = new Map([
    ['', 'v7'],
    ['5', 'v5'],
    ['6', 'v6'],
    ['7', 'v7'],
    ['8', 'v8'],
]);
/** BuildKit's mark for what no client may run: no machine is of this platform. */
function isUnknownPlatform(platform) {
    if (platform === undefined)
        return false;
    const { os, architecture } = normalisePlatform(platform);
    return os === 'unknown' && architecture === 'unknown';
}
/** `os/architecture[/variant]`, exactly as it was found. */
function formatOciPlatform({ os, architecture, variant, osFeatures = [] }) {
    if (os === '' && architecture === '')
        return 'no platform';
    const system = [os || '(no os)', ...osFeatures].join('+');
    return [system, architecture || '(no architecture)', ...(variant ? [variant] : [])].join('/');
}


/***/ }),

/***/ 12096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ElfMachine),
/* harmony export */   j: () => (/* binding */ PLATFORM_TABLE)
/* harmony export */ });
/**
 * What Multihull knows about platforms: the one place where a target triple, a Debian package or a loader is
 * spelled out. Rust targets, linkers, packages, the toolchain script, ELF expectations and the docs' tables all
 * come from these rows.
 *
 * Sources: rustc's platform-support list; Debian's `gcc-*` cross packages and multiarch tuples; ELF e_machine
 * numbers from the gABI registry; loader paths from each psABI and from musl's `ldso` directory.
 */
/** e_machine of the gABI, by name. */
// biome-ignore format: a row
const ElfMachine = {
    i386: 3, ppc64: 21, s390: 22, arm: 40, x86_64: 62, aarch64: 183, riscv: 243, loongarch: 258,
};
const le64 = (machine) => ({ bits: 64, endian: 'little', machine });
const le32 = (machine) => ({ bits: 32, endian: 'little', machine });
const amd64 = {
    architecture: 'amd64',
    rustGnu: 'x86_64-unknown-linux-gnu',
    rustMusl: 'x86_64-unknown-linux-musl',
    debian: 'amd64',
    gnuTuple: 'x86_64-linux-gnu',
    packageTuple: 'x86-64-linux-gnu',
    crossSince: 'bookworm',
    qemu: 'x86_64',
    elf: le64(ElfMachine.x86_64),
    loaderGnu: '/lib64/ld-linux-x86-64.so.2',
    loaderMusl: '/lib/ld-musl-x86_64.so.1',
};
const armel = {
    architecture: 'arm',
    debian: 'armel',
    gnuTuple: 'arm-linux-gnueabi',
    packageTuple: 'arm-linux-gnueabi',
    crossSince: 'bookworm',
    qemu: 'arm',
    elf: le32(ElfMachine.arm),
    loaderGnu: '/lib/ld-linux.so.3',
};
/** In the order in which people meet them; the order of docs and of `plan`'s output. */
// biome-ignore format: a table
const PLATFORM_TABLE = [
    { ...amd64, name: 'linux/amd64', aliases: ['x86_64', 'x86-64', 'amd64/v1', 'x64'] },
    { ...amd64, name: 'linux/amd64/v2', variant: 'v2', aliases: ['x86_64/v2'], targetCpu: 'x86-64-v2' },
    { ...amd64, name: 'linux/amd64/v3', variant: 'v3', aliases: ['x86_64/v3'], targetCpu: 'x86-64-v3', qemuCpu: 'Haswell' },
    { ...amd64, name: 'linux/amd64/v4', variant: 'v4', aliases: ['x86_64/v4'], targetCpu: 'x86-64-v4', qemuCpu: 'Skylake-Server' },
    {
        name: 'linux/arm64', largestPage: 16, architecture: 'arm64', aliases: ['aarch64', 'arm64/v8', 'aarch64/v8', 'armv8'],
        rustGnu: 'aarch64-unknown-linux-gnu', rustMusl: 'aarch64-unknown-linux-musl', debian: 'arm64',
        gnuTuple: 'aarch64-linux-gnu', packageTuple: 'aarch64-linux-gnu', crossSince: 'bookworm', qemu: 'aarch64',
        elf: le64(ElfMachine.aarch64), loaderGnu: '/lib/ld-linux-aarch64.so.1', loaderMusl: '/lib/ld-musl-aarch64.so.1',
    },
    {
        name: 'linux/arm/v7', architecture: 'arm', variant: 'v7', aliases: ['arm', 'armhf', 'armv7', 'armv7l', 'armhf/v7'],
        rustGnu: 'armv7-unknown-linux-gnueabihf', rustMusl: 'armv7-unknown-linux-musleabihf', debian: 'armhf',
        gnuTuple: 'arm-linux-gnueabihf', packageTuple: 'arm-linux-gnueabihf', crossSince: 'bookworm', qemu: 'arm',
        elf: le32(ElfMachine.arm), loaderGnu: '/lib/ld-linux-armhf.so.3', loaderMusl: '/lib/ld-musl-armhf.so.1',
    },
    {
        ...armel, name: 'linux/arm/v6', variant: 'v6', aliases: ['armel', 'armv6', 'armv6l', 'armel/v6'],
        rustGnu: 'arm-unknown-linux-gnueabi', rustMusl: 'arm-unknown-linux-musleabihf', qemuCpu: 'arm1176',
        loaderMusl: '/lib/ld-musl-armhf.so.1',
        note: 'soft float with glibc: Debian’s hard-float start files are ARMv7 code and die with SIGILL on ARMv6',
    },
    {
        ...armel, name: 'linux/arm/v5', variant: 'v5', aliases: ['armv5', 'armv5te', 'armel/v5'],
        rustGnu: 'armv5te-unknown-linux-gnueabi', rustMusl: 'armv5te-unknown-linux-musleabi', qemuCpu: 'arm926',
        loaderMusl: '/lib/ld-musl-arm.so.1',
    },
    {
        name: 'linux/386', architecture: '386', aliases: ['i386', 'i486', 'i586', 'i686', 'x86'],
        rustGnu: 'i686-unknown-linux-gnu', rustMusl: 'i686-unknown-linux-musl', debian: 'i386',
        gnuTuple: 'i686-linux-gnu', multiarch: 'i386-linux-gnu', packageTuple: 'i686-linux-gnu', crossSince: 'bookworm',
        qemu: 'i386', elf: le32(ElfMachine.i386), loaderGnu: '/lib/ld-linux.so.2', loaderMusl: '/lib/ld-musl-i386.so.1',
    },
    {
        name: 'linux/ppc64le', largestPage: 16, architecture: 'ppc64le', aliases: ['ppc64el', 'powerpc64le'],
        rustGnu: 'powerpc64le-unknown-linux-gnu', debian: 'ppc64el', gnuTuple: 'powerpc64le-linux-gnu',
        packageTuple: 'powerpc64le-linux-gnu', crossSince: 'bookworm', qemu: 'ppc64le', elf: le64(ElfMachine.ppc64),
        loaderGnu: '/lib64/ld64.so.2', loaderMusl: '/lib/ld-musl-powerpc64le.so.1',
    },
    {
        name: 'linux/riscv64', architecture: 'riscv64', aliases: ['riscv64gc', 'rv64gc'],
        rustGnu: 'riscv64gc-unknown-linux-gnu', rustMusl: 'riscv64gc-unknown-linux-musl', debian: 'riscv64',
        gnuTuple: 'riscv64-linux-gnu', packageTuple: 'riscv64-linux-gnu', crossSince: 'bookworm', librariesSince: 'trixie', qemu: 'riscv64',
        elf: le64(ElfMachine.riscv), loaderGnu: '/lib/ld-linux-riscv64-lp64d.so.1', loaderMusl: '/lib/ld-musl-riscv64.so.1',
        note: 'Debian has it as an architecture from trixie on',
    },
    {
        name: 'linux/s390x', architecture: 's390x', aliases: [],
        rustGnu: 's390x-unknown-linux-gnu', debian: 's390x', gnuTuple: 's390x-linux-gnu', packageTuple: 's390x-linux-gnu',
        crossSince: 'bookworm', qemu: 's390x', elf: { bits: 64, endian: 'big', machine: ElfMachine.s390 },
        loaderGnu: '/lib/ld64.so.1', loaderMusl: '/lib/ld-musl-s390x.so.1',
        note: 'no usable musl target',
    },
    {
        name: 'linux/loong64', largestPage: 16, architecture: 'loong64', aliases: ['loongarch64'],
        rustGnu: 'loongarch64-unknown-linux-gnu', rustMusl: 'loongarch64-unknown-linux-musl', debian: 'loong64',
        gnuTuple: 'loongarch64-linux-gnu', packageTuple: 'loongarch64-linux-gnu', crossSince: 'trixie', librariesSince: 'none', qemu: 'loongarch64',
        elf: le64(ElfMachine.loongarch), loaderGnu: '/lib64/ld-linux-loongarch-lp64d.so.1',
        loaderMusl: '/lib/ld-musl-loongarch64.so.1',
        note: 'no cross compiler in bookworm; trixie has one',
    },
];


/***/ }),

/***/ 72273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   Iu: () => (/* binding */ nearestPlatform),
/* harmony export */   my: () => (/* binding */ samePlatform),
/* harmony export */   tj: () => (/* binding */ platformOf),
/* harmony export */   wh: () => (/* reexport safe */ _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__.wh)
/* harmony export */ });
/* harmony import */ var _util_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21300);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44561);
/* harmony import */ var _platform_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12096);
/** Platforms of images: `linux/arm/v7`. Every spelling that people use parses to one canonical value. */




const BY_SPELLING = new Map(_platform_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORM_TABLE */ .j.flatMap((row) => [row.name.slice('linux/'.length), ...row.aliases].map((spelling) => [spelling, row])));
/**
 * Parses what people write: `linux/arm64`, `arm64`, `aarch64`, `linux/arm/v7`, `armhf`, `x86_64`.
 * @returns undefined for anything that is not a Linux platform of the table.
 */
function parsePlatform(text) {
    const lower = text.trim().toLowerCase();
    const name = lower.startsWith('linux/') ? lower.slice('linux/'.length) : lower;
    return BY_SPELLING.get(name) ?? normalised(name);
}
/** What containerd takes `arm/7`, `arm64/v8.0` or `x86-64/v2` for. */
function normalised(name) {
    const [architecture = '', variant, ...rest] = name.split('/');
    if (!variant || rest.length > 0)
        return undefined;
    return platformOf({ os: 'linux', architecture, variant });
}
const BY_NAME = new Map(_platform_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORM_TABLE */ .j.map((row) => [row.name, row]));
/**
 * The known platform that runtimes take an OCI `platform` object for, or undefined. What people type may be looser
 * (`parsePlatform`): an index that says `armv7` or `arm64v8` offers nothing that any client asks for.
 */
function platformOf(oci) {
    // Linux clients have no features, so they pass by whatever asks for some.
    if (oci.osFeatures !== undefined && oci.osFeatures.length > 0)
        return undefined;
    const { os, architecture, variant } = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePlatform */ .WN)(oci);
    return BY_NAME.get([os, architecture, ...(variant === '' ? [] : [variant])].join('/'));
}
function samePlatform(a, b) {
    return a.name === b.name;
}
/** The known platform whose name is nearest to a mistyped one, for `did you mean`. */
function nearestPlatform(text) {
    const wanted = text.trim().toLowerCase();
    let best;
    for (const [spelling, row] of BY_SPELLING) {
        for (const candidate of [spelling, `linux/${spelling}`]) {
            const distance = (0,_util_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .editDistance */ .Y)(wanted, candidate);
            if (!best || distance < best.distance)
                best = { row, distance };
        }
    }
    return best && best.distance <= 2 ? best.row : undefined;
}


/***/ }),

/***/ 42863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readRunEnvironment),
/* harmony export */   Q: () => (/* binding */ layerCache)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_names_run_number_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53843);
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72273);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12027);
/**
 * What the surroundings say: the CI's variables and the user's directories. Read here, once; the rest of the
 * program gets a value. Missing things are undefined, never guessed.
 */





/** Where facts of layers are kept between runs. */
function layerCache(environment) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment.cache, 'layers');
}
const COMPILER_VARIABLE = /^(?:CARGO_TARGET_.+_(?:LINKER|RUNNER|RUSTFLAGS)|(?:CC|CXX|AR|RANLIB|PKG_CONFIG\w*|BINDGEN_EXTRA_CLANG_ARGS|CMAKE_TOOLCHAIN_FILE)_.+)$/;
function readRunEnvironment(env) {
    const home = env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    const dockerConfig = env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.docker');
    return {
        host: hostPlatform(),
        isRoot: process.getuid?.() === 0,
        github: env['GITHUB_ACTIONS'] === 'true' ? readGitHub(env) : undefined,
        gitlab: env['GITLAB_CI'] === 'true' ? readGitLab(env) : undefined,
        run: readRun(env),
        runNumber: readRunNumber(env),
        dockerConfig,
        buildxConfig: env['BUILDX_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dockerConfig, 'buildx'),
        cargoHome: env['CARGO_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cargo'),
        searchPath: (env['PATH'] ?? '').split(':').filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute).join(':'),
        compilerVariables: new Set(Object.keys(env).filter((name) => COMPILER_VARIABLE.test(name))),
        metadata: readMetadata(env),
        dockerAuthConfig: env['DOCKER_AUTH_CONFIG'] || undefined,
        sourceDateEpoch: env['SOURCE_DATE_EPOCH'] || undefined,
        temp: env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        cache: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['XDG_CACHE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache'), 'multihull'),
        workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
        mirror: env['MULTIHULL_MIRROR'] || undefined,
    };
}
/** @throws UserError for a length that no commit id has. */
function readMetadata(env) {
    const name = 'DOCKER_METADATA_SHORT_SHA_LENGTH';
    const digits = env[name] || undefined;
    const length = Number(digits);
    if (digits !== undefined && !(Number.isInteger(length) && length >= 4 && length <= 40))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name}: "${digits}" is not a number of digits from 4 to 40`, {
            input: name,
            value: digits,
            remedy: `Set ${name} to 7 or another number, or remove it.`,
        });
    return {
        usesPullRequestHead: /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? ''),
        shortShaLength: digits === undefined ? undefined : length,
    };
}
/** GitHub, GitLab, Buildkite, CircleCI, Azure Pipelines: an id that all jobs of a run have, and no other run. */
const RUN_VARIABLES = [
    'GITHUB_RUN_ID',
    'CI_PIPELINE_ID',
    'BUILDKITE_BUILD_ID',
    'CIRCLE_WORKFLOW_ID',
    'BUILD_BUILDID',
];
function readRun(env) {
    const id = RUN_VARIABLES.map((name) => env[name]).find(Boolean);
    // Only GitHub counts attempts; elsewhere a job that runs again overwrites what it has staged.
    const attempt = Number.parseInt(env['GITHUB_RUN_ATTEMPT'] ?? '', 10) || 1;
    return id === undefined ? undefined : { id, attempt };
}
/** Ids that only grow, whatever workflow of the repository they are of. UUIDs (CircleCI) have no order. */
const NUMBER_VARIABLES = {
    github: 'GITHUB_RUN_ID',
    gitlab: 'CI_PIPELINE_ID',
    buildkite: 'BUILDKITE_BUILD_NUMBER',
    azure: 'BUILD_BUILDID',
};
function readRunNumber(env) {
    const found = Object.entries(NUMBER_VARIABLES).find(([, name]) => Boolean(env[name]));
    return found && (0,_domain_names_run_number_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRunNumber */ .ig)(`${found[0]}/${env[found[1]]}`);
}
function readGitHub(env) {
    return {
        event: env['GITHUB_EVENT_NAME'] ?? '',
        eventPath: env['GITHUB_EVENT_PATH'] || undefined,
        ref: env['GITHUB_REF'] ?? '',
        sha: env['GITHUB_SHA'] ?? '',
        repository: env['GITHUB_REPOSITORY'] ?? '',
        serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
        actor: env['GITHUB_ACTOR'] ?? '',
        runId: env['GITHUB_RUN_ID'] ?? '',
        runAttempt: env['GITHUB_RUN_ATTEMPT'] || '1',
        summaryPath: env['GITHUB_STEP_SUMMARY'] || undefined,
    };
}
function readGitLab(env) {
    const number = Number.parseInt(env['CI_MERGE_REQUEST_IID'] ?? '', 10);
    return {
        source: env['CI_PIPELINE_SOURCE'] ?? '',
        sha: env['CI_COMMIT_SHA'] ?? '',
        tag: env['CI_COMMIT_TAG'] || undefined,
        branch: env['CI_COMMIT_BRANCH'] || undefined,
        defaultBranch: env['CI_DEFAULT_BRANCH'] || undefined,
        commitDate: env['CI_COMMIT_TIMESTAMP'] || undefined,
        projectUrl: env['CI_PROJECT_URL'] || undefined,
        actor: env['GITLAB_USER_LOGIN'] || undefined,
        mergeRequest: Number.isNaN(number)
            ? undefined
            : {
                number,
                sourceBranch: env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'] || undefined,
                targetBranch: env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] || undefined,
                fromFork: env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'] !== env['CI_PROJECT_ID'],
            },
    };
}
/** Node's names of architectures are not Go's. */
const ARCHITECTURES = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };
function hostPlatform() {
    const platform = (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(ARCHITECTURES[process.arch] ?? process.arch);
    if (platform)
        return platform;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`Multihull does not know machines of architecture ${process.arch}`, {
        remedy: 'Run it on one of the platforms in docs/reference.md.',
    });
}


/***/ })

};
