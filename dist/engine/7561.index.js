export const id = 7561;
export const ids = [7561];
export const modules = {

/***/ 5441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L_: () => (/* binding */ programHeaderSize),
/* harmony export */   MI: () => (/* binding */ SegmentType),
/* harmony export */   Nr: () => (/* binding */ hasElfMagic),
/* harmony export */   ay: () => (/* binding */ readHeader),
/* harmony export */   lZ: () => (/* binding */ readSegments),
/* harmony export */   pt: () => (/* binding */ FileType),
/* harmony export */   xh: () => (/* binding */ placeOfAddress)
/* harmony export */ });
/* unused harmony export headerSize */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22357);
/* harmony import */ var _elf_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31136);
/** The ELF header and the program headers (gABI, chapters "ELF Header" and "Program Header"). */


/** p_type, of the gABI and of the GNU and ARM supplements. */
const SegmentType = {
    load: 1,
    dynamic: 2,
    interp: 3,
    note: 4,
    /** PT_GNU_PROPERTY (Linux gABI extensions). */
    gnuProperty: 0x6474e553,
    /** PT_GNU_RELRO (LSB Core): what the loader makes read-only after relocation. */
    gnuRelro: 0x6474e552,
};
/** e_type, of the gABI. */
const FileType = { rel: 1, exec: 2, dyn: 3, core: 4 };
/** Size of an ELF header by class. */
const headerSize = (bits) => (bits === 64 ? 64 : 52);
/** Size of a program header by class; Linux refuses a file with any other e_phentsize. */
const programHeaderSize = (bits) => (bits === 64 ? 56 : 32);
const notElf = (reason) => ({ kind: 'not-elf', reason });
/** Whether a file that begins with these bytes claims to be ELF (EI_MAG0 to EI_MAG3). */
function hasElfMagic(beginning) {
    return (beginning.length >= 4 &&
        beginning[0] === 0x7f &&
        beginning[1] === 0x45 &&
        beginning[2] === 0x4c &&
        beginning[3] === 0x46);
}
/** Reads the ELF header. */
function readHeader(reader) {
    const magic = reader.read(0, 4);
    if (magic === undefined || !hasElfMagic(magic))
        return notElf('it does not begin with the ELF magic number');
    const ident = reader.read(0, 16);
    if (ident === undefined)
        return notElf('the file ends inside its header');
    const [, , , , fileClass, data, , osabi] = ident;
    if (fileClass !== 1 && fileClass !== 2)
        return notElf(`its class is ${fileClass}: neither 32 nor 64 bit`);
    if (data !== 1 && data !== 2)
        return notElf(`its byte order is ${data}: neither little nor big endian`);
    const bits = fileClass === 2 ? 64 : 32;
    const bytes = reader.read(0, headerSize(bits));
    if (bytes === undefined)
        return notElf('the file ends inside its header');
    const little = data === 1;
    const fields = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(bytes, little, bits);
    const word = bits / 8;
    // After e_entry, e_phoff and e_shoff, which are words, everything is 32 or 16 bits in both classes.
    const tail = 24 + 3 * word;
    return {
        kind: 'header',
        bits,
        little,
        osabi: osabi ?? 0,
        type: fields.u16(16),
        machine: fields.u16(18),
        flags: fields.u32(tail),
        entry: fields.word(24),
        programHeaders: {
            offset: Number(fields.word(24 + word)),
            entrySize: fields.u16(tail + 6),
            count: fields.u16(tail + 8),
        },
        sectionHeaders: {
            offset: Number(fields.word(24 + 2 * word)),
            entrySize: fields.u16(tail + 10),
            count: fields.u16(tail + 12),
        },
    };
}
/** Reads the program headers, as many as there are of a table that is cut off. */
function readSegments(parse, header) {
    const { offset, count, entrySize } = header.programHeaders;
    if (count === 0) {
        if (header.type === FileType.exec || header.type === FileType.dyn) {
            parse.damaged('it has no program headers');
        }
        return [];
    }
    if (entrySize !== programHeaderSize(header.bits)) {
        parse.damaged(`its program headers have ${entrySize} bytes instead of ${programHeaderSize(header.bits)}`);
        return [];
    }
    if (count > _elf_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I.programHeaders) {
        parse.damaged(`only the first ${_elf_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I.programHeaders} of its ${count} program headers were read`);
    }
    const segments = [];
    for (let index = 0; index < Math.min(count, _elf_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I.programHeaders); index += 1) {
        const at = offset + index * entrySize;
        const bytes = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrDamage */ .z5)(parse, 'its program header table', at, entrySize);
        if (bytes === undefined)
            break;
        segments.push(readSegment(bytes, header));
    }
    return segments;
}
function readSegment(bytes, header) {
    const fields = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(bytes, header.little, header.bits);
    // The classes order the fields differently: p_flags moved to second place in 64 bit.
    const at = header.bits === 64
        ? { offset: 8, address: 16, fileSize: 32, align: 48 }
        : { offset: 4, address: 8, fileSize: 16, align: 28 };
    return {
        type: fields.u32(0),
        offset: Number(fields.word(at.offset)),
        address: fields.word(at.address),
        fileSize: Number(fields.word(at.fileSize)),
        align: Number(fields.word(at.align)),
    };
}
/**
 * Where in the file the loader's address lies, through the PT_LOAD that maps it. Segments that follow each other
 * without a gap both in the file and in memory count as one: patchelf 0.14 makes a first segment that is too small
 * for its string table, and the program runs all the same.
 */
