export const id = 656;
export const ids = [656];
export const modules = {

/***/ 2656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLayer: () => (/* binding */ readLayer)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(2027);
;// CONCATENATED MODULE: ./build/js/verify/compression.js
/** How a layer is compressed. Its first bytes decide, as in containerd; the media type must not contradict them. */
const MAGIC = [
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
    ['bzip2', [0x42, 0x5a, 0x68]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
];
/** Layers of OCI and of Docker; `nondistributable` and `foreign` ones are Windows' base layers. */
const LAYER = /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar|docker\.image\.rootfs(?:\.foreign)?\.diff\.tar)(?:[.+](gzip|zstd))?$/;
/**
 * @param head the first six bytes, or all there are.
 */
function compressionOf(head, mediaType) {
    const match = LAYER.exec(mediaType);
    if (!match)
        return { problem: `its media type is ${mediaType}, which container runtimes do not unpack` };
    const found = detect(head);
    if (found === 'bzip2' || found === 'xz')
        return { problem: `it is compressed with ${found}; container runtimes unpack gzip and zstd` };
    // containerd (images.DiffCompression) hands a layer of OCI's uncompressed type to untar as it is; it looks at the
    // bytes for all other types, also for Docker's uncompressed one.
    if (found !== 'none' && match[1] === undefined && mediaType.startsWith('application/vnd.oci.'))
        return {
            problem: `its media type (${mediaType}) says that it is not compressed, but it is, with ${found}`,
        };
    return { kind: found };
}
function detect(head) {
    const name = MAGIC.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
    if (name === 'gzip' || name === 'bzip2' || name === 'xz')
        return name;
    // A zstd stream may begin with a skippable frame (RFC 8878, 3.1.2): 0x184D2A50 to 0x184D2A5F.
    const skippable = head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18 && (head[0] ?? 0) >> 4 === 5;
    return name === 'zstd' || skippable ? 'zstd' : 'none';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/js/verify/elf/bytes.js
var bytes = __webpack_require__(2107);
// EXTERNAL MODULE: ./build/js/verify/elf/arm-attributes.js
var arm_attributes = __webpack_require__(1050);
// EXTERNAL MODULE: ./build/js/verify/elf/limits.js
var limits = __webpack_require__(5430);
;// CONCATENATED MODULE: ./build/js/verify/elf/finder.js
/** Keeps places of a stream by their content, where nothing that came before points at them. */


/**
 * `.ARM.attributes`: `'A' <length> "aeabi"`. Behind debug information, before symbols, megabytes from both ends of
 * a file; the section headers that point at it come last. 4 KiB are more than any needs (some 50 bytes).
 */
const ARM_ATTRIBUTES = {
    bytes: arm_attributes/* VENDOR */.X,
    preceded: { by: 0x41, at: 5 },
    before: 5,
    after: 4091,
    most: limits/* Keep */.Y.armCandidates / 4096,
};
/**
 * A dynamic string table: each string follows a NUL, and who links dynamically wants the C library, be it
 * `libc.so.6` or `libc.musl-…`. Go's linker puts its tables amidst read-only data, a few KiB in one place.
 */
const C_LIBRARY = {
    bytes: new TextEncoder().encode('libc.'),
    preceded: { by: 0, at: 1 },
    before: 32 * 1024,
    after: 32 * 1024,
    most: limits/* Keep */.Y.libraryCandidates / (64 * 1024),
};
/** Finds a mark in a stream, however it is cut into chunks. */
class Finder {
    found = [];
    #mark;
    /** The last bytes of the stream, the byte at offset n in place n modulo its length. */
    #ring;
    #offset = 0;
    constructor(mark) {
        this.#mark = mark;
        this.#ring = new Uint8Array(mark.before + mark.bytes.length);
    }
    /** Takes the next bytes of the file, from its very first on. */
    take(chunk) {
        for (const candidate of this.found)
            fill(candidate, chunk, this.#offset);
        // Marks that begin before the chunk are looked for in a small copy, all others in place.
        const overlap = Math.min(this.#offset, this.#mark.bytes.length - 1);
        const head = chunk.subarray(0, this.#mark.bytes.length - 1);
        const seam = new Uint8Array(overlap + head.length);
        this.#history(this.#offset - overlap, seam.subarray(0, overlap));
        seam.set(head, overlap);
        this.#search(seam, this.#offset - overlap, overlap, chunk);
        this.#search(chunk, this.#offset, chunk.length, chunk);
        this.#remember(chunk);
    }
    /** Looks for marks that begin in the first `limit` of `bytes`, which are at `offset` of the file. */
    #search(bytes, offset, limit, chunk) {
        const { bytes: mark, most } = this.#mark;
        const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        for (let at = buffer.indexOf(mark); at !== -1 && at < limit; at = buffer.indexOf(mark, at + 1)) {
            if (this.found.length === most)
                return;
            if (this.#isPreceded(offset + at, chunk))
                this.#keep(offset + at, chunk);
        }
    }
    #isPreceded(offset, chunk) {
        const { at, by } = this.#mark.preceded;
        const place = offset - at;
        if (place < 0)
            return false;
        return ((place >= this.#offset ? chunk[place - this.#offset] : this.#ring[place % this.#ring.length]) === by);
    }
    #keep(offset, chunk) {
        const { before, after } = this.#mark;
        const last = this.found.at(-1);
        // Marks that are close to each other are of one place.
        if (last !== undefined && offset - before / 2 >= last.start && offset + after / 2 <= last.end)
            return;
        const start = Math.max(0, offset - before);
        const candidate = { start, end: offset + after, data: new Uint8Array(offset + after - start) };
        const past = Math.max(0, this.#offset - start);
        this.#history(start, candidate.data.subarray(0, past));
        fill(candidate, chunk, this.#offset);
        this.found.push(candidate);
    }
    /** Fills `target` with what was at `from` of the file: nothing older than the ring. */
    #history(from, target) {
        const at = from % this.#ring.length;
        const first = this.#ring.subarray(at, at + target.length);
        target.set(first);
        target.set(this.#ring.subarray(0, target.length - first.length), first.length);
    }
    #remember(chunk) {
        const size = this.#ring.length;
        const rest = chunk.subarray(Math.max(0, chunk.length - size));
        const at = (this.#offset + chunk.length - rest.length) % size;
        const first = rest.subarray(0, size - at);
        this.#ring.set(first, at);
        this.#ring.set(rest.subarray(first.length), 0);
        this.#offset += chunk.length;
    }
}
function fill(candidate, bytes, offset) {
    const from = Math.max(candidate.start, offset);
    const to = Math.min(candidate.end, offset + bytes.length);
    if (from < to)
        candidate.data.set(bytes.subarray(from - offset, to - offset), from - candidate.start);
}

// EXTERNAL MODULE: ./build/js/verify/elf/header.js
var elf_header = __webpack_require__(4735);
// EXTERNAL MODULE: ./build/js/verify/elf/parse.js + 3 modules
var parse = __webpack_require__(3488);
// EXTERNAL MODULE: ./build/js/domain/platform-table.js
var platform_table = __webpack_require__(2557);
;// CONCATENATED MODULE: ./build/js/verify/elf/plan.js
/** Which ranges of a file the streaming collector keeps, decided from the first bytes of the file. */




const NOTHING = { armAttributes: false, stringTable: false };
/**
 * Plans by what linkers and patchelf do. The tables that the dynamic section points at (strings and versions)
 * come before it, in the first loadable segment, and only their addresses will tell where; so the beginning of
 * that segment is kept at length. patchelf moves tables that have grown into a new, small segment, which is kept
 * whole; so are the edges of all other segments. Go's linker puts them anywhere: they are looked for. A file without PT_DYNAMIC has no such tables.
 *
 * @param window the first bytes of the file, `Keep.window` or the whole file.
 */
function planRanges(window, fileSize) {
    const reader = { ...(0,bytes/* readerOf */.TC)(window), size: fileSize };
    const header = (0,elf_header/* readHeader */.ay)(reader);
    if (header.kind === 'not-elf')
        return { ranges: merge([{ start: 0, end: window.length }]), find: NOTHING };
    if (fileSize <= limits/* Keep */.Y.wholeFile)
        return { ranges: merge([{ start: 0, end: fileSize }]), find: NOTHING };
    const isArm = header.machine === platform_table/* ElfMachine */.F.arm;
    const chosen = new Chosen(fileSize);
    chosen.add({ start: 0, end: window.length }, limits/* Keep */.Y.window);
    const table = tableRange(header.programHeaders, limits/* Limit */.I.programHeaders, (0,elf_header/* programHeaderSize */.L_)(header.bits));
    const tables = isArm ? [table, sectionHeaderRange(header)] : [table];
    let named = limits/* Keep */.Y.named;
    for (const range of tables)
        named -= chosen.add(range, named);
    let stringTable = true;
    if (table.end > window.length) {
        // BOLT (which rustc's own libraries went through) and patchelf may put new program headers behind the old
        // segments: the dynamic section, when not moved behind them too, has streamed by when they are read.
        chosen.add({ start: 0, end: limits/* Keep */.Y.lateHeaderBeginning }, chosen.left);
        chosen.add({ start: table.start - limits/* Keep */.Y.beforeLateHeader, end: table.start }, chosen.left);
        chosen.add({ start: table.end, end: table.end + Math.floor(chosen.left / 2) }, chosen.left);
        chosen.add({ start: fileSize - chosen.left, end: fileSize }, chosen.left);
    }
    else {
        const segments = (0,elf_header/* readSegments */.lZ)((0,bytes/* startParse */.i1)(reader, header.little, header.bits, []), header);
        stringTable = segments.some(({ type }) => type === elf_header/* SegmentType */.MI.dynamic);
        addSegments(chosen, segments, named);
    }
    return { ranges: merge(chosen.ranges), find: { armAttributes: isArm, stringTable } };
}
/** Ranges chosen so far; what overlaps is counted twice, so that less is kept than the limit, never more. */
class Chosen {
    ranges = [];
    left = limits/* Keep */.Y.total - limits/* Keep */.Y.armCandidates - limits/* Keep */.Y.libraryCandidates;
    #fileSize;
    constructor(fileSize) {
        this.#fileSize = fileSize;
    }
    /** Adds the part of a range that is in the file, up to `most` bytes from its start; gives its length. */
    add(range, most) {
        const start = Math.max(0, range.start);
        const end = Math.min(range.end, this.#fileSize, start + Math.min(most, this.left));
        if (!(start < end))
            return 0;
        this.ranges.push({ start, end });
        this.left -= end - start;
        return end - start;
    }
}
const tableRange = (table, most, entrySize) => ({
    start: table.offset,
    end: table.offset + Math.min(table.count, most) * entrySize,
});
function sectionHeaderRange(header) {
    // A count of 0 means that the first section header has it.
    const count = header.sectionHeaders.count === 0 ? limits/* Limit */.I.sectionHeaders : header.sectionHeaders.count;
    return tableRange({ ...header.sectionHeaders, count }, limits/* Limit */.I.sectionHeaders, header.bits === 64 ? 64 : 40);
}
function addSegments(chosen, segments, namedBytes) {
    let named = namedBytes;
    for (const segment of segments) {
        const most = namedLimit(segment.type);
        if (most > 0)
            named -= chosen.add(rangeOf(segment), Math.min(most, named));
    }
    if (!segments.some(({ type }) => type === elf_header/* SegmentType */.MI.dynamic))
        return;
    const loads = merge(segments.filter(({ type }) => type === elf_header/* SegmentType */.MI.load).map(rangeOf));
    const [first, ...others] = loads;
    if (first === undefined)
        return;
    const taken = chosen.add(first, limits/* Keep */.Y.firstLoad);
    const last = others.at(-1);
    const relro = segments.find(({ type }) => type === elf_header/* SegmentType */.MI.gnuRelro);
    const isLinkers = last !== undefined && relro !== undefined && relro.offset >= last.start;
    if (last !== undefined && !isLinkers)
        chosen.add(last, limits/* Keep */.Y.addedLoad);
    for (const { start, end } of others) {
        chosen.add({ start, end }, limits/* Keep */.Y.loadEdge);
        chosen.add({ start: Math.max(start + limits/* Keep */.Y.loadEdge, end - limits/* Keep */.Y.loadEdge), end }, limits/* Keep */.Y.loadEdge);
    }
    const size = ({ start, end }) => end - start;
    for (const range of [...others].sort((a, b) => size(a) - size(b))) {
        if (size(range) > limits/* Keep */.Y.smallLoad)
            break;
        chosen.add({ start: range.start + limits/* Keep */.Y.loadEdge, end: range.end - limits/* Keep */.Y.loadEdge }, chosen.left);
    }
    chosen.add({ ...first, start: first.start + taken }, limits/* Keep */.Y.firstLoadAtMost - taken);
}
const rangeOf = ({ offset, fileSize }) => ({ start: offset, end: offset + fileSize });
function namedLimit(type) {
    switch (type) {
        case elf_header/* SegmentType */.MI.dynamic:
            return limits/* Limit */.I.dynamicEntries * 16;
        case elf_header/* SegmentType */.MI.interp:
            return limits/* Limit */.I.nameBytes;
        case elf_header/* SegmentType */.MI.note:
        case elf_header/* SegmentType */.MI.gnuProperty:
            return limits/* Limit */.I.noteBytes;
        default:
            return 0;
    }
}
/** Sorts ranges and joins those that touch. */
function merge(ranges) {
    const merged = [];
    for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (range.start >= range.end)
            continue;
        if (last === undefined || range.start > last.end)
            merged.push(range);
        else
            merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    }
    return merged;
}

;// CONCATENATED MODULE: ./build/js/verify/elf/collector.js
/** ELF facts of a file that streams by once, in bounded memory. */






/**
 * Most that a collector keeps of one file, in bytes, however large the file and whatever it says of itself:
 * 12 MiB. A file of up to 1 MiB is kept whole; of a larger one typically its first loadable segment (which linkers
 * of today make small) and the edges of the others, of a static one some 10 KiB.
 */
const MAX_KEPT_BYTES = limits/* Keep */.Y.total;
/**
 * Starts collecting a file of `fileSize` bytes, as the archive declares it. Bytes beyond that are ignored; when
 * fewer come, the file ends there.
 */
function createElfCollector(fileSize) {
    return new Collector(Number.isSafeInteger(fileSize) && fileSize > 0 ? fileSize : 0);
}
const EMPTY = new Uint8Array(0);
class Collector {
    #fileSize;
    #received = 0;
    /** Beginning of the file, until there is enough of it to plan. */
    #window;
    #kept;
    /** The first range that may still get bytes: all before it are complete. */
    #current = 0;
    #arm;
    #strings;
    #stopped = false;
    /** Of a file that came in one piece: it is parsed where it is, and nothing is kept. */
    #result;
    constructor(fileSize) {
        this.#fileSize = fileSize;
        this.#window = EMPTY;
    }
    push(chunk) {
        if (this.#result)
            return false;
        if (this.#received === 0 && chunk.length > 0) {
            if (chunk.length >= this.#fileSize) {
                this.#result = (0,parse/* parseElf */.$)((0,bytes/* readerOf */.TC)(chunk.subarray(0, this.#fileSize)));
                return false;
            }
            this.#window = new Uint8Array(Math.min(this.#fileSize, limits/* Keep */.Y.window));
        }
        let rest = chunk.subarray(0, this.#fileSize - this.#received);
        if (this.#kept === undefined)
            rest = this.#fillWindow(rest);
        if (rest.length > 0)
            this.#take(rest);
        return this.#wants();
    }
    finish() {
        if (this.#result)
            return this.#result;
        if (this.#kept === undefined) {
            this.#window = this.#window.subarray(0, this.#received);
            this.#makePlan();
        }
        // A caller that stopped when told to has not said that the file ends here.
        const size = this.#stopped ? this.#fileSize : this.#received;
        const result = (0,parse/* parseElf */.$)(this.#reader(size));
        this.#kept = [];
        this.#arm = undefined;
        this.#strings = undefined;
        return result;
    }
    /** Gives what is left of the chunk behind the window. */
    #fillWindow(chunk) {
        const part = chunk.subarray(0, this.#window.length - this.#received);
        this.#window.set(part, this.#received);
        this.#received += part.length;
        const enough = this.#received === this.#window.length;
        const hopeless = this.#received >= 4 && !(0,elf_header/* hasElfMagic */.Nr)(this.#window);
        if (hopeless && !enough)
            this.#window = this.#window.subarray(0, this.#received);
        if (enough || hopeless)
            this.#makePlan();
        return chunk.subarray(part.length);
    }
    #makePlan() {
        const plan = planRanges(this.#window, this.#fileSize);
        this.#kept = plan.ranges.map(({ start, end }) => ({ start, end, data: undefined }));
        if (plan.find.armAttributes)
            this.#arm = new Finder(ARM_ATTRIBUTES);
        if (plan.find.stringTable)
            this.#strings = new Finder(C_LIBRARY);
        const window = this.#window;
        this.#window = EMPTY;
        this.#received = 0;
        this.#take(window);
    }
    #take(chunk) {
        const from = this.#received;
        const to = from + chunk.length;
        const kept = this.#kept ?? [];
        for (let index = this.#current; index < kept.length; index += 1) {
            const range = kept[index];
            if (range === undefined || range.start >= to)
                break;
            const part = chunk.subarray(Math.max(0, range.start - from), Math.max(0, range.end - from));
            range.data ??= new Uint8Array(range.end - range.start);
            range.data.set(part, Math.max(0, from - range.start));
            if (range.end <= to)
                this.#current = index + 1;
        }
        this.#arm?.take(chunk);
        // The tables come before the end of the last segment, which is the last thing that is planned.
        if (from < (kept.at(-1)?.end ?? 0))
            this.#strings?.take(chunk);
        this.#received = to;
    }
    #wants() {
        if (this.#stopped)
            return false;
        if (this.#kept === undefined)
            return this.#received < this.#fileSize;
        const complete = this.#current >= this.#kept.length && this.#arm === undefined;
        this.#stopped = complete || this.#received >= this.#fileSize;
        return !this.#stopped;
    }
    #reader(size) {
        const received = this.#received;
        const ranges = [...(this.#kept ?? []), ...(this.#arm?.found ?? []), ...(this.#strings?.found ?? [])];
        return {
            size,
            read: (offset, length) => {
                if (offset + length > received)
                    return undefined;
                const holder = ranges.find(({ start, end }) => start <= offset && offset + length <= end);
                if (holder?.data === undefined)
                    return undefined;
                return (0,bytes/* readerOf */.TC)(holder.data).read(offset - holder.start, length);
            },
        };
    }
}

// EXTERNAL MODULE: ./build/js/verify/limits.js
var verify_limits = __webpack_require__(9592);
// EXTERNAL MODULE: ./build/js/verify/path.js
var verify_path = __webpack_require__(6335);
;// CONCATENATED MODULE: ./build/js/verify/content.js
/** What a file's content says, gathered while it streams by. */




/** How much of a file of configuration is kept; undefined for all other files. */
function textLimit(path) {
    if (path === '/etc/ld.so.cache')
        return verify_limits/* MAX_LD_CACHE */.$2;
    return TEXTS.test(path) ? verify_limits/* MAX_TEXT */.lG : undefined;
}
/** musl's list of directories stands beside its loader: `PREFIX/etc/ld-musl-ARCH.path` for `PREFIX/lib/ld-musl-…`. */
const TEXTS = /^(?:.*\/etc\/ld-musl-[^/]+\.path|\/etc\/ld\.so\.conf|\/etc\/ld\.so\.conf\.d\/[^/]+|\/(?:etc|usr\/lib)\/os-release|\/etc\/(?:passwd|group))$/;
/** `ld-linux-x86-64.so.2`, `ld64.so.2`, `ld.so.1`, and `ld-2.31.so`, which such names pointed at before glibc 2.34. */
const GLIBC_LOADER = /^ld(?:64|-linux[^/]*|-2\.\d+)?\.so(?:\.\d+)?$/;
/** Reads what matters of a file with content. */
function readContent(file) {
    const limit = textLimit(file.path);
    return limit === undefined ? sniff(file) : readText(file.size, limit);
}
function readText(size, limit) {
    const chunks = [];
    return {
        push: (chunk) => void (size <= limit && chunks.push(new Uint8Array(chunk))),
        finish: () => ({
            kind: 'text',
            ...(size <= limit ? { base64: Buffer.concat(chunks).toString('base64') } : {}),
        }),
    };
}
/** The first four bytes decide what is read of the rest. */
function sniff(file) {
    const head = new Uint8Array(4);
    let have = 0;
    let reader;
    const decide = () => {
        const [a, b, c, d] = head;
        if (have === 4 && a === 0x7f && b === 0x45 && c === 0x4c && d === 0x46)
            return readProgram(file);
        if (have >= 2 && a === 0x23 && b === 0x21)
            return readScript();
        return file.executable ? EXECUTABLE : PLAIN;
    };
    return {
        push(chunk) {
            let rest = chunk;
            if (!reader && have === 0 && chunk.length >= 4) {
                // As it came: who can use it without a copy may.
                head.set(chunk.subarray(0, 4));
                have = 4;
                reader = decide();
            }
            else if (!reader) {
                const taken = chunk.subarray(0, 4 - have);
                head.set(taken, have);
                have += taken.length;
                if (have < 4)
                    return;
                reader = decide();
                reader.push(head);
                rest = chunk.subarray(taken.length);
            }
            if (rest.length > 0)
                reader.push(rest);
        },
        finish() {
            if (reader)
                return reader.finish();
            const short = decide();
            short.push(head.subarray(0, have));
            return short.finish();
        },
    };
}
const PLAIN = { push() { }, finish: () => ({ kind: 'plain' }) };
const EXECUTABLE = {
    push() { },
    finish: () => ({ kind: 'opaque', reason: 'it is neither an ELF program nor a script with a #! line' }),
};
function readScript() {
    let text = '';
    return {
        push(chunk) {
            if (text.length < verify_limits/* MAX_SHEBANG */.gg)
                text += Buffer.from(chunk.subarray(0, verify_limits/* MAX_SHEBANG */.gg)).toString('latin1');
        },
        finish() {
            const [line = ''] = text.slice(2, verify_limits/* MAX_SHEBANG */.gg).split('\n', 1);
            return { kind: 'script', line: Buffer.from(line, 'latin1').toString('utf8') };
        },
    };
}
function readProgram({ path, size, executable }) {
    const collector = createElfCollector(size);
    const hash = executable ? (0,external_node_crypto_.createHash)('sha256') : undefined;
    const whole = GLIBC_LOADER.test((0,verify_path/* basename */.P8)(path)) && size <= verify_limits/* MAX_LOADER_BYTES */.xi ? [] : undefined;
    let wanted = true;
    return {
        push(chunk) {
            hash?.update(chunk);
            whole?.push(new Uint8Array(chunk));
            if (wanted)
                wanted = collector.push(chunk);
        },
        finish() {
            const elf = collector.finish();
            if (elf.kind === 'not-elf')
                return { kind: 'opaque', elf: true, reason: elf.reason };
            // Objects (compilers' crt1.o, kernel modules, BPF) and core dumps are neither executed nor loaded by anybody.
            if (elf.type !== 2 && elf.type !== 3)
                return executable
                    ? { kind: 'opaque', reason: 'it is an object file, not a program' }
                    : { kind: 'plain' };
            const systemDirectories = whole && findSystemDirectories(Buffer.concat(whole).toString('latin1'));
            return {
                kind: 'elf',
                elf,
                ...(hash ? { sha256: hash.digest('hex') } : {}),
                ...(systemDirectories ? { systemDirectories } : {}),
            };
        },
    };
}
/**
 * The directories that a glibc loader searches last are compiled into it: `system_dirs` in its elf/dl-load.c, each
 * with a slash and a NUL at its end. Distributions differ (Debian's has multiarch directories, Fedora's `/lib64`,
 * Nix's its own), so the loader itself is asked.
 */
function findSystemDirectories(bytes) {
    for (const [run] of bytes.matchAll(/(?:(?:\/[\w.+-]{1,255}){1,16}\/\0){1,32}/g)) {
        const directories = run.split('\0').filter((directory) => directory !== '');
        if (directories.some((directory) => /\/lib(?:64|32)?\//.test(directory)) && directories.length > 1)
            return directories.map((directory) => directory.slice(0, -1));
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/js/verify/layer-facts.js
var layer_facts = __webpack_require__(3361);
// EXTERNAL MODULE: ./build/js/verify/layer-tree.js
var layer_tree = __webpack_require__(3760);
// EXTERNAL MODULE: ./build/js/verify/path-table.js
var path_table = __webpack_require__(4994);
;// CONCATENATED MODULE: ./build/js/verify/layer-builder.js
/** From the entries of a layer's archive, in order, to the layer's facts. */






const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/** Of no meaning to a runtime: left over from AUFS. */
const AUFS = '.wh..wh.';
const NO_PROGRAM = {
    kind: 'opaque',
    reason: 'it is neither an ELF program nor a script with a #! line',
};
function createLayerBuilder() {
    let problem;
    let entries = 0;
    let pathBytes = 0;
    let reading;
    const fail = (kind, message) => {
        problem ??= { kind, message };
        return undefined;
    };
    const tree = (0,layer_tree/* createLayerTree */.C)(fail);
    const begin = (header) => {
        const place = placeOf(header, tree, fail);
        if (!place)
            return undefined;
        const { parent, name } = place;
        if (name.startsWith(WHITEOUT)) {
            whiteout(tree, parent, name, fail);
            return undefined;
        }
        const path = (0,verify_path/* child */.jf)(parent, name);
        const permissions = { mode: (header.mode ?? 0) & 0o7777, uid: header.uid ?? 0, gid: header.gid ?? 0 };
        if (header.type !== 'file') {
            putOther(tree, path, header, permissions, fail);
            return undefined;
        }
        tree.put(path, path_table/* PathKind */.ii.file);
        const executable = (permissions.mode & 0o111) !== 0;
        if (isSparse(header)) {
            const content = {
                kind: 'opaque',
                reason: 'it is stored with holes, which Multihull does not read',
            };
            if (executable)
                tree.keep(path, { ...permissions, content });
            return undefined;
        }
        reading = { path, permissions };
        return readContent({ path, size: header.size ?? 0, executable });
    };
    return {
        fail,
        problem: () => problem,
        entry(header) {
            entries += 1;
            pathBytes += header.name.length + (header.linkname?.length ?? 0);
            if (entries > verify_limits/* MAX_ENTRIES */.Sd)
                fail('bound', `it has more than ${verify_limits/* MAX_ENTRIES */.Sd} entries`);
            if (pathBytes > verify_limits/* MAX_PATH_BYTES */.PR)
                fail('bound', 'its paths alone fill hundreds of megabytes');
            return problem ? undefined : begin(header);
        },
        content(content) {
            if (reading && content.kind !== 'plain')
                tree.keep(reading.path, { ...reading.permissions, content });
            reading = undefined;
        },
        finish: () => ({
            version: layer_facts/* LAYER_FACTS_VERSION */.zJ,
            paths: tree.paths.pack(),
            entries: entriesOf(tree.inodes),
            ...(problem ? { problem } : {}),
        }),
    };
}
/** Where the entry goes; undefined for the root itself, and after a problem. */
function placeOf(header, tree, fail) {
    const written = header.pax?.get('GNU.sparse.name') ?? header.name;
    if (tooLong(written) || tooLong(header.linkname ?? ''))
        return fail('broken', `the path ${written.slice(0, 60)}… is longer than Linux allows`);
    // `..` that leads out of the root is cut there, as containerd does.
    const clean = (0,verify_path/* normalise */.j7)(written);
    if (clean === '/')
        return undefined;
    const parent = tree.directoryFor((0,verify_path/* dirname */.pD)(clean));
    return parent === undefined ? undefined : { parent, name: (0,verify_path/* basename */.P8)(clean) };
}
function tooLong(path) {
    return (path.length > verify_limits/* MAX_PATH */.lm ||
        (path.length > verify_limits/* MAX_NAME */.zB && path.split('/').some((name) => name.length > verify_limits/* MAX_NAME */.zB)));
}
/** PAX headers of GNU tar's sparse formats 0.0 to 1.0. */
function isSparse(header) {
    return header.pax !== undefined && [...header.pax.keys()].some((key) => key.startsWith('GNU.sparse.'));
}
function whiteout(tree, parent, name, fail) {
    if (name === OPAQUE) {
        tree.paths.set(parent, path_table/* PathKind */.ii.opaqueDirectory);
        return;
    }
    if (name.startsWith(AUFS))
        return;
    const removed = name.slice(WHITEOUT.length);
    if (removed === '' || removed === '.' || removed === '..')
        fail('broken', `${(0,verify_path/* child */.jf)(parent, name)} removes nothing that has a name`);
    else
        tree.remove((0,verify_path/* child */.jf)(parent, removed));
}
function putOther(tree, path, header, permissions, fail) {
    switch (header.type) {
        case 'directory':
            tree.putDirectory(path, permissions);
            return;
        case 'symlink':
            tree.keep(path, { ...permissions, content: { kind: 'symlink', target: header.linkname ?? '' } });
            return;
        case 'link':
            hardLink(tree, path, header.linkname ?? '', permissions, fail);
            return;
        case 'character-device':
        case 'block-device':
        case 'fifo':
            tree.put(path, path_table/* PathKind */.ii.special);
            return;
        default:
            // GNU's old sparse files, contiguous files and the like: containerd says "unhandled tar header type".
            fail('broken', `${path} is of a kind that container runtimes do not unpack`);
    }
}
function hardLink(tree, path, written, permissions, fail) {
    const clean = (0,verify_path/* normalise */.j7)(written);
    const parent = tree.directoryFor((0,verify_path/* dirname */.pD)(clean));
    if (parent === undefined)
        return;
    const target = (0,verify_path/* child */.jf)(parent, (0,verify_path/* basename */.P8)(clean));
    const kind = tree.paths.get(target);
    if (kind === path_table/* PathKind */.ii.file || kind === path_table/* PathKind */.ii.special) {
        tree.put(path, kind);
        if (kind === path_table/* PathKind */.ii.file && (permissions.mode & 0o111) !== 0)
            for (const name of [path, target])
                tree.keep(name, { ...permissions, content: NO_PROGRAM });
        return;
    }
    const inode = kind === path_table/* PathKind */.ii.entry ? tree.inodes.get(target) : undefined;
    if (!inode) {
        fail('broken', `${path} is a hard link to ${target}, which is not a file of the same layer`);
        return;
    }
    // Runtimes change owner and mode after linking, so the last header holds for all names.
    if (inode.content.kind !== 'symlink')
        Object.assign(inode, permissions);
    tree.keep(path, inode);
}
function entriesOf(inodes) {
    const entries = [];
    for (const [path, inode] of inodes)
        entries.push(entryOf(path, inode));
    return entries;
}
function entryOf(path, { mode, uid, gid, content }) {
    if (content.kind === 'symlink')
        return { kind: 'symlink', path, target: content.target };
    if (content.kind === 'plain')
        return { kind: 'opaque', path, mode, uid, gid, reason: 'it is data' };
    return { ...content, path, mode, uid, gid };
}

;// CONCATENATED MODULE: ./build/js/verify/tar/header.js
/**
 * One header block of a tar archive, read as Go's archive/tar reads it: containerd, Docker, Podman and BuildKit all
 * unpack with that. What it refuses cannot be unpacked; where it and POSIX differ, it counts.
 */
const BLOCK_BYTES = 512;
const TIME = [136, 12];
const DEVICE = [
    [329, 8],
    [337, 8],
];
/** The header; undefined for a block of zeros; otherwise what is wrong with it. */
function readHeaderBlock(block) {
    if (isZero(block))
        return undefined;
    const sum = octal(block, 148, 8);
    if (sum === undefined || (sum !== unsignedSum(block) && sum !== signedSum(block)))
        return { problem: 'a header’s checksum is wrong' };
    const mode = number(block, 100, 8);
    const uid = number(block, 108, 8);
    const gid = number(block, 116, 8);
    const size = number(block, 124, 12);
    if (mode === undefined || uid === undefined || gid === undefined)
        return { problem: 'a header’s mode or owner is no number' };
    if (size === undefined || size < 0)
        return { problem: 'a header’s size is no number' };
    const hasPrefix = isUstar(block);
    // Nobody asks for these, but Go stops at them.
    const others = hasPrefix || isGnu(block) ? [TIME, ...DEVICE] : [TIME];
    if (others.some(([at, length]) => number(block, at, length) === undefined))
        return { problem: 'a header’s time or device is no number' };
    const prefix = hasPrefix ? textIn(block, 345, isStar(block) ? 131 : 155) : '';
    const name = textIn(block, 0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        flag: String.fromCharCode(block[156] ?? 0),
        mode,
        uid,
        gid,
        size,
        linkname: textIn(block, 157, 100),
    };
}
/** Up to the first NUL. */
function textIn(bytes, start, length) {
    const nul = bytes.indexOf(0, start);
    const end = start + length;
    return bytes.toString('utf8', start, nul < 0 || nul > end ? end : nul);
}
function isZero(block) {
    for (let at = 0; at < BLOCK_BYTES; at += 1)
        if (block[at] !== 0)
            return false;
    return true;
}
function isUstar(block) {
    return block.toString('latin1', 257, 263) === 'ustar\0';
}
function isGnu(block) {
    return block.toString('latin1', 257, 265) === 'ustar  \0';
}
/** Schily's tar has two times where USTAR has the end of the prefix. */
function isStar(block) {
    return block.toString('latin1', 508, 512) === 'tar\0';
}
function unsignedSum(block) {
    let sum = 8 * 0x20;
    for (let at = 0; at < 148; at += 1)
        sum += block[at] ?? 0;
    for (let at = 156; at < BLOCK_BYTES; at += 1)
        sum += block[at] ?? 0;
    return sum;
}
/** Old tars of machines whose characters had signs. */
function signedSum(block) {
    let sum = 8 * 0x20;
    for (let at = 0; at < BLOCK_BYTES; at += 1)
        if (at < 148 || at > 155)
            sum += block.readInt8(at);
    return sum;
}
/** Go's numbers are of 64 bits. Ours are not exact beyond 53, where nothing depends on it. */
const MAX_NUMBER = 2 ** 63;
/** Octal digits between spaces and NULs, or (first bit set) a big-endian number in two's complement. */
function number(block, start, length) {
    const first = block[start] ?? 0;
    if ((first & 0x80) === 0)
        return octal(block, start, length);
    let value = (first & 0x40) === 0 ? first & 0x3f : (first & 0x7f) - 0x80;
    for (let at = start + 1; at < start + length; at += 1) {
        value = value * 256 + (block[at] ?? 0);
        if (value >= MAX_NUMBER || value < -MAX_NUMBER)
            return undefined;
    }
    return value;
}
function octal(block, start, length) {
    let at = start;
    let end = start + length;
    const isPadding = (byte) => byte === 0x20 || byte === 0;
    while (at < end && isPadding(block[at]))
        at += 1;
    while (at < end && isPadding(block[end - 1]))
        end -= 1;
    // Go takes what stands before a NUL in the middle.
    let value = 0;
    for (; at < end; at += 1) {
        const byte = block[at] ?? 0;
        if (byte === 0)
            break;
        if (byte < 0x30 || byte > 0x37)
            return undefined;
        value = value * 8 + byte - 0x30;
    }
    return value;
}

;// CONCATENATED MODULE: ./build/js/verify/tar/pax.js
/** The records of a PAX header: `LENGTH KEY=VALUE\n`. */
/** The records, a later one of a key in place of an earlier; undefined when they are damaged (Go refuses them). */
function readPaxRecords(bytes) {
    const records = new Map();
    for (let at = 0; at < bytes.byteLength;) {
        const space = bytes.indexOf(0x20, at);
        const digits = space < 0 ? '' : bytes.toString('latin1', at, Math.min(space, at + 12));
        if (!/^\d+$/.test(digits))
            return undefined;
        const end = at + Number(digits);
        const equals = bytes.indexOf(0x3d, space);
        if (end > bytes.byteLength || end <= space + 1 || bytes[end - 1] !== 0x0a)
            return undefined;
        if (equals <= space + 1 || equals >= end)
            return undefined;
        const key = bytes.toString('utf8', space + 1, equals);
        const value = bytes.toString('utf8', equals + 1, end - 1);
        if (key.includes('\0') || (NAMES.includes(key) && value.includes('\0')))
            return undefined;
        records.set(key, value);
        at = end;
    }
    return records;
}
const NAMES = ['path', 'linkpath', 'uname', 'gname'];
/** A whole number of a record; undefined when it is none, or beyond what counts exactly. */
function paxNumber(value) {
    const number = /^[+-]?\d{1,19}$/.test(value) ? Number(value) : Number.NaN;
    return Number.isSafeInteger(number) ? number : undefined;
}

;// CONCATENATED MODULE: ./build/js/verify/tar/reader.js


/** Of one PAX header or long name: as in Go's archive/tar (maxSpecialFileSize). */
const MAX_SPECIAL_BYTES = 1024 * 1024;
function createTarReader(visitor) {
    return new Reader(visitor);
}
const EXTENSIONS = {
    x: 'pax',
    g: 'global',
    L: 'name',
    K: 'linkname',
};
const TYPES = {
    '0': 'file',
    '\0': 'file',
    '1': 'link',
    '2': 'symlink',
    '3': 'character-device',
    '4': 'block-device',
    '5': 'directory',
    '6': 'fifo',
};
class Reader {
    #visitor;
    /** A header that comes in two pieces. */
    #block = Buffer.alloc(BLOCK_BYTES);
    #have = 0;
    /** Bytes of the body still to come, and of what fills up its last block. */
    #body = 0;
    #padding = 0;
    #reader;
    #extension;
    #extended = 0;
    #pax;
    #longName = '';
    #longLinkname = '';
    #zeros = 0;
    #closed = false;
    constructor(visitor) {
        this.#visitor = visitor;
    }
    write(chunk) {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        for (let at = 0; at < bytes.byteLength && !this.#closed;) {
            if (this.#body > 0)
                at = this.#takeBody(bytes, at);
            else if (this.#padding > 0) {
                const step = Math.min(this.#padding, bytes.byteLength - at);
                this.#padding -= step;
                at += step;
            }
            else
                at = this.#takeHeader(bytes, at);
        }
    }
    end() {
        if (this.#closed)
            return;
        if (this.#body > 0)
            this.#damaged('it ends inside of a file');
        else if (this.#have > 0)
            this.#damaged('it ends inside of a header');
        this.#closed = true;
    }
    #damaged(problem) {
        this.#closed = true;
        this.#visitor.damaged(problem);
    }
    #takeBody(bytes, at) {
        const end = Math.min(bytes.byteLength, at + this.#body);
        if (this.#reader)
            this.#reader.push(bytes.subarray(at, end));
        if (this.#extension)
            this.#extended += bytes.copy(this.#extension.bytes, this.#extended, at, end);
        this.#body -= end - at;
        if (this.#body === 0)
            this.#endBody();
        return end;
    }
    #endBody() {
        const [reader, extension] = [this.#reader, this.#extension];
        this.#reader = undefined;
        this.#extension = undefined;
        if (reader)
            this.#visitor.read(reader);
        if (extension)
            this.#extend(extension);
    }
    #takeHeader(bytes, at) {
        if (this.#have === 0 && bytes.byteLength - at >= BLOCK_BYTES) {
            this.#header(bytes.subarray(at, at + BLOCK_BYTES));
            return at + BLOCK_BYTES;
        }
        const copied = bytes.copy(this.#block, this.#have, at);
        this.#have += copied;
        if (this.#have === BLOCK_BYTES) {
            this.#have = 0;
            this.#header(this.#block);
        }
        return at + copied;
    }
    #header(block) {
        const header = readHeaderBlock(block);
        if (!header) {
            this.#zeros += 1;
            this.#closed = this.#zeros === 2;
        }
        else if (this.#zeros > 0)
            this.#damaged('something follows a block of zeros');
        else if ('problem' in header)
            this.#damaged(header.problem);
        else if (EXTENSIONS[header.flag])
            this.#beginExtension(header);
        else
            this.#beginEntry(header);
    }
    #beginExtension({ flag, size }) {
        const kind = EXTENSIONS[flag] ?? 'global';
        if (size > MAX_SPECIAL_BYTES) {
            this.#damaged(`a long name or PAX header has ${size} bytes`);
            return;
        }
        this.#extension = { kind, bytes: Buffer.alloc(size) };
        this.#extended = 0;
        this.#expect(size);
    }
    #extend({ kind, bytes }) {
        if (kind === 'name')
            this.#longName = textIn(bytes, 0, bytes.byteLength);
        else if (kind === 'linkname')
            this.#longLinkname = textIn(bytes, 0, bytes.byteLength);
        else {
            const records = readPaxRecords(bytes);
            if (!records)
                this.#damaged('a PAX header is damaged');
            if (kind === 'pax')
                this.#pax = records;
            // In Go, a global header is an entry of its own: what was to extend the next header is lost.
            else
                this.#forget();
        }
    }
    #beginEntry(raw) {
        const header = this.#applied(raw);
        if (!header)
            return;
        const hasBody = header.type === 'file' || header.type === null;
        this.#reader = this.#visitor.entry(header);
        if (this.#visitor.isDone())
            this.#closed = true;
        else
            this.#expect(hasBody ? (header.size ?? 0) : 0);
    }
    /** The header with what came before it; undefined when that is damaged. */
    #applied(raw) {
        const pax = this.#pax;
        const name = this.#longName || pax?.get('path') || raw.name;
        const linkname = this.#longLinkname || pax?.get('linkpath') || raw.linkname;
        this.#forget();
        const own = (key, written) => {
            const value = pax?.get(key);
            return value === undefined || value === '' ? written : paxNumber(value);
        };
        const size = own('size', raw.size);
        const uid = own('uid', raw.uid);
        const gid = own('gid', raw.gid);
        if (size === undefined || size < 0 || uid === undefined || gid === undefined) {
            this.#damaged('a PAX header has a number that is none');
            return undefined;
        }
        // The 1970s knew directories by the slash at the end.
        const isOldDirectory = raw.flag === '\0' && name.endsWith('/');
        const type = isOldDirectory ? 'directory' : (TYPES[raw.flag] ?? null);
        return { name, type, mode: raw.mode, uid, gid, size, linkname, ...(pax ? { pax } : {}) };
    }
    #forget() {
        this.#pax = undefined;
        this.#longName = '';
        this.#longLinkname = '';
    }
    #expect(size) {
        this.#body = size;
        this.#padding = (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
        if (size === 0)
            this.#endBody();
    }
}

;// CONCATENATED MODULE: ./build/js/steps/gather.js
/** Small chunks of a stream as larger pieces, in two places that take turns. */
/**
 * Pieces of `bytes` bytes; the last is smaller. A piece is good until the one after the next is asked for. Why: a
 * network gives 64 KiB at most, and every piece that is inflated costs a switch of threads.
 * @param isEnough looked at between pieces; true ends it early.
 */
async function* gather(chunks, bytes, isEnough) {
    const places = [Buffer.allocUnsafe(bytes), Buffer.allocUnsafe(bytes)];
    let turn = 0;
    let have = 0;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
        for (let at = 0; at < next.value.byteLength;) {
            const step = Math.min(bytes - have, next.value.byteLength - at);
            places[turn].set(next.value.subarray(at, at + step), have);
            have += step;
            at += step;
            if (have < bytes)
                continue;
            yield places[turn];
            if (isEnough())
                return;
            turn = turn === 0 ? 1 : 0;
            have = 0;
        }
        release(next.value);
    }
    if (have > 0)
        yield places[turn].subarray(0, have);
}
/**
 * Gives the memory of a chunk back at once, if it is a buffer of its own. V8 does not feel buffers outside of its heap:
 * it lets tens of megabytes of them pile up before it looks for garbage.
 */
function release(chunk) {
    const { buffer, byteLength } = chunk;
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
        buffer.transfer(0);
}

;// CONCATENATED MODULE: ./build/js/steps/read-layer.js







/**
 * The facts of a layer. What is wrong with its content is in them (`problem`).
 * @throws EnvironmentError when the blob cannot be read, or is not what its digest says.
 */
async function readLayer(source, layer) {
    const builder = createLayerBuilder();
    const blob = await source.blob(layer);
    try {
        await unpack(blob[Symbol.asyncIterator](), layer, builder);
    }
    finally {
        blob.destroy();
    }
    return builder.finish();
}
async function unpack(blob, layer, builder) {
    const archive = createTarReader({
        entry: builder.entry,
        read: (reader) => builder.content(reader.finish()),
        damaged: (problem) => builder.fail('broken', `its archive is damaged: ${problem}`),
        isDone: () => builder.problem() !== undefined,
    });
    const limit = Math.min(verify_limits/* MAX_LAYER_BYTES */.t1, Math.max(verify_limits/* MAX_RATIO_FREE_BYTES */.iI, layer.size * verify_limits/* MAX_RATIO */.zN));
    let total = 0;
    const take = (chunk) => {
        total += chunk.byteLength;
        if (total > limit)
            builder.fail('bound', `its ${layer.size} bytes unpack to more than ${limit}, where Multihull stopped`);
        else if (!builder.problem())
            archive.write(chunk);
    };
    // Whatever is wrong inside: the source checks the digest at the end, and a wrong digest would explain everything.
    // So the blob is read to its end, except where we stopped at a bound of our own.
    const pieces = gather(blob, verify_limits/* CHUNK_BYTES */.EC, () => builder.problem()?.kind === 'bound');
    const first = await pieces.next();
    const head = first.done ? new Uint8Array(0) : first.value;
    const compression = compressionOf(head, layer.mediaType);
    if ('problem' in compression)
        builder.fail('broken', compression.problem);
    const decoder = 'problem' in compression ? undefined : decoderOf(compression.kind);
    if (decoder)
        await decode(head, pieces, decoder, take, builder);
    else {
        take(head);
        for await (const piece of pieces)
            take(piece);
    }
    if (!builder.problem())
        archive.end();
}
async function decode(head, rest, decoder, take, builder) {
    const output = (async () => {
        try {
            for await (const chunk of decoder) {
                take(chunk);
                releaseInflated(chunk);
                if (builder.problem())
                    break;
            }
        }
        catch (error) {
            builder.fail('broken', `its compressed data is damaged (${(0,errors/* messageOf */.bD)(error)})`);
        }
    })();
    try {
        // One piece is inflated while the next is fetched, and the piece after that has the place of the first.
        let taken = write(decoder, head);
        for await (const piece of rest) {
            await taken;
            taken = write(decoder, piece);
        }
        await taken;
        if (isOpen(decoder))
            decoder.end();
    }
    catch (error) {
        decoder.destroy();
        await output;
        throw error;
    }
    await output;
}
/** Resolves when the decoder does not need the piece any more. */
async function write(decoder, piece) {
    if (isOpen(decoder) && !decoder.write(piece))
        await writable(decoder);
}
/** A decoder fills one buffer after the other: after a chunk that reaches the end of its buffer, it has a new one. */
function releaseInflated(chunk) {
    const { buffer, byteOffset, byteLength } = chunk;
    if (buffer.byteLength === verify_limits/* CHUNK_BYTES */.EC && byteOffset + byteLength === verify_limits/* CHUNK_BYTES */.EC)
        release(new Uint8Array(buffer));
}
/** A decoder ends itself at damage, and at whatever stands behind the end of the compressed data. */
function isOpen(decoder) {
    return !decoder.destroyed && !decoder.readableEnded && !decoder.writableEnded;
}
function writable(decoder) {
    return new Promise((resolve) => {
        const done = () => {
            for (const event of ['drain', 'close', 'end', 'error'])
                decoder.off(event, done);
            resolve();
        };
        for (const event of ['drain', 'close', 'end', 'error'])
            decoder.on(event, done);
    });
}
function decoderOf(kind) {
    // Every write fills it, so that a piece is in use until `drain`.
    const options = { chunkSize: verify_limits/* CHUNK_BYTES */.EC, writableHighWaterMark: 1 };
    if (kind === 'gzip')
        return (0,external_node_zlib_.createGunzip)(options);
    if (kind === 'zstd')
        return (0,external_node_zlib_.createZstdDecompress)(options);
    return undefined;
}


/***/ })

};
