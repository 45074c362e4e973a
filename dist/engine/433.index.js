export const id = 433;
export const ids = [433];
export const modules = {

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withCompose: () => (/* binding */ withCompose)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/domain/reference.js
var domain_reference = __webpack_require__(3546);
;// CONCATENATED MODULE: ./build/js/inputs/compose-reader.js
/** @throws UserError for a list or a mapping. */
function compose_reader_text(value, path, { file }) {
    if (value !== null && typeof value !== 'object')
        return String(value);
    return file.refuse(path, 'it is not a single value', 'Write a text.');
}
/** @throws UserError unless it is a list of single values. */
function texts(value, path, reader) {
    if (!Array.isArray(value))
        return reader.file.refuse(path, 'it is not a list', 'Write one item a line, with a dash.');
    return value.map((item, index) => compose_reader_text(item, [...path, index], reader));
}

;// CONCATENATED MODULE: ./build/js/inputs/compose-cache.js
/** Compose's `cache_from` and `cache_to`, as `cache` and `cache-ref`: one place, that is read and written. */


/** What else may stand there, because it is done anyway. */
const USUAL = ['type', 'ref', 'src', 'dest', 'mode', 'image-manifest', 'oci-mediatypes', 'ignore-error'];
/** The first place that is named is taken; others, and what is special about it, are named in notices. */
function composeCache(value, path, reader) {
    const build = path.slice(0, -1);
    const named = ['cache_to', 'cache_from'].flatMap((key) => {
        const items = reader.file.at([...build, key]);
        if (items === undefined || items === null)
            return [];
        return texts(items, [...build, key], reader).map((text, index) => ({
            text,
            path: [...build, key, index],
        }));
    });
    const first = named.map(({ text }) => placeOf(text)).find((one) => one !== undefined);
    texts(value, path, reader).forEach((text, index) => {
        const here = [...path, index];
        const found = placeOf(text);
        if (!found || found.kind !== first?.kind || found.ref !== first.ref)
            reader.leave(here, found ? 'there is one cache, in the place named first' : 'no input says the same');
        else {
            const special = [...fieldsOf(text).keys()].filter((key) => !USUAL.includes(key));
            if (special.length > 0)
                reader.leave(here, `${special.join(', ')} has no input`);
        }
    });
    if (!first)
        return;
    reader.set('cache', first.kind);
    if (first.ref === undefined)
        return;
    const isPath = first.kind === 'local' && !(0,external_node_path_.isAbsolute)(first.ref);
    reader.set('cache-ref', isPath ? (0,external_node_path_.join)(reader.directory, first.ref) : first.ref);
}
/** `type=registry,ref=…`, or a bare image name, which is the same. */
function placeOf(text) {
    const fields = fieldsOf(text);
    const [kind, ref] = [fields.get('type') ?? 'registry', fields.get('ref')];
    if (kind === 'registry')
        return ref === undefined ? undefined : { kind, ref };
    if (kind === 'gha')
        return { kind, ref: undefined };
    const directory = fields.get('dest') ?? fields.get('src');
    return kind === 'local' && directory !== undefined ? { kind, ref: directory } : undefined;
}
function fieldsOf(text) {
    if (!text.includes('='))
        return new Map([['ref', text]]);
    return new Map(text.split(',').map((field) => {
        const equals = field.indexOf('=');
        return equals < 0 ? [field, ''] : [field.slice(0, equals).trim(), field.slice(equals + 1)];
    }));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/js/inputs/compose-file.js
/** A Compose file as far as a build needs it: YAML, variables, and where in the file something stands. */


/** @throws UserError with file and line for what is not YAML, or no mapping. */
function parseCompose(name, text, env) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, merge: true });
    const [error] = document.errors;
    if (error)
        throw refusal(name, lines.linePos(error.pos[0]).line, error.message, 'Correct the YAML there.');
    const unset = new Set();
    const root = rootOf(name, document);
    const file = {
        name,
        unset,
        at(path) {
            let value = root;
            for (const key of path)
                value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
            return value === undefined ? undefined : withVariables(value, env, unset, file, path);
        },
        lineOf(path) {
            // A key of a merged mapping stands elsewhere: then the nearest that is known.
            for (let length = path.length; length > 0; length--) {
                const node = document.getIn(path.slice(0, length), true);
                if ((0,dist/* isNode */.Ll)(node) && node.range)
                    return lines.linePos(node.range[0]).line;
            }
            return undefined;
        },
        refuse(path, message, remedy) {
            throw refusal(name, file.lineOf(path), `${path.join('.')}: ${message}`, remedy);
        },
    };
    return file;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function rootOf(name, document) {
    let root;
    try {
        // Limits how often aliases are followed: a small file cannot become a large one.
        root = document.toJS({ maxAliasCount: 1000 });
    }
    catch (error) {
        throw refusal(name, undefined, (0,errors/* messageOf */.bD)(error), 'Correct the anchors and aliases.');
    }
    if (typeof root === 'object' && root !== null && !Array.isArray(root))
        return root;
    throw refusal(name, 1, 'it is no mapping with services', 'Name a Compose file, such as compose.yaml.');
}
function refusal(name, line, message, remedy) {
    const [first = ''] = message.split('\n');
    return new errors/* UserError */.yo(`${name}${line === undefined ? '' : `:${line}`}: ${first}`, {
        input: 'from-compose',
        value: name,
        remedy,
        location: { file: name, ...(line === undefined ? {} : { line }) },
    });
}
function withVariables(value, env, unset, file, path) {
    if (typeof value === 'string')
        return expandVariables(value, env, {
            unset: (name) => void unset.add(name),
            required: (name, message) => file.refuse(path, `${name} must be set${message === '' ? '' : `: ${message}`}`, `Set ${name}.`),
        });
    if (Array.isArray(value))
        return value.map((item, index) => withVariables(item, env, unset, file, [...path, index]));
    if (!isRecord(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withVariables(item, env, unset, file, [...path, key])]));
}
/** `$X`, `${X}` with `:-`, `-`, `:+`, `+`, `:?`, `?`, and `$$` (Compose specification, interpolation); they may be nested. */
function expandVariables(text, env, misses) {
    let result = '';
    for (let at = 0; at < text.length;) {
        const rest = text.slice(at);
        const [simple, name = ''] = /^\$([A-Za-z_]\w*)/.exec(rest) ?? [];
        if (rest.startsWith('$$')) {
            result += '$';
            at += 2;
        }
        else if (simple !== undefined) {
            result += variable(name, '', '', env, misses);
            at += simple.length;
        }
        else if (rest.startsWith('${')) {
            const end = closing(rest);
            const [, inner = '', operator = '', word = ''] = /^([A-Za-z_]\w*)(?:(:?[-+?])(.*))?$/s.exec(rest.slice(2, Math.max(end, 2))) ?? [];
            // What is no variable stays as it is; so does the tool that reads it say what is wrong.
            result += inner === '' ? rest[0] : variable(inner, operator, word, env, misses);
            at += inner === '' ? 1 : end + 1;
        }
        else {
            result += rest[0];
            at++;
        }
    }
    return result;
}
function variable(name, operator, word, env, misses) {
    const value = env[name];
    const isThere = operator.startsWith(':') ? Boolean(value) : value !== undefined;
    switch (operator.at(-1)) {
        case '-':
            return isThere ? (value ?? '') : expandVariables(word, env, misses);
        case '+':
            return isThere ? expandVariables(word, env, misses) : '';
        case '?':
            return isThere ? (value ?? '') : misses.required(name, expandVariables(word, env, misses));
        default:
            if (value === undefined)
                misses.unset(name);
            return value ?? '';
    }
}
/** Index of the brace that closes the first one; -1 where none does. */
function closing(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        if (text[at] === '{' && text[at - 1] === '$')
            depth++;
        else if (text[at] === '}' && --depth === 0)
            return at;
    }
    return -1;
}
/** The `.env` beside a Compose file: `KEY=value` a line, quotes around a value dropped, `#` comments. */
function parseDotEnv(text) {
    const pairs = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(.*?)[ \t]*\r?$/gm)];
    return Object.fromEntries(pairs.map(([, key = '', value = '']) => {
        const [, , quoted] = /^(["'])(.*)\1(?:[ \t]+#.*)?$/.exec(value) ?? [];
        return [key, quoted ?? value.replace(/(?:^|[ \t]+)#.*$/, '')];
    }));
}

;// CONCATENATED MODULE: ./build/js/inputs/compose.js
/**
 * `--from-compose`: what a Compose file says about the build of a service, as inputs. Each of Compose's attributes of a
 * build is either mapped, or named in a notice; what would make another image is refused.
 */






/** @throws UserError at the line for what cannot be read, or no single service can be meant. */
function composeInputs(file, service, surroundings) {
    const name = serviceOf(file, service);
    const values = new Map();
    const notices = [];
    const notice = (message, path) => {
        const line = file.lineOf(path);
        notices.push({ message, file: file.name, ...(line === undefined ? {} : { line }) });
    };
    const reader = {
        ...surroundings,
        file,
        set: (input, value) => void values.set(input, value),
        leave: (path, why) => notice(`${path.join('.')} is not taken over: ${why}`, path),
    };
    const root = ['services', name];
    const build = file.at([...root, 'build']);
    const attributes = typeof build === 'string' ? { context: build } : build;
    if (!isRecord(attributes))
        return file.refuse([...root, 'build'], 'it is neither a directory nor a mapping', 'Write build: DIRECTORY.');
    // A Compose file without `context` means its own directory.
    for (const [key, value] of Object.entries({ context: '.', ...attributes })) {
        const path = [...root, 'build', key];
        if (value === null || key.startsWith('x-'))
            continue;
        const read = ATTRIBUTES[key];
        if (read)
            read(value, path, reader);
        else
            reader.leave(path, 'no input says the same');
    }
    readNames(root, reader);
    for (const key of ['platform', 'extends'])
        if (file.at([...root, key]) !== undefined)
            reader.leave([...root, key], key === 'platform'
                ? 'what is built is said by build.platforms'
                : 'one file is read, and only this service');
    for (const variable of file.unset)
        notice(`the variable ${variable} is not set: it is empty`, root);
    return { service: name, values, notices };
}
function serviceOf(file, asked) {
    const services = file.at(['services']);
    const names = isRecord(services) ? Object.keys(services) : [];
    const built = names.filter((name) => file.at(['services', name, 'build']) !== undefined);
    const list = built.join(', ') || 'none';
    if (asked !== undefined) {
        if (built.includes(asked))
            return asked;
        const what = names.includes(asked)
            ? `the service ${asked} has no build`
            : `there is no service "${asked}"`;
        throw new errors/* UserError */.yo(`${file.name}: ${what}`, {
            input: 'from-compose',
            value: `${file.name}:${asked}`,
            remedy: `Services with build: ${list}.`,
        });
    }
    const [only] = built;
    if (only !== undefined && built.length === 1)
        return only;
    throw new errors/* UserError */.yo(`${file.name}: ${built.length} services have a build`, {
        input: 'from-compose',
        value: file.name,
        remedy: `Say which: --from-compose ${file.name}:SERVICE. Services with build: ${list}.`,
    });
}
const ATTRIBUTES = {
    context: (value, path, reader) => reader.set('context', place(compose_reader_text(value, path, reader), reader)),
    dockerfile(value, path, reader) {
        const context = reader.file.at([...path.slice(0, -1), 'context']) ?? '.';
        const root = place(typeof context === 'string' ? context : '.', reader);
        const file = compose_reader_text(value, path, reader);
        reader.set('file', (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(root, file));
    },
    dockerfile_inline: (_value, path, { file }) => file.refuse(path, 'a Dockerfile inside the Compose file is not read', 'Move it into a file, and name that in dockerfile.'),
    target: single('target'),
    args: (value, path, reader) => reader.set('build-args', pairs(value, path, reader).map(joined).join('\n')),
    labels: (value, path, reader) => reader.set('labels', pairs(value, path, reader).map(joined).join('\n')),
    platforms: (value, path, reader) => reader.set('platforms', texts(value, path, reader).join(',')),
    additional_contexts(value, path, reader) {
        const taken = pairs(value, path, reader).flatMap(([key, where]) => {
            if (!where.startsWith('service:'))
                return [`${key}=${/^[a-z-]+:\/\//.test(where) ? where : place(where, reader)}`];
            reader.leave([...path, key], 'it is another service’s image');
            return [];
        });
        if (taken.length > 0)
            reader.set('build-contexts', taken.join('\n'));
    },
    ssh(value, path, reader) {
        const items = Array.isArray(value) ? texts(value, path, reader) : pairs(value, path, reader).map(joined);
        reader.set('ssh', items.join('\n'));
    },
    secrets: readSecrets,
    no_cache: single('no-cache'),
    pull: single('pull'),
    provenance: single('provenance'),
    sbom: single('sbom'),
    cache_from: composeCache,
    cache_to: composeCache,
    // Read together with `image`.
    tags: () => { },
};
function single(input) {
    return (value, path, reader) => reader.set(input, compose_reader_text(value, path, reader));
}
/** The names of the image: those of `image` and `build.tags` are images × tags, or only the first name's are taken. */
function readNames(root, reader) {
    const { file } = reader;
    const image = file.at([...root, 'image']);
    const more = file.at([...root, 'build', 'tags']);
    const named = [];
    const add = (typed, path) => {
        const reference = (0,domain_reference/* parseReference */.F2)(typed);
        if ('problem' in reference)
            file.refuse(path, `"${typed}" is not an image name: ${reference.problem}`, 'Write registry/owner/name:tag.');
        else if (reference.digest !== undefined)
            reader.leave(path, 'a digest is not something to push to');
        else
            named.push({ path, reference });
    };
    if (image !== undefined && image !== null)
        add(compose_reader_text(image, [...root, 'image'], reader), [...root, 'image']);
    if (more !== undefined && more !== null)
        for (const [index, typed] of texts(more, [...root, 'build', 'tags'], reader).entries())
            add(typed, [...root, 'build', 'tags', index]);
    const byName = Map.groupBy(named, ({ reference }) => (0,domain_reference/* formatRepository */.Sh)(reference));
    const tagsOf = (items) => [...new Set(items.flatMap(({ reference }) => reference.tag ?? []))];
    const [first] = [...byName.values()];
    if (!first)
        return;
    const tags = tagsOf(first);
    for (const [name, items] of byName) {
        if (tagsOf(items).toSorted().join() === tags.toSorted().join())
            continue;
        byName.delete(name);
        for (const { path } of items)
            reader.leave(path, 'every image gets the same tags here, and these differ');
    }
    reader.set('images', [...byName.keys()].join('\n'));
    if (tags.length > 0)
        reader.set('tags', tags.join('\n'));
}
/** Only a secret from the environment: a file’s would have to be one line, and a file is better given by hand. */
function readSecrets(value, path, reader) {
    const items = Array.isArray(value)
        ? value
        : reader.file.refuse(path, 'it is not a list', 'Write one item a line, with a dash.');
    const taken = items.flatMap((item, index) => {
        const here = [...path, index];
        const source = isRecord(item) ? item['source'] : item;
        const id = isRecord(item) ? (item['target'] ?? source) : item;
        const variable = reader.file.at(['secrets', String(source), 'environment']);
        const secret = typeof variable === 'string' ? reader.env[variable] : undefined;
        if (secret !== undefined && !secret.includes('\n'))
            return [`${String(id)}=${secret}`];
        const why = typeof variable === 'string'
            ? `the variable ${variable} is not one line of text`
            : 'only environment: is read';
        reader.leave(here, `${why}; give it with --secrets ${String(id)}=…`);
        return [];
    });
    if (taken.length > 0)
        reader.set('secrets', taken.join('\n'));
}
function place(path, { directory }) {
    return (0,external_node_path_.isAbsolute)(path) || /^(?:[a-z+]+:\/\/|git@)/.test(path) ? path : (0,external_node_path_.join)(directory, path);
}
/** A mapping, or a list of `KEY=value`. A key without a value takes it from the environment, or is left out. */
function pairs(value, path, reader) {
    const entries = isRecord(value)
        ? Object.entries(value)
        : texts(value, path, reader).map((item) => {
            const equals = item.indexOf('=');
            return equals < 0 ? [item, undefined] : [item.slice(0, equals), item.slice(equals + 1)];
        });
    return entries.flatMap(([key, item]) => {
        const found = item === undefined || item === null ? reader.env[key] : compose_reader_text(item, [...path, key], reader);
        if (found?.includes('\n'))
            reader.leave([...path, key], 'an input takes no value of several lines');
        return found === undefined || found.includes('\n') ? [] : [[key, found]];
    });
}
function joined([key, value]) {
    return `${key}=${value}`;
}

;// CONCATENATED MODULE: ./build/js/cli/compose.js
/** `--from-compose FILE[:SERVICE]`: fills the inputs that no flag gives. */




/** @returns the flags' values, and below them the file's. @throws UserError when the file cannot be read or used. */
async function withCompose(given, argument, ambient, env, { files, log }) {
    const [name, service] = await split(argument, ambient.workspace, files);
    const path = (0,external_node_path_.resolve)(ambient.workspace, name);
    const text = await files.readText(path).catch((error) => {
        throw new errors/* UserError */.yo(`from-compose: ${name} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            input: 'from-compose',
            value: argument,
            remedy: 'Write --from-compose FILE or --from-compose FILE:SERVICE, for example compose.yaml:app.',
        });
    });
    const directory = (0,external_node_path_.dirname)(path);
    const dotEnv = (await files.readTextIfExists((0,external_node_path_.join)(directory, '.env'))) ?? '';
    // As in Compose, the environment wins over the file beside it.
    const variables = { ...parseDotEnv(dotEnv), ...env };
    const found = composeInputs(parseCompose(name, text, variables), service, { directory, env: variables });
    const taken = [...found.values].filter(([input]) => !given.has(input));
    log.info(`${name}, service ${found.service}: ${taken.length === 0 ? 'nothing that no flag says' : taken.map(([input]) => input).join(', ')}`);
    for (const { message, file, line } of found.notices)
        log.warn(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
    return new Map([...taken, ...given]);
}
/** A colon may be part of a file's name: what is there as it is written, is meant. */
async function split(argument, workspace, files) {
    const colon = argument.lastIndexOf(':');
    if (colon < 0 || (await files.exists((0,external_node_path_.resolve)(workspace, argument))))
        return [argument, undefined];
    return [argument.slice(0, colon), argument.slice(colon + 1)];
}


/***/ })

};