function placeOfAddress(segments, address) {
    for (const segment of segments) {
        if (segment.type !== SegmentType.load || address < segment.address)
            continue;
        const into = address - segment.address;
        if (into >= BigInt(segment.fileSize))
            continue;
        return { offset: segment.offset + Number(into), end: endOfRun(segments, segment) };
    }
    return undefined;
}
function endOfRun(segments, first) {
    let last = first;
    let end = first.offset;
    // Each step goes to a greater offset, and at most all segments are visited.
    for (let step = 0; last !== undefined && step < segments.length; step += 1) {
        end = last.offset + last.fileSize;
        const address = last.address + BigInt(last.fileSize);
        last = segments.find((next) => next.type === SegmentType.load &&
            next.fileSize > 0 &&
            next.offset === end &&
            next.address === address);
    }
    return end;
}


/***/ }),

/***/ 47561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ parseElf)
});

// EXTERNAL MODULE: ./build/js/domain/platforms/platform-table.js
var platform_table = __webpack_require__(12096);
// EXTERNAL MODULE: ./build/js/elf/format/bytes.js
var format_bytes = __webpack_require__(22357);
// EXTERNAL MODULE: ./build/js/elf/format/elf-header.js
var elf_header = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/js/elf/format/elf-limits.js
var elf_limits = __webpack_require__(31136);
// EXTERNAL MODULE: ./build/js/elf/sections/arm-attributes.js
var arm_attributes = __webpack_require__(56709);
;// CONCATENATED MODULE: ./build/js/elf/sections/dynamic.js
/** The dynamic section (gABI, "Dynamic Section"; DT_VER* and DT_FLAGS_1 from the Solaris and GNU extensions). */



