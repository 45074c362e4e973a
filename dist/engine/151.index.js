export const id = 151;
export const ids = [151];
export const modules = {

/***/ 27058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ readToml),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   eR: () => (/* binding */ readCargoManifest)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/** What an image's labels need from Cargo.toml (doc.rust-lang.org/cargo/reference/manifest.html); nothing else. */


const FIELDS = ['version', 'description', 'license', 'repository', 'homepage'];
/**
 * Reads a manifest.
 * @returns undefined for one without `[package]`: a virtual workspace has no version or license of its own.
 * @throws UserError with file and line: text that is not TOML, a field of another type, a field that the workspace
 *   does not have.
 */
function readCargoManifest(text, options = {}) {
    const file = options.file ?? 'Cargo.toml';
    const root = readToml(text, file);
    const own = tableIn(root, 'package', { text, file });
    if (!own)
        return undefined;
    const given = options.workspace;
    const workspaceRoot = given ? readToml(given.text, given.file) : root;
    const workspaceSource = given ?? { text, file };
    const workspace = tableIn(workspaceRoot, 'workspace', workspaceSource);
    const shared = workspace ? tableIn(workspace, 'package', workspaceSource) : undefined;
    const name = own['name'];
    if (typeof name !== 'string' || name === '')
        throw fieldError({ text, file }, 'name', 'package.name', name, 'Write name = "…" below [package].');
    const fields = {};
    const inherits = [];
    for (const field of FIELDS) {
        const value = own[field];
        if (value === undefined)
            continue;
        if (typeof value === 'string')
            fields[field] = value;
        else if (isTable(value) && value['workspace'] === true) {
            const inherited = shared?.[field];
            if (typeof inherited === 'string')
                fields[field] = inherited;
            else if (workspace === undefined)
                inherits.push(field);
            else
                throw fieldError(workspaceSource, field, `workspace.package.${field}, which ${file} inherits,`, inherited, `Write ${field} = "…" below [workspace.package] in ${workspaceSource.file}.`);
        }
        else
            throw fieldError({ text, file }, field, `package.${field}`, value, `Write ${field} = "…" or ${field}.workspace = true.`);
    }
    const bins = root['bin'];
    const names = Array.isArray(bins)
        ? bins.map((bin) => (isTable(bin) ? bin['name'] : undefined))
        : [];
    return { name, ...fields, bins: names.filter((bin) => typeof bin === 'string'), inherits };
}
/** Parses TOML. @throws UserError with file and line. */
function readToml(text, file) {
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        const line = cause instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx ? cause.line : undefined;
        const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause).split('\n')[0] ?? '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`, {
            input: 'context',
            value: file,
            remedy: 'Check it with `cargo metadata --no-deps`.',
            location: line === undefined ? { file } : { file, line },
            cause,
        });
    }
}
function tableIn(table, key, source) {
    const value = table[key];
    if (value === undefined || isTable(value))
        return value;
    throw fieldError(source, key, key, value, `Write it as a table: [${key}].`);
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
function fieldError(source, key, shown, value, remedy) {
    const at = source.text.split('\n').findIndex((line) => new RegExp(`^\\s*\\[?${key}\\b`).test(line));
    const line = at < 0 ? undefined : at + 1;
    const is = value === undefined ? 'is missing' : `is ${describe(value)}, not what Cargo takes`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${source.file}${line === undefined ? '' : `:${line}`}: ${shown} ${is}`, {
        input: 'context',
        value: value === undefined ? '' : describe(value),
        remedy,
        location: line === undefined ? { file: source.file } : { file: source.file, line },
    });
}
function describe(value) {
    if (typeof value === 'bigint')
        return String(value);
    return JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
}


/***/ }),

/***/ 90787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ NO_CONFIG)
/* harmony export */ });
/** A crate or workspace on disk, as far as building it needs to be known: read without cargo, in milliseconds. */
/** A crate without any. */
const NO_CONFIG = {
    file: undefined,
    targets: new Map(),
    rustflags: [],
    vendored: [],
    wrappers: new Map(),
    profiles: [],
    variables: new Set(),
};


/***/ }),

/***/ 59540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ scriptAsksGit),
/* harmony export */   kO: () => (/* binding */ isGitDependency),
/* harmony export */   mo: () => (/* binding */ gitAskers)
/* harmony export */ });
/* harmony import */ var _dockerignore_ignore_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7687);
/** Crates whose build asks git which commit this is: history is not part of a build that Multihull writes. */

/** Crates that run git, or read `.git`, while they are built. */
const CRATES = /^(?:vergen(?:-\w+)*|shadow-rs|git-version(?:-macro)?|git-testament(?:-derive)?|build-info-build|build-data|built|git2|gix)$/;
/** What build scripts that call git themselves have in them. */
const IN_SCRIPTS = /Command::new\(\s*(?:r#*)?"git"|\.git\/(?:HEAD|refs|index|logs)|\bgit (?:rev-parse|describe|log|show)\b/;
/** Whether a build script's text asks git for something. */
function scriptAsksGit(text) {
    return IN_SCRIPTS.test(text);
}
/**
 * Who asks for git in the packages that are compiled: `build.rs of trow`, `vergen`.
 * @returns nothing where the build has the history, because the user's .dockerignore lets it in.
 */
function gitAskers(crate, used) {
    if (crate.ignore && crate.hasHistory && !isKeptOut(crate.ignore))
        return [];
    const own = crate.packages.filter(({ name }) => used.has(name));
    const crates = own.flatMap((one) => one.gitDependencies);
    return [...new Set([...own.flatMap((one) => scripts(crate, one)), ...crates])];
}
/** `git2` and `gix` are libraries like others, unless a build script has them. */
function isGitDependency(name, isForBuild) {
    return CRATES.test(name) && (isForBuild || !/^(?:git2|gix|built)$/.test(name));
}
function scripts(crate, { directory, name }) {
    return crate.gitScripts.includes(directory) ? [`the build script of ${name}`] : [];
}
function isKeptOut(ignore) {
    return (0,_dockerignore_ignore_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ignoredBy */ .g)(ignore, '.git/HEAD') !== undefined;
}


/***/ }),

/***/ 88580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ namedSources),
/* harmony export */   Dz: () => (/* binding */ literalPart),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   af: () => (/* binding */ readFileRules)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _util_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21300);
/* harmony import */ var _manifest_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27058);
/* harmony import */ var _metadata_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53802);
/* harmony import */ var _metadata_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43980);
/** Entries of `files`: what is put into the image, from where, and with which permissions. */





const MAX_RULES = 500;
/** Reads the list; everything that is wrong is told to `complain`. */
function readFileRules(value, name, complain) {
    if (!Array.isArray(value) || value.length > MAX_RULES) {
        complain(name, `is ${(0,_metadata_values_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`, `write a list, ${name} = [{ from = "…", to = "/…" }]`);
        return [];
    }
    return value.flatMap((item, index) => readRule(item, `${name}[${index}]`, complain) ?? []);
}
function readRule(value, name, complain) {
    if (!(0,_manifest_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isTable */ .bI)(value)) {
        complain(name, `is ${(0,_metadata_values_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`, 'write { from = "…", to = "/…" }');
        return undefined;
    }
    const known = _metadata_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .FILE_KEYS */ .AH.map((key) => key.name);
    for (const key of Object.keys(value)) {
        if (known.some((one) => one === key))
            continue;
        const near = (0,_util_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestWord */ .z)(key, known);
        complain(`${name}.${key}`, 'is not known', near ? `did you mean ${near}?` : `there are ${known.join(', ')}`);
    }
    const from = value['from'] === undefined ? undefined : readSource(value['from'], `${name}.from`, complain);
    const to = readTarget(value['to'], `${name}.to`, complain);
    const mode = value['mode'] === undefined ? undefined : readMode(value['mode'], `${name}.mode`, complain);
    const owner = readOwner(value['owner'], `${name}.owner`, complain);
    if (to === undefined || owner === undefined)
        return undefined;
    if (value['from'] !== undefined && from === undefined)
        return undefined;
    if (from === undefined && !to.endsWith('/')) {
        complain(`${name}.to`, `is ${(0,_metadata_values_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(to)}, and there is no from`, 'write from, or a slash at its end for an empty directory');
        return undefined;
    }
    return { name, from, to, mode, ...owner };
}
function readSource(value, name, complain) {
    if (typeof value !== 'string' || value.trim() === '' || /[\0\r\n]/.test(value)) {
        complain(name, `is ${(0,_metadata_values_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`, 'write a path or pattern, relative to the package');
        return undefined;
    }
    if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(value)) {
        complain(name, `is ${(0,_metadata_values_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`, 'write a path relative to the package');
        return undefined;
    }
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(value).replace(/\/$/, '');
    return path === '' ? '.' : path;
}
function readTarget(value, name, complain) {
    if (typeof value === 'string' && (0,_metadata_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isImagePath */ .R)(value))
        return value;
    complain(name, value === undefined ? 'is missing' : `is ${(0,_metadata_values_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`, 'write an absolute path in the image, without . and ..');
    return undefined;
}
function readMode(value, name, complain) {
    if (typeof value === 'string' && /^0?[0-7]{3}$/.test(value))
        return Number.parseInt(value, 8);
    // 0o640 is a number of TOML; 640 is one, too, and is hardly meant.
    complain(name, `is ${(0,_metadata_values_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`, 'write octal digits in quotes, such as "0640"');
    return undefined;
}
/** The largest number that systems take for an account (2^32-1 means "none"). */
const MAX_ID = 4294967294;
function readOwner(value, name, complain) {
    if (value === undefined)
        return { uid: 0, gid: 0 };
    const text = typeof value === 'number' || typeof value === 'bigint' ? `${value}` : value;
    const match = typeof text === 'string' ? /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text) : null;
    const uid = Number(match?.[1]);
    const gid = Number(match?.[2] ?? match?.[1]);
    if (match && uid <= MAX_ID && gid <= MAX_ID)
        return { uid, gid };
    complain(name, `is ${(0,_metadata_values_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`, 'write numbers, "UID" or "UID:GID": names may mean others in the image');
    return undefined;
}
/** Whether a path has characters in it that make it a pattern. */
function isPattern(path) {
    return /[*?[]/.test(path);
}
/** The directories of a pattern before the first one that is a pattern itself; empty where it begins with one. */
function literalPart(pattern) {
    const parts = pattern.split('/');
    const first = parts.findIndex(isPattern);
    return first < 0 ? pattern : parts.slice(0, first).join('/');
}
/**
 * Whether a path is meant by a pattern: `*` and `?` stay within a name, `**` is any number of directories, and names that
 * begin with a dot are names like others.
 */
function matchesPattern(path, pattern) {
    return matches(path.split('/'), pattern.split('/'));
}
function matches(names, parts) {
    // Rows of a table: which beginnings of the names the beginning of the pattern can stand for.
    let reachable = new Set([0]);
    for (const part of parts) {
        const next = new Set();
        for (const at of reachable) {
            if (part === '**')
                for (let end = at; end <= names.length; end++)
                    next.add(end);
            else if (at < names.length && matchesName(names[at] ?? '', part))
                next.add(at + 1);
        }
        reachable = next;
    }
    return reachable.has(names.length);
}
function tokens(part) {
    return [...part.matchAll(/\*+|\?|\[(!?)([^\]]+)\]|[^*?[]|\[/gsu)].map(([found, negated, set]) => {
        if (found.startsWith('*'))
            return { kind: 'many' };
        if (found === '?')
            return { kind: 'one', test: () => true };
        if (set === undefined)
            return { kind: 'one', test: (character) => character === found };
        return { kind: 'one', test: (character) => isIn(set, character) !== (negated === '!') };
    });
}
/** Whether a character is in a set such as `a-z_`. */
function isIn(set, character) {
    const all = [...set];
    for (let at = 0; at < all.length; at++) {
        const first = all[at] ?? '';
        const last = all[at + 1] === '-' ? all[at + 2] : undefined;
        if (last === undefined ? character === first : first <= character && character <= last)
            return true;
        if (last !== undefined)
            at += 2;
    }
    return false;
}
/** Goes back to the last `*` only, so that no name takes long. */
function matchesName(name, part) {
    const pattern = tokens(part);
    const characters = [...name];
    let at = 0;
    let next = 0;
    let star;
    while (at < characters.length) {
        const token = pattern[next];
        if (token?.kind === 'one' && token.test(characters[at] ?? '')) {
            at++;
            next++;
        }
        else if (token?.kind === 'many') {
            next++;
            star = { next, at };
        }
        else if (star) {
            star.at++;
            at = star.at;
            next = star.next;
        }
        else
            return false;
    }
    return pattern.slice(next).every(({ kind }) => kind === 'many');
}
/** All that a table names as sources, whatever else is right or wrong in it: these places are looked at. */
function namedSources(table) {
    const files = (0,_manifest_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isTable */ .bI)(table) ? table['files'] : undefined;
    if (!Array.isArray(files))
        return [];
    return files.slice(0, MAX_RULES).flatMap((item) => {
        const from = (0,_manifest_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isTable */ .bI)(item) ? item['from'] : undefined;
        return typeof from === 'string' && from !== '' && !node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(from)
            ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(from).replace(/\/$/, '') || '.']
            : [];
    });
}


/***/ }),

/***/ 53802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ FILE_KEYS),
/* harmony export */   L3: () => (/* binding */ METADATA_KEYS),
/* harmony export */   lp: () => (/* binding */ METADATA_TABLE)
/* harmony export */ });
/** The keys of `[package.metadata.multihull]`: the one list that reader, JSON schema and documentation are made from. */
// biome-ignore format: a table
const METADATA_KEYS = [
    { name: 'base', kind: 'text', example: '"gcr.io/distroless/cc-debian12"', description: 'Runtime image. The input `base` takes precedence.' },
    { name: 'files', kind: 'files', example: '[{ from = "config/default.toml", to = "/etc/trow/" }]', description: 'Files and directories that are put into the image.' },
    { name: 'env', kind: 'table', example: '{ RUST_LOG = "info" }', description: 'Environment variables, added to those of the base.' },
    { name: 'cmd', kind: 'words', example: '["--config", "/etc/trow/default.toml"]', description: 'Default arguments of the program.' },
    { name: 'entrypoint', kind: 'words', example: '["/usr/local/bin/trow", "serve"]', description: 'What is started instead of the program alone.' },
    { name: 'expose', kind: 'ports', example: '[8000, "9000/udp"]', description: 'Ports that the program listens on.' },
    { name: 'user', kind: 'user', example: '"65532"', description: 'Account that the program runs as, `USER` or `USER:GROUP`; `65532:65532` unless said otherwise.' },
    { name: 'workdir', kind: 'text', example: '"/var/lib/trow"', description: 'Working directory, an absolute path.' },
    { name: 'volumes', kind: 'texts', example: '["/data"]', description: 'Directories that are mount points, absolute paths.' },
    { name: 'stop-signal', kind: 'text', example: '"SIGINT"', description: 'Signal that ends the program.' },
    { name: 'system-packages', kind: 'texts', example: '["libssl-dev"]', description: 'Debian packages of the build, like the input of that name, which takes precedence.' },
];
/** The keys of one entry of `files`. */
const FILE_KEYS = [
    {
        name: 'from',
        description: 'File, directory or pattern (`*`, `?`, `**`), relative to the package’s directory. Without it, `to` is an empty directory.',
    },
    {
        name: 'to',
        description: 'Absolute path in the image. With a slash at the end it is the directory that the file goes into; of a directory the content goes there.',
    },
    {
        name: 'mode',
        description: 'Octal permissions, such as `"0640"`; else `0755` for directories and what is executable, `0644` for other files.',
    },
    { name: 'owner', description: 'Number of the user, or `UID:GID`; else `0:0`.' },
];
/** Where the table is in a manifest. */
const METADATA_TABLE = 'package.metadata.multihull';


/***/ }),

/***/ 43980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isImagePath),
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** Values of the table, and how what is wrong with one is told. */
/** An absolute path that means what it says; a slash may be at its end. */
function isImagePath(path) {
    if (!path.startsWith('/') || /[\0\r\n]/.test(path))
        return false;
    if (path === '/')
        return true;
    const parts = path.slice(1).replace(/\/$/, '').split('/');
    return parts.every((part) => part !== '' && part !== '.' && part !== '..');
}
/** A value as it may stand in a message. */
function shown(value) {
    const text = JSON.stringify(value, (_key, inner) => typeof inner === 'bigint' ? Number(inner) : inner);
    if (text === undefined)
        return 'nothing';
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}


/***/ }),

/***/ 87147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oz: () => (/* binding */ analyseDockerfile),
  Fm: () => (/* binding */ targetBase),
  aM: () => (/* binding */ usesContext)
});

// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/directives.js
var directives = __webpack_require__(19151);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/source-text.js
var source_text = __webpack_require__(6962);
// EXTERNAL MODULE: ./build/js/util/did-you-mean.js
var did_you_mean = __webpack_require__(21300);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/go-text.js
var go_text = __webpack_require__(37659);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/heredoc-mark.js
var heredoc_mark = __webpack_require__(31083);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/word-error.js
var word_error = __webpack_require__(22450);
;// CONCATENATED MODULE: ./build/js/dockerfile/syntax/instruction-flags.js
/** Flags of an instruction (`--from=x`), with the rules of BuildKit (frontend/dockerfile/instructions/bflag.go). */


/** @throws WordError for a flag that the instruction does not have, one given twice, or one without its value. */
function readFlags(keyword, given, known) {
    const text = new Map();
    const lists = new Map();
    for (const word of given) {
        const equals = word.indexOf('=');
        const name = (equals < 0 ? word : word.slice(0, equals)).slice(2);
        const value = equals < 0 ? undefined : word.slice(equals + 1);
        const kind = Object.hasOwn(known, name) ? known[name] : undefined;
        if (kind === undefined)
            throw unknownFlag(keyword, name, Object.keys(known));
        if (kind === 'list') {
            if (value === undefined)
                throw withoutValue(name);
            lists.set(name, [...(lists.get(name) ?? []), value]);
            continue;
        }
        if (text.has(name))
            throw new word_error/* WordError */.N(`--${name} is given twice`, 'Leave one of them out.');
        if (kind === 'text') {
            if (value === undefined)
                throw withoutValue(name);
            text.set(name, value);
        }
        else {
            const lower = value?.toLowerCase();
            if (lower === '')
                throw withoutValue(name);
            if (lower !== undefined && lower !== 'true' && lower !== 'false')
                throw new word_error/* WordError */.N(`--${name}=${value} is neither true nor false`, `Write --${name}, or leave it out.`);
            text.set(name, lower ?? 'true');
        }
    }
    return { text, lists };
}
function unknownFlag(keyword, name, known) {
    const near = (0,did_you_mean/* nearestWord */.z)(name, known);
    const has = known.length > 0 ? `It has ${known.map((each) => `--${each}`).join(', ')}.` : 'It has none.';
    return new word_error/* WordError */.N(`${keyword} has no flag --${name}`, near === undefined ? has : `Did you mean --${near}?`);
}
function withoutValue(name) {
    return new word_error/* WordError */.N(`--${name} has no value`, `Write --${name}=….`);
}

;// CONCATENATED MODULE: ./build/js/dockerfile/syntax/run-mount.js
/** `RUN --mount=…`, with the rules of BuildKit (frontend/dockerfile/instructions/commands_runmount.go). */

/** The `from` of a mount as it stands, before anything else of it is looked at. @throws WordError */
function mountFrom(value) {
    let from = '';
    for (const field of csvFields(value)) {
        const [key = '', given] = cut(field);
        if (key.toLowerCase() !== 'from' || given === undefined)
            continue;
        const dollar = given.indexOf('$');
        if (dollar >= 0 && dollar !== given.length - 1)
            throw new word_error/* WordError */.N(`from=${given} has a variable, which is not expanded there`, `Add a stage "FROM ${given} AS source", with its ARG above the first FROM, and write from=source.`);
        from = given;
    }
    return from;
}
const TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
/** Keys whose values have a form. */
// biome-ignore format: a list
const CHECKED = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required', 'size', 'sharing', 'mode', 'uid', 'gid']);
const BOOLEAN = /^(?:1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/;
/**
 * Reads a mount whole; `expand` replaces the variables of each value.
 * @throws WordError for what BuildKit refuses when it builds the stage.
 */
function readMount(value, expand) {
    const mount = { type: 'bind', typeIsKnown: true, from: '', source: '', target: '', id: '' };
    const given = new Set();
    for (const field of csvFields(value)) {
        const [name = '', raw] = cut(field);
        const key = name.toLowerCase();
        if (raw === undefined) {
            checkBare(name, mount, field);
            continue;
        }
        const { text, known } = expand(raw);
        if (!known && (key === 'type' || CHECKED.has(key))) {
            mount.typeIsKnown &&= key !== 'type';
            continue;
        }
        readField(mount, name, text, known);
        given.add(key);
    }
    const { type, from, source, target } = mount;
    // What it is decides what else may be given.
    if (mount.typeIsKnown)
        checkTogether({ type, from, source, target }, given, mount.id);
    return { type, from, source, target };
}
/** A key without a value. */
function checkBare(name, { type, typeIsKnown }, field) {
    const key = name.toLowerCase();
    if (['readonly', 'ro', 'readwrite', 'rw'].includes(key))
        return;
    if (key === 'required' && (type === 'secret' || type === 'ssh' || !typeIsKnown))
        return;
    throw new word_error/* WordError */.N(`--mount has "${field}" without a value`, `Write ${name}=….`);
}
/** Keys whose values are kept; one with a variable that nobody has seen is some path. */
const KEPT = {
    source: 'source',
    src: 'source',
    target: 'target',
    dst: 'target',
    destination: 'target',
    id: 'id',
};
function readField(mount, name, text, known) {
    const key = name.toLowerCase();
    const kept = Object.hasOwn(KEPT, key) ? KEPT[key] : undefined;
    if (kept !== undefined)
        mount[kept] = known ? text : '?';
    else if (key === 'from')
        mount.from = text;
    else if (key === 'type')
        mount.type = readType(text);
    else if (key !== 'env') {
        const isValid = Object.hasOwn(VALID, key) ? VALID[key] : undefined;
        if (isValid === undefined)
            throw new word_error/* WordError */.N(`--mount has no key "${name}"`, 'Keys are type, from, source, target, id and others.');
        if (!isValid(text, mount))
            throw new word_error/* WordError */.N(`--mount has ${name}=${text}, which is not a value for it`, `See ${name} in Docker's reference of RUN --mount.`);
    }
}
function readType(text) {
    const type = TYPES.find((known) => known === text.toLowerCase());
    if (type !== undefined)
        return type;
    throw new word_error/* WordError */.N(`--mount has no type "${text}"`, `Types are ${TYPES.join(', ')}.`);
}
const isBoolean = (text) => BOOLEAN.test(text);
const isNumber = (text) => /^\d+$/.test(text) && Number(text) <= 0xffff_ffff;
/** By key: whether a value has the form that BuildKit wants. */
const VALID = {
    readonly: isBoolean,
    ro: isBoolean,
    readwrite: isBoolean,
    rw: isBoolean,
    required: (text, { type, typeIsKnown }) => !typeIsKnown || ((type === 'secret' || type === 'ssh') && BOOLEAN.test(text)),
    size: (text, { type, typeIsKnown }) => (!typeIsKnown || type === 'tmpfs') && /^\d+(?:\.\d*)? ?(?:[kmgtp]i?)?b?$/i.test(text),
    sharing: (text) => /^(?:shared|private|locked)$/i.test(text),
    mode: (text) => /^[0-7]+$/.test(text) && Number.parseInt(text, 8) <= 0xffff_ffff,
    uid: isNumber,
    gid: isNumber,
};
function checkTogether(mount, given, id) {
    const refuse = (what) => {
        throw new word_error/* WordError */.N(`--mount of type ${mount.type} ${what}`, 'See RUN --mount in the Dockerfile reference.');
    };
    const ownsFiles = mount.type === 'secret' || mount.type === 'ssh' || mount.type === 'cache';
    for (const key of ['mode', 'uid', 'gid'])
        if (given.has(key) && !ownsFiles)
            refuse(`has no ${key}`);
    if (given.has('sharing') && mount.type !== 'cache')
        refuse('has no sharing');
    if (mount.type === 'secret') {
        if (mount.from !== '')
            refuse('has no from');
        if (mount.source === '' && mount.target === '' && id === '')
            refuse('needs an id or a target');
        if (mount.source !== '' && id !== '')
            refuse('has both a source and an id');
    }
    if (mount.type !== 'secret' && mount.type !== 'ssh' && /^\/(?:\.?\/)*\.?$/.test(mount.target))
        refuse('cannot stand in place of /');
    if (mount.type === 'ssh' && mount.source !== '')
        refuse('has no source');
}
function cut(field) {
    const equals = field.indexOf('=');
    return equals < 0 ? [field, undefined] : [field.slice(0, equals), field.slice(equals + 1)];
}
/** One line of CSV, quotes as in Go's encoding/csv. @throws WordError */
function csvFields(line) {
    const bad = (what) => new word_error/* WordError */.N(`--mount=${line} ${what}`, 'Put double quotes around a whole field: --mount="type=…","target=a,b".');
    if (line === '')
        throw bad('is empty');
    const fields = [];
    let at = 0;
    for (;;) {
        if (line[at] !== '"') {
            const comma = line.indexOf(',', at);
            const field = line.slice(at, comma < 0 ? undefined : comma);
            if (field.includes('"'))
                throw bad('has a quote inside a field');
            fields.push(field);
            if (comma < 0)
                return fields;
            at = comma + 1;
            continue;
        }
        let field = '';
        at++;
        for (;;) {
            const quote = line.indexOf('"', at);
            if (quote < 0)
                throw bad('has a quote that is not closed');
            field += line.slice(at, quote);
            at = quote + 1;
            if (line[at] !== '"')
                break;
            field += '"';
            at++;
        }
        fields.push(field);
        if (at === line.length)
            return fields;
        if (line[at] !== ',')
            throw bad('has text behind a quote');
        at++;
    }
}

// EXTERNAL MODULE: ./build/js/dockerfile/syntax/run-script.js
var run_script = __webpack_require__(56486);
;// CONCATENATED MODULE: ./build/js/dockerfile/syntax/instructions.js
/** What each instruction says: BuildKit's rules for its flags and arguments (frontend/dockerfile/instructions/parse.go). */








// biome-ignore format: a list
const KEYWORDS = [
    'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER',
    'ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
];
/** @throws WordError for what BuildKit refuses. */
function readInstruction(node, escapeChar) {
    const keyword = node.keyword.toUpperCase();
    const { line, args } = node;
    const flags = (known = {}) => readFlags(keyword, node.flags, known);
    const other = (words = []) => ({ kind: 'other', keyword, line, words });
    switch (keyword) {
        case 'FROM':
            return readFrom(node, flags);
        case 'ARG':
            return { kind: 'arg', line, assignments: readArg(args) };
        case 'ENV':
        case 'LABEL': {
            flags();
            const assignments = readPairs(keyword, args);
            return keyword === 'ENV'
                ? { kind: 'env', line, assignments }
                : other(assignments.flatMap(({ name, value = '' }) => [name, value]));
        }
        case 'COPY':
        case 'ADD':
            return readCopy(node, keyword, flags);
        case 'RUN':
            return readRun(node, flags);
        case 'ONBUILD':
            return readOnbuild(node, escapeChar, flags);
        case 'SHELL':
            flags();
            needs(args.length > 0, 'SHELL has no arguments', 'Write SHELL ["/bin/sh", "-c"].');
            needs(node.json, `SHELL ${node.rest.text} is not a JSON array`, 'Write SHELL ["/bin/sh", "-c"].');
            return { kind: 'shell', line, words: args };
        case 'CMD':
        case 'ENTRYPOINT':
            flags();
            return other();
        case 'HEALTHCHECK':
            checkHealth(node, flags);
            return other();
        case 'EXPOSE':
        case 'VOLUME':
            needs(args.length > 0, `${keyword} has no arguments`, `Write ${keyword} ${keyword === 'EXPOSE' ? '8080' : '/data'}.`);
            flags();
            if (keyword === 'VOLUME')
                needs(args.every((path) => (0,go_text/* trimSpace */.Pd)(path) !== ''), 'VOLUME has an empty path', 'Leave it out.');
            return other(keyword === 'VOLUME' ? args.map(go_text/* trimSpace */.Pd) : args);
        case 'MAINTAINER':
        case 'USER':
        case 'WORKDIR':
        case 'STOPSIGNAL':
            needs(args.length === 1, `${keyword} has no argument`, `Write ${keyword} and its value.`);
            if (keyword !== 'STOPSIGNAL')
                flags();
            return other(keyword === 'MAINTAINER' ? [] : args);
        default:
            throw unknownInstruction(node.keyword, escapeChar);
    }
}
function needs(is, message, remedy) {
    if (!is)
        throw new word_error/* WordError */.N(message, remedy);
}
function unknownInstruction(keyword, escapeChar) {
    const near = (0,did_you_mean/* nearestWord */.z)(keyword.toUpperCase(), KEYWORDS);
    return new word_error/* WordError */.N(`"${keyword.slice(0, 80)}" is not an instruction`, near === undefined
        ? `Write one of ${KEYWORDS.join(', ')}; a line that continues the one above needs a ${escapeChar} at the end of that one.`
        : `Did you mean ${near}?`);
}
const STAGE_NAME = /^[a-z][a-z0-9\-_.]*$/;
function readFrom({ line, args, rest }, flags) {
    const [from, as, stageName] = args;
    const written = `FROM ${rest.text}`.trimEnd();
    const isWhole = args.length === 1 || args.length === 3;
    if (from === undefined || !isWhole)
        throw new word_error/* WordError */.N(`"${written}" cannot be read`, 'Write FROM [--platform=…] IMAGE [AS NAME].');
    if (as !== undefined && as.toLowerCase() !== 'as')
        throw new word_error/* WordError */.N(`"${as}" stands where AS belongs`, `Write FROM ${from} AS ${stageName}.`);
    const name = stageName?.toLowerCase();
    if (name !== undefined && !STAGE_NAME.test(name))
        throw new word_error/* WordError */.N(`"${stageName}" cannot be the name of a stage`, 'Start with a letter; then letters, digits, - _ and . may follow. Variables are not expanded there.');
    const platform = flags({ platform: 'text' }).text.get('platform');
    return {
        kind: 'from',
        line,
        from,
        ...(name === undefined ? {} : { name }),
        ...(platform === undefined || platform === '' ? {} : { platform }),
    };
}
function readArg(args) {
    needs(args.length > 0, 'ARG has no name', 'Write ARG NAME or ARG NAME=default.');
    return args.map((word) => {
        const equals = word.indexOf('=');
        needs(equals !== 0, `ARG ${word} has no name`, 'Write ARG NAME=default.');
        return equals < 0 ? { name: word } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
    });
}
function readPairs(keyword, args) {
    needs(args.length > 0, `${keyword} has no name`, `Write ${keyword} NAME=value.`);
    const pairs = [];
    for (let at = 0; at < args.length; at += 3) {
        const name = args[at] ?? '';
        needs(name !== '', `${keyword} has a value without a name`, `Write ${keyword} NAME=value.`);
        pairs.push({ name, value: args[at + 1] ?? '' });
    }
    return pairs;
}
function readCopy({ line, args, heredocs }, keyword, flags) {
    needs(args.length >= 2, `${keyword} has no destination`, `Write ${keyword} SOURCE… DESTINATION.`);
    const { text } = flags(keyword === 'COPY'
        ? { chown: 'text', from: 'text', chmod: 'text', link: 'switch', exclude: 'list', parents: 'switch' }
        : {
            chown: 'text',
            chmod: 'text',
            link: 'switch',
            'keep-git-dir': 'switch',
            checksum: 'text',
            unpack: 'switch',
            exclude: 'list',
        });
    const target = args.at(-1) ?? '';
    needs(markOf(target) === undefined, `${keyword} has a here-document as its destination`, 'Write the path of the file behind it.');
    const bodies = new Map(heredocs.map((heredoc) => [heredoc.name, heredoc]));
    const sources = args.slice(0, -1).map((word) => ({ word, mark: markOf(word) }));
    const from = text.get('from');
    return {
        kind: 'copy',
        keyword,
        line,
        ...(from === undefined || from === '' ? {} : { from }),
        sources: sources.filter(({ mark }) => mark === undefined).map(({ word }) => word),
        target,
        others: ['chown', 'chmod', 'checksum'].flatMap((name) => text.get(name) ?? []),
        documents: sources.flatMap(({ mark }) => (mark?.expand ? contentOf(mark, bodies.get(mark.name)) : [])),
    };
}
/** BuildKit takes a word that it cannot read as a here-document for a path. */
function markOf(word) {
    try {
        return (0,heredoc_mark/* heredocMark */.Y)(word);
    }
    catch (error) {
        if (error instanceof word_error/* WordError */.N)
            return undefined;
        throw error;
    }
}
function contentOf(mark, heredoc) {
    const text = heredoc?.body.text ?? '';
    return mark.chomp ? text.replace(/^\t+/gm, '') : text;
}
function readRun(node, flags) {
    const { text, lists } = flags({ mount: 'list', network: 'text', security: 'text', device: 'list' });
    const network = text.get('network') ?? 'default';
    needs(['default', 'none', 'host'].includes(network), `--network=${network} is not a network`, 'Write default, none or host.');
    const security = text.get('security') ?? 'sandbox';
    needs(['insecure', 'sandbox'].includes(security), `--security=${security} is not known`, 'Write insecure or sandbox.');
    const mounts = lists.get('mount') ?? [];
    return {
        kind: 'run',
        line: node.line,
        mounts,
        mountsFrom: mounts.map(mountFrom),
        script: (0,run_script/* readScript */.U)(node),
    };
}
function readOnbuild(node, escapeChar, flags) {
    const [inner] = node.args;
    needs(inner !== undefined, 'ONBUILD has no instruction', 'Write ONBUILD RUN ….');
    flags();
    const trigger = (0,go_text/* trimSpace */.Pd)(inner ?? '').toUpperCase();
    needs(!['ONBUILD', 'FROM', 'MAINTAINER'].includes(trigger), `ONBUILD ${trigger} is not allowed`, 'Write another instruction behind ONBUILD.');
    void escapeChar;
    const bodies = node.heredocs.flatMap(({ name, body }) => [
        (0,source_text/* textOn */.bg)(node.line, '\n'),
        body,
        (0,source_text/* textOn */.bg)(node.endLine, name),
    ]);
    return { kind: 'onbuild', line: node.line, trigger: (0,source_text/* joinTexts */.B5)([node.rest, ...bodies]) };
}
const DURATION = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
function checkHealth({ args, json }, flags) {
    const [kind = '', ...command] = args;
    needs(kind !== '', 'HEALTHCHECK has no arguments', 'Write HEALTHCHECK CMD … or HEALTHCHECK NONE.');
    if (kind.toUpperCase() === 'NONE') {
        needs(command.length === 0, 'HEALTHCHECK NONE has arguments', 'Leave them out.');
        return;
    }
    const names = ['interval', 'timeout', 'start-period', 'start-interval'];
    const { text } = flags(Object.fromEntries([...names, 'retries'].map((name) => [name, 'text'])));
    needs(kind.toUpperCase() === 'CMD', `HEALTHCHECK ${kind} is not known`, 'Write HEALTHCHECK CMD … or HEALTHCHECK NONE.');
    needs(json ? command.length > 0 : command.join('') !== '', 'HEALTHCHECK CMD has no command', 'Add it.');
    for (const name of names) {
        const value = text.get(name) ?? '';
        needs(value === '' || (DURATION.test(value) && !isTooShort(value)), `--${name}=${value} is not a duration of a millisecond or more`, 'Write for example 30s or 1m30s.');
    }
    const retries = text.get('retries') ?? '';
    needs(retries === '' || (/^\+?\d+$/.test(retries) && Number(retries) < 2 ** 31) || /^-0+$/.test(retries), `--retries=${retries} is not a number`, 'Write for example 3.');
}
const MILLISECONDS = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    μs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** Less than a millisecond, and not zero. */
function isTooShort(duration) {
    let total = 0;
    for (const [, amount = '0', unit = 's'] of duration.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g))
        total += Number(amount) * (MILLISECONDS[unit] ?? 0);
    const signed = duration.startsWith('-') ? -total : total;
    return signed !== 0 && signed < 1;
}

// EXTERNAL MODULE: ./build/js/dockerfile/syntax/source-lines.js + 2 modules
var source_lines = __webpack_require__(85231);
;// CONCATENATED MODULE: ./build/js/dockerfile/stages/onbuild.js




/**
 * The instructions that the ONBUILD of a stage's body stand for, on the lines where they are written.
 * @throws UserError with the line for one that BuildKit refuses.
 */
function onbuild_readOnbuild({ file }, body) {
    return body.flatMap((entry) => {
        if (entry.kind !== 'onbuild')
            return [];
        const { trigger, line } = entry;
        const refuse = (message, remedy) => (0,source_text/* dockerfileError */.lL)(file, line, trigger.text.slice(0, 80), `ONBUILD: ${message}`, remedy);
        // BuildKit reads it as a file of its own, with a backslash as its escape character.
        const { nodes, escapeChar } = (0,source_lines/* readSource */.o)(trigger.text, file);
        const [node] = nodes;
        if (node === undefined || nodes.length !== 1)
            throw refuse('it is more than one instruction', 'Write one ONBUILD for each.');
        const move = (at) => (0,source_text/* lineAt */.mh)(trigger, offsetOf(trigger.text, at));
        const moved = {
            ...node,
            line: move(node.line),
            endLine: move(node.endLine),
            rest: { ...node.rest, marks: node.rest.marks.map((mark) => ({ ...mark, line: move(mark.line) })) },
            heredocs: node.heredocs.map((heredoc) => ({
                ...heredoc,
                body: {
                    ...heredoc.body,
                    marks: heredoc.body.marks.map((mark) => ({ ...mark, line: move(mark.line) })),
                },
            })),
        };
        try {
            const found = readInstruction(moved, escapeChar);
            return found.kind === 'from' ? [] : [found];
        }
        catch (error) {
            if (error instanceof word_error/* WordError */.N)
                throw refuse(error.message, error.remedy);
            throw error;
        }
    });
}
/** Where a line of a text begins. */
function offsetOf(text, line) {
    let offset = 0;
    for (let at = 1; at < line; at++)
        offset = text.indexOf('\n', offset) + 1;
    return offset;
}

// EXTERNAL MODULE: ./build/js/domain/platforms/platform.js
var platforms_platform = __webpack_require__(72273);
;// CONCATENATED MODULE: ./build/js/dockerfile/stages/stage-platform.js
/** The value of `FROM --platform=…`, as containerd reads platforms (github.com/containerd/platforms, Parse). */


const PART = /^[A-Za-z0-9_.-]+$/;
const OS = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.+-]*)\))?$/;
// biome-ignore format: a list
const SYSTEMS = new Set([
    'aix', 'android', 'darwin', 'dragonfly', 'freebsd', 'hurd', 'illumos', 'ios', 'js', 'linux', 'nacl', 'netbsd',
    'openbsd', 'plan9', 'solaris', 'windows', 'zos',
]);
// biome-ignore format: a list
const ARCHITECTURES = new Set([
    '386', 'amd64', 'amd64p32', 'arm', 'armbe', 'arm64', 'arm64be', 'ppc64', 'ppc64le', 'loong64', 'mips', 'mipsle',
    'mips64', 'mips64le', 'mips64p32', 'mips64p32le', 'ppc', 'riscv', 'riscv64', 's390', 's390x', 'sparc', 'sparc64',
    'wasm', 'aarch64', 'armel', 'armhf', 'i386', 'x86_64', 'x86-64',
]);
/** @throws UserError with the line for what no builder takes for a platform. */
function stagePlatform(file, stage, value, build) {
    const oci = parse(value, build);
    if (oci === undefined)
        throw notAPlatform(file, stage, value);
    return { value, platform: (0,platforms_platform/* platformOf */.tj)(oci) ?? (oci.os === 'linux' ? (0,platforms_platform/* parsePlatform */.FL)(value) : undefined) };
}
/**
 * The platform of a stage that is needed.
 * @throws UserError with the line for one that Multihull does not know: in most cases it is misspelt.
 */
function usedPlatform(file, stage, { value, platform }) {
    if (platform === undefined)
        throw notAPlatform(file, stage, value);
    return platform;
}
function parse(value, build) {
    const [first = '', ...rest] = value.split('/');
    const system = OS.exec(first);
    if (system === null || rest.length > 2 || !rest.every((part) => PART.test(part)))
        return undefined;
    const os = (system[1] ?? '').toLowerCase().replace(/^macos$/, 'darwin');
    const [architecture, variant] = rest.map((part) => part.toLowerCase());
    if (architecture !== undefined)
        return { os, architecture, ...(variant === undefined ? {} : { variant }) };
    if (SYSTEMS.has(os))
        return { os, architecture: build.architecture };
    const alone = first.toLowerCase();
    return ARCHITECTURES.has(alone) ? { os: 'linux', architecture: alone } : undefined;
}
function notAPlatform(file, stage, value) {
    const shown = value === stage.platform ? '' : ` (${value === '' ? 'empty' : value})`;
    const near = (0,platforms_platform/* nearestPlatform */.Iu)(value);
    return (0,source_text/* dockerfileError */.lL)(file, stage.line, value, `--platform=${stage.platform}${shown} is not a platform`, near
        ? `Did you mean ${near.name}?`
        : 'Write $BUILDPLATFORM, $TARGETPLATFORM or a platform such as linux/amd64.');
}

// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
;// CONCATENATED MODULE: ./build/js/dockerfile/stages/stage-source.js
/** Where stages take their files from: images, other stages, named contexts. */



/** A context's name as BuildKit compares it: short form of an image name, without `:latest`. */
function contextName(name) {
    const parsed = (0,reference/* parseReference */.F2)(name.toLowerCase());
    if ('problem' in parsed)
        return name.toLowerCase();
    const full = (0,reference/* formatReference */.FH)(parsed).replace(/:latest$/, '');
    return full.replace(/^docker\.io\/(?:library\/)?/, '');
}
/** Reads `name` and `name=value` entries. */
function readContexts(entries) {
    return new Map(entries.map((entry) => {
        const equals = entry.indexOf('=');
        return equals < 0
            ? [contextName(entry), undefined]
            : [contextName(entry.slice(0, equals)), entry.slice(equals + 1)];
    }));
}
/**
 * Index of the target stage: the last one, or the one of that name.
 * @throws UserError for input `target`, with the names there are.
 */
function targetStage(stages, target, file) {
    if (!target)
        return stages.length - 1;
    const found = stages.findLastIndex((stage) => stage.name === target.toLowerCase());
    if (found >= 0)
        return found;
    const names = stages.flatMap((stage) => (stage.name === undefined ? [] : [stage.name]));
    const near = (0,did_you_mean/* nearestWord */.z)(target, names);
    throw new errors/* UserError */.yo(`target: ${file} has no stage "${target}"`, {
        input: 'target',
        value: target,
        remedy: names.length > 0
            ? `${near === undefined ? '' : `Did you mean ${near}? `}Its stages are ${names.join(', ')}.`
            : 'None of its stages has a name: leave target out, or write FROM … AS NAME.',
        location: { file },
    });
}
/** The source that a name stands for when it is no stage. */
function imageSource(value, raw, contexts) {
    if (value === 'scratch')
        return { kind: 'scratch', raw };
    return contexts.has(contextName(value))
        ? contextSource(value, raw, contexts)
        : { kind: 'image', reference: value, raw };
}
/** A context that is an image is a base image like any other. */
function contextSource(name, raw, contexts) {
    const value = contexts.get(contextName(name));
    const image = value?.match(/^docker-image:\/\/(.+)$/)?.[1];
    return image === undefined
        ? { kind: 'context', context: contextName(name), raw }
        : { kind: 'image', reference: image, raw, context: contextName(name) };
}

// EXTERNAL MODULE: ./build/js/dockerfile/stages/variables.js
var stages_variables = __webpack_require__(95296);
;// CONCATENATED MODULE: ./build/js/dockerfile/stages/stage-walk.js
/**
 * Goes through the stages that are needed as BuildKit would build them: what each variable is, and whether every word
 * can be expanded.
 */



/** The variables at the end of each stage. @throws UserError with the line. */
function goThroughStages({ globals, buildArgs, expander, onRun }, { sources, replaced, bodies, reachable }) {
    const shells = new Map();
    const ends = new Map();
    const fromScratch = new Set();
    for (const index of reachable) {
        const source = sources[index];
        const isScratch = source?.kind === 'stage' ? fromScratch.has(source.index) : source?.kind === 'scratch';
        if (isScratch)
            fromScratch.add(index);
        const parent = source?.kind === 'stage' ? ends.get(source.index) : undefined;
        const scope = { globals, buildArgs, expander, isScratch };
        const variables = new stages_variables/* StageVariables */.yz(parent, scope);
        let shell = source?.kind === 'stage' ? shells.get(source.index) : undefined;
        for (const entry of replaced[index] ? [] : (bodies[index] ?? [])) {
            if (entry.kind === 'shell')
                shell = entry.words;
            else if (entry.kind === 'run')
                onRun(index, entry, shell, variables.values);
            step(entry, variables, expander);
        }
        shells.set(index, shell);
        ends.set(index, variables);
    }
    return new Map([...ends].map(([index, { values }]) => [index, values]));
}
function step(entry, variables, expander) {
    const { line } = entry;
    const expand = (word) => variables.expand(word, line);
    switch (entry.kind) {
        case 'arg':
            variables.arg(entry.assignments, line);
            break;
        case 'env':
            variables.env(entry.assignments, line);
            break;
        case 'copy':
            for (const word of [...entry.others, ...entry.sources, entry.target])
                expand(word);
            for (const text of entry.documents)
                variables.expand(text, line, { ignoreQuotes: true, escapeChar: '\\' });
            break;
        case 'run':
            expander.at(line, 'RUN []', () => {
                if (entry.script.kind === 'program' && entry.script.words.length === 0)
                    throw new word_error/* WordError */.N('RUN [] has no command', 'Write it, or leave the line out.');
            });
            for (const mount of entry.mounts)
                expander.at(line, mount, () => readMount(mount, (word) => variables.expandKnown(word, line)));
            break;
        case 'other':
            for (const word of entry.words)
                expand(word);
    }
}

;// CONCATENATED MODULE: ./build/js/dockerfile/stages/stage-graph.js
/**
 * Which stage comes from where, for one requested platform: BuildKit's rules (moby/buildkit,
 * frontend/dockerfile/dockerfile2llb/convert.go) for names, indexes, ONBUILD, named contexts and platforms.
 */







/**
 * Resolves every stage for one requested platform.
 * @throws UserError with the line for what BuildKit refuses: an empty FROM, a bad platform or image name, a stage
 *   that is copied from before it exists, a circle, a word that cannot be expanded.
 */
function resolveGraph(file, options) {
    return new GraphReader(file, options).read();
}
class GraphReader {
    file;
    options;
    states = [];
    /** By name; of stages with the same name, the last. */
    byName = new Map();
    /** What must be the name of an image. */
    names = [];
    sources = [];
    flags = [];
    replaced = [];
    bodies;
    copies = [];
    undefinedArgs = [];
    constructor(file, options) {
        this.file = file;
        this.options = options;
        this.bodies = file.stages.map(({ body }) => body);
    }
    read() {
        this.options.expander.at(1, '# check=', () => (0,directives/* checkLintOptions */.Id)(this.file.directives));
        for (const stage of this.file.stages)
            this.addStage(stage);
        for (const { body } of this.file.stages)
            this.copies.push(this.copiesOf(body));
        this.checkCircles();
        const reachable = this.reach();
        this.checkNames();
        this.checkOrder(reachable);
        return {
            sources: this.sources,
            platforms: this.platforms(reachable),
            replaced: this.replaced,
            copies: this.copies,
            bodies: this.bodies,
            reachable,
            undefinedArgs: this.undefinedArgs,
            globals: this.options.globals,
            variables: goThroughStages(this.options, {
                sources: this.sources,
                replaced: this.replaced,
                bodies: this.bodies,
                reachable,
            }),
        };
    }
    addStage(stage) {
        const { globals, contexts, expander, buildPlatform } = this.options;
        const base = expander.expand(stage.from, globals, stage.line);
        if (base.value === '')
            throw this.emptyFrom(stage, [...base.missing, ...base.used]);
        const flag = stage.platform === undefined ? undefined : expander.expand(stage.platform, globals, stage.line);
        for (const name of new Set([...base.holes, ...(flag?.holes ?? [])]))
            this.undefinedArgs.push({ stage: stage.index, line: stage.line, name });
        this.flags.push(flag === undefined ? undefined : stagePlatform(this.file.file, stage, flag.value, buildPlatform));
        const isReplaced = stage.name !== undefined && contexts.has(contextName(stage.name));
        const earlier = this.byName.get(base.value);
        if (isReplaced || earlier === undefined)
            this.names.push({ value: base.value, line: stage.line, holes: [...base.holes] });
        this.replaced.push(isReplaced);
        this.sources.push(isReplaced
            ? contextSource(stage.name ?? '', stage.from, contexts)
            : // A stage's name is kept in lower case, and FROM does not look at it in any other.
                earlier !== undefined
                    ? { kind: 'stage', index: earlier, raw: stage.from }
                    : imageSource(base.value, stage.from, contexts));
        this.states.push({ kind: 'stage', index: stage.index });
        if (stage.name !== undefined)
            this.byName.set(stage.name, stage.index);
    }
    /** Sources of the copies and mounts of some instructions. */
    copiesOf(body) {
        const found = [];
        for (const by of body) {
            if (by.kind === 'copy' && by.from !== undefined)
                found.push({ source: this.copySource(by.from, by.line), line: by.line, via: 'copy', by });
            if (by.kind !== 'run')
                continue;
            for (const from of by.mountsFrom) {
                const source = this.named(from === '' ? 'scratch' : from, by.line);
                // A mount without from is of the build context, or empty; the state still counts for `--from=3`.
                if (from !== '' || source.kind === 'stage')
                    found.push({ source, line: by.line, via: 'mount', by });
            }
        }
        return found;
    }
    copySource(from, line) {
        const { file, stages } = this.file;
        const expanded = this.options.expander.expand(from, new Map(), line).value;
        if (expanded !== from)
            throw (0,source_text/* dockerfileError */.lL)(file, line, from, `from=${from} has a variable, which is not expanded there`, `Add a stage "FROM ${from} AS source", with its ARG above the first FROM, and write from=source.`);
        if (!/^[-+]?\d{1,18}$/.test(from))
            return this.named(from, line);
        const state = this.states[Number(from)];
        if (state === undefined)
            throw (0,source_text/* dockerfileError */.lL)(file, line, from, `--from=${from}, but there ${stages.length === 1 ? 'is only 1 stage' : `are only ${stages.length} stages`}`, `Stages count from 0: the last one is ${stages.length - 1}. A name (FROM … AS NAME) is clearer.`);
        return state.kind === 'stage' ? { kind: 'stage', index: state.index, raw: from } : state.source;
    }
    /** A stage by its name, whatever its case; else an image, which becomes a state of its own. */
    named(from, line) {
        const index = this.byName.get(from.toLowerCase());
        if (index !== undefined)
            return { kind: 'stage', index, raw: from };
        this.names.push({ value: from, line, holes: [] });
        const source = imageSource(from, from, this.options.contexts);
        this.states.push({ kind: 'other', source });
        return source;
    }
    /** Stages that copy from each other. BuildKit looks at all of them, needed or not. */
    checkCircles() {
        const done = new Set();
        const path = [];
        const visit = (index) => {
            if (path.includes(index))
                throw this.circle([...path.slice(path.indexOf(index)), index]);
            if (done.has(index))
                return;
            done.add(index);
            path.push(index);
            for (const { source } of this.copies[index] ?? [])
                if (source.kind === 'stage')
                    visit(source.index);
            path.pop();
        };
        for (const { index } of this.file.stages)
            visit(index);
    }
    circle(indexes) {
        const names = indexes.map((at) => this.nameOf(at)).join(' → ');
        const [first = 0, second] = indexes;
        const line = this.copies[first]?.find(({ source }) => source.kind === 'stage' && source.index === second)?.line;
        return (0,source_text/* dockerfileError */.lL)(this.file.file, line ?? this.file.stages[first]?.line, names, `stages need each other in a circle: ${names}`, 'Move what both need into a stage of its own.');
    }
    /** The target, and all that it needs; ONBUILD may add to that. */
    reach() {
        const triggered = new Set();
        for (;;) {
            const reachable = this.reachFrom(this.options.target);
            let hasNew = false;
            for (const index of reachable) {
                if (triggered.has(index))
                    continue;
                triggered.add(index);
                const base = this.sources[index];
                if (base?.kind !== 'stage' || this.replaced[index])
                    continue;
                const own = this.file.stages[base.index]?.body ?? [];
                const added = onbuild_readOnbuild(this.file, own);
                if (added.length === 0)
                    continue;
                this.bodies[index] = [...added, ...(this.bodies[index] ?? [])];
                const copies = this.copiesOf(added);
                this.copies[index] = [...copies, ...(this.copies[index] ?? [])];
                if (copies.length > 0)
                    hasNew = true;
            }
            if (!hasNew)
                return reachable;
        }
    }
    reachFrom(target) {
        const done = new Set();
        const pending = [target];
        for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
            if (done.has(index))
                continue;
            done.add(index);
            const base = this.sources[index];
            if (base?.kind === 'stage')
                pending.push(base.index);
            if (this.replaced[index])
                continue;
            for (const { source } of this.copies[index] ?? [])
                if (source.kind === 'stage')
                    pending.push(source.index);
        }
        return [...done].sort((a, b) => a - b);
    }
    /** Names of images, needed or not, also where a context stands in for them: BuildKit reads them all. */
    checkNames() {
        for (const { value, line, holes } of this.names) {
            const parsed = (0,reference/* parseReference */.F2)(value);
            if (!('problem' in parsed))
                continue;
            const lower = value.toLowerCase();
            const why = holes.length > 0 ? `${holes.join(', ')} has no value` : parsed.problem;
            throw (0,source_text/* dockerfileError */.lL)(this.file.file, line, value, `"${value}" is not the name of an image: ${why}`, holes.length > 0
                ? `Write ARG ${holes[0]}=… above the first FROM, or give it in build-args.`
                : this.byName.has(lower)
                    ? `The stage is called ${lower}: FROM wants its name in lower case.`
                    : 'Write the name of an image, or of a stage that stands above.');
        }
    }
    /** A stage must stand above the one that takes files from it. */
    checkOrder(reachable) {
        for (const index of reachable) {
            if (this.replaced[index])
                continue;
            for (const { source, line, via } of this.copies[index] ?? []) {
                // A stage may take from itself only through ONBUILD: circles were refused before.
                if (source.kind !== 'stage' || source.index <= index || this.replaced[source.index])
                    continue;
                const name = this.nameOf(source.index);
                throw (0,source_text/* dockerfileError */.lL)(this.file.file, line, source.raw, `stage "${name}" is ${via === 'copy' ? 'copied' : 'mounted'} from, and stands below this one`, `Move "FROM … AS ${name}" above stage "${this.nameOf(index)}" (line ${this.file.stages[index]?.line}).`);
            }
        }
    }
    /** FROM stage takes that stage's platform whatever the flag says, and scratch is always the target's. */
    platforms(reachable) {
        const platforms = [];
        for (const stage of this.file.stages) {
            const source = this.sources[stage.index];
            const flag = this.flags[stage.index];
            if (source?.kind === 'stage')
                platforms.push(platforms[source.index] ?? this.options.platform);
            else if (source?.kind === 'scratch' || flag === undefined)
                platforms.push(this.options.platform);
            else if (reachable.includes(stage.index))
                platforms.push(usedPlatform(this.file.file, stage, flag));
            else
                platforms.push(flag.platform ?? this.options.platform);
        }
        return platforms;
    }
    nameOf(index) {
        return this.file.stages[index]?.name ?? String(index);
    }
    emptyFrom(stage, names) {
        const unique = [...new Set(names)];
        const what = unique.length === 0 ? 'there is nothing in it' : `${unique.join(', ')} has no value there`;
        return (0,source_text/* dockerfileError */.lL)(this.file.file, stage.line, stage.from, `FROM ${stage.from} is empty for ${this.options.platform.name}: ${what}`, `Write ARG ${unique[0] ?? 'NAME'}=… above the first FROM, or give it in build-args.`);
    }
}

// EXTERNAL MODULE: ./build/js/dockerfile/syntax/syntax-limits.js
var syntax_limits = __webpack_require__(59947);
;// CONCATENATED MODULE: ./build/js/dockerfile/stages/stages.js
/** Instructions grouped into stages, before any variable has a value. */





/**
 * Reads the instructions, and groups them.
 * @throws UserError with the line: no FROM, an instruction above the first one, one that BuildKit refuses.
 */
function readStages(source) {
    const { file, escapeChar, nodes, directives } = source;
    const globals = [];
    const stages = [];
    for (const node of nodes) {
        const instruction = read(source, node);
        if (instruction.kind === 'from')
            stages.push({ from: instruction, body: [] });
        else if (stages.length > 0)
            stages.at(-1)?.body.push(instruction);
        else if (instruction.kind === 'arg')
            globals.push(instruction);
        else
            throw (0,source_text/* dockerfileError */.lL)(file, node.line, node.keyword, `${node.keyword.toUpperCase()} stands above the first FROM`, 'Only ARG may stand there; move it below FROM.');
        if (stages.length > syntax_limits/* MAX_STAGES */.Ny)
            throw (0,source_text/* dockerfileError */.lL)(file, node.line, String(stages.length), `there are more than ${syntax_limits/* MAX_STAGES */.Ny} stages`, 'Divide the file.');
    }
    if (stages.length === 0)
        throw (0,source_text/* dockerfileError */.lL)(file, undefined, file, 'there is no FROM in it', 'Start with FROM and a base image; is `file` the right one?');
    return {
        file,
        escapeChar,
        directives,
        globals,
        stages: stages.map(({ from, body }, index) => ({ ...from, index, body })),
    };
}
function read({ file, escapeChar }, node) {
    try {
        return readInstruction(node, escapeChar);
    }
    catch (error) {
        if (error instanceof word_error/* WordError */.N)
            throw (0,source_text/* dockerfileError */.lL)(file, node.line, node.whole.text.trim().slice(0, 80), error.message, error.remedy);
        throw error;
    }
}
function isRun(instruction) {
    return instruction.kind === 'run';
}
/** Names that some ARG declares, in the order of the file. */
function declaredNames({ globals, stages }) {
    const all = [...globals, ...stages.flatMap(({ body }) => body)];
    return [
        ...new Set(all.flatMap((entry) => (entry.kind === 'arg' ? entry.assignments.map(({ name }) => name) : []))),
    ];
}
/**
 * Global names whose value depends on one of `roots`: ARGs with a default made of them.
 * A build argument of the same name cuts the dependence.
 */
function globalNamesFrom(globals, buildArgs, isRoot) {
    const names = new Set();
    const depends = (name) => isRoot(name) || names.has(name);
    for (const { assignments } of globals) {
        for (const { name, value } of assignments)
            if (!Object.hasOwn(buildArgs, name) && (0,stages_variables/* namesIn */.wX)(value ?? '').some(depends))
                names.add(name);
    }
    return names;
}
/** Variables inside a stage that carry the target platform: declared ones, and those made from them. */
function targetNames(body, globals, inherited, buildArgs) {
    const names = new Set(inherited);
    for (const entry of body) {
        if (entry.kind !== 'arg' && entry.kind !== 'env')
            continue;
        for (const { name, value } of entry.assignments) {
            if (entry.kind === 'arg' && Object.hasOwn(buildArgs, name))
                names.delete(name);
            else if (value === undefined) {
                if ((0,stages_variables/* isTargetArgument */.XM)(name) || globals.has(name))
                    names.add(name);
            }
            else if ((0,stages_variables/* namesIn */.wX)(value).some((used) => names.has(used)))
                names.add(name);
            else
                names.delete(name);
        }
    }
    return names;
}

// EXTERNAL MODULE: ./build/js/domain/facts-context.js
var facts_context = __webpack_require__(50094);
// EXTERNAL MODULE: ./build/js/util/text.js
var util_text = __webpack_require__(89715);
;// CONCATENATED MODULE: ./build/js/dockerfile/analysis/advice.js
/** What builds, and is probably not what was meant: warnings of the plan. */



/** All hints, in the order of the file's lines. */
function findHints(facts) {
    const several = facts.platforms.length < 2 ? [] : [...mixedImage(facts), ...copyWithoutArch(facts), ...sameBinary(facts)];
    return [
        ...several,
        ...pinnedArguments(facts),
        ...undefinedArguments(facts),
        ...foreignPrograms(facts),
        ...unknownCompiles(facts),
        ...factsWithoutMount(facts),
    ].sort((a, b) => a.line - b.line);
}
const names = (platforms) => (0,util_text/* listOf */.c3)(platforms.map(({ name }) => name));
/** The image's own stage is tied to one platform: every platform's label gets that platform's files. */
function mixedImage({ file, target }) {
    if (target.platform === 'target')
        return [];
    const { platform } = target;
    const what = platform === 'build'
        ? 'the build platform'
        : 'fixed' in platform
            ? platform.fixed.name
            : 'another platform than the requested one';
    return [
        {
            kind: 'mixed-image',
            line: target.line,
            message: `${file}:${target.line}: the final stage is fixed to ${what}; an image of every requested platform would hold its files`,
            remedy: 'Leave --platform out of the final FROM; only stages that compile belong on $BUILDPLATFORM.',
        },
    ];
}
const PREBUILT = /(?:^|\/)target\/(?:[\w-]+\/)?(?:release|debug)(?:\/|$)/;
/** COPY of a compiled file from the build context, from a path that is the same for every platform. */
function copyWithoutArch({ file, graphs, stages }) {
    return stages.flatMap(({ index }) => {
        const on = graphs.filter(([, { reachable, replaced }]) => reachable.includes(index) && !replaced[index]);
        if (on.length < 2)
            return [];
        const bodies = on[0]?.[1].bodies[index] ?? [];
        return bodies.flatMap((entry) => {
            if (entry.kind !== 'copy' || entry.from !== undefined)
                return [];
            const path = entry.sources.find((source) => PREBUILT.test(source) && (0,stages_variables/* namesIn */.wX)(source).length === 0);
            if (path === undefined)
                return [];
            return [
                {
                    kind: 'copy-without-arch',
                    line: entry.line,
                    message: `${file}:${entry.line}: ${path} is the same file for ${names(on.map(([platform]) => platform))}`,
                    remedy: 'Put the platform into the path (ARG TARGETARCH and COPY dist/${TARGETARCH}/…), or compile in a stage.',
                },
            ];
        });
    });
}
/** Files that are the same on every machine: configuration, certificates, data. */
const ANY_MACHINE = /^\/?etc\/|^\/?usr\/share\/|\.(?:crt|pem|json|toml|ya?ml|txt|html|sql|sh|css|js|wasm)$/;
/** A compiling stage that does not know the target platform, copied into an image of several platforms. */
function sameBinary(facts) {
    const { file, graphs, stages } = facts;
    return stages.flatMap((stage) => {
        if (stage.platform !== 'target')
            return [];
        return stage.copiesFrom.flatMap((copy, at) => {
            const from = copy.kind === 'stage' ? stages[copy.index] : undefined;
            if (!from || copy.via !== 'copy' || from.platform === 'target' || !from.compilesRust)
                return [];
            const commands = from.rustCommands.map(({ command }) => command);
            if (commands.every(isWebAssembly))
                return [];
            // Only platforms that reach this copy, and that take it from the same stage, get the same file.
            const on = graphs.filter(([, { reachable, copies }]) => {
                const source = copies[stage.index]?.[at]?.source;
                return reachable.includes(stage.index) && source?.kind === 'stage' && source.index === from.index;
            });
            if (on.length < 2 || dependsOnTarget(from, facts, new Set()))
                return [];
            const by = on[0]?.[1].copies[stage.index]?.[at]?.by;
            const paths = by?.kind === 'copy' ? by.sources : [];
            // A tool that is installed makes files of any kind; the tool itself is in a directory of programs.
            if (commands.every((command) => installsTool(command) || isWebAssembly(command)) &&
                !paths.some((path) => /\/s?bin(?:\/|$)/.test(path)))
                return [];
            if (paths.some((path) => (0,stages_variables/* namesIn */.wX)(path).length > 0) || paths.every((path) => ANY_MACHINE.test(path)))
                return [];
            return [
                {
                    kind: 'same-binary',
                    line: copy.line,
                    message: `${file}:${copy.line}: stage ${from.name ?? from.index} compiles once, without TARGETARCH or TARGETPLATFORM, and ${names(on.map(([platform]) => platform))} would get the same file`,
                    remedy: 'Declare ARG TARGETPLATFORM there and compile for it, or put ${TARGETARCH} into the path that is copied.',
                },
            ];
        });
    });
}
/** WebAssembly is the same on every machine. */
function isWebAssembly(command) {
    return /^(?:\S*\/)?(?:wasm-pack|trunk|worker-build)\s|wasm32-/.test(command);
}
/** `cargo install mdbook`: a program that is not of this build context. */
function installsTool(command) {
    return /^\S*cargo\s+(?:\+\S+\s+)?install\s/.test(command) && !/--path[\s=]/.test(command);
}
/** Whether what a stage holds can differ by the requested platform: by its arguments, its FROM, or what it copies. */
function dependsOnTarget(stage, facts, seen) {
    if (seen.has(stage.index))
        return false;
    seen.add(stage.index);
    if (stage.usesTargetArgs ||
        stage.platform === 'target' ||
        (typeof stage.platform === 'object' && 'varies' in stage.platform))
        return true;
    const sources = [...stage.fromOn.values()];
    if (new Set(sources.map((source) => JSON.stringify(source))).size > 1)
        return true;
    const needed = [...sources, ...stage.copiesFrom].flatMap((source) => source.kind === 'stage' ? (facts.stages[source.index] ?? []) : []);
    // Images that are copied from are those of the requested platform.
    if (stage.copiesFrom.some(({ kind }) => kind === 'image'))
        return true;
    return needed.some((other) => dependsOnTarget(other, facts, seen));
}
/** `ARG TARGETARCH=amd64`: the default wins over what BuildKit knows. */
function pinnedArguments(facts) {
    const { file, parsed, graphs, buildArgs, buildPlatform } = facts;
    const found = [];
    const check = (entries, on, valueOn) => {
        for (const entry of entries) {
            if (entry.kind !== 'arg')
                continue;
            const { assignments, line } = entry;
            for (const { name, value } of assignments) {
                if (value === undefined || Object.hasOwn(buildArgs, name))
                    continue;
                const wrong = on.filter((graph) => {
                    const automatic = (0,stages_variables/* automaticArguments */.M3)(buildPlatform, graph[0], '').get(name);
                    return automatic !== undefined && name !== 'TARGETSTAGE' && automatic !== valueOn(graph, name);
                });
                const [first] = wrong;
                if (first === undefined)
                    continue;
                const shown = valueOn(first, name) ?? '';
                found.push({
                    kind: 'pinned-argument',
                    line,
                    message: `${file}:${line}: ARG ${name}=${value} replaces what BuildKit knows: ${name} is ${shown === '' ? 'empty' : `"${shown}"`} for ${names(wrong.map(([platform]) => platform))}`,
                    remedy: `Write ARG ${name}, without a default.`,
                });
            }
        }
    };
    check(parsed.globals, graphs, ([, graph], name) => graph.globals.get(name));
    for (const { index } of facts.stages) {
        const on = graphs.filter(([, { reachable, replaced }]) => reachable.includes(index) && !replaced[index]);
        const body = on[0]?.[1].bodies[index] ?? [];
        check(body, on, ([, graph], name) => graph.variables.get(index)?.get(name));
    }
    return found;
}
/** Names in FROM that nobody gives a value: a misspelt one leaves a hole in the name of the image. */
function undefinedArguments({ file, undefinedArgsInFrom }) {
    return undefinedArgsInFrom.map(({ line, name }) => ({
        kind: 'undefined-argument',
        line,
        message: `${file}:${line}: ${name} has no value in FROM, and counts as empty`,
        remedy: `Write ARG ${name}=… above the first FROM: arguments inside a stage are not seen there.`,
    }));
}
function foreignPrograms({ file, foreign }) {
    return foreign.flatMap(({ stage, line, emulated, foreign: program }) => {
        if (program === undefined || emulated.length === 0)
            return [];
        return [
            {
                kind: 'foreign-program',
                line,
                message: `${file}:${line}: ${program.program} is from ${program.image} of the requested platform, and stage ${stage.name ?? stage.index}, which is of the build platform, starts it: for ${names(emulated)} it runs under QEMU`,
                remedy: `Add a stage "FROM --platform=$BUILDPLATFORM ${program.image} AS tools", and write from=tools.`,
            },
        ];
    });
}
function unknownCompiles({ file, unknownUnderEmulation }) {
    return unknownUnderEmulation.map(({ stage, root, platforms, commands }) => {
        const [first] = commands;
        const line = first?.line ?? stage.line;
        const shown = commands.slice(0, 3).map(({ command }) => (0,util_text/* onOneLine */.GJ)(command, 60));
        const more = commands.length > shown.length ? ` and ${commands.length - shown.length} more` : '';
        return {
            kind: 'unknown-compile',
            line,
            message: `${file}:${line}: stage ${stage.name ?? stage.index} has a Rust toolchain and runs under QEMU for ${names(platforms)}; whether it compiles Rust there cannot be told (${shown.join('; ')}${more})`,
            remedy: `If it does, begin with FROM --platform=$BUILDPLATFORM in line ${root.line}, and compile for $TARGETPLATFORM (docs/dockerfile.md shows it).`,
        };
    });
}
const FACT = /\$\{?(MULTIHULL_(?:TARGET|PACKAGES|CXX_PACKAGES|DEBIAN_ARCH))\b/;
const SCRIPT = /(?:^|[\s;&|(])(?:\.|source)\s+\S*\b(?:env|cross)\.sh\b/;
/** `$MULTIHULL_TARGET` in a RUN that has nothing to read it from: it is empty there, and the build fails far from the cause. */
function factsWithoutMount({ file, graphs, stages }) {
    return stages.flatMap(({ index }) => {
        const graph = graphs.find(([, { reachable, replaced }]) => reachable.includes(index) && !replaced[index])?.[1];
        return (graph?.bodies[index] ?? []).flatMap((entry) => {
            if (entry.kind !== 'run')
                return [];
            const { text } = entry.script.text;
            const name = FACT.exec(text)?.[1];
            if (name === undefined || graph?.variables.get(index)?.has(name) || text.includes(`${name}=`))
                return [];
            if (SCRIPT.test(text))
                return [];
            const isMounted = entry.mountsFrom.some((from) => from.toLowerCase() === facts_context/* FACTS_CONTEXT */.U3);
            return [
                {
                    kind: 'facts-without-mount',
                    line: entry.line,
                    message: `${file}:${entry.line}: $${name} is empty in this RUN, which ${isMounted ? 'mounts the facts context and does not source env.sh' : 'does not mount the facts context'}; variables do not live from one RUN to the next`,
                    remedy: `Write RUN --mount=from=${facts_context/* FACTS_CONTEXT */.U3},target=${facts_context/* FACTS_TARGET */.gP} . ${facts_context/* FACTS_TARGET */.gP}/env.sh && … there.`,
                },
            ];
        });
    });
}

;// CONCATENATED MODULE: ./build/js/dockerfile/analysis/stage-summary.js
/** Per-platform graphs put together: what is said about a stage as a whole. */



/** A stage as it is reported: what is written, and what it means for each platform. */
function describeStage(stage, graphs, known) {
    const { commands, ...rest } = known;
    // On a platform that needs the stage it has all its instructions, those of ONBUILD too.
    const first = graphs.find(([, { reachable }]) => reachable.includes(stage.index))?.[1] ?? graphs[0]?.[1];
    const runs = (first?.bodies[stage.index] ?? stage.body).filter(isRun);
    const executes = runs.length > 0 && first?.replaced[stage.index] !== true;
    return {
        index: stage.index,
        ...(stage.name === undefined ? {} : { name: stage.name }),
        line: stage.line,
        from: first?.sources[stage.index] ?? { kind: 'scratch', raw: stage.from },
        fromOn: new Map(graphs.flatMap(([platform, graph]) => {
            const source = graph.sources[stage.index];
            return source ? [[platform.name, source]] : [];
        })),
        ...rest,
        runs: runs.map(({ line, script }) => ({ line, text: script.text.text })),
        executes,
        copiesFrom: (first?.copies[stage.index] ?? []).map(({ source, line, via }) => ({ ...source, line, via })),
        compilesRust: executes && commands.rust.length > 0,
        rustCommands: executes ? commands.rust : [],
        unknownCommands: executes ? commands.unknown : [],
    };
}
/** Names the side a stage is on, from its own `--platform` or that of the stage it is FROM. */
function symbolicPlatform(raw, stage, graphs, sides) {
    const concrete = graphs.flatMap(([target, graph]) => {
        const platform = graph.platforms[stage.index];
        return platform ? [{ target, platform }] : [];
    });
    const first = concrete[0]?.platform ?? sides.buildPlatform;
    const flag = rootFlag(raw, stage, graphs[0]?.[1]);
    const names = flag === undefined ? [] : (0,stages_variables/* namesIn */.wX)(flag);
    const follows = concrete.every(({ target, platform }) => (0,platforms_platform/* samePlatform */.my)(target, platform));
    if (follows && (flag === undefined || names.some(sides.isTarget)))
        return 'target';
    if (!concrete.every(({ platform }) => (0,platforms_platform/* samePlatform */.my)(platform, first)))
        return follows
            ? 'target'
            : { varies: new Map(concrete.map(({ target, platform }) => [target.name, platform])) };
    if (names.some(sides.isBuild) && (0,platforms_platform/* samePlatform */.my)(first, sides.buildPlatform))
        return 'build';
    return { fixed: first };
}
/** The `--platform` that decides: scratch has none, and a stage made FROM a stage takes that one's. */
function rootFlag(raw, stage, graph) {
    for (let at = stage; at !== undefined;) {
        const source = graph?.sources[at.index];
        if (source?.kind === 'scratch')
            return undefined;
        if (source?.kind !== 'stage')
            return at.platform;
        at = raw[source.index];
    }
    return undefined;
}
/** Those of the given contexts that reachable stages take something from. */
function usedContexts(graphs, names) {
    const used = new Set();
    for (const [, graph] of graphs) {
        for (const index of graph.reachable) {
            used.add(graph.sources[index]?.context);
            if (graph.replaced[index])
                continue;
            for (const { source } of graph.copies[index] ?? [])
                used.add(source.context);
        }
    }
    return names.filter((name) => used.has(name));
}
/** Each number once, in order. */
function ascending(numbers) {
    return [...new Set(numbers)].sort((a, b) => a - b);
}
/** The last item of each key, in the order of the first. */
function uniqueBy(items, key) {
    return [...new Map(items.map((item) => [key(item), item])).values()];
}

;// CONCATENATED MODULE: ./build/js/dockerfile/analysis/base-images.js
/** The images that must be pulled, and for which platforms. */


/** Every image that must be pulled, with the platforms it must have. */
function baseImages(stages, graphs, place) {
    const found = new Map();
    const landing = new Map(graphs.map(([platform, graph]) => [platform, landingStages(platform, graph, place)]));
    const add = (source, side, platform, use) => {
        if (source?.kind !== 'image')
            return;
        const key = `${source.reference} ${typeof side === 'string' ? side : side.fixed.name}`;
        const { reference } = source;
        const image = {
            reference,
            forPlatforms: side,
            platforms: [],
            lands: [],
            line: use.line,
            stagesElsewhere: [],
        };
        const entry = found.get(key) ?? { image, platforms: [], lands: [], elsewhere: new Set() };
        found.set(key, entry);
        entry.platforms.push(platform);
        if (use.lands)
            entry.lands.push(platform);
        for (const name of use.elsewhere)
            entry.elsewhere.add(name);
    };
    for (const stage of stages) {
        const elsewhere = [...stage.fromOn.values()].flatMap((source) => source.kind === 'stage' ? [stages[source.index]?.name ?? String(source.index)] : []);
        for (const [target, graph] of graphs) {
            const platform = graph.platforms[stage.index];
            if (!platform || !graph.reachable.includes(stage.index))
                continue;
            const side = typeof stage.platform === 'object' && 'varies' in stage.platform
                ? { fixed: platform }
                : stage.platform;
            const lands = landing.get(target)?.has(stage.index) ?? true;
            add(graph.sources[stage.index], side, platform, { line: stage.line, lands, elsewhere });
            if (graph.replaced[stage.index])
                continue;
            // An image that is only copied from is resolved for the requested platform, whatever the stage's own is.
            for (const { source, line } of graph.copies[stage.index] ?? [])
                add(source, 'target', target, { line, lands, elsewhere: [] });
        }
    }
    return [...found.values()].map(({ image, platforms, lands, elsewhere }) => ({
        ...image,
        platforms: uniqueBy(platforms, ({ name }) => name),
        lands: uniqueBy(lands, ({ name }) => name),
        stagesElsewhere: [...elsewhere],
    }));
}
/** Stages whose own files can get into the image: all but those of the build platform, and what only they copy from. */
function landingStages(requested, graph, { target, buildPlatform }) {
    const found = new Set();
    const pending = [target];
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
        const platform = graph.platforms[index];
        const isBuildSide = index !== target &&
            platform !== undefined &&
            (0,platforms_platform/* samePlatform */.my)(platform, buildPlatform) &&
            !(0,platforms_platform/* samePlatform */.my)(platform, requested);
        if (found.has(index) || isBuildSide)
            continue;
        found.add(index);
        const base = graph.sources[index];
        if (base?.kind === 'stage')
            pending.push(base.index);
        for (const { source } of graph.copies[index] ?? [])
            if (source.kind === 'stage')
                pending.push(source.index);
    }
    return found;
}

// EXTERNAL MODULE: ./build/js/dockerfile/runs/rust-programs.js
var rust_programs = __webpack_require__(97076);
;// CONCATENATED MODULE: ./build/js/dockerfile/analysis/executions.js
/** Stages that run commands on another platform than the build platform, and what they compile there. */



/** Reachable stages with RUN that are not of the build platform. */
function executions(stages, graphs, native) {
    return stages.flatMap((stage) => {
        const line = stage.runs[0]?.line;
        if (!stage.executes || line === undefined || stage.platform === 'build')
            return [];
        const on = graphs.flatMap(([, graph]) => {
            const platform = graph.platforms[stage.index];
            return platform && graph.reachable.includes(stage.index) ? [platform] : [];
        });
        const platforms = uniqueBy(on, ({ name }) => name);
        const emulated = platforms.filter((platform) => !native.some((other) => (0,platforms_platform/* samePlatform */.my)(other, platform)));
        return platforms.length === 0 ? [] : [{ stage, line, platforms, emulated }];
    });
}
/** Commands that compile Rust in emulated stages, or with a compiler of the target's in stages of the build platform. */
function emulatedCompiles(all, stages, graphs) {
    return all.flatMap(({ stage, emulated, foreign }) => {
        if (emulated.length === 0 || (foreign && !isCompiler(foreign.program)))
            return [];
        const root = rootStage(stage, stages, graphs);
        return stage.rustCommands.map((found) => ({ stage, root, ...found, platforms: emulated }));
    });
}
function isCompiler(program) {
    return (0,rust_programs/* judgeRust */.wO)({ text: program, known: true }, [{ text: 'build', known: true }]) === 'compiles';
}
/** Emulated stages with a Rust toolchain whose commands cannot all be known. */
function executions_unknownCompiles(all, stages, graphs) {
    return all.flatMap(({ stage, emulated, foreign }) => {
        if (foreign || emulated.length === 0 || !stage.hasRust || stage.rustCommands.length > 0)
            return [];
        if (stage.unknownCommands.length === 0)
            return [];
        const root = rootStage(stage, stages, graphs);
        return [{ stage, root, platforms: emulated, commands: stage.unknownCommands }];
    });
}
/** The stage with the FROM of an image that a stage is made of in the end. */
function rootStage(stage, stages, graphs) {
    const graph = graphs.find(([, { reachable }]) => reachable.includes(stage.index))?.[1];
    let at = stage;
    for (;;) {
        const source = graph?.sources[at.index];
        const base = source?.kind === 'stage' ? stages[source.index] : undefined;
        if (base === undefined)
            return at;
        at = base;
    }
}

;// CONCATENATED MODULE: ./build/js/dockerfile/analysis/foreign-programs.js
/**
 * Programs of the target platform that a stage of the build platform starts. `COPY --from=IMAGE` takes the image of
 * the *requested* platform, whatever `--platform` the stage has: what it brings runs under QEMU, or not at all.
 */


/** One entry per program that is copied and started. */
function foreign_programs_foreignPrograms({ stages, graphs, runs, native, buildPlatform, }) {
    const found = new Map();
    for (const [requested, graph] of graphs) {
        if ((0,platforms_platform/* samePlatform */.my)(requested, buildPlatform))
            continue;
        for (const index of graph.reachable) {
            const stage = stages[index];
            const own = graph.platforms[index];
            if (!stage?.executes || !own || !(0,platforms_platform/* samePlatform */.my)(own, buildPlatform))
                continue;
            for (const copy of graph.copies[index] ?? []) {
                const image = imageOf(copy, graph, requested);
                if (image === undefined)
                    continue;
                for (const { run, facts } of runs.on(requested, index)) {
                    if (copy.via === 'copy' ? run.line < copy.line : run !== copy.by)
                        continue;
                    const program = facts.programs.find((name) => provides(copy, name));
                    if (program === undefined)
                        continue;
                    const key = `${index} ${copy.line} ${program}`;
                    const foreign = { program, image };
                    const execution = { stage, line: copy.line, platforms: [], emulated: [], foreign };
                    const entry = found.get(key) ?? { execution, platforms: [] };
                    found.set(key, entry);
                    entry.platforms.push(requested);
                }
            }
        }
    }
    return [...found.values()].map(({ execution, platforms: all }) => {
        const platforms = uniqueBy(all, ({ name }) => name);
        const emulated = platforms.filter((platform) => !native.some((other) => (0,platforms_platform/* samePlatform */.my)(other, platform)));
        return { ...execution, platforms, emulated };
    });
}
/** The image of the requested platform that a copy takes from, directly or through a stage that is FROM it. */
function imageOf({ source }, graph, requested) {
    if (source.kind === 'image')
        return source.reference;
    if (source.kind !== 'stage')
        return undefined;
    const platform = graph.platforms[source.index];
    const base = graph.sources[source.index];
    const isBare = base?.kind === 'image' && (graph.bodies[source.index]?.length ?? 0) === 0;
    return isBare && platform && (0,platforms_platform/* samePlatform */.my)(platform, requested) ? base.reference : undefined;
}
/** Whether a started program is one that the copy brings, as far as paths tell. */
function provides({ by, via }, program) {
    const name = lastPart(program);
    if (via === 'mount' || by.kind === 'run') {
        const targets = by.kind === 'run' ? by.mounts.map(mountTarget) : [];
        return targets.some((target) => target !== '' && target !== '/' && program.startsWith(`${target}/`));
    }
    const target = by.target.replace(/\/+$/, '');
    if (target !== '' && program.startsWith(`${target}/`))
        return true;
    const isDirectory = by.target.endsWith('/') || by.sources.length > 1;
    return by.sources.some((source) => {
        const last = lastPart(source.replace(/\/+$/, ''));
        if (last === '' || /[*?[$]/.test(last))
            return false;
        // Into a directory, or under a name of its own; `/usr/local/cargo` brings cargo.
        return isDirectory || lastPart(target) === 'bin'
            ? last === name
            : lastPart(target) === name || last === name;
    });
}
function mountTarget(mount) {
    return /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(mount)?.[1]?.replace(/\/+$/, '') ?? '';
}
const lastPart = (path) => path.slice(path.lastIndexOf('/') + 1);

// EXTERNAL MODULE: ./build/js/dockerfile/runs/run-commands.js
var run_commands = __webpack_require__(64176);
;// CONCATENATED MODULE: ./build/js/dockerfile/analysis/run-readings.js
/** What every RUN was found to execute, each read once for all platforms on which it is the same. */


/** Images whose name says that they have a Rust toolchain. */
const RUST_IMAGE = /(?:^|[/_-])(?:rust|cargo|muslrust|rustup)|rust(?:[/:@_-]|$)/;
class RunReadings {
    parser;
    byStage = new Map();
    cache = new Map();
    constructor(parser) {
        this.parser = parser;
    }
    read(platform, stage, run, shell, variables) {
        // Only variables that the text names can change what is found in it.
        const used = (0,stages_variables/* namesIn */.wX)(run.script.text.text).map((name) => [name, variables.get(name)]);
        const key = JSON.stringify([shell, used]);
        const known = this.cache.get(run) ?? [];
        let facts = known.find((entry) => entry.key === key)?.facts;
        if (facts === undefined) {
            facts = (0,run_commands/* readRunFacts */.F)(run.script, shell, (name) => variables.get(name), this.parser);
            this.cache.set(run, [...known, { key, facts }]);
        }
        const readings = this.byStage.get(stage) ?? [];
        this.byStage.set(stage, readings);
        readings.push({ platform, run, facts });
    }
    /** What a stage's RUNs do, on all platforms together. */
    ofStage(stage) {
        const own = this.byStage.get(stage) ?? [];
        return {
            rust: unique(own.flatMap(({ facts }) => facts.compiles)),
            unknown: unique(own.flatMap(({ facts }) => facts.unknown)),
        };
    }
    /** The RUNs of a stage on one platform. */
    on(platform, stage) {
        return (this.byStage.get(stage) ?? []).filter((reading) => reading.platform === platform);
    }
    /** The stages with a Rust toolchain: by the image that they begin with, or by commands of theirs. */
    withRust(graphs) {
        const found = new Set();
        for (const [index, readings] of this.byStage)
            if (readings.some(({ facts }) => facts.bringsRust))
                found.add(index);
        for (const [, { sources, replaced }] of graphs) {
            sources.forEach((source, index) => {
                if (replaced[index])
                    return;
                const isRust = source.kind === 'image' && RUST_IMAGE.test(source.reference.toLowerCase());
                // A stage stands below the one that it is FROM.
                if (isRust || (source.kind === 'stage' && found.has(source.index)))
                    found.add(index);
            });
        }
        return found;
    }
}
function unique(commands) {
    return [...new Map(commands.map((found) => [`${found.line} ${found.command}`, found])).values()].sort((a, b) => a.line - b.line);
}

;// CONCATENATED MODULE: ./build/js/dockerfile/analysis/stage-labels.js
/** @param expander of the same platform as the graph. */
function labelsOf(graph, target, expander) {
    const labels = new Map();
    for (const index of stagesBelow(graph, target)) {
        const variables = graph.variables.get(index) ?? new Map();
        for (const instruction of graph.bodies[index] ?? []) {
            if (instruction.kind !== 'other' || instruction.keyword !== 'LABEL')
                continue;
            const { words, line } = instruction;
            for (let at = 0; at + 1 < words.length; at += 2) {
                const [name = '', value = ''] = words.slice(at, at + 2);
                const key = expander.expand(name, variables, line).value;
                labels.set(key, value.includes('$') ? undefined : expander.expand(value, variables, line).value);
            }
        }
    }
    return labels;
}
/** The target and what it is FROM, the first of them first. */
function stagesBelow({ sources, replaced }, target) {
    const found = [];
    for (let at = target; at !== undefined && replaced[at] !== true;) {
        found.unshift(at);
        const source = sources[at];
        at = source?.kind === 'stage' ? source.index : undefined;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/js/dockerfile/analysis/analyse.js
/**
 * What a Dockerfile will do for a set of platforms, found before anything is built: base images and the
 * platforms they must have, stages that execute on a foreign platform, Rust that would be compiled under
 * emulation. Pure; the rules are BuildKit's.
 */












/**
 * Analyses a Dockerfile's text.
 * @throws UserError with file and line for what BuildKit would refuse; for input `target` with the stages' names.
 */
function analyseDockerfile(content, options) {
    const file = options.file ?? 'Dockerfile';
    const parsed = readStages((0,source_lines/* readSource */.o)(content, file));
    const raw = parsed.stages;
    const [syntax] = parsed.directives.get('syntax')?.split(' ') ?? [];
    const target = targetStage(raw, options.target, file);
    const contexts = readContexts(options.buildContexts);
    const { buildArgs, buildPlatform, platforms } = options;
    const runs = new RunReadings(options.shell);
    const labels = new Map();
    const graphs = platforms.map((platform) => {
        // One for each platform: it bounds how much is expanded.
        const expander = new stages_variables/* Expander */.c6(file, parsed.escapeChar);
        const stageName = options.target || raw.at(-1)?.name || 'default';
        const automatic = (0,stages_variables/* automaticArguments */.M3)(buildPlatform, platform, stageName);
        const globals = (0,stages_variables/* globalVariables */.vY)(parsed.globals, automatic, buildArgs, expander);
        const graph = resolveGraph(parsed, {
            globals,
            buildArgs,
            contexts,
            platform,
            buildPlatform,
            target,
            expander,
            onRun: (stage, run, shell, variables) => runs.read(platform, stage, run, shell, variables),
        });
        for (const [name, value] of labelsOf(graph, target, expander))
            labels.set(name, value);
        return [platform, graph];
    });
    const targetGlobals = globalNamesFrom(parsed.globals, buildArgs, stages_variables/* isTargetArgument */.XM);
    const buildGlobals = globalNamesFrom(parsed.globals, buildArgs, stages_variables/* isBuildArgument */.IT);
    const names = [];
    for (const { index } of raw) {
        const parents = graphs.flatMap(([, { sources }]) => {
            const source = sources[index];
            return source?.kind === 'stage' ? [...(names[source.index] ?? [])] : [];
        });
        const bodies = uniqueBy(graphs, ([, { bodies: all }]) => all[index]?.length).flatMap(([, { bodies: all }]) => all[index] ?? []);
        names.push(targetNames(bodies, targetGlobals, new Set(parents), buildArgs));
    }
    const withRust = runs.withRust(graphs);
    const stages = raw.map((stage) => describeStage(stage, graphs, {
        usesTargetArgs: (names[stage.index]?.size ?? 0) > 0,
        platform: symbolicPlatform(raw, stage, graphs, {
            buildPlatform,
            isTarget: (name) => (0,stages_variables/* isTargetArgument */.XM)(name) || targetGlobals.has(name),
            isBuild: (name) => (0,stages_variables/* isBuildArgument */.IT)(name) || buildGlobals.has(name),
        }),
        commands: runs.ofStage(stage.index),
        hasRust: withRust.has(stage.index),
    }));
    const targetOf = stages[target];
    if (targetOf === undefined)
        throw new Error('the target stage is one of the stages');
    const reachable = ascending(graphs.flatMap(([, graph]) => graph.reachable));
    const native = options.nativePlatforms ?? [buildPlatform];
    const foreign = foreign_programs_foreignPrograms({ stages, graphs, runs, native, buildPlatform });
    const executesOnTarget = [...executions(stages, graphs, native), ...foreign];
    const unknownUnderEmulation = executions_unknownCompiles(executesOnTarget, stages, graphs);
    const undefinedArgsInFrom = uniqueBy(graphs.flatMap(([, graph]) => graph.undefinedArgs.map(({ line, name }) => ({ line, name }))), ({ line, name }) => `${line} ${name}`);
    return {
        file,
        ...(syntax === undefined ? {} : { syntaxDirective: syntax }),
        stages,
        target: targetOf,
        reachable,
        reachableOn: new Map(graphs.map(([platform, graph]) => [platform.name, graph.reachable])),
        bases: baseImages(stages, graphs, { target, buildPlatform }),
        executesOnTarget,
        rustUnderEmulation: emulatedCompiles(executesOnTarget, stages, graphs),
        unknownUnderEmulation,
        undefinedArgsInFrom,
        usedContexts: usedContexts(graphs, [...contexts.keys()]),
        declaredArgs: declaredNames(parsed),
        labels,
        hints: findHints({
            file,
            parsed,
            buildArgs,
            buildPlatform,
            stages,
            graphs,
            target: targetOf,
            platforms,
            undefinedArgsInFrom,
            foreign,
            unknownUnderEmulation,
        }),
    };
}
/** True when a reachable stage takes something from the named context. */
function usesContext(analysis, name) {
    return analysis.usedContexts.includes(contextName(name));
}
/** The image that the target is made of in the end, on the first requested platform; undefined for scratch. */
function targetBase({ target, stages }) {
    for (let stage = target; stage !== undefined;) {
        const { from } = stage;
        if (from.kind === 'image')
            return from.reference;
        stage = from.kind === 'stage' ? stages[from.index] : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 56532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ migrateDockerfile)
});

// EXTERNAL MODULE: ./build/js/domain/facts-context.js
var facts_context = __webpack_require__(50094);
// EXTERNAL MODULE: ./build/js/dockerfile/analysis/analyse.js + 16 modules
var analyse = __webpack_require__(87147);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/source-lines.js + 2 modules
var source_lines = __webpack_require__(85231);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var names_reference = __webpack_require__(2465);
;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/base-family.js
/** Which distribution a stage's image is of, as far as its name and the stage's own commands tell. */

const RUSTUP = /sh\.rustup\.rs|rustup-init|\/rustup\/dist\//;
/** @param runs all RUNs that the stage has had, those of the stages that it is FROM included */
function baseFamily(reference, runs) {
    const parsed = (0,names_reference/* parseReference */.F2)(reference);
    if ('problem' in parsed)
        return { kind: 'unknown' };
    const name = parsed.path.split('/').at(-1) ?? '';
    const tag = parsed.tag ?? '';
    const programs = new Set(runs.flatMap(({ commands }) => commands.map(([program]) => program?.text ?? '')));
    const installsRustup = runs.some(({ script }) => RUSTUP.test(script.text.text));
    const isRust = name === 'rust' || name === 'cargo-chef' || /^rustlang$/.test(parsed.path.split('/')[0] ?? '');
    const isRustupOnPath = isRust || (programs.has('rustup') && !installsRustup);
    const hasRustup = isRustupOnPath || installsRustup;
    if (/alpine/.test(name) || /alpine/.test(tag) || programs.has('apk'))
        return { kind: 'alpine' };
    const isDebian = isRust ||
        ['debian', 'buildpack-deps', 'ubuntu'].includes(name) ||
        programs.has('apt-get') ||
        programs.has('apt');
    // muslrust and others bring a target of their own, for one platform.
    if (!isDebian || /musl/.test(name))
        return { kind: 'unknown' };
    return {
        kind: 'debian',
        isUbuntu: name === 'ubuntu',
        isFull: (isRust && !/slim/.test(tag)) || name === 'buildpack-deps',
        hasRustup,
        isRustupOnPath,
    };
}

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/cargo-use.js
/** What a cargo command has to do with the requested platform. */
const HERE = new Set(['run', 'r', 'test', 't', 'bench', 'check', 'c', 'clippy', 'doc', 'nextest']);
const VALUED = new Set(['--config', '--color', '-Z', '-C', '--manifest-path', '--target-dir']);
/** @param command a command that compiles Rust, its words joined by blanks */
function cargoUse(command) {
    const words = command.split(/\s+/);
    const program = words[0]?.split('/').at(-1) ?? '';
    if (/^(?:wasm-pack|trunk|worker-build|dx)$/.test(program) || /\bwasm32-/.test(command))
        return 'wasm';
    if (program !== 'cargo')
        return 'unknown';
    const args = words.slice(1);
    const at = args.findIndex((word, index) => !/^[-+]/.test(word) && !VALUED.has(args[index - 1] ?? ''));
    const subcommand = args[at] ?? '';
    const rest = args.slice(at + 1);
    const target = targetOf(args);
    if (subcommand === 'install') {
        if (!rest.some((word) => /^--path(?:=|$)/.test(word)))
            return target === undefined ? 'tool' : 'own-target';
    }
    else if (HERE.has(subcommand))
        return 'here';
    else if (!isProgram(subcommand, rest))
        return 'unknown';
    if (target === undefined)
        return 'program';
    if (target.includes('$'))
        return 'own-target';
    return GLIBC_TARGET.test(target) ? 'glibc-target' : 'pinned';
}
/** A Rust target with glibc, which is what the wrapper compiles for. */
const GLIBC_TARGET = /^[a-z0-9_]+-unknown-linux-gnu[a-z0-9]*$/;
function isProgram(subcommand, rest) {
    if (['build', 'b', 'rustc'].includes(subcommand))
        return true;
    const [inner] = rest.filter((word) => !word.startsWith('-'));
    return ((subcommand === 'chef' && inner === 'cook') ||
        (subcommand === 'auditable' && (inner === 'build' || inner === 'rustc')));
}
/** The value of `--target`; undefined without one. */
function targetOf(args) {
    const end = args.indexOf('--');
    const options = args.slice(0, end < 0 ? undefined : end);
    const at = options.findIndex((word) => /^--target(?:=|$)/.test(word));
    if (at < 0)
        return undefined;
    return options[at]?.slice('--target='.length) || options[at + 1] || '';
}
/** The crate that `cargo install NAME` installs, without its version; undefined for --git. */
function installedCrates(command) {
    const words = command.split(/\s+/);
    const at = words.indexOf('install');
    const valued = new Set([
        '--version',
        '--vers',
        '--root',
        '--features',
        '-F',
        '--bin',
        '--git',
        '--branch',
        '--tag',
        '--rev',
        '--profile',
        '-j',
        '--jobs',
        '--index',
        '--registry',
        '--target',
        '--config',
    ]);
    return words
        .slice(at + 1)
        .filter((word, index, all) => !word.startsWith('-') && !valued.has(all[index - 1] ?? ''))
        .map((word) => word.split('@')[0] ?? word);
}

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/check-result.js
/** What is shown must be right: the changed file is read and analysed anew. */



/** What is wrong with the result; empty when nothing compiles under emulation any more and all else is as it was. */
function checkResult(before, after, edits, was, options) {
    const kept = edits
        .compare()
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join('');
    if (kept !== before || !keepsInstructions(before, after, edits, was.file))
        return [
            {
                line: 1,
                message: 'the changed file would not be read as it should be',
                remedy: 'Change it by hand (docs/dockerfile.md shows how).',
            },
        ];
    const now = (0,analyse/* analyseDockerfile */.oz)(after, options);
    const left = [...now.rustUnderEmulation, ...now.unknownUnderEmulation];
    const emulated = left.map(({ stage, root }) => ({
        line: root.line,
        message: `stage ${stage.name ?? stage.index} would still be of the requested platform`,
        remedy: 'Change it by hand (docs/dockerfile.md shows how).',
    }));
    const pinned = now.stages
        .flatMap(({ rustCommands, usesTargetArgs }) => (usesTargetArgs ? rustCommands : []))
        .filter(({ command }) => cargoUse(command) === 'glibc-target')
        .map(({ line, command }) => ({
        line,
        message: `"${command}" names the target of one platform`,
        remedy: 'Leave --target out, also of the paths (target/release).',
    }));
    const known = new Set(was.hints.map(({ kind }) => kind));
    const hints = now.hints
        .filter(({ kind }) => !known.has(kind))
        .map(({ line, message, remedy }) => ({ line, message: message.replace(/^\S+:\d+: /, ''), remedy }));
    return [...emulated, ...pinned, ...hints];
}
/** Every instruction is there as it was, on its new line; where it was changed, its keyword and its end are. */
function keepsInstructions(before, after, edits, file) {
    const old = (0,source_lines/* readSource */.o)(before, file).nodes;
    const now = new Map((0,source_lines/* readSource */.o)(after, file).nodes.map((node) => [node.line, node]));
    const isKept = old.every((was) => {
        const node = now.get(edits.newLine(was.line));
        if (node?.keyword !== was.keyword || node.endLine !== edits.newLine(was.endLine))
            return false;
        if (!edits.touches(was.line, was.endLine))
            return node.whole.text === was.whole.text && isDeepEqual(node.heredocs, was.heredocs);
        return node.heredocs.length === was.heredocs.length && node.json === was.json;
    });
    return isKept && now.size === old.length + edits.addedInstructions;
}
function isDeepEqual(some, others) {
    return (some.length === others.length && some.every(({ body }, index) => body.text === others[index]?.body.text));
}

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/copied-paths.js
/** What other stages take out of stages that move to the build platform: programs and libraries must be the target's. */

const TRIPLE = /(?:^|\/)target\/([a-z0-9_]+-[a-z0-9_]+-[a-z0-9_-]+)(?:\/|$)/;
const BUILT = /(?:^|\/)target(?:\/|$)/;
const CARGO_BIN = /(?:^|\/)\.?cargo\/bin(?:\/|$)/;
const TOOLCHAIN = /(?:^|\/)(?:\.?cargo|\.?rustup)\/?$|(?:^|\/)\.?rustup\//;
const PROGRAMS = /^\/?(?:usr\/)?(?:local\/)?s?bin(?:\/|$)/;
const LIBRARIES = /^\/?(?:usr\/)?(?:local\/)?lib(?:32|64|x32)?(?:\/(?!ssl\/|os-release)|$)/;
const ARCHITECTURE = /(?:x86_64|aarch64|arm|i[36]86|powerpc64le|s390x|riscv64)-linux-(?:gnu|musl)/;
/**
 * @param moved indexes of the stages that will be of the build platform
 * @param tools commands of `cargo install NAME` in them
 * @param installsOwn one of them installs a crate of the context with `--path`
 */
function checkCopies(analysis, texts, moved, tools, installsOwn) {
    const obstacles = [];
    const installed = new Set();
    const needed = new Set(analysis.reachable);
    for (const taken of takenPaths(analysis, texts)) {
        if (!needed.has(taken.by) || moved.has(taken.by) === moved.has(taken.from))
            continue;
        if (moved.has(taken.by))
            obstacles.push(...intoMoved(taken));
        else {
            const tool = installedTool(taken.path, tools);
            if (tool !== undefined)
                installed.add(tool);
            else
                obstacles.push(...outOfMoved(taken, made(texts, moved), installsOwn));
        }
    }
    return { obstacles, installed };
}
function intoMoved({ line, path }) {
    if (!PROGRAMS.test(path) && !LIBRARIES.test(path) && !CARGO_BIN.test(path))
        return [];
    return [
        {
            line,
            message: `${path} is of the requested platform there, and would be used by a stage of the build platform`,
            remedy: 'Give the stage that it is taken from FROM --platform=$BUILDPLATFORM, too.',
        },
    ];
}
function outOfMoved({ line, path }, made, installsOwn) {
    const own = (message, remedy) => [{ line, message, remedy }];
    const triple = TRIPLE.exec(path)?.[1];
    if (triple !== undefined && !GLIBC_TARGET.test(triple))
        return own(`${path} names the target ${triple}, which is that of one platform`, 'Compile without --target, and copy from target/release: the facts context adds the target.');
    if (BUILT.test(path))
        return [];
    const whole = `/${path.replace(/^\/+|\/+$/g, '')}`;
    const last = whole.split('/').at(-1) ?? '';
    if (made.has(last) || [...made].some((place) => /^\/./.test(place) && `${whole}/`.startsWith(`${place}/`)))
        return [];
    if (CARGO_BIN.test(path) && installsOwn)
        return [];
    if (TOOLCHAIN.test(path))
        return own(`${path} holds the toolchain of the machine that builds`, 'Copy the programs that the image needs, one by one.');
    if (LIBRARIES.test(path) || ARCHITECTURE.test(path))
        return own(`${path} would hold libraries of the machine that builds`, 'Install the library in the final stage (the package without -dev), instead of copying it.');
    if (PROGRAMS.test(path) || CARGO_BIN.test(path))
        return own(`${path} would be a program of the machine that builds, as far as this file tells`, 'Install it in the final stage, or copy it from a stage of the requested platform.');
    return [];
}
/** `cargo install NAME` whose program this is. A crate's program is often a part of its name: sqlx of sqlx-cli. */
function installedTool(path, tools) {
    if (!CARGO_BIN.test(path) && !PROGRAMS.test(path))
        return undefined;
    const program = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
    return tools.find((command) => installedCrates(command).some((crate) => crate === program || crate.startsWith(`${program}-`) || crate.startsWith(`${program}_`)));
}
/** Names and paths that commands of these stages write: what was compiled is often moved to another place. */
function made(texts, moved) {
    const names = new Set();
    for (const { index, runs } of texts) {
        if (!moved.has(index))
            continue;
        for (const words of runs.flatMap(({ commands }) => commands)) {
            const program = words[0]?.text.split('/').at(-1) ?? '';
            const writes = /^(?:cp|mv|install|ln|strip|upx|objcopy)$/.test(program) ||
                (program === 'cargo' && words.some(({ text }) => /^--(?:root|artifact-dir|out-dir)\b/.test(text)));
            if (!writes)
                continue;
            for (const { text } of words.slice(1)) {
                const path = text.replace(/^--[a-z-]+=/, '').replace(/\/+$/, '');
                names.add(path);
                names.add(path.split('/').at(-1) ?? '');
            }
        }
    }
    for (const general of ['', '.', '..', 'bin', 'lib', 'release', 'debug'])
        names.delete(general);
    return names;
}
/** COPY --from and mounts, with the stage that they name. */
function takenPaths(analysis, texts) {
    return texts.flatMap(({ index, nodes }) => nodes.flatMap((node) => {
        const from = (name) => stageOf(name, index, analysis);
        const taken = (name, path) => {
            const stage = from(name);
            return stage === undefined ? [] : [{ line: node.line, by: index, from: stage, path }];
        };
        if (/^copy$/i.test(node.keyword)) {
            const name = flag(node, 'from');
            return name === undefined ? [] : node.args.slice(0, -1).flatMap((path) => taken(name, path));
        }
        if (!/^run$/i.test(node.keyword))
            return [];
        return node.flags.flatMap((word) => {
            const name = /^--mount=(?:.*,)?from=([^,]+)/i.exec(word)?.[1];
            const path = /[=,](?:source|src)=([^,]+)/i.exec(word)?.[1] ?? '/';
            return name === undefined ? [] : taken(name, path);
        });
    }));
}
function flag({ flags }, name) {
    return flags.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
}
/** A stage's name, or its number, as seen from a stage below it. */
function stageOf(name, below, { stages }) {
    const earlier = stages.filter(({ index }) => index < below);
    const named = earlier.findLast((stage) => stage.name === name.toLowerCase());
    return (named ?? (/^\d+$/.test(name) ? earlier[Number(name)] : undefined))?.index;
}

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/environment-obstacles.js
const RULES = [
    {
        found: /target-cpu=["']?native/,
        message: 'target-cpu=native is the CPU of the machine that builds',
        remedy: 'Leave it out; a platform such as linux/amd64/v3 says which CPUs an image is for.',
    },
    {
        found: /-C\s*linker=(?!["']?(?:rust-)?lld)/,
        message: 'a linker in RUSTFLAGS is taken for every target',
        remedy: 'Leave it out, or name it for one target: CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER=….',
    },
    {
        found: /-fuse-ld=["']?\//,
        message: 'a linker is named by its path, which clang takes and the target’s gcc does not',
        remedy: 'Leave it out, or name it for one target: CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS=….',
    },
    {
        found: /\bCARGO_BUILD_TARGET[= ]/,
        message: 'CARGO_BUILD_TARGET names one target',
        remedy: 'Leave it out: the facts context gives the target of each platform.',
    },
    {
        found: /\b(?:OPENSSL_(?:LIB_|INCLUDE_)?DIR|PKG_CONFIG_(?:PATH|LIBDIR|SYSROOT_DIR)|LIBRARY_PATH)[= ]\S*(?:x86_64|aarch64)/,
        message: 'a path of one architecture’s libraries is taken for every target',
        remedy: 'Leave it out: the facts context says where the libraries of each target are.',
    },
];
function environmentObstacles(texts) {
    const nodes = texts
        .flatMap((text) => text.nodes)
        .filter(({ keyword }) => /^(?:env|arg|run)$/i.test(keyword));
    return nodes.flatMap((node) => RULES.filter(({ found }) => found.test(textOf(node))).map(({ message, remedy }) => ({
        line: node.line,
        message,
        remedy,
    })));
}
function textOf(node) {
    return [node.whole.text, ...node.heredocs.map(({ body }) => body.text)].join('\n');
}
/** `RUN --mount=from=NAME` with a named context came with version 1.4 of the frontend. */
function syntaxObstacles({ syntaxDirective }) {
    if (syntaxDirective === undefined)
        return [];
    const tag = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?:([^@]+)/.exec(syntaxDirective)?.[1] ?? '';
    const [, major = '', minor] = /^(\d+)(?:\.(\d+))?/.exec(tag) ?? [];
    const isOld = tag === 'experimental' || major === '0' || (major === '1' && minor !== undefined && +minor < 4);
    if (!isOld)
        return [];
    return [
        {
            line: 1,
            message: `# syntax=${syntaxDirective} is older than build contexts with a name`,
            remedy: 'Write # syntax=docker/dockerfile:1.',
        },
    ];
}

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/moved-stages.js
function movedStages(analysis) {
    const { stages, target, rustUnderEmulation, unknownUnderEmulation } = analysis;
    const found = [...rustUnderEmulation, ...unknownUnderEmulation];
    const roots = [...new Map(found.map(({ root }) => [root.index, root])).values()];
    const chains = new Map();
    for (const stage of stages) {
        const chain = chainOf(stage, stages);
        if (roots.some(({ index }) => index === chain[0]?.index))
            chains.set(stage.index, chain);
    }
    const all = stages.filter(({ index }) => chains.has(index));
    const obstacles = [
        ...rustUnderEmulation.flatMap(({ stage, line }) => stage.platform === 'build' ? [copiedCompiler(line)] : []),
        ...found.flatMap(({ stage, root }) => (isFinal(stage, target, chains) ? [finalStage(stage, root)] : [])),
        ...roots.flatMap((root) => baseObstacle(root, chains.get(target.index), target)),
    ];
    // A stage that compiles and is the final one says all; that its base is the final one's says nothing more.
    const [first] = obstacles.filter(({ message }) => message.startsWith('the final stage compiles'));
    return { roots, all, chains, obstacles: first ? [first] : obstacles };
}
function chainOf(stage, stages) {
    const chain = [stage];
    for (let at = stage; at.from.kind === 'stage';) {
        const parent = stages[at.from.index];
        if (!parent)
            break;
        chain.unshift(parent);
        at = parent;
    }
    return chain;
}
/** The final stage is the one that compiles, or is FROM it. */
function isFinal(stage, target, chains) {
    return chains.get(target.index)?.some(({ index }) => index === stage.index) ?? false;
}
function finalStage(stage, root) {
    return {
        line: root.line,
        message: `the final stage compiles (it is, or is FROM, the stage of line ${stage.line}): on the build platform it would be an image of that platform only`,
        remedy: 'Divide it: one stage that compiles, and a final FROM that takes the program with COPY --from, and nothing else.',
    };
}
/** Files of COPY --from=IMAGE are those of the requested platform, wherever they are copied to. */
function copiedCompiler(line) {
    return {
        line,
        message: 'the compiler was copied from an image, which is that of the requested platform',
        remedy: 'Add a stage FROM --platform=$BUILDPLATFORM with that image, and copy from it; then the target of each platform.',
    };
}
function baseObstacle(root, targetChain, target) {
    if (root.from.kind !== 'image')
        return [
            {
                line: root.line,
                message: `FROM ${root.from.raw} is not an image that can be asked for on the build platform`,
                remedy: 'Begin the stage that compiles with an image of rust.',
            },
        ];
    if (new Set([...root.fromOn.values()].map((source) => JSON.stringify(source))).size > 1)
        return [
            {
                line: root.line,
                message: `FROM ${root.from.raw} is another image for each platform`,
                remedy: 'Write one image there, and compile for $MULTIHULL_TARGET (docs/dockerfile.md shows it).',
            },
        ];
    if (targetChain?.[0]?.index === root.index)
        return [
            {
                line: root.line,
                message: `FROM ${root.from.raw} is also what the final stage (line ${target.line}) is made of, which has to be of the requested platform`,
                remedy: `Write a FROM of its own for the stage that compiles.`,
            },
        ];
    return [];
}

// EXTERNAL MODULE: ./build/js/dockerfile/runs/command-wrappers.js
var command_wrappers = __webpack_require__(16166);
;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/setup-run.js
/** The lines that give a stage the compiler and the libraries of the requested platform. */

const MOUNT = `--mount=from=${facts_context/* FACTS_CONTEXT */.U3},target=${facts_context/* FACTS_TARGET */.gP}`;
const SOURCE_CROSS = `. ${facts_context/* FACTS_TARGET */.gP}/${facts_context/* CROSS_SCRIPT */.pH}`;
/** Headers and tools of compilers: they are used on the machine that builds, whatever is compiled for. */
const OF_THE_COMPILER = /^(?:libclang|clang|llvm|libllvm|libc6|libstdc\+\+|linux-libc|libgcc|libpolly|python|libpython)/;
const HAS_CXX = /^(?:g\+\+|build-essential|cmake|clang)/;
/** Packages that the RUNs install with apt. */
function aptPackages(runs) {
    return runs.flatMap(({ commands }) => commands.flatMap((words) => {
        const [program, ...args] = words.map(({ text }) => text);
        if (!/^(?:\S*\/)?apt(?:-get)?$/.test(program ?? ''))
            return [];
        const at = args.indexOf('install');
        return at < 0 ? [] : args.slice(at + 1).filter((word) => /^[a-z0-9][\w.+:=~-]*$/.test(word));
    }));
}
/** Those that a program links against: `libssl-dev`, `zlib1g-dev`. */
function libraryPackages(packages) {
    const names = packages.filter((name) => /-dev(?:=|$)/.test(name) && !OF_THE_COMPILER.test(name));
    return [...new Set(names)].sort();
}
/** Lines without endings. */
function setupLines(setup) {
    const { family, escapeChar, hasArgument } = setup;
    const commands = family.kind === 'debian' ? debianCommands(setup, family) : [];
    return [
        ...(hasArgument ? [] : ['ARG TARGETPLATFORM']),
        `RUN ${MOUNT} . ${facts_context/* FACTS_TARGET */.gP}/${facts_context/* FACTS_SCRIPT */.Qy} ${escapeChar}`,
        ...commands.map((command, index) => `    && ${command}${index < commands.length - 1 ? ` ${escapeChar}` : ''}`),
    ];
}
function debianCommands({ packages, libraries }, { isRustupOnPath, isFull }) {
    const wanted = libraryPackages([...packages, ...libraries]).map(forTarget);
    const compilers = ['$MULTIHULL_PACKAGES'];
    if (isFull || packages.some((name) => HAS_CXX.test(name)))
        compilers.push('$MULTIHULL_CXX_PACKAGES');
    return [
        ...(isRustupOnPath ? ['rustup target add "$MULTIHULL_TARGET"'] : []),
        ...(wanted.length > 0 ? ['dpkg --add-architecture "$MULTIHULL_DEBIAN_ARCH"'] : []),
        `apt-get update && apt-get install -y --no-install-recommends ${[...compilers, ...wanted].join(' ')}`,
    ];
}
/** `libssl-dev=3.0` is `libssl-dev:arm64=3.0`. */
function forTarget(name) {
    const [own = '', version] = name.split('=');
    const suffix = version === undefined ? '' : `=${version}`;
    return `"${own.split(':')[0]}:$MULTIHULL_DEBIAN_ARCH${suffix}"`;
}
/** Where they go: behind what installs packages or Rust, and above the first RUN that needs them. */
function setupLine({ from, runs }, first) {
    const before = runs.filter((run) => run.node.line < first.line && (run.bringsRust || aptPackages([run]).length > 0));
    return (before.at(-1)?.node.endLine ?? from.endLine) + 1;
}
/** What stands in the way of installing packages there. */
function setupObstacles(chain, line, family, image, wanted) {
    const own = chain.at(-1);
    const at = own?.from.line ?? 1;
    if (family.kind === 'unknown')
        return [
            {
                line: chain[0]?.from.line ?? at,
                message: `which distribution ${image} is of cannot be told, and so not how a cross compiler is installed there`,
                remedy: 'Begin with an image of rust on Debian (rust:1-bookworm).',
            },
        ];
    if (family.kind === 'alpine')
        return [
            {
                line: chain[0]?.from.line ?? at,
                message: `${image} is Alpine, which has no compilers and no libraries for other architectures`,
                remedy: 'Compile on Debian for musl, in a stage FROM an image such as rust:1-bookworm (docs/dockerfile.md); or let Multihull do that, with compile: container.',
            },
        ];
    const users = chain
        .flatMap(({ nodes }) => nodes)
        .filter((node) => /^user$/i.test(node.keyword) && node.line < line);
    const user = users.at(-1);
    if (user && !/^(?:root|0)(?::|$)/.test(user.args[0] ?? ''))
        return [
            {
                line: user.line,
                message: `the packages of the cross compiler cannot be installed as USER ${user.args[0]}`,
                remedy: 'Move USER below the installation of packages.',
            },
        ];
    if (family.kind === 'debian' && family.isUbuntu && wanted.length > 0)
        return [
            {
                line: at,
                message: `${wanted.join(', ')} of other architectures ${wanted.length === 1 ? 'is' : 'are'} not on the server that ${image} names`,
                remedy: 'Begin with an image of rust on Debian (rust:1-bookworm), which has all architectures on one.',
            },
        ];
    if (family.kind === 'debian' && !family.hasRustup)
        return [
            {
                line: at,
                message: `${image} has no rustup, as far as this file tells: nothing can add the standard library of another platform`,
                remedy: 'Begin with an image of rust.',
            },
        ];
    return [];
}

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/run-edits.js
/** One RUN, made to compile for the requested platform with as few characters as possible. */



/** Programs that may call cargo by themselves, and find the wrapper on PATH then. */
const RUNNERS = /^(?:make|gmake|just|task|mage|ninja|sh|bash|\S*\.sh|\.\/\S+)$/;
const run_edits_BUILT = /(?:^|\/)target\/(?:[\w-]+\/)?(?:release|debug)\/[^/]+$/;
/** Whether the RUN has to find the wrapper. @param hasRust its stage has a Rust toolchain */
function needsWrapper({ compiles, commands }, hasRust) {
    if (compiles.some(({ command }) => ['program', 'own-target', 'glibc-target', 'here'].includes(cargoUse(command))))
        return true;
    return commands.some((words) => {
        const [program = '', subcommand] = words.map(({ text }) => text);
        if (/(?:^|\/)(?:strip|objcopy)$/.test(program))
            return true;
        if (program === 'cargo' && subcommand === 'clean')
            return true;
        return hasRust && RUNNERS.test(program);
    });
}
/** Names under which commands put programs that cargo made: `cp target/release/app /usr/bin/server`. */
function productNames(runs) {
    const names = new Set();
    for (const words of runs.flatMap(({ commands }) => commands)) {
        const [program = '', ...args] = words.map(({ text }) => text);
        const paths = args.filter((word) => !word.startsWith('-'));
        if (!/(?:^|\/)(?:cp|mv|install|ln)$/.test(program) ||
            !paths.slice(0, -1).some((path) => run_edits_BUILT.test(path)))
            continue;
        for (const path of paths)
            names.add(path.replace(/\/+$/, '').split('/').at(-1) ?? '');
    }
    return names;
}
/**
 * What in a RUN cannot be made to work by a rule.
 * @param wrapped it finds the wrapper
 * @param products names of programs that cargo made
 */
function runObstacles(run, wrapped, products) {
    const { node, compiles, commands, script } = run;
    const at = (line, message, remedy) => ({ line, message, remedy });
    const found = [];
    for (const { line, command } of compiles) {
        const use = cargoUse(command);
        const shown = command.length > 60 ? `${command.slice(0, 57)}…` : command;
        if (use === 'unknown')
            found.push(at(line, `how "${shown}" takes a target is not known here`, 'If it has --target, write --target "$MULTIHULL_TARGET" there (docs/dockerfile.md); else let a stage of its own do it.'));
        if (use === 'pinned')
            found.push(at(line, `"${shown}" names the target of one platform`, 'Leave --target out, also of the paths (target/release): the facts context adds the one of each platform.'));
    }
    for (const words of commands) {
        const [program = '', ...args] = words.map(({ text }) => text);
        if (run_edits_BUILT.test(program) || (/[./]/.test(program) && products.has(program.split('/').at(-1) ?? '')))
            found.push(at(node.line, `${program} would be a program of the requested platform, and this stage starts it`, 'Start it in a stage of the requested platform, or compile a second one for the machine that builds.'));
        if (/(?:^|\/)ldd$/.test(program))
            found.push(at(node.line, 'ldd tells nothing of a program of another platform', 'Install the libraries that the program needs in the final stage.'));
        const asks = /(?:^|\/)(?:uname|arch)$/.test(program) ||
            (/(?:^|\/)dpkg$/.test(program) && args.includes('--print-architecture')) ||
            (/(?:^|\/)rustc$/.test(program) && args.some((word) => /^-vV$|^--verbose$/.test(word)));
        if (asks && (wrapped || /unknown-linux|rustup target/.test(script.text.text)))
            found.push(at(node.line, `${[program, ...args].join(' ')} asks which machine this is, and would be told of the machine that builds`, 'Use $MULTIHULL_TARGET, $MULTIHULL_DEBIAN_ARCH or $TARGETARCH there.'));
    }
    if (wrapped) {
        if (node.flags.some((flag) => /[=,]from=multihull\b/i.test(flag)))
            found.push(at(node.line, 'this RUN mounts the facts context already, and still compiles for the machine that runs it', 'Write . /multihull/cross.sh in it, in place of env.sh.'));
        if (script.kind === 'program')
            found.push(at(node.line, 'a RUN in JSON form has no shell that could set variables', 'Write the command without brackets.'));
        else if (!run.isShell || !isShellFile(run))
            found.push(at(node.line, 'this RUN is not a script of a shell', 'Source /multihull/cross.sh by other means (docs/dockerfile.md).'));
    }
    return found;
}
function isShellFile({ script }) {
    if (script.kind !== 'file')
        return true;
    return (0,command_wrappers/* isShell */.H7)(/^#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(script.text.text)?.[1] ?? '');
}
/** Mounts the facts context, and sources the wrapper. @returns what could not be found in the file as it stands */
function wrapRun(run, edits) {
    const { node, script } = run;
    const keyword = edits.positionOf(node.whole, 0);
    if (!keyword)
        return [unplaceable(node.line)];
    edits.replace({ ...keyword, column: keyword.column + node.keyword.length }, 0, ` ${MOUNT}`);
    const [document] = node.heredocs;
    const isDocument = document !== undefined && script.text.marks[0]?.line !== node.rest.marks[0]?.line;
    if (isDocument) {
        const first = document.body.marks[script.kind === 'file' ? 1 : 0]?.line ?? node.endLine;
        edits.insertAbove(first, [SOURCE_CROSS], 0);
        return [];
    }
    const start = edits.positionOf(node.rest, 0);
    if (!start)
        return [unplaceable(node.line)];
    edits.replace(start, 0, `${SOURCE_CROSS} && `);
    return [];
}
/** Directories of cache mounts that serve all platforms: downloads, and caches that tell them apart. */
const SHARED = /(?:^|\/)\.?cargo(?:\/|$)|CARGO_HOME|rustup|\/var\/(?:cache|lib)\/apt|sccache|\/\.cache\b|npm|yarn|pnpm|\/etc\/apk|\/var\/cache\/apk/i;
/**
 * Gives each platform cache mounts of its own: before, each platform's stage had them to itself only by luck, and
 * target/release would be that of whichever platform compiled last.
 */
function splitCaches(run, edits) {
    const changes = [];
    const obstacles = [];
    const { node } = run;
    for (const flag of node.flags) {
        if (!/^--mount=(?:.*,)?type=cache\b/i.test(flag))
            continue;
        const target = /[=,](?:target|dst|destination)=([^,]+)/i.exec(flag)?.[1] ?? '';
        const id = /[=,]id=([^,]+)/i.exec(flag);
        if (SHARED.test(target) || /\$\{?TARGET/.test(flag))
            continue;
        const offset = node.whole.text.indexOf(flag);
        const inFlag = id ? id.index + id[0].length : flag.length;
        const position = offset < 0 ? undefined : edits.positionOf(node.whole, offset + inFlag);
        if (!position) {
            obstacles.push(unplaceable(node.line));
            continue;
        }
        edits.replace(position, 0, id ? '-$TARGETPLATFORM' : `,id=${target}-$TARGETPLATFORM`);
        changes.push({ line: position.line, message: `the cache ${id?.[1] ?? target} is one for each platform` });
    }
    return { changes, obstacles };
}
/** `cargo install NAME` whose program the image gets: it has to say the target, since tools are left alone. */
function targetInstall(run, isPart, edits) {
    const parts = run.compiles.filter(({ command }) => cargoUse(command) === 'tool' && isPart(command));
    const changes = [];
    for (const { command } of parts) {
        const words = run.commands.find((each) => each.map(({ text }) => text).join(' ') === command);
        const word = words?.find(({ text }) => text === 'install');
        const position = word?.start === undefined
            ? undefined
            : edits.positionOf(run.script.text, word.start + 'install'.length);
        if (!position)
            return { changes, obstacles: [unplaceable(run.node.line)] };
        edits.replace(position, 0, ' --target "$MULTIHULL_TARGET"');
        changes.push({
            line: position.line,
            message: 'the installed program is part of the image, and so for its platform',
        });
    }
    return { changes, obstacles: [] };
}
function unplaceable(line) {
    return {
        line,
        message: 'this instruction is written in a way that cannot be changed in place',
        remedy: 'Write its flags without quotes, each on a line of its own.',
    };
}

// EXTERNAL MODULE: ./build/js/dockerfile/syntax/source-text.js
var source_text = __webpack_require__(6962);
;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/source-edits.js
/** Edits inside the lines of a file, which leave every other byte as it is. */

class SourceEdits {
    /** With their endings. */
    lines;
    /** `\r\n` or `\n`, whichever the first line has. */
    lineEnd;
    /** How many instructions the added lines are. */
    addedInstructions = 0;
    inside = new Map();
    before = new Map();
    constructor(content) {
        this.lines = content.match(/[^\n]*\n|[^\n]+$/g) ?? [];
        this.lineEnd = this.lines[0]?.endsWith('\r\n') ? '\r\n' : '\n';
    }
    get isEmpty() {
        return this.inside.size === 0 && this.before.size === 0;
    }
    /** Replaces `length` characters; 0 inserts. */
    replace({ line, column }, length, text) {
        const edits = this.inside.get(line) ?? [];
        this.inside.set(line, edits);
        edits.push({ column, length, text });
    }
    /**
     * Adds whole lines, without endings, above a line.
     * @param instructions how many instructions they are: none inside of a here-document
     */
    insertAbove(line, lines, instructions) {
        this.addedInstructions += instructions;
        this.before.set(line, [...(this.before.get(line) ?? []), ...lines]);
    }
    /** Where a line of the file is afterwards. */
    newLine(line) {
        let added = 0;
        for (const [above, lines] of this.before)
            if (above <= line)
                added += lines.length;
        return line + added;
    }
    /** Whether one of these lines is changed, or gets a line between them. */
    touches(from, to) {
        const isIn = (line) => line >= from && line <= to;
        return ([...this.inside.keys()].some(isIn) || [...this.before.keys()].some((line) => isIn(line) && line > from));
    }
    /** Where an offset of a text stands in the file; undefined where the text was not taken from the line as it is. */
    positionOf(text, offset) {
        const line = (0,source_text/* lineAt */.mh)(text, offset);
        const mark = text.marks.findLast((each) => each.offset <= offset && each.line === line);
        if (mark === undefined)
            return undefined;
        const next = text.marks.find((each) => each.offset > mark.offset);
        const part = text.text.slice(mark.offset, next?.offset).replace(/\r?\n$/, '');
        // What was taken is the end of the line, without the sign that continues it.
        const column = this.lines[line - 1]?.lastIndexOf(part) ?? -1;
        return column < 0 ? undefined : { line, column: column + offset - mark.offset };
    }
    /** The file line by line, old and new. */
    compare() {
        return this.lines.flatMap((text, index) => {
            const line = index + 1;
            const added = (this.before.get(line) ?? []).map((each) => ({ kind: 'added', text: `${each}${this.lineEnd}` }));
            const edits = this.inside.get(line);
            if (!edits)
                return [...added, { kind: 'kept', text }];
            return [...added, { kind: 'removed', text }, { kind: 'added', text: edited(text, edits) }];
        });
    }
    /** The file with all edits. */
    apply() {
        return this.compare()
            .filter(({ kind }) => kind !== 'removed')
            .map(({ text }) => text)
            .join('');
    }
}
/** Edits at the same place keep the order in which they were made. */
function edited(text, edits) {
    let result = '';
    let at = 0;
    for (const edit of edits.toSorted((a, b) => a.column - b.column)) {
        result += text.slice(at, edit.column) + edit.text;
        at = edit.column + edit.length;
    }
    return result + text.slice(at);
}

// EXTERNAL MODULE: ./build/js/dockerfile/runs/command-words.js
var command_words = __webpack_require__(76285);
// EXTERNAL MODULE: ./build/js/dockerfile/runs/run-commands.js
var run_commands = __webpack_require__(64176);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/run-script.js
var run_script = __webpack_require__(56486);
;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/stage-runs.js
/** The RUNs of each stage, with the text that they were read from. */




/** The stages in order. What SHELL says holds for its stage only; a stage FROM it is told by `isShell` of its own. */
function readStageRuns(source, parser) {
    const stages = [];
    for (const node of source.nodes) {
        if (/^from$/i.test(node.keyword))
            stages.push({ from: node, nodes: [] });
        else
            stages.at(-1)?.nodes.push(node);
    }
    return stages.map(({ from, nodes }, index) => {
        let shell;
        const runs = [];
        for (const node of nodes) {
            if (/^shell$/i.test(node.keyword))
                shell = node.args;
            if (/^run$/i.test(node.keyword))
                runs.push(readRun(node, shell, parser));
        }
        return { index, from, nodes, runs };
    });
}
const NOTHING_KNOWN = () => undefined;
function readRun(node, shell, parser) {
    const script = (0,run_script/* readScript */.U)(node);
    const facts = (0,run_commands/* readRunFacts */.F)(script, shell, NOTHING_KNOWN, parser);
    const commands = script.kind === 'program'
        ? [script.words.map((text) => ({ text, known: true }))]
        : (0,command_words/* scriptCommands */.q)(parser.parse(script.text.text).statements, NOTHING_KNOWN).commands.map(({ words }) => words);
    return {
        node,
        script,
        compiles: facts.compiles,
        unknown: facts.unknown,
        bringsRust: facts.bringsRust,
        commands,
        isShell: shell === undefined || shell.some(command_wrappers/* isShell */.H7),
    };
}

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/unified-diff.js
/** Lines around a change, as git shows them. */
const AROUND = 3;
const SIGN = { kept: ' ', removed: '-', added: '+' };
/** The diff, or nothing where no line differs. @param file the path in both headers */
function unifiedDiff(lines, file) {
    const hunks = hunksOf(lines);
    if (hunks.length === 0)
        return '';
    return `--- a/${file}\n+++ b/${file}\n${hunks.map((hunk) => render(lines, hunk)).join('')}`;
}
function hunksOf(lines) {
    const hunks = [];
    for (const [index, { kind }] of lines.entries()) {
        if (kind === 'kept')
            continue;
        const from = Math.max(0, index - AROUND);
        const to = Math.min(lines.length, index + AROUND + 1);
        const last = hunks.at(-1);
        if (last && from <= last.to)
            last.to = to;
        else
            hunks.push({ from, to });
    }
    return hunks;
}
function render(lines, { from, to }) {
    const count = (end, without, start = 0) => lines.slice(start, end).filter(({ kind }) => kind !== without).length;
    const range = (without) => {
        const length = count(to, without, from);
        const first = count(from, without) + (length === 0 ? 0 : 1);
        return length === 1 ? `${first}` : `${first},${length}`;
    };
    const body = removedFirst(lines.slice(from, to)).map(({ kind, text }) => text.endsWith('\n') ? `${SIGN[kind]}${text}` : `${SIGN[kind]}${text}\n\\ No newline at end of file\n`);
    return `@@ -${range('added')} +${range('removed')} @@\n${body.join('')}`;
}
/** Of lines that stand together, those that go come before those that come, as in every diff. */
function removedFirst(lines) {
    const sorted = [];
    let added = [];
    for (const line of lines) {
        if (line.kind === 'added')
            added.push(line);
        else if (line.kind === 'removed')
            sorted.push(line);
        else {
            sorted.push(...added, line);
            added = [];
        }
    }
    return [...sorted, ...added];
}

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/unpin-target.js
/** Takes targets out of an instruction's lines: `--target T`, and `T/` in `target/T/release`. */
function unpinTargets(node, targets, edits) {
    const changes = [];
    for (let line = node.line; line <= node.endLine; line++) {
        const text = edits.lines[line - 1] ?? '';
        if (/^\s*#/.test(text))
            continue;
        for (const target of targets) {
            const found = [
                ...text.matchAll(new RegExp(` --target[ =]["']?${target}["']?(?![\\w-])`, 'g')),
                ...text.matchAll(new RegExp(`(?<=/)${target}/(?=(?:release|debug)(?:[/\\s"']|$))`, 'g')),
            ];
            for (const { index, 0: matched } of found) {
                edits.replace({ line, column: index }, matched.length, '');
                changes.push({ line, message: `${target} is left out: every platform has its own target` });
            }
        }
    }
    return changes;
}

;// CONCATENATED MODULE: ./build/js/dockerfile/migrate/migrate-dockerfile.js
/**
 * Makes a Dockerfile that compiles Rust under emulation cross-compile, with as small a change as possible: the root stage
 * moves to the build platform, gets the target's compiler, and its RUNs find the `cargo` of the facts context. Pure.
 */















/**
 * @param content the Dockerfile's text
 * @throws UserError as the analysis does, for what BuildKit would refuse
 */
function migrateDockerfile(content, options) {
    const analysis = (0,analyse/* analyseDockerfile */.oz)(content, withFacts(options));
    if (analysis.rustUnderEmulation.length + analysis.unknownUnderEmulation.length === 0)
        return { kind: 'unneeded' };
    return new Migrator(content, analysis, options).migrate();
}
function withFacts(options) {
    return { ...options, buildContexts: [...options.buildContexts, facts_context/* FACTS_CONTEXT */.U3] };
}
class Migrator {
    content;
    analysis;
    options;
    escapeChar;
    texts;
    edits;
    moved;
    obstacles = [];
    changes = [];
    notes = [];
    constructor(content, analysis, options) {
        this.content = content;
        this.analysis = analysis;
        this.options = options;
        const source = (0,source_lines/* readSource */.o)(content, analysis.file);
        this.escapeChar = source.escapeChar;
        this.texts = readStageRuns(source, options.shell);
        this.edits = new SourceEdits(content);
        this.moved = movedStages(analysis);
    }
    migrate() {
        const { roots, obstacles } = this.moved;
        this.obstacles.push(...obstacles, ...syntaxObstacles(this.analysis));
        if (obstacles.length === 0) {
            for (const root of roots)
                this.moveRoot(root);
            this.editStages();
        }
        if (this.obstacles.length > 0)
            return refused(this.obstacles);
        const text = this.edits.apply();
        const wrong = checkResult(this.content, text, this.edits, this.analysis, withFacts(this.options));
        if (wrong.length > 0)
            return refused(wrong);
        return {
            kind: 'patched',
            text,
            diff: unifiedDiff(this.edits.compare(), this.analysis.file),
            changes: byLine(this.changes),
            notes: byLine(this.notes),
        };
    }
    moveRoot({ index, line }) {
        const node = this.text(index).from;
        const at = this.edits.positionOf(node.whole, 0);
        const [flag] = node.flags;
        if (!at)
            return;
        if (flag === undefined)
            this.edits.replace({ ...at, column: at.column + node.keyword.length }, 0, ' --platform=$BUILDPLATFORM');
        else {
            const offset = node.whole.text.indexOf(flag);
            const position = offset < 0 ? undefined : this.edits.positionOf(node.whole, offset);
            if (!position || !/^--platform=["']?\$\{?TARGETPLATFORM\}?["']?$/.test(flag)) {
                this.obstacles.push({
                    line,
                    message: `FROM has ${flag} already`,
                    remedy: 'Write --platform=$BUILDPLATFORM there.',
                });
                return;
            }
            this.edits.replace(position, flag.length, '--platform=$BUILDPLATFORM');
        }
        this.changes.push({ line, message: 'the stage runs on the machine that builds' });
    }
    editStages() {
        const stages = this.moved.all.filter(({ index }) => this.analysis.reachable.includes(index));
        const texts = stages.map(({ index }) => this.text(index));
        const runs = texts.flatMap((text) => text.runs);
        const commands = runs.flatMap(({ compiles }) => compiles.map(({ command }) => command));
        const tools = commands.filter((command) => cargoUse(command) === 'tool');
        const installsOwn = commands.some((command) => /\sinstall\s.*--path\b/.test(command));
        const copies = checkCopies(this.analysis, this.texts, new Set(this.moved.all.map(({ index }) => index)), tools, installsOwn);
        this.obstacles.push(...copies.obstacles, ...environmentObstacles(texts), ...this.unfollowed(runs));
        this.unpin(commands);
        const isPart = (command) => copies.installed.has(command);
        const products = productNames(runs);
        const ready = new Set();
        for (const stage of stages) {
            const text = this.text(stage.index);
            const wrapped = text.runs.filter((run) => needsWrapper(run, stage.hasRust) || run.compiles.some(({ command }) => isPart(command)));
            for (const run of text.runs)
                this.obstacles.push(...runObstacles(run, wrapped.includes(run), products));
            const [first] = wrapped;
            if (!first)
                continue;
            const chain = this.moved.chains.get(stage.index) ?? [stage];
            if (!chain.some(({ index }) => ready.has(index))) {
                ready.add(stage.index);
                this.setUp(chain, first.node);
            }
            for (const run of wrapped)
                this.wrap(run, isPart);
        }
    }
    wrap(run, isPart) {
        if (run.script.kind === 'program')
            return;
        const caches = splitCaches(run, this.edits);
        const installs = targetInstall(run, isPart, this.edits);
        this.obstacles.push(...wrapRun(run, this.edits), ...caches.obstacles, ...installs.obstacles);
        this.changes.push({ line: run.node.line, message: 'cargo compiles for the requested platform' }, ...caches.changes, ...installs.changes);
        if (run.compiles.some(({ command }) => cargoUse(command) === 'here'))
            this.notes.push({
                line: run.node.line,
                message: 'what this line compiles and runs is compiled for the machine that builds, and runs there',
            });
        for (const { line, command } of run.unknown)
            this.notes.push({
                line,
                message: `"${command}" was not looked into: if it calls cargo by name, the program is compiled for the requested platform; what else it compiles is for the machine that builds`,
            });
    }
    /** Targets with glibc that commands of the moved stages name, out of those and of what copies the results. */
    unpin(commands) {
        const pinned = commands.filter((command) => cargoUse(command) === 'glibc-target');
        const targets = new Set(pinned.flatMap((command) => targetOf(command.split(/\s+/)) ?? []));
        if (targets.size === 0)
            return;
        const moved = new Set(this.moved.all.map(({ index }) => index));
        for (const { index, nodes } of this.texts)
            for (const node of nodes)
                if (/^(?:copy|add)$/i.test(node.keyword) || (moved.has(index) && /^run$/i.test(node.keyword)))
                    this.changes.push(...unpinTargets(node, targets, this.edits));
    }
    /** The compiler of the target, in the first stage that needs it. */
    setUp(chain, first) {
        const texts = chain.map(({ index }) => this.text(index));
        const own = texts.at(-1);
        const root = chain[0];
        if (!own || root?.from.kind !== 'image')
            return;
        const runs = texts.flatMap((text) => text.runs);
        const family = baseFamily(root.from.reference, runs);
        const line = setupLine(own, first);
        const packages = aptPackages(runs);
        const libraries = family.kind === 'debian' && family.isFull ? (this.options.libraries ?? []) : [];
        const obstacles = setupObstacles(texts, line, family, root.from.reference, libraryPackages([...packages, ...libraries]));
        this.obstacles.push(...obstacles);
        if (obstacles.length > 0)
            return;
        const hasArgument = own.nodes.some((node) => /^arg$/i.test(node.keyword) && node.line < line && node.args.includes('TARGETPLATFORM'));
        const lines = setupLines({
            stage: own,
            family,
            packages,
            libraries,
            escapeChar: this.escapeChar,
            hasArgument,
        });
        this.edits.insertAbove(line, lines, hasArgument ? 1 : 2);
        this.changes.push({ line, message: 'the compiler and the libraries of the requested platform' });
    }
    /** Compiles that the analysis found with the values of variables, and that are not seen without. */
    unfollowed(runs) {
        const seen = new Set(runs.flatMap(({ compiles }) => compiles.map(({ line }) => line)));
        return this.analysis.rustUnderEmulation
            .filter(({ line }) => !seen.has(line))
            .map(({ line, command }) => ({
            line,
            message: `"${command}" is put together from variables, or stands in ONBUILD`,
            remedy: 'Write the command as it is.',
        }));
    }
    text(index) {
        const text = this.texts[index];
        if (!text)
            throw new Error(`stage ${index} has no text`);
        return text;
    }
}
function refused(obstacles) {
    const unique = new Map(obstacles.map((each) => [`${each.line} ${each.message}`, each]));
    return { kind: 'refused', obstacles: byLine([...unique.values()]) };
}
function byLine(notes) {
    return notes.toSorted((a, b) => a.line - b.line);
}


/***/ }),

/***/ 76285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ scriptCommands)
/* harmony export */ });
/** All commands of a script, whatever condition they stand under; those of substitutions first. */
function scriptCommands(statements, environment) {
    const walker = new Walker(environment);
    walker.statements(statements);
    return { commands: walker.commands, unreadable: walker.unreadable };
}
const DECLARES = new Set(['export', 'local', 'declare', 'readonly', 'typeset']);
class Walker {
    commands = [];
    unreadable = [];
    environment;
    /** What the script itself sets; undefined hides a variable whose value changes. */
    set = new Map();
    constructor(environment) {
        this.environment = environment;
    }
    statements(list) {
        for (const { command } of list)
            this.command(command);
    }
    command(command, before) {
        if ('redirects' in command && command.kind !== 'simple')
            this.redirects(command.redirects);
        switch (command.kind) {
            case 'simple':
                this.simple(command, before);
                break;
            case 'and':
            case 'or':
                this.command(command.left);
                this.command(command.right);
                break;
            case 'pipeline':
                command.commands.forEach((each, index) => {
                    this.command(each, command.commands[index - 1]);
                });
                break;
            case 'if':
                for (const { condition, body } of command.branches)
                    this.statements([...condition, ...body]);
                this.statements(command.otherwise ?? []);
                break;
            case 'for':
                for (const word of command.words ?? [])
                    this.substitutions(word.parts);
                this.set.set(command.variable, undefined);
                this.statements(command.body);
                break;
            case 'while':
            case 'until':
                this.statements([...command.condition, ...command.body]);
                break;
            case 'case':
                this.substitutions(command.subject.parts);
                for (const { body } of command.items)
                    this.statements(body);
                break;
            case 'subshell':
            case 'group':
                this.statements(command.body);
                break;
            case 'function':
                this.command(command.body);
                break;
            case 'test':
                for (const word of command.words)
                    this.substitutions(word.parts);
                break;
            case 'arithmetic':
                break;
            case 'unreadable':
                this.unreadable.push(command.start);
        }
    }
    simple(command, before) {
        for (const { value } of command.assignments)
            this.substitutions(value.parts);
        for (const word of command.words)
            this.substitutions(word.parts);
        this.redirects(command.redirects);
        const words = command.words.flatMap((word) => this.word(word));
        if (words.length === 0) {
            for (const { name, append, value } of command.assignments) {
                const text = joined(this.word(value));
                this.set.set(name, append || !text.known ? undefined : text.text);
            }
            return;
        }
        if (DECLARES.has(words[0]?.text ?? ''))
            this.declaration(words.slice(1));
        const input = this.input(command.redirects) ?? this.piped(before);
        const earlier = before?.kind === 'simple' ? before.words.flatMap((word) => this.word(word)) : undefined;
        this.commands.push({
            words,
            offset: command.start,
            ...(input === undefined ? {} : { input }),
            ...(earlier === undefined ? {} : { before: earlier }),
        });
    }
    declaration(words) {
        for (const { text, known } of words) {
            const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(text);
            if (match?.[1] !== undefined)
                this.set.set(match[1], known ? match[2] : undefined);
        }
    }
    /** A here-document or `<<<`. */
    input(redirects) {
        const last = redirects.findLast((redirect) => redirect.kind === 'here' || (redirect.kind === 'file' && redirect.operator === '<<<'));
        if (last === undefined)
            return undefined;
        const word = last.kind === 'here' ? last.body : last.target;
        return { ...joined(this.word(word)), start: word.start };
    }
    /** What `echo …` or `cat <<EOF` in front of a pipe writes. */
    piped(before) {
        if (before?.kind !== 'simple')
            return undefined;
        const [name, ...rest] = before.words.flatMap((word) => this.word(word));
        if (name?.text === 'cat' && rest.length === 0)
            return this.input(before.redirects);
        if (name?.text !== 'echo' && name?.text !== 'printf')
            return undefined;
        const words = rest.filter(({ text }, index) => index > 0 || !/^-[neE]+$/.test(text));
        return {
            text: words
                .map(({ text }) => text)
                .join(' ')
                .replaceAll('\\n', '\n'),
            known: words.every(({ known }) => known),
        };
    }
    redirects(redirects) {
        for (const redirect of redirects)
            this.substitutions((redirect.kind === 'here' ? redirect.body : redirect.target).parts);
    }
    substitutions(parts) {
        for (const part of parts) {
            if (part.kind === 'substitution' || part.kind === 'process')
                this.statements(part.body);
            else if (part.kind === 'quoted')
                this.substitutions(part.parts);
            else if (part.kind === 'variable' && part.modifier && 'word' in part.modifier)
                this.substitutions(part.modifier.word.parts);
        }
    }
    lookUp(name) {
        return this.set.has(name) ? this.set.get(name) : this.environment(name);
    }
    /** What the shell makes of a word: usually one, none or several where a variable is not quoted. */
    word(word) {
        const words = [];
        let text = '';
        let known = true;
        let hasText = false;
        const end = () => {
            if (hasText)
                words.push({ text, known, start: word.start });
            text = '';
            known = true;
            hasText = false;
        };
        for (const part of word.parts) {
            const piece = this.part(part);
            known &&= piece.known;
            if (part.kind !== 'variable' || !piece.known) {
                text += piece.text;
                hasText ||= piece.text !== '' || part.kind === 'quoted';
                continue;
            }
            const fields = piece.text.split(/[ \t\n]+/);
            fields.forEach((field, index) => {
                if (index > 0)
                    end();
                text += field;
                hasText ||= field !== '';
            });
        }
        end();
        return words;
    }
    part(part) {
        switch (part.kind) {
            case 'literal':
                return { text: part.text, known: true };
            case 'quoted':
                return joined(part.parts.map((inner) => this.part(inner)), '');
            case 'tilde':
                return { text: `~${part.user}`, known: true };
            case 'variable':
                return this.variable(part);
            case 'substitution':
            case 'process':
                return { text: '$(…)', known: false };
            case 'arithmetic':
                return { text: '$((…))', known: false };
            default:
                return { text: part.text, known: false };
        }
    }
    variable({ name, modifier }) {
        const value = this.lookUp(name);
        const shown = { text: `$${name}`, known: false };
        if (modifier === undefined)
            return value === undefined ? shown : { text: value, known: true };
        if (!('word' in modifier))
            return shown;
        const isSet = value !== undefined && !(modifier.colon && value === '');
        if (modifier.kind === 'alternative')
            return isSet ? joined(this.word(modifier.word)) : { text: '', known: value !== undefined };
        if (isSet)
            return { text: value, known: true };
        return modifier.kind === 'error' ? shown : joined(this.word(modifier.word));
    }
}
function joined(words, between = ' ') {
    return { text: words.map(({ text }) => text).join(between), known: words.every(({ known }) => known) };
}


/***/ }),

/***/ 16166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   H7: () => (/* binding */ isShell),
/* harmony export */   oA: () => (/* binding */ unwrap)
/* harmony export */ });
const PLAIN = {};
// biome-ignore format: a table
const WRAPPERS = {
    // POSIX and coreutils; sources: their manual pages.
    env: { valued: '-u --unset -C --chdir', assigns: true, script: '-S --split-string' },
    exec: { valued: '-a' }, command: PLAIN, builtin: PLAIN, nohup: PLAIN, time: { valued: '-o --output -f --format' },
    nice: { valued: '-n --adjustment' }, timeout: { valued: '-k --kill-after -s --signal', positional: 1 },
    gtimeout: { valued: '-k --kill-after -s --signal', positional: 1 },
    stdbuf: { valued: '-i --input -o --output -e --error' },
    xargs: { valued: '-I -n -P -d -L -s -a -E --arg-file --delimiter --max-args --max-procs --max-lines --replace' },
    chroot: { positional: 1 },
    // util-linux
    ionice: { valued: '-c -n --class --classdata' }, setsid: PLAIN, taskset: { positional: 1 }, chrt: { positional: 1 },
    setarch: { positional: 1 }, linux32: PLAIN, linux64: PLAIN, i386: PLAIN, x86_64: PLAIN, unshare: { valued: '-S -G -R -w' },
    nsenter: { valued: '-t -S -G' }, prlimit: PLAIN, flock: { valued: '-w -E', positional: 1, script: '-c --command' },
    setpriv: { valued: '--reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig' },
    script: { valued: '-I -O -B -T -E -o', script: '-c --command' },
    // other users
    sudo: { valued: '-u --user -g --group -h --host -p --prompt -C -D -R -T -U', assigns: true }, doas: { valued: '-u -C' },
    su: { valued: '-s --shell -g -G', script: '-c --command --session-command', positional: 99 },
    runuser: { valued: '-u --user -s --shell -g -G', script: '-c --command', positional: 0 },
    gosu: { positional: 1 }, 'su-exec': { positional: 1 }, setuidgid: { positional: 1 }, chpst: { valued: '-u -U -b -e -d -o' },
    // toolchains
    rustup: { only: ['run'], positional: 1 }, mold: { only: ['-run', '--run'] }, sccache: PLAIN, ccache: PLAIN,
    scl: { only: ['enable'], positional: 1 }, 'scl_source': { positional: 1 },
    nix: { only: ['develop', 'shell', 'run'], positional: 99, script: '' },
    'nix-shell': { valued: '-p -A -I', script: '--run --command', positional: 99 },
    mise: { only: ['exec', 'x'], positional: 0 }, rtx: { only: ['exec', 'x'] }, asdf: { only: ['exec'] }, direnv: { only: ['exec'], positional: 1 },
    conda: { only: ['run'], valued: '-n --name -p --prefix' }, mamba: { only: ['run'], valued: '-n --name -p --prefix' },
    micromamba: { only: ['run'], valued: '-n --name -p --prefix' }, pixi: { only: ['run'] }, poetry: { only: ['run'] }, uv: { only: ['run'] },
    devbox: { only: ['run'] }, proxychains4: { valued: '-f' }, proxychains: { valued: '-f' }, torsocks: PLAIN,
    // watching and starting
    tini: { valued: '-p -e' }, 'dumb-init': { valued: '-r --rewrite' }, 'xvfb-run': { valued: '-e -f -n -p -s -w' }, 'dbus-run-session': PLAIN,
    'ssh-agent': PLAIN, fakeroot: { valued: '-l -s -i -b' }, eatmydata: PLAIN, unbuffer: PLAIN, chronic: PLAIN, ts: PLAIN,
    strace: { valued: '-e -o -p -s -u -E' }, ltrace: { valued: '-e -o -p -s -u' }, valgrind: PLAIN, catchsegv: PLAIN,
    perf: { only: ['stat', 'record'], valued: '-e -o -F -r' }, hyperfine: PLAIN, firejail: PLAIN, bwrap: PLAIN,
    retry: { valued: '-t -d -s', positional: 0 }, parallel: { valued: '-j --jobs' }, busybox: PLAIN, toybox: PLAIN,
};
const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'mksh', 'yash', 'hush', 'rbash']);
/** The last part of a path. */
const baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
function isShell(program) {
    return SHELLS.has(baseName(program));
}
/** The command inside a command; undefined when the program is no wrapper, or has nothing to execute. */
function unwrap(words) {
    const [program, ...rest] = words;
    if (program === undefined)
        return undefined;
    const name = baseName(program.text);
    if (name === 'eval')
        return [{ kind: 'script', text: join(rest) }];
    // Its first word is executed later.
    if (name === 'trap')
        return [{ kind: 'script', text: join(rest.slice(0, 1)) }];
    if (name === 'find')
        return findExec(rest);
    const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
    return wrapper && wrapped(name, wrapper, rest);
}
/** Without their `only` word they may execute anything. */
const EXECUTES_OTHERWISE = new Set([
    'nix',
    'poetry',
    'uv',
    'pixi',
    'devbox',
    'direnv',
    'mise',
    'rtx',
    'asdf',
]);
function wrapped(name, wrapper, words) {
    const valued = new Set(wrapper.valued?.split(' '));
    const scripts = new Set(wrapper.script?.split(' '));
    let at = 0;
    let { positional = 0 } = wrapper;
    if (wrapper.only) {
        at = words.findIndex(({ text }) => wrapper.only?.includes(text)) + 1;
        if (at === 0)
            return EXECUTES_OTHERWISE.has(name) ? undefined : [];
    }
    for (; at < words.length; at++) {
        const { text } = words[at] ?? { text: '' };
        if (text === '--') {
            at++;
            break;
        }
        if (name === 'nix' && (text === '-c' || text === '--command'))
            return commandOf(words.slice(at + 1));
        const equals = text.indexOf('=');
        const option = text.startsWith('--') && equals > 0 ? text.slice(0, equals) : text;
        if (scripts.has(option)) {
            const script = option === text ? words[at + 1] : { ...words[at], text: text.slice(equals + 1), known: true };
            return script ? [{ kind: 'script', text: script }] : [];
        }
        if (/^-./.test(text)) {
            if (valued.has(option) && option === text)
                at++;
            else if (scripts.has('-c') && /^-[a-zA-Z]*c$/.test(text) && words[at + 1])
                return [{ kind: 'script', text: words[at + 1] ?? { text: '', known: false } }];
            continue;
        }
        if (wrapper.assigns && /^[A-Za-z_]\w*=/.test(text))
            continue;
        if (positional-- <= 0)
            break;
    }
    const command = words.slice(at);
    if (command.length === 0 && name.startsWith('nix'))
        return undefined;
    // `scl enable collection 'cargo build'` has the whole command in one word.
    const [only] = command;
    if (only && command.length === 1 && /\s/.test(only.text))
        return [{ kind: 'script', text: only }];
    return commandOf(command);
}
function commandOf(words) {
    return words.length === 0 ? [] : [{ kind: 'command', words }];
}
function findExec(words) {
    return words.flatMap(({ text }, at) => {
        if (!/^-(?:exec|execdir|ok|okdir)$/.test(text))
            return [];
        const rest = words.slice(at + 1);
        const end = rest.findIndex((word) => word.text === ';' || word.text === '+');
        return commandOf(rest.slice(0, end < 0 ? undefined : end));
    });
}
function join(words) {
    return { text: words.map(({ text }) => text).join(' '), known: words.every(({ known }) => known) };
}


/***/ }),

/***/ 64176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readRunFacts)
/* harmony export */ });
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89715);
/* harmony import */ var _syntax_source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6962);
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76285);
/* harmony import */ var _command_wrappers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16166);
/* harmony import */ var _rust_programs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97076);
/** What one RUN instruction executes: the commands that compile Rust, those that cannot be known, and all programs. */





/** How deep commands may stand inside each other: `sh -c "sh -c …"`. */
const MAX_DEPTH = 6;
/**
 * Reads a RUN.
 * @param shell what SHELL says; undefined for the default
 */
function readRunFacts(script, shell, environment, parser) {
    const reader = new RunReader(environment, parser);
    if (script.kind === 'program') {
        const words = script.words.map((text) => ({ text, known: true }));
        reader.command({ words, offset: 0 }, script.text, 0);
    }
    else if (script.kind === 'file') {
        const interpreter = /^#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(script.text.text)?.[1] ?? '';
        if ((0,_command_wrappers_js__WEBPACK_IMPORTED_MODULE_2__/* .isShell */ .H7)(interpreter))
            reader.script(script.text, 0);
        else
            reader.unknown.push({ line: (0,_syntax_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(script.text, 0), command: `a ${(0,_command_wrappers_js__WEBPACK_IMPORTED_MODULE_2__/* .baseName */ .Fl)(interpreter)} script` });
    }
    else if (shell === undefined || shell.some(_command_wrappers_js__WEBPACK_IMPORTED_MODULE_2__/* .isShell */ .H7))
        reader.script(script.text, 0);
    else
        reader.unknown.push({ line: (0,_syntax_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(script.text, 0), command: `a script for ${shell[0]}` });
    return {
        compiles: reader.compiles,
        unknown: reader.unknown,
        bringsRust: reader.brings,
        programs: [...reader.programs],
    };
}
class RunReader {
    compiles = [];
    unknown = [];
    programs = new Set();
    brings = false;
    environment;
    parser;
    constructor(environment, parser) {
        this.environment = environment;
        this.parser = parser;
    }
    script(text, depth) {
        const { statements } = this.parser.parse(withCommandFirst(text.text));
        const { commands, unreadable } = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptCommands */ .q)(statements, this.environment);
        for (const command of commands)
            this.command(command, text, depth);
        for (const offset of unreadable)
            this.unknown.push({
                line: (0,_syntax_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(text, offset),
                command: (0,_util_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstLine */ .TM)(text.text.slice(offset)).slice(0, 60),
            });
    }
    command(command, text, depth) {
        const { words, offset } = command;
        const [program, ...args] = words;
        if (program === undefined)
            return;
        const found = { line: (0,_syntax_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(text, offset), command: words.map((word) => word.text).join(' ') };
        this.programs.add(program.text);
        if ((0,_rust_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .bringsRust */ .oo)(words))
            this.brings = true;
        if (depth > MAX_DEPTH) {
            this.unknown.push(found);
            return;
        }
        const verdict = (0,_rust_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeRust */ .wO)(program, args);
        if (verdict === 'compiles')
            this.compiles.push(found);
        if (verdict !== undefined)
            return;
        if (program.known && (0,_command_wrappers_js__WEBPACK_IMPORTED_MODULE_2__/* .isShell */ .H7)(program.text)) {
            this.shell(command, found, text, depth);
            return;
        }
        const inner = (0,_command_wrappers_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrap */ .oA)(words);
        if (inner !== undefined) {
            for (const each of inner) {
                if (each.kind === 'command')
                    this.command({ words: each.words, offset }, text, depth + 1);
                else
                    this.nested(each.text, found, text, depth);
            }
            return;
        }
        if (program.known && (0,_rust_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .isHarmlessProgram */ .yX)(program.text))
            return;
        if (program.known && (0,_rust_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .onlyAsksVersion */ .tT)(words))
            return;
        this.other(words, found, text, depth);
    }
    /** `sh -c "…"`, `sh <<EOF`, `curl … | sh`, `sh build.sh`. */
    shell({ words, input, before }, found, text, depth) {
        const args = words.slice(1);
        const option = args.findIndex(({ text: word }) => /^-[a-zA-Z]*c$/.test(word));
        const inline = option < 0 ? undefined : args.slice(option + 1).find((word) => word.text !== '--');
        if (inline !== undefined) {
            this.nested(inline, found, text, depth);
            return;
        }
        const file = args.find((word, at) => !/^[-+]/.test(word.text) && !/^[-+]o$/.test(args[at - 1]?.text ?? ''));
        const readsInput = file === undefined || args.some((word) => word.text === '-s');
        if (readsInput && input !== undefined)
            this.nested(input, found, text, depth);
        else if (readsInput && before !== undefined && (0,_rust_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .bringsRust */ .oo)(before))
            this.brings = true;
        else if (args.length > 0 || before !== undefined)
            this.unknown.push(found);
    }
    /** Text that a shell executes. What is unknown in it stands as `$name`, and is judged as such. */
    nested(script, found, around, depth) {
        if (!script.known && /^\$(?:\w+|\(…\))$/.test(script.text))
            this.unknown.push(found);
        else
            this.script(inside(script, found.line, around), depth + 1);
    }
    /** A program that we do not know. One that is handed a whole cargo command most likely executes it. */
    other(words, found, around, depth) {
        for (let at = 1; at < words.length; at++) {
            const word = words[at];
            const next = words.slice(at + 1).find(({ text }) => !text.startsWith('+'));
            if (word === undefined)
                continue;
            const name = (0,_command_wrappers_js__WEBPACK_IMPORTED_MODULE_2__/* .baseName */ .Fl)(word.text);
            if (/^(?:cargo|xx-cargo|cross|tauri|wasm-pack|maturin|trunk)$/.test(name) &&
                next &&
                _rust_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .SURELY_CARGO */ .Yh.has(next.text)) {
                this.command({ words: words.slice(at), offset: 0 }, (0,_syntax_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textOn */ .bg)(found.line, ''), depth + 1);
                return;
            }
            if (/^\s*(?:cd [^;&|]+(?:&&|;)\s*)?(?:\S*\/)?(?:cargo|cross)\s+(?:\+\S+\s+)?[a-z]/.test(word.text)) {
                this.nested(word, found, around, depth);
                return;
            }
        }
        this.unknown.push(found);
    }
}
/** A word's text, line by line where the word stands. */
function inside({ text, start }, line, around) {
    if (start === undefined)
        return (0,_syntax_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textOn */ .bg)(line, text);
    const marks = [];
    let from = 0;
    let there = start;
    for (;;) {
        marks.push({ offset: from, line: (0,_syntax_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(around, there) });
        const [end, next] = [text.indexOf('\n', from), around.text.indexOf('\n', there)];
        if (end < 0 || next < 0)
            return { text, marks };
        from = end + 1;
        there = next + 1;
    }
}
/**
 * `<<EOF bash -e` as `bash <<EOF -e`, which means the same: the grammar does not know a here-document before a
 * command. The length stays, and so do the lines.
 */
function withCommandFirst(text) {
    return text.replace(/^([ \t]*)(\d*)(<<-?[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[^\s<>|;&()"']+))([ \t]+)([^\s<>|;&()]+)/, (_all, before, descriptor, mark, blank, word) => `${before}${word}${blank}${' '.repeat(descriptor.length)}${mark}`);
}


/***/ }),

/***/ 97076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yh: () => (/* binding */ SURELY_CARGO),
/* harmony export */   oo: () => (/* binding */ bringsRust),
/* harmony export */   tT: () => (/* binding */ onlyAsksVersion),
/* harmony export */   wO: () => (/* binding */ judgeRust),
/* harmony export */   yX: () => (/* binding */ isHarmlessProgram)
/* harmony export */ });
/* harmony import */ var _command_wrappers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16166);
/** Which commands compile Rust, which do not, and of which nobody can tell by looking at them. */

/**
 * Subcommands of cargo that compile nothing: its own, and those of common plugins. All others compile, or may: nobody
 * can list what `cargo install` adds.
 */
// biome-ignore format: a list
const HARMLESS_CARGO = new Set([
    'add', 'clean', 'config', 'fetch', 'generate-lockfile', 'help', 'info', 'init', 'locate-project', 'login', 'logout',
    'metadata', 'new', 'owner', 'pkgid', 'read-manifest', 'remove', 'rm', 'report', 'search', 'tree', 'uninstall', 'update',
    'vendor', 'verify-project', 'version', 'yank',
    'about', 'audit', 'binstall', 'cache', 'cyclonedx', 'deny', 'fmt', 'generate', 'generate-rpm', 'get', 'rdme', 'readme', 'license', 'local-registry',
    'lock-prefetch', 'machete', 'outdated', 'prefetch', 'sbom', 'set-version', 'sort', 'sweep', 'upgrade', 'vet',
]);
/** Plugins with subcommands of their own: those of them that compile nothing. */
// biome-ignore format: a table
const HARMLESS_NESTED = {
    chef: ['prepare', 'help'], component: ['new', 'help'], leptos: ['new', 'help'], tauri: ['init', 'info', 'icon', 'add', 'help'],
    lambda: ['deploy', 'invoke', 'new', 'init', 'system', 'help'], pgrx: ['new', 'get', 'status', 'start', 'stop', 'help'],
    sqlx: ['database', 'db', 'migrate', 'mig', 'help'], 'llvm-cov': ['clean', 'report', 'show-env'],
    nextest: ['show-config', 'self', 'help'], shuttle: ['login', 'init', 'help'], xwin: ['splat', 'cache', 'help'],
};
/** Programs that compile Rust with most of their subcommands: those that do not. `cargo` has a list of its own. */
// biome-ignore format: a table
const HARMLESS_SUBCOMMANDS = {
    'wasm-pack': ['new', 'login', 'pack', 'publish', 'help'], trunk: ['clean', 'config', 'tools', 'init', 'help'],
    dx: ['new', 'init', 'fmt', 'config', 'clean', 'translate', 'doctor', 'self-update', 'help'],
    maturin: ['sdist', 'list-python', 'new', 'init', 'generate-ci', 'upload', 'help'], tauri: ['init', 'info', 'icon', 'add', 'help'],
    napi: ['new', 'artifacts', 'prepublish', 'rename', 'universalize', 'version', 'help'], sqlx: ['database', 'db', 'migrate', 'mig', 'help'],
    'worker-build': [], anchor: ['init', 'new', 'keys', 'clean', 'help'], perseus: ['new', 'init', 'clean', 'help'],
};
const VALUED = new Set([
    '--config',
    '--color',
    '-Z',
    '-C',
    '--manifest-path',
    '--target-dir',
    '--lockfile-path',
]);
const ASKS_VERSION = /^(?:--version|-V|-vV|-Vv|--help|-h)$/;
/** The verdict about a program that is part of Rust; undefined for any other. */
function judgeRust(program, args) {
    const name = (0,_command_wrappers_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(program.text).replace(/\.exe$/, '');
    if (name === 'cargo' || name === 'xx-cargo' || name === 'cross')
        return judgeCargo(args);
    if (name.startsWith('cargo-'))
        return judgePlugin(name.slice('cargo-'.length), args);
    if (name === 'rustc' || name === 'rustdoc' || name === 'clippy-driver')
        return judgeRustc(args);
    const harmless = Object.hasOwn(HARMLESS_SUBCOMMANDS, name) ? HARMLESS_SUBCOMMANDS[name] : undefined;
    if (harmless === undefined)
        return undefined;
    const subcommand = args.find(({ text }) => !text.startsWith('-'));
    if (subcommand === undefined && (harmless.length > 0 || args.some(({ text }) => ASKS_VERSION.test(text))))
        return 'harmless';
    return harmless.includes(subcommand?.text ?? '') || asksVersion(args) ? 'harmless' : 'compiles';
}
function judgeCargo(args) {
    const at = args.findIndex(({ text }, index) => !/^[-+]/.test(text) && !(index > 0 && VALUED.has(args[index - 1]?.text ?? '')));
    // Without a subcommand: `cargo --version`, `cargo --list`.
    const subcommand = args[at];
    if (subcommand === undefined)
        return 'harmless';
    return judgeSubcommand(subcommand, args.slice(0, at), args.slice(at + 1));
}
function judgeSubcommand({ text, known }, before, args) {
    if (before.some((word) => ASKS_VERSION.test(word.text)))
        return 'harmless';
    if (!known)
        return 'compiles';
    if (HARMLESS_CARGO.has(text))
        return 'harmless';
    // `cargo install x --version 1.0` names a version; everywhere else --version only asks for it.
    if (text === 'install') {
        const isQuestion = options(args).some((word) => /^(?:--help|-h|--list)$/.test(word.text));
        return isQuestion ? 'harmless' : 'compiles';
    }
    if (asksVersion(args))
        return 'harmless';
    const nested = Object.hasOwn(HARMLESS_NESTED, text) ? HARMLESS_NESTED[text] : undefined;
    const inner = args.find((word) => !/^[-+]/.test(word.text));
    // Alone they show their help, but for one that runs the tests.
    const isHarmless = inner === undefined ? text !== 'llvm-cov' : nested?.includes(inner.text);
    return nested && isHarmless ? 'harmless' : 'compiles';
}
/** `cargo-chef chef cook`, `cargo-chef cook`, `cargo-zigbuild build`: the program behind a subcommand. */
function judgePlugin(name, args) {
    const inner = args[0]?.text === name ? args.slice(1) : args;
    if (inner.length === 0 && args.length === 0)
        return 'harmless';
    return judgeSubcommand({ text: name, known: true }, [], inner);
}
/** Behind `--` stand the arguments of the program that is run, which is compiled before. */
function options(args) {
    const end = args.findIndex(({ text }) => text === '--');
    return args.slice(0, end < 0 ? undefined : end);
}
function asksVersion(args) {
    return options(args).some(({ text }) => ASKS_VERSION.test(text));
}
function judgeRustc(args) {
    const compiled = args.some(({ text, known }, index) => (!known || text === '-' || !text.startsWith('-')) && args[index - 1]?.text !== '--print');
    return compiled && !asksVersion(args) ? 'compiles' : 'harmless';
}
/** Subcommands that surely mean cargo, wherever they stand: for programs that we do not know. */
// biome-ignore format: a list
const SURELY_CARGO = new Set([
    'build', 'b', 'check', 'run', 'r', 'test', 't', 'bench', 'doc', 'clippy', 'install', 'rustc', 'zigbuild', 'xwin', 'chef',
    'auditable', 'nextest', 'leptos', 'tauri', 'lambda', 'pgrx', 'xtask', 'make', 'dist', 'deb',
]);
/** Programs that neither compile Rust nor execute what stands in their arguments. */
// biome-ignore format: a list
const HARMLESS_PROGRAMS = new Set([
    ':', '.', '[', '[[', 'true', 'false', 'test', 'cd', 'pushd', 'popd', 'echo', 'printf', 'export', 'local', 'declare', 'readonly',
    'typeset', 'unset', 'set', 'shopt', 'trap', 'alias', 'unalias', 'umask', 'ulimit', 'wait', 'sleep', 'return', 'exit', 'break',
    'continue', 'shift', 'read', 'type', 'which', 'hash', 'let', 'getopts',
    'cat', 'head', 'tail', 'tee', 'cut', 'sort', 'uniq', 'tr', 'wc', 'grep', 'egrep', 'fgrep', 'rg', 'sed', 'awk', 'gawk', 'diff', 'cmp',
    'cp', 'mv', 'rm', 'ln', 'ls', 'mkdir', 'rmdir', 'mktemp', 'touch', 'chmod', 'chown', 'chgrp', 'install', 'stat', 'du', 'df', 'pwd',
    'basename', 'dirname', 'realpath', 'readlink', 'date', 'uname', 'arch', 'nproc', 'id', 'whoami', 'hostname', 'env', 'sync', 'file',
    'tar', 'gzip', 'gunzip', 'xz', 'bzip2', 'zstd', 'unzip', 'zip', 'ar', 'cpio', 'patch', 'dd', 'truncate', 'od', 'xxd', 'base64',
    'sha256sum', 'sha512sum', 'sha1sum', 'md5sum', 'gpg', 'openssl', 'curl', 'wget', 'git', 'ssh', 'ssh-keyscan', 'ssh-keygen', 'rsync', 'jq', 'yq',
    'apt', 'apt-get', 'apt-key', 'apt-cache', 'aptitude', 'add-apt-repository', 'dpkg', 'dpkg-query', 'dpkg-reconfigure', 'debconf-set-selections',
    'apk', 'dnf', 'yum', 'microdnf', 'tdnf', 'rpm', 'zypper', 'pacman', 'emerge', 'xbps-install', 'brew', 'opkg',
    'update-ca-certificates', 'update-ca-trust', 'update-alternatives', 'locale-gen', 'localedef', 'ldconfig', 'ldd', 'readelf', 'objdump', 'nm',
    'strip', 'llvm-strip', 'objcopy', 'upx', 'patchelf', 'setcap', 'getent', 'groupadd', 'useradd', 'usermod', 'addgroup', 'adduser', 'passwd',
    'chpasswd', 'rustup', 'rustup-init', 'rustfmt', 'xx-apt', 'xx-apt-get', 'xx-apk', 'xx-info', 'xx-verify', 'mkfifo', 'mknod', 'sccache',
    'envsubst', 'dos2unix', 'unix2dos', 'brotli', 'lz4', 'b3sum', 'b2sum', 'minisign', 'cosign', 'aws', 'gsutil', 'kill', 'ps', 'mountpoint', 'mount',
    'umount', 'corepack', 'wasm-opt', 'ranlib', 'lipo', 'expr', 'seq', 'yes', 'comm', 'join', 'paste', 'fold', 'split', 'iconv', 'cksum', 'sum',
    'cc', 'c++', 'gcc', 'g++', 'clang', 'clang++', 'ld', 'lld', 'ld.lld', 'ld.gold', 'as', 'nasm', 'yasm', 'gperf', 'flex', 'bison',
    'protoc', 'pkg-config', 'xx-clang', 'xx-pkg-config', 'lscpu', 'free', 'tput', 'clear', 'xargs',
]);
/** `aarch64-linux-gnu-gcc-12`, `clang-17`: the same programs for a target, and by their version. */
const PREFIX_OR_VERSION = /^(?:(?:[a-z0-9_]+-){1,3}(?=(?:gcc|g\+\+|c\+\+|cc|ld|ar|strip|objcopy|objdump|ranlib|readelf|nm|as)\b))?(.+?)(?:-\d+(?:\.\d+)*)?$/;
/** Whether a program is known to compile nothing of Rust and to execute nothing of its arguments. */
function isHarmlessProgram(program) {
    const name = (0,_command_wrappers_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(program);
    return HARMLESS_PROGRAMS.has(name) || HARMLESS_PROGRAMS.has(PREFIX_OR_VERSION.exec(name)?.[1] ?? '');
}
/** `make --version` and the like: a program's name and one question. */
function onlyAsksVersion([, question, ...more]) {
    return more.length === 0 && question?.known === true && /^(?:--version|--help|-V)$/.test(question.text);
}
const PACKAGE_MANAGERS = new Set([
    'apt',
    'apt-get',
    'apk',
    'dnf',
    'yum',
    'microdnf',
    'tdnf',
    'zypper',
    'pacman',
    'emerge',
    'brew',
    'xx-apk',
    'xx-apt',
    'xx-apt-get',
]);
/** Whether a command brings a Rust toolchain into the stage. */
function bringsRust(words) {
    const name = (0,_command_wrappers_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(words[0]?.text ?? '');
    if (name === 'rustup' || name.startsWith('rustup-init'))
        return true;
    if (words.some(({ text }) => text.includes('sh.rustup.rs') || text.includes('/rustup/dist/') || text.includes('rustup-init')))
        return true;
    return (PACKAGE_MANAGERS.has(name) &&
        words.some(({ text }) => /^(?:cargo|rust|rustc|rustup|rust-all)(?:-\d[\d.]*)?$/.test(text)));
}


/***/ }),

/***/ 95296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ isBuildArgument),
/* harmony export */   M3: () => (/* binding */ automaticArguments),
/* harmony export */   XM: () => (/* binding */ isTargetArgument),
/* harmony export */   c6: () => (/* binding */ Expander),
/* harmony export */   vY: () => (/* binding */ globalVariables),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   yz: () => (/* binding */ StageVariables)
/* harmony export */ });
/* unused harmony export DEFAULT_PATH */
/* harmony import */ var _syntax_shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91418);
/* harmony import */ var _syntax_source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6962);
/* harmony import */ var _syntax_syntax_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59947);
/* harmony import */ var _syntax_word_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22450);




/** The variables that BuildKit sets by itself, for one requested platform. */
function automaticArguments(build, target, stage) {
    const of = (prefix, platform) => [
        [`${prefix}PLATFORM`, platform.name],
        [`${prefix}OS`, 'linux'],
        [`${prefix}OSVERSION`, ''],
        [`${prefix}ARCH`, platform.architecture],
        [`${prefix}VARIANT`, platform.variant ?? ''],
    ];
    return new Map([...of('BUILD', build), ...of('TARGET', target), ['TARGETSTAGE', stage]]);
}
/** True for TARGETPLATFORM, TARGETOS, TARGETARCH and TARGETVARIANT. */
function isTargetArgument(name) {
    return /^TARGET(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name);
}
/** True for BUILDPLATFORM, BUILDOS, BUILDARCH and BUILDVARIANT. */
function isBuildArgument(name) {
    return /^BUILD(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name);
}
const REFERS = /\$\{?([A-Za-z_][A-Za-z0-9_]*)/g;
/** Names of variables in a text, wherever they stand. */
function namesIn(text) {
    return [...text.matchAll(REFERS)].map((match) => match[1] ?? '');
}
/** Expands words of one file for one platform, and says the line when one cannot be expanded. */
class Expander {
    length = 0;
    file;
    escapeChar;
    constructor(file, escapeChar) {
        this.file = file;
        this.escapeChar = escapeChar;
    }
    /** @throws UserError with the line. */
    expand(word, variables, line, options = {}) {
        try {
            const found = (0,_syntax_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .V)(word, (name) => variables.get(name), {
                escapeChar: this.escapeChar,
                ...options,
            });
            this.length += found.value.length;
            if (this.length > _syntax_syntax_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_EXPANDED_LENGTH */ .UD)
                throw new _syntax_word_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WordError */ .N(`the file's variables expand to more than ${_syntax_syntax_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_EXPANDED_LENGTH */ .UD} characters`, 'Shorten the values of its ARG and ENV instructions.');
            return found;
        }
        catch (error) {
            if (error instanceof _syntax_word_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WordError */ .N)
                throw (0,_syntax_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileError */ .lL)(this.file, line, word.slice(0, 80), error.message, error.remedy);
            throw error;
        }
    }
    /** For readers of words that throw WordError themselves. @throws UserError with the line. */
    at(line, value, read) {
        try {
            return read();
        }
        catch (error) {
            if (error instanceof _syntax_word_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WordError */ .N)
                throw (0,_syntax_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileError */ .lL)(this.file, line, value.slice(0, 80), error.message, error.remedy);
            throw error;
        }
    }
}
/**
 * Global variables: automatic ones, then each ARG above the first FROM in order; a build argument of the same
 * name wins over the default. An ARG without either stays undefined.
 */
function globalVariables(globals, automatic, buildArgs, expander) {
    const variables = new Map(automatic);
    for (const name of automatic.keys()) {
        const given = own(buildArgs, name);
        if (given !== undefined)
            variables.set(name, given);
    }
    for (const { assignments, line } of globals) {
        for (const { name, value } of assignments) {
            const given = own(buildArgs, name);
            if (given !== undefined)
                variables.set(name, given);
            else if (value !== undefined)
                variables.set(name, expander.expand(value, variables, line).value);
        }
    }
    return variables;
}
function own(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}
/** What BuildKit sets where the image says nothing about PATH. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The variables of a stage, while its instructions are gone through. */
class StageVariables {
    /** What RUN sees: ARG and ENV, those of the stages that it is made of included. */
    values;
    /** What the image keeps: ENV alone. A stage made FROM another one begins with it, over that one's ARGs. */
    kept;
    scope;
    constructor(parent, scope) {
        this.kept = new Map(parent?.kept ?? [['PATH', DEFAULT_PATH]]);
        this.values = new Map([...(parent?.values ?? []), ...this.kept]);
        this.scope = scope;
    }
    /** @throws UserError with the line, also for `${NAME:?…}` where nobody can have set it. */
    expand(word, line, options = {}) {
        const isLenient = !this.scope.isScratch;
        return this.scope.expander.expand(word, this.values, line, { isLenient, ...options }).value;
    }
    /** The same, and whether nothing in it can have been set by the base image. */
    expandKnown(word, line) {
        const isLenient = !this.scope.isScratch;
        const { value, missing } = this.scope.expander.expand(word, this.values, line, { isLenient });
        return { text: value, known: this.scope.isScratch || missing.size === 0 };
    }
    /** Goes over one ARG. Its own default wins over a value from outside the stage, except over a build argument. */
    arg(assignments, line) {
        const { buildArgs, globals } = this.scope;
        for (const { name, value } of assignments) {
            const given = own(buildArgs, name);
            const found = given ?? (value === undefined ? globals.get(name) : this.expand(value, line));
            // Only for the scanner of packages: never in the environment.
            if (found !== undefined && !/^BUILDKIT_SBOM_SCAN_(?:CONTEXT|STAGE)$/.test(name))
                this.values.set(name, found);
        }
    }
    /** Goes over one ENV: all its values see the variables as they were before it. */
    env(assignments, line) {
        const pairs = assignments.map(({ name, value = '' }) => [this.expand(name, line), this.expand(value, line)]);
        for (const [name, value] of pairs) {
            this.values.set(name, value);
            this.kept.set(name, value);
        }
    }
}


/***/ }),

/***/ 19151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ checkLintOptions),
/* harmony export */   Vl: () => (/* binding */ readDirectives),
/* harmony export */   cA: () => (/* binding */ readDirective)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37659);
/* harmony import */ var _word_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22450);
/** `# syntax=`, `# escape=` and `# check=` at the top of a file (moby/buildkit, frontend/dockerfile/parser/directives.go). */


const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*(?:([^\t\n\f\r ].*)|(?<=[\t\f\r ]*([\t\f\r ])))$/s;
const NAMES = new Set(['syntax', 'escape', 'check']);
/** The directive that a line is; undefined for any other line, and then no directive can follow. */
function readDirective(line) {
    const match = line.startsWith('#') ? DIRECTIVE.exec((0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimLeft */ .Mr)(line.slice(1))) : null;
    const name = match?.[1]?.toLowerCase() ?? '';
    // BuildKit's expression wants one character at least: of blanks alone the last one is the value.
    const value = match?.[2] === undefined ? match?.[3] : (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimEndOf */ .fC)(match[2], '\t\n\f\r ');
    return NAMES.has(name) && value !== undefined ? { name, value } : undefined;
}
/**
 * Directives as BuildKit looks for `syntax` and `check` before it reads the file, which is a little different from the
 * reader itself: a `#!` line may stand above, and nothing may be indented.
 */
function readDirectives(lines) {
    const found = new Map();
    for (let at = lines[0]?.startsWith('#!') ? 1 : 0; at < lines.length; at++) {
        const directive = readDirective((lines[at] ?? '').replace(/\r?\n$/, ''));
        if (directive === undefined || found.has(directive.name))
            break;
        found.set(directive.name, directive.value);
    }
    return found;
}
/** @throws WordError for a `# check=` that BuildKit refuses. */
function checkLintOptions(directives) {
    const [options = ''] = (directives.get('check') ?? '').split(' ');
    if (options === '')
        return;
    const [first = '', second, ...rest] = options.split(';');
    for (const option of [
        first,
        ...(second === undefined ? [] : [second]),
        ...(rest.length > 0 ? [rest.join(';')] : []),
    ]) {
        const equals = option.indexOf('=');
        const name = equals < 0 ? '' : option.slice(0, equals).trim();
        const value = option.slice(equals + 1).trim();
        const isRight = name === 'error'
            ? /^(?:1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/.test(value)
            : name === 'skip' || name === 'experimental';
        if (!isRight)
            throw new _word_error_js__WEBPACK_IMPORTED_MODULE_1__/* .WordError */ .N(`# check= has "${option}"`, 'It has skip=…, error=true and experimental=…, with ; between them.');
    }
}


/***/ }),

/***/ 37659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ trimLeft),
/* harmony export */   Pd: () => (/* binding */ trimSpace),
/* harmony export */   a7: () => (/* binding */ BLANKS),
/* harmony export */   fC: () => (/* binding */ trimEndOf),
/* harmony export */   pv: () => (/* binding */ toByteString),
/* harmony export */   qL: () => (/* binding */ fromByteString),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
/**
 * Text as Go's standard library sees it, where JavaScript differs: BuildKit is written in Go, and what counts as
 * blank decides where a word ends.
 */
/** Go's unicode.IsSpace. JavaScript's `\s` has U+FEFF in addition, and lacks U+0085. */
const SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const IS_SPACE = new RegExp(`^[${SPACE}]`);
const LEADING = new RegExp(`^[${SPACE}]+`);
/** Go's unicode.IsSpace, of the first character. */
function isSpace(char) {
    return IS_SPACE.test(char);
}
/** Go's strings.TrimLeftFunc(text, unicode.IsSpace). */
function trimLeft(text) {
    return text.replace(LEADING, '');
}
/** Go's strings.TrimSpace. */
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && IS_SPACE.test(text[end - 1] ?? ''))
        end--;
    return trimLeft(text.slice(0, end));
}
/** Blanks between words of an instruction: Go's `[\t\v\f\r ]+`. */
const BLANKS = /[\t\v\f\r ]+/;
/** The text's UTF-8 bytes, each as one character; BuildKit reads flags byte by byte. */
function toByteString(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
/** Text of UTF-8 bytes, each of them one character. */
function fromByteString(bytes) {
    return Buffer.from(bytes, 'latin1').toString('utf8');
}
/** Without the characters at its end that are among these. A regular expression would take quadratic time. */
function trimEndOf(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text[end - 1] ?? ''))
        end--;
    return text.slice(0, end);
}


/***/ }),

/***/ 31083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findHeredocs),
/* harmony export */   Y: () => (/* binding */ heredocMark)
/* harmony export */ });
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91418);
/* harmony import */ var _word_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22450);
/** Which words of an instruction begin a here-document (moby/buildkit, frontend/dockerfile/parser/parser.go). */


const MARK = /^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/;
const nothing = () => undefined;
/** The here-document that a word begins, or undefined. @throws WordError for a name that cannot be read. */
function heredocMark(word) {
    const match = MARK.exec(word);
    const rest = match?.[3] ?? '';
    if (match === null || rest === '')
        return undefined;
    // Always a backslash here, whatever the file's escape character is.
    const plain = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .V)(rest, nothing, { keepUnset: true }).words;
    const [name] = plain;
    if (name === undefined || plain.length !== 1)
        return undefined;
    const raw = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .V)(rest, nothing, { keepUnset: true, rawQuotes: true }).words;
    if (raw.length !== 1)
        throw new _word_error_js__WEBPACK_IMPORTED_MODULE_1__/* .WordError */ .N(`the here-document ${word} has a name that cannot be read`);
    return { name, expand: quotes(name) === quotes(raw[0] ?? ''), chomp: match[2] === '-' };
}
/** The here-documents of an instruction's line. */
function findHeredocs(line) {
    const options = { keepUnset: true, rawQuotes: true, rawEscapes: true };
    let words;
    try {
        words = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .V)(line, nothing, options).words;
    }
    catch (error) {
        // BuildKit goes on without any: a quote may be open for reasons of the shell's.
        if (error instanceof _word_error_js__WEBPACK_IMPORTED_MODULE_1__/* .WordError */ .N)
            return [];
        throw error;
    }
    return words.flatMap((word) => heredocMark(word) ?? []);
}
const quotes = (text) => text.replace(/[^'"]/g, '').length;


/***/ }),

/***/ 56486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readScript)
/* harmony export */ });
/* harmony import */ var _heredoc_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31083);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6962);
/* harmony import */ var _word_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22450);
/** What a RUN instruction hands over for execution, here-documents included (dockerfile2llb, dispatchRun). */



/** The script of a RUN. */
function readScript({ rest, args, json, heredocs, line, endLine }) {
    if (json)
        return { kind: 'program', words: args, text: rest };
    const [only] = heredocs;
    if (only === undefined)
        return { kind: 'shell', text: rest };
    if (isHeredocAlone(rest.text)) {
        const text = only.chomp ? withoutTabs(only.body) : only.body;
        return { kind: text.text.startsWith('#!') ? 'file' : 'shell', text };
    }
    const bodies = heredocs.flatMap(({ name, body }) => [(0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textOn */ .bg)(line, '\n'), body, (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textOn */ .bg)(endLine, name)]);
    return { kind: 'shell', text: (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .joinTexts */ .B5)([rest, ...bodies]) };
}
function isHeredocAlone(text) {
    try {
        return (0,_heredoc_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .heredocMark */ .Y)(text) !== undefined;
    }
    catch (error) {
        if (error instanceof _word_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WordError */ .N)
            return false;
        throw error;
    }
}
/** `<<-`: without the tabs at the beginning of each line. */
function withoutTabs({ text, marks }) {
    return (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .joinTexts */ .B5)(marks.map(({ offset, line }, index) => (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textOn */ .bg)(line, text.slice(offset, marks[index + 1]?.offset).replace(/^\t+/, ''))));
}


/***/ }),

/***/ 91418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ expandWord)
});

// EXTERNAL MODULE: ./build/js/dockerfile/syntax/syntax-limits.js
var syntax_limits = __webpack_require__(59947);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/word-error.js
var word_error = __webpack_require__(22450);
;// CONCATENATED MODULE: ./build/js/dockerfile/syntax/glob-pattern.js
/**
 * Patterns of `${NAME#…}`, `${NAME%…}` and `${NAME/…/…}`: `*` and `?`, as BuildKit translates them to regular
 * expressions (moby/buildkit, frontend/dockerfile/shell/lex.go). Matched here in time proportional to value times
 * pattern, because a backtracking engine takes for ever on `*a*a*a*a`.
 */


/** @throws WordError for an escape that BuildKit does not accept. */
function tokens(pattern) {
    const found = [];
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at] ?? '';
        if (char === '*')
            found.push({ kind: 'star' });
        else if (char === '?')
            found.push({ kind: 'any' });
        else if (char === '\\') {
            const next = pattern[at + 1];
            // An escaped } or / is only there to get past the end of the expression.
            if (next === '}' || next === '/')
                continue;
            if (next !== '*' && next !== '?' && next !== '\\')
                throw new word_error/* WordError */.N(`the pattern ${pattern.join('')} has an escapeChar that is not \\*, \\? or \\\\`);
            found.push({ kind: 'char', char: next });
            at++;
        }
        else
            found.push({ kind: 'char', char });
    }
    return found;
}
/**
 * Where a match that begins at each position ends, or -1; of several, the one that a greedy (or not) `*` prefers.
 * The row of the first token is computed from that of the next one, from the right to the left.
 */
function matchEnds(text, pattern, isGreedy) {
    const all = tokens(pattern);
    if (text.length * all.length > syntax_limits/* MAX_PATTERN_STEPS */.SG)
        throw new word_error/* WordError */.N(`the pattern ${pattern.slice(0, 20).join('')}… and its value are too long`);
    let after = Int32Array.from({ length: text.length + 1 }, (_, at) => at);
    for (const token of [...all].reverse()) {
        const row = new Int32Array(text.length + 1).fill(-1);
        for (let at = text.length; at >= 0; at--) {
            const isInside = at < text.length && text[at] !== '\n';
            const rest = after[at] ?? -1;
            if (token.kind === 'star') {
                const longer = isInside ? (row[at + 1] ?? -1) : -1;
                row[at] = isGreedy ? (longer >= 0 ? longer : rest) : rest >= 0 ? rest : longer;
            }
            else if (token.kind === 'any' ? isInside : at < text.length && text[at] === token.char)
                row[at] = after[at + 1] ?? -1;
        }
        after = row;
    }
    return after;
}
/** The value without its shortest (or longest) head that the pattern matches. */
function trimPrefix(value, pattern, isLongest) {
    return withoutHead([...value], [...pattern], isLongest);
}
/** The value without its shortest (or longest) tail that the pattern matches. */
function trimSuffix(value, pattern, isLongest) {
    return [...withoutHead([...value].reverse(), reversePattern([...pattern]), isLongest)].reverse().join('');
}
function withoutHead(value, pattern, isLongest) {
    const end = matchEnds(value, pattern, isLongest)[0] ?? -1;
    return value.slice(Math.max(end, 0)).join('');
}
/** Backwards, with each escape still in front of what it escapes. */
function reversePattern(pattern) {
    const pairs = [];
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at] ?? '';
        const next = pattern[at + 1];
        if (char === '\\' && next !== undefined) {
            pairs.push([char, next]);
            at++;
        }
        else
            pairs.push([char]);
    }
    return pairs.reverse().flat();
}
/** The value with the first match, or all of them, replaced. */
function replacePattern(value, pattern, replacement, isAll) {
    const text = [...value];
    const ends = matchEnds(text, [...pattern], true);
    const insert = isAll ? goTemplate(replacement) : undefined;
    let out = '';
    let from = 0;
    let lastEnd = -1;
    for (let at = 0; at <= text.length;) {
        const end = ends[at] ?? -1;
        // Go's regexp: an empty match directly behind another match does not count.
        if (end < 0 || (end === at && at === lastEnd)) {
            at++;
            continue;
        }
        const matched = text.slice(at, end).join('');
        out += text.slice(from, at).join('') + (insert === undefined ? replacement : insert(matched));
        from = end;
        lastEnd = end;
        at = end > at ? end : at + 1;
        if (!isAll)
            break;
    }
    return out + text.slice(from).join('');
}
/** Replacements of `//` go through Go's Regexp.Expand: `$0` is the match, other `$name` are groups that do not exist. */
function goTemplate(replacement) {
    if (!replacement.includes('$'))
        return () => replacement;
    return (matched) => replacement.replace(/\$(?:(\$)|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu, (_all, dollar, braced, plain) => dollar ?? (/^0+$/.test(braced ?? plain ?? '') ? matched : ''));
}

// EXTERNAL MODULE: ./build/js/dockerfile/syntax/go-text.js
var go_text = __webpack_require__(37659);
;// CONCATENATED MODULE: ./build/js/dockerfile/syntax/shell-word.js
/**
 * Quotes, escapes and variables of a Dockerfile's words: BuildKit's rules (moby/buildkit,
 * frontend/dockerfile/shell/lex.go), which are its own and not those of any shell.
 */




const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u;
const DIGIT = /^\p{Nd}$/u;
const SPECIAL = /^[@*#?\-$!0]$/;
/**
 * Expands a word.
 * @throws WordError for what BuildKit refuses.
 */
function expandWord(word, lookUp, options = {}) {
    return new WordReader(word, lookUp, options).read();
}
class WordReader {
    chars;
    at = 0;
    depth = 0;
    /** Shared by nested expressions, as BuildKit does: a nested one forgets the word that is being collected. */
    pending = '';
    used = new Set();
    missing = new Set();
    holes = new Set();
    escapeChar;
    lookUp;
    options;
    constructor(word, lookUp, options) {
        this.chars = [...(word.startsWith('\uFEFF') ? word.slice(1) : word)];
        this.lookUp = lookUp;
        this.options = options;
        this.escapeChar = options.escapeChar ?? '\\';
    }
    read() {
        const { value, words } = this.until(undefined, this.options.rawEscapes ?? false);
        return { value, words, used: this.used, missing: this.missing, holes: this.holes };
    }
    peek() {
        return this.chars[this.at];
    }
    next() {
        const char = this.chars[this.at];
        if (char !== undefined)
            this.at++;
        return char;
    }
    /** Reads up to a character, or to the end of the word. */
    until(stop, raw) {
        if (++this.depth > syntax_limits/* MAX_NESTING */.M1)
            throw new word_error/* WordError */.N('variables are nested too deep', 'Nest them less.');
        const quotes = !this.options.ignoreQuotes;
        const words = [];
        let value = '';
        let inWord = false;
        this.pending = '';
        const addRaw = (text) => {
            this.pending += text;
            inWord = true;
        };
        const add = (char) => {
            if (!(0,go_text/* isSpace */.xC)(char))
                addRaw(char);
            else if (inWord && this.pending !== '') {
                words.push(this.pending);
                this.pending = '';
                inWord = false;
            }
        };
        for (let char = this.peek(); char !== undefined; char = this.peek()) {
            if (char === stop) {
                this.at++;
                this.depth--;
                return { value, words: this.finish(words) };
            }
            if (char === '$') {
                const text = this.dollar();
                value = bounded(value + text);
                for (const each of text)
                    add(each);
            }
            else if (char === '<' || (quotes && (char === "'" || char === '"'))) {
                const text = char === '<' ? this.heredocMark() : char === "'" ? this.singleQuoted() : this.doubleQuoted(raw);
                value = bounded(value + text);
                addRaw(text);
            }
            else {
                this.at++;
                if (char !== this.escapeChar) {
                    add(char);
                    value += char;
                    continue;
                }
                if (raw) {
                    addRaw(char);
                    value += char;
                }
                const escaped = this.next();
                if (escaped === undefined)
                    break;
                addRaw(escaped);
                value += escaped;
            }
        }
        if (stop !== undefined)
            throw new word_error/* WordError */.N(`"${this.chars.join('')}" ends before the ${stop} that it needs`, `Add the ${stop}.`);
        this.depth--;
        return { value, words: this.finish(words) };
    }
    finish(words) {
        if (this.pending !== '')
            words.push(this.pending);
        this.pending = '';
        return words;
    }
    singleQuoted() {
        this.at++;
        const end = this.chars.indexOf("'", this.at);
        if (end < 0)
            throw new word_error/* WordError */.N(`a quote is not closed in ${this.chars.join('')}`, "Close it with a '.");
        const text = this.chars.slice(this.at, end).join('');
        this.at = end + 1;
        return this.options.rawQuotes ? `'${text}'` : text;
    }
    doubleQuoted(raw) {
        const quote = this.options.rawQuotes ? '"' : '';
        let value = quote;
        this.at++;
        for (;;) {
            const char = this.peek();
            if (char === undefined)
                throw new word_error/* WordError */.N(`a quote is not closed in ${this.chars.join('')}`, 'Close it with a ".');
            if (char === '$') {
                value = bounded(value + this.dollar());
                continue;
            }
            this.at++;
            if (char === '"')
                return value + quote;
            if (char !== this.escapeChar) {
                value += char;
                continue;
            }
            if (raw)
                value += char;
            const escaped = this.peek();
            if (escaped === undefined)
                continue;
            // Only these can be escaped here; before all others the escape character is an ordinary one.
            const isEscape = escaped === '"' || escaped === '$' || escaped === this.escapeChar;
            value += isEscape ? (this.next() ?? '') : char;
        }
    }
    /** `<<` and the blanks behind it belong to the word that follows. */
    heredocMark() {
        this.at++;
        if (this.peek() !== '<')
            return '<';
        this.at++;
        let text = '<<';
        for (let char = this.peek(); char === '\t' || char === '\r' || char === ' '; char = this.peek()) {
            text += char;
            this.at++;
        }
        return text;
    }
    name() {
        let name = '';
        for (let char = this.peek(); char !== undefined; char = this.peek()) {
            if (name === '' && DIGIT.test(char)) {
                while (DIGIT.test(this.peek() ?? ''))
                    name += this.next();
                return name;
            }
            if (name === '' && SPECIAL.test(char))
                return this.next() ?? '';
            if (!LETTER_OR_DIGIT.test(char) && char !== '_')
                break;
            name += char;
            this.at++;
        }
        return name;
    }
    get(name, hasDefault = false) {
        const value = this.lookUp(name);
        (value === undefined ? this.missing : this.used).add(name);
        if (value === undefined && !hasDefault)
            this.holes.add(name);
        return value;
    }
    dollar() {
        this.at++;
        if (this.peek() !== '{') {
            const name = this.name();
            if (name === '')
                return '$';
            const value = this.get(name);
            return value === undefined && this.options.keepUnset ? `$${name}` : (value ?? '');
        }
        const start = this.at - 1;
        this.at++;
        const first = this.peek();
        if (first === undefined)
            throw this.unclosed();
        if (first === '{' || first === '}' || first === ':')
            throw this.badForm(start);
        const name = this.name();
        const operator = this.next();
        if (operator === undefined)
            throw this.unclosed();
        if (operator === '}') {
            const value = this.get(name);
            return value === undefined && this.options.keepUnset ? `\${${name}}` : (value ?? '');
        }
        return operator === '/' ? this.replacement(name) : this.modified(name, operator, start);
    }
    /** `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, behind the name. */
    modified(name, first, start) {
        const isColon = first === ':';
        const operator = isColon ? this.next() : first;
        const isTrim = operator === '#' || operator === '%';
        if (operator === undefined || !/^[-+?#%]$/.test(operator) || (isColon && isTrim))
            throw this.badForm(start);
        const word = this.until('}', isTrim).value;
        const value = this.get(name, !isTrim);
        if (value === undefined && this.options.keepUnset)
            return `\${${name}${isColon ? ':' : ''}${operator}${word}}`;
        const isPresent = value !== undefined && !(isColon && value === '');
        switch (operator) {
            case '-':
                return isPresent ? value : word;
            case '+':
                return isPresent ? word : '';
            case '?':
                if (isPresent)
                    return value;
                if (this.options.isLenient)
                    return '';
                throw new word_error/* WordError */.N(`${name} has no value: ${word || `it is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`, `Set it with build-args: ${name}=….`);
            default: {
                const isLongest = word.startsWith(operator);
                const pattern = isLongest ? word.slice(1) : word;
                return operator === '#'
                    ? trimPrefix(value ?? '', pattern, isLongest)
                    : trimSuffix(value ?? '', pattern, isLongest);
            }
        }
    }
    /** `${NAME/pattern/replacement}`, and with `//` for all matches. */
    replacement(name) {
        const isAll = this.peek() === '/';
        if (isAll)
            this.at++;
        const pattern = this.until('/', true).value;
        const replacement = this.until('}', true).value;
        const value = this.get(name);
        if (value === undefined && this.options.keepUnset)
            return `\${${name}/${pattern}/${replacement}}`;
        return bounded(replacePattern(value ?? '', pattern, replacement, isAll));
    }
    unclosed() {
        return new word_error/* WordError */.N(`"\${" has no closing brace in ${this.chars.join('')}`, 'Close it with a }.');
    }
    badForm(start) {
        const end = this.chars.indexOf('}', start);
        const form = this.chars.slice(start, end < 0 ? undefined : end + 1).join('');
        return new word_error/* WordError */.N(`${form} is not a form that a Dockerfile knows`, 'Write ${NAME} or ${NAME:-default}.');
    }
}
function bounded(value) {
    if (value.length > syntax_limits/* MAX_VALUE_LENGTH */.CU)
        throw new word_error/* WordError */.N(`a value has more than ${syntax_limits/* MAX_VALUE_LENGTH */.CU} characters when its variables are replaced`, 'Shorten it; each of its ARGs may be made of others many times.');
    return value;
}


/***/ }),

/***/ 85231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ readSource)
});

// EXTERNAL MODULE: ./build/js/dockerfile/syntax/directives.js
var directives = __webpack_require__(19151);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/go-text.js
var go_text = __webpack_require__(37659);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/heredoc-mark.js
var heredoc_mark = __webpack_require__(31083);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/source-text.js
var source_text = __webpack_require__(6962);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/syntax-limits.js
var syntax_limits = __webpack_require__(59947);
// EXTERNAL MODULE: ./build/js/dockerfile/syntax/word-error.js
var word_error = __webpack_require__(22450);
;// CONCATENATED MODULE: ./build/js/dockerfile/syntax/words.js
/** Words and flags of one instruction, split as BuildKit does (frontend/dockerfile/parser, split_command.go and line_parsers.go). */

/** Words of FROM, COPY, EXPOSE and others: quotes mean nothing here. The text has no blanks around it. */
function splitBlanks(text) {
    return text === '' ? [] : text.split(go_text/* BLANKS */.a7);
}
/** Words of ARG, ENV and LABEL: blanks in quotes or behind the escape character do not end one. Quotes are kept. */
function splitQuoted(text, escapeChar) {
    const words = [];
    let word = '';
    let hasQuotes = false;
    let quote = '';
    const end = () => {
        if (hasQuotes || word !== '')
            words.push(word);
        word = '';
        hasQuotes = false;
    };
    for (let at = 0; at < text.length; at++) {
        const char = text[at] ?? '';
        if (quote === '' && (0,go_text/* isSpace */.xC)(char)) {
            end();
            continue;
        }
        if (quote === '' && (char === "'" || char === '"')) {
            quote = char;
            hasQuotes = true;
        }
        else if (char === quote)
            quote = '';
        else if (char === escapeChar && quote !== "'") {
            // At the very end it is dropped, and ends a quoted part.
            if (at + 1 === text.length)
                break;
            word += char + (text[++at] ?? '');
            continue;
        }
        word += char;
    }
    end();
    return words;
}
/** `--name=value` words at the beginning, quotes and escapes removed, and where the rest begins. */
function splitFlags(text, escapeChar) {
    const bytes = (0,go_text/* toByteString */.pv)(text);
    const flags = [];
    let word = '';
    let hasQuotes = false;
    let quote = '';
    let inWord = false;
    // BuildKit goes through bytes here, and takes each for a character: so does this, or "é" would differ.
    const rest = (at) => ({
        flags,
        end: bytes === text ? at : (0,go_text/* fromByteString */.qL)(bytes.slice(0, at)).length,
    });
    for (let at = 0; at < bytes.length; at++) {
        let char = bytes[at] ?? '';
        if (!inWord) {
            if ((0,go_text/* isSpace */.xC)(char))
                continue;
            if (!bytes.startsWith('--', at))
                return rest(at);
            inWord = true;
        }
        if (quote === '') {
            if ((0,go_text/* isSpace */.xC)(char)) {
                inWord = false;
                if (word === '--')
                    return rest(at);
                if (hasQuotes || word !== '')
                    flags.push(word);
                word = '';
                hasQuotes = false;
                continue;
            }
            if (char === "'" || char === '"') {
                quote = char;
                hasQuotes = true;
                continue;
            }
        }
        else if (char === quote) {
            quote = '';
            continue;
        }
        if (char === escapeChar) {
            if (at + 1 === bytes.length)
                break;
            char = bytes[++at] ?? '';
        }
        word += char;
    }
    if (inWord && word !== '--' && (hasQuotes || word !== ''))
        flags.push(word);
    return { flags, end: text.length };
}

;// CONCATENATED MODULE: ./build/js/dockerfile/syntax/node-arguments.js
/** The arguments of each kind of instruction (moby/buildkit, frontend/dockerfile/parser/line_parsers.go). */





/**
 * Keyword, flags and arguments of an instruction.
 * @throws WordError for what BuildKit's parser refuses.
 */
function splitNode(whole, escapeChar, depth = 0) {
    const start = whole.text.length - (0,go_text/* trimLeft */.Mr)(whole.text).length;
    const trimmed = (0,go_text/* trimSpace */.Pd)(whole.text);
    const [keyword = ''] = trimmed.split(go_text/* BLANKS */.a7, 1);
    const blanks = go_text/* BLANKS */.a7.exec(trimmed.slice(keyword.length))?.[0].length ?? 0;
    const from = start + keyword.length + blanks;
    const text = whole.text.slice(from, start + trimmed.length);
    const { flags, end } = splitFlags(text, escapeChar);
    let at = end;
    while (at < text.length && (0,go_text/* isSpace */.xC)(text[at] ?? ''))
        at++;
    const rest = (0,source_text/* sliceText */.S$)(whole, from + at, start + trimmed.length);
    return { keyword, flags, rest, ...nodeArguments(keyword.toLowerCase(), rest, escapeChar, depth) };
}
const NONE = { args: [], json: false };
function nodeArguments(keyword, rest, escapeChar, depth) {
    const { text } = rest;
    switch (keyword) {
        case 'add':
        case 'copy':
        case 'volume':
            return jsonArray(text) ?? { args: splitBlanks(text), json: false };
        case 'cmd':
        case 'entrypoint':
        case 'run':
        case 'shell':
            return jsonOrLine(text);
        case 'arg':
            return { args: splitQuoted(text, escapeChar), json: false };
        case 'env':
        case 'label':
            return { args: pairs(text, keyword.toUpperCase(), escapeChar), json: false };
        case 'expose':
        case 'from':
            return { args: splitBlanks(text), json: false };
        case 'healthcheck': {
            // Another place where BuildKit takes bytes for characters.
            const [kind = '', command = ''] = (0,go_text/* toByteString */.pv)(text).split(/[\t-\r \x85\xa0]+(.*)/s);
            if (kind === '')
                return NONE;
            const { args, json } = jsonOrLine((0,go_text/* fromByteString */.qL)(command));
            return { args: [(0,go_text/* fromByteString */.qL)(kind), ...args], json };
        }
        case 'maintainer':
        case 'stopsignal':
        case 'user':
        case 'workdir':
            return text === '' ? NONE : { args: [text], json: false };
        case 'onbuild': {
            // ONBUILD inside ONBUILD is refused later; how deep does not matter.
            if (text === '' || depth > syntax_limits/* MAX_NESTING */.M1)
                return NONE;
            const child = splitNode(rest, escapeChar, depth + 1);
            return { args: [child.keyword, ...child.args], json: false, child };
        }
        default:
            return { args: [''], json: false };
    }
}
function jsonOrLine(text) {
    if (text === '')
        return NONE;
    return jsonArray(text) ?? { args: [text], json: false };
}
/** undefined when it is not a JSON array: then it is a line. @throws WordError for an array of anything but strings. */
function jsonArray(text) {
    if (!(0,go_text/* trimLeft */.Mr)(text).startsWith('['))
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(value) || !value.every((word) => typeof word === 'string'))
        throw new word_error/* WordError */.N(`${text.slice(0, 80)} is a JSON array with something else than strings in it`, 'Put every word into double quotes.');
    return { args: value.map((word) => word.toWellFormed()), json: true };
}
/** `NAME=value` pairs, or the old form `NAME value`, which has one. */
function pairs(text, keyword, escapeChar) {
    const words = splitQuoted(text, escapeChar);
    const [first] = words;
    if (first === undefined)
        return [];
    if (!first.includes('=')) {
        const blanks = go_text/* BLANKS */.a7.exec(text);
        if (blanks === null)
            throw new word_error/* WordError */.N(`${keyword} ${text} has no value`, `Write ${keyword} ${text}=value.`);
        return [text.slice(0, blanks.index), text.slice(blanks.index + blanks[0].length), ''];
    }
    return words.flatMap((word) => {
        const equals = word.indexOf('=');
        if (equals < 0)
            throw new word_error/* WordError */.N(`${keyword} has "${word}" without a =`, 'Write NAME=value for each; a value with blanks needs quotes.');
        return [word.slice(0, equals), word.slice(equals + 1), '='];
    });
}

;// CONCATENATED MODULE: ./build/js/dockerfile/syntax/source-lines.js
/**
 * A Dockerfile as instructions with their here-documents: directives, comments, continuations
 * (moby/buildkit, frontend/dockerfile/parser/parser.go). What an instruction means comes later.
 */







/**
 * Splits a text into its instructions.
 * @throws UserError with the line for what BuildKit's parser refuses, and for what is beyond our bounds.
 */
function readSource(content, file) {
    // No file of this length in characters can have fewer bytes.
    if (content.length > syntax_limits/* MAX_FILE_BYTES */.gZ)
        throw (0,source_text/* dockerfileError */.lL)(file, undefined, `${content.length} characters`, `it has more than ${syntax_limits/* MAX_FILE_BYTES */.gZ} characters, which no Dockerfile needs`, 'Is `file` the right one? Data belongs into files of the build context.');
    return new SourceReader(content, file).read();
}
class SourceReader {
    file;
    lines;
    /** Index of the next line. */
    at = 0;
    escapeChar = '\\';
    continuation = continuationOf('\\');
    directives = new Set();
    directivesAreOver = false;
    constructor(content, file) {
        this.file = file;
        const text = content.startsWith('\uFEFF') ? content.slice(1) : content;
        const lines = text.split('\n').map((line, index, all) => (index < all.length - 1 ? `${line}\n` : line));
        // What follows the last newline is a line only when there is something.
        this.lines = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    }
    read() {
        const nodes = [];
        while (this.at < this.lines.length) {
            const node = this.node();
            if (node)
                nodes.push(node);
            if (nodes.length > syntax_limits/* MAX_INSTRUCTIONS */.BF)
                throw (0,source_text/* dockerfileError */.lL)(this.file, node?.line, `${nodes.length}`, `there are more than ${syntax_limits/* MAX_INSTRUCTIONS */.BF} instructions`, 'No image can have so many layers; join RUN instructions with && or a here-document.');
        }
        if (nodes.length === 0)
            throw (0,source_text/* dockerfileError */.lL)(this.file, undefined, this.file, 'there is no instruction in it, and so no FROM', 'Start with FROM and a base image; is `file` the right one?');
        return { file: this.file, escapeChar: this.escapeChar, nodes, directives: (0,directives/* readDirectives */.Vl)(this.lines) };
    }
    /** The next physical line, with its newline. */
    next() {
        const line = this.lines[this.at++] ?? '';
        // Characters are never more than bytes; the exact count is only needed near the bound.
        if (line.length * 3 > syntax_limits/* MAX_LINE_BYTES */.Oc) {
            const bytes = new TextEncoder().encode(line).byteLength;
            if (bytes > syntax_limits/* MAX_LINE_BYTES */.Oc || (bytes === syntax_limits/* MAX_LINE_BYTES */.Oc && !line.endsWith('\n')))
                throw (0,source_text/* dockerfileError */.lL)(this.file, this.at, `${bytes} bytes`, `the line has ${bytes} bytes; BuildKit reads no line above ${syntax_limits/* MAX_LINE_BYTES */.Oc - 1}`, `Divide it with ${this.escapeChar} at the end of a line, or put the data into a file of the build context.`);
        }
        return line;
    }
    node() {
        const line = this.at + 1;
        const first = this.withoutComment((0,go_text/* trimLeft */.Mr)(trimNewline(this.next())));
        const head = this.withoutContinuation(first);
        if (!head.continues && head.text === '')
            return undefined;
        const marks = [{ offset: 0, line }];
        const parts = [head.text];
        let length = head.text.length;
        let { continues } = head;
        while (continues && this.at < this.lines.length) {
            const raw = this.next();
            const text = this.withoutComment(trimNewline(raw));
            if (isComment(raw) || (0,go_text/* trimLeft */.Mr)(text) === '')
                continue;
            const part = this.withoutContinuation(text);
            marks.push({ offset: length, line: this.at });
            parts.push(part.text);
            length += part.text.length;
            continues = part.continues;
        }
        return this.nodeOf({ text: parts.join(''), marks }, line);
    }
    nodeOf(whole, line) {
        try {
            const node = splitNode(whole, this.escapeChar);
            const heredocs = canHaveHeredocs(node) && whole.text.includes('<<') ? (0,heredoc_mark/* findHeredocs */.T)(whole.text) : [];
            const read = heredocs.map((mark) => this.heredoc(mark, line));
            return { ...node, line, endLine: this.at, whole, heredocs: read };
        }
        catch (error) {
            if (error instanceof word_error/* WordError */.N)
                throw (0,source_text/* dockerfileError */.lL)(this.file, line, whole.text.slice(0, 80), error.message, error.remedy);
            throw error;
        }
    }
    heredoc(mark, line) {
        const marks = [];
        const parts = [];
        let length = 0;
        while (this.at < this.lines.length) {
            const raw = this.next();
            const end = trimNewline(raw);
            if ((mark.chomp ? end.replace(/^\t+/, '') : end) === mark.name)
                return { ...mark, body: { text: parts.join(''), marks } };
            marks.push({ offset: length, line: this.at });
            parts.push(raw);
            length += raw.length;
        }
        throw (0,source_text/* dockerfileError */.lL)(this.file, line, mark.name, `the here-document <<${mark.name} has no end`, `Write ${mark.name} alone on the line after its last one, without blanks.`);
    }
    /** Comments are empty lines; the first of them may be directives. */
    withoutComment(line) {
        if (!this.directivesAreOver)
            this.directive(line);
        return isComment(line) ? '' : line;
    }
    directive(line) {
        const found = (0,directives/* readDirective */.cA)(line);
        if (found === undefined) {
            this.directivesAreOver = true;
            return;
        }
        const { name, value } = found;
        if (this.directives.has(name))
            throw (0,source_text/* dockerfileError */.lL)(this.file, this.at, line, `a second directive "${name}"`, `Leave one "# ${name}=" at the top of the file.`);
        this.directives.add(name);
        if (name !== 'escape')
            return;
        if (value !== '`' && value !== '\\')
            throw (0,source_text/* dockerfileError */.lL)(this.file, this.at, value, `escape=${value} is neither \\ nor \``, 'Write # escape=` or leave the line out.');
        this.escapeChar = value;
        this.continuation = continuationOf(value);
    }
    withoutContinuation(line) {
        const match = this.continuation.exec(line);
        return match === null
            ? { text: line, continues: false }
            : { text: line.slice(0, match.index + (match[1]?.length ?? 0)), continues: true };
    }
}
const WITH_HEREDOCS = new Set(['add', 'copy', 'run']);
function canHaveHeredocs(node) {
    const { keyword, json } = node.child ?? node;
    return WITH_HEREDOCS.has(keyword.toLowerCase()) && !json;
}
/** The escape character at the end of a line continues it, except behind another one. */
function continuationOf(escapeChar) {
    const e = escapeChar === '`' ? '`' : '\\\\';
    return new RegExp(`([^${e}])${e}[ \\t]*$|^${e}[ \\t]*$`, 'su');
}
function trimNewline(line) {
    return (0,go_text/* trimEndOf */.fC)(line, '\r\n');
}
function isComment(line) {
    return (0,go_text/* trimLeft */.Mr)(line).startsWith('#');
}


/***/ }),

/***/ 6962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ joinTexts),
/* harmony export */   S$: () => (/* binding */ sliceText),
/* harmony export */   bg: () => (/* binding */ textOn),
/* harmony export */   lL: () => (/* binding */ dockerfileError),
/* harmony export */   mh: () => (/* binding */ lineAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/** Text of a Dockerfile that still knows on which line it stands, and errors that name the line. */

/** The line on which an offset of the text stands. */
function lineAt(text, offset) {
    let low = 0;
    let high = text.marks.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((text.marks[middle]?.offset ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return text.marks[low]?.line ?? 1;
}
/** A part of the text, without blanks around it when `start` and `end` say so. */
function sliceText(from, start, end) {
    const marks = from.marks.filter((mark) => mark.offset > start && mark.offset < end);
    return {
        text: from.text.slice(start, end),
        marks: [
            { offset: 0, line: lineAt(from, start) },
            ...marks.map((mark) => ({ offset: mark.offset - start, line: mark.line })),
        ],
    };
}
/** Texts one behind the other. */
function joinTexts(parts) {
    let text = '';
    const marks = [];
    for (const part of parts) {
        for (const mark of part.marks)
            marks.push({ offset: mark.offset + text.length, line: mark.line });
        text += part.text;
    }
    return { text, marks };
}
/** Text that stands on one line. */
function textOn(line, text) {
    return { text, marks: [{ offset: 0, line }] };
}
/** An error about the Dockerfile: input `file`, the line, what is wrong, and what to write. */
function dockerfileError(file, line, value, message, remedy) {
    const where = line === undefined ? file : `${file}:${line}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: ${message}`, {
        input: 'file',
        value,
        remedy,
        location: line === undefined ? { file } : { file, line },
    });
}


/***/ }),

/***/ 59947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ MAX_INSTRUCTIONS),
/* harmony export */   CU: () => (/* binding */ MAX_VALUE_LENGTH),
/* harmony export */   M1: () => (/* binding */ MAX_NESTING),
/* harmony export */   Ny: () => (/* binding */ MAX_STAGES),
/* harmony export */   Oc: () => (/* binding */ MAX_LINE_BYTES),
/* harmony export */   SG: () => (/* binding */ MAX_PATTERN_STEPS),
/* harmony export */   UD: () => (/* binding */ MAX_EXPANDED_LENGTH),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/** Bounds of what is read as a Dockerfile: all of it comes from outside. Each is far above anything that people write. */
/** Bytes of a whole file. The largest Dockerfiles in public repositories are below 100 KiB. */
const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** Bytes of one physical line with its newline; the same bound as BuildKit's own (Go's bufio.MaxScanTokenSize). */
const MAX_LINE_BYTES = 64 * 1024;
/** Instructions of one file. */
const MAX_INSTRUCTIONS = 20_000;
/** Stages of one file. */
const MAX_STAGES = 1_000;
/** Characters of one expanded value: `ARG B=$A$A$A$A`, repeated, grows without any bound. */
const MAX_VALUE_LENGTH = 64 * 1024;
/** Characters of all expanded values for one platform together. */
const MAX_EXPANDED_LENGTH = 8 * 1024 * 1024;
/** `${A:-${B:-…}}` inside each other. */
const MAX_NESTING = 200;
/** Steps that one pattern (`${A//x*y/z}`) may take: characters of the value times characters of the pattern. */
const MAX_PATTERN_STEPS = 20_000_000;


/***/ }),

/***/ 22450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ WordError)
/* harmony export */ });
/** Why a word cannot be expanded. Whoever knows the line makes a UserError of it. */
class WordError extends Error {
    name = 'WordError';
    remedy;
    constructor(message, remedy = 'Write ${NAME}, ${NAME:-default} or another form that Dockerfiles have.') {
        super(message);
        this.remedy = remedy;
    }
}


/***/ }),

/***/ 7687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ ignoredBy),
  r: () => (/* binding */ readIgnoreFile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
;// CONCATENATED MODULE: ./build/js/dockerignore/ignore-pattern.js
/**
 * One pattern of a .dockerignore, read as BuildKit does (moby/patternmatcher): Go's `filepath.Match` with `**`. Matched
 * by walking states side by side, so that no pattern takes longer than its length times the path's.
 */
/** @returns the test, or undefined for a pattern that BuildKit refuses. */
function compilePattern(pattern) {
    if (isBad(pattern))
        return undefined;
    const chars = [...pattern];
    // BuildKit takes shorter ways for these, and `**foo` means something else on its way.
    if (!chars.some((char) => '*?[]\\'.includes(char)))
        return each((path) => path === pattern);
    if (/^\*\*[^*?[\]\\]*$/.test(pattern)) {
        const end = pattern.slice(2);
        return each((path) => path.endsWith(end) || (end.startsWith('/') && path === end.slice(1)));
    }
    if (/^[^*?[\]\\]+\*\*$/.test(pattern))
        return each((path) => path.startsWith(pattern.slice(0, -2)));
    const tokens = tokensOf(chars);
    return tokens && ((path) => matches(tokens, [...path]));
}
function each(test) {
    return (path) => beginnings(path).map(test);
}
/** `a`, `a/b`, `a/b/c`. */
function beginnings(path) {
    const ends = [...path.matchAll(/\//g)].map(({ index }) => index);
    return [...ends, path.length].map((end) => path.slice(0, end));
}
function tokensOf(chars) {
    const tokens = [];
    for (let at = 0; at < chars.length; at++) {
        const char = chars[at] ?? '';
        if (char === '*' && chars[at + 1] === '*') {
            at += chars[at + 2] === '/' ? 2 : 1;
            if (at + 1 >= chars.length)
                tokens.push({ kind: 'rest' });
            else
                tokens.push({ kind: 'maybe' }, { kind: 'directories' });
        }
        else if (char === '*')
            tokens.push({ kind: 'many' });
        else if (char === '?')
            tokens.push({ kind: 'one', test: (other) => other !== '/' });
        else if (char === '\\') {
            const token = escaped(chars[++at]);
            if (!token)
                return undefined;
            tokens.push(token);
        }
        else if (char === '[') {
            const end = classEnd(chars, at);
            tokens.push({ kind: 'one', test: classTest(chars.slice(at + 1, end)) });
            at = end;
        }
        else
            tokens.push({ kind: 'one', test: (other) => other === char });
    }
    return tokens;
}
/** Classes of Go's regular expressions, which an escaped letter becomes. */
const CLASSES = {
    d: /[0-9]/,
    D: /[^0-9]/,
    w: /\w/,
    W: /\W/,
    s: /[\t\n\f\r ]/,
    S: /[^\t\n\f\r ]/,
};
/** @returns undefined for an escape that Go's regular expressions do not have. */
function escaped(char) {
    // At the end it takes the regular expression's own end, and with it all that could be meant.
    if (char === undefined)
        return { kind: 'one', test: () => false };
    if (char === 'b' || char === 'B')
        return { kind: 'boundary', is: char === 'b' };
    const known = CLASSES[char];
    if (known)
        return { kind: 'one', test: (other) => known.test(other) };
    return /[A-Za-z0-9]/.test(char) ? undefined : { kind: 'one', test: (other) => other === char };
}
/** Where a class ends; behind the last character where it does not. A bracket that comes first is one of its characters. */
function classEnd(chars, from) {
    let at = from + 1;
    if (chars[at] === '^')
        at++;
    if (chars[at] === ']')
        at++;
    while (at < chars.length && chars[at] !== ']')
        at += chars[at] === '\\' ? 2 : 1;
    return at;
}
/** A class matches a slash, too: it is one of a regular expression. */
function classTest(inside) {
    const isNegated = inside[0] === '^';
    const ranges = [];
    const next = (at) => (inside[at] === '\\' ? at + 1 : at);
    for (let at = isNegated ? 1 : 0; at < inside.length; at++) {
        at = next(at);
        const low = inside[at] ?? '';
        if (inside[at + 1] === '-' && at + 2 < inside.length) {
            at = next(at + 2);
            ranges.push([low, inside[at] ?? '']);
        }
        else
            ranges.push([low, low]);
    }
    const code = (char) => char.codePointAt(0) ?? 0;
    return (char) => ranges.some(([low, high]) => code(low) <= code(char) && code(char) <= code(high)) !== isNegated;
}
/** All beginnings of the path at once: what follows a slash changes nothing before it. */
function matches(tokens, path) {
    const found = [];
    // All places in the pattern that the path so far can have led to.
    let places = reached(new Set([0]), tokens, path, 0);
    for (const [index, char] of path.entries()) {
        if (char === '/')
            found.push(places.has(tokens.length));
        const next = new Set();
        for (const place of places)
            for (const to of after(tokens[place], place, char))
                next.add(to);
        places = reached(next, tokens, path, index + 1);
    }
    return [...found, places.has(tokens.length)];
}
/** Places that a character leads to. */
function after(token, place, char) {
    switch (token?.kind) {
        case 'one':
            return token.test(char) ? [place + 1] : [];
        case 'many':
            return char === '/' ? [] : [place];
        case 'rest':
            return [place];
        case 'directories':
            return char === '/' ? [place, place + 1] : [place];
        default:
            return [];
    }
}
/** Adds the places that cost no character. */
function reached(places, tokens, path, at) {
    // A Set that grows while it is walked.
    for (const place of places) {
        const token = tokens[place];
        if (token?.kind === 'many' || token?.kind === 'rest')
            places.add(place + 1);
        if (token?.kind === 'maybe')
            places.add(place + 1).add(place + 2);
        if (token?.kind === 'boundary' && isBoundary(path, at) === token.is)
            places.add(place + 1);
    }
    return places;
}
function isBoundary(path, at) {
    const isWord = (char) => char !== undefined && /^\w$/.test(char);
    return isWord(path[at - 1]) !== isWord(path[at]);
}
/**
 * Whether BuildKit refuses the pattern: Go's `filepath.Match` reads its beginning, up to the first `*` behind something,
 * and is stricter about classes than the regular expression that is made of the whole.
 */
function isBad(pattern) {
    const chars = [...pattern];
    let isRead = true;
    for (let at = 0; at < chars.length; at++) {
        const char = chars[at];
        if (char === '*')
            isRead &&= at === 0 || chars.slice(0, at).every((one) => '*.?'.includes(one));
        else if (char === '\\') {
            if (++at >= chars.length)
                return isRead;
        }
        else if (char === '[') {
            const end = classEnd(chars, at);
            const inside = chars.slice(at + 1, end);
            if (end >= chars.length || inside.some((one) => '*?'.includes(one)) || !hasGoodRanges(inside))
                return true;
            if (isRead && /^\^?(?:[\]-]|$)|-$|[^\\]-.-/.test(inside.join('')))
                return true;
            at = end;
        }
    }
    return false;
}
function hasGoodRanges(inside) {
    return [...inside.join('').matchAll(/([^\\])-(?!\\)(.)/gu)].every(([, low = '', high = '']) => low <= high);
}

;// CONCATENATED MODULE: ./build/js/dockerignore/ignore-file.js
/**
 * What a .dockerignore keeps out of a build, decided as BuildKit decides it: moby/patternmatcher's `ignorefile` reads
 * the lines, and fsutil walks from directory to file and remembers for each pattern whether a directory above matched.
 */



/** More lines than this are no list that somebody wrote. */
const MAX_PATTERNS = 10_000;
/** @throws UserError with the line, for a pattern that BuildKit refuses. */
function readIgnoreFile(text, file) {
    const patterns = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .slice(0, MAX_PATTERNS)
        .flatMap((written, index) => {
        if (written.startsWith('#'))
            return [];
        const trimmed = written.trim();
        if (trimmed === '')
            return [];
        const isException = trimmed.startsWith('!');
        const path = cleaned(isException ? trimmed.slice(1).trim() : trimmed);
        const isNothing = path === '' || (isException && path === '/');
        const test = isNothing ? undefined : compilePattern(path);
        if (!test)
            throw badPattern(trimmed, file, index + 1);
        return [{ text: trimmed, line: index + 1, isException, test }];
    });
    return { file, text, patterns };
}
/** Go's `filepath.Clean`, without the slash that means the context itself. */
function cleaned(path) {
    if (path === '')
        return '';
    const short = external_node_path_.posix.normalize(path);
    const bare = short.length > 1 ? short.replace(/\/+$/, '') : short;
    return bare.length > 1 ? bare.replace(/^\/+/, '') : bare;
}
function badPattern(pattern, file, line) {
    return new errors/* UserError */.yo(`${file}:${line}: "${pattern}" is not a pattern, and BuildKit refuses the file`, {
        input: 'context',
        value: pattern,
        remedy: 'Write paths with / and with * ? ** and [a-z]; a \\ stands before a character that is meant literally.',
        location: { file, line },
    });
}
/** @returns the pattern because of which the build does not see a path; undefined where it sees it. */
function ignoredBy({ patterns }, path) {
    const meant = patterns.map((pattern) => pattern.test(path));
    const above = new Set();
    let decider;
    for (const depth of beginnings(path).keys()) {
        decider = undefined;
        for (const [index, pattern] of patterns.entries()) {
            // An exception is not even tried where nothing is kept out yet, and is not remembered then.
            if (!above.has(pattern)) {
                if (pattern.isException === (decider === undefined))
                    continue;
                if (!meant[index]?.[depth])
                    continue;
                above.add(pattern);
            }
            decider = pattern.isException ? undefined : (decider ?? pattern);
        }
    }
    return decider;
}


/***/ }),

/***/ 50094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ FACTS_SCRIPT),
/* harmony export */   U3: () => (/* binding */ FACTS_CONTEXT),
/* harmony export */   gP: () => (/* binding */ FACTS_TARGET),
/* harmony export */   pH: () => (/* binding */ CROSS_SCRIPT)
/* harmony export */ });
/**
 * The build context with the platform facts, as Dockerfiles name it and its files. They are written by
 * `multihull facts`, or by a build whose Dockerfile mounts the context.
 */
/** Name of the build context that a Dockerfile mounts: `RUN --mount=from=multihull,target=/multihull …`. */
const FACTS_CONTEXT = 'multihull';
/** Where the scripts expect the mount. */
const FACTS_TARGET = '/multihull';
/** Sets variables, and nothing else. */
const FACTS_SCRIPT = 'env.sh';
/** Sources `env.sh`, and puts `bin/cargo` first on PATH. */
const CROSS_SCRIPT = 'cross.sh';


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

/***/ 26730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lv: () => (/* reexport */ BUILDKIT_IMAGE),
  Fq: () => (/* reexport */ BUILDX_SHA256),
  pI: () => (/* binding */ BUILDX_SITE),
  Tc: () => (/* reexport */ DEFAULT_BUILDX),
  Jz: () => (/* binding */ OLDEST_BUILDX),
  Py: () => (/* reexport */ QEMU_IMAGE),
  QC: () => (/* reexport */ ZIG_WHEELS),
  up: () => (/* binding */ buildxPath)
});

// UNUSED EXPORTS: buildxChecksumsPath

;// CONCATENATED MODULE: ./build/js/domain/pinned.js
/** Written by `npm run refresh-pins`; never by hand. */
/** BuildKit's own release; the index's digest. */
const BUILDKIT_IMAGE = 'docker.io/moby/buildkit:v0.32.2@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8';
/** QEMU's user-mode emulators and their installer; the index's digest. */
const QEMU_IMAGE = 'docker.io/tonistiigi/binfmt:qemu-v10.2.3@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0';
const DEFAULT_BUILDX = 'v0.33.0';
/** sha256 of buildx's release binaries by version and Docker's name of the architecture. */
const BUILDX_SHA256 = {
    'v0.33.0': {
        amd64: '9426a15411f35f635afef3f5d3bae53155c3e30d26dee430cc968e13d34be49f',
        arm64: '204dc28447d3bb48f42ed1ce5747e0885cd57e306506a39029311becdb1ef786',
        'arm-v7': '4d80358ce3d217f38ac9e914cb8501fd4a8a45bc3ac3c23d303e623f275a45df',
        'arm-v6': 'b33311b149623316b840ce25f0b6686433c6aecaca560d8b35906423f8f597bb',
        ppc64le: '46b0444858c8db8c6f741dca20b815f50046a2d73f4874a54dae2719df145ad3',
        s390x: '17fbec8163440e73d1e784d55faf483b17782aac471d867a525fa370f3ed317c',
        riscv64: '5003b19409f2dfb38fc5f00a8eac4b1d810f6087b88ae007c6983287b93095dd',
    },
    'v0.36.1': {
        amd64: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
        arm64: '5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569',
        'arm-v7': '32ff9bee8c48c1fbceb1e2fb1d8472ec817ad1e25b5dff58ec9abf9b8d903518',
        ppc64le: '46f71a277d1d05cb20f87601abfb729d0056f88705903bd82ad6153f80e3cd9b',
        s390x: '9d8dff974aa0166fc59a5804f35bb6c9ea0693a3f5061a81101668cfe707b0b4',
        riscv64: '5e82f0ada635dabda74f1486dea604e0ea3a1214971ec8c52dcb4db6e08cce26',
    },
};
/** zig as compiler and linker (`linker: zig`), and what makes cargo use it. */
const ZIG_WHEELS = [
    {
        project: 'cargo-zigbuild',
        version: '0.24.1',
        builds: {
            amd64: {
                file: 'cargo_zigbuild-0.24.1-py3-none-manylinux1_x86_64.manylinux_2_5_x86_64.whl',
                sha256: '238a1ab54a95053a4eadc34775c81f795a8ad75f80bfed63f3f445f518102375',
                record: '96a608971bf2f901cc62ce994bffe48aed209fc7557976bbd7c86d80ad028d3d',
            },
            arm64: {
                file: 'cargo_zigbuild-0.24.1-py3-none-manylinux2014_aarch64.manylinux_2_17_aarch64.whl',
                sha256: '07c5e3dcddf208500462ec927c556bb306cca2b533b0abe29446bffb63767b85',
                record: '406b7dbe36a315ecf4bf450cb9b4c9c36fc98d4df5894b11b63eaa20ee9acea3',
            },
        },
    },
    {
        project: 'ziglang',
        version: '0.17.1',
        builds: {
            amd64: {
                file: 'ziglang-0.17.1-py3-none-manylinux_2_12_x86_64.manylinux2010_x86_64.musllinux_1_1_x86_64.whl',
                sha256: 'ea6cc5d87b033cf0aedfbc8f9549a908cae6c50ac31f1698188fa48a74524b54',
                record: '2e4e9c77dff8308bd3cff075b6ae78e1933eee1e8b9b4a55d878f49449a87877',
            },
            arm64: {
                file: 'ziglang-0.17.1-py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64.whl',
                sha256: 'b7c5f02fccd40f89b999ee16a1f5ddced56e6182370f8affe494bcf8a28cf07e',
                record: 'e497769cbe4590e23c0d3900c4e7f1eb8e2c056a6f4fe96f48356c92276aabe1',
            },
        },
    },
];

;// CONCATENATED MODULE: ./build/js/domain/pins.js
/**
 * Everything that Multihull downloads is pinned. The values are in `pinned.ts`, which `npm run refresh-pins` writes on
 * a machine that reaches the release pages; nothing else names a version.
 */

/** Oldest buildx that knows everything the plan uses (rawjson progress came with 0.13, push-by-digest earlier). */
const OLDEST_BUILDX = [0, 13];
/** Where buildx's releases are. */
const BUILDX_SITE = 'https://github.com';
/** Path of a buildx release binary below its site; the same path is looked for on a mirror. */
function buildxPath(version, architecture) {
    return `/docker/buildx/releases/download/${version}/buildx-${version}.linux-${architecture}`;
}
/** Path of the checksums that a release publishes beside its binaries. */
function buildxChecksumsPath(version) {
    return `/docker/buildx/releases/download/${version}/checksums.txt`;
}


/***/ }),

/***/ 63438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ readSystemPackages),
/* harmony export */   co: () => (/* binding */ readLinker),
/* harmony export */   g9: () => (/* binding */ TOOLCHAIN),
/* harmony export */   gH: () => (/* binding */ readCargoChoice),
/* harmony export */   xG: () => (/* binding */ isBuildTool)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/* harmony import */ var _util_read_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84405);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90083);
/** What cargo builds: the inputs of group "compile" that are cargo's own. */



/**
 * @param isHere cargo runs on this machine (`compile: runner`): elsewhere the distribution's compilers are used.
 * @throws UserError for another word, and for a choice that would change nothing.
 */
function readLinker(input, isHere) {
    const { value } = input;
    if (value === '' || value === 'auto')
        return 'auto';
    if (value !== 'gcc' && value !== 'zig') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`linker: "${value}" is not known`, {
            input: 'linker',
            value,
            remedy: 'Write auto, gcc or zig.',
        });
    }
    if (isHere)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`linker: ${value} is for compile: runner`, {
        input: 'linker',
        value,
        remedy: 'Write compile: runner, or leave linker out.',
    });
}
/**
 * Arguments that Multihull gives itself, and what to do instead: twice they would be an error of cargo, or build
 * something else.
 */
const OWN_ARGUMENTS = new Map([
    ['--target', 'Remove it; use the input platforms.'],
    ['--bin', 'Remove it; use the input bin.'],
    ['--bins', 'Remove it; use the input bin.'],
    ['-p', 'Remove it; use the input package.'],
    ['--package', 'Remove it; use the input package.'],
    ['-F', 'Remove it; use the input features.'],
    ['--features', 'Remove it; use the input features.'],
    ['--profile', 'Remove it; use the input profile.'],
    ['--release', 'Remove it; use the input profile.'],
    ['-r', 'Remove it; use the input profile.'],
    ['--locked', 'Remove it: Multihull builds what Cargo.lock says anyway.'],
    ['--target-dir', 'Remove it: the programs would not be found.'],
    ['--message-format', 'Remove it: Multihull reads what cargo prints.'],
    ['--manifest-path', 'Remove it; use the input context.'],
    ['-C', 'Remove it; use the input context.'],
    ['--artifact-dir', 'Remove it: the programs would not be found.'],
    ['--unit-graph', 'Remove it: cargo would only print a graph.'],
    ['--help', 'Remove it: cargo would only print its help.'],
    ['-h', 'Remove it: cargo would only print its help.'],
    ['--version', 'Remove it: cargo would only print its version.'],
    ['-V', 'Remove it: cargo would only print its version.'],
    ...['--lib', '--example', '--examples', '--test', '--tests', '--bench', '--benches', '--all-targets'].map((flag) => [flag, 'Remove it: only binaries go into the image; the input bin names them.']),
]);
/** One-letter flags of cargo that take what follows as their value; letters before them may stand in the same word. */
const SHORT_WITH_VALUE = 'pFjZC';
/** Packages that are programs of the machine that builds, also without `:native`. */
const TOOLS = new Set([
    'autoconf automake bison clang cmake flex gettext git libclang-dev libprotobuf-dev libtool lld llvm make meson mold',
    'nasm ninja-build perl pkg-config pkgconf protobuf-compiler python3 yasm',
].flatMap((line) => line.split(' ')));
/** Whether a Debian package is a program for the machine that builds, whatever the target. */
function isBuildTool(name) {
    return TOOLS.has(name);
}
/** @throws UserError for a name that cargo cannot mean. */
function readCargoChoice(raw) {
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)({
        bins: () => named(raw.bin, NAME, 'a binary of the crate, for example trow'),
        packages: () => named(raw.package, NAME, 'a package of the workspace, for example trow-server'),
        features: () => named(raw.features, /^[A-Za-z0-9_][A-Za-z0-9_+.?/-]*$/, 'a feature of the crate, for example sqlite'),
        profile: () => matched({ name: 'profile', value: raw.profile.value || 'release' }, NAME, 'a profile, for example release'),
        args: () => (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_1__/* .readEach */ .e2)((0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWords */ .nl)(raw['cargo-args']), (word) => ownArgument(word, raw['cargo-args'].value)),
        toolchain: () => raw.toolchain.value === ''
            ? undefined
            : matched(raw.toolchain, TOOLCHAIN, 'a toolchain, for example stable, 1.85.0 or nightly-2026-01-31'),
    });
}
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;
/** An argument of the user's, which is none of Multihull's. */
function ownArgument(word, value) {
    const remedy = flagsIn(word).flatMap((name) => OWN_ARGUMENTS.get(name) ?? [])[0];
    if (remedy === undefined)
        return word;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`cargo-args: ${word} is set by Multihull itself`, {
        input: 'cargo-args',
        value,
        remedy,
    });
}
/** `--bin=x` is one flag, `-vpNAME` two, of which the second has a value. */
function flagsIn(word) {
    if (!/^-[A-Za-z]/.test(word))
        return [word.replace(/=.*$/s, '')];
    const letters = [...word.slice(1)];
    const last = letters.findIndex((letter) => SHORT_WITH_VALUE.includes(letter));
    return letters.slice(0, last < 0 ? undefined : last + 1).map((letter) => `-${letter}`);
}
/** What rustup takes as a channel (rust-lang.github.io/rustup/concepts/toolchains.html), without a host. */
const TOOLCHAIN = /^(?:stable|beta|nightly|\d+\.\d+(?:\.\d+)?(?:-beta(?:\.\d+)?)?)(?:-\d{4}-\d{2}-\d{2})?$/;
/** @throws UserError for what is no Debian package name (Debian Policy 5.6.1), and for `auto` beside `none`. */
function readSystemPackages(input) {
    const all = (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseList */ .E1)(input);
    if (all.includes('auto') && all.includes('none')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input.name}: auto and none exclude each other`, {
            input: input.name,
            value: input.value,
            remedy: 'Write auto to have packages found, or none to install those of the list only.',
        });
    }
    const systemPackages = (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_1__/* .readEach */ .e2)(all.filter((text) => text !== 'auto' && text !== 'none'), (text) => readPackage(input.name, text));
    return { systemPackages, findsPackages: !all.includes('none') };
}
function readPackage(input, text) {
    const name = text.replace(/:native$/, '');
    matched({ name: input, value: name }, /^[a-z0-9][a-z0-9+.-]+$/, 'a Debian package without architecture, for example libssl-dev, or cmake:native for a tool of the build');
    return { name, isTool: name !== text || isBuildTool(name) };
}
function named(input, pattern, example) {
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_1__/* .readEach */ .e2)((0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseList */ .E1)({ ...input, value: input.value.replaceAll(/[ \t]+/g, ',') }), (value) => matched({ name: input.name, value }, pattern, example));
}
function matched(input, pattern, example) {
    if (pattern.test(input.value))
        return input.value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input.name}: "${input.value}" cannot be used`, {
        input: input.name,
        value: input.value,
        remedy: `Write ${example}.`,
    });
}


/***/ }),

/***/ 78405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/check-names.js
var check_names = __webpack_require__(36810);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/domain/pins.js + 1 modules
var pins = __webpack_require__(26730);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform.js
var platforms_platform = __webpack_require__(72273);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/util/read-all.js
var read_all = __webpack_require__(84405);
// EXTERNAL MODULE: ./build/js/inputs/lists.js
var lists = __webpack_require__(90083);
;// CONCATENATED MODULE: ./build/js/inputs/build-options.js
/** The inputs that buildx gets, under build-push-action's names: what can be known to be wrong is refused here. */




/** @throws UserError for all that buildx or BuildKit would refuse later. */
function readBuildOptions(reader) {
    const { input, optional, flag, path } = reader;
    const file = optional('file');
    const secrets = (0,read_all/* once */.Oo)(() => readSecrets(reader));
    return (0,read_all/* readAll */.yw)({
        context: () => path(readContext(optional('context') ?? '.')),
        file: () => (file === undefined ? undefined : path(file)),
        target: () => optional('target'),
        args: () => readBuildArgs(reader),
        contexts: () => (0,lists/* parseKeyValues */.Hl)(input('build-contexts'), 'shared=../shared'),
        secrets: () => secrets().secrets,
        secretFiles: () => secrets().secretFiles,
        ssh: () => (0,lists/* parseList */.E1)(input('ssh')),
        noCache: () => flag('no-cache'),
        pull: () => flag('pull'),
        provenance: () => readProvenance(input('provenance')),
        sbom: () => readSbom(input('sbom')),
        addHosts: () => readAddHosts(input('add-hosts')),
        network: () => readNetwork(optional('network')),
        shmSize: () => readSize(input('shm-size')),
        ulimits: () => readUlimits(input('ulimit')),
        cgroupParent: () => optional('cgroup-parent'),
        noCacheFilters: () => (0,lists/* parseList */.E1)(input('no-cache-filters')),
        entitlements: () => readEntitlements(input('allow-entitlements')),
    });
}
/** `KEY=value`; a name alone takes its value from the environment, and is left out where there is none, as with buildx. */
function readBuildArgs({ input, env, notices }) {
    return (0,lists/* parseKeyValues */.Hl)(input('build-args'), 'RUST_LOG=info', (name) => {
        const value = Object.hasOwn(env, name) ? env[name] : undefined;
        if (value === undefined)
            notices.push({
                message: `build-args: ${name} has no value, and neither has the environment; it is not given to the build`,
                remedy: `Write ${name}=VALUE, or set ${name} for this step (env:).`,
            });
        return value;
    });
}
/** docker/buildx, build/opt.go. */
function readNetwork(network) {
    if (network === undefined || ['default', 'none', 'host'].includes(network))
        return network;
    throw new errors/* UserError */.yo(`network: BuildKit has no network "${network}"`, {
        input: 'network',
        value: network,
        remedy: 'Write default, none or host. For a network of Docker, make a builder with --driver-opt network=NAME, and name it with builder.',
    });
}
function readContext(context) {
    const subdirectory = /^\{\{\s*defaultContext\s*\}\}(?::(.*))?$/.exec(context);
    if (subdirectory)
        throw new errors/* UserError */.yo('context: {{defaultContext}} is a build from GitHub, and this one needs a directory', {
            input: 'context',
            value: context,
            remedy: `Check the repository out first${subdirectory[1] ? `, and write context: ${subdirectory[1]}` : ', and leave context out'}.`,
        });
    if (!/^(?:[a-z+]+:\/\/|git@|-$)/.test(context))
        return context;
    throw new errors/* UserError */.yo(`context: "${context}" is not a directory`, {
        input: 'context',
        value: context,
        remedy: 'Check the repository out first, and write the directory; the Dockerfile is read before the build.',
    });
}
/**
 * `secrets` (id=value), `secret-envs` (id=VARIABLE) and `secret-files` (id=path). A secret that is empty, as all are in
 * runs for forks, is not handed on; the notice names no id, for it may be a line of somebody's key.
 */
function readSecrets({ input, path, env, notices, }) {
    const given = (0,lists/* parseSecrets */.dC)(input('secrets'), 'cargo-token=${{ secrets.CARGO_TOKEN }}');
    const empty = given.filter(({ value }) => value === '').length;
    if (empty > 0)
        notices.push({
            message: `secrets: ${empty === 1 ? 'one item has' : `${empty} items have`} no value and ${empty === 1 ? 'is' : 'are'} not given to the build`,
            remedy: 'A secret that does not exist in this repository, or in a run for a fork, reads as an empty text. A value with several lines needs quotes around the whole item, id included.',
        });
    const fromVariables = (0,read_all/* readEach */.e2)((0,lists/* parseKeyValues */.Hl)(input('secret-envs'), 'cargo-token=CARGO_TOKEN'), ({ key, value }) => {
        const found = env[value];
        if (found !== undefined && found !== '')
            return { key, value: found };
        throw new errors/* UserError */.yo(`secret-envs: the environment has no variable ${value}`, {
            input: 'secret-envs',
            value: `${key}=${value}`,
            remedy: `Set ${value} for this step (env:), or remove the line.`,
        });
    });
    const secrets = [...given.filter(({ value }) => value !== ''), ...fromVariables];
    const secretFiles = (0,lists/* parseKeyValues */.Hl)(input('secret-files'), 'cargo-token=./token.txt').map(({ key, value }) => ({
        key,
        value: path(value),
    }));
    refuseTwice([...secrets, ...secretFiles]);
    return { secrets, secretFiles };
}
function refuseTwice(secrets) {
    const ids = secrets.map(({ key }) => key);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice < 0)
        return;
    throw new errors/* UserError */.yo(`secrets: item ${twice + 1} of secrets, secret-envs and secret-files has an id that was given before`, {
        input: 'secrets',
        value: '',
        remedy: 'Give each secret an id of its own.',
    });
}
/** What buildx takes (util/buildflags/attests.go): a switch, `mode=min|max`, or `type=provenance,…`-like attributes. */
function readProvenance(input) {
    if (input.value === '')
        return undefined;
    if (isSwitch(input.value))
        return input.value.toLowerCase();
    const fields = input.value.split(',').map((field) => field.trim());
    const bad = fields.find((field) => !/^(?:mode=(?:min|max)|disabled=(?:true|false)|(?:builder-id|filename|reproducible|inline-only|version)=.+)$/.test(field));
    if (bad === undefined)
        return fields.join(',');
    throw new errors/* UserError */.yo(`provenance: "${bad}" is not something that buildx takes`, {
        input: 'provenance',
        value: input.value,
        remedy: /^(?:min|max)$/.test(bad)
            ? `Write provenance: mode=${bad}.`
            : 'Write true, false, mode=min or mode=max.',
    });
}
/** A switch, or a generator: `generator=IMAGE` with further attributes, or an image with a tag or a path. */
function readSbom(input) {
    const { value } = input;
    if (value === '')
        return { kind: 'own' };
    if (isSwitch(value))
        return value.toLowerCase() === 'true' ? { kind: 'own' } : { kind: 'off' };
    if (/^(?:generator|disabled|[A-Za-z][\w.-]*)=[^\s]+$/.test(value))
        return { kind: 'buildx', value };
    if (/[/:]/.test(value) && !('problem' in (0,reference/* parseReference */.F2)(value)))
        return { kind: 'buildx', value: `generator=${value}` };
    throw new errors/* UserError */.yo(`sbom: "${input.value}" is neither a switch nor a generator`, {
        input: 'sbom',
        value: input.value,
        remedy: 'Write true, false, or generator=IMAGE.',
    });
}
const isSwitch = (text) => /^(?:true|false)$/i.test(text);
/** `host:ip`, as buildx takes them; also `host=ip`. */
function readAddHosts(input) {
    return (0,read_all/* readEach */.e2)((0,lists/* parseList */.E1)(input), (item) => {
        if (/^[^\s:=]+[:=](?:\[?[0-9a-fA-F.:]+\]?|host-gateway)$/.test(item))
            return item;
        throw new errors/* UserError */.yo(`add-hosts: "${item}" is not of the form HOST:IP`, {
            input: 'add-hosts',
            value: item,
            remedy: 'Write for example registry.internal:10.0.0.7, or NAME:host-gateway.',
        });
    });
}
/** docker/go-units: digits and a unit. */
function readSize(input) {
    if (input.value === '' || /^\d+(?:\.\d+)? ?(?:[bB]|[kKmMgGtTpP](?:i?[bB])?)?$/.test(input.value))
        return input.value || undefined;
    throw new errors/* UserError */.yo(`${input.name}: "${input.value}" is not a size`, {
        input: input.name,
        value: input.value,
        remedy: `Write a number and a unit, for example ${input.name}: 256m.`,
    });
}
/** docker/go-units: `name=soft[:hard]`. */
function readUlimits(input) {
    return (0,read_all/* readEach */.e2)((0,lists/* parseEntries */.Km)(input), (item) => {
        if (/^[a-z]+=-?\d+(?::-?\d+)?$/.test(item))
            return item;
        throw new errors/* UserError */.yo(`ulimit: "${item}" is not of the form NAME=SOFT[:HARD]`, {
            input: 'ulimit',
            value: item,
            remedy: 'Write for example nofile=1024:2048, one per line.',
        });
    });
}
const ENTITLEMENTS = /^(?:network\.host|security\.insecure|device(?:=.+)?)$/;
function readEntitlements(input) {
    return (0,read_all/* readEach */.e2)((0,lists/* parseList */.E1)(input), (item) => {
        if (ENTITLEMENTS.test(item))
            return item;
        throw new errors/* UserError */.yo(`allow-entitlements: BuildKit has no entitlement "${item}"`, {
            input: 'allow-entitlements',
            value: item,
            remedy: 'Write network.host, security.insecure or device.',
        });
    });
}

// EXTERNAL MODULE: ./build/js/inputs/cargo-inputs.js
var cargo_inputs = __webpack_require__(63438);
;// CONCATENATED MODULE: ./build/js/inputs/image-inputs.js
/** The `images` input: names, or metadata-action's `name=…,enable=…` lines. */



/** GitHub's own registry belongs to github.com; an Enterprise server has another, or none. */
const GITHUB = 'https://github.com';
/**
 * The repositories that the image goes to, each once. Capitals are lower-cased, which a workflow cannot do by itself
 * with `github.repository`; the notice says so. In a workflow on github.com the default is `ghcr.io/OWNER/NAME`.
 * @param isLoaded whether the image gets its names in the Docker of this machine.
 * @throws UserError for a name that is none, and when something is to be pushed or loaded and there is no name.
 */
function readImages(input, destination, isLoaded, github, notices) {
    const images = [];
    const typed = enabledNames(input);
    const isEmpty = (0,lists/* parseEntries */.Km)(input).length === 0;
    const pushes = destination.kind === 'push' || destination.kind === 'auto';
    const isNeeded = pushes || isLoaded;
    const isDefault = isEmpty && isNeeded && github?.serverUrl === GITHUB && github.repository !== '';
    for (const text of isDefault ? [`ghcr.io/${github.repository.toLowerCase()}`] : typed) {
        const name = text.toLowerCase();
        const parsed = (0,reference/* parseRepository */.SU)(name);
        if ('problem' in parsed) {
            throw new errors/* UserError */.yo(`${input.name}: "${text}" is not an image name: ${parsed.problem}`, {
                input: input.name,
                value: text,
                remedy: 'Write registry/owner/name, for example ghcr.io/acme/trow.',
            });
        }
        if (name !== text)
            notices.push({
                message: `${input.name}: ${text} was read as ${name}`,
                remedy: 'Names of images are in lower case.',
            });
        if (!images.some((image) => (0,reference/* sameRepository */.RB)(image, parsed)))
            images.push(parsed);
    }
    if (images.length === 0 && isLoaded && !pushes)
        throw new errors/* UserError */.yo(`${input.name} is not given, and load needs a name for the image`, {
            input: input.name,
            value: '',
            remedy: 'Write images: NAME; a name without a registry will do.',
        });
    if (images.length === 0 && pushes) {
        throw new errors/* UserError */.yo(isEmpty
            ? `${input.name} is not given, and there is nowhere to push to`
            : `${input.name}: every image is turned off (enable=false), and there is nowhere to push to`, {
            input: input.name,
            value: '',
            remedy: 'Write images: ghcr.io/OWNER/NAME, or output: DIRECTORY for an OCI layout, or push: false.',
        });
    }
    return images;
}
/** Lines are taken one by one: with an attribute a line is one image, without it a list of names. */
function enabledNames(input) {
    return (0,lists/* parseEntries */.Km)(input).flatMap((line) => {
        if (!/(?:^|,)\s*(?:name|enable)\s*=/i.test(line))
            return (0,lists/* parseList */.E1)({ ...input, value: line });
        const found = new Map();
        for (const field of line.split(',')) {
            const equals = field.indexOf('=');
            const key = equals < 0 ? 'name' : field.slice(0, equals).trim().toLowerCase();
            if (key !== 'name' && key !== 'enable')
                throw new errors/* UserError */.yo(`${input.name}: "${line}": there is no "${key}"`, {
                    input: input.name,
                    value: line,
                    remedy: 'Write name=IMAGE, and enable=true or enable=false.',
                });
            found.set(key, field.slice(equals + 1).trim());
        }
        const enable = found.get('enable');
        const isOn = enable === undefined || (0,lists/* parseBoolean */.yG)({ name: `${input.name}: enable`, value: enable });
        const name = found.get('name') ?? '';
        if (isOn && name === '')
            throw new errors/* UserError */.yo(`${input.name}: "${line}" names no image`, {
                input: input.name,
                value: line,
                remedy: 'Write name=IMAGE,enable=true.',
            });
        return isOn ? [name] : [];
    });
}

// EXTERNAL MODULE: ./build/js/domain/names/staging-tag.js
var staging_tag = __webpack_require__(76072);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform-table.js
var platform_table = __webpack_require__(12096);
// EXTERNAL MODULE: ./build/js/inputs/platform-inputs.js
var platform_inputs = __webpack_require__(6509);
;// CONCATENATED MODULE: ./build/js/inputs/leg-input.js
/** `leg` and `run-id`: which share of the image this job builds, and with whom. */




/** @throws UserError for a share that is not one of the platforms, or without a run that other legs could be of. */
function readLeg({ leg, runId }, whole, environment) {
    if (leg.value === '') {
        if (runId.value === '')
            return undefined;
        throw new errors/* UserError */.yo('run-id has no meaning without leg', {
            input: runId.name,
            value: runId.value,
            remedy: 'Add leg: the platform that this job builds; or leave run-id out.',
        });
    }
    const share = (0,platform_inputs/* readPlatforms */.t)(leg);
    const stranger = share.find((platform) => !whole.includes(platform));
    if (stranger) {
        throw new errors/* UserError */.yo(`leg: ${stranger.name} is not one of the image’s platforms`, {
            input: leg.name,
            value: leg.value,
            remedy: `platforms lists the complete set, in every leg the same: add ${stranger.name} there, or build another leg here (${whole.map(({ name }) => name).join(', ')}).`,
        });
    }
    const id = runId.value || environment.run?.id;
    if (id === undefined) {
        throw new errors/* UserError */.yo('leg: it is not known which run this job belongs to', {
            input: runId.name,
            value: '',
            remedy: 'Write run-id: a text that all legs of this run have, and no other run, such as the pipeline’s id.',
        });
    }
    if (!(0,staging_tag/* isRunId */.Pk)(id)) {
        throw new errors/* UserError */.yo(`run-id: "${id}" cannot stand in a tag`, {
            input: runId.name,
            value: id,
            remedy: 'Write at most 64 letters, digits, dots, dashes and underscores.',
        });
    }
    return {
        share,
        choice: {
            whole: platform_table/* PLATFORM_TABLE */.j.filter((row) => whole.includes(row)),
            run: { id, attempt: environment.run?.attempt ?? 1 },
        },
    };
}

// EXTERNAL MODULE: ./build/js/inputs/login-inputs.js
var login_inputs = __webpack_require__(1105);
;// CONCATENATED MODULE: ./build/js/inputs/node-inputs.js
/** `nodes`: more BuildKit nodes for the builder that is made, one per line: `PLATFORMS@ENDPOINT [optional] [key=value]…`. */




/** What buildx's remote driver dials (driver/remote/util/endpoint.go); `kubernetes` is our name for `kube-pod`. */
const SCHEMES = ['tcp', 'unix', 'ssh', 'docker-container', 'kubernetes', 'kube-pod'];
/** Of the remote driver, for TLS; the first three are paths. */
const TLS_OPTIONS = ['cacert', 'cert', 'key', 'servername'];
const EXAMPLE = 'linux/arm64,linux/arm/v7@tcp://10.0.0.7:1234';
/** @throws UserError for a line that is no node, for a platform or an endpoint twice, and beside a builder of the user's. */
function readNodes(input, builder, destination) {
    const nodes = (0,lists/* parseLines */.Li)(input.value).map((line) => readNode(input.name, line));
    if (nodes.length === 0)
        return [];
    if (builder !== undefined) {
        throw new errors/* UserError */.yo('nodes and builder exclude each other: nodes are added to the builder that is made', {
            input: input.name,
            value: builder,
            remedy: `Leave builder out; or add the nodes to ${builder} yourself, with docker buildx create --append.`,
        });
    }
    if (destination.kind === 'layout' || destination.kind === 'nowhere') {
        throw new errors/* UserError */.yo('nodes need a push: what several nodes have built meets in the registry', {
            input: input.name,
            value: input.value,
            remedy: 'Leave nodes out where nothing is pushed, or leave out output and push: false.',
        });
    }
    node_inputs_refuseTwice(input.name, nodes);
    return nodes;
}
function readNode(name, line) {
    const [head = '', ...words] = (0,lists/* parseWords */.nl)({ name, value: line });
    const at = head.indexOf('@');
    const endpoint = head.slice(at + 1);
    const scheme = /^([a-z-]+):\/\/./.exec(endpoint)?.[1];
    if (at < 1 || scheme === undefined || !SCHEMES.includes(scheme)) {
        const what = at < 1
            ? 'is not of the form PLATFORMS@ENDPOINT'
            : `has an endpoint that is none of ${SCHEMES.map((each) => `${each}://`).join(', ')}`;
        throw new errors/* UserError */.yo(`${name}: "${line}" ${what}`, {
            input: name,
            value: line,
            remedy: `Write for example ${EXAMPLE}.`,
        });
    }
    const options = words.filter((word) => word !== 'optional').map((word) => readOption(name, line, word));
    return {
        platforms: (0,platform_inputs/* readPlatforms */.t)({ name, value: head.slice(0, at) }),
        endpoint: scheme === 'kubernetes' ? endpoint.replace(/^kubernetes/, 'kube-pod') : endpoint,
        options,
        isOptional: words.includes('optional'),
    };
}
function readOption(name, line, word) {
    const [key = '', value = ''] = word.split(/=(.*)/s);
    if (TLS_OPTIONS.includes(key) && (key === 'servername' ? value !== '' : (0,external_node_path_.isAbsolute)(value)))
        return word;
    throw new errors/* UserError */.yo(`${name}: "${word}" is nothing that may stand behind an endpoint`, {
        input: name,
        value: line,
        remedy: `Write optional, servername=NAME, or cacert=, cert= and key= with absolute paths.`,
    });
}
function node_inputs_refuseTwice(name, nodes) {
    const endpoints = new Set();
    const owners = new Map();
    for (const { endpoint, platforms } of nodes) {
        if (endpoints.has(endpoint)) {
            throw new errors/* UserError */.yo(`${name}: ${endpoint} is listed twice`, {
                input: name,
                value: endpoint,
                remedy: 'Write all its platforms in one line.',
            });
        }
        endpoints.add(endpoint);
        for (const platform of platforms) {
            const owner = owners.get(platform);
            if (owner !== undefined) {
                throw new errors/* UserError */.yo(`${name}: ${platform.name} is claimed by ${owner} and by ${endpoint}`, {
                    input: name,
                    value: platform.name,
                    remedy: 'A platform is built by one node: leave it out of one of the two lines.',
                });
            }
            owners.set(platform, endpoint);
        }
    }
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(25175);
;// CONCATENATED MODULE: ./build/js/inputs/output-inputs.js
/** Where the image goes: `push`, `output`, and build-push-action's `load` and `outputs`. */




/**
 * Without a word about `push`, whoever names another place for the image does not push: build-push-action's users write
 * `load: true` to try an image before it is released.
 * @throws UserError for two places that exclude each other, and for what an exporter of BuildKit does that is not done here.
 */
function readOutputs(inputs, path) {
    const pushed = inputs.push.value === '' ? undefined : (0,lists/* parseBoolean */.yG)(inputs.push);
    const given = givenItems(inputs);
    const names = (0,lists/* parseList */.E1)(inputs.images);
    const wishes = (0,read_all/* readEach */.e2)(given, (item) => readItem(item, names, path));
    const directory = layoutDirectory(inputs.output, wishes, path);
    const load = isTrue(inputs.load) || wishes.some(({ kind }) => kind === 'load');
    const isPushed = pushed ?? (wishes.some((wish) => wish.kind === 'image' && wish.push) ? true : undefined);
    if (pushed === false && wishes.some((wish) => wish.kind === 'image' && wish.push))
        throw new errors/* UserError */.yo('push: false and outputs with a push exclude each other', {
            input: 'outputs',
            value: inputs.outputs.value,
            remedy: 'Leave push out, or leave push=true or type=registry out of outputs.',
        });
    const byDigest = wishes.some((wish) => wish.kind === 'image' && wish.byDigest);
    return {
        destination: readDestination(isPushed, directory, {
            load,
            isNamed: wishes.length > 0,
            typed: inputs.output.value || inputs.outputs.value,
        }),
        exports: {
            load,
            archives: wishes.flatMap((wish) => (wish.kind === 'archive' ? [wish] : [])),
            files: wishes.flatMap((wish) => (wish.kind === 'files' ? [wish] : [])),
            compression: [...new Set(given.flatMap(compression))],
        },
        promotes: inputs.promote.value === '' ? !byDigest : (0,lists/* parseBoolean */.yG)(inputs.promote),
    };
}
function readDestination(pushed, directory, { load, isNamed, typed }) {
    if (directory !== undefined) {
        if (pushed === true) {
            throw new errors/* UserError */.yo('output and push: true exclude each other', {
                input: 'output',
                value: typed,
                remedy: 'Leave out push to write the OCI layout, or leave out output to push.',
            });
        }
        return { kind: 'layout', directory };
    }
    if (pushed === true)
        return { kind: 'push' };
    if (pushed === false)
        return { kind: 'nowhere', why: 'push is false' };
    if (load)
        return { kind: 'nowhere', why: 'load puts the image into the Docker of this machine' };
    if (isNamed)
        return { kind: 'nowhere', why: 'outputs names another place for it' };
    return { kind: 'auto' };
}
const isTrue = (input) => input.value !== '' && (0,lists/* parseBoolean */.yG)(input);
/** Where the type is written to `output`, it is meant as in `outputs`. */
function givenItems({ output, outputs }) {
    const lines = (0,lists/* parseLines */.Li)(outputs.value).map((line) => readLine({ name: outputs.name, value: line }));
    return output.value.startsWith('type=') ? [readLine(output), ...lines] : lines;
}
function readLine(input) {
    const fields = csvFields(input);
    const [first = ''] = fields;
    // A word alone is a directory, and `-` the standard output.
    if (fields.length === 1 && !first.includes('='))
        return {
            line: input.value,
            type: first === '-' ? 'tar' : 'local',
            attributes: new Map([['dest', first]]),
        };
    const attributes = new Map();
    for (const field of fields) {
        const equals = field.indexOf('=');
        if (equals < 1)
            throw new errors/* UserError */.yo(`${input.name}: "${field}" is not of the form key=value`, {
                input: input.name,
                value: input.value,
                remedy: 'Write for example type=oci,dest=image.tar; put quotes around a field with a comma.',
            });
        attributes.set(field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1));
    }
    return { line: input.value, type: attributes.get('type') ?? '', attributes };
}
function csvFields(input) {
    try {
        const [fields = []] = (0,sync/* parse */.qg)(input.value, { columns: false, relax_column_count: true, trim: true });
        return fields;
    }
    catch (error) {
        if (!(error instanceof sync/* CsvError */.J$))
            throw error;
        throw refusal(input.value, 'has a quote in the wrong place', 'Put quotes around a whole field: "name=a,b".');
    }
}
function layoutDirectory(output, wishes, path) {
    const own = output.value === '' || output.value.startsWith('type=') ? [] : [path(output.value)];
    const directories = [...own, ...wishes.flatMap((wish) => (wish.kind === 'layout' ? [wish.directory] : []))];
    if (directories.length > 1)
        throw new errors/* UserError */.yo(`output: ${directories.join(' and ')} are two layouts of one image`, {
            input: 'output',
            value: directories.join(', '),
            remedy: 'Name one directory.',
        });
    return directories[0];
}
/** Attributes of all exporters that make an image. */
const COMPRESSION = ['compression', 'compression-level', 'force-compression'];
function compression({ type, attributes }) {
    if (!['image', 'registry', 'oci', 'docker'].includes(type))
        return [];
    return COMPRESSION.flatMap((key) => (attributes.has(key) ? [`${key}=${attributes.get(key)}`] : []));
}
function readItem(item, names, path) {
    const { type, attributes, line } = item;
    const dest = attributes.get('dest') ?? '';
    switch (type) {
        case 'image':
        case 'registry': {
            checkAttributes(item, ['push', 'push-by-digest', 'name-canonical'], names);
            return {
                kind: 'image',
                push: type === 'registry' || isOn(item, 'push'),
                byDigest: isOn(item, 'push-by-digest'),
            };
        }
        case 'docker': {
            checkAttributes(item, ['dest', 'context'], names);
            if (attributes.has('context'))
                throw refusal(line, 'names a Docker context', 'Choose it with DOCKER_CONTEXT in env: of the step.');
            return dest === '' ? { kind: 'load' } : { kind: 'archive', format: 'docker', file: place(item, path) };
        }
        case 'oci': {
            checkAttributes(item, ['dest', 'tar'], names);
            return attributes.has('tar') && !isOn(item, 'tar')
                ? { kind: 'layout', directory: place(item, path) }
                : { kind: 'archive', format: 'oci', file: place(item, path) };
        }
        case 'local':
        case 'tar': {
            checkAttributes(item, ['dest', 'platform-split'], names);
            const split = attributes.has('platform-split') ? String(isOn(item, 'platform-split')) : undefined;
            const files = { kind: 'files', format: type, path: place(item, path) };
            return split === undefined ? files : { ...files, split };
        }
        case 'cacheonly':
            checkAttributes(item, [], names);
            return { kind: 'nothing' };
        default:
            throw refusal(line, type === '' ? 'has no type' : `has a type that BuildKit does not know: ${type}`, 'Write type= with image, registry, docker, oci, local, tar or cacheonly.');
    }
}
function place({ line, attributes }, path) {
    const dest = attributes.get('dest') ?? '';
    if (dest === '-')
        throw refusal(line, 'writes to the standard output', 'Name a file or a directory: dest=PATH.');
    if (dest === '')
        throw refusal(line, 'does not say where to', 'Add dest=PATH.');
    return path(dest);
}
function isOn({ line, attributes }, key) {
    const value = attributes.get(key);
    if (value === undefined)
        return false;
    // Go's strconv.ParseBool, which BuildKit uses.
    if (/^(?:1|t|true)$/i.test(value))
        return true;
    if (/^(?:0|f|false)$/i.test(value))
        return false;
    throw refusal(line, `has ${key}=${value}`, `Write ${key}=true or ${key}=false.`);
}
/** What holds of every image that is made here, so that saying it changes nothing. */
const ALWAYS = new Map([
    ['oci-mediatypes', 'true'],
    ['rewrite-timestamp', 'true'],
    ['unpack', 'false'],
]);
/** What says it instead; the rest is not done. */
const INSTEAD = [
    [/^annotation/, 'Write it to annotations, for example index:KEY=value or manifest:KEY=value.'],
    [
        /^registry\.insecure$/,
        'Leave it out: registries on this machine are spoken to over HTTP, all others over HTTPS.',
    ],
    [/^(?:oci-mediatypes|rewrite-timestamp|unpack)$/, 'Leave it out.'],
];
function checkAttributes(item, known, names) {
    const { type, attributes, line } = item;
    const isImage = ['image', 'registry', 'oci', 'docker'].includes(type);
    for (const [key, value] of attributes) {
        if (key === 'type' || known.includes(key))
            continue;
        if (isImage && COMPRESSION.includes(key))
            continue;
        if (isImage && ALWAYS.has(key) && String(isOn(item, key)) === ALWAYS.get(key))
            continue;
        if (isImage && key === 'name') {
            checkNames(line, value, names);
            continue;
        }
        const remedy = INSTEAD.find(([pattern]) => pattern.test(key))?.[1];
        throw refusal(line, `has ${key}, which is not done here`, remedy ?? `Leave ${key} out.`);
    }
}
/** The names of the image stand in `images` and its tags in `tags`, which may be said again. */
function checkNames(line, value, names) {
    for (const name of value.split(',').map((one) => one.trim())) {
        if (names.some((one) => one.toLowerCase() === name.toLowerCase()))
            continue;
        const [, repository = name, tag] = /^(.+?)(?::([^:/]+))?$/.exec(name) ?? [];
        throw refusal(line, `names ${name}, which is not one of images`, `Write images: ${repository}${tag === undefined ? '' : ` and tags: ${tag}`}, and leave name= out.`);
    }
}
function refusal(line, what, remedy) {
    return new errors/* UserError */.yo(`outputs: "${line}" ${what}`, { input: 'outputs', value: line, remedy });
}

;// CONCATENATED MODULE: ./build/js/inputs/signing-inputs.js
/** Who signs, with what, and which Sigstore: the inputs `sign`, `signing-key` and the URLs, and what the CI offers. */



/** Sigstore's own (sigstore/root-signing, signing_config.v0.2.json). */
const PUBLIC_SIGSTORE = {
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: 'https://rekor.sigstore.dev',
    timestamps: 'https://timestamp.sigstore.dev/api/v1/timestamp',
};
const MODES = ['auto', 'keyless', 'key', 'off'];
/** cosign's name for it, which GitLab's documentation uses, too. */
const TOKEN_VARIABLE = 'SIGSTORE_ID_TOKEN';
/** @throws UserError for a mode, key or URL that cannot be meant. */
function readSigning({ input, path, env }) {
    const typed = input('sign').value || 'auto';
    const mode = MODES.find((one) => one === typed);
    if (mode === undefined)
        throw new errors/* UserError */.yo(`sign: "${typed}" is not one of ${MODES.join(', ')}`, {
            input: 'sign',
            value: typed,
            remedy: 'Write sign: keyless, sign: key with signing-key, or sign: off.',
        });
    const key = readKey(input('signing-key'), path, env);
    if (key !== undefined && (mode === 'keyless' || mode === 'off'))
        throw new errors/* UserError */.yo(`signing-key has no meaning with sign: ${mode}`, {
            input: 'signing-key',
            value: key.typed,
            remedy: 'Write sign: key, or leave signing-key out.',
        });
    if (key === undefined && mode === 'key')
        throw new errors/* UserError */.yo('sign: key needs signing-key, which is not given', {
            input: 'signing-key',
            value: '',
            remedy: 'Write the path of the key that cosign generate-key-pair made, or env://VARIABLE.',
        });
    return {
        mode,
        key,
        password: env['COSIGN_PASSWORD'],
        services: readServices(input),
        token: readTokenSource(env),
        platforms: readPlatforms(input('sign-platforms'), mode),
    };
}
function readPlatforms(input, mode) {
    const isAsked = input.value !== '' && (0,lists/* parseBoolean */.yG)(input);
    if (!isAsked || mode !== 'off')
        return isAsked;
    throw new errors/* UserError */.yo('sign-platforms has no meaning with sign: off', {
        input: input.name,
        value: input.value,
        remedy: 'Leave one of them out.',
    });
}
function readKey(input, path, env) {
    const typed = input.value;
    if (typed === '')
        return undefined;
    const refuse = (problem, remedy) => new errors/* UserError */.yo(`signing-key: ${problem}`, { input: 'signing-key', value: '', remedy });
    if (typed.includes('-----BEGIN'))
        throw refuse('the key itself stands where its place belongs', 'Put the key into an environment variable of the step, and write signing-key: env://VARIABLE. This key has been in an input: treat it as known to others where that is logged.');
    const variable = /^env:\/\/([A-Za-z_][A-Za-z0-9_]*)$/.exec(typed)?.[1];
    if (variable === undefined) {
        if (/^[a-z0-9]+:\/\//i.test(typed))
            throw refuse(`"${typed}" is a key of another service, which Multihull does not speak to`, 'Write the path of a key file, or env://VARIABLE; or use sign: keyless.');
        return { kind: 'file', typed, path: path(typed) };
    }
    const pem = env[variable];
    if (pem === undefined || pem.trim() === '')
        throw refuse(`the environment has no variable ${variable}`, `Set ${variable} for this step (env:). A secret that does not exist in this repository reads as an empty text.`);
    return { kind: 'variable', typed, pem };
}
function readServices(input) {
    const fulcio = readUrl(input('fulcio-url'));
    const rekor = readUrl(input('rekor-url'), 'off');
    const timestamps = readUrl(input('tsa-url'), 'off');
    const isPublic = fulcio === undefined && (rekor === undefined || rekor === PUBLIC_SIGSTORE.rekor);
    // Whoever names another Sigstore does not mean to tell the public one of it.
    const own = fulcio !== undefined || (rekor !== undefined && rekor !== 'off');
    if (own && (rekor === undefined || timestamps === undefined)) {
        const name = rekor === undefined ? 'rekor-url' : 'tsa-url';
        throw new errors/* UserError */.yo(`${name} is not given, but ${fulcio === undefined ? 'rekor-url' : 'fulcio-url'} is`, {
            input: name,
            value: '',
            remedy: `Write ${name} as well: the one of the same Sigstore, or off where it has none.`,
        });
    }
    const orNone = (url, fallback) => url === 'off' ? undefined : (url ?? fallback);
    const log = orNone(rekor, PUBLIC_SIGSTORE.rekor);
    return {
        fulcioUrl: fulcio ?? PUBLIC_SIGSTORE.fulcio,
        log: log === undefined ? undefined : { url: log, api: log === PUBLIC_SIGSTORE.rekor ? 1 : 'detect' },
        timestampUrl: orNone(timestamps, PUBLIC_SIGSTORE.timestamps),
        isPublic,
    };
}
/** Tokens and signatures do not travel in the clear, except on this machine. */
function readUrl({ name, value }, none) {
    if (value === '' || value === none)
        return value || undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,reference/* isThisMachine */.YY)(url.host));
    if (url && isSafe && url.username === '' && url.search === '' && url.hash === '')
        return value.replace(/\/+$/, '');
    throw new errors/* UserError */.yo(`${name}: "${value}" is not the URL of a service`, {
        input: name,
        value,
        remedy: `Write its address with https://${none === undefined ? '' : `, or ${none}`}; plain HTTP is for this machine only.`,
    });
}
function readTokenSource(env) {
    const url = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (url && bearer && URL.canParse(url))
        return { kind: 'github', url, bearer };
    const value = env[TOKEN_VARIABLE];
    return value ? { kind: 'variable', name: TOKEN_VARIABLE, value } : undefined;
}

;// CONCATENATED MODULE: ./build/js/inputs/read-inputs.js
/** What the user typed → `Inputs`. The only reader of inputs; every refusal names the input, the value and a way out. */

















/**
 * @param env where `secret-envs` are looked up.
 * @throws UserError for all that is wrong.
 */
function readInputs(raw, environment, env = {}) {
    const input = (name) => ({ name, value: raw(name).trim() });
    const optional = (name) => input(name).value || undefined;
    const flag = (name) => optional(name) !== undefined && (0,lists/* parseBoolean */.yG)(input(name));
    const path = (text) => ((0,external_node_path_.isAbsolute)(text) ? text : (0,external_node_path_.resolve)(environment.workspace, text));
    const notices = [];
    const whole = (0,read_all/* once */.Oo)(() => (0,platform_inputs/* readPlatforms */.t)(input('platforms')));
    const leg = (0,read_all/* once */.Oo)(() => readLeg({ leg: input('leg'), runId: input('run-id') }, whole(), environment));
    const outputs = (0,read_all/* once */.Oo)(() => readOutputs({
        push: input('push'),
        promote: input('promote'),
        output: input('output'),
        outputs: { ...input('outputs'), value: raw('outputs') },
        load: input('load'),
        images: input('images'),
    }, path));
    const mode = (0,read_all/* once */.Oo)(() => oneOf(input('mode'), ['build', 'plan'], 'build'));
    const destination = (0,read_all/* once */.Oo)(() => {
        const chosen = outputs().destination;
        const isUnnamed = optional('images') === undefined && environment.github === undefined;
        if (mode() !== 'plan' || chosen.kind !== 'auto' || !isUnnamed)
            return chosen;
        // Whoever looks at a plan for the first time has not chosen a name yet.
        return { kind: 'nowhere', why: 'images is not given; write images: ghcr.io/OWNER/NAME' };
    });
    const isNamed = (0,read_all/* once */.Oo)(() => outputs().exports.load);
    const compile = (0,read_all/* once */.Oo)(() => readCompile(input('compile'), whole()));
    const images = (0,read_all/* once */.Oo)(() => readImages(input('images'), destination(), isNamed(), environment.github, notices));
    const packages = (0,read_all/* once */.Oo)(() => (0,cargo_inputs/* readSystemPackages */.Rw)(input('system-packages')));
    return (0,read_all/* readAll */.yw)({
        mode,
        images,
        platforms: () => leg()?.share ?? whole(),
        leg: () => leg()?.choice,
        tagRules: () => (0,lists/* parseLines */.Li)(raw('tags')),
        flavor: () => (0,lists/* parseLines */.Li)(raw('flavor')),
        immutable: () => flag('immutable'),
        allowVersionMismatch: () => flag('allow-version-mismatch'),
        keepPlatformTags: () => flag('keep-platform-tags'),
        labels: () => (0,lists/* parseEntries */.Km)(input('labels')),
        annotations: () => (0,lists/* parseEntries */.Km)(input('annotations')),
        compile,
        cargo: () => (0,cargo_inputs/* readCargoChoice */.gH)({
            bin: input('bin'),
            package: input('package'),
            features: input('features'),
            profile: input('profile'),
            'cargo-args': input('cargo-args'),
            toolchain: input('toolchain'),
        }),
        linker: () => (0,cargo_inputs/* readLinker */.co)(input('linker'), compile().kind === 'runner'),
        base: () => readBase(input('base')),
        isBaseGiven: () => optional('base') !== undefined,
        systemPackages: () => packages().systemPackages,
        findsPackages: () => packages().findsPackages,
        build: () => readBuildOptions({ input, optional, flag, path, env, notices }),
        builder: () => readBuilder(optional('builder'), input('buildkit-image')),
        nodes: () => readNodes({ ...input('nodes'), value: raw('nodes') }, optional('builder'), destination()),
        buildx: () => readBuildx(input('buildx-version')),
        qemu: () => readQemu(input('qemu-image')),
        cacheOnFailure: () => flag('cache-on-failure'),
        cache: () => readCache(input('cache'), optional('cache-ref'), path),
        ...(0,login_inputs/* registryReaders */.W)(raw, environment, images),
        destination,
        exports: () => outputs().exports,
        promotes: () => outputs().promotes,
        skipChecks: () => (0,check_names/* parseCheckNames */.E)((0,lists/* parseList */.E1)(input('skip-checks'))),
        allow: () => (0,lists/* parseLines */.Li)(raw('allow')),
        smoke: () => (0,lists/* parseWords */.nl)(input('smoke')),
        signing: () => readSigning({ input, path, env }),
        timeoutMs: () => (optional('timeout') === undefined ? 60 : (0,lists/* parseCount */.zq)(input('timeout'), { from: 1, to: 1440 })) * 60_000,
        notices: () => notices,
        environment: () => environment,
    });
}
function readCompile(input, platforms) {
    const ways = ['dockerfile', 'container', 'runner', 'emulate'];
    let kind = 'auto';
    const overrides = new Map();
    (0,read_all/* readEach */.e2)((0,lists/* parseList */.E1)(input), (item) => {
        const equals = item.indexOf('=');
        if (equals < 0) {
            kind = oneOf({ name: input.name, value: item }, ['auto', ...ways], 'auto');
            return;
        }
        const platform = (0,platforms_platform/* parsePlatform */.FL)(item.slice(0, equals));
        if (!platform)
            throw (0,platform_inputs/* unknownPlatform */.e)(input.name, item.slice(0, equals));
        if (!platforms.includes(platform)) {
            throw new errors/* UserError */.yo(`${input.name}: ${platform.name} is not one of this image's platforms`, {
                input: input.name,
                value: item,
                remedy: `Add ${platform.name} to platforms, or remove it here.`,
            });
        }
        overrides.set(platform.name, oneOf({ name: input.name, value: item.slice(equals + 1) }, ['dockerfile', 'emulate']));
    });
    return { kind, overrides };
}
function readBase(input) {
    if (input.value !== '' && input.value !== 'scratch')
        requireReference(input);
    return input.value || 'debian:bookworm-slim';
}
function readBuilder(name, image) {
    if (name !== undefined)
        return { kind: 'existing', name };
    if (image.value !== '')
        requireReference(image);
    return { kind: 'own', image: image.value || pins/* BUILDKIT_IMAGE */.lv };
}
function readQemu(input) {
    if (input.value === 'package')
        return { kind: 'package' };
    if (input.value !== '')
        requireReference(input);
    return { kind: 'image', image: input.value || pins/* QEMU_IMAGE */.Py };
}
function requireReference(input) {
    const parsed = (0,reference/* parseReference */.F2)(input.value);
    if (!('problem' in parsed))
        return;
    throw new errors/* UserError */.yo(`${input.name}: "${input.value}" is not an image reference: ${parsed.problem}`, {
        input: input.name,
        value: input.value,
        remedy: 'Write name:tag, or better name:tag@sha256:….',
    });
}
function readBuildx(input) {
    if (input.value === '')
        return { version: undefined, sha256: undefined };
    const match = /^(v?\d+\.\d+\.\d+(?:-[a-z0-9.]+)?)(?:@sha256:([a-f0-9]{64}))?$/.exec(input.value);
    const version = match?.[1]?.replace(/^v?/, 'v');
    if (version === undefined) {
        throw new errors/* UserError */.yo(`${input.name}: "${input.value}" is not a version`, {
            input: input.name,
            value: input.value,
            remedy: `Write one of ${Object.keys(pins/* BUILDX_SHA256 */.Fq).join(', ')}, or vX.Y.Z@sha256:… with the checksum of the release's binary.`,
        });
    }
    if (match?.[2] === undefined && !pins/* BUILDX_SHA256 */.Fq[version]) {
        throw new errors/* UserError */.yo(`${input.name}: Multihull has no checksum for buildx ${version}`, {
            input: input.name,
            value: input.value,
            remedy: `Write one of ${Object.keys(pins/* BUILDX_SHA256 */.Fq).join(', ')}, or ${version}@sha256:… with the checksum of the release's binary.`,
        });
    }
    return { version, sha256: match?.[2] };
}
function readCache(input, ref, path) {
    const kind = oneOf(input, ['registry', 'gha', 'local', 'off'], 'registry');
    if (kind === 'local')
        return { kind, directory: path(ref ?? (0,external_node_path_.join)('.multihull', 'cache')) };
    if (kind !== 'registry') {
        if (ref === undefined)
            return { kind };
        throw new errors/* UserError */.yo(`cache-ref has no meaning with cache: ${kind}`, {
            input: 'cache-ref',
            value: ref,
            remedy: 'Leave cache-ref out, or write cache: registry or cache: local.',
        });
    }
    if (ref !== undefined)
        requireReference({ name: 'cache-ref', value: ref });
    return { kind, ref };
}
/** @param fallback what an empty value means; without it an empty value is refused. */
function oneOf(input, choices, fallback) {
    if (input.value === '' && fallback !== undefined)
        return fallback;
    const found = choices.find((choice) => choice === input.value);
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo(`${input.name}: "${input.value}" is not one of ${choices.join(', ')}`, {
        input: input.name,
        value: input.value,
        remedy: `Write ${input.name}: ${choices.join(' or ')}.`,
    });
}


/***/ }),

/***/ 329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ findWorkspace),
/* harmony export */   x: () => (/* binding */ probeCargo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _crate_manifest_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27058);
/** Cargo.toml of the crate in the build context, for labels. */


/** A workspace's root is looked for this far up; cargo goes to the root of the disk. */
const MAX_PARENTS = 6;
/** @returns undefined where there is no Cargo.toml, or only a workspace's. @throws UserError when it is not TOML. */
async function probeCargo(context, ports) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, 'Cargo.toml');
    const text = await ports.files.readTextIfExists(file);
    if (text === undefined)
        return undefined;
    const manifest = (0,_crate_manifest_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readCargoManifest */ .eR)(text, { file });
    if (!manifest || manifest.inherits.length === 0)
        return manifest;
    return (0,_crate_manifest_cargo_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readCargoManifest */ .eR)(text, { file, workspace: await findWorkspace((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(context), ports) });
}
/** The nearest Cargo.toml above a directory that has a workspace in it. */
async function findWorkspace(from, ports) {
    let directory = from;
    for (let depth = 0; depth < MAX_PARENTS; depth++) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'Cargo.toml');
        const text = await ports.files.readTextIfExists(file);
        if (text !== undefined && /^\s*\[workspace[\].]/m.test(text))
            return { text, file };
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(directory) === directory)
            return undefined;
        directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(directory);
    }
    return undefined;
}


/***/ }),

/***/ 91694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ crateLibraries)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _crate_native_native_libraries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98187);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12027);
/* harmony import */ var _read_crate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90242);
/** Debian packages that the crate of a build context is known to link against. */




/** Names of `-dev` packages; none where there is no crate, or none that can be read: a build says what is wrong with it. */
async function crateLibraries(context, ports) {
    try {
        const crate = (await ports.files.exists((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, 'Cargo.toml')))
            ? await (0,_read_crate_js__WEBPACK_IMPORTED_MODULE_3__/* .probeCrate */ .k)(context, ports)
            : undefined;
        if (!crate)
            return [];
        const used = (0,_crate_native_native_libraries_js__WEBPACK_IMPORTED_MODULE_1__/* .usedCrates */ .uw)(crate, crate.packages.map(({ name }) => name));
        const names = (0,_crate_native_native_libraries_js__WEBPACK_IMPORTED_MODULE_1__/* .missingLibraries */ .QE)(crate, used, []).flatMap(({ packages }) => packages);
        return [...new Set(names.filter((name) => name.endsWith('-dev')))];
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 90242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ probeCrate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/crate/manifest/cargo-manifest.js
var cargo_manifest = __webpack_require__(27058);
// EXTERNAL MODULE: ./build/js/crate/manifest/crate-facts.js
var crate_facts = __webpack_require__(90787);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
;// CONCATENATED MODULE: ./build/js/crate/manifest/documents.js
/** The small documents beside a manifest: Cargo.lock, .cargo/config.toml, rust-toolchain.toml. */



/** Reads Cargo.lock (doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html). @throws UserError for bad TOML. */
function readLock(text, file) {
    const packages = (0,cargo_manifest/* readToml */.D7)(text, file)['package'];
    return (Array.isArray(packages) ? packages : []).flatMap((entry) => {
        if (!(0,cargo_manifest/* isTable */.bI)(entry) || typeof entry['name'] !== 'string')
            return [];
        const dependencies = Array.isArray(entry['dependencies']) ? entry['dependencies'] : [];
        return [
            {
                name: entry['name'],
                version: typeof entry['version'] === 'string' ? entry['version'] : '',
                // `name`, or `name version` where there are several of that name.
                dependencies: dependencies.flatMap((item) => typeof item === 'string' ? [item.split(' ')[0] ?? ''] : []),
                ...(typeof entry['source'] === 'string' ? { source: entry['source'] } : {}),
                ...(typeof entry['checksum'] === 'string' ? { checksum: entry['checksum'] } : {}),
            },
        ];
    });
}
/** The version of Cargo.lock's format; undefined in the first two, which do not say it. */
function lockVersion(text) {
    const match = /^version = (\d{1,4})\s*$/m.exec(text.slice(0, 4096).split('[[', 1)[0] ?? '');
    return match ? Number(match[1]) : undefined;
}
/** Reads .cargo/config.toml (doc.rust-lang.org/cargo/reference/config.html). @throws UserError for bad TOML. */
function readCargoConfig(text, file) {
    const root = (0,cargo_manifest/* readToml */.D7)(text, file);
    const targets = (0,cargo_manifest/* isTable */.bI)(root['target']) ? Object.entries(root['target']) : [];
    const build = (0,cargo_manifest/* isTable */.bI)(root['build']) ? root['build'] : {};
    const sources = (0,cargo_manifest/* isTable */.bI)(root['source']) ? Object.values(root['source']) : [];
    return {
        file,
        targets: new Map(targets.flatMap(([target, table]) => (0,cargo_manifest/* isTable */.bI)(table)
            ? [
                [
                    target,
                    {
                        linker: typeof table['linker'] === 'string' ? table['linker'] : undefined,
                        hasRunner: table['runner'] !== undefined,
                        rustflags: flags(table['rustflags']),
                    },
                ],
            ]
            : [])),
        rustflags: flags(build['rustflags']),
        wrappers: new Map(['rustc', 'rustc-wrapper', 'rustc-workspace-wrapper'].flatMap((key) => {
            const value = build[key];
            return typeof value === 'string' && value !== '' ? [[key, value]] : [];
        })),
        profiles: (0,cargo_manifest/* isTable */.bI)(root['profile']) ? Object.keys(root['profile']) : [],
        variables: new Set((0,cargo_manifest/* isTable */.bI)(root['env']) ? Object.keys(root['env']) : []),
        vendored: sources.flatMap((source) => (0,cargo_manifest/* isTable */.bI)(source) && typeof source['directory'] === 'string'
            ? [external_node_path_.posix.normalize(source['directory'])]
            : []),
    };
}
function flags(value) {
    if (typeof value === 'string')
        return value.split(/\s+/).filter((word) => word !== '');
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/**
 * Reads rust-toolchain.toml, or the older rust-toolchain, which may be just a channel
 * (rust-lang.github.io/rustup/overrides.html).
 * @throws UserError for a toolchain that is a directory of the user's own: no target can be added to it.
 */
function readToolchainFile(text, file) {
    const bare = text.trim();
    if (!file.endsWith('.toml') && /^[\w.-]+$/.test(bare))
        return { file, channel: bare, components: [] };
    const table = (0,cargo_manifest/* readToml */.D7)(text, file)['toolchain'];
    const toolchain = (0,cargo_manifest/* isTable */.bI)(table) ? table : {};
    if (typeof toolchain['path'] === 'string') {
        throw new errors/* UserError */.yo(`${file}: a custom toolchain (path = "${toolchain['path']}") cannot be given targets`, {
            input: 'toolchain',
            value: toolchain['path'],
            remedy: 'Write channel = "…" there, name another toolchain in the input toolchain, or write a Dockerfile that brings yours.',
            location: { file },
        });
    }
    const channel = toolchain['channel'];
    if (channel !== undefined && typeof channel !== 'string')
        throw badChannel(text, file);
    const components = toolchain['components'];
    return {
        file,
        channel: typeof channel === 'string' ? channel : 'stable',
        components: Array.isArray(components)
            ? components.filter((item) => typeof item === 'string')
            : [],
    };
}
/** rustup refuses a channel that is no text; 1.90 as a number would be 1.9. */
function badChannel(text, file) {
    const line = text.split('\n').findIndex((each) => /^\s*(?:toolchain\.)?channel\s*=/.test(each)) + 1;
    const value = /channel\s*=\s*([^\s#,}]+)/.exec(text)?.[1] ?? '';
    return new errors/* UserError */.yo(`${file}${line > 0 ? `:${line}` : ''}: channel = ${value} is not a text, which rustup refuses`, {
        input: 'toolchain',
        value,
        remedy: `Write channel = "${value.replaceAll(/["']/g, '')}", with quotes.`,
        location: line > 0 ? { file, line } : { file },
    });
}

// EXTERNAL MODULE: ./build/js/crate/manifest/git-askers.js
var git_askers = __webpack_require__(59540);
;// CONCATENATED MODULE: ./build/js/crate/manifest/package.js
/** One package's manifest and files → what cargo finds in it (doc.rust-lang.org/cargo/reference/cargo-targets.html). */



/**
 * Reads a package.
 * @param directory relative to the workspace's root, empty for the root.
 * @param inherited the root's `[workspace.dependencies]`.
 * @param shared the root's `[workspace.package]`.
 * @returns undefined for a manifest without `[package]`.
 * @throws UserError when it is not TOML.
 */
function readPackage(text, file, directory, files, inherited = {}, shared = {}) {
    const root = (0,cargo_manifest/* readToml */.D7)(text, file);
    const own = root['package'];
    const name = (0,cargo_manifest/* isTable */.bI)(own) ? own['name'] : undefined;
    if (!(0,cargo_manifest/* isTable */.bI)(own) || typeof name !== 'string')
        return undefined;
    const at = (path, from = directory) => external_node_path_.posix.isAbsolute(path) ? external_node_path_.posix.normalize(path) : external_node_path_.posix.join(from, path);
    const built = dependencyTables(root, BUILD_TABLES).map((each) => withInherited(each, inherited));
    const all = dependencyTables(root, ALL_TABLES).map((each) => withInherited(each, inherited));
    const inheritable = (key) => text_(own[key]) ?? ((0,cargo_manifest/* isTable */.bI)(own[key]) ? text_(shared[key]) : undefined);
    return {
        name,
        directory,
        targets: [
            ...libraries(root, name, files),
            ...binaries(root, own, name, files),
            ...buildScript(own, files),
            ...others(root, files),
        ].map((target) => ({ ...target, path: at(target.path) })),
        defaultRun: text_(own['default-run']),
        features: new Map(Object.entries(tableOf(root['features'])).map(([feature, enabled]) => [feature, strings(enabled)])),
        dependencies: built.flat().map(({ key, table }) => text_(table['package']) ?? key),
        pathDependencies: all.flat().flatMap(({ table, isInherited }) => {
            const path = text_(table['path']);
            return path === undefined ? [] : [at(path, isInherited ? '' : directory)];
        }),
        dependencyKeys: [...new Set(all.flat().map(({ key }) => key))],
        optionalDependencies: [
            ...new Set(built.flat().flatMap(({ key, isOptional }) => (isOptional ? [key] : []))),
        ],
        gitDependencies: gitDependencies(root, inherited),
        rustVersion: inheritable('rust-version'),
        edition: inheritable('edition'),
        metadata: tableOf(own['metadata'])['multihull'] === undefined
            ? undefined
            : { table: tableOf(own['metadata'])['multihull'], text },
    };
}
function gitDependencies(root, inherited) {
    const named = (tables, isForBuild) => dependencyTables(root, tables)
        .flatMap((each) => withInherited(each, inherited))
        .map(({ key, table }) => text_(table['package']) ?? key)
        .filter((name) => (0,git_askers/* isGitDependency */.kO)(name, isForBuild));
    return [...new Set([...named(['dependencies'], false), ...named(['build-dependencies'], true)])];
}
function libraries(root, name, files) {
    const lib = root['lib'];
    const table = tableOf(lib);
    if (!(0,cargo_manifest/* isTable */.bI)(lib) && !files.has('src/lib.rs'))
        return [];
    return [
        {
            kind: 'lib',
            name: text_(table['name']) ?? name.replaceAll('-', '_'),
            path: text_(table['path']) ?? 'src/lib.rs',
            requiredFeatures: [],
        },
    ];
}
/** `[[bin]]` tables, and what cargo finds by itself unless `autobins = false`. */
function binaries(root, own, name, files) {
    const found = new Map();
    const add = (bin, path, requiredFeatures = []) => found.set(bin, { kind: 'bin', name: bin, path, requiredFeatures });
    if (own['autobins'] !== false) {
        if (files.has('src/main.rs'))
            add(name, 'src/main.rs');
        for (const entry of files.bins) {
            if (entry.endsWith('.rs'))
                add(entry.slice(0, -3), `src/bin/${entry}`);
            else if (files.has(`src/bin/${entry}/main.rs`))
                add(entry, `src/bin/${entry}/main.rs`);
        }
    }
    for (const table of tablesOf(root['bin'])) {
        const bin = text_(table['name']) ?? name;
        const path = text_(table['path']);
        // A source with a name of its own is not found a second time under its file's name.
        for (const [other, { path: known }] of found)
            if (path !== undefined && known === external_node_path_.posix.normalize(path) && other !== bin)
                found.delete(other);
        add(bin, path ?? found.get(bin)?.path ?? guess(bin, name, files), strings(table['required-features']));
    }
    return [...found.values()];
}
function guess(bin, name, files) {
    const places = [`src/bin/${bin}.rs`, `src/bin/${bin}/main.rs`, ...(bin === name ? ['src/main.rs'] : [])];
    return places.find(files.has) ?? `src/bin/${bin}.rs`;
}
function buildScript(own, files) {
    const build = own['build'];
    if (build === false)
        return [];
    if (typeof build !== 'string' && !files.has('build.rs'))
        return [];
    return [
        {
            kind: 'build-script',
            name: '',
            path: typeof build === 'string' ? build : 'build.rs',
            requiredFeatures: [],
        },
    ];
}
/** Directories of examples, tests and benches. */
const OTHER_FOLDERS = { example: 'examples', test: 'tests', bench: 'benches' };
/**
 * Examples, tests and benches that the manifest names: cargo refuses a manifest whose sources are not there, and one
 * that has both `tests/NAME.rs` and `tests/NAME/main.rs`.
 */
function others(root, files) {
    return ['example', 'test', 'bench'].flatMap((kind) => tablesOf(root[kind]).flatMap((table) => {
        const name = text_(table['name']) ?? '';
        const inFolder = `${OTHER_FOLDERS[kind]}/${name}/main.rs`;
        return name === ''
            ? []
            : [
                {
                    kind: 'other',
                    name,
                    path: text_(table['path']) ??
                        (files.has(inFolder) ? inFolder : `${OTHER_FOLDERS[kind]}/${name}.rs`),
                    requiredFeatures: [],
                },
            ];
    }));
}
/** What a build compiles. */
const BUILD_TABLES = ['dependencies', 'build-dependencies'];
/** What cargo reads: it wants the manifests of dev-dependencies, too. */
const ALL_TABLES = [...BUILD_TABLES, 'dev-dependencies'];
/** Tables of dependencies, also those of single targets. */
function dependencyTables(root, names) {
    const of = (table) => names.map((name) => tableOf(table[name]));
    return [
        ...of(root),
        ...Object.values(tableOf(root['target'])).flatMap((target) => ((0,cargo_manifest/* isTable */.bI)(target) ? of(target) : [])),
    ];
}
function withInherited(table, inherited) {
    return Object.entries(table).map(([key, value]) => {
        const isInherited = (0,cargo_manifest/* isTable */.bI)(value) && value['workspace'] === true;
        const isOptional = (0,cargo_manifest/* isTable */.bI)(value) && value['optional'] === true;
        return { key, table: tableOf(isInherited ? inherited[key] : value), isInherited, isOptional };
    });
}
function text_(value) {
    return typeof value === 'string' ? value : undefined;
}
function strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function tableOf(value) {
    return (0,cargo_manifest/* isTable */.bI)(value) ? value : {};
}
function tablesOf(value) {
    return Array.isArray(value) ? value.filter(cargo_manifest/* isTable */.bI) : [];
}

;// CONCATENATED MODULE: ./build/js/crate/manifest/workspace.js
/** A workspace's own table: members, exclusions, default members (doc.rust-lang.org/cargo/reference/workspaces.html). */

/** @throws UserError when it is not TOML. */
function readWorkspace(text, file) {
    const root = (0,cargo_manifest/* readToml */.D7)(text, file);
    const workspace = root['workspace'];
    const table = (0,cargo_manifest/* isTable */.bI)(workspace) ? workspace : {};
    const profiles = (0,cargo_manifest/* isTable */.bI)(root['profile']) ? root['profile'] : {};
    return {
        isWorkspace: (0,cargo_manifest/* isTable */.bI)(workspace),
        hasPackage: (0,cargo_manifest/* isTable */.bI)(root['package']),
        members: workspace_strings(table['members']) ?? [],
        exclude: workspace_strings(table['exclude']) ?? [],
        defaultMembers: workspace_strings(table['default-members']),
        symbolProfiles: Object.keys(profiles).filter((name) => setsSymbols(profiles, name)),
        profiles: Object.keys(profiles),
        package: (0,cargo_manifest/* isTable */.bI)(table['package']) ? table['package'] : {},
        dependencies: (0,cargo_manifest/* isTable */.bI)(table['dependencies']) ? table['dependencies'] : {},
        patched: Object.values((0,cargo_manifest/* isTable */.bI)(root['patch']) ? root['patch'] : {}).flatMap((source) => Object.values((0,cargo_manifest/* isTable */.bI)(source) ? source : {}).flatMap((patch) => (0,cargo_manifest/* isTable */.bI)(patch) && typeof patch['path'] === 'string' ? [patch['path']] : [])),
    };
}
/** Custom profiles inherit from others; `depth` ends a circle, which cargo refuses. */
function setsSymbols(profiles, name, depth = 0) {
    const profile = profiles[name];
    if (!(0,cargo_manifest/* isTable */.bI)(profile) || depth > 8)
        return false;
    if (profile['strip'] !== undefined || profile['debug'] !== undefined)
        return true;
    return typeof profile['inherits'] === 'string' && setsSymbols(profiles, profile['inherits'], depth + 1);
}
/** Whether a directory matches a member pattern: `crates/*`, where `*` and `?` stay within one name. */
function matchesMember(pattern, directory) {
    const [wanted, given] = [segments(pattern), segments(directory)];
    return (wanted.length === given.length &&
        wanted.every((part, index) => segmentPattern(part).test(given[index] ?? '')));
}
/** The parts of a path, without `.` and empty ones. */
function segments(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}
/** One name of a pattern as a regular expression. */
function segmentPattern(part) {
    const source = [...part].map((char) => char === '*' ? '[^/]*' : char === '?' ? '[^/]' : char.replace(/[\\^$.|+()[\]{}]/, '\\$&'));
    return new RegExp(`^${source.join('')}$`);
}
function workspace_strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

// EXTERNAL MODULE: ./build/js/dockerignore/ignore-file.js + 1 modules
var ignore_file = __webpack_require__(7687);
// EXTERNAL MODULE: ./build/js/probe/cargo-facts.js
var cargo_facts = __webpack_require__(329);
;// CONCATENATED MODULE: ./build/js/crate/manifest/submodules.js
/** Directories of `.gitmodules` (gitmodules(5)), which a checkout leaves empty unless it is told otherwise. */

/** Longer than any list of submodules. */
const MAX_LENGTH = 256 * 1024;
/** Paths relative to the file's directory. */
function submodulePaths(text) {
    return [...text.slice(0, MAX_LENGTH).matchAll(/^[ \t]*path[ \t]*=[ \t]*(.*)$/gm)].flatMap(([, value = '']) => {
        const path = value.trim().replace(/^"(.*)"$/, '$1');
        return path === '' ? [] : [external_node_path_.posix.normalize(path).replace(/\/$/, '')];
    });
}

;// CONCATENATED MODULE: ./build/js/probe/crate-files.js
/** What lies in a crate's directory beside its manifests: sources, and submodules. */



/** A .gitmodules is in the repository's root, which is not far up. */
const MAX_PARENTS = 6;
/** Submodules in the context, from the nearest .gitmodules, and those of them that are empty. */
async function readSubmodules(root, { files }) {
    let directory = root;
    for (let depth = 0; depth < MAX_PARENTS; depth++) {
        const text = await files.readTextIfExists((0,external_node_path_.join)(directory, '.gitmodules'));
        if (text !== undefined) {
            const paths = submodulePaths(text)
                .map((path) => (0,external_node_path_.relative)(root, (0,external_node_path_.join)(directory, path)))
                .filter((path) => path !== '' && !path.startsWith('..'));
            const names = await Promise.all(paths.map((path) => files.list((0,external_node_path_.join)(root, path))));
            return { paths, empty: paths.filter((_, index) => names[index]?.length === 0) };
        }
        if ((0,external_node_path_.dirname)(directory) === directory)
            break;
        directory = (0,external_node_path_.dirname)(directory);
    }
    return { paths: [], empty: [] };
}
/** Sources are looked for this far down and no more of them, so that a strange tree costs nothing. */
const MAX_DEPTH = 16;
const MAX_SOURCES = 20_000;
/** All `.rs` files in the `src` directories, relative to the root. */
async function readSources(root, packages, { files }) {
    const found = [];
    let level = packages.map(({ directory }) => external_node_path_.posix.join(directory, 'src'));
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_SOURCES; depth++) {
        const below = await Promise.all(level.map(async (path) => (await files.list((0,external_node_path_.join)(root, path))).map((name) => `${path}/${name}`)));
        found.push(...below.flat().filter((path) => path.endsWith('.rs')));
        // A directory of modules has no dot in its name.
        level = below
            .flat()
            .filter((path) => !external_node_path_.posix.basename(path).includes('.'))
            .slice(0, MAX_SOURCES);
    }
    return found.slice(0, MAX_SOURCES).sort();
}
/** A build script is read up to here. */
const MAX_SCRIPT = 256 * 1024;
/** Directories of packages whose build script asks git for something. */
async function readGitScripts(root, packages, { files }) {
    const asks = await Promise.all(packages.map(async ({ targets }) => {
        const path = targets.find(({ kind }) => kind === 'build-script')?.path;
        if (path === undefined || path.startsWith('..') || path.startsWith('/'))
            return false;
        const size = await files.size((0,external_node_path_.join)(root, path));
        if (size === undefined || size > MAX_SCRIPT)
            return false;
        return (0,git_askers/* scriptAsksGit */.IF)((await files.readTextIfExists((0,external_node_path_.join)(root, path))) ?? '');
    }));
    return packages.filter((_, index) => asks[index]).map(({ directory }) => directory);
}

// EXTERNAL MODULE: ./build/js/crate/metadata/file-rules.js
var file_rules = __webpack_require__(88580);
;// CONCATENATED MODULE: ./build/js/probe/image-files.js
/** What lies where the crate's manifests say that files of the image are. */


/** A directory with more in it than this is no set of files that somebody wants in an image. */
const MAX_FOUND = 50_000;
/** Links are named, and never followed: they could lead out of the build context. */
async function readImageFiles(root, packages, ports) {
    const found = new Map();
    for (const { directory, metadata } of packages) {
        for (const from of (0,file_rules/* namedSources */.A1)(metadata?.table)) {
            const source = external_node_path_.posix.join(directory, from);
            if (source === '..' || source.startsWith('../'))
                continue;
            await walk(root, source, found, ports);
            if ((0,file_rules/* isPattern */.Pt)(source) && !found.has(source))
                await walk(root, (0,file_rules/* literalPart */.Dz)(source), found, ports);
        }
    }
    return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** A path and all that is below it; the empty path and `.` are the context itself. */
async function walk(root, top, found, ports) {
    const parents = top.split('/').slice(0, -1);
    for (let depth = 1; depth <= parents.length; depth++) {
        const stat = await ports.files.stat((0,external_node_path_.join)(root, ...parents.slice(0, depth)));
        if (stat?.kind !== 'directory')
            return;
    }
    const queue = top === '' || top === '.' ? await childrenOf(root, '', ports) : [top];
    for (let path = queue.shift(); path !== undefined && found.size < MAX_FOUND; path = queue.shift()) {
        if (found.has(path))
            continue;
        const stat = await ports.files.stat((0,external_node_path_.join)(root, path));
        if (!stat)
            continue;
        const target = stat.kind === 'link' ? await ports.files.readLink((0,external_node_path_.join)(root, path)) : undefined;
        found.set(path, { path, kind: stat.kind, isExecutable: stat.isExecutable, target });
        if (stat.kind === 'directory')
            queue.push(...(await childrenOf(root, path, ports)));
    }
}
async function childrenOf(root, path, { files }) {
    return (await files.list((0,external_node_path_.join)(root, path))).map((name) => external_node_path_.posix.join(path, name));
}

;// CONCATENATED MODULE: ./build/js/probe/read-crate.js
/** The crate in the build context, with everything of its workspace: manifests, lockfile, toolchain file, config. */











/** Of the context: no Dockerfile of the user's is built, beside which there could be another one. */
const IGNORE_FILE = '.dockerignore';
/** More packages than this are no workspace that somebody builds an image of; a pattern went wild. */
const MAX_PACKAGES = 2000;
/**
 * Reads the crate whose root is `context`.
 * @returns undefined where there is no Cargo.toml.
 * @throws UserError for a manifest that is not TOML, a context that is only a member of a workspace above it, a path
 *   dependency outside of it.
 */
async function probeCrate(context, ports) {
    const { files } = ports;
    const file = (0,external_node_path_.join)(context, 'Cargo.toml');
    const text = await files.readTextIfExists(file);
    if (text === undefined)
        return undefined;
    const workspace = readWorkspace(text, file);
    if (!workspace.isWorkspace)
        await refuseMember(context, text, ports);
    const ignoreText = files.readTextIfExists((0,external_node_path_.join)(context, IGNORE_FILE));
    const submodules = await readSubmodules(context, ports);
    const [{ packages, missing }, lock, toolchain, config, ignore] = await Promise.all([
        readPackages(context, workspace, submodules.paths, ports),
        files.readTextIfExists((0,external_node_path_.join)(context, 'Cargo.lock')),
        readToolchain(context, ports),
        readConfig(context, ports),
        ignoreText,
    ]);
    return {
        root: context,
        packages,
        defaultPackages: defaultPackages(workspace, packages),
        symbolProfiles: workspace.symbolProfiles,
        profiles: workspace.profiles,
        missing,
        gitScripts: await readGitScripts(context, packages, ports),
        hasHistory: await files.exists((0,external_node_path_.join)(context, '.git')),
        emptySubmodules: submodules.empty,
        lockVersion: lock === undefined ? undefined : lockVersion(lock),
        lock: lock === undefined ? undefined : readLock(lock, (0,external_node_path_.join)(context, 'Cargo.lock')),
        toolchain,
        config,
        patched: workspace.patched.map(normal),
        ignore: ignore === undefined ? undefined : (0,ignore_file/* readIgnoreFile */.r)(ignore, IGNORE_FILE),
        sources: await readSources(context, packages, ports),
        imageFiles: await readImageFiles(context, packages, ports),
    };
}
/** A member alone has no Cargo.lock, and cargo would look for a workspace that the build does not see. */
async function refuseMember(context, text, ports) {
    const above = await (0,cargo_facts/* findWorkspace */.p)((0,external_node_path_.dirname)(context), ports);
    if (!above)
        return;
    const root = (0,external_node_path_.dirname)(above.file);
    const directory = (0,external_node_path_.relative)(root, context).replaceAll('\\', '/');
    const workspace = readWorkspace(above.text, above.file);
    if (isExcluded(directory, workspace))
        return;
    if (!workspace.members.some((pattern) => matchesMember(pattern, directory)))
        return;
    const name = (0,cargo_manifest/* readCargoManifest */.eR)(text, { file: (0,external_node_path_.join)(context, 'Cargo.toml') })?.name;
    throw new errors/* UserError */.yo(`context: ${context} is a member of the workspace in ${root}`, {
        input: 'context',
        value: context,
        remedy: `Write context: ${root}${name === undefined ? '' : `, and package: ${name} to build this one`}.`,
    });
}
async function readPackages(root, workspace, submodules, ports) {
    const wanted = (kind, directory, by) => ({
        kind,
        directory: normal(directory),
        from: external_node_path_.posix.join(by?.directory ?? '', 'Cargo.toml'),
        name: by?.name ?? '',
    });
    const members = await Promise.all(workspace.members.map((pattern) => membersOf(root, pattern, ports)));
    const found = new Map();
    const missing = new Map();
    let next = [
        ...(workspace.hasPackage ? [wanted('member', '')] : []),
        ...members
            .flat()
            .filter((directory) => !isExcluded(directory, workspace))
            .map((directory) => wanted('member', directory)),
        ...workspace.patched.map((directory) => wanted('patch', directory)),
    ];
    // Path dependencies lead to further packages, also to such that are not listed as members.
    while (next.length > 0 && found.size < MAX_PACKAGES) {
        const unique = [...new Map(next.map((one) => [one.directory, one])).values()];
        const read = await Promise.all(unique.map((one) => readOne(root, one.directory, workspace, ports)));
        for (const [index, one] of unique.entries()) {
            const { directory } = one;
            const result = read[index];
            if (result?.kind === 'package')
                found.set(directory, result.package);
            if (result?.kind === 'missing')
                missing.set(directory, { ...one, submodule: submodules.find((path) => isWithin(directory, path)) });
        }
        next = read
            .flatMap((one) => one.kind === 'package'
            ? one.package.pathDependencies.map((path) => wanted('dependency', path, one.package))
            : [])
            .filter(({ directory }) => !found.has(directory) && !missing.has(directory));
    }
    return { packages: [...found.values()], missing: [...missing.values()] };
}
/** As cargo expands a pattern: directories without a manifest are passed over, and one that matches nothing is a name. */
async function membersOf(root, pattern, ports) {
    const expanded = await expand(root, segments(pattern), ports);
    if (!/[*?]/.test(pattern))
        return expanded;
    const has = await Promise.all(expanded.map((path) => ports.files.exists((0,external_node_path_.join)(root, path, 'Cargo.toml'))));
    const packages = expanded.filter((_, index) => has[index]);
    return packages.length > 0 || expanded.length > 0 ? packages : [pattern];
}
/** Without `./` and a slash at the end; the root is empty. */
function normal(path) {
    const short = external_node_path_.posix.normalize(path).replace(/\/$/, '');
    return short === '.' ? '' : short;
}
async function readOne(root, directory, workspace, ports) {
    if (directory === '..' || directory.startsWith('../') || directory.startsWith('/')) {
        throw new errors/* UserError */.yo(`context: a package uses ${directory} by path, which is outside of ${root}`, {
            input: 'context',
            value: root,
            remedy: 'Write as context the directory that holds both, or publish the dependency.',
            location: { file: (0,external_node_path_.join)(root, 'Cargo.toml') },
        });
    }
    const { files } = ports;
    const at = (path) => (0,external_node_path_.join)(root, directory, path);
    const text = await files.readTextIfExists(at('Cargo.toml'));
    if (text === undefined)
        return { kind: 'missing' };
    const inFolders = async (folder) => (await files.list(at(folder))).map((name) => `${folder}/${name}/main.rs`);
    const [bins, ...others] = await Promise.all([
        files.list(at('src/bin')),
        ...Object.values(OTHER_FOLDERS).map(inFolders),
    ]);
    const looked = [
        ...['src/main.rs', 'src/lib.rs', 'build.rs'],
        ...bins.map((name) => `src/bin/${name}/main.rs`),
        ...others.flat(),
    ];
    const there = await Promise.all(looked.map((path) => files.exists(at(path))));
    const existing = new Set([
        ...looked.filter((_, index) => there[index]),
        ...bins.map((name) => `src/bin/${name}`),
    ]);
    const known = { has: (path) => existing.has(path), bins };
    const { dependencies, package: shared } = workspace;
    const read = readPackage(text, at('Cargo.toml'), directory, known, dependencies, shared);
    return read ? { kind: 'package', package: read } : { kind: 'other' };
}
/** Directories that match a member pattern. */
async function expand(root, parts, ports, base = '') {
    const [part, ...rest] = parts;
    if (part === undefined)
        return [base];
    if (!/[*?]/.test(part))
        return expand(root, rest, ports, external_node_path_.posix.join(base, part));
    const names = (await ports.files.list((0,external_node_path_.join)(root, base))).filter((name) => !name.startsWith('.') && segmentPattern(part).test(name));
    const below = await Promise.all(names.map((name) => expand(root, rest, ports, external_node_path_.posix.join(base, name))));
    return below.flat();
}
/** As cargo decides: a directory that is a member by its own name stays one. */
function isExcluded(directory, { members, exclude }) {
    const isIn = (above) => isWithin(directory, above);
    return exclude.some(isIn) && !members.some(isIn);
}
function isWithin(directory, above) {
    const parent = segments(above).join('/');
    return directory === parent || directory.startsWith(`${parent}/`);
}
/** As cargo chooses: default-members, else the root package, else all members, which path dependencies are, too. */
function defaultPackages(workspace, packages) {
    const chosen = workspace.defaultMembers;
    const isDefault = ({ directory }) => chosen !== undefined
        ? chosen.some((pattern) => matchesMember(pattern, directory))
        : workspace.hasPackage
            ? directory === ''
            : !isExcluded(directory, workspace) &&
                (workspace.members.some((pattern) => matchesMember(pattern, directory)) ||
                    !workspace.patched.map(normal).includes(directory));
    return packages.filter(isDefault).map(({ name }) => name);
}
async function readToolchain(context, ports) {
    // rustup prefers the older name where both are there.
    for (const file of ['rust-toolchain', 'rust-toolchain.toml']) {
        const text = await ports.files.readTextIfExists((0,external_node_path_.join)(context, file));
        if (text !== undefined)
            return readToolchainFile(text, file);
    }
    return undefined;
}
async function readConfig(context, ports) {
    for (const file of ['.cargo/config', '.cargo/config.toml']) {
        const text = await ports.files.readTextIfExists((0,external_node_path_.join)(context, file));
        if (text !== undefined)
            return readCargoConfig(text, file);
    }
    return crate_facts/* NO_CONFIG */.H;
}


/***/ })

};
