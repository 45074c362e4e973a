export const id = 4681;
export const ids = [4681];
export const modules = {

/***/ 34681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLayer: () => (/* binding */ readLayer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/domain/budget.js
var domain_budget = __webpack_require__(42326);
// EXTERNAL MODULE: ./build/js/domain/image-limits.js
var image_limits = __webpack_require__(44747);
// EXTERNAL MODULE: ./build/js/domain/image-path.js
var image_path = __webpack_require__(86928);
// EXTERNAL MODULE: ./build/js/image/facts/capabilities.js
var facts_capabilities = __webpack_require__(92828);
// EXTERNAL MODULE: ./build/js/image/facts/facts-weight.js
var facts_weight = __webpack_require__(79508);
// EXTERNAL MODULE: ./build/js/elf/format/elf-limits.js
var elf_limits = __webpack_require__(31136);
// EXTERNAL MODULE: ./build/js/elf/sections/arm-attributes.js
var arm_attributes = __webpack_require__(56709);
;// CONCATENATED MODULE: ./build/js/elf/finder.js
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
    most: elf_limits/* Keep */.Y.armCandidates / 4096,
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
    most: elf_limits/* Keep */.Y.libraryCandidates / (64 * 1024),
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

// EXTERNAL MODULE: ./build/js/elf/format/bytes.js
var bytes = __webpack_require__(22357);
// EXTERNAL MODULE: ./build/js/elf/format/elf-header.js
var elf_header = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/js/elf/parse-elf.js + 5 modules
var parse_elf = __webpack_require__(47561);
// EXTERNAL MODULE: ./build/js/domain/platforms/platform-table.js
var platform_table = __webpack_require__(12096);
;// CONCATENATED MODULE: ./build/js/elf/read-plan.js
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
    if (fileSize <= elf_limits/* Keep */.Y.wholeFile)
        return { ranges: merge([{ start: 0, end: fileSize }]), find: NOTHING };
    const isArm = header.machine === platform_table/* ElfMachine */.F.arm;
    const chosen = new Chosen(fileSize);
    chosen.add({ start: 0, end: window.length }, elf_limits/* Keep */.Y.window);
    const table = tableRange(header.programHeaders, elf_limits/* Limit */.I.programHeaders, (0,elf_header/* programHeaderSize */.L_)(header.bits));
    const tables = isArm ? [table, sectionHeaderRange(header)] : [table];
    let named = elf_limits/* Keep */.Y.named;
    for (const range of tables)
        named -= chosen.add(range, named);
    let stringTable = true;
    if (table.end > window.length) {
        // BOLT (which rustc's own libraries went through) and patchelf may put new program headers behind the old
        // segments: the dynamic section, when not moved behind them too, has streamed by when they are read.
        chosen.add({ start: 0, end: elf_limits/* Keep */.Y.lateHeaderBeginning }, chosen.left);
        chosen.add({ start: table.start - elf_limits/* Keep */.Y.beforeLateHeader, end: table.start }, chosen.left);
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
    left = elf_limits/* Keep */.Y.total - elf_limits/* Keep */.Y.armCandidates - elf_limits/* Keep */.Y.libraryCandidates;
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
    const count = header.sectionHeaders.count === 0 ? elf_limits/* Limit */.I.sectionHeaders : header.sectionHeaders.count;
    return tableRange({ ...header.sectionHeaders, count }, elf_limits/* Limit */.I.sectionHeaders, header.bits === 64 ? 64 : 40);
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
    const taken = chosen.add(first, elf_limits/* Keep */.Y.firstLoad);
    const last = others.at(-1);
    const relro = segments.find(({ type }) => type === elf_header/* SegmentType */.MI.gnuRelro);
    const isLinkers = last !== undefined && relro !== undefined && relro.offset >= last.start;
    if (last !== undefined && !isLinkers)
        chosen.add(last, elf_limits/* Keep */.Y.addedLoad);
    for (const { start, end } of others) {
        chosen.add({ start, end }, elf_limits/* Keep */.Y.loadEdge);
        chosen.add({ start: Math.max(start + elf_limits/* Keep */.Y.loadEdge, end - elf_limits/* Keep */.Y.loadEdge), end }, elf_limits/* Keep */.Y.loadEdge);
    }
    const size = ({ start, end }) => end - start;
    for (const range of [...others].sort((a, b) => size(a) - size(b))) {
        if (size(range) > elf_limits/* Keep */.Y.smallLoad)
            break;
        chosen.add({ start: range.start + elf_limits/* Keep */.Y.loadEdge, end: range.end - elf_limits/* Keep */.Y.loadEdge }, chosen.left);
    }
    chosen.add({ ...first, start: first.start + taken }, elf_limits/* Keep */.Y.firstLoadAtMost - taken);
}
const rangeOf = ({ offset, fileSize }) => ({ start: offset, end: offset + fileSize });
function namedLimit(type) {
    switch (type) {
        case elf_header/* SegmentType */.MI.dynamic:
            return elf_limits/* Limit */.I.dynamicEntries * 16;
        case elf_header/* SegmentType */.MI.interp:
            return elf_limits/* Limit */.I.nameBytes;
        case elf_header/* SegmentType */.MI.note:
        case elf_header/* SegmentType */.MI.gnuProperty:
            return elf_limits/* Limit */.I.noteBytes;
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

;// CONCATENATED MODULE: ./build/js/elf/collector.js
/** ELF facts of a file that streams by once, in bounded memory. */






/**
 * Most that a collector keeps of one file, in bytes, however large the file and whatever it says of itself:
 * 12 MiB. A file of up to 1 MiB is kept whole; of a larger one typically its first loadable segment (which linkers
 * of today make small) and the edges of the others, of a static one some 10 KiB.
 */
const MAX_KEPT_BYTES = elf_limits/* Keep */.Y.total;
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
                this.#result = (0,parse_elf/* parseElf */.$)((0,bytes/* readerOf */.TC)(chunk.subarray(0, this.#fileSize)));
                return false;
            }
            this.#window = new Uint8Array(Math.min(this.#fileSize, elf_limits/* Keep */.Y.window));
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
        const result = (0,parse_elf/* parseElf */.$)(this.#reader(size));
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

// EXTERNAL MODULE: ./build/js/image/facts/glibc-facts.js
var glibc_facts = __webpack_require__(37963);
;// CONCATENATED MODULE: ./build/js/image/facts/package-files.js
/**
 * The databases of dpkg and apk, as far as an SBOM wants them: of each package the lines that say what it is. What it
 * contains, needs and describes itself with is nine tenths of the file, and is left out while it streams by.
 */

/** `status.d` is what images without dpkg have (distroless): a file for each package, and lists of its files beside it. */
const DPKG = /^\/var\/lib\/dpkg\/(?:status|status\.d\/[^/]+)$/;
const FILE_LIST = /\.(?:md5sums|list|conffiles)$/;
/** The newer place is that of apk 3. */
const APK = /^\/(?:usr\/)?lib\/apk\/db\/installed$/;
const DPKG_FIELDS = /^(?:Package|Status|Version|Architecture|Source|Maintainer|Homepage):/;
const APK_FIELDS = /^[PVAomUL]:/;
/** Which lines of a file are kept; undefined for a file that is no database of packages. */
function packageFields(path) {
    if (!path.startsWith('/var/lib/dpkg/status') && !path.endsWith('/apk/db/installed'))
        return undefined;
    if (DPKG.test(path) && !FILE_LIST.test(path))
        return DPKG_FIELDS;
    return APK.test(path) ? APK_FIELDS : undefined;
}
/** Keeps these lines, and the empty ones between packages. Beyond the bound nothing is kept, and that is to be seen. */
function readPackageFields(fields) {
    const decoder = new TextDecoder();
    let kept = [];
    let length = 0;
    let rest = '';
    const take = (line) => {
        if (line.trim() !== '' && !fields.test(line))
            return;
        // A line that begins a field and goes on for ever is cut: no field that is kept is as long.
        kept.push(line.slice(0, image_limits/* MAX_PACKAGE_LINE */.TN));
        length += Math.min(line.length, image_limits/* MAX_PACKAGE_LINE */.TN) + 1;
        if (length > image_limits/* MAX_PACKAGE_TEXT */.WC)
            kept = [];
    };
    return {
        push(chunk) {
            if (length > image_limits/* MAX_PACKAGE_TEXT */.WC)
                return;
            const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
            rest = (lines.pop() ?? '').slice(0, image_limits/* MAX_PACKAGE_LINE */.TN);
            for (const line of lines)
                take(line);
        },
        finish() {
            take(rest + decoder.decode());
            if (length > image_limits/* MAX_PACKAGE_TEXT */.WC)
                return { kind: 'text' };
            return { kind: 'text', base64: Buffer.from(kept.join('\n')).toString('base64') };
        },
    };
}

;// CONCATENATED MODULE: ./build/js/image/facts/script-files.js
/** Which files of an image are read as shell text, and BusyBox' version, whose applets differ. */

/** Scripts that no container starts by itself: a package manager's, and documentation. */
const NEVER_STARTED = /^\/(?:var\/lib\/dpkg|usr\/share\/doc|lib\/apk)\//;
/** A first line that names a shell, also behind `env`. */
const SHELL_LINE = /(?:^|[\s/])(?:ba|da|a|k|mk)?sh(?:\s|$)/;
/** One of another language: nobody gives such a script to a shell. All others may be given to one (`sh FILE`). */
const OTHER_LANGUAGE = /(?:^|[\s/])(?:python|pypy|perl|ruby|node|php|lua|[gmn]?awk|tclsh|wish|expect|guile|Rscript|java|groovy|escript|make|sed|pwsh|deno|bun)[\d.]*(?:\s|$)/;
/** Whether the text of a script with this first line (behind `#!`) is kept. */
function isKept(path, line) {
    return (SHELL_LINE.test(line) || !OTHER_LANGUAGE.test(line)) && !NEVER_STARTED.test(path);
}
/**
 * Files without a first line that a shell is given, or reads where the kernel refuses them: what may be executed, and
 * what lies in a directory of programs, unless its name says what else it is.
 */
function mayBeShellText(path, executable) {
    if ((0,image_path/* basename */.P8)(path).includes('.'))
        return executable && /\.(?:sh|bash)$/.test(path);
    return executable || /\/s?bin\/[^/]+$/.test(path);
}
/** Files without a first line that shells read: profiles, and what is named like a script. */
function isShellFile(path) {
    return (/(?:^\/etc\/(?:profile|bash\.bashrc|bashrc|environment)|\/\.(?:profile|bash_profile|bash_login|bashrc))$/.test(path) ||
        (/\.(?:sh|bash|env)$/.test(path) && !NEVER_STARTED.test(path)));
}
/** Looks for `BusyBox v1.36.1` in a program that flows by. */
function findBusybox() {
    let tail = '';
    let version;
    return {
        push(chunk) {
            if (version !== undefined)
                return;
            const text = tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
            version = /BusyBox v(\d+\.\d+)/.exec(text)?.[1];
            tail = text.slice(-32);
        },
        found: () => (version === undefined ? {} : { busybox: version }),
    };
}

;// CONCATENATED MODULE: ./build/js/image/facts/file-content.js
/** What a file's content says, gathered while it streams by. */







/** How much of a file of configuration is kept; undefined for all other files. */
function textLimit(path) {
    if ((0,image_path/* basename */.P8)(path) === 'ld.so.cache')
        return image_limits/* MAX_LD_CACHE */.$2;
    return TEXTS.test(path) ? image_limits/* MAX_TEXT */.lG : undefined;
}
/**
 * musl's list of directories stands beside its loader: `PREFIX/etc/ld-musl-ARCH.path` for `PREFIX/lib/ld-musl-…`. Others
 * may be links to files elsewhere, which mostly have the same name (Nix: `/nix/store/…-passwd`); see also `isKnownText`.
 */
const TEXTS = /^(?:.*\/ld-musl-[^/]+\.path|.*\/ld\.so\.preload|\/etc\/ld\.so\.conf|\/etc\/ld\.so\.conf\.d\/[^/]+|\/(?:etc|usr\/lib)\/os-release|\/etc\/(?:passwd|group))$/;
/** `ld-linux-x86-64.so.2`, `ld64.so.2`, `ld.so.1`, and `ld-2.31.so`, which such names pointed at before glibc 2.34. */
const GLIBC_LOADER = /^ld(?:64|-linux[^/]*|-2\.\d+)?\.so(?:\.\d+)?$/;
/** `libc.so.6`, and `libc-2.31.so`, which it pointed at before glibc 2.34. */
const GLIBC = /^libc(?:\.so\.6|-2\.\d+\.so)$/;
/** Reads what matters of a file with content. */
function readContent(file) {
    const limit = textLimit(file.path);
    if (limit !== undefined)
        return readText(file.size, limit);
    const fields = packageFields(file.path);
    return fields ? readPackageFields(fields) : sniff(file);
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
            return readScript(file);
        if (have === 4 && CACHE_MAGICS.some((magic) => magic.startsWith(Buffer.from(head).toString('latin1'))))
            return readKnownText(file, image_limits/* MAX_LD_CACHE */.$2);
        const isSmall = file.size <= image_limits/* MAX_SCRIPT */.VQ;
        if (isSmall && mayBeShellText(file.path, file.executable))
            return readUnmarked(file);
        if (isSmall && isShellFile(file.path))
            return readText(file.size, image_limits/* MAX_SCRIPT */.VQ);
        if (file.executable)
            return EXECUTABLE;
        return file.size <= image_limits/* MAX_TEXT */.lG && isLetter(a) ? readKnownText(file, image_limits/* MAX_TEXT */.lG) : PLAIN;
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
/** What `/etc/ld.so.cache` begins with (`ld-cache.ts`). */
const CACHE_MAGICS = ['ld.so-1.7.0', 'glibc-ld.so.cache1.1'];
/** The first line of a passwd and of a group file. */
const ACCOUNT = /^[\w.-]+:[^:\s]*:\d+:(?:\d+:[^:]*:[^:]*:[^:]*|[\w,.$-]*)$/;
const MAX_FIRST_LINE = 256;
const isLetter = (byte) => byte !== undefined && byte > 0x60 && byte < 0x7b;
/**
 * A file that may be what `/etc/passwd`, `/etc/group` or `/etc/ld.so.cache` is a link to: its path does not say so, and
 * its content does.
 */
function readKnownText(file, limit) {
    let start = '';
    let reader;
    let given = false;
    const isKnown = () => CACHE_MAGICS.some((magic) => start.startsWith(magic)) ||
        (file.size <= image_limits/* MAX_TEXT */.lG && ACCOUNT.test(start.split('\n', 1)[0] ?? ''));
    return {
        push(chunk) {
            if (given)
                return;
            start +=
                start.length < MAX_FIRST_LINE
                    ? Buffer.from(chunk.subarray(0, MAX_FIRST_LINE)).toString('latin1')
                    : '';
            reader ??= readText(file.size, limit);
            given = start.length >= MAX_FIRST_LINE && !isKnown();
            if (!given)
                reader.push(chunk);
            else
                reader = undefined;
        },
        finish() {
            if (reader && isKnown())
                return reader.finish();
            return file.executable ? EXECUTABLE.finish() : PLAIN.finish();
        },
    };
}
const PLAIN = { push() { }, finish: () => ({ kind: 'plain' }) };
const EXECUTABLE = {
    push() { },
    finish: () => ({ kind: 'opaque', reason: 'it is neither an ELF program nor a script with a #! line' }),
};
/** What may be a script without a first line: a text is kept, anything else is not. */
function readUnmarked(file) {
    const reader = readText(file.size, image_limits/* MAX_SCRIPT */.VQ);
    const known = readKnownText(file, image_limits/* MAX_TEXT */.lG);
    let isText = true;
    return {
        push(chunk) {
            isText &&= !chunk.includes(0);
            if (isText)
                reader.push(chunk);
            known.push(chunk);
        },
        finish() {
            const content = known.finish();
            return isText && content.kind !== 'text' ? { ...reader.finish(), script: true } : content;
        },
    };
}
function readScript({ path, size }) {
    const chunks = [];
    let have = 0;
    let wanted = image_limits/* MAX_SHEBANG */.gg;
    const firstLine = () => {
        const [line = ''] = Buffer.concat(chunks).subarray(2, image_limits/* MAX_SHEBANG */.gg).toString('utf8').split('\n', 1);
        return line;
    };
    return {
        push(chunk) {
            if (have >= wanted)
                return;
            const before = have;
            const most = size <= image_limits/* MAX_SCRIPT */.VQ ? image_limits/* MAX_SCRIPT */.VQ : image_limits/* MAX_SHEBANG */.gg;
            chunks.push(Buffer.from(chunk.subarray(0, most - have)));
            have = Math.min(have + chunk.length, most);
            // The first line says whether the rest is shell text, too.
            if (before < image_limits/* MAX_SHEBANG */.gg && have >= image_limits/* MAX_SHEBANG */.gg && isKept(path, firstLine()))
                wanted = most;
        },
        finish() {
            const line = firstLine();
            const whole = size <= image_limits/* MAX_SCRIPT */.VQ && have >= Math.min(size, image_limits/* MAX_SCRIPT */.VQ) && isKept(path, line);
            return { kind: 'script', line, ...(whole ? { text: Buffer.concat(chunks).toString('utf8') } : {}) };
        },
    };
}
function readProgram({ path, size, executable }) {
    const collector = createElfCollector(size);
    const hash = executable ? (0,external_node_crypto_.createHash)('sha256') : undefined;
    const sha1 = executable ? (0,external_node_crypto_.createHash)('sha1') : undefined;
    const isLoader = GLIBC_LOADER.test((0,image_path/* basename */.P8)(path));
    const whole = (isLoader || GLIBC.test((0,image_path/* basename */.P8)(path))) && size <= image_limits/* MAX_LOADER_BYTES */.xi ? [] : undefined;
    const version = /^busybox/.test((0,image_path/* basename */.P8)(path)) ? findBusybox() : undefined;
    let wanted = true;
    return {
        push(chunk) {
            hash?.update(chunk);
            sha1?.update(chunk);
            version?.push(chunk);
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
                    ? { kind: 'opaque', elf: true, reason: 'it is an object file, not a program' }
                    : { kind: 'plain' };
            return {
                kind: 'elf',
                elf,
                ...(hash ? { sha256: hash.digest('hex') } : {}),
                ...(sha1 ? { sha1: sha1.digest('hex') } : {}),
                ...version?.found(),
                ...(whole ? (0,glibc_facts/* findGlibcFacts */.K)(Buffer.concat(whole), (0,image_path/* dirname */.pD)(path), isLoader) : {}),
            };
        },
    };
}

// EXTERNAL MODULE: ./build/js/image/facts/layer-facts.js
var layer_facts = __webpack_require__(15791);
// EXTERNAL MODULE: ./build/js/image/facts/layer-tree.js
var layer_tree = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/js/image/facts/path-table.js
var path_table = __webpack_require__(27088);
;// CONCATENATED MODULE: ./build/js/image/facts/layer-builder.js
/** From the entries of a layer's archive, in order, to the layer's facts. */








/** PAX records of an ordinary file: path, times, size, owner, attributes. */
const USUAL_RECORDS = 16;
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
const NO_PROGRAM = {
    kind: 'opaque',
    reason: 'it is neither an ELF program nor a script with a #! line',
};
function capabilitiesOf({ pax }) {
    const value = pax?.get(facts_capabilities/* CAPABILITY_RECORD */.z9);
    const capabilities = value === undefined ? undefined : (0,facts_capabilities/* parseCapabilities */.md)(value);
    return capabilities ? { capabilities } : {};
}
function sizeOfSymbols(content) {
    const symbols = content.kind === 'elf' ? content.elf.symbols : undefined;
    if (!symbols)
        return 0;
    const { names, defined, start, calls } = symbols;
    return names.reduce((sum, name) => sum + name.length, defined.length + start.length + calls.length);
}
function sizeOfScript(content) {
    if (content.kind === 'script')
        return content.text?.length ?? 0;
    return content.kind === 'text' && content.script ? (content.base64?.length ?? 0) : 0;
}
/** Names of symbols are the same in all files: each is remembered once. */
function createNames() {
    const known = new Map();
    return {
        /** @returns the weight of those that are new, and of the places of all. */
        add({ elf: { symbols } }) {
            let weight = 8 * (symbols?.names.length ?? 0);
            for (const name of symbols?.names ?? []) {
                if (known.has(name))
                    continue;
                known.set(name, name);
                weight += (0,facts_weight/* nameWeight */.os)(name);
            }
            return weight;
        },
        share(content) {
            if (content.kind !== 'elf' || !content.elf.symbols)
                return content;
            const { symbols } = content.elf;
            return {
                ...content,
                elf: {
                    ...content.elf,
                    symbols: { ...symbols, names: symbols.names.map((name) => known.get(name) ?? name) },
                },
            };
        },
    };
}
/** Facts without symbols are those of a file whose symbols cannot be read: nothing is said about them. */
function withoutSymbols(content) {
    if (content.kind !== 'elf')
        return content;
    const { symbols: _, ...elf } = content.elf;
    return { ...content, elf };
}
function withoutMark({ kind, base64 }) {
    return { kind, ...(base64 === undefined ? {} : { base64 }) };
}
function bounded(content, tooManySymbols, tooMuchScript) {
    if (content.kind === 'script')
        return tooMuchScript ? { kind: 'script', line: content.line } : content;
    if (content.kind === 'text' && content.script)
        return tooMuchScript ? NO_PROGRAM : withoutMark(content);
    return tooManySymbols ? withoutSymbols(content) : content;
}
/** @param spend where it is counted what this layer takes; what it throws goes to the caller. */
function createLayerBuilder(spend = () => { }) {
    let problem;
    let entries = 0;
    let pathBytes = 0;
    let reading;
    let symbolBytes = 0;
    let scriptBytes = 0;
    const names = createNames();
    const fail = (kind, message) => {
        problem ??= { kind, message };
        return undefined;
    };
    const tree = (0,layer_tree/* createLayerTree */.C)(fail, spend);
    const begin = (header) => {
        const place = placeOf(header, tree, fail);
        if (!place)
            return undefined;
        const { parent, name } = place;
        if (name.startsWith(WHITEOUT)) {
            whiteout(tree, parent, name, fail);
            return undefined;
        }
        const path = (0,image_path/* child */.jf)(parent, name);
        if (header.type === 'global') {
            if (tree.paths.get(path) !== undefined)
                fail('bound', `a global PAX header has the name of ${path}, which runtimes then remove`);
            return undefined;
        }
        for (const [key, value] of header.pax ?? []) {
            if (!isAttribute(key, value))
                return fail('broken', `${path} has an attribute that Linux refuses (${key.slice(0, 60)})`);
        }
        const permissions = { mode: (header.mode ?? 0) & 0o7777, uid: header.uid ?? 0, gid: header.gid ?? 0 };
        if (header.type !== 'file') {
            putOther(tree, path, header, permissions, fail);
            return undefined;
        }
        tree.put(path, path_table/* PathKind */.ii.file);
        const executable = (permissions.mode & 0o111) !== 0;
        reading = { path, permissions: { ...permissions, ...capabilitiesOf(header) } };
        return readContent({ path, size: header.size ?? 0, executable });
    };
    return {
        fail,
        problem: () => problem,
        extension: () => spend('entries'),
        // Half a dozen belong to every file: they come with its entry.
        records: (count) => spend('records', Math.max(0, count - USUAL_RECORDS)),
        entry(header) {
            entries += 1;
            pathBytes += header.name.length + (header.linkname?.length ?? 0);
            if (entries > image_limits/* MAX_ENTRIES */.Sd)
                fail('bound', `it has more than ${image_limits/* MAX_ENTRIES */.Sd} entries`);
            spend('entries');
            spend('memory', facts_weight/* PATH_WEIGHT */.DK);
            if (pathBytes > image_limits/* MAX_PATH_BYTES */.PR)
                fail('bound', 'its paths alone fill hundreds of megabytes');
            return problem ? undefined : begin(header);
        },
        content(content) {
            if (reading && content.kind === 'elf')
                spend('memory', names.add(content));
            if (content.kind === 'text' && !content.script)
                spend('texts', content.base64?.length ?? 0);
            symbolBytes += sizeOfSymbols(content);
            scriptBytes += sizeOfScript(content);
            if (reading && content.kind !== 'plain')
                tree.keep(reading.path, {
                    ...reading.permissions,
                    content: names.share(bounded(content, symbolBytes > image_limits/* MAX_SYMBOL_BYTES */._7, scriptBytes > image_limits/* MAX_SCRIPT_BYTES */.bR)),
                });
            reading = undefined;
        },
        finish(diffId) {
            if (!problem)
                tree.end();
            return {
                version: layer_facts/* LAYER_FACTS_VERSION */.zJ,
                ...(diffId === undefined || problem ? {} : { diffId }),
                paths: tree.paths.pack(),
                entries: entriesOf(tree.inodes),
                ...(problem ? { problem } : {}),
            };
        },
    };
}
/** Where the entry goes; undefined for the root itself, and after a problem. */
function placeOf(header, tree, fail) {
    const written = header.name;
    if (tooLong(written) || tooLong(header.linkname ?? ''))
        return fail('broken', `the path ${written.slice(0, 60)}… is longer than Linux allows`);
    // `..` that leads out of the root is cut there, as containerd does.
    const clean = (0,image_path/* normalise */.j7)(written);
    if (clean === '/')
        return undefined;
    const parent = tree.directoryFor((0,image_path/* dirname */.pD)(clean));
    return parent === undefined ? undefined : { parent, name: (0,image_path/* basename */.P8)(clean) };
}
function tooLong(path) {
    return (path.length > image_limits/* MAX_PATH */.lm ||
        (path.length > image_limits/* MAX_NAME */.zB && path.split('/').some((name) => name.length > image_limits/* MAX_NAME */.zB)));
}
/** False for an extended attribute that setxattr(2) would refuse: a name of no or 256 bytes, capabilities that are none. */
function isAttribute(key, value) {
    if (!key.startsWith(facts_capabilities/* XATTR */.es))
        return true;
    const name = Buffer.byteLength(key) - facts_capabilities/* XATTR */.es.length;
    if (name === 0 || name > image_limits/* MAX_NAME */.zB)
        return false;
    if (!key.endsWith('.security.capability'))
        return true;
    // vfs_cap_data of version 2, and of version 3 with an owner (linux/capability.h): the version is the fourth byte.
    const version = value.charCodeAt(3);
    return (value.length === 20 && version === 2) || (value.length === 24 && version === 3);
}
function whiteout(tree, parent, name, fail) {
    if (name === OPAQUE) {
        tree.paths.set(parent, path_table/* PathKind */.ii.opaqueDirectory);
        return;
    }
    const removed = name.slice(WHITEOUT.length);
    if (removed === '' || removed === '.' || removed === '..')
        fail('broken', `${(0,image_path/* child */.jf)(parent, name)} removes nothing that has a name`);
    else
        tree.remove((0,image_path/* child */.jf)(parent, removed));
}
function putOther(tree, path, header, permissions, fail) {
    switch (header.type) {
        case 'directory':
            tree.putDirectory(path, permissions);
            return;
        case 'symlink':
            if (!header.linkname)
                fail('broken', `${path} is a link to nothing`);
            tree.keep(path, { ...permissions, content: { kind: 'symlink', target: header.linkname ?? '' } });
            return;
        case 'link':
            hardLink(tree, path, header, permissions, fail);
            return;
        case 'character-device':
        case 'block-device':
        case 'fifo':
            tree.put(path, path_table/* PathKind */.ii.special);
            return;
        case 'whiteout-device':
            tree.put(path, path_table/* PathKind */.ii.whiteout);
            return;
        default:
            // GNU's old sparse files, contiguous files and the like: containerd says "unhandled tar header type".
            fail('broken', `${path} is of a kind that container runtimes do not unpack`);
    }
}
function hardLink(tree, path, header, permissions, fail) {
    const clean = (0,image_path/* normalise */.j7)(header.linkname ?? '');
    const parent = tree.directoryFor((0,image_path/* dirname */.pD)(clean));
    if (parent === undefined)
        return;
    const target = (0,image_path/* child */.jf)(parent, (0,image_path/* basename */.P8)(clean));
    // What was at the path is removed before the link is made.
    if (`${target}/`.startsWith(`${path}/`)) {
        fail('broken', `${path} is a hard link to itself`);
        return;
    }
    const kind = tree.paths.get(target);
    if (kind === path_table/* PathKind */.ii.file || kind === path_table/* PathKind */.ii.special || kind === path_table/* PathKind */.ii.whiteout) {
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
    // Changing the owner takes capabilities away, but for those of that header.
    if (inode.content.kind !== 'symlink')
        Object.assign(inode, permissions, { capabilities: capabilitiesOf(header).capabilities });
    tree.keep(path, inode);
}
function entriesOf(inodes) {
    const entries = [];
    for (const [path, inode] of inodes)
        entries.push(entryOf(path, inode));
    return entries;
}
function entryOf(path, { mode, uid, gid, capabilities, content }) {
    if (content.kind === 'symlink')
        return { kind: 'symlink', path, target: content.target };
    if (content.kind === 'plain')
        return { kind: 'opaque', path, mode, uid, gid, reason: 'it is data' };
    if (content.kind === 'elf' && capabilities)
        return { ...content, path, mode, uid, gid, capabilities };
    return { ...content, path, mode, uid, gid };
}

// EXTERNAL MODULE: ./build/js/image/tar/tar-reader.js + 3 modules
var tar_reader = __webpack_require__(88112);
// EXTERNAL MODULE: ./build/js/image/layers/compression.js
var layers_compression = __webpack_require__(91953);
// EXTERNAL MODULE: ./build/js/image/layers/gather.js
var gather = __webpack_require__(712);
// EXTERNAL MODULE: ./build/js/image/layers/inflate.js + 1 modules
var inflate = __webpack_require__(43560);
// EXTERNAL MODULE: ./build/js/image/layers/turns.js
var layers_turns = __webpack_require__(35039);
;// CONCATENATED MODULE: ./build/js/image/layers/read-layer.js
/**
 * Reads one layer: blob → decompress → untar → facts, streamed once, in memory that does not grow with the layer.
 *
 * Inflating is nine tenths of the work. It happens on Node's own threads, for a few layers at a time; this thread
 * fetches, and steps through what was inflated. So there is little to win from workers, which would start slower than
 * a small layer is read.
 */









/**
 * The facts of a layer. What is wrong with its content is in them (`problem`).
 * @throws EnvironmentError when the blob cannot be read, or is not what its digest says.
 */
async function readLayer(source, layer, options = {}) {
    const { budget = (0,domain_budget/* createBudget */.yK)(), remember } = options;
    const builder = createLayerBuilder((resource, amount = 1) => {
        budget.spend(resource, amount);
        if (resource === 'memory')
            remember?.(amount);
    });
    const blob = await source.blob(layer);
    try {
        const diffId = await unpack(blob[Symbol.asyncIterator](), layer, builder, { ...options, budget });
        return builder.finish(diffId);
    }
    finally {
        blob.destroy();
    }
}
/** @returns the digest of what was unpacked, when that is all of it. */
async function unpack(blob, layer, builder, { turns = (0,layers_turns/* createTurns */.z)(), maxBytes = image_limits/* MAX_LAYER_BYTES */.t1, budget, }) {
    const archive = archiveOf(builder, maxBytes, budget);
    // Whatever is wrong inside: the source checks the digest at the end, and a wrong digest would explain everything.
    // So the blob is read to its end, except where we stopped at a bound of our own.
    const pieces = (0,gather/* gather */.k)(counted(blob, budget), image_limits/* CHUNK_BYTES */.EC, () => builder.problem()?.kind === 'bound');
    const first = await pieces.next();
    const head = first.done ? new Uint8Array(0) : first.value;
    const compression = (0,layers_compression/* compressionOf */.M)(head, layer.mediaType);
    if ('problem' in compression)
        builder.fail('broken', compression.problem);
    const kind = 'kind' in compression ? compression.kind : 'none';
    // What is not compressed is unpacked to what it is, and that has been compared already.
    const hash = kind === 'none' ? undefined : (0,external_node_crypto_.createHash)('sha256');
    const inflater = (0,inflate/* createInflater */.OH)(kind, {
        chunk: archive.take,
        given(bytes) {
            // On this thread: handing the buffers to another one takes longer than hashing them.
            hash?.update(bytes);
            (0,gather/* release */._)(bytes);
        },
        fail: builder.fail,
    }, turns);
    try {
        // One piece is inflated while the next is fetched, and the piece after that has the place of the first.
        let taken = inflater.write(head);
        try {
            for await (const piece of pieces) {
                await taken;
                taken = builder.problem() ? Promise.resolve() : inflater.write(piece);
            }
        }
        finally {
            await taken;
        }
        if (!builder.problem())
            await inflater.end();
    }
    finally {
        inflater.close();
    }
    if (!builder.problem())
        archive.end();
    if (builder.problem())
        return undefined;
    return hash ? `sha256:${hash.digest('hex')}` : layer.digest;
}
/** What has come is what the image stores; what is only promised does not count. */
async function* counted(blob, budget) {
    for (let next = await blob.next(); !next.done; next = await blob.next()) {
        budget.checkTime();
        budget.credit(next.value.byteLength);
        yield next.value;
    }
}
function archiveOf(builder, maxBytes, budget) {
    let total = 0;
    const count = (bytes) => {
        total += bytes;
        if (total > maxBytes)
            builder.fail('bound', `it unpacks to more than ${maxBytes} bytes, where Multihull stopped`);
        budget.spend('inflated', bytes);
    };
    const reader = (0,tar_reader/* createTarReader */.N)({
        entry: builder.entry,
        extension: builder.extension,
        records: builder.records,
        read: (content) => builder.content(content.finish()),
        damaged: (problem) => builder.fail('broken', `its archive is damaged: ${problem}`),
        holes: (bytes) => count(Math.max(0, bytes)),
        isDone: () => builder.problem() !== undefined,
    });
    return {
        take(chunk) {
            count(chunk.byteLength);
            if (!builder.problem())
                reader.write(chunk);
        },
        end: () => reader.end(),
    };
}


/***/ })

};