/** d_tag: the gABI's, and from `flags1` on those of glibc's elf.h. */
const DynamicTag = {
    null: 0,
    needed: 1,
    pltrelsz: 2,
    hash: 4,
    strtab: 5,
    symtab: 6,
    rela: 7,
    relasz: 8,
    strsz: 10,
    soname: 14,
    rpath: 15,
    rel: 17,
    relsz: 18,
    pltrel: 20,
    jmprel: 23,
    bindNow: 24,
    runpath: 29,
    flags: 30,
    gnuHash: 0x6ffffef5,
    versym: 0x6ffffff0,
    relacount: 0x6ffffff9,
    relcount: 0x6ffffffa,
    flags1: 0x6ffffffb,
    verdef: 0x6ffffffc,
    verneed: 0x6ffffffe,
    /** Filters of Solaris, which glibc has, too: a library that stands in for the file. */
    auxiliary: 0x7ffffffd,
    filter: 0x7fffffff,
};
const Tag = DynamicTag;
/** DF_BIND_NOW of DT_FLAGS (gABI). */
const BIND_NOW = 0x8n;
/** DF_1_NOW, DF_1_NODEFLIB and DF_1_PIE of DT_FLAGS_1 (glibc's elf.h). */
const NOW = 0x1n;
const NO_DEFAULT_LIB = 0x800n;
const PIE = 0x8000000n;
const EMPTY = { needed: [], rpath: [], runpath: [] };
/** Reads PT_DYNAMIC; undefined when there is none, as in static programs. */
function readDynamic(parse, segments) {
    const segment = segments.find(({ type }) => type === elf_header/* SegmentType */.MI.dynamic);
    if (segment === undefined)
        return undefined;
    const { needed, values } = readEntries(parse, segment);
    const strings = findStrings(parse, segments, values);
    const flags1 = values.get(Tag.flags1) ?? 0n;
    const tables = {
        strings,
        values,
        noDefaultLib: (flags1 & NO_DEFAULT_LIB) !== 0n,
        bindNow: (flags1 & NOW) !== 0n || ((values.get(Tag.flags) ?? 0n) & BIND_NOW) !== 0n || values.has(Tag.bindNow),
        pie: (flags1 & PIE) !== 0n,
        filters: values.has(Tag.filter) || values.has(Tag.auxiliary),
        verneed: values.get(Tag.verneed),
        verdef: values.get(Tag.verdef),
    };
    if (strings === undefined) {
        const wanted = needed.length > 0 || [Tag.soname, Tag.rpath, Tag.runpath].some((tag) => values.has(tag));
        if (wanted)
            parse.damaged('the string table of its dynamic section is not in the file');
        return { ...EMPTY, ...tables };
    }
    const text = (what, index, limit = elf_limits/* Limit */.I.nameBytes) => index === undefined ? undefined : readTableString(parse, what, strings, Number(index), limit);
    const soname = text('its DT_SONAME', values.get(Tag.soname));
    return {
        ...tables,
        ...(soname === undefined ? {} : { soname }),
        needed: needed.map((index) => text('a name in DT_NEEDED', index)).filter((name) => name !== undefined),
        rpath: splitPath(text('its DT_RPATH', values.get(Tag.rpath), elf_limits/* Limit */.I.pathListBytes)),
        runpath: splitPath(text('its DT_RUNPATH', values.get(Tag.runpath), elf_limits/* Limit */.I.pathListBytes)),
    };
}
/** glibc takes an empty list for none; an empty element of a longer one is the working directory. */
const splitPath = (list) => list === undefined || list === '' ? [] : list.split(':');
function readEntries(parse, segment) {
    const size = parse.bits / 4;
    const needed = [];
    const values = new Map();
    const count = Math.min(Math.floor(segment.fileSize / size), elf_limits/* Limit */.I.dynamicEntries);
    if (count === 0)
        parse.damaged('its dynamic section is empty, as in a file of debug information');
    for (let index = 0; index < count; index += 1) {
        const bytes = (0,format_bytes/* readOrDamage */.z5)(parse, 'its dynamic section', segment.offset + index * size, size);
        if (bytes === undefined)
            return { needed, values };
        const fields = (0,format_bytes/* fieldsOf */.Pf)(bytes, parse.little, parse.bits);
        const tag = Number(fields.word(0));
        if (tag === Tag.null)
            return { needed, values };
        if (tag !== Tag.needed)
            values.set(tag, fields.word(size / 2));
        else if (needed.length < elf_limits/* Limit */.I.needed)
            needed.push(fields.word(size / 2));
        else
            parse.damaged(`only the first ${elf_limits/* Limit */.I.needed} of its DT_NEEDED entries were read`);
    }
    if (count === elf_limits/* Limit */.I.dynamicEntries) {
        parse.damaged(`only the first ${count} entries of its dynamic section were read`);
    }
    return { needed, values };
}
function findStrings(parse, segments, values) {
    const address = values.get(Tag.strtab);
    const place = address === undefined ? undefined : (0,elf_header/* placeOfAddress */.xh)(segments, address);
    const size = values.get(Tag.strsz);
    if (place === undefined || size === undefined)
        return place;
    const end = place.offset + Number(size);
    if (end > place.end)
        parse.damaged('its string table is larger than the segment that holds it');
    return { offset: place.offset, end: Math.min(end, place.end) };
}
/** Reads the string at `index` of the dynamic string table. */
function readTableString(parse, what, strings, index, limit = elf_limits/* Limit */.I.nameBytes) {
    const offset = strings.offset + index;
    if (offset < strings.end)
        return (0,format_bytes/* readString */.E3)(parse, what, offset, strings.end, limit);
    parse.damaged(`${what} lies outside its string table`);
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/elf/sections/notes.js
/**
 * GNU program properties (Linux gABI extensions, "Program Property"): the x86 ISA level that a file asks for.
 * The numbers are those of the x86-64 psABI, "Program Property", as glibc's elf.h has them.
 */



/** NT_GNU_PROPERTY_TYPE_0. */
const PROPERTY_NOTE = 5;
/** GNU_PROPERTY_X86_ISA_1_NEEDED: bits 1 baseline, 2 v2, 4 v3, 8 v4. */
const X86_ISA_1_NEEDED = 0xc0008002;
const NOTE_HEADER = 12;
const PROPERTY_HEADER = 8;
const alignUp = (value, to) => Math.ceil(value / to) * to;
/**
 * The mask of ISA levels needed, over all property notes; undefined when no note names any.
 *
 * A note that makes no sense is passed over without a word, as glibc does: patchelf moves the notes, and leaves a
 * PT_GNU_PROPERTY that names where they were.
 */
function readX86IsaNeeded(parse, segments) {
    // The linker lists the same note under both; binutils before 2.33 under PT_NOTE only.
    return readAll(parse, segments, elf_header/* SegmentType */.MI.gnuProperty) ?? readAll(parse, segments, elf_header/* SegmentType */.MI.note);
}
function readAll(parse, segments, type) {
    let mask;
    for (const segment of segments) {
        const found = segment.type === type ? readNotes(parse, segment) : undefined;
        if (found !== undefined)
            mask = ((mask ?? 0) | found) >>> 0;
    }
    return mask;
}
function readNotes(parse, segment) {
    if (segment.fileSize > elf_limits/* Limit */.I.noteBytes) {
        parse.damaged('one of its note segments is too large to be read');
        return undefined;
    }
    const bytes = (0,format_bytes/* readOrDamage */.z5)(parse, 'one of its note segments', segment.offset, segment.fileSize);
    if (bytes === undefined)
        return undefined;
    const fields = (0,format_bytes/* fieldsOf */.Pf)(bytes, parse.little, parse.bits);
    // Notes are padded to 4 bytes in both classes, except in segments that say 8: those of 64-bit properties.
    const align = segment.align === 8 ? 8 : 4;
    let mask;
    for (let at = 0; at + NOTE_HEADER <= bytes.length;) {
        const nameSize = fields.u32(at);
        const descSize = fields.u32(at + 4);
        const desc = at + alignUp(NOTE_HEADER + nameSize, align);
        if (desc + descSize > bytes.length)
            return mask;
        if (fields.u32(at + 8) === PROPERTY_NOTE && isGnu(bytes, at + NOTE_HEADER, nameSize)) {
            const found = readProperties(parse, bytes.subarray(desc, desc + descSize));
            if (found !== undefined)
                mask = (mask ?? 0) | found;
        }
        at = alignUp(desc + descSize, align);
    }
    return mask;
}
const isGnu = (bytes, at, size) => size === 4 && bytes[at] === 0x47 && bytes[at + 1] === 0x4e && bytes[at + 2] === 0x55 && bytes[at + 3] === 0;
function readProperties(parse, bytes) {
    const fields = (0,format_bytes/* fieldsOf */.Pf)(bytes, parse.little, parse.bits);
    const align = parse.bits / 8;
    let mask;
    for (let at = 0; at + PROPERTY_HEADER <= bytes.length;) {
        const size = fields.u32(at + 4);
        const data = at + PROPERTY_HEADER;
        if (data + size > bytes.length)
            return mask;
        if (fields.u32(at) === X86_ISA_1_NEEDED && size === 4)
            mask = (mask ?? 0) | fields.u32(data);
        at = alignUp(data + size, align);
    }
    return mask;
}

// EXTERNAL MODULE: ./build/js/elf/format/symbol-facts.js
var symbol_facts = __webpack_require__(64214);
;// CONCATENATED MODULE: ./build/js/elf/sections/relocations.js
/**
 * Which symbols a file's relocations name, and when the loader looks for them: data and addresses before the program
 * starts, functions (the jump slots of DT_JMPREL) at the first call, unless everything is bound at once.
 */




/** R_*_COPY (each architecture's psABI). */
const COPY = new Map([
    [platform_table/* ElfMachine */.F.x86_64, 5],
    [platform_table/* ElfMachine */.F.i386, 5],
    [platform_table/* ElfMachine */.F.arm, 20],
    [platform_table/* ElfMachine */.F.aarch64, 1024],
    [platform_table/* ElfMachine */.F.ppc64, 19],
    [platform_table/* ElfMachine */.F.s390, 9],
    [platform_table/* ElfMachine */.F.riscv, 4],
    [platform_table/* ElfMachine */.F.loongarch, 4],
]);
/** Symbol index → when it is looked for, the earliest; undefined when the tables are not at hand. */
function readWanted(parse, machine, segments, { values }) {
    const copy = COPY.get(machine);
    if (copy === undefined)
        return undefined;
    const wanted = new Map();
    const word = parse.bits / 8;
    const pltHasAddends = values.get(DynamicTag.pltrel) === BigInt(DynamicTag.rela);
    const tables = [
        { at: DynamicTag.jmprel, size: DynamicTag.pltrelsz, addends: pltHasAddends, relative: 0, lazy: true },
        {
            at: DynamicTag.rela,
            size: DynamicTag.relasz,
            addends: true,
            relative: DynamicTag.relacount,
            lazy: false,
        },
        {
            at: DynamicTag.rel,
            size: DynamicTag.relsz,
            addends: false,
            relative: DynamicTag.relcount,
            lazy: false,
        },
    ];
    for (const table of tables) {
        const address = values.get(table.at);
        const size = Number(values.get(table.size) ?? 0n);
        if (address === undefined || size === 0)
            continue;
        const place = (0,elf_header/* placeOfAddress */.xh)(segments, address);
        const entry = word * (table.addends ? 3 : 2);
        // Relative ones come first where they are counted; they name no symbol.
        const skipped = Number(values.get(table.relative) ?? 0n) * entry;
        if (!place || size > elf_limits/* Limit */.I.relocationBytes || skipped > size)
            return undefined;
        const plt = values.get(DynamicTag.jmprel);
        // Some linkers count the jump slots, which come last, as part of the table before them.
        const all = plt !== undefined && plt > address && plt < address + BigInt(size);
        const end = all && !table.lazy ? Number(plt - address) : size;
        if (skipped > end)
            continue;
        const bytes = parse.reader.read(place.offset + skipped, end - skipped);
        if (!bytes)
            return undefined;
        collect(parse, bytes, entry, (symbol, type) => {
            if (type === copy)
                wanted.set(symbol, 'copies');
            else if (!table.lazy && wanted.get(symbol) !== 'copies')
                wanted.set(symbol, 'start');
            else if (!wanted.has(symbol))
                wanted.set(symbol, 'calls');
        });
    }
    return wanted;
}
/** `r_info` is 24 bits of symbol and 8 of type, or 32 and 32. */
function collect(parse, bytes, entry, take) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { little, bits } = parse;
    for (let at = 0; at + entry <= bytes.byteLength; at += entry) {
        if (bits === 64) {
            const symbol = view.getUint32(at + (little ? 12 : 8), little);
            if (symbol !== 0)
                take(symbol, view.getUint32(at + (little ? 8 : 12), little));
        }
        else {
            const info = view.getUint32(at + 4, little);
            if (info >>> 8 !== 0)
                take(info >>> 8, info & 0xff);
        }
    }
}

