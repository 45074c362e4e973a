export const id = 500;
export const ids = [500];
export const modules = {

/***/ 500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./build/js/adapters/node-ports.js + 5 modules
var node_ports = __webpack_require__(621);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/js/inputs/ambient.js
var inputs_ambient = __webpack_require__(994);
// EXTERNAL MODULE: ./build/js/domain/reference.js
var reference = __webpack_require__(3546);
;// CONCATENATED MODULE: ./build/js/inputs/prune-inputs.js
/** What the user typed for `multihull prune`. */


const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** @throws UserError without an image, or for an age that is none. */
function readPruneInputs(images, olderThan, isDryRun) {
    if (images.length === 0)
        throw new errors/* UserError */.yo('prune takes an image name', {
            input: 'command line',
            value: '',
            remedy: 'Write multihull prune ghcr.io/acme/trow --older-than 7d.',
        });
    return { images: images.map(readImage), olderThanMs: readAge(olderThan), isDryRun };
}
function readImage(text) {
    const parsed = (0,reference/* parseRepository */.SU)(text);
    if (!('problem' in parsed))
        return parsed;
    throw new errors/* UserError */.yo(`"${text}" is not an image name: ${parsed.problem}`, {
        input: 'command line',
        value: text,
        remedy: 'Write registry/owner/name, for example ghcr.io/acme/trow.',
    });
}
function readAge(text) {
    const match = /^(\d{1,5})([mhd])$/.exec(text);
    const age = Number(match?.[1]) * (UNITS[match?.[2] ?? ''] ?? Number.NaN);
    if (Number.isFinite(age))
        return age;
    throw new errors/* UserError */.yo(`--older-than: "${text}" is not an age`, {
        input: '--older-than',
        value: text,
        remedy: 'Write a number and m, h or d, for example 7d: longer than any run of yours takes.',
    });
}

// EXTERNAL MODULE: ./build/js/domain/staging-tag.js
var staging_tag = __webpack_require__(5959);
// EXTERNAL MODULE: ./build/js/registry/remote.js + 11 modules
var remote = __webpack_require__(3422);
;// CONCATENATED MODULE: ./build/js/run-prune.js
/** Removes what legs of dead runs have left: `multihull prune`. Nothing else is ever removed. */




/** @throws EnvironmentError when a registry cannot be read, or does not let tags be deleted. */
async function runPrune(inputs, ambient, ports) {
    const options = {
        configDir: ambient.dockerConfig,
        authConfig: ambient.dockerAuthConfig,
        clients: new Map(),
    };
    const removed = [];
    const kept = [];
    for (const image of inputs.images)
        await pruneImage(image, (0,remote/* openRepository */.h)(image, ports, options), inputs, ports, { removed, kept });
    return { removed, kept };
}
async function pruneImage(image, store, inputs, ports, report) {
    const candidates = [];
    const now = ports.clock.now().getTime();
    const nameOf = (tag) => `${(0,reference/* formatRepository */.Sh)(image)}:${tag}`;
    const remove = async (tag, age, why) => {
        if (age < inputs.olderThanMs)
            report.kept.push({ ref: nameOf(tag), why });
        else if (inputs.isDryRun || (await store.deleteTag(tag)))
            report.removed.push(nameOf(tag));
        else
            throw cannotDelete(image);
    };
    for (const tag of await store.tags()) {
        const passing = (0,staging_tag/* parsePassingTag */.PR)(tag);
        if (passing)
            await remove(tag, now - passing.at.getTime(), 'its build may still run');
        const staging = (0,staging_tag/* parseStagingTag */.xF)(tag);
        if (!staging)
            continue;
        const stagedAt = await readStagedAt(tag, staging, store);
        if (stagedAt !== undefined)
            candidates.push({ tag, staging, stagedAt });
        else
            report.kept.push({ ref: nameOf(tag), why: 'it has the name of a staging tag, but is not one' });
    }
    // A run lives as long as its newest leg: a slow one may still complete what the first ones left.
    const runs = Map.groupBy(candidates, ({ staging }) => `${staging.run} ${staging.image}`);
    for (const run of runs.values()) {
        const age = now - Math.max(...run.map(({ stagedAt }) => stagedAt));
        for (const { tag } of run)
            await remove(tag, age, 'its run is younger');
    }
}
/** When a leg staged it; undefined when its own annotations do not say that it is what its name says. */
async function readStagedAt(tag, staging, store) {
    const descriptor = await store.resolve(tag);
    if (!descriptor)
        return undefined;
    const { document } = await store.document(descriptor.digest);
    const says = document.annotations ?? {};
    const at = Date.parse(says[staging_tag/* StagingKey */.D3.stagedAt] ?? '');
    const isOurs = says[staging_tag/* StagingKey */.D3.run] === staging.run &&
        says[staging_tag/* StagingKey */.D3.image] === staging.image &&
        says[staging_tag/* StagingKey */.D3.platform] === staging.platform.name &&
        says[staging_tag/* StagingKey */.D3.attempt] === String(staging.attempt);
    return isOurs && !Number.isNaN(at) ? at : undefined;
}
function cannotDelete(image) {
    return new errors/* EnvironmentError */.eG(`${(0,reference/* formatRepository */.Sh)(image)}: this registry does not let tags be deleted`, {
        remedy: 'Remove tags that begin with multihull- by the registry’s own means: GHCR’s package versions, ECR’s lifecycle rules, Docker Hub’s web page.',
    });
}

// EXTERNAL MODULE: ./build/js/cli/arguments.js
var cli_arguments = __webpack_require__(6279);
;// CONCATENATED MODULE: ./build/js/cli/prune.js
/** `multihull prune IMAGE... --older-than 7d`: removes the staging tags of dead runs. */






const FLAGS = {
    ...cli_arguments/* COMMON_FLAGS */.gd,
    'older-than': { kind: 'text' },
    'dry-run': { kind: 'switch' },
};
async function prune(words, env, log) {
    const { values, positionals } = (0,cli_arguments/* parseWordsOf */.uM)(words, FLAGS);
    const inputs = readPruneInputs(positionals, values.get('older-than')?.at(-1) ?? '7d', (0,cli_arguments/* isOn */.Mp)(values, 'dry-run'));
    const ambient = (0,inputs_ambient/* readAmbient */.d)(env);
    const report = await runPrune(inputs, ambient, (0,node_ports/* createPorts */.R)({ env, ambient, log }));
    for (const ref of report.removed)
        log.info(`${inputs.isDryRun ? 'would remove' : 'removed'} ${ref}`);
    for (const { ref, why } of report.kept)
        log.info(`kept ${ref}: ${why}`);
    if ((0,cli_arguments/* isOn */.Mp)(values, 'json'))
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return errors/* ExitCode */.yU.ok;
}


/***/ })

};
