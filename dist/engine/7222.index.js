export const id = 7222;
export const ids = [7222];
export const modules = {

/***/ 47222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withCompose: () => (/* binding */ withCompose)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var names_reference = __webpack_require__(2465);
;// CONCATENATED MODULE: ./build/js/inputs/compose/compose-reader.js
/** @throws UserError for a list or a mapping. */
function compose_reader_text(value, path, { file }) {
    if (value !== null && typeof value !== 'object')
        return String(value);
    return file.refuse(path, 'it is not a single value', 'Write a text.');
}
/** @throws UserError unless it is a list of single values. */
function texts(value, path, reader) {
    if (!Array.isArray(value))
        return reader.file.refuse(path, 'it is not a list', 'Write one item per line, with a dash.');
    return value.map((item, index) => compose_reader_text(item, [...path, index], reader));
}

;// CONCATENATED MODULE: ./build/js/inputs/compose/compose-cache.js
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
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/js/inputs/compose/compose-model.js
/**
 * What Compose itself says that a file means: the output of `docker compose config`. Variables, `.env`, `extends`, `include`,
 * anchors and defaults are resolved there, by the tool that defines them. It is read as YAML, since Compose 5.4 cannot write
 * every `ssh` as JSON.
 */


/** @throws UserError when Compose did not say a model. */
function readComposeModel(name, text) {
    const root = parsed(name, text);
    return {
        name,
        at(path) {
            let value = root;
            for (const key of path) {
                const inner = value;
                value = isRecord(inner) && Object.hasOwn(inner, key) ? inner[String(key)] : itemOf(inner, key);
            }
            return value;
        },
        refuse(path, message, remedy) {
            throw refusal(name, `${path.join('.')}: ${message}`, remedy);
        },
    };
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function itemOf(value, key) {
    return Array.isArray(value) && typeof key === 'number' ? value[key] : undefined;
}
function parsed(name, text) {
    try {
        const root = withDollars((0,dist/* parse */.qg)(text, { maxAliasCount: 0 }));
        if (isRecord(root))
            return root;
    }
    catch {
        // Said below: the text is Compose's own, and may have secrets in it.
    }
    throw refusal(name, 'docker compose config did not answer with a model', 'Run docker compose config to see.');
}
/** Compose writes every `$` twice, so that its output is a Compose file again. */
function withDollars(value) {
    if (typeof value === 'string')
        return value.replace(/\$\$/g, '$');
    if (Array.isArray(value))
        return value.map(withDollars);
    if (!isRecord(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDollars(item)]));
}
function refusal(name, message, remedy) {
    return new errors/* UserError */.yo(`${name}: ${message}`, {
        input: 'from-compose',
        value: name,
        remedy,
        location: { file: name },
    });
}

;// CONCATENATED MODULE: ./build/js/inputs/compose/compose-file.js
/**
 * `--from-compose`: what a Compose file says about the build of a service, as inputs. Each of Compose's attributes of a
 * build is either mapped, or named in a notice; what would make another image is refused.
 */






/** @throws UserError for what cannot be read, or when no single service can be meant. */
function composeInputs(file, service, surroundings) {
    const name = serviceOf(file, service);
    const values = new Map();
    const notices = [];
    const reader = {
        ...surroundings,
        file,
        set: (input, value) => void values.set(input, value),
        leave: (path, why) => void notices.push({ message: `${path.join('.')} is not taken over: ${why}`, file: file.name }),
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
    if (file.at([...root, 'platform']) !== undefined)
        reader.leave([...root, 'platform'], 'what is built is said by build.platforms');
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
        // Compose says its default; without the file, one is written for the crate.
        if (file === 'Dockerfile')
            return;
        reader.set('file', (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(root, file));
    },
    dockerfile_inline: (_value, path, { file }) => file.refuse(path, 'a Dockerfile inside the Compose file is not read', 'Move it into a file, and name that in dockerfile.'),
    target: single('target'),
    args: (value, path, reader) => reader.set('build-args', entries(pairs(value, path, reader))),
    labels: (value, path, reader) => reader.set('labels', entries(pairs(value, path, reader))),
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
    // `ID: /path`, as Compose writes a key of its own.
    ssh: (value, path, reader) => reader.set('ssh', texts(value, path, reader)
        .map((item) => item.replace(/^([^\s:=]+): /, '$1='))
        .join('\n')),
    secrets: readSecrets,
    no_cache: single('no-cache'),
    pull: single('pull'),
    provenance: single('provenance'),
    sbom: single('sbom'),
    shm_size: single('shm-size'),
    network: single('network'),
    entitlements: (value, path, reader) => reader.set('allow-entitlements', texts(value, path, reader).join('\n')),
    extra_hosts: (value, path, reader) => reader.set('add-hosts', texts(value, path, reader)
        .map((item) => item.replace('=', ':'))
        .join('\n')),
    ulimits(value, path, reader) {
        if (!isRecord(value))
            return reader.file.refuse(path, 'it is not a mapping', 'Write NAME: NUMBER.');
        reader.set('ulimit', Object.entries(value)
            .map(([name, limit]) => `${name}=${limitOf(limit)}`)
            .join('\n'));
    },
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
        const reference = (0,names_reference/* parseReference */.F2)(typed);
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
    const byName = Map.groupBy(named, ({ reference }) => (0,names_reference/* formatRepository */.Sh)(reference));
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
/** Secrets of variables and of files; their values never stand on a command line. */
function readSecrets(value, path, reader) {
    const items = Array.isArray(value)
        ? value
        : reader.file.refuse(path, 'it is not a list', 'Write one item per line, with a dash.');
    const variables = [];
    const files = [];
    for (const [index, item] of items.entries()) {
        const source = isRecord(item) ? item['source'] : item;
        const id = String((isRecord(item) ? item['target'] : undefined) ?? source);
        const at = (key) => reader.file.at(['secrets', String(source), key]);
        const [variable, file] = [at('environment'), at('file')];
        if (typeof variable === 'string' && reader.env[variable])
            variables.push([id, variable]);
        else if (typeof file === 'string')
            files.push([id, place(file, reader)]);
        else
            reader.leave([...path, index], `${typeof variable === 'string' ? `the variable ${variable} is not set` : 'it has neither environment: nor file:'}; give it with --secret-envs or --secret-files`);
    }
    if (variables.length > 0)
        reader.set('secret-envs', entries(variables));
    if (files.length > 0)
        reader.set('secret-files', entries(files));
}
/** As the inputs read them: CSV, with quotes where a value needs them. */
function entries(found) {
    return found
        .map(joined)
        .map((text) => (/[\n"]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join('\n');
}
function limitOf(limit) {
    if (!isRecord(limit))
        return String(limit);
    return `${String(limit['soft'])}:${String(limit['hard'])}`;
}
function place(path, { directory }) {
    return (0,external_node_path_.isAbsolute)(path) || /^(?:[a-z+]+:\/\/|git@)/.test(path) ? path : (0,external_node_path_.join)(directory, path);
}
/** A mapping, or a list of `KEY=value`. A key without a value takes it from the environment, or is left out. */
function pairs(value, path, reader) {
    const items = isRecord(value)
        ? Object.entries(value)
        : texts(value, path, reader).map((item) => {
            const equals = item.indexOf('=');
            return equals < 0 ? [item, undefined] : [item.slice(0, equals), item.slice(equals + 1)];
        });
    return items.flatMap(([key, item]) => {
        const found = item === undefined || item === null ? reader.env[key] : compose_reader_text(item, [...path, key], reader);
        return found === undefined ? [] : [[key, found]];
    });
}
function joined([key, value]) {
    return `${key}=${value}`;
}

;// CONCATENATED MODULE: ./build/js/cli/flags/compose-flag.js
/** `--from-compose FILE[:SERVICE]`: fills the inputs that no flag gives, from what Compose says of the file. */




const LIMIT_MS = 30_000;
/** A model of a thousand services. */
const MAX_MODEL_BYTES = 8 * 1024 * 1024;
/**
 * Every service, whatever its profile; only what a build needs must be right. Nothing is fetched: an `include` of a
 * repository or a registry is refused by Compose itself.
 */
const CONFIG = ['--profile', '*', 'config', '--format', 'yaml', '--no-consistency', '--no-env-resolution'];
const NOTHING_REMOTE = { COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false', COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false' };
/** @returns the flags' values, and below them the file's. @throws UserError when Compose refuses the file. */
async function withCompose(given, argument, environment, env, ports) {
    const [name, service] = await split(argument, environment.workspace, ports.files);
    const path = (0,external_node_path_.resolve)(environment.workspace, name);
    if (!(await ports.files.exists(path))) {
        throw new errors/* UserError */.yo(`from-compose: there is no ${name}`, {
            input: 'from-compose',
            value: argument,
            remedy: 'Write --from-compose FILE or --from-compose FILE:SERVICE, for example compose.yaml:app.',
        });
    }
    const model = await askCompose(name, path, ports);
    const found = composeInputs(readComposeModel(name, model), service, { directory: (0,external_node_path_.dirname)(path), env });
    const taken = [...found.values].filter(([input]) => !given.has(input));
    ports.log.info(`${name}, service ${found.service}: ${taken.length === 0 ? 'nothing that no flag says' : taken.map(([input]) => input).join(', ')}`);
    for (const { message, file } of found.notices)
        ports.log.warn(`${file}: ${message}`);
    return new Map([...taken, ...given]);
}
/** The model of the file, from the plugin of docker or the program of its own. */
async function askCompose(name, path, ports) {
    const command = await findCompose(ports);
    const result = await ports.exec.run({ ...command, args: [...command.args, '--file', path, ...CONFIG], env: NOTHING_REMOTE }, { timeoutMs: LIMIT_MS, keepBytes: MAX_MODEL_BYTES });
    if (result.exitCode === 0) {
        for (const [, message] of result.stderr.matchAll(/level=warning msg="((?:[^"\\]|\\.)*)"/g))
            ports.log.warn(`${name}: ${(message ?? '').replaceAll('\\"', '"')}`);
        return result.stdout;
    }
    const said = result.stderr.trim() || `exit code ${result.exitCode}`;
    throw new errors/* UserError */.yo(`${name}: Compose refuses it: ${said}`, {
        input: 'from-compose',
        value: name,
        remedy: `Correct the file until "docker compose -f ${name} config" accepts it.`,
        location: { file: name },
    });
}
/** @throws EnvironmentError where there is no Compose. */
async function findCompose({ exec, }) {
    if ((await exec.which('docker')) !== undefined) {
        const { exitCode } = await exec.run({ tool: 'docker', args: ['compose', 'version'] }, { timeoutMs: LIMIT_MS });
        if (exitCode === 0)
            return { tool: 'docker', args: ['compose'] };
    }
    if ((await exec.which('docker-compose')) !== undefined)
        return { tool: 'docker-compose', args: [] };
    throw new errors/* EnvironmentError */.eG('--from-compose needs Docker Compose, and there is neither docker compose nor docker-compose', {
        remedy: 'Install Docker’s Compose plugin, or give the flags by hand.',
    });
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