// EXTERNAL MODULE: ./build/js/elf/sections/symbol-hash.js
var symbol_hash = __webpack_require__(91014);
;// CONCATENATED MODULE: ./build/js/elf/sections/symbols.js
/**
 * Dynamic symbols: what a file defines for others, and what it wants of others and when.
 *
 * Sources: gABI, "Symbol Table" and "Hash Table"; glibc's elf/dl-lookup.c (do_lookup_x, check_match). Only what the hash
 * table lists is found by a loader, and only what a relocation names is looked for.
 */







/** What loaders ask of a symbol of another file: STB_GLOBAL, WEAK, GNU_UNIQUE. */
const FINDABLE_BINDINGS = [1, 2, 10];
/** STT_NOTYPE, OBJECT, FUNC, COMMON, TLS, GNU_IFUNC. */
const FINDABLE_TYPES = [0, 1, 2, 5, 6, 10];
const STB_LOCAL = 0;
const STB_WEAK = 2;
const STT_TLS = 6;
const SHN_UNDEF = 0;
const SHN_ABS = 0xfff1;
/** The dynamic symbols; undefined when the file has none, or when they are not at hand. */
function readSymbols(parse, machine, segments, dynamic, versions) {
    const tables = openTables(parse, segments, dynamic);
    const wanted = tables && readWanted(parse, machine, segments, dynamic);
    const defined = wanted && readDefined(parse, machine, segments, dynamic, tables);
    if (!defined || wanted.size > elf_limits/* Limit */.I.wantedSymbols)
        return undefined;
    const names = [];
    const places = { start: [], calls: [], copies: [] };
    for (const [index, when] of wanted) {
        const symbol = tables.symbols(index, 1)?.at(0);
        const version = tables.versions(index, 1);
        const name = symbol && tables.name(symbol.name);
        if (!symbol || version === undefined || name === undefined)
            return undefined;
        // A copy is of what the program has room for itself; else it finds what it defines.
        if (name === '' || !(when === 'copies' || isLookedFor(symbol)))
            continue;
        const of = version === 'none' ? undefined : versions.needed.get((version.at(0) ?? 0) & 0x7fff);
        places[when].push(names.push(of === undefined ? name : `${name}@${of}`) - 1);
    }
    return {
        names,
        ...(0,symbol_facts/* packWanted */.Zt)(places),
        ...(0,symbol_facts/* packDefined */.rX)(defined, (version) => versions.defined.get(version)),
    };
}
function isLookedFor({ section, binding, isHidden }) {
    return section === SHN_UNDEF && binding !== STB_LOCAL && binding !== STB_WEAK && !isHidden;
}
/** Whether a look-up of another file ends here. */
function isDefinition({ section, binding, type, isHidden, isZero }) {
    if (isHidden || (isZero && section !== SHN_ABS && type !== STT_TLS))
        return false;
    return FINDABLE_BINDINGS.includes(binding) && FINDABLE_TYPES.includes(type);
}
function openTables(parse, segments, dynamic) {
    const { values, strings } = dynamic;
    const symtab = placeOf(segments, values.get(DynamicTag.symtab));
    const versym = placeOf(segments, values.get(DynamicTag.versym));
    if (symtab === undefined || !strings || (values.has(DynamicTag.versym) && versym === undefined))
        return undefined;
    const size = strings.end - strings.offset;
    const text = size > elf_limits/* Limit */.I.symbolStringBytes ? undefined : parse.reader.read(strings.offset, size);
    if (!text)
        return undefined;
    const names = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    const symbolBytes = parse.bits === 64 ? 24 : 16;
    return {
        symbols(first, count) {
            const bytes = parse.reader.read(symtab + first * symbolBytes, count * symbolBytes);
            return bytes && readTable(parse, bytes, symbolBytes);
        },
        versions(first, count) {
            if (versym === undefined)
                return 'none';
            const bytes = parse.reader.read(versym + 2 * first, 2 * count);
            if (!bytes)
                return undefined;
            const { u16 } = (0,format_bytes/* fieldsOf */.Pf)(bytes, parse.little, parse.bits);
            const found = new Uint16Array(count);
            for (let index = 0; index < count; index += 1)
                found[index] = u16(2 * index);
            return found;
        },
        name(at) {
            const end = at < names.byteLength ? names.indexOf(0, at) : -1;
            return end < 0 || end - at > elf_limits/* Limit */.I.symbolNameBytes ? undefined : names.toString('latin1', at, end);
        },
        hash(at) {
            let hash = 5381;
            for (let index = at; index < names.byteLength && names[index] !== 0; index += 1)
                hash = (Math.imul(hash, 33) + (names[index] ?? 0)) | 0;
            return hash >>> 0;
        },
    };
}
function readTable({ little, bits }, bytes, size) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The fields of the two classes are in another order.
    const [INFO, SECTION, VALUE] = bits === 64 ? [4, 6, 8] : [12, 14, 4];
    return {
        count: Math.floor(bytes.byteLength / size),
        at(index) {
            const start = index * size;
            const info = view.getUint8(start + INFO);
            const visibility = view.getUint8(start + INFO + 1) & 3;
            const value = start + VALUE;
            return {
                name: view.getUint32(start, little),
                binding: info >> 4,
                type: info & 0xf,
                isHidden: visibility === 1 || visibility === 2,
                section: view.getUint16(start + SECTION, little),
                isZero: view.getUint32(value, little) === 0 && (bits === 32 || view.getUint32(value + 4, little) === 0),
            };
        },
    };
}
function readDefined(parse, machine, segments, { values }, tables) {
    const listed = (0,symbol_hash/* readListed */.o)(parse, machine, {
        gnu: placeOf(segments, values.get(DynamicTag.gnuHash)),
        sysv: placeOf(segments, values.get(DynamicTag.hash)),
    });
    if (!listed || listed.end - listed.first > elf_limits/* Limit */.I.definedSymbols)
        return undefined;
    const count = Math.max(0, listed.end - listed.first);
    if (count === 0)
        return { hashes: new Uint32Array(0), versions: undefined };
    const symbols = tables.symbols(listed.first, count);
    const versions = tables.versions(listed.first, count);
    if (!symbols || !versions)
        return undefined;
    const hashes = new Uint32Array(count);
    const places = versions === 'none' ? undefined : new Uint16Array(count);
    let found = 0;
    for (let index = 0; index < symbols.count; index += 1) {
        const symbol = symbols.at(index);
        if (!isDefinition(symbol))
            continue;
        hashes[found] = tables.hash(symbol.name);
        if (places && versions !== 'none')
            places[found] = versions[index] ?? 0;
        found += 1;
    }
    return { hashes: hashes.subarray(0, found), versions: places?.subarray(0, found) };
}
function placeOf(segments, address) {
    return address === undefined ? undefined : (0,elf_header/* placeOfAddress */.xh)(segments, address)?.offset;
}

