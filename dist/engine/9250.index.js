export const id = 9250;
export const ids = [9250];
export const modules = {

/***/ 36810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseCheckNames)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/* harmony import */ var _util_read_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84405);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46937);
/** The names of checks, as users write them. */



/**
 * The checks that a list of names means.
 * @param input what the list is called where the user wrote it.
 * @throws UserError for each unknown one, with all that there are.
 */
function parseCheckNames(names, input = 'skip-checks') {
    const parsed = (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_1__/* .readEach */ .e2)(names, (name) => {
        const known = _report_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECK_NAMES */ .c.find((candidate) => candidate === name.trim().toLowerCase());
        if (!known)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${name}" is not the name of a check`, {
                input,
                value: name,
                remedy: `The checks are: ${_report_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECK_NAMES */ .c.join(', ')}.`,
            });
        return known;
    });
    return [...new Set(parsed)];
}


/***/ }),

/***/ 46937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ CHECK_NAMES)
/* harmony export */ });
const CHECK_NAMES = [
    'platform-set',
    'config-platform',
    'binary-arch',
    'binary-variant',
    'interpreter',
    'libraries',
    'libc-version',
    'entrypoint',
    'distinct',
    'smoke',
];


/***/ }),

/***/ 90083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   Hl: () => (/* binding */ parseKeyValues),
/* harmony export */   Km: () => (/* binding */ parseEntries),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   nl: () => (/* binding */ parseWords),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _util_read_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84405);
/** The small grammars that inputs share. */



/**
 * Records as docker's actions read them (actions-toolkit's `Util.getList`): CSV fields separated by commas, records by
 * line ends. A field that begins with a quote may contain both, and `""` inside is one quote; a quote anywhere else is
 * itself. A line that starts with `#` is a comment.
 * @throws UserError for a quote that is never closed; the value is not shown, for it may be a secret.
 */
function records(input) {
    try {
        const found = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(input.value, {
            columns: false,
            relax_quotes: true,
            relax_column_count: true,
            skip_empty_lines: true,
            record_delimiter: ['\r\n', '\n'],
            comment: '#',
            comment_no_infix: true,
        });
        return found.filter(([first = '']) => !/^\s+#/.test(first));
    }
    catch (error) {
        if (!(error instanceof csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .CsvError */ .J$))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: a quote is opened and never closed`, {
            input: input.name,
            value: '',
            remedy: 'Put quotes around the whole item, with its name: "NAME=a, b". A quote inside it is written twice. To keep a quote as it is, do not begin the item with it.',
        });
    }
}
/** Items separated by commas or line ends, with CSV quotes; `#` starts a comment line; blanks are dropped. */
function parseList(input) {
    // As in docker's actions, the only field of a line is taken apart at its commas even where it was quoted.
    return trimmed(records(input).flatMap((fields) => (fields.length === 1 ? oneField(fields) : fields)));
}
const oneField = ([field = '']) => field.split(',');
/**
 * Items separated by line ends; commas are part of them, and with quotes around the whole item line ends are, too. `#`
 * starts a comment line; blanks are dropped.
 */
function parseEntries(input) {
    return trimmed(records(input).map((fields) => fields.join(',')));
}
function trimmed(items) {
    return items.map((item) => item.trim()).filter((item) => item !== '');
}
/** Lines as they stand, without comment lines (`#`), blanks around them, and empty ones. */
function parseLines(value) {
    return trimmed(value.split(/\r?\n/)).filter((line) => !line.startsWith('#'));
}
/**
 * Words of a command: separated by blanks, quotes of either kind keep blanks together. No shell reads it.
 * @throws UserError for a quote that is never closed.
 */
function parseWords(input) {
    const whole = /^\s*(?:(?:[^\s"']+|"[^"]*"|'[^']*')+(?:\s+|$))*$/;
    if (!whole.test(input.value)) {
        const [quote = '"'] = input.value.replaceAll(/"[^"]*"|'[^']*'/g, '').match(/["']/) ?? [];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: a ${quote} is opened and never closed`, {
            input: input.name,
            value: input.value,
            remedy: `Close it, or put the word with ${quote} into quotes of the other kind.`,
        });
    }
    return [...input.value.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_all, double, single) => double ?? single ?? ''));
}
/**
 * One `key=value` per line.
 * @param lookUp the value of a name that stands alone; without one the item is left out.
 * @throws UserError for an item without `=` or without a key.
 */
function parseKeyValues(input, example, lookUp) {
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .readEach */ .e2)(parseEntries(input), (line) => {
        const pair = keyValue(line);
        if (pair)
            return [pair];
        if (lookUp && /^[A-Za-z_]\w*$/.test(line)) {
            const value = lookUp(line);
            return value === undefined ? [] : [{ key: line, value }];
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: "${line}" is not of the form key=value`, {
            input: input.name,
            value: line,
            remedy: `Write one key=value per line, for example ${example}.`,
        });
    }).flat();
}
/**
 * One `id=value` per line; a value with line ends has quotes around the whole item, as in build-push-action.
 * @throws UserError that shows nothing of a bad item: it is, or is part of, a secret.
 */
function parseSecrets(input, example) {
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_2__/* .readEach */ .e2)(parseEntries(input), (item, index) => {
        const pair = keyValue(item);
        // A line of a value that was not quoted may look like an item: `…Q==` of a key does.
        const problem = !pair
            ? 'is not of the form id=value'
            : /^=+$/.test(pair.value)
                ? 'ends in = and has no value'
                : undefined;
        if (pair && problem === undefined)
            return pair;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: item ${index + 1} ${problem}`, {
            input: input.name,
            value: '',
            remedy: `Write one id=value per line, for example ${example}. Around a value with several lines put quotes, id included: "id=first line…". A secret that does not exist in this repository reads as an empty text.`,
        });
    });
}
function keyValue(line) {
    const equals = line.indexOf('=');
    const key = line.slice(0, Math.max(equals, 0)).trim();
    return key === '' ? undefined : { key, value: line.slice(equals + 1) };
}
/** YAML's booleans, as the GitHub toolkit accepts them. @throws UserError for anything else. */
function parseBoolean(input) {
    if (/^(?:true|True|TRUE)$/.test(input.value))
        return true;
    if (/^(?:false|False|FALSE)$/.test(input.value))
        return false;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: "${input.value}" is neither true nor false`, {
        input: input.name,
        value: input.value,
        remedy: `Write ${input.name}: true or ${input.name}: false.`,
    });
}
/** A whole number in a range. @throws UserError outside of it. */
function parseCount(input, range) {
    const number = /^\d{1,9}$/.test(input.value) ? Number(input.value) : Number.NaN;
    if (!(number >= range.from && number <= range.to)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input.name}: "${input.value}" is not a whole number from ${range.from} to ${range.to}`, {
            input: input.name,
            value: input.value,
            remedy: `Write a number from ${range.from} to ${range.to}, or leave ${input.name} out.`,
        });
    }
    return number;
}


