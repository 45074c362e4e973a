export const id = 9188;
export const ids = [9188];
export const modules = {

/***/ 69188:
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
/** Whether the text of a script with this first line (behind `#!`) is kept. */
function isKept(path, line) {
    return SHELL_LINE.test(line) && !NEVER_STARTED.test(path);
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
        if (file.executable)
            return EXECUTABLE;
        if (isShellFile(file.path) && file.size <= image_limits/* MAX_SCRIPT */.VQ)
            return readText(file.size, image_limits/* MAX_SCRIPT */.VQ);
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
                    ? { kind: 'opaque', reason: 'it is an object file, not a program' }
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
function bounded(content, tooManySymbols, tooMuchScript) {
    if (content.kind === 'script')
        return tooMuchScript ? { kind: 'script', line: content.line } : content;
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
            if (content.kind === 'text')
                spend('texts', content.base64?.length ?? 0);
            symbolBytes += sizeOfSymbols(content);
            if (content.kind === 'script')
                scriptBytes += content.text?.length ?? 0;
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

;// CONCATENATED MODULE: ./build/js/image/tar/pax.js
/** The records of a PAX header: `LENGTH KEY=VALUE\n`, as Go's archive/tar reads them. */

/** Of one PAX header, long name or map of holes: as in Go's archive/tar (maxSpecialFileSize). */
const MAX_SPECIAL_BYTES = 1024 * 1024;
/**
 * The records, a later one of a key in place of an earlier; undefined when they are damaged (Go refuses them). Those of a
 * sparse file in format 0.0, which repeat their keys, are put together to one of format 0.1.
 */
function readPaxRecords(bytes) {
    const records = new Map();
    const sparse = [];
    for (let at = 0; at < bytes.byteLength;) {
        const record = recordAt(bytes, at);
        if (!record)
            return undefined;
        const { key, value } = record;
        const turn = SPARSE_PAIR.indexOf(key);
        if (turn < 0)
            records.set(key, value);
        else if (turn === sparse.length % 2 && !value.includes(','))
            sparse.push(value);
        else
            return undefined;
        at = record.end;
    }
    if (sparse.length > 0)
        records.set('GNU.sparse.map', sparse.join(','));
    return records;
}
const NAMES = ['path', 'linkpath', 'uname', 'gname'];
const SPARSE_PAIR = ['GNU.sparse.offset', 'GNU.sparse.numbytes'];
/** Of a record with a key of one character and no value. */
const SHORTEST = 5;
function recordAt(bytes, at) {
    const space = bytes.indexOf(0x20, at);
    const length = space < 0 ? undefined : paxInteger(bytes.toString('latin1', at, Math.min(space, at + 64)));
    if (length === undefined || length < SHORTEST)
        return undefined;
    const end = at + length;
    const equals = bytes.indexOf(0x3d, space);
    if (end > bytes.byteLength || end <= space + 1 || bytes[end - 1] !== 0x0a)
        return undefined;
    if (equals <= space + 1 || equals >= end)
        return undefined;
    const key = bytes.toString('utf8', space + 1, equals);
    // Values of attributes are bytes, one for each character; all others are text.
    const value = bytes.toString(key.startsWith(facts_capabilities/* XATTR */.es) ? 'latin1' : 'utf8', equals + 1, end - 1);
    if (key.includes('\0') || (NAMES.includes(key) && value.includes('\0')))
        return undefined;
    return { key, value, end };
}
const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;
/** A whole number of 64 bits, as Go reads it; not exact beyond 53 bits, where nothing depends on it. */
function paxInteger(value) {
    if (!/^[+-]?\d+$/.test(value))
        return undefined;
    if (value.length < 16)
        return Number(value);
    const number = BigInt(value.replace(/^\+/, ''));
    return number < MIN_INTEGER || number > MAX_INTEGER ? undefined : Number(number);
}
/** Seconds with or without a fraction; nobody asks for times, but Go stops at what is none. */
function isPaxTime(value) {
    const [seconds = '', ...fractions] = value.split('.');
    return paxInteger(seconds) !== undefined && fractions.length < 2 && /^\d*$/.test(fractions.join(''));
}

;// CONCATENATED MODULE: ./build/js/image/tar/tar-header.js
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
const GNU_TIMES = [
    [345, 12],
    [357, 12],
];
const STAR_TIMES = [
    [476, 12],
    [488, 12],
];
/** What else must be numbers, in each format. */
const OTHERS = {
    v7: [TIME],
    ustar: [TIME, ...DEVICE],
    star: [TIME, ...DEVICE, ...STAR_TIMES],
    gnu: [TIME, ...DEVICE],
};
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
    if (size === undefined)
        return { problem: 'a header’s size is no number' };
    const format = formatOf(block);
    // Nobody asks for these, but Go stops at them.
    if (OTHERS[format].some(([at, length]) => number(block, at, length) === undefined))
        return { problem: 'a header’s time or device is no number' };
    const prefix = prefixOf(block, format);
    const name = textIn(block, 0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        flag: String.fromCharCode(block[156] ?? 0),
        mode,
        uid,
        gid,
        size,
        linkname: textIn(block, 157, 100),
        isZeroDevice: format === 'v7' || DEVICE.every(([at, length]) => number(block, at, length) === 0),
    };
}
function formatOf(block) {
    if (block.toString('latin1', 257, 263) === 'ustar\0')
        return block.toString('latin1', 508, 512) === 'tar\0' ? 'star' : 'ustar';
    return block.toString('latin1', 257, 265) === 'ustar  \0' ? 'gnu' : 'v7';
}
/** What comes before the name. */
function prefixOf(block, format) {
    if (format === 'ustar')
        return textIn(block, 345, 155);
    // Schily's tar has two times where USTAR has the end of the prefix.
    if (format === 'star')
        return textIn(block, 345, 131);
    if (format === 'v7')
        return '';
    // GNU has two times there. Go once wrote a prefix all the same, and takes it for one where it is no times.
    const isTime = GNU_TIMES.every(([at, length]) => block[at] === 0 || number(block, at, length) !== undefined);
    const prefix = isTime ? '' : textIn(block, 345, 155);
    return isAscii(prefix) ? prefix : '';
}
function isAscii(text) {
    for (let at = 0; at < text.length; at += 1)
        if (text.charCodeAt(at) >= 0x80)
            return false;
    return true;
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

;// CONCATENATED MODULE: ./build/js/image/tar/sparse.js


const PREFIX = 'GNU.sparse.';
const MAX_PIECES = 2 ** 20;
const ZEROS = new Uint8Array(64 * 1024);
/** The records about holes; undefined when there are none that Go knows; otherwise what is wrong with them. */
function sparseRecords(pax) {
    const record = (key) => pax?.get(PREFIX + key) ?? '';
    const version = `${record('major')}.${record('minor')}`;
    const is1 = version === '1.0';
    const is0 = version === '0.0' || version === '0.1' || (version === '.' && record('map') !== '');
    if (!is1 && !is0)
        return undefined;
    const name = record('name');
    const text = record('size') || record('realsize');
    const size = text === '' ? undefined : paxInteger(text);
    const map = is0 ? mapOf(record('map'), record('numblocks')) : undefined;
    if ((text !== '' && size === undefined) || (is0 && !map))
        return { problem: 'a PAX header about a sparse file is damaged' };
    return {
        ...(name === '' ? {} : { name }),
        ...(size === undefined ? {} : { size }),
        ...(map ? { map } : {}),
    };
}
function mapOf(text, count) {
    const numbers = text === '' ? [] : text.split(',');
    const pieces = paxInteger(count);
    return pieces !== undefined && pieces >= 0 && numbers.length === 2 * pieces ? piecesOf(numbers) : undefined;
}
function piecesOf(numbers) {
    if (numbers.length / 2 > MAX_PIECES)
        return undefined;
    const pieces = [];
    for (let at = 0; at < numbers.length; at += 2) {
        const offset = paxInteger(numbers[at] ?? '');
        const length = paxInteger(numbers[at + 1] ?? '');
        if (offset === undefined || length === undefined)
            return undefined;
        pieces.push({ offset, length });
    }
    return pieces;
}
/** In order, apart from each other, and inside of the file. */
function isMapOf(pieces, size) {
    let end = 0;
    for (const { offset, length } of pieces) {
        if (offset < end || length < 0 || offset + length > size)
            return false;
        end = offset + length;
    }
    return size >= 0;
}
/** Takes what is stored of a file, and gives its content to a reader, holes as zeros. */
class SparseBody {
    #size;
    #reader;
    #pieces;
    /** The map of format 1.0, as far as it came: whole blocks of decimal numbers, each with a line feed. */
    #text = '';
    #lines = 0;
    #block = 0;
    #next = 0;
    /** Places in the file, and in the piece that is being filled. */
    #at = 0;
    #filled = 0;
    #problem;
    /** @param reader who wants the content; without it, only the map is read. */
    constructor({ map }, size, reader) {
        this.#size = size;
        this.#reader = reader;
        if (map)
            this.#start(map);
    }
    push(chunk) {
        let at = 0;
        while (at < chunk.byteLength && !this.#pieces && this.#problem === undefined)
            at = this.#takeMap(chunk, at);
        while (at < chunk.byteLength && this.#problem === undefined && this.#reader)
            at += this.#takeData(chunk.subarray(at));
    }
    /** All that is stored has come. @returns what is wrong with it. */
    finish() {
        if (!this.#pieces)
            this.#fail();
        if (!this.#reader || this.#problem !== undefined)
            return this.#problem;
        this.#skipFull();
        if (this.#next < (this.#pieces?.length ?? 0))
            this.#fail();
        else
            this.#zeros(this.#size - this.#at);
        return this.#problem;
    }
    #fail() {
        this.#problem ??= 'the map of a sparse file is damaged';
    }
    #start(pieces) {
        if (!pieces || !isMapOf(pieces, this.#size))
            this.#fail();
        else
            this.#pieces = pieces;
    }
    #takeMap(chunk, at) {
        const end = Math.min(chunk.byteLength, at + BLOCK_BYTES - this.#block);
        for (let place = at; place < end; place += 1)
            if (chunk[place] === 0x0a)
                this.#lines += 1;
        this.#text += chunk.toString('latin1', at, end);
        this.#block = (this.#block + end - at) % BLOCK_BYTES;
        if (this.#text.length > MAX_SPECIAL_BYTES)
            this.#fail();
        // The map ends with the block that its last number is in.
        else if (this.#block === 0 && this.#lines > 0)
            this.#readMap();
        return end;
    }
    #readMap() {
        const count = paxInteger(this.#text.slice(0, this.#text.indexOf('\n')));
        if (count === undefined || count < 0)
            this.#fail();
        else if (this.#lines > 2 * count) {
            this.#start(piecesOf(this.#text.split('\n', 2 * count + 1).slice(1)));
            this.#text = '';
        }
    }
    #takeData(chunk) {
        this.#skipFull();
        const piece = this.#pieces?.[this.#next];
        if (!piece) {
            this.#fail();
            return chunk.byteLength;
        }
        if (this.#filled === 0)
            this.#zeros(piece.offset - this.#at);
        const bytes = chunk.subarray(0, piece.length - this.#filled);
        this.#reader?.push(bytes);
        this.#at += bytes.byteLength;
        this.#filled += bytes.byteLength;
        return bytes.byteLength;
    }
    /** Goes on to the piece that data is to come for. */
    #skipFull() {
        for (let piece = this.#pieces?.[this.#next]; piece; piece = this.#pieces?.[this.#next]) {
            if (piece.length > this.#filled)
                return;
            this.#next += 1;
            this.#filled = 0;
        }
    }
    #zeros(count) {
        for (let left = count; left > 0; left -= ZEROS.byteLength)
            this.#reader?.push(left < ZEROS.byteLength ? ZEROS.subarray(0, left) : ZEROS);
        this.#at += count;
    }
}

;// CONCATENATED MODULE: ./build/js/image/tar/tar-reader.js



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
    #sparse;
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
        if (this.#sparse)
            this.#sparse.push(bytes.subarray(at, end));
        else if (this.#reader)
            this.#reader.push(bytes.subarray(at, end));
        if (this.#extension)
            this.#extended += bytes.copy(this.#extension.bytes, this.#extended, at, end);
        this.#body -= end - at;
        if (this.#body === 0)
            this.#endBody();
        return end;
    }
    #endBody() {
        const [reader, sparse, extension] = [this.#reader, this.#sparse, this.#extension];
        this.#reader = undefined;
        this.#sparse = undefined;
        this.#extension = undefined;
        const problem = sparse?.finish();
        if (problem !== undefined)
            this.#damaged(problem);
        else if (reader)
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
    #beginExtension(header) {
        const { flag, size } = header;
        if (size < 0 || size > MAX_SPECIAL_BYTES) {
            this.#damaged(`a long name or PAX header has ${size} bytes`);
            return;
        }
        this.#visitor.extension();
        this.#extension = { kind: EXTENSIONS[flag] ?? 'global', header, bytes: Buffer.alloc(size) };
        this.#extended = 0;
        this.#expect(size);
    }
    #extend({ kind, header, bytes }) {
        if (kind === 'name')
            this.#longName = textIn(bytes, 0, bytes.byteLength);
        else if (kind === 'linkname')
            this.#longLinkname = textIn(bytes, 0, bytes.byteLength);
        else {
            const records = readPaxRecords(bytes);
            if (!records)
                this.#damaged('a PAX header is damaged');
            else
                this.#visitor.records(records.size);
            if (!records)
                return;
            if (kind === 'pax')
                this.#pax = records;
            else
                this.#global(header, records);
        }
    }
    /** In Go it is an entry, so what was to extend the next header is lost. Its own records give it a name, no more. */
    #global(header, records) {
        this.#forget();
        // Go's answer depends on the order in which it meets the records, which is any.
        if (records.get('path') && !numbersOf(records, header))
            this.#damaged('a global PAX header has a number that is none');
        else
            this.#visitor.entry({ name: records.get('path') || header.name, type: 'global' });
        if (this.#visitor.isDone())
            this.#closed = true;
    }
    #beginEntry(raw) {
        const header = this.#applied(raw);
        const sparse = sparseRecords(header?.pax);
        if (!header || raw.flag === 'S') {
            this.#damaged(header ? 'a file is stored in GNU’s old format for holes' : 'a PAX header has a number that is none');
            return;
        }
        const hasBody = header.type === 'file' || header.type === null;
        const stored = hasBody ? (header.size ?? 0) : 0;
        if (stored < 0 || (sparse && ('problem' in sparse || !hasBody))) {
            this.#damaged(stored < 0 ? 'a size is negative' : 'a PAX header about a sparse file is damaged');
            return;
        }
        const size = sparse?.size ?? stored;
        const name = sparse?.name ?? header.name;
        this.#reader = this.#visitor.entry({ ...header, name, size });
        if (sparse)
            this.#sparse = new SparseBody(sparse, size, this.#reader);
        if (sparse)
            this.#visitor.holes(size - stored);
        if (this.#visitor.isDone())
            this.#closed = true;
        else
            this.#expect(stored);
    }
    /** The header with what came before it; undefined when that is damaged. */
    #applied(raw) {
        const pax = this.#pax;
        const name = this.#longName || pax?.get('path') || raw.name;
        const linkname = this.#longLinkname || pax?.get('linkpath') || raw.linkname;
        this.#forget();
        const numbers = numbersOf(pax, raw);
        if (!numbers)
            return undefined;
        // The 1970s knew directories by the slash at the end.
        const isOldDirectory = raw.flag === '\0' && name.endsWith('/');
        const type = isOldDirectory ? 'directory' : (TYPES[raw.flag] ?? null);
        const isWhiteout = type === 'character-device' && raw.isZeroDevice;
        return {
            name,
            type: isWhiteout ? 'whiteout-device' : type,
            mode: raw.mode,
            ...numbers,
            linkname,
            ...(pax ? { pax } : {}),
        };
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
const TIMES = ['atime', 'mtime', 'ctime'];
/** The numbers of a header, its own or those of a PAX header; undefined when one of them is none. */
function numbersOf(pax, raw) {
    if (!pax)
        return { uid: raw.uid, gid: raw.gid, size: raw.size };
    const own = (key, written) => {
        const value = pax.get(key);
        return value === undefined || value === '' ? written : paxInteger(value);
    };
    const [uid, gid, size] = [own('uid', raw.uid), own('gid', raw.gid), own('size', raw.size)];
    if (uid === undefined || gid === undefined || size === undefined)
        return undefined;
    return TIMES.every((key) => isPaxTime(pax.get(key) || '0')) ? { uid, gid, size } : undefined;
}

;// CONCATENATED MODULE: ./build/js/image/layers/compression.js
/** How a layer is compressed. Its first bytes decide, as in containerd; the media type must not contradict them. */
const MAGIC = [
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
    ['bzip2', [0x42, 0x5a, 0x68]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
];
/** Layers of OCI and of Docker; `nondistributable` and `foreign` ones are Windows' base layers. */
const LAYER = /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?|docker\.image\.rootfs(?:\.foreign)?\.diff\.tar(?:\.(gzip|zstd))?)$/;
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

;// CONCATENATED MODULE: ./build/js/image/layers/gather.js
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
;// CONCATENATED MODULE: ./build/js/image/layers/zstd-frames.js
/**
 * Where the frames of a zstd stream begin and end (RFC 8878, 3.1), found without inflating anything.
 *
 * Why: a layer may have many frames, and frames to be skipped between them (zstd:chunked, pzstd, `cat a.zst b.zst`), and
 * Node's decoder ends at whatever is left of a write behind the end of a frame. It goes on with the next frame when
 * a write ends where the frame ends. So the stream is cut there; headers are read for that, and for what runtimes
 * refuse (klauspost/compress, which containerd, BuildKit and Podman unpack with).
 */

const zstd_frames_MAGIC = 0xfd2fb528;
/** 0x184D2A50 to 0x184D2A5F. */
const SKIPPABLE = 0x184d2a5;
const MAX_BLOCK = 128 * 1024;
/** What klauspost/compress takes by default (`MaxWindowSize`). */
const MAX_RUNTIME_WINDOW = 2 ** 29;
const MIN_WINDOW = 1024;
function createZstdFrames() {
    return new Frames();
}
class Frames {
    #state = 'magic';
    /** Bytes that the state takes: a number to be read whole, or a body to be passed. */
    #need = 4;
    /** A header, as far as it came; the descriptor and its fields stay here until all are there. */
    #held = Buffer.alloc(18);
    #have = 0;
    #window = 0;
    #hasChecksum = false;
    #isLast = false;
    #problem;
    problem() {
        return this.#problem;
    }
    end() {
        if (this.#state === 'magic' && this.#have === 0)
            return;
        this.#fail('broken', 'its compressed data ends inside of a zstd frame');
    }
    *cut(piece) {
        // Where what belongs to a frame, and was not given yet, begins in this piece.
        let from = this.#isInFrame() ? 0 : -1;
        for (let at = 0; at < piece.byteLength && !this.#problem;) {
            const step = Math.min(this.#need, piece.byteLength - at);
            this.#need -= step;
            if (!isBody(this.#state)) {
                this.#held.set(piece.subarray(at, at + step), this.#have);
                this.#have += step;
            }
            at += step;
            if (this.#need > 0)
                break;
            const ended = this.#state;
            this.#next();
            if (this.#problem)
                return undefined;
            if (ended === 'header') {
                // The header is given as well, and by itself where its beginning was in an earlier piece.
                from = at >= this.#have ? at - this.#have : at;
                if (from === at)
                    yield { bytes: Uint8Array.from(this.#held.subarray(0, this.#have)), window: this.#window };
                this.#have = 0;
            }
            else if (from >= 0 && !this.#isInFrame()) {
                yield { bytes: piece.subarray(from, at), window: this.#window };
                from = -1;
            }
        }
        if (from >= 0 && from < piece.byteLength && !this.#problem)
            yield { bytes: piece.subarray(from), window: this.#window };
        return undefined;
    }
    /** Whether what comes next is given to the decoder as it comes. */
    #isInFrame() {
        return this.#state === 'block-header' || this.#state === 'block' || this.#state === 'checksum';
    }
    /** What the state needed is there. */
    #next() {
        switch (this.#state) {
            case 'magic':
                this.#begin(this.#held.readUInt32LE(0));
                return;
            case 'skip-size':
                this.#skip(this.#held.readUInt32LE(4));
                return;
            case 'skip':
                this.#endFrame();
                return;
            case 'descriptor':
                this.#enter('header', headerBytes(this.#held[4] ?? 0));
                return;
            case 'header':
                this.#header();
                return;
            case 'block-header':
                this.#block(this.#held.readUIntLE(0, 3));
                return;
            case 'block':
                this.#have = 0;
                if (!this.#isLast)
                    this.#enter('block-header', 3);
                else if (this.#hasChecksum)
                    this.#enter('checksum', 4);
                else
                    this.#endFrame();
                return;
            case 'checksum':
                this.#endFrame();
                return;
        }
    }
    #enter(state, need) {
        this.#state = state;
        this.#need = need;
    }
    #endFrame() {
        this.#have = 0;
        this.#enter('magic', 4);
    }
    #fail(kind, message) {
        this.#problem ??= { kind, message };
    }
    #begin(magic) {
        if (magic === zstd_frames_MAGIC)
            this.#enter('descriptor', 1);
        else if (Math.floor(magic / 16) === SKIPPABLE)
            this.#enter('skip-size', 4);
        else
            this.#fail('broken', 'something that is no zstd frame follows its compressed data');
    }
    #skip(bytes) {
        this.#have = 0;
        if (bytes === 0)
            this.#endFrame();
        else
            this.#enter('skip', bytes);
    }
    #header() {
        const descriptor = this.#held[4] ?? 0;
        const at = { dictionary: isSingleSegment(descriptor) ? 5 : 6, content: 0 };
        at.content = at.dictionary + dictionaryBytes(descriptor);
        const dictionary = readLittle(this.#held, at.dictionary, dictionaryBytes(descriptor));
        this.#window = isSingleSegment(descriptor)
            ? Math.max(readContentSize(this.#held, at.content, descriptor), MIN_WINDOW)
            : windowOf(this.#held[5] ?? 0);
        this.#hasChecksum = (descriptor & 4) !== 0;
        if ((descriptor & 8) !== 0)
            this.#fail('broken', 'a zstd frame’s header has a reserved bit set');
        else if (dictionary !== 0)
            this.#fail('broken', `a zstd frame needs dictionary ${dictionary}, which no container runtime has`);
        else if (!isSingleSegment(descriptor) && this.#window > MAX_RUNTIME_WINDOW)
            this.#fail('broken', `a zstd frame needs a window of ${mebibytes(this.#window)}; runtimes have 512 MiB`);
        else if (this.#window > image_limits/* MAX_ZSTD_WINDOW */.GB)
            this.#fail('bound', `a zstd frame needs a window of ${mebibytes(this.#window)}, and Multihull gives it ${mebibytes(image_limits/* MAX_ZSTD_WINDOW */.GB)}`);
        else
            this.#enter('block-header', 3);
    }
    #block(header) {
        const type = (header >> 1) & 3;
        const size = header >>> 3;
        this.#isLast = (header & 1) !== 0;
        if (type === 3)
            this.#fail('broken', 'a zstd block is of a reserved kind');
        else if (size > MAX_BLOCK || size > this.#window)
            this.#fail('broken', 'a zstd block is too large');
        else if (type === 2 && size < 2)
            this.#fail('broken', 'a zstd block is too small');
        else {
            this.#have = 0;
            this.#enter('block', type === 1 ? 1 : size);
            if (this.#need === 0)
                this.#next();
        }
    }
}
/** Bytes that are passed on or over, not read. */
function isBody(state) {
    return state === 'skip' || state === 'block' || state === 'checksum';
}
function isSingleSegment(descriptor) {
    return (descriptor & 0x20) !== 0;
}
function dictionaryBytes(descriptor) {
    return [0, 1, 2, 4][descriptor & 3] ?? 0;
}
function contentSizeBytes(descriptor) {
    const flag = descriptor >> 6;
    return flag === 0 ? (isSingleSegment(descriptor) ? 1 : 0) : 2 ** flag;
}
/** What follows the descriptor. */
function headerBytes(descriptor) {
    return (isSingleSegment(descriptor) ? 0 : 1) + dictionaryBytes(descriptor) + contentSizeBytes(descriptor);
}
function windowOf(byte) {
    const base = 2 ** (10 + (byte >> 3));
    return base + (base / 8) * (byte & 7);
}
function readContentSize(bytes, at, descriptor) {
    const length = contentSizeBytes(descriptor);
    return readLittle(bytes, at, length) + (length === 2 ? 256 : 0);
}
/** Exact up to 53 bits, which is far beyond every bound. */
function readLittle(bytes, at, length) {
    let value = 0;
    for (let byte = length - 1; byte >= 0; byte -= 1)
        value = value * 256 + (bytes[at + byte] ?? 0);
    return value;
}
function mebibytes(bytes) {
    return `${Math.ceil(bytes / 2 ** 20)} MiB`;
}

;// CONCATENATED MODULE: ./build/js/image/layers/inflate.js




/**
 * Gzip: members one behind the other, as often as there are. Whatever else follows a member is damage: NULs and other bytes
 * are refused by Go's compress/gzip, which containerd, BuildKit and Docker read with where no `pigz` is installed.
 */
function createGzipInflater(events) {
    const decoder = new Decoder((0,external_node_zlib_.createGunzip)(OPTIONS), events);
    return {
        async write(piece) {
            await decoder.write(piece);
            if (decoder.unread > 0)
                decoder.fail('broken', 'something that is not gzip follows its compressed data');
        },
        end: () => decoder.end(),
        close: () => decoder.close(),
    };
}
/** @param turns for frames that take much memory: layers inflate them one after the other. */
function createZstdInflater(events, turns) {
    const frames = createZstdFrames();
    const decoder = new Decoder((0,external_node_zlib_.createZstdDecompress)(OPTIONS), events);
    let done;
    const tell = () => {
        const problem = frames.problem();
        if (problem)
            decoder.fail(problem.kind, problem.message);
    };
    return {
        async write(piece) {
            for (const { bytes, window } of frames.cut(piece)) {
                if (decoder.isClosed)
                    return;
                if (window > image_limits/* SMALL_ZSTD_WINDOW */.Ft)
                    done ??= await turns.take();
                await decoder.write(bytes);
                if (decoder.unread > 0)
                    decoder.fail('broken', 'a zstd frame ends before its last block');
            }
            tell();
        },
        async end() {
            frames.end();
            tell();
            await decoder.end();
        },
        close() {
            decoder.close();
            done?.();
            done = undefined;
        },
    };
}
/** Every write fills it, so that a piece is in use until it was read. */
const OPTIONS = { chunkSize: image_limits/* CHUNK_BYTES */.EC, writableHighWaterMark: 1 };
/** One of Node's decoders, of which nothing escapes: no event, no exception. */
class Decoder {
    #coder;
    #events;
    #given = 0;
    /** What was lent of the buffer that the decoder fills. */
    #lent;
    #waiting;
    #thrown;
    constructor(coder, events) {
        this.#coder = coder;
        this.#events = events;
        coder.on('data', (chunk) => this.#take(chunk));
        coder.on('error', (error) => events.fail('broken', `its compressed data is damaged (${(0,errors/* messageOf */.bD)(error)})`));
        coder.once('close', () => this.#waiting?.());
    }
    get isClosed() {
        return this.#coder.destroyed;
    }
    /** Bytes that were written and not read: the decoder was at an end before them. */
    get unread() {
        return this.isClosed ? 0 : this.#given - this.#coder.bytesWritten;
    }
    async write(bytes) {
        if (this.isClosed)
            return;
        this.#given += bytes.byteLength;
        await this.#orClosed((done) => this.#coder.write(bytes, done));
        this.#rethrow();
    }
    async end() {
        // What it died of is told before it is closed. Without any frame, nothing is missing.
        if (this.#coder.closed || this.#given === 0)
            return;
        let isWhole = false;
        await this.#orClosed((done) => {
            this.#coder.once('end', () => {
                isWhole = true;
                done();
            });
            if (!this.isClosed)
                this.#coder.end();
        });
        if (isWhole)
            this.#give();
        this.#rethrow();
    }
    fail(kind, message) {
        this.close();
        this.#events.fail(kind, message);
    }
    close() {
        this.#coder.destroy();
    }
    #take(chunk) {
        if (this.isClosed)
            return;
        try {
            this.#events.chunk(chunk);
        }
        catch (error) {
            // Thrown here it would end the process; it belongs to whoever writes.
            this.#thrown = { error };
            this.close();
        }
        this.#lend(chunk);
    }
    /** A decoder fills one buffer after the other: after a chunk that reaches the end of its buffer, it has a new one. */
    #lend({ buffer, byteOffset, byteLength }) {
        if (!(buffer instanceof ArrayBuffer))
            throw new Error('a decoder fills buffers that nobody shares');
        if (this.#lent && this.#lent.buffer !== buffer)
            this.#give();
        const start = this.#lent?.byteOffset ?? byteOffset;
        const end = byteOffset + byteLength;
        this.#lent = new Uint8Array(buffer, start, end - start);
        if (end === buffer.byteLength)
            this.#give();
    }
    #give() {
        const lent = this.#lent;
        this.#lent = undefined;
        if (lent)
            this.#events.given(lent);
    }
    #orClosed(start) {
        return new Promise((resolve) => {
            this.#waiting = resolve;
            start(resolve);
        });
    }
    #rethrow() {
        if (this.#thrown)
            throw this.#thrown.error;
    }
}

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
    const pieces = gather(counted(blob, budget), image_limits/* CHUNK_BYTES */.EC, () => builder.problem()?.kind === 'bound');
    const first = await pieces.next();
    const head = first.done ? new Uint8Array(0) : first.value;
    const compression = compressionOf(head, layer.mediaType);
    if ('problem' in compression)
        builder.fail('broken', compression.problem);
    const kind = 'kind' in compression ? compression.kind : 'none';
    // What is not compressed is unpacked to what it is, and that has been compared already.
    const hash = kind === 'none' ? undefined : (0,external_node_crypto_.createHash)('sha256');
    const inflater = inflaterOf(kind, {
        chunk: archive.take,
        given(bytes) {
            // On this thread: handing the buffers to another one takes longer than hashing them.
            hash?.update(bytes);
            release(bytes);
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
    const reader = createTarReader({
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
function inflaterOf(kind, events, turns) {
    if (kind === 'gzip')
        return createGzipInflater(events);
    if (kind === 'zstd')
        return createZstdInflater(events, turns);
    return { write: async (piece) => events.chunk(piece), end: async () => { }, close: () => { } };
}


/***/ })

};