;// CONCATENATED MODULE: ./build/js/elf/sections/versions.js
/** Symbol versions (LSB Core, "Symbol Versioning"; the structures are the same in both classes). */




/** VER_FLG_WEAK: glibc's loader only warns when the version is missing. */
const WEAK = 2;
/** VER_FLG_BASE: the version of the file itself. */
const BASE = 1;
const VERNEED_SIZE = 16;
const VERNAUX_SIZE = 16;
const VERDEF_SIZE = 20;
const VERDAUX_SIZE = 8;
/** DT_VERNEED: which versions are wanted of which library. `byIndex` is filled with what an index of DT_VERSYM means. */
function readNeededVersions(parse, segments, dynamic, byIndex = new Map()) {
    const start = startWalk(parse, 'its DT_VERNEED table', segments, dynamic, dynamic.verneed);
    if (start === undefined)
        return [];
    const { walk, offset } = start;
    const found = [];
    for (const record of chain(walk, offset, VERNEED_SIZE, 12)) {
        const library = readTableString(parse, 'a library in DT_VERNEED', walk.strings, record.u32(4));
        const versions = [];
        const count = record.u16(2);
        for (const entry of chain(walk, record.offset + record.u32(8), VERNAUX_SIZE, 12, count)) {
            const name = readTableString(parse, 'a version in DT_VERNEED', walk.strings, entry.u32(8));
            if (name === undefined)
                continue;
            versions.push({ name, weak: (entry.u16(4) & WEAK) !== 0 });
            byIndex.set(entry.u16(6) & 0x7fff, name);
        }
        if (library !== undefined)
            found.push({ library, versions });
    }
    return found;
}
/**
 * DT_VERDEF: which versions the library defines, its base version among them. `byIndex` is filled with the place of each
 * index of DT_VERSYM in the list, but not that of the base version, which nothing can want by name.
 */