/***/ }),

/***/ 1105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ registryReaders)
/* harmony export */ });
/* unused harmony export readCredentials */
/* harmony import */ var _domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2465);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12027);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90083);
/** Which registry gets which credentials. */



const GHCR = 'ghcr.io';
/** What reads the inputs of a registry: alike in every command that has them. */
function registryReaders(raw, environment, images) {
    const optional = (name) => raw(name).trim() || undefined;
    return {
        credentials: () => readCredentials({
            registry: optional('registry'),
            username: optional('username'),
            password: optional('password'),
            githubToken: optional('github-token'),
        }, images(), environment),
        retries: () => {
            const value = optional('retries');
            return value === undefined ? 3 : (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCount */ .zq)({ name: 'retries', value }, { from: 0, to: 10 });
        },
    };
}
/**
 * `registry`, `username` and `password` when given; on ghcr.io the job's token otherwise. Other registries use
 * what the user's Docker config already has.
 * @throws UserError for half of a pair, or when it is not clear which registry is meant.
 */
function readCredentials(given, images, environment) {
    const registries = [...new Set(images.map((image) => image.registry))];
    const explicit = explicitCredentials(given, registries);
    const isCovered = explicit?.registry === GHCR;
    if (isCovered || !registries.includes(GHCR) || given.githubToken === undefined || !environment.github) {
        return explicit ? [explicit] : [];
    }
    const token = {
        registry: GHCR,
        username: environment.github.actor,
        password: given.githubToken,
        origin: 'github-token',
    };
    return explicit ? [explicit, token] : [token];
}
function explicitCredentials(given, registries) {
    if (given.username === undefined && given.password === undefined) {
        if (given.registry === undefined)
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('registry is given, but neither username nor password', {
            input: 'registry',
            value: given.registry,
            remedy: 'Add username and password, or leave registry out: the name of the image says which registry it is.',
        });
    }
    if (given.username === undefined || given.password === undefined) {
        const [has, lacks] = given.username === undefined ? ['password', 'username'] : ['username', 'password'];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${has} is given, but ${lacks} is not`, {
            input: lacks,
            value: '',
            remedy: `Add ${lacks}. A secret that does not exist in this repository reads as an empty text.`,
        });
    }
    const registry = given.registry === undefined ? registries[0] : registryNamed(given.registry);
    if (registry === undefined || (given.registry === undefined && registries.length > 1)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('username and password are given, but not for which registry', {
            input: 'registry',
            value: given.registry ?? '',
            remedy: registries.length > 1 ? `Add registry: one of ${registries.join(', ')}.` : 'Add registry, or images.',
        });
    }
    return { registry, username: given.username, password: given.password, origin: 'password' };
}
/** The registry as image names have it: without scheme and path, and Docker Hub by one name. */
function registryNamed(typed) {
    const host = typed.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    const parsed = (0,_domain_names_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(`${host}/owner/name`);
    // A word without a dot is no host but the first part of a name on Docker Hub.
    if ('problem' in parsed || parsed.path !== 'owner/name') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`registry: "${typed}" is not a registry`, {
            input: 'registry',
            value: typed,
            remedy: 'Write its host, for example ghcr.io, docker.io or registry.example.com:5000.',
        });
    }
    return parsed.registry;
}


/***/ }),

/***/ 6509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ unknownPlatform),
/* harmony export */   t: () => (/* binding */ readPlatforms)
/* harmony export */ });
/* harmony import */ var _domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72273);
/* harmony import */ var _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12096);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12027);
/* harmony import */ var _util_read_all_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84405);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90083);
/** `platforms`, and every other list of them. */





/** @throws UserError for an unknown, a mistyped or a doubled platform. */
function readPlatforms(input) {
    const given = (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)(input);
    const typed = given.length > 0 ? given : ['linux/amd64', 'linux/arm64'];
    const seen = new Map();
    return (0,_util_read_all_js__WEBPACK_IMPORTED_MODULE_3__/* .readEach */ .e2)(typed, (text) => {
        const platform = (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(text);
        if (!platform)
            throw unknownPlatform(input.name, text);
        const earlier = seen.get(platform.name);
        if (earlier !== undefined) {
            const same = earlier === text
                ? `${text} is listed twice`
                : `${earlier} and ${text} are the same platform, ${platform.name}`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${input.name}: ${same}`, {
                input: input.name,
                value: text,
                remedy: `Remove one of them from ${input.name}.`,
            });
        }
        seen.set(platform.name, text);
        return platform;
    });
}
/** The refusal of a platform that is not in the table. */
function unknownPlatform(input, text) {
    const near = (0,_domain_platforms_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestPlatform */ .Iu)(text);
    const known = _domain_platforms_platform_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORM_TABLE */ .j.map((row) => row.name).join(', ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${input}: "${text}" is not a platform that Multihull knows`, {
        input,
        value: text,
        remedy: near ? `Did you mean ${near.name}?` : `Write one of ${known}.`,
    });
}


/***/ }),

/***/ 6444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ loadShellParser)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/js/shell/bounds.js
/** Bounds of reading shell text: far above what people write, and small enough for text of any origin. */
/** Characters of one text. The longest RUN instructions and entrypoint scripts have some 20 000. */
const MAX_SHELL_TEXT = 256 * 1024;
/** Commands, words and substitutions inside each other. */
const MAX_SHELL_DEPTH = 100;
/** Commands joined by `&&`, `||` and `|` in one list. */
const MAX_SHELL_CHAIN = 1000;
/**
 * How often the parser may report progress before it is stopped. It reports after each hundred steps or so; 256 KiB of
 * ordinary script take some 10 000 reports. Only damaged text, where it looks for the cheapest repair, takes more.
 */
const MAX_PARSER_REPORTS = 50_000;

