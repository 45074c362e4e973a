export const id = 1916;
export const ids = [1916];
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


/***/ }),

/***/ 91953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compressionOf)
/* harmony export */ });
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


/***/ }),

/***/ 712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ release),
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
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


/***/ }),

/***/ 43560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OH: () => (/* binding */ createInflater)
});

// UNUSED EXPORTS: createGzipInflater, createZstdInflater

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/js/domain/image-limits.js
var image_limits = __webpack_require__(44747);
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

const MAGIC = 0xfd2fb528;
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
        if (magic === MAGIC)
            this.#enter('descriptor', 1);
        else if (Math.floor(magic / 16) === SKIPPABLE)
            this.#enter('skip-size', 4);
        else
            this.#fail('broken', 'something that is not a zstd frame follows its compressed data');
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




/** @param turns for frames that take much memory. */
function createInflater(kind, events, turns) {
    if (kind === 'gzip')
        return createGzipInflater(events);
    if (kind === 'zstd')
        return createZstdInflater(events, turns);
    return { write: async (piece) => events.chunk(piece), end: async () => { }, close: () => { } };
}
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


/***/ }),

/***/ 88112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ createTarReader)
});

// EXTERNAL MODULE: ./build/js/image/facts/capabilities.js
var capabilities = __webpack_require__(92828);
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
    const value = bytes.toString(key.startsWith(capabilities/* XATTR */.es) ? 'latin1' : 'utf8', equals + 1, end - 1);
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
        return { problem: 'a header’s mode or owner is not a number' };
    if (size === undefined)
        return { problem: 'a header’s size is not a number' };
    const format = formatOf(block);
    // Nobody asks for these, but Go stops at them.
    if (OTHERS[format].some(([at, length]) => number(block, at, length) === undefined))
        return { problem: 'a header’s time or device is not a number' };
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
            this.#damaged('a global PAX header has a number that is not one');
        else
            this.#visitor.entry({ name: records.get('path') || header.name, type: 'global' });
        if (this.#visitor.isDone())
            this.#closed = true;
    }
    #beginEntry(raw) {
        const header = this.#applied(raw);
        const sparse = sparseRecords(header?.pax);
        if (!header || raw.flag === 'S') {
            this.#damaged(header
                ? 'a file is stored in GNU’s old format for holes'
                : 'a PAX header has a number that is not one');
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


/***/ })

};