function readDefinedVersions(parse, segments, dynamic, byIndex = new Map()) {
    const start = startWalk(parse, 'its DT_VERDEF table', segments, dynamic, dynamic.verdef);
    if (start === undefined)
        return [];
    const { walk, offset } = start;
    const found = [];
    for (const record of chain(walk, offset, VERDEF_SIZE, 16)) {
        // The first name is the version's own; those after it are the versions that it inherits from.
        const count = Math.min(record.u16(6), 1);
        for (const entry of chain(walk, record.offset + record.u32(12), VERDAUX_SIZE, 4, count)) {
            const name = readTableString(parse, 'a version in DT_VERDEF', walk.strings, entry.u32(0));
            if (name === undefined)
                continue;
            const place = found.push(name) - 1;
            if ((record.u16(2) & BASE) === 0)
                byIndex.set(record.u16(4) & 0x7fff, place);
        }
    }
    return found;
}
function startWalk(parse, what, segments, dynamic, address) {
    if (address === undefined)
        return undefined;
    const place = (0,elf_header/* placeOfAddress */.xh)(segments, address);
    if (place === undefined || dynamic.strings === undefined) {
        parse.damaged(`${what} is not in the file`);
        return undefined;
    }
    const walk = { parse, strings: dynamic.strings, what, end: place.end, left: elf_limits/* Limit */.I.versionEntries };
    return { walk, offset: place.offset };
}
/**
 * The records of a linked list: each says at `nextAt` how far the next one is, 0 at the end. The counts in the
 * dynamic section (DT_VERNEEDNUM) are ignored, as the loaders do.
 */
function* chain(walk, first, size, nextAt, count = Number.POSITIVE_INFINITY) {
    let offset = first;
    for (let index = 0; index < count; index += 1) {
        if (walk.left === 0) {
            walk.parse.damaged(`${walk.what} has more than ${elf_limits/* Limit */.I.versionEntries} entries`);
            return;
        }
        walk.left -= 1;
        if (offset + size > walk.end) {
            walk.parse.damaged(`${walk.what} reaches beyond its segment`);
            return;
        }
        const bytes = (0,format_bytes/* readOrDamage */.z5)(walk.parse, walk.what, offset, size);
        if (bytes === undefined)
            return;
        const { u16, u32 } = (0,format_bytes/* fieldsOf */.Pf)(bytes, walk.parse.little, walk.parse.bits);
        yield { offset, u16, u32 };
        const next = u32(nextAt);
        if (next === 0)
            return;
        offset += next;
    }
}

;// CONCATENATED MODULE: ./build/js/elf/parse-elf.js
/** ELF facts of a random access view; never throws, whatever the bytes. */









/**
 * Reads the facts of an ELF file through its program headers (section headers only for ARM attributes).
 * Every offset, size and count is checked; what cannot be read is left out and named in `damage`.
 */