;// CONCATENATED MODULE: ./build/js/shell/word-pieces.js
function take(cursor, count = 1) {
    const taken = cursor.text.slice(cursor.at, Math.min(cursor.at + count, cursor.end));
    cursor.at += count;
    return taken;
}
/** The rest of the stretch. */
function giveUp(cursor) {
    const text = cursor.text.slice(cursor.at, cursor.end);
    cursor.at = cursor.end;
    return { kind: 'unreadable', text };
}
function readSingle(cursor) {
    const close = cursor.text.indexOf("'", cursor.at + 1);
    if (close < 0 || close >= cursor.end)
        return giveUp(cursor);
    const text = cursor.text.slice(cursor.at + 1, close);
    cursor.at = close + 1;
    return { kind: 'quoted', parts: text === '' ? [] : [{ kind: 'literal', text }] };
}
/** `$'…'`: bash's, and in POSIX since 2024. Escapes of one letter are resolved, others make it unreadable. */
function readAnsi(cursor) {
    const [whole, body = ''] = /^\$'((?:[^'\\]|\\.)*)'/s.exec(cursor.text.slice(cursor.at, cursor.end)) ?? [];
    if (whole === undefined || /\\[^abefnrtv\\'"?]/.test(body.replace(/\\\\/g, '')))
        return giveUp(cursor);
    cursor.at += whole.length;
    const escapes = {
        a: '\x07',
        b: '\b',
        e: '\x1b',
        f: '\f',
        n: '\n',
        r: '\r',
        t: '\t',
        v: '\v',
    };
    const text = body.replace(/\\(.)/gs, (_, char) => escapes[char] ?? char);
    return { kind: 'quoted', parts: text === '' ? [] : [{ kind: 'literal', text }] };
}
function readGlob(cursor) {
    const rest = cursor.text.slice(cursor.at, cursor.end);
    const [whole] = /^(?:[*?]|\[[!^]?\]?[^\]'"$`/\s]*\])/.exec(rest) ?? [];
    if (whole === undefined)
        return take(cursor);
    cursor.at += whole.length;
    return { kind: 'glob', text: whole };
}
function readBrace(cursor) {
    const rest = cursor.text.slice(cursor.at, cursor.end);
    const [whole] = /^\{[^{}]*(?:,|\.\.)[^{}]*\}/.exec(rest) ?? [];
    if (whole === undefined)
        return take(cursor);
    cursor.at += whole.length;
    return { kind: 'brace', text: whole };
}
function readTilde(cursor) {
    const [whole = '~', user = ''] = /^~([A-Za-z0-9._+-]*)/.exec(cursor.text.slice(cursor.at, cursor.end)) ?? [];
    cursor.at += whole.length;
    return { kind: 'tilde', user };
}

;// CONCATENATED MODULE: ./build/js/shell/read-words.js


/** Reads a stretch of text as one word. Never throws: what is not understood is an `unreadable` part. */
function readWord(text, span, nested, mode = 'plain') {
    const cursor = { text, at: span.start, end: span.end, nested, depth: 0 };
    const parts = readParts(cursor, mode);
    return {
        start: span.start,
        end: span.end,
        parts: mode === 'here' ? [{ kind: 'quoted', parts }] : parts,
    };
}
/** A word of fixed text, as if it stood in single quotes. */
function literalWord(text, span) {
    return { ...pick(span), parts: [{ kind: 'quoted', parts: [{ kind: 'literal', text }] }] };
}
function unreadableWord(text, span) {
    return { ...pick(span), parts: [{ kind: 'unreadable', text: text.slice(span.start, span.end) }] };
}
function pick({ start, end }) {
    return { start, end };
}
function readParts(cursor, mode) {
    const parts = [];
    let literal = '';
    const flush = () => {
        if (literal !== '')
            parts.push({ kind: 'literal', text: literal });
        literal = '';
    };
    const begin = cursor.at;
    cursor.depth += 1;
    if (cursor.depth > MAX_SHELL_DEPTH)
        parts.push(giveUp(cursor));
    while (cursor.at < cursor.end) {
        if (closes(cursor, mode))
            break;
        const part = readOne(cursor, mode, begin);
        if (typeof part === 'string')
            literal += part;
        else {
            flush();
            parts.push(part);
        }
    }
    flush();
    cursor.depth -= 1;
    return parts;
}
function closes({ text, at }, mode) {
    const char = text[at];
    return mode === 'double'
        ? char === '"'
        : mode === 'brace' || mode === 'brace-in-double'
            ? char === '}'
            : false;
}
/** The next part, or characters that stand for themselves. Always goes on by one character at least. */
function readOne(cursor, mode, begin) {
    const { text, at } = cursor;
    const char = text[at] ?? '';
    const outside = mode === 'plain' || mode === 'brace';
    switch (char) {
        case '\\':
            return readEscape(cursor, mode);
        case "'":
            return outside ? readSingle(cursor) : take(cursor);
        case '"':
            return mode === 'here' ? take(cursor) : readDouble(cursor);
        case '$':
            return readDollar(cursor, mode);
        case '`':
            return readNested(cursor);
        case '<':
        case '>':
            return cursor.nested.has(at) ? readNested(cursor) : take(cursor);
        case '*':
        case '?':
        case '[':
            return outside ? readGlob(cursor) : take(cursor);
        case '{':
            return mode === 'plain' ? readBrace(cursor) : take(cursor);
        case '~':
            return mode === 'plain' && at === begin ? readTilde(cursor) : take(cursor);
        case ' ':
        case '\t':
        case '\n':
            // The grammar puts a lone bracket and what follows into one word.
            return mode === 'plain' ? giveUp(cursor) : take(cursor);
        default:
            return take(cursor);
    }
}
function readEscape(cursor, mode) {
    const next = cursor.at + 1 < cursor.end ? (cursor.text[cursor.at + 1] ?? '') : '';
    const kept = mode === 'plain' || mode === 'brace'
        ? true
        : mode === 'here'
            ? /[$`\\\n]/.test(next)
            : /[$`"\\\n}]/.test(next) && (next !== '}' || mode === 'brace-in-double');
    if (next === '' || !kept)
        return take(cursor);
    cursor.at += 2;
    return next === '\n' ? '' : next;
}
function readDouble(cursor) {
    cursor.at += 1;
    const parts = readParts(cursor, 'double');
    if (cursor.at >= cursor.end)
        return giveUp(cursor);
    cursor.at += 1;
    return { kind: 'quoted', parts };
}
function readNested(cursor) {
    const found = cursor.nested.get(cursor.at);
    if (!found || found.end > cursor.end || found.end <= cursor.at)
        return giveUp(cursor);
    const text = cursor.text.slice(cursor.at, found.end);
    cursor.at = found.end;
    return found.kind === 'arithmetic' ? { kind: found.kind, text } : { kind: found.kind, body: found.body() };
}
function readDollar(cursor, mode) {
    const { text, at, end } = cursor;
    const next = at + 1 < end ? (text[at + 1] ?? '') : '';
    if (next === '(' || next === '[')
        return cursor.nested.has(at) ? readNested(cursor) : giveUp(cursor);
    if (next === '{')
        return readExpansion(cursor, mode);
    if (next === "'" && (mode === 'plain' || mode === 'brace'))
        return readAnsi(cursor);
    if (next === '"' && (mode === 'plain' || mode === 'brace')) {
        cursor.at += 1;
        return readDouble(cursor);
    }
    const [name] = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])/.exec(text.slice(at + 1, end)) ?? [];
    if (name === undefined)
        return take(cursor);
    cursor.at += 1 + name.length;
    return { kind: 'variable', name };
}
const OPERATORS = { '-': 'default', '=': 'assign', '?': 'error', '+': 'alternative' };
function readExpansion(cursor, mode) {
    const start = cursor.at;
    const rest = cursor.text.slice(start + 2, cursor.end);
    const length = /^#([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*])\}/.exec(rest);
    if (length?.[1] !== undefined) {
        cursor.at = start + 2 + length[0].length;
        return { kind: 'variable', name: length[1], modifier: { kind: 'length' } };
    }
    const [name] = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-](?=[}:#%=+?-]))/.exec(rest) ?? [];
    cursor.at = start + 2 + (name?.length ?? 0);
    if (name !== undefined && cursor.text[cursor.at] === '}' && cursor.at < cursor.end) {
        cursor.at += 1;
        return { kind: 'variable', name };
    }
    const modifier = readModifier(cursor, mode, name !== undefined);
    if (cursor.at >= cursor.end) {
        cursor.at = start;
        return giveUp(cursor);
    }
    cursor.at += 1;
    const shown = name ?? cursor.text.slice(start + 2, cursor.at - 1);
    return { kind: 'variable', name: shown, modifier };
}
/** What stands between the name and the closing brace; the cursor is at that brace then, or at the end. */
function readModifier(cursor, mode, named) {
    const { text, at } = cursor;
    const inner = mode === 'plain' || mode === 'brace' ? 'brace' : 'brace-in-double';
    const colon = text[at] === ':';
    const kind = OPERATORS[(text[at + (colon ? 1 : 0)] ?? '')];
    if (named && kind !== undefined) {
        cursor.at += colon ? 2 : 1;
        return { kind, colon, word: readInner(cursor, inner) };
    }
    const trim = text[at];
    if (named && (trim === '#' || trim === '%')) {
        const longest = text[at + 1] === trim;
        cursor.at += longest ? 2 : 1;
        // Patterns have quotes of their own, also inside of double quotes.
        const pattern = readInner(cursor, 'brace');
        return { kind: 'trim', from: trim === '#' ? 'start' : 'end', longest, pattern };
    }
    readInner(cursor, inner);
    return { kind: 'other', text: text.slice(at, cursor.at) };
}
function readInner(cursor, mode) {
    const start = cursor.at;
    const parts = readParts(cursor, mode);
    return { start, end: cursor.at, parts };
}

;// CONCATENATED MODULE: ./build/js/shell/reading.js
function deeper(reading) {
    return { ...reading, depth: reading.depth + 1 };
}
function unreadable(reading, { startIndex, endIndex }) {
    reading.unreadable();
    return { kind: 'unreadable', start: startIndex, end: endIndex };
}
function spanOf({ startIndex, endIndex }) {
    return { start: startIndex, end: endIndex };
}
function childrenOf(node) {
    return node.children.flatMap((child) => (child && child.type !== 'comment' ? [child] : []));
}
/** What the grammar takes apart without a blank between is one word. */
function addSpan({ text }, spans, { startIndex, endIndex }) {
    // A name that the grammar misses where there are only assignments.
    if (startIndex === endIndex)
        return;
    const last = spans.at(-1);
    const joins = last && /^(?:\\\n)*$/.test(text.slice(last.end, startIndex));
    if (joins)
        spans.splice(-1, 1, { start: last.start, end: endIndex });
    else
        spans.push({ start: startIndex, end: endIndex });
}

;// CONCATENATED MODULE: ./build/js/shell/nested.js



/** The text of a node (or a part of it) as a word. */
function wordOf(reading, node, span = spanOf(node)) {
    if (reading.depth > MAX_SHELL_DEPTH) {
        reading.unreadable();
        return unreadableWord(reading.text, span);
    }
    const word = readWord(reading.text, span, nestedOf(reading, node, span));
    if (word.parts.some(({ kind }) => kind === 'unreadable'))
        reading.unreadable();
    return word;
}
/** Substitutions of a node, those inside of each other not counted, by where they begin. */
function nestedOf(reading, node, within) {
    const found = new Map();
    const pending = [node];
    for (let at = pending.pop(); at; at = pending.pop()) {
        if (at.endIndex <= within.start || at.startIndex >= within.end)
            continue;
        const { startIndex, endIndex: end } = at;
        const kind = NESTED[at.type];
        if (kind === undefined)
            for (const child of at.children)
                child && pending.push(child);
        else if (kind === 'arithmetic')
            found.set(startIndex, { kind, end });
        else {
            const substitution = at;
            found.set(startIndex, { kind, end, body: () => readSubstitution(reading, substitution) });
        }
    }
    return found;
}
function readSubstitution(reading, node) {
    const { text } = reading;
    // Between backquotes a backslash is resolved before the commands are read; the grammar does not do that.
    const escapes = text[node.startIndex] === '`' && /\\[\\`$]/.test(text.slice(node.startIndex, node.endIndex));
    if (escapes)
        return [{ command: unreadable(reading, node), background: false }];
    return reading.statements(deeper(reading), childrenOf(node).slice(1, -1));
}
const NESTED = {
    command_substitution: 'substitution',
    process_substitution: 'process',
    arithmetic_expansion: 'arithmetic',
};

;// CONCATENATED MODULE: ./build/js/shell/read-compounds.js



function readIf(reading, node) {
    const branches = [];
    let otherwise;
    const own = [];
    const inner = deeper(reading);
    const branch = (nodes) => {
        const then = nodes.findIndex(({ type }) => type === 'then');
        if (then < 0)
            return false;
        const condition = reading.statements(inner, nodes.slice(0, then));
        branches.push({ condition, body: reading.statements(inner, nodes.slice(then + 1)) });
        return true;
    };
    const clauses = [];
    for (const child of childrenOf(node)) {
        if (child.type === 'fi' && child.isMissing)
            return unreadable(reading, node);
        if (child.type === 'elif_clause' || child.type === 'else_clause')
            clauses.push(child);
        else if (child.type !== 'if' && child.type !== 'fi')
            own.push(child);
    }
    if (!branch(own))
        return unreadable(reading, node);
    for (const clause of clauses) {
        const nodes = childrenOf(clause).slice(1);
        if (clause.type === 'else_clause')
            otherwise = reading.statements(inner, nodes);
        else if (!branch(nodes))
            return unreadable(reading, node);
    }
    return { kind: 'if', ...spanOf(node), branches, ...(otherwise ? { otherwise } : {}), redirects: [] };
}
function readFor(reading, node) {
    const body = node.childForFieldName('body');
    const children = childrenOf(node);
    if (!body || children.some(({ type, isMissing }) => type === 'select' || isMissing))
        return unreadable(reading, node);
    const statements = bodyOf(reading, body);
    if (!statements)
        return unreadable(reading, node);
    const made = {
        kind: 'for',
        ...spanOf(node),
        variable: node.childForFieldName('variable')?.text ?? '',
        body: statements,
        redirects: [],
    };
    if (node.type === 'c_style_for_statement')
        return { ...made, words: [unreadableWord(reading.text, spanOf(node))] };
    const spans = [];
    const start = children.findIndex(({ type }) => type === 'in');
    if (start < 0)
        return made;
    for (const child of children.slice(start + 1, children.findIndex(({ id }) => id === body.id)))
        if (child.isNamed)
            addSpan(reading, spans, child);
    return { ...made, words: spans.map((span) => wordOf(reading, node, span)) };
}
/** Between `do` and `done`, or braces. */
function bodyOf(reading, body) {
    const children = childrenOf(body);
    if (children.some(({ isMissing }) => isMissing))
        return undefined;
    return reading.statements(deeper(reading), children.slice(1, -1));
}
function readLoop(reading, node) {
    const body = node.childForFieldName('body');
    const children = childrenOf(node);
    const statements = body && bodyOf(reading, body);
    if (!statements)
        return unreadable(reading, node);
    const condition = children.slice(1).filter(({ id }) => id !== body.id);
    return {
        kind: children[0]?.type === 'until' ? 'until' : 'while',
        ...spanOf(node),
        condition: reading.statements(deeper(reading), condition),
        body: statements,
        redirects: [],
    };
}
function readCase(reading, node) {
    const subject = node.childForFieldName('value');
    const children = childrenOf(node);
    if (!subject || children.at(-1)?.type !== 'esac' || children.at(-1)?.isMissing)
        return unreadable(reading, node);
    const items = [];
    for (const child of children) {
        if (child.type === 'ERROR')
            return unreadable(reading, node);
        if (child.type !== 'case_item')
            continue;
        const parts = childrenOf(child);
        const close = parts.findIndex(({ type }) => type === ')');
        if (close < 0)
            return unreadable(reading, node);
        const spans = [];
        for (const part of parts.slice(0, close))
            if (part.isNamed)
                addSpan(reading, spans, part);
        const last = parts.at(-1)?.type;
        items.push({
            patterns: spans.map((span) => wordOf(reading, child, span)),
            body: reading.statements(deeper(reading), parts.slice(close + 1)),
            end: last === ';&' || last === ';;&' ? last : ';;',
        });
    }
    return { kind: 'case', ...spanOf(node), subject: wordOf(reading, subject), items, redirects: [] };
}
function readGroup(reading, node) {
    const children = childrenOf(node);
    if (children.some(({ isMissing }) => isMissing))
        return unreadable(reading, node);
    if (children[0]?.type === '((')
        return { kind: 'arithmetic', ...spanOf(node), text: node.text, redirects: [] };
    return {
        kind: node.type === 'subshell' ? 'subshell' : 'group',
        ...spanOf(node),
        body: reading.statements(deeper(reading), children.slice(1, -1)),
        redirects: [],
    };
}

;// CONCATENATED MODULE: ./build/js/shell/read-redirects.js


/** A redirection; `words` are stretches that stand behind it, and belong to its command. */
function readRedirect(reading, node) {
    if (node.type === 'heredoc_redirect')
        return { redirect: readHere(reading, node), words: [] };
    const operator = operatorOf(node);
    const number = /^\d+/.exec(reading.text.slice(node.startIndex, node.endIndex))?.[0];
    const targets = [];
    let behind = false;
    for (const child of node.children) {
        if (!child || child.type === 'comment')
            continue;
        if (behind) {
            const last = targets.at(-1);
            if (last?.end === child.startIndex)
                targets.splice(-1, 1, { start: last.start, end: child.endIndex });
            else
                targets.push({ start: child.startIndex, end: child.endIndex });
        }
        else if (!child.isNamed)
            behind = true;
    }
    const closing = operator === '<&-' || operator === '>&-';
    const span = { start: node.startIndex, end: node.endIndex };
    const first = closing ? undefined : targets.shift();
    let target;
    if (closing)
        target = literalWord('-', span);
    else if (first)
        target = readWord(reading.text, first, nestedOf(reading, node, first));
    else {
        reading.unreadable();
        target = unreadableWord(reading.text, span);
    }
    const redirect = {
        kind: 'file',
        ...span,
        operator: (closing ? operator.slice(0, 2) : operator),
        ...(number === undefined ? {} : { descriptor: Number(number) }),
        target,
    };
    return { redirect, words: targets };
}
function operatorOf(node) {
    return node.children.find((child) => child && !child.isNamed)?.type ?? '';
}
function readHere(reading, node) {
    const { text } = reading;
    const delimiter = node.children.find((child) => child?.type === 'heredoc_start')?.text ?? '';
    const body = node.children.find((child) => child?.type === 'heredoc_body');
    const end = node.children.find((child) => child?.type === 'heredoc_end');
    const number = /^\d+/.exec(text.slice(node.startIndex, node.endIndex))?.[0];
    const span = { start: node.startIndex, end: node.endIndex };
    const descriptor = number === undefined ? {} : { descriptor: Number(number) };
    if (!body || !end || node.hasError) {
        reading.unreadable();
        return { kind: 'here', ...span, ...descriptor, body: unreadableWord(text, span) };
    }
    // The grammar leaves out blanks at the body's beginning, and at the delimiter's.
    const within = {
        start: text.lastIndexOf('\n', Math.max(body.startIndex - 1, 0)) + 1,
        end: text.lastIndexOf('\n', Math.max(end.endIndex - 1, 0)) + 1,
    };
    const tabs = operatorOf(node) === '<<-';
    const literal = text.slice(within.start, within.end);
    if (/['"\\]/.test(delimiter))
        return {
            kind: 'here',
            ...span,
            ...descriptor,
            body: literalWord(tabs ? literal.replace(/^\t+/gm, '') : literal, within),
        };
    const word = readWord(text, within, nestedOf(reading, body, within), 'here');
    return { kind: 'here', ...span, ...descriptor, body: tabs ? withoutTabs(word) : word };
}
function withoutTabs(word) {
    let atLineStart = true;
    const parts = word.parts.map((quoted) => quoted.kind !== 'quoted'
        ? quoted
        : {
            ...quoted,
            parts: quoted.parts.map((part) => {
                const stripped = atLineStart;
                atLineStart = part.kind === 'literal' && part.text.endsWith('\n');
                if (part.kind !== 'literal')
                    return part;
                const text = part.text.replace(/\n\t+/g, '\n');
                return { ...part, text: stripped ? text.replace(/^\t+/, '') : text };
            }),
        });
    return { ...word, parts };
}

;// CONCATENATED MODULE: ./build/js/shell/read-simple.js




function readSimple(reading, node) {
    const assignments = [];
    const redirects = [];
    const spans = [];
    const children = node.type === 'variable_assignment' ? [node] : childrenOf(node);
    const declares = node.type === 'declaration_command';
    let end = node.startIndex;
    /** Where a line ends that the grammar took for a blank: `A=1 B=2` before a command on the next line. */
    let ended;
    for (const child of children) {
        if (child.type === 'ERROR' || child.isMissing || child.type === 'subshell')
            return unreadable(reading, node);
        if (endsLine(reading.text.slice(end, child.startIndex))) {
            if (spans.length > 0 || redirects.length > 0 || ended !== undefined)
                return unreadable(reading, node);
            ended = end;
        }
        end = child.endIndex;
        if (/^(?:file|herestring)_redirect$/.test(child.type)) {
            const { redirect, words } = readRedirect(reading, child);
            redirects.push(redirect);
            spans.push(...words);
        }
        else if (child.type === 'variable_assignment' && !declares && spans.length === 0) {
            if (ended !== undefined || touches(assignments.at(-1), child))
                return unreadable(reading, node);
            assignments.push(readAssignment(reading, child));
        }
        else
            addSpan(reading, spans, child);
    }
    // Where the grammar lost its way, a reserved word is taken for a command's name.
    const [first] = spans;
    if (first && RESERVED.has(reading.text.slice(first.start, first.end)))
        return unreadable(reading, node);
    const words = spans.map((span) => wordOf(reading, node, span));
    const span = spanOf(node);
    if (ended === undefined)
        return { kind: 'simple', ...span, assignments, words, redirects };
    const set = {
        kind: 'simple',
        start: span.start,
        end: ended,
        assignments,
        words: [],
        redirects: [],
    };
    const then = {
        kind: 'simple',
        start: first?.start ?? ended,
        end: span.end,
        assignments: [],
        words,
        redirects,
    };
    const body = [set, then].map((command) => ({ command, background: false }));
    return { kind: 'group', ...span, body, redirects: [] };
}
/** Whether a stretch between two words has the end of a line that no backslash takes away. */
function endsLine(gap) {
    return gap.includes('\n') && gap.replace(/\\\r?\n/g, '').includes('\n');
}
const RESERVED = new Set('if then elif else fi for while until do done case esac in { } ! [[ ]] ( ) ;;'.split(' '));
function touches(before, { startIndex }) {
    return before?.end === startIndex;
}
function readAssignment(reading, node) {
    const whole = spanOf(node);
    const match = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)=/.exec(reading.text.slice(whole.start, whole.end));
    const name = match?.[1];
    if (match && name !== undefined && node.childForFieldName('value')?.type === 'array')
        return {
            ...whole,
            name,
            append: match[2] === '+',
            value: {
                ...whole,
                parts: [{ kind: 'array', text: reading.text.slice(whole.start + match[0].length, whole.end) }],
            },
        };
    if (match === null || name === undefined) {
        reading.unreadable();
        const shown = /^[A-Za-z_][A-Za-z0-9_]*/.exec(reading.text.slice(whole.start, whole.end))?.[0] ?? '';
        return { ...whole, name: shown, append: false, value: unreadableWord(reading.text, whole) };
    }
    const value = wordOf(reading, node, { start: whole.start + match[0].length, end: whole.end });
    return { ...whole, name, append: match[2] === '+', value };
}
function readTest(reading, node) {
    if (node.hasError)
        return unreadable(reading, node);
    const spans = [];
    for (const leaf of leaves(node))
        addSpan(reading, spans, leaf);
    const words = spans.map((span) => wordOf(reading, node, span));
    if (reading.text.startsWith('[[', node.startIndex))
        return { kind: 'test', ...spanOf(node), words: words.slice(1, -1), redirects: [] };
    return { kind: 'simple', ...spanOf(node), assignments: [], words, redirects: [] };
}
/** Operands and operators of a test, in order. */
function leaves(test) {
    const found = [];
    const pending = [test];
    for (let node = pending.pop(); node; node = pending.pop())
        if (/^(?:test_command|(?:unary|binary|parenthesized|ternary|postfix)_expression)$/.test(node.type))
            pending.push(...childrenOf(node).toReversed());
        else
            found.push(node);
    return found;
}

;// CONCATENATED MODULE: ./build/js/shell/read-commands.js






function readStatements(reading, nodes) {
    const statements = [];
    const relevant = nodes.filter(({ type }) => type !== 'comment');
    for (const [index, node] of relevant.entries()) {
        if (!node.isNamed && !node.isMissing)
            continue;
        const command = readCommand(reading, node);
        // An error in the middle of a line: what was read before it may be half of something else.
        const before = command.kind === 'unreadable' && relevant[index - 1]?.isNamed ? statements.pop() : undefined;
        statements.push({
            command: before ? { ...command, start: before.command.start } : command,
            background: relevant[index + 1]?.type === '&',
        });
    }
    return statements;
}
function readCommand(reading, node) {
    if (reading.depth > MAX_SHELL_DEPTH)
        return unreadable(reading, node);
    return joined(reading, flatten(deeper(reading), node, 0), node);
}
/** A tree of lists and pipelines as its commands and operators, in the order of the text. */
function flatten(reading, node, links) {
    if (links > MAX_SHELL_CHAIN)
        return [unreadable(reading, node)];
    switch (node.type) {
        case 'list':
        case 'pipeline':
        case 'negated_command':
            return childrenOf(node).flatMap((child) => flattenChild(reading, child, links + 1));
        case 'redirected_statement':
            return flattenRedirected(reading, node, links + 1);
        default:
            return [readPlain(reading, node)];
    }
}
function flattenChild(reading, child, links) {
    if (child.isNamed)
        return flatten(reading, child, links);
    if (child.type === '&&' || child.type === '||' || child.type === '!')
        return [child.type];
    if (child.type === '|' || child.type === '|&')
        return ['|'];
    return [unreadable(reading, child)];
}
/** Redirections belong to the last command before them. */
function flattenRedirected(reading, node, links) {
    const tokens = [];
    const behind = [];
    for (const child of childrenOf(node)) {
        if (!/^(?:file|heredoc|herestring)_redirect$/.test(child.type)) {
            tokens.push(...flatten(reading, child, links));
            continue;
        }
        const last = tokens.at(-1);
        const command = last === undefined || typeof last === 'string'
            ? { kind: 'simple', ...spanOf(child), assignments: [], words: [], redirects: [] }
            : last;
        if (last !== undefined && typeof last !== 'string')
            tokens.pop();
        const { redirects, words, rest } = redirectParts(reading, child, links);
        tokens.push(redirected(reading, command, redirects, words));
        behind.push(...rest);
    }
    return [...tokens, ...behind];
}
function redirectParts(reading, node, links) {
    const { redirect, words: extra } = readRedirect(reading, node);
    const redirects = [redirect];
    const words = extra.map((span) => wordOf(reading, node, span));
    const rest = [];
    if (redirect.kind === 'here')
        for (const [index, child] of childrenOf(node).entries()) {
            const field = fieldOf(node, child, index);
            if (field === 'redirect') {
                const inner = redirectParts(reading, child, links + 1);
                redirects.push(...inner.redirects);
                words.push(...inner.words);
            }
            else if (field === 'argument')
                words.push(wordOf(reading, child));
            else if (field === 'operator' && (child.type === '&&' || child.type === '||'))
                rest.push(child.type);
            else if (field === 'right' || child.type === 'pipeline')
                rest.push(...flattenChild(reading, child, links + 1));
        }
    return { redirects, words, rest };
}
function fieldOf(node, child, hint) {
    for (let index = hint; index < node.childCount; index += 1)
        if (node.child(index)?.id === child.id)
            return node.fieldNameForChild(index) ?? undefined;
    return undefined;
}
function redirected(reading, command, redirects, words) {
    switch (command.kind) {
        case 'simple':
            return {
                ...command,
                words: [...command.words, ...words],
                redirects: [...command.redirects, ...redirects],
                end: redirects.at(-1)?.end ?? command.end,
            };
        case 'function':
            return words.length > 0
                ? unreadable(reading, { startIndex: command.start, endIndex: command.end })
                : { ...command, body: redirected(reading, command.body, redirects, []) };
        case 'and':
        case 'or':
        case 'pipeline':
        case 'unreadable':
            return unreadable(reading, { startIndex: command.start, endIndex: command.end });
        default:
            return words.length > 0
                ? unreadable(reading, { startIndex: command.start, endIndex: command.end })
                : { ...command, redirects: [...command.redirects, ...redirects] };
    }
}
/** Pipelines bind closer than `&&` and `||`, which are equal, from the left. */
function joined(reading, tokens, node) {
    let left;
    let operator;
    let pipe = [];
    const endPipeline = () => {
        const right = pipelineOf(pipe);
        pipe = [];
        if (!right)
            return false;
        left =
            left && operator
                ? { kind: operator === '&&' ? 'and' : 'or', left, right, start: left.start, end: right.end }
                : right;
        return true;
    };
    for (const token of tokens) {
        if (token !== '&&' && token !== '||') {
            pipe.push(token);
            continue;
        }
        if (!endPipeline())
            return unreadable(reading, node);
        operator = token;
    }
    return endPipeline() && left ? left : unreadable(reading, node);
}
function pipelineOf(tokens) {
    const negated = tokens[0] === '!';
    const commands = [];
    for (const [index, token] of tokens.slice(negated ? 1 : 0).entries()) {
        if ((index % 2 === 1) !== (token === '|'))
            return undefined;
        if (typeof token === 'string') {
            if (token !== '|')
                return undefined;
        }
        else
            commands.push(token);
    }
    const [first] = commands;
    const last = commands.at(-1);
    if (!first || !last || tokens.at(-1) === '|')
        return undefined;
    if (!negated && commands.length === 1)
        return first;
    return { kind: 'pipeline', commands, negated, start: first.start, end: last.end };
}
function readPlain(reading, node) {
    if (node.isMissing)
        return unreadable(reading, node);
    switch (node.type) {
        case 'command':
        case 'declaration_command':
        case 'unset_command':
        case 'variable_assignment':
        case 'variable_assignments':
            return readSimple(reading, node);
        case 'test_command':
            return readTest(reading, node);
        case 'if_statement':
            return readIf(reading, node);
        case 'for_statement':
        case 'c_style_for_statement':
            return readFor(reading, node);
        case 'while_statement':
            return readLoop(reading, node);
        case 'case_statement':
            return readCase(reading, node);
        case 'subshell':
        case 'compound_statement':
            return readGroup(reading, node);
        case 'function_definition':
            return readFunction(reading, node);
        default:
            return unreadable(reading, node);
    }
}
function readFunction(reading, node) {
    const name = node.childForFieldName('name');
    const body = node.childForFieldName('body');
    if (!name || !body)
        return unreadable(reading, node);
    let command = readCommand(deeper(reading), body);
    for (const child of childrenOf(node))
        if (/^(?:file|herestring)_redirect$/.test(child.type)) {
            const { redirects, words } = redirectParts(reading, child, 0);
            command = redirected(reading, command, redirects, words);
        }
    return { kind: 'function', ...spanOf(node), name: name.text, body: command };
}

;// CONCATENATED MODULE: ./build/js/shell/load-parser.js
/**
 * The grammar of shells: tree-sitter with tree-sitter-bash, two WebAssembly files of 1.6 MB in all. They are a part of
 * this program, like its modules: beside the bundle in dist/ (scripts/build.ts puts them there), and in node_modules
 * beside the sources.
 */






let loading;
/** Loads the grammar, once (some 20 ms): ask for it only when there is shell text to read. */
function loadShellParser() {
    loading ??= load();
    return loading;
}
async function load() {
    const require = (0,external_node_module_.createRequire)(import.meta.url);
    const locate = (file, name = file) => {
        const beside = (0,external_node_url_.fileURLToPath)(new URL(file.slice(file.lastIndexOf('/') + 1), import.meta.url));
        return (0,external_node_fs_.existsSync)(beside) ? beside : require.resolve(name);
    };
    const [engine, grammar] = await Promise.all([
        (0,promises_.readFile)(locate('web-tree-sitter/web-tree-sitter.wasm')),
        (0,promises_.readFile)(locate('tree-sitter-bash/tree-sitter-bash.wasm')),
    ]);
    // Not bundled: ncc breaks its way to find Node's own modules.
    const path = locate('web-tree-sitter/web-tree-sitter.cjs', 'web-tree-sitter');
    const { Parser, Language } = require(path);
    await Parser.init({ wasmBinary: engine });
    const parser = new Parser().setLanguage(await Language.load(grammar));
    const nothing = (text) => ({
        statements: [{ command: { kind: 'unreadable', start: 0, end: text.length }, background: false }],
        readable: false,
    });
    return {
        parse(text) {
            if (text.length > MAX_SHELL_TEXT)
                return nothing(text);
            let reports = 0;
            parser.reset();
            const tree = parser.parse(forGrammar(text), null, {
                progressCallback: () => {
                    reports += 1;
                    return reports > MAX_PARSER_REPORTS;
                },
            });
            if (!tree)
                return nothing(text);
            try {
                let readable = true;
                const reading = {
                    text,
                    depth: 0,
                    statements: readStatements,
                    unreadable: () => {
                        readable = false;
                    },
                };
                const children = tree.rootNode.type === 'program' ? tree.rootNode.children : [tree.rootNode];
                const statements = readStatements(reading, children);
                return { statements, readable };
            }
            finally {
                tree.delete();
            }
        },
    };
}
/** The grammar does not know a line feed between `for name` and `do`; a semicolon means the same. */
function forGrammar(text) {
    return text.replace(/\b(for[ \t]+\w+[ \t]*)\n(?=[ \t\n]*do\b)/g, '$1;');
}


/***/ }),

/***/ 84405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ checkAll),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   e2: () => (/* binding */ readEach),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   z0: () => (/* binding */ refusalsIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/** Reads on after a refusal, so that a user hears of everything that is wrong at once. */

/** Several refusals in one: each with what to write instead. */
class Refusals extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    all;
    constructor(all) {
        super([
            `${all.length} things are wrong with what was given:`,
            ...all.map(({ message, remedy }) => `- ${message}\n  ${remedy}`),
        ].join('\n'), {
            input: all.map(({ input }) => input).join(', '),
            value: '',
            remedy: 'Nothing was started. Each line says what to write instead.',
        });
        this.all = all;
    }
}
/** The refusals that an error stands for: each has its own place, for annotations. */
function refusalsIn(error) {
    return error instanceof Refusals ? error.all : [error];
}
/**
 * The value that the readers make. Where one part needs another, both call the same {@link once}: what is refused there is
 * told once.
 * @throws UserError for all that is refused; anything else that is thrown at once.
 */
function readAll(readers) {
    const refused = new Set();
    const entries = Object.entries(readers).map(([name, read]) => [
        name,
        collected(read, refused),
    ]);
    throwAll(refused);
    return Object.fromEntries(entries);
}
/** Reads every item of a list. @throws UserError for all that is refused. */
function readEach(items, read) {
    const refused = new Set();
    const values = items.flatMap((item, index) => collected(() => [read(item, index)], refused) ?? []);
    throwAll(refused);
    return values;
}
/**
 * Makes every check, whatever the others say.
 * @throws UserError for all that is refused; else the first error of another kind.
 */
function checkAll(...checks) {
    const refused = new Set();
    const others = [];
    for (const check of checks) {
        try {
            collected(check, refused);
        }
        catch (error) {
            others.push(error);
        }
    }
    throwAll(refused);
    if (others.length > 0)
        throw others[0];
}
/** The same value, or the same refusal, each time. */
function once(read) {
    let result;
    return () => {
        if (result === undefined) {
            try {
                result = { value: read() };
            }
            catch (refusal) {
                result = { refusal };
            }
        }
        if ('refusal' in result)
            throw result.refusal;
        return result.value;
    };
}
function collected(read, refused) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        for (const one of error instanceof Refusals ? error.all : [error])
            refused.add(one);
        return undefined;
    }
}
function throwAll(refused) {
    const [first, ...more] = refused;
    if (first !== undefined)
        throw more.length === 0 ? first : new Refusals([...refused]);
}


/***/ }),

/***/ 89715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ onOneLine),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   mz: () => (/* binding */ byteSize),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** Words and lines as people read them. */
/** `a`, `a and b`, `a, b and c`. */
function listOf(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** `1 file`, `3 files`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `42.1 s`, `3 min 20 s`. */
function duration(ms) {
    const seconds = ms / 1000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** At most so many characters, the last one `…` where some are left out. */
function shorten(text, limit) {
    return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}
/** Text of several lines as one, shortened. */
function onOneLine(text, limit = 200) {
    return shorten(text.replace(/\s+/g, ' ').trim(), limit);
}
/** The first line that is not empty. */
function firstLine(text) {
    return text.trim().split('\n')[0] ?? '';
}
/** `31.5 MB`; as registries and clients count, in powers of ten. */
function byteSize(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(value < 9.95 ? 1 : 0)} ${units[unit]}`;
}


/***/ })

};