function parseElf(reader) {
    const header = (0,elf_header/* readHeader */.ay)(reader);
    if (header.kind === 'not-elf')
        return header;
    const damage = [];
    const parse = (0,format_bytes/* startParse */.i1)(reader, header.little, header.bits, damage);
    const segments = (0,elf_header/* readSegments */.lZ)(parse, header);
    const truncated = isTruncated(parse, header, segments);
    const interpreter = readInterpreter(parse, segments);
    const dynamic = readDynamic(parse, segments);
    const versions = { needed: new Map(), defined: new Map() };
    const neededVersions = dynamic ? readNeededVersions(parse, segments, dynamic, versions.needed) : [];
    const definedVersions = dynamic ? readDefinedVersions(parse, segments, dynamic, versions.defined) : [];
    const symbols = dynamic && readSymbols(parse, header.machine, segments, dynamic, versions);
    const entry = entryOf(header, segments);
    const smallPages = smallPagesOf(header, segments);
    const arm = header.machine === platform_table/* ElfMachine */.F.arm ? (0,arm_attributes/* readArmAttributes */.M)(parse, header) : undefined;
    const isX86 = header.machine === platform_table/* ElfMachine */.F.i386 || header.machine === platform_table/* ElfMachine */.F.x86_64;
    // Core dumps have large notes of another kind.
    const x86IsaNeeded = isX86 && header.type !== elf_header/* FileType */.pt.core ? readX86IsaNeeded(parse, segments) : undefined;
    const facts = {
        kind: 'elf',
        bits: header.bits,
        endian: header.little ? 'little' : 'big',
        machine: header.machine,
        type: header.type,
        flags: header.flags,
        osabi: header.osabi,
        ...(interpreter === undefined ? {} : { interpreter }),
        dynamic: dynamic !== undefined,
        ...(dynamic?.soname === undefined ? {} : { soname: dynamic.soname }),
        needed: dynamic?.needed ?? [],
        rpath: dynamic?.rpath ?? [],
        runpath: dynamic?.runpath ?? [],
        noDefaultLib: dynamic?.noDefaultLib ?? false,
        ...(dynamic?.bindNow ? { bindNow: true } : {}),
        ...(dynamic?.pie ? { pie: true } : {}),
        ...(dynamic?.filters ? { filters: true } : {}),
        ...(symbols ? { symbols } : {}),
        ...(entry ? { entry } : {}),
        ...(segments.some(isEmptyInterpreter) ? { emptyInterpreter: true } : {}),
        ...(smallPages === undefined ? {} : { smallPages }),
        neededVersions,
        definedVersions,
        ...(arm === undefined ? {} : { arm }),
        ...(x86IsaNeeded === undefined ? {} : { x86IsaNeeded }),
        ...(truncated ? { truncated } : {}),
        damage,
    };
    return facts;
}
/** Whether something that the kernel reads or maps is beyond the end of the file. */
function isTruncated(parse, header, segments) {
    const { size } = parse.reader;
    const { offset, count, entrySize } = header.programHeaders;
    if (count > 0 && offset + count * entrySize > size)
        return true;
    const cut = segments.some((segment) => segment.type === elf_header/* SegmentType */.MI.load && segment.fileSize > 0 && segment.offset + segment.fileSize > size);
    if (cut)
        parse.damaged('the file ends before its last loadable segment does');
    return cut;
}
/** Whether there is something in the file at the address that a program begins at. */
function entryOf({ type, entry }, segments) {
    if (type !== elf_header/* FileType */.pt.exec && type !== elf_header/* FileType */.pt.dyn)
        return undefined;
    if (entry === 0n)
        return 'none';
    const isInside = ({ type: of, address, fileSize }) => of === elf_header/* SegmentType */.MI.load &&
        entry >= address &&
        entry < address + BigInt(Math.min(fileSize, Number.MAX_SAFE_INTEGER));
    return segments.some(isInside) ? undefined : 'outside';
}
/** Linux wants at least one character and a NUL (load_elf_binary in fs/binfmt_elf.c). */
function isEmptyInterpreter({ type, fileSize }) {
    return type === elf_header/* SegmentType */.MI.interp && fileSize < 2;
}
/** arm64 kernels have pages of 4, 16 or 64 KiB, and segments must be laid out for the largest to run on all. */
function smallPagesOf({ machine }, segments) {
    if (machine !== platform_table/* ElfMachine */.F.aarch64)
        return undefined;
    const aligns = segments.filter(({ type }) => type === elf_header/* SegmentType */.MI.load).map(({ align }) => align);
    const least = Math.min(...aligns);
    return least > 1 && least < 0x10000 ? least : undefined;
}
/** PT_INTERP: Linux takes the bytes up to the first NUL, and refuses a segment longer than PATH_MAX. */
function readInterpreter(parse, segments) {
    const segment = segments.find(({ type }) => type === elf_header/* SegmentType */.MI.interp);
    // A file of debug information keeps the program header and drops what it names.
    if (segment === undefined || segment.fileSize === 0)
        return undefined;
    const end = segment.offset + segment.fileSize;
    return (0,format_bytes/* readString */.E3)(parse, 'the name of its interpreter', segment.offset, end, elf_limits/* Limit */.I.nameBytes);
}


/***/ }),

/***/ 56709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readArmAttributes),
/* harmony export */   X: () => (/* binding */ VENDOR)
/* harmony export */ });
/* harmony import */ var _format_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22357);
/* harmony import */ var _format_elf_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31136);
/**
 * ARM build attributes (IHI 0045, "Addenda to, and errata in, the ABI for the Arm architecture"). They live in a
 * section that no program header names, so a file without section headers has none for us.
 */


/** SHT_ARM_ATTRIBUTES (IHI 0044, "ELF for the Arm Architecture"). */
const SECTION_TYPE = 0x70000003;
/** Vendor of the public attributes, with its NUL: "aeabi". */
const VENDOR = Uint8Array.of(0x61, 0x65, 0x61, 0x62, 0x69, 0);
/** First byte of the section: format version 'A'. */
const FORMAT_VERSION = 0x41;
const Tag = {
    file: 1,
    rawName: 4,
    name: 5,
    cpuArch: 6,
    profile: 7,
    thumbIsa: 9,
    vfpArgs: 28,
    compatibility: 32,
};
const WHAT = 'its section of ARM attributes';
/** Reads `.ARM.attributes`; undefined when there is none. */
function readArmAttributes(parse, header) {
    const section = findSection(parse, header);
    if (section === undefined)
        return undefined;
    if (section.size > _format_elf_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I.armAttributesBytes) {
        parse.damaged(`${WHAT} is too large to be read`);
        return undefined;
    }
    const bytes = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrDamage */ .z5)(parse, WHAT, section.offset, section.size);
    if (bytes === undefined)
        return undefined;
    return parseSection(parse, bytes);
}
function findSection(parse, header) {
    const { offset, entrySize } = header.sectionHeaders;
    const size = header.bits === 64 ? 64 : 40;
    if (offset === 0 || entrySize !== size)
        return undefined;
    const count = countSections(parse, header);
    if (count > _format_elf_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I.sectionHeaders) {
        parse.damaged(`only the first ${_format_elf_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I.sectionHeaders} of its ${count} section headers were read`);
    }
    for (let index = 0; index < Math.min(count, _format_elf_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .Limit */ .I.sectionHeaders); index += 1) {
        const bytes = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrDamage */ .z5)(parse, 'its section header table', offset + index * size, size);
        if (bytes === undefined)
            return undefined;
        const fields = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(bytes, header.little, header.bits);
        if (fields.u32(4) !== SECTION_TYPE)
            continue;
        const word = header.bits / 8;
        return { offset: Number(fields.word(8 + 2 * word)), size: Number(fields.word(8 + 3 * word)) };
    }
    return undefined;
}
/** A count that does not fit e_shnum is in sh_size of section 0 (gABI, "e_shnum"). */
function countSections(parse, header) {
    const { offset, count, entrySize } = header.sectionHeaders;
    if (count !== 0)
        return count;
    const first = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrDamage */ .z5)(parse, 'its section header table', offset, entrySize);
    if (first === undefined)
        return 0;
    return Number((0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(first, header.little, header.bits).word(8 + 3 * (header.bits / 8)));
}
function parseSection(parse, bytes) {
    if (bytes[0] !== FORMAT_VERSION) {
        parse.damaged(`${WHAT} has an unknown format`);
        return undefined;
    }
    const fields = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(bytes, parse.little, parse.bits);
    for (let at = 1; at + 4 <= bytes.length;) {
        const length = fields.u32(at);
        // A length counts itself: less than 4 would never advance.
        if (length < 4 || at + length > bytes.length)
            break;
        const vendor = bytes.subarray(at + 4, at + 4 + VENDOR.length);
        if (VENDOR.every((byte, index) => vendor[index] === byte)) {
            const body = bytes.subarray(at + 4 + VENDOR.length, at + length);
            return parseVendor(parse, body);
        }
        at += length;
    }
    parse.damaged(`${WHAT} cannot be understood`);
    return undefined;
}
/** Attributes of the whole file; those of single sections or symbols (deprecated) are skipped. */
function parseVendor(parse, bytes) {
    const fields = (0,_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(bytes, parse.little, parse.bits);
    let found = {};
    for (let at = 0; at + 5 <= bytes.length;) {
        const size = fields.u32(at + 1);
        if (size < 5 || at + size > bytes.length) {
            parse.damaged(`${WHAT} is cut off`);
            break;
        }
        if (bytes[at] === Tag.file) {
            found = { ...found, ...parseFileScope(parse, bytes.subarray(at + 5, at + size)) };
        }
        at += size;
    }
    return found;
}
function parseFileScope(parse, bytes) {
    const cursor = { bytes, at: 0, broken: false };
    const values = new Map();
    while (cursor.at < bytes.length && !cursor.broken) {
        const tag = uleb(cursor);
        if (isString(tag)) {
            skipString(cursor);
            continue;
        }
        const value = uleb(cursor);
        if (tag === Tag.compatibility)
            skipString(cursor);
        if (!cursor.broken)
            values.set(tag, value);
    }
    if (cursor.broken)
        parse.damaged(`${WHAT} is cut off`);
    const { cpuArch: archTag, profile: profileTag, thumbIsa: thumbTag, vfpArgs: vfpTag } = Tag;
    const [cpuArch, profile, thumbIsa, vfpArgs] = [archTag, profileTag, thumbTag, vfpTag].map((tag) => values.get(tag));
    return {
        ...(cpuArch === undefined ? {} : { cpuArch }),
        ...(profile === undefined ? {} : { profile }),
        ...(thumbIsa === undefined ? {} : { thumbIsa }),
        ...(vfpArgs === undefined ? {} : { vfpArgs }),
    };
}
/** Up to 32 only the two names are strings; above, the tag's parity says so ("Coding extensibility"). */
const isString = (tag) => tag === Tag.rawName || tag === Tag.name || (tag > Tag.compatibility && tag % 2 === 1);
/** An unsigned LEB128 of at most 32 bits. */
function uleb(cursor) {
    let value = 0;
    for (let factor = 1; factor <= 0x10000000; factor *= 0x80) {
        const byte = cursor.bytes[cursor.at];
        if (byte === undefined)
            break;
        cursor.at += 1;
        value += (byte & 0x7f) * factor;
        if (byte < 0x80)
            return value;
    }
    cursor.broken = true;
    return value;
}
function skipString(cursor) {
    const nul = cursor.bytes.indexOf(0, cursor.at);
    if (nul === -1)
        cursor.broken = true;
    else
        cursor.at = nul + 1;
}


/***/ })

};
